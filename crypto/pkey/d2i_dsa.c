/* DSA from and into DER: SubjectPublicKeyInfo, and DSAPrivateKey of BIOs and FILEs. */
#include <openssl/x509.h>

#include "crypto/pkey/d2i_object.h"

/* *a, unless a is NULL, becomes the new one. */
static DSA *give(DSA **a, DSA *object)
{
    if (object != NULL && a != NULL) {
        DSA_free(*a);
        *a = object;
    }
    return object;
}

DSA *d2i_DSA_PUBKEY(DSA **a, const unsigned char **in, long len)
{
    return give(a, d2i_object(pkey_get_spki, EVP_PKEY_DSA, in, len));
}

int i2d_DSA_PUBKEY(const DSA *a, unsigned char **out)
{
    return i2d_object(pkey_put_spki, EVP_PKEY_DSA, a, out);
}

DSA *d2i_DSA_PUBKEY_bio(BIO *bp, DSA **dsa)
{
    return give(dsa, d2i_object_bio(pkey_get_spki, EVP_PKEY_DSA, bp));
}

int i2d_DSA_PUBKEY_bio(BIO *bp, const DSA *dsa)
{
    return i2d_object_bio(pkey_put_spki, EVP_PKEY_DSA, dsa, bp);
}

DSA *d2i_DSA_PUBKEY_fp(FILE *fp, DSA **dsa)
{
    return give(dsa, d2i_object_fp(pkey_get_spki, EVP_PKEY_DSA, fp));
}

int i2d_DSA_PUBKEY_fp(FILE *fp, const DSA *dsa)
{
    return i2d_object_fp(pkey_put_spki, EVP_PKEY_DSA, dsa, fp);
}

DSA *d2i_DSAPrivateKey_bio(BIO *bp, DSA **dsa)
{
    return give(dsa, d2i_object_bio(pkey_get_traditional, EVP_PKEY_DSA, bp));
}

int i2d_DSAPrivateKey_bio(BIO *bp, const DSA *dsa)
{
    return i2d_object_bio(pkey_put_traditional, EVP_PKEY_DSA, dsa, bp);
}

DSA *d2i_DSAPrivateKey_fp(FILE *fp, DSA **dsa)
{
    return give(dsa, d2i_object_fp(pkey_get_traditional, EVP_PKEY_DSA, fp));
}

int i2d_DSAPrivateKey_fp(FILE *fp, const DSA *dsa)
{
    return i2d_object_fp(pkey_put_traditional, EVP_PKEY_DSA, dsa, fp);
}
