/* CCM (SP 800-38C) over a caller's block function, or its CCM pass over many blocks. */
#include <openssl/modes.h>

#include <openssl/crypto.h>

#include "crypto/cipher/ccm.h"
#include "ref/block.h"

#define ADATA 0x40 /* A.2.1: the flag in B0 that says that there is associated data */

/* The layout's size is known to programs that keep one in place. */
struct ccm128_context {
    uint8_t nonce[16]; /* B0 until the text comes; then Ctr(i) */
    uint8_t mac[16];   /* the CBC-MAC; after the text, the tag */
    uint64_t blocks;   /* of the cipher under this key */
    block128_f block;
    void *key;
};

void CRYPTO_ccm128_init(CCM128_CONTEXT *ctx, unsigned int M, unsigned int L, void *key,
                        block128_f block)
{
    memset(ctx, 0, sizeof(*ctx));
    ctx->nonce[0] = (uint8_t)(((M - 2) / 2 & 7) << 3 | ((L - 1) & 7));
    ctx->block = block;
    ctx->key = key;
}

/* q of the standard, from the flags. */
static unsigned length_bytes(const CCM128_CONTEXT *ctx)
{
    return (ctx->nonce[0] & 7) + 1u;
}

int CRYPTO_ccm128_setiv(CCM128_CONTEXT *ctx, const unsigned char *nonce, size_t nlen, size_t mlen)
{
    size_t used = 15 - length_bytes(ctx);
    if (nlen < used)
        return -1;
    store64_be(ctx->nonce + 8, mlen);
    memcpy(ctx->nonce + 1, nonce, used);
    ctx->nonce[0] &= (uint8_t)~ADATA;
    return 0;
}

static void encrypt_mac(CCM128_CONTEXT *ctx)
{
    ctx->block(ctx->mac, ctx->mac, ctx->key);
    ctx->blocks++;
}

static void begin_mac(CCM128_CONTEXT *ctx)
{
    memcpy(ctx->mac, ctx->nonce, 16);
    encrypt_mac(ctx);
}

/* A.2.2: the AAD, behind its encoded length. */
void CRYPTO_ccm128_aad(CCM128_CONTEXT *ctx, const unsigned char *aad, size_t alen)
{
    uint8_t head[10];
    size_t n = ccm_aad_length(head, alen), at = 0;
    if (alen == 0)
        return;
    ctx->nonce[0] |= ADATA;
    begin_mac(ctx);
    for (; at < n; at++)
        ctx->mac[at] ^= head[at];
    for (size_t i = 0; i < alen; i++) {
        ctx->mac[at] ^= aad[i];
        at = (at + 1) % 16;
        if (at == 0)
            encrypt_mac(ctx);
    }
    if (at > 0)
        encrypt_mac(ctx);
}

/* One block or its head: `len` is 1 .. 16. */
static void crypt_block(CCM128_CONTEXT *ctx, uint8_t *out, const uint8_t *in, size_t len, int enc)
{
    uint8_t stream[16];
    ctx->block(ctx->nonce, stream, ctx->key);
    ctx->blocks++;
    for (size_t i = 0; i < len; i++) {
        uint8_t before = in[i], after = before ^ stream[i];
        ctx->mac[i] ^= enc ? before : after;
        out[i] = after;
    }
    encrypt_mac(ctx);
    store64_be(ctx->nonce + 8, load64_be(ctx->nonce + 8) + 1);
    OPENSSL_cleanse(stream, sizeof(stream));
}

/* The length in B0 against `len`. */
static int as_announced(const CCM128_CONTEXT *ctx, size_t len)
{
    uint64_t announced = 0;
    for (unsigned i = 16 - length_bytes(ctx); i < 16; i++)
        announced = announced << 8 | ctx->nonce[i];
    return announced == len;
}

static int ccm128_crypt(CCM128_CONTEXT *ctx, uint8_t *out, const uint8_t *in, size_t len, int enc,
                        ccm128_f stream)
{
    uint8_t flags = ctx->nonce[0], s0[16];
    unsigned q = length_bytes(ctx);
    if (!as_announced(ctx, len))
        return -1;
    if (ctx->blocks + len / 8 + 3 > (uint64_t)1 << 61)
        return -2; /* 5.3: the invocations that one key may have */
    if ((flags & ADATA) == 0)
        begin_mac(ctx);
    ctx->nonce[0] = flags & 7; /* A.3: the counter blocks */
    memset(ctx->nonce + 16 - q, 0, q);
    ctx->nonce[15] = 1;
    size_t i = 0;
    if (stream != NULL && len >= 16) {
        uint64_t n = len / 16;
        stream(in, out, (size_t)n, ctx->key, ctx->nonce, ctx->mac);
        store64_be(ctx->nonce + 8, load64_be(ctx->nonce + 8) + n);
        ctx->blocks += 2 * n;
        i = (size_t)n * 16;
    }
    for (; i < len; i += 16)
        crypt_block(ctx, out + i, in + i, len - i < 16 ? len - i : 16, enc);
    memset(ctx->nonce + 16 - q, 0, q);
    ctx->block(ctx->nonce, s0, ctx->key);
    ctx->blocks++;
    block_xor(ctx->mac, ctx->mac, s0);
    ctx->nonce[0] = flags;
    OPENSSL_cleanse(s0, sizeof(s0));
    return 0;
}

int CRYPTO_ccm128_encrypt(CCM128_CONTEXT *ctx, const unsigned char *inp, unsigned char *out,
                          size_t len)
{
    return ccm128_crypt(ctx, out, inp, len, 1, NULL);
}

int CRYPTO_ccm128_decrypt(CCM128_CONTEXT *ctx, const unsigned char *inp, unsigned char *out,
                          size_t len)
{
    return ccm128_crypt(ctx, out, inp, len, 0, NULL);
}

int CRYPTO_ccm128_encrypt_ccm64(CCM128_CONTEXT *ctx, const unsigned char *inp, unsigned char *out,
                                size_t len, ccm128_f stream)
{
    return ccm128_crypt(ctx, out, inp, len, 1, stream);
}

int CRYPTO_ccm128_decrypt_ccm64(CCM128_CONTEXT *ctx, const unsigned char *inp, unsigned char *out,
                                size_t len, ccm128_f stream)
{
    return ccm128_crypt(ctx, out, inp, len, 0, stream);
}

size_t CRYPTO_ccm128_tag(CCM128_CONTEXT *ctx, unsigned char *tag, size_t len)
{
    size_t M = 2 * (ctx->nonce[0] >> 3 & 7u) + 2;
    if (len != M)
        return 0;
    memcpy(tag, ctx->mac, M);
    return M;
}
