/* BIGNUM beside GMP: the same operations on the same numbers, of biased lengths and bits (runs of
 * ones and zeros, values round powers of two), results compared word for word.
 *   gmp [seconds] [seed] */
#include <gmp.h>
#include <openssl/bn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "tests/check.h"
#include "tests/gen.h"

/* The arguments of a case in both forms, and the results. */
struct numbers {
    BIGNUM *a, *b, *m, *r, *s;
    mpz_t za, zb, zm, zr, zs;
    BN_CTX *ctx;
};

static void to_mpz(mpz_t z, const BIGNUM *a)
{
    unsigned char bytes[8192];
    mpz_import(z, (size_t)BN_bn2bin(a, bytes), 1, 1, 0, 0, bytes);
    if (BN_is_negative(a))
        mpz_neg(z, z);
}

static bool same(const char *what, const BIGNUM *r, const mpz_t want)
{
    mpz_t z;
    mpz_init(z);
    to_mpz(z, r);
    bool ok = check(mpz_cmp(z, want) == 0, "%s differs from GMP's", what);
    if (!ok)
        gmp_printf("  got %Zx\n  want %Zx\n", z, want);
    mpz_clear(z);
    return ok;
}

/* A number of up to max_bits bits. */
static void draw(struct gen *g, BIGNUM *a, mpz_t z, size_t max_bits)
{
    unsigned char bytes[4096] = {0};
    size_t bits =
        gen_below(g, 4) == 0 ? 64 * gen_below(g, max_bits / 64 + 1) : gen_below(g, max_bits);
    size_t len = (bits + 7) / 8;
    gen_fill(g, (unsigned)gen_below(g, GEN_PATTERNS), bytes, len);
    if (bits % 8 != 0)
        bytes[0] = (unsigned char)(bytes[0] >> (8 - bits % 8));
    BN_bin2bn(bytes, (int)len, a);
    switch (gen_below(g, 8)) {
    case 0:
        BN_zero(a);
        BN_set_bit(a, (int)bits);
        break;
    case 1:
        BN_zero(a);
        BN_set_bit(a, (int)bits);
        BN_sub_word(a, 1);
        break;
    }
    if (gen_below(g, 3) == 0)
        BN_set_negative(a, 1);
    to_mpz(z, a);
}

static void sums(struct numbers *n)
{
    BN_add(n->r, n->a, n->b);
    mpz_add(n->zr, n->za, n->zb);
    same("add", n->r, n->zr);
    BN_sub(n->r, n->a, n->b);
    mpz_sub(n->zr, n->za, n->zb);
    same("sub", n->r, n->zr);
    BN_copy(n->r, n->a);
    BN_sub(n->r, n->b, n->r);
    mpz_neg(n->zr, n->zr);
    same("sub in place", n->r, n->zr);
    int want = mpz_cmp(n->za, n->zb), uwant = mpz_cmpabs(n->za, n->zb);
    check(BN_cmp(n->a, n->b) == (want > 0) - (want < 0), "cmp");
    check(BN_ucmp(n->a, n->b) == (uwant > 0) - (uwant < 0), "ucmp");
    check((size_t)BN_num_bits(n->a) == (mpz_sgn(n->za) == 0 ? 0 : mpz_sizeinbase(n->za, 2)),
          "num_bits");
}

static void products(struct numbers *n)
{
    BN_mul(n->r, n->a, n->b, n->ctx);
    mpz_mul(n->zr, n->za, n->zb);
    same("mul", n->r, n->zr);
    BN_copy(n->r, n->a);
    BN_mul(n->r, n->r, n->b, n->ctx);
    same("mul in place", n->r, n->zr);
    BN_sqr(n->r, n->a, n->ctx);
    mpz_mul(n->zr, n->za, n->za);
    same("sqr", n->r, n->zr);
}

static void quotients(struct numbers *n)
{
    if (mpz_sgn(n->zb) == 0) {
        check(!BN_div(n->r, n->s, n->a, n->b, n->ctx), "a division by zero succeeds");
        return;
    }
    mpz_tdiv_qr(n->zr, n->zs, n->za, n->zb);
    for (int secret = 0; secret < 2; secret++) {
        BIGNUM *a = BN_dup(n->a);
        BN_set_flags(a, secret ? BN_FLG_CONSTTIME : 0);
        check(BN_div(n->r, n->s, a, n->b, n->ctx), "div fails");
        same("quotient", n->r, n->zr);
        same("remainder", n->s, n->zs);
        BN_div(a, NULL, a, n->b, n->ctx);
        same("quotient in place", a, n->zr);
        BN_free(a);
    }
    BN_nnmod(n->r, n->a, n->b, n->ctx);
    mpz_abs(n->zr, n->zb);
    mpz_mod(n->zr, n->za, n->zr);
    same("nnmod", n->r, n->zr);
}

static void words(struct gen *g, struct numbers *n)
{
    BN_ULONG w = (BN_ULONG)(gen_u64(g) >> gen_below(g, 64)) | 1;
    check(BN_mod_word(n->a, w) == mpz_tdiv_ui(n->za, w), "mod_word");
    BN_copy(n->r, n->a);
    check(BN_div_word(n->r, w) == mpz_tdiv_q_ui(n->zr, n->za, w), "the remainder of div_word");
    same("div_word", n->r, n->zr);
    BN_mul_word(n->r, w);
    mpz_mul_ui(n->zr, n->zr, w);
    same("mul_word", n->r, n->zr);
    BN_add_word(n->r, w);
    mpz_add_ui(n->zr, n->zr, w);
    same("add_word", n->r, n->zr);
    BN_copy(n->r, n->a);
    BN_sub_word(n->r, w);
    mpz_sub_ui(n->zr, n->za, w);
    same("sub_word", n->r, n->zr);
    int shift = (int)gen_below(g, 300);
    BN_lshift(n->r, n->a, shift);
    mpz_mul_2exp(n->zr, n->za, (mp_bitcnt_t)shift);
    same("lshift", n->r, n->zr);
    BN_rshift(n->r, n->a, shift);
    mpz_tdiv_q_2exp(n->zr, n->za, (mp_bitcnt_t)shift);
    same("rshift", n->r, n->zr);
}

static void texts(struct numbers *n)
{
    char *dec = BN_bn2dec(n->a), *want = mpz_get_str(NULL, 10, n->za), *hex = BN_bn2hex(n->a);
    check(strcmp(dec, want) == 0, "bn2dec: %s for %s", dec, want);
    check(BN_dec2bn(&n->r, want) == (int)strlen(want), "dec2bn's count");
    same("dec2bn", n->r, n->za);
    check(BN_hex2bn(&n->r, hex) == (int)strlen(hex), "hex2bn's count");
    same("hex2bn", n->r, n->za);
    OPENSSL_free(dec);
    OPENSSL_free(hex);
    free(want);
}

static void theory(struct numbers *n)
{
    BN_gcd(n->r, n->a, n->b, n->ctx);
    mpz_gcd(n->zr, n->za, n->zb);
    same("gcd", n->r, n->zr);
    check(BN_kronecker(n->a, n->b, n->ctx) == mpz_kronecker(n->za, n->zb), "kronecker");
    if (mpz_cmpabs_ui(n->zb, 1) <= 0)
        return;
    mpz_abs(n->zs, n->zb);
    bool there = mpz_invert(n->zr, n->za, n->zs) != 0;
    for (int secret = 0; secret < 2; secret++) {
        BN_copy(n->s, n->a);
        BN_set_flags(n->s, secret ? BN_FLG_CONSTTIME : 0);
        bool got = BN_mod_inverse(n->r, n->s, n->b, n->ctx) != NULL;
        check(got == there, "whether there is an inverse");
        if (got && there)
            same("inverse", n->r, n->zr);
        BN_free(n->s);
        n->s = BN_new();
    }
}

static void powers(struct numbers *n)
{
    if (mpz_sgn(n->zm) <= 0)
        return;
    BN_set_negative(n->b, 0);
    mpz_abs(n->zb, n->zb);
    mpz_powm(n->zr, n->za, n->zb, n->zm);
    check(BN_mod_exp(n->r, n->a, n->b, n->m, n->ctx), "mod_exp fails");
    same("mod_exp", n->r, n->zr);
    bool odd = mpz_odd_p(n->zm) != 0;
    check(BN_mod_exp_mont_consttime(n->s, n->a, n->b, n->m, n->ctx, NULL) == odd, "odd or not");
    if (odd)
        same("mod_exp_mont_consttime", n->s, n->zr);
    mpz_mul(n->zr, n->za, n->zb);
    mpz_mod(n->zr, n->zr, n->zm);
    BN_mod_mul(n->r, n->a, n->b, n->m, n->ctx);
    same("mod_mul", n->r, n->zr);
    mpz_sub(n->zr, n->za, n->zb);
    mpz_mod(n->zr, n->zr, n->zm);
    BN_mod_sub(n->r, n->a, n->b, n->m, n->ctx);
    same("mod_sub", n->r, n->zr);
    if (!odd)
        return;
    BN_MONT_CTX *mont = BN_MONT_CTX_new();
    check(BN_MONT_CTX_set(mont, n->m, n->ctx) && BN_to_montgomery(n->r, n->a, mont, n->ctx) &&
              BN_mod_mul_montgomery(n->r, n->r, n->b, mont, n->ctx),
          "a Montgomery product fails");
    mpz_mul(n->zr, n->za, n->zb);
    mpz_mod(n->zr, n->zr, n->zm);
    same("a Montgomery product", n->r, n->zr);
    BN_MONT_CTX_free(mont);
}

/* Powers and products modulo more than the kernels of words have room for. */
static void long_moduli(struct gen *g, struct numbers *n)
{
    draw(g, n->a, n->za, 20000);
    draw(g, n->b, n->zb, 70);
    do
        draw(g, n->m, n->zm, 20000);
    while (BN_num_bits(n->m) <= 16384);
    BN_set_negative(n->m, 0);
    BN_set_bit(n->m, 0);
    to_mpz(n->zm, n->m);
    powers(n);
}

/* Remainders by a divisor that stays, and by the NIST primes. */
static void remainders(struct numbers *n)
{
    static const BIGNUM *(*const nist[])(void) = {BN_get0_nist_prime_192, BN_get0_nist_prime_224,
                                                  BN_get0_nist_prime_256, BN_get0_nist_prime_384,
                                                  BN_get0_nist_prime_521};
    mpz_t p;
    mpz_init(p);
    for (size_t i = 0; i < sizeof(nist) / sizeof(*nist); i++) {
        to_mpz(p, nist[i]());
        mpz_mod(n->zr, n->za, p);
        BN_nist_mod_func(nist[i]())(n->r, n->a, nist[i](), n->ctx);
        same("nist_mod", n->r, n->zr);
    }
    mpz_clear(p);
    if (mpz_sgn(n->zm) == 0)
        return;
    BN_RECP_CTX *recp = BN_RECP_CTX_new();
    BN_RECP_CTX_set(recp, n->m, n->ctx);
    mpz_tdiv_qr(n->zr, n->zs, n->za, n->zm);
    check(BN_div_recp(n->r, n->s, n->a, recp, n->ctx), "div_recp fails");
    same("div_recp's quotient", n->r, n->zr);
    same("div_recp's remainder", n->s, n->zs);
    mpz_mul(n->zr, n->za, n->zb);
    mpz_tdiv_r(n->zr, n->zr, n->zm);
    check(BN_mod_mul_reciprocal(n->r, n->a, n->b, recp, n->ctx), "mod_mul_reciprocal fails");
    same("mod_mul_reciprocal", n->r, n->zr);
    BN_RECP_CTX_free(recp);
}

/* a = a multiple of m, or next to one. */
static void next_to_multiple(struct gen *g, struct numbers *n)
{
    BN_set_word(n->r, (BN_ULONG)gen_below(g, 3));
    BN_mul(n->a, n->a, n->m, n->ctx);
    if (gen_below(g, 2) == 0)
        BN_copy(n->a, n->m);
    (gen_below(g, 2) == 0 ? BN_add : BN_sub)(n->a, n->a, n->r);
    to_mpz(n->za, n->a);
}

static void primes(struct gen *g, struct numbers *n)
{
    draw(g, n->m, n->zm, 160);
    bool prime = mpz_sgn(n->zm) > 0 && mpz_probab_prime_p(n->zm, 30) != 0;
    check(BN_check_prime(n->m, n->ctx, NULL) == prime, "check_prime");
    mpz_abs(n->zm, n->zm);
    mpz_nextprime(n->zm, n->zm);
    char *dec = mpz_get_str(NULL, 10, n->zm);
    BN_dec2bn(&n->m, dec);
    free(dec);
    check(BN_check_prime(n->m, n->ctx, NULL) == 1, "check_prime of a prime");
    bool square = mpz_cmp_ui(n->zm, 2) == 0 || mpz_kronecker(n->za, n->zm) >= 0;
    bool got = BN_mod_sqrt(n->r, n->a, n->m, n->ctx) != NULL;
    check(got == square, "whether there is a square root");
    if (!got || !square)
        return;
    BN_mod_sqr(n->r, n->r, n->m, n->ctx);
    mpz_mod(n->zr, n->za, n->zm);
    same("the square of a root", n->r, n->zr);
}

int main(int argc, char **argv)
{
    double seconds = argc > 1 ? atof(argv[1]) : 15;
    struct gen g = {argc > 2 ? strtoull(argv[2], NULL, 0) : 1};
    struct numbers n = {BN_new(), BN_new(), BN_new(), BN_new(), BN_new(), .ctx = BN_CTX_new()};
    mpz_inits(n.za, n.zb, n.zm, n.zr, n.zs, NULL);
    unsigned long rounds = 0;
    for (; (double)clock() < seconds * CLOCKS_PER_SEC && checks_failed == 0; rounds++) {
        check_context("round %lu", rounds);
        size_t bits = rounds % 64 == 0 ? 4000 : rounds % 8 == 0 ? 1100 : 300;
        draw(&g, n.a, n.za, bits);
        draw(&g, n.b, n.zb, bits);
        draw(&g, n.m, n.zm, bits / 2);
        if (rounds % 5 == 0)
            next_to_multiple(&g, &n);
        remainders(&n);
        sums(&n);
        products(&n);
        quotients(&n);
        words(&g, &n);
        texts(&n);
        theory(&n);
        powers(&n);
        if (rounds % 16 == 0)
            primes(&g, &n);
        if (rounds % 256 == 0)
            long_moduli(&g, &n);
    }
    printf("GMP: %lu rounds, %lu checks, %lu failed\n", rounds, checks_done, checks_failed);
    mpz_clears(n.za, n.zb, n.zm, n.zr, n.zs, NULL);
    BIGNUM *const all[] = {n.a, n.b, n.m, n.r, n.s};
    for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
        BN_free(all[i]);
    BN_CTX_free(n.ctx);
    return checks_failed != 0;
}
