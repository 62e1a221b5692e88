/* Keys in PEM: which of them a name means, and how they are sealed. */
#ifndef ASSAY_PEM_KEYS_H
#define ASSAY_PEM_KEYS_H

#include "crypto/pem/pem.h"
#include "crypto/pkey/coding.h"

enum pem_part { PEM_PRIVATE = 1, PEM_PUBLIC = 2, PEM_PARAMETERS = 4 };

struct pem_kind {
    unsigned part; /* 0: no key */
    bool sealed;   /* EncryptedPrivateKeyInfo */
    const struct pkey_row *row;
    pkey_getter *get;
};

struct pem_kind pem_kind_of(struct slice name);

/* The key in it. */
EVP_PKEY *pem_key(struct pem *p, const struct pem_kind *kind, OSSL_LIB_CTX *libctx,
                  pem_password_cb *cb, void *u);

/* The key in what has no name of the library's, by foreign providers' decoders; NULL without an
 * error if it is none, or not of those parts. */
EVP_PKEY *pem_foreign_key(struct pem *p, unsigned parts, OSSL_LIB_CTX *libctx, pem_password_cb *cb,
                          void *u);

/* The key in an EncryptedPrivateKeyInfo, which is taken off the front. */
EVP_PKEY *pem_get_sealed(struct slice *der, OSSL_LIB_CTX *libctx, pem_password_cb *cb, void *u);

/* The next key of a BIO that is one of those parts, in errors as OSSL_DECODER's. */
EVP_PKEY *pem_read_key(BIO *in, unsigned parts, OSSL_LIB_CTX *libctx, pem_password_cb *cb, void *u);

/* How a private key is encrypted by PBES2: not, if cipher is NULL; pass NULL: cb is asked. */
struct pem_sealing {
    const EVP_CIPHER *cipher;
    int prf; /* as struct pbes2 has it */
    const char *pass;
    int pass_len;
    pem_password_cb *cb;
    void *u;
};

/* PrivateKeyInfo or EncryptedPrivateKeyInfo; onto a BIO as DER or PEM. */
bool pem_put_pkcs8(struct builder *b, const EVP_PKEY *key, const struct pem_sealing *how);
bool pem_write_pkcs8(BIO *out, const EVP_PKEY *key, const struct pem_sealing *how, bool der);

#endif
