/* Certificate Transparency: SCTs of certificates that are in use shown and written again, fields,
 * and SCTs of logs of our own judged; what OpenSSL's own come out as. */
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/ct.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <string.h>
#include <unistd.h>

#include "tests/asn1/transcript.h"
#include "tests/check.h"
#include "tests/ocsp/certs.h"
#include "tests/suite.h"

#define VECTORS "/usr/lib/python3/dist-packages/cryptography_vectors/x509/"

static void say_last(void)
{
    const unsigned long e = ERR_peek_last_error();
    say(" %d:%d\n", ERR_GET_LIB(e), ERR_GET_REASON(e));
    ERR_clear_error();
}

/* ---- Files ---- */

static X509 *read_cert(const char *name)
{
    char path[256];
    BIO_snprintf(path, sizeof(path), VECTORS "%s", name);
    BIO *b = BIO_new_file(path, "rb");
    X509 *x = strstr(name, ".der") != NULL ? d2i_X509_bio(b, NULL)
                                           : PEM_read_bio_X509(b, NULL, NULL, NULL);
    BIO_free(b);
    check(x != NULL, "%s is read", name);
    return x;
}

static void say_sct(const SCT *s)
{
    unsigned char *id, *ext, *sig;
    say("v%d entry %d source %d nid %d status %d \"%s\" time %llu\n", (int)SCT_get_version(s),
        (int)SCT_get_log_entry_type(s), (int)SCT_get_source(s), SCT_get_signature_nid(s),
        (int)SCT_get_validation_status(s), SCT_validation_status_string(s),
        (unsigned long long)SCT_get_timestamp(s));
    say("%zu", SCT_get0_log_id(s, &id));
    say(" %zu", SCT_get0_extensions(s, &ext));
    say(" %zu\n", SCT_get0_signature(s, &sig));
}

static void one_file(const char *name)
{
    X509 *x = read_cert(name);
    const int at = X509_get_ext_by_NID(x, NID_ct_precert_scts, -1);
    X509_EXTENSION *e = X509_get_ext(x, at);
    BIO *out = BIO_new(BIO_s_mem());
    say("%s: at %d, shown %d\n", name, at, e != NULL && X509V3_EXT_print(out, e, 0, 4));
    say_bio(out);
    STACK_OF(SCT) *list = X509_get_ext_d2i(x, NID_ct_precert_scts, NULL, NULL);
    say("%d of them", sk_SCT_num(list));
    say_last();
    for (int i = 0; i < sk_SCT_num(list); i++)
        say_sct(sk_SCT_value(list, i));
    if (list != NULL) {
        unsigned char *der = NULL;
        const ASN1_OCTET_STRING *data = X509_EXTENSION_get_data(e);
        const int n = i2d_SCT_LIST(list, &der);
        check(n == data->length && memcmp(der, data->data, (size_t)n) == 0, "%s: again", name);
        OPENSSL_free(der);
        SCT_LIST_print(list, out, 2, "--", NULL);
        say_bio(out);
    }
    SCT_LIST_free(list);
    BIO_free(out);
    X509_free(x);
}

void test_ct_files(void)
{
    static const char *const files[] = {"badssl-sct.pem", "cryptography-scts.pem",
                                        "cryptography.io.pem", "badssl-sct-anonymous-sig.der",
                                        "badssl-sct-none-hash.der"};
    transcript_begin("ct-files");
    for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++)
        one_file(files[i]);
    transcript_end("2e499f959abaf0771514fd819c381ae6a76d4811da25736d634aea2d0d66ba82");
}

/* ---- Fields and bytes ---- */

#define ID64 "KXm+8J45OSHwVnOfY6V35b5XfZxgCvj5TV0mXCVdx4Q="
#define SIG64                                                                        \
    "BAMARzBFAiBIL2dRrzXbplQ2vh/WZA89t5eGqWvNoYjsQcAoGrhXlQIhAK2iHBnz/1ALmP1Zu0ry1t" \
    "cTbdW+2nSKTVdTrGm8KHCP"

static void say_wire(const SCT *s)
{
    unsigned char *bytes = NULL;
    const int n = i2o_SCT(s, &bytes);
    say("wire %d ", n);
    if (n > 0)
        say_hex(bytes, (size_t)n);
    say_last();
    const unsigned char *p = bytes;
    SCT *back = n > 0 ? o2i_SCT(NULL, &p, (size_t)n) : NULL;
    check(n <= 0 || (back != NULL && p == bytes + n), "read again");
    SCT_free(back);
    OPENSSL_free(bytes);
}

static void from_text(void)
{
    static const struct {
        unsigned char version;
        const char *id, *ext, *sig;
        ct_log_entry_type_t type;
    } tries[] = {
        {0, ID64, "", SIG64, CT_LOG_ENTRY_TYPE_X509},
        {0, ID64, "AAEC", SIG64, CT_LOG_ENTRY_TYPE_PRECERT},
        {1, ID64, "", SIG64, CT_LOG_ENTRY_TYPE_X509},
        {0, "AAEC", "", SIG64, CT_LOG_ENTRY_TYPE_X509},
        {0, "!!!!", "", SIG64, CT_LOG_ENTRY_TYPE_X509},
        {0, ID64, "", "AAAA", CT_LOG_ENTRY_TYPE_X509},
        {0, ID64, "", SIG64, CT_LOG_ENTRY_TYPE_NOT_SET},
    };
    BIO *out = BIO_new(BIO_s_mem());
    for (size_t i = 0; i < sizeof(tries) / sizeof(tries[0]); i++) {
        SCT *s = SCT_new_from_base64(tries[i].version, tries[i].id, tries[i].type, 1234567890123,
                                     tries[i].ext, tries[i].sig);
        say("text %zu: %d\n", i, s != NULL);
        ERR_clear_error();
        if (s != NULL) {
            say_sct(s);
            SCT_print(s, out, 0, NULL);
            say_bio(out);
            say_wire(s);
        }
        SCT_free(s);
    }
    BIO_free(out);
}

static void fields(void)
{
    SCT *s = SCT_new();
    const unsigned char id[33] = {7};
    say_sct(s);
    say_wire(s);
    say("version %d", SCT_set_version(s, (sct_version_t)1));
    say(" %d", SCT_set_version(s, SCT_VERSION_V1));
    say_last();
    say("id %d", SCT_set1_log_id(s, id, 33));
    say(" %d", SCT_set1_log_id(s, id, 32));
    say_last();
    say("type %d", SCT_set_log_entry_type(s, (ct_log_entry_type_t)2));
    say(" %d", SCT_set_log_entry_type(s, CT_LOG_ENTRY_TYPE_PRECERT));
    say_last();
    say("nid %d", SCT_set_signature_nid(s, NID_sha1WithRSAEncryption));
    say(" %d", SCT_set_signature_nid(s, NID_sha256WithRSAEncryption));
    say_last();
    say_wire(s);
    SCT_set_timestamp(s, 86400000ULL * 20000 + 1);
    say("sig %d ext %d\n", SCT_set1_signature(s, id, 9), SCT_set1_extensions(s, id, 3));
    say("source %d", SCT_set_source(s, SCT_SOURCE_OCSP_STAPLED_RESPONSE));
    say(" %d\n", (int)SCT_get_log_entry_type(s));
    say_sct(s);
    say_wire(s);
    SCT_free(s);
}

static void bytes_of_lists(void)
{
    static const struct {
        size_t len;
        unsigned char bytes[12];
    } lists[] = {
        {2, {0, 0}},          {1, {0}},
        {3, {0, 0, 0}},       {4, {0, 2, 0, 0}},
        {5, {0, 3, 0, 1, 1}}, {5, {0, 3, 0, 1, 0}},
        {5, {0, 3, 0, 2, 1}}, {8, {0, 6, 0, 4, 9, 8, 7, 6}},
    };
    BIO *out = BIO_new(BIO_s_mem());
    for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
        const unsigned char *p = lists[i].bytes;
        STACK_OF(SCT) *list = o2i_SCT_LIST(NULL, &p, lists[i].len);
        unsigned char *again = NULL;
        say("list %zu: %d of %d", i, list != NULL, sk_SCT_num(list));
        say(" again %d\n", list != NULL ? i2o_SCT_LIST(list, &again) : 0);
        ERR_clear_error();
        SCT_LIST_print(list, out, 1, "/", NULL);
        say_bio(out);
        OPENSSL_free(again);
        SCT_LIST_free(list);
    }
    BIO_free(out);
}

void test_ct_fields(void)
{
    transcript_begin("ct-fields");
    from_text();
    fields();
    bytes_of_lists();
    transcript_end("ed96dac3fe10ca75b46c758ac6ed5684b6783a61f1bf9fd2d9744a8b9adc0e6f");
}

/* ---- Logs, and what they sign ---- */

static EVP_PKEY *log_key(void)
{
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_id(EVP_PKEY_EC, NULL);
    EVP_PKEY_keygen_init(c);
    EVP_PKEY_CTX_set_ec_paramgen_curve_nid(c, NID_X9_62_prime256v1);
    check(EVP_PKEY_keygen(c, &key) > 0, "a log's key");
    EVP_PKEY_CTX_free(c);
    return key;
}

/* A file of one log in the list and one that has no key. */
static CTLOG_STORE *store_of(EVP_PKEY *key, bool damaged)
{
    char path[] = "/tmp/ctXXXXXX", line[1024];
    unsigned char *der = NULL, base64[512];
    const int fd = mkstemp(path), n = i2d_PUBKEY(key, &der);
    EVP_EncodeBlock(base64, der, n);
    OPENSSL_free(der);
    const int len = BIO_snprintf(line, sizeof(line),
                                 "enabled_logs = a%s\n[a]\ndescription = A log\nkey = %s\n[b]\n"
                                 "description = no key\n",
                                 damaged ? ",b" : "", (char *)base64);
    check(fd >= 0 && write(fd, line, (size_t)len) == len && close(fd) == 0, "a file of logs");
    CTLOG_STORE *store = CTLOG_STORE_new();
    say("load %d", CTLOG_STORE_load_file(store, path));
    say_last();
    unlink(path);
    return store;
}

struct message {
    unsigned char bytes[4096];
    size_t len;
};

static void put(struct message *m, const void *p, size_t n)
{
    memcpy(m->bytes + m->len, p, n);
    m->len += n;
}

static void put_number(struct message *m, uint64_t v, size_t n)
{
    while (n-- > 0)
        m->bytes[m->len++] = (unsigned char)(v >> 8 * n);
}

/* RFC 6962, 3.2, digitally-signed. */
static struct message message_of(X509 *cert, X509 *issuer, uint64_t time_ms)
{
    struct message m = {{0}, 0};
    unsigned char *der = NULL, hash[32];
    put_number(&m, 0, 2);
    put_number(&m, time_ms, 8);
    put_number(&m, issuer != NULL, 2);
    if (issuer != NULL) {
        int n = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(issuer), &der);
        EVP_Digest(der, (size_t)n, hash, NULL, EVP_sha256(), NULL);
        OPENSSL_free(der);
        put(&m, hash, sizeof(hash));
        der = NULL;
    }
    const int n = issuer != NULL ? i2d_re_X509_tbs(cert, &der) : i2d_X509(cert, &der);
    put_number(&m, (uint64_t)n, 3);
    put(&m, der, (size_t)n);
    OPENSSL_free(der);
    put_number(&m, 0, 2);
    return m;
}

static SCT *sct_of(EVP_PKEY *key, const CTLOG *log, struct message m, uint64_t time_ms,
                   sct_source_t source)
{
    unsigned char sig[128];
    size_t len = sizeof(sig), id_len;
    const uint8_t *id;
    SCT *s = SCT_new();
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    check(EVP_DigestSignInit(c, NULL, EVP_sha256(), NULL, key) > 0 &&
              EVP_DigestSign(c, sig, &len, m.bytes, m.len) > 0,
          "signed");
    CTLOG_get0_log_id(log, &id, &id_len);
    check(SCT_set_version(s, SCT_VERSION_V1) && SCT_set1_log_id(s, id, id_len) &&
              SCT_set_source(s, source) && SCT_set_signature_nid(s, NID_ecdsa_with_SHA256) &&
              SCT_set1_signature(s, sig, len),
          "an SCT");
    SCT_set_timestamp(s, time_ms);
    EVP_MD_CTX_free(c);
    return s;
}

static void judge(const char *what, SCT *s, const CT_POLICY_EVAL_CTX *c)
{
    const int valid = SCT_validate(s, c);
    say("%s: %d %s\n", what, valid, SCT_validation_status_string(s));
    ERR_clear_error();
}

static void judge_all(SCT *s, X509 *cert, X509 *issuer, CTLOG_STORE *logs)
{
    CT_POLICY_EVAL_CTX *c = CT_POLICY_EVAL_CTX_new();
    CT_POLICY_EVAL_CTX_set_time(c, 2000);
    say("time %d\n", (int)CT_POLICY_EVAL_CTX_get_time(c));
    CTLOG_STORE *none = CTLOG_STORE_new();
    CT_POLICY_EVAL_CTX_set_shared_CTLOG_STORE(c, none);
    judge("no log", s, c);
    CT_POLICY_EVAL_CTX_set_shared_CTLOG_STORE(c, logs);
    check(CT_POLICY_EVAL_CTX_get0_log_store(c) == logs, "the store");
    say("set %d", CT_POLICY_EVAL_CTX_set1_cert(c, cert));
    if (SCT_get_log_entry_type(s) == CT_LOG_ENTRY_TYPE_PRECERT)
        judge(" no issuer", s, c);
    say(" %d\n", CT_POLICY_EVAL_CTX_set1_issuer(c, issuer));
    check(CT_POLICY_EVAL_CTX_get0_cert(c) == cert && CT_POLICY_EVAL_CTX_get0_issuer(c) == issuer,
          "certificates");
    judge("right", s, c);
    STACK_OF(SCT) *list = sk_SCT_new_null();
    sk_SCT_push(list, s);
    say("list %d\n", SCT_LIST_validate(list, c));
    sk_SCT_free(list);
    CT_POLICY_EVAL_CTX_set_time(c, 999);
    judge("of the future", s, c);
    CT_POLICY_EVAL_CTX_set_time(c, 2000);
    SCT_set_timestamp(s, 1001);
    judge("another time", s, c);
    SCT_set_timestamp(s, 1000);
    judge("right", s, c);
    say("set %d", CT_POLICY_EVAL_CTX_set1_cert(c, issuer));
    judge(" another certificate", s, c);
    CT_POLICY_EVAL_CTX_free(c);
    CTLOG_STORE_free(none);
}

void test_ct_validate(void)
{
    transcript_begin("ct-validate");
    EVP_PKEY *key = log_key();
    CTLOG_STORE *bad = store_of(key, true), *logs = store_of(key, false);
    EVP_PKEY_up_ref(key);
    CTLOG *log = CTLOG_new(key, "mine");
    const uint8_t *id;
    size_t len;
    CTLOG_get0_log_id(log, &id, &len);
    const CTLOG *found = CTLOG_STORE_get0_log_by_id(logs, id, len);
    say("%s %zu found %s", CTLOG_get0_name(log), len, found != NULL ? CTLOG_get0_name(found) : "-");
    say(" %d\n", CTLOG_STORE_get0_log_by_id(bad, id, len) != NULL);
    check(EVP_PKEY_eq(CTLOG_get0_public_key(log), key) == 1, "its key");
    CTLOG *none = NULL;
    say("base64 %d", CTLOG_new_from_base64(&none, "AAAA", "x"));
    say_last();
    say("no file %d\n", CTLOG_STORE_load_file(bad, "/nonexistent"));
    ERR_clear_error();

    X509 *leaf = ocsp_cert(LEAF), *ca = ocsp_cert(CA);
    SCT *s = sct_of(key, log, message_of(leaf, NULL, 1000), 1000, SCT_SOURCE_TLS_EXTENSION);
    judge_all(s, leaf, ca, logs);
    SCT_free(s);
    s = sct_of(key, log, message_of(leaf, ca, 1000), 1000, SCT_SOURCE_X509V3_EXTENSION);
    STACK_OF(SCT) *list = sk_SCT_new_null();
    sk_SCT_push(list, s);
    say("embedded %d\n", X509_add1_ext_i2d(leaf, NID_ct_precert_scts, list, 0, 0));
    EVP_PKEY *signing = ocsp_key(CA);
    check(X509_sign(leaf, signing, NULL) > 0, "signed again");
    judge_all(s, leaf, ca, logs);
    EVP_PKEY_free(signing);
    SCT_LIST_free(list);
    X509_free(leaf);
    X509_free(ca);
    CTLOG_free(none);
    CTLOG_free(log);
    CTLOG_STORE_free(bad);
    CTLOG_STORE_free(logs);
    EVP_PKEY_free(key);
    transcript_end("7287537fe31b9a925e96c10fd5853125379c0ec65154d4ad45b792f7ec2e23e7");
}
