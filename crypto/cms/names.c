/* How certificates are named: by issuer and serial number, or by the identifier of their key. RFC
 * 5652, 5.3 and 6.2. */
#include <openssl/x509v3.h>

#include "crypto/base/raise.h"
#include "crypto/cms/cms.h"

bool cms_set_name(CMS_IssuerAndSerialNumber **to, const X509 *cert)
{
    CMS_IssuerAndSerialNumber *name =
        (CMS_IssuerAndSerialNumber *)ASN1_item_new(ASN1_ITEM_rptr(CMS_IssuerAndSerialNumber));
    if (name == NULL || !X509_NAME_set(&name->issuer, X509_get_issuer_name(cert)) ||
        !ASN1_STRING_copy(name->serialNumber, X509_get0_serialNumber(cert))) {
        ASN1_item_free((ASN1_VALUE *)name, ASN1_ITEM_rptr(CMS_IssuerAndSerialNumber));
        return FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
    }
    ASN1_item_free((ASN1_VALUE *)*to, ASN1_ITEM_rptr(CMS_IssuerAndSerialNumber));
    *to = name;
    return true;
}

bool cms_set_keyid(ASN1_OCTET_STRING **to, X509 *cert)
{
    const ASN1_OCTET_STRING *own = X509_get0_subject_key_id(cert);
    if (own == NULL)
        return FAIL(ERR_LIB_CMS, CMS_R_CERTIFICATE_HAS_NO_KEYID);
    ASN1_OCTET_STRING *copy = ASN1_OCTET_STRING_dup(own);
    if (copy == NULL)
        return FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
    ASN1_OCTET_STRING_free(*to);
    *to = copy;
    return true;
}

int cms_name_cmp(const CMS_IssuerAndSerialNumber *of, const X509 *cert)
{
    const int r = X509_NAME_cmp(of->issuer, X509_get_issuer_name(cert));
    return r != 0 ? r : ASN1_INTEGER_cmp(of->serialNumber, X509_get0_serialNumber(cert));
}

int cms_keyid_cmp(const ASN1_OCTET_STRING *keyid, X509 *cert)
{
    const ASN1_OCTET_STRING *own = X509_get0_subject_key_id(cert);
    return own != NULL ? ASN1_OCTET_STRING_cmp(keyid, own) : -1;
}

/* ---- A signer's, which is a recipient's of key transport, too ---- */

bool cms_set_signer_id(CMS_SignerIdentifier *id, X509 *cert, int type)
{
    if (type == CMS_SIGNERINFO_ISSUER_SERIAL ? !cms_set_name(&id->d.issuerAndSerialNumber, cert)
                                             : !cms_set_keyid(&id->d.subjectKeyIdentifier, cert))
        return false;
    id->type = type;
    return true;
}

int cms_signer_id_cmp(const CMS_SignerIdentifier *id, X509 *cert)
{
    switch (id->type) {
    case CMS_SIGNERINFO_ISSUER_SERIAL:
        return cms_name_cmp(id->d.issuerAndSerialNumber, cert);
    case CMS_SIGNERINFO_KEYIDENTIFIER:
        return cms_keyid_cmp(id->d.subjectKeyIdentifier, cert);
    default:
        return -1;
    }
}

bool cms_signer_id_get(const CMS_SignerIdentifier *id, ASN1_OCTET_STRING **keyid,
                       X509_NAME **issuer, ASN1_INTEGER **serial)
{
    const bool is_name = id->type == CMS_SIGNERINFO_ISSUER_SERIAL;
    if (!is_name && id->type != CMS_SIGNERINFO_KEYIDENTIFIER)
        return false;
    if (issuer != NULL)
        *issuer = is_name ? id->d.issuerAndSerialNumber->issuer : NULL;
    if (serial != NULL)
        *serial = is_name ? id->d.issuerAndSerialNumber->serialNumber : NULL;
    if (keyid != NULL)
        *keyid = is_name ? NULL : id->d.subjectKeyIdentifier;
    return true;
}
