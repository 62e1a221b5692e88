/* openssl ocsp: requests over HTTP, asked and answered (RFC 6960, appendix A). */
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/http.h>
#include <string.h>

#include "apps/ocsp.h"

/* ---- Asking ---- */

static bool add_headers(OSSL_HTTP_REQ_CTX *c, const struct opt_list *headers, const char *host)
{
    bool host_given = false, ok = true;
    for (size_t i = 0; ok && i < headers->n; i++) {
        char name[256];
        const char *sign = strchr(headers->v[i], '=');
        if (sign == NULL || (size_t)(sign - headers->v[i]) >= sizeof(name))
            return false;
        memcpy(name, headers->v[i], (size_t)(sign - headers->v[i]));
        name[sign - headers->v[i]] = '\0';
        host_given = host_given || OPENSSL_strcasecmp(name, "Host") == 0;
        ok = OSSL_HTTP_REQ_CTX_add1_header(c, name, sign + 1) != 0;
    }
    return ok && (host_given || OSSL_HTTP_REQ_CTX_add1_header(c, "Host", host));
}

static BIO *connect_to(const char *host, const char *port, long timeout)
{
    BIO *b = BIO_new_connect(host);
    if (b != NULL && port != NULL)
        BIO_set_conn_port(b, port);
    /* A timeout of -1: one try, which may take as long as the system lets it. */
    if (b != NULL && BIO_do_connect_retry(b, timeout > 0 ? (int)timeout : -1, 0) > 0)
        return b;
    BIO_free_all(b);
    return NULL;
}

/* A proxy's address is a URL, of which host and port count. */
static BIO *connect_by(const char *proxy, long timeout)
{
    char *host = NULL, *port = NULL;
    BIO *b = NULL;
    if (OSSL_HTTP_parse_url(proxy, NULL, NULL, &host, &port, NULL, NULL, NULL, NULL))
        b = connect_to(host, port, timeout);
    OPENSSL_free(host);
    OPENSSL_free(port);
    return b;
}

OCSP_RESPONSE *ocsp_query(OCSP_REQUEST *req, const char *proxy, const char *host, const char *port,
                          const char *path, const struct opt_list *headers, long timeout)
{
    BIO *b = proxy != NULL ? connect_by(proxy, timeout) : connect_to(host, port, timeout);
    OSSL_HTTP_REQ_CTX *c = b != NULL ? OSSL_HTTP_REQ_CTX_new(b, b, 0) : NULL;
    ASN1_VALUE *resp = NULL;
    if (c != NULL &&
        OSSL_HTTP_REQ_CTX_set_request_line(c, 1, proxy != NULL ? host : NULL,
                                           proxy != NULL ? port : NULL, path) &&
        add_headers(c, headers, host) &&
        OSSL_HTTP_REQ_CTX_set_expected(c, "application/ocsp-response", 1, (int)timeout, 0) &&
        OSSL_HTTP_REQ_CTX_set1_req(c, "application/ocsp-request", ASN1_ITEM_rptr(OCSP_REQUEST),
                                   (const ASN1_VALUE *)req) &&
        OSSL_HTTP_REQ_CTX_exchange(c) != NULL)
        OSSL_HTTP_REQ_CTX_nbio_d2i(c, &resp, ASN1_ITEM_rptr(OCSP_RESPONSE));
    OSSL_HTTP_REQ_CTX_free(c);
    BIO_free_all(b);
    if (resp == NULL) {
        fprintf(stderr, "Error querying OCSP responder\n");
        print_errors();
    }
    return (OCSP_RESPONSE *)resp;
}

/* ---- Answering ---- */

BIO *ocsp_listen(const char *port)
{
    BIO *server = BIO_new_accept(port);
    if (server != NULL)
        BIO_set_bind_mode(server, BIO_BIND_REUSEADDR);
    if (server != NULL && BIO_do_accept(server) > 0) {
        fprintf(stderr, "%s: waiting for OCSP client connections...\n", app_name);
        return server;
    }
    fprintf(stderr, "%s: Error setting up accept BIO\n", app_name);
    print_errors();
    BIO_free_all(server);
    return NULL;
}

static void refuse(BIO *connection)
{
    BIO_puts(connection, "HTTP/1.0 400 Bad Request\r\n\r\n");
    (void)BIO_flush(connection);
}

static int hex_digit(char c)
{
    return OPENSSL_hexchar2int((unsigned char)c);
}

/* %xx are bytes; in place. */
static bool unescape(char *text)
{
    char *to = text;
    for (const char *p = text; *p != '\0'; p++) {
        int c = (unsigned char)*p;
        if (c == '%') {
            const int high = hex_digit(p[1]), low = high >= 0 ? hex_digit(p[2]) : -1;
            if (low < 0)
                return false;
            c = high << 4 | low;
            p += 2;
        }
        *to++ = (char)c;
    }
    *to = '\0';
    return true;
}

/* GET: the path is the DER in base64, escaped. */
static OCSP_REQUEST *request_of_path(char *path)
{
    path += *path == '/';
    const size_t n = strcspn(path, " ");
    path[n] = '\0';
    unsigned char der[4096];
    if (!unescape(path) || strlen(path) > sizeof(der) / 3 * 4)
        return NULL;
    const int len = EVP_DecodeBlock(der, (unsigned char *)path, (int)strlen(path));
    const unsigned char *p = der;
    return len > 0 ? d2i_OCSP_REQUEST(NULL, &p, len) : NULL;
}

static OCSP_REQUEST *read_request(BIO *in)
{
    char line[8192], rest[8192];
    if (BIO_gets(in, line, sizeof(line)) <= 0)
        return NULL;
    line[strcspn(line, "\r\n")] = '\0';
    fprintf(stderr, "%s: Received request, 1st line: %s\n", app_name, line);
    const bool get = strncmp(line, "GET ", 4) == 0;
    if (!get && strncmp(line, "POST ", 5) != 0)
        return NULL;
    do
        if (BIO_gets(in, rest, sizeof(rest)) <= 0)
            return NULL;
    while (rest[0] != '\r' && rest[0] != '\n');
    OCSP_REQUEST *req = get ? request_of_path(line + 4) : d2i_OCSP_REQUEST_bio(in, NULL);
    if (req == NULL) {
        fprintf(stderr, "%s: Error parsing DER-encoded request content\n", app_name);
        print_errors();
    }
    return req;
}

OCSP_REQUEST *ocsp_receive(BIO *server, BIO **connection)
{
    *connection = NULL;
    if (BIO_do_accept(server) <= 0)
        return NULL;
    BIO *buffer = BIO_new(BIO_f_buffer()), *socket = BIO_pop(server);
    if (buffer == NULL) {
        BIO_free_all(socket);
        return NULL;
    }
    *connection = BIO_push(buffer, socket);
    OCSP_REQUEST *req = read_request(*connection);
    if (req == NULL)
        refuse(*connection);
    return req;
}

bool ocsp_send(BIO *connection, OCSP_RESPONSE *resp)
{
    return BIO_printf(connection,
                      "HTTP/1.0 200 OK\r\nContent-type: application/ocsp-response\r\n"
                      "Content-Length: %d\r\n\r\n",
                      i2d_OCSP_RESPONSE(resp, NULL)) > 0 &&
           i2d_OCSP_RESPONSE_bio(connection, resp) && BIO_flush(connection) > 0;
}
