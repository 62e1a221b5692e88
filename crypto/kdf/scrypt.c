/* scrypt, RFC 7914 section 6, over the rows of ROMix; EVP_KDF-SCRYPT(7) and EVP_PBE_scrypt(3). */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/impl/scrypt.h"
#include "crypto/kdf/kdf.h"

#define MAXMEM_KDF ((uint64_t)1025 * 1024 * 1024) /* the default of EVP_KDF */
#define MAXMEM_PBE ((uint64_t)32 * 1024 * 1024)   /* and of EVP_PBE_scrypt */
#define ALIGN      64

/* N, r and p as section 2 wants them. */
static bool valid(uint64_t n, uint64_t r, uint64_t p)
{
    return n > 1 && (n & (n - 1)) == 0 && r > 0 && p > 0;
}

/* Section 6's limits, p <= (2^32 - 1) * 32 / (128 r) and N < 2^(128 r / 8), and the caller's own on
 * memory: *len is what B, XY and V take together. */
static bool fits(uint64_t n, uint64_t r, uint64_t p, uint64_t maxmem, size_t *len)
{
    if (p > ((1u << 30) - 1) / r)
        return false;
    if (16 * r <= 63 && n >> (16 * r) != 0)
        return false;
    if (n > UINT64_MAX / (128 * r) - 2)
        return false;
    uint64_t b = 128 * r * p, v = 128 * r * (n + 2);
    if (b > UINT64_MAX - v || b + v > maxmem || b + v > SIZE_MAX - ALIGN)
        return false;
    *len = (size_t)(b + v);
    return true;
}

/* Steps 1 to 3: B = PBKDF2(P, S, 1, p * 128 * r), ROMix each of its p parts, and PBKDF2 with it as
 * the salt. */
static bool scrypt(const uint8_t *pass, size_t pass_len, const uint8_t *salt, size_t salt_len,
                   uint64_t n, size_t r, size_t p, size_t len, uint8_t *out, size_t out_len)
{
    uint8_t *memory = OPENSSL_malloc(len + ALIGN);
    if (memory == NULL)
        return false;
    uint8_t *v = memory + ALIGN - (uintptr_t)memory % ALIGN;
    uint8_t *xy = v + 128 * r * (size_t)n, *b = xy + 256 * r;
    pbkdf2(&digest_sha256, pass, pass_len, salt, salt_len, 1, b, 128 * r * p);
    for (size_t i = 0; i < p; i++)
        IMPL(scrypt)->romix(b + 128 * r * i, r, n, (uint32_t *)(void *)v, (uint32_t *)(void *)xy);
    pbkdf2(&digest_sha256, pass, pass_len, b, 128 * r * p, 1, out, out_len);
    OPENSSL_clear_free(memory, len + ALIGN);
    return true;
}

/* ---- EVP_KDF-SCRYPT(7) ---- */

static void defaults(struct kdf_inputs *in)
{
    in->n = 1 << 20;
    in->r = 8;
    in->p = 1;
    in->maxmem = MAXMEM_KDF;
}

static bool check_inputs(const struct kdf_inputs *in)
{
    return valid(in->n, in->r, in->p) && in->maxmem > 0;
}

static bool derive(const struct kdf_inputs *in, uint8_t *out, size_t len)
{
    size_t memory;
    if (!kdf_need(in->key.p, PROV_R_MISSING_PASS) || !kdf_need(in->salt.p, PROV_R_MISSING_SALT))
        return false;
    if (!fits(in->n, in->r, in->p, in->maxmem, &memory)) {
        ERR_raise(ERR_LIB_EVP, EVP_R_MEMORY_LIMIT_EXCEEDED);
        return false;
    }
    return scrypt(in->key.p, in->key.len, in->salt.p, in->salt.len, in->n, in->r, in->p, memory,
                  out, len);
}

const OSSL_PARAM kdf_scrypt_settable[] = {
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_PASSWORD, NULL, 0),
    OSSL_PARAM_octet_string(OSSL_KDF_PARAM_SALT, NULL, 0),
    OSSL_PARAM_uint64(OSSL_KDF_PARAM_SCRYPT_N, NULL),
    OSSL_PARAM_uint32(OSSL_KDF_PARAM_SCRYPT_R, NULL),
    OSSL_PARAM_uint32(OSSL_KDF_PARAM_SCRYPT_P, NULL),
    OSSL_PARAM_uint64(OSSL_KDF_PARAM_SCRYPT_MAXMEM, NULL),
    OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_PROPERTIES, NULL, 0),
    OSSL_PARAM_END,
};

static const OSSL_PARAM gettable[] = {
    OSSL_PARAM_size_t(OSSL_KDF_PARAM_SIZE, NULL),
    OSSL_PARAM_END,
};

const struct evp_kdf_st kdf_scrypt = {
    .name = "SCRYPT",
    .aliases = "id-scrypt\0"
               "1.3.6.1.4.1.11591.4.11\0",
    .settable = kdf_scrypt_settable,
    .gettable = gettable,
    .defaults = defaults,
    .check = check_inputs,
    .derive = derive,
};

/* ---- EVP_PBE_scrypt(3) ---- */

int EVP_PBE_scrypt_ex(const char *pass, size_t passlen, const unsigned char *salt, size_t saltlen,
                      uint64_t N, uint64_t r, uint64_t p, uint64_t maxmem, unsigned char *key,
                      size_t keylen, OSSL_LIB_CTX *ctx, const char *propq)
{
    size_t memory;
    (void)ctx;
    (void)propq;
    if (r > UINT32_MAX || p > UINT32_MAX) {
        ERR_raise(ERR_LIB_EVP, EVP_R_PARAMETER_TOO_LARGE);
        return 0;
    }
    if (!valid(N, r, p))
        return 0;
    if (!fits(N, r, p, maxmem != 0 ? maxmem : MAXMEM_PBE, &memory)) {
        ERR_raise(ERR_LIB_EVP, EVP_R_MEMORY_LIMIT_EXCEEDED);
        return 0;
    }
    if (key == NULL) /* the parameters were to be checked, no more */
        return 1;
    return scrypt((const uint8_t *)pass, pass != NULL ? passlen : 0, salt,
                  salt != NULL ? saltlen : 0, N, (size_t)r, (size_t)p, memory, key, keylen);
}

int EVP_PBE_scrypt(const char *pass, size_t passlen, const unsigned char *salt, size_t saltlen,
                   uint64_t N, uint64_t r, uint64_t p, uint64_t maxmem, unsigned char *key,
                   size_t keylen)
{
    return EVP_PBE_scrypt_ex(pass, passlen, salt, saltlen, N, r, p, maxmem, key, keylen, NULL,
                             NULL);
}
