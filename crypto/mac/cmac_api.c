/* The older interface of CMAC. */
#include <openssl/cmac.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <stdbool.h>

#include "crypto/mac/cmac.h"

struct CMAC_CTX_st {
    unsigned bits; /* of the cipher, 0 if none is set */
    bool keyed;
    struct cmac cmac;
};

CMAC_CTX *CMAC_CTX_new(void)
{
    return OPENSSL_zalloc(sizeof(CMAC_CTX));
}

void CMAC_CTX_cleanup(CMAC_CTX *ctx)
{
    OPENSSL_cleanse(ctx, sizeof(*ctx));
}

void CMAC_CTX_free(CMAC_CTX *ctx)
{
    OPENSSL_clear_free(ctx, sizeof(*ctx));
}

int CMAC_CTX_copy(CMAC_CTX *out, const CMAC_CTX *in)
{
    if (!in->keyed)
        return 0;
    *out = *in;
    return 1;
}

static bool set_cipher(CMAC_CTX *ctx, const EVP_CIPHER *cipher)
{
    static const struct {
        const char *name;
        unsigned bits;
    } ciphers[] = {{"AES-128-CBC", 128}, {"AES-192-CBC", 192}, {"AES-256-CBC", 256}};
    for (size_t i = 0; i < sizeof(ciphers) / sizeof(ciphers[0]); i++)
        if (EVP_CIPHER_is_a(cipher, ciphers[i].name)) {
            ctx->bits = ciphers[i].bits;
            ctx->keyed = false;
            return true;
        }
    ERR_raise(ERR_LIB_EVP, EVP_R_UNSUPPORTED_CIPHER);
    return false;
}

int CMAC_Init(CMAC_CTX *ctx, const void *key, size_t keylen, const EVP_CIPHER *cipher, ENGINE *impl)
{
    (void)impl;
    if (key == NULL && cipher == NULL) {
        if (!ctx->keyed)
            return 0;
        cmac_start(&ctx->cmac);
        return 1;
    }
    if (cipher != NULL && !set_cipher(ctx, cipher))
        return 0;
    if (key == NULL)
        return 1;
    if (ctx->bits == 0)
        return 0;
    if (keylen != ctx->bits / 8) {
        ERR_raise(ERR_LIB_EVP, EVP_R_INVALID_KEY_LENGTH);
        return 0;
    }
    cmac_key(&ctx->cmac, key, ctx->bits);
    ctx->keyed = true;
    return 1;
}

int CMAC_Update(CMAC_CTX *ctx, const void *data, size_t dlen)
{
    if (!ctx->keyed)
        return 0;
    cmac_update(&ctx->cmac, data, dlen);
    return 1;
}

int CMAC_Final(CMAC_CTX *ctx, unsigned char *out, size_t *poutlen)
{
    if (!ctx->keyed)
        return 0;
    if (poutlen != NULL)
        *poutlen = sizeof(ctx->cmac.mac);
    if (out != NULL)
        cmac_final(&ctx->cmac, out);
    return 1;
}

/* CMAC_Final has left the message as it was. */
int CMAC_resume(CMAC_CTX *ctx)
{
    return ctx->keyed;
}
