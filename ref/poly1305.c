/* Poly1305, written next to RFC 8439 (June 2018); section numbers are that document's. Constant
 * time: the only branches are on lengths; the products of 32 bits by 32 are assumed to take a time
 * that doesn't depend on them.
 *
 * Numbers modulo P = 2^130 - 5 are five limbs of 26 bits, least first. A limb may grow a little
 * past 26 bits between reductions: that is what makes the carries cheap and keeps every sum in 64
 * bits. */
#include "ref/poly1305.h"

#include "ref/bytes.h"

#define M26 0x3ffffffu

struct poly1305_ref_state {
    uint32_t a[5]; /* the accumulator */
    uint32_t r[5];
    uint32_t s[4]; /* four words of 32 bits */
};

/* 128 bits and the bit `hibit` above them as limbs. */
static void limbs(uint32_t n[5], const uint8_t in[16], uint32_t hibit)
{
    n[0] = load32_le(in) & M26;
    n[1] = load32_le(in + 3) >> 2 & M26;
    n[2] = load32_le(in + 6) >> 4 & M26;
    n[3] = load32_le(in + 9) >> 6;
    n[4] = load32_le(in + 12) >> 8 | hibit << 24;
}

/* 2.5.1: poly1305_mac up to its loop: r is the first half of the key, clamped, s the second. */
void poly1305_init_ref(void *state, const uint8_t key[32])
{
    struct poly1305_ref_state *p = state;
    uint8_t r[16];
    memcpy(r, key, 16);
    for (int i = 3; i < 16; i += 4)
        r[i] &= 15; /* r[3], r[7], r[11], r[15] have their top four bits clear */
    for (int i = 4; i < 16; i += 4)
        r[i] &= 252; /* r[4], r[8], r[12] have their bottom two bits clear */
    limbs(p->r, r, 0);
    for (int i = 0; i < 4; i++)
        p->s[i] = load32_le(key + 16 + 4 * i);
    memset(p->a, 0, sizeof(p->a));
}

/* Carries from limb to limb and from the top, 2^130 = 5 modulo P, round to the bottom. */
static void reduce(uint32_t a[5], uint64_t d[5])
{
    for (int i = 0; i < 4; i++) {
        d[i + 1] += d[i] >> 26;
        a[i] = (uint32_t)d[i] & M26;
    }
    a[4] = (uint32_t)d[4] & M26;
    d[0] = a[0] + (d[4] >> 26) * 5;
    a[0] = (uint32_t)d[0] & M26;
    a[1] += (uint32_t)(d[0] >> 26);
}

/* 2.5.1, the loop: a = (a + n) * r modulo P, n a block with its bit above. A product of limbs
 * i and j counts 2^(26 (i + j)); from i + j = 5 on that is 5 times 2^(26 (i + j - 5)).
 * Bounds: a + n < 2^27.1 and 5 r < 2^28.4 a limb, so that a sum of five products is below 2^58. */
void poly1305_blocks_ref(void *state, const uint8_t *in, size_t n, uint32_t hibit)
{
    struct poly1305_ref_state *p = state;
    for (; n > 0; n--, in += POLY1305_BLOCK_LEN) {
        uint32_t block[5];
        uint64_t d[5] = {0};
        limbs(block, in, hibit);
        for (int i = 0; i < 5; i++) {
            uint64_t a = p->a[i] + block[i];
            for (int j = 0; j < 5; j++)
                d[(i + j) % 5] += a * (i + j < 5 ? p->r[j] : p->r[j] * 5);
        }
        reduce(p->a, d);
    }
}

/* 2.5.1, the end: a += s, and the low 128 bits are the tag; a must be fully reduced first. */
void poly1305_finish_ref(void *state, uint8_t mac[16])
{
    struct poly1305_ref_state *p = state;
    uint64_t d[5];
    for (int i = 0; i < 5; i++)
        d[i] = p->a[i];
    reduce(p->a, d);
    for (int i = 0; i < 5; i++)
        d[i] = p->a[i];
    reduce(p->a, d); /* now a < 2^130, each limb within its 26 bits */

    /* a + 5 - 2^130 is a - P: taken instead of a if it isn't negative, without a branch. */
    uint32_t g[5], carry = 5;
    for (int i = 0; i < 5; i++) {
        g[i] = p->a[i] + carry;
        carry = g[i] >> 26;
        g[i] &= M26;
    }
    uint32_t take_g = 0 - carry, a[5];
    for (int i = 0; i < 5; i++)
        a[i] = (g[i] & take_g) | (p->a[i] & ~take_g);

    uint32_t word[4] = {a[0] | a[1] << 26, a[1] >> 6 | a[2] << 20, a[2] >> 12 | a[3] << 14,
                        a[3] >> 18 | a[4] << 8};
    uint64_t sum = 0;
    for (int i = 0; i < 4; i++) {
        sum += (uint64_t)word[i] + p->s[i];
        store32_le(mac + 4 * i, (uint32_t)sum);
        sum >>= 32;
    }
}

void poly1305_ref(uint8_t mac[16], const uint8_t key[32], const uint8_t *msg, size_t len)
{
    struct poly1305_ref_state state;
    poly1305_init_ref(&state, key);
    poly1305_blocks_ref(&state, msg, len / 16, 1);
    if (len % 16 > 0) {
        uint8_t block[16] = {0};
        memcpy(block, msg + len / 16 * 16, len % 16);
        block[len % 16] = 0x01;
        poly1305_blocks_ref(&state, block, 1, 0);
    }
    poly1305_finish_ref(&state, mac);
}
