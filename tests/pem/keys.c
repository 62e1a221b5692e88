/* Keys in DER and PEM: files that OpenSSL wrote, round trips of every kind of key in every form,
 * and damaged files. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <string.h>

#include "crypto/der/der.h"
#include "crypto/pkey/pkey.h"
#include "tests/check.h"
#include "tests/pem/samples.h"
#include "tests/suite.h"

static EVP_PKEY *read_private(const char *pem, pem_password_cb *cb, void *u)
{
    BIO *in = BIO_new_mem_buf(pem, -1);
    EVP_PKEY *key = PEM_read_bio_PrivateKey(in, NULL, cb, u);
    BIO_free(in);
    return key;
}

static EVP_PKEY *read_public(const char *pem)
{
    BIO *in = BIO_new_mem_buf(pem, -1);
    EVP_PKEY *key = PEM_read_bio_PUBKEY(in, NULL, NULL, NULL);
    BIO_free(in);
    return key;
}

static int last_reason(void)
{
    int reason = ERR_GET_REASON(ERR_peek_last_error());
    ERR_clear_error();
    return reason;
}

static char secret[] = "secret", wrong[] = "wrong";

/* ---- What OpenSSL wrote ---- */

static void samples(void)
{
    EVP_PKEY *key = read_private(sample_private, NULL, NULL), *public = read_public(sample_public);
    check(key != NULL && EVP_PKEY_get_id(key) == EVP_PKEY_X25519, "the private key");
    check(EVP_PKEY_eq(key, public) == 1, "the public key");
    for (size_t i = 0; i < sizeof(sample_encrypted) / sizeof(sample_encrypted[0]); i++) {
        EVP_PKEY *k = read_private(sample_encrypted[i].pem, NULL, secret);
        check(k != NULL && EVP_PKEY_eq(k, key) == 1, "%s", sample_encrypted[i].name);
        EVP_PKEY_free(k);
        k = read_private(sample_encrypted[i].pem, NULL, wrong);
        check(k == NULL && last_reason() == PKCS12_R_PKCS12_CIPHERFINAL_ERROR, "%s: wrong",
              sample_encrypted[i].name);
        EVP_PKEY_free(k);
    }
    check(read_private(sample_public, NULL, NULL) == NULL && last_reason() == ERR_R_UNSUPPORTED,
          "a public key isn't a private one");
    check(read_public(sample_private) == NULL && last_reason() == ERR_R_UNSUPPORTED,
          "a private key isn't a public one");
    EVP_PKEY_free(key);
    EVP_PKEY_free(public);
}

/* RFC 8410, 10.3: version 2, attributes, and the public key. */
static void attributes(void)
{
    static const char pem[] = "-----BEGIN PRIVATE KEY-----\n"
                              "MHICAQEwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n"
                              "oB8wHQYKKoZIhvcNAQkJFDEPDA1DdXJkbGUgQ2hhaXJzgSEAGb9ECWmEzf6FQbrB\n"
                              "Z9w7lshQhqowtrbLDFw4rXAxZuE=\n"
                              "-----END PRIVATE KEY-----\n";
    static const char public[] = "-----BEGIN PUBLIC KEY-----\n"
                                 "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n"
                                 "-----END PUBLIC KEY-----\n";
    EVP_PKEY *key = read_private(pem, NULL, NULL), *other = read_public(public);
    check(key != NULL && other != NULL && EVP_PKEY_eq(key, other) == 1, "RFC 8410");
    EVP_PKEY_free(key);
    EVP_PKEY_free(other);
}

/* The third PEM of a file, into an object that is there already. */
static void file_of_many(void)
{
    char text[2000];
    snprintf(text, sizeof(text),
             "%s-----BEGIN CERTIFICATE-----\nYWJj\n-----END CERTIFICATE-----\n%s", sample_public,
             sample_private);
    EVP_PKEY *key = EVP_PKEY_new(), *same = key;
    BIO *in = BIO_new_mem_buf(text, -1);
    check(PEM_read_bio_PrivateKey(in, &key, NULL, NULL) == same && key == same, "into *x");
    check(EVP_PKEY_get_id(key) == EVP_PKEY_X25519, "filled");
    check(BIO_pending(in) == 0, "to the end");
    check(PEM_read_bio_PrivateKey(in, &key, NULL, NULL) == NULL && key == same, "no more");
    check(EVP_PKEY_get_id(key) == EVP_PKEY_X25519, "and what is there stays");
    BIO_free(in);
    EVP_PKEY_free(key);
    ERR_clear_error();
}

static int none(char *buf, int size, int writing, void *u)
{
    (void)buf;
    (void)size;
    (void)writing;
    (void)u;
    return -1;
}

/* A key that others hold stays what it is when another is read in its place. */
static void held_by_others(void)
{
    EVP_PKEY *held = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519"), *key = held;
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(held, NULL);
    BIO *in = BIO_new_mem_buf(sample_private, -1);
    EVP_PKEY_up_ref(held);
    check(PEM_read_bio_PrivateKey(in, &key, none, NULL) == key && key != NULL && key != held,
          "another object");
    check(EVP_PKEY_get_id(held) == EVP_PKEY_ED25519 && EVP_PKEY_get_id(key) == EVP_PKEY_X25519,
          "each with its key");
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_free(held);
    EVP_PKEY_free(key);
    BIO_free(in);
}

/* A length below zero isn't an empty passphrase. */
static void negative_length(void)
{
    char pass[] = "secret";
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
    BIO *out = BIO_new(BIO_s_mem());
    check(!PEM_write_bio_PKCS8PrivateKey(out, key, EVP_aes_128_cbc(), pass, -1, NULL, NULL) &&
              BIO_pending(out) == 0,
          "nothing is sealed");
    BIO_free(out);
    EVP_PKEY_free(key);
    ERR_clear_error();
}

/* ---- Round trips ---- */

static int asked;

static int count(char *buf, int size, int writing, void *u)
{
    asked += writing ? 100 : 1;
    memcpy(buf, u, strlen(u));
    return size < 10 ? -1 : (int)strlen(u);
}

static void same(const char *what, const char *how, EVP_PKEY *got, const EVP_PKEY *want)
{
    check(got != NULL && EVP_PKEY_eq(got, want) == 1, "%s: %s", what, how);
    EVP_PKEY_free(got);
    ERR_clear_error();
}

/* An i2d function's three ways, and back. */
static void through_der(const char *name, EVP_PKEY *key)
{
    unsigned char buf[8192], *p = buf, *made = NULL;
    int n = i2d_PrivateKey(key, NULL), m = i2d_PrivateKey(key, &p);
    if (!check(n > 0 && n <= (int)sizeof(buf) && m == n && p == buf + n, "%s: i2d_PrivateKey",
               name))
        return;
    check(i2d_PrivateKey(key, &made) == n && memcmp(buf, made, (size_t)n) == 0, "%s: memory", name);
    OPENSSL_free(made);
    const unsigned char *in = buf;
    buf[n] = 0x30;
    EVP_PKEY *got = d2i_AutoPrivateKey(NULL, &in, n + 1);
    check(in == buf + n, "%s: what is behind it is left", name);
    same(name, "d2i_AutoPrivateKey", got, key);
    in = buf;
    same(name, "d2i_PrivateKey", d2i_PrivateKey(EVP_PKEY_get_id(key), NULL, &in, n), key);
    int other = EVP_PKEY_get_id(key) == EVP_PKEY_X25519 ? EVP_PKEY_ED25519 : EVP_PKEY_X25519;
    in = buf;
    check(d2i_PrivateKey(other, NULL, &in, n) == NULL && in == buf, "%s: of another type", name);
    ERR_clear_error();
    p = buf;
    n = i2d_PUBKEY(key, &p);
    in = buf;
    if (check(n > 0, "%s: i2d_PUBKEY", name))
        same(name, "d2i_PUBKEY", d2i_PUBKEY(NULL, &in, n), key);
}

static void through_bio(const char *name, EVP_PKEY *key)
{
    BIO *b = BIO_new(BIO_s_mem());
    check(i2d_PrivateKey_bio(b, key) == 1 && i2d_PUBKEY_bio(b, key) == 1 &&
              i2d_PKCS8PrivateKeyInfo_bio(b, key) == 1 &&
              i2d_PKCS8PrivateKey_bio(b, key, EVP_aes_256_cbc(), NULL, 0, count, secret) == 1 &&
              i2d_PKCS8PrivateKey_bio(b, key, NULL, NULL, 0, NULL, NULL) == 1,
          "%s: one after the other", name);
    same(name, "d2i_PrivateKey_bio", d2i_PrivateKey_bio(b, NULL), key);
    same(name, "d2i_PUBKEY_bio", d2i_PUBKEY_bio(b, NULL), key);
    same(name, "PrivateKeyInfo", d2i_PrivateKey_bio(b, NULL), key);
    same(name, "encrypted", d2i_PKCS8PrivateKey_bio(b, NULL, count, secret), key);
    same(name, "not encrypted", d2i_PrivateKey_bio(b, NULL), key);
    check(d2i_PrivateKey_bio(b, NULL) == NULL && ERR_peek_error() == 0, "%s: the end", name);
    BIO_free(b);
}

static void through_pem(const char *name, EVP_PKEY *key)
{
    BIO *b = BIO_new(BIO_s_mem());
    bool traditional = key->row->coding->traditional_name != NULL;
    asked = 0;
    check(PEM_write_bio_PrivateKey(b, key, NULL, NULL, 0, NULL, NULL) == 1 &&
              PEM_write_bio_PUBKEY(b, key) == 1 &&
              PEM_write_bio_PrivateKey(b, key, EVP_aes_128_cbc(), NULL, 0, count, secret) == 1 &&
              PEM_write_bio_PKCS8PrivateKey(b, key, EVP_aes_256_cbc(), secret, 6, NULL, NULL) == 1,
          "%s: PEM", name);
    check(asked == 100, "%s: asked once to write", name);
    check(PEM_write_bio_PrivateKey_traditional(b, key, NULL, NULL, 0, NULL, NULL) == traditional,
          "%s: traditional", name);
    check(PEM_write_bio_PrivateKey_traditional(b, key, EVP_aes_128_cbc(), NULL, 0, NULL, secret) ==
              traditional,
          "%s: traditional, encrypted", name);
    ERR_clear_error();
    same(name, "PrivateKey", PEM_read_bio_PrivateKey(b, NULL, none, NULL), key);
    same(name, "PUBKEY", PEM_read_bio_PUBKEY(b, NULL, none, NULL), key);
    same(name, "encrypted", PEM_read_bio_PrivateKey(b, NULL, NULL, secret), key);
    asked = 0;
    same(name, "PKCS8", PEM_read_bio_PrivateKey(b, NULL, count, secret), key);
    check(asked == 1, "%s: asked once to read", name);
    for (int i = 0; traditional && i < 2; i++)
        same(name, "traditional", PEM_read_bio_PrivateKey(b, NULL, NULL, secret), key);
    check(PEM_write_bio_PrivateKey(b, key, EVP_aes_128_cbc(), NULL, 0, none, NULL) == 0,
          "%s: no passphrase", name);
    check(PEM_write_bio_PrivateKey(b, key, EVP_chacha20(), NULL, 0, NULL, secret) == 0,
          "%s: no OID", name);
    ERR_clear_error();
    BIO_free(b);
}

static void through_objects(const char *name, EVP_PKEY *key)
{
    unsigned char *der = NULL;
    PKCS8_PRIV_KEY_INFO *info = EVP_PKEY2PKCS8(key), *copy = NULL, *opened = NULL;
    check(info != NULL, "%s: EVP_PKEY2PKCS8", name);
    int n = i2d_PKCS8_PRIV_KEY_INFO(info, &der);
    const unsigned char *in = der;
    check(n > 0 && d2i_PKCS8_PRIV_KEY_INFO(&copy, &in, n) == copy && in == der + n, "%s: d2i",
          name);
    OPENSSL_free(der);
    X509_SIG *sig = PKCS8_encrypt(-1, EVP_aes_128_cbc(), secret, -1, NULL, 0, 0, copy);
    check(sig != NULL, "%s: PKCS8_encrypt", name);
    opened = PKCS8_decrypt(sig, secret, 6);
    same(name, "PKCS8_decrypt", opened != NULL ? EVP_PKCS82PKEY(opened) : NULL, key);
    check(PKCS8_decrypt(sig, secret, 5) == NULL, "%s: wrong", name);
    X509_SIG_free(sig);
    PKCS8_PRIV_KEY_INFO_free(opened);
    unsigned char salt[20] = {1};
    sig = PKCS8_encrypt(NID_hmacWithSHA512, EVP_aes_256_cbc(), secret, 6, salt, 20, 3, info);
    opened = sig != NULL ? PKCS8_decrypt(sig, secret, -1) : NULL;
    same(name, "with a salt", opened != NULL ? EVP_PKCS82PKEY(opened) : NULL, key);
    X509_SIG_free(sig);
    PKCS8_PRIV_KEY_INFO_free(opened);
    PKCS8_PRIV_KEY_INFO_free(info);
    PKCS8_PRIV_KEY_INFO_free(copy);
    info = PKCS8_PRIV_KEY_INFO_new();
    check(i2d_PKCS8_PRIV_KEY_INFO(info, NULL) == -1 && EVP_PKCS82PKEY(info) == NULL,
          "%s: an empty one", name);
    PKCS8_PRIV_KEY_INFO_free(info);
    ERR_clear_error();
}

static void through_files(const char *name, EVP_PKEY *key)
{
    FILE *f = tmpfile();
    check(PEM_write_PrivateKey(f, key, NULL, NULL, 0, NULL, NULL) == 1 &&
              PEM_write_PUBKEY(f, key) == 1 &&
              PEM_write_PKCS8PrivateKey(f, key, EVP_aes_128_cbc(), secret, 6, NULL, NULL) == 1,
          "%s: FILEs", name);
    rewind(f);
    same(name, "PEM_read_PrivateKey", PEM_read_PrivateKey(f, NULL, NULL, NULL), key);
    fclose(f);
    f = tmpfile();
    check(i2d_PrivateKey_fp(f, key) == 1, "%s: i2d_PrivateKey_fp", name);
    rewind(f);
    same(name, "d2i_PrivateKey_fp", d2i_PrivateKey_fp(f, NULL), key);
    fclose(f);
    f = tmpfile();
    check(i2d_PUBKEY_fp(f, key) == 1, "%s: i2d_PUBKEY_fp", name);
    rewind(f);
    same(name, "d2i_PUBKEY_fp", d2i_PUBKEY_fp(f, NULL), key);
    fclose(f);
    f = tmpfile();
    check(i2d_PKCS8PrivateKey_fp(f, key, EVP_aes_128_cbc(), secret, 6, NULL, NULL) == 1, "%s",
          name);
    rewind(f);
    same(name, "d2i_PKCS8PrivateKey_fp", d2i_PKCS8PrivateKey_fp(f, NULL, NULL, secret), key);
    fclose(f);
}

/* ---- What the kinds have of their own ---- */

static void parameters(const char *name, EVP_PKEY *key)
{
    BIO *b = BIO_new(BIO_s_mem());
    unsigned char *der = NULL;
    bool has = key->row->coding->parameters_name != NULL;
    check(PEM_write_bio_Parameters(b, key) == has, "%s: PEM_write_bio_Parameters", name);
    int n = i2d_KeyParams(key, &der);
    check((n > 0) == has, "%s: i2d_KeyParams", name);
    if (has) {
        EVP_PKEY *got = PEM_read_bio_Parameters(b, NULL);
        check(got != NULL && EVP_PKEY_parameters_eq(got, key) == 1, "%s: in PEM", name);
        EVP_PKEY_free(got);
        const unsigned char *in = der;
        got = d2i_KeyParams(EVP_PKEY_get_id(key), NULL, &in, n);
        check(got != NULL && EVP_PKEY_parameters_eq(got, key) == 1, "%s: in DER", name);
        EVP_PKEY_free(got);
        check(i2d_KeyParams_bio(b, key) == 1, "%s: i2d_KeyParams_bio", name);
        got = d2i_KeyParams_bio(EVP_PKEY_get_id(key), NULL, b);
        check(got != NULL && EVP_PKEY_parameters_eq(got, key) == 1, "%s: of a BIO", name);
        EVP_PKEY_free(got);
    }
    OPENSSL_free(der);
    ERR_clear_error();
    BIO_free(b);
}

static void public_alone(const char *name, EVP_PKEY *key)
{
    unsigned char *der = NULL;
    int type = EVP_PKEY_get_id(key), n = i2d_PublicKey(key, &der);
    bool has = type == EVP_PKEY_RSA || type == EVP_PKEY_DSA || type == EVP_PKEY_EC;
    check((n > 0) == has, "%s: i2d_PublicKey: %d", name, n);
    if (has) {
        const unsigned char *in = der;
        EVP_PKEY *got = type == EVP_PKEY_EC ? EVP_PKEY_dup(key) : NULL;
        check(d2i_PublicKey(type, &got, &in, n) == got && in == der + n, "%s: moves", name);
        same(name, "d2i_PublicKey", got, key);
    } else {
        const unsigned char *in = (const unsigned char *)"";
        check(d2i_PublicKey(type, NULL, &in, 0) == NULL, "%s: d2i_PublicKey", name);
    }
    OPENSSL_free(der);
    ERR_clear_error();
}

static void all_forms(const char *name, EVP_PKEY *key)
{
    if (!check(key != NULL, "%s: a key", name))
        return;
    through_der(name, key);
    through_bio(name, key);
    through_pem(name, key);
    through_objects(name, key);
    through_files(name, key);
    parameters(name, key);
    public_alone(name, key);
    EVP_PKEY_free(key);
}

void test_pem_keys(void)
{
    static const char *const made[] = {"X25519", "ED25519", "X448", "ED448"};
    check_context("pem/keys");
    samples();
    attributes();
    file_of_many();
    held_by_others();
    negative_length();
    for (size_t i = 0; i < sizeof(made) / sizeof(made[0]); i++)
        all_forms(made[i], EVP_PKEY_Q_keygen(NULL, NULL, made[i]));
    for (size_t i = 0; i < sizeof(sample_kinds) / sizeof(sample_kinds[0]); i++)
        all_forms(sample_kinds[i].name, read_private(sample_kinds[i].pem, none, NULL));
    EVP_PKEY *plain = read_private(sample_kinds[0].pem, none, NULL);
    same("RSA", "RFC 1421", read_private(sample_rfc1421, NULL, secret), plain);
    check(read_private(sample_rfc1421, NULL, wrong) == NULL && last_reason() == PEM_R_BAD_DECRYPT,
          "RFC 1421: wrong");
    check(read_private(sample_rfc1421, none, NULL) == NULL &&
              last_reason() == PEM_R_BAD_PASSWORD_READ,
          "RFC 1421: none");
    EVP_PKEY_free(plain);
}
