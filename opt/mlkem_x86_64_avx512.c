/* ML-KEM on AVX-512: the polynomials of AVX2, with Keccak and the rejection of AVX-512. */
#include "opt/mlkem.h"

#include "opt/keccak.h"
#include "opt/mlkem_ymm.h"

static void permute(uint64_t S[KECCAK_LANES])
{
    keccak_permute_avx512(S);
}

static void permute_x4(uint64_t S[KECCAK_LANES][4], unsigned which)
{
    (void)which;
    keccak_permute_x4_avx512(S);
}

/* vpcompressd takes 32-bit numbers. */
static unsigned sample_uniform(int16_t *out, unsigned n, const uint8_t *bytes)
{
    unsigned sum = 0;
    for (unsigned i = 0; i < 168 && n + sum < MLKEM_N; i += 24) {
        v16 x = candidates(bytes + i);
        __mmask16 good = _mm256_cmplt_epi16_mask(x, SET(MLKEM_Q));
        __m512i kept = _mm512_maskz_compress_epi32(good, _mm512_cvtepi16_epi32(x));
        unsigned m = (unsigned)__builtin_popcount(good);
        _mm256_storeu_si256((v16 *)(void *)(out + sum), _mm512_cvtepi32_epi16(kept));
        sum += m;
    }
    return sum;
}

#include "opt/mlkem_scheme.h"

void mlkem_keygen_avx512(const struct mlkem_params *p, uint8_t *ek, uint8_t *dk,
                         const uint8_t d[MLKEM_SEED], const uint8_t z[MLKEM_SEED])
{
    keygen(p, ek, dk, d, z);
}

void mlkem_encaps_avx512(const struct mlkem_params *p, uint8_t *c, uint8_t K[MLKEM_SEED],
                         const uint8_t *ek, const uint8_t m[MLKEM_SEED])
{
    encaps(p, c, K, ek, m);
}

void mlkem_decaps_avx512(const struct mlkem_params *p, uint8_t K[MLKEM_SEED], const uint8_t *dk,
                         const uint8_t *c)
{
    decaps(p, K, dk, c);
}

bool mlkem_check_ek_avx512(const struct mlkem_params *p, const uint8_t *ek)
{
    return check_ek(p, ek);
}

bool mlkem_check_dk_avx512(const struct mlkem_params *p, const uint8_t *dk)
{
    return check_dk(p, dk);
}
