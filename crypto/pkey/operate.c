/* EVP_PKEY_sign(3), _verify, _verify_recover, _encrypt, _decrypt, _derive, _encapsulate and
 * _decapsulate over the rows. -2 stands for what a kind of key can't do. */
#include <openssl/core_dispatch.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/params.h>

#include "crypto/base/raise.h"
#include "crypto/evp/md.h"
#include "crypto/pkey/foreign.h"
#include "crypto/pkey/kept_id.h"
#include "crypto/pkey/method.h"
#include "crypto/pkey/operate.h"

static int unsupported(void)
{
    ERR_raise(ERR_LIB_EVP, EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE);
    return -2;
}

/* What a row's init is told. */
static int told(int operation, const struct pkey_operation *shared)
{
    const struct pkey_signature *s = (const void *)shared;
    if ((operation != EVP_PKEY_OP_SIGNCTX && operation != EVP_PKEY_OP_VERIFYCTX) ||
        s->prefix != NULL)
        return operation;
    return operation == EVP_PKEY_OP_SIGNCTX ? EVP_PKEY_OP_SIGN : EVP_PKEY_OP_VERIFY;
}

/* Of the row's member, which is NULL or has the function or not. */
#define IF_HAS(row, member, has) \
    ((row)->member != NULL && (row)->member->has != NULL ? (const void *)(row)->member : NULL)

const struct pkey_operation *pkey_operation_of(const struct pkey_row *row, int operation)
{
    switch (operation) {
    case EVP_PKEY_OP_SIGN:
        return IF_HAS(row, signature, sign);
    case EVP_PKEY_OP_VERIFY:
        return IF_HAS(row, signature, verify);
    case EVP_PKEY_OP_VERIFYRECOVER:
        return IF_HAS(row, signature, recover);
    case EVP_PKEY_OP_SIGNCTX:
    case EVP_PKEY_OP_VERIFYCTX:
        return (const void *)row->signature;
    case EVP_PKEY_OP_ENCRYPT:
        return IF_HAS(row, cipher, encrypt);
    case EVP_PKEY_OP_DECRYPT:
        return IF_HAS(row, cipher, decrypt);
    case EVP_PKEY_OP_DERIVE:
        return IF_HAS(row, exchange, derive);
    case EVP_PKEY_OP_ENCAPSULATE:
        return IF_HAS(row, kem, encapsulate);
    default:
        return IF_HAS(row, kem, decapsulate);
    }
}

static bool is_keyless(const EVP_PKEY_CTX *ctx)
{
    return ctx->row->keys != NULL && ctx_key(ctx) == NULL;
}

/* The library's own, on the context's key or on `as`, which becomes the context's. */
static int begin_own(EVP_PKEY_CTX *ctx, int operation, EVP_PKEY *as, const OSSL_PARAM params[])
{
    const struct pkey_row *row = as != NULL ? as->row : ctx->row;
    const struct pkey_operation *shared = pkey_operation_of(row, operation);
    if (!pkey_ctx_state(ctx, shared->ctx_size)) {
        EVP_PKEY_free(as);
        return 0;
    }
    ctx->shared = shared;
    ctx->as = as;
    if (!shared->init(ctx->state, row, as != NULL ? as->key : ctx_key(ctx),
                      told(operation, shared)) ||
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

int pkey_operation_init(EVP_PKEY_CTX *ctx, int operation, const char *mdname,
                        const OSSL_PARAM params[])
{
    struct foreign_choice choice = {FETCHED_OWN, NULL, NULL};
    pkey_ctx_end_operation(ctx);
    bool keyless = is_keyless(ctx);
    if (!keyless && foreign_may_serve(ctx))
        choice = foreign_choose(ctx, operation);
    if (choice.by == FETCHED_FOREIGN)
        return foreign_begin_operation(ctx, operation, choice, mdname, params);
    if (choice.by == FETCHED_NOTHING)
        return unsupported();
    bool able = choice.key != NULL || pkey_operation_of(ctx->row, operation) != NULL;
    bool empty = ctx->pkey != NULL; /* an object without a key in it */
    if (keyless && (operation != EVP_PKEY_OP_DERIVE || (able && empty)))
        return FAIL(ERR_LIB_EVP, EVP_R_NO_KEY_SET);
    if (!able)
        return unsupported();
    if (keyless) { /* as OpenSSL has it: it fails when something is to be derived */
        ctx->operation = operation;
        return 1;
    }
    return begin_own(ctx, operation, choice.key, params);
}

bool pkey_named_md(const OSSL_PARAM params[], bool *named, const struct evp_md_st **md)
{
    const char *name = NULL, *props = NULL;
    const OSSL_PARAM *p = OSSL_PARAM_locate_const(params, OSSL_ALG_PARAM_DIGEST);
    const OSSL_PARAM *q = OSSL_PARAM_locate_const(params, OSSL_ALG_PARAM_PROPERTIES);
    *named = p != NULL;
    *md = NULL;
    if (p == NULL)
        return true;
    if (!OSSL_PARAM_get_utf8_string_ptr(p, &name) ||
        (q != NULL && !OSSL_PARAM_get_utf8_string_ptr(q, &props)))
        return false;
    *md = md_fetch(name, props);
    return true;
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
    return pkey_operation_init(ctx, EVP_PKEY_OP_SIGN, NULL, params);
}

int EVP_PKEY_verify_init_ex(EVP_PKEY_CTX *ctx, const OSSL_PARAM params[])
{
    if (ctx == NULL)
        return null_ctx(-1);
    if (ctx->method != NULL)
        return method_begin(ctx, EVP_PKEY_OP_VERIFY);
    return pkey_operation_init(ctx, EVP_PKEY_OP_VERIFY, NULL, params);
}

int EVP_PKEY_verify_recover_init_ex(EVP_PKEY_CTX *ctx, const OSSL_PARAM params[])
{
    if (ctx == NULL)
        return null_ctx(-1);
    if (ctx->method != NULL)
        return method_begin(ctx, EVP_PKEY_OP_VERIFYRECOVER);
    return pkey_operation_init(ctx, EVP_PKEY_OP_VERIFYRECOVER, NULL, params);
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
    return pkey_signature_of(ctx)->sign(ctx->state, sig, siglen, tbs, tbslen);
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
    return pkey_signature_of(ctx)->verify(ctx->state, sig, siglen, tbs, tbslen);
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
    return pkey_signature_of(ctx)->recover(ctx->state, rout, routlen, sig, siglen);
}

/* ---- Encryption ---- */

int EVP_PKEY_encrypt_init_ex(EVP_PKEY_CTX *ctx, const OSSL_PARAM params[])
{
    if (ctx == NULL)
        return unsupported();
    if (ctx->method != NULL)
        return method_begin(ctx, EVP_PKEY_OP_ENCRYPT);
    return pkey_operation_init(ctx, EVP_PKEY_OP_ENCRYPT, NULL, params);
}

int EVP_PKEY_decrypt_init_ex(EVP_PKEY_CTX *ctx, const OSSL_PARAM params[])
{
    if (ctx == NULL)
        return unsupported();
    if (ctx->method != NULL)
        return method_begin(ctx, EVP_PKEY_OP_DECRYPT);
    return pkey_operation_init(ctx, EVP_PKEY_OP_DECRYPT, NULL, params);
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
    return pkey_cipher_of(ctx)->encrypt(ctx->state, out, outlen, in, inlen);
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
    return pkey_cipher_of(ctx)->decrypt(ctx->state, out, outlen, in, inlen);
}

/* ---- Key exchange, and derivation without a key ---- */

int EVP_PKEY_derive_init_ex(EVP_PKEY_CTX *ctx, const OSSL_PARAM params[])
{
    if (ctx == NULL)
        return null_ctx(-2);
    if (ctx->method != NULL)
        return method_begin(ctx, EVP_PKEY_OP_DERIVE);
    return pkey_operation_init(ctx, EVP_PKEY_OP_DERIVE, NULL, params);
}

int EVP_PKEY_derive_init(EVP_PKEY_CTX *ctx)
{
    return EVP_PKEY_derive_init_ex(ctx, NULL);
}

/* 1 if the exchange takes it; it is a key of the exchange's kind. */
static int put_peer(EVP_PKEY_CTX *ctx, EVP_PKEY *peer, int validate_peer)
{
    const struct pkey_keys *keys = peer->row->keys;
    return (!validate_peer || keys->validate == NULL ||
            keys->validate(peer->key, OSSL_KEYMGMT_SELECT_PUBLIC_KEY,
                           OSSL_KEYMGMT_VALIDATE_FULL_CHECK)) &&
           pkey_exchange_of(ctx)->set_peer(ctx->state, peer->key);
}

/* A foreign provider's key for the library's own exchange. */
static int put_foreign_peer(EVP_PKEY_CTX *ctx, EVP_PKEY *peer, int validate_peer)
{
    EVP_PKEY *own = pkey_as_of(peer, NULL, ctx->libctx,
                               OSSL_KEYMGMT_SELECT_PUBLIC_KEY | OSSL_KEYMGMT_SELECT_ALL_PARAMETERS);
    int ok = own != NULL && own->row == (ctx->as != NULL ? ctx->as->row : ctx->row) &&
             put_peer(ctx, own, validate_peer);
    EVP_PKEY_free(own);
    return ok;
}

int EVP_PKEY_derive_set_peer_ex(EVP_PKEY_CTX *ctx, EVP_PKEY *peer, int validate_peer)
{
    if (ctx == NULL)
        return null_ctx(-1);
    if (ctx->method != NULL)
        return method_set_peer(ctx, peer);
    bool foreign = foreign_runs(ctx);
    if (ctx->operation != EVP_PKEY_OP_DERIVE ||
        (ctx->shared == NULL ? ctx->row->exchange->set_peer == NULL
                             : !foreign && pkey_exchange_of(ctx)->set_peer == NULL))
        return unsupported();
    if (!ready(ctx, EVP_PKEY_OP_DERIVE))
        return -1;
    if (peer == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_UNSUPPORTED_ALGORITHM);
        return -1;
    }
    if (peer->key == NULL)
        return -1;
    const struct pkey_row *row = ctx->as != NULL ? ctx->as->row : ctx->row;
    if (!foreign && peer->row->foreign == NULL && peer->row != row)
        return unsupported();
    int result = foreign                      ? foreign_set_peer(ctx, peer, validate_peer)
                 : peer->row->foreign != NULL ? put_foreign_peer(ctx, peer, validate_peer)
                                              : put_peer(ctx, peer, validate_peer);
    if (result <= 0)
        return result;
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
    return pkey_exchange_of(ctx)->derive(ctx->state, key, keylen);
}

/* ---- Key encapsulation ---- */

int EVP_PKEY_encapsulate_init(EVP_PKEY_CTX *ctx, const OSSL_PARAM params[])
{
    if (ctx == NULL)
        return null_ctx(0);
    return pkey_operation_init(ctx, EVP_PKEY_OP_ENCAPSULATE, NULL, params);
}

int EVP_PKEY_decapsulate_init(EVP_PKEY_CTX *ctx, const OSSL_PARAM params[])
{
    if (ctx == NULL)
        return null_ctx(0);
    return pkey_operation_init(ctx, EVP_PKEY_OP_DECAPSULATE, NULL, params);
}

int EVP_PKEY_encapsulate(EVP_PKEY_CTX *ctx, unsigned char *wrappedkey, size_t *wrappedkeylen,
                         unsigned char *genkey, size_t *genkeylen)
{
    if (ctx == NULL)
        return 0;
    if (!ready(ctx, EVP_PKEY_OP_ENCAPSULATE))
        return -1;
    return pkey_kem_of(ctx)->encapsulate(ctx->state, wrappedkey, wrappedkeylen, genkey, genkeylen);
}

int EVP_PKEY_decapsulate(EVP_PKEY_CTX *ctx, unsigned char *unwrapped, size_t *unwrappedlen,
                         const unsigned char *wrapped, size_t wrappedlen)
{
    if (ctx == NULL)
        return 0;
    if (!ready(ctx, EVP_PKEY_OP_DECAPSULATE))
        return -1;
    return pkey_kem_of(ctx)->decapsulate(ctx->state, unwrapped, unwrappedlen, wrapped, wrappedlen);
}
