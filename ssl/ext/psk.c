/* Binders, and the offers that a client makes. */
#include "ssl/ext/offers.h"

#include <time.h>

/* HMAC(finished_key(binder_key), Transcript-Hash(Truncate(ClientHello1))), RFC 8446, 4.2.11.2. */
static bool binder_key(const EVP_MD *md, const SSL_SESSION *psk, bool is_external,
                       struct secret *out)
{
    struct secret early;
    uint8_t empty_hash[EVP_MAX_MD_SIZE];
    unsigned int len;
    bool ok = EVP_Digest("", 0, empty_hash, &len, md, NULL) &&
              tls13_extract(md, slice_of(NULL, 0), slice_of(psk->master_key, psk->master_key_len),
                            &early) &&
              tls13_derive(md, &early, is_external ? "ext binder" : "res binder",
                           slice_of(empty_hash, len), out);
    OPENSSL_cleanse(&early, sizeof early);
    return ok;
}

bool psk_binder(SSL *s, const EVP_MD *md, const SSL_SESSION *psk, bool is_external,
                struct slice truncated, uint8_t out[EVP_MAX_MD_SIZE])
{
    struct secret key;
    uint8_t hash[EVP_MAX_MD_SIZE];
    size_t len;
    bool ok = binder_key(md, psk, is_external, &key) &&
              transcript_hash_with(&s->hs->transcript, md, truncated, hash, &len) &&
              tls13_finished(md, &key, slice_of(hash, len), out);
    OPENSSL_cleanse(&key, sizeof key);
    return ok;
}

SSL_SESSION *psk_session_of(SSL *s, const uint8_t *key, size_t key_len)
{
    static const unsigned char suite[] = {0x13, 0x01};
    SSL_SESSION *session = SSL_SESSION_new();
    const SSL_CIPHER *cipher = SSL_CIPHER_find(s, suite);
    if (session != NULL && cipher != NULL && session_set_key(session, slice_of(key, key_len))) {
        session->cipher = cipher;
        session->cipher_id = SSL_CIPHER_get_id(cipher);
        session->version = TLS1_3_VERSION;
        return session;
    }
    SSL_SESSION_free(session);
    ERR_raise(ERR_LIB_SSL, ERR_R_INTERNAL_ERROR);
    return NULL;
}

/* -- a client's external PSK -- */

/* SSL_set_psk_use_session_callback(3). */
static bool ask_use_session(SSL *s, struct slice *identity)
{
    const unsigned char *id = NULL;
    size_t len = 0;
    SSL_SESSION *session = NULL;
    const EVP_MD *md = s->hs->hello_retried ? s->hs->md : NULL;
    if (!s->set.psk_use_session(s, md, &id, &len, &session) ||
        (session != NULL && session->version != TLS1_3_VERSION)) {
        SSL_SESSION_free(session);
        return FATAL(s, SSL_AD_INTERNAL_ERROR, SSL_R_BAD_PSK);
    }
    s->hs->psk_external = session;
    *identity = slice_of(id, len);
    return true;
}

/* The callback of TLS 1.2 serves too: SSL_CTX_set_psk_client_callback(3). */
static bool ask_client(SSL *s, char identity[PSK_MAX_IDENTITY_LEN + 1], struct slice *id)
{
    uint8_t key[PSK_MAX_PSK_LEN];
    unsigned int len = s->set.psk_client(s, NULL, identity, PSK_MAX_IDENTITY_LEN, key, sizeof key);
    bool ok = len <= sizeof key;
    if (!ok)
        (void)FATAL(s, SSL_AD_HANDSHAKE_FAILURE, ERR_R_INTERNAL_ERROR);
    if (ok && len > 0) {
        *id = slice_of(identity, strlen(identity));
        s->hs->psk_external = psk_session_of(s, key, len);
        ok = s->hs->psk_external != NULL || conn_fatal(s, SSL_AD_INTERNAL_ERROR);
    }
    OPENSSL_cleanse(key, sizeof key);
    return ok;
}

static bool ask_external(SSL *s)
{
    char name[PSK_MAX_IDENTITY_LEN + 1] = "";
    struct slice identity = {0};
    struct hs *hs = s->hs;
    if (hs->psk_external_asked)
        return true;
    hs->psk_external_asked = true;
    hs->psk_now = (int64_t)time(NULL); /* one time for all that a handshake sends of ages */
    if (s->set.psk_use_session != NULL && !ask_use_session(s, &identity))
        return false;
    if (hs->psk_external == NULL && s->set.psk_client != NULL && !ask_client(s, name, &identity))
        return false;
    if (hs->psk_external != NULL &&
        !ext_set_bytes(&hs->psk_external_id, &hs->psk_external_id_len, identity))
        return conn_fatal(s, SSL_AD_INTERNAL_ERROR);
    return true;
}

/* -- the offers -- */
static const EVP_MD *md_of(const SSL_SESSION *session)
{
    return session->cipher == NULL ? NULL : SSL_CIPHER_get_handshake_digest(session->cipher);
}

/* After a HelloRetryRequest the suite is known: PSKs of other hashes are left out (4.1.2). */
static bool fits_retry(const SSL *s, const EVP_MD *md)
{
    return md != NULL && (!s->hs->hello_retried || s->hs->md == NULL ||
                          EVP_MD_get_type(md) == EVP_MD_get_type(s->hs->md));
}

/* A ticket that hasn't outlived its lifetime, with its age in milliseconds plus ticket_age_add
 * modulo 2^32 (4.2.11.1). Seconds are all that is kept of the time: a server allows for that. */
static bool offer_ticket(const SSL *s, struct psk_offer *offer)
{
    const SSL_SESSION *session = s->session;
    if (session == NULL || s->renegotiating || session->version != TLS1_3_VERSION ||
        session->ticket_len == 0 || session->ticket_len > 0xffff)
        return false;
    const EVP_MD *md = md_of(session);
    if (session->time < 0) /* nor would its age be a number */
        return false;
    int64_t age = s->hs->psk_now - session->time;
    if (!fits_retry(s, md) || age < 0 || age > (int64_t)session->ticket_lifetime ||
        age > TICKET_LIFETIME_MAX)
        return false;
    if (age > 0)
        age--; /* younger by up to a second rather than older than it is */
    *offer = (struct psk_offer){session, slice_of(session->ticket, session->ticket_len),
                                (uint32_t)age * 1000 + session->ticket_age_add, md, false};
    return true;
}

static bool offer_external(const SSL *s, struct psk_offer *offer)
{
    const struct hs *hs = s->hs;
    const EVP_MD *md = hs->psk_external == NULL ? NULL : md_of(hs->psk_external);
    if (!fits_retry(s, md) || hs->psk_external_id_len == 0)
        return false;
    *offer = (struct psk_offer){
        hs->psk_external, slice_of(hs->psk_external_id, hs->psk_external_id_len), 0, md, true};
    return true;
}

bool psk_offers(SSL *s, struct psk_offer offers[PSK_OFFERS], size_t *n)
{
    *n = 0;
    if (!ask_external(s))
        return false;
    if (offer_ticket(s, &offers[*n]))
        ++*n;
    if (offer_external(s, &offers[*n]))
        ++*n;
    return true;
}

size_t psk_body_len(const struct psk_offer *offers, size_t n)
{
    size_t len = 2 + 2;
    for (size_t i = 0; i < n; i++)
        len += 2 + offers[i].identity.len + 4 + 1 + (size_t)EVP_MD_get_size(offers[i].md);
    return len;
}
