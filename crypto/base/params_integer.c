/* The typed functions of OSSL_PARAM_int(3): each is one call of the conversion in params.c. */
#include <openssl/params.h>

#include "crypto/base/params.h"

/* clang-format off: a type a line */
#define INTEGER(name, type, data_type)                                 \
    OSSL_PARAM OSSL_PARAM_construct_##name(const char *key, type *buf) \
    {                                                                  \
        return param_construct(key, data_type, buf, sizeof(type));     \
    }                                                                  \
    int OSSL_PARAM_get_##name(const OSSL_PARAM *p, type *val)          \
    {                                                                  \
        return param_get_integer(p, val, sizeof(type), data_type);     \
    }                                                                  \
    int OSSL_PARAM_set_##name(OSSL_PARAM *p, type val)                 \
    {                                                                  \
        return param_set_integer(p, &val, sizeof(type), data_type);    \
    }

INTEGER(int, int, OSSL_PARAM_INTEGER)
INTEGER(uint, unsigned int, OSSL_PARAM_UNSIGNED_INTEGER)
INTEGER(long, long int, OSSL_PARAM_INTEGER)
INTEGER(ulong, unsigned long int, OSSL_PARAM_UNSIGNED_INTEGER)
INTEGER(int32, int32_t, OSSL_PARAM_INTEGER)
INTEGER(uint32, uint32_t, OSSL_PARAM_UNSIGNED_INTEGER)
INTEGER(int64, int64_t, OSSL_PARAM_INTEGER)
INTEGER(uint64, uint64_t, OSSL_PARAM_UNSIGNED_INTEGER)
INTEGER(size_t, size_t, OSSL_PARAM_UNSIGNED_INTEGER)
INTEGER(time_t, time_t, OSSL_PARAM_INTEGER)
