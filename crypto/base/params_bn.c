/* BIGNUMs in OSSL_PARAMs: unsigned, in the machine's byte order. OSSL_PARAM_get_BN(3). */
#include <openssl/bn.h>

#include "crypto/base/params.h"

bool param_put_bn(unsigned char *to, size_t size, const BIGNUM *bn)
{
    const union {
        unsigned u;
        unsigned char first;
    } order = {1};
    if (size > INT_MAX || BN_bn2binpad(bn, to, (int)size) < 0)
        return false;
    for (size_t i = 0; order.first && i < size / 2; i++) {
        unsigned char byte = to[i];
        to[i] = to[size - 1 - i];
        to[size - 1 - i] = byte;
    }
    return true;
}

int OSSL_PARAM_get_BN(const OSSL_PARAM *p, BIGNUM **val)
{
    if (val == NULL || p == NULL || p->data_type != OSSL_PARAM_UNSIGNED_INTEGER ||
        p->data_size > INT_MAX || p->data == NULL)
        return 0;
    BIGNUM *bn = BN_native2bn(p->data, (int)p->data_size, *val);
    if (bn == NULL)
        return 0;
    *val = bn;
    return 1;
}

int OSSL_PARAM_set_BN(OSSL_PARAM *p, const BIGNUM *val)
{
    if (p == NULL)
        return 0;
    p->return_size = 0;
    if (val == NULL || p->data_type != OSSL_PARAM_UNSIGNED_INTEGER || BN_is_negative(val))
        return 0;
    size_t bytes = BN_is_zero(val) ? 1 : (size_t)BN_num_bytes(val);
    p->return_size = bytes;
    if (p->data == NULL)
        return 1;
    if (p->data_size < bytes || !param_put_bn(p->data, p->data_size, val))
        return 0;
    p->return_size = p->data_size;
    return 1;
}
