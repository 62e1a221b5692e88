/* Greatest common divisors, inverses, the Kronecker symbol: BN_gcd(3), BN_mod_inverse(3). The first
 * two take constant time in all but widths. */
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/bn/bignum.h"
#include "crypto/impl/words.h"
#include "ref/ct.h"

/* x = x / 2 if the mask says so. */
static void halve_if(uint64_t mask, uint64_t *x, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        uint64_t above = i + 1 < n ? x[i + 1] : 0;
        x[i] = ct_select(mask, x[i] >> 1 | above << 63, x[i]);
    }
}

static void select_words(uint64_t mask, uint64_t *r, const uint64_t *if_set, size_t n)
{
    for (size_t i = 0; i < n; i++)
        r[i] = ct_select(mask, if_set[i], r[i]);
}

/* If both are odd, the greater becomes the difference. Then each that is even is halved. Returns
 * all ones if both were halved. */
static uint64_t gcd_step(uint64_t *u, uint64_t *v, uint64_t *d, uint64_t *e, size_t n)
{
    uint64_t odd = 0 - (u[0] & v[0] & 1);
    uint64_t less = 0 - IMPL(words)->sub(d, u, v, n);
    IMPL(words)->sub(e, v, u, n);
    select_words(odd & ~less, u, d, n);
    select_words(odd & less, v, e, n);
    uint64_t u_even = (u[0] & 1) - 1, v_even = (v[0] & 1) - 1;
    halve_if(u_even, u, n);
    halve_if(v_even, v, n);
    return u_even & v_even;
}

/* x = x 2^count for a secret count below 64 n. */
static void shift_up(uint64_t *x, uint64_t *t, size_t n, uint64_t count)
{
    for (size_t s = 1; s < 64 * n; s *= 2, count >>= 1) {
        size_t words = s / 64, bits = s % 64;
        memset(t, 0, n * sizeof(*t));
        for (size_t i = words; i < n; i++) {
            uint64_t below = bits != 0 && i > words ? x[i - words - 1] >> (64 - bits) : 0;
            t[i] = x[i - words] << bits | below;
        }
        select_words(0 - (count & 1), x, t, n);
    }
}

/* The binary algorithm (Stein, J. Comp. Phys. 1 (1967)): a step takes a bit off u or v. */
int BN_gcd(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, BN_CTX *ctx)
{
    (void)ctx;
    size_t n = (size_t)(a->top > b->top ? a->top : b->top);
    n += n == 0;
    uint64_t *u = bn_scratch(4 * n);
    if (u == NULL)
        return 0;
    uint64_t *v = u + n, *d = v + n, *e = d + n, twos = 0;
    bn_get_words(u, n, a);
    bn_get_words(v, n, b);
    for (size_t i = 0; i < 128 * n; i++)
        twos -= gcd_step(u, v, d, e, n);
    for (size_t i = 0; i < n; i++)
        u[i] |= v[i]; /* one of them is zero */
    shift_up(u, d, n, twos);
    int ok = bn_set_words(r, u, n);
    if (ok && !bn_secret(a, b))
        bn_trim(r);
    bn_scratch_free(u, 4 * n);
    return ok;
}

/* Is there an inverse, and how is it come by? That shows, of secrets too. */
static bool shown(int result)
{
    ct_public(&result, sizeof(result));
    return result != 0;
}

/* r = a^-1 mod m for odd m > 1 and a < m: 1; 0: no memory (raised); -1: there is none. */
static int inverse_odd(BIGNUM *r, const BIGNUM *a, const BIGNUM *m)
{
    size_t n = (size_t)m->top, size = n + words_inverse_scratch(n);
    uint64_t *x = bn_scratch(size);
    if (x == NULL)
        return 0;
    bn_get_words(x, n, a);
    int result = -1;
    uint64_t there = words_inverse(x, x, m->d, n, x + n);
    ct_public(&there, sizeof(there));
    if (there != 0)
        result = bn_set_words(r, x, n);
    bn_scratch_free(x, size);
    return result;
}

/* For even m: a is odd, and with x = m^-1 mod a the inverse is (m (a - x) + 1) / a, exactly. It is
 * below m, and as wide. This is so for a > m too, and quick for a narrow one, as an exponent is. */
static int inverse_even(BIGNUM *r, const BIGNUM *a, const BIGNUM *m)
{
    if (!shown(BN_is_odd(a)))
        return -1;
    if (shown(BN_abs_is_word(a, 1)))
        return BN_set_word(r, 1);
    BIGNUM x = {.flags = BN_FLG_CONSTTIME}, product = {.flags = BN_FLG_CONSTTIME};
    int result = BN_nnmod(&x, m, a, NULL) ? inverse_odd(&x, &x, a) : 0;
    if (result == 1)
        result = bn_sub_fixed(&x, a, &x) && bn_mul_fixed(&product, m, &x);
    if (result == 1) {
        product.d[0] |= 1; /* + 1: m is even */
        result = bn_div_fixed(r, &product, a);
    }
    if (result == 1)
        r->top = m->top;
    BN_clear_free(&x);
    BN_clear_free(&product);
    return result;
}

BIGNUM *BN_mod_inverse(BIGNUM *ret, const BIGNUM *a, const BIGNUM *n, BN_CTX *ctx)
{
    if (shown(BN_is_zero(n) | BN_abs_is_word(n, 1))) {
        ERR_raise(ERR_LIB_BN, BN_R_NO_INVERSE);
        return NULL;
    }
    BIGNUM m = {0}, x = {.flags = bn_secret(a, n) ? BN_FLG_CONSTTIME : 0};
    BIGNUM *r = ret != NULL ? ret : BN_new();
    bool odd = false;
    int ok = 0;
    if (r != NULL && BN_copy(&m, n) != NULL) {
        m.neg = 0;
        m.flags |= x.flags;
        if (!bn_secret(a, n))
            bn_trim(&m);
        odd = bn_odd_modulus(&m);
        ok = odd || a->neg || a->top > m.top ? BN_nnmod(&x, a, &m, ctx) : BN_copy(&x, a) != NULL;
    }
    if (ok)
        ok = odd ? inverse_odd(&x, &x, &m) : inverse_even(&x, &x, &m);
    if (ok < 0)
        ERR_raise(ERR_LIB_BN, BN_R_NO_INVERSE);
    if (ok == 1 && !bn_secret(&x, &x))
        bn_trim(&x);
    ok = ok == 1 && BN_copy(r, &x) != NULL;
    BN_clear_free(&m);
    BN_clear_free(&x);
    if (ok)
        return r;
    if (ret == NULL)
        BN_free(r);
    return NULL;
}

/* Takes the factors 2 off x: (2/other)^count, where (2/b) = -1 for b = 3, 5 mod 8. */
static int twos_symbol(BIGNUM *x, const BIGNUM *other)
{
    int count = 0;
    while (!BN_is_bit_set(x, count))
        count++;
    unsigned low = (unsigned)(other->d[0] & 7);
    if (!BN_rshift(x, x, count))
        return -2;
    return count % 2 == 1 && (low == 3 || low == 5) ? -1 : 1;
}

/* The Jacobi symbol of x >= 0 over odd y > 0, both used up (Cohen, algorithm 1.4.10). */
static int jacobi(BIGNUM *x, BIGNUM *y, BN_CTX *ctx)
{
    int symbol = 1;
    while (!BN_is_zero(x)) {
        int two = twos_symbol(x, y);
        if (two == -2)
            return -2;
        symbol *= two;
        if ((x->d[0] & y->d[0] & 2) != 0)
            symbol = -symbol;
        BN_swap(x, y);
        if (!BN_nnmod(x, x, y, ctx))
            return -2;
    }
    return BN_is_one(y) ? symbol : 0;
}

int BN_kronecker(const BIGNUM *a, const BIGNUM *b, BN_CTX *ctx)
{
    if (BN_is_zero(b))
        return BN_abs_is_word(a, 1);
    if (!BN_is_odd(a) && !BN_is_odd(b))
        return 0;
    BIGNUM x = {0}, y = {0};
    int symbol = a->neg && b->neg ? -1 : 1, result = -2;
    if (BN_copy(&x, a) != NULL && BN_copy(&y, b) != NULL) {
        y.neg = 0;
        int two = BN_is_odd(&y) ? 1 : twos_symbol(&y, a);
        if (two != -2 && BN_nnmod(&x, &x, &y, ctx))
            result = jacobi(&x, &y, ctx);
        if (result != -2)
            result *= symbol * two;
    }
    BN_clear_free(&x);
    BN_clear_free(&y);
    return result;
}
