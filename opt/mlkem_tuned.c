/* ML-KEM in portable C: signed 16-bit coefficients, Montgomery's reduction instead of exact ones,
 * sums of products reduced once. Loops are left for the compiler to vectorize. Constant time, apart
 * from sample_uniform, which sees nothing secret. */
#include "opt/mlkem.h"

#include "opt/keccak.h"
#include "opt/mlkem_poly.h"
#include "opt/mlkem_zetas.h"
#include "ref/bytes.h"

#define INLINE static inline __attribute__((always_inline))

/* a 2^-16 mod q, for |a| < 2^31: between -q and q if |a| < 2^15 q, else up to |a| 2^-16 + q/2. */
static inline int16_t reduce(int32_t a)
{
    int16_t m = (int16_t)((uint32_t)a * (uint32_t)MLKEM_Q_INV);
    return (int16_t)((a - (int32_t)m * MLKEM_Q) >> 16);
}

/* The same of a b, in halves of products, which vector units have. */
static inline int16_t mul(int16_t a, int16_t b)
{
    int16_t m = (int16_t)((uint32_t)(a * b) * (uint32_t)MLKEM_Q_INV);
    return (int16_t)((a * b >> 16) - (m * MLKEM_Q >> 16));
}

/* To 0 .. q (Barrett): 20159 = ceil(2^26 / q) gives the quotient's floor, but for the negative
 * multiples of q, of which q is left. */
static inline int16_t small(int16_t a)
{
    return (int16_t)(a - (a * 20159 >> 26) * MLKEM_Q);
}

/* To 0 .. q - 1. */
static inline uint16_t canonical(int16_t a)
{
    int16_t r = (int16_t)(small(a) - MLKEM_Q);
    return (uint16_t)(r + (r >> 15 & MLKEM_Q));
}

/* len butterflies of the NTT, and of NTT^-1: called with constants, so that they can be vectorized.
 */
INLINE void butterflies(int16_t *restrict a, int16_t *restrict b, int16_t zeta, unsigned len)
{
    for (unsigned j = 0; j < len; j++) {
        int16_t t = mul(zeta, b[j]);
        b[j] = (int16_t)(a[j] - t);
        a[j] = (int16_t)(a[j] + t);
    }
}

INLINE void inverse_butterflies(int16_t *restrict a, int16_t *restrict b, int16_t zeta,
                                unsigned len)
{
    for (unsigned j = 0; j < len; j++) {
        int16_t sum = (int16_t)(a[j] + b[j]);
        b[j] = mul(zeta, (int16_t)(b[j] - a[j]));
        a[j] = sum;
    }
}

INLINE void layer(poly *f, unsigned len)
{
    for (unsigned i = 0; i < 128 / len; i++)
        butterflies(f->c + 2 * len * i, f->c + 2 * len * i + len, zetas_mont[128 / len + i], len);
}

INLINE void inverse_layer(poly *f, unsigned len)
{
    for (unsigned i = 0; i < 128 / len; i++)
        inverse_butterflies(f->c + 2 * len * i, f->c + 2 * len * i + len,
                            zetas_mont[256 / len - 1 - i], len);
}

static void poly_small(poly *f)
{
    for (unsigned j = 0; j < MLKEM_N; j++)
        f->c[j] = small(f->c[j]);
}

static void poly_ntt(poly *f)
{
    layer(f, 128);
    layer(f, 64);
    layer(f, 32);
    layer(f, 16);
    layer(f, 8);
    layer(f, 4);
    layer(f, 2);
}

/* Sums double with each layer, from q: they are brought back after the third and the sixth. */
static void poly_inverse_ntt(poly *f)
{
    poly_small(f);
    inverse_layer(f, 2);
    inverse_layer(f, 4);
    inverse_layer(f, 8);
    poly_small(f);
    inverse_layer(f, 16);
    inverse_layer(f, 32);
    inverse_layer(f, 64);
    poly_small(f);
    inverse_layer(f, 128);
    for (unsigned j = 0; j < MLKEM_N; j++)
        f->c[j] = mul(f->c[j], MLKEM_MONT_RN);
}

static void factor_from(factor *b, const poly *f)
{
    for (unsigned i = 0; i < MLKEM_N; i += 2) {
        b->crossed.c[i] = f->c[i + 1];
        b->crossed.c[i + 1] = f->c[i];
    }
    for (unsigned i = 0; i < MLKEM_N; i++)
        b->straight.c[i] = mul(f->c[i], gammas[i]);
}

/* p += a b, number by number. */
INLINE void multiply_add(int32_t *restrict p, const int16_t *restrict a, const int16_t *restrict b)
{
    for (unsigned i = 0; i < MLKEM_N; i++)
        p[i] += a[i] * b[i];
}

/* |a b| < 2^12 8 q, so that the sum of 2 k of them stays below 2^31. */
static void inner_product(poly *r, const poly a[], const factor b[], unsigned k)
{
    int32_t straight[MLKEM_N] = {0}, crossed[MLKEM_N] = {0};
    for (unsigned j = 0; j < k; j++) {
        multiply_add(straight, a[j].c, b[j].straight.c);
        multiply_add(crossed, a[j].c, b[j].crossed.c);
    }
    for (unsigned i = 0; i < MLKEM_N; i += 2) {
        r->c[i] = reduce(straight[i] + straight[i + 1]);
        r->c[i + 1] = reduce(crossed[i] + crossed[i + 1]);
    }
}

static void poly_from_product(poly *r, const poly *e)
{
    for (unsigned i = 0; i < MLKEM_N; i++)
        r->c[i] = (int16_t)(mul(r->c[i], MLKEM_MONT_R) + e->c[i]);
}

/* eta = 2: the sums of pairs of bits in 32 of them, which are 8 coefficients. */
static void sample_cbd2(poly *f, const uint8_t *B)
{
    for (unsigned i = 0; i < MLKEM_N; i += 8) {
        uint32_t b = load32_le(B + i / 2);
        uint32_t sums = (b & 0x55555555) + (b >> 1 & 0x55555555);
        for (unsigned j = 0; j < 8; j++)
            f->c[i + j] = (int16_t)((int)(sums >> 4 * j & 3) - (int)(sums >> (4 * j + 2) & 3));
    }
}

/* eta = 3: the sums of three bits in 24, which are 4 coefficients. */
static void sample_cbd3(poly *f, const uint8_t *B)
{
    for (unsigned i = 0; i < MLKEM_N; i += 4, B += 3) {
        uint32_t b = load32_le(B) & 0xffffff;
        uint32_t sums = (b & 0x249249) + (b >> 1 & 0x249249) + (b >> 2 & 0x249249);
        for (unsigned j = 0; j < 4; j++)
            f->c[i + j] = (int16_t)((int)(sums >> 6 * j & 7) - (int)(sums >> (6 * j + 3) & 7));
    }
}

static void sample_cbd(poly *f, const uint8_t *B, unsigned eta)
{
    if (eta == 2)
        sample_cbd2(f, B);
    else
        sample_cbd3(f, B);
}

/* Each candidate is written, and stays if it is below q. */
static unsigned sample_uniform(int16_t *out, unsigned n, const uint8_t *bytes)
{
    unsigned sum = 0;
    for (unsigned i = 0; i < 168 && n + sum < MLKEM_N; i += 3) {
        uint32_t w = load32_le(bytes + i), d1 = w & 0xfff, d2 = w >> 12 & 0xfff;
        unsigned m = d1 < MLKEM_Q;
        out[sum] = (int16_t)d1;
        out[sum + m] = (int16_t)d2;
        m += d2 < MLKEM_Q;
        sum += m;
    }
    return sum;
}

/* Compress_d of 0 .. q - 1. 20159 x / 2^16 is 2^10 x / q and at most 0.007 more, so that its floor
 * is the rounded result or one less; which of the two, the remainder, in 0 .. 2 q - 1, tells. */
INLINE uint16_t compress(uint16_t x, unsigned d)
{
    uint16_t y = (uint16_t)(d == 11 ? 2u * x * 20159 >> 16 : (x * 20159u >> 16) >> (10 - d));
    int16_t rest = (int16_t)((x << d) + MLKEM_Q / 2 - y * MLKEM_Q);
    return (uint16_t)((y + (rest >= MLKEM_Q)) & ((1 << d) - 1));
}

/* Eight numbers of d bits, as d bytes. */
INLINE void store8(uint8_t *B, const uint16_t x[8], unsigned d)
{
    uint64_t bits = 0;
    unsigned n = 0;
    for (unsigned j = 0; j < 8; j++) {
        bits |= (uint64_t)x[j] << n;
        for (n += d; n >= 8; n -= 8, bits >>= 8)
            *B++ = (uint8_t)bits;
    }
}

INLINE void poly_encode(uint8_t *B, const poly *f, unsigned d)
{
    uint16_t x[MLKEM_N];
    for (unsigned i = 0; i < MLKEM_N; i++)
        x[i] = canonical(f->c[i]);
    for (unsigned i = 0; d < 12 && i < MLKEM_N; i++)
        x[i] = compress(x[i], d);
    for (unsigned i = 0; i < MLKEM_N; i += 8)
        store8(B + i / 8 * d, x + i, d);
}

INLINE void poly_decode(poly *f, const uint8_t *B, unsigned d)
{
    uint32_t bits = 0, half = d < 12 ? 1u << (d - 1) : 0;
    unsigned n = 0;
    for (unsigned i = 0; i < MLKEM_N; i++) {
        for (; n < d; n += 8)
            bits |= (uint32_t)*B++ << n;
        uint32_t y = bits & ((1u << d) - 1);
        f->c[i] = (int16_t)(d < 12 ? (y * MLKEM_Q + half) >> d : y);
        bits >>= d;
        n -= d;
    }
}

static void permute(uint64_t S[KECCAK_LANES])
{
    keccak_permute_64(S);
}

static void permute_x4(uint64_t S[KECCAK_LANES][4], unsigned which)
{
    for (unsigned l = 0; l < 4; l++) {
        if ((which >> l & 1) == 0)
            continue;
        uint64_t A[KECCAK_LANES];
        for (unsigned i = 0; i < KECCAK_LANES; i++)
            A[i] = S[i][l];
        keccak_permute_64(A);
        for (unsigned i = 0; i < KECCAK_LANES; i++)
            S[i][l] = A[i];
    }
}

#include "opt/mlkem_scheme.h"

void mlkem_keygen_tuned(const struct mlkem_params *p, uint8_t *ek, uint8_t *dk,
                        const uint8_t d[MLKEM_SEED], const uint8_t z[MLKEM_SEED])
{
    keygen(p, ek, dk, d, z);
}

void mlkem_encaps_tuned(const struct mlkem_params *p, uint8_t *c, uint8_t K[MLKEM_SEED],
                        const uint8_t *ek, const uint8_t m[MLKEM_SEED])
{
    encaps(p, c, K, ek, m);
}

void mlkem_decaps_tuned(const struct mlkem_params *p, uint8_t K[MLKEM_SEED], const uint8_t *dk,
                        const uint8_t *c)
{
    decaps(p, K, dk, c);
}

bool mlkem_check_ek_tuned(const struct mlkem_params *p, const uint8_t *ek)
{
    return check_ek(p, ek);
}

bool mlkem_check_dk_tuned(const struct mlkem_params *p, const uint8_t *dk)
{
    return check_dk(p, dk);
}
