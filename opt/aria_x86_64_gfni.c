/* ARIA on AVX-512 with GFNI: four blocks in a register as they are in memory, and four registers at
 * a time. Constant time. RFC 5794.
 *
 * Each of the four S-boxes works on its bytes, and zeros are left in the others'. A is a matrix of
 * zeros and ones over 16 bytes, four of 8 by 8: one gf2p8affineqb transposes the bits of each half,
 * so that they are the matrix of two more. */
#include "opt/aria.h"

#include "opt/gfni.h"

#define ALL(c) _mm512_set1_epi64((long long)(c))

/* Bytes 0, 4, 8, ... of a block, and those after them. */
#define EVERY_FOURTH 0x1111111111111111u

#define TRANSPOSE 0x0102040810204080
#define A_00      0x52a158a4854a251a
#define A_01      0x9c6c63933639c9c6
#define A_10      0x6c9c93633936c6c9
#define A_11      0xa152a4584a851a25

/* S1, S2, X1, X2 on the bytes first, first + 1, ... modulo 4. */
INLINE __m512i substitute(__m512i x, int first)
{
    const __mmask64 s1 = (__mmask64)EVERY_FOURTH << first, s2 = s1 << 1;
    const __mmask64 x1 = (__mmask64)EVERY_FOURTH << (first ^ 2), x2 = x1 << 1;
    __m512i a = _mm512_maskz_gf2p8affine_epi64_epi8(s1, x, ALL(0x51d022f0946028c0), 0x00);
    __m512i b = _mm512_maskz_gf2p8affine_epi64_epi8(s2, x, ALL(0x437cc26ea4444ee4), 0x00);
    __m512i c = _mm512_maskz_gf2p8affine_epi64_epi8(x1, x, ALL(0xbb6caa022c983e54), 0x99);
    __m512i d = _mm512_maskz_gf2p8affine_epi64_epi8(x2, x, ALL(0x65fc089c38cedc66), 0xba);
    x = _mm512_or_si512(_mm512_ternarylogic_epi64(a, b, c, 0xfe), d);
    a = _mm512_maskz_gf2p8affineinv_epi64_epi8(s1, x, ALL(0xa12d1f7f57f4d042), 0x63);
    b = _mm512_maskz_gf2p8affineinv_epi64_epi8(s2, x, ALL(0x50eaf7e9043fb4e5), 0xe2);
    c = _mm512_maskz_gf2p8affineinv_epi64_epi8(x1, x, ALL(0x1d4fb6038e2972fd), 0x00);
    d = _mm512_maskz_gf2p8affineinv_epi64_epi8(x2, x, ALL(0x422ae1c4a1b44487), 0x00);
    return _mm512_or_si512(_mm512_ternarylogic_epi64(a, b, c, 0xfe), d);
}

INLINE __m512i halves(uint64_t low, uint64_t high)
{
    return _mm512_broadcast_i32x4(_mm_set_epi64x((long long)high, (long long)low));
}

/* 2.4.3 */
INLINE __m512i diffuse(__m512i x)
{
    __m512i t = _mm512_gf2p8affine_epi64_epi8(ALL(TRANSPOSE), x, 0);
    __m512i other = _mm512_shuffle_epi32(t, _MM_PERM_BADC);
    return _mm512_xor_si512(_mm512_gf2p8affine_epi64_epi8(halves(A_00, A_11), t, 0),
                            _mm512_gf2p8affine_epi64_epi8(halves(A_01, A_10), other, 0));
}

INLINE __m512i add_key(__m512i x, const uint8_t k[16])
{
    return _mm512_xor_si512(x, _mm512_broadcast_i32x4(_mm_loadu_si128((const void *)k)));
}

/* 2.3 upon `n` registers. */
INLINE void crypt(__m512i x[], int n, const uint8_t (*k)[16], unsigned rounds)
{
    for (unsigned r = 0; r + 2 < rounds; r += 2)
        for (int i = 0; i < n; i++) {
            x[i] = diffuse(substitute(add_key(x[i], k[r]), 0));
            x[i] = diffuse(substitute(add_key(x[i], k[r + 1]), 2));
        }
    for (int i = 0; i < n; i++) {
        x[i] = diffuse(substitute(add_key(x[i], k[rounds - 2]), 0));
        x[i] = add_key(substitute(add_key(x[i], k[rounds - 1]), 2), k[rounds]);
    }
}

#define REGISTERS 4

INLINE void group(uint8_t *out, const uint8_t *in, const uint8_t (*k)[16], unsigned rounds)
{
    __m512i x[REGISTERS];
    for (int i = 0; i < REGISTERS; i++)
        x[i] = _mm512_loadu_si512(in + 64 * i);
    crypt(x, REGISTERS, k, rounds);
    for (int i = 0; i < REGISTERS; i++)
        _mm512_storeu_si512(out + 64 * i, x[i]);
}

static void aria_encrypt_group(const void *key, uint8_t *out, const uint8_t *in)
{
    const struct aria_key *k = key;
    group(out, in, k->ek, k->rounds);
}

static void aria_decrypt_group(const void *key, uint8_t *out, const uint8_t *in)
{
    const struct aria_key *k = key;
    group(out, in, k->dk, k->rounds);
}

void aria_encrypt_gfni(const void *key, uint8_t *out, const uint8_t *in, size_t n)
{
    gfni_groups(key, out, in, n, 4 * REGISTERS, aria_encrypt_group);
}

void aria_decrypt_gfni(const void *key, uint8_t *out, const uint8_t *in, size_t n)
{
    gfni_groups(key, out, in, n, 4 * REGISTERS, aria_decrypt_group);
}

void aria_cbc_encrypt_gfni(const void *key, uint8_t *iv, uint8_t *out, const uint8_t *in, size_t n)
{
    const struct aria_key *k = key;
    __m512i x = _mm512_castsi128_si512(_mm_loadu_si128((const void *)iv));
    for (; n > 0; n--, in += 16, out += 16) {
        x = _mm512_xor_si512(x, _mm512_castsi128_si512(_mm_loadu_si128((const void *)in)));
        crypt(&x, 1, k->ek, k->rounds);
        _mm_storeu_si128((void *)out, _mm512_castsi512_si128(x));
    }
    _mm_storeu_si128((void *)iv, _mm512_castsi512_si128(x));
}
