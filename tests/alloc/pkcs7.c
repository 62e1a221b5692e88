/* PKCS #7 messages without memory. */
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/pem.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>
#include <string.h>

#include "tests/alloc/alloc.h"
#include "tests/pkcs7/key.h"

struct signer {
    EVP_PKEY *key;
    X509 *cert;
};

static bool signer_read(struct signer *s)
{
    BIO *key = BIO_new_mem_buf(key_pem, -1), *cert = BIO_new_mem_buf(cert_pem, -1);
    s->key = key != NULL ? PEM_read_bio_PrivateKey(key, NULL, NULL, NULL) : NULL;
    s->cert = cert != NULL ? PEM_read_bio_X509(cert, NULL, NULL, NULL) : NULL;
    BIO_free(key);
    BIO_free(cert);
    return s->key != NULL && s->cert != NULL;
}

static void signer_free(struct signer *s)
{
    EVP_PKEY_free(s->key);
    X509_free(s->cert);
}

static bool signed_with(int flags)
{
    struct signer s;
    BIO *in = BIO_new_mem_buf("abc", 3), *out = BIO_new(BIO_s_mem());
    PKCS7 *p7 = signer_read(&s) && in != NULL ? PKCS7_sign(s.cert, s.key, NULL, in, flags) : NULL;
    bool ok =
        p7 != NULL && out != NULL && PKCS7_verify(p7, NULL, NULL, NULL, out, PKCS7_NOVERIFY) == 1;
    PKCS7_free(p7);
    BIO_free(in);
    BIO_free(out);
    signer_free(&s);
    return ok;
}

static bool with_attributes(void)
{
    return signed_with(PKCS7_BINARY);
}

static bool without_attributes(void)
{
    return signed_with(PKCS7_BINARY | PKCS7_NOATTR);
}

/* Where the key's decryption is refused memory, the contents are decrypted by a random key (RFC
 * 3218, 2.3), whose padding is right once in 256 times: what came out decides. */
static bool encrypted(void)
{
    struct signer s;
    char got[4];
    BIO *in = BIO_new_mem_buf("abc", 3), *out = BIO_new(BIO_s_mem());
    STACK_OF(X509) *to = sk_X509_new_null();
    PKCS7 *p7 = signer_read(&s) && in != NULL && to != NULL && sk_X509_push(to, s.cert) > 0
                    ? PKCS7_encrypt(to, in, EVP_aes_128_cbc(), PKCS7_BINARY)
                    : NULL;
    bool ok = p7 != NULL && out != NULL && PKCS7_decrypt(p7, s.key, s.cert, out, 0) == 1 &&
              BIO_read(out, got, sizeof(got)) == 3 && memcmp(got, "abc", 3) == 0;
    PKCS7_free(p7);
    sk_X509_free(to);
    BIO_free(in);
    BIO_free(out);
    signer_free(&s);
    return ok;
}

/* Written round its contents. What writes to BIOs may lose some. */
static bool streamed(void)
{
    struct signer s;
    BIO *in = BIO_new_mem_buf("abc", 3), *out = BIO_new(BIO_s_mem());
    PKCS7 *p7 =
        signer_read(&s) && in != NULL ? PKCS7_sign(s.cert, s.key, NULL, in, PKCS7_STREAM) : NULL;
    bool ok = p7 != NULL && out != NULL && i2d_PKCS7_bio_stream(out, p7, in, PKCS7_STREAM) == 1;
    PKCS7_free(p7);
    BIO_free(in);
    BIO_free(out);
    signer_free(&s);
    return ok;
}

/* Read, so that the signer's certificate is looked for among those of the message. */
static bool read_and_verified(void)
{
    struct signer s;
    BIO *in = BIO_new_mem_buf("abc", 3), *out = BIO_new(BIO_s_mem());
    PKCS7 *p7 =
        signer_read(&s) && in != NULL ? PKCS7_sign(s.cert, s.key, NULL, in, PKCS7_BINARY) : NULL;
    bool ok = p7 != NULL && out != NULL && i2d_PKCS7_bio(out, p7) == 1;
    PKCS7_free(p7);
    p7 = ok ? d2i_PKCS7_bio(out, NULL) : NULL;
    ok = p7 != NULL && PKCS7_verify(p7, NULL, NULL, NULL, out, PKCS7_NOVERIFY) == 1;
    PKCS7_free(p7);
    BIO_free(in);
    BIO_free(out);
    signer_free(&s);
    return ok;
}

const struct scenario scenarios_pkcs7[] = {
    {"PKCS #7, signed", with_attributes, 0},
    {"PKCS #7, signed without attributes", without_attributes, 0},
    {"PKCS #7, encrypted", encrypted, 0},
    {"PKCS #7, streamed", streamed, ABSORBS},
    {"PKCS #7, read and verified", read_and_verified, 0},
    {NULL, NULL, 0},
};
