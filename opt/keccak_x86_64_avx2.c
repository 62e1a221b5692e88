/* Keccak in 64-bit words with BMI: andn is chi's ~b & c, rorx turns into another register.
 * Constant time. */
#include "opt/keccak.h"
#include "opt/keccak_lanes64.h"

void keccak_permute_avx2(uint64_t state[KECCAK_LANES])
{
    permute64(state);
}

void keccak_absorb_avx2(uint64_t state[KECCAK_LANES], const uint8_t *data, size_t n, size_t rate)
{
    absorb64(state, data, n, rate);
}

void keccak_squeeze_avx2(uint64_t state[KECCAK_LANES], uint8_t *out, size_t n, size_t rate)
{
    squeeze64(state, out, n, rate);
}
