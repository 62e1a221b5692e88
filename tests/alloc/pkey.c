/* Keys and operations on them without memory. */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include "tests/alloc/alloc.h"

static bool x25519(void)
{
    EVP_PKEY *a = EVP_PKEY_Q_keygen(NULL, NULL, "X25519"), *b = a != NULL ? EVP_PKEY_dup(a) : NULL;
    EVP_PKEY_CTX *c = b != NULL ? EVP_PKEY_CTX_new(a, NULL) : NULL, *d = NULL;
    OSSL_PARAM *params = NULL;
    unsigned char out[32];
    size_t len = sizeof(out);
    bool ok = c != NULL && EVP_PKEY_derive_init(c) == 1 && EVP_PKEY_derive_set_peer(c, b) == 1 &&
              (d = EVP_PKEY_CTX_dup(c)) != NULL && EVP_PKEY_derive(d, out, &len) == 1 &&
              EVP_PKEY_todata(a, EVP_PKEY_KEYPAIR, &params) == 1;
    OSSL_PARAM_free(params);
    EVP_PKEY_CTX_free(d);
    EVP_PKEY_CTX_free(c);
    EVP_PKEY_free(b);
    EVP_PKEY_free(a);
    return ok;
}

static bool ed25519(void)
{
    unsigned char sig[64], raw[32] = {1};
    size_t len = sizeof(sig);
    EVP_PKEY *key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, raw, sizeof(raw));
    EVP_MD_CTX *c = key != NULL ? EVP_MD_CTX_new() : NULL, *d = c != NULL ? EVP_MD_CTX_new() : NULL;
    bool ok = d != NULL && EVP_DigestSignInit(c, NULL, NULL, NULL, key) == 1 &&
              EVP_MD_CTX_copy_ex(d, c) == 1 && EVP_DigestSign(d, sig, &len, raw, 3) == 1;
    EVP_MD_CTX_free(d);
    EVP_MD_CTX_free(c);
    EVP_PKEY_free(key);
    return ok;
}

static bool mlkem(void)
{
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "ML-KEM-512");
    EVP_PKEY_CTX *c =
        key != NULL ? EVP_PKEY_CTX_new_from_pkey(NULL, key, "provider=default") : NULL;
    unsigned char ct[768], secret[32];
    size_t ct_len = sizeof(ct), len = sizeof(secret);
    bool ok = c != NULL && EVP_PKEY_encapsulate_init(c, NULL) == 1 &&
              EVP_PKEY_encapsulate(c, ct, &ct_len, secret, &len) == 1;
    EVP_PKEY_CTX_free(c);
    EVP_PKEY_free(key);
    return ok;
}

static bool hmac(void)
{
    unsigned char mac[32];
    size_t len = sizeof(mac);
    EVP_PKEY *key =
        EVP_PKEY_new_raw_private_key(EVP_PKEY_HMAC, NULL, (const unsigned char *)"k", 1);
    EVP_MD_CTX *c = key != NULL ? EVP_MD_CTX_new() : NULL;
    bool ok = c != NULL && EVP_DigestSignInit(c, NULL, EVP_sha256(), NULL, key) == 1 &&
              EVP_DigestSignUpdate(c, "abc", 3) == 1 && EVP_DigestSignFinal(c, mac, &len) == 1;
    EVP_MD_CTX_free(c);
    EVP_PKEY_free(key);
    return ok;
}

static bool cmac(void)
{
    unsigned char mac[16];
    size_t len = sizeof(mac);
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_id(EVP_PKEY_CMAC, NULL);
    EVP_MD_CTX *c = NULL;
    bool ok = ctx != NULL && EVP_PKEY_keygen_init(ctx) == 1 &&
              EVP_PKEY_CTX_ctrl_str(ctx, "cipher", "AES-128-CBC") == 1 &&
              EVP_PKEY_CTX_hex2ctrl(ctx, EVP_PKEY_CTRL_SET_MAC_KEY,
                                    "2b7e151628aed2a6abf7158809cf4f3c") == 1 &&
              EVP_PKEY_keygen(ctx, &key) == 1 && (c = EVP_MD_CTX_new()) != NULL &&
              EVP_DigestSignInit(c, NULL, NULL, NULL, key) == 1 &&
              EVP_DigestSign(c, mac, &len, (const unsigned char *)"abc", 3) == 1;
    EVP_MD_CTX_free(c);
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_free(key);
    return ok;
}

static bool encoded(void)
{
    unsigned char *out = NULL;
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "X25519");
    bool ok = key != NULL && EVP_PKEY_get1_encoded_public_key(key, &out) == 32;
    OPENSSL_free(out);
    EVP_PKEY_free(key);
    return ok;
}

static bool hkdf(void)
{
    unsigned char out[42];
    size_t len = sizeof(out);
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, NULL);
    bool ok = c != NULL && EVP_PKEY_derive_init(c) == 1 &&
              EVP_PKEY_CTX_set_hkdf_md(c, EVP_sha256()) == 1 &&
              EVP_PKEY_CTX_set1_hkdf_key(c, (const unsigned char *)"key", 3) == 1 &&
              EVP_PKEY_CTX_set1_hkdf_salt(c, (const unsigned char *)"salt", 4) == 1 &&
              EVP_PKEY_derive(c, out, &len) == 1;
    EVP_PKEY_CTX_free(c);
    return ok;
}

/* A kind of key of a program's own; what is added stays, so that each time it is another. */
static EVP_PKEY_ASN1_METHOD *kinds[64];
static unsigned kind_count;

static void free_kinds(void)
{
    while (kind_count > 0)
        EVP_PKEY_asn1_free(kinds[--kind_count]);
}

static bool add_kind(int id)
{
    EVP_PKEY_ASN1_METHOD *m = EVP_PKEY_asn1_new(id, 0, "KIND", "a kind");
    bool ok = m != NULL && kind_count < 64 && (kind_count > 0 || OPENSSL_atexit(free_kinds)) &&
              EVP_PKEY_asn1_add0(m);
    if (ok)
        kinds[kind_count++] = m;
    else
        EVP_PKEY_asn1_free(m);
    return ok;
}

static bool foreign(void)
{
    static int id = 1000000;
    static char inside;
    id += 2;
    EVP_PKEY_METHOD *m = EVP_PKEY_meth_new(id, 0);
    bool added = m != NULL && EVP_PKEY_meth_add0(m);
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *ctx = NULL;
    bool ok = added && add_kind(id) && EVP_PKEY_asn1_add_alias(id, id + 1) &&
              (key = EVP_PKEY_new()) != NULL && EVP_PKEY_assign(key, id, &inside) == 1 &&
              (ctx = EVP_PKEY_CTX_new(key, NULL)) != NULL;
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_free(key);
    if (!added)
        EVP_PKEY_meth_free(m);
    return ok;
}

const struct scenario scenarios_pkey[] = {
    {"X25519: keygen, dup, derive, todata", x25519, 0},
    {"Ed25519: raw key, EVP_DigestSign", ed25519, 0},
    {"ML-KEM: keygen, encapsulate", mlkem, 0},
    {"HMAC: EVP_DigestSign", hmac, 0},
    {"CMAC: controls, keygen, EVP_DigestSign", cmac, 0},
    {"X25519: encoded key", encoded, 0},
    {"HKDF: EVP_PKEY_derive", hkdf, 0},
    {"EVP_PKEY_meth_add0, EVP_PKEY_asn1_add0", foreign, KEEPS},
    {NULL, NULL, 0},
};
