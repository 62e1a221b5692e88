/* Signatures in base64, as privacy-enhanced mail had them (RFC 1421, 4.6). */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include "crypto/base/raise.h"

int PEM_SignInit(EVP_MD_CTX *ctx, EVP_MD *type)
{
    return EVP_DigestInit_ex(ctx, type, NULL);
}

int PEM_SignUpdate(EVP_MD_CTX *ctx, const unsigned char *d, unsigned int cnt)
{
    return EVP_DigestUpdate(ctx, d, cnt);
}

int PEM_SignFinal(EVP_MD_CTX *ctx, unsigned char *sigret, unsigned int *siglen, EVP_PKEY *pkey)
{
    int size = EVP_PKEY_get_size(pkey);
    unsigned char *signature = size > 0 ? OPENSSL_malloc((size_t)size) : NULL;
    unsigned int len;
    if (signature == NULL)
        return FAIL(ERR_LIB_PEM, ERR_R_MALLOC_FAILURE);
    int ok = EVP_SignFinal(ctx, signature, &len, pkey) > 0;
    if (ok)
        *siglen = (unsigned int)EVP_EncodeBlock(sigret, signature, (int)len);
    OPENSSL_free(signature);
    return ok;
}
