/* MD5: the contract of the block function.
 *
 * RFC 1321, section 3. */
#ifndef ASSAY_REF_MD5_H
#define ASSAY_REF_MD5_H

#include <stddef.h>
#include <stdint.h>

#define MD5_BLOCK_LEN 64

/* Section 3.3: the words A, B, C, D before the first block. */
extern const uint32_t md5_iv[4];

/* Section 3.4: T[1] .. T[64], here from 0 on, aligned to 64 bytes for vector loads. */
extern const uint32_t md5_t[64];

/* The block function: folds n >= 0 blocks of 64 bytes at `data` into `state`, A .. D in host order.
 * `data` needs no alignment and doesn't overlap `state`. Both may be secret (HMAC): constant time
 * in all but n. */
typedef void md5_blocks_fn(uint32_t state[4], const uint8_t *data, size_t n);

md5_blocks_fn md5_blocks_ref;

/* The whole hash, padding and all, to read and to compare with: `out` is 16 bytes. */
void md5_ref(uint8_t out[16], const uint8_t *msg, size_t len);

#endif
