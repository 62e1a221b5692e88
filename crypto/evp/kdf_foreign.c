/* Key derivation functions of foreign providers: provider-kdf(7). */
#include "crypto/evp/kdf_foreign.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include "crypto/base/raise.h"

/* ---- The object ---- */

static void take_functions(struct kdf_foreign *f, const OSSL_DISPATCH *d)
{
    for (; d->function_id != 0; d++)
        switch (d->function_id) {
#define TAKE(number, name)                 \
    case number:                           \
        f->name = OSSL_FUNC_kdf_##name(d); \
        break
            TAKE(OSSL_FUNC_KDF_NEWCTX, newctx);
            TAKE(OSSL_FUNC_KDF_FREECTX, freectx);
            TAKE(OSSL_FUNC_KDF_DUPCTX, dupctx);
            TAKE(OSSL_FUNC_KDF_RESET, reset);
            TAKE(OSSL_FUNC_KDF_DERIVE, derive);
            TAKE(OSSL_FUNC_KDF_GET_PARAMS, get_params);
            TAKE(OSSL_FUNC_KDF_GETTABLE_PARAMS, gettable_params);
            TAKE(OSSL_FUNC_KDF_SET_CTX_PARAMS, set_ctx_params);
            TAKE(OSSL_FUNC_KDF_GET_CTX_PARAMS, get_ctx_params);
            TAKE(OSSL_FUNC_KDF_SETTABLE_CTX_PARAMS, settable_ctx_params);
            TAKE(OSSL_FUNC_KDF_GETTABLE_CTX_PARAMS, gettable_ctx_params);
#undef TAKE
        }
}

static void free_method(struct kdf_foreign *f)
{
    foreign_method_end(&f->method);
    OPENSSL_free(f);
}

EVP_KDF *kdf_foreign_new(const struct foreign_algorithm *a)
{
    struct kdf_foreign *f = OPENSSL_zalloc(sizeof(*f));
    if (f == NULL || !foreign_method_begin(&f->method, a)) {
        OPENSSL_free(f);
        return NULL;
    }
    take_functions(f, a->row.implementation);
    if (f->newctx == NULL || f->freectx == NULL || f->derive == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_INVALID_PROVIDER_FUNCTIONS);
        free_method(f);
        return NULL;
    }
    f->kdf.name = f->method.names;
    f->kdf.aliases = foreign_aliases(&f->method);
    f->kdf.foreign = f;
    return &f->kdf;
}

void kdf_foreign_hold(struct kdf_foreign *f)
{
    atomic_fetch_add(&f->method.holders, 1);
}

void kdf_foreign_drop(struct kdf_foreign *f)
{
    if (atomic_fetch_sub(&f->method.holders, 1) == 1)
        free_method(f);
}

/* ---- Its contexts ---- */

size_t kdf_foreign_size(const struct kdf_foreign *f, void *ctx)
{
    size_t size = 0;
    OSSL_PARAM params[] = {OSSL_PARAM_construct_size_t(OSSL_KDF_PARAM_SIZE, &size), OSSL_PARAM_END};
    if (f->get_ctx_params != NULL && f->get_ctx_params(ctx, params) &&
        OSSL_PARAM_modified(&params[0]))
        return size;
    return f->get_params != NULL && f->get_params(params) ? size : 0;
}

const OSSL_PARAM *kdf_foreign_settable(const struct kdf_foreign *f, void *ctx)
{
    return f->settable_ctx_params != NULL ? f->settable_ctx_params(ctx, f->method.provider->ctx)
                                          : NULL;
}

const OSSL_PARAM *kdf_foreign_gettable(const struct kdf_foreign *f, void *ctx)
{
    return f->gettable_ctx_params != NULL ? f->gettable_ctx_params(ctx, f->method.provider->ctx)
                                          : NULL;
}

const OSSL_PARAM *kdf_foreign_gettable_object(const struct kdf_foreign *f)
{
    return f->gettable_params != NULL ? f->gettable_params(f->method.provider->ctx) : NULL;
}
