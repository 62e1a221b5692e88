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

/* The register of CFB8 and CFB1, as a big-endian number. */
struct reg {
    uint64_t high, low;
};

static struct reg load_reg(const uint8_t ivec[16])
{
    return (struct reg){load64_be(ivec), load64_be(ivec + 8)};
}

static void store_reg(uint8_t ivec[16], struct reg r)
{
    store64_be(ivec, r.high);
    store64_be(ivec + 8, r.low);
}

/* It moves up by 0 < n < 64 bits, and `bits` come in at its end. */
static struct reg shift_in(struct reg r, unsigned n, unsigned bits)
{
    return (struct reg){r.high << n | r.low >> (64 - n), r.low << n | bits};
}

/* A big-endian number's bytes, as a word of this machine. */
static uint64_t big_endian(uint64_t v)
{
    return __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ ? __builtin_bswap64(v) : v;
}

/* The cipher of the register, its first byte. One vector store: a block function that loads 16
 * bytes at once would wait for two of eight to reach the cache. */
static uint8_t cipher_reg(struct reg r, const void *key, block128_f block)
{
    typedef uint64_t pair __attribute__((vector_size(16)));
    const pair whole = {big_endian(r.high), big_endian(r.low)};
    uint8_t o[16];
    memcpy(o, &whole, 16);
    block(o, o, key);
    return o[0];
}

void CRYPTO_cfb128_8_encrypt(const unsigned char *in, unsigned char *out, size_t length,
                             const void *key, unsigned char ivec[16], int *num, int enc,
                             block128_f block)
{
    struct reg r = load_reg(ivec);
    (void)num;
    for (size_t i = 0; i < length; i++) {
        uint8_t c = in[i];
        out[i] = c ^ cipher_reg(r, key, block);
        r = shift_in(r, 8, enc ? out[i] : c);
    }
    store_reg(ivec, r);
}

void CRYPTO_cfb128_1_encrypt(const unsigned char *in, unsigned char *out, size_t bits,
                             const void *key, unsigned char ivec[16], int *num, int enc,
                             block128_f block)
{
    struct reg r = load_reg(ivec);
    (void)num;
    for (size_t i = 0; i < bits; i++) {
        unsigned shift = 7 - (unsigned)(i % 8), c = in[i / 8] >> shift & 1;
        unsigned p = c ^ cipher_reg(r, key, block) >> 7;
        out[i / 8] = (uint8_t)((out[i / 8] & ~(1u << shift)) | p << shift);
        r = shift_in(r, 1, enc ? p : c);
    }
    store_reg(ivec, r);
}
