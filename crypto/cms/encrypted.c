/* Encrypted contents: RFC 5652, 6.3 and 8; AES-GCM: RFC 5084. CMS_EncryptedData_encrypt(3). */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <openssl/rand.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/cms/cms.h"
#include "crypto/pkcs7/pkcs7.h"

/* GCMParameters: RFC 5084, 3.2. */
typedef struct {
    ASN1_OCTET_STRING *nonce;
    int32_t icvLen;
} CMS_GCMParameters;

enum { ICV_DEFAULT = 12, ICV_LEAST = 12, NONCE_MAX = EVP_MAX_IV_LENGTH };

static const ASN1_ITEM *CMS_GCMParameters_it(void);

/* ---- Ciphers and keys ---- */

EVP_CIPHER *cms_fetch_cipher(const struct cms_ctx *ctx, const X509_ALGOR *alg)
{
    const PKCS7_CTX from = {ctx->libctx, ctx->propq};
    EVP_CIPHER *cipher = pkcs7_fetch_cipher(&from, alg);
    if (cipher == NULL)
        ERR_raise(ERR_LIB_CMS, CMS_R_UNKNOWN_CIPHER);
    return cipher;
}

void cms_set_key(CMS_EncryptedContentInfo *ec, unsigned char *key, size_t len)
{
    OPENSSL_clear_free(ec->key, ec->keylen);
    ec->key = key;
    ec->keylen = len;
}

static bool is_aead(const EVP_CIPHER *cipher)
{
    return (EVP_CIPHER_get_flags(cipher) & EVP_CIPH_FLAG_AEAD_CIPHER) != 0;
}

size_t cms_content_key_len(const struct cms_ctx *ctx, const CMS_EncryptedContentInfo *ec)
{
    EVP_CIPHER *cipher = cms_fetch_cipher(ctx, ec->contentEncryptionAlgorithm);
    EVP_CIPHER_CTX *c = cipher != NULL ? EVP_CIPHER_CTX_new() : NULL;
    int len = 0;
    if (c != NULL && EVP_CipherInit_ex(c, cipher, NULL, NULL, NULL, 0) > 0 &&
        (is_aead(cipher) ||
         EVP_CIPHER_asn1_to_param(c, ec->contentEncryptionAlgorithm->parameter) > 0))
        len = EVP_CIPHER_CTX_get_key_length(c);
    EVP_CIPHER_CTX_free(c);
    EVP_CIPHER_free(cipher);
    if (len > 0 && len <= EVP_MAX_KEY_LENGTH)
        return (size_t)len;
    return FAIL(ERR_LIB_CMS, CMS_R_CIPHER_PARAMETER_INITIALISATION_ERROR);
}

/* ---- Parameters ---- */

static bool put_gcm(EVP_CIPHER_CTX *c, const unsigned char *iv, int iv_len, ASN1_TYPE *to)
{
    CMS_GCMParameters *p = (CMS_GCMParameters *)ASN1_item_new(ASN1_ITEM_rptr(CMS_GCMParameters));
    if (p == NULL)
        return FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
    p->icvLen = EVP_CIPHER_CTX_get_tag_length(c);
    const bool ok = ASN1_OCTET_STRING_set(p->nonce, iv, iv_len) &&
                    ASN1_TYPE_pack_sequence(ASN1_ITEM_rptr(CMS_GCMParameters), p, &to) != NULL;
    ASN1_item_free((ASN1_VALUE *)p, ASN1_ITEM_rptr(CMS_GCMParameters));
    return ok;
}

/* The nonce and the tag that is awaited; one shorter than RFC 5084 has it isn't taken. */
static bool take_gcm(EVP_CIPHER_CTX *c, const ASN1_TYPE *from, CMS_EncryptedContentInfo *ec)
{
    CMS_GCMParameters *p = ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(CMS_GCMParameters), from);
    if (p == NULL)
        return false;
    const int tag_len = p->icvLen == 0 ? ICV_DEFAULT : p->icvLen;
    bool ok = p->nonce->length > 0 && p->nonce->length <= NONCE_MAX && tag_len >= ICV_LEAST &&
              tag_len <= CMS_TAG_MAX && (size_t)tag_len == ec->taglen;
    ok = ok && EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_IVLEN, p->nonce->length, NULL) > 0 &&
         EVP_CipherInit_ex(c, NULL, NULL, NULL, p->nonce->data, 0) > 0 &&
         (EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_TAG, tag_len, ec->tag) > 0 ||
          FAIL(ERR_LIB_CMS, CMS_R_CIPHER_AEAD_SET_TAG_ERROR));
    ASN1_item_free((ASN1_VALUE *)p, ASN1_ITEM_rptr(CMS_GCMParameters));
    return ok;
}

static bool take_parameters(EVP_CIPHER_CTX *c, const EVP_CIPHER *cipher,
                            CMS_EncryptedContentInfo *ec)
{
    ASN1_TYPE *from = ec->contentEncryptionAlgorithm->parameter;
    if (is_aead(cipher) ? from != NULL && take_gcm(c, from, ec)
                        : EVP_CIPHER_asn1_to_param(c, from) > 0)
        return true;
    return FAIL(ERR_LIB_CMS, CMS_R_CIPHER_PARAMETER_INITIALISATION_ERROR);
}

static bool put_parameters(EVP_CIPHER_CTX *c, const EVP_CIPHER *cipher, const unsigned char *iv,
                           int iv_len, X509_ALGOR *alg)
{
    ASN1_TYPE_free(alg->parameter);
    alg->parameter = ASN1_TYPE_new();
    if (alg->parameter == NULL)
        return FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
    const bool gcm = EVP_CIPHER_get_mode(cipher) == EVP_CIPH_GCM_MODE;
    if (gcm ? !put_gcm(c, iv, iv_len, alg->parameter)
            : EVP_CIPHER_param_to_asn1(c, alg->parameter) <= 0)
        return FAIL(ERR_LIB_CMS, CMS_R_CIPHER_PARAMETER_INITIALISATION_ERROR);
    if (alg->parameter->type == V_ASN1_UNDEF) { /* it has none */
        ASN1_TYPE_free(alg->parameter);
        alg->parameter = NULL;
    }
    return true;
}

/* ---- The filter ---- */

/* Says the key's length, if it isn't the cipher's. */
static bool fit_key(EVP_CIPHER_CTX *c, const CMS_EncryptedContentInfo *ec)
{
    return EVP_CIPHER_CTX_get_key_length(c) == (int)ec->keylen ||
           (ec->keylen <= EVP_MAX_KEY_LENGTH &&
            EVP_CIPHER_CTX_set_key_length(c, (int)ec->keylen) > 0);
}

static bool new_key(EVP_CIPHER_CTX *c, unsigned char **key, size_t *len)
{
    *len = (size_t)EVP_CIPHER_CTX_get_key_length(c);
    *key = OPENSSL_malloc(*len);
    if (*key != NULL && EVP_CIPHER_CTX_rand_key(c, *key) > 0)
        return true;
    OPENSSL_free(*key);
    *key = NULL;
    return FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
}

static bool begin_encrypt(EVP_CIPHER_CTX *c, const EVP_CIPHER *cipher, const struct cms_ctx *ctx,
                          CMS_EncryptedContentInfo *ec)
{
    unsigned char iv[EVP_MAX_IV_LENGTH];
    const int nid = EVP_CIPHER_get_type(cipher), iv_len = EVP_CIPHER_CTX_get_iv_length(c);
    X509_ALGOR *alg = ec->contentEncryptionAlgorithm;
    if (nid == NID_undef)
        return FAIL(ERR_LIB_CMS, CMS_R_UNSUPPORTED_CONTENT_ENCRYPTION_ALGORITHM);
    ASN1_OBJECT_free(alg->algorithm);
    alg->algorithm = OBJ_nid2obj(nid);
    if (ec->key == NULL && !new_key(c, &ec->key, &ec->keylen))
        return false;
    if (!fit_key(c, ec))
        return FAIL(ERR_LIB_CMS, CMS_R_INVALID_KEY_LENGTH);
    if (iv_len > 0 && RAND_bytes_ex(ctx->libctx, iv, (size_t)iv_len, 0) <= 0)
        return false;
    if (EVP_CipherInit_ex(c, NULL, NULL, ec->key, iv_len > 0 ? iv : NULL, 1) <= 0)
        return FAIL(ERR_LIB_CMS, CMS_R_CIPHER_INITIALISATION_ERROR);
    return put_parameters(c, cipher, iv, iv_len, alg);
}

/* A key that can't be the contents' is replaced by one that isn't either, so that neither is told
 * (RFC 3218, 2.3). */
static bool begin_decrypt(EVP_CIPHER_CTX *c, const EVP_CIPHER *cipher, CMS_EncryptedContentInfo *ec)
{
    unsigned char *key = NULL;
    size_t len = 0;
    if (!take_parameters(c, cipher, ec) || !new_key(c, &key, &len))
        return false;
    bool ok = true;
    ERR_set_mark();
    const bool fits = ec->key != NULL && fit_key(c, ec);
    ERR_pop_to_mark();
    if (!fits && ec->key != NULL && ec->debug)
        ok = FAIL(ERR_LIB_CMS, CMS_R_INVALID_KEY_LENGTH);
    ok = ok && (EVP_CipherInit_ex(c, NULL, NULL, fits ? ec->key : key, NULL, 0) > 0 ||
                FAIL(ERR_LIB_CMS, CMS_R_CIPHER_INITIALISATION_ERROR));
    OPENSSL_clear_free(key, len);
    return ok;
}

static bool append(BIO **chain, const struct cms_ctx *ctx, CMS_EncryptedContentInfo *ec, bool aead)
{
    const bool encrypts = ec->cipher != NULL;
    EVP_CIPHER *cipher =
        encrypts ? EVP_CIPHER_fetch(ctx->libctx, EVP_CIPHER_get0_name(ec->cipher), ctx->propq)
                 : cms_fetch_cipher(ctx, ec->contentEncryptionAlgorithm);
    BIO *filter = cipher != NULL ? BIO_new(BIO_f_cipher()) : NULL;
    EVP_CIPHER_CTX *c = NULL;
    bool ok = filter != NULL && BIO_get_cipher_ctx(filter, &c) > 0 &&
              EVP_CipherInit_ex(c, cipher, NULL, NULL, NULL, encrypts) > 0;
    if (!ok)
        ERR_raise(ERR_LIB_CMS, CMS_R_CIPHER_INITIALISATION_ERROR);
    if (ok && EVP_CIPHER_get_type(cipher) != NID_undef &&
        EVP_CIPHER_get_mode(cipher) == EVP_CIPH_GCM_MODE && !aead)
        ok = FAIL(ERR_LIB_CMS, CMS_R_CIPHER_AEAD_IN_ENVELOPED_DATA);
    if (ok && aead && EVP_CIPHER_get_mode(cipher) != EVP_CIPH_GCM_MODE)
        ok = FAIL(ERR_LIB_CMS, CMS_R_UNSUPPORTED_CONTENT_ENCRYPTION_ALGORITHM);
    ok = ok && (encrypts ? begin_encrypt(c, cipher, ctx, ec) : begin_decrypt(c, cipher, ec));
    EVP_CIPHER_free(cipher);
    if (ok)
        return pkcs7_append(chain, filter);
    BIO_free(filter);
    return false;
}

bool cms_append_cipher(BIO **chain, const struct cms_ctx *ctx, CMS_EncryptedContentInfo *ec)
{
    return append(chain, ctx, ec, false);
}

/* RFC 5083, 2.2: what is authenticated beside the contents is the attributes as a SET OF. */
static bool put_attributes(BIO *filter, const STACK_OF(X509_ATTRIBUTE) * attributes)
{
    unsigned char *der = NULL;
    EVP_CIPHER_CTX *c = NULL;
    int n;
    if (attributes == NULL)
        return true;
    const int len =
        ASN1_item_i2d((const ASN1_VALUE *)attributes, &der, ASN1_ITEM_rptr(CMS_Attributes_Verify));
    const bool ok = len > 0 && BIO_get_cipher_ctx(filter, &c) > 0 &&
                    EVP_CipherUpdate(c, NULL, &n, der, len) > 0;
    OPENSSL_free(der);
    return ok || FAIL(ERR_LIB_CMS, CMS_R_CIPHER_INITIALISATION_ERROR);
}

bool cms_append_aead(BIO **chain, CMS_ContentInfo *cms)
{
    CMS_AuthEnvelopedData *aed = cms->d.authEnvelopedData;
    CMS_EncryptedContentInfo *ec = aed->authEncryptedContentInfo;
    if (ec->cipher == NULL) {
        if (aed->mac->length <= 0 || aed->mac->length > CMS_TAG_MAX)
            return FAIL(ERR_LIB_CMS, CMS_R_CIPHER_AEAD_SET_TAG_ERROR);
        memcpy(ec->tag, aed->mac->data, (size_t)aed->mac->length);
        ec->taglen = (size_t)aed->mac->length;
    }
    return append(chain, &cms->ctx, ec, true) && put_attributes(*chain, aed->authAttrs);
}

/* ---- EncryptedData ---- */

int CMS_EncryptedData_set1_key(CMS_ContentInfo *cms, const EVP_CIPHER *ciph,
                               const unsigned char *key, size_t keylen)
{
    if (key == NULL || keylen == 0)
        return FAIL(ERR_LIB_CMS, CMS_R_NO_KEY);
    if (ciph != NULL) {
        if (is_aead(ciph))
            return FAIL(ERR_LIB_CMS, CMS_R_UNSUPPORTED_CONTENT_ENCRYPTION_ALGORITHM);
        if (cms->d.ptr == NULL) {
            if (!cms_new_value(cms, NID_pkcs7_encrypted, ASN1_ITEM_rptr(CMS_EncryptedData)))
                return 0;
            cms->d.encryptedData->encryptedContentInfo->contentType = OBJ_nid2obj(NID_pkcs7_data);
        }
    }
    if (cms->d.ptr == NULL || cms_type(cms) != NID_pkcs7_encrypted)
        return FAIL(ERR_LIB_CMS, CMS_R_NOT_ENCRYPTED_DATA);
    CMS_EncryptedContentInfo *ec = cms->d.encryptedData->encryptedContentInfo;
    unsigned char *copy = OPENSSL_memdup(key, keylen);
    if (copy == NULL)
        return FAIL(ERR_LIB_CMS, ERR_R_MALLOC_FAILURE);
    cms_set_key(ec, copy, keylen);
    ec->cipher = ciph;
    return 1;
}

static bool build(CMS_ContentInfo *cms, BIO *in, const EVP_CIPHER *cipher, const unsigned char *key,
                  size_t keylen, unsigned flags)
{
    if (cipher == NULL)
        return FAIL(ERR_LIB_CMS, CMS_R_NO_CIPHER);
    return CMS_EncryptedData_set1_key(cms, cipher, key, keylen) &&
           ((flags & CMS_DETACHED) != 0 || CMS_set_detached(cms, 0)) &&
           ((flags & (CMS_STREAM | CMS_PARTIAL)) != 0 || CMS_final(cms, in, NULL, flags));
}

CMS_ContentInfo *CMS_EncryptedData_encrypt_ex(BIO *in, const EVP_CIPHER *cipher,
                                              const unsigned char *key, size_t keylen,
                                              unsigned int flags, OSSL_LIB_CTX *ctx,
                                              const char *propq)
{
    CMS_ContentInfo *cms = CMS_ContentInfo_new_ex(ctx, propq);
    if (cms != NULL && build(cms, in, cipher, key, keylen, flags))
        return cms;
    CMS_ContentInfo_free(cms);
    return NULL;
}

CMS_ContentInfo *CMS_EncryptedData_encrypt(BIO *in, const EVP_CIPHER *cipher,
                                           const unsigned char *key, size_t keylen,
                                           unsigned int flags)
{
    return CMS_EncryptedData_encrypt_ex(in, cipher, key, keylen, flags, NULL, NULL);
}

/* A tag that isn't right has no reason of its own. */
static bool ended_well(const CMS_ContentInfo *cms, BIO *chain)
{
    if (BIO_get_cipher_status(chain) > 0)
        return true;
    if (cms_type(cms) == NID_id_smime_ct_authEnvelopedData)
        ERR_raise(ERR_LIB_CMS, CMS_R_DECRYPT_ERROR);
    return false;
}

/* The contents decrypted, and whether their end was right. */
bool cms_decrypt_out(CMS_ContentInfo *cms, BIO *dcont, BIO *out, unsigned flags)
{
    BIO *chain = CMS_dataInit(cms, dcont);
    const bool ok = chain != NULL && cms_copy_out(out, chain, flags) && ended_well(cms, chain);
    pkcs7_free_chain(chain, dcont);
    return ok;
}

int CMS_EncryptedData_decrypt(CMS_ContentInfo *cms, const unsigned char *key, size_t keylen,
                              BIO *dcont, BIO *out, unsigned int flags)
{
    if (cms_type(cms) != NID_pkcs7_encrypted)
        return FAIL(ERR_LIB_CMS, CMS_R_TYPE_NOT_ENCRYPTED_DATA);
    return (dcont != NULL || cms_has_content(cms)) &&
           CMS_EncryptedData_set1_key(cms, NULL, key, keylen) &&
           cms_decrypt_out(cms, dcont, out, flags);
}

/* clang-format off */
ASN1_SEQUENCE(CMS_GCMParameters) = {
    ASN1_SIMPLE(CMS_GCMParameters, nonce, ASN1_OCTET_STRING),
    ASN1_EMBED(CMS_GCMParameters, icvLen, ZINT32),
} static_ASN1_SEQUENCE_END(CMS_GCMParameters)
