/* The controls of openssl/dh.h and openssl/dsa.h: EVP_PKEY_CTX_set_dh_paramgen_prime_len(3). */
#include <openssl/core_names.h>
#include <openssl/dh.h>
#include <openssl/dsa.h>

#include "crypto/base/raise.h"
#include "crypto/pkey/ctrl.h"

enum {
    GENERATE = EVP_PKEY_OP_TYPE_GEN,
    PARAMGEN = EVP_PKEY_OP_PARAMGEN,
    DERIVE = EVP_PKEY_OP_DERIVE,
};

static int set_seed(EVP_PKEY_CTX *ctx, const unsigned char *seed, size_t seedlen)
{
    return ctrl_set(ctx, GENERATE,
                    OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_FFC_SEED,
                                                      (void *)(uintptr_t)seed, seedlen));
}

/* ---- DH: parameters ---- */

int EVP_PKEY_CTX_set_dh_paramgen_prime_len(EVP_PKEY_CTX *ctx, int pbits)
{
    return ctrl_set_int(ctx, GENERATE, OSSL_PKEY_PARAM_FFC_PBITS, pbits);
}

int EVP_PKEY_CTX_set_dh_paramgen_subprime_len(EVP_PKEY_CTX *ctx, int qlen)
{
    return ctrl_set_int(ctx, GENERATE, OSSL_PKEY_PARAM_FFC_QBITS, qlen);
}

int EVP_PKEY_CTX_set_dh_paramgen_generator(EVP_PKEY_CTX *ctx, int gen)
{
    return ctrl_set_int(ctx, GENERATE, OSSL_PKEY_PARAM_DH_GENERATOR, gen);
}

int EVP_PKEY_CTX_set_dh_paramgen_gindex(EVP_PKEY_CTX *ctx, int gindex)
{
    return ctrl_set_int(ctx, GENERATE, OSSL_PKEY_PARAM_FFC_GINDEX, gindex);
}

int EVP_PKEY_CTX_set_dh_paramgen_seed(EVP_PKEY_CTX *ctx, const unsigned char *seed, size_t seedlen)
{
    return set_seed(ctx, seed, seedlen);
}

int EVP_PKEY_CTX_set_dh_paramgen_type(EVP_PKEY_CTX *ctx, int typ)
{
    return EVP_PKEY_CTX_ctrl(ctx, EVP_PKEY_DH, PARAMGEN, EVP_PKEY_CTRL_DH_PARAMGEN_TYPE, typ, NULL);
}

int EVP_PKEY_CTX_set_dh_nid(EVP_PKEY_CTX *ctx, int nid)
{
    return EVP_PKEY_CTX_ctrl(ctx, EVP_PKEY_DH, GENERATE, EVP_PKEY_CTRL_DH_NID, nid, NULL);
}

int EVP_PKEY_CTX_set_dh_rfc5114(EVP_PKEY_CTX *ctx, int gen)
{
    return EVP_PKEY_CTX_ctrl(ctx, EVP_PKEY_DHX, PARAMGEN, EVP_PKEY_CTRL_DH_RFC5114, gen, NULL);
}

int EVP_PKEY_CTX_set_dhx_rfc5114(EVP_PKEY_CTX *ctx, int gen)
{
    return EVP_PKEY_CTX_set_dh_rfc5114(ctx, gen);
}

/* ---- DH: derivation ---- */

int EVP_PKEY_CTX_set_dh_pad(EVP_PKEY_CTX *ctx, int pad)
{
    return ctrl_set_int(ctx, DERIVE, OSSL_EXCHANGE_PARAM_PAD, pad);
}

static int dh_ctrl(EVP_PKEY_CTX *ctx, int number, int p1, void *p2)
{
    return EVP_PKEY_CTX_ctrl(ctx, EVP_PKEY_DHX, DERIVE, number, p1, p2);
}

int EVP_PKEY_CTX_set_dh_kdf_type(EVP_PKEY_CTX *ctx, int kdf)
{
    return dh_ctrl(ctx, EVP_PKEY_CTRL_DH_KDF_TYPE, kdf, NULL);
}

int EVP_PKEY_CTX_get_dh_kdf_type(EVP_PKEY_CTX *ctx)
{
    return dh_ctrl(ctx, EVP_PKEY_CTRL_DH_KDF_TYPE, -2, NULL);
}

int EVP_PKEY_CTX_set0_dh_kdf_oid(EVP_PKEY_CTX *ctx, ASN1_OBJECT *oid)
{
    return dh_ctrl(ctx, EVP_PKEY_CTRL_DH_KDF_OID, 0, oid);
}

int EVP_PKEY_CTX_get0_dh_kdf_oid(EVP_PKEY_CTX *ctx, ASN1_OBJECT **oid)
{
    return dh_ctrl(ctx, EVP_PKEY_CTRL_GET_DH_KDF_OID, 0, oid);
}

int EVP_PKEY_CTX_set_dh_kdf_md(EVP_PKEY_CTX *ctx, const EVP_MD *md)
{
    return dh_ctrl(ctx, EVP_PKEY_CTRL_DH_KDF_MD, 0, (void *)(uintptr_t)md);
}

int EVP_PKEY_CTX_get_dh_kdf_md(EVP_PKEY_CTX *ctx, const EVP_MD **md)
{
    return dh_ctrl(ctx, EVP_PKEY_CTRL_GET_DH_KDF_MD, 0, (void *)md);
}

int EVP_PKEY_CTX_set_dh_kdf_outlen(EVP_PKEY_CTX *ctx, int len)
{
    return ctrl_set_outlen(ctx, len);
}

int EVP_PKEY_CTX_get_dh_kdf_outlen(EVP_PKEY_CTX *ctx, int *len)
{
    return ctrl_get_outlen(ctx, len);
}

int EVP_PKEY_CTX_set0_dh_kdf_ukm(EVP_PKEY_CTX *ctx, unsigned char *ukm, int len)
{
    return ctrl_set_owned(ctx, DERIVE, OSSL_EXCHANGE_PARAM_KDF_UKM, ukm, len);
}

int EVP_PKEY_CTX_get0_dh_kdf_ukm(EVP_PKEY_CTX *ctx, unsigned char **ukm)
{
    return ctrl_get_octets(ctx, DERIVE, OSSL_EXCHANGE_PARAM_KDF_UKM, ukm);
}

/* ---- DSA: parameters ---- */

int EVP_PKEY_CTX_set_dsa_paramgen_bits(EVP_PKEY_CTX *ctx, int nbits)
{
    return ctrl_set_int(ctx, GENERATE, OSSL_PKEY_PARAM_FFC_PBITS, nbits);
}

int EVP_PKEY_CTX_set_dsa_paramgen_q_bits(EVP_PKEY_CTX *ctx, int qbits)
{
    return ctrl_set_int(ctx, GENERATE, OSSL_PKEY_PARAM_FFC_QBITS, qbits);
}

int EVP_PKEY_CTX_set_dsa_paramgen_md(EVP_PKEY_CTX *ctx, const EVP_MD *md)
{
    return EVP_PKEY_CTX_ctrl(ctx, EVP_PKEY_DSA, PARAMGEN, EVP_PKEY_CTRL_DSA_PARAMGEN_MD, 0,
                             (void *)(uintptr_t)md);
}

int EVP_PKEY_CTX_set_dsa_paramgen_md_props(EVP_PKEY_CTX *ctx, const char *md_name,
                                           const char *md_properties)
{
    if (ctx == NULL || !(ctx->operation & GENERATE))
        return ctrl_unsupported();
    return ctrl_set_digest_name(ctx, OSSL_PKEY_PARAM_FFC_DIGEST, md_name,
                                OSSL_PKEY_PARAM_FFC_DIGEST_PROPS, md_properties);
}

int EVP_PKEY_CTX_set_dsa_paramgen_gindex(EVP_PKEY_CTX *ctx, int gindex)
{
    return ctrl_set_int(ctx, GENERATE, OSSL_PKEY_PARAM_FFC_GINDEX, gindex);
}

int EVP_PKEY_CTX_set_dsa_paramgen_type(EVP_PKEY_CTX *ctx, const char *name)
{
    return ctrl_set_text(ctx, GENERATE, OSSL_PKEY_PARAM_FFC_TYPE, name);
}

int EVP_PKEY_CTX_set_dsa_paramgen_seed(EVP_PKEY_CTX *ctx, const unsigned char *seed, size_t seedlen)
{
    return set_seed(ctx, seed, seedlen);
}
