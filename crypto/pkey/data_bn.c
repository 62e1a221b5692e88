/* Numbers among the parameters of keys: EVP_PKEY_get_bn_param(3). */
#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include "crypto/base/params.h"

/* The longest numbers of any key have 16384 bits. */
int EVP_PKEY_get_bn_param(const EVP_PKEY *pkey, const char *key_name, BIGNUM **bn)
{
    unsigned char buffer[2048];
    OSSL_PARAM params[2] = {OSSL_PARAM_construct_BN(key_name, buffer, sizeof(buffer)),
                            OSSL_PARAM_END};
    int ok = key_name != NULL && bn != NULL && EVP_PKEY_get_params(pkey, params) &&
             OSSL_PARAM_modified(params) && OSSL_PARAM_get_BN(params, bn);
    OPENSSL_cleanse(buffer, sizeof(buffer));
    return ok;
}

int EVP_PKEY_set_bn_param(EVP_PKEY *pkey, const char *key_name, const BIGNUM *bn)
{
    unsigned char buffer[2048];
    if (key_name == NULL || bn == NULL || pkey == NULL || BN_num_bytes(bn) > (int)sizeof(buffer) ||
        !param_put_bn(buffer, (size_t)BN_num_bytes(bn), bn))
        return 0;
    OSSL_PARAM params[2] = {OSSL_PARAM_construct_BN(key_name, buffer, (size_t)BN_num_bytes(bn)),
                            OSSL_PARAM_END};
    int ok = EVP_PKEY_set_params(pkey, params);
    OPENSSL_cleanse(buffer, sizeof(buffer));
    return ok;
}
