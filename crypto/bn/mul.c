/* Products and powers: BN_mul(3), BN_exp(3), BN_mul_word(3). */
#include "crypto/bn/bignum.h"
#include "crypto/impl/words.h"

/* Room for n words of a result that overlaps no argument: t is to be r itself or the spare. */
static BIGNUM *room(BIGNUM *r, BIGNUM *spare, bool overlaps, int n)
{
    BIGNUM *t = overlaps ? spare : r;
    return bn_expand(t, n) ? t : NULL;
}

/* The product in t goes to r, and the old words of r away if they weren't in use. */
static int deliver(BIGNUM *r, BIGNUM *t, BIGNUM *spare, int n, int neg)
{
    if (t != NULL)
        bn_finish(t, (size_t)n, neg);
    if (t == spare && t != NULL) {
        spare->flags |= r->flags & ~BN_FLG_MALLOCED;
        BN_swap(r, spare);
    }
    BN_clear_free(spare);
    return t != NULL;
}

int BN_mul(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, BN_CTX *ctx)
{
    (void)ctx;
    if (a == b)
        return BN_sqr(r, a, ctx);
    int n = a->top + b->top;
    if (a->top == 0 || b->top == 0) {
        BN_zero_ex(r);
        return 1;
    }
    BIGNUM spare = {.flags = r->flags & BN_FLG_SECURE};
    BIGNUM *t = room(r, &spare, r == a || r == b, n);
    if (t != NULL)
        IMPL(words)->mul(t->d, a->d, (size_t)a->top, b->d, (size_t)b->top);
    return deliver(r, t, &spare, n, a->neg ^ b->neg);
}

int BN_sqr(BIGNUM *r, const BIGNUM *a, BN_CTX *ctx)
{
    (void)ctx;
    if (a->top == 0) {
        BN_zero_ex(r);
        return 1;
    }
    int n = 2 * a->top;
    BIGNUM spare = {.flags = r->flags & BN_FLG_SECURE};
    BIGNUM *t = room(r, &spare, r == a, n);
    if (t != NULL)
        IMPL(words)->sqr(t->d, a->d, (size_t)a->top);
    return deliver(r, t, &spare, n, 0);
}

int BN_mul_word(BIGNUM *a, BN_ULONG w)
{
    if (a->top == 0)
        return 1;
    if (!bn_expand(a, a->top + 1))
        return 0;
    a->d[a->top] = IMPL(words)->mul1(a->d, a->d, (size_t)a->top, w);
    bn_finish(a, (size_t)a->top + 1, a->neg);
    return 1;
}

/* By squaring, from the top bit of p down. */
int BN_exp(BIGNUM *r, const BIGNUM *a, const BIGNUM *p, BN_CTX *ctx)
{
    BIGNUM t = {0};
    int ok = BN_set_word(&t, 1);
    for (int i = BN_num_bits(p); ok && i-- > 0;) {
        ok = BN_sqr(&t, &t, ctx);
        if (ok && BN_is_bit_set(p, i))
            ok = BN_mul(&t, &t, a, ctx);
    }
    ok = ok && BN_copy(r, &t) != NULL;
    BN_clear_free(&t);
    return ok;
}
