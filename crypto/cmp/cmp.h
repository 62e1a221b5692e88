/* The ASN.1 of RFC 4210, its fields named as there, and what the parts of CMP share. */
#ifndef ASSAY_CMP_CMP_H
#define ASSAY_CMP_CMP_H

#include <openssl/asn1t.h>
#include <openssl/cmp.h>
#include <stdbool.h>
#include <time.h>

#include "crypto/crmf/crmf.h"

/* ---- Parts of messages ---- */

struct ossl_cmp_itav_st { /* 5.3.19 */
    ASN1_OBJECT *infoType;
    ASN1_TYPE *infoValue; /* or NULL */
};

struct ossl_cmp_pkisi_st { /* 5.2.3 */
    OSSL_CMP_PKISTATUS *status;
    OSSL_CMP_PKIFREETEXT *statusString; /* or NULL */
    OSSL_CMP_PKIFAILUREINFO *failInfo;  /* or NULL */
};

struct ossl_cmp_pkiheader_st { /* 5.1.1; what follows recipient may be NULL */
    ASN1_INTEGER *pvno;
    GENERAL_NAME *sender;
    GENERAL_NAME *recipient;
    ASN1_GENERALIZEDTIME *messageTime;
    X509_ALGOR *protectionAlg;
    ASN1_OCTET_STRING *senderKID;
    ASN1_OCTET_STRING *recipKID;
    ASN1_OCTET_STRING *transactionID;
    ASN1_OCTET_STRING *senderNonce;
    ASN1_OCTET_STRING *recipNonce;
    OSSL_CMP_PKIFREETEXT *freeText;
    STACK_OF(OSSL_CMP_ITAV) * generalInfo;
};

/* Requests of certificates answered: 5.3.4. */
typedef struct {
    int type; /* OSSL_CMP_CERTORENCCERT_* */
    union {
        X509 *certificate;
        OSSL_CRMF_ENCRYPTEDVALUE *encryptedCert;
    } value;
} CMP_CERTORENCCERT;

typedef struct {
    CMP_CERTORENCCERT *certOrEncCert;
    OSSL_CRMF_ENCRYPTEDVALUE *privateKey;          /* or NULL */
    OSSL_CRMF_PKIPUBLICATIONINFO *publicationInfo; /* or NULL */
} CMP_CERTIFIEDKEYPAIR;
DEFINE_STACK_OF(CMP_CERTIFIEDKEYPAIR)

struct ossl_cmp_certresponse_st {
    ASN1_INTEGER *certReqId;
    OSSL_CMP_PKISI *status;
    CMP_CERTIFIEDKEYPAIR *certifiedKeyPair; /* or NULL */
    ASN1_OCTET_STRING *rspInfo;             /* or NULL */
};

struct ossl_cmp_certrepmessage_st {
    STACK_OF(X509) * caPubs; /* or NULL */
    STACK_OF(OSSL_CMP_CERTRESPONSE) * response;
};

/* Challenges to prove possession: 5.2.8.3. */
typedef struct {
    X509_ALGOR *owf; /* or NULL */
    ASN1_OCTET_STRING *witness;
    ASN1_OCTET_STRING *challenge;
} CMP_CHALLENGE;
DEFINE_STACK_OF(CMP_CHALLENGE)

/* Recovery of keys: 5.3.8. What follows the status may be NULL. */
typedef struct {
    OSSL_CMP_PKISI *status;
    X509 *newSigCert;
    STACK_OF(X509) * caCerts;
    STACK_OF(CMP_CERTIFIEDKEYPAIR) * keyPairHist;
} CMP_KEYRECREPCONTENT;

/* Revocation: 5.3.9, 5.3.10. */
typedef struct {
    OSSL_CRMF_CERTTEMPLATE *certDetails;
    X509_EXTENSIONS *crlEntryDetails; /* or NULL */
} CMP_REVDETAILS;
DEFINE_STACK_OF(CMP_REVDETAILS)

struct ossl_cmp_revrepcontent_st {
    STACK_OF(OSSL_CMP_PKISI) * status;
    STACK_OF(OSSL_CRMF_CERTID) * revCerts; /* or NULL */
    STACK_OF(X509_CRL) * crls;             /* or NULL */
};

/* Announcements: 5.3.13, 5.3.15. */
typedef struct {
    X509 *oldWithNew;
    X509 *newWithOld;
    X509 *newWithNew;
} CMP_CAKEYUPDANNCONTENT;

typedef struct {
    OSSL_CMP_PKISTATUS *status;
    OSSL_CRMF_CERTID *certId;
    ASN1_GENERALIZEDTIME *willBeRevokedAt;
    ASN1_GENERALIZEDTIME *badSinceDate;
    X509_EXTENSIONS *crlDetails; /* or NULL */
} CMP_REVANNCONTENT;

struct ossl_cmp_certstatus_st { /* 5.3.18 */
    ASN1_OCTET_STRING *certHash;
    ASN1_INTEGER *certReqId;
    OSSL_CMP_PKISI *statusInfo; /* or NULL: accepted */
};

typedef struct { /* 5.3.21 */
    OSSL_CMP_PKISI *pKIStatusInfo;
    ASN1_INTEGER *errorCode;            /* or NULL */
    OSSL_CMP_PKIFREETEXT *errorDetails; /* or NULL */
} CMP_ERRORMSGCONTENT;

/* Polling: 5.3.22. */
typedef struct {
    ASN1_INTEGER *certReqId;
} CMP_POLLREQ;
DEFINE_STACK_OF(CMP_POLLREQ)

struct ossl_cmp_pollrep_st {
    ASN1_INTEGER *certReqId;
    ASN1_INTEGER *checkAfter;
    OSSL_CMP_PKIFREETEXT *reason; /* or NULL */
};
DEFINE_STACK_OF(OSSL_CMP_POLLREP)

/* ---- Messages ---- */

/* Bodies by their tags: 5.1.2. */
enum cmp_body_type {
    CMP_IR,
    CMP_IP,
    CMP_CR,
    CMP_CP,
    CMP_P10CR,
    CMP_POPDECC,
    CMP_POPDECR,
    CMP_KUR,
    CMP_KUP,
    CMP_KRR,
    CMP_KRP,
    CMP_RR,
    CMP_RP,
    CMP_CCR,
    CMP_CCP,
    CMP_CKUANN,
    CMP_CANN,
    CMP_RANN,
    CMP_CRLANN,
    CMP_PKICONF,
    CMP_NESTED,
    CMP_GENM,
    CMP_GENP,
    CMP_ERROR,
    CMP_CERTCONF,
    CMP_POLLREQ_BODY,
    CMP_POLLREP_BODY,
    CMP_BODY_TYPES
};

DEFINE_STACK_OF(OSSL_CMP_MSG)

typedef struct {
    int type; /* enum cmp_body_type */
    union {
        OSSL_CRMF_MSGS *certReq;          /* ir, cr, kur, krr, ccr */
        OSSL_CMP_CERTREPMESSAGE *certRep; /* ip, cp, kup, ccp */
        X509_REQ *p10cr;
        STACK_OF(CMP_CHALLENGE) * popdecc;
        STACK_OF(ASN1_INTEGER) * popdecr;
        CMP_KEYRECREPCONTENT *krp;
        STACK_OF(CMP_REVDETAILS) * rr;
        OSSL_CMP_REVREPCONTENT *rp;
        CMP_CAKEYUPDANNCONTENT *ckuann;
        X509 *cann;
        CMP_REVANNCONTENT *rann;
        STACK_OF(X509_CRL) * crlann;
        ASN1_NULL *pkiconf;
        STACK_OF(OSSL_CMP_MSG) * nested;
        STACK_OF(OSSL_CMP_ITAV) * gen; /* genm, genp */
        CMP_ERRORMSGCONTENT *error;
        STACK_OF(OSSL_CMP_CERTSTATUS) * certConf;
        STACK_OF(CMP_POLLREQ) * pollReq;
        OSSL_CMP_POLLREPCONTENT *pollRep;
    } value;
} CMP_PKIBODY;

struct ossl_cmp_msg_st { /* 5.1 */
    OSSL_CMP_PKIHEADER *header;
    CMP_PKIBODY *body;
    ASN1_BIT_STRING *protection; /* or NULL */
    STACK_OF(X509) * extraCerts; /* or NULL */
};

/* What is protected: 5.1.3. The parts are a message's. */
typedef struct {
    OSSL_CMP_PKIHEADER *header;
    CMP_PKIBODY *body;
} CMP_PROTECTEDPART;

/* The types that no program is given. */
/* clang-format off */
DECLARE_ASN1_ITEM(OSSL_CMP_ITAV)
DECLARE_ASN1_ALLOC_FUNCTIONS(OSSL_CMP_MSG)
DECLARE_ASN1_ALLOC_FUNCTIONS(CMP_CERTORENCCERT)
DECLARE_ASN1_ITEM(CMP_CERTORENCCERT)
DECLARE_ASN1_ALLOC_FUNCTIONS(CMP_CERTIFIEDKEYPAIR)
DECLARE_ASN1_ITEM(CMP_CERTIFIEDKEYPAIR)
DECLARE_ASN1_ALLOC_FUNCTIONS(OSSL_CMP_CERTRESPONSE)
DECLARE_ASN1_ITEM(OSSL_CMP_CERTRESPONSE)
DECLARE_ASN1_ALLOC_FUNCTIONS(OSSL_CMP_CERTREPMESSAGE)
DECLARE_ASN1_ITEM(OSSL_CMP_CERTREPMESSAGE)
DECLARE_ASN1_ALLOC_FUNCTIONS(CMP_REVDETAILS)
DECLARE_ASN1_ITEM(CMP_REVDETAILS)
DECLARE_ASN1_ALLOC_FUNCTIONS(OSSL_CMP_REVREPCONTENT)
DECLARE_ASN1_ITEM(OSSL_CMP_REVREPCONTENT)
DECLARE_ASN1_ALLOC_FUNCTIONS(OSSL_CMP_CERTSTATUS)
DECLARE_ASN1_ITEM(OSSL_CMP_CERTSTATUS)
DECLARE_ASN1_ALLOC_FUNCTIONS(CMP_ERRORMSGCONTENT)
DECLARE_ASN1_ITEM(CMP_ERRORMSGCONTENT)
DECLARE_ASN1_ALLOC_FUNCTIONS(CMP_POLLREQ)
DECLARE_ASN1_ITEM(CMP_POLLREQ)
DECLARE_ASN1_ALLOC_FUNCTIONS(OSSL_CMP_POLLREP)
DECLARE_ASN1_ITEM(OSSL_CMP_POLLREP)
DECLARE_ASN1_ITEM(CMP_PROTECTEDPART)
/* clang-format on */

#endif
