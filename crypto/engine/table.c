/* ENGINE_add(3): which engine makes random bytes where none is named. Those that are registered are
 * in the order in which that was; the first that can be begun is the default one. */
#include <openssl/err.h>
#include <pthread.h>
#include <stdbool.h>

#include "crypto/base/raise.h"
#include "crypto/engine/engine.h"

/* Held while engines begin and end, whose functions may ask for random bytes. */
static pthread_mutex_t lock = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;

static ENGINE *registered; /* each with a structural reference, by next_rand */
static ENGINE *current;    /* one of them, with a functional reference */
static bool asked;         /* since the list changed: then there is no other than `current` */

/* The lock is held. */
static void set_current(ENGINE *e)
{
    ENGINE *old = current;
    current = e;
    ENGINE_finish(old);
}

/* The lock is held. */
static void take_out(ENGINE *e)
{
    ENGINE **at = &registered;
    while (*at != NULL && *at != e)
        at = &(*at)->next_rand;
    if (*at == NULL)
        return;
    *at = e->next_rand;
    e->next_rand = NULL;
    asked = false;
    if (current == e)
        set_current(NULL);
    ENGINE_free(e);
}

/* The lock is held. To the end, also if it is there already. */
static void put_in(ENGINE *e)
{
    ENGINE **at = &registered;
    ENGINE_up_ref(e);
    take_out(e);
    while (*at != NULL)
        at = &(*at)->next_rand;
    *at = e;
    asked = false;
}

/* The lock is held. */
static int make_current(ENGINE *e)
{
    if (!ENGINE_init(e))
        return FAIL(ERR_LIB_ENGINE, ENGINE_R_INIT_FAILED);
    set_current(e);
    asked = true;
    return 1;
}

static int add(ENGINE *e, bool as_default)
{
    if (e == NULL)
        return FAIL(ERR_LIB_ENGINE, ERR_R_PASSED_NULL_PARAMETER);
    if (e->rand == NULL)
        return 1;
    pthread_mutex_lock(&lock);
    put_in(e);
    int ok = !as_default || make_current(e);
    pthread_mutex_unlock(&lock);
    return ok;
}

int ENGINE_register_RAND(ENGINE *e)
{
    return add(e, false);
}

int ENGINE_set_default_RAND(ENGINE *e)
{
    return add(e, true);
}

void ENGINE_register_all_RAND(void)
{
    for (ENGINE *e = ENGINE_get_first(); e != NULL; e = ENGINE_get_next(e))
        ENGINE_register_RAND(e);
}

void ENGINE_unregister_RAND(ENGINE *e)
{
    pthread_mutex_lock(&lock);
    take_out(e);
    pthread_mutex_unlock(&lock);
}

/* The lock is held. */
static void choose(void)
{
    asked = true;
    ERR_set_mark();
    for (ENGINE *e = registered; e != NULL && current == NULL; e = e->next_rand)
        if (ENGINE_init(e))
            current = e;
    ERR_pop_to_mark();
}

ENGINE *ENGINE_get_default_RAND(void)
{
    pthread_mutex_lock(&lock);
    if (current == NULL && !asked)
        choose();
    ENGINE *e = current;
    if (e != NULL && !ENGINE_init(e))
        e = NULL;
    pthread_mutex_unlock(&lock);
    return e;
}

void engine_table_cleanup(void)
{
    while (registered != NULL)
        ENGINE_unregister_RAND(registered);
}
