/* BIGNUM's edges: what fails and by which reason, signs, widths, texts, flags, temporaries, primes.
 * That the arithmetic is right is for tests/gmp. Expected answers are OpenSSL 3.0's. */
#include <openssl/bn.h>
#include <openssl/err.h>
#include <string.h>

#include "crypto/bn/prime.h"
#include "tests/check.h"
#include "tests/suite.h"

static BIGNUM *number(const char *text)
{
    BIGNUM *a = NULL;
    check(BN_asc2bn(&a, text), "%s isn't read", text);
    return a;
}

static void reason(const char *what, bool failed, int want)
{
    int got = ERR_GET_REASON(ERR_get_error());
    check(failed, "%s succeeds", what);
    check(got == want, "%s: reason %d, not %d", what, got, want);
    ERR_clear_error();
}

static void is(const char *what, const BIGNUM *a, const char *want)
{
    BIGNUM *b = number(want);
    check(BN_cmp(a, b) == 0, "%s isn't %s", what, want);
    BN_free(b);
}

void test_bn_errors(void)
{
    check_context("bn");
    BIGNUM *a = number("7"), *zero = BN_new(), *even = number("8"), *r = BN_new();
    reason("division by zero", !BN_div(r, NULL, a, zero, NULL), BN_R_DIV_BY_ZERO);
    reason("shift", !BN_lshift(r, a, -1) && !BN_rshift(r, a, -1), BN_R_INVALID_SHIFT);
    reason("0 - 7", !BN_usub(r, zero, a), BN_R_ARG2_LT_ARG3);
    reason("an even modulus", !BN_mod_exp_mont(r, a, a, even, NULL, NULL),
           BN_R_CALLED_WITH_EVEN_MODULUS);
    reason("range 0", !BN_rand_range(r, zero), BN_R_INVALID_RANGE);
    reason("two top bits of one", !BN_rand(r, 1, BN_RAND_TOP_TWO, 0), BN_R_BITS_TOO_SMALL);
    reason("one of none", !BN_rand(r, 0, BN_RAND_TOP_ONE, 0), BN_R_BITS_TOO_SMALL);
    reason("a prime of a bit", !BN_generate_prime_ex(r, 1, 0, NULL, NULL, NULL),
           BN_R_BITS_TOO_SMALL);
    reason("inverse mod 1", BN_mod_inverse(r, a, BN_value_one(), NULL) == NULL, BN_R_NO_INVERSE);
    reason("inverse of 8 mod 8", BN_mod_inverse(r, even, even, NULL) == NULL, BN_R_NO_INVERSE);
    BN_set_word(r, 3);
    reason("a root of 3 mod 7", BN_mod_sqrt(r, r, a, NULL) == NULL, BN_R_NOT_A_SQUARE);
    reason("a root mod 8", BN_mod_sqrt(r, a, even, NULL) == NULL, BN_R_P_IS_NOT_PRIME);
    reason("three bytes", BN_mpi2bn((const unsigned char *)"abc", 3, NULL) == NULL,
           BN_R_INVALID_LENGTH);
    reason("a wrong length", BN_mpi2bn((const unsigned char *)"\0\0\0\5abc", 7, NULL) == NULL,
           BN_R_ENCODING_ERROR);
    reason("no residue is odd", !BN_generate_prime_ex(r, 64, 0, even, even, NULL),
           BN_R_NO_PRIME_CANDIDATE);
    check(BN_mod_word(a, 0) == (BN_ULONG)-1 && BN_div_word(a, 0) == (BN_ULONG)-1, "word 0");
    check(!BN_mask_bits(a, 64) && !BN_clear_bit(a, 64), "bits above the number");
    BN_free(a);
    BN_free(zero);
    BN_free(even);
    BN_free(r);
}

void test_bn_text(void)
{
    static const struct {
        const char *in, *hex;
        int taken;
    } rows[] = {{"12xyz", "12", 2},
                {"-0", "0", 2},
                {"-1", "-01", 2},
                {"xyz", NULL, 0},
                {"0000abcdef0", "ABCDEF0", 11},
                {"-", NULL, 0}};
    check_context("bn/text");
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        BIGNUM *a = NULL;
        check(BN_hex2bn(&a, rows[i].in) == rows[i].taken, "%s: not %d", rows[i].in, rows[i].taken);
        char *hex = a != NULL ? BN_bn2hex(a) : NULL;
        const char *want = rows[i].hex,
                   *got = hex != NULL ? hex + (hex[0] == '0' && want[0] == 'A') : NULL;
        check((got == NULL) == (want == NULL) && (got == NULL || strcmp(got, want) == 0), "%s: %s",
              rows[i].in, hex);
        OPENSSL_free(hex);
        BN_free(a);
    }
    BIGNUM *a = number("-0x80");
    unsigned char out[8], pad[4];
    static const unsigned char mpi[] = {0, 0, 0, 2, 0x80, 0x80}, padded[] = {0, 0, 0, 0x80},
                               little[] = {0x80, 0, 0, 0};
    check(BN_bn2mpi(a, out) == 6, "mpi's length");
    check_bytes("mpi", out, mpi, 6);
    BIGNUM *b = BN_mpi2bn(mpi, 6, NULL);
    check(BN_cmp(a, b) == 0, "mpi back");
    check(BN_bn2binpad(a, pad, 4) == 4 && BN_bn2binpad(a, pad, 0) == -1, "binpad");
    check_bytes("binpad", pad, padded, 4);
    check(BN_bn2lebinpad(a, pad, 4) == 4, "lebinpad");
    check_bytes("lebinpad", pad, little, 4);
    check(BN_lebin2bn(little, 4, b) == b && BN_ucmp(a, b) == 0, "lebin2bn");
    check(BN_native2bn(pad, BN_bn2nativepad(a, pad, 4), b) == b && BN_ucmp(a, b) == 0, "native");
    BN_free(a);
    BN_free(b);
}

/* A number wider than its value is the same number. */
void test_bn_width(void)
{
    BIGNUM *a = number("0x12345678"), *b = number("0x12345678"), *r = BN_new();
    check_context("bn/width");
    check(bn_set_width(a, 5) && a->top == 5, "not wider");
    check(BN_cmp(a, b) == 0 && BN_num_bits(a) == 29 && BN_get_word(a) == 0x12345678, "not equal");
    check(BN_sub(r, a, b) && BN_is_zero(r) && !BN_is_negative(r), "difference");
    check(BN_mod_exp(r, a, a, b, NULL) && BN_is_zero(r), "power");
    check(BN_mod_inverse(r, BN_value_one(), a, NULL) != NULL && BN_is_one(r), "inverse");
    check(!bn_set_width(a, 0), "a width too small");
    BN_consttime_swap(1, a, r, 1);
    check(BN_is_one(a) && BN_cmp(r, b) == 0, "exchanged");
    BN_consttime_swap(0, a, r, 1);
    check(BN_is_one(a) && BN_cmp(r, b) == 0, "not exchanged");
    ERR_clear_error();
    BN_free(a);
    BN_free(b);
    BN_free(r);
}

void test_bn_object(void)
{
    check_context("bn/object");
    BIGNUM *a = BN_secure_new(), *b = BN_new(), *view = BN_new();
    BN_set_word(a, 5);
    BN_set_word(b, 9);
    BN_set_flags(a, BN_FLG_CONSTTIME);
    BN_swap(a, b);
    check(BN_get_flags(b, BN_FLG_CONSTTIME) && !BN_get_flags(a, BN_FLG_CONSTTIME), "flags stay");
    BIGNUM *copy = BN_dup(b);
    check(!BN_get_flags(copy, BN_FLG_CONSTTIME) && BN_get_flags(copy, BN_FLG_SECURE),
          "dup's flags");
    BN_with_flags(view, b, BN_FLG_CONSTTIME);
    check(BN_is_word(view, 5) && BN_get_flags(view, BN_FLG_CONSTTIME), "view");
    check(BN_cmp(NULL, a) == 1 && BN_cmp(a, NULL) == -1, "cmp of none");
    check(BN_security_bits(2048, -1) == 112 && BN_security_bits(2048, 256) == 112 &&
              BN_security_bits(512, -1) == 0,
          "security_bits");
    BN_free(view);
    BN_free(copy);
    BN_free(a);
    BN_free(b);

    BN_CTX *c = BN_CTX_new();
    BN_CTX_start(c);
    BIGNUM *first = BN_CTX_get(c);
    BN_set_word(first, 3);
    for (int i = 0; i < 40; i++) {
        BN_CTX_start(c);
        check(BN_CTX_get(c) != first, "a number is given twice");
    }
    for (int i = 0; i < 40; i++)
        BN_CTX_end(c);
    check(BN_is_word(first, 3), "a temporary is lost");
    BN_CTX_end(c);
    BN_CTX_start(c);
    check(BN_CTX_get(c) == first && BN_is_zero(first), "not a zero, or not the same");
    BN_CTX_end(c);
    BN_CTX_free(c);
}

static int count_calls(int a, int b, BN_GENCB *cb)
{
    (void)b;
    int *calls = BN_GENCB_get_arg(cb);
    calls[a]++;
    return 1;
}

static int refuse(int a, int b, BN_GENCB *cb)
{
    (void)a;
    (void)b;
    (void)cb;
    return 0;
}

void test_bn_prime(void)
{
    check_context("bn/prime");
    BIGNUM *p = BN_new(), *add = number("24"), *rem = number("23");
    unsigned long found = 0;
    for (BN_ULONG i = 0; i < 1000; i++) {
        BN_set_word(p, i);
        found += BN_check_prime(p, NULL, NULL) == 1;
    }
    check(found == 168, "%lu primes below 1000, not 168", found);
    /* Carmichael numbers and the first strong pseudoprime to the bases 2 to 37. */
    static const char *const composite[] = {
        "561", "41041", "825265", "321197185", "3317044064679887385961981", "-7"};
    for (size_t i = 0; i < sizeof(composite) / sizeof(*composite); i++) {
        BIGNUM *a = number(composite[i]);
        check(BN_check_prime(a, NULL, NULL) == 0, "%s is prime", composite[i]);
        BN_free(a);
    }
    for (int bits = 2; bits < 80; bits++) {
        check(BN_generate_prime_ex(p, bits, 0, NULL, NULL, NULL) && BN_num_bits(p) == bits &&
                  BN_check_prime(p, NULL, NULL) == 1,
              "a prime of %d bits", bits);
        if (bits == 3 || bits > 5)
            check(BN_generate_prime_ex(p, bits, 1, NULL, NULL, NULL) && BN_num_bits(p) == bits &&
                      BN_check_prime(p, NULL, NULL) == 1 && BN_rshift1(p, p) &&
                      BN_check_prime(p, NULL, NULL) == 1,
                  "a safe prime of %d bits", bits);
    }
    check(BN_generate_prime_ex(p, 128, 1, add, rem, NULL) && BN_mod_word(p, 24) == 23, "residue");
    BN_GENCB *cb = BN_GENCB_new();
    int calls[4] = {0};
    BN_GENCB_set(cb, count_calls, calls);
    check(BN_generate_prime_ex(p, 256, 0, NULL, NULL, cb), "generation");
    check(calls[0] > 0 && calls[1] >= 64 && calls[2] == 1, "calls: %d %d %d", calls[0], calls[1],
          calls[2]);
    BN_GENCB_set(cb, refuse, NULL);
    check(!BN_generate_prime_ex(p, 256, 0, NULL, NULL, cb), "the callback's refusal is ignored");
    BN_GENCB_free(cb);
    is("the residue asked for", rem, "23");
    BN_free(p);
    BN_free(add);
    BN_free(rem);
}

static double log_2(double x)
{
    double log = 0;
    for (; x >= 2; x /= 2)
        log++;
    for (double bit = 0.5; bit > 1e-6; bit /= 2) {
        x *= x;
        if (x >= 2) {
            x /= 2;
            log += bit;
        }
    }
    return log;
}

/* What RSA's key generation asks for, and numbers with many factors of two above a multiple, which
 * the test of Miller and Rabin must not take longer for than it says. */
void test_bn_prime_inside(void)
{
    check_context("bn/prime_inside");
    BIGNUM *p = BN_new(), *e = number("3");
    for (int i = 0; i < 20; i++) {
        check(bn_random_prime(p, 128 + i, e, NULL, NULL) && BN_num_bits(p) == 128 + i, "a prime");
        check(BN_is_bit_set(p, 126 + i) && BN_mod_word(p, 3) == 2, "its form");
        check(BN_check_prime(p, NULL, NULL) == 1, "not a prime");
    }
    check(!bn_random_prime(p, 16, NULL, NULL, NULL), "a prime of 16 bits");
    ERR_clear_error();
    /* k 2^n + 1 (Proth's numbers): prime ones and not. */
    static const struct {
        int k, n, prime;
    } rows[] = {{3, 189, 1}, {3, 190, 0}, {5, 127, 1}, {5, 128, 0}, {9, 67, 1}, {1, 128, 0}};
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        BN_set_word(p, (BN_ULONG)rows[i].k);
        BN_lshift(p, p, rows[i].n);
        BN_add_word(p, 1);
        check(BN_check_prime(p, NULL, NULL) == rows[i].prime, "%d 2^%d + 1", rows[i].k, rows[i].n);
    }
    /* The bound of Damgard, Landrock and Pomerance, in bits: what bn_rounds_random promises. */
    for (int bits = 288; bits < 5000; bits += 32) {
        double k = bits, t = bn_rounds_random(bits);
        double root = 64 + 2 + 0.75 * log_2(k) + 0.5 * t - 0.25 * log_2(t);
        check(t <= k / 9 && t >= 5 && t * k > root * root, "%g rounds for %d bits", t, bits);
    }
    BN_free(p);
    BN_free(e);
}

/* RFC 3526 and RFC 2409: each is prime, and begins and ends with 64 ones. */
void test_bn_modp(void)
{
    static const struct {
        BIGNUM *(*get)(BIGNUM *);
        int bits;
    } rows[] = {{BN_get_rfc2409_prime_768, 768},   {BN_get_rfc2409_prime_1024, 1024},
                {BN_get_rfc3526_prime_1536, 1536}, {BN_get_rfc3526_prime_2048, 2048},
                {BN_get_rfc3526_prime_3072, 3072}, {BN_get_rfc3526_prime_4096, 4096},
                {BN_get_rfc3526_prime_6144, 6144}, {BN_get_rfc3526_prime_8192, 8192}};
    check_context("bn/modp");
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        BIGNUM *p = rows[i].get(NULL), *r = BN_new(), *two = number("2");
        check(p != NULL && BN_num_bits(p) == rows[i].bits, "%d bits", rows[i].bits);
        check(p->d[0] == UINT64_MAX && p->d[p->top - 1] == UINT64_MAX, "64 ones at both ends");
        check(BN_mod_exp(r, two, p, p, NULL) && BN_is_word(r, 2), "%d: Fermat", rows[i].bits);
        BN_free(p);
        BN_free(r);
        BN_free(two);
    }
}
