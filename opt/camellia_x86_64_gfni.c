/* Camellia on AVX-512 with GFNI: a half of eight blocks in a register, in the order of memory, and
 * four such groups at a time. Constant time. RFC 3713.
 *
 * SBOX2 and SBOX3 are SBOX1 with its second map rotated, SBOX4 with its first one. P is a matrix of
 * zeros and ones over bytes: two gf2p8affineqb, of which the first transposes the bits, so that
 * they are the second's matrix. */
#include "opt/camellia.h"

#include "opt/gfni.h"
#include "ref/bytes.h"

#define BEFORE_123 0xff38108aa65cc0bc
#define BEFORE_4   0xff1c0845532e605e
#define AFTER_14   0xeb36241e33d3b1b7
#define AFTER_2    0xb7eb36241e33d3b1
#define AFTER_3    0x36241e33d3b1b7eb

/* The bytes of a half that are of each S-box: 1, 2, 3, 4, 2, 3, 4, 1. */
#define BOX_2  0x1212121212121212
#define BOX_3  0x2424242424242424
#define BOX_4  0x4848484848484848
#define BOX_14 (BOX_4 | 0x8181818181818181)

#define TRANSPOSE 0x0102040810204080
#define P_MATRIX  0x9e3d6bc77eeddbb7

#define ALL(c) _mm512_set1_epi64((long long)(c))

INLINE __m512i key_of(uint64_t k)
{
    return ALL(__builtin_bswap64(k));
}

/* d ^ F(x, k) */
INLINE __m512i add_f(__m512i d, __m512i x, __m512i k)
{
    x = _mm512_xor_si512(x, k);
    __m512i a = _mm512_maskz_gf2p8affine_epi64_epi8(~(__mmask64)BOX_4, x, ALL(BEFORE_123), 0x08);
    __m512i b = _mm512_maskz_gf2p8affine_epi64_epi8(BOX_4, x, ALL(BEFORE_4), 0x08);
    x = _mm512_or_si512(a, b);
    a = _mm512_maskz_gf2p8affineinv_epi64_epi8(BOX_14, x, ALL(AFTER_14), 0x6e);
    b = _mm512_maskz_gf2p8affineinv_epi64_epi8(BOX_2, x, ALL(AFTER_2), 0xdc);
    x = _mm512_maskz_gf2p8affineinv_epi64_epi8(BOX_3, x, ALL(AFTER_3), 0x37);
    x = _mm512_ternarylogic_epi64(a, b, x, 0xfe); /* a | b | x */
    x = _mm512_gf2p8affine_epi64_epi8(ALL(TRANSPOSE), x, 0);
    x = _mm512_gf2p8affine_epi64_epi8(ALL(P_MATRIX), x, 0);
    return _mm512_xor_si512(d, x);
}

/* 2.4.2, on words in host order: x1 is the low one of each pair, and k1 of the key. */
INLINE __m512i swap_words(__m512i x)
{
    const __m128i order = _mm_set_epi8(12, 13, 14, 15, 8, 9, 10, 11, 4, 5, 6, 7, 0, 1, 2, 3);
    return _mm512_shuffle_epi8(x, _mm512_broadcast_i32x4(order));
}

INLINE __m512i and_rotate(__m512i v, __m512i k) /* x2 ^= (x1 & k1) <<< 1 */
{
    __m512i t = _mm512_rol_epi32(_mm512_and_si512(v, k), 1);
    return _mm512_xor_si512(v, _mm512_slli_epi64(t, 32));
}

INLINE __m512i or_add(__m512i v, __m512i k) /* x1 ^= x2 | k2 */
{
    return _mm512_xor_si512(v, _mm512_srli_epi64(_mm512_or_si512(v, k), 32));
}

INLINE __m512i fl(__m512i x, uint64_t ke)
{
    __m512i k = ALL(rotl64(ke, 32));
    return swap_words(or_add(and_rotate(swap_words(x), k), k));
}

INLINE __m512i fl_inverse(__m512i x, uint64_t ke)
{
    __m512i k = ALL(rotl64(ke, 32));
    return swap_words(and_rotate(or_add(swap_words(x), k), k));
}

/* 2.3 upon `n` pairs of halves; leaves D2 in d1 and D1 in d2. */
INLINE void crypt(const struct camellia_key *key, __m512i d1[], __m512i d2[], int n, int backwards)
{
    const int keys = 8 * key->grand_rounds + 2, step = backwards ? -1 : 1;
    const uint64_t *first = key->k + (backwards ? keys - 2 : 0);
    const uint64_t *last = key->k + (backwards ? 0 : keys - 2);
    const uint64_t *k = key->k + (backwards ? keys - 3 : 2);
    for (int i = 0; i < n; i++) {
        d1[i] = _mm512_xor_si512(d1[i], key_of(first[0]));
        d2[i] = _mm512_xor_si512(d2[i], key_of(first[1]));
    }
    for (int r = 0; r < key->grand_rounds; r++) {
        for (int j = 0; j < 3; j++, k += 2 * step)
            for (int i = 0; i < n; i++) {
                d2[i] = add_f(d2[i], d1[i], key_of(k[0]));
                d1[i] = add_f(d1[i], d2[i], key_of(k[step]));
            }
        if (r + 1 == key->grand_rounds)
            break;
        for (int i = 0; i < n; i++) {
            d1[i] = fl(d1[i], k[0]);
            d2[i] = fl_inverse(d2[i], k[step]);
        }
        k += 2 * step;
    }
    for (int i = 0; i < n; i++) {
        __m512i swap = _mm512_xor_si512(d2[i], key_of(last[0]));
        d2[i] = _mm512_xor_si512(d1[i], key_of(last[1]));
        d1[i] = swap;
    }
}

#define GROUPS 4

INLINE void group(const void *key, uint8_t *out, const uint8_t *in, int backwards)
{
    __m512i d1[GROUPS], d2[GROUPS];
    for (int i = 0; i < GROUPS; i++) {
        __m512i a = _mm512_loadu_si512(in + 128 * i), b = _mm512_loadu_si512(in + 128 * i + 64);
        d1[i] = _mm512_unpacklo_epi64(a, b);
        d2[i] = _mm512_unpackhi_epi64(a, b);
    }
    crypt(key, d1, d2, GROUPS, backwards);
    for (int i = 0; i < GROUPS; i++) {
        _mm512_storeu_si512(out + 128 * i, _mm512_unpacklo_epi64(d1[i], d2[i]));
        _mm512_storeu_si512(out + 128 * i + 64, _mm512_unpackhi_epi64(d1[i], d2[i]));
    }
}

static void camellia_encrypt_group(const void *key, uint8_t *out, const uint8_t *in)
{
    group(key, out, in, 0);
}

static void camellia_decrypt_group(const void *key, uint8_t *out, const uint8_t *in)
{
    group(key, out, in, 1);
}

void camellia_encrypt_gfni(const void *key, uint8_t *out, const uint8_t *in, size_t n)
{
    gfni_groups(key, out, in, n, 8 * GROUPS, camellia_encrypt_group);
}

void camellia_decrypt_gfni(const void *key, uint8_t *out, const uint8_t *in, size_t n)
{
    gfni_groups(key, out, in, n, 8 * GROUPS, camellia_decrypt_group);
}

INLINE __m512i load_half(const uint8_t *p)
{
    return _mm512_castsi128_si512(_mm_loadl_epi64((const void *)p));
}

INLINE void store_half(uint8_t *p, __m512i d)
{
    _mm_storel_epi64((void *)p, _mm512_castsi512_si128(d));
}

void camellia_cbc_encrypt_gfni(const void *key, uint8_t *iv, uint8_t *out, const uint8_t *in,
                               size_t n)
{
    __m512i d1 = load_half(iv), d2 = load_half(iv + 8);
    for (; n > 0; n--, in += 16, out += 16) {
        d1 = _mm512_xor_si512(d1, load_half(in));
        d2 = _mm512_xor_si512(d2, load_half(in + 8));
        crypt(key, &d1, &d2, 1, 0);
        store_half(out, d1);
        store_half(out + 8, d2);
    }
    store_half(iv, d1);
    store_half(iv + 8, d2);
}
