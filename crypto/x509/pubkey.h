/* X509_PUBKEY: SubjectPublicKeyInfo (RFC 5280, 4.1.2.7) as an object. */
#ifndef ASSAY_X509_PUBKEY_H
#define ASSAY_X509_PUBKEY_H

#include <openssl/x509.h>
#include <stdatomic.h>

#include "crypto/bytes/reader.h"

struct X509_pubkey_st {
    X509_ALGOR *algor;
    ASN1_BIT_STRING *public_key;
    _Atomic(EVP_PKEY *) key; /* decoded at first use */
    OSSL_LIB_CTX *libctx;
};

/* The key in a SubjectPublicKeyInfo, new; NULL with EVP_R_DECODE_ERROR, whatever the reason. */
EVP_PKEY *x509_decode_key(struct slice spki, OSSL_LIB_CTX *libctx);

/* Makes `key`, a reference of which it takes, what the object gives: it is what the object holds.
 * Does nothing if there is one. */
void x509_pubkey_adopt(X509_PUBKEY *pub, EVP_PKEY *key);

#endif
