/* The store of trusted certificates: -CAfile, -CApath and -CAstore of
 * openssl-verification-options(1). */
#ifndef ASSAY_APPS_STORE_H
#define ASSAY_APPS_STORE_H

#include <openssl/x509_vfy.h>
#include <stdbool.h>

struct ca_sources {
    const char *file, *path, *store; /* NULL: the default one, unless the following says none */
    bool no_file, no_path, no_store;
};

/* Adds what these say; false after a message, and the error queue is left. */
bool store_fill(X509_STORE *store, const struct ca_sources *from);

#endif
