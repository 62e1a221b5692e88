/* HTTP as a client of it: OSSL_HTTP_transfer(3), OSSL_HTTP_REQ_CTX(3), OSSL_HTTP_parse_url(3). */
#ifndef OPENSSL_HTTP_H
#define OPENSSL_HTTP_H

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/conf.h>
#include <openssl/macros.h>
#include <openssl/opensslconf.h>
#include <openssl/types.h>

ASSAY_API_BEGIN

#define OSSL_HTTP_NAME      "http"
#define OSSL_HTTPS_NAME     "https"
#define OSSL_HTTP_PREFIX    OSSL_HTTP_NAME "://"
#define OSSL_HTTPS_PREFIX   OSSL_HTTPS_NAME "://"
#define OSSL_HTTP_PORT      "80"
#define OSSL_HTTPS_PORT     "443"
#define OPENSSL_NO_PROXY    "NO_PROXY"
#define OPENSSL_HTTP_PROXY  "HTTP_PROXY"
#define OPENSSL_HTTPS_PROXY "HTTPS_PROXY"

/* Unless others are set: the longest line of a header, the longest content. */
#define OSSL_HTTP_DEFAULT_MAX_LINE_LEN (4 * 1024)
#define OSSL_HTTP_DEFAULT_MAX_RESP_LEN (100 * 1024)
#define OSSL_HTTP_DEFAULT_MAX_CRL_LEN  (32 * 1024 * 1024)

/* ---- One request and its response ---- */

/* Written to one BIO, read from another or the same, which stay the caller's; buf_size is the
 * longest line. NULL without memory. */
OSSL_HTTP_REQ_CTX *OSSL_HTTP_REQ_CTX_new(BIO *wbio, BIO *rbio, int buf_size);
void OSSL_HTTP_REQ_CTX_free(OSSL_HTTP_REQ_CTX *rctx);

/* The request, in this order; the server only where a proxy is asked. 1 or 0. */
int OSSL_HTTP_REQ_CTX_set_request_line(OSSL_HTTP_REQ_CTX *rctx, int method_POST, const char *server,
                                       const char *port, const char *path);
int OSSL_HTTP_REQ_CTX_add1_header(OSSL_HTTP_REQ_CTX *rctx, const char *name, const char *value);
int OSSL_HTTP_REQ_CTX_set_expected(OSSL_HTTP_REQ_CTX *rctx, const char *content_type, int asn1,
                                   int timeout, int keep_alive);
int OSSL_HTTP_REQ_CTX_set1_req(OSSL_HTTP_REQ_CTX *rctx, const char *content_type,
                               const ASN1_ITEM *it, const ASN1_VALUE *req);

/* Goes on until there is the response: 1, 0 failed, -1 to be called again. _d2i: with the value
 * that is in it. */
int OSSL_HTTP_REQ_CTX_nbio(OSSL_HTTP_REQ_CTX *rctx);
int OSSL_HTTP_REQ_CTX_nbio_d2i(OSSL_HTTP_REQ_CTX *rctx, ASN1_VALUE **pval, const ASN1_ITEM *it);

/* The same, waited for: the BIO to read the content from, which isn't the caller's, or NULL. */
BIO *OSSL_HTTP_REQ_CTX_exchange(OSSL_HTTP_REQ_CTX *rctx);

/* What it has in memory: the request's header, then what of the response was kept. */
BIO *OSSL_HTTP_REQ_CTX_get0_mem_bio(const OSSL_HTTP_REQ_CTX *rctx);

/* The content's length, 0 if it wasn't told; the most of it that is taken, 0: the default. */
size_t OSSL_HTTP_REQ_CTX_get_resp_len(const OSSL_HTTP_REQ_CTX *rctx);
void OSSL_HTTP_REQ_CTX_set_max_response_length(OSSL_HTTP_REQ_CTX *rctx, unsigned long len);

/* Whether the connection is to be used again. */
int OSSL_HTTP_is_alive(const OSSL_HTTP_REQ_CTX *rctx);

/* ---- Connections: OSSL_HTTP_transfer(3) ---- */

/* Called with connect 1 and whether TLS is wanted once there is a connection, and with connect 0
 * and whether all went well before it ends: the BIO to use from then on, or NULL for failure. */
typedef BIO *(*OSSL_HTTP_bio_cb_t)(BIO *bio, void *arg, int connect, int detail);

/* To a server, maybe by a proxy ("": never), or over the caller's BIOs: rbio NULL for the same one,
 * which is connected here. Timeouts are seconds; 0 is as long as it takes, and so is what is below,
 * but that it connects only once. Close gives 0 if
 * the callback failed. */
OSSL_HTTP_REQ_CTX *OSSL_HTTP_open(const char *server, const char *port, const char *proxy,
                                  const char *no_proxy, int use_ssl, BIO *bio, BIO *rbio,
                                  OSSL_HTTP_bio_cb_t bio_update_fn, void *arg, int buf_size,
                                  int overall_timeout);
int OSSL_HTTP_close(OSSL_HTTP_REQ_CTX *rctx, int ok);

/* Asks a proxy, which the BIO is connected to, for a connection to server and port (NULL: 443). 1
 * or 0; what went wrong is told to bio_err too, unless that is NULL, with prog in front of it. */
int OSSL_HTTP_proxy_connect(BIO *bio, const char *server, const char *port, const char *proxyuser,
                            const char *proxypass, int timeout, BIO *bio_err, const char *prog);

/* A GET, or with `req` a POST of what it has, and what is expected of the answer: a content of at
 * most max_resp_len bytes (0: any), where that is told. keep_alive 1 asks for the connection to
 * stay, 2 demands it. A timeout below 0 is what there was at OSSL_HTTP_open. 1 or 0. */
int OSSL_HTTP_set1_request(OSSL_HTTP_REQ_CTX *rctx, const char *path,
                           const STACK_OF(CONF_VALUE) * headers, const char *content_type, BIO *req,
                           const char *expected_content_type, int expect_asn1, size_t max_resp_len,
                           int timeout, int keep_alive);

/* The BIO to read the content from: the value in memory, or the connection; a reference of the
 * caller's. NULL with an error, or with the URL to ask instead, which is the caller's to free. */
BIO *OSSL_HTTP_exchange(OSSL_HTTP_REQ_CTX *rctx, char **redirection_url);

/* All of it: a GET, redirections followed, but from https to http; and a request without
 * redirections over *prctx, which is opened where it is NULL and stays open if the server keeps the
 * connection, else becomes NULL. */
BIO *OSSL_HTTP_get(const char *url, const char *proxy, const char *no_proxy, BIO *bio, BIO *rbio,
                   OSSL_HTTP_bio_cb_t bio_update_fn, void *arg, int buf_size,
                   const STACK_OF(CONF_VALUE) * headers, const char *expected_content_type,
                   int expect_asn1, size_t max_resp_len, int timeout);
BIO *OSSL_HTTP_transfer(OSSL_HTTP_REQ_CTX **prctx, const char *server, const char *port,
                        const char *path, int use_ssl, const char *proxy, const char *no_proxy,
                        BIO *bio, BIO *rbio, OSSL_HTTP_bio_cb_t bio_update_fn, void *arg,
                        int buf_size, const STACK_OF(CONF_VALUE) * headers,
                        const char *content_type, BIO *req, const char *expected_content_type,
                        int expect_asn1, size_t max_resp_len, int timeout, int keep_alive);

/* ---- URLs ---- */

/* The parts of [scheme://][userinfo@]host[:port][/path][?query][#fragment], new strings, "" where
 * there is none ("/" for a path), each left out if its pointer is NULL. 1 or 0. _HTTP_: http or
 * https only, with the port that this means. */
int OSSL_parse_url(const char *url, char **pscheme, char **puser, char **phost, char **pport,
                   int *pport_num, char **ppath, char **pquery, char **pfrag);
int OSSL_HTTP_parse_url(const char *url, int *pssl, char **puser, char **phost, char **pport,
                        int *pport_num, char **ppath, char **pquery, char **pfrag);

/* The proxy to ask for this server, by the arguments and else the environment, or NULL. */
const char *OSSL_HTTP_adapt_proxy(const char *proxy, const char *no_proxy, const char *server,
                                  int use_ssl);

ASSAY_API_END

#endif
