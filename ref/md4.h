/* MD4: the contract of the block function.
 *
 * RFC 1320, section 3. */
#ifndef ASSAY_REF_MD4_H
#define ASSAY_REF_MD4_H

#include <stddef.h>
#include <stdint.h>

#define MD4_BLOCK_LEN 64

/* The block function: folds n >= 0 blocks of 64 bytes at `data` into `state`, A .. D in host order,
 * which begins as MD5's (md5_iv). `data` needs no alignment and doesn't overlap `state`. Both may
 * be secret: constant time in all but n. */
typedef void md4_blocks_fn(uint32_t state[4], const uint8_t *data, size_t n);

md4_blocks_fn md4_blocks_ref;

/* The whole hash, padding and all, to read and to compare with: `out` is 16 bytes. */
void md4_ref(uint8_t out[16], const uint8_t *msg, size_t len);

#endif
