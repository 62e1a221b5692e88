/* Montgomery arithmetic by the kernels of opt/asm/x86_64/words_adx.S, which are for numbers of
 * eight, sixteen, ... words; other lengths are the u128 row's. Constant time, but for the exponent
 * of mont_exp_public_adx. */
#include "opt/words.h"
#include "opt/words_exp.h"
#include "ref/ct.h"

void words_mul_adx(uint64_t *r, const uint64_t *a, size_t an, const uint64_t *b, size_t bn)
{
    if (an % 8 == 0 && bn % 8 == 0)
        words_mul8_adx(r, a, an / 8, b, bn / 8);
    else
        words_mul_u128(r, a, an, b, bn);
}

void words_sqr_adx(uint64_t *r, const uint64_t *a, size_t n)
{
    if (n % 8 == 0)
        words_sqr8_adx(r, a, n / 8);
    else
        words_sqr_u128(r, a, n);
}

/* r = carry 2^(64 n) + t, less m if that is not below m. */
static void subtract_once(uint64_t *r, uint64_t carry, const uint64_t *t, const uint64_t *m,
                          size_t n)
{
    uint64_t less[WORDS_MAX], borrow = words_sub_adx(less, t, m, n);
    uint64_t keep = ct_barrier(0 - (borrow & (carry ^ 1)));
    for (size_t i = 0; i < n; i++)
        r[i] = (t[i] & keep) | (less[i] & ~keep);
}

void mont_reduce_adx(uint64_t *r, uint64_t *t, const uint64_t *m, uint64_t m0, size_t n)
{
    if (n % 8 == 0)
        subtract_once(r, mont_reduce8_adx(t, m, m0, n / 8), t + n, m, n);
    else
        mont_reduce_u128(r, t, m, m0, n);
}

void mont_mul_adx(uint64_t *r, const uint64_t *a, const uint64_t *b, const uint64_t *m, uint64_t m0,
                  size_t n)
{
    uint64_t t[2 * WORDS_MAX];
    if (n % 8 != 0) {
        mont_mul_u128(r, a, b, m, m0, n);
        return;
    }
    words_mul_adx(t, a, n, b, n);
    mont_reduce_adx(r, t, m, m0, n);
}

void mont_sqr_adx(uint64_t *r, const uint64_t *a, const uint64_t *m, uint64_t m0, size_t n)
{
    uint64_t t[2 * WORDS_MAX];
    if (n % 8 != 0) {
        mont_sqr_u128(r, a, m, m0, n);
        return;
    }
    words_sqr_adx(t, a, n);
    mont_reduce_adx(r, t, m, m0, n);
}

/* For factors below R, below R: m is subtracted if the sum went over R only, which is quicker than
 * trying. */
static void almost_reduce(uint64_t *r, uint64_t *t, const uint64_t *m, uint64_t m0, size_t n)
{
    if (n % 8 == 0)
        words_sub_if8_adx(r, t + n, m, n / 8, mont_reduce8_adx(t, m, m0, n / 8));
    else
        mont_reduce_u128(r, t, m, m0, n);
}

static void almost_mul(uint64_t *r, const uint64_t *a, const uint64_t *b, const uint64_t *m,
                       uint64_t m0, size_t n)
{
    uint64_t t[2 * WORDS_MAX];
    words_mul_adx(t, a, n, b, n);
    almost_reduce(r, t, m, m0, n);
}

static void almost_sqr(uint64_t *r, const uint64_t *a, const uint64_t *m, uint64_t m0, size_t n)
{
    uint64_t t[2 * WORDS_MAX];
    words_sqr_adx(t, a, n);
    almost_reduce(r, t, m, m0, n);
}

static const struct mont_products products = {almost_mul, almost_sqr, mont_mul_adx};

void mont_exp_adx(uint64_t *r, const uint64_t *a, const uint64_t *e, size_t e_bits,
                  const struct mont *m, uint64_t *scratch)
{
    words_exp_by(&products, r, a, e, e_bits, m, scratch);
}

void mont_exp2_adx(uint64_t *const r[2], const uint64_t *const a[2], const uint64_t *const e[2],
                   size_t e_bits, const struct mont *const m[2], uint64_t *scratch)
{
    for (int i = 0; i < 2; i++)
        words_exp_by(&products, r[i], a[i], e[i], e_bits, m[i], scratch);
}

void mont_exp_public_adx(uint64_t *r, const uint64_t *a, const uint64_t *e, size_t e_bits,
                         const struct mont *m, uint64_t *scratch)
{
    words_exp_public_by(&products, r, a, e, e_bits, m, scratch);
}

void mont_rr_adx(uint64_t *rr, const uint64_t *m, size_t n)
{
    words_rr_by(&products, rr, m, n);
}
