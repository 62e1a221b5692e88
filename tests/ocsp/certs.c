#include "tests/ocsp/certs.h"

#include <openssl/evp.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "tests/check.h"

static const struct {
    const char *name;
    int issuer;
    const char *usage; /* extendedKeyUsage */
} people[PEOPLE] = {
    [CA] = {"CA", CA, NULL},       [RESPONDER] = {"Responder", CA, "OCSPSigning"},
    [PLAIN] = {"Plain", CA, NULL}, [OTHER_CA] = {"Other CA", OTHER_CA, NULL},
    [LEAF] = {"Leaf", CA, NULL},
};

EVP_PKEY *ocsp_key(int who)
{
    unsigned char raw[32];
    memset(raw, who + 1, sizeof(raw));
    return EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, raw, sizeof(raw));
}

static void set_name(X509_NAME *n, int who)
{
    X509_NAME_add_entry_by_txt(n, "CN", MBSTRING_UTF8, (const unsigned char *)people[who].name, -1,
                               -1, 0);
}

static void add_extension(X509 *x, int nid, const char *value)
{
    X509_EXTENSION *e = X509V3_EXT_conf_nid(NULL, NULL, nid, value);
    check(e != NULL && X509_add_ext(x, e, -1), "extension");
    X509_EXTENSION_free(e);
}

X509 *ocsp_cert(int who)
{
    X509 *x = X509_new();
    EVP_PKEY *key = ocsp_key(who), *signing = ocsp_key(people[who].issuer);
    X509_set_version(x, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x), 0x4c + who);
    set_name(X509_get_subject_name(x), who);
    set_name(X509_get_issuer_name(x), people[who].issuer);
    ASN1_TIME_set_string(X509_getm_notBefore(x), "20200101000000Z");
    ASN1_TIME_set_string(X509_getm_notAfter(x), "20210101000000Z");
    X509_set_pubkey(x, key);
    if (people[who].issuer == who)
        add_extension(x, NID_basic_constraints, "critical,CA:true");
    if (people[who].usage != NULL) {
        add_extension(x, NID_ext_key_usage, people[who].usage);
        add_extension(x, NID_id_pkix_OCSP_noCheck, "ignored");
    }
    check(X509_sign(x, signing, NULL) > 0, "a certificate is signed");
    EVP_PKEY_free(key);
    EVP_PKEY_free(signing);
    return x;
}

STACK_OF(X509) * ocsp_certs(const char *who)
{
    STACK_OF(X509) *certs = sk_X509_new_null();
    for (; *who != '\0'; who++)
        sk_X509_push(certs, ocsp_cert(*who - '0'));
    return certs;
}

X509_STORE *ocsp_store(const char *who)
{
    X509_STORE *store = X509_STORE_new();
    X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(store), OCSP_NOW);
    for (; *who != '\0'; who++) {
        X509 *x = ocsp_cert(*who - '0');
        X509_STORE_add_cert(store, x);
        X509_free(x);
    }
    return store;
}
