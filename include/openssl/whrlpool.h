/* Whirlpool (ISO/IEC 10118-3), the low-level interface: WHIRLPOOL_Init(3). New programs use EVP.
 *
 * A context is the caller's, needs no cleaning up unless its contents are secret, and may be
 * copied. */
#ifndef OPENSSL_WHRLPOOL_H
#define OPENSSL_WHRLPOOL_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_WHRLPOOL_H
#endif

#include <openssl/opensslconf.h>

#ifndef OPENSSL_NO_WHIRLPOOL
#include <openssl/e_os2.h>
#include <stddef.h>

ASSAY_API_BEGIN

/* The length of the digest in bytes. */
#define WHIRLPOOL_DIGEST_LENGTH (512 / 8)

#ifndef OPENSSL_NO_DEPRECATED_3_0
/* A block in bits; the message's length in bytes. */
#define WHIRLPOOL_BBLOCK  512
#define WHIRLPOOL_COUNTER (256 / 8)

typedef struct {
    union {
        unsigned char c[WHIRLPOOL_DIGEST_LENGTH];
        double q[WHIRLPOOL_DIGEST_LENGTH / sizeof(double)];
    } H;                                               /* the chaining value */
    unsigned char data[WHIRLPOOL_BBLOCK / 8];          /* the block being filled */
    unsigned int bitoff;                               /* bits in data */
    size_t bitlen[WHIRLPOOL_COUNTER / sizeof(size_t)]; /* bits hashed so far, low word first */
} WHIRLPOOL_CTX;

/* Init, Update in any number of calls, Final: 1. BitUpdate takes a number of bits, from the top of
 * each byte. WHIRLPOOL is all of them: the 64 bytes at md, or in a static buffer if md is NULL. */
OSSL_DEPRECATEDIN_3_0 int WHIRLPOOL_Init(WHIRLPOOL_CTX *c);
OSSL_DEPRECATEDIN_3_0 int WHIRLPOOL_Update(WHIRLPOOL_CTX *c, const void *inp, size_t bytes);
OSSL_DEPRECATEDIN_3_0 void WHIRLPOOL_BitUpdate(WHIRLPOOL_CTX *c, const void *inp, size_t bits);
OSSL_DEPRECATEDIN_3_0 int WHIRLPOOL_Final(unsigned char *md, WHIRLPOOL_CTX *c);
OSSL_DEPRECATEDIN_3_0 unsigned char *WHIRLPOOL(const void *inp, size_t bytes, unsigned char *md);
#endif

ASSAY_API_END

#endif

#endif
