/* BIO_connect(3) and its neighbours: sockets without a BIO. */
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "crypto/bio/sock.h"

enum { BACKLOG = 32 };

int bio_sys_error(int error, const char *call, int reason)
{
    ERR_raise_data(ERR_LIB_SYS, error, "calling %s()", call);
    ERR_raise(ERR_LIB_BIO, reason);
    return 0;
}

static int fail(int reason)
{
    ERR_raise(ERR_LIB_BIO, reason);
    return 0;
}

/* ---- Small things ---- */

int BIO_sock_init(void)
{
    return 1; /* nothing to be done here */
}

int BIO_sock_error(int sock)
{
    int error = 0;
    socklen_t len = sizeof(error);
    return getsockopt(sock, SOL_SOCKET, SO_ERROR, &error, &len) == 0 ? error : errno;
}

int BIO_socket_ioctl(int fd, long type, void *arg)
{
    int ret = ioctl(fd, (unsigned long)type, arg);
    if (ret < 0)
        ERR_raise_data(ERR_LIB_SYS, errno, "calling ioctlsocket()");
    return ret;
}

int BIO_socket_nbio(int fd, int mode)
{
    int on = mode;
    return BIO_socket_ioctl(fd, FIONBIO, &on) == 0;
}

int BIO_set_tcp_ndelay(int sock, int turn_on)
{
    return setsockopt(sock, IPPROTO_TCP, TCP_NODELAY, &turn_on, sizeof(turn_on)) == 0;
}

int BIO_closesocket(int sock)
{
    return close(sock) == 0;
}

int BIO_sock_info(int sock, enum BIO_sock_info_type type, union BIO_sock_info_u *info)
{
    if (type != BIO_SOCK_INFO_ADDRESS)
        return fail(BIO_R_UNKNOWN_INFO_TYPE);
    socklen_t len = sizeof(*info->addr);
    if (getsockname(sock, &info->addr->sa, &len) != 0)
        return bio_sys_error(errno, "getsockname", BIO_R_GETSOCKNAME_ERROR);
    if (len > sizeof(*info->addr))
        return fail(BIO_R_GETSOCKNAME_TRUNCATED_ADDRESS);
    return 1;
}

/* ---- Options ---- */

static const struct option {
    int flag, level, name, reason;
} options_of_streams[] = {
    {BIO_SOCK_KEEPALIVE, SOL_SOCKET, SO_KEEPALIVE, BIO_R_UNABLE_TO_KEEPALIVE},
    {BIO_SOCK_NODELAY, IPPROTO_TCP, TCP_NODELAY, BIO_R_UNABLE_TO_NODELAY},
};

static bool set_option(int sock, int level, int name, int value, int reason)
{
    return setsockopt(sock, level, name, &value, sizeof(value)) == 0 ||
           bio_sys_error(errno, "setsockopt", reason);
}

static bool set_stream_options(int sock, int options)
{
    for (size_t i = 0; i < sizeof(options_of_streams) / sizeof(options_of_streams[0]); i++) {
        const struct option *o = &options_of_streams[i];
        if ((options & o->flag) && !set_option(sock, o->level, o->name, 1, o->reason))
            return false;
    }
    return true;
}

/* ---- The calls ---- */

int BIO_socket(int domain, int socktype, int protocol, int options)
{
    (void)options; /* none is known */
    int sock = socket(domain, socktype, protocol);
    if (sock < 0)
        bio_sys_error(errno, "socket", BIO_R_UNABLE_TO_CREATE_SOCKET);
    return sock;
}

int BIO_connect(int sock, const BIO_ADDR *addr, int options)
{
    if (sock == -1)
        return fail(BIO_R_INVALID_SOCKET);
    if (!BIO_socket_nbio(sock, (options & BIO_SOCK_NONBLOCK) != 0) ||
        !set_stream_options(sock, options))
        return 0;
    if (connect(sock, &addr->sa, bio_addr_len(addr)) == 0)
        return 1;
    return BIO_sock_should_retry(-1) ? 0 : bio_sys_error(errno, "connect", BIO_R_CONNECT_ERROR);
}

int BIO_bind(int sock, const BIO_ADDR *addr, int options)
{
    if (sock == -1)
        return fail(BIO_R_INVALID_SOCKET);
    if ((options & BIO_SOCK_REUSEADDR) &&
        !set_option(sock, SOL_SOCKET, SO_REUSEADDR, 1, BIO_R_UNABLE_TO_REUSEADDR))
        return 0;
    if (bind(sock, &addr->sa, bio_addr_len(addr)) != 0)
        return bio_sys_error(errno, "bind", BIO_R_UNABLE_TO_BIND_SOCKET);
    return 1;
}

int BIO_listen(int sock, const BIO_ADDR *addr, int options)
{
    int type;
    socklen_t len = sizeof(type);
    if (sock == -1)
        return fail(BIO_R_INVALID_SOCKET);
    if (getsockopt(sock, SOL_SOCKET, SO_TYPE, &type, &len) != 0)
        return bio_sys_error(errno, "getsockopt", BIO_R_GETTING_SOCKTYPE);
    if (!BIO_socket_nbio(sock, (options & BIO_SOCK_NONBLOCK) != 0) ||
        !set_stream_options(sock, options))
        return 0;
    if (BIO_ADDR_family(addr) == AF_INET6 &&
        !set_option(sock, IPPROTO_IPV6, IPV6_V6ONLY, (options & BIO_SOCK_V6_ONLY) != 0,
                    BIO_R_LISTEN_V6_ONLY))
        return 0;
    if (!BIO_bind(sock, addr, options))
        return 0;
    if (type != SOCK_DGRAM && listen(sock, BACKLOG) != 0)
        return bio_sys_error(errno, "listen", BIO_R_UNABLE_TO_LISTEN_SOCKET);
    return 1;
}

int BIO_accept_ex(int accept_sock, BIO_ADDR *addr, int options)
{
    BIO_ADDR unused, *peer = addr != NULL ? addr : &unused;
    socklen_t len = sizeof(*peer);
    int sock = accept(accept_sock, &peer->sa, &len);
    if (sock < 0) {
        if (!BIO_sock_should_retry(-1))
            bio_sys_error(errno, "accept", BIO_R_ACCEPT_ERROR);
        return -1;
    }
    if (!BIO_socket_nbio(sock, (options & BIO_SOCK_NONBLOCK) != 0)) {
        close(sock);
        return -1;
    }
    return sock;
}
