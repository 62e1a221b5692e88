#include "ssl/trace/show.h"

void trace_hex(const struct trace *t, int indent, const char *name, struct slice bytes)
{
    BIO_indent(t->out, indent, 80);
    BIO_printf(t->out, "%s (len=%d): ", name, (int)bytes.len);
    for (size_t i = 0; i < bytes.len; i++)
        BIO_printf(t->out, "%02X", bytes.ptr[i]);
    BIO_puts(t->out, "\n");
}

bool trace_vector(const struct trace *t, int indent, const char *name, size_t length_bytes,
                  struct slice *rest)
{
    struct slice bytes;
    if (!read_vector(rest, length_bytes, &bytes))
        return false;
    trace_hex(t, indent, name, bytes);
    return true;
}

bool trace_list(const struct trace *t, int indent, const struct trace_names *names, size_t bytes,
                struct slice list)
{
    uint64_t code;
    while (list.len >= bytes && read_uint(&list, bytes, &code)) {
        BIO_indent(t->out, indent, 80);
        BIO_printf(t->out, "%s (%d)\n", trace_name_of(names, (unsigned)code), (int)code);
    }
    return list.len == 0;
}

bool trace_sigalg_list(const struct trace *t, int indent, struct slice list)
{
    uint16_t code;
    while (read_u16(&list, &code)) {
        BIO_indent(t->out, indent, 80);
        BIO_printf(t->out, "%s (0x%04x)\n", trace_name_of(&trace_sigalgs, code), code);
    }
    return list.len == 0;
}

void trace_version(const struct trace *t, int indent, const char *what, unsigned version)
{
    BIO_indent(t->out, indent, 80);
    BIO_printf(t->out, "%s=0x%x (%s)\n", what, version, trace_name_of(&trace_versions, version));
}
