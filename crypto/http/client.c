/* OSSL_HTTP_transfer(3): connections to servers, requests over them, redirections. */
#include <openssl/conf.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/httperr.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/http/http.h"

/* ---- Connections ---- */

/* Where to connect to: the proxy's host and port, or else the server's. */
static BIO *connection_to(const char *server, const char *port, const char *proxy, int tls)
{
    char *host = NULL, *service = NULL;
    BIO *b = NULL;
    if (proxy != NULL) {
        if (!OSSL_HTTP_parse_url(proxy, NULL, NULL, &host, &service, NULL, NULL, NULL, NULL))
            return NULL;
        server = host;
        port = service;
    } else if (port == NULL || *port == '\0') {
        port = tls ? OSSL_HTTPS_PORT : OSSL_HTTP_PORT;
    }
    b = BIO_new_connect(server);
    if (b != NULL && !BIO_set_conn_port(b, port)) {
        BIO_free(b);
        b = NULL;
    }
    OPENSSL_free(host);
    OPENSSL_free(service);
    return b;
}

static int wrong_argument(void)
{
    return FAIL(ERR_LIB_HTTP, ERR_R_PASSED_INVALID_ARGUMENT);
}

/* Which arguments go together. */
static int fit(const char *server, const char *proxy, const char *no_proxy, int tls, BIO *bio,
               BIO *rbio, OSSL_HTTP_bio_cb_t update)
{
    if (tls && update == NULL)
        return FAIL(ERR_LIB_HTTP, HTTP_R_TLS_NOT_ENABLED);
    if (bio == NULL && rbio == NULL)
        return server != NULL || FAIL(ERR_LIB_HTTP, ERR_R_PASSED_NULL_PARAMETER);
    if (bio == NULL || proxy != NULL || no_proxy != NULL || (rbio != NULL && update != NULL))
        return wrong_argument();
    return 1;
}

/* Connects unless there is a BIO to read from, too; what is read and written then. A timeout of 0
 * tries again for ever, one below only once. */
static BIO *connected(BIO *bio, const BIO *rbio, OSSL_HTTP_bio_cb_t update, void *arg, int tls,
                      int timeout)
{
    int fd = -1;
    if (rbio != NULL)
        return bio;
    if (BIO_do_connect_retry(bio, timeout, -1) <= 0)
        return NULL;
    /* Connecting could wait without end only if it didn't block. */
    if (timeout <= 0 && BIO_get_fd(bio, &fd) >= 0)
        BIO_socket_nbio(fd, 0);
    return update != NULL ? update(bio, arg, 1, tls) : bio;
}

static char *copy_of(const char *text, bool *ok)
{
    char *copy = text != NULL ? OPENSSL_strdup(text) : NULL;
    *ok = *ok && (text == NULL) == (copy == NULL);
    return copy;
}

OSSL_HTTP_REQ_CTX *OSSL_HTTP_open(const char *server, const char *port, const char *proxy,
                                  const char *no_proxy, int use_ssl, BIO *bio, BIO *rbio,
                                  OSSL_HTTP_bio_cb_t bio_update_fn, void *arg, int buf_size,
                                  int overall_timeout)
{
    if (!fit(server, proxy, no_proxy, use_ssl, bio, rbio, bio_update_fn))
        return NULL;
    const time_t until = overall_timeout > 0 ? time(NULL) + overall_timeout : 0;
    BIO *own = NULL;
    if (bio == NULL) {
        proxy = OSSL_HTTP_adapt_proxy(proxy, no_proxy, server, use_ssl);
        bio = own = connection_to(server, port, proxy, use_ssl);
    }
    BIO *out = bio != NULL ? connected(bio, rbio, bio_update_fn, arg, use_ssl != 0, overall_timeout)
                           : NULL;
    if (out == NULL) {
        BIO_free_all(own);
        return NULL;
    }
    OSSL_HTTP_REQ_CTX *c = OSSL_HTTP_REQ_CTX_new(out, rbio != NULL ? rbio : out, buf_size);
    bool ok = c != NULL;
    if (!ok) {
        if (rbio == NULL && bio_update_fn != NULL)
            out = bio_update_fn(out, arg, 0, 0);
        if (own != NULL)
            BIO_free_all(out != NULL ? out : own);
        return NULL;
    }
    c->connection = own;
    c->update = bio_update_fn;
    c->update_arg = arg;
    c->tls = use_ssl != 0;
    c->proxied = own != NULL && proxy != NULL;
    c->until = c->overall = until;
    c->server = copy_of(server, &ok);
    c->port = copy_of(port, &ok);
    if (ok)
        return c;
    OSSL_HTTP_close(c, 0);
    return NULL;
}

int OSSL_HTTP_close(OSSL_HTTP_REQ_CTX *rctx, int ok)
{
    if (rctx == NULL)
        return 1;
    BIO *out = rctx->wbio;
    const bool told = rctx->update != NULL;
    if (told)
        out = rctx->update(out, rctx->update_arg, 0, ok);
    if (rctx->connection != NULL) /* a callback that fails leaves it as it was */
        BIO_free_all(out != NULL ? out : rctx->wbio);
    OSSL_HTTP_REQ_CTX_free(rctx);
    return out != NULL;
}

/* ---- Requests ---- */

static bool add_fields(OSSL_HTTP_REQ_CTX *c, const STACK_OF(CONF_VALUE) * headers)
{
    bool host_given = false;
    for (int i = 0; i < sk_CONF_VALUE_num(headers); i++) {
        const CONF_VALUE *h = sk_CONF_VALUE_value(headers, i);
        if (!OSSL_HTTP_REQ_CTX_add1_header(c, h->name, h->value))
            return false;
        host_given = host_given || OPENSSL_strcasecmp(h->name, "Host") == 0;
    }
    return host_given || c->server == NULL || OSSL_HTTP_REQ_CTX_add1_header(c, "Host", c->server);
}

/* How much there is to read of it; 0: it doesn't tell. */
static size_t length_of(BIO *content)
{
    FILE *fp = NULL;
    if (BIO_method_type(content) != BIO_TYPE_FILE || BIO_get_fp(content, &fp) <= 0)
        return BIO_ctrl_pending(content);
    const long at = ftell(fp);
    if (at < 0 || fseek(fp, 0, SEEK_END) != 0)
        return 0;
    const long end = ftell(fp);
    return fseek(fp, at, SEEK_SET) == 0 && end > at ? (size_t)(end - at) : 0;
}

static bool set_content(OSSL_HTTP_REQ_CTX *c, const char *type, BIO *content)
{
    const size_t len = length_of(content);
    if ((type != NULL && !OSSL_HTTP_REQ_CTX_add1_header(c, "Content-Type", type)) ||
        (len > 0 && BIO_printf(c->mem, "Content-Length: %zu\r\n", len) <= 0) ||
        !BIO_up_ref(content))
        return false;
    c->content = content;
    return true;
}

int OSSL_HTTP_set1_request(OSSL_HTTP_REQ_CTX *rctx, const char *path,
                           const STACK_OF(CONF_VALUE) * headers, const char *content_type, BIO *req,
                           const char *expected_content_type, int expect_asn1, size_t max_resp_len,
                           int timeout, int keep_alive)
{
    if (rctx == NULL)
        return FAIL(ERR_LIB_HTTP, ERR_R_PASSED_NULL_PARAMETER);
    const bool ask_proxy = rctx->proxied && !rctx->tls;
    if (content_type != NULL && req == NULL)
        return FAIL(ERR_LIB_HTTP, ERR_R_PASSED_NULL_PARAMETER);
    rctx->max_resp_len = max_resp_len;
    return OSSL_HTTP_REQ_CTX_set_request_line(rctx, req != NULL, ask_proxy ? rctx->server : NULL,
                                              ask_proxy ? rctx->port : NULL, path) &&
           add_fields(rctx, headers) &&
           OSSL_HTTP_REQ_CTX_set_expected(rctx, expected_content_type, expect_asn1, timeout,
                                          keep_alive) &&
           (keep_alive == 0 || OSSL_HTTP_REQ_CTX_add1_header(rctx, "Connection", "keep-alive")) &&
           (req == NULL || set_content(rctx, content_type, req));
}

/* Whom it was that didn't answer as it should; what ran out of time has said so. */
static void tell_failure(const OSSL_HTTP_REQ_CTX *c, bool sending)
{
    const unsigned long e = ERR_peek_last_error();
    if (ERR_GET_LIB(e) == ERR_LIB_BIO && ERR_GET_REASON(e) == BIO_R_TRANSFER_TIMEOUT)
        return;
    const int reason = sending ? HTTP_R_ERROR_SENDING : HTTP_R_ERROR_RECEIVING;
    const bool ported = c->port != NULL && *c->port != '\0';
    if (c->server == NULL)
        ERR_raise(ERR_LIB_HTTP, reason);
    else
        ERR_raise_data(ERR_LIB_HTTP, reason, "server=http%s://%s%s%s", c->tls ? "s" : "", c->server,
                       ported ? ":" : "", ported ? c->port : "");
}

BIO *OSSL_HTTP_exchange(OSSL_HTTP_REQ_CTX *rctx, char **redirection_url)
{
    if (rctx == NULL) {
        ERR_raise(ERR_LIB_HTTP, ERR_R_PASSED_NULL_PARAMETER);
        return NULL;
    }
    if (redirection_url != NULL)
        *redirection_url = NULL;
    BIO *resp = OSSL_HTTP_REQ_CTX_exchange(rctx);
    if (resp != NULL)
        return BIO_up_ref(resp) ? resp : NULL;
    if (rctx->redirection == NULL) {
        tell_failure(rctx, false);
    } else if (redirection_url == NULL) {
        ERR_raise(ERR_LIB_HTTP, HTTP_R_REDIRECTION_NOT_ENABLED);
    } else {
        *redirection_url = rctx->redirection;
        rctx->redirection = NULL;
    }
    return NULL;
}

/* ---- All of it ---- */

BIO *OSSL_HTTP_transfer(OSSL_HTTP_REQ_CTX **prctx, const char *server, const char *port,
                        const char *path, int use_ssl, const char *proxy, const char *no_proxy,
                        BIO *bio, BIO *rbio, OSSL_HTTP_bio_cb_t bio_update_fn, void *arg,
                        int buf_size, const STACK_OF(CONF_VALUE) * headers,
                        const char *content_type, BIO *req, const char *expected_content_type,
                        int expect_asn1, size_t max_resp_len, int timeout, int keep_alive)
{
    OSSL_HTTP_REQ_CTX *c = prctx != NULL ? *prctx : NULL;
    BIO *resp = NULL;
    if (c == NULL) {
        c = OSSL_HTTP_open(server, port, proxy, no_proxy, use_ssl, bio, rbio, bio_update_fn, arg,
                           buf_size, timeout);
        timeout = -1; /* it runs already */
    }
    if (c == NULL)
        return NULL;
    if (OSSL_HTTP_set1_request(c, path, headers, content_type, req, expected_content_type,
                               expect_asn1, max_resp_len, timeout, keep_alive))
        resp = OSSL_HTTP_exchange(c, NULL);
    if (prctx == NULL || resp == NULL || !OSSL_HTTP_is_alive(c)) {
        if (!OSSL_HTTP_close(c, resp != NULL)) {
            BIO_free(resp);
            resp = NULL;
        }
        c = NULL;
    }
    if (prctx != NULL)
        *prctx = c;
    return resp;
}
