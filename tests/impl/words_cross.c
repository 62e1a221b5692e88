#include <stdlib.h>
#include <string.h>

#include "tests/check.h"
#include "tests/gen.h"
#include "tests/impl/words.h"

#define MAX (2 * WORDS_MAX)

static const size_t lengths[] = {1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15,
                                 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
                                 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 48, 64, 96, 128};
#define LENGTHS (sizeof(lengths) / sizeof(lengths[0]))

static void same(const char *what, size_t n, const uint64_t *got, const uint64_t *want, size_t len)
{
    if (!check(memcmp(got, want, 8 * len) == 0, "%s, %zu words", what, n))
        check_bytes(what, got, want, 8 * len);
}

static void fill(struct gen *g, unsigned which, uint64_t *w, size_t n)
{
    gen_fill(g, which, (uint8_t *)w, 8 * n);
}

/* An odd modulus: the largest, the smallest with its top bit, the smallest at all, with leading
 * zeros, and of random density. */
#define MODULI 10
static void modulus(struct gen *g, unsigned which, uint64_t *m, size_t n)
{
    fill(g, 4 + which % 4, m, n);
    switch (which % MODULI) {
    case 0:
        memset(m, 0xff, 8 * n);
        break;
    case 1:
        memset(m, 0, 8 * n);
        m[n - 1] = 1ull << 63;
        break;
    case 2:
        memset(m, 0, 8 * n);
        m[0] = 3;
        break;
    case 3:
        memset(m + n / 2, 0, 8 * (n - n / 2));
        m[n / 2] = 1;
        break;
    case 4:
        m[n - 1] >>= gen_below(g, 64);
        break;
    default:
        m[n - 1] |= 1ull << 63; /* as in RSA */
    }
    m[0] |= 1;
}

/* A number below m: next to 0 and to m, patterns. */
static void below(struct gen *g, unsigned which, uint64_t *a, const uint64_t *m, size_t n)
{
    static const uint64_t two[WORDS_MAX] = {2}, one[WORDS_MAX] = {1};
    uint64_t t[WORDS_MAX];
    switch (which % 8) {
    case 0:
        words_sub_ref(t, m, one, n);
        break;
    case 1:
        memcpy(t, one, 8 * n);
        break;
    case 2:
        words_sub_ref(t, m, two, n);
        break;
    case 3:
        memset(t, 0, 8 * n);
        break;
    default:
        fill(g, which, t, n);
    }
    words_div_ct(NULL, a, t, n, m, n);
}

static void cross_linear(const struct words_impl *r, const struct words_impl *ref, size_t n)
{
    struct gen g = {n};
    uint64_t a[MAX], b[MAX], got[MAX], want[MAX];
    for (unsigned i = 0; i < GEN_PATTERNS * GEN_PATTERNS; i += gen_step(5)) {
        fill(&g, i, a, n);
        fill(&g, i / GEN_PATTERNS, b, n);
        uint64_t w = i % 3 == 0 ? UINT64_MAX : i % 3 == 1 ? gen_u64(&g) : b[0];

        uint64_t carry = ref->add(want, a, b, n);
        check(r->add(got, a, b, n) == carry, "add's carry, %zu words", n);
        same("add", n, got, want, n);
        memcpy(got, a, 8 * n);
        r->add(got, got, b, n);
        same("add over a", n, got, want, n);
        memcpy(got, b, 8 * n);
        r->add(got, a, got, n);
        same("add over b", n, got, want, n);

        carry = ref->sub(want, a, b, n);
        check(r->sub(got, a, b, n) == carry, "sub's borrow, %zu words", n);
        same("sub", n, got, want, n);
        memcpy(got, a, 8 * n);
        r->sub(got, got, b, n);
        same("sub over a", n, got, want, n);
        memcpy(got, b, 8 * n);
        r->sub(got, a, got, n);
        same("sub over b", n, got, want, n);

        carry = ref->mul1(want, a, n, w);
        check(r->mul1(got, a, n, w) == carry, "mul1's carry, %zu words", n);
        same("mul1", n, got, want, n);
        memcpy(got, a, 8 * n);
        r->mul1(got, got, n, w);
        same("mul1 over a", n, got, want, n);

        memcpy(got, b, 8 * n);
        memcpy(want, b, 8 * n);
        carry = ref->addmul1(want, a, n, w);
        check(r->addmul1(got, a, n, w) == carry, "addmul1's carry, %zu words", n);
        same("addmul1", n, got, want, n);
    }
}

/* The word past the end is not touched. */
static void cross_mul(const struct words_impl *r, const struct words_impl *ref, size_t an)
{
    struct gen g = {an + 1000};
    static uint64_t a[MAX], b[MAX], got[2 * MAX + 1], want[2 * MAX + 1];
    for (unsigned i = 0; i < 40; i += gen_step(5)) {
        size_t bn = i < 16 ? an : i < 32 ? 1 + gen_below(&g, 2 * an) : 1 + gen_below(&g, 9);
        fill(&g, i, a, an);
        fill(&g, i < 16 ? i / 4 : i / 3, b, bn);
        got[an + bn] = want[an + bn] = 0x5555;
        ref->mul(want, a, an, b, bn);
        r->mul(got, a, an, b, bn);
        same("mul", an, got, want, an + bn + 1);
        got[2 * an] = want[2 * an] = 0x5555;
        ref->sqr(want, a, an);
        r->sqr(got, a, an);
        same("sqr", an, got, want, 2 * an + 1);
    }
}

static void cross_mont(const struct words_impl *r, const struct words_impl *ref, size_t n)
{
    struct gen g = {n + 2000};
    uint64_t m[WORDS_MAX], a[WORDS_MAX], b[WORDS_MAX], got[WORDS_MAX + 1], want[WORDS_MAX + 1];
    uint64_t t[MAX], u[MAX];
    for (unsigned i = 0; i < 8 * MODULI; i += gen_step(7)) {
        modulus(&g, i, m, n);
        below(&g, i / MODULI, b, m, n);
        if (i % 2 == 0)
            fill(&g, i / 2, a, n); /* any number: a b < m R still */
        else
            below(&g, (unsigned)gen_u64(&g), a, m, n);
        const uint64_t m0 = mont_m0(m[0]);
        got[n] = want[n] = 0x5555;
        ref->mont_mul(want, a, b, m, m0, n);
        r->mont_mul(got, a, b, m, m0, n);
        same("mont_mul", n, got, want, n + 1);
        memcpy(got, a, 8 * n);
        r->mont_mul(got, got, b, m, m0, n);
        same("mont_mul over a", n, got, want, n);
        memcpy(got, b, 8 * n);
        r->mont_mul(got, a, got, m, m0, n);
        same("mont_mul over b", n, got, want, n);

        ref->mul(t, a, n, b, n);
        memcpy(u, t, 16 * n);
        ref->mont_reduce(want, t, m, m0, n);
        r->mont_reduce(got, u, m, m0, n);
        same("mont_reduce", n, got, want, n + 1);

        fill(&g, i / 3, u, n); /* perhaps beyond m R: not fully reduced */
        ref->mont_mul(want, a, u, m, m0, n);
        r->mont_mul(got, a, u, m, m0, n);
        same("mont_mul, large factors", n, got, want, n);
        ref->mont_sqr(want, a, m, m0, n);
        r->mont_sqr(got, a, m, m0, n);
        same("mont_sqr, a large factor", n, got, want, n);

        ref->mont_sqr(want, b, m, m0, n);
        r->mont_sqr(got, b, m, m0, n);
        same("mont_sqr", n, got, want, n + 1);
        r->mont_sqr(b, b, m, m0, n);
        same("mont_sqr over a", n, b, want, n);
    }
}

static void cross_rr(const struct words_impl *r, const struct words_impl *ref, size_t n)
{
    struct gen g = {n + 3000};
    uint64_t m[WORDS_MAX], got[WORDS_MAX + 1], want[WORDS_MAX + 1];
    for (unsigned i = 0; i < MODULI; i++) {
        modulus(&g, i, m, n);
        got[n] = want[n] = 0x5555;
        ref->mont_rr(want, m, n);
        r->mont_rr(got, m, n);
        same("mont_rr", n, got, want, n + 1);
    }
}

/* Divisors of all sizes, each more than once among the numbers divided. */
static void cross_residues(const struct words_impl *r, const struct words_impl *ref, size_t n)
{
    struct gen g = {n + 7000};
    struct words_odd d[11];
    uint64_t a[WORDS_MAX + 1], got[12], want[12];
    for (unsigned i = 0; i < 2 * GEN_PATTERNS; i++) {
        for (int k = 0; k < 11; k++) {
            d[k].d = gen_u64(&g) >> (k == 0 ? 60 : gen_below(&g, 64)) | 1;
            d[k].inverse = 0 - mont_m0(d[k].d);
        }
        d[1].d = d[1].inverse = UINT64_MAX; /* its own inverse */
        fill(&g, i, a, n);
        if (i % 3 == 0) /* a multiple */
            a[n] = ref->mul1(a, a, n, d[i % 11].d);
        size_t count = gen_below(&g, 12);
        got[count] = want[count] = 0x5555;
        ref->residues(want, a, n + (i % 3 == 0), d, count);
        r->residues(got, a, n + (i % 3 == 0), d, count);
        same("residues", n, got, want, count + 1);
    }
}

/* By divisors of up to as many words, with and without their top bit; equal top words, quotients of
 * all ones. */
static void cross_div(const struct words_impl *r, const struct words_impl *ref, size_t an)
{
    struct gen g = {an + 9000};
    static uint64_t a[MAX], b[MAX], q[MAX], rest[MAX], got_q[MAX], got_rest[MAX];
    for (unsigned i = 0; i < 4 * GEN_PATTERNS; i++) {
        size_t bn = 1 + gen_below(&g, i % 2 == 0 || an < 4 ? an : 4);
        fill(&g, i, a, an);
        fill(&g, i / 4, b, bn);
        if (i % 3 == 0)
            b[bn - 1] |= 1ull << 63;
        if (b[bn - 1] == 0)
            b[bn - 1] = 1ull << gen_below(&g, 64);
        if (i % 4 == 3)
            memcpy(a + an - bn, b, 8 * bn);
        if (i % 8 == 7 && an - bn > 0)
            a[an - bn]--;
        size_t qn = an - bn + 1;
        q[qn] = got_q[qn] = rest[bn] = got_rest[bn] = 0x5555;
        ref->div(q, rest, a, an, b, bn);
        r->div(got_q, got_rest, a, an, b, bn);
        same("quotient", an, got_q, q, qn + 1);
        same("remainder", an, got_rest, rest, bn + 1);
        r->div(NULL, got_rest, a, an, b, bn);
        same("remainder alone", an, got_rest, rest, bn + 1);
        r->div(a, got_rest, a, an, b, bn);
        same("quotient over a", an, a, q, qn);
    }
}

/* Exponents of every length up to two words' and some bits, then longer ones where that is quick;
 * `scratch` for any row. */
static size_t exponent(struct gen *g, unsigned i, size_t n, uint64_t *e)
{
    size_t bits = i < 3 ? i : n <= 4 || i == 5 ? 64 * n - gen_below(g, 7) : gen_below(g, 140);
    if (n > 48 && bits > 140)
        bits = 139;
    size_t words = (bits + 63) / 64;
    fill(g, i, e, words);
    if (bits % 64 != 0)
        e[words - 1] &= (1ull << bits % 64) - 1;
    return bits;
}

static void cross_exp(const struct words_impl *r, const struct words_impl *ref, size_t n)
{
    struct gen g = {n + 4000};
    static uint64_t m[2][WORDS_MAX], rr[2][WORDS_MAX], a[2][WORDS_MAX], e[2][WORDS_MAX],
        got[2][WORDS_MAX + 1], want[2][WORDS_MAX + 1];
    size_t want_scratch = ref->mont_exp_scratch(n), got_scratch = r->mont_exp_scratch(n);
    uint64_t *scratch =
        malloc(16 * (want_scratch > got_scratch ? want_scratch : got_scratch) + 8 * sizeof(*m));
    if (!check(scratch != NULL, "no memory"))
        return;
    for (unsigned i = 0; i < 8; i += gen_step(3)) {
        size_t bits = 0;
        struct mont mont[2];
        for (int h = 0; h < 2; h++) {
            modulus(&g, i + (unsigned)h * 7, m[h], n);
            below(&g, (i + (unsigned)h) * 3, a[h], m[h], n);
            ref->mont_rr(rr[h], m[h], n);
            mont[h] = (struct mont){m[h], rr[h], mont_m0(m[h][0]), n};
            got[h][n] = want[h][n] = 0x5555;
        }
        bits = exponent(&g, i, n, e[0]);
        memcpy(e[1], a[0], 8 * n);
        if (bits > 64 * n)
            memset(e[1], 0xff, bits / 8);
        if (bits % 64 != 0)
            e[1][bits / 64] &= (1ull << bits % 64) - 1;

        for (int h = 0; h < 2; h++)
            ref->mont_exp(want[h], a[h], e[h], bits, &mont[h], scratch);
        r->mont_exp(got[0], a[0], e[0], bits, &mont[0], scratch);
        same("mont_exp", n, got[0], want[0], n + 1);
        r->mont_exp_public(got[0], a[0], e[0], bits, &mont[0], scratch);
        same("mont_exp_public", n, got[0], want[0], n + 1);
        uint64_t *const out[2] = {got[0], got[1]}, *const over[2] = {a[0], a[1]};
        const uint64_t *const in[2] = {a[0], a[1]}, *const by[2] = {e[0], e[1]};
        const struct mont *const of[2] = {&mont[0], &mont[1]};
        memset(got[0], 0, 8 * n);
        r->mont_exp2(out, in, by, bits, of, scratch);
        same("mont_exp2, first", n, got[0], want[0], n + 1);
        same("mont_exp2, second", n, got[1], want[1], n + 1);
        memcpy(got[1], a[1], 8 * n);
        r->mont_exp2(over, in, by, bits, of, scratch);
        same("mont_exp2 over a, first", n, a[0], want[0], n);
        same("mont_exp2 over a, second", n, a[1], want[1], n);
        r->mont_exp(got[1], got[1], e[1], bits, &mont[1], scratch);
        same("mont_exp over a", n, got[1], want[1], n + 1);
    }
    free(scratch);
}

/* a = q b + r, r < b, by both divisions; a mod m by Montgomery's reduction, which knows no
 * quotients. */
static void identities_division(size_t an, size_t bn)
{
    struct gen g = {an * 1000 + bn};
    static uint64_t a[MAX], b[MAX], q[MAX], r[MAX], q_ct[MAX], r_ct[MAX], back[2 * MAX + 1];
    for (unsigned i = 0; i < 2 * GEN_PATTERNS; i += gen_step(3)) {
        fill(&g, i, a, an);
        fill(&g, 1 + i / 2, b, bn);
        if (b[bn - 1] == 0)
            b[bn - 1] = 1ull << gen_below(&g, 64);
        if (i % 4 == 3) /* next to a multiple of b, and quotients of all ones */
            memcpy(a + an - bn, b, 8 * bn);
        words_div(q, r, a, an, b, bn);
        words_mul_ref(back, q, an - bn + 1, b, bn);
        uint64_t carry = words_add_ref(back, back, r, bn);
        for (size_t j = bn; j <= an && carry; j++)
            carry = ++back[j] == 0;
        check(back[an] == 0 && carry == 0, "a quotient too large, %zu by %zu words", an, bn);
        same("q b + r", an, back, a, an);
        check(words_sub_ref(back, r, b, bn) == 1, "remainder not below b, %zu by %zu", an, bn);
        words_div_ct(q_ct, r_ct, a, an, b, bn);
        same("words_div_ct's remainder", an, r_ct, r, bn);
        same("words_div_ct's quotient", an, q_ct, q, an - bn + 1);
        words_div(a, r_ct, a, an, b, bn);
        same("quotient over a", an, a, q, an - bn + 1);
    }
}

/* a b = (a b / R) R mod m, the products by words_mul, remainders by words_div. */
static void identities_mont(size_t n)
{
    struct gen g = {n + 5000};
    static uint64_t m[WORDS_MAX], a[WORDS_MAX], b[WORDS_MAX], c[WORDS_MAX], t[MAX], left[WORDS_MAX],
        right[WORDS_MAX], rr[WORDS_MAX];
    for (unsigned i = 0; i < MODULI; i++) {
        modulus(&g, i, m, n);
        below(&g, 2 * i, a, m, n);
        below(&g, i, b, m, n);
        mont_mul_ref(c, a, b, m, mont_m0(m[0]), n);
        check(words_sub_ref(left, c, m, n) == 1, "mont_mul not reduced, %zu words", n);
        memset(t, 0, 8 * n);
        memcpy(t + n, c, 8 * n);
        words_div_ct(NULL, left, t, 2 * n, m, n);
        words_mul_ref(t, a, n, b, n);
        words_div_ct(NULL, right, t, 2 * n, m, n);
        same("mont_mul times R", n, left, right, n);
        memset(t, 0, 16 * n);
        t[2 * n] = 1;
        words_div_ct(NULL, right, t, 2 * n + 1, m, n);
        mont_rr(rr, m, n);
        same("R^2 mod m", n, rr, right, n);
    }
}

/* Zero just if the divisor divides; in all, -a / 2^(64 n). */
static void identities_residues(size_t n)
{
    struct gen g = {n + 8000};
    uint64_t a[WORDS_MAX], t[WORDS_MAX], q[WORDS_MAX + 1];
    for (unsigned i = 0; i < 2 * GEN_PATTERNS; i++) {
        struct words_odd d = {gen_u64(&g) >> gen_below(&g, 64) | 1, 0};
        uint64_t rest, left;
        d.inverse = 0 - mont_m0(d.d);
        check(d.d * d.inverse == 1, "an inverse modulo 2^64");
        fill(&g, i, a, n);
        words_residues_ref(&rest, a, n, &d, 1);
        check(rest <= d.d, "rest above the divisor, %zu words", n);
        memset(t, 0, 8 * n + 8); /* a + rest 2^(64 n) is a multiple */
        memcpy(t, a, 8 * n);
        t[n] = rest;
        words_div(q, &left, t, n + 1, &d.d, 1);
        check(left == 0, "residue, %zu words", n);
    }
}

static void identities_inverse(size_t n)
{
    struct gen g = {n + 6000};
    static uint64_t m[WORDS_MAX], a[WORDS_MAX], r[WORDS_MAX], t[MAX], gcd[WORDS_MAX],
        one[WORDS_MAX];
    uint64_t *scratch = malloc(8 * words_inverse_scratch(n));
    if (!check(scratch != NULL, "no memory"))
        return;
    memset(one, 0, sizeof(one));
    one[0] = 1;
    for (unsigned i = 0; i < 3 * MODULI; i += gen_step(7)) {
        modulus(&g, i, m, n);
        if (memcmp(m, one, 8 * n) == 0)
            m[0] = 5;
        below(&g, i, a, m, n);
        uint64_t there = words_inverse(r, a, m, n, scratch);
        check(there == 0 || there == UINT64_MAX, "inverse's mask");
        if (there) {
            check(words_sub_ref(gcd, r, m, n) == 1, "inverse not reduced, %zu words", n);
            words_mul_ref(t, a, n, r, n);
            words_div_ct(NULL, r, t, 2 * n, m, n);
            same("a a^-1", n, r, one, n);
            continue;
        }
        /* Euclid must find a common divisor. */
        memcpy(gcd, m, 8 * n);
        memcpy(t, a, 8 * n);
        uint64_t any = 1;
        while (any != 0) {
            any = 0;
            for (size_t j = 0; j < n; j++)
                any |= t[j];
            if (any == 0)
                break;
            words_div_ct(NULL, r, gcd, n, t, n);
            memcpy(gcd, t, 8 * n);
            memcpy(t, r, 8 * n);
        }
        check(memcmp(gcd, one, 8 * n) != 0, "an inverse not found, %zu words", n);
    }
    free(scratch);
}

void words_cross(const void *row, const void *ref)
{
    for (size_t i = 0; i < LENGTHS; i++) {
        size_t n = lengths[i];
        if (row != ref) {
            cross_linear(row, ref, n);
            cross_mul(row, ref, n);
            cross_mont(row, ref, n);
            cross_rr(row, ref, n);
            cross_exp(row, ref, n);
            cross_residues(row, ref, n);
            cross_div(row, ref, n);
        } else if (n <= 40) {
            identities_mont(n);
            identities_residues(n);
            identities_inverse(n <= 20 ? n : 20);
            identities_division(n, n);
            identities_division(n + i % 5, 1 + i / 2);
        }
    }
}
