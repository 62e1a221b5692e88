/* SHA-1 and SHA-2 (FIPS 180-4), the low-level interface: SHA256_Init(3). New programs use EVP.
 *
 * A context is the caller's, needs no cleaning up unless its contents are secret, and may be copied.
 * Init, Update and Final return 1; Final wipes the context. The one-shot functions hash the n bytes
 * at d into md, or into a static buffer if md is a null pointer (not thread-safe), and return
 * where the digest is. Transform folds one block into the state. */
#ifndef OPENSSL_SHA_H
#define OPENSSL_SHA_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_SHA_H
#endif

#include <openssl/e_os2.h>
#include <stddef.h>

ASSAY_API_BEGIN

#define SHA224_DIGEST_LENGTH 28
#define SHA256_DIGEST_LENGTH 32

unsigned char *SHA224(const unsigned char *d, size_t n, unsigned char *md);
unsigned char *SHA256(const unsigned char *d, size_t n, unsigned char *md);

#ifndef OPENSSL_NO_DEPRECATED_3_0
#define SHA_LONG       unsigned int
#define SHA_LBLOCK     16
#define SHA256_CBLOCK  (SHA_LBLOCK * 4)

typedef struct SHA256state_st {
    SHA_LONG h[8];             /* the chaining value, in host order */
    SHA_LONG Nl, Nh;           /* bits hashed so far, low and high word */
    SHA_LONG data[SHA_LBLOCK]; /* the block being filled, as bytes */
    unsigned int num, md_len;  /* bytes in data; bytes that Final gives */
} SHA256_CTX;

OSSL_DEPRECATEDIN_3_0 int SHA224_Init(SHA256_CTX *c);
OSSL_DEPRECATEDIN_3_0 int SHA224_Update(SHA256_CTX *c, const void *data, size_t len);
OSSL_DEPRECATEDIN_3_0 int SHA224_Final(unsigned char *md, SHA256_CTX *c);
OSSL_DEPRECATEDIN_3_0 int SHA256_Init(SHA256_CTX *c);
OSSL_DEPRECATEDIN_3_0 int SHA256_Update(SHA256_CTX *c, const void *data, size_t len);
OSSL_DEPRECATEDIN_3_0 int SHA256_Final(unsigned char *md, SHA256_CTX *c);
OSSL_DEPRECATEDIN_3_0 void SHA256_Transform(SHA256_CTX *c, const unsigned char *data);
#endif

ASSAY_API_END

#endif
