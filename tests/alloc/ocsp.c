/* OCSP and HTTP without memory. */
#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/http.h>
#include <openssl/ocsp.h>
#include <openssl/x509_vfy.h>
#include <string.h>

#include "tests/alloc/alloc.h"

struct signer {
    EVP_PKEY *key;
    X509 *cert;
    X509_STORE *store; /* which has it */
};

static bool signer_new(struct signer *s)
{
    memset(s, 0, sizeof(*s));
    s->key = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
    X509 *x = s->cert = s->key != NULL ? X509_new() : NULL;
    X509_NAME *name = x != NULL ? X509_get_subject_name(x) : NULL;
    return name != NULL &&
           X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, (const unsigned char *)"CA", -1, -1,
                                      0) &&
           X509_set_issuer_name(x, name) && X509_set_pubkey(x, s->key) &&
           X509_gmtime_adj(X509_getm_notBefore(x), 0) != NULL &&
           X509_gmtime_adj(X509_getm_notAfter(x), 1000) != NULL && X509_sign(x, s->key, NULL) > 0 &&
           (s->store = X509_STORE_new()) != NULL && X509_STORE_add_cert(s->store, x);
}

static void signer_free(struct signer *s)
{
    X509_STORE_free(s->store);
    X509_free(s->cert);
    EVP_PKEY_free(s->key);
}

/* Whether all of what is shown is written. */
static bool shown(OCSP_REQUEST *req, OCSP_RESPONSE *resp)
{
    BIO *out = BIO_new(BIO_s_mem());
    const bool ok = out != NULL && (req == NULL || OCSP_REQUEST_print(out, req, 0)) &&
                    (resp == NULL || OCSP_RESPONSE_print(out, resp, 0));
    BIO_free(out);
    return ok;
}

static OCSP_REQUEST *request(X509 *issuer)
{
    OCSP_REQUEST *req = OCSP_REQUEST_new();
    OCSP_CERTID *id = req != NULL ? OCSP_cert_to_id(NULL, issuer, issuer) : NULL;
    if (id != NULL && OCSP_request_add0_id(req, id) == NULL)
        OCSP_CERTID_free(id);
    else if (id != NULL && OCSP_request_add1_nonce(req, NULL, -1))
        return req;
    OCSP_REQUEST_free(req);
    return NULL;
}

static bool requests(void)
{
    struct signer s;
    OCSP_REQUEST *req = NULL;
    const bool ok = signer_new(&s) && (req = request(s.cert)) != NULL &&
                    OCSP_request_sign(req, s.cert, s.key, NULL, NULL, 0) &&
                    OCSP_request_verify(req, NULL, s.store, 0) > 0;
    OCSP_REQUEST_free(req);
    signer_free(&s);
    return ok;
}

static bool request_shown(void)
{
    struct signer s;
    OCSP_REQUEST *req = NULL;
    const bool ok = signer_new(&s) && (req = request(s.cert)) != NULL && shown(req, NULL);
    OCSP_REQUEST_free(req);
    signer_free(&s);
    return ok;
}

static bool answer(OCSP_BASICRESP *basic, const struct signer *s)
{
    OCSP_CERTID *id = OCSP_cert_to_id(NULL, s->cert, s->cert);
    ASN1_TIME *now = X509_gmtime_adj(NULL, 0);
    const bool ok =
        id != NULL && now != NULL &&
        OCSP_basic_add1_status(basic, id, V_OCSP_CERTSTATUS_GOOD, 0, NULL, now, now) != NULL &&
        OCSP_basic_add1_status(basic, id, V_OCSP_CERTSTATUS_REVOKED, 1, now, now, NULL) != NULL;
    OCSP_CERTID_free(id);
    ASN1_TIME_free(now);
    return ok;
}

static bool responses(void)
{
    struct signer s;
    OCSP_REQUEST *req = NULL;
    OCSP_RESPONSE *resp = NULL;
    OCSP_BASICRESP *basic = NULL, *back = NULL;
    const bool ok = signer_new(&s) && (req = request(s.cert)) != NULL &&
                    (basic = OCSP_BASICRESP_new()) != NULL && answer(basic, &s) &&
                    OCSP_copy_nonce(basic, req) == 1 &&
                    OCSP_basic_sign(basic, s.cert, s.key, NULL, NULL, OCSP_RESPID_KEY) &&
                    (resp = OCSP_response_create(0, basic)) != NULL &&
                    (back = OCSP_response_get1_basic(resp)) != NULL &&
                    OCSP_basic_verify(back, NULL, s.store, 0) > 0 && shown(NULL, resp);
    OCSP_BASICRESP_free(back);
    OCSP_BASICRESP_free(basic);
    OCSP_RESPONSE_free(resp);
    OCSP_REQUEST_free(req);
    signer_free(&s);
    return ok;
}

static bool extensions(void)
{
    static const char *urls[] = {"http://a/", NULL};
    static char *oids[] = {(char *)"basicOCSPResponse", NULL};
    long n = 5;
    X509_NAME *name = X509_NAME_new();
    X509_EXTENSION *made[4] = {NULL};
    bool ok = name != NULL &&
              (made[0] = OCSP_crlID_new("http://a/", &n, (char *)"20200101000000Z")) != NULL &&
              (made[1] = OCSP_accept_responses_new(oids)) != NULL &&
              (made[2] = OCSP_archive_cutoff_new((char *)"20200101000000Z")) != NULL &&
              (made[3] = OCSP_url_svcloc_new(name, urls)) != NULL;
    for (size_t i = 0; i < 4; i++)
        X509_EXTENSION_free(made[i]);
    X509_NAME_free(name);
    return ok;
}

static bool over_http(void)
{
    static const char answer[] = "HTTP/1.0 200 OK\r\nContent-Type: a/b\r\n\r\n0\003\n\001\006";
    BIO *out = BIO_new(BIO_s_mem()), *in = BIO_new_mem_buf(answer, -1);
    OSSL_HTTP_REQ_CTX *c = out != NULL && in != NULL ? OSSL_HTTP_REQ_CTX_new(out, in, 0) : NULL;
    OCSP_REQUEST *req = c != NULL ? OCSP_REQUEST_new() : NULL;
    ASN1_VALUE *got = NULL;
    const bool ok = req != NULL && OSSL_HTTP_REQ_CTX_set_request_line(c, 1, NULL, NULL, "/") &&
                    OSSL_HTTP_REQ_CTX_set_expected(c, "a/b", 1, 0, 0) &&
                    OSSL_HTTP_REQ_CTX_set1_req(c, "x/y", ASN1_ITEM_rptr(OCSP_REQUEST),
                                               (const ASN1_VALUE *)req) &&
                    OSSL_HTTP_REQ_CTX_nbio_d2i(c, &got, ASN1_ITEM_rptr(OCSP_RESPONSE)) == 1;
    ASN1_item_free(got, ASN1_ITEM_rptr(OCSP_RESPONSE));
    OCSP_REQUEST_free(req);
    OSSL_HTTP_REQ_CTX_free(c);
    BIO_free(out);
    BIO_free(in);
    return ok;
}

static bool url(void)
{
    char *host, *port, *path;
    const bool ok =
        OSSL_HTTP_parse_url("http://h:8/p", NULL, NULL, &host, &port, NULL, &path, NULL, NULL) != 0;
    OPENSSL_free(host);
    OPENSSL_free(port);
    OPENSSL_free(path);
    return ok;
}

/* clang-format off */
static BIO *same(BIO *bio, void *arg, int connect, int detail)
{
    (void)arg, (void)connect, (void)detail;
    return bio;
}

/* Requests over BIOs in memory and over a pair, redirected, and a tunnel through a proxy. */
static bool by_client(void)
{
    static const char value[] = "HTTP/1.0 200 OK\r\n\r\n0\003\002\001\005";
    static const char moved[] = "HTTP/1.0 302 x\r\nLocation: b\r\n\r\n";
    static const char both[] = "HTTP/1.0 302 x\r\nLocation: http://i/\r\n\r\n"
                               "HTTP/1.0 302 x\r\nLocation: b\r\n\r\nHTTP/1.0 200 OK\r\n\r\nhello";
    static const char tunnel[] = "HTTP/1.0 200 OK\r\n\r\n";
    BIO *w = BIO_new(BIO_s_mem()), *r = BIO_new_mem_buf(value, -1);
    BIO *to = BIO_new_mem_buf(moved, -1), *content = BIO_new_mem_buf("content", -1);
    BIO *a = NULL, *b = NULL, *resp = NULL;
    OSSL_HTTP_REQ_CTX *c = NULL;
    char *url = NULL;
    bool ok = w != NULL && r != NULL && to != NULL && content != NULL &&
              (resp = OSSL_HTTP_transfer(NULL, "h", "8", "/p", 0, NULL, NULL, w, r, NULL, NULL, 0,
                                         NULL, "a/b", content, NULL, 1, 0, 0, 0)) != NULL;
    BIO_free(resp);
    ok = ok && (c = OSSL_HTTP_open("h", NULL, NULL, NULL, 0, w, to, NULL, NULL, 0, 0)) != NULL &&
         OSSL_HTTP_set1_request(c, "/a", NULL, NULL, NULL, NULL, 0, 0, 0, 0) &&
         OSSL_HTTP_exchange(c, &url) == NULL && url != NULL;
    ok = OSSL_HTTP_close(c, ok) && ok;
    BIO_free(to);
    to = BIO_new_mem_buf(both, -1);
    resp = ok && to != NULL ? OSSL_HTTP_get("http://h/a", NULL, NULL, w, to, NULL, NULL, 0, NULL,
                                            NULL, 0, 0, 0)
                            : NULL;
    ok = resp != NULL;
    BIO_free(resp);
    ok = ok && BIO_new_bio_pair(&a, 0, &b, 0) == 1 &&
         BIO_write(b, tunnel, sizeof(tunnel) - 1) == sizeof(tunnel) - 1 &&
         OSSL_HTTP_proxy_connect(a, "s", NULL, "u", "p", 0, NULL, NULL);
    OPENSSL_free(url);
    BIO_free(a);
    BIO_free(b);
    BIO_free(content);
    BIO_free(to);
    BIO_free(r);
    BIO_free(w);
    return ok;
}

/* A connection of OSSL_HTTP_open's own, with a callback; nobody answers. */
static bool by_connections(void)
{
    BIO *server = BIO_new_accept("127.0.0.1:0");
    OSSL_HTTP_REQ_CTX *c = NULL;
    bool ok = server != NULL && BIO_do_accept(server) > 0;
    const char *port = ok ? BIO_get_accept_port(server) : NULL;
    ok = port != NULL && (c = OSSL_HTTP_open("127.0.0.1", port, "", NULL, 0, NULL, NULL, same, NULL,
                                             0, 5)) != NULL;
    ok = OSSL_HTTP_close(c, ok) && ok;
    BIO_free(server);
    return ok;
}

const struct scenario scenarios_ocsp[] = {
    {"ocsp/request", requests, ABSORBS},
    {"ocsp/request_shown", request_shown, ABSORBS},
    {"ocsp/response", responses, ABSORBS},
    {"ocsp/extensions", extensions, 0},
    {"ocsp/http", over_http, 0},
    {"ocsp/http client", by_client, 0},
    {"ocsp/http connections", by_connections, 0},
    {"ocsp/url", url, 0},
    {NULL, NULL, 0},
};
