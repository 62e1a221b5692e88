/* SHA-1: the contract of the block function.
 *
 * FIPS 180-4, sections 4.1.1, 4.2.1, 5.1.1, 5.3.1 and 6.1. */
#ifndef ASSAY_REF_SHA1_H
#define ASSAY_REF_SHA1_H

#include <stddef.h>
#include <stdint.h>

#define SHA1_BLOCK_LEN 64

/* Section 5.3.1: H(0). */
extern const uint32_t sha1_iv[5];

/* Section 4.2.1: K of rounds 0 .. 19, 20 .. 39, 40 .. 59 and 60 .. 79. */
extern const uint32_t sha1_k[4];

/* The block function: folds n >= 0 blocks of 64 bytes at `data` into `state`, H(0) .. H(4) in host
 * order. `data` needs no alignment and doesn't overlap `state`. Both may be secret (HMAC): constant
 * time in all but n. */
typedef void sha1_blocks_fn(uint32_t state[5], const uint8_t *data, size_t n);

sha1_blocks_fn sha1_blocks_ref;

/* The whole hash, padding and all, to read and to compare with: `out` is 20 bytes. */
void sha1_ref(uint8_t out[20], const uint8_t *msg, size_t len);

#endif
