/* Extensions that are named bits: keyUsage, nsCertType; and the names of reasons. */
#include <openssl/err.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/x509v3/method.h"

/* RFC 5280, 4.2.1.3. */
const BIT_STRING_BITNAME bits_key_usage[] = {
    {0, "Digital Signature", "digitalSignature"},
    {1, "Non Repudiation", "nonRepudiation"},
    {2, "Key Encipherment", "keyEncipherment"},
    {3, "Data Encipherment", "dataEncipherment"},
    {4, "Key Agreement", "keyAgreement"},
    {5, "Certificate Sign", "keyCertSign"},
    {6, "CRL Sign", "cRLSign"},
    {7, "Encipher Only", "encipherOnly"},
    {8, "Decipher Only", "decipherOnly"},
    {-1, NULL, NULL},
};

const BIT_STRING_BITNAME bits_ns_cert_type[] = {
    {0, "SSL Client", "client"},      {1, "SSL Server", "server"},       {2, "S/MIME", "email"},
    {3, "Object Signing", "objsign"}, {4, "Unused", "reserved"},         {5, "SSL CA", "sslCA"},
    {6, "S/MIME CA", "emailCA"},      {7, "Object Signing CA", "objCA"}, {-1, NULL, NULL},
};

/* ReasonFlags: 4.2.1.13. */
const BIT_STRING_BITNAME bits_reasons[] = {
    {0, "Unused", "unused"},
    {1, "Key Compromise", "keyCompromise"},
    {2, "CA Compromise", "CACompromise"},
    {3, "Affiliation Changed", "affiliationChanged"},
    {4, "Superseded", "superseded"},
    {5, "Cessation Of Operation", "cessationOfOperation"},
    {6, "Certificate Hold", "certificateHold"},
    {7, "Privilege Withdrawn", "privilegeWithdrawn"},
    {8, "AA Compromise", "AACompromise"},
    {-1, NULL, NULL},
};

/* CRLReason: 5.3.1. */
const BIT_STRING_BITNAME crl_reasons[] = {
    {CRL_REASON_UNSPECIFIED, "Unspecified", "unspecified"},
    {CRL_REASON_KEY_COMPROMISE, "Key Compromise", "keyCompromise"},
    {CRL_REASON_CA_COMPROMISE, "CA Compromise", "CACompromise"},
    {CRL_REASON_AFFILIATION_CHANGED, "Affiliation Changed", "affiliationChanged"},
    {CRL_REASON_SUPERSEDED, "Superseded", "superseded"},
    {CRL_REASON_CESSATION_OF_OPERATION, "Cessation Of Operation", "cessationOfOperation"},
    {CRL_REASON_CERTIFICATE_HOLD, "Certificate Hold", "certificateHold"},
    {CRL_REASON_REMOVE_FROM_CRL, "Remove From CRL", "removeFromCRL"},
    {CRL_REASON_PRIVILEGE_WITHDRAWN, "Privilege Withdrawn", "privilegeWithdrawn"},
    {CRL_REASON_AA_COMPROMISE, "AA Compromise", "AACompromise"},
    {-1, NULL, NULL},
};

STACK_OF(CONF_VALUE) * i2v_ASN1_BIT_STRING(X509V3_EXT_METHOD *method, ASN1_BIT_STRING *bits,
                                           STACK_OF(CONF_VALUE) * extlist)
{
    STACK_OF(CONF_VALUE) *list = extlist;
    for (const BIT_STRING_BITNAME *b = method->usr_data; b->lname != NULL; b++)
        if (ASN1_BIT_STRING_get_bit(bits, b->bitnum) && !X509V3_add_value(b->lname, NULL, &list)) {
            if (extlist == NULL)
                sk_CONF_VALUE_pop_free(list, X509V3_conf_free);
            return NULL;
        }
    return list;
}

/* Sets the bit of a name; false if there is none. */
static bool set_named(const BIT_STRING_BITNAME *names, ASN1_BIT_STRING *bits, const char *name,
                      int *reason)
{
    for (const BIT_STRING_BITNAME *b = names; b->lname != NULL; b++)
        if (strcmp(b->sname, name) == 0 || strcmp(b->lname, name) == 0) {
            *reason = ERR_R_MALLOC_FAILURE;
            return ASN1_BIT_STRING_set_bit(bits, b->bitnum, 1) != 0;
        }
    *reason = X509V3_R_UNKNOWN_BIT_STRING_ARGUMENT;
    return false;
}

ASN1_BIT_STRING *v2i_ASN1_BIT_STRING(X509V3_EXT_METHOD *method, X509V3_CTX *ctx,
                                     STACK_OF(CONF_VALUE) * nval)
{
    ASN1_BIT_STRING *bits = ASN1_BIT_STRING_new();
    (void)ctx;
    if (bits == NULL) {
        ERR_raise(ERR_LIB_X509V3, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    for (int i = 0; i < sk_CONF_VALUE_num(nval); i++) {
        const CONF_VALUE *pair = sk_CONF_VALUE_value(nval, i);
        int reason;
        if (set_named(method->usr_data, bits, pair->name, &reason))
            continue;
        fail_text(reason, pair->name);
        ASN1_BIT_STRING_free(bits);
        return NULL;
    }
    return bits;
}

I2V(bits_i2v)
{
    return i2v_ASN1_BIT_STRING((X509V3_EXT_METHOD *)m, v, list);
}

V2I(bits_v2i)
{
    return v2i_ASN1_BIT_STRING((X509V3_EXT_METHOD *)m, ctx, list);
}
