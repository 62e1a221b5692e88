#include "fuzz/tls/configs.h"

#include <openssl/bn.h>
#include <openssl/ct.h>
#include <openssl/srp.h>
#include <openssl/srtp.h>
#include <string.h>

#include "fuzz/tls/ends.h"

#define V13 TLS1_3_VERSION, TLS1_3_VERSION
#define V12 TLS1_2_VERSION, TLS1_2_VERSION
#define V11 TLS1_1_VERSION, TLS1_1_VERSION
#define V10 TLS1_VERSION, TLS1_VERSION
#define D12 DTLS1_2_VERSION, DTLS1_2_VERSION
#define D10 DTLS1_VERSION, DTLS1_VERSION

/* clang-format off: a row a line */
const struct config configs[] = {
    {"13", V13, NULL, NULL, ID_P256, NEW_KEYS},
    {"13-client-cert", V13, NULL, NULL, ID_ED25519, CLIENT_CERT},
    {"13-retry", V13, NULL, "P-256", ID_P256, 0},
    {"13-resumed", V13, NULL, NULL, ID_P256, RESUMED | NEW_KEYS},
    {"13-early", V13, NULL, NULL, ID_P256, RESUMED | EARLY},
    {"13-psk", V13, NULL, NULL, ID_P256, PSK},
    {"13-extensions", V13, NULL, NULL, ID_RSA, ALL_EXTENSIONS | TRACED},
    {"13-hybrid", V13, NULL, NULL, ID_P256, HYBRID},
    {"12-ecdhe", V12, "ECDHE+AESGCM", NULL, ID_P256, 0},
    {"12-rsa", V12, "AES128-SHA256", NULL, ID_RSA, 0},
    {"12-dhe", V12, "DHE-RSA-CHACHA20-POLY1305", NULL, ID_RSA, TRACED},
    {"12-client-cert", V12, "ECDHE+AESGCM", NULL, ID_P256, CLIENT_CERT | TRACED},
    {"12-resumed", V12, "ECDHE+AESGCM", NULL, ID_P256, RESUMED},
    {"12-psk", V12, "ECDHE-PSK-AES128-CBC-SHA256", NULL, ID_P256, PSK | TRACED},
    {"12-cbc", V12, "ECDHE-ECDSA-AES128-SHA", NULL, ID_P256, NO_ETM},
    {"12-extensions", V12, "ECDHE+AESGCM", NULL, ID_RSA, ALL_EXTENSIONS | TRACED},
    {"12-again", V12, "ECDHE+AESGCM", NULL, ID_P256, RENEGOTIATES},
    {"11", V11, "ECDHE-ECDSA-AES256-SHA", NULL, ID_P256, 0},
    {"10", V10, "AES128-SHA", NULL, ID_RSA, CLIENT_CERT},
    {"any", TLS1_VERSION, TLS1_3_VERSION, "ALL", NULL, ID_P256, TRACED},
    {"13-post-handshake", V13, NULL, NULL, ID_P256, POST_HANDSHAKE | CLIENT_CERT},
    {"13-cached", V13, NULL, NULL, ID_P256, RESUMED | CACHED},
    {"13-cookie", V13, NULL, NULL, ID_P256, COOKIE},
    {"13-new-ticket", V13, NULL, NULL, ID_P256, NEW_TICKET | PADDED},
    {"13-custom", V13, NULL, NULL, ID_P256, CUSTOM | CLIENT_CERT},
    {"13-p384", V13, "TLS_AES_256_GCM_SHA384", "P-384", ID_P384, CLIENT_CERT | TRACED},
    {"13-p521", V13, "TLS_CHACHA20_POLY1305_SHA256", "P-521", ID_P521, 0},
    {"13-ed448", V13, "TLS_AES_128_CCM_SHA256", "X448", ID_ED448, CLIENT_CERT},
    {"13-pss", V13, "TLS_AES_128_CCM_8_SHA256", "ffdhe2048", ID_PSS, 0},
    {"13-psk-early", V13, NULL, NULL, ID_P256, RESUMED | EARLY | CLIENT_CERT | ALL_EXTENSIONS},
    {"12-srp", V12, "SRP-AES-128-CBC-SHA", NULL, ID_RSA, SRP | TRACED},
    {"12-srp-rsa", V12, "SRP-RSA-AES-256-CBC-SHA", NULL, ID_RSA, SRP},
    {"12-npn", V12, "ECDHE+AESGCM", NULL, ID_P256, NPN},
    {"12-cached", V12, "ECDHE+AESGCM", NULL, ID_P256, RESUMED | CACHED},
    {"12-custom", V12, "ECDHE+AESGCM", NULL, ID_P256, CUSTOM | CLIENT_CERT},
    {"12-asked-again", V12, "ECDHE+AESGCM", NULL, ID_P256, ASKS_AGAIN},
    {"12-asked-cert", V12, "ECDHE+AESGCM", NULL, ID_P256, ASKS_AGAIN | CLIENT_CERT},
    {"12-dhe-psk", V12, "DHE-PSK-AES128-GCM-SHA256", NULL, ID_RSA, PSK | TRACED},
    {"12-rsa-psk", V12, "RSA-PSK-AES256-CBC-SHA384", NULL, ID_RSA, PSK | TRACED},
    {"12-plain-psk", V12, "PSK-CHACHA20-POLY1305", NULL, ID_P256, PSK | TRACED},
    {"12-anonymous", V12, "ADH-AES128-SHA", NULL, ID_NONE, TRACED},
    {"12-anonymous-ec", V12, "AECDH-AES256-SHA", NULL, ID_NONE, 0},
    {"12-ccm8", V12, "ECDHE-ECDSA-AES128-CCM8", NULL, ID_P256, 0},
    {"12-etm", V12, "ECDHE-ECDSA-AES256-SHA384", NULL, ID_P256, CLIENT_CERT},
    {"12-null", V12, "ECDHE-ECDSA-NULL-SHA", NULL, ID_P256, 0},
    {"12-ed25519", V12, "ECDHE+AESGCM", NULL, ID_ED25519, CLIENT_CERT},
    {"12-ed448", V12, "ECDHE+CHACHA20", NULL, ID_ED448, CLIENT_CERT},
    {"12-pss", V12, "ECDHE+AESGCM", NULL, ID_PSS, CLIENT_CERT},
    {"12-camellia", V12, "ECDHE-RSA-CAMELLIA128-SHA256", NULL, ID_RSA, NO_ETM},
    {"11-client-cert", V11, "DHE-RSA-AES128-SHA", NULL, ID_RSA, CLIENT_CERT | NO_ETM},
    {"10-resumed", V10, "ECDHE-RSA-AES128-SHA", NULL, ID_RSA, RESUMED | NO_ETM},
    {"10-client-ec", V10, "ECDHE-ECDSA-AES128-SHA", NULL, ID_P256, CLIENT_CERT | CACHED | TRACED},
    {"d12", D12, "ECDHE+AESGCM", NULL, ID_P256, 0},
    {"d12-cookie", D12, "ECDHE+CHACHA20", NULL, ID_P256, COOKIE | TRACED},
    {"d12-client-cert", D12, "ECDHE+AESGCM", NULL, ID_RSA, CLIENT_CERT | NARROW},
    {"d12-resumed", D12, "ECDHE+AESGCM", NULL, ID_P256, RESUMED},
    {"d12-cached", D12, "AES256-SHA256", NULL, ID_RSA, RESUMED | CACHED | TRACED},
    {"d12-cbc", D12, "ECDHE-ECDSA-AES128-SHA", NULL, ID_P256, NO_ETM},
    {"d12-psk", D12, "ECDHE-PSK-AES128-CBC-SHA256", NULL, ID_P256, PSK},
    {"d12-extensions", D12, "ECDHE+AESGCM", NULL, ID_RSA, ALL_EXTENSIONS | SRTP | TRACED},
    {"d12-again", D12, "ECDHE+AESGCM", NULL, ID_P256, RENEGOTIATES},
    {"d12-dhe", D12, "DHE-RSA-AES128-CCM", NULL, ID_RSA, COOKIE | NARROW | SRTP},
    {"d10", D10, "AES128-SHA", NULL, ID_RSA, CLIENT_CERT},
    {"d-any", DTLS1_VERSION, DTLS1_2_VERSION, "ALL", NULL, ID_P256, TRACED},
};
/* clang-format on */
const size_t configs_n = sizeof(configs) / sizeof(configs[0]);

bool config_is_dtls(const struct config *c)
{
    return c->min >> 8 == DTLS1_VERSION_MAJOR;
}

/* ---- what the programs say ---- */

static unsigned client_psk(SSL *s, const char *hint, char *identity, unsigned room,
                           unsigned char *psk, unsigned psk_room)
{
    (void)s, (void)hint;
    if (room < 3 || psk_room < 32)
        return 0;
    memcpy(identity, "me", 3);
    memset(psk, 7, 32);
    return 32;
}

static unsigned server_psk(SSL *s, const char *identity, unsigned char *psk, unsigned room)
{
    (void)s;
    if (strcmp(identity, "me") != 0 || room < 32)
        return 0;
    memset(psk, 7, 32);
    return 32;
}

static int give_status(SSL *s, void *arg)
{
    unsigned char *response = OPENSSL_malloc(4);
    (void)arg;
    if (response == NULL)
        return SSL_TLSEXT_ERR_ALERT_FATAL;
    memcpy(response, "ocsp", 4);
    SSL_set_tlsext_status_ocsp_resp(s, response, 4);
    return SSL_TLSEXT_ERR_OK;
}

static int take_status(SSL *s, void *arg)
{
    (void)s, (void)arg;
    return 1;
}

static const unsigned char protocols[] = "\2h2\10http/1.1";

static int choose(SSL *s, const unsigned char **out, unsigned char *out_len,
                  const unsigned char *in, unsigned in_len, void *arg)
{
    (void)s, (void)arg;
    return SSL_select_next_proto((unsigned char **)(uintptr_t)out, out_len, protocols, 12, in,
                                 in_len) == OPENSSL_NPN_NEGOTIATED
               ? SSL_TLSEXT_ERR_OK
               : SSL_TLSEXT_ERR_NOACK;
}

static int advertise(SSL *s, const unsigned char **out, unsigned *out_len, void *arg)
{
    (void)s, (void)arg;
    *out = protocols;
    *out_len = 12;
    return SSL_TLSEXT_ERR_OK;
}

static int select_next(SSL *s, unsigned char **out, unsigned char *out_len, const unsigned char *in,
                       unsigned in_len, void *arg)
{
    (void)s, (void)arg;
    SSL_select_next_proto(out, out_len, in, in_len, protocols, 12);
    return SSL_TLSEXT_ERR_OK;
}

static int take_name(SSL *s, int *alert, void *arg)
{
    (void)s, (void)alert, (void)arg;
    return SSL_TLSEXT_ERR_OK;
}

static int on_user(SSL *s, int *alert, void *arg)
{
    (void)alert, (void)arg;
    const char *name = SSL_get_srp_username(s);
    if (name == NULL || strcmp(name, "alice") != 0 ||
        SSL_set_srp_server_param_pw(s, "alice", "password", "1024") != 1)
        return SSL3_AL_FATAL;
    return SSL_ERROR_NONE;
}

static int make_cookie(SSL *s, unsigned char *cookie, size_t *n)
{
    (void)s;
    memcpy(cookie, "a cookie", *n = 8);
    return 1;
}

static int check_cookie(SSL *s, const unsigned char *cookie, size_t n)
{
    (void)s;
    return n == 8 && memcmp(cookie, "a cookie", 8) == 0;
}

static int make_cookie_here(SSL *s, unsigned char *cookie, unsigned *n)
{
    size_t len;
    make_cookie(s, cookie, &len);
    *n = (unsigned)len;
    return 1;
}

static int check_cookie_here(SSL *s, const unsigned char *cookie, unsigned n)
{
    return check_cookie(s, cookie, n);
}

static int give_custom(SSL *s, unsigned type, unsigned context, const unsigned char **out,
                       size_t *n, X509 *x, size_t index, int *alert, void *arg)
{
    (void)s, (void)type, (void)context, (void)x, (void)index, (void)alert, (void)arg;
    *out = (const unsigned char *)"own";
    *n = 3;
    return 1;
}

static int take_custom(SSL *s, unsigned type, unsigned context, const unsigned char *in, size_t n,
                       X509 *x, size_t index, int *alert, void *arg)
{
    (void)s, (void)type, (void)context, (void)x, (void)index, (void)arg;
    *alert = SSL_AD_DECODE_ERROR;
    return n == 3 && memcmp(in, "own", 3) == 0;
}

static int ignore_scts(const CT_POLICY_EVAL_CTX *ctx, const STACK_OF(SCT) * scts, void *arg)
{
    (void)ctx, (void)scts, (void)arg;
    return 1;
}

/* ---- contexts ---- */

/* A list of one SCT that says little, as a server's file has it. */
static void serve_scts(SSL_CTX *server)
{
    unsigned char info[8 + 51] = {0, 0, 1, 0xd0, 0, 18, 0, 51, 0, 49, 0, 47};
    info[9] = 49;
    SSL_CTX_use_serverinfo_ex(server, SSL_SERVERINFOV2, info, sizeof(info));
}

static void all_extensions(SSL_CTX *client, SSL_CTX *server)
{
    SSL_CTX_set_alpn_protos(client, protocols, 12);
    SSL_CTX_set_alpn_select_cb(server, choose, NULL);
    SSL_CTX_set_tlsext_servername_callback(server, take_name);
    SSL_CTX_set_tlsext_status_type(client, TLSEXT_STATUSTYPE_ocsp);
    SSL_CTX_set_tlsext_status_cb(client, take_status);
    SSL_CTX_set_tlsext_status_cb(server, give_status);
    SSL_CTX_set_tlsext_max_fragment_length(client, TLSEXT_max_fragment_length_512);
    SSL_CTX_set1_client_sigalgs_list(server, "ECDSA+SHA256:RSA+SHA256:RSA-PSS+SHA256");
    SSL_CTX_set_ct_validation_callback(client, ignore_scts, NULL);
    SSL_CTX_set_options(client, SSL_OP_TLSEXT_PADDING);
    SSL_CTX_set0_CA_list(client, sk_X509_NAME_new_null());
    SSL_CTX_add1_to_CA_list(client, identity_ca());
    serve_scts(server);
}

static void set_suites(const struct config *c, SSL_CTX *ctx)
{
    if (c->suites == NULL)
        return;
    int ok = strncmp(c->suites, "TLS_", 4) == 0 ? SSL_CTX_set_ciphersuites(ctx, c->suites)
                                                : SSL_CTX_set_cipher_list(ctx, c->suites);
    ends_must(ok == 1, "no such suites");
}

static void set_both(const struct config *c, SSL_CTX *ctx, bool is_server)
{
    bool cached = (c->what & CACHED) != 0;
    SSL_CTX_set_session_cache_mode(ctx, !is_server
                                            ? SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL
                                        : cached ? SSL_SESS_CACHE_SERVER
                                                 : SSL_SESS_CACHE_OFF);
    SSL_CTX_set_security_level(ctx, 0);
    set_suites(c, ctx);
    SSL_CTX_set1_groups_list(ctx, is_server && c->server_groups != NULL ? c->server_groups
                                  : (c->what & HYBRID) != 0 ? "X25519MLKEM768:X25519:P-256"
                                  : is_server               ? "X25519:P-256"
                                              : "X25519:P-256:P-384:P-521:X448:ffdhe2048");
    SSL_CTX_set_options(ctx, SSL_OP_NO_ANTI_REPLAY | SSL_OP_ALLOW_CLIENT_RENEGOTIATION |
                                 ((c->what & NO_ETM) != 0 ? SSL_OP_NO_ENCRYPT_THEN_MAC : 0) |
                                 (cached ? SSL_OP_NO_TICKET : 0));
    if ((c->what & PADDED) != 0)
        SSL_CTX_set_block_padding(ctx, 128);
    if ((c->what & CUSTOM) != 0)
        SSL_CTX_add_custom_ext(ctx, 1000,
                               SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_2_SERVER_HELLO |
                                   SSL_EXT_TLS1_3_ENCRYPTED_EXTENSIONS |
                                   SSL_EXT_TLS1_3_CERTIFICATE | SSL_EXT_TLS1_3_CERTIFICATE_REQUEST |
                                   SSL_EXT_TLS1_3_NEW_SESSION_TICKET,
                               give_custom, NULL, NULL, take_custom, NULL);
}

static void ask_for_certificate(const struct config *c, SSL_CTX *client, SSL_CTX *server)
{
    if ((c->what & POST_HANDSHAKE) != 0) {
        SSL_CTX_set_post_handshake_auth(client, 1);
        return;
    }
    SSL_CTX_set_verify(server, SSL_VERIFY_PEER, NULL);
    SSL_CTX_add_client_CA(server, identity_ca());
}

/* Where there is no certificate that says how large the group is to be, all have one. */
static void set_dh(const struct config *c, SSL_CTX *server)
{
    EVP_PKEY_CTX *k = EVP_PKEY_CTX_new_from_name(NULL, "DH", NULL);
    EVP_PKEY *params = NULL;
    if (c->id != ID_NONE && (c->what & PSK) == 0)
        SSL_CTX_set_dh_auto(server, 1);
    else if (EVP_PKEY_paramgen_init(k) > 0 && EVP_PKEY_CTX_set_group_name(k, "ffdhe2048") > 0 &&
             EVP_PKEY_paramgen(k, &params) > 0 && !SSL_CTX_set0_tmp_dh_pkey(server, params))
        EVP_PKEY_free(params);
    EVP_PKEY_CTX_free(k);
}

void config_contexts(const struct config *c, SSL_CTX *ctx[2])
{
    static unsigned char keys[80] = "the keys of tickets, the same for ever";
    SSL_CTX *client = identity_ctx(0, c->min, c->max, (c->what & CLIENT_CERT) ? c->id : ID_NONE);
    SSL_CTX *server = identity_ctx(1, c->min, c->max, c->id);
    ends_must(client != NULL && server != NULL, "no context");
    ctx[CLIENT] = client;
    ctx[SERVER] = server;
    set_both(c, client, false);
    set_both(c, server, true);
    SSL_CTX_set_tlsext_ticket_keys(server, keys, sizeof(keys));
    SSL_CTX_set_session_id_context(server, keys, 3);
    set_dh(c, server);
    if ((c->what & CLIENT_CERT) != 0)
        ask_for_certificate(c, client, server);
    if ((c->what & EARLY) != 0)
        SSL_CTX_set_max_early_data(server, 1000);
    if ((c->what & PSK) != 0) {
        SSL_CTX_set_psk_client_callback(client, client_psk);
        SSL_CTX_set_psk_server_callback(server, server_psk);
        SSL_CTX_use_psk_identity_hint(server, "a hint");
    }
    if ((c->what & SRP) != 0) {
        SSL_CTX_set_srp_username(client, (char *)(uintptr_t) "alice");
        SSL_CTX_set_srp_password(client, (char *)(uintptr_t) "password");
        SSL_CTX_set_srp_username_callback(server, on_user);
    }
    if ((c->what & SRTP) != 0) {
        SSL_CTX_set_tlsext_use_srtp(client, "SRTP_AEAD_AES_128_GCM:SRTP_AES128_CM_SHA1_80");
        SSL_CTX_set_tlsext_use_srtp(server, "SRTP_AES128_CM_SHA1_80:SRTP_AES128_CM_SHA1_32");
    }
    if ((c->what & NPN) != 0) {
        SSL_CTX_set_next_protos_advertised_cb(server, advertise, NULL);
        SSL_CTX_set_next_proto_select_cb(client, select_next, NULL);
    }
    if ((c->what & COOKIE) != 0) {
        SSL_CTX_set_stateless_cookie_generate_cb(server, make_cookie);
        SSL_CTX_set_stateless_cookie_verify_cb(server, check_cookie);
        SSL_CTX_set_cookie_generate_cb(server, make_cookie_here);
        SSL_CTX_set_cookie_verify_cb(server, check_cookie_here);
    }
    if ((c->what & ALL_EXTENSIONS) != 0)
        all_extensions(client, server);
}

void config_connection(const struct config *c, SSL *client, SSL *server)
{
    if ((c->what & ALL_EXTENSIONS) != 0)
        SSL_set_tlsext_host_name(client, "server.example");
    if ((c->what & NARROW) != 0) {
        SSL_set_options(client, SSL_OP_NO_QUERY_MTU);
        SSL_set_options(server, SSL_OP_NO_QUERY_MTU);
        SSL_set_mtu(client, 300);
        SSL_set_mtu(server, 300);
    }
    for (int end = 0; (c->what & TRACED) != 0 && end < 2; end++) {
        static BIO *nowhere;
        if (nowhere == NULL)
            nowhere = BIO_new(BIO_s_null());
        SSL_set_msg_callback(end == 0 ? client : server, SSL_trace);
        SSL_set_msg_callback_arg(end == 0 ? client : server, nowhere);
    }
}
