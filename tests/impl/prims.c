#include "tests/impl/prim.h"

extern const struct prim prim_sha1, prim_sha256, prim_sha512, prim_keccak, prim_md5, prim_blake2b,
    prim_blake2s, prim_aes, prim_chacha20, prim_poly1305, prim_mlkem, prim_scrypt, prim_curve25519,
    prim_words;
    prim_curve448;

const struct prim *const prims[] = {
    &prim_sha1,    &prim_sha256,  &prim_sha512,     &prim_keccak,   &prim_md5,
    &prim_blake2b, &prim_blake2s, &prim_aes,        &prim_chacha20, &prim_poly1305,
    &prim_mlkem,   &prim_scrypt,  &prim_curve25519, &prim_words,    NULL,
    prim_p256, prim_p384, prim_p521;

const struct prim *const prims[] = {
    &prim_sha1,       &prim_sha256, &prim_sha512,   &prim_keccak,   &prim_md5,   &prim_blake2b,
    &prim_blake2s,    &prim_aes,    &prim_chacha20, &prim_poly1305, &prim_mlkem, &prim_scrypt,
    &prim_curve25519, &prim_p256,   &prim_p384,     &prim_p521,     NULL,
    &prim_mlkem,   &prim_scrypt,  &prim_curve25519, &prim_curve448, NULL,
};
