/* talk HOST PORT [CAFILE]     What stdin gives goes to HOST over TLS, and what HOST says to stdout,
 * both at once: a socket that never blocks, and select(). doc/guide/talk.md goes through it. */
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <unistd.h>

enum { PATIENCE = 10 }; /* seconds without anything */

/* What a direction waits for. */
enum { NOTHING = 0, READABLE = 1, WRITABLE = 2, INPUT = 4, ENDED = 8, FAILED = 16 };

struct talk {
    SSL *ssl;
    int fd;
    bool connected; /* the handshake is over */
    bool no_more;   /* stdin has ended */
    bool told_end;  /* and our close_notify went out */
    char out[4096]; /* what came from stdin and isn't sent yet */
    int out_len;
};

/* What the call that gave ret waits for. Its own kind doesn't matter: SSL_read may have to write,
 * SSL_write to read (RFC 8446, 4.6.3: a KeyUpdate is answered; before, a renegotiation). */
static int wants(SSL *ssl, int ret)
{
    switch (SSL_get_error(ssl, ret)) {
    case SSL_ERROR_NONE:
        return NOTHING;
    case SSL_ERROR_WANT_READ:
        return READABLE;
    case SSL_ERROR_WANT_WRITE:
        return WRITABLE;
    case SSL_ERROR_ZERO_RETURN:
        return ENDED;
    case SSL_ERROR_SYSCALL:
        perror("talk"); /* errno is the socket's */
        return FAILED;
    default:
        return FAILED;
    }
}

/* Until there is nothing more: bytes may wait in the SSL of which select() knows nothing. */
static int receive(struct talk *t)
{
    char in[4096];
    int n;
    while ((n = SSL_read(t->ssl, in, sizeof(in))) > 0)
        if (fwrite(in, 1, (size_t)n, stdout) != (size_t)n)
            return FAILED;
    fflush(stdout);
    return wants(t->ssl, n);
}

/* Sends what there is; then wants more of it, and after its end says so to the peer. A call that
 * has to be made again is made with the same bytes: t->out stays as it is until they are gone. */
static int send_out(struct talk *t, bool has_input)
{
    if (t->out_len == 0 && has_input && !t->no_more) {
        t->out_len = (int)read(STDIN_FILENO, t->out, sizeof(t->out));
        if (t->out_len < 0)
            return FAILED;
        t->no_more = t->out_len == 0;
    }
    if (t->out_len > 0) {
        int ret = SSL_write(t->ssl, t->out, t->out_len);
        if (ret <= 0)
            return wants(t->ssl, ret);
        t->out_len = 0; /* all of it, as SSL_MODE_ENABLE_PARTIAL_WRITE isn't set */
    }
    if (!t->no_more)
        return INPUT;
    if (!t->told_end) {
        int ret = SSL_shutdown(t->ssl); /* 0: ours is out; theirs will come by SSL_read */
        if (ret < 0)
            return wants(t->ssl, ret);
        t->told_end = true;
    }
    return NOTHING;
}

/* Waits for any of these; false after PATIENCE. */
static bool pause_for(struct talk *t, int what, bool *has_input)
{
    fd_set in, out;
    struct timeval patience = {PATIENCE, 0};
    FD_ZERO(&in);
    FD_ZERO(&out);
    if (what & READABLE)
        FD_SET(t->fd, &in);
    if (what & WRITABLE)
        FD_SET(t->fd, &out);
    if (what & INPUT)
        FD_SET(STDIN_FILENO, &in);
    int n = select(t->fd + 1, &in, &out, NULL, &patience);
    *has_input = n > 0 && FD_ISSET(STDIN_FILENO, &in);
    return n > 0 || (n < 0 && errno == EINTR);
}

/* 0 when the peer has said that it ends. */
static int talk(struct talk *t)
{
    bool has_input = false;
    for (;;) {
        int what;
        if (!t->connected) {
            int ret = SSL_connect(t->ssl);
            t->connected = ret == 1;
            what = wants(t->ssl, ret);
        } else {
            what = send_out(t, has_input);
            what |= receive(t);
        }
        if (what & (FAILED | ENDED))
            return what & FAILED ? -1 : 0;
        if (what != NOTHING && !pause_for(t, what, &has_input)) {
            fprintf(stderr, "talk: nothing for %d seconds\n", PATIENCE);
            return -1;
        }
    }
}

/* A socket that is being connected: the first byte written waits until it is. */
static int dial(const char *host, const char *port)
{
    struct addrinfo hints = {.ai_socktype = SOCK_STREAM, .ai_family = AF_INET}, *list;
    int error = getaddrinfo(host, port, &hints, &list);
    if (error != 0) {
        fprintf(stderr, "talk: %s: %s\n", host, gai_strerror(error));
        return -1;
    }
    int fd = socket(list->ai_family, list->ai_socktype, list->ai_protocol);
    if (fd >= FD_SETSIZE || fcntl(fd, F_SETFL, O_NONBLOCK) != 0 ||
        (connect(fd, list->ai_addr, list->ai_addrlen) != 0 && errno != EINPROGRESS)) {
        perror("talk: connect");
        if (fd >= 0)
            close(fd);
        fd = -1;
    }
    freeaddrinfo(list);
    return fd;
}

static SSL *make_ssl(SSL_CTX *ctx, int fd, const char *host, const char *ca_file)
{
    SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER, NULL);
    if (!SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION) ||
        !(ca_file != NULL ? SSL_CTX_load_verify_locations(ctx, ca_file, NULL)
                          : SSL_CTX_set_default_verify_paths(ctx)))
        return NULL;
    SSL *ssl = SSL_new(ctx);
    if (ssl != NULL && SSL_set_fd(ssl, fd) && SSL_set_tlsext_host_name(ssl, host) &&
        SSL_set1_host(ssl, host))
        return ssl;
    SSL_free(ssl);
    return NULL;
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        fputs("talk HOST PORT [CAFILE]\n", stderr);
        return 2;
    }
    signal(SIGPIPE, SIG_IGN);
    struct talk t = {.fd = dial(argv[1], argv[2])};
    if (t.fd < 0)
        return 1;
    SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
    if (ctx != NULL)
        t.ssl = make_ssl(ctx, t.fd, argv[1], argc > 3 ? argv[3] : NULL);
    int result = t.ssl != NULL ? talk(&t) : -1;
    if (result == 0 && !t.told_end)
        SSL_shutdown(t.ssl); /* an answer to theirs, which nobody waits for */
    if (result != 0)
        ERR_print_errors_fp(stderr);
    SSL_free(t.ssl);
    SSL_CTX_free(ctx);
    close(t.fd);
    return result == 0 ? 0 : 1;
}
