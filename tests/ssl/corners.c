/* What programs see at the corners of a connection: client certificates, ALPN, names, key updates,
 * ends of all kinds, SSL_get_error. */
#include <openssl/err.h>
#include <string.h>

#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"
#include "tests/suite.h"

static SSL_CTX *ctx[2];

static bool begin(int version, enum identity server, enum identity client)
{
    ctx[CLIENT] = identity_ctx(0, version, version, client);
    ctx[SERVER] = identity_ctx(1, version, version, server);
    if (version < TLS1_3_VERSION && ctx[CLIENT] != NULL)
        SSL_CTX_set_cipher_list(ctx[CLIENT], "ECDHE:@SECLEVEL=0");
    check_context("version %x", (unsigned)version);
    return check(ctx[CLIENT] != NULL && ctx[SERVER] != NULL, "contexts");
}

static void end(struct link *l)
{
    link_close(l);
    for (int e = CLIENT; e <= SERVER; e++) {
        SSL_CTX_free(ctx[e]);
        ctx[e] = NULL;
    }
}

/* ---- client certificates ---- */

enum { NOT_ASKED, MAY, MUST };

/* What the server sends when it refuses, by version; a client of TLS 1.3 has ended by then. */
static void try_client_cert(int version, int asked, enum identity id)
{
    struct link l;
    if (!begin(version, ID_P256, id) || !link_open(&l, ctx[CLIENT], ctx[SERVER]))
        return;
    if (asked != NOT_ASKED)
        SSL_set_verify(l.ssl[SERVER],
                       SSL_VERIFY_PEER | (asked == MUST ? SSL_VERIFY_FAIL_IF_NO_PEER_CERT : 0),
                       NULL);
    bool both = link_handshake(&l);
    if (asked == MUST && id == ID_NONE) {
        bool is_tls13 = version == TLS1_3_VERSION;
        link_refused(&l, SERVER, is_tls13 ? SSL_AD_CERTIFICATE_REQUIRED : SSL_AD_HANDSHAKE_FAILURE,
                     SSL_R_PEER_DID_NOT_RETURN_A_CERTIFICATE);
        check(l.ended[CLIENT] == is_tls13, "a client of TLS 1.3 learns it later");
        int ret = is_tls13 ? link_read(&l, CLIENT) : 0;
        check(ret == 0, "a fatal alert makes SSL_read give 0: %d", ret);
        check(!is_tls13 ||
                  ERR_GET_REASON(l.first[CLIENT]) == SSL_R_TLSV13_ALERT_CERTIFICATE_REQUIRED,
              "by reading: %d %s", l.error[CLIENT], ERR_reason_error_string(l.first[CLIENT]));
    } else if (check(both, "the handshake")) {
        X509 *peer = SSL_get1_peer_certificate(l.ssl[SERVER]);
        bool has = asked != NOT_ASKED && id != ID_NONE;
        check(has ? peer != NULL && X509_cmp(peer, identity_cert(id)) == 0 : peer == NULL,
              "the client's certificate");
        X509_free(peer);
    }
    end(&l);
}

void test_ssl_client_cert(void)
{
    for (int version = TLS1_VERSION; version <= TLS1_3_VERSION; version++)
        for (int asked = NOT_ASKED; asked <= MUST; asked++) {
            try_client_cert(version, asked, ID_NONE);
            try_client_cert(version, asked, ID_P256);
            try_client_cert(version, asked, ID_RSA);
            if (version >= TLS1_2_VERSION) {
                try_client_cert(version, asked, ID_ED25519);
                try_client_cert(version, asked, ID_PSS);
            }
        }
}

/* ---- certificates that don't hold ---- */

void test_ssl_untrusted(void)
{
    struct link l;
    for (int version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        if (!begin(version, ID_P256, ID_NONE))
            return;
        X509_STORE *empty = X509_STORE_new();
        SSL_CTX_set_cert_store(ctx[CLIENT], empty);
        if (link_open(&l, ctx[CLIENT], ctx[SERVER])) {
            check(!link_handshake(&l), "an unknown CA");
            link_refused(&l, CLIENT, SSL_AD_UNKNOWN_CA, SSL_R_CERTIFICATE_VERIFY_FAILED);
            check(SSL_get_verify_result(l.ssl[CLIENT]) == X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN,
                  "%ld", SSL_get_verify_result(l.ssl[CLIENT]));
            check(l.got[SERVER] == SSL_AD_UNKNOWN_CA &&
                      ERR_GET_REASON(l.first[SERVER]) == SSL_R_TLSV1_ALERT_UNKNOWN_CA,
                  "the server learns it: %d", l.got[SERVER]);
        }
        end(&l);
        if (!begin(version, ID_P256, ID_NONE) || !link_open(&l, ctx[CLIENT], ctx[SERVER]))
            return;
        SSL_set1_host(l.ssl[CLIENT], "other.example");
        check(!link_handshake(&l), "another host");
        link_refused(&l, CLIENT, SSL_AD_BAD_CERTIFICATE, SSL_R_CERTIFICATE_VERIFY_FAILED);
        check(SSL_get_verify_result(l.ssl[CLIENT]) == X509_V_ERR_HOSTNAME_MISMATCH, "%ld",
              SSL_get_verify_result(l.ssl[CLIENT]));
        end(&l);
    }
}

/* ---- nothing in common ---- */

void test_ssl_nothing_common(void)
{
    struct link l;
    if (!begin(TLS1_3_VERSION, ID_P256, ID_NONE) || !link_open(&l, ctx[CLIENT], ctx[SERVER]))
        return;
    SSL_set_ciphersuites(l.ssl[CLIENT], "TLS_AES_128_GCM_SHA256");
    SSL_set_ciphersuites(l.ssl[SERVER], "TLS_AES_256_GCM_SHA384");
    check(!link_handshake(&l), "no suite");
    link_refused(&l, SERVER, SSL_AD_HANDSHAKE_FAILURE, SSL_R_NO_SHARED_CIPHER);
    end(&l);

    if (!begin(TLS1_2_VERSION, ID_P256, ID_NONE) || !link_open(&l, ctx[CLIENT], ctx[SERVER]))
        return;
    SSL_set_cipher_list(l.ssl[CLIENT], "ECDHE-RSA-AES128-GCM-SHA256");
    check(!link_handshake(&l), "no suite for the certificate");
    link_refused(&l, SERVER, SSL_AD_HANDSHAKE_FAILURE, SSL_R_NO_SHARED_CIPHER);
    end(&l);

    if (!begin(TLS1_3_VERSION, ID_P256, ID_NONE) || !link_open(&l, ctx[CLIENT], ctx[SERVER]))
        return;
    SSL_set1_groups_list(l.ssl[CLIENT], "X448");
    SSL_set1_groups_list(l.ssl[SERVER], "P-384");
    check(!link_handshake(&l), "no group");
    link_refused(&l, SERVER, SSL_AD_HANDSHAKE_FAILURE, SSL_R_NO_SUITABLE_KEY_SHARE);
    end(&l);

    if (!begin(TLS1_3_VERSION, ID_P256, ID_NONE) || !link_open(&l, ctx[CLIENT], ctx[SERVER]))
        return;
    SSL_set_min_proto_version(l.ssl[SERVER], TLS1_2_VERSION);
    SSL_set_max_proto_version(l.ssl[SERVER], TLS1_2_VERSION);
    check(!link_handshake(&l), "no version");
    link_refused(&l, SERVER, SSL_AD_PROTOCOL_VERSION, SSL_R_UNSUPPORTED_PROTOCOL);
    end(&l);
}

/* ---- ALPN and names ---- */

static int take_h2(SSL *s, const unsigned char **out, unsigned char *len, const unsigned char *in,
                   unsigned in_len, void *arg)
{
    static const unsigned char own[] = "\x02h2";
    (void)s, (void)arg;
    return SSL_select_next_proto((unsigned char **)(uintptr_t)out, len, own, 3, in, in_len) ==
                   OPENSSL_NPN_NEGOTIATED
               ? SSL_TLSEXT_ERR_OK
               : SSL_TLSEXT_ERR_ALERT_FATAL;
}

void test_ssl_names(void)
{
    struct link l;
    const unsigned char *got;
    unsigned len;
    for (int version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++)
        for (int shared = 0; shared <= 1; shared++) {
            if (!begin(version, ID_P256, ID_NONE))
                return;
            SSL_CTX_set_alpn_select_cb(ctx[SERVER], take_h2, NULL);
            if (!link_open(&l, ctx[CLIENT], ctx[SERVER]))
                return;
            SSL_set_alpn_protos(l.ssl[CLIENT], (const unsigned char *)"\x02hq\x02h2",
                                shared ? 6 : 3);
            SSL_set_tlsext_host_name(l.ssl[CLIENT], "server.example");
            SSL_set1_host(l.ssl[CLIENT], "server.example");
            bool both = link_handshake(&l);
            check(both == shared, "ALPN with%s a protocol in common", shared ? "" : "out");
            if (shared) {
                const char *name = SSL_get_servername(l.ssl[SERVER], TLSEXT_NAMETYPE_host_name);
                check(name != NULL && strcmp(name, "server.example") == 0, "the name");
                SSL_get0_alpn_selected(l.ssl[CLIENT], &got, &len);
                check(len == 2 && memcmp(got, "h2", 2) == 0, "the protocol");
            } else {
                link_refused(&l, SERVER, SSL_AD_NO_APPLICATION_PROTOCOL,
                             SSL_R_NO_APPLICATION_PROTOCOL);
            }
            end(&l);
        }
}

/* ---- ends ---- */

void test_ssl_ends(void)
{
    struct link l;
    for (int version = TLS1_VERSION; version <= TLS1_3_VERSION; version++) {
        if (!begin(version, ID_P256, ID_NONE) || !link_open(&l, ctx[CLIENT], ctx[SERVER]))
            return;
        check(SSL_get_error(l.ssl[CLIENT], 1) == SSL_ERROR_NONE, "nothing wrong yet");
        check(SSL_do_handshake(l.ssl[SERVER]) == -1, "nothing came");
        link_note(&l, SERVER, -1);
        check(l.error[SERVER] == SSL_ERROR_WANT_READ && SSL_want_read(l.ssl[SERVER]), "want read");
        check(link_handshake(&l), "the handshake");
        check(link_read(&l, SERVER) == -1 && l.error[SERVER] == SSL_ERROR_WANT_READ, "no data");
        link_cut(&l, SERVER);
        check(link_read(&l, SERVER) <= 0 && l.error[SERVER] == SSL_ERROR_SSL &&
                  ERR_GET_REASON(l.first[SERVER]) == SSL_R_UNEXPECTED_EOF_WHILE_READING,
              "cut off: %d %s", l.error[SERVER], ERR_reason_error_string(l.first[SERVER]));
        end(&l);

        if (!begin(version, ID_P256, ID_NONE) || !link_open(&l, ctx[CLIENT], ctx[SERVER]))
            return;
        SSL_set_options(l.ssl[SERVER], SSL_OP_IGNORE_UNEXPECTED_EOF);
        check(link_handshake(&l), "the handshake");
        link_cut(&l, SERVER);
        check(link_read(&l, SERVER) == 0 && l.error[SERVER] == SSL_ERROR_ZERO_RETURN,
              "cut off, which is allowed: %d", l.error[SERVER]);
        check(SSL_shutdown(l.ssl[CLIENT]) == 0, "close_notify");
        check(SSL_write(l.ssl[CLIENT], "x", 1) == -1, "nothing is sent after it");
        link_note(&l, CLIENT, -1);
        check(ERR_GET_REASON(l.first[CLIENT]) == SSL_R_PROTOCOL_IS_SHUTDOWN, "%s",
              ERR_reason_error_string(l.first[CLIENT]));
        end(&l);
    }
}

/* ---- after a failure ---- */

/* A call that fails left this: its value, SSL_get_error, and the queue's first and last errors. */
static void left(SSL *s, const char *call, int ret, int want, int error, int first, int last)
{
    int got = SSL_get_error(s, ret);
    int reasons[] = {ERR_GET_REASON(ERR_peek_error()), ERR_GET_REASON(ERR_peek_last_error())};
    check(ret == want && got == error && reasons[0] == first && reasons[1] == last,
          "%s: %d, error %d, %d to %d", call, ret, got, reasons[0], reasons[1]);
    ERR_clear_error();
}

/* A handshake empties the queue first, so that the first error there is its own; one that has
 * failed has no more to say. */
#ifndef ASSAY_TWIN /* 3.0 crashes or begins anew */

enum { TURNS = 70 };

/* A session that is taken away is missed where it was needed. */
static void take_away(int version, enum end who, int after)
{
    struct link l;
    char byte;
    if (!begin(version, ID_P256, ID_NONE) || !link_open(&l, ctx[CLIENT], ctx[SERVER]))
        return;
    bool gone = false;
    l.step = 100;
    for (int turn = 0; turn < TURNS; turn++) {
        enum end e = turn % 2 == 0 ? CLIENT : SERVER;
        if (turn == after)
            gone = SSL_get_session(l.ssl[who]) != NULL && !SSL_is_init_finished(l.ssl[who]);
        if (turn == after)
            check(SSL_set_session(l.ssl[who], NULL) == 1, "it may always be taken");
        SSL_do_handshake(l.ssl[e]);
        link_carry(&l, e);
        if (e == CLIENT && SSL_is_init_finished(l.ssl[e]))
            SSL_read(l.ssl[e], &byte, 1);
    }
    check(!gone || !SSL_is_init_finished(l.ssl[who]), "%d: turn %d", (int)who, after);
    ERR_clear_error();
    end(&l);
}

void test_ssl_session_gone(void)
{
    for (int version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++)
        for (int after = 0; after < TURNS; after++) {
            take_away(version, CLIENT, after);
            take_away(version, SERVER, after);
        }
}

#endif

void test_ssl_failed(void)
{
    static const char answer[] = "HTTP/1.0 400 Bad Request\r\n\r\n";
    enum { OLD = 1 };
    SSL_CTX *c = SSL_CTX_new(TLS_client_method());
    SSL *s = c == NULL ? NULL : SSL_new(c);
    BIO *in = BIO_new(BIO_s_mem()), *out = BIO_new(BIO_s_mem());
    char byte;
    if (!check(s != NULL && in != NULL && out != NULL, "memory"))
        return;
    BIO_set_mem_eof_return(in, -1);
    SSL_set_bio(s, in, out);
    ERR_clear_error();
    ERR_raise(ERR_LIB_USER, OLD);
    left(s, "before its side is known", SSL_do_handshake(s), -1, SSL_ERROR_SSL, OLD,
         SSL_R_CONNECTION_TYPE_NOT_SET);
    SSL_set_connect_state(s);
    ERR_raise(ERR_LIB_USER, OLD);
    left(s, "waits", SSL_do_handshake(s), -1, SSL_ERROR_WANT_READ, 0, 0);
    ERR_raise(ERR_LIB_USER, OLD);
    left(s, "waits, reading", SSL_read(s, &byte, 1), -1, SSL_ERROR_WANT_READ, 0, 0);
    BIO_write(in, answer, sizeof(answer) - 1);
    ERR_raise(ERR_LIB_USER, OLD);
    left(s, "fails", SSL_do_handshake(s), -1, SSL_ERROR_SSL, SSL_R_WRONG_VERSION_NUMBER,
         SSL_R_WRONG_VERSION_NUMBER);
    ERR_raise(ERR_LIB_USER, OLD);
    left(s, "has failed", SSL_do_handshake(s), -1, SSL_ERROR_SSL, OLD, OLD);
    left(s, "has failed", SSL_connect(s), -1, SSL_ERROR_SYSCALL, 0, 0);
    left(s, "to read", SSL_read(s, &byte, 1), -1, SSL_ERROR_SYSCALL, 0, 0);
    left(s, "to write", SSL_write(s, "x", 1), -1, SSL_ERROR_SYSCALL, 0, 0);
    left(s, "to shut down", SSL_shutdown(s), -1, SSL_ERROR_SSL, SSL_R_SHUTDOWN_WHILE_IN_INIT,
         SSL_R_SHUTDOWN_WHILE_IN_INIT);
    check(SSL_get_state(s) == TLS_ST_CW_CLNT_HELLO && SSL_in_init(s) && !SSL_in_before(s),
          "it tells where it failed");
    SSL_free(s);
    SSL_CTX_free(c);
}
