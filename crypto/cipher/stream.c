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

/* OFB and CFB encryption are one block after the other by their nature. */
void stream_ofb(const struct aes_key *key, uint8_t iv[16], unsigned *num, uint8_t *out,
                const uint8_t *in, size_t len)
{
    int n = (int)*num;
    CRYPTO_ofb128_encrypt(in, out, len, key, iv, &n, aes_encrypt_block);
    *num = (unsigned)n;
}

void stream_cfb_encrypt(const struct aes_key *key, uint8_t iv[16], unsigned *num, uint8_t *out,
                        const uint8_t *in, size_t len)
{
    int n = (int)*num;
    CRYPTO_cfb128_encrypt(in, out, len, key, iv, &n, 1, aes_encrypt_block);
    *num = (unsigned)n;
}

/* Decryption knows all inputs of the cipher beforehand, IV, C(1), ..., C(n-1), so that whole blocks
 * go through the row many at a time. */
static void cfb_decrypt_blocks(const struct aes_key *key, uint8_t iv[16], uint8_t *out,
                               const uint8_t *in, size_t n_blocks)
{
    uint8_t stream[64 * 16];
    size_t n;
    for (size_t left = n_blocks; left > 0; left -= n, in += 16 * n, out += 16 * n) {
        n = left < 64 ? left : 64;
        IMPL(aes)->ecb_encrypt(key, stream, iv, 1);
        IMPL(aes)->ecb_encrypt(key, stream + 16, in, n - 1);
        memcpy(iv, in + 16 * (n - 1), 16);
        for (size_t i = 0; i < n; i++)
            block_xor(out + 16 * i, in + 16 * i, stream + 16 * i);
    }
    OPENSSL_cleanse(stream, n_blocks < 64 ? 16 * n_blocks : sizeof(stream));
}

void stream_cfb_decrypt(const struct aes_key *key, uint8_t iv[16], unsigned *num, uint8_t *out,
                        const uint8_t *in, size_t len)
{
    int n = (int)*num;
    size_t edge = (16 - *num) % 16, whole;
    if (edge > len)
        edge = len;
    CRYPTO_cfb128_encrypt(in, out, edge, key, iv, &n, 0, aes_encrypt_block);
    whole = (len - edge) / 16;
    if (whole > 0)
        cfb_decrypt_blocks(key, iv, out + edge, in + edge, whole);
    whole = edge + 16 * whole;
    CRYPTO_cfb128_encrypt(in + whole, out + whole, len - whole, key, iv, &n, 0, aes_encrypt_block);
    *num = (unsigned)n;
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
