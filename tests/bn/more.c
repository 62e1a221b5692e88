/* The rest of bn.h: reciprocals, blinding, the NIST primes, X9.31, nonces. Expected answers are
 * OpenSSL 3.0's. */
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

static BIGNUM *number(const char *text)
{
    BIGNUM *a = NULL;
    check(BN_asc2bn(&a, text), "%s isn't read", text);
    return a;
}

static void is(const char *what, const BIGNUM *a, const char *want)
{
    BIGNUM *b = number(want);
    check(BN_cmp(a, b) == 0, "%s isn't %s", what, want);
    BN_free(b);
}

static void reason(const char *what, bool failed, int want)
{
    int got = ERR_GET_REASON(ERR_get_error());
    check(failed, "%s succeeds", what);
    check(got == want, "%s: reason %d, not %d", what, got, want);
    ERR_clear_error();
}

void test_bn_recp(void)
{
    check_context("bn/recp");
    BIGNUM *a = number("-1000"), *m = number("7"), *e = number("13"), *r = BN_new(), *q = BN_new();
    BN_RECP_CTX *recp = BN_RECP_CTX_new();
    reason("a division by nothing", !BN_div_recp(q, r, a, recp, NULL), BN_R_DIV_BY_ZERO);
    check(BN_RECP_CTX_set(recp, m, NULL) && BN_div_recp(q, r, a, recp, NULL), "div_recp");
    is("quotient", q, "-142");
    is("remainder", r, "-6");
    check(BN_mod_mul_reciprocal(r, a, NULL, recp, NULL), "a product of one");
    is("that", r, "-6");
    check(BN_mod_mul_reciprocal(r, a, e, recp, NULL), "a product");
    is("that", r, "-1");
    check(BN_mod_exp_recp(r, a, e, m, NULL) && BN_is_one(r), "a power");
    check(BN_reciprocal(r, m, 20, NULL) == 20 && BN_is_word(r, 0x24924), "a reciprocal");
    reason("of 0", BN_reciprocal(r, BN_value_one(), -1, NULL) == -1, 0);
    BN_set_flags(e, BN_FLG_CONSTTIME);
    reason("a secret power", !BN_mod_exp_recp(r, a, e, m, NULL),
           ERR_GET_REASON(ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED));
    BN_RECP_CTX_free(recp);
    BIGNUM *const all[] = {a, m, e, r, q};
    for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
        BN_free(all[i]);
}

/* Uses of a pair of known numbers: the first as it is, then squared each time, or not. */
static void blinding_squares(BN_BLINDING *b)
{
    static const BN_ULONG want[] = {3, 9, 81, 97, 16, 54, 88};
    BIGNUM *n = BN_new(), *inverse = BN_new();
    for (size_t i = 0; i < sizeof(want) / sizeof(*want); i++) {
        BN_set_word(n, 1);
        check(BN_BLINDING_convert_ex(n, inverse, b, NULL) && BN_is_word(n, want[i]), "use %zu", i);
        check(BN_BLINDING_invert_ex(n, inverse, b, NULL) && BN_is_one(n), "back %zu", i);
    }
    BN_BLINDING_set_flags(b, BN_BLINDING_NO_UPDATE);
    check(BN_BLINDING_get_flags(b) == BN_BLINDING_NO_UPDATE, "flags");
    BN_set_word(n, 1);
    check(BN_BLINDING_convert(n, b, NULL) && BN_is_word(n, 88), "no update");
    check(BN_BLINDING_invert(n, b, NULL) && BN_is_one(n), "back");
    BN_free(n);
    BN_free(inverse);
}

/* A^e blinds what is raised to d = 1/e: with and without Montgomery form, over a recreation. */
static void blinding_rsa(BN_MONT_CTX *mont, BIGNUM *m, const BIGNUM *e, const BIGNUM *d)
{
    BIGNUM *n = BN_new(), *want = BN_new();
    BN_BLINDING *b =
        BN_BLINDING_create_param(NULL, e, m, NULL, mont != NULL ? BN_mod_exp_mont : NULL, mont);
    BN_set_word(n, 1234567);
    BN_mod_exp(want, n, d, m, NULL);
    for (int i = 0; i < 70; i++) {
        BN_set_word(n, 1234567);
        check(BN_BLINDING_convert(n, b, NULL) && !BN_is_word(n, 1234567) &&
                  BN_mod_exp(n, n, d, m, NULL) && BN_BLINDING_invert(n, b, NULL) &&
                  BN_cmp(n, want) == 0,
              "blinded power %d", i);
    }
    BN_BLINDING_free(b);
    BN_free(n);
    BN_free(want);
}

void test_bn_blinding(void)
{
    check_context("bn/blinding");
    BIGNUM *m = number("101"), *A = number("3"), *Ai = number("34");
    BN_BLINDING *b = BN_BLINDING_new(NULL, NULL, m);
    reason("no pair", !BN_BLINDING_convert(A, b, NULL), BN_R_NOT_INITIALIZED);
    reason("no pair", !BN_BLINDING_update(b, NULL), BN_R_NOT_INITIALIZED);
    check(BN_BLINDING_is_current_thread(b) == 1, "another thread's");
    check(BN_BLINDING_lock(b) == 1 && BN_BLINDING_unlock(b) == 1, "lock");
    BN_BLINDING_free(b);
    b = BN_BLINDING_new(A, Ai, m);
    blinding_squares(b);
    BN_BLINDING_free(b);
    /* (2^61 - 1) (2^89 - 1), and 1/65537 modulo (2^61 - 2) (2^89 - 2) */
    BIGNUM *p = number("2305843009213693951"), *q = number("618970019642690137449562111"),
           *e = number("65537"), *d = BN_new();
    BN_mul(m, p, q, NULL);
    BN_sub_word(p, 1);
    BN_sub_word(q, 1);
    BN_mul(d, p, q, NULL);
    BN_mod_inverse(d, e, d, NULL);
    BN_MONT_CTX *mont = BN_MONT_CTX_new();
    BN_MONT_CTX_set(mont, m, NULL);
    blinding_rsa(NULL, m, e, d);
    blinding_rsa(mont, m, e, d);
    check(BN_BLINDING_create_param(NULL, NULL, m, NULL, NULL, NULL) == NULL, "no exponent");
    ERR_clear_error();
    BN_MONT_CTX_free(mont);
    BIGNUM *const all[] = {m, A, Ai, p, q, e, d};
    for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
        BN_free(all[i]);
}

void test_bn_nist(void)
{
    static const struct {
        const BIGNUM *(*prime)(void);
        int (*mod)(BIGNUM *r, const BIGNUM *a, const BIGNUM *p, BN_CTX *ctx);
        int plus[4]; /* the exponents of its terms; 0: none left */
        int minus[4];
        int one;
    } rows[] = {{BN_get0_nist_prime_192, BN_nist_mod_192, {192}, {64}, -1},
                {BN_get0_nist_prime_224, BN_nist_mod_224, {224}, {96}, 1},
                {BN_get0_nist_prime_256, BN_nist_mod_256, {256, 192, 96}, {224}, -1},
                {BN_get0_nist_prime_384, BN_nist_mod_384, {384, 32}, {128, 96}, -1},
                {BN_get0_nist_prime_521, BN_nist_mod_521, {521}, {0}, -1}};
    check_context("bn/nist");
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        BIGNUM *p = BN_new(), *t = BN_new(), *r = BN_new();
        const BIGNUM *prime = rows[i].prime();
        for (int j = 0; j < 4 && rows[i].plus[j] != 0; j++) {
            BN_lshift(t, BN_value_one(), rows[i].plus[j]);
            BN_add(p, p, t);
        }
        for (int j = 0; j < 4 && rows[i].minus[j] != 0; j++) {
            BN_lshift(t, BN_value_one(), rows[i].minus[j]);
            BN_sub(p, p, t);
        }
        check((rows[i].one > 0 ? BN_add_word(p, 1) : BN_sub_word(p, 1)) && BN_cmp(p, prime) == 0,
              "prime %zu", i);
        check(BN_nist_mod_func(p) == rows[i].mod, "its function");
        for (int j = -2; j <= 2; j++) { /* p^2 + j */
            BN_sqr(t, p, NULL);
            BN_nnmod(r, t, p, NULL);
            check(BN_is_zero(r), "p^2 mod p");
            BIGNUM *word = number(j < 0 ? "-2" : "2");
            BN_add(t, t, word);
            BN_add(t, t, j % 2 == 0 ? word : BN_value_one());
            BN_mod(word, word, p, NULL);
            check(rows[i].mod(r, t, NULL, NULL) && BN_nnmod(t, t, p, NULL) && BN_cmp(r, t) == 0 &&
                      BN_ucmp(r, p) < 0 && !BN_is_negative(r),
                  "prime %zu, %d", i, j);
            BN_free(word);
        }
        BN_free(p);
        BN_free(t);
        BN_free(r);
    }
    check(BN_nist_mod_func(BN_value_one()) == NULL, "1 isn't a NIST prime");
}

void test_bn_x931(void)
{
    check_context("bn/x931");
    BIGNUM *x = number("0xC000000000000000000000000000000000000000000000000000000000000001"),
           *x1 = number("0x1A1916DDB29B4EB7EB6732E128"),
           *x2 = number("0x192E8AAC41C576C822D93EA433"), *e = number("65537"), *p = BN_new(),
           *p1 = BN_new(), *p2 = BN_new(), *even = number("4");
    check(BN_X931_derive_prime_ex(p, p1, p2, x, x1, x2, e, NULL, NULL), "derivation");
    is("p", p, "0xC000000000017C375164B3A6C966934FCC7A5A0E13D888255649B946B2F7F279");
    is("p1", p1, "0x1A1916DDB29B4EB7EB6732E15B");
    is("p2", p2, "0x192E8AAC41C576C822D93EA449");
    check(!BN_X931_derive_prime_ex(p, NULL, NULL, x, x1, x2, even, NULL, NULL), "an even e");
    check(BN_X931_generate_prime_ex(p, p1, p2, NULL, NULL, x, e, NULL, NULL) &&
              BN_check_prime(p, NULL, NULL) == 1 && BN_sub_word(p, 1) && BN_mod(x, p, p1, NULL) &&
              BN_is_zero(x) && BN_add_word(p, 2) && BN_mod(x, p, p2, NULL) && BN_is_zero(x),
          "generation");
    check(!BN_X931_generate_Xpq(x1, x2, 1000, NULL), "1000 bits");
    check(BN_X931_generate_Xpq(x1, x2, 1024, NULL) && BN_num_bits(x1) == 512 &&
              BN_num_bits(x2) == 512 && BN_sub(x1, x1, x2) && BN_num_bits(x1) > 411,
          "Xp and Xq");
    BIGNUM *const all[] = {x, x1, x2, e, p, p1, p2, even};
    for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
        BN_free(all[i]);
}

void test_bn_nonce(void)
{
    check_context("bn/nonce");
    BIGNUM *range = number("1000"), *key = number("77"), *k = BN_new(), *before = BN_new();
    const unsigned char text[] = "message";
    for (int bits = 10; bits <= 1024; bits += 169) {
        BN_zero(range);
        BN_set_bit(range, bits);
        BN_add_word(range, 1);
        for (int i = 0; i < 4; i++) {
            check(BN_generate_dsa_nonce(k, range, key, text, sizeof(text), NULL) &&
                      BN_ucmp(k, range) < 0 && !BN_is_negative(k),
                  "a nonce of %d bits", bits);
            check(bits < 100 || (BN_num_bits(k) > bits - 64 && BN_cmp(k, before) != 0),
                  "the same nonce, or a short one");
            BN_copy(before, k);
        }
    }
    BN_set_bit(key, 768);
    reason("a long key", !BN_generate_dsa_nonce(k, range, key, text, 1, NULL),
           BN_R_PRIVATE_KEY_TOO_LARGE);
    BN_zero(range);
    reason("no range", !BN_generate_dsa_nonce(k, range, before, text, 1, NULL),
           ERR_GET_REASON(ERR_R_INTERNAL_ERROR));
    for (int bits = 2; bits < 200; bits += 3)
        check(BN_bntest_rand(k, bits, BN_RAND_TOP_TWO, BN_RAND_BOTTOM_ODD) && BN_is_odd(k) &&
                  BN_num_bits(k) == bits && BN_is_bit_set(k, bits - 2),
              "bntest_rand of %d bits", bits);
    BIGNUM *const all[] = {range, key, k, before};
    for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
        BN_free(all[i]);
}

static void count(int a, int b, void *arg)
{
    (void)b;
    ((int *)arg)[a]++;
}

/* Text into a BIO; primes by their old prototypes. */
void test_bn_print(void)
{
    static const char *const rows[][2] = {
        {"0", "0"}, {"-0x1", "-1"}, {"0x10", "10"}, {"-0xabcdef0123456789a", "-ABCDEF0123456789A"}};
    check_context("bn/print");
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        BIGNUM *a = number(rows[i][0]);
        BIO *bio = BIO_new(BIO_s_mem());
        char got[32] = "";
        check(BN_print(bio, a) == 1 && BIO_read(bio, got, sizeof(got) - 1) > 0 &&
                  strcmp(got, rows[i][1]) == 0,
              "%s: %s", rows[i][1], got);
        BIO_free(bio);
        BN_free(a);
    }
    check(strcmp(BN_options(), "bn(64,64)") == 0, "options");
    int calls[4] = {0};
    BIGNUM *p = BN_generate_prime(NULL, 64, 0, NULL, NULL, count, calls);
    check(p != NULL && BN_num_bits(p) == 64 && calls[0] > 0 && calls[2] == 1, "generate_prime");
    check(BN_is_prime(p, 0, NULL, NULL, NULL) == 1 &&
              BN_is_prime_fasttest(p, 0, count, NULL, calls, 1) == 1 && calls[1] >= 64,
          "is_prime");
    check(BN_generate_prime(p, 1, 0, NULL, NULL, NULL, NULL) == NULL, "a prime of a bit");
    ERR_clear_error();
    BN_free(p);
}
