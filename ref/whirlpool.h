/* Whirlpool: the contract of the block function.
 *
 * Barreto and Rijmen, "The Whirlpool hashing function" (revised May 2003; ISO/IEC 10118-3:2004). */
#ifndef ASSAY_REF_WHIRLPOOL_H
#define ASSAY_REF_WHIRLPOOL_H

#include <stddef.h>
#include <stdint.h>

#define WHIRLPOOL_BLOCK_LEN 64

/* The block function: folds n >= 0 blocks of 64 bytes at `data` into `state`, zeros at first.
 * Neither needs alignment, and they don't overlap. Both may be secret (HMAC): constant time in all
 * but n. */
typedef void whirlpool_blocks_fn(uint8_t state[64], const uint8_t *data, size_t n);

whirlpool_blocks_fn whirlpool_blocks_ref;

/* The whole hash, padding and all, to read and to compare with: `out` is 64 bytes. */
void whirlpool_ref(uint8_t out[64], const uint8_t *msg, size_t len);

#endif
