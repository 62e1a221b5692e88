/* A master secret that the program knows: SSL_set_session_secret_cb. EAP-FAST (RFC 4851, 3.2.2)
 * derives one from what the client's SessionTicket extension holds. Both ends then go on as if a
 * session were resumed; a server says so by nothing but its next message, a change_cipher_spec.
 */
#include <openssl/crypto.h>

#include "ssl/hs/hs12.h"

/* 1: the session has the secret; 0: there is none; -1: no memory, raised. */
static int ask(SSL *s, STACK_OF(SSL_CIPHER) * peer_ciphers, const SSL_CIPHER **preferred)
{
    uint8_t secret[SESSION_KEY_MAX];
    int len = (int)sizeof(secret), result = 0;
    if (s->session_secret_cb(s, secret, &len, peer_ciphers, preferred, s->session_secret_arg) &&
        len > 0 && (size_t)len <= sizeof(secret))
        result = session_set_key(s->session, slice_of(secret, (size_t)len)) ? 1 : -1;
    OPENSSL_cleanse(secret, sizeof(secret));
    return result;
}

bool hs12_ask_secret_client(SSL *s)
{
    const SSL_CIPHER *preferred = NULL;
    if (s->session_secret_cb == NULL || !s->hs->ticket_sent || s->hs->resuming)
        return true;
    if (ask(s, NULL, &preferred) <= 0)
        return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
    s->hs->has_given_secret = true;
    return true;
}

bool hs12_ask_secret_server(SSL *s)
{
    struct hs *h = s->hs;
    const SSL_CIPHER *preferred = NULL;
    const struct cred *cred;
    const struct sigalg *alg;
    if (s->session_secret_cb == NULL)
        return true;
    int r = ask(s, SSL_get_client_ciphers(s), &preferred);
    if (r < 0)
        return FATAL(s, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
    if (r == 0)
        return true;
    s->cipher = preferred != NULL ? preferred : choose12_suite(s, &cred, &alg);
    if (s->cipher == NULL)
        return FATAL(s, SSL_AD_HANDSHAKE_FAILURE, SSL_R_NO_SHARED_CIPHER);
    h->has_given_secret = s->hit = true;
    s->session->verify_result = s->verify_result = X509_V_OK;
    return true;
}

enum hs_result hs12_take_ccs_early(SSL *s, struct hs_message *m)
{
    s->hit = true;
    return hs12_take_ccs(s, m);
}
