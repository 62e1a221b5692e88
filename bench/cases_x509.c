/* Certificates: parsed, loaded into a store, verified in chains. An argument is a kind of key and
 * how many certificates there are below the root: "EC:3" has as many signatures. */
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/cases_x509.h"

#define BUNDLE "/etc/ssl/certs/ca-certificates.crt"

enum { LENGTH_MAX = 8 };

/* The chain of the case that is open: the leaf first, the root last. */
static X509 *chain[LENGTH_MAX + 1];
static int length;
static STACK_OF(X509) * pool;
static X509_STORE *store;

static EVP_PKEY *make_key(int rsa)
{
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_from_name(NULL, rsa ? "RSA" : "EC", NULL);
    if (EVP_PKEY_keygen_init(c) > 0 && (rsa ? EVP_PKEY_CTX_set_rsa_keygen_bits(c, 2048)
                                            : EVP_PKEY_CTX_set_group_name(c, "P-256")) > 0)
        EVP_PKEY_keygen(c, &key);
    EVP_PKEY_CTX_free(c);
    return key;
}

static void set_names(X509 *x, int subject, int issuer)
{
    char cn[32];
    snprintf(cn, sizeof(cn), "certificate %d", subject);
    X509_NAME *n = X509_NAME_new();
    X509_NAME_add_entry_by_txt(n, "CN", MBSTRING_ASC, (const unsigned char *)cn, -1, -1, 0);
    X509_set_subject_name(x, n);
    X509_NAME_free(n);
    n = X509_NAME_new();
    snprintf(cn, sizeof(cn), "certificate %d", issuer);
    X509_NAME_add_entry_by_txt(n, "CN", MBSTRING_ASC, (const unsigned char *)cn, -1, -1, 0);
    X509_set_issuer_name(x, n);
    X509_NAME_free(n);
}

static X509 *make_cert(int depth, int issuer, EVP_PKEY *key, EVP_PKEY *signer)
{
    static const unsigned char ca[] = {0x30, 3, 1, 1, 0xff}, no_ca[] = {0x30, 0};
    X509 *x = X509_new();
    ASN1_OCTET_STRING *value = ASN1_OCTET_STRING_new();
    X509_set_version(x, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(x), depth + 1);
    set_names(x, depth, issuer);
    X509_gmtime_adj(X509_getm_notBefore(x), -1000);
    X509_gmtime_adj(X509_getm_notAfter(x), 1000000);
    X509_set_pubkey(x, key);
    ASN1_OCTET_STRING_set(value, depth > 0 ? ca : no_ca, depth > 0 ? sizeof(ca) : sizeof(no_ca));
    X509_EXTENSION *e = X509_EXTENSION_create_by_NID(NULL, NID_basic_constraints, 1, value);
    X509_add_ext(x, e, -1);
    X509_sign(x, signer, EVP_sha256());
    X509_EXTENSION_free(e);
    ASN1_OCTET_STRING_free(value);
    return x;
}

static int open_chain(struct bench_run *r)
{
    int rsa = strncmp(r->arg, "RSA", 3) == 0;
    EVP_PKEY *signer = make_key(rsa);
    length = atoi(strchr(r->arg, ':') + 1);
    if (signer == NULL)
        return 0;
    store = X509_STORE_new();
    pool = sk_X509_new_null();
    for (int i = length; i >= 0; i--) {
        EVP_PKEY *key = i == length ? signer : make_key(rsa);
        chain[i] = make_cert(i, i == length ? i : i + 1, key, signer);
        if (signer != key)
            EVP_PKEY_free(signer);
        signer = key;
        if (i > 0 && i < length)
            sk_X509_push(pool, chain[i]);
    }
    EVP_PKEY_free(signer);
    X509_STORE_add_cert(store, chain[length]);
    return 1;
}

static void close_chain(struct bench_run *r)
{
    (void)r;
    sk_X509_free(pool);
    X509_STORE_free(store);
    for (int i = 0; i <= length; i++)
        X509_free(chain[i]);
}

static int verify_chain(struct bench_run *r)
{
    (void)r;
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    int ok = X509_STORE_CTX_init(ctx, store, chain[0], pool) && X509_verify_cert(ctx) == 1;
    X509_STORE_CTX_free(ctx);
    return ok;
}

/* The signatures alone. */
static int verify_bare(struct bench_run *r)
{
    (void)r;
    for (int i = 0; i < length; i++)
        if (X509_verify(chain[i], X509_get0_pubkey(chain[i + 1])) != 1)
            return 0;
    return 1;
}

static int load_bundle(struct bench_run *r)
{
    (void)r;
    X509_STORE *s = X509_STORE_new();
    int ok = X509_STORE_load_locations(s, BUNDLE, NULL);
    X509_STORE_free(s);
    return ok;
}

static int open_nothing(struct bench_run *r)
{
    return load_bundle(r);
}

static void close_nothing(struct bench_run *r)
{
    (void)r;
}

static int parse(struct bench_run *r)
{
    const unsigned char *p = r->out;
    X509 *x = d2i_X509(NULL, &p, (long)(size_t)r->object);
    X509_free(x);
    return x != NULL;
}

static int open_parse(struct bench_run *r)
{
    unsigned char *p = r->out;
    if (!open_chain(r))
        return 0;
    r->object = (void *)(size_t)i2d_X509(chain[0], &p); /* its length */
    return parse(r);
}

const struct bench_case bench_x509_cases[] = {
    {"X509-parse", "EC:1", open_parse, parse, close_chain},
    {"CA-bundle-load", NULL, open_nothing, load_bundle, close_nothing},
    {"Chain-of-1-ECDSA", "EC:1", open_chain, verify_chain, close_chain},
    {"Chain-of-3-ECDSA", "EC:3", open_chain, verify_chain, close_chain},
    {"Signatures-of-3-ECDSA", "EC:3", open_chain, verify_bare, close_chain},
    {"Chain-of-1-RSA", "RSA:1", open_chain, verify_chain, close_chain},
    {"Chain-of-3-RSA", "RSA:3", open_chain, verify_chain, close_chain},
    {"Signatures-of-3-RSA", "RSA:3", open_chain, verify_bare, close_chain},
    {0},
};
