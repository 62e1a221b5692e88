/* OCSP's types: RFC 6960, 4.1.1 and 4.2.1, by the names of its ASN.1. */
#ifndef ASSAY_OCSP_OCSP_H
#define ASSAY_OCSP_OCSP_H

#include <openssl/ocsp.h>
#include <stdbool.h>

struct ocsp_cert_id_st {
    X509_ALGOR hashAlgorithm;
    ASN1_OCTET_STRING *issuerNameHash;
    ASN1_OCTET_STRING *issuerKeyHash;
    ASN1_INTEGER *serialNumber;
};

struct ocsp_one_request_st {
    OCSP_CERTID *reqCert;
    STACK_OF(X509_EXTENSION) * singleRequestExtensions;
};

struct ocsp_req_info_st {
    ASN1_INTEGER *version;
    GENERAL_NAME *requestorName;
    STACK_OF(OCSP_ONEREQ) * requestList;
    STACK_OF(X509_EXTENSION) * requestExtensions;
};

struct ocsp_signature_st {
    X509_ALGOR signatureAlgorithm;
    ASN1_BIT_STRING *signature;
    STACK_OF(X509) * certs;
};

struct ocsp_request_st {
    OCSP_REQINFO *tbsRequest;
    OCSP_SIGNATURE *optionalSignature;
};

struct ocsp_resp_bytes_st {
    ASN1_OBJECT *responseType;
    ASN1_OCTET_STRING *response;
};

struct ocsp_response_st {
    ASN1_ENUMERATED *responseStatus;
    OCSP_RESPBYTES *responseBytes;
};

struct ocsp_responder_id_st {
    int type; /* V_OCSP_RESPID_* */
    union {
        X509_NAME *byName;
        ASN1_OCTET_STRING *byKey;
    } value;
};

struct ocsp_revoked_info_st {
    ASN1_GENERALIZEDTIME *revocationTime;
    ASN1_ENUMERATED *revocationReason;
};

struct ocsp_cert_status_st {
    int type; /* V_OCSP_CERTSTATUS_* */
    union {
        ASN1_NULL *good;
        OCSP_REVOKEDINFO *revoked;
        ASN1_NULL *unknown;
    } value;
};

struct ocsp_single_response_st {
    OCSP_CERTID *certId;
    OCSP_CERTSTATUS *certStatus;
    ASN1_GENERALIZEDTIME *thisUpdate;
    ASN1_GENERALIZEDTIME *nextUpdate;
    STACK_OF(X509_EXTENSION) * singleExtensions;
};

struct ocsp_response_data_st {
    ASN1_INTEGER *version;
    OCSP_RESPID responderId;
    ASN1_GENERALIZEDTIME *producedAt;
    STACK_OF(OCSP_SINGLERESP) * responses;
    STACK_OF(X509_EXTENSION) * responseExtensions;
};

struct ocsp_basic_response_st {
    OCSP_RESPDATA tbsResponseData;
    X509_ALGOR signatureAlgorithm;
    ASN1_BIT_STRING *signature;
    STACK_OF(X509) * certs;
};

/* Whether the identifier is of a certificate that this one issued: 1, 0, or -1 if that can't be
 * told.
 */
int ocsp_id_of_issuer(const OCSP_CERTID *id, const X509 *issuer);

/* What OCSP_NOCERTS doesn't say to leave out: the signer's certificate and others. */
bool ocsp_add_certs(STACK_OF(X509) * *to, X509 *signer, STACK_OF(X509) * others,
                    unsigned long flags);

#endif
