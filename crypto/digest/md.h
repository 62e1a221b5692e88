/* Merkle-Damgard buffering, for SHA-1, SHA-2 and MD5: collects bytes into blocks and pads the last.
 * The public contexts (SHA256_CTX, MD5_CTX, ...) keep their own layout; this works on their parts.
 */
#ifndef ASSAY_DIGEST_MD_H
#define ASSAY_DIGEST_MD_H

#include <stdint.h>
#include <string.h>

typedef void md_blocks_fn(void *state, const uint8_t *data, size_t n);

/* Adds `len` bytes to a count of bits that is kept in two words of 32. */
static inline void md_count32(uint32_t *low, uint32_t *high, size_t len)
{
    uint64_t bits = ((uint64_t)*high << 32 | *low) + ((uint64_t)len << 3);
    *low = (uint32_t)bits;
    *high = (uint32_t)(bits >> 32);
}

/* Takes `len` bytes: fills `buf`, which holds *num < block_len bytes, and hands whole blocks, from
 * `in` itself where it can, to `blocks`. */
static inline void md_update(void *state, uint8_t *buf, unsigned *num, size_t block_len,
                             md_blocks_fn *blocks, const uint8_t *in, size_t len)
{
    if (len == 0)
        return;
    size_t have = *num;
    if (have > 0) {
        size_t take = block_len - have < len ? block_len - have : len;
        memcpy(buf + have, in, take);
        in += take;
        len -= take;
        have += take;
        *num = (unsigned)have;
        if (have < block_len)
            return;
        blocks(state, buf, 1);
    }
    size_t n = len / block_len;
    if (n > 0)
        blocks(state, in, n);
    *num = (unsigned)(len - n * block_len);
    if (*num > 0)
        memcpy(buf, in + n * block_len, *num);
}

/* A one bit, zeros, and the message's length in bits as the `length_len` bytes of `length`, in the
 * byte order of its standard. */
static inline void md_pad(void *state, uint8_t *buf, size_t num, size_t block_len,
                          md_blocks_fn *blocks, const uint8_t *length, size_t length_len)
{
    buf[num++] = 0x80;
    if (num > block_len - length_len) {
        memset(buf + num, 0, block_len - num);
        blocks(state, buf, 1);
        num = 0;
    }
    memset(buf + num, 0, block_len - length_len - num);
    memcpy(buf + block_len - length_len, length, length_len);
    blocks(state, buf, 1);
}

#endif
