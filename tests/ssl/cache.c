/* A session in a context's cache, whose id or version is changed there: it is found by the new
 * one, not by the old one, and what the cache loses it has let go of. (OpenSSL 3.0's loses track of
 * such a session: nothing to compare with.) */
#include <openssl/err.h>
#include <openssl/ssl.h>

#include "tests/check.h"
#include "tests/suite.h"

static SSL_SESSION *cached(SSL_CTX *ctx, unsigned char id)
{
    SSL_SESSION *n = SSL_SESSION_new();
    check(SSL_SESSION_set1_id(n, &id, 1) && SSL_SESSION_set_protocol_version(n, TLS1_2_VERSION) &&
              SSL_CTX_add_session(ctx, n) == 1,
          "session %d", id);
    return n;
}

/* Whether the cache has what a session of that id and version is found by; it is taken out. */
static int taken(SSL_CTX *ctx, unsigned char id, int version)
{
    SSL_SESSION *like = SSL_SESSION_new();
    SSL_SESSION_set1_id(like, &id, 1);
    SSL_SESSION_set_protocol_version(like, version);
    int r = SSL_CTX_remove_session(ctx, like);
    SSL_SESSION_free(like);
    return r;
}

void test_ssl_cache_key(void)
{
    check_context("ssl/cache_key");
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    SSL_SESSION *a = cached(ctx, 1), *b = cached(ctx, 2), *c = cached(ctx, 3);

    check(SSL_SESSION_set1_id(a, (const unsigned char *)"\x09", 1) == 1, "another id");
    check(SSL_CTX_sess_number(ctx) == 3 && !taken(ctx, 1, TLS1_2_VERSION) &&
              taken(ctx, 9, TLS1_2_VERSION) && SSL_CTX_sess_number(ctx) == 2,
          "found by it");

    check(SSL_SESSION_set_protocol_version(b, TLS1_1_VERSION) == 1, "another version");
    check(!taken(ctx, 2, TLS1_2_VERSION) && taken(ctx, 2, TLS1_1_VERSION), "found by it");

    SSL_SESSION *d = cached(ctx, 4);
    check(SSL_SESSION_set1_id(c, (const unsigned char *)"\x04", 1) == 1, "another's id");
    check(SSL_CTX_sess_number(ctx) == 1 && SSL_CTX_add_session(ctx, d) == 1 &&
              SSL_CTX_sess_number(ctx) == 1,
          "takes its place, and lets it come back");
    check(SSL_CTX_add_session(ctx, c) == 1, "as the one it took it from");

    SSL_CTX_flush_sessions(ctx, 0);
    check(SSL_CTX_sess_number(ctx) == 0, "none stays");
    SSL_SESSION_free(a);
    SSL_SESSION_free(b);
    SSL_SESSION_free(c);
    SSL_SESSION_free(d);
    SSL_CTX_free(ctx);
    ERR_clear_error();
}
