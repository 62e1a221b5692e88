/* New values: fields that are optional are absent, the others new themselves. */
#include <openssl/crypto.h>

#include "crypto/asn1/item.h"

static bool no_memory(void)
{
    return FAIL(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE);
}

/* ---- Absent ---- */

static void clear_primitive(ASN1_VALUE **pval, const ASN1_ITEM *it)
{
    const ASN1_PRIMITIVE_FUNCS *pf = it->itype == ASN1_ITYPE_PRIMITIVE ? it->funcs : NULL;
    if (pf != NULL) {
        if (pf->prim_clear != NULL)
            pf->prim_clear(pval, it);
        else
            *pval = NULL;
    } else if (it->itype == ASN1_ITYPE_PRIMITIVE && it->utype == V_ASN1_BOOLEAN) {
        *(ASN1_BOOLEAN *)pval = (ASN1_BOOLEAN)it->size;
    } else {
        *pval = NULL;
    }
}

void asn1_clear(ASN1_VALUE **pval, const ASN1_ITEM *it)
{
    const ASN1_EXTERN_FUNCS *ef = it->itype == ASN1_ITYPE_EXTERN ? it->funcs : NULL;
    if (ef != NULL && ef->asn1_ex_clear != NULL)
        ef->asn1_ex_clear(pval, it);
    else if (it->itype == ASN1_ITYPE_PRIMITIVE && it->templates != NULL)
        asn1_clear_template(pval, it->templates);
    else
        clear_primitive(pval, it);
}

void asn1_clear_template(ASN1_VALUE **pval, const ASN1_TEMPLATE *tt)
{
    if (tt->flags & (ASN1_TFLG_ADB_MASK | ASN1_TFLG_SK_MASK))
        *pval = NULL;
    else
        asn1_clear(pval, item_of(tt));
}

/* ---- New ---- */

static bool new_template(ASN1_VALUE **pval, const ASN1_TEMPLATE *tt, const struct asn1_from *from)
{
    ASN1_VALUE *embedded;
    const bool embed = (tt->flags & ASN1_TFLG_EMBED) != 0;
    pval = through(pval, tt, &embedded);
    if (tt->flags & ASN1_TFLG_OPTIONAL) {
        asn1_clear_template(pval, tt);
        return true;
    }
    if (tt->flags & ASN1_TFLG_ADB_MASK) { /* its type isn't known yet */
        *pval = NULL;
        return true;
    }
    if (tt->flags & ASN1_TFLG_SK_MASK) {
        *pval = (ASN1_VALUE *)OPENSSL_sk_new_null();
        return *pval != NULL ? true : no_memory();
    }
    return asn1_new(pval, item_of(tt), embed, from);
}

static bool new_string(ASN1_VALUE **pval, const ASN1_ITEM *it, bool embed)
{
    const bool several = it->itype == ASN1_ITYPE_MSTRING;
    const int type = several ? V_ASN1_UNDEF : (int)it->utype;
    ASN1_STRING *s = (ASN1_STRING *)*pval;
    if (embed) {
        *s = (ASN1_STRING){.type = type, .flags = ASN1_STRING_FLAG_EMBED};
    } else {
        s = ASN1_STRING_type_new(type);
        *pval = (ASN1_VALUE *)s;
    }
    if (s != NULL && several)
        s->flags |= ASN1_STRING_FLAG_MSTRING;
    return s != NULL;
}

static bool new_any(ASN1_VALUE **pval)
{
    ASN1_TYPE *type = OPENSSL_malloc(sizeof(*type));
    *pval = (ASN1_VALUE *)type;
    if (type == NULL)
        return no_memory();
    *type = (ASN1_TYPE){.type = V_ASN1_UNDEF};
    return true;
}

static bool new_primitive(ASN1_VALUE **pval, const ASN1_ITEM *it, bool embed)
{
    const ASN1_PRIMITIVE_FUNCS *pf = it->itype == ASN1_ITYPE_PRIMITIVE ? it->funcs : NULL;
    if (pf != NULL && embed && pf->prim_clear != NULL) {
        pf->prim_clear(pval, it);
        return true;
    }
    if (pf != NULL && !embed && pf->prim_new != NULL)
        return pf->prim_new(pval, it) != 0;
    if (it->itype == ASN1_ITYPE_MSTRING)
        return new_string(pval, it, embed);
    switch (it->utype) {
    case V_ASN1_OBJECT:
        *pval = (ASN1_VALUE *)asn1_object_none();
        return true;
    case V_ASN1_BOOLEAN:
        *(ASN1_BOOLEAN *)pval = (ASN1_BOOLEAN)it->size;
        return true;
    case V_ASN1_NULL:
        *pval = (ASN1_VALUE *)1;
        return true;
    case V_ASN1_ANY:
        return new_any(pval);
    default:
        return new_string(pval, it, embed);
    }
}

/* Room of zeros, all fields absent, for a SEQUENCE or CHOICE. */
static bool new_room(ASN1_VALUE **pval, const ASN1_ITEM *it, bool embed)
{
    if (embed)
        memset(*pval, 0, (size_t)it->size);
    else
        *pval = OPENSSL_zalloc((size_t)it->size);
    return *pval != NULL ? true : no_memory();
}

/* Fields that reading makes out of nothing: it needs no room of theirs. */
static bool reading_makes(const ASN1_TEMPLATE *tt)
{
    if (tt->flags & (ASN1_TFLG_EMBED | ASN1_TFLG_ADB_MASK | ASN1_TFLG_OPTIONAL))
        return false;
    if (tt->flags & ASN1_TFLG_SK_MASK)
        return true;
    const ASN1_ITEM *it = item_of(tt);
    switch (it->itype) {
    case ASN1_ITYPE_PRIMITIVE:
        return it->templates == NULL && it->funcs == NULL && it->utype != V_ASN1_BOOLEAN;
    case ASN1_ITYPE_SEQUENCE:
    case ASN1_ITYPE_NDEF_SEQUENCE:
    case ASN1_ITYPE_CHOICE:
        return true;
    default:
        return false;
    }
}

static bool new_fields(ASN1_VALUE **pval, const ASN1_ITEM *it, bool to_read,
                       const struct asn1_from *from)
{
    for (long i = 0; i < it->tcount; i++) {
        const ASN1_TEMPLATE *tt = &it->templates[i];
        if (to_read && reading_makes(tt))
            continue;
        if (!new_template(field_of(pval, tt), tt, from))
            return false;
    }
    return true;
}

static bool new_structure(ASN1_VALUE **pval, const ASN1_ITEM *it, bool embed, bool to_read,
                          const struct asn1_from *from)
{
    if (it->funcs == NULL && it->itype == ASN1_ITYPE_CHOICE) { /* the most frequent */
        if (!new_room(pval, it, embed))
            return false;
        *choice_selector(*pval, it) = -1;
        return true;
    }
    int before = aux_call(it, ASN1_OP_NEW_PRE, pval, NULL);
    if (before == 2)
        return true;
    if (before == 0)
        return FAIL(ERR_LIB_ASN1, ASN1_R_AUX_ERROR);
    if (!new_room(pval, it, embed))
        return false;
    if (it->itype == ASN1_ITYPE_CHOICE) {
        *choice_selector(*pval, it) = -1;
    } else {
        ASN1_ENCODING *enc = asn1_encoding_of(*pval, it);
        if (enc != NULL)
            enc->modified = 1;
        if (!asn1_ref_init(*pval, it)) {
            if (!embed) {
                OPENSSL_free(*pval);
                *pval = NULL;
            }
            return false;
        }
        if (!new_fields(pval, it, to_read, from)) {
            asn1_free(pval, it, embed);
            return false;
        }
    }
    if (aux_call(it, ASN1_OP_NEW_POST, pval, NULL) == 0) {
        asn1_free(pval, it, embed);
        return FAIL(ERR_LIB_ASN1, ASN1_R_AUX_ERROR);
    }
    return true;
}

bool asn1_new(ASN1_VALUE **pval, const ASN1_ITEM *it, bool embed, const struct asn1_from *from)
{
    const ASN1_EXTERN_FUNCS *ef = it->funcs;
    if (!embed && it->itype != ASN1_ITYPE_PRIMITIVE)
        *pval = NULL;
    switch (it->itype) {
    case ASN1_ITYPE_EXTERN:
        if (ef != NULL && ef->asn1_ex_new_ex != NULL)
            return ef->asn1_ex_new_ex(pval, it, from->libctx, from->propq) != 0;
        return ef == NULL || ef->asn1_ex_new == NULL || ef->asn1_ex_new(pval, it) != 0;
    case ASN1_ITYPE_PRIMITIVE:
        if (it->templates != NULL)
            return new_template(pval, it->templates, from);
        return new_primitive(pval, it, embed);
    case ASN1_ITYPE_MSTRING:
        return new_primitive(pval, it, embed);
    case ASN1_ITYPE_CHOICE:
    case ASN1_ITYPE_SEQUENCE:
    case ASN1_ITYPE_NDEF_SEQUENCE:
        return new_structure(pval, it, embed, false, from);
    default:
        return true;
    }
}

bool asn1_new_to_read(ASN1_VALUE **pval, const ASN1_ITEM *it, const struct asn1_from *from)
{
    const ASN1_AUX *aux = it->funcs;
    bool asks = aux != NULL && aux->asn1_cb != NULL; /* it sees the value whole */
    *pval = NULL;
    return new_structure(pval, it, false, !asks, from);
}

/* ---- Public ---- */

ASN1_VALUE *ASN1_item_new_ex(const ASN1_ITEM *it, OSSL_LIB_CTX *libctx, const char *propq)
{
    ASN1_VALUE *value = NULL;
    return asn1_new(&value, it, false, &(struct asn1_from){libctx, propq}) ? value : NULL;
}

ASN1_VALUE *ASN1_item_new(const ASN1_ITEM *it)
{
    return ASN1_item_new_ex(it, NULL, NULL);
}

int ASN1_item_ex_new(ASN1_VALUE **pval, const ASN1_ITEM *it)
{
    return asn1_new(pval, it, false, &(struct asn1_from){NULL, NULL});
}
