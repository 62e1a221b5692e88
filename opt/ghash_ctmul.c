/* GHASH (SP 800-38D, 6.4) by integer multiplications of numbers with holes. Constant time where the
 * CPU's 64-bit multiplication is: not on some small cores (ARM Cortex-M3, old PowerPC).
 *
 * A block is two words, the polynomial's constant term at the top of the first: bits reversed. */
#include "opt/ghash_ctmul.h"

#include "ref/bytes.h"
#include "ref/clmul.h"

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
    f->low_r = clmul_reverse(low);
    f->high_r = clmul_reverse(high);
    f->sum_r = f->low_r ^ f->high_r;
}

/* y . h: the product of 255 bits, and its reduction modulo 1 + x + x^2 + x^7 + x^128, downwards
 * since bits are reversed. */
static void multiply(uint64_t y[2], const struct factor *h)
{
    struct factor f;
    make_factor(&f, y[0], y[1]);
    uint64_t low0 = clmul_low(f.low, h->low),
             low1 = clmul_reverse(clmul_low(f.low_r, h->low_r)) >> 1;
    uint64_t high0 = clmul_low(f.high, h->high),
             high1 = clmul_reverse(clmul_low(f.high_r, h->high_r)) >> 1;
    uint64_t mid0 = clmul_low(f.sum, h->sum) ^ low0 ^ high0;
    uint64_t mid1 = clmul_reverse(clmul_low(f.sum_r, h->sum_r)) >> 1 ^ low1 ^ high1;

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
