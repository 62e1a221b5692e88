/* Names as they are encoded: Name ::= SEQUENCE OF SET OF SEQUENCE { type OID, value ANY }, RFC
 * 5280, 4.1.2.4; checked, compared and hashed in canonical form without making objects of them.
 *
 * The canonical form is the one that hashed directories of certificates are named by: character
 * strings of any type become UTF8Strings, in which ASCII letters are small, white space at the ends
 * is gone and every other run of it is one space; values of other types stay as they are; the
 * values of one RDN are in DER's order; RDNs without values vanish. */
#include <openssl/crypto.h>
#include <stdlib.h>

#include "crypto/der/der.h"
#include "crypto/x509/parse.h"

enum { NAME_MAX_LEN = 1024 * 1024 };

/* Character strings, and the bytes of a character: 0 is UTF-8's one to four. */
struct text_type {
    uint8_t tag, width;
};
static const struct text_type text_types[] = {
    {DER_UTF8_STRING, 0}, {DER_PRINTABLE_STRING, 1}, {DER_IA5_STRING, 1},       {DER_T61_STRING, 1},
    {DER_BMP_STRING, 2},  {DER_VISIBLE_STRING, 1},   {DER_UNIVERSAL_STRING, 4},
};

static const struct text_type *text_type_of(unsigned tag)
{
    for (size_t i = 0; i < sizeof(text_types) / sizeof(text_types[0]); i++)
        if (text_types[i].tag == tag)
            return &text_types[i];
    return NULL;
}

/* RFC 3629, 4: what follows the first byte; the shortest form, no surrogates. */
static bool get_utf8(struct slice *s, uint32_t *c)
{
    static const uint32_t least[] = {0, 0x80, 0x800, 0x10000};
    struct slice rest = *s;
    uint8_t first = 0, next;
    if (!read_u8(&rest, &first))
        return false;
    unsigned more = first < 0x80 ? 0 : first < 0xc0 ? 4 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    if (more == 4 || first >= 0xf8)
        return false;
    uint32_t v = more == 0 ? first : first & (0x3fU >> more);
    for (unsigned i = 0; i < more; i++) {
        if (!read_u8(&rest, &next) || (next & 0xc0) != 0x80)
            return false;
        v = v << 6 | (next & 0x3f);
    }
    if (v < least[more])
        return false;
    *c = v;
    *s = rest;
    return true;
}

static bool get_character(struct slice *s, unsigned width, uint32_t *c)
{
    struct slice rest = *s;
    uint64_t v = 0;
    if (width == 0) {
        if (!get_utf8(&rest, c))
            return false;
    } else {
        if (!read_uint(&rest, width, &v) || v > 0x10ffff)
            return false;
        *c = (uint32_t)v;
    }
    if (*c > 0x10ffff || (*c >= 0xd800 && *c <= 0xdfff))
        return false;
    *s = rest;
    return true;
}

/* One value of an RDN. */
struct value {
    struct slice oid, contents, whole; /* the type's contents; the value's, and with its header */
    unsigned tag;
    const struct text_type *text; /* NULL: not a character string */
};

static bool get_value(struct slice *rdn, struct value *out)
{
    struct slice rest = *rdn, pair;
    if (!der_get(&rest, DER_SEQUENCE, &pair) || !der_get_oid(&pair, &out->oid) ||
        !der_get_any(&pair, &out->tag, &out->contents, &out->whole) || pair.len != 0)
        return false;
    out->text = text_type_of(out->tag);
    *rdn = rest;
    return true;
}

/* ---- Checking ---- */

static bool text_is_valid(struct slice s, unsigned width)
{
    uint32_t c;
    while (s.len > 0)
        if (!get_character(&s, width, &c))
            return false;
    return true;
}

bool x509_text_is_valid(unsigned tag, struct slice contents)
{
    const struct text_type *text = text_type_of(tag);
    return text == NULL || text_is_valid(contents, text->width);
}

/* What beside text may be a value: BIT STRING, NumericString, SEQUENCE, and the universal types
 * that ASN1_tag2bit has no bit of its own for. */
static bool is_other_value(unsigned tag)
{
    const uint32_t allowed = 1U << 3 | 1U << 7 | 1U << 8 | 1U << 9 | 1U << 11 | 1U << 13 |
                             1U << 14 | 1U << 15 | 1U << 18 | 1U << 29;
    return tag == DER_SEQUENCE || (tag < 32 && (allowed >> tag & 1) != 0);
}

bool x509_name_check(struct slice name)
{
    struct slice rdns, rdn;
    struct value v;
    if (name.len > NAME_MAX_LEN || !der_get(&name, DER_SEQUENCE, &rdns) || name.len != 0)
        return false;
    while (rdns.len > 0) {
        if (!der_get(&rdns, DER_SET, &rdn))
            return false;
        while (rdn.len > 0) {
            if (!get_value(&rdn, &v))
                return false;
            if (v.tag == DER_VISIBLE_STRING) /* not among the types of a name's values */
                return false;
            if (v.text != NULL
                    ? !text_is_valid(v.contents, v.text->width)
                    : !is_other_value(v.tag) || !x509_check_any(v.tag, v.contents, v.whole))
                return false;
        }
    }
    return true;
}

/* ---- The canonical characters of a string, one after the other ---- */

static bool is_space(uint32_t c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

struct canon_text {
    struct slice rest;
    unsigned width;
};

static void skip_space(struct canon_text *t)
{
    uint32_t c;
    for (struct slice s = t->rest; s.len > 0 && get_character(&s, t->width, &c) && is_space(c);)
        t->rest = s;
}

static struct canon_text canon_begin(const struct value *v)
{
    struct canon_text t = {v->contents, v->text->width};
    skip_space(&t);
    return t;
}

/* false at the end. */
static bool canon_next(struct canon_text *t, uint32_t *c)
{
    if (t->rest.len == 0 || !get_character(&t->rest, t->width, c))
        return false;
    if (*c >= 'A' && *c <= 'Z')
        *c += 'a' - 'A';
    if (!is_space(*c))
        return true;
    *c = ' ';
    skip_space(t);
    return t->rest.len > 0;
}

/* ---- Equality ---- */

static bool slices_equal(struct slice a, struct slice b)
{
    return slice_is(a, b.ptr, b.len);
}

static bool values_equal(const struct value *a, const struct value *b)
{
    if (!slices_equal(a->oid, b->oid))
        return false;
    if (a->text == NULL || b->text == NULL)
        return slices_equal(a->whole, b->whole);
    if (a->text == b->text && slices_equal(a->contents, b->contents))
        return true;
    struct canon_text s = canon_begin(a), t = canon_begin(b);
    uint32_t c, d;
    bool more, also;
    do {
        more = canon_next(&s, &c);
        also = canon_next(&t, &d);
        if (more != also || (more && c != d))
            return false;
    } while (more);
    return true;
}

static void canon_rdn(struct builder *b, struct slice rdn);

/* Of more than one value, their order is DER's of the canonical form: that is made. */
static bool rdns_equal_made(struct slice a, struct slice b)
{
    struct builder x, y;
    build_init(&x);
    build_init(&y);
    canon_rdn(&x, a);
    canon_rdn(&y, b);
    bool equal = !x.failed && !y.failed && x.len == y.len && memcmp(x.ptr, y.ptr, x.len) == 0;
    build_free(&x);
    build_free(&y);
    return equal;
}

static bool rdns_equal(struct slice a, struct slice b)
{
    struct slice s = a, t = b;
    struct value v, w;
    if (slices_equal(a, b))
        return true;
    if (!get_value(&s, &v) || !get_value(&t, &w))
        return false;
    if (s.len == 0 && t.len == 0)
        return values_equal(&v, &w);
    return rdns_equal_made(a, b);
}

/* The next RDN that has values; false at the end. */
static bool next_rdn(struct slice *rdns, struct slice *rdn)
{
    while (rdns->len > 0)
        if (!der_get(rdns, DER_SET, rdn))
            return false;
        else if (rdn->len > 0)
            return true;
    return false;
}

/* The RDNs of both, from the first on: whether one pair differs; whether one has more. */
static bool compare_rdns(struct slice a, struct slice b, bool *a_has_more, bool *b_has_more)
{
    struct slice s, t, x, y;
    *a_has_more = *b_has_more = false;
    if (!der_get(&a, DER_SEQUENCE, &s) || !der_get(&b, DER_SEQUENCE, &t))
        return false;
    for (;;) {
        *a_has_more = next_rdn(&s, &x);
        *b_has_more = next_rdn(&t, &y);
        if (!*a_has_more || !*b_has_more)
            return true;
        if (!rdns_equal(x, y))
            return false;
    }
}

bool x509_name_slice_equal(struct slice a, struct slice b)
{
    bool a_has_more, b_has_more;
    if (slices_equal(a, b))
        return true;
    return compare_rdns(a, b, &a_has_more, &b_has_more) && !a_has_more && !b_has_more;
}

bool x509_name_slice_within(struct slice name, struct slice base)
{
    bool name_has_more, base_has_more;
    return compare_rdns(name, base, &name_has_more, &base_has_more) && !base_has_more;
}

/* ---- The canonical form, made ---- */

static void put_utf8(struct builder *b, uint32_t c)
{
    if (c < 0x80) {
        build_u8(b, (uint8_t)c);
        return;
    }
    unsigned more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    build_u8(b, (uint8_t)((0xff00U >> (more + 1) & 0xff) | c >> (6 * more)));
    while (more-- > 0)
        build_u8(b, (uint8_t)(0x80 | (c >> (6 * more) & 0x3f)));
}

static void canon_value(struct builder *b, const struct value *v)
{
    size_t pair = der_open(b, DER_SEQUENCE);
    der_put(b, DER_OID, v->oid);
    if (v->text == NULL) {
        build_slice(b, v->whole);
    } else {
        size_t text = der_open(b, DER_UTF8_STRING);
        struct canon_text t = canon_begin(v);
        for (uint32_t c; canon_next(&t, &c);)
            put_utf8(b, c);
        der_close(b, text);
    }
    der_close(b, pair);
}

/* X.690, 11.6: the encodings of a SET OF ascend, shorter ones as if zeros followed. */
static int by_encoding(const void *a, const void *b)
{
    const struct slice *x = a, *y = b;
    int order = memcmp(x->ptr, y->ptr, x->len < y->len ? x->len : y->len);
    return order != 0 ? order : (x->len > y->len) - (x->len < y->len);
}

/* SET OF the elements that `unsorted` holds one after the other. */
void x509_put_set_of(struct builder *b, unsigned tag, struct slice unsorted)
{
    struct slice rest = unsorted, contents, *all = NULL;
    unsigned element;
    size_t n = 0, i = 0;
    for (struct slice whole; der_get_any(&rest, &element, &contents, &whole);)
        n++;
    size_t mark = der_open(b, tag);
    if (n > 1 && (all = OPENSSL_malloc(n * sizeof(*all))) == NULL) {
        b->failed = true;
    } else if (n <= 1) {
        build_slice(b, unsorted);
    } else {
        for (rest = unsorted; i < n && der_get_any(&rest, &element, &contents, &all[i]);)
            i++;
        qsort(all, n, sizeof(*all), by_encoding);
        for (i = 0; i < n; i++)
            build_slice(b, all[i]);
    }
    OPENSSL_free(all);
    der_close(b, mark);
}

static void canon_rdn(struct builder *b, struct slice rdn)
{
    struct builder values;
    build_init(&values);
    for (struct value v; get_value(&rdn, &v);)
        canon_value(&values, &v);
    b->failed |= values.failed;
    x509_put_set_of(b, DER_SET, slice_of(values.ptr, values.len));
    build_free(&values);
}

void x509_name_canon(struct builder *b, struct slice name)
{
    struct slice rdns, rdn;
    if (!der_get(&name, DER_SEQUENCE, &rdns))
        return;
    while (next_rdn(&rdns, &rdn))
        canon_rdn(b, rdn);
}

int x509_name_slice_cmp(struct slice a, struct slice b)
{
    if (slices_equal(a, b))
        return 0;
    struct builder x, y;
    build_init(&x);
    build_init(&y);
    x509_name_canon(&x, a);
    x509_name_canon(&y, b);
    int order = -2;
    if (!x.failed && !y.failed) {
        order = (x.len > y.len) - (x.len < y.len);
        if (order == 0 && x.len > 0)
            order = memcmp(x.ptr, y.ptr, x.len);
        order = (order > 0) - (order < 0);
    }
    build_free(&x);
    build_free(&y);
    return order;
}

/* FNV-1a over what equality compares; the values of one RDN are added, as their order may differ.
 */
static uint64_t hash_value(const struct value *v)
{
    const uint64_t prime = 0x100000001b3;
    uint64_t h = 0xcbf29ce484222325;
    for (size_t i = 0; i < v->oid.len; i++)
        h = (h ^ v->oid.ptr[i]) * prime;
    if (v->text == NULL) {
        for (size_t i = 0; i < v->whole.len; i++)
            h = (h ^ v->whole.ptr[i]) * prime;
    } else {
        struct canon_text t = canon_begin(v);
        for (uint32_t c; canon_next(&t, &c);)
            h = (h ^ c) * prime;
    }
    return h;
}

uint64_t x509_name_slice_hash(struct slice name)
{
    struct slice rdns, rdn;
    uint64_t h = 0;
    if (!der_get(&name, DER_SEQUENCE, &rdns))
        return 0;
    while (next_rdn(&rdns, &rdn)) {
        uint64_t sum = 0;
        for (struct value v; get_value(&rdn, &v);)
            sum += hash_value(&v);
        h = (h ^ sum) * 0x9e3779b97f4a7c15 + (h >> 29);
    }
    return h;
}
