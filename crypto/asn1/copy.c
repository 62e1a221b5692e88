/* Copies by way of DER, and DER inside strings. */
#include <openssl/crypto.h>

#include "crypto/asn1/item.h"

void *ASN1_dup(i2d_of_void *i2d, d2i_of_void *d2i, const void *x)
{
    unsigned char *der = NULL;
    if (x == NULL)
        return NULL;
    int len = i2d(x, &der);
    const unsigned char *p = der;
    void *copy = len > 0 ? d2i(NULL, &p, len) : NULL;
    OPENSSL_clear_free(der, len > 0 ? (size_t)len : 0);
    return copy;
}

static void *aux_failed(const ASN1_ITEM *it)
{
    ERR_raise_data(ERR_LIB_ASN1, ASN1_R_AUX_ERROR, "Type=%s", it->sname);
    return NULL;
}

void *ASN1_item_dup(const ASN1_ITEM *it, const void *x)
{
    ASN1_VALUE *value = (ASN1_VALUE *)x, *copy = NULL;
    const ASN1_AUX *aux = aux_of(it);
    const bool asks = aux != NULL && aux->asn1_cb != NULL;
    struct asn1_from from = {NULL, NULL};
    if (x == NULL)
        return NULL;
    if (asks) {
        if (aux->asn1_cb(ASN1_OP_DUP_PRE, &value, it, NULL) == 0 ||
            aux->asn1_cb(ASN1_OP_GET0_LIBCTX, &value, it, &from.libctx) == 0 ||
            aux->asn1_cb(ASN1_OP_GET0_PROPQ, &value, it, &from.propq) == 0)
            return aux_failed(it);
    }
    unsigned char *der = NULL;
    int len = ASN1_item_i2d(value, &der, it);
    if (der == NULL)
        return ERR_raise(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE), NULL;
    const unsigned char *p = der;
    copy = ASN1_item_d2i_ex(NULL, &p, len, it, from.libctx, from.propq);
    OPENSSL_clear_free(der, len > 0 ? (size_t)len : 0);
    if (copy != NULL && asks && aux->asn1_cb(ASN1_OP_DUP_POST, &copy, it, value) == 0) {
        ASN1_item_free(copy, it);
        return aux_failed(it);
    }
    return copy;
}

ASN1_STRING *ASN1_item_pack(void *obj, const ASN1_ITEM *it, ASN1_OCTET_STRING **oct)
{
    unsigned char *der = NULL;
    int len = ASN1_item_i2d(obj, &der, it);
    if (len <= 0 || der == NULL)
        return ERR_raise(ERR_LIB_ASN1, ASN1_R_ENCODE_ERROR), NULL;
    ASN1_STRING *s = oct != NULL && *oct != NULL ? *oct : ASN1_STRING_new();
    if (s == NULL) {
        OPENSSL_free(der);
        return NULL;
    }
    ASN1_STRING_set0(s, der, len);
    if (oct != NULL)
        *oct = s;
    return s;
}

void *ASN1_item_unpack(const ASN1_STRING *oct, const ASN1_ITEM *it)
{
    const unsigned char *p = oct->data;
    void *value = ASN1_item_d2i(NULL, &p, oct->length, it);
    if (value == NULL)
        ERR_raise(ERR_LIB_ASN1, ASN1_R_DECODE_ERROR);
    return value;
}
