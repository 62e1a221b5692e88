/* DER from text, ASN1_generate_nconf(3): modifiers, then a type and its value. */
#include "crypto/asn1/generate.h"

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <stdlib.h>
#include <string.h>

#include "crypto/asn1/asn1.h"
#include "crypto/asn1/names.h"
#include "crypto/base/raise.h"

enum { MOST_WRAPS = 20, MOST_DEPTH = 50 };

/* An element round the value. */
struct wrap {
    int tag, class;
    bool constructed, bits; /* a BIT STRING, whose unused bits are 0 */
};

struct spec {
    struct wrap wraps[MOST_WRAPS]; /* outermost first */
    int n_wraps;
    int implicit_tag, implicit_class; /* -1: none */
    enum gen_format format;
    int type; /* -1: none yet */
    const char *value;
};

/* ---- Reading it ---- */

/* A tag's number, and the letter of its class behind it. */
static bool read_tag(const char *text, size_t len, int *tag, int *class)
{
    static const struct {
        char letter;
        int class;
    } classes[] = {{'U', V_ASN1_UNIVERSAL},
                   {'A', V_ASN1_APPLICATION},
                   {'P', V_ASN1_PRIVATE},
                   {'C', V_ASN1_CONTEXT_SPECIFIC}};
    char *end;
    if (text == NULL)
        return false;
    long n = strtol(text, &end, 10);
    if (*end != '\0' && end > text + len)
        return false;
    if (n < 0 || n > INT_MAX)
        return FAIL(ERR_LIB_ASN1, ASN1_R_INVALID_NUMBER);
    *tag = (int)n;
    *class = V_ASN1_CONTEXT_SPECIFIC;
    if (end >= text + len)
        return true;
    for (size_t i = 0; i < sizeof(classes) / sizeof(classes[0]); i++)
        if (*end == classes[i].letter) {
            *class = classes[i].class;
            return true;
        }
    ERR_raise_data(ERR_LIB_ASN1, ASN1_R_INVALID_MODIFIER, "Char=%c", *end);
    return false;
}

static bool add_wrap(struct spec *s, struct wrap w, bool may_be_implicit)
{
    if (s->implicit_tag >= 0 && !may_be_implicit)
        return FAIL(ERR_LIB_ASN1, ASN1_R_ILLEGAL_IMPLICIT_TAG);
    if (s->n_wraps == MOST_WRAPS)
        return FAIL(ERR_LIB_ASN1, ASN1_R_DEPTH_EXCEEDED);
    if (s->implicit_tag >= 0) {
        w.tag = s->implicit_tag;
        w.class = s->implicit_class;
        s->implicit_tag = -1;
    }
    s->wraps[s->n_wraps++] = w;
    return true;
}

static bool set_implicit(struct spec *s, const char *value, size_t len)
{
    if (s->implicit_tag >= 0)
        return FAIL(ERR_LIB_ASN1, ASN1_R_ILLEGAL_NESTED_TAGGING);
    return read_tag(value, len, &s->implicit_tag, &s->implicit_class);
}

static bool add_explicit(struct spec *s, const char *value, size_t len)
{
    struct wrap w = {.constructed = true};
    return read_tag(value, len, &w.tag, &w.class) && add_wrap(s, w, false);
}

static bool set_format(struct spec *s, const char *value, size_t len)
{
    static const char *const names[] = {
        [GEN_ASCII] = "ASCII", [GEN_UTF8] = "UTF8", [GEN_HEX] = "HEX", [GEN_BITLIST] = "BITLIST"};
    (void)len;
    for (size_t i = 0; value != NULL && i < sizeof(names) / sizeof(names[0]); i++)
        if (strncmp(value, names[i], strlen(names[i])) == 0) {
            s->format = (enum gen_format)i;
            return true;
        }
    return FAIL(ERR_LIB_ASN1, ASN1_R_UNKNOWN_FORMAT);
}

static const struct modifier {
    const char *names[2];
    bool (*apply)(struct spec *, const char *value, size_t len); /* or a wrap */
    struct wrap wrap;
} modifiers[] = {
    {{"EXP", "EXPLICIT"}, add_explicit, {0}},
    {{"IMP", "IMPLICIT"}, set_implicit, {0}},
    {{"FORM", "FORMAT"}, set_format, {0}},
    {{"OCTWRAP", ""}, NULL, {V_ASN1_OCTET_STRING, V_ASN1_UNIVERSAL, false, false}},
    {{"SEQWRAP", ""}, NULL, {V_ASN1_SEQUENCE, V_ASN1_UNIVERSAL, true, false}},
    {{"SETWRAP", ""}, NULL, {V_ASN1_SET, V_ASN1_UNIVERSAL, true, false}},
    {{"BITWRAP", ""}, NULL, {V_ASN1_BIT_STRING, V_ASN1_UNIVERSAL, false, true}},
};

static const struct modifier *find_modifier(const char *name, size_t len)
{
    for (size_t i = 0; i < sizeof(modifiers) / sizeof(modifiers[0]); i++)
        for (int j = 0; j < 2; j++)
            if (strlen(modifiers[i].names[j]) == len &&
                OPENSSL_strncasecmp(modifiers[i].names[j], name, len) == 0)
                return &modifiers[i];
    return NULL;
}

/* One of the parts between commas; 0 when it is the type, whose value goes to the end. */
static int read_part(const char *part, size_t len, void *arg)
{
    struct spec *s = arg;
    if (part == NULL)
        return -1;
    const char *colon = memchr(part, ':', len), *value = NULL;
    size_t name_len = len, value_len = 0;
    if (colon != NULL) {
        name_len = (size_t)(colon - part);
        value = colon + 1;
        value_len = len - name_len - 1;
    }
    const struct modifier *m = find_modifier(part, name_len);
    if (m != NULL)
        return (m->apply != NULL ? m->apply(s, value, value_len) : add_wrap(s, m->wrap, true)) ? 1
                                                                                               : -1;
    if (!asn1_type_of_name(part, name_len, &s->type)) {
        ERR_raise_data(ERR_LIB_ASN1, ASN1_R_UNKNOWN_TAG, "tag=%s", part);
        return -1;
    }
    s->value = value;
    if (value == NULL && part[name_len] != '\0') {
        ERR_raise(ERR_LIB_ASN1, ASN1_R_MISSING_VALUE);
        return -1;
    }
    return 0;
}

/* ---- Building it ---- */

/* A header before what is in b. */
static void put_header(struct builder *b, int tag, int class, bool constructed)
{
    size_t len = b->len;
    int all = len <= INT_MAX ? ASN1_object_size(constructed, (int)len, tag) : -1;
    if (all < 0) {
        b->failed = true;
        return;
    }
    unsigned char *at = build_insert(b, 0, (size_t)all - len);
    if (at != NULL)
        ASN1_put_object(&at, constructed, (int)len, tag, class);
}

/* The same contents under another tag. */
static bool retag(struct builder *b, int tag, int class)
{
    const unsigned char *at = b->ptr;
    long len;
    int old_tag, old_class;
    int r = ASN1_get_object(&at, &len, &old_tag, &old_class, (long)b->len);
    if (r & 0x80)
        return false;
    memmove(b->ptr, at, (size_t)len);
    b->len = (size_t)len;
    put_header(b, tag, class, (r & V_ASN1_CONSTRUCTED) != 0);
    return true;
}

static bool put_type(struct builder *b, const ASN1_TYPE *t)
{
    unsigned char *der = NULL;
    int len = i2d_ASN1_TYPE(t, &der);
    if (len < 0)
        return false;
    build_bytes(b, der, (size_t)len);
    OPENSSL_free(der);
    return !b->failed;
}

static ASN1_TYPE *wrapped(const ASN1_TYPE *inner, const struct spec *s)
{
    struct builder b;
    ASN1_TYPE *t = NULL;
    build_init(&b);
    bool ok = put_type(&b, inner) &&
              (s->implicit_tag < 0 || retag(&b, s->implicit_tag, s->implicit_class));
    for (int i = s->n_wraps - 1; ok && i >= 0; i--) {
        const struct wrap *w = &s->wraps[i];
        if (w->bits) {
            uint8_t *unused = build_insert(&b, 0, 1);
            if (unused != NULL)
                *unused = 0;
        }
        put_header(&b, w->tag, w->class, w->constructed);
    }
    const unsigned char *p = b.ptr;
    if (ok && !b.failed)
        t = d2i_ASN1_TYPE(NULL, &p, (long)b.len);
    build_free(&b);
    return t;
}

static ASN1_TYPE *generate(const char *text, const struct gen_sections *sections, int depth);

/* What the section has, behind one another; NULL: it was taken off again. */
static STACK_OF(ASN1_TYPE) *
    contents(const char *section, const struct gen_sections *sections, int depth)
{
    STACK_OF(ASN1_TYPE) *all = sk_ASN1_TYPE_new_null();
    const char *text;
    bool found = section == NULL;
    if (all == NULL)
        return NULL;
    for (int i = 0;
         section != NULL && (text = sections->value(sections->context, section, i, &found)) != NULL;
         i++) {
        ASN1_TYPE *t = generate(text, sections, depth + 1);
        if (t == NULL || !sk_ASN1_TYPE_push(all, t)) {
            ASN1_TYPE_free(t);
            found = false;
            break;
        }
    }
    if (found)
        return all;
    sk_ASN1_TYPE_pop_free(all, ASN1_TYPE_free);
    return NULL;
}

static ASN1_TYPE *gen_constructed(int type, const char *section,
                                  const struct gen_sections *sections, int depth)
{
    STACK_OF(ASN1_TYPE) *all = contents(section, sections, depth);
    unsigned char *der = NULL;
    if (all == NULL)
        return NULL;
    int len = type == V_ASN1_SET ? i2d_ASN1_SET_ANY(all, &der) : i2d_ASN1_SEQUENCE_ANY(all, &der);
    sk_ASN1_TYPE_pop_free(all, ASN1_TYPE_free);
    ASN1_TYPE *t = len >= 0 ? ASN1_TYPE_new() : NULL;
    ASN1_STRING *s = t != NULL ? ASN1_STRING_type_new(type) : NULL;
    if (s == NULL) {
        OPENSSL_free(der);
        ASN1_TYPE_free(t);
        return NULL;
    }
    ASN1_STRING_set0(s, der, len);
    t->type = type;
    t->value.asn1_string = s;
    return t;
}

static ASN1_TYPE *generate(const char *text, const struct gen_sections *sections, int depth)
{
    struct spec s = {.implicit_tag = -1, .type = V_ASN1_UNDEF};
    ASN1_TYPE *t;
    if (gen_list(text, read_part, &s) != 0) {
        ERR_raise(ERR_LIB_ASN1, ASN1_R_UNKNOWN_TAG);
        return NULL;
    }
    if (s.type == V_ASN1_SEQUENCE || s.type == V_ASN1_SET) {
        if (sections == NULL || depth >= MOST_DEPTH) {
            ERR_raise(ERR_LIB_ASN1, sections == NULL ? ASN1_R_SEQUENCE_OR_SET_NEEDS_CONFIG
                                                     : ASN1_R_ILLEGAL_NESTED_TAGGING);
            return NULL;
        }
        t = gen_constructed(s.type, s.value, sections, depth);
    } else {
        t = gen_value(s.type, s.format, s.value != NULL ? s.value : "");
    }
    if (t == NULL || (s.implicit_tag < 0 && s.n_wraps == 0))
        return t;
    ASN1_TYPE *outer = wrapped(t, &s);
    ASN1_TYPE_free(t);
    return outer;
}

ASN1_TYPE *gen_type(const char *text, const struct gen_sections *sections)
{
    return generate(text, sections, 0);
}
