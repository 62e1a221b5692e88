/* The driver: finds the row that fits, calls its handler, goes to the next state. */
#include <openssl/crypto.h>

#include "ssl/dtls.h"
#include "ssl/hs/hs.h"

const struct hs_table *const *hs_tables(bool is_server)
{
    static const struct hs_table *const client[] = {&hs_client, &hs_client13, &hs_client12, NULL};
    static const struct hs_table *const server[] = {&hs_server, &hs_server13, &hs_server12, NULL};
    return is_server ? server : client;
}

/* The first row of the state that wants the message; *waits tells whether the state has rows that
 * wait for one. */
static const struct hs_row *find_row(const SSL *s, int message, bool *waits)
{
    for (const struct hs_table *const *t = hs_tables(s->is_server); *t != NULL; t++)
        for (size_t i = 0; i < (*t)->n; i++) {
            const struct hs_row *row = &(*t)->rows[i];
            if (row->state != s->hs->state)
                continue;
            if (row->message != HS_DO)
                *waits = true;
            if (row->message == message && (row->guard == NULL || row->guard(s)))
                return row;
        }
    return NULL;
}

struct hs *hs_new(SSL *s)
{
    struct hs *h = OPENSSL_zalloc(sizeof(*h));
    if (h == NULL) {
        ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    build_init(&h->in);
    build_init_secret(&h->shared_secret);
    transcript_init(&h->transcript);
    s->hs = h;
    return h;
}

void hs_free(SSL *s)
{
    struct hs *h = s->hs;
    if (h == NULL)
        return;
    build_free(&h->in);
    build_free(&h->shared_secret);
    transcript_free(&h->transcript);
    OPENSSL_free(h->hello_bytes);
    OPENSSL_free(h->hello_ext_types);
    OPENSSL_free(h->cookie);
    OPENSSL_free(h->peer_sigalgs_cert);
    for (size_t i = 0; i < sizeof(h->shares) / sizeof(h->shares[0]); i++)
        share_free(&h->shares[i]);
    OPENSSL_free(h->own_share);
    SSL_SESSION_free(h->psk);
    SSL_SESSION_free(h->psk_external);
    OPENSSL_free(h->psk_external_id);
    OPENSSL_free(h->request_context);
    EVP_PKEY_free(h->peer_key);
    sk_X509_pop_free(h->peer_chain, X509_free);
    EVP_PKEY_free(h->kx_own);
    EVP_PKEY_free(h->kx_peer);
    OPENSSL_clear_free(h->premaster, h->premaster_len);
    OPENSSL_clear_free(h->psk12, h->psk12_len);
    OPENSSL_clear_free(h->key_block, h->key_block_len);
    protect_free(h->next_read);
    protect_free(h->next_write);
    OPENSSL_clear_free(h, sizeof(*h));
    s->hs = NULL;
}

bool hs_hash_message(SSL *s)
{
    struct hs *h = s->hs;
    if (h->hashed)
        return true;
    if (!transcript_add(&h->transcript, h->message.whole))
        return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
    h->hashed = true;
    return true;
}

static void message_done(struct hs *h)
{
    h->have_message = h->hashed = false;
    h->in.len = 0;
}

/* OpenSSL tells of each state as it leaves it: of the last that writes twice, when there is nothing
 * more to write and when a message has come; after the handshake always. */
void hs_tell(SSL *s, const struct hs_state_name *state)
{
    s->shown = state;
    conn_info(s, s->is_server ? SSL_CB_ACCEPT_LOOP : SSL_CB_CONNECT_LOOP, 1);
}

static enum hs_result do_row(SSL *s, const struct hs_row *row)
{
    struct hs *h = s->hs;
    if (row->hashing == HASH_FIRST && !hs_hash_message(s))
        return HS_FATAL;
    enum hs_result r = row->handler != NULL ? row->handler(s, &h->message) : HS_OK;
    if (r != HS_OK)
        return r;
    if (row->hashing == HASH_LAST && !hs_hash_message(s))
        return HS_FATAL;
    if (row->message != HS_DO)
        message_done(h);
    h->state = row->next;
    const struct hs_state_name *shown = hs_state_shown(row->state, row->message);
    if (row->handler != NULL && shown->text != NULL) {
        hs_tell(s, shown);
        h->turns = row->message == HS_DO && !h->is_post ? 1 : 0;
    }
    return HS_OK;
}

/* A HelloRequest amidst a handshake says nothing (RFC 5246, 7.4.1.1). */
static bool is_idle_request(const SSL *s)
{
    return !s->is_server && !hs_chose_tls13(s) && s->hs->message.type == SSL3_MT_HELLO_REQUEST &&
           s->hs->message.body.len == 0;
}

bool hs_wants(const SSL *s, int type)
{
    bool waits;
    return find_row(s, type, &waits) != NULL ||
           (type == SSL3_MT_HELLO_REQUEST && !s->is_server && !hs_chose_tls13(s));
}

enum hs_result hs_run(SSL *s)
{
    for (;;) {
        struct hs *h = s->hs;
        bool waits = false;
        if (h->session_lost)
            return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_PASSED_NULL_PARAMETER);
        if (h->state == HS_ENDED)
            return HS_OK;
        const struct hs_row *row = find_row(s, HS_DO, &waits);
        if (row == NULL && waits) {
            enum hs_result r = h->have_message ? HS_OK : hs_receive(s);
            if (r != HS_OK)
                return r;
            row = find_row(s, h->message.type, &waits);
            if (row == NULL && is_idle_request(s)) {
                message_done(h);
                continue;
            }
            if (row == NULL)
                return FATAL(s, SSL_AD_UNEXPECTED_MESSAGE, SSL_R_UNEXPECTED_MESSAGE);
            for (; h->turns > 0; h->turns--)
                hs_tell(s, s->shown);
        }
        if (row == NULL)
            return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
        enum hs_result r = do_row(s, row);
        if (r != HS_OK)
            return r;
    }
}

/* ---- sending ---- */

struct builder *hs_begin(SSL *s, struct builder *b, uint8_t type)
{
    build_init(b);
    build_u8(b, type);
    build_uint(b, 0, 3); /* the length: hs_end knows it */
    if (conn_is_dtls(s))
        build_uint(b, 0, DTLS1_HM_HEADER_LENGTH - HANDSHAKE_HEADER_LEN);
    return b;
}

bool hs_end(SSL *s, struct builder *b, uint8_t type, bool hashed)
{
    uint8_t *message = b->ptr;
    size_t len = b->len - hs_header_len(s);
    (void)type;
    bool ok = !b->failed && len <= 0xffffff;
    if (ok) {
        message[1] = (uint8_t)(len >> 16);
        message[2] = (uint8_t)(len >> 8);
        message[3] = (uint8_t)len;
        if (conn_is_dtls(s))
            flight_number(s, message, b->len);
        struct slice whole = slice_of(message, b->len);
        ok = (!hashed || transcript_add(&s->hs->transcript, whole)) &&
             (conn_is_dtls(s) ? flight_add(s, SSL3_RT_HANDSHAKE, whole)
                              : record_put_handshake(s, whole.ptr, whole.len));
    }
    build_free(b);
    return ok || FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
}

enum hs_result hs_io(enum io_result r)
{
    switch (r) {
    case IO_OK:
        return HS_OK;
    case IO_WANT_READ:
        return HS_WANT_READ;
    case IO_WANT_WRITE:
        return HS_WANT_WRITE;
    case IO_FATAL:
        return HS_FATAL;
    default:
        return HS_IO_ERROR;
    }
}

enum hs_result hs_flush(SSL *s)
{
    return hs_io(record_flush(s));
}
