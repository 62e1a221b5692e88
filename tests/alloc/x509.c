/* Certificates, requests, CRLs and names without memory. */
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "crypto/x509/cert.h"
#include "tests/alloc/alloc.h"

static EVP_PKEY *a_key(void)
{
    static const unsigned char raw[32] = {1, 2, 3};
    return EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, raw, sizeof(raw));
}

static bool add(X509_NAME *n, const char *field, const char *value, int set)
{
    return X509_NAME_add_entry_by_txt(n, field, MBSTRING_UTF8, (const unsigned char *)value, -1, -1,
                                      set) == 1;
}

static bool add_value(X509 *x, int nid, const void *bytes, int n)
{
    ASN1_OCTET_STRING *value = ASN1_OCTET_STRING_new();
    X509_EXTENSION *e = NULL;
    bool ok = value != NULL && ASN1_OCTET_STRING_set(value, bytes, n) &&
              (e = X509_EXTENSION_create_by_NID(NULL, nid, 1, value)) != NULL &&
              X509_add_ext(x, e, -1);
    X509_EXTENSION_free(e);
    ASN1_OCTET_STRING_free(value);
    return ok;
}

static bool extend(X509 *x)
{
    ASN1_OCTET_STRING *value = ASN1_OCTET_STRING_new();
    X509_EXTENSION *e = NULL;
    bool ok = value != NULL && ASN1_OCTET_STRING_set(value, (const unsigned char *)"\x30\0", 2) &&
              (e = X509_EXTENSION_create_by_NID(NULL, NID_basic_constraints, 1, value)) != NULL &&
              X509_add_ext(x, e, -1) && X509_add_ext(x, e, 0);
    X509_EXTENSION_free(e);
    ASN1_OCTET_STRING_free(value);
    return ok;
}

/* A certificate of that key. */
static X509 *a_cert(EVP_PKEY *key)
{
    X509 *x = X509_new();
    if (x != NULL && X509_set_version(x, X509_VERSION_3) &&
        ASN1_INTEGER_set(X509_get_serialNumber(x), 5) &&
        ASN1_TIME_set_string(X509_getm_notBefore(x), "200101000000Z") &&
        ASN1_TIME_set_string(X509_getm_notAfter(x), "490101000000Z") && X509_set_pubkey(x, key) &&
        add(X509_get_subject_name(x), "O", "o", 0) &&
        add(X509_get_subject_name(x), "CN", "c", -1) &&
        X509_set_issuer_name(x, X509_get_subject_name(x)) && extend(x) && X509_sign(x, key, NULL))
        return x;
    X509_free(x);
    return NULL;
}

static bool made(void)
{
    EVP_PKEY *key = a_key();
    X509 *x = key == NULL ? NULL : a_cert(key);
    bool ok = x != NULL && X509_verify(x, key) == 1 && x509_signature_by(x, key) == 1;
    X509_free(x);
    EVP_PKEY_free(key);
    return ok;
}

/* What each accessor makes of a certificate that was read. */
static bool used(const unsigned char *der, long len)
{
    const unsigned char *p = der;
    X509 *x = d2i_X509(NULL, &p, len), *copy = x == NULL ? NULL : X509_dup(x);
    char *line = NULL;
    uint8_t md[32];
    bool ok = copy != NULL && X509_get_subject_name(x) != NULL && X509_get_issuer_name(x) != NULL &&
              X509_get0_notBefore(x) != NULL && X509_get0_serialNumber(x) != NULL &&
              X509_get0_pubkey(x) != NULL && X509_get_X509_PUBKEY(x) != NULL &&
              X509_get_ext_count(x) == 2 &&
              (line = X509_NAME_oneline(X509_get_issuer_name(x), NULL, 0)) != NULL &&
              X509_digest(x, EVP_sha256(), md, NULL) && X509_cmp(x, copy) == 0;
    if (ok) {
        X509_EXTENSION_free(X509_delete_ext(copy, 0));
        ok = x509_extensions(copy).len == 14 && i2d_X509(copy, NULL) > 0;
    }
    OPENSSL_free(line);
    X509_free(copy);
    X509_free(x);
    return ok;
}

static bool read(void)
{
    EVP_PKEY *key = a_key();
    X509 *x = key == NULL ? NULL : a_cert(key);
    unsigned char *der = NULL;
    int len = x == NULL ? 0 : i2d_X509(x, &der);
    bool ok = len > 0 && used(der, len);
    OPENSSL_free(der);
    X509_free(x);
    EVP_PKEY_free(key);
    return ok;
}

/* TBSCertificate as an object. */
static bool apart(void)
{
    EVP_PKEY *key = a_key();
    X509 *x = key == NULL ? NULL : a_cert(key);
    unsigned char *tbs = NULL, *again = NULL;
    const int n = x == NULL ? 0 : i2d_re_X509_tbs(x, &tbs);
    const unsigned char *p = tbs;
    X509_CINF *read = n > 0 ? d2i_X509_CINF(NULL, &p, n) : NULL;
    bool ok =
        read != NULL && i2d_X509_CINF(read, &again) == n && memcmp(again, tbs, (size_t)n) == 0;
    OPENSSL_free(again);
    OPENSSL_free(tbs);
    X509_CINF_free(read);
    X509_free(x);
    EVP_PKEY_free(key);
    return ok;
}

static bool owned(void)
{
    EVP_PKEY *key = a_key();
    X509 *x = key == NULL ? NULL : a_cert(key), *back = NULL;
    BIO *b = x == NULL ? NULL : BIO_new(BIO_s_mem());
    unsigned char *der = NULL;
    bool ok = b != NULL && X509_alias_set1(x, (const unsigned char *)"a", 1) &&
              X509_keyid_set1(x, (const unsigned char *)"k", 1) &&
              X509_add1_trust_object(x, OBJ_nid2obj(NID_server_auth)) &&
              X509_add1_reject_object(x, OBJ_nid2obj(NID_client_auth)) &&
              PEM_write_bio_X509_AUX(b, x) == 1 &&
              (back = PEM_read_bio_X509_AUX(b, NULL, NULL, NULL)) != NULL &&
              i2d_X509_AUX(back, &der) > 0;
    OPENSSL_free(der);
    BIO_free(b);
    X509_free(back);
    X509_free(x);
    EVP_PKEY_free(key);
    return ok;
}

static bool requested(void)
{
    EVP_PKEY *key = a_key();
    X509_REQ *r = key == NULL ? NULL : X509_REQ_new(), *copy = NULL;
    bool ok = r != NULL && X509_REQ_set_version(r, 0) && X509_REQ_set_pubkey(r, key) &&
              add(X509_REQ_get_subject_name(r), "CN", "r", 0) &&
              X509_REQ_add1_attr_by_NID(r, NID_pkcs9_challengePassword, MBSTRING_ASC,
                                        (const unsigned char *)"p", 1) &&
              X509_REQ_sign(r, key, NULL) && X509_REQ_verify(r, key) == 1 &&
              (copy = X509_REQ_dup(r)) != NULL && X509_REQ_get0_pubkey(copy) != NULL;
    X509_REQ_free(copy);
    X509_REQ_free(r);
    EVP_PKEY_free(key);
    return ok;
}

static bool revoke(X509_CRL *crl, long serial)
{
    X509_REVOKED *r = X509_REVOKED_new();
    ASN1_INTEGER *s = ASN1_INTEGER_new();
    ASN1_TIME *t = ASN1_TIME_new();
    bool ok = r != NULL && s != NULL && t != NULL && ASN1_INTEGER_set(s, serial) &&
              ASN1_TIME_set_string(t, "200101000000Z") && X509_REVOKED_set_serialNumber(r, s) &&
              X509_REVOKED_set_revocationDate(r, t) && X509_CRL_add0_revoked(crl, r);
    if (!ok)
        X509_REVOKED_free(r);
    ASN1_INTEGER_free(s);
    ASN1_TIME_free(t);
    return ok;
}

static bool revoked(void)
{
    EVP_PKEY *key = a_key();
    X509 *x = key == NULL ? NULL : a_cert(key);
    X509_CRL *crl = x == NULL ? NULL : X509_CRL_new(), *copy = NULL;
    X509_REVOKED *found = NULL;
    bool ok = crl != NULL && X509_CRL_set_version(crl, X509_CRL_VERSION_2) &&
              X509_CRL_set_issuer_name(crl, X509_get_subject_name(x)) &&
              X509_CRL_set1_lastUpdate(crl, X509_get0_notBefore(x)) &&
              X509_CRL_set1_nextUpdate(crl, X509_get0_notAfter(x)) && revoke(crl, 5) &&
              revoke(crl, 4) && X509_CRL_sort(crl) && X509_CRL_sign(crl, key, NULL) &&
              (copy = X509_CRL_dup(crl)) != NULL && X509_CRL_get0_by_cert(copy, &found, x) == 1 &&
              X509_CRL_verify(copy, key) == 1;
    X509_CRL_free(copy);
    X509_CRL_free(crl);
    X509_free(x);
    EVP_PKEY_free(key);
    return ok;
}

static X509_CRL *a_crl(const X509 *x, EVP_PKEY *key, long number)
{
    X509_CRL *crl = X509_CRL_new();
    ASN1_INTEGER *n = ASN1_INTEGER_new();
    bool ok = crl != NULL && n != NULL && ASN1_INTEGER_set(n, number) &&
              X509_CRL_set_version(crl, X509_CRL_VERSION_2) &&
              X509_CRL_set_issuer_name(crl, X509_get_subject_name(x)) &&
              X509_CRL_set1_lastUpdate(crl, X509_get0_notBefore(x)) &&
              X509_CRL_set1_nextUpdate(crl, X509_get0_notAfter(x)) && revoke(crl, number) &&
              X509_CRL_add1_ext_i2d(crl, NID_crl_number, n, 0, 0) > 0 &&
              X509_CRL_sign(crl, key, NULL);
    ASN1_INTEGER_free(n);
    if (ok)
        return crl;
    X509_CRL_free(crl);
    return NULL;
}

static bool compared(void)
{
    EVP_PKEY *key = a_key();
    X509 *x = key == NULL ? NULL : a_cert(key);
    X509_CRL *a = x == NULL ? NULL : a_crl(x, key, 4), *b = a == NULL ? NULL : a_crl(x, key, 5);
    X509_CRL *delta = b == NULL ? NULL : X509_CRL_diff(a, b, key, NULL, 0);
    bool ok = delta != NULL && sk_X509_REVOKED_num(X509_CRL_get_REVOKED(delta)) == 1;
    X509_CRL_free(delta);
    X509_CRL_free(b);
    X509_CRL_free(a);
    X509_free(x);
    EVP_PKEY_free(key);
    return ok;
}

/* What isn't the key's own, and the sets of PEM files. */
static bool carried(void)
{
    EVP_PKEY *key = a_key(), *copy = NULL;
    X509_INFO *info = X509_INFO_new();
    BIO *b = BIO_new(BIO_s_mem());
    RSA_PSS_PARAMS *pss = RSA_PSS_PARAMS_new(), *other = NULL;
    bool ok = key != NULL && info != NULL && b != NULL && pss != NULL &&
              (pss->saltLength = ASN1_INTEGER_new()) != NULL &&
              (pss->maskHash = X509_ALGOR_new()) != NULL &&
              (other = RSA_PSS_PARAMS_dup(pss)) != NULL &&
              EVP_PKEY_add1_attr_by_NID(key, NID_friendlyName, MBSTRING_ASC,
                                        (const unsigned char *)"a", 1) &&
              (copy = EVP_PKEY_dup(key)) != NULL && EVP_PKEY_get_attr_count(copy) == 1 &&
              (info->x509 = a_cert(key)) != NULL && (info->x_pkey = X509_PKEY_new()) != NULL &&
              (info->enc_data = OPENSSL_strdup("s")) != NULL;
    if (ok) {
        info->enc_len = 1;
        info->enc_cipher.cipher = EVP_aes_128_cbc();
        ok = PEM_X509_INFO_write_bio(b, info, (EVP_CIPHER *)EVP_aes_128_cbc(), NULL, 0, NULL, NULL);
    }
    RSA_PSS_PARAMS_free(other);
    RSA_PSS_PARAMS_free(pss);
    BIO_free(b);
    X509_INFO_free(info);
    EVP_PKEY_free(copy);
    EVP_PKEY_free(key);
    return ok;
}

static bool gathered(void)
{
    EVP_PKEY *key = a_key();
    X509 *x = key == NULL ? NULL : a_cert(key);
    BIO *b = x == NULL ? NULL : BIO_new(BIO_s_mem());
    bool ok = b != NULL && PEM_write_bio_X509(b, x) && PEM_write_bio_X509(b, x) &&
              PEM_write_bio_PrivateKey(b, key, NULL, NULL, 0, NULL, NULL);
    STACK_OF(X509_INFO) *all = ok ? PEM_X509_INFO_read_bio(b, NULL, NULL, NULL) : NULL;
    ok = all != NULL && sk_X509_INFO_num(all) == 2;
    sk_X509_INFO_pop_free(all, X509_INFO_free);
    BIO_free(b);
    X509_free(x);
    EVP_PKEY_free(key);
    return ok;
}

/* Objects with properties, which their copies have too; one that is filled twice. */
static bool in_context(void)
{
    EVP_PKEY *key = a_key();
    X509 *x = key == NULL ? NULL : a_cert(key), *y = NULL, *z = NULL, *held = NULL;
    X509_REQ *r = X509_REQ_new_ex(NULL, ""), *r2 = NULL;
    X509_CRL *c = X509_CRL_new_ex(NULL, ""), *c2 = NULL;
    X509_CRL_METHOD *m = X509_CRL_METHOD_new(NULL, NULL, NULL, NULL);
    unsigned char *der = NULL;
    int len = x == NULL ? 0 : i2d_X509(x, &der);
    const unsigned char *p = der;
    bool ok = len > 0 && r != NULL && c != NULL && m != NULL && (y = X509_new_ex(NULL, "")) != NULL;
    if (ok) {
        held = y;
        ok = d2i_X509(&y, &p, len) == held && (z = X509_dup(y)) != NULL &&
             X509_REQ_set_version(r, 0) && X509_REQ_set_pubkey(r, key) &&
             X509_REQ_sign(r, key, NULL) && (r2 = X509_REQ_dup(r)) != NULL &&
             X509_CRL_set_issuer_name(c, X509_get_subject_name(z)) &&
             X509_CRL_set1_lastUpdate(c, X509_get0_notBefore(z)) && X509_CRL_sign(c, key, NULL) &&
             (c2 = X509_CRL_dup(c)) != NULL;
    }
    OPENSSL_free(der);
    X509_CRL_METHOD_free(m);
    X509_CRL_free(c2);
    X509_CRL_free(c);
    X509_REQ_free(r2);
    X509_REQ_free(r);
    X509_free(z);
    X509_free(y);
    X509_free(x);
    EVP_PKEY_free(key);
    return ok;
}

/* A key that stays encrypted. */
static bool kept(void)
{
    static const char pem[] = "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n"
                              "DEK-Info: AES-128-CBC,000102030405060708090A0B0C0D0E0F\n\n"
                              "AAECAwQFBgcICQoLDA0ODw==\n-----END RSA PRIVATE KEY-----\n";
    BIO *b = BIO_new_mem_buf(pem, -1);
    STACK_OF(X509_INFO) *all = b == NULL ? NULL : PEM_X509_INFO_read_bio(b, NULL, NULL, NULL);
    bool ok = sk_X509_INFO_num(all) == 1 && sk_X509_INFO_value(all, 0)->enc_len == 16;
    sk_X509_INFO_pop_free(all, X509_INFO_free);
    BIO_free(b);
    return ok;
}

static bool printed(void)
{
    EVP_PKEY *key = a_key();
    X509 *x = key == NULL ? NULL : a_cert(key);
    BIO *b = x == NULL ? NULL : BIO_new(BIO_s_mem());
    bool ok = b != NULL && X509_print_ex(b, x, XN_FLAG_ONELINE, 0) == 1 && BIO_pending(b) > 700;
    BIO_free(b);
    X509_free(x);
    EVP_PKEY_free(key);
    return ok;
}

/* What a certificate's parts, which are made when they are asked for, are compared with. */
static bool changed(void)
{
    EVP_PKEY *key = a_key();
    X509 *x = key == NULL ? NULL : a_cert(key), *copy = x == NULL ? NULL : X509_dup(x);
    STACK_OF(X509) *all = sk_X509_new_null();
    uint8_t md[32];
    bool ok = copy != NULL && all != NULL && sk_X509_push(all, copy) > 0 &&
              X509_set_version(copy, X509_VERSION_1) && X509_issuer_and_serial_cmp(x, copy) == 0 &&
              X509_find_by_issuer_and_serial(all, X509_get_issuer_name(x),
                                             X509_get0_serialNumber(x)) == copy &&
              X509_NAME_digest(X509_get_subject_name(copy), EVP_sha256(), md, NULL) &&
              X509_NAME_cmp(X509_get_subject_name(copy), X509_get_subject_name(x)) == 0;
    sk_X509_free(all);
    X509_free(copy);
    X509_free(x);
    EVP_PKEY_free(key);
    return ok;
}

/* What is BER becomes DER. */
static bool rewritten(void)
{
    X509 *x = X509_new();
    bool ok = x != NULL && X509_set_version(x, X509_VERSION_3) &&
              add(X509_get_subject_name(x), "CN", "c", -1) &&
              add_value(x, NID_key_usage, "\3\x81\2\1\x86", 5) && X509_get_key_usage(x) == 0x86;
    X509_free(x);
    return ok;
}

const struct scenario scenarios_x509[] = {
    {"x509/made", made, 0},
    {"x509/read", read, 0},
    {"x509/apart", apart, 0},
    {"x509/owned", owned, 0},
    {"x509/requested", requested, 0},
    {"x509/revoked", revoked, 0},
    {"x509/compared", compared, 0},
    {"x509/carried", carried, 0},
    {"x509/gathered", gathered, ABSORBS},
    {"x509/in context", in_context, 0},
    {"x509/kept", kept, ABSORBS},
    {"x509/printed", printed, ABSORBS},
    {"x509/changed", changed, 0},
    {"x509/rewritten", rewritten, ABSORBS},
    {0},
};
