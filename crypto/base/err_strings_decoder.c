/* The texts of the errors from ERR_LIB_OSSL_DECODER, in the order of their numbers. */
#include "crypto/base/err_strings.h"

#include <openssl/decodererr.h>

/* clang-format off: a record a line */
const struct err_reason err_reasons_decoder[] = {
    {0, ""},
};
