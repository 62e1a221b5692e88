/* SEED on AVX-512 with GFNI: 16 blocks at a time, a word of each in a register; one block in a
 * chain by the same functions. Constant time. RFC 4269.
 *
 * G's S1 is on the even bytes of a word, S2 on the odd ones; byte i of the result has of byte j of
 * these all bits but two, m((i + j) mod 4). */
#include "opt/seed.h"

#include "opt/gfni.h"
#include "ref/bytes.h"

#define ALL(c) _mm512_set1_epi64((long long)(c))

#define EVEN 0x5555555555555555u

INLINE __m512i G(__m512i x)
{
    __m512i a = _mm512_maskz_gf2p8affine_epi64_epi8(EVEN, x, ALL(0x215ad442d624364c), 0);
    __m512i b = _mm512_maskz_gf2p8affine_epi64_epi8(~EVEN, x, ALL(0xe952be404a749a1c), 0);
    x = _mm512_or_si512(a, b);
    a = _mm512_maskz_gf2p8affineinv_epi64_epi8(EVEN, x, ALL(0x6cda0b8f46d7d2c0), 0xa9);
    b = _mm512_maskz_gf2p8affineinv_epi64_epi8(~EVEN, x, ALL(0x9608f0e401acaf3d), 0x38);
    x = _mm512_or_si512(a, b);
    /* Rotated by k bytes to the right, byte j stands at i = j - k: its mask is m(2 i + k). */
    __m512i r0 = _mm512_and_si512(x, _mm512_set1_epi32((int)0xcffccffc));
    __m512i r1 = _mm512_and_si512(_mm512_ror_epi32(x, 8), _mm512_set1_epi32((int)0x3ff33ff3));
    __m512i r2 = _mm512_and_si512(_mm512_ror_epi32(x, 16), _mm512_set1_epi32((int)0xfccffccf));
    __m512i r3 = _mm512_and_si512(_mm512_ror_epi32(x, 24), _mm512_set1_epi32((int)0xf33ff33f));
    return _mm512_xor_si512(_mm512_ternarylogic_epi32(r0, r1, r2, 0x96), r3);
}

/* 2.1: (l0, l1) ^= F(r0, r1). */
INLINE void add_f(__m512i *l0, __m512i *l1, __m512i r0, __m512i r1, const uint32_t k[2])
{
    __m512i c = _mm512_xor_si512(r0, _mm512_set1_epi32((int)k[0]));
    __m512i d = _mm512_xor_si512(r1, _mm512_set1_epi32((int)k[1]));
    __m512i first = G(_mm512_xor_si512(c, d));
    __m512i second = G(_mm512_add_epi32(first, c));
    __m512i third = G(_mm512_add_epi32(second, first));
    *l0 = _mm512_xor_si512(*l0, _mm512_add_epi32(third, second));
    *l1 = _mm512_xor_si512(*l1, third);
}

INLINE void rounds(__m512i x[4], const struct seed_key *key, int backwards)
{
    for (int i = 0; i < 16; i += 2) {
        add_f(&x[0], &x[1], x[2], x[3], key->K + 2 * (backwards ? 15 - i : i));
        add_f(&x[2], &x[3], x[0], x[1], key->K + 2 * (backwards ? 14 - i : i + 1));
    }
}

INLINE void group(const struct seed_key *key, uint8_t *out, const uint8_t *in, int backwards)
{
    __m512i x[4], y[4];
    for (int i = 0; i < 4; i++)
        x[i] = gfni_swap_bytes(_mm512_loadu_si512(in + 64 * i));
    gfni_transpose(x);
    rounds(x, key, backwards);
    for (int i = 0; i < 4; i++)
        y[i] = x[i ^ 2]; /* the halves change places */
    gfni_transpose(y);
    for (int i = 0; i < 4; i++)
        _mm512_storeu_si512(out + 64 * i, gfni_swap_bytes(y[i]));
}

static void encrypt(const void *key, uint8_t *out, const uint8_t *in)
{
    group(key, out, in, 0);
}

static void decrypt(const void *key, uint8_t *out, const uint8_t *in)
{
    group(key, out, in, 1);
}

void seed_encrypt_gfni(const void *key, uint8_t *out, const uint8_t *in, size_t n)
{
    gfni_groups(key, out, in, n, 16, encrypt);
}

void seed_decrypt_gfni(const void *key, uint8_t *out, const uint8_t *in, size_t n)
{
    gfni_groups(key, out, in, n, 16, decrypt);
}

INLINE __m512i word(const uint8_t *p)
{
    return _mm512_castsi128_si512(_mm_cvtsi32_si128((int)load32_be(p)));
}

INLINE void put_word(uint8_t *p, __m512i x)
{
    store32_be(p, (uint32_t)_mm_cvtsi128_si32(_mm512_castsi512_si128(x)));
}

void seed_cbc_encrypt_gfni(const void *key, uint8_t *iv, uint8_t *out, const uint8_t *in, size_t n)
{
    __m512i x[4];
    for (int i = 0; i < 4; i++)
        x[i ^ 2] = word(iv + 4 * i);
    for (; n > 0; n--, in += 16, out += 16) {
        __m512i y[4];
        for (int i = 0; i < 4; i++)
            y[i] = _mm512_xor_si512(x[i ^ 2], word(in + 4 * i));
        rounds(y, key, 0);
        for (int i = 0; i < 4; i++) {
            x[i] = y[i];
            put_word(out + 4 * i, y[i ^ 2]);
        }
    }
    for (int i = 0; i < 4; i++)
        put_word(iv + 4 * i, x[i ^ 2]);
}
