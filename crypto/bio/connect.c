/* BIO_s_connect(3): a socket that connects when it is first used. */
#include <errno.h>
#include <openssl/err.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "crypto/bio/sock.h"

/* As the info callback hears of them. */
enum state {
    BEFORE = 1,
    GET_ADDRESS = 2,
    CREATE_SOCKET = 3,
    CONNECT = 4,
    CONNECTED = 5,
    BLOCKED = 6,
    FAILED = 7,
};

struct connect {
    enum state state;
    int fd, family, mode;
    char *host, *service;      /* or null */
    BIO_ADDRINFO *found;       /* what the look-up gave */
    const BIO_ADDRINFO *tried; /* which of them it is */
    BIO_info_cb *info;
};

static struct connect *conn(const BIO *b)
{
    return b->data;
}

/* ---- Life ---- */

static int connect_create(BIO *b)
{
    struct connect *c = OPENSSL_zalloc(sizeof(*c));
    if (c == NULL)
        return 0;
    c->state = BEFORE;
    c->fd = -1;
    c->family = BIO_FAMILY_IPANY;
    b->data = c;
    return 1;
}

static void close_fd(struct connect *c)
{
    if (c->fd == -1)
        return;
    if (c->state == CONNECTED)
        shutdown(c->fd, SHUT_RDWR);
    BIO_closesocket(c->fd);
    c->fd = -1;
}

static void forget_addresses(struct connect *c)
{
    BIO_ADDRINFO_free(c->found);
    c->found = NULL;
    c->tried = NULL;
}

static int connect_destroy(BIO *b)
{
    struct connect *c = conn(b);
    if (b->shutdown)
        close_fd(c);
    OPENSSL_free(c->host);
    OPENSSL_free(c->service);
    forget_addresses(c);
    OPENSSL_free(c);
    return 1;
}

/* ---- The states: each handler gives a result, > 0 to go on, and sets the next state ---- */

static const char *shown(const char *s)
{
    return s != NULL ? s : "<NULL>";
}

static int before(struct connect *c)
{
    if (c->host == NULL && c->service == NULL) {
        ERR_raise_data(ERR_LIB_BIO, BIO_R_NO_HOSTNAME_OR_SERVICE_SPECIFIED,
                       "hostname=%s service=%s", shown(c->host), shown(c->service));
        return 0;
    }
    c->state = GET_ADDRESS;
    return 1;
}

static int get_address(struct connect *c)
{
    int family = bio_af(c->family);
    if (family < 0)
        return 0;
    forget_addresses(c);
    if (!BIO_lookup(c->host, c->service, BIO_LOOKUP_CLIENT, family, SOCK_STREAM, &c->found))
        return 0;
    c->tried = c->found;
    c->state = CREATE_SOCKET;
    return 1;
}

/* Whether there is another address to be tried. */
static bool try_next(struct connect *c)
{
    if (c->tried->next == NULL)
        return false;
    BIO_closesocket(c->fd);
    c->fd = -1;
    c->tried = c->tried->next;
    c->state = CREATE_SOCKET;
    return true;
}

static void tell_failure(const struct connect *c, int error)
{
    ERR_raise_data(ERR_LIB_SYS, error, "calling connect(%s, %s)", shown(c->host),
                   shown(c->service));
}

/* 1: go on; 0: it will take a while. */
static int connect_now(BIO *b, struct connect *c)
{
    BIO_clear_retry_flags(b);
    b->retry_reason = 0;
    ERR_set_mark();
    if (BIO_connect(c->fd, &c->tried->addr, BIO_SOCK_KEEPALIVE | c->mode)) {
        ERR_clear_last_mark();
        c->state = CONNECTED;
        return 1;
    }
    int error = errno;
    if (BIO_sock_should_retry(0)) {
        BIO_set_retry_special(b);
        b->retry_reason = BIO_RR_CONNECT;
        c->state = BLOCKED;
        ERR_pop_to_mark();
        return 0;
    }
    if (try_next(c)) {
        ERR_pop_to_mark();
        return 1;
    }
    ERR_clear_last_mark();
    tell_failure(c, error);
    c->state = FAILED;
    return 1;
}

static int unblock(BIO *b, struct connect *c)
{
    if (BIO_socket_wait(c->fd, 0, time(NULL)) == 0)
        return 0; /* still */
    int error = BIO_sock_error(c->fd);
    if (error == 0) {
        c->state = CONNECTED;
        return 1;
    }
    BIO_clear_retry_flags(b);
    if (try_next(c))
        return 1;
    tell_failure(c, error);
    ERR_raise(ERR_LIB_BIO, BIO_R_NBIO_CONNECT_ERROR);
    return 0;
}

/* Goes through the states until there is a connection: 1; or until it can't now: <= 0. The callback
 * hears of every step, and ends it by 0. */
static int connect_state(BIO *b, struct connect *c)
{
    int ret = -1;
    while (c->state != CONNECTED) {
        bool goes_on = false;
        switch (c->state) {
        case BEFORE:
            goes_on = before(c);
            break;
        case GET_ADDRESS:
            goes_on = get_address(c);
            break;
        case CREATE_SOCKET:
            ret = c->fd = BIO_socket(c->tried->family, c->tried->socktype,
                                     BIO_ADDRINFO_protocol(c->tried), 0);
            goes_on = ret != -1;
            c->state = goes_on ? CONNECT : c->state;
            break;
        case CONNECT:
            goes_on = connect_now(b, c);
            ret = c->state == CONNECTED;
            break;
        case BLOCKED:
            goes_on = unblock(b, c);
            ret = goes_on ? ret : 0;
            break;
        default:
            ERR_raise(ERR_LIB_BIO, BIO_R_CONNECT_ERROR);
            ret = 0;
        }
        if (!goes_on)
            return c->info != NULL ? c->info(b, (int)c->state, ret) : ret;
        if (c->info != NULL && (ret = c->info(b, (int)c->state, ret)) == 0)
            return ret;
    }
    return c->info != NULL ? c->info(b, (int)c->state, 1) : 1;
}

/* ---- Reading and writing ---- */

static int ready(BIO *b)
{
    return conn(b)->state == CONNECTED ? 1 : connect_state(b, conn(b));
}

static int connect_read(BIO *b, char *out, int len)
{
    int ret = ready(b);
    if (ret <= 0)
        return ret;
    if (out == NULL || len < 0)
        return 0;
    errno = 0;
    return bio_descriptor_read(b, (int)read(conn(b)->fd, out, (size_t)len));
}

static int connect_write(BIO *b, const char *data, int len)
{
    int ret = ready(b);
    if (ret <= 0)
        return ret;
    errno = 0;
    return bio_descriptor_written(b, (int)write(conn(b)->fd, data, (size_t)len));
}

static int connect_puts(BIO *b, const char *text)
{
    return connect_write(b, text, (int)strlen(text));
}

/* ---- Control ---- */

static long reset(BIO *b)
{
    struct connect *c = conn(b);
    c->state = BEFORE;
    close_fd(c);
    forget_addresses(c);
    b->flags = 0;
    return 0;
}

static bool set_host_and_service(struct connect *c, const char *text)
{
    char *service = c->service;
    OPENSSL_free(c->host);
    c->host = NULL;
    bool ok = BIO_parse_hostserv(text, &c->host, &c->service, BIO_PARSE_PRIO_HOST);
    if (service != c->service)
        OPENSSL_free(service);
    return ok;
}

static bool replace(char **s, const char *by)
{
    OPENSSL_free(*s);
    return bio_copy_string(s, by);
}

static bool set_address(struct connect *c, const BIO_ADDR *a)
{
    OPENSSL_free(c->host);
    OPENSSL_free(c->service);
    c->host = BIO_ADDR_hostname_string(a, 1);
    c->service = BIO_ADDR_service_string(a, 1);
    if (c->host == NULL || c->service == NULL)
        return false;
    forget_addresses(c);
    return true;
}

static long set(BIO *b, long what, void *to)
{
    struct connect *c = conn(b);
    if (to == NULL)
        return 1;
    b->init = 1;
    switch (what) {
    case 0:
        return set_host_and_service(c, to);
    case 1:
        return replace(&c->service, to);
    case 2:
        return set_address(c, to);
    case 3:
        c->family = *(int *)to;
        return 1;
    default:
        return 0;
    }
}

static long get(const struct connect *c, long what, void *to)
{
    if (to == NULL)
        return 0;
    switch (what) {
    case 0:
        *(const char **)to = c->host;
        return 1;
    case 1:
        *(const char **)to = c->service;
        return 1;
    case 2:
        *(const BIO_ADDR **)to = BIO_ADDRINFO_address(c->tried);
        return 1;
    case 3:
        switch (BIO_ADDRINFO_family(c->tried)) {
        case AF_INET:
            return BIO_FAMILY_IPV4;
        case AF_INET6:
            return BIO_FAMILY_IPV6;
        case AF_UNSPEC:
            return c->family;
        default:
            return -1;
        }
    default:
        return 0;
    }
}

static long copy_to(const struct connect *c, BIO *copy)
{
    struct connect *to = conn(copy);
    bool ok = (c->host == NULL || BIO_set_conn_hostname(copy, c->host) > 0) &&
              (c->service == NULL || BIO_set_conn_port(copy, c->service) > 0);
    to->family = c->family;
    to->mode = c->mode;
    to->info = c->info;
    return ok;
}

static long connect_ctrl(BIO *b, int cmd, long larg, void *parg)
{
    struct connect *c = conn(b);
    switch (cmd) {
    case BIO_CTRL_RESET:
        return reset(b);
    case BIO_C_DO_STATE_MACHINE:
        return ready(b);
    case BIO_C_SET_CONNECT:
        return set(b, larg, parg);
    case BIO_C_GET_CONNECT:
        return get(c, larg, parg);
    case BIO_C_SET_NBIO:
        c->mode = larg != 0 ? c->mode | BIO_SOCK_NONBLOCK : c->mode & ~BIO_SOCK_NONBLOCK;
        return 1;
    case BIO_C_SET_CONNECT_MODE:
        c->mode = (int)larg;
        return 1;
    case BIO_C_GET_FD:
        return bio_show_fd(b, c->fd, parg);
    case BIO_CTRL_GET_CLOSE:
        return b->shutdown;
    case BIO_CTRL_SET_CLOSE:
        b->shutdown = (int)larg;
        return 1;
    case BIO_CTRL_FLUSH:
        return 1;
    case BIO_CTRL_DUP:
        return copy_to(c, parg);
    case BIO_CTRL_GET_CALLBACK:
        *(BIO_info_cb **)parg = c->info;
        return 1;
    case BIO_CTRL_EOF:
        return (b->flags & BIO_FLAGS_IN_EOF) != 0;
    default:
        return 0;
    }
}

static long connect_callback_ctrl(BIO *b, int cmd, BIO_info_cb *fp)
{
    if (cmd != BIO_CTRL_SET_CALLBACK)
        return 0;
    conn(b)->info = fp;
    return 1;
}

static const BIO_METHOD method = {
    .type = BIO_TYPE_CONNECT,
    .name = "socket connect",
    .write_ex = bio_old_write,
    .write = connect_write,
    .read_ex = bio_old_read,
    .read = connect_read,
    .puts = connect_puts,
    .ctrl = connect_ctrl,
    .create = connect_create,
    .destroy = connect_destroy,
    .callback_ctrl = connect_callback_ctrl,
};

const BIO_METHOD *BIO_s_connect(void)
{
    return &method;
}

BIO *BIO_new_connect(const char *host_port)
{
    BIO *b = BIO_new(&method);
    if (b != NULL && BIO_set_conn_hostname(b, host_port) > 0)
        return b;
    BIO_free(b);
    return NULL;
}
