#include "crypto/cipher/stream.h"

#include <openssl/crypto.h>

#include "crypto/cipher/aes_block.h"
#include "crypto/impl/aes.h"
#include "ref/block.h"

/* The key stream's blocks that lie wholly within the text are the row's; the edges are its too, a
 * block at a time. */
void stream_ctr(const struct aes_key *key, uint8_t ctr[16], uint8_t stream[16], unsigned *num,
                uint8_t *out, const uint8_t *in, size_t len)
{
    unsigned n = *num;
    for (; n != 0 && len > 0; len--, n = (n + 1) % 16)
        *out++ = *in++ ^ stream[n];
    if (len >= 16) {
        size_t whole = len / 16;
        IMPL(aes)->ctr(key, ctr, out, in, whole);
        in += 16 * whole;
        out += 16 * whole;
        len %= 16;
    }
    if (len > 0) {
        IMPL(aes)->ecb_encrypt(key, stream, ctr, 1);
        ctr128_add(ctr, 1);
        for (; n < len; n++)
            out[n] = in[n] ^ stream[n];
    }
    *num = n;
}

#define CHUNK 32 /* blocks whose key stream is made at a time */

/* Makes the key stream of n <= CHUNK whole blocks of `in`, and moves iv past them. */
typedef void chunk_fn(const struct aes_key *key, uint8_t iv[16], uint8_t *stream, const uint8_t *in,
                      size_t n);

/* OFB (6.4) is the cipher upon its own output: CBC encryption of zeros. */
static void ofb_chunk(const struct aes_key *key, uint8_t iv[16], uint8_t *stream, const uint8_t *in,
                      size_t n)
{
    static const uint8_t zeros[16 * CHUNK];
    (void)in;
    IMPL(aes)->cbc_encrypt(key, iv, stream, zeros, n);
}

/* CFB (6.3): with Y(j) = CIPH(C(j)), C(j) = P(j) ^ Y(j-1) and Y(j) = CIPH(P(j) ^ Y(j-1)), which is
 * CBC encryption of the plaintext with CIPH(IV) for its IV. The last ciphertext is the new IV. */
static void cfb_encrypt_chunk(const struct aes_key *key, uint8_t iv[16], uint8_t *stream,
                              const uint8_t *in, size_t n)
{
    uint8_t y[16];
    const size_t last = 16 * (n - 1);
    IMPL(aes)->ecb_encrypt(key, y, iv, 1);
    memcpy(stream, y, 16);
    IMPL(aes)->cbc_encrypt(key, y, stream + 16, in, n - 1);
    block_xor(iv, in + last, stream + last);
    OPENSSL_cleanse(y, sizeof(y));
}

/* Decryption knows all inputs of the cipher beforehand: IV, C(1), ..., C(n-1). */
static void cfb_decrypt_chunk(const struct aes_key *key, uint8_t iv[16], uint8_t *stream,
                              const uint8_t *in, size_t n)
{
    IMPL(aes)->ecb_encrypt(key, stream, iv, 1);
    IMPL(aes)->ecb_encrypt(key, stream + 16, in, n - 1);
    memcpy(iv, in + 16 * (n - 1), 16);
}

/* Gives how many bytes it took: none if they are too few to be worth it. */
static size_t whole_blocks(const struct aes_key *key, uint8_t iv[16], uint8_t *out,
                           const uint8_t *in, size_t len, chunk_fn *chunk)
{
    uint8_t stream[16 * CHUNK];
    const size_t n_blocks = len / 16;
    size_t n;
    if (n_blocks < 4)
        return 0;
    for (size_t left = n_blocks; left > 0; left -= n, in += 16 * n, out += 16 * n) {
        n = left < CHUNK ? left : CHUNK;
        chunk(key, iv, stream, in, n);
        for (size_t i = 0; i < 16 * n; i += 16)
            block_xor(out + i, in + i, stream + i);
    }
    OPENSSL_cleanse(stream, n_blocks < CHUNK ? 16 * n_blocks : sizeof(stream));
    return 16 * n_blocks;
}

/* The bytes that `num` leaves of the block begun, or all if there are less. */
static size_t edge(unsigned num, size_t len)
{
    size_t n = (16 - num) % 16;
    return n < len ? n : len;
}

void stream_ofb(const struct aes_key *key, uint8_t iv[16], unsigned *num, uint8_t *out,
                const uint8_t *in, size_t len)
{
    int n = (int)*num;
    size_t at = edge(*num, len);
    CRYPTO_ofb128_encrypt(in, out, at, key, iv, &n, aes_encrypt_block);
    at += whole_blocks(key, iv, out + at, in + at, len - at, ofb_chunk);
    CRYPTO_ofb128_encrypt(in + at, out + at, len - at, key, iv, &n, aes_encrypt_block);
    *num = (unsigned)n;
}

static void cfb(const struct aes_key *key, uint8_t iv[16], unsigned *num, uint8_t *out,
                const uint8_t *in, size_t len, chunk_fn *chunk, int enc)
{
    int n = (int)*num;
    size_t at = edge(*num, len);
    CRYPTO_cfb128_encrypt(in, out, at, key, iv, &n, enc, aes_encrypt_block);
    at += whole_blocks(key, iv, out + at, in + at, len - at, chunk);
    CRYPTO_cfb128_encrypt(in + at, out + at, len - at, key, iv, &n, enc, aes_encrypt_block);
    *num = (unsigned)n;
}

void stream_cfb_encrypt(const struct aes_key *key, uint8_t iv[16], unsigned *num, uint8_t *out,
                        const uint8_t *in, size_t len)
{
    cfb(key, iv, num, out, in, len, cfb_encrypt_chunk, 1);
}

void stream_cfb_decrypt(const struct aes_key *key, uint8_t iv[16], unsigned *num, uint8_t *out,
                        const uint8_t *in, size_t len)
{
    cfb(key, iv, num, out, in, len, cfb_decrypt_chunk, 0);
}

void stream_cfb8(const struct aes_key *key, uint8_t iv[16], uint8_t *out, const uint8_t *in,
                 size_t len, int enc)
{
    CRYPTO_cfb128_8_encrypt(in, out, len, key, iv, NULL, enc, aes_encrypt_block);
}

void stream_cfb1(const struct aes_key *key, uint8_t iv[16], uint8_t *out, const uint8_t *in,
                 size_t bits, int enc)
{
    CRYPTO_cfb128_1_encrypt(in, out, bits, key, iv, NULL, enc, aes_encrypt_block);
}
