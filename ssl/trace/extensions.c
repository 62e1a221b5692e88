/* What is in a block of extensions, as SSL_trace(3) prints it. */
#include "ssl/trace/show.h"

/* Of those whose form hangs on who speaks. */
static bool is_answer(const struct trace *t)
{
    return t->message != SSL3_MT_CLIENT_HELLO && t->message != SSL3_MT_NEWSESSION_TICKET;
}

/* A vector that fills the body, of whole numbers of so many bytes. */
static bool whole_list(struct slice body, size_t length_bytes, size_t unit, struct slice *list)
{
    return read_vector(&body, length_bytes, list) && body.len == 0 && list->len % unit == 0;
}

static bool fragment_length(const struct trace *t, int indent, struct slice body)
{
    return body.len > 0 && trace_list(t, indent, &trace_fragment_lengths, 1, body);
}

static bool point_formats(const struct trace *t, int indent, struct slice body)
{
    struct slice list;
    return whole_list(body, 1, 1, &list) && trace_list(t, indent, &trace_point_formats, 1, list);
}

static bool groups(const struct trace *t, int indent, struct slice body)
{
    struct slice list;
    return whole_list(body, 2, 2, &list) && trace_list(t, indent, &trace_groups, 2, list);
}

static bool sigalgs(const struct trace *t, int indent, struct slice body)
{
    struct slice list;
    return whole_list(body, 2, 2, &list) && trace_sigalg_list(t, indent, list);
}

static bool protocols(const struct trace *t, int indent, struct slice body)
{
    struct slice list, name;
    if (!whole_list(body, 2, 1, &list))
        return false;
    while (list.len > 0) {
        if (!read_vector(&list, 1, &name))
            return false;
        BIO_indent(t->out, indent, 80);
        BIO_write(t->out, name.ptr, (int)name.len);
        BIO_puts(t->out, "\n");
    }
    return true;
}

/* RFC 5746, 3.2: a server's answer has the verify_data of both. */
static bool renegotiation(const struct trace *t, int indent, struct slice body)
{
    struct slice data, first;
    if (!whole_list(body, 1, 1, &data))
        return false;
    if (data.len == 0) {
        BIO_indent(t->out, indent + 2, 80);
        BIO_puts(t->out, "<EMPTY>\n");
        return true;
    }
    if (!is_answer(t)) {
        trace_hex(t, indent + 2, "client_verify_data", data);
        return true;
    }
    if (data.len % 2 != 0)
        return false;
    read_slice(&data, data.len / 2, &first);
    trace_hex(t, indent + 2, "client_verify_data", first);
    trace_hex(t, indent + 2, "server_verify_data", data);
    return true;
}

static bool session_ticket(const struct trace *t, int indent, struct slice body)
{
    if (body.len > 0)
        trace_hex(t, indent + 2, "ticket", body);
    return true;
}

static bool one_share(const struct trace *t, int indent, struct slice *rest)
{
    uint16_t group;
    struct slice key;
    if (!read_u16(rest, &group) || !read_vector(rest, 2, &key))
        return false;
    BIO_indent(t->out, indent, 80);
    BIO_printf(t->out, "NamedGroup: %s (%d)\n", trace_name_of(&trace_groups, group), group);
    trace_hex(t, indent, "key_exchange: ", key);
    return true;
}

/* A ClientHello's list, a ServerHello's share, a HelloRetryRequest's group (RFC 8446, 4.2.8). */
static bool key_share(const struct trace *t, int indent, struct slice body)
{
    uint16_t group = 0;
    struct slice list;
    if (is_answer(t) && body.len == 2) {
        read_u16(&body, &group);
        BIO_indent(t->out, indent + 2, 80);
        BIO_printf(t->out, "NamedGroup: %s (%d)\n", trace_name_of(&trace_groups, group), group);
        return true;
    }
    if (is_answer(t))
        return one_share(t, indent + 2, &body) && body.len == 0;
    if (!whole_list(body, 2, 1, &list))
        return false;
    while (list.len > 0)
        if (!one_share(t, indent + 2, &list))
            return false;
    return true;
}

static bool versions(const struct trace *t, int indent, struct slice body)
{
    struct slice list;
    if (is_answer(t))
        return body.len == 2 && trace_list(t, indent + 2, &trace_versions, 2, body);
    return whole_list(body, 1, 1, &list) && trace_list(t, indent, &trace_versions, 2, list);
}

static bool psk_modes(const struct trace *t, int indent, struct slice body)
{
    struct slice list;
    return whole_list(body, 1, 1, &list) && trace_list(t, indent, &trace_psk_modes, 1, list);
}

static bool early_data(const struct trace *t, int indent, struct slice body)
{
    uint64_t most;
    if (t->message != SSL3_MT_NEWSESSION_TICKET)
        return true;
    if (body.len != 4 || !read_uint(&body, 4, &most))
        return false;
    BIO_indent(t->out, indent, 80);
    BIO_printf(t->out, "max_early_data=%u\n", (unsigned)most);
    return true;
}

static const struct {
    uint16_t type;
    bool (*show)(const struct trace *t, int indent, struct slice body);
} printers[] = {
    {TLSEXT_TYPE_max_fragment_length, fragment_length},
    {TLSEXT_TYPE_ec_point_formats, point_formats},
    {TLSEXT_TYPE_supported_groups, groups},
    {TLSEXT_TYPE_application_layer_protocol_negotiation, protocols},
    {TLSEXT_TYPE_signature_algorithms, sigalgs},
    {TLSEXT_TYPE_renegotiate, renegotiation},
    {TLSEXT_TYPE_session_ticket, session_ticket},
    {TLSEXT_TYPE_key_share, key_share},
    {TLSEXT_TYPE_supported_versions, versions},
    {TLSEXT_TYPE_psk_kex_modes, psk_modes},
    {TLSEXT_TYPE_early_data, early_data},
};

static bool show_extension(const struct trace *t, int indent, uint16_t type, struct slice body)
{
    BIO_indent(t->out, indent, 80);
    BIO_printf(t->out, "extension_type=%s(%d), length=%d\n", trace_name_of(&trace_extensions, type),
               type, (int)body.len);
    for (size_t i = 0; i < sizeof(printers) / sizeof(printers[0]); i++)
        if (printers[i].type == type)
            return printers[i].show(t, indent + 2, body);
    BIO_dump_indent(t->out, body.ptr, (int)body.len, indent + 2);
    return true;
}

bool trace_extensions_of(const struct trace *t, int indent, struct slice *rest)
{
    struct slice block, body;
    uint16_t type;
    BIO_indent(t->out, indent, 80);
    if (rest->len == 0) {
        BIO_puts(t->out, "No extensions\n");
        return true;
    }
    if (!read_vector(rest, 2, &block))
        return false;
    if (block.len == 0) {
        BIO_puts(t->out, "No extensions\n");
        return true;
    }
    BIO_printf(t->out, "extensions, length = %d\n", (int)block.len);
    while (block.len > 0) {
        struct slice whole = block;
        uint16_t len;
        if (!read_u16(&block, &type) || !read_u16(&block, &len))
            return false;
        if (!read_slice(&block, len, &body)) {
            BIO_printf(t->out, "extensions, extype = %d, extlen = %d\n", type, len);
            BIO_dump_indent(t->out, whole.ptr, (int)whole.len, indent + 2);
            return false;
        }
        if (!show_extension(t, indent + 2, type, body))
            return false;
    }
    return true;
}
