/* A CA, responders and what they answer on, with Ed25519 keys of fixed bytes: whatever is signed
 * comes out the same each time. */
#ifndef ASSAY_TESTS_OCSP_CERTS_H
#define ASSAY_TESTS_OCSP_CERTS_H

#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

enum {
    CA,
    RESPONDER, /* issued by the CA, with id-kp-OCSPSigning and id-pkix-ocsp-nocheck */
    PLAIN,     /* issued by the CA, with neither */
    OTHER_CA,
    LEAF,
    PEOPLE
};

/* In the middle of their validity. */
#define OCSP_NOW 1600000000

EVP_PKEY *ocsp_key(int who);
X509 *ocsp_cert(int who);

/* Those named in a string of digits, all the caller's. */
STACK_OF(X509) * ocsp_certs(const char *who);
X509_STORE *ocsp_store(const char *who);

#endif
