/* A server's TLS 1.3 (RFC 8446, A.2): the answer to a ClientHello, and the rest. What is chosen is
 * choose13.c's. */
#include <openssl/rand.h>

#include "ssl/cipher/suites.h"
#include "ssl/hs/pha.h"
#include "ssl/hs/server13.h"

static enum hs_result internal(SSL *s)
{
    return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
}

/* The random that says HelloRetryRequest (RFC 8446, 4.1.3): SHA-256 of that word. */
static const uint8_t retry_random[SSL3_RANDOM_SIZE] = {
    0xcf, 0x21, 0xad, 0x74, 0xe5, 0x9a, 0x61, 0x11, 0xbe, 0x1d, 0x8c, 0x02, 0x1e, 0x65, 0xb8, 0x91,
    0xc2, 0xa2, 0x11, 0x16, 0x7a, 0xbb, 0x8c, 0x5e, 0x07, 0x9e, 0x09, 0xe2, 0xc8, 0xa8, 0x33, 0x9c};

bool server13_build_hello(SSL *s, const uint8_t *random, unsigned context, struct builder *b)
{
    struct hs *h = s->hs;
    struct msg_server_hello hello = {
        .version = TLS1_2_VERSION,
        .cipher = SSL_CIPHER_get_protocol_id(s->cipher),
        .random = slice_of(random, SSL3_RANDOM_SIZE),
        .session_id = slice_of(h->legacy_session_id, h->legacy_session_id_len),
    };
    hs_begin(s, b, SSL3_MT_SERVER_HELLO);
    msg_server_hello_build(b, &hello);
    if (ext_build(s, context, NULL, 0, b))
        return true;
    build_free(b);
    return false;
}

static bool send_hello(SSL *s, const uint8_t *random, unsigned context)
{
    struct builder b;
    return server13_build_hello(s, random, context, &b) &&
           hs_end(s, &b, SSL3_MT_SERVER_HELLO, true);
}

/* D.4: for middleboxes, when the client plays along. */
static bool wants_ccs(const SSL *s)
{
    return !s->hs->ccs_sent && s->hs->legacy_session_id_len > 0 &&
           (s->set.options & SSL_OP_ENABLE_MIDDLEBOX_COMPAT) != 0;
}

static bool put_ccs(SSL *s)
{
    s->hs->ccs_sent = true;
    return record_put(s, SSL3_RT_CHANGE_CIPHER_SPEC, "\x01", 1) || internal(s);
}

static enum hs_result flush(SSL *s, struct hs_message *m)
{
    (void)m;
    return hs_flush(s);
}

/* ---- HelloRetryRequest ---- */

bool server13_wants_retry(const SSL *s)
{
    return (s->hs->retry_group != 0 || s->stateless) && !s->hs->hello_retried;
}

static enum hs_result send_retry(SSL *s, struct hs_message *m)
{
    struct hs *h = s->hs;
    (void)m;
    if (!transcript_set_hash(&h->transcript, h->md))
        return internal(s);
    if (s->stateless && !cookie13_make(s))
        return HS_FATAL;
    if (!transcript_hello_retry(&h->transcript))
        return internal(s);
    if (!send_hello(s, retry_random, SSL_EXT_TLS1_3_HELLO_RETRY_REQUEST) ||
        (wants_ccs(s) && !put_ccs(s)))
        return HS_FATAL;
    h->hello_retried = true;
    h->ccs_allowed = true;
    s->in.skip_undecryptable = h->peer_early_data; /* 4.2.10 */
    return HS_OK;
}

/* SSL_stateless ends with it: the second hello is another connection's. */
static enum hs_result flush_retry(SSL *s, struct hs_message *m)
{
    enum hs_result r = flush(s, m);
    return r == HS_OK && s->stateless ? HS_EARLY_DATA : r;
}

/* 4.1.2: the second ClientHello has the share that was asked for, and no other suite or version. */
static enum hs_result take_second_hello(SSL *s, struct hs_message *m)
{
    struct hs *h = s->hs;
    if (!server_read_hello(s, m))
        return HS_FATAL;
    if (version_choose(s, &h->hello) != TLS1_3_VERSION ||
        !slice_is(h->hello.session_id, h->legacy_session_id, h->legacy_session_id_len))
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_LEGACY_VERSION);
    h->peer_early_data = h->resuming = s->hit = false;
    if (!ext_parse(s, SSL_EXT_CLIENT_HELLO, h->hello.extensions, NULL, 0))
        return HS_FATAL;
    if (h->peer_early_data)
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_EARLY_DATA);
    return HS_OK;
}

/* ---- ServerHello to Finished ---- */

static enum hs_result send_server_hello(SSL *s, struct hs_message *m)
{
    struct hs *h = s->hs;
    (void)m;
    if (!h->hello_retried && !transcript_set_hash(&h->transcript, h->md))
        return internal(s);
    if (h->early_data_accepted && (!h->has_early_secret && !hs13_early_secrets(s)))
        return HS_FATAL;
    if (h->early_data_accepted && !hs13_early_traffic(s))
        return HS_FATAL;
    if (!hs_random(s, s->server_random, false))
        return internal(s);
    return send_hello(s, s->server_random, SSL_EXT_TLS1_3_SERVER_HELLO) ? HS_OK : HS_FATAL;
}

static enum hs_result send_ccs(SSL *s, struct hs_message *m)
{
    (void)m;
    return put_ccs(s) ? HS_OK : HS_FATAL;
}

static enum hs_result begin_keys(SSL *s, struct hs_message *m)
{
    struct hs *h = s->hs;
    (void)m;
    h->ccs_allowed = true;
    if (!hs13_handshake_secrets(s) || !hs13_use_secret(s, &h->server_hs, true))
        return HS_FATAL;
    const struct secret *reading = h->early_data_accepted ? &h->client_early : &h->client_hs;
    s->in.skip_undecryptable = h->peer_early_data && !h->early_data_accepted;
    return hs13_use_secret(s, reading, false) ? HS_OK : HS_FATAL;
}

static enum hs_result send_encrypted_extensions(SSL *s, struct hs_message *m)
{
    struct builder b;
    (void)m;
    hs_begin(s, &b, SSL3_MT_ENCRYPTED_EXTENSIONS);
    if (!ext_build(s, SSL_EXT_TLS1_3_ENCRYPTED_EXTENSIONS, NULL, 0, &b)) {
        build_free(&b);
        return HS_FATAL;
    }
    return hs_end(s, &b, SSL3_MT_ENCRYPTED_EXTENSIONS, true) ? HS_OK : HS_FATAL;
}

static bool psk_used(const SSL *s)
{
    return s->hs->psk_used;
}

/* A client is asked in the handshake unless it resumes, or is to be asked later. */
static bool asks_certificate(const SSL *s)
{
    return (s->set.verify_mode & SSL_VERIFY_PEER) != 0 &&
           (s->set.verify_mode & SSL_VERIFY_POST_HANDSHAKE) == 0;
}

static enum hs_result send_certificate_request(SSL *s, struct hs_message *m)
{
    struct builder b;
    (void)m;
    hs_begin(s, &b, SSL3_MT_CERTIFICATE_REQUEST);
    build_u8(&b, 0); /* no context within the handshake */
    if (!ext_build(s, SSL_EXT_TLS1_3_CERTIFICATE_REQUEST, NULL, 0, &b)) {
        build_free(&b);
        return HS_FATAL;
    }
    s->hs->certificate_requested = s->certificate_asked = true;
    return hs_end(s, &b, SSL3_MT_CERTIFICATE_REQUEST, true) ? HS_OK : HS_FATAL;
}

/* What this end writes from here on is under the application's secret; it still reads what the
 * client's handshake secret protects. */
static enum hs_result send_finished(SSL *s, struct hs_message *m)
{
    struct hs *h = s->hs;
    (void)m;
    if (!hs13_send_finished(s) || !hs13_application_secrets(s) ||
        !hs13_use_secret(s, &h->server_app, true))
        return HS_FATAL;
    s->write_traffic = h->server_app;
    return HS_OK;
}

/* ---- early data and the client's flight ---- */

/* A program that would read some is told that there is none, too; SSL_stateless ends here. */
static bool accepts_early_data(const SSL *s)
{
    return s->hs->early_data_accepted || s->early_state == EARLY_ACCEPT || s->stateless;
}

static enum hs_result pause_for_early_data(SSL *s, struct hs_message *m)
{
    (void)m;
    return s->early_state == EARLY_ACCEPT || s->stateless ? HS_EARLY_DATA : HS_OK;
}

/* A state that the program is told of all the same. */
static enum hs_result no_early_data(SSL *s, struct hs_message *m)
{
    (void)s;
    (void)m;
    return HS_OK;
}

static enum hs_result take_end_of_early_data(SSL *s, struct hs_message *m)
{
    if (m->body.len > 0)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
    s->early_state = EARLY_READ_DONE;
    return hs13_use_secret(s, &s->hs->client_hs, false) ? HS_OK : HS_FATAL;
}

static bool certificate_requested(const SSL *s)
{
    return s->hs->certificate_requested;
}

static bool has_peer_key(const SSL *s)
{
    return s->hs->peer_key != NULL;
}

static bool lacks_peer_key(const SSL *s)
{
    return s->hs->peer_key == NULL;
}

static enum hs_result take_finished(SSL *s, struct hs_message *m)
{
    struct hs *h = s->hs;
    if (!hs13_take_finished(s, m->body) || !hs_hash_message(s) || !hs13_resumption_secret(s) ||
        !hs13_use_secret(s, &h->client_app, false))
        return HS_FATAL;
    s->read_traffic = h->client_app;
    h->ccs_allowed = false;
    return HS_OK;
}

static bool wants_tickets(const SSL *s)
{
    return post13_wants_tickets(s);
}

static enum hs_result send_ticket(SSL *s, struct hs_message *m)
{
    (void)m;
    s->tickets_sent++;
    return post13_send_ticket(s) ? HS_OK : HS_FATAL;
}

static const struct hs_row rows[] = {
    {S13_NEGOTIATE, HS_DO, NULL, choose13, S13_CHOSEN, HASH_NOT, "suite, PSK, group, certificate"},
    {S13_CHOSEN, HS_DO, server13_wants_retry, send_retry, S13_FLUSH_RETRY, HASH_NOT,
     "HelloRetryRequest"},
    {S13_CHOSEN, HS_DO, NULL, NULL, S13_SEND_SERVER_HELLO, HASH_NOT, "agreed"},
    {S13_FLUSH_RETRY, HS_DO, NULL, flush_retry, S13_WAIT_SECOND_HELLO, HASH_NOT, "flush"},
    {S13_WAIT_SECOND_HELLO, SSL3_MT_CLIENT_HELLO, NULL, take_second_hello, S13_NEGOTIATE, HASH_NOT,
     "ClientHello again"},
    {S13_SEND_SERVER_HELLO, HS_DO, NULL, send_server_hello, S13_SEND_CCS, HASH_NOT, "ServerHello"},
    {S13_SEND_CCS, HS_DO, wants_ccs, send_ccs, S13_BEGIN_KEYS, HASH_NOT, "change_cipher_spec"},
    {S13_SEND_CCS, HS_DO, NULL, NULL, S13_BEGIN_KEYS, HASH_NOT, "no change_cipher_spec"},
    {S13_BEGIN_KEYS, HS_DO, NULL, begin_keys, S13_SEND_ENCRYPTED_EXTENSIONS, HASH_NOT,
     "handshake keys"},
    {S13_SEND_ENCRYPTED_EXTENSIONS, HS_DO, psk_used, send_encrypted_extensions, S13_SEND_FINISHED,
     HASH_NOT, "EncryptedExtensions, PSK"},
    {S13_SEND_ENCRYPTED_EXTENSIONS, HS_DO, NULL, send_encrypted_extensions,
     S13_SEND_CERTIFICATE_REQUEST, HASH_NOT, "EncryptedExtensions"},
    {S13_SEND_CERTIFICATE_REQUEST, HS_DO, asks_certificate, send_certificate_request,
     S13_SEND_CERTIFICATE, HASH_NOT, "CertificateRequest"},
    {S13_SEND_CERTIFICATE_REQUEST, HS_DO, NULL, NULL, S13_SEND_CERTIFICATE, HASH_NOT,
     "no CertificateRequest"},
    {S13_SEND_CERTIFICATE, HS_DO, NULL, hs13_send_certificate, S13_SEND_CERTIFICATE_VERIFY,
     HASH_NOT, "Certificate"},
    {S13_SEND_CERTIFICATE_VERIFY, HS_DO, NULL, hs13_send_certificate_verify, S13_SEND_FINISHED,
     HASH_NOT, "CertificateVerify"},
    {S13_SEND_FINISHED, HS_DO, NULL, send_finished, S13_FLUSH, HASH_NOT, "Finished"},
    {S13_FLUSH, HS_DO, NULL, flush, S13_EARLY_DATA, HASH_NOT, "flush"},
    {S13_EARLY_DATA, HS_DO, accepts_early_data, pause_for_early_data, S13_WAIT_END_OF_EARLY_DATA,
     HASH_NOT, "early data"},
    {S13_EARLY_DATA, HS_DO, NULL, no_early_data, S13_WAIT_CLIENT, HASH_NOT, "no early data"},
    {S13_WAIT_END_OF_EARLY_DATA, SSL3_MT_END_OF_EARLY_DATA, NULL, take_end_of_early_data,
     S13_WAIT_CLIENT, HASH_FIRST, "EndOfEarlyData"},
    {S13_WAIT_CLIENT, HS_DO, certificate_requested, NULL, S13_WAIT_CERTIFICATE, HASH_NOT,
     "was asked for a certificate"},
    {S13_WAIT_CLIENT, HS_DO, NULL, NULL, S13_WAIT_FINISHED, HASH_NOT, "wasn't"},
    {S13_WAIT_CERTIFICATE, SSL3_MT_CERTIFICATE, NULL, hs13_take_certificate,
     S13_WAIT_CERTIFICATE_VERIFY, HASH_FIRST, "Certificate"},
    {S13_WAIT_CERTIFICATE_VERIFY, SSL3_MT_CERTIFICATE_VERIFY, has_peer_key,
     hs13_take_certificate_verify, S13_WAIT_FINISHED, HASH_LAST, "CertificateVerify"},
    {S13_WAIT_CERTIFICATE_VERIFY, SSL3_MT_FINISHED, lacks_peer_key, take_finished, S13_SEND_TICKETS,
     HASH_NOT, "Finished, without a certificate"},
    {S13_WAIT_FINISHED, SSL3_MT_FINISHED, NULL, take_finished, S13_SEND_TICKETS, HASH_NOT,
     "Finished"},
    {S13_SEND_TICKETS, HS_DO, wants_tickets, send_ticket, S13_SEND_TICKETS, HASH_NOT,
     "NewSessionTicket"},
    {S13_SEND_TICKETS, HS_DO, NULL, NULL, S13_FLUSH_TICKETS, HASH_NOT, "no more tickets"},
    {S13_FLUSH_TICKETS, HS_DO, NULL, flush, S13_DONE, HASH_NOT, "flush"},
    {S13_DONE, HS_DO, NULL, hs_finish, HS_ENDED, HASH_NOT, "done"},

    {S13_POST, SSL3_MT_KEY_UPDATE, NULL, post13_take_key_update, S13_POST_DONE, HASH_NOT,
     "KeyUpdate"},
    {S13_PHA_SEND_CERTIFICATE_REQUEST, HS_DO, NULL, pha_send_request, S13_PHA_FLUSH, HASH_NOT,
     "CertificateRequest"},
    {S13_PHA_FLUSH, HS_DO, NULL, flush, S13_POST_DONE, HASH_NOT, "flush"},
    {S13_POST, SSL3_MT_CERTIFICATE, pha_is_asked, pha_take_certificate,
     S13_PHA_WAIT_CERTIFICATE_VERIFY, HASH_NOT, "Certificate"},
    {S13_PHA_WAIT_CERTIFICATE_VERIFY, SSL3_MT_CERTIFICATE_VERIFY, has_peer_key,
     hs13_take_certificate_verify, S13_PHA_WAIT_FINISHED, HASH_LAST, "CertificateVerify"},
    {S13_PHA_WAIT_CERTIFICATE_VERIFY, SSL3_MT_FINISHED, lacks_peer_key, pha_take_finished,
     S13_PHA_SEND_TICKETS, HASH_NOT, "Finished, without a certificate"},
    {S13_PHA_WAIT_FINISHED, SSL3_MT_FINISHED, NULL, pha_take_finished, S13_PHA_SEND_TICKETS,
     HASH_NOT, "Finished"},
    {S13_PHA_SEND_TICKETS, HS_DO, wants_tickets, send_ticket, S13_PHA_SEND_TICKETS, HASH_NOT,
     "NewSessionTicket"},
    {S13_PHA_SEND_TICKETS, HS_DO, NULL, NULL, S13_PHA_FLUSH_TICKETS, HASH_NOT, "no more tickets"},
    {S13_PHA_FLUSH_TICKETS, HS_DO, NULL, flush, S13_POST_DONE, HASH_NOT, "flush"},
    {S13_POST_DONE, HS_DO, NULL, post13_done, HS_ENDED, HASH_NOT, "done"},
};
const struct hs_table hs_server13 = {rows, sizeof(rows) / sizeof(rows[0])};
