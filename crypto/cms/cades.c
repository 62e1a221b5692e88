/* CAdES: a signer's certificate named by a signed attribute, CMS_sign(3). RFC 5126, 5.7.3; RFC
 * 2634, 5.4; RFC 5035, 3. */
#include <openssl/asn1t.h>
#include <openssl/err.h>
#include <openssl/ess.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>

#include "crypto/base/raise.h"
#include "crypto/cms/cms.h"

static bool add(CMS_SignerInfo *si, int nid, const ASN1_ITEM *it, const void *names)
{
    ASN1_STRING *der = names != NULL ? ASN1_item_pack((void *)names, it, NULL) : NULL;
    const bool ok = der != NULL && CMS_signed_add1_attr_by_NID(si, nid, V_ASN1_SEQUENCE, der, -1);
    ASN1_STRING_free(der);
    return ok;
}

bool cms_name_signer(CMS_SignerInfo *si, const X509 *signer, const EVP_MD *md)
{
    bool ok;
    if (EVP_MD_is_a(md, SN_sha1)) {
        ESS_SIGNING_CERT *v1 = OSSL_ESS_signing_cert_new_init(signer, NULL, 1);
        ok = add(si, NID_id_smime_aa_signingCertificate, ASN1_ITEM_rptr(ESS_SIGNING_CERT), v1);
        ESS_SIGNING_CERT_free(v1);
    } else {
        ESS_SIGNING_CERT_V2 *v2 = OSSL_ESS_signing_cert_v2_new_init(md, signer, NULL, 1);
        ok = add(si, NID_id_smime_aa_signingCertificateV2, ASN1_ITEM_rptr(ESS_SIGNING_CERT_V2), v2);
        ESS_SIGNING_CERT_V2_free(v2);
    }
    return ok;
}

/* The value of a signed attribute; NULL if there is none, or none in DER. */
static void *attribute(const CMS_SignerInfo *si, int nid, const ASN1_ITEM *it)
{
    const ASN1_STRING *der = CMS_signed_get0_data_by_OBJ(si, OBJ_nid2obj(nid), -3, V_ASN1_SEQUENCE);
    return der != NULL ? ASN1_item_unpack(der, it) : NULL;
}

bool cms_check_signer_name(const CMS_SignerInfo *si, const STACK_OF(X509) * chain)
{
    ESS_SIGNING_CERT *v1 =
        attribute(si, NID_id_smime_aa_signingCertificate, ASN1_ITEM_rptr(ESS_SIGNING_CERT));
    ESS_SIGNING_CERT_V2 *v2 =
        attribute(si, NID_id_smime_aa_signingCertificateV2, ASN1_ITEM_rptr(ESS_SIGNING_CERT_V2));
    const bool ok = OSSL_ESS_check_signing_certs(v1, v2, chain, 1) > 0;
    ESS_SIGNING_CERT_free(v1);
    ESS_SIGNING_CERT_V2_free(v2);
    return ok;
}
