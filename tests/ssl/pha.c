/* A client that is asked for its certificate when the connection is open (RFC 8446, 4.6.2;
 * SSL_verify_client_post_handshake(3)). */
#include <openssl/err.h>
#include <string.h>

#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"
#include "tests/suite.h"

enum { ASKS = SSL_VERIFY_PEER | SSL_VERIFY_POST_HANDSHAKE };

/* What a call gives, and the reason that it leaves (0: none). */
#define GIVES(call, want, reason) gives(#call, (call), (want), (reason))

static void gives(const char *what, int got, int want, int reason)
{
    unsigned long e = ERR_peek_last_error();
    check(got == want && ERR_GET_REASON(e) == reason, "%s gives %d, %s", what, got,
          ERR_reason_error_string(e) == NULL ? "no error" : ERR_reason_error_string(e));
    ERR_clear_error();
}

/* ---- a connection to ask on ---- */

struct pair {
    SSL_CTX *ctx[2];
    struct link l;
};

static bool begin(struct pair *p, enum identity client, int mode)
{
    ERR_clear_error();
    memset(p, 0, sizeof(*p));
    p->ctx[CLIENT] = identity_ctx(0, TLS1_3_VERSION, TLS1_3_VERSION, client);
    p->ctx[SERVER] = identity_ctx(1, TLS1_3_VERSION, TLS1_3_VERSION, ID_P256);
    SSL_CTX_set_post_handshake_auth(p->ctx[CLIENT], 1);
    SSL_CTX_set_verify(p->ctx[SERVER], mode, NULL);
    SSL_CTX_set_session_id_context(p->ctx[SERVER], (const unsigned char *)"pha", 3);
    return check(link_open(&p->l, p->ctx[CLIENT], p->ctx[SERVER]), "a link");
}

static bool open_pair(struct pair *p, enum identity client, int mode)
{
    return begin(p, client, mode) && check(link_handshake(&p->l), "handshake") &&
           check(link_say(&p->l, SERVER, "hello", 5), "data");
}

static void close_pair(struct pair *p)
{
    link_close(&p->l);
    SSL_CTX_free(p->ctx[CLIENT]);
    SSL_CTX_free(p->ctx[SERVER]);
}

static bool has_peer(const SSL *s)
{
    X509 *x = SSL_get1_peer_certificate(s);
    X509_free(x);
    return x != NULL;
}

/* The request goes out. */
static void ask(struct pair *p)
{
    SSL *s = p->l.ssl[SERVER];
    GIVES(SSL_verify_client_post_handshake(s), 1, 0);
    GIVES(SSL_in_init(s), 1, 0);
    GIVES(SSL_verify_client_post_handshake(s), 0, SSL_R_STILL_IN_INIT);
    GIVES(SSL_do_handshake(s), 1, 0);
    GIVES(SSL_in_init(s), 0, 0);
    GIVES(SSL_verify_client_post_handshake(s), 0, SSL_R_REQUEST_SENT);
    while (link_carry(&p->l, SERVER))
        ;
}

/* Both read till nothing is left: true if neither had anything to complain of. */
static bool settle(struct pair *p)
{
    for (int i = 0; i < 3; i++) {
        link_read(&p->l, CLIENT);
        link_read(&p->l, SERVER);
    }
    return p->l.first[CLIENT] == 0 && p->l.first[SERVER] == 0 &&
           p->l.error[CLIENT] == SSL_ERROR_WANT_READ && p->l.error[SERVER] == SSL_ERROR_WANT_READ;
}

static void was_refused(const struct pair *p, int alert, int reason)
{
    const struct link *l = &p->l;
    check(l->sent[SERVER] == alert && l->got[CLIENT] == alert, "alert %d", l->sent[SERVER]);
    check(ERR_GET_REASON(l->first[SERVER]) == reason, "%s",
          ERR_reason_error_string(l->first[SERVER]));
}

/* ---- it gives one ---- */

static int sessions, told, verified;

static int new_session(SSL *s, SSL_SESSION *session)
{
    (void)s, (void)session;
    sessions++;
    return 0;
}

static void count_ends(const SSL *s, int where, int ret)
{
    (void)s;
    told += where == SSL_CB_ACCEPT_EXIT && ret == 1;
}

static int look(int ok, X509_STORE_CTX *ctx)
{
    (void)ctx;
    verified++;
    return ok;
}

static void with_certificate(enum identity id)
{
    struct pair p;
    unsigned char before[64], after[64];
    check_context("ssl/pha %s", identity_names[id]);
    if (open_pair(&p, id, ASKS)) {
        SSL *c = p.l.ssl[CLIENT], *s = p.l.ssl[SERVER];
        SSL_CTX_set_session_cache_mode(p.ctx[CLIENT], SSL_SESS_CACHE_CLIENT);
        SSL_CTX_sess_set_new_cb(p.ctx[CLIENT], new_session);
        SSL_set_info_callback(s, count_ends);
        SSL_set_verify(s, ASKS, look);
        sessions = told = verified = 0;
        size_t n = SSL_get_finished(c, before, sizeof(before));
        check(!has_peer(s), "not yet asked for");
        ask(&p);
        check(told == 1 && settle(&p), "answered");
        check(has_peer(s) && SSL_get_verify_result(s) == X509_V_OK, "the certificate");
        check(verified == 2, "verified: %d", verified);
        check(told == 2, "told of the end: %d", told);
        check(sessions == 2, "new tickets: %d", sessions);
        check(SSL_get_finished(c, after, sizeof(after)) == n && memcmp(before, after, n) != 0 &&
                  SSL_get_peer_finished(s, before, sizeof(before)) == n &&
                  memcmp(before, after, n) == 0,
              "another Finished");
        check(link_say(&p.l, CLIENT, "data", 4) && link_say(&p.l, SERVER, "goes on", 7), "data");
        ask(&p);
        check(settle(&p) && has_peer(s), "and again");
    }
    close_pair(&p);
}

/* A ticket of after it stands for a client that is known; one of before doesn't. */
static void resumed(bool later)
{
    struct pair p;
    check_context("ssl/pha resumed, %s", later ? "later" : "before");
    if (open_pair(&p, ID_P256, ASKS)) {
        SSL_SESSION *session = SSL_get1_session(p.l.ssl[CLIENT]);
        ask(&p);
        check(settle(&p), "answered");
        if (later) {
            SSL_SESSION_free(session);
            session = SSL_get1_session(p.l.ssl[CLIENT]);
        }
        SSL_set_shutdown(p.l.ssl[CLIENT], SSL_SENT_SHUTDOWN);
        SSL_set_shutdown(p.l.ssl[SERVER], SSL_SENT_SHUTDOWN);
        link_close(&p.l);
        SSL_CTX_set_session_cache_mode(p.ctx[CLIENT], SSL_SESS_CACHE_CLIENT);
        SSL_CTX_sess_set_new_cb(p.ctx[CLIENT], new_session);
        check(link_open(&p.l, p.ctx[CLIENT], p.ctx[SERVER]), "a link");
        SSL_set_session(p.l.ssl[CLIENT], session);
        check(link_handshake(&p.l) && SSL_session_reused(p.l.ssl[SERVER]), "resumed");
        check(has_peer(p.l.ssl[SERVER]) == later, "its peer");
        check(settle(&p), "tickets");
        sessions = 0;
        ask(&p);
        check(settle(&p) && has_peer(p.l.ssl[SERVER]), "asked");
        check(sessions == 1, "tickets: %d", sessions);
        SSL_SESSION_free(session);
    }
    close_pair(&p);
}

/* ---- it has none, or a bad one ---- */

static void without_certificate(int mode)
{
    struct pair p;
    check_context("ssl/pha none, %d", mode);
    if (open_pair(&p, ID_NONE, mode)) {
        ask(&p);
        check(settle(&p) == !(mode & SSL_VERIFY_FAIL_IF_NO_PEER_CERT), "the answer");
        check(!has_peer(p.l.ssl[SERVER]), "no certificate");
        if (mode & SSL_VERIFY_FAIL_IF_NO_PEER_CERT) {
            was_refused(&p, SSL_AD_CERTIFICATE_REQUIRED, SSL_R_PEER_DID_NOT_RETURN_A_CERTIFICATE);
            GIVES(SSL_verify_client_post_handshake(p.l.ssl[SERVER]), 0, SSL_R_STILL_IN_INIT);
        }
    }
    close_pair(&p);
}

/* It had one in the handshake, and has none any more. */
static void withdrawn(void)
{
    struct pair p;
    check_context("ssl/pha withdrawn");
    if (open_pair(&p, ID_P256, SSL_VERIFY_PEER)) {
        check(has_peer(p.l.ssl[SERVER]), "in the handshake");
        SSL_certs_clear(p.l.ssl[CLIENT]);
        ask(&p);
        check(settle(&p), "answered");
        check(!has_peer(p.l.ssl[SERVER]), "gone");
    }
    close_pair(&p);
}

static void untrusted(void)
{
    struct pair p;
    check_context("ssl/pha untrusted");
    if (begin(&p, ID_P256, ASKS)) {
        SSL_CTX_set_cert_store(p.ctx[SERVER], X509_STORE_new());
        check(link_handshake(&p.l), "handshake");
        ask(&p);
        check(!settle(&p), "refused");
        was_refused(&p, SSL_AD_UNKNOWN_CA, SSL_R_CERTIFICATE_VERIFY_FAILED);
    }
    close_pair(&p);
}

/* ---- when it may be asked ---- */

static void refusals(void)
{
    struct pair p;
    check_context("ssl/pha refusals");
    if (begin(&p, ID_P256, ASKS)) {
        GIVES(SSL_verify_client_post_handshake(p.l.ssl[SERVER]), 0, SSL_R_WRONG_SSL_VERSION);
        SSL_set_post_handshake_auth(p.l.ssl[CLIENT], 0);
        check(link_handshake(&p.l), "handshake");
        GIVES(SSL_verify_client_post_handshake(p.l.ssl[SERVER]), 0, SSL_R_EXTENSION_NOT_RECEIVED);
        GIVES(SSL_verify_client_post_handshake(p.l.ssl[CLIENT]), 0, SSL_R_NOT_SERVER);
    }
    close_pair(&p);
    if (open_pair(&p, ID_P256, SSL_VERIFY_NONE)) {
        GIVES(SSL_verify_client_post_handshake(p.l.ssl[SERVER]), 0, SSL_R_INVALID_CONFIG);
        SSL_set_verify(p.l.ssl[SERVER], ASKS, NULL);
        ask(&p);
        check(settle(&p) && has_peer(p.l.ssl[SERVER]), "then it works");
    }
    close_pair(&p);
    for (int in_handshake = 0; in_handshake <= 1; in_handshake++) {
        int mode = SSL_VERIFY_PEER | SSL_VERIFY_CLIENT_ONCE;
        if (open_pair(&p, ID_P256, in_handshake ? mode : mode | SSL_VERIFY_POST_HANDSHAKE)) {
            if (!in_handshake)
                ask(&p);
            check(settle(&p) && has_peer(p.l.ssl[SERVER]), "once");
            GIVES(SSL_verify_client_post_handshake(p.l.ssl[SERVER]), 0, SSL_R_INVALID_CONFIG);
        }
        close_pair(&p);
    }
}

/* ---- amidst other things ---- */

/* What the client had written before it read the request is data like any other. */
static void amidst_data(size_t step)
{
    struct pair p;
    char got[8];
    check_context("ssl/pha amidst data, step %zu", step);
    if (open_pair(&p, ID_RSA, ASKS)) {
        SSL *c = p.l.ssl[CLIENT], *s = p.l.ssl[SERVER];
        p.l.step = step;
        GIVES(SSL_verify_client_post_handshake(s), 1, 0);
        GIVES(SSL_write(c, "early", 5), 5, 0);
        GIVES(SSL_write(s, "after", 5), 5, 0); /* the request goes before it */
        int n = 0;
        for (int i = 0; i < 20000 && n <= 0; i++) {
            link_carry(&p.l, SERVER);
            n = SSL_read(c, got, sizeof(got));
        }
        check(n == 5 && memcmp(got, "after", 5) == 0, "the server's: %d", n);
        ERR_clear_error();
        GIVES(SSL_write(c, "late", 4), 4, 0);
        for (int i = 0; i < 2; i++) {
            const char *want = i ? "late" : "early";
            for (n = 0; n <= 0 && (link_carry(&p.l, CLIENT) || n == 0);)
                n = SSL_read(s, got, sizeof(got));
            check(n == (int)strlen(want) && memcmp(got, want, (size_t)n) == 0, "%s: %d", want, n);
            check(has_peer(s) == (i == 1), "its certificate");
        }
        ERR_clear_error();
    }
    close_pair(&p);
}

/* New keys before the answer: its Finished is under the new ones. */
static void new_keys(enum end end)
{
    struct pair p;
    check_context("ssl/pha new keys of %d", end);
    if (open_pair(&p, ID_P256, ASKS)) {
        if (end == CLIENT)
            GIVES(SSL_key_update(p.l.ssl[CLIENT], SSL_KEY_UPDATE_REQUESTED), 1, 0);
        else
            GIVES(SSL_key_update(p.l.ssl[SERVER], SSL_KEY_UPDATE_REQUESTED), 1, 0);
        GIVES(SSL_do_handshake(p.l.ssl[end]), 1, 0);
        check(link_carry(&p.l, end), "KeyUpdate");
        if (end == SERVER)
            link_read(&p.l, CLIENT);
        ask(&p);
        check(settle(&p) && has_peer(p.l.ssl[SERVER]), "answered: %s",
              ERR_reason_error_string(p.l.first[SERVER]));
        check(link_say(&p.l, CLIENT, "data", 4) && link_say(&p.l, SERVER, "goes on", 7), "data");
    }
    close_pair(&p);
}

/* ---- programs that need time ---- */

static int turns;

static int ready_later(SSL *s, void *arg)
{
    (void)s, (void)arg;
    return turns++ == 0 ? -1 : 1;
}

static int verify_later(X509_STORE_CTX *ctx, void *arg)
{
    (void)arg;
    SSL *s = X509_STORE_CTX_get_ex_data(ctx, SSL_get_ex_data_X509_STORE_CTX_idx());
    if (turns++ > 0)
        return X509_verify_cert(ctx);
    return SSL_set_retry_verify(s) > 0 ? -1 : 0;
}

static void pauses(void)
{
    struct pair p;
    check_context("ssl/pha pauses");
    if (begin(&p, ID_P256, ASKS)) {
        check(link_handshake(&p.l), "handshake");
        link_read(&p.l, CLIENT);
        SSL_set_cert_cb(p.l.ssl[CLIENT], ready_later, NULL);
        ask(&p);
        turns = 0;
        link_read(&p.l, CLIENT);
        check(p.l.error[CLIENT] == SSL_ERROR_WANT_X509_LOOKUP, "the client's: %d",
              p.l.error[CLIENT]);
        check(settle(&p) && has_peer(p.l.ssl[SERVER]), "answered");
    }
    close_pair(&p);
}

/* Only an SSL_CTX has such a callback; and it is a client's in 3.0 that may pause so. */
static void pauses_at_server(void)
{
    struct pair p;
    check_context("ssl/pha pause of the verification");
    if (begin(&p, ID_P256, ASKS)) {
        SSL_CTX_set_cert_verify_callback(p.ctx[SERVER], verify_later, NULL);
        check(link_handshake(&p.l), "handshake");
        link_read(&p.l, CLIENT);
        ask(&p);
        turns = 0;
        link_read(&p.l, CLIENT);
        link_read(&p.l, SERVER);
        check(!has_peer(p.l.ssl[SERVER]), "not yet");
    }
    close_pair(&p);
}

void test_ssl_pha(void)
{
    with_certificate(ID_P256);
    with_certificate(ID_ED25519);
    with_certificate(ID_RSA);
    resumed(false);
    resumed(true);
    without_certificate(ASKS);
    without_certificate(ASKS | SSL_VERIFY_FAIL_IF_NO_PEER_CERT);
    withdrawn();
    untrusted();
    refusals();
    amidst_data(0);
    amidst_data(7);
    new_keys(CLIENT);
    new_keys(SERVER);
    pauses();
    pauses_at_server();
    ERR_clear_error();
}
