/* EVP_PKEY_sign(3), _verify, _verify_recover, _encrypt, _decrypt, _derive, _encapsulate and
 * _decapsulate over the rows. -2 stands for what a kind of key can't do. */
#include <openssl/core_dispatch.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/params.h>

#include "crypto/base/raise.h"
#include "crypto/evp/md.h"
#include "crypto/pkey/ctx.h"
#include "crypto/pkey/kept_id.h"
#include "crypto/pkey/method.h"
#include "crypto/pkey/operate.h"

static int unsupported(void)
{
    ERR_raise(ERR_LIB_EVP, EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE);
    return -2;
}

/* What a row's init is told. */
static int told(int operation, const void *operations)
{
    const struct pkey_signature *s = operations;
    if ((operation != EVP_PKEY_OP_SIGNCTX && operation != EVP_PKEY_OP_VERIFYCTX) ||
        s->prefix != NULL)
        return operation;
    return operation == EVP_PKEY_OP_SIGNCTX ? EVP_PKEY_OP_SIGN : EVP_PKEY_OP_VERIFY;
}

int pkey_operation_init(EVP_PKEY_CTX *ctx, int operation, const void *operations,
                        const OSSL_PARAM params[])
{
    const struct pkey_operation *shared = operations;
    pkey_ctx_end_operation(ctx);
    bool keyless = ctx->row->keys != NULL && ctx_key(ctx) == NULL;
    bool empty = ctx->pkey != NULL; /* an object without a key in it */
    if (keyless && (operation != EVP_PKEY_OP_DERIVE || (shared != NULL && empty)))
        return FAIL(ERR_LIB_EVP, EVP_R_NO_KEY_SET);
    if (shared == NULL)
        return unsupported();
    if (keyless) { /* as OpenSSL has it: it fails when something is to be derived */
        ctx->operation = operation;
        return 1;
    }
    if (!pkey_ctx_state(ctx, shared->ctx_size))
        return 0;
    ctx->shared = shared;
    if (!shared->init(ctx->state, ctx->row, ctx_key(ctx), told(operation, operations)) ||
        (params != NULL && shared->set != NULL && !shared->set(ctx->state, params))) {
        pkey_ctx_end_operation(ctx);
        return 0;
    }
    int result = operation & EVP_PKEY_OP_TYPE_SIG ? pkey_tell_kept_id(ctx) : 1;
    if (result > 0)
        ctx->operation = operation;
    else
        pkey_ctx_end_operation(ctx);
    return result;
}

bool pkey_set_md(const struct pkey_signature *s, void *op, const EVP_MD *md)
{
    const struct evp_md_st *row = digest_row(md);
    if (s->set_md != NULL && md->methods == NULL && row->provider == 0)
        return s->set_md(op, row);
    char *name = (char *)(uintptr_t)EVP_MD_get0_name(md);
    const OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_SIGNATURE_PARAM_DIGEST, name, 0), OSSL_PARAM_END};
    return s->set != NULL && s->set(op, params);
}

/* `has` is the row's function for what is to be done. */
#define OPERATIONS(ctx, member, has) \
    ((ctx)->row->member != NULL && (ctx)->row->member->has != NULL ? (ctx)->row->member : NULL)

static int null_ctx(int result)
{
    ERR_raise(ERR_LIB_EVP, ERR_R_PASSED_NULL_PARAMETER);
    return result;
}

/* Is that operation begun? */
static bool ready(const EVP_PKEY_CTX *ctx, int operation)
{
    if (ctx->operation == operation && ctx->state != NULL)
        return true;
    return FAIL(ERR_LIB_EVP,
                ctx->operation == operation ? EVP_R_NO_KEY_SET : EVP_R_OPERATION_NOT_INITIALIZED);
}

/* ---- Signatures ---- */

int EVP_PKEY_sign_init_ex(EVP_PKEY_CTX *ctx, const OSSL_PARAM params[])
{
    if (ctx == NULL)
        return null_ctx(-1);
    if (ctx->method != NULL)
        return method_begin(ctx, EVP_PKEY_OP_SIGN);
    return pkey_operation_init(ctx, EVP_PKEY_OP_SIGN, OPERATIONS(ctx, signature, sign), params);
}

int EVP_PKEY_verify_init_ex(EVP_PKEY_CTX *ctx, const OSSL_PARAM params[])
{
    if (ctx == NULL)
        return null_ctx(-1);
    if (ctx->method != NULL)
        return method_begin(ctx, EVP_PKEY_OP_VERIFY);
    return pkey_operation_init(ctx, EVP_PKEY_OP_VERIFY, OPERATIONS(ctx, signature, verify), params);
}

int EVP_PKEY_verify_recover_init_ex(EVP_PKEY_CTX *ctx, const OSSL_PARAM params[])
{
    if (ctx == NULL)
        return null_ctx(-1);
    if (ctx->method != NULL)
        return method_begin(ctx, EVP_PKEY_OP_VERIFYRECOVER);
    return pkey_operation_init(ctx, EVP_PKEY_OP_VERIFYRECOVER, OPERATIONS(ctx, signature, recover),
                               params);
}

int EVP_PKEY_sign_init(EVP_PKEY_CTX *ctx)
{
    return EVP_PKEY_sign_init_ex(ctx, NULL);
}

int EVP_PKEY_verify_init(EVP_PKEY_CTX *ctx)
{
    return EVP_PKEY_verify_init_ex(ctx, NULL);
}

int EVP_PKEY_verify_recover_init(EVP_PKEY_CTX *ctx)
{
    return EVP_PKEY_verify_recover_init_ex(ctx, NULL);
}

int EVP_PKEY_sign(EVP_PKEY_CTX *ctx, unsigned char *sig, size_t *siglen, const unsigned char *tbs,
                  size_t tbslen)
{
    if (ctx == NULL)
        return null_ctx(-1);
    if (ctx->method != NULL)
        return method_sign(ctx, sig, siglen, tbs, tbslen);
    if (!ready(ctx, EVP_PKEY_OP_SIGN))
        return -1;
    return ctx->row->signature->sign(ctx->state, sig, siglen, tbs, tbslen);
}

int EVP_PKEY_verify(EVP_PKEY_CTX *ctx, const unsigned char *sig, size_t siglen,
                    const unsigned char *tbs, size_t tbslen)
{
    if (ctx == NULL)
        return null_ctx(-1);
    if (ctx->method != NULL)
        return method_verify(ctx, sig, siglen, tbs, tbslen);
    if (!ready(ctx, EVP_PKEY_OP_VERIFY))
        return -1;
    return ctx->row->signature->verify(ctx->state, sig, siglen, tbs, tbslen);
}

int EVP_PKEY_verify_recover(EVP_PKEY_CTX *ctx, unsigned char *rout, size_t *routlen,
                            const unsigned char *sig, size_t siglen)
{
    if (ctx == NULL)
        return null_ctx(-1);
    if (ctx->method != NULL)
        return method_recover(ctx, rout, routlen, sig, siglen);
    if (!ready(ctx, EVP_PKEY_OP_VERIFYRECOVER))
        return -1;
    return ctx->row->signature->recover(ctx->state, rout, routlen, sig, siglen);
}

/* ---- Encryption ---- */

int EVP_PKEY_encrypt_init_ex(EVP_PKEY_CTX *ctx, const OSSL_PARAM params[])
{
    if (ctx == NULL)
        return unsupported();
    if (ctx->method != NULL)
        return method_begin(ctx, EVP_PKEY_OP_ENCRYPT);
    return pkey_operation_init(ctx, EVP_PKEY_OP_ENCRYPT, OPERATIONS(ctx, cipher, encrypt), params);
}

int EVP_PKEY_decrypt_init_ex(EVP_PKEY_CTX *ctx, const OSSL_PARAM params[])
{
    if (ctx == NULL)
        return unsupported();
    if (ctx->method != NULL)
        return method_begin(ctx, EVP_PKEY_OP_DECRYPT);
    return pkey_operation_init(ctx, EVP_PKEY_OP_DECRYPT, OPERATIONS(ctx, cipher, decrypt), params);
}

int EVP_PKEY_encrypt_init(EVP_PKEY_CTX *ctx)
{
    return EVP_PKEY_encrypt_init_ex(ctx, NULL);
}

int EVP_PKEY_decrypt_init(EVP_PKEY_CTX *ctx)
{
    return EVP_PKEY_decrypt_init_ex(ctx, NULL);
}

int EVP_PKEY_encrypt(EVP_PKEY_CTX *ctx, unsigned char *out, size_t *outlen, const unsigned char *in,
                     size_t inlen)
{
    if (ctx == NULL)
        return unsupported();
    if (ctx->method != NULL)
        return method_encrypt(ctx, out, outlen, in, inlen);
    if (!ready(ctx, EVP_PKEY_OP_ENCRYPT))
        return -1;
    return ctx->row->cipher->encrypt(ctx->state, out, outlen, in, inlen);
}

int EVP_PKEY_decrypt(EVP_PKEY_CTX *ctx, unsigned char *out, size_t *outlen, const unsigned char *in,
                     size_t inlen)
{
    if (ctx == NULL)
        return unsupported();
    if (ctx->method != NULL)
        return method_decrypt(ctx, out, outlen, in, inlen);
    if (!ready(ctx, EVP_PKEY_OP_DECRYPT))
        return -1;
    return ctx->row->cipher->decrypt(ctx->state, out, outlen, in, inlen);
}

/* ---- Key exchange, and derivation without a key ---- */

int EVP_PKEY_derive_init_ex(EVP_PKEY_CTX *ctx, const OSSL_PARAM params[])
{
    if (ctx == NULL)
        return null_ctx(-2);
    if (ctx->method != NULL)
        return method_begin(ctx, EVP_PKEY_OP_DERIVE);
    return pkey_operation_init(ctx, EVP_PKEY_OP_DERIVE, OPERATIONS(ctx, exchange, derive), params);
}

int EVP_PKEY_derive_init(EVP_PKEY_CTX *ctx)
{
    return EVP_PKEY_derive_init_ex(ctx, NULL);
}

int EVP_PKEY_derive_set_peer_ex(EVP_PKEY_CTX *ctx, EVP_PKEY *peer, int validate_peer)
{
    if (ctx == NULL)
        return null_ctx(-1);
    if (ctx->method != NULL)
        return method_set_peer(ctx, peer);
    if (ctx->operation != EVP_PKEY_OP_DERIVE || ctx->row->exchange->set_peer == NULL)
        return unsupported();
    if (!ready(ctx, EVP_PKEY_OP_DERIVE))
        return -1;
    if (peer == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_UNSUPPORTED_ALGORITHM);
        return -1;
    }
    if (peer->key == NULL)
        return -1;
    if (peer->row != ctx->row)
        return unsupported();
    const struct pkey_keys *keys = ctx->row->keys;
    if (validate_peer && keys->validate != NULL &&
        !keys->validate(peer->key, OSSL_KEYMGMT_SELECT_PUBLIC_KEY,
                        OSSL_KEYMGMT_VALIDATE_FULL_CHECK))
        return 0;
    if (!ctx->row->exchange->set_peer(ctx->state, peer->key))
        return 0;
    EVP_PKEY_up_ref(peer);
    EVP_PKEY_free(ctx->peer);
    ctx->peer = peer;
    return 1;
}

int EVP_PKEY_derive_set_peer(EVP_PKEY_CTX *ctx, EVP_PKEY *peer)
{
    return EVP_PKEY_derive_set_peer_ex(ctx, peer, 1);
}

int EVP_PKEY_derive(EVP_PKEY_CTX *ctx, unsigned char *key, size_t *keylen)
{
    if (ctx == NULL)
        return null_ctx(-1);
    if (ctx->method != NULL)
        return method_derive(ctx, key, keylen);
    if (!ready(ctx, EVP_PKEY_OP_DERIVE))
        return -1;
    return ctx->row->exchange->derive(ctx->state, key, keylen);
}

/* ---- Key encapsulation ---- */

int EVP_PKEY_encapsulate_init(EVP_PKEY_CTX *ctx, const OSSL_PARAM params[])
{
    if (ctx == NULL)
        return null_ctx(0);
    return pkey_operation_init(ctx, EVP_PKEY_OP_ENCAPSULATE, OPERATIONS(ctx, kem, encapsulate),
                               params);
}

int EVP_PKEY_decapsulate_init(EVP_PKEY_CTX *ctx, const OSSL_PARAM params[])
{
    if (ctx == NULL)
        return null_ctx(0);
    return pkey_operation_init(ctx, EVP_PKEY_OP_DECAPSULATE, OPERATIONS(ctx, kem, decapsulate),
                               params);
}

int EVP_PKEY_encapsulate(EVP_PKEY_CTX *ctx, unsigned char *wrappedkey, size_t *wrappedkeylen,
                         unsigned char *genkey, size_t *genkeylen)
{
    if (ctx == NULL)
        return 0;
    if (!ready(ctx, EVP_PKEY_OP_ENCAPSULATE))
        return -1;
    return ctx->row->kem->encapsulate(ctx->state, wrappedkey, wrappedkeylen, genkey, genkeylen);
}

int EVP_PKEY_decapsulate(EVP_PKEY_CTX *ctx, unsigned char *unwrapped, size_t *unwrappedlen,
                         const unsigned char *wrapped, size_t wrappedlen)
{
    if (ctx == NULL)
        return 0;
    if (!ready(ctx, EVP_PKEY_OP_DECAPSULATE))
        return -1;
    return ctx->row->kem->decapsulate(ctx->state, unwrapped, unwrappedlen, wrapped, wrappedlen);
}
