/* Division of multi-word numbers: Knuth's algorithm D (TAOCP 2, 4.3.1) in variable time, bit by bit
 * in time that depends on the lengths alone, and remainders by single words that tell whether they
 * divide. */
#include <string.h>

#include "ref/ct.h"
#include "ref/mul64.h"
#include "ref/words.h"

/* The quotient of high 2^64 + low by d, where d >= 2^63 and high < d, and the remainder: algorithm
 * D on digits of 32 bits. */
static uint64_t div_2_by_1(uint64_t *rem, uint64_t high, uint64_t low, uint64_t d)
{
    const uint64_t half = 0xffffffff, d1 = d >> 32, d0 = d & half;
    uint64_t q = 0, r = high;
    for (int shift = 32; shift >= 0; shift -= 32) {
        uint64_t q_hat = r / d1, left = r % d1, next = low >> shift & half;
        while (q_hat > half || q_hat * d0 > (left << 32 | next)) {
            q_hat--;
            left += d1;
            if (left > half)
                break;
        }
        r = (r << 32 | next) - q_hat * d; /* modulo 2^64, and below d */
        q = q << 32 | q_hat;
    }
    *rem = r;
    return q;
}

/* Step D3: the digit of the quotient, or one more, from the top three words of what is left and the
 * top two of the divisor, all shifted so that the divisor's top bit is set. */
static uint64_t estimate(uint64_t r2, uint64_t r1, uint64_t r0, uint64_t d1, uint64_t d0)
{
    uint64_t q, left, high, low;
    if (r2 >= d1) {
        q = UINT64_MAX;
        left = r1 + d1; /* r2 = d1: r2 2^64 + r1 - q d1 */
        if (left < d1)
            return q;
    } else {
        q = div_2_by_1(&left, r2, r1, d1);
    }
    for (;;) {
        low = mul64_add2(&high, q, d0, 0, 0);
        if (high < left || (high == left && low <= r0))
            return q;
        q--;
        left += d1;
        if (left < d1)
            return q;
    }
}

/* Steps D4 to D6: (top, r) -= q b, and b back once if that was too much. Returns the true digit. */
static uint64_t subtract_multiple(uint64_t *r, uint64_t top, const uint64_t *b, size_t n,
                                  uint64_t q)
{
    uint64_t carry = 0;
    for (size_t i = 0; i < n; i++) {
        uint64_t low = mul64_add2(&carry, q, b[i], carry, 0);
        carry += r[i] < low;
        r[i] -= low;
    }
    if (top < carry) {
        words_add_ref(r, r, b, n);
        q--;
    }
    return q;
}

/* The top 64 bits of x (its word i and the one below) moved up by s. */
static uint64_t shifted(uint64_t high, uint64_t low, unsigned s)
{
    return s == 0 ? high : high << s | low >> (64 - s);
}

/* What is left of the dividend is kept in r, the next word of a coming in below at each step. */
void words_div(uint64_t *q, uint64_t *r, const uint64_t *a, size_t an, const uint64_t *b, size_t bn)
{
    unsigned s = 0;
    while ((b[bn - 1] << s) >> 63 == 0)
        s++;
    uint64_t b1 = bn > 1 ? b[bn - 2] : 0, b2 = bn > 2 ? b[bn - 3] : 0;
    uint64_t d1 = shifted(b[bn - 1], b1, s), d0 = shifted(b1, b2, s);

    memcpy(r, a + an - bn + 1, (bn - 1) * sizeof(*r));
    r[bn - 1] = 0; /* bn - 1 words of a: less than b */
    for (size_t j = an - bn + 1; j-- > 0;) {
        uint64_t top = r[bn - 1];
        memmove(r + 1, r, (bn - 1) * sizeof(*r));
        r[0] = a[j];
        uint64_t r1 = r[bn - 1], r0 = bn > 1 ? r[bn - 2] : 0, below = bn > 2 ? r[bn - 3] : 0;
        uint64_t digit =
            estimate(shifted(top, r1, s), shifted(r1, r0, s), shifted(r0, below, s), d1, d0);
        digit = subtract_multiple(r, top, b, bn, digit);
        if (q != NULL)
            q[j] = digit;
    }
}

/* r = 2 r + bit, less b if it is there; returns whether it was. */
static uint64_t step_ct(uint64_t *r, uint64_t bit, const uint64_t *b, size_t n)
{
    uint64_t borrow = 0, carry = bit;
    for (size_t i = 0; i < n; i++) {
        uint64_t twice = r[i] << 1 | carry, d = twice - b[i];
        carry = r[i] >> 63;
        r[i] = d - borrow;
        borrow = (twice < b[i]) | (d < borrow);
    }
    uint64_t too_much = 0 - (borrow & (carry ^ 1)), back = 0;
    for (size_t i = 0; i < n; i++) {
        uint64_t s = r[i] + back;
        back = s < back;
        s += b[i] & too_much;
        back += s < (b[i] & too_much);
        r[i] = s;
    }
    return 1 + too_much;
}

void words_div_ct(uint64_t *q, uint64_t *r, const uint64_t *a, size_t an, const uint64_t *b,
                  size_t bn)
{
    memset(r, 0, bn * sizeof(*r));
    for (size_t i = an; i-- > 0;) {
        uint64_t word = 0;
        for (int bit = 63; bit >= 0; bit--)
            word = word << 1 | step_ct(r, a[i] >> bit & 1, b, bn);
        if (q != NULL)
            q[i] = word;
    }
}

/* From below: the multiple of d that ends in the same word as what is left is taken off, and that
 * word, now zero, dropped. What is left is a - rest. */
void words_residues_ref(uint64_t *rest, const uint64_t *a, size_t n,
                        const struct words_odd *divisors, size_t count)
{
    for (size_t k = 0; k < count; k++) {
        uint64_t r = 0, high;
        for (size_t i = 0; i < n; i++) {
            uint64_t borrow = ct_lt(a[i], r) & 1;
            (void)mul64_add2(&high, (a[i] - r) * divisors[k].inverse, divisors[k].d, 0, 0);
            r = high + borrow;
        }
        rest[k] = r;
    }
}
