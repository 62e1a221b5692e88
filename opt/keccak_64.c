/* Keccak in 64-bit words of portable C, unrolled so that every lane and offset is known.
 * Constant time. */
#include "opt/keccak.h"
#include "opt/keccak_lanes64.h"

void keccak_permute_64(uint64_t state[KECCAK_LANES])
{
    permute64(state);
}

void keccak_absorb_64(uint64_t state[KECCAK_LANES], const uint8_t *data, size_t n, size_t rate)
{
    absorb64(state, data, n, rate);
}

void keccak_squeeze_64(uint64_t state[KECCAK_LANES], uint8_t *out, size_t n, size_t rate)
{
    squeeze64(state, out, n, rate);
}

void keccak_permute_x4_64(uint64_t state[KECCAK_LANES][4])
{
    for (int j = 0; j < 4; j++) {
        uint64_t A[KECCAK_LANES];
        for (int i = 0; i < KECCAK_LANES; i++)
            A[i] = state[i][j];
        permute64(A);
        for (int i = 0; i < KECCAK_LANES; i++)
            state[i][j] = A[i];
    }
}
