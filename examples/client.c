/* client HOST PORT [CAFILE]     Fetches / by HTTPS, once it is sure to talk with HOST, and writes
 * what comes to stdout. doc/guide/client.md goes through it. */
#include <netdb.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* A connection to the first of the host's addresses that takes one; -1: none does. */
static int dial(const char *host, const char *port)
{
    struct addrinfo hints = {.ai_socktype = SOCK_STREAM}, *list;
    int fd = -1, error = getaddrinfo(host, port, &hints, &list);
    if (error != 0) {
        fprintf(stderr, "client: %s: %s\n", host, gai_strerror(error));
        return -1;
    }
    for (struct addrinfo *a = list; a != NULL && fd < 0; a = a->ai_next) {
        fd = socket(a->ai_family, a->ai_socktype, a->ai_protocol);
        if (fd >= 0 && connect(fd, a->ai_addr, a->ai_addrlen) != 0) {
            close(fd);
            fd = -1;
        }
    }
    freeaddrinfo(list);
    if (fd < 0)
        perror("client: connect");
    return fd;
}

/* What all connections of the program have in common: whom they trust, and what they don't take. */
static SSL_CTX *make_context(const char *ca_file)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
    if (ctx == NULL)
        return NULL;
    SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER, NULL); /* without it, anybody would do */
    if (!SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION) ||
        !(ca_file != NULL ? SSL_CTX_load_verify_locations(ctx, ca_file, NULL)
                          : SSL_CTX_set_default_verify_paths(ctx))) {
        SSL_CTX_free(ctx);
        return NULL;
    }
    return ctx;
}

/* The handshake; on success the peer has shown a certificate for the host. */
static SSL *connect_to(SSL_CTX *ctx, int fd, const char *host)
{
    SSL *ssl = SSL_new(ctx);
    if (ssl == NULL)
        return NULL;
    if (SSL_set_fd(ssl, fd) &&                 /* SSL_free won't close it */
        SSL_set_tlsext_host_name(ssl, host) && /* asks for the host's certificate */
        SSL_set1_host(ssl, host) &&            /* and checks that it is the host's */
        SSL_connect(ssl) == 1)
        return ssl;
    long verdict = SSL_get_verify_result(ssl);
    if (verdict != X509_V_OK)
        fprintf(stderr, "client: %s: %s\n", host, X509_verify_cert_error_string(verdict));
    SSL_free(ssl);
    return NULL;
}

/* 0 if the answer came to the end that the server had in mind. */
static int fetch(SSL *ssl, const char *host)
{
    char text[16384];
    int len = snprintf(text, sizeof(text), "GET / HTTP/1.0\r\nHost: %s\r\n\r\n", host), n;
    if (len < 0 || (size_t)len >= sizeof(text) || SSL_write(ssl, text, len) <= 0)
        return -1;
    while ((n = SSL_read(ssl, text, sizeof(text))) > 0)
        fwrite(text, 1, (size_t)n, stdout);
    /* close_notify, or did somebody cut the line? */
    return SSL_get_error(ssl, n) == SSL_ERROR_ZERO_RETURN ? 0 : -1;
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        fputs("client HOST PORT [CAFILE]\n", stderr);
        return 2;
    }
    signal(SIGPIPE, SIG_IGN); /* a peer that went away is an error of SSL_write, not our end */
    int result = -1, fd = dial(argv[1], argv[2]);
    if (fd < 0)
        return 1;
    SSL_CTX *ctx = make_context(argc > 3 ? argv[3] : NULL);
    SSL *ssl = ctx != NULL ? connect_to(ctx, fd, argv[1]) : NULL;
    if (ssl != NULL) {
        fprintf(stderr, "client: %s, %s\n", SSL_get_version(ssl), SSL_get_cipher_name(ssl));
        result = fetch(ssl, argv[1]);
        if (result == 0) /* never after an error */
            SSL_shutdown(ssl);
    }
    if (result != 0 && ERR_peek_error() == 0)
        perror("client"); /* SSL_ERROR_SYSCALL: the socket's error */
    else if (result != 0)
        ERR_print_errors_fp(stderr);
    SSL_free(ssl);
    SSL_CTX_free(ctx);
    close(fd);
    return result == 0 ? 0 : 1;
}
