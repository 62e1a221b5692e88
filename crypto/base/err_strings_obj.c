/* The texts of the errors from ERR_LIB_OBJ, in the order of their numbers. */
#include "crypto/base/err_strings.h"

#include <openssl/objectserr.h>

/* clang-format off: a record a line */
const struct err_reason err_reasons_obj[] = {
    {OBJ_R_UNKNOWN_NID, "unknown nid"},
    {OBJ_R_OID_EXISTS, "oid exists"},
    {OBJ_R_UNKNOWN_OBJECT_NAME, "unknown object name"},
    {0, ""},
};
