/* What the rows of DSA, DH and DHX share beside crypto/ffc/key.h. */
#ifndef ASSAY_FFC_PKEY_H
#define ASSAY_FFC_PKEY_H

#include <openssl/core_names.h>
#include <openssl/evp.h>

#include "crypto/ffc/key.h"

/* Lists of parameters. */
#define FFC_PARAMETERS                                                                            \
    OSSL_PARAM_BN(OSSL_PKEY_PARAM_FFC_P, NULL, 0), OSSL_PARAM_BN(OSSL_PKEY_PARAM_FFC_Q, NULL, 0), \
        OSSL_PARAM_BN(OSSL_PKEY_PARAM_FFC_G, NULL, 0),                                            \
        OSSL_PARAM_BN(OSSL_PKEY_PARAM_FFC_COFACTOR, NULL, 0),                                     \
        OSSL_PARAM_int(OSSL_PKEY_PARAM_FFC_GINDEX, NULL),                                         \
        OSSL_PARAM_int(OSSL_PKEY_PARAM_FFC_PCOUNTER, NULL),                                       \
        OSSL_PARAM_int(OSSL_PKEY_PARAM_FFC_H, NULL),                                              \
        OSSL_PARAM_octet_string(OSSL_PKEY_PARAM_FFC_SEED, NULL, 0)
#define FFC_NUMBERS                                  \
    OSSL_PARAM_BN(OSSL_PKEY_PARAM_PUB_KEY, NULL, 0), \
        OSSL_PARAM_BN(OSSL_PKEY_PARAM_PRIV_KEY, NULL, 0)
#define FFC_GENERATION                                                     \
    OSSL_PARAM_utf8_string(OSSL_PKEY_PARAM_FFC_TYPE, NULL, 0),             \
        OSSL_PARAM_size_t(OSSL_PKEY_PARAM_FFC_PBITS, NULL),                \
        OSSL_PARAM_size_t(OSSL_PKEY_PARAM_FFC_QBITS, NULL),                \
        OSSL_PARAM_utf8_string(OSSL_PKEY_PARAM_FFC_DIGEST, NULL, 0),       \
        OSSL_PARAM_utf8_string(OSSL_PKEY_PARAM_FFC_DIGEST_PROPS, NULL, 0), \
        OSSL_PARAM_int(OSSL_PKEY_PARAM_FFC_GINDEX, NULL),                  \
        OSSL_PARAM_octet_string(OSSL_PKEY_PARAM_FFC_SEED, NULL, 0)

/* A BN_GENCB that tells the callback of EVP_PKEY_CTX_set_cb; NULL: no memory. */
BN_GENCB *ffc_progress(EVP_PKEY_CTX *ctx);

/* Numbers of a peer or of a file that operations may begin with. */
bool ffc_modulus_good(const BIGNUM *p);

#endif
