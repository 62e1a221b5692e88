/* Montgomery arithmetic as BN_mod_mul_montgomery(3) shows it. */
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/bn/bignum.h"
#include "crypto/bn/long.h"
#include "crypto/impl/words.h"
#include "ref/ct.h"

BN_MONT_CTX *BN_MONT_CTX_new(void)
{
    BN_MONT_CTX *m = OPENSSL_zalloc(sizeof(*m));
    if (m == NULL)
        ERR_raise(ERR_LIB_BN, ERR_R_MALLOC_FAILURE);
    else
        m->flags = BN_FLG_MALLOCED;
    return m;
}

void BN_MONT_CTX_free(BN_MONT_CTX *m)
{
    if (m == NULL)
        return;
    BN_clear_free(&m->N);
    BN_clear_free(&m->RR);
    if ((m->flags & BN_FLG_MALLOCED) != 0)
        OPENSSL_free(m);
}

bool bn_odd_modulus(const BIGNUM *m)
{
    int odd = BN_is_odd(m);
    ct_public(&odd, sizeof(odd));
    return odd != 0;
}

/* The words of a secret modulus stay as wide as they are. */
static size_t modulus_words(const BIGNUM *m)
{
    return bn_secret(m, m) ? (size_t)m->top : bn_length(m);
}

int BN_MONT_CTX_set(BN_MONT_CTX *m, const BIGNUM *mod, BN_CTX *ctx)
{
    (void)ctx;
    if (!bn_odd_modulus(mod))
        return BN_is_zero(mod) ? 0 : FAIL(ERR_LIB_BN, BN_R_CALLED_WITH_EVEN_MODULUS);
    size_t n = modulus_words(mod);
    if (!bn_set_words(&m->N, mod->d, n) || !bn_set_words(&m->RR, mod->d, n))
        return 0;
    m->N.flags |= mod->flags & BN_FLG_CONSTTIME;
    m->m0 = mont_m0(m->N.d[0]);
    if (n > WORDS_MAX)
        return bn_long_rr(m->RR.d, m->N.d, n, bn_secret(mod, mod));
    IMPL(words)->mont_rr(m->RR.d, m->N.d, n);
    return 1;
}

int bn_mont_set_key(BN_MONT_CTX *m, const BIGNUM *mod)
{
    if (modulus_words(mod) > WORDS_MAX)
        return FAIL(ERR_LIB_BN, BN_R_BIGNUM_TOO_LONG);
    return BN_MONT_CTX_set(m, mod, NULL);
}

BN_MONT_CTX *BN_MONT_CTX_copy(BN_MONT_CTX *to, BN_MONT_CTX *from)
{
    if (to == from)
        return to;
    if (BN_copy(&to->N, &from->N) == NULL || BN_copy(&to->RR, &from->RR) == NULL)
        return NULL;
    to->N.flags |= from->N.flags & BN_FLG_CONSTTIME;
    to->m0 = from->m0;
    return to;
}

BN_MONT_CTX *BN_MONT_CTX_set_locked(BN_MONT_CTX **pmont, CRYPTO_RWLOCK *lock, const BIGNUM *mod,
                                    BN_CTX *ctx)
{
    if (!CRYPTO_THREAD_read_lock(lock))
        return NULL;
    BN_MONT_CTX *there = *pmont;
    CRYPTO_THREAD_unlock(lock);
    if (there != NULL)
        return there;
    /* Made outside of the lock; another thread's may come first. */
    BN_MONT_CTX *m = BN_MONT_CTX_new();
    if (m == NULL || !BN_MONT_CTX_set(m, mod, ctx) || !CRYPTO_THREAD_write_lock(lock)) {
        BN_MONT_CTX_free(m);
        return NULL;
    }
    if (*pmont != NULL) {
        BN_MONT_CTX_free(m);
        m = *pmont;
    }
    *pmont = m;
    CRYPTO_THREAD_unlock(lock);
    return m;
}

/* All ones if a < b. */
static uint64_t less(const uint64_t *a, const uint64_t *b, size_t n)
{
    uint64_t difference[WORDS_MAX];
    return 0 - IMPL(words)->sub(difference, a, b, n);
}

/* r = r mod m, for any r of the modulus's words: times R, which makes it less than m, and back. */
static void reduce_words(uint64_t *r, const struct mont *k)
{
    uint64_t one[WORDS_MAX];
    memset(one, 0, k->n * sizeof(*one));
    one[0] = 1;
    IMPL(words)->mont_mul(r, r, k->rr, k->m, k->m0, k->n);
    IMPL(words)->mont_mul(r, r, one, k->m, k->m0, k->n);
}

/* Horner's rule with digits of n words. mont_mul takes any a of n words where b < m. */
void bn_reduce_fixed(uint64_t *r, const BIGNUM *a, const BN_MONT_CTX *m)
{
    const struct mont k = bn_mont(m);
    uint64_t digit[WORDS_MAX], without[WORDS_MAX];
    size_t top = (size_t)a->top, end = top == 0 ? k.n : (top + k.n - 1) / k.n * k.n,
           from = end - k.n;
    memset(r, 0, k.n * sizeof(*r));
    if (top > from)
        memcpy(r, a->d + from, (top - from) * sizeof(*r));
    reduce_words(r, &k);
    while (from > 0) {
        from -= k.n;
        memcpy(digit, a->d + from, k.n * sizeof(*digit));
        reduce_words(digit, &k);
        IMPL(words)->mont_mul(r, r, k.rr, k.m, k.m0, k.n);
        /* r = r + digit mod m */
        uint64_t carry = IMPL(words)->add(r, r, digit, k.n);
        uint64_t keep = 0 - (IMPL(words)->sub(without, r, k.m, k.n) & (carry ^ 1));
        for (size_t i = 0; i < k.n; i++)
            r[i] = ct_select(keep, r[i], without[i]);
        OPENSSL_cleanse(digit, k.n * sizeof(*digit));
    }
}

/* Those who keep to the contract have a < m, and nothing shows; others learn that they don't. */
void bn_reduce_rare(uint64_t *r, const BIGNUM *a, const BN_MONT_CTX *m)
{
    uint64_t fits = bn_get_words(r, (size_t)m->N.top, a);
    fits = (0 - fits) & less(r, m->N.d, (size_t)m->N.top);
    ct_public(&fits, sizeof(fits));
    if (fits == 0)
        bn_reduce_fixed(r, a, m);
}

/* The n words of |a|: as they are if it is below R, or reduced. */
static void take(uint64_t *r, const BIGNUM *a, const BN_MONT_CTX *m)
{
    if (!bn_get_words(r, (size_t)m->N.top, a))
        bn_reduce_fixed(r, a, m);
}

/* r, as wide as m, with a sign put right: -r is m - r. */
static int finish(BIGNUM *r, int neg, const BN_MONT_CTX *m)
{
    if (neg && !BN_is_zero(r))
        IMPL(words)->sub(r->d, m->N.d, r->d, (size_t)m->N.top);
    if (!bn_secret(&m->N, &m->N))
        bn_trim(r);
    return 1;
}

static int give(BIGNUM *r, uint64_t *x, int neg, const BN_MONT_CTX *m)
{
    size_t n = (size_t)m->N.top;
    int ok = bn_set_words(r, x, n);
    OPENSSL_cleanse(x, n * sizeof(*x));
    return ok && finish(r, neg, m);
}

static int long_product(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, const BN_MONT_CTX *m)
{
    int neg = a->neg ^ b->neg;
    return bn_long_product(r, a, b, m) && finish(r, neg, m);
}

int BN_mod_mul_montgomery(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, BN_MONT_CTX *m, BN_CTX *ctx)
{
    (void)ctx;
    if (bn_is_long(m))
        return long_product(r, a, b, m);
    const struct mont k = bn_mont(m);
    uint64_t x[WORDS_MAX], y[WORDS_MAX];
    bn_reduce_rare(y, b, m);
    if (a == b) {
        IMPL(words)->mont_sqr(x, y, k.m, k.m0, k.n);
    } else {
        take(x, a, m);
        IMPL(words)->mont_mul(x, x, y, k.m, k.m0, k.n);
    }
    OPENSSL_cleanse(y, k.n * sizeof(*y));
    return give(r, x, a->neg ^ b->neg, m);
}

int BN_to_montgomery(BIGNUM *r, const BIGNUM *a, BN_MONT_CTX *m, BN_CTX *ctx)
{
    (void)ctx;
    if (bn_is_long(m))
        return long_product(r, a, &m->RR, m);
    const struct mont k = bn_mont(m);
    uint64_t x[WORDS_MAX];
    take(x, a, m);
    IMPL(words)->mont_mul(x, x, k.rr, k.m, k.m0, k.n);
    return give(r, x, a->neg, m);
}

int BN_from_montgomery(BIGNUM *r, const BIGNUM *a, BN_MONT_CTX *m, BN_CTX *ctx)
{
    (void)ctx;
    if (bn_is_long(m))
        return long_product(r, a, BN_value_one(), m);
    const struct mont k = bn_mont(m);
    uint64_t x[WORDS_MAX], one[WORDS_MAX];
    memset(one, 0, k.n * sizeof(*one));
    one[0] = 1;
    take(x, a, m);
    IMPL(words)->mont_mul(x, x, one, k.m, k.m0, k.n);
    return give(r, x, a->neg, m);
}
