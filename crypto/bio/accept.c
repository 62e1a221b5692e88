/* BIO_s_accept(3): listens; each connection becomes a socket BIO behind it. */
#include <errno.h>
#include <openssl/err.h>
#include <string.h>

#include "crypto/bio/sock.h"

struct names {
    char *host, *service;
};

struct accept {
    enum { BEFORE, LISTENS, ACCEPTED } state;
    int fd, family;
    int listen_mode, accepted_mode; /* BIO_SOCK_... of the one and of the others */
    struct names asked, own, peer;  /* as set; as bound; of the last connection */
    BIO *chain;                     /* to be copied before each connection; or null */
};

static struct accept *acc(const BIO *b)
{
    return b->data;
}

/* ---- Life ---- */

static int accept_create(BIO *b)
{
    struct accept *a = OPENSSL_zalloc(sizeof(*a));
    if (a == NULL)
        return 0;
    a->fd = -1;
    a->family = BIO_FAMILY_IPANY;
    b->data = a;
    b->shutdown = 1;
    return 1;
}

static void forget(struct names *n)
{
    OPENSSL_free(n->host);
    OPENSSL_free(n->service);
    n->host = n->service = NULL;
}

static void stop_listening(struct accept *a)
{
    if (a->fd == -1)
        return;
    shutdown(a->fd, SHUT_RDWR);
    BIO_closesocket(a->fd);
    a->fd = -1;
}

static int accept_destroy(BIO *b)
{
    struct accept *a = acc(b);
    if (b->shutdown)
        stop_listening(a);
    forget(&a->asked);
    forget(&a->own);
    forget(&a->peer);
    BIO_free(a->chain);
    OPENSSL_free(a);
    return 1;
}

/* ---- Listening ---- */

static int listen_at(struct accept *a, const BIO_ADDRINFO *at)
{
    union BIO_sock_info_u own;
    BIO_ADDR address;
    own.addr = &address;
    a->fd = BIO_socket(at->family, at->socktype, BIO_ADDRINFO_protocol(at), 0);
    if (a->fd == -1)
        return -1;
    if (!BIO_listen(a->fd, &at->addr, a->listen_mode) ||
        !BIO_sock_info(a->fd, BIO_SOCK_INFO_ADDRESS, &own)) {
        BIO_closesocket(a->fd);
        a->fd = -1;
        return -1;
    }
    forget(&a->own);
    a->own.host = BIO_ADDR_hostname_string(&address, 1);
    a->own.service = BIO_ADDR_service_string(&address, 1);
    return a->own.host != NULL && a->own.service != NULL ? 1 : -1;
}

static int listen_now(struct accept *a)
{
    const struct names *n = &a->asked;
    if (n->host == NULL && n->service == NULL) {
        ERR_raise_data(ERR_LIB_BIO, BIO_R_NO_ACCEPT_ADDR_OR_SERVICE_SPECIFIED,
                       "hostname=%s, service=%s", "<NULL>", "<NULL>");
        return -1;
    }
    int family = bio_af(a->family);
    BIO_ADDRINFO *found = NULL;
    if (family < 0 ||
        !BIO_lookup(n->host, n->service, BIO_LOOKUP_SERVER, family, SOCK_STREAM, &found))
        return -1;
    int ret = listen_at(a, found);
    if (ret > 0)
        a->state = LISTENS;
    BIO_ADDRINFO_free(found);
    return ret;
}

/* ---- Accepting ---- */

/* The connection, behind the copies of the chain, comes behind b. */
static bool append(BIO *b, struct accept *a, int sock)
{
    BIO *s = BIO_new_socket(sock, BIO_CLOSE), *chain = NULL;
    if (s == NULL) {
        BIO_closesocket(sock);
        return false;
    }
    if (a->chain != NULL) {
        chain = BIO_dup_chain(a->chain);
        if (chain == NULL || BIO_push(chain, s) == NULL) {
            BIO_free(s);
            return false;
        }
        s = chain;
    }
    BIO_push(b, s);
    return true;
}

static int accept_now(BIO *b, struct accept *a)
{
    BIO_ADDR peer;
    if (b->next != NULL) {
        a->state = ACCEPTED;
        return 1;
    }
    BIO_clear_retry_flags(b);
    b->retry_reason = 0;
    forget(&a->peer);
    int sock = BIO_accept_ex(a->fd, &peer, a->accepted_mode);
    if (sock < 0) {
        if (BIO_sock_should_retry(sock)) {
            BIO_set_retry_special(b);
            b->retry_reason = BIO_RR_ACCEPT;
        }
        return -1;
    }
    if (!append(b, a, sock))
        return -1;
    a->peer.host = BIO_ADDR_hostname_string(&peer, 1);
    a->peer.service = BIO_ADDR_service_string(&peer, 1);
    a->state = ACCEPTED;
    return 1;
}

/* The first call listens, the others wait for a connection. `for_io`: it is needed now. */
static int accept_state(BIO *b, bool for_io)
{
    struct accept *a = acc(b);
    if (a->state == BEFORE) {
        int ret = listen_now(a);
        if (ret <= 0 || !for_io)
            return ret;
    }
    if (a->state == ACCEPTED && b->next == NULL)
        a->state = LISTENS;
    return a->state == ACCEPTED ? 1 : accept_now(b, a);
}

/* ---- Reading and writing: what comes behind does it ---- */

static int connected(BIO *b)
{
    BIO_clear_retry_flags(b);
    while (b->next == NULL) {
        int ret = accept_state(b, true);
        if (ret <= 0)
            return ret;
    }
    return 1;
}

static int accept_read(BIO *b, char *out, int len)
{
    if (out == NULL)
        return 0;
    int ret = connected(b);
    if (ret <= 0)
        return ret;
    ret = BIO_read(b->next, out, len);
    BIO_copy_next_retry(b);
    return ret;
}

static int accept_write(BIO *b, const char *data, int len)
{
    int ret = connected(b);
    if (ret <= 0)
        return ret;
    ret = BIO_write(b->next, data, len);
    BIO_copy_next_retry(b);
    return ret;
}

static int accept_puts(BIO *b, const char *text)
{
    return accept_write(b, text, (int)strlen(text));
}

/* ---- Control ---- */

static bool set_names(struct accept *a, const char *text)
{
    struct names old = a->asked;
    bool ok = BIO_parse_hostserv(text, &a->asked.host, &a->asked.service, BIO_PARSE_PRIO_SERV);
    if (old.host != a->asked.host)
        OPENSSL_free(old.host);
    if (old.service != a->asked.service)
        OPENSSL_free(old.service);
    return ok;
}

static void set_mode(int *mode, long nonblocking)
{
    *mode = nonblocking != 0 ? *mode | BIO_SOCK_NONBLOCK : *mode & ~BIO_SOCK_NONBLOCK;
}

static long set(BIO *b, long what, void *to)
{
    struct accept *a = acc(b);
    switch (what) {
    case 2:
        set_mode(&a->listen_mode, to != NULL);
        return 1;
    case 3:
        BIO_free(a->chain);
        a->chain = to;
        return 1;
    default:
        break;
    }
    if (to == NULL)
        return 1;
    switch (what) {
    case 0:
        b->init = 1;
        return set_names(a, to);
    case 1:
        b->init = 1;
        OPENSSL_free(a->asked.service);
        return bio_copy_string(&a->asked.service, to);
    case 4:
        a->family = *(int *)to;
        return 1;
    default:
        return 1;
    }
}

static long get(const BIO *b, long what, void *to)
{
    const struct accept *a = acc(b);
    const char *const strings[] = {a->own.host, a->own.service, a->peer.host, a->peer.service};
    if (!b->init)
        return -1;
    if (what >= 0 && what <= 3 && to != NULL) {
        *(const char **)to = strings[what];
        return 1;
    }
    return what == 4 ? a->family : -1;
}

static long set_fd(BIO *b, const int *fd, long close_flag)
{
    struct accept *a = acc(b);
    a->fd = *fd;
    b->shutdown = (int)close_flag;
    a->state = LISTENS;
    b->init = 1;
    return 1;
}

static long reset(BIO *b)
{
    struct accept *a = acc(b);
    a->state = BEFORE;
    stop_listening(a);
    b->flags = 0;
    return 0;
}

static long accept_ctrl(BIO *b, int cmd, long larg, void *parg)
{
    struct accept *a = acc(b);
    switch (cmd) {
    case BIO_CTRL_RESET:
        return reset(b);
    case BIO_C_DO_STATE_MACHINE:
        return accept_state(b, false);
    case BIO_C_SET_ACCEPT:
        return set(b, larg, parg);
    case BIO_C_GET_ACCEPT:
        return get(b, larg, parg);
    case BIO_C_SET_NBIO:
        set_mode(&a->accepted_mode, larg);
        return 1;
    case BIO_C_SET_FD:
        return set_fd(b, parg, larg);
    case BIO_C_GET_FD:
        return bio_show_fd(b, a->fd, parg);
    case BIO_C_SET_BIND_MODE:
        a->listen_mode = (int)larg;
        return 1;
    case BIO_C_GET_BIND_MODE:
        return a->listen_mode;
    case BIO_CTRL_GET_CLOSE:
        return b->shutdown;
    case BIO_CTRL_SET_CLOSE:
        b->shutdown = (int)larg;
        return 1;
    case BIO_CTRL_FLUSH:
    case BIO_CTRL_DUP:
        return 1;
    case BIO_CTRL_EOF:
        return b->next != NULL ? BIO_ctrl(b->next, cmd, larg, parg) : 0;
    default:
        return 0;
    }
}

static const BIO_METHOD method = {
    .type = BIO_TYPE_ACCEPT,
    .name = "socket accept",
    .write_ex = bio_old_write,
    .write = accept_write,
    .read_ex = bio_old_read,
    .read = accept_read,
    .puts = accept_puts,
    .ctrl = accept_ctrl,
    .create = accept_create,
    .destroy = accept_destroy,
};

const BIO_METHOD *BIO_s_accept(void)
{
    return &method;
}

BIO *BIO_new_accept(const char *host_port)
{
    BIO *b = BIO_new(&method);
    if (b != NULL && BIO_set_accept_name(b, host_port) > 0)
        return b;
    BIO_free(b);
    return NULL;
}
