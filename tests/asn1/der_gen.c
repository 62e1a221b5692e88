#include "tests/asn1/der_gen.h"

#include <openssl/objects.h>
#include <string.h>

enum { DEPTH_MAX = 6 };

struct state {
    struct gen *g;
    int ber, depth;
};

static int one_in(struct state *s, size_t n)
{
    return gen_below(s->g, n) == 0;
}

static void put(struct der *d, const void *p, size_t n)
{
    if (n <= sizeof(d->bytes) - d->len) {
        memcpy(d->bytes + d->len, p, n);
        d->len += n;
    }
}

static void put_u8(struct der *d, unsigned v)
{
    uint8_t byte = (uint8_t)v;
    put(d, &byte, 1);
}

/* An element of these contents; with BER, its length as it may be. */
static void frame(struct state *s, struct der *out, int tag, unsigned tag_class, int constructed,
                  const struct der *contents)
{
    uint8_t header[24], *p = header;
    int indefinite = constructed && s->ber && one_in(s, 4);
    if (s->ber && !indefinite && contents->len < 0x80 && one_in(s, 16)) {
        ASN1_put_object(&p, constructed, 0, tag, (int)tag_class);
        p[-1] = 0x82; /* longer than it must be */
        *p++ = 0;
        *p++ = (uint8_t)contents->len;
    } else {
        ASN1_put_object(&p, indefinite ? 2 : constructed, (int)contents->len, tag, (int)tag_class);
    }
    put(out, header, (size_t)(p - header));
    put(out, contents->bytes, contents->len);
    if (indefinite)
        put(out, "\0\0", 2);
}

/* A string of these contents, perhaps in pieces. */
static void string(struct state *s, struct der *out, int tag, unsigned tag_class, int utype,
                   const struct der *contents)
{
    if (!s->ber || !one_in(s, 5)) {
        frame(s, out, tag, tag_class, 0, contents);
        return;
    }
    struct der pieces = {.len = 0}, piece;
    s->depth++;
    for (size_t at = 0; at < contents->len;) {
        size_t n = 1 + gen_below(s->g, contents->len - at);
        piece.len = 0;
        put(&piece, contents->bytes + at, n);
        if (s->depth < 9)
            string(s, &pieces, utype, 0, utype, &piece);
        else
            frame(s, &pieces, utype, 0, 0, &piece);
        at += n;
    }
    s->depth--;
    frame(s, out, tag, tag_class, 1, &pieces);
}

static void random_bytes(struct state *s, struct der *d, size_t most)
{
    uint8_t bytes[64];
    size_t n = gen_below(s->g, most + 1);
    gen_fill(s->g, (unsigned)gen_below(s->g, GEN_PATTERNS), bytes, n);
    put(d, bytes, n);
}

static void oid(struct state *s, struct der *d)
{
    static const int nids[] = {NID_commonName, NID_sha256, NID_rsaEncryption, NID_sha1,
                               NID_pkcs7_data};
    if (one_in(s, 6)) {
        put_u8(d, 0x2a);
        random_bytes(s, d, 6);
        return;
    }
    const ASN1_OBJECT *o = OBJ_nid2obj(nids[gen_below(s->g, sizeof(nids) / sizeof(nids[0]))]);
    put(d, OBJ_get0_data(o), OBJ_length(o));
}

static void any(struct state *s, struct der *out);

/* Of a universal type, with this tag. */
static void primitive(struct state *s, struct der *out, int utype, int tag, unsigned tag_class)
{
    struct der c = {.len = 0};
    switch (utype) {
    case V_ASN1_NULL:
        frame(s, out, tag, tag_class, 0, &c);
        return;
    case V_ASN1_BOOLEAN:
        put_u8(&c, one_in(s, 2) ? 0 : one_in(s, 2) ? 0xff : 7);
        frame(s, out, tag, tag_class, 0, &c);
        return;
    case V_ASN1_INTEGER:
    case V_ASN1_ENUMERATED:
        random_bytes(s, &c, one_in(s, 3) ? 20 : 4);
        if (c.len == 0 || one_in(s, 3)) {
            c.len = 0;
            put_u8(&c, one_in(s, 2) ? 1 : 0xfe);
        }
        frame(s, out, tag, tag_class, 0, &c);
        return;
    case V_ASN1_OBJECT:
        oid(s, &c);
        frame(s, out, tag, tag_class, 0, &c);
        return;
    case V_ASN1_SEQUENCE:
    case V_ASN1_SET:
        for (size_t n = gen_below(s->g, 3); n-- > 0;)
            any(s, &c);
        frame(s, out, tag, tag_class, 1, &c);
        return;
    case V_ASN1_BIT_STRING:
        put_u8(&c, (unsigned)gen_below(s->g, 8));
        random_bytes(s, &c, 9);
        string(s, out, tag, tag_class, utype, &c);
        return;
    case V_ASN1_BMPSTRING:
    case V_ASN1_UNIVERSALSTRING:
        random_bytes(s, &c, 16);
        c.len &= ~(size_t)3;
        string(s, out, tag, tag_class, utype, &c);
        return;
    default:
        random_bytes(s, &c, one_in(s, 8) ? 64 : 9);
        string(s, out, tag, tag_class, utype, &c);
    }
}

static void any(struct state *s, struct der *out)
{
    static const int types[] = {1, 2, 3, 4, 5, 6, 10, 12, 16, 17, 19, 22, 23, 24, 28, 30};
    int type = types[gen_below(s->g, sizeof(types) / sizeof(types[0]))];
    if (s->depth >= DEPTH_MAX && (type == V_ASN1_SEQUENCE || type == V_ASN1_SET))
        type = V_ASN1_INTEGER;
    s->depth++;
    if (one_in(s, 8))
        primitive(s, out, type, (int)gen_below(s->g, 40), 0x80);
    else
        primitive(s, out, type, type, 0);
    s->depth--;
}

static void item(struct state *s, struct der *out, const ASN1_ITEM *it, int tag,
                 unsigned tag_class);

static void untagged(struct state *s, struct der *out, const ASN1_TEMPLATE *tt, int tag,
                     unsigned tag_class)
{
    const ASN1_ITEM *it = ASN1_ITEM_ptr(tt->item);
    if ((tt->flags & ASN1_TFLG_SK_MASK) == 0) {
        item(s, out, it, tag, tag_class);
        return;
    }
    struct der c = {.len = 0};
    for (size_t n = gen_below(s->g, 4); n-- > 0;)
        item(s, &c, it, -1, 0);
    if (tag == -1)
        tag = tt->flags & ASN1_TFLG_SET_OF ? V_ASN1_SET : V_ASN1_SEQUENCE;
    frame(s, out, tag, tag_class, 1, &c);
}

static void template(struct state *s, struct der *out, const ASN1_TEMPLATE *tt)
{
    struct der c = {.len = 0};
    unsigned tag_class = (unsigned)(tt->flags & ASN1_TFLG_TAG_CLASS);
    if ((tt->flags & ASN1_TFLG_OPTIONAL) && (one_in(s, 2) || s->depth >= DEPTH_MAX))
        return;
    if (tt->flags & ASN1_TFLG_ADB_MASK) { /* any of its types: now and then the right one */
        const ASN1_ADB *adb = ASN1_ADB_ptr(tt->item);
        template(s, out, &adb->tbl[gen_below(s->g, (size_t)adb->tblcount)].tt);
    } else if (tt->flags & ASN1_TFLG_EXPTAG) {
        untagged(s, &c, tt, -1, 0);
        frame(s, out, (int)tt->tag, tag_class, 1, &c);
    } else if (tt->flags & ASN1_TFLG_IMPTAG) {
        untagged(s, out, tt, (int)tt->tag, tag_class);
    } else {
        untagged(s, out, tt, -1, 0);
    }
}

static void item(struct state *s, struct der *out, const ASN1_ITEM *it, int tag, unsigned tag_class)
{
    struct der c = {.len = 0};
    s->depth++;
    switch (it->itype) {
    case ASN1_ITYPE_PRIMITIVE:
        if (it->templates != NULL)
            template(s, out, it->templates);
        else if (it->utype == V_ASN1_ANY)
            any(s, out);
        else
            primitive(s, out, (int)it->utype, tag == -1 ? (int)it->utype : tag, tag_class);
        break;
    case ASN1_ITYPE_MSTRING: {
        int type;
        do
            type = 1 + (int)gen_below(s->g, 30);
        while ((ASN1_tag2bit(type) & (unsigned long)it->utype) == 0);
        primitive(s, out, type, type, 0);
        break;
    }
    case ASN1_ITYPE_CHOICE:
        template(s, out, &it->templates[gen_below(s->g, (size_t)it->tcount)]);
        break;
    default:
        for (long i = 0; i < it->tcount; i++)
            template(s, &c, &it->templates[i]);
        frame(s, out, tag == -1 ? V_ASN1_SEQUENCE : tag, tag_class, 1, &c);
    }
    s->depth--;
}

void der_gen(struct gen *g, struct der *out, const ASN1_ITEM *it, int ber)
{
    struct state s = {.g = g, .ber = ber};
    out->len = 0;
    item(&s, out, it, -1, 0);
}

void der_damage(struct gen *g, struct der *d)
{
    for (size_t times = 1 + gen_below(g, 2); times-- > 0 && d->len > 0;) {
        size_t at = gen_below(g, d->len), n;
        switch (gen_below(g, 7)) {
        case 0:
            d->bytes[at] ^= (uint8_t)(1U << gen_below(g, 8));
            break;
        case 1:
            d->bytes[at] = (uint8_t)gen_u64(g);
            break;
        case 2:
            d->bytes[at] = (uint8_t)(d->bytes[at] + (gen_below(g, 2) ? 1 : -1));
            break;
        case 3:
            d->len = at;
            break;
        case 4: /* without some bytes */
            n = 1 + gen_below(g, d->len - at);
            memmove(d->bytes + at, d->bytes + at + n, d->len - at - n);
            d->len -= n;
            break;
        case 5: /* an end of contents where there is none */
            if (d->len - at >= 2)
                memset(d->bytes + at, 0, 2);
            break;
        default: /* more behind it */
            n = gen_below(g, 4);
            if (n <= sizeof(d->bytes) - d->len) {
                memset(d->bytes + d->len, (int)gen_below(g, 2) * 5, n);
                d->len += n;
            }
        }
    }
}
