/* Connections over datagrams without memory: cookies, fragments out of order, DTLSv1_listen, SRTP.
 */
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/srtp.h>
#include <string.h>

#include "tests/alloc/alloc.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/net.h"

static SSL_CTX *contexts[2]; /* made in the first run, which has memory */

static void drop(void)
{
    for (int end = CLIENT; end <= SERVER; end++)
        SSL_CTX_free(contexts[end]);
    identity_free();
}

static int give_cookie(SSL *s, unsigned char *cookie, unsigned int *len)
{
    (void)s;
    memcpy(cookie, "ginger", 6);
    *len = 6;
    return 1;
}

static int take_cookie(SSL *s, const unsigned char *cookie, unsigned int len)
{
    (void)s;
    return len == 6 && memcmp(cookie, "ginger", 6) == 0;
}

static bool ready(void)
{
    if (contexts[SERVER] != NULL)
        return true;
    contexts[CLIENT] = identity_ctx(0, DTLS1_2_VERSION, DTLS1_2_VERSION, ID_NONE);
    contexts[SERVER] = identity_ctx(1, DTLS1_2_VERSION, DTLS1_2_VERSION, ID_P256);
    if (contexts[CLIENT] == NULL || contexts[SERVER] == NULL)
        return false;
    for (int end = CLIENT; end <= SERVER; end++)
        SSL_CTX_set_session_cache_mode(contexts[end], SSL_SESS_CACHE_OFF);
    SSL_CTX_set_cookie_generate_cb(contexts[SERVER], give_cookie);
    SSL_CTX_set_cookie_verify_cb(contexts[SERVER], take_cookie);
    return OPENSSL_atexit(drop) &&
           SSL_CTX_set_cipher_list(contexts[CLIENT], "ECDHE+AESGCM:@SECLEVEL=0") == 1;
}

/* The client's records, the last first: its Finished overtakes what goes before it. */
static bool turn_round(struct net *n, enum end from, struct net_datagram *d)
{
    size_t at[8], len[8], count = 0;
    for (size_t i = 0; from == CLIENT && count < 8 && i + 13 <= d->len; i += len[count++]) {
        at[count] = i;
        len[count] = 13 + ((size_t)d->bytes[i + 11] << 8 | d->bytes[i + 12]);
    }
    if (count < 2)
        return true;
    while (count-- > 0)
        net_put(n, SERVER, d->bytes + at[count], len[count]);
    return false;
}

static bool connection(void)
{
    struct net n;
    if (!ready())
        return false;
    bool ok = net_open(&n, contexts[CLIENT], contexts[SERVER]);
    if (ok) {
        n.gen.state = 3;
        n.hook = turn_round;
        n.mtu = 400;
        SSL_set_options(n.ssl[SERVER], SSL_OP_COOKIE_EXCHANGE);
    }
    ok = ok && SSL_set_tlsext_use_srtp(n.ssl[CLIENT], "SRTP_AEAD_AES_128_GCM") == 0 &&
         SSL_set_tlsext_use_srtp(n.ssl[SERVER], "SRTP_AEAD_AES_128_GCM") == 0 &&
         net_handshake(&n) && net_say(&n, CLIENT, "hello", 5) && net_say(&n, SERVER, "well", 4);
    net_close(&n);
    return ok;
}

static bool listening(void)
{
    struct net n;
    BIO_ADDR *from = BIO_ADDR_new();
    if (!ready()) {
        BIO_ADDR_free(from);
        return false;
    }
    bool ok = net_open(&n, contexts[CLIENT], contexts[SERVER]) && from != NULL;
    if (ok)
        n.mtu = 1400;
    ok = ok && SSL_do_handshake(n.ssl[CLIENT]) == -1 && DTLSv1_listen(n.ssl[SERVER], from) == 0 &&
         SSL_do_handshake(n.ssl[CLIENT]) == -1 && DTLSv1_listen(n.ssl[SERVER], from) == 1 &&
         net_handshake(&n);
    ERR_clear_error();
    BIO_ADDR_free(from);
    net_close(&n);
    return ok;
}

const struct scenario scenarios_ssl_dtls[] = {
    {"connection of DTLS", connection, ABSORBS},
    {"DTLSv1_listen", listening, ABSORBS},
    {NULL, NULL, 0},
};
