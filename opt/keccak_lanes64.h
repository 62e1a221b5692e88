/* Keccak with a lane to a 64-bit word, in plain C: compiled as it is, and for CPUs with better
 * instructions (andn for chi, rorx for rho). Constant time. */
#ifndef ASSAY_OPT_KECCAK_LANES64_H
#define ASSAY_OPT_KECCAK_LANES64_H

#include "ref/bytes.h"

typedef uint64_t lane;

#define lane_xor(a, b)           ((a) ^ (b))
#define lane_xor5(a, b, c, d, e) ((a) ^ (b) ^ (c) ^ (d) ^ (e))
#define lane_chi(a, b, c)        ((a) ^ (~(b) & (c)))
#define LANE_ROL(a, n)           rotl64(a, n)
#define lane_set(w)              (w)

#include "opt/keccak_rounds.h"

INLINE void permute64(uint64_t state[KECCAK_LANES])
{
    lane A[KECCAK_LANES];
    memcpy(A, state, sizeof(A));
    keccak_rounds(A);
    memcpy(state, A, sizeof(A));
}

INLINE void absorb64(uint64_t state[KECCAK_LANES], const uint8_t *data, size_t n, size_t rate)
{
    lane A[KECCAK_LANES];
    memcpy(A, state, sizeof(A));
    for (; n > 0; n--, data += rate) {
        for (size_t i = 0; i < rate / 8; i++)
            A[i] ^= load64_le(data + 8 * i);
        keccak_rounds(A);
    }
    memcpy(state, A, sizeof(A));
}

INLINE void squeeze64(uint64_t state[KECCAK_LANES], uint8_t *out, size_t n, size_t rate)
{
    lane A[KECCAK_LANES];
    memcpy(A, state, sizeof(A));
    for (; n > 0; n--, out += rate) {
        keccak_rounds(A);
        for (size_t i = 0; i < rate / 8; i++)
            store64_le(out + 8 * i, A[i]);
    }
    memcpy(state, A, sizeof(A));
}

#endif
