/* What the owner of a file adds to a certificate in it: uses that are trusted or rejected, names.
 */
#ifndef ASSAY_X509_AUX_H
#define ASSAY_X509_AUX_H

#include <openssl/x509.h>

struct x509_cert_aux_st {
    STACK_OF(ASN1_OBJECT) * trust;  /* or NULL */
    STACK_OF(ASN1_OBJECT) * reject; /* or NULL */
    ASN1_UTF8STRING *alias;
    ASN1_OCTET_STRING *keyid;
    STACK_OF(X509_ALGOR) * other;
};

#endif
