/* Carry-less products of two words by integer multiplications of numbers with holes: with three
 * zero bits between any two that may be ones, carries of a product don't reach the next bit that
 * counts (T. Pornin, "Constant-Time Mul" and "GHASH", bearssl.org, 2016). Constant time where the
 * CPU's 64-bit multiplication is. */
#ifndef ASSAY_REF_CLMUL_H
#define ASSAY_REF_CLMUL_H

#include <stdint.h>

#define CLMUL_HOLES UINT64_C(0x1111111111111111)

/* The low 64 bits of the carry-less product. Of the products of parts i and j, those with i + j = k
 * modulo 4 have bits that count at positions k modulo 4: at most 15 ones below the top one, so that
 * the sum fits in four bits. */
static inline uint64_t clmul_low(uint64_t x, uint64_t y)
{
    uint64_t xs[4], ys[4], product = 0;
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++) {
        xs[i] = x & CLMUL_HOLES << i;
        ys[i] = y & CLMUL_HOLES << i;
    }
#pragma GCC unroll 4
    for (int k = 0; k < 4; k++) {
        uint64_t sum = 0;
#pragma GCC unroll 4
        for (int i = 0; i < 4; i++)
            sum ^= xs[i] * ys[(k - i) & 3];
        product |= sum & CLMUL_HOLES << k;
    }
    return product;
}

/* The bits in reverse order: the high half of a product is the low half of the reversed words'
 * product, reversed and shifted down by one, since it has 127 bits. */
static inline uint64_t clmul_reverse(uint64_t x)
{
    x = (x & 0x5555555555555555) << 1 | (x >> 1 & 0x5555555555555555);
    x = (x & 0x3333333333333333) << 2 | (x >> 2 & 0x3333333333333333);
    x = (x & 0x0f0f0f0f0f0f0f0f) << 4 | (x >> 4 & 0x0f0f0f0f0f0f0f0f);
    x = (x & 0x00ff00ff00ff00ff) << 8 | (x >> 8 & 0x00ff00ff00ff00ff);
    x = (x & 0x0000ffff0000ffff) << 16 | (x >> 16 & 0x0000ffff0000ffff);
    return x << 32 | x >> 32;
}

#endif
