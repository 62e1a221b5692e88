/* Moduli beyond the kernels of words: what takes their place beside the kernels, on numbers that
 * both take, and bn.h with a modulus of one word more than they do. */
#include <openssl/bn.h>
#include <openssl/err.h>

#include "crypto/bn/long.h"
#include "tests/check.h"
#include "tests/gen.h"
#include "tests/suite.h"

static BIGNUM *draw(struct gen *g, size_t words, bool odd)
{
    unsigned char bytes[8 * (WORDS_MAX + 4)];
    gen_fill(g, (unsigned)gen_below(g, GEN_PATTERNS), bytes, 8 * words);
    BIGNUM *a = BN_bin2bn(bytes, (int)(8 * words), NULL);
    if (odd) {
        BN_set_bit(a, 0);
        BN_set_bit(a, (int)(64 * words) - 1);
    }
    return a;
}

static void is(const char *what, int ok, BIGNUM *r, const BIGNUM *want)
{
    bn_trim(r);
    check(ok == 1 && BN_cmp(r, want) == 0, "%s", what);
}

static void beside_kernels(struct gen *g, size_t n)
{
    BIGNUM *m = draw(g, n, true), *r = BN_new(), *want = BN_new(), *e = draw(g, 1, false),
           *plain = BN_dup(e);
    BIGNUM *const a[] = {draw(g, n, false), draw(g, 2 * n + 1, false), BN_dup(m), BN_new()};
    BN_MONT_CTX *k = BN_MONT_CTX_new();
    check(BN_MONT_CTX_set(k, m, NULL), "Montgomery form");
    for (int secret = 0; secret < 2; secret++) {
        uint64_t rr[8];
        BN_set_flags(e, secret ? BN_FLG_CONSTTIME : 0);
        check(bn_long_rr(rr, m->d, n, secret) && bn_set_words(r, rr, n), "R^2");
        BN_nnmod(want, &k->RR, m, NULL);
        is("R^2", 1, r, want);
        for (size_t i = 0; i < sizeof(a) / sizeof(*a); i++) {
            BN_nnmod(want, a[i], m, NULL);
            BN_mod_mul_montgomery(want, a[0], want, k, NULL);
            is("a product", bn_long_product(r, a[0], a[i], k), r, want);
            BN_nnmod(want, a[i], m, NULL);
            BN_mod_mul_montgomery(want, want, want, k, NULL);
            is("a square", bn_long_product(r, a[i], a[i], k), r, want);
            for (int neg = 0; neg < 2; neg++) {
                BN_set_negative(a[i], neg);
                BN_mod_exp(want, a[i], plain, m, NULL);
                is("a power", bn_long_power(r, a[i], e, k, secret), r, want);
            }
            BN_set_negative(a[i], 0);
        }
    }
    BIGNUM *const all[] = {m, r, want, e, plain, a[0], a[1], a[2], a[3]};
    for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
        BN_free(all[i]);
    BN_MONT_CTX_free(k);
}

static void one_word_more(struct gen *g, BN_CTX *c)
{
    const size_t n = WORDS_MAX + 1;
    BIGNUM *m = draw(g, n, true), *a = draw(g, n + 1, false), *e = BN_new(), *r = BN_new(),
           *want = BN_new();
    BN_MONT_CTX *k = BN_MONT_CTX_new();
    BN_set_word(e, 0x10003);
    for (int neg = 0; neg < 2; neg++) {
        BN_set_negative(a, neg);
        check(BN_mod_exp_simple(want, a, e, m, c), "by plain division");
        is("mod_exp", BN_mod_exp(r, a, e, m, c), r, want);
        is("consttime", BN_mod_exp_mont_consttime(r, a, e, m, c, NULL), r, want);
        check(BN_MONT_CTX_set(k, m, c), "Montgomery form");
        is("mont", BN_mod_exp_mont(r, a, e, m, c, k), r, want);
        check(BN_to_montgomery(r, a, k, c) && BN_mod_mul_montgomery(r, r, a, k, c), "a product");
        BN_mod_sqr(want, a, m, c);
        is("a square", 1, r, want);
        check(BN_to_montgomery(r, r, k, c), "to");
        is("there and back", BN_from_montgomery(r, r, k, c), r, want);
        BN_set_negative(want, neg);
        BN_mod_mul(want, want, a, m, c);
        BN_to_montgomery(a, a, k, c);
        BN_set_negative(r, neg);
        is("in place", BN_mod_mul_montgomery(r, r, a, k, c), r, want);
    }
    BN_set_flags(e, BN_FLG_CONSTTIME);
    check(BN_mod_exp(r, a, e, m, c) && BN_mod_exp_mont_word(want, 3, e, m, c, k), "by the flag");
    BN_clear_bit(m, 0);
    check(!BN_MONT_CTX_set(k, m, c), "an even modulus in Montgomery form");
    ERR_clear_error();
    BIGNUM *const all[] = {m, a, e, r, want};
    for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
        BN_free(all[i]);
    BN_MONT_CTX_free(k);
}

static int refuse(int what, int count, BN_GENCB *cb)
{
    return what != *(int *)BN_GENCB_get_arg(cb) || count > 0;
}

/* The numbers of a well-known sequence: OEIS A014233, the least to pass for the first bases, is no
 * prime; for random ones that shows. */
static void primes(BN_CTX *c)
{
    static const struct {
        const char *number;
        int prime;
    } rows[] = {
        {"5", 1},
        {"7", 1},
        {"9", 0},
        {"65537", 1},
        {"341550071728321", 0},
        {"3825123056546413051", 0},
        {"618970019642690137449562111", 1},
        {"318665857834031151167461", 0},
        {"115792089237316195423570985008687907853269984665640564039457584007908834671663", 1},
        {"115792089237316195423570985008687907853269984665640564039457584007908834671665", 0},
    };
    BIGNUM *w = NULL;
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        BN_dec2bn(&w, rows[i].number);
        check(bn_long_miller(w, 40, c, NULL) == rows[i].prime, "%s", rows[i].number);
    }
    /* A Mersenne prime has no small factors; it would take minutes to find it prime. */
    BN_GENCB *cb = BN_GENCB_new();
    int step = 1;
    BN_GENCB_set(cb, refuse, &step);
    BN_set_word(w, 65537);
    check(bn_long_miller(w, 5, c, cb) == -1, "stopped in the first round");
    BN_zero(w);
    BN_set_bit(w, 19937);
    BN_sub_word(w, 1);
    check(BN_check_prime(w, c, cb) == -1, "stopped before the first round");
    BN_sub_word(w, 2);
    check(BN_check_prime(w, c, cb) == 0, "2^19937 - 3, which 47 divides");
    step = 0;
    check(!BN_generate_prime_ex2(w, 16500, 0, NULL, NULL, cb, c), "stopped at the first candidate");
    ERR_clear_error();
    BN_GENCB_free(cb);
    BN_free(w);
}

void test_bn_long(void)
{
    struct gen g = {16385};
    BN_CTX *c = BN_CTX_new();
    for (size_t n = 1; n <= 8; n++)
        for (int i = 0; i < 4; i++)
            beside_kernels(&g, n);
    one_word_more(&g, c);
    primes(c);
    BN_CTX_free(c);
}
