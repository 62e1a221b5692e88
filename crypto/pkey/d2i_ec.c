/* EC_KEY from and into DER: SubjectPublicKeyInfo, and ECPrivateKey of BIOs and FILEs. */
#include <openssl/x509.h>

#include "crypto/pkey/d2i_object.h"

/* *a, unless a is NULL, becomes the new one. */
static EC_KEY *give(EC_KEY **a, EC_KEY *object)
{
    if (object != NULL && a != NULL) {
        EC_KEY_free(*a);
        *a = object;
    }
    return object;
}

EC_KEY *d2i_EC_PUBKEY(EC_KEY **a, const unsigned char **in, long len)
{
    return give(a, d2i_object(pkey_get_spki, EVP_PKEY_EC, in, len));
}

int i2d_EC_PUBKEY(const EC_KEY *a, unsigned char **out)
{
    return i2d_object(pkey_put_spki, EVP_PKEY_EC, a, out);
}

EC_KEY *d2i_EC_PUBKEY_bio(BIO *bp, EC_KEY **eckey)
{
    return give(eckey, d2i_object_bio(pkey_get_spki, EVP_PKEY_EC, bp));
}

int i2d_EC_PUBKEY_bio(BIO *bp, const EC_KEY *eckey)
{
    return i2d_object_bio(pkey_put_spki, EVP_PKEY_EC, eckey, bp);
}

EC_KEY *d2i_EC_PUBKEY_fp(FILE *fp, EC_KEY **eckey)
{
    return give(eckey, d2i_object_fp(pkey_get_spki, EVP_PKEY_EC, fp));
}

int i2d_EC_PUBKEY_fp(FILE *fp, const EC_KEY *eckey)
{
    return i2d_object_fp(pkey_put_spki, EVP_PKEY_EC, eckey, fp);
}

EC_KEY *d2i_ECPrivateKey_bio(BIO *bp, EC_KEY **eckey)
{
    return give(eckey, d2i_object_bio(pkey_get_traditional, EVP_PKEY_EC, bp));
}

int i2d_ECPrivateKey_bio(BIO *bp, const EC_KEY *eckey)
{
    return i2d_object_bio(pkey_put_traditional, EVP_PKEY_EC, eckey, bp);
}

EC_KEY *d2i_ECPrivateKey_fp(FILE *fp, EC_KEY **eckey)
{
    return give(eckey, d2i_object_fp(pkey_get_traditional, EVP_PKEY_EC, fp));
}

int i2d_ECPrivateKey_fp(FILE *fp, const EC_KEY *eckey)
{
    return i2d_object_fp(pkey_put_traditional, EVP_PKEY_EC, eckey, fp);
}
