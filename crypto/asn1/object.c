/* OBJECT IDENTIFIER (X.690, 8.19) between DER and objects. */
#include "crypto/obj/object.h"

#include <limits.h>
#include <openssl/crypto.h>
#include <openssl/objects.h>

#include "crypto/asn1/item.h"
#include "crypto/der/der.h"

ASN1_OBJECT *asn1_object_none(void)
{
    return OBJ_nid2obj(NID_undef);
}

ASN1_OBJECT *asn1_object_from(struct slice contents)
{
    if (contents.len > INT_MAX || !oid_is_valid(contents))
        return ERR_raise(ERR_LIB_ASN1, ASN1_R_INVALID_OBJECT_ENCODING), NULL;
    return object_of(contents);
}

bool asn1_get_object(ASN1_OBJECT **to, struct slice contents)
{
    ASN1_OBJECT *object = asn1_object_from(contents);
    if (object == NULL)
        return false;
    ASN1_OBJECT_free(*to);
    *to = object;
    return true;
}

ASN1_OBJECT *d2i_ASN1_OBJECT(ASN1_OBJECT **a, const unsigned char **in, long len)
{
    const unsigned char *p = *in;
    long length;
    int tag, class;
    ASN1_OBJECT *object = a != NULL ? *a : NULL;
    if (ASN1_get_object(&p, &length, &tag, &class, len) & 0x80)
        return ERR_raise(ERR_LIB_ASN1, ASN1_R_BAD_OBJECT_HEADER), NULL;
    if (tag != V_ASN1_OBJECT)
        return ERR_raise(ERR_LIB_ASN1, ASN1_R_EXPECTING_AN_OBJECT), NULL;
    if (!asn1_get_object(&object, slice_of(p, (size_t)length)))
        return NULL;
    *in = p + length;
    if (a != NULL)
        *a = object;
    return object;
}

int i2d_ASN1_OBJECT(const ASN1_OBJECT *a, unsigned char **out)
{
    if (a == NULL || a->data == NULL)
        return 0;
    int size = ASN1_object_size(0, a->length, V_ASN1_OBJECT);
    if (out == NULL || size == -1)
        return size;
    unsigned char *fresh = *out == NULL ? OPENSSL_malloc((size_t)size) : NULL;
    if (*out == NULL && fresh == NULL)
        return FAIL(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE);
    unsigned char *p = fresh != NULL ? fresh : *out;
    ASN1_put_object(&p, 0, a->length, V_ASN1_OBJECT, V_ASN1_UNIVERSAL);
    memcpy(p, a->data, (size_t)a->length);
    *out = fresh != NULL ? fresh : p + a->length;
    return size;
}
