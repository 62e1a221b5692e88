/* The assay of the tables p256, p384 and p521, whose rows are of one type: tests/impl/p256.c and
 * the others give the numbers of their curve. */
#ifndef ASSAY_TESTS_IMPL_NISTP_H
#define ASSAY_TESTS_IMPL_NISTP_H

#include "crypto/impl/nistp.h"
#include "ref/nistp_mod.h"
#include "tests/impl/prim.h"

struct nistp_test {
    size_t words;
    unsigned rounds; /* how much to try: the reference is slow on the longer curves */
    uint64_t extra[4][NISTP_WORDS_MAX]; /* scalars at which a row's method meets an exception */
    uint64_t p[NISTP_WORDS_MAX], n[NISTP_WORDS_MAX], g[2 * NISTP_WORDS_MAX];
};

void nistp_known(const struct nistp_test *t, const struct nistp_impl *row, const struct vector *v);
void nistp_cross(const struct nistp_test *t, const struct nistp_impl *row,
                 const struct nistp_impl *ref);
void nistp_ct(const struct nistp_test *t, const struct nistp_impl *row);
void nistp_regs(const struct nistp_test *t, const struct nistp_impl *row);

/* A row's constants: entry (2 j + 1) 2^(bits g) G for j below `entries`, g below `rows`, plain. */
struct nistp_table {
    unsigned rows, entries, bits;
    void (*entry)(uint64_t *q, unsigned g, unsigned j, const struct nistp_modulus *p);
};

void nistp_table(const struct nistp_test *t, const struct nistp_kernels *ref,
                 const struct nistp_table *table);

/* r = a / 2^(64 words), for a table in Montgomery form. */
void nistp_from_montgomery(uint64_t *r, const uint64_t *a, const struct nistp_modulus *p);

/* Numbers of so many words: r = a + b, r = a - b modulo 2^(64 words), which returns
 * the borrow. */
void nistp_test_add(uint64_t *r, const uint64_t *a, const uint64_t *b, size_t words);
uint64_t nistp_test_sub(uint64_t *r, const uint64_t *a, const uint64_t *b, size_t words);

#endif
