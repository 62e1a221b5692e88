/* x509/build  Certificates, requests and CRLs made field by field, with Ed25519, whose signatures
 * are always the same; what OpenSSL's own come out as. */
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <string.h>

#include "tests/asn1/transcript.h"
#include "tests/check.h"
#include "tests/suite.h"

static EVP_PKEY *key_of(unsigned char seed)
{
    unsigned char raw[32];
    memset(raw, seed, sizeof(raw));
    return EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, raw, sizeof(raw));
}

static void add(X509_NAME *n, const char *field, const char *value)
{
    X509_NAME_add_entry_by_txt(n, field, MBSTRING_UTF8, (const unsigned char *)value, -1, -1, 0);
}

static X509_EXTENSION *extension(int nid, int critical, const char *bytes, int len)
{
    ASN1_OCTET_STRING *s = ASN1_OCTET_STRING_new();
    ASN1_OCTET_STRING_set(s, (const unsigned char *)bytes, len);
    X509_EXTENSION *e = X509_EXTENSION_create_by_NID(NULL, nid, critical, s);
    ASN1_OCTET_STRING_free(s);
    return e;
}

static void say_cert(X509 *x)
{
    unsigned char *der = NULL, md[64];
    unsigned int len;
    int n = i2d_X509(x, &der);
    say("%d ", n);
    if (n > 0)
        say_hex(der, (size_t)n);
    OPENSSL_free(der);
    der = NULL;
    X509 *copy = X509_dup(x);
    n = copy == NULL ? 0 : i2d_re_X509_tbs(copy, &der);
    X509_free(copy);
    say(" tbs %d\n", n);
    OPENSSL_free(der);
    say("v%ld exts %d sig %d type %d\n", X509_get_version(x), X509_get_ext_count(x),
        X509_get_signature_nid(x), X509_get_signature_type(x));
    say("%08lx %08lx %08lx %08lx %08lx\n", X509_subject_name_hash(x), X509_issuer_name_hash(x),
        X509_subject_name_hash_old(x), X509_issuer_name_hash_old(x),
        X509_issuer_and_serial_hash(x));
    if (X509_pubkey_digest(x, EVP_sha256(), md, &len))
        say_hex(md, len);
    if (X509_digest(x, EVP_sha256(), md, &len))
        say_hex(md, len);
    int md_nid, key_nid, bits;
    uint32_t flags;
    int ok = X509_get_signature_info(x, &md_nid, &key_nid, &bits, &flags);
    say(" info %d %d %d %d %x\n", ok, md_nid, key_nid, bits, (unsigned)flags);
    say_errors();
}

static X509 *cert_of(EVP_PKEY *key)
{
    X509 *x = X509_new();
    X509_set_version(x, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x), 0x1234567);
    ASN1_TIME_set_string(X509_getm_notBefore(x), "20200101000000Z");
    ASN1_TIME_set_string(X509_getm_notAfter(x), "20600101000000Z");
    X509_set_pubkey(x, key);
    add(X509_get_subject_name(x), "C", "US");
    add(X509_get_subject_name(x), "CN", "Test \xc3\xa9");
    X509_set_issuer_name(x, X509_get_subject_name(x));
    return x;
}

static void certificate(void)
{
    transcript_begin("x509_build_cert");
    EVP_PKEY *key = key_of(1), *other = key_of(2);
    X509 *x = X509_new();
    say("%d %d %d\n", i2d_X509(x, NULL) <= 0, X509_get_ext_count(x), X509_get_signature_nid(x));
    ERR_clear_error();
    X509_free(x);
    x = cert_of(key);
    say("unsigned %d\n", i2d_X509(x, NULL) <= 0);
    ERR_clear_error();
    say("sign %d\n", X509_sign(x, key, NULL));
    say_cert(x);
    say("verify %d %d\n", X509_verify(x, key), X509_verify(x, other));
    say_errors();
    X509_EXTENSION *e = extension(NID_basic_constraints, 1, "\x30\x03\x01\x01\xff", 5);
    say("add %d %d\n", X509_add_ext(x, e, -1), X509_add_ext(x, e, 0));
    X509_EXTENSION_free(e);
    e = extension(NID_key_usage, 0, "\x03\x02\x01\x06", 4);
    say("add %d\n", X509_add_ext(x, e, 1));
    X509_EXTENSION_free(e);
    say("by %d %d %d %d %d\n", X509_get_ext_by_NID(x, NID_basic_constraints, 0),
        X509_get_ext_by_critical(x, 1, -1), X509_get_ext_by_critical(x, 0, -1),
        X509_get_ext_by_NID(x, 99999, -1), X509_get_ext_by_NID(x, NID_key_usage, 1));
    ERR_clear_error(); /* of the unknown NID, unless nobody has added any */
    X509_EXTENSION_free(X509_delete_ext(x, 0));
    say("not signed again: verify %d\n", X509_verify(x, key));
    say_errors();
    say("sign %d\n", X509_sign(x, key, NULL));
    say_cert(x);
    say("verify %d %d\n", X509_verify(x, key), X509_check_private_key(x, other));
    say_errors();
    X509 *copy = X509_dup(x);
    say("copied");
    X509_set_version(copy, X509_VERSION_1);
    X509_set_subject_name(copy, X509_get_issuer_name(x));
    add(X509_get_subject_name(copy), "O", "more");
    while (X509_get_ext_count(copy) > 0)
        X509_EXTENSION_free(X509_delete_ext(copy, 0));
    say(" %d", X509_get0_extensions(copy) == NULL);
    BIGNUM *b = NULL;
    BN_hex2bn(&b, "-80000000000000000000");
    BN_to_ASN1_INTEGER(b, X509_get_serialNumber(copy));
    BN_free(b);
    say(" sign %d\n", X509_sign(copy, other, NULL));
    say_cert(copy);
    say("%d %d\n", X509_issuer_name_cmp(x, copy), X509_subject_name_cmp(x, copy) != 0);
    X509_free(copy);
    X509_free(x);
    EVP_PKEY_free(key);
    EVP_PKEY_free(other);
    transcript_end("e9e6cc4cac04b38cfd0fb746903174a9d31b5f0c805a12cde9064e0c3d17fd2e");
}

static void owners_words(void)
{
    transcript_begin("x509_build_aux");
    EVP_PKEY *key = key_of(3);
    X509 *x = cert_of(key), *back;
    unsigned char *der = NULL;
    const unsigned char *p;
    BIO *out = BIO_new(BIO_s_mem());
    X509_sign(x, key, NULL);
    for (int step = 0; step < 5; step++) {
        switch (step) {
        case 1:
            X509_alias_set1(x, (const unsigned char *)"an alias", -1);
            break;
        case 2:
            X509_keyid_set1(x, (const unsigned char *)"\1\2\3", 3);
            X509_add1_trust_object(x, OBJ_nid2obj(NID_server_auth));
            X509_add1_trust_object(x, OBJ_nid2obj(NID_client_auth));
            break;
        case 3:
            X509_add1_reject_object(x, OBJ_nid2obj(NID_email_protect));
            X509_trust_clear(x);
            break;
        case 4:
            X509_alias_set1(x, NULL, 0);
            break;
        }
        der = NULL;
        int n = i2d_X509_AUX(x, &der);
        say_hex(der, (size_t)n);
        p = der;
        back = d2i_X509_AUX(NULL, &p, n);
        say(" %d %d", back != NULL, (int)(p - der));
        X509_aux_print(out, back, step);
        PEM_write_bio_X509_AUX(out, back);
        PEM_write_bio_X509(out, back);
        say_bio(out);
        X509_free(back);
        p = der;
        back = d2i_X509_AUX(NULL, &p, n - 1);
        say("cut %d\n", back != NULL);
        ERR_clear_error();
        X509_free(back);
        OPENSSL_free(der);
    }
    BIO_free(out);
    X509_free(x);
    EVP_PKEY_free(key);
    transcript_end("fa9365e6cd5035b41d1d3af9f22954bc80dacec944036f9129f1f78c28a00a10");
}

static void say_req(X509_REQ *r)
{
    unsigned char *der = NULL;
    int n = i2d_X509_REQ(r, &der);
    say("%d ", n);
    if (n > 0)
        say_hex(der, (size_t)n);
    OPENSSL_free(der);
    say(" attrs %d sig %d\n", X509_REQ_get_attr_count(r), X509_REQ_get_signature_nid(r));
    say_errors();
}

static void request(void)
{
    transcript_begin("x509_build_req");
    EVP_PKEY *key = key_of(4), *other = key_of(5);
    X509_REQ *r = X509_REQ_new();
    say("%d %d\n", i2d_X509_REQ(r, NULL) <= 0, X509_REQ_get_version(r) == -1);
    ERR_clear_error();
    X509_REQ_set_version(r, X509_REQ_VERSION_1);
    X509_REQ_set_pubkey(r, key);
    add(X509_REQ_get_subject_name(r), "CN", "req");
    say("sign %d\n", X509_REQ_sign(r, key, NULL));
    say_req(r);
    STACK_OF(X509_EXTENSION) *exts = sk_X509_EXTENSION_new_null();
    sk_X509_EXTENSION_push(exts, extension(NID_basic_constraints, 0, "\x30\0", 2));
    say("exts %d", X509_REQ_add_extensions(r, exts));
    say(" %d\n", X509_REQ_add_extensions(r, exts));
    say_errors();
    sk_X509_EXTENSION_pop_free(exts, X509_EXTENSION_free);
    say("attr %d", X509_REQ_add1_attr_by_txt(r, "challengePassword", MBSTRING_ASC,
                                             (const unsigned char *)"secret", -1));
    say(" %d\n", X509_REQ_add1_attr_by_NID(r, NID_pkcs9_challengePassword, MBSTRING_ASC,
                                           (const unsigned char *)"secret", -1));
    say_errors();
    X509_REQ_add1_attr_by_txt(r, "1.2.3.5", V_ASN1_OCTET_STRING, (const unsigned char *)"octets",
                              6);
    X509_REQ_add1_attr_by_txt(r, "1.2.3.6", 0, NULL, 0);
    X509_ATTRIBUTE_set1_data(X509_REQ_get_attr(r, 1), MBSTRING_ASC, "two", -1);
    say("verify %d\n", X509_REQ_verify(r, key));
    say_errors();
    say("sign %d", X509_REQ_sign(r, key, NULL));
    say(" verify %d", X509_REQ_verify(r, key));
    say(" %d", X509_REQ_verify(r, other));
    say(" %d\n", X509_REQ_check_private_key(r, other));
    say_errors();
    say_req(r);
    exts = X509_REQ_get_extensions(r);
    say("got %d; %d %d", sk_X509_EXTENSION_num(exts), X509_REQ_extension_nid(NID_ext_req),
        X509_REQ_extension_nid(NID_commonName));
    sk_X509_EXTENSION_pop_free(exts, X509_EXTENSION_free);
    X509_ATTRIBUTE_free(X509_REQ_delete_attr(r, 0));
    exts = X509_REQ_get_extensions(r);
    say(" %d\n", sk_X509_EXTENSION_num(exts));
    sk_X509_EXTENSION_pop_free(exts, X509_EXTENSION_free);
    BIO *out = BIO_new(BIO_s_mem());
    X509_ATTRIBUTE_free(
        X509_REQ_delete_attr(r, X509_REQ_get_attr_count(r) - 1)); /* the empty one */
    X509_REQ_print_ex(out, r, XN_FLAG_ONELINE, X509_FLAG_NO_EXTENSIONS);
    X509_REQ_print_ex(out, r, XN_FLAG_MULTILINE, X509_FLAG_NO_EXTENSIONS | X509_FLAG_NO_PUBKEY);
    PEM_write_bio_X509_REQ(out, r);
    PEM_write_bio_X509_REQ_NEW(out, r);
    say_bio(out);
    X509_REQ *copy = X509_REQ_dup(r);
    say_req(copy);
    X509 *x = cert_of(key);
    X509_REQ *of = X509_to_X509_REQ(x, key, NULL);
    say_req(of);
    X509_free(x);
    X509_REQ_free(of);
    X509_REQ_free(copy);
    X509_REQ_free(r);
    BIO_free(out);
    EVP_PKEY_free(key);
    EVP_PKEY_free(other);
    transcript_end("a555b5b4ec600edebb9e0819641819e21577fc763d0f8c901ea873ae7997f5e7");
}

static X509_REVOKED *entry(long serial, const char *when, int reason)
{
    X509_REVOKED *r = X509_REVOKED_new();
    ASN1_INTEGER *s = ASN1_INTEGER_new();
    ASN1_TIME *t = ASN1_TIME_new();
    char value[3] = {0x0a, 1, (char)reason};
    ASN1_INTEGER_set(s, serial);
    ASN1_TIME_set_string(t, when);
    X509_REVOKED_set_serialNumber(r, s);
    X509_REVOKED_set_revocationDate(r, t);
    if (reason >= 0) {
        X509_EXTENSION *e = extension(NID_crl_reason, 0, value, 3);
        X509_REVOKED_add_ext(r, e, -1);
        X509_EXTENSION_free(e);
    }
    ASN1_INTEGER_free(s);
    ASN1_TIME_free(t);
    return r;
}

static void say_found(X509_CRL *crl)
{
    static const long serials[] = {5, 1, 3, 200000, 7, -4, 0};
    for (size_t i = 0; i < sizeof(serials) / sizeof(serials[0]); i++) {
        X509_REVOKED *r = NULL;
        ASN1_INTEGER *s = ASN1_INTEGER_new();
        ASN1_INTEGER_set(s, serials[i]);
        say("%ld: %d", serials[i], X509_CRL_get0_by_serial(crl, &r, s));
        if (r != NULL)
            say(" %d", X509_REVOKED_get_ext_count(r));
        say("\n");
        ASN1_INTEGER_free(s);
    }
}

static void revocations(void)
{
    transcript_begin("x509_build_crl");
    EVP_PKEY *key = key_of(6), *other = key_of(7);
    X509_CRL *crl = X509_CRL_new();
    say("%d %ld\n", i2d_X509_CRL(crl, NULL) <= 0, X509_CRL_get_version(crl));
    ERR_clear_error();
    X509_CRL_set_version(crl, X509_CRL_VERSION_2);
    X509 *x = cert_of(key);
    X509_CRL_set_issuer_name(crl, X509_get_subject_name(x));
    ASN1_TIME *t = ASN1_TIME_new();
    ASN1_TIME_set_string(t, "200101000000Z");
    X509_CRL_set1_lastUpdate(crl, t);
    ASN1_TIME_set_string(t, "20510101000000Z");
    X509_CRL_set1_nextUpdate(crl, t);
    ASN1_TIME_free(t);
    BIO *out = BIO_new(BIO_s_mem());
    say("sign %d\n", X509_CRL_sign(crl, key, NULL));
    X509_CRL_print(out, crl);
    X509_CRL_add0_revoked(crl, entry(5, "190101000000Z", 1));
    X509_CRL_add0_revoked(crl, entry(200000, "20550101000000Z", -1));
    say_found(crl);
    X509_CRL_add0_revoked(crl, entry(3, "190101000000Z", 8));
    X509_CRL_add0_revoked(crl, entry(1, "190101000000Z", -1));
    X509_CRL_add0_revoked(crl, entry(-4, "190101000000Z", -1));
    X509_CRL_add0_revoked(crl, entry(0x1234567, "190101000000Z", -1));
    say("verify %d\n", X509_CRL_verify(crl, key));
    say_errors();
    X509_CRL_sort(crl);
    say("sign %d", X509_CRL_sign(crl, key, NULL));
    say(" verify %d", X509_CRL_verify(crl, key));
    say(" %d\n", X509_CRL_verify(crl, other));
    say_errors();
    unsigned char *der = NULL, md[64];
    unsigned int len;
    int n = i2d_X509_CRL(crl, &der);
    say_hex(der, (size_t)n);
    const unsigned char *p = der;
    X509_CRL *back = d2i_X509_CRL(NULL, &p, n);
    OPENSSL_free(der);
    say_found(back);
    X509_REVOKED *r = NULL;
    say("by cert %d", X509_CRL_get0_by_cert(back, &r, x));
    X509_CRL_digest(back, EVP_sha256(), md, &len);
    say_hex(md, len);
    say(" %d %d %d\n", X509_CRL_cmp(crl, back), X509_CRL_match(back, back),
        X509_CRL_get_signature_nid(back));
    if (PEM_write_bio_X509_CRL(out, back))
        say_bio(out);
    X509_CRL_free(back);
    X509_CRL_free(crl);
    X509_free(x);
    BIO_free(out);
    EVP_PKEY_free(key);
    EVP_PKEY_free(other);
    transcript_end("5651ab8f0629a0a1c19c0558a43aa75ccba84545ef5c2288ddfb8b290e1d78b4");
}

void test_x509_build(void)
{
    certificate();
    owners_words();
    request();
    revocations();
}
