/* The engine "dynamic", which becomes one that it loads from a shared object. */
#ifndef ASSAY_ENGINE_DYNAMIC_H
#define ASSAY_ENGINE_DYNAMIC_H

#include <openssl/engine.h>

/* What the commands of one have set. */
struct dynamic;

void dynamic_free(struct dynamic *d);

/* Puts it into the list, once in a process. */
void engine_add_dynamic(void);

/* The engine that file ID.so has, of OPENSSL_ENGINES or the library's own folder; or NULL with the
 * reason raised. */
ENGINE *engine_from_folder(const char *id);

#endif
