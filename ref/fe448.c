/* Numbers modulo p = 2^448 - 2^224 - 1, digit by digit. Constant time. */
#include "ref/fe448.h"

#include "ref/ct.h"

#define MASK 0xfffffffull

const fe448 fe448_zero = {{0}}, fe448_one = {{1}};

/* Makes digits of sums below 2^63. What lies above 2^448 comes back at 1 and at 2^224, since 2^448
 * = p + 2^224 + 1. After one pass that is below 2^36, after two at most 1, and after the third
 * nothing: a number that went over by 1 is small. */
static void carry(fe448 *r)
{
    for (int pass = 0; pass < 3; pass++) {
        uint64_t c = 0;
        for (int i = 0; i < 16; i++) {
            c += r->v[i];
            r->v[i] = c & MASK;
            c >>= 28;
        }
        r->v[0] += c;
        r->v[8] += c;
    }
}

/* Seven bytes are two digits. */
void fe448_decode(fe448 *r, const uint8_t in[56])
{
    for (int i = 0; i < 8; i++) {
        uint64_t pair = 0;
        for (int j = 6; j >= 0; j--)
            pair = pair << 8 | in[7 * i + j];
        r->v[2 * i] = pair & MASK;
        r->v[2 * i + 1] = pair >> 28;
    }
}

/* a - p if that is not negative. */
static void subtract_p(fe448 *a)
{
    fe448 t;
    uint64_t borrow = 0;
    for (int i = 0; i < 16; i++) {
        uint64_t d = a->v[i] - (i == 8 ? MASK - 1 : MASK) - borrow;
        t.v[i] = d & MASK;
        borrow = d >> 63;
    }
    fe448_select(a, borrow - 1, &t);
}

void fe448_encode(uint8_t out[56], const fe448 *a)
{
    fe448 t = *a;
    subtract_p(&t); /* 2^448 < 2p */
    for (int i = 0; i < 8; i++) {
        uint64_t pair = t.v[2 * i] | t.v[2 * i + 1] << 28;
        for (int j = 0; j < 7; j++)
            out[7 * i + j] = (uint8_t)(pair >> 8 * j);
    }
}

void fe448_add(fe448 *r, const fe448 *a, const fe448 *b)
{
    for (int i = 0; i < 16; i++)
        r->v[i] = a->v[i] + b->v[i];
    carry(r);
}

/* a + 2p - b, with digits of 2p that no digit of b exceeds: twice those of p. */
void fe448_sub(fe448 *r, const fe448 *a, const fe448 *b)
{
    for (int i = 0; i < 16; i++)
        r->v[i] = a->v[i] + 2 * (i == 8 ? MASK - 1 : MASK) - b->v[i];
    carry(r);
}

void fe448_mul(fe448 *r, const fe448 *a, const fe448 *b)
{
    uint64_t t[32] = {0};
    for (int i = 0; i < 16; i++)
        for (int j = 0; j < 16; j++)
            t[i + j] += a->v[i] * b->v[j];
    for (int i = 31; i >= 16; i--) {
        t[i - 8] += t[i];
        t[i - 16] += t[i];
    }
    for (int i = 0; i < 16; i++)
        r->v[i] = t[i];
    carry(r);
}

void fe448_square(fe448 *r, const fe448 *a)
{
    fe448_mul(r, a, a);
}

/* a to the number of n bits that are all ones but for these two places. */
static void power(fe448 *r, const fe448 *a, int n, int clear1, int clear2)
{
    fe448 x = *a, t = fe448_one;
    for (int i = n - 1; i >= 0; i--) {
        fe448_square(&t, &t);
        if (i != clear1 && i != clear2)
            fe448_mul(&t, &t, &x);
    }
    *r = t;
}

void fe448_invert(fe448 *r, const fe448 *a)
{
    power(r, a, 448, 224, 1); /* p - 2 = 2^448 - 2^224 - 3 */
}

void fe448_pow_p34(fe448 *r, const fe448 *a)
{
    power(r, a, 446, 222, -1); /* (p - 3) / 4 = 2^446 - 2^222 - 1 */
}

uint64_t fe448_is_zero(const fe448 *a)
{
    uint8_t bytes[56];
    uint64_t any = 0;
    fe448_encode(bytes, a);
    for (int i = 0; i < 56; i++)
        any |= bytes[i];
    return ct_is_zero(any);
}

uint64_t fe448_is_odd(const fe448 *a)
{
    uint8_t bytes[56];
    fe448_encode(bytes, a);
    return bytes[0] & 1;
}

void fe448_swap(uint64_t mask, fe448 *a, fe448 *b)
{
    for (int i = 0; i < 16; i++) {
        uint64_t dummy = ct_barrier(mask) & (a->v[i] ^ b->v[i]);
        a->v[i] ^= dummy;
        b->v[i] ^= dummy;
    }
}

void fe448_select(fe448 *r, uint64_t mask, const fe448 *a)
{
    for (int i = 0; i < 16; i++)
        r->v[i] = ct_select(mask, a->v[i], r->v[i]);
}
