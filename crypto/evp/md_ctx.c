/* EVP_MD_CTX: a digest at work, EVP_DigestInit(3). After EVP_MD_CTX_new no call allocates, locks or
 * looks anything up, unless methods of the program's own are at work. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/engine/engine.h"
#include "crypto/evp/md_foreign.h"

#define SSL3_MASTER_SECRET_LEN 48

/* All but the state, which is large and needs no value before init. */
static void ctx_clear(EVP_MD_CTX *ctx)
{
    memset(ctx, 0, offsetof(EVP_MD_CTX, state));
}

EVP_MD_CTX *EVP_MD_CTX_new(void)
{
    EVP_MD_CTX *ctx = OPENSSL_malloc(sizeof(*ctx));
    if (ctx != NULL)
        ctx_clear(ctx);
    return ctx;
}

void md_ctx_wipe(EVP_MD_CTX *ctx)
{
    if (ctx->methods != NULL) {
        size_t size = (size_t)ctx->methods->app_datasize; /* a foreign digest may go now */
        if (ctx->methods->cleanup != NULL)
            ctx->methods->cleanup(ctx);
        OPENSSL_clear_free(ctx->md_data, size);
        ctx->md_data = NULL;
    }
    if (ctx->row != NULL)
        OPENSSL_cleanse(ctx->state, ctx->row->state_size);
}

int EVP_MD_CTX_reset(EVP_MD_CTX *ctx)
{
    if (ctx != NULL) {
        md_ctx_wipe(ctx);
        ENGINE_finish(ctx->engine);
        if (!ctx->foreign_pkey_ctx)
            EVP_PKEY_CTX_free(ctx->pkey_ctx);
        ctx_clear(ctx);
    }
    return 1;
}

void EVP_MD_CTX_free(EVP_MD_CTX *ctx)
{
    EVP_MD_CTX_reset(ctx);
    OPENSSL_free(ctx);
}

int EVP_MD_CTX_copy_ex(EVP_MD_CTX *out, const EVP_MD_CTX *in)
{
    if (out == NULL || in == NULL) {
        ERR_raise(ERR_LIB_EVP, ERR_R_PASSED_NULL_PARAMETER);
        return 0;
    }
    if (out == in)
        return 1;
    if (in->engine != NULL && !ENGINE_init(in->engine))
        return FAIL(ERR_LIB_EVP, ERR_R_ENGINE_LIB);
    EVP_MD_CTX_reset(out);
    memcpy(out, in, offsetof(EVP_MD_CTX, state));
    if (in->row != NULL)
        memcpy(out->state, in->state, in->row->state_size);
    if (md_foreign(in->md) != NULL)
        out->methods = NULL;    /* they have no state yet */
    if (in->pkey_ctx != NULL) { /* the copy's own, even where in's is the program's */
        out->foreign_pkey_ctx = false;
        out->md_data = NULL;
        out->pkey_ctx = EVP_PKEY_CTX_dup(in->pkey_ctx);
        if (out->pkey_ctx == NULL) {
            EVP_MD_CTX_reset(out);
            return 0;
        }
    }
    if (md_foreign(in->md) != NULL && in->methods != NULL)
        return md_foreign_copied(out, in);
    if (in->md_data == NULL)
        return 1;
    out->md_data = OPENSSL_memdup(in->md_data, (size_t)in->methods->app_datasize);
    if (out->md_data == NULL) {
        out->methods = NULL;
        EVP_MD_CTX_reset(out);
        return 0;
    }
    return in->methods->copy == NULL || in->methods->copy(out, in);
}

int EVP_MD_CTX_copy(EVP_MD_CTX *out, const EVP_MD_CTX *in)
{
    EVP_MD_CTX_reset(out);
    return EVP_MD_CTX_copy_ex(out, in);
}

/* No digest, as if there had been none; a key stays, and an update function of the program's. */
static void leave_digest(EVP_MD_CTX *ctx)
{
    if (ctx->methods != NULL && ctx->update_fn == ctx->methods->update)
        ctx->update_fn = NULL;
    md_ctx_wipe(ctx);
    ctx->md = NULL;
    ctx->methods = NULL;
    ctx->row = NULL;
}

/* A digest with methods of the program's own, or of an engine's. */
static int init_methods(EVP_MD_CTX *ctx, const EVP_MD *type, const EVP_MD *run)
{
    const struct md_methods *m = run->methods;
    if (ctx->methods != m) {
        leave_digest(ctx);
        if (m->app_datasize > 0) {
            ctx->md_data = OPENSSL_zalloc((size_t)m->app_datasize);
            if (ctx->md_data == NULL)
                return 0;
        }
        ctx->methods = m;
    }
    ctx->md = type;
    ctx->out_len = run->size;
    ctx->finished = 0;
    if (ctx->update_fn == NULL)
        ctx->update_fn = m->update;
    if (m->init == NULL || (ctx->flags & EVP_MD_CTX_FLAG_NO_INIT))
        return 1;
    return m->init(ctx);
}

/* A digest of a provider that isn't loaded can't be used, though its object is there. */
static bool loaded(const EVP_MD *type)
{
    const struct evp_md_st *row = digest_row(type);
    if (row->provider == 0 || row == type || fetch_allowed_of(NULL, row->provider, NULL))
        return true;
    fetch_unsupported(NULL, type->name, "");
    return FAIL(ERR_LIB_EVP, EVP_R_INITIALIZATION_ERROR);
}

/* What runs where `type` is named: an engine's digest, or `type` itself. One that an engine runs
 * already stays with that engine. */
static bool choose_engine(EVP_MD_CTX *ctx, const EVP_MD *type, ENGINE *impl, const EVP_MD **run)
{
    *run = type;
    if (ctx->engine == NULL && impl == NULL && !engine_any(ENGINE_KIND_DIGESTS))
        return true;
    if (ctx->engine != NULL && ctx->md != NULL &&
        EVP_MD_get_type(type) == EVP_MD_get_type(ctx->md)) {
        *run = ctx->engine_md;
        return true;
    }
    ENGINE *e;
    if (!engine_for_digest(impl, &e, run))
        return false;
    if (e != NULL || ctx->engine != NULL)
        leave_digest(ctx);
    ENGINE_finish(ctx->engine);
    ctx->engine = e;
    ctx->engine_md = e != NULL ? *run : NULL;
    return true;
}

static int init_row(EVP_MD_CTX *ctx, const EVP_MD *type, const EVP_MD *run)
{
    const struct evp_md_st *row = digest_row(run);
    if (!loaded(run))
        return 0;
    if (row->init == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_INITIALIZATION_ERROR);
        return 0;
    }
    if (ctx->row != NULL && ctx->row != row)
        OPENSSL_cleanse(ctx->state, ctx->row->state_size);
    ctx->md = type;
    ctx->row = row;
    ctx->out_len = row->size;
    ctx->finished = 0;
    if (!(ctx->flags & EVP_MD_CTX_FLAG_NO_INIT))
        row->init(ctx->state);
    return 1;
}

static int init(EVP_MD_CTX *ctx, const EVP_MD *type, ENGINE *impl, const OSSL_PARAM params[])
{
    const EVP_MD *run = ctx->engine_md != NULL ? ctx->engine_md : ctx->md;
    if (type == NULL)
        type = ctx->md;
    else if (!choose_engine(ctx, type, impl, &run))
        return 0;
    if (type == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_NO_DIGEST_SET);
        return 0;
    }
    if (ctx->methods != NULL && ctx->methods != run->methods)
        leave_digest(ctx);
    if (md_foreign(run) != NULL)
        return md_foreign_begin(ctx, run, params);
    if (run->methods != NULL && run->methods->update != NULL)
        return init_methods(ctx, type, run);
    if (!init_row(ctx, type, run))
        return 0;
    if (params != NULL)
        EVP_MD_CTX_set_params(ctx, params);
    return 1;
}

int EVP_DigestInit_ex2(EVP_MD_CTX *ctx, const EVP_MD *type, const OSSL_PARAM params[])
{
    return init(ctx, type, NULL, params);
}

int EVP_DigestInit_ex(EVP_MD_CTX *ctx, const EVP_MD *type, ENGINE *impl)
{
    return init(ctx, type, impl, NULL);
}

int EVP_DigestInit(EVP_MD_CTX *ctx, const EVP_MD *type)
{
    EVP_MD_CTX_reset(ctx);
    return EVP_DigestInit_ex2(ctx, type, NULL);
}

/* A state that was finished starts anew, so that a program that forgets to do so is safe. */
static void restart_finished(EVP_MD_CTX *ctx)
{
    if (ctx->finished) {
        ctx->row->init(ctx->state);
        ctx->finished = 0;
    }
}

int EVP_DigestUpdate(EVP_MD_CTX *ctx, const void *d, size_t cnt)
{
    if (cnt == 0)
        return 1;
    if (ctx->pkey_ctx != NULL && !digest_sign_prefix(ctx))
        return 0;
    if (ctx->update_fn != NULL)
        return ctx->update_fn(ctx, d, cnt);
    if (ctx->row == NULL)
        return ctx->pkey_ctx != NULL && EVP_DigestSignUpdate(ctx, d, cnt);
    restart_finished(ctx);
    ctx->row->update(ctx->state, d, cnt);
    return 1;
}

static int final(EVP_MD_CTX *ctx, unsigned char *md, size_t len)
{
    restart_finished(ctx);
    ctx->row->final(ctx->state, md, len);
    ctx->finished = 1;
    return 1;
}

int EVP_DigestFinal_ex(EVP_MD_CTX *ctx, unsigned char *md, unsigned int *s)
{
    int ok = 0;
    if (ctx->row != NULL)
        ok = final(ctx, md, ctx->out_len);
    else if (ctx->methods != NULL && ctx->methods->final != NULL)
        ok = ctx->methods->final(ctx, md);
    if (ok && s != NULL)
        *s = (unsigned)ctx->out_len;
    return ok;
}

int EVP_DigestFinal(EVP_MD_CTX *ctx, unsigned char *md, unsigned int *s)
{
    int ok = EVP_DigestFinal_ex(ctx, md, s);
    EVP_MD_CTX_reset(ctx);
    return ok;
}

static int final_xof_foreign(EVP_MD_CTX *ctx, unsigned char *md, size_t len)
{
    const OSSL_PARAM params[] = {OSSL_PARAM_construct_size_t(OSSL_DIGEST_PARAM_XOFLEN, &len),
                                 OSSL_PARAM_END};
    return md_foreign_set(ctx, params) && md_foreign_final(ctx, md, len);
}

int EVP_DigestFinalXOF(EVP_MD_CTX *ctx, unsigned char *md, size_t len)
{
    if (ctx->md == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_INVALID_NULL_ALGORITHM);
        return 0;
    }
    if (md_foreign(ctx->md) != NULL && (ctx->md->flags & EVP_MD_FLAG_XOF) != 0)
        return final_xof_foreign(ctx, md, len);
    if (ctx->row == NULL || !(ctx->row->flags & EVP_MD_FLAG_XOF)) {
        ERR_raise(ERR_LIB_EVP, EVP_R_NOT_XOF_OR_INVALID_LENGTH);
        return 0;
    }
    return final(ctx, md, len);
}

void md_digest(const struct evp_md_st *row, const void *data, size_t len, uint8_t *out,
               size_t out_len)
{
    _Alignas(16) uint8_t state[DIGEST_STATE_MAX];
    row->init(state);
    row->update(state, data, len);
    row->final(state, out, out_len);
    OPENSSL_cleanse(state, row->state_size);
}

static int digest_in_context(const void *data, size_t count, unsigned char *md, unsigned int *size,
                             const EVP_MD *type, ENGINE *impl)
{
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    int ok = ctx != NULL && EVP_DigestInit_ex(ctx, type, impl) &&
             EVP_DigestUpdate(ctx, data, count) && EVP_DigestFinal_ex(ctx, md, size);
    EVP_MD_CTX_free(ctx);
    return ok;
}

int EVP_Digest(const void *data, size_t count, unsigned char *md, unsigned int *size,
               const EVP_MD *type, ENGINE *impl)
{
    if (type == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_NO_DIGEST_SET);
        return 0;
    }
    const struct evp_md_st *row = digest_row(type);
    if (row->init == NULL || impl != NULL || engine_any(ENGINE_KIND_DIGESTS))
        return digest_in_context(data, count, md, size, type, impl);
    if (!loaded(type))
        return 0;
    md_digest(row, data, count, md, row->size);
    if (size != NULL)
        *size = row->size;
    return 1;
}

int EVP_Q_digest(OSSL_LIB_CTX *libctx, const char *name, const char *propq, const void *data,
                 size_t datalen, unsigned char *md, size_t *mdlen)
{
    EVP_MD *row = EVP_MD_fetch(libctx, name, propq);
    unsigned len = 0;
    int ok = row != NULL && EVP_Digest(data, datalen, md, &len, row, NULL);
    EVP_MD_free(row);
    if (ok && mdlen != NULL)
        *mdlen = len;
    return ok;
}

void EVP_MD_CTX_set_flags(EVP_MD_CTX *ctx, int flags)
{
    ctx->flags |= flags;
}

void EVP_MD_CTX_clear_flags(EVP_MD_CTX *ctx, int flags)
{
    ctx->flags &= ~flags;
}

int EVP_MD_CTX_test_flags(const EVP_MD_CTX *ctx, int flags)
{
    return ctx->flags & flags;
}

const EVP_MD *EVP_MD_CTX_get0_md(const EVP_MD_CTX *ctx)
{
    return ctx != NULL ? ctx->md : NULL;
}

const EVP_MD *EVP_MD_CTX_md(const EVP_MD_CTX *ctx)
{
    return EVP_MD_CTX_get0_md(ctx);
}

EVP_MD *EVP_MD_CTX_get1_md(EVP_MD_CTX *ctx)
{
    EVP_MD *md = (EVP_MD *)EVP_MD_CTX_get0_md(ctx);
    if (md != NULL)
        EVP_MD_up_ref(md);
    return md;
}

void *EVP_MD_CTX_get0_md_data(const EVP_MD_CTX *ctx)
{
    return ctx->md_data;
}

int (*EVP_MD_CTX_update_fn(EVP_MD_CTX *ctx))(EVP_MD_CTX *ctx, const void *data, size_t count)
{
    return ctx->update_fn;
}

void EVP_MD_CTX_set_update_fn(EVP_MD_CTX *ctx,
                              int (*update)(EVP_MD_CTX *ctx, const void *data, size_t count))
{
    ctx->update_fn = update;
}

EVP_PKEY_CTX *EVP_MD_CTX_get_pkey_ctx(const EVP_MD_CTX *ctx)
{
    return ctx->pkey_ctx;
}

void EVP_MD_CTX_set_pkey_ctx(EVP_MD_CTX *ctx, EVP_PKEY_CTX *pctx)
{
    if (!ctx->foreign_pkey_ctx)
        EVP_PKEY_CTX_free(ctx->pkey_ctx);
    ctx->pkey_ctx = pctx;
    ctx->foreign_pkey_ctx = pctx != NULL;
}

/* SSL 3.0's hash of the handshake (RFC 6101, 5.6.8), for a state that has taken the messages:
 * hash(master_secret + pad2 + hash(messages + master_secret + pad1)), of which the outer hash is
 * left to be finished. */
static void ssl3_hash(const struct evp_md_st *row, uint8_t *state, size_t pad_len,
                      const uint8_t *secret)
{
    uint8_t pad[48], inner[EVP_MAX_MD_SIZE];
    memset(pad, 0x36, sizeof(pad));
    row->update(state, secret, SSL3_MASTER_SECRET_LEN);
    row->update(state, pad, pad_len);
    row->final(state, inner, row->size);
    row->init(state);
    memset(pad, 0x5c, sizeof(pad));
    row->update(state, secret, SSL3_MASTER_SECRET_LEN);
    row->update(state, pad, pad_len);
    row->update(state, inner, row->size);
    OPENSSL_cleanse(inner, sizeof(inner));
}

/* SHA-1's pads are 40 bytes, MD5's 48; a state of MD5-SHA1 is one of each, in that order. */
static int ssl3_master_secret(EVP_MD_CTX *ctx, const uint8_t *secret, size_t len)
{
    if (len != SSL3_MASTER_SECRET_LEN)
        return 0;
    uint8_t *sha1 = ctx->state;
    if (ctx->row == &digest_md5_sha1) {
        ssl3_hash(&digest_md5, ctx->state, 48, secret);
        sha1 += digest_md5.state_size;
    }
    ssl3_hash(&digest_sha1, sha1, 40, secret);
    return 1;
}

const OSSL_PARAM *EVP_MD_CTX_settable_params(EVP_MD_CTX *ctx)
{
    if (ctx != NULL && md_foreign(ctx->md) != NULL)
        return md_foreign_settable(md_foreign(ctx->md), ctx->md_data);
    return ctx != NULL && ctx->row != NULL ? EVP_MD_settable_ctx_params(ctx->row) : NULL;
}

const OSSL_PARAM *EVP_MD_CTX_gettable_params(EVP_MD_CTX *ctx)
{
    if (ctx != NULL && md_foreign(ctx->md) != NULL)
        return md_foreign_gettable(md_foreign(ctx->md), ctx->md_data);
    return ctx != NULL && ctx->row != NULL ? EVP_MD_gettable_ctx_params(ctx->row) : NULL;
}

int EVP_MD_CTX_set_params(EVP_MD_CTX *ctx, const OSSL_PARAM params[])
{
    if (md_foreign(ctx->md) != NULL)
        return md_foreign_set(ctx, params);
    if (EVP_MD_CTX_settable_params(ctx) == NULL)
        return 0;
    const OSSL_PARAM *p;
    if ((ctx->row->flags & EVP_MD_FLAG_XOF) &&
        (p = OSSL_PARAM_locate_const(params, OSSL_DIGEST_PARAM_XOFLEN)) != NULL)
        return OSSL_PARAM_get_size_t(p, &ctx->out_len) ||
               FAIL(ERR_LIB_PROV, PROV_R_FAILED_TO_GET_PARAMETER);
    if (!(ctx->row->flags & EVP_MD_FLAG_XOF) &&
        (p = OSSL_PARAM_locate_const(params, OSSL_DIGEST_PARAM_SSL3_MS)) != NULL)
        return p->data_type == OSSL_PARAM_OCTET_STRING &&
               ssl3_master_secret(ctx, p->data, p->data_size);
    return 1;
}

int EVP_MD_CTX_get_params(EVP_MD_CTX *ctx, OSSL_PARAM params[])
{
    if (md_foreign(ctx->md) != NULL)
        return md_foreign_get(ctx, params);
    return EVP_MD_CTX_gettable_params(ctx) != NULL;
}

int EVP_MD_CTX_ctrl(EVP_MD_CTX *ctx, int cmd, int p1, void *p2)
{
    if (ctx == NULL) {
        ERR_raise(ERR_LIB_EVP, ERR_R_PASSED_NULL_PARAMETER);
        return 0;
    }
    if (ctx->methods != NULL && ctx->methods->foreign == NULL)
        return ctx->methods->ctrl != NULL ? ctx->methods->ctrl(ctx, cmd, p1, p2) : 0;
    size_t len = (size_t)p1;
    OSSL_PARAM params[2] = {OSSL_PARAM_END, OSSL_PARAM_END};
    if (cmd == EVP_MD_CTRL_XOF_LEN)
        params[0] = OSSL_PARAM_construct_size_t(OSSL_DIGEST_PARAM_XOFLEN, &len);
    else if (cmd == EVP_CTRL_SSL3_MASTER_SECRET)
        params[0] = OSSL_PARAM_construct_octet_string(OSSL_DIGEST_PARAM_SSL3_MS, p2, len);
    else
        return 0;
    return EVP_MD_CTX_set_params(ctx, params);
}
