/* Where the rest of libssl enters the handshake: at its beginning, after it, and its end. */
#include <time.h>

#include "ssl/dtls.h"
#include "ssl/hs/hs12.h"
#include "ssl/hs/pha.h"
#include "ssl/hs/server13.h"

/* ---- begin, go on, end ---- */

static void count(SSL *s, atomic_int *connect, atomic_int *accept)
{
    atomic_fetch_add_explicit(s->is_server ? accept : connect, 1, memory_order_relaxed);
}

/* SSL_CTX_sess_accept_renegotiate(3), as OpenSSL counts: a HelloRequest is one, the ClientHello
 * that answers it two, another ClientHello one. */
void hs_count_renegotiation(SSL *s)
{
    atomic_fetch_add_explicit(&s->session_ctx->stats.accept_renegotiate,
                              s->hello_request == HELLO_REQUEST_SENT ? 2 : 1, memory_order_relaxed);
}

/* SSL_num_renegotiations(3): a client's ClientHellos, a server's HelloRequests. */
static void count_renegotiation(SSL *s)
{
    s->renegotiations++;
    s->renegotiations_total++;
}

static bool begin(SSL *s)
{
    SSL_CTX *ctx = s->session_ctx;
    if (s->rbio == NULL || s->wbio == NULL) {
        ERR_raise(ERR_LIB_SSL, SSL_R_BIO_NOT_SET);
        return false;
    }
    if (hs_new(s) == NULL)
        return false;
    s->hs->state = s->is_server ? S_WAIT_CLIENT_HELLO : C_SEND_CLIENT_HELLO;
    s->hit = false;
    if (!s->established)
        s->shutdown = 0;
    if (s->renegotiating) { /* a client's: a server's begins in conn_post_handshake */
        count_renegotiation(s);
        atomic_fetch_add_explicit(&ctx->stats.connect_renegotiate, 1, memory_order_relaxed);
    } else {
        count(s, &ctx->stats.connect, &ctx->stats.accept);
    }
    s->hs->turns = s->is_server ? 1 : 0;
    conn_info(s, SSL_CB_HANDSHAKE_START, 1);
    hs_tell(s, s->shown);
    return true;
}

/* The ephemeral public keys, ours before the client's, for SSL_get_tmp_key(3): so a connection has
 * few bytes of them. A hybrid's are the curve's. */
static bool keep_tmp(SSL *s)
{
    const struct hs *h = s->hs;
    unsigned char *peer = NULL;
    size_t len = s->peer_tmp != NULL ? EVP_PKEY_get1_encoded_public_key(s->peer_tmp, &peer) : 0;
    if (len == 0 || len > h->own_share_len)
        return s->peer_tmp == NULL;
    uint8_t *both = OPENSSL_malloc(2 * len);
    if (both != NULL) {
        memcpy(both, h->own_share + h->own_share_len - len, len);
        memcpy(both + len, peer, len);
        OPENSSL_free(s->own_tmp);
        s->own_tmp = both;
        s->own_tmp_len = 2 * len;
        EVP_PKEY_free(s->peer_tmp);
        s->peer_tmp = NULL;
    }
    OPENSSL_free(peer);
    return both != NULL;
}

enum hs_result hs_finish(SSL *s, struct hs_message *m)
{
    SSL_CTX *ctx = s->session_ctx;
    (void)m;
    if (conn_is_tls13(s) && !pha_keep(s))
        return HS_FATAL;
    if (conn_is_tls13(s) && s->is_server && !keep_tmp(s))
        return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_MALLOC_FAILURE);
    if (s->hit)
        atomic_fetch_add_explicit(&ctx->stats.hit, 1, memory_order_relaxed);
    count(s, &ctx->stats.connect_good, &ctx->stats.accept_good);
    s->established = true;
    if (conn_is_dtls(s))
        flight_end(s);
    s->renegotiating = s->new_session = false;
    s->hello_request = HELLO_REQUEST_NONE;
    if (s->early_state == EARLY_WRITING || s->early_state == EARLY_CONNECT)
        s->early_state = EARLY_WRITE_DONE;
    /* A ticket of TLS 1.3 is best used once (RFC 8446, C.4): the client forgets it. */
    if (conn_is_tls13(s) && !s->is_server && s->hs->psk_used && !s->hs->psk_is_external &&
        (ctx->cache_mode & SSL_SESS_CACHE_CLIENT) != 0)
        SSL_CTX_remove_session(ctx, s->hs->psk);
    /* TLS 1.3's sessions are published with each ticket; one that is resumed may be others' too. */
    if (!conn_is_tls13(s) && !s->hit) {
        s->session->time = time(NULL);
        session_publish(s, s->is_server ? SSL_SESS_CACHE_SERVER : SSL_SESS_CACHE_CLIENT);
    }
    s->shown = &hs_state_names[HS_ENDED];
    conn_info(s, SSL_CB_HANDSHAKE_DONE, 1);
    return HS_OK;
}

/* What a pause means to SSL_do_handshake's caller. */
static int say(SSL *s, enum hs_result r)
{
    int ret = r == HS_OK ? 1 : r == HS_EARLY_DATA ? 1 : r == HS_FATAL ? -1 : -1;
    if (r == HS_FATAL)
        hs_free(s);
    return ret;
}

int conn_handshake(SSL *s)
{
    if (!s->role_set) {
        ERR_raise(ERR_LIB_SSL, SSL_R_CONNECTION_TYPE_NOT_SET);
        return -1;
    }
    if (s->failed) /* what there was to say has been said */
        return -1;
    if (s->hs == NULL && s->established && !s->renegotiating)
        return conn_before_write(s) == IO_OK ? 1 : -1;
    if (s->hs != NULL && s->hs->is_post)
        return 1;
    ERR_clear_error(); /* so that the queue's first error is the handshake's */
    if (s->hs == NULL && !begin(s))
        return -1;
    s->rwstate = SSL_NOTHING;
    enum hs_result r = hs_run(s);
    if (r == HS_OK)
        hs_free(s);
    if (r == HS_IO_ERROR && s->rwstate == SSL_NOTHING && (s->shutdown & SSL_RECEIVED_SHUTDOWN) != 0)
        return conn_info(s, s->is_server ? SSL_CB_ACCEPT_EXIT : SSL_CB_CONNECT_EXIT, 0), 0;
    int ret = say(s, r);
    conn_info(s, s->is_server ? SSL_CB_ACCEPT_EXIT : SSL_CB_CONNECT_EXIT, ret);
    return ret;
}

/* ---- after a handshake ---- */

static enum io_result io_of(enum hs_result r)
{
    switch (r) {
    case HS_OK:
        return IO_OK;
    case HS_WANT_READ:
        return IO_WANT_READ;
    case HS_WANT_WRITE:
        return IO_WANT_WRITE;
    case HS_FATAL:
        return IO_FATAL;
    default:
        return IO_ERROR;
    }
}

/* A handshake message of TLS 1.3 that comes later; of TLS 1.2 the wish to renegotiate. */
enum io_result conn_post_handshake(SSL *s)
{
    if (s->hs == NULL) {
        if (hs_new(s) == NULL) {
            conn_fatal(s, SSL_AD_INTERNAL_ERROR);
            return IO_FATAL;
        }
        s->hs->is_post = true;
        s->hs->turns = conn_is_tls13(s) ? 2 : 0;
        s->hs->state = conn_is_tls13(s) ? (s->is_server ? S13_POST : C13_POST)
                                        : (s->is_server ? S12_POST : C12_POST);
    }
    enum hs_result r = hs_run(s);
    if (r == HS_OK || r == HS_FATAL)
        hs_free(s);
    if (conn_is_tls13(s) && (r == HS_OK || r == HS_FATAL))
        conn_info(s, s->is_server ? SSL_CB_ACCEPT_EXIT : SSL_CB_CONNECT_EXIT, r == HS_OK ? 1 : -1);
    return io_of(r);
}

/* A server that wants to renegotiate asks the client to begin (RFC 5246, 7.4.1.1). */
static enum io_result ask_for_hello(SSL *s)
{
    struct builder b;
    hs_count_renegotiation(s);
    s->hello_request = HELLO_REQUEST_SENT;
    count_renegotiation(s);
    hs_begin(s, &b, SSL3_MT_HELLO_REQUEST);
    return hs_end(s, &b, SSL3_MT_HELLO_REQUEST, false) ? record_flush(s) : IO_FATAL;
}

/* The tickets that SSL_new_session_ticket asked for. */
static enum io_result send_tickets(SSL *s)
{
    enum io_result r = IO_FATAL;
    conn_info(s, SSL_CB_ACCEPT_LOOP, 1);
    if (post13_send_wanted_tickets(s))
        r = record_flush(s);
    if (r == IO_OK) {
        s->tickets_due = false;
        s->shown = &hs_state_names[HS_ENDED];
    }
    conn_info(s, SSL_CB_ACCEPT_EXIT, r == IO_OK ? 1 : -1);
    return r;
}

enum io_result conn_before_write(SSL *s)
{
    if (s->hello_request == HELLO_REQUEST_DUE && s->hs == NULL)
        return ask_for_hello(s);
    if (s->key_update_pending && conn_is_tls13(s) && s->hs == NULL) {
        s->key_update_pending = false;
        if (!post13_send_key_update(s, s->key_update_request))
            return IO_FATAL;
        return record_flush(s);
    }
    return s->tickets_due && s->hs == NULL ? send_tickets(s) : IO_OK;
}

/* RFC 8446, 5.1: "if a handshake message is split over two or more records, there MUST NOT be any
 * other records between them". */
bool hs_may_break_off(SSL *s)
{
    return s->hs == NULL || s->hs->in.len == 0 || s->hs->have_message || !conn_is_tls13(s) ||
           FATAL(s, SSL_AD_UNEXPECTED_MESSAGE, SSL_R_MIXED_HANDSHAKE_AND_NON_HANDSHAKE_DATA);
}

/* Application data amidst a handshake: early data that isn't wanted is passed over (RFC 8446,
 * 4.2.10), SSL_read has what came amidst a renegotiation; what a program is to read with
 * SSL_read_early_data isn't looked for here. */
enum hs_result hs_early_record(SSL *s)
{
    struct hs *h = s->hs;
    if (!hs_may_break_off(s))
        return HS_FATAL;
    if (s->is_server && conn_is_tls13(s) && h->early_data_accepted &&
        h->state == S13_WAIT_END_OF_EARLY_DATA) {
        s->early_data_count += (uint32_t)s->in.data.len;
        if (s->early_data_count > s->set.recv_max_early_data)
            return FATAL(s, SSL_AD_UNEXPECTED_MESSAGE, SSL_R_TOO_MUCH_EARLY_DATA);
        record_used(s, s->in.data.len);
        return HS_OK;
    }
    /* What a server sent before it knew that its client renegotiates is still to be read. */
    if (s->data_amid != DATA_REFUSED && s->renegotiating && h->state == C_WAIT_SERVER_HELLO) {
        if (s->in.data.len == 0) {
            record_used(s, 0);
            return HS_OK;
        }
        s->data_amid = DATA_THERE;
        return HS_IO_ERROR;
    }
    return FATAL(s, SSL_AD_UNEXPECTED_MESSAGE,
                 s->established && !conn_is_tls13(s) ? SSL_R_UNEXPECTED_RECORD
                                                     : SSL_R_APP_DATA_IN_HANDSHAKE);
}
