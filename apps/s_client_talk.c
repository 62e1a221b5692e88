/* s_client: the handshake, and the conversation between the terminal and the server. */
#include <errno.h>
#include <openssl/err.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#include "apps/s_client.h"
#include "apps/tls_net.h"

static const struct client_options *const o = &client_options;

/* ---- The handshake ---- */

static bool may_send_early(SSL *ssl)
{
    SSL_SESSION *s = SSL_get0_session(ssl);
    if (s == NULL)
        s = tls_psk_session();
    return o->early_data != NULL && s != NULL && SSL_SESSION_get_max_early_data(s) > 0;
}

static bool send_early_data(SSL *ssl)
{
    unsigned char buf[8192];
    BIO *file = BIO_new_file(o->early_data, "r");
    if (file == NULL)
        return say_failed("Cannot open early data file");
    bool ok = true;
    for (int n; ok && (n = BIO_read(file, buf, sizeof(buf))) > 0;) {
        size_t done = 0;
        while (ok && !SSL_write_early_data(ssl, buf, (size_t)n, &done))
            ok = net_wait(ssl, 0);
    }
    BIO_free(file);
    return ok || say_failed("Error writing early data");
}

int client_handshake(SSL *ssl)
{
    int result = 0;
    if (may_send_early(ssl) && !send_early_data(ssl))
        return 0;
    do
        result = SSL_connect(ssl);
    while (result <= 0 && net_wait(ssl, result));
    if (result == 1)
        return 1;
    if (SSL_get_error(ssl, result) == SSL_ERROR_SYSCALL)
        fprintf(stderr, "write:errno=%d\n", errno);
    print_errors();
    return result;
}

/* ---- From the terminal ---- */

enum heard { HEARD_ON, HEARD_STOP, HEARD_ERROR };

/* Writes all, each LF as CR LF if -crlf. */
static bool send_text(SSL *ssl, const char *p, size_t len)
{
    while (len > 0) {
        const char *lf = tls_options.crlf ? memchr(p, '\n', len) : NULL;
        size_t n = lf != NULL ? (size_t)(lf - p) : len;
        if (n > 0 && !net_write(ssl, p, n))
            return false;
        if (lf != NULL && !net_write(ssl, "\r\n", 2))
            return false;
        p += n + (lf != NULL);
        len -= n + (lf != NULL);
    }
    return true;
}

static bool handshake_again(SSL *ssl)
{
    int result;
    do
        result = SSL_do_handshake(ssl);
    while (result <= 0 && net_wait(ssl, result));
    return result == 1;
}

static enum heard command(SSL *ssl, char letter)
{
    if (letter == 'R') {
        fputs("RENEGOTIATING\n", stderr);
        SSL_renegotiate(ssl);
    } else {
        fputs("KEYUPDATE\n", stderr);
        SSL_key_update(ssl,
                       letter == 'K' ? SSL_KEY_UPDATE_REQUESTED : SSL_KEY_UPDATE_NOT_REQUESTED);
    }
    return handshake_again(ssl) ? HEARD_ON : HEARD_ERROR;
}

/* *eof: there will be no more. */
static enum heard from_terminal(SSL *ssl, bool *eof)
{
    char buf[8192];
    bool commands = !o->no_commands && !tls_options.ign_eof;
    ssize_t n = read(STDIN_FILENO, buf, sizeof(buf));
    *eof = n <= 0;
    if (n <= 0 && tls_options.ign_eof)
        return HEARD_ON;
    if (n <= 0 || (commands && buf[0] == 'Q')) {
        fputs("DONE\n", stderr);
        return HEARD_STOP;
    }
    if (commands && strchr("RKk", buf[0]) != NULL)
        return command(ssl, buf[0]);
    return send_text(ssl, buf, (size_t)n) ? HEARD_ON : HEARD_ERROR;
}

/* ---- From the server ---- */

static bool write_out(const char *p, size_t len)
{
    for (ssize_t n; len > 0; p += n, len -= (size_t)n)
        if ((n = write(STDOUT_FILENO, p, len)) < 0)
            return false;
    return true;
}

static enum heard server_stopped(SSL *ssl, int result)
{
    int error = errno;
    switch (SSL_get_error(ssl, result)) {
    case SSL_ERROR_WANT_READ:
        BIO_puts(client_out, "read R BLOCK\n");
        break;
    case SSL_ERROR_WANT_WRITE:
        BIO_puts(client_out, "read W BLOCK\n");
        break;
    case SSL_ERROR_ZERO_RETURN:
        BIO_puts(client_out, "closed\n");
        return HEARD_STOP;
    case SSL_ERROR_SYSCALL:
        if (tls_options.brief)
            fputs("CONNECTION CLOSED BY SERVER\n", stderr);
        else
            fprintf(stderr, "read:errno=%d\n", error);
        return HEARD_ERROR;
    default:
        return HEARD_ERROR;
    }
    (void)BIO_flush(client_out);
    return HEARD_ON;
}

static enum heard from_server(SSL *ssl)
{
    char buf[16384];
    int n;
    do {
        n = SSL_read(ssl, buf, sizeof(buf));
        (void)BIO_flush(client_out);
        if (n <= 0)
            return server_stopped(ssl, n);
        if (!write_out(buf, (size_t)n))
            return HEARD_STOP;
    } while (SSL_has_pending(ssl));
    return HEARD_ON;
}

bool client_converse(SSL *ssl)
{
    bool eof = false;
    enum heard heard = HEARD_ON;
    BIO_socket_nbio(SSL_get_fd(ssl), 1);
    if (SSL_has_pending(ssl))
        heard = from_server(ssl);
    while (heard == HEARD_ON) {
        struct pollfd wait[2] = {{SSL_get_fd(ssl), POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}};
        if (poll(wait, eof ? 1 : 2, -1) < 0 && errno != EINTR)
            return false;
        if (wait[0].revents != 0)
            heard = from_server(ssl);
        else if (!eof && wait[1].revents != 0)
            heard = from_terminal(ssl, &eof);
    }
    if (heard == HEARD_ERROR)
        print_errors();
    return heard == HEARD_STOP;
}
