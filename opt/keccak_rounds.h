/* The rounds of Keccak-f[1600] over any kind of lane, to be included once by a file that has
 * defined
 *
 *   lane                  a word, or a vector of words of several states
 *   lane_xor(a, b)        a ^ b
 *   lane_xor5(a..e)       a ^ b ^ c ^ d ^ e
 *   lane_chi(a, b, c)     a ^ (~b & c)
 *   LANE_ROL(a, n)        each word turned left by the constant n, 0 < n < 64
 *   lane_set(w)           the word w in all places
 *
 * A round goes from one array to the other, row by row of its result; pi is nothing but the choice
 * of the lanes that a row is made of. The lanes of a row of the result are the only ones to need
 * theirs of the source, so that a compiler can keep one state and a few temporaries in registers.
 */
#ifndef ASSAY_OPT_KECCAK_ROUNDS_H
#define ASSAY_OPT_KECCAK_ROUNDS_H

#include "ref/keccak.h"

#define INLINE static inline __attribute__((always_inline))

INLINE void chi_row(lane E[5], lane b0, lane b1, lane b2, lane b3, lane b4)
{
    E[0] = lane_chi(b0, b1, b2);
    E[1] = lane_chi(b1, b2, b3);
    E[2] = lane_chi(b2, b3, b4);
    E[3] = lane_chi(b3, b4, b0);
    E[4] = lane_chi(b4, b0, b1);
}

/* Lane i with theta's D added, and turned by rho. */
#define THETA_RHO(i, n) LANE_ROL(lane_xor(A[i], D[(i) % 5]), n)

INLINE void keccak_round(lane E[KECCAK_LANES], const lane A[KECCAK_LANES], uint64_t rc)
{
    lane C[5], D[5];
#pragma GCC unroll 5
    for (int x = 0; x < 5; x++)
        C[x] = lane_xor5(A[x], A[x + 5], A[x + 10], A[x + 15], A[x + 20]);
#pragma GCC unroll 5
    for (int x = 0; x < 5; x++)
        D[x] = lane_xor(C[(x + 4) % 5], LANE_ROL(C[(x + 1) % 5], 1));
    chi_row(E + 0, lane_xor(A[0], D[0]), THETA_RHO(6, 44), THETA_RHO(12, 43), THETA_RHO(18, 21),
            THETA_RHO(24, 14));
    chi_row(E + 5, THETA_RHO(3, 28), THETA_RHO(9, 20), THETA_RHO(10, 3), THETA_RHO(16, 45),
            THETA_RHO(22, 61));
    chi_row(E + 10, THETA_RHO(1, 1), THETA_RHO(7, 6), THETA_RHO(13, 25), THETA_RHO(19, 8),
            THETA_RHO(20, 18));
    chi_row(E + 15, THETA_RHO(4, 27), THETA_RHO(5, 36), THETA_RHO(11, 10), THETA_RHO(17, 15),
            THETA_RHO(23, 56));
    chi_row(E + 20, THETA_RHO(2, 62), THETA_RHO(8, 55), THETA_RHO(14, 39), THETA_RHO(15, 41),
            THETA_RHO(21, 2));
    E[0] = lane_xor(E[0], lane_set(rc));
}

/* Unrolled by 4, as the lanes come to lie as they did after as many rounds in place. */
INLINE void keccak_rounds(lane A[KECCAK_LANES])
{
    lane E[KECCAK_LANES];
    for (int i = 0; i < KECCAK_ROUNDS; i += 4) {
        keccak_round(E, A, keccak_rc[i]);
        keccak_round(A, E, keccak_rc[i + 1]);
        keccak_round(E, A, keccak_rc[i + 2]);
        keccak_round(A, E, keccak_rc[i + 3]);
    }
}

#endif
