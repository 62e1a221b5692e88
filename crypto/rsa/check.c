/* RSA_check_key(3): are the key's numbers what they are said to be? All that is wrong is raised. */
#include <openssl/rsa.h>

#include "crypto/base/raise.h"
#include "crypto/rsa/rsa.h"

struct check {
    const RSA *rsa;
    BN_CTX *ctx;
    BN_GENCB *cb;
    bool valid;
};

/* `result` of a step: 1 right, 0 wrong for this reason, below 0 an error. false: an error. */
static bool note(struct check *c, int result, int reason)
{
    if (result == 0) {
        ERR_raise(ERR_LIB_RSA, reason);
        c->valid = false;
    }
    return result >= 0;
}

static bool check_primes(struct check *c)
{
    const RSA *rsa = c->rsa;
    bool ok = note(c, BN_check_prime(rsa->p, c->ctx, c->cb), RSA_R_P_NOT_PRIME) &&
              note(c, BN_check_prime(rsa->q, c->ctx, c->cb), RSA_R_Q_NOT_PRIME);
    for (int i = 0; ok && i < rsa->extra_count; i++)
        ok = note(c, BN_check_prime(rsa->extra[i].r, c->ctx, c->cb), RSA_R_MP_R_NOT_PRIME);
    return ok;
}

/* Whether a prime is longer than any modulus may be: to test such a number may take hours. */
static bool has_long_prime(const RSA *rsa)
{
    bool found = BN_num_bits(rsa->p) > OPENSSL_RSA_MAX_MODULUS_BITS ||
                 BN_num_bits(rsa->q) > OPENSSL_RSA_MAX_MODULUS_BITS;
    for (int i = 0; i < rsa->extra_count; i++)
        found = found || BN_num_bits(rsa->extra[i].r) > OPENSSL_RSA_MAX_MODULUS_BITS;
    return found;
}

/* The sign of a wrong number counts too. */
static int equal(const BIGNUM *a, const BIGNUM *b)
{
    return BN_cmp(a, b) == 0;
}

static bool check_product(struct check *c)
{
    const RSA *rsa = c->rsa;
    BIGNUM product = {0};
    bool ok = BN_mul(&product, rsa->p, rsa->q, c->ctx);
    for (int i = 0; ok && i < rsa->extra_count; i++)
        ok = BN_mul(&product, &product, rsa->extra[i].r, c->ctx);
    ok = ok && note(c, equal(&product, rsa->n),
                    rsa->extra_count > 0 ? RSA_R_N_DOES_NOT_EQUAL_PRODUCT_OF_PRIMES
                                         : RSA_R_N_DOES_NOT_EQUAL_P_Q);
    BN_clear_free(&product);
    return ok;
}

/* (d e) mod (r - 1): 1 if it is 1. A congruence for each prime is one for the lcm. */
static int is_inverse(const struct check *c, const BIGNUM *r)
{
    BIGNUM less = {.flags = BN_FLG_CONSTTIME}, x = {.flags = BN_FLG_CONSTTIME};
    int result = -1;
    if (BN_copy(&less, r) != NULL && BN_sub_word(&less, 1))
        result = BN_is_zero(&less)                                     ? 0
                 : BN_mod_mul(&x, c->rsa->d, c->rsa->e, &less, c->ctx) ? BN_is_one(&x)
                                                                       : -1;
    BN_clear_free(&less);
    BN_clear_free(&x);
    return result;
}

static bool check_exponent(struct check *c)
{
    const RSA *rsa = c->rsa;
    int result = is_inverse(c, rsa->p);
    if (result == 1)
        result = is_inverse(c, rsa->q);
    for (int i = 0; result == 1 && i < rsa->extra_count; i++)
        result = is_inverse(c, rsa->extra[i].r);
    return note(c, result, RSA_R_D_E_NOT_CONGRUENT_TO_1);
}

/* d_i = d mod (r - 1)? */
static int is_reduced(const struct check *c, const BIGNUM *d_i, const BIGNUM *r)
{
    BIGNUM less = {.flags = BN_FLG_CONSTTIME}, x = {.flags = BN_FLG_CONSTTIME};
    int result = -1;
    if (BN_copy(&less, r) != NULL && BN_sub_word(&less, 1))
        result = BN_is_zero(&less)                             ? 0
                 : BN_nnmod(&x, c->rsa->d, &less, c->ctx) != 0 ? equal(&x, d_i)
                                                               : -1;
    BN_clear_free(&less);
    BN_clear_free(&x);
    return result;
}

/* t = before^-1 mod r? */
static int is_coefficient(const struct check *c, const BIGNUM *t, const BIGNUM *before,
                          const BIGNUM *r)
{
    BIGNUM x = {.flags = BN_FLG_CONSTTIME};
    int result = BN_is_zero(r)                          ? 0
                 : BN_mod_mul(&x, t, before, r, c->ctx) ? BN_is_one(&x) && BN_ucmp(t, r) < 0
                                                        : -1;
    BN_clear_free(&x);
    return result;
}

static bool check_crt(struct check *c)
{
    const RSA *rsa = c->rsa;
    if (rsa->dmp1 == NULL || rsa->dmq1 == NULL || rsa->iqmp == NULL)
        return true;
    return note(c, is_reduced(c, rsa->dmp1, rsa->p), RSA_R_DMP1_NOT_CONGRUENT_TO_D) &&
           note(c, is_reduced(c, rsa->dmq1, rsa->q), RSA_R_DMQ1_NOT_CONGRUENT_TO_D) &&
           note(c, is_coefficient(c, rsa->iqmp, rsa->q, rsa->p), RSA_R_IQMP_NOT_INVERSE_OF_Q);
}

static bool check_extra(struct check *c)
{
    const RSA *rsa = c->rsa;
    BIGNUM before = {.flags = BN_FLG_CONSTTIME};
    bool ok = rsa->extra_count == 0 || BN_mul(&before, rsa->p, rsa->q, c->ctx);
    for (int i = 0; ok && i < rsa->extra_count; i++) {
        const struct rsa_extra *x = &rsa->extra[i];
        ok = note(c, is_reduced(c, x->d, x->r), RSA_R_MP_EXPONENT_NOT_CONGRUENT_TO_D) &&
             note(c, is_coefficient(c, x->t, &before, x->r),
                  RSA_R_MP_COEFFICIENT_NOT_INVERSE_OF_R) &&
             BN_mul(&before, &before, x->r, c->ctx);
    }
    BN_clear_free(&before);
    return ok;
}

int RSA_check_key_ex(const RSA *rsa, BN_GENCB *cb)
{
    if (rsa->p == NULL || rsa->q == NULL || rsa->n == NULL || rsa->e == NULL || rsa->d == NULL)
        return FAIL(ERR_LIB_RSA, RSA_R_VALUE_MISSING);
    int bits = BN_num_bits(rsa->n);
    if (bits > OPENSSL_RSA_MAX_MODULUS_BITS || has_long_prime(rsa))
        return FAIL(ERR_LIB_RSA, RSA_R_MODULUS_TOO_LARGE);
    if (rsa->extra_count + 2 > rsa_primes_allowed(bits) && rsa->extra_count > 0)
        return FAIL(ERR_LIB_RSA, RSA_R_INVALID_MULTI_PRIME_KEY);
    struct check c = {.rsa = rsa, .ctx = BN_CTX_new(), .cb = cb, .valid = true};
    if (c.ctx == NULL)
        return -1;
    bool ok = note(&c, BN_is_odd(rsa->e) && !BN_is_one(rsa->e), RSA_R_BAD_E_VALUE) &&
              check_primes(&c) && check_product(&c) && check_exponent(&c) && check_crt(&c) &&
              check_extra(&c);
    BN_CTX_free(c.ctx);
    return ok ? c.valid : -1;
}

int RSA_check_key(const RSA *key)
{
    return RSA_check_key_ex(key, NULL);
}
