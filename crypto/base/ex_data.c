/* A program's data on the library's objects: CRYPTO_get_ex_new_index(3).
 *
 * Each class has an array of indices that only grows, in blocks that don't move, so that it is read
 * without a lock: an index is complete before the class's count covers it. The values of an object
 * are an array at ad->sk, made by the first CRYPTO_set_ex_data. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <pthread.h>
#include <stdatomic.h>

#include "crypto/base/cleanup.h"

#define BLOCK     32 /* indices in a block */
#define BLOCKS    128
#define INDEX_MAX (BLOCK * BLOCKS)

struct ex_index {
    long argl;
    void *argp;
    CRYPTO_EX_new *_Atomic new_func;
    CRYPTO_EX_dup *_Atomic dup_func;
    CRYPTO_EX_free *_Atomic free_func;
};

struct ex_class {
    _Atomic int count;
    struct ex_index *blocks[BLOCKS];
};

struct values {
    int room;
    void *value[];
};

static struct ex_class classes[CRYPTO_EX_INDEX__COUNT];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static struct ex_class *find_class(int class_index)
{
    if (class_index < 0 || class_index >= CRYPTO_EX_INDEX__COUNT) {
        ERR_raise(ERR_LIB_CRYPTO, ERR_R_PASSED_INVALID_ARGUMENT);
        return NULL;
    }
    return &classes[class_index];
}

static struct ex_index *at(const struct ex_class *c, int idx)
{
    return &c->blocks[idx / BLOCK][idx % BLOCK];
}

/* ---- Indices ---- */

/* Room for one more index; the lock is held. Index 0 is never given out: that is where applications
 * that know of no index keep their one pointer (SSL_set_app_data and the like). */
static struct ex_index *next_index(struct ex_class *c)
{
    int idx = c->count > 0 ? c->count : 1;
    if (idx >= INDEX_MAX)
        return NULL;
    for (int b = 0; b <= idx / BLOCK; b++)
        if (c->blocks[b] == NULL) {
            c->blocks[b] = OPENSSL_zalloc(BLOCK * sizeof(struct ex_index));
            if (c->blocks[b] == NULL)
                return NULL;
        }
    return at(c, idx);
}

int CRYPTO_get_ex_new_index(int class_index, long argl, void *argp, CRYPTO_EX_new *new_func,
                            CRYPTO_EX_dup *dup_func, CRYPTO_EX_free *free_func)
{
    struct ex_class *c = find_class(class_index);
    if (c == NULL)
        return -1;
    int idx = -1;
    pthread_mutex_lock(&lock);
    struct ex_index *e = next_index(c);
    if (e != NULL) {
        e->argl = argl;
        e->argp = argp;
        e->new_func = new_func;
        e->dup_func = dup_func;
        e->free_func = free_func;
        idx = c->count > 0 ? c->count : 1;
        c->count = idx + 1;
    }
    pthread_mutex_unlock(&lock);
    if (idx < 0)
        ERR_raise(ERR_LIB_CRYPTO, ERR_R_MALLOC_FAILURE);
    return idx;
}

int CRYPTO_free_ex_index(int class_index, int idx)
{
    struct ex_class *c = find_class(class_index);
    if (c == NULL || idx < 0 || idx >= c->count)
        return 0;
    struct ex_index *e = at(c, idx);
    e->new_func = NULL;
    e->dup_func = NULL;
    e->free_func = NULL;
    return 1;
}

void ex_data_cleanup(void)
{
    for (int i = 0; i < CRYPTO_EX_INDEX__COUNT; i++) {
        classes[i].count = 0;
        for (int b = 0; b < BLOCKS; b++) {
            OPENSSL_free(classes[i].blocks[b]);
            classes[i].blocks[b] = NULL;
        }
    }
}

/* ---- Values ---- */

static struct values *values(const CRYPTO_EX_DATA *ad)
{
    return (struct values *)(void *)ad->sk;
}

void *CRYPTO_get_ex_data(const CRYPTO_EX_DATA *ad, int idx)
{
    const struct values *v = values(ad);
    return v != NULL && idx >= 0 && idx < v->room ? v->value[idx] : NULL;
}

static int make_room(CRYPTO_EX_DATA *ad, int room)
{
    struct values *old = values(ad);
    int had = old != NULL ? old->room : 0;
    if (room <= had)
        return 1;
    struct values *v = OPENSSL_realloc(old, sizeof(*v) + (size_t)room * sizeof(v->value[0]));
    if (v == NULL) {
        ERR_raise(ERR_LIB_CRYPTO, ERR_R_MALLOC_FAILURE);
        return 0;
    }
    for (int i = had; i < room; i++)
        v->value[i] = NULL;
    v->room = room;
    ad->sk = (STACK_OF(void) *)(void *)v;
    return 1;
}

int CRYPTO_set_ex_data(CRYPTO_EX_DATA *ad, int idx, void *val)
{
    if (idx < 0 || idx >= INDEX_MAX) {
        ERR_raise(ERR_LIB_CRYPTO, ERR_R_PASSED_INVALID_ARGUMENT);
        return 0;
    }
    if (!make_room(ad, idx + 1))
        return 0;
    values(ad)->value[idx] = val;
    return 1;
}

/* ---- Objects ---- */

static void call_new(const struct ex_class *c, void *obj, CRYPTO_EX_DATA *ad, int idx)
{
    const struct ex_index *e = at(c, idx);
    CRYPTO_EX_new *new_func = e->new_func;
    if (new_func != NULL)
        new_func(obj, CRYPTO_get_ex_data(ad, idx), ad, idx, e->argl, e->argp);
}

int CRYPTO_new_ex_data(int class_index, void *obj, CRYPTO_EX_DATA *ad)
{
    const struct ex_class *c = find_class(class_index);
    ad->ctx = NULL;
    ad->sk = NULL;
    if (c == NULL)
        return 0;
    for (int idx = 0; idx < c->count; idx++)
        call_new(c, obj, ad, idx);
    return 1;
}

int CRYPTO_alloc_ex_data(int class_index, void *obj, CRYPTO_EX_DATA *ad, int idx)
{
    const struct ex_class *c = find_class(class_index);
    if (c == NULL || idx < 0 || idx >= c->count)
        return 0;
    if (CRYPTO_get_ex_data(ad, idx) != NULL)
        return 1;
    call_new(c, obj, ad, idx);
    return 1;
}

int CRYPTO_dup_ex_data(int class_index, CRYPTO_EX_DATA *to, const CRYPTO_EX_DATA *from)
{
    const struct ex_class *c = find_class(class_index);
    if (c == NULL)
        return 0;
    const struct values *v = values(from);
    int n = v == NULL ? 0 : v->room < c->count ? v->room : c->count;
    if (n > 0 && !make_room(to, n)) /* first, so that it can't fail half-way */
        return 0;
    for (int idx = 0; idx < n; idx++) {
        const struct ex_index *e = at(c, idx);
        CRYPTO_EX_dup *dup_func = e->dup_func;
        void *value = CRYPTO_get_ex_data(from, idx);
        if (dup_func != NULL && !dup_func(to, from, &value, idx, e->argl, e->argp))
            return 0;
        CRYPTO_set_ex_data(to, idx, value);
    }
    return 1;
}

void CRYPTO_free_ex_data(int class_index, void *obj, CRYPTO_EX_DATA *ad)
{
    const struct ex_class *c = find_class(class_index);
    for (int idx = 0; c != NULL && idx < c->count; idx++) {
        const struct ex_index *e = at(c, idx);
        CRYPTO_EX_free *free_func = e->free_func;
        if (free_func != NULL)
            free_func(obj, CRYPTO_get_ex_data(ad, idx), ad, idx, e->argl, e->argp);
    }
    OPENSSL_free(ad->sk);
    ad->ctx = NULL;
    ad->sk = NULL;
}
