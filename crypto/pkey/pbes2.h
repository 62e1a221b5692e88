/* EncryptedPrivateKeyInfo (RFC 5958, 3) between slices and builders; crypto/pbe/ and
 * crypto/pkcs12/crypt.c do the work. */
#ifndef ASSAY_PKEY_PBES2_H
#define ASSAY_PKEY_PBES2_H

#include <openssl/evp.h>
#include <stdbool.h>

#include "crypto/bytes/builder.h"
#include "crypto/bytes/reader.h"

/* Takes an EncryptedPrivateKeyInfo off the front of *der, and appends what is in it. */
bool pbes2_decrypt(struct slice *der, struct slice pass, struct builder *out);

/* How to encrypt by PBES2; zero stands for what is said behind. */
struct pbes2 {
    const EVP_CIPHER *cipher; /* NULL is an error */
    int prf;                  /* NID_hmacWithSHA256 */
    int iterations;           /* PKCS5_DEFAULT_ITER */
};

/* Appends the EncryptedPrivateKeyInfo of `plain`. */
bool pbes2_encrypt(struct builder *b, const struct pbes2 *how, struct slice pass,
                   struct slice plain);

#endif
