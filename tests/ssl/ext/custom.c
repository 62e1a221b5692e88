/* Extensions of the program's own, and the hello as its callback sees it. */
#include <string.h>

#include <openssl/crypto.h>

#include "ssl/ext/custom.h"
#include "tests/check.h"
#include "tests/ssl/ext/ends.h"
#include "tests/suite.h"

/* -- the program's own -- */
struct own {
    int adds, frees, parses, answer;
    unsigned contexts;
    uint8_t got[8];
    size_t got_len;
};

static int own_add(SSL *s, unsigned int type, unsigned int context, const unsigned char **out,
                   size_t *len, X509 *x, size_t index, int *alert, void *arg)
{
    struct own *own = arg;
    (void)s;
    (void)type;
    (void)x;
    (void)index;
    own->adds++;
    own->contexts |= context;
    *out = (const unsigned char *)"data";
    *len = 4;
    *alert = SSL_AD_ACCESS_DENIED;
    return own->answer;
}

static void own_free(SSL *s, unsigned int type, unsigned int context, const unsigned char *out,
                     void *arg)
{
    (void)s;
    (void)type;
    (void)context;
    ((struct own *)arg)->frees += memcmp(out, "data", 4) == 0;
}

static int own_parse(SSL *s, unsigned int type, unsigned int context, const unsigned char *in,
                     size_t len, X509 *x, size_t index, int *alert, void *arg)
{
    struct own *own = arg;
    (void)s;
    (void)type;
    (void)context;
    (void)x;
    (void)index;
    own->parses++;
    own->got_len = len < sizeof own->got ? len : sizeof own->got;
    memcpy(own->got, in, own->got_len);
    *alert = SSL_AD_DECODE_ERROR;
    return len == 4;
}

/* The SSL shares the context's credentials after they were added to. */
static void share_creds(struct end *e)
{
    e->s.set.creds = e->ctx.set.creds;
}

void test_ssl_ext_custom(void)
{
    struct pair p;
    struct own client = {.answer = 1}, server = {.answer = 1};
    check_context("extensions of the program's");
    if (!pair_init(&p, TLS1_3_VERSION))
        return;
    SSL_CTX *c = &p.client.ctx, *s = &p.server.ctx;
    unsigned context = CH | EE | CERT;
    check(SSL_CTX_add_custom_ext(c, 1000, context, own_add, own_free, &client, own_parse, &client),
          "client's");
    check(SSL_CTX_add_custom_ext(s, 1000, context, own_add, own_free, &server, own_parse, &server),
          "server's");
    check(!SSL_CTX_add_custom_ext(s, 1000, context, NULL, NULL, NULL, NULL, NULL), "twice");
    check(!SSL_CTX_add_custom_ext(s, 51, context, NULL, NULL, NULL, NULL, NULL), "ours");
    check(!SSL_CTX_add_custom_ext(s, 65536, context, NULL, NULL, NULL, NULL, NULL), "no type");
    check(!SSL_CTX_add_custom_ext(s, 1001, context, NULL, own_free, NULL, NULL, NULL),
          "free without add");
    check(SSL_CTX_has_client_custom_ext(c, 1000) && !SSL_CTX_has_client_custom_ext(c, 1001), "has");
    check(SSL_extension_supported(51) && !SSL_extension_supported(1000), "supported");
    share_creds(&p.client);
    share_creds(&p.server);
    check(pass(&p.client, &p.server, CH, 0) && pass(&p.server, &p.client, EE, 0) &&
              pass(&p.server, &p.client, CERT, 0),
          "there and back");
    check(client.adds == 1 && client.frees == 1 && client.parses == 2 && server.adds == 2 &&
              server.frees == 2 && server.parses == 1 && server.contexts == (EE | CERT) &&
              memcmp(server.got, "data", 4) == 0,
          "callbacks");
    struct slice body;
    uint16_t type;
    body = p.server.hs.hello.extensions;
    check(msg_extensions_next(&body, &type, &body) && type == 1000, "it stands first");
    struct builder b;
    build_init(&b);
    server.answer = -1;
    check(!ext_build(&p.server.s, EE, NULL, 0, &b) && p.server.alert == SSL_AD_ACCESS_DENIED,
          "add fails");
    build_free(&b);
    pair_free(&p);

    if (!pair_init(&p, TLS1_3_VERSION))
        return;
    check(SSL_CTX_add_custom_ext(&p.server.ctx, 1000, CH | EE, own_add, NULL, &server, own_parse,
                                 &server),
          "server's");
    share_creds(&p.server);
    check(!ext_parse(&p.server.s, CH, TEXT("\3\350\0\1x"), NULL, 0) &&
              p.server.alert == SSL_AD_DECODE_ERROR,
          "parse fails");
    pair_free(&p);
}

/* -- the hello as a program sees it -- */
void test_ssl_ext_client_hello(void)
{
    static const uint8_t block[] = {0x0a, 0x0a, 0, 0, 0, 23, 0, 1, 7, 0, 35, 0, 0};
    struct end e;
    const unsigned char *out;
    size_t len;
    int *types;
    check_context("SSL_client_hello_*");
    if (!end_init(&e, true, TLS1_3_VERSION))
        return;
    e.hs.hello = (struct msg_client_hello){.version = TLS1_2_VERSION,
                                           .random = TEXT("01234567890123456789012345678901"),
                                           .session_id = TEXT("id"),
                                           .ciphers = TEXT("\x13\x01"),
                                           .compression = TEXT("\0"),
                                           .extensions = slice_of(block, sizeof block)};
    check(SSL_client_hello_get0_random(&e.s, &out) == 0 &&
              !SSL_client_hello_get0_ext(&e.s, 23, &out, &len),
          "outside of the callback");
    e.hs.client_hello_state = 1;
    check(SSL_client_hello_get0_legacy_version(&e.s) == TLS1_2_VERSION &&
              !SSL_client_hello_isv2(&e.s),
          "version");
    check(SSL_client_hello_get0_random(&e.s, &out) == 32 && out[1] == '1', "random");
    check(SSL_client_hello_get0_session_id(&e.s, &out) == 2 && out[0] == 'i', "session id");
    check(SSL_client_hello_get0_ciphers(&e.s, &out) == 2 && out[0] == 0x13, "ciphers");
    check(SSL_client_hello_get0_compression_methods(&e.s, NULL) == 1, "compression");
    check(SSL_client_hello_get0_ext(&e.s, 23, &out, &len) && len == 1 && *out == 7, "one");
    check(!SSL_client_hello_get0_ext(&e.s, 16, &out, &len), "one that isn't there");
    check(SSL_client_hello_get1_extensions_present(&e.s, &types, &len) && len == 2 &&
              types[0] == 23 && types[1] == 35,
          "those that are known");
    OPENSSL_free(types);
    end_free(&e);
}
