/* Where a provider would be looked for that isn't part of the library: OSSL_PROVIDER(3). No file is
 * read, and the error says which. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/provider.h>
#include <pthread.h>
#include <stdlib.h>

#include "crypto/provider/provider.h"

enum { LOAD_FAILED = 103 }; /* err_reasons_dso[] */

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER; /* for every context's search_path */

int OSSL_PROVIDER_set_default_search_path(OSSL_LIB_CTX *libctx, const char *path)
{
    OSSL_LIB_CTX *ctx = lib_ctx(libctx);
    char *copy = path != NULL ? OPENSSL_strdup(path) : NULL;
    if (path != NULL && copy == NULL)
        return 0;
    pthread_mutex_lock(&lock);
    char *before = ctx->search_path;
    ctx->search_path = copy;
    pthread_mutex_unlock(&lock);
    OPENSSL_free(before);
    return 1;
}

void provider_search_end(OSSL_LIB_CTX *ctx)
{
    OPENSSL_free(ctx->search_path);
    ctx->search_path = NULL;
}

/* The path that was set, that of the environment, or the built-in one; the lock is held. */
static const char *search_path(const OSSL_LIB_CTX *ctx)
{
    if (ctx->search_path != NULL)
        return ctx->search_path;
    const char *path = secure_getenv("OPENSSL_MODULES");
    return path != NULL ? path : OPENSSL_info(OPENSSL_INFO_MODULES_DIR);
}

void provider_raise_missing(OSSL_LIB_CTX *ctx, const char *name)
{
    pthread_mutex_lock(&lock);
    if (name[0] == '/')
        ERR_raise_data(ERR_LIB_DSO, LOAD_FAILED, "filename(%s): not read", name);
    else
        ERR_raise_data(ERR_LIB_DSO, LOAD_FAILED, "filename(%s/%s%s): not read", search_path(ctx),
                       name, OPENSSL_info(OPENSSL_INFO_DSO_EXTENSION));
    pthread_mutex_unlock(&lock);
    ERR_raise(ERR_LIB_DSO, LOAD_FAILED);
    ERR_raise_data(ERR_LIB_CRYPTO, ERR_R_DSO_LIB, "name=%s", name);
}
