/* openssl req: the key of a request, read or generated, and where it is written. */
#ifndef ASSAY_APPS_REQKEY_H
#define ASSAY_APPS_REQKEY_H

#include <openssl/evp.h>

#include "apps/app.h"

struct req_newkey {
    const char *what; /* -newkey; NULL: RSA of default_bits */
    long default_bits;
    const struct opt_list *options; /* -pkeyopt */
    bool verbose;
};

/* NULL after a message. */
EVP_PKEY *req_generate(const struct req_newkey *how);

#endif
