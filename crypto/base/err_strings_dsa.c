/* The texts of the errors from ERR_LIB_DSA, in the order of their numbers. */
#include "crypto/base/err_strings.h"

#include <openssl/dsaerr.h>

/* clang-format off: a record a line */
const struct err_reason err_reasons_dsa[] = {
    {DSA_R_MISSING_PARAMETERS, "missing parameters"},
    {DSA_R_BAD_Q_VALUE, "bad q value"},
    {DSA_R_MODULUS_TOO_LARGE, "modulus too large"},
    {DSA_R_DECODE_ERROR, "decode error"},
    {DSA_R_PARAMETER_ENCODING_ERROR, "parameter encoding error"},
    {DSA_R_INVALID_DIGEST_TYPE, "invalid digest type"},
    {DSA_R_NO_PARAMETERS_SET, "no parameters set"},
    {DSA_R_BN_DECODE_ERROR, "bn decode error"},
    {DSA_R_BN_ERROR, "bn error"},
    {DSA_R_SEED_LEN_SMALL, "seed_len is less than the length of q"},
    {DSA_R_MISSING_PRIVATE_KEY, "missing private key"},
    {DSA_R_INVALID_PARAMETERS, "invalid parameters"},
    {DSA_R_Q_NOT_PRIME, "q not prime"},
    {DSA_R_BAD_FFC_PARAMETERS, "bad ffc parameters"},
    {DSA_R_P_NOT_PRIME, "p not prime"},
    {DSA_R_TOO_MANY_RETRIES, "too many retries"},
    {0, ""},
};
