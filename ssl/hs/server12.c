/* A server's TLS 1.2 and below (RFC 5246, 7.3). */
#include <openssl/crypto.h>
#include <openssl/objects.h>

#include "ssl/cipher/list.h"
#include "ssl/ext/srp.h"
#include "ssl/hs/hs12.h"
#include "ssl/hs/server13.h"

static enum hs_result internal(SSL *s)
{
    return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
}

/* ---- resumption or a suite ---- */

/* A session by ticket, else by id: none, or in `found`. */
static enum hs_result look_up(SSL *s, SSL_SESSION **found)
{
    struct hs *h = s->hs;
    *found = NULL;
    if (s->renegotiating && (s->set.options & SSL_OP_NO_SESSION_RESUMPTION_ON_RENEGOTIATION) != 0)
        return HS_OK;
    bool tickets = (s->set.options & SSL_OP_NO_TICKET) == 0 &&
                   security_allows(s, SSL_SECOP_TICKET, 0, 0, NULL) && s->session_secret_cb == NULL;
    if (tickets && h->ticket_offered) {
        switch (ticket_open(s, h->peer_ticket, h->hello.session_id, found)) {
        case TICKET_FATAL:
            return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
        case TICKET_OK:
        case TICKET_OK_RENEW:
            return HS_OK;
        case TICKET_NONE:
            if (h->peer_ticket.len > 0) /* a bad one stands for no id either (RFC 5077, 3.4) */
                return HS_OK;
        }
    }
    if (h->hello.session_id.len > 0)
        *found = session_find(s, h->hello.session_id);
    return HS_OK;
}

/* Whether the suite is still one of ours: the list or the level may have changed since. */
static bool is_ours(SSL *s, const SSL_CIPHER *c)
{
    const struct cipher_list *list = s->set.all_ciphers;
    for (size_t i = 0; i < list->n; i++)
        if (list->suite[i] == c)
            return security_allows(s, SSL_SECOP_CIPHER_SHARED, SSL_CIPHER_get_bits(c, NULL), 0,
                                   (void *)(uintptr_t)c);
    return false;
}

/* Whether the session fits this hello: its suite is offered, the extended master secret is as it
 * was (RFC 7627, 5.3). */
static bool fits(SSL *s, const SSL_SESSION *session, bool *fatal)
{
    struct slice suites = s->hs->hello.ciphers;
    uint16_t id;
    int ok = session_acceptable(s, session);
    *fatal = ok < 0;
    if (ok <= 0 || session->cipher == NULL)
        return false;
    if (session->extended_master_secret && !s->extended_master_secret) {
        FATAL(s, SSL_AD_HANDSHAKE_FAILURE, SSL_R_INCONSISTENT_EXTMS);
        *fatal = true;
        return false;
    }
    if ((!session->extended_master_secret && s->extended_master_secret) ||
        !is_ours(s, session->cipher))
        return false;
    while (read_u16(&suites, &id))
        if (id == SSL_CIPHER_get_protocol_id(session->cipher))
            return true;
    FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_REQUIRED_CIPHER_MISSING);
    *fatal = true;
    return false;
}

/* Of a ClientHello that resumes nobody is told what it offers: SSL_get_client_ciphers(3) and its
 * like go on with what the handshake before it had, if there was one. */
static void forget_lists(SSL *s)
{
    sigalgs_forget_peer(s);
    s->point_formats_len = 0;
    if (s->renegotiating)
        return;
    shared_u16_free(s->peer_groups);
    s->peer_groups = NULL;
    s->lists_untold = true;
}

static enum hs_result resume(SSL *s)
{
    SSL_SESSION *found = NULL;
    bool fatal = false;
    enum hs_result r = look_up(s, &found);
    if (r != HS_OK || found == NULL)
        return r;
    if (!fits(s, found, &fatal)) {
        SSL_SESSION_free(found);
        if (fatal)
            conn_fatal(s, SSL_AD_INTERNAL_ERROR);
        s->ticket_expected = /* for the new session */
            s->hs->ticket_offered && (s->set.options & SSL_OP_NO_TICKET) == 0;
        return fatal ? HS_FATAL : HS_OK;
    }
    SSL_SESSION_free(s->session);
    s->session = found;
    s->cipher = found->cipher;
    s->hit = true;
    s->verify_result = found->verify_result;
    forget_lists(s);
    return HS_OK;
}

static bool begin_session(SSL *s)
{
    SSL_SESSION *fresh = s->session;
    fresh->cipher = s->cipher;
    fresh->cipher_id = SSL_CIPHER_get_id(s->cipher);
    fresh->extended_master_secret = s->extended_master_secret;
    if (s->hostname != NULL && s->servername_acknowledged &&
        (fresh->hostname = OPENSSL_strdup(s->hostname)) == NULL)
        return internal(s);
    if ((s->set.options & SSL_OP_NO_TICKET) != 0)
        s->ticket_expected = false; /* a callback may have said so since the hello was read */
    bool is_secret = (s->cipher->kx & (KX_DHE | KX_ECDHE)) != 0;
    if (s->set.not_resumable != NULL && s->set.not_resumable(s, is_secret) != 0) {
        fresh->not_resumable = true;
        s->ticket_expected = false;
        return true;
    }
    /* An id for the cache; with a ticket there is none to be had (RFC 5077, 3.4). */
    if (!s->ticket_expected && (s->session_ctx->cache_mode & SSL_SESS_CACHE_SERVER) != 0 &&
        !session_make_id(s, fresh))
        return internal(s);
    return true;
}

static enum hs_result negotiate(SSL *s, struct hs_message *m)
{
    struct hs *h = s->hs;
    (void)m;
    if (!h->resuming) { /* not yet looked up before a pause */
        enum hs_result r = resume(s);
        if (r != HS_OK)
            return r;
        h->resuming = true;
        if (!ext_ask_names(s))
            return HS_FATAL;
        if (!s->hit && (!hs12_ask_secret_server(s) || (s->hit && !begin_session(s))))
            return HS_FATAL;
    }
    if (!s->hit) {
        s->lists_untold = false;
        enum hs_result r = hs_ask_cert_callback(s);
        if (r != HS_OK)
            return r;
        s->cipher = choose12_suite(s, &h->cred, &h->sigalg);
        if (s->cipher == NULL)
            return FATAL(s, SSL_AD_HANDSHAKE_FAILURE, choose12_why_not(s));
        if ((s->cipher->kx & KX_SRP) != 0 && (r = srp_ask_username(s)) != HS_OK)
            return r;
        if (!begin_session(s))
            return HS_FATAL;
    }
    h->transcript.keep = (s->set.verify_mode & SSL_VERIFY_PEER) != 0;
    if ((!h->hello.is_v2 && !transcript_add(&h->transcript, h->hello_whole)) || !hs12_set_hash(s))
        return internal(s);
    return HS_OK;
}

/* ---- the server's flight ---- */

/* What a server that could do TLS 1.3 says to one who asked for less (RFC 8446, 4.1.3). */
static void put_downgrade(SSL *s)
{
    static const char sentinel[] = "DOWNGRD";
    int min, max;
    if (conn_is_dtls(s) || !version_range(s, &min, &max) || s->version >= max)
        return;
    if (max == TLS1_3_VERSION || s->version < TLS1_2_VERSION) {
        memcpy(s->server_random + 24, sentinel, 7);
        s->server_random[31] = s->version == TLS1_2_VERSION ? 1 : 0;
    }
}

static enum hs_result send_hello(SSL *s, struct hs_message *m)
{
    struct builder b;
    (void)m;
    if (!hs_random(s, s->server_random, (s->set.mode & SSL_MODE_SEND_SERVERHELLO_TIME) != 0))
        return internal(s);
    put_downgrade(s);
    struct slice id = slice_of(s->session->session_id, s->session->session_id_len);
    if (s->hit && !s->hs->has_given_secret) /* the client's own: it knows by it that it resumes */
        id = s->hs->hello.session_id;
    struct msg_server_hello hello = {
        .version = (uint16_t)conn_wire(s, s->version),
        .cipher = SSL_CIPHER_get_protocol_id(s->cipher),
        .random = slice_of(s->server_random, SSL3_RANDOM_SIZE),
        .session_id = id,
    };
    hs_begin(s, &b, SSL3_MT_SERVER_HELLO);
    msg_server_hello_build(&b, &hello);
    if (!ext_build(s, SSL_EXT_TLS1_2_SERVER_HELLO, NULL, 0, &b)) {
        build_free(&b);
        return HS_FATAL;
    }
    return hs_end(s, &b, SSL3_MT_SERVER_HELLO, true) ? HS_OK : HS_FATAL;
}

static enum hs_result send_status(SSL *s, struct hs_message *m)
{
    struct builder b;
    (void)m;
    hs_begin(s, &b, SSL3_MT_CERTIFICATE_STATUS);
    msg_certificate_status_build(&b, slice_of(s->ocsp_response, s->ocsp_response_len));
    return hs_end(s, &b, SSL3_MT_CERTIFICATE_STATUS, true) ? HS_OK : HS_FATAL;
}

static bool put_signature(SSL *s, size_t params_at, struct builder *b)
{
    struct hs *h = s->hs;
    struct builder content, signature;
    if (b->failed)
        return conn_fatal(s, SSL_AD_INTERNAL_ERROR);
    build_init(&content);
    build_init(&signature);
    hs12_signed_params(s, slice_of(b->ptr + params_at, b->len - params_at), &content);
    bool ok =
        h->sigalg != NULL && !content.failed &&
        sigalg_sign(s, h->sigalg, h->cred->key, slice_of(content.ptr, content.len), &signature);
    if (ok) {
        struct msg_certificate_verify v = {h->sigalg->code, slice_of(signature.ptr, signature.len)};
        msg_certificate_verify_build(b, s->version >= TLS1_2_VERSION, &v); /* the same shape */
        s->own_sigalg = h->sigalg;
    }
    build_free(&content);
    build_free(&signature);
    return ok || conn_fatal(s, SSL_AD_INTERNAL_ERROR);
}

static enum hs_result send_exchange(SSL *s, struct hs_message *m)
{
    struct builder b;
    (void)m;
    hs_begin(s, &b, SSL3_MT_SERVER_KEY_EXCHANGE);
    size_t at = b.len;
    if (!kx12_put_server_params(s, &b) || (hs12_signs(s->cipher) && !put_signature(s, at, &b))) {
        build_free(&b);
        return HS_FATAL;
    }
    return hs_end(s, &b, SSL3_MT_SERVER_KEY_EXCHANGE, true) ? HS_OK : HS_FATAL;
}

enum { CERTIFICATE_TYPES = 3 };

/* SSL_set1_client_certificate_types(3), or what the algorithms are good for. */
static struct slice certificate_types(const SSL *s, const uint16_t *algs, size_t n,
                                      uint8_t out[CERTIFICATE_TYPES])
{
    static const struct {
        uint8_t type;
        uint32_t slots;
    } rows[CERTIFICATE_TYPES] = {
        {TLS_CT_RSA_SIGN, 1u << CRED_RSA | 1u << CRED_RSA_PSS},
        {TLS_CT_DSS_SIGN, 1u << CRED_DSA},
        {TLS_CT_ECDSA_SIGN, 1u << CRED_ECC | 1u << CRED_ED25519 | 1u << CRED_ED448},
    };
    const struct shared_bytes *set = s->set.creds->client_types;
    uint32_t slots = 0;
    size_t types = 0;
    if (set != NULL)
        return slice_of(set->bytes, set->len);
    for (size_t i = 0; i < n; i++)
        slots |= 1u << sigalg_by_code(algs[i])->slot;
    for (size_t i = 0; i < CERTIFICATE_TYPES; i++)
        if ((slots & rows[i].slots) != 0)
            out[types++] = rows[i].type;
    return slice_of(out, types);
}

static enum hs_result send_request(SSL *s, struct hs_message *m)
{
    uint16_t list[SIGALGS_MAX];
    uint8_t types[CERTIFICATE_TYPES];
    struct builder b, algs, names;
    (void)m;
    build_init(&algs);
    build_init(&names);
    size_t n = sigalgs_ours(s, true, list);
    struct slice of = certificate_types(s, list, n, types);
    for (size_t i = 0; i < n; i++)
        build_uint(&algs, list[i], 2);
    const STACK_OF(X509_NAME) *ca =
        s->set.client_ca_names != NULL ? s->set.client_ca_names : s->set.ca_names;
    bool ok = ca == NULL || msg_authorities_build(ca, &names);
    struct msg_certificate_request12 r = {of, slice_of(algs.ptr, algs.len),
                                          slice_of(names.ptr, names.len)};
    hs_begin(s, &b, SSL3_MT_CERTIFICATE_REQUEST);
    msg_certificate_request12_build(&b, s->version >= TLS1_2_VERSION, &r);
    ok = hs_end(s, &b, SSL3_MT_CERTIFICATE_REQUEST, true) && ok;
    build_free(&algs);
    build_free(&names);
    s->hs->certificate_requested = true;
    return ok ? HS_OK : internal(s);
}

static enum hs_result send_hello_done(SSL *s, struct hs_message *m)
{
    struct builder b;
    (void)m;
    hs_begin(s, &b, SSL3_MT_SERVER_DONE);
    return hs_end(s, &b, SSL3_MT_SERVER_DONE, true) ? HS_OK : HS_FATAL;
}

/* ---- what is sent when ---- */

static bool resumed(const SSL *s)
{
    return s->hit;
}

static bool has_certificate(const SSL *s)
{
    return hs12_has_certificate(s->cipher);
}

static bool has_status(const SSL *s)
{
    return s->hs->status_promised;
}

static bool has_exchange(const SSL *s)
{
    return hs12_has_server_exchange(s);
}

/* SSL_CTX_set_verify(3): not of anonymous or PSK suites, and with SSL_VERIFY_CLIENT_ONCE not again.
 */
static bool asks_certificate(const SSL *s)
{
    return (s->set.verify_mode & SSL_VERIFY_PEER) != 0 &&
           (!s->renegotiating || (s->set.verify_mode & SSL_VERIFY_CLIENT_ONCE) == 0 ||
            s->peer_finished_len == 0) &&
           hs12_has_certificate(s->cipher);
}

static bool certificate_requested(const SSL *s)
{
    return s->hs->certificate_requested;
}

static bool has_peer_key(const SSL *s)
{
    return s->hs->peer_key != NULL;
}

static bool speaks_npn(const SSL *s)
{
    return s->hs->peer_npn && !s->hit;
}

static bool sends_ticket(const SSL *s)
{
    return s->hs->ticket_promised;
}

/* ---- the client's flight ---- */

static enum hs_result take_exchange(SSL *s, struct hs_message *m)
{
    struct msg_client_key_exchange x;
    if (!msg_client_key_exchange_parse(m->body, s->cipher, s->version, &x))
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
    if (!kx12_take_client(s, &x) || !hs12_master_secret(s))
        return HS_FATAL;
    return HS_OK;
}

static enum hs_result take_next_proto(SSL *s, struct hs_message *m)
{
    struct slice body = m->body, name, padding;
    if (!read_vector(&body, 1, &name) || !read_vector(&body, 1, &padding) || body.len > 0)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
    OPENSSL_free(s->npn_selected);
    s->npn_selected = OPENSSL_memdup(name.ptr, name.len);
    s->npn_selected_len = name.len;
    return s->npn_selected != NULL || name.len == 0 ? HS_OK : internal(s);
}

static enum hs_result send_ticket(SSL *s, struct hs_message *m)
{
    struct builder b, ticket;
    (void)m;
    build_init(&ticket);
    if (!ticket_seal(s, s->session, &ticket)) {
        build_free(&ticket);
        return internal(s);
    }
    struct msg_ticket12 t = {(uint32_t)s->session->timeout, slice_of(ticket.ptr, ticket.len)};
    hs_begin(s, &b, SSL3_MT_NEWSESSION_TICKET);
    msg_ticket12_build(&b, &t);
    build_free(&ticket);
    return hs_end(s, &b, SSL3_MT_NEWSESSION_TICKET, true) ? HS_OK : HS_FATAL;
}

/* ---- renegotiation ---- */

static enum hs_result take_renegotiation(SSL *s, struct hs_message *m)
{
    (void)m;
    bool allowed = (s->set.options & SSL_OP_NO_RENEGOTIATION) == 0 &&
                   ((s->set.options & SSL_OP_ALLOW_CLIENT_RENEGOTIATION) != 0 ||
                    s->hello_request == HELLO_REQUEST_SENT) &&
                   (s->secure_renegotiation ||
                    (s->set.options & SSL_OP_ALLOW_UNSAFE_LEGACY_RENEGOTIATION) != 0);
    if (!allowed) {
        conn_warn(s, SSL_AD_NO_RENEGOTIATION);
        return HS_OK;
    }
    s->renegotiating = true;
    hs_count_renegotiation(s);
    s->hit = false; /* of the handshake before */
    s->hs->is_post = false;
    if (!server_read_hello(s, m))
        return HS_FATAL;
    s->client_version = s->hs->hello.version;
    conn_info(s, SSL_CB_HANDSHAKE_START, 1);
    hs_tell(s, s->shown);
    hs_tell(s, s->shown);
    return HS_OK;
}

static bool renegotiates(const SSL *s)
{
    return s->renegotiating;
}

static const struct hs_row rows[] = {
    {S12_NEGOTIATE, HS_DO, NULL, negotiate, S12_SEND_SERVER_HELLO, HASH_NOT,
     "resumption, suite, certificate"},
    {S12_SEND_SERVER_HELLO, HS_DO, resumed, send_hello, S12_SEND_RESUMED, HASH_NOT,
     "ServerHello, resumed"},
    {S12_SEND_SERVER_HELLO, HS_DO, NULL, send_hello, S12_SEND_CERTIFICATE, HASH_NOT, "ServerHello"},
    {S12_SEND_RESUMED, HS_DO, sends_ticket, NULL, S12_SEND_TICKET, HASH_NOT, "a new ticket"},
    {S12_SEND_RESUMED, HS_DO, NULL, NULL, S12_SEND_CCS, HASH_NOT, "no ticket"},
    {S12_SEND_CERTIFICATE, HS_DO, has_certificate, hs12_send_certificate,
     S12_SEND_CERTIFICATE_STATUS, HASH_NOT, "Certificate"},
    {S12_SEND_CERTIFICATE, HS_DO, NULL, NULL, S12_SEND_SERVER_KEY_EXCHANGE, HASH_NOT,
     "no certificate"},
    {S12_SEND_CERTIFICATE_STATUS, HS_DO, has_status, send_status, S12_SEND_SERVER_KEY_EXCHANGE,
     HASH_NOT, "CertificateStatus"},
    {S12_SEND_CERTIFICATE_STATUS, HS_DO, NULL, NULL, S12_SEND_SERVER_KEY_EXCHANGE, HASH_NOT,
     "no status"},
    {S12_SEND_SERVER_KEY_EXCHANGE, HS_DO, has_exchange, send_exchange, S12_SEND_CERTIFICATE_REQUEST,
     HASH_NOT, "ServerKeyExchange"},
    {S12_SEND_SERVER_KEY_EXCHANGE, HS_DO, NULL, NULL, S12_SEND_CERTIFICATE_REQUEST, HASH_NOT,
     "no ServerKeyExchange"},
    {S12_SEND_CERTIFICATE_REQUEST, HS_DO, asks_certificate, send_request,
     S12_SEND_SERVER_HELLO_DONE, HASH_NOT, "CertificateRequest"},
    {S12_SEND_CERTIFICATE_REQUEST, HS_DO, NULL, NULL, S12_SEND_SERVER_HELLO_DONE, HASH_NOT,
     "no CertificateRequest"},
    {S12_SEND_SERVER_HELLO_DONE, HS_DO, NULL, send_hello_done, S12_FLUSH_HELLO, HASH_NOT,
     "ServerHelloDone"},
    {S12_FLUSH_HELLO, HS_DO, certificate_requested, hs12_flush, S12_WAIT_CERTIFICATE, HASH_NOT,
     "flush, a certificate is due"},
    {S12_FLUSH_HELLO, HS_DO, NULL, hs12_flush, S12_WAIT_CLIENT_KEY_EXCHANGE, HASH_NOT, "flush"},
    {S12_WAIT_CERTIFICATE, SSL3_MT_CERTIFICATE, NULL, hs12_take_certificate,
     S12_WAIT_CLIENT_KEY_EXCHANGE, HASH_FIRST, "Certificate"},
    {S12_WAIT_CLIENT_KEY_EXCHANGE, SSL3_MT_CLIENT_KEY_EXCHANGE, has_peer_key, take_exchange,
     S12_WAIT_CERTIFICATE_VERIFY, HASH_FIRST, "ClientKeyExchange, a signature is due"},
    {S12_WAIT_CLIENT_KEY_EXCHANGE, SSL3_MT_CLIENT_KEY_EXCHANGE, NULL, take_exchange, S12_WAIT_CCS,
     HASH_FIRST, "ClientKeyExchange"},
    {S12_WAIT_CERTIFICATE_VERIFY, SSL3_MT_CERTIFICATE_VERIFY, NULL, hs12_take_certificate_verify,
     S12_WAIT_CCS, HASH_LAST, "CertificateVerify"},
    {S12_WAIT_CCS, HS_CCS, speaks_npn, hs12_take_ccs, S12_WAIT_NEXT_PROTO, HASH_NOT,
     "change_cipher_spec, a protocol is due"},
    {S12_WAIT_CCS, HS_CCS, NULL, hs12_take_ccs, S12_WAIT_FINISHED, HASH_NOT, "change_cipher_spec"},
    {S12_WAIT_NEXT_PROTO, SSL3_MT_NEXT_PROTO, NULL, take_next_proto, S12_WAIT_FINISHED, HASH_FIRST,
     "NextProtocol"},
    {S12_WAIT_FINISHED, SSL3_MT_FINISHED, resumed, hs12_take_finished, S12_DONE, HASH_LAST,
     "Finished, resumed"},
    {S12_WAIT_FINISHED, SSL3_MT_FINISHED, sends_ticket, hs12_take_finished, S12_SEND_TICKET,
     HASH_LAST, "Finished, a ticket is due"},
    {S12_WAIT_FINISHED, SSL3_MT_FINISHED, NULL, hs12_take_finished, S12_SEND_CCS, HASH_LAST,
     "Finished"},
    {S12_SEND_TICKET, HS_DO, NULL, send_ticket, S12_SEND_CCS, HASH_NOT, "NewSessionTicket"},
    {S12_SEND_CCS, HS_DO, NULL, hs12_send_ccs, S12_SEND_FINISHED, HASH_NOT, "change_cipher_spec"},
    {S12_SEND_FINISHED, HS_DO, NULL, hs12_send_finished, S12_FLUSH, HASH_NOT, "Finished"},
    {S12_FLUSH, HS_DO, resumed, hs12_flush, S12_WAIT_CCS, HASH_NOT, "flush, resumed"},
    {S12_FLUSH, HS_DO, NULL, hs12_flush, S12_DONE, HASH_NOT, "flush"},
    {S12_DONE, HS_DO, NULL, hs_finish, HS_ENDED, HASH_NOT, "done"},

    {S12_POST, SSL3_MT_CLIENT_HELLO, NULL, take_renegotiation, S12_RENEGOTIATE, HASH_NOT,
     "ClientHello again"},
    {S12_RENEGOTIATE, HS_DO, renegotiates, NULL, S_HELLO_CALLBACK, HASH_NOT, "renegotiates"},
    {S12_RENEGOTIATE, HS_DO, NULL, NULL, HS_ENDED, HASH_NOT, "was refused"},
};
const struct hs_table hs_server12 = {rows, sizeof(rows) / sizeof(rows[0])};
