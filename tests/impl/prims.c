#include "tests/impl/prim.h"

/* A line each, so that lists merge. */
/* clang-format off */
extern const struct prim prim_sha1;
extern const struct prim prim_sha256;
extern const struct prim prim_sha512;
extern const struct prim prim_keccak;
extern const struct prim prim_md5;
extern const struct prim prim_blake2b;
extern const struct prim prim_blake2s;
extern const struct prim prim_aes;
extern const struct prim prim_chacha20;
extern const struct prim prim_poly1305;
extern const struct prim prim_mlkem;
extern const struct prim prim_scrypt;
extern const struct prim prim_curve25519;
extern const struct prim prim_curve448;
extern const struct prim prim_words;
extern const struct prim prim_p256;
extern const struct prim prim_p384;
extern const struct prim prim_p521;
extern const struct prim prim_des;
extern const struct prim prim_rc2;
extern const struct prim prim_rc4;
extern const struct prim prim_md4;

const struct prim *const prims[] = {
    &prim_sha1,    &prim_sha256,  &prim_sha512,     &prim_keccak,   &prim_md5,
    &prim_blake2b, &prim_blake2s, &prim_aes,        &prim_chacha20, &prim_poly1305,
    &prim_mlkem,   &prim_scrypt,  &prim_curve25519, &prim_curve448, &prim_words,
    &prim_p256,    &prim_p384,    &prim_p521,       &prim_des,     
    &prim_rc2, 
    &prim_rc4, 
    &prim_md4, NULL,
};
