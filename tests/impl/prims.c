#include "tests/impl/prim.h"

extern const struct prim prim_sha256, prim_keccak, prim_blake2b, prim_blake2s, prim_scrypt;

const struct prim *const prims[] = {
    &prim_sha256, &prim_keccak, &prim_blake2b, &prim_blake2s, &prim_scrypt, NULL,
};
