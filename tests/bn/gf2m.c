/* Polynomials over GF(2): against a product by single bits, by identities, and at the edges, where
 * the expected answers are OpenSSL 3.0's. */
#include <openssl/bn.h>
#include <openssl/err.h>
#include <string.h>

#include "tests/check.h"
#include "tests/gen.h"
#include "tests/suite.h"

#define TERMS 7

/* Degrees on both sides of words' ends, even and odd; the curves' (SP 800-186, appendix G.3),
 * GCM's, the AES's; terms so near the first that a remainder must go round again. */
static const int fields[][TERMS + 1] = {
    {1, 0, -1},           {2, 1, 0, -1},          {3, 2, 0, -1},
    {8, 4, 3, 1, 0, -1},  {7, 6, 0, -1},          {63, 1, 0, -1},
    {64, 4, 3, 1, 0, -1}, {113, 9, 0, -1},        {127, 126, 0, -1},
    {127, 1, 0, -1},      {128, 7, 2, 1, 0, -1},  {163, 7, 6, 3, 0, -1},
    {233, 74, 0, -1},     {239, 158, 0, -1},      {283, 12, 7, 5, 0, -1},
    {409, 87, 0, -1},     {571, 10, 5, 2, 0, -1}, {10, 6, 5, 3, 2, 1, 0, -1},
};

/* r = a mod p, bit by bit. */
static void model_mod(BIGNUM *r, const BIGNUM *a, const BIGNUM *p)
{
    BIGNUM *t = BN_new();
    int m = BN_num_bits(p) - 1;
    BN_copy(r, a);
    for (int i = BN_num_bits(r) - 1; i >= m; i--)
        if (BN_is_bit_set(r, i)) {
            BN_lshift(t, p, i - m);
            BN_GF2m_add(r, r, t);
        }
    BN_free(t);
}

/* r = a b mod p, bit by bit. */
static void model_mul(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, const BIGNUM *p)
{
    BIGNUM *t = BN_new(), *sum = BN_new();
    for (int i = 0; i < BN_num_bits(b); i++)
        if (BN_is_bit_set(b, i)) {
            BN_lshift(t, a, i);
            BN_GF2m_add(sum, sum, t);
        }
    model_mod(r, sum, p);
    BN_free(t);
    BN_free(sum);
}

struct trial {
    const int *arr;
    BIGNUM *p, *a, *b, *r, *s, *t;
};

static void products(struct trial *x)
{
    model_mod(x->t, x->a, x->p);
    check(BN_GF2m_mod_arr(x->r, x->a, x->arr) && BN_cmp(x->r, x->t) == 0, "mod_arr");
    check(BN_GF2m_mod(x->r, x->a, x->p) && BN_cmp(x->r, x->t) == 0, "mod");
    model_mul(x->t, x->a, x->b, x->p);
    check(BN_GF2m_mod_mul_arr(x->r, x->a, x->b, x->arr, NULL) && BN_cmp(x->r, x->t) == 0,
          "mod_mul_arr");
    check(BN_copy(x->r, x->a) != NULL && BN_GF2m_mod_mul(x->r, x->r, x->b, x->p, NULL) &&
              BN_cmp(x->r, x->t) == 0,
          "mod_mul in place");
    model_mul(x->t, x->a, x->a, x->p);
    check(BN_GF2m_mod_sqr_arr(x->r, x->a, x->arr, NULL) && BN_cmp(x->r, x->t) == 0, "mod_sqr_arr");
    check(BN_GF2m_mod_sqr(x->r, x->a, x->p, NULL) && BN_cmp(x->r, x->t) == 0, "mod_sqr");
}

/* In a field all but zero have an inverse. */
static void quotients(struct trial *x)
{
    BN_GF2m_mod(x->t, x->b, x->p);
    int none = BN_is_zero(x->t);
    check(BN_GF2m_mod_inv(x->r, x->b, x->p, NULL) == !none, "an inverse of %s",
          none ? "nothing" : "b");
    check(BN_GF2m_mod_div_arr(x->s, x->a, x->b, x->arr, NULL) == !none, "a quotient");
    if (none)
        return;
    check(BN_GF2m_mod_mul(x->t, x->r, x->b, x->p, NULL) && BN_is_one(x->t), "1/b b");
    check(BN_GF2m_mod_inv_arr(x->t, x->b, x->arr, NULL) && BN_cmp(x->r, x->t) == 0, "mod_inv_arr");
    BN_GF2m_mod(x->r, x->a, x->p);
    check(BN_GF2m_mod_mul(x->t, x->s, x->b, x->p, NULL) && BN_cmp(x->r, x->t) == 0, "a/b b");
    check(BN_GF2m_mod_div(x->t, x->a, x->b, x->p, NULL) && BN_cmp(x->s, x->t) == 0, "mod_div");
}

/* Roots; the solutions of y^2 + y = z^2 + z are z and z + 1; of one or its neighbour by an element
 * of trace 1, none. */
static void roots(struct trial *x)
{
    BN_GF2m_mod(x->t, x->a, x->p);
    check(BN_GF2m_mod_sqrt(x->r, x->a, x->p, NULL) && BN_GF2m_mod_sqr(x->s, x->r, x->p, NULL) &&
              BN_cmp(x->s, x->t) == 0,
          "a root's square");
    check(BN_GF2m_mod_sqrt_arr(x->s, x->a, x->arr, NULL) && BN_cmp(x->s, x->r) == 0,
          "mod_sqrt_arr");
    BN_GF2m_mod_sqr(x->s, x->t, x->p, NULL);
    BN_GF2m_add(x->s, x->s, x->t);
    check(BN_GF2m_mod_solve_quad(x->r, x->s, x->p, NULL), "no solution");
    check(BN_GF2m_mod_solve_quad_arr(x->s, x->s, x->arr, NULL) && BN_cmp(x->s, x->r) == 0,
          "mod_solve_quad_arr");
    BN_GF2m_add(x->r, x->r, x->t);
    check(BN_is_zero(x->r) || BN_is_one(x->r), "another solution");
}

/* a^(2^m - 2) = 1/a, and a^(b + 1) = a^b a. */
static void powers(struct trial *x)
{
    BN_zero(x->s);
    BN_set_bit(x->s, x->arr[0]);
    BN_sub_word(x->s, 2);
    check(BN_GF2m_mod_exp(x->r, x->a, x->s, x->p, NULL), "mod_exp");
    check(BN_GF2m_mod_inv(x->t, x->a, x->p, NULL) ? BN_cmp(x->r, x->t) == 0
                                                  : BN_is_zero(x->r) || x->arr[0] == 1,
          "a^(2^m - 2)");
    BN_copy(x->s, x->b);
    BN_GF2m_mod_exp_arr(x->r, x->a, x->s, x->arr, NULL);
    BN_GF2m_mod_mul(x->r, x->r, x->a, x->p, NULL);
    BN_add_word(x->s, 1);
    check(BN_GF2m_mod_exp_arr(x->t, x->a, x->s, x->arr, NULL) && BN_cmp(x->r, x->t) == 0, "a^b a");
}

/* The half of a field whose trace is 1: no y^2 + y is there. */
static void unsolvable(struct trial *x)
{
    int none = 0;
    for (int i = 0; i < x->arr[0]; i++) {
        BN_zero(x->a);
        BN_set_bit(x->a, i);
        if (BN_GF2m_mod_solve_quad(x->r, x->a, x->p, NULL))
            continue;
        check(ERR_GET_REASON(ERR_get_error()) == BN_R_NO_SOLUTION, "another reason");
        none++;
    }
    check(none > 0, "every x^i is a y^2 + y");
}

static void try_field(const int *arr)
{
    struct gen g = {(uint64_t)arr[0]};
    struct trial x = {arr, BN_new(), BN_new(), BN_new(), BN_new(), BN_new(), BN_new()};
    uint8_t bytes[160];
    size_t size = (size_t)arr[0] / 4 + 3;
    check(BN_GF2m_arr2poly(arr, x.p) && BN_num_bits(x.p) == arr[0] + 1, "arr2poly");
    for (unsigned i = 0; i < 2 * GEN_PATTERNS; i++) {
        gen_fill(&g, i, bytes, size);
        BN_bin2bn(bytes, (int)gen_below(&g, size + 1), x.a);
        gen_fill(&g, i + 3, bytes, size);
        BN_bin2bn(bytes, (int)gen_below(&g, size + 1), x.b);
        products(&x);
        quotients(&x);
        roots(&x);
        if (i % 8 == 7)
            powers(&x);
    }
    unsolvable(&x);
    BIGNUM *const all[] = {x.p, x.a, x.b, x.r, x.s, x.t};
    for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
        BN_free(all[i]);
}

void test_bn_gf2m(void)
{
    for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++) {
        check_context("bn/gf2m, degree %d", fields[i][0]);
        try_field(fields[i]);
    }
}

static BIGNUM *number(const char *hex)
{
    BIGNUM *a = NULL;
    check(BN_hex2bn(&a, hex) != 0, "%s isn't read", hex);
    return a;
}

static void arrays(BIGNUM *r)
{
    static const int want[] = {8, 4, 3, 1, 0, -1}, any_order[] = {0, 3, 8, 1, 4, -1},
                     wrong[] = {5, -2, -1};
    BN_set_word(r, 0x11b);
    for (int max = 0; max < 9; max++) {
        int p[9], taken = max < 6 ? max : 6;
        memset(p, 77, sizeof(p));
        check(BN_GF2m_poly2arr(r, p, max) == 6, "poly2arr");
        check(memcmp(p, want, (size_t)taken * sizeof(*p)) == 0, "poly2arr, %d", max);
        check(p[taken] == 77 * 0x1010101, "poly2arr writes past %d", max);
        if (max >= 8)
            break;
    }
    BN_set_word(r, 0x11a);
    check(BN_GF2m_poly2arr(r, NULL, 0) == 0, "poly2arr of no constant term");
    BN_set_word(r, 99);
    check(BN_GF2m_arr2poly(any_order, r) && BN_is_word(r, 0x11b), "arr2poly");
    check(!BN_GF2m_arr2poly(wrong, r), "arr2poly of x^-2");
}

static void refused(bool failed, int want)
{
    check(failed, "accepted");
    check(ERR_GET_REASON(ERR_get_error()) == want, "another reason than %d", want);
    ERR_clear_error();
}

void test_bn_gf2m_edges(void)
{
    static const int up[] = {3, 5, 0, -1}, none[] = {-1}, cube_plus_x[] = {3, 1, -1};
    check_context("bn/gf2m_edges");
    BIGNUM *r = BN_new(), *a = number("57"), *b = number("83"), *p = number("11b"),
           *zero = number("0"), *even = number("11a"), *product = number("4001"),
           *factor = number("-7");
    arrays(r);
    /* FIPS 197, 4.2: {57} {83} = {c1} */
    check(BN_GF2m_mod_mul(r, a, b, p, NULL) && BN_is_word(r, 0xc1), "FIPS 197's product");
    check(BN_GF2m_mod_div(r, r, b, p, NULL) && BN_cmp(r, a) == 0, "and back");
    refused(!BN_GF2m_mod(r, a, zero), BN_R_INVALID_LENGTH);
    refused(!BN_GF2m_mod_mul(r, a, a, even, NULL), BN_R_INVALID_LENGTH);
    refused(!BN_GF2m_mod_exp(r, a, a, even, NULL), BN_R_INVALID_LENGTH);
    refused(!BN_GF2m_mod_exp_arr(r, a, a, up, NULL), BN_R_INVALID_LENGTH);
    refused(!BN_GF2m_mod_arr(r, a, none), BN_R_INVALID_LENGTH);
    refused(!BN_GF2m_mod_inv(r, zero, p, NULL), 0);
    refused(!BN_GF2m_mod_div(r, a, zero, p, NULL), 0);
    refused(!BN_GF2m_mod_inv(r, a, BN_value_one(), NULL), 0);
    /* x^14 + 1 = (x^7 + 1)^2, and x^7 + 1 is no multiple of x^2 + x + 1, but of x + 1 */
    check(BN_GF2m_mod_inv(r, factor, product, NULL) &&
              BN_GF2m_mod_mul(r, r, factor, product, NULL) && BN_is_one(r),
          "an inverse in a ring");
    BN_set_word(r, 3);
    refused(!BN_GF2m_mod_inv(r, r, product, NULL), 0);
    check(BN_GF2m_mod(r, factor, BN_value_one()) && BN_is_zero(r), "mod 1");
    check(BN_GF2m_mod_exp(r, factor, zero, p, NULL) && BN_is_one(r), "a^0");
    check(BN_GF2m_mod_arr(r, factor, cube_plus_x) && BN_is_word(r, 7), "x^2 + x + 1 mod x^3 + x");
    check(BN_GF2m_add(r, factor, factor) && BN_is_zero(r) && !BN_is_negative(r), "a + a");
    check(BN_GF2m_sub(factor, p, factor) && BN_is_word(factor, 0x11c), "a - b in place");
    check(BN_GF2m_cmp(factor, p) > 0, "cmp");
    BN_set_word(r, 0x11b);
    check(BN_GF2m_mod_mul(r, a, p, r, NULL) && BN_is_zero(r), "a modulus for the result");
    BIGNUM *const all[] = {r, a, b, p, zero, even, product, factor};
    for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
        BN_free(all[i]);
}
