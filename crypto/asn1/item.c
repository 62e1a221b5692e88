/* What items say beyond their templates: ANY DEFINED BY, callbacks, reference counts, kept
 * encodings. */
#include "crypto/asn1/item.h"

#include <openssl/crypto.h>
#include <openssl/objects.h>
#include <stdatomic.h>

/* ---- ANY DEFINED BY ---- */

static const ASN1_TEMPLATE *none(bool raise)
{
    if (raise)
        ERR_raise(ERR_LIB_ASN1, ASN1_R_UNSUPPORTED_ANY_DEFINED_BY_TYPE);
    return NULL;
}

const ASN1_TEMPLATE *asn1_adb_lookup(ASN1_VALUE *structure, const ASN1_TEMPLATE *tt, bool raise)
{
    const ASN1_ADB *adb = ASN1_ADB_ptr(tt->item);
    void *decides = *(void **)at_offset(structure, adb->offset);
    if (decides == NULL)
        return adb->null_tt != NULL ? adb->null_tt : none(raise);
    long selector =
        tt->flags & ASN1_TFLG_ADB_OID ? OBJ_obj2nid(decides) : ASN1_INTEGER_get(decides);
    if (adb->adb_cb != NULL && adb->adb_cb(&selector) == 0)
        return none(true);
    for (long i = 0; i < adb->tblcount; i++)
        if (adb->tbl[i].value == selector)
            return &adb->tbl[i].tt;
    return adb->default_tt != NULL ? adb->default_tt : none(raise);
}

/* ---- ASN1_AUX ---- */

int aux_call_const(const ASN1_ITEM *it, int operation, const ASN1_VALUE **pval, void *arg)
{
    const ASN1_AUX *aux = it->funcs;
    if (aux == NULL)
        return 1;
    if (aux->flags & ASN1_AFLG_CONST_CB)
        return aux->asn1_const_cb != NULL ? aux->asn1_const_cb(operation, pval, it, arg) : 1;
    return aux->asn1_cb != NULL ? aux->asn1_cb(operation, (ASN1_VALUE **)pval, it, arg) : 1;
}

static const ASN1_AUX *aux_with(const ASN1_ITEM *it, int flag)
{
    const ASN1_AUX *aux = it->itype == ASN1_ITYPE_CHOICE ? NULL : aux_of(it);
    return aux != NULL && aux->flags & flag ? aux : NULL;
}

bool asn1_ref_init(ASN1_VALUE *value, const ASN1_ITEM *it)
{
    const ASN1_AUX *aux = aux_with(it, ASN1_AFLG_REFCOUNT);
    if (aux == NULL)
        return true;
    CRYPTO_RWLOCK **lock = at_offset(value, (unsigned long)aux->ref_lock);
    *(int *)at_offset(value, (unsigned long)aux->ref_offset) = 1;
    *lock = CRYPTO_THREAD_lock_new();
    return *lock != NULL ? true : FAIL(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE);
}

int asn1_ref_down(ASN1_VALUE *value, const ASN1_ITEM *it)
{
    const ASN1_AUX *aux = aux_with(it, ASN1_AFLG_REFCOUNT);
    if (aux == NULL)
        return 0;
    atomic_int *count = at_offset(value, (unsigned long)aux->ref_offset);
    CRYPTO_RWLOCK **lock = at_offset(value, (unsigned long)aux->ref_lock);
    int left = atomic_fetch_sub(count, 1) - 1;
    if (left == 0) {
        CRYPTO_THREAD_lock_free(*lock);
        *lock = NULL;
    }
    return left;
}

ASN1_ENCODING *asn1_encoding_of(const ASN1_VALUE *value, const ASN1_ITEM *it)
{
    const ASN1_AUX *aux = value != NULL ? aux_with(it, ASN1_AFLG_ENCODING) : NULL;
    return aux != NULL ? at_offset(value, (unsigned long)aux->enc_offset) : NULL;
}

void asn1_encoding_drop(ASN1_VALUE *value, const ASN1_ITEM *it)
{
    ASN1_ENCODING *enc = asn1_encoding_of(value, it);
    if (enc == NULL)
        return;
    OPENSSL_free(enc->enc);
    *enc = (ASN1_ENCODING){.modified = 1};
}

bool asn1_encoding_keep(ASN1_VALUE *value, const ASN1_ITEM *it, struct slice der)
{
    ASN1_ENCODING *enc = asn1_encoding_of(value, it);
    if (enc == NULL)
        return true;
    unsigned char *copy = OPENSSL_malloc(der.len);
    if (copy == NULL)
        return FAIL(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE);
    memcpy(copy, der.ptr, der.len);
    OPENSSL_free(enc->enc);
    *enc = (ASN1_ENCODING){.enc = copy, .len = (long)der.len};
    return true;
}
