/* openssl cmp -port: requests over HTTP (RFC 6712), one connection after the other. */
#include <openssl/err.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "apps/cmp.h"

enum { LINE = 8192 };

/* ---- Requests ---- */

struct request {
    char path[LINE];
    bool keep_alive;
};

static void refuse(BIO *connection, const char *status)
{
    BIO_printf(connection, "HTTP/1.0 %s\r\n\r\n", status);
    (void)BIO_flush(connection);
}

/* %xx are bytes; in place. */
static bool unescape(char *text)
{
    char *to = text;
    for (const char *p = text; *p != '\0'; p++) {
        int c = (unsigned char)*p;
        if (c == '%') {
            const int high = OPENSSL_hexchar2int((unsigned char)p[1]),
                      low = high >= 0 ? OPENSSL_hexchar2int((unsigned char)p[2]) : -1;
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

/* "POST /path HTTP/1.x": RFC 9112, 3. */
static bool read_start(char *line, struct request *r)
{
    if (strncmp(line, "POST /", 6) != 0) {
        fprintf(stderr, "%s: HTTP request does not begin with POST: %s\n", app_name, line);
        return false;
    }
    char *path = line + 6, *version = strchr(path, ' ');
    if (version == NULL)
        version = path + strlen(path);
    else
        *version++ = '\0';
    if (strncmp(version, "HTTP/1.", 7) != 0) {
        fprintf(stderr, "%s: Invalid POST -- bad HTTP/version string: %s\n", app_name, version);
        return false;
    }
    r->keep_alive = version[7] != '0';
    snprintf(r->path, sizeof(r->path), "%s", path);
    return unescape(r->path);
}

static bool read_headers(BIO *in, struct request *r)
{
    char line[LINE];
    for (;;) {
        if (BIO_gets(in, line, sizeof(line)) <= 0)
            return false;
        line[strcspn(line, "\r\n")] = '\0';
        if (line[0] == '\0')
            return true;
        const char *value = line + strcspn(line, ":");
        if (*value == '\0' || strncasecmp(line, "Connection:", sizeof("Connection:") - 1) != 0)
            continue;
        value += 1 + strspn(value + 1, " \t");
        if (strcasecmp(value, "keep-alive") == 0)
            r->keep_alive = true;
        else if (strcasecmp(value, "close") == 0)
            r->keep_alive = false;
    }
}

/* NULL: there is none, and the connection has been told why; *closed: nor will there be. */
static OSSL_CMP_MSG *read_request(BIO *in, struct request *r, bool *closed)
{
    char line[LINE];
    *closed = BIO_gets(in, line, sizeof(line)) <= 0;
    if (*closed)
        return NULL;
    line[strcspn(line, "\r\n")] = '\0';
    fprintf(stderr, "%s: Received request, 1st line: %s\n", app_name, line);
    if (!read_start(line, r) || !read_headers(in, r)) {
        refuse(in, "400 Bad Request");
        return NULL;
    }
    OSSL_CMP_MSG *req = d2i_OSSL_CMP_MSG_bio(in, NULL);
    if (req == NULL) {
        fprintf(stderr, "%s: Error parsing DER-encoded request content\n", app_name);
        print_errors();
        refuse(in, "400 Bad Request");
    }
    return req;
}

/* ---- Answers ---- */

static bool send_response(BIO *out, const OSSL_CMP_MSG *rsp, bool keep_alive)
{
    const int len = i2d_OSSL_CMP_MSG(rsp, NULL);
    return len > 0 &&
           BIO_printf(out,
                      "HTTP/1.0 200 OK\r\n%sContent-type: application/pkixcmp\r\n"
                      "Content-Length: %d\r\n\r\n",
                      keep_alive ? "Connection: keep-alive\r\n" : "", len) > 0 &&
           i2d_OSSL_CMP_MSG_bio(out, rsp) && BIO_flush(out) > 0;
}

/* A request and its answer; false: that was no answer. *more: another may follow. */
static bool answer(OSSL_CMP_SRV_CTX *srv, BIO *connection, bool *more, bool *counts)
{
    struct request r = {.keep_alive = false};
    bool closed, ok = false;
    *more = *counts = false;
    OSSL_CMP_MSG *req = read_request(connection, &r, &closed);
    if (req == NULL)
        return true;
    *counts = true;
    if (r.path[0] != '\0' && strcmp(r.path, "pkix/") != 0) {
        (void)CMP_FAIL("expecting empty path or 'pkix/' but got '%s'", r.path);
        refuse(connection, "404 Not Found");
    } else {
        OSSL_CMP_MSG *rsp = OSSL_CMP_SRV_process_request(srv, req);
        ok = rsp != NULL && send_response(connection, rsp, r.keep_alive);
        if (rsp == NULL)
            refuse(connection, "500 Internal Server Error");
        OSSL_CMP_MSG_free(rsp);
        *more = ok && r.keep_alive;
    }
    OSSL_CMP_MSG_free(req);
    return ok;
}

/* ---- All ---- */

static BIO *listen_at(const char *port)
{
    BIO *server = BIO_new_accept(port);
    if (server != NULL && BIO_set_bind_mode(server, BIO_BIND_REUSEADDR) > 0 &&
        BIO_do_accept(server) > 0) {
        printf("ACCEPT %s:%s PID=%d\n", BIO_get_accept_name(server), BIO_get_accept_port(server),
               (int)getpid());
        fflush(stdout);
        return server;
    }
    fprintf(stderr, "%s: Error starting accept\n", app_name);
    BIO_free_all(server);
    return NULL;
}

static BIO *next_connection(BIO *server)
{
    BIO *buffer = NULL;
    if (BIO_do_accept(server) <= 0 || (buffer = BIO_new(BIO_f_buffer())) == NULL)
        return NULL;
    return BIO_push(buffer, BIO_pop(server));
}

bool cmp_serve(OSSL_CMP_SRV_CTX *srv)
{
    BIO *server = listen_at(cmp.port), *connection = NULL;
    bool ok = server != NULL;
    for (long n = 0; server != NULL && (cmp.max_msgs == 0 || n < cmp.max_msgs);) {
        bool more, counts;
        if (connection == NULL && (connection = next_connection(server)) == NULL) {
            ok = false;
            break;
        }
        const bool answered = answer(srv, connection, &more, &counts);
        if (counts) {
            ok = answered;
            n++;
        }
        if (!more) {
            BIO_free_all(connection);
            connection = NULL;
        }
        ERR_clear_error();
    }
    BIO_free_all(connection);
    BIO_free_all(server);
    return ok;
}
