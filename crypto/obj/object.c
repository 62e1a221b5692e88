/* ASN1_OBJECT_new(3): objects as they are made, copied and freed. */
#include "crypto/obj/object.h"

#include <openssl/asn1.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <string.h>

ASN1_OBJECT *ASN1_OBJECT_new(void)
{
    ASN1_OBJECT *o = OPENSSL_zalloc(sizeof(*o));
    if (o == NULL)
        ERR_raise(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE);
    else
        o->flags = OBJECT_DYNAMIC;
    return o;
}

void ASN1_OBJECT_free(ASN1_OBJECT *a)
{
    if (a == NULL)
        return;
    int flags = a->flags;
    if (flags & OBJECT_DYNAMIC_STRINGS) {
        OPENSSL_free((void *)(uintptr_t)a->sn);
        OPENSSL_free((void *)(uintptr_t)a->ln);
    }
    if (flags & OBJECT_DYNAMIC_DATA)
        OPENSSL_free((void *)(uintptr_t)a->data);
    if (flags & OBJECT_DYNAMIC)
        OPENSSL_free(a);
}

/* `*to` becomes a copy of text, which may be NULL. */
static bool copy_text(const char **to, const char *text)
{
    *to = OPENSSL_strdup(text);
    return *to != NULL || text == NULL;
}

static bool copy_data(ASN1_OBJECT *o, struct slice data)
{
    o->data = data.len > 0 ? OPENSSL_memdup(data.ptr, data.len) : NULL;
    o->length = (int)data.len;
    return o->data != NULL || data.len == 0;
}

/* An object all of whose parts are its own. */
static ASN1_OBJECT *make(int nid, struct slice data, const char *sn, const char *ln)
{
    ASN1_OBJECT *o = ASN1_OBJECT_new();
    if (o == NULL)
        return NULL;
    o->flags = OBJECT_DYNAMIC | OBJECT_DYNAMIC_STRINGS | OBJECT_DYNAMIC_DATA;
    o->nid = nid;
    if (copy_data(o, data) && copy_text(&o->sn, sn) && copy_text(&o->ln, ln))
        return o;
    ERR_raise(ERR_LIB_OBJ, ERR_R_MALLOC_FAILURE);
    ASN1_OBJECT_free(o);
    return NULL;
}

ASN1_OBJECT *ASN1_OBJECT_create(int nid, unsigned char *data, int len, const char *sn,
                                const char *ln)
{
    return make(nid, slice_of(data, len > 0 ? (size_t)len : 0), sn, ln);
}

ASN1_OBJECT *OBJ_dup(const ASN1_OBJECT *a)
{
    if (a == NULL)
        return NULL;
    if (!(a->flags & OBJECT_DYNAMIC))
        return (ASN1_OBJECT *)(uintptr_t)a;
    return make(a->nid, slice_of(a->data, (size_t)a->length), a->sn, a->ln);
}

int OBJ_cmp(const ASN1_OBJECT *a, const ASN1_OBJECT *b)
{
    if (a->length != b->length)
        return a->length - b->length;
    return a->length > 0 ? memcmp(a->data, b->data, (size_t)a->length) : 0;
}

size_t OBJ_length(const ASN1_OBJECT *obj)
{
    return obj != NULL ? (size_t)obj->length : 0;
}

const unsigned char *OBJ_get0_data(const ASN1_OBJECT *obj)
{
    return obj != NULL ? obj->data : NULL;
}
