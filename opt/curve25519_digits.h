/* Scalars cut into digits, and the look-up by a secret digit: what does not depend on the field. */
#ifndef ASSAY_OPT_CURVE25519_DIGITS_H
#define ASSAY_OPT_CURVE25519_DIGITS_H

#include <string.h>

#include "opt/curve25519_table.h"
#include "ref/ct.h"

/* RFC 7748, section 5: decodeScalar25519. */
static inline void curve25519_clamp(uint8_t k[32], const uint8_t in[32])
{
    memcpy(k, in, 32);
    k[0] &= 248;
    k[31] &= 127;
    k[31] |= 64;
}

/* s = sum of d[i] 32^i with -16 < d[i] <= 16. Constant time. */
static inline void curve25519_digits(int8_t d[52], const uint8_t s[32])
{
    unsigned carry = 0;
    for (unsigned i = 0; i < 52; i++) {
        unsigned at = 5 * i / 8, pair = s[at] | (at < 31 ? (unsigned)s[at + 1] << 8 : 0);
        unsigned v = (pair >> (5 * i % 8) & 31) + carry;
        carry = (v + 15) >> 5;
        d[i] = (int8_t)((int)v - (int)(carry << 5));
    }
}

/* s = sum of d[i] 2^i, each d[i] zero or odd and below 2^(w-1) in magnitude, w - 1 zeros behind it
 * at least. Not constant time. */
static inline void curve25519_windows(int8_t d[257], const uint8_t s[32], unsigned w)
{
    uint8_t bytes[36] = {0};
    unsigned carry = 0;
    memcpy(bytes, s, 32);
    memset(d, 0, 257);
    for (unsigned i = 0; i < 257;) {
        unsigned v = (bytes[i / 8] | (unsigned)bytes[i / 8 + 1] << 8) >> i % 8;
        if (((v ^ carry) & 1) == 0) {
            i++;
            continue;
        }
        v = (v & ((1u << w) - 1)) + carry;
        carry = v >> (w - 1);
        d[i] = (int8_t)((int)v - (int)(carry << w));
        i += w;
    }
}

/* The entry of |digit| at this place of the comb, the neutral element for 0: reads all. */
static inline void curve25519_comb_lookup(uint64_t w[12], int place, int8_t digit)
{
    uint64_t sign = (uint64_t)(int64_t)digit >> 63;
    uint64_t n = ((uint64_t)(int64_t)digit ^ (0 - sign)) + sign;
    const uint64_t(*entry)[12] = curve25519_comb + place * CURVE25519_COMB_ENTRIES;
    memset(w, 0, 12 * sizeof(w[0]));
    w[0] = w[4] = ct_is_zero(n) & 1;
    for (uint64_t j = 0; j < CURVE25519_COMB_ENTRIES; j++) {
        uint64_t mask = ct_barrier(ct_eq(n, j + 1));
#pragma GCC unroll 12
        for (int i = 0; i < 12; i++)
            w[i] |= mask & entry[j][i];
    }
}

#endif
