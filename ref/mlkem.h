/* ML-KEM, the module-lattice-based key-encapsulation mechanism: the contract of its kernels.
 *
 * FIPS 203 (August 2024), sections 4 to 8. The kernels are the standard's "internal" algorithms,
 * which take their randomness as arguments; drawing it is the caller's business. */
#ifndef ASSAY_REF_MLKEM_H
#define ASSAY_REF_MLKEM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define MLKEM_N    256
#define MLKEM_Q    3329
#define MLKEM_ETA2 2  /* in all parameter sets */
#define MLKEM_SEED 32 /* bytes of d, z, m, K, rho, sigma and of a hash H */

#define MLKEM_K_MAX    4
#define MLKEM_ETA_MAX  3
#define MLKEM_POLY_LEN 384 /* bytes of ByteEncode_12 */
#define MLKEM_EK_MAX   1568
#define MLKEM_DK_MAX   3168
#define MLKEM_C_MAX    1568

/* Section 8, table 2, and the lengths of table 3. */
struct mlkem_params {
    unsigned k, eta1, du, dv;
    size_t ek_len; /* 384 k + 32 */
    size_t dk_len; /* 768 k + 96 */
    size_t c_len;  /* 32 (du k + dv) */
};

extern const struct mlkem_params mlkem_512, mlkem_768, mlkem_1024;

/* Lengths are those of `p`. Outputs overlap neither inputs nor one another; no pointer needs any
 * alignment. d, z, m, K and dk are secret, but for the ek and its hash in dk; ek and c are public.
 * Constant time in the secrets: only the seed rho, which is part of ek, decides how long it takes.
 */

/* ML-KEM.KeyGen_internal(d, z), algorithm 16. */
typedef void mlkem_keygen_fn(const struct mlkem_params *p, uint8_t *ek, uint8_t *dk,
                             const uint8_t d[MLKEM_SEED], const uint8_t z[MLKEM_SEED]);

/* ML-KEM.Encaps_internal(ek, m), algorithm 17. An ek that mlkem_check_ek_fn refuses gives some c
 * and K. */
typedef void mlkem_encaps_fn(const struct mlkem_params *p, uint8_t *c, uint8_t K[MLKEM_SEED],
                             const uint8_t *ek, const uint8_t m[MLKEM_SEED]);

/* ML-KEM.Decaps_internal(dk, c), algorithm 18: for a c that encaps didn't make, K is a secret
 * function of z and c, and nothing tells that it happened. */
typedef void mlkem_decaps_fn(const struct mlkem_params *p, uint8_t K[MLKEM_SEED], const uint8_t *dk,
                             const uint8_t *c);

/* Section 7.2, the modulus check: true if the coefficients in ek are all below q. */
typedef bool mlkem_check_ek_fn(const struct mlkem_params *p, const uint8_t *ek);

/* Section 7.3, the hash check: true if dk holds the hash of the ek in it. */
typedef bool mlkem_check_dk_fn(const struct mlkem_params *p, const uint8_t *dk);

mlkem_keygen_fn mlkem_keygen_ref;
mlkem_encaps_fn mlkem_encaps_ref;
mlkem_decaps_fn mlkem_decaps_ref;
mlkem_check_ek_fn mlkem_check_ek_ref;
mlkem_check_dk_fn mlkem_check_dk_ref;

/* Appendix A: zeta^BitRev7(i) mod q with zeta = 17. */
extern const uint16_t mlkem_zetas[128];

/* floor(a / q) for a < 2^28, without a division, whose time may depend on its operands:
 * 330282857 = ceil(2^40 / q) is too large by 3177/q, so that the result is exact as long as
 * a * 3177 < 2^40. */
static inline uint32_t mlkem_div_q(uint32_t a)
{
    return (uint32_t)((uint64_t)a * 330282857 >> 40);
}

/* Polynomials have their coefficients in [0, q). These are what tests look at one by one: */

/* Section 4.2.1: Compress_d and Decompress_d, 1 <= d <= 11. */
uint16_t mlkem_compress_ref(uint16_t x, unsigned d);
uint16_t mlkem_decompress_ref(uint16_t y, unsigned d);

/* Algorithms 9, 10 and 11, in place but for the product h. */
void mlkem_ntt_ref(uint16_t f[MLKEM_N]);
void mlkem_inverse_ntt_ref(uint16_t f[MLKEM_N]);
void mlkem_multiply_ntts_ref(uint16_t h[MLKEM_N], const uint16_t f[MLKEM_N],
                             const uint16_t g[MLKEM_N]);

#endif
