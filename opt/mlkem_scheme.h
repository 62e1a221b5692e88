/* ML-KEM over the polynomials of opt/mlkem_poly.h, to be included once by a file that has defined
 * those. Most of the time goes to Keccak, so that this is about keeping four states busy: the
 * matrix, H(ek) and J(z || c) don't depend on one another, and are permuted together.
 * Constant time, as the reference is. */
#ifndef ASSAY_OPT_MLKEM_SCHEME_H
#define ASSAY_OPT_MLKEM_SCHEME_H

#include "ref/bytes.h"
#include "ref/ct.h"
#include "ref/keccak.h"

#include "opt/mlkem_poly.h"

#define RATE_128 168 /* SHAKE128's */
#define RATE_256 136 /* SHAKE256's, SHA3-256's */

/* A sponge of rate 136 over a message known as a whole: the padded blocks to come. */
struct chain {
    uint64_t S[KECCAK_LANES];
    const uint8_t *next;
    size_t left;
    uint8_t blocks[(MLKEM_SEED + MLKEM_C_MAX) / RATE_256 * RATE_256 + RATE_256];
};

/* Of the concatenation of a, which may be empty, and b. */
static void chain_init(struct chain *h, const uint8_t *a, size_t a_len, const uint8_t *b,
                       size_t b_len, uint8_t pad)
{
    size_t len = a_len + b_len;
    memset(h->S, 0, sizeof(h->S));
    h->next = h->blocks;
    h->left = len / RATE_256 + 1;
    if (a_len > 0)
        memcpy(h->blocks, a, a_len);
    memcpy(h->blocks + a_len, b, b_len);
    memset(h->blocks + len, 0, h->left * RATE_256 - len);
    h->blocks[len] = pad;
    h->blocks[h->left * RATE_256 - 1] |= 0x80;
}

static void chain_xor_block(struct chain *h)
{
    for (unsigned i = 0; i < RATE_256 / 8; i++)
        h->S[i] ^= load64_le(h->next + 8 * i);
    h->next += RATE_256;
    h->left--;
}

/* What is left of the message, then the first 32 bytes. */
static void chain_final(struct chain *h, uint8_t out[32])
{
    while (h->left > 0) {
        chain_xor_block(h);
        permute(h->S);
    }
    for (unsigned i = 0; i < 4; i++)
        store64_le(out + 8 * i, h->S[i]);
}

/* The permutation of the first n <= 3 states, with a step of the chain in the next one; or, when
 * the chain is at its end, of n <= 4. */
static void permute_with_chain(uint64_t S[KECCAK_LANES][4], unsigned n, struct chain *h)
{
    if (h->left == 0) {
        permute_x4(S, n);
        return;
    }
    chain_xor_block(h);
    for (unsigned i = 0; i < KECCAK_LANES; i++)
        S[i][n] = h->S[i];
    permute_x4(S, n + 1);
    for (unsigned i = 0; i < KECCAK_LANES; i++)
        h->S[i] = S[i][n];
}

/* The state of lane l as the first `len` bytes of a string, len a multiple of 8. */
static void lane_bytes(uint8_t *out, uint64_t S[KECCAK_LANES][4], unsigned l, unsigned len)
{
    for (unsigned i = 0; i < len / 8; i++)
        store64_le(out + 8 * i, S[i][l]);
}

/* Lane l becomes the padded block of a seed of 32 bytes and `tail` bytes more. */
static void lane_seed(uint64_t S[KECCAK_LANES][4], unsigned l, const uint8_t seed[MLKEM_SEED],
                      uint32_t tail, unsigned tail_len, unsigned rate)
{
    for (unsigned i = 0; i < KECCAK_LANES; i++)
        S[i][l] = i < 4 ? load64_le(seed + 8 * i) : 0;
    S[4][l] = tail | (uint64_t)KECCAK_PAD_SHAKE << 8 * tail_len;
    S[rate / 8 - 1][l] ^= (uint64_t)1 << 63;
}

/* What a block adds to the n < 256 coefficients of f; returns how many there are. The last ones
 * take a detour, since sample_uniform writes beyond what it was asked for. */
static unsigned sample_block(poly *f, unsigned n, const uint8_t block[RATE_128 + 8])
{
    int16_t c[MLKEM_N + 16];
    if (n + RATE_128 / 3 * 2 + 16 <= MLKEM_N)
        return n + sample_uniform(f->c + n, n, block);
    unsigned m = sample_uniform(c, n, block);
    if (m > MLKEM_N - n)
        m = MLKEM_N - n;
    memcpy(f->c + n, c, m * sizeof(c[0]));
    return n + m;
}

/* Algorithm 7 for n polynomials side by side, which are entries first .. first + n - 1 of the
 * matrix, row by row, or of its transpose. */
static void sample_entries(poly A[], unsigned n, unsigned first, unsigned k, bool transposed,
                           const uint8_t rho[MLKEM_SEED], struct chain *h)
{
    uint64_t S[KECCAK_LANES][4] = {{0}};
    uint8_t blocks[4][RATE_128 + 8];
    unsigned have[4] = {0}, full = 0;
    for (unsigned l = 0; l < n; l++) {
        unsigned row = (first + l) / k, column = (first + l) % k;
        lane_seed(S, l, rho, transposed ? row | column << 8 : column | row << 8, 2, RATE_128);
    }
    while (full < n) {
        permute_with_chain(S, n, h);
        for (unsigned l = 0; l < n; l++)
            lane_bytes(blocks[l], S, l, RATE_128);
        full = 0;
        for (unsigned l = 0; l < n; l++) {
            if (have[l] < MLKEM_N)
                have[l] = sample_block(&A[l], have[l], blocks[l]);
            full += have[l] == MLKEM_N;
        }
    }
}

static void sample_matrix(poly A[], unsigned k, bool transposed, const uint8_t rho[MLKEM_SEED],
                          struct chain *h)
{
    for (unsigned first = 0, n; first < k * k; first += n) {
        n = h->left > 0 ? 3 : 4;
        if (n > k * k - first)
            n = k * k - first;
        sample_entries(A + first, n, first, k, transposed, rho, h);
    }
}

/* f[i] = SamplePolyCBD_eta(PRF_eta(s, N + i)) for i < n */
static void sample_noise(poly f[], unsigned n, unsigned eta, const uint8_t s[MLKEM_SEED],
                         unsigned N)
{
    for (unsigned i = 0; i < n; i += 4) {
        uint64_t S[KECCAK_LANES][4] = {{0}};
        uint8_t B[4][2 * RATE_256];
        unsigned m = n - i < 4 ? n - i : 4;
        for (unsigned l = 0; l < m; l++)
            lane_seed(S, l, s, N + i + l, 1, RATE_256);
        for (unsigned block = 0; block < eta - 1; block++) {
            permute_x4(S, m);
            for (unsigned l = 0; l < m; l++)
                lane_bytes(B[l] + RATE_256 * block, S, l, RATE_256);
        }
        for (unsigned l = 0; l < m; l++)
            sample_cbd(&f[i + l], B[l], eta);
    }
}

/* G(c) = (a, b) for len <= 71 */
static void G(uint8_t a[MLKEM_SEED], uint8_t b[MLKEM_SEED], const uint8_t *c, size_t len)
{
    uint64_t S[KECCAK_LANES] = {0};
    uint8_t block[72] = {0};
    memcpy(block, c, len);
    block[len] = KECCAK_PAD_SHA3;
    block[sizeof(block) - 1] |= 0x80;
    for (unsigned i = 0; i < sizeof(block) / 8; i++)
        S[i] = load64_le(block + 8 * i);
    permute(S);
    for (unsigned i = 0; i < 4; i++) {
        store64_le(a + 8 * i, S[i]);
        store64_le(b + 8 * i, S[i + 4]);
    }
}

static void poly_add(poly *f, const poly *g)
{
    for (unsigned i = 0; i < MLKEM_N; i++)
        f->c[i] = (int16_t)(f->c[i] + g->c[i]);
}

static void encode_u(uint8_t *B, const poly *f, unsigned du)
{
    if (du == 10)
        poly_encode(B, f, 10);
    else
        poly_encode(B, f, 11);
}

static void encode_v(uint8_t *B, const poly *f, unsigned dv)
{
    if (dv == 4)
        poly_encode(B, f, 4);
    else
        poly_encode(B, f, 5);
}

static void decode_u(poly *f, const uint8_t *B, unsigned du)
{
    if (du == 10)
        poly_decode(f, B, 10);
    else
        poly_decode(f, B, 11);
}

static void decode_v(poly *f, const uint8_t *B, unsigned dv)
{
    if (dv == 4)
        poly_decode(f, B, 4);
    else
        poly_decode(f, B, 5);
}

/* Algorithm 13 from (rho, sigma) on. */
static void kpke_keygen(const struct mlkem_params *p, uint8_t *ek, uint8_t *dk,
                        const uint8_t rho[MLKEM_SEED], const uint8_t sigma[MLKEM_SEED])
{
    unsigned k = p->k;
    poly A[MLKEM_K_MAX * MLKEM_K_MAX], noise[2 * MLKEM_K_MAX], t;
    factor s[MLKEM_K_MAX];
    struct chain none = {.left = 0};
    sample_matrix(A, k, false, rho, &none);
    sample_noise(noise, 2 * k, p->eta1, sigma, 0);
    for (unsigned i = 0; i < 2 * k; i++)
        poly_ntt(&noise[i]);
    for (unsigned i = 0; i < k; i++) {
        poly_encode(dk + MLKEM_POLY_LEN * i, &noise[i], 12);
        factor_from(&s[i], &noise[i]);
    }
    for (unsigned i = 0; i < k; i++) {
        inner_product(&t, A + k * i, s, k);
        poly_from_product(&t, &noise[k + i]);
        poly_encode(ek + MLKEM_POLY_LEN * i, &t, 12);
    }
    memcpy(ek + MLKEM_POLY_LEN * k, rho, MLKEM_SEED);
}

/* Algorithm 14, with the matrix there. */
static void kpke_encrypt(const struct mlkem_params *p, uint8_t *c, const uint8_t *ek,
                         const poly A[], const uint8_t m[MLKEM_SEED], const uint8_t r[MLKEM_SEED])
{
    unsigned k = p->k;
    poly noise[2 * MLKEM_K_MAX + 1], t[MLKEM_K_MAX], f, mu;
    factor y[MLKEM_K_MAX];
    if (p->eta1 == MLKEM_ETA2) {
        sample_noise(noise, 2 * k + 1, MLKEM_ETA2, r, 0);
    } else {
        sample_noise(noise, k, p->eta1, r, 0);
        sample_noise(noise + k, k + 1, MLKEM_ETA2, r, k);
    }
    for (unsigned i = 0; i < k; i++) {
        poly_ntt(&noise[i]);
        factor_from(&y[i], &noise[i]);
        poly_decode(&t[i], ek + MLKEM_POLY_LEN * i, 12);
    }
    for (unsigned i = 0; i < k; i++) {
        inner_product(&f, A + k * i, y, k);
        poly_inverse_ntt(&f);
        poly_add(&f, &noise[k + i]);
        encode_u(c + 32 * p->du * i, &f, p->du);
    }
    inner_product(&f, t, y, k);
    poly_inverse_ntt(&f);
    poly_add(&f, &noise[2 * k]);
    poly_decode(&mu, m, 1);
    poly_add(&f, &mu);
    encode_v(c + 32 * p->du * k, &f, p->dv);
}

/* Algorithm 15. */
static void kpke_decrypt(const struct mlkem_params *p, uint8_t m[MLKEM_SEED], const uint8_t *dk,
                         const uint8_t *c)
{
    unsigned k = p->k;
    poly s[MLKEM_K_MAX], f, v;
    factor u[MLKEM_K_MAX];
    for (unsigned i = 0; i < k; i++) {
        decode_u(&f, c + 32 * p->du * i, p->du);
        poly_ntt(&f);
        factor_from(&u[i], &f);
        poly_decode(&s[i], dk + MLKEM_POLY_LEN * i, 12);
    }
    inner_product(&f, s, u, k);
    poly_inverse_ntt(&f);
    decode_v(&v, c + 32 * p->du * k, p->dv);
    for (unsigned i = 0; i < MLKEM_N; i++)
        v.c[i] = (int16_t)(v.c[i] - f.c[i]);
    poly_encode(m, &v, 1);
}

static void keygen(const struct mlkem_params *p, uint8_t *ek, uint8_t *dk,
                   const uint8_t d[MLKEM_SEED], const uint8_t z[MLKEM_SEED])
{
    uint8_t d_k[MLKEM_SEED + 1], rho[MLKEM_SEED], sigma[MLKEM_SEED];
    struct chain h;
    memcpy(d_k, d, MLKEM_SEED);
    d_k[MLKEM_SEED] = (uint8_t)p->k;
    G(rho, sigma, d_k, sizeof(d_k));
    ct_public(rho, sizeof(rho));
    kpke_keygen(p, ek, dk, rho, sigma);
    dk += MLKEM_POLY_LEN * p->k;
    memcpy(dk, ek, p->ek_len);
    chain_init(&h, NULL, 0, ek, p->ek_len, KECCAK_PAD_SHA3);
    chain_final(&h, dk + p->ek_len);
    memcpy(dk + p->ek_len + 32, z, MLKEM_SEED);
}

static void encaps(const struct mlkem_params *p, uint8_t *c, uint8_t K[MLKEM_SEED],
                   const uint8_t *ek, const uint8_t m[MLKEM_SEED])
{
    uint8_t m_h[2 * MLKEM_SEED], r[MLKEM_SEED];
    poly A[MLKEM_K_MAX * MLKEM_K_MAX];
    struct chain h;
    chain_init(&h, NULL, 0, ek, p->ek_len, KECCAK_PAD_SHA3);
    sample_matrix(A, p->k, true, ek + MLKEM_POLY_LEN * p->k, &h);
    memcpy(m_h, m, MLKEM_SEED);
    chain_final(&h, m_h + MLKEM_SEED);
    G(K, r, m_h, sizeof(m_h));
    kpke_encrypt(p, c, ek, A, m, r);
}

/* All ones if the n bytes are the same. */
static uint64_t same(const uint8_t *a, const uint8_t *b, size_t n)
{
    uint64_t differ = 0;
    for (size_t i = 0; i < n; i += 8) /* lengths of ciphertexts are multiples of 32 */
        differ |= load64_le(a + i) ^ load64_le(b + i);
    return ct_is_zero(differ);
}

static void decaps(const struct mlkem_params *p, uint8_t K[MLKEM_SEED], const uint8_t *dk,
                   const uint8_t *c)
{
    const uint8_t *ek = dk + MLKEM_POLY_LEN * p->k, *h = ek + p->ek_len, *z = h + 32;
    uint8_t m_h[2 * MLKEM_SEED], r[MLKEM_SEED], K_bar[MLKEM_SEED], c_again[MLKEM_C_MAX];
    poly A[MLKEM_K_MAX * MLKEM_K_MAX];
    struct chain J;
    chain_init(&J, z, MLKEM_SEED, c, p->c_len, KECCAK_PAD_SHAKE);
    sample_matrix(A, p->k, true, ek + MLKEM_POLY_LEN * p->k, &J);
    chain_final(&J, K_bar);
    kpke_decrypt(p, m_h, dk, c);
    memcpy(m_h + MLKEM_SEED, h, 32);
    G(K, r, m_h, sizeof(m_h));
    kpke_encrypt(p, c_again, ek, A, m_h, r);
    uint64_t valid = same(c, c_again, p->c_len);
    for (unsigned i = 0; i < MLKEM_SEED; i++)
        K[i] = (uint8_t)ct_select(valid, K[i], K_bar[i]);
}

static bool check_ek(const struct mlkem_params *p, const uint8_t *ek)
{
    int above = 0;
    for (unsigned i = 0; i < p->k; i++) {
        poly t;
        poly_decode(&t, ek + MLKEM_POLY_LEN * i, 12);
        for (unsigned j = 0; j < MLKEM_N; j++)
            above |= MLKEM_Q - 1 - t.c[j]; /* negative if t.c[j] >= q */
    }
    return above >= 0;
}

static bool check_dk(const struct mlkem_params *p, const uint8_t *dk)
{
    const uint8_t *ek = dk + MLKEM_POLY_LEN * p->k;
    uint8_t hash[32];
    struct chain h;
    chain_init(&h, NULL, 0, ek, p->ek_len, KECCAK_PAD_SHA3);
    chain_final(&h, hash);
    return memcmp(hash, ek + p->ek_len, sizeof(hash)) == 0;
}

#endif
