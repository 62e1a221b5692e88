/* The texts of the errors from ERR_LIB_PKCS7, in the order of their numbers. */
#include "crypto/base/err_strings.h"

#include <openssl/pkcs7err.h>

/* clang-format off: a record a line */
const struct err_reason err_reasons_pkcs7[] = {
    {PKCS7_R_CERTIFICATE_VERIFY_ERROR, ""},
    {0, ""},
};
