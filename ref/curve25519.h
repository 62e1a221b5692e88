/* X25519 and what is below the hashing of Ed25519: the contract of the kernels.
 *
 * RFC 7748 (January 2016), sections 4.1 and 5; RFC 8032 (January 2017), section 5.1; FIPS 186-5.
 * All numbers and points are 32 (or 64) little-endian bytes, as the standards send them. Outputs
 * may be any of the inputs. p = 2^255 - 19, L = 2^252 + 27742317777372353535851937790883648493. */
#ifndef ASSAY_REF_CURVE25519_H
#define ASSAY_REF_CURVE25519_H

#include <stdint.h>

/* X25519(k, u), RFC 7748, section 5: k is clamped here; the top bit of u is ignored, and numbers
 * from p on are taken modulo p. Returns all ones if the result is zero (u of small order), else 0:
 * what is to be done then is the caller's choice (6.1). Constant time. */
typedef uint64_t x25519_fn(uint8_t out[32], const uint8_t k[32], const uint8_t u[32]);

/* X25519(k, 9). Constant time. */
typedef void x25519_base_fn(uint8_t out[32], const uint8_t k[32]);

/* The encoding (RFC 8032, 5.1.2) of [s]B, for any s below 2^256. Constant time. */
typedef void ed25519_base_fn(uint8_t out[32], const uint8_t s[32]);

/* The encoding of [S]B - [k]A', for any S and k below 2^256, where A encodes A' (5.1.3). Returns 1,
 * or 0, and out is undefined, if A is not an encoding of a point. As OpenSSL does, A is decoded
 * leniently: y from p on is taken modulo p, and x = 0 with the sign bit set is x = 0. For
 * verification: all is public, the time varies. */
typedef int ed25519_double_fn(uint8_t out[32], const uint8_t S[32], const uint8_t k[32],
                              const uint8_t A[32]);

/* x modulo L; a b + c modulo L, for any a, b and c below 2^256. Constant time. */
typedef void ed25519_reduce_fn(uint8_t out[32], const uint8_t x[64]);
typedef void ed25519_muladd_fn(uint8_t out[32], const uint8_t a[32], const uint8_t b[32],
                               const uint8_t c[32]);

x25519_fn x25519_ref;
x25519_base_fn x25519_base_ref;
ed25519_base_fn ed25519_base_ref;
ed25519_double_fn ed25519_double_ref;
ed25519_reduce_fn ed25519_reduce_ref;
ed25519_muladd_fn ed25519_muladd_ref;

#endif
