/* X509_NAME_add_entry_by_txt(3), X509_NAME_get_index_by_NID(3), X509_NAME_ENTRY_get_object(3). */
#include <openssl/err.h>
#include <openssl/objects.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/base/search.h"
#include "crypto/x509/name.h"

/* ---- Looking ---- */

int X509_NAME_entry_count(const X509_NAME *name)
{
    int n = name == NULL ? 0 : sk_X509_NAME_ENTRY_num(name->entries);
    return n > 0 ? n : 0;
}

X509_NAME_ENTRY *X509_NAME_get_entry(const X509_NAME *name, int loc)
{
    if (loc < 0 || loc >= X509_NAME_entry_count(name))
        return NULL;
    return sk_X509_NAME_ENTRY_value(name->entries, loc);
}

int X509_NAME_get_index_by_OBJ(const X509_NAME *name, const ASN1_OBJECT *obj, int lastpos)
{
    int n = X509_NAME_entry_count(name);
    for (int i = search_from(lastpos, n); i < n; i++)
        if (OBJ_cmp(sk_X509_NAME_ENTRY_value(name->entries, i)->object, obj) == 0)
            return i;
    return -1;
}

int X509_NAME_get_index_by_NID(const X509_NAME *name, int nid, int lastpos)
{
    const ASN1_OBJECT *obj = OBJ_nid2obj(nid);
    return obj == NULL ? -2 : X509_NAME_get_index_by_OBJ(name, obj, lastpos);
}

int X509_NAME_get_text_by_OBJ(const X509_NAME *name, const ASN1_OBJECT *obj, char *buf, int len)
{
    int i = X509_NAME_get_index_by_OBJ(name, obj, -1);
    if (i < 0)
        return -1;
    const ASN1_STRING *s = sk_X509_NAME_ENTRY_value(name->entries, i)->value;
    if (buf == NULL)
        return s->length;
    if (len <= 0)
        return 0;
    int n = s->length > len - 1 ? len - 1 : s->length;
    if (n > 0)
        memcpy(buf, s->data, (size_t)n);
    buf[n] = '\0';
    return n;
}

int X509_NAME_get_text_by_NID(const X509_NAME *name, int nid, char *buf, int len)
{
    const ASN1_OBJECT *obj = OBJ_nid2obj(nid);
    return obj == NULL ? -1 : X509_NAME_get_text_by_OBJ(name, obj, buf, len);
}

/* ---- Adding and taking away ---- */

/* The RDN that an entry put at `loc` of n belongs to. */
static int set_at(const X509_NAME *name, int n, int loc, int set)
{
    if (set == -1)
        return loc == 0 ? 0 : sk_X509_NAME_ENTRY_value(name->entries, loc - 1)->set;
    if (loc < n)
        return sk_X509_NAME_ENTRY_value(name->entries, loc)->set;
    return loc == 0 ? 0 : sk_X509_NAME_ENTRY_value(name->entries, loc - 1)->set + 1;
}

int X509_NAME_add_entry(X509_NAME *name, const X509_NAME_ENTRY *ne, int loc, int set)
{
    if (name == NULL)
        return 0;
    int n = X509_NAME_entry_count(name);
    if (loc < 0 || loc > n)
        loc = n;
    bool new_rdn = set == 0 || (set == -1 && loc == 0);
    X509_NAME_ENTRY *e = X509_NAME_ENTRY_dup(ne);
    if (e == NULL)
        return 0;
    e->set = set_at(name, n, loc, set);
    name->modified = true;
    if (!sk_X509_NAME_ENTRY_insert(name->entries, e, loc)) {
        X509_NAME_ENTRY_free(e);
        return FAIL(ERR_LIB_X509, ERR_R_MALLOC_FAILURE);
    }
    for (int i = loc + 1; new_rdn && i <= n; i++)
        sk_X509_NAME_ENTRY_value(name->entries, i)->set++;
    return 1;
}

X509_NAME_ENTRY *X509_NAME_delete_entry(X509_NAME *name, int loc)
{
    if (loc < 0 || loc >= X509_NAME_entry_count(name))
        return NULL;
    X509_NAME_ENTRY *e = sk_X509_NAME_ENTRY_delete(name->entries, loc);
    name->modified = true;
    int n = X509_NAME_entry_count(name);
    int before = loc > 0 ? sk_X509_NAME_ENTRY_value(name->entries, loc - 1)->set : e->set - 1;
    if (loc < n && before + 1 < sk_X509_NAME_ENTRY_value(name->entries, loc)->set)
        for (int i = loc; i < n; i++)
            sk_X509_NAME_ENTRY_value(name->entries, i)->set--;
    return e;
}

/* Adds a new entry, which isn't needed any more then; NULL is one that couldn't be made. */
static int add_and_free(X509_NAME *name, X509_NAME_ENTRY *ne, int loc, int set)
{
    int ok = ne != NULL && X509_NAME_add_entry(name, ne, loc, set);
    X509_NAME_ENTRY_free(ne);
    return ok;
}

int X509_NAME_add_entry_by_OBJ(X509_NAME *name, const ASN1_OBJECT *obj, int type,
                               const unsigned char *bytes, int len, int loc, int set)
{
    return add_and_free(name, X509_NAME_ENTRY_create_by_OBJ(NULL, obj, type, bytes, len), loc, set);
}

int X509_NAME_add_entry_by_NID(X509_NAME *name, int nid, int type, const unsigned char *bytes,
                               int len, int loc, int set)
{
    return add_and_free(name, X509_NAME_ENTRY_create_by_NID(NULL, nid, type, bytes, len), loc, set);
}

int X509_NAME_add_entry_by_txt(X509_NAME *name, const char *field, int type,
                               const unsigned char *bytes, int len, int loc, int set)
{
    return add_and_free(name, X509_NAME_ENTRY_create_by_txt(NULL, field, type, bytes, len), loc,
                        set);
}

/* ---- Entries ---- */

X509_NAME_ENTRY *X509_NAME_ENTRY_create_by_OBJ(X509_NAME_ENTRY **ne, const ASN1_OBJECT *obj,
                                               int type, const unsigned char *bytes, int len)
{
    X509_NAME_ENTRY *given = ne == NULL ? NULL : *ne;
    X509_NAME_ENTRY *e = given != NULL ? given : X509_NAME_ENTRY_new();
    if (e == NULL)
        return NULL;
    if (!X509_NAME_ENTRY_set_object(e, obj) || !X509_NAME_ENTRY_set_data(e, type, bytes, len)) {
        if (e != given)
            X509_NAME_ENTRY_free(e);
        return NULL;
    }
    if (ne != NULL)
        *ne = e;
    return e;
}

X509_NAME_ENTRY *X509_NAME_ENTRY_create_by_NID(X509_NAME_ENTRY **ne, int nid, int type,
                                               const unsigned char *bytes, int len)
{
    const ASN1_OBJECT *obj = OBJ_nid2obj(nid);
    if (obj == NULL) {
        ERR_raise(ERR_LIB_X509, X509_R_UNKNOWN_NID);
        return NULL;
    }
    return X509_NAME_ENTRY_create_by_OBJ(ne, obj, type, bytes, len);
}

X509_NAME_ENTRY *X509_NAME_ENTRY_create_by_txt(X509_NAME_ENTRY **ne, const char *field, int type,
                                               const unsigned char *bytes, int len)
{
    ASN1_OBJECT *obj = OBJ_txt2obj(field, 0);
    if (obj == NULL) {
        ERR_raise_data(ERR_LIB_X509, X509_R_INVALID_FIELD_NAME, "name=%s", field);
        return NULL;
    }
    X509_NAME_ENTRY *e = X509_NAME_ENTRY_create_by_OBJ(ne, obj, type, bytes, len);
    ASN1_OBJECT_free(obj);
    return e;
}

int X509_NAME_ENTRY_set_object(X509_NAME_ENTRY *ne, const ASN1_OBJECT *obj)
{
    if (ne == NULL || obj == NULL)
        return FAIL(ERR_LIB_X509, ERR_R_PASSED_NULL_PARAMETER);
    ASN1_OBJECT *copy = OBJ_dup(obj);
    if (copy == NULL)
        return 0;
    ASN1_OBJECT_free(ne->object);
    ne->object = copy;
    return 1;
}

int X509_NAME_ENTRY_set_data(X509_NAME_ENTRY *ne, int type, const unsigned char *bytes, int len)
{
    if (ne == NULL || (bytes == NULL && len != 0))
        return 0;
    if (type > 0 && (type & MBSTRING_FLAG) != 0)
        return ASN1_STRING_set_by_NID(&ne->value, bytes, len, type, OBJ_obj2nid(ne->object)) !=
               NULL;
    if (len < 0)
        len = (int)strlen((const char *)bytes);
    if (!ASN1_STRING_set(ne->value, bytes, len))
        return 0;
    if (type != V_ASN1_UNDEF)
        ne->value->type = type == V_ASN1_APP_CHOOSE ? ASN1_PRINTABLE_type(bytes, len) : type;
    return 1;
}

ASN1_OBJECT *X509_NAME_ENTRY_get_object(const X509_NAME_ENTRY *ne)
{
    return ne == NULL ? NULL : ne->object;
}

ASN1_STRING *X509_NAME_ENTRY_get_data(const X509_NAME_ENTRY *ne)
{
    return ne == NULL ? NULL : ne->value;
}

int X509_NAME_ENTRY_set(const X509_NAME_ENTRY *ne)
{
    return ne->set;
}
