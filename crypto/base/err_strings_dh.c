/* The texts of the errors from ERR_LIB_DH, in the order of their numbers. */
#include "crypto/base/err_strings.h"

#include <openssl/dherr.h>

/* clang-format off: a record a line */
const struct err_reason err_reasons_dh[] = {
    {DH_R_NO_PRIVATE_VALUE, "no private value"},
    {DH_R_BAD_GENERATOR, "bad generator"},
    {DH_R_INVALID_PUBKEY, "invalid public key"},
    {DH_R_MODULUS_TOO_LARGE, "modulus too large"},
    {DH_R_DECODE_ERROR, "decode error"},
    {DH_R_PARAMETER_ENCODING_ERROR, "parameter encoding error"},
    {DH_R_BN_ERROR, "bn error"},
    {DH_R_NO_PARAMETERS_SET, "no parameters set"},
    {DH_R_KEYS_NOT_SET, "keys not set"},
    {DH_R_BN_DECODE_ERROR, "bn decode error"},
    {DH_R_INVALID_PARAMETER_NAME, "invalid parameter name"},
    {DH_R_PEER_KEY_ERROR, "peer key error"},
    {DH_R_KDF_PARAMETER_ERROR, "kdf parameter error"},
    {DH_R_SHARED_INFO_ERROR, "shared info error"},
    {DH_R_INVALID_PARAMETER_NID, "invalid parameter nid"},
    {DH_R_CHECK_INVALID_J_VALUE, "check invalid j value"},
    {DH_R_CHECK_INVALID_Q_VALUE, "check invalid q value"},
    {DH_R_CHECK_P_NOT_PRIME, "check p not prime"},
    {DH_R_CHECK_P_NOT_SAFE_PRIME, "check p not safe prime"},
    {DH_R_CHECK_Q_NOT_PRIME, "check q not prime"},
    {DH_R_NOT_SUITABLE_GENERATOR, "not suitable generator"},
    {DH_R_UNABLE_TO_CHECK_GENERATOR, "unable to check generator"},
    {DH_R_CHECK_PUBKEY_INVALID, "check pubkey invalid"},
    {DH_R_CHECK_PUBKEY_TOO_LARGE, "check pubkey too large"},
    {DH_R_CHECK_PUBKEY_TOO_SMALL, "check pubkey too small"},
    {DH_R_MISSING_PUBKEY, "missing pubkey"},
    {DH_R_MODULUS_TOO_SMALL, "modulus too small"},
    {DH_R_BAD_FFC_PARAMETERS, "bad ffc parameters"},
    {DH_R_INVALID_SECRET, "invalid secret"},
    {DH_R_Q_TOO_LARGE, "q too large"},
    {0, ""},
};
