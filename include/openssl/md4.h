/* MD4 (RFC 1320), the low-level interface: MD4_Init(3). New programs use EVP, and not MD4.
 *
 * A context is the caller's, needs no cleaning up unless its contents are secret, and may be
 * copied. Init, Update and Final return 1; Final wipes the context. MD4 hashes the n bytes at d
 * into md, or into a static buffer if md is a null pointer (not thread-safe), and returns where the
 * digest is. Transform folds one block into the state. */
#ifndef OPENSSL_MD4_H
#define OPENSSL_MD4_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_MD4_H
#endif

#include <openssl/opensslconf.h>

#ifndef OPENSSL_NO_MD4
#include <openssl/e_os2.h>
#include <stddef.h>

ASSAY_API_BEGIN

/* The length of the digest in bytes. */
#define MD4_DIGEST_LENGTH 16

#ifndef OPENSSL_NO_DEPRECATED_3_0
/* The hash's word, and a block in bytes and in words. */
#define MD4_LONG   unsigned int
#define MD4_CBLOCK 64
#define MD4_LBLOCK (MD4_CBLOCK / 4)

typedef struct MD4state_st {
    MD4_LONG A, B, C, D;       /* the chaining value, in host order */
    MD4_LONG Nl, Nh;           /* bits hashed so far, low and high word */
    MD4_LONG data[MD4_LBLOCK]; /* the block being filled, as bytes */
    unsigned int num;          /* bytes in data */
} MD4_CTX;

/* Init, Update in any number of calls, Final: 1. MD4 is those three: the 16 bytes at md, or in a
 * static buffer if md is NULL. Transform: one block, into the chaining value alone. */
OSSL_DEPRECATEDIN_3_0 int MD4_Init(MD4_CTX *c);
OSSL_DEPRECATEDIN_3_0 int MD4_Update(MD4_CTX *c, const void *data, size_t len);
OSSL_DEPRECATEDIN_3_0 int MD4_Final(unsigned char *md, MD4_CTX *c);
OSSL_DEPRECATEDIN_3_0 unsigned char *MD4(const unsigned char *d, size_t n, unsigned char *md);
OSSL_DEPRECATEDIN_3_0 void MD4_Transform(MD4_CTX *c, const unsigned char *b);
#endif

ASSAY_API_END

#endif
#endif
