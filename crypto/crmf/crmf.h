/* The ASN.1 of RFC 4211, its fields named as there, and of RFC 9480 what it adds to it. */
#ifndef ASSAY_CRMF_CRMF_H
#define ASSAY_CRMF_CRMF_H

#include <openssl/asn1t.h>
#include <openssl/crmf.h>
#include <stdbool.h>

#include "crypto/cms/cms.h"

/* ---- MACs: 4.4 ---- */

struct ossl_crmf_pbmparameter_st {
    ASN1_OCTET_STRING *salt;
    X509_ALGOR *owf;
    ASN1_INTEGER *iterationCount;
    X509_ALGOR *mac;
};

typedef struct {
    X509_ALGOR *algId;
    ASN1_BIT_STRING *value;
} OSSL_CRMF_PKMACVALUE;

/* Bounds of iterationCount: 4.4 has the lower one, the upper one bounds what a peer makes us do. */
enum { PBM_ITERATIONS_MIN = 100, PBM_ITERATIONS_MAX = 100000 };

/* ---- Proof of possession: 4 ---- */

enum { POPOSK_SENDER, POPOSK_PUBLICKEYMAC };
typedef struct {
    int type; /* POPOSK_* */
    union {
        GENERAL_NAME *sender;
        OSSL_CRMF_PKMACVALUE *publicKeyMAC;
    } value;
} OSSL_CRMF_POPOSIGNINGKEYINPUT_AUTHINFO;

typedef struct {
    OSSL_CRMF_POPOSIGNINGKEYINPUT_AUTHINFO *authInfo;
    X509_PUBKEY *publicKey;
} OSSL_CRMF_POPOSIGNINGKEYINPUT;

struct ossl_crmf_poposigningkey_st {
    OSSL_CRMF_POPOSIGNINGKEYINPUT *poposkInput; /* or NULL */
    X509_ALGOR *algorithmIdentifier;
    ASN1_BIT_STRING *signature;
};

typedef struct {
    int type; /* OSSL_CRMF_POPOPRIVKEY_* */
    union {
        ASN1_BIT_STRING *thisMessage;
        ASN1_INTEGER *subsequentMessage; /* OSSL_CRMF_SUBSEQUENTMESSAGE_* */
        ASN1_BIT_STRING *dhMAC;
        OSSL_CRMF_PKMACVALUE *agreeMAC;
        CMS_EnvelopedData *encryptedKey;
    } value;
} OSSL_CRMF_POPOPRIVKEY;

typedef struct {
    int type; /* OSSL_CRMF_POPO_* */
    union {
        ASN1_NULL *raVerified;
        OSSL_CRMF_POPOSIGNINGKEY *signature;
        OSSL_CRMF_POPOPRIVKEY *keyEncipherment;
        OSSL_CRMF_POPOPRIVKEY *keyAgreement;
    } value;
} OSSL_CRMF_POPO;

/* ---- Encrypted certificates and keys: RFC 2511, 6.4; RFC 9480, 2.7 ---- */

struct ossl_crmf_encryptedvalue_st {
    X509_ALGOR *intendedAlg;      /* or NULL */
    X509_ALGOR *symmAlg;          /* or NULL */
    ASN1_BIT_STRING *encSymmKey;  /* or NULL */
    X509_ALGOR *keyAlg;           /* or NULL */
    ASN1_OCTET_STRING *valueHint; /* or NULL */
    ASN1_BIT_STRING *encValue;
};

enum { ENCRYPTEDKEY_ENCRYPTEDVALUE, ENCRYPTEDKEY_ENVELOPEDDATA };
typedef struct {
    int type; /* ENCRYPTEDKEY_* */
    union {
        OSSL_CRMF_ENCRYPTEDVALUE *encryptedValue;
        CMS_EnvelopedData *envelopedData;
    } value;
} OSSL_CRMF_ENCRYPTEDKEY;

/* ---- Controls: 6 ---- */

struct ossl_crmf_singlepubinfo_st {
    ASN1_INTEGER *pubMethod;   /* OSSL_CRMF_PUB_METHOD_* */
    GENERAL_NAME *pubLocation; /* or NULL */
};
DEFINE_STACK_OF(OSSL_CRMF_SINGLEPUBINFO)

struct ossl_crmf_pkipublicationinfo_st {
    ASN1_INTEGER *action;                         /* OSSL_CRMF_PUB_ACTION_* */
    STACK_OF(OSSL_CRMF_SINGLEPUBINFO) * pubInfos; /* or NULL */
};

struct ossl_crmf_certid_st {
    GENERAL_NAME *issuer;
    ASN1_INTEGER *serialNumber;
};

/* Controls, and registration information: the value is what the type's OID says. */
struct ossl_crmf_attributetypeandvalue_st {
    ASN1_OBJECT *type;
    union {
        void *ptr;
        ASN1_UTF8STRING *regToken, *authenticator;
        OSSL_CRMF_PKIPUBLICATIONINFO *pkiPublicationInfo;
        OSSL_CRMF_CERTID *oldCertID;
        X509_PUBKEY *protocolEncrKey;
        ASN1_UTF8STRING *utf8Pairs;
        OSSL_CRMF_CERTREQUEST *certReq;
        ASN1_TYPE *other; /* or NULL */
    } value;
};
DEFINE_STACK_OF(OSSL_CRMF_ATTRIBUTETYPEANDVALUE)

/* ---- Requests: 3, 5 ---- */

struct ossl_crmf_optionalvalidity_st {
    ASN1_TIME *notBefore; /* or NULL */
    ASN1_TIME *notAfter;  /* or NULL */
};

struct ossl_crmf_certtemplate_st { /* each field may be NULL */
    ASN1_INTEGER *version;
    ASN1_INTEGER *serialNumber;
    X509_ALGOR *signingAlg;
    X509_NAME *issuer;
    OSSL_CRMF_OPTIONALVALIDITY *validity;
    X509_NAME *subject;
    X509_PUBKEY *publicKey;
    ASN1_BIT_STRING *issuerUID;
    ASN1_BIT_STRING *subjectUID;
    X509_EXTENSIONS *extensions;
};

struct ossl_crmf_certrequest_st {
    ASN1_INTEGER *certReqId;
    OSSL_CRMF_CERTTEMPLATE *certTemplate;
    STACK_OF(OSSL_CRMF_ATTRIBUTETYPEANDVALUE) * controls; /* or NULL */
};

struct ossl_crmf_msg_st {
    OSSL_CRMF_CERTREQUEST *certReq;
    OSSL_CRMF_POPO *popo;                                /* or NULL */
    STACK_OF(OSSL_CRMF_ATTRIBUTETYPEANDVALUE) * regInfo; /* or NULL */
};

/* The types that no program is given. */
/* clang-format off */
DECLARE_ASN1_FUNCTIONS(OSSL_CRMF_CERTREQUEST)
DECLARE_ASN1_DUP_FUNCTION(OSSL_CRMF_CERTREQUEST)
DECLARE_ASN1_FUNCTIONS(OSSL_CRMF_OPTIONALVALIDITY)
DECLARE_ASN1_FUNCTIONS(OSSL_CRMF_ATTRIBUTETYPEANDVALUE)
DECLARE_ASN1_FUNCTIONS(OSSL_CRMF_POPO)
DECLARE_ASN1_FUNCTIONS(OSSL_CRMF_POPOSIGNINGKEY)
DECLARE_ASN1_FUNCTIONS(OSSL_CRMF_POPOPRIVKEY)
DECLARE_ASN1_FUNCTIONS(OSSL_CRMF_ENCRYPTEDKEY)
DECLARE_ASN1_ITEM(OSSL_CRMF_POPOSIGNINGKEYINPUT)
DECLARE_ASN1_ITEM(OSSL_CRMF_POPOSIGNINGKEYINPUT_AUTHINFO)
DECLARE_ASN1_ITEM(OSSL_CRMF_PKMACVALUE)
/* clang-format on */

#endif
