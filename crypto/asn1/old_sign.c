/* Digests and signatures by i2d functions, from before there were items. */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/x509.h>
#include <stdbool.h>

#include "crypto/base/raise.h"

/* The DER, to be freed; its length, or 0 with an error. */
static size_t encode(i2d_of_void *i2d, const void *data, unsigned char **der)
{
    int n = i2d(data, NULL);
    if (n <= 0)
        return (size_t)FAIL(ERR_LIB_ASN1, ERR_R_INTERNAL_ERROR);
    unsigned char *p = *der = OPENSSL_malloc((size_t)n);
    if (p == NULL)
        return (size_t)FAIL(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE);
    i2d(data, &p);
    return (size_t)n;
}

int ASN1_digest(i2d_of_void *i2d, const EVP_MD *type, char *data, unsigned char *md,
                unsigned int *len)
{
    unsigned char *der = NULL;
    size_t n = encode(i2d, data, &der);
    int ok = n > 0 && EVP_Digest(der, n, md, len, type, NULL);
    OPENSSL_free(der);
    return ok;
}

/* The algorithm of RSA with that digest, or, for what was EVP_dss1(), DSA's. */
static bool set_algorithm(X509_ALGOR *a, const EVP_MD *md)
{
    int nid = EVP_MD_get_pkey_type(md);
    ASN1_OBJECT *o = OBJ_nid2obj(nid);
    if (a == NULL)
        return true;
    if (o == NULL)
        return FAIL(ERR_LIB_ASN1, ASN1_R_UNKNOWN_OBJECT_TYPE);
    if (OBJ_length(o) == 0)
        return FAIL(ERR_LIB_ASN1, ASN1_R_THE_ASN1_OBJECT_IDENTIFIER_IS_NOT_KNOWN_FOR_THIS_MD);
    return X509_ALGOR_set0(a, o, nid == NID_dsaWithSHA1 ? V_ASN1_UNDEF : V_ASN1_NULL, NULL);
}

static int sign(EVP_MD_CTX *ctx, const unsigned char *der, size_t n, ASN1_BIT_STRING *signature,
                EVP_PKEY *key, const EVP_MD *md)
{
    int size = EVP_PKEY_get_size(key);
    unsigned int len;
    unsigned char *out = size > 0 ? OPENSSL_malloc((size_t)size) : NULL;
    if (out == NULL)
        return FAIL(ERR_LIB_ASN1, ERR_R_MALLOC_FAILURE);
    if (!EVP_SignInit_ex(ctx, md, NULL) || !EVP_SignUpdate(ctx, der, n) ||
        !EVP_SignFinal(ctx, out, &len, key)) {
        OPENSSL_free(out);
        return FAIL(ERR_LIB_ASN1, ERR_R_EVP_LIB);
    }
    ASN1_STRING_set0(signature, out, (int)len);
    signature->flags &= ~(ASN1_STRING_FLAG_BITS_LEFT | 0x07);
    signature->flags |= ASN1_STRING_FLAG_BITS_LEFT;
    return (int)len;
}

int ASN1_sign(i2d_of_void *i2d, X509_ALGOR *algor1, X509_ALGOR *algor2, ASN1_BIT_STRING *signature,
              char *data, EVP_PKEY *pkey, const EVP_MD *type)
{
    unsigned char *der = NULL;
    int len = 0;
    if (!set_algorithm(algor1, type) || !set_algorithm(algor2, type))
        return 0;
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    size_t n = ctx != NULL ? encode(i2d, data, &der) : 0;
    if (n > 0)
        len = sign(ctx, der, n, signature, pkey, type);
    OPENSSL_clear_free(der, n);
    EVP_MD_CTX_free(ctx);
    return len;
}

int ASN1_verify(i2d_of_void *i2d, X509_ALGOR *algor1, ASN1_BIT_STRING *signature, char *data,
                EVP_PKEY *pkey)
{
    const EVP_MD *md = EVP_get_digestbyobj(algor1->algorithm);
    unsigned char *der = NULL;
    int r = -1;
    if (md == NULL) {
        ERR_raise(ERR_LIB_ASN1, ASN1_R_UNKNOWN_MESSAGE_DIGEST_ALGORITHM);
        return -1;
    }
    if (signature->type == V_ASN1_BIT_STRING && (signature->flags & 0x07) != 0) {
        ERR_raise(ERR_LIB_ASN1, ASN1_R_INVALID_BIT_STRING_BITS_LEFT);
        return -1;
    }
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    size_t n = ctx != NULL ? encode(i2d, data, &der) : 0;
    if (n > 0 && (!EVP_VerifyInit_ex(ctx, md, NULL) || !EVP_VerifyUpdate(ctx, der, n))) {
        ERR_raise(ERR_LIB_ASN1, ERR_R_EVP_LIB);
        r = 0;
    } else if (n > 0) {
        r = EVP_VerifyFinal(ctx, signature->data, (unsigned int)signature->length, pkey);
        if (r <= 0) {
            ERR_raise(ERR_LIB_ASN1, ERR_R_EVP_LIB);
            r = 0;
        }
    }
    OPENSSL_clear_free(der, n);
    EVP_MD_CTX_free(ctx);
    return r;
}
