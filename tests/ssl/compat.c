/* What programs see of a handshake where no standard says what: as in OpenSSL 3.0, on which the
 * same tests run. */
#include <openssl/err.h>
#include <stdlib.h>
#include <string.h>

#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"
#include "tests/suite.h"

static SSL_CTX *ctx[2];
static struct link l;

static bool begin(int version, enum identity client, enum identity server)
{
    ERR_clear_error();
    ctx[CLIENT] = identity_ctx(0, version, version, client);
    ctx[SERVER] = identity_ctx(1, version, version, server);
    return check(ctx[CLIENT] != NULL && ctx[SERVER] != NULL, "contexts");
}

static bool join(void)
{
    return check(link_open(&l, ctx[CLIENT], ctx[SERVER]), "a link");
}

static void end(void)
{
    link_close(&l);
    SSL_CTX_free(ctx[CLIENT]);
    SSL_CTX_free(ctx[SERVER]);
    ERR_clear_error();
}

/* ---- a PSK at a server that has no certificate ---- */

static unsigned client_psk(SSL *s, const char *hint, char *id, unsigned id_len, unsigned char *psk,
                           unsigned len)
{
    (void)s, (void)hint, (void)id_len, (void)len;
    memcpy(id, "me", 3);
    memset(psk, 7, 32);
    return 32;
}

static unsigned server_psk(SSL *s, const char *id, unsigned char *psk, unsigned len)
{
    (void)s, (void)id, (void)len;
    memset(psk, 7, 32);
    return 32;
}

static void psk(void)
{
    for (int has_cert = 0; has_cert <= 1; has_cert++) {
        check_context("ssl/compat psk, certificate %d", has_cert);
        begin(TLS1_3_VERSION, ID_NONE, has_cert ? ID_P256 : ID_NONE);
        SSL_CTX_set_psk_client_callback(ctx[CLIENT], client_psk);
        SSL_CTX_set_psk_server_callback(ctx[SERVER], server_psk);
        join();
        check(link_handshake(&l), "handshake");
        check(SSL_session_reused(l.ssl[SERVER]) == !has_cert, "by its PSK");
        check(strcmp(SSL_get_cipher_name(l.ssl[CLIENT]),
                     has_cert ? "TLS_AES_256_GCM_SHA384" : "TLS_CHACHA20_POLY1305_SHA256") == 0,
              "%s", SSL_get_cipher_name(l.ssl[CLIENT]));
        end();
    }
}

/* ---- the status callback of a client ---- */

static int answer, asked;
static long seen;

static int status(SSL *s, void *arg)
{
    unsigned char *p;
    if (!SSL_is_server(s)) {
        asked++;
        seen = SSL_get_tlsext_status_ocsp_resp(s, &p);
        return answer;
    }
    if (arg != NULL)
        SSL_set_tlsext_status_ocsp_resp(s, OPENSSL_memdup("ocsp", 4), 4);
    return arg != NULL ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
}

static void statuses(int version)
{
    static const struct {
        int answer, alert, reason;
    } rows[] = {{1, -1, 0},
                {0, SSL_AD_BAD_CERTIFICATE_STATUS_RESPONSE, SSL_R_INVALID_STATUS_RESPONSE},
                {-1, SSL_AD_INTERNAL_ERROR, SSL_R_OCSP_CALLBACK_FAILURE}};
    for (int gives = 0; gives <= 1; gives++)
        for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
            check_context("ssl/compat status %x, %d, %d", (unsigned)version, gives, rows[i].answer);
            begin(version, ID_NONE, ID_P256);
            SSL_CTX_set_tlsext_status_type(ctx[CLIENT], TLSEXT_STATUSTYPE_ocsp);
            for (int e = CLIENT; e <= SERVER; e++)
                SSL_CTX_set_tlsext_status_cb(ctx[e], status);
            SSL_CTX_set_tlsext_status_arg(ctx[SERVER], gives ? &asked : NULL);
            asked = 0;
            answer = rows[i].answer;
            join();
            check(link_handshake(&l) == (answer == 1), "handshake");
            check(asked == 1 && seen == (gives ? 4 : -1), "asked %d, %ld bytes", asked, seen);
            check(l.sent[CLIENT] == rows[i].alert, "alert %d", l.sent[CLIENT]);
            check(ERR_GET_REASON(l.first[CLIENT]) == rows[i].reason, "reason");
            end();
        }
}

/* ---- a server's callback for the host sees what is resumed ---- */

static int reused;
static const SSL_CIPHER *resumed_suite;

static int for_host(SSL *s, int *alert, void *arg)
{
    (void)alert, (void)arg;
    SSL_SESSION *session = SSL_get0_session(s);
    reused = SSL_session_reused(s);
    resumed_suite = session != NULL ? SSL_SESSION_get0_cipher(session) : NULL;
    check(strcmp(SSL_get_servername(s, TLSEXT_NAMETYPE_host_name), "localhost") == 0, "the name");
    return SSL_TLSEXT_ERR_OK;
}

static int one_protocol(SSL *s, const unsigned char **out, unsigned char *len,
                        const unsigned char *in, unsigned in_len, void *arg)
{
    (void)in_len, (void)arg;
    check(SSL_session_reused(s) == reused, "after the host's");
    *out = in + 1;
    *len = in[0];
    return SSL_TLSEXT_ERR_OK;
}

static void hosts(int version, bool tickets)
{
    SSL_SESSION *session = NULL;
    check_context("ssl/compat host %x, tickets %d", (unsigned)version, tickets);
    begin(version, ID_NONE, ID_P256);
    if (!tickets)
        SSL_CTX_set_options(ctx[SERVER], SSL_OP_NO_TICKET);
    SSL_CTX_set_tlsext_servername_callback(ctx[SERVER], for_host);
    SSL_CTX_set_alpn_select_cb(ctx[SERVER], one_protocol, NULL);
    SSL_CTX_set_alpn_protos(ctx[CLIENT], (const unsigned char *)"\2h2", 3);
    for (int i = 0; i <= 1; i++) {
        join();
        SSL_set_tlsext_host_name(l.ssl[CLIENT], "localhost");
        if (session != NULL)
            SSL_set_session(l.ssl[CLIENT], session);
        reused = -1;
        check(link_handshake(&l), "handshake");
        check(reused == i && SSL_session_reused(l.ssl[SERVER]) == i, "told: %d", reused);
        check(i == 0 || resumed_suite == SSL_get_current_cipher(l.ssl[SERVER]),
              "the session's suite");
        link_read(&l, CLIENT);
        SSL_SESSION_free(session);
        session = SSL_get1_session(l.ssl[CLIENT]);
        SSL_set_shutdown(l.ssl[CLIENT], SSL_SENT_SHUTDOWN);
        SSL_set_shutdown(l.ssl[SERVER], SSL_SENT_SHUTDOWN);
        link_close(&l);
    }
    SSL_SESSION_free(session);
    end();
}

/* ---- which kinds of certificate a server asks for ---- */

static void kinds(int version)
{
    static const unsigned char set[] = {64, 1, 2};
    static const struct {
        const char *sigalgs, *client_sigalgs;
        bool is_set;
        unsigned char types[4];
    } rows[] = {{NULL, NULL, false, {1, 2, 64}},
                {NULL, NULL, true, {64, 1, 2}},
                {"ECDSA+SHA256:RSA+SHA256", NULL, false, {1, 64}},
                {NULL, "ECDSA+SHA256", false, {64}}};
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        const unsigned char *types;
        check_context("ssl/compat types %x, %zu", (unsigned)version, i);
        begin(version, ID_P256, ID_P256);
        SSL_CTX_set_verify(ctx[SERVER], SSL_VERIFY_PEER, NULL);
        if (rows[i].is_set)
            check(SSL_CTX_set1_client_certificate_types(ctx[SERVER], set, 3), "set");
        if (rows[i].sigalgs != NULL)
            SSL_CTX_set1_sigalgs_list(ctx[SERVER], rows[i].sigalgs);
        if (rows[i].client_sigalgs != NULL)
            SSL_CTX_set1_client_sigalgs_list(ctx[SERVER], rows[i].client_sigalgs);
        join();
        check(link_handshake(&l), "handshake");
        size_t n = (size_t)SSL_get0_certificate_types(l.ssl[CLIENT], &types);
        check(n == strlen((const char *)rows[i].types) && memcmp(types, rows[i].types, n) == 0,
              "%zu types", n);
        end();
    }
}

/* ---- renegotiations are counted where they begin ---- */

static void counts(long client, long client_all, long server, long server_all)
{
    long got[4] = {SSL_num_renegotiations(l.ssl[CLIENT]), SSL_total_renegotiations(l.ssl[CLIENT]),
                   SSL_num_renegotiations(l.ssl[SERVER]), SSL_total_renegotiations(l.ssl[SERVER])};
    check(got[0] == client && got[1] == client_all && got[2] == server && got[3] == server_all,
          "counts %ld/%ld, %ld/%ld", got[0], got[1], got[2], got[3]);
}

static void renegotiate(enum end from)
{
    SSL_renegotiate(l.ssl[from]);
    (void)SSL_do_handshake(l.ssl[from]);
    link_carry(&l, from);
    for (int i = 0; i < 4; i++) {
        link_read(&l, from == CLIENT ? SERVER : CLIENT);
        link_read(&l, from);
    }
}

static void renegotiations(void)
{
    check_context("ssl/compat renegotiations");
    begin(TLS1_2_VERSION, ID_NONE, ID_P256);
    SSL_CTX_set_options(ctx[SERVER], SSL_OP_ALLOW_CLIENT_RENEGOTIATION);
    join();
    check(link_handshake(&l), "handshake");
    counts(0, 0, 0, 0);
    renegotiate(CLIENT);
    counts(1, 1, 0, 0);
    renegotiate(SERVER);
    counts(2, 2, 1, 1);
    check(SSL_clear_num_renegotiations(l.ssl[CLIENT]) == 2, "cleared");
    check(SSL_clear_num_renegotiations(l.ssl[SERVER]) == 1, "cleared");
    renegotiate(CLIENT);
    counts(1, 3, 0, 1);
    check(link_say(&l, CLIENT, "data", 4), "data");
    end();
}

/* ---- the chain that a client refuses ---- */

static int chain_in_callback;

static int refuse(int ok, X509_STORE_CTX *store)
{
    SSL *s = X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx());
    chain_in_callback = sk_X509_num(SSL_get_peer_cert_chain(s));
    check(SSL_get0_peer_certificate(s) == NULL, "not yet the peer's");
    return ok;
}

static void refused_chain(int version)
{
    check_context("ssl/compat chain %x", (unsigned)version);
    begin(version, ID_NONE, ID_P256);
    SSL_CTX_set_verify(ctx[CLIENT], SSL_VERIFY_PEER, refuse);
    SSL_CTX_set_cert_store(ctx[CLIENT], X509_STORE_new());
    join();
    check(!link_handshake(&l), "refused");
    int after = sk_X509_num(SSL_get_peer_cert_chain(l.ssl[CLIENT]));
    check(chain_in_callback > 0 && after == chain_in_callback, "%d, %d", chain_in_callback, after);
    check(SSL_get0_peer_certificate(l.ssl[CLIENT]) == NULL, "nobody's certificate");
    end();
}

/* ---- signature algorithms of TLS 1.3 ---- */

static void sigalgs(void)
{
    for (int level = 0; level <= 2; level++) {
        check_context("ssl/compat sigalgs, level %d", level);
        begin(TLS1_3_VERSION, ID_P256, ID_P256);
        for (int e = CLIENT; e <= SERVER; e++)
            SSL_CTX_set_security_level(ctx[e], level);
        SSL_CTX_set_verify(ctx[SERVER], SSL_VERIFY_PEER, NULL);
        join();
        check(link_handshake(&l), "handshake");
        int n = SSL_get_sigalgs(l.ssl[CLIENT], -1, NULL, NULL, NULL, NULL, NULL);
        check(n == (level == 0 ? 18 : 16), "a server asks for %d", n);
        n = SSL_get_sigalgs(l.ssl[SERVER], -1, NULL, NULL, NULL, NULL, NULL);
        check(n == 14, "a client for %d", n);
        end();
    }
}

/* ---- ephemeral keys, point formats ---- */

static void ephemeral(int version, const char *suites, const char *group, int type)
{
    check_context("ssl/compat ephemeral keys %x %s", (unsigned)version, group);
    begin(version, ID_NONE, ID_RSA);
    if (suites != NULL)
        SSL_CTX_set_cipher_list(ctx[CLIENT], suites);
    SSL_CTX_set_dh_auto(ctx[SERVER], 1);
    SSL_CTX_set1_groups_list(ctx[CLIENT], group);
    join();
    EVP_PKEY *peer[2] = {NULL, NULL}, *own[2] = {NULL, NULL};
    check(SSL_get_peer_tmp_key(l.ssl[CLIENT], &peer[0]) == 0, "none yet");
    check(link_handshake(&l), "handshake");
    for (int e = CLIENT; e <= SERVER; e++) {
        bool has = type != 0 && (e == CLIENT || version == TLS1_3_VERSION);
        long n = SSL_get_peer_tmp_key(l.ssl[e], &peer[e]);
        check(n == has && (!has || EVP_PKEY_get_id(peer[e]) == type), "the peer's, at %d: %ld", e,
              n);
        n = SSL_get_tmp_key(l.ssl[e], &own[e]);
        check(n == (version == TLS1_3_VERSION), "its own, at %d: %ld", e, n);
    }
    if (version == TLS1_3_VERSION)
        check(EVP_PKEY_eq(own[CLIENT], peer[SERVER]) == 1 &&
                  EVP_PKEY_eq(own[SERVER], peer[CLIENT]) == 1,
              "the same at both ends");
    for (int e = CLIENT; e <= SERVER; e++) {
        EVP_PKEY_free(peer[e]);
        EVP_PKEY_free(own[e]);
    }
    end();
}

/* Groups over binary fields, by name and by number: of TLS 1.2 alone. */
static void binary_group(const char *name, const char *nist, int nid)
{
    check_context("ssl/compat %s", name);
    for (int version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        begin(version, ID_NONE, ID_RSA);
        for (int e = CLIENT; e <= SERVER; e++) {
            SSL_CTX_set_security_level(ctx[e], 0);
            check(SSL_CTX_set1_groups_list(ctx[e], e == CLIENT || nist == NULL ? name : nist) == 1,
                  "is known");
        }
        join();
        if (version == TLS1_3_VERSION) {
            check(!link_handshake(&l), "not of TLS 1.3");
            ERR_clear_error();
        } else {
            check(link_handshake(&l) && SSL_get_shared_group(l.ssl[SERVER], 0) == nid &&
                      SSL_get_negotiated_group(l.ssl[CLIENT]) == nid,
                  "is taken");
        }
        end();
    }
}

static void binary_groups(void)
{
    binary_group("sect163k1", "K-163", NID_sect163k1);
    binary_group("sect193r2", NULL, NID_sect193r2);
    binary_group("sect283r1", "B-283", NID_sect283r1);
    binary_group("sect571k1", "K-571", NID_sect571k1);
}

/* The group is as strong as the certificate's key, without one as the suite's cipher. */
static void automatic(enum identity server, const char *name, const char *want)
{
    char group[20] = "";
    check_context("ssl/compat SSL_CTX_set_dh_auto %s", name);
    begin(TLS1_2_VERSION, ID_NONE, server);
    for (int e = CLIENT; e <= SERVER; e++)
        SSL_CTX_set_cipher_list(ctx[e], name);
    SSL_CTX_set_dh_auto(ctx[SERVER], 1);
    join();
    EVP_PKEY *peer = NULL;
    check(link_handshake(&l) && SSL_get_peer_tmp_key(l.ssl[CLIENT], &peer) == 1, "handshake");
    EVP_PKEY_get_utf8_string_param(peer, "group", group, sizeof(group), NULL);
    check(strcmp(group, want) == 0, "the group %s", group);
    EVP_PKEY_free(peer);
    end();
}

static void formats(void)
{
    const char *list = NULL;
    check_context("ssl/compat point formats");
    begin(TLS1_2_VERSION, ID_NONE, ID_P256);
    join();
    check(link_handshake(&l), "handshake");
    for (int e = CLIENT; e <= SERVER; e++)
        check(SSL_get0_ec_point_formats(l.ssl[e], &list) == 3 && memcmp(list, "\0\1\2", 3) == 0,
              "at %d", e);
    end();
}

/* ---- suites that need what the program hasn't given ---- */

static void supported(void)
{
    static const struct {
        int version, level, n, with_psk;
    } rows[] = {{TLS1_VERSION, 0, 22, 58},
                {TLS1_VERSION, 1, 16, 0},
                {TLS1_2_VERSION, 0, 83, 143},
                {TLS1_2_VERSION, 2, 71, 0},
                {TLS1_3_VERSION, 2, 3, 0}};
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        SSL_CTX *c = SSL_CTX_new(TLS_client_method());
        check_context("ssl/compat supported %zu", i);
        SSL_CTX_set_security_level(c, rows[i].level);
        SSL_CTX_set_min_proto_version(c, rows[i].version);
        SSL_CTX_set_max_proto_version(c, rows[i].version);
        SSL_CTX_set_cipher_list(c, "ALL:PSK:SRP");
        SSL *s = SSL_new(c);
        STACK_OF(SSL_CIPHER) *list = SSL_get1_supported_ciphers(s);
        check(sk_SSL_CIPHER_num(list) == rows[i].n, "%d", sk_SSL_CIPHER_num(list));
        sk_SSL_CIPHER_free(list);
        SSL_set_psk_client_callback(s, client_psk);
        list = SSL_get1_supported_ciphers(s);
        check(rows[i].with_psk == 0 || sk_SSL_CIPHER_num(list) == rows[i].with_psk, "with PSK: %d",
              sk_SSL_CIPHER_num(list));
        sk_SSL_CIPHER_free(list);
        SSL_free(s);
        SSL_CTX_free(c);
    }
}

/* ---- hellos that no client here sends ---- */

static size_t hello(unsigned char out[512], const void *extensions, size_t n, const void *suites,
                    size_t suites_len)
{
    static const unsigned char head[] = {22, 3, 1, 0, 0, 1, 0, 0, 0, 3, 3};
    size_t at = sizeof(head);
    memcpy(out, head, sizeof(head));
    memset(out + at, 'A', 32);
    at += 32;
    out[at++] = 0;
    out[at++] = 0;
    out[at++] = (unsigned char)suites_len;
    memcpy(out + at, suites, suites_len);
    at += suites_len;
    out[at++] = 1;
    out[at++] = 0;
    out[at++] = 0;
    out[at++] = (unsigned char)n;
    memcpy(out + at, extensions, n);
    at += n;
    out[4] = (unsigned char)(at - 5);
    out[8] = (unsigned char)(at - 9);
    return at;
}

static const char suites[] = "\xc0\x2b\xc0\x2f\x00\x9e\x00\x9c"; /* ECDHE, DHE, RSA */

#define HELLO(name, id, extensions, suites, alert, reason, number)                               \
    {                                                                                            \
        name, id, extensions, sizeof(extensions) - 1, suites, sizeof(suites) - 1, alert, reason, \
            number                                                                               \
    }

static const struct {
    const char *name;
    enum identity id;
    const char *extensions;
    size_t extensions_len;
    const char *suites;
    size_t suites_len;
    int alert, reason;
    unsigned suite;
} hellos[] = {
    HELLO("no groups, RSA", ID_RSA, "\0\x0b\0\2\1\0", suites, -1, 0, 0x9c),
    HELLO("no groups, ECDSA", ID_P256, "\0\x0b\0\2\1\0", suites, 40, SSL_R_NO_SHARED_CIPHER, 0),
    HELLO("a group", ID_P256, "\0\x0a\0\4\0\2\0\x17", suites, -1, 0, 0xc02b),
    HELLO("an unknown group", ID_RSA, "\0\x0a\0\4\0\2\x77\x77", suites, -1, 0, 0x9c),
    HELLO("an algorithm for RSA", ID_RSA, "\0\x0d\0\4\0\2\4\1", "\x00\x9c", -1, 0, 0x9c),
    HELLO("an algorithm for ECDSA", ID_RSA, "\0\x0d\0\4\0\2\4\3", "\x00\x9c", 40,
          SSL_R_NO_SUITABLE_SIGNATURE_ALGORITHM, 0),
    HELLO("a type twice", ID_P256, "\0\x17\0\0\0\x17\0\0", suites, 47, SSL_R_BAD_EXTENSION, 0),
    HELLO("cut off", ID_P256, "\0\x17\0\1", suites, 50, SSL_R_BAD_EXTENSION, 0),
    HELLO("no suite", ID_P256, "\0\x17\0\0", "", 47, SSL_R_NO_CIPHERS_SPECIFIED, 0),
    HELLO("TLS 1.3 and nothing else", ID_P256, "\0\x2b\0\3\2\3\4", "\x13\1", 109,
          SSL_R_MISSING_SIGALGS_EXTENSION, 0),
};

/* As they are, and of a version that there isn't yet (RFC 5246, E.1). */
static void odd_hellos(unsigned version)
{
    for (size_t i = 0; i < sizeof(hellos) / sizeof(hellos[0]); i++) {
        unsigned char bytes[512], *answered;
        check_context("ssl/compat hello of %x: %s", version, hellos[i].name);
        SSL_CTX *c = identity_ctx(1, TLS1_VERSION, TLS1_3_VERSION, hellos[i].id);
        SSL *s = SSL_new(c);
        BIO *in = BIO_new(BIO_s_mem()), *out = BIO_new(BIO_s_mem());
        SSL_set_bio(s, in, out);
        SSL_set_accept_state(s);
        size_t len = hello(bytes, hellos[i].extensions, hellos[i].extensions_len, hellos[i].suites,
                           hellos[i].suites_len);
        bytes[9] = (unsigned char)(version >> 8);
        bytes[10] = (unsigned char)version;
        BIO_write(in, bytes, (int)len);
        (void)SSL_do_handshake(s);
        check(ERR_GET_REASON(ERR_peek_error()) == hellos[i].reason, "%s",
              ERR_reason_error_string(ERR_peek_error()));
        long n = BIO_get_mem_data(out, &answered);
        if (hellos[i].alert >= 0)
            check(n == 7 && answered[0] == 21 && answered[6] == hellos[i].alert, "alert %d",
                  n == 7 ? answered[6] : -1);
        else if (check(n > 80 && answered[0] == 22, "a ServerHello")) {
            size_t at = 44 + (size_t)answered[43];
            check((unsigned)(answered[at] << 8 | answered[at + 1]) == hellos[i].suite, "suite %x",
                  (unsigned)(answered[at] << 8 | answered[at + 1]));
        }
        ERR_clear_error();
        SSL_free(s);
        SSL_CTX_free(c);
    }
}

/* ---- a write that has to be repeated: SSL_write(3) ---- */

static size_t room; /* in the pipe */

static int narrow_write(BIO *b, const char *bytes, int len)
{
    BIO_clear_retry_flags(b);
    if (room == 0) {
        BIO_set_retry_write(b);
        return -1;
    }
    int n = (size_t)len < room ? len : (int)room;
    room -= (size_t)n;
    return BIO_write(BIO_get_data(b), bytes, n);
}

static long narrow_ctrl(BIO *b, int cmd, long num, void *p)
{
    (void)b, (void)num, (void)p;
    return cmd == BIO_CTRL_FLUSH;
}

static int narrow_create(BIO *b)
{
    BIO_set_init(b, 1);
    return 1;
}

enum { PARTIAL = SSL_MODE_ENABLE_PARTIAL_WRITE, MOVING = SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER };

static const struct {
    int mode;
    size_t len, room, again;
    bool moved;
    int reason; /* 0: it succeeds, and takes */
    size_t takes;
} writes[] = {
    {0, 100, 0, 100, false, 0, 100},
    {0, 100, 50, 100, false, 0, 100},
    {0, 100, 0, 200, false, 0, 200},
    {0, 100, 0, 50, false, SSL_R_BAD_LENGTH, 0},
    {0, 100, 0, 0, false, SSL_R_BAD_LENGTH, 0},
    {0, 100, 0, 100, true, SSL_R_BAD_WRITE_RETRY, 0},
    {0, 100, 0, 200, true, SSL_R_BAD_WRITE_RETRY, 0},
    {0, 40000, 20000, 40000, false, 0, 40000},
    {0, 40000, 20000, 50000, false, 0, 50000},
    {0, 40000, 20000, 30000, false, SSL_R_BAD_LENGTH, 0},
    {MOVING, 100, 0, 100, true, 0, 100},
    {MOVING, 100, 0, 200, true, 0, 200},
    {MOVING, 100, 0, 99, true, SSL_R_BAD_LENGTH, 0},
    {PARTIAL, 100, 0, 100, false, 0, 100},
    {PARTIAL, 100, 0, 200, false, 0, 200},
    {PARTIAL, 100, 0, 100, true, SSL_R_BAD_WRITE_RETRY, 0},
    {PARTIAL, 40000, 0, 17000, false, 0, 17000},
    {PARTIAL, 40000, 0, 40000, false, 0, 32768},
    {PARTIAL, 40000, 0, 16383, false, SSL_R_BAD_LENGTH, 0},
    {PARTIAL | MOVING, 40000, 0, 40000, true, 0, 32768},
};

static void try_write(BIO_METHOD *narrow, size_t i)
{
    static unsigned char here[50000], there[50000];
    check_context("ssl/compat write %zu", i);
    join();
    check(link_handshake(&l), "handshake");
    SSL *s = l.ssl[CLIENT];
    BIO *b = BIO_new(narrow), *pipe = SSL_get_wbio(s);
    BIO_up_ref(pipe);
    BIO_set_data(b, pipe);
    SSL_set0_wbio(s, b);
    SSL_set_mode(s, writes[i].mode);
    room = writes[i].room;
    size_t n = 7;
    int ret = SSL_write_ex(s, here, writes[i].len, &n);
    check(ret == 0 && n == 7 && SSL_get_error(s, ret) == SSL_ERROR_WANT_WRITE, "it has to wait");
    room = SIZE_MAX;
    ret = SSL_write_ex(s, writes[i].moved ? there : here, writes[i].again, &n);
    check(ERR_GET_REASON(ERR_peek_error()) == writes[i].reason, "%s",
          ERR_reason_error_string(ERR_peek_error()));
    check(ret == (writes[i].reason == 0) && n == (ret ? writes[i].takes : 7), "%d, %zu", ret, n);
    ERR_clear_error();
    if (writes[i].reason != 0) /* nobody knows what was sent */
        check(SSL_write_ex(s, here, writes[i].len, &n) == 0, "nothing works any more");
    ERR_clear_error();
    SSL_set0_wbio(s, pipe);
    link_close(&l);
}

static void retries(void)
{
    BIO_METHOD *narrow = BIO_meth_new(BIO_TYPE_SOURCE_SINK | BIO_get_new_index(), "narrow");
    BIO_meth_set_write(narrow, narrow_write);
    BIO_meth_set_ctrl(narrow, narrow_ctrl);
    BIO_meth_set_create(narrow, narrow_create);
    begin(TLS1_3_VERSION, ID_NONE, ID_P256);
    for (size_t i = 0; i < sizeof(writes) / sizeof(writes[0]); i++)
        try_write(narrow, i);
    end();
    BIO_meth_free(narrow);
}

/* ---- early data for a server that now has a suite of another hash ---- */

static void other_hash(bool retry)
{
    static const char *const ciphersuites[] = {"TLS_AES_256_GCM_SHA384", "TLS_AES_128_GCM_SHA256"};
    SSL_SESSION *session = NULL;
    check_context("ssl/compat early data, another hash, retry %d", retry);
    begin(TLS1_3_VERSION, ID_NONE, ID_P256);
    SSL_CTX_set_max_early_data(ctx[SERVER], 1000);
    for (int i = 0; i <= 1; i++) {
        size_t n;
        SSL_CTX_set_ciphersuites(ctx[SERVER], ciphersuites[i]);
        if (i == 1 && retry)
            SSL_CTX_set1_groups_list(ctx[SERVER], "P-384");
        join();
        if (session != NULL) {
            SSL_set_session(l.ssl[CLIENT], session);
            check(SSL_write_early_data(l.ssl[CLIENT], "early", 5, &n) == 1, "early data");
        }
        check(link_handshake(&l), "handshake: %s / %s", ERR_reason_error_string(l.first[CLIENT]),
              ERR_reason_error_string(l.first[SERVER]));
        check(!SSL_session_reused(l.ssl[CLIENT]), "not resumed");
        check(link_say(&l, CLIENT, "data", 4) && link_say(&l, SERVER, "back", 4), "data");
        link_read(&l, CLIENT);
        SSL_SESSION_free(session);
        session = SSL_get1_session(l.ssl[CLIENT]);
        SSL_set_shutdown(l.ssl[CLIENT], SSL_SENT_SHUTDOWN);
        SSL_set_shutdown(l.ssl[SERVER], SSL_SENT_SHUTDOWN);
        link_close(&l);
    }
    SSL_SESSION_free(session);
    end();
}

void test_ssl_compat(void)
{
    psk();
    for (int version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        statuses(version);
        hosts(version, false);
        hosts(version, true);
        refused_chain(version);
    }
    kinds(TLS1_VERSION);
    kinds(TLS1_2_VERSION);
    renegotiations();
    sigalgs();
    ephemeral(TLS1_3_VERSION, NULL, "X25519", EVP_PKEY_X25519);
    ephemeral(TLS1_3_VERSION, NULL, "P-256", EVP_PKEY_EC);
    ephemeral(TLS1_2_VERSION, "ECDHE-RSA-AES128-GCM-SHA256", "P-256", EVP_PKEY_EC);
    ephemeral(TLS1_2_VERSION, "DHE-RSA-AES128-GCM-SHA256", "P-256", EVP_PKEY_DH);
    ephemeral(TLS1_2_VERSION, "DHE-RSA-AES128-GCM-SHA256", "ffdhe2048",
              EVP_PKEY_DH); /* of TLS 1.3 alone */
    ephemeral(TLS1_2_VERSION, "AES128-GCM-SHA256", "P-256", 0);
    binary_groups();
    automatic(ID_RSA, "DHE-RSA-AES256-GCM-SHA384", "modp_2048");
    automatic(ID_NONE, "ADH-AES256-SHA", "modp_3072");
#ifndef ASSAY_TWIN /* 3.0: 1024 */
    automatic(ID_NONE, "ADH-AES128-SHA", "modp_2048");
#endif
    formats();
    supported();
    odd_hellos(TLS1_2_VERSION);
    odd_hellos(0x0400);
    retries();
    other_hash(false);
    other_hash(true);
}
