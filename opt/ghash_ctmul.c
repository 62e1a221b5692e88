/* GHASH (SP 800-38D, 6.4) by integer multiplications of numbers with holes: with three zero bits
 * between any two that may be ones, carries of a product don't reach the next bit that counts (T.
 * Pornin, "Constant-Time Mul" and "GHASH", bearssl.org, 2016). Constant time where the CPU's 64-bit
 * multiplication is: not on some small cores (ARM Cortex-M3, old PowerPC).
 *
 * A block is two words, the polynomial's constant term at the top of the first: bits reversed. */
#include "opt/ghash_ctmul.h"

#include "ref/bytes.h"

#define HOLES 0x1111111111111111u

/* The low 64 bits of the carry-less product. Of the products of parts i and j, those with i + j = k
 * modulo 4 have bits that count at positions k modulo 4: at most 15 ones below the top one, so that
 * the sum fits in four bits. */
static uint64_t mul_low(uint64_t x, uint64_t y)
{
    uint64_t xs[4], ys[4], product = 0;
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++) {
        xs[i] = x & HOLES << i;
        ys[i] = y & HOLES << i;
    }
#pragma GCC unroll 4
    for (int k = 0; k < 4; k++) {
        uint64_t sum = 0;
#pragma GCC unroll 4
        for (int i = 0; i < 4; i++)
            sum ^= xs[i] * ys[(k - i) & 3];
        product |= sum & HOLES << k;
    }
    return product;
}

/* The bits in reverse order. */
static uint64_t reverse(uint64_t x)
{
    x = (x & 0x5555555555555555) << 1 | (x >> 1 & 0x5555555555555555);
    x = (x & 0x3333333333333333) << 2 | (x >> 2 & 0x3333333333333333);
    x = (x & 0x0f0f0f0f0f0f0f0f) << 4 | (x >> 4 & 0x0f0f0f0f0f0f0f0f);
    x = (x & 0x00ff00ff00ff00ff) << 8 | (x >> 8 & 0x00ff00ff00ff00ff);
    x = (x & 0x0000ffff0000ffff) << 16 | (x >> 16 & 0x0000ffff0000ffff);
    return x << 32 | x >> 32;
}

/* A factor as Karatsuba wants it, low, high and their sum, each forwards and in reverse: the high
 * half of a product is the low half of the reversed product, reversed. */
struct factor {
    uint64_t low, high, sum, low_r, high_r, sum_r;
};

static void make_factor(struct factor *f, uint64_t high, uint64_t low)
{
    f->low = low;
    f->high = high;
    f->sum = low ^ high;
    f->low_r = reverse(low);
    f->high_r = reverse(high);
    f->sum_r = f->low_r ^ f->high_r;
}

/* y . h: the product of 255 bits, and its reduction modulo 1 + x + x^2 + x^7 + x^128, downwards
 * since bits are reversed. */
static void multiply(uint64_t y[2], const struct factor *h)
{
    struct factor f;
    make_factor(&f, y[0], y[1]);
    uint64_t low0 = mul_low(f.low, h->low), low1 = reverse(mul_low(f.low_r, h->low_r)) >> 1;
    uint64_t high0 = mul_low(f.high, h->high), high1 = reverse(mul_low(f.high_r, h->high_r)) >> 1;
    uint64_t mid0 = mul_low(f.sum, h->sum) ^ low0 ^ high0;
    uint64_t mid1 = reverse(mul_low(f.sum_r, h->sum_r)) >> 1 ^ low1 ^ high1;

    /* v[3] has the lowest powers; x^0 belongs at its top, one place up. */
    uint64_t v[4] = {low0, low1 ^ mid0, high0 ^ mid1, high1};
    v[3] = v[3] << 1 | v[2] >> 63;
    v[2] = v[2] << 1 | v[1] >> 63;
    v[1] = v[1] << 1 | v[0] >> 63;
    v[0] = v[0] << 1;
    for (int i = 0; i < 2; i++) {
        v[i + 2] ^= v[i] ^ v[i] >> 1 ^ v[i] >> 2 ^ v[i] >> 7;
        v[i + 1] ^= v[i] << 63 ^ v[i] << 62 ^ v[i] << 57;
    }
    y[0] = v[3];
    y[1] = v[2];
}

void ghash_ctmul_init(struct aes_gcm_key *gcm, const uint8_t h[16])
{
    struct factor f;
    make_factor(&f, load64_be(h), load64_be(h + 8));
    memset(gcm->h, 0, sizeof(gcm->h));
    memcpy(gcm->h, &f, sizeof(f));
}

void ghash_ctmul(const struct aes_gcm_key *gcm, uint8_t y[16], const uint8_t *in, size_t len)
{
    struct factor h;
    uint64_t state[2] = {load64_be(y), load64_be(y + 8)};
    memcpy(&h, gcm->h, sizeof(h));
    while (len > 0) {
        uint8_t last[16] = {0};
        const uint8_t *block = in;
        size_t n = len < 16 ? len : 16;
        if (n < 16)
            block = memcpy(last, in, n);
        state[0] ^= load64_be(block);
        state[1] ^= load64_be(block + 8);
        multiply(state, &h);
        in += n;
        len -= n;
    }
    store64_be(y, state[0]);
    store64_be(y + 8, state[1]);
}
