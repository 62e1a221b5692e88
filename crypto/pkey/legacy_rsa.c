/* RSA objects in EVP_PKEY: EVP_PKEY_set1_RSA(3). Keys of RSA-PSS are such objects, too. */
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include "crypto/base/raise.h"
#include "crypto/pkey/rows.h"
#include "crypto/rsa/pkey.h"

int EVP_PKEY_set1_RSA(EVP_PKEY *pkey, struct rsa_st *key)
{
    if (pkey == NULL || key == NULL)
        return FAIL(ERR_LIB_EVP, ERR_R_PASSED_NULL_PARAMETER);
    RSA_up_ref(key);
    if (EVP_PKEY_assign(pkey, rsa_is_pss(key) ? EVP_PKEY_RSA_PSS : EVP_PKEY_RSA, key))
        return 1;
    RSA_free(key);
    return 0;
}

const struct rsa_st *EVP_PKEY_get0_RSA(const EVP_PKEY *pkey)
{
    const RSA *key = pkey_key(pkey, &pkey_rsa);
    if (key == NULL)
        key = pkey_key(pkey, &pkey_rsa_pss);
    if (key == NULL)
        ERR_raise(ERR_LIB_EVP, EVP_R_EXPECTING_AN_RSA_KEY);
    return key;
}

struct rsa_st *EVP_PKEY_get1_RSA(EVP_PKEY *pkey)
{
    RSA *key = (RSA *)(uintptr_t)EVP_PKEY_get0_RSA(pkey);
    if (key != NULL)
        RSA_up_ref(key);
    return key;
}
