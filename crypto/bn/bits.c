/* Bits and shifts: BN_set_bit(3). The sign stays, unless nothing is left. */
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/bn/bignum.h"

int BN_is_bit_set(const BIGNUM *a, int n)
{
    return n >= 0 && n / 64 < a->top && (a->d[n / 64] >> (n % 64) & 1) != 0;
}

int BN_set_bit(BIGNUM *a, int n)
{
    if (n < 0)
        return 0;
    if (n / 64 >= a->top && !bn_set_width(a, n / 64 + 1))
        return 0;
    a->d[n / 64] |= UINT64_C(1) << (n % 64);
    return 1;
}

int BN_clear_bit(BIGNUM *a, int n)
{
    if (n < 0 || (size_t)(n / 64) >= bn_length(a))
        return 0;
    a->d[n / 64] &= ~(UINT64_C(1) << (n % 64));
    bn_trim(a);
    return 1;
}

int BN_mask_bits(BIGNUM *a, int n)
{
    if (n < 0 || (size_t)(n / 64) >= bn_length(a))
        return 0;
    a->d[n / 64] &= (UINT64_C(1) << (n % 64)) - 1;
    bn_finish(a, (size_t)(n / 64) + 1, a->neg);
    return 1;
}

/* From the top down, so that r may be a. */
int BN_lshift(BIGNUM *r, const BIGNUM *a, int n)
{
    if (n < 0)
        return FAIL(ERR_LIB_BN, BN_R_INVALID_SHIFT);
    int words = n / 64, s = n % 64, len = (int)bn_length(a), neg = a->neg;
    if (len == 0) {
        BN_zero_ex(r);
        return 1;
    }
    if (!bn_expand(r, len + words + 1))
        return 0;
    const uint64_t *from = a->d;
    uint64_t above = 0;
    for (int i = len; i-- > 0;) {
        uint64_t w = from[i];
        r->d[i + words + 1] = above | (s == 0 ? 0 : w >> (64 - s));
        above = w << s;
    }
    r->d[words] = above;
    memset(r->d, 0, (size_t)words * sizeof(*r->d));
    bn_finish(r, (size_t)(len + words) + 1, neg);
    return 1;
}

int BN_lshift1(BIGNUM *r, const BIGNUM *a)
{
    return BN_lshift(r, a, 1);
}

int BN_rshift(BIGNUM *r, const BIGNUM *a, int n)
{
    if (n < 0)
        return FAIL(ERR_LIB_BN, BN_R_INVALID_SHIFT);
    int words = n / 64, s = n % 64, len = a->top - words, neg = a->neg;
    if (len <= 0) {
        BN_zero_ex(r);
        return 1;
    }
    if (!bn_expand(r, len))
        return 0;
    const uint64_t *from = a->d + words;
    for (int i = 0; i < len; i++) {
        uint64_t above = i + 1 < len ? from[i + 1] : 0;
        r->d[i] = s == 0 ? from[i] : from[i] >> s | above << (64 - s);
    }
    bn_finish(r, (size_t)len, neg);
    return 1;
}

int BN_rshift1(BIGNUM *r, const BIGNUM *a)
{
    return BN_rshift(r, a, 1);
}
