/* SSL_stateless: a server keeps nothing between a client's two hellos. Public interface alone. */
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <string.h>

#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"
#include "tests/suite.h"

static int generated, verified, allow_make, allow_take;

static int make_cookie(SSL *s, unsigned char *cookie, size_t *len)
{
    (void)s;
    memcpy(cookie, "where it came from", 18);
    *len = 18;
    generated++;
    return allow_make;
}

static int take_cookie(SSL *s, const unsigned char *cookie, size_t len)
{
    (void)s;
    check(len == 18 && memcmp(cookie, "where it came from", 18) == 0, "the program's cookie");
    verified++;
    return allow_take;
}

static SSL_CTX *server_ctx(const char *groups)
{
    SSL_CTX *ctx = identity_ctx(1, TLS1_2_VERSION, TLS1_3_VERSION, ID_P256);
    SSL_CTX_set_stateless_cookie_generate_cb(ctx, make_cookie);
    SSL_CTX_set_stateless_cookie_verify_cb(ctx, take_cookie);
    SSL_CTX_set1_groups_list(ctx, groups);
    generated = verified = 0;
    allow_make = allow_take = 1;
    return ctx;
}

static bool open_pair(struct link *l, SSL_CTX *server)
{
    SSL_CTX *client = identity_ctx(0, TLS1_2_VERSION, TLS1_3_VERSION, ID_NONE);
    SSL_CTX_set1_groups_list(client, "X25519:P-256");
    bool ok = check(link_open(l, client, server), "link_open");
    SSL_CTX_free(client);
    return ok;
}

/* The other SSL takes over what [SERVER] reads and writes, for one call. */
static int stateless_with(struct link *l, SSL_CTX *ctx)
{
    SSL *s = SSL_new(ctx);
    BIO *in = SSL_get_rbio(l->ssl[SERVER]), *out = SSL_get_wbio(l->ssl[SERVER]);
    BIO_up_ref(in);
    BIO_up_ref(out);
    SSL_set_bio(s, in, out);
    int r = SSL_stateless(s);
    SSL_free(s);
    return r;
}

static void client_speaks(struct link *l)
{
    check(SSL_do_handshake(l->ssl[CLIENT]) == -1, "the client waits");
    ERR_clear_error();
    while (link_carry(l, CLIENT))
        ;
}

/* The first hello and its answer, by an SSL of its own; the client's second is on its way. */
static void first_round(struct link *l, SSL_CTX *server)
{
    client_speaks(l);
    check(stateless_with(l, server) == 0, "a HelloRetryRequest is sent");
    check(generated == 1 && verified == 0, "with a cookie");
    while (link_carry(l, SERVER))
        ;
    client_speaks(l);
}

/* What comes of the second hello; a change_cipher_spec may come before it (RFC 8446, D.4). */
static int second_round(struct link *l)
{
    int r = SSL_stateless(l->ssl[SERVER]);
    if (r == -1 && ERR_peek_error() == 0)
        r = SSL_stateless(l->ssl[SERVER]);
    return r;
}

static void good(const char *groups)
{
    struct link l;
    SSL_CTX *server = server_ctx(groups);
    if (open_pair(&l, server)) {
        first_round(&l, server);
        check(second_round(&l) == 1 && verified == 1, "%s: the cookie is taken", groups);
        check(link_handshake(&l), "%s: the handshake goes on", groups);
        check(link_say(&l, CLIENT, "data", 4) && link_say(&l, SERVER, "data", 4), "data");
        link_close(&l);
    }
    SSL_CTX_free(server);
}

static void refused(SSL_CTX *server, struct link *l, const char *how)
{
    check(second_round(l) == -1, "%s: refused", how);
    check(ERR_GET_REASON(ERR_peek_error()) == SSL_R_COOKIE_MISMATCH, "%s: why", how);
    ERR_clear_error();
    while (link_carry(l, SERVER))
        ;
    check(SSL_do_handshake(l->ssl[CLIENT]) == -1 &&
              ERR_GET_REASON(ERR_peek_last_error()) ==
                  SSL_AD_REASON_OFFSET + SSL_AD_ILLEGAL_PARAMETER,
          "%s: the alert", how);
    ERR_clear_error();
    link_close(l);
    SSL_CTX_free(server);
}

static void bad(void)
{
    struct link l;
    SSL_CTX *server = server_ctx("X25519"), *other = server_ctx("X25519");
    open_pair(&l, server); /* another context's cookie */
    first_round(&l, other);
    refused(server, &l, "another's");
    check(verified == 0, "the program isn't asked");
    SSL_CTX_free(other);

    server = server_ctx("X25519");
    open_pair(&l, server);
    allow_take = 0;
    first_round(&l, server);
    refused(server, &l, "not the program's");
    check(verified == 1, "the program is asked");
}

static void failures(void)
{
    struct link l;
    SSL_CTX *server = server_ctx("X25519");
    open_pair(&l, server);
    check(SSL_stateless(l.ssl[SERVER]) == -1 && ERR_peek_error() == 0, "nothing is there");
    allow_make = 0;
    client_speaks(&l);
    check(SSL_stateless(l.ssl[SERVER]) == -1, "no cookie can be made");
    check(ERR_GET_REASON(ERR_peek_error()) == SSL_R_COOKIE_GEN_CALLBACK_FAILURE, "why");
    link_close(&l);

    SSL_CTX_set_stateless_cookie_generate_cb(server, NULL);
    open_pair(&l, server);
    client_speaks(&l);
    check(SSL_stateless(l.ssl[SERVER]) == -1, "nobody makes a cookie");
    check(ERR_GET_REASON(ERR_peek_error()) == SSL_R_NO_COOKIE_CALLBACK_SET, "why");
    link_close(&l);

    SSL_CTX_set_stateless_cookie_generate_cb(server, make_cookie);
    open_pair(&l, server);
    SSL_set_max_proto_version(l.ssl[CLIENT], TLS1_2_VERSION);
    client_speaks(&l);
    check(SSL_stateless(l.ssl[SERVER]) <= 0, "TLS 1.2 has no cookie");
    link_close(&l);
    SSL_CTX_free(server);
    ERR_clear_error();
}

void test_ssl_stateless(void)
{
    good("X25519:P-256"); /* for the cookie alone */
    good("P-256");        /* for another share, too */
    bad();
    failures();
}
