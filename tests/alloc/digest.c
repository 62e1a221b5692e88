/* Digests and MACs without memory. */
#include <openssl/cmac.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/params.h>

#include "tests/alloc/alloc.h"

static unsigned char out[EVP_MAX_MD_SIZE];
static const unsigned char key[32] = "a key of thirty-two bytes, or so";

/* ---- Digests ---- */

static bool digest(void)
{
    EVP_MD_CTX *c = EVP_MD_CTX_new(), *copy = NULL;
    bool ok = c != NULL && EVP_DigestInit_ex2(c, EVP_sha256(), NULL) && EVP_DigestUpdate(c, "a", 1);
    ok = ok && (copy = EVP_MD_CTX_new()) != NULL && EVP_MD_CTX_copy_ex(copy, c) &&
         EVP_DigestUpdate(copy, "b", 1) && EVP_DigestFinal_ex(copy, out, NULL) &&
         EVP_DigestInit_ex(copy, EVP_sha512(), NULL) && EVP_DigestFinal_ex(copy, out, NULL) &&
         EVP_DigestFinal_ex(c, out, NULL);
    EVP_MD_CTX_free(copy);
    EVP_MD_CTX_free(c);
    return ok;
}

static bool digest_xof(void)
{
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    bool ok = c != NULL && EVP_DigestInit(c, EVP_shake128()) && EVP_DigestUpdate(c, key, 32) &&
              EVP_DigestFinalXOF(c, out, 50);
    EVP_MD_CTX_free(c);
    return ok;
}

static bool one_shot(void)
{
    unsigned n = 0;
    size_t len = 0;
    EVP_MD *md = EVP_MD_fetch(NULL, "SHA3-256", NULL);
    bool ok = md != NULL && EVP_Digest(key, 32, out, &n, md, NULL) &&
              EVP_Q_digest(NULL, "BLAKE2B-512", NULL, key, 32, out, &len);
    EVP_MD_free(md);
    EVP_MD_CTX *c = ok ? EVP_MD_CTX_new() : NULL; /* since the two above need none */
    EVP_MD_CTX_free(c);
    return ok && c != NULL;
}

/* A digest of the program's own: its bytes' sum. */
static int sum_init(EVP_MD_CTX *c)
{
    *(unsigned char *)EVP_MD_CTX_get0_md_data(c) = 0;
    return 1;
}

static int sum_update(EVP_MD_CTX *c, const void *data, size_t n)
{
    for (size_t i = 0; i < n; i++)
        *(unsigned char *)EVP_MD_CTX_get0_md_data(c) += ((const unsigned char *)data)[i];
    return 1;
}

static int sum_final(EVP_MD_CTX *c, unsigned char *md)
{
    *md = *(unsigned char *)EVP_MD_CTX_get0_md_data(c);
    return 1;
}

static bool method(void)
{
    EVP_MD *md = EVP_MD_meth_new(NID_undef, NID_undef), *twin = NULL;
    EVP_MD_CTX *c = NULL, *copy = NULL;
    bool ok = md != NULL && EVP_MD_meth_set_result_size(md, 1) &&
              EVP_MD_meth_set_input_blocksize(md, 1) && EVP_MD_meth_set_app_datasize(md, 1) &&
              EVP_MD_meth_set_init(md, sum_init) && EVP_MD_meth_set_update(md, sum_update) &&
              EVP_MD_meth_set_final(md, sum_final);
    ok = ok && (twin = EVP_MD_meth_dup(md)) != NULL && (c = EVP_MD_CTX_new()) != NULL &&
         (copy = EVP_MD_CTX_new()) != NULL && EVP_DigestInit_ex(c, twin, NULL) &&
         EVP_DigestUpdate(c, "\1\2", 2) && EVP_MD_CTX_copy_ex(copy, c) &&
         EVP_DigestUpdate(copy, "\4", 1) && EVP_DigestFinal_ex(copy, out, NULL) && out[0] == 7 &&
         EVP_DigestFinal_ex(c, out, NULL) && out[0] == 3;
    EVP_MD_CTX_free(copy);
    EVP_MD_CTX_free(c);
    EVP_MD_meth_free(twin);
    EVP_MD_meth_free(md);
    return ok;
}

/* ---- MACs ---- */

static bool mac_with(const char *name, const OSSL_PARAM *p, size_t key_len)
{
    EVP_MAC *mac = EVP_MAC_fetch(NULL, name, NULL);
    EVP_MAC_CTX *c = mac != NULL ? EVP_MAC_CTX_new(mac) : NULL, *copy = NULL;
    EVP_MAC_free(mac);
    size_t len = 0;
    bool ok = c != NULL && EVP_MAC_init(c, key, key_len, p) && EVP_MAC_update(c, key, 5) &&
              (copy = EVP_MAC_CTX_dup(c)) != NULL && EVP_MAC_update(copy, key, 32) &&
              EVP_MAC_final(copy, out, &len, sizeof(out)) &&
              EVP_MAC_final(c, out, &len, sizeof(out));
    EVP_MAC_CTX_free(copy);
    EVP_MAC_CTX_free(c);
    return ok;
}

static bool mac_hmac(void)
{
    OSSL_PARAM p[] = {OSSL_PARAM_utf8_string("digest", (char *)"SHA2-256", 8), OSSL_PARAM_END};
    return mac_with("HMAC", p, 32);
}

static bool mac_cmac(void)
{
    OSSL_PARAM p[] = {OSSL_PARAM_utf8_string("cipher", (char *)"AES-256-CBC", 11), OSSL_PARAM_END};
    return mac_with("CMAC", p, 32);
}

static bool mac_gmac(void)
{
    static unsigned char iv[12];
    OSSL_PARAM p[] = {OSSL_PARAM_utf8_string("cipher", (char *)"AES-256-GCM", 11),
                      OSSL_PARAM_octet_string("iv", iv, sizeof(iv)), OSSL_PARAM_END};
    return mac_with("GMAC", p, 32);
}

static bool mac_kmac(void)
{
    return mac_with("KMAC-128", NULL, 32);
}

static bool mac_poly1305(void)
{
    return mac_with("POLY1305", NULL, 32);
}

static bool mac_siphash(void)
{
    return mac_with("SIPHASH", NULL, 16);
}

static bool mac_blake2(void)
{
    return mac_with("BLAKE2BMAC", NULL, 32) && mac_with("BLAKE2SMAC", NULL, 32);
}

static bool mac_quick(void)
{
    size_t n = 0;
    unsigned char *mac =
        EVP_Q_mac(NULL, "HMAC", NULL, "SHA2-512", NULL, key, 32, key, 32, NULL, 0, &n);
    OPENSSL_free(mac);
    return mac != NULL && n == 64;
}

static bool hmac(void)
{
    HMAC_CTX *c = HMAC_CTX_new(), *copy = NULL;
    unsigned n = 0;
    bool ok = c != NULL && HMAC_Init_ex(c, key, 32, EVP_sha256(), NULL) && HMAC_Update(c, key, 7) &&
              (copy = HMAC_CTX_new()) != NULL && HMAC_CTX_copy(copy, c) &&
              HMAC_Final(copy, out, &n) && HMAC_Final(c, out, &n) && n == 32 && HMAC_CTX_reset(c);
    HMAC_CTX_free(copy);
    HMAC_CTX_free(c);
    return ok;
}

static bool cmac(void)
{
    CMAC_CTX *c = CMAC_CTX_new(), *copy = NULL;
    size_t n = 0;
    bool ok = c != NULL && CMAC_Init(c, key, 16, EVP_aes_128_cbc(), NULL) &&
              CMAC_Update(c, key, 7) && (copy = CMAC_CTX_new()) != NULL && CMAC_CTX_copy(copy, c) &&
              CMAC_Final(copy, out, &n) && CMAC_Final(c, out, &n) && n == 16;
    CMAC_CTX_free(copy);
    CMAC_CTX_free(c);
    return ok;
}

const struct scenario scenarios_digest[] = {
    {"EVP_MD_CTX", digest, 0},
    {"EVP_DigestFinalXOF", digest_xof, 0},
    {"EVP_Digest, EVP_Q_digest", one_shot, 0},
    {"EVP_MD_meth_new", method, 0},
    {"EVP_MAC HMAC", mac_hmac, 0},
    {"EVP_MAC CMAC", mac_cmac, 0},
    {"EVP_MAC GMAC", mac_gmac, 0},
    {"EVP_MAC KMAC", mac_kmac, 0},
    {"EVP_MAC Poly1305", mac_poly1305, 0},
    {"EVP_MAC SipHash", mac_siphash, 0},
    {"EVP_MAC BLAKE2", mac_blake2, 0},
    {"EVP_Q_mac", mac_quick, 0},
    {"HMAC_CTX", hmac, 0},
    {"CMAC_CTX", cmac, 0},
    {NULL, NULL, 0},
};
