/* Poly1305: the contract of its kernels.
 *
 * RFC 8439 (June 2018), section 2.5. */
#ifndef ASSAY_REF_POLY1305_H
#define ASSAY_REF_POLY1305_H

#include <stddef.h>
#include <stdint.h>

#define POLY1305_BLOCK_LEN 16

/* A row's state: what is in it is the row's own affair. A plain structure: memcpy copies it to
 * another place with the alignment. */
#define POLY1305_STATE_LEN   1024
#define POLY1305_STATE_ALIGN 64

/* Starts a message under the one-time key: r, then s (2.5). What does not depend on much data
 * coming is done here; powers of r wait until blocks sees enough of it, so that short messages stay
 * cheap. */
typedef void poly1305_init_fn(void *state, const uint8_t key[32]);

/* Takes n >= 0 blocks of 16 bytes at `in`, which needs no alignment. hibit is the 129th bit
 * that 2.5 has added to each block: 1, or 0 for a last, short block to which the caller has already
 * added it as the byte 0x01 and zeros behind. */
typedef void poly1305_blocks_fn(void *state, const uint8_t *in, size_t n, uint32_t hibit);

/* The MAC: the accumulator modulo 2^130 - 5, plus s, modulo 2^128, in little-endian. The state is
 * used up. */
typedef void poly1305_finish_fn(void *state, uint8_t mac[16]);

/* Key, message and accumulator are secret: all three are constant time in all but n (and hibit). */

poly1305_init_fn poly1305_init_ref;
poly1305_blocks_fn poly1305_blocks_ref;
poly1305_finish_fn poly1305_finish_ref;

/* The whole MAC, to read and to compare with. */
void poly1305_ref(uint8_t mac[16], const uint8_t key[32], const uint8_t *msg, size_t len);

#endif
