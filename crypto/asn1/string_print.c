/* Strings with whatever is special in them escaped, ASN1_STRING_print_ex(3). */
#include <openssl/asn1.h>
#include <openssl/crypto.h>
#include <string.h>

#include "crypto/asn1/chars.h"
#include "crypto/base/raise.h"

#define ESCAPES                                                             \
    (ASN1_STRFLGS_ESC_2253 | ASN1_STRFLGS_ESC_CTRL | ASN1_STRFLGS_ESC_MSB | \
     ASN1_STRFLGS_ESC_QUOTE | ASN1_STRFLGS_ESC_2254)

/* Where a character stands decides whether RFC 2253 has it escaped. */
enum place { INSIDE, FIRST, LAST };

struct printer {
    struct builder b;
    unsigned long flags;
    bool quoted; /* something needs quotes */
};

static bool one_of(uint32_t c, const char *set)
{
    return c != 0 && c < 0x80 && strchr(set, (int)c) != NULL;
}

/* RFC 2253, 2.4: what takes a backslash. */
static bool is_special(uint32_t c, enum place place)
{
    return one_of(c, ",+\"\\<>;") || (place != INSIDE && c == ' ') || (place == FIRST && c == '#');
}

static bool is_hex_escaped(uint32_t c, unsigned long flags)
{
    bool control = c < 0x20 || c == 0x7f;
    return (control && (flags & ASN1_STRFLGS_ESC_CTRL)) ||
           (c > 0x7f && (flags & ASN1_STRFLGS_ESC_MSB)) ||
           ((c == 0 || one_of(c, "*()\\")) && (flags & ASN1_STRFLGS_ESC_2254)); /* RFC 2254, 4 */
}

static void put_hex(struct builder *b, uint32_t c, int digits)
{
    static const char hex[] = "0123456789ABCDEF";
    while (digits-- > 0)
        build_u8(b, (uint8_t)hex[c >> (4 * digits) & 15]);
}

static void put_escaped(struct builder *b, const char *mark, uint32_t c, int digits)
{
    build_bytes(b, mark, strlen(mark));
    put_hex(b, c, digits);
}

static void put_char(struct printer *p, uint32_t c, enum place place)
{
    if (c > 0xffff) {
        put_escaped(&p->b, "\\W", c, 8);
        return;
    }
    if (c > 0xff) {
        put_escaped(&p->b, "\\U", c, 4);
        return;
    }
    if ((p->flags & ASN1_STRFLGS_ESC_2253) && is_special(c, place)) {
        if ((p->flags & ASN1_STRFLGS_ESC_QUOTE) && !one_of(c, "\"\\"))
            p->quoted = true;
        else
            build_u8(&p->b, '\\');
    } else if (is_hex_escaped(c, p->flags)) {
        put_escaped(&p->b, "\\", c, 2);
        return;
    } else if (c == '\\' && (p->flags & ESCAPES)) {
        build_u8(&p->b, '\\'); /* escapes couldn't be told from it */
    }
    build_u8(&p->b, (uint8_t)c);
}

/* As UTF-8, byte by byte. */
static bool put_utf8(struct printer *p, uint32_t c, enum place place)
{
    unsigned char bytes[4];
    int n = UTF8_putc(bytes, sizeof(bytes), c);
    for (int i = 0; i < n; i++)
        put_char(p, bytes[i], place);
    return n > 0;
}

static bool put_chars(struct printer *p, struct slice s, enum charset set, bool utf8)
{
    uint32_t c;
    enum place place = FIRST;
    if (set == CHARS_BMP && s.len % 2 != 0)
        return FAIL(ERR_LIB_ASN1, ASN1_R_INVALID_BMPSTRING_LENGTH);
    if (set == CHARS_UNIVERSAL && s.len % 4 != 0)
        return FAIL(ERR_LIB_ASN1, ASN1_R_INVALID_UNIVERSALSTRING_LENGTH);
    for (; s.len > 0; place = INSIDE) {
        if (!chars_get(&s, set, &c))
            return false;
        if (s.len == 0)
            place = LAST; /* OpenSSL's way: a # alone isn't escaped */
        if (!utf8)
            put_char(p, c, place);
        else if (!put_utf8(p, c, place))
            return false;
    }
    return true;
}

/* RFC 2253, 2.4: # and hex, of the contents or of the whole encoding. */
static bool dump(struct printer *p, const ASN1_STRING *str)
{
    union {
        const ASN1_STRING *in;
        ASN1_STRING *out;
    } value = {.in = str}; /* i2d only reads it */
    ASN1_TYPE any = {.type = str->type, .value.asn1_string = value.out};
    unsigned char *der = NULL;
    struct slice s = slice_of(str->data, (size_t)str->length);
    if (p->flags & ASN1_STRFLGS_DUMP_DER) {
        if (str->type == V_ASN1_OBJECT || str->type == V_ASN1_BOOLEAN) /* no strings in an ANY */
            return FAIL(ERR_LIB_ASN1, ASN1_R_WRONG_TAG);
        int n = i2d_ASN1_TYPE(&any, &der);
        if (n <= 0)
            return false;
        s = slice_of(der, (size_t)n);
    }
    build_u8(&p->b, '#');
    for (size_t i = 0; i < s.len; i++)
        put_hex(&p->b, s.ptr[i], 2);
    OPENSSL_free(der);
    return true;
}

static bool put_value(struct printer *p, const ASN1_STRING *str)
{
    enum charset set = CHARS_BYTES;
    bool known = (p->flags & ASN1_STRFLGS_IGNORE_TYPE) || chars_of_type(str->type, &set);
    if ((p->flags & ASN1_STRFLGS_DUMP_ALL) || (!known && (p->flags & ASN1_STRFLGS_DUMP_UNKNOWN)))
        return dump(p, str);
    /* UTF-8 that is to be UTF-8 passes as bytes, as it is. */
    bool utf8 = (p->flags & ASN1_STRFLGS_UTF8_CONVERT) != 0;
    if (utf8 && set == CHARS_UTF8) {
        set = CHARS_BYTES;
        utf8 = false;
    }
    size_t at = p->b.len;
    if (!put_chars(p, slice_of(str->data, (size_t)str->length), set, utf8))
        return false;
    if (p->quoted) {
        uint8_t *quote = build_insert(&p->b, at, 1);
        if (quote != NULL)
            *quote = '"';
        build_u8(&p->b, '"');
    }
    return true;
}

/* The text of it, to be freed with build_free; its length, or -1. */
static int print_to(struct printer *p, const ASN1_STRING *str, unsigned long flags)
{
    *p = (struct printer){.flags = flags};
    build_init(&p->b);
    if (flags & ASN1_STRFLGS_SHOW_TYPE) {
        const char *type = ASN1_tag2str(str->type);
        build_bytes(&p->b, type, strlen(type));
        build_u8(&p->b, ':');
    }
    if (!put_value(p, str) || p->b.failed || p->b.len > INT_MAX)
        return -1;
    return (int)p->b.len;
}

int ASN1_STRING_print_ex(BIO *out, const ASN1_STRING *str, unsigned long flags)
{
    struct printer p;
    int n = print_to(&p, str, flags);
    if (n > 0 && out != NULL && BIO_write(out, p.b.ptr, n) != n)
        n = -1;
    build_free(&p.b);
    return n;
}

int ASN1_STRING_print_ex_fp(FILE *fp, const ASN1_STRING *str, unsigned long flags)
{
    struct printer p;
    int n = print_to(&p, str, flags);
    if (n > 0 && fp != NULL && fwrite(p.b.ptr, 1, (size_t)n, fp) != (size_t)n)
        n = -1;
    build_free(&p.b);
    return n;
}
