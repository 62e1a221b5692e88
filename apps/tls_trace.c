#include "apps/tls_trace.h"

#include <openssl/err.h>
#include <string.h>

#include "apps/app.h"
#include "apps/keyio.h"
#include "apps/tls_options.h"

static BIO *messages, *keylog;

static const struct tls_name versions[] = {
    {SSL3_VERSION, "SSL 3.0"},   {TLS1_VERSION, "TLS 1.0"},   {TLS1_1_VERSION, "TLS 1.1"},
    {TLS1_2_VERSION, "TLS 1.2"}, {TLS1_3_VERSION, "TLS 1.3"}, {0, NULL},
};

/* RFC 8446 §B.1 and the two pseudo types of SSL_CTX_set_msg_callback(3). */
static const struct tls_name contents[] = {
    {SSL3_RT_CHANGE_CIPHER_SPEC, "ChangeCipherSpec"},
    {SSL3_RT_ALERT, "Alert"},
    {SSL3_RT_HANDSHAKE, "Handshake"},
    {SSL3_RT_APPLICATION_DATA, "ApplicationData"},
    {SSL3_RT_HEADER, "RecordHeader"},
    {SSL3_RT_INNER_CONTENT_TYPE, "InnerContent"},
    {0, NULL},
};

/* RFC 8446 §B.3, RFC 5246 §7.4, RFC 6066 §8. */
static const struct tls_name handshakes[] = {
    {SSL3_MT_HELLO_REQUEST, ", HelloRequest"},
    {SSL3_MT_CLIENT_HELLO, ", ClientHello"},
    {SSL3_MT_SERVER_HELLO, ", ServerHello"},
    {SSL3_MT_NEWSESSION_TICKET, ", NewSessionTicket"},
    {SSL3_MT_END_OF_EARLY_DATA, ", EndOfEarlyData"},
    {SSL3_MT_ENCRYPTED_EXTENSIONS, ", EncryptedExtensions"},
    {SSL3_MT_CERTIFICATE, ", Certificate"},
    {SSL3_MT_SERVER_KEY_EXCHANGE, ", ServerKeyExchange"},
    {SSL3_MT_CERTIFICATE_REQUEST, ", CertificateRequest"},
    {SSL3_MT_SERVER_DONE, ", ServerHelloDone"},
    {SSL3_MT_CERTIFICATE_VERIFY, ", CertificateVerify"},
    {SSL3_MT_CLIENT_KEY_EXCHANGE, ", ClientKeyExchange"},
    {SSL3_MT_FINISHED, ", Finished"},
    {SSL3_MT_CERTIFICATE_STATUS, ", CertificateStatus"},
    {SSL3_MT_KEY_UPDATE, ", KeyUpdate"},
    {-1, NULL},
};

const char *tls_name_of(const struct tls_name *n, int code, const char *otherwise)
{
    for (; n->text != NULL; n++)
        if (n->code == code)
            return n->text;
    return otherwise;
}

const char *tls_version_name(int version)
{
    return tls_name_of(versions, version, NULL);
}

/* An alert's description is named by its words run together with underscores. */
static void alert_text(const unsigned char *p, size_t len, char *out, size_t size)
{
    snprintf(out, size, ", ???");
    if (len != 2)
        return;
    const char *level = p[0] == SSL3_AL_WARNING ? "warning" : p[0] == SSL3_AL_FATAL ? "fatal" : "";
    snprintf(out, size, ", %s %s", level, SSL_alert_desc_string_long(p[1]));
    for (char *c = strchr(out + 2, ' '); c != NULL && *++c != '\0';)
        if (*c == ' ')
            *c = '_';
}

static void dump_hex(BIO *out, const unsigned char *p, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        if (i % 16 == 0)
            BIO_printf(out, "%s   ", i > 0 ? "\n" : "");
        BIO_printf(out, " %02x", p[i]);
    }
    if (len > 0)
        BIO_puts(out, "\n");
}

static void show_message(int writing, int version, int type, const void *buf, size_t len, SSL *ssl,
                         void *arg)
{
    const unsigned char *p = buf;
    char other[64], alert[96] = "";
    const char *detail = "";
    (void)ssl, (void)arg;
    if (type == SSL3_RT_ALERT) {
        alert_text(p, len, alert, sizeof(alert));
        detail = alert;
    } else if (type == SSL3_RT_HANDSHAKE) {
        detail = len == 0 ? "" : tls_name_of(handshakes, p[0], ", ???");
    }
    snprintf(other, sizeof(other), "Not TLS data or unknown version (version=%d, content_type=%d)",
             version, type);
    const char *version_name = tls_version_name(version);
    BIO_printf(messages, "%s %s", writing ? ">>>" : "<<<",
               version_name == NULL ? other : version_name);
    if (version_name != NULL)
        BIO_printf(messages, ", %s", tls_name_of(contents, type, "???"));
    BIO_printf(messages, " [length %04lx]%s\n", (unsigned long)len, detail);
    dump_hex(messages, p, len);
    (void)BIO_flush(messages);
}

static void show_state(const SSL *ssl, int where, int ret)
{
    const char *role = (where & SSL_ST_CONNECT) != 0  ? "SSL_connect"
                       : (where & SSL_ST_ACCEPT) != 0 ? "SSL_accept"
                                                      : "undefined";
    if ((where & SSL_CB_LOOP) != 0)
        fprintf(stderr, "%s:%s\n", role, SSL_state_string_long(ssl));
    else if ((where & SSL_CB_ALERT) != 0)
        fprintf(stderr, "SSL3 alert %s:%s:%s\n", (where & SSL_CB_READ) != 0 ? "read" : "write",
                SSL_alert_type_string_long(ret), SSL_alert_desc_string_long(ret));
    else if ((where & SSL_CB_EXIT) != 0 && ret == 0)
        fprintf(stderr, "%s:failed in %s\n", role, SSL_state_string_long(ssl));
    else if ((where & SSL_CB_EXIT) != 0 && ret < 0)
        fprintf(stderr, "%s:error in %s\n", role, SSL_state_string_long(ssl));
}

static long dump_transport(BIO *bio, int oper, const char *p, size_t len, int argi, long argl,
                           int ret, size_t *processed)
{
    bool reading = oper == (BIO_CB_READ | BIO_CB_RETURN);
    (void)argi, (void)argl;
    if ((reading || oper == (BIO_CB_WRITE | BIO_CB_RETURN)) && messages != NULL) {
        size_t n = ret > 0 && processed != NULL ? *processed : 0;
        BIO_printf(messages, "%s %p [%p] (%zu bytes => %ld (0x%lX))\n",
                   reading ? "read from" : "write to", (void *)bio, (const void *)p, len,
                   ret > 0 ? (long)n : (long)ret, ret > 0 ? (long)n : (long)ret);
        if (n > 0)
            BIO_dump(messages, p, (int)n);
    }
    return ret;
}

BIO *tls_test_transport(BIO *transport)
{
    BIO *test = tls_options.nbio_test ? BIO_new(BIO_f_nbio_test()) : NULL;
    return test == NULL ? transport : BIO_push(test, transport);
}

/* ---- Extensions ---- */

static const struct tls_name extensions[] = {
    {TLSEXT_TYPE_server_name, "server name"},
    {TLSEXT_TYPE_max_fragment_length, "max fragment length"},
    {TLSEXT_TYPE_client_certificate_url, "client certificate URL"},
    {TLSEXT_TYPE_trusted_ca_keys, "trusted CA keys"},
    {TLSEXT_TYPE_truncated_hmac, "truncated HMAC"},
    {TLSEXT_TYPE_status_request, "status request"},
    {TLSEXT_TYPE_user_mapping, "user mapping"},
    {TLSEXT_TYPE_client_authz, "client authz"},
    {TLSEXT_TYPE_server_authz, "server authz"},
    {TLSEXT_TYPE_cert_type, "cert type"},
    {TLSEXT_TYPE_supported_groups, "supported_groups"},
    {TLSEXT_TYPE_ec_point_formats, "EC point formats"},
    {TLSEXT_TYPE_srp, "SRP"},
    {TLSEXT_TYPE_signature_algorithms, "signature algorithms"},
    {TLSEXT_TYPE_use_srtp, "use SRTP"},
    {TLSEXT_TYPE_application_layer_protocol_negotiation, "application layer protocol negotiation"},
    {TLSEXT_TYPE_signed_certificate_timestamp, "signed certificate timestamps"},
    {TLSEXT_TYPE_padding, "TLS padding"},
    {TLSEXT_TYPE_encrypt_then_mac, "encrypt-then-mac"},
    {TLSEXT_TYPE_extended_master_secret, "extended master secret"},
    {TLSEXT_TYPE_session_ticket, "session ticket"},
    {TLSEXT_TYPE_psk, "psk"},
    {TLSEXT_TYPE_early_data, "early_data"},
    {TLSEXT_TYPE_supported_versions, "supported versions"},
    {TLSEXT_TYPE_psk_kex_modes, "psk kex modes"},
    {TLSEXT_TYPE_certificate_authorities, "certificate authorities"},
    {TLSEXT_TYPE_post_handshake_auth, "post handshake auth"},
    {TLSEXT_TYPE_key_share, "key share"},
    {TLSEXT_TYPE_next_proto_neg, "next protocol"},
    {TLSEXT_TYPE_renegotiate, "renegotiation info"},
    {0, NULL},
};

static void show_extension(SSL *ssl, int from_server, int type, const unsigned char *p, int len,
                           void *out)
{
    (void)ssl;
    BIO_printf(out, "TLS %s extension \"%s\" (id=%d), len=%d\n", from_server ? "server" : "client",
               tls_name_of(extensions, type, "unknown"), type, len);
    BIO_dump(out, (const char *)p, len);
    (void)BIO_flush(out);
}

void tls_trace_connection(SSL *ssl, BIO *out)
{
    if (!tls_options.show_extensions)
        return;
    SSL_set_tlsext_debug_callback(ssl, show_extension);
    SSL_set_tlsext_debug_arg(ssl, out);
}

/* ---- Keys ---- */

static void log_key(const SSL *ssl, const char *line)
{
    (void)ssl;
    if (keylog == NULL)
        return;
    BIO_printf(keylog, "%s\n", line);
    (void)BIO_flush(keylog);
}

bool tls_trace_context(SSL_CTX *ctx)
{
    const struct tls_options *o = &tls_options;
    if (o->state)
        SSL_CTX_set_info_callback(ctx, show_state);
    if ((o->msg || o->trace || o->debug) && messages == NULL) {
        messages =
            o->msg_file != NULL ? BIO_new_file(o->msg_file, "w") : BIO_new_fp(stdout, BIO_NOCLOSE);
        if (messages == NULL) {
            fprintf(stderr, "Error writing file %s\n", o->msg_file);
            print_errors();
            return false;
        }
    }
    if (o->trace) {
        SSL_CTX_set_msg_callback(ctx, SSL_trace);
        SSL_CTX_set_msg_callback_arg(ctx, messages);
    } else if (o->msg) {
        SSL_CTX_set_msg_callback(ctx, show_message);
    }
    tls_trace_security(ctx);
    if (o->keylog_file == NULL)
        return true;
    if (keylog == NULL && (keylog = BIO_new_file(o->keylog_file, "a")) == NULL) {
        fprintf(stderr, "Error writing keylog file %s\n", o->keylog_file);
        ERR_clear_error();
        return false;
    }
    if (BIO_tell(keylog) == 0)
        BIO_puts(keylog, "# SSL/TLS secrets log file, generated by OpenSSL\n");
    (void)BIO_flush(keylog);
    SSL_CTX_set_keylog_callback(ctx, log_key);
    return true;
}

void tls_trace_transport(BIO *transport)
{
    if (tls_options.debug)
        BIO_set_callback_ex(transport, dump_transport);
}

void tls_trace_end(void)
{
    BIO_free(messages);
    BIO_free(keylog);
    messages = keylog = NULL;
}
