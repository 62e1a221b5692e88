/* Values of items, field by field, ASN1_item_print. */
#include "crypto/asn1/item_print.h"

#include <openssl/x509.h>

#include "crypto/asn1/item.h"

static bool print_item(const struct printed *p, const ASN1_VALUE **pval, const ASN1_ITEM *it,
                       bool header);

char asn1_prints_fields;

/* ---- Fields ---- */

static bool print_stack(const struct printed *p, const STACK_OF(ASN1_VALUE) * all,
                        const ASN1_TEMPLATE *tt)
{
    bool show = (p->pctx->flags & ASN1_PCTX_FLAGS_SHOW_SSOF) != 0;
    const char *of = tt->flags & ASN1_TFLG_SET_OF ? "SET" : "SEQUENCE";
    struct printed each = {.out = p->out, .pctx = p->pctx, .indent = p->indent + 2};
    int n = sk_ASN1_VALUE_num(all);
    if (p->field != NULL) {
        if (show ? BIO_printf(p->out, "%*s%s OF %s {\n", p->indent, "", of, p->field) <= 0
                 : BIO_printf(p->out, "%*s%s:\n", p->indent, "", p->field) <= 0)
            return false;
    }
    for (int i = 0; i < n; i++) {
        const ASN1_VALUE *value = sk_ASN1_VALUE_value(all, i);
        if ((i > 0 && BIO_puts(p->out, "\n") <= 0) ||
            !print_item(&each, &value, item_of(tt), false))
            return false;
    }
    if (n <= 0 &&
        BIO_printf(p->out, "%*s<%s>\n", p->indent + 2, "", all == NULL ? "ABSENT" : "EMPTY") <= 0)
        return false;
    /* As OpenSSL has it, this brace goes with those of SEQUENCEs. */
    return (p->pctx->flags & ASN1_PCTX_FLAGS_SHOW_SEQUENCE) == 0 ||
           BIO_printf(p->out, "%*s}\n", p->indent, "") > 0;
}

static bool print_field(BIO *out, const ASN1_VALUE **field, int indent, const ASN1_TEMPLATE *tt,
                        const ASN1_PCTX *pctx)
{
    ASN1_VALUE *embedded;
    const ASN1_VALUE **at = (const ASN1_VALUE **)through((ASN1_VALUE **)field, tt, &embedded);
    struct printed p = {.out = out, .pctx = pctx, .indent = indent};
    if ((pctx->flags & ASN1_PCTX_FLAGS_NO_FIELD_NAME) == 0)
        p.field = tt->field_name;
    if (tt->flags & ASN1_TFLG_SK_MASK)
        return print_stack(&p, (const STACK_OF(ASN1_VALUE) *)*at, tt);
    if (pctx->flags & ASN1_PCTX_FLAGS_SHOW_FIELD_STRUCT_NAME)
        p.structure = item_of(tt)->sname;
    return print_item(&p, at, item_of(tt), true);
}

/* ---- Items ---- */

static bool print_absent(const struct printed *p, bool header)
{
    if ((p->pctx->flags & ASN1_PCTX_FLAGS_SHOW_ABSENT) == 0)
        return true;
    return (!header || print_names(p)) && BIO_puts(p->out, "<ABSENT>\n") > 0;
}

static bool print_fields(const struct printed *p, const ASN1_VALUE **pval, const ASN1_ITEM *it)
{
    for (long i = 0; i < it->tcount; i++) {
        const ASN1_TEMPLATE *tt = asn1_adb_choose((ASN1_VALUE *)*pval, &it->templates[i], true);
        if (tt == NULL ||
            !print_field(p->out, (const ASN1_VALUE **)field_of((ASN1_VALUE **)pval, tt),
                         p->indent + 2, tt, p->pctx))
            return false;
    }
    return true;
}

static bool print_sequence(const struct printed *p, const ASN1_VALUE **pval, const ASN1_ITEM *it,
                           bool header)
{
    ASN1_PRINT_ARG arg = {.out = p->out, .indent = p->indent, .pctx = p->pctx};
    bool braces = (p->pctx->flags & ASN1_PCTX_FLAGS_SHOW_SEQUENCE) != 0;
    if (header && !print_names(p))
        return false;
    if ((p->field != NULL || p->structure != NULL) && BIO_puts(p->out, braces ? " {\n" : "\n") <= 0)
        return false;
    int r = aux_call_const(it, ASN1_OP_PRINT_PRE, pval, &arg);
    if (r == 0 || r == 2)
        return r == 2; /* the callback has printed it */
    if (!print_fields(p, pval, it) || (braces && BIO_printf(p->out, "%*s}\n", p->indent, "") < 0))
        return false;
    return aux_call_const(it, ASN1_OP_PRINT_POST, pval, &arg) != 0;
}

/* With OpenSSL it is a type with a print function of its own, which says its name once more. */
static bool print_public_key(const struct printed *p, const ASN1_VALUE **pval, const ASN1_ITEM *it,
                             bool header)
{
    struct printed again = {.out = p->out, .pctx = p->pctx, .indent = p->indent};
    if ((p->pctx->flags & ASN1_PCTX_FLAGS_NO_STRUCT_NAME) == 0)
        again.structure = it->sname;
    return (!header || print_names(p)) && print_sequence(&again, pval, it, true);
}

static bool print_choice(const struct printed *p, const ASN1_VALUE **pval, const ASN1_ITEM *it)
{
    const ASN1_TEMPLATE *tt = choice_template((ASN1_VALUE *)*pval, it);
    if (tt == NULL)
        return BIO_printf(p->out, "ERROR: selector [%d] invalid\n",
                          *choice_selector((ASN1_VALUE *)*pval, it)) > 0;
    return print_field(p->out, (const ASN1_VALUE **)field_of((ASN1_VALUE **)pval, tt), p->indent,
                       tt, p->pctx);
}

static bool print_extern(const struct printed *p, const ASN1_VALUE **pval, const ASN1_ITEM *it,
                         bool header)
{
    const ASN1_EXTERN_FUNCS *own = it->funcs;
    if (header && !print_names(p))
        return false;
    if (own != NULL && own->asn1_ex_print != NULL) {
        if (own->app_data == &asn1_prints_fields && (p->field != NULL || p->structure != NULL) &&
            BIO_puts(p->out, "\n") <= 0)
            return false;
        int r = own->asn1_ex_print(p->out, pval, p->indent, "", p->pctx);
        return r != 0 && (r != 2 || BIO_puts(p->out, "\n") > 0);
    }
    return p->structure == NULL || BIO_printf(p->out, ":EXTERNAL TYPE %s\n", p->structure) > 0;
}

static bool print_item(const struct printed *p, const ASN1_VALUE **pval, const ASN1_ITEM *it,
                       bool header)
{
    bool in_place = it->itype == ASN1_ITYPE_PRIMITIVE && it->utype == V_ASN1_BOOLEAN;
    if (!in_place && *pval == NULL)
        return print_absent(p, header);
    switch (it->itype) {
    case ASN1_ITYPE_PRIMITIVE:
        if (it->templates != NULL)
            return print_field(p->out, pval, p->indent, it->templates, p->pctx);
        return print_primitive(p, pval, it);
    case ASN1_ITYPE_MSTRING:
        return print_primitive(p, pval, it);
    case ASN1_ITYPE_EXTERN:
        return print_extern(p, pval, it, header);
    case ASN1_ITYPE_CHOICE:
        return print_choice(p, pval, it);
    case ASN1_ITYPE_SEQUENCE:
    case ASN1_ITYPE_NDEF_SEQUENCE:
        return it == ASN1_ITEM_rptr(X509_PUBKEY) ? print_public_key(p, pval, it, header)
                                                 : print_sequence(p, pval, it, header);
    default:
        BIO_printf(p->out, "Unprocessed type %d\n", it->itype);
        return false;
    }
}

bool asn1_print_fields(BIO *out, const ASN1_VALUE *value, int indent, const ASN1_ITEM *it,
                       const ASN1_PCTX *pctx)
{
    struct printed p = {.out = out, .pctx = pctx, .indent = indent};
    return print_sequence(&p, &value, it, false);
}

int ASN1_item_print(BIO *out, const ASN1_VALUE *ifld, int indent, const ASN1_ITEM *it,
                    const ASN1_PCTX *pctx)
{
    static const ASN1_PCTX usual = {.flags = ASN1_PCTX_FLAGS_SHOW_ABSENT};
    struct printed p = {.out = out, .pctx = pctx != NULL ? pctx : &usual, .indent = indent};
    if ((p.pctx->flags & ASN1_PCTX_FLAGS_NO_STRUCT_NAME) == 0)
        p.structure = it->sname;
    return print_item(&p, &ifld, it, true);
}
