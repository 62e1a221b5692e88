/* Modular powers: BN_mod_exp(3). An odd modulus goes to the kernels, or is beyond them (long.h), in
 * constant time if the exponent, the base or the modulus is marked; an even one by squaring and
 * plain division, in variable time. */
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/bn/bignum.h"
#include "crypto/bn/long.h"
#include "crypto/impl/words.h"

int BN_mod_exp_simple(BIGNUM *r, const BIGNUM *a, const BIGNUM *p, const BIGNUM *m, BN_CTX *ctx)
{
    if (bn_secret(a, p) || bn_secret(m, m))
        return FAIL(ERR_LIB_BN, ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED);
    BIGNUM base = {0}, t = {0};
    int ok = BN_nnmod(&base, a, m, ctx) && BN_set_word(&t, 1) && BN_nnmod(&t, &t, m, ctx);
    for (int i = BN_num_bits(p); ok && i-- > 0;) {
        ok = BN_mod_sqr(&t, &t, m, ctx);
        if (ok && BN_is_bit_set(p, i))
            ok = BN_mod_mul(&t, &t, &base, m, ctx);
    }
    ok = ok && BN_copy(r, &t) != NULL;
    BN_clear_free(&base);
    BN_clear_free(&t);
    return ok;
}

/* What the kernels take and give, in one piece of scratch. */
struct power {
    uint64_t *scratch, *x, *e, *kernel;
    size_t words, e_bits;
};

/* With the scratch of `kernels` powers. */
static bool power_begin(struct power *w, const BIGNUM *a, const BIGNUM *p, const BN_MONT_CTX *m,
                        bool secret, size_t kernels)
{
    size_t n = (size_t)m->N.top, e_words = secret ? (size_t)p->top : bn_length(p);
    w->words = n + e_words + kernels * IMPL(words)->mont_exp_scratch(n);
    w->scratch = bn_scratch(w->words);
    if (w->scratch == NULL)
        return false;
    w->x = w->scratch;
    w->e = w->x + n;
    w->kernel = w->e + e_words;
    w->e_bits = secret ? 64 * e_words : (size_t)BN_num_bits(p);
    bn_get_words(w->e, e_words, p);
    if (secret)
        bn_reduce_fixed(w->x, a, m);
    else
        bn_reduce_rare(w->x, a, m);
    if (a->neg) { /* m - x, reduced once more in case that is m */
        BIGNUM t = {w->x, (int)n, (int)n, 0, BN_FLG_STATIC_DATA};
        uint64_t reduced[WORDS_MAX];
        IMPL(words)->sub(w->x, m->N.d, w->x, n);
        bn_reduce_fixed(reduced, &t, m);
        memcpy(w->x, reduced, n * sizeof(*w->x));
        OPENSSL_cleanse(reduced, n * sizeof(*reduced));
    }
    return true;
}

/* r = a^p, by the kernels. */
static int kernel_power(BIGNUM *r, const BIGNUM *a, const BIGNUM *p, const BN_MONT_CTX *m,
                        bool secret)
{
    struct power w = {0};
    int ok = power_begin(&w, a, p, m, secret, 1);
    if (ok) {
        const struct mont k = bn_mont(m);
        mont_exp_fn *kernel = secret ? IMPL(words)->mont_exp : IMPL(words)->mont_exp_public;
        kernel(w.x, w.x, w.e, w.e_bits, &k, w.kernel);
        ok = bn_set_words(r, w.x, k.n);
    }
    bn_scratch_free(w.scratch, w.words);
    return ok;
}

/* With a Montgomery form of m, given or made for the time being. */
static int mod_exp(BIGNUM *r, const BIGNUM *a, const BIGNUM *p, const BIGNUM *m, BN_MONT_CTX *given,
                   bool secret)
{
    if (!bn_odd_modulus(m))
        return FAIL(ERR_LIB_BN, BN_R_CALLED_WITH_EVEN_MODULUS);
    BN_MONT_CTX own = {.flags = 0};
    const BN_MONT_CTX *mont = given != NULL ? given : &own;
    int ok = given != NULL || BN_MONT_CTX_set(&own, m, NULL);
    if (ok)
        ok = (bn_is_long(mont) ? bn_long_power : kernel_power)(r, a, p, mont, secret);
    if (ok && !secret)
        bn_trim(r);
    BN_MONT_CTX_free(&own);
    return ok;
}

static bool any_secret(const BIGNUM *a, const BIGNUM *p, const BIGNUM *m)
{
    return bn_secret(a, p) || bn_secret(m, m);
}

int BN_mod_exp(BIGNUM *r, const BIGNUM *a, const BIGNUM *p, const BIGNUM *m, BN_CTX *ctx)
{
    if (bn_odd_modulus(m))
        return BN_mod_exp_mont(r, a, p, m, ctx, NULL);
    return BN_mod_exp_simple(r, a, p, m, ctx);
}

int BN_mod_exp_mont(BIGNUM *r, const BIGNUM *a, const BIGNUM *p, const BIGNUM *m, BN_CTX *ctx,
                    BN_MONT_CTX *m_ctx)
{
    (void)ctx;
    return mod_exp(r, a, p, m, m_ctx, any_secret(a, p, m));
}

int BN_mod_exp_mont_consttime(BIGNUM *rr, const BIGNUM *a, const BIGNUM *p, const BIGNUM *m,
                              BN_CTX *ctx, BN_MONT_CTX *in_mont)
{
    (void)ctx;
    return mod_exp(rr, a, p, m, in_mont, true);
}

int BN_mod_exp_mont_word(BIGNUM *r, BN_ULONG a, const BIGNUM *p, const BIGNUM *m, BN_CTX *ctx,
                         BN_MONT_CTX *m_ctx)
{
    uint64_t word = a;
    const BIGNUM base = {&word, 1, 1, 0, BN_FLG_STATIC_DATA};
    return BN_mod_exp_mont(r, &base, p, m, ctx, m_ctx);
}

int BN_mod_exp2_mont(BIGNUM *r, const BIGNUM *a1, const BIGNUM *p1, const BIGNUM *a2,
                     const BIGNUM *p2, const BIGNUM *m, BN_CTX *ctx, BN_MONT_CTX *m_ctx)
{
    BIGNUM t1 = {0}, t2 = {0};
    int ok = BN_mod_exp_mont(&t1, a1, p1, m, ctx, m_ctx) &&
             BN_mod_exp_mont(&t2, a2, p2, m, ctx, m_ctx) && BN_mod_mul(r, &t1, &t2, m, ctx);
    BN_clear_free(&t1);
    BN_clear_free(&t2);
    return ok;
}

/* The kernel for two takes moduli and exponents of the same width. */
static int both(BIGNUM *const r[2], const BIGNUM *const a[2], const BIGNUM *const p[2],
                BN_MONT_CTX *const m[2])
{
    struct power w[2] = {{0}, {0}};
    int ok = power_begin(&w[0], a[0], p[0], m[0], true, 2) &&
             power_begin(&w[1], a[1], p[1], m[1], true, 0);
    if (ok) {
        const struct mont k[2] = {bn_mont(m[0]), bn_mont(m[1])};
        const struct mont *const kp[2] = {&k[0], &k[1]};
        uint64_t *const x[2] = {w[0].x, w[1].x};
        const uint64_t *const in[2] = {w[0].x, w[1].x}, *const e[2] = {w[0].e, w[1].e};
        IMPL(words)->mont_exp2(x, in, e, w[0].e_bits, kp, w[0].kernel);
        ok = bn_set_words(r[0], x[0], k[0].n) && bn_set_words(r[1], x[1], k[1].n);
    }
    for (int i = 0; i < 2; i++)
        bn_scratch_free(w[i].scratch, w[i].words);
    return ok;
}

int BN_mod_exp_mont_consttime_x2(BIGNUM *rr1, const BIGNUM *a1, const BIGNUM *p1, const BIGNUM *m1,
                                 BN_MONT_CTX *in_mont1, BIGNUM *rr2, const BIGNUM *a2,
                                 const BIGNUM *p2, const BIGNUM *m2, BN_MONT_CTX *in_mont2,
                                 BN_CTX *ctx)
{
    if (in_mont1 == NULL || in_mont2 == NULL || in_mont1->N.top != in_mont2->N.top ||
        bn_is_long(in_mont1) || p1->top != p2->top || rr1 == a2 || rr1 == p2)
        return BN_mod_exp_mont_consttime(rr1, a1, p1, m1, ctx, in_mont1) &&
               BN_mod_exp_mont_consttime(rr2, a2, p2, m2, ctx, in_mont2);
    return both((BIGNUM *const[]){rr1, rr2}, (const BIGNUM *const[]){a1, a2},
                (const BIGNUM *const[]){p1, p2}, (BN_MONT_CTX *const[]){in_mont1, in_mont2});
}
