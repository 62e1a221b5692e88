/* SRP: the server's side of RFC 5054, 2.6 is done here, and both premaster secrets compared. */
#include <string.h>

#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/sha.h>

#include "ssl/ext/srp.h"
#include "tests/check.h"
#include "tests/suite.h"

/* SHA1(a | b) of two strings of bytes, as a number. */
static BIGNUM *hash(const uint8_t *a, size_t a_len, const uint8_t *b, size_t b_len)
{
    uint8_t both[600], digest[SHA_DIGEST_LENGTH];
    memcpy(both, a, a_len);
    memcpy(both + a_len, b, b_len);
    SHA1(both, a_len + b_len, digest);
    return BN_bin2bn(digest, sizeof digest, NULL);
}

static BIGNUM *hash_padded(const BIGNUM *a, const BIGNUM *b, int len)
{
    uint8_t x[256], y[256];
    BN_bn2binpad(a, x, len);
    BN_bn2binpad(b, y, len);
    return hash(x, (size_t)len, y, (size_t)len);
}

/* x = SHA1(s | SHA1("alice:password123")) */
static BIGNUM *make_x(const uint8_t *salt, size_t salt_len)
{
    uint8_t inner[SHA_DIGEST_LENGTH];
    SHA1((const uint8_t *)"alice:password123", 17, inner);
    return hash(salt, salt_len, inner, sizeof inner);
}

struct server {
    BIGNUM *N, *g, *v, *b, *B;
    int len;
    uint8_t n_bytes[256], g_bytes[1], B_bytes[256];
};

/* RFC 5054, Appendix A's first group, and Appendix B's salt. */
static const uint8_t salt[] = {0xBE, 0xB2, 0x53, 0x79, 0xD1, 0xA8, 0x58, 0x1E,
                               0xB5, 0xA7, 0x27, 0x67, 0x3A, 0x24, 0x41, 0xEE};
static const char group_1024[] =
    "EEAF0AB9ADB38DD69C33F80AFA8FC5E86072618775FF3C0B9EA2314C9C256576D674DF7496EA81D3383B4813D692C6"
    "E0E0D5D8E250B98BE48E495C1D6089DAD15DC7D7B46154D6B6CE8EF4AD69B15D4982559B297BCF1885C529F566660E"
    "57EC68EDBC3C05726CC02FD4CBF4976EAA9AFD5138FE8376435B9FC61D2FC0EB06E3";

/* B = k * v + g^b % N */
static bool server_init(struct server *e, BN_CTX *ctx)
{
    memset(e, 0, sizeof *e);
    BIGNUM *x = make_x(salt, sizeof salt), *k = NULL, *t = BN_new();
    e->v = BN_new();
    e->B = BN_new();
    e->g = BN_new();
    bool ok = BN_hex2bn(&e->N, group_1024) && BN_set_word(e->g, 2) &&
              BN_mod_exp(e->v, e->g, x, e->N, ctx) &&
              BN_hex2bn(&e->b, "E487CB59D31AC550471E81F00F6928E01DDA08E974A004F49E61F5D105284D20");
    e->len = ok ? BN_num_bytes(e->N) : 0;
    k = ok ? hash_padded(e->N, e->g, e->len) : NULL;
    ok = ok && k != NULL && BN_mod_mul(e->B, k, e->v, e->N, ctx) &&
         BN_mod_exp(t, e->g, e->b, e->N, ctx) && BN_mod_add(e->B, e->B, t, e->N, ctx);
    BN_free(x);
    BN_free(k);
    BN_free(t);
    if (ok) {
        BN_bn2binpad(e->N, e->n_bytes, e->len);
        BN_bn2binpad(e->B, e->B_bytes, e->len);
        e->g_bytes[0] = 2;
    }
    return check(ok, "a server");
}

static void server_free(struct server *e)
{
    BN_free(e->N);
    BN_free(e->g);
    BN_free(e->v);
    BN_free(e->b);
    BN_free(e->B);
}

/* (A * v^u) ^ b % N */
static BIGNUM *server_secret(const struct server *e, const BIGNUM *A, BN_CTX *ctx)
{
    BIGNUM *u = hash_padded(A, e->B, e->len), *secret = BN_new();
    BN_mod_exp(secret, e->v, u, e->N, ctx);
    BN_mod_mul(secret, secret, A, e->N, ctx);
    BN_mod_exp(secret, secret, e->b, e->N, ctx);
    BN_free(u);
    return secret;
}

struct client {
    struct ssl_ctx_st ctx;
    struct ssl_st s;
    struct hs hs;
};

static bool client_init(struct client *c, const char *password)
{
    memset(c, 0, sizeof *c);
    c->s.ctx = &c->ctx;
    c->s.hs = &c->hs;
    c->s.failed = true; /* there is nothing that an alert could be written to */
    c->s.session = SSL_SESSION_new();
    char name[] = "alice";
    bool ok = SSL_CTX_set_srp_username(&c->ctx, name) &&
              SSL_CTX_set_srp_password(&c->ctx, (char *)(uintptr_t)password);
    c->s.set.srp = srp_copy(c->ctx.set.srp);
    return check(ok && c->s.session != NULL && c->s.set.srp != NULL, "a client");
}

static void client_free(struct client *c)
{
    srp_free(c->ctx.set.srp);
    srp_free(c->s.set.srp);
    SSL_SESSION_free(c->s.session);
    OPENSSL_clear_free(c->hs.premaster, c->hs.premaster_len);
}

static struct msg_server_key_exchange message_of(const struct server *e)
{
    size_t len = (size_t)e->len;
    return (struct msg_server_key_exchange){.srp_n = slice_of(e->n_bytes, len),
                                            .srp_g = slice_of(e->g_bytes, 1),
                                            .srp_s = slice_of(salt, sizeof salt),
                                            .srp_b = slice_of(e->B_bytes, len)};
}

static void check_exchange(const struct server *e, const char *password, bool same, BN_CTX *ctx)
{
    struct client c;
    struct msg_server_key_exchange m = message_of(e);
    struct builder b;
    build_init(&b);
    if (client_init(&c, password) && check(srp_take_server_params(&c.s, &m), "params") &&
        check(srp_put_client(&c.s, &b) && !b.failed, "the client's part")) {
        struct slice body = slice_of(b.ptr, b.len), a_bytes = {0};
        check(read_vector(&body, 2, &a_bytes) && body.len == 0, "its form");
        BIGNUM *A = BN_bin2bn(a_bytes.ptr, (int)a_bytes.len, NULL);
        BIGNUM *want = server_secret(e, A, ctx);
        BIGNUM *got = BN_bin2bn(c.hs.premaster, (int)c.hs.premaster_len, NULL);
        check((BN_cmp(want, got) == 0) == same, "secrets with %s", password);
        check(strcmp(c.s.session->srp_username, "alice") == 0 &&
                  strcmp(SSL_get_srp_username(&c.s), "alice") == 0 &&
                  BN_cmp(SSL_get_srp_N(&c.s), e->N) == 0 && BN_is_word(SSL_get_srp_g(&c.s), 2),
              "what the program sees");
        BN_free(A);
        BN_free(want);
        BN_free(got);
    }
    build_free(&b);
    client_free(&c);
}

static int yes(SSL *s, void *arg)
{
    (void)s;
    ++*(int *)arg;
    return 1;
}

/* Groups that aren't RFC 5054's, numbers that are out of range, weak ones. */
static void check_refusals(struct server *e)
{
    const struct {
        const char *what;
        int at_n, at_b; /* a byte to change, -1: none */
        bool zero_b;
        int strength, reason;
    } rows[] = {
        {"another N", 127, -1, false, 1024, SSL_R_INSUFFICIENT_SECURITY},
        {"B above N", -1, 0, false, 1024, SSL_R_BAD_DATA},
        {"B is 0", -1, -1, true, 1024, SSL_R_BAD_DATA},
        {"too short", -1, -1, false, 1025, SSL_R_INSUFFICIENT_SECURITY},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct client c;
        struct server bad = *e;
        if (rows[i].at_n >= 0)
            bad.n_bytes[rows[i].at_n] ^= 2;
        if (rows[i].at_b >= 0)
            bad.B_bytes[rows[i].at_b] = 0xff;
        if (rows[i].zero_b)
            memset(bad.B_bytes, 0, sizeof bad.B_bytes);
        struct msg_server_key_exchange m = message_of(&bad);
        ERR_clear_error();
        if (client_init(&c, "password123")) {
            c.s.set.srp->strength = rows[i].strength;
            check(!srp_take_server_params(&c.s, &m) &&
                      ERR_GET_REASON(ERR_peek_last_error()) == rows[i].reason,
                  "%s", rows[i].what);
            int asked = 0;
            c.s.set.srp->verify_params = yes;
            c.s.set.srp->arg = &asked;
            check(i > 0 || (srp_take_server_params(&c.s, &m) && asked == 1),
                  "but the program may take a group");
        }
        client_free(&c);
    }
    ERR_clear_error();
}

static void check_groups(void)
{
    static BIGNUM *(*const primes[])(BIGNUM *) = {
        BN_get_rfc3526_prime_3072, BN_get_rfc3526_prime_4096, BN_get_rfc3526_prime_6144,
        BN_get_rfc3526_prime_8192};
    BIGNUM *g = BN_new();
    for (size_t i = 0; i < 4; i++) {
        BIGNUM *N = primes[i](NULL);
        BN_set_word(g, i == 3 ? 19 : 5);
        check(srp_is_known_group(N, g), "group %zu", i);
        BN_set_word(g, 2);
        check(!srp_is_known_group(N, g), "group %zu, another generator", i);
        BN_free(N);
    }
    BN_free(g);
}

void test_ssl_ext_srp(void)
{
    struct server e;
    BN_CTX *ctx = BN_CTX_new();
    check_context("srp");
    if (check(ctx != NULL, "memory") && server_init(&e, ctx)) {
        /* RFC 5054, Appendix B: the verifier and the server's public value */
        char *v = BN_bn2hex(e.v), *B = BN_bn2hex(e.B);
        check(strncmp(v, "7E273DE8696FFC4F4E337D05B4B375BE", 32) == 0, "v of Appendix B");
        check(strncmp(B, "BD0C61512C692C0CB6D041FA01BB152D", 32) == 0, "B of Appendix B");
        OPENSSL_free(v);
        OPENSSL_free(B);
        check_exchange(&e, "password123", true, ctx);
        check_exchange(&e, "password124", false, ctx);
        check_refusals(&e);
        server_free(&e);
    }
    BN_CTX_free(ctx);
    check_groups();
    SSL_CTX bare;
    memset(&bare, 0, sizeof bare);
    char empty[] = "", name[] = "name";
    check(!SSL_CTX_set_srp_username(&bare, empty) && SSL_CTX_set_srp_username(&bare, name) &&
              SSL_CTX_set_srp_username(&bare, NULL) && bare.set.srp->username == NULL,
          "names");
    srp_free(bare.set.srp);
    ERR_clear_error();
}
