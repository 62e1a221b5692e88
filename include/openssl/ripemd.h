/* RIPEMD160 (ISO/IEC 10118-3), the low-level interface: RIPEMD160_Init(3). New programs use EVP,
 * and not RIPEMD160.
 *
 * A context is the caller's, needs no cleaning up unless its contents are secret, and may be
 * copied. Init, Update and Final return 1; Final wipes the context. RIPEMD160 hashes the n bytes at
 * d into md, or into a static buffer if md is a null pointer (not thread-safe), and returns where
 * the digest is. Transform folds one block into the state. */
#ifndef OPENSSL_RIPEMD_H
#define OPENSSL_RIPEMD_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_RIPEMD_H
#endif

#include <openssl/opensslconf.h>

#ifndef OPENSSL_NO_RMD160
#include <openssl/e_os2.h>
#include <stddef.h>

ASSAY_API_BEGIN

/* The length of the digest in bytes. */
#define RIPEMD160_DIGEST_LENGTH 20

#ifndef OPENSSL_NO_DEPRECATED_3_0
/* The hash's word, and a block in bytes and in words. */
#define RIPEMD160_LONG   unsigned int
#define RIPEMD160_CBLOCK 64
#define RIPEMD160_LBLOCK (RIPEMD160_CBLOCK / 4)

typedef struct RIPEMD160state_st {
    RIPEMD160_LONG A, B, C, D, E;          /* the chaining value, in host order */
    RIPEMD160_LONG Nl, Nh;                 /* bits hashed so far, low and high word */
    RIPEMD160_LONG data[RIPEMD160_LBLOCK]; /* the block being filled, as bytes */
    unsigned int num;                      /* bytes in data */
} RIPEMD160_CTX;

/* Init, Update in any number of calls, Final: 1. RIPEMD160 is those three: the 20 bytes at md, or
 * in a static buffer if md is NULL. Transform: one block, into the chaining value alone. */
OSSL_DEPRECATEDIN_3_0 int RIPEMD160_Init(RIPEMD160_CTX *c);
OSSL_DEPRECATEDIN_3_0 int RIPEMD160_Update(RIPEMD160_CTX *c, const void *data, size_t len);
OSSL_DEPRECATEDIN_3_0 int RIPEMD160_Final(unsigned char *md, RIPEMD160_CTX *c);
OSSL_DEPRECATEDIN_3_0 unsigned char *RIPEMD160(const unsigned char *d, size_t n, unsigned char *md);
OSSL_DEPRECATEDIN_3_0 void RIPEMD160_Transform(RIPEMD160_CTX *c, const unsigned char *b);
#endif

ASSAY_API_END

#endif
#endif
