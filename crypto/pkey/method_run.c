/* Contexts whose work a program's method does. */
#include <openssl/crypto.h>
#include <openssl/engine.h>
#include <openssl/err.h>
#include <openssl/params.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/pkey/ctrl.h"
#include "crypto/pkey/method.h"

static int unsupported(void)
{
    ERR_raise(ERR_LIB_EVP, EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE);
    return -2;
}

/* ---- The context ---- */

bool method_attach(EVP_PKEY_CTX *ctx)
{
    const EVP_PKEY_METHOD *m = ctx->engine != NULL ? ctx->method : method_added(ctx->row->nid);
    if (m == NULL)
        return true;
    ctx->method = m;
    if (m->init == NULL || m->init(ctx) > 0)
        return true;
    ctx->method = NULL; /* what didn't begin isn't cleaned up */
    return FAIL(ERR_LIB_EVP, EVP_R_INITIALIZATION_ERROR);
}

bool method_copy(EVP_PKEY_CTX *to, const EVP_PKEY_CTX *from)
{
    if (from->method->copy == NULL || (from->engine != NULL && !ENGINE_init(from->engine)))
        return false;
    to->engine = from->engine;
    to->method = from->method;
    to->operation = from->operation;
    if (from->method->copy(to, from) > 0)
        return true;
    to->method = NULL;
    return false;
}

void method_detach(EVP_PKEY_CTX *ctx)
{
    if (ctx->method->cleanup != NULL)
        ctx->method->cleanup(ctx);
}

/* ---- Beginning ---- */

/* Whether the method does it, and what it begins with, or NULL. */
static bool finds(const EVP_PKEY_METHOD *m, int operation, int (**init)(EVP_PKEY_CTX *))
{
    const struct {
        int operation;
        bool there;
        int (*init)(EVP_PKEY_CTX *);
    } all[] = {
        {EVP_PKEY_OP_SIGN, m->sign != NULL, m->sign_init},
        {EVP_PKEY_OP_VERIFY, m->verify != NULL, m->verify_init},
        {EVP_PKEY_OP_VERIFYRECOVER, m->verify_recover != NULL, m->verify_recover_init},
        {EVP_PKEY_OP_ENCRYPT, m->encrypt != NULL, m->encrypt_init},
        {EVP_PKEY_OP_DECRYPT, m->decrypt != NULL, m->decrypt_init},
        {EVP_PKEY_OP_DERIVE, m->derive != NULL, m->derive_init},
        {EVP_PKEY_OP_KEYGEN, m->keygen != NULL, m->keygen_init},
        {EVP_PKEY_OP_PARAMGEN, m->paramgen != NULL, m->paramgen_init},
    };
    for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
        if (all[i].operation == operation) {
            *init = all[i].init;
            return all[i].there;
        }
    return false;
}

int method_begin(EVP_PKEY_CTX *ctx, int operation)
{
    int (*init)(EVP_PKEY_CTX *) = NULL;
    if (!finds(ctx->method, operation, &init))
        return unsupported();
    pkey_ctx_end_operation(ctx);
    ctx->operation = operation;
    int r = init != NULL ? init(ctx) : 1;
    if (r <= 0)
        ctx->operation = EVP_PKEY_OP_UNDEFINED;
    return r;
}

/* ---- Doing ---- */

static bool ready(const EVP_PKEY_CTX *ctx, int operation)
{
    return ctx->operation == operation || FAIL(ERR_LIB_EVP, EVP_R_OPERATION_NOT_INITIALIZED);
}

#define GO 2 /* it is for the method to answer */

/* EVP_PKEY_FLAG_AUTOARGLEN: the length is given, or checked for. */
static int room(const EVP_PKEY_CTX *ctx, const void *out, size_t *len)
{
    if ((ctx->method->flags & EVP_PKEY_FLAG_AUTOARGLEN) == 0)
        return GO;
    int size = EVP_PKEY_get_size(ctx->pkey);
    if (size <= 0)
        return FAIL(ERR_LIB_EVP, EVP_R_INVALID_KEY);
    if (out == NULL) {
        *len = (size_t)size;
        return 1;
    }
    return *len >= (size_t)size ? GO : FAIL(ERR_LIB_EVP, EVP_R_BUFFER_TOO_SMALL);
}

int method_sign(EVP_PKEY_CTX *ctx, unsigned char *sig, size_t *siglen, const unsigned char *tbs,
                size_t tbslen)
{
    if (ctx->method->sign == NULL)
        return unsupported();
    if (!ready(ctx, EVP_PKEY_OP_SIGN))
        return -1;
    int r = room(ctx, sig, siglen);
    return r == GO ? ctx->method->sign(ctx, sig, siglen, tbs, tbslen) : r;
}

int method_verify(EVP_PKEY_CTX *ctx, const unsigned char *sig, size_t siglen,
                  const unsigned char *tbs, size_t tbslen)
{
    if (ctx->method->verify == NULL)
        return unsupported();
    if (!ready(ctx, EVP_PKEY_OP_VERIFY))
        return -1;
    return ctx->method->verify(ctx, sig, siglen, tbs, tbslen);
}

int method_recover(EVP_PKEY_CTX *ctx, unsigned char *rout, size_t *routlen,
                   const unsigned char *sig, size_t siglen)
{
    if (ctx->method->verify_recover == NULL)
        return unsupported();
    if (!ready(ctx, EVP_PKEY_OP_VERIFYRECOVER))
        return -1;
    int r = room(ctx, rout, routlen);
    return r == GO ? ctx->method->verify_recover(ctx, rout, routlen, sig, siglen) : r;
}

int method_encrypt(EVP_PKEY_CTX *ctx, unsigned char *out, size_t *outlen, const unsigned char *in,
                   size_t inlen)
{
    if (ctx->method->encrypt == NULL)
        return unsupported();
    if (!ready(ctx, EVP_PKEY_OP_ENCRYPT))
        return -1;
    int r = room(ctx, out, outlen);
    return r == GO ? ctx->method->encrypt(ctx, out, outlen, in, inlen) : r;
}

int method_decrypt(EVP_PKEY_CTX *ctx, unsigned char *out, size_t *outlen, const unsigned char *in,
                   size_t inlen)
{
    if (ctx->method->decrypt == NULL)
        return unsupported();
    if (!ready(ctx, EVP_PKEY_OP_DECRYPT))
        return -1;
    int r = room(ctx, out, outlen);
    return r == GO ? ctx->method->decrypt(ctx, out, outlen, in, inlen) : r;
}

int method_derive(EVP_PKEY_CTX *ctx, unsigned char *key, size_t *keylen)
{
    if (ctx->method->derive == NULL)
        return unsupported();
    if (!ready(ctx, EVP_PKEY_OP_DERIVE))
        return -1;
    int r = room(ctx, key, keylen);
    return r == GO ? ctx->method->derive(ctx, key, keylen) : r;
}

/* The method is asked twice, with p1 0 and 1: whether it takes such a peer, and to take it. It says
 * 2 if nothing is left to be done. */
int method_set_peer(EVP_PKEY_CTX *ctx, EVP_PKEY *peer)
{
    const int takes_peers = EVP_PKEY_OP_DERIVE | EVP_PKEY_OP_ENCRYPT | EVP_PKEY_OP_DECRYPT;
    const EVP_PKEY_METHOD *m = ctx->method;
    if (m->ctrl == NULL || (m->derive == NULL && m->encrypt == NULL && m->decrypt == NULL))
        return unsupported();
    if ((ctx->operation & takes_peers) == 0) {
        ERR_raise(ERR_LIB_EVP, EVP_R_OPERATION_NOT_INITIALIZED);
        return -1;
    }
    int r = m->ctrl(ctx, EVP_PKEY_CTRL_PEER_KEY, 0, peer);
    if (r <= 0 || r == 2)
        return r <= 0 ? r : 1;
    int reason =
        ctx->pkey == NULL             ? EVP_R_NO_KEY_SET
        : ctx->pkey->row != peer->row ? EVP_R_DIFFERENT_KEY_TYPES
        : !EVP_PKEY_missing_parameters(peer) && EVP_PKEY_parameters_eq(ctx->pkey, peer) == 0
            ? EVP_R_DIFFERENT_PARAMETERS
            : 0;
    if (reason != 0) {
        ERR_raise(ERR_LIB_EVP, reason);
        return -1;
    }
    EVP_PKEY_free(ctx->peer);
    ctx->peer = peer; /* the method may look for it here */
    r = m->ctrl(ctx, EVP_PKEY_CTRL_PEER_KEY, 1, peer);
    if (r <= 0)
        ctx->peer = NULL;
    else
        EVP_PKEY_up_ref(peer);
    return r;
}

int method_generate(EVP_PKEY_CTX *ctx, EVP_PKEY **ppkey)
{
    const EVP_PKEY_METHOD *m = ctx->method;
    int (*generate)(EVP_PKEY_CTX *, EVP_PKEY *) = ctx->operation == EVP_PKEY_OP_KEYGEN ? m->keygen
                                                  : ctx->operation == EVP_PKEY_OP_PARAMGEN
                                                      ? m->paramgen
                                                      : NULL;
    if (generate == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_OPERATION_NOT_INITIALIZED);
        return -1;
    }
    bool fresh = *ppkey == NULL;
    if (fresh && (*ppkey = EVP_PKEY_new()) == NULL)
        return -1;
    int r = generate(ctx, *ppkey);
    if (r <= 0 && fresh) {
        EVP_PKEY_free(*ppkey);
        *ppkey = NULL;
    }
    return r;
}

/* ---- Controls ---- */

int method_ctrl(EVP_PKEY_CTX *ctx, int keytype, int optype, int cmd, int p1, void *p2)
{
    if (ctx->method->ctrl == NULL)
        return ctrl_unsupported();
    if (keytype != -1 && ctx->method->id != keytype)
        return -1;
    if (ctx->operation == EVP_PKEY_OP_UNDEFINED) {
        ERR_raise(ERR_LIB_EVP, EVP_R_NO_OPERATION_SET);
        return -1;
    }
    if (optype != -1 && (ctx->operation & optype) == 0) {
        ERR_raise(ERR_LIB_EVP, EVP_R_INVALID_OPERATION);
        return -1;
    }
    int r = ctx->method->ctrl(ctx, cmd, p1, p2);
    return r == -2 ? ctrl_unsupported() : r;
}

int method_ctrl_str(EVP_PKEY_CTX *ctx, const char *type, const char *value)
{
    if (ctx->method->ctrl_str == NULL)
        return ctrl_unsupported();
    if (strcmp(type, "digest") == 0)
        return EVP_PKEY_CTX_md(ctx, EVP_PKEY_OP_TYPE_SIG, EVP_PKEY_CTRL_MD, value);
    return ctx->method->ctrl_str(ctx, type, value);
}

static const struct control *control_for(const EVP_PKEY_CTX *ctx, const char *param)
{
    for (const struct control *c = pkey_controls; c->param != NULL; c++)
        if (c->set > 0 && strcmp(c->param, param) == 0 && (c->operations & ctx->operation) != 0 &&
            (c->key_types[0] == CONTROL_ANY_KEY || c->key_types[0] == ctx->row->nid ||
             c->key_types[1] == ctx->row->nid))
            return c;
    return NULL;
}

int method_set_param(EVP_PKEY_CTX *ctx, const OSSL_PARAM *p)
{
    const struct control *c = control_for(ctx, p->key);
    int n;
    if (c == NULL || ctx->method->ctrl == NULL)
        return -2;
    switch (c->kind) {
    case CONTROL_INT:
        return OSSL_PARAM_get_int(p, &n) ? ctx->method->ctrl(ctx, c->set, n, NULL) : 0;
    case CONTROL_DIGEST:
        return ctx->method->ctrl(ctx, c->set, 0, (void *)(uintptr_t)EVP_get_digestbyname(p->data));
    case CONTROL_OCTETS:
        return ctx->method->ctrl(ctx, c->set, (int)p->data_size, p->data);
    default:
        return -2;
    }
}
