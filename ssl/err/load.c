/* The texts of errors go into libcrypto's tables once. */
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <stdatomic.h>

#include "ssl/err/ssl_strings.h"

static atomic_flag loaded = ATOMIC_FLAG_INIT;

int ERR_load_SSL_strings(void)
{
    if (atomic_flag_test_and_set(&loaded) || ERR_load_strings_const(ssl_reasons) == 1)
        return 1;
    atomic_flag_clear(&loaded);
    return 0;
}
