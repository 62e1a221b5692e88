/* Poly1305 in 64-bit words with products of 128 bits: a row of its own, and what the vector rows do
 * with few blocks. Constant time. */
#ifndef ASSAY_OPT_POLY1305_U128_H
#define ASSAY_OPT_POLY1305_U128_H

#include "opt/poly1305.h"
#include "ref/bytes.h"

__extension__ typedef unsigned __int128 u128;

/* The state of every row that ends with poly1305_finish_u128 begins so. */
struct poly1305_u128 {
    uint64_t h[3]; /* the accumulator, less than 2^130 and a little */
    uint64_t r[2]; /* clamped */
    uint64_t s[2];
};

/* RFC 8439, 2.5.1. */
static inline void poly1305_u128_init(struct poly1305_u128 *p, const uint8_t key[32])
{
    p->h[0] = p->h[1] = p->h[2] = 0;
    p->r[0] = load64_le(key) & 0x0ffffffc0fffffff;
    p->r[1] = load64_le(key + 8) & 0x0ffffffc0ffffffc;
    p->s[0] = load64_le(key + 16);
    p->s[1] = load64_le(key + 24);
}

/* a += b; returns the carry. (Sums of 128 bits in its place cost gcc 12 twice the time.) */
static inline uint64_t add_carry(uint64_t *a, uint64_t b)
{
    *a += b;
    return *a < b;
}

/* h = (h + block) r modulo 2^130 - 5. Since r1 is a multiple of 4, h1 r1 2^128 is h1 (5 r1/4), and
 * likewise one word higher. The words of r are below 2^60 and h2 stays below 8, so that no sum
 * overflows. */
static inline void poly1305_u128_blocks(struct poly1305_u128 *p, const uint8_t *in, size_t n,
                                        uint32_t hibit)
{
    const uint64_t r0 = p->r[0], r1 = p->r[1], r1_5_4 = r1 + (r1 >> 2);
    uint64_t h0 = p->h[0], h1 = p->h[1], h2 = p->h[2];
    for (; n > 0; n--, in += POLY1305_BLOCK_LEN) {
        h2 += hibit + add_carry(&h1, add_carry(&h0, load64_le(in)));
        h2 += add_carry(&h1, load64_le(in + 8));

        u128 d0 = (u128)h0 * r0 + (u128)h1 * r1_5_4;
        u128 d1 = (u128)h0 * r1 + (u128)h1 * r0;
        uint64_t low = (uint64_t)d0, mid = (uint64_t)d1, top = (uint64_t)(d1 >> 64) + h2 * r0;
        top += add_carry(&mid, h2 * r1_5_4);
        top += add_carry(&mid, (uint64_t)(d0 >> 64));

        /* 2^130 = 5: what is above bit 130, times 4, and once more. */
        h0 = low;
        h1 = mid;
        h2 = top & 3;
        uint64_t c = add_carry(&h0, (top & ~3ull) + (top >> 2));
        h2 += add_carry(&h1, c);
    }
    p->h[0] = h0;
    p->h[1] = h1;
    p->h[2] = h2;
}

/* For powers of r, which aren't clamped: limbs of 44, 44 and 42 bits. A product of limbs at 2^132
 * is 20 times one at 1. */
#define M44 0xfffffffffffull
#define M42 0x3ffffffffffull

static inline void poly1305_limbs44(uint64_t a[3], uint64_t w0, uint64_t w1, uint64_t w2)
{
    a[0] = w0 & M44;
    a[1] = (w0 >> 44 | w1 << 20) & M44;
    a[2] = w1 >> 24 | w2 << 40;
}

static inline void poly1305_mul44(uint64_t out[3], const uint64_t a[3], const uint64_t b[3])
{
    u128 d0 = (u128)a[0] * b[0] + (u128)a[1] * (b[2] * 20) + (u128)a[2] * (b[1] * 20);
    u128 d1 = (u128)a[0] * b[1] + (u128)a[1] * b[0] + (u128)a[2] * (b[2] * 20);
    u128 d2 = (u128)a[0] * b[2] + (u128)a[1] * b[1] + (u128)a[2] * b[0];
    d1 += (uint64_t)(d0 >> 44);
    d2 += (uint64_t)(d1 >> 44);
    uint64_t low = ((uint64_t)d0 & M44) + (uint64_t)(d2 >> 42) * 5;
    out[0] = low & M44;
    out[1] = ((uint64_t)d1 & M44) + (low >> 44);
    out[2] = (uint64_t)d2 & M42;
}

/* h = a, whose limbs may be anything below 2^62. */
static inline void poly1305_u128_from_limbs44(uint64_t h[3], const uint64_t a[3])
{
    uint64_t a1 = a[1] + (a[0] >> 44), a2 = a[2] + (a1 >> 44);
    u128 t = (u128)(a1 & M44) << 44 | (a[0] & M44);
    t += (a2 >> 42) * 5;
    h[0] = (uint64_t)t;
    t = (t >> 64) + ((u128)(a2 & M42) << 24);
    h[1] = (uint64_t)t;
    h[2] = (uint64_t)(t >> 64);
}

#endif
