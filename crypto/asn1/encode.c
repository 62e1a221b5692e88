/* Writing values by their items, from the end of the DER to its beginning (write.h). */
#include <limits.h>
#include <openssl/crypto.h>
#include <stdlib.h>

#include "crypto/asn1/item.h"

const struct asn1_tagging asn1_untagged[2] = {{-1, 0, false}, {-1, 0, true}};

static void fail(struct asn1_writer *w, int reason)
{
    if (!w->failed)
        ERR_raise(ERR_LIB_ASN1, reason);
    w->failed = true;
}

/* ---- SET OF in order: X.690, 11.6 ---- */

struct element {
    const uint8_t *at;
    size_t len;
    ASN1_VALUE *value;
};

static int by_bytes(const void *pa, const void *pb)
{
    const struct element *a = pa, *b = pb;
    size_t n = a->len < b->len ? a->len : b->len;
    int order = n > 0 ? memcmp(a->at, b->at, n) : 0;
    return order != 0 ? order : (a->len > b->len) - (a->len < b->len);
}

/* Puts the elements that were written, the last at the end of `all`, in order; and the stack's too
 * if it has to be. */
static void sort_elements(struct asn1_writer *w, struct element *e, int n, uint8_t *all, size_t len,
                          OPENSSL_STACK *reorder)
{
    uint8_t *copy = OPENSSL_malloc(len);
    if (copy == NULL) {
        fail(w, ERR_R_MALLOC_FAILURE);
        return;
    }
    memcpy(copy, all, len);
    for (int i = 0; i < n; i++)
        e[i].at = copy + (e[i].at - all);
    qsort(e, (size_t)n, sizeof(*e), by_bytes);
    for (int i = 0; i < n; i++) {
        memcpy(all, e[i].at, e[i].len);
        all += e[i].len;
        if (reorder != NULL)
            OPENSSL_sk_set(reorder, i, e[i].value);
    }
    OPENSSL_clear_free(copy, len);
}

static void write_elements(struct asn1_writer *w, OPENSSL_STACK *sk, const ASN1_TEMPLATE *tt,
                           bool indefinite)
{
    const int n = OPENSSL_sk_num(sk);
    const bool set = (tt->flags & ASN1_TFLG_SET_OF) != 0, sorted = set && n > 1 && w->at != NULL;
    const bool reorder = (tt->flags & ASN1_TFLG_SK_MASK) == ASN1_TFLG_SET_ORDER;
    const size_t before = w->len;
    struct element *e = sorted ? OPENSSL_malloc((size_t)n * sizeof(*e)) : NULL;
    if (sorted && e == NULL) {
        fail(w, ERR_R_MALLOC_FAILURE);
        return;
    }
    for (int i = n; i-- > 0 && !w->failed;) {
        const ASN1_VALUE *value = OPENSSL_sk_value(sk, i);
        size_t len = w->len;
        asn1_write(w, &value, item_of(tt), &asn1_untagged[indefinite]);
        if (e != NULL)
            e[i] = (struct element){w->at, w->len - len, (ASN1_VALUE *)value};
    }
    if (e != NULL && !w->failed && w->at != NULL)
        sort_elements(w, e, n, w->at, w->len - before, reorder ? sk : NULL);
    OPENSSL_free(e);
}

/* ---- Templates ---- */

/* Frames what was written since `before`; `ended` if its end of contents was already. */
static void frame(struct asn1_writer *w, size_t before, unsigned tag_class, unsigned tag,
                  bool indefinite)
{
    if (w->failed)
        return;
    if (indefinite)
        write_header_indefinite(w, tag_class | V_ASN1_CONSTRUCTED, tag);
    else
        write_header(w, tag_class | V_ASN1_CONSTRUCTED, tag, w->len - before);
}

static void write_several(struct asn1_writer *w, const ASN1_VALUE *stack, const ASN1_TEMPLATE *tt,
                          const struct asn1_tagging *as, bool indefinite)
{
    const size_t before = w->len;
    const bool set = (tt->flags & ASN1_TFLG_SET_OF) != 0;
    unsigned tag = set ? V_ASN1_SET : V_ASN1_SEQUENCE, tag_class = V_ASN1_UNIVERSAL;
    if (as->tag != -1 && (tt->flags & ASN1_TFLG_EXPTAG) == 0) {
        tag = (unsigned)as->tag;
        tag_class = as->tag_class;
    }
    if (indefinite)
        write_end_of_contents(w);
    write_elements(w, (OPENSSL_STACK *)stack, tt, indefinite);
    frame(w, before, tag_class, tag, indefinite);
}

static void write_template(struct asn1_writer *w, const ASN1_VALUE **field, const ASN1_TEMPLATE *tt,
                           const struct asn1_tagging *outer)
{
    const ASN1_VALUE *embedded;
    if (tt->flags & ASN1_TFLG_EMBED) {
        embedded = (const ASN1_VALUE *)field;
        field = &embedded;
    }
    /* The template's own tag, else the one that its item was given. */
    const struct asn1_tagging own = {(int)tt->tag, (unsigned)(tt->flags & ASN1_TFLG_TAG_CLASS),
                                     outer->indefinite};
    const struct asn1_tagging *as = outer;
    if (tt->flags & ASN1_TFLG_TAG_MASK) {
        if (outer->tag != -1) { /* two tags for one value */
            fail(w, ASN1_R_BAD_TEMPLATE);
            return;
        }
        as = &own;
    }
    const bool indefinite = (tt->flags & ASN1_TFLG_NDEF) != 0 && outer->indefinite;
    const bool explicit_tag = (tt->flags & ASN1_TFLG_EXPTAG) != 0;
    const size_t before = w->len;
    if (explicit_tag && indefinite)
        write_end_of_contents(w);
    const size_t inside = w->len;
    if (tt->flags & ASN1_TFLG_SK_MASK) {
        if (*field != NULL)
            write_several(w, *field, tt, as, indefinite);
    } else {
        asn1_write(w, field, item_of(tt), explicit_tag ? &asn1_untagged[outer->indefinite] : as);
        if (w->len == inside && !w->failed && (tt->flags & ASN1_TFLG_OPTIONAL) == 0)
            fail(w, ASN1_R_ILLEGAL_ZERO_CONTENT);
    }
    if (!explicit_tag || w->failed)
        return;
    if (w->len > inside) {
        frame(w, before, as->tag_class, (unsigned)as->tag, indefinite);
    } else if (w->len > before) { /* absent: not even an end */
        if (w->at != NULL)
            w->at += w->len - before;
        w->len = before;
    }
}

/* ---- Items ---- */

static void write_fields(struct asn1_writer *w, const ASN1_VALUE *value, const ASN1_ITEM *it,
                         bool indefinite)
{
    for (long i = it->tcount; i-- > 0 && !w->failed;) {
        const ASN1_TEMPLATE *tt = asn1_adb_choose((ASN1_VALUE *)value, &it->templates[i], true);
        if (tt == NULL) {
            w->failed = true;
            return;
        }
        write_template(w, at_offset(value, tt->offset), tt, &asn1_untagged[indefinite]);
    }
}

static void write_sequence(struct asn1_writer *w, const ASN1_VALUE **pval, const ASN1_ITEM *it,
                           const struct asn1_tagging *as)
{
    const ASN1_ENCODING *enc = asn1_encoding_of(*pval, it);
    if (enc != NULL && !enc->modified) {
        write_bytes(w, enc->enc, (size_t)enc->len);
        return;
    }
    const struct asn1_tagging own = {V_ASN1_SEQUENCE, V_ASN1_UNIVERSAL, as->indefinite};
    if (as->tag == -1)
        as = &own;
    const bool indefinite = as->indefinite && it->itype == ASN1_ITYPE_NDEF_SEQUENCE;
    const size_t before = w->len;
    if (aux_call_const(it, ASN1_OP_I2D_PRE, pval, NULL) == 0)
        return; /* as if it were absent */
    if (indefinite)
        write_end_of_contents(w);
    write_fields(w, *pval, it, as->indefinite);
    frame(w, before, as->tag_class, (unsigned)as->tag, indefinite);
    if (!w->failed && aux_call_const(it, ASN1_OP_I2D_POST, pval, NULL) == 0)
        w->failed = true;
}

static void write_choice(struct asn1_writer *w, const ASN1_VALUE **pval, const ASN1_ITEM *it,
                         const struct asn1_tagging *as)
{
    if (as->tag != -1) {
        fail(w, ASN1_R_BAD_TEMPLATE);
        return;
    }
    if (aux_call_const(it, ASN1_OP_I2D_PRE, pval, NULL) == 0)
        return; /* as if it were absent */
    const ASN1_TEMPLATE *tt = choice_template((ASN1_VALUE *)*pval, it);
    if (tt != NULL)
        write_template(w, at_offset(*pval, tt->offset), tt, as);
    if (!w->failed && aux_call_const(it, ASN1_OP_I2D_POST, pval, NULL) == 0)
        w->failed = true;
}

/* What the item's own function writes, forward. */
static void write_extern(struct asn1_writer *w, const ASN1_VALUE **pval, const ASN1_ITEM *it,
                         const struct asn1_tagging *as)
{
    const ASN1_EXTERN_FUNCS *ef = it->funcs;
    const int tag_class = (int)as->tag_class | (as->indefinite ? ASN1_TFLG_NDEF : 0);
    int len = ef->asn1_ex_i2d(pval, NULL, it, as->tag, tag_class);
    if (len < 0) {
        w->failed = true;
        return;
    }
    uint8_t *to = write_room(w, (size_t)len);
    if (to != NULL && len > 0 && ef->asn1_ex_i2d(pval, &to, it, as->tag, tag_class) != len)
        fail(w, ERR_R_INTERNAL_ERROR);
}

void asn1_write(struct asn1_writer *w, const ASN1_VALUE **pval, const ASN1_ITEM *it,
                const struct asn1_tagging *as)
{
    if (it->itype != ASN1_ITYPE_PRIMITIVE && *pval == NULL)
        return;
    switch (it->itype) {
    case ASN1_ITYPE_PRIMITIVE:
        if (it->templates != NULL)
            write_template(w, pval, it->templates, as);
        else
            asn1_write_primitive(w, pval, it, as);
        return;
    case ASN1_ITYPE_MSTRING:
        if (as->tag != -1)
            fail(w, ASN1_R_BAD_TEMPLATE);
        else
            asn1_write_primitive(w, pval, it, as);
        return;
    case ASN1_ITYPE_CHOICE:
        write_choice(w, pval, it, as);
        return;
    case ASN1_ITYPE_EXTERN:
        write_extern(w, pval, it, as);
        return;
    case ASN1_ITYPE_SEQUENCE:
    case ASN1_ITYPE_NDEF_SEQUENCE:
        write_sequence(w, pval, it, as);
        return;
    default:
        return;
    }
}

/* ---- Public ---- */

/* Most values fit in this, so that they needn't be counted first. */
enum { ROOM = 1024 };

struct draft {
    struct asn1_writer w;
    uint8_t room[ROOM];
};

/* The whole in the draft's room, or its length at least. */
static bool draft(struct draft *d, const ASN1_VALUE **pval, const ASN1_ITEM *it,
                  const struct asn1_tagging *as)
{
    d->w = (struct asn1_writer){.begin = d->room, .at = d->room + ROOM};
    asn1_write(&d->w, pval, it, as);
    if (!d->w.failed && d->w.len > INT_MAX)
        fail(&d->w, ASN1_R_TOO_LARGE);
    return !d->w.failed;
}

/* What was drafted, into `to`: written once more if it isn't all there or has to stay in place. */
static bool fair_copy(const struct draft *d, uint8_t *to, const ASN1_VALUE **pval,
                      const ASN1_ITEM *it, const struct asn1_tagging *as)
{
    if (d->w.at != NULL && !d->w.points) {
        memcpy(to, d->w.at, d->w.len);
        return true;
    }
    struct asn1_writer w = {.begin = to, .at = to + d->w.len};
    asn1_write(&w, pval, it, as);
    if (!w.failed && (w.at != to || w.len != d->w.len)) /* it changed meanwhile */
        fail(&w, ERR_R_INTERNAL_ERROR);
    return !w.failed;
}

/* It may have been a key. */
static void wipe(struct draft *d)
{
    if (d->w.at != NULL)
        OPENSSL_cleanse(d->w.at, d->w.len);
    else
        OPENSSL_cleanse(d->room, sizeof(d->room));
}

static int i2d(const ASN1_VALUE **pval, unsigned char **out, const ASN1_ITEM *it,
               const struct asn1_tagging *as)
{
    struct draft d;
    uint8_t *fresh = NULL;
    bool ok = draft(&d, pval, it, as);
    const size_t len = d.w.len;
    if (ok && out != NULL && len > 0) {
        if (*out == NULL && (fresh = OPENSSL_malloc(len)) == NULL)
            ok = FAIL(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE);
        ok = ok && fair_copy(&d, fresh != NULL ? fresh : *out, pval, it, as);
        if (ok)
            *out = fresh != NULL ? fresh : *out + len;
        else
            OPENSSL_free(fresh);
    }
    wipe(&d);
    return ok ? (int)len : -1;
}

int ASN1_item_i2d(const ASN1_VALUE *val, unsigned char **out, const ASN1_ITEM *it)
{
    return i2d(&val, out, it, &asn1_untagged[false]);
}

int ASN1_item_ndef_i2d(const ASN1_VALUE *val, unsigned char **out, const ASN1_ITEM *it)
{
    return i2d(&val, out, it, &asn1_untagged[true]);
}

int ASN1_item_ex_i2d(const ASN1_VALUE **pval, unsigned char **out, const ASN1_ITEM *it, int tag,
                     int aclass)
{
    struct asn1_tagging as = {tag, (unsigned)aclass & ASN1_TFLG_TAG_CLASS,
                              (aclass & ASN1_TFLG_NDEF) != 0};
    return i2d(pval, out, it, &as);
}

bool asn1_put_item(struct builder *b, const ASN1_VALUE *value, const ASN1_ITEM *it)
{
    const struct asn1_tagging *as = &asn1_untagged[false];
    struct draft d;
    bool ok = draft(&d, &value, it, as);
    if (ok && d.w.len > 0) {
        uint8_t *to = build_room(b, d.w.len);
        ok = to != NULL && fair_copy(&d, to, &value, it, as);
    }
    wipe(&d);
    if (!ok)
        b->failed = true;
    return ok;
}
