/* Digests of foreign providers: provider-digest(7). */
#include "crypto/evp/md_foreign.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>
#include <string.h>

#include "crypto/base/raise.h"

/* ---- The object ---- */

static void take_functions(struct md_foreign *f, const OSSL_DISPATCH *d)
{
    for (; d->function_id != 0; d++)
        switch (d->function_id) {
#define TAKE(number, name)                    \
    case number:                              \
        f->name = OSSL_FUNC_digest_##name(d); \
        break
            TAKE(OSSL_FUNC_DIGEST_NEWCTX, newctx);
            TAKE(OSSL_FUNC_DIGEST_FREECTX, freectx);
            TAKE(OSSL_FUNC_DIGEST_DUPCTX, dupctx);
            TAKE(OSSL_FUNC_DIGEST_INIT, init);
            TAKE(OSSL_FUNC_DIGEST_UPDATE, update);
            TAKE(OSSL_FUNC_DIGEST_FINAL, final);
            TAKE(OSSL_FUNC_DIGEST_DIGEST, digest);
            TAKE(OSSL_FUNC_DIGEST_GET_PARAMS, get_params);
            TAKE(OSSL_FUNC_DIGEST_GETTABLE_PARAMS, gettable_params);
            TAKE(OSSL_FUNC_DIGEST_SET_CTX_PARAMS, set_ctx_params);
            TAKE(OSSL_FUNC_DIGEST_GET_CTX_PARAMS, get_ctx_params);
            TAKE(OSSL_FUNC_DIGEST_SETTABLE_CTX_PARAMS, settable_ctx_params);
            TAKE(OSSL_FUNC_DIGEST_GETTABLE_CTX_PARAMS, gettable_ctx_params);
#undef TAKE
        }
}

/* All of a context's life, or the one-shot function; parameters of its size. */
static bool has_functions(const struct md_foreign *f)
{
    bool all = f->newctx != NULL && f->init != NULL && f->update != NULL && f->final != NULL &&
               f->freectx != NULL;
    bool none = f->newctx == NULL && f->init == NULL && f->update == NULL && f->final == NULL &&
                f->freectx == NULL;
    return f->get_params != NULL && (all || (none && f->digest != NULL));
}

static bool take_sizes(struct md_foreign *f)
{
    size_t size = 0, block = 0;
    int xof = 0, absent = 0;
    OSSL_PARAM params[] = {
        OSSL_PARAM_construct_size_t(OSSL_DIGEST_PARAM_BLOCK_SIZE, &block),
        OSSL_PARAM_construct_size_t(OSSL_DIGEST_PARAM_SIZE, &size),
        OSSL_PARAM_construct_int(OSSL_DIGEST_PARAM_XOF, &xof),
        OSSL_PARAM_construct_int(OSSL_DIGEST_PARAM_ALGID_ABSENT, &absent),
        OSSL_PARAM_construct_end(),
    };
    if (!f->get_params(params) || size > EVP_MAX_MD_SIZE || block > UINT16_MAX)
        return FAIL(ERR_LIB_EVP, EVP_R_CACHE_CONSTANTS_FAILED);
    f->md.size = (uint16_t)size;
    f->md.block_size = (uint16_t)block;
    f->md.flags = (xof ? EVP_MD_FLAG_XOF : 0) | (absent ? EVP_MD_FLAG_DIGALGID_ABSENT : 0);
    return true;
}

static void free_method(struct md_foreign *f)
{
    foreign_method_end(&f->method);
    OPENSSL_free(f);
}

void md_foreign_hold(struct md_foreign *f)
{
    atomic_fetch_add(&f->method.holders, 1);
}

void md_foreign_drop(struct md_foreign *f)
{
    if (atomic_fetch_sub(&f->method.holders, 1) == 1)
        free_method(f);
}

/* ---- As methods ---- */

static int run_update(EVP_MD_CTX *ctx, const void *data, size_t len)
{
    const struct md_foreign *f = ctx->methods->foreign;
    if (f->update == NULL)
        return FAIL(ERR_LIB_EVP, EVP_R_UPDATE_ERROR);
    return f->update(ctx->md_data, data, len);
}

static int run_final(EVP_MD_CTX *ctx, unsigned char *md)
{
    return md_foreign_final(ctx, md, ctx->md->size);
}

static int run_cleanup(EVP_MD_CTX *ctx)
{
    struct md_foreign *f = ctx->methods->foreign;
    if (ctx->md_data != NULL)
        f->freectx(ctx->md_data);
    ctx->md_data = NULL;
    md_foreign_drop(f);
    return 1;
}

EVP_MD *md_foreign_new(const struct foreign_algorithm *a)
{
    struct md_foreign *f = OPENSSL_zalloc(sizeof(*f));
    if (f == NULL || !foreign_method_begin(&f->method, a)) {
        OPENSSL_free(f);
        return NULL;
    }
    take_functions(f, a->row.implementation);
    if (!has_functions(f)) {
        ERR_raise(ERR_LIB_EVP, EVP_R_INVALID_PROVIDER_FUNCTIONS);
        free_method(f);
        return NULL;
    }
    if (!take_sizes(f)) {
        free_method(f);
        return NULL;
    }
    f->md.name = f->method.names;
    f->md.aliases = foreign_aliases(&f->method);
    f->md.description = f->method.description != NULL ? f->method.description : "";
    f->md.nid = foreign_nid(&f->method);
    f->md.methods = &f->methods;
    f->methods.foreign = f;
    f->methods.update = run_update;
    f->methods.final = run_final;
    f->methods.cleanup = run_cleanup;
    return &f->md;
}

/* ---- In a context ---- */

int md_foreign_begin(EVP_MD_CTX *ctx, const EVP_MD *md, const OSSL_PARAM params[])
{
    struct md_foreign *f = md->methods->foreign;
    if (ctx->md != md) {
        if (f->newctx == NULL)
            return FAIL(ERR_LIB_EVP, EVP_R_INITIALIZATION_ERROR);
        void *state = f->newctx(f->method.provider->ctx);
        if (state == NULL)
            return FAIL(ERR_LIB_EVP, EVP_R_INITIALIZATION_ERROR);
        md_foreign_hold(f); /* before what it replaces goes */
        md_ctx_wipe(ctx);
        ctx->md = md;
        ctx->row = NULL;
        ctx->methods = md->methods;
        ctx->md_data = state;
        ctx->update_fn = run_update;
    }
    ctx->out_len = md->size;
    ctx->finished = 0;
    return (ctx->flags & EVP_MD_CTX_FLAG_NO_INIT) != 0 || f->init(ctx->md_data, params);
}

int md_foreign_final(EVP_MD_CTX *ctx, unsigned char *out, size_t room)
{
    size_t len = 0;
    if (!ctx->methods->foreign->final(ctx->md_data, out, &len, room))
        return 0;
    ctx->out_len = len;
    return 1;
}

unsigned md_foreign_so_far(const EVP_MD_CTX *ctx, uint8_t md[EVP_MAX_MD_SIZE])
{
    const struct md_foreign *f = ctx->methods->foreign;
    void *copy = f->dupctx != NULL ? f->dupctx(ctx->md_data) : NULL;
    size_t len = 0;
    if (copy == NULL)
        return 0;
    int ok = f->final(copy, md, &len, EVP_MAX_MD_SIZE);
    f->freectx(copy);
    return ok && len <= EVP_MAX_MD_SIZE ? (unsigned)len : 0;
}

/* `to` is a copy but for the provider's state. */
int md_foreign_copied(EVP_MD_CTX *to, const EVP_MD_CTX *from)
{
    struct md_foreign *f = from->methods->foreign;
    md_foreign_hold(f);
    to->methods = from->methods;
    to->md_data = f->dupctx != NULL ? f->dupctx(from->md_data) : NULL;
    if (to->md_data != NULL)
        return 1;
    EVP_MD_CTX_reset(to);
    return FAIL(ERR_LIB_EVP, EVP_R_NOT_ABLE_TO_COPY_CTX);
}

int md_foreign_set(EVP_MD_CTX *ctx, const OSSL_PARAM params[])
{
    const struct md_foreign *f = ctx->methods->foreign;
    return f->set_ctx_params != NULL && f->set_ctx_params(ctx->md_data, params);
}

int md_foreign_get(EVP_MD_CTX *ctx, OSSL_PARAM params[])
{
    const struct md_foreign *f = ctx->methods->foreign;
    return f->get_ctx_params != NULL && f->get_ctx_params(ctx->md_data, params);
}

const OSSL_PARAM *md_foreign_settable(const struct md_foreign *f, void *ctx)
{
    return f->settable_ctx_params != NULL ? f->settable_ctx_params(ctx, f->method.provider->ctx)
                                          : NULL;
}

const OSSL_PARAM *md_foreign_gettable(const struct md_foreign *f, void *ctx)
{
    return f->gettable_ctx_params != NULL ? f->gettable_ctx_params(ctx, f->method.provider->ctx)
                                          : NULL;
}
