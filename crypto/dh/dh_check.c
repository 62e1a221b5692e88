/* DH_check(3) and its neighbours. */
#include "crypto/base/raise.h"
#include "crypto/dh/dh.h"

/* 1 if g isn't in [2, p - 2]; -1 on failure. */
static int generator_bad(const struct ffc *f)
{
    BIGNUM last = {0};
    int bad = -1;
    if (BN_copy(&last, f->p) != NULL && BN_sub_word(&last, 1))
        bad =
            BN_is_negative(f->g) || BN_is_zero(f->g) || BN_is_one(f->g) || BN_cmp(f->g, &last) >= 0;
    BN_clear_free(&last);
    return bad;
}

int DH_check_params(const DH *dh, int *ret)
{
    const struct ffc *f = &dh->key.params;
    *ret = 0;
    if (f->p == NULL || f->g == NULL)
        return FAIL(ERR_LIB_DH, DH_R_NO_PARAMETERS_SET);
    int bad = generator_bad(f), bits = BN_num_bits(f->p);
    if (bad < 0)
        return 0;
    if (!BN_is_odd(f->p))
        *ret |= DH_CHECK_P_NOT_PRIME;
    if (bad)
        *ret |= DH_NOT_SUITABLE_GENERATOR;
    if (bits < FFC_BITS_MIN)
        *ret |= DH_MODULUS_TOO_SMALL;
    if (bits > FFC_BITS_MAX)
        *ret |= DH_MODULUS_TOO_LARGE;
    return 1;
}

/* q < p divides p - 1 as j says, is prime, and g is of order q. */
static bool check_q(const struct ffc *f, int *ret)
{
    BIGNUM j = {0}, rest = {0};
    bool ok = true;
    if (BN_is_negative(f->q) || BN_cmp(f->q, f->p) >= 0 || BN_is_zero(f->q)) {
        *ret |= DH_CHECK_INVALID_Q_VALUE;
        return true;
    }
    if (!(*ret & (DH_NOT_SUITABLE_GENERATOR | DH_CHECK_P_NOT_PRIME))) {
        int in = ffc_in_subgroup(f, f->g);
        ok = in >= 0;
        *ret |= in == 0 ? DH_NOT_SUITABLE_GENERATOR : 0;
    }
    int prime = ok ? BN_check_prime(f->q, NULL, NULL) : -1;
    *ret |= prime == 0 ? DH_CHECK_Q_NOT_PRIME : 0;
    ok = prime >= 0 && BN_div(&j, &rest, f->p, f->q, NULL);
    if (ok && !BN_is_one(&rest))
        *ret |= DH_CHECK_INVALID_Q_VALUE;
    if (ok && f->j != NULL && BN_cmp(f->j, &j) != 0)
        *ret |= DH_CHECK_INVALID_J_VALUE;
    BN_clear_free(&j);
    BN_clear_free(&rest);
    return ok;
}

static bool check_p(const struct ffc *f, int *ret)
{
    BIGNUM half = {0};
    int prime = BN_check_prime(f->p, NULL, NULL), safe = 1;
    *ret |= prime == 0 ? DH_CHECK_P_NOT_PRIME : 0;
    if (prime == 1 && f->q == NULL) {
        safe = BN_rshift1(&half, f->p) ? BN_check_prime(&half, NULL, NULL) : -1;
        *ret |= safe == 0 ? DH_CHECK_P_NOT_SAFE_PRIME : 0;
    }
    BN_clear_free(&half);
    return prime >= 0 && safe >= 0;
}

/* A modulus that is too long isn't tested further: that would take hours. */
int DH_check(const DH *dh, int *codes)
{
    const struct ffc *f = &dh->key.params;
    *codes = 0;
    if (f->group != NULL)
        return 1;
    if (f->p != NULL && BN_num_bits(f->p) > OPENSSL_DH_CHECK_MAX_MODULUS_BITS) {
        *codes = DH_MODULUS_TOO_LARGE;
        return FAIL(ERR_LIB_DH, DH_R_MODULUS_TOO_LARGE);
    }
    if (!DH_check_params(dh, codes))
        return 0;
    if (*codes & DH_MODULUS_TOO_LARGE)
        return 1;
    return (f->q == NULL || check_q(f, codes)) && check_p(f, codes);
}

int DH_check_pub_key(const DH *dh, const BIGNUM *pub_key, int *codes)
{
    const struct ffc *f = &dh->key.params;
    *codes = 0;
    if (f->p == NULL)
        return FAIL(ERR_LIB_DH, DH_R_NO_PARAMETERS_SET);
    if (BN_num_bits(f->p) > OPENSSL_DH_CHECK_MAX_MODULUS_BITS) {
        *codes = DH_MODULUS_TOO_LARGE | DH_CHECK_PUBKEY_INVALID;
        return FAIL(ERR_LIB_DH, DH_R_MODULUS_TOO_LARGE);
    }
    if (f->q != NULL && BN_ucmp(f->p, f->q) < 0) {
        *codes = DH_CHECK_INVALID_Q_VALUE | DH_CHECK_PUBKEY_INVALID;
        return 1;
    }
    bool partial = BN_num_bits(f->p) > FFC_BITS_MAX || !BN_is_odd(f->p);
    int wrong = ffc_check_public(f, pub_key, partial);
    *codes = wrong > 0 ? wrong : 0;
    return wrong >= 0;
}

/* ---- The same with errors raised ---- */

struct code {
    int flag, reason;
};

static int raise_codes(int ok, int codes, const struct code *all, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (codes & all[i].flag)
            ERR_raise(ERR_LIB_DH, all[i].reason);
    return ok && codes == 0;
}

static const struct code param_codes[] = {
    {DH_NOT_SUITABLE_GENERATOR, DH_R_NOT_SUITABLE_GENERATOR},
    {DH_CHECK_Q_NOT_PRIME, DH_R_CHECK_Q_NOT_PRIME},
    {DH_CHECK_INVALID_Q_VALUE, DH_R_CHECK_INVALID_Q_VALUE},
    {DH_CHECK_INVALID_J_VALUE, DH_R_CHECK_INVALID_J_VALUE},
    {DH_UNABLE_TO_CHECK_GENERATOR, DH_R_UNABLE_TO_CHECK_GENERATOR},
    {DH_CHECK_P_NOT_PRIME, DH_R_CHECK_P_NOT_PRIME},
    {DH_CHECK_P_NOT_SAFE_PRIME, DH_R_CHECK_P_NOT_SAFE_PRIME},
    {DH_MODULUS_TOO_SMALL, DH_R_MODULUS_TOO_SMALL},
    {DH_MODULUS_TOO_LARGE, DH_R_MODULUS_TOO_LARGE},
};
#define PARAM_CODES param_codes, sizeof(param_codes) / sizeof(*param_codes)

int DH_check_params_ex(const DH *dh)
{
    int codes, ok = DH_check_params(dh, &codes);
    return raise_codes(ok, codes, PARAM_CODES);
}

int DH_check_ex(const DH *dh)
{
    int codes, ok = DH_check(dh, &codes);
    return raise_codes(ok, codes, PARAM_CODES);
}

int DH_check_pub_key_ex(const DH *dh, const BIGNUM *pub_key)
{
    static const struct code pub_codes[] = {
        {DH_CHECK_PUBKEY_TOO_SMALL, DH_R_CHECK_PUBKEY_TOO_SMALL},
        {DH_CHECK_PUBKEY_TOO_LARGE, DH_R_CHECK_PUBKEY_TOO_LARGE},
        {DH_CHECK_PUBKEY_INVALID, DH_R_CHECK_PUBKEY_INVALID},
    };
    int codes, ok = DH_check_pub_key(dh, pub_key, &codes);
    return raise_codes(ok, codes, pub_codes, 3);
}
