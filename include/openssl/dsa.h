/* DSA (FIPS 186-4). So far: the controls of EVP_PKEY_CTX. */
#ifndef OPENSSL_DSA_H
#define OPENSSL_DSA_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_DSA_H
#endif

#include <openssl/types.h>
#include <stdlib.h>

ASSAY_API_BEGIN

/* ---- EVP_PKEY_CTX: the controls of DSA, EVP_PKEY_CTX_set_dsa_paramgen_bits(3) ---- */

#define EVP_PKEY_CTRL_DSA_PARAMGEN_BITS   (EVP_PKEY_ALG_CTRL + 1)
#define EVP_PKEY_CTRL_DSA_PARAMGEN_Q_BITS (EVP_PKEY_ALG_CTRL + 2)
#define EVP_PKEY_CTRL_DSA_PARAMGEN_MD     (EVP_PKEY_ALG_CTRL + 3)

/* For new parameters: 1, or 0, -1 or -2 as EVP_PKEY_CTX_ctrl gives. */
int EVP_PKEY_CTX_set_dsa_paramgen_bits(EVP_PKEY_CTX *ctx, int nbits);
int EVP_PKEY_CTX_set_dsa_paramgen_q_bits(EVP_PKEY_CTX *ctx, int qbits);
int EVP_PKEY_CTX_set_dsa_paramgen_md_props(EVP_PKEY_CTX *ctx, const char *md_name,
                                           const char *md_properties);
int EVP_PKEY_CTX_set_dsa_paramgen_gindex(EVP_PKEY_CTX *ctx, int gindex);
int EVP_PKEY_CTX_set_dsa_paramgen_type(EVP_PKEY_CTX *ctx, const char *name);
int EVP_PKEY_CTX_set_dsa_paramgen_seed(EVP_PKEY_CTX *ctx, const unsigned char *seed,
                                       size_t seedlen);
int EVP_PKEY_CTX_set_dsa_paramgen_md(EVP_PKEY_CTX *ctx, const EVP_MD *md);

/* ---- End of EVP_PKEY_CTX ---- */

ASSAY_API_END

#endif
