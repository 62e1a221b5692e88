/* The texts of the errors from ERR_LIB_CRYPTO, in the order of their numbers. */
#include "crypto/base/err_strings.h"

#include <openssl/cryptoerr.h>

/* clang-format off: a record a line */
const struct err_reason err_reasons_crypto[] = {
    {CRYPTO_R_ILLEGAL_HEX_DIGIT, "illegal hex digit"},
    {CRYPTO_R_ODD_NUMBER_OF_DIGITS, "odd number of digits"},
    {CRYPTO_R_PROVIDER_ALREADY_EXISTS, "provider already exists"},
    {CRYPTO_R_PROVIDER_SECTION_ERROR, "provider section error"},
    {CRYPTO_R_INSUFFICIENT_DATA_SPACE, "insufficient data space"},
    {CRYPTO_R_INSUFFICIENT_PARAM_SIZE, "insufficient param size"},
    {CRYPTO_R_INSUFFICIENT_SECURE_DATA_SPACE, "insufficient secure data space"},
    {CRYPTO_R_INVALID_NULL_ARGUMENT, "invalid null argument"},
    {CRYPTO_R_INVALID_OSSL_PARAM_TYPE, "invalid ossl param type"},
    {CRYPTO_R_SECURE_MALLOC_FAILURE, "secure malloc failure"},
    {CRYPTO_R_STRING_TOO_LONG, "string too long"},
    {CRYPTO_R_TOO_MANY_BYTES, "too many bytes"},
    {CRYPTO_R_TOO_MANY_RECORDS, "too many records"},
    {CRYPTO_R_ZERO_LENGTH_NUMBER, "zero length number"},
    {CRYPTO_R_TOO_SMALL_BUFFER, "too small buffer"},
    {CRYPTO_R_BAD_ALGORITHM_NAME, "bad algorithm name"},
    {CRYPTO_R_CONFLICTING_NAMES, "conflicting names"},
    {CRYPTO_R_RANDOM_SECTION_ERROR, "random section error"},
    {CRYPTO_R_UNKNOWN_NAME_IN_RANDOM_SECTION, "unknown name in random section"},
    {CRYPTO_R_HEX_STRING_TOO_SHORT, "hex string too short"},
    {CRYPTO_R_INVALID_NEGATIVE_VALUE, "invalid negative value"},
    {0, ""},
};
