/* DTLS over networks that lose, double, reorder and spoil, by many seeds. */
#include <openssl/err.h>
#include <stdio.h>
#include <string.h>

#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/net.h"
#include "tests/suite.h"

enum shape { PLAIN, CLIENT_CERT, COOKIE, RESUMED, SHAPES };

static int give_cookie(SSL *s, unsigned char *cookie, unsigned int *len)
{
    (void)s;
    memset(cookie, 0x5a, 20);
    *len = 20;
    return 1;
}

static int take_cookie(SSL *s, const unsigned char *cookie, unsigned int len)
{
    (void)s;
    return len == 20 && cookie[0] == 0x5a && cookie[19] == 0x5a;
}

struct ends {
    SSL_CTX *client, *server;
    SSL_SESSION *session; /* for RESUMED */
};

/* A handshake over a network that behaves leaves a session behind. */
static bool get_session(struct ends *e)
{
    struct net n;
    bool ok = net_open(&n, e->client, e->server) && net_handshake(&n);
    if (ok)
        e->session = SSL_get1_session(n.ssl[CLIENT]);
    net_close(&n);
    return check(ok && e->session != NULL, "a session");
}

static bool open_ends(struct ends *e, int version, enum shape shape)
{
    *e = (struct ends){identity_ctx(0, version, version, ID_RSA),
                       identity_ctx(1, version, version, ID_P256), NULL};
    if (!check(e->client != NULL && e->server != NULL, "contexts"))
        return false;
    SSL_CTX_set_cookie_generate_cb(e->server, give_cookie);
    SSL_CTX_set_cookie_verify_cb(e->server, take_cookie);
    if (shape == COOKIE)
        SSL_CTX_set_options(e->server, SSL_OP_COOKIE_EXCHANGE);
    if (shape == CLIENT_CERT)
        SSL_CTX_set_verify(e->server, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, NULL);
    return shape != RESUMED || get_session(e);
}

static void close_ends(struct ends *e)
{
    SSL_SESSION_free(e->session);
    SSL_CTX_free(e->client);
    SSL_CTX_free(e->server);
}

struct weather {
    const char *name;
    unsigned lose, twice, disorder, spoil;
    size_t mtu;
};

/* Whatever the network does, the handshake ends well, and what arrives is what was sent. Where bits
 * change before there are keys, messages that parse may be wrong: then it fails, and with an error.
 */
static void try_weather(struct ends *e, const struct weather *w, unsigned seed)
{
    struct net n;
    unsigned char bytes[700];
    memset(bytes, 'x', sizeof(bytes));
    if (!check(net_open(&n, e->client, e->server), "two ends"))
        return;
    n.gen.state = seed;
    n.lose = w->lose;
    n.twice = w->twice;
    n.disorder = w->disorder;
    n.spoil = w->spoil;
    n.mtu = w->mtu;
    if (e->session != NULL)
        SSL_set_session(n.ssl[CLIENT], e->session);
    bool ok = net_handshake(&n);
    if (w->spoil == 0)
        check(ok, "seed %u: %d (%s), %d (%s)", seed, n.error[CLIENT],
              ERR_reason_error_string(n.first[CLIENT]), n.error[SERVER],
              ERR_reason_error_string(n.first[SERVER]));
    else
        check(ok || n.first[CLIENT] != 0 || n.first[SERVER] != 0, "seed %u: an error", seed);
    if (ok) {
        check(w->spoil > 0 || SSL_session_reused(n.ssl[CLIENT]) == (e->session != NULL), "resumes");
#ifdef ASSAY_TWIN /* OpenSSL 3.0 reckons without what CBC and a MAC add */
        w = &(struct weather){.mtu = w->mtu + 64};
#endif
        check(n.longest[CLIENT] <= w->mtu && n.longest[SERVER] <= w->mtu, "datagrams of %zu, %zu",
              n.longest[CLIENT], n.longest[SERVER]);
        net_settle(&n);
        n.disorder = n.twice = 0; /* net_say wants the one that was sent last */
        for (size_t len = 1; len <= sizeof(bytes); len += 233)
            for (int from = CLIENT; from <= SERVER; from++)
                check(net_say(&n, (enum end)from, bytes, len), "seed %u: %zu bytes of %d", seed,
                      len, from);
    }
    net_close(&n);
}

void test_ssl_dtls_loss(void)
{
    static const struct weather weathers[] = {
        {"lose", 150, 0, 0, 0, 1200},     {"twice", 0, 500, 0, 0, 1200},
        {"disorder", 0, 0, 700, 0, 300},  {"storm", 100, 200, 300, 0, 400},
#ifndef ASSAY_TWIN /* OpenSSL 3.0 ends a connection for some of what anybody may send */
        {"spoil", 50, 100, 100, 60, 600},
#endif
    };
    static const int versions[] = {DTLS1_2_VERSION, DTLS1_VERSION};
    static const char *const shapes[SHAPES] = {"plain", "client certificate", "cookie", "resumed"};
    for (int v = 0; v < 2; v++)
        for (int shape = 0; shape < SHAPES; shape++) {
            struct ends e;
            check_context("DTLS %x %s", (unsigned)versions[v], shapes[shape]);
            if (open_ends(&e, versions[v], (enum shape)shape))
                for (size_t w = 0; w < sizeof(weathers) / sizeof(weathers[0]); w++) {
                    check_context("DTLS %x %s %s", (unsigned)versions[v], shapes[shape],
                                  weathers[w].name);
                    for (unsigned seed = 1; seed <= 12; seed += gen_step(5))
                        try_weather(&e, &weathers[w], seed * 7919);
                }
            close_ends(&e);
        }
}
