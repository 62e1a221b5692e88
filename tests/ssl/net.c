#include "tests/ssl/net.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tests/check.h"

enum { TIMEOUT = 20000 /* microseconds, after which a flight is sent again */ };

struct port { /* a BIO's data */
    struct net *net;
    enum end end;
};

/* ---- the network, which isn't refused memory where the library is ---- */

static unsigned char *copy_of(const void *bytes, size_t len)
{
    unsigned char *copy = malloc(len + 1);
    if (copy != NULL && len > 0)
        memcpy(copy, bytes, len);
    return copy;
}

void net_put(struct net *n, enum end end, const void *bytes, size_t len)
{
    struct net_queue *q = &n->to[end];
    unsigned char *copy = q->n < NET_QUEUE ? copy_of(bytes, len) : NULL;
    if (copy == NULL)
        return;
    size_t at = q->n;
    if (at > 0 && gen_below(&n->gen, 1000) < n->disorder)
        at = gen_below(&n->gen, at);
    memmove(&q->at[at + 1], &q->at[at], (q->n - at) * sizeof(q->at[0]));
    q->at[at] = (struct net_datagram){copy, len};
    q->n++;
}

static void carry(struct net *n, enum end from, const char *bytes, size_t len)
{
    struct net_datagram d = {copy_of(bytes, len), len};
    n->sent[from]++;
    if (len > n->longest[from])
        n->longest[from] = len;
    if (d.bytes == NULL)
        return;
    bool arrives = n->hook == NULL || n->hook(n, from, &d);
    if (arrives && gen_below(&n->gen, 1000) >= n->lose) {
        if (d.len > 0 && gen_below(&n->gen, 1000) < n->spoil)
            d.bytes[gen_below(&n->gen, d.len)] ^= (unsigned char)(1 << gen_below(&n->gen, 8));
        net_put(n, !from, d.bytes, d.len);
        if (gen_below(&n->gen, 1000) < n->twice)
            net_put(n, !from, d.bytes, d.len);
    }
    free(d.bytes);
}

static int port_write(BIO *b, const char *bytes, int len)
{
    struct port *p = BIO_get_data(b);
    BIO_clear_retry_flags(b);
    carry(p->net, p->end, bytes, (size_t)len);
    return len;
}

static int port_read(BIO *b, char *out, int room)
{
    struct port *p = BIO_get_data(b);
    struct net_queue *q = &p->net->to[p->end];
    BIO_clear_retry_flags(b);
    if (q->n == 0) {
        BIO_set_retry_read(b);
        return -1;
    }
    struct net_datagram d = q->at[0];
    memmove(&q->at[0], &q->at[1], --q->n * sizeof(q->at[0]));
    size_t len = d.len < (size_t)room ? d.len : (size_t)room;
    memcpy(out, d.bytes, len);
    free(d.bytes);
    return (int)len;
}

static long port_ctrl(BIO *b, int cmd, long larg, void *parg)
{
    struct port *p = BIO_get_data(b);
    (void)larg;
    (void)parg;
    switch (cmd) {
    case BIO_CTRL_FLUSH:
        return 1;
    case BIO_CTRL_DGRAM_QUERY_MTU:
        return (long)p->net->mtu;
    default:
        return 0;
    }
}

static int port_create(BIO *b)
{
    BIO_set_init(b, 1);
    return 1;
}

static int port_destroy(BIO *b)
{
    free(BIO_get_data(b));
    BIO_set_data(b, NULL);
    return 1;
}

static BIO_METHOD *port_method(void)
{
    BIO_METHOD *m = BIO_meth_new(BIO_TYPE_SOURCE_SINK | 100, "network of a test");
    if (m != NULL) {
        BIO_meth_set_write(m, port_write);
        BIO_meth_set_read(m, port_read);
        BIO_meth_set_ctrl(m, port_ctrl);
        BIO_meth_set_create(m, port_create);
        BIO_meth_set_destroy(m, port_destroy);
    }
    return m;
}

/* ---- ends ---- */

static unsigned int soon(SSL *s, unsigned int before)
{
    (void)s;
    return before == 0 ? TIMEOUT : before < 4 * TIMEOUT ? before * 2 : before;
}

static bool open_end(struct net *n, enum end end, SSL_CTX *ctx)
{
    struct port *p = malloc(sizeof(*p));
    BIO *b = n->method != NULL ? BIO_new(n->method) : NULL;
    n->ssl[end] = SSL_new(ctx);
    if (p == NULL || b == NULL || n->ssl[end] == NULL) {
        free(p);
        BIO_free(b);
        return false;
    }
    *p = (struct port){n, end};
    BIO_set_data(b, p);
    SSL_set_bio(n->ssl[end], b, b);
    DTLS_set_timer_cb(n->ssl[end], soon);
    if (end == SERVER)
        SSL_set_accept_state(n->ssl[end]);
    else
        SSL_set_connect_state(n->ssl[end]);
    return true;
}

bool net_open(struct net *n, SSL_CTX *client, SSL_CTX *server)
{
    memset(n, 0, sizeof(*n));
    n->method = port_method();
    return open_end(n, CLIENT, client) && open_end(n, SERVER, server);
}

void net_close(struct net *n)
{
    for (int end = CLIENT; end <= SERVER; end++) {
        if (n->ended[end]) /* as if closed well, so that sessions stay good */
            SSL_set_shutdown(n->ssl[end], SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
        SSL_free(n->ssl[end]);
        for (size_t i = 0; i < n->to[end].n; i++)
            free(n->to[end].at[i].bytes);
    }
    BIO_meth_free(n->method);
    memset(n, 0, sizeof(*n));
}

void net_note(struct net *n, enum end end, int ret)
{
    n->error[end] = SSL_get_error(n->ssl[end], ret);
    if (n->first[end] == 0)
        n->first[end] = ERR_peek_error();
    ERR_clear_error();
}

static void shake(struct net *n, enum end end)
{
    if (n->ended[end] || n->failed[end])
        return;
    int ret = SSL_do_handshake(n->ssl[end]);
    net_note(n, end, ret);
    n->ended[end] = ret == 1;
    n->failed[end] =
        ret != 1 && n->error[end] != SSL_ERROR_WANT_READ && n->error[end] != SSL_ERROR_WANT_WRITE;
}

/* Whoever has ended may be asked for its last flight again: it reads. */
static void listen_on(struct net *n, enum end end)
{
    unsigned char byte;
    if (n->ended[end] && n->to[end].n > 0)
        net_note(n, end, SSL_peek(n->ssl[end], &byte, 1));
}

/* Waits for the first timer to run out. False: there is none. */
static bool wait_for_timer(struct net *n)
{
    struct timeval left, least = {0, 0};
    bool any = false;
    for (int end = CLIENT; end <= SERVER; end++)
        if (DTLSv1_get_timeout(n->ssl[end], &left) > 0) {
            if (!any || left.tv_sec < least.tv_sec ||
                (left.tv_sec == least.tv_sec && left.tv_usec < least.tv_usec))
                least = left;
            any = true;
        }
    if (any)
        usleep((useconds_t)(least.tv_sec * 1000000 + least.tv_usec + 1));
    for (int end = CLIENT; any && end <= SERVER; end++)
        if (DTLSv1_handle_timeout(n->ssl[end]) < 0) {
            net_note(n, (enum end)end, -1);
            n->failed[end] = true;
        }
    return any;
}

bool net_handshake(struct net *n)
{
    for (;;) {
        unsigned before = n->sent[CLIENT] + n->sent[SERVER];
        for (int end = CLIENT; end <= SERVER; end++) {
            shake(n, (enum end)end);
            listen_on(n, (enum end)end);
        }
        if (n->ended[CLIENT] && n->ended[SERVER])
            return true;
        if (n->failed[CLIENT] || n->failed[SERVER])
            return false;
        bool moves =
            n->to[CLIENT].n + n->to[SERVER].n > 0 || n->sent[CLIENT] + n->sent[SERVER] != before;
        if (!moves && !wait_for_timer(n))
            return false;
    }
}

void net_settle(struct net *n)
{
    unsigned char bytes[NET_DATAGRAM];
    while (n->to[CLIENT].n + n->to[SERVER].n > 0)
        for (int end = CLIENT; end <= SERVER; end++)
            while (net_read(n, (enum end)end, bytes, sizeof(bytes)) > 0)
                ;
}

int net_read(struct net *n, enum end end, void *bytes, size_t room)
{
    int ret = SSL_read(n->ssl[end], bytes, (int)room);
    net_note(n, end, ret);
    return ret;
}

bool net_say(struct net *n, enum end from, const void *bytes, size_t len)
{
    enum { TRIES = 200 };
    unsigned char got[NET_DATAGRAM];
    for (int i = 0; i < TRIES; i++) {
        int ret = SSL_write(n->ssl[from], bytes, (int)len);
        net_note(n, from, ret);
        if (ret != (int)len)
            return false;
        ret = net_read(n, !from, got, sizeof(got));
        if (ret > 0)
            return check_bytes("what arrives", got, bytes, (size_t)ret) && ret == (int)len;
        if (n->error[!from] != SSL_ERROR_WANT_READ)
            return false;
        net_read(n, from, got, sizeof(got)); /* the other end may have asked for a flight */
    }
    return false;
}
