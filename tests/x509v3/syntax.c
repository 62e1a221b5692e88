/* Extensions by text. */
#include <openssl/conf.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"
#include "tests/x509v3/make.h"
#include "tests/x509v3/sections.h"
#include "tests/x509v3/syntax.h"

/* Two keys on P-256: of subject and issuer; another. */
static const char key_hex[] =
    "3059301306072a8648ce3d020106082a8648ce3d030107034200044ddd9cb7bb86753f4ac79cbb52a2a529581701b6"
    "042f9df966f736bfecfa26940cbbd8ca45bcbf2a43b875ca18304ff6774e5cbe21e4a34496cf83c98d64d685";
static const char other_hex[] =
    "3059301306072a8648ce3d020106082a8648ce3d03010703420004e3126c73b1f41743f956b76d556b083348671948"
    "6e23f616eab94247a1ced0aa5b8342f42d40759361832b561d8eecff64ed934eba738e33168fecbf114b6570";

static CONF *configuration(void)
{
    CONF *conf = NCONF_new(NULL);
    BIO *b = BIO_new_mem_buf(sections, -1);
    long line;
    check(NCONF_load_bio(conf, b, &line) == 1, "sections");
    BIO_free(b);
    return conf;
}

static void add(X509 *x, const char *name, const char *hex)
{
    X509_EXTENSION *ext = make_extension(name, 0, hex);
    X509_add_ext(x, ext, -1);
    X509_EXTENSION_free(ext);
}

/* The certificates and keys of the contexts. */
struct parties {
    X509 *issuer, *subject;
    EVP_PKEY *key, *other;
};

static void parties_init(struct parties *p, int context)
{
    p->key = make_key(key_hex);
    p->other = make_key(other_hex);
    p->issuer = make_certificate("I", "R", 7);
    X509_set_pubkey(p->issuer, p->key);
    if (context != 3)
        add(p->issuer, "subjectKeyIdentifier", "0403010203");
    add(p->issuer, "subjectAltName",
        "300d8206697373756572"
        "8103694069");
    p->subject = make_certificate("S", NULL, 9);
    X509_NAME *name = X509_get_subject_name(p->subject);
    for (int i = 0; i < 2; i++)
        X509_NAME_add_entry_by_txt(name, "emailAddress", MBSTRING_ASC,
                                   (const unsigned char *)(i == 0 ? "s@s.s" : "t@s.s"), -1, -1, 0);
    X509_set_pubkey(p->subject, p->key);
    if (context >= 4 && context < 7)
        add(p->subject, "subjectKeyIdentifier", "04020405");
}

static void parties_free(struct parties *p)
{
    X509_free(p->issuer);
    X509_free(p->subject);
    EVP_PKEY_free(p->key);
    EVP_PKEY_free(p->other);
}

/* 0, 3: by an issuer, with and without a key identifier; 1, 4: by itself; 2: a test; 5: by itself,
 * with its key; 6, 7: with another's key. */
static void context_init(X509V3_CTX *ctx, const struct parties *p, int context)
{
    if (context == 2)
        X509V3_set_ctx_test(ctx);
    else
        X509V3_set_ctx(ctx, context == 0 || context == 3 ? p->issuer : p->subject, p->subject, NULL,
                       NULL, 0);
    if (context >= 5)
        check(X509V3_set_issuer_pkey(ctx, context == 5 ? p->key : p->other) == 1, "issuer's key");
}

/* The first reason of ERR_LIB_X509V3 in the queue. */
static int first_reason(void)
{
    unsigned long e;
    int reason = 0;
    while ((e = ERR_get_error()) != 0)
        if (ERR_GET_LIB(e) == ERR_LIB_X509V3 && reason == 0)
            reason = ERR_GET_REASON(e);
    return reason;
}

static void line_is(size_t i, X509_EXTENSION *ext, const struct parties *p)
{
    unsigned char *der = NULL;
    long len = 0;
    int got = ext != NULL ? i2d_X509_EXTENSION(ext, &der) : 0;
    unsigned char *want = lines[i].der != NULL ? OPENSSL_hexstr2buf(lines[i].der, &len) : NULL;
    if (check(got == len, "%d: %s = %s: %d bytes, not %ld", lines[i].context, lines[i].name,
              lines[i].value, got, len) &&
        want != NULL) {
        check_bytes(lines[i].value, der, want, (size_t)len);
        check(X509_NAME_entry_count(X509_get_subject_name(p->subject)) == lines[i].entries,
              "%s: what is left", lines[i].value);
    }
    if (ext == NULL) {
        int reason = first_reason();
        check(reason == lines[i].reason, "%s = %s: reason %d, not %d", lines[i].name,
              lines[i].value, reason, lines[i].reason);
    }
    OPENSSL_free(der);
    OPENSSL_free(want);
}

void test_x509v3_syntax(void)
{
    CONF *conf = configuration();
    for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
        struct parties p;
        X509V3_CTX ctx;
        parties_init(&p, lines[i].context);
        context_init(&ctx, &p, lines[i].context);
        X509V3_set_nconf(&ctx, conf);
        ERR_clear_error();
        X509_EXTENSION *ext = X509V3_EXT_nconf(conf, &ctx, lines[i].name, lines[i].value);
        line_is(i, ext, &p);
        X509_EXTENSION_free(ext);
        parties_free(&p);
    }
    NCONF_free(conf);
    ERR_clear_error();
}

/* Whole sections, into certificates, requests, CRLs and stacks. */
void test_x509v3_sections(void)
{
    static const char text[] = "[e]\nbasicConstraints=critical,CA:TRUE\nkeyUsage=cRLSign\n"
                               "[f]\nbasicConstraints=CA:FALSE\nsubjectKeyIdentifier=none\n"
                               "[bad]\nkeyUsage=cRLSign\nbasicConstraints=x\n"
                               "[own]\nsubjectKeyIdentifier=hash\n"
                               "authorityKeyIdentifier=keyid:always,issuer\n";
    CONF *conf = NCONF_new(NULL);
    BIO *b = BIO_new_mem_buf(text, -1);
    long line;
    X509V3_CTX ctx;
    check(NCONF_load_bio(conf, b, &line) == 1, "text");
    X509 *x = make_certificate("a", "b", 1);
    X509V3_set_ctx(&ctx, x, x, NULL, NULL, 0);
    X509V3_set_nconf(&ctx, conf);
    check(X509V3_EXT_add_nconf(conf, &ctx, "e", x) == 1 && X509_get_ext_count(x) == 2, "two");
    ctx.flags = X509V3_CTX_REPLACE;
    check(X509V3_EXT_add_nconf(conf, &ctx, "f", x) == 1 && X509_get_ext_count(x) == 3 &&
              X509_get_ext_by_NID(x, NID_basic_constraints, -1) == 1,
          "one in the place of another");
    X509_EXTENSION_free(X509_delete_ext(x, X509_get_ext_by_NID(x, NID_subject_key_identifier, -1)));
    check(X509V3_EXT_add_nconf(conf, &ctx, "own", x) == 1, "its own issuer's, of a line before");
    ASN1_OCTET_STRING *own = X509_get_ext_d2i(x, NID_subject_key_identifier, NULL, NULL);
    AUTHORITY_KEYID *issuer = X509_get_ext_d2i(x, NID_authority_key_identifier, NULL, NULL);
    check(own != NULL && issuer != NULL && ASN1_OCTET_STRING_cmp(own, issuer->keyid) == 0,
          "the same");
    ASN1_OCTET_STRING_free(own);
    AUTHORITY_KEYID_free(issuer);
    check(X509V3_EXT_add_nconf(conf, &ctx, "bad", x) == 0, "bad");
    check(X509V3_EXT_add_nconf(conf, &ctx, "none", x) == 0, "no section");
    check(X509V3_EXT_add_nconf(conf, &ctx, "e", NULL) == 1, "tried only");
    STACK_OF(X509_EXTENSION) *sk = NULL;
    check(X509V3_EXT_add_nconf_sk(conf, &ctx, "e", &sk) == 1 && sk_X509_EXTENSION_num(sk) == 2,
          "a stack");
    sk_X509_EXTENSION_pop_free(sk, X509_EXTENSION_free);
    X509_CRL *crl = X509_CRL_new();
    check(X509V3_EXT_CRL_add_nconf(conf, &ctx, "e", crl) == 1 && X509_CRL_get_ext_count(crl) == 2,
          "a CRL");
    X509_CRL_free(crl);
    X509_REQ *req = X509_REQ_new();
    check(X509V3_EXT_REQ_add_nconf(conf, &ctx, "e", req) == 1, "a request");
    STACK_OF(X509_EXTENSION) *exts = X509_REQ_get_extensions(req);
    check(sk_X509_EXTENSION_num(exts) == 2, "its extensions");
    sk_X509_EXTENSION_pop_free(exts, X509_EXTENSION_free);
    X509_REQ_free(req);
    X509_EXTENSION *ext = X509V3_EXT_nconf_nid(conf, NULL, NID_key_usage, "critical,cRLSign");
    check(ext != NULL && X509_EXTENSION_get_critical(ext) == 1, "by NID");
    X509_EXTENSION_free(ext);
    X509_free(x);
    BIO_free(b);
    NCONF_free(conf);
    ERR_clear_error();
}
