/* SHA-384, SHA-512, SHA-512/224 and SHA-512/256: the contract of the block function.
 *
 * FIPS 180-4, sections 4.1.3, 4.2.3, 5.1.2, 5.3.4 to 5.3.6 and 6.4. */
#ifndef ASSAY_REF_SHA512_H
#define ASSAY_REF_SHA512_H

#include <stddef.h>
#include <stdint.h>

#define SHA512_BLOCK_LEN 128

/* Section 5.3: H(0). */
extern const uint64_t sha384_iv[8], sha512_iv[8], sha512_224_iv[8], sha512_256_iv[8];

/* Section 4.2.3: K(0) .. K(79), aligned to 64 bytes for vector loads. */
extern const uint64_t sha512_k[80];

/* The block function: folds n >= 0 blocks of 128 bytes at `data` into `state`, H(0) .. H(7) in host
 * order. `data` needs no alignment and doesn't overlap `state`. Both may be secret (HMAC): constant
 * time in all but n. */
typedef void sha512_blocks_fn(uint64_t state[8], const uint8_t *data, size_t n);

sha512_blocks_fn sha512_blocks_ref;

/* The whole SHA-512, padding and all, from any of the H(0), to read and to compare with: `out` is
 * 64 bytes, whose first 28, 32 or 48 are the shorter hashes. */
void sha512_ref(uint8_t out[64], const uint64_t iv[8], const uint8_t *msg, size_t len);

#endif
