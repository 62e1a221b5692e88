/* ASN1_TYPE: ASN1_TYPE_get(3). */
#include <openssl/objects.h>
#include <string.h>

#include "crypto/asn1/item.h"

int ASN1_TYPE_get(const ASN1_TYPE *a)
{
    bool has = a->type == V_ASN1_BOOLEAN || a->type == V_ASN1_NULL || a->value.ptr != NULL;
    return has ? a->type : 0;
}

void ASN1_TYPE_set(ASN1_TYPE *a, int type, void *value)
{
    asn1_free_any(a);
    a->type = type;
    if (type == V_ASN1_BOOLEAN)
        a->value.boolean = value != NULL ? 0xff : 0;
    else
        a->value.ptr = value;
}

int ASN1_TYPE_set1(ASN1_TYPE *a, int type, const void *value)
{
    void *copy = (void *)value;
    if (value != NULL && type != V_ASN1_BOOLEAN) {
        copy = type == V_ASN1_OBJECT ? (void *)OBJ_dup(value) : (void *)ASN1_STRING_dup(value);
        if (copy == NULL)
            return 0;
    }
    ASN1_TYPE_set(a, type, copy);
    return 1;
}

int ASN1_TYPE_cmp(const ASN1_TYPE *a, const ASN1_TYPE *b)
{
    if (a == NULL || b == NULL || a->type != b->type)
        return -1;
    switch (a->type) {
    case V_ASN1_OBJECT:
        return OBJ_cmp(a->value.object, b->value.object);
    case V_ASN1_BOOLEAN:
        return a->value.boolean - b->value.boolean;
    case V_ASN1_NULL:
        return 0;
    default:
        return ASN1_STRING_cmp(a->value.asn1_string, b->value.asn1_string);
    }
}

/* ---- Values in it ---- */

ASN1_TYPE *ASN1_TYPE_pack_sequence(const ASN1_ITEM *it, void *s, ASN1_TYPE **t)
{
    ASN1_STRING *der = ASN1_item_pack(s, it, NULL);
    if (der == NULL)
        return NULL;
    ASN1_TYPE *type = t != NULL && *t != NULL ? *t : ASN1_TYPE_new();
    if (type == NULL) {
        ASN1_STRING_free(der);
        return NULL;
    }
    ASN1_TYPE_set(type, V_ASN1_SEQUENCE, der);
    if (t != NULL)
        *t = type;
    return type;
}

void *ASN1_TYPE_unpack_sequence(const ASN1_ITEM *it, const ASN1_TYPE *t)
{
    if (t == NULL || t->type != V_ASN1_SEQUENCE || t->value.sequence == NULL)
        return NULL;
    return ASN1_item_unpack(t->value.sequence, it);
}

int ASN1_TYPE_set_octetstring(ASN1_TYPE *a, unsigned char *data, int len)
{
    ASN1_OCTET_STRING *s = ASN1_OCTET_STRING_new();
    if (s == NULL)
        return 0;
    if (!ASN1_OCTET_STRING_set(s, data, len)) {
        ASN1_OCTET_STRING_free(s);
        return 0;
    }
    ASN1_TYPE_set(a, V_ASN1_OCTET_STRING, s);
    return 1;
}

/* The length of the string, of which as much is copied as there is room for. */
static int copy_out(const ASN1_STRING *s, unsigned char *data, int room)
{
    int n = room > s->length ? s->length : room;
    if (n > 0 && data != NULL)
        memcpy(data, s->data, (size_t)n);
    return s->length;
}

int ASN1_TYPE_get_octetstring(const ASN1_TYPE *a, unsigned char *data, int max_len)
{
    if (a->type != V_ASN1_OCTET_STRING || a->value.octet_string == NULL)
        return FAIL(ERR_LIB_ASN1, ASN1_R_DATA_IS_WRONG) - 1;
    return copy_out(a->value.octet_string, data, max_len);
}

struct number_and_octets {
    int32_t number;
    ASN1_OCTET_STRING *octets;
};

ASN1_SEQUENCE(number_and_octets) =
    {
        ASN1_EX_TYPE(ASN1_TFLG_EMBED, 0, struct number_and_octets, number, INT32),
        ASN1_SIMPLE(struct number_and_octets, octets, ASN1_OCTET_STRING),
} static_ASN1_SEQUENCE_END_name(struct number_and_octets, number_and_octets)

        int ASN1_TYPE_set_int_octetstring(ASN1_TYPE * a, long num, unsigned char *data, int len)
{
    ASN1_OCTET_STRING octets = {.type = V_ASN1_OCTET_STRING, .data = data, .length = len};
    struct number_and_octets both = {(int32_t)num, &octets};
    return ASN1_TYPE_pack_sequence(number_and_octets_it(), &both, &a) != NULL;
}

int ASN1_TYPE_get_int_octetstring(const ASN1_TYPE *a, long *num, unsigned char *data, int max_len)
{
    const ASN1_ITEM *it = number_and_octets_it();
    struct number_and_octets *both =
        a->type == V_ASN1_SEQUENCE ? ASN1_TYPE_unpack_sequence(it, a) : NULL;
    if (both == NULL)
        return FAIL(ERR_LIB_ASN1, ASN1_R_DATA_IS_WRONG) - 1;
    if (num != NULL)
        *num = both->number;
    int len = copy_out(both->octets, data, max_len);
    ASN1_item_free((ASN1_VALUE *)both, it);
    return len;
}
