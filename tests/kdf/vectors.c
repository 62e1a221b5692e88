/* The published derived keys, PBKDF2 by its definition, and what isn't to be had. */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/proverr.h>
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
    known_kdf(v);
}

static void file(const char *name)
{
    char path[512];
    const char *dir = getenv("ASSAY_VECTORS");
    snprintf(path, sizeof(path), "%s/%s.txt", dir != NULL ? dir : "vectors", name);
    check_context("%s", name);
    check(vectors_each(path, one, NULL) > 0, "no vectors");
}

void test_kdf(void)
{
    static const char *const files[] = {"hkdf", "pbkdf2", "scrypt_kdf", "tls_prf", "x942kdf", NULL};
    for (const char *const *f = files; *f != NULL; f++)
        file(*f);
}

/* One block of RFC 8018, 5.2, by HMAC(). */
static void by_definition(const EVP_MD *md, const uint8_t *pass, int pass_len, const uint8_t *salt,
                          size_t salt_len, int iter, uint8_t number, uint8_t *t)
{
    uint8_t first[64], u[EVP_MAX_MD_SIZE];
    size_t size = (size_t)EVP_MD_get_size(md);
    memcpy(first, salt, salt_len);
    memcpy(first + salt_len, (const uint8_t[]){0, 0, 0, number}, 4);
    HMAC(md, pass, pass_len, first, salt_len + 4, u, NULL);
    memcpy(t, u, size);
    while (--iter > 0) {
        HMAC(md, pass, pass_len, u, size, u, NULL);
        for (size_t i = 0; i < size; i++)
            t[i] ^= u[i];
    }
}

/* With every digest, as some of them have iterations of their own. */
void test_pbkdf2_definition(void)
{
    static const char *const digests[] = {"MD5",      "SHA1",       "SHA224",     "SHA256",
                                          "SHA384",   "SHA512",     "SHA512-224", "SHA512-256",
                                          "SHA3-256", "BLAKE2b512", "MD5-SHA1",   NULL};
    struct gen g = {11};
    check_context("pbkdf2");
    for (const char *const *name = digests; *name != NULL; name++)
        for (int iter = 1; iter <= 4; iter++) {
            const EVP_MD *md = EVP_get_digestbyname(*name);
            int size = EVP_MD_get_size(md), pass_len = (int)gen_below(&g, 200);
            uint8_t pass[200], salt[20], want[2 * EVP_MAX_MD_SIZE], got[2 * EVP_MAX_MD_SIZE];
            gen_fill(&g, 7, pass, sizeof(pass));
            gen_fill(&g, 7, salt, sizeof(salt));
            by_definition(md, pass, pass_len, salt, sizeof(salt), iter, 1, want);
            by_definition(md, pass, pass_len, salt, sizeof(salt), iter, 2, want + size);
            check(PKCS5_PBKDF2_HMAC((char *)pass, pass_len, salt, sizeof(salt), iter, md,
                                    2 * size - 3, got) == 1,
                  "%s", *name);
            check_bytes(*name, got, want, (size_t)(2 * size - 3));
        }
}

/* Parameters of a call that must fail, and the error that it must raise (0: none). */
struct refusal {
    const char *kdf, *digest;
    int key_len, salt_len; /* -1: not given */
    size_t len;
    int reason;
};

/* A digest that was refused is none: what was derived from before mustn't be used, nor a null
 * pointer. */
static void refused_digest(void)
{
    static uint8_t in[16], out[32];
    const OSSL_PARAM good[] = {OSSL_PARAM_octet_string("pass", in, sizeof(in)),
                               OSSL_PARAM_octet_string("salt", in, sizeof(in)), OSSL_PARAM_END};
    const OSSL_PARAM bad[] = {
        OSSL_PARAM_construct_utf8_string("digest", (char *)(uintptr_t) "nonesuch", 0),
        OSSL_PARAM_END};
    EVP_KDF *kdf = EVP_KDF_fetch(NULL, "PBKDF2", NULL);
    EVP_KDF_CTX *ctx = EVP_KDF_CTX_new(kdf);
    check(EVP_KDF_derive(ctx, out, sizeof(out), good) == 1, "PBKDF2, its default digest");
    check(!EVP_KDF_CTX_set_params(ctx, bad), "a digest that isn't there");
    ERR_clear_error();
    check(!EVP_KDF_derive(ctx, out, sizeof(out), NULL), "derived without a digest");
    check(ERR_GET_REASON(ERR_peek_error()) == PROV_R_MISSING_MESSAGE_DIGEST, "the reason");
    ERR_clear_error();
    EVP_KDF_CTX_free(ctx);
    EVP_KDF_free(kdf);
}

/* What excludes what, and in which order things count. */
static int x942(uint8_t *out, OSSL_PARAM first, OSSL_PARAM second)
{
    const OSSL_PARAM base[] = {
        OSSL_PARAM_construct_utf8_string("digest", (char *)(uintptr_t) "SHA256", 0),
        OSSL_PARAM_construct_utf8_string("cekalg", (char *)(uintptr_t) "AES-192-WRAP", 0),
        OSSL_PARAM_construct_octet_string("secret", (char *)(uintptr_t) "s", 1), OSSL_PARAM_END};
    const OSSL_PARAM one[] = {first, OSSL_PARAM_END}, two[] = {second, OSSL_PARAM_END};
    EVP_KDF *kdf = EVP_KDF_fetch(NULL, "X942KDF", NULL);
    EVP_KDF_CTX *ctx = EVP_KDF_CTX_new(kdf);
    ERR_clear_error();
    int ok = EVP_KDF_CTX_set_params(ctx, base) && EVP_KDF_CTX_set_params(ctx, one) &&
             EVP_KDF_CTX_set_params(ctx, two) && EVP_KDF_derive(ctx, out, 24, NULL) == 1;
    EVP_KDF_CTX_free(ctx);
    return ok ? 0 : ERR_GET_REASON(ERR_peek_last_error());
}

void test_kdf_x942_parts(void)
{
    int on = 1, off = 0;
    uint8_t a[24], b[24];
#define OCTETS(name, text) \
    OSSL_PARAM_construct_octet_string(name, (char *)(uintptr_t)text, sizeof(text) - 1)
    OSSL_PARAM keybits = OSSL_PARAM_construct_int("use-keybits", &on),
               none = OSSL_PARAM_construct_int("use-keybits", &off), ukm = OCTETS("ukm", "abc"),
               pub = OCTETS("supp-pubinfo", "\x00\x00\x00\xc0");
    check_context("X942KDF");
    check(x942(a, ukm, keybits) == 0 && x942(b, ukm, pub) == 0, "the length, told");
    check_bytes("the length of the key is supp-pubinfo", a, b, sizeof(a));
    check(x942(b,
               OCTETS("acvp-info", "\xa0\x05\x04\x03"
                                   "abc"),
               keybits) == 0,
          "acvp-info");
    check_bytes("acvp-info stands for ukm", a, b, sizeof(a));
    check(x942(b, ukm, OCTETS("ukm", "")) == 0, "an empty ukm");
    check_bytes("an empty ukm leaves the one before", a, b, sizeof(a));
    check(x942(b, ukm, none) == 0 && memcmp(a, b, sizeof(a)) != 0, "without the length");
    check(x942(b, pub, keybits) == PROV_R_INVALID_PUBINFO, "both kinds of supp-pubinfo");
    check(x942(b, ukm, OCTETS("acvp-info", "x")) == PROV_R_INVALID_DATA, "ukm twice");
    check(x942(b, ukm,
               OSSL_PARAM_construct_utf8_string("cekalg", (char *)(uintptr_t) "AES-128-CBC", 0)) ==
              PROV_R_UNSUPPORTED_CEK_ALG,
          "cekalg");
}

void test_kdf_bad_input(void)
{
    static const struct refusal refusals[] = {
        {"HKDF", "SHA256", -1, 3, 20, PROV_R_MISSING_KEY},
        {"HKDF", NULL, 3, 3, 20, PROV_R_MISSING_MESSAGE_DIGEST},
        {"HKDF", "SHA256", 3, 3, 0, PROV_R_INVALID_KEY_LENGTH},
        {"HKDF", "SHA256", 3, 3, 255 * 32 + 1, 0},
        {"PBKDF2", "SHA256", -1, 3, 20, PROV_R_MISSING_PASS},
        {"PBKDF2", "SHA256", 3, -1, 20, PROV_R_MISSING_SALT},
        {"SCRYPT", NULL, -1, 3, 20, PROV_R_MISSING_PASS},
        {"SCRYPT", NULL, 3, -1, 20, PROV_R_MISSING_SALT},
        {"TLS1-PRF", "SHA256", -1, -1, 20, PROV_R_MISSING_SECRET},
        {"TLS1-PRF", "SHA256", 3, -1, 20, PROV_R_MISSING_SEED},
        {"X963KDF", NULL, 3, -1, 20, PROV_R_MISSING_MESSAGE_DIGEST},
        {"X942KDF-ASN1", "SHA256", -1, -1, 20, PROV_R_MISSING_SECRET},
        {"X942KDF-ASN1", NULL, 3, -1, 20, PROV_R_MISSING_MESSAGE_DIGEST},
        {"X942KDF", "SHA256", 3, -1, 20, PROV_R_MISSING_CEK_ALG},
        {"KBKDF", "SHA256", 3, -1, 20, PROV_R_MISSING_MAC},
        {"SSHKDF", "SHA256", 3, -1, 20, PROV_R_MISSING_XCGHASH},
    };
    static uint8_t in[16], out[255 * 32 + 1];
    check_context("kdf, bad input");
    refused_digest();
    for (size_t i = 0; i < sizeof(refusals) / sizeof(refusals[0]); i++) {
        const struct refusal *r = &refusals[i];
        OSSL_PARAM p[6], *next = p;
        if (r->digest != NULL)
            *next++ = OSSL_PARAM_construct_utf8_string("digest", (char *)r->digest, 0);
        for (const char *const *key = (const char *const[]){"key", "pass", "secret", NULL};
             r->key_len >= 0 && *key != NULL; key++)
            *next++ = OSSL_PARAM_construct_octet_string(*key, in, (size_t)r->key_len);
        if (r->salt_len >= 0)
            *next++ = OSSL_PARAM_construct_octet_string("salt", in, (size_t)r->salt_len);
        *next = OSSL_PARAM_construct_end();
        EVP_KDF *kdf = EVP_KDF_fetch(NULL, r->kdf, NULL);
        EVP_KDF_CTX *ctx = EVP_KDF_CTX_new(kdf);
        ERR_clear_error();
        check(EVP_KDF_derive(ctx, out, r->len, p) <= 0, "%zu: %s derived", i, r->kdf);
        check(ERR_GET_REASON(ERR_peek_error()) == r->reason, "%zu: %s: error %lx", i, r->kdf,
              ERR_peek_error());
        EVP_KDF_CTX_free(ctx);
        EVP_KDF_free(kdf);
    }
    ERR_clear_error();
    check(EVP_PBE_scrypt("p", 1, in, 8, 1 << 20, 8, 1, 0, out, 16) == 0 &&
              ERR_GET_REASON(ERR_get_error()) == EVP_R_MEMORY_LIMIT_EXCEEDED,
          "scrypt beyond its memory");
    check(EVP_PBE_scrypt("p", 1, in, 8, 15, 8, 1, 0, out, 16) == 0, "scrypt with N = 15");
}
