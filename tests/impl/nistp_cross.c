/* Every kernel of a row of p256, p384 or p521 against the reference's. */
#include <string.h>

#include "tests/impl/nistp.h"

#define W (NISTP_WORDS_MAX)

struct cross {
    const struct nistp_test *t;
    const struct nistp_kernels *row, *ref;
    struct gen g;
    unsigned calls;
};

/* Every so often, since a multiplication by the reference takes milliseconds. */
static int in_place(struct cross *c)
{
    return c->calls++ % 8 == 0;
}

/* The i'th of the scalars next to where something changes, up to SPECIALS: about 0, N, 2 N (where
 * it fits), N/2 and the largest number; then those of one spike and of a run of ones, and their
 * negatives, for the windows of every method. */
#define SPECIALS 40
static void special(uint64_t *k, const struct nistp_test *t, size_t i)
{
    static const uint64_t zero[W];
    uint64_t base[W], small[W] = {i % 8};
    memset(base, 0, sizeof(base));
    if (i / 8 == 1 || i / 8 == 2)
        memcpy(base, t->n, sizeof(base));
    if (i / 8 == 2)
        nistp_test_add(base, base, base, t->words);
    for (size_t j = 0; i / 8 == 3 && j < t->words; j++)
        base[j] = t->n[j] >> 1 | (j + 1 < t->words ? t->n[j + 1] << 63 : 0);
    if (i / 8 > 0)
        small[0] -= 4;
    for (size_t j = 1; i / 8 > 0 && i % 8 < 4 && j < W; j++)
        small[j] = UINT64_MAX;
    if (i / 8 == 4)
        nistp_test_sub(k, zero, (const uint64_t[W]){i % 8 + 1}, t->words);
    else
        nistp_test_add(k, base, small, t->words);
}

/* bits ones from bit `at` on, or N less that. */
static void ones(uint64_t *k, const struct nistp_test *t, size_t at, size_t bits, int negative)
{
    memset(k, 0, 8 * W);
    for (size_t i = at; i < at + bits && i < 64 * t->words; i++)
        k[i / 64] |= 1ull << i % 64;
    if (negative)
        nistp_test_sub(k, t->n, k, t->words);
}

/* Random ones of random bit density, in place of gen_fill's bytes. */
static void pattern(uint64_t *k, struct cross *c)
{
    memset(k, 0, 8 * W);
    gen_fill(&c->g, (unsigned)gen_u64(&c->g) % GEN_PATTERNS, (uint8_t *)k, 8 * c->t->words);
}

static void same_point(struct cross *c, const char *what, uint64_t mask, const uint64_t *r,
                       uint64_t want_mask, const uint64_t *want)
{
    static const uint64_t zero[2 * W];
    check(mask == want_mask, "%s: infinity", what);
    check_bytes(what, r, want, 16 * c->t->words);
    check((want_mask == UINT64_MAX) == (memcmp(want, zero, 16 * c->t->words) == 0), "%s: zeros",
          what);
}

static void base_once(struct cross *c, const uint64_t *k)
{
    uint64_t r[2 * W] = {0}, want[2 * W];
    uint64_t want_mask = c->ref->base(want, k), mask = c->row->base(r, k);
    same_point(c, "base", mask, r, want_mask, want);
    if (!in_place(c))
        return;
    memcpy(r, k, 8 * c->t->words);
    mask = c->row->base(r, r);
    same_point(c, "base in place", mask, r, want_mask, want);
}

static void mul_once(struct cross *c, const uint64_t *k, const uint64_t *q)
{
    uint64_t r[2 * W], want[2 * W], want_mask = c->ref->mul(want, k, q),
                                    mask = c->row->mul(r, k, q);
    same_point(c, "mul", mask, r, want_mask, want);
    if (!in_place(c))
        return;
    memcpy(r, q, 16 * c->t->words);
    mask = c->row->mul(r, k, r);
    same_point(c, "mul over its point", mask, r, want_mask, want);
    memcpy(r, k, 8 * c->t->words);
    mask = c->row->mul(r, r, q);
    same_point(c, "mul over its scalar", mask, r, want_mask, want);
}

static void double_once(struct cross *c, const uint64_t *u, const uint64_t *v, const uint64_t *q)
{
    uint64_t r[2 * W], want[2 * W], want_mask = c->ref->mul_double(want, u, v, q),
                                    mask = c->row->mul_double(r, u, v, q);
    same_point(c, "mul_double", mask, r, want_mask, want);
    if (!in_place(c))
        return;
    memcpy(r, q, 16 * c->t->words);
    mask = c->row->mul_double(r, u, v, r);
    same_point(c, "mul_double over its point", mask, r, want_mask, want);
}

/* q = [m]G or [-m]G; m = 0 takes a random point. */
static void multiple_of_g(uint64_t *q, struct cross *c, uint64_t m, int negative)
{
    uint64_t k[W] = {m};
    if (m == 0)
        pattern(k, c);
    if (c->ref->base(q, k) != 0)
        memcpy(q, c->t->g, 16 * W);
    if (negative)
        nistp_test_sub(q + c->t->words, c->t->p, q + c->t->words, c->t->words);
}

static void cross_base(struct cross *c)
{
    uint64_t k[W];
    for (size_t i = 0; i < SPECIALS; i += gen_step(3)) {
        special(k, c->t, i);
        base_once(c, k);
    }
    for (size_t i = 0; i < 4; i++)
        base_once(c, c->t->extra[i]);
    for (uint64_t m = 8; m < 8 + c->t->rounds; m += gen_step(5))
        base_once(c, (const uint64_t[W]){m});
    size_t bits = 64 * c->t->words;
    for (size_t at = 0; at < bits; at += (1 + 128 / c->t->rounds) * gen_step(5)) {
        ones(k, c->t, at, 1 + gen_below(&c->g, at % 3 == 0 ? bits : 8), at & 1);
        base_once(c, k);
    }
    for (unsigned i = 0; i < 2 * c->t->rounds; i += gen_step(5)) {
        pattern(k, c);
        base_once(c, k);
    }
}

static void cross_mul(struct cross *c)
{
    uint64_t k[W], q[2 * W];
    for (size_t i = 0; i < SPECIALS; i += gen_step(3)) {
        special(k, c->t, i);
        multiple_of_g(q, c, gen_below(&c->g, 4), i & 1);
        mul_once(c, k, q);
    }
    for (size_t i = 0; i < 4; i++) {
        multiple_of_g(q, c, i & 1, 0);
        mul_once(c, c->t->extra[i], q);
    }
    for (uint64_t m = 8; m < 8 + c->t->rounds / 2; m += gen_step(5)) {
        multiple_of_g(q, c, 1, m & 1);
        mul_once(c, (const uint64_t[W]){m}, q);
    }
    size_t bits = 64 * c->t->words;
    for (size_t at = 0; at < bits; at += (1 + 256 / c->t->rounds) * gen_step(5)) {
        ones(k, c->t, at, 1 + gen_below(&c->g, at % 3 == 0 ? bits : 8), at & 1);
        multiple_of_g(q, c, gen_below(&c->g, 20), at >> 1 & 1);
        mul_once(c, k, q);
    }
    for (unsigned i = 0; i < c->t->rounds; i += gen_step(5)) {
        pattern(k, c);
        multiple_of_g(q, c, 0, 0);
        mul_once(c, k, q);
    }
}

/* Sums that meet: u G and v q equal, opposite, one of them nothing. */
static void cross_double(struct cross *c)
{
    uint64_t u[W], v[W], q[2 * W];
    size_t n = c->t->words;
    for (size_t i = 0; i < SPECIALS; i += gen_step(3)) {
        special(u, c->t, i);
        special(v, c->t, gen_below(&c->g, SPECIALS));
        multiple_of_g(q, c, gen_below(&c->g, 3), i & 1);
        double_once(c, u, v, q);
    }
    for (unsigned i = 0; i < c->t->rounds; i += gen_step(5)) {
        uint64_t m = 1 + gen_below(&c->g, i % 2 ? 40 : 3), factor[W] = {m};
        pattern(v, c);
        if (i % 3 == 0)
            memcpy(v, (const uint64_t[W]){1 + i / 3}, sizeof(v));
        c->ref->scalar_mul(u, v, factor);
        if (i % 4 < 2)
            nistp_test_sub(u, c->t->n, u, n);
        multiple_of_g(q, c, m, i & 1);
        double_once(c, u, v, q); /* u = m v or -m v, q = [m]G or [-m]G */
        pattern(u, c);
        multiple_of_g(q, c, 0, 0);
        double_once(c, u, v, q);
    }
}

static void scalars_once(struct cross *c, const uint64_t *a, const uint64_t *b)
{
    uint64_t r[W], want[W];
    size_t size = 8 * c->t->words;
    c->ref->scalar_mul(want, a, b);
    c->row->scalar_mul(r, a, b);
    check_bytes("scalar_mul", r, want, size);
    memcpy(r, a, size);
    c->row->scalar_mul(r, r, b);
    check_bytes("scalar_mul over a", r, want, size);
    memcpy(r, b, size);
    c->row->scalar_mul(r, a, r);
    check_bytes("scalar_mul over b", r, want, size);
    c->ref->scalar_mul(want, a, a);
    c->row->scalar_mul(r, a, a);
    check_bytes("scalar_mul, square", r, want, size);
    c->ref->scalar_reduce(want, a);
    memcpy(r, a, size);
    c->row->scalar_reduce(r, r);
    check_bytes("scalar_reduce", r, want, size);
}

static void inverse_once(struct cross *c, const uint64_t *a)
{
    static const uint64_t zero[W];
    uint64_t r[W], want[W];
    size_t size = 8 * c->t->words;
    c->ref->scalar_inverse(want, a);
    c->row->scalar_inverse(r, a);
    check_bytes("scalar_inverse", r, want, size);
    memcpy(r, a, size);
    c->row->scalar_inverse(r, r);
    check_bytes("scalar_inverse in place", r, want, size);
    c->ref->scalar_mul(r, r, a);
    check(r[0] == (memcmp(want, zero, size) != 0) && memcmp(r + 1, zero, size - 8) == 0,
          "1/a times a");
}

static void cross_scalars(struct cross *c)
{
    uint64_t a[W], b[W];
    for (size_t i = 0; i < SPECIALS * SPECIALS; i += 3 * gen_step(7)) {
        special(a, c->t, i / SPECIALS);
        special(b, c->t, i % SPECIALS);
        scalars_once(c, a, b);
        if (i % SPECIALS < 3)
            inverse_once(c, a);
    }
    for (size_t at = 0; at < 64 * c->t->words; at += 4 * gen_step(5)) {
        ones(a, c->t, at, 1 + gen_below(&c->g, at % 3 == 0 ? 600 : 2), at & 1);
        inverse_once(c, a);
        pattern(b, c);
        scalars_once(c, a, b);
    }
    for (unsigned i = 0; i < 20 * c->t->rounds; i += gen_step(5)) {
        pattern(a, c);
        pattern(b, c);
        scalars_once(c, a, b);
        if (i % 4 == 0)
            inverse_once(c, a);
    }
}

static void coordinates_once(struct cross *c, const uint64_t *x)
{
    uint64_t q[2 * W] = {0}, y[W], want[W];
    size_t n = c->t->words, size = 8 * n;
    for (unsigned odd = 0; odd < 2; odd++) {
        uint64_t there = c->ref->decompress(want, x, odd);
        check(c->row->decompress(y, x, odd) == there, "decompress: is there a root");
        if (there != 0)
            check_bytes("decompress", y, want, size);
        memcpy(q, x, size);
        memcpy(q + n, want, size);
        check(c->row->on_curve(q) == there, "on_curve");
        memcpy(y, x, size);
        check(c->row->decompress(y, y, odd) == there && (there == 0 || !memcmp(y, want, size)),
              "decompress in place");
        nistp_test_add(q + n, q + n, c->t->p, n); /* not reduced, if it still fits */
        check(c->row->on_curve(q) == c->ref->on_curve(q), "on_curve: y + p");
        memcpy(q + n, want, size);
        nistp_test_add(q, q, c->t->p, n);
        check(c->row->on_curve(q) == c->ref->on_curve(q), "on_curve: x + p");
        memcpy(q, x, size);
        q[gen_below(&c->g, 2 * n)] ^= 1ull << gen_below(&c->g, 64);
        check(c->row->on_curve(q) == c->ref->on_curve(q), "on_curve: another bit");
    }
}

/* A point whose coordinates have long runs of ones, through the inside of a row and back. */
static void same_again(struct cross *c, const uint64_t *x)
{
    uint64_t q[2 * W], r[2 * W];
    size_t n = c->t->words;
    memcpy(q, x, 8 * n);
    if (c->ref->decompress(q + n, x, 1) == 0)
        return;
    check(c->row->mul(r, (const uint64_t[W]){1}, q) == 0, "1 q: infinity");
    check_bytes("1 q", r, q, 16 * n);
    check(c->row->mul_double(r, (const uint64_t[W]){0}, (const uint64_t[W]){1}, q) == 0,
          "0 G + 1 q: infinity");
    check_bytes("0 G + 1 q", r, q, 16 * n);
}

static void cross_coordinates(struct cross *c)
{
    uint64_t x[W];
    for (size_t bits = 40; bits < 80; bits += 2) { /* the lowest limb of ones, and what is above */
        for (uint64_t i = 0; i < 4; i++) {
            ones(x, c->t, 0, bits, 0);
            x[3] += i;
            same_again(c, x);
        }
    }
    for (uint64_t i = 0; i < 20; i += gen_step(3)) {
        coordinates_once(c, (const uint64_t[W]){i}); /* some are on the curve, and fit with p too */
        nistp_test_sub(x, c->t->p, (const uint64_t[W]){i}, c->t->words);
        coordinates_once(c, x);
        nistp_test_add(x, c->t->p, (const uint64_t[W]){i + 1}, c->t->words);
        coordinates_once(c, x);
    }
    for (unsigned i = 0; i < 2 * c->t->rounds; i += gen_step(5)) {
        pattern(x, c);
        if (c->t->words == W)
            x[W - 1] &= 0x3ff;
        coordinates_once(c, x);
    }
}

void nistp_cross(const struct nistp_test *t, const struct nistp_impl *row,
                 const struct nistp_impl *ref)
{
    struct cross c = {t, &row->k, &ref->k, {7}, 0};
    cross_base(&c);
    cross_mul(&c);
    cross_double(&c);
    cross_scalars(&c);
    cross_coordinates(&c);
}
