/* The probabilistic test of Miller and Rabin: FIPS 186-5, B.3.1. What it tests may become a key, so
 * nothing shows of a number that passes: neither how many factors of two w - 1 has, nor at which
 * squaring a base passed. */
#include <openssl/rand.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/bn/prime.h"
#include "crypto/impl/words.h"
#include "ref/ct.h"

/* All ones if a and b are the same. */
static uint64_t same(const uint64_t *a, const uint64_t *b, size_t n)
{
    uint64_t d = 0;
    for (size_t i = 0; i < n; i++)
        d |= a[i] ^ b[i];
    return ct_is_zero(d);
}

/* The exponent of two in x, which isn't zero. */
static uint64_t count_twos(const uint64_t *x, size_t n)
{
    uint64_t count = 0, still = UINT64_MAX;
    for (size_t i = 0; i < n; i++)
        for (int bit = 0; bit < 64; bit++) {
            still &= (x[i] >> bit & 1) - 1;
            count -= still;
        }
    return count;
}

/* x = x / 2^count, for a secret count. */
static void shift_down(uint64_t *x, size_t n, uint64_t count)
{
    for (size_t s = 1; s < 64 * n; s *= 2, count >>= 1) {
        size_t words = s / 64, bits = s % 64;
        uint64_t mask = 0 - (count & 1);
        for (size_t i = 0; i < n; i++) {
            uint64_t low = i + words < n ? x[i + words] : 0;
            uint64_t high = i + words + 1 < n ? x[i + words + 1] : 0;
            uint64_t v = bits == 0 ? low : low >> bits | high << (64 - bits);
            x[i] = ct_select(mask, v, x[i]);
        }
    }
}

void bn_miller_set(struct miller *t, uint64_t *memory, size_t n, int bits)
{
    *t = (struct miller){n,
                         bits,
                         memory,
                         memory + n,
                         memory + 2 * n,
                         memory + 3 * n,
                         memory + 4 * n,
                         mont_m0(memory[0]),
                         0};
    const struct words_impl *words = IMPL(words);
    words->mont_rr(t->rr, t->w, n);
    memset(t->m, 0, n * sizeof(*t->m));
    t->m[0] = 1;
    words->mont_mul(t->one, t->m, t->rr, t->w, t->m0, n);
    words->sub(t->minus_one, t->w, t->one, n);
    memcpy(t->m, t->w, n * sizeof(*t->m));
    t->m[0] -= 1;
    t->a = count_twos(t->m, n);
    shift_down(t->m, n, t->a);
}

size_t bn_miller_work_words(size_t n)
{
    return 2 * n + 2 * IMPL(words)->mont_exp_scratch(n);
}

void bn_miller_work(struct miller_work *k, uint64_t *memory, size_t n, const BN_CTX *ctx)
{
    *k = (struct miller_work){{memory, memory + n}, memory + 2 * n, bn_lib_ctx(ctx)};
}

/* Steps 4.1 and 4.2: 1 < b < w - 1. */
static bool draw_base(uint64_t *b, const struct miller *t, OSSL_LIB_CTX *lib)
{
    const size_t n = t->n;
    uint64_t ends = 0;
    do {
        if (RAND_priv_bytes_ex(lib, (unsigned char *)b, n * sizeof(*b), 0) != 1)
            return false;
        for (size_t i = 0, left = (size_t)t->bits; i < n; i++) {
            b[i] &= left >= 64 ? UINT64_MAX : ((uint64_t)1 << left) - 1;
            left -= left >= 64 ? 64 : left;
        }
        /* w - 1 is w with its lowest bit cleared. */
        uint64_t less = 0, equal = UINT64_MAX, high = 0;
        for (size_t i = n; i-- > 0;) {
            uint64_t w = i == 0 ? t->w[i] & ~(uint64_t)1 : t->w[i];
            less |= equal & ct_lt(b[i], w);
            equal &= ct_eq(b[i], w);
            high |= i == 0 ? b[i] & ~(uint64_t)1 : b[i];
        }
        ends = ~less | ct_is_zero(high);
        ct_public(&ends, sizeof(ends));
    } while (ends != 0);
    return true;
}

/* Squarings that every number that passes goes through, whatever a is: more are needed for one in
 * 2^32 random numbers. */
#define SQUARINGS 32

/* Steps 4.4 and 4.5, z = b^m in plain form. */
static int verdict(const struct miller *t, uint64_t *z)
{
    const struct words_impl *words = IMPL(words);
    words->mont_mul(z, z, t->rr, t->w, t->m0, t->n);
    uint64_t passed = same(z, t->one, t->n) | same(z, t->minus_one, t->n);
    for (uint64_t j = 1;; j++) {
        uint64_t in_time = ct_lt(j, t->a), failed = ~in_time & ~passed;
        uint64_t over = ~in_time & ~ct_lt(j, SQUARINGS);
        ct_public(&failed, sizeof(failed));
        ct_public(&over, sizeof(over));
        if (failed != 0)
            return 0;
        if (over != 0)
            return 1;
        words->mont_sqr(z, z, t->w, t->m0, t->n);
        passed |= in_time & same(z, t->minus_one, t->n);
    }
}

int bn_miller_round(const struct miller *const t[2], int count, struct miller_work *k)
{
    const struct words_impl *words = IMPL(words);
    struct mont mont[2];
    for (int i = 0; i < count; i++) {
        mont[i] = (struct mont){t[i]->w, t[i]->rr, t[i]->m0, t[i]->n};
        if (!draw_base(k->base[i], t[i], k->lib))
            return -1;
    }
    if (count == 2)
        words->mont_exp2(k->base, (const uint64_t *const[2]){k->base[0], k->base[1]},
                         (const uint64_t *const[2]){t[0]->m, t[1]->m}, (size_t)t[0]->bits,
                         (const struct mont *const[2]){&mont[0], &mont[1]}, k->kernel);
    else
        words->mont_exp(k->base[0], k->base[0], t[0]->m, (size_t)t[0]->bits, &mont[0], k->kernel);
    int result = 0;
    for (int i = 0; i < count; i++)
        result |= verdict(t[i], k->base[i]) << i;
    return result;
}

/* The first round alone: it finds almost all composites. */
int bn_miller_rounds(const struct miller *t, int from, int rounds, struct miller_work *k,
                     BN_GENCB *cb)
{
    const struct miller *const twice[2] = {t, t};
    for (int i = from; i < rounds;) {
        int count = i > 0 && rounds - i >= 2 ? 2 : 1;
        int passed = bn_miller_round(twice, count, k);
        if (passed != (1 << count) - 1)
            return passed < 0 ? -1 : 0;
        for (; count > 0; count--)
            if (!BN_GENCB_call(cb, 1, i++))
                return -1;
    }
    return 1;
}
