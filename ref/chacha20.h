/* ChaCha20: the contract of its kernel.
 *
 * RFC 8439 (June 2018), sections 2.1 to 2.4. */
#ifndef ASSAY_REF_CHACHA20_H
#define ASSAY_REF_CHACHA20_H

#include <stddef.h>
#include <stdint.h>

#define CHACHA20_BLOCK_LEN 64

/* Section 2.3: the words 0 .. 3 of the state, "expand 32-byte k" in little-endian. */
extern const uint32_t chacha20_constant[4];

/* XORs `len` bytes at `in` with the key stream into `out`, which is `in` itself or doesn't overlap
 * it; neither needs alignment. If len isn't a multiple of 64, `last` gets the whole key stream of
 * the last block, so that a caller can go on within it; else `last` is untouched.
 *
 * key is the words 4 .. 11 of the state, counter the words 12 .. 15, in host order. The RFC's block
 * counter has 32 bits, and nobody may use more of it with one nonce; beyond that it carries into
 * word 13, as a 64-bit counter in front of a 64-bit nonce does, and never further.
 *
 * Key and text are secret: constant time in all but len. */
typedef void chacha20_xor_fn(uint8_t *out, const uint8_t *in, size_t len, const uint32_t key[8],
                             const uint32_t counter[4], uint8_t last[CHACHA20_BLOCK_LEN]);

chacha20_xor_fn chacha20_xor_ref;

#endif
