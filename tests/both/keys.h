/* The kinds of keys that the libraries hand each other. */
#ifndef ASSAY_TESTS_BOTH_KEYS_H
#define ASSAY_TESTS_BOTH_KEYS_H

#include <openssl/evp.h>

/* A new key of that name, or NULL: a library that lacks the kind has no such keys. */
EVP_PKEY *both_make(const char *kind);

#endif
