/* Contents put through a message: CMS_dataInit() gives the chain of BIOs that they pass, and
 * CMS_dataFinal() finishes the message by what passed. RFC 5652, 4 to 8. */
#include <limits.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>

#include "crypto/base/raise.h"
#include "crypto/cms/cms.h"
#include "crypto/pkcs7/pkcs7.h"

/* ---- Digests ---- */

EVP_MD *cms_fetch_digest(const struct cms_ctx *ctx, const X509_ALGOR *alg)
{
    const PKCS7_CTX from = {ctx != NULL ? ctx->libctx : NULL, ctx != NULL ? ctx->propq : NULL};
    EVP_MD *md = pkcs7_fetch_digest(&from, alg);
    if (md == NULL)
        ERR_raise(ERR_LIB_CMS, CMS_R_UNKNOWN_DIGEST_ALGORITHM);
    return md;
}

bool cms_append_digest(BIO **chain, const struct cms_ctx *ctx, const X509_ALGOR *alg)
{
    const PKCS7_CTX from = {ctx->libctx, ctx->propq};
    EVP_MD *md = pkcs7_fetch_digest(&from, alg);
    if (md == NULL &&
        EVP_get_digestbyobj(alg->algorithm) != NULL) { /* whose provider isn't there */
        ERR_raise(ERR_LIB_EVP, EVP_R_INITIALIZATION_ERROR);
        return FAIL(ERR_LIB_CMS, CMS_R_MD_BIO_INIT_ERROR);
    }
    if (md == NULL)
        return FAIL(ERR_LIB_CMS, CMS_R_UNKNOWN_DIGEST_ALGORITHM);
    const bool ok = pkcs7_append_md(chain, md);
    EVP_MD_free(md);
    return ok || FAIL(ERR_LIB_CMS, CMS_R_MD_BIO_INIT_ERROR);
}

bool cms_digest_state(EVP_MD_CTX *to, BIO *chain, const X509_ALGOR *alg)
{
    const EVP_MD_CTX *state = pkcs7_find_digest(chain, OBJ_obj2nid(alg->algorithm));
    return state != NULL ? EVP_MD_CTX_copy_ex(to, state)
                         : FAIL(ERR_LIB_CMS, CMS_R_NO_MATCHING_DIGEST);
}

bool cms_set_digest(X509_ALGOR *alg, const EVP_MD *md)
{
    return X509_ALGOR_set0(alg, OBJ_nid2obj(EVP_MD_get_type(md)), V_ASN1_UNDEF, NULL);
}

/* ---- The chain ---- */

static bool append_digests(BIO **chain, const CMS_ContentInfo *cms)
{
    CMS_SignedData *sd = cms->d.signedData;
    if (sd->made)
        cms_set_signed_version(sd);
    for (int i = 0; i < sk_X509_ALGOR_num(sd->digestAlgorithms); i++)
        if (!cms_append_digest(chain, &cms->ctx, sk_X509_ALGOR_value(sd->digestAlgorithms, i)))
            return false;
    return true;
}

/* Where the contents are: in the message, nowhere, or to come. */
static BIO *new_source(CMS_ContentInfo *cms)
{
    const ASN1_OCTET_STRING *octets = *CMS_get0_content(cms), none = {.length = 0};
    if (octets == NULL)
        return BIO_new(BIO_s_null());
    return pkcs7_source(octets->flags & ASN1_STRING_FLAG_CONT ? &none : octets);
}

static bool append_decrypted(BIO **chain, CMS_ContentInfo *cms)
{
    CMS_EncryptedData *data = cms->d.encryptedData;
    if (data->encryptedContentInfo->cipher != NULL && data->unprotectedAttrs != NULL)
        data->version = 2;
    const bool ok = cms_append_cipher(chain, &cms->ctx, data->encryptedContentInfo);
    cms_set_key(data->encryptedContentInfo, NULL, 0);
    data->encryptedContentInfo->cipher = NULL;
    return ok;
}

/* The key is gone when its filter has it and the recipients have it. */
static bool append_enveloped(BIO **chain, CMS_ContentInfo *cms)
{
    CMS_EncryptedContentInfo *ec = cms_encrypted(cms);
    const bool ok = (cms_type(cms) == NID_pkcs7_enveloped ? cms_append_cipher(chain, &cms->ctx, ec)
                                                          : cms_append_aead(chain, cms)) &&
                    cms_wrap_for_all(cms);
    cms_set_key(ec, NULL, 0);
    return ok;
}

static bool append_filters(BIO **chain, CMS_ContentInfo *cms)
{
    switch (cms_type(cms)) {
    case NID_pkcs7_data:
        return true;
    case NID_pkcs7_signed:
        return append_digests(chain, cms);
    case NID_pkcs7_digest:
        return cms_append_digest(chain, &cms->ctx, cms->d.digestedData->digestAlgorithm);
    case NID_pkcs7_encrypted:
        return append_decrypted(chain, cms);
    case NID_pkcs7_enveloped:
    case NID_id_smime_ct_authEnvelopedData:
        return append_enveloped(chain, cms);
    default:
        return FAIL(ERR_LIB_CMS, CMS_R_UNSUPPORTED_TYPE);
    }
}

BIO *CMS_dataInit(CMS_ContentInfo *cms, BIO *icont)
{
    BIO *chain = NULL, *source;
    if (CMS_get0_content(cms) == NULL) {
        ERR_raise(ERR_LIB_CMS, CMS_R_NO_CONTENT);
        return NULL;
    }
    if (append_filters(&chain, cms)) {
        if ((source = icont != NULL ? icont : new_source(cms)) != NULL) {
            (void)pkcs7_append(&chain, source);
            return chain;
        }
        ERR_raise(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
    }
    BIO_free_all(chain);
    return NULL;
}

/* ---- Finished ---- */

/* What the chain's end holds becomes the contents. */
static bool keep_octets(ASN1_OCTET_STRING *octets, BIO *chain)
{
    char *held;
    BIO *store = BIO_find_type(chain, BIO_TYPE_MEM);
    if (store == NULL)
        return FAIL(ERR_LIB_CMS, CMS_R_CONTENT_NOT_FOUND);
    const long len = BIO_get_mem_data(store, &held);
    if (len > INT_MAX || !ASN1_STRING_set(octets, held, (int)len))
        return FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
    octets->flags &= ~ASN1_STRING_FLAG_CONT;
    return true;
}

int CMS_dataFinal(CMS_ContentInfo *cms, BIO *bio)
{
    ASN1_OCTET_STRING **octets = CMS_get0_content(cms);
    if (octets == NULL || (*octets != NULL && ((*octets)->flags & ASN1_STRING_FLAG_CONT) != 0 &&
                           !keep_octets(*octets, bio)))
        return 0;
    switch (cms_type(cms)) {
    case NID_pkcs7_data:
    case NID_pkcs7_encrypted:
    case NID_pkcs7_enveloped:
        return 1;
    case NID_pkcs7_signed:
        return cms_sign_all(cms, bio);
    case NID_pkcs7_digest:
        return cms_finish_digest(cms->d.digestedData, bio, false);
    case NID_id_smime_ct_authEnvelopedData:
        return cms_finish_mac(cms->d.authEnvelopedData, bio);
    default:
        return FAIL(ERR_LIB_CMS, CMS_R_UNSUPPORTED_TYPE);
    }
}

int CMS_final(CMS_ContentInfo *cms, BIO *data, BIO *dcont, unsigned int flags)
{
    BIO *chain = CMS_dataInit(cms, dcont);
    if (chain == NULL)
        return FAIL(ERR_LIB_CMS, CMS_R_CMS_LIB);
    bool ok = SMIME_crlf_copy(data, chain, (int)flags) != 0 || FAIL(ERR_LIB_CMS, CMS_R_CMS_LIB);
    (void)BIO_flush(chain);
    if (ok && !CMS_dataFinal(cms, chain))
        ok = FAIL(ERR_LIB_CMS, CMS_R_CMS_DATAFINAL_ERROR);
    pkcs7_free_chain(chain, dcont);
    return ok;
}
