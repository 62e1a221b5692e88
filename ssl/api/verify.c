/* How the peer is verified, and what came of it: SSL_CTX_set_verify(3),
 * SSL_CTX_load_verify_locations(3), SSL_get_peer_certificate(3), SSL_set1_host(3). */
#include <openssl/x509_vfy.h>

#include "ssl/api/owner.h"

/* ---- the mode ---- */

void SSL_set_verify(SSL *s, int mode, SSL_verify_cb callback)
{
    s->set.verify_mode = mode;
    if (callback != NULL)
        s->set.verify_callback = callback;
}

void SSL_CTX_set_verify(SSL_CTX *ctx, int mode, SSL_verify_cb callback)
{
    ctx->set.verify_mode = mode;
    ctx->set.verify_callback = callback;
}

int SSL_get_verify_mode(const SSL *s)
{
    return s->set.verify_mode;
}

int SSL_CTX_get_verify_mode(const SSL_CTX *ctx)
{
    return ctx->set.verify_mode;
}

SSL_verify_cb SSL_get_verify_callback(const SSL *s)
{
    return s->set.verify_callback;
}

SSL_verify_cb SSL_CTX_get_verify_callback(const SSL_CTX *ctx)
{
    return ctx->set.verify_callback;
}

void SSL_CTX_set_cert_verify_callback(SSL_CTX *ctx, int (*cb)(X509_STORE_CTX *, void *), void *arg)
{
    ctx->verify = cb;
    ctx->verify_arg = arg;
}

/* ---- the parameters ---- */

X509_VERIFY_PARAM *SSL_get0_param(SSL *s)
{
    return s->set.param;
}

X509_VERIFY_PARAM *SSL_CTX_get0_param(SSL_CTX *ctx)
{
    return ctx->set.param;
}

int SSL_set1_param(SSL *s, X509_VERIFY_PARAM *vpm)
{
    return X509_VERIFY_PARAM_set1(s->set.param, vpm);
}

int SSL_CTX_set1_param(SSL_CTX *ctx, X509_VERIFY_PARAM *vpm)
{
    return X509_VERIFY_PARAM_set1(ctx->set.param, vpm);
}

void SSL_set_verify_depth(SSL *s, int depth)
{
    X509_VERIFY_PARAM_set_depth(s->set.param, depth);
}

void SSL_CTX_set_verify_depth(SSL_CTX *ctx, int depth)
{
    X509_VERIFY_PARAM_set_depth(ctx->set.param, depth);
}

int SSL_get_verify_depth(const SSL *s)
{
    return X509_VERIFY_PARAM_get_depth(s->set.param);
}

int SSL_CTX_get_verify_depth(const SSL_CTX *ctx)
{
    return X509_VERIFY_PARAM_get_depth(ctx->set.param);
}

int SSL_set_purpose(SSL *s, int purpose)
{
    return X509_VERIFY_PARAM_set_purpose(s->set.param, purpose);
}

int SSL_CTX_set_purpose(SSL_CTX *ctx, int purpose)
{
    return X509_VERIFY_PARAM_set_purpose(ctx->set.param, purpose);
}

int SSL_set_trust(SSL *s, int trust)
{
    return X509_VERIFY_PARAM_set_trust(s->set.param, trust);
}

int SSL_CTX_set_trust(SSL_CTX *ctx, int trust)
{
    return X509_VERIFY_PARAM_set_trust(ctx->set.param, trust);
}

int SSL_set1_host(SSL *s, const char *hostname)
{
    return X509_VERIFY_PARAM_set1_host(s->set.param, hostname, 0);
}

int SSL_add1_host(SSL *s, const char *hostname)
{
    return X509_VERIFY_PARAM_add1_host(s->set.param, hostname, 0);
}

void SSL_set_hostflags(SSL *s, unsigned int flags)
{
    X509_VERIFY_PARAM_set_hostflags(s->set.param, flags);
}

const char *SSL_get0_peername(SSL *s)
{
    return X509_VERIFY_PARAM_get0_peername(s->set.param);
}

/* ---- whom to trust ---- */

X509_STORE *SSL_CTX_get_cert_store(const SSL_CTX *ctx)
{
    return ctx->store;
}

void SSL_CTX_set_cert_store(SSL_CTX *ctx, X509_STORE *store)
{
    X509_STORE_free(ctx->store);
    ctx->store = store;
}

void SSL_CTX_set1_cert_store(SSL_CTX *ctx, X509_STORE *store)
{
    if (store != NULL)
        X509_STORE_up_ref(store);
    SSL_CTX_set_cert_store(ctx, store);
}

int SSL_CTX_load_verify_file(SSL_CTX *ctx, const char *file)
{
    return X509_STORE_load_file_ex(ctx->store, file, ctx->libctx, ctx->propq);
}

int SSL_CTX_load_verify_dir(SSL_CTX *ctx, const char *dir)
{
    return X509_STORE_load_path(ctx->store, dir);
}

int SSL_CTX_load_verify_locations(SSL_CTX *ctx, const char *file, const char *dir)
{
    if (file == NULL && dir == NULL)
        return 0;
    return (file == NULL || SSL_CTX_load_verify_file(ctx, file)) &&
           (dir == NULL || SSL_CTX_load_verify_dir(ctx, dir));
}

int SSL_CTX_set_default_verify_paths(SSL_CTX *ctx)
{
    return X509_STORE_set_default_paths_ex(ctx->store, ctx->libctx, ctx->propq);
}

int SSL_CTX_load_verify_store(SSL_CTX *ctx, const char *uri)
{
    return X509_STORE_load_store_ex(ctx->store, uri, ctx->libctx, ctx->propq);
}

/* Where the default files aren't there, all is well too. */
static X509_LOOKUP *default_lookup(SSL_CTX *ctx, X509_LOOKUP_METHOD *method)
{
    return X509_STORE_add_lookup(ctx->store, method);
}

int SSL_CTX_set_default_verify_dir(SSL_CTX *ctx)
{
    X509_LOOKUP *l = default_lookup(ctx, X509_LOOKUP_hash_dir());
    if (l == NULL)
        return 0;
    ERR_set_mark();
    X509_LOOKUP_add_dir(l, NULL, X509_FILETYPE_DEFAULT);
    ERR_pop_to_mark();
    return 1;
}

int SSL_CTX_set_default_verify_file(SSL_CTX *ctx)
{
    X509_LOOKUP *l = default_lookup(ctx, X509_LOOKUP_file());
    if (l == NULL)
        return 0;
    ERR_set_mark();
    X509_LOOKUP_load_file_ex(l, NULL, X509_FILETYPE_DEFAULT, ctx->libctx, ctx->propq);
    ERR_pop_to_mark();
    return 1;
}

int SSL_CTX_set_default_verify_store(SSL_CTX *ctx)
{
    X509_LOOKUP *l = default_lookup(ctx, X509_LOOKUP_store());
    if (l == NULL)
        return 0;
    ERR_set_mark();
    X509_LOOKUP_add_store_ex(l, NULL, ctx->libctx, ctx->propq);
    ERR_pop_to_mark();
    return 1;
}

/* ---- what came of it ---- */

long SSL_get_verify_result(const SSL *s)
{
    return s->verify_result;
}

void SSL_set_verify_result(SSL *s, long v)
{
    s->verify_result = v;
}

STACK_OF(X509) * SSL_get0_verified_chain(const SSL *s)
{
    return s->verified_chain;
}

X509 *SSL_get0_peer_certificate(const SSL *s)
{
    return s->session != NULL ? s->session->peer : NULL;
}

X509 *SSL_get1_peer_certificate(const SSL *s)
{
    X509 *x = SSL_get0_peer_certificate(s);
    if (x != NULL)
        X509_up_ref(x);
    return x;
}

/* At a server the leaf isn't among them. */
STACK_OF(X509) * SSL_get_peer_cert_chain(const SSL *s)
{
    return s->session != NULL ? s->session->peer_chain : NULL;
}

/* ---- data of the program's own ---- */

static int store_ctx_index = -1;
static CRYPTO_ONCE store_ctx_once = CRYPTO_ONCE_STATIC_INIT;

static void make_index(void)
{
    static char name[] = "SSL for verify callback";
    store_ctx_index = X509_STORE_CTX_get_ex_new_index(0, name, NULL, NULL, NULL);
}

int SSL_get_ex_data_X509_STORE_CTX_idx(void)
{
    return CRYPTO_THREAD_run_once(&store_ctx_once, make_index) ? store_ctx_index : -1;
}

int SSL_set_ex_data(SSL *s, int idx, void *data)
{
    return CRYPTO_set_ex_data(&s->ex_data, idx, data);
}

void *SSL_get_ex_data(const SSL *s, int idx)
{
    return CRYPTO_get_ex_data(&s->ex_data, idx);
}

int SSL_CTX_set_ex_data(SSL_CTX *ctx, int idx, void *data)
{
    return CRYPTO_set_ex_data(&ctx->ex_data, idx, data);
}

void *SSL_CTX_get_ex_data(const SSL_CTX *ctx, int idx)
{
    return CRYPTO_get_ex_data(&ctx->ex_data, idx);
}
