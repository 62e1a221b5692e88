#include "tests/impl/prim.h"

extern const struct prim prim_md5, prim_sha1, prim_sha256, prim_sha512;

const struct prim *const prims[] = {
    &prim_sha1,
extern const struct prim prim_aes, prim_sha256;

const struct prim *const prims[] = {
    &prim_aes,
    &prim_sha256,
    &prim_sha512,
    &prim_md5,
    NULL,
extern const struct prim prim_sha256, prim_keccak, prim_blake2b, prim_blake2s, prim_scrypt;

const struct prim *const prims[] = {
    &prim_sha256, &prim_keccak, &prim_blake2b, &prim_blake2s, &prim_scrypt, NULL,
};
