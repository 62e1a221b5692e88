/* Reading values by their items: SEQUENCE, CHOICE, templates and their tags.
 *
 * What can't be read raises why, innermost first; each level above adds that something nested
 * failed, and where. */
#include <limits.h>
#include <openssl/crypto.h>

#include "crypto/asn1/item.h"

enum { DEPTH_MAX = 30 }; /* of constructed types in one another */

static enum asn1_found fail(int reason)
{
    ERR_raise(ERR_LIB_ASN1, reason);
    return FOUND_ERROR;
}

static enum asn1_found nested(void)
{
    return fail(ERR_R_NESTED_ASN1_ERROR);
}

/* A failure of this item, perhaps of one of its fields: its names beside the last error. */
static enum asn1_found failed_at(const ASN1_ITEM *it, const ASN1_TEMPLATE *field)
{
    if (field != NULL)
        ERR_add_error_data(4, "Field=", field->field_name, ", Type=", it->sname);
    else
        ERR_add_error_data(2, "Type=", it->sname);
    return FOUND_ERROR;
}

/* ---- Headers ---- */

const struct asn1_expect asn1_as_it_is = {.tag = -1};

enum asn1_found asn1_no_header(struct slice in, enum asn1_header_result result)
{
    if (in.len == 0)
        return fail(ASN1_R_TOO_SMALL);
    fail(result == HEADER_BAD ? ASN1_R_HEADER_TOO_LONG : ASN1_R_TOO_LONG);
    return fail(ASN1_R_BAD_OBJECT_HEADER);
}

enum asn1_found asn1_wrong_tag(void)
{
    return fail(ASN1_R_WRONG_TAG);
}

/* What belongs to a header that was taken off: of indefinite ones, all that follows. The rest is
 * left in `in`. */
static struct slice contents_of(struct slice *in, const struct asn1_header *h)
{
    struct slice contents = {in->ptr, 0};
    read_slice(in, h->len, &contents);
    return contents;
}

/* Behind the elements in contents, of which `rest` is left. */
static bool at_end(struct slice *rest, const struct asn1_header *h, int reason_if_more)
{
    if (h->indefinite)
        return asn1_end_read(rest) ? true : fail(ASN1_R_MISSING_EOC);
    return rest->len == 0 ? true : fail(reason_if_more);
}

/* Where reading goes on behind contents: what was left of indefinite ones, else what came after. */
static struct slice behind(struct slice rest, struct slice after, const struct asn1_header *h)
{
    return h->indefinite ? rest : after;
}

bool asn1_read_to_end(struct slice *in, struct slice *contents)
{
    struct slice s = *in;
    size_t open = 1; /* indefinite lengths that have not ended */
    while (s.len > 0) {
        const uint8_t *at = s.ptr;
        if (asn1_end_read(&s)) {
            if (--open == 0) {
                *contents = slice_of(in->ptr, (size_t)(at - in->ptr));
                *in = s;
                return true;
            }
            continue;
        }
        struct asn1_header h;
        if (asn1_read_header(&s, &h, &asn1_as_it_is) != FOUND)
            return nested();
        if (h.indefinite)
            open++;
        else
            contents_of(&s, &h);
    }
    return fail(ASN1_R_MISSING_EOC);
}

/* ---- Templates ---- */

static int class_of(const ASN1_TEMPLATE *tt)
{
    return (int)(tt->flags & ASN1_TFLG_TAG_CLASS);
}

/* The stack of a SEQUENCE OF or SET OF, empty. */
static OPENSSL_STACK *empty_stack(ASN1_VALUE **field, const ASN1_TEMPLATE *tt)
{
    OPENSSL_STACK *sk = (OPENSSL_STACK *)*field;
    if (sk == NULL) {
        sk = OPENSSL_sk_new_null();
        if (sk == NULL)
            fail(ERR_R_MALLOC_FAILURE);
        *field = (ASN1_VALUE *)sk;
        return sk;
    }
    for (ASN1_VALUE *old; OPENSSL_sk_num(sk) > 0;) {
        old = OPENSSL_sk_pop(sk);
        asn1_free(&old, item_of(tt), false);
    }
    return sk;
}

static bool read_element(struct asn1_reader *r, OPENSSL_STACK *sk, struct slice *in,
                         const ASN1_ITEM *it)
{
    ASN1_VALUE *value = NULL;
    if (asn1_read(r, &value, in, it, &asn1_as_it_is) != FOUND) {
        nested();
    } else if (OPENSSL_sk_push(sk, value) > 0) {
        return true;
    } else {
        fail(ERR_R_MALLOC_FAILURE);
    }
    asn1_free(&value, it, false);
    return false;
}

/* How many elements there are, up to a malformed one. */
static int count(struct slice in)
{
    struct asn1_header h;
    int n = 0;
    while (n < INT_MAX / 16 && asn1_header_read(in, &h) == HEADER_OK && !h.indefinite) {
        in.ptr += h.header_len + h.len;
        in.len -= h.header_len + h.len;
        n++;
    }
    return n;
}

static enum asn1_found read_several(struct asn1_reader *r, ASN1_VALUE **field, struct slice *in,
                                    const ASN1_TEMPLATE *tt, bool optional)
{
    struct asn1_expect as = {.tag_class = V_ASN1_UNIVERSAL, .optional = optional};
    if (tt->flags & ASN1_TFLG_IMPTAG) {
        as.tag = (int)tt->tag;
        as.tag_class = class_of(tt);
    } else {
        as.tag = tt->flags & ASN1_TFLG_SET_OF ? V_ASN1_SET : V_ASN1_SEQUENCE;
    }
    struct slice after = *in;
    struct asn1_header h;
    enum asn1_found found = asn1_read_header(&after, &h, &as);
    if (found != FOUND)
        return found == FOUND_ERROR ? nested() : found;
    struct slice rest = contents_of(&after, &h);
    OPENSSL_STACK *sk = empty_stack(field, tt);
    if (sk == NULL)
        return FOUND_ERROR;
    const ASN1_ITEM *it = item_of(tt);
    const int n = h.indefinite ? 0 : count(rest);
    if (n > 0 && !OPENSSL_sk_reserve(sk, n))
        return FOUND_ERROR;
    while (rest.len > 0) {
        struct slice end = rest;
        if (asn1_end_read(&end)) {
            if (!h.indefinite)
                return fail(ASN1_R_UNEXPECTED_EOC);
            break;
        }
        if (!read_element(r, sk, &rest, it))
            return FOUND_ERROR;
    }
    if (!at_end(&rest, &h, ASN1_R_SEQUENCE_LENGTH_MISMATCH))
        return FOUND_ERROR;
    *in = behind(rest, after, &h);
    return FOUND;
}

/* A template but for its explicit tag. */
static enum asn1_found read_inner(struct asn1_reader *r, ASN1_VALUE **field, struct slice *in,
                                  const ASN1_TEMPLATE *tt, bool optional)
{
    ASN1_VALUE *embedded;
    field = through(field, tt, &embedded);
    if (tt->flags & ASN1_TFLG_SK_MASK)
        return read_several(r, field, in, tt, optional);
    struct asn1_expect as = {.tag = -1, .optional = optional};
    if (tt->flags & ASN1_TFLG_IMPTAG) {
        as.tag = (int)tt->tag;
        as.tag_class = class_of(tt);
    }
    const ASN1_ITEM *it = item_of(tt);
    const bool plain = it->itype == ASN1_ITYPE_PRIMITIVE && it->templates == NULL;
    enum asn1_found found = plain && in->len > 0 && r->depth < DEPTH_MAX
                                ? asn1_read_primitive(field, in, it, (int)it->utype, &as)
                                : asn1_read(r, field, in, it, &as);
    return found == FOUND_ERROR ? nested() : found;
}

static enum asn1_found read_explicit(struct asn1_reader *r, ASN1_VALUE **field, struct slice *in,
                                     const ASN1_TEMPLATE *tt, bool optional)
{
    struct slice after = *in;
    struct asn1_header h;
    enum asn1_found found =
        asn1_read_header(&after, &h, &(struct asn1_expect){(int)tt->tag, class_of(tt), optional});
    if (found != FOUND)
        return found == FOUND_ERROR ? nested() : found;
    if (!h.constructed)
        return fail(ASN1_R_EXPLICIT_TAG_NOT_CONSTRUCTED);
    struct slice rest = contents_of(&after, &h);
    if (read_inner(r, field, &rest, tt, false) != FOUND)
        return nested();
    if (!at_end(&rest, &h, ASN1_R_EXPLICIT_LENGTH_MISMATCH))
        return FOUND_ERROR;
    *in = behind(rest, after, &h);
    return FOUND;
}

static enum asn1_found read_template(struct asn1_reader *r, ASN1_VALUE **field, struct slice *in,
                                     const ASN1_TEMPLATE *tt, bool optional)
{
    return tt->flags & ASN1_TFLG_EXPTAG ? read_explicit(r, field, in, tt, optional)
                                        : read_inner(r, field, in, tt, optional);
}

/* Whether an optional one is surely absent, as the next header alone tells; false if that isn't
 * known. */
static bool surely_absent(const struct asn1_header *h, const ASN1_TEMPLATE *tt)
{
    if (tt->flags & ASN1_TFLG_TAG_MASK)
        return h->tag != tt->tag || h->tag_class != class_of(tt);
    if (tt->flags & ASN1_TFLG_SK_MASK)
        return h->tag != (tt->flags & ASN1_TFLG_SET_OF ? V_ASN1_SET : V_ASN1_SEQUENCE) ||
               h->tag_class != V_ASN1_UNIVERSAL;
    const ASN1_ITEM *it = item_of(tt);
    const bool one_tag = it->itype == ASN1_ITYPE_SEQUENCE ||
                         (it->itype == ASN1_ITYPE_PRIMITIVE && it->templates == NULL);
    return one_tag && it->utype >= 0 && (h->tag != it->utype || h->tag_class != V_ASN1_UNIVERSAL);
}

/* The header that surely_absent may be asked with; not where reading fails for another reason. */
static bool next_header(const struct asn1_reader *r, struct slice in, struct asn1_header *h)
{
    return r->depth < DEPTH_MAX && asn1_header_read(in, h) == HEADER_OK;
}

/* ---- CHOICE ---- */

/* A new value, or the old one with nothing chosen. */
static bool unchosen(struct asn1_reader *r, ASN1_VALUE **pval, const ASN1_ITEM *it)
{
    if (*pval == NULL)
        return asn1_new(pval, it, false, r->from) ? true : nested();
    const ASN1_TEMPLATE *tt = choice_template(*pval, it);
    if (tt != NULL) {
        asn1_free_template(field_of(pval, tt), tt);
        *choice_selector(*pval, it) = -1;
    }
    return true;
}

static enum asn1_found read_choice(struct asn1_reader *r, ASN1_VALUE **pval, struct slice *in,
                                   const ASN1_ITEM *it, bool optional)
{
    if (aux_call(it, ASN1_OP_D2I_PRE, pval, NULL) == 0)
        return fail(ASN1_R_AUX_ERROR), failed_at(it, NULL);
    if (!unchosen(r, pval, it))
        return failed_at(it, NULL);
    struct asn1_header h;
    const bool known = next_header(r, *in, &h);
    for (long i = 0; i < it->tcount; i++) {
        const ASN1_TEMPLATE *tt = &it->templates[i];
        if (known && surely_absent(&h, tt))
            continue;
        ASN1_VALUE **field = field_of(pval, tt);
        enum asn1_found found = read_template(r, field, in, tt, true);
        if (found == FOUND_NOTHING)
            continue;
        if (found == FOUND_ERROR) {
            asn1_free_template(field, tt);
            return nested(), failed_at(it, tt);
        }
        *choice_selector(*pval, it) = (int)i;
        if (aux_call(it, ASN1_OP_D2I_POST, pval, NULL) == 0)
            return fail(ASN1_R_AUX_ERROR), failed_at(it, NULL);
        return FOUND;
    }
    if (!optional)
        return fail(ASN1_R_NO_MATCHING_CHOICE_TYPE), failed_at(it, NULL);
    asn1_free(pval, it, false);
    return FOUND_NOTHING;
}

/* ---- SEQUENCE ---- */

/* Fields that depend on others were of types that may change now. */
static void free_dependent(ASN1_VALUE **pval, const ASN1_ITEM *it)
{
    for (long i = 0; i < it->tcount; i++) {
        const ASN1_TEMPLATE *tt = &it->templates[i];
        if ((tt->flags & ASN1_TFLG_ADB_MASK) == 0)
            continue;
        tt = asn1_adb_choose(*pval, tt, false);
        if (tt != NULL)
            asn1_free_template(field_of(pval, tt), tt);
    }
}

/* The fields that are there, in their order; those behind them must be optional. *bad is the field
 * that failed, if it was one. */
static enum asn1_found read_fields(struct asn1_reader *r, ASN1_VALUE **pval, struct slice *rest,
                                   const ASN1_ITEM *it, bool *ended, bool indefinite,
                                   const ASN1_TEMPLATE **bad)
{
    long i = 0;
    for (; i < it->tcount; i++) {
        const ASN1_TEMPLATE *tt = asn1_adb_choose(*pval, &it->templates[i], true);
        if (tt == NULL)
            return FOUND_ERROR;
        if (rest->len == 0)
            break;
        if (asn1_end_read(rest)) {
            if (!indefinite)
                return fail(ASN1_R_UNEXPECTED_EOC);
            *ended = true;
            break;
        }
        /* The last one can't be absent, since something is there. */
        bool optional = i < it->tcount - 1 && (tt->flags & ASN1_TFLG_OPTIONAL) != 0;
        ASN1_VALUE **field = field_of(pval, tt);
        struct asn1_header h;
        enum asn1_found found = optional && next_header(r, *rest, &h) && surely_absent(&h, tt)
                                    ? FOUND_NOTHING
                                    : read_template(r, field, rest, tt, optional);
        if (found == FOUND_ERROR) {
            *bad = tt;
            return FOUND_ERROR;
        }
        if (found == FOUND_NOTHING)
            asn1_free_template(field, tt);
    }
    if (indefinite && !*ended) {
        if (!asn1_end_read(rest))
            return fail(ASN1_R_MISSING_EOC);
        *ended = true;
    }
    if (!indefinite && rest->len > 0 && !*ended)
        return fail(ASN1_R_SEQUENCE_LENGTH_MISMATCH);
    for (; i < it->tcount; i++) {
        const ASN1_TEMPLATE *tt = asn1_adb_choose(*pval, &it->templates[i], true);
        if (tt == NULL)
            return FOUND_ERROR;
        if ((tt->flags & ASN1_TFLG_OPTIONAL) == 0) {
            *bad = tt;
            return fail(ASN1_R_FIELD_MISSING);
        }
        asn1_free_template(field_of(pval, tt), tt);
    }
    return FOUND;
}

static enum asn1_found read_sequence(struct asn1_reader *r, ASN1_VALUE **pval, struct slice *in,
                                     const ASN1_ITEM *it, const struct asn1_expect *as)
{
    const ASN1_AUX *aux = it->funcs;
    const ASN1_TEMPLATE *bad = NULL;
    struct slice after = *in;
    struct asn1_header h;
    const struct asn1_expect own = {V_ASN1_SEQUENCE, V_ASN1_UNIVERSAL, as->optional};
    enum asn1_found found = asn1_read_header(&after, &h, as->tag == -1 ? &own : as);
    if (found != FOUND)
        return found == FOUND_ERROR ? (nested(), failed_at(it, NULL)) : found;
    if (!h.constructed)
        return fail(ASN1_R_SEQUENCE_NOT_CONSTRUCTED), failed_at(it, NULL);
    /* BROKEN: the fields say where it ends. */
    bool broken = aux != NULL && (aux->flags & ASN1_AFLG_BROKEN) != 0, ended = broken;
    struct slice rest = broken ? after : contents_of(&after, &h);
    const bool fresh = *pval == NULL;
    if (fresh && !asn1_new_to_read(pval, it, r->from))
        return nested(), failed_at(it, NULL);
    if (aux_call(it, ASN1_OP_D2I_PRE, pval, NULL) == 0)
        return fail(ASN1_R_AUX_ERROR), failed_at(it, NULL);
    if (!fresh)
        free_dependent(pval, it);
    if (read_fields(r, pval, &rest, it, &ended, h.indefinite, &bad) != FOUND)
        return failed_at(it, bad);
    after = broken ? rest : behind(rest, after, &h);
    if (!asn1_encoding_keep(*pval, it, slice_of(in->ptr, (size_t)(after.ptr - in->ptr))))
        return fail(ASN1_R_AUX_ERROR), failed_at(it, NULL);
    if (aux_call(it, ASN1_OP_D2I_POST, pval, NULL) == 0)
        return fail(ASN1_R_AUX_ERROR), failed_at(it, NULL);
    *in = after;
    return FOUND;
}

/* ---- Items ---- */

/* A string of any of several types. */
static enum asn1_found read_mstring(ASN1_VALUE **pval, struct slice *in, const ASN1_ITEM *it,
                                    bool optional)
{
    struct asn1_header h;
    enum asn1_header_result result = asn1_header_read(*in, &h);
    if (result != HEADER_OK)
        return asn1_no_header(*in, result), nested(), failed_at(it, NULL);
    const bool universal = h.tag_class == V_ASN1_UNIVERSAL;
    if (universal && (ASN1_tag2bit(h.tag) & (unsigned long)it->utype) != 0)
        return asn1_read_primitive(pval, in, it, h.tag, &asn1_as_it_is);
    if (optional)
        return FOUND_NOTHING;
    return fail(universal ? ASN1_R_MSTRING_WRONG_TAG : ASN1_R_MSTRING_NOT_UNIVERSAL),
           failed_at(it, NULL);
}

static enum asn1_found read_extern(struct asn1_reader *r, ASN1_VALUE **pval, struct slice *in,
                                   const ASN1_ITEM *it, const struct asn1_expect *as)
{
    const ASN1_EXTERN_FUNCS *ef = it->funcs;
    const unsigned char *p = in->ptr;
    const char opt = (char)as->optional;
    ASN1_TLC tlc = {0};
    int ret;
    if (ef->asn1_ex_d2i_ex != NULL)
        ret = ef->asn1_ex_d2i_ex(pval, &p, (long)in->len, it, as->tag, as->tag_class, opt, &tlc,
                                 r->from->libctx, r->from->propq);
    else
        ret = ef->asn1_ex_d2i(pval, &p, (long)in->len, it, as->tag, as->tag_class, opt, &tlc);
    if (ret > 0) {
        in->len -= (size_t)(p - in->ptr);
        in->ptr = p;
    }
    return ret > 0 ? FOUND : ret < 0 ? FOUND_NOTHING : FOUND_ERROR;
}

static enum asn1_found read_item(struct asn1_reader *r, ASN1_VALUE **pval, struct slice *in,
                                 const ASN1_ITEM *it, const struct asn1_expect *as)
{
    switch (it->itype) {
    case ASN1_ITYPE_PRIMITIVE:
        if (it->templates == NULL)
            return asn1_read_primitive(pval, in, it, (int)it->utype, as);
        /* A template has its tags, and an item of its own can't be left out. */
        if (as->tag != -1 || as->optional)
            return fail(ASN1_R_ILLEGAL_OPTIONS_ON_ITEM_TEMPLATE), failed_at(it, NULL);
        return read_template(r, pval, in, it->templates, false);
    case ASN1_ITYPE_MSTRING:
        if (as->tag != -1)
            return fail(ASN1_R_BAD_TEMPLATE), failed_at(it, NULL);
        return read_mstring(pval, in, it, as->optional);
    case ASN1_ITYPE_EXTERN:
        return read_extern(r, pval, in, it, as);
    case ASN1_ITYPE_CHOICE:
        if (as->tag != -1)
            return fail(ASN1_R_BAD_TEMPLATE), failed_at(it, NULL);
        return read_choice(r, pval, in, it, as->optional);
    case ASN1_ITYPE_SEQUENCE:
    case ASN1_ITYPE_NDEF_SEQUENCE:
        return read_sequence(r, pval, in, it, as);
    default:
        return FOUND_ERROR;
    }
}

enum asn1_found asn1_read(struct asn1_reader *r, ASN1_VALUE **pval, struct slice *in,
                          const ASN1_ITEM *it, const struct asn1_expect *as)
{
    if (in->len == 0)
        return fail(ASN1_R_TOO_SMALL);
    if (r->depth == DEPTH_MAX)
        return fail(ASN1_R_NESTED_TOO_DEEP), failed_at(it, NULL);
    r->depth++;
    enum asn1_found found = read_item(r, pval, in, it, as);
    r->depth--;
    return found;
}

/* ---- Public ---- */

static enum asn1_found d2i(ASN1_VALUE **pval, const unsigned char **in, long len,
                           const ASN1_ITEM *it, const struct asn1_expect *as,
                           const struct asn1_from *from)
{
    struct asn1_reader r = {.from = from};
    if (pval == NULL || it == NULL)
        return fail(ERR_R_PASSED_NULL_PARAMETER);
    struct slice s = slice_of(*in, len > 0 ? (size_t)len : 0);
    enum asn1_found found = asn1_read(&r, pval, &s, it, as);
    if (found == FOUND)
        *in = s.ptr;
    else
        asn1_free(pval, it, false);
    return found;
}

ASN1_VALUE *ASN1_item_d2i_ex(ASN1_VALUE **val, const unsigned char **in, long len,
                             const ASN1_ITEM *it, OSSL_LIB_CTX *libctx, const char *propq)
{
    ASN1_VALUE *value = NULL;
    if (val == NULL)
        val = &value;
    struct asn1_from from = {libctx, propq};
    return d2i(val, in, len, it, &asn1_as_it_is, &from) == FOUND ? *val : NULL;
}

ASN1_VALUE *ASN1_item_d2i(ASN1_VALUE **val, const unsigned char **in, long len, const ASN1_ITEM *it)
{
    return ASN1_item_d2i_ex(val, in, len, it, NULL, NULL);
}

int ASN1_item_ex_d2i(ASN1_VALUE **pval, const unsigned char **in, long len, const ASN1_ITEM *it,
                     int tag, int aclass, char opt, ASN1_TLC *ctx)
{
    (void)ctx;
    return (int)d2i(pval, in, len, it, &(struct asn1_expect){tag, aclass, opt != 0},
                    &(struct asn1_from){NULL, NULL});
}

ASN1_VALUE *asn1_get_item(struct slice *s, const ASN1_ITEM *it)
{
    const unsigned char *p = s->ptr;
    ASN1_VALUE *value = s->len <= LONG_MAX ? ASN1_item_d2i(NULL, &p, (long)s->len, it) : NULL;
    if (value != NULL)
        *s = slice_of(p, s->len - (size_t)(p - s->ptr));
    return value;
}
