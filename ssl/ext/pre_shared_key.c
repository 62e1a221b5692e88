/* pre_shared_key: tickets and external PSKs (RFC 8446, 4.2.11). */
#include "ssl/ext/offers.h"

#include <time.h>

/* -- client -- */

/* The binders are zeros till the hello is whole. */
static void build_offers(struct hs *hs, const struct psk_offer *offers, size_t n,
                         struct builder *out)
{
    size_t identities = build_open(out, 2);
    for (size_t i = 0; i < n; i++) {
        build_uint(out, offers[i].identity.len, 2);
        build_slice(out, offers[i].identity);
        build_uint(out, offers[i].obfuscated_age, 4);
    }
    build_close(out, identities, 2);
    hs->binders_at = out->len;
    size_t binders = build_open(out, 2);
    for (size_t i = 0; i < n; i++) {
        size_t len = (size_t)EVP_MD_get_size(offers[i].md);
        build_uint(out, len, 1);
        uint8_t *room = build_room(out, len);
        if (room != NULL)
            memset(room, 0, len);
    }
    build_close(out, binders, 2);
}

static bool hold(SSL_SESSION **to, const SSL_SESSION *session)
{
    SSL_SESSION *held = (SSL_SESSION *)(uintptr_t)session;
    if (!SSL_SESSION_up_ref(held))
        return false;
    SSL_SESSION_free(*to);
    *to = held;
    return true;
}

static enum ext_sent build(SSL *s, unsigned context, X509 *x, size_t index, struct builder *out)
{
    (void)x;
    (void)index;
    struct hs *hs = s->hs;
    if (context != SSL_EXT_CLIENT_HELLO) {
        if (!hs->psk_used)
            return EXT_NOT_SENT;
        build_uint(out, hs->psk_index, 2);
        return EXT_SENT;
    }
    struct psk_offer offers[PSK_OFFERS];
    size_t n;
    if (!psk_offers(s, offers, &n))
        return EXT_FAIL;
    SSL_SESSION_free(hs->psk);
    hs->psk = NULL;
    if (n == 0)
        return EXT_NOT_SENT;
    if (!hold(&hs->psk, offers[0].session)) {
        (void)FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
        return EXT_FAIL;
    }
    hs->psk_is_external = offers[0].is_external;
    build_offers(hs, offers, n, out);
    return EXT_SENT;
}

bool ext_psk_fill_binders(SSL *s, struct builder *message)
{
    struct hs *hs = s->hs;
    uint8_t *whole = message->ptr;
    size_t len = message->len, body_len = len - HANDSHAKE_HEADER_LEN;
    if (!ext_was_sent(s, &ext_pre_shared_key))
        return true;
    if (message->failed || body_len > 0xffffff)
        return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
    for (size_t i = 0; i < 3; i++) /* the binders cover the length too */
        whole[1 + i] = (uint8_t)(body_len >> (16 - 8 * i));
    struct psk_offer offers[PSK_OFFERS];
    size_t n, at = hs->binders_at + 2;
    if (!psk_offers(s, offers, &n))
        return false;
    for (size_t i = 0; i < n; i++) {
        uint8_t binder[EVP_MAX_MD_SIZE];
        size_t size = (size_t)EVP_MD_get_size(offers[i].md);
        if (at + 1 + size > len || whole[at] != size ||
            !psk_binder(s, offers[i].md, offers[i].session, offers[i].is_external,
                        slice_of(whole, hs->binders_at), binder))
            return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
        memcpy(whole + at + 1, binder, size);
        at += 1 + size;
    }
    return true;
}

/* 4.2.11: "the client MUST verify that the selected_identity value is within the range". The ticket
 * is the first, where there is one. */
static bool parse_answer(SSL *s, struct slice body)
{
    struct hs *hs = s->hs;
    uint16_t selected;
    if (!read_u16(&body, &selected) || body.len > 0)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_LENGTH_MISMATCH);
    bool is_second = selected == 1 && !hs->psk_is_external && hs->psk_external != NULL;
    if (hs->psk == NULL || (selected != 0 && !is_second))
        return FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_PSK_IDENTITY);
    if (is_second)
        hs->psk_is_external = true;
    hs->psk_index = selected;
    hs->psk_used = true;
    return true;
}

/* -- server -- */
struct identity {
    struct slice name, binder;
    uint32_t obfuscated_age;
};

/* PskIdentity identities<7..2^16-1>; PskBinderEntry binders<33..2^16-1>, as many, each <32..255>.
 */
static bool split(struct slice body, struct slice *identities, struct slice *binders)
{
    return read_vector(&body, 2, identities) && identities->len >= 7 &&
           read_vector(&body, 2, binders) && binders->len >= 33 && body.len == 0;
}

/* The next of both lists at once; false at the end or when one is malformed. */
static bool next_identity(struct slice *identities, struct slice *binders, struct identity *out)
{
    uint64_t age;
    if (!read_vector(identities, 2, &out->name) || out->name.len == 0 ||
        !read_uint(identities, 4, &age) || !read_vector(binders, 1, &out->binder) ||
        out->binder.len < 32)
        return false;
    out->obfuscated_age = (uint32_t)age;
    return true;
}

static bool parse_offers(SSL *s, struct slice body)
{
    struct slice identities, binders;
    struct identity each;
    bool ok = split(body, &identities, &binders);
    const uint8_t *binders_at = ok ? binders.ptr - 2 : NULL;
    while (ok && identities.len > 0)
        ok = next_identity(&identities, &binders, &each);
    if (!ok || binders.len > 0)
        return FATAL(s, SSL_AD_DECODE_ERROR, SSL_R_BAD_EXTENSION);
    s->hs->peer_psk = body;
    s->hs->binders_at = (size_t)(binders_at - s->hs->hello_whole.ptr);
    return true;
}

static bool parse(SSL *s, unsigned context, struct slice body, X509 *x, size_t index)
{
    (void)x;
    (void)index;
    return context == SSL_EXT_CLIENT_HELLO ? parse_offers(s, body) : parse_answer(s, body);
}

/* 4.2.9: "If clients offer pre_shared_key without a psk_key_exchange_modes extension, servers MUST
 * abort". */
static bool finish(SSL *s, unsigned context, bool was_there)
{
    if (context != SSL_EXT_CLIENT_HELLO)
        return true;
    if (!was_there)
        s->hs->peer_psk = slice_of(NULL, 0);
    else if (!ext_seen(s, &ext_psk_key_exchange_modes))
        return FATAL(s, SSL_AD_MISSING_EXTENSION, SSL_R_MISSING_PSK_KEX_MODES_EXTENSION);
    return true;
}

const struct ext_row ext_pre_shared_key = {
    TLSEXT_TYPE_psk,
    SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_3_SERVER_HELLO | SSL_EXT_TLS1_3_ONLY,
    "pre_shared_key",
    build,
    parse,
    finish,
};

/* -- a server's choice -- */
enum found { FOUND_FATAL, FOUND_NONE, FOUND };

static enum found ask_find_session(SSL *s, struct slice name, SSL_SESSION **out)
{
    if (s->set.psk_find_session == NULL)
        return FOUND_NONE;
    if (!s->set.psk_find_session(s, name.ptr, name.len, out)) {
        (void)FATAL(s, SSL_AD_INTERNAL_ERROR, SSL_R_BAD_EXTENSION);
        return FOUND_FATAL;
    }
    return *out != NULL ? FOUND : FOUND_NONE;
}

/* The callback of TLS 1.2 serves too: SSL_CTX_set_psk_server_callback(3). */
static enum found ask_server(SSL *s, struct slice name, SSL_SESSION **out)
{
    uint8_t key[PSK_MAX_PSK_LEN];
    if (s->set.psk_server == NULL || name.len > PSK_MAX_IDENTITY_LEN ||
        memchr(name.ptr, 0, name.len) != NULL)
        return FOUND_NONE;
    char *text = OPENSSL_strndup((const char *)name.ptr, name.len);
    if (text == NULL) {
        (void)FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_MALLOC_FAILURE);
        return FOUND_FATAL;
    }
    unsigned int len = s->set.psk_server(s, text, key, sizeof key);
    OPENSSL_free(text);
    enum found found = FOUND_NONE;
    if (len > sizeof key) {
        (void)FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
        found = FOUND_FATAL;
    } else if (len > 0) {
        *out = psk_session_of(s, key, len);
        found = *out != NULL ? FOUND : (enum found)conn_fatal(s, SSL_AD_INTERNAL_ERROR);
    }
    OPENSSL_cleanse(key, sizeof key);
    return found;
}

/* Tickets may be off for a host whose name isn't known before its callback is asked: then what is
 * as short as an id, which no sealed ticket is, is one. A session for early data is left alone,
 * since what it may be used for once hangs on that callback, too. */
static bool find_by_id(SSL *s, struct slice name, SSL_SESSION **out)
{
    if (name.len != SSL_MAX_SSL_SESSION_ID_LENGTH || (*out = session_find(s, name)) == NULL)
        return false;
    if ((*out)->max_early_data == 0)
        return true;
    SSL_SESSION_free(*out);
    *out = NULL;
    return false;
}

/* Where tickets are stateful an identity is a session's id in the cache. */
static enum found open_ticket(SSL *s, struct slice name, SSL_SESSION **out)
{
    if (session_is_stateful(s)) {
        if (name.len == 0 || name.len > SSL_MAX_SSL_SESSION_ID_LENGTH)
            return FOUND_NONE;
        *out = session_find(s, name);
        s->ticket_expected = true; /* it isn't to be used again */
        return *out != NULL ? FOUND : FOUND_NONE;
    }
    if (find_by_id(s, name, out)) {
        s->ticket_expected = true;
        return FOUND;
    }
    switch (ticket_open(s, name, slice_of(NULL, 0), out)) {
    case TICKET_OK_RENEW:
    case TICKET_OK:
        return *out != NULL ? FOUND : FOUND_NONE;
    case TICKET_FATAL:
        return (enum found)conn_fatal(s, SSL_AD_INTERNAL_ERROR);
    default:
        return FOUND_NONE;
    }
}

static enum found look_up(SSL *s, struct slice name, SSL_SESSION **out, bool *is_external)
{
    enum found found = ask_find_session(s, name, out);
    if (found == FOUND_NONE)
        found = ask_server(s, name, out);
    *is_external = found == FOUND;
    if (found == FOUND_NONE)
        found = open_ticket(s, name, out);
    return found;
}

/* A PSK goes with one hash (4.2.11), and a session with its context, version and time. */
static enum found fits(SSL *s, const SSL_SESSION *session, bool is_external)
{
    const EVP_MD *md =
        session->cipher == NULL ? NULL : SSL_CIPHER_get_handshake_digest(session->cipher);
    if (session->version != TLS1_3_VERSION || md == NULL || s->hs->md == NULL ||
        EVP_MD_get_type(md) != EVP_MD_get_type(s->hs->md))
        return FOUND_NONE;
    if (is_external)
        return FOUND;
    int verdict = session_acceptable(s, session);
    if (verdict < 0)
        return (enum found)conn_fatal(s, SSL_AD_INTERNAL_ERROR);
    return verdict > 0 ? FOUND : FOUND_NONE;
}

static bool check_binder(SSL *s, const SSL_SESSION *session, bool is_external, struct slice binder)
{
    uint8_t want[EVP_MAX_MD_SIZE];
    const EVP_MD *md = s->hs->md;
    if (!psk_binder(s, md, session, is_external,
                    slice_of(s->hs->hello_whole.ptr, s->hs->binders_at), want))
        return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
    bool ok = binder.len == (size_t)EVP_MD_get_size(md) &&
              CRYPTO_memcmp(binder.ptr, want, binder.len) == 0;
    OPENSSL_cleanse(want, sizeof want);
    return ok || FATAL(s, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BINDER_DOES_NOT_VERIFY);
}

/* How far the client's view of a ticket's age is from ours: what early data's freshness hangs on
 * (8.3). The client's is in milliseconds, ours in seconds, so that one is allowed for. */
static bool is_fresh(const SSL_SESSION *session, uint32_t obfuscated_age)
{
    enum { ALLOWANCE = 10 }; /* seconds, for the way there and back and clocks that drift */
    int64_t theirs = (uint32_t)(obfuscated_age - session->ticket_age_add) / 1000;
    int64_t ours = (int64_t)time(NULL) - session->time;
    return ours >= theirs && ours - theirs <= ALLOWANCE;
}

/* A session that serves once is whose who takes it out of the cache (8.1). */
static bool is_spent(SSL *s, SSL_SESSION *session, bool is_external)
{
    return !is_external && session_is_single_use(s) &&
           !SSL_CTX_remove_session(s->session_ctx, session);
}

static bool take(SSL *s, SSL_SESSION *session, const struct identity *id, size_t index,
                 bool is_external)
{
    struct hs *hs = s->hs;
    if (!hold(&hs->psk, session))
        return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
    hs->psk_index = index;
    hs->psk_is_external = is_external;
    hs->psk_used = true;
    hs->psk_is_fresh = is_external || is_fresh(session, id->obfuscated_age);
    return true;
}

/* 4.2.11: a hello without a PSK that is used needs what a certificate needs (9.2). */
static enum hs_result without_psk(SSL *s)
{
    if (s->peer_sigalgs != NULL)
        return HS_OK;
    (void)FATAL(s, SSL_AD_MISSING_EXTENSION, SSL_R_MISSING_SIGALGS_EXTENSION);
    return HS_FATAL;
}

/* Each of the offers costs a look-up and a decryption: no more than so many. */
enum { OFFERS_MAX = 16 };

enum hs_result ext_psk_choose(SSL *s)
{
    struct hs *hs = s->hs;
    struct slice identities = {0}, binders = {0};
    struct identity id;
    if (hs->peer_psk.len == 0 || (!hs->peer_psk_dhe && !hs->peer_psk_alone) ||
        !split(hs->peer_psk, &identities, &binders))
        return without_psk(s);
    for (size_t i = 0; i < OFFERS_MAX && next_identity(&identities, &binders, &id); i++) {
        SSL_SESSION *session = NULL;
        bool is_external = false;
        enum found found = look_up(s, id.name, &session, &is_external);
        if (found == FOUND)
            found = fits(s, session, is_external);
        bool ok = found != FOUND || check_binder(s, session, is_external, id.binder);
        if (ok && found == FOUND && is_spent(s, session, is_external))
            found = FOUND_NONE;
        ok = ok && (found != FOUND || take(s, session, &id, i, is_external));
        SSL_SESSION_free(session);
        if (!ok || found == FOUND_FATAL)
            return HS_FATAL;
        if (found == FOUND)
            return HS_OK;
    }
    return without_psk(s);
}
