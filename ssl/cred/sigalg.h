/* The table of signature algorithms. */
#ifndef ASSAY_SSL_CRED_SIGALG_H
#define ASSAY_SSL_CRED_SIGALG_H

#include "ssl/cred/cred.h"

extern const struct sigalg sigalg_table[];
extern const size_t sigalg_table_n;
extern const struct sigalg sigalg_legacy_rsa;

/* The strength that a security level measures (SSL_CTX_set_security_level(3)). */
int sigalg_bits(const struct sigalg *alg);
/* Whether this end may use it or ask for it at all: settings apart. */
bool sigalg_allowed(const SSL *s, int op, const struct sigalg *alg);

#endif
