/* Known answers, secrets and registers; the cross-checks are in nistp_cross.c. */
#include "tests/impl/nistp.h"

#include <string.h>

#include "tests/regs.h"

void nistp_test_add(uint64_t *r, const uint64_t *a, const uint64_t *b, size_t words)
{
    uint64_t carry = 0;
    for (size_t i = 0; i < words; i++) {
        uint64_t s = a[i] + carry;
        carry = s < carry;
        r[i] = s + b[i];
        carry += r[i] < s;
    }
}

uint64_t nistp_test_sub(uint64_t *r, const uint64_t *a, const uint64_t *b, size_t words)
{
    uint64_t borrow = 0;
    for (size_t i = 0; i < words; i++) {
        uint64_t d = a[i] - b[i], under = (a[i] < b[i]) | (d < borrow);
        r[i] = d - borrow;
        borrow = under;
    }
    return borrow;
}

/* A number of the record, big-endian there. */
static void number(uint64_t *w, const struct nistp_test *t, const struct vector *v,
                   const char *field)
{
    size_t len;
    const uint8_t *bytes = vector_bytes(v, field, &len);
    memset(w, 0, 8 * t->words);
    for (size_t i = 0; i < len && i < 8 * t->words; i++)
        w[i / 8] |= (uint64_t)bytes[len - 1 - i] << i % 8 * 8;
}

/* (x, y) = [k]G or [k]q, by each kernel that can say so. */
static void known_multiple(const struct nistp_test *t, const struct nistp_kernels *f,
                           const struct vector *v)
{
    static const uint64_t zero[NISTP_WORDS_MAX];
    uint64_t k[NISTP_WORDS_MAX], q[2 * NISTP_WORDS_MAX], want[2 * NISTP_WORDS_MAX],
        r[2 * NISTP_WORDS_MAX];
    const char *name = vector_name(v);
    size_t n = t->words, size = 16 * n;
    number(k, t, v, "k");
    number(want, t, v, "x");
    number(want + n, t, v, "y");
    memcpy(q, t->g, sizeof(q));
    if (vector_has(v, "qx")) {
        number(q, t, v, "qx");
        number(q + n, t, v, "qy");
    } else {
        check(f->base(r, k) == 0, "%s: infinity", name);
        check_bytes(name, r, want, size);
        check(f->mul_double(r, k, zero, q) == 0, "%s: infinity", name);
        check_bytes(name, r, want, size);
    }
    check(f->mul(r, k, q) == 0, "%s: infinity", name);
    check_bytes(name, r, want, size);
    check(f->mul_double(r, zero, k, q) == 0, "%s: infinity", name);
    check_bytes(name, r, want, size);
    check(f->on_curve(q) == UINT64_MAX && f->on_curve(r) == UINT64_MAX, "%s: on the curve", name);
    for (unsigned odd = 0; odd < 2; odd++) {
        check(f->decompress(r, want, odd) == UINT64_MAX, "%s: decompress", name);
        if (odd == (want[n] & 1))
            check_bytes(name, r, want + n, 8 * n);
        else
            nistp_test_add(r, r, want + n, n), check_bytes(name, r, t->p, 8 * n);
    }
}

/* FIPS 186-5, 6.4: s = k^-1 (e + r d), r = x([k]G) mod n, and the verification. */
static void known_signature(const struct nistp_test *t, const struct nistp_kernels *f,
                            const struct vector *v)
{
    uint64_t d[NISTP_WORDS_MAX], k[NISTP_WORDS_MAX], e[NISTP_WORDS_MAX], s[NISTP_WORDS_MAX],
        r[NISTP_WORDS_MAX], a[NISTP_WORDS_MAX], b[NISTP_WORDS_MAX], point[2 * NISTP_WORDS_MAX],
        q[2 * NISTP_WORDS_MAX];
    const char *name = vector_name(v);
    size_t n = t->words, size = 8 * n;
    number(d, t, v, "d");
    number(q, t, v, "qx");
    number(q + n, t, v, "qy");
    number(k, t, v, "k");
    number(e, t, v, "e");
    number(r, t, v, "r");
    number(s, t, v, "s");

    check(f->base(point, d) == 0, "%s: infinity", name);
    check_bytes(name, point, q, 2 * size);
    check(f->base(point, k) == 0, "%s: infinity", name);
    f->scalar_reduce(a, point);
    check_bytes(name, a, r, size);

    f->scalar_inverse(b, k); /* e/k + r d/k */
    f->scalar_mul(a, r, d);
    f->scalar_mul(a, a, b);
    f->scalar_mul(b, b, e);
    uint64_t want[NISTP_WORDS_MAX];
    if (nistp_test_sub(want, s, b, n) != 0)
        nistp_test_add(want, want, t->n, n);
    check_bytes(name, a, want, size);

    f->scalar_inverse(s, s);
    f->scalar_mul(a, e, s);
    f->scalar_mul(b, r, s);
    check(f->mul_double(point, a, b, q) == 0, "%s: infinity", name);
    f->scalar_reduce(point, point);
    check_bytes(name, point, r, size);
}

void nistp_known(const struct nistp_test *t, const struct nistp_impl *row, const struct vector *v)
{
    if (vector_has(v, "on_curve")) {
        uint64_t q[2 * NISTP_WORDS_MAX];
        number(q, t, v, "qx");
        number(q + t->words, t, v, "qy");
        check(row->k.on_curve(q) == 0 - vector_int(v, "on_curve", 0), "%s", vector_name(v));
    } else if (vector_has(v, "s")) {
        known_signature(t, &row->k, v);
    } else {
        known_multiple(t, &row->k, v);
    }
}

void nistp_ct(const struct nistp_test *t, const struct nistp_impl *row)
{
    const struct nistp_kernels *f = &row->k;
    uint64_t k[NISTP_WORDS_MAX], a[NISTP_WORDS_MAX], q[2 * NISTP_WORDS_MAX], r[2 * NISTP_WORDS_MAX],
        mask;
    struct gen g = {3};
    gen_fill(&g, 4, (uint8_t *)k, sizeof(k));
    gen_fill(&g, 4, (uint8_t *)a, sizeof(a));
    memcpy(q, t->g, sizeof(q));
    secret(k, sizeof(k));
    secret(a, sizeof(a));
    secret(q, sizeof(q));
    mask = f->base(r, k);
    not_secret(&mask, sizeof(mask));
    check(mask == 0, "infinity");
    mask = f->mul(r, k, q);
    not_secret(&mask, sizeof(mask));
    check(mask == 0, "infinity");
    mask = f->on_curve(r);
    not_secret(&mask, sizeof(mask));
    check(mask == UINT64_MAX, "not on the curve");
    f->scalar_mul(r, k, a);
    f->scalar_inverse(r, k);
    f->scalar_reduce(r, k);
}

void nistp_regs(const struct nistp_test *t, const struct nistp_impl *row)
{
    const struct nistp_kernels *f = &row->k;
    const uint64_t k[NISTP_WORDS_MAX] = {5}, a[NISTP_WORDS_MAX] = {9};
    uint64_t r[2 * NISTP_WORDS_MAX];
    const uintptr_t out = (uintptr_t)r, five = (uintptr_t)k, nine = (uintptr_t)a,
                    g = (uintptr_t)t->g;
    const struct {
        const char *name;
        void (*fn)(void);
        uint64_t args[8];
    } calls[] = {
        {"base", (void (*)(void))f->base, {out, five}},
        {"mul", (void (*)(void))f->mul, {out, five, g}},
        {"mul_double", (void (*)(void))f->mul_double, {out, five, nine, g}},
        {"on_curve", (void (*)(void))f->on_curve, {g}},
        {"decompress", (void (*)(void))f->decompress, {out, g, 1}},
        {"scalar_mul", (void (*)(void))f->scalar_mul, {out, five, nine}},
        {"scalar_inverse", (void (*)(void))f->scalar_inverse, {out, five}},
        {"scalar_reduce", (void (*)(void))f->scalar_reduce, {out, five}},
    };
    for (size_t i = 0; i < sizeof(calls) / sizeof(calls[0]); i++) {
        unsigned broken = regs_call(calls[i].fn, calls[i].args);
        check(broken == 0, "%s: registers %#x", calls[i].name, broken);
    }
}
