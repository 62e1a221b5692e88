/* Requests of HTTP/1.0 made: RFC 1945; OSSL_HTTP_REQ_CTX(3). */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/httperr.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/http/http.h"

OSSL_HTTP_REQ_CTX *OSSL_HTTP_REQ_CTX_new(BIO *wbio, BIO *rbio, int buf_size)
{
    if (wbio == NULL || rbio == NULL) {
        ERR_raise(ERR_LIB_HTTP, ERR_R_PASSED_NULL_PARAMETER);
        return NULL;
    }
    OSSL_HTTP_REQ_CTX *c = OPENSSL_zalloc(sizeof(*c));
    if (c == NULL)
        return NULL;
    c->wbio = wbio;
    c->rbio = rbio;
    c->buf_size = buf_size > 0 ? buf_size : OSSL_HTTP_DEFAULT_MAX_LINE_LEN;
    c->max_resp_len = OSSL_HTTP_DEFAULT_MAX_RESP_LEN;
    c->line = OPENSSL_malloc((size_t)c->buf_size);
    c->mem = BIO_new(BIO_s_mem());
    if (c->line != NULL && c->mem != NULL)
        return c;
    OSSL_HTTP_REQ_CTX_free(c);
    return NULL;
}

void OSSL_HTTP_REQ_CTX_free(OSSL_HTTP_REQ_CTX *rctx)
{
    if (rctx == NULL)
        return;
    BIO_free(rctx->mem);
    BIO_free(rctx->content);
    OPENSSL_free(rctx->line);
    OPENSSL_free(rctx->expected_type);
    OPENSSL_free(rctx->redirection);
    OPENSSL_free(rctx->server);
    OPENSSL_free(rctx->port);
    OPENSSL_free(rctx);
}

BIO *OSSL_HTTP_REQ_CTX_get0_mem_bio(const OSSL_HTTP_REQ_CTX *rctx)
{
    return rctx != NULL ? rctx->mem : NULL;
}

size_t OSSL_HTTP_REQ_CTX_get_resp_len(const OSSL_HTTP_REQ_CTX *rctx)
{
    return rctx != NULL ? rctx->resp_len : 0;
}

void OSSL_HTTP_REQ_CTX_set_max_response_length(OSSL_HTTP_REQ_CTX *rctx, unsigned long len)
{
    if (rctx != NULL)
        rctx->max_resp_len = len != 0 ? len : OSSL_HTTP_DEFAULT_MAX_RESP_LEN;
}

int OSSL_HTTP_is_alive(const OSSL_HTTP_REQ_CTX *rctx)
{
    return rctx != NULL && rctx->keep_alive != 0;
}

/* A CR or LF would begin a line of its own. */
bool http_one_line(const char *text)
{
    return text == NULL || strpbrk(text, "\r\n") == NULL ||
           FAIL(ERR_LIB_HTTP, ERR_R_PASSED_INVALID_ARGUMENT);
}

static bool no_parameter(void)
{
    return FAIL(ERR_LIB_HTTP, ERR_R_PASSED_NULL_PARAMETER);
}

/* What is left of a request before, on the same connection. */
static void forget_last(OSSL_HTTP_REQ_CTX *c)
{
    c->state = HTTP_FAILED;
    (void)BIO_reset(c->mem);
    BIO_free(c->content);
    c->content = NULL;
    OPENSSL_free(c->redirection);
    c->redirection = NULL;
    c->redirected = c->type_seen = c->length_told = false;
    c->fields = 0;
    c->sent = c->chunk = c->resp_len = 0;
}

int OSSL_HTTP_REQ_CTX_set_request_line(OSSL_HTTP_REQ_CTX *rctx, int method_POST, const char *server,
                                       const char *port, const char *path)
{
    if (rctx == NULL)
        return no_parameter();
    if (!http_one_line(server) || !http_one_line(port) || !http_one_line(path))
        return 0;
    const bool absolute =
        path != NULL && strncmp(path, OSSL_HTTP_PREFIX, strlen(OSSL_HTTP_PREFIX)) == 0;
    if (absolute && server != NULL)
        return FAIL(ERR_LIB_HTTP, ERR_R_PASSED_INVALID_ARGUMENT);
    forget_last(rctx);
    rctx->post = method_POST != 0;
    rctx->begun =
        BIO_printf(rctx->mem, "%s ", rctx->post ? "POST" : "GET") > 0 &&
        (server == NULL || BIO_printf(rctx->mem, OSSL_HTTP_PREFIX "%s%s%s", server,
                                      port != NULL ? ":" : "", port != NULL ? port : "") > 0) &&
        (absolute || (path != NULL && path[0] == '/') || BIO_puts(rctx->mem, "/") > 0) &&
        BIO_printf(rctx->mem, "%s HTTP/1.0\r\n", path != NULL ? path : "") > 0;
    rctx->state = rctx->begun ? HTTP_MAKING : HTTP_FAILED;
    return rctx->begun;
}

int OSSL_HTTP_REQ_CTX_add1_header(OSSL_HTTP_REQ_CTX *rctx, const char *name, const char *value)
{
    if (rctx == NULL || name == NULL)
        return no_parameter();
    return http_one_line(name) && http_one_line(value) &&
           BIO_printf(rctx->mem, "%s%s%s\r\n", name, value != NULL ? ": " : "",
                      value != NULL ? value : "") > 0;
}

int OSSL_HTTP_REQ_CTX_set_expected(OSSL_HTTP_REQ_CTX *rctx, const char *content_type, int asn1,
                                   int timeout, int keep_alive)
{
    if (rctx == NULL)
        return no_parameter();
    if (keep_alive != 0 && rctx->content != NULL) /* it stands in the header */
        return FAIL(ERR_LIB_HTTP, ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED);
    char *type = NULL;
    if (content_type != NULL && (type = OPENSSL_strdup(content_type)) == NULL)
        return 0;
    OPENSSL_free(rctx->expected_type);
    rctx->expected_type = type;
    rctx->asn1 = asn1 != 0;
    rctx->until = timeout > 0 ? time(NULL) + timeout : timeout == 0 ? 0 : rctx->overall;
    rctx->keep_alive = keep_alive;
    return 1;
}

/* The content's header fields and the content, which becomes the request's own. */
static bool set_content(OSSL_HTTP_REQ_CTX *c, const char *type, BIO *content)
{
    const bool ok =
        (type == NULL || OSSL_HTTP_REQ_CTX_add1_header(c, "Content-Type", type)) &&
        BIO_printf(c->mem, "Content-Length: %ld\r\n", (long)BIO_ctrl_pending(content)) > 0;
    if (!ok) {
        BIO_free(content);
        return false;
    }
    BIO_free(c->content);
    c->content = content;
    return true;
}

int OSSL_HTTP_REQ_CTX_set1_req(OSSL_HTTP_REQ_CTX *rctx, const char *content_type,
                               const ASN1_ITEM *it, const ASN1_VALUE *req)
{
    if (rctx == NULL || (req != NULL && it == NULL))
        return no_parameter();
    if (req == NULL && content_type != NULL)
        return FAIL(ERR_LIB_HTTP, ERR_R_PASSED_INVALID_ARGUMENT);
    if (req != NULL && !rctx->post)
        return FAIL(ERR_LIB_HTTP, ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED);
    if (rctx->keep_alive != 0 && !OSSL_HTTP_REQ_CTX_add1_header(rctx, "Connection", "keep-alive"))
        return 0;
    if (req == NULL)
        return 1;
    BIO *content = ASN1_item_i2d_mem_bio(it, req);
    return content != NULL && set_content(rctx, content_type, content);
}
