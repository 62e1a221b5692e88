/* Extensions and certificates of the tests. */
#ifndef ASSAY_TESTS_X509V3_MAKE_H
#define ASSAY_TESTS_X509V3_MAKE_H

#include <openssl/x509v3.h>

/* Of a name or OID, and its value in hexadecimal. */
X509_EXTENSION *make_extension(const char *name, int critical, const char *hex);

/* A certificate of these names (common names; NULL: none) and this serial number. */
X509 *make_certificate(const char *subject, const char *issuer, long serial);

/* The public key of a SubjectPublicKeyInfo in hexadecimal. */
EVP_PKEY *make_key(const char *hex);

#endif
