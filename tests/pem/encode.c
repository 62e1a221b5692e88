/* OSSL_ENCODER_CTX and OSSL_DECODER_CTX: what OpenSSL 3.0 makes of the same names, and back. */
#include <openssl/core_dispatch.h>
#include <openssl/crypto.h>
#include <openssl/decoder.h>
#include <openssl/encoder.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <string.h>

#include "tests/check.h"
#include "tests/pem/samples.h"
#include "tests/suite.h"

#define INFO   "PrivateKeyInfo"
#define SEALED "EncryptedPrivateKeyInfo"
#define SPKI   "SubjectPublicKeyInfo"
#define OWN    "type-specific"

static const struct {
    const char *kind, *structure;
    int selection;
    bool cipher;
    const char *name; /* of the PEM; NULL: there is none */
} rows[] = {
    {"X25519", NULL, EVP_PKEY_KEYPAIR, false, "PRIVATE KEY"},
    {"X25519", NULL, EVP_PKEY_PUBLIC_KEY, false, "PUBLIC KEY"},
    {"X25519", NULL, EVP_PKEY_KEY_PARAMETERS, false, NULL},
    {"X25519", INFO, EVP_PKEY_PUBLIC_KEY, false, NULL},
    {"X25519", SPKI, EVP_PKEY_KEYPAIR, false, NULL},
    {"X25519", SEALED, EVP_PKEY_KEYPAIR, false, NULL},
    {"X25519", OWN, EVP_PKEY_KEYPAIR, false, NULL},
    {"X25519", "foo", EVP_PKEY_KEYPAIR, false, NULL},
    {"X25519", SEALED, EVP_PKEY_KEYPAIR, true, "ENCRYPTED PRIVATE KEY"},
    {"X25519", INFO, EVP_PKEY_KEYPAIR, true, "ENCRYPTED PRIVATE KEY"},
    {"RSA", NULL, EVP_PKEY_KEYPAIR, false, "RSA PRIVATE KEY"},
    {"RSA", NULL, EVP_PKEY_PUBLIC_KEY, false, "RSA PUBLIC KEY"},
    {"RSA", "pkcs1", EVP_PKEY_KEYPAIR, false, "RSA PRIVATE KEY"},
    {"RSA", "RSA", EVP_PKEY_PUBLIC_KEY, false, "RSA PUBLIC KEY"},
    {"RSA", "EC", EVP_PKEY_PUBLIC_KEY, false, NULL},
    {"RSA", SPKI, EVP_PKEY_PUBLIC_KEY, false, "PUBLIC KEY"},
    {"RSA", INFO, EVP_PKEY_KEYPAIR, false, "PRIVATE KEY"},
    {"RSA", OWN, EVP_PKEY_KEYPAIR, true, "RSA PRIVATE KEY"},
    {"RSA", OWN, EVP_PKEY_KEY_PARAMETERS, false, NULL},
    {"EC", NULL, EVP_PKEY_KEYPAIR, false, "EC PRIVATE KEY"},
    {"EC", NULL, EVP_PKEY_PUBLIC_KEY, false, "PUBLIC KEY"},
    {"EC", NULL, EVP_PKEY_KEY_PARAMETERS, false, "EC PARAMETERS"},
    {"EC", OWN, EVP_PKEY_PUBLIC_KEY, false, NULL},
    {"EC", OWN, EVP_PKEY_KEYPAIR, true, "EC PRIVATE KEY"},
    {"DSA", NULL, EVP_PKEY_KEYPAIR, false, "DSA PRIVATE KEY"},
    {"DSA", OWN, EVP_PKEY_PUBLIC_KEY, false, "DSA PUBLIC KEY"},
    {"DSA", OWN, EVP_PKEY_KEY_PARAMETERS, false, "DSA PARAMETERS"},
    {"DH", NULL, EVP_PKEY_KEYPAIR, false, "PRIVATE KEY"},
    {"DH", "PKCS3", EVP_PKEY_KEY_PARAMETERS, false, "DH PARAMETERS"},
    {"DH", OWN, EVP_PKEY_KEYPAIR, false, NULL},
};

static EVP_PKEY *sample(const char *kind)
{
    const char *pem = sample_private;
    for (size_t i = 0; i < sizeof(sample_kinds) / sizeof(sample_kinds[0]); i++)
        if (strcmp(sample_kinds[i].name, kind) == 0)
            pem = sample_kinds[i].pem;
    BIO *in = BIO_new_mem_buf(pem, -1);
    EVP_PKEY *key = PEM_read_bio_PrivateKey(in, NULL, NULL, NULL);
    BIO_free(in);
    return key;
}

static EVP_PKEY *decode(const unsigned char *data, size_t len, const char *type,
                        const char *structure, const char *kind, int selection)
{
    EVP_PKEY *key = NULL;
    OSSL_DECODER_CTX *ctx =
        OSSL_DECODER_CTX_new_for_pkey(&key, type, structure, kind, selection, NULL, NULL);
    OSSL_DECODER_CTX_set_passphrase(ctx, (const unsigned char *)"pass", 4);
    const unsigned char *at = data;
    size_t left = len;
    int ok = OSSL_DECODER_from_data(ctx, &at, &left);
    check(ok == (key != NULL), "decoded: %d", ok);
    check(ok ? left == 0 && at == data + len : at == data, "%zu of %zu bytes are left", left, len);
    OSSL_DECODER_CTX_free(ctx);
    return key;
}

static void is_same(const char *what, EVP_PKEY *got, const EVP_PKEY *want, int selection)
{
    bool parameters = selection == EVP_PKEY_KEY_PARAMETERS;
    check(got != NULL &&
              (parameters ? EVP_PKEY_parameters_eq(got, want) : EVP_PKEY_eq(got, want)) == 1,
          "%s decoded", what);
    EVP_PKEY_free(got);
}

static void encoded(size_t i, const char *type)
{
    char what[100];
    unsigned char *data = NULL;
    size_t len = 0;
    EVP_PKEY *key = sample(rows[i].kind);
    bool pem = strcmp(type, "PEM") == 0;
    snprintf(what, sizeof(what), "%s %s %s %x", rows[i].kind, type,
             rows[i].structure != NULL ? rows[i].structure : "-", (unsigned)rows[i].selection);
    OSSL_ENCODER_CTX *ctx =
        OSSL_ENCODER_CTX_new_for_pkey(key, rows[i].selection, type, rows[i].structure, NULL);
    if (rows[i].cipher)
        check(OSSL_ENCODER_CTX_set_cipher(ctx, "AES-128-CBC", NULL) == 1 &&
                  OSSL_ENCODER_CTX_set_passphrase(ctx, (const unsigned char *)"pass", 4) == 1,
              "%s: cipher", what);
#ifndef ASSAY_TWIN /* OpenSSL counts those, too, of which it turns out that they can't */
    check(OSSL_ENCODER_CTX_get_num_encoders(ctx) == (rows[i].name != NULL), "%s: number", what);
#endif
    int ok = OSSL_ENCODER_to_data(ctx, &data, &len);
    check(ok == (rows[i].name != NULL), "%s: %d", what, ok);
    if (ok && rows[i].name != NULL) {
        size_t n = strlen(rows[i].name);
        check(!pem || (memcmp(data + 11, rows[i].name, n) == 0 && data[11 + n] == '-'), "%s: %.40s",
              what, data);
        const char *structure =
            rows[i].cipher && rows[i].structure != NULL && strcmp(rows[i].structure, INFO) == 0
                ? SEALED
                : rows[i].structure;
        is_same(what, decode(data, len, type, structure, rows[i].kind, rows[i].selection), key,
                rows[i].selection);
        is_same(what, decode(data, len, NULL, NULL, rows[i].kind, 0), key, rows[i].selection);
        check(decode(data, len, pem ? "DER" : "PEM", NULL, NULL, 0) == NULL, "%s: type", what);
        check(decode(data, len, type, NULL, "ED25519", rows[i].selection) == NULL, "%s: kind",
              what);
    }
    ERR_clear_error();
    OPENSSL_free(data);
    OSSL_ENCODER_CTX_free(ctx);
    EVP_PKEY_free(key);
}

static int pem_pass(char *buf, int size, int writing, void *u)
{
    (void)size;
    (void)writing;
    memcpy(buf, u, 4);
    return 4;
}

static int ossl_pass(char *buf, size_t size, size_t *len, const OSSL_PARAM params[], void *u)
{
    (void)params;
    *len = 4;
    return size >= 4 && memcpy(buf, u, 4) != NULL;
}

/* Text, BIOs, FILEs, the callers' own memory, and passphrases from callbacks. */
static void ways(void)
{
    static char pass[] = "pass";
    EVP_PKEY *key = sample("X25519"), *got = NULL;
    BIO *b = BIO_new(BIO_s_mem());
    unsigned char room[400], *p = room;
    size_t left = sizeof(room);
    OSSL_ENCODER_CTX *e = OSSL_ENCODER_CTX_new_for_pkey(key, EVP_PKEY_KEYPAIR, "TEXT", NULL, NULL);
    check(OSSL_ENCODER_to_data(e, &p, &left) == 1 && p == room + 251 && left == sizeof(room) - 251,
          "TEXT");
    check(memcmp(room, "X25519 Private-Key:\npriv:\n", 26) == 0, "TEXT: %.26s", room);
    left = 250;
    p = room;
    check(OSSL_ENCODER_to_data(e, &p, &left) == 0 && p == room, "too small");
    check(OSSL_ENCODER_to_data(e, NULL, &left) == 1 && left == 251, "the length");
    check(OSSL_ENCODER_CTX_set_output_type(e, "DER") == 1 &&
              OSSL_ENCODER_CTX_set_output_structure(e, INFO) == 1 &&
              OSSL_ENCODER_CTX_set_cipher(e, "aes-256-cbc", NULL) == 1,
          "other settings");
    check(OSSL_ENCODER_CTX_set_cipher(e, "foo", NULL) == 0, "no such cipher");
#ifndef ASSAY_TWIN /* OpenSSL asks on the terminal */
    check(OSSL_ENCODER_to_bio(e, b) == 0, "no passphrase");
#endif
    (void)BIO_reset(b);
    OSSL_ENCODER_CTX_set_cipher(e, "aes-256-cbc", NULL);
    check(OSSL_ENCODER_CTX_set_pem_password_cb(e, pem_pass, pass) == 1 &&
              OSSL_ENCODER_to_bio(e, b) == 1 &&
              OSSL_ENCODER_CTX_set_passphrase_cb(e, ossl_pass, pass) == 1 &&
              OSSL_ENCODER_to_bio(e, b) == 1,
          "callbacks");
    OSSL_DECODER_CTX *d =
        OSSL_DECODER_CTX_new_for_pkey(&got, NULL, NULL, NULL, EVP_PKEY_KEYPAIR, NULL, NULL);
    check(OSSL_DECODER_CTX_set_pem_password_cb(d, pem_pass, pass) == 1 &&
              OSSL_DECODER_from_bio(d, b) == 1,
          "decoded");
    is_same("callback", got, key, EVP_PKEY_KEYPAIR);
    OSSL_DECODER_CTX_free(d);
    FILE *f = tmpfile();
    check(OSSL_ENCODER_to_fp(e, f) == 1 && OSSL_ENCODER_to_fp(e, f) == 1, "FILE");
    rewind(f);
    d = OSSL_DECODER_CTX_new_for_pkey(&got, NULL, NULL, NULL, EVP_PKEY_KEYPAIR, NULL, NULL);
    OSSL_DECODER_CTX_set_passphrase_cb(d, ossl_pass, pass);
#ifdef ASSAY_TWIN /* OpenSSL reads FILEs to the end */
    const int keys = 1;
#else
    const int keys = 2;
#endif
    for (int i = 0; i < keys; i++) {
        got = NULL;
        check(OSSL_DECODER_from_fp(d, f) == 1, "of a FILE: %d", i);
        is_same("FILE", got, key, EVP_PKEY_KEYPAIR);
    }
#ifndef ASSAY_TWIN
    check(OSSL_DECODER_from_fp(d, f) == 0, "the end");
#endif
    fclose(f);
    OSSL_DECODER_CTX_free(d);
    OSSL_ENCODER_CTX_free(e);
    BIO_free(b);
    EVP_PKEY_free(key);
    ERR_clear_error();
}

static void refused(void)
{
    EVP_PKEY *got = NULL;
    static const unsigned char garbage[] = "abc";
    check(OSSL_ENCODER_CTX_new_for_pkey(NULL, EVP_PKEY_KEYPAIR, "PEM", NULL, NULL) == NULL,
          "no key");
    OSSL_DECODER_CTX *d =
        OSSL_DECODER_CTX_new_for_pkey(&got, NULL, NULL, "foo", EVP_PKEY_KEYPAIR, NULL, NULL);
    const unsigned char *p = garbage;
    size_t n = 3;
    check(OSSL_DECODER_CTX_get_num_decoders(d) == 0, "no decoders of foo");
    check(OSSL_DECODER_from_data(d, &p, &n) == 0, "foo");
    OSSL_DECODER_CTX_free(d);
    ERR_clear_error();
    check(decode(garbage, 3, "PEM", NULL, NULL, EVP_PKEY_KEYPAIR) == NULL, "garbage");
    unsigned long e = ERR_peek_last_error();
    check(ERR_GET_LIB(e) == ERR_LIB_OSSL_DECODER && ERR_GET_REASON(e) == ERR_R_UNSUPPORTED,
          "garbage: reason");
    const unsigned char *pub = (const unsigned char *)sample_public;
    check(decode(pub, strlen(sample_public), NULL, NULL, NULL, EVP_PKEY_KEYPAIR) == NULL,
          "a public key isn't a pair");
    d = OSSL_DECODER_CTX_new();
    check(OSSL_DECODER_CTX_get_num_decoders(d) == 0 && OSSL_DECODER_from_data(d, &pub, &n) == 0,
          "nowhere to put it");
    OSSL_DECODER_CTX_free(d);
    ERR_clear_error();
}

void test_pem_encode(void)
{
    check_context("pem/encode");
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        encoded(i, "PEM");
        encoded(i, "DER");
    }
    ways();
    refused();
}
