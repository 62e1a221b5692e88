/* RSA, DSA, DH and EC_KEY in PEM: what their files share. */
#ifndef ASSAY_PEM_OBJECTS_H
#define ASSAY_PEM_OBJECTS_H

#include <stdio.h>

#include "crypto/pem/keys.h"

struct pem_object_kind {
    int type, also; /* EVP_PKEY_*; another that will do, or 0 */
    int reason;     /* of EVP's, when it is something else */
};

/* The next private key, public key or parameters, with a reference of the caller's; NULL with an
 * error. */
void *pem_object_read(BIO *in, const struct pem_object_kind *kind, unsigned part,
                      pem_password_cb *cb, void *u);

/* How a private key is encrypted: RFC 1421's way. */
struct pem_encryption {
    const EVP_CIPHER *cipher; /* NULL: not */
    const unsigned char *kstr;
    int klen;
    pem_password_cb *cb;
    void *u;
};

/* Writes the object of the type: traditional, SubjectPublicKeyInfo or parameters; `how` may be
 * NULL.
 */
int pem_object_write(BIO *out, int type, const void *object, unsigned part,
                     const struct pem_encryption *how);

/* The same for FILEs. */
void *pem_object_read_fp(FILE *in, const struct pem_object_kind *kind, unsigned part,
                         pem_password_cb *cb, void *u);
int pem_object_write_fp(FILE *out, int type, const void *object, unsigned part,
                        const struct pem_encryption *how);

#endif
