/* What responses are verified by: TS_VERIFY_CTX_set_certs(3). */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509_vfy.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/ts/verify.h"

TS_VERIFY_CTX *TS_VERIFY_CTX_new(void)
{
    TS_VERIFY_CTX *ctx = OPENSSL_zalloc(sizeof(*ctx));
    if (ctx == NULL)
        ERR_raise(ERR_LIB_TS, ERR_R_MALLOC_FAILURE);
    return ctx;
}

void TS_VERIFY_CTX_init(TS_VERIFY_CTX *ctx)
{
    memset(ctx, 0, sizeof(*ctx));
}

void TS_VERIFY_CTX_cleanup(TS_VERIFY_CTX *ctx)
{
    if (ctx == NULL)
        return;
    X509_STORE_free(ctx->store);
    sk_X509_pop_free(ctx->certs, X509_free);
    ASN1_OBJECT_free(ctx->policy);
    X509_ALGOR_free(ctx->md_alg);
    OPENSSL_free(ctx->imprint);
    BIO_free_all(ctx->data);
    ASN1_INTEGER_free(ctx->nonce);
    TS_VERIFY_CTX_init(ctx);
}

void TS_VERIFY_CTX_free(TS_VERIFY_CTX *ctx)
{
    TS_VERIFY_CTX_cleanup(ctx);
    OPENSSL_free(ctx);
}

/* ---- What programs set ---- */

int TS_VERIFY_CTX_set_flags(TS_VERIFY_CTX *ctx, int f)
{
    ctx->flags = (unsigned)f;
    return f;
}

int TS_VERIFY_CTX_add_flags(TS_VERIFY_CTX *ctx, int f)
{
    ctx->flags |= (unsigned)f;
    return (int)ctx->flags;
}

BIO *TS_VERIFY_CTX_set_data(TS_VERIFY_CTX *ctx, BIO *b)
{
    return ctx->data = b;
}

unsigned char *TS_VERIFY_CTX_set_imprint(TS_VERIFY_CTX *ctx, unsigned char *hexstr, long len)
{
    OPENSSL_free(ctx->imprint);
    ctx->imprint = hexstr;
    ctx->imprint_len = (unsigned)len;
    return hexstr;
}

X509_STORE *TS_VERIFY_CTX_set_store(TS_VERIFY_CTX *ctx, X509_STORE *s)
{
    return ctx->store = s;
}

STACK_OF(X509) * TS_VERIFY_CTX_set_certs(TS_VERIFY_CTX *ctx, STACK_OF(X509) * certs)
{
    return ctx->certs = certs;
}

/* ---- What a request asked for ---- */

static bool take_imprint(TS_VERIFY_CTX *ctx, const TS_MSG_IMPRINT *imprint)
{
    const int len = ASN1_STRING_length(imprint->hashed_msg);
    if (len <= 0)
        return FAIL(ERR_LIB_TS, TS_R_INVALID_NULL_POINTER);
    if ((ctx->md_alg = X509_ALGOR_dup(imprint->hash_algo)) == NULL)
        return false;
    ctx->imprint_len = (unsigned)len;
    ctx->imprint = OPENSSL_memdup(ASN1_STRING_get0_data(imprint->hashed_msg), (size_t)len);
    return ctx->imprint != NULL;
}

static bool take(TS_VERIFY_CTX *ctx, const TS_REQ *req)
{
    ctx->flags = TS_VFY_ALL_IMPRINT & ~(TS_VFY_TSA_NAME | TS_VFY_SIGNATURE);
    if (req->policy_id == NULL)
        ctx->flags &= ~TS_VFY_POLICY;
    if (req->nonce == NULL)
        ctx->flags &= ~TS_VFY_NONCE;
    return (req->policy_id == NULL || ts_set_object(&ctx->policy, req->policy_id)) &&
           take_imprint(ctx, req->msg_imprint) &&
           (req->nonce == NULL || ts_set_integer(&ctx->nonce, req->nonce));
}

TS_VERIFY_CTX *TS_REQ_to_TS_VERIFY_CTX(TS_REQ *req, TS_VERIFY_CTX *ctx)
{
    TS_VERIFY_CTX *made = ctx != NULL ? ctx : TS_VERIFY_CTX_new();
    if (made == NULL)
        return NULL;
    TS_VERIFY_CTX_cleanup(made);
    if (take(made, req))
        return made;
    if (ctx != NULL)
        TS_VERIFY_CTX_cleanup(ctx);
    else
        TS_VERIFY_CTX_free(made);
    return NULL;
}
