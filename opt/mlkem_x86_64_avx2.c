/* ML-KEM on AVX2. */
#include "opt/mlkem.h"

#include "opt/keccak.h"
#include "opt/mlkem_ymm.h"

static void permute(uint64_t S[KECCAK_LANES])
{
    keccak_permute_avx2(S);
}

static void permute_x4(uint64_t S[KECCAK_LANES][4], unsigned which)
{
    (void)which;
    keccak_permute_x4_avx2(S);
}

/* Eight of the candidates: pext gathers the places of those below q, and vpshufb the numbers. */
INLINE unsigned append8(int16_t *out, __m128i x, unsigned good)
{
    uint64_t bytes = _pdep_u64(good, 0x0101010101010101) * 255;
    __m128i at =
        _mm_cvtepu8_epi16(_mm_cvtsi64_si128((int64_t)_pext_u64(0x0e0c0a0806040200, bytes)));
    at = _mm_add_epi16(_mm_mullo_epi16(at, _mm_set1_epi16(0x0101)), _mm_set1_epi16(0x0100));
    _mm_storeu_si128((__m128i *)(void *)out, _mm_shuffle_epi8(x, at));
    return (unsigned)__builtin_popcount(good);
}

static unsigned sample_uniform(int16_t *out, unsigned n, const uint8_t *bytes)
{
    unsigned sum = 0;
    for (unsigned i = 0; i < 168 && n + sum < MLKEM_N; i += 24) {
        v16 x = candidates(bytes + i), below = _mm256_cmpgt_epi16(SET(MLKEM_Q), x);
        unsigned good = (unsigned)_mm256_movemask_epi8(_mm256_packs_epi16(below, below));
        unsigned m = append8(out + sum, _mm256_castsi256_si128(x), good & 0xff);
        m += append8(out + sum + m, _mm256_extracti128_si256(x, 1), good >> 16 & 0xff);
        sum += m;
    }
    return sum;
}

#include "opt/mlkem_scheme.h"

void mlkem_keygen_avx2(const struct mlkem_params *p, uint8_t *ek, uint8_t *dk,
                       const uint8_t d[MLKEM_SEED], const uint8_t z[MLKEM_SEED])
{
    keygen(p, ek, dk, d, z);
}

void mlkem_encaps_avx2(const struct mlkem_params *p, uint8_t *c, uint8_t K[MLKEM_SEED],
                       const uint8_t *ek, const uint8_t m[MLKEM_SEED])
{
    encaps(p, c, K, ek, m);
}

void mlkem_decaps_avx2(const struct mlkem_params *p, uint8_t K[MLKEM_SEED], const uint8_t *dk,
                       const uint8_t *c)
{
    decaps(p, K, dk, c);
}

bool mlkem_check_ek_avx2(const struct mlkem_params *p, const uint8_t *ek)
{
    return check_ek(p, ek);
}

bool mlkem_check_dk_avx2(const struct mlkem_params *p, const uint8_t *dk)
{
    return check_dk(p, dk);
}
