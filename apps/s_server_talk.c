/* s_server: the conversation between the terminal and a client. */
#include <errno.h>
#include <openssl/err.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#include "apps/s_server.h"
#include "apps/tls_net.h"
#include "apps/tls_show.h"

/* What the two sides have come to. */
enum talk { TALK_ON, TALK_END, TALK_QUIT };

/* ---- From the terminal ---- */

static enum talk handshake_again(SSL *ssl)
{
    int result;
    do
        result = SSL_do_handshake(ssl);
    while (result <= 0 && net_wait(ssl, result));
    BIO_printf(server_out, "SSL_do_handshake -> %d\n", result);
    (void)BIO_flush(server_out);
    return TALK_ON;
}

static enum talk say_done(enum talk end)
{
    BIO_puts(server_out, "DONE\n");
    (void)BIO_flush(server_out);
    return end;
}

static enum talk end_connection(SSL *ssl)
{
    (void)ssl;
    return say_done(TALK_END);
}

static enum talk end_server(SSL *ssl)
{
    (void)ssl;
    return say_done(TALK_QUIT);
}

static enum talk renegotiate(SSL *ssl)
{
    SSL_renegotiate(ssl);
    return handshake_again(ssl);
}

static enum talk renegotiate_with_cert(SSL *ssl)
{
    SSL_set_verify(ssl, SSL_VERIFY_PEER | SSL_VERIFY_CLIENT_ONCE, NULL);
    return renegotiate(ssl);
}

/* RFC 8446 §4.6.2. */
static enum talk ask_for_cert(SSL *ssl)
{
    SSL_set_verify(ssl, SSL_VERIFY_PEER | SSL_VERIFY_CLIENT_ONCE, NULL);
    if (SSL_verify_client_post_handshake(ssl))
        return handshake_again(ssl);
    BIO_puts(server_out, "Failed to initiate request\n");
    (void)BIO_flush(server_out);
    print_errors();
    return TALK_ON;
}

static enum talk update_key(SSL *ssl)
{
    SSL_key_update(ssl, SSL_KEY_UPDATE_NOT_REQUESTED);
    return handshake_again(ssl);
}

static enum talk update_both_keys(SSL *ssl)
{
    SSL_key_update(ssl, SSL_KEY_UPDATE_REQUESTED);
    return handshake_again(ssl);
}

static enum talk disturb(SSL *ssl)
{
    BIO_puts(SSL_get_wbio(ssl), "Lets print some clear text\n");
    return TALK_ON;
}

static enum talk show_counters(SSL *ssl)
{
    tls_show_counters(server_out, SSL_get_SSL_CTX(ssl));
    (void)BIO_flush(server_out);
    return TALK_ON;
}

/* `text`: what was typed goes to the client too. */
static const struct {
    char letter;
    enum talk (*run)(SSL *ssl);
    int max_version;
    bool text;
} commands[] = {
    {'q', end_connection, 0, false},
    {'Q', end_server, 0, false},
    {'r', renegotiate, TLS1_2_VERSION, false},
    {'R', renegotiate_with_cert, TLS1_2_VERSION, false},
    {'c', ask_for_cert, 0, false},
    {'k', update_key, 0, false},
    {'K', update_both_keys, 0, false},
    {'P', disturb, 0, true},
    {'S', show_counters, 0, true},
};

static bool send_text(SSL *ssl, const char *p, size_t len)
{
    for (size_t n; len > 0; p += n, len -= n) {
        const char *lf = tls_options.crlf ? memchr(p, '\n', len) : NULL;
        n = lf == NULL ? len : (size_t)(lf - p) + 1;
        if (!net_write(ssl, p, lf == NULL ? n : n - 1) ||
            (lf != NULL && !net_write(ssl, "\r\n", 2)))
            return false;
    }
    return true;
}

static enum talk from_terminal(SSL *ssl, bool *eof)
{
    char buf[8192];
    ssize_t n = read(STDIN_FILENO, buf, sizeof(buf));
    *eof = n <= 0;
    if (n <= 0)
        return tls_options.ign_eof ? TALK_ON : say_done(TALK_QUIT);
    for (size_t i = 0; !tls_options.quiet && i < sizeof(commands) / sizeof(commands[0]); i++)
        if (commands[i].letter == buf[0]) {
            if (commands[i].max_version != 0 && !SSL_is_dtls(ssl) &&
                SSL_version(ssl) > commands[i].max_version)
                break;
            enum talk talk = commands[i].run(ssl);
            if (!commands[i].text)
                return talk;
        }
    return send_text(ssl, buf, (size_t)n) ? TALK_ON : TALK_END;
}

/* ---- From the client ---- */

static enum talk client_stopped(SSL *ssl, int result)
{
    switch (SSL_get_error(ssl, result)) {
    case SSL_ERROR_WANT_READ:
    case SSL_ERROR_WANT_WRITE:
        BIO_puts(server_out, "Read BLOCK\n");
        (void)BIO_flush(server_out);
        return TALK_ON;
    case SSL_ERROR_ZERO_RETURN:
        return say_done(TALK_END);
    default:
        BIO_puts(server_out, "ERROR\n");
        (void)BIO_flush(server_out);
        print_errors();
        return TALK_END;
    }
}

static enum talk from_client(SSL *ssl)
{
    char buf[16384];
    do {
        int n = SSL_read(ssl, buf, sizeof(buf));
        (void)BIO_flush(server_out);
        if (n <= 0)
            return client_stopped(ssl, n);
        for (ssize_t done = 0, w; done < n; done += w)
            if ((w = write(STDOUT_FILENO, buf + done, (size_t)(n - done))) < 0)
                return TALK_END;
    } while (SSL_has_pending(ssl));
    return TALK_ON;
}

bool server_converse(SSL *ssl)
{
    bool eof = false;
    enum talk talk = TALK_ON;
    BIO_socket_nbio(SSL_get_fd(ssl), 1);
    if (SSL_has_pending(ssl))
        talk = from_client(ssl);
    while (talk == TALK_ON) {
        struct pollfd wait[2] = {{SSL_get_fd(ssl), POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}};
        if (poll(wait, eof ? 1 : 2, -1) < 0 && errno != EINTR)
            return true;
        if (wait[0].revents != 0)
            talk = from_client(ssl);
        else if (!eof && wait[1].revents != 0)
            talk = from_terminal(ssl, &eof);
    }
    return talk != TALK_QUIT;
}
