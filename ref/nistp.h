/* The NIST curves P-256, P-384 and P-521 (SP 800-186; FIPS 186-5; SEC 2): the contract of their
 * kernels, which is one and the same, in a table for each curve.
 *
 * Coordinates and scalars are little-endian arrays of n = 4, 6, 9 words of 64 bits, plain (not in
 * Montgomery form), coordinates fully reduced modulo p. A point is x, then y, 2 n words; the point
 * at infinity, which has no such form, is told apart. Outputs may be any of the inputs.
 * N is the order of the curve (the cofactor is 1). */
#ifndef ASSAY_REF_NISTP_H
#define ASSAY_REF_NISTP_H

#include <stdint.h>

#define NISTP_WORDS_MAX 9

/* r = [k]G, r = [k]q, for k of n words of any value and q on the curve. Constant time, for every k
 * and q (0, N, N - 1, ... included). Returns all ones if the result is the point at infinity (r is
 * then zeros), else 0. */
typedef uint64_t nistp_base_fn(uint64_t *r, const uint64_t *k);
typedef uint64_t nistp_mul_fn(uint64_t *r, const uint64_t *k, const uint64_t *q);

/* r = [u]G + [v]q, as above, but for verification: all is public, the time varies. */
typedef uint64_t nistp_double_fn(uint64_t *r, const uint64_t *u, const uint64_t *v,
                                 const uint64_t *q);

/* All ones if x, y < p and y^2 = x^3 - 3 x + b, else 0. Constant time. */
typedef uint64_t nistp_on_curve_fn(const uint64_t *q);

/* y from x: r = sqrt(x^3 - 3 x + b), the root whose lowest bit is `odd` (0 or 1); all ones, or 0 if
 * there is none or x isn't below p (y is undefined then). Public. */
typedef uint64_t nistp_decompress_fn(uint64_t *y, const uint64_t *x, unsigned odd);

/* Scalars modulo N: r = a b, for any a, b of n words; r = a^-1 (0 for 0 mod N); r = a mod N.
 * Constant time. */
typedef void nistp_scalar_mul_fn(uint64_t *r, const uint64_t *a, const uint64_t *b);
typedef void nistp_scalar_inverse_fn(uint64_t *r, const uint64_t *a);
typedef void nistp_scalar_reduce_fn(uint64_t *r, const uint64_t *a);

/* A row of the tables p256, p384 and p521 holds these, after its head (crypto/impl/nistp.h). */
struct nistp_kernels {
    nistp_base_fn *base;
    nistp_mul_fn *mul;
    nistp_double_fn *mul_double;
    nistp_on_curve_fn *on_curve;
    nistp_decompress_fn *decompress;
    nistp_scalar_mul_fn *scalar_mul;
    nistp_scalar_inverse_fn *scalar_inverse;
    nistp_scalar_reduce_fn *scalar_reduce;
};

/* The references, in ref/p256.c, ref/p384.c and ref/p521.c. */
nistp_base_fn p256_base_ref, p384_base_ref, p521_base_ref;
nistp_mul_fn p256_mul_ref, p384_mul_ref, p521_mul_ref;
nistp_double_fn p256_mul_double_ref, p384_mul_double_ref, p521_mul_double_ref;
nistp_on_curve_fn p256_on_curve_ref, p384_on_curve_ref, p521_on_curve_ref;
nistp_decompress_fn p256_decompress_ref, p384_decompress_ref, p521_decompress_ref;
nistp_scalar_mul_fn p256_scalar_mul_ref, p384_scalar_mul_ref, p521_scalar_mul_ref;
nistp_scalar_inverse_fn p256_scalar_inverse_ref, p384_scalar_inverse_ref, p521_scalar_inverse_ref;
nistp_scalar_reduce_fn p256_scalar_reduce_ref, p384_scalar_reduce_ref, p521_scalar_reduce_ref;

#endif
