/* p, q and g from a seed: FIPS 186-4, A.1.1.2 and A.2; FIPS 186-2, appendix 2.2. All is public. */
#include <openssl/crypto.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/ffc/generate.h"

bool ffc_lengths_approved(int p_bits, int q_bits, bool legacy, bool for_dh)
{
    static const struct {
        int p, q;
        bool legacy, dh, dsa;
    } approved[] = {
        {1024, 160, true, true, true},   {2048, 224, false, true, true},
        {2048, 256, false, true, true},  {3072, 256, false, false, true},
        {1024, 160, false, false, true},
    };
    for (size_t i = 0; i < sizeof(approved) / sizeof(*approved); i++)
        if (approved[i].p == p_bits && approved[i].q == q_bits && approved[i].legacy == legacy &&
            (for_dh ? approved[i].dh : approved[i].dsa))
            return true;
    /* FIPS 186-2's method is used for other lengths, too. */
    return legacy && p_bits >= FFC_BITS_MIN && p_bits % 64 == 0 &&
           (q_bits == 160 || q_bits == 224 || q_bits == 256);
}

const struct evp_md_st *ffc_default_md(int q_bits)
{
    return q_bits == 160   ? &digest_sha1
           : q_bits == 224 ? &digest_sha224
           : q_bits == 256 ? &digest_sha256
                           : NULL;
}

static void hash(const struct evp_md_st *md, uint8_t *out, const uint8_t *in, size_t len)
{
    _Alignas(16) uint8_t state[DIGEST_STATE_MAX];
    md->init(state);
    md->update(state, in, len);
    md->final(state, out, md->size);
}

/* The seed as a number, plus one. */
static void increment(uint8_t *seed, size_t len)
{
    while (len > 0 && ++seed[len - 1] == 0)
        len--;
}

bool ffc_q_of_seed(const struct ffc_seeded *s, BIGNUM *q)
{
    uint8_t u[64], v[64];
    size_t size = s->md->size, octets = (size_t)s->q_bits / 8;
    hash(s->md, u, s->seed, s->seed_len);
    if (s->legacy) {
        uint8_t next[FFC_SEED_MAX];
        memcpy(next, s->seed, s->seed_len);
        increment(next, s->seed_len);
        hash(s->md, v, next, s->seed_len);
        for (size_t i = 0; i < size; i++)
            u[i] ^= v[i];
    }
    uint8_t *low = u + size - octets; /* U mod 2^N */
    low[0] |= 0x80;
    low[octets - 1] |= 1;
    return BN_bin2bn(low, (int)octets, q) != NULL;
}

/* Steps 11.1 to 11.3: X, of the n + 1 hashes after `at`, which moves on. */
static bool next_x(const struct ffc_seeded *s, uint8_t *at, uint8_t *w, size_t n, BIGNUM *x)
{
    size_t size = s->md->size;
    for (size_t j = 0; j <= n; j++) {
        increment(at, s->seed_len);
        hash(s->md, w + (n - j) * size, at, s->seed_len);
    }
    return BN_bin2bn(w, (int)((n + 1) * size), x) != NULL &&
           (BN_num_bits(x) < s->p_bits || BN_mask_bits(x, s->p_bits - 1)) &&
           BN_set_bit(x, s->p_bits - 1);
}

/* Steps 11.4 and 11.5: p = X - (X mod 2q - 1). */
static bool congruent(const BIGNUM *x, const BIGNUM *two_q, BIGNUM *p)
{
    return BN_nnmod(p, x, two_q, NULL) && BN_sub(p, x, p) && BN_add_word(p, 1);
}

struct search {
    uint8_t at[FFC_SEED_MAX], w[FFC_BITS_MAX / 8 + 128];
    BIGNUM x, two_q;
};

static int search_p(const struct ffc_seeded *s, struct search *f, BIGNUM *p, int last, int *counter,
                    BN_GENCB *cb)
{
    size_t n = ((size_t)s->p_bits + 8u * s->md->size - 1) / (8u * s->md->size) - 1;
    for (int i = 0; i <= last; i++) {
        if (i > 0 && !BN_GENCB_call(cb, 0, i))
            return -1;
        if (!next_x(s, f->at, f->w, n, &f->x) || !congruent(&f->x, &f->two_q, p))
            return -1;
        int prime = BN_num_bits(p) == s->p_bits ? BN_check_prime(p, NULL, cb) : 0;
        *counter = i;
        if (prime != 0)
            return prime;
    }
    return 0;
}

int ffc_p_of_seed(const struct ffc_seeded *s, const BIGNUM *q, BIGNUM *p, int last, int *counter,
                  BN_GENCB *cb)
{
    struct search f = {.x = {0}, .two_q = {0}};
    memcpy(f.at, s->seed, s->seed_len);
    if (s->legacy) /* seed + 1 was used for q */
        increment(f.at, s->seed_len);
    int result = BN_lshift1(&f.two_q, q) ? search_p(s, &f, p, last, counter, cb) : -1;
    BN_clear_free(&f.x);
    BN_clear_free(&f.two_q);
    return result;
}

/* e = (p - 1) / q; false: q doesn't divide it, or failure. */
static bool cofactor(const BIGNUM *p, const BIGNUM *q, BIGNUM *e)
{
    BIGNUM rest = {0};
    bool ok = BN_div(e, &rest, p, q, NULL) && BN_is_one(&rest);
    BN_clear_free(&rest);
    return ok;
}

int ffc_g_of_seed(const struct ffc_seeded *s, const BIGNUM *p, const BIGNUM *q, int gindex,
                  BIGNUM *g)
{
    static const uint8_t ggen[4] = "ggen";
    uint8_t u[FFC_SEED_MAX + 7], w[64];
    BIGNUM e = {0};
    if (s->seed_len > FFC_SEED_MAX || gindex < 0 || gindex > 255)
        return 0;
    memcpy(u, s->seed, s->seed_len);
    memcpy(u + s->seed_len, ggen, 4);
    u[s->seed_len + 4] = (uint8_t)gindex;
    int result = cofactor(p, q, &e) ? 0 : -1;
    for (unsigned count = 1; result == 0 && count < 0x10000; count++) {
        u[s->seed_len + 5] = (uint8_t)(count >> 8);
        u[s->seed_len + 6] = (uint8_t)count;
        hash(s->md, w, u, s->seed_len + 7);
        if (BN_bin2bn(w, s->md->size, g) == NULL || !BN_mod_exp(g, g, &e, p, NULL))
            result = -1;
        else if (!BN_is_zero(g) && !BN_is_one(g))
            result = 1;
    }
    BN_clear_free(&e);
    return result;
}

int ffc_g_of_h(const BIGNUM *p, const BIGNUM *q, int *h, BIGNUM *g)
{
    BIGNUM e = {0};
    int result = cofactor(p, q, &e) ? 0 : -1;
    while (result == 0) {
        if (!BN_set_word(g, (BN_ULONG)*h) || !BN_mod_exp(g, g, &e, p, NULL))
            result = -1;
        else if (!BN_is_one(g))
            result = 1;
        else
            ++*h;
    }
    BN_clear_free(&e);
    return result;
}
