/* Key files for a fuzzer: each file named is read as every kind of key that it may be, and what is
 * read must come out of its own encoding again. With --seeds FOLDER writes files to begin with.
 *   out/fuzz/keys FILE... */
#include <openssl/crypto.h>
#include <openssl/decoder.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/pem/samples.h"

static void must(bool ok, const char *what)
{
    if (ok)
        return;
    fprintf(stderr, "%s\n", what);
    abort();
}

static void again(EVP_PKEY *key)
{
    unsigned char *der = NULL;
    if (key == NULL)
        return;
    int n = i2d_PUBKEY(key, &der);
    if (n > 0) {
        const unsigned char *p = der;
        EVP_PKEY *back = d2i_PUBKEY(NULL, &p, n);
        must(back != NULL && p == der + n, "a public key isn't read again");
        must(EVP_PKEY_eq(key, back) != 0, "a public key isn't the same again");
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

static void one_file(const char *name)
{
    enum { MOST = 1 << 16 };
    FILE *f = fopen(name, "rb");
    if (f == NULL)
        return;
    unsigned char *room = malloc(MOST), *p = NULL;
    size_t n = room != NULL ? fread(room, 1, MOST, f) : 0;
    fclose(f);
    if (n > 0 && (p = malloc(n)) != NULL) { /* memory that ends where the file does */
        memcpy(p, room, n);
        read_der(p, n);
        read_bio(p, n);
        read_any(p, n);
        ERR_clear_error();
    }
    free(p);
    free(room);
}

static void seed(const char *folder, const char *name, const char *pem)
{
    char path[1000], *what, *header;
    unsigned char *data;
    long len;
    snprintf(path, sizeof(path), "%s/%s.pem", folder, name);
    BIO *out = BIO_new_file(path, "wb"), *in = BIO_new_mem_buf(pem, -1);
    must(out != NULL && BIO_puts(out, pem) > 0, path);
    BIO_free(out);
    snprintf(path, sizeof(path), "%s/%s.der", folder, name);
    out = BIO_new_file(path, "wb");
    must(out != NULL && PEM_read_bio(in, &what, &header, &data, &len) == 1, path);
    BIO_write(out, data, (int)len);
    OPENSSL_free(what);
    OPENSSL_free(header);
    OPENSSL_free(data);
    BIO_free(out);
    BIO_free(in);
}

static void seeds(const char *folder)
{
    seed(folder, "x25519", sample_private);
    seed(folder, "public", sample_public);
    seed(folder, "rfc1421", sample_rfc1421);
    for (size_t i = 0; i < sizeof(sample_kinds) / sizeof(sample_kinds[0]); i++)
        seed(folder, sample_kinds[i].name, sample_kinds[i].pem);
    for (size_t i = 0; i < sizeof(sample_encrypted) / sizeof(sample_encrypted[0]); i++)
        seed(folder, sample_encrypted[i].name, sample_encrypted[i].pem);
}

int main(int argc, char **argv)
{
    if (argc == 3 && strcmp(argv[1], "--seeds") == 0)
        seeds(argv[2]);
    else
        for (int i = 1; i < argc; i++)
            one_file(argv[i]);
    return 0;
}
