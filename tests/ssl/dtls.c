/* DTLS over a network that behaves, and over ones that don't. */
#include <openssl/err.h>
#include <stdio.h>
#include <string.h>

#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/net.h"
#include "tests/suite.h"

static const char *version_name(int version)
{
    return version == DTLS1_2_VERSION ? "DTLSv1.2" : "DTLSv1";
}

static bool open_version(struct net *n, int version, enum identity id)
{
    SSL_CTX *client = identity_ctx(0, version, version, ID_NONE);
    SSL_CTX *server = identity_ctx(1, version, version, id);
    bool ok = net_open(n, client, server);
    if (id == ID_NONE)
        SSL_set_verify(n->ssl[CLIENT], SSL_VERIFY_NONE, NULL);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    return check(ok, "two ends");
}

static void say_failure(const struct net *n)
{
    check(false, "handshake: %d (%s), %d (%s)", n->error[CLIENT],
          ERR_reason_error_string(n->first[CLIENT]), n->error[SERVER],
          ERR_reason_error_string(n->first[SERVER]));
}

static void check_agreed(const struct net *n, int version)
{
    unsigned char own[64], peer[64], keys[2][40];
    for (int end = CLIENT; end <= SERVER; end++) {
        SSL *s = n->ssl[end];
        check(SSL_version(s) == version, "version %x", (unsigned)SSL_version(s));
        check(strcmp(SSL_get_version(s), version_name(version)) == 0, "%s", SSL_get_version(s));
        check(SSL_is_dtls(s) == 1, "is DTLS");
        check(SSL_is_init_finished(s) == 1, "the handshake has ended");
        check(SSL_SESSION_get_protocol_version(SSL_get_session(s)) == version, "the session's");
        size_t len = SSL_get_finished(s, own, sizeof(own));
        check(len == SSL_get_peer_finished(n->ssl[!end], peer, sizeof(peer)) && len == 12 &&
                  memcmp(own, peer, len) == 0,
              "Finished of %d is known to both", end);
        check(SSL_export_keying_material(s, keys[end], sizeof(keys[end]), "EXPORTER-x", 10, NULL, 0,
                                         0) == 1,
              "exports");
        struct timeval left;
        check(DTLSv1_get_timeout(s, &left) == 0, "no timer runs");
    }
    check(memcmp(keys[0], keys[1], sizeof(keys[0])) == 0, "both export the same");
}

static void check_talk(struct net *n)
{
    unsigned char bytes[SSL3_RT_MAX_PLAIN_LENGTH + 1];
    for (size_t i = 0; i < sizeof(bytes); i++)
        bytes[i] = (unsigned char)(i * i + i / 256);
    for (int from = CLIENT; from <= SERVER; from++) {
        check(net_say(n, (enum end)from, "a", 1), "a byte");
        check(net_say(n, (enum end)from, bytes, 1000), "1000 bytes");
        check(net_say(n, (enum end)from, bytes, sizeof(bytes) - 1), "a whole record: %d",
              n->error[from]);
        check(SSL_write(n->ssl[from], bytes, sizeof(bytes)) <= 0, "and no more");
        check(ERR_GET_REASON(ERR_peek_error()) == SSL_R_DTLS_MESSAGE_TOO_BIG, "for it is too big");
        ERR_clear_error();
    }
}

/* A datagram that is read in parts. */
static void check_parts(struct net *n)
{
    char part[4];
    check(SSL_write(n->ssl[CLIENT], "abcde", 5) == 5, "five bytes");
    check(net_read(n, SERVER, part, 3) == 3 && memcmp(part, "abc", 3) == 0, "three of them");
    check(SSL_pending(n->ssl[SERVER]) == 2, "two wait");
    check(net_read(n, SERVER, part, 3) == 2 && memcmp(part, "de", 2) == 0, "the rest");
}

static void check_shutdown(struct net *n)
{
    char byte;
    check(SSL_shutdown(n->ssl[CLIENT]) == 0, "the first SSL_shutdown");
    check(net_read(n, SERVER, &byte, 1) == 0 && n->error[SERVER] == SSL_ERROR_ZERO_RETURN,
          "the other end reads an end: %d", n->error[SERVER]);
    check(SSL_shutdown(n->ssl[SERVER]) == 1, "SSL_shutdown after the peer's");
    check(SSL_shutdown(n->ssl[CLIENT]) == 1, "the second SSL_shutdown");
    check(ERR_peek_error() == 0, "no error is left");
    ERR_clear_error();
}

static void try_suite(int version, const char *name, enum identity id)
{
    struct net n;
    check_context("%s %s", version_name(version), name != NULL ? name : "any");
    if (open_version(&n, version, id) &&
        (name == NULL ||
         (SSL_set_cipher_list(n.ssl[CLIENT], name) && SSL_set_cipher_list(n.ssl[SERVER], name)))) {
        SSL_set_security_level(n.ssl[CLIENT], 0);
        SSL_set_security_level(n.ssl[SERVER], 0);
        SSL_set_dh_auto(n.ssl[SERVER], 1);
        n.mtu = 1400;
        if (net_handshake(&n)) {
            const char *got = SSL_CIPHER_get_name(SSL_get_current_cipher(n.ssl[CLIENT]));
            check(name == NULL || strcmp(got, name) == 0, "suite %s", got);
            check(n.longest[SERVER] <= 1400 && n.longest[CLIENT] <= 1400, "datagrams of %zu, %zu",
                  n.longest[CLIENT], n.longest[SERVER]);
            check_agreed(&n, version);
            check_talk(&n);
            check_parts(&n);
            check_shutdown(&n);
        } else {
            say_failure(&n);
        }
    }
    net_close(&n);
}

/* Whatever the path takes, a datagram is no longer than a record: others have no room for more. */
static void try_wide_path(void)
{
    enum { LONG_CHAIN = 60 };
    struct net n;
    check_context("a chain of more than a record on a wide path");
    if (open_version(&n, DTLS1_2_VERSION, ID_P256)) {
        for (int i = 0; i < LONG_CHAIN; i++)
            check(SSL_add1_chain_cert(n.ssl[SERVER], identity_cert(ID_P256)) == 1,
                  "a longer chain");
        n.mtu = 65507;
        if (net_handshake(&n))
            check(n.longest[SERVER] <= DTLS1_RT_HEADER_LENGTH + SSL3_RT_MAX_PLAIN_LENGTH &&
                      n.longest[SERVER] > SSL3_RT_MAX_PLAIN_LENGTH / 2,
                  "a datagram of %zu", n.longest[SERVER]);
        else
            say_failure(&n);
    }
    net_close(&n);
}

void test_ssl_dtls(void)
{
    static const struct {
        const char *name;
        enum identity id;
        int min; /* TLS1_VERSION: DTLS 1.0 too */
    } suites[] = {
        {NULL, ID_P256, TLS1_VERSION},
        {NULL, ID_RSA, TLS1_VERSION},
        {"ECDHE-ECDSA-AES128-GCM-SHA256", ID_P256, TLS1_2_VERSION},
        {"ECDHE-ECDSA-AES256-GCM-SHA384", ID_P384, TLS1_2_VERSION},
        {"ECDHE-ECDSA-CHACHA20-POLY1305", ID_P521, TLS1_2_VERSION},
        {"ECDHE-ECDSA-AES128-CCM", ID_P256, TLS1_2_VERSION},
        {"ECDHE-ECDSA-AES256-CCM8", ID_P256, TLS1_2_VERSION},
        {"ECDHE-ECDSA-AES128-SHA256", ID_P256, TLS1_2_VERSION},
        {"ECDHE-ECDSA-CAMELLIA128-SHA256", ID_P256, TLS1_2_VERSION},
        {"ECDHE-ECDSA-ARIA256-GCM-SHA384", ID_P256, TLS1_2_VERSION},
        {"ECDHE-ECDSA-AES128-SHA", ID_P256, TLS1_VERSION},
        {"ECDHE-RSA-AES256-SHA384", ID_RSA, TLS1_2_VERSION},
        {"ECDHE-RSA-AES256-SHA", ID_RSA, TLS1_VERSION},
        {"DHE-RSA-AES128-GCM-SHA256", ID_RSA, TLS1_2_VERSION},
        {"DHE-RSA-AES128-SHA", ID_RSA, TLS1_VERSION},
        {"AES128-GCM-SHA256", ID_RSA, TLS1_2_VERSION},
        {"AES256-SHA", ID_RSA, TLS1_VERSION},
        {"NULL-SHA256", ID_RSA, TLS1_2_VERSION},
        {"NULL-SHA", ID_RSA, TLS1_VERSION},
        {"AECDH-AES128-SHA", ID_NONE, TLS1_VERSION},
        {"ADH-AES128-GCM-SHA256", ID_NONE, TLS1_2_VERSION},
    };
    for (size_t i = 0; i < sizeof(suites) / sizeof(suites[0]); i++) {
        try_suite(DTLS1_2_VERSION, suites[i].name, suites[i].id);
        if (suites[i].min == TLS1_VERSION)
            try_suite(DTLS1_VERSION, suites[i].name, suites[i].id);
    }
    try_wide_path();
}
