/* Block ciphers: the contract that the kernels of DES, RC2, Blowfish, CAST5, SEED, Camellia, ARIA
 * and SM4 share. (AES has a wider one of its own, ref/aes.h.)
 *
 * `key` is the cipher's key structure (struct des_key, ...), which its header defines; it serves
 * for both directions. `in` and `out` are n >= 0 whole blocks, the same address or apart, and need
 * no alignment. Key and text may be secret: a row flagged constant-time is so in all but n and the
 * key's length. Modes other than ECB and CBC encryption are made of these above the rows. */
#ifndef ASSAY_REF_BLOCK_CIPHER_H
#define ASSAY_REF_BLOCK_CIPHER_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define BLOCK_LEN_MAX 16

/* The key schedule of a key of `len` bytes, a length that the cipher has; `bits` is what RC2 limits
 * the key to, and nothing to the others. */
typedef void block_expand_fn(void *key, const uint8_t *user, size_t len, unsigned bits);

/* n blocks, each by itself. */
typedef void block_ecb_fn(const void *key, uint8_t *out, const uint8_t *in, size_t n);

/* n blocks chained (SP 800-38A, 6.2); leaves the last ciphertext in `iv`. */
typedef void block_cbc_fn(const void *key, uint8_t *iv, uint8_t *out, const uint8_t *in, size_t n);

/* The kernels of a cipher that is written as a function of one block; `in` may be `out`. Inlined
 * with `len` and `f` constant. */
typedef void block_one_fn(const void *key, uint8_t *out, const uint8_t *in);

static inline __attribute__((always_inline)) void block_each(const void *key, uint8_t *out,
                                                             const uint8_t *in, size_t n,
                                                             size_t len, block_one_fn *f)
{
    for (; n > 0; n--, in += len, out += len)
        f(key, out, in);
}

static inline __attribute__((always_inline)) void block_chain(const void *key, uint8_t *iv,
                                                              uint8_t *out, const uint8_t *in,
                                                              size_t n, size_t len, block_one_fn *f)
{
    uint8_t x[BLOCK_LEN_MAX];
    memcpy(x, iv, len);
    for (; n > 0; n--, in += len, out += len) {
        for (size_t i = 0; i < len; i++)
            x[i] ^= in[i];
        f(key, x, x);
        memcpy(out, x, len);
    }
    memcpy(iv, x, len);
}

/* Entry `i` of a table of n bytes, n a multiple of 8, in constant time: all of it is read. */
static inline uint8_t block_lookup(const uint8_t *table, size_t n, unsigned i)
{
    uint64_t found = 0;
    for (unsigned j = 0; j < n; j += 8) {
        uint64_t eight;
        memcpy(&eight, table + j, 8);
        uint32_t differ = j ^ (i & ~7u);
        found |= eight & (0 - (uint64_t)((differ - 1) >> 31));
    }
    uint8_t bytes[8], one = 0;
    memcpy(bytes, &found, 8);
    for (unsigned j = 0; j < 8; j++)
        one |= bytes[j] & (uint8_t)(0 - (((j ^ (i & 7)) - 1u) >> 31));
    return one;
}

#endif
