/* Certificates, requests and CRLs: how commands read them and how they show names. */
#ifndef ASSAY_APPS_CERTIO_H
#define ASSAY_APPS_CERTIO_H

#include <openssl/x509.h>

#include "apps/app.h"

/* The first one of a file (NULL: standard input) in PEM or DER as `format` says, any of them if it
 * says neither; NULL after a message. `what`: "certificate". */
X509 *cert_load(const char *file, enum opt_format format, const char *what);
/* Where "Unable to load CERTIFICATE" calls it otherwise. */
X509 *cert_load_as(const char *file, enum opt_format format, const char *what, const char *called);
X509_CRL *crl_load(const char *file, enum opt_format format, const char *what);
X509_REQ *req_load(const char *file, enum opt_format format, const char *what);

/* -nameopt and -certopt: openssl-namedisplay-options(1), openssl-x509(1). false: there is no such
 * option. */
bool name_options(const char *text, unsigned long *flags);
bool cert_options(const char *text, unsigned long *flags);

/* "subject=..." on lines of their own; how they are shown unless -nameopt says otherwise. */
#define NAME_DEFAULT XN_FLAG_ONELINE
void cert_print_name(BIO *out, const char *label, const X509_NAME *name, unsigned long flags);

/* A name of "/C=US/O=Org+OU=Unit"; NULL after a message. */
X509_NAME *cert_parse_name(const char *text, int type, bool multi_valued, const char *what);

#endif
