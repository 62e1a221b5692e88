/* ENGINE_add(3): which engine does what of a kind where none is named. Those that are registered
 * for it are in the order in which that was; the first that can be begun is the default one. */
#include <openssl/err.h>
#include <pthread.h>
#include <stdatomic.h>

#include "crypto/base/raise.h"
#include "crypto/engine/engine.h"

/* Held while engines begin and end, whose functions may ask for random bytes, or for keys. */
static pthread_mutex_t lock = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;

static struct table {
    ENGINE *registered; /* each with a structural reference, by next[] */
    ENGINE *current;    /* one of them, with a functional reference */
    bool asked;         /* since the list changed: then there is no other than `current` */
    atomic_bool any;    /* are registered; else nobody takes the lock */
} tables[ENGINE_KINDS];

const void *engine_method(const ENGINE *e, enum engine_kind kind)
{
    const void *const methods[] = {[ENGINE_KIND_RSA] = e->rsa,
                                   [ENGINE_KIND_DSA] = e->dsa,
                                   [ENGINE_KIND_DH] = e->dh,
                                   [ENGINE_KIND_EC] = e->ec,
                                   [ENGINE_KIND_RAND] = e->rand};
    return methods[kind];
}

/* The lock is held. */
static void set_current(struct table *t, ENGINE *e)
{
    ENGINE *old = t->current;
    t->current = e;
    ENGINE_finish(old);
}

/* The lock is held. */
static void take_out(enum engine_kind kind, ENGINE *e)
{
    struct table *t = &tables[kind];
    ENGINE **at = &t->registered;
    while (*at != NULL && *at != e)
        at = &(*at)->next[kind];
    if (*at == NULL)
        return;
    *at = e->next[kind];
    e->next[kind] = NULL;
    t->asked = false;
    atomic_store(&t->any, t->registered != NULL);
    if (t->current == e)
        set_current(t, NULL);
    ENGINE_free(e);
}

/* The lock is held. To the end, also if it is there already. */
static void put_in(enum engine_kind kind, ENGINE *e)
{
    struct table *t = &tables[kind];
    ENGINE **at = &t->registered;
    ENGINE_up_ref(e);
    take_out(kind, e);
    while (*at != NULL)
        at = &(*at)->next[kind];
    *at = e;
    t->asked = false;
    atomic_store(&t->any, true);
}

/* The lock is held. */
static int make_current(struct table *t, ENGINE *e)
{
    if (!ENGINE_init(e))
        return FAIL(ERR_LIB_ENGINE, ENGINE_R_INIT_FAILED);
    set_current(t, e);
    t->asked = true;
    return 1;
}

int engine_register(enum engine_kind kind, ENGINE *e, bool as_default)
{
    if (e == NULL)
        return FAIL(ERR_LIB_ENGINE, ERR_R_PASSED_NULL_PARAMETER);
    if (engine_method(e, kind) == NULL)
        return 1;
    pthread_mutex_lock(&lock);
    put_in(kind, e);
    int ok = !as_default || make_current(&tables[kind], e);
    pthread_mutex_unlock(&lock);
    return ok;
}

void engine_register_all(enum engine_kind kind)
{
    for (ENGINE *e = ENGINE_get_first(); e != NULL; e = ENGINE_get_next(e))
        engine_register(kind, e, false);
}

void engine_unregister(enum engine_kind kind, ENGINE *e)
{
    pthread_mutex_lock(&lock);
    take_out(kind, e);
    pthread_mutex_unlock(&lock);
}

/* The lock is held. */
static void choose(enum engine_kind kind)
{
    struct table *t = &tables[kind];
    t->asked = true;
    ERR_set_mark();
    for (ENGINE *e = t->registered; e != NULL && t->current == NULL; e = e->next[kind])
        if (ENGINE_init(e))
            t->current = e;
    ERR_pop_to_mark();
}

ENGINE *engine_default(enum engine_kind kind)
{
    struct table *t = &tables[kind];
    if (!atomic_load(&t->any))
        return NULL;
    pthread_mutex_lock(&lock);
    if (t->current == NULL && !t->asked)
        choose(kind);
    ENGINE *e = t->current;
    if (e != NULL && !ENGINE_init(e))
        e = NULL;
    pthread_mutex_unlock(&lock);
    return e;
}

bool engine_for_key(enum engine_kind kind, ENGINE *named, ENGINE **engine, const void **method)
{
    *engine = NULL;
    if (named != NULL && !ENGINE_init(named))
        return false;
    ENGINE *e = named != NULL ? named : engine_default(kind);
    const void *own = e != NULL ? engine_method(e, kind) : NULL;
    if (e != NULL && own == NULL) {
        ENGINE_finish(e);
        return false;
    }
    *engine = e;
    if (own != NULL)
        *method = own;
    return true;
}

void engine_table_cleanup(void)
{
    for (int kind = 0; kind < ENGINE_KINDS; kind++)
        while (tables[kind].registered != NULL)
            engine_unregister((enum engine_kind)kind, tables[kind].registered);
}
