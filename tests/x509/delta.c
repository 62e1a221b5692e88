/* x509/delta  X509_CRL_diff: what goes into the delta CRL, and which pairs have none. */
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <stdbool.h>
#include <string.h>

#include "tests/asn1/transcript.h"
#include "tests/suite.h"

static EVP_PKEY *key_of(unsigned char seed)
{
    unsigned char raw[32];
    memset(raw, seed, sizeof(raw));
    return EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, raw, sizeof(raw));
}

static void revoke(X509_CRL *crl, long serial, int reason)
{
    X509_REVOKED *r = X509_REVOKED_new();
    ASN1_INTEGER *s = ASN1_INTEGER_new();
    ASN1_TIME *t = ASN1_TIME_new();
    ASN1_ENUMERATED *e = ASN1_ENUMERATED_new();
    ASN1_INTEGER_set(s, serial);
    ASN1_TIME_set_string(t, "200101000000Z");
    ASN1_ENUMERATED_set(e, reason);
    X509_REVOKED_set_serialNumber(r, s);
    X509_REVOKED_set_revocationDate(r, t);
    if (reason >= 0)
        X509_REVOKED_add1_ext_i2d(r, NID_crl_reason, e, 0, 0);
    X509_CRL_add0_revoked(crl, r);
    ASN1_ENUMERATED_free(e);
    ASN1_INTEGER_free(s);
    ASN1_TIME_free(t);
}

/* How a CRL is made; zero: without. */
struct plan {
    const char *issuer;
    long number;
    unsigned char key_id, scope;
    bool delta, no_next_update;
    unsigned char key;
    long serials[5];
};

static void add_extensions(X509_CRL *crl, const struct plan *plan)
{
    ASN1_INTEGER *number = ASN1_INTEGER_new();
    AUTHORITY_KEYID *akid = AUTHORITY_KEYID_new();
    ISSUING_DIST_POINT *scope = ISSUING_DIST_POINT_new();
    ASN1_INTEGER_set(number, plan->number);
    akid->keyid = ASN1_OCTET_STRING_new();
    ASN1_OCTET_STRING_set(akid->keyid, &plan->key_id, 1);
    *(plan->scope == 1 ? &scope->onlyuser : &scope->onlyCA) = 0xff;
    if (plan->key_id != 0)
        X509_CRL_add1_ext_i2d(crl, NID_authority_key_identifier, akid, 0, 0);
    if (plan->number != 0)
        X509_CRL_add1_ext_i2d(crl, NID_crl_number, number, 0, 0);
    if (plan->scope != 0)
        X509_CRL_add1_ext_i2d(crl, NID_issuing_distribution_point, scope, 1, 0);
    if (plan->delta)
        X509_CRL_add1_ext_i2d(crl, NID_delta_crl, number, 1, 0);
    ASN1_INTEGER_free(number);
    AUTHORITY_KEYID_free(akid);
    ISSUING_DIST_POINT_free(scope);
}

static X509_CRL *crl_of(const struct plan *plan)
{
    X509_CRL *crl = X509_CRL_new();
    X509_NAME *name = X509_NAME_new();
    ASN1_TIME *t = ASN1_TIME_new();
    EVP_PKEY *key = key_of(plan->key);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, (const unsigned char *)plan->issuer, -1,
                               -1, 0);
    X509_CRL_set_version(crl, X509_CRL_VERSION_2);
    X509_CRL_set_issuer_name(crl, name);
    ASN1_TIME_set_string(t, "210101000000Z");
    ASN1_TIME_adj(t, 1609459200, (int)plan->number, 0);
    X509_CRL_set1_lastUpdate(crl, t);
    ASN1_TIME_set_string(t, "20510101000000Z");
    if (!plan->no_next_update)
        X509_CRL_set1_nextUpdate(crl, t);
    add_extensions(crl, plan);
    for (size_t i = 0; i < 5; i++)
        if (plan->serials[i] != 0)
            revoke(crl, plan->serials[i], (int)(plan->serials[i] % 10) - 1);
    X509_CRL_sign(crl, key, NULL);
    unsigned char *der = NULL;
    const int len = i2d_X509_CRL(crl, &der);
    const unsigned char *p = der;
    X509_CRL *read = d2i_X509_CRL(NULL, &p, len);
    OPENSSL_free(der);
    EVP_PKEY_free(key);
    ASN1_TIME_free(t);
    X509_NAME_free(name);
    X509_CRL_free(crl);
    return read;
}

static void say_crl(X509_CRL *crl)
{
    BIO *out = BIO_new(BIO_s_mem());
    EVP_PKEY *key = key_of(1);
    X509_CRL_print(out, crl);
    say_bio(out);
    say("unsigned %d, to be written %d\n", X509_CRL_get_signature_nid(crl) == NID_undef,
        i2d_X509_CRL(crl, NULL) > 0);
    ERR_clear_error();
    say("signed %d", X509_CRL_sign(crl, key, NULL));
    say(" %d\n", X509_CRL_verify(crl, key));
    unsigned char *der = NULL;
    const int len = i2d_X509_CRL(crl, &der);
    if (len > 0)
        say_hex(der, (size_t)len);
    say("\n");
    OPENSSL_free(der);
    EVP_PKEY_free(key);
    BIO_free(out);
}

static void say_delta(const struct plan *base, const struct plan *newer, EVP_PKEY *key)
{
    X509_CRL *a = crl_of(base), *b = crl_of(newer);
    X509_CRL *delta = X509_CRL_diff(a, b, key, NULL, 0);
    say("%s %ld to %s %ld: %s\n", base->issuer, base->number, newer->issuer, newer->number,
        delta == NULL ? "none" : "a delta");
    say_errors();
    if (delta != NULL)
        say_crl(delta);
    X509_CRL_free(delta);
    X509_CRL_free(a);
    X509_CRL_free(b);
}

void test_x509_delta(void)
{
    /* The first is the base, or the newer one, of all pairs. */
    static const struct plan plans[] = {
        {"ca", 5, 7, 1, false, false, 1, {12, 3, 1000002}},
        {"ca", 6, 7, 1, false, false, 1, {12, 44, 1000002, 9, 44}},
        {"ca", 7, 7, 1, false, true, 1, {0}},
        {"ca", 5, 7, 1, false, false, 1, {77}},
        {"ca", 4, 7, 1, false, false, 1, {12}},
        {"ca", 300, 7, 1, false, false, 1, {9, 12, 3, 1000002}},
        {"ca", 6, 7, 1, true, false, 1, {12}},
        {"other", 6, 7, 1, true, false, 1, {12}},
        {"ca", 0, 7, 1, false, false, 1, {12}},
        {"other", 0, 7, 1, false, false, 1, {12}},
        {"other", 6, 8, 1, false, false, 1, {12}},
        {"ca", 6, 8, 2, false, false, 1, {12}},
        {"ca", 6, 0, 1, false, false, 1, {12}},
        {"ca", 6, 7, 2, false, false, 1, {12}},
        {"ca", 4, 7, 2, false, false, 1, {12}},
        {"ca", 6, 7, 0, false, false, 1, {12}},
        {"ca", 6, 7, 1, false, false, 2, {12}},
    };
    transcript_begin("x509_delta");
    EVP_PKEY *key = key_of(1);
    for (size_t i = 0; i < sizeof(plans) / sizeof(plans[0]); i++) {
        say_delta(&plans[0], &plans[i], NULL);
        say_delta(&plans[i], &plans[0], NULL);
        say_delta(&plans[0], &plans[i], key);
    }
    EVP_PKEY_free(key);
    transcript_end("2cfe3faf2776b351ed50a73e26c159d50e5ea1f138ea0518a8b7a95aaf154bcd");
}
