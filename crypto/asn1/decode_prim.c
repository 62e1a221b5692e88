/* Reading primitive values: the universal types, ANY, and strings in pieces. */
#include <limits.h>
#include <openssl/crypto.h>

#include "crypto/asn1/item.h"

enum { PIECES_DEPTH_MAX = 5 }; /* of constructed strings in one another */

static enum asn1_found fail(int reason)
{
    ERR_raise(ERR_LIB_ASN1, reason);
    return FOUND_ERROR;
}

/* ---- Contents ---- */

static bool get_null(ASN1_VALUE **pval, struct slice c)
{
    if (c.len != 0)
        return fail(ASN1_R_NULL_IS_WRONG_LENGTH);
    *pval = (ASN1_VALUE *)1;
    return true;
}

static bool get_boolean(ASN1_VALUE **pval, struct slice c)
{
    if (c.len != 1)
        return fail(ASN1_R_BOOLEAN_IS_WRONG_LENGTH);
    *(ASN1_BOOLEAN *)pval = c.ptr[0];
    return true;
}

bool asn1_get_string(ASN1_STRING **to, int type, struct slice c)
{
    if (type == V_ASN1_BMPSTRING && c.len % 2 != 0)
        return fail(ASN1_R_BMPSTRING_IS_WRONG_LENGTH);
    if (type == V_ASN1_UNIVERSALSTRING && c.len % 4 != 0)
        return fail(ASN1_R_UNIVERSALSTRING_IS_WRONG_LENGTH);
    if (c.len >= INT_MAX)
        return fail(ASN1_R_TOO_LONG);
    if (*to == NULL) {
        *to = asn1_string_from(type, c);
        return *to != NULL;
    }
    (*to)->type = type;
    return ASN1_STRING_set(*to, c.ptr, (int)c.len) != 0;
}

static bool get_contents(ASN1_VALUE **pval, int utype, struct slice c)
{
    switch (utype) {
    case V_ASN1_OBJECT:
        return asn1_get_object((ASN1_OBJECT **)pval, c);
    case V_ASN1_NULL:
        return get_null(pval, c);
    case V_ASN1_BOOLEAN:
        return get_boolean(pval, c);
    case V_ASN1_BIT_STRING:
        return asn1_get_bit_string((ASN1_STRING **)pval, c);
    case V_ASN1_INTEGER:
    case V_ASN1_ENUMERATED:
        return asn1_get_integer((ASN1_STRING **)pval, utype, c);
    default:
        return asn1_get_string((ASN1_STRING **)pval, utype, c);
    }
}

/* An ASN1_TYPE: its former value is kept, to be filled again, if it is of the same type. */
static bool get_any(ASN1_VALUE **pval, int utype, struct slice c)
{
    ASN1_TYPE *type = (ASN1_TYPE *)*pval;
    if (type == NULL && (type = ASN1_TYPE_new()) == NULL)
        return false;
    if (type->type != utype)
        ASN1_TYPE_set(type, utype, NULL);
    bool ok = get_contents(&type->value.asn1_value, utype, c);
    if (utype == V_ASN1_NULL)
        type->value.ptr = NULL;
    if (ok)
        *pval = (ASN1_VALUE *)type;
    else if (*pval == NULL)
        ASN1_TYPE_free(type);
    return ok;
}

/* `bytes` is what the item's own function may keep, by taking the pointer; else freed here. */
static bool get_value(ASN1_VALUE **pval, const ASN1_ITEM *it, int utype, struct slice c,
                      uint8_t *bytes)
{
    const ASN1_PRIMITIVE_FUNCS *pf = it->itype == ASN1_ITYPE_PRIMITIVE ? it->funcs : NULL;
    if (c.len > INT_MAX)
        return fail(ASN1_R_TOO_LONG);
    if (pf != NULL && pf->prim_c2i != NULL) {
        char free_cont = (char)(bytes != NULL);
        bool ok = pf->prim_c2i(pval, c.ptr, (int)c.len, utype, &free_cont, it) != 0;
        if (free_cont)
            OPENSSL_free(bytes);
        return ok;
    }
    bool any = it->itype == ASN1_ITYPE_PRIMITIVE && it->utype == V_ASN1_ANY;
    bool ok = any ? get_any(pval, utype, c) : get_contents(pval, utype, c);
    OPENSSL_free(bytes);
    return ok;
}

/* ---- Strings in pieces: X.690, 8.21.4 and others ---- */

/* Joins the pieces, of whatever tag, behind a header of h's length form; `in` is all from there. */
static bool collect(struct slice *in, struct builder *out, const struct asn1_header *outer,
                    int depth)
{
    struct slice rest = *in, after = {0};
    if (!outer->indefinite) {
        read_slice(in, outer->len, &rest);
        after = *in;
    }
    while (rest.len > 0) {
        struct slice end = rest;
        struct asn1_header h;
        if (asn1_end_read(&end)) {
            if (!outer->indefinite)
                return fail(ASN1_R_UNEXPECTED_EOC);
            *in = end;
            return true;
        }
        if (asn1_read_header(&rest, &h, &asn1_as_it_is) != FOUND)
            return fail(ERR_R_NESTED_ASN1_ERROR);
        if (h.constructed) {
            if (depth >= PIECES_DEPTH_MAX)
                return fail(ASN1_R_NESTED_ASN1_STRING);
            if (!collect(&rest, out, &h, depth + 1))
                return false;
        } else {
            struct slice piece = {0};
            read_slice(&rest, h.len, &piece);
            build_slice(out, piece);
        }
    }
    if (outer->indefinite)
        return fail(ASN1_R_MISSING_EOC);
    *in = after;
    return true;
}

static enum asn1_found read_pieces(ASN1_VALUE **pval, struct slice *in, const ASN1_ITEM *it,
                                   int utype, const struct asn1_header *h)
{
    if (utype == V_ASN1_NULL || utype == V_ASN1_BOOLEAN || utype == V_ASN1_OBJECT ||
        utype == V_ASN1_INTEGER || utype == V_ASN1_ENUMERATED)
        return fail(ASN1_R_TYPE_NOT_PRIMITIVE);
    struct builder all;
    build_init_secret(&all);
    uint8_t *bytes = NULL;
    size_t len = 0;
    bool ok = collect(in, &all, h, 0);
    if (ok) {
        build_u8(&all, 0); /* as behind other strings */
        ok = build_take(&all, &bytes, &len) ? true : fail(ERR_R_MALLOC_FAILURE);
    }
    build_free(&all);
    return ok && get_value(pval, it, utype, slice_of(bytes, len - 1), bytes) ? FOUND : FOUND_ERROR;
}

/* SEQUENCE, SET and the like in a string: the element as it is. */
static enum asn1_found read_whole(ASN1_VALUE **pval, struct slice *in, struct slice whole,
                                  const ASN1_ITEM *it, int utype, const struct asn1_header *h)
{
    struct slice contents;
    if (utype != V_ASN1_OTHER && !h->constructed)
        return fail(ASN1_R_TYPE_NOT_CONSTRUCTED);
    if (!(h->indefinite ? asn1_read_to_end(in, &contents) : read_slice(in, h->len, &contents)))
        return FOUND_ERROR;
    whole.len = (size_t)(in->ptr - whole.ptr);
    return get_value(pval, it, utype, whole, NULL) ? FOUND : FOUND_ERROR;
}

enum asn1_found asn1_read_primitive(ASN1_VALUE **pval, struct slice *in, const ASN1_ITEM *it,
                                    int utype, const struct asn1_expect *as)
{
    struct slice rest = *in, contents = {0};
    struct asn1_header h;
    const struct asn1_expect own = {utype, V_ASN1_UNIVERSAL, as->optional};
    if (utype == V_ASN1_ANY) {
        if (as->tag >= 0)
            return fail(ASN1_R_ILLEGAL_TAGGED_ANY);
        if (as->optional)
            return fail(ASN1_R_ILLEGAL_OPTIONAL_ANY);
    } else if (as->tag == -1) {
        as = &own;
    }
    enum asn1_found found = asn1_read_header(&rest, &h, as);
    if (utype == V_ASN1_ANY && found == FOUND)
        utype = h.tag_class == V_ASN1_UNIVERSAL ? h.tag : V_ASN1_OTHER;
    if (found != FOUND)
        return found == FOUND_ERROR ? fail(ERR_R_NESTED_ASN1_ERROR) : found;
    if (utype == V_ASN1_SEQUENCE || utype == V_ASN1_SET || utype == V_ASN1_OTHER) {
        found = read_whole(pval, &rest, *in, it, utype, &h);
    } else if (h.constructed) {
        found = read_pieces(pval, &rest, it, utype, &h);
    } else {
        read_slice(&rest, h.len, &contents);
        found = get_value(pval, it, utype, contents, NULL) ? FOUND : FOUND_ERROR;
    }
    if (found == FOUND)
        *in = rest;
    return found;
}
