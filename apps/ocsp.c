/* openssl ocsp: openssl-ocsp(1). -multi isn't there, nor are
 * responders that are asked over TLS. */
#include "apps/ocsp.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/http.h>
#include <openssl/x509v3.h>
#include <stdlib.h>
#include <string.h>

#include "apps/certfiles.h"
#include "apps/certio.h"
#include "apps/commands.h"
#include "apps/keyio.h"
#include "apps/store.h"
#include "apps/verify_options.h"

static struct {
    bool ignore_err, resp_no_certs, no_certs, badsig, noverify, nonce, no_nonce,
        no_signature_verify, resp_key_id, no_cert_verify, text, req_text, resp_text, no_chain,
        no_cert_checks, no_explicit, trust_other, no_intern;
    const char *ca, *reqin, *signer, *sign_other, *index, *rsigner, *rkey, *passin, *rother, *rmd,
        *rcid, *digest, *url, *host, *path, *proxy, *no_proxy, *out, *respin, *va_file,
        *verify_other, *signkey, *reqout, *respout;
    struct opt_list rsigopt, header, cert, serial, issuer;
    long timeout, nmin, ndays, nrequest, port, validity_period, status_age;
    struct ca_sources trusted;
} O = {
    .nmin = -1, .ndays = -1, .nrequest = -1, .port = -1, .validity_period = 300, .status_age = -1};

/* clang-format off */
const struct opt ocsp_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"ignore_err", OPT_FLAG, &O.ignore_err, "Ignore error on OCSP request or response and continue running"},
    {"CAfile", OPT_INFILE, &O.trusted.file, "Trusted certificates file"},
    {"CApath", OPT_INFILE, &O.trusted.path, "Trusted certificates directory"},
    {"CAstore", OPT_URI, &O.trusted.store, "Trusted certificates store URI"},
    {"no-CAfile", OPT_FLAG, &O.trusted.no_file, "Do not load the default certificates file"},
    {"no-CApath", OPT_FLAG, &O.trusted.no_path, "Do not load certificates from the default certificates directory"},
    {"no-CAstore", OPT_FLAG, &O.trusted.no_store, "Do not load certificates from the default certificates store"},
    {NULL, OPT_SECTION, NULL, "Responder"},
    {"timeout", OPT_POSITIVE, &O.timeout, "Connection timeout (in seconds) to the OCSP responder"},
    {"resp_no_certs", OPT_FLAG, &O.resp_no_certs, "Don't include any certificates in response"},
    {"no_certs", OPT_FLAG, &O.no_certs, "Don't include any certificates in signed request"},
    {"badsig", OPT_FLAG, &O.badsig, "Corrupt last byte of loaded OCSP response signature (for test)"},
    {"CA", OPT_INFILE, &O.ca, "CA certificate"},
    {"nmin", OPT_POSITIVE, &O.nmin, "Number of minutes before next update"},
    {"nrequest", OPT_POSITIVE, &O.nrequest, "Number of requests to accept (default unlimited)"},
    {"reqin", OPT_TEXT, &O.reqin, "File with the DER-encoded request"},
    {"signer", OPT_INFILE, &O.signer, "Certificate to sign OCSP request with"},
    {"sign_other", OPT_INFILE, &O.sign_other, "Additional certificates to include in signed request"},
    {"index", OPT_INFILE, &O.index, "Certificate status index file"},
    {"ndays", OPT_POSITIVE, &O.ndays, "Number of days before next update"},
    {"rsigner", OPT_INFILE, &O.rsigner, "Responder certificate to sign responses with"},
    {"rkey", OPT_INFILE, &O.rkey, "Responder key to sign responses with"},
    {"passin", OPT_TEXT, &O.passin, "Responder key pass phrase source"},
    {"rother", OPT_INFILE, &O.rother, "Other certificates to include in response"},
    {"rmd", OPT_TEXT, &O.rmd, "Digest Algorithm to use in signature of OCSP response"},
    {"rsigopt", OPT_LIST, &O.rsigopt, "OCSP response signature parameter in n:v form"},
    {"header", OPT_LIST, &O.header, "key=value header to add"},
    {"rcid", OPT_TEXT, &O.rcid, "Use specified algorithm for cert id in response"},
    {"*", OPT_ANY, &O.digest, "Any supported digest algorithm (sha1,sha256, ... )"},
    {NULL, OPT_SECTION, NULL, "Client"},
    {"url", OPT_TEXT, &O.url, "Responder URL"},
    {"host", OPT_TEXT, &O.host, "TCP/IP hostname:port to connect to"},
    {"port", OPT_NONNEG, &O.port, "Port to run responder on"},
    {"path", OPT_TEXT, &O.path, "Path to use in OCSP request"},
    {"proxy", OPT_TEXT, &O.proxy, "[http[s]://]host[:port][/path] of HTTP(S) proxy to use; path is ignored"},
    {"no_proxy", OPT_TEXT, &O.no_proxy, "List of addresses of servers not to use HTTP(S) proxy for"},
    {NULL, OPT_NOTE, NULL, "Default from environment variable 'no_proxy', else 'NO_PROXY', else none"},
    {"out", OPT_OUTFILE, &O.out, "Output filename"},
    {"noverify", OPT_FLAG, &O.noverify, "Don't verify response at all"},
    {"nonce", OPT_FLAG, &O.nonce, "Add OCSP nonce to request"},
    {"no_nonce", OPT_FLAG, &O.no_nonce, "Don't add OCSP nonce to request"},
    {"no_signature_verify", OPT_FLAG, &O.no_signature_verify, "Don't check signature on response"},
    {"resp_key_id", OPT_FLAG, &O.resp_key_id, "Identify response by signing certificate key ID"},
    {"no_cert_verify", OPT_FLAG, &O.no_cert_verify, "Don't check signing certificate"},
    {"text", OPT_FLAG, &O.text, "Print text form of request and response"},
    {"req_text", OPT_FLAG, &O.req_text, "Print text form of request"},
    {"resp_text", OPT_FLAG, &O.resp_text, "Print text form of response"},
    {"no_chain", OPT_FLAG, &O.no_chain, "Don't chain verify response"},
    {"no_cert_checks", OPT_FLAG, &O.no_cert_checks, "Don't do additional checks on signing certificate"},
    {"no_explicit", OPT_FLAG, &O.no_explicit, "Do not explicitly check the chain, just verify the root"},
    {"trust_other", OPT_FLAG, &O.trust_other, "Don't verify additional certificates"},
    {"no_intern", OPT_FLAG, &O.no_intern, "Don't search certificates contained in response for signer"},
    {"respin", OPT_TEXT, &O.respin, "File with the DER-encoded response"},
    {"VAfile", OPT_INFILE, &O.va_file, "Validator certificates file"},
    {"verify_other", OPT_INFILE, &O.verify_other, "Additional certificates to search for signer"},
    {"cert", OPT_IN_LIST, &O.cert, "Certificate to check"},
    {"serial", OPT_LIST, &O.serial, "Serial number to check"},
    {"validity_period", OPT_ULONG, &O.validity_period, "Maximum validity discrepancy in seconds"},
    {"signkey", OPT_TEXT, &O.signkey, "Private key to sign OCSP request with"},
    {"reqout", OPT_TEXT, &O.reqout, "Output file for the DER-encoded request"},
    {"respout", OPT_TEXT, &O.respout, "Output file for the DER-encoded response"},
    {"issuer", OPT_IN_LIST, &O.issuer, "Issuer certificate"},
    {"status_age", OPT_POSITIVE, &O.status_age, "Maximum status age in seconds"},
    OPT_VERIFY_ROWS,
    OPT_PROVIDER_ROWS,
    {0},
};
/* clang-format on */

/* What a run goes through. */
struct run {
    OCSP_REQUEST *req;
    OCSP_RESPONSE *resp;
    BIO *out;
    STACK_OF(X509) * issuers; /* of -issuer */
    X509 *issuer;             /* the last one */
    struct {
        const char *text;
        OCSP_CERTID *id; /* the request's */
    } asked[2 * OPT_LIST_MAX];
    size_t n;
};

/* ---- What is asked ---- */

static bool complain(const char *text)
{
    fprintf(stderr, "%s\n", text);
    print_errors();
    return false;
}

static bool add_issuer(struct run *r, const char *file)
{
    X509 *x = cert_load(file, FORMAT_UNDEFINED, "issuer certificate");
    if (x == NULL)
        return false;
    r->issuer = x;
    return sk_X509_push(r->issuers, x) > 0;
}

static OCSP_CERTID *id_of_serial(const X509 *issuer, const char *text, const EVP_MD *md)
{
    ASN1_INTEGER *serial = s2i_ASN1_INTEGER(NULL, text);
    if (serial == NULL) {
        fprintf(stderr, "Error converting serial number %s\n", text);
        print_errors();
        return NULL;
    }
    OCSP_CERTID *id = OCSP_cert_id_new(md, X509_get_subject_name(issuer),
                                       X509_get0_pubkey_bitstr(issuer), serial);
    ASN1_INTEGER_free(serial);
    return id;
}

static bool add_asked(struct run *r, bool is_cert, const char *text, const EVP_MD *md)
{
    OCSP_CERTID *id = NULL;
    if (r->issuer == NULL) {
        fprintf(stderr, "No issuer certificate specified\n");
        return false;
    }
    if (is_cert) {
        X509 *x = cert_load(text, FORMAT_UNDEFINED, "certificate");
        if (x == NULL)
            return false;
        id = OCSP_cert_to_id(md, x, r->issuer);
        X509_free(x);
    } else {
        id = id_of_serial(r->issuer, text, md);
        if (id == NULL)
            return false;
    }
    if (r->req == NULL)
        r->req = OCSP_REQUEST_new();
    if (id == NULL || r->req == NULL || OCSP_request_add0_id(r->req, id) == NULL) {
        OCSP_CERTID_free(id);
        return complain("Error Creating OCSP request");
    }
    r->asked[r->n].text = text;
    r->asked[r->n++].id = id;
    return true;
}

static const struct opt *option_of(const char *name)
{
    for (const struct opt *o = ocsp_options; o->help != NULL; o++)
        if (o->name != NULL && strcmp(o->name, name) == 0)
            return o;
    return NULL;
}

static bool unknown_digest(const char *name)
{
    fprintf(stderr, "%s: Unknown option or message digest: %s\n", app_name, name);
    opt_summary_hint();
    EVP_MD_free(EVP_MD_fetch(NULL, name, NULL)); /* which says why */
    print_errors();
    return false;
}

/* -issuer and digests count for what stands behind them: the command line in its order. */
static bool add_all(struct run *r, int argc, char **argv)
{
    const EVP_MD *md = EVP_sha1();
    bool ok = true, digest_last = false;
    for (int i = 1; ok && i < argc && argv[i][0] == '-'; i++) {
        const char *name = argv[i] + 1 + (argv[i][1] == '-');
        const struct opt *o = option_of(name);
        if (o == NULL) {
            md = EVP_get_digestbyname(name);
            ok = md != NULL || unknown_digest(name);
            digest_last = true;
        } else if (o->kind != OPT_FLAG) {
            const char *value = argv[++i];
            if (o->value == &O.issuer)
                ok = add_issuer(r, value);
            else if (o->value == &O.cert || o->value == &O.serial)
                ok = add_asked(r, o->value == &O.cert, value, md), digest_last = false;
        }
    }
    if (ok && digest_last) {
        fprintf(stderr, "%s: Digest must be before -cert or -serial\n", app_name);
        opt_summary_hint();
        ok = false;
    }
    return ok;
}

/* A value of a file in DER; NULL after a message. */
static void *read_value(const char *file, const ASN1_ITEM *it, const char *what)
{
    BIO *in = key_open_in(file);
    void *v = in != NULL ? ASN1_item_d2i_bio(it, in, NULL) : NULL;
    if (in != NULL && v == NULL)
        complain(what);
    BIO_free_all(in);
    return v;
}

static bool write_value(const char *file, const ASN1_ITEM *it, void *v)
{
    BIO *out = key_open_out(file, false);
    const bool ok = out != NULL && ASN1_item_i2d_bio(it, out, v) > 0;
    BIO_free_all(out);
    return ok;
}

static bool load_certs(const char *file, const char *what, STACK_OF(X509) * *certs)
{
    char opening[64], reading[64];
    *certs = NULL;
    if (file == NULL)
        return true;
    snprintf(opening, sizeof(opening), "certs of %s", what);
    snprintf(reading, sizeof(reading), "any %s", what);
    *certs = sk_X509_new_null();
    return *certs != NULL && cert_files_add(file, opening, reading, *certs, NULL);
}

static bool sign_request(OCSP_REQUEST *req)
{
    X509 *signer = cert_load(O.signer, FORMAT_UNDEFINED, "signer certificate");
    STACK_OF(X509) *others = NULL;
    EVP_PKEY *key = NULL;
    bool ok = signer != NULL;
    if (!ok)
        fprintf(stderr, "Error loading signer certificate\n");
    ok = ok && load_certs(O.sign_other, "signer certificates", &others) &&
         (key = key_load(KEY_PRIVATE, O.signkey != NULL ? O.signkey : O.signer, FORMAT_UNDEFINED,
                         NULL, "signer private key")) != NULL;
    if (ok && !OCSP_request_sign(req, signer, key, NULL, others, O.no_certs ? OCSP_NOCERTS : 0))
        ok = complain("Error signing OCSP request");
    sk_X509_pop_free(others, X509_free);
    EVP_PKEY_free(key);
    X509_free(signer);
    return ok;
}

/* true also if there is nothing to ask. */
static bool make_request(struct run *r, int argc, char **argv)
{
    if (O.reqin != NULL && (r->req = read_value(O.reqin, ASN1_ITEM_rptr(OCSP_REQUEST),
                                                "Error reading OCSP request")) == NULL)
        return false;
    if (!add_all(r, argc, argv))
        return false;
    if (r->req == NULL)
        return true;
    if ((O.nonce || (!O.no_nonce && O.reqin == NULL)) && !OCSP_request_add1_nonce(r->req, NULL, -1))
        return complain("Error adding nonce");
    if (O.signer != NULL && !sign_request(r->req))
        return false;
    if (O.req_text || O.text)
        OCSP_REQUEST_print(r->out, r->req, 0);
    return O.reqout == NULL || write_value(O.reqout, ASN1_ITEM_rptr(OCSP_REQUEST), r->req);
}

/* ---- The response, wherever it is from ---- */

static bool ask_network(struct run *r)
{
    char *host = NULL, *port = NULL, *path = NULL, *in_host = NULL;
    int tls = 0;
    bool ok = true;
    if (O.url != NULL) {
        if (!OSSL_HTTP_parse_url(O.url, &tls, NULL, &host, &port, NULL, &path, NULL, NULL)) {
            fprintf(stderr, "%s Error parsing -url argument\n", app_name);
            print_errors();
            return false;
        }
    } else if ((in_host = OPENSSL_strdup(O.host)) != NULL) {
        host = in_host; /* with its port, as BIO_s_connect takes it */
    }
    if (tls) {
        fprintf(stderr, "Error creating SSL context.\n");
        ok = false;
    } else {
        const char *at = O.path != NULL ? O.path : path != NULL ? path : "/";
        const char *proxy = OSSL_HTTP_adapt_proxy(O.proxy, O.no_proxy, host, tls);
        r->resp = ocsp_query(r->req, proxy, host, port, at, &O.header, O.timeout);
        ok = r->resp != NULL;
    }
    OPENSSL_free(host);
    OPENSSL_free(port);
    OPENSSL_free(path);
    return ok;
}

static void responder_free(struct ocsp_responder *s)
{
    ca_db_free(&s->db);
    sk_X509_pop_free(s->cas, X509_free);
    sk_X509_pop_free(s->others, X509_free);
    X509_free(s->signer);
    EVP_PKEY_free(s->key);
}

static bool responder_load(struct ocsp_responder *s)
{
    struct key_passes pass;
    if (O.rsigner == NULL || O.ca == NULL) {
        fprintf(stderr, "Responder mode requires certificate, key, and CA.\n");
        return false;
    }
    s->id_digest = O.rcid != NULL ? EVP_get_digestbyname(O.rcid) : NULL;
    s->digest = O.rmd;
    s->sigopt = &O.rsigopt;
    s->days = O.ndays;
    s->minutes = O.nmin;
    s->flags = (O.resp_no_certs ? OCSP_NOCERTS : 0UL) | (O.resp_key_id ? OCSP_RESPID_KEY : 0UL);
    s->bad_signature = O.badsig;
    if (O.rcid != NULL && s->id_digest == NULL)
        return false;
    if ((s->signer = cert_load(O.rsigner, FORMAT_UNDEFINED, "responder certificate")) == NULL) {
        fprintf(stderr, "Error loading responder certificate\n");
        return false;
    }
    if (!load_certs(O.ca, "CA certificates", &s->cas) ||
        !load_certs(O.rother, "responder other certificates", &s->others) ||
        !key_passes_get(&pass, O.passin, NULL))
        return false;
    s->key = key_load(KEY_PRIVATE, O.rkey != NULL ? O.rkey : O.rsigner, FORMAT_UNDEFINED,
                      key_pass_in(&pass), "responder private key");
    key_passes_wipe(&pass);
    if (s->key == NULL)
        return false;
    return ca_db_load(&s->db, O.index);
}

/* As a file or on the output: what was answered. */
static bool show_response(struct run *r)
{
    const int status = OCSP_response_status(r->resp);
    if (O.respout != NULL && !write_value(O.respout, ASN1_ITEM_rptr(OCSP_RESPONSE), r->resp))
        return false;
    if (status != OCSP_RESPONSE_STATUS_SUCCESSFUL) {
        BIO_printf(r->out, "Responder Error: %s (%d)\n", OCSP_response_status_str(status), status);
        return false;
    }
    if (O.resp_text || O.text)
        OCSP_RESPONSE_print(r->out, r->resp, 0);
    return true;
}

/* The port is served until -nrequest requests are answered; what is none of them ends nothing. */
static bool serve(struct run *r, const struct ocsp_responder *s)
{
    char port[24];
    snprintf(port, sizeof(port), "%ld", O.port);
    BIO *server = ocsp_listen(port);
    bool ok = server != NULL;
    for (long served = 0; ok && (O.nrequest < 0 || served < O.nrequest); served++) {
        BIO *connection;
        OCSP_REQUEST *req = ocsp_receive(server, &connection);
        if (req != NULL && (O.req_text || O.text))
            OCSP_REQUEST_print(r->out, req, 0);
        r->resp = req != NULL ? ocsp_answer(s, req)
                              : OCSP_response_create(OCSP_RESPONSE_STATUS_MALFORMEDREQUEST, NULL);
        if (r->resp != NULL) {
            if (req != NULL)
                ocsp_send(connection, r->resp);
            show_response(r);
        }
        (void)BIO_flush(r->out);
        ERR_clear_error();
        OCSP_RESPONSE_free(r->resp);
        r->resp = NULL;
        OCSP_REQUEST_free(req);
        BIO_free_all(connection);
    }
    BIO_free_all(server);
    return ok;
}

static bool respond(struct run *r)
{
    struct ocsp_responder s;
    memset(&s, 0, sizeof(s));
    bool ok = responder_load(&s);
    if (ok && O.port >= 0) {
        ok = serve(r, &s);
    } else if (ok) {
        r->resp = ocsp_answer(&s, r->req);
        ok = r->resp != NULL && show_response(r);
    }
    responder_free(&s);
    return ok;
}

/* ---- Whether it is to be believed, and what it says ---- */

static bool check_nonce(OCSP_REQUEST *req, OCSP_BASICRESP *basic)
{
    const int same = req != NULL ? OCSP_check_nonce(req, basic) : 1;
    if (same == -1)
        fprintf(stderr, "WARNING: no nonce in response\n");
    return same != 0 || complain("Nonce Verify error");
}

static unsigned long verify_flags(void)
{
    const struct {
        bool given;
        unsigned long flag;
    } flags[] = {
        {O.no_signature_verify, OCSP_NOSIGS},
        {O.no_cert_verify, OCSP_NOVERIFY},
        {O.no_chain, OCSP_NOCHAIN},
        {O.no_cert_checks, OCSP_NOCHECKS},
        {O.no_explicit, OCSP_NOEXPLICIT},
        {O.no_intern, OCSP_NOINTERN},
        {O.trust_other || O.va_file != NULL, OCSP_TRUSTOTHER},
    };
    unsigned long all = 0;
    for (size_t i = 0; i < sizeof(flags) / sizeof(flags[0]); i++)
        all |= flags[i].given ? flags[i].flag : 0;
    return all;
}

static bool verify(struct run *r, OCSP_BASICRESP *basic)
{
    const char *file = O.verify_other != NULL ? O.verify_other : O.va_file;
    STACK_OF(X509) *others = NULL;
    X509_STORE *store = X509_STORE_new();
    bool given, ok = store != NULL && store_fill(store, &O.trusted) &&
                     verify_options_apply(X509_STORE_get0_param(store), &given);
    if (!ok)
        print_errors();
    ok = ok && load_certs(file, "validator certificates", &others);
    if (ok) {
        int right = OCSP_basic_verify(basic, others, store, verify_flags());
        if (right <= 0 && sk_X509_num(r->issuers) > 0) {
            right = OCSP_basic_verify(basic, r->issuers, store, verify_flags() | OCSP_TRUSTOTHER);
            if (right > 0)
                ERR_clear_error();
        }
        ok = right > 0 || complain("Response Verify Failure");
        if (ok)
            fprintf(stderr, "Response verify OK\n");
    }
    sk_X509_pop_free(others, X509_free);
    X509_STORE_free(store);
    return ok;
}

static void print_time(BIO *out, const char *label, const ASN1_GENERALIZEDTIME *t)
{
    if (t == NULL)
        return;
    BIO_printf(out, "\t%s: ", label);
    ASN1_GENERALIZEDTIME_print(out, t);
    BIO_puts(out, "\n");
}

static bool print_status(BIO *out, OCSP_BASICRESP *basic, const char *text, OCSP_CERTID *id)
{
    int status, reason = OCSP_REVOKED_STATUS_NOSTATUS;
    ASN1_GENERALIZEDTIME *revoked = NULL, *from, *to;
    BIO_printf(out, "%s: ", text);
    if (!OCSP_resp_find_status(basic, id, &status, &reason, &revoked, &from, &to)) {
        BIO_puts(out, "ERROR: No Status found.\n");
        return false;
    }
    if (!OCSP_check_validity(from, to, O.validity_period, O.status_age)) {
        BIO_puts(out, "WARNING: Status times invalid.\n");
        print_errors();
    }
    BIO_printf(out, "%s\n", OCSP_cert_status_str(status));
    print_time(out, "This Update", from);
    print_time(out, "Next Update", to);
    if (status == V_OCSP_CERTSTATUS_REVOKED) {
        if (reason != OCSP_REVOKED_STATUS_NOSTATUS)
            BIO_printf(out, "\tReason: %s\n", OCSP_crl_reason_str(reason));
        print_time(out, "Revocation Time", revoked);
    }
    return true;
}

static bool judge(struct run *r)
{
    OCSP_BASICRESP *basic = OCSP_response_get1_basic(r->resp);
    if (basic == NULL)
        return complain("Error parsing response");
    bool ok = O.noverify || check_nonce(r->req, basic), answered = true;
    if (ok) {
        ok = O.noverify || verify(r, basic); /* what it says is shown all the same */
        for (size_t i = 0; i < r->n; i++)
            answered = print_status(r->out, basic, r->asked[i].text, r->asked[i].id) && answered;
    }
    OCSP_BASICRESP_free(basic);
    return ok && answered;
}

static bool run(struct run *r, int argc, char **argv)
{
    if ((r->issuers = sk_X509_new_null()) == NULL || !make_request(r, argc, argv))
        return false;
    if (O.index != NULL && (r->req != NULL || O.port >= 0))
        return respond(r);
    if (O.respin != NULL) {
        r->resp =
            read_value(O.respin, ASN1_ITEM_rptr(OCSP_RESPONSE), "Error reading OCSP response");
    } else if (r->req != NULL && (O.url != NULL || O.host != NULL)) {
        ask_network(r);
    } else if (r->req != NULL) {
        return true;
    } else {
        opt_summary_hint();
    }
    return r->resp != NULL && (show_response(r) || O.ignore_err) && judge(r);
}

int ocsp_main(int argc, char **argv)
{
    int i = opt_parse(argc, argv, "[options]", ocsp_options);
    if (i <= 0)
        return opt_exit(i);
    if (i < argc || (O.port >= 0 && (O.url != NULL || O.host != NULL))) {
        opt_summary_hint();
        return EXIT_FAILURE;
    }
    if (!common_start())
        return EXIT_FAILURE;
    struct run r;
    memset(&r, 0, sizeof(r));
    r.out = key_open_out(O.out, false);
    const bool ok = r.out != NULL && run(&r, argc, argv);
    OCSP_REQUEST_free(r.req);
    OCSP_RESPONSE_free(r.resp);
    sk_X509_pop_free(r.issuers, X509_free);
    BIO_free_all(r.out);
    return ok && common_end() ? EXIT_SUCCESS : EXIT_FAILURE;
}
