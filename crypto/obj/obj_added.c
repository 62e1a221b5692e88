/* Objects that programs add: OBJ_create(3). A hash table of lists that only grow at their heads, so
 * that readers take no lock: what a reader finds stays until OPENSSL_cleanup. */
#include <openssl/asn1.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

#include "crypto/base/cleanup.h"
#include "crypto/base/raise.h"
#include "crypto/obj/obj.h"

enum { KINDS = 4, BUCKETS = 256 };

/* An object in the lists of its names, its contents and its number: those that it has. */
struct added {
    ASN1_OBJECT *object;
    struct added *next[KINDS]; /* written before the entry is seen */
    struct added *before;      /* all of them, for cleanup */
};

static struct added *_Atomic buckets[KINDS][BUCKETS];
static struct added *_Atomic all;
static _Atomic int next_nid; /* counted from the end of the table */

static struct slice key_of(const ASN1_OBJECT *o, enum obj_key kind)
{
    switch (kind) {
    case OBJ_BY_SN:
        return slice_of(o->sn, o->sn != NULL ? strlen(o->sn) : 0);
    case OBJ_BY_LN:
        return slice_of(o->ln, o->ln != NULL ? strlen(o->ln) : 0);
    case OBJ_BY_DER:
        return slice_of(o->data, (size_t)o->length);
    default:
        return slice_of(&o->nid, sizeof(o->nid));
    }
}

bool obj_any_added(void)
{
    return atomic_load_explicit(&all, memory_order_relaxed) != NULL;
}

const ASN1_OBJECT *obj_added(enum obj_key kind, const void *key, size_t len)
{
    if (!obj_any_added() || key == NULL)
        return NULL;
    struct added *_Atomic *bucket = &buckets[kind][obj_hash(key, len) % BUCKETS];
    struct added *a = atomic_load_explicit(bucket, memory_order_acquire);
    while (a != NULL) {
        struct slice own = key_of(a->object, kind);
        if (own.ptr != NULL && slice_is(own, key, len))
            return a->object;
        a = a->next[kind];
    }
    return NULL;
}

static void push(struct added *_Atomic *head, struct added *a, struct added **next)
{
    *next = atomic_load_explicit(head, memory_order_relaxed);
    while (!atomic_compare_exchange_weak(head, next, a))
        continue;
}

/* Takes the object over. */
static int add(ASN1_OBJECT *o)
{
    struct added *a = o != NULL ? OPENSSL_zalloc(sizeof(*a)) : NULL;
    if (a == NULL) {
        ASN1_OBJECT_free(o);
        return FAIL(ERR_LIB_OBJ, ERR_R_MALLOC_FAILURE);
    }
    a->object = o;
    o->flags = 0; /* a program's ASN1_OBJECT_free leaves it alone */
    push(&all, a, &a->before);
    for (unsigned kind = 0; kind < KINDS; kind++) {
        struct slice key = key_of(o, kind);
        if (key.ptr != NULL)
            push(&buckets[kind][obj_hash(key.ptr, key.len) % BUCKETS], a, &a->next[kind]);
    }
    return o->nid;
}

int OBJ_add_object(const ASN1_OBJECT *obj)
{
    if (obj->nid == NID_undef)
        return NID_undef;
    return add(ASN1_OBJECT_create(obj->nid, (unsigned char *)(uintptr_t)obj->data, obj->length,
                                  obj->sn, obj->ln));
}

int OBJ_new_nid(int num)
{
    return (int)obj_rows_n + atomic_fetch_add(&next_nid, num);
}

static bool is_known(const char *sn, const char *ln)
{
    return (sn != NULL && OBJ_sn2nid(sn) != NID_undef) ||
           (ln != NULL && OBJ_ln2nid(ln) != NID_undef);
}

static int create(const ASN1_OBJECT *oid, const char *sn, const char *ln)
{
    if (is_known(sn, ln) || OBJ_obj2nid(oid) != NID_undef)
        return FAIL(ERR_LIB_OBJ, OBJ_R_OID_EXISTS);
    return add(ASN1_OBJECT_create(OBJ_new_nid(1), (unsigned char *)(uintptr_t)oid->data,
                                  oid->length, sn, ln));
}

int OBJ_create(const char *oid, const char *sn, const char *ln)
{
    static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER; /* between the search and the adding */
    if (oid == NULL && sn == NULL && ln == NULL)
        return FAIL(ERR_LIB_OBJ, ERR_R_PASSED_INVALID_ARGUMENT);
    if (is_known(sn, ln))
        return FAIL(ERR_LIB_OBJ, OBJ_R_OID_EXISTS);
    ASN1_OBJECT *o = oid != NULL ? OBJ_txt2obj(oid, 1) : ASN1_OBJECT_new();
    if (o == NULL)
        return NID_undef;
    pthread_mutex_lock(&lock);
    int nid = create(o, sn, ln);
    pthread_mutex_unlock(&lock);
    ASN1_OBJECT_free(o);
    return nid;
}

void obj_cleanup(void)
{
    for (unsigned kind = 0; kind < KINDS; kind++)
        for (unsigned i = 0; i < BUCKETS; i++)
            atomic_store(&buckets[kind][i], NULL);
    for (struct added *a = atomic_exchange(&all, NULL), *before; a != NULL; a = before) {
        before = a->before;
        a->object->flags = OBJECT_DYNAMIC | OBJECT_DYNAMIC_STRINGS | OBJECT_DYNAMIC_DATA;
        ASN1_OBJECT_free(a->object);
        OPENSSL_free(a);
    }
}

/* ---- OBJ_create_objects ---- */

enum { LINE_ROOM = 512 };

static char *skip_spaces(char *p)
{
    return p + strspn(p, " \t\v\f\r");
}

/* Cuts the word off that p begins with: what is behind it and spaces. */
static char *after_word(char *p, const char *end)
{
    p += strcspn(p, end);
    if (*p == '\0')
        return p;
    *p = '\0';
    return skip_spaces(p + 1);
}

/* "1.2.3.4 shortName a long name" */
static int create_of_line(char *line)
{
    line[strcspn(line, "\n")] = '\0';
    if (*line < '0' || *line > '9')
        return NID_undef;
    char *sn = after_word(line, " \t\v\f\r");
    char *ln = after_word(sn, " \t\v\f\r");
    return OBJ_create(line, *sn != '\0' ? sn : NULL, *ln != '\0' ? ln : NULL);
}

int OBJ_create_objects(BIO *in)
{
    char line[LINE_ROOM];
    int count = 0;
    while (BIO_gets(in, line, sizeof(line)) > 0 && create_of_line(line) != NID_undef)
        count++;
    return count;
}
