/* What a key is made of, and how long and strong it is: RSA_get0_key(3), RSA_bits(3). */
#include "crypto/rsa/rsa.h"

static void give(const BIGNUM **to, const BIGNUM *number)
{
    if (to != NULL)
        *to = number;
}

void RSA_get0_key(const RSA *r, const BIGNUM **n, const BIGNUM **e, const BIGNUM **d)
{
    give(n, r->n);
    give(e, r->e);
    give(d, r->d);
}

void RSA_get0_factors(const RSA *r, const BIGNUM **p, const BIGNUM **q)
{
    give(p, r->p);
    give(q, r->q);
}

void RSA_get0_crt_params(const RSA *r, const BIGNUM **dmp1, const BIGNUM **dmq1,
                         const BIGNUM **iqmp)
{
    give(dmp1, r->dmp1);
    give(dmq1, r->dmq1);
    give(iqmp, r->iqmp);
}

int RSA_get_multi_prime_extra_count(const RSA *r)
{
    return r->extra_count;
}

int RSA_get0_multi_prime_factors(const RSA *r, const BIGNUM *primes[])
{
    for (int i = 0; i < r->extra_count; i++)
        primes[i] = r->extra[i].r;
    return r->extra_count > 0;
}

int RSA_get0_multi_prime_crt_params(const RSA *r, const BIGNUM *exps[], const BIGNUM *coeffs[])
{
    for (int i = 0; i < r->extra_count; i++) {
        if (exps != NULL)
            exps[i] = r->extra[i].d;
        if (coeffs != NULL)
            coeffs[i] = r->extra[i].t;
    }
    return r->extra_count > 0;
}

/* One at a time. */
#define GETTER(name)                            \
    const BIGNUM *RSA_get0_##name(const RSA *r) \
    {                                           \
        return r->name;                         \
    }
GETTER(n)
GETTER(e)
GETTER(d)
GETTER(p)
GETTER(q)
GETTER(dmp1)
GETTER(dmq1)
GETTER(iqmp)

int RSA_get_version(RSA *r)
{
    return r->extra_count > 0 ? RSA_ASN1_VERSION_MULTI : RSA_ASN1_VERSION_DEFAULT;
}

int RSA_bits(const RSA *r)
{
    return r->n != NULL ? bn_public_bits(r->n) : 0;
}

int RSA_size(const RSA *r)
{
    return (RSA_bits(r) + 7) / 8;
}

/* Where a prime is too short, it is found faster than the modulus is factored. */
int rsa_primes_allowed(int bits)
{
    return bits < 1024 ? 2 : bits < 4096 ? 3 : bits < 8192 ? 4 : RSA_PRIMES_MAX;
}

/* SP 800-56B revision 2, appendix D: the number field sieve's cost of a modulus, rounded to a
 * multiple of 8 bits; from each of these lengths on it is 8 more. Its table of strengths, which the
 * formula doesn't meet everywhere, goes first. */
static const struct {
    short bits, strength;
} strengths[] = {{2048, 112}, {3072, 128}, {4096, 152}, {6144, 176},
                 {7680, 192}, {8192, 200}, {15360, 256}};
static const short steps[] = {16,    41,    81,    138,   213,   308,   425,  566,  729,
                              920,   1137,  1383,  1657,  1963,  2301,  2671, 3076, 3514,
                              3991,  4502,  5054,  5642,  6274,  6947,  7681, 8418, 9216,
                              10064, 10953, 11893, 12877, 13914, 15361, 16132};

int RSA_security_bits(const RSA *rsa)
{
    int bits = RSA_bits(rsa), strength = 0;
    if (rsa->extra_count > 0 && rsa->extra_count + 2 > rsa_primes_allowed(bits))
        return 0;
    for (size_t i = 0; i < sizeof(strengths) / sizeof(strengths[0]); i++)
        if (strengths[i].bits == bits)
            return strengths[i].strength;
    for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]) && bits >= steps[i]; i++)
        strength += 8;
    return strength;
}
