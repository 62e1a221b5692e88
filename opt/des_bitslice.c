/* DES bit-sliced in what vectors the compiler has: constant time anywhere, and fast for many
 * blocks. One block, as in CBC encryption, takes the time of a whole batch. */
#include <stdint.h>

#define LANES 2
typedef uint64_t vec __attribute__((vector_size(8 * LANES)));

#define CHOOSE(s, a, b) ((a) ^ ((s) & ((a) ^ (b))))

#include "opt/des_bitslice.h"

static void one(const void *key, uint8_t *out, const uint8_t *in)
{
    des_batch(key, out, in, 1, 0);
}

void des_encrypt_bitslice(const void *key, uint8_t *out, const uint8_t *in, size_t n)
{
    batches(key, out, in, n, 0);
}

void des_decrypt_bitslice(const void *key, uint8_t *out, const uint8_t *in, size_t n)
{
    batches(key, out, in, n, 1);
}

void des_cbc_encrypt_bitslice(const void *key, uint8_t *iv, uint8_t *out, const uint8_t *in,
                              size_t n)
{
    block_chain(key, iv, out, in, n, DES_BLOCK_LEN, one);
}
