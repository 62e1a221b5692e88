/* The texts of the errors from ERR_LIB_PEM, in the order of their numbers. */
#include "crypto/base/err_strings.h"

#include <openssl/pemerr.h>

/* clang-format off: a record a line */
const struct err_reason err_reasons_pem[] = {
    {PEM_R_BAD_BASE64_DECODE, "bad base64 decode"},
    {PEM_R_BAD_DECRYPT, "bad decrypt"},
    {PEM_R_BAD_END_LINE, "bad end line"},
    {PEM_R_BAD_IV_CHARS, "bad iv chars"},
    {PEM_R_BAD_PASSWORD_READ, "bad password read"},
    {PEM_R_NOT_DEK_INFO, "not dek info"},
    {PEM_R_NOT_ENCRYPTED, "not encrypted"},
    {PEM_R_NOT_PROC_TYPE, "not proc type"},
    {PEM_R_NO_START_LINE, "no start line"},
    {PEM_R_PROBLEMS_GETTING_PASSWORD, "problems getting password"},
    {PEM_R_UNSUPPORTED_PUBLIC_KEY_TYPE, "unsupported public key type"},
    {PEM_R_READ_KEY, "read key"},
    {PEM_R_SHORT_HEADER, "short header"},
    {PEM_R_UNSUPPORTED_CIPHER, "unsupported cipher"},
    {PEM_R_UNSUPPORTED_ENCRYPTION, "unsupported encryption"},
    {PEM_R_ERROR_CONVERTING_PRIVATE_KEY, "error converting private key"},
    {PEM_R_BAD_MAGIC_NUMBER, "bad magic number"},
    {PEM_R_BAD_VERSION_NUMBER, "bad version number"},
    {PEM_R_BIO_WRITE_FAILURE, "bio write failure"},
    {PEM_R_EXPECTING_PRIVATE_KEY_BLOB, "expecting private key blob"},
    {PEM_R_EXPECTING_PUBLIC_KEY_BLOB, "expecting public key blob"},
    {PEM_R_INCONSISTENT_HEADER, "inconsistent header"},
    {PEM_R_KEYBLOB_HEADER_PARSE_ERROR, "keyblob header parse error"},
    {PEM_R_KEYBLOB_TOO_SHORT, "keyblob too short"},
    {PEM_R_PVK_DATA_TOO_SHORT, "pvk data too short"},
    {PEM_R_PVK_TOO_SHORT, "pvk too short"},
    {PEM_R_UNSUPPORTED_KEY_COMPONENTS, "unsupported key components"},
    {PEM_R_CIPHER_IS_NULL, "cipher is null"},
    {PEM_R_HEADER_TOO_LONG, "header too long"},
    {PEM_R_MISSING_DEK_IV, "missing dek iv"},
    {PEM_R_UNEXPECTED_DEK_IV, "unexpected dek iv"},
    {PEM_R_EXPECTING_DSS_KEY_BLOB, "expecting dss key blob"},
    {PEM_R_EXPECTING_RSA_KEY_BLOB, "expecting rsa key blob"},
    {0, ""},
};
