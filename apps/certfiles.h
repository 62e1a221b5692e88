/* Files of any number of certificates and CRLs. */
#ifndef ASSAY_APPS_CERTFILES_H
#define ASSAY_APPS_CERTFILES_H

#include <openssl/x509.h>

#include "apps/app.h"

/* Adds the certificates and the CRLs (NULL: passed over) of a file in PEM, or one in DER; false
 * after "Could not open file or uri for loading OPEN_WHAT" or "Could not read READ_WHAT", which is
 * when there are none. */
bool cert_files_add(const char *file, const char *open_what, const char *read_what,
                    STACK_OF(X509) * certs, STACK_OF(X509_CRL) * crls);

#endif
