/* mbedTLS 2.28: TLS 1.0-1.2, DTLS 1.0 and 1.2. */
#include <mbedtls/ctr_drbg.h>
#include <mbedtls/debug.h>
#include <mbedtls/entropy.h>
#include <mbedtls/error.h>
#include <mbedtls/net_sockets.h>
#include <mbedtls/oid.h>
#include <mbedtls/ssl.h>
#include <mbedtls/ssl_cache.h>
#include <mbedtls/ssl_cookie.h>
#include <mbedtls/ssl_ticket.h>
#include <mbedtls/timing.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common.h"

static mbedtls_entropy_context entropy;
static mbedtls_ctr_drbg_context drbg;
static mbedtls_ssl_config conf;
static mbedtls_x509_crt chain, anchors;
static mbedtls_pk_context key;
static mbedtls_ssl_ticket_context tickets;
static mbedtls_ssl_cache_context cache;

static mbedtls_ssl_context ssl;
static mbedtls_net_context net;
static mbedtls_ssl_session session; /* to resume */
static bool have_session;
static int status; /* of the last call */

/* ---- What the API doesn't tell: the lines that it writes for debugging do. ---- */

static int alert_sent, alert_received, verify_requests;
static char curve[24];

static void debug_line(void *context, int level, const char *file, int line, const char *text)
{
    (void)context, (void)level, (void)file, (void)line;
    sscanf(text, "%*x: send alert level=%*u message=%d", &alert_sent);
    sscanf(text, "%*x: got an alert message, type: [%*u:%d", &alert_received);
    sscanf(text, "%*x: ECDH curve: %23[a-z0-9]", curve);
    verify_requests += strstr(text, "hello verify request") != NULL;
}

/* ---- Once. ---- */

static void check(int result, const char *what)
{
    if (result == 0)
        return;
    fprintf(stderr, "%s: -0x%04x\n", what, (unsigned)-result);
    exit(2);
}

static void set_version(void)
{
    int minor = opt.version[strlen(opt.version) - 1] - '0' + MBEDTLS_SSL_MINOR_VERSION_1;
    if (minor == MBEDTLS_SSL_MINOR_VERSION_1 && opt.dtls)
        minor = MBEDTLS_SSL_MINOR_VERSION_2; /* DTLS 1.0 is TLS 1.1's */
    mbedtls_ssl_conf_min_version(&conf, MBEDTLS_SSL_MAJOR_VERSION_3, minor);
    mbedtls_ssl_conf_max_version(&conf, MBEDTLS_SSL_MAJOR_VERSION_3, minor);
}

/* IANA's names, with dashes. */
static void set_cipher(void)
{
    static int suites[2];
    char name[64];
    COPY_TEXT(name, opt.cipher);
    for (char *at = name; *at; at++)
        *at = *at == '_' ? '-' : *at;
    if ((suites[0] = mbedtls_ssl_get_ciphersuite_id(name)) == 0)
        end_unsupported(opt.cipher);
    mbedtls_ssl_conf_ciphersuites(&conf, suites);
}

static void set_group(void)
{
    static const uint8_t p[] = MBEDTLS_DHM_RFC7919_FFDHE2048_P_BIN,
                         g[] = MBEDTLS_DHM_RFC7919_FFDHE2048_G_BIN;
    static mbedtls_ecp_group_id only[2] = {MBEDTLS_ECP_DP_NONE, MBEDTLS_ECP_DP_NONE};
    if (strcmp(opt.group, "ffdhe2048") == 0) { /* a client takes what group it gets */
        if (opt.server)
            check(mbedtls_ssl_conf_dh_param_bin(&conf, p, sizeof p, g, sizeof g), "group");
        return;
    }
    const mbedtls_ecp_curve_info *info = mbedtls_ecp_curve_info_from_name(opt.group);
    if (!info || info->grp_id == MBEDTLS_ECP_DP_CURVE448)
        end_unsupported(opt.group);
    only[0] = info->grp_id;
    mbedtls_ssl_conf_curves(&conf, only);
}

static void set_certificates(void)
{
    if (opt.cert) {
        if (mbedtls_x509_crt_parse_file(&chain, opt.cert) != 0 ||
            mbedtls_pk_parse_keyfile(&key, opt.key, NULL) != 0)
            end_unsupported(opt.cert);
        check(mbedtls_ssl_conf_own_cert(&conf, &chain, &key), "certificate");
    }
    if (opt.ca) {
        check(mbedtls_x509_crt_parse_file(&anchors, opt.ca), "trust anchors");
        mbedtls_ssl_conf_ca_chain(&conf, &anchors, NULL);
    }
    bool verify = opt.server ? opt.client_auth : opt.ca != NULL;
    mbedtls_ssl_conf_authmode(&conf,
                              verify ? MBEDTLS_SSL_VERIFY_REQUIRED : MBEDTLS_SSL_VERIFY_NONE);
}

static void set_resumption(void)
{
    bool ticket = opt.resume && strcmp(opt.resume, "ticket") == 0,
         id = opt.resume && strcmp(opt.resume, "id") == 0;
    if (!opt.server)
        mbedtls_ssl_conf_session_tickets(&conf, ticket ? MBEDTLS_SSL_SESSION_TICKETS_ENABLED
                                                       : MBEDTLS_SSL_SESSION_TICKETS_DISABLED);
    else if (id)
        mbedtls_ssl_conf_session_cache(&conf, &cache, mbedtls_ssl_cache_get, mbedtls_ssl_cache_set);
    else if (ticket) {
        check(mbedtls_ssl_ticket_setup(&tickets, mbedtls_ctr_drbg_random, &drbg,
                                       MBEDTLS_CIPHER_AES_256_GCM, 3600),
              "tickets");
        mbedtls_ssl_conf_session_tickets_cb(&conf, mbedtls_ssl_ticket_write,
                                            mbedtls_ssl_ticket_parse, &tickets);
    }
    if (opt.resume && !ticket && !id)
        end_unsupported(opt.resume);
}

static void set_alpn(void)
{
    static const char *list[5];
    for (size_t i = 0; i < 4; i++)
        list[i] = alpn_protocol(i);
    check(mbedtls_ssl_conf_alpn_protocols(&conf, list), "alpn");
}

static void set_psk(void)
{
    check(mbedtls_ssl_conf_psk(&conf, opt.psk_key, opt.psk_key_length, (const uint8_t *)opt.psk_id,
                               strlen(opt.psk_id)),
          "psk");
}

/* ---- Datagrams. ---- */

static mbedtls_timing_delay_context timer;
static mbedtls_ssl_cookie_ctx cookies;

static const struct {
    const char *name;
    mbedtls_ssl_srtp_profile profile;
} profiles[] = {
    {"SRTP_AES128_CM_SHA1_80", MBEDTLS_TLS_SRTP_AES128_CM_HMAC_SHA1_80},
    {"SRTP_AES128_CM_SHA1_32", MBEDTLS_TLS_SRTP_AES128_CM_HMAC_SHA1_32},
};
enum { PROFILES = sizeof profiles / sizeof profiles[0] };

static void set_srtp(void)
{
    static mbedtls_ssl_srtp_profile list[2] = {MBEDTLS_TLS_SRTP_UNSET, MBEDTLS_TLS_SRTP_UNSET};
    for (size_t i = 0; i < PROFILES; i++)
        if (strcmp(profiles[i].name, opt.srtp) == 0)
            list[0] = profiles[i].profile;
    if (list[0] == MBEDTLS_TLS_SRTP_UNSET)
        end_unsupported(opt.srtp);
    check(mbedtls_ssl_conf_dtls_srtp_protection_profiles(&conf, list), "srtp");
}

static void set_datagrams(void)
{
    if (opt.lossy)
        mbedtls_ssl_conf_handshake_timeout(&conf, END_LOSSY_TIMER, END_SECONDS * 1000);
    if (opt.srtp)
        set_srtp();
    mbedtls_ssl_cookie_init(&cookies);
    if (!opt.server)
        return;
    mbedtls_ssl_conf_dtls_cookies(&conf, NULL, NULL, NULL);
    if (!opt.cookie)
        return;
    check(mbedtls_ssl_cookie_setup(&cookies, mbedtls_ctr_drbg_random, &drbg), "cookies");
    mbedtls_ssl_conf_dtls_cookies(&conf, mbedtls_ssl_cookie_write, mbedtls_ssl_cookie_check,
                                  &cookies);
}

static void set_datagrams_of_connection(void)
{
    mbedtls_ssl_set_timer_cb(&ssl, &timer, mbedtls_timing_set_delay, mbedtls_timing_get_delay);
    mbedtls_ssl_set_bio(&ssl, &net, mbedtls_net_send, NULL, mbedtls_net_recv_timeout);
    mbedtls_ssl_set_mtu(&ssl, (uint16_t)opt.mtu);
    if (opt.server)
        check(mbedtls_ssl_set_client_transport_id(&ssl, (const uint8_t *)"client", 6), "client");
}

static void describe_srtp(struct report *report)
{
    mbedtls_dtls_srtp_info info;
    mbedtls_ssl_get_dtls_srtp_negotiation_result(&ssl, &info);
    for (size_t i = 0; i < PROFILES; i++)
        if (profiles[i].profile == info.chosen_dtls_srtp_profile)
            COPY_TEXT(report->srtp, profiles[i].name);
}

/* ---- Once. ---- */

static void setup(void)
{
    mbedtls_entropy_init(&entropy);
    mbedtls_ctr_drbg_init(&drbg);
    check(mbedtls_ctr_drbg_seed(&drbg, mbedtls_entropy_func, &entropy, NULL, 0), "entropy");
    mbedtls_ssl_config_init(&conf);
    mbedtls_x509_crt_init(&chain);
    mbedtls_x509_crt_init(&anchors);
    mbedtls_pk_init(&key);
    mbedtls_ssl_ticket_init(&tickets);
    mbedtls_ssl_cache_init(&cache);
    mbedtls_ssl_session_init(&session);
    check(mbedtls_ssl_config_defaults(
              &conf, opt.server ? MBEDTLS_SSL_IS_SERVER : MBEDTLS_SSL_IS_CLIENT,
              opt.dtls ? MBEDTLS_SSL_TRANSPORT_DATAGRAM : MBEDTLS_SSL_TRANSPORT_STREAM,
              MBEDTLS_SSL_PRESET_DEFAULT),
          "configuration");
    mbedtls_ssl_conf_rng(&conf, mbedtls_ctr_drbg_random, &drbg);
    mbedtls_ssl_conf_dbg(&conf, debug_line, NULL);
    mbedtls_debug_set_threshold(3);
    mbedtls_ssl_conf_renegotiation(&conf, MBEDTLS_SSL_RENEGOTIATION_ENABLED);
    set_certificates();
    set_resumption();
    if (opt.version)
        set_version();
    if (opt.cipher)
        set_cipher();
    if (opt.group)
        set_group();
    if (opt.alpn)
        set_alpn();
    if (opt.max_fragment && !opt.server)
        check(mbedtls_ssl_conf_max_frag_len(&conf, fragment_code()), "max-fragment");
    if (opt.psk)
        set_psk();
    if (opt.dtls)
        set_datagrams();
}

/* ---- A connection. ---- */

static bool wants_more(void)
{
    return status == MBEDTLS_ERR_SSL_WANT_READ || status == MBEDTLS_ERR_SSL_WANT_WRITE;
}

static int shake(void)
{
    do {
        status = mbedtls_ssl_handshake(&ssl);
    } while (wants_more());
    return status;
}

static bool handshake(int fd)
{
    alert_sent = alert_received = -1;
    verify_requests = 0;
    net.fd = fd;
    mbedtls_ssl_init(&ssl);
    check(mbedtls_ssl_setup(&ssl, &conf), "setup");
    mbedtls_ssl_set_bio(&ssl, &net, mbedtls_net_send, mbedtls_net_recv, NULL);
    if (opt.dtls)
        set_datagrams_of_connection();
    if (!opt.server)
        check(mbedtls_ssl_set_hostname(&ssl, opt.name), "name");
    if (have_session)
        check(mbedtls_ssl_set_session(&ssl, &session), "session");
    status = shake();
    if (status ==
        MBEDTLS_ERR_SSL_HELLO_VERIFY_REQUIRED) { /* all is forgotten but the cookie's key */
        check(mbedtls_ssl_session_reset(&ssl), "reset");
        set_datagrams_of_connection();
        status = shake();
    }
    if (status == 0 && !opt.server)
        have_session = mbedtls_ssl_get_session(&ssl, &session) == 0;
    return status == 0;
}

static int read_some(void *to, size_t n)
{
    do {
        status = mbedtls_ssl_read(&ssl, to, n);
    } while (wants_more());
    if (status > 0)
        return status;
    if (status == MBEDTLS_ERR_SSL_PEER_CLOSE_NOTIFY)
        return PEER_CLOSED;
    return status == 0 || status == MBEDTLS_ERR_SSL_CONN_EOF ? PEER_VANISHED : READ_FAILED;
}

static bool write_all(const void *from, size_t n)
{
    const uint8_t *at = from;
    while (n) {
        status = mbedtls_ssl_write(&ssl, at, n);
        if (status > 0) {
            at += status;
            n -= (size_t)status;
        } else if (!wants_more())
            return false;
    }
    return true;
}

static bool renegotiate(void)
{
    if (!opt.renegotiate || opt.server)
        return true;
    do {
        status = mbedtls_ssl_renegotiate(&ssl);
    } while (wants_more());
    return status == 0;
}

static void describe(struct report *report)
{
    snprintf(report->version, sizeof report->version, "%s%s", opt.dtls ? "dtls" : "",
             strchr(mbedtls_ssl_get_version(&ssl), 'v') + 1);
    snprintf(report->cipher, sizeof report->cipher, "%s", mbedtls_ssl_get_ciphersuite(&ssl));
    for (char *at = report->cipher; *at; at++)
        *at = *at == '-' ? '_' : *at;
    if (mbedtls_ssl_get_alpn_protocol(&ssl))
        snprintf(report->alpn, sizeof report->alpn, "%s", mbedtls_ssl_get_alpn_protocol(&ssl));
    report->resumed = same_master_secret(ssl.session->master);
    if (strstr(report->cipher, "ECDHE") && report->resumed == NO)
        COPY_TEXT(report->group, curve);
    if (opt.srtp)
        describe_srtp(report);
    if (opt.dtls)
        report->cookie = verify_requests ? YES : NO;
    const mbedtls_x509_crt *peer = mbedtls_ssl_get_peer_cert(&ssl);
    for (const mbedtls_x509_name *at = peer ? &peer->subject : NULL; at; at = at->next)
        if (MBEDTLS_OID_CMP(MBEDTLS_OID_AT_CN, &at->oid) == 0)
            COPY_OCTETS(report->peer_cert, (const char *)at->val.p, at->val.len);
}

static void explain(struct report *report)
{
    report->alert_sent = alert_sent;
    report->alert_received = alert_received;
    if (status < 0 && status != MBEDTLS_ERR_SSL_PEER_CLOSE_NOTIFY)
        mbedtls_strerror(status, report->error, sizeof report->error);
}

static void close_notify(void)
{
    mbedtls_ssl_close_notify(&ssl);
}

static void release(void)
{
    mbedtls_ssl_free(&ssl);
}

static const struct end end = {
    .lacks = "hrr early-data key-update ocsp listen",
    .versions = "1.0 1.1 1.2 dtls1.0 dtls1.2",
    .setup = setup,
    .handshake = handshake,
    .read = read_some,
    .write = write_all,
    .halfway = renegotiate,
    .describe = describe,
    .explain = explain,
    .close = close_notify,
    .release = release,
};

int main(int argc, char **argv)
{
    return run_end(argc, argv, &end);
}
