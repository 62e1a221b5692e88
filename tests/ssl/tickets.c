/* Tickets that a server sends when its program asks, and those whose content and secret are the
 * programs' (RFC 4851). Public interface alone. */
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <string.h>

#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"
#include "tests/suite.h"

static unsigned made, got;

static int count_made(SSL *s, SSL_SESSION *session)
{
    (void)session;
    check(SSL_in_init(s) == 1, "a ticket is made outside of a handshake");
    made++;
    return 0;
}

static int count_got(SSL *s, SSL_SESSION *session)
{
    (void)s;
    (void)session;
    got++;
    return 0;
}

static bool open_pair(struct link *l, int version)
{
    SSL_CTX *c = identity_ctx(0, version, version, ID_NONE);
    SSL_CTX *s = identity_ctx(1, version, version, ID_P256);
    SSL_CTX_set_session_cache_mode(c, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
    SSL_CTX_sess_set_new_cb(c, count_got);
    SSL_CTX_sess_set_new_cb(s, count_made);
    SSL_CTX_set_num_tickets(s, 0);
    bool ok = link_open(l, c, s);
    SSL_CTX_free(c);
    SSL_CTX_free(s);
    made = got = 0;
    return check(ok, "link_open");
}

static void arrived(struct link *l, unsigned want, const char *how)
{
    while (link_carry(l, SERVER))
        ;
    link_read(l, CLIENT);
    check(made == want && got == want, "%s: %u made, %u arrived, %u wanted", how, made, got, want);
    check(SSL_in_init(l->ssl[SERVER]) == 0, "%s: still in a handshake", how);
}

void test_ssl_new_ticket(void)
{
    struct link l;
    if (!open_pair(&l, TLS1_3_VERSION))
        return;
    SSL *server = l.ssl[SERVER];
    check(SSL_new_session_ticket(server) == 0, "before the handshake");
    check(link_handshake(&l), "handshake");
    check(SSL_new_session_ticket(l.ssl[CLIENT]) == 0, "at a client");
    check(SSL_new_session_ticket(server) == 1, "at a server");
    check(SSL_in_init(server) == 1 && made == 0, "it is due");
    check(SSL_new_session_ticket(server) == 1, "a second");
    check(SSL_shutdown(server) == -1, "no end before it is sent");
    ERR_clear_error();
    check(SSL_key_update(server, SSL_KEY_UPDATE_NOT_REQUESTED) == 0, "nor a new key");
    ERR_clear_error();
    check(SSL_do_handshake(server) == 1, "SSL_do_handshake");
    arrived(&l, 2, "SSL_do_handshake");
    check(SSL_new_session_ticket(server) == 1, "again");
    check(link_say(&l, SERVER, "data", 4), "data");
    arrived(&l, 3, "SSL_write");
    check(SSL_new_session_ticket(server) == 1, "again");
    link_read(&l, SERVER);
    arrived(&l, 4, "SSL_read");
    check(SSL_key_update(server, SSL_KEY_UPDATE_NOT_REQUESTED) == 1 &&
              SSL_new_session_ticket(server) == 0,
          "not while a new key is due");
    check(link_say(&l, SERVER, "data", 4) && link_say(&l, CLIENT, "data", 4), "data afterwards");
    link_close(&l);

    if (!open_pair(&l, TLS1_2_VERSION))
        return;
    check(link_handshake(&l) && SSL_new_session_ticket(l.ssl[SERVER]) == 0, "TLS 1.2");
    link_close(&l);
    ERR_clear_error();
}

/* ---- a secret of the program's ---- */

struct program {
    int asked, answer, len;
    char ticket[32]; /* that arrived */
    int ticket_len;
};

static int take_ticket(SSL *s, const unsigned char *data, int len, void *arg)
{
    struct program *p = arg;
    (void)s;
    p->ticket_len = len;
    if (len > 0 && len < (int)sizeof(p->ticket))
        memcpy(p->ticket, data, (size_t)len);
    return 1;
}

static int give_secret(SSL *s, void *secret, int *len, STACK_OF(SSL_CIPHER) * peer_ciphers,
                       const SSL_CIPHER **cipher, void *arg)
{
    struct program *p = arg;
    int n = p->len;
    p->asked++;
    check(*len >= n && *cipher == NULL, "room for %d bytes, %d wanted", *len, n);
    check((sk_SSL_CIPHER_num(peer_ciphers) > 0) == (SSL_is_server(s) == 1), "the peer's suites");
    memset(secret, 0x5a, (size_t)n);
    *len = n;
    if (SSL_is_server(s))
        *cipher = SSL_CIPHER_find(s, (const unsigned char *)"\xc0\x2b");
    return p->answer;
}

/* One connection with a ticket (NULL: the extension is left out): whether it succeeded. */
static bool with_secret(struct link *l, const char *ticket, struct program p[2])
{
    if (!open_pair(l, TLS1_2_VERSION))
        return false;
    for (int end = CLIENT; end <= SERVER; end++) {
        p[end].asked = 0;
        p[end].ticket_len = -1;
        SSL_set_session_ticket_ext_cb(l->ssl[end], take_ticket, &p[end]);
        if (p[end].len >= 0)
            check(SSL_set_session_secret_cb(l->ssl[end], give_secret, &p[end]) == 1, "secret_cb");
    }
    check(SSL_set_session_ticket_ext(l->ssl[CLIENT], (void *)(uintptr_t)ticket,
                                     ticket == NULL ? 0 : (int)strlen(ticket)) == 1,
          "SSL_set_session_ticket_ext");
    return link_handshake(l);
}

static void check_master(SSL *s, bool given)
{
    unsigned char key[48], want[48];
    memset(want, 0x5a, sizeof(want));
    check(SSL_SESSION_get_master_key(SSL_get_session(s), key, sizeof(key)) == 48, "its length");
    check((memcmp(key, want, 48) == 0) == given, "whose master secret it is");
}

void test_ssl_session_secret(void)
{
    struct link l;
    struct program p[2] = {{.answer = 1, .len = 48}, {.answer = 1, .len = 48}};
    check(with_secret(&l, "PAC-opaque", p), "both know a secret");
    check(p[CLIENT].asked == 1 && p[SERVER].asked == 1, "both are asked, once");
    check(p[SERVER].ticket_len == 10 && memcmp(p[SERVER].ticket, "PAC-opaque", 10) == 0, "ticket");
    for (int end = CLIENT; end <= SERVER; end++) {
        check(SSL_session_reused(l.ssl[end]) == 1, "it counts as resumed");
        check(SSL_CIPHER_get_protocol_id(SSL_get_current_cipher(l.ssl[end])) == 0xc02b, "suite");
        check_master(l.ssl[end], true);
    }
    check(link_say(&l, CLIENT, "data", 4) && link_say(&l, SERVER, "data", 4), "data");
    link_close(&l);

    p[SERVER].answer = 0; /* the server doesn't know it, and the client doesn't mind */
    check(with_secret(&l, "PAC-opaque", p), "a server that knows none");
    check(p[CLIENT].asked == 1 && SSL_session_reused(l.ssl[CLIENT]) == 0, "a full handshake");
    check_master(l.ssl[CLIENT], false);
    check(link_say(&l, CLIENT, "data", 4), "data");
    link_close(&l);

    p[SERVER].answer = 1;
    p[SERVER].len = 0; /* an empty one is none */
    check(with_secret(&l, "PAC-opaque", p) && SSL_session_reused(l.ssl[SERVER]) == 0, "empty");
    link_close(&l);

    p[SERVER].len = -1; /* no callback */
    check(with_secret(&l, NULL, p), "without the extension");
    check(p[SERVER].ticket_len == -1 && p[CLIENT].asked == 0, "nothing arrives, nobody is asked");
    link_close(&l);

    p[CLIENT].answer = 0;
    check(!with_secret(&l, "PAC-opaque", p), "a client that must know it");
    link_refused(&l, CLIENT, SSL_AD_INTERNAL_ERROR, ERR_R_INTERNAL_ERROR);
    link_close(&l);

    p[CLIENT] = (struct program){.len = -1}; /* only the server: its answer can't be understood */
    p[SERVER] = (struct program){.answer = 1, .len = 48};
    check(!with_secret(&l, "PAC-opaque", p), "a client without a secret");
    link_refused(&l, CLIENT, SSL_AD_UNEXPECTED_MESSAGE, SSL_R_UNEXPECTED_MESSAGE);
    link_close(&l);
    ERR_clear_error();
}
