/* Numbers modulo a prime of at most 661 bits, over the kernels of ref/words.h. Constant time but
 * for square roots. */
#include "crypto/ec/prime_field.h"

uint64_t pf_below(const struct prime_modulus *m, const uint64_t *a)
{
    ec_number t;
    return 0 - ct_barrier(IMPL(words)->sub(t, a, m->m, m->n));
}

void pf_add(const struct prime_modulus *m, uint64_t *r, const uint64_t *a, const uint64_t *b)
{
    ec_number t;
    uint64_t carry = IMPL(words)->add(r, a, b, m->n);
    uint64_t below = IMPL(words)->sub(t, r, m->m, m->n);
    pf_select(m, r, ~(0 - (below & ~carry)), t);
}

void pf_sub(const struct prime_modulus *m, uint64_t *r, const uint64_t *a, const uint64_t *b)
{
    ec_number t;
    uint64_t below = IMPL(words)->sub(r, a, b, m->n);
    IMPL(words)->add(t, r, m->m, m->n);
    pf_select(m, r, 0 - below, t);
}

void pf_enter(const struct prime_modulus *m, uint64_t *r, const uint64_t *a)
{
    pf_mul(m, r, a, m->rr);
}

void pf_leave(const struct prime_modulus *m, uint64_t *r, const uint64_t *a)
{
    static const ec_number unit = {1};
    pf_mul(m, r, a, unit);
}

/* Windows of four bits; the exponent is public, so the table is read where it says. */
void pf_power(const struct prime_modulus *m, uint64_t *r, const uint64_t *a, const uint64_t *e)
{
    ec_number table[16], t;
    pf_copy(m, table[0], m->one);
    for (unsigned i = 1; i < 16; i++)
        pf_mul(m, table[i], table[i - 1], a);
    pf_copy(m, t, m->one);
    for (size_t i = (m->bits + 3) / 4; i-- > 0;) {
        for (unsigned j = 0; j < 4; j++)
            pf_sqr(m, t, t);
        unsigned digit = (unsigned)(e[i / 16] >> i % 16 * 4) & 15;
        if (digit != 0)
            pf_mul(m, t, t, table[digit]);
    }
    pf_copy(m, r, t);
}

void pf_inverse(const struct prime_modulus *m, uint64_t *r, const uint64_t *a)
{
    static const ec_number two = {2};
    ec_number e;
    IMPL(words)->sub(e, m->m, two, m->n);
    pf_power(m, r, a, e);
}

static void half(uint64_t *a, size_t n)
{
    for (size_t i = 0; i < n; i++)
        a[i] = a[i] >> 1 | (i + 1 < n ? a[i + 1] << 63 : 0);
}

/* r = a^(2^k) */
static void square_times(const struct prime_modulus *m, uint64_t *r, const uint64_t *a, unsigned k)
{
    pf_copy(m, r, a);
    while (k-- > 0)
        pf_sqr(m, r, r);
}

/* A number that is no square: 2, 3, ... by Euler's criterion; e = (m - 1) / 2. False if there is
 * none among the first few, which says that m is no prime. */
static bool find_non_square(const struct prime_modulus *m, uint64_t *z, const uint64_t *e)
{
    ec_number t, minus_one = {0};
    pf_sub(m, minus_one, minus_one, m->one);
    pf_copy(m, z, m->one);
    for (unsigned tries = 0; tries < 256; tries++) {
        pf_add(m, z, z, m->one);
        pf_power(m, t, z, e);
        if (pf_same(m, t, minus_one))
            return true;
    }
    return false;
}

/* Tonelli and Shanks (Cohen, A Course in Computational Algebraic Number Theory, 1.5.1):
 * m - 1 = 2^s q with odd q. Where s = 1 it is a^((m + 1) / 4) at once. */
uint64_t pf_root(const struct prime_modulus *m, uint64_t *r, const uint64_t *a)
{
    ec_number q = {0}, e = {0}, x = {0}, t = {0}, c = {0}, b = {0}, value = {0};
    pf_copy(m, value, a);
    pf_copy(m, q, m->m);
    half(q, m->n); /* of m - 1, as m is odd */
    pf_copy(m, e, q);
    unsigned s = 1;
    for (; (q[0] & 1) == 0; s++)
        half(q, m->n);
    pf_copy(m, t, q);
    half(t, m->n); /* (q - 1) / 2 */
    pf_power(m, b, value, t);
    pf_mul(m, x, b, value); /* a^((q + 1) / 2) */
    pf_mul(m, t, x, b);     /* a^q, whose order is a power of two; x^2 = a t */
    if (s > 1) {
        if (!find_non_square(m, c, e))
            return 0;
        pf_power(m, c, c, q);
    }
    for (unsigned order = s; !pf_same(m, t, m->one) && !pf_is_zero(m, t);) {
        unsigned i = 0;
        for (pf_copy(m, b, t); i < order && !pf_same(m, b, m->one); i++)
            pf_sqr(m, b, b);
        if (i >= order)
            return 0;
        square_times(m, b, c, order - i - 1);
        pf_mul(m, x, x, b);
        pf_sqr(m, c, b);
        pf_mul(m, t, t, c);
        order = i;
    }
    pf_sqr(m, t, x);
    pf_copy(m, r, x);
    return pf_same(m, t, value);
}

void pf_set(struct prime_modulus *m, const uint64_t *value, size_t words)
{
    static const ec_number unit = {1};
    m->n = words;
    m->bits = 0;
    for (size_t i = 0; i < words; i++) {
        m->m[i] = value[i];
        for (unsigned j = 0; j < 64; j++)
            if (value[i] >> j & 1)
                m->bits = (unsigned)i * 64 + j + 1;
    }
    if ((m->m[0] & 1) == 0)
        return;
    m->m0 = mont_m0(m->m[0]);
    IMPL(words)->mont_rr(m->rr, m->m, words);
    pf_mul(m, m->one, m->rr, unit);
}

bool pf_init(struct prime_modulus *m, const uint64_t *value, size_t words)
{
    pf_set(m, value, words);
    return (m->m[0] & 1) != 0 && m->bits >= 3;
}
