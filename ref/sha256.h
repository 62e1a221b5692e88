/* SHA-224 and SHA-256: the contract of the block function.
 *
 * FIPS 180-4, sections 4.1.2, 4.2.2, 5.1.1, 5.3.2, 5.3.3 and 6.2. */
#ifndef ASSAY_REF_SHA256_H
#define ASSAY_REF_SHA256_H

#include <stddef.h>
#include <stdint.h>

#define SHA256_BLOCK_LEN 64

/* Section 5.3: H(0). */
extern const uint32_t sha256_iv[8], sha224_iv[8];

/* Section 4.2.2: K(0) .. K(63), aligned to 64 bytes for vector loads. */
extern const uint32_t sha256_k[64];

/* The block function: folds n >= 0 blocks of 64 bytes at `data` into `state`, H(0) .. H(7) in host
 * order. `data` needs no alignment and doesn't overlap `state`. Both may be secret (HMAC): constant
 * time in all but n. */
typedef void sha256_blocks_fn(uint32_t state[8], const uint8_t *data, size_t n);

sha256_blocks_fn sha256_blocks_ref;

/* The whole hash, padding and all, to read and to compare with: `out` is 32 bytes. */
void sha256_ref(uint8_t out[32], const uint8_t *msg, size_t len);

#endif
