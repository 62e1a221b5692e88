/* OPENSSL_init_ssl(3). The library needs nothing to be readied; libcrypto reads its configuration,
 * and the texts of errors are loaded where that is asked for and wasn't declined before. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <stdatomic.h>
#include <stdbool.h>

static atomic_bool declined;

int OPENSSL_init_ssl(uint64_t opts, const OPENSSL_INIT_SETTINGS *settings)
{
    uint64_t of_crypto = opts | OPENSSL_INIT_ADD_ALL_CIPHERS | OPENSSL_INIT_ADD_ALL_DIGESTS;
    if ((opts & OPENSSL_INIT_NO_LOAD_CONFIG) == 0)
        of_crypto |= OPENSSL_INIT_LOAD_CONFIG;
    if (!OPENSSL_init_crypto(of_crypto, settings))
        return 0;
    if (opts & OPENSSL_INIT_NO_LOAD_SSL_STRINGS)
        declined = true;
    return !(opts & OPENSSL_INIT_LOAD_SSL_STRINGS) || declined || ERR_load_SSL_strings();
}
