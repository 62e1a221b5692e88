/* Numbers modulo p = 2^255 - 19 in four words of 64 bits: any number below 2^256 is an element.
 * Sums on the carry flag, products in assembly. Constant time. */
#ifndef ASSAY_OPT_FE25519_ADX_H
#define ASSAY_OPT_FE25519_ADX_H

#include "ref/bytes.h"
#include "ref/ct.h"

__extension__ typedef unsigned __int128 u128;

typedef struct {
    uint64_t v[4];
} fe;

void fe25519_mul_adx(uint64_t r[4], const uint64_t a[4], const uint64_t b[4]);
void fe25519_square_adx(uint64_t r[4], const uint64_t a[4], uint64_t n);

/* What opt/asm/x86_64/x25519_adx.S works on. */
struct x25519_state {
    fe x_1, x_2, z_2, x_3, z_3, between[12];
};

void x25519_steps_adx(struct x25519_state *s, const uint64_t swaps[4]);

static inline void fe_from_words(fe *r, const uint64_t w[4])
{
    memcpy(r->v, w, sizeof(r->v));
}

#ifdef CT_BARRIER_OFF /* MemorySanitizer can't look into an asm: the same for it in C */
static inline uint64_t fe_add_words(fe *r, const fe *a, const uint64_t b[4], uint64_t carry)
{
    u128 c = carry;
    for (int i = 0; i < 4; i++) {
        c += (u128)a->v[i] + b[i];
        r->v[i] = (uint64_t)c;
        c >>= 64;
    }
    return (uint64_t)c;
}

static inline void fe_add(fe *r, const fe *a, const fe *b)
{
    uint64_t over = fe_add_words(r, a, b->v, 0);
    over = fe_add_words(r, r, (const uint64_t[4]){38 * over}, 0);
    r->v[0] += 38 * over;
}

static inline void fe_sub(fe *r, const fe *a, const fe *b)
{
    const uint64_t not_b[4] = {~b->v[0], ~b->v[1], ~b->v[2], ~b->v[3]};
    uint64_t under = 1 - fe_add_words(r, a, not_b, 1);
    under = 1 - fe_add_words(r, r, (const uint64_t[4]){~(38 * under), ~0ull, ~0ull, ~0ull}, 1);
    r->v[0] -= 38 * under;
}
#else
/* What goes over 2^256 comes back times 38; if that goes over again, the rest is below 38. */
static inline void fe_add(fe *r, const fe *a, const fe *b)
{
    uint64_t r0 = a->v[0], r1 = a->v[1], r2 = a->v[2], r3 = a->v[3], over;
    __asm__("add %5, %0\n\tadc %6, %1\n\tadc %7, %2\n\tadc %8, %3\n\tsbb %4, %4\n\tand $38, %4\n\t"
            "add %4, %0\n\tadc $0, %1\n\tadc $0, %2\n\tadc $0, %3\n\tsbb %4, %4\n\tand $38, %4\n\t"
            "add %4, %0"
            : "+&r"(r0), "+&r"(r1), "+&r"(r2), "+&r"(r3), "=&r"(over)
            : "m"(b->v[0]), "m"(b->v[1]), "m"(b->v[2]), "m"(b->v[3])
            : "cc");
    *r = (fe){{r0, r1, r2, r3}};
}

/* The same, downwards. */
static inline void fe_sub(fe *r, const fe *a, const fe *b)
{
    uint64_t r0 = a->v[0], r1 = a->v[1], r2 = a->v[2], r3 = a->v[3], under;
    __asm__("sub %5, %0\n\tsbb %6, %1\n\tsbb %7, %2\n\tsbb %8, %3\n\tsbb %4, %4\n\tand $38, %4\n\t"
            "sub %4, %0\n\tsbb $0, %1\n\tsbb $0, %2\n\tsbb $0, %3\n\tsbb %4, %4\n\tand $38, %4\n\t"
            "sub %4, %0"
            : "+&r"(r0), "+&r"(r1), "+&r"(r2), "+&r"(r3), "=&r"(under)
            : "m"(b->v[0]), "m"(b->v[1]), "m"(b->v[2]), "m"(b->v[3])
            : "cc");
    *r = (fe){{r0, r1, r2, r3}};
}
#endif

static inline void fe_mul(fe *r, const fe *a, const fe *b)
{
    fe25519_mul_adx(r->v, a->v, b->v);
}

static inline void fe_square(fe *r, const fe *a)
{
    fe25519_square_adx(r->v, a->v, 1);
}

static inline void fe_square_times(fe *r, const fe *a, int n)
{
    fe25519_square_adx(r->v, a->v, (uint64_t)n);
}

static inline void fe_mul_small(fe *r, const fe *a, uint32_t n)
{
    u128 t = 0;
    uint64_t w[4];
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++) {
        t += (u128)a->v[i] * n;
        w[i] = (uint64_t)t;
        t >>= 64;
    }
    const fe low = {{w[0], w[1], w[2], w[3]}}, high = {{(uint64_t)t * 38, 0, 0, 0}};
    fe_add(r, &low, &high);
}

/* The number below p, without a branch: bit 255 and then once more p, as 19 less 2^255. */
static inline void fe_to_words(uint64_t w[4], const fe *a)
{
    uint64_t t[4];
    memcpy(t, a->v, sizeof(t));
    for (int again = 0; again < 2; again++) {
        u128 c = 19 * (t[3] >> 63);
        t[3] &= ~0ull >> 1;
#pragma GCC unroll 4
        for (int i = 0; i < 4; i++) {
            c += t[i];
            t[i] = (uint64_t)c;
            c >>= 64;
        }
    }
    u128 c = 19;
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++) {
        c += t[i];
        w[i] = (uint64_t)c;
        c >>= 64;
    }
    uint64_t below = (w[3] >> 63) - 1; /* t + 19 < 2^255: t < p */
    w[3] &= ~0ull >> 1;
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++)
        w[i] = ct_select(below, t[i], w[i]);
}

static inline void fe_swap(uint64_t mask, fe *a, fe *b)
{
    mask = ct_barrier(mask);
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++) {
        uint64_t t = mask & (a->v[i] ^ b->v[i]);
        a->v[i] ^= t;
        b->v[i] ^= t;
    }
}

#endif
