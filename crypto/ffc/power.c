/* Powers modulo p: those with secret exponents in constant time by the kernels, those of
 * verification in variable time. */
#include <string.h>

#include "crypto/base/cleanup.h"
#include "crypto/base/raise.h"
#include "crypto/ffc/ffc.h"
#include "crypto/impl/words.h"
#include "ref/ct.h"

/* ---- Montgomery forms ---- */

static const BN_MONT_CTX *mont_once(_Atomic(BN_MONT_CTX *) *cache, const BIGNUM *modulus)
{
    BN_MONT_CTX *there = atomic_load_explicit(cache, memory_order_acquire);
    if (there != NULL)
        return there;
    BN_MONT_CTX *m = BN_MONT_CTX_new();
    if (m == NULL || !BN_MONT_CTX_set(m, modulus, NULL)) {
        BN_MONT_CTX_free(m);
        return NULL;
    }
    if (atomic_compare_exchange_strong(cache, &there, m))
        return m;
    BN_MONT_CTX_free(m); /* another thread was first */
    return there;
}

static _Atomic(BN_MONT_CTX *) group_mont[FFC_GROUPS];

void ffc_cleanup(void)
{
    for (size_t i = 0; i < FFC_GROUPS; i++)
        BN_MONT_CTX_free(atomic_exchange(&group_mont[i], NULL));
}

/* Caches may be written through parameters that are otherwise for reading. */
const BN_MONT_CTX *ffc_mont_p(const struct ffc *f)
{
    struct ffc *own = (struct ffc *)(uintptr_t)f;
    return mont_once(f->group != NULL ? &group_mont[f->group - ffc_groups] : &own->mont_p, f->p);
}

const BN_MONT_CTX *ffc_mont_q(const struct ffc *f)
{
    struct ffc *own = (struct ffc *)(uintptr_t)f;
    return mont_once(&own->mont_q, f->q);
}

/* ---- Powers ---- */

/* r = a^e mod m by a kernel, in words. */
static bool power(const BN_MONT_CTX *m, BIGNUM *r, const BIGNUM *a, const BIGNUM *x, size_t bits,
                  mont_exp_fn *kernel)
{
    const struct mont k = bn_mont(m);
    size_t e_words = (bits + 63) / 64;
    size_t words = k.n + e_words + IMPL(words)->mont_exp_scratch(k.n);
    uint64_t *base = bn_scratch(words), *e = base + k.n;
    if (base == NULL)
        return false;
    bool ok = bn_get_words(e, e_words, x);
    if (ok) {
        bn_reduce_fixed(base, a, m);
        kernel(base, base, e, bits, &k, e + e_words);
        ok = bn_set_words(r, base, k.n);
    }
    bn_scratch_free(base, words);
    return ok;
}

bool ffc_power(const struct ffc *f, BIGNUM *r, const BIGNUM *a, const BIGNUM *x, size_t x_bits)
{
    const BN_MONT_CTX *m = ffc_mont_p(f);
    return m != NULL && power(m, r, a, x, x_bits, IMPL(words)->mont_exp);
}

/* Whether x is below 2^bits is told: it is for all keys that are made here. */
static bool fits(const BIGNUM *x, size_t bits)
{
    size_t have = (size_t)BN_num_bits(x);
    uint64_t within = ~ct_lt(bits, have);
    ct_public(&within, sizeof(within));
    return within != 0;
}

size_t ffc_exponent_bits(const struct ffc *f, const BIGNUM *x)
{
    if (f->group != NULL && f->group->key_bits > 0 && fits(x, (size_t)f->group->key_bits))
        return (size_t)f->group->key_bits;
    const BIGNUM *modulus = f->q != NULL ? f->q : f->p;
    size_t bits = (size_t)BN_num_bits(modulus);
    return fits(x, bits) ? bits : 64 * (size_t)x->top;
}

static bool power_public(const BN_MONT_CTX *m, BIGNUM *r, const BIGNUM *a, const BIGNUM *x)
{
    return power(m, r, a, x, (size_t)BN_num_bits(x), IMPL(words)->mont_exp_public);
}

bool ffc_power2_public(const struct ffc *f, BIGNUM *r, const BIGNUM *a, const BIGNUM *x,
                       const BIGNUM *b, const BIGNUM *y)
{
    const BN_MONT_CTX *m = ffc_mont_p(f);
    BIGNUM s = {0}, t = {0};
    bool ok = m != NULL && power_public(m, &s, a, x) && power_public(m, &t, b, y);
    if (ok) {
        const struct mont k = bn_mont(m);
        IMPL(words)->mont_mul(s.d, s.d, t.d, k.m, k.m0, k.n);
        IMPL(words)->mont_mul(s.d, s.d, k.rr, k.m, k.m0, k.n);
        ok = BN_copy(r, &s) != NULL;
    }
    BN_clear_free(&s);
    BN_clear_free(&t);
    if (ok)
        bn_trim(r);
    return ok;
}

/* For a named safe prime, what has order q are the squares (Euler's criterion), and whether y is
 * one is told by the Jacobi symbol, without a power. */
int ffc_in_subgroup(const struct ffc *f, const BIGNUM *y)
{
    if (f->group != NULL && ffc_group_is_safe(f->group)) {
        int symbol = BN_kronecker(y, f->p, NULL);
        return symbol == -2 ? -1 : symbol == 1;
    }
    BIGNUM r = {0};
    const BN_MONT_CTX *m = ffc_mont_p(f);
    int result = m != NULL && power_public(m, &r, y, f->q) ? BN_is_one(&r) : -1;
    BN_clear_free(&r);
    return result;
}
