/* What an authority answers by: TS_RESP_CTX_new(3). */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509v3.h>

#include "crypto/base/raise.h"
#include "crypto/ts/ts.h"

/* ---- A context ---- */

TS_RESP_CTX *TS_RESP_CTX_new_ex(OSSL_LIB_CTX *libctx, const char *propq)
{
    TS_RESP_CTX *ctx = OPENSSL_zalloc(sizeof(*ctx));
    if (ctx == NULL) {
        ERR_raise(ERR_LIB_TS, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    ctx->libctx = libctx;
    ctx->serial_cb = ts_serial_one;
    ctx->time_cb = ts_time_now;
    if (propq != NULL && (ctx->propq = OPENSSL_strdup(propq)) == NULL) {
        OPENSSL_free(ctx);
        ERR_raise(ERR_LIB_TS, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    return ctx;
}

TS_RESP_CTX *TS_RESP_CTX_new(void)
{
    return TS_RESP_CTX_new_ex(NULL, NULL);
}

void TS_RESP_CTX_free(TS_RESP_CTX *ctx)
{
    if (ctx == NULL)
        return;
    OPENSSL_free(ctx->propq);
    X509_free(ctx->signer_cert);
    EVP_PKEY_free(ctx->signer_key);
    sk_X509_pop_free(ctx->certs, X509_free);
    sk_ASN1_OBJECT_pop_free(ctx->policies, ASN1_OBJECT_free);
    ASN1_OBJECT_free(ctx->default_policy);
    OPENSSL_sk_free(ctx->mds);
    ASN1_INTEGER_free(ctx->seconds);
    ASN1_INTEGER_free(ctx->millis);
    ASN1_INTEGER_free(ctx->micros);
    OPENSSL_free(ctx);
}

/* ---- The signer ---- */

int TS_RESP_CTX_set_signer_cert(TS_RESP_CTX *ctx, X509 *signer)
{
    if (X509_check_purpose(signer, X509_PURPOSE_TIMESTAMP_SIGN, 0) != 1)
        return FAIL(ERR_LIB_TS, TS_R_INVALID_SIGNER_CERTIFICATE_PURPOSE);
    X509_up_ref(signer);
    X509_free(ctx->signer_cert);
    ctx->signer_cert = signer;
    return 1;
}

int TS_RESP_CTX_set_signer_key(TS_RESP_CTX *ctx, EVP_PKEY *key)
{
    if (key != NULL)
        EVP_PKEY_up_ref(key);
    EVP_PKEY_free(ctx->signer_key);
    ctx->signer_key = key;
    return 1;
}

int TS_RESP_CTX_set_signer_digest(TS_RESP_CTX *ctx, const EVP_MD *signer_digest)
{
    ctx->signer_md = signer_digest;
    return 1;
}

int TS_RESP_CTX_set_ess_cert_id_digest(TS_RESP_CTX *ctx, const EVP_MD *md)
{
    ctx->ess_md = md;
    return 1;
}

int TS_RESP_CTX_set_certs(TS_RESP_CTX *ctx, STACK_OF(X509) * certs)
{
    STACK_OF(X509) *copy = NULL;
    if (certs != NULL && (copy = X509_chain_up_ref(certs)) == NULL)
        return FAIL(ERR_LIB_TS, ERR_R_MALLOC_FAILURE);
    sk_X509_pop_free(ctx->certs, X509_free);
    ctx->certs = copy;
    return 1;
}

/* ---- What may be asked for ---- */

int TS_RESP_CTX_set_def_policy(TS_RESP_CTX *ctx, const ASN1_OBJECT *def_policy)
{
    return ts_set_object(&ctx->default_policy, def_policy);
}

int TS_RESP_CTX_add_policy(TS_RESP_CTX *ctx, const ASN1_OBJECT *policy)
{
    ASN1_OBJECT *copy = NULL;
    if (ctx->policies == NULL)
        ctx->policies = sk_ASN1_OBJECT_new_null();
    if (ctx->policies != NULL && policy != NULL && (copy = OBJ_dup(policy)) != NULL &&
        sk_ASN1_OBJECT_push(ctx->policies, copy) > 0)
        return 1;
    ASN1_OBJECT_free(copy);
    return FAIL(ERR_LIB_TS, ERR_R_MALLOC_FAILURE);
}

int TS_RESP_CTX_add_md(TS_RESP_CTX *ctx, const EVP_MD *md)
{
    if (ctx->mds == NULL)
        ctx->mds = OPENSSL_sk_new_null();
    if (ctx->mds != NULL && OPENSSL_sk_push(ctx->mds, md) > 0)
        return 1;
    return FAIL(ERR_LIB_TS, ERR_R_MALLOC_FAILURE);
}

/* ---- The time ---- */

static bool set_part(ASN1_INTEGER **to, int number)
{
    ASN1_INTEGER_free(*to);
    *to = number != 0 ? ASN1_INTEGER_new() : NULL;
    return number == 0 || (*to != NULL && ASN1_INTEGER_set(*to, number));
}

int TS_RESP_CTX_set_accuracy(TS_RESP_CTX *ctx, int secs, int millis, int micros)
{
    if (set_part(&ctx->seconds, secs) && set_part(&ctx->millis, millis) &&
        set_part(&ctx->micros, micros))
        return 1;
    (void)set_part(&ctx->seconds, 0);
    (void)set_part(&ctx->millis, 0);
    (void)set_part(&ctx->micros, 0);
    return FAIL(ERR_LIB_TS, ERR_R_MALLOC_FAILURE);
}

int TS_RESP_CTX_set_clock_precision_digits(TS_RESP_CTX *ctx, unsigned clock_precision_digits)
{
    if (clock_precision_digits > TS_MAX_CLOCK_PRECISION_DIGITS)
        return 0;
    ctx->clock_digits = clock_precision_digits;
    return 1;
}

void TS_RESP_CTX_add_flags(TS_RESP_CTX *ctx, int flags)
{
    ctx->flags |= flags;
}

/* ---- Callbacks ---- */

void TS_RESP_CTX_set_serial_cb(TS_RESP_CTX *ctx, TS_serial_cb cb, void *data)
{
    ctx->serial_cb = cb;
    ctx->serial_data = data;
}

void TS_RESP_CTX_set_time_cb(TS_RESP_CTX *ctx, TS_time_cb cb, void *data)
{
    ctx->time_cb = cb;
    ctx->time_data = data;
}

void TS_RESP_CTX_set_extension_cb(TS_RESP_CTX *ctx, TS_extension_cb cb, void *data)
{
    ctx->extension_cb = cb;
    ctx->extension_data = data;
}

TS_REQ *TS_RESP_CTX_get_request(TS_RESP_CTX *ctx)
{
    return ctx->request;
}

TS_TST_INFO *TS_RESP_CTX_get_tst_info(TS_RESP_CTX *ctx)
{
    return ctx->tst_info;
}

/* ---- The status of the response that is being made ---- */

static bool add_text(TS_STATUS_INFO *info, const char *text)
{
    ASN1_UTF8STRING *s = ASN1_UTF8STRING_new();
    if (info->text == NULL)
        info->text = sk_ASN1_UTF8STRING_new_null();
    if (s != NULL && info->text != NULL && ASN1_STRING_set(s, text, -1) &&
        sk_ASN1_UTF8STRING_push(info->text, s) > 0)
        return true;
    ASN1_UTF8STRING_free(s);
    return false;
}

int TS_RESP_CTX_set_status_info(TS_RESP_CTX *ctx, int status, const char *text)
{
    if (ctx->response == NULL)
        return FAIL(ERR_LIB_TS, ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED);
    TS_STATUS_INFO *info = TS_STATUS_INFO_new();
    const bool ok = info != NULL && ASN1_INTEGER_set(info->status, status) &&
                    (text == NULL || add_text(info, text)) &&
                    TS_RESP_set_status_info(ctx->response, info);
    TS_STATUS_INFO_free(info);
    return ok || FAIL(ERR_LIB_TS, ERR_R_MALLOC_FAILURE);
}

int TS_RESP_CTX_set_status_info_cond(TS_RESP_CTX *ctx, int status, const char *text)
{
    if (ctx->response != NULL &&
        ASN1_INTEGER_get(ctx->response->status_info->status) != TS_STATUS_GRANTED)
        return 1;
    return TS_RESP_CTX_set_status_info(ctx, status, text);
}

int TS_RESP_CTX_add_failure_info(TS_RESP_CTX *ctx, int failure)
{
    if (ctx->response == NULL)
        return FAIL(ERR_LIB_TS, ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED);
    TS_STATUS_INFO *info = ctx->response->status_info;
    if (info->failure_info == NULL)
        info->failure_info = ASN1_BIT_STRING_new();
    if (info->failure_info != NULL && ASN1_BIT_STRING_set_bit(info->failure_info, failure, 1))
        return 1;
    return FAIL(ERR_LIB_TS, ERR_R_MALLOC_FAILURE);
}
