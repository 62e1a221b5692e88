/* Any BER, an element a line, ASN1_parse_dump: what openssl-asn1parse(1) shows. */
#include <openssl/asn1.h>

#include "crypto/asn1/asn1.h"

enum { MOST_DEPTH = 128, DUMP_INDENT = 6 };

struct parse {
    BIO *out;
    const unsigned char *start;
    bool indent; /* elements by their depth */
    int dump;    /* contents that aren't text as a dump of so many bytes, -1: of all; 0: not */
};

/* An element: its header, and its contents if they are definite. */
struct element {
    long header, len;
    int tag, class;
    bool constructed, indefinite;
};

/* ---- Values: each writes what stands behind the type; false if the BIO doesn't take it ---- */

static bool put(BIO *out, struct slice s)
{
    return s.len == 0 || BIO_write(out, s.ptr, (int)s.len) == (int)s.len;
}

static bool put_hex(BIO *out, const char *before, struct slice s, const char *after)
{
    if (BIO_puts(out, before) <= 0)
        return false;
    for (size_t i = 0; i < s.len; i++)
        if (BIO_printf(out, "%02X", s.ptr[i]) <= 0)
            return false;
    return *after == '\0' || BIO_puts(out, after) > 0;
}

/* Contents that aren't what the type asks for. */
static bool put_bad(BIO *out, const char *type, struct slice s)
{
    return BIO_printf(out, ":BAD %s", type) > 0 && put_hex(out, ":[", s, "]");
}

static bool put_text(const struct parse *p, int tag, struct slice s)
{
    (void)tag;
    return BIO_puts(p->out, ":") > 0 && put(p->out, s);
}

static bool put_object(const struct parse *p, int tag, struct slice s)
{
    (void)tag;
    ASN1_OBJECT *o = asn1_object_from(s);
    if (o == NULL)
        return put_bad(p->out, "OBJECT", s);
    bool ok = BIO_puts(p->out, ":") > 0 && i2a_ASN1_OBJECT(p->out, o) > 0;
    ASN1_OBJECT_free(o);
    return ok;
}

static bool put_boolean(const struct parse *p, int tag, struct slice s)
{
    (void)tag;
    if (s.len == 1)
        return BIO_printf(p->out, ":%u", s.ptr[0]) > 0;
    if (BIO_puts(p->out, ":BAD BOOLEAN") <= 0 ||
        (s.len > 0 && BIO_printf(p->out, ":%u", s.ptr[0]) <= 0))
        return false;
    return put_hex(p->out, ":[", s, "]");
}

static bool put_number(const struct parse *p, int tag, struct slice s)
{
    ASN1_INTEGER *n = asn1_integer_from(tag, s);
    if (n == NULL)
        return put_bad(p->out, ASN1_tag2str(tag), s);
    const char *sign = n->type & V_ASN1_NEG ? ":-" : ":";
    bool ok = put_hex(p->out, sign, asn1_string_slice(n), n->length == 0 ? "00" : "");
    ASN1_INTEGER_free(n);
    return ok;
}

static bool put_dump(const struct parse *p, struct slice s)
{
    int n = p->dump > 0 && s.len > (size_t)p->dump ? p->dump : (int)s.len;
    return BIO_puts(p->out, "\n") > 0 && BIO_dump_indent(p->out, s.ptr, n, DUMP_INDENT) > 0;
}

static bool is_text(struct slice s)
{
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = s.ptr[i];
        if ((c < ' ' && c != '\n' && c != '\r' && c != '\t') || c > '~')
            return false;
    }
    return true;
}

static bool put_nothing(const struct parse *p, int tag, struct slice s)
{
    (void)p, (void)tag, (void)s;
    return true;
}

static bool put_octets(const struct parse *p, int tag, struct slice s)
{
    if (s.len == 0)
        return true;
    if (is_text(s))
        return put_text(p, tag, s);
    return p->dump != 0 || put_hex(p->out, "[HEX DUMP]:", s, "");
}

static bool (*const values[31])(const struct parse *, int tag, struct slice) = {
    [V_ASN1_BOOLEAN] = put_boolean,     [V_ASN1_INTEGER] = put_number,
    [V_ASN1_OCTET_STRING] = put_octets, [V_ASN1_OBJECT] = put_object,
    [V_ASN1_ENUMERATED] = put_number,   [V_ASN1_UTF8STRING] = put_text,
    [V_ASN1_NUMERICSTRING] = put_text,  [V_ASN1_PRINTABLESTRING] = put_text,
    [V_ASN1_T61STRING] = put_text,      [V_ASN1_IA5STRING] = put_text,
    [V_ASN1_UTCTIME] = put_text,        [V_ASN1_GENERALIZEDTIME] = put_text,
    [V_ASN1_VISIBLESTRING] = put_text,  [V_ASN1_BMPSTRING] = put_nothing,
};

static bool put_value(const struct parse *p, const struct element *e, struct slice s)
{
    bool universal = e->class == V_ASN1_UNIVERSAL && e->tag <= 30;
    bool octets = universal && e->tag == V_ASN1_OCTET_STRING;
    if (universal && values[e->tag] != NULL && !values[e->tag](p, e->tag, s))
        return false;
    bool shown = universal && values[e->tag] != NULL && !(octets && !is_text(s));
    if (p->dump != 0 && !shown && s.len > 0 && e->class == V_ASN1_UNIVERSAL)
        return put_dump(p, s);
    return BIO_puts(p->out, "\n") > 0;
}

/* ---- Elements ---- */

static bool put_header(const struct parse *p, const struct element *e, long offset, int depth)
{
    char name[40], len[24];
    const char *const classes[] = {NULL, "appl [ %d ]", "cont [ %d ]", "priv [ %d ] "};
    if (e->class != V_ASN1_UNIVERSAL)
        BIO_snprintf(name, sizeof(name), classes[e->class >> 6], e->tag);
    else if (e->tag > 30)
        BIO_snprintf(name, sizeof(name), "<ASN1 %d>", e->tag);
    else
        OPENSSL_strlcpy(name, ASN1_tag2str(e->tag), sizeof(name));
    if (e->indefinite)
        OPENSSL_strlcpy(len, "inf ", sizeof(len));
    else
        BIO_snprintf(len, sizeof(len), "%4ld", e->len);
    return BIO_printf(p->out, "%5ld:d=%-2d hl=%ld l=%s %s: ", offset, depth, e->header, len,
                      e->constructed ? "cons" : "prim") > 0 &&
           BIO_indent(p->out, p->indent ? depth : 0, 128) && BIO_printf(p->out, "%-18s", name) > 0;
}

static bool get_header(struct slice *s, struct element *e)
{
    const unsigned char *at = s->ptr;
    struct slice header;
    int r = ASN1_get_object(&at, &e->len, &e->tag, &e->class, (long)s->len);
    if (r & 0x80)
        return false;
    e->constructed = (r & V_ASN1_CONSTRUCTED) != 0;
    e->indefinite = e->constructed && (r & 1) != 0;
    e->header = (long)(at - s->ptr);
    return read_slice(s, (size_t)e->header, &header);
}

enum end { FAILED, ALL_READ, AT_EOC };
static enum end parse_all(const struct parse *p, struct slice *s, int depth);

static bool parse_contents(const struct parse *p, const struct element *e, struct slice *s,
                           int depth)
{
    struct slice inside;
    if (BIO_puts(p->out, "\n") <= 0)
        return false;
    if (e->indefinite)
        return parse_all(p, s, depth + 1) != FAILED;
    if (!read_slice(s, (size_t)e->len, &inside)) {
        BIO_printf(p->out, "length is greater than %ld\n", (long)s->len);
        return false;
    }
    while (inside.len > 0) /* an end of contents there ends nothing */
        if (parse_all(p, &inside, depth + 1) == FAILED)
            return false;
    return true;
}

/* Elements up to an end of contents or to the end. */
static enum end parse_all(const struct parse *p, struct slice *s, int depth)
{
    struct element e;
    struct slice contents;
    if (depth > MOST_DEPTH) {
        BIO_puts(p->out, "BAD RECURSION DEPTH\n");
        return FAILED;
    }
    while (s->len > 0) {
        long offset = (long)(s->ptr - p->start);
        if (!get_header(s, &e)) {
            BIO_puts(p->out, "Error in encoding\n");
            return FAILED;
        }
        if (!put_header(p, &e, offset, depth))
            return FAILED;
        if (e.constructed) {
            if (!parse_contents(p, &e, s, depth))
                return FAILED;
        } else if (!read_slice(s, (size_t)e.len, &contents) || !put_value(p, &e, contents)) {
            return FAILED;
        } else if (e.tag == V_ASN1_EOC && e.class == V_ASN1_UNIVERSAL) {
            return AT_EOC;
        }
    }
    return ALL_READ;
}

int ASN1_parse(BIO *bp, const unsigned char *pp, long len, int indent)
{
    return ASN1_parse_dump(bp, pp, len, indent, 0);
}

int ASN1_parse_dump(BIO *bp, const unsigned char *pp, long len, int indent, int dump)
{
    struct parse p = {.out = bp, .start = pp, .indent = indent != 0, .dump = dump};
    struct slice s = slice_of(pp, len > 0 ? (size_t)len : 0);
    return (int)parse_all(&p, &s, 0);
}
