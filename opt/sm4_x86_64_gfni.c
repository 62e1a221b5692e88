/* SM4 on AVX-512 with GFNI: 16 blocks at a time, a word of each in a register; one block in a chain
 * in the same way, in the low lanes of narrow registers. Constant time. GB/T 32907-2016. */
#include "opt/sm4.h"

#include "opt/gfni.h"
#include "ref/bytes.h"

#define BEFORE 0xadf0f64a0c223650
#define AFTER  0xdc1625bf782e8fe8

/* T: the S-box, and the sum of rotations by 0, 2, 10, 18 and 24. */
INLINE __m512i T(__m512i z)
{
    __m512i b = SBOX(z, BEFORE, 0x7b, AFTER, 0xd3);
    __m512i sum =
        _mm512_ternarylogic_epi32(b, _mm512_rol_epi32(b, 2), _mm512_rol_epi32(b, 10), 0x96);
    return _mm512_ternarylogic_epi32(sum, _mm512_rol_epi32(b, 18), _mm512_rol_epi32(b, 24), 0x96);
}

INLINE __m512i round_(__m512i x0, __m512i x1, __m512i x2, __m512i x3, uint32_t rk)
{
    __m512i early = _mm512_ternarylogic_epi32(x1, x2, _mm512_set1_epi32((int)rk), 0x96);
    return _mm512_xor_si512(x0, T(_mm512_xor_si512(early, x3)));
}

INLINE void rounds(__m512i x[4], const uint32_t *rk, ptrdiff_t step)
{
    for (int i = 0; i < 8; i++, rk += 4 * step) {
        x[0] = round_(x[0], x[1], x[2], x[3], rk[0]);
        x[1] = round_(x[1], x[2], x[3], x[0], rk[step]);
        x[2] = round_(x[2], x[3], x[0], x[1], rk[2 * step]);
        x[3] = round_(x[3], x[0], x[1], x[2], rk[3 * step]);
    }
}

INLINE void group(const struct sm4_key *key, uint8_t *out, const uint8_t *in, int backwards)
{
    __m512i x[4], y[4];
    for (int i = 0; i < 4; i++)
        x[i] = gfni_swap_bytes(_mm512_loadu_si512(in + 64 * i));
    gfni_transpose(x);
    rounds(x, key->rk + (backwards ? 31 : 0), backwards ? -1 : 1);
    for (int i = 0; i < 4; i++)
        y[i] = x[3 - i]; /* the reverse transformation */
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

/* ---- One word of one block at a time ---- */

INLINE __m128i sbox(__m128i x)
{
    return _mm512_castsi512_si128(SBOX(_mm512_castsi128_si512(x), BEFORE, 0x7b, AFTER, 0xd3));
}

INLINE __m128i T1(__m128i z)
{
    __m128i b = sbox(z);
    __m128i sum = _mm_ternarylogic_epi32(b, _mm_rol_epi32(b, 2), _mm_rol_epi32(b, 10), 0x96);
    return _mm_ternarylogic_epi32(sum, _mm_rol_epi32(b, 18), _mm_rol_epi32(b, 24), 0x96);
}

INLINE __m128i word(uint32_t v)
{
    return _mm_cvtsi32_si128((int)v);
}

INLINE uint32_t value(__m128i x)
{
    return (uint32_t)_mm_cvtsi128_si32(x);
}

INLINE __m128i round1(__m128i x0, __m128i x1, __m128i x2, __m128i x3, uint32_t rk)
{
    __m128i early = _mm_ternarylogic_epi32(x1, x2, word(rk), 0x96);
    return _mm_xor_si128(x0, T1(_mm_xor_si128(early, x3)));
}

void sm4_cbc_encrypt_gfni(const void *key, uint8_t *iv, uint8_t *out, const uint8_t *in, size_t n)
{
    const struct sm4_key *k = key;
    __m128i x[4];
    for (int i = 0; i < 4; i++)
        x[3 - i] = word(load32_be(iv + 4 * i));
    for (; n > 0; n--, in += 16, out += 16) {
        __m128i y[4];
        for (int i = 0; i < 4; i++)
            y[i] = _mm_xor_si128(x[3 - i], word(load32_be(in + 4 * i)));
        for (int i = 0; i < 32; i += 4) {
            y[0] = round1(y[0], y[1], y[2], y[3], k->rk[i]);
            y[1] = round1(y[1], y[2], y[3], y[0], k->rk[i + 1]);
            y[2] = round1(y[2], y[3], y[0], y[1], k->rk[i + 2]);
            y[3] = round1(y[3], y[0], y[1], y[2], k->rk[i + 3]);
        }
        memcpy(x, y, sizeof(x));
        for (int i = 0; i < 4; i++)
            store32_be(out + 4 * i, value(x[3 - i]));
    }
    for (int i = 0; i < 4; i++)
        store32_be(iv + 4 * i, value(x[3 - i]));
}

/* GB/T 32907-2016, 7.3, as in the reference, but for tau. */
void sm4_expand_gfni(void *key, const uint8_t *user, size_t len, unsigned bits)
{
    static const uint32_t FK[4] = {0xa3b1bac6, 0x56aa3350, 0x677d9197, 0xb27022dc};
    struct sm4_key *k = key;
    uint32_t K[4];
    (void)len;
    (void)bits;
    for (int i = 0; i < 4; i++)
        K[i] = load32_be(user + 4 * i) ^ FK[i];
    for (unsigned i = 0; i < 32; i++) {
        uint32_t CK = 0;
        for (unsigned j = 0; j < 4; j++)
            CK = CK << 8 | (7 * (4 * i + j) & 0xff);
        uint32_t b = value(sbox(word(K[(i + 1) % 4] ^ K[(i + 2) % 4] ^ K[(i + 3) % 4] ^ CK)));
        K[i % 4] ^= b ^ rotl32(b, 13) ^ rotl32(b, 23);
        k->rk[i] = K[i % 4];
    }
}

void sm4_encrypt_gfni(const void *key, uint8_t *out, const uint8_t *in, size_t n)
{
    gfni_groups(key, out, in, n, 16, encrypt);
}

void sm4_decrypt_gfni(const void *key, uint8_t *out, const uint8_t *in, size_t n)
{
    gfni_groups(key, out, in, n, 16, decrypt);
}
