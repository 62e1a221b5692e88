/* Sums and differences: BN_add(3), and those with one word, BN_add_word(3). */
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/bn/bignum.h"
#include "crypto/impl/words.h"

int BN_uadd(BIGNUM *r, const BIGNUM *a, const BIGNUM *b)
{
    if (a->top < b->top) {
        const BIGNUM *other = a;
        a = b;
        b = other;
    }
    int n = a->top, m = b->top;
    if (!bn_expand(r, n + 1))
        return 0;
    uint64_t carry = m > 0 ? IMPL(words)->add(r->d, a->d, b->d, (size_t)m) : 0;
    for (int i = m; i < n; i++) {
        r->d[i] = a->d[i] + carry;
        carry = r->d[i] < carry;
    }
    r->d[n] = carry;
    bn_finish(r, (size_t)n + 1, 0);
    return 1;
}

/* |a| - |b|, known not to be below zero. */
static int subtract(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, int neg)
{
    int n = a->top, m = b->top < n ? b->top : n; /* what b has above is zero */
    if (!bn_expand(r, n))
        return 0;
    uint64_t borrow = m > 0 ? IMPL(words)->sub(r->d, a->d, b->d, (size_t)m) : 0;
    for (int i = m; i < n; i++) {
        uint64_t w = a->d[i];
        r->d[i] = w - borrow;
        borrow = w < borrow;
    }
    bn_finish(r, (size_t)n, neg);
    return 1;
}

int BN_usub(BIGNUM *r, const BIGNUM *a, const BIGNUM *b)
{
    if (BN_ucmp(a, b) < 0)
        return FAIL(ERR_LIB_BN, BN_R_ARG2_LT_ARG3);
    return subtract(r, a, b, 0);
}

/* a + b, where the sign of b is b_neg. */
static int add_signed(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, int b_neg)
{
    int a_neg = a->neg;
    if (a_neg == b_neg) {
        int ok = BN_uadd(r, a, b);
        if (ok)
            BN_set_negative(r, a_neg);
        return ok;
    }
    return BN_ucmp(a, b) >= 0 ? subtract(r, a, b, a_neg) : subtract(r, b, a, b_neg);
}

int BN_add(BIGNUM *r, const BIGNUM *a, const BIGNUM *b)
{
    return add_signed(r, a, b, b->neg);
}

int BN_sub(BIGNUM *r, const BIGNUM *a, const BIGNUM *b)
{
    return add_signed(r, a, b, !b->neg);
}

int BN_add_word(BIGNUM *a, BN_ULONG w)
{
    uint64_t word = w;
    const BIGNUM b = {&word, 1, 1, 0, BN_FLG_STATIC_DATA};
    return BN_add(a, a, &b);
}

int BN_sub_word(BIGNUM *a, BN_ULONG w)
{
    uint64_t word = w;
    const BIGNUM b = {&word, 1, 1, 0, BN_FLG_STATIC_DATA};
    return BN_sub(a, a, &b);
}
