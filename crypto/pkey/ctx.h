/* EVP_PKEY_CTX: a key, an operation on it, and the operation's state. */
#ifndef ASSAY_PKEY_CTX_H
#define ASSAY_PKEY_CTX_H

#include "crypto/pkey/pkey.h"

struct evp_pkey_ctx_st {
    const struct pkey_row *row;
    const EVP_PKEY_METHOD *method; /* a program's, that does the work; or NULL */
    ENGINE *engine;                /* whose method that is, begun; or NULL */
    OSSL_LIB_CTX *libctx;
    char *propq;
    EVP_PKEY *pkey, *peer; /* references of its own, or NULL */
    EVP_PKEY
    *as; /* the key of a foreign provider's as the library's own operation has it; or NULL */
    int operation; /* EVP_PKEY_OP_*; UNDEFINED: there is no state */
    /* At most one of these, and `state` is as it wants it. */
    const struct pkey_operation *shared; /* of the row's signature, exchange, ... */
    const struct pkey_generation *generation;
    void *state; /* NULL, `buffer`, or allocated */
    EVP_PKEY_gen_cb *callback;
    void *data, *app_data;
    uint8_t *id; /* of the signer, told before an operation began, of id_len bytes; or NULL */
    size_t id_len;
    BIGNUM *own_number; /* EVP_PKEY_CTX_set_rsa_keygen_pubexp's */
    int *keygen_info;
    int keygen_info_len;
    _Alignas(16) uint8_t buffer[PKEY_STATE_SIZE];
};

/* The raw key of the context, or NULL. */
static inline void *ctx_key(const EVP_PKEY_CTX *ctx)
{
    return ctx->pkey != NULL ? ctx->pkey->key : NULL;
}

/* A context for the row; raises if memory is short. */
EVP_PKEY_CTX *pkey_ctx_new(const struct pkey_row *row, OSSL_LIB_CTX *libctx, const char *propq,
                           EVP_PKEY *pkey);

/* Wipes and drops the operation's state. */
void pkey_ctx_end_operation(EVP_PKEY_CTX *ctx);

/* The operation's state, as it is in another context. */
bool ctx_copy_state(EVP_PKEY_CTX *to, const EVP_PKEY_CTX *from);

/* Zeroed state of that size; false: out of memory. The operation before is ended. */
bool pkey_ctx_state(EVP_PKEY_CTX *ctx, size_t size);

#endif
