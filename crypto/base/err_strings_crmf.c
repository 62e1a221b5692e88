/* The texts of the errors from ERR_LIB_CRMF, in the order of their numbers. */
#include "crypto/base/err_strings.h"

#include <openssl/crmferr.h>

/* clang-format off: a record a line */
const struct err_reason err_reasons_crmf[] = {
    {CRMF_R_BAD_PBM_ITERATIONCOUNT, "bad pbm iterationcount"},
    {CRMF_R_MALFORMED_IV, "malformed iv"},
    {CRMF_R_CRMFERROR, "crmferror"},
    {CRMF_R_ERROR, "error"},
    {CRMF_R_ERROR_DECODING_CERTIFICATE, "error decoding certificate"},
    {CRMF_R_ERROR_DECRYPTING_CERTIFICATE, "error decrypting certificate"},
    {CRMF_R_ERROR_DECRYPTING_SYMMETRIC_KEY, "error decrypting symmetric key"},
    {CRMF_R_FAILURE_OBTAINING_RANDOM, "failure obtaining random"},
    {CRMF_R_ITERATIONCOUNT_BELOW_100, "iterationcount below 100"},
    {CRMF_R_NULL_ARGUMENT, "null argument"},
    {CRMF_R_SETTING_MAC_ALGOR_FAILURE, "setting mac algor failure"},
    {CRMF_R_SETTING_OWF_ALGOR_FAILURE, "setting owf algor failure"},
    {CRMF_R_UNSUPPORTED_ALGORITHM, "unsupported algorithm"},
    {CRMF_R_POPOSKINPUT_NOT_SUPPORTED, "poposkinput not supported"},
    {CRMF_R_UNSUPPORTED_CIPHER, "unsupported cipher"},
    {CRMF_R_UNSUPPORTED_METHOD_FOR_CREATING_POPO, "unsupported method for creating popo"},
    {CRMF_R_UNSUPPORTED_POPO_METHOD, "unsupported popo method"},
    {CRMF_R_POPO_INCONSISTENT_PUBLIC_KEY, "popo inconsistent public key"},
    {CRMF_R_POPO_MISSING_PUBLIC_KEY, "popo missing public key"},
    {CRMF_R_POPO_MISSING_SUBJECT, "popo missing subject"},
    {CRMF_R_POPO_RAVERIFIED_NOT_ACCEPTED, "popo raverified not accepted"},
    {CRMF_R_POPO_MISSING, "popo missing"},
    {0, ""},
};
