/* Admissions of professions: Common PKI 2.0, part 1, table 29b (ISIS-MTT's AdmissionSyntax). */
#include <openssl/asn1t.h>
#include <openssl/x509v3.h>

#include "crypto/x509v3/types.h"

/* clang-format off */
ASN1_SEQUENCE(NAMING_AUTHORITY) = {
    ASN1_OPT(NAMING_AUTHORITY, namingAuthorityId, ASN1_OBJECT),
    ASN1_OPT(NAMING_AUTHORITY, namingAuthorityUrl, ASN1_IA5STRING),
    ASN1_OPT(NAMING_AUTHORITY, namingAuthorityText, DIRECTORYSTRING),
} ASN1_SEQUENCE_END(NAMING_AUTHORITY)
IMPLEMENT_ASN1_FUNCTIONS(NAMING_AUTHORITY)

ASN1_SEQUENCE(PROFESSION_INFO) = {
    ASN1_EXP_OPT(PROFESSION_INFO, namingAuthority, NAMING_AUTHORITY, 0),
    ASN1_SEQUENCE_OF(PROFESSION_INFO, professionItems, DIRECTORYSTRING),
    ASN1_SEQUENCE_OF_OPT(PROFESSION_INFO, professionOIDs, ASN1_OBJECT),
    ASN1_OPT(PROFESSION_INFO, registrationNumber, ASN1_PRINTABLESTRING),
    ASN1_OPT(PROFESSION_INFO, addProfessionInfo, ASN1_OCTET_STRING),
} ASN1_SEQUENCE_END(PROFESSION_INFO)
IMPLEMENT_ASN1_FUNCTIONS(PROFESSION_INFO)

ASN1_SEQUENCE(ADMISSIONS) = {
    ASN1_EXP_OPT(ADMISSIONS, admissionAuthority, GENERAL_NAME, 0),
    ASN1_EXP_OPT(ADMISSIONS, namingAuthority, NAMING_AUTHORITY, 1),
    ASN1_SEQUENCE_OF(ADMISSIONS, professionInfos, PROFESSION_INFO),
} ASN1_SEQUENCE_END(ADMISSIONS)
IMPLEMENT_ASN1_FUNCTIONS(ADMISSIONS)

ASN1_SEQUENCE(ADMISSION_SYNTAX) = {
    ASN1_OPT(ADMISSION_SYNTAX, admissionAuthority, GENERAL_NAME),
    ASN1_SEQUENCE_OF(ADMISSION_SYNTAX, contentsOfAdmissions, ADMISSIONS),
} ASN1_SEQUENCE_END(ADMISSION_SYNTAX)
IMPLEMENT_ASN1_FUNCTIONS(ADMISSION_SYNTAX)

/* ---- Fields ---- */
const ASN1_OBJECT *NAMING_AUTHORITY_get0_authorityId(const NAMING_AUTHORITY *o)
{
    return o->namingAuthorityId;
}

void NAMING_AUTHORITY_set0_authorityId(NAMING_AUTHORITY *o, ASN1_OBJECT *value)
{
    ASN1_OBJECT_free(o->namingAuthorityId);
    o->namingAuthorityId = value;
}

const ASN1_IA5STRING *NAMING_AUTHORITY_get0_authorityURL(const NAMING_AUTHORITY *o)
{
    return o->namingAuthorityUrl;
}

void NAMING_AUTHORITY_set0_authorityURL(NAMING_AUTHORITY *o, ASN1_IA5STRING *value)
{
    ASN1_IA5STRING_free(o->namingAuthorityUrl);
    o->namingAuthorityUrl = value;
}

const ASN1_STRING *NAMING_AUTHORITY_get0_authorityText(const NAMING_AUTHORITY *o)
{
    return o->namingAuthorityText;
}

void NAMING_AUTHORITY_set0_authorityText(NAMING_AUTHORITY *o, ASN1_STRING *value)
{
    ASN1_STRING_free(o->namingAuthorityText);
    o->namingAuthorityText = value;
}

const GENERAL_NAME *ADMISSION_SYNTAX_get0_admissionAuthority(const ADMISSION_SYNTAX *o)
{
    return o->admissionAuthority;
}

void ADMISSION_SYNTAX_set0_admissionAuthority(ADMISSION_SYNTAX *o, GENERAL_NAME *value)
{
    GENERAL_NAME_free(o->admissionAuthority);
    o->admissionAuthority = value;
}

const STACK_OF(ADMISSIONS) * ADMISSION_SYNTAX_get0_contentsOfAdmissions(const ADMISSION_SYNTAX *o)
{
    return o->contentsOfAdmissions;
}

void ADMISSION_SYNTAX_set0_contentsOfAdmissions(ADMISSION_SYNTAX *o, STACK_OF(ADMISSIONS) * value)
{
    sk_ADMISSIONS_pop_free(o->contentsOfAdmissions, ADMISSIONS_free);
    o->contentsOfAdmissions = value;
}

const GENERAL_NAME *ADMISSIONS_get0_admissionAuthority(const ADMISSIONS *o)
{
    return o->admissionAuthority;
}

void ADMISSIONS_set0_admissionAuthority(ADMISSIONS *o, GENERAL_NAME *value)
{
    GENERAL_NAME_free(o->admissionAuthority);
    o->admissionAuthority = value;
}

const NAMING_AUTHORITY *ADMISSIONS_get0_namingAuthority(const ADMISSIONS *o)
{
    return o->namingAuthority;
}

void ADMISSIONS_set0_namingAuthority(ADMISSIONS *o, NAMING_AUTHORITY *value)
{
    NAMING_AUTHORITY_free(o->namingAuthority);
    o->namingAuthority = value;
}

const PROFESSION_INFOS *ADMISSIONS_get0_professionInfos(const ADMISSIONS *o)
{
    return o->professionInfos;
}

void ADMISSIONS_set0_professionInfos(ADMISSIONS *o, PROFESSION_INFOS *value)
{
    sk_PROFESSION_INFO_pop_free(o->professionInfos, PROFESSION_INFO_free);
    o->professionInfos = value;
}

const ASN1_OCTET_STRING *PROFESSION_INFO_get0_addProfessionInfo(const PROFESSION_INFO *o)
{
    return o->addProfessionInfo;
}

void PROFESSION_INFO_set0_addProfessionInfo(PROFESSION_INFO *o, ASN1_OCTET_STRING *value)
{
    ASN1_OCTET_STRING_free(o->addProfessionInfo);
    o->addProfessionInfo = value;
}

const NAMING_AUTHORITY *PROFESSION_INFO_get0_namingAuthority(const PROFESSION_INFO *o)
{
    return o->namingAuthority;
}

void PROFESSION_INFO_set0_namingAuthority(PROFESSION_INFO *o, NAMING_AUTHORITY *value)
{
    NAMING_AUTHORITY_free(o->namingAuthority);
    o->namingAuthority = value;
}

const STACK_OF(ASN1_STRING) * PROFESSION_INFO_get0_professionItems(const PROFESSION_INFO *o)
{
    return o->professionItems;
}

void PROFESSION_INFO_set0_professionItems(PROFESSION_INFO *o, STACK_OF(ASN1_STRING) * value)
{
    sk_ASN1_STRING_pop_free(o->professionItems, ASN1_STRING_free);
    o->professionItems = value;
}

const STACK_OF(ASN1_OBJECT) * PROFESSION_INFO_get0_professionOIDs(const PROFESSION_INFO *o)
{
    return o->professionOIDs;
}

void PROFESSION_INFO_set0_professionOIDs(PROFESSION_INFO *o, STACK_OF(ASN1_OBJECT) * value)
{
    sk_ASN1_OBJECT_pop_free(o->professionOIDs, ASN1_OBJECT_free);
    o->professionOIDs = value;
}

const ASN1_PRINTABLESTRING *PROFESSION_INFO_get0_registrationNumber(const PROFESSION_INFO *o)
{
    return o->registrationNumber;
}

void PROFESSION_INFO_set0_registrationNumber(PROFESSION_INFO *o, ASN1_PRINTABLESTRING *value)
{
    ASN1_PRINTABLESTRING_free(o->registrationNumber);
    o->registrationNumber = value;
}
