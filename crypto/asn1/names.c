#include "crypto/asn1/names.h"

#include <openssl/asn1.h>
#include <openssl/crypto.h>
#include <string.h>

static const struct {
    const char *name;
    int tag;
} types[] = {
    {"BOOL", V_ASN1_BOOLEAN},
    {"BOOLEAN", V_ASN1_BOOLEAN},
    {"NULL", V_ASN1_NULL},
    {"INT", V_ASN1_INTEGER},
    {"INTEGER", V_ASN1_INTEGER},
    {"ENUM", V_ASN1_ENUMERATED},
    {"ENUMERATED", V_ASN1_ENUMERATED},
    {"OID", V_ASN1_OBJECT},
    {"OBJECT", V_ASN1_OBJECT},
    {"UTC", V_ASN1_UTCTIME},
    {"UTCTIME", V_ASN1_UTCTIME},
    {"GENTIME", V_ASN1_GENERALIZEDTIME},
    {"GENERALIZEDTIME", V_ASN1_GENERALIZEDTIME},
    {"OCT", V_ASN1_OCTET_STRING},
    {"OCTETSTRING", V_ASN1_OCTET_STRING},
    {"BITSTR", V_ASN1_BIT_STRING},
    {"BITSTRING", V_ASN1_BIT_STRING},
    {"UNIV", V_ASN1_UNIVERSALSTRING},
    {"UNIVERSALSTRING", V_ASN1_UNIVERSALSTRING},
    {"IA5", V_ASN1_IA5STRING},
    {"IA5STRING", V_ASN1_IA5STRING},
    {"UTF8", V_ASN1_UTF8STRING},
    {"UTF8STRING", V_ASN1_UTF8STRING},
    {"BMP", V_ASN1_BMPSTRING},
    {"BMPSTRING", V_ASN1_BMPSTRING},
    {"VISIBLE", V_ASN1_VISIBLESTRING},
    {"VISIBLESTRING", V_ASN1_VISIBLESTRING},
    {"PRINTABLE", V_ASN1_PRINTABLESTRING},
    {"PRINTABLESTRING", V_ASN1_PRINTABLESTRING},
    {"T61", V_ASN1_T61STRING},
    {"T61STRING", V_ASN1_T61STRING},
    {"TELETEXSTRING", V_ASN1_T61STRING},
    {"GENSTR", V_ASN1_GENERALSTRING},
    {"GENERALSTRING", V_ASN1_GENERALSTRING},
    {"NUMERIC", V_ASN1_NUMERICSTRING},
    {"NUMERICSTRING", V_ASN1_NUMERICSTRING},
    {"SEQ", V_ASN1_SEQUENCE},
    {"SEQUENCE", V_ASN1_SEQUENCE},
    {"SET", V_ASN1_SET},
};

bool asn1_type_of_name(const char *name, size_t len, int *tag)
{
    for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++)
        if (strlen(types[i].name) == len && OPENSSL_strncasecmp(types[i].name, name, len) == 0) {
            *tag = types[i].tag;
            return true;
        }
    return false;
}
