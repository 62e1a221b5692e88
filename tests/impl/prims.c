#include "tests/impl/prim.h"

extern const struct prim prim_sha1, prim_sha256, prim_sha512, prim_keccak, prim_md5, prim_blake2b,
    prim_blake2s, prim_aes, prim_chacha20, prim_poly1305, prim_scrypt;

const struct prim *const prims[] = {
    &prim_sha1,    &prim_sha256, &prim_sha512, &prim_md5,      &prim_keccak,   &prim_blake2b,
    &prim_blake2s, &prim_scrypt, &prim_aes,    &prim_chacha20, &prim_poly1305, NULL,
extern const struct prim prim_sha1, prim_sha256, prim_sha512, prim_md5, prim_keccak, prim_blake2b,
    prim_blake2s, prim_scrypt, prim_aes, prim_chacha20, prim_poly1305, prim_mlkem;

const struct prim *const prims[] = {
    &prim_sha1,    &prim_sha256, &prim_sha512, &prim_md5,      &prim_keccak,   &prim_blake2b,
    &prim_blake2s, &prim_scrypt, &prim_aes,    &prim_chacha20, &prim_poly1305, &prim_mlkem,
    NULL,
    &prim_sha1, &prim_sha256, &prim_sha512, &prim_md5, NULL,
};
