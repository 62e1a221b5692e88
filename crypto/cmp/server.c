/* A server, as far as it is the same for all: OSSL_CMP_SRV_CTX_new(3). */
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>

#include "crypto/base/raise.h"
#include "crypto/cmp/context.h"

struct ossl_cmp_srv_ctx_st {
    OSSL_CMP_CTX *ctx;
    void *custom;
    OSSL_CMP_SRV_cert_request_cb_t cert_request;
    OSSL_CMP_SRV_rr_cb_t rr;
    OSSL_CMP_SRV_genm_cb_t genm;
    OSSL_CMP_SRV_error_cb_t error;
    OSSL_CMP_SRV_certConf_cb_t cert_conf;
    OSSL_CMP_SRV_pollReq_cb_t poll_req;
    int cert_req_id; /* of the transaction's request */
    bool send_unprotected_errors, accept_unprotected, accept_raverified, grant_implicit_confirm;
};

/* ---- New, set, told ---- */

OSSL_CMP_SRV_CTX *OSSL_CMP_SRV_CTX_new(OSSL_LIB_CTX *libctx, const char *propq)
{
    OSSL_CMP_SRV_CTX *srv = OPENSSL_zalloc(sizeof(*srv));
    if (srv != NULL && (srv->ctx = OSSL_CMP_CTX_new(libctx, propq)) != NULL)
        return srv;
    OPENSSL_free(srv);
    return NULL;
}

void OSSL_CMP_SRV_CTX_free(OSSL_CMP_SRV_CTX *srv_ctx)
{
    if (srv_ctx == NULL)
        return;
    OSSL_CMP_CTX_free(srv_ctx->ctx);
    OPENSSL_free(srv_ctx);
}

int OSSL_CMP_SRV_CTX_init(OSSL_CMP_SRV_CTX *srv_ctx, void *custom_ctx,
                          OSSL_CMP_SRV_cert_request_cb_t process_cert_request,
                          OSSL_CMP_SRV_rr_cb_t process_rr, OSSL_CMP_SRV_genm_cb_t process_genm,
                          OSSL_CMP_SRV_error_cb_t process_error,
                          OSSL_CMP_SRV_certConf_cb_t process_certConf,
                          OSSL_CMP_SRV_pollReq_cb_t process_pollReq)
{
    if (srv_ctx == NULL)
        return FAIL(ERR_LIB_CMP, CMP_R_NULL_ARGUMENT);
    srv_ctx->custom = custom_ctx;
    srv_ctx->cert_request = process_cert_request;
    srv_ctx->rr = process_rr;
    srv_ctx->genm = process_genm;
    srv_ctx->error = process_error;
    srv_ctx->cert_conf = process_certConf;
    srv_ctx->poll_req = process_pollReq;
    return 1;
}

OSSL_CMP_CTX *OSSL_CMP_SRV_CTX_get0_cmp_ctx(const OSSL_CMP_SRV_CTX *srv_ctx)
{
    if (srv_ctx != NULL)
        return srv_ctx->ctx;
    ERR_raise(ERR_LIB_CMP, CMP_R_NULL_ARGUMENT);
    return NULL;
}

void *OSSL_CMP_SRV_CTX_get0_custom_ctx(const OSSL_CMP_SRV_CTX *srv_ctx)
{
    if (srv_ctx != NULL)
        return srv_ctx->custom;
    ERR_raise(ERR_LIB_CMP, CMP_R_NULL_ARGUMENT);
    return NULL;
}

#define SETTER(field)                                                    \
    int OSSL_CMP_SRV_CTX_set_##field(OSSL_CMP_SRV_CTX *srv_ctx, int val) \
    {                                                                    \
        if (srv_ctx == NULL)                                             \
            return FAIL(ERR_LIB_CMP, CMP_R_NULL_ARGUMENT);               \
        srv_ctx->field = val != 0;                                       \
        return 1;                                                        \
    }
SETTER(send_unprotected_errors)
SETTER(accept_unprotected)
SETTER(accept_raverified)
SETTER(grant_implicit_confirm)

/* ---- Requests of certificates ---- */

/* For a proof of possession that isn't one: the error's text, and the error stays for the log. */
static OSSL_CMP_PKISI *bad_popo(void)
{
    const char *text = ERR_reason_error_string(ERR_peek_error());
    return OSSL_CMP_STATUSINFO_new(OSSL_CMP_PKISTATUS_rejection,
                                   1 << OSSL_CMP_PKIFAILUREINFO_badPOP, text);
}

static OSSL_CMP_MSG *answer_certreq(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req, int id,
                                    const OSSL_CRMF_MSG *crm)
{
    OSSL_CMP_CTX *ctx = srv->ctx;
    const int type = req->body->type;
    X509 *cert = NULL;
    STACK_OF(X509) *chain = NULL, *ca_pubs = NULL;
    OSSL_CMP_PKISI *si;
    OSSL_CMP_MSG *msg = NULL;
    if (crm != NULL && !OSSL_CRMF_MSGS_verify_popo(req->body->value.certReq, id,
                                                   srv->accept_raverified, ctx->libctx, ctx->propq))
        si = bad_popo();
    else
        si = srv->cert_request(srv, req, id, crm, crm == NULL ? req->body->value.p10cr : NULL,
                               &cert, &chain, &ca_pubs);
    if (si != NULL) {
        ctx->implicit_confirm =
            srv->grant_implicit_confirm && cmp_header_has_implicit_confirm(req->header);
        msg = cmp_certrep_new(ctx, type == CMP_P10CR ? CMP_CP : type + 1, id, si, cert, chain,
                              ca_pubs, srv->send_unprotected_errors);
        if (msg == NULL)
            ERR_raise(ERR_LIB_CMP, CMP_R_ERROR_CREATING_CERTREP);
    }
    OSSL_CMP_PKISI_free(si);
    X509_free(cert);
    sk_X509_pop_free(chain, X509_free);
    sk_X509_pop_free(ca_pubs, X509_free);
    return msg;
}

static OSSL_CMP_MSG *process_certreq(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req)
{
    int reason = 0;
    if (srv->cert_request == NULL) {
        ERR_raise(ERR_LIB_CMP, CMP_R_UNEXPECTED_PKIBODY);
        return NULL;
    }
    srv->cert_req_id = CMP_P10CR_ID;
    if (req->body->type == CMP_P10CR)
        return answer_certreq(srv, req, CMP_P10CR_ID, NULL);
    const OSSL_CRMF_MSGS *all = req->body->value.certReq;
    const OSSL_CRMF_MSG *crm = sk_OSSL_CRMF_MSG_value(all, 0);
    if (sk_OSSL_CRMF_MSG_num(all) != 1)
        reason = crm == NULL ? CMP_R_CERTREQMSG_NOT_FOUND : CMP_R_MULTIPLE_REQUESTS_NOT_SUPPORTED;
    else if (OSSL_CRMF_MSG_get_certReqId(crm) != CMP_CERTREQ_ID)
        reason = CMP_R_BAD_REQUEST_ID;
    if (reason != 0) {
        ERR_raise(ERR_LIB_CMP, reason);
        return NULL;
    }
    srv->cert_req_id = CMP_CERTREQ_ID;
    return answer_certreq(srv, req, CMP_CERTREQ_ID, crm);
}

/* ---- Others ---- */

static OSSL_CMP_MSG *process_rr(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req)
{
    if (srv->rr == NULL || sk_CMP_REVDETAILS_num(req->body->value.rr) != 1) {
        ERR_raise(ERR_LIB_CMP, srv->rr == NULL ? CMP_R_UNEXPECTED_PKIBODY
                                               : CMP_R_MULTIPLE_REQUESTS_NOT_SUPPORTED);
        return NULL;
    }
    const OSSL_CRMF_CERTTEMPLATE *tmpl =
        sk_CMP_REVDETAILS_value(req->body->value.rr, 0)->certDetails;
    const X509_NAME *issuer = OSSL_CRMF_CERTTEMPLATE_get0_issuer(tmpl);
    const ASN1_INTEGER *serial = OSSL_CRMF_CERTTEMPLATE_get0_serialNumber(tmpl);
    const bool named = issuer != NULL && serial != NULL;
    /* Else by whose it is, which the callback finds in the request. */
    if (!named && OSSL_CRMF_CERTTEMPLATE_get0_subject(tmpl) == NULL) {
        ERR_raise(ERR_LIB_CMP, CMP_R_MISSING_CERTID);
        return NULL;
    }
    OSSL_CRMF_CERTID *id = named ? OSSL_CRMF_CERTID_gen(issuer, serial) : NULL;
    OSSL_CMP_PKISI *si = id != NULL || !named ? srv->rr(srv, req, issuer, serial) : NULL;
    OSSL_CMP_MSG *msg =
        si != NULL ? cmp_rp_new(srv->ctx, si, id, srv->send_unprotected_errors) : NULL;
    OSSL_CMP_PKISI_free(si);
    OSSL_CRMF_CERTID_free(id);
    return msg;
}

static OSSL_CMP_MSG *process_genm(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req)
{
    STACK_OF(OSSL_CMP_ITAV) *out = NULL;
    if (srv->genm == NULL) {
        ERR_raise(ERR_LIB_CMP, CMP_R_UNEXPECTED_PKIBODY);
        return NULL;
    }
    OSSL_CMP_MSG *msg =
        srv->genm(srv, req, req->body->value.gen, &out) ? cmp_genp_new(srv->ctx, out) : NULL;
    sk_OSSL_CMP_ITAV_pop_free(out, OSSL_CMP_ITAV_free);
    return msg;
}

static OSSL_CMP_MSG *process_error(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req)
{
    const CMP_ERRORMSGCONTENT *e = req->body->value.error;
    if (srv->error == NULL) {
        ERR_raise(ERR_LIB_CMP, CMP_R_UNEXPECTED_PKIBODY);
        return NULL;
    }
    srv->error(srv, req, e->pKIStatusInfo, e->errorCode, e->errorDetails);
    return cmp_pkiconf_new(srv->ctx);
}

static OSSL_CMP_MSG *process_certconf(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req)
{
    const STACK_OF(OSSL_CMP_CERTSTATUS) *all = req->body->value.certConf;
    const OSSL_CMP_CERTSTATUS *s = sk_OSSL_CMP_CERTSTATUS_value(all, 0);
    int reason = 0;
    if (srv->cert_conf == NULL)
        reason = CMP_R_UNEXPECTED_PKIBODY;
    else if (s == NULL)
        reason = CMP_R_ERROR_UNEXPECTED_CERTCONF;
    else if (sk_OSSL_CMP_CERTSTATUS_num(all) > 1)
        reason = CMP_R_MULTIPLE_REQUESTS_NOT_SUPPORTED;
    else if (!cmp_id_is(s->certReqId, srv->cert_req_id))
        reason = CMP_R_BAD_REQUEST_ID;
    if (reason != 0) {
        ERR_raise(ERR_LIB_CMP, reason);
        return NULL;
    }
    if (!srv->cert_conf(srv, req, srv->cert_req_id, s->certHash, s->statusInfo))
        return NULL;
    const int status = s->statusInfo != NULL ? cmp_status_of(s->statusInfo) : 0;
    if (status != OSSL_CMP_PKISTATUS_accepted) {
        const char *name = cmp_status_name(status);
        CMP_LOG(srv->ctx, INFO, "certificate rejected by client with PKIStatus: %s",
                name != NULL ? name : "unknown");
    }
    return cmp_pkiconf_new(srv->ctx);
}

static OSSL_CMP_MSG *process_pollreq(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req)
{
    const STACK_OF(CMP_POLLREQ) *all = req->body->value.pollReq;
    int64_t id, check_after = 0;
    OSSL_CMP_MSG *waited = NULL;
    if (srv->poll_req == NULL || sk_CMP_POLLREQ_num(all) != 1) {
        ERR_raise(ERR_LIB_CMP, srv->poll_req == NULL ? CMP_R_UNEXPECTED_PKIBODY
                                                     : CMP_R_MULTIPLE_REQUESTS_NOT_SUPPORTED);
        return NULL;
    }
    if (!ASN1_INTEGER_get_int64(&id, sk_CMP_POLLREQ_value(all, 0)->certReqId) ||
        id != srv->cert_req_id) {
        ERR_raise(ERR_LIB_CMP, CMP_R_BAD_REQUEST_ID);
        return NULL;
    }
    if (!srv->poll_req(srv, req, (int)id, &waited, &check_after))
        return NULL;
    OSSL_CMP_MSG *msg = waited != NULL ? process_certreq(srv, waited)
                                       : cmp_pollrep_new(srv->ctx, (int)id, check_after);
    OSSL_CMP_MSG_free(waited);
    return msg;
}

/* ---- All ---- */

static int may_pass(const OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *msg, bool missing, int accept)
{
    const char *what = NULL;
    if (accept)
        what = "request message";
    else if (msg->body->type == CMP_ERROR && ctx->unprotected_errors)
        what = "error message";
    if (what == NULL)
        return 0;
    CMP_LOG(ctx, WARNING, "ignoring %s protection of %s", missing ? "missing" : "invalid", what);
    return 1;
}

/* What begins a transaction ends the last one; the rest continues it. */
static const struct request {
    enum cmp_body_type type;
    bool begins;
    OSSL_CMP_MSG *(*process)(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req);
} requests[] = {
    {CMP_IR, true, process_certreq},
    {CMP_CR, true, process_certreq},
    {CMP_KUR, true, process_certreq},
    {CMP_P10CR, true, process_certreq},
    {CMP_RR, true, process_rr},
    {CMP_GENM, true, process_genm},
    {CMP_ERROR, true, process_error},
    {CMP_CERTCONF, false, process_certconf},
    {CMP_POLLREQ_BODY, false, process_pollreq},
};

static const struct request *find_request(int type)
{
    for (size_t i = 0; i < sizeof(requests) / sizeof(requests[0]); i++)
        if ((int)requests[i].type == type)
            return &requests[i];
    return NULL;
}

static void abandon(OSSL_CMP_CTX *ctx)
{
    if (ctx->transaction_id == NULL)
        return;
    char *hex = i2s_ASN1_OCTET_STRING(NULL, ctx->transaction_id);
    if (hex != NULL)
        CMP_LOG(ctx, WARNING, "Assuming that last transaction with ID=%s got aborted", hex);
    OPENSSL_free(hex);
    cmp_close_transaction(ctx);
}

static OSSL_CMP_MSG *process(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req)
{
    OSSL_CMP_CTX *ctx = srv->ctx;
    const GENERAL_NAME *sender = req->header->sender;
    if (sender->type != GEN_DIRNAME) {
        ERR_raise(ERR_LIB_CMP, CMP_R_SENDER_GENERALNAME_TYPE_NOT_SUPPORTED);
        return NULL;
    }
    if (!OSSL_CMP_CTX_set1_recipient(ctx, sender->d.directoryName))
        return NULL;
    const struct request *r = find_request(req->body->type);
    const bool open = ctx->transaction_id != NULL;
    if (r != NULL && r->begins)
        abandon(ctx);
    if (!cmp_check_update(ctx, req, may_pass, srv->accept_unprotected))
        return NULL;
    if (r != NULL && (r->begins || open))
        return r->process(srv, req);
    ERR_raise(ERR_LIB_CMP, CMP_R_UNEXPECTED_PKIBODY);
    return NULL;
}

/* The first of the errors is told to the client. The answer is to this request, whether or not it
 * fitted into the transaction. */
static OSSL_CMP_MSG *refuse(OSSL_CMP_SRV_CTX *srv, const OSSL_CMP_MSG *req)
{
    const char *data = NULL;
    int flags = 0;
    const unsigned long e = ERR_peek_error_all(NULL, NULL, NULL, &data, &flags);
    const char *reason = e != 0 ? ERR_reason_error_string(e) : NULL;
    const char *details[] = {NULL, NULL, NULL, NULL};
    size_t n = 0;
    if (e != 0 && (details[n] = ERR_lib_error_string(e)) != NULL)
        n++;
    if (e != 0 && (details[n] = reason) != NULL)
        n++;
    if (e != 0 && (flags & ERR_TXT_STRING) != 0 && data != NULL && *data != '\0')
        details[n] = data;
    OSSL_CMP_PKISI *si = OSSL_CMP_STATUSINFO_new(OSSL_CMP_PKISTATUS_rejection,
                                                 1 << OSSL_CMP_PKIFAILUREINFO_badRequest, reason);
    OSSL_CMP_MSG *msg = NULL;
    if (si != NULL && cmp_set1_string(&srv->ctx->transaction_id, req->header->transactionID) &&
        cmp_set1_string(&srv->ctx->recip_nonce, req->header->senderNonce))
        msg = cmp_error_new(srv->ctx, si, (int64_t)e, details, srv->send_unprotected_errors);
    OSSL_CMP_PKISI_free(si);
    return msg;
}

/* RFC 4210, 5.1.1 and 5.3.18: the transaction goes on if a confirmation or a question is to come.
 */
static bool is_last(const OSSL_CMP_CTX *ctx, const OSSL_CMP_MSG *rsp)
{
    switch (rsp->body->type) {
    case CMP_IP:
    case CMP_CP:
    case CMP_KUP:
        return ctx->implicit_confirm != 0;
    case CMP_POLLREP_BODY:
        return false;
    default:
        return true;
    }
}

OSSL_CMP_MSG *OSSL_CMP_SRV_process_request(OSSL_CMP_SRV_CTX *srv_ctx, const OSSL_CMP_MSG *req)
{
    if (srv_ctx == NULL || req == NULL) {
        ERR_raise(ERR_LIB_CMP, CMP_R_NULL_ARGUMENT);
        return NULL;
    }
    OSSL_CMP_CTX *ctx = srv_ctx->ctx;
    ASN1_OCTET_STRING *secret = ctx->secret_value;
    ctx->implicit_confirm = 0;
    CMP_LOG(ctx, DEBUG, "received %s", cmp_body_name(req->body->type));
    /* Who signs is answered by a signature, although there may be a secret. */
    const X509_ALGOR *alg = req->header->protectionAlg;
    if (alg != NULL && OBJ_obj2nid(alg->algorithm) != NID_id_PasswordBasedMAC &&
        ctx->cert != NULL && ctx->pkey != NULL)
        ctx->secret_value = NULL;
    OSSL_CMP_MSG *rsp = process(srv_ctx, req);
    if (rsp == NULL)
        rsp = refuse(srv_ctx, req);
    ctx->secret_value = secret;
    OSSL_CMP_CTX_print_errors(ctx);
    if (rsp != NULL)
        CMP_LOG(ctx, DEBUG, "sending %s", cmp_body_name(rsp->body->type));
    if (rsp == NULL || is_last(ctx, rsp))
        cmp_close_transaction(ctx);
    else
        ctx->status = OSSL_CMP_PKISTATUS_trans;
    return rsp;
}

OSSL_CMP_MSG *OSSL_CMP_CTX_server_perform(OSSL_CMP_CTX *client_ctx, const OSSL_CMP_MSG *req)
{
    OSSL_CMP_SRV_CTX *srv =
        client_ctx != NULL ? OSSL_CMP_CTX_get_transfer_cb_arg(client_ctx) : NULL;
    if (client_ctx == NULL || req == NULL) {
        ERR_raise(ERR_LIB_CMP, CMP_R_NULL_ARGUMENT);
        return NULL;
    }
    if (srv == NULL) {
        ERR_raise(ERR_LIB_CMP, CMP_R_TRANSFER_ERROR);
        return NULL;
    }
    return OSSL_CMP_SRV_process_request(srv, req);
}
