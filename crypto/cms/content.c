/* What a message is and where its contents are: CMS_get0_type(3), CMS_get0_content(3). */
#include <openssl/asn1.h>
#include <openssl/crypto.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>

#include "crypto/asn1/mime.h"
#include "crypto/base/raise.h"
#include "crypto/cms/cms.h"

/* ---- Made ---- */

CMS_ContentInfo *CMS_ContentInfo_new_ex(OSSL_LIB_CTX *libctx, const char *propq)
{
    CMS_ContentInfo *cms = CMS_ContentInfo_new();
    if (cms == NULL)
        return NULL;
    cms->ctx.libctx = libctx;
    if (propq != NULL && (cms->ctx.propq = OPENSSL_strdup(propq)) == NULL) {
        CMS_ContentInfo_free(cms);
        ERR_raise(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
        return NULL;
    }
    return cms;
}

bool cms_new_value(CMS_ContentInfo *cms, int nid, const ASN1_ITEM *it)
{
    if ((cms->d.ptr = ASN1_item_new(it)) == NULL)
        return FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
    cms->contentType = OBJ_nid2obj(nid);
    return true;
}

/* ---- What it is ---- */

int cms_type(const CMS_ContentInfo *cms)
{
    return OBJ_obj2nid(cms->contentType);
}

const ASN1_OBJECT *CMS_get0_type(const CMS_ContentInfo *cms)
{
    return cms->contentType;
}

CMS_SignedData *cms_signed(const CMS_ContentInfo *cms)
{
    if (cms->d.ptr != NULL && cms_type(cms) == NID_pkcs7_signed)
        return cms->d.signedData;
    ERR_raise(ERR_LIB_CMS, CMS_R_CONTENT_TYPE_NOT_SIGNED_DATA);
    return NULL;
}

/* Either what is digested, signed or compressed, or what is encrypted; NULL otherwise. */
static CMS_EncapsulatedContentInfo *encapsulated(CMS_ContentInfo *cms)
{
    switch (cms->d.ptr != NULL ? cms_type(cms) : NID_undef) {
    case NID_pkcs7_signed:
        return cms->d.signedData->encapContentInfo;
    case NID_pkcs7_digest:
        return cms->d.digestedData->encapContentInfo;
    case NID_id_smime_ct_authData:
        return cms->d.authenticatedData->encapContentInfo;
    case NID_id_smime_ct_compressedData:
        return cms->d.compressedData->encapContentInfo;
    default:
        return NULL;
    }
}

CMS_EncryptedContentInfo *cms_encrypted(const CMS_ContentInfo *cms)
{
    switch (cms->d.ptr != NULL ? cms_type(cms) : NID_undef) {
    case NID_pkcs7_enveloped:
        return cms->d.envelopedData->encryptedContentInfo;
    case NID_id_smime_ct_authEnvelopedData:
        return cms->d.authEnvelopedData->authEncryptedContentInfo;
    case NID_pkcs7_encrypted:
        return cms->d.encryptedData->encryptedContentInfo;
    default:
        return NULL;
    }
}

/* ---- The type of what is in it ---- */

static ASN1_OBJECT **content_type(CMS_ContentInfo *cms)
{
    CMS_EncapsulatedContentInfo *plain = encapsulated(cms);
    CMS_EncryptedContentInfo *encrypted = cms_encrypted(cms);
    if (plain != NULL)
        return &plain->eContentType;
    if (encrypted != NULL)
        return &encrypted->contentType;
    ERR_raise(ERR_LIB_CMS, CMS_R_UNSUPPORTED_CONTENT_TYPE);
    return NULL;
}

const ASN1_OBJECT *CMS_get0_eContentType(CMS_ContentInfo *cms)
{
    ASN1_OBJECT **type = content_type(cms);
    return type != NULL ? *type : NULL;
}

int CMS_set1_eContentType(CMS_ContentInfo *cms, const ASN1_OBJECT *oid)
{
    ASN1_OBJECT **type = content_type(cms);
    if (type == NULL)
        return 0;
    if (oid == NULL)
        return 1;
    ASN1_OBJECT *copy = OBJ_dup(oid);
    if (copy == NULL)
        return FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
    ASN1_OBJECT_free(*type);
    *type = copy;
    return 1;
}

/* ---- The octets ---- */

ASN1_OCTET_STRING **CMS_get0_content(CMS_ContentInfo *cms)
{
    CMS_EncapsulatedContentInfo *plain = encapsulated(cms);
    CMS_EncryptedContentInfo *encrypted = cms_encrypted(cms);
    if (plain != NULL)
        return &plain->eContent;
    if (encrypted != NULL)
        return &encrypted->encryptedContent;
    if (cms_type(cms) == NID_pkcs7_data) /* which may be taken out */
        return &cms->d.data;
    if (cms->d.ptr != NULL && cms->d.other->type == V_ASN1_OCTET_STRING)
        return &cms->d.other->value.octet_string;
    ERR_raise(ERR_LIB_CMS, CMS_R_UNSUPPORTED_CONTENT_TYPE);
    return NULL;
}

bool cms_has_content(CMS_ContentInfo *cms)
{
    ASN1_OCTET_STRING **octets = CMS_get0_content(cms);
    return (octets != NULL && *octets != NULL) || FAIL(ERR_LIB_CMS, CMS_R_NO_CONTENT);
}

int CMS_is_detached(CMS_ContentInfo *cms)
{
    ASN1_OCTET_STRING **octets = CMS_get0_content(cms);
    return octets == NULL ? -1 : *octets == NULL;
}

/* ASN1_STRING_FLAG_CONT: empty as yet, to be filled by CMS_dataFinal(); what a stream lent them
 * isn't theirs. */
int CMS_set_detached(CMS_ContentInfo *cms, int detached)
{
    ASN1_OCTET_STRING **octets = CMS_get0_content(cms);
    if (octets == NULL)
        return 0;
    if (detached) {
        ASN1_OCTET_STRING_free(*octets);
        *octets = NULL;
        return 1;
    }
    if (*octets == NULL && (*octets = ASN1_OCTET_STRING_new()) == NULL)
        return FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
    if ((*octets)->flags & ASN1_STRING_FLAG_NDEF) {
        (*octets)->data = NULL;
        (*octets)->length = 0;
        (*octets)->flags &= ~ASN1_STRING_FLAG_NDEF;
    }
    (*octets)->flags |= ASN1_STRING_FLAG_CONT;
    return 1;
}

int CMS_stream(unsigned char ***boundary, CMS_ContentInfo *cms)
{
    ASN1_OCTET_STRING **octets = CMS_get0_content(cms);
    if (octets == NULL)
        return 0;
    if (*octets == NULL && (*octets = ASN1_OCTET_STRING_new()) == NULL)
        return FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
    if (((*octets)->flags & ASN1_STRING_FLAG_NDEF) == 0) /* from here on they own no memory */
        ASN1_STRING_set0(*octets, NULL, 0);
    (*octets)->flags |= ASN1_STRING_FLAG_NDEF;
    (*octets)->flags &= ~ASN1_STRING_FLAG_CONT;
    *boundary = &(*octets)->data;
    return 1;
}

bool cms_copy_out(BIO *out, BIO *chain, unsigned flags)
{
    BIO *sink = out == NULL && (flags & CMS_TEXT) ? BIO_new(BIO_s_null()) : NULL;
    if (out == NULL && (flags & CMS_TEXT) && sink == NULL)
        return FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
    const int r = mime_copy_out(chain, out != NULL ? out : sink, (flags & CMS_TEXT) != 0);
    BIO_free(sink);
    return r > 0 || (r < 0 && FAIL(ERR_LIB_CMS, CMS_R_SMIME_TEXT_ERROR));
}
