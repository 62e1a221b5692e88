/* Key derivation without memory. */
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <string.h>

#include "tests/alloc/alloc.h"

/* Longer than any buffer that a context has of its own. */
static unsigned char big[5000], out[80];

#define TEXT(name, value) OSSL_PARAM_utf8_string(name, (char *)(value), sizeof(value) - 1)
#define BYTES(name, len)  OSSL_PARAM_octet_string(name, big, len)

static bool derive(const char *name, const OSSL_PARAM *p)
{
    EVP_KDF *kdf = EVP_KDF_fetch(NULL, name, NULL);
    EVP_KDF_CTX *c = kdf != NULL ? EVP_KDF_CTX_new(kdf) : NULL, *copy = NULL;
    EVP_KDF_free(kdf);
    bool ok = c != NULL && EVP_KDF_CTX_set_params(c, p) && (copy = EVP_KDF_CTX_dup(c)) != NULL &&
              EVP_KDF_derive(copy, out, 64, NULL) && EVP_KDF_derive(c, out, 64, NULL);
    EVP_KDF_CTX_free(copy);
    EVP_KDF_CTX_free(c);
    return ok;
}

static bool hkdf(void)
{
    OSSL_PARAM p[] = {TEXT("digest", "SHA2-256"), BYTES("key", 4000), BYTES("salt", 4000),
                      BYTES("info", 700),         BYTES("info", 200), OSSL_PARAM_END};
    return derive("HKDF", p);
}

static bool tls13_kdf(void)
{
    OSSL_PARAM p[] = {TEXT("digest", "SHA2-256"),
                      TEXT("mode", "EXPAND_ONLY"),
                      BYTES("key", 32),
                      OSSL_PARAM_octet_string("prefix", (char *)"tls13 ", 6),
                      OSSL_PARAM_octet_string("label", (char *)"label", 5),
                      BYTES("data", 32),
                      OSSL_PARAM_END};
    return derive("TLS13-KDF", p);
}

static bool tls1_prf(void)
{
    OSSL_PARAM p[] = {TEXT("digest", "SHA2-256"), BYTES("secret", 3000), BYTES("seed", 600),
                      BYTES("seed", 300), OSSL_PARAM_END};
    return derive("TLS1-PRF", p);
}

static bool pbkdf2(void)
{
    unsigned iterations = 2;
    OSSL_PARAM p[] = {TEXT("digest", "SHA2-256"), BYTES("pass", 3000), BYTES("salt", 3000),
                      OSSL_PARAM_uint("iter", &iterations), OSSL_PARAM_END};
    return derive("PBKDF2", p);
}

static bool scrypt(void)
{
    uint64_t n = 16;
    uint32_t r = 2, cost = 1;
    OSSL_PARAM p[] = {BYTES("pass", 3000),           BYTES("salt", 3000),
                      OSSL_PARAM_uint64("n", &n),    OSSL_PARAM_uint32("r", &r),
                      OSSL_PARAM_uint32("p", &cost), OSSL_PARAM_END};
    return derive("SCRYPT", p);
}

static bool sskdf(void)
{
    OSSL_PARAM p[] = {TEXT("mac", "KMAC-128"), BYTES("key", 3000), BYTES("info", 3000),
                      BYTES("salt", 3000), OSSL_PARAM_END};
    OSSL_PARAM q[] = {TEXT("digest", "SHA2-256"), BYTES("key", 3000), BYTES("info", 3000),
                      OSSL_PARAM_END};
    return derive("SSKDF", p) && derive("SSKDF", q) && derive("X963KDF", q);
}

static bool x942kdf(void)
{
    OSSL_PARAM p[] = {TEXT("digest", "SHA2-256"),  TEXT("cekalg", "AES-256-WRAP"),
                      BYTES("secret", 3000),       BYTES("partyu-info", 3000),
                      BYTES("partyv-info", 3000),  BYTES("supp-pubinfo", 3000),
                      BYTES("supp-privinfo", 300), OSSL_PARAM_END};
    return derive("X942KDF-ASN1", p);
}

static bool sshkdf(void)
{
    OSSL_PARAM p[] = {TEXT("digest", "SHA2-256"), BYTES("key", 3000), BYTES("xcghash", 3000),
                      BYTES("session_id", 3000),  TEXT("type", "A"),  OSSL_PARAM_END};
    return derive("SSHKDF", p);
}

static bool kbkdf(void)
{
    OSSL_PARAM p[] = {TEXT("mac", "HMAC"), TEXT("digest", "SHA2-256"), BYTES("key", 3000),
                      BYTES("salt", 3000), BYTES("info", 3000),        BYTES("seed", 32),
                      OSSL_PARAM_END};
    return derive("KBKDF", p);
}

static bool pkcs12kdf(void)
{
    int id = 1, iterations = 2;
    OSSL_PARAM p[] = {TEXT("digest", "SHA2-256"),
                      BYTES("pass", 3000),
                      BYTES("salt", 3000),
                      OSSL_PARAM_int("id", &id),
                      OSSL_PARAM_int("iter", &iterations),
                      OSSL_PARAM_END};
    return derive("PKCS12KDF", p);
}

/* PKCS5_PBKDF2_HMAC() needs no memory: the one here is EVP_PBE_scrypt()'s. */
static bool functions(void)
{
    return PKCS5_PBKDF2_HMAC((const char *)big, 3000, big, 3000, 2, EVP_sha256(), 64, out) &&
           EVP_PBE_scrypt((const char *)big, 3000, big, 3000, 16, 2, 1, 0, out, 64);
}

const struct scenario scenarios_kdf[] = {
    {"HKDF", hkdf, 0},
    {"TLS13-KDF", tls13_kdf, 0},
    {"TLS1-PRF", tls1_prf, 0},
    {"PBKDF2", pbkdf2, 0},
    {"scrypt", scrypt, 0},
    {"SSKDF, X963KDF", sskdf, 0},
    {"X942KDF-ASN1", x942kdf, 0},
    {"SSHKDF", sshkdf, 0},
    {"KBKDF", kbkdf, 0},
    {"PKCS12KDF", pkcs12kdf, 0},
    {"PKCS5_PBKDF2_HMAC, EVP_PBE_scrypt", functions, 0},
    {NULL, NULL, 0},
};
