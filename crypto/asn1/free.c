/* Freeing values: fields in the reverse of their order, since the one that an ANY DEFINED BY
 * depends on stands before it. */
#include <openssl/crypto.h>
#include <openssl/objects.h>

#include "crypto/asn1/item.h"

static void free_stack(ASN1_VALUE **pval, const ASN1_ITEM *it)
{
    OPENSSL_STACK *sk = (OPENSSL_STACK *)*pval;
    for (int i = 0; i < OPENSSL_sk_num(sk); i++) {
        ASN1_VALUE *value = OPENSSL_sk_value(sk, i);
        asn1_free(&value, it, false);
    }
    OPENSSL_sk_free(sk);
    *pval = NULL;
}

void asn1_free_template(ASN1_VALUE **pval, const ASN1_TEMPLATE *tt)
{
    ASN1_VALUE *embedded;
    const bool embed = (tt->flags & ASN1_TFLG_EMBED) != 0;
    pval = through(pval, tt, &embedded);
    if (tt->flags & ASN1_TFLG_SK_MASK)
        free_stack(pval, item_of(tt));
    else
        asn1_free(pval, item_of(tt), embed);
}

void asn1_free_any(ASN1_TYPE *type)
{
    if (type->value.ptr == NULL)
        return;
    switch (type->type) {
    case V_ASN1_OBJECT:
        ASN1_OBJECT_free(type->value.object);
        break;
    case V_ASN1_BOOLEAN:
        type->value.boolean = -1;
        return;
    case V_ASN1_NULL:
        break;
    default:
        ASN1_STRING_free(type->value.asn1_string);
    }
    type->value.ptr = NULL;
}

static void free_string(ASN1_STRING *s, bool embed)
{
    if (embed)
        asn1_string_drop(s);
    else
        ASN1_STRING_free(s);
}

static void free_primitive(ASN1_VALUE **pval, const ASN1_ITEM *it, bool embed)
{
    const ASN1_PRIMITIVE_FUNCS *pf = it->itype == ASN1_ITYPE_PRIMITIVE ? it->funcs : NULL;
    if (pf != NULL && embed && pf->prim_clear != NULL) {
        pf->prim_clear(pval, it);
        return;
    }
    if (pf != NULL && !embed && pf->prim_free != NULL) {
        pf->prim_free(pval, it);
        return;
    }
    const long utype = it->itype == ASN1_ITYPE_MSTRING ? V_ASN1_OCTET_STRING : it->utype;
    if (utype == V_ASN1_BOOLEAN) {
        *(ASN1_BOOLEAN *)pval = (ASN1_BOOLEAN)it->size;
        return;
    }
    if (*pval == NULL)
        return;
    if (utype == V_ASN1_OBJECT) {
        ASN1_OBJECT_free((ASN1_OBJECT *)*pval);
    } else if (utype == V_ASN1_ANY) {
        asn1_free_any((ASN1_TYPE *)*pval);
        OPENSSL_free(*pval);
    } else if (utype != V_ASN1_NULL) {
        free_string((ASN1_STRING *)*pval, embed);
    }
    *pval = NULL;
}

static void free_fields(ASN1_VALUE **pval, const ASN1_ITEM *it)
{
    for (long i = it->tcount; i-- > 0;) {
        const ASN1_TEMPLATE *tt = asn1_adb_choose(*pval, &it->templates[i], false);
        if (tt != NULL)
            asn1_free_template(field_of(pval, tt), tt);
    }
}

static void free_structure(ASN1_VALUE **pval, const ASN1_ITEM *it, bool embed)
{
    const bool plain = it->funcs == NULL; /* no count, callback or encoding */
    if (!plain && (asn1_ref_down(*pval, it) > 0 || aux_call(it, ASN1_OP_FREE_PRE, pval, NULL) == 2))
        return;
    if (it->itype == ASN1_ITYPE_CHOICE) {
        const ASN1_TEMPLATE *tt = choice_template(*pval, it);
        if (tt != NULL)
            asn1_free_template(field_of(pval, tt), tt);
    } else {
        if (!plain)
            asn1_encoding_drop(*pval, it);
        free_fields(pval, it);
    }
    if (!plain)
        aux_call(it, ASN1_OP_FREE_POST, pval, NULL);
    if (!embed) {
        OPENSSL_free(*pval);
        *pval = NULL;
    }
}

void asn1_free(ASN1_VALUE **pval, const ASN1_ITEM *it, bool embed)
{
    if (it->itype != ASN1_ITYPE_PRIMITIVE && *pval == NULL)
        return;
    const ASN1_EXTERN_FUNCS *ef = it->funcs;
    switch (it->itype) {
    case ASN1_ITYPE_PRIMITIVE:
        if (it->templates != NULL)
            asn1_free_template(pval, it->templates);
        else
            free_primitive(pval, it, embed);
        break;
    case ASN1_ITYPE_MSTRING:
        free_primitive(pval, it, embed);
        break;
    case ASN1_ITYPE_EXTERN:
        if (ef != NULL && ef->asn1_ex_free != NULL)
            ef->asn1_ex_free(pval, it);
        break;
    case ASN1_ITYPE_CHOICE:
    case ASN1_ITYPE_SEQUENCE:
    case ASN1_ITYPE_NDEF_SEQUENCE:
        free_structure(pval, it, embed);
        break;
    default:
        break;
    }
}

void ASN1_item_free(ASN1_VALUE *val, const ASN1_ITEM *it)
{
    asn1_free(&val, it, false);
}

void ASN1_item_ex_free(ASN1_VALUE **pval, const ASN1_ITEM *it)
{
    asn1_free(pval, it, false);
}
