/* Keccak-f[1600] and its sponge: the contract of the kernels of SHA-3, SHAKE and KMAC.
 *
 * FIPS 202 (August 2015), sections 3 to 6 and appendix B. */
#ifndef ASSAY_REF_KECCAK_H
#define ASSAY_REF_KECCAK_H

#include <stddef.h>
#include <stdint.h>

#define KECCAK_LANES    25
#define KECCAK_ROUNDS   24
#define KECCAK_RATE_MAX 168 /* SHAKE128's, in bytes */

/* The state is 25 lanes of 64 bits in host order: A[x, y] of section 3.1.2 is state[x + 5 y]; bit z
 * of a lane is its bit of weight 2^z, so that byte i of the state as a string is byte i % 8,
 * counted from the least significant, of lane i / 8.
 *
 * `rate` is a multiple of 8 and at most 192. Data and state may both be secret (KMAC, ML-KEM):
 * constant time in all but n and rate. No pointer needs more than its type's alignment. */

/* Keccak-f[1600](state). */
typedef void keccak_permute_fn(uint64_t state[KECCAK_LANES]);

/* The absorbing half of the sponge: n >= 0 times, xors `rate` bytes into the state and permutes it.
 * `data` doesn't overlap `state`. */
typedef void keccak_absorb_fn(uint64_t state[KECCAK_LANES], const uint8_t *data, size_t n,
                              size_t rate);

/* The squeezing half: n >= 0 times, permutes the state and writes its first `rate` bytes. After the
 * last, padded block was xored in, n of them are the first n blocks of the result. `out` doesn't
 * overlap `state`. */
typedef void keccak_squeeze_fn(uint64_t state[KECCAK_LANES], uint8_t *out, size_t n, size_t rate);

/* Keccak-f[1600] of four states: lane i of the j'th is state[i][j]. */
typedef void keccak_permute_x4_fn(uint64_t state[KECCAK_LANES][4]);

keccak_permute_fn keccak_permute_ref;
keccak_absorb_fn keccak_absorb_ref;
keccak_squeeze_fn keccak_squeeze_ref;
keccak_permute_x4_fn keccak_permute_x4_ref;

/* Section 3.2.5: RC of round 0 .. 23. */
extern const uint64_t keccak_rc[KECCAK_ROUNDS];

/* Section 3.2.2, table 2: by how much rho turns lane x + 5 y, modulo 64. */
extern const uint8_t keccak_rho[KECCAK_LANES];

/* Section 6: what is appended to the message, with the first bit of pad10*1: the bits 01 of SHA-3
 * and 1111 of SHAKE, read as section B.2 says. */
#define KECCAK_PAD_SHA3  0x06
#define KECCAK_PAD_SHAKE 0x1f

/* KECCAK[c], section 5.2, whole: `out_len` bytes from a message of bytes, to read and to compare
 * with. */
void keccak_ref(uint8_t *out, size_t out_len, const uint8_t *msg, size_t len, size_t rate,
                uint8_t pad);

/* Section 6.1: SHA3-224, -256, -384 and -512, by the result's length in bytes, 28 .. 64. */
void sha3_ref(uint8_t *out, size_t out_len, const uint8_t *msg, size_t len);

/* Section 6.2: SHAKE128 and SHAKE256, by the strength in bits. */
void shake_ref(uint8_t *out, size_t out_len, const uint8_t *msg, size_t len, unsigned strength);

#endif
