/* What a program says to DTLS and asks of it: versions, sizes, time, cookies, SRTP, renegotiation.
 */
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/srtp.h>
#include <stdio.h>
#include <string.h>

#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/net.h"
#include "tests/suite.h"

/* What an expression gives, and the reason that it leaves (0: none). */
#define GIVES(expr, value, reason) gives(#expr, (long)(expr), (long)(value), reason)

static void gives(const char *what, long got, long want, int reason)
{
    unsigned long e = ERR_peek_error();
    check(got == want, "%s gives %ld, not %ld", what, got, want);
    check(ERR_GET_REASON(e) == reason, "%s: reason %d (%s)", what, ERR_GET_REASON(e),
          ERR_reason_error_string(e));
    ERR_clear_error();
}

static SSL_CTX *ctx_of(int is_server)
{
    return identity_ctx(is_server, DTLS1_VERSION, DTLS1_2_VERSION, is_server ? ID_P256 : ID_NONE);
}

static bool open_net(struct net *n, SSL_CTX *client, SSL_CTX *server)
{
    bool ok = net_open(n, client, server);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    return check(ok, "two ends");
}

/* ---- versions ---- */

static void bounds(void)
{
    SSL_CTX *c = SSL_CTX_new(DTLS_method()), *fixed = SSL_CTX_new(DTLSv1_2_method());
    SSL_CTX_set_min_proto_version(c, 0);
    SSL_CTX_set_max_proto_version(c, 0);
    GIVES(SSL_CTX_set_min_proto_version(c, TLS1_2_VERSION), 1, 0);
    GIVES(SSL_CTX_get_min_proto_version(c), 0, 0);
    GIVES(SSL_CTX_set_min_proto_version(c, DTLS1_2_VERSION), 1, 0);
    GIVES(SSL_CTX_get_min_proto_version(c), DTLS1_2_VERSION, 0);
    GIVES(SSL_CTX_set_max_proto_version(c, DTLS1_VERSION), 1, 0);
    GIVES(SSL_CTX_set_max_proto_version(c, TLS1_2_VERSION), 0, 0);
    GIVES(SSL_CTX_set_max_proto_version(c, DTLS1_2_VERSION - 1), 0, 0);
    GIVES(SSL_CTX_set_max_proto_version(c, DTLS1_BAD_VER), 1, 0);
    GIVES(SSL_CTX_set_min_proto_version(fixed, DTLS1_VERSION), 1, 0);
    GIVES(SSL_CTX_get_min_proto_version(fixed), 0, 0);
    SSL *s = SSL_new(c), *f = SSL_new(fixed);
    GIVES(SSL_version(s), DTLS1_2_VERSION, 0);
    GIVES(SSL_client_version(s), DTLS_ANY_VERSION, 0);
    GIVES(SSL_client_version(f), DTLS1_2_VERSION, 0);
    GIVES(SSL_is_dtls(s), 1, 0);
    check(strcmp(SSL_get_version(f), "DTLSv1.2") == 0, "%s", SSL_get_version(f));
    SSL_free(s);
    SSL_free(f);
    SSL_CTX_free(c);
    SSL_CTX_free(fixed);
}

/* The version that both agree on, 0: none. */
static int agree(int client_min, int client_max, int server_min, int server_max, uint64_t options)
{
    SSL_CTX *client = ctx_of(0), *server = ctx_of(1);
    struct net n;
    int version = 0;
    SSL_CTX_set_min_proto_version(client, client_min);
    SSL_CTX_set_max_proto_version(client, client_max);
    SSL_CTX_set_min_proto_version(server, server_min);
    SSL_CTX_set_max_proto_version(server, server_max);
    SSL_CTX_set_options(server, options);
    if (open_net(&n, client, server) && net_handshake(&n)) {
        version = SSL_version(n.ssl[CLIENT]);
        check(SSL_version(n.ssl[SERVER]) == version, "both say the same");
        check(SSL_client_version(n.ssl[SERVER]) == (client_max != 0 ? client_max : DTLS1_2_VERSION),
              "client_version %x", (unsigned)SSL_client_version(n.ssl[SERVER]));
    }
    net_close(&n);
    return version;
}

static void negotiation(void)
{
    enum { V1 = DTLS1_VERSION, V12 = DTLS1_2_VERSION };
    GIVES(agree(0, 0, 0, 0, 0), V12, 0);
    GIVES(agree(V1, V1, 0, 0, 0), V1, 0);
    GIVES(agree(0, 0, V1, V1, 0), V1, 0);
    GIVES(agree(0, 0, 0, 0, SSL_OP_NO_DTLSv1_2), V1, 0);
    GIVES(agree(V12, V12, V1, V1, 0), 0, 0);
    GIVES(agree(V1, V1, V12, V12, 0), 0, 0);
    GIVES(agree(V1, V1, 0, 0, SSL_OP_NO_DTLSv1), 0, 0);
}

/* Below security level 1, as OpenSSL has it. */
static void levels(void)
{
    for (int level = 0; level <= 1; level++) {
        SSL_CTX *client = ctx_of(0), *server = ctx_of(1);
        struct net n;
        SSL_CTX_set_max_proto_version(client, DTLS1_VERSION);
        if (open_net(&n, client, server)) {
            SSL_set_security_level(n.ssl[CLIENT], level);
            check(net_handshake(&n) == (level == 0), "DTLS 1.0 at level %d", level);
        }
        net_close(&n);
    }
}

/* ---- sizes and time ---- */

static void sizes(void)
{
    SSL_CTX *c = SSL_CTX_new(DTLS_method()), *tls = SSL_CTX_new(TLS_method());
    SSL *s = SSL_new(c), *t = SSL_new(tls);
    struct timeval left;
    GIVES(SSL_set_mtu(s, 207), 0, 0);
    GIVES(SSL_set_mtu(s, 208), 208, 0);
    GIVES(DTLS_set_link_mtu(s, 255), 0, 0);
    GIVES(DTLS_set_link_mtu(s, 256), 1, 0);
    GIVES(DTLS_get_link_min_mtu(s), 256, 0);
    GIVES(DTLS_get_data_mtu(s), 0, 0);
    GIVES(DTLSv1_get_timeout(s, &left), 0, 0);
    GIVES(DTLSv1_handle_timeout(s), 0, 0);
    GIVES(SSL_is_dtls(t), 0, 0);
    GIVES(SSL_set_mtu(t, 1000), 0, 0);
    GIVES(DTLS_set_link_mtu(t, 1000), 0, 0);
    GIVES(DTLSv1_get_timeout(t, &left), 0, 0);
    GIVES(DTLSv1_handle_timeout(t), 0, 0);
    SSL_free(s);
    SSL_free(t);
    SSL_CTX_free(c);
    SSL_CTX_free(tls);
}

/* How much data a datagram of 1000 bytes holds; what was reckoned so fits, and no byte more. */
static void data_sizes(void)
{
    static const struct {
        const char *suite_name;
        uint64_t options;
        size_t data;
    } rows[] = {
        {"ECDHE-ECDSA-AES128-GCM-SHA256", 0, 963},
        {"ECDHE-ECDSA-CHACHA20-POLY1305", 0, 971},
        {"ECDHE-ECDSA-AES128-CCM8", 0, 971},
        {"ECDHE-ECDSA-AES128-SHA256", 0, 927},
        {"ECDHE-ECDSA-AES128-SHA256", SSL_OP_NO_ENCRYPT_THEN_MAC, 927},
        {"ECDHE-ECDSA-AES256-SHA", 0, 943},
        {"ECDHE-ECDSA-AES256-SHA", SSL_OP_NO_ENCRYPT_THEN_MAC, 939},
    };
    static const unsigned char bytes[1000];
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        SSL_CTX *client = ctx_of(0), *server = ctx_of(1);
        struct net n;
        check_context("dtls/data %s", rows[i].suite_name);
        SSL_CTX_set_cipher_list(client, rows[i].suite_name);
        SSL_CTX_set_options(client, rows[i].options);
        if (open_net(&n, client, server)) {
            SSL_set_options(n.ssl[CLIENT], SSL_OP_NO_QUERY_MTU);
            SSL_set_mtu(n.ssl[CLIENT], 1000);
            check(net_handshake(&n), "handshake");
            size_t most = DTLS_get_data_mtu(n.ssl[CLIENT]);
            check(most == rows[i].data, "%zu bytes, not %zu", most, rows[i].data);
            n.longest[CLIENT] = 0;
            check(net_say(&n, CLIENT, bytes, most) && n.longest[CLIENT] <= 1000, "it fits: %zu",
                  n.longest[CLIENT]);
            check(net_say(&n, CLIENT, bytes, most + 1) && n.longest[CLIENT] > 1000, "and no more");
        }
        net_close(&n);
    }
}

static unsigned int asked[4], asks;

static unsigned int tell_time(SSL *s, unsigned int before)
{
    (void)s;
    if (asks < 4)
        asked[asks++] = before;
    return 3000000;
}

static bool lose_all(struct net *n, enum end from, struct net_datagram *d)
{
    (void)n;
    (void)from;
    (void)d;
    return false;
}

static long usec(const struct timeval *t)
{
    return (long)t->tv_sec * 1000000 + (long)t->tv_usec;
}

static void timers(void)
{
    SSL_CTX *client = ctx_of(0), *server = ctx_of(1);
    struct net n;
    struct timeval left;
    if (open_net(&n, client, server)) {
        n.hook = lose_all;
        DTLS_set_timer_cb(n.ssl[CLIENT], NULL);
        check(SSL_do_handshake(n.ssl[CLIENT]) == -1, "waits");
        check(SSL_get_error(n.ssl[CLIENT], -1) == SSL_ERROR_WANT_READ, "to read");
        GIVES(DTLSv1_get_timeout(n.ssl[CLIENT], &left), 1, 0);
        check(usec(&left) > 500000 && usec(&left) <= 1000000, "a second: %ld %ld",
              (long)left.tv_sec, (long)left.tv_usec);
        GIVES(DTLSv1_handle_timeout(n.ssl[CLIENT]), 0, 0);
        SSL_clear(n.ssl[CLIENT]);
        GIVES(DTLSv1_get_timeout(n.ssl[CLIENT], &left), 0, 0);
        asks = 0;
        DTLS_set_timer_cb(n.ssl[CLIENT], tell_time);
        check(SSL_do_handshake(n.ssl[CLIENT]) == -1, "waits");
        GIVES(DTLSv1_get_timeout(n.ssl[CLIENT], &left), 1, 0);
        check(usec(&left) > 2500000 && usec(&left) <= 3000000 && asks == 1 && asked[0] == 0,
              "three seconds: %ld, asked %u", (long)left.tv_sec, asks);
        ERR_clear_error();
    }
    net_close(&n);
}

static unsigned int at_once(SSL *s, unsigned int before)
{
    (void)s;
    (void)before;
    return 1;
}

/* A flight that nobody answers: so often, then it ends. */
static void patience(void)
{
    SSL_CTX *client = ctx_of(0), *server = ctx_of(1);
    struct net n;
    if (open_net(&n, client, server)) {
        n.hook = lose_all;
        n.mtu = 1400;
        DTLS_set_timer_cb(n.ssl[CLIENT], at_once);
        check(!net_handshake(&n), "it ends");
        check(n.sent[CLIENT] == 13, "%u datagrams", n.sent[CLIENT]);
        check(ERR_GET_REASON(n.first[CLIENT]) == SSL_R_READ_TIMEOUT_EXPIRED, "%s",
              ERR_reason_error_string(n.first[CLIENT]));
    }
    net_close(&n);
}

/* ---- cookies ---- */

static int cookie_asked, cookie_seen, cookie_says;

static int give_cookie(SSL *s, unsigned char *cookie, unsigned int *len)
{
    (void)s;
    cookie_asked++;
    memcpy(cookie, "ginger", 6);
    *len = 6;
    return 1;
}

static int take_cookie(SSL *s, const unsigned char *cookie, unsigned int len)
{
    (void)s;
    cookie_seen++;
    return cookie_says && len == 6 && memcmp(cookie, "ginger", 6) == 0;
}

static void cookies(void)
{
    for (cookie_says = 0; cookie_says <= 1; cookie_says++) {
        SSL_CTX *client = ctx_of(0), *server = ctx_of(1);
        struct net n;
        SSL_CTX_set_cookie_generate_cb(server, give_cookie);
        SSL_CTX_set_cookie_verify_cb(server, take_cookie);
        SSL_CTX_set_options(server, SSL_OP_COOKIE_EXCHANGE);
        cookie_asked = cookie_seen = 0;
        if (open_net(&n, client, server)) {
            check(net_handshake(&n) == cookie_says, "says %d", cookie_says);
            check(cookie_asked == 1 && cookie_seen == 1, "asked %d times, shown %d", cookie_asked,
                  cookie_seen);
            check(cookie_says || ERR_GET_REASON(n.first[SERVER]) == SSL_R_COOKIE_MISMATCH, "%s",
                  ERR_reason_error_string(n.first[SERVER]));
        }
        net_close(&n);
    }
}

static void no_cookie(void)
{
    SSL_CTX *client = ctx_of(0), *server = ctx_of(1);
    struct net n;
    SSL_CTX_set_options(server, SSL_OP_COOKIE_EXCHANGE);
    if (open_net(&n, client, server)) {
        check(!net_handshake(&n), "nobody makes a cookie");
        check(ERR_GET_REASON(n.first[SERVER]) == SSL_R_COOKIE_GEN_CALLBACK_FAILURE, "%s",
              ERR_reason_error_string(n.first[SERVER]));
    }
    net_close(&n);
}

/* ---- DTLSv1_listen(3) ---- */

static void listening(void)
{
    SSL_CTX *client = ctx_of(0), *server = ctx_of(1);
    BIO_ADDR *from = BIO_ADDR_new();
    struct net n;
    cookie_says = 1;
    SSL_CTX_set_cookie_generate_cb(server, give_cookie);
    SSL_CTX_set_cookie_verify_cb(server, take_cookie);
    if (open_net(&n, client, server)) {
        SSL *c = n.ssl[CLIENT], *s = n.ssl[SERVER];
        n.mtu = 1400;
        GIVES(DTLSv1_listen(s, from), 0, 0);
        net_put(&n, SERVER, "neither", 7);
        check(DTLSv1_listen(s, from) == 0, "something else comes");
        ERR_clear_error();
        GIVES(SSL_do_handshake(c), -1, 0);
        GIVES(n.to[SERVER].n, 1, 0);
        GIVES(DTLSv1_listen(s, from), 0, 0); /* answers, and waits */
        GIVES(n.to[CLIENT].n, 1, 0);
        check(n.longest[SERVER] < n.longest[CLIENT], "the answer is shorter than the question");
        GIVES(SSL_do_handshake(c), -1, 0);
        GIVES(DTLSv1_listen(s, from), 1, 0);
        GIVES(BIO_ADDR_family(from), 0, 0);
        check(net_handshake(&n), "goes on: %d %d", n.error[CLIENT], n.error[SERVER]);
        check(net_say(&n, CLIENT, "hello", 5) && net_say(&n, SERVER, "well", 4), "talks");
    }
    BIO_ADDR_free(from);
    net_close(&n);
}

/* ---- SRTP ---- */

static const char *srtp_name(SSL *s)
{
    SRTP_PROTECTION_PROFILE *p = SSL_get_selected_srtp_profile(s);
    return p != NULL ? p->name : "none";
}

static void agree_srtp(const char *offer, const char *have, const char *want)
{
    SSL_CTX *client = ctx_of(0), *server = ctx_of(1);
    struct net n;
    unsigned char keys[2][60];
    check(offer == NULL || SSL_CTX_set_tlsext_use_srtp(client, offer) == 0, "offers %s", offer);
    if (open_net(&n, client, server)) {
        check(have == NULL || SSL_set_tlsext_use_srtp(n.ssl[SERVER], have) == 0, "has %s", have);
        check(net_handshake(&n), "handshake");
        for (int end = CLIENT; end <= SERVER; end++) {
            check(strcmp(srtp_name(n.ssl[end]), want) == 0, "%s, not %s", srtp_name(n.ssl[end]),
                  want);
            SSL_export_keying_material(n.ssl[end], keys[end], 60, "EXTRACTOR-dtls_srtp", 19, NULL,
                                       0, 0);
        }
        check(memcmp(keys[0], keys[1], 60) == 0, "keys");
    }
    net_close(&n);
}

static void srtp(void)
{
    static const struct {
        const char *names;
        int reason;
    } bad[] = {
        {"", SSL_R_SRTP_UNKNOWN_PROTECTION_PROFILE},
        {"SRTP", SSL_R_SRTP_UNKNOWN_PROTECTION_PROFILE},
        {"SRTP_AES128_CM_SHA1_80:", SSL_R_SRTP_UNKNOWN_PROTECTION_PROFILE},
        {"SRTP_AES128_F8_SHA1_80", SSL_R_SRTP_UNKNOWN_PROTECTION_PROFILE},
        {"SRTP_AES128_CM_SHA1_80:SRTP_AES128_CM_SHA1_80", SSL_R_BAD_SRTP_PROTECTION_PROFILE_LIST},
    };
    SSL_CTX *c = SSL_CTX_new(DTLS_method());
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
        GIVES(SSL_CTX_set_tlsext_use_srtp(c, bad[i].names), 1, bad[i].reason);
    SSL *s = SSL_new(c);
    check(SSL_get_srtp_profiles(s) == NULL, "no profiles");
    GIVES(SSL_CTX_set_tlsext_use_srtp(c, "SRTP_AEAD_AES_256_GCM:SRTP_AEAD_AES_128_GCM"), 0, 0);
    GIVES(sk_SRTP_PROTECTION_PROFILE_num(SSL_get_srtp_profiles(s)), 2, 0);
    GIVES(SSL_set_tlsext_use_srtp(s, "SRTP_AES128_CM_SHA1_32"), 0, 0);
    GIVES(sk_SRTP_PROTECTION_PROFILE_num(SSL_get_srtp_profiles(s)), 1, 0);
    GIVES(sk_SRTP_PROTECTION_PROFILE_value(SSL_get_srtp_profiles(s), 0)->id, SRTP_AES128_CM_SHA1_32,
          0);
    SSL_free(s);
    SSL_CTX_free(c);
    agree_srtp(NULL, "SRTP_AEAD_AES_128_GCM", "none");
    agree_srtp("SRTP_AEAD_AES_128_GCM", NULL, "none");
    agree_srtp("SRTP_AEAD_AES_128_GCM:SRTP_AES128_CM_SHA1_80",
               "SRTP_AES128_CM_SHA1_80:SRTP_AEAD_AES_128_GCM", "SRTP_AES128_CM_SHA1_80");
    agree_srtp("SRTP_AES128_CM_SHA1_32", "SRTP_AEAD_AES_256_GCM", "none");
}

/* ---- another handshake ---- */

static void renegotiation(enum end who)
{
    SSL_CTX *client = ctx_of(0), *server = ctx_of(1);
    struct net n;
    char byte;
    SSL_CTX_set_options(server, SSL_OP_ALLOW_CLIENT_RENEGOTIATION);
    if (open_net(&n, client, server) && check(net_handshake(&n), "the first")) {
        SSL *c = n.ssl[CLIENT], *s = n.ssl[SERVER];
        GIVES(SSL_renegotiate(n.ssl[who]), 1, 0);
        SSL_do_handshake(n.ssl[who]);
        for (int i = 0; i < 20; i++) {
            SSL_read(c, &byte, 1);
            SSL_read(s, &byte, 1);
        }
        ERR_clear_error();
        check(!SSL_renegotiate_pending(c) && !SSL_renegotiate_pending(s), "it is over");
        GIVES(SSL_num_renegotiations(n.ssl[who]), 1, 0);
        check(net_say(&n, CLIENT, "hello", 5) && net_say(&n, SERVER, "well", 4), "talks");
    }
    net_close(&n);
}

void test_ssl_dtls_api(void)
{
    static const struct {
        const char *name;
        void (*run)(void);
    } parts[] = {
        {"bounds", bounds},     {"negotiation", negotiation},
        {"levels", levels},     {"sizes", sizes},
        {"data", data_sizes},   {"timers", timers},
        {"cookies", cookies},   {"no cookie", no_cookie},
        {"patience", patience}, {"listen", listening},
        {"srtp", srtp},
    };
    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
        check_context("dtls/%s", parts[i].name);
        parts[i].run();
    }
    check_context("dtls/renegotiation");
    renegotiation(CLIENT);
    renegotiation(SERVER);
}
