/* Methods of DH: each function is called, and what it gives counts. */
#include <openssl/dh.h>
#include <openssl/err.h>
#include <openssl/obj_mac.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

static int inits, finishes, powers;

static int init(DH *dh)
{
    (void)dh;
    inits++;
    return 1;
}

static int finish(DH *dh)
{
    (void)dh;
    finishes++;
    return 1;
}

static int power(const DH *dh, BIGNUM *r, const BIGNUM *a, const BIGNUM *p, const BIGNUM *m,
                 BN_CTX *ctx, BN_MONT_CTX *m_ctx)
{
    (void)dh;
    powers++;
    return BN_mod_exp_mont(r, a, p, m, ctx, m_ctx);
}

static int no_key(DH *dh)
{
    (void)dh;
    return 0;
}

static int short_secret(unsigned char *key, const BIGNUM *pub_key, DH *dh)
{
    (void)pub_key;
    (void)dh;
    memcpy(key, "\0secret", 7);
    return 7;
}

static int no_params(DH *dh, int prime_len, int generator, BN_GENCB *cb)
{
    (void)cb;
    return dh == NULL ? 0 : prime_len + generator;
}

static void used(DH_METHOD *m)
{
    unsigned char a[192], b[192];
    DH_meth_set_bn_mod_exp(m, power);
    DH *own = DH_new_by_nid(NID_modp_1536), *other = DH_new_by_nid(NID_modp_1536);
    check(DH_set_method(own, m) && inits == 1, "init");
    check(DH_generate_key(own) && DH_generate_key(other) && powers == 1, "its power makes y");
    check(DH_compute_key_padded(a, DH_get0_pub_key(other), own) == 192 && powers == 2 &&
              DH_compute_key_padded(b, DH_get0_pub_key(own), other) == 192 &&
              memcmp(a, b, 192) == 0,
          "and the secret");
    DH_meth_set_compute_key(m, short_secret);
    check(DH_compute_key(a, DH_get0_pub_key(other), own) == 6 && memcmp(a, "secret", 6) == 0,
          "zeros are stripped");
    check(DH_compute_key_padded(a, DH_get0_pub_key(other), own) == 192 &&
              memcmp(a + 185, "\0secret", 7) == 0 && a[0] == 0,
          "and filled in");
    DH_meth_set_generate_key(m, no_key);
    DH_meth_set_generate_params(m, no_params);
    check(!DH_generate_key(own) && DH_generate_parameters_ex(own, 40, 2, NULL) == 42, "others");
    DH_free(own);
    DH_free(other);
    check(finishes == 1, "finish");
}

void test_dh_method(void)
{
    check_context("dh methods");
    const DH_METHOD *ours = DH_OpenSSL();
    inits = finishes = powers = 0;
    check(DH_get_default_method() == ours && DH_meth_get_generate_key(ours) != NULL &&
              DH_meth_get_compute_key(ours) != NULL && DH_meth_get_bn_mod_exp(ours) != NULL &&
              strcmp(DH_meth_get0_name(ours), "OpenSSL DH Method") == 0,
          "the library's");
    DH_METHOD *first = DH_meth_new("test", 3), *m = DH_meth_dup(ours);
    check(DH_meth_set1_name(m, "other") && strcmp(DH_meth_get0_name(m), "other") == 0 &&
              strcmp(DH_meth_get0_name(first), "test") == 0 && DH_meth_get_flags(first) == 3,
          "name and flags");
    check(DH_meth_set_flags(m, 4) && DH_meth_get_flags(m) == 4 && DH_meth_set0_app_data(m, m) &&
              DH_meth_get0_app_data(m) == m,
          "data");
    check(DH_meth_set_init(m, init) && DH_meth_get_init(m) == init &&
              DH_meth_set_finish(m, finish) && DH_meth_get_finish(m) == finish &&
              DH_meth_get_bn_mod_exp(first) == NULL,
          "functions");
    used(m);
    DH_set_default_method(first);
    DH *dh = DH_new_method(NULL);
    check(dh != NULL && DH_test_flags(dh, 2) == 2, "the default");
    DH_set_default_method(ours);
    DH_free(dh);
    DH_meth_set_init(first, no_key);
    DH_set_default_method(first);
    check(DH_new() == NULL, "init fails");
    DH_set_default_method(ours);
    ERR_clear_error();
    DH_meth_free(m);
    DH_meth_free(first);
}
