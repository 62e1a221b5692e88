/* Algorithm names: ASCII, case ignored, in sorted tables and in lists, where each name ends with a
 * zero byte and the list with one more: "SHA-256\0SHA256\0". */
#ifndef ASSAY_EVP_NAME_H
#define ASSAY_EVP_NAME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Less than, equal to or greater than zero, as strcmp would have it of both in small letters;
 * a's end is at a_len. */
int name_compare(const char *a, size_t a_len, const char *b);

bool name_equal(const char *a, const char *b);

/* Is `name` one of the names of `list`, which may be NULL? */
bool name_in_list(const char *list, const char *name);

/* Calls fn with `first` and then with each name of `list`, which may be NULL. The
 * names given to fn stay. */
void name_each(const char *first, const char *list, void (*fn)(const char *name, void *data),
               void *data);

/* Where names that were asked for before lie in a table: a hash table of one row a hash, filled as
 * they are found and never changed again. The name there must be compared with what is sought, so
 * that it is only a guess, which threads can make without a lock. */
enum { NAME_PLACES = 256 };
struct name_memo {
    _Atomic uint32_t row[NAME_PLACES]; /* the name's length << 16 | 1 + the row's index; 0: free */
};

/* Binary search in `n` records of `stride` bytes, each beginning with its `const char *` name, in
 * the order of name_compare. NULL if there is none. */
const void *name_find(struct name_memo *m, const void *table, size_t n, size_t stride,
                      const char *name);

/* What MACs and KDFs begin with. */
struct named {
    const char *name, *aliases; /* further names, a list, or NULL */
};

/* One after the other among `n` pointers to structs that begin so: which it is; n if there is
 * none. */
size_t name_find_row(struct name_memo *m, const struct named *const *rows, size_t n,
                     const char *name);

#endif
