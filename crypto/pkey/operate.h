/* The beginning of any operation, for EVP_DigestSign too. */
#ifndef ASSAY_PKEY_OPERATE_H
#define ASSAY_PKEY_OPERATE_H

#include "crypto/pkey/pkey.h"

/* `operations` is the row's signature, cipher, exchange or kem; NULL: -2 and an error. 1; 0 if its
 * init or the parameters failed. */
int pkey_operation_init(EVP_PKEY_CTX *ctx, int operation, const void *operations,
                        const OSSL_PARAM params[]);

/* Tells the operation under way its digest. */
bool pkey_set_md(const struct pkey_signature *s, void *op, const EVP_MD *md);

/* EVP_DigestVerifyInit and EVP_DigestVerify: 1 right, 0 wrong, below 0 an error. verify_message.c
 */
int pkey_verify_message(EVP_PKEY *key, const EVP_MD *md, struct slice signature,
                        struct slice message);

#endif
