/* Primes p with known factors p1 of p - 1 and p2 of p + 1: ANSI X9.31-1998, 4.1.2, which FIPS 186-4
 * took over as B.3.6. */
#include "crypto/base/raise.h"
#include "crypto/bn/bignum.h"

/* p = the first prime from x on, x made odd. */
static int prime_from(BIGNUM *p, const BIGNUM *x, BN_CTX *ctx, BN_GENCB *cb)
{
    if (BN_copy(p, x) == NULL || (!BN_is_odd(p) && !BN_add_word(p, 1)))
        return 0;
    for (int i = 1;; i++) {
        if (!BN_GENCB_call(cb, 0, i))
            return 0;
        int prime = BN_check_prime(p, ctx, cb);
        if (prime < 0)
            return 0;
        if (prime)
            return BN_GENCB_call(cb, 2, i);
        if (!BN_add_word(p, 2))
            return 0;
    }
}

/* p = the least number from x on that is 1 modulo p1 and -1 modulo p2; step = p1 p2. */
static int first_residue(BIGNUM *p, BIGNUM *step, const BIGNUM *x, const BIGNUM *p1,
                         const BIGNUM *p2, BN_CTX *ctx)
{
    BIGNUM t = {0};
    int ok = BN_mul(step, p1, p2, ctx) && BN_mod_inverse(p, p2, p1, ctx) != NULL &&
             BN_mul(p, p, p2, ctx) && BN_mod_inverse(&t, p1, p2, ctx) != NULL &&
             BN_mul(&t, &t, p1, ctx) && BN_sub(p, p, &t) && BN_mod_sub(p, p, x, step, ctx) &&
             BN_add(p, p, x);
    BN_clear_free(&t);
    return ok;
}

/* The first of p, p + step, ... that is prime, with gcd(p - 1, e) = 1. */
static int search(BIGNUM *p, const BIGNUM *step, const BIGNUM *e, BN_CTX *ctx, BN_GENCB *cb)
{
    BIGNUM gcd = {0};
    int found = 0, ok = 1;
    for (int i = 0; ok && !found; i++) {
        ok = BN_GENCB_call(cb, 0, i) && BN_copy(&gcd, p) != NULL && BN_sub_word(&gcd, 1) &&
             BN_gcd(&gcd, &gcd, e, ctx);
        if (ok && BN_is_one(&gcd))
            found = BN_check_prime(p, ctx, cb);
        ok = ok && found >= 0 && (found || BN_add(p, p, step));
    }
    BN_clear_free(&gcd);
    return ok && BN_GENCB_call(cb, 3, 0);
}

int BN_X931_derive_prime_ex(BIGNUM *p, BIGNUM *p1, BIGNUM *p2, const BIGNUM *Xp, const BIGNUM *Xp1,
                            const BIGNUM *Xp2, const BIGNUM *e, BN_CTX *ctx, BN_GENCB *cb)
{
    if (!BN_is_odd(e))
        return 0;
    BIGNUM own1 = {0}, own2 = {0}, step = {0};
    p1 = p1 != NULL ? p1 : &own1;
    p2 = p2 != NULL ? p2 : &own2;
    int ok = prime_from(p1, Xp1, ctx, cb) && prime_from(p2, Xp2, ctx, cb) &&
             first_residue(p, &step, Xp, p1, p2, ctx) && search(p, &step, e, ctx, cb);
    BN_clear_free(&own1);
    BN_clear_free(&own2);
    BN_clear_free(&step);
    return ok;
}

/* |Xp - Xq| > 2^(bits - 100), for both of bits / 2. */
int BN_X931_generate_Xpq(BIGNUM *Xp, BIGNUM *Xq, int nbits, BN_CTX *ctx)
{
    if (nbits < 1024 || nbits % 256 != 0)
        return 0;
    nbits /= 2;
    if (!BN_priv_rand_ex(Xp, nbits, BN_RAND_TOP_TWO, BN_RAND_BOTTOM_ANY, 0, ctx))
        return 0;
    BIGNUM t = {0};
    int ok = 1, far = 0;
    for (int i = 0; ok && !far && i < 1000; i++) {
        ok = BN_priv_rand_ex(Xq, nbits, BN_RAND_TOP_TWO, BN_RAND_BOTTOM_ANY, 0, ctx) &&
             BN_sub(&t, Xp, Xq);
        far = ok && BN_num_bits(&t) >= nbits - 100;
    }
    BN_clear_free(&t);
    return ok && far;
}

int BN_X931_generate_prime_ex(BIGNUM *p, BIGNUM *p1, BIGNUM *p2, BIGNUM *Xp1, BIGNUM *Xp2,
                              const BIGNUM *Xp, const BIGNUM *e, BN_CTX *ctx, BN_GENCB *cb)
{
    BIGNUM own1 = {0}, own2 = {0};
    Xp1 = Xp1 != NULL ? Xp1 : &own1;
    Xp2 = Xp2 != NULL ? Xp2 : &own2;
    int ok = BN_priv_rand_ex(Xp1, 101, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY, 0, ctx) &&
             BN_priv_rand_ex(Xp2, 101, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY, 0, ctx) &&
             BN_X931_derive_prime_ex(p, p1, p2, Xp, Xp1, Xp2, e, ctx, cb);
    BN_clear_free(&own1);
    BN_clear_free(&own2);
    return ok;
}
