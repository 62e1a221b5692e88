/* Handshake messages, as SSL_trace(3) prints them. */
#include "ssl/trace/show.h"

static bool random_of(const struct trace *t, struct slice *rest)
{
    uint64_t when;
    struct slice bytes;
    if (rest->len < SSL3_RANDOM_SIZE || !read_uint(rest, 4, &when) || !read_slice(rest, 28, &bytes))
        return false;
    BIO_indent(t->out, 6, 80);
    BIO_puts(t->out, "Random:\n");
    BIO_indent(t->out, 8, 80);
    BIO_printf(t->out, "gmt_unix_time=0x%08X\n", (unsigned)when);
    trace_hex(t, 8, "random_bytes", bytes);
    return true;
}

static void suite(const struct trace *t, int indent, const char *before, unsigned code)
{
    BIO_indent(t->out, indent, 80);
    BIO_printf(t->out, "%s{0x%02X, 0x%02X} %s\n", before, code >> 8, code & 0xff,
               trace_name_of(&trace_suites, code));
}

static bool client_hello(const struct trace *t, struct slice *rest)
{
    struct slice suites, compressions;
    uint16_t code, len;
    if (!read_u16(rest, &code))
        return false;
    trace_version(t, 6, "client_version", code);
    if (!random_of(t, rest) || !trace_vector(t, 6, "session_id", 1, rest) ||
        (conn_is_dtls(t->ssl) && !trace_vector(t, 6, "cookie", 1, rest)) || !read_u16(rest, &len))
        return false;
    BIO_indent(t->out, 6, 80);
    BIO_printf(t->out, "cipher_suites (len=%d)\n", len);
    if (!read_slice(rest, len, &suites) || len % 2 != 0)
        return false;
    while (read_u16(&suites, &code))
        suite(t, 8, "", code);
    if (!read_vector(rest, 1, &compressions))
        return false;
    BIO_indent(t->out, 6, 80);
    BIO_printf(t->out, "compression_methods (len=%d)\n", (int)compressions.len);
    for (size_t i = 0; i < compressions.len; i++) {
        BIO_indent(t->out, 8, 80);
        BIO_printf(t->out, "%s (0x%02X)\n", trace_name_of(&trace_compressions, compressions.ptr[i]),
                   compressions.ptr[i]);
    }
    return trace_extensions_of(t, 6, rest);
}

static bool server_hello(const struct trace *t, struct slice *rest)
{
    uint16_t code;
    uint8_t compression;
    if (!read_u16(rest, &code))
        return false;
    trace_version(t, 6, "server_version", code);
    if (!random_of(t, rest) || !trace_vector(t, 6, "session_id", 1, rest) || !read_u16(rest, &code))
        return false;
    suite(t, 6, "cipher_suite ", code);
    if (!read_u8(rest, &compression))
        return false;
    BIO_indent(t->out, 6, 80);
    BIO_printf(t->out, "compression_method: %s (0x%02X)\n",
               trace_name_of(&trace_compressions, compression), compression);
    return trace_extensions_of(t, 6, rest);
}

static bool encrypted_extensions(const struct trace *t, struct slice *rest)
{
    return trace_extensions_of(t, 6, rest);
}

static bool finished(const struct trace *t, struct slice *rest)
{
    trace_hex(t, 6, "verify_data", *rest);
    rest->len = 0;
    return true;
}

static bool number(const struct trace *t, const char *name, struct slice *rest)
{
    uint64_t n;
    if (!read_uint(rest, 4, &n))
        return false;
    BIO_indent(t->out, 8, 80);
    BIO_printf(t->out, "%s=%u\n", name, (unsigned)n);
    return true;
}

/* RFC 8446, 4.6.1; RFC 5077, 3.3. */
static bool new_ticket(const struct trace *t, struct slice *rest)
{
    bool tls13 = conn_is_tls13(t->ssl);
    if (rest->len == 0) {
        BIO_indent(t->out, 8, 80);
        BIO_puts(t->out, "No Ticket\n");
        return true;
    }
    if (!number(t, "ticket_lifetime_hint", rest) ||
        (tls13 &&
         (!number(t, "ticket_age_add", rest) || !trace_vector(t, 8, "ticket_nonce", 1, rest))) ||
        !trace_vector(t, 8, "ticket", 2, rest))
        return false;
    return (!tls13 || trace_extensions_of(t, 8, rest)) && rest->len == 0;
}

static bool key_update(const struct trace *t, struct slice *rest)
{
    if (rest->len != 1) {
        trace_hex(t, 6, "unexpected value", *rest);
        return false;
    }
    trace_list(t, 6, &trace_key_updates, 1, *rest);
    rest->len = 0;
    return true;
}

static bool nothing(const struct trace *t, struct slice *rest)
{
    if (rest->len > 0)
        trace_hex(t, 6, "unexpected value", *rest);
    return true;
}

/* Of DTLS (RFC 6347, 4.2.1). */
static bool verify_request(const struct trace *t, struct slice *rest)
{
    uint16_t version;
    if (!read_u16(rest, &version))
        return false;
    trace_version(t, 6, "server_version", version);
    return trace_vector(t, 6, "cookie", 1, rest);
}

static const struct {
    int type;
    bool (*show)(const struct trace *t, struct slice *rest);
} printers[] = {
    {SSL3_MT_CLIENT_HELLO, client_hello},
    {SSL3_MT_SERVER_HELLO, server_hello},
    {DTLS1_MT_HELLO_VERIFY_REQUEST, verify_request},
    {SSL3_MT_NEWSESSION_TICKET, new_ticket},
    {SSL3_MT_ENCRYPTED_EXTENSIONS, encrypted_extensions},
    {SSL3_MT_CERTIFICATE, trace_certificates},
    {SSL3_MT_SERVER_KEY_EXCHANGE, trace_server_exchange},
    {SSL3_MT_CERTIFICATE_REQUEST, trace_certificate_request},
    {SSL3_MT_SERVER_DONE, nothing},
    {SSL3_MT_CERTIFICATE_VERIFY, trace_signature},
    {SSL3_MT_CLIENT_KEY_EXCHANGE, trace_client_exchange},
    {SSL3_MT_FINISHED, finished},
    {SSL3_MT_KEY_UPDATE, key_update},
};

bool trace_message(const struct trace *t, struct slice body)
{
    for (size_t i = 0; i < sizeof(printers) / sizeof(printers[0]); i++)
        if (printers[i].type == t->message)
            return printers[i].show(t, &body);
    BIO_indent(t->out, 6, 80);
    BIO_puts(t->out, "Unsupported, hex dump follows:\n");
    BIO_dump_indent(t->out, body.ptr, (int)body.len, 8);
    return true;
}
