/* Stores, look-ups and verifications without memory; the certificates are PKITS's. */
#include <openssl/asn1.h>
#include <openssl/crypto.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/alloc/alloc.h"
#include "tests/check.h"

#define DATA "/usr/lib/python3/dist-packages/cryptography_vectors/x509/PKITS_data/"

static size_t read_file(const char *folder, const char *name, unsigned char *out, size_t size)
{
    char path[256];
    snprintf(path, sizeof(path), DATA "%s/%s", folder, name);
    FILE *f = fopen(path, "rb");
    size_t n = f == NULL ? 0 : fread(out, 1, size, f);
    if (f != NULL)
        fclose(f);
    return n;
}

static X509 *read_cert(const char *name)
{
    unsigned char der[8192];
    const unsigned char *at = der;
    return d2i_X509(NULL, &at, (long)read_file("certs", name, der, sizeof(der)));
}

static X509_CRL *read_crl(const char *name)
{
    unsigned char der[8192];
    const unsigned char *at = der;
    return d2i_X509_CRL(NULL, &at, (long)read_file("crls", name, der, sizeof(der)));
}

enum { MAX = 4 };
struct chain {
    const char *leaf, *certs[MAX], *crls[MAX];
    const char *policy;
};

static bool add_all(const struct chain *c, X509_STORE *store, STACK_OF(X509) * pool)
{
    bool ok = true;
    X509 *root = read_cert("TrustAnchorRootCertificate.crt");
    ok = root != NULL && X509_STORE_add_cert(store, root) && X509_STORE_add_cert(store, root);
    X509_free(root);
    for (int i = 0; ok && i < MAX && c->certs[i] != NULL; i++) {
        X509 *x = read_cert(c->certs[i]);
        ok = x != NULL && sk_X509_push(pool, x) > 0;
        if (!ok)
            X509_free(x);
    }
    for (int i = 0; ok && i < MAX && c->crls[i] != NULL; i++) {
        X509_CRL *crl = read_crl(c->crls[i]);
        ok = crl != NULL && X509_STORE_add_crl(store, crl);
        X509_CRL_free(crl);
    }
    return ok;
}

static bool ask(X509_VERIFY_PARAM *p, const char *policy)
{
    ASN1_OBJECT *o = OBJ_txt2obj(policy, 1);
    X509_VERIFY_PARAM_set_time(p, 1600000000);
    X509_VERIFY_PARAM_set_flags(p, X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL |
                                       X509_V_FLAG_EXTENDED_CRL_SUPPORT | X509_V_FLAG_USE_DELTAS |
                                       X509_V_FLAG_EXPLICIT_POLICY);
    if (o != NULL && X509_VERIFY_PARAM_add0_policy(p, o))
        return true;
    ASN1_OBJECT_free(o);
    return false;
}

static bool verify(const struct chain *c)
{
    X509_STORE *store = X509_STORE_new();
    STACK_OF(X509) *pool = sk_X509_new_null();
    X509_STORE_CTX *ctx = X509_STORE_CTX_new_ex(NULL, "provider=default");
    X509 *leaf = read_cert(c->leaf);
    bool ok = store != NULL && pool != NULL && ctx != NULL && leaf != NULL &&
              add_all(c, store, pool) && X509_STORE_CTX_init(ctx, store, leaf, pool) &&
              ask(X509_STORE_CTX_get0_param(ctx), c->policy) && X509_verify_cert(ctx) == 1;
    X509_STORE_CTX_free(ctx);
    X509_free(leaf);
    sk_X509_pop_free(pool, X509_free);
    X509_STORE_free(store);
    return ok;
}

static bool policies(void)
{
    static const struct chain c = {"ValidPolicyMappingTest12EE.crt",
                                   {"P12Mapping1to3CACert.crt"},
                                   {"P12Mapping1to3CACRL.crl", "TrustAnchorRootCRL.crl"},
                                   "2.16.840.1.101.3.2.1.48.2"};
    return verify(&c);
}

static bool delta(void)
{
    static const struct chain c = {
        "ValiddeltaCRLTest2EE.crt",
        {"deltaCRLCA1Cert.crt"},
        {"deltaCRLCA1CRL.crl", "deltaCRLCA1deltaCRL.crl", "TrustAnchorRootCRL.crl"},
        "2.5.29.32.0"};
    return verify(&c);
}

/* A program's that does without CRLs it can't get. */
static int without_crls(int ok, X509_STORE_CTX *ctx)
{
    return ok || X509_STORE_CTX_get_error(ctx) == X509_V_ERR_UNABLE_TO_GET_CRL;
}

/* Whoever is revoked never passes, whatever memory there isn't. */
static bool is_refused(const struct chain *c)
{
    X509_STORE *store = X509_STORE_new();
    STACK_OF(X509) *pool = sk_X509_new_null();
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    X509 *leaf = read_cert(c->leaf);
    bool ok = store != NULL && pool != NULL && ctx != NULL && leaf != NULL &&
              add_all(c, store, pool) && X509_STORE_CTX_init(ctx, store, leaf, pool) &&
              ask(X509_STORE_CTX_get0_param(ctx), c->policy);
    if (ok) {
        X509_STORE_CTX_set_verify_cb(ctx, without_crls);
        check(X509_verify_cert(ctx) != 1, "%s is revoked, but passes", c->leaf);
        ok = X509_STORE_CTX_get_error(ctx) == X509_V_ERR_CERT_REVOKED;
    }
    X509_STORE_CTX_free(ctx);
    X509_free(leaf);
    sk_X509_pop_free(pool, X509_free);
    X509_STORE_free(store);
    return ok;
}

static bool revoked(void)
{
    static const struct chain c = {"InvalidRevokedEETest3EE.crt",
                                   {"GoodCACert.crt"},
                                   {"GoodCACRL.crl", "TrustAnchorRootCRL.crl"},
                                   "2.5.29.32.0"};
    return is_refused(&c);
}

static bool revoked_indirectly(void)
{
    static const struct chain c = {"InvalidIDPwithindirectCRLTest23EE.crt",
                                   {"indirectCRLCA1Cert.crt"},
                                   {"indirectCRLCA1CRL.crl", "TrustAnchorRootCRL.crl"},
                                   "2.5.29.32.0"};
    return is_refused(&c);
}

/* By the delta alone. */
static bool revoked_since(void)
{
    static const struct chain c = {
        "InvaliddeltaCRLTest4EE.crt",
        {"deltaCRLCA1Cert.crt"},
        {"deltaCRLCA1CRL.crl", "deltaCRLCA1deltaCRL.crl", "TrustAnchorRootCRL.crl"},
        "2.5.29.32.0"};
    return is_refused(&c);
}

/* A CA, what it issued, and its CRLs before and after that was revoked. */
static struct {
    unsigned char ca[512], leaf[512], before[512], after[512];
} own;

static X509 *make_cert(EVP_PKEY *key, const char *name, long serial, X509 *issuer)
{
    X509 *x = X509_new();
    X509_set_version(x, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x), serial);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(x), "CN", MBSTRING_ASC,
                               (const unsigned char *)name, -1, -1, 0);
    X509_set_issuer_name(x, X509_get_subject_name(issuer == NULL ? x : issuer));
    ASN1_TIME_set_string(X509_getm_notBefore(x), "190101000000Z");
    ASN1_TIME_set_string(X509_getm_notAfter(x), "300101000000Z");
    X509_set_pubkey(x, key);
    X509_EXTENSION *e = X509V3_EXT_conf_nid(NULL, NULL, NID_basic_constraints,
                                            issuer == NULL ? "CA:TRUE" : "CA:FALSE");
    X509_add_ext(x, e, -1);
    X509_EXTENSION_free(e);
    if (X509_sign(x, key, NULL) <= 0)
        abort();
    return x;
}

static void make_crl(EVP_PKEY *key, X509 *ca, const char *date, const X509 *who, unsigned char *der)
{
    X509_CRL *crl = X509_CRL_new();
    ASN1_TIME *last = ASN1_TIME_new(), *next = ASN1_TIME_new();
    ASN1_TIME_set_string(last, date);
    ASN1_TIME_set_string(next, "300101000000Z");
    X509_CRL_set_version(crl, X509_CRL_VERSION_2);
    X509_CRL_set_issuer_name(crl, X509_get_subject_name(ca));
    X509_CRL_set1_lastUpdate(crl, last);
    X509_CRL_set1_nextUpdate(crl, next);
    if (who != NULL) {
        X509_REVOKED *r = X509_REVOKED_new();
        X509_REVOKED_set_serialNumber(r, (ASN1_INTEGER *)X509_get0_serialNumber(who));
        X509_REVOKED_set_revocationDate(r, last);
        X509_CRL_add0_revoked(crl, r);
    }
    if (X509_CRL_sign(crl, key, NULL) <= 0 || i2d_X509_CRL(crl, &der) <= 0)
        abort();
    ASN1_TIME_free(last);
    ASN1_TIME_free(next);
    X509_CRL_free(crl);
}

static void make_own(void)
{
    unsigned char *at = own.ca;
    EVP_PKEY *key =
        EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, (const unsigned char[32]){1}, 32);
    X509 *ca = make_cert(key, "CA", 1, NULL), *leaf = make_cert(key, "leaf", 2, ca);
    i2d_X509(ca, &at);
    at = own.leaf;
    i2d_X509(leaf, &at);
    make_crl(key, ca, "200101000000Z", NULL, own.before);
    make_crl(key, ca, "200201000000Z", leaf, own.after);
    X509_free(leaf);
    X509_free(ca);
    EVP_PKEY_free(key);
}

/* The older CRL, which comes first, doesn't have it. */
static bool add_own(X509_STORE *store)
{
    const unsigned char *at = own.ca, *older = own.before, *newer = own.after;
    X509 *ca = d2i_X509(NULL, &at, sizeof(own.ca));
    X509_CRL *a = d2i_X509_CRL(NULL, &older, sizeof(own.before)),
             *b = d2i_X509_CRL(NULL, &newer, sizeof(own.after));
    bool ok = ca != NULL && a != NULL && b != NULL && X509_STORE_add_cert(store, ca) &&
              X509_STORE_add_crl(store, a) && X509_STORE_add_crl(store, b);
    X509_free(ca);
    X509_CRL_free(a);
    X509_CRL_free(b);
    return ok;
}

static bool revoked_in_the_newer(void)
{
    if (own.ca[0] == 0)
        make_own();
    const unsigned char *at = own.leaf;
    X509_STORE *store = X509_STORE_new();
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    X509 *leaf = d2i_X509(NULL, &at, sizeof(own.leaf));
    bool ok = store != NULL && ctx != NULL && leaf != NULL && add_own(store) &&
              X509_STORE_CTX_init(ctx, store, leaf, NULL);
    if (ok) {
        X509_STORE_CTX_set_flags(ctx, X509_V_FLAG_CRL_CHECK);
        X509_STORE_CTX_set_time(ctx, 0, 1600000000);
        check(X509_verify_cert(ctx) != 1, "what is revoked in the newer CRL passes");
        ok = X509_STORE_CTX_get_error(ctx) == X509_V_ERR_CERT_REVOKED;
    }
    X509_STORE_CTX_free(ctx);
    X509_free(leaf);
    X509_STORE_free(store);
    return ok;
}

static bool parameters(void)
{
    X509_VERIFY_PARAM *a = X509_VERIFY_PARAM_new(), *b = X509_VERIFY_PARAM_new();
    char *ip = NULL;
    bool ok =
        a != NULL && b != NULL && X509_VERIFY_PARAM_set1_name(a, "name") &&
        X509_VERIFY_PARAM_set1_host(a, "host", 0) && X509_VERIFY_PARAM_add1_host(a, "other", 0) &&
        X509_VERIFY_PARAM_set1_email(a, "a@b", 0) && X509_VERIFY_PARAM_set1_email(a, "a@bc", 3) &&
        X509_VERIFY_PARAM_set1_ip_asc(a, "192.0.2.1") && ask(a, "1.2.3.4.5.6.7.8.9") &&
        X509_VERIFY_PARAM_set1(b, a) && (ip = X509_VERIFY_PARAM_get1_ip_asc(b)) != NULL &&
        X509_VERIFY_PARAM_set1_ip_asc(b, "2001:db8::1");
    OPENSSL_free(ip);
    ip = ok ? X509_VERIFY_PARAM_get1_ip_asc(b) : NULL;
    ok = ip != NULL;
    OPENSSL_free(ip);
    X509_VERIFY_PARAM_free(a);
    X509_VERIFY_PARAM_free(b);
    return ok;
}

static bool trust(void)
{
    bool ok = X509_TRUST_add(77, 0, NULL, "kind", 0, NULL) &&
              X509_TRUST_add(77, 0, NULL, "kind again", 0, NULL);
    X509_TRUST_cleanup();
    return ok;
}

/* A folder with a certificate and a CRL under their names' hashes. */
static char folder[] = "/tmp/assay-alloc-XXXXXX";

static void link_file(const char *kind, const char *name, unsigned long hash, const char *suffix)
{
    char from[256], to[128];
    snprintf(from, sizeof(from), DATA "%s/%s", kind, name);
    snprintf(to, sizeof(to), "%s/%08lx.%s0", folder, hash, suffix);
    if (symlink(from, to) != 0)
        abort();
}

static bool folder_made(void)
{
    static bool made;
    if (made)
        return true;
    X509 *root = read_cert("TrustAnchorRootCertificate.crt");
    unsigned long hash = root == NULL ? 0 : X509_subject_name_hash(root);
    X509_free(root);
    if (hash == 0 || mkdtemp(folder) == NULL)
        return false;
    link_file("certs", "TrustAnchorRootCertificate.crt", hash, "");
    link_file("crls", "TrustAnchorRootCRL.crl", hash, "r");
    made = true;
    return true;
}

static bool look_up(void)
{
    X509 *root = read_cert("TrustAnchorRootCertificate.crt");
    X509_STORE *store = X509_STORE_new();
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    X509_LOOKUP *l = store == NULL ? NULL : X509_STORE_add_lookup(store, X509_LOOKUP_hash_dir());
    STACK_OF(X509) *certs = NULL, *all = NULL;
    STACK_OF(X509_CRL) *crls = NULL;
    bool ok = root != NULL && ctx != NULL && l != NULL && folder_made() &&
              X509_LOOKUP_add_dir(l, folder, X509_FILETYPE_ASN1) &&
              X509_STORE_CTX_init(ctx, store, NULL, NULL);
    if (ok) {
        X509_NAME *name = X509_get_subject_name(root);
        certs = name == NULL ? NULL : X509_STORE_CTX_get1_certs(ctx, name);
        crls = name == NULL ? NULL : X509_STORE_CTX_get1_crls(ctx, name);
        all = X509_STORE_get1_all_certs(store);
        ok = sk_X509_num(certs) == 1 && sk_X509_CRL_num(crls) == 1 && sk_X509_num(all) == 1;
    }
    sk_X509_pop_free(certs, X509_free);
    sk_X509_pop_free(all, X509_free);
    sk_X509_CRL_pop_free(crls, X509_CRL_free);
    X509_STORE_CTX_free(ctx);
    X509_STORE_free(store);
    X509_free(root);
    return ok;
}

static bool own_look_up(void)
{
    X509_LOOKUP_METHOD *m = X509_LOOKUP_meth_new("own");
    X509_STORE *store = X509_STORE_new();
    bool ok = m != NULL && store != NULL && X509_STORE_add_lookup(store, m) != NULL;
    X509_STORE_free(store);
    X509_LOOKUP_meth_free(m);
    return ok;
}

const struct scenario scenarios_verify[] = {
    {"verify/policies", policies, ABSORBS},
    {"verify/delta", delta, ABSORBS},
    {"verify/revoked", revoked, ABSORBS},
    {"verify/revoked_indirectly", revoked_indirectly, ABSORBS},
    {"verify/revoked_since", revoked_since, ABSORBS},
    {"verify/revoked_in_the_newer", revoked_in_the_newer, ABSORBS},
    {"verify/parameters", parameters, 0},
    {"verify/trust", trust, 0},
    {"verify/look_up", look_up, ABSORBS},
    {"verify/own_look_up", own_look_up, 0},
    {0},
};
