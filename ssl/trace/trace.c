/* SSL_trace(3): the message callback that prints records, messages and alerts in words. */
#include "ssl/trace/show.h"

/* What DTLS has between version and length (RFC 6347, 4.1). */
static bool read_number(const struct trace *t, struct slice *bytes, uint64_t *epoch,
                        uint64_t *sequence)
{
    return !conn_is_dtls(t->ssl) || (read_uint(bytes, 2, epoch) && read_uint(bytes, 6, sequence));
}

static void show_header(const struct trace *t, bool is_sent, struct slice bytes)
{
    uint8_t type;
    uint16_t version, len;
    uint64_t epoch = 0, sequence = 0;
    struct slice all = bytes;
    const char *way = is_sent ? "Sent" : "Received";
    if (!read_u8(&bytes, &type) || !read_u16(&bytes, &version) ||
        !read_number(t, &bytes, &epoch, &sequence) || !read_u16(&bytes, &len)) {
        BIO_puts(t->out, way);
        trace_hex(t, 0, " too short message", all);
        BIO_puts(t->out, "\n");
        return;
    }
    BIO_printf(t->out, "%s Record\nHeader:\n  Version = %s (0x%x)\n", way,
               trace_name_of(&trace_versions, version), version);
    if (conn_is_dtls(t->ssl))
        BIO_printf(t->out, "  epoch=%d, sequence_number=%012llx\n", (int)epoch,
                   (unsigned long long)sequence);
    BIO_printf(t->out, "  Content Type = %s (%d)\n  Length = %d\n",
               trace_name_of(&trace_contents, type), type, len);
}

static void show_inner_type(const struct trace *t, struct slice bytes)
{
    uint8_t type;
    if (read_u8(&bytes, &type))
        BIO_printf(t->out, "  Inner Content Type = %s (%d)\n", trace_name_of(&trace_contents, type),
                   type);
}

/* 4.2.2 */
static bool show_fragment(const struct trace *t, struct slice *bytes)
{
    uint64_t seq, offset, len;
    if (!conn_is_dtls(t->ssl))
        return true;
    if (!read_uint(bytes, 2, &seq) || !read_uint(bytes, 3, &offset) || !read_uint(bytes, 3, &len))
        return false;
    BIO_indent(t->out, 4, 80);
    BIO_printf(t->out, "message_seq=%d, fragment_offset=%d, fragment_length=%d\n", (int)seq,
               (int)offset, (int)len);
    return true;
}

static bool show_handshake(struct trace *t, struct slice bytes)
{
    uint8_t type;
    uint64_t len;
    if (!read_u8(&bytes, &type) || !read_uint(&bytes, 3, &len))
        return false;
    t->message = type;
    BIO_indent(t->out, 4, 80);
    BIO_printf(t->out, "%s, Length=%d\n", trace_name_of(&trace_handshakes, type), (int)len);
    return show_fragment(t, &bytes) && bytes.len >= len &&
           trace_message(t, slice_of(bytes.ptr, (size_t)len));
}

static void show_ccs(const struct trace *t, struct slice bytes)
{
    if (slice_is(bytes, "\x01", 1)) {
        BIO_indent(t->out, 4, 80);
        BIO_puts(t->out, "change_cipher_spec (1)\n");
    } else {
        trace_hex(t, 4, "unknown value", bytes);
    }
}

static void show_alert(const struct trace *t, struct slice bytes)
{
    BIO_indent(t->out, 4, 80);
    if (bytes.len != 2)
        BIO_puts(t->out, "Illegal Alert Length\n");
    else
        BIO_printf(t->out, "Level=%s(%d), description=%s(%d)\n",
                   SSL_alert_type_string_long(bytes.ptr[0] << 8), bytes.ptr[0],
                   SSL_alert_desc_string_long(bytes.ptr[1]), bytes.ptr[1]);
}

void SSL_trace(int write_p, int version, int content_type, const void *buf, size_t len, SSL *ssl,
               void *arg)
{
    struct trace t = {arg, ssl, 0};
    struct slice bytes = slice_of(buf, len);
    (void)version;
    switch (content_type) {
    case SSL3_RT_HEADER:
        show_header(&t, write_p != 0, bytes);
        return;
    case SSL3_RT_INNER_CONTENT_TYPE:
        show_inner_type(&t, bytes);
        return;
    case SSL3_RT_HANDSHAKE:
        if (!show_handshake(&t, bytes))
            BIO_puts(t.out, "Message length parse error!\n");
        break;
    case SSL3_RT_CHANGE_CIPHER_SPEC:
        show_ccs(&t, bytes);
        break;
    case SSL3_RT_ALERT:
        show_alert(&t, bytes);
        break;
    default:
        break;
    }
    BIO_puts(t.out, "\n");
}
