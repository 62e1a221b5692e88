/* The texts of the errors from ERR_LIB_CT, in the order of their numbers. */
#include "crypto/base/err_strings.h"

#include <openssl/cterr.h>

/* clang-format off: a record a line */
const struct err_reason err_reasons_ct[] = {
    {CT_R_INVALID_LOG_ID_LENGTH, "invalid log id length"},
    {CT_R_UNRECOGNIZED_SIGNATURE_NID, "unrecognized signature nid"},
    {CT_R_UNSUPPORTED_ENTRY_TYPE, "unsupported entry type"},
    {CT_R_UNSUPPORTED_VERSION, "unsupported version"},
    {CT_R_SCT_INVALID, "sct invalid"},
    {CT_R_SCT_LIST_INVALID, "sct list invalid"},
    {CT_R_SCT_NOT_SET, "sct not set"},
    {CT_R_SCT_INVALID_SIGNATURE, "sct invalid signature"},
    {CT_R_BASE64_DECODE_ERROR, "base64 decode error"},
    {CT_R_LOG_CONF_INVALID, "log conf invalid"},
    {CT_R_LOG_CONF_INVALID_KEY, "log conf invalid key"},
    {CT_R_LOG_CONF_MISSING_DESCRIPTION, "log conf missing description"},
    {CT_R_LOG_CONF_MISSING_KEY, "log conf missing key"},
    {CT_R_LOG_KEY_INVALID, "log key invalid"},
    {CT_R_SCT_LOG_ID_MISMATCH, "sct log id mismatch"},
    {CT_R_SCT_UNSUPPORTED_VERSION, "sct unsupported version"},
    {CT_R_SCT_FUTURE_TIMESTAMP, "sct future timestamp"},
    {0, ""},
};
