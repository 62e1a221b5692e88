/* X509_ATTRIBUTE as an object: Attribute ::= SEQUENCE { type, values SET OF ANY }, RFC 2986, 4.1.
 */
#ifndef ASSAY_X509_ATTR_H
#define ASSAY_X509_ATTR_H

#include <openssl/x509.h>

struct x509_attributes_st {
    ASN1_OBJECT *object;
    STACK_OF(ASN1_TYPE) * set;
};

#endif
