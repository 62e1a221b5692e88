/* DSA by FIPS 186-4, sections 4.6 and 4.7, in words, with the secret numbers of RFC 6979. */
#include <openssl/rand.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/dsa/dsa.h"
#include "crypto/impl/words.h"
#include "crypto/rand/drbg.h"
#include "ref/ct.h"

/* Parameters that never give a signature are none. */
#define RETRIES_MAX 8

/* Numbers modulo q. */
struct field {
    struct mont q;
    size_t octets;
};

typedef uint64_t number[DSA_Q_WORDS];

static bool field_begin(struct field *q, const DSA *dsa)
{
    const struct ffc *f = &dsa->key.params;
    if (f->p == NULL || f->q == NULL || f->g == NULL)
        return FAIL(ERR_LIB_DSA, DSA_R_MISSING_PARAMETERS);
    int bits = BN_num_bits(f->q);
    if (BN_is_negative(f->q) || (bits != 160 && bits != 224 && bits != 256))
        return FAIL(ERR_LIB_DSA, DSA_R_BAD_Q_VALUE);
    if (BN_num_bits(f->p) > FFC_BITS_MAX)
        return FAIL(ERR_LIB_DSA, DSA_R_MODULUS_TOO_LARGE);
    if (BN_num_bits(f->p) < bits || !BN_is_odd(f->p) || !BN_is_odd(f->q))
        return FAIL(ERR_LIB_DSA, DSA_R_INVALID_PARAMETERS);
    const BN_MONT_CTX *m = ffc_mont_q(f);
    if (m == NULL)
        return false;
    q->q = bn_mont(m);
    q->octets = (size_t)bits / 8;
    return true;
}

/* r = a b mod q, for b < q. */
static void mul(const struct field *q, uint64_t *r, const uint64_t *a, const uint64_t *b)
{
    number t;
    IMPL(words)->mont_mul(t, a, b, q->q.m, q->q.m0, q->q.n);
    IMPL(words)->mont_mul(r, t, q->q.rr, q->q.m, q->q.m0, q->q.n);
    OPENSSL_cleanse(t, sizeof(t));
}

/* r = a + b mod q, for a, b < q. */
static void add(const struct field *q, uint64_t *r, const uint64_t *a, const uint64_t *b)
{
    number t;
    uint64_t carry = IMPL(words)->add(r, a, b, q->q.n);
    uint64_t borrow = IMPL(words)->sub(t, r, q->q.m, q->q.n);
    for (size_t i = 0; i < q->q.n; i++)
        r[i] = ct_select(0 - (borrow & (carry ^ 1)), r[i], t[i]);
    OPENSSL_cleanse(t, sizeof(t));
}

/* All ones if 0 < a < q. */
static uint64_t valid(const struct field *q, const uint64_t *a)
{
    number t;
    uint64_t some = 0, borrow = IMPL(words)->sub(t, a, q->q.m, q->q.n);
    for (size_t i = 0; i < q->q.n; i++)
        some |= a[i];
    return ~ct_is_zero(some) & (0 - borrow);
}

static uint64_t inverse(const struct field *q, uint64_t *r, const uint64_t *a)
{
    uint64_t scratch[16 * DSA_Q_WORDS];
    uint64_t ok = 0;
    if (words_inverse_scratch(q->q.n) <= sizeof(scratch) / sizeof(*scratch))
        ok = words_inverse(r, a, q->q.m, q->q.n, scratch);
    OPENSSL_cleanse(scratch, sizeof(scratch));
    return ok;
}

/* The leftmost bytes, as many as q has at most, as a number that may be q or above (4.6). */
static void from_bytes(const struct field *q, uint64_t *r, const uint8_t *bytes, size_t len)
{
    memset(r, 0, sizeof(number));
    len = len < q->octets ? len : q->octets;
    for (size_t i = 0; i < len; i++)
        r[i / 8] |= (uint64_t)bytes[len - 1 - i] << (i % 8 * 8);
}

static void to_bytes(const struct field *q, uint8_t *bytes, const uint64_t *a)
{
    for (size_t i = 0; i < q->octets; i++)
        bytes[q->octets - 1 - i] = (uint8_t)(a[i / 8] >> (i % 8 * 8));
}

/* z mod q: it is below 2 q. */
static void reduce(const struct field *q, uint64_t *r, const uint64_t *z)
{
    static const number zero = {0};
    add(q, r, z, zero);
}

/* r = (a power, n words of it) mod q. */
static void reduce_power(const DSA *dsa, uint64_t *r, const BIGNUM *power)
{
    memset(r, 0, sizeof(number));
    bn_reduce_fixed(r, power, ffc_mont_q(&dsa->key.params));
}

/* ---- Secret numbers: HMAC_DRBG by RFC 6979, 3.2, steps b to h ---- */

static void nonces_init(struct drbg_hmac *g, const struct field *q, const struct evp_md_st *md,
                        const uint64_t *x, const uint64_t *z, struct slice extra)
{
    uint8_t seed[2 * 8 * DSA_Q_WORDS];
    number h;
    reduce(q, h, z);
    to_bytes(q, seed, x);
    to_bytes(q, seed + q->octets, h);
    const struct slice in[3] = {slice_of(seed, 2 * q->octets), extra, {NULL, 0}};
    g->md = md;
    hmac_drbg_instantiate(g, in);
    OPENSSL_cleanse(seed, sizeof(seed));
    OPENSSL_cleanse(h, sizeof(h));
}

static void nonces_next(struct drbg_hmac *g, const struct field *q, uint64_t *k)
{
    uint8_t t[8 * DSA_Q_WORDS];
    uint64_t good;
    do {
        hmac_drbg_generate(g, t, q->octets, slice_of(NULL, 0));
        from_bytes(q, k, t, q->octets);
        /* That a candidate was refused tells nothing of the one that isn't. */
        good = valid(q, k);
        ct_public(&good, sizeof(good));
    } while (!good);
    OPENSSL_cleanse(t, sizeof(t));
}

/* ---- Signatures ---- */

/* r = (g^k mod p) mod q, by the method's power if it has one. */
static bool power_of_g(const DSA *dsa, const struct field *q, uint64_t *r, const uint64_t *k)
{
    const BIGNUM exponent = {(uint64_t *)(uintptr_t)k, (int)q->q.n, (int)q->q.n, 0,
                             BN_FLG_STATIC_DATA | BN_FLG_CONSTTIME};
    const struct ffc *f = &dsa->key.params;
    BIGNUM power = {0};
    bool ok;
    if (dsa->method->bn_mod_exp != NULL) {
        BN_CTX *ctx = BN_CTX_new();
        ok = ctx != NULL && dsa->method->bn_mod_exp((DSA *)(uintptr_t)dsa, &power, f->g, &exponent,
                                                    f->p, ctx, NULL);
        BN_CTX_free(ctx);
    } else {
        ok = ffc_power(f, &power, f->g, &exponent, 8 * q->octets);
    }
    if (ok)
        reduce_power(dsa, r, &power);
    BN_clear_free(&power);
    return ok;
}

/* 4.6: 1; 0 if another k is needed; -1 on failure. */
static int sign_with(const DSA *dsa, const struct field *q, struct dsa_numbers *sig,
                     const uint64_t *x, const uint64_t *k, const uint64_t *z)
{
    bool ok = power_of_g(dsa, q, sig->r, k);
    number t, u;
    uint64_t inverted = ok ? inverse(q, t, k) : 0;
    ct_public(&inverted, sizeof(inverted)); /* no prime q has such a k */
    if (!inverted)
        return FAIL(ERR_LIB_DSA, ok ? DSA_R_INVALID_PARAMETERS : ERR_R_BN_LIB) - 1;
    /* s = k^-1 (z + x r) */
    mul(q, u, z, t);
    mul(q, t, t, sig->r);
    mul(q, t, t, x);
    add(q, sig->s, t, u);
    uint64_t good = valid(q, sig->r) & valid(q, sig->s);
    OPENSSL_cleanse(t, sizeof(t));
    OPENSSL_cleanse(u, sizeof(u));
    ct_public(&good, sizeof(good));
    return good != 0;
}

bool dsa_sign(const DSA *dsa, struct dsa_numbers *sig, const struct evp_md_st *md,
              const uint8_t *digest, size_t len, const uint8_t *extra, size_t extra_len)
{
    struct field q;
    struct drbg_hmac nonces;
    number x, k, z;
    if (!field_begin(&q, dsa))
        return false;
    if (dsa->key.priv == NULL)
        return FAIL(ERR_LIB_DSA, DSA_R_MISSING_PRIVATE_KEY);
    memset(sig, 0, sizeof(*sig));
    reduce_power(dsa, x, dsa->key.priv);
    from_bytes(&q, z, digest, len);
    nonces_init(&nonces, &q, md, x, z, slice_of(extra, extra_len));
    int done = 0;
    for (int i = 0; i < RETRIES_MAX && done == 0; i++) {
        nonces_next(&nonces, &q, k);
        done = sign_with(dsa, &q, sig, x, k, z);
    }
    OPENSSL_cleanse(&nonces, sizeof(nonces));
    OPENSSL_cleanse(x, sizeof(x));
    OPENSSL_cleanse(k, sizeof(k));
    if (done == 0)
        ERR_raise(ERR_LIB_DSA, DSA_R_TOO_MANY_RETRIES);
    return done == 1;
}

bool dsa_sign_hedged(const DSA *dsa, struct dsa_numbers *sig, const struct evp_md_st *md,
                     const uint8_t *digest, size_t len)
{
    uint8_t extra[32];
    bool ok = RAND_priv_bytes_ex(dsa->key.libctx, extra, sizeof(extra), 0) == 1 &&
              dsa_sign(dsa, sig, md, digest, len, extra, sizeof(extra));
    OPENSSL_cleanse(extra, sizeof(extra));
    return ok;
}

/* k^-1 and r for a k of its own. Nothing here uses what it gives: a signature's k is the library's.
 */
int dsa_sign_setup(DSA *dsa, BN_CTX *ctx, BIGNUM **kinvp, BIGNUM **rp)
{
    (void)ctx;
    struct field q;
    number k, t, r;
    BIGNUM random = {0}, *kinv = BN_new(), *rr = BN_new();
    bool ok = kinv != NULL && rr != NULL && field_begin(&q, dsa) &&
              ffc_private_key(&dsa->key.params, &random, (int)(8 * q.octets), dsa->key.libctx) &&
              bn_get_words(k, q.q.n, &random) && power_of_g(dsa, &q, r, k) && inverse(&q, t, k) &&
              bn_set_words(kinv, t, q.q.n) && bn_set_words(rr, r, q.q.n);
    BN_clear_free(&random);
    OPENSSL_cleanse(k, sizeof(k));
    OPENSSL_cleanse(t, sizeof(t));
    if (!ok) {
        BN_clear_free(kinv);
        BN_free(rr);
        return FAIL(ERR_LIB_DSA, ERR_R_BN_LIB);
    }
    BN_clear_free(*kinvp);
    BN_free(*rp);
    BN_set_flags(kinv, BN_FLG_CONSTTIME);
    *kinvp = kinv;
    *rp = rr;
    return 1;
}

static bool power2_by_method(DSA *dsa, BIGNUM *r, const BIGNUM *x, const BIGNUM *y)
{
    const struct ffc *f = &dsa->key.params;
    BN_CTX *ctx = BN_CTX_new();
    bool ok =
        ctx != NULL && dsa->method->mod_exp(dsa, r, f->g, x, dsa->key.pub, y, f->p, ctx, NULL);
    BN_CTX_free(ctx);
    return ok;
}

/* 4.7 */
int dsa_verify(const DSA *dsa, const struct dsa_numbers *sig, const uint8_t *digest, size_t len)
{
    struct field q;
    number z, w, u1, u2, v;
    if (!field_begin(&q, dsa))
        return -1;
    if (dsa->key.pub == NULL)
        return FAIL(ERR_LIB_DSA, DSA_R_MISSING_PARAMETERS) - 1;
    for (size_t i = q.q.n; i < DSA_Q_WORDS; i++)
        if ((sig->r[i] | sig->s[i]) != 0)
            return 0;
    if (!valid(&q, sig->r) || !valid(&q, sig->s) || !inverse(&q, w, sig->s))
        return 0;
    from_bytes(&q, z, digest, len);
    mul(&q, u1, z, w);
    mul(&q, u2, sig->r, w);
    const struct ffc *f = &dsa->key.params;
    const int n = (int)q.q.n;
    const BIGNUM x = {u1, n, n, 0, BN_FLG_STATIC_DATA}, y = {u2, n, n, 0, BN_FLG_STATIC_DATA};
    BIGNUM power = {0};
    bool ok = dsa->method->mod_exp != NULL
                  ? power2_by_method((DSA *)(uintptr_t)dsa, &power, &x, &y)
                  : ffc_power2_public(f, &power, f->g, &x, dsa->key.pub, &y);
    if (ok)
        reduce_power(dsa, v, &power);
    BN_clear_free(&power);
    if (!ok)
        return FAIL(ERR_LIB_DSA, ERR_R_BN_LIB) - 1;
    return memcmp(v, sig->r, q.q.n * sizeof(*v)) == 0;
}
