/* BLAKE2 in plain words, unrolled so that the message schedule is known and v can stay in
 * registers. To be included once by a file that has defined
 *
 *   word                          uint64_t or uint32_t
 *   ROUNDS                        12 or 10
 *   IV                            the initialization vector
 *   load(p), turn(v, n)           a little-endian word, and v turned right by n
 *   R1, R2, R3, R4                the rotations of G
 *
 * Constant time. */
#ifndef ASSAY_OPT_BLAKE2_WORDS_H
#define ASSAY_OPT_BLAKE2_WORDS_H

#include "opt/blake2.h"

#define INLINE static inline __attribute__((always_inline))

INLINE void G(word *a, word *b, word *c, word *d, word x, word y)
{
    *a += *b + x;
    *d = turn(*d ^ *a, R1);
    *c += *d;
    *b = turn(*b ^ *c, R2);
    *a += *b + y;
    *d = turn(*d ^ *a, R3);
    *c += *d;
    *b = turn(*b ^ *c, R4);
}

INLINE void blocks(word h[8], word t[2], const uint8_t *data, size_t n, size_t step, word f)
{
    for (; n > 0; n--, data += 16 * sizeof(word)) {
        word m[16], v[16];
#pragma GCC unroll 16
        for (int i = 0; i < 16; i++)
            m[i] = load(data + sizeof(word) * (size_t)i);
#pragma GCC unroll 8
        for (int i = 0; i < 8; i++) {
            v[i] = h[i];
            v[i + 8] = IV[i];
        }
        t[0] += (word)step;
        t[1] += t[0] < step;
        v[12] ^= t[0];
        v[13] ^= t[1];
        v[14] ^= f;
#pragma GCC unroll 12
        for (int i = 0; i < ROUNDS; i++) {
            const uint8_t *s = blake2_sigma[i];
#pragma GCC unroll 4
            for (int j = 0; j < 4; j++)
                G(&v[j], &v[4 + j], &v[8 + j], &v[12 + j], m[s[2 * j]], m[s[2 * j + 1]]);
#pragma GCC unroll 4
            for (int j = 0; j < 4; j++)
                G(&v[j], &v[4 + (j + 1) % 4], &v[8 + (j + 2) % 4], &v[12 + (j + 3) % 4],
                  m[s[8 + 2 * j]], m[s[9 + 2 * j]]);
        }
#pragma GCC unroll 8
        for (int i = 0; i < 8; i++)
            h[i] ^= v[i] ^ v[i + 8];
    }
}

#endif
