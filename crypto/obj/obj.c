/* OBJ_nid2obj(3): objects by number, by name, by contents. The built-in ones are const tables,
 * read without a lock. */
#include "crypto/obj/obj.h"

#include <openssl/err.h>
#include <openssl/objects.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

/* ---- The table ---- */

uint32_t obj_hash(const void *key, size_t len)
{
    const uint8_t *bytes = key;
    uint32_t h = 0;
    for (size_t i = 0; i < len; i++)
        h = (h + bytes[i]) * 65599;
    return h;
}

static bool in_table(int nid)
{
    return nid >= 0 && (size_t)nid < obj_rows_n && obj_rows[nid].sn != 0;
}

static void fill_objects(void)
{
    for (size_t nid = 0; nid < obj_rows_n; nid++) {
        const struct obj_row *row = &obj_rows[nid];
        if (row->sn != 0)
            obj_objects[nid] = (struct asn1_object_st){
                .sn = obj_text + row->sn,
                .ln = obj_text + row->ln,
                .nid = (int)nid,
                .length = row->der_len,
                .data = row->der_len > 0 ? obj_der + row->der : NULL,
            };
    }
}

static ASN1_OBJECT *table_object(int nid)
{
    static atomic_bool filled;
    static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
    if (!atomic_load_explicit(&filled, memory_order_acquire)) {
        pthread_mutex_lock(&lock);
        if (!filled)
            fill_objects();
        atomic_store_explicit(&filled, true, memory_order_release);
        pthread_mutex_unlock(&lock);
    }
    return &obj_objects[nid];
}

static int table_by_name(enum obj_key kind, const char *name, uint32_t hash)
{
    bool is_long = kind == OBJ_BY_LN;
    const uint16_t *table = is_long ? obj_by_ln : obj_by_sn;
    for (uint32_t at = hash % OBJ_SLOTS; table[at] != 0; at = (at + 1) % OBJ_SLOTS) {
        const struct obj_row *row = &obj_rows[table[at]];
        if (strcmp(obj_text + (is_long ? row->ln : row->sn), name) == 0)
            return table[at];
    }
    return NID_undef;
}

static int table_by_der(struct slice contents)
{
    uint32_t at = obj_hash(contents.ptr, contents.len) % OBJ_SLOTS;
    for (; obj_by_der[at] != 0; at = (at + 1) % OBJ_SLOTS) {
        const struct obj_row *row = &obj_rows[obj_by_der[at]];
        if (slice_is(contents, obj_der + row->der, row->der_len))
            return obj_by_der[at];
    }
    return NID_undef;
}

/* ---- By number ---- */

ASN1_OBJECT *OBJ_nid2obj(int n)
{
    if (in_table(n))
        return table_object(n);
    const ASN1_OBJECT *added = obj_added(OBJ_BY_NID, &n, sizeof(n));
    if (added == NULL && obj_any_added()) /* 3.0 is silent until then */
        ERR_raise(ERR_LIB_OBJ, OBJ_R_UNKNOWN_NID);
    return (ASN1_OBJECT *)(uintptr_t)added;
}

const char *OBJ_nid2sn(int n)
{
    if (in_table(n))
        return obj_text + obj_rows[n].sn;
    const ASN1_OBJECT *o = OBJ_nid2obj(n);
    return o != NULL ? o->sn : NULL;
}

const char *OBJ_nid2ln(int n)
{
    if (in_table(n))
        return obj_text + obj_rows[n].ln;
    const ASN1_OBJECT *o = OBJ_nid2obj(n);
    return o != NULL ? o->ln : NULL;
}

/* ---- By name ---- */

static int by_name(enum obj_key kind, const char *name, size_t len, uint32_t hash)
{
    const ASN1_OBJECT *added = obj_added(kind, name, len);
    return added != NULL ? added->nid : table_by_name(kind, name, hash);
}

int object_nid_by_name(const char *name)
{
    size_t len = strlen(name);
    uint32_t hash = obj_hash(name, len);
    int nid = by_name(OBJ_BY_SN, name, len, hash);
    return nid != NID_undef ? nid : by_name(OBJ_BY_LN, name, len, hash);
}

int OBJ_sn2nid(const char *s)
{
    size_t len = strlen(s);
    return by_name(OBJ_BY_SN, s, len, obj_hash(s, len));
}

int OBJ_ln2nid(const char *s)
{
    size_t len = strlen(s);
    return by_name(OBJ_BY_LN, s, len, obj_hash(s, len));
}

/* ---- By contents ---- */

int object_nid(struct slice contents)
{
    if (contents.len == 0)
        return NID_undef;
    const ASN1_OBJECT *added = obj_added(OBJ_BY_DER, contents.ptr, contents.len);
    return added != NULL ? added->nid : table_by_der(contents);
}

int OBJ_obj2nid(const ASN1_OBJECT *o)
{
    if (o == NULL)
        return NID_undef;
    return o->nid != NID_undef ? o->nid : object_nid(slice_of(o->data, (size_t)o->length));
}

ASN1_OBJECT *object_of(struct slice contents)
{
    int nid = object_nid(contents);
    return nid != NID_undef
               ? OBJ_nid2obj(nid)
               : ASN1_OBJECT_create(NID_undef, (unsigned char *)(uintptr_t)contents.ptr,
                                    (int)contents.len, NULL, NULL);
}
