/* MACs and key derivation. */
#include <openssl/core_names.h>
#include <openssl/kdf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/cavp/cavp.h"
#include "tests/check.h"

static void mac(const struct cavp_case *c, const char *name, struct bytes key, const char *answer,
                const OSSL_PARAM *params)
{
    struct bytes msg = cavp_bytes(c, "msg"), want = cavp_bytes(c, answer);
    uint8_t got[64];
    size_t len = kat_mac(name, key, msg, params, got, sizeof(got));
    cavp_same(c, name, len > 0, got, len, want);
    free(msg.p), free(want.p);
}

void cavp_hmac(const struct cavp_case *c)
{
    struct bytes key = cavp_bytes(c, "key");
    OSSL_PARAM params[] = {kat_text(OSSL_MAC_PARAM_DIGEST, c->algorithm),
                           OSSL_PARAM_construct_end()};
    mac(c, "HMAC", key, "md", params);
    free(key.p);
}

void cavp_cmac(const struct cavp_case *c)
{
    struct bytes key = cavp_bytes(c, "key");
    OSSL_PARAM params[] = {kat_text(OSSL_MAC_PARAM_CIPHER, kat_name(c->algorithm, key.len)),
                           OSSL_PARAM_construct_end()};
    mac(c, "CMAC", key, "tag", params);
    free(key.p);
}

void cavp_poly1305(const struct cavp_case *c)
{
    struct bytes key = cavp_bytes(c, "key");
    mac(c, c->algorithm, key, "tag", NULL);
    free(key.p);
}

static void derive(const struct cavp_case *c, const char *answer, const OSSL_PARAM *params)
{
    struct bytes want = cavp_bytes(c, answer);
    uint8_t *got = malloc(want.len + 1);
    bool ok = got != NULL && kat_derive(c->algorithm, params, got, want.len);
    cavp_same(c, c->algorithm, ok, got, want.len, want);
    free(got), free(want.p);
}

/* "SHA-256" is a name of the digest for EVP too. */
void cavp_hkdf(const struct cavp_case *c)
{
    struct bytes ikm = cavp_bytes(c, "ikm"), salt = cavp_bytes(c, "salt"),
                 info = cavp_bytes(c, "info");
    OSSL_PARAM params[] = {kat_text(OSSL_KDF_PARAM_DIGEST, cavp_text(c, "hash")),
                           kat_octets(OSSL_KDF_PARAM_KEY, ikm),
                           kat_octets(OSSL_KDF_PARAM_SALT, salt),
                           kat_octets(OSSL_KDF_PARAM_INFO, info), OSSL_PARAM_construct_end()};
    derive(c, "okm", params);
    free(ikm.p), free(salt.p), free(info.p);
}

/* Text in which \0 is a byte of zero. */
static struct bytes text(const struct cavp_case *c, const char *field)
{
    const char *s = cavp_text(c, field);
    struct bytes b = {malloc(strlen(s) + 1), 0};
    for (; *s != '\0'; s++) {
        bool zero = s[0] == '\\' && s[1] == '0';
        b.p[b.len++] = zero ? 0 : (uint8_t)*s;
        s += zero;
    }
    return b;
}

void cavp_pbkdf2(const struct cavp_case *c)
{
    struct bytes password = text(c, "password"), salt = text(c, "salt"),
                 want = cavp_bytes(c, "derived_key");
    EVP_MD *md = EVP_MD_fetch(NULL, c->algorithm, NULL);
    uint8_t *got = malloc(want.len + 1);
    bool ok = md != NULL && got != NULL &&
              PKCS5_PBKDF2_HMAC((const char *)password.p, (int)password.len, salt.p, (int)salt.len,
                                (int)cavp_int(c, "iterations"), md, (int)want.len, got);
    cavp_same(c, "PBKDF2", ok, got, want.len, want);
    EVP_MD_free(md);
    free(got), free(password.p), free(salt.p), free(want.p);
}

void cavp_scrypt(const struct cavp_case *c)
{
    struct bytes password = text(c, "password"), salt = text(c, "salt");
    uint64_t n = cavp_int(c, "n"), r = cavp_int(c, "r"), p = cavp_int(c, "p"),
             room = UINT64_C(1) << 31;
    OSSL_PARAM params[] = {kat_octets(OSSL_KDF_PARAM_PASSWORD, password),
                           kat_octets(OSSL_KDF_PARAM_SALT, salt),
                           OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_N, &n),
                           OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_R, &r),
                           OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_P, &p),
                           OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_MAXMEM, &room),
                           OSSL_PARAM_construct_end()};
    derive(c, "derived_key", params);
    free(password.p), free(salt.p);
}

void cavp_x963(const struct cavp_case *c)
{
    struct bytes z = cavp_bytes(c, "z"), info = cavp_bytes(c, "sharedinfo");
    OSSL_PARAM params[] = {kat_text(OSSL_KDF_PARAM_DIGEST, cavp_text(c, "section")),
                           kat_octets(OSSL_KDF_PARAM_KEY, z), kat_octets(OSSL_KDF_PARAM_INFO, info),
                           OSSL_PARAM_construct_end()};
    derive(c, "key_data", params);
    free(z.p), free(info.p);
}

/* [PRF=CMAC_AES128] or [PRF=HMAC_SHA256]; the fixed input is all of the KDF's context. */
void cavp_kbkdf(const struct cavp_case *c)
{
    struct bytes key = cavp_bytes(c, "ki"), fixed = cavp_bytes(c, "fixedinputdata");
    const char *prf = cavp_text(c, "prf");
    bool is_cmac = strncmp(prf, "CMAC", 4) == 0;
    char mac_name[] = {prf[0], prf[1], prf[2], prf[3], 0}, of[32];
    snprintf(of, sizeof(of), is_cmac ? "AES-%s-CBC" : "%s", prf + (is_cmac ? 8 : 5));
    int no = 0;
    OSSL_PARAM params[] = {kat_text(OSSL_KDF_PARAM_MODE, "counter"),
                           kat_text(OSSL_KDF_PARAM_MAC, mac_name),
                           kat_text(is_cmac ? OSSL_KDF_PARAM_CIPHER : OSSL_KDF_PARAM_DIGEST, of),
                           kat_octets(OSSL_KDF_PARAM_KEY, key),
                           kat_octets(OSSL_KDF_PARAM_INFO, fixed),
                           OSSL_PARAM_construct_int(OSSL_KDF_PARAM_KBKDF_USE_L, &no),
                           OSSL_PARAM_construct_int(OSSL_KDF_PARAM_KBKDF_USE_SEPARATOR, &no),
                           OSSL_PARAM_construct_end()};
    derive(c, "ko", params);
    free(key.p), free(fixed.p);
}
