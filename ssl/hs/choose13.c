/* What a TLS 1.3 server chooses of a ClientHello (RFC 8446, 4.1.1): the suite, a PSK, the group and
 * its share, the certificate. */
#include "ssl/cipher/list.h"
#include "ssl/cipher/suites.h"
#include "ssl/ext/psk.h"
#include "ssl/hs/server13.h"

static enum hs_result internal(SSL *s)
{
    return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
}

/* ---- the suite ---- */

static bool client_offers(const SSL *s, uint16_t id)
{
    struct slice suites = s->hs->hello.ciphers;
    uint16_t v;
    while (read_u16(&suites, &v))
        if (v == id)
            return true;
    return false;
}

/* What of ours has the number, with the hash, if one is asked for. */
static const SSL_CIPHER *ours(const SSL *s, uint16_t id, const EVP_MD *md)
{
    const struct cipher_list *list = s->set.all_ciphers;
    for (size_t i = 0; i < list->n; i++)
        if ((list->suite[i]->id & 0xffff) == id && list->suite[i]->version == TLS1_3_VERSION &&
            (md == NULL || SSL_CIPHER_get_handshake_digest(list->suite[i]) == md) &&
            security_allows(s, SSL_SECOP_CIPHER_SHARED, SSL_CIPHER_get_bits(list->suite[i], NULL),
                            0, (void *)(uintptr_t)list->suite[i]))
            return list->suite[i];
    return NULL;
}

/* By the client's order, or by ours; a client whose first is ChaCha20 has no AES in hardware
 * (SSL_OP_PRIORITIZE_CHACHA). */
static const SSL_CIPHER *choose_suite(const SSL *s, const EVP_MD *md)
{
    struct slice suites = s->hs->hello.ciphers, first = suites;
    const struct cipher_list *list = s->set.all_ciphers;
    uint16_t id = 0;
    bool chacha_first =
        read_u16(&first, &id) && id == (TLS1_3_CK_CHACHA20_POLY1305_SHA256 & 0xffff);
    if ((s->set.options & SSL_OP_CIPHER_SERVER_PREFERENCE) == 0) {
        while (read_u16(&suites, &id)) {
            const SSL_CIPHER *c = ours(s, id, md);
            if (c != NULL)
                return c;
        }
        return NULL;
    }
    if (chacha_first && (s->set.options & SSL_OP_PRIORITIZE_CHACHA) != 0 && ours(s, id, md) != NULL)
        return ours(s, id, md);
    for (size_t i = 0; i < list->n; i++) {
        id = (uint16_t)(list->suite[i]->id & 0xffff);
        if (client_offers(s, id) && ours(s, id, md) != NULL)
            return list->suite[i];
    }
    return NULL;
}

/* SSL_CTX_set_psk_server_callback(3): its keys go with SHA-256 alone, and where there is no
 * certificate nothing else will do. */
static bool needs_sha256(const SSL *s)
{
    for (size_t i = 0; i < CRED_SLOTS; i++)
        if (s->set.creds->slot[i].leaf != NULL && s->set.creds->slot[i].key != NULL)
            return false;
    return s->set.psk_server != NULL;
}

static bool agree_on_suite(SSL *s)
{
    struct hs *h = s->hs;
    const SSL_CIPHER *c = needs_sha256(s) ? choose_suite(s, EVP_sha256()) : NULL;
    if (c == NULL)
        c = choose_suite(s, NULL);
    if (c == NULL)
        return FATAL(s, SSL_AD_HANDSHAKE_FAILURE, SSL_R_NO_SHARED_CIPHER);
    if (h->hello_retried && c != s->cipher) /* 4.1.2 */
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_CIPHER);
    s->cipher = c;
    h->md = SSL_CIPHER_get_handshake_digest(c);
    return true;
}

/* ---- the group ---- */

static bool share_for(const SSL *s, uint16_t group, struct slice *share)
{
    struct slice list = s->hs->peer_key_shares;
    uint16_t code;
    while (read_u16(&list, &code) && read_vector(&list, 2, share))
        if (code == group)
            return true;
    return false;
}

static bool is_ours(const SSL *s, uint16_t code)
{
    uint16_t list[GROUPS_MAX];
    size_t n = groups_ours(s, TLS1_3_VERSION, list);
    for (size_t i = 0; i < n; i++)
        if (list[i] == code)
            return true;
    return false;
}

static bool client_lists(const SSL *s, uint16_t code)
{
    for (size_t i = 0; s->peer_groups != NULL && i < s->peer_groups->n; i++)
        if (s->peer_groups->v[i] == code)
            return true;
    return false;
}

/* The first share of the client that is in a group of ours: it costs no further round trip. 0:
 * none fits. */
static uint16_t group_with_share(const SSL *s)
{
    struct slice list = s->hs->peer_key_shares, share;
    uint16_t code;
    while (read_u16(&list, &code) && read_vector(&list, 2, &share))
        if (is_ours(s, code) && client_lists(s, code))
            return code;
    return 0;
}

static bool answer_share(SSL *s, uint16_t code, struct slice share)
{
    struct hs *h = s->hs;
    struct builder own;
    int alert = SSL_AD_INTERNAL_ERROR;
    build_init(&own);
    bool ok =
        share_answer(group_by_code(code), share, &own, &h->shared_secret, &s->peer_tmp, &alert) ||
        conn_fatal(s, alert);
    if (ok && !build_take(&own, &h->own_share, &h->own_share_len))
        ok = internal(s);
    build_free(&own);
    h->server_share_group = s->group = code;
    return ok;
}

static bool agree_on_group(SSL *s)
{
    struct hs *h = s->hs;
    struct slice share;
    if (h->hello_retried && h->retry_group != 0) {
        if (!share_for(s, h->retry_group, &share))
            return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_KEY_SHARE);
        return answer_share(s, h->retry_group, share);
    }
    if (h->psk_used && !h->peer_psk_dhe)
        return true; /* 4.2.9: with psk_ke alone "the server MUST NOT supply a key_share value" */
    bool alone = h->psk_used && h->peer_psk_alone;
    uint16_t code = group_with_share(s);
    if (code != 0 && server13_wants_retry(s)) /* for its cookie alone */
        return true;
    if (code != 0)
        return share_for(s, code, &share) && answer_share(s, code, share);
    if (h->hello_retried) /* for a cookie alone, and the share that there was is gone */
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_KEY_SHARE);
    if (h->peer_key_shares.ptr == NULL) /* 9.2: none is said by an empty list */
        return alone || FATAL(s, SSL_AD_MISSING_EXTENSION, SSL_R_NO_SUITABLE_KEY_SHARE);
    h->retry_group = groups_shared(s, TLS1_3_VERSION, 0);
    return h->retry_group != 0 || alone ||
           FATAL(s, SSL_AD_HANDSHAKE_FAILURE, SSL_R_NO_SUITABLE_KEY_SHARE);
}

/* ---- all of it ---- */

/* 4.2.10: taken only of the first PSK, by a program that reads it, in the same terms. */
static void consider_early_data(SSL *s)
{
    struct hs *h = s->hs;
    h->early_data_accepted = h->peer_early_data && h->psk_used && h->psk_index == 0 &&
                             !h->hello_retried && h->retry_group == 0 &&
                             s->early_state == EARLY_ACCEPT && s->cipher == h->psk->cipher &&
                             s->set.max_early_data > 0 && s->set.recv_max_early_data > 0 &&
                             h->psk->max_early_data > 0 && ext_early_data_allowed(s);
    if (h->peer_early_data)
        s->early_data_status =
            h->early_data_accepted ? SSL_EARLY_DATA_ACCEPTED : SSL_EARLY_DATA_REJECTED;
}

/* The session that the program's callbacks see: what is resumed, or the one that was begun with the
 * hello; a second hello may not resume what the first would have. */
static bool begin_session(SSL *s)
{
    struct hs *h = s->hs;
    SSL_SESSION *session = s->session;
    if (h->psk_used || h->hello_retried) {
        session = h->psk_used ? session_copy(h->psk, false) : session_new_for(s);
        if (session == NULL)
            return internal(s);
        session->not_resumable = false; /* as the PSK may be, that serves once */
        SSL_SESSION_free(s->session);
        s->session = session;
    }
    session->version = s->version;
    session->cipher = s->cipher;
    session->cipher_id = SSL_CIPHER_get_id(s->cipher);
    s->hit = h->psk_used;
    if (s->hit) {
        s->verify_result = session->verify_result;
        sigalgs_forget_peer(s);
    }
    if (h->psk_used && h->psk_is_external) { /* it begins in this context; a ticket goes on */
        session->sid_ctx_len = s->set.sid_ctx_len;
        memcpy(session->sid_ctx, s->set.sid_ctx, sizeof(session->sid_ctx));
        s->ticket_expected = true;
    }
    return true;
}

/* Suite and PSK; the callbacks for host and protocol. Once for each hello, whatever pauses there
 * are later. */
static enum hs_result take_terms(SSL *s)
{
    struct hs *h = s->hs;
    if (h->resuming)
        return HS_OK;
    SSL_SESSION_free(h->psk); /* that a first hello offered */
    h->psk = NULL;
    h->psk_used = h->has_early_secret = false;
    if ((s->stateless && !h->hello_retried && !cookie13_take(s)) || !agree_on_suite(s))
        return HS_FATAL;
    enum hs_result r = ext_psk_choose(s);
    if (r != HS_OK)
        return r;
    h->resuming = true;
    return begin_session(s) && ext_ask_names(s) ? HS_OK : HS_FATAL;
}

enum hs_result choose13(SSL *s, struct hs_message *m)
{
    struct hs *h = s->hs;
    (void)m;
    enum hs_result r = take_terms(s);
    if (r == HS_OK &&
        (!h->hello_retried || s->stateless)) /* once; a stateless server has forgotten */
        r = hs_ask_cert_callback(s);
    if (r != HS_OK)
        return r;
    if (!agree_on_group(s))
        return HS_FATAL;
    consider_early_data(s);
    if (!h->psk_used) {
        h->cred = cred_choose(s, NULL, &h->sigalg);
        if (h->cred == NULL)
            return FATAL(s, SSL_AD_HANDSHAKE_FAILURE, SSL_R_NO_SUITABLE_SIGNATURE_ALGORITHM);
    }
    s->session->group = s->group;
    return transcript_add(&h->transcript, h->hello_whole) ? HS_OK : internal(s);
}
