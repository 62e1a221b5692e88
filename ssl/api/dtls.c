/* What a program asks of a connection over datagrams: DTLSv1_get_timeout(3),
 * DTLSv1_handle_timeout(3), DTLS_set_timer_cb(3), DTLS_get_data_mtu(3). */
#include "ssl/dtls.h"

#include "ssl/api/owner.h"
#include "ssl/record/kinds.h"

/* ---- time ---- */

static long get_timeout(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    return conn_is_dtls(o->s) && timer_left(o->s, parg);
}

static long handle_timeout(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    (void)parg;
    return conn_is_dtls(o->s) ? timer_handle(o->s) : 0;
}

void DTLS_set_timer_cb(SSL *s, DTLS_timer_cb cb)
{
    if (conn_is_dtls(s))
        s->dtls->timer_cb = cb;
}

/* ---- size ---- */

enum { HEADERS_MOST = 48 }; /* of IPv6 and UDP */

static long set_mtu(const struct owner *o, long larg, void *parg)
{
    (void)parg;
    if (!conn_is_dtls(o->s) || larg < DTLS_LINK_MIN - HEADERS_MOST)
        return 0;
    o->s->dtls->mtu = (size_t)larg;
    return larg;
}

static long set_link_mtu(const struct owner *o, long larg, void *parg)
{
    (void)parg;
    if (!conn_is_dtls(o->s) || larg < DTLS_LINK_MIN)
        return 0;
    o->s->dtls->link_mtu = (size_t)larg;
    return 1;
}

static long get_link_min(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    (void)parg;
    return conn_is_dtls(o->s) ? DTLS_LINK_MIN : 0;
}

/* How many bytes of data a record of `room` bytes behind its header has place for. */
static size_t data_in(const SSL *s, size_t room)
{
    enum { BLOCK = 16 };
    const struct protect *p = s->out.protect;
    size_t iv = (size_t)(p->prefix - RECORD_HEADER_LEN), end = (size_t)(p->overhead - p->prefix);
    if (room < iv + end)
        return 0;
    room -= iv;
    if (!cbc_is(s->cipher))
        return room - end;
    size_t mac = end - BLOCK, clear = s->encrypt_then_mac ? mac : 0, hidden = mac - clear;
    room = (room - clear) / BLOCK * BLOCK;
    return room > hidden ? room - hidden - 1 : 0; /* a byte of padding at least */
}

size_t DTLS_get_data_mtu(const SSL *s)
{
    if (!conn_is_dtls(s) || s->cipher == NULL || s->dtls->mtu <= DTLS_HEADER_LEN)
        return 0;
    return data_in(s, s->dtls->mtu - DTLS_HEADER_LEN);
}

static const struct command rows[] = {
    {DTLS_CTRL_GET_TIMEOUT, OF_SSL, get_timeout},
    {DTLS_CTRL_HANDLE_TIMEOUT, OF_SSL, handle_timeout},
    {SSL_CTRL_SET_MTU, OF_SSL, set_mtu},
    {DTLS_CTRL_SET_LINK_MTU, OF_SSL, set_link_mtu},
    {DTLS_CTRL_GET_LINK_MIN_MTU, OF_SSL, get_link_min},
};
const struct command_table commands_dtls = {rows, sizeof(rows) / sizeof(rows[0])};
