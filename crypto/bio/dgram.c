/* BIO_s_datagram(3): a read or a write is a datagram. */
#include <errno.h>
#include <openssl/err.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#include "crypto/bio/sock.h"

enum {
    /* Headers of IP and UDP (RFC 791, 8200, 768), and what every network carries. */
    OVERHEAD_V4 = 28,
    OVERHEAD_V6 = 48,
    MINIMUM_V4 = 576,
    MINIMUM_V6 = 1280,
};

struct dgram {
    int fd;
    BIO_ADDR peer;
    bool connected, peeks;
    int error; /* of the last operation: what the timer controls and MTU_EXCEEDED ask for */
    long mtu;
    struct timeval
        deadline; /* when a read is to give up, 0: never. The handshake's, not the socket's */
};

static struct dgram *dgram(const BIO *b)
{
    return b->data;
}

static int dgram_create(BIO *b)
{
    struct dgram *d = OPENSSL_zalloc(sizeof(*d));
    if (d == NULL)
        return 0;
    d->fd = -1;
    b->data = d;
    return 1;
}

static void drop(BIO *b)
{
    if (b->shutdown && b->init)
        BIO_closesocket(dgram(b)->fd);
    b->init = 0;
    b->flags = 0;
}

static int dgram_destroy(BIO *b)
{
    drop(b);
    OPENSSL_free(b->data);
    return 1;
}

/* ---- Reading, until the deadline ---- */

static int64_t microseconds(const struct timeval *t)
{
    return (int64_t)t->tv_sec * 1000000 + t->tv_usec;
}

/* Shortens the socket's timeout to what is left of the deadline: whether there is an old one to be
 * put back. */
static bool shorten_timeout(const struct dgram *d, struct timeval *old)
{
    struct timeval now, left;
    socklen_t len = sizeof(*old);
    if (d->deadline.tv_sec == 0 && d->deadline.tv_usec == 0)
        return false;
    if (getsockopt(d->fd, SOL_SOCKET, SO_RCVTIMEO, old, &len) != 0)
        return false;
    gettimeofday(&now, NULL);
    int64_t us = microseconds(&d->deadline) - microseconds(&now);
    if (us < 1)
        us = 1; /* none at all would be for ever */
    left.tv_sec = (time_t)(us / 1000000);
    left.tv_usec = (suseconds_t)(us % 1000000);
    int64_t was = microseconds(old);
    return (was == 0 || was >= us) &&
           setsockopt(d->fd, SOL_SOCKET, SO_RCVTIMEO, &left, sizeof(left)) == 0;
}

static int dgram_read(BIO *b, char *out, int len)
{
    struct dgram *d = dgram(b);
    BIO_ADDR from;
    socklen_t from_len = sizeof(from);
    struct timeval old;
    if (out == NULL)
        return 0;
    memset(&from, 0, sizeof(from));
    bool shortened = shorten_timeout(d, &old);
    errno = 0;
    int n = (int)recvfrom(d->fd, out, (size_t)len, d->peeks ? MSG_PEEK : 0, &from.sa, &from_len);
    int error = errno;
    if (shortened)
        setsockopt(d->fd, SOL_SOCKET, SO_RCVTIMEO, &old, sizeof(old));
    if (!d->connected && n >= 0)
        d->peer = from;
    BIO_clear_retry_flags(b);
    if (n < 0 && BIO_dgram_non_fatal_error(error)) {
        BIO_set_retry_read(b);
        d->error = error;
    }
    return n;
}

static int dgram_write(BIO *b, const char *data, int len)
{
    struct dgram *d = dgram(b);
    errno = 0;
    int n = (int)(d->connected
                      ? write(d->fd, data, (size_t)len)
                      : sendto(d->fd, data, (size_t)len, 0, &d->peer.sa, bio_addr_len(&d->peer)));
    BIO_clear_retry_flags(b);
    if (n <= 0) {
        bool again = BIO_dgram_non_fatal_error(errno);
        if (again)
            BIO_set_retry_write(b);
        if (again || errno == EMSGSIZE)
            d->error = errno;
    }
    return n;
}

static int dgram_puts(BIO *b, const char *text)
{
    return dgram_write(b, text, (int)strlen(text));
}

/* ---- The size of datagrams ---- */

static bool is_v6(const struct dgram *d)
{
    return d->peer.sa.sa_family == AF_INET6 && !IN6_IS_ADDR_V4MAPPED(&d->peer.in6.sin6_addr);
}

static long overhead(const struct dgram *d)
{
    return is_v6(d) ? OVERHEAD_V6 : OVERHEAD_V4;
}

static long fallback_mtu(const struct dgram *d)
{
    return (is_v6(d) ? MINIMUM_V6 : MINIMUM_V4) - overhead(d);
}

/* The socket's family, by its own address. */
static int family_of(int fd)
{
    BIO_ADDR own = {.sa.sa_family = AF_UNSPEC};
    socklen_t len = sizeof(own);
    return getsockname(fd, &own.sa, &len) == 0 ? own.sa.sa_family : AF_UNSPEC;
}

/* Whether fragments are forbidden, in the terms of the socket's family. */
static long set_discovery(int fd, int v4, int v6)
{
    bool six = family_of(fd) == AF_INET6;
    int value = six ? v6 : v4;
    int ret = setsockopt(fd, six ? IPPROTO_IPV6 : IPPROTO_IP,
                         six ? IPV6_MTU_DISCOVER : IP_MTU_DISCOVER, &value, sizeof(value));
    if (ret < 0)
        ERR_raise_data(ERR_LIB_SYS, errno, "calling setsockopt()");
    return ret;
}

static long query_mtu(struct dgram *d)
{
    int mtu = 0;
    socklen_t len = sizeof(mtu);
    bool six = family_of(d->fd) == AF_INET6;
    if (getsockopt(d->fd, six ? IPPROTO_IPV6 : IPPROTO_IP, six ? IPV6_MTU : IP_MTU, &mtu, &len) !=
        0)
        return 0;
    return d->mtu = mtu - (six ? OVERHEAD_V6 : OVERHEAD_V4);
}

/* ---- Control ---- */

static long get_time(int fd, int option, struct timeval *to)
{
    socklen_t len = sizeof(*to);
    if (getsockopt(fd, SOL_SOCKET, option, to, &len) == 0)
        return (long)len;
    ERR_raise_data(ERR_LIB_SYS, errno, "calling getsockopt()");
    return -1;
}

static long set_time(int fd, int option, const struct timeval *to)
{
    int ret = setsockopt(fd, SOL_SOCKET, option, to, sizeof(*to));
    if (ret < 0)
        ERR_raise_data(ERR_LIB_SYS, errno, "calling setsockopt()");
    return ret < 0 ? -1 : 1;
}

/* Whether that was the last error, which is then forgotten. */
static long was(struct dgram *d, int error)
{
    if (d->error != error)
        return 0;
    d->error = 0;
    return 1;
}

static long set_fd(BIO *b, const int *fd, long close_flag)
{
    struct dgram *d = dgram(b);
    drop(b);
    d->fd = *fd;
    b->shutdown = (int)close_flag;
    b->init = 1;
    return 1;
}

/* No more is read than an address of its family has: programs give a sockaddr_in here. */
static void set_peer(struct dgram *d, const BIO_ADDR *peer)
{
    socklen_t len = bio_addr_len(peer);
    BIO_ADDR_clear(&d->peer);
    if (len < sizeof(*peer)) /* a family that is known */
        memcpy(&d->peer, peer, len);
}

static long set_connected(struct dgram *d, const BIO_ADDR *peer)
{
    d->connected = peer != NULL;
    if (peer != NULL)
        set_peer(d, peer);
    else
        BIO_ADDR_clear(&d->peer);
    return 1;
}

static long show_peer(const struct dgram *d, void *to, long room)
{
    long len = (long)bio_addr_len(&d->peer);
    if (room > 0 && room < len)
        len = room;
    memcpy(to, &d->peer, (size_t)len);
    return len;
}

/* What DTLS asks about the path, and about time. */
static long path_ctrl(struct dgram *d, int cmd, long larg, void *parg)
{
    switch (cmd) {
    case BIO_CTRL_DGRAM_MTU_DISCOVER:
        return set_discovery(d->fd, IP_PMTUDISC_DO, IPV6_PMTUDISC_DO);
    case BIO_CTRL_DGRAM_SET_DONT_FRAG:
        return set_discovery(d->fd, larg ? IP_PMTUDISC_PROBE : IP_PMTUDISC_DONT,
                             larg ? IPV6_PMTUDISC_PROBE : IPV6_PMTUDISC_DONT);
    case BIO_CTRL_DGRAM_QUERY_MTU:
        return query_mtu(d);
    case BIO_CTRL_DGRAM_GET_FALLBACK_MTU:
        return fallback_mtu(d);
    case BIO_CTRL_DGRAM_GET_MTU:
        return d->mtu;
    case BIO_CTRL_DGRAM_SET_MTU:
        return d->mtu = larg;
    case BIO_CTRL_DGRAM_GET_MTU_OVERHEAD:
        return overhead(d);
    case BIO_CTRL_DGRAM_MTU_EXCEEDED:
        return was(d, EMSGSIZE);
    case BIO_CTRL_DGRAM_SET_NEXT_TIMEOUT:
        memcpy(&d->deadline, parg, sizeof(d->deadline));
        return 1;
    case BIO_CTRL_DGRAM_SET_RECV_TIMEOUT:
    case BIO_CTRL_DGRAM_SET_SEND_TIMEOUT:
        return set_time(d->fd, cmd == BIO_CTRL_DGRAM_SET_RECV_TIMEOUT ? SO_RCVTIMEO : SO_SNDTIMEO,
                        parg);
    case BIO_CTRL_DGRAM_GET_RECV_TIMEOUT:
    case BIO_CTRL_DGRAM_GET_SEND_TIMEOUT:
        return get_time(d->fd, cmd == BIO_CTRL_DGRAM_GET_RECV_TIMEOUT ? SO_RCVTIMEO : SO_SNDTIMEO,
                        parg);
    case BIO_CTRL_DGRAM_GET_RECV_TIMER_EXP:
    case BIO_CTRL_DGRAM_GET_SEND_TIMER_EXP:
        return was(d, EAGAIN);
    default:
        return 0;
    }
}

static long dgram_ctrl(BIO *b, int cmd, long larg, void *parg)
{
    struct dgram *d = dgram(b);
    switch (cmd) {
    case BIO_C_SET_FD:
        return set_fd(b, parg, larg);
    case BIO_C_GET_FD:
        return bio_show_fd(b, d->fd, parg);
    case BIO_CTRL_GET_CLOSE:
        return b->shutdown;
    case BIO_CTRL_SET_CLOSE:
        b->shutdown = (int)larg;
        return 1;
    case BIO_CTRL_DUP:
    case BIO_CTRL_FLUSH:
        return 1;
    case BIO_CTRL_DGRAM_CONNECT:
    case BIO_CTRL_DGRAM_SET_PEER:
        set_peer(d, parg);
        return 1;
    case BIO_CTRL_DGRAM_SET_CONNECTED:
        return set_connected(d, parg);
    case BIO_CTRL_DGRAM_GET_PEER:
        return show_peer(d, parg, larg);
    case BIO_CTRL_DGRAM_SET_PEEK_MODE:
        d->peeks = larg != 0;
        return 1;
    default:
        return path_ctrl(d, cmd, larg, parg);
    }
}

static const BIO_METHOD method = {
    .type = BIO_TYPE_DGRAM,
    .name = "datagram socket",
    .write_ex = bio_old_write,
    .write = dgram_write,
    .read_ex = bio_old_read,
    .read = dgram_read,
    .puts = dgram_puts,
    .ctrl = dgram_ctrl,
    .create = dgram_create,
    .destroy = dgram_destroy,
};

const BIO_METHOD *BIO_s_datagram(void)
{
    return &method;
}

BIO *BIO_new_dgram(int fd, int close_flag)
{
    BIO *b = BIO_new(&method);
    if (b != NULL)
        set_fd(b, &fd, close_flag);
    return b;
}
