/* Renegotiation in TLS 1.2: who resumes, whether the certificate is verified again, what is
 * counted. Public interface alone. */
#include <openssl/err.h>
#include <openssl/ssl.h>

#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"
#include "tests/suite.h"

static SSL_CTX *ctx[2];
static struct link l;
static int verified;

static int count_verified(int ok, X509_STORE_CTX *store)
{
    (void)store;
    verified++;
    return ok;
}

static void begin(bool tickets)
{
    ctx[CLIENT] = identity_ctx(0, TLS1_2_VERSION, TLS1_2_VERSION, ID_NONE);
    ctx[SERVER] = identity_ctx(1, TLS1_2_VERSION, TLS1_2_VERSION, ID_P256);
    SSL_CTX_set_verify(ctx[CLIENT], SSL_VERIFY_PEER, count_verified);
    SSL_CTX_set_session_id_context(ctx[SERVER], (const unsigned char *)"tests", 5);
    SSL_CTX_set_options(ctx[SERVER],
                        SSL_OP_ALLOW_CLIENT_RENEGOTIATION | (tickets ? 0 : SSL_OP_NO_TICKET));
    check(link_open(&l, ctx[CLIENT], ctx[SERVER]) && link_handshake(&l), "handshake");
    verified = 0;
}

static void end(void)
{
    link_close(&l);
    ERR_clear_error();
    for (int e = CLIENT; e <= SERVER; e++)
        SSL_CTX_free(ctx[e]);
}

static void renegotiate(enum end from, bool abbreviated)
{
    enum end other = from == CLIENT ? SERVER : CLIENT;
    check((abbreviated ? SSL_renegotiate_abbreviated : SSL_renegotiate)(l.ssl[from]) == 1,
          "renegotiates");
    link_note(&l, from, SSL_do_handshake(l.ssl[from]));
    link_carry(&l, from);
    for (int i = 0; i < 4; i++) {
        link_read(&l, other);
        link_read(&l, from);
    }
    check(SSL_is_init_finished(l.ssl[CLIENT]) && SSL_is_init_finished(l.ssl[SERVER]), "it ends");
}

/* All but what the client wants in full resumes, by ticket or id; nothing is verified then. */
static void resumes(enum end from, bool abbreviated, bool tickets)
{
    bool full = from == CLIENT && !abbreviated;
    check_context("ssl/again by the %s%s%s", from == CLIENT ? "client" : "server",
                  abbreviated ? ", abbreviated" : "", tickets ? ", tickets" : "");
    begin(tickets);
    renegotiate(from, abbreviated);
    check(SSL_session_reused(l.ssl[CLIENT]) == !full && SSL_session_reused(l.ssl[SERVER]) == !full,
          "resumed: %d, %d", SSL_session_reused(l.ssl[CLIENT]), SSL_session_reused(l.ssl[SERVER]));
    check((verified != 0) == full, "verified %d times", verified);
    check(SSL_get_verify_result(l.ssl[CLIENT]) == X509_V_OK, "and well");
    check(SSL_CTX_sess_connect_renegotiate(ctx[CLIENT]) == 1 &&
              SSL_CTX_sess_connect_good(ctx[CLIENT]) == 2 && SSL_CTX_sess_connect(ctx[CLIENT]) == 1,
          "a client's counts");
    check(SSL_CTX_sess_accept_renegotiate(ctx[SERVER]) == (from == CLIENT ? 1 : 3) &&
              SSL_CTX_sess_accept_good(ctx[SERVER]) == 2 && SSL_CTX_sess_accept(ctx[SERVER]) == 1,
          "a server's: %ld", SSL_CTX_sess_accept_renegotiate(ctx[SERVER]));
    check(SSL_CTX_sess_hits(ctx[SERVER]) == !full, "hits");
    check(link_say(&l, CLIENT, "data", 4) && link_say(&l, SERVER, "data", 4), "data");
    end();
}

/* SSL_OP_NO_SESSION_RESUMPTION_ON_RENEGOTIATION: the server's word. */
static void not_resumed(void)
{
    check_context("ssl/again, resumption off");
    begin(true);
    SSL_set_options(l.ssl[SERVER], SSL_OP_NO_SESSION_RESUMPTION_ON_RENEGOTIATION);
    renegotiate(SERVER, false);
    check(!SSL_session_reused(l.ssl[CLIENT]) && verified != 0, "in full");
    end();
}

/* What the server had sent before it heard of the renegotiation is SSL_read's; SSL_do_handshake has
 * no use for it. */
static void data_amid(void)
{
    check_context("ssl/again, data for SSL_do_handshake");
    begin(true);
    check(SSL_write(l.ssl[SERVER], "data", 4) == 4 && link_carry(&l, SERVER), "sent");
    SSL_renegotiate(l.ssl[CLIENT]);
    link_note(&l, CLIENT, SSL_do_handshake(l.ssl[CLIENT]));
    check(l.error[CLIENT] == SSL_ERROR_SSL && l.sent[CLIENT] == SSL3_AD_UNEXPECTED_MESSAGE &&
              ERR_GET_REASON(l.first[CLIENT]) == SSL_R_UNEXPECTED_RECORD,
          "alert %d, reason %d", l.sent[CLIENT], ERR_GET_REASON(l.first[CLIENT]));
    end();
}

void test_ssl_again(void)
{
    data_amid();
    for (int i = 0; i < 8; i++)
        resumes((i & 4) != 0 ? SERVER : CLIENT, (i & 2) != 0, (i & 1) != 0);
    not_resumed();
}
