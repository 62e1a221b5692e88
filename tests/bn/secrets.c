/* Constant time: what bn.h promises of secret numbers, and what key generation does with its
 * primes. For `make ct`. */
#include <string.h>

#include "crypto/bn/long.h"
#include "crypto/bn/prime.h"
#include "tests/check.h"
#include "tests/gen.h"
#include "tests/secret.h"
#include "tests/suite.h"

/* A random number of n words, its top bit set. */
static BIGNUM *draw(struct gen *g, size_t n, int flags)
{
    uint64_t w[WORDS_MAX];
    for (size_t i = 0; i < n; i++)
        w[i] = gen_u64(g);
    w[n - 1] |= 1ull << 63;
    w[0] |= 1;
    BIGNUM *a = BN_new();
    bn_set_words(a, w, n);
    BN_set_flags(a, flags);
    return a;
}

static void hide(const BIGNUM *a)
{
    secret(a->d, (size_t)a->top * sizeof(*a->d));
}

static void show(const BIGNUM *a)
{
    not_secret(a->d, (size_t)a->top * sizeof(*a->d));
}

/* Powers and inverses with all of their numbers secret. */
static void arithmetic(size_t n)
{
    struct gen g = {n};
    BIGNUM *a = draw(&g, n, BN_FLG_CONSTTIME), *p = draw(&g, 1, BN_FLG_CONSTTIME),
           *m = draw(&g, n, BN_FLG_CONSTTIME), *wide = draw(&g, 2 * n + 1, 0), *r = BN_new(),
           *want = BN_new();
    uint64_t words[WORDS_MAX];
    BN_MONT_CTX *mont = BN_MONT_CTX_new();
    BN_mod_exp_simple(want, wide, BN_value_one(), wide, NULL);
    hide(a);
    hide(p);
    hide(m);
    hide(wide);
    check(BN_MONT_CTX_set(mont, m, NULL), "Montgomery form");
    check(BN_mod_exp_mont_consttime(r, wide, p, m, NULL, mont), "power");
    check(BN_mod_exp(r, a, p, m, NULL), "power by its flag");
    check(BN_mod_exp_mont_consttime_x2(r, a, p, m, mont, want, wide, p, m, mont, NULL), "two");
    bn_reduce_fixed(words, wide, mont);
    check(bn_long_rr(words, m->d, n, true) && bn_long_product(r, a, wide, mont) &&
              bn_long_power(r, wide, p, mont, true),
          "as of longer ones");
    show(m);
    BN_set_word(p, 1);
    BIGNUM *gcd = BN_new();
    if (BN_gcd(gcd, a, m, NULL)) {
        show(gcd);
        bool there = BN_is_one(gcd);
        check((BN_mod_inverse(r, a, m, NULL) != NULL) == there, "inverse");
        show(r);
        show(a);
        BN_mod_mul(r, r, a, m, NULL);
        check(!there || BN_is_one(r), "not the inverse");
    }
    show(wide);
    BIGNUM *const all[] = {a, p, m, wide, r, want, gcd};
    for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
        BN_free(all[i]);
    BN_MONT_CTX_free(mont);
}

/* Polynomials, in place, by a known one; that there is an inverse and a solution shows. */
static void polynomials(const int *p)
{
    struct gen g = {(uint64_t)p[0]};
    size_t n = (size_t)p[0] / 64 + 1;
    BIGNUM *a = draw(&g, n, BN_FLG_CONSTTIME), *b = draw(&g, n, BN_FLG_CONSTTIME),
           *e = draw(&g, 1, BN_FLG_CONSTTIME), *r = BN_new(), *want = BN_new();
    BN_set_flags(r, BN_FLG_CONSTTIME);
    hide(a);
    hide(b);
    hide(e);
    check(BN_GF2m_mod_exp_arr(a, a, e, p, NULL), "power");
    check(BN_GF2m_mod_mul_arr(r, a, b, p, NULL), "product");
    check(BN_GF2m_mod_div_arr(r, r, b, p, NULL), "quotient");
    check(BN_GF2m_mod_sqr_arr(b, r, p, NULL) && BN_GF2m_mod_sqrt_arr(r, b, p, NULL), "root");
    bn_set_width(b, (int)n);
    for (size_t i = 0; i < n; i++)
        b->d[i] ^= r->d[i];
    check(BN_GF2m_mod_solve_quad_arr(b, b, p, NULL), "solution");
    show(a);
    show(b);
    show(r);
    BN_GF2m_add(want, b, r);
    check(BN_cmp(r, a) == 0, "another root");
    check(BN_is_zero(want) || BN_is_one(want), "another solution");
    BIGNUM *const all[] = {a, b, e, r, want};
    for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
        BN_free(all[i]);
}

/* A prime goes through what finds it, from 2^61 - 1 and the like on. */
static void primes(size_t n, const uint64_t *p, int bits)
{
    uint64_t memory[MILLER_WORDS * 16], work[4096];
    struct miller t;
    struct miller_work k;
    check(bn_trial_begin() && bn_miller_work_words(n) <= 4096, "room");
    memcpy(memory, p, n * sizeof(*p));
    secret(memory, n * sizeof(*memory));
    check(!bn_small_factor(memory, n), "a factor");
    bn_miller_set(&t, memory, n, bits);
    bn_miller_work(&k, work, n, NULL);
    check(bn_miller_rounds(&t, 0, 3, &k, NULL) == 1, "not a prime");
    not_secret(memory, sizeof(memory));
    not_secret(work, sizeof(work));
    not_secret(&t, sizeof(t));
}

void test_bn_secrets(void)
{
    check_context("bn/secrets");
    arithmetic(2);
    arithmetic(8);
    polynomials((const int[]){128, 7, 2, 1, 0, -1});
    polynomials((const int[]){163, 7, 6, 3, 0, -1});
    primes(1, (const uint64_t[]){(1ull << 61) - 1}, 61);
    primes(2, (const uint64_t[]){UINT64_MAX, UINT64_MAX >> 1}, 127);
    /* 2^521 - 1; 5 2^127 + 1, which has many factors of two below it */
    primes(9, BN_get0_nist_prime_521()->d, 521);
    primes(3, (const uint64_t[]){1, 1ull << 63, 2}, 130);
}
