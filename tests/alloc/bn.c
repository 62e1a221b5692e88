/* Numbers without memory. */
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/crypto.h>

#include "crypto/bn/long.h"
#include "tests/alloc/alloc.h"

static bool hex(const BIGNUM *a)
{
    char *text = BN_bn2hex(a);
    OPENSSL_free(text);
    return text != NULL;
}

static bool arithmetic(void)
{
    BIGNUM *a = BN_new(), *b = BN_new(), *r = BN_new();
    BN_CTX *c = BN_CTX_new();
    char *text = NULL;
    bool ok = a != NULL && b != NULL && r != NULL && c != NULL &&
              BN_dec2bn(&a, "123456789012345678901234567890123456789") != 0 &&
              BN_hex2bn(&b, "fffffffffffffffffffffffffffffffffffffff1") != 0 &&
              BN_mul(r, a, b, c) && BN_sqr(r, r, c) && BN_div(r, NULL, r, a, c) &&
              BN_add(r, r, b) && BN_lshift(r, r, 300) && BN_mod_mul(r, r, a, b, c) &&
              BN_mod_exp(r, a, r, b, c) && BN_gcd(r, a, b, c) &&
              BN_mod_inverse(r, a, b, c) != NULL && (text = BN_bn2dec(r)) != NULL && hex(r) &&
              BN_kronecker(a, b, c) != -2;
    OPENSSL_free(text);
    BN_CTX_free(c);
    BN_free(a);
    BN_free(b);
    BN_free(r);
    return ok;
}

static bool new_results(void)
{
    BIGNUM *a = NULL, *m = NULL, *inverse = NULL, *root = NULL, *copy = NULL, *even = NULL;
    bool ok = BN_dec2bn(&a, "65537") != 0 && BN_dec2bn(&m, "1000000000000000000000007") != 0 &&
              BN_dec2bn(&even, "1000000000000000000000000") != 0 &&
              (inverse = BN_mod_inverse(NULL, a, even, NULL)) != NULL &&
              BN_mod_sqr(a, a, m, NULL) && (root = BN_mod_sqrt(NULL, a, m, NULL)) != NULL &&
              (copy = BN_dup(root)) != NULL;
    BIGNUM *const all[] = {a, m, inverse, root, copy, even};
    for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
        BN_free(all[i]);
    return ok;
}

static bool temporaries(void)
{
    BN_CTX *c = BN_CTX_new();
    bool ok = c != NULL;
    for (int i = 0; ok && i < 20; i++) {
        BN_CTX_start(c);
        BIGNUM *a = BN_CTX_get(c);
        ok = a != NULL && BN_set_bit(a, 100);
    }
    BN_CTX_free(c);
    return ok;
}

static bool prime(void)
{
    BIGNUM *p = BN_new();
    BN_GENCB *cb = BN_GENCB_new();
    bool ok = p != NULL && cb != NULL && BN_set_word(p, 1000000007) &&
              BN_is_prime_fasttest_ex(p, 0, NULL, 1, cb) == 1 && BN_rand(p, 40, 0, 1) &&
              BN_generate_prime_ex(p, 40, 0, NULL, NULL, cb);
    BN_GENCB_free(cb);
    BN_free(p);
    return ok;
}

static bool modp(void)
{
    BIGNUM *p = BN_get_rfc2409_prime_768(NULL);
    BN_MONT_CTX *m = BN_MONT_CTX_new();
    bool ok = p != NULL && m != NULL && BN_MONT_CTX_set(m, p, NULL);
    BN_MONT_CTX_free(m);
    BN_free(p);
    return ok;
}

static bool recp_and_x931(void)
{
    BIGNUM *a = NULL, *r = BN_new(), *x = NULL;
    BN_RECP_CTX *recp = BN_RECP_CTX_new();
    bool ok = r != NULL && recp != NULL && BN_dec2bn(&a, "1000003") != 0 &&
              BN_hex2bn(&x, "ffffffffffffffffffff") != 0 && BN_RECP_CTX_set(recp, a, NULL) &&
              BN_mod_mul_reciprocal(r, x, x, recp, NULL) && BN_reciprocal(r, a, 200, NULL) > 0 &&
              BN_X931_derive_prime_ex(r, NULL, NULL, x, r, a, a, NULL, NULL) &&
              BN_nist_mod_521(r, r, NULL, NULL);
    BN_RECP_CTX_free(recp);
    BN_free(a);
    BN_free(r);
    BN_free(x);
    return ok;
}

static bool blinding(void)
{
    BIGNUM *m = NULL, *e = NULL, *n = NULL;
    BN_BLINDING *b = NULL;
    bool ok = BN_dec2bn(&m, "618970019642690137449562111") != 0 && BN_dec2bn(&e, "65537") != 0 &&
              BN_dec2bn(&n, "3") != 0 &&
              (b = BN_BLINDING_create_param(NULL, e, m, NULL, NULL, NULL)) != NULL &&
              BN_BLINDING_convert(n, b, NULL) && BN_BLINDING_update(b, NULL) &&
              BN_BLINDING_invert(n, b, NULL);
    BN_BLINDING_free(b);
    BN_free(m);
    BN_free(e);
    BN_free(n);
    return ok;
}

static bool gf2m(void)
{
    BIGNUM *p = NULL, *a = NULL, *r = BN_new();
    bool ok = r != NULL && BN_hex2bn(&p, "800000000000000000000000000000000000000c9") != 0 &&
              BN_hex2bn(&a, "-123456789012345678901234567890123456789012345678901234567890") != 0 &&
              BN_GF2m_add(r, a, p) && BN_GF2m_mod(r, r, p) && BN_GF2m_mod_mul(r, r, a, p, NULL) &&
              BN_GF2m_mod_sqr(r, r, p, NULL) && BN_GF2m_mod_div(r, r, a, p, NULL) &&
              BN_GF2m_mod_exp(r, r, a, p, NULL) && BN_GF2m_mod_inv(r, r, p, NULL) &&
              BN_GF2m_mod_sqrt(r, r, p, NULL) && BN_GF2m_mod_sqr(a, r, p, NULL) &&
              BN_GF2m_add(a, a, r) && BN_GF2m_mod_solve_quad(r, a, p, NULL);
    BN_free(p);
    BN_free(a);
    BN_free(r);
    return ok;
}

static bool nonce_and_print(void)
{
    BIGNUM *range = NULL, *k = BN_new(), *p = NULL;
    BIO *bio = BIO_new(BIO_s_mem());
    bool ok = bio != NULL && k != NULL && BN_dec2bn(&range, "618970019642690137449562111") != 0 &&
              BN_generate_dsa_nonce(k, range, range, (const unsigned char *)"a", 1, NULL) &&
              BN_bntest_rand(k, 100, 0, 0) && BN_print(bio, k) &&
              (p = BN_generate_prime(NULL, 40, 0, NULL, NULL, NULL, NULL)) != NULL &&
              BN_is_prime(p, 0, NULL, NULL, NULL) == 1;
    BIO_free(bio);
    BN_free(range);
    BN_free(k);
    BN_free(p);
    return ok;
}

/* A modulus beyond the kernels. */
static bool long_modulus(void)
{
    BIGNUM *m = BN_new(), *a = BN_new(), *r = BN_new(), *w = BN_new();
    BN_MONT_CTX *k = BN_MONT_CTX_new();
    bool ok = m != NULL && a != NULL && r != NULL && w != NULL && k != NULL && BN_set_word(w, 3) &&
              BN_set_bit(m, 16400) && BN_set_bit(m, 0) && BN_set_bit(a, 16399) &&
              BN_mod_exp(r, a, w, m, NULL) && BN_MONT_CTX_set(k, m, NULL) &&
              BN_to_montgomery(r, a, k, NULL) && BN_from_montgomery(r, r, k, NULL) &&
              BN_cmp(r, a) == 0 && BN_set_word(w, 5) && bn_long_miller(w, 1, NULL, NULL) == 1;
    BIGNUM *const all[] = {m, a, r, w};
    for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
        BN_free(all[i]);
    BN_MONT_CTX_free(k);
    return ok;
}

const struct scenario scenarios_bn[] = {
    {"bn/long_modulus", long_modulus, 0},
    {"bn/recp_and_x931", recp_and_x931, 0},
    {"bn/blinding", blinding, 0},
    {"bn/nonce_and_print", nonce_and_print, 0},
    {"bn/arithmetic", arithmetic, 0},
    {"bn/new_results", new_results, 0},
    {"bn/temporaries", temporaries, 0},
    {"bn/prime", prime, 0},
    {"bn/modp", modp, 0},
    {"bn/gf2m", gf2m, 0},
    {NULL, NULL, 0},
};
