/* The texts of the errors from ERR_LIB_ASYNC, in the order of their numbers. */
#include "crypto/base/err_strings.h"

#include <openssl/asyncerr.h>

/* clang-format off: a record a line */
const struct err_reason err_reasons_async[] = {
    {ASYNC_R_FAILED_TO_SET_POOL, "failed to set pool"},
    {ASYNC_R_FAILED_TO_SWAP_CONTEXT, "failed to swap context"},
    {ASYNC_R_INVALID_POOL_SIZE, "invalid pool size"},
    {ASYNC_R_INIT_FAILED, "init failed"},
    {0, ""},
};
