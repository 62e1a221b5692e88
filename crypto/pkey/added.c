#include "crypto/pkey/added.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include "crypto/base/raise.h"

static int number_of(const void *entry)
{
    return *(const int *)entry;
}

/* Room for count entries. */
static struct added *make(struct added *before, size_t count)
{
    struct added *a = OPENSSL_malloc(sizeof(*a) + count * sizeof(a->entry[0]));
    if (a == NULL) {
        ERR_raise(ERR_LIB_EVP, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    a->before = before;
    a->count = count;
    return a;
}

/* Behind those of its number that are there. */
static struct added *with(struct added *now, const void *entry)
{
    size_t n = now != NULL ? now->count : 0, at = 0;
    struct added *a = make(now, n + 1);
    if (a == NULL)
        return NULL;
    while (at < n && number_of(now->entry[at]) <= number_of(entry))
        at++;
    for (size_t i = 0; i < n; i++)
        a->entry[i < at ? i : i + 1] = now->entry[i];
    a->entry[at] = entry;
    return a;
}

bool added_put(added_list *list, const void *entry)
{
    struct added *now = atomic_load(list), *next;
    do {
        next = with(now, entry);
        if (next == NULL)
            return false;
        if (atomic_compare_exchange_strong(list, &now, next))
            return true;
        OPENSSL_free(next);
    } while (true);
}

static struct added *without(struct added *now, const void *entry)
{
    size_t n = now != NULL ? now->count : 0, at = 0;
    while (at < n && now->entry[at] != entry)
        at++;
    struct added *a = at < n ? make(now, n - 1) : NULL;
    for (size_t i = 0; a != NULL && i < n - 1; i++)
        a->entry[i] = now->entry[i < at ? i : i + 1];
    return a;
}

int added_remove(added_list *list, const void *entry)
{
    struct added *now = atomic_load(list), *next;
    do {
        next = without(now, entry);
        if (next == NULL)
            return 0;
        if (atomic_compare_exchange_strong(list, &now, next))
            return 1;
        OPENSSL_free(next);
    } while (true);
}

const void *added_find(added_list *list, int number)
{
    const struct added *a = atomic_load(list);
    for (size_t i = 0; a != NULL && i < a->count; i++)
        if (number_of(a->entry[i]) == number)
            return a->entry[i];
    return NULL;
}

const void *added_at(added_list *list, size_t i)
{
    const struct added *a = atomic_load(list);
    return a != NULL && i < a->count ? a->entry[i] : NULL;
}

void added_end(added_list *list)
{
    for (struct added *a = atomic_exchange(list, NULL), *before; a != NULL; a = before) {
        before = a->before;
        OPENSSL_free(a);
    }
}
