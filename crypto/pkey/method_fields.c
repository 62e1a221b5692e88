/* EVP_PKEY_meth_set_init(3), EVP_PKEY_meth_get_init(3) and the rest of them. */
#include "crypto/pkey/method.h"

/* ---- Setting ---- */

void EVP_PKEY_meth_set_init(EVP_PKEY_METHOD *pmeth, int (*init)(EVP_PKEY_CTX *ctx))
{
    pmeth->init = init;
}

void EVP_PKEY_meth_set_copy(EVP_PKEY_METHOD *pmeth,
                            int (*copy)(EVP_PKEY_CTX *dst, const EVP_PKEY_CTX *src))
{
    pmeth->copy = copy;
}

void EVP_PKEY_meth_set_cleanup(EVP_PKEY_METHOD *pmeth, void (*cleanup)(EVP_PKEY_CTX *ctx))
{
    pmeth->cleanup = cleanup;
}

void EVP_PKEY_meth_set_paramgen(EVP_PKEY_METHOD *pmeth, int (*paramgen_init)(EVP_PKEY_CTX *ctx),
                                int (*paramgen)(EVP_PKEY_CTX *ctx, EVP_PKEY *pkey))
{
    pmeth->paramgen_init = paramgen_init;
    pmeth->paramgen = paramgen;
}

void EVP_PKEY_meth_set_keygen(EVP_PKEY_METHOD *pmeth, int (*keygen_init)(EVP_PKEY_CTX *ctx),
                              int (*keygen)(EVP_PKEY_CTX *ctx, EVP_PKEY *pkey))
{
    pmeth->keygen_init = keygen_init;
    pmeth->keygen = keygen;
}

void EVP_PKEY_meth_set_sign(EVP_PKEY_METHOD *pmeth, int (*sign_init)(EVP_PKEY_CTX *ctx),
                            int (*sign)(EVP_PKEY_CTX *ctx, unsigned char *sig, size_t *siglen,
                                        const unsigned char *tbs, size_t tbslen))
{
    pmeth->sign_init = sign_init;
    pmeth->sign = sign;
}

void EVP_PKEY_meth_set_verify(EVP_PKEY_METHOD *pmeth, int (*verify_init)(EVP_PKEY_CTX *ctx),
                              int (*verify)(EVP_PKEY_CTX *ctx, const unsigned char *sig,
                                            size_t siglen, const unsigned char *tbs, size_t tbslen))
{
    pmeth->verify_init = verify_init;
    pmeth->verify = verify;
}

void EVP_PKEY_meth_set_verify_recover(
    EVP_PKEY_METHOD *pmeth, int (*verify_recover_init)(EVP_PKEY_CTX *ctx),
    int (*verify_recover)(EVP_PKEY_CTX *ctx, unsigned char *sig, size_t *siglen,
                          const unsigned char *tbs, size_t tbslen))
{
    pmeth->verify_recover_init = verify_recover_init;
    pmeth->verify_recover = verify_recover;
}

void EVP_PKEY_meth_set_signctx(EVP_PKEY_METHOD *pmeth,
                               int (*signctx_init)(EVP_PKEY_CTX *ctx, EVP_MD_CTX *mctx),
                               int (*signctx)(EVP_PKEY_CTX *ctx, unsigned char *sig, size_t *siglen,
                                              EVP_MD_CTX *mctx))
{
    pmeth->signctx_init = signctx_init;
    pmeth->signctx = signctx;
}

void EVP_PKEY_meth_set_verifyctx(EVP_PKEY_METHOD *pmeth,
                                 int (*verifyctx_init)(EVP_PKEY_CTX *ctx, EVP_MD_CTX *mctx),
                                 int (*verifyctx)(EVP_PKEY_CTX *ctx, const unsigned char *sig,
                                                  int siglen, EVP_MD_CTX *mctx))
{
    pmeth->verifyctx_init = verifyctx_init;
    pmeth->verifyctx = verifyctx;
}

void EVP_PKEY_meth_set_encrypt(EVP_PKEY_METHOD *pmeth, int (*encrypt_init)(EVP_PKEY_CTX *ctx),
                               int (*encrypt)(EVP_PKEY_CTX *ctx, unsigned char *out, size_t *outlen,
                                              const unsigned char *in, size_t inlen))
{
    pmeth->encrypt_init = encrypt_init;
    pmeth->encrypt = encrypt;
}

void EVP_PKEY_meth_set_decrypt(EVP_PKEY_METHOD *pmeth, int (*decrypt_init)(EVP_PKEY_CTX *ctx),
                               int (*decrypt)(EVP_PKEY_CTX *ctx, unsigned char *out, size_t *outlen,
                                              const unsigned char *in, size_t inlen))
{
    pmeth->decrypt_init = decrypt_init;
    pmeth->decrypt = decrypt;
}

void EVP_PKEY_meth_set_derive(EVP_PKEY_METHOD *pmeth, int (*derive_init)(EVP_PKEY_CTX *ctx),
                              int (*derive)(EVP_PKEY_CTX *ctx, unsigned char *key, size_t *keylen))
{
    pmeth->derive_init = derive_init;
    pmeth->derive = derive;
}

void EVP_PKEY_meth_set_ctrl(EVP_PKEY_METHOD *pmeth,
                            int (*ctrl)(EVP_PKEY_CTX *ctx, int type, int p1, void *p2),
                            int (*ctrl_str)(EVP_PKEY_CTX *ctx, const char *type, const char *value))
{
    pmeth->ctrl = ctrl;
    pmeth->ctrl_str = ctrl_str;
}

void EVP_PKEY_meth_set_digestsign(EVP_PKEY_METHOD *pmeth,
                                  int (*digestsign)(EVP_MD_CTX *ctx, unsigned char *sig,
                                                    size_t *siglen, const unsigned char *tbs,
                                                    size_t tbslen))
{
    pmeth->digestsign = digestsign;
}

void EVP_PKEY_meth_set_digestverify(EVP_PKEY_METHOD *pmeth,
                                    int (*digestverify)(EVP_MD_CTX *ctx, const unsigned char *sig,
                                                        size_t siglen, const unsigned char *tbs,
                                                        size_t tbslen))
{
    pmeth->digestverify = digestverify;
}

void EVP_PKEY_meth_set_check(EVP_PKEY_METHOD *pmeth, int (*check)(EVP_PKEY *pkey))
{
    pmeth->check = check;
}

void EVP_PKEY_meth_set_public_check(EVP_PKEY_METHOD *pmeth, int (*public_check)(EVP_PKEY *pkey))
{
    pmeth->public_check = public_check;
}

void EVP_PKEY_meth_set_param_check(EVP_PKEY_METHOD *pmeth, int (*param_check)(EVP_PKEY *pkey))
{
    pmeth->param_check = param_check;
}

void EVP_PKEY_meth_set_digest_custom(EVP_PKEY_METHOD *pmeth,
                                     int (*digest_custom)(EVP_PKEY_CTX *ctx, EVP_MD_CTX *mctx))
{
    pmeth->digest_custom = digest_custom;
}

/* ---- Getting ---- */

void EVP_PKEY_meth_get_init(const EVP_PKEY_METHOD *pmeth, int (**pinit)(EVP_PKEY_CTX *ctx))
{
    *pinit = pmeth->init;
}

void EVP_PKEY_meth_get_copy(const EVP_PKEY_METHOD *pmeth,
                            int (**pcopy)(EVP_PKEY_CTX *dst, const EVP_PKEY_CTX *src))
{
    *pcopy = pmeth->copy;
}

void EVP_PKEY_meth_get_cleanup(const EVP_PKEY_METHOD *pmeth, void (**pcleanup)(EVP_PKEY_CTX *ctx))
{
    *pcleanup = pmeth->cleanup;
}

void EVP_PKEY_meth_get_paramgen(const EVP_PKEY_METHOD *pmeth,
                                int (**pparamgen_init)(EVP_PKEY_CTX *ctx),
                                int (**pparamgen)(EVP_PKEY_CTX *ctx, EVP_PKEY *pkey))
{
    if (pparamgen_init != NULL)
        *pparamgen_init = pmeth->paramgen_init;
    if (pparamgen != NULL)
        *pparamgen = pmeth->paramgen;
}

void EVP_PKEY_meth_get_keygen(const EVP_PKEY_METHOD *pmeth, int (**pkeygen_init)(EVP_PKEY_CTX *ctx),
                              int (**pkeygen)(EVP_PKEY_CTX *ctx, EVP_PKEY *pkey))
{
    if (pkeygen_init != NULL)
        *pkeygen_init = pmeth->keygen_init;
    if (pkeygen != NULL)
        *pkeygen = pmeth->keygen;
}

void EVP_PKEY_meth_get_sign(const EVP_PKEY_METHOD *pmeth, int (**psign_init)(EVP_PKEY_CTX *ctx),
                            int (**psign)(EVP_PKEY_CTX *ctx, unsigned char *sig, size_t *siglen,
                                          const unsigned char *tbs, size_t tbslen))
{
    if (psign_init != NULL)
        *psign_init = pmeth->sign_init;
    if (psign != NULL)
        *psign = pmeth->sign;
}

void EVP_PKEY_meth_get_verify(const EVP_PKEY_METHOD *pmeth, int (**pverify_init)(EVP_PKEY_CTX *ctx),
                              int (**pverify)(EVP_PKEY_CTX *ctx, const unsigned char *sig,
                                              size_t siglen, const unsigned char *tbs,
                                              size_t tbslen))
{
    if (pverify_init != NULL)
        *pverify_init = pmeth->verify_init;
    if (pverify != NULL)
        *pverify = pmeth->verify;
}

void EVP_PKEY_meth_get_verify_recover(
    const EVP_PKEY_METHOD *pmeth, int (**pverify_recover_init)(EVP_PKEY_CTX *ctx),
    int (**pverify_recover)(EVP_PKEY_CTX *ctx, unsigned char *sig, size_t *siglen,
                            const unsigned char *tbs, size_t tbslen))
{
    if (pverify_recover_init != NULL)
        *pverify_recover_init = pmeth->verify_recover_init;
    if (pverify_recover != NULL)
        *pverify_recover = pmeth->verify_recover;
}

void EVP_PKEY_meth_get_signctx(const EVP_PKEY_METHOD *pmeth,
                               int (**psignctx_init)(EVP_PKEY_CTX *ctx, EVP_MD_CTX *mctx),
                               int (**psignctx)(EVP_PKEY_CTX *ctx, unsigned char *sig,
                                                size_t *siglen, EVP_MD_CTX *mctx))
{
    if (psignctx_init != NULL)
        *psignctx_init = pmeth->signctx_init;
    if (psignctx != NULL)
        *psignctx = pmeth->signctx;
}

void EVP_PKEY_meth_get_verifyctx(const EVP_PKEY_METHOD *pmeth,
                                 int (**pverifyctx_init)(EVP_PKEY_CTX *ctx, EVP_MD_CTX *mctx),
                                 int (**pverifyctx)(EVP_PKEY_CTX *ctx, const unsigned char *sig,
                                                    int siglen, EVP_MD_CTX *mctx))
{
    if (pverifyctx_init != NULL)
        *pverifyctx_init = pmeth->verifyctx_init;
    if (pverifyctx != NULL)
        *pverifyctx = pmeth->verifyctx;
}

void EVP_PKEY_meth_get_encrypt(const EVP_PKEY_METHOD *pmeth,
                               int (**pencrypt_init)(EVP_PKEY_CTX *ctx),
                               int (**pencrypt)(EVP_PKEY_CTX *ctx, unsigned char *out,
                                                size_t *outlen, const unsigned char *in,
                                                size_t inlen))
{
    if (pencrypt_init != NULL)
        *pencrypt_init = pmeth->encrypt_init;
    if (pencrypt != NULL)
        *pencrypt = pmeth->encrypt;
}

void EVP_PKEY_meth_get_decrypt(const EVP_PKEY_METHOD *pmeth,
                               int (**pdecrypt_init)(EVP_PKEY_CTX *ctx),
                               int (**pdecrypt)(EVP_PKEY_CTX *ctx, unsigned char *out,
                                                size_t *outlen, const unsigned char *in,
                                                size_t inlen))
{
    if (pdecrypt_init != NULL)
        *pdecrypt_init = pmeth->decrypt_init;
    if (pdecrypt != NULL)
        *pdecrypt = pmeth->decrypt;
}

void EVP_PKEY_meth_get_derive(const EVP_PKEY_METHOD *pmeth, int (**pderive_init)(EVP_PKEY_CTX *ctx),
                              int (**pderive)(EVP_PKEY_CTX *ctx, unsigned char *key,
                                              size_t *keylen))
{
    if (pderive_init != NULL)
        *pderive_init = pmeth->derive_init;
    if (pderive != NULL)
        *pderive = pmeth->derive;
}

void EVP_PKEY_meth_get_ctrl(const EVP_PKEY_METHOD *pmeth,
                            int (**pctrl)(EVP_PKEY_CTX *ctx, int type, int p1, void *p2),
                            int (**pctrl_str)(EVP_PKEY_CTX *ctx, const char *type,
                                              const char *value))
{
    if (pctrl != NULL)
        *pctrl = pmeth->ctrl;
    if (pctrl_str != NULL)
        *pctrl_str = pmeth->ctrl_str;
}

void EVP_PKEY_meth_get_digestsign(const EVP_PKEY_METHOD *pmeth,
                                  int (**pdigestsign)(EVP_MD_CTX *ctx, unsigned char *sig,
                                                      size_t *siglen, const unsigned char *tbs,
                                                      size_t tbslen))
{
    *pdigestsign = pmeth->digestsign;
}

void EVP_PKEY_meth_get_digestverify(const EVP_PKEY_METHOD *pmeth,
                                    int (**pdigestverify)(EVP_MD_CTX *ctx, const unsigned char *sig,
                                                          size_t siglen, const unsigned char *tbs,
                                                          size_t tbslen))
{
    *pdigestverify = pmeth->digestverify;
}

void EVP_PKEY_meth_get_check(const EVP_PKEY_METHOD *pmeth, int (**pcheck)(EVP_PKEY *pkey))
{
    *pcheck = pmeth->check;
}

void EVP_PKEY_meth_get_public_check(const EVP_PKEY_METHOD *pmeth,
                                    int (**ppublic_check)(EVP_PKEY *pkey))
{
    *ppublic_check = pmeth->public_check;
}

void EVP_PKEY_meth_get_param_check(const EVP_PKEY_METHOD *pmeth,
                                   int (**pparam_check)(EVP_PKEY *pkey))
{
    *pparam_check = pmeth->param_check;
}

void EVP_PKEY_meth_get_digest_custom(const EVP_PKEY_METHOD *pmeth,
                                     int (**pdigest_custom)(EVP_PKEY_CTX *ctx, EVP_MD_CTX *mctx))
{
    *pdigest_custom = pmeth->digest_custom;
}
