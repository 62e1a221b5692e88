/* Certificate Transparency at a client: timestamps in a TLS extension, an OCSP response and the
 * certificate itself, judged by what libssl has and by a program's callback. */
#include <openssl/ct.h>
#include <openssl/err.h>
#include <openssl/ocsp.h>
#include <openssl/x509v3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"
#include "tests/suite.h"

static SSL_CTX *ctx[2];
static EVP_PKEY *log_key;
static char log_list[] = "/tmp/ctlogXXXXXX";

/* ---- a log, and what it signs ---- */

static bool write_log_list(void)
{
    unsigned char *der = NULL;
    char key[256];
    int len = i2d_PUBKEY(log_key, &der), fd = mkstemp(log_list);
    if (len <= 0 || len > 150 || fd < 0)
        return false;
    EVP_EncodeBlock((unsigned char *)key, der, len);
    OPENSSL_free(der);
    bool ok = dprintf(fd, "enabled_logs=one\n[one]\ndescription=Test\nkey=%s\n", key) > 0;
    close(fd);
    return ok;
}

static bool make_log(void)
{
    if (log_key == NULL)
        log_key = EVP_EC_gen("P-256");
    memcpy(log_list, "/tmp/ctlogXXXXXX", sizeof(log_list));
    return check(log_key != NULL && write_log_list(), "a log");
}

static void drop_log(void)
{
    unlink(log_list);
    EVP_PKEY_free(log_key);
    log_key = NULL;
}

static size_t put(unsigned char *p, uint64_t v, size_t n)
{
    for (size_t i = 0; i < n; i++)
        p[i] = (unsigned char)(v >> (8 * (n - 1 - i)));
    return n;
}

/* A timestamp of the leaf (RFC 6962, 3.2). */
static SCT *make_sct(X509 *leaf, uint64_t when)
{
    unsigned char *der = NULL, *signed_part, id[32], signature[128];
    size_t n = 0, signature_len = sizeof(signature);
    unsigned int id_len = 0;
    int len = i2d_X509(leaf, &der), key_len;
    SCT *sct = SCT_new();
    EVP_MD_CTX *md = EVP_MD_CTX_new();
    signed_part = OPENSSL_zalloc((size_t)len + 32);
    n += put(signed_part + n, 0, 2); /* v1, certificate_timestamp */
    n += put(signed_part + n, when, 8);
    n += put(signed_part + n, 0, 2); /* x509_entry */
    n += put(signed_part + n, (uint64_t)len, 3);
    memcpy(signed_part + n, der, (size_t)len);
    n += (size_t)len + 2; /* no extensions */
    OPENSSL_free(der);
    der = NULL;
    key_len = i2d_PUBKEY(log_key, &der);
    bool ok = EVP_Digest(der, (size_t)key_len, id, &id_len, EVP_sha256(), NULL) &&
              EVP_DigestSignInit(md, NULL, EVP_sha256(), NULL, log_key) > 0 &&
              EVP_DigestSign(md, signature, &signature_len, signed_part, n) > 0 &&
              SCT_set_version(sct, SCT_VERSION_V1) && SCT_set1_log_id(sct, id, 32) &&
              SCT_set_signature_nid(sct, NID_ecdsa_with_SHA256) &&
              SCT_set1_signature(sct, signature, signature_len);
    SCT_set_timestamp(sct, when);
    check(ok, "a timestamp");
    EVP_MD_CTX_free(md);
    OPENSSL_free(signed_part);
    OPENSSL_free(der);
    return sct;
}

static STACK_OF(SCT) * make_list(X509 *leaf, uint64_t when)
{
    STACK_OF(SCT) *list = sk_SCT_new_null();
    sk_SCT_push(list, make_sct(leaf, when));
    return list;
}

/* ---- where the server shows them ---- */

enum { NOWHERE, EXTENSION, STAPLED, BROKEN, PLACES };

static bool in_extension(STACK_OF(SCT) * list)
{
    unsigned char *bytes = NULL, info[512];
    int len = i2o_SCT_LIST(list, &bytes);
    if (len <= 0 || len > 400)
        return false;
    size_t n = put(info, SSL_EXT_TLS1_2_SERVER_HELLO | SSL_EXT_TLS1_3_CERTIFICATE, 4);
    n += put(info + n, TLSEXT_TYPE_signed_certificate_timestamp, 2);
    n += put(info + n, (uint64_t)len, 2);
    memcpy(info + n, bytes, (size_t)len);
    OPENSSL_free(bytes);
    return SSL_CTX_use_serverinfo_ex(ctx[SERVER], SSL_SERVERINFOV2, info, n + (size_t)len) == 1;
}

static unsigned char *response;
static int response_len;

static int staple(SSL *s, void *arg)
{
    (void)arg;
    unsigned char *copy = OPENSSL_memdup(response, (size_t)response_len);
    SSL_set_tlsext_status_ocsp_resp(s, copy, response_len);
    return SSL_TLSEXT_ERR_OK;
}

static bool in_response(STACK_OF(SCT) * list)
{
    OCSP_BASICRESP *basic = OCSP_BASICRESP_new();
    X509 *leaf = identity_cert(ID_P256);
    ASN1_TIME *now = X509_gmtime_adj(NULL, 0);
    OCSP_CERTID *id = OCSP_cert_to_id(NULL, leaf, identity_ca());
    OCSP_SINGLERESP *single =
        OCSP_basic_add1_status(basic, id, V_OCSP_CERTSTATUS_GOOD, 0, NULL, now, now);
    OCSP_SINGLERESP_add1_ext_i2d(single, NID_ct_cert_scts, list, 0, 0);
    OCSP_basic_sign(basic, leaf, identity_key(ID_P256), EVP_sha256(), NULL, 0);
    OCSP_RESPONSE *r = OCSP_response_create(OCSP_RESPONSE_STATUS_SUCCESSFUL, basic);
    response_len = i2d_OCSP_RESPONSE(r, &response);
    SSL_CTX_set_tlsext_status_cb(ctx[SERVER], staple);
    OCSP_RESPONSE_free(r);
    OCSP_CERTID_free(id);
    ASN1_TIME_free(now);
    OCSP_BASICRESP_free(basic);
    return response_len > 0;
}

static bool begin(int version, int place, uint64_t when)
{
    static const unsigned char broken[] = {0, 0, 1, 0x80, 0, 18, 0, 3, 0, 9, 1};
    ctx[CLIENT] = identity_ctx(0, version, version, ID_NONE);
    ctx[SERVER] = identity_ctx(1, version, version, ID_P256);
    if (!check(ctx[CLIENT] != NULL && ctx[SERVER] != NULL && make_log(), "contexts"))
        return false;
    check(SSL_CTX_set_ctlog_list_file(ctx[CLIENT], log_list) == 1, "the list of logs");
    STACK_OF(SCT) *list = make_list(identity_cert(ID_P256), when);
    bool ok = place == EXTENSION ? in_extension(list)
              : place == STAPLED ? in_response(list)
              : place == BROKEN  ? SSL_CTX_use_serverinfo_ex(ctx[SERVER], SSL_SERVERINFOV2, broken,
                                                             sizeof(broken)) == 1
                                 : true;
    SCT_LIST_free(list);
    return check(ok, "the server has it");
}

static void end(struct link *l)
{
    link_close(l);
    for (int e = CLIENT; e <= SERVER; e++) {
        SSL_CTX_free(ctx[e]);
        ctx[e] = NULL;
    }
    OPENSSL_free(response);
    response = NULL;
    drop_log();
}

/* ---- what comes of it ---- */

enum { PAST = 1000000, FUTURE = 2 };

static uint64_t when_of(int kind)
{
    return kind == PAST ? PAST : (uint64_t)1 << 60;
}

static void try_mode(int version, int place, int kind, int mode, int verify)
{
    struct link l;
    bool valid = (place == EXTENSION || place == STAPLED) && kind == PAST;
    bool strict = mode == SSL_CT_VALIDATION_STRICT;
    check_context("version %x, place %d, kind %d, mode %d, verify %d", (unsigned)version, place,
                  kind, mode, verify);
    if (!begin(version, place, when_of(kind)) || !link_open(&l, ctx[CLIENT], ctx[SERVER]))
        return;
    SSL *c = l.ssl[CLIENT];
    SSL_set_verify(c, verify, NULL);
    check(SSL_enable_ct(c, mode) == 1 && SSL_ct_is_enabled(c) == 1, "enabled");
    bool ok = link_handshake(&l);
    check(ok == (valid || !strict || verify == SSL_VERIFY_NONE), "the handshake: %d", ok);
    if (!ok)
        link_refused(&l, CLIENT, SSL_AD_HANDSHAKE_FAILURE, kind == PAST ? SSL_R_NO_VALID_SCTS : 0);
    long want = valid || !strict ? X509_V_OK : X509_V_ERR_NO_VALID_SCTS;
    check(SSL_get_verify_result(c) == want, "the result: %ld", SSL_get_verify_result(c));
    const STACK_OF(SCT) *scts = SSL_get0_peer_scts(c);
    check(sk_SCT_num(scts) == (place == EXTENSION || place == STAPLED ? 1 : 0), "timestamps: %d",
          sk_SCT_num(scts));
    check(SSL_get0_peer_scts(c) == scts, "the same again");
    if (sk_SCT_num(scts) == 1) {
        const SCT *sct = sk_SCT_value(scts, 0);
        check(SCT_get_source(sct) == (place == EXTENSION ? SCT_SOURCE_TLS_EXTENSION
                                                         : SCT_SOURCE_OCSP_STAPLED_RESPONSE),
              "where it was");
        check(SCT_get_validation_status(sct) ==
                  (valid ? SCT_VALIDATION_STATUS_VALID : SCT_VALIDATION_STATUS_INVALID),
              "its status: %d", SCT_get_validation_status(sct));
    }
    end(&l);
}

void test_ssl_ct(void)
{
    for (int version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++)
        for (int place = NOWHERE; place <= STAPLED; place++) {
            try_mode(version, place, PAST, SSL_CT_VALIDATION_PERMISSIVE, SSL_VERIFY_PEER);
            try_mode(version, place, PAST, SSL_CT_VALIDATION_STRICT, SSL_VERIFY_PEER);
        }
    try_mode(TLS1_3_VERSION, EXTENSION, FUTURE, SSL_CT_VALIDATION_STRICT, SSL_VERIFY_PEER);
    try_mode(TLS1_3_VERSION, EXTENSION, FUTURE, SSL_CT_VALIDATION_PERMISSIVE, SSL_VERIFY_PEER);
    try_mode(TLS1_3_VERSION, EXTENSION, PAST, SSL_CT_VALIDATION_STRICT, SSL_VERIFY_NONE);
}

/* ---- a callback ---- */

static struct {
    int calls, n, answer;
    bool right;
} called;

static int judge(const CT_POLICY_EVAL_CTX *c, const STACK_OF(SCT) * scts, void *arg)
{
    called.calls++;
    called.n = sk_SCT_num(scts);
    called.right = arg == &called &&
                   X509_cmp(CT_POLICY_EVAL_CTX_get0_cert(c), identity_cert(ID_P256)) == 0 &&
                   X509_cmp(CT_POLICY_EVAL_CTX_get0_issuer(c), identity_ca()) == 0 &&
                   CT_POLICY_EVAL_CTX_get0_log_store(c) == SSL_CTX_get0_ctlog_store(ctx[CLIENT]) &&
                   CT_POLICY_EVAL_CTX_get_time(c) > (uint64_t)1600000000 * 1000;
    return called.answer;
}

static void try_callback(int version, int place, int answer, bool trusts)
{
    struct link l;
    check_context("callback: version %x, place %d, answer %d, trusts %d", (unsigned)version, place,
                  answer, trusts);
    if (!begin(version, place, PAST))
        return;
    check(SSL_CTX_set_ct_validation_callback(ctx[CLIENT], judge, &called) == 1 &&
              SSL_CTX_ct_is_enabled(ctx[CLIENT]) == 1,
          "set");
    if (!trusts) {
        SSL_CTX_set_cert_store(ctx[CLIENT], X509_STORE_new());
        SSL_CTX_set_verify(ctx[CLIENT], SSL_VERIFY_NONE, NULL);
    }
    if (!link_open(&l, ctx[CLIENT], ctx[SERVER]))
        return;
    memset(&called, 0, sizeof(called));
    called.answer = answer;
    bool ok = link_handshake(&l);
    check(ok == (answer > 0 || !trusts), "the handshake");
    if (!ok)
        link_refused(&l, CLIENT, SSL_AD_HANDSHAKE_FAILURE, SSL_R_CALLBACK_FAILED);
    check(called.calls == trusts, "calls: %d", called.calls);
    if (trusts)
        check(called.right && called.n == (place == EXTENSION ? 1 : 0), "what it saw: %d",
              called.n);
    end(&l);
}

void test_ssl_ct_callback(void)
{
    for (int answer = -1; answer <= 1; answer++) {
        try_callback(TLS1_3_VERSION, EXTENSION, answer, true);
        try_callback(TLS1_2_VERSION, EXTENSION, answer, true);
    }
    try_callback(TLS1_3_VERSION, NOWHERE, 1, true);
    try_callback(TLS1_3_VERSION, BROKEN, 1, true);
    try_callback(TLS1_3_VERSION, EXTENSION, 0, false);
}

/* ---- what goes with what ---- */

static int add(SSL *s, unsigned int type, const unsigned char **out, size_t *len, int *alert,
               void *arg)
{
    (void)s;
    (void)type;
    (void)out;
    (void)len;
    (void)alert;
    (void)arg;
    return 1;
}

static void expect(int got, int want, int reason)
{
    check(got == want, "%d, not %d", got, want);
    check(ERR_GET_REASON(ERR_peek_last_error()) == reason, "%s",
          ERR_reason_error_string(ERR_peek_last_error()));
    ERR_clear_error();
}

void test_ssl_ct_settings(void)
{
    enum { SCTS = TLSEXT_TYPE_signed_certificate_timestamp };
    SSL_CTX *c = SSL_CTX_new(TLS_client_method()), *d = SSL_CTX_new(TLS_client_method());
    check(SSL_CTX_get0_ctlog_store(c) != NULL, "logs");
    expect(SSL_CTX_enable_ct(c, 2), 0, SSL_R_INVALID_CT_VALIDATION_TYPE);
    expect(SSL_CTX_enable_ct(c, SSL_CT_VALIDATION_STRICT), 1, 0);
    SSL *s = SSL_new(c);
    check(SSL_ct_is_enabled(s) == 1 && SSL_get_tlsext_status_type(s) == TLSEXT_STATUSTYPE_ocsp,
          "a connection of it");
    check(SSL_get0_peer_scts(s) == NULL, "no timestamps yet");
    expect(SSL_set_ct_validation_callback(s, NULL, NULL), 1, 0);
    check(SSL_ct_is_enabled(s) == 0, "off");
    expect(SSL_CTX_add_client_custom_ext(c, SCTS, add, NULL, NULL, NULL, NULL), 0, 0);
    expect(
        SSL_CTX_add_custom_ext(c, SCTS, SSL_EXT_TLS1_2_SERVER_HELLO, NULL, NULL, NULL, NULL, NULL),
        1, 0);
    expect(SSL_CTX_add_client_custom_ext(d, SCTS, add, NULL, NULL, NULL, NULL), 1, 0);
    expect(SSL_CTX_enable_ct(d, 0), 0, SSL_R_CUSTOM_EXT_HANDLER_ALREADY_INSTALLED);
    expect(SSL_CTX_set_ct_validation_callback(d, judge, NULL), 0,
           SSL_R_CUSTOM_EXT_HANDLER_ALREADY_INSTALLED);
    expect(SSL_CTX_set_ct_validation_callback(d, NULL, NULL), 1, 0);
    check(SSL_CTX_set_ctlog_list_file(d, "/nonexistent/logs") == 0, "no such file");
    ERR_clear_error();
    SSL_CTX_set0_ctlog_store(d, CTLOG_STORE_new());
    check(SSL_CTX_get0_ctlog_store(d) != NULL, "another store");
    SSL_free(s);
    SSL_CTX_free(c);
    SSL_CTX_free(d);
}

/* ---- in the certificate ---- */

/* A server whose certificate has a timestamp of anything: it is found, and isn't valid. */
void test_ssl_ct_certificate(void)
{
    struct link l;
    check_context("in the certificate");
    if (!begin(TLS1_3_VERSION, NOWHERE, PAST))
        return;
    EVP_PKEY *key = EVP_EC_gen("P-256");
    X509 *ca = X509_dup(identity_ca()), *leaf = X509_dup(identity_cert(ID_P256));
    STACK_OF(SCT) *list = make_list(leaf, PAST);
    X509_set_pubkey(ca, key);
    X509_sign(ca, key, EVP_sha256());
    X509_add1_ext_i2d(leaf, NID_ct_precert_scts, list, 0, 0);
    X509_sign(leaf, key, EVP_sha256());
    X509_STORE *store = X509_STORE_new();
    X509_STORE_add_cert(store, ca);
    SSL_CTX_set_cert_store(ctx[CLIENT], store);
    check(SSL_CTX_use_cert_and_key(ctx[SERVER], leaf, identity_key(ID_P256), NULL, 1) == 1,
          "the server's");
    check(SSL_CTX_enable_ct(ctx[CLIENT], SSL_CT_VALIDATION_PERMISSIVE) == 1, "enabled");
    if (link_open(&l, ctx[CLIENT], ctx[SERVER])) {
        check(link_handshake(&l), "the handshake");
        const STACK_OF(SCT) *scts = SSL_get0_peer_scts(l.ssl[CLIENT]);
        check(sk_SCT_num(scts) == 1 &&
                  SCT_get_source(sk_SCT_value(scts, 0)) == SCT_SOURCE_X509V3_EXTENSION &&
                  SCT_get_validation_status(sk_SCT_value(scts, 0)) == SCT_VALIDATION_STATUS_INVALID,
              "the timestamp");
    }
    end(&l);
    SCT_LIST_free(list);
    X509_free(ca);
    X509_free(leaf);
    EVP_PKEY_free(key);
}
