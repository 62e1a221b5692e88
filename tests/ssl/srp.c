/* SRP (RFC 5054), both ends: users that are known and aren't, wrong passwords, callbacks that want
 * to be asked again, settings. */
#include <openssl/err.h>
#include <openssl/srp.h>
#include <string.h>

#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"
#include "tests/suite.h"

static SSL_CTX *ctx[2];

static struct {
    int calls, later;  /* so many times the callback wants to be asked again */
    const char *group; /* of the verifier */
    int answer, alert; /* another answer than success, and its alert */
    bool forgets;      /* it sets no verifier */
} server;

/* The server knows one user. */
static int on_username(SSL *s, int *alert, void *arg)
{
    server.calls++;
    check(arg == &server, "the argument");
    if (server.later-- > 0)
        return -1;
    if (server.answer != SSL_ERROR_NONE) {
        if (server.alert >= 0)
            *alert = server.alert;
        return server.answer;
    }
    if (strcmp(SSL_get_srp_username(s), "alice") != 0)
        return SSL3_AL_FATAL;
    if (!server.forgets)
        check(SSL_set_srp_server_param_pw(s, "alice", "password123", server.group) == 1,
              "the verifier");
    return SSL_ERROR_NONE;
}

static bool begin(int version, enum identity id, const char *user, const char *password)
{
    memset(&server, 0, sizeof(server));
    server.group = "2048";
    server.answer = SSL_ERROR_NONE;
    server.alert = -1;
    ctx[CLIENT] = identity_ctx(0, version, version, ID_NONE);
    ctx[SERVER] = identity_ctx(1, version, version, id);
    if (!check(ctx[CLIENT] != NULL && ctx[SERVER] != NULL, "contexts"))
        return false;
    bool ok = SSL_CTX_set_srp_username_callback(ctx[SERVER], on_username) == 1 &&
              SSL_CTX_set_srp_cb_arg(ctx[SERVER], &server) == 1 &&
              SSL_CTX_set_cipher_list(ctx[CLIENT], "SRP:@SECLEVEL=0") == 1;
    if (user != NULL)
        ok = ok && SSL_CTX_set_srp_username(ctx[CLIENT], (char *)(size_t)user) == 1;
    if (password != NULL)
        ok = ok && SSL_CTX_set_srp_password(ctx[CLIENT], (char *)(size_t)password) == 1;
    return check(ok, "settings");
}

static void end(struct link *l)
{
    link_close(l);
    for (int e = CLIENT; e <= SERVER; e++) {
        SSL_CTX_free(ctx[e]);
        ctx[e] = NULL;
    }
}

/* ---- what succeeds ---- */

static void try_good(int version, enum identity id, const char *group)
{
    struct link l;
    check_context("version %x, group %s", (unsigned)version, group);
    if (!begin(version, id, "alice", "password123"))
        return;
    server.group = group;
    if (link_open(&l, ctx[CLIENT], ctx[SERVER]) && check(link_handshake(&l), "the handshake")) {
        const SSL_CIPHER *c = SSL_get_current_cipher(l.ssl[SERVER]);
        check(SSL_CIPHER_get_kx_nid(c) == NID_kx_srp, "%s", SSL_CIPHER_get_name(c));
        check((SSL_get0_peer_certificate(l.ssl[CLIENT]) != NULL) ==
                  (SSL_CIPHER_get_auth_nid(c) == NID_auth_rsa),
              "a certificate, or none");
        check(strcmp(SSL_get_srp_username(l.ssl[SERVER]), "alice") == 0, "the user");
        check(BN_num_bits(SSL_get_srp_N(l.ssl[CLIENT])) ==
                  BN_num_bits(SSL_get_srp_N(l.ssl[SERVER])),
              "one group");
        check(BN_cmp(SSL_get_srp_g(l.ssl[CLIENT]), SSL_get_srp_g(l.ssl[SERVER])) == 0, "and base");
        check(server.calls == 1, "one call");
        check(link_say(&l, CLIENT, "hello", 5) && link_say(&l, SERVER, "hello!", 6), "data");
    }
    end(&l);
}

/* The callback says that it isn't ready: SSL_ERROR_WANT_X509_LOOKUP, and it is asked again. */
static void try_later(void)
{
    struct link l;
    check_context("later");
    if (!begin(TLS1_2_VERSION, ID_NONE, "alice", "password123") ||
        !link_open(&l, ctx[CLIENT], ctx[SERVER]))
        return;
    server.later = 2;
    SSL_do_handshake(l.ssl[CLIENT]);
    link_carry(&l, CLIENT);
    for (int i = 0; i < 2; i++) {
        int ret = SSL_do_handshake(l.ssl[SERVER]);
        check(SSL_get_error(l.ssl[SERVER], ret) == SSL_ERROR_WANT_X509_LOOKUP, "it waits");
    }
    SSL_do_handshake(l.ssl[SERVER]);
    link_carry(&l, SERVER);
    check(link_handshake(&l) && server.calls == 3, "calls: %d", server.calls);
    end(&l);
}

static char *give_password(SSL *s, void *arg)
{
    (void)s;
    check(arg == &server, "the argument");
    return OPENSSL_strdup("password123");
}

static int likes_group(SSL *s, void *arg)
{
    (void)arg;
    return BN_num_bits(SSL_get_srp_N(s)) == 1536;
}

static void try_callbacks(void)
{
    struct link l;
    for (int ok = 0; ok < 2; ok++) {
        check_context("callbacks %d", ok);
        if (!begin(TLS1_2_VERSION, ID_NONE, "alice", NULL))
            return;
        server.group = ok ? "1536" : "2048";
        SSL_CTX_set_srp_client_pwd_callback(ctx[CLIENT], give_password);
        SSL_CTX_set_srp_verify_param_callback(ctx[CLIENT], likes_group);
        SSL_CTX_set_srp_cb_arg(ctx[CLIENT], &server);
        if (link_open(&l, ctx[CLIENT], ctx[SERVER])) {
            check(link_handshake(&l) == ok, "the handshake");
            if (!ok)
                link_refused(&l, CLIENT, SSL_AD_INSUFFICIENT_SECURITY, SSL_R_CALLBACK_FAILED);
        }
        end(&l);
    }
}

void test_ssl_srp(void)
{
    try_good(TLS1_VERSION, ID_NONE, "1024");
    try_good(TLS1_1_VERSION, ID_NONE, "2048");
    try_good(TLS1_2_VERSION, ID_NONE, "1536");
    try_good(TLS1_2_VERSION, ID_RSA, "3072");
    try_later();
    try_callbacks();
}

/* ---- what fails ---- */

void test_ssl_srp_refused(void)
{
    struct link l;
    static const struct {
        const char *user, *password;
        int answer, alert;
        bool forgets;
        enum end refuses;
        int said, reason;
    } rows[] = {
        {"bob", "password123", SSL_ERROR_NONE, -1, false, SERVER, SSL_AD_UNKNOWN_PSK_IDENTITY,
         SSL_R_PSK_IDENTITY_NOT_FOUND},
        {"alice", "wrong", SSL_ERROR_NONE, -1, false, SERVER, SSL_AD_BAD_RECORD_MAC, 0},
        {"alice", "password123", SSL3_AL_FATAL, SSL_AD_ACCESS_DENIED, false, SERVER,
         SSL_AD_ACCESS_DENIED, SSL_R_CLIENTHELLO_TLSEXT},
        {"alice", "password123", SSL_ERROR_NONE, -1, true, SERVER, SSL_AD_INTERNAL_ERROR,
         SSL_R_CLIENTHELLO_TLSEXT},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        check_context("refused %zu", i);
        if (!begin(TLS1_2_VERSION, ID_NONE, rows[i].user, rows[i].password))
            return;
        server.answer = rows[i].answer;
        server.alert = rows[i].alert;
        server.forgets = rows[i].forgets;
        if (link_open(&l, ctx[CLIENT], ctx[SERVER])) {
            check(!link_handshake(&l), "no handshake");
            link_refused(&l, rows[i].refuses, rows[i].said, rows[i].reason);
        }
        end(&l);
    }
    check_context("weak");
    if (!begin(TLS1_2_VERSION, ID_NONE, "alice", "password123"))
        return;
    SSL_CTX_set_srp_strength(ctx[CLIENT], 2048);
    if (link_open(&l, ctx[CLIENT], ctx[SERVER])) {
        server.group = "1024";
        check(!link_handshake(&l), "no handshake");
        link_refused(&l, CLIENT, SSL_AD_INSUFFICIENT_SECURITY, SSL_R_INSUFFICIENT_SECURITY);
    }
    end(&l);
}

/* A key exchange of zero, or of N, or past it, gives nothing away. */
static int wrong_kind;

static void spoil(struct link *l, enum end from, struct parcel *p)
{
    enum { HEADERS = 5 + 4 };
    if (from != CLIENT || l->parcels[CLIENT] != 1 || p->len < HEADERS + 2 ||
        p->bytes[5] != SSL3_MT_CLIENT_KEY_EXCHANGE)
        return;
    size_t len = (size_t)(p->bytes[HEADERS] << 8 | p->bytes[HEADERS + 1]);
    memset(p->bytes + HEADERS + 2, wrong_kind == 0 ? 0 : 0xff, len);
}

void test_ssl_srp_bad_public(void)
{
    struct link l;
    for (wrong_kind = 0; wrong_kind < 2; wrong_kind++) {
        check_context("bad A %d", wrong_kind);
        if (!begin(TLS1_2_VERSION, ID_NONE, "alice", "password123") ||
            !link_open(&l, ctx[CLIENT], ctx[SERVER]))
            return;
        l.hook = spoil;
        check(!link_handshake(&l), "no handshake");
        link_refused(&l, SERVER, SSL_AD_ILLEGAL_PARAMETER, SSL_R_BAD_SRP_PARAMETERS);
        end(&l);
    }
}

/* ---- settings ---- */

void test_ssl_srp_settings(void)
{
    static char info[] = "a user", name[] = "carol", empty[] = "";
    SSL_CTX *c = SSL_CTX_new(TLS_method());
    BIGNUM *salt = BN_new(), *v = BN_new();
    const SRP_gN *group = SRP_get_default_gN("1024");
    int alert = 0;
    BN_set_word(salt, 0x1234);
    BN_set_word(v, 99);
    check(SSL_CTX_SRP_CTX_init(c) == 1 && SSL_CTX_SRP_CTX_init(NULL) == 0, "of the context");
    check(SSL_CTX_set_srp_username(c, name) == 1, "a name");
    check(SSL_CTX_set_srp_username(c, empty) == 0, "an empty one");
    check(ERR_GET_REASON(ERR_peek_error()) == SSL_R_INVALID_SRP_USERNAME, "is none");
    ERR_clear_error();
    check(SSL_CTX_set_srp_username(c, name) == 1, "a name again");
    SSL *s = SSL_new(c);
    check(strcmp(SSL_get_srp_username(s), "carol") == 0, "the context's name");
    check(SSL_get_srp_N(s) == NULL && SSL_get_srp_g(s) == NULL && SSL_get_srp_userinfo(s) == NULL,
          "nothing else");
    check(SSL_set_srp_server_param(s, group->N, group->g, salt, NULL, NULL) == -1, "not all");
    check(SSL_set_srp_server_param(s, NULL, NULL, NULL, v, info) == 1, "the rest");
    check(SSL_set_srp_server_param(s, group->N, group->g, salt, v, info) == 1, "numbers");
    check(BN_cmp(SSL_get_srp_N(s), group->N) == 0 && BN_cmp(SSL_get_srp_g(s), group->g) == 0,
          "the group");
    check(strcmp(SSL_get_srp_userinfo(s), "a user") == 0, "what is known of the user");
    check(SSL_srp_server_param_with_username(s, &alert) == SSL_ERROR_NONE, "B is made");
    check(SRP_Calc_A_param(s) == 1, "and A");
    check(SSL_set_srp_server_param_pw(s, "carol", "pw", "1024") == 1, "by a password");
    check(SSL_set_srp_server_param_pw(s, "carol", "pw", "no such group") == -1, "no group");
    check(SSL_SRP_CTX_free(s) == 1 && SSL_SRP_CTX_free(NULL) == 0, "forgotten");
    check(SSL_get_srp_userinfo(s) == NULL && SSL_get_srp_N(s) == NULL, "all of it");
    check(SSL_srp_server_param_with_username(s, &alert) == SSL3_AL_FATAL &&
              alert == SSL_AD_INTERNAL_ERROR,
          "nothing to make B of");
    check(SSL_SRP_CTX_init(s) == 1 && SSL_SRP_CTX_init(NULL) == 0, "the context's again");
    check(strcmp(SSL_get_srp_username(s), "carol") == 0, "its name");
    check(SSL_CTX_SRP_CTX_free(c) == 1 && SSL_CTX_SRP_CTX_free(NULL) == 0, "the context's too");
    ERR_clear_error();
    SSL_free(s);
    SSL_CTX_free(c);
    BN_free(salt);
    BN_free(v);
}
