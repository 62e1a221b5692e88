/* Object identifiers: their bytes (X.690, 8.19), their text, their NIDs. An arc may be of any size,
 * as that of a UUID is: it is converted as a number of several words. */
#include <openssl/asn1err.h>
#include <openssl/objects.h>
#include <string.h>

#include "crypto/der/der.h"
#include "crypto/obj/obj.h"

bool oid_is_valid(struct slice c)
{
    bool first = true; /* of an arc's bytes */
    for (size_t i = 0; i < c.len; i++) {
        if (first && c.ptr[i] == 0x80)
            return false;
        first = c.ptr[i] < 0x80;
    }
    return c.len > 0 && first;
}

int oid_nid(struct slice c)
{
    return object_nid(c);
}

void der_put_nid(struct builder *b, int nid)
{
    const ASN1_OBJECT *o = OBJ_nid2obj(nid);
    if (o == NULL || o->length == 0)
        b->failed = true;
    else
        der_put(b, DER_OID, slice_of(o->data, (size_t)o->length));
}

/* ---- Numbers of several words, the least first ---- */

enum {
    DECIMAL = 1000000000,        /* nine digits a word */
    SEVENS = 1 << 28,            /* four groups of seven bits a word */
    ARC_WORDS = OID_MAX / 4 + 2, /* for OID_MAX * 7 bits in either */
};

struct number {
    uint32_t word[ARC_WORDS];
    size_t words; /* used; the last isn't zero */
};

/* n = n * factor + add, in words below `base`; false if it is too large. */
static bool multiply_add(struct number *n, uint32_t base, uint32_t factor, uint32_t add)
{
    uint64_t carry = add;
    for (size_t i = 0; i < n->words; i++) {
        carry += (uint64_t)n->word[i] * factor;
        uint64_t above = carry < base ? 0 : carry / base; /* arcs are small, divisions slow */
        n->word[i] = (uint32_t)(carry - above * base);
        carry = above;
    }
    if (carry == 0)
        return true;
    if (n->words == ARC_WORDS)
        return false;
    n->word[n->words++] = (uint32_t)carry;
    return true;
}

static void subtract(struct number *n, uint32_t v)
{
    for (size_t i = 0; v != 0; i++) {
        bool borrow = n->word[i] < v;
        n->word[i] += (borrow ? DECIMAL : 0) - v;
        v = borrow;
    }
    while (n->words > 0 && n->word[n->words - 1] == 0)
        n->words--;
}

/* ---- To text ---- */

struct text {
    char *at;
    size_t room, len; /* of all, of what fits or would have */
};

static void put_char(struct text *t, char c)
{
    if (t->len + 1 < t->room)
        t->at[t->len] = c;
    t->len++;
}

/* The lowest `least` digits of v, and those above them that it has. */
static void put_digits(struct text *t, uint32_t v, unsigned least)
{
    char digits[10];
    unsigned n = 0;
    do
        digits[n++] = (char)('0' + v % 10);
    while ((v /= 10) != 0 || n < least);
    while (n > 0)
        put_char(t, digits[--n]);
}

static void put_number(struct text *t, const struct number *n)
{
    put_digits(t, n->words > 0 ? n->word[n->words - 1] : 0, 1);
    for (size_t i = n->words; i-- > 1;)
        put_digits(t, n->word[i - 1], 9);
}

/* The next arc, of an OID that is valid. */
static void get_arc(struct slice *s, struct number *arc)
{
    uint8_t byte = 0x80;
    arc->words = 0;
    while (byte >= 0x80 && read_u8(s, &byte))
        multiply_add(arc, DECIMAL, 128, byte & 0x7f); /* OID_MAX bytes fit */
}

size_t oid_print(struct slice c, char *text, size_t room)
{
    struct text t = {text, room, 0};
    struct number arc;
    if (c.len <= OID_MAX && oid_is_valid(c)) {
        get_arc(&c, &arc); /* 40 times the first, which is at most 2, plus the second: 8.19.4 */
        uint32_t least = arc.words > 0 ? arc.word[0] : 0;
        uint32_t root = arc.words > 1 || least >= 80 ? 2 : least / 40;
        subtract(&arc, 40 * root);
        put_digits(&t, root, 1);
        put_char(&t, '.');
        put_number(&t, &arc);
        while (c.len > 0) {
            get_arc(&c, &arc);
            put_char(&t, '.');
            put_number(&t, &arc);
        }
    }
    if (room > 0)
        text[t.len < room ? t.len : room - 1] = '\0';
    return t.len;
}

size_t oid_text(struct slice c, char *text, size_t room)
{
    size_t len = oid_print(c, text, room);
    return len < room ? len : 0;
}

/* ---- From text ---- */

static bool is_separator(uint8_t c)
{
    return c == '.' || c == ' ';
}

/* Digits up to a separator, which is passed over, or the end. */
static int read_arc(struct slice *s, struct number *arc)
{
    uint8_t c;
    arc->words = 0;
    while (read_u8(s, &c) && !is_separator(c)) {
        if (c < '0' || c > '9')
            return ASN1_R_INVALID_DIGIT;
        if (!multiply_add(arc, SEVENS, 10, (uint32_t)(c - '0')))
            return ASN1_R_TOO_LARGE;
    }
    return 0;
}

static void build_arc(struct builder *b, const struct number *arc)
{
    bool begun = false;
    for (size_t group = arc->words > 0 ? 4 * arc->words : 1; group-- > 0;) {
        uint32_t word = arc->words > 0 ? arc->word[group / 4] : 0;
        uint8_t bits = (uint8_t)(word >> 7 * (group % 4) & 0x7f);
        begun = begun || bits != 0 || group == 0;
        if (begun)
            build_u8(b, group > 0 ? bits | 0x80 : bits);
    }
}

/* The first two arcs, which share a number. */
static int parse_root(struct builder *b, struct slice *s)
{
    uint8_t root = '9', separator;
    struct number arc;
    if (!read_u8(s, &root) || root < '0' || root > '2')
        return ASN1_R_FIRST_NUM_TOO_LARGE;
    if (!read_u8(s, &separator))
        return ASN1_R_MISSING_SECOND_NUMBER;
    if (!is_separator(separator))
        return ASN1_R_INVALID_SEPARATOR;
    if (s->len == 0)
        return ASN1_R_MISSING_SECOND_NUMBER;
    int reason = read_arc(s, &arc);
    if (reason != 0)
        return reason;
    if (root < '2' && arc.words > 0 && (arc.words > 1 || arc.word[0] >= 40))
        return ASN1_R_SECOND_NUMBER_TOO_LARGE;
    if (!multiply_add(&arc, SEVENS, 1, 40u * (uint32_t)(root - '0')))
        return ASN1_R_TOO_LARGE;
    build_arc(b, &arc);
    return 0;
}

int oid_parse(struct builder *b, const char *text, size_t len)
{
    struct slice s = slice_of(text, len);
    struct number arc;
    int reason = parse_root(b, &s);
    while (reason == 0 && s.len > 0) {
        reason = read_arc(&s, &arc);
        if (reason == 0)
            build_arc(b, &arc);
    }
    return reason;
}
