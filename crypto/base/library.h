/* Shared objects that engines and providers come from. */
#ifndef ASSAY_BASE_LIBRARY_H
#define ASSAY_BASE_LIBRARY_H

#include <stdbool.h>

/* Held by each engine or provider that came from it; the last one closes it. */
struct library;

/* NULL with the loader's reason raised. */
struct library *library_open(const char *path);
struct library *library_hold(struct library *l); /* l may be NULL */
void library_drop(struct library *l);            /* l may be NULL */

typedef void library_symbol_fn(void);

/* NULL with the loader's reason raised. */
library_symbol_fn *library_symbol(struct library *l, const char *name);

#endif
