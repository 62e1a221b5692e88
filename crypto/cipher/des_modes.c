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

/* ---- CFB and OFB with segments of numbits, 1 .. 64, a segment in as few bytes as hold it ---- */

/* FIPS 81, 3.3: the register moves left by k bits, and the segment's, which are the first k of
 * `segment`, come in. The bits that fill a segment's last byte are text like the others, but the
 * register does not see them. */
static void cfb(const unsigned char *in, unsigned char *out, int numbits, long length,
                struct des_key key, uint8_t *iv, int enc)
{
    if (numbits >= 1 && numbits <= 64) {
        const unsigned k = (unsigned)numbits, size = (k + 7) / 8;
        for (; length >= (long)size; length -= (long)size, in += size, out += size) {
            uint8_t before[8] = {0}, after[8] = {0};
            memcpy(before, in, size);
            block_ecb(&block_des, &key, after, iv, 1, true);
            xor8(after, after, before);
            memcpy(out, after, size);
            uint64_t segment = load64_be(enc != DES_DECRYPT ? after : before);
            store64_be(iv, k == 64 ? segment : load64_be(iv) << k | segment >> (64 - k));
        }
    }
    OPENSSL_cleanse(&key, sizeof(key));
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

/* FIPS 81, 3.4, but the block's bits are numbered from the least significant of the first byte: as
 * a little-endian number, its first k bits are its lowest. For whole bytes that is FIPS 81's mode.
 * `length` counts segments, and the bits that fill one's last byte are zero. */
void DES_ofb_encrypt(const unsigned char *in, unsigned char *out, int numbits, long length,
                     DES_key_schedule *schedule, DES_cblock *ivec)
{
    if (numbits < 1 || numbits > 64)
        return;
    const unsigned k = (unsigned)numbits, size = (k + 7) / 8;
    struct des_key key = des_key1(schedule);
    uint64_t reg = load64_le(*ivec);
    for (; length > 0; length--, in += size, out += size) {
        uint8_t o[8], text[8] = {0};
        store64_le(o, reg);
        block_ecb(&block_des, &key, o, o, 1, true);
        uint64_t stream = load64_le(o);
        memcpy(text, in, size);
        store64_le(text, (load64_le(text) ^ stream) & UINT64_MAX >> (64 - k));
        memcpy(out, text, size);
        reg = k == 64 ? stream : reg >> k | stream << (64 - k);
    }
    store64_le(*ivec, reg);
    OPENSSL_cleanse(&key, sizeof(key));
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
