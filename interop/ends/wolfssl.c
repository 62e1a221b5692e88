/* wolfSSL 5.5 as Debian builds it: TLS 1.1-1.3, without early data and renegotiation. */
#include <wolfssl/options.h>

#include <wolfssl/error-ssl.h>
#include <wolfssl/ssl.h>
#include <wolfssl/wolfcrypt/dh.h>

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "common.h"

static WOLFSSL_CTX *ctx;
static WOLFSSL *ssl;
static WOLFSSL_SESSION *session; /* to resume */
static int status;               /* of the last call */
static bool closing;             /* our close_notify is out */
static char *ocsp;               /* the response to staple */
static size_t ocsp_size;

/* ---- Once. ---- */

static void check(int result, const char *what)
{
    if (result != WOLFSSL_SUCCESS)
        end_unsupported(what);
}

static WOLFSSL_METHOD *method(void)
{
    static const struct {
        const char *version;
        WOLFSSL_METHOD *(*server)(void), *(*client)(void);
    } methods[] = {
        {"1.1", wolfTLSv1_1_server_method, wolfTLSv1_1_client_method},
        {"1.2", wolfTLSv1_2_server_method, wolfTLSv1_2_client_method},
        {"1.3", wolfTLSv1_3_server_method, wolfTLSv1_3_client_method},
        {"dtls1.0", wolfDTLSv1_server_method, wolfDTLSv1_client_method},
        {"dtls1.2", wolfDTLSv1_2_server_method, wolfDTLSv1_2_client_method},
    };
    for (size_t i = 0; opt.version && i < sizeof methods / sizeof methods[0]; i++)
        if (strcmp(methods[i].version, opt.version) == 0)
            return opt.server ? methods[i].server() : methods[i].client();
    return opt.server ? wolfSSLv23_server_method() : wolfSSLv23_client_method();
}

static int group_number(const char *name)
{
    static const struct {
        const char *name;
        int number;
    } groups[] = {
        {"x25519", WOLFSSL_ECC_X25519},       {"x448", WOLFSSL_ECC_X448},
        {"secp256r1", WOLFSSL_ECC_SECP256R1}, {"secp384r1", WOLFSSL_ECC_SECP384R1},
        {"secp521r1", WOLFSSL_ECC_SECP521R1}, {"ffdhe2048", WOLFSSL_FFDHE_2048},
    };
    for (size_t i = 0; i < sizeof groups / sizeof groups[0]; i++)
        if (strcmp(groups[i].name, name) == 0)
            return groups[i].number;
    end_unsupported(name);
}

static void set_groups(void)
{
    int groups[2] = {0}, n = 0;
    if (opt.hrr)
        groups[n++] = group_number(opt.hrr);
    groups[n++] = group_number(opt.group);
    if (wolfSSL_CTX_set_groups(ctx, groups, n) != WOLFSSL_SUCCESS) /* TLS 1.3 */
        check(wolfSSL_CTX_UseSupportedCurve(ctx, (word16)groups[0]), opt.group);
}

static bool version_is(const char *version)
{
    return opt.version && strcmp(opt.version, version) == 0;
}

static void set_certificates(void)
{
    if (opt.cert) {
        check(wolfSSL_CTX_use_certificate_chain_file(ctx, opt.cert), opt.cert);
        check(wolfSSL_CTX_use_PrivateKey_file(ctx, opt.key, WOLFSSL_FILETYPE_PEM), opt.key);
    }
    if (opt.ca)
        check(wolfSSL_CTX_load_verify_locations(ctx, opt.ca, NULL), opt.ca);
    bool verify = opt.server ? opt.client_auth : opt.ca != NULL;
    wolfSSL_CTX_set_verify(ctx,
                           verify ? WOLFSSL_VERIFY_PEER | WOLFSSL_VERIFY_FAIL_IF_NO_PEER_CERT
                                  : WOLFSSL_VERIFY_NONE,
                           NULL);
}

static void set_dh(void)
{
    const DhParams *dh = wc_Dh_ffdhe2048_Get();
    check(wolfSSL_CTX_SetTmpDH(ctx, dh->p, (int)dh->p_len, dh->g, (int)dh->g_len), "ffdhe2048");
}

static void set_resumption(void)
{
    bool ticket = opt.resume && strcmp(opt.resume, "ticket") == 0;
    if (opt.server && !ticket)
        wolfSSL_CTX_NoTicketTLSv12(ctx);
    else if (ticket)
        check(wolfSSL_CTX_UseSessionTicket(ctx), opt.resume);
}

static unsigned give_psk(unsigned char *psk, unsigned room)
{
    if (opt.psk_key_length > room)
        return 0;
    memcpy(psk, opt.psk_key, opt.psk_key_length);
    return (unsigned)opt.psk_key_length;
}

static unsigned client_psk(WOLFSSL *s, const char *hint, char *id, unsigned id_room,
                           unsigned char *psk, unsigned room)
{
    (void)s, (void)hint;
    snprintf(id, id_room, "%s", opt.psk_id);
    return give_psk(psk, room);
}

static unsigned server_psk(WOLFSSL *s, const char *id, unsigned char *psk, unsigned room)
{
    (void)s;
    return strcmp(id, opt.psk_id) == 0 ? give_psk(psk, room) : 0;
}

static void set_psk(void)
{
    if (version_is("1.1")) /* all of its suites are of 1.2 */
        end_unsupported("--psk");
    if (opt.server)
        wolfSSL_CTX_set_psk_server_callback(ctx, server_psk);
    else
        wolfSSL_CTX_set_psk_client_callback(ctx, client_psk);
}

static int staple(WOLFSSL *s, void *arg)
{
    (void)arg;
    return wolfSSL_set_tlsext_status_ocsp_resp(s, (unsigned char *)ocsp, (int)ocsp_size) ==
                   WOLFSSL_SUCCESS
               ? 0
               : 2;
}

static void set_ocsp(void)
{
    if (!opt.server) {
        check(wolfSSL_CTX_EnableOCSPStapling(ctx), "--ocsp");
        check(wolfSSL_CTX_UseOCSPStapling(ctx, WOLFSSL_CSR_OCSP, 0), "--ocsp");
        return;
    }
    if (!opt.ca) /* it looks for the issuer */
        end_unsupported("--ocsp without --ca");
    ocsp = read_file(opt.ocsp, &ocsp_size);
    wolfSSL_CTX_set_tlsext_status_cb(ctx, staple);
}

static void setup(void)
{
    wolfSSL_Init();
    ctx = wolfSSL_CTX_new(method());
    if (!ctx)
        end_broken("wolfSSL_CTX_new");
    set_certificates();
    set_resumption();
    if (opt.server)
        set_dh();
    if (opt.cipher)
        check(wolfSSL_CTX_set_cipher_list(ctx, opt.cipher), opt.cipher);
    if (opt.group)
        set_groups();
    if (opt.psk)
        set_psk();
    if (opt.ocsp)
        set_ocsp();
    if (opt.max_fragment && !opt.server)
        check(wolfSSL_CTX_UseMaxFragment(ctx, fragment_code()), "--max-fragment");
}

/* ---- A connection. ---- */

static bool client_extensions(void)
{
    return wolfSSL_UseSNI(ssl, WOLFSSL_SNI_HOST_NAME, opt.name, (unsigned short)strlen(opt.name)) ==
               WOLFSSL_SUCCESS &&
           (!opt.ca || wolfSSL_check_domain_name(ssl, opt.name) == WOLFSSL_SUCCESS) &&
           (!opt.hrr ||
            wolfSSL_UseKeyShare(ssl, (word16)group_number(opt.hrr)) == WOLFSSL_SUCCESS) &&
           (!session || wolfSSL_set_session(ssl, session) == WOLFSSL_SUCCESS);
}

static bool handshake(int fd)
{
    closing = false;
    ssl = wolfSSL_new(ctx);
    if (!ssl || (opt.dtls ? wolfSSL_set_dtls_fd_connected(ssl, fd) : wolfSSL_set_fd(ssl, fd)) !=
                    WOLFSSL_SUCCESS)
        end_broken("wolfSSL_new");
    if (!opt.server && !client_extensions())
        end_broken("client's extensions");
    if (opt.alpn) {
        char list[64];
        COPY_TEXT(list, opt.alpn);
        if (wolfSSL_UseALPN(ssl, list, (unsigned)strlen(list), WOLFSSL_ALPN_FAILED_ON_MISMATCH) !=
            WOLFSSL_SUCCESS)
            end_broken("ALPN");
    }
    status = opt.server ? wolfSSL_accept(ssl) : wolfSSL_connect(ssl);
    return status == WOLFSSL_SUCCESS;
}

static bool close_notify_came(void)
{
    WOLFSSL_ALERT_HISTORY history;
    wolfSSL_get_alert_history(ssl, &history);
    return history.last_rx.code == close_notify;
}

static int read_some(void *to, size_t n)
{
    if (closing) {
        status = wolfSSL_shutdown(ssl);
        return close_notify_came() ? PEER_CLOSED : PEER_VANISHED;
    }
    status = wolfSSL_read(ssl, to, (int)n);
    if (status > 0)
        return status;
    if (close_notify_came())
        return PEER_CLOSED;
    return wolfSSL_get_error(ssl, status) == SOCKET_PEER_CLOSED_E ? PEER_VANISHED : READ_FAILED;
}

static bool write_all(const void *from, size_t n)
{
    status = wolfSSL_write(ssl, from, (int)n);
    return status == (int)n;
}

static bool halfway(void)
{
    status = WOLFSSL_SUCCESS;
    if (opt.key_update)
        status = wolfSSL_update_keys(ssl);
    return status == WOLFSSL_SUCCESS;
}

/* "SECP256R1" and "FFDHE_2048" as the RFCs write them. */
static void describe_group(char *to, size_t room)
{
    const char *name = wolfSSL_get_curve_name(ssl);
    size_t n = 0;
    for (; name && *name && n < room - 1; name++)
        if (*name != '_')
            to[n++] = (char)tolower((unsigned char)*name);
    to[n] = 0;
}

static void describe(struct report *report)
{
    WOLFSSL_CIPHER *cipher = wolfSSL_get_current_cipher(ssl);
    uint32_t suite = wolfSSL_CIPHER_get_id(cipher);
    const char *name =
        wolfSSL_get_cipher_name_iana_from_suite((uint8_t)(suite >> 8), (uint8_t)suite);
    const char *version = wolfSSL_get_version(ssl);
    snprintf(report->cipher, sizeof report->cipher, "%s", name ? name : "");
    snprintf(report->version, sizeof report->version, "%s%s", opt.dtls ? "dtls" : "",
             opt.dtls && strchr(version, '.') == NULL ? "1.0"
                                                      : version + strcspn(version, "0123456789"));
    describe_group(report->group, sizeof report->group);
    report->resumed = wolfSSL_session_reused(ssl) ? YES : NO;
    char *alpn = NULL;
    unsigned short alpn_size = 0;
    if (wolfSSL_ALPN_GetProtocol(ssl, &alpn, &alpn_size) == WOLFSSL_SUCCESS)
        COPY_OCTETS(report->alpn, alpn, alpn_size);
    unsigned char *response = NULL;
    long n = wolfSSL_get_tlsext_status_ocsp_resp(ssl, &response);
    if (!opt.server && n > 0)
        report->ocsp = (int)n;
    WOLFSSL_X509 *peer = wolfSSL_get_peer_certificate(ssl);
    const char *cn = peer ? wolfSSL_X509_get_subjectCN(peer) : NULL;
    if (cn)
        COPY_TEXT(report->peer_cert, cn);
    wolfSSL_X509_free(peer);
}

static void explain(struct report *report)
{
    WOLFSSL_ALERT_HISTORY history;
    char text[80];
    wolfSSL_get_alert_history(ssl, &history);
    report->alert_sent = history.last_tx.code;
    report->alert_received = history.last_rx.code;
    wolfSSL_ERR_error_string((unsigned long)wolfSSL_get_error(ssl, status), text);
    COPY_TEXT(report->error, text);
}

static void close_tls(void)
{
    wolfSSL_shutdown(ssl);
    closing = true;
}

static void release(void)
{
    if (!opt.server && opt.resume) {
        wolfSSL_SESSION_free(session);
        session = wolfSSL_get1_session(ssl);
    }
    wolfSSL_free(ssl);
}

static const struct end end = {
    .lacks = "early-data renegotiate listen mtu srtp",
    .versions = "1.1 1.2 1.3 dtls1.0 dtls1.2",
    .setup = setup,
    .handshake = handshake,
    .read = read_some,
    .write = write_all,
    .halfway = halfway,
    .describe = describe,
    .explain = explain,
    .close = close_tls,
    .release = release,
};

int main(int argc, char **argv)
{
    return run_end(argc, argv, &end);
}
