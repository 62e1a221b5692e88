/* Key derivation functions of foreign providers: objects and contexts whose row says so, by the
 * provider's functions. */
#ifndef ASSAY_EVP_KDF_FOREIGN_H
#define ASSAY_EVP_KDF_FOREIGN_H

#include <openssl/kdf.h>

#include "crypto/kdf/kdf.h"
#include "crypto/provider/foreign.h"

struct kdf_foreign {
    struct evp_kdf_st kdf;
    struct foreign_method method;
    OSSL_FUNC_kdf_newctx_fn *newctx;
    OSSL_FUNC_kdf_freectx_fn *freectx;
    OSSL_FUNC_kdf_dupctx_fn *dupctx;
    OSSL_FUNC_kdf_reset_fn *reset;
    OSSL_FUNC_kdf_derive_fn *derive;
    OSSL_FUNC_kdf_get_params_fn *get_params;
    OSSL_FUNC_kdf_gettable_params_fn *gettable_params;
    OSSL_FUNC_kdf_set_ctx_params_fn *set_ctx_params;
    OSSL_FUNC_kdf_get_ctx_params_fn *get_ctx_params;
    OSSL_FUNC_kdf_settable_ctx_params_fn *settable_ctx_params;
    OSSL_FUNC_kdf_gettable_ctx_params_fn *gettable_ctx_params;
};

/* Held once; NULL with the reason raised. */
EVP_KDF *kdf_foreign_new(const struct foreign_algorithm *a);
void kdf_foreign_hold(struct kdf_foreign *f);
void kdf_foreign_drop(struct kdf_foreign *f);

/* What EVP_KDF_CTX_get_kdf_size tells. */
size_t kdf_foreign_size(const struct kdf_foreign *f, void *ctx);

const OSSL_PARAM *kdf_foreign_settable(const struct kdf_foreign *f, void *ctx);
const OSSL_PARAM *kdf_foreign_gettable(const struct kdf_foreign *f, void *ctx);
const OSSL_PARAM *kdf_foreign_gettable_object(const struct kdf_foreign *f);

#endif
