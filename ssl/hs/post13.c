/* After a TLS 1.3 handshake: tickets (RFC 8446, 4.6.1) and new keys (4.6.3). */
#include <openssl/rand.h>
#include <time.h>

#include "ssl/hs/pha.h"
#include "ssl/hs/server13.h"

static enum hs_result internal(SSL *s)
{
    return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
}

/* ---- KeyUpdate ---- */

static bool next_key(SSL *s, struct secret *traffic, bool for_writing)
{
    const EVP_MD *md = SSL_CIPHER_get_handshake_digest(s->cipher);
    if (!tls13_update(md, traffic))
        return internal(s);
    return hs13_use_secret(s, traffic, for_writing);
}

/* The message goes out under the old key. */
bool post13_send_key_update(SSL *s, bool request)
{
    uint8_t message[] = {SSL3_MT_KEY_UPDATE, 0, 0, 1,
                         request ? SSL_KEY_UPDATE_REQUESTED : SSL_KEY_UPDATE_NOT_REQUESTED};
    if (!record_put_handshake(s, message, sizeof(message)))
        return internal(s);
    return next_key(s, &s->write_traffic, true);
}

enum hs_result post13_take_key_update(SSL *s, struct hs_message *m)
{
    bool requested;
    if (!msg_key_update_parse(m->body, &requested))
        return FATAL(s, m->body.len == 1 ? SSL_AD_ILLEGAL_PARAMETER : SSL_AD_DECODE_ERROR,
                     SSL_R_BAD_KEY_UPDATE);
    if (!next_key(s, &s->read_traffic, false))
        return HS_FATAL;
    if (requested && (s->shutdown & SSL_SENT_SHUTDOWN) == 0) {
        s->key_update_pending = true; /* answered before the next data is sent */
        s->key_update_request = false;
    }
    return HS_OK;
}

/* ---- NewSessionTicket, at a client ---- */

enum hs_result post13_take_ticket(SSL *s, struct hs_message *m)
{
    struct msg_ticket13 t;
    const EVP_MD *md = SSL_CIPHER_get_handshake_digest(s->cipher);
    struct secret psk;
    if (!msg_ticket13_parse(m->body, &t) || t.ticket.len == 0)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
    SSL_SESSION *session = session_copy(s->session, false);
    if (session == NULL)
        return internal(s);
    session->ticket = OPENSSL_memdup(t.ticket.ptr, t.ticket.len);
    session->ticket_len = session->ticket == NULL ? 0 : t.ticket.len;
    session->ticket_lifetime = t.lifetime;
    session->ticket_age_add = t.age_add;
    session->max_early_data = 0;
    session->time = time(NULL);
    SSL_SESSION_free(s->session);
    s->session = session;
    if (session->ticket == NULL || !tls13_resumption_psk(md, &s->resumption, t.nonce, &psk))
        return internal(s);
    bool ok = session_set_key(session, slice_of(psk.bytes, psk.len));
    OPENSSL_cleanse(&psk, sizeof(psk));
    if (!ok)
        return internal(s);
    if (!ext_parse(s, SSL_EXT_TLS1_3_NEW_SESSION_TICKET, t.extensions, NULL, 0))
        return HS_FATAL;
    /* An id by which caches know it: the ticket's hash, as OpenSSL makes it. */
    unsigned int len = 0;
    if (!EVP_Digest(t.ticket.ptr, t.ticket.len, session->session_id, &len, EVP_sha256(), NULL))
        return internal(s);
    session->session_id_len = (uint8_t)len;
    session->not_resumable = false;
    session_publish(s, SSL_SESS_CACHE_CLIENT);
    return HS_OK;
}

/* ---- NewSessionTicket, at a server ---- */

bool post13_wants_tickets(const SSL *s)
{
    size_t n = s->hit && s->set.num_tickets > 0 ? 1 : s->set.num_tickets;
    /* Whatever modes of PSK it knows (4.2.9): some clients tell them only when they have a ticket.
     */
    return s->tickets_sent < n && (!s->hit || s->ticket_expected);
}

/* `is_none`: the program's callback gives no key to seal it with. */
static bool put_ticket(SSL *s, SSL_SESSION *session, struct builder *b, bool *is_none)
{
    uint8_t nonce[8];
    struct secret psk;
    const EVP_MD *md = SSL_CIPHER_get_handshake_digest(s->cipher);
    for (size_t i = 0; i < sizeof(nonce); i++)
        nonce[i] = (uint8_t)(s->ticket_nonce >> (56 - 8 * i));
    s->ticket_nonce++;
    if (!tls13_resumption_psk(md, &s->resumption, slice_of(nonce, sizeof(nonce)), &psk) ||
        RAND_bytes_ex(s->ctx->libctx, (unsigned char *)&session->ticket_age_add,
                      sizeof(session->ticket_age_add), 0) <= 0)
        return false;
    bool ok = session_set_key(session, slice_of(psk.bytes, psk.len));
    OPENSSL_cleanse(&psk, sizeof(psk));
    session->time = time(NULL);
    session->max_early_data = s->set.max_early_data;
    build_uint(b, session_ticket_lifetime(session), 4);
    build_uint(b, session->ticket_age_add, 4);
    build_u8(b, sizeof(nonce));
    build_bytes(b, nonce, sizeof(nonce));
    size_t mark = build_open(b, 2);
    ok = ok && ticket_seal(s, session, b);
    *is_none = ok && b->len == mark;
    build_close(b, mark, 2);
    return ok;
}

bool post13_send_ticket(SSL *s)
{
    struct builder b;
    SSL_SESSION *session = session_copy(s->session, false);
    if (session == NULL)
        return internal(s);
    SSL_SESSION_free(s->session);
    s->session = session; /* extensions and callbacks see it */
    hs_begin(s, &b, SSL3_MT_NEWSESSION_TICKET);
    bool is_none = false, ok = session_make_id(s, session) && put_ticket(s, session, &b, &is_none);
    if (is_none) {
        build_free(&b);
        return true;
    }
    if (!ok || !ext_build(s, SSL_EXT_TLS1_3_NEW_SESSION_TICKET, NULL, 0, &b)) {
        build_free(&b);
        return internal(s);
    }
    if (!hs_end(s, &b, SSL3_MT_NEWSESSION_TICKET, false))
        return false;
    session_publish(s, SSL_SESS_CACHE_SERVER);
    return true;
}

enum hs_result post13_done(SSL *s, struct hs_message *m)
{
    (void)m;
    s->shown = &hs_state_names[HS_ENDED];
    return HS_OK;
}

bool post13_send_wanted_tickets(SSL *s)
{
    bool ok = hs_new(s) != NULL || internal(s);
    s->shown = &hs_state_names[S13_SEND_TICKETS];
    for (; ok && s->tickets_wanted > 0; s->tickets_wanted--) {
        ok = post13_send_ticket(s);
        if (ok)
            conn_info(s, SSL_CB_ACCEPT_LOOP, 1);
    }
    hs_free(s);
    return ok;
}

/* SSL_new_session_ticket(3). */
int SSL_new_session_ticket(SSL *s)
{
    bool in_init = SSL_in_init(s) && !s->tickets_due;
    if (in_init || s->key_update_pending || s->failed || !s->is_server || !conn_is_tls13(s))
        return 0;
    s->tickets_wanted++;
    s->tickets_due = true;
    return 1;
}
