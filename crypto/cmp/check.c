/* A message that comes in: whether it belongs to the transaction, RFC 4210, 5.1.1 and 5.1.3. */
#include <openssl/err.h>
#include <openssl/x509v3.h>

#include "crypto/base/raise.h"
#include "crypto/cmp/context.h"

/* ---- Who sent it ---- */

static bool check_sender(const OSSL_CMP_CTX *ctx, const OSSL_CMP_PKIHEADER *h)
{
    const X509_NAME *expected = ctx->expected_sender;
    if (expected == NULL && ctx->srv_cert != NULL)
        expected = X509_get_subject_name(ctx->srv_cert);
    if (h->sender->type != GEN_DIRNAME)
        return FAIL(ERR_LIB_CMP, CMP_R_SENDER_GENERALNAME_TYPE_NOT_SUPPORTED);
    if (expected == NULL || X509_NAME_cmp(expected, h->sender->d.directoryName) == 0)
        return true;
    char *want = X509_NAME_oneline(expected, NULL, 0);
    char *is = X509_NAME_oneline(h->sender->d.directoryName, NULL, 0);
    if (want != NULL && is != NULL) {
        CMP_LOG(ctx, INFO, " actual name in sender DN field = %s", is);
        CMP_LOG(ctx, INFO, " does not match expected sender = %s", want);
    }
    OPENSSL_free(want);
    OPENSSL_free(is);
    return false;
}

/* ---- Protection ---- */

static bool check_protection(OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *msg, cmp_exception_cb exception,
                             int arg)
{
    const bool missing = msg->header->protectionAlg == NULL && msg->protection == NULL;
    if (!missing && OSSL_CMP_validate_msg(ctx, msg))
        return true;
    const int may_pass = exception != NULL ? exception(ctx, msg, missing, arg) : 0;
    if (may_pass > 0)
        return true;
    if (may_pass == 0)
        ERR_raise(ERR_LIB_CMP,
                  missing ? CMP_R_MISSING_PROTECTION : CMP_R_ERROR_VALIDATING_PROTECTION);
    return false;
}

/* While a message is validated, its extra certificates are among the untrusted; they stay if it is
 * good. */
static bool check_with_extra_certs(OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *msg,
                                   cmp_exception_cb exception, int arg)
{
    const int before = sk_X509_num(ctx->untrusted);
    bool ok = sk_X509_num(msg->extraCerts) <= 0 ||
              X509_add_certs(ctx->untrusted, msg->extraCerts,
                             X509_ADD_FLAG_UP_REF | X509_ADD_FLAG_NO_DUP);
    ok = ok && check_protection(ctx, msg, exception, arg);
    while (!ok && sk_X509_num(ctx->untrusted) > before)
        X509_free(sk_X509_pop(ctx->untrusted));
    return ok;
}

/* ---- Header ---- */

static bool same(const ASN1_OCTET_STRING *a, const ASN1_OCTET_STRING *b)
{
    return a != NULL && b != NULL && ASN1_OCTET_STRING_cmp(a, b) == 0;
}

static bool check_header(const OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *msg)
{
    const OSSL_CMP_PKIHEADER *h = msg->header;
    if (!cmp_id_is(h->pvno, OSSL_CMP_PVNO))
        return FAIL(ERR_LIB_CMP, CMP_R_UNEXPECTED_PVNO);
    if (ctx->transaction_id != NULL && !same(ctx->transaction_id, h->transactionID))
        return FAIL(ERR_LIB_CMP, CMP_R_TRANSACTIONID_UNMATCHED);
    if (ctx->sender_nonce != NULL && !same(ctx->sender_nonce, h->recipNonce))
        return FAIL(ERR_LIB_CMP, CMP_R_RECIPNONCE_UNMATCHED);
    return true;
}

bool cmp_check_update(OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *msg, cmp_exception_cb exception,
                      int arg)
{
    const int type = msg->body->type;
    if (type != CMP_POLLREP_BODY && type != CMP_PKICONF &&
        !cmp_set1_certs(&ctx->extra_certs_in, msg->extraCerts))
        return false;
    return check_sender(ctx, msg->header) && check_with_extra_certs(ctx, msg, exception, arg) &&
           check_header(ctx, msg) && cmp_set1_string(&ctx->recip_nonce, msg->header->senderNonce) &&
           (ctx->transaction_id != NULL ||
            cmp_set1_string(&ctx->transaction_id, msg->header->transactionID));
}
