/* Keys by X9.31, and the blinding factors of a key. */
#include <openssl/err.h>
#include <openssl/rsa.h>
#include <stdlib.h>

#include "tests/check.h"
#include "tests/rsa/keys.h"
#include "tests/suite.h"

/* The first case of CAVP's KeyGenRSA.rsp (CAVS 11.1, X9.31, 1024 bits, e = 3). */
static const char *const
    Xp1_hex = "17783a432c9655d6087d6c6908",
    *const Xp2_hex = "1f6df622bb478e2682b33f6fd4",
    *const Xp_hex = "bd1232a449176a6fd4f595db0547377111f8dc9c85fbfb03403c2016bed74ae7"
                    "9d89923c59630ee25bc6f544328b043c20822028d81e3c41866e7d28104f9cc2",
    *const p_hex = "bd1232a449176a6fd4f595db0547377111f8dc9c85fbfb03403c2016bed74ae7"
                   "9d89923c5963e925b6090b3feba2cf07c51edb519046aa9618cad215579f9a83",
    *const Xq1_hex = "1d57691073726f3a87c02575fc", *const Xq2_hex = "1640d26ba03354145a246574c2",
    *const Xq_hex = "ba8309084704d3057e11d1dccafdda9462337f11eecb4843eb5b419d5010b5c9"
                    "72fd3a9a25b2ed422411ffc5b35d71ad82941b00d5fff36fe2078cd07a4addce",
    *const q_hex = "ba8309084704d3057e11d1dccafdda9462337f11eecb4843eb5b419d5010b5c9"
                   "72fd3a9a25b630451260e251085fee99cac42abf49e0d0b95fb3ebf34ed3e861",
    *const d_hex = "16f5554bd6a9905ddf69782a9c1b3b2c46caf206ae94d829d6188bec438c1983"
                   "e7847fd58dfcd428e8cfd1a24148f3c0d4ef35823bf382bc00227178e2084b01"
                   "42116e3461cdd334ffde37673a052ba20b0a0e7dfc3e7e1dd8c1132188e52a75"
                   "ff03a988d6017845c63641348da852948edea4d08ba2006af4292967e8d64acb";

static BIGNUM *number(const char *hex)
{
    BIGNUM *n = NULL;
    BN_hex2bn(&n, hex);
    return n;
}

static void is(const char *what, const BIGNUM *got, const char *want)
{
    BIGNUM *w = number(want);
    check(got != NULL && BN_cmp(got, w) == 0, "%s", what);
    BN_free(w);
}

/* The primes one after the other, as far as there is something to make them from. */
static void derived(const BIGNUM *three)
{
    RSA *rsa = RSA_new();
    BIGNUM *Xp1 = number(Xp1_hex), *Xp2 = number(Xp2_hex), *Xp = number(Xp_hex),
           *Xq1 = number(Xq1_hex), *Xq2 = number(Xq2_hex), *Xq = number(Xq_hex), *p1 = BN_new(),
           *p2 = BN_new(), *q1 = BN_new(), *q2 = BN_new(), *t = BN_new();
    BN_CTX *ctx = BN_CTX_new();
    check(RSA_X931_derive_ex(rsa, p1, p2, q1, q2, Xp1, Xp2, Xp, Xq1, Xq2, Xq, NULL, NULL) == 0,
          "without e");
    check(RSA_X931_derive_ex(rsa, p1, p2, NULL, NULL, Xp1, Xp2, Xp, NULL, NULL, NULL, three,
                             NULL) == 2 &&
              RSA_get0_n(rsa) == NULL && RSA_get0_q(rsa) == NULL,
          "p alone");
    check(RSA_X931_derive_ex(rsa, NULL, NULL, q1, q2, Xq1, Xq2, Xq, Xq1, Xq2, Xq, NULL, NULL) == 1,
          "q beside p, which stays");
    is("p", RSA_get0_p(rsa), p_hex);
    is("q", RSA_get0_q(rsa), q_hex);
    is("d", RSA_get0_d(rsa), d_hex);
    check(RSA_check_key(rsa) == 1, "check");
    BN_sub(t, RSA_get0_p(rsa), BN_value_one());
    check(BN_mod(t, t, p1, ctx) && BN_is_zero(t) && BN_num_bits(p1) == 101, "p1 divides p - 1");
    BN_add(t, RSA_get0_p(rsa), BN_value_one());
    check(BN_mod(t, t, p2, ctx) && BN_is_zero(t) && BN_num_bits(p2) == 101, "p2 divides p + 1");
    BN_sub(t, RSA_get0_q(rsa), BN_value_one());
    check(BN_mod(t, t, q1, ctx) && BN_is_zero(t), "q1 divides q - 1");
    BN_add(t, RSA_get0_q(rsa), BN_value_one());
    check(BN_mod(t, t, q2, ctx) && BN_is_zero(t), "q2 divides q + 1");
    BIGNUM *const all[] = {Xp1, Xp2, Xp, Xq1, Xq2, Xq, p1, p2, q1, q2, t};
    for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
        BN_free(all[i]);
    BN_CTX_free(ctx);
    RSA_free(rsa);
}

void test_rsa_x931(void)
{
    check_context("rsa/x931");
    BIGNUM *e = BN_new();
    BN_set_word(e, 3);
    derived(e);
    RSA *rsa = RSA_new();
    BN_set_word(e, RSA_F4);
    static const int refused[] = {512, 1023, 1025, 1152};
    for (size_t i = 0; i < sizeof(refused) / sizeof(*refused); i++)
        check(RSA_X931_generate_key_ex(rsa, refused[i], e, NULL) == 0, "%d bits", refused[i]);
    check(RSA_X931_generate_key_ex(rsa, 1024, e, NULL) == 1, "1024 bits");
    check(RSA_bits(rsa) == 1024 && BN_is_word(RSA_get0_e(rsa), RSA_F4) && RSA_check_key(rsa) == 1,
          "a key of 1024 bits");
    BN_set_word(e, 4);
    check(RSA_X931_generate_key_ex(rsa, 1024, e, NULL) == 0, "e = 4");
    ERR_clear_error();
    BN_free(e);
    RSA_free(rsa);
}

/* RSA_setup_blinding: (m A^e)^d A^-1 = m^d, for pairs that are squared and for new ones. */
void test_rsa_setup_blinding(void)
{
    check_context("rsa/setup_blinding");
    RSA *rsa = test_rsa(rsa_1024), *empty = RSA_new();
    BN_CTX *ctx = BN_CTX_new();
    check(RSA_setup_blinding(empty, ctx) == NULL &&
              ERR_GET_REASON(ERR_peek_error()) == RSA_R_NO_PUBLIC_EXPONENT,
          "no key");
    ERR_clear_error();
    BN_BLINDING *b = RSA_setup_blinding(rsa, NULL);
    check(b != NULL && BN_BLINDING_is_current_thread(b), "made");
    check((RSA_flags(rsa) & RSA_FLAG_BLINDING) == 0, "the key isn't told");
    BIGNUM *m = BN_new(), *x = BN_new(), *want = BN_new(), *before = BN_new();
    BN_set_word(m, 77);
    BN_mod_exp(want, m, RSA_get0_d(rsa), RSA_get0_n(rsa), ctx);
    for (int i = 0; i < 34; i++) {
        BN_copy(x, m);
        check(BN_BLINDING_convert(x, b, ctx) == 1 && BN_cmp(x, m) != 0 && BN_cmp(x, before) != 0,
              "hidden, %d", i);
        BN_copy(before, x);
        BN_mod_exp(x, x, RSA_get0_d(rsa), RSA_get0_n(rsa), ctx);
        check(BN_BLINDING_invert(x, b, ctx) == 1 && BN_cmp(x, want) == 0, "shown, %d", i);
    }
    BN_free(m), BN_free(x), BN_free(want), BN_free(before);
    BN_BLINDING_free(b);
    BN_CTX_free(ctx);
    RSA_free(empty);
    RSA_free(rsa);
}
