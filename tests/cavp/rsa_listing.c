/* RSA's older published files, of RSA Laboratories' form and of CAVP's: encryption, and signatures
 * with the key's every number. */
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/cavp/cavp.h"
#include "tests/check.h"

#define ROOM 1024

static BIGNUM *number(const struct cavp_case *c, const char *field)
{
    BIGNUM *n = NULL;
    const char *text = cavp_text(c, field);
    check(text != NULL && BN_hex2bn(&n, text) > 0, "%s", field);
    return n;
}

/* The cases of a key follow each other; it is checked with the first. */
static bool is_new(const char *modulus)
{
    static char last[2 * ROOM + 1];
    bool differs = strcmp(last, modulus) != 0;
    snprintf(last, sizeof(last), "%s", modulus);
    return differs;
}

static EVP_PKEY *key_of(const struct cavp_case *c)
{
    RSA *rsa = RSA_new();
    EVP_PKEY *key = EVP_PKEY_new();
    check(RSA_set0_key(rsa, number(c, "Modulus"), number(c, "Public exponent"),
                       number(c, "Exponent")) == 1 &&
              RSA_set0_factors(rsa, number(c, "Prime 1"), number(c, "Prime 2")) == 1 &&
              RSA_set0_crt_params(rsa, number(c, "Prime exponent 1"), number(c, "Prime exponent 2"),
                                  number(c, "Coefficient")) == 1 &&
              (!is_new(cavp_text(c, "Modulus")) || RSA_check_key(rsa) == 1) &&
              EVP_PKEY_assign_RSA(key, rsa) == 1,
          "key");
    return key;
}

static void decrypts(const struct cavp_case *c, EVP_PKEY *key, const OSSL_PARAM *params,
                     struct bytes ct, struct bytes want)
{
    uint8_t out[ROOM];
    size_t len = sizeof(out);
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(key, NULL);
    bool ok = EVP_PKEY_decrypt_init_ex(ctx, params) == 1 &&
              EVP_PKEY_decrypt(ctx, out, &len, ct.p, ct.len) == 1;
    cavp_same(c, "decrypt", ok, out, len, want);
    ct.p[ct.len - 1] ^= 1; /* OAEP notices; PKCS #1 v1.5 gives something else, or notices */
    len = sizeof(out);
    ok = EVP_PKEY_decrypt(ctx, out, &len, ct.p, ct.len) == 1;
    check(!ok || len != want.len || memcmp(out, want.p, len) != 0, "a changed ciphertext");
    EVP_PKEY_CTX_free(ctx);
    ERR_clear_error();
}

/* The word after "name=" in the heading, or "sha1", which is what headings without one mean. */
static OSSL_PARAM digest_param(const struct cavp_case *c, const char *param, const char *name,
                               char word[16])
{
    const char *heading = cavp_text(c, "heading"), *at = heading ? strstr(heading, name) : NULL;
    strcpy(word, "sha1");
    if (at != NULL)
        snprintf(word, 16, "%.*s", (int)strcspn(at + strlen(name), " "), at + strlen(name));
    return kat_text(param, word);
}

/* The algorithm is the padding. */
void cavp_rsa_decrypt(const struct cavp_case *c)
{
    char digest[16], mgf1[16];
    OSSL_PARAM params[4] = {kat_text(OSSL_ASYM_CIPHER_PARAM_PAD_MODE, c->algorithm)};
    if (strcmp(c->algorithm, "oaep") == 0) {
        params[1] = digest_param(c, OSSL_ASYM_CIPHER_PARAM_OAEP_DIGEST, " alg=", digest);
        params[2] = digest_param(c, OSSL_ASYM_CIPHER_PARAM_MGF1_DIGEST, " mgf1=", mgf1);
        params[3] = OSSL_PARAM_construct_end();
    } else {
        params[1] = OSSL_PARAM_construct_end();
    }
    EVP_PKEY *key = key_of(c);
    struct bytes ct = cavp_bytes(c, "Encryption"), want = cavp_bytes(c, "Message");
    decrypts(c, key, params, ct, want);
    free(ct.p), free(want.p);
    EVP_PKEY_free(key);
}

/* A PKCS #8 key and a label. */
void cavp_rsa_label(const struct cavp_case *c)
{
    struct bytes der = cavp_bytes(c, "key"), label = cavp_bytes(c, "OAEPLabel");
    struct bytes ct = cavp_bytes(c, "input"), want = cavp_bytes(c, "output");
    const uint8_t *p = der.p;
    EVP_PKEY *key = d2i_AutoPrivateKey(NULL, &p, (long)der.len);
    OSSL_PARAM params[] = {
        kat_text(OSSL_ASYM_CIPHER_PARAM_PAD_MODE, "oaep"),
        kat_text(OSSL_ASYM_CIPHER_PARAM_OAEP_DIGEST, cavp_text(c, "OAEPDigest")),
        OSSL_PARAM_construct_octet_string(OSSL_ASYM_CIPHER_PARAM_OAEP_LABEL, label.p, label.len),
        OSSL_PARAM_construct_end(),
    };
    if (check(key != NULL, "key"))
        decrypts(c, key, params, ct, want);
    EVP_PKEY_free(key);
    free(der.p), free(label.p), free(ct.p), free(want.p);
}

static bool verifies(EVP_PKEY *key, const OSSL_PARAM *params, struct bytes msg, struct bytes sig)
{
    EVP_MD_CTX *m = EVP_MD_CTX_new();
    bool ok = EVP_DigestVerifyInit_ex(m, NULL, "SHA1", NULL, NULL, key, params) == 1 &&
              EVP_DigestVerify(m, sig.p, sig.len, msg.p, msg.len) == 1;
    EVP_MD_CTX_free(m);
    ERR_clear_error();
    return ok;
}

/* PSS draws its salt, and is verified alone; PKCS #1 v1.5 signs the same again. All with SHA-1. */
void cavp_rsa_listed(const struct cavp_case *c)
{
    bool pss = strcmp(c->algorithm, "pss") == 0;
    int salt = 20;
    OSSL_PARAM params[] = {
        kat_text(OSSL_SIGNATURE_PARAM_PAD_MODE, c->algorithm),
        pss ? OSSL_PARAM_construct_int(OSSL_SIGNATURE_PARAM_PSS_SALTLEN, &salt)
            : OSSL_PARAM_construct_end(),
        OSSL_PARAM_construct_end(),
    };
    EVP_PKEY *key = key_of(c);
    struct bytes msg = cavp_bytes(c, "Message to be signed"), sig = cavp_bytes(c, "Signature");
    check(verifies(key, params, msg, sig), "%s: verify", c->algorithm);
    if (!pss) {
        uint8_t out[ROOM];
        size_t len = sizeof(out);
        EVP_MD_CTX *m = EVP_MD_CTX_new();
        bool ok = EVP_DigestSignInit_ex(m, NULL, "SHA1", NULL, NULL, key, params) == 1 &&
                  EVP_DigestSign(m, out, &len, msg.p, msg.len) == 1;
        cavp_same(c, "sign", ok, out, len, sig);
        EVP_MD_CTX_free(m);
    }
    sig.p[sig.len - 1] ^= 1;
    check(!verifies(key, params, msg, sig), "%s: a changed signature", c->algorithm);
    free(msg.p), free(sig.p);
    EVP_PKEY_free(key);
}
