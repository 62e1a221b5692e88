/* The texts of the errors from ERR_LIB_ESS, in the order of their numbers. */
#include "crypto/base/err_strings.h"

#include <openssl/esserr.h>

/* clang-format off: a record a line */
const struct err_reason err_reasons_ess[] = {
    {ESS_R_ESS_SIGNING_CERT_ADD_ERROR, "ess signing cert add error"},
    {ESS_R_ESS_SIGNING_CERT_V2_ADD_ERROR, "ess signing cert v2 add error"},
    {ESS_R_ESS_SIGNING_CERTIFICATE_ERROR, "ess signing certificate error"},
    {ESS_R_ESS_CERT_DIGEST_ERROR, "ess cert digest error"},
    {ESS_R_ESS_CERT_ID_NOT_FOUND, "ess cert id not found"},
    {ESS_R_ESS_CERT_ID_WRONG_ORDER, "ess cert id wrong order"},
    {ESS_R_ESS_DIGEST_ALG_UNKNOWN, "ess digest alg unknown"},
    {ESS_R_EMPTY_ESS_CERT_ID_LIST, "empty ess cert id list"},
    {ESS_R_MISSING_SIGNING_CERTIFICATE_ATTRIBUTE, "missing signing certificate attribute"},
    {0, ""},
};
