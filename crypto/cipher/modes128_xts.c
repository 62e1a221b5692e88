/* XTS (IEEE 1619-2007) with ciphertext stealing over a caller's block functions. */
#include <openssl/modes.h>

#include <openssl/crypto.h>

#include "ref/block.h"

struct xts128_context {
    void *key1, *key2;         /* of the data, of the tweak */
    block128_f block1, block2; /* the data's in its direction; the tweak's encrypts */
};

/* 5.3.1, 5.4.1: one block under one tweak. */
static void xts_block(const XTS128_CONTEXT *ctx, uint8_t out[16], const uint8_t in[16],
                      const uint8_t tweak[16])
{
    uint8_t b[16];
    block_xor(b, in, tweak);
    ctx->block1(b, b, ctx->key1);
    block_xor(out, b, tweak);
}

int CRYPTO_xts128_encrypt(const XTS128_CONTEXT *ctx, const unsigned char iv[16],
                          const unsigned char *inp, unsigned char *out, size_t len, int enc)
{
    if (len < 16)
        return -1;
    uint8_t tweak[16], later[16], block[16], whole[16];
    size_t tail = len % 16, n = len / 16 - (tail > 0);
    ctx->block2(iv, tweak, ctx->key2);
    for (; n > 0; n--, inp += 16, out += 16) {
        xts_block(ctx, out, inp, tweak);
        xts_double(tweak);
    }
    if (tail > 0) {
        /* 5.3.2, 5.4.2: two blocks are left, of which the second is partial. The first goes under
         * its own tweak when encrypting, under the second's when decrypting, and lends its end. */
        memcpy(later, tweak, 16);
        xts_double(later);
        xts_block(ctx, whole, inp, enc ? tweak : later);
        memcpy(block, whole, 16);
        memcpy(block, inp + 16, tail);
        memcpy(out + 16, whole, tail);
        xts_block(ctx, out, block, enc ? later : tweak);
        OPENSSL_cleanse(whole, sizeof(whole));
        OPENSSL_cleanse(block, sizeof(block));
        OPENSSL_cleanse(later, sizeof(later));
    }
    OPENSSL_cleanse(tweak, sizeof(tweak));
    return 0;
}
