/* The rows' operations as EVP_PKEY_METHODs: for programs that take the functions of
 * EVP_PKEY_meth_find(EVP_PKEY_RSA) into methods of their own. They work on contexts that such a
 * method has, by the row that the context has too. */
#include <openssl/err.h>
#include <openssl/evp.h>

#include "crypto/base/raise.h"
#include "crypto/pkey/method.h"

/* The context, as if it had no method, until `again` gives that back. */
static const EVP_PKEY_METHOD *aside(EVP_PKEY_CTX *ctx)
{
    const EVP_PKEY_METHOD *method = ctx->method;
    ctx->method = NULL;
    return method;
}

static int again(EVP_PKEY_CTX *ctx, const EVP_PKEY_METHOD *method, int result)
{
    ctx->method = method;
    return result;
}

/* ---- Beginning ---- */

static int begin(EVP_PKEY_CTX *ctx, int operation)
{
    const EVP_PKEY_METHOD *method = aside(ctx);
    switch (operation) {
    case EVP_PKEY_OP_SIGN:
        return again(ctx, method, EVP_PKEY_sign_init(ctx));
    case EVP_PKEY_OP_VERIFY:
        return again(ctx, method, EVP_PKEY_verify_init(ctx));
    case EVP_PKEY_OP_VERIFYRECOVER:
        return again(ctx, method, EVP_PKEY_verify_recover_init(ctx));
    case EVP_PKEY_OP_ENCRYPT:
        return again(ctx, method, EVP_PKEY_encrypt_init(ctx));
    case EVP_PKEY_OP_DECRYPT:
        return again(ctx, method, EVP_PKEY_decrypt_init(ctx));
    case EVP_PKEY_OP_DERIVE:
        return again(ctx, method, EVP_PKEY_derive_init(ctx));
    case EVP_PKEY_OP_KEYGEN:
        return again(ctx, method, EVP_PKEY_keygen_init(ctx));
    case EVP_PKEY_OP_PARAMGEN:
        return again(ctx, method, EVP_PKEY_paramgen_init(ctx));
    default:
        return again(ctx, method, FAIL(ERR_LIB_EVP, EVP_R_OPERATION_NOT_INITIALIZED));
    }
}

/* The row's state, where the program's own function began the operation. */
static bool begun(EVP_PKEY_CTX *ctx)
{
    return ctx->state != NULL || begin(ctx, ctx->operation) > 0;
}

static int sign_init(EVP_PKEY_CTX *ctx)
{
    return begin(ctx, EVP_PKEY_OP_SIGN);
}

static int verify_init(EVP_PKEY_CTX *ctx)
{
    return begin(ctx, EVP_PKEY_OP_VERIFY);
}

static int recover_init(EVP_PKEY_CTX *ctx)
{
    return begin(ctx, EVP_PKEY_OP_VERIFYRECOVER);
}

static int encrypt_init(EVP_PKEY_CTX *ctx)
{
    return begin(ctx, EVP_PKEY_OP_ENCRYPT);
}

static int decrypt_init(EVP_PKEY_CTX *ctx)
{
    return begin(ctx, EVP_PKEY_OP_DECRYPT);
}

static int derive_init(EVP_PKEY_CTX *ctx)
{
    return begin(ctx, EVP_PKEY_OP_DERIVE);
}

static int keygen_init(EVP_PKEY_CTX *ctx)
{
    return begin(ctx, EVP_PKEY_OP_KEYGEN);
}

static int paramgen_init(EVP_PKEY_CTX *ctx)
{
    return begin(ctx, EVP_PKEY_OP_PARAMGEN);
}

/* ---- Doing ---- */

static int sign(EVP_PKEY_CTX *ctx, unsigned char *sig, size_t *siglen, const unsigned char *tbs,
                size_t tbslen)
{
    if (!begun(ctx))
        return 0;
    const EVP_PKEY_METHOD *method = aside(ctx);
    return again(ctx, method, EVP_PKEY_sign(ctx, sig, siglen, tbs, tbslen));
}

static int verify(EVP_PKEY_CTX *ctx, const unsigned char *sig, size_t siglen,
                  const unsigned char *tbs, size_t tbslen)
{
    if (!begun(ctx))
        return 0;
    const EVP_PKEY_METHOD *method = aside(ctx);
    return again(ctx, method, EVP_PKEY_verify(ctx, sig, siglen, tbs, tbslen));
}

static int recover(EVP_PKEY_CTX *ctx, unsigned char *out, size_t *out_len, const unsigned char *sig,
                   size_t siglen)
{
    if (!begun(ctx))
        return 0;
    const EVP_PKEY_METHOD *method = aside(ctx);
    return again(ctx, method, EVP_PKEY_verify_recover(ctx, out, out_len, sig, siglen));
}

static int encrypt(EVP_PKEY_CTX *ctx, unsigned char *out, size_t *outlen, const unsigned char *in,
                   size_t inlen)
{
    if (!begun(ctx))
        return 0;
    const EVP_PKEY_METHOD *method = aside(ctx);
    return again(ctx, method, EVP_PKEY_encrypt(ctx, out, outlen, in, inlen));
}

static int decrypt(EVP_PKEY_CTX *ctx, unsigned char *out, size_t *outlen, const unsigned char *in,
                   size_t inlen)
{
    if (!begun(ctx))
        return 0;
    const EVP_PKEY_METHOD *method = aside(ctx);
    return again(ctx, method, EVP_PKEY_decrypt(ctx, out, outlen, in, inlen));
}

static int derive(EVP_PKEY_CTX *ctx, unsigned char *key, size_t *keylen)
{
    if (!begun(ctx))
        return 0;
    const EVP_PKEY_METHOD *method = aside(ctx);
    return again(ctx, method, EVP_PKEY_derive(ctx, key, keylen));
}

static int generate(EVP_PKEY_CTX *ctx, EVP_PKEY *pkey)
{
    if (!begun(ctx))
        return 0;
    const EVP_PKEY_METHOD *method = aside(ctx);
    return again(ctx, method, EVP_PKEY_generate(ctx, &pkey));
}

/* 2 says of a peer that all is done. */
static int ctrl(EVP_PKEY_CTX *ctx, int type, int p1, void *p2)
{
    if (type == EVP_PKEY_CTRL_DIGESTINIT)
        return 1;
    if (!begun(ctx))
        return 0;
    const EVP_PKEY_METHOD *method = aside(ctx);
    if (type != EVP_PKEY_CTRL_PEER_KEY)
        return again(ctx, method, EVP_PKEY_CTX_ctrl(ctx, -1, -1, type, p1, p2));
    int r = EVP_PKEY_derive_set_peer(ctx, p2);
    return again(ctx, method, r == 1 ? 2 : r);
}

static int ctrl_str(EVP_PKEY_CTX *ctx, const char *type, const char *value)
{
    if (!begun(ctx))
        return 0;
    const EVP_PKEY_METHOD *method = aside(ctx);
    return again(ctx, method, EVP_PKEY_CTX_ctrl_str(ctx, type, value));
}

static int copy(EVP_PKEY_CTX *dst, const EVP_PKEY_CTX *src)
{
    return ctx_copy_state(dst, src);
}

/* ---- Messages signed whole: Ed25519, Ed448 ---- */

static int message_sign(EVP_MD_CTX *mctx, unsigned char *sig, size_t *siglen,
                        const unsigned char *tbs, size_t tbslen)
{
    EVP_PKEY_CTX *ctx = EVP_MD_CTX_get_pkey_ctx(mctx);
    if (ctx->state == NULL && begin(ctx, EVP_PKEY_OP_SIGN) <= 0)
        return 0;
    return ctx->row->signature->sign_message(ctx->state, sig, siglen, tbs, tbslen);
}

static int message_verify(EVP_MD_CTX *mctx, const unsigned char *sig, size_t siglen,
                          const unsigned char *tbs, size_t tbslen)
{
    EVP_PKEY_CTX *ctx = EVP_MD_CTX_get_pkey_ctx(mctx);
    if (ctx->state == NULL && begin(ctx, EVP_PKEY_OP_VERIFY) <= 0)
        return 0;
    return ctx->row->signature->verify_message(ctx->state, sig, siglen, tbs, tbslen);
}

#define GENERATES  .copy = copy, .keygen_init = keygen_init, .keygen = generate, .ctrl = ctrl
#define PARAMETERS .paramgen_init = paramgen_init, .paramgen = generate, .ctrl_str = ctrl_str
#define SIGNS      .sign_init = sign_init, .sign = sign, .verify_init = verify_init, .verify = verify
#define DERIVES    .derive_init = derive_init, .derive = derive

const EVP_PKEY_METHOD method_rows[METHOD_ROWS] = {
    {.id = EVP_PKEY_RSA,
     .flags = EVP_PKEY_FLAG_AUTOARGLEN,
     GENERATES,
     SIGNS,
     .verify_recover_init = recover_init,
     .verify_recover = recover,
     .encrypt_init = encrypt_init,
     .encrypt = encrypt,
     .decrypt_init = decrypt_init,
     .decrypt = decrypt,
     .ctrl_str = ctrl_str},
    {.id = EVP_PKEY_DH, GENERATES, PARAMETERS, DERIVES},
    {.id = EVP_PKEY_DSA, .flags = EVP_PKEY_FLAG_AUTOARGLEN, GENERATES, PARAMETERS, SIGNS},
    {.id = EVP_PKEY_EC, GENERATES, PARAMETERS, SIGNS, DERIVES},
    {.id = EVP_PKEY_RSA_PSS,
     .flags = EVP_PKEY_FLAG_AUTOARGLEN,
     GENERATES,
     SIGNS,
     .ctrl_str = ctrl_str},
    {.id = EVP_PKEY_DHX, GENERATES, PARAMETERS, DERIVES},
    {.id = EVP_PKEY_X25519, GENERATES, DERIVES},
    {.id = EVP_PKEY_X448, GENERATES, DERIVES},
    {.id = EVP_PKEY_ED25519,
     .flags = EVP_PKEY_FLAG_SIGCTX_CUSTOM,
     GENERATES,
     .digestsign = message_sign,
     .digestverify = message_verify},
    {.id = EVP_PKEY_ED448,
     .flags = EVP_PKEY_FLAG_SIGCTX_CUSTOM,
     GENERATES,
     .digestsign = message_sign,
     .digestverify = message_verify},
};
