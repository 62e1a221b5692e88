/* What dsaparam, gendsa and dhparam share. */
#ifndef ASSAY_APPS_FFCPARAM_H
#define ASSAY_APPS_FFCPARAM_H

#include <openssl/evp.h>
#include <stdbool.h>

#include "apps/app.h"

/* The one argument behind the options, a number of bits above 0; 0 if there is none; -1 after a
 * message. */
long bits_argument(int argc, char **argv, int first);

/* "Warning: It is not recommended ..." for a key longer than most take. */
void warn_of_length(const char *kind, long bits, long most);

/* DSA parameters of a file (NULL: standard input); NULL after a message. */
EVP_PKEY *load_dsa_params(const char *file, enum opt_format format);

/* New parameters of p_bits bits; DH's with a generator, which is 0 for DSA. NULL after a message.
 */
EVP_PKEY *make_params(const char *kind, long p_bits, int generator, bool verbose);

/* A new key with these parameters, or NULL. */
EVP_PKEY *make_key(EVP_PKEY *params);

#endif
