/* What programs add to the library's tables: arrays that only grow, in the order of their numbers.
 * A look-up takes no lock: it walks the array that is published; older ones live until the end. */
#ifndef ASSAY_PKEY_ADDED_H
#define ASSAY_PKEY_ADDED_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>

struct added {
    struct added *before; /* the array that this one replaced */
    size_t count;
    const void *entry[]; /* structures that begin with an int, their number */
};

typedef _Atomic(struct added *) added_list;

/* false: out of memory. */
bool added_put(added_list *list, const void *entry);

/* 1, or 0 if it isn't there, or memory is short. */
int added_remove(added_list *list, const void *entry);

/* The first of that number, or NULL. */
const void *added_find(added_list *list, int number);

static inline size_t added_count(added_list *list)
{
    const struct added *a = atomic_load(list);
    return a != NULL ? a->count : 0;
}

/* By their order; NULL beyond the last. */
const void *added_at(added_list *list, size_t i);

/* Frees the arrays. */
void added_end(added_list *list);

#endif
