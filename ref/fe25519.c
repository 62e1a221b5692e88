/* Numbers modulo p = 2^255 - 19, digit by digit. Constant time. */
#include "ref/fe25519.h"

#include "ref/ct.h"

const fe25519 fe25519_zero = {{0}}, fe25519_one = {{1}};

/* Makes digits of sums below 2^63. What lies above 2^256 comes back times 38, since 2^256 = 2p
 * + 38. After one pass that is below 2^53, after two at most 1, and after the third nothing: a
 * number that went over by 1 is small. */
static void carry(fe25519 *r)
{
    for (int pass = 0; pass < 3; pass++) {
        uint64_t c = 0;
        for (int i = 0; i < 16; i++) {
            c += r->v[i];
            r->v[i] = c & 0xffff;
            c >>= 16;
        }
        r->v[0] += 38 * c;
    }
}

void fe25519_decode(fe25519 *r, const uint8_t in[32])
{
    for (int i = 0; i < 16; i++)
        r->v[i] = in[2 * i] | (uint64_t)in[2 * i + 1] << 8;
    r->v[15] &= 0x7fff;
}

/* a - p if that is not negative. */
static void subtract_p(fe25519 *a)
{
    fe25519 t;
    uint64_t borrow = 0;
    for (int i = 0; i < 16; i++) {
        uint64_t p_i = i == 0 ? 0xffed : i == 15 ? 0x7fff : 0xffff;
        uint64_t d = a->v[i] - p_i - borrow;
        t.v[i] = d & 0xffff;
        borrow = d >> 63;
    }
    fe25519_select(a, borrow - 1, &t);
}

void fe25519_encode(uint8_t out[32], const fe25519 *a)
{
    fe25519 t = *a;
    subtract_p(&t);
    subtract_p(&t);
    for (int i = 0; i < 16; i++) {
        out[2 * i] = (uint8_t)t.v[i];
        out[2 * i + 1] = (uint8_t)(t.v[i] >> 8);
    }
}

void fe25519_add(fe25519 *r, const fe25519 *a, const fe25519 *b)
{
    for (int i = 0; i < 16; i++)
        r->v[i] = a->v[i] + b->v[i];
    carry(r);
}

/* a + 4p - b, with digits of 4p = 2^257 - 76 that no digit of b exceeds: 2 (2^16 - 1) each, but for
 * the lowest, which has 74 less. */
void fe25519_sub(fe25519 *r, const fe25519 *a, const fe25519 *b)
{
    for (int i = 0; i < 16; i++)
        r->v[i] = a->v[i] + (i == 0 ? 0x1ffb4 : 0x1fffe) - b->v[i];
    carry(r);
}

void fe25519_mul(fe25519 *r, const fe25519 *a, const fe25519 *b)
{
    uint64_t t[32] = {0};
    for (int i = 0; i < 16; i++)
        for (int j = 0; j < 16; j++)
            t[i + j] += a->v[i] * b->v[j];
    for (int i = 0; i < 16; i++)
        r->v[i] = t[i] + 38 * t[i + 16];
    carry(r);
}

void fe25519_square(fe25519 *r, const fe25519 *a)
{
    fe25519_mul(r, a, a);
}

/* a^(2^n - 1 - minus), from the highest bit down. */
static void power(fe25519 *r, const fe25519 *a, int n, unsigned minus)
{
    fe25519 x = *a, t = fe25519_one;
    for (int i = n - 1; i >= 0; i--) {
        fe25519_square(&t, &t);
        if (i >= 32 || (minus >> i & 1) == 0)
            fe25519_mul(&t, &t, &x);
    }
    *r = t;
}

void fe25519_invert(fe25519 *r, const fe25519 *a)
{
    power(r, a, 255, 20); /* p - 2 = 2^255 - 21 */
}

void fe25519_pow_p58(fe25519 *r, const fe25519 *a)
{
    power(r, a, 252, 2); /* (p - 5) / 8 = 2^252 - 3 */
}

uint64_t fe25519_is_zero(const fe25519 *a)
{
    uint8_t bytes[32];
    uint64_t any = 0;
    fe25519_encode(bytes, a);
    for (int i = 0; i < 32; i++)
        any |= bytes[i];
    return ct_is_zero(any);
}

uint64_t fe25519_is_odd(const fe25519 *a)
{
    uint8_t bytes[32];
    fe25519_encode(bytes, a);
    return bytes[0] & 1;
}

void fe25519_swap(uint64_t mask, fe25519 *a, fe25519 *b)
{
    for (int i = 0; i < 16; i++) {
        uint64_t dummy = ct_barrier(mask) & (a->v[i] ^ b->v[i]);
        a->v[i] ^= dummy;
        b->v[i] ^= dummy;
    }
}

void fe25519_select(fe25519 *r, uint64_t mask, const fe25519 *a)
{
    for (int i = 0; i < 16; i++)
        r->v[i] = ct_select(mask, a->v[i], r->v[i]);
}
