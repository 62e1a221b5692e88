/* EVP_KDF(3) over the rows of crypto/kdf. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <string.h>

#include "crypto/evp/kdf_foreign.h"
#include "crypto/evp/md.h"
#include "crypto/evp/name.h"
#include "crypto/kdf/kdf.h"

struct evp_kdf_ctx_st {
    const struct evp_kdf_st *kdf;
    void *foreign; /* the provider's context, if the function is of a foreign one */
    struct kdf_inputs in;
};

static const struct evp_kdf_st *const rows[] = {
    &kdf_hkdf, &kdf_tls13,    &kdf_sskdf, &kdf_pbkdf2, &kdf_pkcs12, &kdf_sshkdf,
    &kdf_x963, &kdf_tls1_prf, &kdf_kbkdf, &kdf_x942,   &kdf_scrypt, &kdf_krb5kdf,
};

#define N_ROWS (sizeof(rows) / sizeof(rows[0]))

/* There are so few that the first search is a short walk. */
static const struct evp_kdf_st *kdf_by_name(const char *name)
{
    static struct name_memo memo;
    size_t i = name_find_row(&memo, (const struct named *const *)rows, N_ROWS, name);
    return i < N_ROWS ? rows[i] : NULL;
}

EVP_KDF *EVP_KDF_fetch(OSSL_LIB_CTX *libctx, const char *algorithm, const char *properties)
{
    const struct evp_kdf_st *row = algorithm != NULL ? kdf_by_name(algorithm) : NULL;
    if (fetch_own(libctx, row != NULL ? PROVIDER_DEFAULT : 0, properties))
        return (EVP_KDF *)row;
    struct foreign_algorithm a;
    EVP_KDF *kdf = NULL;
    switch (fetch_from(libctx, row != NULL ? PROVIDER_DEFAULT : 0, OSSL_OP_KDF, algorithm,
                       properties, &a)) {
    case FETCHED_OWN:
        return (EVP_KDF *)row;
    case FETCHED_FOREIGN:
        kdf = kdf_foreign_new(&a);
        break;
    case FETCHED_NOTHING:
        break;
    }
    if (kdf == NULL)
        fetch_unsupported(libctx, algorithm, properties);
    return kdf;
}

const OSSL_PROVIDER *EVP_KDF_get0_provider(const EVP_KDF *kdf)
{
    if (kdf != NULL && kdf->foreign != NULL)
        return &kdf->foreign->method.provider->provider;
    return kdf != NULL ? provider_of(NULL, PROVIDER_DEFAULT) : NULL;
}

int EVP_KDF_up_ref(EVP_KDF *kdf)
{
    if (kdf->foreign != NULL)
        kdf_foreign_hold(kdf->foreign);
    return 1;
}

void EVP_KDF_free(EVP_KDF *kdf)
{
    if (kdf != NULL && kdf->foreign != NULL)
        kdf_foreign_drop(kdf->foreign);
}

const char *EVP_KDF_get0_name(const EVP_KDF *kdf)
{
    return kdf->name;
}

const char *EVP_KDF_get0_description(const EVP_KDF *kdf)
{
    return kdf->foreign != NULL ? kdf->foreign->method.description : NULL;
}

int EVP_KDF_is_a(const EVP_KDF *kdf, const char *name)
{
    return kdf != NULL && (name_equal(kdf->name, name) || name_in_list(kdf->aliases, name));
}

int EVP_KDF_names_do_all(const EVP_KDF *kdf, void (*fn)(const char *name, void *data), void *data)
{
    name_each(kdf->name, kdf->aliases, fn, data);
    return 1;
}

struct visit {
    void (*fn)(EVP_KDF *kdf, void *arg);
    void *arg;
};

static void visit_foreign(const struct foreign_algorithm *a, void *arg)
{
    const struct visit *v = arg;
    ERR_set_mark();
    EVP_KDF *kdf = kdf_foreign_new(a);
    ERR_pop_to_mark();
    if (kdf != NULL)
        v->fn(kdf, v->arg);
    EVP_KDF_free(kdf);
}

void EVP_KDF_do_all_provided(OSSL_LIB_CTX *libctx, void (*fn)(EVP_KDF *kdf, void *arg), void *arg)
{
    for (size_t i = 0; i < N_ROWS && fetch_allowed(libctx, NULL); i++)
        fn((EVP_KDF *)rows[i], arg);
    struct visit v = {fn, arg};
    foreign_each(libctx, OSSL_OP_KDF, visit_foreign, &v);
}

/* Around the provider's context; NULL if it gave none. */
static EVP_KDF_CTX *new_foreign(const EVP_KDF *kdf, void *state)
{
    EVP_KDF_CTX *ctx = state != NULL ? OPENSSL_zalloc(sizeof(*ctx)) : NULL;
    if (ctx == NULL) {
        ERR_raise(ERR_LIB_EVP, ERR_R_MALLOC_FAILURE);
        if (state != NULL)
            kdf->foreign->freectx(state);
        return NULL;
    }
    kdf_foreign_hold(kdf->foreign);
    ctx->kdf = kdf;
    ctx->foreign = state;
    return ctx;
}

EVP_KDF_CTX *EVP_KDF_CTX_new(EVP_KDF *kdf)
{
    if (kdf == NULL)
        return NULL;
    if (kdf->foreign != NULL)
        return new_foreign(kdf, kdf->foreign->newctx(kdf->foreign->method.provider->ctx));
    EVP_KDF_CTX *ctx = OPENSSL_zalloc(sizeof(*ctx));
    if (ctx != NULL) {
        ctx->kdf = kdf;
        kdf_defaults(kdf, &ctx->in);
    }
    return ctx;
}

void EVP_KDF_CTX_free(EVP_KDF_CTX *ctx)
{
    if (ctx == NULL)
        return;
    if (ctx->foreign != NULL) {
        ctx->kdf->foreign->freectx(ctx->foreign);
        kdf_foreign_drop(ctx->kdf->foreign);
    }
    kdf_wipe(&ctx->in);
    OPENSSL_free(ctx);
}

EVP_KDF_CTX *EVP_KDF_CTX_dup(const EVP_KDF_CTX *src)
{
    if (src != NULL && src->foreign != NULL) {
        const struct kdf_foreign *f = src->kdf->foreign;
        return f->dupctx != NULL ? new_foreign(src->kdf, f->dupctx(src->foreign)) : NULL;
    }
    EVP_KDF_CTX *ctx = src != NULL ? EVP_KDF_CTX_new((EVP_KDF *)src->kdf) : NULL;
    if (ctx != NULL && !kdf_copy(&ctx->in, &src->in)) {
        EVP_KDF_CTX_free(ctx);
        return NULL;
    }
    return ctx;
}

const EVP_KDF *EVP_KDF_CTX_kdf(EVP_KDF_CTX *ctx)
{
    return ctx->kdf;
}

void EVP_KDF_CTX_reset(EVP_KDF_CTX *ctx)
{
    if (ctx == NULL)
        return;
    if (ctx->foreign != NULL) {
        if (ctx->kdf->foreign->reset != NULL)
            ctx->kdf->foreign->reset(ctx->foreign);
        return;
    }
    kdf_wipe(&ctx->in);
    kdf_defaults(ctx->kdf, &ctx->in);
}

size_t EVP_KDF_CTX_get_kdf_size(EVP_KDF_CTX *ctx)
{
    if (ctx == NULL)
        return 0;
    if (ctx->foreign != NULL)
        return kdf_foreign_size(ctx->kdf->foreign, ctx->foreign);
    return ctx->kdf->size != NULL ? ctx->kdf->size(&ctx->in) : SIZE_MAX;
}

int EVP_KDF_derive(EVP_KDF_CTX *ctx, unsigned char *key, size_t keylen, const OSSL_PARAM params[])
{
    if (ctx != NULL && ctx->foreign != NULL)
        return ctx->kdf->foreign->derive(ctx->foreign, key, keylen, params);
    return ctx != NULL && kdf_set(ctx->kdf, &ctx->in, params) &&
           ctx->kdf->derive(&ctx->in, key, keylen);
}

/* None of the library's own has anything to tell without a context. */
int EVP_KDF_get_params(EVP_KDF *kdf, OSSL_PARAM params[])
{
    const struct kdf_foreign *f = kdf->foreign;
    return f == NULL || f->get_params == NULL || f->get_params(params);
}

/* -2 if there is nothing among the parameters that it could tell. */
int EVP_KDF_CTX_get_params(EVP_KDF_CTX *ctx, OSSL_PARAM params[])
{
    const struct kdf_foreign *f = ctx->kdf->foreign;
    if (f != NULL)
        return f->get_ctx_params == NULL || f->get_ctx_params(ctx->foreign, params);
    OSSL_PARAM *size = OSSL_PARAM_locate(params, OSSL_KDF_PARAM_SIZE);
    OSSL_PARAM *info = OSSL_PARAM_locate_const(ctx->kdf->gettable, OSSL_KDF_PARAM_INFO) != NULL
                           ? OSSL_PARAM_locate(params, OSSL_KDF_PARAM_INFO)
                           : NULL;
    if (size == NULL && info == NULL)
        return -2;
    if (size != NULL && !OSSL_PARAM_set_size_t(size, EVP_KDF_CTX_get_kdf_size(ctx)))
        return 0;
    return info == NULL || OSSL_PARAM_set_octet_string(info, ctx->in.info.p, ctx->in.info.len);
}

int EVP_KDF_CTX_set_params(EVP_KDF_CTX *ctx, const OSSL_PARAM params[])
{
    const struct kdf_foreign *f = ctx->kdf->foreign;
    if (f != NULL)
        return f->set_ctx_params == NULL || f->set_ctx_params(ctx->foreign, params);
    return kdf_set(ctx->kdf, &ctx->in, params);
}

bool kdf_ctx_add(EVP_KDF_CTX *ctx, const char *param, const void *octets, size_t len)
{
    return kdf_add(&ctx->in, param, octets, len);
}

const OSSL_PARAM *EVP_KDF_gettable_params(const EVP_KDF *kdf)
{
    return kdf->foreign != NULL ? kdf_foreign_gettable_object(kdf->foreign) : NULL;
}

const OSSL_PARAM *EVP_KDF_gettable_ctx_params(const EVP_KDF *kdf)
{
    return kdf->foreign != NULL ? kdf_foreign_gettable(kdf->foreign, NULL) : kdf->gettable;
}

const OSSL_PARAM *EVP_KDF_settable_ctx_params(const EVP_KDF *kdf)
{
    return kdf->foreign != NULL ? kdf_foreign_settable(kdf->foreign, NULL) : kdf->settable;
}

const OSSL_PARAM *EVP_KDF_CTX_gettable_params(EVP_KDF_CTX *ctx)
{
    return ctx->foreign != NULL ? kdf_foreign_gettable(ctx->kdf->foreign, ctx->foreign)
                                : ctx->kdf->gettable;
}

const OSSL_PARAM *EVP_KDF_CTX_settable_params(EVP_KDF_CTX *ctx)
{
    return ctx->foreign != NULL ? kdf_foreign_settable(ctx->kdf->foreign, ctx->foreign)
                                : ctx->kdf->settable;
}
