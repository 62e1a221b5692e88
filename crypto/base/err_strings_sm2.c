/* The texts of the errors from ERR_LIB_SM2, in the order of their numbers. */
#include "crypto/base/err_strings.h"
#include "crypto/ec/sm2_err.h"

/* clang-format off: a record a line */
const struct err_reason err_reasons_sm2[] = {
    {SM2_R_ASN1_ERROR, "asn1 error"},
    {SM2_R_BAD_SIGNATURE, "bad signature"},
    {SM2_R_INVALID_DIGEST, "invalid digest"},
    {SM2_R_INVALID_DIGEST_TYPE, "invalid digest type"},
    {SM2_R_INVALID_ENCODING, "invalid encoding"},
    {SM2_R_INVALID_FIELD, "invalid field"},
    {SM2_R_USER_ID_TOO_LARGE, "user id too large"},
    {SM2_R_BUFFER_TOO_SMALL, "buffer too small"},
    {SM2_R_INVALID_CURVE, "invalid curve"},
    {SM2_R_NO_PARAMETERS_SET, "no parameters set"},
    {SM2_R_DIST_ID_TOO_LARGE, "dist id too large"},
    {SM2_R_ID_TOO_LARGE, "id too large"},
    {SM2_R_ID_NOT_SET, "id not set"},
    {SM2_R_INVALID_PRIVATE_KEY, "invalid private key"},
    {0, ""},
};
