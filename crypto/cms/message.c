/* Messages made of contents, and back: CMS_sign(3), CMS_data_create(3), CMS_digest_create(3),
 * CMS_compress(3). RFC 5652, 4, 5 and 7. */
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>

#include "crypto/base/raise.h"
#include "crypto/cms/cms.h"
#include "crypto/pkcs7/pkcs7.h"

/* ---- Signed ---- */

static bool build_signed(CMS_ContentInfo *cms, X509 *signcert, EVP_PKEY *pkey,
                         STACK_OF(X509) * certs, BIO *data, unsigned flags)
{
    if (!CMS_SignedData_init(cms) ||
        ((flags & CMS_ASCIICRLF) != 0 &&
         !CMS_set1_eContentType(cms, OBJ_nid2obj(NID_id_ct_asciiTextWithCRLF))))
        return false;
    if (pkey != NULL && CMS_add1_signer(cms, signcert, pkey, NULL, flags) == NULL)
        return FAIL(ERR_LIB_CMS, CMS_R_ADD_SIGNER_ERROR);
    if (pkey == NULL && signcert != NULL && (flags & (CMS_STREAM | CMS_PARTIAL)) == 0)
        return FAIL(ERR_LIB_CMS, CMS_R_NO_PRIVATE_KEY);
    for (int i = 0; i < sk_X509_num(certs); i++)
        if (!CMS_add1_cert(cms, sk_X509_value(certs, i)))
            return FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
    if (pkey == NULL && data == NULL && (flags & (CMS_STREAM | CMS_PARTIAL)) == 0)
        return true; /* certificates alone */
    return ((flags & CMS_DETACHED) != 0 || CMS_set_detached(cms, 0)) &&
           ((flags & (CMS_STREAM | CMS_PARTIAL)) != 0 || CMS_final(cms, data, NULL, flags));
}

CMS_ContentInfo *CMS_sign_ex(X509 *signcert, EVP_PKEY *pkey, STACK_OF(X509) * certs, BIO *data,
                             unsigned int flags, OSSL_LIB_CTX *ctx, const char *propq)
{
    CMS_ContentInfo *cms = CMS_ContentInfo_new_ex(ctx, propq);
    if (cms != NULL && build_signed(cms, signcert, pkey, certs, data, flags))
        return cms;
    CMS_ContentInfo_free(cms);
    return NULL;
}

CMS_ContentInfo *CMS_sign(X509 *signcert, EVP_PKEY *pkey, STACK_OF(X509) * certs, BIO *data,
                          unsigned int flags)
{
    return CMS_sign_ex(signcert, pkey, certs, data, flags, NULL, NULL);
}

/* ---- Data ---- */

CMS_ContentInfo *CMS_data_create_ex(BIO *in, unsigned int flags, OSSL_LIB_CTX *ctx,
                                    const char *propq)
{
    CMS_ContentInfo *cms = CMS_ContentInfo_new_ex(ctx, propq);
    if (cms != NULL && cms_new_value(cms, NID_pkcs7_data, ASN1_ITEM_rptr(ASN1_OCTET_STRING)) &&
        CMS_set_detached(cms, 0) && ((flags & CMS_STREAM) != 0 || CMS_final(cms, in, NULL, flags)))
        return cms;
    CMS_ContentInfo_free(cms);
    return NULL;
}

CMS_ContentInfo *CMS_data_create(BIO *in, unsigned int flags)
{
    return CMS_data_create_ex(in, flags, NULL, NULL);
}

int CMS_data(CMS_ContentInfo *cms, BIO *out, unsigned int flags)
{
    if (cms_type(cms) != NID_pkcs7_data)
        return FAIL(ERR_LIB_CMS, CMS_R_TYPE_NOT_DATA);
    BIO *chain = CMS_dataInit(cms, NULL);
    const bool ok = chain != NULL && cms_copy_out(out, chain, flags);
    BIO_free_all(chain);
    return ok;
}

/* ---- Digested ---- */

static bool build_digested(CMS_ContentInfo *cms, BIO *in, const EVP_MD *md, unsigned flags)
{
    if (!cms_new_value(cms, NID_pkcs7_digest, ASN1_ITEM_rptr(CMS_DigestedData)))
        return false;
    cms->d.digestedData->encapContentInfo->eContentType = OBJ_nid2obj(NID_pkcs7_data);
    return cms_set_digest(cms->d.digestedData->digestAlgorithm, md != NULL ? md : EVP_sha1()) &&
           ((flags & CMS_DETACHED) != 0 || CMS_set_detached(cms, 0)) &&
           ((flags & CMS_STREAM) != 0 || CMS_final(cms, in, NULL, flags));
}

CMS_ContentInfo *CMS_digest_create_ex(BIO *in, const EVP_MD *md, unsigned int flags,
                                      OSSL_LIB_CTX *ctx, const char *propq)
{
    CMS_ContentInfo *cms = CMS_ContentInfo_new_ex(ctx, propq);
    if (cms != NULL && build_digested(cms, in, md, flags))
        return cms;
    CMS_ContentInfo_free(cms);
    return NULL;
}

CMS_ContentInfo *CMS_digest_create(BIO *in, const EVP_MD *md, unsigned int flags)
{
    return CMS_digest_create_ex(in, md, flags, NULL, NULL);
}

int CMS_digest_verify(CMS_ContentInfo *cms, BIO *dcont, BIO *out, unsigned int flags)
{
    if (cms_type(cms) != NID_pkcs7_digest)
        return FAIL(ERR_LIB_CMS, CMS_R_TYPE_NOT_DIGESTED_DATA);
    if (dcont == NULL && !cms_has_content(cms))
        return 0;
    BIO *chain = CMS_dataInit(cms, dcont);
    const bool ok = chain != NULL && cms_copy_out(out, chain, flags) &&
                    cms_finish_digest(cms->d.digestedData, chain, true);
    pkcs7_free_chain(chain, dcont);
    return ok;
}

/* ---- Compressed: there is no zlib ---- */

CMS_ContentInfo *CMS_compress(BIO *in, int comp_nid, unsigned int flags)
{
    (void)in;
    (void)comp_nid;
    (void)flags;
    ERR_raise(ERR_LIB_CMS, CMS_R_UNSUPPORTED_COMPRESSION_ALGORITHM);
    return NULL;
}

int CMS_uncompress(CMS_ContentInfo *cms, BIO *dcont, BIO *out, unsigned int flags)
{
    (void)cms;
    (void)dcont;
    (void)out;
    (void)flags;
    return FAIL(ERR_LIB_CMS, CMS_R_UNSUPPORTED_COMPRESSION_ALGORITHM);
}
