/* Messages of a client: RFC 4210, 5.3; and error messages, which either end sends. */
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509v3.h>

#include "crypto/base/raise.h"
#include "crypto/cmp/context.h"

/* ---- Requests of certificates: 5.3.1, 5.3.3, 5.3.5 ---- */

/* One to be sent: the program's own, or the context's with a proof of possession. */
static OSSL_CRMF_MSG *certreq(OSSL_CMP_CTX *ctx, int type, const OSSL_CRMF_MSG *crm)
{
    EVP_PKEY *key = OSSL_CMP_CTX_get0_newPkey(ctx, 1);
    if (key == NULL && ctx->popo_method == OSSL_CRMF_POPO_SIGNATURE) {
        ERR_raise(ERR_LIB_CMP, CMP_R_MISSING_PRIVATE_KEY_FOR_POPO);
        return NULL;
    }
    if (crm != NULL)
        return OSSL_CRMF_MSG_dup(crm);
    if (type == CMP_KUR && cmp_reference_cert(ctx) == NULL && ctx->p10csr == NULL) {
        ERR_raise(ERR_LIB_CMP, CMP_R_MISSING_REFERENCE_CERT);
        return NULL;
    }
    OSSL_CRMF_MSG *made = OSSL_CMP_CTX_setup_CRM(ctx, type == CMP_KUR, CMP_CERTREQ_ID);
    if (made != NULL && OSSL_CRMF_MSG_create_popo(ctx->popo_method, made, key, ctx->digest,
                                                  ctx->libctx, ctx->propq))
        return made;
    OSSL_CRMF_MSG_free(made);
    return NULL;
}

static bool set_certreq(OSSL_CMP_CTX *ctx, OSSL_CMP_MSG *msg, const OSSL_CRMF_MSG *crm)
{
    OSSL_CRMF_MSG *one = certreq(ctx, msg->body->type, crm);
    if (one != NULL && (msg->body->value.certReq = sk_OSSL_CRMF_MSG_new_null()) != NULL &&
        sk_OSSL_CRMF_MSG_push(msg->body->value.certReq, one) > 0)
        return true;
    OSSL_CRMF_MSG_free(one);
    return false;
}

static bool set_p10cr(const OSSL_CMP_CTX *ctx, OSSL_CMP_MSG *msg)
{
    return (msg->body->value.p10cr = X509_REQ_dup(ctx->p10csr)) != NULL;
}

OSSL_CMP_MSG *cmp_certreq_new(OSSL_CMP_CTX *ctx, int type, const OSSL_CRMF_MSG *crm)
{
    if (type != CMP_IR && type != CMP_CR && type != CMP_KUR && type != CMP_P10CR) {
        ERR_raise(ERR_LIB_CMP, CMP_R_INVALID_ARGS);
        return NULL;
    }
    if (type == CMP_P10CR && ctx->p10csr == NULL) {
        ERR_raise(ERR_LIB_CMP, CMP_R_MISSING_P10CSR);
        return cmp_msg_end(ctx, NULL, false, CMP_R_ERROR_CREATING_CERTREQ);
    }
    OSSL_CMP_MSG *msg = cmp_msg_begin(ctx, (enum cmp_body_type)type);
    const bool ok = msg != NULL &&
                    (!ctx->implicit_confirm || cmp_header_ask_implicit_confirm(msg->header)) &&
                    (type == CMP_P10CR ? set_p10cr(ctx, msg) : set_certreq(ctx, msg, crm));
    return cmp_msg_end(ctx, msg, ok, CMP_R_ERROR_CREATING_CERTREQ);
}

/* ---- Revocation: 5.3.9 ---- */

static bool set_reason(const OSSL_CMP_CTX *ctx, CMP_REVDETAILS *details)
{
    if (ctx->revocation_reason < 0)
        return true;
    ASN1_ENUMERATED *reason = ASN1_ENUMERATED_new();
    const bool ok = reason != NULL && ASN1_ENUMERATED_set(reason, ctx->revocation_reason) &&
                    X509V3_add1_i2d(&details->crlEntryDetails, NID_crl_reason, reason, 0,
                                    X509V3_ADD_DEFAULT) > 0;
    ASN1_ENUMERATED_free(reason);
    return ok;
}

/* A certificate by its issuer and number, else by the name and the key of a request of it. */
static bool set_revoked(const OSSL_CMP_CTX *ctx, OSSL_CRMF_CERTTEMPLATE *tmpl)
{
    const X509 *cert = ctx->old_cert;
    if (cert != NULL)
        return OSSL_CRMF_CERTTEMPLATE_fill(tmpl, NULL, NULL, X509_get_issuer_name(cert),
                                           X509_get0_serialNumber(cert));
    EVP_PKEY *key = X509_REQ_get0_pubkey(ctx->p10csr);
    return key != NULL && OSSL_CRMF_CERTTEMPLATE_fill(
                              tmpl, key, X509_REQ_get_subject_name(ctx->p10csr), NULL, NULL);
}

static bool set_rr(const OSSL_CMP_CTX *ctx, OSSL_CMP_MSG *msg)
{
    CMP_REVDETAILS *details = CMP_REVDETAILS_new();
    if (details != NULL && set_revoked(ctx, details->certDetails) && set_reason(ctx, details) &&
        (msg->body->value.rr = sk_CMP_REVDETAILS_new_null()) != NULL &&
        sk_CMP_REVDETAILS_push(msg->body->value.rr, details) > 0)
        return true;
    CMP_REVDETAILS_free(details);
    return false;
}

OSSL_CMP_MSG *cmp_rr_new(OSSL_CMP_CTX *ctx)
{
    OSSL_CMP_MSG *msg = cmp_msg_begin(ctx, CMP_RR);
    return cmp_msg_end(ctx, msg, msg != NULL && set_rr(ctx, msg), CMP_R_ERROR_CREATING_RR);
}

/* ---- General messages: 5.3.19 ---- */

static bool set_itavs(OSSL_CMP_MSG *msg, const STACK_OF(OSSL_CMP_ITAV) * itavs)
{
    msg->body->value.gen =
        itavs != NULL ? sk_OSSL_CMP_ITAV_deep_copy(itavs, OSSL_CMP_ITAV_dup, OSSL_CMP_ITAV_free)
                      : sk_OSSL_CMP_ITAV_new_null();
    return msg->body->value.gen != NULL;
}

OSSL_CMP_MSG *cmp_genm_new(OSSL_CMP_CTX *ctx)
{
    OSSL_CMP_MSG *msg = cmp_msg_begin(ctx, CMP_GENM);
    return cmp_msg_end(ctx, msg, msg != NULL && set_itavs(msg, ctx->genm),
                       CMP_R_ERROR_CREATING_GENM);
}

OSSL_CMP_MSG *cmp_genp_new(OSSL_CMP_CTX *ctx, const STACK_OF(OSSL_CMP_ITAV) * itavs)
{
    OSSL_CMP_MSG *msg = cmp_msg_begin(ctx, CMP_GENP);
    return cmp_msg_end(ctx, msg, msg != NULL && set_itavs(msg, itavs), CMP_R_ERROR_CREATING_GENP);
}

/* ---- Confirmation: 5.3.18 ---- */

/* The hash is that of the certificate's signature. */
bool cmp_cert_hash(const OSSL_CMP_CTX *ctx, const X509 *cert, ASN1_OCTET_STRING **hash)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned len = 0;
    int nid;
    const char *name = NULL;
    if (OBJ_find_sigid_algs(X509_get_signature_nid(cert), &nid, NULL) && nid != NID_undef)
        name = OBJ_nid2sn(nid);
    else if (X509_get_signature_info((X509 *)(uintptr_t)cert, &nid, NULL, NULL, NULL) &&
             nid != NID_undef)
        name = OBJ_nid2sn(nid);
    EVP_MD *md = name != NULL ? EVP_MD_fetch(ctx->libctx, name, ctx->propq) : NULL;
    if (md == NULL)
        return FAIL(ERR_LIB_CMP, CMP_R_UNSUPPORTED_ALGORITHM);
    const bool ok = X509_digest(cert, md, digest, &len) &&
                    (*hash != NULL || (*hash = ASN1_OCTET_STRING_new()) != NULL) &&
                    ASN1_OCTET_STRING_set(*hash, digest, (int)len);
    EVP_MD_free(md);
    return ok || FAIL(ERR_LIB_CMP, CMP_R_ERROR_SETTING_CERTHASH);
}

static bool set_certconf(const OSSL_CMP_CTX *ctx, OSSL_CMP_MSG *msg, int id, int fail_info,
                         const char *text)
{
    const int status = fail_info == 0 ? OSSL_CMP_PKISTATUS_accepted : OSSL_CMP_PKISTATUS_rejection;
    OSSL_CMP_CERTSTATUS *s = OSSL_CMP_CERTSTATUS_new();
    if (s != NULL && ASN1_INTEGER_set(s->certReqId, id) &&
        cmp_cert_hash(ctx, ctx->new_cert, &s->certHash) &&
        (s->statusInfo = OSSL_CMP_STATUSINFO_new(status, fail_info, text)) != NULL &&
        (msg->body->value.certConf = sk_OSSL_CMP_CERTSTATUS_new_null()) != NULL &&
        sk_OSSL_CMP_CERTSTATUS_push(msg->body->value.certConf, s) > 0)
        return true;
    OSSL_CMP_CERTSTATUS_free(s);
    return false;
}

OSSL_CMP_MSG *cmp_certconf_new(OSSL_CMP_CTX *ctx, int id, int fail_info, const char *text)
{
    OSSL_CMP_MSG *msg = cmp_msg_begin(ctx, CMP_CERTCONF);
    return cmp_msg_end(ctx, msg, msg != NULL && set_certconf(ctx, msg, id, fail_info, text),
                       CMP_R_ERROR_CREATING_CERTCONF);
}

/* ---- Polling: 5.3.22 ---- */

static bool set_pollreq(OSSL_CMP_MSG *msg, int id)
{
    CMP_POLLREQ *one = CMP_POLLREQ_new();
    if (one != NULL && ASN1_INTEGER_set(one->certReqId, id) &&
        (msg->body->value.pollReq = sk_CMP_POLLREQ_new_null()) != NULL &&
        sk_CMP_POLLREQ_push(msg->body->value.pollReq, one) > 0)
        return true;
    CMP_POLLREQ_free(one);
    return false;
}

OSSL_CMP_MSG *cmp_pollreq_new(OSSL_CMP_CTX *ctx, int id)
{
    OSSL_CMP_MSG *msg = cmp_msg_begin(ctx, CMP_POLLREQ_BODY);
    return cmp_msg_end(ctx, msg, msg != NULL && set_pollreq(msg, id), CMP_R_ERROR_CREATING_POLLREQ);
}

/* ---- Errors: 5.3.21 ---- */

static bool set_error(OSSL_CMP_MSG *msg, const OSSL_CMP_PKISI *si, int64_t code,
                      const char *const *details)
{
    bool ok = true;
    CMP_ERRORMSGCONTENT *e = msg->body->value.error = CMP_ERRORMSGCONTENT_new();
    if (e == NULL)
        return false;
    OSSL_CMP_PKISI_free(e->pKIStatusInfo);
    for (; ok && *details != NULL; details++)
        ok = cmp_push_text(&e->errorDetails, *details, -1);
    return (e->pKIStatusInfo = OSSL_CMP_PKISI_dup(si)) != NULL &&
           (code < 0 || ((e->errorCode = ASN1_INTEGER_new()) != NULL &&
                         ASN1_INTEGER_set_int64(e->errorCode, code))) &&
           ok;
}

OSSL_CMP_MSG *cmp_error_new(OSSL_CMP_CTX *ctx, const OSSL_CMP_PKISI *si, int64_t error_code,
                            const char *const *details, bool unprotected)
{
    OSSL_CMP_MSG *msg = cmp_msg_begin(ctx, CMP_ERROR);
    const bool ok = msg != NULL && set_error(msg, si, error_code, details);
    if (ok && unprotected)
        return msg;
    return cmp_msg_end(ctx, msg, ok, CMP_R_ERROR_CREATING_ERROR);
}
