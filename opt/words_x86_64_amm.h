/* The almost Montgomery product over vectors of LANES digits; the including file says what a vector
 * is. Constant time. */
#ifndef ASSAY_OPT_WORDS_X86_64_AMM_H
#define ASSAY_OPT_WORDS_X86_64_AMM_H

#include "opt/words_x86_64_ifma.h"

enum { VECS = 8 * IFMA_Z / LANES };

/* Digits below 2^52 of lanes below 2^63: what is above goes up a lane; what then still overflows
 * does so by one at most, and is added up as the carries of a sum of bits: one from each lane that
 * overflows, on through those that are full. */
VEC void carry(vec *x, const int z)
{
    vec up[VECS];
    uint64_t over[2] = {0, 0}, full[2] = {0, 0};
#pragma GCC unroll 10
    for (int i = 0; i < z; i++)
        up[i] = vec_above_digit(x[i]);
#pragma GCC unroll 10
    for (int i = 0; i < z; i++) {
        x[i] = vec_add(vec_digit(x[i]), vec_up(up[i], i > 0 ? up[i - 1] : vec_zero()));
        over[LANES * i / 64] |= vec_over(x[i]) << LANES * i % 64;
        full[LANES * i / 64] |= vec_full(x[i]) << LANES * i % 64;
    }
    uint64_t low = full[0] + (over[0] << 1);
    uint64_t high = full[1] + (over[1] << 1 | over[0] >> 63) + (low < full[0]);
    const uint64_t in[2] = {low ^ full[0], high ^ full[1]};
#pragma GCC unroll 10
    for (int i = 0; i < z; i++) {
        uint64_t ones = in[LANES * i / 64] >> LANES * i % 64;
        x[i] = vec_digit(vec_add_ones(x[i], ones));
    }
}

/* The same pointer, of which the compiler knows nothing: what is behind it is read where it is
 * used, as an operand, instead of being read before the loop and kept on the stack. */
VEC const vec *vec_reload(const vec *p)
{
    __asm__("" : "+r"(p));
    return p;
}

/* acc *= factor, `count` times, of numbers of z vectors. Each step adds q m for the q that clears
 * the lowest digit, moves down by a digit, and adds what of a times digits of b belongs there: high
 * halves of this digit's products and low ones of the next's. That waits for nothing; what the next
 * q waits for is short, since the lowest digit is taken out of its vector first. */
VEC void amm(struct ifma_side *const s[2], const __m512i *const factor[2], const int count,
             const int z, const int digits)
{
    vec x[2][VECS], b[2];
    __m128i low[2]; /* x's lowest digit */
#pragma GCC unroll 2
    for (int h = 0; h < count; h++) {
        b[h] = vec_all(*(const uint64_t *)factor[h]);
#pragma GCC unroll 10
        for (int i = 0; i < z; i++)
            x[h][i] = vec_lo(vec_zero(), ((const vec *)s[h]->acc)[i], b[h]);
        low[h] = vec_low(x[h][0]);
    }
#pragma GCC unroll 1
    for (int j = 1; j <= digits; j++) {
#pragma GCC unroll 2
        for (int h = 0; h < count; h++) {
            const vec *a = (const vec *)s[h]->acc, *m = (const vec *)s[h]->m;
            if (count * z > 10)
                a = vec_reload(a);
            if (count * z > 6)
                m = vec_reload(m);
            const vec next = vec_all(((const uint64_t *)factor[h])[j]);
            __m128i k0 = _mm512_castsi512_si128(s[h]->k0);
            vec q = vec_broadcast(_mm_madd52lo_epu64(_mm_setzero_si128(), low[h], k0));
            vec add[VECS];
#pragma GCC unroll 10
            for (int i = 0; i < z; i++) {
                add[i] = vec_hi(vec_zero(), a[i], b[h]);
                add[i] = vec_lo(add[i], a[i], next);
            }
            b[h] = next;
            vec *y = x[h];
#pragma GCC unroll 10
            for (int i = 0; i < z; i++)
                y[i] = vec_lo(y[i], m[i], q);
            if (count * z > 6)
                m = vec_reload(m);
#pragma GCC unroll 10
            for (int i = 0; i < z; i++)
                add[i] = vec_hi(add[i], m[i], q);
            add[0] = vec_add(add[0], vec_lowest_above(y[0]));
            __m128i second = vec_low(y[0]);
            low[h] = _mm_add_epi64(_mm_unpackhi_epi64(second, second), vec_low(add[0]));
#pragma GCC unroll 10
            for (int i = 0; i < z; i++)
                y[i] = vec_add(vec_down(y[i], i + 1 < z ? y[i + 1] : vec_zero()), add[i]);
        }
    }
#pragma GCC unroll 2
    for (int h = 0; h < count; h++) {
        carry(x[h], z);
#pragma GCC unroll 10
        for (int i = 0; i < z; i++)
            ((vec *)s[h]->acc)[i] = x[h][i];
    }
}

#endif
