#include "apps/store.h"

#include <openssl/err.h>
#include <stdio.h>

bool store_fill(X509_STORE *store, const struct ca_sources *from)
{
    if (from->file != NULL || !from->no_file) {
        X509_LOOKUP *l = X509_STORE_add_lookup(store, X509_LOOKUP_file());
        int type = from->file != NULL ? X509_FILETYPE_PEM : X509_FILETYPE_DEFAULT;
        if (l == NULL || (X509_LOOKUP_load_file(l, from->file, type) <= 0 && from->file != NULL)) {
            fprintf(stderr, "Error loading file %s\n", from->file);
            return false;
        }
    }
    if (from->path != NULL || !from->no_path) {
        X509_LOOKUP *l = X509_STORE_add_lookup(store, X509_LOOKUP_hash_dir());
        int type = from->path != NULL ? X509_FILETYPE_PEM : X509_FILETYPE_DEFAULT;
        if (l == NULL || (X509_LOOKUP_add_dir(l, from->path, type) <= 0 && from->path != NULL)) {
            fprintf(stderr, "Error loading directory %s\n", from->path);
            return false;
        }
    }
    if (from->store != NULL) {
        X509_LOOKUP *l = X509_STORE_add_lookup(store, X509_LOOKUP_store());
        if (l == NULL || X509_LOOKUP_add_store(l, from->store) <= 0) {
            fprintf(stderr, "Error loading store URI %s\n", from->store);
            return false;
        }
    }
    ERR_clear_error();
    return true;
}
