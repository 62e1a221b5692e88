/* Keys in DER and PEM without memory. */
#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <string.h>

#include "crypto/der/der.h"
#include "crypto/pkey/print.h"
#include "tests/alloc/alloc.h"
#include "tests/pem/samples.h"

static char secret[] = "secret";

static bool pem_private(void)
{
    BIO *in = BIO_new_mem_buf(sample_private, -1);
    EVP_PKEY *key = in != NULL ? PEM_read_bio_PrivateKey(in, NULL, NULL, NULL) : NULL;
    BIO *out = key != NULL ? BIO_new(BIO_s_mem()) : NULL;
    bool ok = out != NULL && PEM_write_bio_PrivateKey(out, key, NULL, NULL, 0, NULL, NULL) == 1 &&
              PEM_write_bio_PUBKEY(out, key) == 1 && EVP_PKEY_print_private(out, key, 0, NULL) == 1;
    BIO_free(in);
    BIO_free(out);
    EVP_PKEY_free(key);
    return ok;
}

static bool pem_encrypted(void)
{
    BIO *in = BIO_new_mem_buf(sample_encrypted[4].pem, -1);
    EVP_PKEY *key = in != NULL ? PEM_read_bio_PrivateKey(in, NULL, NULL, secret) : NULL;
    BIO *out = key != NULL ? BIO_new(BIO_s_mem()) : NULL;
    bool ok = out != NULL &&
              i2d_PKCS8PrivateKey_bio(out, key, EVP_aes_128_cbc(), NULL, 0, NULL, secret) == 1;
    BIO_free(in);
    BIO_free(out);
    EVP_PKEY_free(key);
    return ok;
}

static bool der(void)
{
    BIO *b = BIO_new(BIO_s_mem());
    EVP_PKEY *key = b != NULL ? EVP_PKEY_Q_keygen(NULL, NULL, "ED25519") : NULL, *read = NULL;
    unsigned char *made = NULL;
    bool ok = key != NULL && i2d_PrivateKey_bio(b, key) == 1 && i2d_PUBKEY(key, &made) == 44 &&
              (read = d2i_PrivateKey_bio(b, NULL)) != NULL;
    OPENSSL_free(made);
    EVP_PKEY_free(read);
    EVP_PKEY_free(key);
    BIO_free(b);
    return ok;
}

static bool objects(void)
{
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "X25519"), *back = NULL;
    PKCS8_PRIV_KEY_INFO *info = key != NULL ? EVP_PKEY2PKCS8(key) : NULL, *opened = NULL;
    X509_SIG *sig =
        info != NULL ? PKCS8_encrypt(-1, EVP_aes_128_cbc(), secret, 6, NULL, 0, 1, info) : NULL;
    bool ok = sig != NULL && (opened = PKCS8_decrypt(sig, secret, 6)) != NULL &&
              (back = EVP_PKCS82PKEY(opened)) != NULL;
    X509_SIG_free(sig);
    PKCS8_PRIV_KEY_INFO_free(info);
    PKCS8_PRIV_KEY_INFO_free(opened);
    EVP_PKEY_free(back);
    EVP_PKEY_free(key);
    return ok;
}

static int put_text(const void *x, unsigned char **out)
{
    if (out != NULL)
        memcpy(*out, x, 3);
    return 3;
}

static bool text(void)
{
    static unsigned char pass[] = "pass";
    BIO *b = BIO_new(BIO_s_mem());
    char *name = NULL, *header = NULL;
    unsigned char *data = NULL, *again = NULL;
    long len;
    bool ok =
        b != NULL && PEM_write_bio(b, "A", "Foo: bar\n", (const unsigned char *)"abc", 3) > 0 &&
        PEM_ASN1_write_bio(put_text, "B", b, "abc", EVP_aes_128_cbc(), pass, 4, NULL, NULL) == 1 &&
        PEM_read_bio(b, &name, &header, &data, &len) == 1 &&
        PEM_bytes_read_bio(&again, &len, NULL, "B", b, NULL, pass) == 1;
    OPENSSL_free(name);
    OPENSSL_free(header);
    OPENSSL_free(data);
    OPENSSL_free(again);
    BIO_free(b);
    return ok;
}

static bool numbers(void)
{
    struct builder b;
    BIGNUM *n = BN_new(), *back = BN_new();
    BIO *out = BIO_new(BIO_s_mem());
    build_init(&b);
    bool ok = n != NULL && back != NULL && out != NULL && BN_set_bit(n, 200) == 1;
    if (ok)
        der_put_bignum(&b, n);
    struct slice s = slice_of(b.ptr, b.len);
    ok = ok && !b.failed && der_get_bignum(&s, back) && print_number(out, "n:", n, 0);
    build_free(&b);
    BN_free(n);
    BN_free(back);
    BIO_free(out);
    return ok;
}

const struct scenario scenarios_pem[] = {
    {"keys in PEM: read, written, printed", pem_private, 0},
    {"keys in PEM and DER, encrypted", pem_encrypted, 0},
    {"keys in DER", der, 0},
    {"PKCS #8 objects", objects, 0},
    {"PEM of any kind", text, 0},
    {"numbers in DER and as text", numbers, 0},
    {NULL, NULL, 0},
};
