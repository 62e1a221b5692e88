/* Poly1305 in 64-bit words; nothing in it where the compiler has no integer of 128 bits. */
#if defined(__SIZEOF_INT128__)
#include "opt/poly1305_u128.h"

void poly1305_init_u128(void *state, const uint8_t key[32])
{
    poly1305_u128_init(state, key);
}

void poly1305_blocks_u128(void *state, const uint8_t *in, size_t n, uint32_t hibit)
{
    poly1305_u128_blocks(state, in, n, hibit);
}

/* h is below 2^130 + 2^129, say: subtracts 2^130 - 5 once if it can, without a branch, and adds s.
 */
void poly1305_finish_u128(void *state, uint8_t mac[16])
{
    const struct poly1305_u128 *p = state;
    u128 t = (u128)p->h[0] + 5;
    uint64_t g0 = (uint64_t)t;
    t = (u128)p->h[1] + (uint64_t)(t >> 64);
    uint64_t g1 = (uint64_t)t, g2 = p->h[2] + (uint64_t)(t >> 64);
    uint64_t take_g = 0 - (g2 >> 2 & 1);
    uint64_t h0 = (g0 & take_g) | (p->h[0] & ~take_g), h1 = (g1 & take_g) | (p->h[1] & ~take_g);

    t = (u128)h0 + p->s[0];
    store64_le(mac, (uint64_t)t);
    store64_le(mac + 8, h1 + p->s[1] + (uint64_t)(t >> 64));
}
#else
typedef int poly1305_u128_is_not_here;
#endif
