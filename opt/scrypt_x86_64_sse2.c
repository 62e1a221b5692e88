/* ROMix of scrypt on SSE2, which every x86-64 has: a step is 4 cycles (sum, shifts, two xors), a
 * Salsa20/8 128. */
#include <immintrin.h>

#define INLINE static inline __attribute__((always_inline))

INLINE __m128i turn_xor(__m128i v, __m128i sum, int n)
{
    v = _mm_xor_si128(v, _mm_slli_epi32(sum, n));
    return _mm_xor_si128(v, _mm_srli_epi32(sum, 32 - n));
}

#include "opt/scrypt_romix.h"

void scrypt_romix_sse2(uint8_t *B, size_t r, uint64_t N, uint32_t *V, uint32_t *XY)
{
    romix(B, r, N, V, XY);
}
