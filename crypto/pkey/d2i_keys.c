/* d2i_PrivateKey(3), d2i_PUBKEY: keys from and into DER. */
#include <openssl/asn1err.h>
#include <openssl/err.h>
#include <openssl/x509.h>

#include "crypto/base/raise.h"
#include "crypto/pkey/d2i.h"
#include "crypto/pkey/foreign.h"

/* ---- Private keys ---- */

EVP_PKEY *d2i_PrivateKey_ex(int type, EVP_PKEY **a, const unsigned char **pp, long length,
                            OSSL_LIB_CTX *libctx, const char *propq)
{
    (void)propq;
    const struct pkey_row *row = pkey_row_by_nid(type);
    if (row == NULL) {
        ERR_raise(ERR_LIB_EVP, EVP_R_UNSUPPORTED_ALGORITHM);
        return NULL;
    }
    return d2i_key(pkey_get_private, row, a, pp, length, libctx);
}

EVP_PKEY *d2i_PrivateKey(int type, EVP_PKEY **a, const unsigned char **pp, long length)
{
    return d2i_PrivateKey_ex(type, a, pp, length, NULL, NULL);
}

EVP_PKEY *d2i_AutoPrivateKey_ex(EVP_PKEY **a, const unsigned char **pp, long length,
                                OSSL_LIB_CTX *libctx, const char *propq)
{
    (void)propq;
    return d2i_key(pkey_get_private, NULL, a, pp, length, libctx);
}

EVP_PKEY *d2i_AutoPrivateKey(EVP_PKEY **a, const unsigned char **pp, long length)
{
    return d2i_AutoPrivateKey_ex(a, pp, length, NULL, NULL);
}

EVP_PKEY *d2i_PrivateKey_ex_bio(BIO *bp, EVP_PKEY **a, OSSL_LIB_CTX *libctx, const char *propq)
{
    (void)propq;
    return d2i_key_bio(pkey_get_private, NULL, a, bp, libctx);
}

EVP_PKEY *d2i_PrivateKey_bio(BIO *bp, EVP_PKEY **a)
{
    return d2i_PrivateKey_ex_bio(bp, a, NULL, NULL);
}

EVP_PKEY *d2i_PrivateKey_ex_fp(FILE *fp, EVP_PKEY **a, OSSL_LIB_CTX *libctx, const char *propq)
{
    (void)propq;
    return d2i_key_fp(pkey_get_private, NULL, a, fp, libctx);
}

EVP_PKEY *d2i_PrivateKey_fp(FILE *fp, EVP_PKEY **a)
{
    return d2i_PrivateKey_ex_fp(fp, a, NULL, NULL);
}

int i2d_PrivateKey(const EVP_PKEY *a, unsigned char **pp)
{
    return i2d_key(pkey_put_private, a, pp);
}

int i2d_PrivateKey_bio(BIO *bp, const EVP_PKEY *pkey)
{
    return i2d_key_bio(pkey_put_private, pkey, bp);
}

int i2d_PrivateKey_fp(FILE *fp, const EVP_PKEY *pkey)
{
    return i2d_key_fp(pkey_put_private, pkey, fp);
}

int i2d_PKCS8PrivateKeyInfo_bio(BIO *bp, const EVP_PKEY *key)
{
    return i2d_key_bio(pkey_put_pkcs8, key, bp);
}

int i2d_PKCS8PrivateKeyInfo_fp(FILE *fp, const EVP_PKEY *key)
{
    return i2d_key_fp(pkey_put_pkcs8, key, fp);
}

/* ---- SubjectPublicKeyInfo ---- */

EVP_PKEY *d2i_PUBKEY_ex(EVP_PKEY **a, const unsigned char **pp, long length, OSSL_LIB_CTX *libctx,
                        const char *propq)
{
    (void)propq;
    return d2i_key(pkey_get_spki, NULL, a, pp, length, libctx);
}

EVP_PKEY *d2i_PUBKEY(EVP_PKEY **a, const unsigned char **pp, long length)
{
    return d2i_PUBKEY_ex(a, pp, length, NULL, NULL);
}

EVP_PKEY *d2i_PUBKEY_bio(BIO *bp, EVP_PKEY **a)
{
    return d2i_key_bio(pkey_get_spki, NULL, a, bp, NULL);
}

EVP_PKEY *d2i_PUBKEY_fp(FILE *fp, EVP_PKEY **a)
{
    return d2i_key_fp(pkey_get_spki, NULL, a, fp, NULL);
}

int i2d_PUBKEY(const EVP_PKEY *a, unsigned char **pp)
{
    return a == NULL ? 0 : i2d_key(pkey_put_spki, a, pp);
}

int i2d_PUBKEY_bio(BIO *bp, const EVP_PKEY *pkey)
{
    return i2d_key_bio(pkey_put_spki, pkey, bp);
}

int i2d_PUBKEY_fp(FILE *fp, const EVP_PKEY *pkey)
{
    return i2d_key_fp(pkey_put_spki, pkey, fp);
}

/* ---- Parameters ---- */

EVP_PKEY *d2i_KeyParams(int type, EVP_PKEY **a, const unsigned char **pp, long length)
{
    const struct pkey_row *row = pkey_row_by_nid(type);
    if (row == NULL) {
        ERR_raise(ERR_LIB_ASN1, ASN1_R_UNSUPPORTED_TYPE);
        return NULL;
    }
    return d2i_key(pkey_get_parameters, row, a, pp, length, NULL);
}

EVP_PKEY *d2i_KeyParams_bio(int type, EVP_PKEY **a, BIO *in)
{
    const struct pkey_row *row = pkey_row_by_nid(type);
    if (row == NULL) {
        ERR_raise(ERR_LIB_ASN1, ASN1_R_UNSUPPORTED_TYPE);
        return NULL;
    }
    return d2i_key_bio(pkey_get_parameters, row, a, in, NULL);
}

int i2d_KeyParams(const EVP_PKEY *a, unsigned char **pp)
{
    return i2d_key(pkey_put_parameters, a, pp);
}

int i2d_KeyParams_bio(BIO *bp, const EVP_PKEY *pkey)
{
    return i2d_key_bio(pkey_put_parameters, pkey, bp);
}

/* ---- Public keys without a frame; of EC, the point ---- */

static bool put_point(struct builder *b, const EVP_PKEY *key)
{
    return key->row->coding->spki_bits(key->key, b);
}

/* A foreign provider's, as it is exported. */
static int i2d_foreign(const EVP_PKEY *a, unsigned char **pp)
{
    EVP_PKEY *own = pkey_as_of(a, NULL, NULL, EVP_PKEY_PUBLIC_KEY);
    int len = own != NULL ? i2d_PublicKey(own, pp) : -1;
    EVP_PKEY_free(own);
    return len;
}

int i2d_PublicKey(const EVP_PKEY *a, unsigned char **pp)
{
    if (a->row != NULL && a->row->foreign != NULL)
        return i2d_foreign(a, pp);
    bool point = EVP_PKEY_get_base_id(a) == EVP_PKEY_EC && a->key != NULL;
    return i2d_key(point ? put_point : pkey_put_public, a, pp);
}

/* The point says nothing of its curve, which *a must have. */
static EVP_PKEY *d2i_point(EVP_PKEY **a, const unsigned char **pp, long length)
{
    if (a == NULL || *a == NULL || length < 0 || EVP_PKEY_get_base_id(*a) != EVP_PKEY_EC ||
        !EVP_PKEY_set1_encoded_public_key(*a, *pp, (size_t)length)) {
        ERR_raise(ERR_LIB_ASN1, ERR_R_ASN1_LIB);
        return NULL;
    }
    *pp += length;
    return *a;
}

EVP_PKEY *d2i_PublicKey(int type, EVP_PKEY **a, const unsigned char **pp, long length)
{
    const struct pkey_row *row = pkey_row_by_nid(type);
    if (row != NULL && pkey_public_name(row) != NULL)
        return d2i_key(pkey_get_public, row, a, pp, length, NULL);
    if (type == EVP_PKEY_EC)
        return d2i_point(a, pp, length);
    ERR_raise(ERR_LIB_ASN1, ASN1_R_UNKNOWN_PUBLIC_KEY_TYPE);
    return NULL;
}
