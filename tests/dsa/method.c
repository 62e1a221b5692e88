/* Methods of DSA: each function is called, and what it gives counts. */
#include <openssl/dh.h>
#include <openssl/dsa.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

static int signs, verifies, powers, finishes;

static DSA_SIG *sign(const unsigned char *digest, int len, DSA *dsa)
{
    signs++;
    return DSA_meth_get_sign(DSA_OpenSSL())(digest, len, dsa);
}

static int verify(const unsigned char *digest, int len, DSA_SIG *sig, DSA *dsa)
{
    verifies++;
    return DSA_meth_get_verify(DSA_OpenSSL())(digest, len, sig, dsa);
}

static int power(DSA *dsa, BIGNUM *r, const BIGNUM *a, const BIGNUM *p, const BIGNUM *m,
                 BN_CTX *ctx, BN_MONT_CTX *m_ctx)
{
    (void)dsa;
    powers++;
    return BN_mod_exp_mont(r, a, p, m, ctx, m_ctx);
}

static int power2(DSA *dsa, BIGNUM *r, const BIGNUM *a1, const BIGNUM *p1, const BIGNUM *a2,
                  const BIGNUM *p2, const BIGNUM *m, BN_CTX *ctx, BN_MONT_CTX *m_ctx)
{
    (void)dsa;
    powers++;
    return BN_mod_exp2_mont(r, a1, p1, a2, p2, m, ctx, m_ctx);
}

static int finish(DSA *dsa)
{
    (void)dsa;
    finishes++;
    return 1;
}

static int no_key(DSA *dsa)
{
    (void)dsa;
    return 0;
}

static int no_params(DSA *dsa, int bits, const unsigned char *seed, int seed_len, int *counter_ret,
                     unsigned long *h_ret, BN_GENCB *cb)
{
    (void)seed;
    (void)counter_ret;
    (void)h_ret;
    (void)cb;
    return dsa == NULL ? 0 : bits + seed_len;
}

static int no_setup(DSA *dsa, BN_CTX *ctx, BIGNUM **kinvp, BIGNUM **rp)
{
    (void)dsa;
    (void)ctx;
    (void)kinvp;
    (void)rp;
    return 7;
}

/* Over the 1024-bit group of RFC 5114. */
static DSA *new_key(void)
{
    DH *dh = DH_get_1024_160();
    DSA *dsa = DSA_new();
    check(DSA_set0_pqg(dsa, BN_dup(DH_get0_p(dh)), BN_dup(DH_get0_q(dh)), BN_dup(DH_get0_g(dh))) &&
              DSA_generate_key(dsa),
          "key");
    DH_free(dh);
    return dsa;
}

static void by_evp(DSA *dsa, const unsigned char *digest)
{
    unsigned char sig[64];
    size_t len = sizeof(sig);
    EVP_PKEY *key = EVP_PKEY_new();
    check(EVP_PKEY_set1_DSA(key, dsa), "EVP_PKEY");
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(key, NULL);
    check(EVP_PKEY_sign_init(ctx) == 1 && EVP_PKEY_sign(ctx, sig, &len, digest, 20) == 1 &&
              EVP_PKEY_verify_init(ctx) == 1 && EVP_PKEY_verify(ctx, sig, len, digest, 20) == 1,
          "EVP_PKEY_sign, EVP_PKEY_verify");
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_free(key);
}

/* k^-1 and r fit together: r = g^k. */
static void setup(DSA *dsa)
{
    BIGNUM *kinv = NULL, *r = NULL, *k = BN_new(), *t = BN_new();
    check(DSA_sign_setup(dsa, NULL, &kinv, &r), "DSA_sign_setup");
    check(BN_mod_inverse(k, kinv, DSA_get0_q(dsa), NULL) != NULL &&
              BN_mod_exp(t, DSA_get0_g(dsa), k, DSA_get0_p(dsa), NULL) &&
              BN_nnmod(t, t, DSA_get0_q(dsa), NULL) && BN_cmp(t, r) == 0,
          "k and r");
    BN_clear_free(kinv);
    BN_free(r);
    BN_clear_free(k);
    BN_free(t);
}

static void used(DSA_METHOD *m)
{
    unsigned char digest[20] = {1}, sig[64];
    unsigned len;
    DSA *dsa = new_key();
    setup(dsa);
    DSA_meth_set_bn_mod_exp(m, power);
    DSA_meth_set_mod_exp(m, power2);
    DSA_meth_set_finish(m, finish);
    check(DSA_set_method(dsa, m) && DSA_get_method(dsa) == m, "DSA_set_method");
    check(DSA_sign(0, digest, 20, sig, &len, dsa) && powers == 1, "its power signs");
    check(DSA_verify(0, digest, 20, sig, (int)len, dsa) == 1 && powers == 2, "and verifies");
    DSA_meth_set_sign(m, sign);
    DSA_meth_set_verify(m, verify);
    check(DSA_sign(0, digest, 20, sig, &len, dsa) && signs == 1, "it signs");
    check(DSA_verify(0, digest, 20, sig, (int)len, dsa) == 1 && verifies == 1, "it verifies");
    sig[len - 1] ^= 1;
    check(DSA_verify(0, digest, 20, sig, (int)len, dsa) == 0, "wrong");
    by_evp(dsa, digest);
    check(signs == 2 && verifies == 3, "under EVP_PKEY, too");
    DSA_meth_set_keygen(m, no_key);
    DSA_meth_set_paramgen(m, no_params);
    DSA_meth_set_sign_setup(m, no_setup);
    check(!DSA_generate_key(dsa) && DSA_sign_setup(dsa, NULL, NULL, NULL) == 7 &&
              DSA_generate_parameters_ex(dsa, 40, NULL, 2, NULL, NULL, NULL) == 42,
          "others");
    DSA_free(dsa);
    check(finishes == 1, "finish");
}

void test_dsa_method(void)
{
    check_context("dsa methods");
    const DSA_METHOD *ours = DSA_OpenSSL();
    signs = verifies = powers = finishes = 0;
    check(DSA_get_default_method() == ours && DSA_meth_get_sign_setup(ours) != NULL &&
              DSA_meth_get_keygen(ours) == NULL && DSA_meth_get_paramgen(ours) == NULL &&
              DSA_meth_get_mod_exp(ours) == NULL &&
              strcmp(DSA_meth_get0_name(ours), "OpenSSL DSA method") == 0,
          "the library's");
    DSA_METHOD *first = DSA_meth_new("test", 3), *m = DSA_meth_dup(ours);
    check(DSA_meth_set1_name(m, "other") && strcmp(DSA_meth_get0_name(m), "other") == 0 &&
              strcmp(DSA_meth_get0_name(first), "test") == 0 && DSA_meth_get_flags(first) == 3,
          "name and flags");
    check(DSA_meth_set_flags(m, 4) && DSA_meth_get_flags(m) == 4 && DSA_meth_set0_app_data(m, m) &&
              DSA_meth_get0_app_data(m) == m,
          "data");
    used(m);
    DSA_meth_set_init(first, no_key);
    DSA_set_default_method(first);
    check(DSA_new() == NULL && DSA_new_method(NULL) == NULL, "init fails");
    DSA_set_default_method(ours);
    ERR_clear_error();
    DSA_meth_free(m);
    DSA_meth_free(first);
}
