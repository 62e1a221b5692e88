/* Certificate requests as messages: RFC 4211. A request has the fields that its certificate is to
 * have, and shows that who asks has the private key. OSSL_CRMF_MSG_get0_tmpl(3),
 * OSSL_CRMF_MSG_set0_validity(3), OSSL_CRMF_MSG_set1_regCtrl_regToken(3),
 * OSSL_CRMF_MSG_set1_regInfo_certReq(3), OSSL_CRMF_pbmp_new(3); d2i_X509(3) says what the functions
 * of a type do. */
#ifndef OPENSSL_CRMF_H
#define OPENSSL_CRMF_H

#include <openssl/opensslconf.h>

#ifndef OPENSSL_NO_CRMF

#include <openssl/crmferr.h>
#include <openssl/opensslv.h>
#include <openssl/safestack.h>
#include <openssl/types.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

ASSAY_API_BEGIN

/* How a key that doesn't sign is shown to be had: POPOPrivKey and SubsequentMessage, 4.2. */
#define OSSL_CRMF_POPOPRIVKEY_THISMESSAGE         0
#define OSSL_CRMF_POPOPRIVKEY_SUBSEQUENTMESSAGE   1
#define OSSL_CRMF_POPOPRIVKEY_DHMAC               2
#define OSSL_CRMF_POPOPRIVKEY_AGREEMAC            3
#define OSSL_CRMF_POPOPRIVKEY_ENCRYPTEDKEY        4
#define OSSL_CRMF_SUBSEQUENTMESSAGE_ENCRCERT      0
#define OSSL_CRMF_SUBSEQUENTMESSAGE_CHALLENGERESP 1

/* Proof of possession, 4: none, or the number of ProofOfPossession's alternative. */
#define OSSL_CRMF_POPO_NONE       -1
#define OSSL_CRMF_POPO_RAVERIFIED 0
#define OSSL_CRMF_POPO_SIGNATURE  1
#define OSSL_CRMF_POPO_KEYENC     2
#define OSSL_CRMF_POPO_KEYAGREE   3

/* Where and whether a certificate is to be published, 6.3. */
#define OSSL_CRMF_PUB_METHOD_DONTCARE      0
#define OSSL_CRMF_PUB_METHOD_X500          1
#define OSSL_CRMF_PUB_METHOD_WEB           2
#define OSSL_CRMF_PUB_METHOD_LDAP          3
#define OSSL_CRMF_PUB_ACTION_DONTPUBLISH   0
#define OSSL_CRMF_PUB_ACTION_PLEASEPUBLISH 1

/* CertReqMsg, 3, and what is in it: 5 and 6. */
typedef struct ossl_crmf_msg_st OSSL_CRMF_MSG;
typedef struct ossl_crmf_certrequest_st OSSL_CRMF_CERTREQUEST;
typedef struct ossl_crmf_certtemplate_st OSSL_CRMF_CERTTEMPLATE;
typedef struct ossl_crmf_optionalvalidity_st OSSL_CRMF_OPTIONALVALIDITY;
typedef struct ossl_crmf_attributetypeandvalue_st OSSL_CRMF_ATTRIBUTETYPEANDVALUE;
typedef struct ossl_crmf_poposigningkey_st OSSL_CRMF_POPOSIGNINGKEY;
typedef struct ossl_crmf_pbmparameter_st OSSL_CRMF_PBMPARAMETER;
typedef struct ossl_crmf_encryptedvalue_st OSSL_CRMF_ENCRYPTEDVALUE;
typedef struct ossl_crmf_certid_st OSSL_CRMF_CERTID;
typedef struct ossl_crmf_pkipublicationinfo_st OSSL_CRMF_PKIPUBLICATIONINFO;
typedef struct ossl_crmf_singlepubinfo_st OSSL_CRMF_SINGLEPUBINFO;

SKM_DEFINE_STACK_OF_INTERNAL(OSSL_CRMF_MSG, OSSL_CRMF_MSG, OSSL_CRMF_MSG)
#define sk_OSSL_CRMF_MSG_num(sk)             ASSAY_SK_num(OSSL_CRMF_MSG, sk)
#define sk_OSSL_CRMF_MSG_value(sk, idx)      ASSAY_SK_value(OSSL_CRMF_MSG, OSSL_CRMF_MSG, sk, idx)
#define sk_OSSL_CRMF_MSG_new(cmp)            ASSAY_SK_new(OSSL_CRMF_MSG, cmp)
#define sk_OSSL_CRMF_MSG_new_null()          ASSAY_SK_new_null(OSSL_CRMF_MSG)
#define sk_OSSL_CRMF_MSG_new_reserve(cmp, n) ASSAY_SK_new_reserve(OSSL_CRMF_MSG, cmp, n)
#define sk_OSSL_CRMF_MSG_reserve(sk, n)      ASSAY_SK_reserve(OSSL_CRMF_MSG, sk, n)
#define sk_OSSL_CRMF_MSG_free(sk)            ASSAY_SK_free(OSSL_CRMF_MSG, sk)
#define sk_OSSL_CRMF_MSG_zero(sk)            ASSAY_SK_zero(OSSL_CRMF_MSG, sk)
#define sk_OSSL_CRMF_MSG_delete(sk, i)       ASSAY_SK_delete(OSSL_CRMF_MSG, OSSL_CRMF_MSG, sk, i)
#define sk_OSSL_CRMF_MSG_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(OSSL_CRMF_MSG, OSSL_CRMF_MSG, sk, ptr)
#define sk_OSSL_CRMF_MSG_push(sk, ptr)           ASSAY_SK_push(OSSL_CRMF_MSG, sk, ptr)
#define sk_OSSL_CRMF_MSG_unshift(sk, ptr)        ASSAY_SK_unshift(OSSL_CRMF_MSG, sk, ptr)
#define sk_OSSL_CRMF_MSG_pop(sk)                 ASSAY_SK_pop(OSSL_CRMF_MSG, OSSL_CRMF_MSG, sk)
#define sk_OSSL_CRMF_MSG_shift(sk)               ASSAY_SK_shift(OSSL_CRMF_MSG, OSSL_CRMF_MSG, sk)
#define sk_OSSL_CRMF_MSG_pop_free(sk, freefunc)  ASSAY_SK_pop_free(OSSL_CRMF_MSG, sk, freefunc)
#define sk_OSSL_CRMF_MSG_insert(sk, ptr, idx)    ASSAY_SK_insert(OSSL_CRMF_MSG, sk, ptr, idx)
#define sk_OSSL_CRMF_MSG_set(sk, idx, ptr)       ASSAY_SK_set(OSSL_CRMF_MSG, OSSL_CRMF_MSG, sk, idx, ptr)
#define sk_OSSL_CRMF_MSG_find(sk, ptr)           ASSAY_SK_find(OSSL_CRMF_MSG, sk, ptr)
#define sk_OSSL_CRMF_MSG_find_ex(sk, ptr)        ASSAY_SK_find_ex(OSSL_CRMF_MSG, sk, ptr)
#define sk_OSSL_CRMF_MSG_find_all(sk, ptr, pnum) ASSAY_SK_find_all(OSSL_CRMF_MSG, sk, ptr, pnum)
#define sk_OSSL_CRMF_MSG_sort(sk)                ASSAY_SK_sort(OSSL_CRMF_MSG, sk)
#define sk_OSSL_CRMF_MSG_is_sorted(sk)           ASSAY_SK_is_sorted(OSSL_CRMF_MSG, sk)
#define sk_OSSL_CRMF_MSG_dup(sk)                 ASSAY_SK_dup(OSSL_CRMF_MSG, sk)
#define sk_OSSL_CRMF_MSG_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(OSSL_CRMF_MSG, sk, copyfunc, freefunc)
#define sk_OSSL_CRMF_MSG_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(OSSL_CRMF_MSG, sk, cmp)
SKM_DEFINE_STACK_OF_INTERNAL(OSSL_CRMF_CERTID, OSSL_CRMF_CERTID, OSSL_CRMF_CERTID)
#define sk_OSSL_CRMF_CERTID_num(sk) ASSAY_SK_num(OSSL_CRMF_CERTID, sk)
#define sk_OSSL_CRMF_CERTID_value(sk, idx) \
    ASSAY_SK_value(OSSL_CRMF_CERTID, OSSL_CRMF_CERTID, sk, idx)
#define sk_OSSL_CRMF_CERTID_new(cmp)            ASSAY_SK_new(OSSL_CRMF_CERTID, cmp)
#define sk_OSSL_CRMF_CERTID_new_null()          ASSAY_SK_new_null(OSSL_CRMF_CERTID)
#define sk_OSSL_CRMF_CERTID_new_reserve(cmp, n) ASSAY_SK_new_reserve(OSSL_CRMF_CERTID, cmp, n)
#define sk_OSSL_CRMF_CERTID_reserve(sk, n)      ASSAY_SK_reserve(OSSL_CRMF_CERTID, sk, n)
#define sk_OSSL_CRMF_CERTID_free(sk)            ASSAY_SK_free(OSSL_CRMF_CERTID, sk)
#define sk_OSSL_CRMF_CERTID_zero(sk)            ASSAY_SK_zero(OSSL_CRMF_CERTID, sk)
#define sk_OSSL_CRMF_CERTID_delete(sk, i)       ASSAY_SK_delete(OSSL_CRMF_CERTID, OSSL_CRMF_CERTID, sk, i)
#define sk_OSSL_CRMF_CERTID_delete_ptr(sk, ptr) \
    ASSAY_SK_delete_ptr(OSSL_CRMF_CERTID, OSSL_CRMF_CERTID, sk, ptr)
#define sk_OSSL_CRMF_CERTID_push(sk, ptr)          ASSAY_SK_push(OSSL_CRMF_CERTID, sk, ptr)
#define sk_OSSL_CRMF_CERTID_unshift(sk, ptr)       ASSAY_SK_unshift(OSSL_CRMF_CERTID, sk, ptr)
#define sk_OSSL_CRMF_CERTID_pop(sk)                ASSAY_SK_pop(OSSL_CRMF_CERTID, OSSL_CRMF_CERTID, sk)
#define sk_OSSL_CRMF_CERTID_shift(sk)              ASSAY_SK_shift(OSSL_CRMF_CERTID, OSSL_CRMF_CERTID, sk)
#define sk_OSSL_CRMF_CERTID_pop_free(sk, freefunc) ASSAY_SK_pop_free(OSSL_CRMF_CERTID, sk, freefunc)
#define sk_OSSL_CRMF_CERTID_insert(sk, ptr, idx)   ASSAY_SK_insert(OSSL_CRMF_CERTID, sk, ptr, idx)
#define sk_OSSL_CRMF_CERTID_set(sk, idx, ptr) \
    ASSAY_SK_set(OSSL_CRMF_CERTID, OSSL_CRMF_CERTID, sk, idx, ptr)
#define sk_OSSL_CRMF_CERTID_find(sk, ptr)    ASSAY_SK_find(OSSL_CRMF_CERTID, sk, ptr)
#define sk_OSSL_CRMF_CERTID_find_ex(sk, ptr) ASSAY_SK_find_ex(OSSL_CRMF_CERTID, sk, ptr)
#define sk_OSSL_CRMF_CERTID_find_all(sk, ptr, pnum) \
    ASSAY_SK_find_all(OSSL_CRMF_CERTID, sk, ptr, pnum)
#define sk_OSSL_CRMF_CERTID_sort(sk)      ASSAY_SK_sort(OSSL_CRMF_CERTID, sk)
#define sk_OSSL_CRMF_CERTID_is_sorted(sk) ASSAY_SK_is_sorted(OSSL_CRMF_CERTID, sk)
#define sk_OSSL_CRMF_CERTID_dup(sk)       ASSAY_SK_dup(OSSL_CRMF_CERTID, sk)
#define sk_OSSL_CRMF_CERTID_deep_copy(sk, copyfunc, freefunc) \
    ASSAY_SK_deep_copy(OSSL_CRMF_CERTID, sk, copyfunc, freefunc)
#define sk_OSSL_CRMF_CERTID_set_cmp_func(sk, cmp) ASSAY_SK_set_cmp_func(OSSL_CRMF_CERTID, sk, cmp)

/* CertReqMessages. */
typedef STACK_OF(OSSL_CRMF_MSG) OSSL_CRMF_MSGS;

/* Values: new ones, freed ones, from and to DER, and copies. */
DECLARE_ASN1_FUNCTIONS(OSSL_CRMF_ENCRYPTEDVALUE)
DECLARE_ASN1_FUNCTIONS(OSSL_CRMF_MSG)
DECLARE_ASN1_DUP_FUNCTION(OSSL_CRMF_MSG)
DECLARE_ASN1_FUNCTIONS(OSSL_CRMF_PBMPARAMETER)
DECLARE_ASN1_FUNCTIONS(OSSL_CRMF_CERTID)
DECLARE_ASN1_DUP_FUNCTION(OSSL_CRMF_CERTID)
DECLARE_ASN1_FUNCTIONS(OSSL_CRMF_PKIPUBLICATIONINFO)
DECLARE_ASN1_FUNCTIONS(OSSL_CRMF_SINGLEPUBINFO)
DECLARE_ASN1_FUNCTIONS(OSSL_CRMF_CERTTEMPLATE)
DECLARE_ASN1_FUNCTIONS(OSSL_CRMF_MSGS)

/* ---- MACs by a password: 4.4 ---- */

/* Parameters with a new salt of slen bytes, the digest that keys are made with, how often (100 at
 * least, OSSL_CRMF_pbm_new takes 100000 at most), and the MAC: NID_hmac_sha256 and the like. NULL
 * after an error. */
OSSL_CRMF_PBMPARAMETER *OSSL_CRMF_pbmp_new(OSSL_LIB_CTX *libctx, size_t slen, int owfnid,
                                           size_t itercnt, int macnid);

/* The MAC of a message under a secret, to be freed by OPENSSL_free; maclen may be NULL. 1, or 0
 * with an error. */
int OSSL_CRMF_pbm_new(OSSL_LIB_CTX *libctx, const char *propq, const OSSL_CRMF_PBMPARAMETER *pbmp,
                      const unsigned char *msg, size_t msglen, const unsigned char *sec,
                      size_t seclen, unsigned char **mac, size_t *maclen);

/* ---- Registration controls: 6. set1 adds a copy to the request and gives 1 or 0, get0 gives the
 * first of a kind that is there, the request's own, or NULL ---- */

/* A token, once; a secret that is asked for later, too: 6.1, 6.2. */
int OSSL_CRMF_MSG_set1_regCtrl_regToken(OSSL_CRMF_MSG *msg, const ASN1_UTF8STRING *tok);
ASN1_UTF8STRING *OSSL_CRMF_MSG_get0_regCtrl_regToken(const OSSL_CRMF_MSG *msg);
int OSSL_CRMF_MSG_set1_regCtrl_authenticator(OSSL_CRMF_MSG *msg, const ASN1_UTF8STRING *auth);
ASN1_UTF8STRING *OSSL_CRMF_MSG_get0_regCtrl_authenticator(const OSSL_CRMF_MSG *msg);

/* How to publish the certificate, 6.3: an action, and places, each OSSL_CRMF_PUB_METHOD_* with a
 * name or NULL. The name becomes the place's, the place the list's. 1, or 0 with an error. */
int OSSL_CRMF_MSG_PKIPublicationInfo_push0_SinglePubInfo(OSSL_CRMF_PKIPUBLICATIONINFO *pi,
                                                         OSSL_CRMF_SINGLEPUBINFO *spi);
int OSSL_CRMF_MSG_set0_SinglePubInfo(OSSL_CRMF_SINGLEPUBINFO *spi, int method, GENERAL_NAME *nm);
int OSSL_CRMF_MSG_set_PKIPublicationInfo_action(OSSL_CRMF_PKIPUBLICATIONINFO *pi, int action);
int OSSL_CRMF_MSG_set1_regCtrl_pkiPublicationInfo(OSSL_CRMF_MSG *msg,
                                                  const OSSL_CRMF_PKIPUBLICATIONINFO *pi);
OSSL_CRMF_PKIPUBLICATIONINFO *OSSL_CRMF_MSG_get0_regCtrl_pkiPublicationInfo(
    const OSSL_CRMF_MSG *msg);

/* The key that answers are to be encrypted with, 6.6; the certificate that is to be replaced, 6.5.
 */
int OSSL_CRMF_MSG_set1_regCtrl_protocolEncrKey(OSSL_CRMF_MSG *msg, const X509_PUBKEY *pubkey);
X509_PUBKEY *OSSL_CRMF_MSG_get0_regCtrl_protocolEncrKey(const OSSL_CRMF_MSG *msg);
int OSSL_CRMF_MSG_set1_regCtrl_oldCertID(OSSL_CRMF_MSG *msg, const OSSL_CRMF_CERTID *cid);
OSSL_CRMF_CERTID *OSSL_CRMF_MSG_get0_regCtrl_oldCertID(const OSSL_CRMF_MSG *msg);

/* A certificate by copies of its issuer's name and its number; NULL after an error. get0_issuer
 * gives NULL unless the issuer is a directory name. */
OSSL_CRMF_CERTID *OSSL_CRMF_CERTID_gen(const X509_NAME *issuer, const ASN1_INTEGER *serial);
const X509_NAME *OSSL_CRMF_CERTID_get0_issuer(const OSSL_CRMF_CERTID *cid);
const ASN1_INTEGER *OSSL_CRMF_CERTID_get0_serialNumber(const OSSL_CRMF_CERTID *cid);

/* ---- Registration information, 7: as the controls ---- */

/* Pairs of names and values; another request. */
int OSSL_CRMF_MSG_set1_regInfo_utf8Pairs(OSSL_CRMF_MSG *msg, const ASN1_UTF8STRING *utf8pairs);
ASN1_UTF8STRING *OSSL_CRMF_MSG_get0_regInfo_utf8Pairs(const OSSL_CRMF_MSG *msg);
int OSSL_CRMF_MSG_set1_regInfo_certReq(OSSL_CRMF_MSG *msg, const OSSL_CRMF_CERTREQUEST *cr);
OSSL_CRMF_CERTREQUEST *OSSL_CRMF_MSG_get0_regInfo_certReq(const OSSL_CRMF_MSG *msg);

/* ---- Requests: 5 ---- */

/* What the request keeps if 1 is returned: times of which either may be NULL, or both, which is no
 * validity; extensions instead of those that are there; an extension more. */
int OSSL_CRMF_MSG_set0_validity(OSSL_CRMF_MSG *crm, ASN1_TIME *notBefore, ASN1_TIME *notAfter);
int OSSL_CRMF_MSG_set0_extensions(OSSL_CRMF_MSG *crm, X509_EXTENSIONS *exts);
int OSSL_CRMF_MSG_push0_extension(OSSL_CRMF_MSG *crm, X509_EXTENSION *ext);

/* The request's number among those sent together; -1 with an error if it is none that an int can
 * be. */
int OSSL_CRMF_MSG_set_certReqId(OSSL_CRMF_MSG *crm, int rid);
int OSSL_CRMF_MSG_get_certReqId(const OSSL_CRMF_MSG *crm);

/* What the certificate is to be, the request's own; NULL where a field isn't there. */
OSSL_CRMF_CERTTEMPLATE *OSSL_CRMF_MSG_get0_tmpl(const OSSL_CRMF_MSG *crm);
const ASN1_INTEGER *OSSL_CRMF_CERTTEMPLATE_get0_serialNumber(const OSSL_CRMF_CERTTEMPLATE *tmpl);
const X509_NAME *OSSL_CRMF_CERTTEMPLATE_get0_subject(const OSSL_CRMF_CERTTEMPLATE *tmpl);
const X509_NAME *OSSL_CRMF_CERTTEMPLATE_get0_issuer(const OSSL_CRMF_CERTTEMPLATE *tmpl);
X509_EXTENSIONS *OSSL_CRMF_CERTTEMPLATE_get0_extensions(const OSSL_CRMF_CERTTEMPLATE *tmpl);

/* Sets copies of what isn't NULL. 1, or 0 with an error. */
int OSSL_CRMF_CERTTEMPLATE_fill(OSSL_CRMF_CERTTEMPLATE *tmpl, EVP_PKEY *pubkey,
                                const X509_NAME *subject, const X509_NAME *issuer,
                                const ASN1_INTEGER *serial);

/* ---- Proof of possession: 4 ---- */

/* Makes it by OSSL_CRMF_POPO_*: with _SIGNATURE the key signs the request, by a digest or NULL if
 * its kind has its own; with _KEYENC the answer is to be encrypted to it. 1, or 0 with an error. */
int OSSL_CRMF_MSG_create_popo(int meth, OSSL_CRMF_MSG *crm, EVP_PKEY *pkey, const EVP_MD *digest,
                              OSSL_LIB_CTX *libctx, const char *propq);

/* Whether that of a request is right, the rid-th of the list from 0: 1, or 0 with an error. That a
 * registration authority says so counts if acceptRAVerified isn't 0. The sender that poposkInput
 * has, or its MAC, isn't looked at (4.1). */
int OSSL_CRMF_MSGS_verify_popo(const OSSL_CRMF_MSGS *reqs, int rid, int acceptRAVerified,
                               OSSL_LIB_CTX *libctx, const char *propq);

/* The certificate that was encrypted to a key, to be freed; NULL after an error. */
X509 *OSSL_CRMF_ENCRYPTEDVALUE_get1_encCert(const OSSL_CRMF_ENCRYPTEDVALUE *ecert,
                                            OSSL_LIB_CTX *libctx, const char *propq,
                                            EVP_PKEY *pkey);

ASSAY_API_END

#endif

#endif
