/* The published MACs, and what isn't to be had. */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/params.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/check.h"
#include "tests/gen.h"
#include "tests/mac/known.h"
#include "tests/suite.h"

static void one(const struct vector *v, void *arg)
{
    (void)arg;
    known_mac(v);
}

static void file(const char *name)
{
    char path[512];
    const char *dir = getenv("ASSAY_VECTORS");
    snprintf(path, sizeof(path), "%s/%s.txt", dir != NULL ? dir : "vectors", name);
    check_context("%s", name);
    check(vectors_each(path, one, NULL) > 0, "no vectors");
}

void test_mac(void)
{
    static const char *const files[] = {"hmac",    "cmac",      "gmac",         "kmac",
                                        "siphash", "blake2mac", "poly1305_mac", NULL};
    for (const char *const *f = files; *f != NULL; f++)
        file(*f);
}

/* The three interfaces of HMAC agree for all lengths of keys and messages round the block's edges.
 */
void test_hmac_interfaces(void)
{
    static const char *const digests[] = {"MD5", "SHA1", "SHA256", "SHA512", "SHA3-224", NULL};
    static uint8_t key[320], msg[400];
    struct gen g = {7};
    gen_fill(&g, 7, key, sizeof(key));
    gen_fill(&g, 6, msg, sizeof(msg));
    check_context("hmac");
    for (const char *const *name = digests; *name != NULL; name++) {
        const EVP_MD *md = EVP_get_digestbyname(*name);
        HMAC_CTX *h = HMAC_CTX_new();
        for (size_t i = 0; i < 60; i++) {
            size_t key_len = gen_below(&g, sizeof(key)), len = gen_below(&g, sizeof(msg));
            uint8_t a[EVP_MAX_MD_SIZE], b[EVP_MAX_MD_SIZE], c[EVP_MAX_MD_SIZE];
            unsigned a_len = 0, b_len = 0;
            size_t c_len = 0;
            check(HMAC(md, key, (int)key_len, msg, len, a, &a_len) == a, "%s", *name);
            check(HMAC_Init_ex(h, key, (int)key_len, md, NULL) && HMAC_Update(h, msg, len / 2) &&
                      HMAC_Update(h, msg + len / 2, len - len / 2) && HMAC_Final(h, b, &b_len),
                  "%s: HMAC_CTX", *name);
            check(EVP_Q_mac(NULL, "HMAC", NULL, *name, NULL, key, key_len, msg, len, c, sizeof(c),
                            &c_len) == c,
                  "%s: EVP_Q_mac", *name);
            if (check(a_len == b_len && a_len == c_len, "%s: lengths", *name)) {
                check_bytes(*name, b, a, a_len);
                check_bytes(*name, c, a, a_len);
            }
        }
        HMAC_CTX_free(h);
    }
}

/* The reason of the one error that a call that must fail has raised. */
static void refused(int returned, int lib, int reason, const char *what)
{
    unsigned long e = ERR_get_error();
    check(returned <= 0, "%s succeeded", what);
    check(ERR_GET_LIB(e) == lib && ERR_GET_REASON(e) == reason, "%s: error %lx", what, e);
    check(ERR_get_error() == 0, "%s: more than one error", what);
}

static EVP_MAC_CTX *context(const char *name)
{
    EVP_MAC *mac = EVP_MAC_fetch(NULL, name, NULL);
    return EVP_MAC_CTX_new(mac);
}

void test_mac_bad_input(void)
{
    static const uint8_t key[600];
    uint8_t out[64];
    size_t len = 0;
    check_context("mac, bad input");
    ERR_clear_error();
    refused(EVP_MAC_fetch(NULL, "nope", NULL) != NULL, ERR_LIB_EVP, ERR_R_UNSUPPORTED, "fetch");
    refused(EVP_MAC_fetch(NULL, "HMAC", "fips=yes") != NULL, ERR_LIB_EVP, ERR_R_UNSUPPORTED,
            "fetch, fips=yes");

    EVP_MAC_CTX *c = context("HMAC");
    check(!EVP_MAC_init(c, key, 3, NULL), "HMAC without a digest");
    check(!EVP_MAC_update(c, key, 3), "update before init");
    ERR_clear_error();
    OSSL_PARAM p[] = {OSSL_PARAM_construct_utf8_string("digest", "nope", 0),
                      OSSL_PARAM_construct_end()};
    refused(EVP_MAC_CTX_set_params(c, p), ERR_LIB_EVP, ERR_R_UNSUPPORTED, "unknown digest");
    p[0] = OSSL_PARAM_construct_utf8_string("digest", "SHA256", 0);
    check(!EVP_MAC_init(c, NULL, 0, p), "HMAC without a key");
    check(EVP_MAC_init(c, key, 0, NULL), "HMAC with an empty key");
    check(EVP_MAC_final(c, NULL, &len, 0) && len == 32, "the length alone");
    refused(EVP_MAC_final(c, out, &len, 31), ERR_LIB_EVP, EVP_R_BUFFER_TOO_SMALL, "short buffer");
    EVP_MAC_CTX_free(c);

    c = context("KMAC128");
    refused(EVP_MAC_init(c, NULL, 0, NULL), ERR_LIB_PROV, 114, "KMAC without a key");
    refused(EVP_MAC_init(c, key, 3, NULL), ERR_LIB_PROV, 105, "KMAC, short key");
    refused(EVP_MAC_init(c, key, 513, NULL), ERR_LIB_PROV, 105, "KMAC, long key");
    EVP_MAC_CTX_free(c);

    c = context("CMAC");
    p[0] = OSSL_PARAM_construct_utf8_string("cipher", "AES-128-CBC", 0);
    refused(EVP_MAC_init(c, key, 15, p), ERR_LIB_EVP, EVP_R_INVALID_KEY_LENGTH, "CMAC, short key");
    EVP_MAC_CTX_free(c);
    check(HMAC(EVP_shake128(), key, 3, key, 3, out, NULL) == NULL, "HMAC with an XOF");
}

/* A key among the parameters is as good as EVP_MAC_init's; but KMAC wants that called (as in 3.0).
 */
void test_mac_key_by_params(void)
{
    static const struct {
        const char *name, *sub, *value;
        size_t key_len, iv_len;
        bool init_first;
    } macs[] = {
        {"HMAC", "digest", "SHA256", 20, 0, false},
        {"CMAC", "cipher", "AES-128-CBC", 16, 0, false},
        {"GMAC", "cipher", "AES-128-GCM", 16, 12, false},
        {"SIPHASH", NULL, NULL, 16, 0, false},
        {"POLY1305", NULL, NULL, 32, 0, false},
        {"BLAKE2BMAC", NULL, NULL, 32, 0, false},
        {"KMAC128", NULL, NULL, 16, 0, true},
    };
    uint8_t key[32] = {1, 2, 3}, iv[12] = {4}, want[64], got[64];
    for (size_t i = 0; i < sizeof(macs) / sizeof(macs[0]); i++) {
        EVP_MAC_CTX *a = context(macs[i].name), *b = context(macs[i].name);
        OSSL_PARAM p[4], *end = p;
        size_t want_len = 0, got_len = 1;
        if (macs[i].sub != NULL)
            *end++ =
                OSSL_PARAM_construct_utf8_string(macs[i].sub, (char *)(uintptr_t)macs[i].value, 0);
        if (macs[i].iv_len > 0)
            *end++ = OSSL_PARAM_construct_octet_string("iv", iv, macs[i].iv_len);
        *end = OSSL_PARAM_construct_end();
        check_context("mac, key by parameters/%s", macs[i].name);
        check(EVP_MAC_init(a, key, macs[i].key_len, p) && EVP_MAC_update(a, iv, 5) &&
                  EVP_MAC_final(a, want, &want_len, sizeof(want)),
              "by init");
        *end++ = OSSL_PARAM_construct_octet_string("key", key, macs[i].key_len);
        *end = OSSL_PARAM_construct_end();
        ERR_clear_error();
        check(EVP_MAC_CTX_set_params(b, p) && ERR_peek_error() == 0, "by parameters");
        check(EVP_MAC_update(b, iv, 5) == !macs[i].init_first, "update");
        if (macs[i].init_first)
            check(EVP_MAC_init(b, NULL, 0, NULL) && EVP_MAC_update(b, iv, 5), "init after it");
        check(EVP_MAC_final(b, got, &got_len, sizeof(got)) && got_len == want_len &&
                  memcmp(got, want, want_len) == 0,
              "the same MAC");
        EVP_MAC_CTX_free(a);
        EVP_MAC_CTX_free(b);
    }
}
