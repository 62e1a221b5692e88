/* What few programs ask of a connection, without memory: a server without state, tickets on demand,
 * tickets and secrets of the program's, a trace. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <string.h>

#include "tests/alloc/alloc.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"

static SSL_CTX *contexts[2][2]; /* TLS 1.3, 1.2 */

static void drop(void)
{
    for (int k = 0; k < 2; k++)
        for (int end = CLIENT; end <= SERVER; end++)
            SSL_CTX_free(contexts[k][end]);
    identity_free();
}

static int make_cookie(SSL *s, unsigned char *cookie, size_t *len)
{
    (void)s;
    memcpy(cookie, "cookie", 6);
    *len = 6;
    return 1;
}

static int take_cookie(SSL *s, const unsigned char *cookie, size_t len)
{
    (void)s;
    return len == 6 && memcmp(cookie, "cookie", 6) == 0;
}

static int give_secret(SSL *s, void *secret, int *len, STACK_OF(SSL_CIPHER) * peer_ciphers,
                       const SSL_CIPHER **cipher, void *arg)
{
    (void)s, (void)peer_ciphers, (void)cipher, (void)arg;
    memset(secret, 7, 48);
    *len = 48;
    return 1;
}

/* The contexts are made in the first run, which has memory, and stay. */
static bool ready(int k)
{
    int version = k == 0 ? TLS1_3_VERSION : TLS1_2_VERSION;
    static bool once;
    if (contexts[k][SERVER] != NULL)
        return true;
    if (!once)
        once = OPENSSL_atexit(drop);
    SSL_CTX *c = contexts[k][CLIENT] = identity_ctx(0, version, version, ID_NONE);
    SSL_CTX *s = contexts[k][SERVER] = identity_ctx(1, version, version, ID_P256);
    if (c == NULL || s == NULL)
        return false;
    SSL_CTX_set_session_cache_mode(c, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_session_cache_mode(s, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_stateless_cookie_generate_cb(s, make_cookie);
    SSL_CTX_set_stateless_cookie_verify_cb(s, take_cookie);
    return SSL_CTX_set1_groups_list(c, "X25519") && SSL_CTX_set1_groups_list(s, "X25519");
}

static bool speaks(struct link *l)
{
    bool waits = SSL_do_handshake(l->ssl[CLIENT]) == -1 && ERR_peek_error() == 0;
    return waits && link_carry(l, CLIENT);
}

static bool stateless(void)
{
    struct link l;
    if (!ready(0))
        return false;
    bool ok = link_open(&l, contexts[0][CLIENT], contexts[0][SERVER]) && speaks(&l) &&
              SSL_stateless(l.ssl[SERVER]) == 0 && link_carry(&l, SERVER) && speaks(&l) &&
              SSL_stateless(l.ssl[SERVER]) == -1 && /* a change_cipher_spec */
              SSL_stateless(l.ssl[SERVER]) == 1 && link_carry(&l, SERVER) && link_handshake(&l);
    link_close(&l);
    return ok;
}

static bool new_ticket(void)
{
    struct link l;
    if (!ready(0))
        return false;
    bool ok = link_open(&l, contexts[0][CLIENT], contexts[0][SERVER]) && link_handshake(&l) &&
              SSL_new_session_ticket(l.ssl[SERVER]) && SSL_do_handshake(l.ssl[SERVER]) == 1 &&
              link_say(&l, SERVER, "hello", 5);
    link_close(&l);
    return ok;
}

static bool secret(void)
{
    struct link l;
    if (!ready(1))
        return false;
    BIO *out = BIO_new(BIO_s_null());
    bool ok = out != NULL && link_open(&l, contexts[1][CLIENT], contexts[1][SERVER]);
    if (ok) {
        for (int end = CLIENT; end <= SERVER; end++) {
            SSL_set_session_secret_cb(l.ssl[end], give_secret, NULL);
            SSL_set_msg_callback(l.ssl[end], SSL_trace);
            SSL_set_msg_callback_arg(l.ssl[end], out);
        }
        ok = SSL_set_session_ticket_ext(l.ssl[CLIENT], (void *)(uintptr_t) "PAC", 3) &&
             link_handshake(&l) && SSL_session_reused(l.ssl[CLIENT]);
    }
    if (out != NULL)
        link_close(&l);
    BIO_free(out);
    return ok;
}

/* A program that prints doesn't notice when it can't. */
const struct scenario scenarios_ssl_corners[] = {
    {"a server without state", stateless, ABSORBS},
    {"a ticket on demand", new_ticket, ABSORBS},
    {"a secret of the program's, traced", secret, ABSORBS},
    {NULL, NULL, 0},
};
