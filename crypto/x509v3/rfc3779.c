/* Addresses and autonomous systems that a certificate is for: RFC 3779. */
#include <openssl/asn1t.h>
#include <openssl/x509v3.h>

#include "crypto/x509v3/types.h"

/* clang-format off */
/* ---- 3.2.3: autonomous systems ---- */

ASN1_SEQUENCE(ASRange) = {
    ASN1_SIMPLE(ASRange, min, ASN1_INTEGER),
    ASN1_SIMPLE(ASRange, max, ASN1_INTEGER),
} ASN1_SEQUENCE_END(ASRange)
IMPLEMENT_ASN1_FUNCTIONS(ASRange)

ASN1_CHOICE(ASIdOrRange) = {
    ASN1_SIMPLE(ASIdOrRange, u.id, ASN1_INTEGER),
    ASN1_SIMPLE(ASIdOrRange, u.range, ASRange),
} ASN1_CHOICE_END(ASIdOrRange)
IMPLEMENT_ASN1_FUNCTIONS(ASIdOrRange)

ASN1_CHOICE(ASIdentifierChoice) = {
    ASN1_SIMPLE(ASIdentifierChoice, u.inherit, ASN1_NULL),
    ASN1_SEQUENCE_OF(ASIdentifierChoice, u.asIdsOrRanges, ASIdOrRange),
} ASN1_CHOICE_END(ASIdentifierChoice)
IMPLEMENT_ASN1_FUNCTIONS(ASIdentifierChoice)

ASN1_SEQUENCE(ASIdentifiers) = {
    ASN1_EXP_OPT(ASIdentifiers, asnum, ASIdentifierChoice, 0),
    ASN1_EXP_OPT(ASIdentifiers, rdi, ASIdentifierChoice, 1),
} ASN1_SEQUENCE_END(ASIdentifiers)
IMPLEMENT_ASN1_FUNCTIONS(ASIdentifiers)

/* ---- 2.2.3: addresses ---- */

ASN1_SEQUENCE(IPAddressRange) = {
    ASN1_SIMPLE(IPAddressRange, min, ASN1_BIT_STRING),
    ASN1_SIMPLE(IPAddressRange, max, ASN1_BIT_STRING),
} ASN1_SEQUENCE_END(IPAddressRange)
IMPLEMENT_ASN1_FUNCTIONS(IPAddressRange)

ASN1_CHOICE(IPAddressOrRange) = {
    ASN1_SIMPLE(IPAddressOrRange, u.addressPrefix, ASN1_BIT_STRING),
    ASN1_SIMPLE(IPAddressOrRange, u.addressRange, IPAddressRange),
} ASN1_CHOICE_END(IPAddressOrRange)
IMPLEMENT_ASN1_FUNCTIONS(IPAddressOrRange)

ASN1_CHOICE(IPAddressChoice) = {
    ASN1_SIMPLE(IPAddressChoice, u.inherit, ASN1_NULL),
    ASN1_SEQUENCE_OF(IPAddressChoice, u.addressesOrRanges, IPAddressOrRange),
} ASN1_CHOICE_END(IPAddressChoice)
IMPLEMENT_ASN1_FUNCTIONS(IPAddressChoice)

ASN1_SEQUENCE(IPAddressFamily) = {
    ASN1_SIMPLE(IPAddressFamily, addressFamily, ASN1_OCTET_STRING),
    ASN1_SIMPLE(IPAddressFamily, ipAddressChoice, IPAddressChoice),
} ASN1_SEQUENCE_END(IPAddressFamily)
IMPLEMENT_ASN1_FUNCTIONS(IPAddressFamily)

ASN1_ITEM_TEMPLATE(IPAddrBlocks) =
    ASN1_EX_TEMPLATE_TYPE(ASN1_TFLG_SEQUENCE_OF, 0, IPAddrBlocks, IPAddressFamily)
ASN1_ITEM_TEMPLATE_END(IPAddrBlocks)
