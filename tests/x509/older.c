/* x509/older  Functions that few programs still call: keys sealed by algorithms before PBES2,
 * signatures and sequences of certificates in PEM, name constraints by an object, time frames,
 * nodes of policy trees printed, texts of errors out of BIOs. */
#include <openssl/asn1t.h>
#include <openssl/bio.h>
#include <openssl/conf.h>
#include <openssl/crypto.h>
#include <openssl/cryptoerr_legacy.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "tests/asn1/transcript.h"
#include "tests/check.h"
#include "tests/pem/samples.h"
#include "tests/suite.h"
#include "tests/x509v3/make.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

static EVP_PKEY *edwards_key(void)
{
    unsigned char raw[32] = {5};
    return EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, raw, sizeof(raw));
}

/* ---- Keys ---- */

/* Which algorithm the EncryptedPrivateKeyInfo is by. */
static int algorithm_of(BIO *b, int der)
{
    char *data;
    long len = BIO_get_mem_data(b, &data);
    BIO *copy = BIO_new_mem_buf(data, (int)len);
    X509_SIG *sealed = der ? d2i_PKCS8_bio(copy, NULL) : PEM_read_bio_PKCS8(copy, NULL, NULL, NULL);
    const X509_ALGOR *alg = NULL;
    int nid = NID_undef;
    if (sealed != NULL) {
        X509_SIG_get0(sealed, &alg, NULL);
        nid = OBJ_obj2nid(alg->algorithm);
    }
    X509_SIG_free(sealed);
    BIO_free(copy);
    ERR_clear_error();
    return nid;
}

static void sealed_keys(void)
{
    static const int nids[] = {NID_pbe_WithSHA1And3_Key_TripleDES_CBC,
                               NID_pbe_WithSHA1And2_Key_TripleDES_CBC,
                               NID_aes_256_cbc,
                               NID_sha256,
                               -1,
                               0};
    char pass[] = "pw";
    EVP_PKEY *key = edwards_key();
    for (size_t i = 0; i < COUNT(nids); i++)
        for (int j = 0; j < 4; j++) {
            BIO *b = BIO_new(BIO_s_mem());
            const char *given = j < 2 ? pass : NULL;
            int ok = j % 2 == 0
                         ? PEM_write_bio_PKCS8PrivateKey_nid(b, key, nids[i], given, 2, NULL, pass)
                         : i2d_PKCS8PrivateKey_nid_bio(b, key, nids[i], given, 2, NULL, pass);
            say("%d %d: %d", nids[i], j, ok);
            unsigned long e = ERR_peek_error();
            say(" %d %d", ERR_GET_LIB(e), ERR_GET_REASON(e));
            ERR_clear_error();
            say(" %d", algorithm_of(b, j % 2));
            EVP_PKEY *back = j % 2 == 0 ? PEM_read_bio_PrivateKey(b, NULL, NULL, pass)
                                        : d2i_PKCS8PrivateKey_bio(b, NULL, NULL, pass);
            say(" %d\n", back != NULL ? EVP_PKEY_eq(key, back) : -9);
            ERR_clear_error();
            EVP_PKEY_free(back);
            BIO_free(b);
        }
    EVP_PKEY_free(key);
}

static void sealed_into_files(void)
{
    EVP_PKEY *key = edwards_key();
    FILE *f = tmpfile();
    int nid = NID_pbe_WithSHA1And3_Key_TripleDES_CBC;
    char pass[] = "pw";
    say("%d", PEM_write_PKCS8PrivateKey_nid(f, key, nid, pass, 2, NULL, NULL));
    rewind(f);
    EVP_PKEY *back = PEM_read_PrivateKey(f, NULL, NULL, pass);
    say(" %d", back != NULL && EVP_PKEY_eq(key, back) == 1);
    EVP_PKEY_free(back);
    fclose(f);
    f = tmpfile();
    say(" %d", i2d_PKCS8PrivateKey_nid_fp(f, key, nid, pass, 2, NULL, NULL));
    rewind(f);
    back = d2i_PKCS8PrivateKey_fp(f, NULL, NULL, pass);
    say(" %d\n", back != NULL && EVP_PKEY_eq(key, back) == 1);
    EVP_PKEY_free(back);
    fclose(f);
    EVP_PKEY_free(key);
}

/* ---- PEM ---- */

static void signature(void)
{
    BIO *in = BIO_new_mem_buf(sample_kinds[0].pem, -1);
    EVP_PKEY *key = PEM_read_bio_PrivateKey(in, NULL, NULL, NULL);
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    unsigned char text[2000];
    unsigned int len = 0;
    say("sign %d", PEM_SignInit(ctx, (EVP_MD *)EVP_sha256()));
    say(" %d", PEM_SignUpdate(ctx, (const unsigned char *)"abc", 3));
    say(" %d", PEM_SignFinal(ctx, text, &len, key));
    say(" %u %zu %s\n", len, strlen((const char *)text), (const char *)text);
    EVP_MD_CTX_free(ctx);
    EVP_PKEY_free(key);
    BIO_free(in);
}

static void sequence(void)
{
    NETSCAPE_CERT_SEQUENCE *s = NETSCAPE_CERT_SEQUENCE_new();
    BIO *b = BIO_new(BIO_s_mem());
    FILE *f = tmpfile();
    ASN1_OBJECT_free(s->type);
    s->type = OBJ_nid2obj(NID_netscape_cert_sequence);
    say("sequence %d", PEM_write_bio_NETSCAPE_CERT_SEQUENCE(b, s));
    say(" %d", PEM_write_NETSCAPE_CERT_SEQUENCE(f, s));
    rewind(f);
    NETSCAPE_CERT_SEQUENCE *one = PEM_read_NETSCAPE_CERT_SEQUENCE(f, NULL, NULL, NULL);
    say(" %d", one != NULL && OBJ_obj2nid(one->type) == NID_netscape_cert_sequence);
    BIO *copy = BIO_new(BIO_s_mem());
    char *data;
    long len = BIO_get_mem_data(b, &data);
    BIO_write(copy, data, (int)len);
    say_bio(b);
    NETSCAPE_CERT_SEQUENCE *two = PEM_read_bio_NETSCAPE_CERT_SEQUENCE(copy, NULL, NULL, NULL);
    say(" %d\n", two != NULL);
    NETSCAPE_CERT_SEQUENCE_free(one);
    NETSCAPE_CERT_SEQUENCE_free(two);
    NETSCAPE_CERT_SEQUENCE_free(s);
    BIO_free(copy);
    BIO_free(b);
    fclose(f);
}

/* ---- Names, times ---- */

static void constraints(void)
{
    static const char *const rules[] = {"permitted;DNS:example.org", "excluded;DNS:example.org",
                                        "permitted;email:example.org",
                                        "permitted;IP:10.0.0.0/255.0.0.0"};
    static const char *const names[] = {"www.example.org", "www.example.com", "a b", "example.org"};
    EVP_PKEY *key = edwards_key();
    for (size_t i = 0; i < COUNT(rules); i++) {
        X509_EXTENSION *e = X509V3_EXT_nconf_nid(NULL, NULL, NID_name_constraints, rules[i]);
        NAME_CONSTRAINTS *nc = X509V3_EXT_d2i(e);
        for (size_t j = 0; j < COUNT(names); j++)
            for (int alt = 0; alt < 2; alt++) {
                X509 *x = make_certificate(names[j], "root", 1);
                if (alt) {
                    X509_EXTENSION *san = X509V3_EXT_nconf_nid(NULL, NULL, NID_subject_alt_name,
                                                               "DNS:a.example.org,IP:10.1.2.3");
                    X509_add_ext(x, san, -1);
                    X509_EXTENSION_free(san);
                }
                X509_set_pubkey(x, key);
                X509_sign(x, key, NULL);
                X509 *read = X509_dup(x);
                X509_check_purpose(read, -1, 0); /* or OpenSSL doesn't see extensions yet */
                say("%s %s %d: %d", rules[i], names[j], alt, NAME_CONSTRAINTS_check(read, nc));
                say(" %d\n", NAME_CONSTRAINTS_check_CN(read, nc));
                X509_free(read);
                X509_free(x);
            }
        NAME_CONSTRAINTS_free(nc);
        X509_EXTENSION_free(e);
    }
    EVP_PKEY_free(key);
    ERR_clear_error();
}

static void time_frames(void)
{
    X509_VERIFY_PARAM *p = X509_VERIFY_PARAM_new();
    ASN1_TIME *start = ASN1_TIME_set(NULL, 1000000), *end = ASN1_TIME_set(NULL, 2000000);
    static const time_t times[] = {999999, 1000001, 1999999, 2000001};
    say("now %d", X509_cmp_timeframe(NULL, start, end));
    say(" %d", X509_cmp_timeframe(NULL, start, NULL));
    say(" %d", X509_cmp_timeframe(p, NULL, end));
    X509_VERIFY_PARAM_set_flags(p, X509_V_FLAG_NO_CHECK_TIME);
    say(" %d", X509_cmp_timeframe(p, start, end));
    for (size_t i = 0; i < COUNT(times); i++) {
        X509_VERIFY_PARAM_set_time(p, times[i]);
        say(" %d", X509_cmp_timeframe(p, start, end));
        say(" %d", X509_cmp_timeframe(p, start, NULL));
        say(" %d", X509_cmp_timeframe(p, NULL, end));
        say(" %d", X509_cmp_timeframe(p, NULL, NULL));
    }
    say("\n");
    ASN1_TIME_free(start);
    ASN1_TIME_free(end);
    X509_VERIFY_PARAM_free(p);
}

/* ---- Policies ---- */

static const char sections[] =
    "[any]\nbasicConstraints=critical,CA:TRUE\ncertificatePolicies=2.5.29.32.0\n"
    "[ca]\nbasicConstraints=critical,CA:TRUE\ncertificatePolicies=critical,1.2.3,@p,1.2.9\n"
    "policyMappings=1.2.9:1.2.10\n"
    "[leaf]\ncertificatePolicies=1.2.3,@p,1.2.10\n"
    "[p]\npolicyIdentifier=1.2.4\nCPS.1=http://x/\nuserNotice.1=@n\n"
    "[n]\nexplicitText=hi\norganization=o\nnoticeNumbers=1,2\n";

static X509 *issued(const char *name, const char *issuer, const char *section, EVP_PKEY *key,
                    CONF *conf)
{
    X509 *x = make_certificate(name, issuer, 1);
    X509V3_CTX ctx;
    X509_gmtime_adj(X509_getm_notBefore(x), -1000);
    X509_set_pubkey(x, key);
    X509V3_set_ctx(&ctx, x, x, NULL, NULL, 0);
    X509V3_set_nconf(&ctx, conf);
    X509V3_EXT_add_nconf(conf, &ctx, section, x);
    X509_sign(x, key, NULL);
    X509 *read = X509_dup(x);
    X509_free(x);
    return read;
}

static void say_tree(X509_POLICY_TREE *tree)
{
    BIO *out = BIO_new(BIO_s_mem());
    for (int i = 0; i < X509_policy_tree_level_count(tree); i++) {
        X509_POLICY_LEVEL *level = X509_policy_tree_get0_level(tree, i);
        for (int j = 0; j < X509_policy_level_node_count(level); j++) {
            X509_POLICY_NODE_print(out, X509_policy_level_get0_node(level, j), 3 * i);
            say("%d ", i);
            say_bio(out);
        }
    }
    BIO_free(out);
}

static void policies(void)
{
    EVP_PKEY *key = edwards_key();
    CONF *conf = NCONF_new(NULL);
    BIO *b = BIO_new_mem_buf(sections, -1);
    long line;
    NCONF_load_bio(conf, b, &line);
    for (int any = 0; any < 2; any++) {
        X509 *root = issued("root", "root", "any", key, conf);
        X509 *ca = issued("ca", "root", any ? "any" : "ca", key, conf);
        X509 *leaf = issued("leaf", "ca", "leaf", key, conf);
        STACK_OF(X509) *pool = sk_X509_new_null();
        X509_STORE *store = X509_STORE_new();
        X509_STORE_CTX *ctx = X509_STORE_CTX_new();
        X509_STORE_add_cert(store, root);
        sk_X509_push(pool, ca);
        X509_STORE_CTX_init(ctx, store, leaf, pool);
        X509_STORE_CTX_set_flags(ctx, X509_V_FLAG_POLICY_CHECK);
        say("policies %d\n", X509_verify_cert(ctx));
        say_tree(X509_STORE_CTX_get0_policy_tree(ctx));
        X509_STORE_CTX_free(ctx);
        X509_STORE_free(store);
        sk_X509_pop_free(pool, X509_free);
        X509_free(leaf);
        X509_free(root);
    }
    BIO_free(b);
    NCONF_free(conf);
    EVP_PKEY_free(key);
}

/* ---- Errors ---- */

static void texts(void)
{
    BIO *b = BIO_new(BIO_s_mem());
    ERR_clear_error();
    ERR_add_error_mem_bio(", ", b);
    say_errors();
    ERR_raise(ERR_LIB_X509, X509_R_UNKNOWN_KEY_TYPE);
    BIO_puts(b, "one");
    ERR_add_error_mem_bio(", ", b);
    ERR_add_error_mem_bio(", ", b); /* which ends with a zero byte now */
    BIO_puts(b, "two");
    ERR_add_error_mem_bio(NULL, b);
    say_errors();
    say(" left %zu\n", BIO_ctrl_pending(b));
    BIO_free(b);
    say("loaded %d%d%d%d", ERR_load_ASYNC_strings(), ERR_load_BUF_strings(),
        ERR_load_COMP_strings(), ERR_load_CT_strings());
    say("%d%d%d%d\n", ERR_load_KDF_strings(), ERR_load_OCSP_strings(), ERR_load_X509_strings(),
        ERR_load_X509V3_strings());
}

/* The algorithm inside is another than that by which the CRL is signed. */
static void two_algorithms(void)
{
    EVP_PKEY *key = edwards_key();
    X509_CRL *crl = X509_CRL_new();
    X509 *x = make_certificate("a", "a", 1);
    unsigned char *der = NULL;
    X509_CRL_set_version(crl, X509_CRL_VERSION_2);
    X509_CRL_set_issuer_name(crl, X509_get_subject_name(x));
    X509_CRL_set1_lastUpdate(crl, X509_get0_notBefore(x));
    X509_CRL_sign(crl, key, NULL);
    int len = i2d_X509_CRL(crl, &der);
    for (int i = 0; i + 5 < len; i++)
        if (memcmp(der + i, "\x06\x03\x2b\x65\x70", 5) == 0) {
            der[i + 4] = 0x71; /* Ed448 */
            break;
        }
    const unsigned char *p = der;
    X509_CRL *read = d2i_X509_CRL(NULL, &p, len);
    say("two algorithms %d", X509_CRL_verify(read, key));
    say_errors();
    say(" %s\n", X509_CRL_verify(crl, key) == 1 ? "but one" : "neither");
    X509_CRL_free(read);
    X509_CRL_free(crl);
    X509_free(x);
    OPENSSL_free(der);
    EVP_PKEY_free(key);
}

void test_x509_older(void)
{
    check_context("x509/older");
    transcript_begin("x509_older");
    sealed_keys();
    sealed_into_files();
    signature();
    sequence();
    constraints();
    time_frames();
    policies();
    texts();
    two_algorithms();
    transcript_end("e05d99bef9f3169e3c96ee8d95fb354ab6e29c4546310b51712989ea82e4fb46");
}
