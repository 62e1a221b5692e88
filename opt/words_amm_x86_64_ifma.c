/* Almost Montgomery products of 30, 40, 60 and 79 digits, eight to a vector: moduli of 1536,
 * 2048, 3072 and 4096 bits. Constant time. */
#include <immintrin.h>
#include <stdint.h>

#define VEC static inline __attribute__((always_inline))

typedef __m512i vec;
enum { LANES = 8 };

VEC vec vec_zero(void)
{
    return _mm512_setzero_si512();
}

VEC vec vec_all(uint64_t v)
{
    return _mm512_set1_epi64((long long)v);
}

VEC vec vec_add(vec a, vec b)
{
    return _mm512_add_epi64(a, b);
}

/* sum + the low, the high 52 bits of a b. */
VEC vec vec_lo(vec sum, vec a, vec b)
{
    return _mm512_madd52lo_epu64(sum, a, b);
}

VEC vec vec_hi(vec sum, vec a, vec b)
{
    return _mm512_madd52hi_epu64(sum, a, b);
}

VEC vec vec_digit(vec a)
{
    return _mm512_and_si512(a, vec_all(0xfffffffffffff));
}

VEC vec vec_above_digit(vec a)
{
    return _mm512_srli_epi64(a, 52);
}

/* Of the lowest lane, the others being zeros. */
VEC vec vec_lowest_above(vec a)
{
    return _mm512_maskz_srli_epi64(1, a, 52);
}

/* Lanes moved down, or up, by one, with one of the next vector, or the one below. */
VEC vec vec_down(vec a, vec next)
{
    return _mm512_alignr_epi64(next, a, 1);
}

VEC vec vec_up(vec a, vec below)
{
    return _mm512_alignr_epi64(a, below, LANES - 1);
}

/* Which lanes are above a digit's greatest value, and which are that. */
VEC uint64_t vec_over(vec a)
{
    return _mm512_cmpgt_epu64_mask(a, vec_all(0xfffffffffffff));
}

VEC uint64_t vec_full(vec a)
{
    return _mm512_cmpeq_epu64_mask(a, vec_all(0xfffffffffffff));
}

VEC vec vec_add_ones(vec a, uint64_t lanes)
{
    return _mm512_mask_add_epi64(a, (__mmask8)lanes, a, vec_all(1));
}

VEC __m128i vec_low(vec a)
{
    return _mm512_castsi512_si128(a);
}

VEC vec vec_broadcast(__m128i a)
{
    return _mm512_broadcastq_epi64(a);
}

#include "opt/words_x86_64_amm.h"

/* r = table[index], of z vectors. */
VEC void read(__m512i *r, const __m512i *table, uint64_t index, const int z)
{
    __m512i x[IFMA_Z];
#pragma GCC unroll 10
    for (int i = 0; i < z; i++)
        x[i] = vec_zero();
    for (uint64_t k = 0; k < IFMA_ENTRIES; k++) {
        __mmask8 here = _mm512_cmpeq_epi64_mask(vec_all(k), vec_all(index));
#pragma GCC unroll 10
        for (int i = 0; i < z; i++)
            x[i] = _mm512_mask_mov_epi64(x[i], here, table[k * (uint64_t)z + (uint64_t)i]);
    }
#pragma GCC unroll 10
    for (int i = 0; i < z; i++)
        r[i] = x[i];
}

#define SIZE(n, z, digits)                                                                   \
    static void amm_##digits(struct ifma_side *s, const __m512i *b)                          \
    {                                                                                        \
        amm((struct ifma_side *[2]){s}, (const __m512i *[2]){b}, 1, z, digits);              \
    }                                                                                        \
    static void amm2_##digits(struct ifma_side *s0, const __m512i *b0, struct ifma_side *s1, \
                              const __m512i *b1)                                             \
    {                                                                                        \
        amm((struct ifma_side *[2]){s0, s1}, (const __m512i *[2]){b0, b1}, 2, z, digits);    \
    }                                                                                        \
    static void read_##digits(__m512i *r, const __m512i *table, uint64_t index)              \
    {                                                                                        \
        read(r, table, index, z);                                                            \
    }                                                                                        \
    const struct ifma_size ifma_##digits = {                                                 \
        n, z, digits, amm_##digits, amm2_##digits, read_##digits};

SIZE(24, 4, 30)
SIZE(32, 5, 40)
SIZE(48, 8, 60)
SIZE(64, 10, 79)

static void read_10(__m512i *r, const __m512i *table, uint64_t index)
{
    read(r, table, index, 2);
}

static void read_20(__m512i *r, const __m512i *table, uint64_t index)
{
    read(r, table, index, 3);
}

/* Vectors of four digits waste fewer lanes here. */
const struct ifma_size ifma_10 = {8, 2, 10, ifma_amm_10, ifma_amm2_10, read_10};
const struct ifma_size ifma_20 = {16, 3, 20, ifma_amm_20, ifma_amm2_20, read_20};
