#include "tests/impl/words.h"

#include <stdlib.h>
#include <string.h>

#include "tests/impl/prim.h"
#include "tests/regs.h"

/* A vector's big-endian bytes as n words, and words as the bytes they are compared as. */
static size_t number(const struct vector *v, const char *field, uint64_t *w, size_t n)
{
    size_t len;
    const uint8_t *p = vector_bytes(v, field, &len);
    memset(w, 0, 8 * n);
    for (size_t i = 0; i < len && i < 8 * n; i++)
        w[i / 8] |= (uint64_t)p[len - 1 - i] << i % 8 * 8;
    check(len <= 8 * n, "%s: %s too long", vector_name(v), field);
    return (len + 7) / 8;
}

static void compare(const struct vector *v, const char *field, const uint64_t *got, size_t n)
{
    uint64_t want[2 * WORDS_MAX];
    number(v, field, want, n);
    check_bytes(vector_name(v), got, want, 8 * n);
}

static void known_exp(const struct vector *v)
{
    uint64_t a[WORDS_MAX], e[WORDS_MAX], m[WORDS_MAX], rr[WORDS_MAX], r[WORDS_MAX];
    const struct words_impl *w = IMPL(words);
    size_t n = number(v, "m", m, WORDS_MAX), e_words = number(v, "e", e, WORDS_MAX);
    number(v, "a", a, n);
    w->mont_rr(rr, m, n);
    struct mont mont = {m, rr, mont_m0(m[0]), n};
    uint64_t *scratch = malloc(16 * w->mont_exp_scratch(n));
    if (!check(scratch != NULL, "no memory"))
        return;
    w->mont_exp(r, a, e, 64 * e_words, &mont, scratch);
    compare(v, "r", r, n);
    w->mont_exp_public(r, a, e, 64 * e_words, &mont, scratch);
    compare(v, "r", r, n);
    w->mont_exp2((uint64_t *const[2]){r, r}, (const uint64_t *const[2]){a, a},
                 (const uint64_t *const[2]){e, e}, 64 * e_words,
                 (const struct mont *const[2]){&mont, &mont}, scratch);
    compare(v, "r", r, n);
    free(scratch);
}

static void known_mul(const struct vector *v)
{
    uint64_t a[WORDS_MAX], b[WORDS_MAX], r[2 * WORDS_MAX];
    size_t an = number(v, "a", a, WORDS_MAX), bn = number(v, "b", b, WORDS_MAX);
    IMPL(words)->mul(r, a, an, b, bn);
    compare(v, "r", r, an + bn);
    if (an == bn && memcmp(a, b, 8 * an) == 0) {
        IMPL(words)->sqr(r, a, an);
        compare(v, "r", r, 2 * an);
    }
}

static void known_div(const struct vector *v)
{
    uint64_t a[WORDS_MAX], b[WORDS_MAX], q[WORDS_MAX], r[WORDS_MAX];
    size_t an = number(v, "a", a, WORDS_MAX), bn = number(v, "b", b, WORDS_MAX);
    words_div(q, r, a, an, b, bn);
    compare(v, "q", q, an - bn + 1);
    compare(v, "r", r, bn);
    words_div_ct(q, r, a, an, b, bn);
    compare(v, "q", q, an);
    compare(v, "r", r, bn);
}

static void known_inverse(const struct vector *v)
{
    uint64_t a[WORDS_MAX], m[WORDS_MAX], r[WORDS_MAX];
    size_t n = number(v, "m", m, WORDS_MAX);
    number(v, "a", a, n);
    uint64_t *scratch = malloc(8 * words_inverse_scratch(n));
    if (!check(scratch != NULL, "no memory"))
        return;
    check(words_inverse(r, a, m, n, scratch) == UINT64_MAX, "%s: no inverse", vector_name(v));
    compare(v, "r", r, n);
    free(scratch);
}

static const struct {
    const char *op;
    void (*known)(const struct vector *v);
} operations[] = {
    {"\"exp\"", known_exp},
    {"\"mul\"", known_mul},
    {"\"div\"", known_div},
    {"\"inverse\"", known_inverse},
};

static void known(const struct vector *v, const char *file)
{
    (void)file;
    for (size_t i = 0; i < sizeof(operations) / sizeof(operations[0]); i++)
        if (strcmp(vector_text(v, "op"), operations[i].op) == 0) {
            operations[i].known(v);
            return;
        }
    check(false, "%s: unknown operation", vector_name(v));
}

/* The kernels of one length, the first of it, on secret numbers. */
static void ct_length(const struct words_impl *r, size_t n, size_t e_bits)
{
    struct gen g = {n};
    static uint64_t a[WORDS_MAX], b[WORDS_MAX], m[WORDS_MAX], rr[WORDS_MAX], out[2][2 * WORDS_MAX],
        t[2 * WORDS_MAX];
    gen_fill(&g, 4, (uint8_t *)a, 8 * n);
    gen_fill(&g, 4, (uint8_t *)b, 8 * n);
    gen_fill(&g, 4, (uint8_t *)m, 8 * n);
    m[0] |= 1;
    m[n - 1] |= 1ull << 63;
    a[n - 1] >>= 1;
    b[n - 1] >>= 1;
    secret(a, 8 * n);
    secret(b, 8 * n);
    secret(m, 8 * n);
    r->add(out[0], a, b, n);
    r->sub(out[0], a, b, n);
    r->mul1(out[0], a, n, b[0]);
    r->addmul1(out[0], a, n, b[0]);
    r->mul(out[0], a, n, b, n);
    r->sqr(t, a, n);
    t[2 * n - 1] = 0;
    uint64_t m0 = mont_m0(m[0]);
    r->mont_mul(out[0], a, b, m, m0, n);
    r->mont_sqr(out[0], a, m, m0, n);
    r->mont_reduce(out[0], t, m, m0, n);
    r->mont_rr(rr, m, n);
    const struct words_odd odd[5] = {{1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}};
    r->residues(out[0], a, n, odd, 5);
    struct mont mont = {m, rr, m0, n};
    uint64_t *scratch = malloc(16 * r->mont_exp_scratch(n) + 8 * words_inverse_scratch(n));
    if (!check(scratch != NULL, "no memory"))
        return;
    r->mont_exp(out[0], a, b, e_bits, &mont, scratch);
    r->mont_exp_public(out[0], a, (const uint64_t[1]){65537}, 17, &mont, scratch);
    r->mont_exp2((uint64_t *const[2]){out[0], out[1]}, (const uint64_t *const[2]){a, b},
                 (const uint64_t *const[2]){b, a}, e_bits,
                 (const struct mont *const[2]){&mont, &mont}, scratch);
    if (n <= 4) {
        words_inverse(out[0], a, m, n, scratch);
        words_div_ct(out[0], out[1], a, n, m, n);
    }
    free(scratch);
    not_secret(out, sizeof(out));
    not_secret(m, sizeof(m));
}

static void ct(const void *row)
{
    static const size_t lengths[] = {1, 3, 4, 8, 9, 16, 24, 32, 48, 64};
    for (size_t i = 0; i < sizeof(lengths) / sizeof(lengths[0]); i++)
        ct_length(row, lengths[i], lengths[i] == 1 ? 64 : 100);
}

static void regs_one(const char *name, void (*fn)(void), const void *args[8], size_t n)
{
    uint64_t values[8];
    for (int i = 0; i < 8; i++)
        values[i] = (uintptr_t)args[i];
    unsigned broken = regs_call(fn, values);
    check(broken == 0, "%s, %zu words: registers %#x", name, n, broken);
}

static void regs_length(const struct words_impl *r, size_t n)
{
    struct gen g = {n};
    static uint64_t a[WORDS_MAX], b[WORDS_MAX], m[WORDS_MAX], t[2 * WORDS_MAX];
    gen_fill(&g, 4, (uint8_t *)a, 8 * n);
    gen_fill(&g, 4, (uint8_t *)m, 8 * n);
    a[n - 1] = 0;
    m[0] |= 1;
    m[n - 1] |= 1ull << 63;
    const void *len = (const void *)(uintptr_t)n;
    const void *m0 = (const void *)(uintptr_t)mont_m0(m[0]);
    regs_one("add", (void (*)(void))r->add, (const void *[8]){t, a, b, len}, n);
    regs_one("sub", (void (*)(void))r->sub, (const void *[8]){t, a, b, len}, n);
    regs_one("mul1", (void (*)(void))r->mul1, (const void *[8]){t, a, len, m0}, n);
    regs_one("addmul1", (void (*)(void))r->addmul1, (const void *[8]){t, a, len, m0}, n);
    regs_one("mul", (void (*)(void))r->mul, (const void *[8]){t, a, len, m, len}, n);
    regs_one("sqr", (void (*)(void))r->sqr, (const void *[8]){t, a, len}, n);
    regs_one("mont_mul", (void (*)(void))r->mont_mul, (const void *[8]){t, a, a, m, m0, len}, n);
    regs_one("mont_sqr", (void (*)(void))r->mont_sqr, (const void *[8]){t, a, m, m0, len}, n);
    const struct words_odd odd[5] = {{1, 1}, {3, 0xaaaaaaaaaaaaaaab}, {1, 1}, {1, 1}, {1, 1}};
    regs_one("residues", (void (*)(void))r->residues,
             (const void *[8]){t, a, len, odd, (const void *)(uintptr_t)5}, n);
    memset(t, 1, 8 * n);
    memset(t + n, 0, 8 * n);
    regs_one("mont_reduce", (void (*)(void))r->mont_reduce, (const void *[8]){b, t, m, m0, len}, n);
}

static void regs(const void *row)
{
    for (size_t n = 1; n <= 40; n++)
        regs_length(row, n);
    regs_length(row, 64);
}

const struct prim prim_words = {
    .name = "words", .known = known, .cross = words_cross, .ct = ct, .regs = regs};
