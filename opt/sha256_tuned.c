/* SHA-256 in portable C: sixteen rounds unrolled, so that the state moves through its variables
 * without copies, and the message schedule in sixteen words, each replaced when its round is done.
 * Ch and Maj take three operations each. FIPS 180-4, 6.2.2. Constant time. */
#include "opt/sha256.h"
#include "ref/bytes.h"

#define INLINE static inline __attribute__((always_inline))

struct state {
    uint32_t a, b, c, d, e, f, g, h;
    uint32_t bc; /* b ^ c */
};

/* One round: Maj(a,b,c) is ((a ^ b) & (b ^ c)) ^ b, whose a ^ b is the b ^ c of the next round. */
INLINE void one_round(struct state *s, uint32_t w, uint32_t k)
{
    uint32_t Sigma1 = rotr32(s->e, 6) ^ rotr32(s->e, 11) ^ rotr32(s->e, 25);
    uint32_t Sigma0 = rotr32(s->a, 2) ^ rotr32(s->a, 13) ^ rotr32(s->a, 22);
    uint32_t ch = ((s->f ^ s->g) & s->e) ^ s->g;
    uint32_t ab = s->a ^ s->b, maj = (ab & s->bc) ^ s->b;
    uint32_t T1 = s->h + k + w + ch + Sigma1;
    s->h = s->g;
    s->g = s->f;
    s->f = s->e;
    s->e = s->d + T1;
    s->d = s->c;
    s->c = s->b;
    s->b = s->a;
    s->a = T1 + Sigma0 + maj;
    s->bc = ab;
}

INLINE uint32_t sigma0(uint32_t x)
{
    return rotr32(x, 7) ^ rotr32(x, 18) ^ x >> 3;
}

INLINE uint32_t sigma1(uint32_t x)
{
    return rotr32(x, 17) ^ rotr32(x, 19) ^ x >> 10;
}

void sha256_blocks_tuned(uint32_t state[8], const uint8_t *data, size_t n)
{
    for (; n > 0; n--, data += SHA256_BLOCK_LEN) {
        struct state s = {state[0], state[1], state[2], state[3],           state[4],
                          state[5], state[6], state[7], state[1] ^ state[2]};
        uint32_t W[16];
#pragma GCC unroll 16
        for (unsigned i = 0; i < 16; i++) {
            W[i] = load32_be(data + 4 * i);
            one_round(&s, W[i], sha256_k[i]);
        }
        for (unsigned t = 16; t < 64; t += 16)
#pragma GCC unroll 16
            for (unsigned i = 0; i < 16; i++) {
                W[i] += sigma1(W[(i + 14) % 16]) + W[(i + 9) % 16] + sigma0(W[(i + 1) % 16]);
                one_round(&s, W[i], sha256_k[t + i]);
            }
        state[0] += s.a;
        state[1] += s.b;
        state[2] += s.c;
        state[3] += s.d;
        state[4] += s.e;
        state[5] += s.f;
        state[6] += s.g;
        state[7] += s.h;
    }
}
