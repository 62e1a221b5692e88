/* EVP_SignFinal and EVP_VerifyFinal; EVP_SealInit and EVP_OpenInit. */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

static EVP_PKEY *rsa_key(void)
{
    return EVP_PKEY_Q_keygen(NULL, NULL, "RSA", (size_t)1024);
}

static int reason(void)
{
    int last = ERR_GET_REASON(ERR_peek_last_error());
    ERR_clear_error();
    return last;
}

static void signs(EVP_PKEY *key, const EVP_MD *md)
{
    unsigned char sig[256], long_form[256];
    unsigned len = 0;
    size_t long_len = sizeof(long_form);
    EVP_MD_CTX *ctx = EVP_MD_CTX_new(), *other = EVP_MD_CTX_new();
    check(EVP_SignInit_ex(ctx, md, NULL) == 1 && EVP_SignUpdate(ctx, "abc", 3) == 1 &&
              EVP_SignFinal(ctx, sig, &len, key) == 1 && (int)len <= EVP_PKEY_get_size(key),
          "sign");
    check(EVP_VerifyFinal(ctx, sig, len, key) == 1, "the message is still there");
    check(EVP_VerifyUpdate(ctx, "d", 1) == 1 && EVP_VerifyFinal(ctx, sig, len, key) == 0, "more");
    ERR_clear_error();
    check(EVP_DigestVerifyInit(other, NULL, md, NULL, key) == 1 &&
              EVP_DigestVerify(other, sig, len, (const unsigned char *)"abc", 3) == 1,
          "EVP_DigestVerify takes it");
    EVP_MD_CTX_reset(other);
    check(EVP_DigestSignInit(other, NULL, md, NULL, key) == 1 &&
              EVP_DigestSign(other, long_form, &long_len, (const unsigned char *)"abcd", 4) == 1 &&
              EVP_VerifyFinal_ex(ctx, long_form, (unsigned)long_len, key, NULL, NULL) == 1,
          "EVP_DigestSign's is taken");
    sig[len - 1] ^= 1;
    check(EVP_VerifyInit(ctx, md) == 1 && EVP_VerifyUpdate(ctx, "abc", 3) == 1 &&
              EVP_VerifyFinal(ctx, sig, len, key) <= 0,
          "another signature");
    ERR_clear_error();
    EVP_PKEY_CTX *pctx = NULL;
    EVP_MD_CTX_reset(other);
    check(EVP_DigestSignInit(other, &pctx, md, NULL, key) == 1 &&
              EVP_PKEY_CTX_ctrl_str(pctx, "digest", "SHA512") == -2 &&
              EVP_PKEY_CTX_md(pctx, -1, EVP_PKEY_CTRL_MD, "SHA512") == -2,
          "the digest stays");
    ERR_clear_error();
    EVP_MD_CTX_free(ctx);
    EVP_MD_CTX_free(other);
}

void test_pkey_sign_final(void)
{
    check_context("EVP_SignFinal");
    EVP_PKEY *rsa = rsa_key(), *ec = EVP_PKEY_Q_keygen(NULL, NULL, "EC", "P-256");
    EVP_PKEY *x = EVP_PKEY_Q_keygen(NULL, NULL, "X25519");
    signs(rsa, EVP_sha256());
    signs(ec, EVP_sha1());
    unsigned char sig[256];
    unsigned len = 7;
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    check(EVP_SignFinal(ctx, sig, &len, rsa) == 0 && len == 0 && reason() == EVP_R_NO_DIGEST_SET,
          "no digest");
    check(EVP_VerifyFinal(ctx, sig, len, rsa) == -1 && reason() == EVP_R_NO_DIGEST_SET,
          "no digest");
    check(EVP_SignInit(ctx, EVP_sha256()) == 1 && EVP_SignFinal(ctx, sig, &len, x) == 0 &&
              reason() == EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE,
          "no signatures");
    check(EVP_VerifyFinal(ctx, sig, 0, x) == -1, "no signatures");
    check(EVP_SignFinal(ctx, sig, &len, NULL) == 0, "no key");
    ERR_clear_error();
    EVP_MD_CTX_free(ctx);
    EVP_PKEY_free(x);
    EVP_PKEY_free(ec);
    EVP_PKEY_free(rsa);
}

/* ---- Envelopes ---- */

static void sealed(EVP_PKEY *a, EVP_PKEY *b, const EVP_CIPHER *cipher)
{
    unsigned char ek_a[128], ek_b[128], *ek[2] = {ek_a, ek_b}, iv[16], ct[64], pt[64];
    int ekl[2] = {0, 0}, n = 0, last = 0, m = 0, end = 0;
    EVP_PKEY *keys[2] = {a, b};
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
    check(EVP_SealInit(ctx, cipher, ek, ekl, iv, keys, 2) == 2 && ekl[0] == 128 && ekl[1] == 128,
          "seal");
    check(EVP_SealUpdate(ctx, ct, &n, (const unsigned char *)"an envelope's contents", 22) == 1 &&
              EVP_SealFinal(ctx, ct + n, &last) == 1,
          "contents");
    for (int i = 0; i < 2; i++) {
        check(EVP_OpenInit(ctx, cipher, ek[i], ekl[i], iv, keys[i]) == 1 &&
                  EVP_OpenUpdate(ctx, pt, &m, ct, n + last) == 1 &&
                  EVP_OpenFinal(ctx, pt + m, &end) == 1 && m + end == 22,
              "open");
        check_bytes("contents", pt, (const unsigned char *)"an envelope's contents", 22);
    }
    check(EVP_SealInit(ctx, cipher, NULL, NULL, NULL, NULL, 0) == 1 &&
              EVP_SealInit(ctx, NULL, ek, ekl, iv, keys, 1) == 1,
          "in two steps");
    check(EVP_OpenInit(ctx, cipher, NULL, 0, NULL, NULL) == 1 &&
              EVP_OpenInit(ctx, NULL, ek[0], ekl[0], iv, a) == 1,
          "in two steps");
    memset(ek[0], 0xff, 128);
    check(EVP_OpenInit(ctx, cipher, ek[0], 128, iv, a) == 0, "above the modulus");
    check(EVP_OpenInit(ctx, cipher, ek[0], -1, iv, a) == 0, "a length below 0");
    ERR_clear_error();
    EVP_CIPHER_CTX_free(ctx);
}

static void old_forms(EVP_PKEY *rsa, EVP_PKEY *x)
{
    unsigned char ek[128], key[128];
    check(EVP_PKEY_encrypt_old(ek, (const unsigned char *)"sixteen bytes...", 16, rsa) == 128 &&
              EVP_PKEY_decrypt_old(key, ek, 128, rsa) == 16 &&
              memcmp(key, "sixteen bytes...", 16) == 0,
          "encrypt_old, decrypt_old");
    check(EVP_PKEY_encrypt_old(ek, key, 16, x) == -1 && reason() == EVP_R_PUBLIC_KEY_NOT_RSA &&
              EVP_PKEY_decrypt_old(key, ek, 128, x) == -1 && reason() == EVP_R_PUBLIC_KEY_NOT_RSA,
          "RSA alone");
    check(EVP_PKEY_encrypt_old(ek, key, 128, rsa) == -1, "too long");
    ERR_clear_error();
}

void test_pkey_envelope(void)
{
    check_context("envelopes");
    EVP_PKEY *a = rsa_key(), *b = rsa_key(), *x = EVP_PKEY_Q_keygen(NULL, NULL, "X25519");
    sealed(a, b, EVP_aes_256_cbc());
    sealed(b, a, EVP_aes_128_ctr());
    old_forms(a, x);
    unsigned char buffer[128], *ek[1] = {buffer}, iv[16];
    int ekl[1];
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
    check(EVP_SealInit(ctx, EVP_aes_128_cbc(), ek, ekl, iv, &x, 1) == 0, "X25519 doesn't encrypt");
    ERR_clear_error();
    EVP_CIPHER_CTX_free(ctx);
    EVP_PKEY_free(a);
    EVP_PKEY_free(b);
    EVP_PKEY_free(x);
}
