/* OCSP stapling at a client (SSL_set_tlsext_status_type(3)): its callback sees what was stapled, or
 * that nothing was, and its answer counts. */
#include <openssl/err.h>
#include <string.h>

#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"
#include "tests/suite.h"

static SSL_CTX *ctx[2];
static bool staples;
static int calls, seen, answer;

static int on_server(SSL *s, void *arg)
{
    (void)arg;
    if (!staples)
        return SSL_TLSEXT_ERR_NOACK;
    SSL_set_tlsext_status_ocsp_resp(s, OPENSSL_memdup("response", 8), 8);
    return SSL_TLSEXT_ERR_OK;
}

static int on_client(SSL *s, void *arg)
{
    const unsigned char *response;
    calls += arg == &calls;
    seen = (int)SSL_get_tlsext_status_ocsp_resp(s, &response);
    return answer;
}

static void try_status(int version)
{
    struct link l;
    check_context("version %x, stapled %d, answer %d", (unsigned)version, staples, answer);
    ctx[CLIENT] = identity_ctx(0, version, version, ID_NONE);
    ctx[SERVER] = identity_ctx(1, version, version, ID_P256);
    if (!check(ctx[CLIENT] != NULL && ctx[SERVER] != NULL, "contexts"))
        return;
    SSL_CTX_set_tlsext_status_cb(ctx[SERVER], on_server);
    SSL_CTX_set_tlsext_status_cb(ctx[CLIENT], on_client);
    SSL_CTX_set_tlsext_status_arg(ctx[CLIENT], &calls);
    SSL_CTX_set_tlsext_status_type(ctx[CLIENT], TLSEXT_STATUSTYPE_ocsp);
    SSL_SESSION *session = NULL;
    calls = seen = 0;
    if (link_open(&l, ctx[CLIENT], ctx[SERVER])) {
        check(link_handshake(&l) == (answer > 0), "the handshake");
        check(calls == 1 && seen == (staples ? 8 : -1), "%d calls, %d seen", calls, seen);
        if (answer == 0)
            link_refused(&l, CLIENT, SSL_AD_BAD_CERTIFICATE_STATUS_RESPONSE,
                         SSL_R_INVALID_STATUS_RESPONSE);
        else if (answer < 0)
            link_refused(&l, CLIENT, SSL_AD_INTERNAL_ERROR, SSL_R_OCSP_CALLBACK_FAILURE);
        else if (link_say(&l, SERVER, "x", 1))
            session = SSL_get1_session(l.ssl[CLIENT]);
        for (int e = CLIENT; e <= SERVER; e++)
            SSL_set_shutdown(l.ssl[e], SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
    }
    link_close(&l);
    if (session != NULL && link_open(&l, ctx[CLIENT], ctx[SERVER])) {
        calls = seen = 0;
        SSL_set_session(l.ssl[CLIENT], session);
        check(link_handshake(&l) && SSL_session_reused(l.ssl[CLIENT]) == 1, "resumed");
        check(calls == (version == TLS1_3_VERSION) && seen == (version == TLS1_3_VERSION ? -1 : 0),
              "%d calls, %d seen in the resumed", calls, seen);
        link_close(&l);
    }
    SSL_SESSION_free(session);
    SSL_CTX_free(ctx[CLIENT]);
    SSL_CTX_free(ctx[SERVER]);
}

void test_ssl_status(void)
{
    for (int version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++)
        for (answer = -1; answer <= 1; answer++)
            for (int k = 0; k < 2; k++) {
                staples = k != 0;
                try_status(version);
            }
}
