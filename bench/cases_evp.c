/* The operations over EVP, for our library and for OpenSSL 3.x alike. Where the interface allows
 * it, contexts and keys are made once, so that what is measured is the call per message. */
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>
#include <stdint.h>
#include <string.h>

#include "bench/cases_apart.h"
#include "bench/cases_bio.h"
#include "bench/cases_lookup.h"
#include "bench/cases_pkey.h"
#include "bench/cases_tls.h"
#include "bench/cases_x509.h"

static const unsigned char key[64] =
    "a key of sixty-four bytes, both halves different, for all cases";
static const unsigned char iv[16] = "initial vector.";

/* ---- digests ---- */

static int digest_open(struct bench_run *r)
{
    r->object = EVP_MD_fetch(NULL, r->arg, NULL);
    r->context = EVP_MD_CTX_new();
    return r->object != NULL && EVP_DigestInit_ex(r->context, r->object, NULL);
}

static int digest_once(struct bench_run *r)
{
    return EVP_DigestInit_ex(r->context, NULL, NULL) &&
           EVP_DigestUpdate(r->context, r->in, r->size) &&
           EVP_DigestFinal_ex(r->context, r->out, NULL);
}

/* OpenSSL 3.5 has no default length for it. */
static int xof_once(struct bench_run *r)
{
    return EVP_DigestInit_ex(r->context, NULL, NULL) &&
           EVP_DigestUpdate(r->context, r->in, r->size) &&
           EVP_DigestFinalXOF(r->context, r->out, 16);
}

static int digest_oneshot(struct bench_run *r)
{
    return EVP_Digest(r->in, r->size, r->out, NULL, r->object, NULL);
}

static void digest_close(struct bench_run *r)
{
    EVP_MD_CTX_free(r->context);
    EVP_MD_free(r->object);
}

/* ---- ciphers: EVP_Cipher* with the key schedule kept and a fresh IV per message ---- */

static int cipher_open(struct bench_run *r)
{
    r->object = EVP_CIPHER_fetch(NULL, r->arg, NULL);
    r->context = EVP_CIPHER_CTX_new();
    if (r->object == NULL || !EVP_EncryptInit_ex(r->context, r->object, NULL, key, iv))
        return 0;
    EVP_CIPHER_CTX_set_padding(r->context, 0);
    return 1;
}

static int decipher_open(struct bench_run *r)
{
    r->object = EVP_CIPHER_fetch(NULL, r->arg, NULL);
    r->context = EVP_CIPHER_CTX_new();
    if (r->object == NULL || !EVP_DecryptInit_ex(r->context, r->object, NULL, key, iv))
        return 0;
    EVP_CIPHER_CTX_set_padding(r->context, 0);
    return 1;
}

/* Key wrap, RFC 3394: its IV has 8 bytes, and it must be asked for by a flag. */
static int wrap_open(struct bench_run *r)
{
    r->object = EVP_CIPHER_fetch(NULL, r->arg, NULL);
    r->context = EVP_CIPHER_CTX_new();
    EVP_CIPHER_CTX_set_flags(r->context, EVP_CIPHER_CTX_FLAG_WRAP_ALLOW);
    return r->object != NULL && EVP_EncryptInit_ex(r->context, r->object, NULL, key, iv);
}

static int cipher_once(struct bench_run *r)
{
    int n;
    return EVP_CipherInit_ex(r->context, NULL, NULL, NULL, iv, -1) &&
           EVP_CipherUpdate(r->context, r->out, &n, r->in, (int)r->size) && n > (int)r->size - 16;
}

static void cipher_close(struct bench_run *r)
{
    EVP_CIPHER_CTX_free(r->context);
    EVP_CIPHER_free(r->object);
}

/* ---- AEADs: seal with 13 bytes of associated data, as TLS has it ---- */

static int aead_open(struct bench_run *r)
{
    return cipher_open(r);
}

static int ccm_open(struct bench_run *r)
{
    r->object = EVP_CIPHER_fetch(NULL, r->arg, NULL);
    r->context = EVP_CIPHER_CTX_new();
    return r->object != NULL && EVP_EncryptInit_ex(r->context, r->object, NULL, NULL, NULL) &&
           EVP_CIPHER_CTX_ctrl(r->context, EVP_CTRL_AEAD_SET_IVLEN, 12, NULL) > 0 &&
           EVP_CIPHER_CTX_ctrl(r->context, EVP_CTRL_AEAD_SET_TAG, 16, NULL) > 0 &&
           EVP_EncryptInit_ex(r->context, NULL, NULL, key, iv);
}

static int aead_once(struct bench_run *r)
{
    int n, rest;
    return EVP_EncryptInit_ex(r->context, NULL, NULL, NULL, iv) &&
           EVP_EncryptUpdate(r->context, NULL, &n, key, 13) &&
           EVP_EncryptUpdate(r->context, r->out, &n, r->in, (int)r->size) &&
           EVP_EncryptFinal_ex(r->context, r->out + n, &rest) &&
           EVP_CIPHER_CTX_ctrl(r->context, EVP_CTRL_AEAD_GET_TAG, 16, r->out + r->size) == 1;
}

static int ccm_once(struct bench_run *r)
{
    int n, rest;
    return EVP_EncryptInit_ex(r->context, NULL, NULL, NULL, iv) &&
           EVP_EncryptUpdate(r->context, NULL, &n, NULL, (int)r->size) &&
           EVP_EncryptUpdate(r->context, NULL, &n, key, 13) &&
           EVP_EncryptUpdate(r->context, r->out, &n, r->in, (int)r->size) &&
           EVP_EncryptFinal_ex(r->context, r->out + n, &rest) &&
           EVP_CIPHER_CTX_ctrl(r->context, EVP_CTRL_AEAD_GET_TAG, 16, r->out + r->size) == 1;
}

/* A new context, key and all, per message, with the object that EVP_aes_128_gcm() gives, as most
 * programs have it. */
static int name_cipher(struct bench_run *r)
{
    r->object = (void *)(uintptr_t)EVP_get_cipherbyname(r->arg);
    return r->object != NULL;
}

static int aead_from_scratch(struct bench_run *r)
{
    int n, rest;
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
    int ok = EVP_EncryptInit_ex(c, r->object, NULL, key, iv) &&
             EVP_EncryptUpdate(c, r->out, &n, r->in, (int)r->size) &&
             EVP_EncryptFinal_ex(c, r->out + n, &rest) &&
             EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_GET_TAG, 16, r->out + r->size) == 1;
    EVP_CIPHER_CTX_free(c);
    return ok;
}

/* ---- MACs ---- */

#define UTF8(name, value)                                                        \
    {                                                                            \
        name, OSSL_PARAM_UTF8_STRING, (void *)(uintptr_t)(value), strlen(value), \
            OSSL_PARAM_UNMODIFIED                                                \
    }
#define OCTETS(name, value, len)                                                              \
    {                                                                                         \
        name, OSSL_PARAM_OCTET_STRING, (void *)(uintptr_t)(value), len, OSSL_PARAM_UNMODIFIED \
    }

static size_t one_time_key_len(const struct bench_run *r)
{
    return strcmp(r->arg, "SIPHASH") == 0 ? 16 : 32;
}

static int mac_open(struct bench_run *r, const char *name, size_t key_len,
                    const OSSL_PARAM params[])
{
    r->object = EVP_MAC_fetch(NULL, name, NULL);
    r->context = r->object == NULL ? NULL : EVP_MAC_CTX_new(r->object);
    return r->context != NULL && EVP_MAC_init(r->context, key, key_len, params);
}

static int hmac_open(struct bench_run *r)
{
    const OSSL_PARAM params[] = {UTF8(OSSL_MAC_PARAM_DIGEST, r->arg), OSSL_PARAM_END};
    return mac_open(r, "HMAC", 32, params);
}

static int cmac_open(struct bench_run *r)
{
    const OSSL_PARAM params[] = {UTF8(OSSL_MAC_PARAM_CIPHER, r->arg), OSSL_PARAM_END};
    return mac_open(r, "CMAC", 16, params);
}

static int gmac_open(struct bench_run *r)
{
    const OSSL_PARAM params[] = {
        UTF8(OSSL_MAC_PARAM_CIPHER, r->arg),
        OCTETS(OSSL_MAC_PARAM_IV, iv, 12),
        OSSL_PARAM_END,
    };
    return mac_open(r, "GMAC", 16, params);
}

static int kmac_open(struct bench_run *r)
{
    return mac_open(r, r->arg, 32, NULL);
}

/* MACs that want the key anew for each message. */
static int one_time_open(struct bench_run *r)
{
    return mac_open(r, r->arg, one_time_key_len(r), NULL);
}

static int mac_message(struct bench_run *r, const unsigned char *k, size_t k_len,
                       const OSSL_PARAM params[])
{
    size_t n;
    return EVP_MAC_init(r->context, k, k_len, params) &&
           EVP_MAC_update(r->context, r->in, r->size) && EVP_MAC_final(r->context, r->out, &n, 64);
}

static int mac_once(struct bench_run *r)
{
    return mac_message(r, NULL, 0, NULL);
}

static int one_time_once(struct bench_run *r)
{
    return mac_message(r, key, one_time_key_len(r), NULL);
}

static int gmac_once(struct bench_run *r)
{
    const OSSL_PARAM params[] = {
        OCTETS(OSSL_MAC_PARAM_IV, iv, 12),
        OSSL_PARAM_END,
    };
    return mac_message(r, NULL, 0, params);
}

static void mac_close(struct bench_run *r)
{
    EVP_MAC_CTX_free(r->context);
    EVP_MAC_free(r->object);
}

/* One-shot calls with the object that EVP_sha256() gives, as most programs have it. */
static int name_digest(struct bench_run *r)
{
    r->object = (void *)(uintptr_t)EVP_get_digestbyname(r->arg);
    return r->object != NULL;
}

static int hmac_oneshot(struct bench_run *r)
{
    unsigned n;
    return HMAC(r->object, key, 32, r->in, r->size, r->out, &n) != NULL;
}

/* ---- key derivation and randomness ---- */

static int kdf_open(struct bench_run *r, const char *name)
{
    r->object = EVP_KDF_fetch(NULL, name, NULL);
    r->context = r->object == NULL ? NULL : EVP_KDF_CTX_new(r->object);
    return r->context != NULL;
}

static int hkdf_open(struct bench_run *r)
{
    return kdf_open(r, "HKDF");
}

static int tls1_prf_open(struct bench_run *r)
{
    return kdf_open(r, "TLS1-PRF");
}

static int tls13_kdf_open(struct bench_run *r)
{
    return kdf_open(r, "TLS13-KDF");
}

static int hkdf_once(struct bench_run *r)
{
    const OSSL_PARAM params[] = {
        UTF8(OSSL_KDF_PARAM_DIGEST, r->arg),
        OCTETS(OSSL_KDF_PARAM_KEY, key, 32),
        OCTETS(OSSL_KDF_PARAM_SALT, key + 32, 32),
        OCTETS(OSSL_KDF_PARAM_INFO, key, 16),
        OSSL_PARAM_END,
    };
    return EVP_KDF_derive(r->context, r->out, 32, params);
}

/* A key block of TLS 1.2: label and two randoms, RFC 5246 section 6.3. Without the reset OpenSSL
 * would append the seed to the last one's. */
static int tls1_prf_once(struct bench_run *r)
{
    const OSSL_PARAM params[] = {
        UTF8(OSSL_KDF_PARAM_DIGEST, r->arg),
        OCTETS(OSSL_KDF_PARAM_SECRET, key, 48),
        OCTETS(OSSL_KDF_PARAM_SEED, "key expansion", 13),
        OCTETS(OSSL_KDF_PARAM_SEED, key, 64),
        OSSL_PARAM_END,
    };
    EVP_KDF_CTX_reset(r->context);
    return EVP_KDF_derive(r->context, r->out, 40, params);
}

/* HKDF-Expand-Label of a traffic secret, RFC 8446 section 7.1. */
static int tls13_kdf_once(struct bench_run *r)
{
    const OSSL_PARAM params[] = {
        UTF8(OSSL_KDF_PARAM_MODE, "EXPAND_ONLY"),
        UTF8(OSSL_KDF_PARAM_DIGEST, r->arg),
        OCTETS(OSSL_KDF_PARAM_KEY, key, 32),
        OCTETS(OSSL_KDF_PARAM_PREFIX, "tls13 ", 6),
        OCTETS(OSSL_KDF_PARAM_LABEL, "c hs traffic", 12),
        OCTETS(OSSL_KDF_PARAM_DATA, key + 32, 32),
        OSSL_PARAM_END,
    };
    return EVP_KDF_derive(r->context, r->out, 32, params);
}

static void kdf_close(struct bench_run *r)
{
    EVP_KDF_CTX_free(r->context);
    EVP_KDF_free(r->object);
}

static int pbkdf2_once(struct bench_run *r)
{
    return PKCS5_PBKDF2_HMAC("password", 8, iv, 16, 1000, r->object, 32, r->out);
}

static int nothing_to_open(struct bench_run *r)
{
    (void)r;
    return 1;
}

static int scrypt_once(struct bench_run *r)
{
    return EVP_PBE_scrypt("password", 8, iv, 16, 1024, 8, 1, 32 << 20, r->out, 32);
}

static int rand_once(struct bench_run *r)
{
    return RAND_bytes(r->out, (int)r->size);
}

static void nothing_to_close(struct bench_run *r)
{
    (void)r;
}

#define DIGEST(name, arg)                                 \
    {                                                     \
        name, arg, digest_open, digest_once, digest_close \
    }
#define CIPHER(name, arg)                                 \
    {                                                     \
        name, arg, cipher_open, cipher_once, cipher_close \
    }
#define AEAD(name, arg)                               \
    {                                                 \
        name, arg, aead_open, aead_once, cipher_close \
    }

static const struct bench_case evp_cases[] = {
    DIGEST("SHA-1", "SHA1"),
    DIGEST("SHA-256", "SHA256"),
    DIGEST("SHA-512", "SHA512"),
    DIGEST("SHA3-256", "SHA3-256"),
    {"SHAKE128", "SHAKE128", digest_open, xof_once, digest_close},
    DIGEST("MD5", "MD5"),
    DIGEST("RIPEMD-160", "RIPEMD160"),
    DIGEST("SM3", "SM3"),
    DIGEST("BLAKE2b", "BLAKE2B-512"),
    DIGEST("BLAKE2s", "BLAKE2S-256"),
    {"SHA-256-one-shot", "SHA256", name_digest, digest_oneshot, nothing_to_close},

    {"HMAC-SHA-256", "SHA256", hmac_open, mac_once, mac_close},
    {"HMAC-SHA-256-one-shot", "SHA256", name_digest, hmac_oneshot, nothing_to_close},
    {"HMAC-SHA-512", "SHA512", hmac_open, mac_once, mac_close},
    {"CMAC-AES-128", "AES-128-CBC", cmac_open, mac_once, mac_close},
    {"GMAC-AES-128", "AES-128-GCM", gmac_open, gmac_once, mac_close},
    {"KMAC-128", "KMAC-128", kmac_open, mac_once, mac_close},
    {"Poly1305", "POLY1305", one_time_open, one_time_once, mac_close},
    {"SipHash", "SIPHASH", one_time_open, one_time_once, mac_close},

    AEAD("AES-128-GCM", "AES-128-GCM"),
    AEAD("AES-256-GCM", "AES-256-GCM"),
    {"AES-128-GCM-new-key", "AES-128-GCM", name_cipher, aead_from_scratch, nothing_to_close},
    AEAD("ChaCha20-Poly1305", "ChaCha20-Poly1305"),
    {"AES-128-CCM", "AES-128-CCM", ccm_open, ccm_once, cipher_close},

    CIPHER("AES-128-CTR", "AES-128-CTR"),
    CIPHER("AES-256-CTR", "AES-256-CTR"),
    CIPHER("AES-128-ECB", "AES-128-ECB"),
    CIPHER("AES-128-CBC-encrypt", "AES-128-CBC"),
    {"AES-128-CBC-decrypt", "AES-128-CBC", decipher_open, cipher_once, cipher_close},
    CIPHER("AES-128-CFB", "AES-128-CFB"),
    CIPHER("AES-128-CFB8", "AES-128-CFB8"),
    CIPHER("AES-128-CFB1", "AES-128-CFB1"),
    CIPHER("AES-128-OFB", "AES-128-OFB"),
    CIPHER("AES-128-XTS", "AES-128-XTS"),
    CIPHER("AES-256-XTS", "AES-256-XTS"),
    {"AES-256-WRAP", "AES-256-WRAP", wrap_open, cipher_once, cipher_close},
    CIPHER("ChaCha20", "ChaCha20"),
    CIPHER("DES-EDE3-CBC-encrypt", "DES-EDE3-CBC"),
    {"DES-EDE3-CBC-decrypt", "DES-EDE3-CBC", decipher_open, cipher_once, cipher_close},
    CIPHER("CAMELLIA-128-CBC-encrypt", "CAMELLIA-128-CBC"),
    {"CAMELLIA-128-CBC-decrypt", "CAMELLIA-128-CBC", decipher_open, cipher_once, cipher_close},
    CIPHER("ARIA-128-CBC-encrypt", "ARIA-128-CBC"),
    {"ARIA-128-CBC-decrypt", "ARIA-128-CBC", decipher_open, cipher_once, cipher_close},
    CIPHER("SM4-CBC-encrypt", "SM4-CBC"),
    {"SM4-CBC-decrypt", "SM4-CBC", decipher_open, cipher_once, cipher_close},

    {"HKDF-SHA-256", "SHA256", hkdf_open, hkdf_once, kdf_close},
    {"TLS13-KDF", "SHA256", tls13_kdf_open, tls13_kdf_once, kdf_close},
    {"TLS1-PRF", "SHA256", tls1_prf_open, tls1_prf_once, kdf_close},
    {"PBKDF2-SHA-1-1000", "SHA1", name_digest, pbkdf2_once, nothing_to_close},
    {"PBKDF2-SHA-256-1000", "SHA256", name_digest, pbkdf2_once, nothing_to_close},
    {"scrypt-1024-8-1", NULL, nothing_to_open, scrypt_once, nothing_to_close},
    {"RAND_bytes", NULL, nothing_to_open, rand_once, nothing_to_close},
    {0},
};

const struct bench_case *const bench_cases[] = {
    evp_cases,        bench_pkey_cases,     bench_bio_cases,
    bench_x509_cases, bench_apart_cases,    bench_lookup_cases,
    bench_tls_cases,  bench_tls_bulk_cases, NULL};
