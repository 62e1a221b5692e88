/* RSA signatures: SigGen*, which are made again where they are determined, and SigVer*. */
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/rsa.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/cavp/cavp.h"
#include "tests/check.h"

#define ROOM 1024

static BIGNUM *number(const char *text)
{
    BIGNUM *n = NULL;
    if (text != NULL)
        BN_hex2bn(&n, text);
    return n;
}

/* Some files have the exponents with the first case of a modulus, and mean them for all. */
static const char *exponent(const struct cavp_case *c, const char *field)
{
    static char n[2 * ROOM + 1], e[2 * ROOM + 1], d[2 * ROOM + 1];
    const char *modulus = cavp_text(c, "n"), *value = cavp_text(c, field);
    char *kept = field[0] == 'e' ? e : d;
    if (strcmp(n, modulus) != 0) {
        e[0] = d[0] = '\0';
        snprintf(n, sizeof(n), "%s", modulus);
    }
    if (value != NULL)
        snprintf(kept, sizeof(e), "%s", value);
    return kept[0] != '\0' ? kept : NULL;
}

static EVP_PKEY *key_of(const struct cavp_case *c)
{
    RSA *rsa = RSA_new();
    EVP_PKEY *key = EVP_PKEY_new();
    check(RSA_set0_key(rsa, number(cavp_text(c, "n")), number(exponent(c, "e")),
                       number(exponent(c, "d"))) == 1 &&
              EVP_PKEY_assign_RSA(key, rsa) == 1,
          "key");
    return key;
}

/* The algorithm is the encoding; salts of PSS are as long as the case's, if it has one. */
static void params_of(const struct cavp_case *c, OSSL_PARAM params[3], int *salt)
{
    struct bytes value = cavp_bytes(c, "SaltVal");
    *salt = cavp_text(c, "SaltVal") != NULL ? (int)value.len : RSA_PSS_SALTLEN_AUTO;
    free(value.p);
    size_t n = 0;
    params[n++] = kat_text(OSSL_SIGNATURE_PARAM_PAD_MODE, c->algorithm);
    if (strcmp(c->algorithm, "pss") == 0)
        params[n++] = OSSL_PARAM_construct_int(OSSL_SIGNATURE_PARAM_PSS_SALTLEN, salt);
    params[n] = OSSL_PARAM_construct_end();
}

static bool verifies(const struct cavp_case *c, EVP_PKEY *key)
{
    struct bytes msg = cavp_bytes(c, "msg"), sig = cavp_bytes(c, "S");
    OSSL_PARAM params[3];
    int salt;
    params_of(c, params, &salt);
    EVP_MD_CTX *m = EVP_MD_CTX_new();
    bool ok = check(EVP_DigestVerifyInit_ex(m, NULL, cavp_text(c, "SHAAlg"), NULL, NULL, key,
                                            params) == 1,
                    "%s with %s", c->algorithm, cavp_text(c, "SHAAlg")) &&
              EVP_DigestVerify(m, sig.p, sig.len, msg.p, msg.len) == 1;
    EVP_MD_CTX_free(m);
    ERR_clear_error();
    free(msg.p), free(sig.p);
    return ok;
}

/* "P" or "F (why)". */
void cavp_rsa_verify(const struct cavp_case *c)
{
    EVP_PKEY *key = key_of(c);
    bool passes = cavp_text(c, "Result")[0] == 'P';
    check(verifies(c, key) == passes, "%s %s: %s", c->algorithm, cavp_text(c, "SHAAlg"),
          cavp_text(c, "Result"));
    EVP_PKEY_free(key);
}

/* PSS draws its salt, and some files have no private key: those are verified alone. */
void cavp_rsa_sign(const struct cavp_case *c)
{
    EVP_PKEY *key = key_of(c);
    check(verifies(c, key), "%s %s: verify", c->algorithm, cavp_text(c, "SHAAlg"));
    if (strcmp(c->algorithm, "pss") != 0 && exponent(c, "d") != NULL) {
        struct bytes msg = cavp_bytes(c, "msg"), want = cavp_bytes(c, "S");
        OSSL_PARAM params[3];
        int salt;
        uint8_t sig[ROOM];
        size_t len = sizeof(sig);
        params_of(c, params, &salt);
        EVP_MD_CTX *m = EVP_MD_CTX_new();
        bool ok =
            EVP_DigestSignInit_ex(m, NULL, cavp_text(c, "SHAAlg"), NULL, NULL, key, params) == 1 &&
            EVP_DigestSign(m, sig, &len, msg.p, msg.len) == 1;
        cavp_same(c, "sign", ok, sig, len, want);
        EVP_MD_CTX_free(m);
        free(msg.p), free(want.p);
    }
    EVP_PKEY_free(key);
}

/* A key of X9.31, from where its searches began: "xp1", "xp2", "Xp", ... */
void cavp_rsa_x931(const struct cavp_case *c)
{
    static const char *const from[] = {"e", "xp1", "xp2", "Xp", "xq1", "xq2", "Xq"};
    BIGNUM *x[7];
    for (size_t i = 0; i < 7; i++)
        x[i] = number(cavp_text(c, from[i]));
    RSA *rsa = RSA_new();
    check(RSA_X931_derive_ex(rsa, NULL, NULL, NULL, NULL, x[1], x[2], x[3], x[4], x[5], x[6], x[0],
                             NULL) == 1,
          "derive");
    static const char *const name[] = {"p", "q", "n", "d"};
    const BIGNUM *const got[] = {RSA_get0_p(rsa), RSA_get0_q(rsa), RSA_get0_n(rsa),
                                 RSA_get0_d(rsa)};
    for (size_t i = 0; i < 4; i++) {
        BIGNUM *want = number(cavp_text(c, name[i]));
        check(want != NULL && got[i] != NULL && BN_cmp(got[i], want) == 0, "%s", name[i]);
        BN_free(want);
    }
    for (size_t i = 0; i < 7; i++)
        BN_free(x[i]);
    RSA_free(rsa);
}
