/* HKDF and scrypt by EVP_PKEY_derive. */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/proverr.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

static int reason(void)
{
    int last = ERR_GET_REASON(ERR_peek_last_error());
    ERR_clear_error();
    return last;
}

/* RFC 5869, A.3: no salt and no info. */
static void hkdf(void)
{
    static const uint8_t okm[42] = {
        0x8d, 0xa4, 0xe7, 0x75, 0xa5, 0x63, 0xc1, 0x8f, 0x71, 0x5f, 0x80, 0x2a, 0x06, 0x3c,
        0x5a, 0x31, 0xb8, 0xa1, 0x1f, 0x5c, 0x5e, 0xe1, 0x87, 0x9e, 0xc3, 0x45, 0x4e, 0x5f,
        0x3c, 0x73, 0x8d, 0x2d, 0x9d, 0x20, 0x13, 0x95, 0xfa, 0xa4, 0xb6, 0x1a, 0x96, 0xc8};
    uint8_t ikm[22], out[42];
    size_t len = sizeof(out);
    memset(ikm, 0x0b, sizeof(ikm));
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, NULL);
    check(EVP_PKEY_CTX_set_hkdf_md(ctx, EVP_sha256()) == -2, "not begun");
    check(reason() == EVP_R_COMMAND_NOT_SUPPORTED, "its reason");
    check(EVP_PKEY_derive_init(ctx) == 1, "init");
    check(EVP_PKEY_derive(ctx, out, &len) == 0 && reason() == PROV_R_MISSING_MESSAGE_DIGEST, "md");
    check(EVP_PKEY_CTX_set_hkdf_md(ctx, EVP_sha256()) == 1, "set md");
    check(EVP_PKEY_derive(ctx, out, &len) == 0 && reason() == PROV_R_MISSING_KEY, "key");
    check(EVP_PKEY_CTX_set1_hkdf_key(ctx, ikm, sizeof(ikm)) == 1, "set key");
    check(EVP_PKEY_CTX_set1_hkdf_key(ctx, ikm, -1) == 0, "negative length");
    ERR_clear_error();
    EVP_PKEY_CTX *copy = EVP_PKEY_CTX_dup(ctx);
    EVP_PKEY_CTX_free(ctx);
    check(EVP_PKEY_derive(copy, out, &len) == 1, "derive");
    check_bytes("OKM", out, okm, sizeof(okm));
    check(EVP_PKEY_keygen_init(copy) == -2, "no keygen");
    check(reason() == EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE, "its reason");
    EVP_PKEY_CTX_free(copy);
}

/* RFC 5869, A.1: by texts, and the info in parts. */
static void hkdf_texts(void)
{
    static const uint8_t okm[16] = {0x3c, 0xb2, 0x5f, 0x25, 0xfa, 0xac, 0xd5, 0x7a,
                                    0x90, 0x43, 0x4f, 0x64, 0xd0, 0x36, 0x2f, 0x2a};
    uint8_t out[42];
    size_t len = sizeof(out);
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, NULL);
    const uint8_t info[] = {0xf0, 0xf1, 0xf2, 0xf3, 0xf4, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9};
    check(EVP_PKEY_CTX_add1_hkdf_info(ctx, info, 3) == -2 &&
              reason() == EVP_R_COMMAND_NOT_SUPPORTED,
          "not begun");
    check(EVP_PKEY_derive_init(ctx) == 1 && EVP_PKEY_CTX_ctrl_str(ctx, "md", "SHA256") == 1 &&
              EVP_PKEY_CTX_ctrl_str(ctx, "hexkey",
                                    "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b") == 1 &&
              EVP_PKEY_CTX_ctrl_str(ctx, "hexsalt", "000102030405060708090a0b0c") == 1 &&
              EVP_PKEY_CTX_ctrl_str(ctx, "mode", "EXTRACT_AND_EXPAND") == 1,
          "texts");
    check(EVP_PKEY_CTX_add1_hkdf_info(ctx, info, 4) == 1 &&
              EVP_PKEY_CTX_ctrl(ctx, -1, -1, EVP_PKEY_CTRL_HKDF_INFO, 6,
                                (void *)(uintptr_t)(info + 4)) == 1 &&
              EVP_PKEY_CTX_add1_hkdf_info(ctx, info, 0) == 1,
          "info in parts");
    check(EVP_PKEY_CTX_add1_hkdf_info(ctx, info, -1) == 0, "a length below 0");
    check(EVP_PKEY_CTX_add1_tls1_prf_seed(ctx, info, 1) == -2, "HKDF has no seed");
    ERR_clear_error();
    check(EVP_PKEY_derive(ctx, out, &len) == 1, "derive");
    check_bytes("OKM", out, okm, sizeof(okm));
    EVP_PKEY_CTX_free(ctx);
}

/* RFC 7914, section 12, the first: all is empty, N 16, r 1, p 1. */
static void scrypt(void)
{
    static const uint8_t want[16] = {0x77, 0xd6, 0x57, 0x62, 0x38, 0x65, 0x7b, 0x20,
                                     0x3b, 0x19, 0xca, 0x42, 0xc1, 0x8a, 0x04, 0x97};
    uint8_t out[64];
    size_t len = sizeof(out);
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(NULL, "id-scrypt", NULL);
    check(ctx != NULL && EVP_PKEY_derive_init(ctx) == 1 &&
              EVP_PKEY_CTX_set1_pbe_pass(ctx, "", 0) == 1 &&
              EVP_PKEY_CTX_set1_scrypt_salt(ctx, (const uint8_t *)"", 0) == 1 &&
              EVP_PKEY_CTX_set_scrypt_N(ctx, 16) == 1 && EVP_PKEY_CTX_set_scrypt_r(ctx, 1) == 1 &&
              EVP_PKEY_CTX_set_scrypt_p(ctx, 1) == 1 &&
              EVP_PKEY_CTX_set_scrypt_maxmem_bytes(ctx, 1 << 20) == 1 &&
              EVP_PKEY_derive(ctx, out, &len) == 1,
          "scrypt");
    check_bytes("scrypt", out, want, sizeof(want));
    EVP_PKEY_CTX_free(ctx);
}

/* TLS1-PRF is P_SHA256 of secret and seed, as EVP_KDF has it. */
void test_pkey_kdf(void)
{
    check_context("pkey kdf");
    hkdf();
    hkdf_texts();
    scrypt();
    uint8_t out[32], want[32];
    size_t len = sizeof(out);
    OSSL_PARAM seed[] = {OSSL_PARAM_construct_octet_string("seed", (char *)"seed", 4),
                         OSSL_PARAM_END};
    OSSL_PARAM all[] = {OSSL_PARAM_construct_utf8_string("digest", (char *)"SHA256", 0),
                        OSSL_PARAM_construct_octet_string("secret", (char *)"abc", 3), seed[0],
                        OSSL_PARAM_END};
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_id(EVP_PKEY_TLS1_PRF, NULL);
    EVP_KDF *kdf = EVP_KDF_fetch(NULL, "TLS1-PRF", NULL);
    EVP_KDF_CTX *kctx = EVP_KDF_CTX_new(kdf);
    check(EVP_PKEY_derive_init(ctx) == 1 && EVP_PKEY_CTX_set_tls1_prf_md(ctx, EVP_sha256()) == 1 &&
              EVP_PKEY_CTX_set1_tls1_prf_secret(ctx, (const uint8_t *)"abc", 3) == 1 &&
              EVP_PKEY_CTX_add1_tls1_prf_seed(ctx, (const uint8_t *)"se", 2) == 1 &&
              EVP_PKEY_CTX_add1_tls1_prf_seed(ctx, (const uint8_t *)"ed", 2) == 1 &&
              EVP_PKEY_derive(ctx, out, &len) == 1 &&
              EVP_KDF_derive(kctx, want, sizeof(want), all) == 1,
          "TLS1-PRF");
    check_bytes("TLS1-PRF", out, want, sizeof(want));
    EVP_KDF_CTX_free(kctx);
    EVP_KDF_free(kdf);
    EVP_PKEY_CTX_free(ctx);
}
