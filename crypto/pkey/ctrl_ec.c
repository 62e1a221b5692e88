/* The controls of openssl/ec.h: EVP_PKEY_CTX_set_ec_paramgen_curve_nid(3). */
#include <openssl/core_names.h>
#include <openssl/ec.h>

#include "crypto/base/raise.h"
#include "crypto/pkey/ctrl.h"

enum { GENERATE = EVP_PKEY_OP_TYPE_GEN, DERIVE = EVP_PKEY_OP_DERIVE };

static int ec_ctrl(EVP_PKEY_CTX *ctx, int operations, int number, int p1, void *p2)
{
    return EVP_PKEY_CTX_ctrl(ctx, EVP_PKEY_EC, operations, number, p1, p2);
}

int EVP_PKEY_CTX_set_ec_paramgen_curve_nid(EVP_PKEY_CTX *ctx, int nid)
{
    return ec_ctrl(ctx, GENERATE, EVP_PKEY_CTRL_EC_PARAMGEN_CURVE_NID, nid, NULL);
}

int EVP_PKEY_CTX_set_ec_param_enc(EVP_PKEY_CTX *ctx, int param_enc)
{
    return ec_ctrl(ctx, GENERATE, EVP_PKEY_CTRL_EC_PARAM_ENC, param_enc, NULL);
}

/* ---- Derivation ---- */

/* 1, 0, or -1 for what the key says. */
int EVP_PKEY_CTX_set_ecdh_cofactor_mode(EVP_PKEY_CTX *ctx, int cofactor_mode)
{
    if (cofactor_mode < -1 || cofactor_mode > 1)
        return ctrl_unsupported();
    return ctrl_set_int(ctx, DERIVE, OSSL_EXCHANGE_PARAM_EC_ECDH_COFACTOR_MODE, cofactor_mode);
}

int EVP_PKEY_CTX_get_ecdh_cofactor_mode(EVP_PKEY_CTX *ctx)
{
    int mode = 0;
    int result = ctrl_get_int(ctx, DERIVE, OSSL_EXCHANGE_PARAM_EC_ECDH_COFACTOR_MODE, &mode);
    return result > 0 ? mode : result == 0 ? -1 : result;
}

int EVP_PKEY_CTX_set_ecdh_kdf_type(EVP_PKEY_CTX *ctx, int kdf)
{
    return ec_ctrl(ctx, DERIVE, EVP_PKEY_CTRL_EC_KDF_TYPE, kdf, NULL);
}

int EVP_PKEY_CTX_get_ecdh_kdf_type(EVP_PKEY_CTX *ctx)
{
    return ec_ctrl(ctx, DERIVE, EVP_PKEY_CTRL_EC_KDF_TYPE, -2, NULL);
}

int EVP_PKEY_CTX_set_ecdh_kdf_md(EVP_PKEY_CTX *ctx, const EVP_MD *md)
{
    return ec_ctrl(ctx, DERIVE, EVP_PKEY_CTRL_EC_KDF_MD, 0, (void *)(uintptr_t)md);
}

int EVP_PKEY_CTX_get_ecdh_kdf_md(EVP_PKEY_CTX *ctx, const EVP_MD **md)
{
    return ec_ctrl(ctx, DERIVE, EVP_PKEY_CTRL_GET_EC_KDF_MD, 0, (void *)md);
}

int EVP_PKEY_CTX_set_ecdh_kdf_outlen(EVP_PKEY_CTX *ctx, int len)
{
    return ctrl_set_outlen(ctx, len);
}

int EVP_PKEY_CTX_get_ecdh_kdf_outlen(EVP_PKEY_CTX *ctx, int *len)
{
    return ctrl_get_outlen(ctx, len);
}

int EVP_PKEY_CTX_set0_ecdh_kdf_ukm(EVP_PKEY_CTX *ctx, unsigned char *ukm, int len)
{
    return ctrl_set_owned(ctx, DERIVE, OSSL_EXCHANGE_PARAM_KDF_UKM, ukm, len);
}

int EVP_PKEY_CTX_get0_ecdh_kdf_ukm(EVP_PKEY_CTX *ctx, unsigned char **ukm)
{
    return ctrl_get_octets(ctx, DERIVE, OSSL_EXCHANGE_PARAM_KDF_UKM, ukm);
}
