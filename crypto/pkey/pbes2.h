/* EncryptedPrivateKeyInfo (RFC 5958, 3) by PBES2 (RFC 8018, 6.2; scrypt: RFC 7914, 7). */
#ifndef ASSAY_PKEY_PBES2_H
#define ASSAY_PKEY_PBES2_H

#include <openssl/evp.h>
#include <stdbool.h>

#include "crypto/bytes/builder.h"
#include "crypto/bytes/reader.h"

/* Takes an EncryptedPrivateKeyInfo off the front of *der, and appends what is in it. Work beyond
 * PBES2_ITERATIONS_MAX rounds, or 32 MiB of scrypt, is refused. */
enum { PBES2_ITERATIONS_MAX = 1 << 24 };
bool pbes2_decrypt(struct slice *der, struct slice pass, struct builder *out);

/* How to encrypt; zero and NULL stand for what is said behind. */
struct pbes2 {
    const EVP_CIPHER *cipher; /* NULL is an error */
    int prf;                  /* NID_hmacWithSHA256 */
    int iterations;           /* PKCS5_DEFAULT_ITER */
    struct slice salt; /* PKCS5_SALT_LEN random bytes; also of a salt without bytes of its own */
};

/* Appends the EncryptedPrivateKeyInfo of `plain`. */
bool pbes2_encrypt(struct builder *b, const struct pbes2 *how, struct slice pass,
                   struct slice plain);

#endif
