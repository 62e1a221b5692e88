/* InfoTypeAndValues: RFC 4210, 5.3.19; OSSL_CMP_ITAV_set0(3). */
#include <openssl/err.h>

#include "crypto/base/raise.h"
#include "crypto/cmp/cmp.h"

OSSL_CMP_ITAV *OSSL_CMP_ITAV_create(ASN1_OBJECT *type, ASN1_TYPE *value)
{
    OSSL_CMP_ITAV *itav =
        type != NULL ? (OSSL_CMP_ITAV *)ASN1_item_new(ASN1_ITEM_rptr(OSSL_CMP_ITAV)) : NULL;
    if (itav != NULL)
        OSSL_CMP_ITAV_set0(itav, type, value);
    return itav;
}

void OSSL_CMP_ITAV_free(OSSL_CMP_ITAV *itav)
{
    ASN1_item_free((ASN1_VALUE *)itav, ASN1_ITEM_rptr(OSSL_CMP_ITAV));
}

void OSSL_CMP_ITAV_set0(OSSL_CMP_ITAV *itav, ASN1_OBJECT *type, ASN1_TYPE *value)
{
    if (itav->infoType != type)
        ASN1_OBJECT_free(itav->infoType);
    if (itav->infoValue != value)
        ASN1_TYPE_free(itav->infoValue);
    itav->infoType = type;
    itav->infoValue = value;
}

ASN1_OBJECT *OSSL_CMP_ITAV_get0_type(const OSSL_CMP_ITAV *itav)
{
    return itav != NULL ? itav->infoType : NULL;
}

ASN1_TYPE *OSSL_CMP_ITAV_get0_value(const OSSL_CMP_ITAV *itav)
{
    return itav != NULL ? itav->infoValue : NULL;
}

int OSSL_CMP_ITAV_push0_stack_item(STACK_OF(OSSL_CMP_ITAV) * *itav_sk_p, OSSL_CMP_ITAV *itav)
{
    if (itav_sk_p == NULL || itav == NULL)
        return FAIL(ERR_LIB_CMP, CMP_R_NULL_ARGUMENT);
    const bool fresh = *itav_sk_p == NULL;
    if (fresh && (*itav_sk_p = sk_OSSL_CMP_ITAV_new_null()) == NULL)
        return FAIL(ERR_LIB_CMP, ERR_R_MALLOC_FAILURE);
    if (sk_OSSL_CMP_ITAV_push(*itav_sk_p, itav) > 0)
        return 1;
    if (fresh) {
        sk_OSSL_CMP_ITAV_free(*itav_sk_p);
        *itav_sk_p = NULL;
    }
    return FAIL(ERR_LIB_CMP, ERR_R_MALLOC_FAILURE);
}
