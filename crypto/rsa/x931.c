/* Keys by ANSI X9.31-1998, 4.1.2, whose primes p have known factors of p - 1 and of p + 1: FIPS
 * 186-4, B.3.6, which FIPS 186-5 keeps as A.1.6. The primes themselves are crypto/bn/x931.c's.
 * Not for new keys: the search for the primes isn't constant time. */
#include <openssl/rsa.h>

#include "crypto/base/raise.h"
#include "crypto/rsa/rsa.h"

/* What a prime is made from. */
struct seeds {
    BIGNUM *p1, *p2;              /* become the factors of p - 1 and p + 1, or NULL */
    const BIGNUM *Xp1, *Xp2, *Xp; /* where the searches for them, and for p, begin */
};

/* The prime, unless it is there or there is nothing to make it from. */
static bool derive_prime(BIGNUM **prime, const struct seeds *s, const BIGNUM *e, BN_CTX *ctx,
                         BN_GENCB *cb)
{
    if (*prime != NULL || s->Xp == NULL || s->Xp1 == NULL || s->Xp2 == NULL)
        return true;
    BIGNUM *made = NULL;
    if (rsa_number(&made, true) != NULL &&
        BN_X931_derive_prime_ex(made, s->p1, s->p2, s->Xp, s->Xp1, s->Xp2, e, ctx, cb)) {
        *prime = made;
        return true;
    }
    BN_clear_free(made);
    return false;
}

int RSA_X931_derive_ex(RSA *rsa, BIGNUM *p1, BIGNUM *p2, BIGNUM *q1, BIGNUM *q2, const BIGNUM *Xp1,
                       const BIGNUM *Xp2, const BIGNUM *Xp, const BIGNUM *Xq1, const BIGNUM *Xq2,
                       const BIGNUM *Xq, const BIGNUM *e, BN_GENCB *cb)
{
    if (rsa == NULL || (rsa->e == NULL && (e == NULL || (rsa->e = BN_dup(e)) == NULL)))
        return 0;
    const struct seeds p = {p1, p2, Xp1, Xp2, Xp}, q = {q1, q2, Xq1, Xq2, Xq};
    BN_CTX *ctx = BN_CTX_new_ex(rsa->libctx);
    bool ok = ctx != NULL && derive_prime(&rsa->p, &p, rsa->e, ctx, cb) &&
              derive_prime(&rsa->q, &q, rsa->e, ctx, cb);
    bool whole = rsa->p != NULL && rsa->q != NULL;
    ok = ok && (!whole || rsa_complete(rsa, ctx));
    BN_CTX_free(ctx);
    return !ok ? 0 : whole ? 1 : 2;
}

/* Both primes, from random numbers. */
static bool make_primes(RSA *rsa, int bits, const BIGNUM *e, BN_CTX *ctx, BN_GENCB *cb)
{
    BIGNUM Xp = {.flags = BN_FLG_CONSTTIME}, Xq = {.flags = BN_FLG_CONSTTIME};
    bool ok = rsa_number(&rsa->p, true) != NULL && rsa_number(&rsa->q, true) != NULL &&
              BN_X931_generate_Xpq(&Xp, &Xq, bits, ctx) &&
              BN_X931_generate_prime_ex(rsa->p, NULL, NULL, NULL, NULL, &Xp, e, ctx, cb) &&
              BN_X931_generate_prime_ex(rsa->q, NULL, NULL, NULL, NULL, &Xq, e, ctx, cb);
    BN_clear_free(&Xp);
    BN_clear_free(&Xq);
    return ok;
}

int RSA_X931_generate_key_ex(RSA *rsa, int bits, const BIGNUM *e, BN_GENCB *cb)
{
    BN_CTX *ctx = BN_CTX_new_ex(rsa->libctx);
    bool ok = ctx != NULL && rsa_number(&rsa->e, false) != NULL && BN_copy(rsa->e, e) != NULL &&
              make_primes(rsa, bits, e, ctx, cb) && rsa_complete(rsa, ctx);
    BN_CTX_free(ctx);
    return ok;
}
