/* Handshakes of every shape: versions, certificates, suites, groups, and how the bytes come. */
#include <openssl/err.h>
#include <stdio.h>
#include <string.h>

#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"
#include "tests/suite.h"

static const char *version_name(int version)
{
    static const char *const names[] = {"TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"};
    return names[version - TLS1_VERSION];
}

/* What both ends must agree on when the handshake is over. */
static void check_agreed(struct link *l, int version, const char *cipher, enum identity id)
{
    unsigned char own[EVP_MAX_MD_SIZE], peer[EVP_MAX_MD_SIZE];
    for (int end = CLIENT; end <= SERVER; end++) {
        SSL *s = l->ssl[end];
        const char *name = SSL_CIPHER_get_name(SSL_get_current_cipher(s));
        check(SSL_version(s) == version, "version %x", (unsigned)SSL_version(s));
        check(strcmp(SSL_get_version(s), version_name(version)) == 0, "%s", SSL_get_version(s));
        check(cipher == NULL || strcmp(name, cipher) == 0, "suite %s, not %s", name,
              cipher == NULL ? "" : cipher);
        check(SSL_is_init_finished(s) && !SSL_in_init(s), "the handshake has ended");
        size_t n = SSL_get_finished(s, own, sizeof(own));
        size_t m = SSL_get_peer_finished(l->ssl[!end], peer, sizeof(peer));
        check(n > 0 && n == m && memcmp(own, peer, n) == 0, "Finished of %d is known to both", end);
    }
    X509 *cert = SSL_get1_peer_certificate(l->ssl[CLIENT]);
    check(id == ID_NONE ? cert == NULL : cert != NULL && X509_cmp(cert, identity_cert(id)) == 0,
          "the server's certificate");
    check(id == ID_NONE || SSL_get_verify_result(l->ssl[CLIENT]) == X509_V_OK, "verified: %ld",
          SSL_get_verify_result(l->ssl[CLIENT]));
    X509_free(cert);
}

static void check_shutdown(struct link *l)
{
    int ret = SSL_shutdown(l->ssl[CLIENT]);
    check(ret == 0, "the first SSL_shutdown gives %d", ret);
    link_carry(l, CLIENT);
    check(link_read(l, SERVER) == 0 && l->error[SERVER] == SSL_ERROR_ZERO_RETURN,
          "the other end reads an end: %d", l->error[SERVER]);
    check(SSL_get_shutdown(l->ssl[SERVER]) == SSL_RECEIVED_SHUTDOWN, "received");
    ret = SSL_shutdown(l->ssl[SERVER]);
    check(ret == 1, "SSL_shutdown after the peer's gives %d", ret);
    link_carry(l, SERVER);
    ret = SSL_shutdown(l->ssl[CLIENT]);
    check(ret == 1, "the second SSL_shutdown gives %d", ret);
    check(ERR_peek_error() == 0, "no error is left");
    ERR_clear_error();
}

static void check_talk(struct link *l)
{
    unsigned char bytes[40000];
    for (size_t i = 0; i < sizeof(bytes); i++)
        bytes[i] = (unsigned char)(i * i + i / 256);
    check(link_say(l, CLIENT, "a", 1) && link_say(l, SERVER, "bc", 2), "words");
    check(link_say(l, CLIENT, bytes, sizeof(bytes)), "40000 bytes to the server: %d %d",
          l->error[CLIENT], l->error[SERVER]);
    check(link_say(l, SERVER, bytes, sizeof(bytes)), "40000 bytes to the client");
}

struct shape {
    int version;
    const char *suite; /* NULL: any */
    const char *group; /* NULL: any */
    enum identity id;
    size_t step;
};

static void set_suite(SSL *s, const struct shape *shape)
{
    char list[100];
    if (shape->suite == NULL)
        return;
    if (shape->version == TLS1_3_VERSION) {
        check(SSL_set_ciphersuites(s, shape->suite), "set %s", shape->suite);
        return;
    }
    snprintf(list, sizeof(list), "%s:@SECLEVEL=0", shape->suite);
    check(SSL_set_cipher_list(s, list), "set %s", list);
}

static void try_shape(const struct shape *shape)
{
    struct link l;
    check_context("%s %s %s %s, steps of %zu", version_name(shape->version),
                  shape->suite ? shape->suite : "", shape->group ? shape->group : "",
                  shape->id < IDENTITIES ? identity_names[shape->id] : "no certificate",
                  shape->step);
    SSL_CTX *client = identity_ctx(0, TLS1_VERSION, 0, ID_NONE);
    SSL_CTX *server = identity_ctx(1, TLS1_VERSION, shape->version, shape->id);
    if (check(client != NULL && server != NULL, "contexts")) {
        SSL_CTX_set_dh_auto(server, 1);
        if (shape->version < TLS1_3_VERSION)
            SSL_CTX_set_max_proto_version(client, shape->version);
        if (check(link_open(&l, client, server), "a link")) {
            set_suite(l.ssl[CLIENT], shape);
            set_suite(l.ssl[SERVER], shape);
            if (shape->group != NULL)
                check(SSL_set1_groups_list(l.ssl[CLIENT], shape->group), "the group");
            l.step = shape->step;
            if (check(link_handshake(&l), "the handshake: client %d %s, server %d %s",
                      l.error[CLIENT], ERR_reason_error_string(l.first[CLIENT]), l.error[SERVER],
                      ERR_reason_error_string(l.first[SERVER]))) {
                check_agreed(&l, shape->version, shape->suite, shape->id);
                check_talk(&l);
                l.step = 0;
                check_shutdown(&l);
            }
        }
        link_close(&l);
    }
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

static const char *const suites13[] = {"TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384",
                                       "TLS_CHACHA20_POLY1305_SHA256", "TLS_AES_128_CCM_SHA256",
                                       "TLS_AES_128_CCM_8_SHA256"};
static const char *const groups[] = {"X25519", "P-256", "X448", "P-384", "P-521"};

enum {
    SUITES13 = sizeof(suites13) / sizeof(suites13[0]),
    GROUPS = sizeof(groups) / sizeof(groups[0])
};

void test_ssl_tls13(void)
{
    for (size_t g = 0; g < GROUPS; g++)
        for (size_t s = 0; s < SUITES13; s++)
            for (int id = 0; id < IDENTITIES; id++)
                if (s == 0 || (size_t)id == g || (s == g && id == ID_RSA)) /* each pair of them */
                    try_shape(&(struct shape){TLS1_3_VERSION, suites13[s], groups[g],
                                              (enum identity)id, 0});
    try_shape(&(struct shape){TLS1_3_VERSION, NULL, "ffdhe2048", ID_P256, 0});
    try_shape(&(struct shape){TLS1_3_VERSION, NULL, "ffdhe3072", ID_RSA, 0});
}

/* Suites of TLS 1.2 and below with a certificate that suits them. */
static const struct {
    const char *suite;
    enum identity id;
    int min; /* the first version that has it */
} suites12[] = {
    {"ECDHE-ECDSA-AES128-GCM-SHA256", ID_P256, TLS1_2_VERSION},
    {"ECDHE-ECDSA-AES256-GCM-SHA384", ID_P384, TLS1_2_VERSION},
    {"ECDHE-ECDSA-CHACHA20-POLY1305", ID_P521, TLS1_2_VERSION},
    {"ECDHE-ECDSA-AES128-CCM", ID_ED25519, TLS1_2_VERSION},
    {"ECDHE-ECDSA-AES256-CCM8", ID_ED448, TLS1_2_VERSION},
    {"ECDHE-ECDSA-AES128-SHA256", ID_P256, TLS1_2_VERSION},
    {"ECDHE-ECDSA-AES256-SHA384", ID_P256, TLS1_2_VERSION},
    {"ECDHE-ECDSA-CAMELLIA128-SHA256", ID_P256, TLS1_2_VERSION},
    {"ECDHE-ECDSA-ARIA256-GCM-SHA384", ID_P256, TLS1_2_VERSION},
    {"ECDHE-ECDSA-AES128-SHA", ID_P256, TLS1_VERSION},
    {"ECDHE-ECDSA-AES256-SHA", ID_P384, TLS1_VERSION},
    {"ECDHE-RSA-AES128-GCM-SHA256", ID_RSA, TLS1_2_VERSION},
    {"ECDHE-RSA-AES256-GCM-SHA384", ID_PSS, TLS1_2_VERSION},
    {"ECDHE-RSA-CHACHA20-POLY1305", ID_RSA, TLS1_2_VERSION},
    {"ECDHE-RSA-AES128-SHA256", ID_RSA, TLS1_2_VERSION},
    {"ECDHE-RSA-AES256-SHA384", ID_RSA, TLS1_2_VERSION},
    {"ECDHE-RSA-AES256-SHA", ID_RSA, TLS1_VERSION},
    {"DHE-RSA-AES128-GCM-SHA256", ID_RSA, TLS1_2_VERSION},
    {"DHE-RSA-CHACHA20-POLY1305", ID_PSS, TLS1_2_VERSION},
    {"DHE-RSA-AES256-SHA256", ID_RSA, TLS1_2_VERSION},
    {"DHE-RSA-AES128-SHA", ID_RSA, TLS1_VERSION},
    {"AES128-GCM-SHA256", ID_RSA, TLS1_2_VERSION},
    {"AES256-GCM-SHA384", ID_RSA, TLS1_2_VERSION},
    {"AES128-CCM", ID_RSA, TLS1_2_VERSION},
    {"AES128-SHA256", ID_RSA, TLS1_2_VERSION},
    {"AES256-SHA", ID_RSA, TLS1_VERSION},
    {"CAMELLIA128-SHA", ID_RSA, TLS1_VERSION},
    {"NULL-SHA256", ID_RSA, TLS1_2_VERSION},
    {"NULL-SHA", ID_RSA, TLS1_VERSION},
    {"AECDH-AES128-SHA", ID_NONE, TLS1_VERSION},
    {"ADH-AES128-GCM-SHA256", ID_NONE, TLS1_2_VERSION},
    {"ADH-AES256-SHA", ID_NONE, TLS1_VERSION},
};
enum { SUITES12 = sizeof(suites12) / sizeof(suites12[0]) };

void test_ssl_tls12(void)
{
    for (int version = TLS1_VERSION; version <= TLS1_2_VERSION; version++)
        for (size_t i = 0; i < SUITES12; i++)
            if (version >= suites12[i].min)
                try_shape(&(struct shape){version, suites12[i].suite, NULL, suites12[i].id, 0});
    for (size_t g = 0; g < GROUPS; g++) {
        char list[20]; /* an ECDSA certificate's curve has to be among the groups too */
        snprintf(list, sizeof(list), "%s%s", groups[g], strcmp(groups[g], "P-256") ? ":P-256" : "");
        try_shape(&(struct shape){TLS1_2_VERSION, suites12[0].suite, list, ID_P256, 0});
        try_shape(
            &(struct shape){TLS1_2_VERSION, "ECDHE-RSA-AES128-GCM-SHA256", groups[g], ID_RSA, 0});
    }
}

/* A byte, seven bytes a turn: what is in the middle of a record or a message waits. */
void test_ssl_steps(void)
{
    static const size_t steps[] = {1, 7, 700};
    for (int version = TLS1_VERSION; version <= TLS1_3_VERSION; version++)
        for (size_t i = 0; i < 3; i++)
            for (int id = ID_P256; id <= ID_RSA; id++)
                try_shape(&(struct shape){version, NULL, NULL, (enum identity)id, steps[i]});
}
