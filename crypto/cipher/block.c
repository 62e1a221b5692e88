#include "crypto/cipher/block.h"

#include <openssl/crypto.h>

#include "ref/aria.h"
#include "ref/block.h"
#include "ref/blowfish.h"
#include "ref/camellia.h"
#include "ref/cast5.h"
#include "ref/des.h"
#include "ref/rc2.h"
#include "ref/seed.h"
#include "ref/sm4.h"

#define CIPHER(prim, size, key)                                      \
    {                                                                \
        offsetof(struct impl_chosen, prim), size, sizeof(struct key) \
    }

const struct block_cipher block_des = CIPHER(des, DES_BLOCK_LEN, des_key);
const struct block_cipher block_rc2 = CIPHER(rc2, RC2_BLOCK_LEN, rc2_key);
const struct block_cipher block_blowfish = CIPHER(blowfish, BLOWFISH_BLOCK_LEN, blowfish_key);
const struct block_cipher block_cast5 = CIPHER(cast5, CAST5_BLOCK_LEN, cast5_key);
const struct block_cipher block_seed = CIPHER(seed, SEED_BLOCK_LEN, seed_key);
const struct block_cipher block_camellia = CIPHER(camellia, CAMELLIA_BLOCK_LEN, camellia_key);
const struct block_cipher block_aria = CIPHER(aria, ARIA_BLOCK_LEN, aria_key);
const struct block_cipher block_sm4 = CIPHER(sm4, SM4_BLOCK_LEN, sm4_key);

/* Bytes made at a time where the cipher's inputs are all known beforehand: enough for the widest
 * rows. */
#define CHUNK 4096

static void xor_bytes(uint8_t *out, const uint8_t *a, const uint8_t *b, size_t len)
{
    size_t i = 0;
    for (; i + 16 <= len; i += 16)
        block_xor(out + i, a + i, b + i);
    for (; i < len; i++)
        out[i] = a[i] ^ b[i];
}

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

void block_ecb(const struct block_cipher *b, const void *key, uint8_t *out, const uint8_t *in,
               size_t n, bool encrypt)
{
    const struct block_impl *impl = block_impl(b->slot);
    (encrypt ? impl->encrypt : impl->decrypt)(key, out, in, n);
}

/* 6.2: P(j) = D(C(j)) ^ C(j-1). In place, the last ciphertext of a chunk is saved before it goes.
 */
static void cbc_decrypt(const struct block_cipher *b, const void *key, uint8_t *iv, uint8_t *out,
                        const uint8_t *in, size_t len)
{
    uint8_t plain[CHUNK], before[BLOCK_LEN_MAX];
    const size_t most = smaller(len, CHUNK);
    for (size_t n; len > 0; len -= n, in += n, out += n) {
        n = smaller(len, CHUNK);
        block_impl(b->slot)->decrypt(key, plain, in, n / b->len);
        xor_bytes(plain, plain, iv, b->len);
        xor_bytes(plain + b->len, plain + b->len, in, n - b->len);
        memcpy(before, in + n - b->len, b->len);
        memcpy(iv, before, b->len);
        memcpy(out, plain, n);
    }
    OPENSSL_cleanse(plain, most);
}

void block_cbc(const struct block_cipher *b, const void *key, uint8_t *iv, uint8_t *out,
               const uint8_t *in, size_t n, bool encrypt)
{
    if (encrypt)
        block_impl(b->slot)->cbc_encrypt(key, iv, out, in, n);
    else
        cbc_decrypt(b, key, iv, out, in, n * b->len);
}

void block_cbc_any(const struct block_cipher *b, const void *key, uint8_t *iv, uint8_t *out,
                   const uint8_t *in, size_t len, bool encrypt)
{
    size_t rest = len % b->len, whole = len - rest;
    uint8_t last[BLOCK_LEN_MAX] = {0};
    block_cbc(b, key, iv, out, in, whole / b->len, encrypt);
    if (rest == 0)
        return;
    memcpy(last, in + whole, encrypt ? rest : b->len);
    block_cbc(b, key, iv, last, last, 1, encrypt);
    memcpy(out + whole, last, encrypt ? b->len : rest);
    OPENSSL_cleanse(last, sizeof(last));
}

/* 6.3: the register takes in the ciphertext, what goes out when encrypting, what comes in when
 * not. */
static void cfb_bytes(const struct block_cipher *b, const void *key, uint8_t *iv, unsigned *num,
                      uint8_t *out, const uint8_t *in, size_t len, bool encrypt)
{
    unsigned n = *num;
    for (size_t i = 0; i < len; i++, n = (n + 1) % b->len) {
        if (n == 0)
            block_ecb(b, key, iv, iv, 1, true);
        uint8_t c = in[i];
        out[i] = c ^ iv[n];
        iv[n] = encrypt ? out[i] : c;
    }
    *num = n;
}

/* Whole blocks, whose cipher inputs are the IV and all ciphertexts but the last. */
static void cfb_decrypt_blocks(const struct block_cipher *b, const void *key, uint8_t *iv,
                               uint8_t *out, const uint8_t *in, size_t len)
{
    uint8_t stream[CHUNK];
    const size_t most = smaller(len, CHUNK);
    for (size_t n; len > 0; len -= n, in += n, out += n) {
        n = smaller(len, CHUNK);
        memcpy(stream, iv, b->len);
        memcpy(stream + b->len, in, n - b->len);
        memcpy(iv, in + n - b->len, b->len);
        block_ecb(b, key, stream, stream, n / b->len, true);
        xor_bytes(out, in, stream, n);
    }
    OPENSSL_cleanse(stream, most);
}

void block_cfb(const struct block_cipher *b, const void *key, uint8_t *iv, unsigned *num,
               uint8_t *out, const uint8_t *in, size_t len, bool encrypt)
{
    size_t begun = smaller((b->len - *num) % b->len, len), whole = 0;
    cfb_bytes(b, key, iv, num, out, in, begun, encrypt);
    if (!encrypt) {
        whole = (len - begun) / b->len * b->len;
        cfb_decrypt_blocks(b, key, iv, out + begun, in + begun, whole);
    }
    begun += whole;
    cfb_bytes(b, key, iv, num, out + begun, in + begun, len - begun, encrypt);
}

/* The register moves left by 8 bits, or by one. */
void block_cfb8(const struct block_cipher *b, const void *key, uint8_t *iv, uint8_t *out,
                const uint8_t *in, size_t len, bool encrypt)
{
    uint8_t o[BLOCK_LEN_MAX];
    for (size_t i = 0; i < len; i++) {
        uint8_t c = in[i];
        block_ecb(b, key, o, iv, 1, true);
        out[i] = c ^ o[0];
        memmove(iv, iv + 1, b->len - 1u);
        iv[b->len - 1] = encrypt ? out[i] : c;
    }
    OPENSSL_cleanse(o, sizeof(o));
}

void block_cfb1(const struct block_cipher *b, const void *key, uint8_t *iv, uint8_t *out,
                const uint8_t *in, size_t bits, bool encrypt)
{
    uint8_t o[BLOCK_LEN_MAX];
    for (size_t i = 0; i < bits; i++) {
        unsigned shift = 7 - (unsigned)(i % 8), c = (unsigned)in[i / 8] >> shift & 1u;
        block_ecb(b, key, o, iv, 1, true);
        unsigned p = c ^ o[0] >> 7;
        out[i / 8] = (uint8_t)((out[i / 8] & ~(1u << shift)) | p << shift);
        unsigned bit = encrypt ? p : c;
        for (unsigned j = b->len; j-- > 0;) {
            unsigned top = (unsigned)iv[j] >> 7;
            iv[j] = (uint8_t)((unsigned)iv[j] << 1 | bit);
            bit = top;
        }
    }
    OPENSSL_cleanse(o, sizeof(o));
}

void block_ofb(const struct block_cipher *b, const void *key, uint8_t *iv, unsigned *num,
               uint8_t *out, const uint8_t *in, size_t len)
{
    unsigned n = *num;
    for (size_t i = 0; i < len; i++, n = (n + 1) % b->len) {
        if (n == 0)
            block_ecb(b, key, iv, iv, 1, true);
        out[i] = in[i] ^ iv[n];
    }
    *num = n;
}

void block_ctr(const struct block_cipher *b, const void *key, uint8_t *iv, uint8_t *stream,
               unsigned *num, uint8_t *out, const uint8_t *in, size_t len)
{
    uint8_t chunk[CHUNK];
    const size_t most = smaller(len + b->len - 1u, CHUNK);
    for (; *num != 0 && len > 0; len--, *num = (*num + 1) % b->len)
        *out++ = *in++ ^ stream[*num];
    for (size_t n; len > 0; len -= n, in += n, out += n) {
        n = smaller(len, CHUNK);
        uint64_t high = load64_be(iv), low = load64_be(iv + 8);
        size_t made = 0;
        for (; made < n; made += b->len) {
            store64_be(chunk + made, high);
            store64_be(chunk + made + 8, low);
            high += ++low == 0;
        }
        store64_be(iv, high);
        store64_be(iv + 8, low);
        block_ecb(b, key, chunk, chunk, made / b->len, true);
        xor_bytes(out, in, chunk, n);
        memcpy(stream, chunk + made - b->len, b->len);
        *num = (unsigned)(n % b->len);
    }
    OPENSSL_cleanse(chunk, most);
}
