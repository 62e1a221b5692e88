/* What the assays of the block ciphers of crypto/impl/block.h have in common. */
#ifndef ASSAY_TESTS_IMPL_BLOCK_H
#define ASSAY_TESTS_IMPL_BLOCK_H

#include "crypto/impl/block.h"
#include "tests/impl/prim.h"

/* A cipher: its block, the size of its key structure, the key lengths to try, ended by 0, and the
 * `bits` for expand. */
struct block_assay {
    size_t block, key_state;
    size_t key_lens[6];
    unsigned bits;
};

/* A record: `cipher` is EVP's name of cipher and mode, and key, iv, plaintext, ciphertext what they
 * say; `key_bits` is RC2's, `aad` and `tag` are GCM's. Both directions, at once and byte by byte.
 */
void block_known(const struct vector *v);

/* The row's kernels against the reference's: all key lengths, numbers of blocks round what rows do
 * at a time, alignments, in place and apart; and the inverse of the inverse. */
void block_cross(const struct block_assay *a, const struct block_impl *row,
                 const struct block_impl *ref);

/* Every kernel once with key, IV and text secret. */
void block_ct(const struct block_assay *a, const struct block_impl *row);

#endif
