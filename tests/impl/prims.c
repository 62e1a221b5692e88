#include "tests/impl/prim.h"

extern const struct prim prim_aes, prim_sha256;

const struct prim *const prims[] = {
    &prim_aes,
    &prim_sha256,
    NULL,
};
