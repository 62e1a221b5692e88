/* SSL_CTX: made, shared, ended. */
#include <openssl/crypto.h>
#include <openssl/engine.h>
#include <openssl/x509_vfy.h>

#include "crypto/base/raise.h"
#include "ssl/conf/apply.h"
#include "ssl/ctx.h"
#include "ssl/dane/dane.h"

enum { CACHE_SIZE = SSL_SESSION_CACHE_MAX_SIZE_DEFAULT, TIMEOUT_SECONDS = 2 * 60 * 60 };

static SSL_CTX *init(SSL_CTX *ctx, OSSL_LIB_CTX *libctx, const char *propq,
                     const SSL_METHOD *method)
{
    atomic_init(&ctx->references, 1);
    ctx->method = method;
    ctx->libctx = libctx;
    ctx->cache_size = CACHE_SIZE;
    ctx->cache_mode = SSL_SESS_CACHE_SERVER;
    ctx->session_timeout = TIMEOUT_SECONDS;
    if (propq != NULL && (ctx->propq = OPENSSL_strdup(propq)) == NULL)
        return NULL;
    if (!settings_init(&ctx->set))
        return NULL;
    if ((ctx->lock = CRYPTO_THREAD_lock_new()) == NULL || (ctx->store = X509_STORE_new()) == NULL ||
        (ctx->ct_logs = CTLOG_STORE_new_ex(libctx, propq)) == NULL ||
        !CRYPTO_new_ex_data(CRYPTO_EX_INDEX_SSL_CTX, ctx, &ctx->ex_data))
        return NULL;
    return session_cache_new(ctx) ? ctx : NULL;
}

/* Now, not with the first ticket: processes that fork from this one open each other's. */
static bool make_ticket_keys(SSL_CTX *ctx)
{
    struct ticket_keys keys;
    bool ok = ticket_keys_get(ctx, &keys);
    OPENSSL_cleanse(&keys, sizeof(keys));
    return ok;
}

SSL_CTX *SSL_CTX_new_ex(OSSL_LIB_CTX *libctx, const char *propq, const SSL_METHOD *method)
{
    if (method == NULL) {
        ERR_raise(ERR_LIB_SSL, SSL_R_NULL_SSL_METHOD_PASSED);
        return NULL;
    }
    if (!OPENSSL_init_ssl(OPENSSL_INIT_LOAD_SSL_STRINGS, NULL))
        return NULL;
    SSL_CTX *ctx = OPENSSL_zalloc(sizeof(*ctx));
    if (ctx != NULL && init(ctx, libctx, propq, method) != NULL && make_ticket_keys(ctx)) {
        conf_apply_system_default(ctx);
        return ctx;
    }
    ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    SSL_CTX_free(ctx);
    return NULL;
}

SSL_CTX *SSL_CTX_new(const SSL_METHOD *method)
{
    return SSL_CTX_new_ex(NULL, NULL, method);
}

int SSL_CTX_up_ref(SSL_CTX *ctx)
{
    atomic_fetch_add_explicit(&ctx->references, 1, memory_order_relaxed);
    return 1;
}

void SSL_CTX_free(SSL_CTX *ctx)
{
    if (ctx == NULL || atomic_fetch_sub_explicit(&ctx->references, 1, memory_order_acq_rel) > 1)
        return;
    if (ctx->sessions != NULL)
        SSL_CTX_flush_sessions(ctx, 0); /* the program is told of each */
    CRYPTO_free_ex_data(CRYPTO_EX_INDEX_SSL_CTX, ctx, &ctx->ex_data);
    session_cache_free(ctx);
    settings_free(&ctx->set);
    dane_digests_free(&ctx->dane);
    sk_SRTP_PROTECTION_PROFILE_free(ctx->srtp);
    CTLOG_STORE_free(ctx->ct_logs);
    ENGINE_finish(ctx->client_cert_engine);
    X509_STORE_free(ctx->store);
    CRYPTO_THREAD_lock_free(ctx->lock);
    OPENSSL_free(ctx->propq);
    OPENSSL_clear_free(ctx, sizeof(*ctx));
}
