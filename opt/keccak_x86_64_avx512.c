/* Keccak on AVX-512VL: a lane to a register. The whole state stays in 25 of the 32 registers,
 * vpternlogq does an exclusive or of three and each step of chi in one instruction, and vprolq
 * turns, so that a round is 66 logical instructions and 29 rotations. With ymm registers that is
 * four states; one state alone uses the lowest lanes of the same code, and is still faster than in
 * 16 integer registers, where half of it lives in memory. Constant time. */
#include <immintrin.h>
#include <string.h>

#include "opt/keccak.h"

typedef __m256i lane;

#define lane_xor(a, b)           _mm256_xor_si256(a, b)
#define lane_chi(a, b, c)        _mm256_ternarylogic_epi64(a, b, c, 0xd2)
#define xor3(a, b, c)            _mm256_ternarylogic_epi64(a, b, c, 0x96)
#define lane_xor5(a, b, c, d, e) xor3(xor3(a, b, c), d, e)
#define LANE_ROL(a, n)           _mm256_rol_epi64(a, n)
#define lane_set(w)              _mm256_set1_epi64x((long long)(w))

#include "opt/keccak_rounds.h"

INLINE lane load(const void *p)
{
    return _mm256_zextsi128_si256(_mm_loadl_epi64(p));
}

INLINE void store(void *p, lane a)
{
    _mm_storel_epi64(p, _mm256_castsi256_si128(a));
}

INLINE void load_state(lane A[KECCAK_LANES], const uint64_t *state)
{
#pragma GCC unroll 25
    for (int i = 0; i < KECCAK_LANES; i++)
        A[i] = load(state + i);
}

INLINE void store_state(uint64_t *state, const lane A[KECCAK_LANES])
{
#pragma GCC unroll 25
    for (int i = 0; i < KECCAK_LANES; i++)
        store(state + i, A[i]);
}

void keccak_permute_avx512(uint64_t state[KECCAK_LANES])
{
    lane A[KECCAK_LANES];
    load_state(A, state);
    keccak_rounds(A);
    store_state(state, A);
}

void keccak_absorb_avx512(uint64_t state[KECCAK_LANES], const uint8_t *data, size_t n, size_t rate)
{
    lane A[KECCAK_LANES];
    for (; n > 0; n--, data += rate) {
        for (size_t i = 0; i < rate / 8; i++)
            store(state + i, _mm256_xor_si256(load(state + i), load(data + 8 * i)));
        load_state(A, state);
        keccak_rounds(A);
        store_state(state, A);
    }
}

void keccak_squeeze_avx512(uint64_t state[KECCAK_LANES], uint8_t *out, size_t n, size_t rate)
{
    lane A[KECCAK_LANES];
    for (; n > 0; n--, out += rate) {
        load_state(A, state);
        keccak_rounds(A);
        store_state(state, A);
        memcpy(out, state, rate);
    }
}

void keccak_permute_x4_avx512(uint64_t state[KECCAK_LANES][4])
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
