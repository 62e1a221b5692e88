/* What programs do with CMP, for a fuzzer: clients and servers set as the input says, their
 * transactions, with an octet of a message changed on its way, and messages out of the input's
 * bytes as requests and as answers (fuzz/calls/calls.h).  out/fuzz/cmp_api FILE... */
#include <openssl/cmp.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>
#include <string.h>
#include <unistd.h>

#include "fuzz/calls/calls.h"
#include "fuzz/calls/keys.h"
#include "fuzz/fuzz.h"
#include "fuzz/round_trip.h"

static OSSL_CMP_CTX *client, *server_ctx;
static OSSL_CMP_SRV_CTX *server;
static OSSL_CMP_MSG *waiting; /* the request that is asked for again */

/* What the server answers. */
static struct {
    long status, failures, polls;
    bool certs, says_no;
} answers;

/* The n-th message from now on is changed: an octet is another. */
static struct {
    long message;
    size_t at;
    unsigned char by;
} change;

/* In libc's place: nobody waits. */
unsigned sleep(unsigned seconds)
{
    (void)seconds;
    return 0;
}

static int silence(const char *func, const char *file, int line, OSSL_CMP_severity level,
                   const char *msg)
{
    (void)func, (void)file, (void)line, (void)level;
    return msg != NULL;
}

/* ---- On the way ---- */

/* As it comes out where it goes to: read from what was written, which gives the same again. */
static OSSL_CMP_MSG *carry(const OSSL_CMP_MSG *msg)
{
    unsigned char *der = NULL, *second = NULL;
    const int n = i2d_OSSL_CMP_MSG(msg, &der);
    const bool changes = change.message > 0 && --change.message == 0;
    if (n <= 0)
        return NULL;
    if (changes)
        der[change.at % (size_t)n] ^= change.by;
    const unsigned char *at = der;
    ERR_clear_error();
    OSSL_CMP_MSG *there = d2i_OSSL_CMP_MSG(NULL, &at, n);
    if (!changes && !ends_contents(there))
        calls_must(there != NULL && at == der + n && i2d_OSSL_CMP_MSG(there, &second) == n &&
                       memcmp(der, second, (size_t)n) == 0,
                   "a message isn't the same again");
    OPENSSL_free(der);
    OPENSSL_free(second);
    return there;
}

static OSSL_CMP_MSG *transfer(OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *req)
{
    OSSL_CMP_MSG *there = carry(req);
    OSSL_CMP_MSG *rsp = there != NULL ? OSSL_CMP_CTX_server_perform(ctx, there) : NULL;
    OSSL_CMP_MSG *back = rsp != NULL ? carry(rsp) : NULL;
    OSSL_CMP_MSG_free(there);
    OSSL_CMP_MSG_free(rsp);
    return back;
}

static OSSL_CMP_MSG *read_message(const struct called *c)
{
    const unsigned char *at = c->bytes;
    ERR_clear_error();
    OSSL_CMP_MSG *msg = d2i_OSSL_CMP_MSG(NULL, &at, (long)c->n);
    calls_must(msg != NULL || ERR_peek_error() != 0, "refused without a reason");
    return msg;
}

static const struct called *input; /* of the call that runs */

static OSSL_CMP_MSG *answer_from_input(OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *req)
{
    (void)ctx, (void)req;
    return read_message(input);
}

/* ---- The server ---- */

static OSSL_CMP_PKISI *on_certreq(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req, int id,
                                  const OSSL_CRMF_MSG *crm, const X509_REQ *p10cr, X509 **cert,
                                  STACK_OF(X509) * *chain, STACK_OF(X509) * *ca_pubs)
{
    (void)srv, (void)id;
    fuzz_must((crm != NULL) != (p10cr != NULL), "one kind of request");
    if (answers.polls > 0) {
        OSSL_CMP_MSG_free(waiting);
        waiting = OSSL_CMP_MSG_dup(req);
        return OSSL_CMP_STATUSINFO_new(OSSL_CMP_PKISTATUS_waiting, 0, NULL);
    }
    if (answers.status != OSSL_CMP_PKISTATUS_rejection) {
        *cert = calls_cert(1);
        X509_up_ref(*cert);
    }
    if (answers.certs && (*chain = sk_X509_new_null()) != NULL &&
        (*ca_pubs = sk_X509_new_null()) != NULL) {
        X509_add_cert(*chain, calls_cert(2), X509_ADD_FLAG_UP_REF);
        X509_add_cert(*ca_pubs, calls_cert(0), X509_ADD_FLAG_UP_REF);
    }
    return OSSL_CMP_STATUSINFO_new((int)answers.status, (int)answers.failures, "a text");
}

static OSSL_CMP_PKISI *on_rr(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req,
                             const X509_NAME *issuer, const ASN1_INTEGER *serial)
{
    (void)srv, (void)req;
    fuzz_must(issuer != NULL && serial != NULL, "what is to be revoked has a name");
    return OSSL_CMP_STATUSINFO_new((int)answers.status, (int)answers.failures, NULL);
}

static int on_genm(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req,
                   const STACK_OF(OSSL_CMP_ITAV) * in, STACK_OF(OSSL_CMP_ITAV) * *out)
{
    (void)srv, (void)req;
    *out = sk_OSSL_CMP_ITAV_deep_copy(in, OSSL_CMP_ITAV_dup, OSSL_CMP_ITAV_free);
    return *out != NULL;
}

static void on_error(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req, const OSSL_CMP_PKISI *si,
                     const ASN1_INTEGER *code, const OSSL_CMP_PKIFREETEXT *details)
{
    char text[OSSL_CMP_PKISI_BUFLEN];
    (void)srv, (void)req, (void)code, (void)details;
    OSSL_CMP_snprint_PKIStatusInfo(si, text, sizeof(text));
}

static int on_certconf(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req, int id,
                       const ASN1_OCTET_STRING *hash, const OSSL_CMP_PKISI *si)
{
    (void)srv, (void)req, (void)id, (void)si;
    return hash != NULL && !answers.says_no;
}

static int on_poll(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req, int id, OSSL_CMP_MSG **out,
                   int64_t *check_after)
{
    (void)srv, (void)req, (void)id;
    *check_after = --answers.polls;
    *out = NULL;
    if (answers.polls <= 0) {
        *out = waiting;
        waiting = NULL;
    }
    return answers.polls > 0 || *out != NULL;
}

/* ---- A program ---- */

static void close_program(void)
{
    OSSL_CMP_CTX_free(client);
    OSSL_CMP_SRV_CTX_free(server);
    OSSL_CMP_MSG_free(waiting);
    client = server_ctx = NULL;
    server = NULL;
    waiting = NULL;
}

static void open_program(void)
{
    memset(&answers, 0, sizeof(answers));
    memset(&change, 0, sizeof(change));
    client = server_ctx = NULL;
    server = NULL;
    waiting = NULL;
}

static X509_STORE *anchors(void)
{
    X509_STORE *store = X509_STORE_new();
    for (int i = 0; store != NULL && i < CALLS_KEYS; i++)
        X509_STORE_add_cert(store, calls_cert(i));
    return store;
}

static bool protect(OSSL_CMP_CTX *ctx, long how, long key)
{
    X509_STORE *store = anchors();
    if (store == NULL || !OSSL_CMP_CTX_set0_trustedStore(ctx, store)) {
        X509_STORE_free(store);
        return false;
    }
    return ((how & 1) == 0 || (OSSL_CMP_CTX_set1_cert(ctx, calls_cert(key)) &&
                               OSSL_CMP_CTX_set1_pkey(ctx, calls_key(key)))) &&
           ((how & 2) == 0 ||
            (OSSL_CMP_CTX_set1_secretValue(ctx, (const unsigned char *)"secret", 6) &&
             OSSL_CMP_CTX_set1_referenceValue(ctx, (const unsigned char *)"me", 2)));
}

/* The client's protection (1: signatures, 2: MACs) and key, the server's. */
static bool call_begin(const struct called *c)
{
    close_program();
    server = OSSL_CMP_SRV_CTX_new(NULL, NULL);
    client = OSSL_CMP_CTX_new(NULL, NULL);
    if (server == NULL || client == NULL) {
        close_program();
        return false;
    }
    OSSL_CMP_SRV_CTX_init(server, NULL, on_certreq, on_rr, on_genm, on_error, on_certconf, on_poll);
    server_ctx = OSSL_CMP_SRV_CTX_get0_cmp_ctx(server);
    OSSL_CMP_CTX_set_log_cb(client, silence);
    OSSL_CMP_CTX_set_log_cb(server_ctx, silence);
    OSSL_CMP_CTX_set_transfer_cb(client, transfer);
    OSSL_CMP_CTX_set_transfer_cb_arg(client, server);
    OSSL_CMP_CTX_set_certConf_cb(client, OSSL_CMP_certConf_cb);
    EVP_PKEY_up_ref(calls_key(1));
    OSSL_CMP_CTX_set0_newPkey(client, 1, calls_key(1));
    return protect(client, c->with[0], c->with[1]) && protect(server_ctx, c->with[2], c->with[3]) &&
           OSSL_CMP_CTX_set1_subjectName(client, X509_get_subject_name(calls_cert(1)));
}

/* An option's value, read back; the server's with a third number. */
static bool call_option(const struct called *c)
{
    OSSL_CMP_CTX *ctx = c->with[2] ? server_ctx : client;
    const int opt = (int)c->with[0], value = (int)c->with[1];
    if (ctx == NULL)
        return true;
    if (OSSL_CMP_CTX_set_option(ctx, opt, value) != 1)
        return false;
    fuzz_must(opt == OSSL_CMP_OPT_OWF_ALGNID || opt == OSSL_CMP_OPT_DIGEST_ALGNID ||
                  (OSSL_CMP_CTX_get_option(ctx, opt) != 0) == (value != 0),
              "not the option that was set");
    return true;
}

static bool call_server(const struct called *c)
{
    if (server == NULL)
        return true;
    OSSL_CMP_SRV_CTX_set_accept_unprotected(server, (c->with[0] & 1) != 0);
    OSSL_CMP_SRV_CTX_set_send_unprotected_errors(server, (c->with[0] & 2) != 0);
    OSSL_CMP_SRV_CTX_set_accept_raverified(server, (c->with[0] & 4) != 0);
    OSSL_CMP_SRV_CTX_set_grant_implicit_confirm(server, (c->with[0] & 8) != 0);
    answers.certs = (c->with[0] & 16) != 0;
    answers.says_no = (c->with[0] & 32) != 0;
    return true;
}

/* status, failures, how often "later". */
static bool call_answers(const struct called *c)
{
    answers.status = c->with[0] & 7;
    answers.failures = c->with[1];
    answers.polls = c->with[2] & 3;
    return true;
}

/* which message, where, what is added to its bits. */
static bool call_change(const struct called *c)
{
    change.message = c->with[0];
    change.at = (size_t)c->with[1];
    change.by = (unsigned char)c->with[2];
    return true;
}

/* ---- What a client says of itself ---- */

static bool set_name(const struct called *c)
{
    GENERAL_NAME *name = GENERAL_NAME_new();
    ASN1_IA5STRING *text = ASN1_IA5STRING_new();
    bool ok = name != NULL && text != NULL && ASN1_STRING_set(text, c->bytes, (int)c->n);
    if (ok) {
        GENERAL_NAME_set0_value(name, GEN_DNS, text);
        text = NULL;
        ok = OSSL_CMP_CTX_push1_subjectAltName(client, name) == 1;
    }
    ASN1_IA5STRING_free(text);
    GENERAL_NAME_free(name);
    return ok;
}

static bool set_request(const struct called *c)
{
    X509_REQ *csr = X509_REQ_new();
    const bool ok =
        csr != NULL && X509_REQ_set_pubkey(csr, calls_key(1)) &&
        X509_REQ_sign(csr, calls_key(c->with[1]), c->with[1] == 2 ? NULL : EVP_sha256()) &&
        OSSL_CMP_CTX_set1_p10CSR(client, csr);
    X509_REQ_free(csr);
    return ok;
}

/* An information: to all messages, or to those that ask. */
static bool set_information(const struct called *c)
{
    ASN1_TYPE *value = ASN1_TYPE_new();
    OSSL_CMP_ITAV *itav = OSSL_CMP_ITAV_create(OBJ_nid2obj(NID_id_it_caProtEncCert), value);
    if (itav == NULL) {
        ASN1_TYPE_free(value);
        return value == NULL;
    }
    if (value != NULL)
        ASN1_TYPE_set(value, V_ASN1_NULL, NULL);
    const bool ok = c->with[1] ? OSSL_CMP_CTX_push0_genm_ITAV(client, itav) == 1
                               : OSSL_CMP_CTX_push0_geninfo_ITAV(client, itav) == 1;
    if (!ok)
        OSSL_CMP_ITAV_free(itav);
    return ok;
}

/* what, which. */
static bool call_set(const struct called *c)
{
    X509 *cert = calls_cert(c->with[1]);
    const X509_NAME *name = X509_get_subject_name(cert);
    if (client == NULL)
        return true;
    switch (c->with[0]) {
    case 0:
        return OSSL_CMP_CTX_set1_oldCert(client, cert) == 1;
    case 1:
        return OSSL_CMP_CTX_set1_srvCert(client, cert) == 1;
    case 2:
        return OSSL_CMP_CTX_set1_expected_sender(client, name) == 1;
    case 3:
        return OSSL_CMP_CTX_set1_recipient(client, name) == 1;
    case 4:
        return OSSL_CMP_CTX_set1_issuer(client, name) == 1;
    case 5:
        return set_name(c);
    case 6:
        return set_request(c);
    case 7:
        return set_information(c);
    case 8:
        return OSSL_CMP_CTX_set1_transactionID(client, NULL) == 1;
    case 9:
        return OSSL_CMP_CTX_set1_secretValue(client, c->bytes, (int)c->n) == 1;
    default:
        return OSSL_CMP_CTX_build_cert_chain(client, NULL, NULL) == 1;
    }
}

/* ---- Transactions ---- */

static const int kinds[] = {OSSL_CMP_IR, OSSL_CMP_CR, OSSL_CMP_KUR, OSSL_CMP_P10CR};

static void tell(void)
{
    char text[OSSL_CMP_PKISI_BUFLEN];
    OSSL_CMP_CTX_snprint_PKIStatus(client, text, sizeof(text));
    sk_X509_pop_free(OSSL_CMP_CTX_get1_newChain(client), X509_free);
    sk_X509_pop_free(OSSL_CMP_CTX_get1_caPubs(client), X509_free);
    sk_X509_pop_free(OSSL_CMP_CTX_get1_extraCertsIn(client), X509_free);
}

static bool call_enroll(const struct called *c)
{
    if (client == NULL)
        return true;
    OSSL_CMP_exec_certreq(client, CALLS_ONE_OF(kinds, c->with[0]), NULL);
    tell();
    return true;
}

/* Without waiting, until there is an answer. */
static bool call_try(const struct called *c)
{
    int later = 0;
    if (client == NULL)
        return true;
    for (int i = 0; i < 4; i++) {
        later = -1;
        OSSL_CMP_try_certreq(client, CALLS_ONE_OF(kinds, c->with[0]), NULL, &later);
        if (later < 0)
            break;
    }
    tell();
    return true;
}

static bool call_revoke(const struct called *c)
{
    (void)c;
    if (client != NULL)
        OSSL_CMP_exec_RR_ses(client);
    return true;
}

static bool call_ask(const struct called *c)
{
    (void)c;
    if (client != NULL)
        sk_OSSL_CMP_ITAV_pop_free(OSSL_CMP_exec_GENM_ses(client), OSSL_CMP_ITAV_free);
    return true;
}

static bool call_anew(const struct called *c)
{
    (void)c;
    return client == NULL || OSSL_CMP_CTX_reinit(client) == 1;
}

/* ---- The input's bytes ---- */

/* As a request. */
static bool call_request(const struct called *c)
{
    OSSL_CMP_MSG *req = server != NULL ? read_message(c) : NULL;
    OSSL_CMP_MSG *rsp = req != NULL ? OSSL_CMP_SRV_process_request(server, req) : NULL;
    OSSL_CMP_MSG *again = rsp != NULL ? carry(rsp) : NULL;
    OSSL_CMP_MSG_free(again);
    OSSL_CMP_MSG_free(rsp);
    OSSL_CMP_MSG_free(req);
    return true;
}

/* As the answer to a request for a certificate. */
static bool call_response(const struct called *c)
{
    if (client == NULL)
        return true;
    input = c;
    OSSL_CMP_CTX_set_transfer_cb(client, answer_from_input);
    call_enroll(c);
    OSSL_CMP_CTX_set_transfer_cb(client, transfer);
    return true;
}

static bool call_message(const struct called *c)
{
    OSSL_CMP_MSG *msg = read_message(c);
    if (msg == NULL)
        return true;
    change.message = 0;
    OSSL_CMP_MSG *again = carry(msg);
    OSSL_CMP_MSG_get_bodytype(msg);
    if (client != NULL && !OSSL_CMP_validate_msg(client, msg))
        calls_must(ERR_peek_error() != 0, "refused without a reason");
    if (client != NULL && again != NULL)
        OSSL_CMP_MSG_update_transactionID(client, again);
    OSSL_CMP_MSG_free(again);
    OSSL_CMP_MSG_free(msg);
    return true;
}

static const struct call table[] = {
    {"begin", call_begin},       {"option", call_option},   {"server", call_server},
    {"answers", call_answers},   {"change", call_change},   {"set", call_set},
    {"enroll", call_enroll},     {"try", call_try},         {"revoke", call_revoke},
    {"ask", call_ask},           {"anew", call_anew},       {"request", call_request},
    {"response", call_response}, {"message", call_message},
};

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    static const struct calls calls = {table, sizeof(table) / sizeof(table[0]), open_program,
                                       close_program};
    static bool begun;
    if (!begun) {
        calls_begin();
        calls_make_keys();
    }
    begun = true;
    calls_run(&calls, bytes, n);
    return 0;
}
