/* Division by multi-word numbers where the compiler has integers of 128 bits, digit by digit as
 * ref/ words_div.c does it, each digit of the quotient by a reciprocal of the divisor's top two
 * words (N. Moller and T. Granlund, "Improved division by invariant integers", IEEE Trans. Comp. 60
 * (2011)). words_div_u128 takes variable time, words_rr_by constant time. */
#if defined(__SIZEOF_INT128__)
#include <string.h>

#include "opt/words.h"
#include "opt/words_exp.h"
#include "ref/ct.h"

__extension__ typedef unsigned __int128 u128;

static u128 pair(uint64_t high, uint64_t low)
{
    return (u128)high << 64 | low;
}

/* The top two words of a divisor, its top bit set, and floor((2^192 - 1) / (d1, d0)) - 2^64. */
struct top {
    uint64_t d1, d0, v;
};

/* Algorithm 6 of the paper, its quotient by the compiler's division. */
static struct top top_of(uint64_t d1, uint64_t d0)
{
    uint64_t v = (uint64_t)(pair(~d1, UINT64_MAX) / d1), p = d1 * v + d0;
    if (p < d0) {
        v--;
        if (p >= d1) {
            v--;
            p -= d1;
        }
        p -= d1;
    }
    u128 t = (u128)v * d0;
    p += (uint64_t)(t >> 64);
    if (p < (uint64_t)(t >> 64)) {
        v--;
        if (pair(p, (uint64_t)t) >= pair(d1, d0))
            v--;
    }
    return (struct top){d1, d0, v};
}

/* All ones if a < b. */
static uint64_t pair_lt(u128 a, u128 b)
{
    uint64_t high = ct_lt((uint64_t)(a >> 64), (uint64_t)(b >> 64));
    uint64_t low = ct_lt((uint64_t)a, (uint64_t)b);
    return high | (ct_eq((uint64_t)(a >> 64), (uint64_t)(b >> 64)) & low);
}

/* The same bit by bit. */
static struct top top_of_secret(uint64_t d1, uint64_t d0)
{
    const u128 d = pair(d1, d0);
    u128 r = ~d;
    uint64_t v = 0;
    for (int i = 0; i < 64; i++) {
        uint64_t carry = ct_msb((uint64_t)(r >> 64));
        r = r << 1 | 1;
        uint64_t take = ct_barrier(carry | ~pair_lt(r, d));
        r -= d & pair(take, take);
        v = v << 1 | (take & 1);
    }
    return (struct top){d1, d0, v};
}

/* floor((u2, u1, u0) / (d1, d0)), or 2^64 - 1 if that is more: algorithm 5. Constant time. */
static inline uint64_t digit(uint64_t u2, uint64_t u1, uint64_t u0, const struct top *t)
{
    const u128 d = pair(t->d1, t->d0);
    u128 q = (u128)t->v * u2 + pair(u2, u1);
    uint64_t q1 = (uint64_t)(q >> 64), q0 = (uint64_t)q;
    u128 r = pair(u1 - q1 * t->d1, u0) - (u128)t->d0 * q1 - d;
    q1++;
    uint64_t back = ~ct_lt((uint64_t)(r >> 64), q0);
    q1 += back;
    r += d & pair(back, back);
    q1 -= ~pair_lt(r, d);
    return q1 | ~pair_lt(pair(u2, u1), d);
}

/* r = r 2^64 + in - q b: all ones if that is below zero. */
static uint64_t subtract_multiple(uint64_t *r, uint64_t in, const uint64_t *b, size_t n, uint64_t q)
{
    uint64_t carry = 0;
#pragma GCC unroll 4
    for (size_t i = 0; i < n; i++) {
        u128 p = (u128)q * b[i] + carry;
        uint64_t next = r[i];
        r[i] = in - (uint64_t)p;
        carry = (uint64_t)(p >> 64) + (in < (uint64_t)p);
        in = next;
    }
    return ct_lt(in, carry);
}

/* The top 64 bits of (high, low) 2^s. */
static uint64_t shifted(uint64_t high, uint64_t low, unsigned s)
{
    return (uint64_t)((pair(high, low) << s) >> 64);
}

static uint64_t word(const uint64_t *a, size_t n, size_t from_top)
{
    return from_top < n ? a[n - 1 - from_top] : 0;
}

void words_div_u128(uint64_t *q, uint64_t *r, const uint64_t *a, size_t an, const uint64_t *b,
                    size_t bn)
{
    unsigned s = 0;
    while ((b[bn - 1] << s) >> 63 == 0)
        s++;
    const uint64_t b1 = word(b, bn, 1), b2 = word(b, bn, 2);
    const struct top t = top_of(shifted(b[bn - 1], b1, s), shifted(b1, b2, s));
    memcpy(r, a + an - bn + 1, (bn - 1) * sizeof(*r));
    r[bn - 1] = 0; /* bn - 1 words of a: less than b */
    for (size_t j = an - bn + 1; j-- > 0;) {
        uint64_t r0 = r[bn - 1], r1 = bn > 1 ? r[bn - 2] : a[j];
        uint64_t r2 = bn > 2 ? r[bn - 3] : bn == 2 ? a[j] : 0;
        uint64_t r3 = bn > 3 ? r[bn - 4] : bn == 3 ? a[j] : 0;
        uint64_t d = digit(shifted(r0, r1, s), shifted(r1, r2, s), shifted(r2, r3, s), &t);
        if (subtract_multiple(r, a[j], b, bn, d)) {
            words_add_u128(r, r, b, bn);
            d--;
        }
        if (q != NULL)
            q[j] = d;
    }
}

/* x = x 2^bits if its top `bits` bits are all zero. */
static void shift_if_zero(uint64_t *x, size_t n, size_t bits)
{
    const size_t words = bits / 64, s = bits % 64;
    uint64_t top = s != 0 ? x[n - 1 - words] >> (64 - s) : 0;
    for (size_t i = 0; i < words; i++)
        top |= x[n - 1 - i];
    uint64_t mask = ct_is_zero(top);
    for (size_t i = n; i-- > 0;) {
        uint64_t v = i >= words ? x[i - words] << s : 0;
        if (s != 0 && i > words)
            v |= x[i - words - 1] >> (64 - s);
        x[i] = ct_select(mask, v, x[i]);
    }
}

/* x = x 2^64 mod m, of full length, x < m. */
static void shift_mod(uint64_t *x, const uint64_t *m, size_t n, const struct top *t)
{
    uint64_t q = digit(x[n - 1], word(x, n, 1), word(x, n, 2), t), carry = 0;
    uint64_t below = subtract_multiple(x, 0, m, n, q);
#pragma GCC unroll 4
    for (size_t i = 0; i < n; i++) {
        u128 sum = (u128)x[i] + (m[i] & below) + carry;
        x[i] = (uint64_t)sum;
        carry = (uint64_t)(sum >> 64);
    }
}

/* With M = m 2^k of full length, R - M is R mod M; that times R mod M is R^2 modulo m too, and
 * below R. The product with one makes it R mod m, and that with itself R^2. */
void words_rr_by(const struct mont_products *by, uint64_t *rr, const uint64_t *m, size_t n)
{
    uint64_t full[WORDS_MAX], x[WORDS_MAX], one[WORDS_MAX], m0 = mont_m0(m[0]), carry = 1;
    memcpy(full, m, n * sizeof(*full));
    size_t half = 32;
    while (2 * half < 64 * n)
        half *= 2;
    for (; half > 0; half /= 2)
        shift_if_zero(full, n, half);
    for (size_t i = 0; i < n; i++) {
        x[i] = ~full[i] + carry;
        carry &= x[i] == 0;
    }
    const struct top t = top_of_secret(full[n - 1], word(full, n, 1));
    for (size_t i = 0; i < n; i++)
        shift_mod(x, full, n, &t);
    memset(one, 0, n * sizeof(*one));
    one[0] = 1;
    by->reduced(one, one, x, m, m0, n);
    by->reduced(rr, x, one, m, m0, n);
}
#endif
