/* DSA_generate_parameters_ex(3). */
#include "crypto/base/raise.h"
#include "crypto/dsa/dsa.h"

/* Lengths between those of the standard are rounded up to whole words, as FIPS 186-2's method
 * wants it; that method is kept for p below 2048 bits. */
int dsa_paramgen(DSA *dsa, int bits, const unsigned char *seed, int seed_len, int *counter_ret,
                 unsigned long *h_ret, BN_GENCB *cb)
{
    if (bits > FFC_BITS_MAX)
        return FAIL(ERR_LIB_DSA, DSA_R_MODULUS_TOO_LARGE);
    const struct ffc_wanted w = {
        .p_bits = (bits + 63) / 64 * 64,
        .q_bits = bits >= 2048 ? 256 : 160,
        .legacy = bits<2048, .seed = seed, .seed_len = seed_len> 0 ? (size_t)seed_len : 0,
        .gindex = -1,
        .libctx = dsa->key.libctx,
    };
    struct ffc f;
    ffc_init(&f);
    bool ok = ffc_generate(&f, &w, cb, ERR_LIB_DSA);
    if (ok) {
        ffc_clear(&dsa->key.params);
        ok = ffc_copy(&dsa->key.params, &f);
    }
    if (ok && counter_ret != NULL)
        *counter_ret = f.pcounter;
    if (ok && h_ret != NULL)
        *h_ret = (unsigned long)f.h;
    ffc_clear(&f);
    return ok;
}

int DSA_generate_parameters_ex(DSA *dsa, int bits, const unsigned char *seed, int seed_len,
                               int *counter_ret, unsigned long *h_ret, BN_GENCB *cb)
{
    dsa_paramgen_fn *own = dsa->method->paramgen;
    return own != NULL ? own(dsa, bits, seed, seed_len, counter_ret, h_ret, cb)
                       : dsa_paramgen(dsa, bits, seed, seed_len, counter_ret, h_ret, cb);
}

DSA *DSA_generate_parameters(int bits, unsigned char *seed, int seed_len, int *counter_ret,
                             unsigned long *h_ret, void (*callback)(int, int, void *), void *cb_arg)
{
    DSA *dsa = DSA_new();
    BN_GENCB *cb = dsa != NULL ? BN_GENCB_new() : NULL;
    if (cb != NULL)
        BN_GENCB_set_old(cb, callback, cb_arg);
    if (cb == NULL ||
        !DSA_generate_parameters_ex(dsa, bits, seed, seed_len, counter_ret, h_ret, cb)) {
        DSA_free(dsa);
        dsa = NULL;
    }
    BN_GENCB_free(cb);
    return dsa;
}
