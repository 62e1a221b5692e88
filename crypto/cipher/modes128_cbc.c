/* CBC (SP 800-38A, 6.2) and CBC with ciphertext stealing (its addendum of October 2010) over a
 * caller's block function. */
#include <openssl/modes.h>

#include <openssl/crypto.h>

#include "ref/block.h"

void CRYPTO_cbc128_encrypt(const unsigned char *in, unsigned char *out, size_t len, const void *key,
                           unsigned char ivec[16], block128_f block)
{
    for (; len >= 16; len -= 16, in += 16, out += 16) {
        block_xor(ivec, ivec, in);
        block(ivec, ivec, key);
        memcpy(out, ivec, 16);
    }
    if (len > 0) {
        for (size_t i = 0; i < len; i++)
            ivec[i] ^= in[i];
        block(ivec, ivec, key);
        memcpy(out, ivec, 16);
    }
}

void CRYPTO_cbc128_decrypt(const unsigned char *in, unsigned char *out, size_t len, const void *key,
                           unsigned char ivec[16], block128_f block)
{
    uint8_t c[16], p[16];
    while (len > 0) {
        size_t n = len < 16 ? len : 16;
        memcpy(c, in, 16);
        block(c, p, key);
        block_xor(p, p, ivec);
        memcpy(out, p, n);
        memcpy(ivec, c, 16);
        in += 16;
        out += n;
        len -= n;
    }
    OPENSSL_cleanse(p, sizeof(p));
}

/* CBC by a block function, in the shape of a cbc128_f: `key` is one of these. */
struct by_block {
    const void *key;
    block128_f block;
};

static void cbc_by_block(const unsigned char *in, unsigned char *out, size_t len, const void *key,
                         unsigned char ivec[16], int enc)
{
    const struct by_block *b = key;
    if (enc)
        CRYPTO_cbc128_encrypt(in, out, len, b->key, ivec, b->block);
    else
        CRYPTO_cbc128_decrypt(in, out, len, b->key, ivec, b->block);
}

/* Bytes in the last block, 1 .. 16. */
static size_t tail_of(size_t len)
{
    return (len - 1) % 16 + 1;
}

/* CBC over the text padded with zeros gives ..., C(n-1), C(n); only the head of C(n-1) is sent,
 * after C(n) in CS3, before it in CS1. */
static size_t cts_encrypt(const unsigned char *in, unsigned char *out, size_t len, const void *key,
                          unsigned char ivec[16], cbc128_f cbc, int cs3)
{
    size_t tail = tail_of(len), head = len - tail;
    uint8_t before[16], last[16] = {0};
    memcpy(last, in + head, tail);
    cbc(in, out, head, key, ivec, 1);
    memcpy(before, ivec, 16);
    cbc(last, last, 16, key, ivec, 1);
    memcpy(out + head - 16 + (cs3 ? 0 : tail), last, 16);
    memcpy(out + head - (cs3 ? 0 : 16), before, tail);
    return len;
}

/* Deciphering C(n) alone gives P(n) padded ^ C(n-1): its end is the part of C(n-1) not sent. */
static size_t cts_decrypt(const unsigned char *in, unsigned char *out, size_t len, const void *key,
                          unsigned char ivec[16], cbc128_f cbc, int cs3)
{
    size_t tail = tail_of(len), head = len - tail;
    uint8_t before[16], last[16], p[16], zero[16] = {0};
    memcpy(last, in + head - 16 + (cs3 ? 0 : tail), 16);
    memcpy(before, in + head - (cs3 ? 0 : 16), tail);
    cbc(last, p, 16, key, zero, 0);
    memcpy(before + tail, p + tail, 16 - tail);
    block_xor(p, p, before);
    cbc(in, out, head - 16, key, ivec, 0);
    cbc(before, out + head - 16, 16, key, ivec, 0);
    memcpy(out + head, p, tail);
    memcpy(ivec, last, 16);
    OPENSSL_cleanse(p, sizeof(p));
    return len;
}

size_t CRYPTO_cts128_encrypt(const unsigned char *in, unsigned char *out, size_t len,
                             const void *key, unsigned char ivec[16], cbc128_f cbc)
{
    return len <= 16 ? 0 : cts_encrypt(in, out, len, key, ivec, cbc, 1);
}

size_t CRYPTO_cts128_decrypt(const unsigned char *in, unsigned char *out, size_t len,
                             const void *key, unsigned char ivec[16], cbc128_f cbc)
{
    return len <= 16 ? 0 : cts_decrypt(in, out, len, key, ivec, cbc, 1);
}

/* CS1 is plain CBC for whole blocks. */
size_t CRYPTO_nistcts128_encrypt(const unsigned char *in, unsigned char *out, size_t len,
                                 const void *key, unsigned char ivec[16], cbc128_f cbc)
{
    if (len < 16)
        return 0;
    if (len % 16 != 0)
        return cts_encrypt(in, out, len, key, ivec, cbc, 0);
    cbc(in, out, len, key, ivec, 1);
    return len;
}

size_t CRYPTO_nistcts128_decrypt(const unsigned char *in, unsigned char *out, size_t len,
                                 const void *key, unsigned char ivec[16], cbc128_f cbc)
{
    if (len < 16)
        return 0;
    if (len % 16 != 0)
        return cts_decrypt(in, out, len, key, ivec, cbc, 0);
    cbc(in, out, len, key, ivec, 0);
    return len;
}

size_t CRYPTO_cts128_encrypt_block(const unsigned char *in, unsigned char *out, size_t len,
                                   const void *key, unsigned char ivec[16], block128_f block)
{
    const struct by_block b = {key, block};
    return CRYPTO_cts128_encrypt(in, out, len, &b, ivec, cbc_by_block);
}

size_t CRYPTO_cts128_decrypt_block(const unsigned char *in, unsigned char *out, size_t len,
                                   const void *key, unsigned char ivec[16], block128_f block)
{
    const struct by_block b = {key, block};
    size_t n = CRYPTO_cts128_decrypt(in, out, len, &b, ivec, cbc_by_block);
    return n == 0 ? 0 : n + 16;
}

size_t CRYPTO_nistcts128_encrypt_block(const unsigned char *in, unsigned char *out, size_t len,
                                       const void *key, unsigned char ivec[16], block128_f block)
{
    const struct by_block b = {key, block};
    return CRYPTO_nistcts128_encrypt(in, out, len, &b, ivec, cbc_by_block);
}

size_t CRYPTO_nistcts128_decrypt_block(const unsigned char *in, unsigned char *out, size_t len,
                                       const void *key, unsigned char ivec[16], block128_f block)
{
    const struct by_block b = {key, block};
    size_t n = CRYPTO_nistcts128_decrypt(in, out, len, &b, ivec, cbc_by_block);
    return n % 16 == 0 ? n : n + 16;
}
