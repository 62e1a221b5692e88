/* x509/verdicts  What a verification must say of certificates and CRLs that are made to be passed
 * over: each was once, or nearly, taken for something else. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>
#include <stdbool.h>
#include <string.h>

#include "tests/check.h"
#include "tests/child.h"
#include "tests/suite.h"
#include "tests/x509v3/make.h"

#ifdef ASSAY_TWIN
#define TWIN_OR(theirs, ours) (theirs)
#else
#define TWIN_OR(theirs, ours) (ours)
#endif

static EVP_PKEY *key; /* of all certificates here */

struct ext {
    const char *name;
    int critical;
    const char *hex;
};

#define CA                                  \
    {                                       \
        "basicConstraints", 1, "30030101ff" \
    }

static X509 *extended(const char *subject, const char *issuer, long serial, const struct ext *e)
{
    X509 *x = make_certificate(subject, issuer, serial);
    X509_gmtime_adj(X509_getm_notBefore(x), -1000);
    X509_set_pubkey(x, key);
    for (; e != NULL && e->name != NULL; e++) {
        X509_EXTENSION *ext = make_extension(e->name, e->critical, e->hex);
        X509_add_ext(x, ext, -1);
        X509_EXTENSION_free(ext);
    }
    return x;
}

static X509 *finish(X509 *x)
{
    X509_sign(x, key, NULL);
    X509 *read = X509_dup(x);
    X509_free(x);
    return read;
}

static X509 *make(const char *subject, const char *issuer, long serial, const struct ext *e)
{
    return finish(extended(subject, issuer, serial, e));
}

/* The verdict on a leaf below a root, with a CRL if there is one. */
static int verdict(X509 *root, X509 *leaf, X509_CRL *crl, unsigned long flags)
{
    X509_STORE *store = X509_STORE_new();
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    X509_STORE_add_cert(store, root);
    if (crl != NULL)
        X509_STORE_add_crl(store, crl);
    X509_STORE_CTX_init(ctx, store, leaf, NULL);
    X509_STORE_CTX_set_flags(ctx, flags | (crl != NULL ? X509_V_FLAG_CRL_CHECK : 0));
    int ok = X509_verify_cert(ctx), error = X509_STORE_CTX_get_error(ctx);
    X509_STORE_CTX_free(ctx);
    X509_STORE_free(store);
    ERR_clear_error();
    return ok > 0 ? X509_V_OK : error;
}

/* ---- CRLs ---- */

/* A CRL of the root's, which revokes certificate 7 with this certificateIssuer. */
static X509_CRL *crl_with(const char *issuer_hex)
{
    X509_CRL *crl = X509_CRL_new();
    X509_REVOKED *r = X509_REVOKED_new();
    X509 *named = make_certificate("root", "root", 7);
    X509_CRL_set_version(crl, X509_CRL_VERSION_2);
    X509_CRL_set_issuer_name(crl, X509_get_issuer_name(named));
    X509_gmtime_adj(X509_getm_notBefore(named), -1000);
    X509_CRL_set1_lastUpdate(crl, X509_get0_notBefore(named));
    X509_CRL_set1_nextUpdate(crl, X509_get0_notAfter(named));
    X509_REVOKED_set_serialNumber(r, X509_get_serialNumber(named));
    X509_REVOKED_set_revocationDate(r, X509_getm_notBefore(named));
    if (issuer_hex != NULL) {
        X509_EXTENSION *e = make_extension("certificateIssuer", 1, issuer_hex);
        X509_REVOKED_add_ext(r, e, -1);
        X509_EXTENSION_free(e);
    }
    X509_CRL_add0_revoked(crl, r);
    X509_CRL_sign(crl, key, NULL);
    X509_CRL *read = X509_CRL_dup(crl);
    X509_CRL_free(crl);
    X509_free(named);
    return read;
}

/* An entry whose issuer can't be read might be about any certificate. */
static void crl_issuers(void)
{
    enum { REVOKED = X509_V_ERR_CERT_REVOKED, NO_CRL = X509_V_ERR_UNABLE_TO_GET_CRL };
    static const struct {
        const char *what, *hex;
        int error, error_30; /* here, and of OpenSSL 3.0 */
    } issuers[] = {
        {"none", NULL, REVOKED, REVOKED},
        {"its own", "3013a411300f310d300b06035504030c04726f6f74", REVOKED, REVOKED},
        {"another", "3015a4133011310f300d06035504030c066f7468657273", X509_V_OK, X509_V_OK},
        {"no sequence", "0500", NO_CRL, REVOKED},
        {"bytes behind it", "30008701", NO_CRL, X509_V_OK},
        {"a name cut short", "3003a40130", NO_CRL, REVOKED},
        {"a name that is none", "3004a4020500", NO_CRL, REVOKED},
        {"no general name", "30020500", NO_CRL, REVOKED},
        {"one more, cut short", "3015a411300f310d300b06035504030c04726f6f748905", NO_CRL, REVOKED},
        {"an open length", "3080a411300f310d300b06035504030c04726f6f740000", NO_CRL, REVOKED},
    };
    const struct ext ca[] = {CA, {0}};
    X509 *root = make("root", "root", 1, ca), *leaf = make("leaf", "root", 7, NULL);
    for (size_t i = 0; i < sizeof(issuers) / sizeof(issuers[0]); i++) {
        X509_CRL *crl = crl_with(issuers[i].hex);
        int error = verdict(root, leaf, crl, 0),
            want = TWIN_OR(issuers[i].error_30, issuers[i].error);
        check(error == want, "issuer: %s: %d, not %d", issuers[i].what, error, want);
        X509_CRL_free(crl);
    }
    X509_free(leaf);
    X509_free(root);
}

/* ---- Names ---- */

/* Names by constraints: permitted are what is below .example.org, and one mailbox. */
static void constrained(void)
{
    static const struct {
        const char *what, *constraints, *alt, *cn;
        size_t zeros; /* behind the common name */
        int error;
    } rows[] = {
        {"another host", "3011a00f300d820b6578616d706c652e6f7267", NULL, "www.example.com", 0,
         X509_V_ERR_PERMITTED_VIOLATION},
        {"its host", "3011a00f300d820b6578616d706c652e6f7267", NULL, "www.example.org", 0,
         X509_V_OK},
        {"zeros", "3011a00f300d820b6578616d706c652e6f7267", NULL, "www.example.com", 1,
         X509_V_ERR_PERMITTED_VIOLATION},
        {"many zeros", "3011a00f300d820b6578616d706c652e6f7267", NULL, "www.example.com", 1000,
         X509_V_ERR_PERMITTED_VIOLATION},
        {"zeros behind its host", "3011a00f300d820b6578616d706c652e6f7267", NULL, "www.example.org",
         1000, X509_V_OK},
        {"a mailbox in UTF-8, of the host", "3011a00f300d810b6578616d706c652e6f7267",
         "3020a01e06082b06010505070809a0120c1075736572406578616d706c652e6f7267", "x", 0, X509_V_OK},
        {"of another", "3011a00f300d810b6578616d706c652e636f6d",
         "3020a01e06082b06010505070809a0120c1075736572406578616d706c652e6f7267", "x", 0,
         X509_V_ERR_PERMITTED_VIOLATION},
        {"a mailbox in UTF-8 by one mailbox", "3016a0143012811075736572406578616d706c652e6f7267",
         "3020a01e06082b06010505070809a0120c1075736572406578616d706c652e6f7267", "x", 0,
         X509_V_ERR_PERMITTED_VIOLATION},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        const struct ext ca[] = {CA, {"nameConstraints", 1, rows[i].constraints}, {0}};
        const struct ext alt[] = {{rows[i].alt == NULL ? NULL : "subjectAltName", 0, rows[i].alt},
                                  {0}};
        unsigned char cn[1100] = {0};
        size_t len = strlen(rows[i].cn);
        memcpy(cn, rows[i].cn, len);
        X509 *root = make("root", "root", 1, ca), *leaf = extended(NULL, "root", 7, alt);
        X509_NAME_add_entry_by_NID(X509_get_subject_name(leaf), NID_commonName, V_ASN1_UTF8STRING,
                                   cn, (int)(len + rows[i].zeros), -1, 0);
        leaf = finish(leaf);
        int error = verdict(root, leaf, NULL, 0);
        check(error == rows[i].error, "constraints: %s: %d, not %d", rows[i].what, error,
              rows[i].error);
        X509_free(leaf);
        X509_free(root);
    }
}

/* ---- Extensions ---- */

/* Resources of RFC 3779 that the issuer hasn't: tests/x509v3/resource_paths.c has more of them. */
static void resources(void)
{
    static const struct ext rows[] = {
        {"sbgp-ipAddrBlock", 1, "300c300a040200013004030200c0"},
        {"sbgp-ipAddrBlock", 0, "300c300a040200013004030200c0"},
        {"sbgp-autonomousSysNum", 1, "3007a005300302010a"},
        {"sbgp-autonomousSysNum", 0, "3007a005300302010a"},
    };
    const struct ext ca[] = {CA, {0}};
    X509 *root = make("root", "root", 1, ca);
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        const struct ext e[] = {rows[i], {0}};
        X509 *leaf = make("leaf", "root", 7, e);
        int error = verdict(root, leaf, NULL, 0);
        check(error == X509_V_ERR_UNNESTED_RESOURCE, "resources %zu: %d", i, error);
        X509_free(leaf);
    }
    X509_free(root);
}

static void strict(void)
{
    static const struct ext rows[][4] = {
        {CA, {"keyUsage", 1, "03020106"}, {"subjectKeyIdentifier", 0, "040101"}, {0}},
        {{"basicConstraints", 1, "30060101ff020105"},
         {"keyUsage", 1, "03020106"},
         {"subjectKeyIdentifier", 0, "040101"},
         {0}},
        {{"basicConstraints", 1, "30060101ff020105"}, {"subjectKeyIdentifier", 0, "040101"}, {0}},
    };
    static const int errors[] = {X509_V_OK, X509_V_OK, X509_V_ERR_PATHLEN_WITHOUT_KU_KEY_CERT_SIGN};
    const struct ext id[] = {{"authorityKeyIdentifier", 0, "3003800101"}, {0}};
    for (size_t i = 0; i < 3; i++) {
        X509 *root = make("root", "root", 1, rows[i]), *leaf = make("leaf", "root", 7, id);
        int error = verdict(root, leaf, NULL, X509_V_FLAG_X509_STRICT);
        check(error == errors[i], "strict %zu: %d, not %d", i, error, errors[i]);
        X509_free(leaf);
        X509_free(root);
    }
}

/* A certificate that signs itself and isn't trusted; then one whose extensions can't be read, of
 * which nobody knows whether it does. */
static void untrusted_roots(void)
{
    static const struct ext rows[][2] = {{CA, {0}}, {{"basicConstraints", 1, "300301"}, {0}}};
    static const int errors[] = {X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT,
                                 X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY};
    const struct ext ca[] = {CA, {0}};
    X509 *root = make("root", "root", 1, ca);
    for (size_t i = 0; i < 2; i++) {
        X509 *x = make("self", "self", 2, rows[i]);
        int error = verdict(root, x, NULL, 0);
        check(error == errors[i], "untrusted %zu: %d, not %d", i, error, errors[i]);
        X509_free(x);
    }
    X509_free(root);
}

/* ---- What the callback hears ---- */

static int heard[8], n_heard, forgiven;

static int hear(int ok, X509_STORE_CTX *ctx)
{
    int error = X509_STORE_CTX_get_error(ctx);
    if (!ok && n_heard < 8)
        heard[n_heard++] = error;
    return ok || error == forgiven;
}

/* A chain too long, without an anchor: who forgives the one hears of the other. */
static void too_long(void)
{
    const struct ext ca[] = {CA, {0}};
    X509 *root = make("root", "root", 1, ca), *middle = make("ca", "root", 2, ca);
    X509 *low = make("low", "ca", 3, ca), *leaf = make("leaf", "low", 4, NULL);
    STACK_OF(X509) *pool = sk_X509_new_null();
    sk_X509_push(pool, low);
    sk_X509_push(pool, middle);
    sk_X509_push(pool, root);
    for (int i = 0; i < 2; i++) {
        X509_STORE *store = X509_STORE_new();
        X509_STORE_CTX *ctx = X509_STORE_CTX_new();
        X509_STORE_CTX_init(ctx, store, leaf, pool);
        X509_STORE_CTX_set_depth(ctx, 0);
        X509_STORE_CTX_set_verify_cb(ctx, hear);
        n_heard = 0;
        forgiven = i == 0 ? X509_V_ERR_CERT_CHAIN_TOO_LONG : X509_V_OK;
        check(X509_verify_cert(ctx) <= 0, "there is no anchor");
        check(n_heard == 2 - i && heard[0] == X509_V_ERR_CERT_CHAIN_TOO_LONG,
              "too long: %d, first %d", n_heard, heard[0]);
        check(i == 1 || heard[1] == X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY,
              "then there is no issuer: %d", heard[1]);
        X509_STORE_CTX_free(ctx);
        X509_STORE_free(store);
        ERR_clear_error();
    }
    sk_X509_pop_free(pool, X509_free);
    X509_free(leaf);
}

/* ---- Stores and parameters ---- */

static bool finds(X509_STORE *store, X509 *x)
{
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    X509_OBJECT *o = X509_OBJECT_new();
    X509_STORE_CTX_init(ctx, store, NULL, NULL);
    bool found =
        X509_STORE_CTX_get_by_subject(ctx, X509_LU_X509, X509_get_subject_name(x), o) == 1 &&
        X509_cmp(X509_OBJECT_get0_X509(o), x) == 0;
    X509_OBJECT_free(o);
    X509_STORE_CTX_free(ctx);
    ERR_clear_error();
    return found;
}

/* As the manual page's example has it: whoever holds the lock looks at the stack. It hangs if the
 * library takes the lock itself. */
static int list_locked(void)
{
    X509_STORE *store = X509_STORE_new();
    alarm(30);
    for (int i = 0; i < 3; i++) {
        char cn[2] = {(char)('a' + i), 0};
        const struct ext ca[] = {CA, {0}};
        X509 *x = make(cn, cn, i, ca);
        check(X509_STORE_lock(store) == 1, "locked");
        check(sk_X509_OBJECT_num(X509_STORE_get0_objects(store)) == i, "%d in it", i);
        check(X509_STORE_unlock(store) == 1, "unlocked");
        X509_STORE_add_cert(store, x);
        check(finds(store, x), "found");
        X509_free(x);
    }
    X509_STORE_free(store);
    return checks_failed != 0;
}

/* What a program takes out of the store's stack isn't there any more. */
static void taken_out(void)
{
    enum { N = 40 };
    const struct ext ca[] = {CA, {0}};
    X509 *all[N];
    X509_STORE *store = X509_STORE_new();
    for (int i = 0; i < N; i++) {
        char cn[3] = {(char)('a' + i / 26), (char)('a' + i % 26), 0};
        all[i] = make(cn, cn, i, ca);
        X509_STORE_add_cert(store, all[i]);
    }
    check(finds(store, all[0]) && finds(store, all[N - 1]), "all are found");
    STACK_OF(X509_OBJECT) *objects = X509_STORE_get0_objects(store),
                          *out = sk_X509_OBJECT_new_null();
    for (int taken = 0; taken < N; taken += 3) {
        for (int i = 0; i < sk_X509_OBJECT_num(objects); i++) {
            X509_OBJECT *o = sk_X509_OBJECT_value(objects, i);
            if (X509_cmp(X509_OBJECT_get0_X509(o), all[taken]) == 0) {
                sk_X509_OBJECT_push(out, sk_X509_OBJECT_delete(objects, i));
                break;
            }
        }
        check(!finds(store, all[taken]), "%d is gone", taken);
        check(taken + 1 >= N || finds(store, all[taken + 1]), "its neighbour isn't");
    }
    check(X509_STORE_add_cert(store, all[0]) == 1 && finds(store, all[0]), "and there again");
    check(!finds(store, all[3]), "alone");
    sk_X509_OBJECT_pop_free(out, X509_OBJECT_free);
    X509_STORE_free(store);
    for (int i = 0; i < N; i++)
        X509_free(all[i]);
}

static void parameters(void)
{
    X509_VERIFY_PARAM *p = X509_VERIFY_PARAM_new();
    check(X509_VERIFY_PARAM_set1_email(p, "a@example.org", 0) == 1, "an address");
    check(X509_VERIFY_PARAM_set1_email(p, "a@example.org", 5) == 1, "of a length");
    check(X509_VERIFY_PARAM_set1_email(p, "a@b\0c", 5) == TWIN_OR(1, 0), "with a zero in it");
    check(X509_VERIFY_PARAM_set1_host(p, "a.b\0c", 5) == 0, "a host with a zero in it");
    X509_VERIFY_PARAM_free(p);
    ERR_clear_error();
}

void test_x509_verdicts(void)
{
    check_context("x509/verdicts");
    key = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
    crl_issuers();
    constrained();
    resources();
    strict();
    untrusted_roots();
    too_long();
    check(in_child(list_locked) == 0, "the stack of a locked store");
    taken_out();
    parameters();
    EVP_PKEY_free(key);
}
