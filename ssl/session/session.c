/* SSL_SESSION: made, copied, shared, ended. */
#include "ssl/session/session.h"

#include <openssl/crypto.h>
#include <openssl/rand.h>
#include <openssl/x509.h>

#include "ssl/conn.h"

static SSL_SESSION *fail(SSL_SESSION *session)
{
    ERR_raise(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    SSL_SESSION_free(session);
    return NULL;
}

SSL_SESSION *SSL_SESSION_new(void)
{
    SSL_SESSION *n = OPENSSL_zalloc(sizeof(*n));
    if (n == NULL)
        return fail(NULL);
    atomic_init(&n->references, 1);
    n->verify_result = 1; /* not verified yet: X509_V_ERR_UNSPECIFIED */
    n->timeout = 304;     /* 3.0's, until a context gives its own */
    n->master_key = n->key_room;
    n->max_fragment_mode = TLSEXT_max_fragment_length_UNSPECIFIED;
    n->time = time(NULL);
    if (!CRYPTO_new_ex_data(CRYPTO_EX_INDEX_SSL_SESSION, n, &n->ex_data))
        return fail(n);
    return n;
}

int SSL_SESSION_up_ref(SSL_SESSION *session)
{
    atomic_fetch_add_explicit(&session->references, 1, memory_order_relaxed);
    return 1;
}

void SSL_SESSION_free(SSL_SESSION *n)
{
    if (n == NULL || atomic_fetch_sub_explicit(&n->references, 1, memory_order_acq_rel) > 1)
        return;
    CRYPTO_free_ex_data(CRYPTO_EX_INDEX_SSL_SESSION, n, &n->ex_data);
    X509_free(n->peer);
    sk_X509_pop_free(n->peer_chain, X509_free);
    sk_SSL_CIPHER_free(n->ciphers);
    OPENSSL_free(n->hostname);
    OPENSSL_free(n->alpn);
    OPENSSL_free(n->ticket);
    OPENSSL_free(n->ticket_appdata);
    OPENSSL_free(n->psk_identity);
    OPENSSL_free(n->psk_identity_hint);
    OPENSSL_free(n->srp_username);
    if (n->master_key != n->key_room)
        OPENSSL_clear_free(n->master_key, n->master_key_len);
    OPENSSL_clear_free(n, sizeof(*n));
}

bool session_set_key(SSL_SESSION *n, struct slice key)
{
    uint8_t *to = n->key_room;
    if (key.len > SESSION_KEY_MAX)
        return FAIL(ERR_LIB_SSL, SSL_R_BAD_LENGTH);
    if (key.len > sizeof(n->key_room) && (to = OPENSSL_malloc(key.len)) == NULL)
        return FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
    if (key.len > 0)
        memcpy(to, key.ptr, key.len);
    if (n->master_key != n->key_room)
        OPENSSL_clear_free(n->master_key, n->master_key_len);
    n->master_key = to;
    n->master_key_len = (uint16_t)key.len;
    return true;
}

static bool copy_bytes(uint8_t **to, size_t *to_len, const uint8_t *from, size_t len)
{
    *to = NULL;
    *to_len = 0;
    if (from == NULL)
        return true;
    if ((*to = OPENSSL_memdup(from, len)) == NULL && len > 0)
        return false;
    *to_len = len;
    return true;
}

static bool copy_text(char **to, const char *from)
{
    *to = NULL;
    return from == NULL || (*to = OPENSSL_strdup(from)) != NULL;
}

/* The parts that are the session's own; `to` is `from` bit by bit, and gives up what it can't have.
 */
static bool own_parts(SSL_SESSION *to, const SSL_SESSION *from, bool with_ticket)
{
    bool ok = copy_text(&to->hostname, from->hostname);
    ok &= copy_bytes(&to->alpn, &to->alpn_len, from->alpn, from->alpn_len);
    ok &= copy_bytes(&to->ticket, &to->ticket_len, with_ticket ? from->ticket : NULL,
                     from->ticket_len);
    ok &= copy_bytes(&to->ticket_appdata, &to->ticket_appdata_len, from->ticket_appdata,
                     from->ticket_appdata_len);
    ok &= copy_text(&to->psk_identity, from->psk_identity);
    ok &= copy_text(&to->psk_identity_hint, from->psk_identity_hint);
    ok &= copy_text(&to->srp_username, from->srp_username);
    to->ciphers = from->ciphers != NULL ? sk_SSL_CIPHER_dup(from->ciphers) : NULL;
    ok &= from->ciphers == NULL || to->ciphers != NULL;
    to->peer = from->peer != NULL && X509_up_ref(from->peer) ? from->peer : NULL;
    to->peer_chain = from->peer_chain != NULL ? X509_chain_up_ref(from->peer_chain) : NULL;
    ok &= from->peer_chain == NULL || to->peer_chain != NULL;
    return ok;
}

SSL_SESSION *session_copy(const SSL_SESSION *from, bool with_ticket)
{
    const size_t begin = offsetof(SSL_SESSION, version), end = offsetof(SSL_SESSION, ex_data);
    if (from == NULL) { /* a program may take a connection's away */
        ERR_raise(ERR_LIB_SSL, ERR_R_PASSED_NULL_PARAMETER);
        return NULL;
    }
    SSL_SESSION *to = OPENSSL_zalloc(sizeof(*to));
    if (to == NULL)
        return fail(NULL);
    memcpy((uint8_t *)to + begin, (const uint8_t *)from + begin, end - begin);
    atomic_init(&to->references, 1);
    atomic_init(&to->not_resumable, from->not_resumable);
    to->master_key = to->key_room;
    to->master_key_len = 0;
    if (!with_ticket)
        to->ticket_lifetime = 0;
    bool ok = own_parts(to, from, with_ticket);
    ok &= session_set_key(to, slice_of(from->master_key, from->master_key_len));
    if (!CRYPTO_new_ex_data(CRYPTO_EX_INDEX_SSL_SESSION, to, &to->ex_data) ||
        !CRYPTO_dup_ex_data(CRYPTO_EX_INDEX_SSL_SESSION, &to->ex_data, &from->ex_data))
        ok = false;
    return ok ? to : fail(to);
}

void session_exchange(SSL_SESSION *a, SSL_SESSION *b)
{
    const size_t begin = offsetof(SSL_SESSION, version),
                 len = offsetof(SSL_SESSION, ex_data) - begin;
    bool a_inline = a->master_key == a->key_room, b_inline = b->master_key == b->key_room;
    uint8_t *in_a = (uint8_t *)a + begin, *in_b = (uint8_t *)b + begin;
    for (size_t i = 0; i < len; i++) {
        uint8_t byte = in_a[i];
        in_a[i] = in_b[i];
        in_b[i] = byte;
    }
    a->master_key = b_inline ? a->key_room : a->master_key;
    b->master_key = a_inline ? b->key_room : b->master_key;
}

SSL_SESSION *SSL_SESSION_dup(const SSL_SESSION *from)
{
    return session_copy(from, true);
}

SSL_SESSION *session_new_for(SSL *s)
{
    SSL_SESSION *n = SSL_SESSION_new();
    if (n == NULL)
        return NULL;
    n->version = conn_wire(s, s->version);
    n->is_server = s->is_server;
    n->verify_result = X509_V_OK;
    n->max_fragment_mode = TLSEXT_max_fragment_length_DISABLED;
    n->timeout = s->session_ctx->session_timeout != 0 ? s->session_ctx->session_timeout
                                                      : SSL_get_default_timeout(s);
    n->sid_ctx_len = s->set.sid_ctx_len;
    memcpy(n->sid_ctx, s->set.sid_ctx, s->set.sid_ctx_len);
    return n;
}

int64_t session_expiry(const SSL_SESSION *n)
{
    int64_t timeout = n->timeout > 0 ? n->timeout : 0;
    return n->time > INT64_MAX - timeout ? INT64_MAX : n->time + timeout;
}

bool session_has_expired(const SSL_SESSION *n, time_t now)
{
    return n->timeout < 0 || (int64_t)now > session_expiry(n);
}

uint32_t session_ticket_lifetime(const SSL_SESSION *n)
{
    if (n->timeout < 0) /* it is over already: "should be discarded immediately" */
        return 0;
    return n->timeout < TICKET_LIFETIME_MAX ? (uint32_t)n->timeout : TICKET_LIFETIME_MAX;
}

bool session_is_single_use(const SSL *s)
{
    return s->set.max_early_data > 0 && (s->set.options & SSL_OP_NO_ANTI_REPLAY) == 0;
}

bool session_is_stateful(const SSL *s)
{
    return (s->set.options & SSL_OP_NO_TICKET) != 0 || session_is_single_use(s);
}
