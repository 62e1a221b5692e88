/* Files of any number of certificates and CRLs, and stores of trusted ones. */
#ifndef ASSAY_APPS_CERTFILES_H
#define ASSAY_APPS_CERTFILES_H

#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

#include "apps/app.h"

/* Adds the certificates and the CRLs (NULL: passed over) of a file in PEM, or one in DER; false
 * after "Could not open file or uri for loading OPEN_WHAT" or "Could not read READ_WHAT", which is
 * when there are none. */
bool cert_files_add(const char *file, const char *open_what, const char *read_what,
                    STACK_OF(X509) * certs, STACK_OF(X509_CRL) * crls);

/* Adds -CAfile and -CApath, or, where they aren't there, the default ones; false after a message.
 */
bool store_fill(X509_STORE *store, const char *ca_file, const char *ca_path, bool no_ca_file,
                bool no_ca_path);

#endif
