/* SSL_SESSION, the context's cache of them, and tickets. A session that a cache or another thread
 * may see is never changed: a handshake fills its own and publishes it when it is whole.
 */
#ifndef ASSAY_SSL_SESSION_SESSION_H
#define ASSAY_SSL_SESSION_SESSION_H

#include <stdatomic.h>
#include <time.h>

#include <openssl/ssl.h>

#include "crypto/bytes/builder.h"

struct ssl_session_st {
    atomic_int references;
    atomic_bool not_resumable; /* any thread may say so, at any time */
    int version;               /* from here to ex_data: what a copy has too */
    const SSL_CIPHER *cipher;
    unsigned long cipher_id; /* where cipher isn't known, after d2i */
    uint8_t *master_key;     /* the master secret; a resumption PSK; an external PSK */
    uint16_t master_key_len;
    uint8_t key_room[64]; /* where master_key is, but for external PSKs that are longer */
    uint8_t session_id[SSL_MAX_SSL_SESSION_ID_LENGTH], session_id_len;
    uint8_t sid_ctx[SSL_MAX_SID_CTX_LENGTH], sid_ctx_len;
    int64_t time;                /* of its making, seconds */
    long timeout;                /* seconds */
    X509 *peer;                  /* own reference; NULL: none */
    STACK_OF(X509) * peer_chain; /* as received; a server's without the leaf */
    long verify_result;
    uint16_t group; /* of the key exchange; 0: none */
    bool extended_master_secret;
    bool is_server; /* made at this end's server side */

    char *hostname; /* SNI */
    uint8_t *alpn;  /* selected */
    size_t alpn_len;
    uint8_t *ticket; /* at a client */
    size_t ticket_len;
    uint32_t ticket_lifetime; /* seconds, the server's hint */
    uint32_t ticket_age_add;
    uint32_t max_early_data;
    uint8_t max_fragment_mode;
    uint8_t compress_id; /* only kept, of what was read */
    uint8_t *ticket_appdata;
    size_t ticket_appdata_len;
    char *psk_identity, *psk_identity_hint;
    char *srp_username;
    STACK_OF(SSL_CIPHER) * ciphers; /* of the ClientHello that began it */
    CRYPTO_EX_DATA ex_data;

    /* A cache's own: linked by expiry, under its lock. Whoever makes itself the owner has the
     * links.
     */
    struct ssl_session_st *older, *newer;
    _Atomic(SSL_CTX *) owner;
    int64_t expires;
};

bool session_cache_new(SSL_CTX *ctx); /* raised */
void session_cache_free(SSL_CTX *ctx);

/* A fresh session for a handshake of s (version, sid_ctx, timeout set; no id). NULL: raised. */
SSL_SESSION *session_new_for(SSL *s);
/* An independent copy, for TLS 1.3, where each ticket is a session of its own. */
SSL_SESSION *session_copy(const SSL_SESSION *from, bool with_ticket);
/* Its key, of at most SESSION_KEY_MAX bytes, as long as an external PSK may be. */
enum { SESSION_KEY_MAX = PSK_MAX_PSK_LEN };
bool session_set_key(SSL_SESSION *session, struct slice key); /* raised */
/* What the sessions are goes from one to the other and back: which others hold stays where it is.
 */
void session_exchange(SSL_SESSION *a, SSL_SESSION *b);
/* When it ends; one with a timeout below zero has ended with its making. */
int64_t session_expiry(const SSL_SESSION *session);
bool session_has_expired(const SSL_SESSION *session, time_t now);
/* How long a ticket of TLS 1.3 may serve, whatever is said (RFC 8446, 4.6.1); what a server says of
 * the session's: its timeout within that. */
enum { TICKET_LIFETIME_MAX = 7 * 24 * 60 * 60 };
uint32_t session_ticket_lifetime(const SSL_SESSION *session);

/* The server's look-up for an id from a ClientHello (cache, then get_session_cb). The verdict on
 * what was found (context, version, expiry) is session_acceptable's. NULL: none. */
SSL_SESSION *session_find(SSL *s, struct slice id);
/* Whether a session may be resumed on s: same sid_ctx (raises if a verifying server has none set),
 * same version, not expired. -1: fatal, raised. */
int session_acceptable(SSL *s, const SSL_SESSION *session);
/* Its time or timeout has changed: where it is cached its place has, too. */
void session_reorder(SSL_SESSION *session);
/* Sets what a cache finds it by, also where it is cached: there it takes the place of another of
 * that id; without memory it leaves the cache. id: of SSL_MAX_SSL_SESSION_ID_LENGTH bytes at most.
 */
void session_rename(SSL_SESSION *session, int version, struct slice id);
/* Of a connection that is over, or gets another session, and was not closed: a session that is
 * considered bad (SSL_set_session(3)). */
bool session_is_open(const SSL *s);
/* Whether a TLS 1.3 server's tickets are ids in the cache: without tickets that hold all, and where
 * early data must not be played again (RFC 8446, 8.1), so that a session serves once. */
bool session_is_stateful(const SSL *s);
bool session_is_single_use(const SSL *s);
/* After a full handshake at either end: into the cache and to new_session_cb, as the mode says. */
void session_publish(SSL *s, int mode_bit);
/* An id for a session that goes into the cache or a ticket (generate_session_id, else random). */
bool session_make_id(SSL *s, SSL_SESSION *session);

/* Tickets (RFC 5077, RFC 8446 4.6.1): the session's encoding sealed under the context's keys, or
 * the program's by its callbacks. */
enum ticket_result {
    TICKET_NONE, /* not ours, too old, or doesn't open: a full handshake */
    TICKET_OK,
    TICKET_OK_RENEW, /* and a new one is wanted */
    TICKET_FATAL,
};
/* Nothing is put into `out` if the program won't have a ticket sent. Raised. */
bool ticket_seal(SSL *s, const SSL_SESSION *session, struct builder *out);
/* Sets s->ticket_expected, too; an empty ticket stands for the wish for one. Raised if fatal. */
enum ticket_result ticket_open(SSL *s, struct slice ticket, struct slice session_id,
                               SSL_SESSION **session);

/* The context's keys, made now if there are none. */
struct ticket_keys;
bool ticket_keys_get(SSL_CTX *ctx, struct ticket_keys *out);

/* The ASN.1 form. A ticket's has neither id nor ticket. NULL: raised. */
bool session_encode(const SSL_SESSION *session, struct builder *out);
bool session_encode_for_ticket(const SSL_SESSION *session, struct builder *out);
SSL_SESSION *session_decode(struct slice *in);

#endif
