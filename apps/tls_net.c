#include "apps/tls_net.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

/* The address to bind to that is of the family of the one to connect to. */
static const BIO_ADDRINFO *find_family(const BIO_ADDRINFO *list, int family)
{
    while (list != NULL && BIO_ADDRINFO_family(list) != family)
        list = BIO_ADDRINFO_next(list);
    return list;
}

static int try_connect(const BIO_ADDRINFO *to, const BIO_ADDRINFO *from)
{
    int type = BIO_ADDRINFO_socktype(to);
    int fd = BIO_socket(BIO_ADDRINFO_family(to), type, BIO_ADDRINFO_protocol(to), 0);
    if (fd < 0)
        return -1;
    if ((from == NULL || BIO_bind(fd, BIO_ADDRINFO_address(from), BIO_SOCK_REUSEADDR)) &&
        BIO_connect(fd, BIO_ADDRINFO_address(to), type == SOCK_STREAM ? BIO_SOCK_NODELAY : 0))
        return fd;
    BIO_closesocket(fd);
    return -1;
}

int net_connect(const char *host, const char *port, const char *from_host, const char *from_port,
                int family, int type)
{
    BIO_ADDRINFO *found = NULL, *from = NULL;
    bool binds = from_host != NULL || from_port != NULL;
    int fd = -1;
    if (BIO_lookup_ex(host, port, BIO_LOOKUP_CLIENT, family, type, 0, &found) &&
        (!binds || BIO_lookup_ex(from_host, from_port, BIO_LOOKUP_CLIENT, family, type, 0, &from)))
        for (const BIO_ADDRINFO *a = found; fd < 0 && a != NULL; a = BIO_ADDRINFO_next(a)) {
            const BIO_ADDRINFO *own = find_family(from, BIO_ADDRINFO_family(a));
            if (!binds || own != NULL)
                fd = try_connect(a, own);
        }
    BIO_ADDRINFO_free(found);
    BIO_ADDRINFO_free(from);
    return fd;
}

static BIO_ADDR *unix_address(const char *path)
{
    BIO_ADDR *a = BIO_ADDR_new();
    if (a == NULL || BIO_ADDR_rawmake(a, AF_UNIX, path, strlen(path), 0))
        return a;
    BIO_ADDR_free(a);
    return NULL;
}

int net_connect_unix(const char *path)
{
    BIO_ADDR *a = unix_address(path);
    int fd = a != NULL ? BIO_socket(AF_UNIX, SOCK_STREAM, 0, 0) : -1;
    if (fd >= 0 && !BIO_connect(fd, a, 0)) {
        BIO_closesocket(fd);
        fd = -1;
    }
    BIO_ADDR_free(a);
    return fd;
}

int net_listen_unix(const char *path)
{
    BIO_ADDR *a = unix_address(path);
    int fd = a != NULL ? BIO_socket(AF_UNIX, SOCK_STREAM, 0, 0) : -1;
    if (fd >= 0 && !BIO_listen(fd, a, 0)) {
        BIO_closesocket(fd);
        fd = -1;
    }
    BIO_ADDR_free(a);
    return fd;
}

int net_listen(const char *host, const char *port, int family, int type)
{
    BIO_ADDRINFO *found = NULL;
    if (!BIO_lookup_ex(host, port, BIO_LOOKUP_SERVER, family, type, 0, &found))
        return -1;
    /* An IPv6 socket takes IPv4 connections too: the better one if both are there. */
    const BIO_ADDRINFO *best = found;
    for (const BIO_ADDRINFO *a = found; a != NULL; a = BIO_ADDRINFO_next(a))
        if (BIO_ADDRINFO_family(a) == AF_INET6 && family != AF_INET) {
            best = a;
            break;
        }
    int fd = BIO_socket(BIO_ADDRINFO_family(best), type, BIO_ADDRINFO_protocol(best), 0);
    bool ok = type == SOCK_STREAM ? BIO_listen(fd, BIO_ADDRINFO_address(best), BIO_SOCK_REUSEADDR)
                                  : BIO_bind(fd, BIO_ADDRINFO_address(best), BIO_SOCK_REUSEADDR);
    if (fd >= 0 && !ok) {
        BIO_closesocket(fd);
        fd = -1;
    }
    BIO_ADDRINFO_free(found);
    return fd;
}

/* Until one of the operations that have paused the connection can go on (SSL_get_all_async_fds(3)).
 */
static bool wait_async(SSL *ssl)
{
    OSSL_ASYNC_FD fds[16];
    struct pollfd wait[16];
    size_t n = 0;
    if (!SSL_get_all_async_fds(ssl, NULL, &n) || n > sizeof(fds) / sizeof(fds[0]) ||
        !SSL_get_all_async_fds(ssl, fds, &n))
        return false;
    for (size_t i = 0; i < n; i++)
        wait[i] = (struct pollfd){fds[i], POLLIN, 0};
    return n == 0 || poll(wait, (nfds_t)n, -1) >= 0;
}

/* Milliseconds until a flight of DTLS is to be sent again; -1: for ever. */
static int patience(SSL *ssl)
{
    struct timeval left;
    if (DTLSv1_get_timeout(ssl, &left) <= 0)
        return -1;
    return (int)(left.tv_sec * 1000 + left.tv_usec / 1000 + 1);
}

bool net_wait(SSL *ssl, int result)
{
    int error = SSL_get_error(ssl, result);
    if (error == SSL_ERROR_WANT_ASYNC)
        return wait_async(ssl);
    struct pollfd wait = {SSL_get_fd(ssl), error == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT, 0};
    if (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE)
        return false;
    /* A test's transport asks again for no reason that poll could see. */
    poll(&wait, 1, BIO_method_type(SSL_get_rbio(ssl)) == BIO_TYPE_NBIO_TEST ? 0 : patience(ssl));
    return DTLSv1_handle_timeout(ssl) >= 0;
}

bool net_write(SSL *ssl, const void *bytes, size_t len)
{
    size_t done = 0;
    while (!SSL_write_ex(ssl, bytes, len, &done))
        if (!net_wait(ssl, 0))
            return false;
    return true;
}

/* ---- A proxy ---- */

/* Basic authentication, RFC 7617 §2. */
static bool authorize(BIO *io, const char *user, const char *pass)
{
    char both[2048], text[2 * sizeof(both)];
    int n = snprintf(both, sizeof(both), "%s:%s", user, pass == NULL ? "" : pass);
    bool ok = n > 0 && (size_t)n < sizeof(both) &&
              EVP_EncodeBlock((unsigned char *)text, (const unsigned char *)both, n) > 0 &&
              BIO_printf(io, "Proxy-Authorization: Basic %s\r\n", text) > 0;
    OPENSSL_cleanse(both, sizeof(both));
    OPENSSL_cleanse(text, sizeof(text));
    return ok;
}

int net_line(BIO *in, char *line, int size)
{
    int n = 0;
    while (n < size - 1 && BIO_read(in, line + n, 1) == 1)
        if (line[n++] == '\n')
            break;
    line[n] = '\0';
    return n;
}

bool net_proxy_connect(BIO *io, const char *host, const char *port, const char *user,
                       const char *pass)
{
    char line[1024];
    int major = 0, minor = 0, status = 0;
    bool brackets = strchr(host, ':') != NULL;
    BIO_printf(io, "CONNECT %s%s%s:%s HTTP/1.0\r\nProxy-Connection: Keep-Alive\r\n",
               brackets ? "[" : "", host, brackets ? "]" : "", port);
    if (user != NULL && !authorize(io, user, pass))
        return false;
    BIO_puts(io, "\r\n");
    (void)BIO_flush(io);
    if (net_line(io, line, sizeof(line)) <= 0 ||
        sscanf(line, "HTTP/%1d.%1d %3d", &major, &minor, &status) != 3 || status / 100 != 2) {
        line[strcspn(line, "\r\n")] = '\0';
        fprintf(stderr, "s_client: HTTP CONNECT failed: %s\n", line);
        return false;
    }
    while (net_line(io, line, sizeof(line)) > 0)
        if (line[0] == '\r' || line[0] == '\n')
            return true;
    return false;
}
