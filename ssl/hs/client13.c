/* A client's TLS 1.3 after the ServerHello (RFC 8446, A.1). */
#include "ssl/ct/ct.h"
#include "ssl/hs/pha.h"

static enum hs_result internal(SSL *s)
{
    return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
}

/* ---- keys ---- */

/* What SSL_get_tmp_key(3) tells later; of ours the public part alone. */
static bool keep_tmp(SSL *s, struct key_share *share)
{
    unsigned char *own = NULL;
    size_t len = EVP_PKEY_get1_encoded_public_key(share->key[0], &own);
    if (len == 0)
        return internal(s);
    OPENSSL_free(s->own_tmp);
    s->own_tmp = own;
    s->own_tmp_len = len;
    EVP_PKEY_free(s->peer_tmp);
    s->peer_tmp = share->peer;
    share->peer = NULL;
    return true;
}

/* The share that the server answered with meets ours. */
static bool finish_share(SSL *s)
{
    struct hs *h = s->hs;
    int alert = SSL_AD_INTERNAL_ERROR;
    for (size_t i = 0; i < h->shares_n; i++)
        if (h->shares[i].group->code == h->server_share_group) {
            s->group = h->server_share_group;
            return share_finish(&h->shares[i], h->server_share, &h->shared_secret, &alert)
                       ? keep_tmp(s, &h->shares[i])
                       : conn_fatal(s, alert);
        }
    return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_KEY_SHARE);
}

/* Resumed: the session's suite has the same hash (4.2.11), and its peer stays the peer. */
static bool use_psk(SSL *s)
{
    struct hs *h = s->hs;
    SSL_SESSION *psk = h->psk_index == 0 && h->psk != NULL ? h->psk : h->psk_external;
    if (psk == NULL)
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_PSK_IDENTITY);
    if (SSL_CIPHER_get_handshake_digest(psk->cipher) != h->md)
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_CIPHERSUITE_DIGEST_HAS_CHANGED);
    if (psk != h->psk) { /* the other's early secret was none of this handshake's */
        SSL_SESSION_free(h->psk);
        h->psk = psk;
        h->psk_external = NULL;
        h->has_early_secret = false;
    } else if (!h->psk_is_external) { /* of which nothing was verified */
        s->verify_result = psk->verify_result;
    }
    s->hit = true;
    return true;
}

/* This connection's session: a new one, or in resumption a copy, since each ticket of TLS 1.3 is a
 * session of its own. */
static bool begin_session(SSL *s)
{
    struct hs *h = s->hs;
    SSL_SESSION *session = h->psk_used ? session_copy(h->psk, false) : session_new_for(s);
    if (session == NULL)
        return internal(s);
    session->version = s->version;
    session->cipher = s->cipher;
    session->cipher_id = SSL_CIPHER_get_id(s->cipher);
    session->group = s->group;
    SSL_SESSION_free(s->session);
    s->session = session;
    return true;
}

/* D.4: once, in the clear, before this end's second flight. */
static bool send_ccs(SSL *s)
{
    struct hs *h = s->hs;
    if (h->ccs_sent || h->legacy_session_id_len == 0)
        return true;
    h->ccs_sent = true;
    return record_put(s, SSL3_RT_CHANGE_CIPHER_SPEC, "\x01", 1) || internal(s);
}

bool client13_agree(SSL *s)
{
    struct hs *h = s->hs;
    if (h->psk_used && !use_psk(s))
        return false;
    if (!h->psk_used && h->has_early_secret)
        h->has_early_secret = false;
    if (!h->psk_used) {
        SSL_SESSION_free(h->psk);
        h->psk = NULL;
    }
    if (h->server_share_group != 0) {
        if (!finish_share(s))
            return false;
    } else if (!h->psk_used || (s->set.options & SSL_OP_ALLOW_NO_DHE_KEX) == 0) {
        return FATAL(s, SSL_AD_MISSING_EXTENSION, SSL_R_NO_SUITABLE_KEY_SHARE);
    }
    if (!begin_session(s) || !hs13_handshake_secrets(s) || !send_ccs(s))
        return false;
    /* While early data is being sent the writing key stays that of early data. */
    return hs13_use_secret(s, &h->server_hs, false) &&
           (h->early_data_offered || hs13_use_secret(s, &h->client_hs, true));
}

enum hs_result client13_retry(SSL *s, struct hs_message *m)
{
    (void)m;
    return send_ccs(s) ? client_send_hello(s) : HS_FATAL;
}

/* ---- the server's flight ---- */

static bool psk_used(const SSL *s)
{
    return s->hs->psk_used;
}

static enum hs_result take_encrypted_extensions(SSL *s, struct hs_message *m)
{
    struct slice body = m->body, block;
    if (!read_vector(&body, 2, &block) || body.len > 0)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
    if (!ext_parse(s, SSL_EXT_TLS1_3_ENCRYPTED_EXTENSIONS, block, NULL, 0))
        return HS_FATAL;
    if (s->hs->early_data_offered)
        s->early_data_status =
            s->hs->early_data_accepted ? SSL_EARLY_DATA_ACCEPTED : SSL_EARLY_DATA_REJECTED;
    return HS_OK;
}

static enum hs_result take_certificate_request(SSL *s, struct hs_message *m)
{
    struct hs *h = s->hs;
    struct msg_certificate_request13 request;
    if (!msg_certificate_request13_parse(m->body, &request))
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
    if (request.context.len > 0) /* 4.3.2: in the handshake it is empty */
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_INVALID_CONTEXT);
    if (!ext_parse(s, SSL_EXT_TLS1_3_CERTIFICATE_REQUEST, request.extensions, NULL, 0))
        return HS_FATAL;
    h->certificate_requested = true;
    return HS_OK;
}

static enum hs_result take_certificate_verify(SSL *s, struct hs_message *m)
{
    return hs13_take_certificate_verify(s, m);
}

/* The server's Finished: all that follows is under the application's secrets. */
static enum hs_result take_finished(SSL *s, struct hs_message *m)
{
    if (!hs13_take_finished(s, m->body) || !hs_hash_message(s) || !hs13_application_secrets(s) ||
        !hs13_use_secret(s, &s->hs->server_app, false))
        return HS_FATAL;
    s->read_traffic = s->hs->server_app;
    s->hs->ccs_allowed = false;
    return ext_status_check(s) && ct_check(s) ? HS_OK : HS_FATAL;
}

/* ---- the client's flight ---- */

static bool early_data_accepted(const SSL *s)
{
    return s->hs->early_data_accepted;
}

/* 4.5 */
static enum hs_result end_early_data(SSL *s, struct hs_message *m)
{
    struct builder b;
    (void)m;
    hs_begin(s, &b, SSL3_MT_END_OF_EARLY_DATA);
    return hs_end(s, &b, SSL3_MT_END_OF_EARLY_DATA, true) ? HS_OK : HS_FATAL;
}

static bool early_data_offered(const SSL *s)
{
    return s->hs->early_data_offered;
}

/* The change_cipher_spec of this flight went out when the ServerHello came, so that alerts since
 * then are under the handshake's key; the program is told of it in its place. */
static bool sent_ccs(const SSL *s)
{
    const struct hs *h = s->hs;
    return h->ccs_sent && !h->hello_retried && !h->early_data_offered;
}

static enum hs_result tell_ccs(SSL *s, struct hs_message *m)
{
    (void)s;
    (void)m;
    return HS_OK;
}

/* Under the handshake's key from here on. */
static enum hs_result leave_early_data(SSL *s, struct hs_message *m)
{
    (void)m;
    return hs13_use_secret(s, &s->hs->client_hs, true) ? HS_OK : HS_FATAL;
}

static bool certificate_requested(const SSL *s)
{
    return s->hs->certificate_requested;
}

static bool has_certificate(const SSL *s)
{
    return s->hs->cred != NULL;
}

static enum hs_result send_finished(SSL *s, struct hs_message *m)
{
    struct hs *h = s->hs;
    (void)m;
    if (!hs13_send_finished(s) || !hs13_resumption_secret(s) ||
        !hs13_use_secret(s, &h->client_app, true))
        return HS_FATAL;
    s->write_traffic = h->client_app;
    return HS_OK;
}

/* After the handshake: no key changes with it. */
static enum hs_result send_pha_finished(SSL *s, struct hs_message *m)
{
    (void)m;
    return hs13_send_finished(s) ? HS_OK : HS_FATAL;
}

static enum hs_result flush(SSL *s, struct hs_message *m)
{
    (void)m;
    return hs_flush(s);
}

static const struct hs_row rows[] = {
    {C13_WAIT_ENCRYPTED_EXTENSIONS, SSL3_MT_ENCRYPTED_EXTENSIONS, psk_used,
     take_encrypted_extensions, C13_WAIT_FINISHED, HASH_FIRST, "EncryptedExtensions, PSK"},
    {C13_WAIT_ENCRYPTED_EXTENSIONS, SSL3_MT_ENCRYPTED_EXTENSIONS, NULL, take_encrypted_extensions,
     C13_WAIT_CERT_OR_REQUEST, HASH_FIRST, "EncryptedExtensions"},
    {C13_WAIT_CERT_OR_REQUEST, SSL3_MT_CERTIFICATE_REQUEST, NULL, take_certificate_request,
     C13_WAIT_CERTIFICATE, HASH_FIRST, "CertificateRequest"},
    {C13_WAIT_CERT_OR_REQUEST, SSL3_MT_CERTIFICATE, NULL, hs13_take_certificate,
     C13_WAIT_CERTIFICATE_VERIFY, HASH_FIRST, "Certificate"},
    {C13_WAIT_CERTIFICATE, SSL3_MT_CERTIFICATE, NULL, hs13_take_certificate,
     C13_WAIT_CERTIFICATE_VERIFY, HASH_FIRST, "Certificate"},
    {C13_WAIT_CERTIFICATE_VERIFY, SSL3_MT_CERTIFICATE_VERIFY, NULL, take_certificate_verify,
     C13_WAIT_FINISHED, HASH_LAST, "CertificateVerify"},
    {C13_WAIT_FINISHED, SSL3_MT_FINISHED, NULL, take_finished, C13_SEND_END_OF_EARLY_DATA, HASH_NOT,
     "Finished"},
    {C13_SEND_END_OF_EARLY_DATA, HS_DO, early_data_accepted, end_early_data, C13_SEND_CCS, HASH_NOT,
     "EndOfEarlyData"},
    {C13_SEND_END_OF_EARLY_DATA, HS_DO, NULL, NULL, C13_SEND_CCS, HASH_NOT, "no early data"},
    {C13_SEND_CCS, HS_DO, sent_ccs, tell_ccs, C13_BEGIN_FLIGHT, HASH_NOT, "change_cipher_spec"},
    {C13_SEND_CCS, HS_DO, NULL, NULL, C13_BEGIN_FLIGHT, HASH_NOT, "no change_cipher_spec"},
    {C13_BEGIN_FLIGHT, HS_DO, early_data_offered, leave_early_data, C13_ASK_CERT, HASH_NOT,
     "handshake keys"},
    {C13_BEGIN_FLIGHT, HS_DO, NULL, NULL, C13_ASK_CERT, HASH_NOT, "handshake keys already"},
    {C13_ASK_CERT, HS_DO, certificate_requested, hs_ask_certificate, C13_SEND_CERTIFICATE, HASH_NOT,
     "certificate callback"},
    {C13_ASK_CERT, HS_DO, NULL, NULL, C13_SEND_FINISHED, HASH_NOT, "no certificate asked for"},
    {C13_SEND_CERTIFICATE, HS_DO, NULL, hs13_send_certificate, C13_SEND_CERTIFICATE_VERIFY,
     HASH_NOT, "Certificate"},
    {C13_SEND_CERTIFICATE_VERIFY, HS_DO, has_certificate, hs13_send_certificate_verify,
     C13_SEND_FINISHED, HASH_NOT, "CertificateVerify"},
    {C13_SEND_CERTIFICATE_VERIFY, HS_DO, NULL, NULL, C13_SEND_FINISHED, HASH_NOT, "no certificate"},
    {C13_SEND_FINISHED, HS_DO, NULL, send_finished, C13_FLUSH, HASH_NOT, "Finished"},
    {C13_FLUSH, HS_DO, NULL, flush, C13_DONE, HASH_NOT, "flush"},
    {C13_DONE, HS_DO, NULL, hs_finish, HS_ENDED, HASH_NOT, "done"},

    {C13_POST, SSL3_MT_NEWSESSION_TICKET, NULL, post13_take_ticket, C13_POST_DONE, HASH_NOT,
     "NewSessionTicket"},
    {C13_POST, SSL3_MT_KEY_UPDATE, NULL, post13_take_key_update, C13_POST_DONE, HASH_NOT,
     "KeyUpdate"},
    {C13_POST, SSL3_MT_CERTIFICATE_REQUEST, pha_was_offered, pha_take_request, C13_PHA_ASK_CERT,
     HASH_NOT, "CertificateRequest"},
    {C13_PHA_ASK_CERT, HS_DO, NULL, hs_ask_certificate, C13_PHA_SEND_CERTIFICATE, HASH_NOT,
     "certificate callback"},
    {C13_PHA_SEND_CERTIFICATE, HS_DO, NULL, hs13_send_certificate, C13_PHA_SEND_CERTIFICATE_VERIFY,
     HASH_NOT, "Certificate"},
    {C13_PHA_SEND_CERTIFICATE_VERIFY, HS_DO, has_certificate, hs13_send_certificate_verify,
     C13_PHA_SEND_FINISHED, HASH_NOT, "CertificateVerify"},
    {C13_PHA_SEND_CERTIFICATE_VERIFY, HS_DO, NULL, NULL, C13_PHA_SEND_FINISHED, HASH_NOT,
     "no certificate"},
    {C13_PHA_SEND_FINISHED, HS_DO, NULL, send_pha_finished, C13_PHA_FLUSH, HASH_NOT, "Finished"},
    {C13_PHA_FLUSH, HS_DO, NULL, flush, C13_POST_DONE, HASH_NOT, "flush"},
    {C13_POST_DONE, HS_DO, NULL, post13_done, HS_ENDED, HASH_NOT, "done"},
};
const struct hs_table hs_client13 = {rows, sizeof(rows) / sizeof(rows[0])};
