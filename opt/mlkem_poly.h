/* What opt/mlkem_scheme.h needs of a file that includes it, besides Keccak: polynomials of signed
 * 16-bit coefficients, of which bounds are stated, and the functions below as static ones. */
#ifndef ASSAY_OPT_MLKEM_POLY_H
#define ASSAY_OPT_MLKEM_POLY_H

#include "ref/mlkem.h"

typedef struct {
    _Alignas(32) int16_t c[MLKEM_N];
} poly;

/* A transformed polynomial as the second operand of products: b1, b0 by turns, and b0, b1 gamma. */
typedef struct {
    poly crossed, straight;
} factor;

/* FIPS 203's NTT, of coefficients up to q in magnitude; the result's are up to 8 q. */
static void poly_ntt(poly *f);

/* NTT^-1 of coefficients up to 2^15 - 1, times 2^16; the result's are up to q. */
static void poly_inverse_ntt(poly *f);

/* Takes coefficients up to 8 q. */
static void factor_from(factor *b, const poly *f);

/* r = 2^-16 times the sum of the k <= 4 products of a[j], up to 4095, and b[j]; up to 15000. */
static void inner_product(poly *r, const poly a[], const factor b[], unsigned k);

/* r, up to 15000, becomes 2^16 r + e; e is up to 8 q; the result up to 9 q. */
static void poly_from_product(poly *r, const poly *e);

/* SamplePolyCBD_eta of 64 eta bytes, behind which 8 more can be read. */
static void sample_cbd(poly *f, const uint8_t *B, unsigned eta);

/* One block's worth of SampleNTT: the coefficients that 168 bytes give, at most as many as are
 * needed after the first n < 256 and 15 more. Returns how many; 8 more bytes can be read, and 16
 * more coefficients written. */
static unsigned sample_uniform(int16_t *out, unsigned n, const uint8_t *bytes);

/* ByteEncode_d(Compress_d(f)) for any coefficients, d = 1, 4, 5, 10, 11, or ByteEncode_12(f). */
static void poly_encode(uint8_t *B, const poly *f, unsigned d);

/* Decompress_d(ByteDecode_d(B)); for d = 12 as it is, up to 4095. */
static void poly_decode(poly *f, const uint8_t *B, unsigned d);

/* Keccak-f[1600] of one state, and of those of four whose bits are set in `which`. */
static void permute(uint64_t S[KECCAK_LANES]);
static void permute_x4(uint64_t S[KECCAK_LANES][4], unsigned which);

#endif
