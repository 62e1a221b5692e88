/* OBJ_NAME_get: names of digests, ciphers and what else programs like, with what they stand for.
 * The library's own digests and ciphers are EVP's tables; here are the names that programs add, in
 * a list that is looked at only if there are any. */
#include "crypto/obj/obj_name.h"

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "crypto/base/cleanup.h"
#include "crypto/base/raise.h"

enum { TYPES_MAX = 64, ALIASES_MAX = 10 };

struct name {
    OBJ_NAME public; /* the name is the adder's: it stays */
    struct name *next;
};

struct kind {
    int (*compare)(const char *a, const char *b); /* NULL: without regard to case */
    void (*drop)(const char *name, int type, const char *data);
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct name *_Atomic names;
static struct kind kinds[TYPES_MAX];
static int kinds_n = OBJ_NAME_TYPE_NUM;

int OBJ_NAME_init(void)
{
    return 1;
}

int OBJ_NAME_new_index(unsigned long (*hash_func)(const char *),
                       int (*cmp_func)(const char *, const char *),
                       void (*free_func)(const char *, int, const char *))
{
    (void)hash_func; /* a list needs none */
    pthread_mutex_lock(&lock);
    int type = kinds_n < TYPES_MAX ? kinds_n++ : 0;
    if (type != 0)
        kinds[type] = (struct kind){cmp_func, free_func};
    pthread_mutex_unlock(&lock);
    return type;
}

/* ---- The list; the lock is held ---- */

static bool same(const OBJ_NAME *n, const char *name, int type)
{
    if (n->type != type)
        return false;
    int (*compare)(const char *, const char *) = type < TYPES_MAX ? kinds[type].compare : NULL;
    return (compare != NULL ? compare : OPENSSL_strcasecmp)(n->name, name) == 0;
}

static struct name *find(const char *name, int type)
{
    struct name *n = names;
    while (n != NULL && !same(&n->public, name, type))
        n = n->next;
    return n;
}

static void unlink_name(struct name *gone)
{
    if (names == gone) {
        names = gone->next;
        return;
    }
    struct name *n = names;
    while (n->next != gone)
        n = n->next;
    n->next = gone->next;
}

static void drop(const OBJ_NAME *n)
{
    if (n->type > 0 && n->type < TYPES_MAX && kinds[n->type].drop != NULL)
        kinds[n->type].drop(n->name, n->type, n->data);
}

/* ---- Adding and removing ---- */

int OBJ_NAME_add(const char *name, int type, const char *data)
{
    struct name *n = OPENSSL_malloc(sizeof(*n));
    if (n == NULL)
        return 0;
    OBJ_NAME before = {0};
    n->public = (OBJ_NAME){type & ~OBJ_NAME_ALIAS, type & OBJ_NAME_ALIAS, name, data};
    pthread_mutex_lock(&lock);
    struct name *old = find(name, n->public.type);
    if (old != NULL) {
        before = old->public;
        unlink_name(old);
    }
    n->next = names;
    names = n;
    pthread_mutex_unlock(&lock);
    if (old != NULL)
        drop(&before);
    OPENSSL_free(old);
    return 1;
}

int OBJ_NAME_remove(const char *name, int type)
{
    pthread_mutex_lock(&lock);
    struct name *n = find(name, type & ~OBJ_NAME_ALIAS);
    if (n != NULL)
        unlink_name(n);
    pthread_mutex_unlock(&lock);
    if (n == NULL)
        return 0;
    drop(&n->public);
    OPENSSL_free(n);
    return 1;
}

void OBJ_NAME_cleanup(int type)
{
    struct name *kept = NULL, *gone = NULL;
    pthread_mutex_lock(&lock);
    for (struct name *n = names, *next; n != NULL; n = next) {
        struct name **to = type < 0 || n->public.type == type ? &gone : &kept;
        next = n->next;
        n->next = *to;
        *to = n;
    }
    names = kept;
    pthread_mutex_unlock(&lock);
    for (struct name *next; gone != NULL; gone = next) {
        next = gone->next;
        drop(&gone->public);
        OPENSSL_free(gone);
    }
}

void obj_names_cleanup(void)
{
    OBJ_NAME_cleanup(-1);
}

/* ---- Looking for names ---- */

const char *obj_name_added(const char *name, int type)
{
    if (atomic_load_explicit(&names, memory_order_relaxed) == NULL)
        return NULL;
    bool alias_wanted = type & OBJ_NAME_ALIAS, found = false;
    type &= ~OBJ_NAME_ALIAS;
    pthread_mutex_lock(&lock);
    const struct name *n = find(name, type);
    for (int i = 0; n != NULL && !found && i < ALIASES_MAX; i++) {
        name = n->public.data;
        found = !n->public.alias || alias_wanted;
        if (!found)
            n = find(name, type);
    }
    pthread_mutex_unlock(&lock);
    return found ? name : NULL;
}

/* The name that an alias of the library's stands for. */
struct alias {
    const char *name, *to;
};

static void match_md(const EVP_MD *md, const char *from, const char *to, void *arg)
{
    struct alias *a = arg;
    if (OPENSSL_strcasecmp(from, a->name) == 0)
        a->to = md == NULL ? to : (const char *)md;
}

static void match_cipher(const EVP_CIPHER *cipher, const char *from, const char *to, void *arg)
{
    struct alias *a = arg;
    if (OPENSSL_strcasecmp(from, a->name) == 0)
        a->to = cipher == NULL ? to : (const char *)cipher;
}

const char *OBJ_NAME_get(const char *name, int type)
{
    if (name == NULL)
        return NULL;
    const char *added = obj_name_added(name, type);
    if (added != NULL)
        return added;
    struct alias alias = {name, NULL};
    switch (type) {
    case OBJ_NAME_TYPE_MD_METH:
        return (const char *)EVP_get_digestbyname(name);
    case OBJ_NAME_TYPE_CIPHER_METH:
        return (const char *)EVP_get_cipherbyname(name);
    case OBJ_NAME_TYPE_MD_METH | OBJ_NAME_ALIAS:
        EVP_MD_do_all(match_md, &alias);
        return alias.to;
    case OBJ_NAME_TYPE_CIPHER_METH | OBJ_NAME_ALIAS:
        EVP_CIPHER_do_all(match_cipher, &alias);
        return alias.to;
    default:
        return NULL;
    }
}

/* ---- All names of a type ---- */

enum { LIST_ROOM = 1024 };

struct list {
    int type;
    size_t n;
    OBJ_NAME names[LIST_ROOM];
};

static void list_name(struct list *l, const char *name, const void *object, const char *to)
{
    OBJ_NAME n = {l->type, object == NULL ? OBJ_NAME_ALIAS : 0, name,
                  object == NULL ? to : (const char *)object};
    for (size_t i = 0; i < l->n; i++) /* one that was added hides the library's */
        if (OPENSSL_strcasecmp(l->names[i].name, name) == 0)
            return;
    if (l->n < LIST_ROOM)
        l->names[l->n++] = n;
}

static void list_md(const EVP_MD *md, const char *from, const char *to, void *arg)
{
    list_name(arg, from, md, to);
}

static void list_cipher(const EVP_CIPHER *cipher, const char *from, const char *to, void *arg)
{
    list_name(arg, from, cipher, to);
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const OBJ_NAME *)a)->name, ((const OBJ_NAME *)b)->name);
}

/* fn may add and remove names: it is called of a copy. */
void OBJ_NAME_do_all_sorted(int type, void (*fn)(const OBJ_NAME *, void *arg), void *arg)
{
    struct list *l = OPENSSL_zalloc(sizeof(*l));
    if (l == NULL)
        return;
    l->type = type;
    pthread_mutex_lock(&lock);
    for (const struct name *n = names; n != NULL; n = n->next)
        if (n->public.type == type && l->n < LIST_ROOM)
            l->names[l->n++] = n->public;
    pthread_mutex_unlock(&lock);
    if (type == OBJ_NAME_TYPE_MD_METH)
        EVP_MD_do_all(list_md, l);
    else if (type == OBJ_NAME_TYPE_CIPHER_METH)
        EVP_CIPHER_do_all(list_cipher, l);
    qsort(l->names, l->n, sizeof(l->names[0]), by_name);
    for (size_t i = 0; i < l->n; i++)
        fn(&l->names[i], arg);
    OPENSSL_free(l);
}

void OBJ_NAME_do_all(int type, void (*fn)(const OBJ_NAME *, void *arg), void *arg)
{
    OBJ_NAME_do_all_sorted(type, fn, arg);
}
