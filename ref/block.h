/* Blocks of 16 bytes, as the modes of operation use them: XOR, counters, and the doubling of XTS.
 * Constant time. */
#ifndef ASSAY_REF_BLOCK_H
#define ASSAY_REF_BLOCK_H

#include "ref/bytes.h"

/* out = a ^ b; any of them may be the same. */
static inline void block_xor(uint8_t out[16], const uint8_t a[16], const uint8_t b[16])
{
    uint64_t x[2], y[2];
    memcpy(x, a, 16);
    memcpy(y, b, 16);
    x[0] ^= y[0];
    x[1] ^= y[1];
    memcpy(out, x, 16);
}

/* The whole block as a big-endian number, plus n, modulo 2^128. */
static inline void ctr128_add(uint8_t ctr[16], uint64_t n)
{
    uint64_t low = load64_be(ctr + 8), sum = low + n;
    store64_be(ctr + 8, sum);
    store64_be(ctr, load64_be(ctr) + (sum < low));
}

/* SP 800-38D, 6.2: inc32, n times; the last 32 bits count by themselves. */
static inline void ctr32_add(uint8_t ctr[16], uint32_t n)
{
    store32_be(ctr + 12, load32_be(ctr + 12) + n);
}

/* IEEE 1619, 5.2: the product with alpha, the block being a little-endian polynomial modulo
 * x^128 + x^7 + x^2 + x + 1. */
static inline void xts_double(uint8_t tweak[16])
{
    uint64_t low = load64_le(tweak), high = load64_le(tweak + 8);
    store64_le(tweak, low << 1 ^ (0x87 & (0 - (high >> 63))));
    store64_le(tweak + 8, high << 1 | low >> 63);
}

#endif
