/* The fields of a request: RFC 4211, 5. OSSL_CRMF_MSG_get0_tmpl(3), OSSL_CRMF_MSG_set0_validity(3).
 */
#include <limits.h>
#include <openssl/asn1.h>
#include <openssl/err.h>

#include "crypto/base/raise.h"
#include "crypto/crmf/crmf.h"

int OSSL_CRMF_MSG_set_certReqId(OSSL_CRMF_MSG *crm, int rid)
{
    if (crm == NULL)
        return FAIL(ERR_LIB_CRMF, CRMF_R_NULL_ARGUMENT);
    return ASN1_INTEGER_set(crm->certReq->certReqId, rid);
}

int OSSL_CRMF_MSG_get_certReqId(const OSSL_CRMF_MSG *crm)
{
    int64_t id;
    if (crm == NULL)
        ERR_raise(ERR_LIB_CRMF, CRMF_R_NULL_ARGUMENT);
    else if (!ASN1_INTEGER_get_int64(&id, crm->certReq->certReqId))
        ERR_raise(ERR_LIB_ASN1, ASN1_R_INVALID_NUMBER);
    else if (id < INT_MIN || id > INT_MAX)
        ERR_raise(ERR_LIB_ASN1, id < 0 ? ASN1_R_TOO_SMALL : ASN1_R_TOO_LARGE);
    else
        return (int)id;
    return -1;
}

OSSL_CRMF_CERTTEMPLATE *OSSL_CRMF_MSG_get0_tmpl(const OSSL_CRMF_MSG *crm)
{
    if (crm != NULL)
        return crm->certReq->certTemplate;
    ERR_raise(ERR_LIB_CRMF, CRMF_R_NULL_ARGUMENT);
    return NULL;
}

/* 5: one of the two has to be there if the field is. */
int OSSL_CRMF_MSG_set0_validity(OSSL_CRMF_MSG *crm, ASN1_TIME *notBefore, ASN1_TIME *notAfter)
{
    OSSL_CRMF_CERTTEMPLATE *tmpl = OSSL_CRMF_MSG_get0_tmpl(crm);
    OSSL_CRMF_OPTIONALVALIDITY *v = NULL;
    if (tmpl == NULL)
        return 0;
    if (notBefore != NULL || notAfter != NULL) {
        if ((v = OSSL_CRMF_OPTIONALVALIDITY_new()) == NULL)
            return 0;
        v->notBefore = notBefore;
        v->notAfter = notAfter;
    }
    OSSL_CRMF_OPTIONALVALIDITY_free(tmpl->validity);
    tmpl->validity = v;
    return 1;
}

/* An empty list is none: 5, by X.509's Extensions. */
int OSSL_CRMF_MSG_set0_extensions(OSSL_CRMF_MSG *crm, X509_EXTENSIONS *exts)
{
    OSSL_CRMF_CERTTEMPLATE *tmpl = OSSL_CRMF_MSG_get0_tmpl(crm);
    if (tmpl == NULL)
        return 0;
    if (sk_X509_EXTENSION_num(exts) <= 0) {
        sk_X509_EXTENSION_free(exts);
        exts = NULL;
    }
    sk_X509_EXTENSION_pop_free(tmpl->extensions, X509_EXTENSION_free);
    tmpl->extensions = exts;
    return 1;
}

int OSSL_CRMF_MSG_push0_extension(OSSL_CRMF_MSG *crm, X509_EXTENSION *ext)
{
    OSSL_CRMF_CERTTEMPLATE *tmpl = OSSL_CRMF_MSG_get0_tmpl(crm);
    if (tmpl == NULL)
        return 0;
    if (ext == NULL)
        return FAIL(ERR_LIB_CRMF, CRMF_R_NULL_ARGUMENT);
    if (tmpl->extensions == NULL && (tmpl->extensions = sk_X509_EXTENSION_new_null()) == NULL)
        return 0;
    return sk_X509_EXTENSION_push(tmpl->extensions, ext) > 0;
}

/* ---- What the certificate is to be ---- */

static bool set_serial(OSSL_CRMF_CERTTEMPLATE *tmpl, const ASN1_INTEGER *serial)
{
    ASN1_INTEGER *copy = ASN1_INTEGER_dup(serial);
    if (copy == NULL)
        return false;
    ASN1_INTEGER_free(tmpl->serialNumber);
    tmpl->serialNumber = copy;
    return true;
}

int OSSL_CRMF_CERTTEMPLATE_fill(OSSL_CRMF_CERTTEMPLATE *tmpl, EVP_PKEY *pubkey,
                                const X509_NAME *subject, const X509_NAME *issuer,
                                const ASN1_INTEGER *serial)
{
    if (tmpl == NULL)
        return FAIL(ERR_LIB_CRMF, CRMF_R_NULL_ARGUMENT);
    return (subject == NULL || X509_NAME_set(&tmpl->subject, subject)) &&
           (issuer == NULL || X509_NAME_set(&tmpl->issuer, issuer)) &&
           (serial == NULL || set_serial(tmpl, serial)) &&
           (pubkey == NULL || X509_PUBKEY_set(&tmpl->publicKey, pubkey));
}

const ASN1_INTEGER *OSSL_CRMF_CERTTEMPLATE_get0_serialNumber(const OSSL_CRMF_CERTTEMPLATE *tmpl)
{
    return tmpl != NULL ? tmpl->serialNumber : NULL;
}

const X509_NAME *OSSL_CRMF_CERTTEMPLATE_get0_subject(const OSSL_CRMF_CERTTEMPLATE *tmpl)
{
    return tmpl != NULL ? tmpl->subject : NULL;
}

const X509_NAME *OSSL_CRMF_CERTTEMPLATE_get0_issuer(const OSSL_CRMF_CERTTEMPLATE *tmpl)
{
    return tmpl != NULL ? tmpl->issuer : NULL;
}

X509_EXTENSIONS *OSSL_CRMF_CERTTEMPLATE_get0_extensions(const OSSL_CRMF_CERTTEMPLATE *tmpl)
{
    return tmpl != NULL ? tmpl->extensions : NULL;
}
