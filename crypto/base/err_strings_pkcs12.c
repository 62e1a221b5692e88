/* The texts of the errors from ERR_LIB_PKCS12, in the order of their numbers. */
#include "crypto/base/err_strings.h"

#include <openssl/pkcs12err.h>

/* clang-format off: a record a line */
const struct err_reason err_reasons_pkcs12[] = {
    {PKCS12_R_CANT_PACK_STRUCTURE, "cant pack structure"},
    {PKCS12_R_DECODE_ERROR, "decode error"},
    {PKCS12_R_ENCODE_ERROR, "encode error"},
    {PKCS12_R_ENCRYPT_ERROR, "encrypt error"},
    {PKCS12_R_INVALID_NULL_ARGUMENT, "invalid null argument"},
    {PKCS12_R_INVALID_NULL_PKCS12_POINTER, "invalid null pkcs12 pointer"},
    {PKCS12_R_IV_GEN_ERROR, "iv gen error"},
    {PKCS12_R_KEY_GEN_ERROR, "key gen error"},
    {PKCS12_R_MAC_ABSENT, "mac absent"},
    {PKCS12_R_MAC_GENERATION_ERROR, "mac generation error"},
    {PKCS12_R_MAC_SETUP_ERROR, "mac setup error"},
    {PKCS12_R_MAC_STRING_SET_ERROR, "mac string set error"},
    {PKCS12_R_INVALID_TYPE, "invalid type"},
    {PKCS12_R_MAC_VERIFY_FAILURE, "mac verify failure"},
    {PKCS12_R_PARSE_ERROR, "parse error"},
    {PKCS12_R_PKCS12_CIPHERFINAL_ERROR, "pkcs12 cipherfinal error"},
    {PKCS12_R_UNKNOWN_DIGEST_ALGORITHM, "unknown digest algorithm"},
    {PKCS12_R_UNSUPPORTED_PKCS12_MODE, "unsupported pkcs12 mode"},
    {PKCS12_R_ERROR_SETTING_ENCRYPTED_DATA_TYPE, "error setting encrypted data type"},
    {PKCS12_R_CONTENT_TYPE_NOT_DATA, "content type not data"},
    {0, ""},
};
