/* MD5 (RFC 1321), the low-level interface: MD5_Init(3). New programs use EVP, and not MD5.
 *
 * A context is the caller's, needs no cleaning up unless its contents are secret, and may be
 * copied. Init, Update and Final return 1; Final wipes the context. MD5 hashes the n bytes at d
 * into md, or into a static buffer if md is a null pointer (not thread-safe), and returns where the
 * digest is. Transform folds one block into the state. */
#ifndef OPENSSL_MD5_H
#define OPENSSL_MD5_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_MD5_H
#endif

#include <openssl/opensslconf.h>

#ifndef OPENSSL_NO_MD5
#include <openssl/e_os2.h>
#include <stddef.h>

ASSAY_API_BEGIN

/* The length of the digest in bytes. */
#define MD5_DIGEST_LENGTH 16

#ifndef OPENSSL_NO_DEPRECATED_3_0
/* The hash's word, and a block in bytes and in words. */
#define MD5_LONG   unsigned int
#define MD5_CBLOCK 64
#define MD5_LBLOCK (MD5_CBLOCK / 4)

typedef struct MD5state_st {
    MD5_LONG A, B, C, D;       /* the chaining value, in host order */
    MD5_LONG Nl, Nh;           /* bits hashed so far, low and high word */
    MD5_LONG data[MD5_LBLOCK]; /* the block being filled, as bytes */
    unsigned int num;          /* bytes in data */
} MD5_CTX;

/* Init, Update in any number of calls, Final: 1. MD5 is those three: the 16 bytes at md, or in a
 * static buffer if md is NULL. Transform: one block, into the chaining value alone. */
OSSL_DEPRECATEDIN_3_0 int MD5_Init(MD5_CTX *c);
OSSL_DEPRECATEDIN_3_0 int MD5_Update(MD5_CTX *c, const void *data, size_t len);
OSSL_DEPRECATEDIN_3_0 int MD5_Final(unsigned char *md, MD5_CTX *c);
OSSL_DEPRECATEDIN_3_0 unsigned char *MD5(const unsigned char *d, size_t n, unsigned char *md);
OSSL_DEPRECATEDIN_3_0 void MD5_Transform(MD5_CTX *c, const unsigned char *b);
#endif

ASSAY_API_END

#endif
#endif
