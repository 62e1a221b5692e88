/* Where a provider is looked for that isn't part of the library: OSSL_PROVIDER(3). */
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/provider.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "crypto/provider/provider.h"

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

char *provider_search(OSSL_LIB_CTX *ctx, const char *name, const char *module)
{
    const char *ext =
        module != NULL || name[0] == '/' ? "" : OPENSSL_info(OPENSSL_INFO_DSO_EXTENSION);
    if (module != NULL)
        name = module;
    pthread_mutex_lock(&lock);
    const char *folder = name[0] == '/' ? "" : search_path(ctx);
    size_t room = strlen(folder) + strlen(name) + strlen(ext) + 2;
    char *path = OPENSSL_malloc(room);
    if (path != NULL)
        BIO_snprintf(path, room, "%s%s%s%s", folder, *folder != '\0' ? "/" : "", name, ext);
    pthread_mutex_unlock(&lock);
    return path;
}
