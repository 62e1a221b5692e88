/* Implementations: where ref/ and opt/ meet.
 *
 * Every primitive has one const table of rows, best first, the reference last. At load the first
 * row whose `needs` the CPU has is chosen, once; from then on `IMPL(<primitive>)->kernel(...)` is a
 * plain call. The tests, the bench and `openssl list -implementations` walk the same rows. */
#ifndef ASSAY_IMPL_IMPL_H
#define ASSAY_IMPL_IMPL_H

#include <stddef.h>
#include <stdint.h>

#include "crypto/impl/cpu.h"

enum {
    IMPL_REF = 1u << 0, /* the reference: ends its table */
    IMPL_CT = 1u << 1,  /* constant time in everything but lengths */
    IMPL_ASM = 1u << 2, /* hand-written assembly: also run through the register checker */
};

/* The head of every row; each primitive's row type begins with it. */
struct impl {
    const char *name;   /* "shani"; unique in its table */
    const char *source; /* "opt/sha256_x86_64_shani.c" */
    uint32_t needs;     /* CPU_* bits, all of which must be there */
    uint32_t flags;     /* IMPL_* bits */
};

/* One primitive's table. */
struct impl_table {
    const char *name;  /* "sha256": also the name of vectors/<name>.txt and tests/impl/<name>.c */
    const char *title; /* "SHA-224, SHA-256" */
    const char *standard; /* "FIPS 180-4" */
    const void *rows;     /* stride bytes each, up to and with the one flagged IMPL_REF */
    size_t stride;
    size_t slot; /* offset of the chosen row's pointer in struct impl_chosen */
};

/* The chosen row of each primitive. Written at load, read-only from then on. */
struct impl_chosen {
    const struct sha1_impl *sha1;
    const struct sha256_impl *sha256;
    const struct sha512_impl *sha512;
    const struct keccak_impl *keccak;
    const struct md5_impl *md5;
    const struct blake2b_impl *blake2b;
    const struct blake2s_impl *blake2s;
    const struct aes_impl *aes;
    const struct chacha20_impl *chacha20;
    const struct poly1305_impl *poly1305;
    const struct scrypt_impl *scrypt;
    const struct mlkem_impl *mlkem;
    const struct curve25519_impl *curve25519;
    const struct curve448_impl *curve448;
    const struct words_impl *words;
    const struct nistp_impl *p256;
    const struct nistp_impl *p384;
    const struct nistp_impl *p521;
    const struct block_impl *des;
    const struct block_impl *rc2;
    const struct rc4_impl *rc4;
    const struct md4_impl *md4;
};

union impl_page {
    struct impl_chosen chosen;
    uint8_t page[4096]; /* a page of its own, so that it can be made read-only */
};

extern union impl_page impl_page;
#define IMPL(prim) (impl_page.chosen.prim)

/* All tables, by name; the last has a null name. */
extern const struct impl_table impl_tables[];

/* The CPU's features as rows are chosen by them. */
extern uint32_t impl_cpu;

const struct impl_table *impl_table_by_name(const char *name);
size_t impl_count(const struct impl_table *t);
const struct impl *impl_row(const struct impl_table *t, size_t i);
int impl_runs_here(const struct impl *row);

/* The chosen row's head. */
const struct impl *impl_current(const struct impl_table *t);

/* Puts row `i` in place, for tests and benches alone: no other thread may be in the library. */
void impl_force(const struct impl_table *t, size_t i);

#endif
