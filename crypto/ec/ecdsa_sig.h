/* ECDSA_SIG: a signature as two numbers. */
#ifndef ASSAY_EC_ECDSA_SIG_H
#define ASSAY_EC_ECDSA_SIG_H

#include <openssl/ec.h>

#include "crypto/ec/ecdsa_core.h"

struct ECDSA_SIG_st {
    BIGNUM *r, *s;
};

/* NULL: no memory. */
ECDSA_SIG *ecdsa_sig_of_words(const struct ecdsa_sig *sig, size_t n);

#endif
