/* MACs and key derivation. */
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/check.h"
#include "tests/wycheproof/wycheproof.h"

/* Compares the first tag.len bytes. */
static void mac_case(const struct wp_case *c, const char *name, const OSSL_PARAM *params)
{
    struct bytes key = wp_bytes(c, "key"), msg = wp_bytes(c, "msg"), tag = wp_bytes(c, "tag");
    uint8_t got[64];
    size_t len = kat_mac(name, key, msg, params, got, sizeof(got));
    wp_check(c, len > 0 && len >= tag.len && memcmp(got, tag.p, tag.len) == 0, "tag");
    free(key.p), free(msg.p), free(tag.p);
}

void wp_hmac(const struct wp_case *c)
{
    OSSL_PARAM params[] = {kat_text(OSSL_MAC_PARAM_DIGEST, c->algorithm),
                           OSSL_PARAM_construct_end()};
    mac_case(c, "HMAC", params);
}

void wp_cmac(const struct wp_case *c)
{
    struct bytes key = wp_bytes(c, "key");
    OSSL_PARAM params[] = {kat_text(OSSL_MAC_PARAM_CIPHER, wp_name(c, key.len)),
                           OSSL_PARAM_construct_end()};
    mac_case(c, "CMAC", params);
    free(key.p);
}

void wp_gmac(const struct wp_case *c)
{
    struct bytes key = wp_bytes(c, "key"), iv = wp_bytes(c, "iv");
    OSSL_PARAM params[] = {kat_text(OSSL_MAC_PARAM_CIPHER, wp_name(c, key.len)),
                           kat_octets(OSSL_MAC_PARAM_IV, iv), OSSL_PARAM_construct_end()};
    mac_case(c, "GMAC", params);
    free(key.p), free(iv.p);
}

static void sized_mac(const struct wp_case *c)
{
    size_t size = wp_group_int(c, "tagSize") / 8;
    OSSL_PARAM params[] = {OSSL_PARAM_construct_size_t(OSSL_MAC_PARAM_SIZE, &size),
                           OSSL_PARAM_construct_end()};
    mac_case(c, c->algorithm, params);
}

void wp_kmac(const struct wp_case *c)
{
    sized_mac(c);
}

void wp_siphash(const struct wp_case *c)
{
    sized_mac(c);
}

void wp_hkdf(const struct wp_case *c)
{
    struct bytes ikm = wp_bytes(c, "ikm"), salt = wp_bytes(c, "salt"), info = wp_bytes(c, "info"),
                 okm = wp_bytes(c, "okm");
    size_t size = wp_int(c, "size");
    uint8_t *got = malloc(size + 1);
    OSSL_PARAM params[] = {kat_text(OSSL_KDF_PARAM_DIGEST, c->algorithm),
                           kat_octets(OSSL_KDF_PARAM_KEY, ikm),
                           kat_octets(OSSL_KDF_PARAM_SALT, salt),
                           kat_octets(OSSL_KDF_PARAM_INFO, info), OSSL_PARAM_construct_end()};
    bool ok = got != NULL && kat_derive("HKDF", params, got, size);
    wp_check(c, ok && size == okm.len && memcmp(got, okm.p, okm.len) == 0, "okm");
    free(got);
    free(ikm.p), free(salt.p), free(info.p), free(okm.p);
}

static bool pbkdf2(struct bytes password, struct bytes salt, size_t iterations, const char *digest,
                   uint8_t *out, size_t len)
{
    EVP_MD *md = EVP_MD_fetch(NULL, digest, NULL);
    bool ok = md != NULL && PKCS5_PBKDF2_HMAC((const char *)password.p, (int)password.len, salt.p,
                                              (int)salt.len, (int)iterations, md, (int)len, out);
    EVP_MD_free(md);
    return ok;
}

void wp_pbkdf2(const struct wp_case *c)
{
    struct bytes password = wp_bytes(c, "password"), salt = wp_bytes(c, "salt"),
                 dk = wp_bytes(c, "dk");
    uint8_t *got = malloc(dk.len + 1);
    bool ok = got != NULL &&
              pbkdf2(password, salt, wp_int(c, "iterationCount"), c->algorithm, got, dk.len);
    wp_check(c, ok && memcmp(got, dk.p, dk.len) == 0, "dk");
    free(got);
    free(password.p), free(salt.p), free(dk.p);
}

/* PBES2 (RFC 8018, 6.2): the key by PBKDF2, then CBC with padding. */
void wp_pbes2(const struct wp_case *c)
{
    char digest[16], cipher_name[16];
    struct bytes password = wp_bytes(c, "password"), salt = wp_bytes(c, "salt"),
                 iv = wp_bytes(c, "iv"), msg = wp_bytes(c, "msg"), ct = wp_bytes(c, "ct");
    uint8_t key[32], *out = malloc(ct.len + 32);
    check(sscanf(c->algorithm, "%15s %15s", digest, cipher_name) == 2, "%s", c->algorithm);
    EVP_CIPHER *cipher = EVP_CIPHER_fetch(NULL, cipher_name, NULL);
    EVP_CIPHER_CTX *x = EVP_CIPHER_CTX_new();
    int n = 0, m = 0;
    bool ok = cipher != NULL && x != NULL && out != NULL &&
              pbkdf2(password, salt, wp_int(c, "iterationCount"), digest, key,
                     (size_t)EVP_CIPHER_get_key_length(cipher)) &&
              EVP_DecryptInit_ex(x, cipher, NULL, key, iv.p) &&
              EVP_DecryptUpdate(x, out, &n, ct.p, (int)ct.len) &&
              EVP_DecryptFinal_ex(x, out + n, &m);
    wp_check(c, ok && (size_t)(n + m) == msg.len && memcmp(out, msg.p, msg.len) == 0, "decrypt");
    EVP_CIPHER_CTX_free(x);
    EVP_CIPHER_free(cipher);
    free(out);
    free(password.p), free(salt.p), free(iv.p), free(msg.p), free(ct.p);
}
