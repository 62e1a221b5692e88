/* OSSL_LIB_CTX(3). The default context needs no set-up; the thread's choice is a thread-local
 * pointer. */
#include <openssl/conf.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <string.h>

#include "crypto/base/cleanup.h"
#include "crypto/provider/core_link.h"
#include "crypto/provider/foreign.h"

#define PROVIDER(i)                           \
    {                                         \
        .ctx = &default_ctx, .bit = 1u << (i) \
    }

static struct ossl_lib_ctx_st default_ctx = {
    .fallback = 1,
    .providers = {PROVIDER(0), PROVIDER(1), PROVIDER(2), PROVIDER(3)},
};

static _Thread_local OSSL_LIB_CTX *thread_default; /* NULL: the default context */

OSSL_LIB_CTX *lib_ctx(OSSL_LIB_CTX *ctx)
{
    if (ctx != NULL)
        return ctx;
    return thread_default != NULL ? thread_default : &default_ctx;
}

void lib_ctx_begin(OSSL_LIB_CTX *ctx)
{
    static _Atomic uint64_t contexts;
    memset(ctx, 0, sizeof(*ctx));
    ctx->rand.id = ++contexts;
    ctx->fallback = 1;
    for (unsigned i = 0; i < N_PROVIDERS; i++) {
        ctx->providers[i].ctx = ctx;
        ctx->providers[i].bit = 1u << i;
    }
}

void lib_ctx_end(OSSL_LIB_CTX *ctx)
{
    rand_lib_ctx_end(ctx);
    provider_thread_stop(ctx);
    foreign_end_all(ctx);
    core_link_end(ctx);
    provider_search_end(ctx);
    default_properties_free(ctx);
}

OSSL_LIB_CTX *OSSL_LIB_CTX_new(void)
{
    OSSL_LIB_CTX *ctx = OPENSSL_malloc(sizeof(*ctx));
    if (ctx != NULL)
        lib_ctx_begin(ctx);
    return ctx;
}

void OSSL_LIB_CTX_free(OSSL_LIB_CTX *ctx)
{
    if (ctx == NULL || ctx == &default_ctx)
        return;
    lib_ctx_end(ctx);
    if (thread_default == ctx)
        thread_default = NULL;
    OPENSSL_free(ctx);
}

OSSL_LIB_CTX *OSSL_LIB_CTX_get0_global_default(void)
{
    return &default_ctx;
}

int OSSL_LIB_CTX_load_config(OSSL_LIB_CTX *ctx, const char *config_file)
{
    return CONF_modules_load_file_ex(ctx, config_file, NULL, 0) > 0;
}

OSSL_LIB_CTX *OSSL_LIB_CTX_set0_default(OSSL_LIB_CTX *libctx)
{
    OSSL_LIB_CTX *before = lib_ctx(NULL);
    if (libctx != NULL)
        thread_default = libctx == &default_ctx ? NULL : libctx;
    return before;
}

void provider_cleanup(void)
{
    lib_ctx_end(&default_ctx);
}
