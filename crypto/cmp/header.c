/* What stands before a body: RFC 4210, 5.1.1. */
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include "crypto/base/raise.h"
#include "crypto/cmp/context.h"

/* ---- For programs ---- */

ASN1_OCTET_STRING *OSSL_CMP_HDR_get0_transactionID(const OSSL_CMP_PKIHEADER *hdr)
{
    if (hdr != NULL)
        return hdr->transactionID;
    ERR_raise(ERR_LIB_CMP, CMP_R_NULL_ARGUMENT);
    return NULL;
}

ASN1_OCTET_STRING *OSSL_CMP_HDR_get0_recipNonce(const OSSL_CMP_PKIHEADER *hdr)
{
    if (hdr != NULL)
        return hdr->recipNonce;
    ERR_raise(ERR_LIB_CMP, CMP_R_NULL_ARGUMENT);
    return NULL;
}

/* ---- Names ---- */

bool cmp_name_is_empty(const X509_NAME *name)
{
    return name == NULL || X509_NAME_entry_count(name) == 0;
}

/* NULL: a name without parts. */
static bool set_name(GENERAL_NAME *to, const X509_NAME *name)
{
    X509_NAME *copy = name != NULL ? X509_NAME_dup(name) : X509_NAME_new();
    if (copy == NULL)
        return false;
    GENERAL_NAME_set0_value(to, GEN_DIRNAME, copy);
    return true;
}

static const X509_NAME *sender_of(const OSSL_CMP_CTX *ctx)
{
    const X509 *cert = ctx->cert != NULL ? ctx->cert : ctx->old_cert;
    return cert != NULL ? X509_get_subject_name(cert) : ctx->subject;
}

static const X509_NAME *recipient_of(const OSSL_CMP_CTX *ctx)
{
    if (ctx->recipient != NULL)
        return ctx->recipient;
    if (ctx->srv_cert != NULL)
        return X509_get_subject_name(ctx->srv_cert);
    if (ctx->issuer != NULL)
        return ctx->issuer;
    const X509 *cert = cmp_reference_cert(ctx);
    return cert != NULL ? X509_get_issuer_name(cert) : NULL;
}

/* ---- Numbers ---- */

static bool set_random(const OSSL_CMP_CTX *ctx, ASN1_OCTET_STRING **to)
{
    unsigned char bytes[CMP_NONCE_LEN];
    if (RAND_bytes_ex(ctx->libctx, bytes, sizeof(bytes), 0) <= 0)
        return FAIL(ERR_LIB_CMP, CMP_R_FAILURE_OBTAINING_RANDOM);
    return (*to != NULL || (*to = ASN1_OCTET_STRING_new()) != NULL) &&
           ASN1_OCTET_STRING_set(*to, bytes, sizeof(bytes));
}

static void log_transaction(const OSSL_CMP_CTX *ctx)
{
    char *hex = i2s_ASN1_OCTET_STRING(NULL, ctx->transaction_id);
    if (hex != NULL)
        CMP_LOG(ctx, DEBUG, "Starting new transaction with ID=%s", hex);
    OPENSSL_free(hex);
}

bool cmp_header_set_transaction_id(OSSL_CMP_CTX *ctx, OSSL_CMP_PKIHEADER *h)
{
    if (ctx->transaction_id == NULL) {
        if (!set_random(ctx, &ctx->transaction_id)) {
            ASN1_OCTET_STRING_free(ctx->transaction_id);
            ctx->transaction_id = NULL;
            return false;
        }
        log_transaction(ctx);
    }
    return cmp_set1_string(&h->transactionID, ctx->transaction_id);
}

static bool set_time(OSSL_CMP_PKIHEADER *h)
{
    return (h->messageTime = ASN1_GENERALIZEDTIME_new()) != NULL &&
           ASN1_GENERALIZEDTIME_set(h->messageTime, time(NULL)) != NULL;
}

bool cmp_header_set_kid(OSSL_CMP_PKIHEADER *h, const ASN1_OCTET_STRING *kid)
{
    return kid == NULL || cmp_set1_string(&h->senderKID, kid);
}

/* ---- General information ---- */

static bool push_info(OSSL_CMP_PKIHEADER *h, OSSL_CMP_ITAV *itav)
{
    if (itav != NULL && OSSL_CMP_ITAV_push0_stack_item(&h->generalInfo, itav))
        return true;
    OSSL_CMP_ITAV_free(itav);
    return false;
}

static bool add_info(const OSSL_CMP_CTX *ctx, OSSL_CMP_PKIHEADER *h)
{
    for (int i = 0; i < sk_OSSL_CMP_ITAV_num(ctx->geninfo); i++)
        if (!push_info(h, OSSL_CMP_ITAV_dup(sk_OSSL_CMP_ITAV_value(ctx->geninfo, i))))
            return false;
    return true;
}

/* 5.1.1.1. */
bool cmp_header_ask_implicit_confirm(OSSL_CMP_PKIHEADER *h)
{
    ASN1_TYPE *null = ASN1_TYPE_new();
    if (null == NULL)
        return false;
    ASN1_TYPE_set(null, V_ASN1_NULL, NULL);
    OSSL_CMP_ITAV *itav = OSSL_CMP_ITAV_create(OBJ_nid2obj(NID_id_it_implicitConfirm), null);
    if (itav == NULL)
        ASN1_TYPE_free(null);
    return push_info(h, itav);
}

bool cmp_header_has_implicit_confirm(const OSSL_CMP_PKIHEADER *h)
{
    for (int i = 0; i < sk_OSSL_CMP_ITAV_num(h->generalInfo); i++) {
        const OSSL_CMP_ITAV *itav = sk_OSSL_CMP_ITAV_value(h->generalInfo, i);
        if (OBJ_obj2nid(itav->infoType) == NID_id_it_implicitConfirm && itav->infoValue != NULL &&
            ASN1_TYPE_get(itav->infoValue) == V_ASN1_NULL)
            return true;
    }
    return false;
}

bool cmp_header_init(OSSL_CMP_CTX *ctx, OSSL_CMP_PKIHEADER *h)
{
    const bool ok =
        ASN1_INTEGER_set(h->pvno, OSSL_CMP_PVNO) && set_name(h->sender, sender_of(ctx)) &&
        set_name(h->recipient, recipient_of(ctx)) && set_time(h) &&
        (ctx->recip_nonce == NULL || cmp_set1_string(&h->recipNonce, ctx->recip_nonce)) &&
        cmp_header_set_transaction_id(ctx, h) && set_random(ctx, &h->senderNonce) &&
        cmp_set1_string(&ctx->sender_nonce, h->senderNonce) && add_info(ctx, h);
    return ok;
}
