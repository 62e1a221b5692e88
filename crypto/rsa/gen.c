/* New keys: FIPS 186-5, A.1.1 and A.1.3, of probable primes, and with more than two of them
 * RFC 8017, 3.2. RSA_generate_key_ex(3).
 *
 * What is taken or rejected is public by the standard's own design (A.1.3, steps 4.5 to 5.7: a
 * rejected number is drawn again, and nothing of it is in the key); the numbers are computed in
 * constant time, and of public widths. The primes' two top bits are set, so that their product is
 * as long as it should be, and they are above sqrt(2) 2^(nlen / 2 - 1) (A.1.3, step 4.4). */
#include <openssl/rsa.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/bn/prime.h"
#include "crypto/rsa/rsa.h"
#include "ref/ct.h"

/* A decision that is shown: who asks for the key sees how long it takes. */
static bool shown(int result)
{
    ct_public(&result, sizeof(result));
    return result != 0;
}

/* 2^16 < e < 2^256 is the standard's; OpenSSL takes any odd one above 1. */
static bool is_exponent(const BIGNUM *e)
{
    return (BN_is_odd(e) && !BN_is_negative(e) && !BN_is_one(e)) ||
           FAIL(ERR_LIB_RSA, RSA_R_PUB_EXPONENT_OUT_OF_RANGE);
}

/* Step 5.5: |r - other| > 2^(nlen / 2 - 100), where the primes are longer than that. Of the two
 * differences modulo a power of two, the one that is below zero is long. That r is rejected shows,
 * and nothing else of how far they are apart. */
static int far_apart(const BIGNUM *r, const BIGNUM *other, int bits)
{
    BIGNUM above = {.flags = BN_FLG_CONSTTIME}, below = {.flags = BN_FLG_CONSTTIME};
    int result = -1, least = bits > 100 ? bits - 100 : 0;
    if (bn_sub_fixed(&above, r, other) && bn_sub_fixed(&below, other, r)) {
        int is_above = BN_num_bits(&above) > least, is_below = BN_num_bits(&below) > least;
        result = shown(is_above & is_below);
    }
    BN_clear_free(&above);
    BN_clear_free(&below);
    return result;
}

/* The prime number i, of `bits` bits, with none of those before too near. */
static bool make_prime(BIGNUM *const primes[], int i, int bits, const BIGNUM *e, BN_GENCB *cb,
                       BN_CTX *ctx)
{
    for (int far = 0; far == 0;) {
        if (!bn_random_prime(primes[i], bits, e, ctx, cb))
            return false;
        far = 1;
        for (int j = 0; far == 1 && j < i; j++)
            far = far_apart(primes[i], primes[j], bits);
        if (far < 0 || (far == 0 && !BN_GENCB_call(cb, 2, i)))
            return false;
    }
    return BN_GENCB_call(cb, 3, i) != 0;
}

/* The primes and their product n, which has nlen bits: with more than two it may fall short, and
 * then the last is drawn again. */
static bool make_primes(BIGNUM *n, BIGNUM *const primes[], int count, int nlen, const BIGNUM *e,
                        BN_GENCB *cb, BN_CTX *ctx)
{
    BIGNUM before = {.flags = BN_FLG_CONSTTIME};
    bool ok = true;
    for (int i = 0; ok && i < count; i++) {
        int bits = nlen / count + (i < nlen % count);
        do {
            ok = make_prime(primes, i, bits, e, cb, ctx) &&
                 (i == 0 ? BN_copy(n, primes[0]) != NULL : bn_mul_fixed(n, &before, primes[i]));
            if (ok && i == count - 1)
                ct_public(n->d, (size_t)n->top * sizeof(*n->d));
        } while (ok && i == count - 1 && BN_num_bits(n) < nlen);
        ok = ok && (i == count - 1 || BN_copy(&before, n) != NULL);
    }
    BN_clear_free(&before);
    return ok;
}

/* a = least common multiple of a, which has no words at first, and b. */
static bool lcm_with(BIGNUM *a, const BIGNUM *b, BN_CTX *ctx)
{
    if (a->top == 0)
        return BN_copy(a, b) != NULL;
    BIGNUM gcd = {.flags = BN_FLG_CONSTTIME}, product = {.flags = BN_FLG_CONSTTIME};
    bool ok =
        BN_gcd(&gcd, a, b, ctx) && bn_mul_fixed(&product, a, b) && bn_div_fixed(a, &product, &gcd);
    BN_clear_free(&gcd);
    BN_clear_free(&product);
    return ok;
}

/* d_i = e^-1 mod (r_i - 1), for the CRT; and the lcm of what is there and r_i - 1. */
static bool make_exponent(BIGNUM *d, BIGNUM *lcm, const BIGNUM *r, const BIGNUM *e, BN_CTX *ctx)
{
    BIGNUM less = {.flags = BN_FLG_CONSTTIME};
    bool ok = BN_copy(&less, r) != NULL;
    if (ok) {
        less.d[0] -= 1; /* r is odd */
        ok = BN_mod_inverse(d, e, &less, ctx) != NULL && lcm_with(lcm, &less, ctx);
    }
    BN_clear_free(&less);
    return ok;
}

/* t = (the product of the primes before)^-1 mod r. */
static bool make_coefficient(BIGNUM *t, const BIGNUM *before, const BIGNUM *r, BN_CTX *ctx)
{
    return BN_mod_inverse(t, before, r, ctx) != NULL;
}

/* ---- A key's numbers, from its primes ---- */

struct numbers {
    BIGNUM *prime[RSA_PRIMES_MAX], *exponent[RSA_PRIMES_MAX], *coefficient[RSA_PRIMES_MAX];
    int count;
};

/* Where the key has them, all made. The coefficient of p belongs to q^-1. */
static bool key_numbers(struct numbers *k, RSA *rsa, int count)
{
    *k = (struct numbers){.count = count};
    rsa_free_extra(rsa);
    rsa->extra_count = count - 2;
    memset(rsa->extra, 0, sizeof(rsa->extra));
    BIGNUM **const p[] = {&rsa->p, &rsa->q}, **const d[] = {&rsa->dmp1, &rsa->dmq1};
    bool ok = rsa_number(&rsa->n, false) != NULL && rsa_number(&rsa->e, false) != NULL &&
              rsa_number(&rsa->d, true) != NULL && rsa_number(&rsa->iqmp, true) != NULL;
    for (int i = 0; ok && i < count; i++) {
        struct rsa_extra *x = i < 2 ? NULL : &rsa->extra[i - 2];
        k->prime[i] = rsa_number(x == NULL ? p[i] : &x->r, true);
        k->exponent[i] = rsa_number(x == NULL ? d[i] : &x->d, true);
        k->coefficient[i] = x == NULL ? rsa->iqmp : rsa_number(&x->t, true);
        ok = k->prime[i] != NULL && k->exponent[i] != NULL && k->coefficient[i] != NULL;
    }
    return ok || FAIL(ERR_LIB_RSA, ERR_R_MALLOC_FAILURE);
}

/* p is the greater, so that q needs no reduction for qInv. The order in which they came is shown.
 */
static void order(BIGNUM *p, BIGNUM *q)
{
    if (shown(BN_ucmp(p, q) < 0))
        BN_swap(p, q);
}

/* before = before * r. */
static bool times(BIGNUM *before, const BIGNUM *r)
{
    BIGNUM product = {.flags = BN_FLG_CONSTTIME};
    bool ok = bn_mul_fixed(&product, before, r);
    BN_swap(before, &product);
    BN_clear_free(&product);
    return ok;
}

/* From primes and e all the rest. false with *again: d is too small (A.1.1, criterion 3b), which
 * happens once in 2^(nlen / 2). */
static bool derive(RSA *rsa, const struct numbers *k, bool *again, BN_CTX *ctx)
{
    BIGNUM lcm = {.flags = BN_FLG_CONSTTIME}, before = {.flags = BN_FLG_CONSTTIME};
    bool ok = true;
    for (int i = 0; ok && i < k->count; i++)
        ok = make_exponent(k->exponent[i], &lcm, k->prime[i], rsa->e, ctx);
    if (ok && (size_t)lcm.top > bn_length(rsa->n))
        lcm.top = (int)bn_length(rsa->n); /* it is below n */
    ok = ok && BN_mod_inverse(rsa->d, rsa->e, &lcm, ctx) != NULL &&
         make_coefficient(rsa->iqmp, rsa->q, rsa->p, ctx) && bn_mul_fixed(&before, rsa->p, rsa->q);
    for (int i = 2; ok && i < k->count; i++) {
        ok = make_coefficient(k->coefficient[i], &before, k->prime[i], ctx) &&
             times(&before, k->prime[i]);
    }
    *again = ok && !shown(BN_num_bits(rsa->d) > BN_num_bits(rsa->n) / 2);
    BN_clear_free(&lcm);
    BN_clear_free(&before);
    return ok && !*again;
}

/* SP 800-56B, 6.4.1.1: a power there and back, which the private one looks after itself. */
static bool is_pair(const RSA *rsa)
{
    static const uint8_t two = 2;
    uint8_t out[RSA_BYTES_MAX];
    return rsa_private_power(rsa, out, &two, 1) || FAIL(ERR_LIB_RSA, RSA_R_PAIRWISE_TEST_FAILURE);
}

static bool generate(RSA *rsa, int bits, int primes, const BIGNUM *e, BN_GENCB *cb, BN_CTX *ctx)
{
    struct numbers k;
    bool ok = key_numbers(&k, rsa, primes) && BN_copy(rsa->e, e) != NULL, again = true;
    while (ok && again) {
        ok = make_primes(rsa->n, k.prime, primes, bits, e, cb, ctx);
        if (ok)
            order(rsa->p, rsa->q);
        ok = ok && (derive(rsa, &k, &again, ctx) || again);
    }
    if (rsa->n != NULL)
        bn_trim(rsa->n);
    rsa_changed(rsa);
    return ok && is_pair(rsa);
}

bool rsa_complete(RSA *rsa, BN_CTX *ctx)
{
    struct numbers k;
    bool short_d = false;
    bool ok = key_numbers(&k, rsa, 2) && bn_mul_fixed(rsa->n, rsa->p, rsa->q);
    if (ok)
        ct_public(rsa->n->d, (size_t)rsa->n->top * sizeof(*rsa->n->d));
    ok = ok && (derive(rsa, &k, &short_d, ctx) ||
                (short_d && FAIL(ERR_LIB_RSA, RSA_R_PUB_EXPONENT_OUT_OF_RANGE)));
    if (rsa->n != NULL)
        bn_trim(rsa->n);
    rsa_changed(rsa);
    return ok && is_pair(rsa);
}

static int own_keygen(RSA *rsa, int bits, int primes, const BIGNUM *e, BN_GENCB *cb)
{
    if (bits < RSA_BITS_MIN)
        return FAIL(ERR_LIB_RSA, RSA_R_KEY_SIZE_TOO_SMALL);
    if (bits > OPENSSL_RSA_MAX_MODULUS_BITS)
        return FAIL(ERR_LIB_RSA, RSA_R_MODULUS_TOO_LARGE);
    if (primes < 2 || primes > rsa_primes_allowed(bits))
        return FAIL(ERR_LIB_RSA, RSA_R_KEY_PRIME_NUM_INVALID);
    if (e == NULL || !is_exponent(e))
        return 0;
    if (BN_num_bits(e) > bits / primes - 2) /* few primes, or none, would go with it */
        return FAIL(ERR_LIB_RSA, RSA_R_PUB_EXPONENT_OUT_OF_RANGE);
    BN_CTX *ctx = BN_CTX_new_ex(rsa->libctx);
    bool ok = ctx != NULL && generate(rsa, bits, primes, e, cb, ctx);
    BN_CTX_free(ctx);
    return ok;
}

/* A method's own generator of keys of two primes goes before one of more, as OpenSSL has it. */
int RSA_generate_multi_prime_key(RSA *rsa, int bits, int primes, BIGNUM *e, BN_GENCB *cb)
{
    if (rsa->meth->multi_prime_keygen != NULL)
        return rsa->meth->multi_prime_keygen(rsa, bits, primes, e, cb);
    if (rsa->meth->keygen != NULL)
        return primes == 2 && rsa->meth->keygen(rsa, bits, e, cb);
    return own_keygen(rsa, bits, primes, e, cb);
}

int RSA_generate_key_ex(RSA *rsa, int bits, BIGNUM *e, BN_GENCB *cb)
{
    if (rsa->meth->keygen != NULL)
        return rsa->meth->keygen(rsa, bits, e, cb);
    return RSA_generate_multi_prime_key(rsa, bits, RSA_DEFAULT_PRIME_NUM, e, cb);
}

RSA *RSA_generate_key(int bits, unsigned long e, void (*callback)(int, int, void *), void *cb_arg)
{
    RSA *rsa = RSA_new();
    BIGNUM *exponent = BN_new();
    BN_GENCB *cb = BN_GENCB_new();
    bool ok = rsa != NULL && exponent != NULL && cb != NULL;
    for (int i = 0; ok && i < (int)sizeof(e) * 8; i++)
        ok = ((e >> i) & 1) == 0 || BN_set_bit(exponent, i);
    if (ok) {
        BN_GENCB_set_old(cb, callback, cb_arg);
        ok = RSA_generate_key_ex(rsa, bits, exponent, cb);
    }
    BN_GENCB_free(cb);
    BN_free(exponent);
    if (ok)
        return rsa;
    RSA_free(rsa);
    return NULL;
}
