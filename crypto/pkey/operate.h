/* The beginning of any operation, for EVP_DigestSign too. */
#ifndef ASSAY_PKEY_OPERATE_H
#define ASSAY_PKEY_OPERATE_H

#include "crypto/pkey/ctx.h"

/* The row's own operations with what that one (EVP_PKEY_OP_*) needs, or NULL. */
const struct pkey_operation *pkey_operation_of(const struct pkey_row *row, int operation);

/* Whether the library has an operation of that name itself; `kind` is OSSL_OP_SIGNATURE and so on.
 * fetch.c */
bool pkey_has_operation(int kind, const char *name);

/* 1; 0 if its init or the parameters failed; -2 and an error if there is none for the key. The
 * digest is EVP_DigestSign's, for a foreign provider's. */
int pkey_operation_init(EVP_PKEY_CTX *ctx, int operation, const char *mdname,
                        const OSSL_PARAM params[]);

/* The operation under way. */
static inline const struct pkey_signature *pkey_signature_of(const EVP_PKEY_CTX *ctx)
{
    return (const struct pkey_signature *)ctx->shared;
}

static inline const struct pkey_exchange *pkey_exchange_of(const EVP_PKEY_CTX *ctx)
{
    return (const struct pkey_exchange *)ctx->shared;
}

static inline const struct pkey_cipher *pkey_cipher_of(const EVP_PKEY_CTX *ctx)
{
    return (const struct pkey_cipher *)ctx->shared;
}

static inline const struct pkey_kem *pkey_kem_of(const EVP_PKEY_CTX *ctx)
{
    return (const struct pkey_kem *)ctx->shared;
}

/* Sets p to the AlgorithmIdentifier of a signature that has no parameters (RFC 3279, 2.2.2; RFC
 * 5758, 3.2); NID_undef: to nothing. */
bool pkey_give_algorithm(OSSL_PARAM *p, int nid);

/* The digest that parameters name (OSSL_ALG_PARAM_DIGEST, with PROPERTIES): *named says whether one
 * is, *md is NULL if it isn't there; false if they are malformed. */
bool pkey_named_md(const OSSL_PARAM params[], bool *named, const struct evp_md_st **md);

/* Tells the operation under way its digest. */
bool pkey_set_md(const struct pkey_signature *s, void *op, const EVP_MD *md);

/* EVP_DigestVerifyInit and EVP_DigestVerify: 1 right, 0 wrong, below 0 an error. verify_message.c
 */
int pkey_verify_message(EVP_PKEY *key, const EVP_MD *md, struct slice signature,
                        struct slice message);

#endif
