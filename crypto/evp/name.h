/* Algorithm names: ASCII, case ignored, in sorted tables and in lists, where each name ends with a
 * zero byte and the list with one more: "SHA-256\0SHA256\0". */
#ifndef ASSAY_EVP_NAME_H
#define ASSAY_EVP_NAME_H

#include <stdbool.h>
#include <stddef.h>

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

/* Binary search in `n` records of `stride` bytes, each beginning with its `const char *` name, in
 * the order of name_compare. NULL if there is none. */
const void *name_find(const void *table, size_t n, size_t stride, const char *name);

#endif
