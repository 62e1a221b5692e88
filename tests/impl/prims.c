#include "tests/impl/prim.h"

extern const struct prim prim_md5, prim_sha1, prim_sha256, prim_sha512;

const struct prim *const prims[] = {
    &prim_sha1, &prim_sha256, &prim_sha512, &prim_md5, NULL,
};
