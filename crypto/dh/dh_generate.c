/* DH_generate_parameters_ex(3): a safe prime p = 2 q + 1 and a small generator. */
#include "crypto/base/raise.h"
#include "crypto/dh/dh.h"

/* p is chosen so that the generator has order q: 2 is a square for p = 7 mod 8, 5 is for p = 4 mod
 * 5; with p = 2 mod 3, as every safe prime above 7, and p = 3 mod 4. For others nothing is known.
 */
static const struct {
    int generator;
    BN_ULONG add, rem;
} residues[] = {{2, 24, 23}, {5, 60, 59}, {0, 12, 11}};

int dh_generate_params(DH *dh, int prime_len, int generator, BN_GENCB *cb)
{
    if (prime_len > FFC_BITS_MAX)
        return FAIL(ERR_LIB_DH, DH_R_MODULUS_TOO_LARGE);
    if (prime_len < FFC_BITS_MIN)
        return FAIL(ERR_LIB_DH, DH_R_MODULUS_TOO_SMALL);
    if (generator <= 1)
        return FAIL(ERR_LIB_DH, DH_R_BAD_GENERATOR);
    size_t row = 0;
    while (residues[row].generator != 0 && residues[row].generator != generator)
        row++;
    BIGNUM add = {0}, rem = {0}, *p = BN_new(), *g = BN_new();
    BN_CTX *ctx = BN_CTX_new_ex(dh->key.libctx);
    int ok = p != NULL && g != NULL && ctx != NULL && BN_set_word(&add, residues[row].add) &&
             BN_set_word(&rem, residues[row].rem) && BN_set_word(g, (BN_ULONG)generator) &&
             BN_generate_prime_ex2(p, prime_len, 1, &add, &rem, cb, ctx) && BN_GENCB_call(cb, 3, 0);
    BN_CTX_free(ctx);
    BN_clear_free(&add);
    BN_clear_free(&rem);
    if (!ok) {
        BN_free(p);
        BN_free(g);
        return FAIL(ERR_LIB_DH, ERR_R_BN_LIB);
    }
    ffc_clear(&dh->key.params);
    ffc_set0(&dh->key.params, p, NULL, g);
    return 1;
}

int DH_generate_parameters_ex(DH *dh, int prime_len, int generator, BN_GENCB *cb)
{
    dh_generate_params_fn *own = dh->method->generate_params;
    return own != NULL ? own(dh, prime_len, generator, cb)
                       : dh_generate_params(dh, prime_len, generator, cb);
}

DH *DH_generate_parameters(int prime_len, int generator, void (*callback)(int, int, void *),
                           void *cb_arg)
{
    DH *dh = DH_new();
    BN_GENCB *cb = dh != NULL ? BN_GENCB_new() : NULL;
    if (cb != NULL)
        BN_GENCB_set_old(cb, callback, cb_arg);
    if (cb == NULL || !DH_generate_parameters_ex(dh, prime_len, generator, cb)) {
        DH_free(dh);
        dh = NULL;
    }
    BN_GENCB_free(cb);
    return dh;
}
