/* SM3 unrolled by four steps, after which A .. D and E .. H have changed places; the schedule is
 * sixteen words in a ring. GB/T 32905-2016. Constant time. */
#include "opt/sm3.h"

#include "ref/bytes.h"

#define INLINE static inline __attribute__((always_inline))

/* The constants, rotated by the step's number. */
#define T0         0x79cc4519u
#define T1         0x7a879d8au
#define ROTL(x, n) ((n) % 32 == 0 ? (x) : (x) << ((n) % 32) | (x) >> ((32 - (n) % 32) % 32))

INLINE uint32_t p0(uint32_t x)
{
    return x ^ rotl32(x, 9) ^ rotl32(x, 17);
}

INLINE uint32_t p1(uint32_t x)
{
    return x ^ rotl32(x, 15) ^ rotl32(x, 23);
}

/* Word j + 4 of the schedule, j + 4 >= 16, in its place in the ring. */
INLINE uint32_t extend(uint32_t w[16], unsigned j)
{
    uint32_t next = p1(w[(j + 4) % 16] ^ w[(j + 11) % 16] ^ rotl32(w[(j + 1) % 16], 15)) ^
                    rotl32(w[(j + 7) % 16], 7) ^ w[(j + 14) % 16];
    w[(j + 4) % 16] = next;
    return next;
}

/* A step that leaves the new A in *d and the new E in *h; *b and *f are rotated for the next ones.
 */
INLINE void step(uint32_t w[16], unsigned j, uint32_t a, uint32_t *b, uint32_t c, uint32_t *d,
                 uint32_t e, uint32_t *f, uint32_t g, uint32_t *h)
{
    uint32_t now = w[j % 16], later = j + 4 < 16 ? w[j + 4] : extend(w, j);
    uint32_t a12 = rotl32(a, 12);
    uint32_t ss1 = rotl32(a12 + e + (j < 16 ? ROTL(T0, j) : ROTL(T1, j)), 7);
    uint32_t ff = j < 16 ? a ^ *b ^ c : (a & *b) | ((a | *b) & c);
    uint32_t gg = j < 16 ? e ^ *f ^ g : ((*f ^ g) & e) ^ g;
    *d += ff + (ss1 ^ a12) + (now ^ later);
    *h = p0(*h + gg + ss1 + now);
    *b = rotl32(*b, 9);
    *f = rotl32(*f, 19);
}

INLINE void four(uint32_t w[16], unsigned j, uint32_t v[8])
{
    step(w, j, v[0], &v[1], v[2], &v[3], v[4], &v[5], v[6], &v[7]);
    step(w, j + 1, v[3], &v[0], v[1], &v[2], v[7], &v[4], v[5], &v[6]);
    step(w, j + 2, v[2], &v[3], v[0], &v[1], v[6], &v[7], v[4], &v[5]);
    step(w, j + 3, v[1], &v[2], v[3], &v[0], v[5], &v[6], v[7], &v[4]);
}

void sm3_blocks_tuned(uint32_t state[8], const uint8_t *data, size_t n)
{
    for (; n > 0; n--, data += SM3_BLOCK_LEN) {
        uint32_t w[16], v[8];
#pragma GCC unroll 16
        for (int i = 0; i < 16; i++)
            w[i] = load32_be(data + 4 * i);
        memcpy(v, state, sizeof(v));
#pragma GCC unroll 16
        for (unsigned j = 0; j < 64; j += 4)
            four(w, j, v);
        for (int i = 0; i < 8; i++)
            state[i] ^= v[i];
    }
}
