/* MACs of foreign providers: provider-mac(7). */
#include "crypto/evp/mac_foreign.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>

#include "crypto/base/raise.h"

/* ---- The object ---- */

static void take_functions(struct mac_foreign *f, const OSSL_DISPATCH *d)
{
    for (; d->function_id != 0; d++)
        switch (d->function_id) {
#define TAKE(number, name)                 \
    case number:                           \
        f->name = OSSL_FUNC_mac_##name(d); \
        break
            TAKE(OSSL_FUNC_MAC_NEWCTX, newctx);
            TAKE(OSSL_FUNC_MAC_FREECTX, freectx);
            TAKE(OSSL_FUNC_MAC_DUPCTX, dupctx);
            TAKE(OSSL_FUNC_MAC_INIT, init);
            TAKE(OSSL_FUNC_MAC_UPDATE, update);
            TAKE(OSSL_FUNC_MAC_FINAL, final);
            TAKE(OSSL_FUNC_MAC_GET_PARAMS, get_params);
            TAKE(OSSL_FUNC_MAC_GETTABLE_PARAMS, gettable_params);
            TAKE(OSSL_FUNC_MAC_SET_CTX_PARAMS, set_ctx_params);
            TAKE(OSSL_FUNC_MAC_GET_CTX_PARAMS, get_ctx_params);
            TAKE(OSSL_FUNC_MAC_SETTABLE_CTX_PARAMS, settable_ctx_params);
            TAKE(OSSL_FUNC_MAC_GETTABLE_CTX_PARAMS, gettable_ctx_params);
#undef TAKE
        }
}

static void free_method(struct mac_foreign *f)
{
    foreign_method_end(&f->method);
    OPENSSL_free(f);
}

EVP_MAC *mac_foreign_new(const struct foreign_algorithm *a)
{
    struct mac_foreign *f = OPENSSL_zalloc(sizeof(*f));
    if (f == NULL || !foreign_method_begin(&f->method, a)) {
        OPENSSL_free(f);
        return NULL;
    }
    take_functions(f, a->row.implementation);
    if (f->newctx == NULL || f->freectx == NULL || f->init == NULL || f->update == NULL ||
        f->final == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_INVALID_PROVIDER_FUNCTIONS);
        free_method(f);
        return NULL;
    }
    f->mac.name = f->method.names;
    f->mac.aliases = foreign_aliases(&f->method);
    f->mac.foreign = f;
    return &f->mac;
}

void mac_foreign_hold(struct mac_foreign *f)
{
    atomic_fetch_add(&f->method.holders, 1);
}

void mac_foreign_drop(struct mac_foreign *f)
{
    if (atomic_fetch_sub(&f->method.holders, 1) == 1)
        free_method(f);
}

/* ---- Its contexts ---- */

size_t mac_foreign_size(const struct mac_foreign *f, void *ctx, const char *key)
{
    size_t size = 0;
    OSSL_PARAM params[] = {OSSL_PARAM_construct_size_t(key, &size), OSSL_PARAM_END};
    if (f->get_ctx_params != NULL && f->get_ctx_params(ctx, params) &&
        OSSL_PARAM_modified(&params[0]))
        return size;
    return f->get_params != NULL && f->get_params(params) ? size : 0;
}

int mac_foreign_final(const struct mac_foreign *f, void *ctx, unsigned char *out, size_t *out_len,
                      size_t room)
{
    size_t size = mac_foreign_size(f, ctx, OSSL_MAC_PARAM_SIZE), len = size;
    if (out == NULL && out_len == NULL)
        return FAIL(ERR_LIB_EVP, ERR_R_PASSED_NULL_PARAMETER);
    if (out != NULL && room < size)
        return FAIL(ERR_LIB_EVP, EVP_R_BUFFER_TOO_SMALL);
    if (out != NULL && !f->final(ctx, out, &len, room))
        return 0;
    if (out_len != NULL)
        *out_len = len;
    return 1;
}

const OSSL_PARAM *mac_foreign_settable(const struct mac_foreign *f, void *ctx)
{
    return f->settable_ctx_params != NULL ? f->settable_ctx_params(ctx, f->method.provider->ctx)
                                          : NULL;
}

const OSSL_PARAM *mac_foreign_gettable(const struct mac_foreign *f, void *ctx)
{
    return f->gettable_ctx_params != NULL ? f->gettable_ctx_params(ctx, f->method.provider->ctx)
                                          : NULL;
}

const OSSL_PARAM *mac_foreign_gettable_object(const struct mac_foreign *f)
{
    return f->gettable_params != NULL ? f->gettable_params(f->method.provider->ctx) : NULL;
}
