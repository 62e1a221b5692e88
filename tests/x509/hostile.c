/* Chains made to cost: they end soon, whatever the verdict. */
#include <openssl/asn1.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "crypto/bytes/builder.h"
#include "crypto/der/der.h"
#include "tests/check.h"
#include "tests/suite.h"

static EVP_PKEY *key;

static void set_name(X509_NAME *name, const char *cn)
{
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, (const unsigned char *)cn, -1, -1, 0);
}

/* A certificate of the test's one key, without its signature. */
static X509 *draft(const char *subject, const char *issuer, long serial)
{
    X509 *x = X509_new();
    X509_NAME *s = X509_NAME_new(), *i = X509_NAME_new();
    set_name(s, subject);
    set_name(i, issuer);
    X509_set_version(x, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x), serial);
    X509_set_subject_name(x, s);
    X509_set_issuer_name(x, i);
    X509_gmtime_adj(X509_getm_notBefore(x), -1000);
    X509_gmtime_adj(X509_getm_notAfter(x), 100000);
    X509_set_pubkey(x, key);
    X509_NAME_free(s);
    X509_NAME_free(i);
    return x;
}

static void add_der(X509 *x, int nid, int critical, struct builder *b)
{
    ASN1_OCTET_STRING *value = ASN1_OCTET_STRING_new();
    ASN1_OCTET_STRING_set(value, b->ptr, (int)b->len);
    X509_EXTENSION *ext = X509_EXTENSION_create_by_NID(NULL, nid, critical, value);
    X509_add_ext(x, ext, -1);
    X509_EXTENSION_free(ext);
    ASN1_OCTET_STRING_free(value);
    build_free(b);
}

static void make_ca(X509 *x)
{
    struct builder b;
    build_init(&b);
    size_t mark = der_open(&b, DER_SEQUENCE);
    der_put_boolean(&b, true);
    der_close(&b, mark);
    add_der(x, NID_basic_constraints, 1, &b);
}

static X509 *finish(X509 *x)
{
    X509_sign(x, key, NULL);
    return x;
}

static X509 *make_root(X509_STORE *store)
{
    X509 *root = draft("root", "root", 1);
    make_ca(root);
    finish(root);
    X509_STORE_add_cert(store, root);
    return root;
}

/* The verdict, and that it came within a second. */
static int verify(X509_STORE *store, X509 *leaf, STACK_OF(X509) * untrusted, unsigned long flags)
{
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    clock_t start = clock();
    X509_STORE_CTX_init(ctx, store, leaf, untrusted);
    X509_STORE_CTX_set_flags(ctx, flags);
    int ok = X509_verify_cert(ctx), error = X509_STORE_CTX_get_error(ctx);
    double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    check(seconds < 10, "took %.1f s", seconds);
    X509_STORE_CTX_free(ctx);
    ERR_clear_error();
    return ok > 0 ? X509_V_OK : error;
}

/* Thousands of intermediates of one name, each its own issuer's namesake. */
static void check_namesakes(void)
{
    check_context("hostile/namesakes");
    X509_STORE *store = X509_STORE_new();
    X509 *root = make_root(store);
    STACK_OF(X509) *pool = sk_X509_new_null();
    for (long i = 0; i < 1000; i++) {
        X509 *x = draft("same", "same", 100 + i);
        make_ca(x);
        sk_X509_push(pool, finish(x));
    }
    X509 *leaf = finish(draft("leaf", "same", 2));
    int error = verify(store, leaf, pool, 0);
    check(error != X509_V_OK, "no anchor is reached");
    X509_free(leaf);
    X509_free(root);
    sk_X509_pop_free(pool, X509_free);
    X509_STORE_free(store);
}

/* 3000 names under 3000 subtrees. */
static void check_constraints(void)
{
    check_context("hostile/constraints");
    X509_STORE *store = X509_STORE_new();
    X509 *root = make_root(store), *ca = draft("ca", "root", 2), *leaf = draft("leaf", "ca", 3);
    struct builder b;
    char name[32];
    make_ca(ca);
    build_init(&b);
    size_t outer = der_open(&b, DER_SEQUENCE), mark = der_open(&b, DER_CONSTRUCTED | 0);
    for (int i = 0; i < 3000; i++) {
        size_t tree = der_open(&b, DER_SEQUENCE);
        snprintf(name, sizeof(name), "t%d.example", i);
        der_put(&b, DER_CONTEXT | 2, slice_of(name, strlen(name)));
        der_close(&b, tree);
    }
    der_close(&b, mark);
    der_close(&b, outer);
    add_der(ca, NID_name_constraints, 1, &b);
    build_init(&b);
    outer = der_open(&b, DER_SEQUENCE);
    for (int i = 0; i < 3000; i++) {
        snprintf(name, sizeof(name), "n%d.t2999.example", i);
        der_put(&b, DER_CONTEXT | 2, slice_of(name, strlen(name)));
    }
    der_close(&b, outer);
    add_der(leaf, NID_subject_alt_name, 0, &b);
    STACK_OF(X509) *pool = sk_X509_new_null();
    sk_X509_push(pool, finish(ca));
    int error = verify(store, finish(leaf), pool, 0);
    check(error == X509_V_ERR_UNSPECIFIED, "is too much work: %d", error);
    X509_free(leaf);
    X509_free(root);
    sk_X509_pop_free(pool, X509_free);
    X509_STORE_free(store);
}

static void put_policy(struct builder *b, unsigned n)
{
    uint8_t oid[] = {0x2a, 3, (uint8_t)n};
    der_put(b, DER_OID, slice_of(oid, sizeof(oid)));
}

/* Each of some policies is mapped to all of them, ten certificates deep. */
static void check_policies(void)
{
    enum { POLICIES = 10, DEPTH = 10 };
    check_context("hostile/policies");
    X509_STORE *store = X509_STORE_new();
    X509 *root = make_root(store), *leaf = NULL;
    STACK_OF(X509) *pool = sk_X509_new_null();
    for (int d = 0; d <= DEPTH; d++) {
        char subject[16], issuer[16];
        struct builder b;
        snprintf(subject, sizeof(subject), "ca%d", d);
        snprintf(issuer, sizeof(issuer), d == 0 ? "root" : "ca%d", d - 1);
        X509 *x = draft(subject, issuer, 10 + d);
        if (d < DEPTH)
            make_ca(x);
        build_init(&b);
        size_t outer = der_open(&b, DER_SEQUENCE);
        for (unsigned i = 0; i < POLICIES; i++) {
            size_t info = der_open(&b, DER_SEQUENCE);
            put_policy(&b, i);
            der_close(&b, info);
        }
        der_close(&b, outer);
        add_der(x, NID_certificate_policies, 0, &b);
        build_init(&b);
        outer = der_open(&b, DER_SEQUENCE);
        for (unsigned i = 0; i < POLICIES * POLICIES; i++) {
            size_t pair = der_open(&b, DER_SEQUENCE);
            put_policy(&b, i / POLICIES);
            put_policy(&b, i % POLICIES);
            der_close(&b, pair);
        }
        der_close(&b, outer);
        if (d < DEPTH)
            add_der(x, NID_policy_mappings, 0, &b);
        else
            build_free(&b);
        finish(x);
        if (d < DEPTH)
            sk_X509_push(pool, x);
        else
            leaf = x;
    }
    int error = verify(store, leaf, pool, X509_V_FLAG_POLICY_CHECK);
    check(error == X509_V_ERR_OUT_OF_MEM, "is too large a tree: %d", error);
    check(verify(store, leaf, pool, 0) == X509_V_OK, "is right apart from that");
    X509_free(leaf);
    X509_free(root);
    sk_X509_pop_free(pool, X509_free);
    X509_STORE_free(store);
}

void test_x509_hostile(void)
{
    key = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
    check_namesakes();
    check_constraints();
    check_policies();
    EVP_PKEY_free(key);
    key = NULL;
}
