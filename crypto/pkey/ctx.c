/* EVP_PKEY_CTX: beginning, copy and end, and the parameters of the operation in it. */
#include "crypto/pkey/ctx.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/engine.h>
#include <openssl/params.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/evp/md.h"
#include "crypto/evp/name.h"
#include "crypto/pkey/asn1_method.h"
#include "crypto/pkey/foreign.h"
#include "crypto/pkey/kept_id.h"
#include "crypto/pkey/method.h"
#include "crypto/provider/provider.h"

EVP_PKEY_CTX *pkey_ctx_new(const struct pkey_row *row, OSSL_LIB_CTX *libctx, const char *propq,
                           EVP_PKEY *pkey)
{
    EVP_PKEY_CTX *ctx = OPENSSL_zalloc(sizeof(*ctx));
    if (ctx == NULL)
        return NULL;
    ctx->libctx = libctx;
    if (propq != NULL && (ctx->propq = OPENSSL_strdup(propq)) == NULL) {
        OPENSSL_free(ctx);
        return NULL;
    }
    ctx->row = pkey_row_hold(row);
    if (pkey != NULL)
        EVP_PKEY_up_ref(pkey);
    ctx->pkey = pkey;
    return ctx;
}

/* With the method that a program has added for such keys. What is a program's own kind needs one.
 */
static EVP_PKEY_CTX *attached(EVP_PKEY_CTX *ctx)
{
    if (ctx == NULL ||
        (method_attach(ctx) && (ctx->method != NULL || asn1_method_of(ctx->row) == NULL)))
        return ctx;
    if (ctx->method == NULL)
        ERR_raise(ERR_LIB_EVP, EVP_R_UNSUPPORTED_ALGORITHM);
    EVP_PKEY_CTX_free(ctx);
    return NULL;
}

EVP_PKEY_CTX *EVP_PKEY_CTX_new_from_name(OSSL_LIB_CTX *libctx, const char *name,
                                         const char *propquery)
{
    if (name == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_UNSUPPORTED_ALGORITHM);
        return NULL;
    }
    const struct pkey_row *row = pkey_row_fetch(libctx, name, propquery);
    EVP_PKEY_CTX *ctx = row != NULL ? pkey_ctx_new(row, libctx, propquery, NULL) : NULL;
    bool foreign = row != NULL && row->foreign != NULL;
    pkey_row_drop(row);
    return foreign ? ctx : attached(ctx);
}

/* With the method, which is one of an engine in use; without a row, the method's own. */
static EVP_PKEY_CTX *attached_to(ENGINE *e, const EVP_PKEY_METHOD *m, const struct pkey_row *row,
                                 OSSL_LIB_CTX *libctx, const char *propq, EVP_PKEY *pkey)
{
    EVP_PKEY_CTX *ctx = pkey_ctx_new(row != NULL ? row : &m->row, libctx, propq, pkey);
    if (ctx == NULL) {
        ENGINE_finish(e);
        return NULL;
    }
    ctx->method = m;
    ctx->engine = e;
    return attached(ctx);
}

/* Whether the query allows of the key, or of what its kind is at another provider. */
static bool key_allowed(OSSL_LIB_CTX *libctx, const EVP_PKEY *pkey, const char *propq)
{
    struct foreign_algorithm a;
    return pkey->row->foreign != NULL || fetch_allowed(libctx, propq) ||
           fetch_from(libctx, 0, OSSL_OP_KEYMGMT, pkey->row->name, propq, &a) == FETCHED_FOREIGN;
}

static EVP_PKEY_CTX *new_for_key(OSSL_LIB_CTX *libctx, EVP_PKEY *pkey, const char *propq, ENGINE *e)
{
    if (pkey == NULL || pkey->row == NULL || !key_allowed(libctx, pkey, propq)) {
        ERR_raise(ERR_LIB_EVP, pkey == NULL ? EVP_R_UNSUPPORTED_ALGORITHM : ERR_R_UNSUPPORTED);
        return NULL;
    }
    if (pkey->row->foreign != NULL) /* engines and methods are for the library's kinds */
        return pkey_ctx_new(pkey->row, libctx, propq, pkey);
    if (e == NULL)
        e = EVP_PKEY_get0_engine(pkey);
    const bool named = e != NULL;
    const EVP_PKEY_METHOD *m =
        named ? method_of_engine(e, pkey->row->nid) : method_of_default_engine(pkey->row->nid, &e);
    if (m != NULL)
        return attached_to(e, m, pkey->row, libctx, propq, pkey);
    if (named)
        return NULL;
    return attached(pkey_ctx_new(pkey->row, libctx, propq, pkey));
}

EVP_PKEY_CTX *EVP_PKEY_CTX_new_from_pkey(OSSL_LIB_CTX *libctx, EVP_PKEY *pkey,
                                         const char *propquery)
{
    return new_for_key(libctx, pkey, propquery, NULL);
}

EVP_PKEY_CTX *EVP_PKEY_CTX_new(EVP_PKEY *pkey, ENGINE *e)
{
    return new_for_key(NULL, pkey, NULL, e);
}

EVP_PKEY_CTX *EVP_PKEY_CTX_new_id(int id, ENGINE *e)
{
    const struct pkey_row *row = pkey_row_by_nid(id);
    const bool named = e != NULL;
    const EVP_PKEY_METHOD *m = named ? method_of_engine(e, id) : method_of_default_engine(id, &e);
    if (m != NULL)
        return attached_to(e, m, row, NULL, NULL, NULL);
    if (named)
        return NULL;
    if (row == NULL) {
        const EVP_PKEY_METHOD *method = method_added(id);
        row = method != NULL ? &method->row : NULL;
    }
    if (row == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_UNSUPPORTED_ALGORITHM);
        return NULL;
    }
    if (row->foreign == NULL && foreign_active(NULL) && row->keys != NULL)
        return EVP_PKEY_CTX_new_from_name(NULL, row->name, NULL);
    return attached(pkey_ctx_new(row, NULL, NULL, NULL));
}

/* ---- The operation's state ---- */

static size_t state_size(const EVP_PKEY_CTX *ctx)
{
    return ctx->shared != NULL       ? ctx->shared->ctx_size
           : ctx->generation != NULL ? ctx->generation->ctx_size
                                     : 0;
}

void pkey_ctx_end_operation(EVP_PKEY_CTX *ctx)
{
    if (ctx->state != NULL) {
        void (*wipe)(void *) = ctx->shared != NULL ? ctx->shared->wipe : ctx->generation->wipe;
        size_t size = state_size(ctx); /* a foreign operation may go now */
        if (wipe != NULL)
            wipe(ctx->state);
        OPENSSL_cleanse(ctx->state, size);
    }
    ctx->state = NULL;
    ctx->shared = NULL;
    ctx->generation = NULL;
    ctx->operation = EVP_PKEY_OP_UNDEFINED;
    EVP_PKEY_free(ctx->peer);
    ctx->peer = NULL;
    EVP_PKEY_free(ctx->as);
    ctx->as = NULL;
}

bool pkey_ctx_state(EVP_PKEY_CTX *ctx, size_t size)
{
    pkey_ctx_end_operation(ctx);
    if (size > PKEY_STATE_SIZE) /* a row that needs more points at it */
        return FAIL(ERR_LIB_EVP, ERR_R_INTERNAL_ERROR);
    ctx->state = memset(ctx->buffer, 0, size);
    return true;
}

void EVP_PKEY_CTX_free(EVP_PKEY_CTX *ctx)
{
    if (ctx == NULL)
        return;
    if (ctx->method != NULL)
        method_detach(ctx);
    pkey_ctx_end_operation(ctx);
    ENGINE_finish(ctx->engine);
    EVP_PKEY_free(ctx->pkey);
    pkey_row_drop(ctx->row);
    BN_free(ctx->own_number);
    pkey_drop_kept_id(ctx);
    OPENSSL_free(ctx->propq);
    OPENSSL_free(ctx);
}

/* A generation can't be copied, an operation without a `copy` is copied as it lies. */
bool ctx_copy_state(EVP_PKEY_CTX *to, const EVP_PKEY_CTX *from)
{
    if (from->state == NULL)
        return true;
    if (from->shared == NULL || !pkey_ctx_state(to, from->shared->ctx_size))
        return false;
    to->shared = from->shared;
    if (from->as != NULL)
        EVP_PKEY_up_ref(from->as);
    to->as = from->as;
    if (from->shared->copy != NULL)
        return from->shared->copy(to->state, from->state);
    memcpy(to->state, from->state, from->shared->ctx_size);
    return true;
}

EVP_PKEY_CTX *EVP_PKEY_CTX_dup(const EVP_PKEY_CTX *ctx)
{
    EVP_PKEY_CTX *copy = pkey_ctx_new(ctx->row, ctx->libctx, ctx->propq, ctx->pkey);
    if (copy == NULL)
        return NULL;
    copy->callback = ctx->callback;
    copy->app_data = ctx->app_data;
    if (!pkey_copy_kept_id(copy, ctx) ||
        (ctx->method != NULL ? !method_copy(copy, ctx) : !ctx_copy_state(copy, ctx))) {
        EVP_PKEY_CTX_free(copy);
        return NULL;
    }
    copy->operation = ctx->operation;
    if (ctx->peer != NULL)
        EVP_PKEY_up_ref(ctx->peer);
    copy->peer = ctx->peer;
    return copy;
}

/* ---- Parameters ---- */

int EVP_PKEY_CTX_set_params(EVP_PKEY_CTX *ctx, const OSSL_PARAM *params)
{
    if (ctx->state == NULL)
        return 0;
    bool (*set)(void *, const OSSL_PARAM[]) =
        ctx->shared != NULL ? ctx->shared->set : ctx->generation->set;
    return set != NULL && (params == NULL || set(ctx->state, params));
}

int EVP_PKEY_CTX_get_params(EVP_PKEY_CTX *ctx, OSSL_PARAM *params)
{
    if (ctx->state == NULL || ctx->shared == NULL || ctx->shared->get == NULL)
        return 0;
    return params == NULL || ctx->shared->get(ctx->state, params);
}

const OSSL_PARAM *EVP_PKEY_CTX_settable_params(const EVP_PKEY_CTX *ctx)
{
    if (foreign_runs(ctx))
        return foreign_settable(ctx->shared->foreign, foreign_state(ctx)->ctx);
    if (ctx->generation != NULL && ctx->row->foreign != NULL)
        return foreign_generation_settable(ctx);
    return ctx->shared != NULL       ? ctx->shared->settable
           : ctx->generation != NULL ? ctx->generation->settable
                                     : NULL;
}

const OSSL_PARAM *EVP_PKEY_CTX_gettable_params(const EVP_PKEY_CTX *ctx)
{
    if (foreign_runs(ctx))
        return foreign_gettable(ctx->shared->foreign, foreign_state(ctx)->ctx);
    return ctx->shared != NULL ? ctx->shared->gettable : NULL;
}

/* ---- What it holds ---- */

int EVP_PKEY_CTX_is_a(EVP_PKEY_CTX *ctx, const char *keytype)
{
    return ctx != NULL && keytype != NULL &&
           (name_equal(ctx->row->name, keytype) || name_in_list(ctx->row->aliases, keytype));
}

int EVP_PKEY_CTX_get_operation(EVP_PKEY_CTX *ctx)
{
    return ctx->operation;
}

EVP_PKEY *EVP_PKEY_CTX_get0_pkey(EVP_PKEY_CTX *ctx)
{
    return ctx->pkey;
}

EVP_PKEY *EVP_PKEY_CTX_get0_peerkey(EVP_PKEY_CTX *ctx)
{
    return ctx->peer;
}

OSSL_LIB_CTX *EVP_PKEY_CTX_get0_libctx(EVP_PKEY_CTX *ctx)
{
    return ctx->libctx;
}

const char *EVP_PKEY_CTX_get0_propq(const EVP_PKEY_CTX *ctx)
{
    return ctx->propq;
}

const OSSL_PROVIDER *EVP_PKEY_CTX_get0_provider(const EVP_PKEY_CTX *ctx)
{
    if (foreign_runs(ctx))
        return &ctx->shared->foreign->method.provider->provider;
    if (ctx->generation != NULL && ctx->row->foreign != NULL)
        return &ctx->row->foreign->method.provider->provider;
    return ctx->state != NULL ? provider_of(ctx->libctx, PROVIDER_DEFAULT) : NULL;
}

void EVP_PKEY_CTX_set_data(EVP_PKEY_CTX *ctx, void *data)
{
    ctx->data = data;
}

void *EVP_PKEY_CTX_get_data(const EVP_PKEY_CTX *ctx)
{
    return ctx->data;
}

void EVP_PKEY_CTX_set_app_data(EVP_PKEY_CTX *ctx, void *data)
{
    ctx->app_data = data;
}

void *EVP_PKEY_CTX_get_app_data(EVP_PKEY_CTX *ctx)
{
    return ctx->app_data;
}

void EVP_PKEY_CTX_set_cb(EVP_PKEY_CTX *ctx, EVP_PKEY_gen_cb *cb)
{
    ctx->callback = cb;
}

EVP_PKEY_gen_cb *EVP_PKEY_CTX_get_cb(EVP_PKEY_CTX *ctx)
{
    return ctx->callback;
}

void EVP_PKEY_CTX_set0_keygen_info(EVP_PKEY_CTX *ctx, int *dat, int datlen)
{
    ctx->keygen_info = dat;
    ctx->keygen_info_len = datlen;
}

int EVP_PKEY_CTX_get_keygen_info(EVP_PKEY_CTX *ctx, int idx)
{
    if (idx == -1)
        return ctx->keygen_info_len;
    return idx < 0 || idx >= ctx->keygen_info_len ? 0 : ctx->keygen_info[idx];
}
