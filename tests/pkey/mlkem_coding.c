/* Keys of ML-KEM in DER, RFC 9935: each form of the private key, what OpenSSL 3.5.8 writes of the
 * RFC's seed (as SHA-256), and forms that aren't any. */
#include <openssl/err.h>
#include <openssl/sha.h>
#include <openssl/x509.h>
#include <string.h>

#include "crypto/bytes/builder.h"
#include "crypto/der/der.h"
#include "crypto/pkey/mlkem.h"
#include "tests/check.h"
#include "tests/suite.h"

static const struct known {
    const char *name;
    char arc; /* the last of the OID */
    const struct mlkem_params *params;
    const char *pkcs8, *spki; /* their SHA-256 in hexadecimal */
} known[] = {
    {"ML-KEM-512", 1, &mlkem_512,
     "8426d7497a2ff1a4854b7d1ece4e8f976c721f314c3f653189f8e4b2a2bc5b0d",
     "0e3c8b89b54202d2545f7aba2e2aaa3cffa7b6191919ad738fab35b4f313cf71"},
    {"ML-KEM-768", 2, &mlkem_768,
     "95738d2a0b7252a16b1474b9fb4e0c8ddaa6fe70db7903ade4a385909ee0d165",
     "c23e23dd3d485a9256cda09358a4a286e00b373db10761eadf99f710649ca31c"},
    {"ML-KEM-1024", 3, &mlkem_1024,
     "91004b1817d798dd3972439b8332a3a1b862f89c4e98b4ca2accd4f21afb9abb",
     "d2b7480ae006a14b37c1e8a8e45ea39022e32a9b1a7b90d594c84d869c6ac420"},
};

/* PrivateKeyInfo with these contents of privateKey, read. */
static EVP_PKEY *framed(const struct known *k, struct slice contents)
{
    struct builder b;
    build_init_secret(&b);
    size_t info = der_open(&b, DER_SEQUENCE);
    der_put_u64(&b, 0);
    size_t algorithm = der_open(&b, DER_SEQUENCE);
    uint8_t oid[9] = {0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x04, (uint8_t)k->arc};
    der_put(&b, DER_OID, slice_of(oid, sizeof(oid)));
    der_close(&b, algorithm);
    der_put_octets(&b, contents);
    der_close(&b, info);
    const unsigned char *p = b.ptr;
    EVP_PKEY *key = d2i_AutoPrivateKey(NULL, &p, (long)b.len);
    build_free(&b);
    ERR_clear_error();
    return key;
}

/* The contents: the tag 0x80, 0x04 or 0x30, and the parts that the form has. */
static EVP_PKEY *of_form(const struct known *k, unsigned tag, struct slice seed,
                         struct slice expanded)
{
    struct builder b;
    build_init_secret(&b);
    if (tag == DER_SEQUENCE) {
        size_t both = der_open(&b, DER_SEQUENCE);
        der_put_octets(&b, seed);
        der_put_octets(&b, expanded);
        der_close(&b, both);
    } else {
        der_put(&b, tag, tag == DER_CONTEXT ? seed : expanded);
    }
    EVP_PKEY *key = framed(k, slice_of(b.ptr, b.len));
    build_free(&b);
    return key;
}

static void digest_is(const char *what, unsigned char *der, int len, const char *want)
{
    unsigned char md[32];
    char text[65];
    check(len > 0, "%s", what);
    if (len <= 0)
        return;
    SHA256(der, (size_t)len, md);
    for (size_t i = 0; i < 32; i++)
        snprintf(text + 2 * i, 3, "%02x", md[i]);
    check(strcmp(text, want) == 0, "%s: SHA-256 %s", what, text);
    OPENSSL_free(der);
}

static void forms(const struct known *k)
{
    uint8_t seed[64], dk[MLKEM_DK_MAX];
    for (uint8_t i = 0; i < 64; i++)
        seed[i] = i;
    EVP_PKEY *key = of_form(k, DER_CONTEXT, slice_of(seed, 64), slice_of(NULL, 0));
    if (!check(key != NULL && EVP_PKEY_is_a(key, k->name), "seed"))
        return;
    unsigned char *der = NULL;
    int len = i2d_PrivateKey(key, &der);
    digest_is("PKCS #8", der, len, k->pkcs8);
    der = NULL;
    len = i2d_PUBKEY(key, &der);
    digest_is("SPKI", der, len, k->spki);

    size_t dk_len = sizeof(dk);
    check(EVP_PKEY_get_raw_private_key(key, dk, &dk_len) == 1 && dk_len == k->params->dk_len, "dk");
    struct slice s = slice_of(seed, 64), e = slice_of(dk, dk_len);
    EVP_PKEY *expanded = of_form(k, DER_OCTET_STRING, s, e), *both = of_form(k, DER_SEQUENCE, s, e);
    check(expanded != NULL && EVP_PKEY_eq(key, expanded) == 1, "expanded key");
    check(both != NULL && EVP_PKEY_eq(key, both) == 1, "both");
    der = NULL;
    len = i2d_PrivateKey(expanded, &der);
    check(len == (int)dk_len + 28 && memcmp(der + len - dk_len, dk, dk_len) == 0, "no seed");
    OPENSSL_free(der);
    EVP_PKEY_free(both);
    EVP_PKEY_free(expanded);
    EVP_PKEY_free(key);

    check(of_form(k, DER_CONTEXT, slice_of(seed, 63), e) == NULL, "a short seed");
    check(of_form(k, DER_OCTET_STRING, s, slice_of(dk, dk_len - 1)) == NULL, "a short key");
    check(of_form(k, DER_SEQUENCE, s, slice_of(dk, dk_len - 1)) == NULL, "a short key, and seed");
    check(of_form(k, DER_CONTEXT | 1, s, e) == NULL, "another tag");
    check(framed(k, slice_of(NULL, 0)) == NULL, "nothing");
    check(framed(k, slice_of("\x80\x00\x00", 3)) == NULL, "more than one");
    seed[0] ^= 1;
    check(of_form(k, DER_SEQUENCE, s, e) == NULL, "seed and key of two keys");
}

static void printed(void)
{
    static const char *const want = " ML-KEM-512 Private-Key:\n"
                                    " seed:\n"
                                    "     00:01:02:03:04:05:06:07:08:09:0a:0b:0c:0d:0e:\n";
    uint8_t seed[64];
    for (uint8_t i = 0; i < 64; i++)
        seed[i] = i;
    char *text = NULL;
    EVP_PKEY *key = of_form(&known[0], DER_CONTEXT, slice_of(seed, 64), slice_of(NULL, 0));
    BIO *out = BIO_new(BIO_s_mem());
    check(EVP_PKEY_print_private(out, key, 1, NULL) == 1, "print");
    long len = BIO_get_mem_data(out, &text);
    check(len > 7000 && strncmp(text, want, strlen(want)) == 0, "its text");
    check(BIO_reset(out) == 1, "reset");
    check(EVP_PKEY_print_public(out, key, 0, NULL) == 1, "print");
    len = BIO_get_mem_data(out, &text);
    check(len > 2400 && strncmp(text, "ML-KEM-512 Public-Key:\nek:\n", 27) == 0, "its text");
    BIO_free(out);
    EVP_PKEY_free(key);
}

void test_pkey_mlkem_coding(void)
{
    for (size_t i = 0; i < 3; i++) {
        check_context("coding of %s", known[i].name);
        forms(&known[i]);
    }
    printed();
}
