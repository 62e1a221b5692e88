/* What the files that make and change X509 objects share. */
#ifndef ASSAY_X509_CERT_OBJECT_H
#define ASSAY_X509_CERT_OBJECT_H

#include "crypto/x509/cert.h"

/* The item that a field's object is encoded by. */
const ASN1_ITEM *x509_field_item(enum x509_field field);

/* Puts an object, which becomes the certificate's, in the place of a field. */
void x509_set_object(X509 *x, enum x509_field field, void *object);

/* A field is about to change: what was derived of the old ones is dropped. */
void x509_touch(X509 *x);

/* A new certificate taken off the front of a slice; NULL with an error. */
X509 *x509_of(struct slice *der);

/* Makes these bytes, which become the certificate's, its encoding; its objects stay. */
bool x509_adopt_encoding(X509 *x, uint8_t *der, size_t len);

/* Certificate, TBSCertificate; false with an error. */
bool x509_put(struct builder *b, const X509 *x);
bool x509_put_tbs(struct builder *b, const X509 *x);

/* As EVP_PKEY_eq: 1, or 0 with an error of ERR_LIB_X509. */
int x509_keys_match(const EVP_PKEY *public_key, const EVP_PKEY *key);

/* An item that encodes the TBSCertificate of an X509. */
const ASN1_ITEM *x509_tbs_item(void);

#endif
