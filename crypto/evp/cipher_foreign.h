/* Ciphers of foreign providers: rows of a mode whose functions call the provider's. */
#ifndef ASSAY_EVP_CIPHER_FOREIGN_H
#define ASSAY_EVP_CIPHER_FOREIGN_H

#include "crypto/cipher/cipher.h"
#include "crypto/provider/foreign.h"

struct cipher_foreign {
    struct evp_cipher_st cipher;
    struct foreign_method method;
    OSSL_FUNC_cipher_newctx_fn *newctx;
    OSSL_FUNC_cipher_freectx_fn *freectx;
    OSSL_FUNC_cipher_dupctx_fn *dupctx;
    OSSL_FUNC_cipher_encrypt_init_fn *encrypt_init;
    OSSL_FUNC_cipher_decrypt_init_fn *decrypt_init;
    OSSL_FUNC_cipher_update_fn *update;
    OSSL_FUNC_cipher_final_fn *final;
    OSSL_FUNC_cipher_cipher_fn *cipher_once;
    OSSL_FUNC_cipher_get_params_fn *get_params;
    OSSL_FUNC_cipher_gettable_params_fn *gettable_params;
    OSSL_FUNC_cipher_set_ctx_params_fn *set_ctx_params;
    OSSL_FUNC_cipher_get_ctx_params_fn *get_ctx_params;
    OSSL_FUNC_cipher_settable_ctx_params_fn *settable_ctx_params;
    OSSL_FUNC_cipher_gettable_ctx_params_fn *gettable_ctx_params;
};

/* NULL if it isn't one. */
static inline struct cipher_foreign *cipher_foreign(const EVP_CIPHER *cipher)
{
    return cipher != NULL ? cipher->foreign : NULL;
}

/* Held once; NULL with the reason raised. */
EVP_CIPHER *cipher_foreign_new(const struct foreign_algorithm *a);
void cipher_foreign_hold(struct cipher_foreign *f);
void cipher_foreign_drop(struct cipher_foreign *f);

/* Of a context whose cipher is one. */
int cipher_foreign_set(EVP_CIPHER_CTX *c, const OSSL_PARAM params[]);
int cipher_foreign_get(EVP_CIPHER_CTX *c, OSSL_PARAM params[]);

/* What its contexts take and tell; ctx may be NULL. */
const OSSL_PARAM *cipher_foreign_settable(const struct cipher_foreign *f, void *ctx);
const OSSL_PARAM *cipher_foreign_gettable(const struct cipher_foreign *f, void *ctx);

#endif
