/* Quotients and remainders: BN_div(3), BN_mod_word(3). */
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/bn/bignum.h"
#include "crypto/impl/words.h"
#include "ref/ct.h"

/* Lengths, and the words of a computation: the quotient of `an` and the remainder of `bn`. */
struct division {
    size_t an, bn, quotient;
    uint64_t *q, *r;
};

/* Fills in w: any value of a, |b| > 0. Secret numbers have the width as their length. */
static void divide(struct division *w, const BIGNUM *a, const BIGNUM *b, bool secret)
{
    w->quotient = 0;
    if (secret) {
        words_div_ct(w->q, w->r, a->d, w->an, b->d, w->bn);
        w->quotient = w->an;
    } else if (w->an < w->bn) {
        memcpy(w->r, a->d, w->an * sizeof(*w->r));
    } else {
        IMPL(words)->div(w->q, w->r, a->d, w->an, b->d, w->bn);
        w->quotient = w->an - w->bn + 1;
    }
}

int BN_div(BIGNUM *dv, BIGNUM *rem, const BIGNUM *m, const BIGNUM *d, BN_CTX *ctx)
{
    (void)ctx;
    int zero = BN_is_zero(d);
    ct_public(&zero, sizeof(zero)); /* an error, of secrets too */
    if (zero)
        return FAIL(ERR_LIB_BN, BN_R_DIV_BY_ZERO);
    bool secret = bn_secret(m, d);
    if (m->top == 0) { /* no words to take */
        if (dv != NULL)
            BN_zero_ex(dv);
        if (rem != NULL)
            BN_zero_ex(rem);
        return 1;
    }
    struct division w = {.an = secret ? (size_t)m->top : bn_length(m),
                         .bn = secret ? (size_t)d->top : bn_length(d)};
    uint64_t *p = bn_scratch(w.an + w.bn);
    if (p == NULL)
        return 0;
    w.q = p;
    w.r = p + w.an;
    divide(&w, m, d, secret);
    int r_neg = m->neg, q_neg = m->neg ^ d->neg, ok = 1;
    if (dv != NULL) {
        ok = bn_set_words(dv, w.q, w.quotient);
        if (ok)
            bn_finish(dv, w.quotient, q_neg);
    }
    if (ok && rem != NULL) {
        ok = bn_set_words(rem, w.r, w.bn);
        if (ok && !secret)
            bn_finish(rem, w.bn, r_neg);
        else if (ok)
            BN_set_negative(rem, r_neg);
    }
    bn_scratch_free(p, w.an + w.bn);
    return ok;
}

/* The remainder of `a` by w, bit by bit from the top: constant time, and the quotient left in q
 * unless that is NULL. */
static uint64_t by_word(uint64_t *q, const BIGNUM *a, uint64_t w)
{
    uint64_t r = 0;
    for (int i = a->top; i-- > 0;) {
        uint64_t in = a->d[i], out = 0;
        for (int bit = 63; bit >= 0; bit--) {
            uint64_t carry = ct_msb(r);
            r = r << 1 | (in >> bit & 1);
            uint64_t take = carry | ~ct_lt(r, w);
            r -= w & take;
            out = out << 1 | (take & 1);
        }
        if (q != NULL)
            q[i] = out;
    }
    return r;
}

BN_ULONG BN_mod_word(const BIGNUM *a, BN_ULONG w)
{
    return w == 0 ? (BN_ULONG)-1 : (BN_ULONG)by_word(NULL, a, w);
}

BN_ULONG BN_div_word(BIGNUM *a, BN_ULONG w)
{
    if (w == 0)
        return (BN_ULONG)-1;
    BN_ULONG r = (BN_ULONG)by_word(a->d, a, w);
    bn_trim(a);
    return r;
}
