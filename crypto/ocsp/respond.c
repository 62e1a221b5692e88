/* Responses made and signed: OCSP_response_create(3). */
#include <openssl/asn1t.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <time.h>

#include "crypto/base/raise.h"
#include "crypto/ocsp/ocsp.h"

OCSP_RESPONSE *OCSP_response_create(int status, OCSP_BASICRESP *bs)
{
    OCSP_RESPONSE *r = OCSP_RESPONSE_new();
    bool ok = r != NULL && ASN1_ENUMERATED_set(r->responseStatus, status);
    if (ok && bs != NULL) {
        OCSP_RESPBYTES *bytes = r->responseBytes = OCSP_RESPBYTES_new();
        ok = bytes != NULL &&
             ASN1_item_pack(bs, ASN1_ITEM_rptr(OCSP_BASICRESP), &bytes->response) != NULL;
        if (ok)
            bytes->responseType = OBJ_nid2obj(NID_id_pkix_OCSP_basic);
    }
    if (ok)
        return r;
    OCSP_RESPONSE_free(r);
    return NULL;
}

/* ---- Answers ---- */

static bool set_revoked(OCSP_CERTSTATUS *status, ASN1_TIME *revtime, int reason)
{
    if (revtime == NULL)
        return FAIL(ERR_LIB_OCSP, OCSP_R_NO_REVOKED_TIME);
    OCSP_REVOKEDINFO *info = OCSP_REVOKEDINFO_new();
    if (info == NULL)
        return false;
    status->type = V_OCSP_CERTSTATUS_REVOKED;
    status->value.revoked = info;
    if (ASN1_TIME_to_generalizedtime(revtime, &info->revocationTime) == NULL)
        return false;
    if (reason == OCSP_REVOKED_STATUS_NOSTATUS)
        return true;
    info->revocationReason = ASN1_ENUMERATED_new();
    return info->revocationReason != NULL && ASN1_ENUMERATED_set(info->revocationReason, reason);
}

static bool set_status(OCSP_CERTSTATUS *s, int status, int reason, ASN1_TIME *revtime)
{
    if (status == V_OCSP_CERTSTATUS_REVOKED)
        return set_revoked(s, revtime, reason);
    if (status != V_OCSP_CERTSTATUS_GOOD && status != V_OCSP_CERTSTATUS_UNKNOWN)
        return false;
    ASN1_NULL *nothing = ASN1_NULL_new();
    if (nothing == NULL)
        return false;
    s->type = status;
    if (status == V_OCSP_CERTSTATUS_GOOD)
        s->value.good = nothing;
    else
        s->value.unknown = nothing;
    return true;
}

OCSP_SINGLERESP *OCSP_basic_add1_status(OCSP_BASICRESP *rsp, OCSP_CERTID *cid, int status,
                                        int reason, ASN1_TIME *revtime, ASN1_TIME *thisupd,
                                        ASN1_TIME *nextupd)
{
    OCSP_SINGLERESP *one = OCSP_SINGLERESP_new();
    OCSP_CERTID *id = one != NULL ? OCSP_CERTID_dup(cid) : NULL;
    if (id != NULL) {
        OCSP_CERTID_free(one->certId);
        one->certId = id;
        if (ASN1_TIME_to_generalizedtime(thisupd, &one->thisUpdate) != NULL &&
            (nextupd == NULL || ASN1_TIME_to_generalizedtime(nextupd, &one->nextUpdate) != NULL) &&
            set_status(one->certStatus, status, reason, revtime) &&
            sk_OCSP_SINGLERESP_push(rsp->tbsResponseData.responses, one) > 0)
            return one;
    }
    OCSP_SINGLERESP_free(one);
    return NULL;
}

/* ---- Signing ---- */

int OCSP_basic_sign_ctx(OCSP_BASICRESP *brsp, X509 *signer, EVP_MD_CTX *ctx, STACK_OF(X509) * certs,
                        unsigned long flags)
{
    OCSP_RESPDATA *data = &brsp->tbsResponseData;
    EVP_PKEY_CTX *key_ctx = ctx != NULL ? EVP_MD_CTX_get_pkey_ctx(ctx) : NULL;
    EVP_PKEY *key = key_ctx != NULL ? EVP_PKEY_CTX_get0_pkey(key_ctx) : NULL;
    if (key == NULL)
        return FAIL(ERR_LIB_OCSP, OCSP_R_NO_SIGNER_KEY);
    if (!X509_check_private_key(signer, key))
        return FAIL(ERR_LIB_OCSP, OCSP_R_PRIVATE_KEY_DOES_NOT_MATCH_CERTIFICATE);
    if (!ocsp_add_certs(&brsp->certs, signer, certs, flags))
        return 0;
    if (flags & OCSP_RESPID_KEY ? !OCSP_RESPID_set_by_key(&data->responderId, signer)
                                : !OCSP_RESPID_set_by_name(&data->responderId, signer))
        return 0;
    if (!(flags & OCSP_NOTIME) && ASN1_GENERALIZEDTIME_set(data->producedAt, time(NULL)) == NULL)
        return 0;
    return ASN1_item_sign_ctx(ASN1_ITEM_rptr(OCSP_RESPDATA), &brsp->signatureAlgorithm, NULL,
                              brsp->signature, data, ctx) > 0;
}

int OCSP_basic_sign(OCSP_BASICRESP *brsp, X509 *signer, EVP_PKEY *key, const EVP_MD *dgst,
                    STACK_OF(X509) * certs, unsigned long flags)
{
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    const int ok = ctx != NULL && EVP_DigestSignInit(ctx, NULL, dgst, NULL, key) > 0 &&
                   OCSP_basic_sign_ctx(brsp, signer, ctx, certs, flags);
    EVP_MD_CTX_free(ctx);
    return ok;
}
