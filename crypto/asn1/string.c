/* ASN1_STRING: ASN1_STRING_new(3), ASN1_STRING_length(3). */
#include <limits.h>
#include <openssl/crypto.h>
#include <string.h>

#include "crypto/asn1/value.h"
#include "crypto/base/raise.h"

ASN1_STRING *ASN1_STRING_type_new(int type)
{
    ASN1_STRING *s = OPENSSL_zalloc(sizeof(*s));
    if (s == NULL)
        return ERR_raise(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE), NULL;
    s->type = type;
    return s;
}

ASN1_STRING *ASN1_STRING_new(void)
{
    return ASN1_STRING_type_new(V_ASN1_OCTET_STRING);
}

/* Contents that are to be streamed are not the string's own. */
void asn1_string_drop(ASN1_STRING *s)
{
    if ((s->flags & ASN1_STRING_FLAG_NDEF) == 0)
        OPENSSL_free(s->data);
    s->data = NULL;
}

void ASN1_STRING_free(ASN1_STRING *a)
{
    if (a == NULL)
        return;
    asn1_string_drop(a);
    if ((a->flags & ASN1_STRING_FLAG_EMBED) == 0)
        OPENSSL_free(a);
}

void ASN1_STRING_clear_free(ASN1_STRING *a)
{
    if (a == NULL)
        return;
    if (a->data != NULL && (a->flags & ASN1_STRING_FLAG_NDEF) == 0)
        OPENSSL_cleanse(a->data, (size_t)a->length);
    ASN1_STRING_free(a);
}

int ASN1_STRING_set(ASN1_STRING *str, const void *data, int len)
{
    size_t n = (size_t)len;
    if (len < 0) {
        if (data == NULL)
            return 0;
        n = strlen(data);
    }
    if (n > INT_MAX - 1)
        return FAIL(ERR_LIB_ASN1, ASN1_R_TOO_LARGE);
    if (str->data == NULL || (size_t)str->length <= n) {
        unsigned char *room = OPENSSL_realloc(str->data, n + 1);
        if (room == NULL)
            return FAIL(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE);
        str->data = room;
    }
    str->length = (int)n;
    if (data != NULL) {
        memmove(str->data, data, n);
        str->data[n] = 0;
    }
    return 1;
}

void ASN1_STRING_set0(ASN1_STRING *str, void *data, int len)
{
    OPENSSL_free(str->data);
    str->data = data;
    str->length = len;
}

int ASN1_STRING_copy(ASN1_STRING *dst, const ASN1_STRING *str)
{
    if (str == NULL)
        return 0;
    dst->type = str->type;
    if (!ASN1_STRING_set(dst, str->data, str->length))
        return 0;
    dst->flags &= ASN1_STRING_FLAG_EMBED;
    dst->flags |= str->flags & ~ASN1_STRING_FLAG_EMBED;
    return 1;
}

ASN1_STRING *ASN1_STRING_dup(const ASN1_STRING *a)
{
    if (a == NULL)
        return NULL;
    ASN1_STRING *copy = ASN1_STRING_new();
    if (copy != NULL && ASN1_STRING_copy(copy, a))
        return copy;
    ASN1_STRING_free(copy);
    return NULL;
}

int ASN1_STRING_cmp(const ASN1_STRING *a, const ASN1_STRING *b)
{
    if (a->length != b->length)
        return a->length - b->length;
    int order = a->length > 0 ? memcmp(a->data, b->data, (size_t)a->length) : 0;
    return order != 0 ? order : a->type - b->type;
}

int ASN1_STRING_length(const ASN1_STRING *x)
{
    return x->length;
}

void ASN1_STRING_length_set(ASN1_STRING *x, int n)
{
    x->length = n;
}

int ASN1_STRING_type(const ASN1_STRING *x)
{
    return x->type;
}

const unsigned char *ASN1_STRING_get0_data(const ASN1_STRING *x)
{
    return x->data;
}

unsigned char *ASN1_STRING_data(ASN1_STRING *x)
{
    return x->data;
}

ASN1_STRING *asn1_string_room(int type, size_t len)
{
    if (len >= INT_MAX)
        return ERR_raise(ERR_LIB_ASN1, ASN1_R_TOO_LARGE), NULL;
    ASN1_STRING *s = OPENSSL_malloc(sizeof(*s));
    unsigned char *data = s != NULL ? OPENSSL_malloc(len + 1) : NULL;
    if (data == NULL) {
        OPENSSL_free(s);
        return ERR_raise(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE), NULL;
    }
    data[len] = 0;
    *s = (ASN1_STRING){.type = type, .data = data, .length = (int)len};
    return s;
}

ASN1_STRING *asn1_string_from(int type, struct slice contents)
{
    ASN1_STRING *s = asn1_string_room(type, contents.len);
    if (s != NULL && contents.len > 0)
        memcpy(s->data, contents.ptr, contents.len);
    return s;
}

/* ---- By another name ---- */

ASN1_OCTET_STRING *ASN1_OCTET_STRING_dup(const ASN1_OCTET_STRING *a)
{
    return ASN1_STRING_dup(a);
}

int ASN1_OCTET_STRING_cmp(const ASN1_OCTET_STRING *a, const ASN1_OCTET_STRING *b)
{
    return ASN1_STRING_cmp(a, b);
}

int ASN1_OCTET_STRING_set(ASN1_OCTET_STRING *str, const unsigned char *data, int len)
{
    return ASN1_STRING_set(str, data, len);
}
