/* ML-KEM over the polynomials of opt/mlkem_poly.h, to be included once by a file that has defined
 * those. Most of the time goes to Keccak, so that this is about keeping four states busy: all
 * polynomials whose seeds are there, and H(ek) or J(z || c) beside them, share permutations.
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

/* The permutation of the states whose bits are set in `busy`, with a step of the chain, if it isn't
 * at its end, in the last one. */
static void permute_with_chain(uint64_t S[KECCAK_LANES][4], unsigned busy, struct chain *h)
{
    if (h->left == 0) {
        permute_x4(S, busy);
        return;
    }
    chain_xor_block(h);
    for (unsigned i = 0; i < KECCAK_LANES; i++)
        S[i][3] = h->S[i];
    permute_x4(S, busy | 8);
    for (unsigned i = 0; i < KECCAK_LANES; i++)
        h->S[i] = S[i][3];
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

/* Polynomials to be sampled: those of the matrix, or of its transpose, row by row; then noise. */
struct samples {
    poly *A;
    unsigned k, entries;
    bool transposed;
    const uint8_t *rho;
    poly *noise; /* number i is of PRF_eta(sigma, i), eta being 2 from number of_eta1 on */
    unsigned noises, eta1, of_eta1;
    const uint8_t *sigma;
    unsigned next;
};

/* The polynomial that a lane is at. */
struct lane {
    poly *f;      /* NULL for none */
    unsigned eta; /* 0 in the matrix */
    unsigned n;   /* coefficients of the matrix, bytes of noise that are there */
    uint8_t bytes[2 * RATE_256 + 8];
};

static void lane_start(struct lane *lane, uint64_t S[KECCAK_LANES][4], unsigned l,
                       struct samples *w)
{
    unsigned i = w->next++;
    lane->n = 0;
    if (i < w->entries) {
        unsigned row = i / w->k, column = i % w->k;
        lane->f = &w->A[i];
        lane->eta = 0;
        lane_seed(S, l, w->rho, w->transposed ? row | column << 8 : column | row << 8, 2, RATE_128);
        return;
    }
    i -= w->entries;
    lane->f = &w->noise[i];
    lane->eta = i < w->of_eta1 ? w->eta1 : MLKEM_ETA2;
    lane_seed(S, l, w->sigma, i, 1, RATE_256);
}

static void lane_squeeze(struct lane *lane, uint64_t S[KECCAK_LANES][4], unsigned l)
{
    if (lane->eta == 0)
        lane_bytes(lane->bytes, S, l, RATE_128);
    else
        lane_bytes(lane->bytes + lane->n, S, l, RATE_256);
}

/* Algorithms 7 and 8 on what was squeezed; the lane is free when it was enough. */
static void lane_sample(struct lane *lane)
{
    if (lane->eta == 0) {
        lane->n = sample_block(lane->f, lane->n, lane->bytes);
        if (lane->n == MLKEM_N)
            lane->f = NULL;
        return;
    }
    lane->n += RATE_256;
    if (lane->n >= 64 * lane->eta) {
        sample_cbd(lane->f, lane->bytes, lane->eta);
        lane->f = NULL;
    }
}

/* Free lanes take the next polynomials, the last one not while it is the chain's. Returns the lanes
 * that are busy, a bit each. */
static unsigned lanes_start(struct lane lanes[4], uint64_t S[KECCAK_LANES][4], struct samples *w,
                            const struct chain *h)
{
    unsigned busy = 0;
    for (unsigned l = 0; l < 4; l++) {
        bool reserved = l == 3 && h->left > 0;
        if (lanes[l].f == NULL && !reserved && w->next < w->entries + w->noises)
            lane_start(&lanes[l], S, l, w);
        busy |= (unsigned)(lanes[l].f != NULL) << l;
    }
    return busy;
}

/* All of w, with as much of the chain as goes beside it. */
static void sample(struct samples *w, struct chain *h)
{
    uint64_t S[KECCAK_LANES][4] = {{0}};
    struct lane lanes[4];
    for (unsigned l = 0; l < 4; l++)
        lanes[l].f = NULL;
    for (unsigned busy; (busy = lanes_start(lanes, S, w, h)) != 0;) {
        permute_with_chain(S, busy, h);
        for (unsigned l = 0; l < 4; l++)
            if (busy >> l & 1)
                lane_squeeze(&lanes[l], S, l);
        for (unsigned l = 0; l < 4; l++)
            if (busy >> l & 1)
                lane_sample(&lanes[l]);
    }
}

static void sample_matrix(poly A[], unsigned k, const uint8_t rho[MLKEM_SEED], struct chain *h)
{
    struct samples w = {.A = A, .k = k, .entries = k * k, .transposed = true, .rho = rho};
    sample(&w, h);
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
    struct samples w = {.A = A,
                        .k = k,
                        .entries = k * k,
                        .rho = rho,
                        .noise = noise,
                        .noises = 2 * k,
                        .eta1 = p->eta1,
                        .of_eta1 = 2 * k,
                        .sigma = sigma};
    struct chain none;
    none.left = 0;
    sample(&w, &none);
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
    struct samples w = {
        .noise = noise, .noises = 2 * k + 1, .eta1 = p->eta1, .of_eta1 = k, .sigma = r};
    struct chain none;
    none.left = 0;
    sample(&w, &none);
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
    sample_matrix(A, p->k, ek + MLKEM_POLY_LEN * p->k, &h);
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
    sample_matrix(A, p->k, ek + MLKEM_POLY_LEN * p->k, &J);
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
