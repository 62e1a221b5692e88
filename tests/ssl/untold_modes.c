/* Tickets for a client that says no modes of PSK (RFC 8446, 4.2.9): Erlang's does so only when it
 * has one. */
#include <openssl/err.h>
#include <openssl/ssl.h>

#include "ssl/hs/hs.h"
#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"
#include "tests/suite.h"

static unsigned tickets;

static int count(SSL *s, SSL_SESSION *session)
{
    (void)s;
    (void)session;
    tickets++;
    return 0;
}

/* Called behind the extensions: the client hasn't said them. */
static int forget_modes(SSL *s, void *arg)
{
    (void)arg;
    s->hs->peer_psk_dhe = s->hs->peer_psk_alone = false;
    return 1;
}

void test_ssl_untold_modes(void)
{
    struct link l;
    SSL_CTX *client = identity_ctx(0, TLS1_3_VERSION, TLS1_3_VERSION, ID_NONE);
    SSL_CTX *server = identity_ctx(1, TLS1_3_VERSION, TLS1_3_VERSION, ID_P256);
    SSL_CTX_set_session_cache_mode(client, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
    SSL_CTX_sess_set_new_cb(client, count);
    SSL_CTX_set_cert_cb(server, forget_modes, NULL);
    tickets = 0;
    if (check(link_open(&l, client, server), "link_open")) {
        check(link_handshake(&l) && link_say(&l, SERVER, "data", 4), "handshake, data");
        check(tickets == 2, "%u tickets, 2 wanted", tickets);
    }
    link_close(&l);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}
