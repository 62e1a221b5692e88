#include "tests/impl/prim.h"

extern const struct prim prim_sha256;
extern const struct prim prim_chacha20, prim_poly1305;

const struct prim *const prims[] = {
    &prim_sha256,
    &prim_chacha20,
    &prim_poly1305,
    NULL,
};
