/* EVP_SignInit(3), EVP_VerifyInit(3): a digest runs, and a key signs its result at the end. */
#include <openssl/crypto.h>
#include <openssl/evp.h>

#include "crypto/base/raise.h"
#include "crypto/evp/md.h"

/* A context of the key that signs or verifies what ctx digested, its md and the length; NULL on
 * failure. */
static EVP_PKEY_CTX *begin(const EVP_MD_CTX *ctx, EVP_PKEY *pkey, OSSL_LIB_CTX *libctx,
                           const char *propq, int (*init)(EVP_PKEY_CTX *), uint8_t *md,
                           unsigned *len)
{
    *len = md_so_far(ctx, md);
    if (*len == 0) {
        ERR_raise(ERR_LIB_EVP, EVP_R_NO_DIGEST_SET);
        return NULL;
    }
    EVP_PKEY_CTX *pctx = EVP_PKEY_CTX_new_from_pkey(libctx, pkey, propq);
    if (pctx != NULL && init(pctx) > 0 && EVP_PKEY_CTX_set_signature_md(pctx, ctx->md) > 0)
        return pctx;
    EVP_PKEY_CTX_free(pctx);
    return NULL;
}

int EVP_SignFinal_ex(EVP_MD_CTX *ctx, unsigned char *sigret, unsigned int *siglen, EVP_PKEY *pkey,
                     OSSL_LIB_CTX *libctx, const char *propq)
{
    uint8_t md[EVP_MAX_MD_SIZE];
    unsigned len = 0;
    *siglen = 0;
    EVP_PKEY_CTX *pctx = begin(ctx, pkey, libctx, propq, EVP_PKEY_sign_init, md, &len);
    if (pctx == NULL)
        return 0;
    size_t out_len = (size_t)EVP_PKEY_get_size(pkey);
    bool ok = EVP_PKEY_sign(pctx, sigret, &out_len, md, len) > 0;
    EVP_PKEY_CTX_free(pctx);
    if (ok)
        *siglen = (unsigned)out_len;
    return ok;
}

int EVP_SignFinal(EVP_MD_CTX *ctx, unsigned char *sigret, unsigned int *siglen, EVP_PKEY *pkey)
{
    return EVP_SignFinal_ex(ctx, sigret, siglen, pkey, NULL, NULL);
}

int EVP_VerifyFinal_ex(EVP_MD_CTX *ctx, const unsigned char *sigbuf, unsigned int siglen,
                       EVP_PKEY *pkey, OSSL_LIB_CTX *libctx, const char *propq)
{
    uint8_t md[EVP_MAX_MD_SIZE];
    unsigned len = 0;
    EVP_PKEY_CTX *pctx = begin(ctx, pkey, libctx, propq, EVP_PKEY_verify_init, md, &len);
    if (pctx == NULL)
        return -1;
    int result = EVP_PKEY_verify(pctx, sigbuf, siglen, md, len);
    EVP_PKEY_CTX_free(pctx);
    return result;
}

int EVP_VerifyFinal(EVP_MD_CTX *ctx, const unsigned char *sigbuf, unsigned int siglen,
                    EVP_PKEY *pkey)
{
    return EVP_VerifyFinal_ex(ctx, sigbuf, siglen, pkey, NULL, NULL);
}
