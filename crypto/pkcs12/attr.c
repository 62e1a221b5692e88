/* Attributes of SafeBags and of private keys: PKCS12_add_friendlyname_utf8(3). */
#include <openssl/asn1.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <stdbool.h>

#include "crypto/pkcs12/pkcs12.h"

/* ---- Added ---- */

int PKCS12_add_localkeyid(PKCS12_SAFEBAG *bag, unsigned char *name, int namelen)
{
    return X509at_add1_attr_by_NID(&bag->attrib, NID_localKeyID, V_ASN1_OCTET_STRING, name,
                                   namelen) != NULL;
}

int PKCS12_add_friendlyname_asc(PKCS12_SAFEBAG *bag, const char *name, int namelen)
{
    return X509at_add1_attr_by_NID(&bag->attrib, NID_friendlyName, MBSTRING_ASC,
                                   (const unsigned char *)name, namelen) != NULL;
}

int PKCS12_add_friendlyname_utf8(PKCS12_SAFEBAG *bag, const char *name, int namelen)
{
    return X509at_add1_attr_by_NID(&bag->attrib, NID_friendlyName, MBSTRING_UTF8,
                                   (const unsigned char *)name, namelen) != NULL;
}

int PKCS12_add_friendlyname_uni(PKCS12_SAFEBAG *bag, const unsigned char *name, int namelen)
{
    return X509at_add1_attr_by_NID(&bag->attrib, NID_friendlyName, MBSTRING_BMP, name, namelen) !=
           NULL;
}

int PKCS12_add_CSPName_asc(PKCS12_SAFEBAG *bag, const char *name, int namelen)
{
    return X509at_add1_attr_by_NID(&bag->attrib, NID_ms_csp_name, MBSTRING_ASC,
                                   (const unsigned char *)name, namelen) != NULL;
}

int PKCS12_add1_attr_by_NID(PKCS12_SAFEBAG *bag, int nid, int type, const unsigned char *bytes,
                            int len)
{
    return X509at_add1_attr_by_NID(&bag->attrib, nid, type, bytes, len) != NULL;
}

int PKCS12_add1_attr_by_txt(PKCS12_SAFEBAG *bag, const char *attrname, int type,
                            const unsigned char *bytes, int len)
{
    return X509at_add1_attr_by_txt(&bag->attrib, attrname, type, bytes, len) != NULL;
}

/* ---- Told ---- */

ASN1_TYPE *PKCS12_get_attr_gen(const STACK_OF(X509_ATTRIBUTE) * attrs, int attr_nid)
{
    int i = X509at_get_attr_by_NID(attrs, attr_nid, -1);
    return i >= 0 ? X509_ATTRIBUTE_get0_type(X509at_get_attr(attrs, i), 0) : NULL;
}

const STACK_OF(X509_ATTRIBUTE) * PKCS12_SAFEBAG_get0_attrs(const PKCS12_SAFEBAG *bag)
{
    return bag->attrib;
}

const ASN1_TYPE *PKCS12_SAFEBAG_get0_attr(const PKCS12_SAFEBAG *bag, int attr_nid)
{
    return PKCS12_get_attr_gen(bag->attrib, attr_nid);
}

ASN1_TYPE *PKCS12_get_attr(const PKCS12_SAFEBAG *bag, int attr_nid)
{
    return PKCS12_get_attr_gen(bag->attrib, attr_nid);
}

ASN1_TYPE *PKCS8_get_attr(PKCS8_PRIV_KEY_INFO *p8, int attr_nid)
{
    return PKCS12_get_attr_gen(PKCS8_pkey_get0_attrs(p8), attr_nid);
}

char *PKCS12_get_friendlyname(PKCS12_SAFEBAG *bag)
{
    const ASN1_TYPE *name = PKCS12_SAFEBAG_get0_attr(bag, NID_friendlyName);
    if (name == NULL || name->type != V_ASN1_BMPSTRING)
        return NULL;
    return OPENSSL_uni2utf8(name->value.bmpstring->data, name->value.bmpstring->length);
}
