/* Shared objects that engines come from. */
#ifndef ASSAY_ENGINE_LIBRARY_H
#define ASSAY_ENGINE_LIBRARY_H

#include <stdbool.h>

/* Held by each engine that came from it; the last one closes it. */
struct engine_library;

/* NULL with the loader's reason raised. */
struct engine_library *engine_library_open(const char *path);
struct engine_library *engine_library_hold(struct engine_library *l); /* l may be NULL */
void engine_library_drop(struct engine_library *l);                   /* l may be NULL */

typedef void engine_symbol(void);

/* NULL with the loader's reason raised. */
engine_symbol *engine_library_symbol(struct engine_library *l, const char *name);

#endif
