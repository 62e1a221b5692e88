/* BIO_dump and BIO_hex_string: bytes as text. */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "crypto/bio/bio.h"

enum {
    WIDTH = 16,      /* bytes a line */
    FREE_INDENT = 6, /* up to which a line stays that wide; then a byte goes for each four */
    MAX_INDENT = 64,
    MAX_LINE = MAX_INDENT + 16 + 4 * WIDTH,
};

static size_t width_at(int indent)
{
    int beyond = indent > FREE_INDENT ? indent - FREE_INDENT : 0;
    return (size_t)(WIDTH - (beyond + 3) / 4);
}

/* Four digits of where it is, the bytes, and those of them that are characters. */
static size_t dump_line(char *out, const unsigned char *data, size_t at, size_t len, size_t width,
                        int indent)
{
    int n = snprintf(out, MAX_LINE, "%*s%04zx - ", indent, "", at);
    char *p = out + n;
    for (size_t i = 0; i < width; i++) {
        if (i < len)
            p += sprintf(p, "%02x%c", (unsigned)data[i], i == 7 ? '-' : ' ');
        else
            p += sprintf(p, "   ");
    }
    p += sprintf(p, "  ");
    for (size_t i = 0; i < len; i++)
        *p++ = (char)(data[i] >= ' ' && data[i] <= '~' ? data[i] : '.');
    *p++ = '\n';
    return (size_t)(p - out);
}

int BIO_dump_indent_cb(int (*cb)(const void *data, size_t len, void *u), void *u, const void *v,
                       int len, int indent)
{
    const unsigned char *data = v;
    indent = indent < 0 ? 0 : indent > MAX_INDENT ? MAX_INDENT : indent;
    size_t width = width_at(indent), total = len > 0 ? (size_t)len : 0;
    int ret = 0;
    for (size_t at = 0; at < total; at += width) {
        char line[MAX_LINE];
        size_t here = total - at < width ? total - at : width;
        int n = cb(line, dump_line(line, data + at, at, here, width, indent), u);
        if (n < 0)
            return n;
        ret += n;
    }
    return ret;
}

int BIO_dump_cb(int (*cb)(const void *data, size_t len, void *u), void *u, const void *s, int len)
{
    return BIO_dump_indent_cb(cb, u, s, len, 0);
}

static int to_bio(const void *data, size_t len, void *b)
{
    return BIO_write(b, data, (int)len);
}

int BIO_dump(BIO *b, const void *bytes, int len)
{
    return BIO_dump_cb(to_bio, b, bytes, len);
}

int BIO_dump_indent(BIO *b, const void *bytes, int len, int indent)
{
    return BIO_dump_indent_cb(to_bio, b, bytes, len, indent);
}

static int to_file(const void *data, size_t len, void *fp)
{
    return (int)fwrite(data, len, 1, fp);
}

int BIO_dump_fp(FILE *fp, const void *s, int len)
{
    return BIO_dump_cb(to_file, fp, s, len);
}

int BIO_dump_indent_fp(FILE *fp, const void *s, int len, int indent)
{
    return BIO_dump_indent_cb(to_file, fp, s, len, indent);
}

int BIO_hex_string(BIO *out, int indent, int width, const void *data, int datalen)
{
    const unsigned char *d = data;
    for (int i = 0; i < datalen; i++) {
        bool last = i + 1 == datalen;
        if (i > 0 && i % width == 0)
            BIO_printf(out, "%*s", indent, "");
        BIO_printf(out, last ? "%02X" : "%02X:", d[i]);
        if (!last && (i + 1) % width == 0)
            BIO_printf(out, "\n");
    }
    return 1;
}
