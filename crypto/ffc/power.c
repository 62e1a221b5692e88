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
    /* It is public, and as wide as its value, whatever the program's number says. */
    const BIGNUM plain = {modulus->d, modulus->top, modulus->dmax, modulus->neg,
                          BN_FLG_STATIC_DATA};
    BN_MONT_CTX *m = BN_MONT_CTX_new();
    if (m == NULL || !bn_mont_set_key(m, &plain)) {
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
    uint64_t *base = bn_scratch(words);
    if (base == NULL)
        return false;
    uint64_t *e = base + k.n;
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
    const BIGNUM *modulus = f->q != NULL && BN_ucmp(f->q, f->p) < 0 ? f->q : f->p;
    size_t bits = (size_t)BN_num_bits(modulus);
    return fits(x, bits) ? bits : 64 * (size_t)x->top;
}

static bool power_public(const BN_MONT_CTX *m, BIGNUM *r, const BIGNUM *a, const BIGNUM *x)
{
    return power(m, r, a, x, (size_t)BN_num_bits(x), IMPL(words)->mont_exp_public);
}

bool ffc_two_powers(const BN_MONT_CTX *m, BIGNUM *r, const BIGNUM *a, const BIGNUM *x,
                    const BIGNUM *b, const BIGNUM *y)
{
    const struct mont k = bn_mont(m);
    BIGNUM t = {0};
    bool ok = power_public(m, r, a, x) && power_public(m, &t, b, y);
    if (ok) {
        IMPL(words)->mont_mul(r->d, r->d, t.d, k.m, k.m0, k.n);
        IMPL(words)->mont_mul(r->d, r->d, k.rr, k.m, k.m0, k.n);
    }
    BN_clear_free(&t);
    return ok;
}

/* ---- Both at once (Straus, Amer. Math. Monthly 71 (1964)), by sliding windows ---- */

#define WINDOW 4
#define ODD    (1 << (WINDOW - 1)) /* powers 1, 3, 5, ... of a base */

struct straus {
    const BIGNUM *e;
    uint64_t *odd;   /* Montgomery form */
    unsigned window; /* 0, or what is to be multiplied in at bit `at` */
    int at;
};

static void odd_powers(struct straus *s, const BIGNUM *base, const BN_MONT_CTX *m)
{
    const struct mont k = bn_mont(m);
    uint64_t square[WORDS_MAX];
    bn_reduce_fixed(s->odd, base, m);
    IMPL(words)->mont_mul(s->odd, s->odd, k.rr, k.m, k.m0, k.n);
    IMPL(words)->mont_sqr(square, s->odd, k.m, k.m0, k.n);
    for (size_t i = 1; i < ODD; i++)
        IMPL(words)->mont_mul(s->odd + i * k.n, s->odd + (i - 1) * k.n, square, k.m, k.m0, k.n);
}

/* The power that comes in at bit i, or NULL. */
static const uint64_t *at_bit(struct straus *s, int i, size_t n)
{
    if (s->window == 0 && BN_is_bit_set(s->e, i)) {
        s->at = i >= WINDOW ? i - WINDOW + 1 : 0;
        while (!BN_is_bit_set(s->e, s->at))
            s->at++;
        for (int bit = i; bit >= s->at; bit--)
            s->window = 2 * s->window + (unsigned)BN_is_bit_set(s->e, bit);
    }
    if (s->window == 0 || s->at != i)
        return NULL;
    const uint64_t *power = s->odd + s->window / 2 * n;
    s->window = 0;
    return power;
}

bool ffc_joint_power(const BN_MONT_CTX *m, BIGNUM *r, const BIGNUM *a, const BIGNUM *x,
                     const BIGNUM *b, const BIGNUM *y)
{
    const struct mont k = bn_mont(m);
    size_t words = (2 * ODD + 2) * k.n;
    uint64_t *scratch = bn_scratch(words);
    if (scratch == NULL)
        return false;
    uint64_t *t = scratch, *one = t + k.n;
    struct straus s[2] = {{x, one + k.n, 0, 0}, {y, one + (1 + ODD) * k.n, 0, 0}};
    odd_powers(&s[0], a, m);
    odd_powers(&s[1], b, m);
    one[0] = 1;
    IMPL(words)->mont_mul(t, one, k.rr, k.m, k.m0, k.n);
    int bits = BN_num_bits(x) > BN_num_bits(y) ? BN_num_bits(x) : BN_num_bits(y);
    for (int i = bits - 1; i >= 0; i--) {
        IMPL(words)->mont_sqr(t, t, k.m, k.m0, k.n);
        for (size_t j = 0; j < 2; j++) {
            const uint64_t *power = at_bit(&s[j], i, k.n);
            if (power != NULL)
                IMPL(words)->mont_mul(t, t, power, k.m, k.m0, k.n);
        }
    }
    IMPL(words)->mont_mul(t, t, one, k.m, k.m0, k.n);
    bool ok = bn_set_words(r, t, k.n);
    bn_scratch_free(scratch, words);
    return ok;
}

/* AVX-512's powers are worth more than what a joint one saves: single products have no such form.
 */
bool ffc_power2_public(const struct ffc *f, BIGNUM *r, const BIGNUM *a, const BIGNUM *x,
                       const BIGNUM *b, const BIGNUM *y)
{
    const BN_MONT_CTX *m = ffc_mont_p(f);
    bool ok = m != NULL && (IMPL(words)->head.needs & CPU_IFMA ? ffc_two_powers(m, r, a, x, b, y)
                                                               : ffc_joint_power(m, r, a, x, b, y));
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
