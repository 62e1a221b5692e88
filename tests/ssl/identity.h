/* Keys and certificates for both ends, one of each kind, made once; a CA of their own signs them.
 */
#ifndef ASSAY_TESTS_SSL_IDENTITY_H
#define ASSAY_TESTS_SSL_IDENTITY_H

#include <openssl/ssl.h>

enum identity {
    ID_P256,
    ID_RSA,
    ID_P384,
    ID_P521,
    ID_ED25519,
    ID_ED448,
    ID_PSS,
    IDENTITIES,
    ID_NONE
};

extern const char *const identity_names[IDENTITIES];

EVP_PKEY *identity_key(enum identity id); /* the caller doesn't free these */
X509 *identity_cert(enum identity id);
X509 *identity_ca(void);

/* A context of the versions min to max, TLS's or DTLS's, at security level 0, with the identity's
 * key and certificate, that trusts the CA; a client's verifies. */
SSL_CTX *identity_ctx(int is_server, int min, int max, enum identity id);

void identity_free(void);

#endif
