/* Registration controls and information: RFC 4211, 6 and 7. OSSL_CRMF_MSG_set1_regCtrl_regToken(3),
 * OSSL_CRMF_MSG_set1_regInfo_certReq(3). */
#include <openssl/err.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>

#include "crypto/base/raise.h"
#include "crypto/crmf/crmf.h"

typedef STACK_OF(OSSL_CRMF_ATTRIBUTETYPEANDVALUE) attributes;

/* A copy of the value behind those that are there, of which there may be more of the type. */
static int add(attributes **to, int nid, const void *value, const ASN1_ITEM *it)
{
    if (value == NULL)
        return FAIL(ERR_LIB_CRMF, CRMF_R_NULL_ARGUMENT);
    OSSL_CRMF_ATTRIBUTETYPEANDVALUE *a = OSSL_CRMF_ATTRIBUTETYPEANDVALUE_new();
    if (a != NULL) {
        a->type = OBJ_nid2obj(nid);
        a->value.ptr = ASN1_item_dup(it, value);
    }
    if (a != NULL && a->value.ptr != NULL &&
        (*to != NULL || (*to = sk_OSSL_CRMF_ATTRIBUTETYPEANDVALUE_new_null()) != NULL) &&
        sk_OSSL_CRMF_ATTRIBUTETYPEANDVALUE_push(*to, a) > 0)
        return 1;
    OSSL_CRMF_ATTRIBUTETYPEANDVALUE_free(a);
    return 0;
}

static int add_control(OSSL_CRMF_MSG *msg, int nid, const void *value, const ASN1_ITEM *it)
{
    if (msg == NULL)
        return FAIL(ERR_LIB_CRMF, CRMF_R_NULL_ARGUMENT);
    return add(&msg->certReq->controls, nid, value, it);
}

static int add_info(OSSL_CRMF_MSG *msg, int nid, const void *value, const ASN1_ITEM *it)
{
    if (msg == NULL)
        return FAIL(ERR_LIB_CRMF, CRMF_R_NULL_ARGUMENT);
    return add(&msg->regInfo, nid, value, it);
}

static void *first(const attributes *of, int nid)
{
    for (int i = 0; i < sk_OSSL_CRMF_ATTRIBUTETYPEANDVALUE_num(of); i++) {
        const OSSL_CRMF_ATTRIBUTETYPEANDVALUE *a = sk_OSSL_CRMF_ATTRIBUTETYPEANDVALUE_value(of, i);
        if (OBJ_obj2nid(a->type) == nid)
            return a->value.ptr;
    }
    return NULL;
}

static void *first_control(const OSSL_CRMF_MSG *msg, int nid)
{
    return msg != NULL ? first(msg->certReq->controls, nid) : NULL;
}

static void *first_info(const OSSL_CRMF_MSG *msg, int nid)
{
    return msg != NULL ? first(msg->regInfo, nid) : NULL;
}

/* ---- A function a control ---- */

int OSSL_CRMF_MSG_set1_regCtrl_regToken(OSSL_CRMF_MSG *msg, const ASN1_UTF8STRING *tok)
{
    return add_control(msg, NID_id_regCtrl_regToken, tok, ASN1_ITEM_rptr(ASN1_UTF8STRING));
}

ASN1_UTF8STRING *OSSL_CRMF_MSG_get0_regCtrl_regToken(const OSSL_CRMF_MSG *msg)
{
    return first_control(msg, NID_id_regCtrl_regToken);
}

int OSSL_CRMF_MSG_set1_regCtrl_authenticator(OSSL_CRMF_MSG *msg, const ASN1_UTF8STRING *auth)
{
    return add_control(msg, NID_id_regCtrl_authenticator, auth, ASN1_ITEM_rptr(ASN1_UTF8STRING));
}

ASN1_UTF8STRING *OSSL_CRMF_MSG_get0_regCtrl_authenticator(const OSSL_CRMF_MSG *msg)
{
    return first_control(msg, NID_id_regCtrl_authenticator);
}

int OSSL_CRMF_MSG_set1_regCtrl_pkiPublicationInfo(OSSL_CRMF_MSG *msg,
                                                  const OSSL_CRMF_PKIPUBLICATIONINFO *pi)
{
    return add_control(msg, NID_id_regCtrl_pkiPublicationInfo, pi,
                       ASN1_ITEM_rptr(OSSL_CRMF_PKIPUBLICATIONINFO));
}

OSSL_CRMF_PKIPUBLICATIONINFO *OSSL_CRMF_MSG_get0_regCtrl_pkiPublicationInfo(
    const OSSL_CRMF_MSG *msg)
{
    return first_control(msg, NID_id_regCtrl_pkiPublicationInfo);
}

int OSSL_CRMF_MSG_set1_regCtrl_protocolEncrKey(OSSL_CRMF_MSG *msg, const X509_PUBKEY *pubkey)
{
    return add_control(msg, NID_id_regCtrl_protocolEncrKey, pubkey, ASN1_ITEM_rptr(X509_PUBKEY));
}

X509_PUBKEY *OSSL_CRMF_MSG_get0_regCtrl_protocolEncrKey(const OSSL_CRMF_MSG *msg)
{
    return first_control(msg, NID_id_regCtrl_protocolEncrKey);
}

int OSSL_CRMF_MSG_set1_regCtrl_oldCertID(OSSL_CRMF_MSG *msg, const OSSL_CRMF_CERTID *cid)
{
    return add_control(msg, NID_id_regCtrl_oldCertID, cid, ASN1_ITEM_rptr(OSSL_CRMF_CERTID));
}

OSSL_CRMF_CERTID *OSSL_CRMF_MSG_get0_regCtrl_oldCertID(const OSSL_CRMF_MSG *msg)
{
    return first_control(msg, NID_id_regCtrl_oldCertID);
}

/* ---- A function a kind of information ---- */

int OSSL_CRMF_MSG_set1_regInfo_utf8Pairs(OSSL_CRMF_MSG *msg, const ASN1_UTF8STRING *utf8pairs)
{
    return add_info(msg, NID_id_regInfo_utf8Pairs, utf8pairs, ASN1_ITEM_rptr(ASN1_UTF8STRING));
}

ASN1_UTF8STRING *OSSL_CRMF_MSG_get0_regInfo_utf8Pairs(const OSSL_CRMF_MSG *msg)
{
    return first_info(msg, NID_id_regInfo_utf8Pairs);
}

int OSSL_CRMF_MSG_set1_regInfo_certReq(OSSL_CRMF_MSG *msg, const OSSL_CRMF_CERTREQUEST *cr)
{
    return add_info(msg, NID_id_regInfo_certReq, cr, ASN1_ITEM_rptr(OSSL_CRMF_CERTREQUEST));
}

OSSL_CRMF_CERTREQUEST *OSSL_CRMF_MSG_get0_regInfo_certReq(const OSSL_CRMF_MSG *msg)
{
    return first_info(msg, NID_id_regInfo_certReq);
}

/* ---- What controls are made of ---- */

int OSSL_CRMF_MSG_PKIPublicationInfo_push0_SinglePubInfo(OSSL_CRMF_PKIPUBLICATIONINFO *pi,
                                                         OSSL_CRMF_SINGLEPUBINFO *spi)
{
    if (pi == NULL || spi == NULL)
        return FAIL(ERR_LIB_CRMF, CRMF_R_NULL_ARGUMENT);
    if (pi->pubInfos == NULL && (pi->pubInfos = sk_OSSL_CRMF_SINGLEPUBINFO_new_null()) == NULL)
        return 0;
    return sk_OSSL_CRMF_SINGLEPUBINFO_push(pi->pubInfos, spi) > 0;
}

int OSSL_CRMF_MSG_set0_SinglePubInfo(OSSL_CRMF_SINGLEPUBINFO *spi, int method, GENERAL_NAME *nm)
{
    if (spi == NULL || method < OSSL_CRMF_PUB_METHOD_DONTCARE || method > OSSL_CRMF_PUB_METHOD_LDAP)
        return FAIL(ERR_LIB_CRMF, ERR_R_PASSED_INVALID_ARGUMENT);
    if (!ASN1_INTEGER_set(spi->pubMethod, method))
        return 0;
    GENERAL_NAME_free(spi->pubLocation);
    spi->pubLocation = nm;
    return 1;
}

int OSSL_CRMF_MSG_set_PKIPublicationInfo_action(OSSL_CRMF_PKIPUBLICATIONINFO *pi, int action)
{
    if (pi == NULL || action < OSSL_CRMF_PUB_ACTION_DONTPUBLISH ||
        action > OSSL_CRMF_PUB_ACTION_PLEASEPUBLISH)
        return FAIL(ERR_LIB_CRMF, ERR_R_PASSED_INVALID_ARGUMENT);
    return ASN1_INTEGER_set(pi->action, action);
}

OSSL_CRMF_CERTID *OSSL_CRMF_CERTID_gen(const X509_NAME *issuer, const ASN1_INTEGER *serial)
{
    if (issuer == NULL || serial == NULL) {
        ERR_raise(ERR_LIB_CRMF, CRMF_R_NULL_ARGUMENT);
        return NULL;
    }
    OSSL_CRMF_CERTID *cid = OSSL_CRMF_CERTID_new();
    X509_NAME *name = NULL;
    if (cid != NULL && ASN1_STRING_copy(cid->serialNumber, serial) &&
        X509_NAME_set(&name, issuer)) {
        GENERAL_NAME_set0_value(cid->issuer, GEN_DIRNAME, name);
        return cid;
    }
    OSSL_CRMF_CERTID_free(cid);
    return NULL;
}

const X509_NAME *OSSL_CRMF_CERTID_get0_issuer(const OSSL_CRMF_CERTID *cid)
{
    return cid != NULL && cid->issuer->type == GEN_DIRNAME ? cid->issuer->d.directoryName : NULL;
}

const ASN1_INTEGER *OSSL_CRMF_CERTID_get0_serialNumber(const OSSL_CRMF_CERTID *cid)
{
    return cid != NULL ? cid->serialNumber : NULL;
}
