/* What programs do with OCSP, for a fuzzer: requests and responses read, made, signed, verified,
 * looked at and sent, in whatever order the input says (fuzz/calls/calls.h), by a CA, responders
 * and certificates of its own (tests/ocsp/certs.h).
 *   out/fuzz/ocsp_api FILE... */
#include <openssl/asn1t.h>
#include <openssl/crypto.h>
#include <openssl/http.h>
#include <openssl/objects.h>
#include <openssl/ocsp.h>
#include <openssl/x509v3.h>
#include <string.h>

#include "fuzz/calls/calls.h"
#include "fuzz/fuzz.h"
#include "tests/ocsp/certs.h"

static OCSP_REQUEST *request;
static OCSP_BASICRESP *basic;
static OCSP_RESPONSE *response;

static EVP_PKEY *keys[PEOPLE];
static X509 *certs[PEOPLE];

static X509 *cert(long i)
{
    return CALLS_ONE_OF(certs, i);
}

static STACK_OF(X509) * some(long which)
{
    STACK_OF(X509) *list = sk_X509_new_null();
    for (int i = 0; list != NULL && i < PEOPLE; i++)
        if (which >> i & 1)
            sk_X509_push(list, certs[i]);
    return list;
}

/* Trusts some, in the middle of their validity. */
static X509_STORE *trusting(long which)
{
    X509_STORE *store = X509_STORE_new();
    if (store == NULL)
        return NULL;
    X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(store), OCSP_NOW);
    for (int i = 0; i < PEOPLE; i++)
        if (which >> i & 1)
            X509_STORE_add_cert(store, certs[i]);
    return store;
}

static OCSP_CERTID *id_of(long md, long subject, long issuer)
{
    const EVP_MD *const all[] = {NULL, EVP_sha1(), EVP_sha256(), EVP_md_null()};
    return OCSP_cert_to_id(CALLS_ONE_OF(all, md), subject < 0 ? NULL : cert(subject), cert(issuer));
}

static void open_program(void)
{
    request = NULL;
    basic = NULL;
    response = NULL;
}

static void close_program(void)
{
    OCSP_REQUEST_free(request);
    OCSP_BASICRESP_free(basic);
    OCSP_RESPONSE_free(response);
}

/* ---- Read and written ---- */

static void take_basic(void)
{
    OCSP_BASICRESP *got = response != NULL ? OCSP_response_get1_basic(response) : NULL;
    if (got != NULL) {
        OCSP_BASICRESP_free(basic);
        basic = got;
    }
}

static bool call_read_response(const struct called *c)
{
    const unsigned char *p = c->bytes;
    OCSP_RESPONSE_free(response);
    response = d2i_OCSP_RESPONSE(NULL, &p, (long)c->n);
    const bool ok = response != NULL;
    take_basic();
    return ok;
}

static bool call_read_request(const struct called *c)
{
    const unsigned char *p = c->bytes;
    OCSP_REQUEST_free(request);
    request = d2i_OCSP_REQUEST(NULL, &p, (long)c->n);
    return request != NULL;
}

/* What is written is read again and the same. */
static ASN1_VALUE *again(ASN1_VALUE *v, const ASN1_ITEM *it)
{
    unsigned char *der = NULL, *second = NULL;
    ASN1_VALUE *back = NULL;
    const int n = v != NULL ? ASN1_item_i2d(v, &der, it) : 0;
    if (n > 0) {
        const unsigned char *p = der;
        back = ASN1_item_d2i(NULL, &p, n, it);
        calls_must(back == NULL || (ASN1_item_i2d(back, &second, it) == n &&
                                    memcmp(der, second, (size_t)n) == 0),
                   "it isn't the same again");
    }
    OPENSSL_free(der);
    OPENSSL_free(second);
    if (back == NULL)
        return v;
    ASN1_item_free(v, it);
    return back;
}

static bool call_again(const struct called *c)
{
    (void)c;
    request = (OCSP_REQUEST *)again((ASN1_VALUE *)request, ASN1_ITEM_rptr(OCSP_REQUEST));
    basic = (OCSP_BASICRESP *)again((ASN1_VALUE *)basic, ASN1_ITEM_rptr(OCSP_BASICRESP));
    response = (OCSP_RESPONSE *)again((ASN1_VALUE *)response, ASN1_ITEM_rptr(OCSP_RESPONSE));
    return true;
}

static bool call_print(const struct called *c)
{
    BIO *out = calls_out();
    if (out != NULL && request != NULL)
        OCSP_REQUEST_print(out, request, (unsigned long)c->with[0]);
    if (out != NULL && response != NULL)
        OCSP_RESPONSE_print(out, response, (unsigned long)c->with[0]);
    BIO_free(out);
    return true;
}

/* ---- Requests ---- */

static bool call_request(const struct called *c)
{
    (void)c;
    OCSP_REQUEST_free(request);
    request = OCSP_REQUEST_new();
    return true;
}

/* digest, subject or -1, issuer */
static bool call_ask(const struct called *c)
{
    if (request == NULL)
        return true;
    OCSP_CERTID *id = id_of(c->with[0], c->with[1], c->with[2]);
    if (id == NULL)
        return ERR_peek_error() != 0;
    const int n = OCSP_request_onereq_count(request);
    OCSP_ONEREQ *one = OCSP_request_add0_id(request, id);
    if (one == NULL) {
        OCSP_CERTID_free(id);
        return false;
    }
    fuzz_must(OCSP_request_onereq_count(request) == n + 1 &&
                  OCSP_request_onereq_get0(request, n) == one && OCSP_onereq_get0_id(one) == id,
              "what is asked isn't there");
    return true;
}

/* signer, key, other certificates, flags */
static bool call_sign_request(const struct called *c)
{
    STACK_OF(X509) *others = some(c->with[2]);
    const bool keyless = c->with[1] < 0;
    bool ok = true;
    if (request != NULL) {
        ok = OCSP_request_sign(request, cert(c->with[0]),
                               keyless ? NULL : CALLS_ONE_OF(keys, c->with[1]), NULL, others,
                               (unsigned long)c->with[3]) == 1;
        fuzz_must(ok == (OCSP_request_is_signed(request) == 1), "signed or not");
    }
    sk_X509_free(others);
    return ok;
}

/* trusted, known, flags */
static bool call_verify_request(const struct called *c)
{
    X509_STORE *store = trusting(c->with[0]);
    STACK_OF(X509) *known = some(c->with[1]);
    bool ok = true;
    if (store != NULL && known != NULL && request != NULL)
        ok = OCSP_request_verify(request, known, store, (unsigned long)c->with[2]) == 1 ||
             ERR_peek_error() != 0;
    sk_X509_free(known);
    X509_STORE_free(store);
    return ok;
}

static bool call_name(const struct called *c)
{
    if (request != NULL)
        OCSP_request_set1_name(request, X509_get_subject_name(cert(c->with[0])));
    return true;
}

static bool call_request_cert(const struct called *c)
{
    if (request != NULL)
        OCSP_request_add1_cert(request, c->with[0] < 0 ? NULL : cert(c->with[0]));
    return true;
}

/* ---- Nonces ---- */

/* Of the request: a random one, or the bytes; of the response: its own, the request's, the bytes.
 */
static bool call_nonce(const struct called *c)
{
    unsigned char *bytes = (unsigned char *)c->bytes;
    const int n = c->n > 32 ? 32 : (int)c->n;
    const bool own = c->with[1] != 0 && n > 0; /* of no length: 16 bytes would be read */
    if (request != NULL && c->with[0] == 1)
        OCSP_request_add1_nonce(request, own ? bytes : NULL, own ? n : 0);
    if (basic != NULL && c->with[0] == 2)
        OCSP_basic_add1_nonce(basic, own ? bytes : NULL, own ? n : 0);
    /* What is copied stands behind one that is there, which is the one that counts. */
    const bool had =
        basic != NULL && OCSP_BASICRESP_get_ext_by_NID(basic, NID_id_pkix_OCSP_Nonce, -1) >= 0;
    if (basic != NULL && c->with[0] == 3 && OCSP_copy_nonce(basic, request) == 1)
        calls_must(OCSP_check_nonce(request, basic) != 0 || had, "not the same nonce");
    if (basic != NULL && request != NULL)
        OCSP_check_nonce(request, basic);
    return true;
}

/* ---- Responses ---- */

static bool call_basic(const struct called *c)
{
    (void)c;
    OCSP_BASICRESP_free(basic);
    basic = OCSP_BASICRESP_new();
    return true;
}

/* status, reason, digest, subject: revoked and updated in January 2027. */
static bool call_answer(const struct called *c)
{
    OCSP_CERTID *id = id_of(c->with[2], c->with[3], CA);
    ASN1_TIME *now = X509_gmtime_adj(NULL, 0), *then = X509_gmtime_adj(NULL, 1000);
    const int status = (int)c->with[0], reason = (int)c->with[1];
    if (basic != NULL && id != NULL && now != NULL && then != NULL) {
        OCSP_SINGLERESP *one = OCSP_basic_add1_status(
            basic, id, status, reason, reason < -1 ? NULL : now, now, reason == 3 ? NULL : then);
        int said = -1, why = -2;
        ASN1_GENERALIZEDTIME *revoked, *from, *to;
        if (one != NULL && OCSP_resp_find(basic, id, -1) == OCSP_resp_count(basic) - 1) {
            fuzz_must(OCSP_resp_find_status(basic, id, &said, &why, &revoked, &from, &to) == 1 &&
                          said == status && from != NULL,
                      "not the status that was set");
            fuzz_must(status != V_OCSP_CERTSTATUS_REVOKED || (why == reason && revoked != NULL),
                      "not the reason that was set");
            calls_must(OCSP_check_validity(from, to, 300, -1) == 1, "it isn't of now");
            OCSP_check_validity(from, to, 0, 0);
        }
    }
    ASN1_TIME_free(now);
    ASN1_TIME_free(then);
    OCSP_CERTID_free(id);
    return true;
}

/* signer, key, other certificates, flags */
static bool call_sign(const struct called *c)
{
    STACK_OF(X509) *others = some(c->with[2]);
    const unsigned long flags = (unsigned long)c->with[3];
    EVP_MD_CTX *empty = EVP_MD_CTX_new();
    bool ok = true;
    if (basic != NULL && empty != NULL && others != NULL)
        ok = c->with[1] < 0
                 ? OCSP_basic_sign_ctx(basic, cert(c->with[0]), empty, others, flags) == 1
                 : OCSP_basic_sign(basic, cert(c->with[0]), CALLS_ONE_OF(keys, c->with[1]), NULL,
                                   others, flags) == 1;
    const X509_ALGOR *alg = basic != NULL ? OCSP_resp_get0_tbs_sigalg(basic) : NULL;
    fuzz_must(!ok || basic == NULL || empty == NULL || others == NULL ||
                  (ASN1_STRING_length(OCSP_resp_get0_signature(basic)) == 64 &&
                   OBJ_obj2nid(alg->algorithm) == NID_ED25519),
              "not its signature");
    EVP_MD_CTX_free(empty);
    sk_X509_free(others);
    return ok;
}

static bool call_cert(const struct called *c)
{
    if (basic != NULL)
        OCSP_basic_add1_cert(basic, cert(c->with[0]));
    return true;
}

/* trusted, known, flags: what is told of the signer, too. With OCSP_NOEXPLICIT one who isn't the
 * issuer nor named by it is refused without a reason, as OpenSSL does. */
static bool call_verify(const struct called *c)
{
    X509_STORE *store = trusting(c->with[0]);
    STACK_OF(X509) *known = some(c->with[1]);
    X509 *signer;
    bool ok = true;
    if (store != NULL && known != NULL && basic != NULL) {
        ok = OCSP_basic_verify(basic, known, store, (unsigned long)c->with[2]) == 1 ||
             ERR_peek_error() != 0 || c->with[2] & OCSP_NOEXPLICIT;
        OCSP_resp_get0_signer(basic, &signer, known);
    }
    sk_X509_free(known);
    X509_STORE_free(store);
    return ok;
}

/* status, whether with an answer */
static bool call_respond(const struct called *c)
{
    OCSP_RESPONSE_free(response);
    response = OCSP_response_create((int)c->with[0], c->with[1] ? basic : NULL);
    fuzz_must(response == NULL || OCSP_response_status(response) == (int)c->with[0],
              "not the status that was set");
    OCSP_response_status_str(c->with[0]);
    take_basic();
    return true;
}

static bool call_look(const struct called *c)
{
    const ASN1_OCTET_STRING *key = NULL;
    const X509_NAME *name = NULL;
    ASN1_OCTET_STRING *own_key = NULL, *hash, *key_hash;
    X509_NAME *own_name = NULL;
    ASN1_INTEGER *serial;
    ASN1_OBJECT *md;
    if (basic == NULL)
        return true;
    OCSP_resp_get0_id(basic, &key, &name);
    if (OCSP_resp_get1_id(basic, &own_key, &own_name) == 1)
        calls_must((key != NULL) == (own_key != NULL) && (name != NULL) == (own_name != NULL),
                   "not the same responder");
    ASN1_OCTET_STRING_free(own_key);
    X509_NAME_free(own_name);
    fuzz_must(OCSP_resp_get0_respdata(basic) != NULL && OCSP_resp_get0_produced_at(basic) != NULL,
              "no data");
    OCSP_CERTID *first = NULL;
    for (int i = 0; i < OCSP_resp_count(basic); i++) {
        OCSP_CERTID *id = OCSP_CERTID_dup(OCSP_SINGLERESP_get0_id(OCSP_resp_get0(basic, i)));
        if (id != NULL && OCSP_id_get0_info(&hash, &md, &key_hash, &serial, id) == 1 &&
            first != NULL)
            OCSP_id_issuer_cmp(first, id);
        OCSP_CERTID_free(first);
        first = id;
    }
    OCSP_CERTID_free(first);
    (void)c;
    return OCSP_resp_count(NULL) == -1 && OCSP_resp_get0(NULL, 0) == NULL;
}

/* who, how: a responder's name or key is that of its certificate. */
static bool call_responder(const struct called *c)
{
    OCSP_RESPID *id = OCSP_RESPID_new();
    const long who = (long)((unsigned long)c->with[0] % PEOPLE);
    if (id == NULL)
        return true;
    OCSP_RESPID_match(id, cert(0));
    if ((c->with[1] & 1 ? OCSP_RESPID_set_by_key(id, cert(who))
                        : OCSP_RESPID_set_by_name(id, cert(who))) == 1) {
        calls_must(OCSP_RESPID_match(id, cert(who)) == 1, "not the responder");
        calls_must(OCSP_RESPID_match(id, cert(who + 1)) == 0, "another responder");
    }
    if (c->with[1] & 2)
        OCSP_RESPID_set_by_name(id, cert(who));
    OCSP_RESPID_free(id);
    return true;
}

/* ---- Extensions: the same of what has them ---- */

/* The library's functions on one of them, which differ by their type alone. */
#define EXTENSIONS(type, name)                                                                     \
    static int name##_add(void *x, X509_EXTENSION *e)                                              \
    {                                                                                              \
        return type##_add_ext(x, e, -1);                                                           \
    }                                                                                              \
    static void name##_look(void *x, int nid, bool deletes)                                        \
    {                                                                                              \
        int critical;                                                                              \
        const int n = type##_get_ext_count(x), at = type##_get_ext_by_NID(x, nid, -1);             \
        fuzz_must(at < n && type##_get_ext_by_OBJ(x, OBJ_nid2obj(nid), -1) == at, "where is it");  \
        fuzz_must(at < 0 || type##_get_ext(x, at) != NULL, "it isn't there");                      \
        type##_get_ext_by_critical(x, 1, -1);                                                      \
        ASN1_GENERALIZEDTIME *cutoff =                                                             \
            type##_get1_ext_d2i(x, NID_id_pkix_OCSP_archiveCutoff, &critical, NULL);               \
        if (cutoff != NULL)                                                                        \
            type##_add1_ext_i2d(x, NID_id_pkix_OCSP_archiveCutoff, cutoff, 1, X509V3_ADD_REPLACE); \
        ASN1_GENERALIZEDTIME_free(cutoff);                                                         \
        if (deletes && at >= 0) {                                                                  \
            X509_EXTENSION_free(type##_delete_ext(x, at));                                         \
            calls_must(type##_get_ext_count(x) == n - 1, "it is still there");                     \
        }                                                                                          \
    }

EXTENSIONS(OCSP_REQUEST, request)
EXTENSIONS(OCSP_ONEREQ, asked)
EXTENSIONS(OCSP_BASICRESP, basic)
EXTENSIONS(OCSP_SINGLERESP, answer)

static X509_EXTENSION *make_extension(const struct called *c)
{
    char text[64];
    long number = 5;
    const size_t n = c->n < sizeof(text) - 1 ? c->n : sizeof(text) - 1;
    memcpy(text, c->bytes, n);
    text[n] = '\0';
    char *oids[] = {"basicOCSPResponse", text, NULL};
    const char *urls[] = {"http://ocsp.example.org", text, NULL};
    switch (c->with[1]) {
    case 0:
        return OCSP_crlID_new(text, &number, "20270101000000Z");
    case 1:
        return OCSP_crlID_new(NULL, NULL, text);
    case 2:
        return OCSP_accept_responses_new(oids);
    case 3:
        return OCSP_archive_cutoff_new("20270101000000Z");
    case 4:
        return OCSP_archive_cutoff_new(text);
    default:
        return OCSP_url_svcloc_new(X509_get_subject_name(cert(c->with[1])), urls);
    }
}

static const struct {
    int (*add)(void *x, X509_EXTENSION *e);
    void (*look)(void *x, int nid, bool deletes);
} havers[] = {
    {request_add, request_look},
    {asked_add, asked_look},
    {basic_add, basic_look},
    {answer_add, answer_look},
};

/* of what, which, whether it goes again */
static bool call_extension(const struct called *c)
{
    void *const all[] = {request, request != NULL ? OCSP_request_onereq_get0(request, 0) : NULL,
                         basic, OCSP_resp_get0(basic, 0)};
    void *x = CALLS_ONE_OF(all, c->with[0]);
    X509_EXTENSION *e = make_extension(c);
    if (x != NULL && e != NULL) {
        CALLS_ONE_OF(havers, c->with[0]).add(x, e);
        CALLS_ONE_OF(havers, c->with[0])
            .look(x, OBJ_obj2nid(X509_EXTENSION_get_object(e)), c->with[2] != 0);
    }
    X509_EXTENSION_free(e);
    return true;
}

/* ---- Over HTTP: the bytes are what a server says ---- */

static bool call_send(const struct called *c)
{
    BIO *in = calls_in(c), *both = NULL, *far = NULL;
    if (in != NULL && BIO_new_bio_pair(&both, 0, &far, 0) == 1) {
        BIO_write(far, c->bytes, c->n > 10000 ? 10000 : (int)c->n);
        (void)BIO_shutdown_wr(far);
        OCSP_RESPONSE *got = OCSP_sendreq_bio(both, c->with[0] ? "/path" : NULL, request);
        if (got != NULL) {
            OCSP_RESPONSE_free(response);
            response = got;
            take_basic();
        }
    }
    BIO_free(both);
    BIO_free(far);
    BIO_free(in);
    return true;
}

static const struct call table[] = {
    {"read_response", call_read_response},
    {"read_request", call_read_request},
    {"again", call_again},
    {"print", call_print},
    {"request", call_request},
    {"ask", call_ask},
    {"sign_request", call_sign_request},
    {"verify_request", call_verify_request},
    {"name", call_name},
    {"request_cert", call_request_cert},
    {"nonce", call_nonce},
    {"basic", call_basic},
    {"answer", call_answer},
    {"sign", call_sign},
    {"cert", call_cert},
    {"verify", call_verify},
    {"respond", call_respond},
    {"look", call_look},
    {"responder", call_responder},
    {"extension", call_extension},
    {"send", call_send},
};

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    static const struct calls calls = {table, sizeof(table) / sizeof(table[0]), open_program,
                                       close_program};
    static bool begun;
    if (!begun)
        calls_begin();
    for (int i = 0; !begun && i < PEOPLE; i++) {
        keys[i] = ocsp_key(i);
        certs[i] = ocsp_cert(i);
    }
    begun = true;
    calls_run(&calls, bytes, n);
    return 0;
}
