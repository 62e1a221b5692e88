/* Requests made, signed and read: OCSP_REQUEST_new(3). */
#include <openssl/asn1t.h>
#include <openssl/err.h>

#include "crypto/base/raise.h"
#include "crypto/ocsp/ocsp.h"

OCSP_ONEREQ *OCSP_request_add0_id(OCSP_REQUEST *req, OCSP_CERTID *cid)
{
    OCSP_ONEREQ *one = OCSP_ONEREQ_new();
    if (one == NULL || sk_OCSP_ONEREQ_push(req->tbsRequest->requestList, one) <= 0) {
        OCSP_ONEREQ_free(one);
        return NULL;
    }
    OCSP_CERTID_free(one->reqCert);
    one->reqCert = cid;
    return one;
}

int OCSP_request_set1_name(OCSP_REQUEST *req, const X509_NAME *nm)
{
    GENERAL_NAME *name = GENERAL_NAME_new();
    if (name == NULL || !X509_NAME_set(&name->d.directoryName, nm)) {
        GENERAL_NAME_free(name);
        return 0;
    }
    name->type = GEN_DIRNAME;
    GENERAL_NAME_free(req->tbsRequest->requestorName);
    req->tbsRequest->requestorName = name;
    return 1;
}

static OCSP_SIGNATURE *signature_of(OCSP_REQUEST *req)
{
    if (req->optionalSignature == NULL)
        req->optionalSignature = OCSP_SIGNATURE_new();
    return req->optionalSignature;
}

static bool add_cert(STACK_OF(X509) * *to, X509 *cert)
{
    if (*to == NULL && (*to = sk_X509_new_null()) == NULL)
        return false;
    return X509_add_cert(*to, cert, X509_ADD_FLAG_UP_REF) != 0;
}

bool ocsp_add_certs(STACK_OF(X509) * *to, X509 *signer, STACK_OF(X509) * others,
                    unsigned long flags)
{
    if (flags & OCSP_NOCERTS)
        return true;
    bool ok = add_cert(to, signer);
    for (int i = 0; ok && i < sk_X509_num(others); i++)
        ok = add_cert(to, sk_X509_value(others, i));
    return ok;
}

int OCSP_request_add1_cert(OCSP_REQUEST *req, X509 *cert)
{
    if (signature_of(req) == NULL)
        return 0;
    return cert == NULL || add_cert(&req->optionalSignature->certs, cert);
}

int OCSP_basic_add1_cert(OCSP_BASICRESP *resp, X509 *cert)
{
    return add_cert(&resp->certs, cert);
}

static bool sign(OCSP_REQUEST *req, X509 *signer, EVP_PKEY *key, const EVP_MD *dgst,
                 STACK_OF(X509) * certs, unsigned long flags)
{
    if (!OCSP_request_set1_name(req, X509_get_subject_name(signer)))
        return false;
    OCSP_SIGNATURE_free(req->optionalSignature);
    req->optionalSignature = NULL;
    OCSP_SIGNATURE *sig = signature_of(req);
    if (sig == NULL)
        return false;
    if (key != NULL) {
        if (!X509_check_private_key(signer, key))
            return FAIL(ERR_LIB_OCSP, OCSP_R_PRIVATE_KEY_DOES_NOT_MATCH_CERTIFICATE);
        if (!ASN1_item_sign(ASN1_ITEM_rptr(OCSP_REQINFO), &sig->signatureAlgorithm, NULL,
                            sig->signature, req->tbsRequest, key, dgst))
            return false;
    }
    return ocsp_add_certs(&sig->certs, signer, certs, flags);
}

int OCSP_request_sign(OCSP_REQUEST *req, X509 *signer, EVP_PKEY *key, const EVP_MD *dgst,
                      STACK_OF(X509) * certs, unsigned long flags)
{
    if (sign(req, signer, key, dgst, certs, flags))
        return 1;
    OCSP_SIGNATURE_free(req->optionalSignature);
    req->optionalSignature = NULL;
    return 0;
}

int OCSP_request_is_signed(OCSP_REQUEST *req)
{
    return req->optionalSignature != NULL;
}

int OCSP_request_onereq_count(OCSP_REQUEST *req)
{
    return sk_OCSP_ONEREQ_num(req->tbsRequest->requestList);
}

OCSP_ONEREQ *OCSP_request_onereq_get0(OCSP_REQUEST *req, int i)
{
    return sk_OCSP_ONEREQ_value(req->tbsRequest->requestList, i);
}

OCSP_CERTID *OCSP_onereq_get0_id(OCSP_ONEREQ *one)
{
    return one->reqCert;
}
