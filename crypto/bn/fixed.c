/* Arithmetic of secret numbers, whose widths are public and stay: what the functions of bn.h would
 * trim. */
#include <string.h>

#include "crypto/bn/bignum.h"
#include "crypto/impl/words.h"
#include "ref/ct.h"

bool bn_mul_fixed(BIGNUM *r, const BIGNUM *a, const BIGNUM *b)
{
    int n = a->top + b->top;
    if (!bn_expand(r, n))
        return false;
    if (a->top > 0 && b->top > 0)
        IMPL(words)->mul(r->d, a->d, (size_t)a->top, b->d, (size_t)b->top);
    else if (n > 0)
        memset(r->d, 0, (size_t)n * sizeof(*r->d));
    r->top = n;
    r->neg = 0;
    return true;
}

bool bn_sub_fixed(BIGNUM *r, const BIGNUM *a, const BIGNUM *b)
{
    int n = a->top > b->top ? a->top : b->top;
    if (!bn_expand(r, n))
        return false;
    uint64_t borrow = 0;
    for (int i = 0; i < n; i++) {
        uint64_t x = i < a->top ? a->d[i] : 0, y = i < b->top ? b->d[i] : 0, t = x - y;
        r->d[i] = t - borrow;
        borrow = (ct_lt(x, y) | ct_lt(t, borrow)) & 1;
    }
    r->top = n;
    r->neg = 0;
    return true;
}

/* a - (0 - b), with a word for the carry. */
bool bn_add_fixed(BIGNUM *r, const BIGNUM *a, const BIGNUM *b)
{
    BIGNUM minus = {0}, zero = {0};
    int n = (a->top > b->top ? a->top : b->top) + 1;
    bool ok =
        bn_set_width(&zero, n) && bn_sub_fixed(&minus, &zero, b) && bn_sub_fixed(r, a, &minus);
    BN_clear_free(&zero);
    BN_clear_free(&minus);
    return ok;
}

bool bn_div_fixed(BIGNUM *q, const BIGNUM *a, const BIGNUM *d)
{
    size_t n = (size_t)a->top, m = (size_t)d->top;
    uint64_t *t = bn_scratch(n + m);
    if (t == NULL)
        return false;
    words_div_ct(t, t + n, a->d, n, d->d, m);
    bool ok = bn_set_words(q, t, n);
    q->neg = 0;
    bn_scratch_free(t, n + m);
    return ok;
}
