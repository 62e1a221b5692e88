/* ML-KEM, written next to FIPS 203 (August 2024); section and algorithm numbers are that
 * document's. Algorithms 19 to 21, which draw the randomness, are their callers' part. Constant
 * time in all secrets: reductions are multiplications and masks, decapsulation chooses by a mask.
 * SampleNTT's loop depends on rho alone, which is public. */
#include "ref/mlkem.h"

#include "ref/bytes.h"
#include "ref/ct.h"
#include "ref/keccak.h"

/* Section 8, tables 2 and 3. */
const struct mlkem_params mlkem_512 = {2, 3, 10, 4, 800, 1632, 768};
const struct mlkem_params mlkem_768 = {3, 2, 10, 4, 1184, 2400, 1088};
const struct mlkem_params mlkem_1024 = {4, 2, 11, 5, 1568, 3168, 1568};

const uint16_t mlkem_zetas[128] = {
    1,    1729, 2580, 3289, 2642, 630,  1897, 848,  1062, 1919, 193,  797,  2786, 3260, 569,  1746,
    296,  2447, 1339, 1476, 3046, 56,   2240, 1333, 1426, 2094, 535,  2882, 2393, 2879, 1974, 821,
    289,  331,  3253, 1756, 1197, 2304, 2277, 2055, 650,  1977, 2513, 632,  2865, 33,   1320, 1915,
    2319, 1435, 807,  452,  1438, 2868, 1534, 2402, 2647, 2617, 1481, 648,  2474, 3110, 1227, 910,
    17,   2761, 583,  2649, 1637, 723,  2288, 1100, 1409, 2662, 3281, 233,  756,  2156, 3015, 3050,
    1703, 1651, 2789, 1789, 1847, 952,  1461, 2687, 939,  2308, 2437, 2388, 733,  2337, 268,  641,
    1584, 2298, 2037, 3220, 375,  2549, 2090, 1645, 1063, 319,  2773, 757,  2099, 561,  2466, 2594,
    2804, 1092, 403,  1026, 1143, 2150, 2775, 886,  1722, 1212, 1874, 1029, 2110, 2935, 885,  2154,
};

/* Arithmetic modulo q, on numbers in [0, q). */

static uint16_t add(uint16_t a, uint16_t b)
{
    uint32_t s = (uint32_t)a + b;
    return (uint16_t)(s - MLKEM_Q * mlkem_div_q(s));
}

static uint16_t sub(uint16_t a, uint16_t b)
{
    return add(a, (uint16_t)(MLKEM_Q - b));
}

static uint16_t mul(uint16_t a, uint16_t b)
{
    uint32_t p = (uint32_t)a * b;
    return (uint16_t)(p - MLKEM_Q * mlkem_div_q(p));
}

static void poly_add(uint16_t f[MLKEM_N], const uint16_t g[MLKEM_N])
{
    for (unsigned i = 0; i < MLKEM_N; i++)
        f[i] = add(f[i], g[i]);
}

/* Section 4.1: the hash functions. PRF_eta(s, b), into 64 eta bytes. */
static void PRF(uint8_t *out, unsigned eta, const uint8_t s[MLKEM_SEED], uint8_t b)
{
    uint8_t in[MLKEM_SEED + 1];
    memcpy(in, s, MLKEM_SEED);
    in[MLKEM_SEED] = b;
    shake_ref(out, 64 * (size_t)eta, in, sizeof(in), 256);
}

static void H(uint8_t out[MLKEM_SEED], const uint8_t *s, size_t len)
{
    sha3_ref(out, 32, s, len);
}

/* J(z || c) */
static void J(uint8_t out[MLKEM_SEED], const uint8_t z[MLKEM_SEED], const uint8_t *c, size_t c_len)
{
    uint8_t in[MLKEM_SEED + MLKEM_C_MAX];
    memcpy(in, z, MLKEM_SEED);
    memcpy(in + MLKEM_SEED, c, c_len);
    shake_ref(out, MLKEM_SEED, in, MLKEM_SEED + c_len, 256);
}

/* G(c) = (a, b) */
static void G(uint8_t a[MLKEM_SEED], uint8_t b[MLKEM_SEED], const uint8_t *c, size_t len)
{
    uint8_t out[64];
    sha3_ref(out, 64, c, len);
    memcpy(a, out, 32);
    memcpy(b, out + 32, 32);
}

/* Section 4.2.1, (4.7): round(2^d / q * x) mod 2^d. As q is odd, nothing lies half way. */
uint16_t mlkem_compress_ref(uint16_t x, unsigned d)
{
    uint32_t n = ((uint32_t)x << d) + MLKEM_Q / 2; /* < 2^23 */
    return (uint16_t)(mlkem_div_q(n) & ((1u << d) - 1));
}

/* (4.8): round(q / 2^d * y). */
uint16_t mlkem_decompress_ref(uint16_t y, unsigned d)
{
    return (uint16_t)(((uint32_t)y * MLKEM_Q + (1u << (d - 1))) >> d);
}

/* Algorithm 5, ByteEncode_d, whose BitsToBytes (algorithm 3) is the shifting: 32 d bytes, least
 * significant bits first. */
static void byte_encode(uint8_t *B, const uint16_t F[MLKEM_N], unsigned d)
{
    uint32_t bits = 0;
    unsigned n = 0;
    for (unsigned i = 0; i < MLKEM_N; i++) {
        bits |= (uint32_t)F[i] << n;
        for (n += d; n >= 8; n -= 8, bits >>= 8)
            *B++ = (uint8_t)bits;
    }
}

/* Algorithm 6, ByteDecode_d: for d = 12 modulo q. */
static void byte_decode(uint16_t F[MLKEM_N], const uint8_t *B, unsigned d)
{
    uint32_t bits = 0;
    unsigned n = 0;
    for (unsigned i = 0; i < MLKEM_N; i++) {
        for (; n < d; n += 8)
            bits |= (uint32_t)*B++ << n;
        F[i] = (uint16_t)(bits & ((1u << d) - 1));
        bits >>= d;
        n -= d;
        if (d == 12)
            F[i] = add(F[i], 0);
    }
}

/* ByteEncode_d(Compress_d(f)) */
static void encode_compressed(uint8_t *B, const uint16_t f[MLKEM_N], unsigned d)
{
    uint16_t F[MLKEM_N];
    for (unsigned i = 0; i < MLKEM_N; i++)
        F[i] = mlkem_compress_ref(f[i], d);
    byte_encode(B, F, d);
}

/* Decompress_d(ByteDecode_d(B)) */
static void decode_compressed(uint16_t f[MLKEM_N], const uint8_t *B, unsigned d)
{
    byte_decode(f, B, d);
    for (unsigned i = 0; i < MLKEM_N; i++)
        f[i] = mlkem_decompress_ref(f[i], d);
}

/* Algorithm 7, SampleNTT(rho || j || i). The XOF is squeezed by blocks of 168 bytes, which is 56
 * times the three bytes that a turn of the loop takes. */
static void sample_ntt(uint16_t a[MLKEM_N], const uint8_t rho[MLKEM_SEED], unsigned j, unsigned i)
{
    uint8_t C[KECCAK_RATE_MAX] = {0};
    uint64_t ctx[KECCAK_LANES] = {0};
    memcpy(C, rho, MLKEM_SEED);
    C[32] = (uint8_t)j;
    C[33] = (uint8_t)i;
    C[34] = KECCAK_PAD_SHAKE;
    C[sizeof(C) - 1] = 0x80;
    for (unsigned w = 0; w < sizeof(C) / 8; w++)
        ctx[w] = load64_le(C + 8 * w);

    for (unsigned n = 0; n < MLKEM_N;) {
        keccak_squeeze_ref(ctx, C, 1, sizeof(C));
        for (unsigned at = 0; at < sizeof(C) && n < MLKEM_N; at += 3) {
            unsigned d1 = C[at] + 256u * (C[at + 1] % 16);
            unsigned d2 = C[at + 1] / 16 + 16u * C[at + 2];
            if (d1 < MLKEM_Q)
                a[n++] = (uint16_t)d1;
            if (d2 < MLKEM_Q && n < MLKEM_N)
                a[n++] = (uint16_t)d2;
        }
    }
}

static unsigned bit(const uint8_t *B, unsigned i)
{
    return B[i / 8] >> i % 8 & 1;
}

/* Algorithm 8, SamplePolyCBD_eta(B). */
static void sample_poly_cbd(uint16_t f[MLKEM_N], const uint8_t *B, unsigned eta)
{
    for (unsigned i = 0; i < MLKEM_N; i++) {
        unsigned x = 0, y = 0;
        for (unsigned j = 0; j < eta; j++) {
            x += bit(B, 2 * i * eta + j);
            y += bit(B, 2 * i * eta + eta + j);
        }
        f[i] = sub((uint16_t)x, (uint16_t)y);
    }
}

/* SamplePolyCBD_eta(PRF_eta(s, N)) */
static void sample_noise(uint16_t f[MLKEM_N], unsigned eta, const uint8_t s[MLKEM_SEED], unsigned N)
{
    uint8_t B[64 * MLKEM_ETA_MAX];
    PRF(B, eta, s, (uint8_t)N);
    sample_poly_cbd(f, B, eta);
}

/* Algorithm 9, NTT(f). */
void mlkem_ntt_ref(uint16_t f[MLKEM_N])
{
    unsigned i = 1;
    for (unsigned len = 128; len >= 2; len /= 2)
        for (unsigned start = 0; start < 256; start += 2 * len) {
            uint16_t zeta = mlkem_zetas[i++];
            for (unsigned j = start; j < start + len; j++) {
                uint16_t t = mul(zeta, f[j + len]);
                f[j + len] = sub(f[j], t);
                f[j] = add(f[j], t);
            }
        }
}

/* Algorithm 10, NTT^-1(f). */
void mlkem_inverse_ntt_ref(uint16_t f[MLKEM_N])
{
    unsigned i = 127;
    for (unsigned len = 2; len <= 128; len *= 2)
        for (unsigned start = 0; start < 256; start += 2 * len) {
            uint16_t zeta = mlkem_zetas[i--];
            for (unsigned j = start; j < start + len; j++) {
                uint16_t t = f[j];
                f[j] = add(t, f[j + len]);
                f[j + len] = mul(zeta, sub(f[j + len], t));
            }
        }
    for (unsigned j = 0; j < MLKEM_N; j++)
        f[j] = mul(f[j], 3303); /* 128^-1 mod q */
}

/* Algorithm 12, BaseCaseMultiply: (a0 + a1 X)(b0 + b1 X) mod X^2 - gamma. */
static void base_case_multiply(uint16_t c[2], const uint16_t a[2], const uint16_t b[2],
                               uint16_t gamma)
{
    c[0] = add(mul(a[0], b[0]), mul(mul(a[1], b[1]), gamma));
    c[1] = add(mul(a[0], b[1]), mul(a[1], b[0]));
}

/* Algorithm 11, MultiplyNTTs. Its gamma = zeta^(2 BitRev7(i) + 1), the second table of appendix A,
 * is zeta^BitRev7(64 + i/2) for an even i, and the negative of the one before for an odd i. */
void mlkem_multiply_ntts_ref(uint16_t h[MLKEM_N], const uint16_t f[MLKEM_N],
                             const uint16_t g[MLKEM_N])
{
    for (unsigned i = 0; i < 128; i++) {
        uint16_t zeta = mlkem_zetas[64 + i / 2];
        uint16_t gamma = i % 2 == 0 ? zeta : (uint16_t)(MLKEM_Q - zeta);
        base_case_multiply(h + 2 * i, f + 2 * i, g + 2 * i, gamma);
    }
}

/* h += f g, all of them transformed: a term of the products of section 2.4.7. */
static void multiply_add(uint16_t h[MLKEM_N], const uint16_t f[MLKEM_N], const uint16_t g[MLKEM_N])
{
    uint16_t fg[MLKEM_N];
    mlkem_multiply_ntts_ref(fg, f, g);
    poly_add(h, fg);
}

typedef uint16_t vec[MLKEM_K_MAX][MLKEM_N]; /* k polynomials */

/* Algorithm 13, K-PKE.KeyGen(d). */
static void kpke_keygen(const struct mlkem_params *p, uint8_t *ek, uint8_t *dk, const uint8_t *d)
{
    uint8_t rho[MLKEM_SEED], sigma[MLKEM_SEED], dk_byte[MLKEM_SEED + 1];
    uint16_t A[MLKEM_N];
    vec s, t;
    memcpy(dk_byte, d, MLKEM_SEED);
    dk_byte[MLKEM_SEED] = (uint8_t)p->k;
    G(rho, sigma, dk_byte, sizeof(dk_byte));
    ct_public(rho, sizeof(rho));

    for (unsigned i = 0; i < p->k; i++) {
        sample_noise(s[i], p->eta1, sigma, i);
        mlkem_ntt_ref(s[i]);
    }
    for (unsigned i = 0; i < p->k; i++) {
        sample_noise(t[i], p->eta1, sigma, p->k + i); /* e[i] */
        mlkem_ntt_ref(t[i]);
        for (unsigned j = 0; j < p->k; j++) {
            sample_ntt(A, rho, j, i);
            multiply_add(t[i], A, s[j]);
        }
        byte_encode(ek + MLKEM_POLY_LEN * i, t[i], 12);
        byte_encode(dk + MLKEM_POLY_LEN * i, s[i], 12);
    }
    memcpy(ek + MLKEM_POLY_LEN * p->k, rho, sizeof(rho));
}

/* Algorithm 14, K-PKE.Encrypt(ek, m, r). */
static void kpke_encrypt(const struct mlkem_params *p, uint8_t *c, const uint8_t *ek,
                         const uint8_t m[MLKEM_SEED], const uint8_t r[MLKEM_SEED])
{
    const uint8_t *rho = ek + MLKEM_POLY_LEN * p->k;
    uint16_t A[MLKEM_N], t[MLKEM_N], u[MLKEM_N], v[MLKEM_N] = {0}, e[MLKEM_N], mu[MLKEM_N];
    vec y;
    for (unsigned i = 0; i < p->k; i++) {
        sample_noise(y[i], p->eta1, r, i);
        mlkem_ntt_ref(y[i]);
    }
    for (unsigned i = 0; i < p->k; i++) {
        memset(u, 0, sizeof(u));
        for (unsigned j = 0; j < p->k; j++) {
            sample_ntt(A, rho, i, j); /* A transposed */
            multiply_add(u, A, y[j]);
        }
        mlkem_inverse_ntt_ref(u);
        sample_noise(e, MLKEM_ETA2, r, p->k + i);
        poly_add(u, e);
        encode_compressed(c + 32 * p->du * i, u, p->du);

        byte_decode(t, ek + MLKEM_POLY_LEN * i, 12);
        multiply_add(v, t, y[i]);
    }
    mlkem_inverse_ntt_ref(v);
    sample_noise(e, MLKEM_ETA2, r, 2 * p->k);
    poly_add(v, e);
    decode_compressed(mu, m, 1);
    poly_add(v, mu);
    encode_compressed(c + 32 * p->du * p->k, v, p->dv);
}

/* Algorithm 15, K-PKE.Decrypt(dk, c). */
static void kpke_decrypt(const struct mlkem_params *p, uint8_t m[MLKEM_SEED], const uint8_t *dk,
                         const uint8_t *c)
{
    uint16_t u[MLKEM_N], s[MLKEM_N], v[MLKEM_N], w[MLKEM_N] = {0};
    for (unsigned i = 0; i < p->k; i++) {
        decode_compressed(u, c + 32 * p->du * i, p->du);
        mlkem_ntt_ref(u);
        byte_decode(s, dk + MLKEM_POLY_LEN * i, 12);
        multiply_add(w, s, u);
    }
    mlkem_inverse_ntt_ref(w);
    decode_compressed(v, c + 32 * p->du * p->k, p->dv);
    for (unsigned i = 0; i < MLKEM_N; i++)
        w[i] = sub(v[i], w[i]);
    encode_compressed(m, w, 1);
}

void mlkem_keygen_ref(const struct mlkem_params *p, uint8_t *ek, uint8_t *dk,
                      const uint8_t d[MLKEM_SEED], const uint8_t z[MLKEM_SEED])
{
    kpke_keygen(p, ek, dk, d);
    dk += MLKEM_POLY_LEN * p->k;
    memcpy(dk, ek, p->ek_len);
    H(dk + p->ek_len, ek, p->ek_len);
    memcpy(dk + p->ek_len + 32, z, MLKEM_SEED);
}

void mlkem_encaps_ref(const struct mlkem_params *p, uint8_t *c, uint8_t K[MLKEM_SEED],
                      const uint8_t *ek, const uint8_t m[MLKEM_SEED])
{
    uint8_t m_h[2 * MLKEM_SEED], r[MLKEM_SEED];
    memcpy(m_h, m, MLKEM_SEED);
    H(m_h + MLKEM_SEED, ek, p->ek_len);
    G(K, r, m_h, sizeof(m_h));
    kpke_encrypt(p, c, ek, m, r);
}

/* All ones if the n bytes are the same. */
static uint64_t same(const uint8_t *a, const uint8_t *b, size_t n)
{
    uint8_t differ = 0;
    for (size_t i = 0; i < n; i++)
        differ |= a[i] ^ b[i];
    return ct_is_zero(differ);
}

void mlkem_decaps_ref(const struct mlkem_params *p, uint8_t K[MLKEM_SEED], const uint8_t *dk,
                      const uint8_t *c)
{
    const uint8_t *ek = dk + MLKEM_POLY_LEN * p->k, *h = ek + p->ek_len, *z = h + 32;
    uint8_t m_h[2 * MLKEM_SEED], r[MLKEM_SEED], K_bar[MLKEM_SEED], c_again[MLKEM_C_MAX];
    kpke_decrypt(p, m_h, dk, c);
    memcpy(m_h + MLKEM_SEED, h, 32);
    G(K, r, m_h, sizeof(m_h));
    J(K_bar, z, c, p->c_len);
    kpke_encrypt(p, c_again, ek, m_h, r);
    uint64_t valid = same(c, c_again, p->c_len);
    for (unsigned i = 0; i < MLKEM_SEED; i++)
        K[i] = (uint8_t)ct_select(valid, K[i], K_bar[i]);
}

bool mlkem_check_ek_ref(const struct mlkem_params *p, const uint8_t *ek)
{
    uint16_t t[MLKEM_N];
    uint8_t again[MLKEM_POLY_LEN];
    for (unsigned i = 0; i < p->k; i++, ek += MLKEM_POLY_LEN) {
        byte_decode(t, ek, 12);
        byte_encode(again, t, 12);
        if (memcmp(again, ek, sizeof(again)) != 0)
            return false;
    }
    return true;
}

bool mlkem_check_dk_ref(const struct mlkem_params *p, const uint8_t *dk)
{
    const uint8_t *ek = dk + MLKEM_POLY_LEN * p->k;
    uint8_t h[32];
    H(h, ek, p->ek_len);
    return memcmp(h, ek + p->ek_len, 32) == 0;
}
