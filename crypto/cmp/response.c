/* Messages of a server, and what a client finds in them: RFC 4210, 5.3.2, 5.3.4, 5.3.10, 5.3.22. */
#include <openssl/err.h>

#include "crypto/base/raise.h"
#include "crypto/cmp/context.h"

/* ---- Made ---- */

static bool set_cert(OSSL_CMP_CERTRESPONSE *r, X509 *cert)
{
    if (cert == NULL)
        return true;
    if ((r->certifiedKeyPair = CMP_CERTIFIEDKEYPAIR_new()) == NULL)
        return false;
    CMP_CERTORENCCERT *to = r->certifiedKeyPair->certOrEncCert;
    to->type = OSSL_CMP_CERTORENCCERT_CERTIFICATE;
    to->value.certificate = NULL;
    return cmp_set1_cert(&to->value.certificate, cert);
}

static bool set_certrep(OSSL_CMP_MSG *msg, int id, const OSSL_CMP_PKISI *si, X509 *cert,
                        STACK_OF(X509) * ca_pubs)
{
    OSSL_CMP_CERTREPMESSAGE *rep = msg->body->value.certRep = OSSL_CMP_CERTREPMESSAGE_new();
    OSSL_CMP_CERTRESPONSE *r = rep != NULL ? OSSL_CMP_CERTRESPONSE_new() : NULL;
    if (r == NULL || sk_OSSL_CMP_CERTRESPONSE_push(rep->response, r) <= 0) {
        OSSL_CMP_CERTRESPONSE_free(r);
        return false;
    }
    OSSL_CMP_PKISI_free(r->status);
    return (r->status = OSSL_CMP_PKISI_dup(si)) != NULL && ASN1_INTEGER_set(r->certReqId, id) &&
           set_cert(r, cert) &&
           (sk_X509_num(ca_pubs) <= 0 || cmp_set1_certs(&rep->caPubs, ca_pubs));
}

OSSL_CMP_MSG *cmp_certrep_new(OSSL_CMP_CTX *ctx, int type, int id, const OSSL_CMP_PKISI *si,
                              X509 *cert, STACK_OF(X509) * chain, STACK_OF(X509) * ca_pubs,
                              bool unprotected)
{
    const int status = cmp_status_of(si);
    const bool has_cert =
        status != OSSL_CMP_PKISTATUS_rejection && status != OSSL_CMP_PKISTATUS_waiting;
    OSSL_CMP_MSG *msg = cmp_msg_begin(ctx, (enum cmp_body_type)type);
    bool ok = msg != NULL &&
              (!ctx->implicit_confirm || cmp_header_ask_implicit_confirm(msg->header)) &&
              set_certrep(msg, id, si, has_cert ? cert : NULL, type == CMP_IP ? ca_pubs : NULL);
    if (ok && sk_X509_num(chain) > 0) {
        ok = (msg->extraCerts = sk_X509_new_null()) != NULL &&
             X509_add_certs(msg->extraCerts, chain, X509_ADD_FLAG_UP_REF | X509_ADD_FLAG_NO_DUP);
    }
    if (ok && unprotected && status == OSSL_CMP_PKISTATUS_rejection)
        return msg;
    return cmp_msg_end(ctx, msg, ok, CMP_R_ERROR_CREATING_CERTREP);
}

static bool set_rp(OSSL_CMP_MSG *msg, const OSSL_CMP_PKISI *si, const OSSL_CRMF_CERTID *id)
{
    OSSL_CMP_REVREPCONTENT *rep = msg->body->value.rp = OSSL_CMP_REVREPCONTENT_new();
    OSSL_CMP_PKISI *status = rep != NULL ? OSSL_CMP_PKISI_dup(si) : NULL;
    if (status == NULL || sk_OSSL_CMP_PKISI_push(rep->status, status) <= 0) {
        OSSL_CMP_PKISI_free(status);
        return false;
    }
    OSSL_CRMF_CERTID *copy = id != NULL ? OSSL_CRMF_CERTID_dup(id) : NULL;
    if (copy != NULL && (rep->revCerts = sk_OSSL_CRMF_CERTID_new_null()) != NULL &&
        sk_OSSL_CRMF_CERTID_push(rep->revCerts, copy) > 0)
        return true;
    OSSL_CRMF_CERTID_free(copy);
    return id == NULL;
}

OSSL_CMP_MSG *cmp_rp_new(OSSL_CMP_CTX *ctx, const OSSL_CMP_PKISI *si, const OSSL_CRMF_CERTID *id,
                         bool unprotected)
{
    OSSL_CMP_MSG *msg = cmp_msg_begin(ctx, CMP_RP);
    const bool ok = msg != NULL && set_rp(msg, si, id);
    if (ok && unprotected && cmp_status_of(si) == OSSL_CMP_PKISTATUS_rejection)
        return msg;
    return cmp_msg_end(ctx, msg, ok, CMP_R_ERROR_CREATING_RP);
}

OSSL_CMP_MSG *cmp_pkiconf_new(OSSL_CMP_CTX *ctx)
{
    OSSL_CMP_MSG *msg = cmp_msg_begin(ctx, CMP_PKICONF);
    const bool ok = msg != NULL && (msg->body->value.pkiconf = ASN1_NULL_new()) != NULL;
    return cmp_msg_end(ctx, msg, ok, CMP_R_ERROR_CREATING_PKICONF);
}

static bool set_pollrep(OSSL_CMP_MSG *msg, int id, int64_t check_after)
{
    OSSL_CMP_POLLREP *one = OSSL_CMP_POLLREP_new();
    if (one != NULL && ASN1_INTEGER_set(one->certReqId, id) &&
        ASN1_INTEGER_set_int64(one->checkAfter, check_after) &&
        (msg->body->value.pollRep = sk_OSSL_CMP_POLLREP_new_null()) != NULL &&
        sk_OSSL_CMP_POLLREP_push(msg->body->value.pollRep, one) > 0)
        return true;
    OSSL_CMP_POLLREP_free(one);
    return false;
}

OSSL_CMP_MSG *cmp_pollrep_new(OSSL_CMP_CTX *ctx, int id, int64_t check_after)
{
    OSSL_CMP_MSG *msg = cmp_msg_begin(ctx, CMP_POLLREP_BODY);
    return cmp_msg_end(ctx, msg, msg != NULL && set_pollrep(msg, id, check_after),
                       CMP_R_ERROR_CREATING_POLLREP);
}

/* ---- Read ---- */

bool cmp_id_is(const ASN1_INTEGER *n, int id)
{
    int64_t value;
    return ASN1_INTEGER_get_int64(&value, n) && value == id;
}

OSSL_CMP_CERTRESPONSE *cmp_certresponse_of(const OSSL_CMP_CERTREPMESSAGE *rep, int id)
{
    for (int i = 0; i < sk_OSSL_CMP_CERTRESPONSE_num(rep->response); i++) {
        OSSL_CMP_CERTRESPONSE *r = sk_OSSL_CMP_CERTRESPONSE_value(rep->response, i);
        if (cmp_id_is(r->certReqId, id))
            return r;
    }
    ERR_raise_data(ERR_LIB_CMP, CMP_R_CERTRESPONSE_NOT_FOUND, "expected certReqId = %d", id);
    return NULL;
}

OSSL_CMP_POLLREP *cmp_pollrep_of(const OSSL_CMP_POLLREPCONTENT *rep, int id)
{
    for (int i = 0; i < sk_OSSL_CMP_POLLREP_num(rep); i++) {
        OSSL_CMP_POLLREP *r = sk_OSSL_CMP_POLLREP_value(rep, i);
        if (cmp_id_is(r->certReqId, id))
            return r;
    }
    ERR_raise_data(ERR_LIB_CMP, CMP_R_CERTRESPONSE_NOT_FOUND, "expected certReqId = %d", id);
    return NULL;
}
