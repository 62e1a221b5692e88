/* Almost Montgomery products of 10 and 20 digits, four to a vector: moduli of 512 and 1024 bits,
 * the halves of RSA-1024 and RSA-2048. Constant time. */
#include <immintrin.h>
#include <stdint.h>

#define VEC static inline __attribute__((always_inline))

typedef __m256i vec;
enum { LANES = 4 };

VEC vec vec_zero(void)
{
    return _mm256_setzero_si256();
}

VEC vec vec_all(uint64_t v)
{
    return _mm256_set1_epi64x((long long)v);
}

VEC vec vec_add(vec a, vec b)
{
    return _mm256_add_epi64(a, b);
}

/* sum + the low, the high 52 bits of a b. */
VEC vec vec_lo(vec sum, vec a, vec b)
{
    return _mm256_madd52lo_epu64(sum, a, b);
}

VEC vec vec_hi(vec sum, vec a, vec b)
{
    return _mm256_madd52hi_epu64(sum, a, b);
}

VEC vec vec_digit(vec a)
{
    return _mm256_and_si256(a, vec_all(0xfffffffffffff));
}

VEC vec vec_above_digit(vec a)
{
    return _mm256_srli_epi64(a, 52);
}

/* Of the lowest lane, the others being zeros. */
VEC vec vec_lowest_above(vec a)
{
    return _mm256_maskz_srli_epi64(1, a, 52);
}

/* Lanes moved down, or up, by one, with one of the next vector, or the one below. */
VEC vec vec_down(vec a, vec next)
{
    return _mm256_alignr_epi64(next, a, 1);
}

VEC vec vec_up(vec a, vec below)
{
    return _mm256_alignr_epi64(a, below, LANES - 1);
}

/* Which lanes are above a digit's greatest value, and which are that. */
VEC uint64_t vec_over(vec a)
{
    return _mm256_cmpgt_epu64_mask(a, vec_all(0xfffffffffffff));
}

VEC uint64_t vec_full(vec a)
{
    return _mm256_cmpeq_epu64_mask(a, vec_all(0xfffffffffffff));
}

VEC vec vec_add_ones(vec a, uint64_t lanes)
{
    return _mm256_mask_add_epi64(a, (__mmask8)lanes, a, vec_all(1));
}

VEC __m128i vec_low(vec a)
{
    return _mm256_castsi256_si128(a);
}

VEC vec vec_broadcast(__m128i a)
{
    return _mm256_broadcastq_epi64(a);
}

#include "opt/words_x86_64_amm.h"

void ifma_amm_10(struct ifma_side *s, const __m512i *b)
{
    amm((struct ifma_side *[2]){s}, (const __m512i *[2]){b}, 1, 3, 10);
}

void ifma_amm2_10(struct ifma_side *s0, const __m512i *b0, struct ifma_side *s1, const __m512i *b1)
{
    amm((struct ifma_side *[2]){s0, s1}, (const __m512i *[2]){b0, b1}, 2, 3, 10);
}

void ifma_amm_20(struct ifma_side *s, const __m512i *b)
{
    amm((struct ifma_side *[2]){s}, (const __m512i *[2]){b}, 1, 5, 20);
}

void ifma_amm2_20(struct ifma_side *s0, const __m512i *b0, struct ifma_side *s1, const __m512i *b1)
{
    amm((struct ifma_side *[2]){s0, s1}, (const __m512i *[2]){b0, b1}, 2, 5, 20);
}
