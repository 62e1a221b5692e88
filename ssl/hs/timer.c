/* When a flight goes out again (RFC 6347, 4.2.4.1), and how long a datagram may be (4.1.1.1). */
#include <openssl/bio.h>

#include "ssl/conn.h"
#include "ssl/dtls.h"

enum {
    FIRST = 1000000, /* microseconds */
    LONGEST = 60000000,
    SECOND = 1000000,
    PATIENCE = 2, /* so often in vain, and the path is taken for a narrow one */
};

/* ---- time ---- */

/* A BIO whose reads block gives up by then. */
static void tell_bio(SSL *s)
{
    if (s->rbio != NULL)
        BIO_ctrl(s->rbio, BIO_CTRL_DGRAM_SET_NEXT_TIMEOUT, 0, &s->dtls->deadline);
}

static void run_for(SSL *s, unsigned int us)
{
    struct dtls *d = s->dtls;
    struct timeval now;
    gettimeofday(&now, NULL);
    d->duration = us;
    uint64_t end = (uint64_t)now.tv_usec + us;
    d->deadline.tv_sec = now.tv_sec + (time_t)(end / SECOND);
    d->deadline.tv_usec = (suseconds_t)(end % SECOND);
    tell_bio(s);
}

void timer_start(SSL *s)
{
    struct dtls *d = s->dtls;
    d->timeouts = 0;
    run_for(s, d->timer_cb != NULL ? d->timer_cb(s, 0) : FIRST);
}

void timer_stop(SSL *s)
{
    struct dtls *d = s->dtls;
    d->timeouts = 0;
    if (d->deadline.tv_sec == 0)
        return;
    d->deadline = (struct timeval){0, 0};
    tell_bio(s);
}

bool timer_left(const SSL *s, struct timeval *left)
{
    const struct timeval *deadline = &s->dtls->deadline;
    struct timeval now;
    *left = (struct timeval){0, 0};
    if (deadline->tv_sec == 0)
        return false;
    gettimeofday(&now, NULL);
    int64_t us =
        ((int64_t)deadline->tv_sec - now.tv_sec) * SECOND + deadline->tv_usec - now.tv_usec;
    if (us > 0) {
        left->tv_sec = (time_t)(us / SECOND);
        left->tv_usec = (suseconds_t)(us % SECOND);
    }
    return true;
}

static unsigned int longer(SSL *s)
{
    struct dtls *d = s->dtls;
    if (d->timer_cb != NULL)
        return d->timer_cb(s, d->duration);
    return d->duration < LONGEST / 2 ? 2 * d->duration : LONGEST;
}

/* Perhaps long datagrams don't arrive: one that every network takes. */
static void try_narrow(SSL *s)
{
    struct dtls *d = s->dtls;
    long fallback = BIO_ctrl(s->wbio, BIO_CTRL_DGRAM_GET_FALLBACK_MTU, 0, NULL);
    if (d->timeouts > PATIENCE && (s->set.options & SSL_OP_NO_QUERY_MTU) == 0 && fallback > 0 &&
        (size_t)fallback < d->mtu)
        d->mtu = (size_t)fallback;
}

int timer_handle(SSL *s)
{
    struct dtls *d = s->dtls;
    struct timeval left;
    if (!timer_left(s, &left) || left.tv_sec > 0 || left.tv_usec > 0)
        return 0;
    if (++d->timeouts > DTLS1_TMO_ALERT_COUNT) {
        FATAL(s, -1, SSL_R_READ_TIMEOUT_EXPIRED);
        timer_stop(s);
        return -1;
    }
    try_narrow(s);
    run_for(s, longer(s));
    return flight_again(s) == IO_OK ? 1 : -1;
}

/* ---- size ---- */

static size_t bio_overhead(const SSL *s)
{
    long n = s->wbio != NULL ? BIO_ctrl(s->wbio, BIO_CTRL_DGRAM_GET_MTU_OVERHEAD, 0, NULL) : 0;
    return n > 0 && n < DTLS_LINK_MIN ? (size_t)n : 0;
}

static size_t path_min_mtu(const SSL *s)
{
    return DTLS_LINK_MIN - bio_overhead(s);
}

/* What the program said of the link, else of the path, else what the socket knows. */
size_t path_mtu(SSL *s)
{
    struct dtls *d = s->dtls;
    size_t least = path_min_mtu(s);
    if (d->link_mtu > 0) {
        d->mtu = d->link_mtu - bio_overhead(s);
        d->link_mtu = 0;
    }
    if (d->mtu >= least)
        return d->mtu;
    long known = (s->set.options & SSL_OP_NO_QUERY_MTU) == 0
                     ? BIO_ctrl(s->wbio, BIO_CTRL_DGRAM_QUERY_MTU, 0, NULL)
                     : 0;
    if (known > 0 && (size_t)known >= least)
        return d->mtu = (size_t)known;
    BIO_ctrl(s->wbio, BIO_CTRL_DGRAM_SET_MTU, (long)least, NULL);
    return d->mtu = least;
}

bool path_mtu_shrank(SSL *s)
{
    struct dtls *d = s->dtls;
    if ((s->set.options & SSL_OP_NO_QUERY_MTU) != 0 ||
        BIO_ctrl(s->wbio, BIO_CTRL_DGRAM_MTU_EXCEEDED, 0, NULL) <= 0)
        return false;
    long known = BIO_ctrl(s->wbio, BIO_CTRL_DGRAM_QUERY_MTU, 0, NULL);
    if (known <= 0 || (size_t)known < path_min_mtu(s) || (size_t)known >= d->mtu)
        return false;
    d->mtu = (size_t)known;
    return true;
}
