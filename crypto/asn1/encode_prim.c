/* Writing primitive values. */
#include <openssl/crypto.h>

#include "crypto/asn1/item.h"
#include "crypto/obj/object.h"

enum wrote {
    WROTE,
    ABSENT,
    STREAMED, /* nothing: what is streamed goes here, and has an end of contents behind it */
};

static enum wrote put_boolean(struct asn1_writer *w, const ASN1_VALUE **pval, const ASN1_ITEM *it,
                              bool any)
{
    ASN1_BOOLEAN value = *(const ASN1_BOOLEAN *)pval;
    if (value == -1)
        return ABSENT;
    /* size: the DEFAULT, which isn't written; -1 if there is none. */
    if (!any && ((value != 0 && it->size > 0) || (value == 0 && it->size == 0)))
        return ABSENT;
    write_u8(w, (unsigned)value & 0xff);
    return WROTE;
}

static enum wrote put_object(struct asn1_writer *w, const ASN1_OBJECT *object)
{
    if (object->data == NULL || object->length == 0)
        return ABSENT;
    write_bytes(w, object->data, (size_t)object->length);
    return WROTE;
}

static enum wrote put_string(struct asn1_writer *w, const ASN1_STRING *s, const ASN1_ITEM *it)
{
    if (it->size == ASN1_TFLG_NDEF && (s->flags & ASN1_STRING_FLAG_NDEF)) {
        write_end_of_contents(w);
        if (w->at != NULL) {
            w->points = true;
            ((ASN1_STRING *)s)->data = w->at;
            ((ASN1_STRING *)s)->length = 0;
        }
        return STREAMED;
    }
    write_bytes(w, s->data, s->length > 0 ? (size_t)s->length : 0);
    return WROTE;
}

/* *utype may become more exact: the type of an ASN1_TYPE or of a string of several. */
static enum wrote put_contents(struct asn1_writer *w, const ASN1_VALUE **pval, const ASN1_ITEM *it,
                               int *utype)
{
    const ASN1_PRIMITIVE_FUNCS *pf = it->itype == ASN1_ITYPE_PRIMITIVE ? it->funcs : NULL;
    if (pf != NULL && pf->prim_i2c != NULL) {
        int len = pf->prim_i2c(pval, NULL, utype, it);
        if (len < 0)
            return len == -2 ? STREAMED : ABSENT;
        uint8_t *to = write_room(w, (size_t)len);
        if (to != NULL && pf->prim_i2c(pval, to, utype, it) != len)
            w->failed = true;
        return WROTE;
    }
    bool any = false;
    if (it->itype != ASN1_ITYPE_PRIMITIVE || it->utype != V_ASN1_BOOLEAN) {
        if (*pval == NULL)
            return ABSENT;
    }
    if (it->itype == ASN1_ITYPE_MSTRING) {
        *utype = ((const ASN1_STRING *)*pval)->type;
    } else if (it->utype == V_ASN1_ANY) {
        const ASN1_TYPE *type = (const ASN1_TYPE *)*pval;
        *utype = type->type;
        pval = (const ASN1_VALUE **)&type->value.asn1_value;
        any = true;
    }
    if (*utype == V_ASN1_BOOLEAN)
        return put_boolean(w, pval, it, any);
    if (*utype == V_ASN1_NULL)
        return WROTE;
    if (*pval == NULL && *utype != V_ASN1_UNDEF)
        return ABSENT;
    /* In an ANY those are tags like others: 258, 266. */
    if (any && (*utype == V_ASN1_NEG_INTEGER || *utype == V_ASN1_NEG_ENUMERATED))
        return put_string(w, (const ASN1_STRING *)*pval, it);
    switch (*utype) {
    case V_ASN1_UNDEF: /* its type was never set: so OpenSSL writes it, and nobody reads it */
        write_end_of_contents(w);
        return STREAMED;
    case V_ASN1_OBJECT:
        return put_object(w, (const ASN1_OBJECT *)*pval);
    case V_ASN1_BIT_STRING:
        asn1_put_bit_string(w, (const ASN1_STRING *)*pval);
        return WROTE;
    case V_ASN1_INTEGER:
    case V_ASN1_NEG_INTEGER:
    case V_ASN1_ENUMERATED:
    case V_ASN1_NEG_ENUMERATED:
        asn1_put_integer(w, (const ASN1_STRING *)*pval);
        *utype &= ~V_ASN1_NEG;
        return WROTE;
    default:
        return put_string(w, (const ASN1_STRING *)*pval, it);
    }
}

void asn1_write_primitive(struct asn1_writer *w, const ASN1_VALUE **pval, const ASN1_ITEM *it,
                          const struct asn1_tagging *as)
{
    const size_t before = w->len;
    int utype = it->itype == ASN1_ITYPE_MSTRING ? V_ASN1_UNDEF : (int)it->utype;
    enum wrote wrote = put_contents(w, pval, it, &utype);
    if (wrote == ABSENT || w->failed)
        return;
    /* Its tag and length are part of these. */
    if (utype == V_ASN1_SEQUENCE || utype == V_ASN1_SET || utype == V_ASN1_OTHER)
        return;
    const struct asn1_tagging own = {utype, V_ASN1_UNIVERSAL, false};
    if (as->tag == -1)
        as = &own;
    if (as->tag == V_ASN1_UNDEF) {
        write_u8(w, 0x80);
        write_u8(w, V_ASN1_CONSTRUCTED | V_ASN1_PRIMITIVE_TAG);
    } else if (wrote == STREAMED)
        write_header_indefinite(w, as->tag_class | V_ASN1_CONSTRUCTED, (unsigned)as->tag);
    else
        write_header(w, as->tag_class, (unsigned)as->tag, w->len - before);
}
