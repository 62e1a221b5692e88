/* HKDF, TLS1-PRF and scrypt as EVP_PKEY_derive(3) has them: an EVP_KDF_CTX without a key, and the
 * functions of openssl/kdf.h that set its parameters. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include "crypto/base/raise.h"
#include "crypto/kdf/kdf.h"
#include "crypto/pkey/ctrl.h"
#include "crypto/pkey/rows.h"

static bool init(void *op, const struct pkey_row *row, const void *key, int operation)
{
    (void)key;
    (void)operation;
    EVP_KDF_CTX *kdf = EVP_KDF_CTX_new((EVP_KDF *)(uintptr_t)row->detail);
    *(EVP_KDF_CTX **)op = kdf;
    return kdf != NULL;
}

static bool set(void *op, const OSSL_PARAM params[])
{
    return EVP_KDF_CTX_set_params(*(EVP_KDF_CTX **)op, params) > 0;
}

static bool get(void *op, OSSL_PARAM params[])
{
    return EVP_KDF_CTX_get_params(*(EVP_KDF_CTX **)op, params) > 0;
}

static bool copy(void *to, const void *from)
{
    EVP_KDF_CTX *kdf = EVP_KDF_CTX_dup(*(EVP_KDF_CTX *const *)from);
    *(EVP_KDF_CTX **)to = kdf;
    return kdf != NULL;
}

static void wipe(void *op)
{
    EVP_KDF_CTX_free(*(EVP_KDF_CTX **)op);
}

static bool derive(void *op, uint8_t *out, size_t *out_len)
{
    EVP_KDF_CTX *kdf = *(EVP_KDF_CTX **)op;
    if (out != NULL)
        return EVP_KDF_derive(kdf, out, *out_len, NULL) > 0;
    *out_len = EVP_KDF_CTX_get_kdf_size(kdf);
    return true;
}

#define SCRYPT_NAMES \
    "id-scrypt\0"    \
    "1.3.6.1.4.1.11591.4.11\0"

#define EXCHANGE(NAME, ALIASES, SETTABLE)                                                  \
    {                                                                                      \
        .name = NAME, .aliases = ALIASES, .ctx_size = sizeof(EVP_KDF_CTX *), .init = init, \
        .set = set, .get = get, .settable = SETTABLE, .copy = copy, .wipe = wipe,          \
        .derive = derive,                                                                  \
    }
static const struct pkey_exchange hkdf = EXCHANGE("HKDF", NULL, kdf_hkdf_settable),
                                  tls1_prf = EXCHANGE("TLS1-PRF", NULL, kdf_tls1_prf_settable),
                                  scrypt = EXCHANGE("SCRYPT", SCRYPT_NAMES, kdf_scrypt_settable);

const struct pkey_row pkey_hkdf = {.nid = EVP_PKEY_HKDF,
                                   .name = "HKDF",
                                   .description = "Assay HKDF via EVP_PKEY implementation",
                                   .detail = &kdf_hkdf,
                                   .exchange = &hkdf};
const struct pkey_row pkey_tls1_prf = {.nid = EVP_PKEY_TLS1_PRF,
                                       .name = "TLS1-PRF",
                                       .description = "Assay TLS1_PRF via EVP_PKEY implementation",
                                       .detail = &kdf_tls1_prf,
                                       .exchange = &tls1_prf};
const struct pkey_row pkey_scrypt = {.nid = EVP_PKEY_SCRYPT,
                                     .name = "SCRYPT",
                                     .aliases = SCRYPT_NAMES,
                                     .description = "Assay SCRYPT via EVP_PKEY implementation",
                                     .detail = &kdf_scrypt,
                                     .exchange = &scrypt};

/* ---- openssl/kdf.h: one parameter each, of a derivation that is begun ---- */

static int set_one(EVP_PKEY_CTX *ctx, OSSL_PARAM p)
{
    return ctrl_set(ctx, EVP_PKEY_OP_DERIVE, p);
}

static int set_md(EVP_PKEY_CTX *ctx, const EVP_MD *md)
{
    return ctrl_set_digest(ctx, EVP_PKEY_OP_DERIVE, OSSL_KDF_PARAM_DIGEST, md);
}

static int set_octets(EVP_PKEY_CTX *ctx, const char *param, const void *octets, int len)
{
    return ctrl_set_octets(ctx, EVP_PKEY_OP_DERIVE, param, octets, len);
}

int ctrl_add_octets(EVP_PKEY_CTX *ctx, const char *param, const void *octets, int len)
{
    if (ctx == NULL || ctx->operation != EVP_PKEY_OP_DERIVE)
        return ctrl_unsupported();
    if (OSSL_PARAM_locate_const(EVP_PKEY_CTX_settable_params(ctx), param) == NULL ||
        ctx->row->keys != NULL)
        return -2;
    if (len < 0)
        return FAIL(ERR_LIB_EVP, EVP_R_INVALID_LENGTH);
    return kdf_ctx_add(*(EVP_KDF_CTX **)ctx->state, param, octets, (size_t)len);
}

int EVP_PKEY_CTX_set_hkdf_md(EVP_PKEY_CTX *ctx, const EVP_MD *md)
{
    return set_md(ctx, md);
}

int EVP_PKEY_CTX_set_tls1_prf_md(EVP_PKEY_CTX *ctx, const EVP_MD *md)
{
    return set_md(ctx, md);
}

int EVP_PKEY_CTX_set1_hkdf_salt(EVP_PKEY_CTX *ctx, const unsigned char *salt, int saltlen)
{
    return set_octets(ctx, OSSL_KDF_PARAM_SALT, salt, saltlen);
}

int EVP_PKEY_CTX_set1_hkdf_key(EVP_PKEY_CTX *ctx, const unsigned char *key, int keylen)
{
    return set_octets(ctx, OSSL_KDF_PARAM_KEY, key, keylen);
}

int EVP_PKEY_CTX_add1_hkdf_info(EVP_PKEY_CTX *ctx, const unsigned char *info, int infolen)
{
    return ctrl_add_octets(ctx, OSSL_KDF_PARAM_INFO, info, infolen);
}

int EVP_PKEY_CTX_set_hkdf_mode(EVP_PKEY_CTX *ctx, int mode)
{
    return set_one(ctx, OSSL_PARAM_construct_int(OSSL_KDF_PARAM_MODE, &mode));
}

int EVP_PKEY_CTX_set1_tls1_prf_secret(EVP_PKEY_CTX *pctx, const unsigned char *sec, int seclen)
{
    return set_octets(pctx, OSSL_KDF_PARAM_SECRET, sec, seclen);
}

int EVP_PKEY_CTX_add1_tls1_prf_seed(EVP_PKEY_CTX *pctx, const unsigned char *seed, int seedlen)
{
    return ctrl_add_octets(pctx, OSSL_KDF_PARAM_SEED, seed, seedlen);
}

int EVP_PKEY_CTX_set1_pbe_pass(EVP_PKEY_CTX *ctx, const char *pass, int passlen)
{
    return set_octets(ctx, OSSL_KDF_PARAM_PASSWORD, pass, passlen);
}

int EVP_PKEY_CTX_set1_scrypt_salt(EVP_PKEY_CTX *ctx, const unsigned char *salt, int saltlen)
{
    return set_octets(ctx, OSSL_KDF_PARAM_SALT, salt, saltlen);
}

int EVP_PKEY_CTX_set_scrypt_N(EVP_PKEY_CTX *ctx, uint64_t n)
{
    return set_one(ctx, OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_N, &n));
}

int EVP_PKEY_CTX_set_scrypt_r(EVP_PKEY_CTX *ctx, uint64_t r)
{
    return set_one(ctx, OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_R, &r));
}

int EVP_PKEY_CTX_set_scrypt_p(EVP_PKEY_CTX *ctx, uint64_t p)
{
    return set_one(ctx, OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_P, &p));
}

int EVP_PKEY_CTX_set_scrypt_maxmem_bytes(EVP_PKEY_CTX *ctx, uint64_t maxmem_bytes)
{
    return set_one(ctx, OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_MAXMEM, &maxmem_bytes));
}
