/* HMAC by EVP_DigestSign: RFC 4231, test case 2. */
#include <openssl/err.h>
#include <openssl/evp.h>
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

void test_pkey_mac(void)
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
