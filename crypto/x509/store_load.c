/* Files and directories of trusted certificates: X509_STORE_load_locations(3). */
#include <openssl/err.h>

#include "crypto/base/raise.h"
#include "crypto/x509/vfy.h"

int X509_STORE_load_file_ex(X509_STORE *s, const char *file, OSSL_LIB_CTX *libctx,
                            const char *propq)
{
    X509_LOOKUP *l;
    if (file == NULL || (l = X509_STORE_add_lookup(s, X509_LOOKUP_file())) == NULL)
        return 0;
    return X509_LOOKUP_load_file_ex(l, file, X509_FILETYPE_PEM, libctx, propq) > 0;
}

int X509_STORE_load_file(X509_STORE *s, const char *file)
{
    return X509_STORE_load_file_ex(s, file, NULL, NULL);
}

int X509_STORE_load_path(X509_STORE *s, const char *path)
{
    X509_LOOKUP *l;
    if (path == NULL || (l = X509_STORE_add_lookup(s, X509_LOOKUP_hash_dir())) == NULL)
        return 0;
    return X509_LOOKUP_add_dir(l, path, X509_FILETYPE_PEM) > 0;
}

int X509_STORE_load_locations_ex(X509_STORE *s, const char *file, const char *path,
                                 OSSL_LIB_CTX *libctx, const char *propq)
{
    if (file == NULL && path == NULL)
        return 0;
    if (file != NULL && !X509_STORE_load_file_ex(s, file, libctx, propq))
        return 0;
    return path == NULL || X509_STORE_load_path(s, path);
}

int X509_STORE_load_locations(X509_STORE *s, const char *file, const char *dir)
{
    return X509_STORE_load_locations_ex(s, file, dir, NULL, NULL);
}

int X509_STORE_set_default_paths_ex(X509_STORE *s, OSSL_LIB_CTX *libctx, const char *propq)
{
    X509_LOOKUP *l = X509_STORE_add_lookup(s, X509_LOOKUP_file());
    if (l == NULL)
        return 0;
    X509_LOOKUP_load_file_ex(l, NULL, X509_FILETYPE_DEFAULT, libctx, propq);
    l = X509_STORE_add_lookup(s, X509_LOOKUP_hash_dir());
    if (l == NULL)
        return 0;
    X509_LOOKUP_add_dir(l, NULL, X509_FILETYPE_DEFAULT);
    ERR_clear_error(); /* there needn't be such files */
    return 1;
}

int X509_STORE_set_default_paths(X509_STORE *s)
{
    return X509_STORE_set_default_paths_ex(s, NULL, NULL);
}
