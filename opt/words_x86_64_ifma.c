/* Powers modulo numbers of 512, 1024, 1536, 2048, 3072 and 4096 bits by the almost Montgomery
 * products of opt/words_x86_64_amm.h, two moduli at once for the halves of an RSA private
 * operation. Other lengths are the adx row's. Constant time, but for the exponent of
 * mont_exp_public_ifma. */
#include <string.h>

#include "opt/words.h"
#include "opt/words_exp.h"
#include "opt/words_x86_64_ifma.h"
#include "ref/ct.h"

static __m512i all(uint64_t v)
{
    return _mm512_set1_epi64((long long)v);
}

static const struct ifma_size *const sizes[] = {&ifma_10, &ifma_20, &ifma_30,
                                                &ifma_40, &ifma_60, &ifma_79};

static const struct ifma_size *size_of(size_t n)
{
    for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++)
        if (sizes[i]->n == n)
            return sizes[i];
    return NULL;
}

static void to_digits(__m512i *x, const uint64_t *w, const struct ifma_size *s)
{
    uint64_t d[8 * IFMA_Z] = {0};
    for (size_t i = 0; i < (size_t)s->digits; i++) {
        size_t bit = 52 * i, j = bit / 64, shift = bit % 64;
        if (j >= s->n)
            break;
        d[i] = w[j] >> shift;
        if (shift > 12 && j + 1 < s->n)
            d[i] |= w[j + 1] << (64 - shift);
        d[i] &= IFMA_DIGIT;
    }
    memcpy(x, d, 64 * (size_t)s->z);
}

/* Less m, if it is not below m. */
static void to_words(uint64_t *w, const __m512i *x, const uint64_t *m, const struct ifma_size *s)
{
    uint64_t d[8 * IFMA_Z], t[WORDS_MAX + 1] = {0}, less[WORDS_MAX];
    memcpy(d, x, 64 * (size_t)s->z);
    for (size_t i = 0; i < (size_t)s->digits; i++) {
        size_t bit = 52 * i, j = bit / 64, shift = bit % 64;
        if (j > s->n)
            break;
        t[j] |= d[i] << shift;
        if (shift > 12 && j < s->n)
            t[j + 1] |= d[i] >> (64 - shift);
    }
    uint64_t borrow = words_sub_u128(less, t, m, s->n), keep = ct_barrier(0 - (borrow & ~t[s->n]));
    for (size_t i = 0; i < s->n; i++)
        w[i] = (t[i] & keep) | (less[i] & ~keep);
}

static void set_power(__m512i *x, int bit, int z)
{
    uint64_t d[8 * IFMA_Z] = {0};
    d[bit / 52] = 1ull << bit % 52;
    memcpy(x, d, 64 * (size_t)z);
}

/* What is being computed: one power or two. */
struct powers {
    const struct ifma_size *s;
    int count;
    struct ifma_side side[2];
};

/* acc = acc b on each side, where b is one of its members. */
static void times(struct powers *p, const __m512i *b0, const __m512i *b1)
{
    if (p->count == 2)
        p->s->amm2(&p->side[0], b0, &p->side[1], b1);
    else
        p->s->amm(&p->side[0], b0);
}

static void square(struct powers *p)
{
    times(p, p->side[0].acc, p->side[1].acc);
}

static void times_other(struct powers *p)
{
    times(p, p->side[0].other, p->side[1].other);
}

/* acc = R^2 mod m of this file's R = 2^(52 digits). From rr = 2^(128 n) two products, the second
 * with a power of two, make it. */
static void start(struct powers *p, const struct mont *const *m)
{
    const int bits = 64 * (int)p->s->n, excess = 4 * (52 * p->s->digits - bits);
    for (int h = 0; h < p->count; h++) {
        struct ifma_side *side = &p->side[h];
        to_digits(side->m, m[h]->m, p->s);
        side->k0 = all(m[h]->m0 & IFMA_DIGIT);
        to_digits(side->acc, m[h]->rr, p->s);
        set_power(side->other, excess, p->s->z);
    }
    square(p);
    times_other(p);
}

/* table[i] = a^i R, and acc of the same as table[31]. */
static void fill_tables(struct powers *p, const uint64_t *const *a)
{
    const size_t z = (size_t)p->s->z;
    for (int h = 0; h < p->count; h++) {
        memcpy(p->side[h].table, p->side[h].acc, 64 * z); /* R^2 */
        set_power(p->side[h].other, 0, p->s->z);
    }
    times_other(p);
    for (int h = 0; h < p->count; h++) {
        struct ifma_side *side = &p->side[h];
        memcpy(side->other, side->table, 64 * z);
        memcpy(side->table, side->acc, 64 * z);
        to_digits(side->acc, a[h], p->s);
    }
    times_other(p);
    for (int h = 0; h < p->count; h++)
        memcpy(p->side[h].other, p->side[h].acc, 64 * z);
    for (size_t i = 1;; i++) {
        for (int h = 0; h < p->count; h++)
            memcpy(p->side[h].table + i * z, p->side[h].acc, 64 * z);
        if (i == IFMA_ENTRIES - 1)
            break;
        times_other(p);
    }
}

/* r = acc out of Montgomery form. */
static void finish(struct powers *p, uint64_t *const *r, const struct mont *const *m)
{
    for (int h = 0; h < p->count; h++)
        set_power(p->side[h].other, 0, p->s->z);
    times_other(p);
    for (int h = 0; h < p->count; h++)
        to_words(r[h], p->side[h].acc, m[h]->m, p->s);
}

static void power(struct powers *p, uint64_t *const *r, const uint64_t *const *a,
                  const uint64_t *const *e, size_t e_bits, const struct mont *const *m,
                  uint64_t *scratch)
{
    uintptr_t at = ((uintptr_t)scratch + 63) & ~(uintptr_t)63;
    p->side[0].table = (__m512i *)at;
    p->side[1].table = p->side[0].table + IFMA_ENTRIES * p->s->z;
    start(p, m);
    fill_tables(p, a);
    size_t bit = (e_bits + 4) / 5 * 5;
    for (int h = 0; h < p->count; h++) {
        uint64_t first = bit == 0 ? 0 : words_window5(e[h], e_bits, bit - 5);
        p->s->read(p->side[h].acc, p->side[h].table, first);
    }
    bit -= bit == 0 ? 0 : 5;
    while (bit > 0) {
        bit -= 5;
        for (int i = 0; i < 5; i++)
            square(p);
        for (int h = 0; h < p->count; h++)
            p->s->read(p->side[h].other, p->side[h].table, words_window5(e[h], e_bits, bit));
        times_other(p);
    }
    finish(p, r, m);
}

/* The tables, and what aligning them takes; the adx row's for lengths that aren't here. */
size_t mont_exp_scratch_ifma(size_t n)
{
    const struct ifma_size *s = size_of(n);
    return s == NULL ? mont_exp_scratch_5(n) : 8 * (size_t)s->z * IFMA_ENTRIES + 8;
}

void mont_exp_ifma(uint64_t *r, const uint64_t *a, const uint64_t *e, size_t e_bits,
                   const struct mont *m, uint64_t *scratch)
{
    struct powers p = {.s = size_of(m->n), .count = 1};
    if (p.s == NULL)
        mont_exp_adx(r, a, e, e_bits, m, scratch);
    else
        power(&p, &r, &a, &e, e_bits, &m, scratch);
}

void mont_exp2_ifma(uint64_t *const r[2], const uint64_t *const a[2], const uint64_t *const e[2],
                    size_t e_bits, const struct mont *const m[2], uint64_t *scratch)
{
    struct powers p = {.s = size_of(m[0]->n), .count = 2};
    if (p.s == NULL)
        mont_exp2_adx(r, a, e, e_bits, m, scratch);
    else
        power(&p, r, a, e, e_bits, m, scratch);
}

void mont_exp_public_ifma(uint64_t *r, const uint64_t *a, const uint64_t *e, size_t e_bits,
                          const struct mont *m, uint64_t *scratch)
{
    struct powers p = {.s = size_of(m->n), .count = 1};
    while (e_bits > 0 && (e[(e_bits - 1) / 64] >> (e_bits - 1) % 64 & 1) == 0)
        e_bits--;
    if (p.s == NULL) {
        mont_exp_public_adx(r, a, e, e_bits, m, scratch);
        return;
    }
    if (e_bits < 2 || e_bits > 100) {
        mont_exp_ifma(r, a, e, e_bits, m, scratch);
        return;
    }
    struct ifma_side *side = &p.side[0];
    start(&p, &m);
    memcpy(side->other, side->acc, sizeof(side->acc));
    to_digits(side->acc, a, p.s);
    times_other(&p);
    memcpy(side->other, side->acc, sizeof(side->acc));
    for (size_t bit = e_bits - 1; bit-- > 1;) {
        square(&p);
        if (e[bit / 64] >> bit % 64 & 1)
            times_other(&p);
    }
    square(&p);
    if (e[0] & 1) { /* a outside of Montgomery form takes the product out of it */
        to_digits(side->other, a, p.s);
        times_other(&p);
        to_words(r, side->acc, m->m, p.s);
    } else {
        finish(&p, &r, &m);
    }
}
