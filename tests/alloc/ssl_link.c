/* Whole connections without memory: both ends' handshake, some data, the end. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <string.h>

#include "tests/alloc/alloc.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"

enum { TLS13, TLS12, KINDS };
static SSL_CTX *contexts[KINDS][2];

static void drop(void)
{
    for (int k = 0; k < KINDS; k++)
        for (int end = CLIENT; end <= SERVER; end++) {
            SSL_CTX_free(contexts[k][end]);
            contexts[k][end] = NULL;
        }
    identity_free();
}

/* The contexts are made in the first run, which has memory, and stay. */
static bool ready(int k)
{
    static bool once;
    int version = k == TLS13 ? TLS1_3_VERSION : TLS1_2_VERSION;
    if (contexts[k][SERVER] != NULL)
        return true;
    if (!once)
        once = OPENSSL_atexit(drop);
    SSL_CTX *c = contexts[k][CLIENT] = identity_ctx(0, version, version, ID_P256);
    SSL_CTX *s = contexts[k][SERVER] = identity_ctx(1, version, version, ID_P256);
    if (c == NULL || s == NULL)
        return false;
    SSL_CTX_set_verify(s, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, NULL);
    SSL_CTX_set_session_cache_mode(c, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_session_cache_mode(s, SSL_SESS_CACHE_OFF);
    return SSL_CTX_set_cipher_list(c, "ECDHE+AESGCM:@SECLEVEL=0") == 1;
}

static bool connection(int k)
{
    struct link l;
    if (!ready(k))
        return false;
    bool ok = link_open(&l, contexts[k][CLIENT], contexts[k][SERVER]) && link_handshake(&l) &&
              link_say(&l, CLIENT, "hello", 5) && link_say(&l, SERVER, "hello, too", 10) &&
              SSL_shutdown(l.ssl[CLIENT]) == 0 && link_carry(&l, CLIENT) &&
              link_read(&l, SERVER) == 0 && l.error[SERVER] == SSL_ERROR_ZERO_RETURN;
    link_close(&l);
    return ok;
}

static bool tls13(void)
{
    return connection(TLS13);
}

static bool tls12(void)
{
    return connection(TLS12);
}

/* A client that is asked for its certificate later, and the ephemeral keys. */
static bool asked_later(void)
{
    struct link l;
    EVP_PKEY *key = NULL;
    if (!ready(TLS13))
        return false;
    bool ok = link_open(&l, contexts[TLS13][CLIENT], contexts[TLS13][SERVER]);
    SSL *s = l.ssl[SERVER];
    if (ok)
        SSL_set_post_handshake_auth(l.ssl[CLIENT], 1);
    ok = ok && link_handshake(&l) && link_say(&l, SERVER, "hello", 5) &&
         SSL_get_tmp_key(s, &key) == 1 && SSL_verify_client_post_handshake(s) == 1 &&
         SSL_do_handshake(s) == 1 && link_carry(&l, SERVER);
    for (int i = 0; ok && i < 2; i++)
        for (int end = CLIENT; end <= SERVER; end++)
            ok = ok && link_read(&l, (enum end)end) < 0 && l.error[end] == SSL_ERROR_WANT_READ;
    EVP_PKEY_free(key);
    link_close(&l);
    return ok;
}

/* Building one's own chain doesn't hang on its signatures, nor the handshake on a copy of the chain
 * that was verified. */
const struct scenario scenarios_ssl_link[] = {
    {"connection of TLS 1.3", tls13, ABSORBS},
    {"connection of TLS 1.2", tls12, ABSORBS},
    {"asked for a certificate later", asked_later, ABSORBS},
    {NULL, NULL, 0},
};
