/* A request sent and its response read, a step at a time: OSSL_HTTP_REQ_CTX_nbio(3). What comes is
 * HTTP/1.0 or 1.1 of a known or no length (RFC 9112, 4 to 6): a header of lines, then one ASN.1
 * value or what the caller reads itself. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/httperr.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/http/http.h"

enum { MOST_FIELDS = 256 };

/* What a step comes to; the first three are what OSSL_HTTP_REQ_CTX_nbio returns. */
enum step { AGAIN = -1, FAILED = 0, FINISHED = 1, GO_ON = 2 };

static enum step next(OSSL_HTTP_REQ_CTX *c, enum http_state state)
{
    c->state = state;
    return GO_ON;
}

static enum step failed(OSSL_HTTP_REQ_CTX *c, int reason)
{
    c->state = HTTP_FAILED;
    ERR_raise(ERR_LIB_HTTP, reason);
    return FAILED;
}

static size_t waiting(BIO *mem, const char **bytes)
{
    char *p = NULL;
    const long n = BIO_get_mem_data(mem, &p);
    *bytes = p;
    return n > 0 ? (size_t)n : 0;
}

/* ---- Out ---- */

static enum step finish_header(OSSL_HTTP_REQ_CTX *c)
{
    if (!c->begun)
        return failed(c, ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED);
    if (BIO_puts(c->mem, "\r\n") <= 0)
        return failed(c, ERR_R_BIO_LIB);
    c->sent = 0;
    return next(c, HTTP_SENDING_HEADER);
}

static enum step send_bytes(OSSL_HTTP_REQ_CTX *c, const char *bytes, size_t n)
{
    while (c->sent < n) {
        const int sent = BIO_write(c->wbio, bytes + c->sent, (int)(n - c->sent));
        if (sent <= 0)
            return BIO_should_retry(c->wbio) ? AGAIN : failed(c, HTTP_R_ERROR_SENDING);
        c->sent += (size_t)sent;
    }
    c->sent = 0;
    return GO_ON;
}

static enum step send_header(OSSL_HTTP_REQ_CTX *c)
{
    const char *bytes;
    const size_t n = waiting(c->mem, &bytes);
    const enum step sent = send_bytes(c, bytes, n);
    return sent == GO_ON ? next(c, HTTP_SENDING_CONTENT) : sent;
}

/* A chunk at a time, as it can be read. */
static enum step send_content(OSSL_HTTP_REQ_CTX *c)
{
    for (;;) {
        const enum step sent = send_bytes(c, c->line, c->chunk);
        if (sent != GO_ON)
            return sent;
        c->chunk = 0;
        if (c->content == NULL || BIO_eof(c->content))
            return next(c, HTTP_FLUSHING);
        const int n = BIO_read(c->content, c->line, c->buf_size);
        if (n > 0)
            c->chunk = (size_t)n;
        else if (BIO_should_retry(c->content))
            return AGAIN;
        else if (n == 0)
            return next(c, HTTP_FLUSHING);
        else
            return failed(c, HTTP_R_ERROR_SENDING);
    }
}

static enum step flush(OSSL_HTTP_REQ_CTX *c)
{
    if (BIO_flush(c->wbio) <= 0)
        return BIO_should_retry(c->wbio) ? AGAIN : failed(c, HTTP_R_ERROR_SENDING);
    (void)BIO_reset(c->mem);
    return next(c, HTTP_STATUS_LINE);
}

/* ---- In ---- */

/* More of the response into memory: what there is, or, where the caller reads what is behind the
 * header, a byte. */
static enum step fill(OSSL_HTTP_REQ_CTX *c)
{
    const int n = BIO_read(c->rbio, c->line, c->asn1 ? c->buf_size : 1);
    if (n <= 0)
        return BIO_should_retry(c->rbio) ? AGAIN : failed(c, HTTP_R_FAILED_READING_DATA);
    return BIO_write(c->mem, c->line, n) == n ? GO_ON : failed(c, ERR_R_BIO_LIB);
}

/* A whole line in c->line, without its end and white space before that. */
static enum step get_line(OSSL_HTTP_REQ_CTX *c)
{
    const char *bytes;
    size_t n = waiting(c->mem, &bytes);
    while (n == 0 || memchr(bytes, '\n', n) == NULL) {
        if (n >= (size_t)c->buf_size)
            return failed(c, HTTP_R_RESPONSE_LINE_TOO_LONG);
        const enum step got = fill(c);
        if (got != GO_ON)
            return got;
        n = waiting(c->mem, &bytes);
    }
    int len = BIO_gets(c->mem, c->line, c->buf_size);
    if (len <= 0 || c->line[len - 1] != '\n')
        return failed(c, HTTP_R_RESPONSE_LINE_TOO_LONG);
    while (len > 0 && strchr(" \t\r\n", c->line[len - 1]) != NULL)
        c->line[--len] = '\0';
    return GO_ON;
}

static enum step failed_with(OSSL_HTTP_REQ_CTX *c, int reason, const char *label, const char *text)
{
    c->state = HTTP_FAILED;
    ERR_raise_data(ERR_LIB_HTTP, reason, "%s=%s", label, text);
    return FAILED;
}

static char *skip_spaces(char *text)
{
    return text + strspn(text, " \t");
}

/* HTTP/1.x, three digits, and maybe a reason in words. */
static enum step read_status(OSSL_HTTP_REQ_CTX *c)
{
    const enum step got = get_line(c);
    if (got != GO_ON)
        return got;
    static const char version[] = "HTTP/1.";
    const size_t n = sizeof(version) - 1;
    if (strncmp(c->line, version, n) != 0 || c->line[n] < '0' || c->line[n] > '9' ||
        c->line[n + 1] != ' ')
        return failed_with(c, HTTP_R_HEADER_PARSE_ERROR, "content", c->line);
    c->persistent = c->line[n] > '0'; /* RFC 9112, 9.3 */
    char *code = skip_spaces(c->line + n + 1);
    if (strspn(code, "0123456789") != 3 || (code[3] != ' ' && code[3] != '\0'))
        return failed_with(c, HTTP_R_HEADER_PARSE_ERROR, "content", c->line);
    const char *reason = skip_spaces(code + 3);
    const bool moved = memcmp(code, "301", 3) == 0 || memcmp(code, "302", 3) == 0;
    c->redirected = moved && !c->post;
    if (c->redirected || memcmp(code, "200", 3) == 0)
        return next(c, HTTP_FIELDS);
    const int why = code[0] >= '4' ? HTTP_R_RECEIVED_ERROR
                    : moved        ? HTTP_R_REDIRECTION_NOT_ENABLED
                                   : HTTP_R_STATUS_CODE_UNSUPPORTED;
    c->state = HTTP_FAILED;
    ERR_raise_data(ERR_LIB_HTTP, why, *reason != '\0' ? "code=%.3s, reason=%s" : "code=%.3s", code,
                   reason);
    return FAILED;
}

/* ---- Header fields ---- */

/* The same type, whatever its parameters are. */
static enum step got_type(OSSL_HTTP_REQ_CTX *c, const char *value)
{
    const size_t n = c->expected_type != NULL ? strlen(c->expected_type) : 0;
    c->type_seen = true;
    if (c->expected_type == NULL || c->redirected ||
        (OPENSSL_strncasecmp(value, c->expected_type, n) == 0 && strchr(" \t;", value[n]) != NULL))
        return GO_ON;
    c->state = HTTP_FAILED;
    ERR_raise_data(ERR_LIB_HTTP, HTTP_R_UNEXPECTED_CONTENT_TYPE, "expected=%s, actual=%s",
                   c->expected_type, value);
    return FAILED;
}

/* Within what is taken, and what was told before. */
static enum step check_length(OSSL_HTTP_REQ_CTX *c, size_t len, const char *what)
{
    if (c->max_resp_len != 0 && len > c->max_resp_len) {
        c->state = HTTP_FAILED;
        ERR_raise_data(ERR_LIB_HTTP, HTTP_R_MAX_RESP_LEN_EXCEEDED, "length=%zu, max=%zu", len,
                       c->max_resp_len);
        return FAILED;
    }
    if (c->length_told && c->resp_len != len) {
        c->state = HTTP_FAILED;
        ERR_raise_data(ERR_LIB_HTTP, HTTP_R_INCONSISTENT_CONTENT_LENGTH,
                       "%s length=%zu, Content-Length=%zu", what, len, c->resp_len);
        return FAILED;
    }
    c->resp_len = len;
    c->length_told = true;
    return GO_ON;
}

static enum step got_length(OSSL_HTTP_REQ_CTX *c, const char *value)
{
    size_t len = 0;
    const char *p = value;
    if (c->redirected) /* of a page that nobody reads */
        return GO_ON;
    for (; *p >= '0' && *p <= '9' && len < SIZE_MAX / 20; p++)
        len = len * 10 + (size_t)(*p - '0');
    if (p == value || *p != '\0')
        return failed_with(c, HTTP_R_ERROR_PARSING_CONTENT_LENGTH, "input", value);
    return check_length(c, len, "content");
}

static enum step got_connection(OSSL_HTTP_REQ_CTX *c, const char *value)
{
    if (OPENSSL_strcasecmp(value, "keep-alive") == 0)
        c->persistent = true;
    else if (OPENSSL_strcasecmp(value, "close") == 0)
        c->persistent = false;
    return GO_ON;
}

/* The first one counts. */
static enum step got_location(OSSL_HTTP_REQ_CTX *c, const char *value)
{
    if (!c->redirected || c->redirection != NULL || *value == '\0')
        return GO_ON;
    c->redirection = OPENSSL_strdup(value);
    return c->redirection != NULL ? GO_ON : failed(c, ERR_R_MALLOC_FAILURE);
}

/* The connection isn't used again: the rest of the answer is still to come. */
static enum step end_redirection(OSSL_HTTP_REQ_CTX *c)
{
    c->keep_alive = 0;
    if (c->redirection == NULL)
        return failed(c, HTTP_R_MISSING_REDIRECT_LOCATION);
    c->state = HTTP_FAILED;
    return FAILED;
}

static enum step end_fields(OSSL_HTTP_REQ_CTX *c)
{
    if (c->redirected)
        return end_redirection(c);
    if (c->keep_alive != 0 && !c->persistent) {
        const bool demanded = c->keep_alive == 2;
        c->keep_alive = 0;
        if (demanded)
            return failed(c, HTTP_R_SERVER_CANCELED_CONNECTION);
    }
    if (c->expected_type != NULL && !c->type_seen)
        return failed_with(c, HTTP_R_MISSING_CONTENT_TYPE, "expected", c->expected_type);
    return next(c, c->asn1 ? HTTP_VALUE_HEADER : HTTP_DONE);
}

static enum step read_field(OSSL_HTTP_REQ_CTX *c)
{
    static const struct {
        const char *name;
        enum step (*got)(OSSL_HTTP_REQ_CTX *c, const char *value);
    } fields[] = {
        {"Content-Type", got_type},
        {"Content-Length", got_length},
        {"Connection", got_connection},
        {"Location", got_location},
    };
    const enum step got = get_line(c);
    if (got != GO_ON)
        return got;
    if (c->line[0] == '\0')
        return end_fields(c);
    if (++c->fields > MOST_FIELDS)
        return failed(c, HTTP_R_HEADER_PARSE_ERROR);
    char *colon = strchr(c->line, ':');
    if (colon == NULL)
        return GO_ON;
    *colon = '\0';
    for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++)
        if (OPENSSL_strcasecmp(c->line, fields[i].name) == 0)
            return fields[i].got(c, skip_spaces(colon + 1));
    return GO_ON;
}

/* ---- A value in ASN.1: a SEQUENCE whose length is told ---- */

static enum step need(OSSL_HTTP_REQ_CTX *c, size_t n, const unsigned char **bytes)
{
    const char *p;
    while (waiting(c->mem, &p) < n) {
        const enum step got = fill(c);
        if (got != GO_ON)
            return got;
    }
    *bytes = (const unsigned char *)p;
    return GO_ON;
}

static enum step read_value_header(OSSL_HTTP_REQ_CTX *c)
{
    const unsigned char *p;
    enum step got = need(c, 2, &p);
    if (got != GO_ON)
        return got;
    if (p[0] != (V_ASN1_SEQUENCE | V_ASN1_CONSTRUCTED))
        return failed(c, HTTP_R_MISSING_ASN1_ENCODING);
    const size_t bytes = p[1] & 0x80 ? p[1] & 0x7f : 0;
    size_t len = bytes == 0 ? p[1] : 0;
    if (p[1] == 0x80 || bytes > 4)
        return failed(c, HTTP_R_ERROR_PARSING_ASN1_LENGTH);
    got = need(c, 2 + bytes, &p);
    if (got != GO_ON)
        return got;
    for (size_t i = 0; i < bytes; i++)
        len = len << 8 | p[2 + i];
    if (len > SIZE_MAX - 6)
        return failed(c, HTTP_R_ASN1_LEN_EXCEEDS_MAX_RESP_LEN);
    got = check_length(c, 2 + bytes + len, "ASN.1");
    return got == GO_ON ? next(c, HTTP_VALUE) : got;
}

static enum step read_value(OSSL_HTTP_REQ_CTX *c)
{
    const unsigned char *p;
    const enum step got = need(c, c->resp_len, &p);
    return got == GO_ON ? next(c, HTTP_DONE) : got;
}

/* ---- All of it ---- */

static enum step done(OSSL_HTTP_REQ_CTX *c)
{
    (void)c;
    return FINISHED;
}

static enum step stay_failed(OSSL_HTTP_REQ_CTX *c)
{
    (void)c;
    return FAILED;
}

int OSSL_HTTP_REQ_CTX_nbio(OSSL_HTTP_REQ_CTX *rctx)
{
    static enum step (*const steps[HTTP_STATES])(OSSL_HTTP_REQ_CTX *) = {
        [HTTP_MAKING] = finish_header,
        [HTTP_SENDING_HEADER] = send_header,
        [HTTP_SENDING_CONTENT] = send_content,
        [HTTP_FLUSHING] = flush,
        [HTTP_STATUS_LINE] = read_status,
        [HTTP_FIELDS] = read_field,
        [HTTP_VALUE_HEADER] = read_value_header,
        [HTTP_VALUE] = read_value,
        [HTTP_DONE] = done,
        [HTTP_FAILED] = stay_failed,
    };
    if (rctx == NULL)
        return FAIL(ERR_LIB_HTTP, ERR_R_PASSED_NULL_PARAMETER);
    enum step step;
    do
        step = steps[rctx->state](rctx);
    while (step == GO_ON);
    return (int)step;
}

int OSSL_HTTP_REQ_CTX_nbio_d2i(OSSL_HTTP_REQ_CTX *rctx, ASN1_VALUE **pval, const ASN1_ITEM *it)
{
    *pval = NULL;
    const int r = OSSL_HTTP_REQ_CTX_nbio(rctx);
    if (r != FINISHED)
        return r;
    const char *bytes;
    const size_t n = waiting(rctx->mem, &bytes);
    const unsigned char *p = (const unsigned char *)bytes;
    *pval = ASN1_item_d2i(NULL, &p, (long)n, it);
    return *pval != NULL ? 1 : FAIL(ERR_LIB_HTTP, HTTP_R_RESPONSE_PARSE_ERROR);
}

BIO *OSSL_HTTP_REQ_CTX_exchange(OSSL_HTTP_REQ_CTX *rctx)
{
    int r;
    while ((r = OSSL_HTTP_REQ_CTX_nbio(rctx)) == AGAIN) {
        BIO *on = rctx->state > HTTP_FLUSHING ? rctx->rbio : rctx->wbio;
        if (BIO_wait(on, rctx->until, 100 /* milliseconds, where it can't be told */) <= 0)
            return NULL;
    }
    if (r != FINISHED)
        return NULL;
    return rctx->asn1 ? rctx->mem : rctx->rbio;
}
