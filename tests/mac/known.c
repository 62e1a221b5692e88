#include "tests/mac/known.h"

#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <stdio.h>
#include <string.h>

#include "tests/check.h"

#define PARAMS_MAX 16
#define OUT_MAX    512

/* The parameters that a record gives, as the types that EVP has for them. */
struct params {
    OSSL_PARAM p[PARAMS_MAX + 1];
    size_t n;
    uint64_t numbers[PARAMS_MAX];
};

static void add_texts(struct params *ps, const struct vector *v, const char *const *names)
{
    for (; *names != NULL; names++)
        if (vector_has(v, *names))
            ps->p[ps->n++] =
                OSSL_PARAM_construct_utf8_string(*names, (char *)vector_text(v, *names), 0);
}

static void add_octets(struct params *ps, const struct vector *v, const char *const *names)
{
    for (; *names != NULL; names++)
        if (vector_has(v, *names)) {
            size_t len;
            const uint8_t *p = vector_bytes(v, *names, &len);
            ps->p[ps->n++] = OSSL_PARAM_construct_octet_string(*names, (void *)p, len);
        }
}

static void add_numbers(struct params *ps, const struct vector *v, const char *const *names)
{
    for (; *names != NULL; names++)
        if (vector_has(v, *names)) {
            ps->numbers[ps->n] = vector_int(v, *names, 0);
            ps->p[ps->n] = OSSL_PARAM_construct_uint64(*names, &ps->numbers[ps->n]);
            ps->n++;
        }
}

/* The message in pieces of `step` bytes, and the MAC. */
static void mac_message(const struct vector *v, EVP_MAC_CTX *ctx, size_t step, const char *what)
{
    size_t len, tag_len, got_len = 0;
    const uint8_t *msg = vector_bytes(v, "msg", &len), *tag = vector_bytes(v, "tag", &tag_len);
    uint8_t got[OUT_MAX];
    bool ok = true;
    for (size_t i = 0; i < len; i += step)
        ok &= EVP_MAC_update(ctx, msg + i, len - i < step ? len - i : step) == 1;
    ok &= EVP_MAC_final(ctx, got, &got_len, sizeof(got)) == 1;
    char name[128];
    snprintf(name, sizeof(name), "%s, %s", vector_name(v), what);
    if (check(ok && got_len >= tag_len, "%s: no MAC of %zu bytes", name, tag_len))
        check_bytes(name, got, tag, tag_len);
}

void known_mac(const struct vector *v)
{
    static const char *const texts[] = {"digest", "cipher", NULL},
                             *const octets[] = {"iv", "custom", "salt", NULL},
                             *const numbers[] = {"size", "xof", NULL};
    struct params ps = {.n = 0};
    add_texts(&ps, v, texts);
    add_octets(&ps, v, octets);
    add_numbers(&ps, v, numbers);
    ps.p[ps.n] = OSSL_PARAM_construct_end();

    EVP_MAC *mac = EVP_MAC_fetch(NULL, vector_text(v, "mac"), NULL);
    EVP_MAC_CTX *ctx = EVP_MAC_CTX_new(mac);
    size_t key_len;
    const uint8_t *key = vector_bytes(v, "key", &key_len);
    if (check(ctx != NULL && EVP_MAC_init(ctx, key, key_len, ps.p), "%s: init", vector_name(v)))
        mac_message(v, ctx, SIZE_MAX / 2, "whole");
    if (check(ctx != NULL && EVP_MAC_init(ctx, key, key_len, ps.p), "%s: init", vector_name(v)))
        mac_message(v, ctx, 7, "in pieces");
    bool nonce = EVP_MAC_is_a(mac, "GMAC") || EVP_MAC_is_a(mac, "POLY1305");
    if (ctx != NULL && !nonce &&
        check(EVP_MAC_init(ctx, NULL, 0, NULL), "%s: init again", vector_name(v)))
        mac_message(v, ctx, 100, "again");
    EVP_MAC_CTX_free(ctx);
    EVP_MAC_free(mac);
}

void known_kdf(const struct vector *v)
{
    static const char *const texts[] = {"digest", "cipher", "mac", "mode", "type", "cekalg", NULL},
                             *const octets[] = {"key",  "secret",  "pass",       "salt",
                                                "info", "seed",    "prefix",     "label",
                                                "data", "xcghash", "session_id", NULL},
                             *const numbers[] = {"iter",          "n", "r", "p", "id", "use-l",
                                                 "use-separator", NULL};
    struct params ps = {.n = 0};
    add_texts(&ps, v, texts);
    add_octets(&ps, v, octets);
    add_numbers(&ps, v, numbers);
    ps.p[ps.n] = OSSL_PARAM_construct_end();

    size_t len;
    const uint8_t *want = vector_bytes(v, "out", &len);
    uint8_t got[OUT_MAX] = {0};
    EVP_KDF *kdf = EVP_KDF_fetch(NULL, vector_text(v, "kdf"), NULL);
    EVP_KDF_CTX *ctx = EVP_KDF_CTX_new(kdf);
    if (check(ctx != NULL && EVP_KDF_derive(ctx, got, len, ps.p) == 1, "%s: derive",
              vector_name(v)))
        check_bytes(vector_name(v), got, want, len);
    EVP_KDF_CTX *copy = EVP_KDF_CTX_dup(ctx);
    memset(got, 0, sizeof(got));
    if (check(copy != NULL && EVP_KDF_derive(copy, got, len, NULL) == 1, "%s: derive by a copy",
              vector_name(v)))
        check_bytes(vector_name(v), got, want, len);
    EVP_KDF_CTX_free(copy);
    EVP_KDF_CTX_free(ctx);
    EVP_KDF_free(kdf);
}
