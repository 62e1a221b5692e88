/* OSSL_HTTP_proxy_connect: a tunnel through a proxy, by CONNECT (RFC 9110, 9.3.6). */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/httperr.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/http/http.h"

enum { LONGEST_LINE = 4096, MOST_LINES = 256, NAP = 100 /* milliseconds */ };

struct tunnel {
    BIO *bio, *err;
    const char *prog;
    time_t until;
};

__attribute__((format(printf, 2, 3))) static void say(const struct tunnel *t, const char *format,
                                                      ...)
{
    va_list args;
    if (t->err == NULL)
        return;
    BIO_printf(t->err, "%s: ", t->prog != NULL ? t->prog : "<unknown>");
    va_start(args, format);
    BIO_vprintf(t->err, format, args);
    va_end(args);
}

static bool wait(const struct tunnel *t, int reason)
{
    if (!BIO_should_retry(t->bio)) {
        say(t, "HTTP CONNECT failed\n");
        return FAIL(ERR_LIB_HTTP, reason);
    }
    if (BIO_wait(t->bio, t->until, NAP) > 0)
        return true;
    say(t, "HTTP CONNECT timed out\n");
    return false;
}

static bool write_all(const struct tunnel *t, const char *bytes, size_t n)
{
    for (size_t done = 0; done < n;) {
        const int wrote = BIO_write(t->bio, bytes + done, (int)(n - done));
        if (wrote > 0)
            done += (size_t)wrote;
        else if (!wait(t, HTTP_R_ERROR_SENDING))
            return false;
    }
    while (BIO_flush(t->bio) <= 0)
        if (!wait(t, HTTP_R_ERROR_SENDING))
            return false;
    return true;
}

/* Without its end, a byte at a time: what is behind the header is the tunnel's. */
static bool read_line(const struct tunnel *t, char line[LONGEST_LINE])
{
    for (size_t n = 0; n < LONGEST_LINE;) {
        const int got = BIO_read(t->bio, line + n, 1);
        if (got <= 0) {
            if (!wait(t, HTTP_R_FAILED_READING_DATA))
                return false;
        } else if (line[n++] == '\n') {
            n -= n >= 2 && line[n - 2] == '\r' ? 2 : 1;
            line[n] = '\0';
            return true;
        }
    }
    say(t, "HTTP CONNECT failed, line too long\n");
    return FAIL(ERR_LIB_HTTP, HTTP_R_RESPONSE_LINE_TOO_LONG);
}

/* HTTP/1.x 2xx. */
static bool granted(const struct tunnel *t, const char *line)
{
    static const char protocol[] = "HTTP/";
    const size_t n = sizeof(protocol) - 1;
    if (strncmp(line, protocol, n) != 0) {
        say(t, "HTTP CONNECT failed, not HTTP\n");
        ERR_raise_data(ERR_LIB_HTTP, HTTP_R_HEADER_PARSE_ERROR, "content=%.80s", line);
        return false;
    }
    const char *version = line + n, *status = version + strcspn(version, " ");
    if (strncmp(version, "1.", 2) != 0) {
        say(t, "HTTP CONNECT failed, bad HTTP version %.*s\n", (int)(status - version), version);
        return FAIL(ERR_LIB_HTTP, HTTP_R_RECEIVED_WRONG_HTTP_VERSION);
    }
    if (strlen(status) >= 4 && status[1] == '2' && strspn(status + 1, "0123456789") == 3)
        return true;
    say(t, "HTTP CONNECT failed, reason=%s\n", status);
    ERR_raise_data(ERR_LIB_HTTP, HTTP_R_CONNECT_FAILURE, "reason=%s", status);
    return false;
}

static bool read_answer(const struct tunnel *t)
{
    char line[LONGEST_LINE];
    if (!read_line(t, line) || !granted(t, line))
        return false;
    for (int i = 0; i < MOST_LINES; i++) {
        if (!read_line(t, line))
            return false;
        if (line[0] == '\0')
            return true;
    }
    say(t, "HTTP CONNECT failed, too many lines\n");
    return FAIL(ERR_LIB_HTTP, HTTP_R_HEADER_PARSE_ERROR);
}

/* Basic credentials (RFC 7617). */
static bool add_credentials(BIO *request, const char *user, const char *pass)
{
    const size_t n = strlen(user) + strlen(pass) + 2, size = EVP_ENCODE_LENGTH(n);
    char *both = OPENSSL_malloc(n), *coded = OPENSSL_malloc(size);
    bool ok = both != NULL && coded != NULL && n <= INT_MAX / 2;
    if (ok) {
        BIO_snprintf(both, n, "%s:%s", user, pass);
        EVP_EncodeBlock((unsigned char *)coded, (const unsigned char *)both, (int)n - 1);
        ok = BIO_printf(request, "Proxy-Authorization: Basic %s\r\n", coded) > 0;
    }
    OPENSSL_clear_free(both, both != NULL ? n : 0);
    OPENSSL_clear_free(coded, coded != NULL ? size : 0);
    return ok;
}

static bool make_request(BIO *request, const char *server, const char *port, const char *user,
                         const char *pass)
{
    const bool bare = server[0] != '[' && strchr(server, ':') != NULL; /* an IPv6 address */
    return BIO_printf(request, "CONNECT %s%s%s:%s HTTP/1.0\r\nProxy-Connection: Keep-Alive\r\n",
                      bare ? "[" : "", server, bare ? "]" : "", port) > 0 &&
           (user == NULL || add_credentials(request, user, pass != NULL ? pass : "")) &&
           BIO_puts(request, "\r\n") > 0;
}

int OSSL_HTTP_proxy_connect(BIO *bio, const char *server, const char *port, const char *proxyuser,
                            const char *proxypass, int timeout, BIO *bio_err, const char *prog)
{
    const struct tunnel t = {
        .bio = bio, .err = bio_err, .prog = prog, .until = timeout > 0 ? time(NULL) + timeout : 0};
    if (bio == NULL || server == NULL)
        return FAIL(ERR_LIB_HTTP, ERR_R_PASSED_NULL_PARAMETER);
    if (port == NULL || *port == '\0')
        port = OSSL_HTTPS_PORT;
    if (!http_one_line(server) || !http_one_line(port))
        return 0;
    BIO *request = BIO_new(BIO_s_secmem());
    char *bytes = NULL;
    bool ok = request != NULL && make_request(request, server, port, proxyuser, proxypass);
    const long n = ok ? BIO_get_mem_data(request, &bytes) : 0;
    ok = n > 0 && write_all(&t, bytes, (size_t)n) && read_answer(&t);
    BIO_free(request);
    return ok;
}
