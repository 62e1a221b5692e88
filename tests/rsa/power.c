/* The powers: each way to the same number, faults that are planted, and keys that are none. */
#include <openssl/err.h>
#include <openssl/obj_mac.h>
#include <openssl/rsa.h>
#include <string.h>

#include "crypto/rsa/rsa.h"
#include "tests/check.h"
#include "tests/gen.h"
#include "tests/rsa/keys.h"
#include "tests/secret.h"
#include "tests/suite.h"

#define ROOM 512

static RSA *without_factors(const RSA *rsa)
{
    RSA *k = RSA_new();
    RSA_set0_key(k, BN_dup(rsa->n), BN_dup(rsa->e), BN_dup(rsa->d));
    return k;
}

/* Edges and random numbers below n. */
static void base(uint8_t *c, const RSA *rsa, unsigned i, struct gen *g)
{
    int k = RSA_size(rsa);
    BIGNUM *x = BN_new();
    if (i == 1)
        BN_set_word(x, 1);
    else if (i == 2)
        BN_sub(x, rsa->n, BN_value_one());
    else if (i == 3)
        BN_copy(x, rsa->p);
    else if (i == 4)
        BN_copy(x, rsa->q);
    else if (i > 4) {
        gen_fill(g, i, c, (size_t)k);
        c[0] &= 1;
        BN_bin2bn(c, k, x);
        BN_nnmod(x, x, rsa->n, NULL);
    }
    BN_bn2binpad(x, c, k);
    BN_free(x);
}

static void one_key(const char *name, const char *hex)
{
    struct gen g = {7};
    RSA *crt = test_rsa(hex), *plain = without_factors(crt), *blinded = RSAPrivateKey_dup(crt);
    int k = RSA_size(crt);
    check(RSA_blinding_on(blinded, NULL) == 1 && RSA_test_flags(blinded, RSA_FLAG_BLINDING) != 0,
          "%s: blinding on", name);
    uint8_t c[ROOM], s[ROOM], t[ROOM], back[ROOM];
    BIGNUM *x = BN_new();
    for (unsigned i = 0; i < 9; i++) {
        base(c, crt, i, &g);
        BN_bin2bn(c, k, x);
        BN_mod_exp_mont_consttime(x, x, crt->d, crt->n, NULL, NULL);
        BN_bn2binpad(x, t, k);
        check(RSA_private_encrypt(k, c, s, crt, RSA_NO_PADDING) == k, "%s: CRT %u", name, i);
        check_bytes("by primes", s, t, (size_t)k);
        check(RSA_private_decrypt(k, c, s, plain, RSA_NO_PADDING) == k, "%s: plain %u", name, i);
        check_bytes("by d", s, t, (size_t)k);
        check(RSA_private_encrypt(k, c, s, blinded, RSA_NO_PADDING) == k, "%s: blind %u", name, i);
        check_bytes("blinded", s, t, (size_t)k);
        check(RSA_public_decrypt(k, s, back, plain, RSA_NO_PADDING) == k, "%s: back %u", name, i);
        check_bytes("back", back, c, (size_t)k);
    }
    BN_bn2binpad(crt->n, c, k);
    ERR_clear_error();
    check(RSA_private_encrypt(k, c, s, crt, RSA_NO_PADDING) == -1 &&
              ERR_GET_REASON(ERR_get_error()) == RSA_R_DATA_TOO_LARGE_FOR_MODULUS,
          "%s: n itself", name);
    BN_free(x);
    RSA_free(crt);
    RSA_free(plain);
    RSA_free(blinded);
}

void test_rsa_power(void)
{
    one_key("1024", rsa_1024);
    one_key("2048", rsa_2048);
    one_key("1030, e = 3", rsa_1030_e3);
    one_key("1536, three primes", rsa_1536_primes3);
}

/* ---- Faults ---- */

/* The key with that number increased by 2: no private power comes out, whatever the base. */
static void spoilt(const char *hex, const char *what, size_t at)
{
    RSA *rsa = test_rsa(hex);
    int k = RSA_size(rsa);
    uint8_t c[ROOM] = {0}, s[ROOM], untouched[ROOM];
    BIGNUM *number = at < RSA_EXTRA_MAX * 3 ? NULL : *(BIGNUM **)(void *)((uint8_t *)rsa + at);
    if (number == NULL)
        number = at == 0 ? rsa->extra[0].r : at == 1 ? rsa->extra[0].d : rsa->extra[0].t;
    memset(s, 0x5a, sizeof(s));
    memset(untouched, 0x5a, sizeof(untouched));
    c[k - 1] = 2;
    check(RSA_private_encrypt(k, c, s, rsa, RSA_NO_PADDING) == k, "%s: before", what);
    memset(s, 0x5a, sizeof(s));
    check(BN_add_word(number, 2) == 1, "%s: spoilt", what);
    rsa_changed(rsa);
    ERR_clear_error();
    check(RSA_private_encrypt(k, c, s, rsa, RSA_NO_PADDING) == -1, "%s: a fault goes out", what);
    check(ERR_peek_error() != 0, "%s: no error", what);
    check_bytes(what, s, untouched, sizeof(s));
    unsigned len = 77;
    check(RSA_sign(NID_sha1, c, 20, s, &len, rsa) == 0 && len == 77, "%s: signed", what);
    check_bytes(what, s, untouched, sizeof(s));
    RSA_blinding_on(rsa, NULL);
    check(RSA_private_decrypt(k, c, s, rsa, RSA_NO_PADDING) == -1, "%s: decrypted", what);
    check_bytes(what, s, untouched, sizeof(s));
    RSA_free(rsa);
    ERR_clear_error();
}

void test_rsa_fault(void)
{
    static const struct {
        const char *name;
        size_t at;
    } numbers[] = {
        {"dP", offsetof(RSA, dmp1)}, {"dQ", offsetof(RSA, dmq1)}, {"qInv", offsetof(RSA, iqmp)},
        {"p", offsetof(RSA, p)},     {"q", offsetof(RSA, q)},
    };
    for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
        spoilt(rsa_1024, numbers[i].name, numbers[i].at);
        spoilt(rsa_1536_primes3, numbers[i].name, numbers[i].at);
    }
    spoilt(rsa_1536_primes3, "r3", 0);
    spoilt(rsa_1536_primes3, "d3", 1);
    spoilt(rsa_1536_primes3, "t3", 2);
}

/* ---- Keys that are none ---- */

static void refused(const char *what, const BIGNUM *n, const BIGNUM *e, int reason)
{
    static uint8_t in[2100], out[2100];
    RSA *rsa = RSA_new();
    RSA_set0_key(rsa, BN_dup(n), BN_dup(e), BN_dup(e));
    int k = RSA_size(rsa);
    memset(in, 0, sizeof(in));
    ERR_clear_error();
    check(RSA_public_encrypt(k, in, out, rsa, RSA_NO_PADDING) == -1 &&
              ERR_GET_REASON(ERR_peek_last_error()) == reason,
          "%s: encrypts (%d)", what, ERR_GET_REASON(ERR_peek_last_error()));
    check(RSA_public_decrypt(k, in, out, rsa, RSA_NO_PADDING) == -1, "%s: opens", what);
    unsigned len;
    check(RSA_sign(NID_sha256, in, 32, out, &len, rsa) == 0, "%s: signs", what);
    check(RSA_verify(NID_sha256, in, 32, in, (unsigned)k, rsa) == 0, "%s: verifies", what);
    RSA_free(rsa);
    ERR_clear_error();
}

void test_rsa_bad_key(void)
{
    RSA *good = test_rsa(rsa_1024);
    BIGNUM *n = BN_new(), *e = BN_new();
    BN_set_word(e, RSA_F4);
    BN_lshift1(n, good->n);
    refused("even modulus", n, e, RSA_R_INVALID_MODULUS);
    BN_copy(n, good->n);
    for (unsigned bad = 0; bad < 3; bad++) {
        BN_set_word(e, bad);
        refused("0, 1, 2 as e", n, e, RSA_R_BAD_E_VALUE);
    }
    refused("e = n", n, n, RSA_R_BAD_E_VALUE);
    BN_set_word(e, RSA_F4);
    BN_zero(n);
    BN_set_bit(n, 16384);
    BN_set_bit(n, 0);
    refused("16385 bits", n, e, RSA_R_MODULUS_TOO_LARGE);
    BN_zero(n);
    BN_set_bit(n, 3072);
    BN_set_bit(n, 0);
    BN_set_bit(e, 64);
    refused("long e", n, e, RSA_R_BAD_E_VALUE);
    BN_set_word(n, 15);
    BN_set_word(e, 3);
    uint8_t in[20] = {0}, out[20];
    unsigned len;
    RSA *tiny = RSA_new();
    RSA_set0_key(tiny, n, e, NULL);
    check(RSA_public_encrypt(1, in, out, tiny, RSA_PKCS1_PADDING) == -1, "tiny: encrypts");
    check(RSA_public_encrypt(1, in, out, tiny, RSA_PKCS1_OAEP_PADDING) == -1, "tiny: OAEP");
    check(RSA_sign(NID_sha1, in, 20, out, &len, tiny) == 0, "tiny: signs");
    check(RSA_private_decrypt(1, in, out, tiny, RSA_PKCS1_PADDING) == -1, "tiny: decrypts");
    RSA *none = RSA_new();
    check(RSA_public_encrypt(1, in, out, none, RSA_PKCS1_PADDING) == -1 &&
              RSA_private_decrypt(1, in, out, none, RSA_NO_PADDING) == -1,
          "no key at all");
    RSA_free(none);
    RSA_free(tiny);
    RSA_free(good);
    ERR_clear_error();
}

/* ---- Secrets ---- */

static void hide(const BIGNUM *number)
{
    secret(number->d, (size_t)number->top * sizeof(*number->d));
}

/* All private numbers, and the message of a decryption. */
void test_rsa_secrets(void)
{
    const char *const keys[] = {rsa_1024, rsa_1536_primes3};
    for (size_t i = 0; i < 2; i++) {
        RSA *rsa = test_rsa(keys[i]);
        int k = RSA_size(rsa);
        uint8_t m[32] = "a message", c[ROOM], out[ROOM];
        const BIGNUM *const numbers[] = {rsa->d, rsa->p, rsa->q, rsa->dmp1, rsa->dmq1, rsa->iqmp};
        for (size_t j = 0; j < sizeof(numbers) / sizeof(numbers[0]); j++)
            hide(numbers[j]);
        for (int j = 0; j < rsa->extra_count; j++) {
            hide(rsa->extra[j].r);
            hide(rsa->extra[j].d);
            hide(rsa->extra[j].t);
        }
        unsigned len;
        check(RSA_sign(NID_sha256, m, 32, c, &len, rsa) == 1, "signs");
        not_secret(c, sizeof(c));
        check(RSA_verify(NID_sha256, m, 32, c, len, rsa) == 1, "verifies");
        for (int padding = RSA_PKCS1_PADDING; padding <= RSA_PKCS1_OAEP_PADDING; padding += 3) {
            check(RSA_public_encrypt(32, m, c, rsa, padding) == k, "encrypts");
            int n = RSA_private_decrypt(k, c, out, rsa, padding);
            not_secret(out, sizeof(out));
            check(n == 32 && memcmp(out, m, 32) == 0, "decrypts");
        }
        memset(c, 0, (size_t)k);
        c[k - 1] = 2;
        check(RSA_private_decrypt(k, c, out, rsa, RSA_PKCS1_PADDING) >= 0, "an implicit message");
        RSA *plain = without_factors(rsa);
        hide(plain->d);
        check(RSA_sign(NID_sha256, m, 32, c, &len, plain) == 1, "signs by d");
        RSA_blinding_on(rsa, NULL);
        check(RSA_sign(NID_sha256, m, 32, c, &len, rsa) == 1, "signs blinded");
        RSA_free(plain);
        RSA_free(rsa);
    }
}
