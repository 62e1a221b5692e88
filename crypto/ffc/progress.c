/* Progress of generation under EVP_PKEY, and the lengths that nobody should wait for. */
#include "crypto/ffc/pkey.h"

static int tell(int a, int b, BN_GENCB *cb)
{
    EVP_PKEY_CTX *ctx = BN_GENCB_get_arg(cb);
    EVP_PKEY_gen_cb *callback = EVP_PKEY_CTX_get_cb(ctx);
    int info[2] = {a, b};
    EVP_PKEY_CTX_set0_keygen_info(ctx, info, 2);
    int go_on = callback == NULL || callback(ctx);
    EVP_PKEY_CTX_set0_keygen_info(ctx, NULL, 0);
    return go_on;
}

BN_GENCB *ffc_progress(EVP_PKEY_CTX *ctx)
{
    BN_GENCB *cb = BN_GENCB_new();
    if (cb != NULL)
        BN_GENCB_set(cb, tell, ctx);
    return cb;
}

bool ffc_modulus_good(const BIGNUM *p)
{
    int bits = p != NULL ? BN_num_bits(p) : 0;
    return bits >= FFC_BITS_MIN && bits <= FFC_BITS_MAX && BN_is_odd(p) && !BN_is_negative(p);
}
