/* Key files for a fuzzer: each file named is read as every kind of key that it may be, and what is
 * read must come out of its own encoding again.
 *   out/fuzz/keys FILE... */
#include <openssl/crypto.h>
#include <openssl/decoder.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/provider.h>
#include <openssl/x509.h>

#include "fuzz/derive.h"
#include "fuzz/fuzz.h"

static void again(EVP_PKEY *key)
{
    unsigned char *der = NULL;
    if (key == NULL)
        return;
    int n = i2d_PUBKEY(key, &der);
    if (n > 0) {
        const unsigned char *p = der;
        EVP_PKEY *back = d2i_PUBKEY(NULL, &p, n);
        fuzz_must(back != NULL && p == der + n, "a public key isn't read again");
        fuzz_must(EVP_PKEY_eq(key, back) != 0, "a public key isn't the same again");
        EVP_PKEY_free(back);
    }
    OPENSSL_free(der);
    EVP_PKEY_free(key);
}

static void read_der(const unsigned char *p, size_t n)
{
    const unsigned char *at = p;
    again(d2i_AutoPrivateKey(NULL, &at, (long)n));
    at = p;
    again(d2i_PUBKEY(NULL, &at, (long)n));
    static const int types[] = {EVP_PKEY_EC, EVP_PKEY_DSA, EVP_PKEY_DH};
    for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
        at = p;
        EVP_PKEY_free(d2i_KeyParams(types[i], NULL, &at, (long)n));
    }
}

static void read_bio(const unsigned char *p, size_t n)
{
    static char secret[] = "secret";
    for (int i = 0; i < 4; i++) {
        BIO *in = BIO_new_mem_buf(p, (int)n);
        if (i == 0)
            again(PEM_read_bio_PrivateKey(in, NULL, NULL, secret));
        else if (i == 1)
            again(PEM_read_bio_PUBKEY(in, NULL, NULL, secret));
        else if (i == 2)
            EVP_PKEY_free(PEM_read_bio_Parameters(in, NULL));
        else
            again(d2i_PKCS8PrivateKey_bio(in, NULL, NULL, secret));
        BIO_free(in);
    }
}

/* Microsoft's forms; a key out of one must be the same out of what is written of it. */
static void read_blob(const unsigned char *p, size_t n)
{
    static char secret[] = "secret";
    const unsigned char *at = p;
    EVP_PKEY *key = b2i_PrivateKey(&at, (long)n), *back;
    BIO *out = BIO_new(BIO_s_mem());
    if (i2b_PrivateKey_bio(out, key) > 0) {
        back = b2i_PrivateKey_bio(out);
        fuzz_must(back != NULL && EVP_PKEY_eq(key, back) != 0, "a blob isn't the same again");
        EVP_PKEY_free(back);
    }
    BIO_free(out);
    again(key);
    at = p;
    again(b2i_PublicKey(&at, (long)n));
    BIO *in = BIO_new_mem_buf(p, (int)n);
    again(b2i_PVK_bio(in, NULL, secret));
    BIO_free(in);
}

static void read_any(const unsigned char *p, size_t n)
{
    EVP_PKEY *key = NULL;
    OSSL_DECODER_CTX *ctx = OSSL_DECODER_CTX_new_for_pkey(&key, NULL, NULL, NULL, 0, NULL, NULL);
    OSSL_DECODER_CTX_set_passphrase(ctx, (const unsigned char *)"secret", 6);
    if (n > 0)
        OSSL_DECODER_from_data(ctx, &p, &n);
    OSSL_DECODER_CTX_free(ctx);
    EVP_PKEY_free(key);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    ERR_clear_error();
    static bool begun;
    if (!begun) {
        derive_cheaply();
        OSSL_PROVIDER_load(NULL, "legacy"); /* RC4 of PVK */
        OSSL_PROVIDER_load(NULL, "default");
    }
    begun = true;
    if (n == 0)
        return 0;
    read_der(bytes, n);
    read_bio(bytes, n);
    read_blob(bytes, n);
    read_any(bytes, n);
    return 0;
}
