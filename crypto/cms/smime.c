/* Messages as DER, as streams and as mail: i2d_CMS_bio_stream(3), SMIME_write_CMS(3),
 * SMIME_read_CMS(3). */
#include <openssl/asn1.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <openssl/pem.h>

#include "crypto/base/raise.h"
#include "crypto/cms/cms.h"

CMS_ContentInfo *d2i_CMS_bio(BIO *bp, CMS_ContentInfo **cms)
{
    return ASN1_item_d2i_bio(ASN1_ITEM_rptr(CMS_ContentInfo), bp, cms);
}

int i2d_CMS_bio(BIO *bp, CMS_ContentInfo *cms)
{
    return ASN1_item_i2d_bio(ASN1_ITEM_rptr(CMS_ContentInfo), bp, cms);
}

BIO *BIO_new_CMS(BIO *out, CMS_ContentInfo *cms)
{
    return BIO_new_NDEF(out, (ASN1_VALUE *)cms, ASN1_ITEM_rptr(CMS_ContentInfo));
}

int i2d_CMS_bio_stream(BIO *out, CMS_ContentInfo *cms, BIO *in, int flags)
{
    return i2d_ASN1_bio_stream(out, (ASN1_VALUE *)cms, in, flags, ASN1_ITEM_rptr(CMS_ContentInfo));
}

int PEM_write_bio_CMS_stream(BIO *out, CMS_ContentInfo *cms, BIO *in, int flags)
{
    return PEM_write_bio_ASN1_stream(out, (ASN1_VALUE *)cms, in, flags, PEM_STRING_CMS,
                                     ASN1_ITEM_rptr(CMS_ContentInfo));
}

int SMIME_write_CMS(BIO *bio, CMS_ContentInfo *cms, BIO *data, int flags)
{
    const bool is_signed = cms->d.ptr != NULL && cms_type(cms) == NID_pkcs7_signed;
    const ASN1_OBJECT *type = is_signed ? CMS_get0_eContentType(cms) : NULL;
    return SMIME_write_ASN1_ex(bio, (ASN1_VALUE *)cms, data, flags, cms_type(cms),
                               type != NULL ? OBJ_obj2nid(type) : NID_undef,
                               is_signed ? cms->d.signedData->digestAlgorithms : NULL,
                               ASN1_ITEM_rptr(CMS_ContentInfo), cms->ctx.libctx, cms->ctx.propq);
}

CMS_ContentInfo *SMIME_read_CMS_ex(BIO *bio, int flags, BIO **bcont, CMS_ContentInfo **ci)
{
    const struct cms_ctx *ctx = ci != NULL && *ci != NULL ? &(*ci)->ctx : NULL;
    return (CMS_ContentInfo *)SMIME_read_ASN1_ex(
        bio, flags, bcont, ASN1_ITEM_rptr(CMS_ContentInfo), (ASN1_VALUE **)ci,
        ctx != NULL ? ctx->libctx : NULL, ctx != NULL ? ctx->propq : NULL);
}

CMS_ContentInfo *SMIME_read_CMS(BIO *bio, BIO **bcont)
{
    return SMIME_read_CMS_ex(bio, 0, bcont, NULL);
}
