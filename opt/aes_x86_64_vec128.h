/* Vectors of one AES block: AES-NI, PCLMULQDQ, SSSE3. aes_x86_64_modes.h and aes_x86_64_gcm.h are
 * written over these names, which vec256.h and vec512.h define for two and four blocks. */
#ifndef ASSAY_OPT_AES_X86_64_VEC_H
#define ASSAY_OPT_AES_X86_64_VEC_H

#include <immintrin.h>
#include <stdint.h>
#include <string.h>

#include "opt/now.h"

#define VEC static inline __attribute__((always_inline))

typedef __m128i vec;
enum { LANES = 1 };

VEC vec vec_load(const void *p)
{
    return _mm_loadu_si128(p);
}

VEC void vec_store(void *p, vec v)
{
    _mm_storeu_si128(p, v);
}

/* Clears all but the first n bytes, 0 < n <= 16; n is public. */
VEC vec vec_head(vec v, size_t n)
{
    static const uint8_t window[32] = {255, 255, 255, 255, 255, 255, 255, 255,
                                       255, 255, 255, 255, 255, 255, 255, 255};
    return _mm_and_si128(v, vec_load(window + 16 - n));
}

/* The first n bytes, the rest zero. */
VEC vec vec_load_head(const void *p, size_t n)
{
    if (n >= 16)
        return vec_load(p);
    uint8_t buf[16] = {0};
    memcpy(buf, p, n);
    return vec_load(buf);
}

VEC void vec_store_head(void *p, vec v, size_t n)
{
    uint8_t buf[16];
    vec_store(buf, v);
    memcpy(p, buf, n);
}

/* The lanes from byte n of v on; what follows them is of no use. */
VEC vec vec_from(vec v, size_t n)
{
    (void)n;
    return v;
}

/* To every lane; the first lane; to the first with zeros behind; the XOR of all. */
VEC vec vec_all(__m128i a)
{
    return a;
}

VEC __m128i vec_lane0(vec v)
{
    return v;
}

VEC vec vec_first(__m128i a)
{
    return a;
}

VEC __m128i vec_fold(vec v)
{
    return v;
}

/* The lanes moved up by one, with `before` in the first. */
VEC vec vec_behind(__m128i before, vec v)
{
    (void)v;
    return before;
}

/* Each lane's own number in all of its bytes; as 64 bits in both halves. */
VEC vec vec_lane_bytes(void)
{
    return _mm_setzero_si128();
}

VEC vec vec_lane_numbers(void)
{
    return _mm_setzero_si128();
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
    return _mm_setzero_si128();
}

/* A number in each lane's low half; in all halves. */
VEC vec vec_low64(long long n)
{
    return _mm_set_epi64x(0, n);
}

VEC vec vec_all64(long long n)
{
    return _mm_set1_epi64x(n);
}

VEC vec vec_xor(vec a, vec b)
{
    return _mm_xor_si128(a, b);
}

VEC vec vec_xor3(vec a, vec b, vec c)
{
    return _mm_xor_si128(_mm_xor_si128(a, b), c);
}

/* a ^ (b & c) */
VEC vec vec_xor_and(vec a, vec b, vec c)
{
    return _mm_xor_si128(a, _mm_and_si128(b, c));
}

/* Byte by byte: a < b ? yes : no */
VEC vec vec_if_less(vec a, vec b, vec yes, vec no)
{
    const vec not_less = _mm_cmpeq_epi8(_mm_max_epu8(a, b), a);
    return _mm_or_si128(_mm_and_si128(not_less, no), _mm_andnot_si128(not_less, yes));
}

VEC vec vec_and(vec a, vec b)
{
    return _mm_and_si128(a, b);
}

/* ~a & b */
VEC vec vec_andnot(vec a, vec b)
{
    return _mm_andnot_si128(a, b);
}

/* Ones in each lane's last byte. */
VEC vec vec_byte15(void)
{
    return _mm_set_epi64x((long long)0xff00000000000000, 0);
}

VEC vec vec_all8(uint8_t n)
{
    return _mm_set1_epi8((char)n);
}

VEC vec vec_add8(vec a, vec b)
{
    return _mm_add_epi8(a, b);
}

VEC vec vec_add32(vec a, vec b)
{
    return _mm_add_epi32(a, b);
}

VEC vec vec_sub64(vec a, vec b)
{
    return _mm_sub_epi64(a, b);
}

VEC vec vec_add64(vec a, vec b)
{
    return _mm_add_epi64(a, b);
}

/* Shifts of 64-bit words, each by its own count, or by 63; a count of 64 gives zero. */
VEC vec vec_shl(vec v, vec counts)
{
    return _mm_sll_epi64(v, counts);
}

VEC vec vec_shr(vec v, vec counts)
{
    return _mm_srl_epi64(v, counts);
}

VEC vec vec_shr63(vec v)
{
    return _mm_srli_epi64(v, 63);
}

/* Shifts of each lane by bytes. */
VEC vec vec_up1(vec v)
{
    return _mm_slli_si128(v, 1);
}

VEC vec vec_up8(vec v)
{
    return _mm_slli_si128(v, 8);
}

/* Each lane's bytes by number, 0x80 for zero; the numbers of the high half, then of the low. */
VEC vec vec_shuffle(vec v, long long high, long long low)
{
    return _mm_shuffle_epi8(v, _mm_set_epi64x(high, low));
}

/* Each lane's halves trade places; each lane's bytes in reverse. */
VEC vec vec_swap(vec v)
{
    return _mm_shuffle_epi32(v, 0x4e);
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
    *low = _mm_unpacklo_epi64(a, b);
    *high = _mm_unpackhi_epi64(a, b);
}

/* Carry-less products of a's low or high half and b's. */
VEC vec vec_mul_ll(vec a, vec b)
{
    return _mm_clmulepi64_si128(a, b, 0x00);
}

VEC vec vec_mul_hl(vec a, vec b)
{
    return _mm_clmulepi64_si128(a, b, 0x01);
}

VEC vec vec_mul_lh(vec a, vec b)
{
    return _mm_clmulepi64_si128(a, b, 0x10);
}

VEC vec vec_mul_hh(vec a, vec b)
{
    return _mm_clmulepi64_si128(a, b, 0x11);
}

VEC vec vec_enc(vec s, vec k)
{
    return _mm_aesenc_si128(s, k);
}

VEC vec vec_enc_last(vec s, vec k)
{
    return _mm_aesenclast_si128(s, k);
}

VEC vec vec_dec(vec s, vec k)
{
    return _mm_aesdec_si128(s, k);
}

VEC vec vec_dec_last(vec s, vec k)
{
    return _mm_aesdeclast_si128(s, k);
}

#endif
