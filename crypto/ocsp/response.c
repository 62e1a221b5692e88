/* Responses read: OCSP_resp_find_status(3), OCSP_response_status(3). */
#include <openssl/asn1t.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <time.h>

#include "crypto/base/raise.h"
#include "crypto/base/search.h"
#include "crypto/ocsp/ocsp.h"

int OCSP_response_status(OCSP_RESPONSE *resp)
{
    return (int)ASN1_ENUMERATED_get(resp->responseStatus);
}

OCSP_BASICRESP *OCSP_response_get1_basic(OCSP_RESPONSE *resp)
{
    const OCSP_RESPBYTES *bytes = resp->responseBytes;
    if (bytes == NULL) {
        ERR_raise(ERR_LIB_OCSP, OCSP_R_NO_RESPONSE_DATA);
        return NULL;
    }
    if (OBJ_obj2nid(bytes->responseType) != NID_id_pkix_OCSP_basic) {
        ERR_raise(ERR_LIB_OCSP, OCSP_R_NOT_BASIC_RESPONSE);
        return NULL;
    }
    return ASN1_item_unpack(bytes->response, ASN1_ITEM_rptr(OCSP_BASICRESP));
}

/* ---- Parts ---- */

const ASN1_OCTET_STRING *OCSP_resp_get0_signature(const OCSP_BASICRESP *bs)
{
    return bs->signature;
}

const X509_ALGOR *OCSP_resp_get0_tbs_sigalg(const OCSP_BASICRESP *bs)
{
    return &bs->signatureAlgorithm;
}

const OCSP_RESPDATA *OCSP_resp_get0_respdata(const OCSP_BASICRESP *bs)
{
    return &bs->tbsResponseData;
}

const ASN1_GENERALIZEDTIME *OCSP_resp_get0_produced_at(const OCSP_BASICRESP *bs)
{
    return bs->tbsResponseData.producedAt;
}

const STACK_OF(X509) * OCSP_resp_get0_certs(const OCSP_BASICRESP *bs)
{
    return bs->certs;
}

int OCSP_resp_get0_id(const OCSP_BASICRESP *bs, const ASN1_OCTET_STRING **pid,
                      const X509_NAME **pname)
{
    const OCSP_RESPID *id = &bs->tbsResponseData.responderId;
    if (id->type != V_OCSP_RESPID_NAME && id->type != V_OCSP_RESPID_KEY)
        return 0;
    *pname = id->type == V_OCSP_RESPID_NAME ? id->value.byName : NULL;
    *pid = id->type == V_OCSP_RESPID_KEY ? id->value.byKey : NULL;
    return 1;
}

int OCSP_resp_get1_id(const OCSP_BASICRESP *bs, ASN1_OCTET_STRING **pid, X509_NAME **pname)
{
    const ASN1_OCTET_STRING *id = NULL;
    const X509_NAME *name = NULL;
    if (!OCSP_resp_get0_id(bs, &id, &name))
        return 0;
    *pname = name != NULL ? X509_NAME_dup(name) : NULL;
    *pid = id != NULL ? ASN1_OCTET_STRING_dup(id) : NULL;
    return *pname != NULL || *pid != NULL;
}

/* ---- Answers ---- */

int OCSP_resp_count(OCSP_BASICRESP *bs)
{
    return bs == NULL ? -1 : sk_OCSP_SINGLERESP_num(bs->tbsResponseData.responses);
}

OCSP_SINGLERESP *OCSP_resp_get0(OCSP_BASICRESP *bs, int idx)
{
    return bs == NULL ? NULL : sk_OCSP_SINGLERESP_value(bs->tbsResponseData.responses, idx);
}

int OCSP_resp_find(OCSP_BASICRESP *bs, OCSP_CERTID *id, int last)
{
    if (bs == NULL)
        return -1;
    const STACK_OF(OCSP_SINGLERESP) *all = bs->tbsResponseData.responses;
    const int n = sk_OCSP_SINGLERESP_num(all);
    for (int i = search_from(last, n); i < n; i++)
        if (OCSP_id_cmp(id, sk_OCSP_SINGLERESP_value(all, i)->certId) == 0)
            return i;
    return -1;
}

const OCSP_CERTID *OCSP_SINGLERESP_get0_id(const OCSP_SINGLERESP *x)
{
    return x->certId;
}

int OCSP_single_get0_status(OCSP_SINGLERESP *single, int *reason, ASN1_GENERALIZEDTIME **revtime,
                            ASN1_GENERALIZEDTIME **thisupd, ASN1_GENERALIZEDTIME **nextupd)
{
    if (single == NULL)
        return -1;
    const OCSP_CERTSTATUS *status = single->certStatus;
    if (status->type == V_OCSP_CERTSTATUS_REVOKED) {
        const OCSP_REVOKEDINFO *info = status->value.revoked;
        if (revtime != NULL)
            *revtime = info->revocationTime;
        if (reason != NULL)
            *reason = info->revocationReason != NULL
                          ? (int)ASN1_ENUMERATED_get(info->revocationReason)
                          : OCSP_REVOKED_STATUS_NOSTATUS;
    }
    if (thisupd != NULL)
        *thisupd = single->thisUpdate;
    if (nextupd != NULL)
        *nextupd = single->nextUpdate;
    return status->type;
}

int OCSP_resp_find_status(OCSP_BASICRESP *bs, OCSP_CERTID *id, int *status, int *reason,
                          ASN1_GENERALIZEDTIME **revtime, ASN1_GENERALIZEDTIME **thisupd,
                          ASN1_GENERALIZEDTIME **nextupd)
{
    const int i = OCSP_resp_find(bs, id, -1);
    if (i < 0)
        return 0;
    const int found =
        OCSP_single_get0_status(OCSP_resp_get0(bs, i), reason, revtime, thisupd, nextupd);
    if (status != NULL)
        *status = found;
    return 1;
}

/* ---- 4.2.2.1: whether an answer is of now ---- */

enum { CANT_COMPARE = -2 };

static bool check_this(const ASN1_GENERALIZEDTIME *t, time_t now, long sec, long maxsec)
{
    const int to_come = ASN1_TIME_cmp_time_t(t, now + sec);
    if (!ASN1_GENERALIZEDTIME_check(t) || to_come == CANT_COMPARE)
        return FAIL(ERR_LIB_OCSP, OCSP_R_ERROR_IN_THISUPDATE_FIELD);
    bool ok = true;
    if (to_come > 0)
        ok = FAIL(ERR_LIB_OCSP, OCSP_R_STATUS_NOT_YET_VALID);
    if (maxsec >= 0 && ASN1_TIME_cmp_time_t(t, now - maxsec) <= 0)
        ok = FAIL(ERR_LIB_OCSP, OCSP_R_STATUS_TOO_OLD);
    return ok;
}

static bool check_next(const ASN1_GENERALIZEDTIME *t, time_t now, long sec)
{
    const int to_come = ASN1_TIME_cmp_time_t(t, now - sec);
    if (!ASN1_GENERALIZEDTIME_check(t) || to_come == CANT_COMPARE)
        return FAIL(ERR_LIB_OCSP, OCSP_R_ERROR_IN_NEXTUPDATE_FIELD);
    return to_come > 0 || FAIL(ERR_LIB_OCSP, OCSP_R_STATUS_EXPIRED);
}

int OCSP_check_validity(ASN1_GENERALIZEDTIME *thisupd, ASN1_GENERALIZEDTIME *nextupd, long sec,
                        long maxsec)
{
    const time_t now = time(NULL);
    bool ok = check_this(thisupd, now, sec, maxsec);
    if (nextupd == NULL)
        return ok;
    ok = check_next(nextupd, now, sec) && ok;
    if (ASN1_STRING_cmp(nextupd, thisupd) < 0)
        ok = FAIL(ERR_LIB_OCSP, OCSP_R_NEXTUPDATE_BEFORE_THISUPDATE);
    return ok;
}
