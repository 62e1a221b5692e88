/* Montgomery arithmetic (P. L. Montgomery, Modular multiplication without trial division, Math.
 * Comp. 44 (1985)) and exponentiation by fixed windows (Handbook of Applied Cryptography, 14.82).
 * Constant time in all but n and the exponent's length, except mont_exp_public_ref, whose time
 * tells of the exponent. */
#include <string.h>

#include "ref/ct.h"
#include "ref/words.h"

/* Newton's iteration: x m = 1 mod 2^k makes x (2 - x m) m = 1 mod 2^(2k); m is its own inverse mod
 * 2^3. */
uint64_t mont_m0(uint64_t m)
{
    uint64_t x = m;
    for (int bits = 3; bits < 64; bits *= 2)
        x *= 2 - x * m;
    return 0 - x;
}

/* r = carry 2^(64 n) + a, less m if that is not below m. */
static void subtract_once(uint64_t *r, uint64_t carry, const uint64_t *a, const uint64_t *m,
                          size_t n)
{
    uint64_t less[WORDS_MAX];
    uint64_t borrow = words_sub_ref(less, a, m, n);
    uint64_t keep = 0 - (borrow & (carry ^ 1));
    for (size_t i = 0; i < n; i++)
        r[i] = ct_select(keep, a[i], less[i]);
}

/* Adding a multiple of m to t makes its words zero from the lowest up; the upper half remains. */
void mont_reduce_ref(uint64_t *r, uint64_t *t, const uint64_t *m, uint64_t m0, size_t n)
{
    uint64_t carry = 0;
    for (size_t i = 0; i < n; i++) {
        uint64_t c = words_addmul1_ref(t + i, m, n, t[i] * m0);
        uint64_t s = t[i + n] + carry;
        carry = s < carry;
        s += c;
        carry += s < c;
        t[i + n] = s;
    }
    subtract_once(r, carry, t + n, m, n);
}

void mont_mul_ref(uint64_t *r, const uint64_t *a, const uint64_t *b, const uint64_t *m, uint64_t m0,
                  size_t n)
{
    uint64_t t[2 * WORDS_MAX];
    words_mul_ref(t, a, n, b, n);
    mont_reduce_ref(r, t, m, m0, n);
}

void mont_sqr_ref(uint64_t *r, const uint64_t *a, const uint64_t *m, uint64_t m0, size_t n)
{
    mont_mul_ref(r, a, a, m, m0, n);
}

static void double_mod(uint64_t *x, const uint64_t *m, size_t n)
{
    uint64_t carry = words_add_ref(x, x, x, n);
    subtract_once(x, carry, x, m, n);
}

/* 2^n in Montgomery form by doubling; six squarings make that 2^(64 n), and its form is R^2. */
void mont_rr(uint64_t *rr, const uint64_t *m, size_t n)
{
    memset(rr, 0, n * sizeof(*rr));
    rr[0] = 1;
    subtract_once(rr, 0, rr, m, n);
    for (size_t i = 0; i < 64 * n + n; i++)
        double_mod(rr, m, n);
    for (int i = 0; i < 6; i++)
        mont_sqr_ref(rr, rr, m, mont_m0(m[0]), n);
}

#define WINDOW  4 /* divides 64: no window lies in two words */
#define ENTRIES (1 << WINDOW)

/* r = table[index], all of which is read. */
static void table_read(uint64_t *r, const uint64_t *table, uint64_t index, size_t n)
{
    memset(r, 0, n * sizeof(*r));
    for (uint64_t i = 0; i < ENTRIES; i++) {
        uint64_t mask = ct_eq(i, index);
        for (size_t j = 0; j < n; j++)
            r[j] |= table[i * n + j] & mask;
    }
}

/* The table of powers, the accumulator, an entry. */
size_t mont_exp_scratch_ref(size_t n)
{
    return (ENTRIES + 2) * n;
}

void mont_exp_ref(uint64_t *r, const uint64_t *a, const uint64_t *e, size_t e_bits,
                  const struct mont *m, uint64_t *scratch)
{
    const size_t n = m->n;
    uint64_t *table = scratch, *acc = table + ENTRIES * n, *entry = acc + n;

    memset(entry, 0, n * sizeof(*entry));
    entry[0] = 1;
    mont_mul_ref(table, entry, m->rr, m->m, m->m0, n);
    mont_mul_ref(table + n, a, m->rr, m->m, m->m0, n);
    for (size_t i = 2; i < ENTRIES; i++)
        mont_mul_ref(table + i * n, table + (i - 1) * n, table + n, m->m, m->m0, n);

    memcpy(acc, table, n * sizeof(*acc));
    for (size_t bit = (e_bits + WINDOW - 1) / WINDOW * WINDOW; bit > 0;) {
        for (int i = 0; i < WINDOW; i++)
            mont_sqr_ref(acc, acc, m->m, m->m0, n);
        bit -= WINDOW;
        table_read(entry, table, e[bit / 64] >> bit % 64 & (ENTRIES - 1), n);
        mont_mul_ref(acc, acc, entry, m->m, m->m0, n);
    }
    memset(entry, 0, n * sizeof(*entry));
    entry[0] = 1;
    mont_mul_ref(r, acc, entry, m->m, m->m0, n);
}

void mont_exp2_ref(uint64_t *const r[2], const uint64_t *const a[2], const uint64_t *const e[2],
                   size_t e_bits, const struct mont *const m[2], uint64_t *scratch)
{
    for (int i = 0; i < 2; i++)
        mont_exp_ref(r[i], a[i], e[i], e_bits, m[i], scratch);
}

/* Bit by bit from the top one down. The last step needs no factor in Montgomery form. */
void mont_exp_public_ref(uint64_t *r, const uint64_t *a, const uint64_t *e, size_t e_bits,
                         const struct mont *m, uint64_t *scratch)
{
    const size_t n = m->n;
    uint64_t *base = scratch, *acc = base + n, *one = acc + n;
    memset(one, 0, n * sizeof(*one));
    one[0] = 1;
    mont_mul_ref(base, a, m->rr, m->m, m->m0, n);
    mont_mul_ref(acc, one, m->rr, m->m, m->m0, n);
    for (size_t bit = e_bits; bit-- > 0;) {
        mont_sqr_ref(acc, acc, m->m, m->m0, n);
        if (e[bit / 64] >> bit % 64 & 1)
            mont_mul_ref(acc, acc, base, m->m, m->m0, n);
    }
    mont_mul_ref(r, acc, one, m->m, m->m0, n);
}
