/* The parts that several types of PKCS #7's values have. RFC 2315, 9 to 11. */
#include "crypto/pkcs7/pkcs7.h"

#include <openssl/obj_mac.h>
#include <openssl/objects.h>

bool pkcs7_has(const PKCS7 *p7, int type)
{
    return p7->d.ptr != NULL && OBJ_obj2nid(p7->type) == type;
}

STACK_OF(X509_ALGOR) * *pkcs7_digests(PKCS7 *p7)
{
    return pkcs7_has(p7, NID_pkcs7_signed)               ? &p7->d.sign->md_algs
           : pkcs7_has(p7, NID_pkcs7_signedAndEnveloped) ? &p7->d.signed_and_enveloped->md_algs
                                                         : NULL;
}

STACK_OF(X509) * *pkcs7_certificates(PKCS7 *p7)
{
    return pkcs7_has(p7, NID_pkcs7_signed)               ? &p7->d.sign->cert
           : pkcs7_has(p7, NID_pkcs7_signedAndEnveloped) ? &p7->d.signed_and_enveloped->cert
                                                         : NULL;
}

STACK_OF(PKCS7_SIGNER_INFO) * *pkcs7_signers(PKCS7 *p7)
{
    return pkcs7_has(p7, NID_pkcs7_signed)               ? &p7->d.sign->signer_info
           : pkcs7_has(p7, NID_pkcs7_signedAndEnveloped) ? &p7->d.signed_and_enveloped->signer_info
                                                         : NULL;
}

STACK_OF(PKCS7_RECIP_INFO) * *pkcs7_recipients(PKCS7 *p7)
{
    return pkcs7_has(p7, NID_pkcs7_enveloped) ? &p7->d.enveloped->recipientinfo
           : pkcs7_has(p7, NID_pkcs7_signedAndEnveloped)
               ? &p7->d.signed_and_enveloped->recipientinfo
               : NULL;
}

PKCS7_ENC_CONTENT *pkcs7_encrypted(PKCS7 *p7)
{
    return pkcs7_has(p7, NID_pkcs7_enveloped)            ? p7->d.enveloped->enc_data
           : pkcs7_has(p7, NID_pkcs7_signedAndEnveloped) ? p7->d.signed_and_enveloped->enc_data
                                                         : NULL;
}

X509 *pkcs7_find(STACK_OF(X509) * certs, const PKCS7_ISSUER_AND_SERIAL *of)
{
    return certs != NULL ? X509_find_by_issuer_and_serial(certs, of->issuer, of->serial) : NULL;
}

bool pkcs7_name(PKCS7_ISSUER_AND_SERIAL *to, const X509 *cert)
{
    ASN1_INTEGER *serial = ASN1_INTEGER_dup(X509_get0_serialNumber(cert));
    if (serial == NULL || !X509_NAME_set(&to->issuer, X509_get_issuer_name(cert))) {
        ASN1_INTEGER_free(serial);
        return false;
    }
    ASN1_INTEGER_free(to->serial);
    to->serial = serial;
    return true;
}

EVP_MD *pkcs7_fetch_digest(const PKCS7_CTX *ctx, const X509_ALGOR *alg)
{
    const EVP_MD *known = EVP_get_digestbyobj(alg->algorithm);
    if (known == NULL)
        return NULL;
    return EVP_MD_fetch(ctx != NULL ? ctx->libctx : NULL, EVP_MD_get0_name(known),
                        ctx != NULL ? ctx->propq : NULL);
}

EVP_CIPHER *pkcs7_fetch_cipher(const PKCS7_CTX *ctx, const X509_ALGOR *alg)
{
    const EVP_CIPHER *known = EVP_get_cipherbyobj(alg->algorithm);
    if (known == NULL)
        return NULL;
    return EVP_CIPHER_fetch(ctx != NULL ? ctx->libctx : NULL, EVP_CIPHER_get0_name(known),
                            ctx != NULL ? ctx->propq : NULL);
}

/* ---- Given out ---- */

X509 *PKCS7_cert_from_signer_info(PKCS7 *p7, PKCS7_SIGNER_INFO *si)
{
    return pkcs7_has(p7, NID_pkcs7_signed) ? pkcs7_find(p7->d.sign->cert, si->issuer_and_serial)
                                           : NULL;
}

PKCS7_ISSUER_AND_SERIAL *PKCS7_get_issuer_and_serial(PKCS7 *p7, int idx)
{
    STACK_OF(PKCS7_RECIP_INFO) **all = pkcs7_recipients(p7);
    PKCS7_RECIP_INFO *ri = all != NULL && idx < sk_PKCS7_RECIP_INFO_num(*all)
                               ? sk_PKCS7_RECIP_INFO_value(*all, idx)
                               : NULL;
    return ri != NULL ? ri->issuer_and_serial : NULL;
}
