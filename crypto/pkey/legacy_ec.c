/* EC_KEY in EVP_PKEY: EVP_PKEY_set1_EC_KEY(3). */
#include <openssl/ec.h>
#include <openssl/err.h>

#include "crypto/pkey/rows.h"

int EVP_PKEY_set1_EC_KEY(EVP_PKEY *pkey, EC_KEY *key)
{
    if (key == NULL || !EC_KEY_up_ref(key))
        return 0;
    if (EVP_PKEY_assign(pkey, EVP_PKEY_EC, key))
        return 1;
    EC_KEY_free(key);
    return 0;
}

const EC_KEY *EVP_PKEY_get0_EC_KEY(const EVP_PKEY *pkey)
{
    const EC_KEY *key = pkey_key(pkey, &pkey_ec);
    if (key == NULL)
        key = pkey_key(pkey, &pkey_sm2);
    if (key == NULL)
        ERR_raise(ERR_LIB_EVP, EVP_R_EXPECTING_A_EC_KEY);
    return key;
}

EC_KEY *EVP_PKEY_get1_EC_KEY(EVP_PKEY *pkey)
{
    EC_KEY *key = (EC_KEY *)(uintptr_t)EVP_PKEY_get0_EC_KEY(pkey);
    if (key != NULL)
        EC_KEY_up_ref(key);
    return key;
}
