/* What programs that were built for OpenSSL's tool rely on, and no manual page says. */
#include <openssl/decoder.h>
#include <openssl/encoder.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

/* Commands of other kinds of keys are asked for, and that there is none is no error. */
static void check_controls(EVP_PKEY *key)
{
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(key, NULL);
    check(EVP_PKEY_encrypt_init(ctx) == 1 &&
              EVP_PKEY_CTX_ctrl(ctx, -1, -1, EVP_PKEY_CTRL_CIPHER, NID_aes_128_cbc, NULL) == -2 &&
              ERR_peek_error() == 0,
          "a cipher for RSA");
    check(EVP_PKEY_CTX_ctrl(ctx, -1, -1, 999, 0, NULL) == -2 &&
              ERR_GET_REASON(ERR_peek_last_error()) == EVP_R_COMMAND_NOT_SUPPORTED,
          "no command at all");
    ERR_clear_error();
    EVP_PKEY_CTX_free(ctx);
}

/* HMAC refuses a digest of any length when it is named, not when the message comes. */
static void check_hmac(void)
{
    EVP_PKEY *key =
        EVP_PKEY_new_raw_private_key(EVP_PKEY_HMAC, NULL, (const unsigned char *)"key", 3);
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    check(EVP_DigestSignInit(ctx, NULL, EVP_shake128(), NULL, key) == 0, "HMAC by SHAKE");
    EVP_MD_CTX_reset(ctx);
    check(EVP_DigestSignInit(ctx, NULL, EVP_sha256(), NULL, key) == 1, "by SHA-256");
    EVP_MD_CTX_free(ctx);
    EVP_PKEY_free(key);
    ERR_clear_error();
}

/* A public key isn't written as PVK, though there is an encoder; nothing else is written instead.
 */
static void check_pvk(EVP_PKEY *key)
{
    OSSL_ENCODER_CTX *ctx =
        OSSL_ENCODER_CTX_new_for_pkey(key, EVP_PKEY_PUBLIC_KEY, "PVK", NULL, NULL);
    BIO *b = BIO_new(BIO_s_mem());
    check(OSSL_ENCODER_CTX_get_num_encoders(ctx) > 0 && OSSL_ENCODER_to_bio(ctx, b) == 0 &&
              BIO_pending(b) == 0,
          "PVK");
    BIO_free(b);
    OSSL_ENCODER_CTX_free(ctx);
    ERR_clear_error();
}

/* Of a block that isn't what is asked for there is one error, the decoder's. */
static void check_decoder(EVP_PKEY *key)
{
    EVP_PKEY *got = NULL;
    OSSL_DECODER_CTX *ctx =
        OSSL_DECODER_CTX_new_for_pkey(&got, "PEM", NULL, "DH", EVP_PKEY_KEY_PARAMETERS, NULL, NULL);
    BIO *b = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(b, key, NULL, NULL, 0, NULL, NULL);
    check(OSSL_DECODER_from_bio(ctx, b) == 0 && got == NULL, "no parameters");
    unsigned long e = ERR_get_error();
    check(ERR_GET_LIB(e) == ERR_LIB_OSSL_DECODER && ERR_GET_REASON(e) == ERR_R_UNSUPPORTED &&
              ERR_get_error() == 0,
          "one error");
    BIO_free(b);
    OSSL_DECODER_CTX_free(ctx);
}

/* An extension without a value; a signature that is changed where it is. */
static void check_certificate(EVP_PKEY *key)
{
    X509 *x = X509_new();
    const ASN1_BIT_STRING *signature;
    unsigned char *before = NULL, *after = NULL;
    check(X509_add1_ext_i2d(x, NID_ct_precert_poison, NULL, 1, 0) == 1 &&
              X509_EXTENSION_get_data(X509_get_ext(x, 0))->length == 0,
          "no value");
    ASN1_INTEGER_set(X509_get_serialNumber(x), 1);
    X509_gmtime_adj(X509_getm_notBefore(x), 0);
    X509_gmtime_adj(X509_getm_notAfter(x), 100);
    check(X509_set_pubkey(x, key) == 1 && X509_sign(x, key, EVP_sha256()) > 0, "signed");
    int len = i2d_X509(x, &before);
    X509_get0_signature(&signature, NULL, x);
    signature->data[signature->length - 1] ^= 1;
    check(len > 0 && i2d_X509(x, &after) == len && memcmp(before, after, (size_t)len - 1) == 0 &&
              before[len - 1] == (after[len - 1] ^ 1),
          "changed");
    OPENSSL_free(before);
    OPENSSL_free(after);
    X509_free(x);
}

void test_pem_programs(void)
{
    check_context("pem/programs");
    EVP_PKEY *key = EVP_RSA_gen(1024);
    check_controls(key);
    check_hmac();
    check_pvk(key);
    check_decoder(key);
    check_certificate(key);
    EVP_PKEY_free(key);
}
