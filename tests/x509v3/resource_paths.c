/* x509v3/resource_paths  Resources along chains: RFC 3779, 2.3 and 3.3. */
#include <openssl/asn1t.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "tests/asn1/transcript.h"
#include "tests/check.h"
#include "tests/gen.h"
#include "tests/suite.h"
#include "tests/x509v3/make.h"
#include "tests/x509v3/resource_text.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))
enum { CERTS = 4 };

static EVP_PKEY *key; /* of all certificates here */

static void add_extension(X509 *x, const char *name, const char *hex)
{
    X509_EXTENSION *e = make_extension(name, 1, hex);
    X509_add_ext(x, e, -1);
    X509_EXTENSION_free(e);
}

static void add_resources(X509 *x, const char *text)
{
    if (text == NULL)
        return;
    if (strchr(text, '=') == NULL) {
        ASIdentifiers *ids = as_numbers_of(text);
        X509_add1_ext_i2d(x, NID_sbgp_autonomousSysNum, ids, 1, 0);
        ASIdentifiers_free(ids);
        return;
    }
    IPAddrBlocks *blocks = addresses_of(text);
    X509_add1_ext_i2d(x, NID_sbgp_ipAddrBlock, blocks, 1, 0);
    sk_IPAddressFamily_pop_free(blocks, IPAddressFamily_free);
}

/* The certificate at a depth of a chain of n. */
static X509 *make(int depth, int n, const char *as, const char *addresses)
{
    static const char *const names[] = {"leaf", "low", "middle", "root"};
    X509 *x = make_certificate(names[depth + 1 == n ? CERTS - 1 : depth],
                               names[depth + 2 >= n ? CERTS - 1 : depth + 1], depth + 1);
    X509_gmtime_adj(X509_getm_notBefore(x), -1000);
    X509_set_pubkey(x, key);
    if (depth > 0)
        add_extension(x, "basicConstraints", "30030101ff");
    add_resources(x, as);
    add_resources(x, addresses);
    return x;
}

static X509 *finish(X509 *x)
{
    X509_sign(x, key, NULL);
    X509 *read = X509_dup(x);
    X509_free(x);
    return read;
}

static int forgive; /* how many errors */
static int certs;   /* of the chain */

/* With OpenSSL 3.0 a root that inherits is one deeper than it is. */
static int depth_of(const X509_STORE_CTX *ctx)
{
    int depth = X509_STORE_CTX_get_error_depth(ctx);
#ifdef ASSAY_TWIN
    depth -= depth == certs;
#endif
    return depth;
}

static int hear(int ok, X509_STORE_CTX *ctx)
{
    if (ok)
        return 1;
    X509 *x = X509_STORE_CTX_get_current_cert(ctx);
    say(" %d at %d of %ld", X509_STORE_CTX_get_error(ctx), depth_of(ctx),
        x != NULL ? ASN1_INTEGER_get(X509_get0_serialNumber(x)) : -1);
    return forgive-- > 0;
}

static void verify(STACK_OF(X509) * chain, int forgiven)
{
    X509_STORE *store = X509_STORE_new();
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    X509_STORE_add_cert(store, sk_X509_value(chain, sk_X509_num(chain) - 1));
    X509_STORE_CTX_init(ctx, store, sk_X509_value(chain, 0), chain);
    X509_STORE_CTX_set_verify_cb(ctx, hear);
    forgive = forgiven;
    certs = sk_X509_num(chain);
    int ok = X509_verify_cert(ctx);
    say(": %d %d", ok, X509_STORE_CTX_get_error(ctx));
    X509_STORE_CTX_free(ctx);
    X509_STORE_free(store);
    say_errors();
}

static void say_sets(STACK_OF(X509) * chain)
{
    static const char *const sets[] = {"a1", "ai", "a1-5;r1", "a3,1", "n"};
    static const char *const addresses[] = {"0001=0a", "0001=i", "0001=0a;0002=20", "0001=0b,0a",
                                            ""};
    for (size_t i = 0; i < COUNT(sets); i++) {
        ASIdentifiers *ids = as_numbers_of(sets[i]);
        IPAddrBlocks *blocks = addresses_of(addresses[i]);
        for (int inherit = 0; inherit < 2; inherit++) {
            say(" %d", X509v3_asid_validate_resource_set(chain, ids, inherit));
            say("%d", X509v3_addr_validate_resource_set(chain, blocks, inherit));
        }
        ASIdentifiers_free(ids);
        sk_IPAddressFamily_pop_free(blocks, IPAddressFamily_free);
    }
    say_errors();
}

static void try_chain(const char *const *as, const char *const *addresses, int n)
{
    STACK_OF(X509) *chain = sk_X509_new_null();
    for (int i = 0; i < n; i++) {
        sk_X509_push(chain, finish(make(i, n, as[i], addresses[i])));
        say("%s %s|", as[i] != NULL ? as[i] : "-", addresses[i] != NULL ? addresses[i] : "-");
    }
    verify(chain, 0);
    verify(chain, 100);
    say_sets(chain);
    say("\n");
    sk_X509_pop_free(chain, X509_free);
}

/* From the leaf on. */
static void numbers(void)
{
    static const char *const chains[][CERTS] = {
        {"a1", "a1", "a1", "a1"},
        {"a1", "a1-5", "a1-9", "a0-4294967295"},
        {"ai", "ai", "a1-9", "a0-100"},
        {"ai", "ai", "ai", "a0-100"},
        {"ai", "ai", "ai", "ai"},
        {"a1", "ai", "ai", "a1-5"},
        {"a1", "ai", "ai", "a2-5"},
        {"a1", "a1-5", "a1-3", "a1-9"},
        {"a1", "a1-5", "a7-9", "a20"},
        {"a7", "a1-5", "a1-3", "a1"},
        {NULL, "a1-5", "a1-3", "a1"},
        {NULL, NULL, "a1-3", "a1"},
        {NULL, NULL, NULL, "ai"},
        {NULL, NULL, NULL, "a3,1"},
        {"a1", NULL, "a1-3", "a1-3"},
        {"a1", "a1", NULL, "a1-3"},
        {"a1", "a1", "a1", NULL},
        {"ai", "a1", "a1", NULL},
        {"ai", NULL, "a1", "a1"},
        {"ai", "ai", "ai", NULL},
        {"a1;r1", "a1", "a1;r1", "a1;r1"},
        {"a1;r1", "a1;ri", "a1;r1-5", "a1;r1-7"},
        {"a1;ri", "a1;ri", "ai;ri", "a1;r1-7"},
        {"a1;ri", "a1", "ai;ri", "a1;r1-7"},
        {"r1", "a1;r1", "a1;r1", "a1;r1"},
        {"r1", "r1", "a1;r1", "a1;r1"},
        {"n", "r1", "a1;r1", "a1;r1"},
        {"n", NULL, "a1;r1", "a1;r1"},
        {"a3,1", "a1-5", "a1-5", "a1-5"},
        {"a1", "a3,1", "a1-5", "a1-5"},
        {"a1", "a1-5", "a1-5", "a1-5,3-9"},
        {"a3,1", "a3,1", "a3,1", "a3,1"},
        {"a1", "a1", "a3,1", "a2"},
        {"a1", "ai", "a3,1", "ai"},
        {"a", "a1", "a1", "a1"},
        {"a2,1;r1", "a1", "a1", "ai;ri"},
        {"a1", "a1;r5", "a1;r1", "a1;r7"},
        {"r1", "a1", "a1", "a1"},
        {"a1", "r1", "r1", "r1"},
        {"a1", "a1", "a1", "a1;ri"},
        {"a1;r1", NULL, NULL, NULL},
        {"a1;ri", "a1", "a1", "a1;ri"},
        {"ai;r1", "r1", "a1;r1", "r1"},
        {"a1", "a2", "ai", "ai"},
        {"ai", "ai", "a1", "ai"},
    };
    static const char *const none[CERTS];
    transcript_begin("resource_numbers");
    for (size_t i = 0; i < COUNT(chains); i++)
        try_chain(chains[i], none, CERTS);
    for (size_t i = 0; i < COUNT(chains); i++)
        try_chain(chains[i], none, 1 + (int)(i % 3));
    transcript_end("484d244942735268ca34e27f9a48f6c34490a3d7675471cc2d72736bf174b805");
}

static void addresses(void)
{
    static const char *const chains[][CERTS] = {
        {"0001=0a", "0001=0a", "0001=0a", "0001=0a"},
        {"0001=0a01", "0001=0a", "0001=08.2", "0001="},
        {"0001=0a01", "0001=0a", "0001=08.2", "0001=00.8"},
        {"0001=i", "0001=i", "0001=0a", "0001=0a,0c"},
        {"0001=i", "0001=i", "0001=i", "0001=i"},
        {"0001=0a", "0001=i", "0001=i", "0001=0a,0c"},
        {"0001=0b", "0001=i", "0001=i", "0001=0a,0c"},
        {"0001=0a", "0001=0b", "0001=0c", "0001=0d"},
        {NULL, "0001=0b", "0001=0c", "0001=0d"},
        {NULL, NULL, NULL, "0001=i"},
        {NULL, NULL, NULL, "0001=i;0002=20"},
        {"0001=0a", NULL, "0001=0a", "0001=0a"},
        {"0001=0a", "0001=0a", NULL, "0001=0a"},
        {"0001=0a", "0001=0a", "0001=0a", NULL},
        {"0001=i", "0001=0a", "0001=0a", NULL},
        {"0001=i", NULL, "0001=0a", "0001=0a"},
        {"0001=i", "0001=i", "0001=i", NULL},
        {"0001=0a;0002=20", "0001=0a", "0001=0a;0002=20", "0001=0a;0002=20"},
        {"0001=0a;0002=i", "0001=0a;0002=i", "0001=0a;0002=20", "0001=0a;0002=20"},
        {"0001=0a;0002=i", "0001=0a", "0001=0a;0002=20", "0001=0a;0002=20"},
        {"0001=0a;0002=i", "0001=i;0002=i", "0001=i;0002=i", "0001=0a;0002=i"},
        {"0002=20", "0001=0a;0002=20", "0001=0a;0002=20", "0001=0a;0002=20"},
        {"0002=20", "0002=20", "0001=0a;0002=20", "0001=0a;0002=20"},
        {"000101=0a", "0001=0a", "0001=0a", "0001=0a"},
        {"0001=0a", "000101=0a", "0001=0a", "0001=0a"},
        {"000101=0a", "000101=0a", "000101=08.2", "000101=i"},
        {"0001=0b,0a", "0001=0a", "0001=0a", "0001=0a"},
        {"0001=0a", "0001=0c,0a", "0001=0a", "0001=0a"},
        {"0001=0a", "0001=0a", "0001=0a", "0001=0c,0a"},
        {"0001=0a", "0001=0a", "0001=0a", "0001=0a;0002=i"},
        {"0001=0a;0002=i", "0001=0a;0002=i", "0001=0a;0002=i", "0001=0a;0002=i"},
        {"0001=0a;0002=i", "0001=0a;0002=20", "0001=0a", "0001=i;0002=i"},
        {"0003=i", "0003=i", "0003=i", "0003=i"},
        {"0001=0a", "0002=20", "0002=20", "0002=20"},
        {"0001=0a", NULL, NULL, NULL},
        {"0001=0a;0002=20", NULL, NULL, NULL},
        {"0001=i", "0002=20", "0002=20", "0002=20"},
        {"0001=i;0002=20", "0002=20", "0001=0a;0002=20", "0001=0a;0002=20"},
        {"0001=0a", "0001=0a", "0001=0a", "0002=i"},
        {"0001=i", "0001=i", "0001=i", "0002=i"},
    };
    static const char *const none[CERTS];
    transcript_begin("resource_addresses");
    for (size_t i = 0; i < COUNT(chains); i++)
        try_chain(none, chains[i], CERTS);
    for (size_t i = 0; i < COUNT(chains); i++)
        try_chain(none, chains[i], 1 + (int)(i % 3));
    transcript_end("f8f50396f46b9defc33314611ca207ecf64eec8041f58e00baf0ff8cfa1c2330");
}

/* Both kinds at once, picked by chance. */
static void both(void)
{
    static const char *const as[] = {NULL,   NULL,    "ai",    "a1-5", "a1",
                                     "a1-9", "a1;r1", "ai;ri", "a7"};
    static const char *const at[] = {NULL,        NULL,      "0001=i",         "0001=0a",
                                     "0001=08.2", "0002=20", "0001=0a;0002=i", "0001=0a;0002=20",
                                     "0001=0b"};
    struct gen g = {3};
    transcript_begin("resources_both");
    for (int i = 0; i < 150; i++) {
        const char *numbers_of[CERTS], *addresses_at[CERTS];
        for (int j = 0; j < CERTS; j++) {
            numbers_of[j] = as[gen_below(&g, COUNT(as))];
            addresses_at[j] = at[gen_below(&g, COUNT(at))];
        }
        try_chain(numbers_of, addresses_at, 2 + i % 3);
    }
    transcript_end("42ff979e6fb1fedc68f8c734deb933f81be9e55baf401125fce5bbfd29769577");
}

/* Where these errors come among others: after names, before policies. */
static void in_order(void)
{
    transcript_begin("resource_order");
    X509 *leaf = make(0, 2, "a1", "0001=0a"), *root = make(3, 4, "a2", "0001=0b");
    X509_set_issuer_name(root, X509_get_subject_name(root));
    add_extension(leaf, "subjectAltName", "30068204612e6263");
    add_extension(root, "nameConstraints", "300ba0093007820565662e6768");
    STACK_OF(X509) *chain = sk_X509_new_null();
    sk_X509_push(chain, finish(leaf));
    sk_X509_push(chain, finish(root));
    verify(chain, 100);
    say_errors();
    for (int flags = 0; flags < 2; flags++) {
        X509_STORE *store = X509_STORE_new();
        X509_STORE_CTX *ctx = X509_STORE_CTX_new();
        X509_STORE_add_cert(store, sk_X509_value(chain, 1));
        X509_STORE_set_flags(store, flags ? X509_V_FLAG_POLICY_CHECK | X509_V_FLAG_EXPLICIT_POLICY
                                          : X509_V_FLAG_IGNORE_CRITICAL);
        X509_STORE_CTX_init(ctx, store, sk_X509_value(chain, 0), NULL);
        X509_STORE_CTX_set_verify_cb(ctx, hear);
        forgive = 100;
        int ok = X509_verify_cert(ctx);
        say(": %d\n", ok);
        X509_STORE_CTX_free(ctx);
        X509_STORE_free(store);
    }
    say_errors();
    sk_X509_pop_free(chain, X509_free);
    transcript_end("524b03fec74fc4248660b773a136e0e3dc251cd26bfd554985d21e0a6a584f51");
}

/* The functions for a context and a chain of a program's own. */
static void by_hand(void)
{
    transcript_begin("resources_by_hand");
    const char *const as[][2] = {{"a1", "a1-5"}, {"a1", "a2"}, {NULL, "a1"}, {"a1", NULL}};
    const char *const at[][2] = {
        {"0001=0a", "0001=0a"}, {"0001=0a", "0001=0b"}, {NULL, "0001=0b"}, {"0001=0a", NULL}};
    for (size_t i = 0; i < COUNT(as); i++) {
        STACK_OF(X509) *chain = sk_X509_new_null();
        X509_STORE_CTX *ctx = X509_STORE_CTX_new();
        for (int j = 0; j < 2; j++)
            sk_X509_push(chain, finish(make(j, 2, as[i][j], at[i][j])));
        for (int j = 0; j < 2; j++) /* OpenSSL doesn't see extensions that nothing asked for yet */
            X509_check_purpose(sk_X509_value(chain, j), -1, 0);
        X509_STORE *store = X509_STORE_new();
        X509_STORE_CTX_init(ctx, store, sk_X509_value(chain, 0), NULL);
        X509_STORE_CTX_set_verify_cb(ctx, hear);
        X509_STORE_CTX_set0_verified_chain(ctx, chain);
        forgive = 0;
        int ok = X509v3_asid_validate_path(ctx);
        say(": %d %d", ok, X509_STORE_CTX_get_error(ctx));
        ok = X509v3_addr_validate_path(ctx);
        say(": %d %d\n", ok, X509_STORE_CTX_get_error(ctx));
        X509_STORE_CTX_free(ctx);
        X509_STORE_free(store);
    }
    ASIdentifiers *ids = as_numbers_of("a1");
    IPAddrBlocks *blocks = addresses_of("0001=0a");
    STACK_OF(X509) *none = sk_X509_new_null();
    say("%d %d", X509v3_asid_validate_resource_set(NULL, ids, 1),
        X509v3_addr_validate_resource_set(NULL, blocks, 1));
    say(" %d %d", X509v3_asid_validate_resource_set(none, ids, 1),
        X509v3_addr_validate_resource_set(none, blocks, 1));
    say(" %d %d", X509v3_asid_validate_resource_set(none, NULL, 1),
        X509v3_addr_validate_resource_set(none, NULL, 1));
    say(" %d %d\n", X509v3_asid_validate_resource_set(NULL, NULL, 0),
        X509v3_addr_validate_resource_set(NULL, NULL, 0));
    say_errors();
    sk_X509_free(none);
    ASIdentifiers_free(ids);
    sk_IPAddressFamily_pop_free(blocks, IPAddressFamily_free);
    transcript_end("3de3e64da263297e4debd5026a2e403e59251a738c271346a1af8bc7ee825446");
}

void test_x509v3_resource_paths(void)
{
    check_context("x509v3/resource_paths");
    key = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
    numbers();
    addresses();
    both();
    in_order();
    by_hand();
    EVP_PKEY_free(key);
}
