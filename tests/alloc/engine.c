/* Engines without memory. */
#include <openssl/engine.h>

#include "tests/alloc/alloc.h"

static bool engine(void)
{
    ENGINE *e = ENGINE_new();
    bool ok = e != NULL && ENGINE_set_id(e, "alloc") == 1 && ENGINE_set_name(e, "alloc") == 1 &&
              ENGINE_set_flags(e, ENGINE_FLAGS_BY_ID_COPY) == 1 && ENGINE_add(e) == 1;
    if (ok) {
        ENGINE *copy = ENGINE_by_id("alloc");
        ok = copy != NULL;
        ENGINE_free(copy);
        ENGINE_remove(e);
    }
    ENGINE_free(e);
    return ok;
}

const struct scenario scenarios_engine[] = {
    {"ENGINE_new, by_id", engine, 0},
    {NULL, NULL, 0},
};
