/* The modes that only DES has: segments of any number of bits, DESX and PCBC. */
#include <openssl/crypto.h>

#include "crypto/cipher/des.h"
#include "ref/bytes.h"

static void xor8(uint8_t *out, const uint8_t *a, const uint8_t *b)
{
    for (int i = 0; i < 8; i++)
        out[i] = a[i] ^ b[i];
}

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* The register goes n bits to the left, 1 .. 64, and the first n of `next` come in. */
static void shift_in(uint8_t iv[8], const uint8_t next[8], unsigned n)
{
    uint64_t high = load64_be(iv), low = load64_be(next);
    store64_be(iv, n == 64 ? low : high << n | low >> (64 - n));
}

/* ---- CFB and OFB with segments of numbits ---- */

static void cfb(const unsigned char *in, unsigned char *out, int numbits, long length,
                struct des_key k, uint8_t *iv, int enc)
{
    const long bytes = (numbits + 7) / 8;
    uint8_t o[8], c[8] = {0};
    for (; numbits > 0 && numbits <= 64 && length >= bytes; length -= bytes) {
        block_ecb(&block_des, &k, o, iv, 1, true);
        for (long i = 0; i < bytes; i++) {
            uint8_t x = *in++;
            *out = x ^ o[i];
            c[i] = enc != DES_DECRYPT ? *out : x;
            out++;
        }
        shift_in(iv, c, (unsigned)numbits);
    }
    OPENSSL_cleanse(&k, sizeof(k));
}

void DES_cfb_encrypt(const unsigned char *in, unsigned char *out, int numbits, long length,
                     DES_key_schedule *schedule, DES_cblock *ivec, int enc)
{
    cfb(in, out, numbits, length, des_key1(schedule), *ivec, enc);
}

void DES_ede3_cfb_encrypt(const unsigned char *in, unsigned char *out, int numbits, long length,
                          DES_key_schedule *ks1, DES_key_schedule *ks2, DES_key_schedule *ks3,
                          DES_cblock *ivec, int enc)
{
    cfb(in, out, numbits, length, des_key3(ks1, ks2, ks3), *ivec, enc);
}

/* Here the block is a little-endian number: a segment is its lowest bits, and the register goes
 * towards them. */
void DES_ofb_encrypt(const unsigned char *in, unsigned char *out, int numbits, long length,
                     DES_key_schedule *schedule, DES_cblock *ivec)
{
    const int bytes = (numbits + 7) / 8;
    struct des_key k = des_key1(schedule);
    uint8_t o[8];
    for (; numbits > 0 && numbits <= 64 && length > 0; length--) {
        block_ecb(&block_des, &k, o, *ivec, 1, true);
        for (int i = 0; i < bytes; i++) {
            int bits = numbits - 8 * i;
            *out++ = (uint8_t)((*in++ ^ o[i]) & (bits < 8 ? (1 << bits) - 1 : 0xff));
        }
        uint64_t v = numbits < 64 ? load64_le(*ivec) >> numbits : 0;
        store64_le(*ivec, v | load64_le(o) << (64 - numbits));
    }
    OPENSSL_cleanse(&k, sizeof(k));
}

/* ---- DESX: CBC with the block whitened before and after ---- */

void DES_xcbc_encrypt(const unsigned char *input, unsigned char *output, long length,
                      DES_key_schedule *schedule, DES_cblock *ivec, const_DES_cblock *inw,
                      const_DES_cblock *outw, int enc)
{
    const bool encrypt = enc != DES_DECRYPT;
    struct des_key k = des_key1(schedule);
    size_t left = length > 0 ? (size_t)length : 0;
    for (size_t n; left > 0; left -= n, input += n, output += encrypt ? 8 : n) {
        uint8_t x[8] = {0}, c[8];
        n = smaller(left, 8);
        memcpy(x, input, encrypt ? n : 8);
        memcpy(c, x, 8);
        xor8(x, x, encrypt ? *inw : *outw);
        if (encrypt)
            xor8(x, x, *ivec);
        block_ecb(&block_des, &k, x, x, 1, encrypt);
        xor8(x, x, encrypt ? *outw : *inw);
        if (!encrypt)
            xor8(x, x, *ivec);
        memcpy(*ivec, encrypt ? x : c, 8);
        memcpy(output, x, encrypt ? 8 : n);
    }
    OPENSSL_cleanse(&k, sizeof(k));
}

/* ---- PCBC: what goes on is plaintext plus ciphertext ---- */

void DES_pcbc_encrypt(const unsigned char *input, unsigned char *output, long length,
                      DES_key_schedule *schedule, DES_cblock *ivec, int enc)
{
    const bool encrypt = enc != DES_DECRYPT;
    struct des_key k = des_key1(schedule);
    size_t left = length > 0 ? (size_t)length : 0;
    uint8_t on[8];
    memcpy(on, ivec, 8);
    for (size_t n; left > 0; left -= n, input += n, output += encrypt ? 8 : n) {
        uint8_t x[8] = {0}, before[8];
        n = smaller(left, 8);
        memcpy(x, input, encrypt ? n : 8);
        memcpy(before, x, 8);
        if (encrypt)
            xor8(x, x, on);
        block_ecb(&block_des, &k, x, x, 1, encrypt);
        if (!encrypt)
            xor8(x, x, on);
        xor8(on, before, x);
        memcpy(output, x, encrypt ? 8 : n);
    }
    OPENSSL_cleanse(on, sizeof(on));
    OPENSSL_cleanse(&k, sizeof(k));
}
