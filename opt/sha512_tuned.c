/* SHA-512 in portable C: sixteen rounds unrolled, so that the state moves through its variables
 * without copies, and the message schedule in sixteen words, each replaced when its round is done.
 * Ch and Maj take three operations each. FIPS 180-4, 6.4.2. Constant time. */
#include "opt/sha512.h"
#include "ref/bytes.h"

#define INLINE static inline __attribute__((always_inline))

struct state {
    uint64_t a, b, c, d, e, f, g, h;
    uint64_t bc; /* b ^ c */
};

/* One round: Maj(a,b,c) is ((a ^ b) & (b ^ c)) ^ b, whose a ^ b is the b ^ c of the next round. */
INLINE void one_round(struct state *s, uint64_t w, uint64_t k)
{
    uint64_t Sigma1 = rotr64(s->e, 14) ^ rotr64(s->e, 18) ^ rotr64(s->e, 41);
    uint64_t Sigma0 = rotr64(s->a, 28) ^ rotr64(s->a, 34) ^ rotr64(s->a, 39);
    uint64_t ch = ((s->f ^ s->g) & s->e) ^ s->g;
    uint64_t ab = s->a ^ s->b, maj = (ab & s->bc) ^ s->b;
    uint64_t T1 = s->h + k + w + ch + Sigma1;
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

INLINE uint64_t sigma0(uint64_t x)
{
    return rotr64(x, 1) ^ rotr64(x, 8) ^ x >> 7;
}

INLINE uint64_t sigma1(uint64_t x)
{
    return rotr64(x, 19) ^ rotr64(x, 61) ^ x >> 6;
}

void sha512_blocks_tuned(uint64_t state[8], const uint8_t *data, size_t n)
{
    for (; n > 0; n--, data += SHA512_BLOCK_LEN) {
        struct state s = {state[0], state[1], state[2], state[3],           state[4],
                          state[5], state[6], state[7], state[1] ^ state[2]};
        uint64_t W[16];
#pragma GCC unroll 16
        for (unsigned i = 0; i < 16; i++) {
            W[i] = load64_be(data + 8 * i);
            one_round(&s, W[i], sha512_k[i]);
        }
        for (unsigned t = 16; t < 80; t += 16)
#pragma GCC unroll 16
            for (unsigned i = 0; i < 16; i++) {
                W[i] += sigma1(W[(i + 14) % 16]) + W[(i + 9) % 16] + sigma0(W[(i + 1) % 16]);
                one_round(&s, W[i], sha512_k[t + i]);
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
