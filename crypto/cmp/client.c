/* A client's exchanges, revocation and general messages: OSSL_CMP_exec_certreq(3). */
#include <openssl/bio.h>
#include <openssl/err.h>

#include "crypto/base/raise.h"
#include "crypto/cmp/context.h"

/* ---- What may come without good protection: OSSL_CMP_OPT_UNPROTECTED_ERRORS ---- */

static const char *refusal(const OSSL_CMP_MSG *msg)
{
    const CMP_PKIBODY *b = msg->body;
    const OSSL_CMP_PKISI *si = NULL;
    switch (b->type) {
    case CMP_ERROR:
        return "error response";
    case CMP_PKICONF:
        return "PKI Confirmation message";
    case CMP_RP:
        si = sk_OSSL_CMP_PKISI_value(b->value.rp->status, 0);
        return si != NULL && cmp_status_of(si) == OSSL_CMP_PKISTATUS_rejection
                   ? "revocation response message with rejection status"
                   : NULL;
    case CMP_IP:
    case CMP_CP:
    case CMP_KUP: {
        const STACK_OF(OSSL_CMP_CERTRESPONSE) *all = b->value.certRep->response;
        if (sk_OSSL_CMP_CERTRESPONSE_num(all) == 1)
            si = sk_OSSL_CMP_CERTRESPONSE_value(all, 0)->status;
        return si != NULL && cmp_status_of(si) == OSSL_CMP_PKISTATUS_rejection
                   ? "CertRepMessage with rejection status"
                   : NULL;
    }
    default:
        return NULL;
    }
}

static int may_pass(const OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *msg, bool missing, int arg)
{
    (void)arg;
    const char *what = ctx->unprotected_errors ? refusal(msg) : NULL;
    if (what == NULL)
        return 0;
    CMP_LOG(ctx, WARNING, "ignoring %s protection of %s", missing ? "missing" : "invalid", what);
    return 1;
}

/* ---- Error messages: RFC 4210, 5.3.21 ---- */

static void raise_received(const CMP_ERRORMSGCONTENT *e)
{
    char text[OSSL_CMP_PKISI_BUFLEN];
    int64_t code;
    if (OSSL_CMP_snprint_PKIStatusInfo(e->pKIStatusInfo, text, sizeof(text)) == NULL)
        text[0] = '\0';
    ERR_raise_data(ERR_LIB_CMP, CMP_R_RECEIVED_ERROR, "%s", text);
    if (e->errorCode != NULL && ASN1_INTEGER_get_int64(&code, e->errorCode)) {
        BIO_snprintf(text, sizeof(text), "; errorCode: %08lX", (unsigned long)code);
        ERR_add_error_data(1, text);
    }
    for (int i = 0; i < sk_ASN1_UTF8STRING_num(e->errorDetails); i++) {
        const ASN1_UTF8STRING *s = sk_ASN1_UTF8STRING_value(e->errorDetails, i);
        BIO_snprintf(text, sizeof(text), "%s%.*s", i == 0 ? "; errorDetails: " : ", ",
                     ASN1_STRING_length(s), (const char *)ASN1_STRING_get0_data(s));
        ERR_add_error_data(1, text);
    }
}

/* ---- Exchanges ---- */

void cmp_begin(OSSL_CMP_CTX *ctx)
{
    ctx->status = OSSL_CMP_PKISTATUS_request;
    ctx->until = ctx->total_timeout > 0 ? time(NULL) + ctx->total_timeout : 0;
}

/* An answer to polling may be the certificate, and polling goes on with requests of any type. */
static bool is_expected(int type, enum cmp_body_type expected)
{
    if (type == (int)expected)
        return true;
    return expected == CMP_POLLREP_BODY && (type == CMP_IP || type == CMP_CP || type == CMP_KUP);
}

/* Within what is left of the transaction's time. */
static OSSL_CMP_MSG *transfer(OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *req)
{
    const int timeout = ctx->msg_timeout;
    if (ctx->until != 0) {
        const time_t left = ctx->until - time(NULL);
        if (left <= 0) {
            ERR_raise(ERR_LIB_CMP, CMP_R_TOTAL_TIMEOUT);
            return NULL;
        }
        if (timeout <= 0 || left < timeout)
            ctx->msg_timeout = (int)left;
    }
    OSSL_CMP_MSG *rsp =
        ctx->transfer_cb != NULL ? ctx->transfer_cb(ctx, req) : OSSL_CMP_MSG_http_perform(ctx, req);
    ctx->msg_timeout = timeout;
    return rsp;
}

static OSSL_CMP_MSG *refused(OSSL_CMP_CTX *ctx, OSSL_CMP_MSG *rsp)
{
    if (rsp->body->type == CMP_ERROR) {
        const CMP_ERRORMSGCONTENT *e = rsp->body->value.error;
        if (cmp_take_status(ctx, e->pKIStatusInfo))
            raise_received(e);
    } else {
        ERR_raise_data(ERR_LIB_CMP, CMP_R_UNEXPECTED_PKIBODY, "message type is '%s'",
                       cmp_body_name(rsp->body->type));
    }
    OSSL_CMP_MSG_free(rsp);
    return NULL;
}

OSSL_CMP_MSG *cmp_exchange(OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *req, enum cmp_body_type expected)
{
    CMP_LOG(ctx, INFO, "sending %s", cmp_body_name(req->body->type));
    OSSL_CMP_MSG *rsp = transfer(ctx, req);
    if (rsp == NULL) {
        ERR_raise_data(ERR_LIB_CMP, CMP_R_TRANSFER_ERROR, "request sent: %s, expected response: %s",
                       cmp_body_name(req->body->type), cmp_body_name((int)expected));
        return NULL;
    }
    CMP_LOG(ctx, INFO, "received %s", cmp_body_name(rsp->body->type));
    if (!cmp_check_update(ctx, rsp, may_pass, (int)expected)) {
        OSSL_CMP_MSG_free(rsp);
        return NULL;
    }
    return is_expected(rsp->body->type, expected) ? rsp : refused(ctx, rsp);
}

/* A whole transaction of one request: its answer; frees the request. */
static OSSL_CMP_MSG *perform(OSSL_CMP_CTX *ctx, OSSL_CMP_MSG *req, enum cmp_body_type expected)
{
    if (req == NULL)
        return NULL;
    ctx->status = OSSL_CMP_PKISTATUS_trans;
    OSSL_CMP_MSG *rsp = cmp_exchange(ctx, req, expected);
    OSSL_CMP_MSG_free(req);
    return rsp;
}

/* ---- Revocation: 5.3.10 ---- */

/* If the response names what it is about, that is the certificate that was asked for. */
static bool check_revoked_id(const OSSL_CMP_CTX *ctx, const OSSL_CMP_REVREPCONTENT *rep)
{
    if (ctx->old_cert == NULL || sk_OSSL_CRMF_CERTID_num(rep->revCerts) <= 0)
        return true;
    const OSSL_CRMF_CERTID *id = sk_OSSL_CRMF_CERTID_value(rep->revCerts, 0);
    const X509_NAME *issuer = OSSL_CRMF_CERTID_get0_issuer(id);
    if (issuer == NULL || X509_NAME_cmp(X509_get_issuer_name(ctx->old_cert), issuer) != 0)
        return FAIL(ERR_LIB_CMP, CMP_R_WRONG_CERTID_IN_RP);
    return ASN1_INTEGER_cmp(X509_get0_serialNumber(ctx->old_cert),
                            OSSL_CRMF_CERTID_get0_serialNumber(id)) == 0 ||
           FAIL(ERR_LIB_CMP, CMP_R_WRONG_SERIAL_IN_RP);
}

static bool revocation_failed(const OSSL_CMP_CTX *ctx, int reason)
{
    char text[OSSL_CMP_PKISI_BUFLEN];
    ERR_raise(ERR_LIB_CMP, reason);
    if (OSSL_CMP_CTX_snprint_PKIStatus(ctx, text, sizeof(text)) != NULL)
        ERR_add_error_data(1, text);
    return false;
}

static bool judge_revocation(OSSL_CMP_CTX *ctx)
{
    switch (ctx->status) {
    case OSSL_CMP_PKISTATUS_accepted:
    case OSSL_CMP_PKISTATUS_grantedWithMods:
    case OSSL_CMP_PKISTATUS_revocationWarning:
        CMP_LOG(ctx, INFO, "revocation accepted (PKIStatus=%s)", cmp_status_name(ctx->status));
        return true;
    case OSSL_CMP_PKISTATUS_revocationNotification: /* it had been revoked */
        CMP_LOG(ctx, WARNING, "revocation accepted (PKIStatus=%s)", cmp_status_name(ctx->status));
        return true;
    case OSSL_CMP_PKISTATUS_rejection:
        return revocation_failed(ctx, CMP_R_REQUEST_REJECTED_BY_SERVER);
    case OSSL_CMP_PKISTATUS_waiting:
    case OSSL_CMP_PKISTATUS_keyUpdateWarning:
        return revocation_failed(ctx, CMP_R_UNEXPECTED_PKISTATUS);
    default:
        return revocation_failed(ctx, CMP_R_UNKNOWN_PKISTATUS);
    }
}

int OSSL_CMP_exec_RR_ses(OSSL_CMP_CTX *ctx)
{
    if (ctx == NULL)
        return FAIL(ERR_LIB_CMP, CMP_R_INVALID_ARGS);
    cmp_begin(ctx);
    if (ctx->old_cert == NULL && ctx->p10csr == NULL)
        return FAIL(ERR_LIB_CMP, CMP_R_MISSING_REFERENCE_CERT);
    OSSL_CMP_MSG *rsp = perform(ctx, cmp_rr_new(ctx), CMP_RP);
    if (rsp == NULL)
        return 0;
    const OSSL_CMP_REVREPCONTENT *rep = rsp->body->value.rp;
    bool ok = sk_OSSL_CMP_PKISI_num(rep->status) == 1 ||
              FAIL(ERR_LIB_CMP, CMP_R_WRONG_RP_COMPONENT_COUNT);
    ok = ok && cmp_take_status(ctx, sk_OSSL_CMP_PKISI_value(rep->status, 0)) &&
         judge_revocation(ctx) && check_revoked_id(ctx, rep);
    OSSL_CMP_MSG_free(rsp);
    return ok;
}

/* ---- General messages: 5.3.19, 5.3.20 ---- */

STACK_OF(OSSL_CMP_ITAV) * OSSL_CMP_exec_GENM_ses(OSSL_CMP_CTX *ctx)
{
    if (ctx == NULL) {
        ERR_raise(ERR_LIB_CMP, CMP_R_INVALID_ARGS);
        return NULL;
    }
    cmp_begin(ctx);
    OSSL_CMP_MSG *rsp = perform(ctx, cmp_genm_new(ctx), CMP_GENP);
    if (rsp == NULL)
        return NULL;
    ctx->status = OSSL_CMP_PKISTATUS_accepted;
    STACK_OF(OSSL_CMP_ITAV) *itavs = rsp->body->value.gen;
    rsp->body->value.gen = NULL;
    OSSL_CMP_MSG_free(rsp);
    return itavs != NULL ? itavs : sk_OSSL_CMP_ITAV_new_null();
}
