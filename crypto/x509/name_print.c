/* X509_NAME_print_ex(3): names as text. */
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/x509/name.h"

enum { OID_TEXT = 80 };

/* ---- X509_NAME_oneline ---- */

static void put_escaped(struct builder *b, const ASN1_STRING *s)
{
    static const char hex[] = "0123456789ABCDEF";
    for (int i = 0; i < s->length; i++) {
        uint8_t c = s->data[i];
        if (c < ' ' || c > '~') {
            build_bytes(b, "\\x", 2);
            build_u8(b, (uint8_t)hex[c >> 4]);
            build_u8(b, (uint8_t)hex[c & 15]);
        } else {
            if (c == '/' || c == '+')
                build_u8(b, '\\');
            build_u8(b, c);
        }
    }
}

static void put_field(struct builder *b, const X509_NAME *name, int i)
{
    const X509_NAME_ENTRY *e = X509_NAME_get_entry(name, i);
    const X509_NAME_ENTRY *before = X509_NAME_get_entry(name, i - 1);
    char oid[OID_TEXT];
    int nid = OBJ_obj2nid(e->object);
    const char *field = nid == NID_undef ? NULL : OBJ_nid2sn(nid);
    if (field == NULL) {
        OBJ_obj2txt(oid, sizeof(oid), e->object, 1);
        field = oid;
    }
    build_u8(b, before != NULL && before->set == e->set ? '+' : '/');
    build_bytes(b, field, strlen(field));
    build_u8(b, '=');
    put_escaped(b, e->value);
}

/* The text, without an end; of `room` bytes those fields that fit into it with the end. */
static void put_oneline(struct builder *b, const X509_NAME *name, size_t room)
{
    for (int i = 0; i < X509_NAME_entry_count(name); i++) {
        size_t before = b->len;
        put_field(b, name, i);
        if (b->len >= room && !b->failed) {
            b->len = before;
            return;
        }
    }
}

char *X509_NAME_oneline(const X509_NAME *a, char *buf, int size)
{
    static const char none[] = "NO X509_NAME";
    struct builder b;
    uint8_t *text;
    size_t len;
    if (buf != NULL && size <= 0)
        return NULL;
    build_init(&b);
    if (a == NULL)
        build_bytes(&b, none, sizeof(none) - 1);
    else
        put_oneline(&b, a, buf == NULL ? SIZE_MAX : (size_t)size);
    build_u8(&b, 0);
    if (buf == NULL) {
        if (build_take(&b, &text, &len))
            return (char *)text;
        ERR_raise(ERR_LIB_X509, ERR_R_MALLOC_FAILURE);
    } else if (!b.failed) {
        OPENSSL_strlcpy(buf, (const char *)b.ptr, (size_t)size);
    } else {
        ERR_raise(ERR_LIB_X509, ERR_R_MALLOC_FAILURE);
        buf = NULL;
    }
    build_free(&b);
    return buf;
}

/* ---- X509_NAME_print ---- */

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

/* Whether a field of one or two capitals begins behind the slash at s. */
static bool is_short_field(const char *s)
{
    return s[0] == '/' && is_upper(s[1]) && (s[2] == '=' || (is_upper(s[2]) && s[3] == '='));
}

int X509_NAME_print(BIO *bp, const X509_NAME *name, int obase)
{
    (void)obase;
    char *text = X509_NAME_oneline(name, NULL, 0);
    if (text == NULL)
        return 0;
    bool ok = true;
    const char *from = *text == '\0' ? text : text + 1, *s = from;
    while (ok && *s != '\0') {
        if (!is_short_field(++s) && *s != '\0')
            continue;
        ok = BIO_write(bp, from, (int)(s - from)) == s - from &&
             (*s == '\0' || BIO_write(bp, ", ", 2) == 2);
        from = *s == '\0' ? s : s + 1;
    }
    OPENSSL_free(text);
    return ok ? 1 : FAIL(ERR_LIB_X509, ERR_R_BUF_LIB);
}

/* ---- X509_NAME_print_ex ---- */

struct separators {
    const char *rdn, *value;
};
static const struct separators separators[] = {
    [XN_FLAG_SEP_COMMA_PLUS >> 16] = {",", "+"},
    [XN_FLAG_SEP_CPLUS_SPC >> 16] = {", ", " + "},
    [XN_FLAG_SEP_SPLUS_SPC >> 16] = {"; ", " + "},
    [XN_FLAG_SEP_MULTILINE >> 16] = {"\n", " + "},
};

/* Adds what was written to *total; false if that failed. */
static bool count(int *total, int written)
{
    if (written < 0)
        return false;
    *total += written;
    return true;
}

static bool put_text(BIO *out, int *total, const char *s)
{
    int len = (int)strlen(s);
    return len == 0 || (BIO_write(out, s, len) == len && count(total, len));
}

static bool put_indent(BIO *out, int *total, int n)
{
    for (; n > 0; n--)
        if (!put_text(out, total, " "))
            return false;
    return true;
}

static bool print_field_name(BIO *out, int *total, const ASN1_OBJECT *obj, unsigned long flags)
{
    unsigned long kind = flags & XN_FLAG_FN_MASK;
    char oid[OID_TEXT];
    const char *name = oid;
    int nid = OBJ_obj2nid(obj), width = 0;
    if (kind == XN_FLAG_FN_NONE)
        return true;
    if (kind == XN_FLAG_FN_OID || nid == NID_undef) {
        OBJ_obj2txt(oid, sizeof(oid), obj, 1);
    } else {
        name = kind == XN_FLAG_FN_SN ? OBJ_nid2sn(nid) : OBJ_nid2ln(nid);
        width = kind == XN_FLAG_FN_SN ? 10 : 25;
    }
    if (!put_text(out, total, name))
        return false;
    if ((flags & XN_FLAG_FN_ALIGN) != 0 && !put_indent(out, total, width - (int)strlen(name)))
        return false;
    return put_text(out, total, (flags & XN_FLAG_SPC_EQ) != 0 ? " = " : "=");
}

static bool print_entry(BIO *out, int *total, const X509_NAME_ENTRY *e, unsigned long flags)
{
    unsigned long text_flags = flags;
    if ((flags & XN_FLAG_DUMP_UNKNOWN_FIELDS) != 0 && OBJ_obj2nid(e->object) == NID_undef)
        text_flags |= ASN1_STRFLGS_DUMP_ALL;
    return print_field_name(out, total, e->object, flags) &&
           count(total, ASN1_STRING_print_ex(out, e->value, text_flags));
}

int X509_NAME_print_ex(BIO *out, const X509_NAME *nm, int indent, unsigned long flags)
{
    if (flags == XN_FLAG_COMPAT)
        return X509_NAME_print(out, nm, indent);
    int total = 0, n = X509_NAME_entry_count(nm), set = -1;
    unsigned long kind = (flags & XN_FLAG_SEP_MASK) >> 16;
    if (indent < 0)
        indent = 0;
    if (!put_indent(out, &total, indent) || kind == 0 || kind > XN_FLAG_SEP_MULTILINE >> 16)
        return -1;
    if (kind != XN_FLAG_SEP_MULTILINE >> 16)
        indent = 0;
    for (int i = 0; i < n; i++) {
        const X509_NAME_ENTRY *e =
            X509_NAME_get_entry(nm, (flags & XN_FLAG_DN_REV) != 0 ? n - 1 - i : i);
        if (i > 0 && set == e->set && !put_text(out, &total, separators[kind].value))
            return -1;
        if (i > 0 && set != e->set &&
            (!put_text(out, &total, separators[kind].rdn) || !put_indent(out, &total, indent)))
            return -1;
        set = e->set;
        if (!print_entry(out, &total, e, flags))
            return -1;
    }
    return total;
}

int X509_NAME_print_ex_fp(FILE *fp, const X509_NAME *nm, int indent, unsigned long flags)
{
    BIO *out = BIO_new_fp(fp, BIO_NOCLOSE);
    int r = out == NULL ? -1 : X509_NAME_print_ex(out, nm, indent, flags);
    BIO_free(out);
    return r;
}
