/* The primes of the MODP groups: RFC 2409, 6.1 and 6.2; RFC 3526, 2 to 7. All of them are
 * 2^n - 2^(n-64) - 1 + 2^64 (floor(2^(n-130) pi) + k), and are made from that. */
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/bn/bignum.h"

/* sum = 2^bits * arctan(1/x) * scale, by its series. */
static int add_arctan(BIGNUM *sum, BN_ULONG x, BN_ULONG scale, int neg, int bits)
{
    BIGNUM power = {0}, term = {0};
    int ok = BN_set_word(&power, scale) && BN_lshift(&power, &power, bits);
    if (ok)
        BN_div_word(&power, x);
    for (BN_ULONG n = 1; ok && !BN_is_zero(&power); n += 2, neg = !neg) {
        ok = BN_copy(&term, &power) != NULL;
        if (ok) {
            BN_div_word(&term, n);
            ok = neg ? BN_sub(sum, sum, &term) : BN_add(sum, sum, &term);
            BN_div_word(&power, x * x);
        }
    }
    BN_clear_free(&power);
    BN_clear_free(&term);
    return ok;
}

/* r = floor(2^bits pi): Machin's formula, pi = 16 arctan(1/5) - 4 arctan(1/239), with 64 bits more
 * than are kept, which the errors of the terms don't reach. */
static int scaled_pi(BIGNUM *r, int bits)
{
    BN_zero_ex(r);
    return add_arctan(r, 5, 16, 0, bits + 64) && add_arctan(r, 239, 4, 1, bits + 64) &&
           BN_rshift(r, r, 64);
}

static BIGNUM *modp(BIGNUM *bn, int n, BN_ULONG k)
{
    BIGNUM p = {0}, t = {0}, *r = bn != NULL ? bn : BN_new();
    int ok = r != NULL && scaled_pi(&p, n - 130) && BN_add_word(&p, k) && BN_lshift(&p, &p, 64) &&
             BN_set_bit(&t, n) && BN_add(&p, &p, &t) && BN_sub_word(&p, 1);
    BN_zero_ex(&t);
    ok = ok && BN_set_bit(&t, n - 64) && BN_sub(&p, &p, &t) && BN_copy(r, &p) != NULL;
    BN_clear_free(&p);
    BN_clear_free(&t);
    if (!ok && bn == NULL)
        BN_free(r);
    return ok ? r : NULL;
}

BIGNUM *BN_get_rfc2409_prime_768(BIGNUM *bn)
{
    return modp(bn, 768, 149686);
}

BIGNUM *BN_get_rfc2409_prime_1024(BIGNUM *bn)
{
    return modp(bn, 1024, 129093);
}

BIGNUM *BN_get_rfc3526_prime_1536(BIGNUM *bn)
{
    return modp(bn, 1536, 741804);
}

BIGNUM *BN_get_rfc3526_prime_2048(BIGNUM *bn)
{
    return modp(bn, 2048, 124476);
}

BIGNUM *BN_get_rfc3526_prime_3072(BIGNUM *bn)
{
    return modp(bn, 3072, 1690314);
}

BIGNUM *BN_get_rfc3526_prime_4096(BIGNUM *bn)
{
    return modp(bn, 4096, 240904);
}

BIGNUM *BN_get_rfc3526_prime_6144(BIGNUM *bn)
{
    return modp(bn, 6144, 929484);
}

BIGNUM *BN_get_rfc3526_prime_8192(BIGNUM *bn)
{
    return modp(bn, 8192, 4743158);
}
