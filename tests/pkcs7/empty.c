/* Messages that are a type and no value: ContentInfo's content is OPTIONAL (RFC 2315, 7). What asks
 * for parts of one is refused. And messages with contents that become a stream. */
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/pkcs7.h>
#include <string.h>

#include "tests/check.h"
#include "tests/pkcs7/key.h"
#include "tests/suite.h"

static X509 *certificate(void)
{
    BIO *in = BIO_new_mem_buf(cert_pem, -1);
    X509 *x = PEM_read_bio_X509(in, NULL, NULL, NULL);
    BIO_free(in);
    return x;
}

static EVP_PKEY *private_key(void)
{
    BIO *in = BIO_new_mem_buf(key_pem, -1);
    EVP_PKEY *key = PEM_read_bio_PrivateKey(in, NULL, NULL, NULL);
    BIO_free(in);
    return key;
}

/* SEQUENCE { 1.2.840.113549.1.7.n } */
static PKCS7 *of_type(int n)
{
    unsigned char der[] = {0x30, 11, 0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 0};
    const unsigned char *p = der;
    der[12] = (unsigned char)n;
    return d2i_PKCS7(NULL, &p, sizeof(der));
}

/* 0 with a reason. */
static void is_refused(long r, const char *what)
{
    check(r == 0, "%s is refused", what);
    check(ERR_get_error() != 0, "%s is refused with a reason", what);
    ERR_clear_error();
}

static void ask_for_parts(PKCS7 *p7, X509 *cert, EVP_PKEY *key)
{
    BIO *out = BIO_new(BIO_s_mem());
    X509_CRL *crl = X509_CRL_new();
    is_refused(PKCS7_content_new(p7, NID_pkcs7_data), "contents");
    is_refused(PKCS7_add_certificate(p7, cert), "a certificate");
    is_refused(PKCS7_add_crl(p7, crl), "a CRL");
    is_refused(PKCS7_set_cipher(p7, EVP_aes_128_cbc()), "a cipher");
    is_refused(PKCS7_set_digest(p7, EVP_sha256()), "a digest");
    is_refused(PKCS7_add_recipient(p7, cert) != NULL, "a recipient");
    is_refused(PKCS7_add_signature(p7, cert, key, EVP_sha256()) != NULL, "a signer");
    is_refused(PKCS7_decrypt(p7, key, cert, out, 0), "decryption");
    is_refused(PKCS7_verify(p7, NULL, NULL, NULL, NULL, PKCS7_NOVERIFY), "verification");
    check(PKCS7_get_signer_info(p7) == NULL && PKCS7_get_issuer_and_serial(p7, 0) == NULL,
          "nobody is in it");
    check(SMIME_write_PKCS7(out, p7, NULL, 0) == 1, "it is written");
    X509_CRL_free(crl);
    BIO_free(out);
}

void test_pkcs7_empty(void)
{
    X509 *cert = certificate();
    EVP_PKEY *key = private_key();
    for (int n = 1; n <= 6; n++) {
        check_context("pkcs7/empty, type %d", n);
        PKCS7 *p7 = of_type(n);
        check(p7 != NULL && p7->d.ptr == NULL, "it is read");
        ask_for_parts(p7, cert, key);
        PKCS7_free(p7);
    }
    X509_free(cert);
    EVP_PKEY_free(key);
}

/* Without contents, so that what it has of them can't be streamed. */
static void stream_detached(X509 *cert, EVP_PKEY *key)
{
    BIO *in = BIO_new_mem_buf("abc", 3), *out = BIO_new(BIO_s_mem());
    PKCS7 *p7 = PKCS7_sign(cert, key, NULL, in, PKCS7_DETACHED | PKCS7_PARTIAL);
    check(p7 != NULL && PKCS7_content_new(p7, NID_pkcs7_data) == 1, "signed");
    is_refused(BIO_new_PKCS7(out, p7) != NULL, "a stream of it");
    PKCS7_free(p7);
    BIO_free(out);
    BIO_free(in);
}

/* The contents that were there go, and those that are written are those of the message. */
void test_pkcs7_stream(void)
{
    check_context("pkcs7/stream");
    X509 *cert = certificate();
    EVP_PKEY *key = private_key();
    BIO *in = BIO_new_mem_buf("old", 3), *fresh = BIO_new_mem_buf("fresh", 5);
    BIO *out = BIO_new(BIO_s_mem());
    PKCS7 *p7 = PKCS7_sign(cert, key, NULL, in, PKCS7_BINARY | PKCS7_PARTIAL);
    check(p7 != NULL && PKCS7_final(p7, in, PKCS7_BINARY) == 1, "signed");
    check(ASN1_STRING_length(PKCS7_get_octet_string(p7->d.sign->contents)) == 3, "its contents");
    stream_detached(cert, key);
    unsigned char **boundary = NULL;
    check(PKCS7_stream(&boundary, p7) == 1 && *boundary == NULL, "it becomes a stream");
    check(i2d_PKCS7_bio_stream(out, p7, fresh, PKCS7_STREAM | PKCS7_BINARY) == 1, "written");
    PKCS7 *back = d2i_PKCS7_bio(out, NULL);
    const ASN1_OCTET_STRING *octets =
        back != NULL ? PKCS7_get_octet_string(back->d.sign->contents) : NULL;
    check(octets != NULL && octets->length == 5 && memcmp(octets->data, "fresh", 5) == 0,
          "what was written");
    PKCS7_free(back);
    PKCS7_free(p7);
    BIO_free(in);
    BIO_free(fresh);
    BIO_free(out);
    X509_free(cert);
    EVP_PKEY_free(key);
}
