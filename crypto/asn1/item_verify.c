/* Signatures over values verified, ASN1_item_verify(3). */
#include <openssl/asn1.h>
#include <openssl/crypto.h>
#include <openssl/objects.h>
#include <openssl/x509.h>

#include "crypto/asn1/signature.h"
#include "crypto/base/raise.h"
#include "crypto/obj/object.h"
#include "crypto/pkey/asn1_method.h"

int ASN1_item_verify(const ASN1_ITEM *it, const X509_ALGOR *alg, const ASN1_BIT_STRING *signature,
                     const void *data, EVP_PKEY *pkey)
{
    return ASN1_item_verify_ex(it, alg, signature, data, NULL, pkey, NULL, NULL);
}

int ASN1_item_verify_ex(const ASN1_ITEM *it, const X509_ALGOR *alg,
                        const ASN1_BIT_STRING *signature, const void *data,
                        const ASN1_OCTET_STRING *id, EVP_PKEY *pkey, OSSL_LIB_CTX *libctx,
                        const char *propq)
{
    if (pkey == NULL) {
        ERR_raise(ERR_LIB_ASN1, ERR_R_PASSED_NULL_PARAMETER);
        return -1;
    }
    EVP_MD_CTX *ctx = asn1_signature_ctx(pkey, id, libctx, propq);
    int r = ctx != NULL ? ASN1_item_verify_ctx(it, alg, signature, data, ctx) : -1;
    asn1_signature_ctx_free(ctx);
    return r;
}

/* With the parameters in DER. */
static int init(EVP_MD_CTX *ctx, const X509_ALGOR *alg, EVP_PKEY *key)
{
    unsigned char *der = NULL;
    int len = 0;
    if (alg->parameter != NULL && (len = i2d_ASN1_TYPE(alg->parameter, &der)) < 0)
        return -1;
    int r = asn1_verify_init(ctx, OBJ_obj2nid(alg->algorithm), slice_of(der, (size_t)len), key);
    OPENSSL_free(der);
    return r;
}

/* What a program's own kind of key says to an algorithm that names no digest; 2: nothing. */
static int verify_foreign(EVP_MD_CTX *ctx, const ASN1_ITEM *it, const void *data,
                          const X509_ALGOR *alg, const ASN1_BIT_STRING *signature, EVP_PKEY *key)
{
    const EVP_PKEY_ASN1_METHOD *m = asn1_method_of(key->row);
    int digest = NID_undef;
    if (m == NULL || m->item_verify == NULL ||
        (OBJ_find_sigid_algs(OBJ_obj2nid(alg->algorithm), &digest, NULL) && digest != NID_undef))
        return 2;
    return m->item_verify(ctx, it, data, alg, signature, key);
}

int ASN1_item_verify_ctx(const ASN1_ITEM *it, const X509_ALGOR *alg,
                         const ASN1_BIT_STRING *signature, const void *data, EVP_MD_CTX *ctx)
{
    EVP_PKEY_CTX *pctx = EVP_MD_CTX_get_pkey_ctx(ctx);
    EVP_PKEY *key = pctx != NULL ? EVP_PKEY_CTX_get0_pkey(pctx) : NULL;
    unsigned char *der = NULL;
    if (key == NULL) {
        ERR_raise(ERR_LIB_ASN1, ASN1_R_CONTEXT_NOT_INITIALISED);
        return -1;
    }
    if (signature->type == V_ASN1_BIT_STRING && (signature->flags & 0x07) != 0) {
        ERR_raise(ERR_LIB_ASN1, ASN1_R_INVALID_BIT_STRING_BITS_LEFT);
        return -1;
    }
    int r = verify_foreign(ctx, it, data, alg, signature, key);
    if (r != 2)
        return r;
    r = init(ctx, alg, key);
    if (r <= 0)
        return r;
    int len = ASN1_item_i2d(data, &der, it);
    if (len <= 0) {
        ERR_raise(ERR_LIB_ASN1, ERR_R_INTERNAL_ERROR);
        return -1;
    }
    r = EVP_DigestVerify(ctx, signature->data, (size_t)signature->length, der, (size_t)len);
    OPENSSL_clear_free(der, (size_t)len);
    if (r <= 0)
        ERR_raise(ERR_LIB_ASN1, ERR_R_EVP_LIB);
    return r;
}
