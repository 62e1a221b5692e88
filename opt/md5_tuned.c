/* MD5 unrolled, with each operation written for its latency. The 64 operations are one chain: b
 * comes from the operation before, everything else is known earlier. From b to the next b it takes
 *
 *     F  (c ^ d) & b ^ d         and, xor, add, rotate, add     5
 *     G  (c & ~d) + (b & d)      and, add, rotate, add          4: the bits are disjoint, so that
 * the first half is added in advance H  (c ^ d) ^ b             xor, add, rotate, add          4 I
 * c ^ (b | ~d)            or, xor, add, rotate, add      5
 *
 * 288 operations in a row, or 4.5 cycles a byte at one cycle each. RFC 1321, 3.4. Constant time. */
#include "opt/md5.h"
#include "opt/now.h"
#include "ref/bytes.h"

#define INLINE static inline __attribute__((always_inline))

/* a + X[k] + T[i], and all else that doesn't wait for b, as a sum of its own: compilers would
 * regroup. */
INLINE uint32_t early(uint32_t sum)
{
    MADE("r", sum);
    return sum;
}

INLINE uint32_t ff(uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t xt, unsigned s)
{
    return b + rotl32(early(a + xt) + (((c ^ d) & b) ^ d), s);
}

INLINE uint32_t gg(uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t xt, unsigned s)
{
    return b + rotl32(early(a + xt + (c & ~d)) + (b & d), s);
}

INLINE uint32_t hh(uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t xt, unsigned s)
{
    return b + rotl32(early(a + xt) + (b ^ (c ^ d)), s);
}

INLINE uint32_t ii(uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t xt, unsigned s)
{
    return b + rotl32(early(a + xt) + (c ^ (b | ~d)), s);
}

/* X[k] + T[i]; k is taken mod 16. */
INLINE uint32_t xt(const uint8_t *data, unsigned k, unsigned i)
{
    return load32_le(data + 4 * (k % 16)) + md5_t[i];
}

void md5_blocks_tuned(uint32_t state[4], const uint8_t *data, size_t n)
{
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
    for (; n > 0; n--, data += MD5_BLOCK_LEN) {
#pragma GCC unroll 4
        for (unsigned i = 0; i < 16; i += 4) {
            a = ff(a, b, c, d, xt(data, i, i), 7);
            d = ff(d, a, b, c, xt(data, i + 1, i + 1), 12);
            c = ff(c, d, a, b, xt(data, i + 2, i + 2), 17);
            b = ff(b, c, d, a, xt(data, i + 3, i + 3), 22);
        }
#pragma GCC unroll 4
        for (unsigned i = 0; i < 16; i += 4) {
            a = gg(a, b, c, d, xt(data, 5 * i + 1, 16 + i), 5);
            d = gg(d, a, b, c, xt(data, 5 * i + 6, 17 + i), 9);
            c = gg(c, d, a, b, xt(data, 5 * i + 11, 18 + i), 14);
            b = gg(b, c, d, a, xt(data, 5 * i + 16, 19 + i), 20);
        }
#pragma GCC unroll 4
        for (unsigned i = 0; i < 16; i += 4) {
            a = hh(a, b, c, d, xt(data, 3 * i + 5, 32 + i), 4);
            d = hh(d, a, b, c, xt(data, 3 * i + 8, 33 + i), 11);
            c = hh(c, d, a, b, xt(data, 3 * i + 11, 34 + i), 16);
            b = hh(b, c, d, a, xt(data, 3 * i + 14, 35 + i), 23);
        }
#pragma GCC unroll 4
        for (unsigned i = 0; i < 16; i += 4) {
            a = ii(a, b, c, d, xt(data, 7 * i, 48 + i), 6);
            d = ii(d, a, b, c, xt(data, 7 * i + 7, 49 + i), 10);
            c = ii(c, d, a, b, xt(data, 7 * i + 14, 50 + i), 15);
            b = ii(b, c, d, a, xt(data, 7 * i + 21, 51 + i), 21);
        }
        a = state[0] += a;
        b = state[1] += b;
        c = state[2] += c;
        d = state[3] += d;
    }
}
