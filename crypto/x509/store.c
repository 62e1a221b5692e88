/* X509_STORE: trusted certificates and CRLs, found by name; X509_STORE_new(3),
 * X509_STORE_add_cert(3). */
#include <openssl/err.h>

#include "crypto/base/raise.h"
#include "crypto/x509/vfy.h"

enum { PLACES_MIN = 16 };

static struct store_table *table_new(size_t places)
{
    struct store_table *t = OPENSSL_zalloc(sizeof(*t) + places * sizeof(t->place[0]));
    if (t != NULL)
        t->mask = places - 1;
    return t;
}

/* Hashes' high bits are the better mixed ones. */
static size_t first_place(const struct store_table *t, uint64_t hash)
{
    return (size_t)(hash ^ hash >> 32) & t->mask;
}

static void table_put(struct store_table *t, X509_OBJECT *o)
{
    size_t at = first_place(t, o->hash);
    while (atomic_load_explicit(&t->place[at], memory_order_relaxed) != NULL)
        at = (at + 1) & t->mask;
    atomic_store_explicit(&t->place[at], o, memory_order_release);
}

X509_STORE *X509_STORE_new(void)
{
    X509_STORE *s = OPENSSL_zalloc(sizeof(*s));
    if (s == NULL)
        return NULL;
    atomic_init(&s->references, 1);
    atomic_init(&s->table, table_new(PLACES_MIN));
    s->objects = sk_X509_OBJECT_new_null();
    s->lookups = sk_X509_LOOKUP_new_null();
    s->param = X509_VERIFY_PARAM_new();
    s->lock = CRYPTO_THREAD_lock_new();
    if (atomic_load(&s->table) == NULL || s->objects == NULL || s->lookups == NULL ||
        s->param == NULL || s->lock == NULL ||
        !CRYPTO_new_ex_data(CRYPTO_EX_INDEX_X509_STORE, s, &s->ex_data)) {
        X509_STORE_free(s);
        ERR_raise(ERR_LIB_X509, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    return s;
}

int X509_STORE_up_ref(X509_STORE *s)
{
    atomic_fetch_add_explicit(&s->references, 1, memory_order_relaxed);
    return 1;
}

static void free_lookup(X509_LOOKUP *l)
{
    X509_LOOKUP_shutdown(l);
    X509_LOOKUP_free(l);
}

void X509_STORE_free(X509_STORE *s)
{
    if (s == NULL || atomic_fetch_sub_explicit(&s->references, 1, memory_order_acq_rel) > 1)
        return;
    sk_X509_LOOKUP_pop_free(s->lookups, free_lookup);
    sk_X509_OBJECT_pop_free(s->objects, X509_OBJECT_free);
    for (struct store_table *t = atomic_load(&s->table), *older; t != NULL; t = older) {
        older = t->older;
        OPENSSL_free(t);
    }
    CRYPTO_free_ex_data(CRYPTO_EX_INDEX_X509_STORE, s, &s->ex_data);
    X509_VERIFY_PARAM_free(s->param);
    CRYPTO_THREAD_lock_free(s->lock);
    OPENSSL_free(s);
}

int X509_STORE_lock(X509_STORE *s)
{
    return CRYPTO_THREAD_write_lock(s->lock);
}

int X509_STORE_unlock(X509_STORE *s)
{
    return CRYPTO_THREAD_unlock(s->lock);
}

/* ---- Finding ---- */

/* Of the objects in the stack. */
static uint64_t fingerprint(const X509_STORE *s)
{
    uint64_t sum = 0;
    for (int i = 0; i < sk_X509_OBJECT_num(s->objects); i++) {
        const X509_OBJECT *o = sk_X509_OBJECT_value(s->objects, i);
        sum = sum * 0x9e3779b97f4a7c15u + ((uint64_t)(uintptr_t)o ^ o->hash) + 1;
    }
    return sum;
}

/* Makes the table anew if a program has changed the stack. Without memory for it, nothing is found
 * any more: what the old one has may be freed. The lock is held. */
static void refresh(X509_STORE *s)
{
    uint64_t now = fingerprint(s);
    if (now == s->tabled)
        return;
    struct store_table *t = atomic_load_explicit(&s->table, memory_order_relaxed), *made;
    size_t n = (size_t)sk_X509_OBJECT_num(s->objects), places = t->mask + 1;
    while (n + 1 > places / 2)
        places *= 2;
    made = table_new(places);
    s->tabled = made != NULL ? now : 0;
    if (made == NULL) {
        for (size_t i = 0; i <= t->mask; i++)
            atomic_store_explicit(&t->place[i], NULL, memory_order_release);
        return;
    }
    for (size_t i = 0; i < n; i++)
        table_put(made, sk_X509_OBJECT_value(s->objects, (int)i));
    made->older = t;
    atomic_store_explicit(&s->table, made, memory_order_release);
}

static struct store_walk find_by_hash(const X509_STORE *s, X509_LOOKUP_TYPE type, struct slice name,
                                      uint64_t name_hash)
{
    struct store_walk w = {.type = type, .name = name, .hash = x509_object_key(type, name_hash)};
    w.table = atomic_load_explicit(&((X509_STORE *)s)->table, memory_order_acquire);
    w.at = first_place(w.table, w.hash);
    return w;
}

static struct store_walk find_in_table(const X509_STORE *s, X509_LOOKUP_TYPE type,
                                       struct slice name)
{
    return find_by_hash(s, type, name, x509_name_slice_hash(name));
}

/* What a program has done to the stack since. */
static void keep_up(const X509_STORE *s)
{
    X509_STORE *own = (X509_STORE *)s;
    if (atomic_load_explicit(&own->exposed, memory_order_acquire)) {
        X509_STORE_lock(own);
        refresh(own);
        X509_STORE_unlock(own);
    }
}

struct store_walk store_find(const X509_STORE *s, X509_LOOKUP_TYPE type, struct slice name)
{
    keep_up(s);
    return find_in_table(s, type, name);
}

/* The hash is known of the certificate's own bytes, not of a name that a program may change. */
struct store_walk store_find_issuer(const X509_STORE *s, const X509 *x)
{
    struct slice name = x509_issuer_der(x);
    const struct x509_ext_cache *c = x509_exts_there(x);
    uint64_t hash = c != NULL ? c->issuer_hash : 0;
    keep_up(s);
    if (hash == 0 || name.ptr != x->p.at[X509_ISSUER].ptr)
        hash = x509_name_slice_hash(name);
    return find_by_hash(s, X509_LU_X509, name, hash);
}

X509_OBJECT *store_next(struct store_walk *w)
{
    for (;;) {
        X509_OBJECT *o = atomic_load_explicit(&((struct store_table *)w->table)->place[w->at],
                                              memory_order_acquire);
        if (o == NULL)
            return NULL;
        w->at = (w->at + 1) & w->table->mask;
        if (o->hash == w->hash && o->type == w->type &&
            x509_name_slice_equal(x509_object_name(o), w->name))
            return o;
    }
}

/* ---- Adding ---- */

/* A table of twice the places if this one is half full. Those who walk the old one see all that
 * was there when they began. */
static bool make_room(X509_STORE *s)
{
    struct store_table *t = atomic_load_explicit(&s->table, memory_order_relaxed);
    int n = sk_X509_OBJECT_num(s->objects);
    if ((size_t)n + 1 <= (t->mask + 1) / 2)
        return true;
    struct store_table *grown = table_new(2 * (t->mask + 1));
    if (grown == NULL)
        return false;
    for (int i = 0; i < n; i++)
        table_put(grown, sk_X509_OBJECT_value(s->objects, i));
    grown->older = t;
    atomic_store_explicit(&s->table, grown, memory_order_release);
    return true;
}

static bool is_there(const X509_STORE *s, const X509_OBJECT *o)
{
    struct store_walk w = find_in_table(s, o->type, x509_object_name(o));
    for (X509_OBJECT *p; (p = store_next(&w)) != NULL;)
        if (x509_object_same(p, o))
            return true;
    return false;
}

/* Takes the object over. */
static int add(X509_STORE *s, X509_OBJECT *o)
{
    X509_STORE_lock(s);
    bool exposed = atomic_load_explicit(&s->exposed, memory_order_relaxed);
    if (exposed)
        refresh(s);
    bool there = is_there(s, o);
    bool added = !there && make_room(s) && sk_X509_OBJECT_push(s->objects, o) > 0;
    if (added)
        table_put(atomic_load_explicit(&s->table, memory_order_relaxed), o);
    if (added && exposed)
        s->tabled = fingerprint(s);
    X509_STORE_unlock(s);
    if (!added)
        X509_OBJECT_free(o);
    return there || added ? 1 : FAIL(ERR_LIB_X509, ERR_R_MALLOC_FAILURE);
}

int X509_STORE_add_cert(X509_STORE *s, X509 *x)
{
    X509_OBJECT *o;
    if (x == NULL)
        return 0;
    o = X509_OBJECT_new();
    if (o == NULL || !X509_OBJECT_set1_X509(o, x)) {
        X509_OBJECT_free(o);
        return FAIL(ERR_LIB_X509, ERR_R_MALLOC_FAILURE);
    }
    return add(s, o);
}

int X509_STORE_add_crl(X509_STORE *s, X509_CRL *crl)
{
    X509_OBJECT *o;
    if (crl == NULL)
        return 0;
    o = X509_OBJECT_new();
    if (o == NULL || !X509_OBJECT_set1_X509_CRL(o, crl)) {
        X509_OBJECT_free(o);
        return FAIL(ERR_LIB_X509, ERR_R_MALLOC_FAILURE);
    }
    return add(s, o);
}

/* ---- All of it ---- */

/* The program holds the lock (X509_STORE_lock) if others use the store. */
STACK_OF(X509_OBJECT) * X509_STORE_get0_objects(const X509_STORE *s)
{
    atomic_store_explicit(&((X509_STORE *)s)->exposed, true, memory_order_release);
    return s->objects;
}

STACK_OF(X509) * X509_STORE_get1_all_certs(X509_STORE *s)
{
    STACK_OF(X509) * certs;
    bool ok = true;
    if (s == NULL) {
        ERR_raise(ERR_LIB_X509, ERR_R_PASSED_NULL_PARAMETER);
        return NULL;
    }
    certs = sk_X509_new_null();
    if (certs == NULL)
        return NULL;
    X509_STORE_lock(s);
    for (int i = 0; ok && i < sk_X509_OBJECT_num(s->objects); i++) {
        X509 *x = X509_OBJECT_get0_X509(sk_X509_OBJECT_value(s->objects, i));
        ok = x == NULL || X509_add_cert(certs, x, X509_ADD_FLAG_UP_REF);
    }
    X509_STORE_unlock(s);
    if (!ok) {
        sk_X509_pop_free(certs, X509_free);
        return NULL;
    }
    return certs;
}
