/* Vectors of four AES blocks: VAES, VPCLMULQDQ, AVX-512 (F, BW, DQ, VL). aes_x86_64_vec128.h says
 * what the names mean. Heads of vectors are masked loads and stores. */
#ifndef ASSAY_OPT_AES_X86_64_VEC_H
#define ASSAY_OPT_AES_X86_64_VEC_H

#include <immintrin.h>
#include <stdint.h>
#include <string.h>

#include "opt/now.h"

#define VEC static inline __attribute__((always_inline))

typedef __m512i vec;
enum { LANES = 4 };

VEC vec vec_load(const void *p)
{
    return _mm512_loadu_si512(p);
}

VEC void vec_store(void *p, vec v)
{
    _mm512_storeu_si512(p, v);
}

VEC __mmask64 vec_head_mask(size_t n)
{
    return _cvtu64_mask64(_bzhi_u64(~0ull, (unsigned)n));
}

/* Clears all but the first n bytes, 0 < n <= 64; n is public. */
VEC vec vec_head(vec v, size_t n)
{
    return _mm512_maskz_mov_epi8(vec_head_mask(n), v);
}

/* The first n bytes, the rest zero. */
VEC vec vec_load_head(const void *p, size_t n)
{
    return _mm512_maskz_loadu_epi8(vec_head_mask(n), p);
}

VEC void vec_store_head(void *p, vec v, size_t n)
{
    _mm512_mask_storeu_epi8(p, vec_head_mask(n), v);
}

/* The lanes from byte n < 64 on; what follows them is of no use. */
VEC vec vec_from(vec v, size_t n)
{
    const vec at = _mm512_set_epi64(7, 6, 5, 4, 3, 2, 1, 0);
    return _mm512_permutexvar_epi64(_mm512_add_epi64(at, _mm512_set1_epi64((long long)n / 8)), v);
}

/* To every lane; the first lane; to the first with zeros behind; the XOR of all. */
VEC vec vec_all(__m128i a)
{
    return _mm512_broadcast_i32x4(a);
}

VEC __m128i vec_lane0(vec v)
{
    return _mm512_castsi512_si128(v);
}

VEC vec vec_first(__m128i a)
{
    return _mm512_zextsi128_si512(a);
}

VEC __m128i vec_fold(vec v)
{
    __m256i a = _mm256_xor_si256(_mm512_castsi512_si256(v), _mm512_extracti64x4_epi64(v, 1));
    return _mm_xor_si128(_mm256_castsi256_si128(a), _mm256_extracti128_si256(a, 1));
}

/* The lanes moved up by one, with `before` in the first. */
VEC vec vec_behind(__m128i before, vec v)
{
    vec a = _mm512_inserti32x4(v, before, 3);
    return _mm512_shuffle_i64x2(a, a, 0x93);
}

/* Each lane's own number in all of its bytes; as 64 bits in both halves. */
VEC vec vec_lane_bytes(void)
{
    const long long one = 0x0101010101010101;
    return _mm512_set_epi64(3 * one, 3 * one, 2 * one, 2 * one, one, one, 0, 0);
}

VEC vec vec_lane_numbers(void)
{
    return _mm512_set_epi64(3, 3, 2, 2, 1, 1, 0, 0);
}

/* The compiler shall make v here, neither sooner nor later: for loops whose order of instructions
 * is thought out. */
VEC vec vec_now(vec v)
{
    MADE_NOW("v", v);
    return v;
}

VEC vec vec_zero(void)
{
    return _mm512_setzero_si512();
}

/* A number in each lane's low half; in all halves. */
VEC vec vec_low64(long long n)
{
    return _mm512_set_epi64(0, n, 0, n, 0, n, 0, n);
}

VEC vec vec_all64(long long n)
{
    return _mm512_set1_epi64(n);
}

VEC vec vec_xor(vec a, vec b)
{
    return _mm512_xor_si512(a, b);
}

VEC vec vec_xor3(vec a, vec b, vec c)
{
    return _mm512_xor_si512(_mm512_xor_si512(a, b), c);
}

/* a ^ (b & c) */
VEC vec vec_xor_and(vec a, vec b, vec c)
{
    return _mm512_xor_si512(a, _mm512_and_si512(b, c));
}

/* Byte by byte: a < b ? yes : no */
VEC vec vec_if_less(vec a, vec b, vec yes, vec no)
{
    return _mm512_mask_blend_epi8(_mm512_cmplt_epu8_mask(a, b), no, yes);
}

VEC vec vec_and(vec a, vec b)
{
    return _mm512_and_si512(a, b);
}

/* ~a & b */
VEC vec vec_andnot(vec a, vec b)
{
    return _mm512_andnot_si512(a, b);
}

/* Ones in each lane's last byte. */
VEC vec vec_byte15(void)
{
    return _mm512_maskz_set1_epi8(0x8000800080008000, -1);
}

VEC vec vec_all8(uint8_t n)
{
    return _mm512_set1_epi8((char)n);
}

VEC vec vec_add8(vec a, vec b)
{
    return _mm512_add_epi8(a, b);
}

VEC vec vec_add32(vec a, vec b)
{
    return _mm512_add_epi32(a, b);
}

VEC vec vec_sub64(vec a, vec b)
{
    return _mm512_sub_epi64(a, b);
}

VEC vec vec_add64(vec a, vec b)
{
    return _mm512_add_epi64(a, b);
}

/* Shifts of 64-bit words, each by its own count, or by 63; a count of 64 gives zero. */
VEC vec vec_shl(vec v, vec counts)
{
    return _mm512_sllv_epi64(v, counts);
}

VEC vec vec_shr(vec v, vec counts)
{
    return _mm512_srlv_epi64(v, counts);
}

VEC vec vec_shr63(vec v)
{
    return _mm512_srli_epi64(v, 63);
}

/* Shifts of each lane by bytes. */
VEC vec vec_up1(vec v)
{
    return _mm512_bslli_epi128(v, 1);
}

VEC vec vec_up8(vec v)
{
    return _mm512_bslli_epi128(v, 8);
}

/* Each lane's bytes by number, 0x80 for zero; the numbers of the high half, then of the low. */
VEC vec vec_shuffle(vec v, long long high, long long low)
{
    return _mm512_shuffle_epi8(v, _mm512_set_epi64(high, low, high, low, high, low, high, low));
}

/* Each lane's halves trade places; each lane's bytes in reverse. */
VEC vec vec_swap(vec v)
{
    return _mm512_shuffle_epi32(v, 0x4e);
}

VEC vec vec_reverse(vec v)
{
    return vec_shuffle(v, 0x0001020304050607, 0x08090a0b0c0d0e0f);
}

/* a and b reversed, and dealt out anew: both low halves to one vector, both high ones to the other.
 */
VEC void vec_pair(vec a, vec b, vec *low, vec *high)
{
    a = vec_reverse(a);
    b = vec_reverse(b);
    *low = _mm512_unpacklo_epi64(a, b);
    *high = _mm512_unpackhi_epi64(a, b);
}

/* Carry-less products of a's low or high half and b's. */
VEC vec vec_mul_ll(vec a, vec b)
{
    return _mm512_clmulepi64_epi128(a, b, 0x00);
}

VEC vec vec_mul_hl(vec a, vec b)
{
    return _mm512_clmulepi64_epi128(a, b, 0x01);
}

VEC vec vec_mul_lh(vec a, vec b)
{
    return _mm512_clmulepi64_epi128(a, b, 0x10);
}

VEC vec vec_mul_hh(vec a, vec b)
{
    return _mm512_clmulepi64_epi128(a, b, 0x11);
}

VEC vec vec_enc(vec s, vec k)
{
    return _mm512_aesenc_epi128(s, k);
}

VEC vec vec_enc_last(vec s, vec k)
{
    return _mm512_aesenclast_epi128(s, k);
}

VEC vec vec_dec(vec s, vec k)
{
    return _mm512_aesdec_epi128(s, k);
}

VEC vec vec_dec_last(vec s, vec k)
{
    return _mm512_aesdeclast_epi128(s, k);
}

#endif
