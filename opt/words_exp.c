/* Powers by windows (Handbook of Applied Cryptography, 14.82 and 14.85), over
 * any row's Montgomery products. Constant time, but for words_exp_public_by in its exponent.
 */
#include "opt/words_exp.h"

#include <string.h>

#include "opt/words.h"
#include "ref/ct.h"

#define ENTRIES 32

/* Two words at once, where the machine can. */
typedef uint64_t pair __attribute__((vector_size(16)));

/* The table, the accumulator, an entry. */
size_t mont_exp_scratch_5(size_t n)
{
    return (ENTRIES + 2) * n;
}

/* Words j .. j + 2 k - 1 of r = the entry whose mask is ones. */
static inline __attribute__((always_inline)) void read_pairs(uint64_t *r, const uint64_t *table,
                                                             const pair mask[ENTRIES], size_t n,
                                                             size_t j, const int k)
{
    pair sum[4] = {{0}};
    for (size_t i = 0; i < ENTRIES; i++) {
        const pair m = mask[i];
#pragma GCC unroll 4
        for (int h = 0; h < k; h++) {
            pair t;
            memcpy(&t, table + i * n + j + 2 * h, 16);
            sum[h] |= t & m;
        }
    }
    memcpy(r + j, sum, 16 * (size_t)k);
}

/* r = table[index]; all of the table is read. */
static void table_read(uint64_t *r, const uint64_t *table, uint64_t index, size_t n)
{
    const pair wanted = (pair){0} + ct_barrier(index);
    pair mask[ENTRIES], at = {0};
    for (size_t i = 0; i < ENTRIES; i++) {
        mask[i] = 0 - (((at ^ wanted) - 1) >> 63);
        at += 1;
    }
    size_t j = 0;
    for (; j + 8 <= n; j += 8)
        read_pairs(r, table, mask, n, j, 4);
    for (; j + 2 <= n; j += 2)
        read_pairs(r, table, mask, n, j, 1);
    if (j < n) {
        r[j] = 0;
        for (size_t i = 0; i < ENTRIES; i++)
            r[j] |= table[i * n + j] & mask[i][0];
    }
}

static void set_one(uint64_t *r, size_t n)
{
    memset(r, 0, n * sizeof(*r));
    r[0] = 1;
}

void words_exp_by(const struct mont_products *by, uint64_t *r, const uint64_t *a, const uint64_t *e,
                  size_t e_bits, const struct mont *m, uint64_t *scratch)
{
    const size_t n = m->n;
    uint64_t *table = scratch, *acc = table + ENTRIES * n, *entry = acc + n;

    set_one(entry, n);
    by->mul(table, entry, m->rr, m->m, m->m0, n);
    by->mul(table + n, a, m->rr, m->m, m->m0, n);
    for (size_t i = 2; i < ENTRIES; i += 2) {
        by->sqr(table + i * n, table + i / 2 * n, m->m, m->m0, n);
        by->mul(table + (i + 1) * n, table + i * n, table + n, m->m, m->m0, n);
    }

    size_t bit = (e_bits + 4) / 5 * 5;
    memcpy(acc, table, n * sizeof(*acc));
    if (bit > 0) {
        bit -= 5;
        table_read(acc, table, words_window5(e, e_bits, bit), n);
    }
    while (bit > 0) {
        for (int i = 0; i < 5; i++)
            by->sqr(acc, acc, m->m, m->m0, n);
        bit -= 5;
        table_read(entry, table, words_window5(e, e_bits, bit), n);
        by->mul(acc, acc, entry, m->m, m->m0, n);
    }
    set_one(entry, n);
    by->reduced(r, acc, entry, m->m, m->m0, n);
}

/* The `width` bits of e from `bit` on. */
static uint64_t bits_at(const uint64_t *e, size_t e_bits, size_t bit, size_t width)
{
    uint64_t v = e[bit / 64] >> bit % 64;
    if (bit % 64 + width > 64 && bit / 64 + 1 < (e_bits + 63) / 64)
        v |= e[bit / 64 + 1] << (64 - bit % 64);
    return v & (((uint64_t)1 << width) - 1);
}

/* Windows that begin and end with a one, wherever they lie (Handbook of Applied
 * Cryptography, 14.85), for an exponent whose top bit is set: a table of odd powers alone. */
static void exp_sliding(const struct mont_products *by, uint64_t *r, const uint64_t *a,
                        const uint64_t *e, size_t e_bits, const struct mont *m, uint64_t *scratch)
{
    const size_t n = m->n, most = e_bits > 900 ? 6 : 5;
    uint64_t *table = scratch, *acc = table + ENTRIES * n, *one = acc + n;
    by->mul(table, a, m->rr, m->m, m->m0, n);
    by->sqr(acc, table, m->m, m->m0, n);
    for (size_t i = 1; i < (size_t)1 << (most - 1); i++)
        by->mul(table + i * n, table + (i - 1) * n, acc, m->m, m->m0, n);
    for (size_t left = e_bits; left > 0;) {
        size_t width = most < left ? most : left;
        uint64_t v = bits_at(e, e_bits, left - width, width);
        if (v >> (width - 1) == 0) {
            by->sqr(acc, acc, m->m, m->m0, n);
            left--;
            continue;
        }
        for (; v % 2 == 0; v /= 2)
            width--;
        if (left == e_bits) {
            memcpy(acc, table + v / 2 * n, n * sizeof(*acc));
        } else {
            for (size_t i = 0; i < width; i++)
                by->sqr(acc, acc, m->m, m->m0, n);
            by->mul(acc, acc, table + v / 2 * n, m->m, m->m0, n);
        }
        left -= width;
    }
    set_one(one, n);
    by->reduced(r, acc, one, m->m, m->m0, n);
}

/* Bit by bit; the last factor takes the product out of Montgomery form by not being in it. */
void words_exp_public_by(const struct mont_products *by, uint64_t *r, const uint64_t *a,
                         const uint64_t *e, size_t e_bits, const struct mont *m, uint64_t *scratch)
{
    const size_t n = m->n;
    uint64_t *base = scratch, *acc = base + n, *one = acc + n;
    while (e_bits > 0 && (e[(e_bits - 1) / 64] >> (e_bits - 1) % 64 & 1) == 0)
        e_bits--;
    if (e_bits < 2) {
        words_exp_by(by, r, a, e, e_bits, m, scratch);
        return;
    }
    if (e_bits > 100) { /* so long that windows win */
        exp_sliding(by, r, a, e, e_bits, m, scratch);
        return;
    }
    by->mul(base, a, m->rr, m->m, m->m0, n);
    memcpy(acc, base, n * sizeof(*acc));
    for (size_t bit = e_bits - 1; bit-- > 1;) {
        by->sqr(acc, acc, m->m, m->m0, n);
        if (e[bit / 64] >> bit % 64 & 1)
            by->mul(acc, acc, base, m->m, m->m0, n);
    }
    by->sqr(acc, acc, m->m, m->m0, n);
    set_one(one, n);
    by->reduced(r, acc, e[0] & 1 ? a : one, m->m, m->m0, n);
}
