/* CTR, OFB and CFB (SP 800-38A, 6.3 to 6.5) over a caller's block function, or for CTR the caller's
 * pass over many blocks. */
#include <openssl/modes.h>

#include "ref/block.h"

/* Uses up the key stream of the block begun. Gives how many bytes it took. */
static size_t from_block_begun(const unsigned char *in, unsigned char *out, size_t len,
                               const unsigned char stream[16], unsigned int *num)
{
    size_t n = 0;
    for (; *num != 0 && n < len; n++) {
        out[n] = in[n] ^ stream[*num];
        *num = (*num + 1) % 16;
    }
    return n;
}

void CRYPTO_ctr128_encrypt(const unsigned char *in, unsigned char *out, size_t len, const void *key,
                           unsigned char ivec[16], unsigned char ecount_buf[16], unsigned int *num,
                           block128_f block)
{
    size_t i = from_block_begun(in, out, len, ecount_buf, num);
    while (i < len) {
        block(ivec, ecount_buf, key);
        ctr128_add(ivec, 1);
        if (len - i < 16) {
            out[i] = in[i] ^ ecount_buf[0];
            *num = 1;
            from_block_begun(in + i + 1, out + i + 1, len - i - 1, ecount_buf, num);
            return;
        }
        block_xor(out + i, in + i, ecount_buf);
        i += 16;
    }
}

/* The caller's pass counts in 32 bits, so that it must not be led over their end. */
void CRYPTO_ctr128_encrypt_ctr32(const unsigned char *in, unsigned char *out, size_t len,
                                 const void *key, unsigned char ivec[16],
                                 unsigned char ecount_buf[16], unsigned int *num, ctr128_f ctr)
{
    size_t i = from_block_begun(in, out, len, ecount_buf, num);
    while (len - i >= 16) {
        uint64_t n = (len - i) / 16, until_wrap = ((uint64_t)1 << 32) - load32_be(ivec + 12);
        if (n > until_wrap)
            n = until_wrap;
        ctr(in + i, out + i, (size_t)n, key, ivec);
        ctr128_add(ivec, n);
        i += (size_t)n * 16;
    }
    if (i < len) {
        memset(ecount_buf, 0, 16);
        ctr(ecount_buf, ecount_buf, 1, key, ivec);
        ctr128_add(ivec, 1);
        out[i] = in[i] ^ ecount_buf[0];
        *num = 1;
        from_block_begun(in + i + 1, out + i + 1, len - i - 1, ecount_buf, num);
    }
}

void CRYPTO_ofb128_encrypt(const unsigned char *in, unsigned char *out, size_t len, const void *key,
                           unsigned char ivec[16], int *num, block128_f block)
{
    size_t i = 0;
    unsigned n = (unsigned)*num;
    while (i < len) {
        if (n == 0)
            block(ivec, ivec, key);
        if (n == 0 && len - i >= 16) {
            block_xor(out + i, in + i, ivec);
            i += 16;
        } else {
            out[i] = in[i] ^ ivec[n];
            n = (n + 1) % 16;
            i++;
        }
    }
    *num = (int)n;
}

/* The register takes in the ciphertext: what goes out when encrypting, what comes in when not. */
void CRYPTO_cfb128_encrypt(const unsigned char *in, unsigned char *out, size_t len, const void *key,
                           unsigned char ivec[16], int *num, int enc, block128_f block)
{
    size_t i = 0;
    unsigned n = (unsigned)*num;
    while (i < len) {
        if (n == 0)
            block(ivec, ivec, key);
        if (n == 0 && len - i >= 16) {
            uint8_t c[16];
            memcpy(c, in + i, 16);
            block_xor(out + i, c, ivec);
            memcpy(ivec, enc ? out + i : c, 16);
            i += 16;
        } else {
            uint8_t c = in[i];
            out[i] = c ^ ivec[n];
            ivec[n] = enc ? out[i] : c;
            n = (n + 1) % 16;
            i++;
        }
    }
    *num = (int)n;
}

void CRYPTO_cfb128_8_encrypt(const unsigned char *in, unsigned char *out, size_t length,
                             const void *key, unsigned char ivec[16], int *num, int enc,
                             block128_f block)
{
    (void)num;
    for (size_t i = 0; i < length; i++) {
        uint8_t o[16], c = in[i];
        block(ivec, o, key);
        out[i] = c ^ o[0];
        memmove(ivec, ivec + 1, 15);
        ivec[15] = enc ? out[i] : c;
    }
}

/* The register moves by one bit, and `bit` comes in at its end. */
static void shift_in(uint8_t reg[16], unsigned bit)
{
    uint64_t high = load64_be(reg), low = load64_be(reg + 8);
    store64_be(reg, high << 1 | low >> 63);
    store64_be(reg + 8, low << 1 | bit);
}

void CRYPTO_cfb128_1_encrypt(const unsigned char *in, unsigned char *out, size_t bits,
                             const void *key, unsigned char ivec[16], int *num, int enc,
                             block128_f block)
{
    (void)num;
    for (size_t i = 0; i < bits; i++) {
        uint8_t o[16];
        unsigned shift = 7 - (unsigned)(i % 8), c = in[i / 8] >> shift & 1;
        block(ivec, o, key);
        unsigned p = c ^ o[0] >> 7;
        out[i / 8] = (uint8_t)((out[i / 8] & ~(1u << shift)) | p << shift);
        shift_in(ivec, enc ? p : c);
    }
}
