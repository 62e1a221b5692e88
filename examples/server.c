/* server ADDRESS PORT CHAIN KEY [CLIENT-CA]     An HTTPS server, a process for each connection: it
 * answers with what it knows of the connection. With CLIENT-CA, clients must show a certificate of
 * that CA. PORT 0 is any free one; the first line on stdout tells which. doc/guide/server.md goes
 * through it. */
#include <netdb.h>
#include <netinet/in.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { PATIENCE = 10 }; /* seconds that a connection may last */

/* A listening socket; -1: none. */
static int listen_on(const char *address, const char *port)
{
    struct addrinfo hints = {.ai_socktype = SOCK_STREAM, .ai_flags = AI_PASSIVE}, *list;
    struct sockaddr_storage bound;
    socklen_t len = sizeof(bound);
    char text[NI_MAXSERV];
    int one = 1, error = getaddrinfo(address, port, &hints, &list);
    if (error != 0) {
        fprintf(stderr, "server: %s: %s\n", address, gai_strerror(error));
        return -1;
    }
    int fd = socket(list->ai_family, list->ai_socktype, list->ai_protocol);
    bool ok = fd >= 0 && setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof(one)) == 0 &&
              bind(fd, list->ai_addr, list->ai_addrlen) == 0 && listen(fd, 64) == 0 &&
              getsockname(fd, (struct sockaddr *)&bound, &len) == 0 &&
              getnameinfo((struct sockaddr *)&bound, len, NULL, 0, text, sizeof(text),
                          NI_NUMERICSERV) == 0;
    freeaddrinfo(list);
    if (!ok) {
        perror("server: listen");
        return -1;
    }
    printf("port %s\n", text);
    fflush(stdout);
    return fd;
}

/* Everything is read before the first connection: the children inherit it, and with it the keys of
 * the session tickets, so that what one of them gave out another takes. */
static SSL_CTX *make_context(const char *chain, const char *key, const char *client_ca)
{
    static const unsigned char name[] = "guide's server";
    SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());
    if (ctx == NULL)
        return NULL;
    SSL_CTX_set_options(ctx, SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    /* A cache would be the child's alone, and end with it. */
    SSL_CTX_set_session_cache_mode(ctx, SSL_SESS_CACHE_OFF);
    bool ok = SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION) &&
              SSL_CTX_use_certificate_chain_file(ctx, chain) == 1 && /* the leaf first */
              SSL_CTX_use_PrivateKey_file(ctx, key, SSL_FILETYPE_PEM) == 1 &&
              SSL_CTX_check_private_key(ctx) &&
              /* What a session is good for. Who verifies clients and has none set refuses their
               * sessions: one from elsewhere would bring its verified name along. */
              SSL_CTX_set_session_id_context(ctx, name, sizeof(name) - 1);
    if (ok && client_ca != NULL) {
        /* Whom to trust, and whom to name to the client, which may have several certificates. */
        STACK_OF(X509_NAME) *names = SSL_load_client_CA_file(client_ca);
        SSL_CTX_set_client_CA_list(ctx, names); /* which now owns them */
        SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, NULL);
        ok = names != NULL && SSL_CTX_load_verify_locations(ctx, client_ca, NULL);
    }
    if (!ok) {
        SSL_CTX_free(ctx);
        return NULL;
    }
    return ctx;
}

/* The request's head, of which nothing is wanted but its end. */
static bool read_head(SSL *ssl)
{
    char head[8192];
    int len = 0, n;
    while (len < (int)sizeof(head) - 1 &&
           (n = SSL_read(ssl, head + len, (int)sizeof(head) - 1 - len)) > 0) {
        len += n;
        head[len] = '\0';
        if (strstr(head, "\r\n\r\n") != NULL || strstr(head, "\n\n") != NULL)
            return true;
    }
    return false;
}

static bool answer(SSL *ssl)
{
    char body[1024], text[2048], who[256] = "nobody";
    const char *host = SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name);
    X509 *client = SSL_get1_peer_certificate(ssl); /* of a resumed session too */
    if (client != NULL)
        X509_NAME_get_text_by_NID(X509_get_subject_name(client), NID_commonName, who, sizeof(who));
    X509_free(client);
    snprintf(body, sizeof(body), "host %s\nversion %s\ncipher %s\nsession %s\nclient %s\n",
             host != NULL ? host : "unknown", SSL_get_version(ssl), SSL_get_cipher_name(ssl),
             SSL_session_reused(ssl) ? "resumed" : "new", who);
    int len = snprintf(text, sizeof(text),
                       "HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\nContent-Length: %zu\r\n"
                       "Connection: close\r\n\r\n%s",
                       strlen(body), body);
    return SSL_write(ssl, text, len) == len;
}

/* One connection, in a process of its own: its exit code. */
static int serve(SSL_CTX *ctx, int fd)
{
    alarm(PATIENCE); /* a client that says nothing must not stay */
    SSL *ssl = SSL_new(ctx);
    bool ok =
        ssl != NULL && SSL_set_fd(ssl, fd) && SSL_accept(ssl) == 1 && read_head(ssl) && answer(ssl);
    if (ok)
        SSL_shutdown(ssl); /* the client knows that this was all; its own end isn't waited for */
    else
        ERR_print_errors_fp(stderr);
    SSL_free(ssl);
    /* A close with bytes unread would be a reset, which can overtake the answer or the alert. */
    char rest[512];
    shutdown(fd, SHUT_WR);
    while (read(fd, rest, sizeof(rest)) > 0)
        continue;
    return ok ? 0 : 1;
}

int main(int argc, char **argv)
{
    if (argc < 5) {
        fputs("server ADDRESS PORT CHAIN KEY [CLIENT-CA]\n", stderr);
        return 2;
    }
    signal(SIGPIPE, SIG_IGN); /* a client that went away is an error of SSL_write */
    signal(SIGCHLD, SIG_IGN); /* and nobody asks how the children ended */
    SSL_CTX *ctx = make_context(argv[3], argv[4], argc > 5 ? argv[5] : NULL);
    int listener = ctx != NULL ? listen_on(argv[1], argv[2]) : -1;
    if (listener < 0) {
        ERR_print_errors_fp(stderr);
        return 1;
    }
    for (;;) {
        int fd = accept(listener, NULL, NULL);
        if (fd < 0)
            continue;
        if (fork() == 0) {
            close(listener);
            return serve(ctx, fd);
        }
        close(fd);
    }
}
