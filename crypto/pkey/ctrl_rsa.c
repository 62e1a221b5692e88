/* The controls of openssl/rsa.h: EVP_PKEY_CTX_set_rsa_padding(3). */
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/rsa.h>

#include "crypto/base/raise.h"
#include "crypto/pkey/ctrl.h"

enum { PADDED = EVP_PKEY_OP_TYPE_SIG | EVP_PKEY_OP_TYPE_CRYPT };

/* By number, so with EVP_PKEY_CTX_ctrl's results. */
static int rsa_ctrl(EVP_PKEY_CTX *ctx, int operations, int number, int p1, void *p2)
{
    return EVP_PKEY_CTX_ctrl(ctx, EVP_PKEY_RSA, operations, number, p1, p2);
}

/* What works on RSA alone, or on RSA-PSS too: 1, else what they give. */
static int rsa_only(EVP_PKEY_CTX *ctx, int operations, bool pss_too)
{
    if (ctx == NULL || !(ctx->operation & operations))
        return ctrl_unsupported();
    return EVP_PKEY_CTX_is_a(ctx, "RSA") || (pss_too && EVP_PKEY_CTX_is_a(ctx, "RSA-PSS")) ? 1 : -1;
}

static int pss_only(EVP_PKEY_CTX *ctx)
{
    if (ctx == NULL || !(ctx->operation & EVP_PKEY_OP_KEYGEN))
        return ctrl_unsupported();
    return EVP_PKEY_CTX_is_a(ctx, "RSA-PSS") ? 1 : -1;
}

/* ---- Paddings ---- */

int EVP_PKEY_CTX_set_rsa_padding(EVP_PKEY_CTX *ctx, int pad_mode)
{
    return rsa_ctrl(ctx, -1, EVP_PKEY_CTRL_RSA_PADDING, pad_mode, NULL);
}

int EVP_PKEY_CTX_get_rsa_padding(EVP_PKEY_CTX *ctx, int *pad_mode)
{
    return rsa_ctrl(ctx, -1, EVP_PKEY_CTRL_GET_RSA_PADDING, 0, pad_mode);
}

int EVP_PKEY_CTX_set_rsa_pss_saltlen(EVP_PKEY_CTX *ctx, int saltlen)
{
    return rsa_ctrl(ctx, EVP_PKEY_OP_TYPE_SIG, EVP_PKEY_CTRL_RSA_PSS_SALTLEN, saltlen, NULL);
}

int EVP_PKEY_CTX_get_rsa_pss_saltlen(EVP_PKEY_CTX *ctx, int *saltlen)
{
    return rsa_ctrl(ctx, EVP_PKEY_OP_TYPE_SIG, EVP_PKEY_CTRL_GET_RSA_PSS_SALTLEN, 0, saltlen);
}

int EVP_PKEY_CTX_set_rsa_mgf1_md(EVP_PKEY_CTX *ctx, const EVP_MD *md)
{
    return rsa_ctrl(ctx, PADDED, EVP_PKEY_CTRL_RSA_MGF1_MD, 0, (void *)(uintptr_t)md);
}

int EVP_PKEY_CTX_get_rsa_mgf1_md(EVP_PKEY_CTX *ctx, const EVP_MD **md)
{
    return rsa_ctrl(ctx, PADDED, EVP_PKEY_CTRL_GET_RSA_MGF1_MD, 0, (void *)md);
}

int EVP_PKEY_CTX_set_rsa_oaep_md(EVP_PKEY_CTX *ctx, const EVP_MD *md)
{
    return rsa_ctrl(ctx, EVP_PKEY_OP_TYPE_CRYPT, EVP_PKEY_CTRL_RSA_OAEP_MD, 0,
                    (void *)(uintptr_t)md);
}

int EVP_PKEY_CTX_get_rsa_oaep_md(EVP_PKEY_CTX *ctx, const EVP_MD **md)
{
    return rsa_ctrl(ctx, EVP_PKEY_OP_TYPE_CRYPT, EVP_PKEY_CTRL_GET_RSA_OAEP_MD, 0, (void *)md);
}

int EVP_PKEY_CTX_set_rsa_mgf1_md_name(EVP_PKEY_CTX *ctx, const char *mdname, const char *mdprops)
{
    int result = rsa_only(ctx, PADDED, true);
    return result > 0 ? ctrl_set_digest_name(ctx, OSSL_PKEY_PARAM_MGF1_DIGEST, mdname,
                                             OSSL_PKEY_PARAM_MGF1_PROPERTIES, mdprops)
                      : result;
}

int EVP_PKEY_CTX_get_rsa_mgf1_md_name(EVP_PKEY_CTX *ctx, char *name, size_t namelen)
{
    int result = rsa_only(ctx, PADDED, true);
    return result > 0 ? ctrl_get_text(ctx, PADDED, OSSL_PKEY_PARAM_MGF1_DIGEST, name, namelen)
                      : result;
}

int EVP_PKEY_CTX_set_rsa_oaep_md_name(EVP_PKEY_CTX *ctx, const char *mdname, const char *mdprops)
{
    int result = rsa_only(ctx, EVP_PKEY_OP_TYPE_CRYPT, false);
    return result > 0 ? ctrl_set_digest_name(ctx, OSSL_ASYM_CIPHER_PARAM_OAEP_DIGEST, mdname,
                                             OSSL_ASYM_CIPHER_PARAM_OAEP_DIGEST_PROPS, mdprops)
                      : result;
}

int EVP_PKEY_CTX_get_rsa_oaep_md_name(EVP_PKEY_CTX *ctx, char *name, size_t namelen)
{
    int result = rsa_only(ctx, EVP_PKEY_OP_TYPE_CRYPT, false);
    return result > 0 ? ctrl_get_text(ctx, EVP_PKEY_OP_TYPE_CRYPT,
                                      OSSL_ASYM_CIPHER_PARAM_OAEP_DIGEST, name, namelen)
                      : result;
}

int EVP_PKEY_CTX_set0_rsa_oaep_label(EVP_PKEY_CTX *ctx, void *label, int llen)
{
    int result = rsa_only(ctx, EVP_PKEY_OP_TYPE_CRYPT, false);
    return result > 0 ? ctrl_set_owned(ctx, EVP_PKEY_OP_TYPE_CRYPT,
                                       OSSL_ASYM_CIPHER_PARAM_OAEP_LABEL, label, llen)
                      : result;
}

int EVP_PKEY_CTX_get0_rsa_oaep_label(EVP_PKEY_CTX *ctx, unsigned char **label)
{
    int result = rsa_only(ctx, EVP_PKEY_OP_TYPE_CRYPT, false);
    return result > 0 ? ctrl_get_octets(ctx, EVP_PKEY_OP_TYPE_CRYPT,
                                        OSSL_ASYM_CIPHER_PARAM_OAEP_LABEL, label)
                      : result;
}

/* ---- New keys ---- */

static int keygen_number(EVP_PKEY_CTX *ctx, const char *param, int n)
{
    if (n < 0)
        return FAIL(ERR_LIB_EVP, EVP_R_INVALID_VALUE);
    size_t value = (size_t)n;
    int result = rsa_only(ctx, EVP_PKEY_OP_TYPE_GEN, true);
    return result > 0
               ? ctrl_set(ctx, EVP_PKEY_OP_TYPE_GEN, OSSL_PARAM_construct_size_t(param, &value))
               : result;
}

int EVP_PKEY_CTX_set_rsa_keygen_bits(EVP_PKEY_CTX *ctx, int bits)
{
    return keygen_number(ctx, OSSL_PKEY_PARAM_RSA_BITS, bits);
}

int EVP_PKEY_CTX_set_rsa_keygen_primes(EVP_PKEY_CTX *ctx, int primes)
{
    return keygen_number(ctx, OSSL_PKEY_PARAM_RSA_PRIMES, primes);
}

int EVP_PKEY_CTX_set_rsa_keygen_pubexp(EVP_PKEY_CTX *ctx, BIGNUM *pubexp)
{
    return rsa_ctrl(ctx, EVP_PKEY_OP_KEYGEN, EVP_PKEY_CTRL_RSA_KEYGEN_PUBEXP, 0, pubexp);
}

int EVP_PKEY_CTX_set1_rsa_keygen_pubexp(EVP_PKEY_CTX *ctx, BIGNUM *pubexp)
{
    BIGNUM *own = pubexp != NULL ? BN_dup(pubexp) : NULL;
    if (pubexp != NULL && own == NULL)
        return 0;
    int result = EVP_PKEY_CTX_set_rsa_keygen_pubexp(ctx, own);
    if (result <= 0)
        BN_free(own);
    return result;
}

/* ---- New keys of RSA-PSS: what they are bound to ---- */

int EVP_PKEY_CTX_set_rsa_pss_keygen_md(EVP_PKEY_CTX *ctx, const EVP_MD *md)
{
    return EVP_PKEY_CTX_ctrl(ctx, EVP_PKEY_RSA_PSS, EVP_PKEY_OP_KEYGEN, EVP_PKEY_CTRL_MD, 0,
                             (void *)(uintptr_t)md);
}

int EVP_PKEY_CTX_set_rsa_pss_keygen_md_name(EVP_PKEY_CTX *ctx, const char *mdname,
                                            const char *mdprops)
{
    int result = pss_only(ctx);
    return result > 0 ? ctrl_set_digest_name(ctx, OSSL_PKEY_PARAM_RSA_DIGEST, mdname,
                                             OSSL_PKEY_PARAM_RSA_DIGEST_PROPS, mdprops)
                      : result;
}

int EVP_PKEY_CTX_set_rsa_pss_keygen_mgf1_md(EVP_PKEY_CTX *ctx, const EVP_MD *md)
{
    return EVP_PKEY_CTX_ctrl(ctx, EVP_PKEY_RSA_PSS, EVP_PKEY_OP_KEYGEN, EVP_PKEY_CTRL_RSA_MGF1_MD,
                             0, (void *)(uintptr_t)md);
}

int EVP_PKEY_CTX_set_rsa_pss_keygen_mgf1_md_name(EVP_PKEY_CTX *ctx, const char *mdname)
{
    int result = pss_only(ctx);
    return result > 0
               ? ctrl_set_digest_name(ctx, OSSL_PKEY_PARAM_RSA_MGF1_DIGEST, mdname, NULL, NULL)
               : result;
}

int EVP_PKEY_CTX_set_rsa_pss_keygen_saltlen(EVP_PKEY_CTX *ctx, int saltlen)
{
    int result = pss_only(ctx);
    return result > 0
               ? ctrl_set_int(ctx, EVP_PKEY_OP_KEYGEN, OSSL_PKEY_PARAM_RSA_PSS_SALTLEN, saltlen)
               : result;
}

int RSA_pkey_ctx_ctrl(EVP_PKEY_CTX *ctx, int optype, int cmd, int p1, void *p2)
{
    if (ctx != NULL && ctx->row->nid != EVP_PKEY_RSA && ctx->row->nid != EVP_PKEY_RSA_PSS)
        return -1;
    return EVP_PKEY_CTX_ctrl(ctx, -1, optype, cmd, p1, p2);
}
