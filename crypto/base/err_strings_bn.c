/* The texts of the errors from ERR_LIB_BN, in the order of their numbers. */
#include "crypto/base/err_strings.h"

#include <openssl/bnerr.h>

/* clang-format off: a record a line */
const struct err_reason err_reasons_bn[] = {
    {BN_R_ARG2_LT_ARG3, "arg2 lt arg3"},
    {BN_R_BAD_RECIPROCAL, "bad reciprocal"},
    {BN_R_CALLED_WITH_EVEN_MODULUS, "called with even modulus"},
    {BN_R_DIV_BY_ZERO, "div by zero"},
    {BN_R_ENCODING_ERROR, "encoding error"},
    {BN_R_EXPAND_ON_STATIC_BIGNUM_DATA, "expand on static bignum data"},
    {BN_R_INVALID_LENGTH, "invalid length"},
    {BN_R_NOT_INITIALIZED, "not initialized"},
    {BN_R_NO_INVERSE, "no inverse"},
    {BN_R_TOO_MANY_TEMPORARY_VARIABLES, "too many temporary variables"},
    {BN_R_INPUT_NOT_REDUCED, "input not reduced"},
    {BN_R_NOT_A_SQUARE, "not a square"},
    {BN_R_P_IS_NOT_PRIME, "p is not prime"},
    {BN_R_TOO_MANY_ITERATIONS, "too many iterations"},
    {BN_R_BIGNUM_TOO_LONG, "bignum too long"},
    {BN_R_INVALID_RANGE, "invalid range"},
    {BN_R_NO_SOLUTION, "no solution"},
    {BN_R_PRIVATE_KEY_TOO_LARGE, "private key too large"},
    {BN_R_BITS_TOO_SMALL, "bits too small"},
    {BN_R_INVALID_SHIFT, "invalid shift"},
    {BN_R_NO_SUITABLE_DIGEST, "no suitable digest"},
    {BN_R_NO_PRIME_CANDIDATE, "no prime candidate"},
    {0, ""},
};
