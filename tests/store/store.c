/* OSSL_STORE: files of PEM and DER, PKCS #12, directories and searches in them, passphrases,
 * loaders of a program's; and the look-up of X509_STORE that reads them. */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <openssl/store.h>
#include <openssl/ui.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/check.h"
#include "tests/suite.h"

static struct {
    char dir[32], uri[64];
    EVP_PKEY *key;
    X509 *one, *two;
    X509_CRL *crl;
} things;

static const char *path(const char *name)
{
    static char p[4][96];
    static unsigned n;
    char *out = p[n++ % 4];
    snprintf(out, sizeof(p[0]), "%s/%s", things.dir, name);
    return out;
}

static X509 *issue(const char *name)
{
    X509 *x = X509_new();
    X509_NAME *n = X509_NAME_new();
    X509_NAME_add_entry_by_txt(n, "CN", MBSTRING_ASC, (const unsigned char *)name, -1, -1, 0);
    X509_set_version(x, X509_VERSION_3);
    X509_set_subject_name(x, n);
    X509_set_issuer_name(x, n);
    X509_gmtime_adj(X509_getm_notBefore(x), -60);
    X509_gmtime_adj(X509_getm_notAfter(x), 3600);
    X509_set_pubkey(x, things.key);
    check(X509_sign(x, things.key, NULL) > 0, "%s signs", name);
    X509_NAME_free(n);
    return x;
}

static void write_pem(const char *name, const char *mode)
{
    BIO *out = BIO_new_file(path(name), "w");
    for (; *mode != '\0'; mode++) {
        if (*mode == 'k')
            PEM_write_bio_PrivateKey(out, things.key, NULL, NULL, 0, NULL, NULL);
        else if (*mode == 'e')
            PEM_write_bio_PrivateKey(out, things.key, EVP_aes_128_cbc(), NULL, 0, NULL,
                                     (void *)(uintptr_t) "secret");
        else if (*mode == 'p')
            PEM_write_bio_PUBKEY(out, things.key);
        else if (*mode == 'l')
            PEM_write_bio_X509_CRL(out, things.crl);
        else if (*mode == '1' || *mode == '2')
            PEM_write_bio_X509(out, *mode == '1' ? things.one : things.two);
        else if (*mode == 't')
            BIO_puts(out, "some text\n");
        else if (*mode == 'x')
            BIO_puts(out, "-----BEGIN X-----\nAAAA\n-----END X-----\n");
        else if (*mode == 'b')
            BIO_puts(out, "-----BEGIN CERTIFICATE-----\nM!I=\n-----END CERTIFICATE-----\n");
    }
    BIO_free(out);
}

static void write_der(const char *name, const char *mode)
{
    BIO *out = BIO_new_file(path(name), "w");
    for (; *mode != '\0'; mode++) {
        if (*mode == 'k')
            i2d_PrivateKey_bio(out, things.key);
        else if (*mode == 'e')
            i2d_PKCS8PrivateKey_bio(out, things.key, EVP_aes_128_cbc(), "secret", 6, NULL, NULL);
        else if (*mode == 'p')
            i2d_PUBKEY_bio(out, things.key);
        else if (*mode == 'l')
            i2d_X509_CRL_bio(out, things.crl);
        else if (*mode == '1')
            i2d_X509_bio(out, things.one);
    }
    BIO_free(out);
}

static void write_pkcs12(const char *name, const char *pass)
{
    STACK_OF(X509) *ca = sk_X509_new_null();
    sk_X509_push(ca, things.two);
    PKCS12 *p12 = PKCS12_create(pass, NULL, things.key, things.one, ca, 0, 0, 0, 0, 0);
    BIO *out = BIO_new_file(path(name), "w");
    i2d_PKCS12_bio(out, p12);
    BIO_free(out);
    PKCS12_free(p12);
    sk_X509_free(ca);
}

static bool begin(void)
{
    strcpy(things.dir, "/tmp/assay-store-XXXXXX");
    if (!check(mkdtemp(things.dir) != NULL, "a directory"))
        return false;
    snprintf(things.uri, sizeof(things.uri), "file:%s", things.dir);
    things.key = EVP_PKEY_Q_keygen(NULL, NULL, "EC", "P-256");
    things.one = issue("one");
    things.two = issue("two");
    ASN1_TIME *now = X509_gmtime_adj(NULL, 0);
    things.crl = X509_CRL_new();
    X509_CRL_set_issuer_name(things.crl, X509_get_subject_name(things.one));
    X509_CRL_set1_lastUpdate(things.crl, now);
    ASN1_TIME_free(now);
    check(X509_CRL_sign(things.crl, things.key, EVP_sha256()) > 0, "a CRL");
    return true;
}

static void end(const char *const *names)
{
    for (; *names != NULL; names++)
        unlink(path(*names));
    check(rmdir(things.dir) == 0, "the directory is empty");
    EVP_PKEY_free(things.key);
    X509_free(things.one);
    X509_free(things.two);
    X509_CRL_free(things.crl);
}

/* ---- What comes out of a store, as text ---- */

static int asked;
static const char *answer;

static int passphrase(char *buf, int size, int writing, void *data)
{
    (void)data;
    (void)writing;
    asked++;
    if (answer == NULL || (int)strlen(answer) >= size)
        return -1;
    memcpy(buf, answer, strlen(answer) + 1);
    return (int)strlen(answer);
}

static char letter(const OSSL_STORE_INFO *info)
{
    switch (OSSL_STORE_INFO_get_type(info)) {
    case OSSL_STORE_INFO_CERT:
        if (X509_cmp(OSSL_STORE_INFO_get0_CERT(info), things.one) == 0)
            return '1';
        return X509_cmp(OSSL_STORE_INFO_get0_CERT(info), things.two) == 0 ? '2' : '?';
    case OSSL_STORE_INFO_CRL:
        return X509_CRL_cmp(OSSL_STORE_INFO_get0_CRL(info), things.crl) == 0 ? 'l' : '?';
    case OSSL_STORE_INFO_PKEY:
        return EVP_PKEY_eq(OSSL_STORE_INFO_get0_PKEY(info), things.key) == 1 ? 'k' : '?';
    case OSSL_STORE_INFO_PUBKEY:
        return EVP_PKEY_eq(OSSL_STORE_INFO_get0_PUBKEY(info), things.key) == 1 ? 'p' : '?';
    case OSSL_STORE_INFO_NAME:
        return 'n';
    default:
        return '?';
    }
}

/* Objects as letters; '-': one that can't be read. */
static void reads_ctx(const char *what, OSSL_STORE_CTX *ctx, const char *want)
{
    char got[32] = "";
    size_t n = 0;
    if (!check(ctx != NULL, "%s opens", what))
        return;
    while (n < sizeof(got) - 1) {
        OSSL_STORE_INFO *info = OSSL_STORE_load(ctx);
        bool none = info == NULL;
        if (none && OSSL_STORE_eof(ctx))
            break;
        check(OSSL_STORE_error(ctx) == none, "%s: error", what);
        got[n++] = (char)(none ? '-' : letter(info));
        OSSL_STORE_INFO_free(info);
        ERR_clear_error();
    }
    check(strcmp(got, want) == 0, "%s: \"%s\", not \"%s\"", what, got, want);
    check(OSSL_STORE_close(ctx) == 1, "%s: closes", what);
}

static void reads(const char *name, int expected, const char *want)
{
    UI_METHOD *ui = UI_UTIL_wrap_read_pem_callback(passphrase, 0);
    OSSL_STORE_CTX *ctx = OSSL_STORE_open(path(name), ui, NULL, NULL, NULL);
    if (ctx != NULL && expected != 0)
        check(OSSL_STORE_expect(ctx, expected) == 1, "%s: expects", name);
    reads_ctx(name, ctx, want);
    UI_destroy_method(ui);
    ERR_clear_error();
}

static void fails(const char *what, int lib, int reason)
{
    unsigned long e = ERR_peek_last_error();
    check(ERR_GET_LIB(e) == lib && ERR_GET_REASON(e) == reason, "%s: %s", what,
          ERR_reason_error_string(e));
    ERR_clear_error();
}

/* ---- Files ---- */

void test_store_files(void)
{
    static const char *const names[] = {"all", "mixed", "empty", "junk", "der",  "derl", "derp",
                                        "two", "enc",   "dere",  "p12",  "bare", NULL};
    if (!begin())
        return;
    write_pem("all", "1tkl2pt");
    reads("all", 0, "1kl2p");
    write_pem("mixed", "tx1b2");
    reads("all", OSSL_STORE_INFO_PUBKEY, "-p");
#ifndef ASSAY_TWIN /* which stumbles over the lines of a broken block */
    reads("mixed", 0, "-1-2");
#endif
    write_pem("empty", "");
    reads("empty", 0, "");
    write_pem("junk", "tt");
    reads("junk", 0, "");
    write_der("der", "1");
    reads("der", 0, "1");
    write_der("derl", "l");
    reads("derl", 0, "l");
    write_der("derp", "p");
    reads("derp", 0, "p");
    write_der("two", "k1");
    reads("two", 0, "k1");

    asked = 0;
    answer = "secret";
    write_pem("enc", "e");
    reads("enc", 0, "k");
    write_der("dere", "e");
    reads("dere", 0, "k");
    check(asked == 2, "asked %d times", asked);
    answer = "wrong";
    reads("enc", 0, "-");
    reads("dere", 0, "-");
    write_pkcs12("p12", "secret");
    reads("p12", 0, "-");
    answer = NULL;
    reads("p12", 0, "-");
    answer = "secret";
    asked = 0;
    reads("p12", 0, "k12");
    reads("p12", OSSL_STORE_INFO_CERT, "12");
    reads("p12", OSSL_STORE_INFO_CRL, "");
    check(asked == 3, "PKCS #12: asked %d times", asked);
    asked = 0;
    write_pkcs12("bare", "");
    reads("bare", 0, "k12");
    check(asked == 0, "nothing to ask for");
    end(names);
}

/* ---- Names of files, directories, searches ---- */

static OSSL_STORE_CTX *open_uri(const char *prefix, const char *name)
{
    char uri[128];
    snprintf(uri, sizeof(uri), "%s%s", prefix, path(name));
    return OSSL_STORE_open(uri, NULL, NULL, NULL, NULL);
}

static void reads_names(const char *uri, X509 *subject, int expected, const char *prefix,
                        unsigned count)
{
    OSSL_STORE_CTX *ctx = OSSL_STORE_open(uri, NULL, NULL, NULL, NULL);
    OSSL_STORE_SEARCH *search = NULL;
    unsigned n = 0;
    if (!check(ctx != NULL, "%s opens", uri))
        return;
    if (subject != NULL) {
        search = OSSL_STORE_SEARCH_by_name(X509_get_subject_name(subject));
        check(OSSL_STORE_find(ctx, search) == 1, "finds");
    }
    if (expected != 0)
        OSSL_STORE_expect(ctx, expected);
    while (!OSSL_STORE_eof(ctx)) {
        OSSL_STORE_INFO *info = OSSL_STORE_load(ctx);
        if (info == NULL)
            continue;
        const char *name = OSSL_STORE_INFO_get0_NAME(info);
        n++;
        check(name != NULL && strncmp(name, prefix, strlen(prefix)) == 0 &&
                  OSSL_STORE_INFO_get0_NAME_description(info) == NULL,
              "%s: %s", uri, name);
        OSSL_STORE_INFO_free(info);
    }
    check(n == count, "%s: %u names, not %u", uri, n, count);
    OSSL_STORE_close(ctx);
    OSSL_STORE_SEARCH_free(search);
}

static void verifies(const char *uri, X509 *x, int ok)
{
    X509_STORE *store = X509_STORE_new();
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    check(X509_STORE_load_store(store, uri) == 1, "%s is there", uri);
    X509_STORE_CTX_init(ctx, store, x, NULL);
    check(X509_verify_cert(ctx) == ok, "%s: verifies", uri);
    X509_STORE_CTX_free(ctx);
    X509_STORE_free(store);
    ERR_clear_error();
}

void test_store_uris(void)
{
    static char h0[16], h1[16], hr[16];
    static const char *const names[] = {h0, h1, hr, "other", NULL};
    if (!begin())
        return;
    unsigned long hash = X509_NAME_hash_ex(X509_get_subject_name(things.one), NULL, NULL, NULL);
    snprintf(h0, sizeof(h0), "%08lx.0", hash & 0xffffffff);
    snprintf(h1, sizeof(h1), "%08lx.1", hash & 0xffffffff);
    snprintf(hr, sizeof(hr), "%08lx.r0", hash & 0xffffffff);
    write_pem(h0, "1");
    write_pem(h1, "2");
    write_pem(hr, "l");
    write_pem("other", "2");

    reads_ctx("a URI", open_uri("file:", h0), "1");
    reads_ctx("an empty authority", open_uri("file://", h0), "1");
    reads_ctx("localhost", open_uri("file://localhost", h0), "1");
    reads_ctx("upper case", open_uri("FILE:", h0), "1");
    check(open_uri("file://elsewhere", h0) == NULL, "another host");
    fails("another host", ERR_LIB_PROV, 223);
    check(open_uri("file:.", h0) == NULL, "a relative path");
    fails("a relative path", ERR_LIB_PROV, 219);
    check(open_uri("file:", "none") == NULL, "no file");
    check(open_uri("odd:", h0) == NULL, "no scheme");
    fails("no scheme", ERR_LIB_OSSL_STORE, ERR_R_UNSUPPORTED);

    reads_names(things.dir, NULL, 0, things.dir, 4);
    reads_names(things.uri, NULL, 0, things.uri, 4);
    reads_names(things.dir, things.one, 0, things.dir, 3);
    reads_names(things.dir, things.one, OSSL_STORE_INFO_CERT, things.dir, 2);
    reads_names(things.dir, things.one, OSSL_STORE_INFO_CRL, things.dir, 1);
    reads_names(things.dir, things.two, 0, things.dir, 0);

    verifies(things.dir, things.one, 1);
    verifies(things.uri, things.one, 1);
    verifies(things.dir, things.two, 0); /* not under its hash */
    verifies(path("other"), things.two, 1);
    verifies(path("other"), things.one, 0);
    X509_STORE *store = X509_STORE_new();
    check(X509_STORE_load_store(store, path("none")) == 0, "no such store");
    check(X509_STORE_load_store(store, NULL) == 0, "no store");
    X509_LOOKUP *l = X509_STORE_add_lookup(store, X509_LOOKUP_store());
    check(X509_LOOKUP_load_store(l, path("other")) == 1, "loads at once");
    check(sk_X509_OBJECT_num(X509_STORE_get0_objects(store)) == 1, "one object");
    X509_STORE_free(store);
    end(names);
}

/* ---- A BIO, and what is asked of contexts ---- */

static OSSL_STORE_INFO *drop_keys(OSSL_STORE_INFO *info, void *data)
{
    ++*(int *)data;
    if (OSSL_STORE_INFO_get_type(info) != OSSL_STORE_INFO_PKEY)
        return info;
    OSSL_STORE_INFO_free(info);
    return NULL;
}

void test_store_context(void)
{
    static const char *const names[] = {"all", NULL};
    int seen = 0;
    if (!begin())
        return;
    write_pem("all", "1k2");
    BIO *in = BIO_new_file(path("all"), "r");
    reads_ctx("a BIO", OSSL_STORE_attach(in, "file", NULL, NULL, NULL, NULL, NULL, NULL, NULL),
              "1k2");
    check(BIO_free(in) == 1, "the BIO is still the caller's");
    reads_ctx("processed", OSSL_STORE_open(path("all"), NULL, NULL, drop_keys, &seen), "12");
    check(seen == 3, "each was seen");

    OSSL_STORE_CTX *ctx = OSSL_STORE_open(path("all"), NULL, NULL, NULL, NULL);
    OSSL_STORE_SEARCH *search = OSSL_STORE_SEARCH_by_name(X509_get_subject_name(things.one));
    check(OSSL_STORE_supports_search(ctx, OSSL_STORE_SEARCH_BY_NAME) == 1 &&
              OSSL_STORE_supports_search(ctx, OSSL_STORE_SEARCH_BY_ALIAS) == 0,
          "searches");
    check(OSSL_STORE_expect(ctx, 7) == 0, "there is no type 7");
    fails("expect", ERR_LIB_OSSL_STORE, ERR_R_PASSED_INVALID_ARGUMENT);
    check(OSSL_STORE_find(ctx, search) == 0, "a file can't be searched");
    fails("find", ERR_LIB_PROV, 222);
    OSSL_STORE_INFO_free(OSSL_STORE_load(ctx));
    check(OSSL_STORE_expect(ctx, OSSL_STORE_INFO_CERT) == 0, "too late");
    fails("expect", ERR_LIB_OSSL_STORE, OSSL_STORE_R_LOADING_STARTED);
    check(OSSL_STORE_find(ctx, search) == 0, "too late");
    fails("find", ERR_LIB_OSSL_STORE, OSSL_STORE_R_LOADING_STARTED);
    OSSL_STORE_close(ctx);
    OSSL_STORE_SEARCH_free(search);
    check(OSSL_STORE_close(NULL) == 1, "nothing to close");
    end(names);
}

/* ---- Infos and searches by themselves ---- */

void test_store_info(void)
{
    OSSL_STORE_INFO *info = OSSL_STORE_INFO_new_NAME(OPENSSL_strdup("name"));
    check(OSSL_STORE_INFO_set0_NAME_description(info, OPENSSL_strdup("about")) == 1, "described");
    char *name = OSSL_STORE_INFO_get1_NAME(info),
         *about = OSSL_STORE_INFO_get1_NAME_description(info);
    check(strcmp(name, "name") == 0 && strcmp(about, "about") == 0, "copies");
    check(strcmp(OSSL_STORE_INFO_get0_NAME_description(info), "about") == 0, "its description");
    OPENSSL_free(name);
    OPENSSL_free(about);
    static const struct {
        int type, reason;
    } others[] = {
        {OSSL_STORE_INFO_PARAMS, OSSL_STORE_R_NOT_PARAMETERS},
        {OSSL_STORE_INFO_PUBKEY, OSSL_STORE_R_NOT_A_PUBLIC_KEY},
        {OSSL_STORE_INFO_PKEY, OSSL_STORE_R_NOT_A_PRIVATE_KEY},
        {OSSL_STORE_INFO_CERT, OSSL_STORE_R_NOT_A_CERTIFICATE},
        {OSSL_STORE_INFO_CRL, OSSL_STORE_R_NOT_A_CRL},
    };
    for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
        void *got =
            others[i].type == OSSL_STORE_INFO_PARAMS   ? (void *)OSSL_STORE_INFO_get1_PARAMS(info)
            : others[i].type == OSSL_STORE_INFO_PUBKEY ? (void *)OSSL_STORE_INFO_get1_PUBKEY(info)
            : others[i].type == OSSL_STORE_INFO_PKEY   ? (void *)OSSL_STORE_INFO_get1_PKEY(info)
            : others[i].type == OSSL_STORE_INFO_CERT   ? (void *)OSSL_STORE_INFO_get1_CERT(info)
                                                       : (void *)OSSL_STORE_INFO_get1_CRL(info);
        check(got == NULL && OSSL_STORE_INFO_get0_data(others[i].type, info) == NULL, "none");
        fails("another type", ERR_LIB_OSSL_STORE, others[i].reason);
    }
    OSSL_STORE_INFO_free(info);
    OSSL_STORE_INFO_free(NULL);
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
    info = OSSL_STORE_INFO_new_PKEY(key);
    check(OSSL_STORE_INFO_get0_PKEY(info) == key && OSSL_STORE_INFO_get0_CERT(info) == NULL,
          "a key");
    check(OSSL_STORE_INFO_set0_NAME_description(info, (char[]){"x"}) == 0, "no name to describe");
    check(OSSL_STORE_INFO_get1_NAME(info) == NULL, "no name");
    fails("no name", ERR_LIB_OSSL_STORE, OSSL_STORE_R_NOT_A_NAME);
    key = OSSL_STORE_INFO_get1_PKEY(info);
    OSSL_STORE_INFO_free(info);
    check(EVP_PKEY_is_a(key, "ED25519"), "a reference of its own");
    EVP_PKEY_free(key);
    int own = 7;
    info = OSSL_STORE_INFO_new(100, &own);
    check(OSSL_STORE_INFO_get0_data(100, info) == &own, "a type of a program's");
    OSSL_STORE_INFO_free(info);
    check(OSSL_STORE_INFO_type_string(0) == NULL && OSSL_STORE_INFO_type_string(7) == NULL &&
              strcmp(OSSL_STORE_INFO_type_string(OSSL_STORE_INFO_PUBKEY), "Public key") == 0,
          "names of types");

    static const unsigned char bytes[20] = {1};
    size_t len = 0;
    OSSL_STORE_SEARCH *s = OSSL_STORE_SEARCH_by_key_fingerprint(EVP_sha1(), bytes, 3);
    check(s == NULL, "too short for SHA-1");
    fails("too short", ERR_LIB_OSSL_STORE, OSSL_STORE_R_FINGERPRINT_SIZE_DOES_NOT_MATCH_DIGEST);
    s = OSSL_STORE_SEARCH_by_key_fingerprint(EVP_sha1(), bytes, sizeof(bytes));
    check(OSSL_STORE_SEARCH_get0_bytes(s, &len) == bytes && len == 20 &&
              OSSL_STORE_SEARCH_get0_digest(s) == EVP_sha1() &&
              OSSL_STORE_SEARCH_get_type(s) == OSSL_STORE_SEARCH_BY_KEY_FINGERPRINT &&
              OSSL_STORE_SEARCH_get0_name(s) == NULL && OSSL_STORE_SEARCH_get0_serial(s) == NULL,
          "a fingerprint");
    OSSL_STORE_SEARCH_free(s);
    s = OSSL_STORE_SEARCH_by_alias("alias");
    check(strcmp(OSSL_STORE_SEARCH_get0_string(s), "alias") == 0, "an alias");
    OSSL_STORE_SEARCH_free(s);
    ASN1_INTEGER *serial = ASN1_INTEGER_new();
    X509_NAME *n = X509_NAME_new();
    s = OSSL_STORE_SEARCH_by_issuer_serial(n, serial);
    check(OSSL_STORE_SEARCH_get0_name(s) == n && OSSL_STORE_SEARCH_get0_serial(s) == serial,
          "an issuer and a number");
    OSSL_STORE_SEARCH_free(s);
    ASN1_INTEGER_free(serial);
    X509_NAME_free(n);
}

/* ---- A loader of a program's ---- */

struct ossl_store_loader_ctx_st {
    int left, expected, commands;
    bool failed;
};

static OSSL_STORE_LOADER_CTX *my_open(const OSSL_STORE_LOADER *loader, const char *uri,
                                      const UI_METHOD *ui, void *data)
{
    (void)ui;
    (void)data;
    check(strcmp(OSSL_STORE_LOADER_get0_scheme(loader), "my+one") == 0, "its scheme");
    const char *n = strrchr(uri, ':');
    if (n == NULL || n[1] == '\0')
        return NULL;
    OSSL_STORE_LOADER_CTX *ctx = calloc(1, sizeof(*ctx));
    if (ctx != NULL)
        ctx->left = (int)strtol(n + 1, NULL, 10);
    return ctx;
}

static OSSL_STORE_INFO *my_load(OSSL_STORE_LOADER_CTX *ctx, const UI_METHOD *ui, void *data)
{
    (void)ui;
    (void)data;
    ctx->failed = ctx->left == 2;
    char text[2] = {(char)('0' + ctx->left--), 0};
    return ctx->failed ? NULL : OSSL_STORE_INFO_new_NAME(OPENSSL_strdup(text));
}

static int my_eof(OSSL_STORE_LOADER_CTX *ctx)
{
    return ctx->left == 0;
}

static int my_error(OSSL_STORE_LOADER_CTX *ctx)
{
    return ctx->failed;
}

static int my_close(OSSL_STORE_LOADER_CTX *ctx)
{
    free(ctx);
    return 1;
}

static int my_expect(OSSL_STORE_LOADER_CTX *ctx, int expected)
{
    ctx->expected = expected;
    return 1;
}

static int my_find(OSSL_STORE_LOADER_CTX *ctx, const OSSL_STORE_SEARCH *search)
{
    (void)ctx;
    return OSSL_STORE_SEARCH_get_type(search) == OSSL_STORE_SEARCH_BY_ALIAS;
}

static int my_ctrl(OSSL_STORE_LOADER_CTX *ctx, int cmd, va_list args)
{
    ctx->commands += cmd;
    return va_arg(args, int);
}

static void count(const OSSL_STORE_LOADER *loader, void *n)
{
    *(int *)n += strcmp(OSSL_STORE_LOADER_get0_scheme(loader), "my+one") == 0;
}

static void use_loader(void)
{
    OSSL_STORE_CTX *ctx = OSSL_STORE_open("my+one:3", NULL, NULL, NULL, NULL);
    if (!check(ctx != NULL, "opens"))
        return;
    check(OSSL_STORE_expect(ctx, OSSL_STORE_INFO_CERT) == 1, "expects");
    check(OSSL_STORE_supports_search(ctx, OSSL_STORE_SEARCH_BY_ALIAS) == 1 &&
              OSSL_STORE_supports_search(ctx, OSSL_STORE_SEARCH_BY_NAME) == 0,
          "searches");
    check(OSSL_STORE_ctrl(ctx, 100, 1) == 1 && OSSL_STORE_ctrl(ctx, 100, 0) == 0, "commands");
    OSSL_STORE_INFO *info = OSSL_STORE_load(ctx);
    check(info != NULL && strcmp(OSSL_STORE_INFO_get0_NAME(info), "3") == 0, "the first");
    OSSL_STORE_INFO_free(info);
    check(OSSL_STORE_load(ctx) == NULL && OSSL_STORE_error(ctx) && !OSSL_STORE_eof(ctx),
          "an error");
    info = OSSL_STORE_load(ctx);
    check(info != NULL && OSSL_STORE_eof(ctx) && !OSSL_STORE_error(ctx), "the last");
    OSSL_STORE_INFO_free(info);
    OSSL_STORE_close(ctx);
    check(OSSL_STORE_open("my+one:", NULL, NULL, NULL, NULL) == NULL, "refuses");
    ERR_clear_error();
}

void test_store_loader(void)
{
    int n = 0;
    check(OSSL_STORE_LOADER_new(NULL, NULL) == NULL, "no scheme");
    fails("no scheme", ERR_LIB_OSSL_STORE, OSSL_STORE_R_INVALID_SCHEME);
    OSSL_STORE_LOADER *odd = OSSL_STORE_LOADER_new(NULL, "1st");
    check(OSSL_STORE_register_loader(odd) == 0, "no letter first");
    fails("no letter first", ERR_LIB_OSSL_STORE, OSSL_STORE_R_INVALID_SCHEME);
    OSSL_STORE_LOADER_free(odd);
    OSSL_STORE_LOADER *l = OSSL_STORE_LOADER_new(NULL, "my+one");
    check(OSSL_STORE_register_loader(l) == 0, "no functions");
    fails("no functions", ERR_LIB_OSSL_STORE, OSSL_STORE_R_LOADER_INCOMPLETE);
    OSSL_STORE_LOADER_set_open(l, my_open);
    OSSL_STORE_LOADER_set_load(l, my_load);
    OSSL_STORE_LOADER_set_eof(l, my_eof);
    OSSL_STORE_LOADER_set_error(l, my_error);
    OSSL_STORE_LOADER_set_close(l, my_close);
    OSSL_STORE_LOADER_set_expect(l, my_expect);
    OSSL_STORE_LOADER_set_find(l, my_find);
    OSSL_STORE_LOADER_set_ctrl(l, my_ctrl);
    check(OSSL_STORE_LOADER_get0_engine(l) == NULL, "no engine");
    check(OSSL_STORE_register_loader(l) == 1, "registered");
    OSSL_STORE_do_all_loaders(count, &n);
    check(n == 1, "listed");
    use_loader();
    check(OSSL_STORE_unregister_loader("my+one") == l, "taken back");
    check(OSSL_STORE_unregister_loader("my+one") == NULL, "only once");
    fails("only once", ERR_LIB_OSSL_STORE, OSSL_STORE_R_UNREGISTERED_SCHEME);
    OSSL_STORE_LOADER_free(l);

    l = OSSL_STORE_LOADER_fetch(NULL, "file", NULL);
    check(l != NULL && OSSL_STORE_LOADER_is_a(l, "FILE") &&
              strcmp(OSSL_PROVIDER_get0_name(OSSL_STORE_LOADER_get0_provider(l)), "default") == 0 &&
              strcmp(OSSL_STORE_LOADER_get0_properties(l), "provider=default,fips=yes") == 0,
          "the provider's");
    check(OSSL_STORE_LOADER_up_ref(l) == 1, "a reference");
    OSSL_STORE_LOADER_free(l);
    OSSL_STORE_LOADER_free(l);
    check(OSSL_STORE_LOADER_fetch(NULL, "file", "provider=legacy") == NULL, "not the legacy one's");
    fails("not the legacy one's", ERR_LIB_OSSL_STORE, ERR_R_UNSUPPORTED);
}
