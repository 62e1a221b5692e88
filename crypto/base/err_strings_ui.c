/* The texts of the errors from ERR_LIB_UI, in the order of their numbers. */
#include "crypto/base/err_strings.h"

#include <openssl/uierr.h>

/* clang-format off: a record a line */
const struct err_reason err_reasons_ui[] = {
    {UI_R_RESULT_TOO_LARGE, "result too large"},
    {UI_R_RESULT_TOO_SMALL, "result too small"},
    {UI_R_INDEX_TOO_LARGE, "index too large"},
    {UI_R_INDEX_TOO_SMALL, "index too small"},
    {UI_R_COMMON_OK_AND_CANCEL_CHARACTERS, "common ok and cancel characters"},
    {UI_R_NO_RESULT_BUFFER, "no result buffer"},
    {UI_R_UNKNOWN_CONTROL_COMMAND, "unknown control command"},
    {UI_R_PROCESSING_ERROR, "processing error"},
    {UI_R_UNKNOWN_TTYGET_ERRNO_VALUE, "unknown ttyget errno value"},
    {UI_R_SYSASSIGN_ERROR, "sys$assign error"},
    {UI_R_SYSDASSGN_ERROR, "sys$dassgn error"},
    {UI_R_SYSQIOW_ERROR, "sys$qiow error"},
    {UI_R_USER_DATA_DUPLICATION_UNSUPPORTED, "user data duplication unsupported"},
    {0, ""},
};
