/* SM3: the contract of the block function.
 *
 * GB/T 32905-2016, section 5. */
#ifndef ASSAY_REF_SM3_H
#define ASSAY_REF_SM3_H

#include <stddef.h>
#include <stdint.h>

#define SM3_BLOCK_LEN 64

/* 4.1: IV. */
extern const uint32_t sm3_iv[8];

/* The block function: folds n >= 0 blocks of 64 bytes at `data` into `state`, A .. H in host order.
 * `data` needs no alignment and doesn't overlap `state`. Both may be secret (HMAC): constant time
 * in all but n. */
typedef void sm3_blocks_fn(uint32_t state[8], const uint8_t *data, size_t n);

sm3_blocks_fn sm3_blocks_ref;

/* The whole hash, padding and all, to read and to compare with: `out` is 32 bytes. */
void sm3_ref(uint8_t out[32], const uint8_t *msg, size_t len);

#endif
