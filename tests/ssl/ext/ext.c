/* Extensions: what one end builds the other parses. Those of TLS 1.3 are in ext13.c. */
#include <string.h>

#include <openssl/crypto.h>

#include "ssl/cipher/list.h"
#include "tests/check.h"
#include "tests/ssl/ext/ends.h"
#include "tests/suite.h"

/* -- a hello of each version, whole -- */
static void check_order(const struct pair *p, const char *what, struct slice block,
                        const uint16_t *want, size_t n)
{
    uint16_t type;
    struct slice body;
    size_t i = 0;
    (void)p;
    while (msg_extensions_next(&block, &type, &body)) {
        check(i < n && want[i] == type, "%s: extension %zu is %u", what, i, type);
        i++;
    }
    check(i == n, "%s: %zu extensions", what, i);
}

void test_ssl_ext_hello(void)
{
    /* As OpenSSL 3.0's s_client sends them. */
    static const uint16_t tls13[] = {0, 1, 11, 10, 35, 5, 16, 22, 23, 49, 13, 43, 45, 51};
    static const uint16_t tls12[] = {0, 1, 11, 10, 35, 5, 16, 22, 23, 13};
    static const uint16_t tls11[] = {0, 1, 11, 10, 35, 5, 16, 22, 23};
    static const struct {
        int version;
        const uint16_t *want;
        size_t n;
    } rows[] = {
        {TLS1_3_VERSION, tls13, 14}, {TLS1_2_VERSION, tls12, 10}, {TLS1_1_VERSION, tls11, 9}};
    check_context("extensions of a hello");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct pair p;
        if (!pair_init(&p, rows[i].version))
            return;
        SSL *c = &p.client.s;
        c->set.post_handshake_auth = true;
        c->set.security_level = 0;
        c->set.status_type = TLSEXT_STATUSTYPE_ocsp;
        check(ext_set_hostname(c, "host.example") &&
                  SSL_set_alpn_protos(c, TEXT("\2h2").ptr, 3) == 0 &&
                  SSL_set_tlsext_max_fragment_length(c, TLSEXT_max_fragment_length_1024),
              "settings");
        check(pass(&p.client, &p.server, CH, 0), "a hello of version %x", rows[i].version);
        check_order(&p, "hello", p.server.hs.hello.extensions, rows[i].want, rows[i].n);
        check(p.server.s.hostname != NULL && strcmp(p.server.s.hostname, "host.example") == 0,
              "host");
        check(p.server.hs.peer_status_request, "status_request");
        check(slice_is(p.server.hs.peer_alpn, "\2h2", 3), "ALPN");
        check(p.server.hs.peer_pha == (rows[i].version == TLS1_3_VERSION), "post_handshake_auth");
        check(p.server.s.peer_max_fragment_mode == TLSEXT_max_fragment_length_1024, "fragments");
        check((p.server.hs.peer_ems && p.server.hs.peer_etm) == (rows[i].version < TLS1_3_VERSION),
              "what TLS 1.3 hasn't is passed over");
        check((p.server.s.peer_sigalgs != NULL) == (rows[i].version >= TLS1_2_VERSION), "sigalgs");
        check(p.server.s.peer_groups != NULL && p.server.s.peer_groups->n > 0, "groups");
        pair_free(&p);
    }
}

/* -- server_name -- */
static int answer_servername(SSL *s, int *alert, void *arg)
{
    (void)s;
    int answer = *(int *)arg;
    if (answer == SSL_TLSEXT_ERR_ALERT_FATAL)
        *alert = SSL_AD_ACCESS_DENIED;
    return answer;
}

static void check_servername(int version, int answer, bool acknowledged, int alert)
{
    struct pair p;
    if (!pair_init(&p, version))
        return;
    p.server.ctx.servername = answer_servername;
    p.server.ctx.servername_arg = &answer;
    ext_set_hostname(&p.client.s, "host.example");
    bool ok = pass(&p.client, &p.server, CH, 0);
    check(ok == (answer != SSL_TLSEXT_ERR_ALERT_FATAL), "callback says %d", answer);
    check(p.server.alert == alert, "alert %d", p.server.alert);
    check(p.server.s.servername_acknowledged == acknowledged, "acknowledged");
    if (ok) {
        p.server.s.cipher = p.client.s.cipher = p.client.s.set.ciphers->suite[0];
        check(pass(&p.server, &p.client, version == TLS1_3_VERSION ? EE : SH12, 0), "answer");
        check(p.client.s.servername_acknowledged == acknowledged &&
                  (p.client.session->hostname != NULL) == acknowledged,
              "the client knows");
    }
    pair_free(&p);
}

void test_ssl_ext_server_name(void)
{
    check_context("server_name");
    check_servername(TLS1_3_VERSION, SSL_TLSEXT_ERR_OK, true, -1);
    check_servername(TLS1_2_VERSION, SSL_TLSEXT_ERR_OK, true, -1);
    check_servername(TLS1_3_VERSION, SSL_TLSEXT_ERR_NOACK, false, -1);
    check_servername(TLS1_3_VERSION, SSL_TLSEXT_ERR_ALERT_WARNING, false, -1);
    check_servername(TLS1_2_VERSION, SSL_TLSEXT_ERR_ALERT_WARNING, false, SSL_AD_UNRECOGNIZED_NAME);
    check_servername(TLS1_3_VERSION, SSL_TLSEXT_ERR_ALERT_FATAL, false, SSL_AD_ACCESS_DENIED);
    struct pair p;
    if (!pair_init(&p, TLS1_3_VERSION))
        return;
    char name[257];
    memset(name, 'a', 256);
    name[256] = 0;
    check(!ext_set_hostname(&p.client.s, name) && !ext_set_hostname(&p.client.s, ""), "lengths");
    check(ext_set_hostname(&p.client.s, name + 1) && ext_set_hostname(&p.client.s, NULL), "names");
    check(SSL_get_servername(&p.client.s, TLSEXT_NAMETYPE_host_name) == NULL &&
              SSL_get_servername_type(&p.client.s) == -1,
          "none");
    pair_free(&p);
}

/* -- ALPN, NPN -- */
static int choose_protocol(SSL *s, const unsigned char **out, unsigned char *out_len,
                           const unsigned char *in, unsigned int in_len, void *arg)
{
    (void)s;
    int answer = *(int *)arg;
    if (answer == SSL_TLSEXT_ERR_OK)
        answer = SSL_select_next_proto((unsigned char **)(uintptr_t)out, out_len,
                                       (const unsigned char *)"\10http/1.1\2h2", 12, in,
                                       in_len) == OPENSSL_NPN_NEGOTIATED
                     ? SSL_TLSEXT_ERR_OK
                     : SSL_TLSEXT_ERR_ALERT_FATAL;
    return answer;
}

static void check_alpn(int version, int answer, const char *list, unsigned int len,
                       const char *chosen)
{
    struct pair p;
    const unsigned char *got;
    unsigned int got_len;
    if (!pair_init(&p, version))
        return;
    SSL_CTX_set_alpn_select_cb(&p.server.ctx, choose_protocol, &answer);
    check(SSL_set_alpn_protos(&p.client.s, (const unsigned char *)list, len) == 0, "list");
    bool ok = pass(&p.client, &p.server, CH, 0);
    bool overlaps = answer == SSL_TLSEXT_ERR_NOACK || chosen != NULL;
    check(ok == overlaps, "protocols overlap");
    if (ok) {
        p.server.s.cipher = p.client.s.cipher = p.client.s.set.ciphers->suite[0];
        check(pass(&p.server, &p.client, version == TLS1_3_VERSION ? EE : SH12, 0), "answer");
        SSL_get0_alpn_selected(&p.client.s, &got, &got_len);
        check(chosen == NULL ? got == NULL && got_len == 0
                             : got_len == strlen(chosen) && memcmp(got, chosen, got_len) == 0,
              "chosen");
        check(chosen == NULL ||
                  slice_is(slice_of(p.server.session->alpn, p.server.session->alpn_len), chosen,
                           strlen(chosen)),
              "the server's session has it");
    } else {
        check(p.server.alert == SSL_AD_NO_APPLICATION_PROTOCOL, "alert %d", p.server.alert);
        check(ERR_GET_REASON(ERR_peek_last_error()) == SSL_R_NO_APPLICATION_PROTOCOL, "reason");
    }
    pair_free(&p);
}

static void check_select_next_proto(void)
{
    unsigned char *out, len;
    check(SSL_select_next_proto(&out, &len, (const unsigned char *)"\1a\1b", 4,
                                (const unsigned char *)"\1b\1a", 4) == OPENSSL_NPN_NEGOTIATED &&
              len == 1 && *out == 'a',
          "the server's order");
    check(SSL_select_next_proto(&out, &len, (const unsigned char *)"\1a", 2,
                                (const unsigned char *)"\1b\1c", 4) == OPENSSL_NPN_NO_OVERLAP &&
              len == 1 && *out == 'b',
          "the client's first");
    check(SSL_select_next_proto(&out, &len, (const unsigned char *)"\1a", 2,
                                (const unsigned char *)"", 0) == OPENSSL_NPN_NO_OVERLAP &&
              out == NULL && len == 0,
          "an empty list");
}

static int advertise(SSL *s, const unsigned char **out, unsigned int *len, void *arg)
{
    (void)s;
    (void)arg;
    *out = (const unsigned char *)"\1x\1y";
    *len = 4;
    return SSL_TLSEXT_ERR_OK;
}

static int take_second(SSL *s, unsigned char **out, unsigned char *len, const unsigned char *in,
                       unsigned int in_len, void *arg)
{
    (void)s;
    (void)arg;
    *out = (unsigned char *)(uintptr_t)in + 3;
    *len = 1;
    return in_len == 4 ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_ALERT_FATAL;
}

void test_ssl_ext_protocols(void)
{
    check_context("protocols");
    for (int version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        check_alpn(version, SSL_TLSEXT_ERR_OK, "\2h2\10http/1.1", 12, "http/1.1");
        check_alpn(version, SSL_TLSEXT_ERR_OK, "\2h2", 3, "h2");
        check_alpn(version, SSL_TLSEXT_ERR_NOACK, "\2h2", 3, NULL);
        check_alpn(version, SSL_TLSEXT_ERR_OK, "\1x", 2, NULL);
    }
    check_select_next_proto();
    struct pair p;
    if (!pair_init(&p, TLS1_2_VERSION))
        return;
    check(SSL_set_alpn_protos(&p.client.s, (const unsigned char *)"\2h", 2) != 0 &&
              SSL_set_alpn_protos(&p.client.s, (const unsigned char *)"\0", 1) != 0 &&
              SSL_set_alpn_protos(&p.client.s, NULL, 0) == 0,
          "lists that aren't");
    SSL_CTX_set_next_protos_advertised_cb(&p.server.ctx, advertise, NULL);
    SSL_CTX_set_next_proto_select_cb(&p.client.ctx, take_second, NULL);
    const unsigned char *got;
    unsigned int len;
    p.server.s.cipher = p.client.s.cipher = p.client.s.set.ciphers->suite[0];
    check(pass(&p.client, &p.server, CH, 0) && pass(&p.server, &p.client, SH12, 0), "NPN");
    SSL_get0_next_proto_negotiated(&p.client.s, &got, &len);
    check(len == 1 && *got == 'y' && p.client.hs.peer_npn && p.server.hs.peer_npn, "NPN: chosen");
    pair_free(&p);
}

/* -- TLS 1.2's flags -- */
void test_ssl_ext_tls12(void)
{
    struct pair p;
    check_context("TLS 1.2");
    if (!pair_init(&p, TLS1_2_VERSION))
        return;
    struct cipher_list *cbc = NULL;
    struct cipher_rules_said said;
    check(cipher_list_make("ECDHE-RSA-AES128-SHA", &cbc, &said), "a CBC suite");
    p.client.s.cipher = p.server.s.cipher = cbc->suite[0];
    p.server.s.ticket_expected = true;
    check(pass(&p.client, &p.server, CH, 0) && pass(&p.server, &p.client, SH12, 0), "hellos");
    check(p.client.s.encrypt_then_mac && p.server.s.encrypt_then_mac, "encrypt_then_mac");
    check(p.client.s.extended_master_secret && p.server.s.extended_master_secret, "EMS");
    check(p.client.s.secure_renegotiation && p.client.s.ticket_expected &&
              p.client.hs.ticket_promised && p.server.hs.ticket_promised,
          "renegotiation, ticket");
    pair_free(&p);

    if (!pair_init(&p, TLS1_2_VERSION))
        return;
    p.client.s.cipher = p.server.s.cipher = cbc->suite[0];
    p.server.s.secure_renegotiation = false;
    p.server.s.set.options = SSL_OP_NO_ENCRYPT_THEN_MAC | SSL_OP_NO_EXTENDED_MASTER_SECRET;
    check(pass(&p.client, &p.server, CH, 0), "hello");
    check(!pass(&p.server, &p.client, SH12, 0) && p.client.alert == SSL_AD_HANDSHAKE_FAILURE &&
              ERR_GET_REASON(ERR_peek_last_error()) == SSL_R_UNSAFE_LEGACY_RENEGOTIATION_DISABLED,
          "a server that doesn't know of secure renegotiation");
    pair_free(&p);

    if (!pair_init(&p, TLS1_2_VERSION))
        return;
    p.client.s.cipher = p.server.s.cipher = cbc->suite[0];
    p.client.s.set.options = SSL_OP_LEGACY_SERVER_CONNECT;
    p.server.s.secure_renegotiation = false;
    p.server.s.set.options = SSL_OP_NO_ENCRYPT_THEN_MAC | SSL_OP_NO_EXTENDED_MASTER_SECRET;
    check(pass(&p.client, &p.server, CH, 0) && pass(&p.server, &p.client, SH12, 0),
          "but it may be let pass");
    check(!p.client.s.encrypt_then_mac && !p.client.s.extended_master_secret, "both are off");
    pair_free(&p);
    cipher_list_free(cbc);
}

void test_ssl_ext_renegotiation(void)
{
    check_context("renegotiation_info");
    for (int wrong = 0; wrong < 3; wrong++) {
        struct pair p;
        if (!pair_init(&p, TLS1_2_VERSION))
            return;
        SSL *c = &p.client.s, *s = &p.server.s;
        c->cipher = s->cipher = c->set.ciphers->suite[0];
        /* half a context has no cache that a failure could take the session out of */
        SSL_SESSION_free(c->session);
        SSL_SESSION_free(s->session);
        c->session = s->session = NULL;
        c->established = s->established = c->renegotiating = s->renegotiating = true;
        c->secure_renegotiation = s->secure_renegotiation = true;
        c->own_finished_len = c->peer_finished_len = s->own_finished_len = s->peer_finished_len =
            12;
        memset(c->own_finished, 'c', 12);
        memset(c->peer_finished, 's', 12);
        memset(s->peer_finished, wrong == 1 ? 'x' : 'c', 12);
        memset(s->own_finished, wrong == 2 ? 'x' : 's', 12);
        bool hello = pass(&p.client, &p.server, CH, 0);
        check(hello == (wrong != 1), "the client's verify_data");
        if (!hello)
            check(p.server.alert == SSL_AD_HANDSHAKE_FAILURE &&
                      ERR_GET_REASON(ERR_peek_last_error()) == SSL_R_RENEGOTIATION_MISMATCH,
                  "refused");
        else
            check(pass(&p.server, &p.client, SH12, 0) == (wrong == 0) &&
                      p.client.alert == (wrong == 0 ? -1 : SSL_AD_ILLEGAL_PARAMETER),
                  "the server's verify_data");
        pair_free(&p);
    }
}

/* -- status_request, authorities, requests -- */
static int give_response(SSL *s, void *arg)
{
    s->ocsp_response = OPENSSL_memdup("response", 8);
    s->ocsp_response_len = s->ocsp_response != NULL ? 8 : 0;
    return *(int *)arg;
}

void test_ssl_ext_status(void)
{
    int ok = SSL_TLSEXT_ERR_OK, fatal = SSL_TLSEXT_ERR_ALERT_FATAL;
    struct pair p;
    check_context("status_request");
    for (int version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        if (!pair_init(&p, version))
            return;
        unsigned context = version == TLS1_3_VERSION ? CERT : SH12;
        p.client.s.cipher = p.server.s.cipher = p.client.s.set.ciphers->suite[0];
        p.client.s.set.status_type = TLSEXT_STATUSTYPE_ocsp;
        p.server.hs.cred = &p.server.s.set.creds->slot[CRED_RSA];
        p.server.ctx.status = give_response;
        p.server.ctx.status_arg = &ok;
        check(pass(&p.client, &p.server, CH, 0) && pass(&p.server, &p.client, context, 0), "asked");
        if (context == CERT)
            check(slice_is(slice_of(p.client.s.ocsp_response, p.client.s.ocsp_response_len),
                           "response", 8),
                  "the response");
        else
            check(p.client.hs.status_promised, "is promised");
        pair_free(&p);
    }
    if (!pair_init(&p, TLS1_3_VERSION))
        return;
    struct builder b;
    p.client.s.set.status_type = TLSEXT_STATUSTYPE_ocsp;
    p.server.hs.cred = &p.server.s.set.creds->slot[CRED_RSA];
    p.server.ctx.status = give_response;
    p.server.ctx.status_arg = &fatal;
    check(pass(&p.client, &p.server, CH, 0), "asked");
    build_init(&b);
    check(!ext_build(&p.server.s, CERT, NULL, 0, &b) && p.server.alert == SSL_AD_INTERNAL_ERROR,
          "the program fails");
    build_free(&b);
    pair_free(&p);
}

void test_ssl_ext_request(void)
{
    struct pair p;
    check_context("CertificateRequest");
    if (!pair_init(&p, TLS1_3_VERSION))
        return;
    X509_NAME *name = X509_NAME_new();
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, (const unsigned char *)"CA", -1, -1, 0);
    p.server.s.set.ca_names = sk_X509_NAME_new_null();
    sk_X509_NAME_push(p.server.s.set.ca_names, name);
    check(pass(&p.server, &p.client, REQUEST, 0), "parsed");
    check(p.client.s.peer_sigalgs != NULL && sk_X509_NAME_num(p.client.s.peer_ca_names) == 1 &&
              X509_NAME_cmp(sk_X509_NAME_value(p.client.s.peer_ca_names, 0), name) == 0,
          "its names and algorithms");
    p.client.alert = -1;
    check(!ext_parse(&p.client.s, REQUEST, slice_of(NULL, 0), NULL, 0) &&
              p.client.alert == SSL_AD_MISSING_EXTENSION,
          "without algorithms");
    pair_free(&p);
}

/* -- padding -- */
void test_ssl_ext_padding(void)
{
    check_context("padding");
    for (size_t len = 1; len < 256; len++) {
        struct pair p;
        char name[256];
        if (!pair_init(&p, TLS1_2_VERSION))
            return;
        p.client.s.set.options = SSL_OP_TLSEXT_PADDING;
        memset(name, 'n', len);
        name[len] = 0;
        ext_set_hostname(&p.client.s, name);
        struct builder b;
        struct slice padding;
        bool padded = sends(&p.client, CH, TLSEXT_TYPE_padding, &padding, &b);
        size_t without = padded ? b.len - 4 - padding.len : b.len;
        check(padded == (without >= 256 && without < 512), "%zu bytes", without);
        check(!padded || b.len == 512 || (without > 507 && padding.len == 1), "to %zu", b.len);
        build_free(&b);
        pair_free(&p);
    }
}
