/* What is set at contexts, and what a connection takes over from them, without memory. */
#include <openssl/crypto.h>
#include <openssl/srp.h>
#include <openssl/ssl.h>
#include <string.h>

#include "ssl/ext/srp.h"
#include "tests/alloc/alloc.h"
#include "tests/ssl/identity.h"

static bool filter(void)
{
    BIO *b = BIO_new(BIO_f_ssl());
    BIO_free(b);
    return b != NULL;
}

static bool commands(void)
{
    SSL_CONF_CTX *c = SSL_CONF_CTX_new();
    const bool ok = c != NULL && SSL_CONF_CTX_set1_prefix(c, "tls-") == 1;
    SSL_CONF_CTX_free(c);
    return ok;
}

static bool property_query(void)
{
    SSL_CTX *ctx = SSL_CTX_new_ex(NULL, "provider=default", TLS_method());
    SSL_CTX_free(ctx);
    return ctx != NULL;
}

static bool hint(void)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());
    SSL *s = NULL;
    const bool ok = ctx != NULL && SSL_CTX_use_psk_identity_hint(ctx, "who") &&
                    (s = SSL_new(ctx)) != NULL && SSL_use_psk_identity_hint(s, "whom");
    SSL_free(s);
    SSL_CTX_free(ctx);
    return ok;
}

/* A connection's credentials are its context's until they are changed. */
static bool credentials(void)
{
    static const unsigned char info[] = {0, 0, 1, 0, 0x12, 0x34, 0, 1, 'x'};
    SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());
    SSL *s = NULL;
    const bool ok = ctx != NULL && identity_cert(ID_P256) != NULL &&
                    SSL_CTX_use_certificate(ctx, identity_cert(ID_P256)) == 1 &&
                    SSL_CTX_use_serverinfo_ex(ctx, SSL_SERVERINFOV2, info, sizeof(info)) == 1 &&
                    (s = SSL_new(ctx)) != NULL && SSL_use_PrivateKey(s, identity_key(ID_P256)) == 1;
    SSL_free(s);
    SSL_CTX_free(ctx);
    return ok;
}

/* ---- SRP: both messages of a client, with no connection around them ---- */

struct bare {
    struct ssl_ctx_st ctx;
    struct ssl_st s;
    struct hs hs;
};

/* The server's numbers: 1024 bits, B = g^7. */
struct numbers {
    uint8_t N[128], g[1], B[128], salt[16];
};

static void numbers(struct numbers *n)
{
    const SRP_gN *gn = SRP_get_default_gN("1024");
    memset(n, 0, sizeof(*n));
    BN_bn2bin(gn->N, n->N);
    n->g[0] = 2;
    n->B[127] = 1 << 7;
    memset(n->salt, 9, sizeof(n->salt));
}

static bool srp_messages(struct bare *c, const struct numbers *n)
{
    struct msg_server_key_exchange m = {.srp_n = slice_of(n->N, sizeof(n->N)),
                                        .srp_g = slice_of(n->g, sizeof(n->g)),
                                        .srp_s = slice_of(n->salt, sizeof(n->salt)),
                                        .srp_b = slice_of(n->B, sizeof(n->B))};
    struct builder b;
    build_init(&b);
    const bool ok = srp_take_server_params(&c->s, &m) && srp_put_client(&c->s, &b) && !b.failed;
    build_free(&b);
    return ok;
}

static bool srp(void)
{
    static struct numbers n;
    static struct bare c;
    char name[] = "alice", password[] = "password123";
    if (n.g[0] == 0)
        numbers(&n);
    memset(&c, 0, sizeof(c));
    c.s.ctx = &c.ctx;
    c.s.hs = &c.hs;
    c.s.failed = true; /* there is nothing that an alert could be written to */
    c.s.session = SSL_SESSION_new();
    const bool ok = c.s.session != NULL && SSL_CTX_set_srp_username(&c.ctx, name) &&
                    SSL_CTX_set_srp_password(&c.ctx, password) &&
                    (c.s.set.srp = srp_copy(c.ctx.set.srp)) != NULL && srp_messages(&c, &n);
    srp_free(c.ctx.set.srp);
    srp_free(c.s.set.srp);
    SSL_SESSION_free(c.s.session);
    OPENSSL_clear_free(c.hs.premaster, c.hs.premaster_len);
    return ok;
}

const struct scenario scenarios_ssl_settings[] = {
    {"BIO_f_ssl", filter, 0},
    {"SSL_CONF_CTX", commands, 0},
    {"SSL_CTX_new_ex", property_query, 0},
    {"identity hints", hint, 0},
    {"credentials of a connection's own", credentials, 0},
    {"SRP at a client", srp, 0},
    {NULL, NULL, 0},
};
