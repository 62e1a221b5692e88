/* Multi-word and Montgomery arithmetic where the compiler has integers of 128 bits. Products are
 * added up column by column (comba: P. G. Comba, IBM Systems Journal 29 (1990)), squares with each
 * product of different words once. Constant time where the machine's multiplication is. Nothing in
 * it where the compiler has no such integers. */
#if defined(__SIZEOF_INT128__)
#include <string.h>

#include "opt/words.h"
#include "opt/words_exp.h"
#include "ref/ct.h"

__extension__ typedef unsigned __int128 u128;

uint64_t words_add_u128(uint64_t *r, const uint64_t *a, const uint64_t *b, size_t n)
{
    u128 c = 0;
    for (size_t i = 0; i < n; i++) {
        c += (u128)a[i] + b[i];
        r[i] = (uint64_t)c;
        c >>= 64;
    }
    return (uint64_t)c;
}

uint64_t words_sub_u128(uint64_t *r, const uint64_t *a, const uint64_t *b, size_t n)
{
    uint64_t borrow = 0;
    for (size_t i = 0; i < n; i++) {
        u128 d = (u128)a[i] - b[i] - borrow;
        r[i] = (uint64_t)d;
        borrow = (uint64_t)(d >> 64) & 1;
    }
    return borrow;
}

uint64_t words_mul1_u128(uint64_t *r, const uint64_t *a, size_t n, uint64_t w)
{
    u128 c = 0;
    for (size_t i = 0; i < n; i++) {
        c += (u128)a[i] * w;
        r[i] = (uint64_t)c;
        c >>= 64;
    }
    return (uint64_t)c;
}

uint64_t words_addmul1_u128(uint64_t *r, const uint64_t *a, size_t n, uint64_t w)
{
    u128 c = 0;
#pragma GCC unroll 4
    for (size_t i = 0; i < n; i++) {
        c += (u128)a[i] * w + r[i];
        r[i] = (uint64_t)c;
        c >>= 64;
    }
    return (uint64_t)c;
}

/* A column's sum of up to 2^64 products. */
#define FEW_MAX 6

struct column {
    u128 low;
    uint64_t high;
};

static inline void column_add(struct column *c, uint64_t a, uint64_t b)
{
    u128 p = (u128)a * b;
    c->low += p;
    c->high += c->low < p;
}

/* The column's word, what is left being the next column's beginning. */
static inline uint64_t column_next(struct column *c)
{
    uint64_t word = (uint64_t)c->low;
    c->low = c->low >> 64 | (u128)c->high << 64;
    c->high = 0;
    return word;
}

void words_mul_u128(uint64_t *r, const uint64_t *a, size_t an, const uint64_t *b, size_t bn)
{
    struct column c = {0, 0};
    for (size_t k = 0; k + 1 < an + bn; k++) {
        size_t first = k < bn ? 0 : k - bn + 1, end = k < an ? k + 1 : an;
#pragma GCC unroll 4
        for (size_t i = first; i < end; i++)
            column_add(&c, a[i], b[k - i]);
        r[k] = column_next(&c);
    }
    r[an + bn - 1] = (uint64_t)c.low;
}

void words_sqr_u128(uint64_t *r, const uint64_t *a, size_t n)
{
    struct column c = {0, 0};
    for (size_t k = 0; k + 1 < 2 * n; k++) {
        struct column once = {0, 0};
#pragma GCC unroll 4
        for (size_t i = k < n ? 0 : k - n + 1; i < (k + 1) / 2; i++)
            column_add(&once, a[i], a[k - i]);
        c.high += once.high << 1 | (uint64_t)(once.low >> 127);
        once.low <<= 1;
        c.low += once.low;
        c.high += c.low < once.low;
        if (k % 2 == 0)
            column_add(&c, a[k / 2], a[k / 2]);
        r[k] = column_next(&c);
    }
    r[2 * n - 1] = (uint64_t)c.low;
}

/* r = carry 2^(64 n) + t, less m if that is not below m. */
static inline void subtract_once(uint64_t *r, uint64_t carry, const uint64_t *t, const uint64_t *m,
                                 size_t n)
{
    uint64_t less[WORDS_MAX], borrow = words_sub_u128(less, t, m, n);
    uint64_t keep = ct_barrier(0 - (borrow & (carry ^ 1)));
    for (size_t i = 0; i < n; i++)
        r[i] = (t[i] & keep) | (less[i] & ~keep);
}

/* By columns again: q[k] makes column k's word zero; the upper columns are the result. */
void mont_reduce_u128(uint64_t *r, uint64_t *t, const uint64_t *m, uint64_t m0, size_t n)
{
    uint64_t q[WORDS_MAX];
    struct column c = {0, 0};
    for (size_t k = 0; k < 2 * n; k++) {
        size_t first = k < n ? 0 : k - n + 1, end = k < n ? k : n;
#pragma GCC unroll 4
        for (size_t i = first; i < end; i++)
            column_add(&c, q[i], m[k - i]);
        c.low += t[k];
        c.high += c.low < t[k];
        if (k < n) {
            q[k] = (uint64_t)c.low * m0;
            column_add(&c, q[k], m[0]);
            column_next(&c);
        } else {
            t[k] = column_next(&c);
        }
    }
    subtract_once(r, (uint64_t)c.low, t + n, m, n);
}

/* Row by row for a few words, whose number the compiler knows (CIOS: Koc, Acar and Kaliski,
 * Analyzing and Comparing Montgomery Multiplication Algorithms, IEEE Micro 16 (1996), 5). */
static inline __attribute__((always_inline)) void mont_mul_few(uint64_t *r, const uint64_t *a,
                                                               const uint64_t *b, const uint64_t *m,
                                                               uint64_t m0, const size_t n)
{
    uint64_t t[FEW_MAX + 1] = {0};
    for (size_t i = 0; i < n; i++) {
        u128 c = 0;
#pragma GCC unroll 8
        for (size_t j = 0; j < n; j++) {
            c += (u128)a[j] * b[i] + t[j];
            t[j] = (uint64_t)c;
            c >>= 64;
        }
        u128 top = c + t[n];
        uint64_t q = t[0] * m0;
        c = ((u128)q * m[0] + t[0]) >> 64;
#pragma GCC unroll 8
        for (size_t j = 1; j < n; j++) {
            c += (u128)q * m[j] + t[j];
            t[j - 1] = (uint64_t)c;
            c >>= 64;
        }
        top += c;
        t[n - 1] = (uint64_t)top;
        t[n] = (uint64_t)(top >> 64);
    }
    subtract_once(r, t[n], t, m, n);
}

void mont_mul_u128(uint64_t *r, const uint64_t *a, const uint64_t *b, const uint64_t *m,
                   uint64_t m0, size_t n)
{
    uint64_t t[2 * WORDS_MAX];
    switch (n) {
    case 4:
        mont_mul_few(r, a, b, m, m0, 4);
        return;
    case 5:
        mont_mul_few(r, a, b, m, m0, 5);
        return;
    case FEW_MAX:
        mont_mul_few(r, a, b, m, m0, FEW_MAX);
        return;
    default:
        words_mul_u128(t, a, n, b, n);
        mont_reduce_u128(r, t, m, m0, n);
    }
}

void mont_sqr_u128(uint64_t *r, const uint64_t *a, const uint64_t *m, uint64_t m0, size_t n)
{
    uint64_t t[2 * WORDS_MAX];
    if (4 <= n && n <= FEW_MAX) {
        mont_mul_u128(r, a, a, m, m0, n);
        return;
    }
    words_sqr_u128(t, a, n);
    mont_reduce_u128(r, t, m, m0, n);
}

/* As words_residues_ref, of `count` divisors at once, since each waits for itself. */
static inline __attribute__((always_inline)) void residues(uint64_t *rest, const uint64_t *a,
                                                           size_t n, const struct words_odd *d,
                                                           const int count)
{
    uint64_t r[4] = {0};
    for (size_t i = 0; i < n; i++) {
#pragma GCC unroll 4
        for (int k = 0; k < count; k++) {
            u128 left = (u128)a[i] - r[k];
            u128 multiple = (u128)((uint64_t)left * d[k].inverse) * d[k].d;
            r[k] = (uint64_t)(multiple >> 64) + ((uint64_t)(left >> 64) & 1);
        }
    }
    memcpy(rest, r, (size_t)count * sizeof(*r));
}

void words_residues_u128(uint64_t *rest, const uint64_t *a, size_t n,
                         const struct words_odd *divisors, size_t count)
{
    size_t k = 0;
    for (; k + 4 <= count; k += 4)
        residues(rest + k, a, n, divisors + k, 4);
    for (; k < count; k++)
        residues(rest + k, a, n, divisors + k, 1);
}

static const struct mont_products products = {mont_mul_u128, mont_sqr_u128, mont_mul_u128};

void mont_exp_u128(uint64_t *r, const uint64_t *a, const uint64_t *e, size_t e_bits,
                   const struct mont *m, uint64_t *scratch)
{
    words_exp_by(&products, r, a, e, e_bits, m, scratch);
}

void mont_exp2_u128(uint64_t *const r[2], const uint64_t *const a[2], const uint64_t *const e[2],
                    size_t e_bits, const struct mont *const m[2], uint64_t *scratch)
{
    for (int i = 0; i < 2; i++)
        words_exp_by(&products, r[i], a[i], e[i], e_bits, m[i], scratch);
}

void mont_exp_public_u128(uint64_t *r, const uint64_t *a, const uint64_t *e, size_t e_bits,
                          const struct mont *m, uint64_t *scratch)
{
    words_exp_public_by(&products, r, a, e, e_bits, m, scratch);
}

void mont_rr_u128(uint64_t *rr, const uint64_t *m, size_t n)
{
    words_rr_by(&products, rr, m, n);
}
#endif
