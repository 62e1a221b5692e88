/* Bytes as lines of hex and of what can be read, BIO_dump(3). */
#include <openssl/bio.h>
#include <stdbool.h>
#include <stdio.h>

enum { MOST_INDENT = 64, FREE_INDENT = 6, MOST_BYTES = 16, LINE_ROOM = 192 };

/* Lines that are indented by more than six have a byte less for each four blanks. */
static int bytes_a_line(int indent)
{
    int more = indent > FREE_INDENT ? indent - FREE_INDENT : 0;
    return MOST_BYTES - (more + 3) / 4;
}

static int put_line(char *line, int indent, int offset, const unsigned char *p, int n, int width)
{
    int at = snprintf(line, LINE_ROOM, "%*s%04x - ", indent, "", (unsigned)offset);
    for (int i = 0; i < width; i++) {
        size_t left = (size_t)(LINE_ROOM - at);
        if (i < n)
            at += snprintf(line + at, left, "%02x%c", p[i], i == 7 ? '-' : ' ');
        else
            at += snprintf(line + at, left, "   ");
    }
    line[at++] = ' ';
    line[at++] = ' ';
    for (int i = 0; i < n; i++)
        line[at++] = p[i] >= ' ' && p[i] <= '~' ? (char)p[i] : '.';
    line[at++] = '\n';
    return at;
}

int BIO_dump_indent_cb(int (*cb)(const void *data, size_t len, void *u), void *u, const void *v,
                       int len, int indent)
{
    const unsigned char *p = v;
    char line[LINE_ROOM];
    int all = 0;
    indent = indent < 0 ? 0 : indent > MOST_INDENT ? MOST_INDENT : indent;
    int width = bytes_a_line(indent);
    for (int i = 0; i < len; i += width) {
        int n = put_line(line, indent, i, p + i, len - i < width ? len - i : width, width);
        int r = cb(line, (size_t)n, u);
        if (r < 0)
            return r;
        all += r;
    }
    return all;
}

int BIO_dump_cb(int (*cb)(const void *data, size_t len, void *u), void *u, const void *s, int len)
{
    return BIO_dump_indent_cb(cb, u, s, len, 0);
}

static int to_bio(const void *data, size_t len, void *u)
{
    return BIO_write(u, data, (int)len);
}

int BIO_dump(BIO *b, const void *bytes, int len)
{
    return BIO_dump_indent(b, bytes, len, 0);
}

int BIO_dump_indent(BIO *b, const void *bytes, int len, int indent)
{
    return BIO_dump_indent_cb(to_bio, b, bytes, len, indent);
}

static int to_file(const void *data, size_t len, void *u)
{
    return (int)fwrite(data, len, 1, u);
}

int BIO_dump_fp(FILE *fp, const void *s, int len)
{
    return BIO_dump_indent_fp(fp, s, len, 0);
}

int BIO_dump_indent_fp(FILE *fp, const void *s, int len, int indent)
{
    return BIO_dump_indent_cb(to_file, fp, s, len, indent);
}

int BIO_hex_string(BIO *out, int indent, int width, const void *data, int datalen)
{
    const unsigned char *p = data;
    for (int i = 0; i < datalen; i++) {
        bool last = i + 1 == datalen, turn = !last && (i + 1) % width == 0;
        BIO_printf(out, "%02X%s%s", p[i], last ? "" : ":", turn ? "\n" : "");
        if (turn)
            BIO_printf(out, "%*s", indent, "");
    }
    return 1;
}
