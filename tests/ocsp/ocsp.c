/* OCSP: files read and shown, requests and responses made, signed and verified; what OpenSSL's own
 * come out as. */
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/ocsp.h>
#include <openssl/pem.h>
#include <string.h>
#include <time.h>

#include "tests/asn1/transcript.h"
#include "tests/check.h"
#include "tests/ocsp/certs.h"
#include "tests/suite.h"

#define VECTORS "/usr/lib/python3/dist-packages/cryptography_vectors/x509/ocsp/"

/* ---- Files ---- */

static size_t read_file(const char *name, unsigned char *bytes, size_t room)
{
    char path[256];
    BIO_snprintf(path, sizeof(path), VECTORS "%s", name);
    BIO *b = BIO_new_file(path, "rb");
    const int n = b != NULL ? BIO_read(b, bytes, (int)room) : -1;
    BIO_free(b);
    return check(n > 0, "%s is read", name) ? (size_t)n : 0;
}

static void say_time(const ASN1_GENERALIZEDTIME *t)
{
    say(" %.*s", t != NULL ? t->length : 1, t != NULL ? (const char *)t->data : "-");
}

static void say_answers(OCSP_BASICRESP *basic)
{
    for (int i = -1; i <= OCSP_resp_count(basic); i++) {
        OCSP_SINGLERESP *one = OCSP_resp_get0(basic, i);
        ASN1_GENERALIZEDTIME *revoked = NULL, *from = NULL, *to = NULL;
        int reason = -7, status = -7;
        say("%d: %d", i, OCSP_single_get0_status(one, &reason, &revoked, &from, &to));
        say(" %d", reason);
        say_time(revoked);
        say_time(from);
        say_time(to);
        if (one != NULL) {
            OCSP_CERTID *id = OCSP_CERTID_dup(OCSP_SINGLERESP_get0_id(one));
            say(" found %d %d", OCSP_resp_find(basic, id, -1), OCSP_resp_find(basic, id, i));
            say(" %d", OCSP_resp_find_status(basic, id, &status, NULL, NULL, NULL, NULL));
            say(" %d", status);
            OCSP_CERTID_free(id);
        }
        say("\n");
    }
}

static void say_basic(OCSP_BASICRESP *basic)
{
    const ASN1_OCTET_STRING *id = NULL;
    const X509_NAME *name = NULL;
    X509 *signer = NULL;
    say("by %d", OCSP_resp_get0_id(basic, &id, &name));
    say(" %d %d", id != NULL, name != NULL);
    say_time(OCSP_resp_get0_produced_at(basic));
    say(" %d certs, %d bytes by %d\n", sk_X509_num(OCSP_resp_get0_certs(basic)),
        ASN1_STRING_length(OCSP_resp_get0_signature(basic)),
        OBJ_obj2nid(OCSP_resp_get0_tbs_sigalg(basic)->algorithm));
    say("signer %d", OCSP_resp_get0_signer(basic, &signer, NULL));
    say(" verified %d\n", OCSP_basic_verify(basic, NULL, NULL, OCSP_NOVERIFY));
    say_errors();
    say_answers(basic);
}

static void response_file(const char *name)
{
    unsigned char bytes[4096], *again = NULL;
    const size_t len = read_file(name, bytes, sizeof(bytes));
    const unsigned char *p = bytes;
    BIO *out = BIO_new(BIO_s_mem());
    OCSP_RESPONSE *r = d2i_OCSP_RESPONSE(NULL, &p, (long)len);
    say("%s: %d\n", name, r != NULL);
    if (r != NULL) {
        const int n = i2d_OCSP_RESPONSE(r, &again);
        check((size_t)n == len && memcmp(again, bytes, len) == 0, "%s: the same again", name);
        OPENSSL_free(again);
        say("print %d\n", OCSP_RESPONSE_print(out, r, 0));
        say_bio(out);
        say_errors();
        say("status %d\n", OCSP_response_status(r));
        OCSP_BASICRESP *basic = OCSP_response_get1_basic(r);
        say_errors();
        if (basic != NULL)
            say_basic(basic);
        OCSP_BASICRESP_free(basic);
    }
    say_errors();
    OCSP_RESPONSE_free(r);
    BIO_free(out);
}

static void request_file(const char *name)
{
    unsigned char bytes[4096], *again = NULL;
    const size_t len = read_file(name, bytes, sizeof(bytes));
    const unsigned char *p = bytes;
    BIO *out = BIO_new(BIO_s_mem());
    OCSP_REQUEST *r = d2i_OCSP_REQUEST(NULL, &p, (long)len);
    say("%s: %d\n", name, r != NULL);
    if (r != NULL) {
        const int n = i2d_OCSP_REQUEST(r, &again);
        check((size_t)n == len && memcmp(again, bytes, len) == 0, "%s: the same again", name);
        OPENSSL_free(again);
        say("print %d\n", OCSP_REQUEST_print(out, r, 0));
        say_bio(out);
        say("%d asked, signed %d, nonce at %d of %d\n", OCSP_request_onereq_count(r),
            OCSP_request_is_signed(r), OCSP_REQUEST_get_ext_by_NID(r, NID_id_pkix_OCSP_Nonce, -1),
            OCSP_REQUEST_get_ext_count(r));
        say("verified %d\n", OCSP_request_verify(r, NULL, NULL, 0));
        if (PEM_write_bio_OCSP_REQUEST(out, r))
            say_bio(out);
    }
    say_errors();
    OCSP_REQUEST_free(r);
    BIO_free(out);
}

void test_ocsp_files(void)
{
    static const char *const responses[] = {
        "ocsp-army.deps.mil-resp.der",
        "resp-delegate-unknown-cert.der",
        "resp-invalid-signature-oid.der",
        "resp-responder-key-hash.der",
        "resp-response-type-unknown-oid.der",
        "resp-revoked-no-next-update.der",
        "resp-revoked-reason.der",
        "resp-revoked.der",
        "resp-sct-extension.der",
        "resp-sha256.der",
        "resp-single-extension-reason.der",
        "resp-successful-no-response-bytes.der",
        "resp-unauthorized.der",
        "resp-unknown-extension.der",
        "resp-unknown-hash-alg.der",
        "resp-unknown-response-status.der",
        "req-sha1.der",
    };
    static const char *const requests[] = {
        "ocsp-army.inapplicable-req.der",
        "ocsp-army.revoked-req.der",
        "ocsp-army.valid-req.der",
        "req-duplicate-ext.der",
        "req-ext-nonce.der",
        "req-ext-unknown-oid.der",
        "req-invalid-hash-alg.der",
        "req-multi-sha1.der",
        "req-sha1.der",
        "resp-sha256.der",
    };
    transcript_begin("ocsp-files");
    for (size_t i = 0; i < sizeof(responses) / sizeof(responses[0]); i++)
        response_file(responses[i]);
    for (size_t i = 0; i < sizeof(requests) / sizeof(requests[0]); i++)
        request_file(requests[i]);
    for (int i = -2; i < 12; i++)
        say("%d %s %s %s\n", i, OCSP_response_status_str(i), OCSP_cert_status_str(i),
            OCSP_crl_reason_str(i));
    transcript_end("30169496b2b972f9465b209d741f2022cd9ea662084a81e21f29355e90470165");
}

/* ---- Made ---- */

static OCSP_CERTID *id_of(int who, const EVP_MD *md)
{
    X509 *issuer = ocsp_cert(CA), *cert = ocsp_cert(who);
    OCSP_CERTID *id = OCSP_cert_to_id(md, cert, issuer);
    X509_free(issuer);
    X509_free(cert);
    return id;
}

static void say_id(OCSP_CERTID *id)
{
    ASN1_OCTET_STRING *name, *key;
    ASN1_OBJECT *md;
    ASN1_INTEGER *serial;
    say("id %d %d ", OCSP_id_get0_info(NULL, NULL, NULL, NULL, NULL),
        OCSP_id_get0_info(&name, &md, &key, &serial, id));
    say_hex(name->data, (size_t)name->length);
    say_hex(key->data, (size_t)key->length);
    say(" %d %ld\n", OBJ_obj2nid(md), ASN1_INTEGER_get(serial));
}

static void ids(void)
{
    X509 *ca = ocsp_cert(CA);
    OCSP_CERTID *a = id_of(LEAF, NULL), *b = id_of(PLAIN, EVP_sha1()),
                *c = id_of(LEAF, EVP_sha256());
    OCSP_CERTID *d = OCSP_cert_to_id(NULL, NULL, ca);
    say_id(a), say_id(b), say_id(c), say_id(d);
    say("same %d issuer %d\n", OCSP_id_cmp(a, a) == 0, OCSP_id_issuer_cmp(a, b) == 0);
    say("other %d issuer %d\n", OCSP_id_cmp(a, b) == 0, OCSP_id_issuer_cmp(a, c) == 0);
    OCSP_CERTID *none = OCSP_cert_to_id(EVP_md_null(), NULL, ca);
    say("no digest %d\n", none != NULL);
    say_errors();
    OCSP_CERTID_free(none);
    OCSP_CERTID_free(a), OCSP_CERTID_free(b), OCSP_CERTID_free(c), OCSP_CERTID_free(d);
    X509_free(ca);
}

static OCSP_REQUEST *request(void)
{
    OCSP_REQUEST *r = OCSP_REQUEST_new();
    unsigned char nonce[] = {1, 2, 3, 4, 5, 6, 7, 8};
    OCSP_ONEREQ *one = OCSP_request_add0_id(r, id_of(LEAF, NULL));
    OCSP_request_add0_id(r, id_of(PLAIN, EVP_sha512()));
    check(one == OCSP_request_onereq_get0(r, 0) && OCSP_onereq_get0_id(one) != NULL &&
              OCSP_request_onereq_get0(r, 2) == NULL && OCSP_request_onereq_get0(r, -1) == NULL,
          "what was added");
    say("nonce %d\n", OCSP_request_add1_nonce(r, nonce, sizeof(nonce)));
    return r;
}

static void say_der(const char *what, int (*write)(const void *, unsigned char **), const void *v)
{
    unsigned char *der = NULL;
    const int n = write(v, &der);
    say("%s %d ", what, n);
    if (n > 0)
        say_hex(der, (size_t)n);
    say("\n");
    OPENSSL_free(der);
}

static int write_request(const void *v, unsigned char **out)
{
    return i2d_OCSP_REQUEST(v, out);
}

static int write_basic(const void *v, unsigned char **out)
{
    return i2d_OCSP_BASICRESP(v, out);
}

static int write_response(const void *v, unsigned char **out)
{
    return i2d_OCSP_RESPONSE(v, out);
}

static int write_extension(const void *v, unsigned char **out)
{
    return i2d_X509_EXTENSION(v, out);
}

/* Verified against stores of these people, with the certificates of others given. */
static const struct {
    const char *store, *given;
    unsigned long flags;
} tries[] = {
    {"0", "", 0},
    {"0", "1", 0},
    {"0", "2", 0},
    {"0", "012", OCSP_NOINTERN},
    {"0", "", OCSP_NOINTERN},
    {"", "", 0},
    {"", "012", OCSP_TRUSTOTHER},
    {"", "", OCSP_TRUSTOTHER},
    {"", "", OCSP_NOVERIFY},
    {"", "", OCSP_NOSIGS | OCSP_NOVERIFY},
    {"0", "", OCSP_NOSIGS},
    {"0", "012", OCSP_NOCHAIN},
    {"1", "", 0},
    {"1", "", OCSP_PARTIAL_CHAIN},
    {"2", "", OCSP_PARTIAL_CHAIN | OCSP_NOCHECKS},
    {"0", "", OCSP_NOCHECKS},
    {"0", "", OCSP_NOEXPLICIT},
    {"3", "3", 0},
    {"3", "3", OCSP_NOEXPLICIT},
    {"3", "3", OCSP_NOCHECKS},
    {"03", "03", 0},
};
#define TRIES (sizeof(tries) / sizeof(tries[0]))

/* What the library that is asked says of why; what it goes through on the way is its own. */
static void say_last(void)
{
    const unsigned long e = ERR_peek_last_error();
    say(" %d:%d\n", ERR_GET_LIB(e), ERR_GET_REASON(e));
    ERR_clear_error();
}

static void try_request(OCSP_REQUEST *r)
{
    for (size_t i = 0; i < TRIES; i++) {
        STACK_OF(X509) *given = ocsp_certs(tries[i].given);
        X509_STORE *store = ocsp_store(tries[i].store);
        say("try %zu: %d", i, OCSP_request_verify(r, given, store, tries[i].flags) > 0);
        say_last();
        X509_STORE_free(store);
        sk_X509_pop_free(given, X509_free);
    }
}

static void try_response(OCSP_BASICRESP *b)
{
    for (size_t i = 0; i < TRIES; i++) {
        STACK_OF(X509) *given = ocsp_certs(tries[i].given);
        X509_STORE *store = ocsp_store(tries[i].store);
        say("try %zu: %d", i, OCSP_basic_verify(b, given, store, tries[i].flags));
        say_last();
        X509_STORE_free(store);
        sk_X509_pop_free(given, X509_free);
    }
}

static void signed_request(int who, unsigned long flags)
{
    OCSP_REQUEST *r = request();
    X509 *cert = ocsp_cert(who);
    EVP_PKEY *key = ocsp_key(who), *wrong = ocsp_key(who + 1);
    STACK_OF(X509) *others = ocsp_certs("4");
    BIO *out = BIO_new(BIO_s_mem());
    say("request by %d\n", who);
    say("wrong key %d", OCSP_request_sign(r, cert, wrong, NULL, NULL, 0));
    say(" %d", OCSP_request_is_signed(r));
    say_last();
    say("no key %d", OCSP_request_sign(r, cert, NULL, NULL, NULL, 0));
    say(" %d\n", OCSP_request_is_signed(r));
    say("unsigned %d", OCSP_request_verify(r, NULL, NULL, OCSP_NOVERIFY) > 0);
    say_last();
    say("sign %d\n", OCSP_request_sign(r, cert, key, NULL, others, flags));
    say_der("DER", write_request, r);
    say("print %d\n", OCSP_REQUEST_print(out, r, 0));
    say_bio(out);
    try_request(r);
    say("name %d", OCSP_request_set1_name(r, X509_get_issuer_name(cert)));
    say(" cert %d\n", OCSP_request_add1_cert(r, cert));
    say_der("DER", write_request, r);
    BIO_free(out);
    sk_X509_pop_free(others, X509_free);
    EVP_PKEY_free(key);
    EVP_PKEY_free(wrong);
    X509_free(cert);
    OCSP_REQUEST_free(r);
}

void test_ocsp_request(void)
{
    transcript_begin("ocsp-request");
    ids();
    OCSP_REQUEST *r = request();
    say_der("DER", write_request, r);
    OCSP_REQUEST_free(r);
    signed_request(CA, 0);
    signed_request(RESPONDER, 0);
    signed_request(PLAIN, OCSP_NOCERTS);
    transcript_end("3ec58ce2aaf56eb49cdc0fc70b7011676a1245b7973b228cc9677dd109b0fbeb");
}

static ASN1_TIME *time_of(const char *text)
{
    ASN1_TIME *t = ASN1_TIME_new();
    check(ASN1_TIME_set_string(t, text), "%s", text);
    return t;
}

static OCSP_BASICRESP *response(void)
{
    OCSP_BASICRESP *b = OCSP_BASICRESP_new();
    ASN1_TIME *then = time_of("200601000000Z"), *now = time_of("20200901000000Z");
    ASN1_TIME *later = time_of("20200908000000Z");
    OCSP_CERTID *leaf = id_of(LEAF, NULL), *plain = id_of(PLAIN, NULL);
    say("good %d\n",
        OCSP_basic_add1_status(b, leaf, V_OCSP_CERTSTATUS_GOOD, 0, NULL, now, later) != NULL);
    say("revoked %d\n",
        OCSP_basic_add1_status(b, plain, V_OCSP_CERTSTATUS_REVOKED,
                               OCSP_REVOKED_STATUS_KEYCOMPROMISE, then, now, NULL) != NULL);
    say("no reason %d\n",
        OCSP_basic_add1_status(b, plain, V_OCSP_CERTSTATUS_REVOKED, OCSP_REVOKED_STATUS_NOSTATUS,
                               then, now, NULL) != NULL);
    say("unknown %d\n",
        OCSP_basic_add1_status(b, plain, V_OCSP_CERTSTATUS_UNKNOWN, 0, NULL, now, NULL) != NULL);
    say("no time %d",
        OCSP_basic_add1_status(b, leaf, V_OCSP_CERTSTATUS_REVOKED, 0, NULL, now, NULL) != NULL);
    say_last();
    say("no such status %d", OCSP_basic_add1_status(b, leaf, 5, 0, NULL, now, NULL) != NULL);
    say_last();
    ASN1_GENERALIZEDTIME_set((ASN1_GENERALIZEDTIME *)OCSP_resp_get0_produced_at(b), OCSP_NOW);
    OCSP_CERTID_free(leaf);
    OCSP_CERTID_free(plain);
    ASN1_TIME_free(then);
    ASN1_TIME_free(now);
    ASN1_TIME_free(later);
    return b;
}

static void signed_response(int who, unsigned long flags)
{
    OCSP_BASICRESP *b = response();
    X509 *cert = ocsp_cert(who);
    EVP_PKEY *key = ocsp_key(who), *wrong = ocsp_key(who + 1);
    BIO *out = BIO_new(BIO_s_mem());
    say("response by %d\n", who);
    say("wrong key %d", OCSP_basic_sign(b, cert, wrong, NULL, NULL, flags));
    say_last();
    say("no key %d", OCSP_basic_sign_ctx(b, cert, NULL, NULL, flags));
    say_last();
    say("sign %d\n", OCSP_basic_sign(b, cert, key, NULL, NULL, flags | OCSP_NOTIME));
    say_der("DER", write_basic, b);
    OCSP_RESPONSE *r = OCSP_response_create(OCSP_RESPONSE_STATUS_SUCCESSFUL, b);
    say_der("DER", write_response, r);
    say("print %d\n", OCSP_RESPONSE_print(out, r, 0));
    say_bio(out);
    say_basic(b);
    try_response(b);
    ASN1_OCTET_STRING *id = NULL;
    X509_NAME *name = NULL;
    say("id %d", OCSP_resp_get1_id(b, &id, &name));
    say(" %d %d\n", id != NULL, name != NULL);
    ASN1_OCTET_STRING_free(id);
    X509_NAME_free(name);
    ASN1_GENERALIZEDTIME_set((ASN1_GENERALIZEDTIME *)OCSP_resp_get0_produced_at(b), OCSP_NOW + 1);
    say("changed %d", OCSP_basic_verify(b, NULL, NULL, OCSP_NOVERIFY));
    say_last();
    say("cert %d", OCSP_basic_add1_cert(b, cert));
    say(" %d\n", sk_X509_num(OCSP_resp_get0_certs(b)));
    BIO_free(out);
    OCSP_RESPONSE_free(r);
    EVP_PKEY_free(key);
    EVP_PKEY_free(wrong);
    X509_free(cert);
    OCSP_BASICRESP_free(b);
}

static void names_of_responders(void)
{
    OCSP_RESPID *id = OCSP_RESPID_new();
    X509 *a = ocsp_cert(RESPONDER), *b = ocsp_cert(PLAIN);
    say("empty %d\n", OCSP_RESPID_match(id, a));
    say("name %d", OCSP_RESPID_set_by_name(id, a));
    say(" %d", OCSP_RESPID_match(id, a));
    say(" %d\n", OCSP_RESPID_match(id, b));
    say("key %d", OCSP_RESPID_set_by_key(id, a));
    say(" %d", OCSP_RESPID_match(id, a));
    say(" %d %d\n", OCSP_RESPID_match(id, b),
        OCSP_RESPID_match_ex(id, a, NULL, "provider=default"));
    say("again %d\n", OCSP_RESPID_set_by_key_ex(id, b, NULL, NULL));
    OCSP_RESPID_free(id);
    X509_free(a);
    X509_free(b);
}

void test_ocsp_response(void)
{
    transcript_begin("ocsp-response");
    names_of_responders();
    signed_response(CA, 0);
    signed_response(RESPONDER, OCSP_RESPID_KEY);
    signed_response(RESPONDER, OCSP_NOCERTS);
    signed_response(PLAIN, 0);
    signed_response(OTHER_CA, 0);
    OCSP_BASICRESP *none = OCSP_BASICRESP_new();
    X509 *cert = ocsp_cert(CA);
    EVP_PKEY *key = ocsp_key(CA);
    X509_STORE *store = ocsp_store("0");
    say("empty %d", OCSP_basic_sign(none, cert, key, NULL, NULL, 0));
    say(" %d", OCSP_basic_verify(none, NULL, store, 0));
    say_last();
    OCSP_RESPONSE *r = OCSP_response_create(OCSP_RESPONSE_STATUS_TRYLATER, NULL);
    say_der("DER", write_response, r);
    say("basic %d", OCSP_response_get1_basic(r) != NULL);
    say_last();
    OCSP_RESPONSE_free(r);
    X509_STORE_free(store);
    EVP_PKEY_free(key);
    X509_free(cert);
    OCSP_BASICRESP_free(none);
    transcript_end("a7a2bc2e892b2c351d319c57fa93b3b08d228803fe7d04868df4bc0281f5c763");
}

/* ---- Nonces and extensions ---- */

static void say_extension(const char *what, X509_EXTENSION *e)
{
    BIO *out = BIO_new(BIO_s_mem());
    if (e != NULL) {
        say_der(what, write_extension, e);
        say("print %d ", X509V3_EXT_print(out, e, 0, 4));
        say_bio(out);
    } else {
        say("%s: none\n", what);
    }
    say_last();
    X509_EXTENSION_free(e);
    BIO_free(out);
}

void test_ocsp_extensions(void)
{
    static char *responses[] = {(char *)"basicOCSPResponse", (char *)"no such thing",
                                (char *)"1.3.6.1.5.5.7.48.1.2", NULL};
    static const char *urls[] = {"http://a.example/", "http://b.example/", NULL};
    X509 *ca = ocsp_cert(CA);
    long n = 70000;
    transcript_begin("ocsp-extensions");
    say_extension("CRL", OCSP_crlID_new("http://x/", &n, (char *)"20200101000000Z"));
    say_extension("CRL", OCSP_crlID_new(NULL, NULL, NULL));
    say_extension("CRL", OCSP_crlID_new("http://x/", NULL, (char *)"yesterday"));
    say_extension("responses", OCSP_accept_responses_new(responses));
    say_extension("cutoff", OCSP_archive_cutoff_new((char *)"20200101000000Z"));
    say_extension("cutoff", OCSP_archive_cutoff_new((char *)"2020"));
    say_extension("service", OCSP_url_svcloc_new(X509_get_subject_name(ca), urls));
    say_extension("service", OCSP_url_svcloc_new(X509_get_subject_name(ca), NULL));
    OCSP_REQUEST *r = OCSP_REQUEST_new();
    OCSP_BASICRESP *b = OCSP_BASICRESP_new();
    unsigned char nonce[40] = {9};
    say("nonces %d", OCSP_check_nonce(r, b));
    say(" %d", OCSP_copy_nonce(b, r));
    say(" %d", OCSP_basic_add1_nonce(b, nonce, sizeof(nonce)));
    say(" %d", OCSP_check_nonce(r, b));
    say(" %d", OCSP_request_add1_nonce(r, nonce, sizeof(nonce)));
    say(" %d", OCSP_check_nonce(r, b));
    say(" %d", OCSP_basic_add1_nonce(b, NULL, 0));
    say(" %d of %d", OCSP_check_nonce(r, b), OCSP_BASICRESP_get_ext_count(b));
    X509_EXTENSION_free(OCSP_BASICRESP_delete_ext(b, 0));
    say(" %d", OCSP_check_nonce(r, b));
    say(" %d", OCSP_copy_nonce(b, r));
    say(" %d\n", OCSP_check_nonce(r, b));
    OCSP_ONEREQ *one = OCSP_ONEREQ_new();
    OCSP_SINGLERESP *single = OCSP_SINGLERESP_new();
    ASN1_ENUMERATED *reason = ASN1_ENUMERATED_new(), *got;
    int critical = 7;
    ASN1_ENUMERATED_set(reason, 3);
    say("add %d %d\n", OCSP_ONEREQ_add1_ext_i2d(one, NID_crl_reason, reason, 1, 0),
        OCSP_SINGLERESP_add1_ext_i2d(single, NID_crl_reason, reason, 0, 0));
    say("at %d %d %d\n", OCSP_ONEREQ_get_ext_by_critical(one, 1, -1),
        OCSP_SINGLERESP_get_ext_by_critical(single, 1, -1),
        OCSP_SINGLERESP_get_ext_by_OBJ(single, OBJ_nid2obj(NID_crl_reason), -1));
    got = OCSP_ONEREQ_get1_ext_d2i(one, NID_crl_reason, &critical, NULL);
    say("got %ld, critical %d\n", got != NULL ? ASN1_ENUMERATED_get(got) : -1, critical);
    say("add %d", OCSP_REQUEST_add_ext(r, OCSP_ONEREQ_get_ext(one, 0), 0));
    say(" %d", OCSP_REQUEST_get_ext_by_NID(r, NID_crl_reason, -1));
    say(" %d\n", OCSP_REQUEST_get_ext_by_NID(r, NID_id_pkix_OCSP_Nonce, -1));
    ASN1_ENUMERATED_free(got);
    ASN1_ENUMERATED_free(reason);
    OCSP_SINGLERESP_free(single);
    OCSP_ONEREQ_free(one);
    OCSP_BASICRESP_free(b);
    OCSP_REQUEST_free(r);
    X509_free(ca);
    transcript_end("9a70be17b3765926654f6b1ddadd3aa1e590cfd6a64f6522a791b13830010531");
}

void test_ocsp_validity(void)
{
    /* Seconds from now, of thisUpdate and nextUpdate; none: 1. */
    static const struct {
        long from, to, sec, maxsec;
    } cases[] = {
        {-100, 100, 0, -1}, {-100, 1, 0, -1},    {100, 200, 0, -1},  {100, 200, 150, -1},
        {-100, -50, 0, -1}, {-100, -50, 60, -1}, {-100, 100, 0, 50}, {-100, 100, 0, 150},
        {100, -100, 0, -1}, {-100, -200, 0, -1}, {100, -100, 0, 0},  {-100, 1, 0, 99},
    };
    transcript_begin("ocsp-validity");
    const time_t now = time(NULL);
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        ASN1_GENERALIZEDTIME *from = ASN1_GENERALIZEDTIME_set(NULL, now + cases[i].from);
        ASN1_GENERALIZEDTIME *to =
            cases[i].to == 1 ? NULL : ASN1_GENERALIZEDTIME_set(NULL, now + cases[i].to);
        say("%zu %d\n", i, OCSP_check_validity(from, to, cases[i].sec, cases[i].maxsec));
        say_errors();
        ASN1_GENERALIZEDTIME_free(from);
        ASN1_GENERALIZEDTIME_free(to);
    }
    ASN1_GENERALIZEDTIME *bad = ASN1_GENERALIZEDTIME_new();
    ASN1_GENERALIZEDTIME *good = ASN1_GENERALIZEDTIME_set(NULL, now - 1000);
    ASN1_STRING_set(bad, "20201301000000Z", -1);
    say("bad %d\n", OCSP_check_validity(bad, NULL, 0, -1));
    say_errors();
    say("bad %d\n", OCSP_check_validity(good, bad, 0, -1));
    say_errors();
    ASN1_GENERALIZEDTIME_free(bad);
    ASN1_GENERALIZEDTIME_free(good);
    transcript_end("888e06d5de6cb380bd2bbff625696cd8db9cf9e534ad3a0dc1c7b78666e3b7c9");
}
