/* BLAKE2b and BLAKE2s: the contract of the block functions.
 *
 * RFC 7693, sections 2 and 3, and the parameter block of the BLAKE2 paper (Aumasson, Neves,
 * Wilcox-O'Hearn, Winnerlein, "BLAKE2: simpler, smaller, fast as MD5", 2013), section 2.8. */
#ifndef ASSAY_REF_BLAKE2_H
#define ASSAY_REF_BLAKE2_H

#include <stddef.h>
#include <stdint.h>

#define BLAKE2B_BLOCK_LEN 128
#define BLAKE2S_BLOCK_LEN 64

/* Section 2.6: the initialization vectors. */
extern const uint64_t blake2b_iv[8];
extern const uint32_t blake2s_iv[8];

/* Section 2.7: the message schedule, SIGMA; rounds 10 and 11 are rounds 0 and 1 again, and BLAKE2s
 * has the first ten. It is here, so that unrolled rounds know it. */
static const uint8_t blake2_sigma[12][16] = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
    {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
    {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
    {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
    {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
    {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
    {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
    {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
    {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
    {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
    {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
};

/* The block function: n >= 0 times, adds `step` to the counter t (t[0] is its low word) and folds a
 * block at `data` into h with the compression function F, section 3.2. `f` is all ones if these
 * bytes are the message's last, else zero; then n is 1, and the block is filled with zeros from
 * byte `step` on. Words are in host order; `data` needs no alignment and overlaps neither h nor t.
 * Everything but n and step may be secret (keyed hashing): constant time. */
typedef void blake2b_blocks_fn(uint64_t h[8], uint64_t t[2], const uint8_t *data, size_t n,
                               size_t step, uint64_t f);
typedef void blake2s_blocks_fn(uint32_t h[8], uint32_t t[2], const uint8_t *data, size_t n,
                               size_t step, uint32_t f);

blake2b_blocks_fn blake2b_blocks_ref;
blake2s_blocks_fn blake2s_blocks_ref;

/* The whole hash of section 3.3, to read and to compare with: 1 <= out_len <= 64 (32), key_len at
 * most the same. */
void blake2b_ref(uint8_t *out, size_t out_len, const uint8_t *key, size_t key_len,
                 const uint8_t *msg, size_t len);
void blake2s_ref(uint8_t *out, size_t out_len, const uint8_t *key, size_t key_len,
                 const uint8_t *msg, size_t len);

#endif
