/* ROMix of scrypt on AVX-512VL: vpternlogd xors both shifts in at once, so that a step is 3 cycles,
 * a Salsa20/8 96. (vprold takes 2 cycles on AMD's cores, and would make it 4.) */
#include <immintrin.h>

#define INLINE static inline __attribute__((always_inline))

INLINE __m128i turn_xor(__m128i v, __m128i sum, int n)
{
    return _mm_ternarylogic_epi32(v, _mm_slli_epi32(sum, n), _mm_srli_epi32(sum, 32 - n), 0x96);
}

#include "opt/scrypt_romix.h"

void scrypt_romix_avx512(uint8_t *B, size_t r, uint64_t N, uint32_t *V, uint32_t *XY)
{
    romix(B, r, N, V, XY);
}
