/* TLSA records (RFC 6698, RFC 7671) against a chain of root, intermediate and leaf: which of them
 * match, what that is worth with and without the root in the store, and what is noted. */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "crypto/x509/dane.h"
#include "tests/check.h"
#include "tests/suite.h"

enum { LEAF, INTERMEDIATE, ROOT, N };

static struct {
    EVP_PKEY *key[N];
    X509 *cert[N];
} chain;

static X509 *issue(const char *name, EVP_PKEY *key, const X509 *issuer, EVP_PKEY *by, bool ca,
                   long from, long to)
{
    X509 *x = X509_new();
    X509_NAME *n = X509_NAME_new();
    X509V3_CTX v3;
    X509_set_version(x, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x), 1);
    X509_NAME_add_entry_by_txt(n, "CN", MBSTRING_ASC, (const unsigned char *)name, -1, -1, 0);
    X509_set_subject_name(x, n);
    X509_set_issuer_name(x, issuer != NULL ? X509_get_subject_name(issuer) : n);
    X509_NAME_free(n);
    X509_gmtime_adj(X509_getm_notBefore(x), from);
    X509_gmtime_adj(X509_getm_notAfter(x), to);
    X509_set_pubkey(x, key);
    X509V3_set_ctx(&v3, NULL, x, NULL, NULL, 0);
    X509_EXTENSION *e =
        X509V3_EXT_conf_nid(NULL, &v3, NID_basic_constraints, ca ? "CA:TRUE" : "CA:FALSE");
    X509_add_ext(x, e, -1);
    X509_EXTENSION_free(e);
    check(X509_sign(x, by, NULL) > 0, "%s is signed", name);
    return x;
}

static void make_chain(void)
{
    for (int i = 0; i < N; i++)
        chain.key[i] = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
    chain.cert[ROOT] = issue("root", chain.key[ROOT], NULL, chain.key[ROOT], true, -60, 3600);
    chain.cert[INTERMEDIATE] =
        issue("ca", chain.key[INTERMEDIATE], chain.cert[ROOT], chain.key[ROOT], true, -60, 3600);
    chain.cert[LEAF] = issue("leaf", chain.key[LEAF], chain.cert[INTERMEDIATE],
                             chain.key[INTERMEDIATE], false, -60, 3600);
}

static void free_chain(void)
{
    for (int i = 0; i < N; i++) {
        X509_free(chain.cert[i]);
        EVP_PKEY_free(chain.key[i]);
    }
}

/* ---- Records, as libssl holds them ---- */

static struct {
    const EVP_MD *md[3];
    uint8_t strength[3];
    struct dane_digests digests;
    struct ssl_dane_st dane;
} held;

static void begin(void)
{
    memset(&held, 0, sizeof(held));
    held.md[1] = EVP_sha256();
    held.md[2] = EVP_sha512();
    held.strength[1] = 1;
    held.strength[2] = 2;
    held.digests = (struct dane_digests){held.md, held.strength, 2, 0};
    held.dane.digests = &held.digests;
    held.dane.records = OPENSSL_sk_new_null();
    held.dane.depth = held.dane.pkix_depth = -1;
}

static void end(void)
{
    while (OPENSSL_sk_num(held.dane.records) > 0) {
        struct dane_record *r = OPENSSL_sk_pop(held.dane.records);
        EVP_PKEY_free(r->key);
        OPENSSL_free(r->data);
        OPENSSL_free(r);
    }
    OPENSSL_sk_free(held.dane.records);
    sk_X509_free(held.dane.certs);
    X509_free(held.dane.cert);
}

/* Adds the record of a certificate; with `wrong`, one that differs in a bit. */
static void add(uint8_t usage, uint8_t selector, uint8_t matching, int which, bool wrong)
{
    struct dane_record *r = OPENSSL_zalloc(sizeof(*r));
    unsigned char *der = NULL, digest[EVP_MAX_MD_SIZE];
    X509 *x = chain.cert[which];
    int len = selector == 0 ? i2d_X509(x, &der) : i2d_X509_PUBKEY(X509_get_X509_PUBKEY(x), &der);
    unsigned int digest_len;
    *r = (struct dane_record){.usage = usage, .selector = selector, .matching = matching};
    if (matching == MATCHING_FULL) {
        r->data = der;
        r->len = (size_t)len;
    } else {
        EVP_Digest(der, (size_t)len, digest, &digest_len, held.md[matching], NULL);
        r->data = OPENSSL_memdup(digest, digest_len);
        r->len = digest_len;
        OPENSSL_free(der);
    }
    if (wrong)
        r->data[r->len - 1] ^= 1;
    held.dane.usages |= UINT32_C(1) << usage;
    OPENSSL_sk_push(held.dane.records, r);
    if (usage == DANE_TA && matching == MATCHING_FULL && !wrong) {
        if (selector == SELECTOR_SPKI) {
            r->key = X509_get_pubkey(x);
        } else {
            if (held.dane.certs == NULL)
                held.dane.certs = sk_X509_new_null();
            sk_X509_push(held.dane.certs, x);
        }
    }
}

/* ---- Verifying ---- */

static struct {
    bool stored;   /* the root is in the store */
    int presented; /* how many of the chain came along */
    const char *host;
    int callbacks; /* with "ok" */
} setup;

static int count(int ok, X509_STORE_CTX *ctx)
{
    (void)ctx;
    setup.callbacks += ok;
    return ok;
}

static void verify(const char *what, int error, int depth)
{
    X509_STORE *store = X509_STORE_new();
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    STACK_OF(X509) *untrusted = sk_X509_new_null();
    for (int i = 0; i < setup.presented; i++)
        sk_X509_push(untrusted, chain.cert[i]);
    if (setup.stored)
        X509_STORE_add_cert(store, chain.cert[ROOT]);
    X509_STORE_CTX_init(ctx, store, chain.cert[LEAF], untrusted);
    X509_STORE_CTX_set0_dane(ctx, &held.dane);
    X509_STORE_CTX_set_verify_cb(ctx, count);
    if (setup.host != NULL)
        X509_VERIFY_PARAM_set1_host(X509_STORE_CTX_get0_param(ctx), setup.host, 0);
    setup.callbacks = 0;
    int ok = X509_verify_cert(ctx);
    check(ok == (error == X509_V_OK) && X509_STORE_CTX_get_error(ctx) == error, "%s: %d, error %d",
          what, ok, X509_STORE_CTX_get_error(ctx));
    check(held.dane.depth == depth, "%s: matched at depth %d", what, held.dane.depth);
    check((held.dane.matched != NULL) == (depth >= 0), "%s: its record", what);
    check(error != X509_V_OK || setup.callbacks > 0, "%s: the callback heard of it", what);
    if (held.dane.cert != NULL)
        check(held.dane.cert == chain.cert[depth] ||
                  X509_cmp(held.dane.cert, chain.cert[depth]) == 0,
              "%s: its certificate", what);
    X509_STORE_CTX_free(ctx);
    X509_STORE_free(store);
    sk_X509_free(untrusted);
    ERR_clear_error();
}

/* A record alone: with the root in the store or not. */
static void one(uint8_t usage, int which, bool wrong, bool stored, int error, int depth)
{
    for (uint8_t selector = 0; selector < 2; selector++)
        for (uint8_t matching = 0; matching < 3; matching++) {
            check_context("TLSA %d %d %d", usage, selector, matching);
            begin();
            add(usage, selector, matching, which, wrong);
            setup.stored = stored;
            verify("one record", error, depth);
            end();
        }
    check_context("dane");
}

static void test_single(void)
{
    const int none = X509_V_ERR_DANE_NO_MATCH;
    const int unknown = X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY;
    setup.presented = ROOT; /* leaf and intermediate */
    one(DANE_EE, LEAF, false, false, X509_V_OK, 0);
    one(DANE_EE, LEAF, true, true, none, -1);
    one(DANE_EE, INTERMEDIATE, false, true, none, -1);
    one(DANE_TA, INTERMEDIATE, false, false, X509_V_OK, 1);
    one(DANE_TA, INTERMEDIATE, true, true, none, -1);
    one(DANE_TA, LEAF, false, true, none, -1);
    one(PKIX_EE, LEAF, false, true, X509_V_OK, 0);
    one(PKIX_EE, LEAF, false, false, unknown, 0);
    one(PKIX_EE, LEAF, true, true, none, -1);
    one(PKIX_TA, INTERMEDIATE, false, true, X509_V_OK, 1);
    one(PKIX_TA, ROOT, false, true, X509_V_OK, 2);
    one(PKIX_TA, INTERMEDIATE, false, false, unknown, 1);
    one(PKIX_TA, ROOT, true, true, none, -1);
    setup.presented = N;
    one(DANE_TA, ROOT, false, false, X509_V_OK, 2);
}

/* Anchors that didn't come along but are in the record. */
static void test_anchors(void)
{
    setup.stored = false;
    setup.presented = 1;
    begin();
    add(DANE_TA, SELECTOR_CERT, MATCHING_FULL, INTERMEDIATE, false);
    verify("the issuer in the record", X509_V_OK, 1);
    end();
    begin();
    add(DANE_TA, SELECTOR_SPKI, MATCHING_FULL, INTERMEDIATE, false);
    verify("the issuer's key in the record", X509_V_OK, 0);
    check(held.dane.cert == NULL, "no certificate matched");
    end();
    begin();
    add(DANE_TA, SELECTOR_SPKI, MATCHING_FULL, ROOT, false);
    verify("a key that didn't sign it", X509_V_ERR_DANE_NO_MATCH, -1);
    setup.presented = 2;
    verify("the root's key", X509_V_OK, 1);
    end();
}

static void test_agility(void)
{
    setup.stored = false;
    begin();
    add(DANE_EE, 0, 2, LEAF, true);
    add(DANE_EE, 0, 1, LEAF, false);
    verify("the weaker digest doesn't count", X509_V_ERR_DANE_NO_MATCH, -1);
    end();
    begin();
    add(DANE_EE, 0, 2, LEAF, true);
    add(DANE_EE, 1, 1, LEAF, false);
    verify("but of the other selector", X509_V_OK, 0);
    end();
    begin();
    add(DANE_EE, 0, 2, LEAF, true);
    add(DANE_EE, 0, 0, LEAF, false);
    verify("and the whole does", X509_V_OK, 0);
    end();
    begin();
    add(DANE_EE, 0, 1, LEAF, false);
    held.md[1] = NULL;
    verify("a digest that is disabled", X509_V_ERR_DANE_NO_MATCH, -1);
    end();
}

/* Names matter, unless they are said not to; dates don't of what DANE-EE names, and do elsewhere.
 */
static void test_names_and_dates(void)
{
    X509 *good = chain.cert[LEAF];
    setup.host = "leaf";
    begin();
    add(DANE_EE, 0, 1, LEAF, false);
    verify("the right name", X509_V_OK, 0);
    setup.host = "other";
    verify("another name", X509_V_ERR_HOSTNAME_MISMATCH, 0);
    held.dane.flags = DANE_FLAG_NO_DANE_EE_NAMECHECKS;
    verify("any name", X509_V_OK, 0);
    end();
    setup.host = NULL;
    chain.cert[LEAF] = issue("leaf", chain.key[LEAF], chain.cert[INTERMEDIATE],
                             chain.key[INTERMEDIATE], false, -7200, -3600);
    begin();
    add(DANE_EE, 0, 1, LEAF, false);
    verify("expired, DANE-EE", X509_V_OK, 0);
    end();
    begin();
    add(DANE_TA, 0, 1, INTERMEDIATE, false);
    verify("expired, DANE-TA", X509_V_ERR_CERT_HAS_EXPIRED, 1);
    end();
    X509_free(chain.cert[LEAF]);
    chain.cert[LEAF] = good;
    begin(); /* no records: as if there were no DANE */
    verify("no record", X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY, -1);
    setup.stored = true;
    verify("no record, root in the store", X509_V_OK, -1);
    end();
}

void test_x509_dane(void)
{
    make_chain();
    test_single();
    test_anchors();
    test_agility();
    test_names_and_dates();
    free_chain();
}
