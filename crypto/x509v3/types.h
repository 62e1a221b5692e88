/* Types of extensions that no public header shows. */
#ifndef ASSAY_X509V3_TYPES_H
#define ASSAY_X509V3_TYPES_H

#include <openssl/ocsp.h>
#include <openssl/x509v3.h>

/* CRL references (RFC 6960, 4.4.2) and service locators (4.4.6). */
struct ocsp_crl_id_st {
    ASN1_IA5STRING *crlUrl;
    ASN1_INTEGER *crlNum;
    ASN1_GENERALIZEDTIME *crlTime;
};
struct ocsp_service_locator_st {
    X509_NAME *issuer;
    STACK_OF(ACCESS_DESCRIPTION) * locator;
};

DECLARE_ASN1_ITEM(TLS_FEATURE)
DECLARE_ASN1_ITEM(IPAddrBlocks)

struct NamingAuthority_st {
    ASN1_OBJECT *namingAuthorityId;
    ASN1_IA5STRING *namingAuthorityUrl;
    ASN1_STRING *namingAuthorityText;
};

struct ProfessionInfo_st {
    NAMING_AUTHORITY *namingAuthority;
    STACK_OF(ASN1_STRING) * professionItems;
    STACK_OF(ASN1_OBJECT) * professionOIDs;
    ASN1_PRINTABLESTRING *registrationNumber;
    ASN1_OCTET_STRING *addProfessionInfo;
};

struct Admissions_st {
    GENERAL_NAME *admissionAuthority;
    NAMING_AUTHORITY *namingAuthority;
    STACK_OF(PROFESSION_INFO) * professionInfos;
};

struct AdmissionSyntax_st {
    GENERAL_NAME *admissionAuthority;
    STACK_OF(ADMISSIONS) * contentsOfAdmissions;
};

#endif
