/* Key wrap over a caller's block function: RFC 3394 (SP 800-38F, KW) and RFC 5649 (KWP). The check
 * of the result is constant time: nothing but whether it is right comes out. */
#include <openssl/modes.h>

#include <openssl/crypto.h>

#include "ref/block.h"
#include "ref/ct.h"

#define WRAP_MAX ((size_t)1 << 31)

static const uint8_t default_iv[8] = {0xa6, 0xa6, 0xa6, 0xa6, 0xa6, 0xa6, 0xa6, 0xa6};
static const uint8_t default_icv[4] = {0xa6, 0x59, 0x59, 0xa6};

static void xor_step(uint8_t a[8], uint64_t t)
{
    store64_be(a, load64_be(a) ^ t);
}

/* RFC 3394, 2.2.1, with the registers R[1] .. R[n] at `out` + 8. */
size_t CRYPTO_128_wrap(void *key, const unsigned char *iv, unsigned char *out,
                       const unsigned char *in, size_t inlen, block128_f block)
{
    if (inlen % 8 != 0 || inlen < 16 || inlen > WRAP_MAX)
        return 0;
    uint8_t B[16]; /* A || R[i] */
    uint64_t t = 0;
    memmove(out + 8, in, inlen);
    memcpy(B, iv != NULL ? iv : default_iv, 8);
    for (int j = 0; j <= 5; j++)
        for (size_t i = 8; i <= inlen; i += 8) {
            memcpy(B + 8, out + i, 8);
            block(B, B, key);
            xor_step(B, ++t);
            memcpy(out + i, B + 8, 8);
        }
    memcpy(out, B, 8);
    return inlen + 8;
}

/* 2.2.2, without the comparison: `A` is the value to be checked, `len` the bytes of the result. */
static void unwrap(void *key, uint8_t A[8], uint8_t *out, const uint8_t *in, size_t len,
                   block128_f block)
{
    uint8_t B[16];
    uint64_t t = 6 * (uint64_t)(len / 8);
    memcpy(B, in, 8);
    memmove(out, in + 8, len);
    for (int j = 5; j >= 0; j--)
        for (size_t i = len; i > 0; i -= 8) {
            xor_step(B, t--);
            memcpy(B + 8, out + i - 8, 8);
            block(B, B, key);
            memcpy(out + i - 8, B + 8, 8);
        }
    memcpy(A, B, 8);
    OPENSSL_cleanse(B, sizeof(B));
}

size_t CRYPTO_128_unwrap(void *key, const unsigned char *iv, unsigned char *out,
                         const unsigned char *in, size_t inlen, block128_f block)
{
    if (inlen % 8 != 0 || inlen < 24 || inlen - 8 > WRAP_MAX)
        return 0;
    uint8_t A[8];
    unwrap(key, A, out, in, inlen - 8, block);
    if (CRYPTO_memcmp(A, iv != NULL ? iv : default_iv, 8) != 0) {
        OPENSSL_cleanse(out, inlen - 8);
        return 0;
    }
    return inlen - 8;
}

/* RFC 5649, 4.1. */
size_t CRYPTO_128_wrap_pad(void *key, const unsigned char *icv, unsigned char *out,
                           const unsigned char *in, size_t inlen, block128_f block)
{
    if (inlen == 0 || inlen >= WRAP_MAX)
        return 0;
    size_t padded = (inlen + 7) / 8 * 8;
    uint8_t aiv[8];
    memcpy(aiv, icv != NULL ? icv : default_icv, 4);
    store32_be(aiv + 4, (uint32_t)inlen);
    if (padded == 8) {
        uint8_t B[16] = {0};
        memcpy(B, aiv, 8);
        memcpy(B + 8, in, inlen);
        block(B, out, key);
        OPENSSL_cleanse(B, sizeof(B));
        return 16;
    }
    memmove(out, in, inlen);
    memset(out + inlen, 0, padded - inlen);
    return CRYPTO_128_wrap(key, aiv, out, out, padded, block);
}

/* Section 3: the constant is right, the length is that of a text which needs this many blocks, and
 * the bytes behind it are zeros. All ones if so. */
static uint64_t is_padded(const uint8_t aiv[8], const uint8_t *icv, const uint8_t *out,
                          size_t padded)
{
    uint64_t len = load32_be(aiv + 4);
    uint64_t ok = ct_eq(load32_be(aiv), load32_be(icv != NULL ? icv : default_icv));
    ok &= ct_lt(padded - 8, len) & ~ct_lt(padded, len);
    for (size_t i = padded - 8; i < padded; i++)
        ok &= ct_lt(i, len) | ct_is_zero(out[i]);
    return ok;
}

/* 4.2. */
size_t CRYPTO_128_unwrap_pad(void *key, const unsigned char *icv, unsigned char *out,
                             const unsigned char *in, size_t inlen, block128_f block)
{
    if (inlen % 8 != 0 || inlen < 16 || inlen >= WRAP_MAX)
        return 0;
    size_t padded = inlen - 8;
    uint8_t aiv[8];
    if (padded == 8) {
        uint8_t B[16];
        block(in, B, key);
        memcpy(aiv, B, 8);
        memcpy(out, B + 8, 8);
        OPENSSL_cleanse(B, sizeof(B));
    } else {
        unwrap(key, aiv, out, in, padded, block);
    }
    if (is_padded(aiv, icv, out, padded) == 0) {
        OPENSSL_cleanse(out, padded);
        return 0;
    }
    return load32_be(aiv + 4);
}
