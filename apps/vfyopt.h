/* -vfyopt of the commands that verify certificates and requests. */
#ifndef ASSAY_APPS_VFYOPT_H
#define ASSAY_APPS_VFYOPT_H

#include <openssl/x509.h>

#include "apps/app.h"

/* Complain before they fail. */
bool vfyopt_certificate(X509 *x, const struct opt_list *options);
bool vfyopt_request(X509_REQ *req, const struct opt_list *options);

/* X509_REQ_verify of a request with these options. */
int vfyopt_verify(X509_REQ *req, EVP_PKEY *key, const struct opt_list *options);

#endif
