/* HMAC by EVP_DigestSign: RFC 4231, test case 2; CMAC, SipHash and Poly1305. */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/proverr.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

static const uint8_t message[] = "what do ya want for nothing?";
static const uint8_t want[32] = {0x5b, 0xdc, 0xc1, 0x46, 0xbf, 0x60, 0x75, 0x4e, 0x6a, 0x04, 0x24,
                                 0x26, 0x08, 0x95, 0x75, 0xc7, 0x5a, 0x00, 0x3f, 0x08, 0x9d, 0x27,
                                 0x39, 0x83, 0x9d, 0xec, 0x58, 0xb9, 0x64, 0xec, 0x38, 0x43};

static int reason(void)
{
    int last = ERR_GET_REASON(ERR_peek_last_error());
    ERR_clear_error();
    return last;
}

static void hmac(void)
{
    check_context("pkey hmac");
    uint8_t out[64];
    size_t len = 5;
    EVP_PKEY *key = EVP_PKEY_new_mac_key(EVP_PKEY_HMAC, NULL, (const uint8_t *)"Jefe", 4);
    EVP_PKEY *copy = EVP_PKEY_dup(key);
    EVP_PKEY *empty = EVP_PKEY_new_mac_key(EVP_PKEY_HMAC, NULL, NULL, 0);
    check(EVP_PKEY_eq(key, copy) == 1 && EVP_PKEY_eq(key, empty) == 0, "eq");
    EVP_MD_CTX *ctx = EVP_MD_CTX_new(), *other = EVP_MD_CTX_new();
    check(EVP_DigestSignInit(ctx, NULL, NULL, NULL, key) == 0, "no digest");
    check(reason() == EVP_R_NO_DEFAULT_DIGEST, "its reason");
    check(EVP_DigestVerifyInit(ctx, NULL, EVP_sha256(), NULL, key) == 0, "no verification");
    check(reason() == EVP_R_INITIALIZATION_ERROR, "its reason");
    check(EVP_DigestSignInit(ctx, NULL, EVP_sha256(), NULL, key) == 1, "init");
    check(EVP_DigestSignUpdate(ctx, message, 10) == 1, "update");
    check(EVP_MD_CTX_copy_ex(other, ctx) == 1, "copy");
    check(EVP_DigestUpdate(other, message + 10, sizeof(message) - 11) == 1, "EVP_DigestUpdate");
    check(EVP_DigestSignFinal(other, out, &len) == 0 && reason() == EVP_R_BUFFER_TOO_SMALL, "room");
    check(EVP_DigestSignFinal(other, NULL, &len) == 1 && len == 32, "length");
    check(EVP_DigestSignFinal(other, out, &len) == 1 && len == 32, "final");
    check_bytes("MAC", out, want, 32);
    check(EVP_DigestSignFinal(ctx, out, &len) == 1 && memcmp(out, want, 32) != 0, "the original");
    check(EVP_PKEY_get_raw_private_key(key, out, &len) == 1 && len == 4 &&
              memcmp(out, "Jefe", 4) == 0,
          "raw key");
    check(EVP_PKEY_new_raw_public_key(EVP_PKEY_HMAC, NULL, out, 4) == NULL &&
              reason() == EVP_R_KEY_SETUP_FAILED,
          "no public key");
    EVP_MD_CTX_free(ctx);
    EVP_MD_CTX_free(other);
    EVP_PKEY_free(empty);
    EVP_PKEY_free(copy);
    EVP_PKEY_free(key);
}

/* ---- MACs without a digest ---- */

#define OCTETS_16 "\x2b\x7e\x15\x16\x28\xae\xd2\xa6\xab\xf7\x15\x88\x09\xcf\x4f\x3c"

static void mac_is(EVP_PKEY *key, const char *sizes, const char *m, size_t len, const char *mac,
                   size_t mac_len)
{
    uint8_t out[64];
    size_t out_len = sizeof(out);
    EVP_PKEY_CTX *pctx = NULL;
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    check(EVP_DigestSignInit(ctx, &pctx, NULL, NULL, key) == 1, "init");
    check(sizes == NULL || EVP_PKEY_CTX_ctrl_str(pctx, "digestsize", sizes) == 1, "digestsize");
    check(EVP_DigestSign(ctx, out, &out_len, (const uint8_t *)m, len) == 1, "sign");
    check(out_len == mac_len, "length");
    check_bytes("MAC", out, (const uint8_t *)mac, mac_len);
    EVP_MD_CTX_free(ctx);
}

/* RFC 4493, section 4, example 2; by the function, by texts and from data. */
static void cmac(void)
{
    check_context("pkey cmac");
    static const char m[] = "\x6b\xc1\xbe\xe2\x2e\x40\x9f\x96\xe9\x3d\x7e\x11\x73\x93\x17\x2a";
    static const char t[] = "\x07\x0a\x16\xb4\x6b\x4d\x41\x44\xf7\x9b\xdd\x9d\xd0\x4a\x28\x7c";
    EVP_PKEY *key = EVP_PKEY_new_CMAC_key(NULL, (const uint8_t *)OCTETS_16, 16, EVP_aes_128_cbc());
    check(EVP_PKEY_new_CMAC_key(NULL, (const uint8_t *)OCTETS_16, 16, NULL) == NULL &&
              reason() == EVP_R_KEY_SETUP_FAILED,
          "no cipher");
    mac_is(key, NULL, m, 16, t, 16);
    EVP_PKEY *again = NULL, *third = NULL;
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_id(EVP_PKEY_CMAC, NULL);
    check(EVP_PKEY_keygen_init(ctx) == 1 &&
              EVP_PKEY_CTX_ctrl(ctx, -1, EVP_PKEY_OP_KEYGEN, EVP_PKEY_CTRL_CIPHER, 0,
                                (void *)(uintptr_t)EVP_aes_128_cbc()) == 1,
          "cipher");
    check(EVP_PKEY_keygen(ctx, &again) == 0 && reason() == PROV_R_INVALID_KEY, "no key yet");
    check(EVP_PKEY_CTX_ctrl_str(ctx, "hexkey", "2b7e151628aed2a6abf7158809cf4f3c") == 1 &&
              EVP_PKEY_keygen(ctx, &again) == 1,
          "generate");
    mac_is(again, NULL, m, 16, t, 16);
    OSSL_PARAM *params = NULL;
    check(EVP_PKEY_todata(again, EVP_PKEY_KEYPAIR, &params) == 1 &&
              EVP_PKEY_fromdata_init(ctx) == 1 &&
              EVP_PKEY_fromdata(ctx, &third, EVP_PKEY_KEYPAIR, params) == 1,
          "data");
    check(EVP_PKEY_eq(key, again) == 1 && EVP_PKEY_eq(key, third) == 1, "eq");
    char cipher[40];
    check(EVP_PKEY_get_utf8_string_param(third, "cipher", cipher, sizeof(cipher), NULL) == 1 &&
              strcmp(cipher, "AES-128-CBC") == 0,
          "cipher of the key");
    EVP_PKEY *bad = EVP_PKEY_new_CMAC_key(NULL, (const uint8_t *)OCTETS_16, 15, EVP_aes_128_cbc());
    EVP_MD_CTX *mctx = EVP_MD_CTX_new();
    check(EVP_DigestSignInit(mctx, NULL, NULL, NULL, bad) == 0, "15 bytes are no key");
    ERR_clear_error();
    EVP_MD_CTX_free(mctx);
    OSSL_PARAM_free(params);
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_free(bad);
    EVP_PKEY_free(third);
    EVP_PKEY_free(again);
    EVP_PKEY_free(key);
}

/* SipHash's paper, appendix A; RFC 8439, section 2.5.2. */
static void others(void)
{
    check_context("pkey siphash, poly1305");
    uint8_t octets[16];
    for (uint8_t i = 0; i < 16; i++)
        octets[i] = i;
    EVP_PKEY *s = EVP_PKEY_new_mac_key(EVP_PKEY_SIPHASH, NULL, octets, 16);
    mac_is(s, "8", (const char *)octets, 15, "\xe5\x45\xbe\x49\x61\xca\x29\xa1", 8);
    EVP_PKEY *p = EVP_PKEY_new_mac_key(
        EVP_PKEY_POLY1305, NULL,
        (const uint8_t *)"\x85\xd6\xbe\x78\x57\x55\x6d\x33\x7f\x44\x52\xfe\x42\xd5\x06\xa8"
                         "\x01\x03\x80\x8a\xfb\x0d\xb2\xfd\x4a\xbf\xf6\xaf\x41\x49\xf5\x1b",
        32);
    mac_is(p, NULL, "Cryptographic Forum Research Group", 34,
           "\xa8\x06\x1d\xc1\x30\x51\x36\xc6\xc2\x2b\x8b\xaf\x0c\x01\x27\xa9", 16);
    size_t len = 0;
    const unsigned char *octets_of = EVP_PKEY_get0_siphash(s, &len);
    check(octets_of != NULL && len == 16 && memcmp(octets_of, octets, 16) == 0, "get0_siphash");
    check(EVP_PKEY_get0_poly1305(p, &len) != NULL && len == 32, "get0_poly1305");
    check(EVP_PKEY_get0_hmac(p, &len) == NULL && reason() == EVP_R_EXPECTING_AN_HMAC_KEY, "others");
    check(EVP_PKEY_get0_siphash(p, &len) == NULL && reason() == EVP_R_EXPECTING_A_SIPHASH_KEY &&
              EVP_PKEY_get0_poly1305(s, &len) == NULL && reason() == EVP_R_EXPECTING_A_POLY1305_KEY,
          "others");
    EVP_PKEY_free(s);
    EVP_PKEY_free(p);
}

/* A key by EVP_PKEY_CTX_set_mac_key; another key on the way begins anew. */
static void generated(void)
{
    check_context("pkey hmac, generated");
    EVP_PKEY *key = NULL;
    uint8_t out[32];
    size_t len = sizeof(out);
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_id(EVP_PKEY_HMAC, NULL), *pctx = NULL;
    check(EVP_PKEY_keygen_init(ctx) == 1 &&
              EVP_PKEY_CTX_set_mac_key(ctx, (const uint8_t *)"no", 2) == 1 &&
              EVP_PKEY_keygen(ctx, &key) == 1,
          "generate");
    check(EVP_PKEY_get0_hmac(key, &len) != NULL && len == 2, "get0_hmac");
    EVP_MD_CTX *mctx = EVP_MD_CTX_new();
    len = sizeof(out);
    check(EVP_DigestSignInit(mctx, &pctx, EVP_sha256(), NULL, key) == 1 &&
              EVP_PKEY_CTX_ctrl_str(pctx, "key", "Jefe") == 1 &&
              EVP_DigestSign(mctx, out, &len, message, sizeof(message) - 1) == 1,
          "sign");
    check_bytes("MAC", out, want, 32);
    EVP_MD_CTX_free(mctx);
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_free(key);
}

void test_pkey_mac(void)
{
    hmac();
    cmac();
    others();
    generated();
}
