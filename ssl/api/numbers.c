/* Settings that are numbers and flags: SSL_CTX_set_options(3), SSL_CTX_set_mode(3),
 * SSL_CTX_set_min_proto_version(3), SSL_CTX_set_split_send_fragment(3) and their like. */
#include <limits.h>
#include <openssl/lhash.h>

#include "ssl/api/owner.h"

/* ---- options ---- */

uint64_t SSL_get_options(const SSL *s)
{
    return s->set.options;
}

uint64_t SSL_CTX_get_options(const SSL_CTX *ctx)
{
    return ctx->set.options;
}

uint64_t SSL_set_options(SSL *s, uint64_t op)
{
    return s->set.options |= op;
}

uint64_t SSL_CTX_set_options(SSL_CTX *ctx, uint64_t op)
{
    return ctx->set.options |= op;
}

uint64_t SSL_clear_options(SSL *s, uint64_t op)
{
    return s->set.options &= ~op;
}

uint64_t SSL_CTX_clear_options(SSL_CTX *ctx, uint64_t op)
{
    return ctx->set.options &= ~op;
}

static long set_mode(const struct owner *o, long larg, void *parg)
{
    (void)parg;
    return (long)(o->set->mode |= (uint32_t)larg);
}

static long clear_mode(const struct owner *o, long larg, void *parg)
{
    (void)parg;
    return (long)(o->set->mode &= ~(uint32_t)larg);
}

static long set_cert_flags(const struct owner *o, long larg, void *parg)
{
    struct creds *creds = owner_creds(o);
    (void)parg;
    return creds != NULL ? (long)(creds->flags |= (uint32_t)larg) : 0;
}

static long clear_cert_flags(const struct owner *o, long larg, void *parg)
{
    struct creds *creds = owner_creds(o);
    (void)parg;
    return creds != NULL ? (long)(creds->flags &= ~(uint32_t)larg) : 0;
}

/* ---- versions ---- */

static bool is_of_dtls(long version)
{
    return (version >= DTLS1_2_VERSION && version <= DTLS1_VERSION) || version == DTLS1_BAD_VER;
}

/* 0 takes the bound away. A method of one version has no say in it, and wants none; what is of the
 * other protocol says nothing to this one. */
static int set_bound(const struct owner *o, int *bound, long version)
{
    bool is_tls = version >= SSL3_VERSION && version <= TLS1_3_VERSION;
    if (version != 0 && !is_tls && !is_of_dtls(version))
        return 0;
    const SSL_METHOD *method = o->s != NULL ? o->s->method : o->ctx->method;
    if (method->is_any && (version == 0 || is_of_dtls(version) == method->is_dtls))
        *bound = (int)version;
    return 1;
}

int version_set_min(const struct owner *o, long version)
{
    return set_bound(o, &o->set->min_version, version);
}

int version_set_max(const struct owner *o, long version)
{
    return set_bound(o, &o->set->max_version, version);
}

/* One bound of TLS and one of DTLS are refused. */
static bool may_stand_with(long version, int other)
{
    return version == 0 || other == 0 || is_of_dtls(version) == is_of_dtls(other);
}

static long set_min(const struct owner *o, long larg, void *parg)
{
    (void)parg;
    return may_stand_with(larg, o->set->max_version) && version_set_min(o, larg);
}

static long set_max(const struct owner *o, long larg, void *parg)
{
    (void)parg;
    return may_stand_with(larg, o->set->min_version) && version_set_max(o, larg);
}

static long get_min(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    (void)parg;
    return o->set->min_version;
}

static long get_max(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    (void)parg;
    return o->set->max_version;
}

/* ---- sizes ---- */

enum { FRAGMENT_MIN = 512, PIPELINES_MAX = 32 };

static long set_max_fragment(const struct owner *o, long larg, void *parg)
{
    (void)parg;
    if (larg < FRAGMENT_MIN || larg > SSL3_RT_MAX_PLAIN_LENGTH)
        return 0;
    o->set->max_send_fragment = (uint16_t)larg;
    if (o->set->split_send_fragment > o->set->max_send_fragment)
        o->set->split_send_fragment = o->set->max_send_fragment;
    return 1;
}

static long set_split_fragment(const struct owner *o, long larg, void *parg)
{
    (void)parg;
    if (larg < 1 || larg > o->set->max_send_fragment)
        return 0;
    o->set->split_send_fragment = (uint16_t)larg;
    return 1;
}

/* No cipher here takes several records at once: all that more than one means is reading ahead. */
static long set_pipelines(const struct owner *o, long larg, void *parg)
{
    (void)parg;
    if (larg < 1 || larg > PIPELINES_MAX)
        return 0;
    if (larg > 1 && o->s != NULL)
        o->set->read_ahead = true;
    return 1;
}

static long get_cert_list(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    (void)parg;
    return (long)o->set->max_cert_list;
}

/* Setters of this kind give what was there. */
static long set_cert_list(const struct owner *o, long larg, void *parg)
{
    long before = get_cert_list(o, 0, parg);
    if (larg < 0)
        return 0;
    o->set->max_cert_list = (size_t)larg;
    return before;
}

static long get_read_ahead(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    (void)parg;
    return o->set->read_ahead;
}

static long set_read_ahead(const struct owner *o, long larg, void *parg)
{
    long before = get_read_ahead(o, 0, parg);
    o->set->read_ahead = larg != 0;
    return before;
}

/* ---- the session cache ---- */

static long get_cache_size(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    (void)parg;
    return (long)o->ctx->cache_size;
}

static long set_cache_size(const struct owner *o, long larg, void *parg)
{
    long before = get_cache_size(o, 0, parg);
    if (larg < 0)
        return 0;
    o->ctx->cache_size = (size_t)larg;
    return before;
}

static long get_cache_mode(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    (void)parg;
    return (long)o->ctx->cache_mode;
}

static long set_cache_mode(const struct owner *o, long larg, void *parg)
{
    long before = get_cache_mode(o, 0, parg);
    o->ctx->cache_mode = (uint32_t)larg;
    return before;
}

static long count_sessions(const struct owner *o, long larg, void *parg)
{
    (void)larg;
    (void)parg;
    if (!CRYPTO_THREAD_read_lock(o->ctx->lock))
        return 0;
    long n = o->ctx->sessions != NULL
                 ? (long)OPENSSL_LH_num_items((OPENSSL_LHASH *)o->ctx->sessions)
                 : 0;
    CRYPTO_THREAD_unlock(o->ctx->lock);
    return n;
}

#define COUNTER(name)                                                           \
    static long count_##name(const struct owner *o, long larg, void *parg)      \
    {                                                                           \
        (void)larg;                                                             \
        (void)parg;                                                             \
        return atomic_load_explicit(&o->ctx->stats.name, memory_order_relaxed); \
    }
COUNTER(connect)
COUNTER(connect_good)
COUNTER(connect_renegotiate)
COUNTER(accept)
COUNTER(accept_good)
COUNTER(accept_renegotiate)
COUNTER(hit)
COUNTER(cb_hit)
COUNTER(miss)
COUNTER(timeout)
COUNTER(cache_full)

static const struct command rows[] = {
    {SSL_CTRL_MODE, OF_BOTH, set_mode},
    {SSL_CTRL_CLEAR_MODE, OF_BOTH, clear_mode},
    {SSL_CTRL_CERT_FLAGS, OF_BOTH, set_cert_flags},
    {SSL_CTRL_CLEAR_CERT_FLAGS, OF_BOTH, clear_cert_flags},
    {SSL_CTRL_SET_MIN_PROTO_VERSION, OF_BOTH, set_min},
    {SSL_CTRL_SET_MAX_PROTO_VERSION, OF_BOTH, set_max},
    {SSL_CTRL_GET_MIN_PROTO_VERSION, OF_BOTH, get_min},
    {SSL_CTRL_GET_MAX_PROTO_VERSION, OF_BOTH, get_max},
    {SSL_CTRL_SET_MAX_SEND_FRAGMENT, OF_BOTH, set_max_fragment},
    {SSL_CTRL_SET_SPLIT_SEND_FRAGMENT, OF_BOTH, set_split_fragment},
    {SSL_CTRL_SET_MAX_PIPELINES, OF_BOTH, set_pipelines},
    {SSL_CTRL_GET_MAX_CERT_LIST, OF_BOTH, get_cert_list},
    {SSL_CTRL_SET_MAX_CERT_LIST, OF_BOTH, set_cert_list},
    {SSL_CTRL_GET_READ_AHEAD, OF_BOTH, get_read_ahead},
    {SSL_CTRL_SET_READ_AHEAD, OF_BOTH, set_read_ahead},
    {SSL_CTRL_GET_SESS_CACHE_SIZE, OF_CTX, get_cache_size},
    {SSL_CTRL_SET_SESS_CACHE_SIZE, OF_CTX, set_cache_size},
    {SSL_CTRL_GET_SESS_CACHE_MODE, OF_CTX, get_cache_mode},
    {SSL_CTRL_SET_SESS_CACHE_MODE, OF_CTX, set_cache_mode},
    {SSL_CTRL_SESS_NUMBER, OF_CTX, count_sessions},
    {SSL_CTRL_SESS_CONNECT, OF_CTX, count_connect},
    {SSL_CTRL_SESS_CONNECT_GOOD, OF_CTX, count_connect_good},
    {SSL_CTRL_SESS_CONNECT_RENEGOTIATE, OF_CTX, count_connect_renegotiate},
    {SSL_CTRL_SESS_ACCEPT, OF_CTX, count_accept},
    {SSL_CTRL_SESS_ACCEPT_GOOD, OF_CTX, count_accept_good},
    {SSL_CTRL_SESS_ACCEPT_RENEGOTIATE, OF_CTX, count_accept_renegotiate},
    {SSL_CTRL_SESS_HIT, OF_CTX, count_hit},
    {SSL_CTRL_SESS_CB_HIT, OF_CTX, count_cb_hit},
    {SSL_CTRL_SESS_MISSES, OF_CTX, count_miss},
    {SSL_CTRL_SESS_TIMEOUTS, OF_CTX, count_timeout},
    {SSL_CTRL_SESS_CACHE_FULL, OF_CTX, count_cache_full},
};
const struct command_table commands_numbers = {rows, sizeof(rows) / sizeof(rows[0])};

/* ---- with functions of their own ---- */

int SSL_get_read_ahead(const SSL *s)
{
    return s->set.read_ahead;
}

void SSL_set_read_ahead(SSL *s, int yes)
{
    s->set.read_ahead = yes != 0;
}

void SSL_set_default_read_buffer_len(SSL *s, size_t len)
{
    s->set.read_buffer_len = len;
}

void SSL_CTX_set_default_read_buffer_len(SSL_CTX *ctx, size_t len)
{
    ctx->set.read_buffer_len = len;
}

int SSL_get_quiet_shutdown(const SSL *s)
{
    return s->set.quiet_shutdown;
}

int SSL_CTX_get_quiet_shutdown(const SSL_CTX *ctx)
{
    return ctx->set.quiet_shutdown;
}

void SSL_set_quiet_shutdown(SSL *s, int mode)
{
    s->set.quiet_shutdown = mode != 0;
}

void SSL_CTX_set_quiet_shutdown(SSL_CTX *ctx, int mode)
{
    ctx->set.quiet_shutdown = mode != 0;
}

void SSL_set_post_handshake_auth(SSL *s, int val)
{
    s->set.post_handshake_auth = val != 0;
}

void SSL_CTX_set_post_handshake_auth(SSL_CTX *ctx, int val)
{
    ctx->set.post_handshake_auth = val != 0;
}

size_t SSL_get_num_tickets(const SSL *s)
{
    return s->set.num_tickets;
}

size_t SSL_CTX_get_num_tickets(const SSL_CTX *ctx)
{
    return ctx->set.num_tickets;
}

int SSL_set_num_tickets(SSL *s, size_t n)
{
    s->set.num_tickets = n;
    return 1;
}

int SSL_CTX_set_num_tickets(SSL_CTX *ctx, size_t n)
{
    ctx->set.num_tickets = n;
    return 1;
}

uint32_t SSL_get_max_early_data(const SSL *s)
{
    return s->set.max_early_data;
}

uint32_t SSL_CTX_get_max_early_data(const SSL_CTX *ctx)
{
    return ctx->set.max_early_data;
}

int SSL_set_max_early_data(SSL *s, uint32_t n)
{
    s->set.max_early_data = n;
    return 1;
}

int SSL_CTX_set_max_early_data(SSL_CTX *ctx, uint32_t n)
{
    ctx->set.max_early_data = n;
    return 1;
}

uint32_t SSL_get_recv_max_early_data(const SSL *s)
{
    return s->set.recv_max_early_data;
}

uint32_t SSL_CTX_get_recv_max_early_data(const SSL_CTX *ctx)
{
    return ctx->set.recv_max_early_data;
}

int SSL_set_recv_max_early_data(SSL *s, uint32_t n)
{
    s->set.recv_max_early_data = n;
    return 1;
}

int SSL_CTX_set_recv_max_early_data(SSL_CTX *ctx, uint32_t n)
{
    ctx->set.recv_max_early_data = n;
    return 1;
}

/* 0 and 1: none. */
static int set_block_padding(struct settings *set, size_t block)
{
    if (block > SSL3_RT_MAX_PLAIN_LENGTH)
        return 0;
    set->block_padding = block > 1 ? block : 0;
    return 1;
}

int SSL_set_block_padding(SSL *s, size_t block)
{
    return set_block_padding(&s->set, block);
}

int SSL_CTX_set_block_padding(SSL_CTX *ctx, size_t block)
{
    return set_block_padding(&ctx->set, block);
}
