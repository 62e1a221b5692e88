/* A client's TLS 1.2 and below after the ServerHello (RFC 5246, 7.3; RFC 5077, 3.1). */
#include <openssl/crypto.h>
#include <time.h>

#include "ssl/ct/ct.h"
#include "ssl/hs/hs12.h"

static enum hs_result internal(SSL *s)
{
    return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
}

/* ---- ServerHello ---- */

/* What was offered is taken up: same context, version and suite. */
static bool check_resumed(SSL *s)
{
    const SSL_SESSION *session = s->session;
    if (session->sid_ctx_len != s->set.sid_ctx_len ||
        memcmp(session->sid_ctx, s->set.sid_ctx, s->set.sid_ctx_len) != 0)
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER,
                     SSL_R_ATTEMPT_TO_REUSE_SESSION_IN_DIFFERENT_CONTEXT);
    if (session->version != conn_wire(s, s->version))
        return FATAL(s, SSL_AD_PROTOCOL_VERSION, SSL_R_SSL_SESSION_VERSION_MISMATCH);
    if (session->cipher_id != SSL_CIPHER_get_id(s->cipher))
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_OLD_SESSION_CIPHER_NOT_RETURNED);
    s->hit = true;
    s->verify_result = session->verify_result;
    return true;
}

static bool begin_session(SSL *s, const struct msg_server_hello *hello)
{
    SSL_SESSION *fresh = session_new_for(s);
    if (fresh == NULL)
        return internal(s);
    if (s->session->session_id_len > 0) /* SSL_CTX_sess_misses(3): it was offered */
        atomic_fetch_add_explicit(&s->session_ctx->stats.miss, 1, memory_order_relaxed);
    fresh->cipher = s->cipher;
    fresh->cipher_id = SSL_CIPHER_get_id(s->cipher);
    fresh->session_id_len = (uint8_t)hello->session_id.len;
    if (hello->session_id.len > 0)
        memcpy(fresh->session_id, hello->session_id.ptr, hello->session_id.len);
    SSL_SESSION_free(s->session);
    s->session = fresh;
    return true;
}

bool client12_take_hello(SSL *s, const struct msg_server_hello *hello)
{
    struct hs *h = s->hs;
    if (h->resuming ? !check_resumed(s) : !begin_session(s, hello))
        return false;
    h->transcript.keep = true; /* a CertificateVerify may have to sign it all */
    if (!hs12_set_hash(s))
        return internal(s);
    if (!ext_parse(s, SSL_EXT_TLS1_2_SERVER_HELLO, hello->extensions, NULL, 0))
        return false;
    if (!s->hit)
        s->session->extended_master_secret = s->extended_master_secret;
    return hs12_ask_secret_client(s);
}

/* ---- the server's flight ---- */

static bool resumed(const SSL *s)
{
    return s->hit;
}

static bool resumed_with_ticket(const SSL *s)
{
    return s->hit && s->hs->ticket_promised;
}

/* RFC 4851, 3.2.2: the message after the ServerHello tells that the server resumes. */
static bool may_resume_yet(const SSL *s)
{
    return s->hs->has_given_secret && s->hs->peer_key == NULL;
}

static bool has_certificate(const SSL *s)
{
    return hs12_has_certificate(s->cipher);
}

static bool may_have_status(const SSL *s)
{
    return s->hs->status_promised;
}

/* Where the message isn't due it is left out: what comes must be the next. */
static bool needs_exchange(const SSL *s)
{
    return (s->cipher->kx & (KX_DHE | KX_ECDHE | KX_DHE_PSK | KX_ECDHE_PSK | KX_SRP)) != 0;
}

static bool may_have_exchange(const SSL *s)
{
    return (s->cipher->kx & KX_RSA) == 0;
}

static bool lacks_exchange(const SSL *s)
{
    return !needs_exchange(s);
}

static enum hs_result take_status(SSL *s, struct hs_message *m)
{
    struct slice ocsp;
    if (!msg_certificate_status_parse(m->body, &ocsp))
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
    OPENSSL_free(s->ocsp_response);
    s->ocsp_response = OPENSSL_memdup(ocsp.ptr, ocsp.len);
    s->ocsp_response_len = ocsp.len;
    return s->ocsp_response != NULL || ocsp.len == 0 ? HS_OK : internal(s);
}

static bool check_signature(SSL *s, const struct msg_server_key_exchange *m)
{
    struct hs *h = s->hs;
    struct builder content;
    const struct sigalg *alg = sigalg_of_peer(s, m->algorithm, h->peer_key);
    if (alg == NULL)
        return false;
    build_init(&content);
    hs12_signed_params(s, m->params, &content);
    bool ok = !content.failed &&
              sigalg_verify(s, alg, h->peer_key, slice_of(content.ptr, content.len), m->signature);
    build_free(&content);
    s->peer_sigalg = alg;
    return ok || FATAL(s, SSL_AD_DECRYPT_ERROR, SSL_R_BAD_SIGNATURE);
}

static enum hs_result take_exchange(SSL *s, struct hs_message *m)
{
    struct msg_server_key_exchange x;
    if (!msg_server_key_exchange_parse(m->body, s->cipher, s->version, &x))
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
    if (hs12_signs(s->cipher) && !check_signature(s, &x))
        return HS_FATAL;
    return kx12_take_server_params(s, &x) ? HS_OK : HS_FATAL;
}

/* The algorithms and authorities of a CertificateRequest. */
static bool keep_request(SSL *s, const struct msg_certificate_request12 *r)
{
    uint16_t list[SIGALGS_MAX];
    size_t n = 0;
    struct slice algs = r->sigalgs;
    while (n < SIGALGS_MAX && read_u16(&algs, &list[n]))
        n++;
    shared_u16_free(s->peer_sigalgs);
    s->peer_sigalgs = s->version >= TLS1_2_VERSION ? shared_u16_new(list, n) : NULL;
    OPENSSL_free(s->certificate_types);
    s->certificate_types = OPENSSL_memdup(r->types.ptr, r->types.len);
    s->certificate_types_len = r->types.len;
    sk_X509_NAME_pop_free(s->peer_ca_names, X509_NAME_free);
    s->peer_ca_names = NULL;
    if (!msg_authorities_parse(r->authorities, &s->peer_ca_names))
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_CA_DN_LENGTH_MISMATCH);
    return (s->certificate_types != NULL &&
            (s->peer_sigalgs != NULL || s->version < TLS1_2_VERSION)) ||
           internal(s);
}

static enum hs_result take_request(SSL *s, struct hs_message *m)
{
    struct msg_certificate_request12 r;
    if ((s->cipher->au & AU_NONE) != 0 && s->version > SSL3_VERSION) /* RFC 5246, 7.4.4 */
        return FATAL(s, SSL_AD_UNEXPECTED_MESSAGE, SSL_R_UNEXPECTED_MESSAGE);
    if (!msg_certificate_request12_parse(m->body, s->version >= TLS1_2_VERSION, &r))
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
    if (!keep_request(s, &r))
        return HS_FATAL;
    s->hs->certificate_requested = true;
    return HS_OK;
}

static enum hs_result take_hello_done(SSL *s, struct hs_message *m)
{
    if (m->body.len > 0)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
    return ext_status_check(s) && ct_check(s) ? HS_OK : HS_FATAL;
}

/* ---- the client's flight ---- */

static bool certificate_requested(const SSL *s)
{
    return s->hs->certificate_requested;
}

static bool signs(const SSL *s)
{
    return s->hs->certificate_requested && s->hs->cred != NULL;
}

static bool speaks_npn(const SSL *s)
{
    return s->npn_selected != NULL && !s->hit;
}

static enum hs_result send_exchange(SSL *s, struct hs_message *m)
{
    struct builder b;
    (void)m;
    hs_begin(s, &b, SSL3_MT_CLIENT_KEY_EXCHANGE);
    if (!kx12_put_client(s, &b)) {
        build_free(&b);
        return HS_FATAL;
    }
    if (!hs_end(s, &b, SSL3_MT_CLIENT_KEY_EXCHANGE, true) || !hs12_master_secret(s))
        return HS_FATAL;
    return HS_OK;
}

/* draft-agl-tls-nextprotoneg, 3: the protocol, padded to a multiple of 32. */
static enum hs_result send_next_proto(SSL *s, struct hs_message *m)
{
    struct builder b;
    (void)m;
    size_t len = s->npn_selected_len, padding = 32 - (len + 2) % 32;
    hs_begin(s, &b, SSL3_MT_NEXT_PROTO);
    build_uint(&b, len, 1);
    build_bytes(&b, s->npn_selected, len);
    build_uint(&b, padding, 1);
    uint8_t *zeros = build_room(&b, padding);
    if (zeros != NULL)
        memset(zeros, 0, padding);
    return hs_end(s, &b, SSL3_MT_NEXT_PROTO, true) ? HS_OK : HS_FATAL;
}

/* A ticket, for this session (RFC 5077, 3.3); a resumed session may be others' too, so that the
 * new ticket goes into a copy. */
static enum hs_result take_ticket(SSL *s, struct hs_message *m)
{
    struct msg_ticket12 t;
    unsigned int len = 0;
    if (!msg_ticket12_parse(m->body, &t))
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
    if (t.ticket.len == 0) /* the server has changed its mind */
        return HS_OK;
    if (s->session->session_id_len > 0 || s->hit) {
        SSL_SESSION *copy = session_copy(s->session, false);
        if (copy == NULL)
            return internal(s);
        if ((s->session_ctx->cache_mode & SSL_SESS_CACHE_CLIENT) != 0) /* the old one is stale */
            SSL_CTX_remove_session(s->session_ctx, s->session);
        SSL_SESSION_free(s->session);
        s->session = copy;
    }
    SSL_SESSION *n = s->session;
    OPENSSL_free(n->ticket);
    n->ticket = OPENSSL_memdup(t.ticket.ptr, t.ticket.len);
    n->ticket_len = t.ticket.len;
    n->ticket_lifetime = t.lifetime;
    n->time = time(NULL);
    if (n->ticket == NULL ||
        !EVP_Digest(t.ticket.ptr, t.ticket.len, n->session_id, &len, EVP_sha256(), NULL))
        return internal(s);
    n->session_id_len = (uint8_t)len;
    n->not_resumable = false;
    s->hs->ticket_promised = false;
    return HS_OK;
}

static bool ticket_promised(const SSL *s)
{
    return s->hs->ticket_promised;
}

/* A server asks for a renegotiation (RFC 5246, 7.4.1.1). */
static enum hs_result take_hello_request(SSL *s, struct hs_message *m)
{
    if (m->body.len > 0)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
    if ((s->set.options & SSL_OP_NO_RENEGOTIATION) != 0 ||
        (!s->secure_renegotiation &&
         (s->set.options & SSL_OP_ALLOW_UNSAFE_LEGACY_RENEGOTIATION) == 0))
        conn_warn(s, SSL_AD_NO_RENEGOTIATION);
    else if ((s->shutdown & SSL_SENT_SHUTDOWN) == 0)
        s->renegotiating = true; /* whoever reads, or writes next, begins it */
    return HS_OK;
}

static const struct hs_row rows[] = {
    {C12_WAIT_SERVER, HS_DO, resumed_with_ticket, NULL, C12_WAIT_TICKET, HASH_NOT,
     "resumed, a new ticket"},
    {C12_WAIT_SERVER, HS_DO, resumed, NULL, C12_WAIT_CCS, HASH_NOT, "resumed"},
    {C12_WAIT_SERVER, HS_DO, has_certificate, NULL, C12_WAIT_CERTIFICATE, HASH_NOT, "full"},
    {C12_WAIT_SERVER, HS_DO, NULL, NULL, C12_WAIT_SERVER_KEY_EXCHANGE, HASH_NOT,
     "full, no certificate"},
    {C12_WAIT_CERTIFICATE, SSL3_MT_CERTIFICATE, may_have_status, hs12_take_certificate,
     C12_WAIT_CERTIFICATE_STATUS, HASH_FIRST, "Certificate, a status may follow"},
    {C12_WAIT_CERTIFICATE, SSL3_MT_CERTIFICATE, NULL, hs12_take_certificate,
     C12_WAIT_SERVER_KEY_EXCHANGE, HASH_FIRST, "Certificate"},
    {C12_WAIT_CERTIFICATE, HS_CCS, may_resume_yet, hs12_take_ccs_early, C12_WAIT_FINISHED, HASH_NOT,
     "change_cipher_spec, by a given secret"},
    {C12_WAIT_CERTIFICATE_STATUS, SSL3_MT_CERTIFICATE_STATUS, NULL, take_status,
     C12_WAIT_SERVER_KEY_EXCHANGE, HASH_FIRST, "CertificateStatus"},
    {C12_WAIT_CERTIFICATE_STATUS, SSL3_MT_SERVER_KEY_EXCHANGE, may_have_exchange, take_exchange,
     C12_WAIT_CERTIFICATE_REQUEST, HASH_FIRST, "ServerKeyExchange"},
    {C12_WAIT_CERTIFICATE_STATUS, SSL3_MT_CERTIFICATE_REQUEST, lacks_exchange, take_request,
     C12_WAIT_SERVER_HELLO_DONE, HASH_FIRST, "CertificateRequest"},
    {C12_WAIT_CERTIFICATE_STATUS, SSL3_MT_SERVER_DONE, lacks_exchange, take_hello_done,
     C12_ASK_CERT, HASH_FIRST, "ServerHelloDone"},
    {C12_WAIT_SERVER_KEY_EXCHANGE, SSL3_MT_SERVER_KEY_EXCHANGE, may_have_exchange, take_exchange,
     C12_WAIT_CERTIFICATE_REQUEST, HASH_FIRST, "ServerKeyExchange"},
    {C12_WAIT_SERVER_KEY_EXCHANGE, SSL3_MT_CERTIFICATE_REQUEST, lacks_exchange, take_request,
     C12_WAIT_SERVER_HELLO_DONE, HASH_FIRST, "CertificateRequest"},
    {C12_WAIT_SERVER_KEY_EXCHANGE, SSL3_MT_SERVER_DONE, lacks_exchange, take_hello_done,
     C12_ASK_CERT, HASH_FIRST, "ServerHelloDone"},
    {C12_WAIT_SERVER_KEY_EXCHANGE, HS_CCS, may_resume_yet, hs12_take_ccs_early, C12_WAIT_FINISHED,
     HASH_NOT, "change_cipher_spec, by a given secret"},
    {C12_WAIT_CERTIFICATE_REQUEST, SSL3_MT_CERTIFICATE_REQUEST, NULL, take_request,
     C12_WAIT_SERVER_HELLO_DONE, HASH_FIRST, "CertificateRequest"},
    {C12_WAIT_CERTIFICATE_REQUEST, SSL3_MT_SERVER_DONE, NULL, take_hello_done, C12_ASK_CERT,
     HASH_FIRST, "ServerHelloDone"},
    {C12_WAIT_SERVER_HELLO_DONE, SSL3_MT_SERVER_DONE, NULL, take_hello_done, C12_ASK_CERT,
     HASH_FIRST, "ServerHelloDone"},
    {C12_ASK_CERT, HS_DO, certificate_requested, hs_ask_certificate, C12_SEND_CERTIFICATE, HASH_NOT,
     "certificate callback"},
    {C12_ASK_CERT, HS_DO, NULL, NULL, C12_SEND_CLIENT_KEY_EXCHANGE, HASH_NOT,
     "no certificate asked for"},
    {C12_SEND_CERTIFICATE, HS_DO, NULL, hs12_send_certificate, C12_SEND_CLIENT_KEY_EXCHANGE,
     HASH_NOT, "Certificate"},
    {C12_SEND_CLIENT_KEY_EXCHANGE, HS_DO, NULL, send_exchange, C12_SEND_CERTIFICATE_VERIFY,
     HASH_NOT, "ClientKeyExchange"},
    {C12_SEND_CERTIFICATE_VERIFY, HS_DO, signs, hs12_send_certificate_verify, C12_SEND_CCS,
     HASH_NOT, "CertificateVerify"},
    {C12_SEND_CERTIFICATE_VERIFY, HS_DO, NULL, NULL, C12_SEND_CCS, HASH_NOT, "no signature"},
    {C12_SEND_CCS, HS_DO, NULL, hs12_send_ccs, C12_SEND_NEXT_PROTO, HASH_NOT, "change_cipher_spec"},
    {C12_SEND_NEXT_PROTO, HS_DO, speaks_npn, send_next_proto, C12_SEND_FINISHED, HASH_NOT,
     "NextProtocol"},
    {C12_SEND_NEXT_PROTO, HS_DO, NULL, NULL, C12_SEND_FINISHED, HASH_NOT, "no NextProtocol"},
    {C12_SEND_FINISHED, HS_DO, NULL, hs12_send_finished, C12_FLUSH, HASH_NOT, "Finished"},
    {C12_FLUSH, HS_DO, resumed, hs12_flush, C12_DONE, HASH_NOT, "flush, resumed"},
    {C12_FLUSH, HS_DO, ticket_promised, hs12_flush, C12_WAIT_TICKET, HASH_NOT, "flush"},
    {C12_FLUSH, HS_DO, NULL, hs12_flush, C12_WAIT_CCS, HASH_NOT, "flush, no ticket"},
    {C12_WAIT_TICKET, SSL3_MT_NEWSESSION_TICKET, NULL, take_ticket, C12_WAIT_CCS, HASH_FIRST,
     "NewSessionTicket"},
    {C12_WAIT_CCS, HS_CCS, NULL, hs12_take_ccs, C12_WAIT_FINISHED, HASH_NOT, "change_cipher_spec"},
    {C12_WAIT_FINISHED, SSL3_MT_FINISHED, resumed, hs12_take_finished, C12_SEND_CCS, HASH_LAST,
     "Finished, resumed"},
    {C12_WAIT_FINISHED, SSL3_MT_FINISHED, NULL, hs12_take_finished, C12_DONE, HASH_LAST,
     "Finished"},
    {C12_DONE, HS_DO, NULL, hs_finish, HS_ENDED, HASH_NOT, "done"},

    {C12_POST, SSL3_MT_HELLO_REQUEST, NULL, take_hello_request, HS_ENDED, HASH_NOT, "HelloRequest"},
};
const struct hs_table hs_client12 = {rows, sizeof(rows) / sizeof(rows[0])};
