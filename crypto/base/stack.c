/* Stacks: DEFINE_STACK_OF(3). */
#include <limits.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/stack.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "crypto/base/raise.h"

enum { FIRST_ROOM = 4 };

struct stack_st {
    const void **data; /* NULL until the first element comes */
    int num, room;
    bool sorted;
    OPENSSL_sk_compfunc comp;
};

/* ---- Room ---- */

static int set_room(OPENSSL_STACK *st, int room)
{
    if ((size_t)room > SIZE_MAX / sizeof(*st->data))
        return FAIL(ERR_LIB_CRYPTO, CRYPTO_R_TOO_MANY_RECORDS);
    const void **data = OPENSSL_realloc(st->data, sizeof(*data) * (size_t)room);
    if (data == NULL)
        return FAIL(ERR_LIB_CRYPTO, ERR_R_MALLOC_FAILURE);
    st->data = data;
    st->room = room;
    return 1;
}

/* For n more elements: exactly as many, or half as much again as there is. */
static int make_room(OPENSSL_STACK *st, int n, bool exact)
{
    if (n > INT_MAX - st->num)
        return FAIL(ERR_LIB_CRYPTO, CRYPTO_R_TOO_MANY_RECORDS);
    int want = st->num + n;
    if (want <= st->room && !exact)
        return 1;
    if (want < FIRST_ROOM)
        want = FIRST_ROOM;
    int grown = st->room <= INT_MAX / 2 ? st->room + st->room / 2 : INT_MAX;
    if (!exact && want < grown)
        want = grown;
    return want == st->room || set_room(st, want);
}

OPENSSL_STACK *OPENSSL_sk_new_reserve(OPENSSL_sk_compfunc c, int n)
{
    OPENSSL_STACK *st = OPENSSL_zalloc(sizeof(*st));
    if (st == NULL) {
        ERR_raise(ERR_LIB_CRYPTO, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    st->comp = c;
    if (n > 0 && !make_room(st, n, true)) {
        OPENSSL_sk_free(st);
        return NULL;
    }
    return st;
}

OPENSSL_STACK *OPENSSL_sk_new(OPENSSL_sk_compfunc cmp)
{
    return OPENSSL_sk_new_reserve(cmp, 0);
}

OPENSSL_STACK *OPENSSL_sk_new_null(void)
{
    return OPENSSL_sk_new_reserve(NULL, 0);
}

int OPENSSL_sk_reserve(OPENSSL_STACK *st, int n)
{
    if (st == NULL)
        return FAIL(ERR_LIB_CRYPTO, ERR_R_PASSED_NULL_PARAMETER);
    return n < 0 ? 1 : make_room(st, n, true);
}

void OPENSSL_sk_free(OPENSSL_STACK *st)
{
    if (st == NULL)
        return;
    OPENSSL_free(st->data);
    OPENSSL_free(st);
}

void OPENSSL_sk_pop_free(OPENSSL_STACK *st, void (*func)(void *))
{
    for (int i = 0; st != NULL && i < st->num; i++)
        if (st->data[i] != NULL)
            func((void *)st->data[i]);
    OPENSSL_sk_free(st);
}

void OPENSSL_sk_zero(OPENSSL_STACK *st)
{
    if (st != NULL)
        st->num = 0;
}

/* ---- Copies ---- */

/* An empty stack with the settings of another (which may be NULL) and room for its elements. */
static OPENSSL_STACK *like(const OPENSSL_STACK *st)
{
    OPENSSL_STACK *copy =
        OPENSSL_sk_new_reserve(st != NULL ? st->comp : NULL, st != NULL ? st->num : 0);
    if (copy != NULL && st != NULL)
        copy->sorted = st->sorted;
    return copy;
}

OPENSSL_STACK *OPENSSL_sk_dup(const OPENSSL_STACK *st)
{
    OPENSSL_STACK *copy = like(st);
    if (copy != NULL && st != NULL && st->num > 0) {
        memcpy(copy->data, st->data, sizeof(*st->data) * (size_t)st->num);
        copy->num = st->num;
    }
    return copy;
}

OPENSSL_STACK *OPENSSL_sk_deep_copy(const OPENSSL_STACK *st, OPENSSL_sk_copyfunc c,
                                    OPENSSL_sk_freefunc f)
{
    OPENSSL_STACK *copy = like(st);
    for (int i = 0; copy != NULL && st != NULL && i < st->num; i++) {
        void *element = st->data[i] != NULL ? c(st->data[i]) : NULL;
        if (st->data[i] != NULL && element == NULL) {
            OPENSSL_sk_pop_free(copy, f);
            return NULL;
        }
        copy->data[copy->num++] = element;
    }
    return copy;
}

/* ---- Elements ---- */

int OPENSSL_sk_num(const OPENSSL_STACK *st)
{
    return st != NULL ? st->num : -1;
}

static bool within(const OPENSSL_STACK *st, int i)
{
    return st != NULL && i >= 0 && i < st->num;
}

void *OPENSSL_sk_value(const OPENSSL_STACK *st, int i)
{
    return within(st, i) ? (void *)st->data[i] : NULL;
}

void *OPENSSL_sk_set(OPENSSL_STACK *st, int i, const void *data)
{
    if (st == NULL) {
        ERR_raise(ERR_LIB_CRYPTO, ERR_R_PASSED_NULL_PARAMETER);
        return NULL;
    }
    if (!within(st, i)) {
        ERR_raise_data(ERR_LIB_CRYPTO, ERR_R_PASSED_INVALID_ARGUMENT, "i=%d", i);
        return NULL;
    }
    st->data[i] = data;
    st->sorted = false;
    return (void *)data;
}

int OPENSSL_sk_insert(OPENSSL_STACK *st, const void *data, int where)
{
    if (st == NULL)
        return FAIL(ERR_LIB_CRYPTO, ERR_R_PASSED_NULL_PARAMETER);
    if (!make_room(st, 1, false))
        return 0;
    if (!within(st, where))
        where = st->num;
    memmove(st->data + where + 1, st->data + where, sizeof(*st->data) * (size_t)(st->num - where));
    st->data[where] = data;
    st->sorted = false;
    return ++st->num;
}

int OPENSSL_sk_push(OPENSSL_STACK *st, const void *data)
{
    return st != NULL ? OPENSSL_sk_insert(st, data, st->num) : -1;
}

int OPENSSL_sk_unshift(OPENSSL_STACK *st, const void *data)
{
    return OPENSSL_sk_insert(st, data, 0);
}

void *OPENSSL_sk_delete(OPENSSL_STACK *st, int loc)
{
    if (!within(st, loc))
        return NULL;
    const void *out = st->data[loc];
    st->num--;
    memmove(st->data + loc, st->data + loc + 1, sizeof(*st->data) * (size_t)(st->num - loc));
    return (void *)out;
}

void *OPENSSL_sk_delete_ptr(OPENSSL_STACK *st, const void *p)
{
    for (int i = 0; st != NULL && i < st->num; i++)
        if (st->data[i] == p)
            return OPENSSL_sk_delete(st, i);
    return NULL;
}

void *OPENSSL_sk_shift(OPENSSL_STACK *st)
{
    return OPENSSL_sk_delete(st, 0);
}

void *OPENSSL_sk_pop(OPENSSL_STACK *st)
{
    return st != NULL ? OPENSSL_sk_delete(st, st->num - 1) : NULL;
}

/* ---- Order ---- */

OPENSSL_sk_compfunc OPENSSL_sk_set_cmp_func(OPENSSL_STACK *st, OPENSSL_sk_compfunc cmp)
{
    OPENSSL_sk_compfunc before = st->comp;
    if (before != cmp)
        st->sorted = false;
    st->comp = cmp;
    return before;
}

void OPENSSL_sk_sort(OPENSSL_STACK *st)
{
    if (st == NULL || st->sorted || st->comp == NULL)
        return;
    if (st->num > 1)
        qsort(st->data, (size_t)st->num, sizeof(*st->data), st->comp);
    st->sorted = true;
}

int OPENSSL_sk_is_sorted(const OPENSSL_STACK *st)
{
    return st == NULL || st->sorted;
}

/* Bisects the sorted stack: the first element equal to data, or -1; *last is the place that was
 * looked at last. */
static int bisect(const OPENSSL_STACK *st, const void *data, int *last)
{
    int low = 0, high = st->num, found = -1;
    while (low < high) {
        int mid = low + (high - low) / 2;
        int order = st->comp(&data, &st->data[mid]);
        *last = mid;
        if (order == 0)
            found = mid;
        if (order > 0)
            low = mid + 1;
        else
            high = mid;
    }
    return found;
}

static int find(OPENSSL_STACK *st, const void *data, bool or_near, int *pnum)
{
    int at = -1, near = -1;
    if (pnum != NULL)
        *pnum = 0;
    if (st == NULL || st->num == 0)
        return -1;
    if (st->comp == NULL) {
        for (int i = 0; i < st->num && at < 0; i++)
            at = st->data[i] == data ? i : -1;
        if (pnum != NULL)
            *pnum = at >= 0;
        return at;
    }
    if (data == NULL)
        return -1;
    OPENSSL_sk_sort(st);
    at = bisect(st, data, &near);
    for (int i = at; pnum != NULL && at >= 0 && i < st->num && st->comp(&data, &st->data[i]) == 0;
         i++)
        ++*pnum;
    return at < 0 && or_near ? near : at;
}

int OPENSSL_sk_find(OPENSSL_STACK *st, const void *data)
{
    return find(st, data, false, NULL);
}

int OPENSSL_sk_find_ex(OPENSSL_STACK *st, const void *data)
{
    return find(st, data, true, NULL);
}

int OPENSSL_sk_find_all(OPENSSL_STACK *st, const void *data, int *pnum)
{
    return find(st, data, false, pnum);
}
