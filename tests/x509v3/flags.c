/* What a certificate's extensions say of it, and what it is good for. */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>
#include <stdio.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"
#include "tests/x509v3/flags.h"
#include "tests/x509v3/make.h"

static void add_extensions(X509 *x, const char *hex)
{
    long len = 0;
    unsigned char *bytes = OPENSSL_hexstr2buf(hex, &len);
    const unsigned char *p = bytes;
    while (p < bytes + len) {
        X509_EXTENSION *ext = d2i_X509_EXTENSION(NULL, &p, bytes + len - p);
        X509_add_ext(x, ext, -1);
        X509_EXTENSION_free(ext);
    }
    OPENSSL_free(bytes);
}

/* Signed, encoded and decoded. */
static X509 *signed_copy(X509 *x, EVP_PKEY *key)
{
    unsigned char *der = NULL;
    X509_set_pubkey(x, key);
    X509_sign(x, key, NULL);
    int len = i2d_X509(x, &der);
    const unsigned char *p = der;
    X509 *copy = d2i_X509(NULL, &p, len);
    OPENSSL_free(der);
    return copy;
}

static void purposes_are(X509 *x, const char *want)
{
    char got[128];
    size_t at = 0;
    for (int p = X509_PURPOSE_MIN; p <= X509_PURPOSE_MAX; p++)
        at +=
            (size_t)snprintf(got + at, sizeof(got) - at, "%s%d/%d", p > X509_PURPOSE_MIN ? "," : "",
                             X509_check_purpose(x, p, 0), X509_check_purpose(x, p, 1));
    check(strcmp(got, want) == 0, "purposes %s, not %s", got, want);
}

static void flags_are(X509 *x, size_t i)
{
    check(X509_get_extension_flags(x) == certs[i].flags, "flags %x, not %x",
          X509_get_extension_flags(x), certs[i].flags);
    unsigned long e = ERR_get_error();
    bool invalid = (certs[i].flags & EXFLAG_INVALID) != 0;
    check(invalid ? ERR_GET_REASON(e) == X509V3_R_INVALID_CERTIFICATE : e == 0, "the error");
    check(X509_get_key_usage(x) == certs[i].usage, "key usage");
    check(X509_get_extended_key_usage(x) == certs[i].xusage, "extended key usage");
    check(X509_get_pathlen(x) == certs[i].path_len || sizeof(long) < 8, "path length %ld",
          X509_get_pathlen(x));
    check(X509_get_proxy_pathlen(x) == certs[i].proxy_path_len, "proxy path length");
    check(X509_check_ca(x) == certs[i].ca, "CA %d", X509_check_ca(x));
    check((X509_get0_subject_key_id(x) != NULL) == certs[i].skid, "subject key identifier");
    check((X509_get0_authority_key_id(x) != NULL) == certs[i].akid, "authority key identifier");
    check((X509_get0_authority_issuer(x) != NULL) == certs[i].issuer, "authority's issuer");
    check((X509_get0_authority_serial(x) != NULL) == certs[i].serial, "authority's serial");
    check(X509_check_purpose(x, -1, -1) == certs[i].valid, "valid");
    check(X509_check_issued(x, x) == certs[i].issued, "issued %d", X509_check_issued(x, x));
    purposes_are(x, certs[i].purposes);
}

void test_x509v3_flags(void)
{
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
    for (size_t i = 0; i < sizeof(certs) / sizeof(certs[0]); i++) {
        check_context("x509v3/flags %s", certs[i].name);
        X509 *made = make_certificate("a", certs[i].self_issued ? "a" : "b", 5);
        if (certs[i].v1)
            X509_set_version(made, X509_VERSION_1);
        add_extensions(made, certs[i].exts);
        X509 *x = signed_copy(made, key);
        ERR_clear_error();
        if (check(x != NULL, "decoded"))
            flags_are(x, i);
        X509_free(x);
        X509_free(made);
    }
    EVP_PKEY_free(key);
    ERR_clear_error();
}

/* Proxies of before RFC 3820; and what is kept of a certificate follows its extensions. */
void test_x509v3_stale(void)
{
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
    X509 *made = make_certificate("a", "b", 5);
    add_extensions(made, "30120603551d130101ff040830060101ff020102300c0603551d0e04050403010203");
    X509 *x = signed_copy(made, key);
    check(X509_check_ca(x) == 1 && X509_get_pathlen(x) == 2, "looked at");
    const ASN1_OCTET_STRING *id = X509_get0_subject_key_id(x);
    check(id != NULL && ASN1_STRING_length(id) == 3 && X509_get0_subject_key_id(x) == id,
          "the same object twice");
    check(X509_get_proxy_pathlen(x) == -1, "no proxy");
    X509_set_proxy_flag(x);
    X509_set_proxy_pathlen(x, 7);
    check((X509_get_extension_flags(x) & EXFLAG_PROXY) != 0 && X509_get_proxy_pathlen(x) == 7,
          "a proxy");
    X509_EXTENSION_free(X509_delete_ext(x, 0));
    X509_sign(x, key, NULL);
    X509 *again = signed_copy(x, key);
    check(X509_check_ca(again) == 0 && X509_get_pathlen(again) == -1, "without the extension");
#ifndef ASSAY_TWIN
    check(X509_check_ca(x) == 0, "at once"); /* OpenSSL goes on saying what was there */
#endif
    X509_free(again);
    X509_free(x);
    X509_free(made);
    EVP_PKEY_free(key);
    ERR_clear_error();
}

/* Names, identifiers, algorithms and usage of an issuer. */
void test_x509v3_issued(void)
{
    EVP_PKEY *ed = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
    EVP_PKEY *ed448 = EVP_PKEY_Q_keygen(NULL, NULL, "ED448");
    X509 *made = make_certificate("I", "I", 1), *issuer, *subject, *other;
    add_extensions(made, "300c0603551d0e04050403010203300b0603551d0f040403020780");
    issuer = signed_copy(made, ed);
    X509_free(made);
    made = make_certificate("S", "I", 2);
    other = signed_copy(made, ed448);
    check(X509_check_issued(issuer, other) == X509_V_ERR_SIGNATURE_ALGORITHM_MISMATCH,
          "another algorithm");
    subject = signed_copy(made, ed);
    check(X509_check_issued(issuer, subject) == X509_V_ERR_KEYUSAGE_NO_CERTSIGN, "key usage");
    check(X509_check_issued(subject, subject) == X509_V_ERR_SUBJECT_ISSUER_MISMATCH, "names");
    X509_set_proxy_flag(subject);
    check(X509_check_issued(issuer, subject) == X509_V_OK, "a proxy");
    AUTHORITY_KEYID *id = AUTHORITY_KEYID_new();
    check(X509_check_akid(issuer, NULL) == X509_V_OK && X509_check_akid(issuer, id) == X509_V_OK,
          "no identifier");
    id->serial = ASN1_INTEGER_new();
    ASN1_INTEGER_set(id->serial, 1);
    check(X509_check_akid(issuer, id) == X509_V_OK, "serial");
    check(X509_check_akid(subject, id) == X509_V_ERR_AKID_ISSUER_SERIAL_MISMATCH, "another serial");
    id->keyid = ASN1_OCTET_STRING_new();
    ASN1_OCTET_STRING_set(id->keyid, (const unsigned char *)"\1\2\4", 3);
    check(X509_check_akid(issuer, id) == X509_V_ERR_AKID_SKID_MISMATCH, "another identifier");
    AUTHORITY_KEYID_free(id);
    X509_free(made);
    X509_free(issuer);
    X509_free(subject);
    X509_free(other);
    EVP_PKEY_free(ed);
    EVP_PKEY_free(ed448);
    ERR_clear_error();
}

/* Whether a certificate whose key is no point of its curve is self-signed isn't known: where an
 * issuer is found its verification breaks off. */
static void without_key(EVP_PKEY *signer)
{
    EVP_PKEY *ec = EVP_PKEY_Q_keygen(NULL, NULL, "EC", "P-256");
    X509 *ca = make_certificate("ca", "ca", 1), *leaf = make_certificate("leaf", "ca", 2);
    add_extensions(ca, "300f0603551d130101ff040530030101ff");
    X509 *root = signed_copy(ca, signer);
    X509_set_pubkey(leaf, ec);
    const unsigned char *point;
    int n;
    X509_PUBKEY_get0_param(NULL, &point, &n, NULL, X509_get_X509_PUBKEY(leaf));
    ((unsigned char *)(uintptr_t)point)[n - 1] ^= 1;
    X509_sign(leaf, signer, NULL);
    X509 *read = X509_dup(leaf);
    check(X509_self_signed(read, 0) == -1, "who knows");
    for (int has_root = 0; has_root <= 1; has_root++) {
        X509_STORE *store = X509_STORE_new();
        X509_STORE_CTX *ctx = X509_STORE_CTX_new();
        if (has_root)
            X509_STORE_add_cert(store, root);
        X509_STORE_CTX_init(ctx, store, read, NULL);
        int r = X509_verify_cert(ctx), error = X509_STORE_CTX_get_error(ctx);
        check(has_root ? r == -1 && error == X509_V_ERR_UNSPECIFIED
                       : r == 0 && error == X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY,
              "%d, %s", r, X509_verify_cert_error_string(error));
        X509_STORE_CTX_free(ctx);
        X509_STORE_free(store);
    }
    X509_free(read);
    X509_free(root);
    X509_free(leaf);
    X509_free(ca);
    EVP_PKEY_free(ec);
    ERR_clear_error();
}

/* Self-signed is what names itself by a signature that its own key could have made. */
void test_x509v3_self_signed(void)
{
    static const char *const kinds[] = {"ED25519", "ED448"};
    EVP_PKEY *keys[] = {EVP_PKEY_Q_keygen(NULL, NULL, kinds[0]),
                        EVP_PKEY_Q_keygen(NULL, NULL, kinds[1])};
    for (size_t i = 0; i < 4; i++) {
        X509 *x = make_certificate("a", "a", 5);
        X509_set_pubkey(x, keys[i % 2]);
        X509_sign(x, keys[i / 2], NULL);
        X509 *read = X509_dup(x);
        uint32_t flags = X509_get_extension_flags(read) & (EXFLAG_SI | EXFLAG_SS);
        check(flags == (i % 2 == i / 2 ? EXFLAG_SI | EXFLAG_SS : EXFLAG_SI),
              "%s, signed by %s: flags %x", kinds[i % 2], kinds[i / 2], flags);
        check(X509_self_signed(read, 0) == (i % 2 == i / 2), "%s by %s", kinds[i % 2],
              kinds[i / 2]);
        check(ERR_peek_error() == 0, "and no error");
        X509_free(read);
        X509_free(x);
    }
    without_key(keys[0]);
    EVP_PKEY_free(keys[0]);
    EVP_PKEY_free(keys[1]);
    ERR_clear_error();
}

static int never(const X509_PURPOSE *p, const X509 *x, int ca)
{
    (void)x;
    return ca == 1 ? 0 : *(int *)p->usr_data;
}

/* The table of purposes, and what programs add. */
void test_x509v3_purposes(void)
{
    int seven = 7, p = 0, idx = X509_PURPOSE_get_by_sname("timestampsign");
    X509 *x = make_certificate("a", "b", 5);
    check(X509_PURPOSE_get_count() == 9 && idx == 8, "nine");
    check(X509_PURPOSE_get_trust(X509_PURPOSE_get0(idx)) == X509_TRUST_TSA &&
              X509_PURPOSE_get_id(X509_PURPOSE_get0(idx)) == X509_PURPOSE_TIMESTAMP_SIGN &&
              strcmp(X509_PURPOSE_get0_name(X509_PURPOSE_get0(idx)), "Time Stamp signing") == 0,
          "time stamps");
    check(X509_PURPOSE_get_by_id(77) == -1 && X509_PURPOSE_get_by_sname("x") == -1 &&
              X509_check_purpose(x, 77, 0) == -1,
          "unknown");
    check(X509_PURPOSE_set(&p, 77) == 0 && X509_PURPOSE_set(&p, 3) == 1 && p == 3, "set");
    check(X509_PURPOSE_add(77, X509_TRUST_EMAIL, 0, never, "Seven", "seven", &seven) == 1, "added");
    check(X509_check_purpose(x, 77, 0) == 7 && X509_check_purpose(x, 77, 1) == 0, "asked");
    check(X509_PURPOSE_get_count() == 10 &&
              strcmp(X509_PURPOSE_get0_sname(X509_PURPOSE_get0(9)), "seven") == 0,
          "ten");
    seven = 8;
    check(X509_PURPOSE_add(1, 2, 0, never, "SSL", "ssl", &seven) == 1 &&
              X509_check_purpose(x, 1, 0) == 8 && X509_PURPOSE_get_count() == 10,
          "changed");
    X509_PURPOSE_cleanup();
    check(X509_PURPOSE_get_count() == 9 && X509_check_purpose(x, 77, 0) == -1, "cleaned up");
    X509_free(x);
    ERR_clear_error();
}
