#include "crypto/base/dir.h"

#include <dirent.h>
#include <errno.h>
#include <openssl/crypto.h>
#include <stdlib.h>

struct OPENSSL_dir_context_st {
    DIR *dir;
};

const char *OPENSSL_DIR_read(OPENSSL_DIR_CTX **ctx, const char *directory)
{
    if (ctx == NULL || directory == NULL) {
        errno = EINVAL;
        return NULL;
    }
    if (*ctx == NULL) {
        OPENSSL_DIR_CTX *made = OPENSSL_zalloc(sizeof(*made));
        if (made == NULL) {
            errno = ENOMEM;
            return NULL;
        }
        made->dir = opendir(directory);
        if (made->dir == NULL) {
            int error = errno;
            OPENSSL_free(made);
            errno = error;
            return NULL;
        }
        *ctx = made;
    }
    errno = 0;
    const struct dirent *entry = readdir((*ctx)->dir);
    return entry != NULL ? entry->d_name : NULL;
}

int OPENSSL_DIR_end(OPENSSL_DIR_CTX **ctx)
{
    if (ctx == NULL || *ctx == NULL) {
        errno = EINVAL;
        return 0;
    }
    int failed = closedir((*ctx)->dir);
    OPENSSL_free(*ctx);
    *ctx = NULL;
    return failed == 0;
}
