/* DH, DHX and DSA through EVP_PKEY, as EVP_PKEY-DH(7) and EVP_PKEY-DSA(7) say. Public interface. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/dh.h>
#include <openssl/dsa.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

static OSSL_PARAM text(const char *name, const char *value)
{
    return OSSL_PARAM_construct_utf8_string(name, (char *)(uintptr_t)value, 0);
}

/* EVP_PKEY_keygen or paramgen with one parameter. */
static EVP_PKEY *made(const char *type, bool params_only, OSSL_PARAM first, OSSL_PARAM second)
{
    OSSL_PARAM params[] = {first, second, OSSL_PARAM_construct_end()};
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(NULL, type, NULL);
    if ((params_only ? EVP_PKEY_paramgen_init(ctx) : EVP_PKEY_keygen_init(ctx)) == 1 &&
        EVP_PKEY_CTX_set_params(ctx, params) == 1)
        EVP_PKEY_generate(ctx, &key);
    EVP_PKEY_CTX_free(ctx);
    ERR_clear_error();
    return key;
}

static EVP_PKEY *with_params(EVP_PKEY *params)
{
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(params, NULL);
    check(EVP_PKEY_keygen_init(ctx) == 1 && EVP_PKEY_keygen(ctx, &key) == 1, "keygen");
    EVP_PKEY_CTX_free(ctx);
    return key;
}

static size_t secret(EVP_PKEY *own, EVP_PKEY *peer, unsigned pad, unsigned char out[512])
{
    OSSL_PARAM params[] = {OSSL_PARAM_construct_uint(OSSL_EXCHANGE_PARAM_PAD, &pad),
                           OSSL_PARAM_construct_end()};
    size_t len = 512;
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(own, NULL);
    if (EVP_PKEY_derive_init(ctx) != 1 || EVP_PKEY_CTX_set_params(ctx, params) != 1 ||
        EVP_PKEY_derive_set_peer(ctx, peer) != 1 || EVP_PKEY_derive(ctx, out, &len) != 1)
        len = 0;
    EVP_PKEY_CTX_free(ctx);
    ERR_clear_error();
    return len;
}

static EVP_PKEY_CTX *x942_context(EVP_PKEY *own, EVP_PKEY *peer)
{
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(own, NULL);
    OSSL_PARAM cek[] = {text(OSSL_KDF_PARAM_CEK_ALG, "AES-256-WRAP"), OSSL_PARAM_END};
    check(EVP_PKEY_derive_init(ctx) == 1 && EVP_PKEY_derive_set_peer(ctx, peer) == 1 &&
              EVP_PKEY_CTX_set_dh_kdf_type(ctx, EVP_PKEY_DH_KDF_X9_42) == 1 &&
              EVP_PKEY_CTX_get_dh_kdf_type(ctx) == EVP_PKEY_DH_KDF_X9_42 &&
              EVP_PKEY_CTX_set_dh_kdf_md(ctx, EVP_sha256()) == 1 &&
              EVP_PKEY_CTX_set0_dh_kdf_ukm(ctx, OPENSSL_memdup("ukm", 3), 3) == 1 &&
              EVP_PKEY_CTX_set_params(ctx, cek) == 1,
          "the parameters of X9.42");
    return ctx;
}

/* Exchange and KDF in one are the two by hand, of the padded secret. */
static void x942(EVP_PKEY *a, EVP_PKEY *b)
{
    unsigned char z[512], want[40], got[40];
    size_t z_len = secret(a, b, 1, z), len = 0;
    OSSL_PARAM params[] = {text("digest", "SHA256"), text("cekalg", "AES-256-WRAP"),
                           OSSL_PARAM_construct_octet_string("secret", z, z_len),
                           OSSL_PARAM_construct_octet_string("ukm", (char *)(uintptr_t) "ukm", 3),
                           OSSL_PARAM_END};
    EVP_KDF *kdf = EVP_KDF_fetch(NULL, "X942KDF-ASN1", NULL);
    EVP_KDF_CTX *by_hand = EVP_KDF_CTX_new(kdf);
    check(EVP_KDF_derive(by_hand, want, sizeof(want), params) == 1, "the KDF");
    EVP_KDF_CTX_free(by_hand);
    EVP_KDF_free(kdf);

    EVP_PKEY_CTX *ctx = x942_context(a, b), *copy = NULL;
    int room = 0;
    check(EVP_PKEY_CTX_set_dh_kdf_outlen(ctx, sizeof(want)) == 1 &&
              EVP_PKEY_CTX_get_dh_kdf_outlen(ctx, &room) == 1 && room == sizeof(want) &&
              EVP_PKEY_derive(ctx, NULL, &len) == 1 && len == sizeof(want),
          "the length");
    len--;
    check(EVP_PKEY_derive(ctx, got, &len) != 1, "too little room");
    len = sizeof(got);
    check(EVP_PKEY_derive(ctx, got, &len) == 1 && len == sizeof(want), "derive");
    check_bytes("X9.42", got, want, sizeof(want));
    memset(got, 0, sizeof(got));
    copy = EVP_PKEY_CTX_dup(ctx);
    check(copy != NULL && EVP_PKEY_derive(copy, got, &len) == 1, "derive by a copy");
    check_bytes("X9.42, a copy", got, want, sizeof(want));
    OSSL_PARAM bad[] = {text(OSSL_KDF_PARAM_CEK_ALG, "AES-256-CBC"), OSSL_PARAM_END};
    check(EVP_PKEY_CTX_set_params(copy, bad) == 1 && EVP_PKEY_derive(copy, got, &len) != 1,
          "a cipher that wraps nothing");
    OSSL_PARAM other[] = {text(OSSL_EXCHANGE_PARAM_KDF_TYPE, "X963KDF"), OSSL_PARAM_END};
    check(EVP_PKEY_CTX_set_params(copy, other) != 1, "another KDF");
    len = sizeof(z);
    check(EVP_PKEY_CTX_set_dh_kdf_type(copy, EVP_PKEY_DH_KDF_NONE) == 1 &&
              EVP_PKEY_derive(copy, z, &len) == 1 && len > sizeof(want),
          "without a KDF");
    EVP_PKEY_CTX_free(copy);
    EVP_PKEY_CTX_free(ctx);
    ERR_clear_error();
}

static void checks(EVP_PKEY *key, const char *what)
{
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(key, NULL);
    check(EVP_PKEY_check(ctx) == 1 && EVP_PKEY_public_check(ctx) == 1 &&
              EVP_PKEY_public_check_quick(ctx) == 1 && EVP_PKEY_private_check(ctx) == 1 &&
              EVP_PKEY_pairwise_check(ctx) == 1 && EVP_PKEY_param_check_quick(ctx) == 1,
          "%s: checks", what);
    EVP_PKEY_CTX_free(ctx);
}

/* Out as parameters, and back. */
static void told(EVP_PKEY *key, const char *type)
{
    OSSL_PARAM *params = NULL;
    EVP_PKEY *back = NULL, *public = NULL;
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(NULL, type, NULL);
    check(EVP_PKEY_todata(key, EVP_PKEY_KEYPAIR, &params) == 1, "todata");
    check(EVP_PKEY_fromdata_init(ctx) == 1 &&
              EVP_PKEY_fromdata(ctx, &back, EVP_PKEY_KEYPAIR, params) == 1 &&
              EVP_PKEY_eq(key, back) == 1,
          "%s: fromdata", type);
    check(EVP_PKEY_fromdata(ctx, &public, EVP_PKEY_PUBLIC_KEY, params) == 1 &&
              EVP_PKEY_eq(key, public) == 1,
          "%s: public key", type);
    checks(back, type);
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new(public, NULL);
    check(EVP_PKEY_public_check(c) == 1 && EVP_PKEY_private_check(c) != 1, "%s: it has no other",
          type);
    EVP_PKEY_CTX_free(c);
    ERR_clear_error();
    OSSL_PARAM_free(params);
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_free(back);
    EVP_PKEY_free(public);
}

static void encoded(EVP_PKEY *key, EVP_PKEY *params)
{
    unsigned char *bytes = NULL, zeros[256] = {0};
    EVP_PKEY *copy = EVP_PKEY_dup(params);
    size_t len = EVP_PKEY_get1_encoded_public_key(key, &bytes);
    check(len == 256 && EVP_PKEY_set1_encoded_public_key(copy, bytes, len) == 1 &&
              EVP_PKEY_eq(copy, key) == 1,
          "encoded public key");
    check(EVP_PKEY_set1_encoded_public_key(copy, zeros, 256) != 1, "0");
    check(EVP_PKEY_set1_encoded_public_key(copy, zeros, 1) != 1, "0 of one byte");
    ERR_clear_error();
    OPENSSL_free(bytes);
    EVP_PKEY_free(copy);
}

static void exchange(const char *type, const char *group, int bits)
{
    check_context("%s, %s", type, group);
    unsigned char za[512], zb[512];
    char name[32] = "";
    EVP_PKEY *params = made(type, true, text("group", group), OSSL_PARAM_construct_end());
    if (!check(params != NULL, "parameters"))
        return;
    EVP_PKEY *a = with_params(params), *b = with_params(params);
    check(EVP_PKEY_get_bits(a) == bits && EVP_PKEY_get_size(a) == bits / 8 &&
              EVP_PKEY_get_group_name(a, name, sizeof(name), NULL) == 1 && strcmp(name, group) == 0,
          "what it is");
    check(EVP_PKEY_parameters_eq(a, params) == 1 && EVP_PKEY_eq(a, b) == 0, "other keys");
    size_t len = secret(a, b, 1, za);
    check(len == (size_t)bits / 8 && secret(b, a, 1, zb) == len && memcmp(za, zb, len) == 0,
          "secret");
    x942(a, b);
    check(secret(a, params, 1, za) == 0, "a peer without a key");
    checks(a, "key");
    told(a, type);
    if (bits == 2048)
        encoded(a, params);
    EVP_PKEY_free(a);
    EVP_PKEY_free(b);
    EVP_PKEY_free(params);
}

/* With and without the zeros in front: keys are made until a secret has one. */
static void padding(void)
{
    check_context("DH padding");
    unsigned char plain[512], padded[512];
    EVP_PKEY *a = made("DH", false, text("group", "modp_1536"), OSSL_PARAM_construct_end());
    bool found = false;
    for (int i = 0; i < 20000 && !found; i++) {
        EVP_PKEY *b = with_params(a);
        size_t len = secret(a, b, 0, plain);
        if (len < 192) {
            found = true;
            check(secret(a, b, 1, padded) == 192 && padded[0] == 0 &&
                      memcmp(padded + 192 - len, plain, len) == 0,
                  "padded");
        }
        EVP_PKEY_free(b);
    }
    check(found, "a secret with a zero");
    EVP_PKEY_free(a);
}

static void refused(void)
{
    check_context("DH refused");
    int length = 100;
    check(made("DH", false, text("group", "ffdhe1024"), OSSL_PARAM_construct_end()) == NULL,
          "group");
    check(made("DHX", true, text("type", "generator"), OSSL_PARAM_construct_end()) == NULL, "type");
    check(made("DH", false, text("group", "ffdhe2048"),
               OSSL_PARAM_construct_int("priv_len", &length)) == NULL,
          "a short private key");
    check(made("DH", false, OSSL_PARAM_construct_end(), OSSL_PARAM_construct_end()) == NULL,
          "no parameters");
    EVP_PKEY *a = made("DH", false, text("group", "modp_1536"), OSSL_PARAM_construct_end());
    EVP_PKEY *b = made("DH", false, text("group", "modp_2048"), OSSL_PARAM_construct_end());
    unsigned char z[512];
    check(a != NULL && b != NULL && secret(a, b, 0, z) == 0, "keys of two groups");
    EVP_PKEY_free(a);
    EVP_PKEY_free(b);
}

void test_dh_pkey(void)
{
    exchange("DH", "ffdhe2048", 2048);
    exchange("DH", "modp_1536", 1536);
    exchange("DHX", "dh_1024_160", 1024);
    exchange("DHX", "dh_2048_256", 2048);
    padding();
    refused();
}

/* ---- DSA ---- */

static void signature(EVP_PKEY *key)
{
    unsigned char sig[128], digest[32] = {1};
    size_t len = sizeof(sig);
    OSSL_PARAM params[] = {text("digest", "SHA256"), OSSL_PARAM_construct_end()};
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(key, NULL);
    check(EVP_PKEY_sign_init_ex(ctx, params) == 1 && EVP_PKEY_sign(ctx, sig, &len, digest, 32) == 1,
          "sign");
    size_t other = sizeof(sig);
    check(EVP_PKEY_sign(ctx, sig, &other, digest, 20) != 1, "a digest of another length");
    check(EVP_PKEY_verify_init_ex(ctx, params) == 1 &&
              EVP_PKEY_verify(ctx, sig, len, digest, 32) == 1,
          "verify");
    digest[5] ^= 4;
    check(EVP_PKEY_verify(ctx, sig, len, digest, 32) == 0, "wrong");
    EVP_PKEY_CTX_free(ctx);

    EVP_MD_CTX *md = EVP_MD_CTX_new();
    len = sizeof(sig);
    check(EVP_DigestSignInit_ex(md, NULL, "SHA512", NULL, NULL, key, NULL) == 1 &&
              EVP_DigestSign(md, sig, &len, digest, 32) == 1 &&
              EVP_DigestVerifyInit_ex(md, NULL, "SHA512", NULL, NULL, key, NULL) == 1 &&
              EVP_DigestVerify(md, sig, len, digest, 32) == 1,
          "EVP_DigestSign");
    EVP_MD_CTX_free(md);
    ERR_clear_error();
}

static void generation(void)
{
    size_t p = 1024, q = 160;
    EVP_PKEY *params = made("DSA", true, OSSL_PARAM_construct_size_t("pbits", &p),
                            OSSL_PARAM_construct_size_t("qbits", &q));
    check(params != NULL && EVP_PKEY_get_bits(params) == 1024, "parameters of 1024 bits");
    int counter = -2, h = -2;
    check(EVP_PKEY_get_int_param(params, "pcounter", &counter) == 1 && counter >= 0 &&
              EVP_PKEY_get_int_param(params, "hindex", &h) == 1 && h >= 2,
          "how they were made");
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(params, NULL);
    check(EVP_PKEY_param_check(ctx) == 1, "checked");
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY *key = with_params(params);
    checks(key, "DSA");
    told(key, "DSA");
    signature(key);
    EVP_PKEY_free(key);
    EVP_PKEY_free(params);
    q = 100;
    check(made("DSA", true, OSSL_PARAM_construct_size_t("pbits", &p),
               OSSL_PARAM_construct_size_t("qbits", &q)) == NULL,
          "q of 100 bits");
    check(made("DSA", false, OSSL_PARAM_construct_size_t("pbits", &p),
               OSSL_PARAM_construct_end()) == NULL,
          "a key without parameters");
}

static void legacy(void)
{
    EVP_PKEY *key = EVP_PKEY_new();
    DH *dh = DH_new_by_nid(1126), *x942 = DH_get_2048_256();
    DSA *dsa = DSA_new();
    check(EVP_PKEY_get0_DH(key) == NULL && EVP_PKEY_get0_DSA(key) == NULL, "empty");
    check(EVP_PKEY_set1_DH(key, dh) == 1 && EVP_PKEY_get_id(key) == EVP_PKEY_DH, "DH");
    DH *again = EVP_PKEY_get1_DH(key);
    check(again == dh && EVP_PKEY_get0_DH(key) == dh && EVP_PKEY_get0_DSA(key) == NULL, "the same");
    DH_free(again);
    check(EVP_PKEY_set1_DH(key, x942) == 1 && EVP_PKEY_get_id(key) == EVP_PKEY_DHX, "DHX");
    check(EVP_PKEY_set1_DSA(key, dsa) == 1 && EVP_PKEY_get_id(key) == EVP_PKEY_DSA &&
              EVP_PKEY_get0_DSA(key) == dsa && EVP_PKEY_get0_DH(key) == NULL,
          "DSA");
    ERR_clear_error();
    DSA_free(dsa);
    DH_free(dh);
    DH_free(x942);
    EVP_PKEY_free(key);
}

static void old_names(void)
{
    static const char *const names[] = {"dsaEncryption",     "DSA-old",      "dsaEncryption-old",
                                        "1.3.14.3.2.12",     "DSA-SHA",      "dsaWithSHA",
                                        "1.3.14.3.2.13",     "DSA-SHA1",     "dsaWithSHA1",
                                        "1.2.840.10040.4.3", "DSA-SHA1-old", "dsaWithSHA1-old",
                                        "1.3.14.3.2.27",     "2.5.8.1.1"};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(NULL, names[i], NULL);
        EVP_SIGNATURE *fetched = EVP_SIGNATURE_fetch(NULL, names[i], NULL);
        check(ctx != NULL && EVP_PKEY_CTX_is_a(ctx, names[i][0] == '2' ? "RSA" : "DSA") == 1 &&
                  fetched != NULL,
              "%s", names[i]);
        EVP_SIGNATURE_free(fetched);
        EVP_PKEY_CTX_free(ctx);
    }
}

void test_dsa_pkey(void)
{
    old_names();
    check_context("DSA through EVP_PKEY");
    generation();
    legacy();
}
