/* Four times Keccak on AVX2: lane i of the four states is a register. Half of them live in memory,
 * and a rotation is two shifts and an or. Constant time. */
#include <immintrin.h>

#include "opt/keccak.h"

typedef __m256i lane;

#define lane_xor(a, b)           _mm256_xor_si256(a, b)
#define lane_xor5(a, b, c, d, e) lane_xor(lane_xor(lane_xor(a, b), lane_xor(c, d)), e)
#define lane_chi(a, b, c)        lane_xor(a, _mm256_andnot_si256(b, c))
#define lane_set(w)              _mm256_set1_epi64x((long long)(w))
#define LANE_ROL(a, n)           rol(a, n)

static inline __attribute__((always_inline)) lane rol(lane a, int n)
{
    return _mm256_or_si256(_mm256_slli_epi64(a, n), _mm256_srli_epi64(a, 64 - n));
}

#include "opt/keccak_rounds.h"

void keccak_permute_x4_avx2(uint64_t state[KECCAK_LANES][4])
{
    lane A[KECCAK_LANES];
#pragma GCC unroll 25
    for (int i = 0; i < KECCAK_LANES; i++)
        A[i] = _mm256_loadu_si256((const lane *)state[i]);
    keccak_rounds(A);
#pragma GCC unroll 25
    for (int i = 0; i < KECCAK_LANES; i++)
        _mm256_storeu_si256((lane *)state[i], A[i]);
}
