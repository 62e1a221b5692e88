/* The assay of the tables p256, p384 and p521, whose rows are of one type: tests/impl/p256.c and
 * the others give the numbers of their curve. */
#ifndef ASSAY_TESTS_IMPL_NISTP_H
#define ASSAY_TESTS_IMPL_NISTP_H

#include "crypto/impl/nistp.h"
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

/* opt/p256_table.h's constants against the reference. */
void p256_table(const struct nistp_test *t);

/* Numbers of so many words: r = a + b, r = a - b modulo 2^(64 words), which returns
 * the borrow. */
void nistp_test_add(uint64_t *r, const uint64_t *a, const uint64_t *b, size_t words);
uint64_t nistp_test_sub(uint64_t *r, const uint64_t *a, const uint64_t *b, size_t words);

#endif
