/* The policies that a verification came to, on standard error. */
#ifndef ASSAY_APPS_VERIFY_POLICY_H
#define ASSAY_APPS_VERIFY_POLICY_H

#include <openssl/x509_vfy.h>

void verify_print_policies(X509_STORE_CTX *ctx);

#endif
