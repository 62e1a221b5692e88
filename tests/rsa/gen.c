/* New keys, and what RSA_check_key says of keys that are spoilt. */
#include <openssl/err.h>
#include <openssl/obj_mac.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <string.h>

#include "crypto/rsa/rsa.h"
#include "tests/check.h"
#include "tests/rsa/keys.h"
#include "tests/secret.h"
#include "tests/suite.h"

static int seen[4];

static int count(int a, int b, BN_GENCB *cb)
{
    (void)b;
    (void)cb;
    seen[a & 3]++;
    return 1;
}

static int stop(int a, int b, BN_GENCB *cb)
{
    (void)b;
    (void)cb;
    return a != 3;
}

/* FIPS 186-5, A.1.1: the criteria; and the private exponents against the public one. */
static void criteria(const char *name, const RSA *rsa, int bits, int primes)
{
    check(RSA_bits(rsa) == bits && primes == rsa->extra_count + 2, "%s: %d bits, %d primes", name,
          RSA_bits(rsa), rsa->extra_count + 2);
    check(RSA_check_key(rsa) == 1, "%s: check", name);
    check(BN_num_bits(rsa->d) > bits / 2, "%s: d is short", name);
    check(primes > 2 ||
              (BN_is_bit_set(rsa->p, (bits + 1) / 2 - 2) && BN_is_bit_set(rsa->q, bits / 2 - 2)),
          "%s: the primes' second bits", name);
    check(BN_cmp(rsa->p, rsa->q) > 0, "%s: order", name);
    BIGNUM *x = BN_new();
    BN_sub(x, rsa->p, rsa->q);
    check(BN_num_bits(x) > bits / primes - 100, "%s: p and q are near", name);
    BN_free(x);
}

static void generated(int bits, int primes, unsigned long exponent)
{
    char name[40];
    snprintf(name, sizeof(name), "%d bits, %d primes, e = %lu", bits, primes, exponent);
    RSA *rsa = RSA_new();
    BIGNUM *e = BN_new();
    BN_GENCB *cb = BN_GENCB_new();
    BN_GENCB_set(cb, count, NULL);
    BN_set_word(e, exponent);
    memset(seen, 0, sizeof(seen));
    check(RSA_generate_multi_prime_key(rsa, bits, primes, e, cb) == 1, "%s", name);
    check(seen[3] >= primes && seen[1] >= primes && seen[0] >= primes, "%s: progress", name);
    criteria(name, rsa, bits, primes);
    BN_GENCB_set(cb, stop, NULL);
    check(RSA_generate_multi_prime_key(rsa, bits, primes, e, cb) == 0, "%s: stopped", name);
    BN_GENCB_free(cb);
    BN_free(e);
    RSA_free(rsa);
}

static void not_generated(int bits, int primes, unsigned long exponent, int reason)
{
    RSA *rsa = RSA_new();
    BIGNUM *e = BN_new();
    BN_set_word(e, exponent);
    ERR_clear_error();
    check(RSA_generate_multi_prime_key(rsa, bits, primes, e, NULL) == 0 &&
              ERR_GET_REASON(ERR_peek_error()) == reason,
          "%d bits, %d primes, e = %lu", bits, primes, exponent);
    ERR_clear_error();
    BN_free(e);
    RSA_free(rsa);
}

void test_rsa_gen(void)
{
    generated(512, 2, 3);
    generated(513, 2, RSA_F4);
    generated(1024, 2, RSA_F4);
    generated(1024, 3, 17);
    not_generated(511, 2, RSA_F4, RSA_R_KEY_SIZE_TOO_SMALL);
    not_generated(-1, 2, RSA_F4, RSA_R_KEY_SIZE_TOO_SMALL);
    not_generated(16385, 2, RSA_F4, RSA_R_MODULUS_TOO_LARGE);
    not_generated(512, 3, RSA_F4, RSA_R_KEY_PRIME_NUM_INVALID);
    not_generated(1024, 1, RSA_F4, RSA_R_KEY_PRIME_NUM_INVALID);
    not_generated(1024, 4, RSA_F4, RSA_R_KEY_PRIME_NUM_INVALID);
    for (unsigned long e = 0; e < 3; e++)
        not_generated(512, 2, e, RSA_R_PUB_EXPONENT_OUT_OF_RANGE);
    RSA *rsa = RSA_generate_key(512, RSA_F4, NULL, NULL);
    check(rsa != NULL && BN_is_word(RSA_get0_e(rsa), RSA_F4), "RSA_generate_key");
    RSA_free(rsa);
}

/* What is wrong is said, in the order of the checks. */
static void spoilt(const char *what, size_t at, const int *reasons, size_t n)
{
    RSA *rsa = test_rsa(rsa_1024);
    BN_add_word(*(BIGNUM **)(void *)((uint8_t *)rsa + at), 2);
    ERR_clear_error();
    check(RSA_check_key(rsa) == 0, "%s: valid", what);
    for (size_t i = 0; i < n; i++)
        check(ERR_GET_REASON(ERR_get_error()) == reasons[i], "%s: reason %zu", what, i);
    check(ERR_get_error() == 0, "%s: more reasons", what);
    RSA_free(rsa);
}

#define SPOILT(number, ...)                                            \
    spoilt(#number, offsetof(RSA, number), (const int[]){__VA_ARGS__}, \
           sizeof((const int[]){__VA_ARGS__}) / sizeof(int))

/* A prime that is longer than a modulus may be is refused before it is tested. */
static void long_primes(void)
{
    for (size_t i = 0; i < 3; i++) {
        RSA *rsa = test_rsa(rsa_1536_primes3);
        BIGNUM *const primes[] = {rsa->p, rsa->q, rsa->extra[0].r};
        check(BN_set_bit(primes[i], OPENSSL_RSA_MAX_MODULUS_BITS), "a long prime");
        ERR_clear_error();
        check(RSA_check_key(rsa) == 0 &&
                  ERR_GET_REASON(ERR_get_error()) == RSA_R_MODULUS_TOO_LARGE &&
                  ERR_get_error() == 0,
              "long prime %zu", i);
        RSA_free(rsa);
    }
}

/* As OpenSSL 3.0 gives them. */
void test_rsa_check(void)
{
    long_primes();
    const char *const good[] = {rsa_1024, rsa_2048, rsa_1030_e3, rsa_1536_primes3};
    for (size_t i = 0; i < 4; i++) {
        RSA *rsa = test_rsa(good[i]), *public = RSAPublicKey_dup(rsa);
        check(RSA_check_key(rsa) == 1, "key %zu", i);
        check(RSA_check_key(public) == 0 && ERR_GET_REASON(ERR_get_error()) == RSA_R_VALUE_MISSING,
              "public key %zu", i);
        RSA_free(rsa);
        RSA_free(public);
    }
    SPOILT(n, RSA_R_N_DOES_NOT_EQUAL_P_Q);
    SPOILT(e, RSA_R_D_E_NOT_CONGRUENT_TO_1);
    SPOILT(d, RSA_R_D_E_NOT_CONGRUENT_TO_1, RSA_R_DMP1_NOT_CONGRUENT_TO_D,
           RSA_R_DMQ1_NOT_CONGRUENT_TO_D);
    SPOILT(p, RSA_R_P_NOT_PRIME, RSA_R_N_DOES_NOT_EQUAL_P_Q, RSA_R_D_E_NOT_CONGRUENT_TO_1,
           RSA_R_DMP1_NOT_CONGRUENT_TO_D, RSA_R_IQMP_NOT_INVERSE_OF_Q);
    SPOILT(q, RSA_R_Q_NOT_PRIME, RSA_R_N_DOES_NOT_EQUAL_P_Q, RSA_R_D_E_NOT_CONGRUENT_TO_1,
           RSA_R_DMQ1_NOT_CONGRUENT_TO_D, RSA_R_IQMP_NOT_INVERSE_OF_Q);
    SPOILT(dmp1, RSA_R_DMP1_NOT_CONGRUENT_TO_D);
    SPOILT(dmq1, RSA_R_DMQ1_NOT_CONGRUENT_TO_D);
    SPOILT(iqmp, RSA_R_IQMP_NOT_INVERSE_OF_Q);
    static const int mp[] = {RSA_R_MP_R_NOT_PRIME, RSA_R_MP_EXPONENT_NOT_CONGRUENT_TO_D,
                             RSA_R_MP_COEFFICIENT_NOT_INVERSE_OF_R};
    for (size_t i = 0; i < 3; i++) {
        RSA *rsa = test_rsa(rsa_1536_primes3);
        BIGNUM *const numbers[] = {rsa->extra[0].r, rsa->extra[0].d, rsa->extra[0].t};
        BN_add_word(numbers[i], 2);
        check(RSA_check_key(rsa) == 0 && ERR_GET_REASON(ERR_get_error()) == mp[i],
              "extra number %zu", i);
        RSA_free(rsa);
        ERR_clear_error();
    }
}

/* ---- Secrets ---- */

static int secret_bytes(unsigned char *out, int len)
{
    int ok = RAND_OpenSSL()->bytes(out, len);
    secret(out, (size_t)len);
    return ok;
}

static void show(const BIGNUM *number)
{
    not_secret(number->d, (size_t)number->dmax * sizeof(*number->d));
}

static void generated_of_secrets(int bits, int primes)
{
    RSA *rsa = RSA_new();
    BIGNUM *e = BN_new();
    BN_set_word(e, RSA_F4);
    check(RSA_generate_multi_prime_key(rsa, bits, primes, e, NULL) == 1, "a key of secret bytes");
    const BIGNUM *const numbers[] = {rsa->n,    rsa->d,    rsa->p,   rsa->q,
                                     rsa->dmp1, rsa->dmq1, rsa->iqmp};
    for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++)
        show(numbers[i]);
    for (int i = 0; i < rsa->extra_count; i++) {
        show(rsa->extra[i].r);
        show(rsa->extra[i].d);
        show(rsa->extra[i].t);
    }
    criteria("secret bytes", rsa, bits, primes);
    BN_free(e);
    RSA_free(rsa);
}

/* Every random byte is a secret, and so is what is computed of them: the primes, d, and the rest,
 * until the key is there. What crypto/rsa/gen.c and crypto/bn/ declare as shown is that a candidate
 * was rejected (FIPS 186-5, A.1.3), which prime is greater, that there are inverses, and n. */
void test_rsa_gen_secrets(void)
{
    static const RAND_METHOD method = {.bytes = secret_bytes, .pseudorand = secret_bytes};
    check_context("rsa/gen_secrets");
    RAND_set_rand_method(&method);
    generated_of_secrets(512, 2);
    generated_of_secrets(1030, 3); /* of no whole number of words */
    RAND_set_rand_method(NULL);
}
