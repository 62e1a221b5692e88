/* OCB3, written next to RFC 7253, over a caller's block functions, or its pass over many blocks. */
#include <openssl/modes.h>

#include <openssl/crypto.h>
#include <stdlib.h>

#include "ref/block.h"

#define LS 64 /* L_0 .. L_63: more than block numbers have trailing zeros */

/* What is hashed, or encrypted, block by block. */
struct run {
    uint64_t blocks;
    uint8_t offset[16], sum[16];
};

struct ocb128_context {
    void *keyenc, *keydec;
    block128_f encrypt, decrypt;
    ocb128_f stream;
    uint8_t l_star[16], l_dollar[16], l[LS][16];
    struct run aad, text; /* `sum` of the text is its checksum */
};

/* Section 2: double(S), the block as a big-endian polynomial. */
static void ocb_double(uint8_t out[16], const uint8_t in[16])
{
    uint64_t high = load64_be(in), low = load64_be(in + 8);
    store64_be(out, high << 1 | low >> 63);
    store64_be(out + 8, low << 1 ^ (0x87 & (0 - (high >> 63))));
}

/* 4.1: the key-dependent variables. */
int CRYPTO_ocb128_init(OCB128_CONTEXT *ctx, void *keyenc, void *keydec, block128_f encrypt,
                       block128_f decrypt, ocb128_f stream)
{
    memset(ctx, 0, sizeof(*ctx));
    ctx->keyenc = keyenc;
    ctx->keydec = keydec;
    ctx->encrypt = encrypt;
    ctx->decrypt = decrypt;
    ctx->stream = stream;
    encrypt(ctx->l_star, ctx->l_star, keyenc);
    ocb_double(ctx->l_dollar, ctx->l_star);
    ocb_double(ctx->l[0], ctx->l_dollar);
    for (int i = 1; i < LS; i++)
        ocb_double(ctx->l[i], ctx->l[i - 1]);
    return 1;
}

OCB128_CONTEXT *CRYPTO_ocb128_new(void *keyenc, void *keydec, block128_f encrypt,
                                  block128_f decrypt, ocb128_f stream)
{
    OCB128_CONTEXT *ctx = malloc(sizeof(*ctx));
    if (ctx != NULL)
        CRYPTO_ocb128_init(ctx, keyenc, keydec, encrypt, decrypt, stream);
    return ctx;
}

int CRYPTO_ocb128_copy_ctx(OCB128_CONTEXT *dest, OCB128_CONTEXT *src, void *keyenc, void *keydec)
{
    memcpy(dest, src, sizeof(*dest));
    if (keyenc != NULL)
        dest->keyenc = keyenc;
    if (keydec != NULL)
        dest->keydec = keydec;
    return 1;
}

void CRYPTO_ocb128_cleanup(OCB128_CONTEXT *ctx)
{
    if (ctx != NULL)
        OPENSSL_cleanse(ctx, sizeof(*ctx));
}

/* 4.2: the nonce-dependent variables. */
int CRYPTO_ocb128_setiv(OCB128_CONTEXT *ctx, const unsigned char *iv, size_t len, size_t taglen)
{
    if (len < 1 || len > 15 || taglen < 1 || taglen > 16)
        return -1;
    uint8_t nonce[16] = {0}, stretch[24];
    nonce[0] = (uint8_t)(taglen * 8 % 128 << 1);
    nonce[15 - len] |= 1;
    memcpy(nonce + 16 - len, iv, len);
    unsigned bottom = nonce[15] & 63;
    nonce[15] &= 0xc0;
    ctx->encrypt(nonce, stretch, ctx->keyenc);
    for (int i = 0; i < 8; i++)
        stretch[16 + i] = stretch[i] ^ stretch[i + 1];

    memset(&ctx->aad, 0, sizeof(ctx->aad));
    memset(&ctx->text, 0, sizeof(ctx->text));
    const uint8_t *from = stretch + bottom / 8;
    for (int i = 0; i < 16; i++) /* Stretch[1 + bottom .. 128 + bottom] */
        ctx->text.offset[i] = (uint8_t)((from[i] << 8 | from[i + 1]) >> (8 - bottom % 8));
    OPENSSL_cleanse(stretch, sizeof(stretch));
    return 1;
}

/* Offset_i = Offset_(i-1) xor L_(ntz(i)). */
static void next_offset(const OCB128_CONTEXT *ctx, struct run *r)
{
    unsigned ntz = 0;
    for (uint64_t i = ++r->blocks; (i & 1) == 0; i >>= 1)
        ntz++;
    block_xor(r->offset, r->offset, ctx->l[ntz]);
}

/* A block's head of len < 16 bytes, a one bit, and zeros, XORed into x. */
static void xor_padded(uint8_t x[16], const uint8_t *head, size_t len)
{
    for (size_t i = 0; i < len; i++)
        x[i] ^= head[i];
    x[len] ^= 0x80;
}

/* 4.1: HASH(K, A). */
int CRYPTO_ocb128_aad(OCB128_CONTEXT *ctx, const unsigned char *aad, size_t len)
{
    struct run *r = &ctx->aad;
    uint8_t b[16];
    for (; len >= 16; len -= 16, aad += 16) {
        next_offset(ctx, r);
        block_xor(b, aad, r->offset);
        ctx->encrypt(b, b, ctx->keyenc);
        block_xor(r->sum, r->sum, b);
    }
    if (len > 0) {
        block_xor(r->offset, r->offset, ctx->l_star);
        memcpy(b, r->offset, 16);
        xor_padded(b, aad, len);
        ctx->encrypt(b, b, ctx->keyenc);
        block_xor(r->sum, r->sum, b);
    }
    return 1;
}

/* 4.2, 4.3: one whole block; the checksum is of the plaintext. */
static void crypt_block(OCB128_CONTEXT *ctx, uint8_t *out, const uint8_t *in, int enc)
{
    struct run *r = &ctx->text;
    uint8_t b[16];
    next_offset(ctx, r);
    if (enc)
        block_xor(r->sum, r->sum, in);
    block_xor(b, in, r->offset);
    if (enc)
        ctx->encrypt(b, b, ctx->keyenc);
    else
        ctx->decrypt(b, b, ctx->keydec);
    block_xor(out, b, r->offset);
    if (!enc)
        block_xor(r->sum, r->sum, out);
}

/* C_* = P_* xor ENCIPHER(K, Offset_*)[1 .. bitlen(P_*)], in both directions. */
static void crypt_last(OCB128_CONTEXT *ctx, uint8_t *out, const uint8_t *in, size_t len, int enc)
{
    struct run *r = &ctx->text;
    uint8_t pad[16];
    block_xor(r->offset, r->offset, ctx->l_star);
    ctx->encrypt(r->offset, pad, ctx->keyenc);
    if (enc)
        xor_padded(r->sum, in, len);
    for (size_t i = 0; i < len; i++)
        out[i] = in[i] ^ pad[i];
    if (!enc)
        xor_padded(r->sum, out, len);
    OPENSSL_cleanse(pad, sizeof(pad));
}

static int ocb_crypt(OCB128_CONTEXT *ctx, uint8_t *out, const uint8_t *in, size_t len, int enc)
{
    struct run *r = &ctx->text;
    if (ctx->stream != NULL && len >= 16) {
        size_t n = len / 16;
        ctx->stream(in, out, n, enc ? ctx->keyenc : ctx->keydec, (size_t)r->blocks + 1, r->offset,
                    (const unsigned char(*)[16])ctx->l, r->sum);
        r->blocks += n;
        in += 16 * n;
        out += 16 * n;
        len %= 16;
    }
    for (; len >= 16; len -= 16, in += 16, out += 16)
        crypt_block(ctx, out, in, enc);
    if (len > 0)
        crypt_last(ctx, out, in, len, enc);
    return 1;
}

int CRYPTO_ocb128_encrypt(OCB128_CONTEXT *ctx, const unsigned char *in, unsigned char *out,
                          size_t len)
{
    return ocb_crypt(ctx, out, in, len, 1);
}

int CRYPTO_ocb128_decrypt(OCB128_CONTEXT *ctx, const unsigned char *in, unsigned char *out,
                          size_t len)
{
    return ocb_crypt(ctx, out, in, len, 0);
}

/* Tag = ENCIPHER(K, Checksum xor Offset xor L_$) xor HASH(K, A). */
static void full_tag(const OCB128_CONTEXT *ctx, uint8_t tag[16])
{
    block_xor(tag, ctx->text.sum, ctx->text.offset);
    block_xor(tag, tag, ctx->l_dollar);
    ctx->encrypt(tag, tag, ctx->keyenc);
    block_xor(tag, tag, ctx->aad.sum);
}

int CRYPTO_ocb128_tag(OCB128_CONTEXT *ctx, unsigned char *tag, size_t len)
{
    uint8_t full[16];
    if (len < 1 || len > 16)
        return -1;
    full_tag(ctx, full);
    memcpy(tag, full, len);
    return 1;
}

int CRYPTO_ocb128_finish(OCB128_CONTEXT *ctx, const unsigned char *tag, size_t len)
{
    uint8_t full[16];
    if (len < 1 || len > 16)
        return -1;
    full_tag(ctx, full);
    return CRYPTO_memcmp(full, tag, len);
}
