/* The constant multiples of a curve's base point, checked by the reference: the first of each row
 * is computed again; each of the others, on the curve and on one line with the two points of which
 * it should be the sum (negated, it is), is either that or one of the two. */
#include <string.h>

#include "ref/nistp_mod.h"
#include "tests/impl/nistp.h"

#define W NISTP_WORDS_MAX

static void twice(uint64_t *x, const struct nistp_modulus *p)
{
    uint64_t sum[W + 1] = {0}, less[W + 1] = {0}, m[W + 1] = {0};
    memcpy(sum, x, 8 * p->words);
    memcpy(m, p->m, 8 * p->words);
    nistp_test_add(sum, sum, sum, p->words + 1);
    uint64_t below = nistp_test_sub(less, sum, m, p->words + 1);
    memcpy(x, below ? sum : less, 8 * p->words);
}

/* All three p are -1 modulo 2^32. */
static void modulus(struct nistp_modulus *p, const struct nistp_test *t)
{
    *p = (struct nistp_modulus){.rr = {1}, .m0 = 1, .words = t->words};
    memcpy(p->m, t->p, sizeof(p->m));
    for (size_t i = 0; i < 128 * p->words; i++)
        twice(p->rr, p);
}

void nistp_from_montgomery(uint64_t *r, const uint64_t *a, const struct nistp_modulus *p)
{
    uint64_t unused[W];
    nistp_number x = {{0}};
    for (size_t i = 0; i < 2 * p->words; i++)
        x.v[i] = (uint32_t)(a[i / 2] >> 32 * (i % 2));
    check(nistp_test_sub(unused, a, p->m, p->words) == 1, "reduced");
    nistp_to_words(r, &x, p);
}

/* (y_b - y_a) (x_c - x_a) = (y_c - y_a) (x_b - x_a), with -y_c for y_c */
static int on_line(const uint64_t *a, const uint64_t *b, const uint64_t *c,
                   const struct nistp_modulus *p)
{
    static const nistp_number zero;
    nistp_number x[3], y[3], left, right;
    const uint64_t *points[3] = {a, b, c};
    for (int i = 0; i < 3; i++) {
        nistp_from_words(&x[i], points[i], p);
        nistp_from_words(&y[i], points[i] + p->words, p);
    }
    nistp_sub(&y[2], &zero, &y[2], p);
    for (int i = 1; i < 3; i++) {
        nistp_sub(&x[i], &x[i], &x[0], p);
        nistp_sub(&y[i], &y[i], &y[0], p);
    }
    nistp_mul(&left, &y[1], &x[2], p);
    nistp_mul(&right, &y[2], &x[1], p);
    return nistp_equal(&left, &right) != 0;
}

void nistp_table(const struct nistp_test *t, const struct nistp_kernels *ref,
                 const struct nistp_table *table)
{
    struct nistp_modulus p;
    uint64_t power[W] = {1}, k[W], want[2 * W], step[2 * W], before[2 * W], q[2 * W];
    const uint64_t factor[W] = {1ull << table->bits};
    size_t size = 8 * t->words;
    modulus(&p, t);
    for (unsigned g = 0; g < table->rows; g++) {
        ref->scalar_mul(k, power, (const uint64_t[W]){2});
        check(ref->base(want, power) == 0 && ref->base(step, k) == 0, "infinity in the table");
        table->entry(q, g, 0, &p);
        check_bytes("the first of a row", q, want, 2 * size);
        for (unsigned j = 1; j < table->entries; j++) {
            memcpy(before, q, sizeof(q));
            table->entry(q, g, j, &p);
            check(ref->on_curve(q) == UINT64_MAX, "entry %u, %u: not on the curve", g, j);
            check(memcmp(q, before, size) != 0 && memcmp(q, step, size) != 0 &&
                      on_line(before, step, q, &p),
                  "entry %u, %u: another multiple", g, j);
        }
        ref->scalar_mul(power, power, factor);
    }
}
