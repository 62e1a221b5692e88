/* RIPEMD-160: the contract of the block function.
 *
 * Dobbertin, Bosselaers and Preneel, "RIPEMD-160: a strengthened version of RIPEMD" (FSE 1996). */
#ifndef ASSAY_REF_RIPEMD160_H
#define ASSAY_REF_RIPEMD160_H

#include <stddef.h>
#include <stdint.h>

#define RIPEMD160_BLOCK_LEN 64

/* h0 .. h4 before the first block. */
extern const uint32_t ripemd160_iv[5];

/* The block function: folds n >= 0 blocks of 64 bytes at `data` into `state`, h0 .. h4 in host
 * order. `data` needs no alignment and doesn't overlap `state`. Both may be secret (HMAC): constant
 * time in all but n. */
typedef void ripemd160_blocks_fn(uint32_t state[5], const uint8_t *data, size_t n);

ripemd160_blocks_fn ripemd160_blocks_ref;

/* The whole hash, padding and all, to read and to compare with: `out` is 20 bytes. */
void ripemd160_ref(uint8_t out[20], const uint8_t *msg, size_t len);

#endif
