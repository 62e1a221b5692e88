#include <openssl/err.h>
#include <openssl/pem.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "apps/s_server.h"
#include "apps/tls_show.h"

/* A buffer over TLS, that reads lines and gathers what is written. */
static BIO *line_bio(SSL *ssl)
{
    BIO *buffer = BIO_new(BIO_f_buffer()), *tls = BIO_new(BIO_f_ssl());
    if (buffer == NULL || tls == NULL) {
        BIO_free(buffer);
        BIO_free(tls);
        return NULL;
    }
    BIO_set_ssl(tls, ssl, BIO_NOCLOSE);
    return BIO_push(buffer, tls);
}

/* ---- -www ---- */

static void show_args(BIO *io, int argc, char **argv)
{
    for (int i = 0; i < argc; i++) {
        for (const char *p = argv[i]; *p != '\0'; p++)
            switch (*p) {
            case '<':
                BIO_puts(io, "&lt;");
                break;
            case '>':
                BIO_puts(io, "&gt;");
                break;
            case '&':
                BIO_puts(io, "&amp;");
                break;
            default:
                BIO_write(io, p, 1);
                break;
            }
        BIO_puts(io, " ");
    }
    BIO_puts(io, "\n");
}

static void show_suites(BIO *io, SSL *ssl)
{
    char list[8192];
    STACK_OF(SSL_CIPHER) *suites = SSL_get_ciphers(ssl);
    int n = sk_SSL_CIPHER_num(suites);
    BIO_puts(io, "Ciphers supported in s_server binary\n");
    for (int i = 0; i < n; i++) {
        const SSL_CIPHER *c = sk_SSL_CIPHER_value(suites, i);
        BIO_printf(io, "%-11s:%-25s ", SSL_CIPHER_get_version(c), SSL_CIPHER_get_name(c));
        if (i % 2 == 1 || i == n - 1)
            BIO_puts(io, "\n");
    }
    if (SSL_get_shared_ciphers(ssl, list, sizeof(list)) == NULL)
        return;
    BIO_puts(io, "---\nCiphers common between both SSL end points:\n");
    int column = 0;
    for (char *p = list, *end; *p != '\0'; p = end) {
        end = p + strcspn(p, ":");
        bool last = *end == '\0';
        BIO_printf(io, "%.*s", (int)(end - p), p);
        if (!last) {
            BIO_printf(io, "%*s", end - p < 26 ? (int)(26 - (end - p)) : 0, "");
            column = (column + 1) % 3;
            BIO_puts(io, column == 0 ? "\n" : " ");
            end++;
        }
    }
    BIO_puts(io, "\n");
}

static void status_page(BIO *io, SSL *ssl, int argc, char **argv)
{
    X509 *peer = SSL_get0_peer_certificate(ssl);
    const SSL_CIPHER *c = SSL_get_current_cipher(ssl);
    BIO_puts(io, "HTTP/1.0 200 ok\r\nContent-type: text/html\r\n\r\n"
                 "<HTML><BODY BGCOLOR=\"#ffffff\">\n<pre>\n\n");
    show_args(io, argc, argv);
    BIO_printf(io, "Secure Renegotiation IS%s supported\n",
               SSL_get_secure_renegotiation_support(ssl) ? "" : " NOT");
    show_suites(io, ssl);
    tls_show_sigalgs(io, ssl);
    tls_show_groups(io, ssl, true);
    BIO_printf(io, "---\n%s, %s, Cipher is %s\n", SSL_session_reused(ssl) ? "Reused" : "New",
               SSL_CIPHER_get_version(c), SSL_CIPHER_get_name(c));
    SSL_SESSION_print(io, SSL_get_session(ssl));
    BIO_puts(io, "---\n");
    tls_show_counters(io, SSL_get_SSL_CTX(ssl));
    BIO_puts(io, "---\n");
    if (peer != NULL) {
        BIO_puts(io, "Client certificate\n");
        X509_print(io, peer);
        PEM_write_bio_X509(io, peer);
    } else {
        BIO_puts(io, "no client certificate available\n");
    }
    BIO_puts(io, "</pre></BODY></HTML>\r\n\r\n");
}

/* ---- -WWW and -HTTP ---- */

/* The path after "GET /", cut where it ends; NULL after an answer if it leaves this directory. */
static const char *safe_path(BIO *io, char *path)
{
    path[strcspn(path, " \r\n")] = '\0';
    const char *problem = NULL;
    bool up = strcmp(path, "..") == 0 || strncmp(path, "../", 3) == 0 ||
              strstr(path, "/../") != NULL ||
              (strlen(path) > 2 && strcmp(path + strlen(path) - 3, "/..") == 0);
    if (up || strchr(path, ':') != NULL)
        problem = "contains '..' or ':'";
    else if (*path == '/')
        problem = "is an invalid path";
    struct stat st;
    if (problem == NULL && stat(path, &st) == 0 && S_ISDIR(st.st_mode))
        problem = "is a directory";
    if (problem == NULL)
        return path;
    BIO_printf(io, "HTTP/1.0 200 ok\r\nContent-type: text/plain\r\n\r\n'%s' %s\r\n", path, problem);
    return NULL;
}

static const char *content_type(const char *path)
{
    static const char *const html[] = {".html", ".htm", ".php"};
    size_t len = strlen(path);
    for (size_t i = 0; i < sizeof(html) / sizeof(html[0]); i++)
        if (len > strlen(html[i]) && strcmp(path + len - strlen(html[i]), html[i]) == 0)
            return "text/html";
    return "text/plain";
}

static void send_file(BIO *io, char *request, bool raw)
{
    char buf[16384];
    const char *path = safe_path(io, request);
    if (path == NULL)
        return;
    BIO *file = BIO_new_file(path, "r");
    if (file == NULL) {
        BIO_printf(io,
                   "HTTP/1.0 200 ok\r\nContent-type: text/plain\r\n\r\n"
                   "Error opening '%s' mode='r'\r\n",
                   path);
        ERR_print_errors(io);
        return;
    }
    fprintf(stderr, "FILE:%s\n", path);
    if (server_options.sendfile) /* which needs the kernel's TLS */
        fputs("Warning: sendfile requested but KTLS is not available\n", stderr);
    if (!raw)
        BIO_printf(io, "HTTP/1.0 200 ok\r\nContent-type: %s\r\n\r\n", content_type(path));
    for (int n; (n = BIO_read(file, buf, sizeof(buf))) > 0;)
        if (BIO_write(io, buf, n) != n)
            break;
    BIO_free(file);
}

void server_http(SSL *ssl, enum server_kind kind, int argc, char **argv)
{
    char line[16384];
    BIO *io = line_bio(ssl);
    if (io == NULL)
        return;
    while (BIO_gets(io, line, sizeof(line)) > 0) {
        bool get = strncmp(line, "GET ", 4) == 0, head = strncmp(line, "HEAD ", 5) == 0;
        if (kind == SERVER_STATUS_PAGE && (get || head)) {
            status_page(io, ssl, argc, argv);
            break;
        }
        if (kind != SERVER_STATUS_PAGE && strncmp(line, "GET /", 5) == 0) {
            send_file(io, line + 5, kind == SERVER_RAW);
            break;
        }
    }
    (void)BIO_flush(io);
    BIO_free_all(io);
}

void server_reverse(SSL *ssl)
{
    char line[16384];
    BIO *io = line_bio(ssl);
    if (io == NULL)
        return;
    int got = 0;
    while ((got = BIO_gets(io, line, sizeof(line))) > 0) {
        int n = got;
        while (n > 0 && (line[n - 1] == '\n' || line[n - 1] == '\r'))
            n--;
        if (n == 5 && strncmp(line, "CLOSE", 5) == 0) {
            got = 0;
            break;
        }
        for (int i = 0; i < n / 2; i++) {
            char c = line[i];
            line[i] = line[n - 1 - i];
            line[n - 1 - i] = c;
        }
        line[n] = '\n';
        BIO_write(io, line, n + 1);
        (void)BIO_flush(io);
    }
    fputs(got == 0 ? "CONNECTION CLOSED\n" : "CONNECTION FAILURE\n", stderr);
    if (got < 0)
        print_errors();
    BIO_free_all(io);
}
