/* SHA-1 and SHA-2 (FIPS 180-4), the low-level interface: SHA256_Init(3). New programs use EVP.
 *
 * A context is the caller's, needs no cleaning up unless its contents are secret, and may be
 * copied. Init, Update and Final return 1; Final wipes the context. The one-shot functions hash the
 * n bytes at d into md, or into a static buffer if md is a null pointer (not thread-safe), and
 * return where the digest is. Transform folds one block into the state. */
#ifndef OPENSSL_SHA_H
#define OPENSSL_SHA_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_SHA_H
#endif

#include <openssl/e_os2.h>
#include <stddef.h>

ASSAY_API_BEGIN

/* The lengths of the digests in bytes. */
#define SHA_DIGEST_LENGTH    20
#define SHA224_DIGEST_LENGTH 28
#define SHA256_DIGEST_LENGTH 32
#define SHA384_DIGEST_LENGTH 48
#define SHA512_DIGEST_LENGTH 64

/* A whole digest of n bytes at d: into md, or into a static buffer if md is NULL. Returns it. */
unsigned char *SHA1(const unsigned char *d, size_t n, unsigned char *md);
unsigned char *SHA224(const unsigned char *d, size_t n, unsigned char *md);
unsigned char *SHA256(const unsigned char *d, size_t n, unsigned char *md);
unsigned char *SHA384(const unsigned char *d, size_t n, unsigned char *md);
unsigned char *SHA512(const unsigned char *d, size_t n, unsigned char *md);

#ifndef OPENSSL_NO_DEPRECATED_3_0
/* The words of the hashes, and a block in words and in bytes. */
#define SHA_LONG       unsigned int
#define SHA_LONG64     unsigned long long
#define SHA_LBLOCK     16
#define SHA_CBLOCK     (SHA_LBLOCK * 4)
#define SHA_LAST_BLOCK (SHA_CBLOCK - 8)
#define SHA256_CBLOCK  (SHA_LBLOCK * 4)
#define SHA512_CBLOCK  (SHA_LBLOCK * 8)

/* SHA-1. */
typedef struct SHAstate_st {
    SHA_LONG h0, h1, h2, h3, h4; /* the chaining value, in host order */
    SHA_LONG Nl, Nh;             /* bits hashed so far, low and high word */
    SHA_LONG data[SHA_LBLOCK];   /* the block being filled, as bytes */
    unsigned int num;            /* bytes in data */
} SHA_CTX;

OSSL_DEPRECATEDIN_3_0 int SHA1_Init(SHA_CTX *c);
OSSL_DEPRECATEDIN_3_0 int SHA1_Update(SHA_CTX *c, const void *data, size_t len);
OSSL_DEPRECATEDIN_3_0 int SHA1_Final(unsigned char *md, SHA_CTX *c);
OSSL_DEPRECATEDIN_3_0 void SHA1_Transform(SHA_CTX *c, const unsigned char *data);

/* SHA-224 and SHA-256. */
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

/* SHA-384 and SHA-512. */
typedef struct SHA512state_st {
    SHA_LONG64 h[8];   /* the chaining value, in host order */
    SHA_LONG64 Nl, Nh; /* bits hashed so far, low and high word */
    union {
        SHA_LONG64 d[SHA_LBLOCK];
        unsigned char p[SHA512_CBLOCK];
    } u;                      /* the block being filled, as bytes */
    unsigned int num, md_len; /* bytes in u; bytes that Final gives */
} SHA512_CTX;

OSSL_DEPRECATEDIN_3_0 int SHA384_Init(SHA512_CTX *c);
OSSL_DEPRECATEDIN_3_0 int SHA384_Update(SHA512_CTX *c, const void *data, size_t len);
OSSL_DEPRECATEDIN_3_0 int SHA384_Final(unsigned char *md, SHA512_CTX *c);
OSSL_DEPRECATEDIN_3_0 int SHA512_Init(SHA512_CTX *c);
OSSL_DEPRECATEDIN_3_0 int SHA512_Update(SHA512_CTX *c, const void *data, size_t len);
OSSL_DEPRECATEDIN_3_0 int SHA512_Final(unsigned char *md, SHA512_CTX *c);
OSSL_DEPRECATEDIN_3_0 void SHA512_Transform(SHA512_CTX *c, const unsigned char *data);
#endif

ASSAY_API_END

#endif
