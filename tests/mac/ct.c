/* MACs and key derivation with keys and messages marked secret; see secret.h. Without Valgrind or
 * MemorySanitizer this only checks that all of them succeed. */
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <string.h>

#include "tests/check.h"
#include "tests/gen.h"
#include "tests/secret.h"
#include "tests/suite.h"

static uint8_t key[64], msg[300], out[128];

static void fresh_secrets(void)
{
    struct gen g = {5};
    gen_fill(&g, 7, key, sizeof(key));
    gen_fill(&g, 7, msg, sizeof(msg));
    secret(key, sizeof(key));
    secret(msg, sizeof(msg));
}

static const struct {
    const char *mac, *parameter, *value;
    size_t key_len;
} macs[] = {
    {"HMAC", "digest", "SHA256", 64},      {"HMAC", "digest", "SHA512", 20},
    {"HMAC", "digest", "SHA1", 64},        {"HMAC", "digest", "MD5", 16},
    {"HMAC", "digest", "SHA3-256", 32},    {"CMAC", "cipher", "AES-128-CBC", 16},
    {"CMAC", "cipher", "AES-256-CBC", 32}, {"GMAC", "cipher", "AES-128-GCM", 16},
    {"KMAC128", "custom", "x", 32},        {"KMAC256", "custom", "x", 64},
    {"BLAKE2BMAC", "custom", "x", 64},     {"BLAKE2SMAC", "custom", "x", 32},
    {"POLY1305", "custom", "x", 32},       {"SIPHASH", "custom", "x", 16},
};

static void one_mac(size_t i)
{
    static const uint8_t iv[12];
    size_t len = 0;
    bool is_text = strcmp(macs[i].parameter, "custom") != 0;
    OSSL_PARAM p[] = {
        is_text ? OSSL_PARAM_construct_utf8_string(macs[i].parameter, (char *)macs[i].value, 0)
                : OSSL_PARAM_construct_octet_string("custom", (void *)macs[i].value, 1),
        OSSL_PARAM_construct_octet_string("iv", (void *)iv, sizeof(iv)),
        OSSL_PARAM_construct_end()};
    EVP_MAC *mac = EVP_MAC_fetch(NULL, macs[i].mac, NULL);
    EVP_MAC_CTX *ctx = EVP_MAC_CTX_new(mac);
    check(EVP_MAC_init(ctx, key, macs[i].key_len, p) && EVP_MAC_update(ctx, msg, 77) &&
              EVP_MAC_update(ctx, msg + 77, sizeof(msg) - 77) &&
              EVP_MAC_final(ctx, out, &len, sizeof(out)),
          "%s", macs[i].mac);
    EVP_MAC_CTX_free(ctx);
}

static void one_kdf(const char *name, const char *secret_name, const char *public_name)
{
    static const uint8_t public[16];
    OSSL_PARAM p[] = {OSSL_PARAM_construct_utf8_string("digest", (char *)"SHA256", 0),
                      OSSL_PARAM_construct_octet_string(secret_name, key, sizeof(key)),
                      OSSL_PARAM_construct_octet_string(public_name, (void *)public, 16),
                      OSSL_PARAM_construct_end()};
    EVP_KDF *kdf = EVP_KDF_fetch(NULL, name, NULL);
    EVP_KDF_CTX *ctx = EVP_KDF_CTX_new(kdf);
    check(EVP_KDF_derive(ctx, out, sizeof(out), p), "%s", name);
    EVP_KDF_CTX_free(ctx);
}

void test_mac_ct(void)
{
    check_context("secrets");
    for (size_t i = 0; i < sizeof(macs) / sizeof(macs[0]); i++) {
        fresh_secrets();
        one_mac(i);
    }
    fresh_secrets();
    one_kdf("HKDF", "key", "salt");
    one_kdf("TLS1-PRF", "secret", "seed");
    one_kdf("PBKDF2", "pass", "salt");
    one_kdf("X963KDF", "key", "info");
    one_kdf("SSKDF", "key", "info");
    check(HMAC(EVP_sha256(), key, 10, msg, sizeof(msg), out, NULL) == out, "HMAC");
    not_secret(out, sizeof(out));
    not_secret(key, sizeof(key));
    not_secret(msg, sizeof(msg));
}
