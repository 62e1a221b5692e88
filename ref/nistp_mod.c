#include "ref/nistp_mod.h"

#include <string.h>

#include "ref/ct.h"

static uint32_t digit(const uint64_t *w, size_t i)
{
    return (uint32_t)(w[i / 2] >> 32 * (i % 2));
}

/* r = a - m if that isn't negative, else a; `high` is what a has above its digits. */
static void subtract_m(nistp_number *r, const uint32_t *a, uint32_t high,
                       const struct nistp_modulus *m)
{
    nistp_number t = {{0}};
    uint64_t borrow = 0;
    for (size_t i = 0; i < 2 * m->words; i++) {
        uint64_t d = (uint64_t)a[i] - digit(m->m, i) - borrow;
        t.v[i] = (uint32_t)d;
        borrow = d >> 63;
    }
    uint64_t less = 0 - (((uint64_t)high - borrow) >> 63);
    for (size_t i = 0; i < NISTP_DIGITS_MAX; i++)
        r->v[i] = i < 2 * m->words ? (uint32_t)ct_select(less, a[i], t.v[i]) : 0;
}

void nistp_add(nistp_number *r, const nistp_number *a, const nistp_number *b,
               const struct nistp_modulus *m)
{
    uint32_t t[NISTP_DIGITS_MAX];
    uint64_t c = 0;
    for (size_t i = 0; i < 2 * m->words; i++) {
        c += (uint64_t)a->v[i] + b->v[i];
        t[i] = (uint32_t)c;
        c >>= 32;
    }
    subtract_m(r, t, (uint32_t)c, m);
}

/* a + (m - b); m - b is between 1 and m. */
void nistp_sub(nistp_number *r, const nistp_number *a, const nistp_number *b,
               const struct nistp_modulus *m)
{
    nistp_number minus_b = {{0}};
    uint64_t borrow = 0;
    for (size_t i = 0; i < 2 * m->words; i++) {
        uint64_t d = (uint64_t)digit(m->m, i) - b->v[i] - borrow;
        minus_b.v[i] = (uint32_t)d;
        borrow = d >> 63;
    }
    nistp_add(r, a, &minus_b, m);
}

/* A digit of a at a time: t + a_i b, and so much of m that the lowest digit goes away. t stays
 * below b + m; it is below 2 m at the end for any a, as long as b < m. */
void nistp_mul(nistp_number *r, const nistp_number *a, const nistp_number *b,
               const struct nistp_modulus *m)
{
    uint32_t t[NISTP_DIGITS_MAX + 1] = {0};
    size_t n = 2 * m->words;
    for (size_t i = 0; i < n; i++) {
        uint64_t c = 0, top;
        for (size_t j = 0; j < n; j++) {
            c += (uint64_t)a->v[i] * b->v[j] + t[j];
            t[j] = (uint32_t)c;
            c >>= 32;
        }
        top = c + t[n];
        uint32_t q = t[0] * m->m0;
        c = ((uint64_t)q * digit(m->m, 0) + t[0]) >> 32;
        for (size_t j = 1; j < n; j++) {
            c += (uint64_t)q * digit(m->m, j) + t[j];
            t[j - 1] = (uint32_t)c;
            c >>= 32;
        }
        top += c;
        t[n - 1] = (uint32_t)top;
        t[n] = (uint32_t)(top >> 32);
    }
    subtract_m(r, t, t[n], m);
}

static void number(nistp_number *r, const uint64_t *w, const struct nistp_modulus *m)
{
    memset(r, 0, sizeof(*r));
    for (size_t i = 0; i < 2 * m->words; i++)
        r->v[i] = digit(w, i);
}

void nistp_from_words(nistp_number *r, const uint64_t *w, const struct nistp_modulus *m)
{
    nistp_number rr;
    number(r, w, m);
    number(&rr, m->rr, m);
    nistp_mul(r, r, &rr, m);
}

void nistp_to_words(uint64_t *w, const nistp_number *a, const struct nistp_modulus *m)
{
    nistp_number t, one = {{1}};
    nistp_mul(&t, a, &one, m);
    for (size_t i = 0; i < m->words; i++)
        w[i] = t.v[2 * i] | (uint64_t)t.v[2 * i + 1] << 32;
}

/* a^e, from the highest bit of e down; e is public. */
static void power(nistp_number *r, const nistp_number *a, const uint64_t *e,
                  const struct nistp_modulus *m)
{
    static const uint64_t one[NISTP_WORDS_MAX] = {1};
    nistp_number x = *a, t;
    nistp_from_words(&t, one, m);
    for (size_t i = 64 * m->words; i-- > 0;) {
        nistp_mul(&t, &t, &t, m);
        if (e[i / 64] >> i % 64 & 1)
            nistp_mul(&t, &t, &x, m);
    }
    *r = t;
}

void nistp_invert(nistp_number *r, const nistp_number *a, const struct nistp_modulus *m)
{
    uint64_t e[NISTP_WORDS_MAX];
    memcpy(e, m->m, sizeof(e));
    e[0] -= 2; /* no borrow: no modulus here ends in so small a word */
    power(r, a, e, m);
}

void nistp_root(nistp_number *r, const nistp_number *a, const struct nistp_modulus *m)
{
    uint64_t e[NISTP_WORDS_MAX], carry = 1; /* (m + 1) / 4 = (m - 3) / 4 + 1 */
    for (size_t i = 0; i < m->words; i++) {
        uint64_t above = i + 1 < m->words ? m->m[i + 1] : 0;
        e[i] = (m->m[i] >> 2 | above << 62) + carry;
        carry &= e[i] == 0;
    }
    power(r, a, e, m);
}

uint64_t nistp_equal(const nistp_number *a, const nistp_number *b)
{
    uint64_t differ = 0;
    for (size_t i = 0; i < NISTP_DIGITS_MAX; i++)
        differ |= a->v[i] ^ b->v[i];
    return ct_is_zero(differ);
}

uint64_t nistp_is_reduced(const uint64_t *w, const struct nistp_modulus *m)
{
    uint64_t borrow = 0;
    for (size_t i = 0; i < 2 * m->words; i++)
        borrow = ((uint64_t)digit(w, i) - digit(m->m, i) - borrow) >> 63;
    return 0 - borrow;
}
