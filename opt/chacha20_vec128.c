/* ChaCha20, four blocks at a time in the compiler's vectors of 128 bits (SSE2, NEON, VSX, ...):
 * lane i of v[w] is word w of block i. Any byte order. Constant time. */
#include "opt/chacha20.h"
#include "ref/bytes.h"

typedef uint32_t v4 __attribute__((vector_size(16)));

#define LANES 4

/* Vectors go by address: on i386 without SSE they have no calling convention. */
static inline __attribute__((always_inline)) void xor_rotl(v4 *x, const v4 *y, int n)
{
    v4 t = *x ^ *y;
    *x = t << n | t >> (32 - n);
}

/* Four quarter rounds side by side on the columns, or with x, y, z = 1, 2, 3 on the diagonals. */
static inline __attribute__((always_inline)) void round4(v4 v[16], int x, int y, int z)
{
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++) {
        v4 a = v[i], b = v[4 + (i + x) % 4], c = v[8 + (i + y) % 4], d = v[12 + (i + z) % 4];
        a += b;
        xor_rotl(&d, &a, 16);
        c += d;
        xor_rotl(&b, &c, 12);
        a += b;
        xor_rotl(&d, &a, 8);
        c += d;
        xor_rotl(&b, &c, 7);
        v[i] = a;
        v[4 + (i + x) % 4] = b;
        v[8 + (i + y) % 4] = c;
        v[12 + (i + z) % 4] = d;
    }
}

static void blocks4(uint8_t stream[LANES * 64], const v4 state[16])
{
    v4 v[16];
    memcpy(v, state, sizeof(v));
    for (int i = 0; i < 10; i++) {
        round4(v, 0, 0, 0);
        round4(v, 1, 2, 3);
    }
    for (int w = 0; w < 16; w++) {
        v[w] += state[w];
        for (int i = 0; i < LANES; i++)
            store32_le(stream + 64 * i + 4 * w, v[w][i]);
    }
}

void chacha20_xor_vec128(uint8_t *out, const uint8_t *in, size_t len, const uint32_t key[8],
                         const uint32_t counter[4], uint8_t last[CHACHA20_BLOCK_LEN])
{
    v4 state[16];
    for (int w = 0; w < 16; w++)
        for (int i = 0; i < LANES; i++)
            state[w][i] = w < 4 ? chacha20_constant[w] : w < 12 ? key[w - 4] : counter[w - 12];
    uint64_t block = counter[0] | (uint64_t)counter[1] << 32;
    while (len > 0) {
        uint8_t stream[LANES * 64];
        for (int i = 0; i < LANES; i++, block++) {
            state[12][i] = (uint32_t)block;
            state[13][i] = (uint32_t)(block >> 32);
        }
        blocks4(stream, state);
        size_t n = len < sizeof(stream) ? len : sizeof(stream);
        for (size_t i = 0; i < n; i++)
            out[i] = in[i] ^ stream[i];
        if (n % 64 > 0)
            memcpy(last, stream + n / 64 * 64, 64);
        in += n;
        out += n;
        len -= n;
    }
}
