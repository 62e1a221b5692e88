/* S/MIME for a fuzzer: a message is read, its signatures verified, what is in it decrypted with the
 * key of the tests' messages, its text taken; and it is written again.
 *   out/fuzz/smime FILE... */
#include <openssl/pem.h>
#include <openssl/pkcs7.h>

#include "fuzz/fuzz.h"
#include "tests/pkcs7/key.h"

static EVP_PKEY *key;
static X509 *cert;

static void begin(void)
{
    BIO *in = BIO_new_mem_buf(key_pem, -1), *second = BIO_new_mem_buf(cert_pem, -1);
    key = PEM_read_bio_PrivateKey(in, NULL, NULL, NULL);
    cert = PEM_read_bio_X509(second, NULL, NULL, NULL);
    BIO_free(in);
    BIO_free(second);
    fuzz_must(key != NULL && cert != NULL, "no key");
}

static void use(PKCS7 *p7, BIO *content)
{
    X509_STORE *store = X509_STORE_new();
    STACK_OF(X509) *certs = sk_X509_new_null();
    X509_STORE_add_cert(store, cert);
    sk_X509_push(certs, cert);
    static const int flags[] = {PKCS7_NOVERIFY, PKCS7_TEXT | PKCS7_NOSIGS, PKCS7_NOINTERN, 0};
    for (size_t i = 0; i < sizeof(flags) / sizeof(flags[0]); i++) {
        BIO *out = BIO_new(BIO_s_mem());
        if (content != NULL)
            (void)BIO_reset(content);
        if (PKCS7_verify(p7, certs, store, content, out, flags[i]) == 1)
            sk_X509_free(PKCS7_get0_signers(p7, certs, flags[i]));
        PKCS7_decrypt(p7, key, i % 2 == 0 ? cert : NULL, out, flags[i] & PKCS7_TEXT);
        BIO_free(out);
    }
    sk_X509_free(certs);
    X509_STORE_free(store);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    BIO *content = NULL;
    if (cert == NULL)
        begin();
    ERR_clear_error();
    BIO *in = BIO_new_mem_buf(bytes, (int)n), *out = BIO_new(BIO_s_mem()),
        *text = BIO_new(BIO_s_mem());
    PKCS7 *p7 = SMIME_read_PKCS7(in, &content);
    if (p7 == NULL && n > 0) { /* or what `openssl smime` reads else */
        const unsigned char *p = bytes;
        p7 = d2i_PKCS7(NULL, &p, (long)n);
    }
    if (p7 != NULL) {
        use(p7, content);
        if (content != NULL)
            (void)BIO_reset(content);
        SMIME_write_PKCS7(out, p7, content, PKCS7_DETACHED);
        PEM_write_bio_PKCS7_stream(out, p7, content, 0);
    }
    (void)BIO_reset(in);
    SMIME_text(in, text);
    PKCS7_free(p7);
    BIO_free(content);
    BIO_free(text);
    BIO_free(out);
    BIO_free(in);
    ERR_clear_error();
    return 0;
}
