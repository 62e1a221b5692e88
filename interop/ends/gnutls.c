/* An end over GnuTLS 3.7. */
#include "common.h"

#include <gnutls/dtls.h>
#include <gnutls/gnutls.h>
#include <gnutls/ocsp.h>
#include <gnutls/x509.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

static gnutls_certificate_credentials_t certificates;
static gnutls_psk_client_credentials_t client_psk;
static gnutls_psk_server_credentials_t server_psk;
static gnutls_anti_replay_t anti_replay;
static gnutls_datum_t ticket_key, kept; /* a server's key of tickets, a client's session */
static char priority[512];
static gnutls_session_t session;
static int last_error, handshakes, retries, cookies;
static size_t early_sent; /* octets that the server has had before the handshake's end */

static const struct {
    const char *name, *word;
    gnutls_group_t group;
} groups[] = {
    {"x25519", "GROUP-X25519", GNUTLS_GROUP_X25519},
    {"secp256r1", "GROUP-SECP256R1", GNUTLS_GROUP_SECP256R1},
    {"secp384r1", "GROUP-SECP384R1", GNUTLS_GROUP_SECP384R1},
    {"secp521r1", "GROUP-SECP521R1", GNUTLS_GROUP_SECP521R1},
    {"x448", "GROUP-X448", GNUTLS_GROUP_X448},
    {"ffdhe2048", "GROUP-FFDHE2048", GNUTLS_GROUP_FFDHE2048},
};
enum { GROUPS = sizeof groups / sizeof groups[0] };

static const struct {
    const char *name;
    gnutls_protocol_t version;
} versions[] = {{"1.0", GNUTLS_TLS1_0}, {"1.1", GNUTLS_TLS1_1},      {"1.2", GNUTLS_TLS1_2},
                {"1.3", GNUTLS_TLS1_3}, {"dtls1.0", GNUTLS_DTLS1_0}, {"dtls1.2", GNUTLS_DTLS1_2}};

static void check(int status)
{
    if (status < 0)
        end_broken(gnutls_strerror(status));
}

/* ---- What is allowed, in GnuTLS's words. ---- */

static void allow(const char *format, const char *word)
{
    size_t n = strlen(priority);
    snprintf(priority + n, sizeof priority - n, format, word);
}

/* GnuTLS's name of a suite: without WITH, SHA1 for SHA, and no digest behind ChaCha20-Poly1305
 * before TLS 1.3. */
static void own_name(char own[80], const char *iana)
{
    const char *with = strstr(iana, "_WITH_");
    snprintf(own, 79, "%.*s%s", with ? (int)(with - iana) : 78, iana, with ? with + 5 : "");
    size_t n = strlen(own);
    if (n > 4 && strcmp(own + n - 4, "_SHA") == 0)
        memcpy(own + n, "1", 2);
    char *poly = strstr(own, "POLY1305_SHA256");
    if (with && poly)
        poly[8] = 0;
}

static void allow_suite(const char *iana)
{
    char own[80];
    own_name(own, iana);
    gnutls_kx_algorithm_t exchange;
    gnutls_cipher_algorithm_t cipher;
    gnutls_mac_algorithm_t mac;
    const char *name;
    for (size_t i = 0; (name = gnutls_cipher_suite_info(i, NULL, &exchange, &cipher, &mac, NULL));
         i++)
        if (strcmp(name, own) == 0) {
            allow(":-CIPHER-ALL:+%s:-MAC-ALL", gnutls_cipher_get_name(cipher));
            allow(":+%s", gnutls_mac_get_name(mac));
            if (strstr(iana, "_WITH_"))
                allow(":-KX-ALL:+%s", gnutls_kx_get_name(exchange));
            return;
        }
    end_unsupported(iana);
}

static void allow_group(const char *name)
{
    for (size_t i = 0; i < GROUPS; i++)
        if (strcmp(groups[i].name, name) == 0) {
            allow(":+%s", groups[i].word);
            return;
        }
    end_unsupported(name);
}

static void make_priority(void)
{
    allow("%s", "NORMAL:%COMPAT:+SIGN-RSA-SHA1:+SIGN-ECDSA-SHA1");
    if (opt.version)
        allow(opt.dtls ? ":-VERS-ALL:+VERS-DTLS%s" : ":-VERS-ALL:+VERS-TLS%s",
              opt.version + (opt.dtls ? strlen("dtls") : 0));
    if (opt.psk)
        allow("%s", opt.cipher && strstr(opt.cipher, "_WITH_") ? "" : ":-KX-ALL:+ECDHE-PSK:+PSK");
    if (opt.cipher)
        allow_suite(opt.cipher);
    if (opt.group) {
        allow("%s", ":-GROUP-ALL");
        if (opt.hrr)
            allow_group(opt.hrr);
        allow_group(opt.group);
    }
    if (opt.resume && strcmp(opt.resume, "id") == 0)
        allow("%s", ":%NO_TICKETS");
    gnutls_priority_t parsed;
    const char *where;
    if (gnutls_priority_init(&parsed, priority, &where) < 0)
        end_unsupported(where);
    gnutls_priority_deinit(parsed);
}

/* ---- Sessions that a server keeps: one is enough. ---- */

static gnutls_datum_t stored_key, stored;

static gnutls_datum_t copy(gnutls_datum_t of)
{
    gnutls_datum_t made = {gnutls_malloc(of.size + 1), of.size};
    if (!made.data)
        end_broken("no memory");
    memcpy(made.data, of.data, of.size);
    return made;
}

static int store(void *arg, gnutls_datum_t key, gnutls_datum_t data)
{
    (void)arg;
    gnutls_free(stored_key.data);
    gnutls_free(stored.data);
    stored_key = copy(key);
    stored = copy(data);
    return 0;
}

static gnutls_datum_t retrieve(void *arg, gnutls_datum_t key)
{
    (void)arg;
    if (key.size != stored_key.size || memcmp(key.data, stored_key.data, key.size) != 0)
        return (gnutls_datum_t){NULL, 0};
    return copy(stored);
}

static int forget(void *arg, gnutls_datum_t key)
{
    (void)arg;
    (void)key;
    return 0;
}

/* A ClientHello with early data is seen for the first time: there is but one. */
static int remember(void *arg, time_t until, const gnutls_datum_t *key, const gnutls_datum_t *data)
{
    (void)arg;
    (void)until;
    (void)key;
    (void)data;
    return 0;
}

/* ---- Credentials. ---- */

static int find_psk(gnutls_session_t s, const char *identity, gnutls_datum_t *key)
{
    (void)s;
    if (strcmp(identity, opt.psk_id) != 0)
        return -1;
    *key = copy((gnutls_datum_t){opt.psk_key, (unsigned)opt.psk_key_length});
    return 0;
}

static void load_psk(void)
{
    gnutls_datum_t key = {opt.psk_key, (unsigned)opt.psk_key_length};
    if (opt.server) {
        check(gnutls_psk_allocate_server_credentials(&server_psk));
        gnutls_psk_set_server_credentials_function(server_psk, find_psk);
        check(gnutls_psk_set_server_known_dh_params(server_psk, GNUTLS_SEC_PARAM_MEDIUM));
    } else {
        check(gnutls_psk_allocate_client_credentials(&client_psk));
        check(gnutls_psk_set_client_credentials(client_psk, opt.psk_id, &key, GNUTLS_PSK_KEY_RAW));
    }
}

static void setup(void)
{
    make_priority();
    check(gnutls_certificate_allocate_credentials(&certificates));
    check(gnutls_certificate_set_known_dh_params(certificates, GNUTLS_SEC_PARAM_MEDIUM));
    if (opt.cert && gnutls_certificate_set_x509_key_file2(certificates, opt.cert, opt.key,
                                                          GNUTLS_X509_FMT_PEM, NULL, 0) < 0)
        end_unsupported(opt.cert);
    if (opt.ca)
        check(gnutls_certificate_set_x509_trust_file(certificates, opt.ca, GNUTLS_X509_FMT_PEM));
    if (opt.psk)
        load_psk();
    if (!opt.server)
        return;
    if (opt.ocsp)
        check(gnutls_certificate_set_ocsp_status_request_file(certificates, opt.ocsp, 0));
    check(gnutls_session_ticket_key_generate(&ticket_key));
    if (opt.early_data) {
        check(gnutls_anti_replay_init(&anti_replay));
        gnutls_anti_replay_set_add_function(anti_replay, remember);
    }
}

/* ---- Datagrams. ---- */

static const struct {
    const char *name;
    gnutls_srtp_profile_t profile;
} profiles[] = {
    {"SRTP_AES128_CM_SHA1_80", GNUTLS_SRTP_AES128_CM_HMAC_SHA1_80},
    {"SRTP_AES128_CM_SHA1_32", GNUTLS_SRTP_AES128_CM_HMAC_SHA1_32},
};
enum { PROFILES = sizeof profiles / sizeof profiles[0] };

static ssize_t push(gnutls_transport_ptr_t fd, const void *from, size_t n)
{
    return send((int)(intptr_t)fd, from, n, 0);
}

/* Asks for a cookie until one comes that is right; the ClientHello with it is left to be read. */
static void ask_for_cookie(int fd)
{
    static char client[] = "the one there is";
    gnutls_datum_t key;
    gnutls_dtls_prestate_st state;
    unsigned char hello[2048];
    check(gnutls_key_generate(&key, GNUTLS_COOKIE_KEY_SIZE));
    memset(&state, 0, sizeof state);
    for (;;) {
        ssize_t n = recv(fd, hello, sizeof hello, MSG_PEEK);
        if (n < 0)
            end_broken("no ClientHello");
        if (gnutls_dtls_cookie_verify(&key, client, sizeof client, hello, (size_t)n, &state) == 0)
            break;
        check(gnutls_dtls_cookie_send(&key, client, sizeof client, &state,
                                      (gnutls_transport_ptr_t)(intptr_t)fd, push));
        recv(fd, hello, sizeof hello, 0);
    }
    gnutls_dtls_prestate_set(session, &state);
    gnutls_free(key.data);
    cookies++;
}

static int saw_cookie(gnutls_session_t s, unsigned type, unsigned when, unsigned incoming,
                      const gnutls_datum_t *message)
{
    (void)s, (void)type, (void)when, (void)incoming, (void)message;
    cookies++;
    return 0;
}

static void set_datagrams(int fd)
{
    if (opt.server && (opt.cookie || opt.listen))
        ask_for_cookie(fd);
    if (!opt.server)
        gnutls_handshake_set_hook_function(session, GNUTLS_HANDSHAKE_HELLO_VERIFY_REQUEST,
                                           GNUTLS_HOOK_POST, saw_cookie);
    gnutls_dtls_set_mtu(session, (unsigned)opt.mtu);
    gnutls_dtls_set_timeouts(session, opt.lossy ? END_LOSSY_TIMER : 1000, END_SECONDS * 1000);
    if (!opt.srtp)
        return;
    size_t i = 0;
    while (i < PROFILES && strcmp(profiles[i].name, opt.srtp) != 0)
        i++;
    if (i == PROFILES)
        end_unsupported(opt.srtp);
    check(gnutls_srtp_set_profile(session, profiles[i].profile));
}

/* ---- The handshake. ---- */

static int saw_retry(gnutls_session_t s, unsigned type, unsigned when, unsigned incoming,
                     const gnutls_datum_t *message)
{
    (void)s;
    (void)type;
    (void)when;
    (void)incoming;
    (void)message;
    retries++;
    return 0;
}

static void set_alpn(void)
{
    gnutls_datum_t list[4];
    const char *name;
    unsigned n = 0;
    for (; n < 4 && (name = alpn_protocol(n)) != NULL; n++)
        list[n] = (gnutls_datum_t){(unsigned char *)name, (unsigned)strlen(name)};
    if (n > 0)
        check(gnutls_alpn_set_protocols(session, list, n, opt.server ? GNUTLS_ALPN_MANDATORY : 0));
}

static void set_server(void)
{
    if (!opt.resume || strcmp(opt.resume, "id") != 0)
        check(gnutls_session_ticket_enable_server(session, &ticket_key));
    gnutls_db_set_store_function(session, store);
    gnutls_db_set_retrieve_function(session, retrieve);
    gnutls_db_set_remove_function(session, forget);
    if (opt.early_data)
        gnutls_anti_replay_enable(session, anti_replay);
    if (opt.client_auth) {
        gnutls_certificate_server_set_request(session, GNUTLS_CERT_REQUIRE);
        gnutls_session_set_verify_cert(session, NULL, 0);
    }
    if (opt.psk)
        check(gnutls_credentials_set(session, GNUTLS_CRD_PSK, server_psk));
}

static void set_client(void)
{
    check(gnutls_server_name_set(session, GNUTLS_NAME_DNS, opt.name, strlen(opt.name)));
    if (opt.ca)
        gnutls_session_set_verify_cert(session, opt.name, 0);
    if (opt.ocsp)
        check(gnutls_ocsp_status_request_enable_client(session, NULL, 0, NULL));
    if (opt.max_fragment && gnutls_record_set_max_size(session, opt.max_fragment) < 0)
        end_unsupported("this --max-fragment");
    if (opt.psk)
        check(gnutls_credentials_set(session, GNUTLS_CRD_PSK, client_psk));
    if (!kept.data)
        return;
    check(gnutls_session_set_data(session, kept.data, kept.size));
    if (opt.early_data) {
        struct end_request request = end_request(&opt);
        if (gnutls_record_send_early_data(session, request.bytes, request.length) >= 0)
            early_sent = request.length;
        free(request.bytes);
    }
}

static int shake(void)
{
    int status;
    do
        status = gnutls_handshake(session);
    while (status < 0 && !gnutls_error_is_fatal(status));
    last_error = status;
    handshakes++;
    return status;
}

static bool handshake(int fd)
{
    handshakes = retries = cookies = last_error = 0;
    early_sent = 0;
    unsigned flags = opt.server ? GNUTLS_SERVER
                                : GNUTLS_CLIENT | GNUTLS_KEY_SHARE_TOP | GNUTLS_FORCE_CLIENT_CERT;
    if (opt.early_data)
        flags |= GNUTLS_ENABLE_EARLY_DATA;
    if (opt.dtls)
        flags |= GNUTLS_DATAGRAM;
    check(gnutls_init(&session, flags));
    check(gnutls_priority_set_direct(session, priority, NULL));
    check(gnutls_credentials_set(session, GNUTLS_CRD_CERTIFICATE, certificates));
    gnutls_handshake_set_hook_function(session, GNUTLS_HANDSHAKE_HELLO_RETRY_REQUEST,
                                       GNUTLS_HOOK_POST, saw_retry);
    gnutls_transport_set_int(session, fd);
    if (opt.dtls)
        set_datagrams(fd);
    set_alpn();
    (opt.server ? set_server : set_client)();
    if (shake() < 0)
        return false;
    if (!(gnutls_session_get_flags(session) & GNUTLS_SFLAGS_EARLY_DATA))
        early_sent = 0;
    return true;
}

/* ---- Data. ---- */

static int take(void *to, size_t n)
{
    if (opt.server && opt.early_data) {
        ssize_t early = gnutls_record_recv_early_data(session, to, n);
        if (early > 0)
            return (int)early;
    }
    for (;;) {
        ssize_t got = gnutls_record_recv(session, to, n);
        if (got >= 0)
            return (int)got;
        if (got == GNUTLS_E_REHANDSHAKE && shake() < 0)
            return READ_FAILED;
        if (gnutls_error_is_fatal((int)got)) {
            last_error = (int)got;
            bool gone = got == GNUTLS_E_PREMATURE_TERMINATION || got == GNUTLS_E_PULL_ERROR;
            return gone ? PEER_VANISHED : READ_FAILED;
        }
    }
}

static bool put(const void *from, size_t n)
{
    const unsigned char *at = from;
    size_t skip = early_sent < n ? early_sent : n;
    early_sent -= skip;
    for (at += skip, n -= skip; n;) {
        ssize_t done = gnutls_record_send(session, at, n);
        if (done < 0 && gnutls_error_is_fatal((int)done)) {
            last_error = (int)done;
            return false;
        }
        at += done > 0 ? done : 0;
        n -= done > 0 ? (size_t)done : 0;
    }
    return true;
}

static bool halfway(void)
{
    if (opt.key_update)
        return gnutls_session_key_update(session, GNUTLS_KU_PEER) >= 0;
    return !opt.renegotiate || opt.server || shake() >= 0;
}

/* ---- What is told. ---- */

static void describe_peer(struct report *r)
{
    unsigned n = 0;
    const gnutls_datum_t *list = gnutls_certificate_get_peers(session, &n);
    gnutls_x509_crt_t certificate;
    size_t room = sizeof r->peer_cert;
    if (gnutls_auth_get_type(session) != GNUTLS_CRD_CERTIFICATE || !list || n == 0)
        return;
    check(gnutls_x509_crt_init(&certificate));
    if (gnutls_x509_crt_import(certificate, &list[0], GNUTLS_X509_FMT_DER) < 0 ||
        gnutls_x509_crt_get_dn_by_oid(certificate, GNUTLS_OID_X520_COMMON_NAME, 0, 0, r->peer_cert,
                                      &room) < 0)
        r->peer_cert[0] = 0;
    gnutls_x509_crt_deinit(certificate);
}

static void describe(struct report *r)
{
    gnutls_datum_t datum;
    gnutls_protocol_t version = gnutls_protocol_get_version(session);
    for (size_t i = 0; i < sizeof versions / sizeof versions[0]; i++)
        if (versions[i].version == version)
            COPY_TEXT(r->version, versions[i].name);
    gnutls_group_t group = gnutls_group_get(session);
    for (size_t i = 0; i < GROUPS; i++)
        if (groups[i].group == group)
            COPY_TEXT(r->group, groups[i].name);
    const char *suite = gnutls_ciphersuite_get(session);
    if (suite)
        COPY_TEXT(r->cipher, suite);
    describe_peer(r);
    if (gnutls_alpn_get_selected_protocol(session, &datum) >= 0)
        COPY_OCTETS(r->alpn, datum.data, datum.size);
    r->resumed = gnutls_session_is_resumed(session) ? YES : NO;
    bool early = gnutls_session_get_flags(session) & GNUTLS_SFLAGS_EARLY_DATA;
    if (version == GNUTLS_TLS1_3) {
        r->hrr = retries ? YES : NO;
        r->early = !opt.early_data ? NULL : early ? "accepted" : "rejected";
    }
    gnutls_srtp_profile_t srtp;
    if (opt.srtp && gnutls_srtp_get_selected_profile(session, &srtp) >= 0)
        for (size_t i = 0; i < PROFILES; i++)
            if (profiles[i].profile == srtp)
                COPY_TEXT(r->srtp, profiles[i].name);
    if (opt.dtls)
        r->cookie = cookies ? YES : NO;
    if (!opt.server && opt.ocsp && gnutls_ocsp_status_request_get(session, &datum) >= 0)
        r->ocsp = (int)datum.size;
}

static void explain(struct report *r)
{
    int level;
    COPY_TEXT(r->error, last_error < 0 ? gnutls_strerror(last_error) : "");
    if (last_error == GNUTLS_E_FATAL_ALERT_RECEIVED ||
        last_error == GNUTLS_E_WARNING_ALERT_RECEIVED)
        r->alert_received = (int)gnutls_alert_get(session);
    else if (last_error < 0 && last_error != GNUTLS_E_PREMATURE_TERMINATION &&
             last_error != GNUTLS_E_PULL_ERROR && last_error != GNUTLS_E_PUSH_ERROR) {
        r->alert_sent = gnutls_error_to_alert(last_error, &level);
        gnutls_alert_send_appropriate(session, last_error);
    }
}

static void close_notify(void)
{
    gnutls_bye(session, GNUTLS_SHUT_WR);
}

static void release(void)
{
    if (!opt.server && opt.connections > 1) {
        gnutls_free(kept.data);
        kept.data = NULL;
        if (gnutls_session_get_data2(session, &kept) < 0)
            kept.data = NULL;
    }
    gnutls_deinit(session);
}

int main(int argc, char **argv)
{
    static const struct end end = {
        .lacks = "",
        .versions = "1.0 1.1 1.2 1.3 dtls1.0 dtls1.2",
        .setup = setup,
        .handshake = handshake,
        .read = take,
        .write = put,
        .halfway = halfway,
        .describe = describe,
        .explain = explain,
        .close = close_notify,
        .release = release,
    };
    return run_end(argc, argv, &end);
}
