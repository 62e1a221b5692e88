/* Vectors of two AES blocks: VAES, VPCLMULQDQ, AVX2. aes_x86_64_vec128.h says what the names mean.
 */
#ifndef ASSAY_OPT_AES_X86_64_VEC_H
#define ASSAY_OPT_AES_X86_64_VEC_H

#include <immintrin.h>
#include <stdint.h>
#include <string.h>

#include "opt/now.h"

#define VEC static inline __attribute__((always_inline))

typedef __m256i vec;
enum { LANES = 2 };

VEC vec vec_load(const void *p)
{
    return _mm256_loadu_si256(p);
}

VEC void vec_store(void *p, vec v)
{
    _mm256_storeu_si256(p, v);
}

/* Clears all but the first n bytes, 0 < n <= 32; n is public. */
VEC vec vec_head(vec v, size_t n)
{
    static const uint8_t window[64] = {255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
                                       255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
                                       255, 255, 255, 255, 255, 255, 255, 255, 255, 255};
    return _mm256_and_si256(v, vec_load(window + 32 - n));
}

/* The first n bytes, the rest zero. */
VEC vec vec_load_head(const void *p, size_t n)
{
    if (n == 32)
        return vec_load(p);
    if (n == 16)
        return _mm256_zextsi128_si256(_mm_loadu_si128(p));
    uint8_t buf[32] = {0};
    memcpy(buf, p, n);
    return vec_load(buf);
}

VEC void vec_store_head(void *p, vec v, size_t n)
{
    if (n == 16) {
        _mm_storeu_si128(p, _mm256_castsi256_si128(v));
        return;
    }
    uint8_t buf[32];
    vec_store(buf, v);
    memcpy(p, buf, n);
}

/* The lanes from byte n on, which is 16; what follows them is of no use. */
VEC vec vec_from(vec v, size_t n)
{
    (void)n;
    return _mm256_permute2x128_si256(v, v, 0x01);
}

/* To every lane; the first lane; to the first with zeros behind; the XOR of all. */
VEC vec vec_all(__m128i a)
{
    return _mm256_broadcastsi128_si256(a);
}

VEC __m128i vec_lane0(vec v)
{
    return _mm256_castsi256_si128(v);
}

VEC vec vec_first(__m128i a)
{
    return _mm256_zextsi128_si256(a);
}

VEC __m128i vec_fold(vec v)
{
    return _mm_xor_si128(_mm256_castsi256_si128(v), _mm256_extracti128_si256(v, 1));
}

/* The lanes moved up by one, with `before` in the first. */
VEC vec vec_behind(__m128i before, vec v)
{
    return _mm256_permute2x128_si256(v, _mm256_castsi128_si256(before), 0x02);
}

/* Each lane's own number in all of its bytes; as 64 bits in both halves. */
VEC vec vec_lane_bytes(void)
{
    const long long one = 0x0101010101010101;
    return _mm256_set_epi64x(one, one, 0, 0);
}

VEC vec vec_lane_numbers(void)
{
    return _mm256_set_epi64x(1, 1, 0, 0);
}

/* The compiler shall make v here, neither sooner nor later: for loops whose order of instructions
 * is thought out. */
VEC vec vec_now(vec v)
{
    MADE_NOW("x", v);
    return v;
}

VEC vec vec_zero(void)
{
    return _mm256_setzero_si256();
}

/* A number in each lane's low half; in all halves. */
VEC vec vec_low64(long long n)
{
    return _mm256_set_epi64x(0, n, 0, n);
}

VEC vec vec_all64(long long n)
{
    return _mm256_set1_epi64x(n);
}

VEC vec vec_xor(vec a, vec b)
{
    return _mm256_xor_si256(a, b);
}

VEC vec vec_xor3(vec a, vec b, vec c)
{
    return _mm256_xor_si256(_mm256_xor_si256(a, b), c);
}

/* a ^ (b & c) */
VEC vec vec_xor_and(vec a, vec b, vec c)
{
    return _mm256_xor_si256(a, _mm256_and_si256(b, c));
}

/* Byte by byte: a < b ? yes : no */
VEC vec vec_if_less(vec a, vec b, vec yes, vec no)
{
    const vec not_less = _mm256_cmpeq_epi8(_mm256_max_epu8(a, b), a);
    return _mm256_blendv_epi8(yes, no, not_less);
}

VEC vec vec_and(vec a, vec b)
{
    return _mm256_and_si256(a, b);
}

/* ~a & b */
VEC vec vec_andnot(vec a, vec b)
{
    return _mm256_andnot_si256(a, b);
}

/* Ones in each lane's last byte. */
VEC vec vec_byte15(void)
{
    return _mm256_set_epi64x((long long)0xff00000000000000, 0, (long long)0xff00000000000000, 0);
}

VEC vec vec_all8(uint8_t n)
{
    return _mm256_set1_epi8((char)n);
}

VEC vec vec_add8(vec a, vec b)
{
    return _mm256_add_epi8(a, b);
}

VEC vec vec_add32(vec a, vec b)
{
    return _mm256_add_epi32(a, b);
}

VEC vec vec_sub64(vec a, vec b)
{
    return _mm256_sub_epi64(a, b);
}

VEC vec vec_add64(vec a, vec b)
{
    return _mm256_add_epi64(a, b);
}

/* Shifts of 64-bit words, each by its own count, or by 63; a count of 64 gives zero. */
VEC vec vec_shl(vec v, vec counts)
{
    return _mm256_sllv_epi64(v, counts);
}

VEC vec vec_shr(vec v, vec counts)
{
    return _mm256_srlv_epi64(v, counts);
}

VEC vec vec_shr63(vec v)
{
    return _mm256_srli_epi64(v, 63);
}

/* Shifts of each lane by bytes. */
VEC vec vec_up1(vec v)
{
    return _mm256_slli_si256(v, 1);
}

VEC vec vec_up8(vec v)
{
    return _mm256_slli_si256(v, 8);
}

/* Each lane's bytes by number, 0x80 for zero; the numbers of the high half, then of the low. */
VEC vec vec_shuffle(vec v, long long high, long long low)
{
    return _mm256_shuffle_epi8(v, _mm256_set_epi64x(high, low, high, low));
}

/* Each lane's halves trade places; each lane's bytes in reverse. */
VEC vec vec_swap(vec v)
{
    return _mm256_shuffle_epi32(v, 0x4e);
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
    *low = _mm256_unpacklo_epi64(a, b);
    *high = _mm256_unpackhi_epi64(a, b);
}

/* Carry-less products of a's low or high half and b's. */
VEC vec vec_mul_ll(vec a, vec b)
{
    return _mm256_clmulepi64_epi128(a, b, 0x00);
}

VEC vec vec_mul_hl(vec a, vec b)
{
    return _mm256_clmulepi64_epi128(a, b, 0x01);
}

VEC vec vec_mul_lh(vec a, vec b)
{
    return _mm256_clmulepi64_epi128(a, b, 0x10);
}

VEC vec vec_mul_hh(vec a, vec b)
{
    return _mm256_clmulepi64_epi128(a, b, 0x11);
}

VEC vec vec_enc(vec s, vec k)
{
    return _mm256_aesenc_epi128(s, k);
}

VEC vec vec_enc_last(vec s, vec k)
{
    return _mm256_aesenclast_epi128(s, k);
}

VEC vec vec_dec(vec s, vec k)
{
    return _mm256_aesdec_epi128(s, k);
}

VEC vec vec_dec_last(vec s, vec k)
{
    return _mm256_aesdeclast_epi128(s, k);
}

#endif
