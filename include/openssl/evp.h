/* Digests, ciphers, MACs and KDFs by one interface: evp(7). */
#ifndef OPENSSL_EVP_H
#define OPENSSL_EVP_H

#include <openssl/types.h>

ASSAY_API_BEGIN

#define EVP_MAX_MD_SIZE 64

#define EVP_MD_FLAG_ONESHOT          0x0001
#define EVP_MD_FLAG_XOF              0x0002
#define EVP_MD_FLAG_DIGALGID_MASK    0x0018
#define EVP_MD_FLAG_DIGALGID_NULL    0x0000
#define EVP_MD_FLAG_DIGALGID_ABSENT  0x0008
#define EVP_MD_FLAG_DIGALGID_CUSTOM  0x0018
#define EVP_MD_FLAG_FIPS             0x0400

/* ---- Digests ---- */

/* ---- Ciphers ---- */

/* ---- MACs ---- */

/* ---- Key derivation ---- */

/* ---- Random generators ---- */

ASSAY_API_END

#endif
