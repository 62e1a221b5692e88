/* EVP_PKEY_set1_DSA(3): DSA objects in and out of keys. */
#include <openssl/dsa.h>

#include "crypto/base/raise.h"
#include "crypto/pkey/rows.h"

int EVP_PKEY_set1_DSA(EVP_PKEY *pkey, DSA *key)
{
    if (key == NULL)
        return 0;
    DSA_up_ref(key); /* first: it may be the pkey's own */
    if (EVP_PKEY_assign(pkey, EVP_PKEY_DSA, key))
        return 1;
    DSA_free(key);
    return 0;
}

static DSA *get0(const EVP_PKEY *pkey)
{
    DSA *dsa = pkey_key(pkey, &pkey_dsa);
    if (dsa == NULL)
        ERR_raise(ERR_LIB_EVP, EVP_R_EXPECTING_A_DSA_KEY);
    return dsa;
}

const DSA *EVP_PKEY_get0_DSA(const EVP_PKEY *pkey)
{
    return get0(pkey);
}

DSA *EVP_PKEY_get1_DSA(EVP_PKEY *pkey)
{
    DSA *dsa = get0(pkey);
    if (dsa != NULL)
        DSA_up_ref(dsa);
    return dsa;
}
