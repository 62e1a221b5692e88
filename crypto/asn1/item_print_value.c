/* Primitive values for ASN1_item_print. */
#include <openssl/crypto.h>
#include <openssl/objects.h>

#include "crypto/asn1/asn1.h"
#include "crypto/asn1/integer_text.h"
#include "crypto/asn1/item_print.h"

bool print_names(const struct printed *p)
{
    const char *field = p->pctx->flags & ASN1_PCTX_FLAGS_NO_FIELD_NAME ? NULL : p->field;
    const char *structure = p->pctx->flags & ASN1_PCTX_FLAGS_NO_STRUCT_NAME ? NULL : p->structure;
    if (p->indent > 0 && BIO_printf(p->out, "%*s", p->indent, "") <= 0)
        return false;
    if (field != NULL && structure != NULL)
        return BIO_printf(p->out, "%s (%s): ", field, structure) > 0;
    if (field != NULL || structure != NULL)
        return BIO_printf(p->out, "%s: ", field != NULL ? field : structure) > 0;
    return true;
}

static bool print_integer(BIO *out, const ASN1_STRING *s)
{
    char *text = asn1_integer_text(s);
    bool ok = text != NULL && BIO_puts(out, text) > 0;
    OPENSSL_free(text);
    return ok;
}

static bool print_oid(BIO *out, const ASN1_OBJECT *o)
{
    char text[80];
    const char *name = OBJ_nid2ln(OBJ_obj2nid(o));
    OBJ_obj2txt(text, sizeof(text), o, 1);
    return BIO_printf(out, "%s (%s)", name != NULL ? name : "", text) > 0;
}

/* These end their last line themselves. */
static bool print_octets(const struct printed *p, const ASN1_STRING *s)
{
    if (s->type == V_ASN1_BIT_STRING ? BIO_printf(p->out, " (%ld unused bits)\n", s->flags & 7) <= 0
                                     : BIO_puts(p->out, "\n") <= 0)
        return false;
    return s->length <= 0 || BIO_dump_indent(p->out, s->data, s->length, p->indent + 2) > 0;
}

static bool print_element(const struct printed *p, const ASN1_STRING *s)
{
    return BIO_puts(p->out, "\n") > 0 &&
           ASN1_parse_dump(p->out, s->data, s->length, p->indent, 0) > 0;
}

static bool print_boolean(BIO *out, int v)
{
    return BIO_puts(out, v == -1 ? "BOOL ABSENT" : v != 0 ? "TRUE" : "FALSE") > 0;
}

/* What the field holds: where the value is, and its type. */
struct held {
    const ASN1_VALUE **at;
    int type;
    bool any;
};

static struct held what_is_held(const ASN1_VALUE **pval, const ASN1_ITEM *it)
{
    struct held h = {.at = pval, .type = (int)it->utype};
    if (it->itype == ASN1_ITYPE_MSTRING) {
        h.type = ((const ASN1_STRING *)*pval)->type & ~V_ASN1_NEG;
    } else if (it->utype == V_ASN1_ANY) {
        const ASN1_TYPE *t = (const ASN1_TYPE *)*pval;
        h.any = true;
        h.type = t->type;
        h.at = (const ASN1_VALUE **)&t->value.asn1_value;
    }
    return h;
}

static bool print_held(const struct printed *p, const struct held *h, const ASN1_ITEM *it)
{
    if (h->type == V_ASN1_BOOLEAN) { /* an int in place of a pointer */
        int truth = *(const int *)h->at;
        return print_boolean(p->out, truth == -1 && !h->any ? (int)it->size : truth) &&
               BIO_puts(p->out, "\n") > 0;
    }
    const ASN1_STRING *s = (const ASN1_STRING *)*h->at;
    switch (h->type) {
    case V_ASN1_OCTET_STRING:
    case V_ASN1_BIT_STRING:
        return print_octets(p, s);
    case V_ASN1_SEQUENCE:
    case V_ASN1_SET:
    case V_ASN1_OTHER:
        return print_element(p, s);
    case V_ASN1_INTEGER:
    case V_ASN1_ENUMERATED:
        return print_integer(p->out, s) && BIO_puts(p->out, "\n") > 0;
    case V_ASN1_UTCTIME:
    case V_ASN1_GENERALIZEDTIME:
        return ASN1_TIME_print(p->out, s) && BIO_puts(p->out, "\n") > 0;
    case V_ASN1_OBJECT:
        return print_oid(p->out, (const ASN1_OBJECT *)*h->at) && BIO_puts(p->out, "\n") > 0;
    default:
        return ASN1_STRING_print_ex(p->out, s, p->pctx->str_flags) >= 0 &&
               BIO_puts(p->out, "\n") > 0;
    }
}

bool print_primitive(const struct printed *p, const ASN1_VALUE **pval, const ASN1_ITEM *it)
{
    const ASN1_PRIMITIVE_FUNCS *own = it->funcs;
    if (!print_names(p))
        return false;
    if (own != NULL && own->prim_print != NULL)
        return own->prim_print(p->out, pval, it, p->indent, p->pctx) > 0;
    struct held h = what_is_held(pval, it);
    bool named = h.any ? (p->pctx->flags & ASN1_PCTX_FLAGS_NO_ANY_TYPE) == 0
                       : (p->pctx->flags & ASN1_PCTX_FLAGS_SHOW_TYPE) != 0;
    if (h.type == V_ASN1_NULL)
        return BIO_puts(p->out, "NULL\n") > 0;
    if (named && BIO_printf(p->out, "%s:", ASN1_tag2str(h.type)) <= 0)
        return false;
    return print_held(p, &h, it);
}
