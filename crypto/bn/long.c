/* Montgomery arithmetic modulo more than WORDS_MAX words: products of integers, which the kernels
 * take at any length, and Montgomery's reduction of them word by word (Handbook of Applied
 * Cryptography, 14.32), in memory that is asked for. */
#include "crypto/bn/long.h"

#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/impl/words.h"
#include "ref/ct.h"

/* What a product needs: twice the modulus's words, and the difference. */
#define PRODUCT_WORDS 3

/* r = a b R^-1 mod m for a < R, b < m; r may be a or b. t is of PRODUCT_WORDS n words. */
static void product(uint64_t *r, const uint64_t *a, const uint64_t *b, const struct mont *k,
                    uint64_t *t)
{
    const size_t n = k->n;
    uint64_t *high = t + n, *less = t + 2 * n, carry = 0;
    if (a == b)
        IMPL(words)->sqr(t, a, n);
    else
        IMPL(words)->mul(t, a, n, b, n);
    for (size_t i = 0; i < n; i++) {
        uint64_t out = IMPL(words)->addmul1(t + i, k->m, n, t[i] * k->m0), sum = high[i] + carry;
        carry = ct_lt(sum, carry) & 1;
        high[i] = sum + out;
        carry += ct_lt(high[i], out) & 1;
    }
    uint64_t keep = 0 - (IMPL(words)->sub(less, high, k->m, n) & (carry ^ 1));
    for (size_t i = 0; i < n; i++)
        r[i] = ct_select(keep, high[i], less[i]);
}

/* r = |a| mod m, of n words; false: no memory (raised). */
static bool reduce(uint64_t *r, const BIGNUM *a, const uint64_t *m, size_t n, bool secret)
{
    size_t length = secret ? (size_t)a->top : bn_length(a);
    if (!secret && length < n) {
        bn_get_words(r, n, a);
        return true;
    }
    /* The quotient isn't wanted, but words_div_ct takes numbers that are as long as the divisor. */
    size_t width = length > n ? length : n;
    uint64_t *t = bn_scratch(width);
    if (t == NULL)
        return false;
    bn_get_words(t, width, a);
    if (secret)
        words_div_ct(NULL, r, t, width, m, n);
    else
        IMPL(words)->div(NULL, r, t, width, m, n);
    bn_scratch_free(t, width);
    return true;
}

bool bn_long_rr(uint64_t *rr, const uint64_t *m, size_t n, bool secret)
{
    uint64_t *r2 = bn_scratch(2 * n + 1);
    if (r2 == NULL)
        return false;
    r2[2 * n] = 1;
    const BIGNUM a = {r2, (int)(2 * n + 1), (int)(2 * n + 1), 0, BN_FLG_STATIC_DATA};
    bool ok = reduce(rr, &a, m, n, secret);
    bn_scratch_free(r2, 2 * n + 1);
    return ok;
}

int bn_long_product(BIGNUM *x, const BIGNUM *a, const BIGNUM *b, const BN_MONT_CTX *m)
{
    const struct mont k = bn_mont(m);
    const bool secret = bn_secret(a, b) || bn_secret(&m->N, &m->N);
    const size_t size = (2 + PRODUCT_WORDS) * k.n;
    uint64_t *y = bn_scratch(size);
    if (y == NULL)
        return 0;
    uint64_t *z = y + k.n;
    int ok = reduce(y, a, k.m, k.n, secret) && (a == b || reduce(z, b, k.m, k.n, secret));
    if (ok) {
        product(y, y, a == b ? y : z, &k, z + k.n);
        ok = bn_set_words(x, y, k.n);
    }
    bn_scratch_free(y, size);
    return ok;
}

/* Windows of four bits. The table is read whole. */
#define WINDOW  4
#define ENTRIES ((size_t)1 << WINDOW)

static void table_read(uint64_t *r, const uint64_t *table, uint64_t index, size_t n)
{
    memset(r, 0, n * sizeof(*r));
    for (size_t i = 0; i < ENTRIES; i++) {
        uint64_t mask = ct_eq(i, index);
        for (size_t j = 0; j < n; j++)
            r[j] |= table[i * n + j] & mask;
    }
}

/* r = r^p, in plain form; the words of p are as wide as they should seem. */
static void power(uint64_t *r, const BIGNUM *p, size_t p_words, const struct mont *k,
                  uint64_t *table, uint64_t *t)
{
    const size_t n = k->n;
    uint64_t *entry = table + ENTRIES * n;
    memset(entry, 0, n * sizeof(*entry));
    entry[0] = 1;
    product(table, entry, k->rr, k, t);
    product(table + n, r, k->rr, k, t);
    for (size_t i = 2; i < ENTRIES; i++)
        product(table + i * n, table + (i - 1) * n, table + n, k, t);
    memcpy(r, table, n * sizeof(*r));
    for (size_t bit = 64 * p_words; bit > 0;) {
        bit -= WINDOW;
        for (int i = 0; i < WINDOW; i++)
            product(r, r, r, k, t);
        table_read(entry, table, p->d[bit / 64] >> bit % 64 & (ENTRIES - 1), n);
        product(r, r, entry, k, t);
    }
    memset(entry, 0, n * sizeof(*entry));
    entry[0] = 1;
    product(r, r, entry, k, t);
}

int bn_long_power(BIGNUM *x, const BIGNUM *a, const BIGNUM *p, const BN_MONT_CTX *m, bool secret)
{
    const struct mont k = bn_mont(m);
    const size_t size = (1 + ENTRIES + 1 + PRODUCT_WORDS) * k.n;
    uint64_t *r = bn_scratch(size);
    if (r == NULL)
        return 0;
    uint64_t *table = r + k.n, *t = table + (ENTRIES + 1) * k.n;
    int ok = reduce(r, a, k.m, k.n, secret || bn_secret(&m->N, &m->N));
    if (ok) {
        if (a->neg) /* m - r is m if r is zero; the first product reduces it */
            IMPL(words)->sub(r, k.m, r, k.n);
        power(r, p, secret ? (size_t)p->top : bn_length(p), &k, table, t);
        ok = bn_set_words(x, r, k.n);
    }
    bn_scratch_free(r, size);
    return ok;
}

/* FIPS 186-5, B.3.1, step 4, with z = b^m: does b say that w may be prime? -1 on failure. */
static int may_be_prime(BIGNUM *z, const BIGNUM *minus_one, int twos, const BIGNUM *w, BN_CTX *ctx)
{
    if (BN_is_one(z))
        return 1;
    for (int j = 0; j < twos; j++) {
        if (BN_cmp(z, minus_one) == 0)
            return 1;
        if (!BN_mod_sqr(z, z, w, ctx))
            return -1;
    }
    return 0;
}

int bn_long_miller(const BIGNUM *w, int rounds, BN_CTX *ctx, BN_GENCB *cb)
{
    BIGNUM minus_one = {0}, m = {0}, b = {0}, range = {0};
    int twos = 1, result = BN_copy(&minus_one, w) != NULL && BN_sub_word(&minus_one, 1) &&
                                   BN_copy(&range, w) != NULL && BN_sub_word(&range, 3)
                               ? 1
                               : -1;
    while (result == 1 && !BN_is_bit_set(&minus_one, twos))
        twos++;
    if (result == 1 && !BN_rshift(&m, &minus_one, twos))
        result = -1;
    for (int i = 0; result == 1 && i < rounds; i++) {
        if (!BN_priv_rand_range_ex(&b, &range, 0, ctx) || !BN_add_word(&b, 2) ||
            !BN_mod_exp(&b, &b, &m, w, ctx))
            result = -1;
        else
            result = may_be_prime(&b, &minus_one, twos, w, ctx);
        if (result == 1 && !BN_GENCB_call(cb, 1, i))
            result = -1;
    }
    BN_clear_free(&minus_one);
    BN_clear_free(&range);
    BN_clear_free(&m);
    BN_clear_free(&b);
    return result;
}
