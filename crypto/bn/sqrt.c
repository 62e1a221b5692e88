/* Square roots modulo a prime: BN_mod_sqrt(3). Tonelli's algorithm as Shanks has it (Cohen, "A
 * Course in Computational Algebraic Number Theory", algorithm 1.5.1), in variable time. */
#include "crypto/base/raise.h"
#include "crypto/bn/bignum.h"

/* p - 1 = 2^e q; z generates the subgroup of order 2^e; invariant: a b = x^2. */
struct tonelli {
    BIGNUM q, z, x, b, t;
    int e;
};

/* z = n^q for the least n that isn't a square. A p that has none after many isn't prime. */
static int find_generator(struct tonelli *s, const BIGNUM *p, BN_CTX *ctx)
{
    for (BN_ULONG n = 2; n < 1000; n++) {
        if (!BN_set_word(&s->t, n))
            return 0;
        int symbol = BN_kronecker(&s->t, p, ctx);
        if (symbol == -2)
            return 0;
        if (symbol == -1)
            return BN_mod_exp(&s->z, &s->t, &s->q, p, ctx);
    }
    return FAIL(ERR_LIB_BN, BN_R_TOO_MANY_ITERATIONS);
}

/* The least m with b^(2^m) = 1, at most s->e (which means there is none); -1 on failure. */
static int order_of_b(struct tonelli *s, const BIGNUM *p, BN_CTX *ctx)
{
    int m = 0;
    if (BN_copy(&s->t, &s->b) == NULL)
        return -1;
    while (m < s->e && !BN_is_one(&s->t)) {
        if (!BN_mod_sqr(&s->t, &s->t, p, ctx))
            return -1;
        m++;
    }
    return m;
}

/* x = a^((q + 1) / 2), b = a^q; then b's order goes down until b is 1. */
static int find_root(struct tonelli *s, const BIGNUM *a, const BIGNUM *p, BN_CTX *ctx)
{
    if (!BN_rshift1(&s->t, &s->q) || !BN_mod_exp(&s->t, a, &s->t, p, ctx) ||
        !BN_mod_mul(&s->x, &s->t, a, p, ctx) || !BN_mod_mul(&s->b, &s->x, &s->t, p, ctx))
        return 0;
    while (!BN_is_one(&s->b) && !BN_is_zero(&s->b)) {
        int m = order_of_b(s, p, ctx);
        if (m < 0)
            return 0;
        if (m >= s->e)
            return FAIL(ERR_LIB_BN, BN_R_NOT_A_SQUARE);
        for (int i = s->e - m - 1; i > 0; i--)
            if (!BN_mod_sqr(&s->z, &s->z, p, ctx))
                return 0;
        if (!BN_mod_mul(&s->x, &s->x, &s->z, p, ctx) || !BN_mod_sqr(&s->z, &s->z, p, ctx) ||
            !BN_mod_mul(&s->b, &s->b, &s->z, p, ctx))
            return 0;
        s->e = m;
    }
    return 1;
}

static int root_of(struct tonelli *s, const BIGNUM *a, const BIGNUM *p, BN_CTX *ctx)
{
    if (BN_copy(&s->q, p) == NULL || !BN_sub_word(&s->q, 1))
        return 0;
    while (!BN_is_bit_set(&s->q, s->e))
        s->e++;
    if (!BN_rshift(&s->q, &s->q, s->e) || (s->e > 1 && !find_generator(s, p, ctx)) ||
        !find_root(s, a, p, ctx) || !BN_mod_sqr(&s->t, &s->x, p, ctx))
        return 0;
    if (BN_cmp(&s->t, a) != 0) /* p isn't prime, or a isn't a square */
        return FAIL(ERR_LIB_BN, BN_R_NOT_A_SQUARE);
    return 1;
}

BIGNUM *BN_mod_sqrt(BIGNUM *ret, const BIGNUM *a, const BIGNUM *n, BN_CTX *ctx)
{
    bool two = BN_is_word(n, 2);
    if (n->neg || BN_is_one(n) || (!two && !BN_is_odd(n))) {
        ERR_raise(ERR_LIB_BN, BN_R_P_IS_NOT_PRIME);
        return NULL;
    }
    BIGNUM *r = ret != NULL ? ret : BN_new(), reduced = {0};
    struct tonelli s = {.e = 0};
    int ok = r != NULL && BN_nnmod(&reduced, a, n, ctx);
    if (ok && (two || BN_is_zero(&reduced) || BN_is_one(&reduced)))
        ok = BN_copy(&s.x, &reduced) != NULL;
    else if (ok)
        ok = root_of(&s, &reduced, n, ctx);
    ok = ok && BN_copy(r, &s.x) != NULL;
    BN_clear_free(&reduced);
    BIGNUM *const all[] = {&s.q, &s.z, &s.x, &s.b, &s.t};
    for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
        BN_clear_free(all[i]);
    if (ok)
        return r;
    if (ret == NULL)
        BN_free(r);
    return NULL;
}
