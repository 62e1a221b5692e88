/* Arithmetic of prime curves: the points of vectors/ec.txt; scalars at the edges; laws that relate
 * the operations; points outside the generator's group where the cofactor isn't 1. */
#include "crypto/ec/prime.h"

#include <string.h>

#include "crypto/ec/curves.h"
#include "tests/check.h"
#include "tests/gen.h"
#include "tests/suite.h"
#include "tests/vector.h"

typedef uint64_t point[2 * PRIME_WORDS_MAX];

static bool load(struct prime_curve *c, int nid)
{
    const struct ec_curve *named = ec_curves;
    while (named->nid != 0 && named->nid != nid)
        named++;
    check_context("curve %d", nid);
    return check(named->nid != 0 &&
                     prime_curve_init(c, named->number, named->words, named->cofactor == 1),
                 "no such curve");
}

static void number(const struct vector *v, const char *field, uint64_t *r, size_t n)
{
    size_t len;
    const uint8_t *bytes = vector_bytes(v, field, &len);
    check(prime_from_bytes(r, n, bytes, len), "%s fits", field);
}

static void check_point(const struct prime_curve *c, const struct vector *v, const char *field,
                        const uint64_t *got)
{
    size_t len, half = (c->p.bits + 7) / 8;
    const uint8_t *want = vector_bytes(v, field, &len);
    uint8_t bytes[1 + 2 * PRIME_BYTES_MAX] = {4};
    prime_to_bytes(bytes + 1, half, got, c->n);
    prime_to_bytes(bytes + 1 + half, half, got + c->n, c->n);
    if (check(len == 1 + 2 * half, "%s: length", field))
        check_bytes(field, bytes, want, len);
}

static bool is_zero(const uint64_t *a, size_t n)
{
    uint64_t any = 0;
    for (size_t i = 0; i < n; i++)
        any |= a[i];
    return any == 0;
}

static bool same(const uint64_t *a, const uint64_t *b, size_t n)
{
    return memcmp(a, b, n * sizeof(*a)) == 0;
}

static void decompression(const struct prime_curve *c, const uint64_t *q)
{
    prime_number y, x;
    unsigned odd = q[c->n] & 1;
    check(prime_decompress(c, y, q, odd) && same(y, q + c->n, c->n), "decompress");
    point r;
    memcpy(r, q, c->n * sizeof(*r));
    check(prime_decompress(c, r + c->n, q, !odd) && prime_on_curve(c, r) &&
              !same(r + c->n, q + c->n, c->n),
          "the other root");
    check(!prime_decompress(c, y, c->p.m, 0), "x = p");
    unsigned roots = 0;
    memcpy(x, q, sizeof(x));
    for (unsigned i = 0; i < 32; i++) { /* about half of all x are those of a point */
        x[0]++;
        memcpy(r, x, c->n * sizeof(*r));
        if (prime_decompress(c, r + c->n, x, i & 1)) {
            check(prime_on_curve(c, r) && (r[c->n] & 1) == (i & 1), "decompressed");
            roots++;
        }
    }
    check(roots > 4 && roots < 28, "%u of 32 have roots", roots);
}

/* [0], [1], [n - 1], [n], [n + 1] of G and q, and all ones. */
static void edges(const struct prime_curve *c, const uint64_t *q)
{
    prime_number k = {0}, zero = {0}, unit = {1};
    point r, g;
    check(prime_base(c, r, k) && is_zero(r, 2 * c->n), "[0]G");
    check(prime_mul(c, r, k, q) && is_zero(r, 2 * c->n), "[0]q");
    check(prime_mul_double(c, r, k, k, q) && is_zero(r, 2 * c->n), "[0]G + [0]q");
    check(!prime_base(c, g, unit) && prime_on_curve(c, g), "[1]G");
    check(!prime_mul(c, r, unit, q) && same(r, q, 2 * c->n), "[1]q");
    memcpy(k, c->order.m, sizeof(k));
    check(prime_base(c, r, k) && is_zero(r, 2 * c->n), "[n]G");
    check(prime_mul(c, r, k, q) && is_zero(r, 2 * c->n), "[n]q");
    check(prime_mul_double(c, r, k, k, q), "[n]G + [n]q");
    k[0]--; /* n is odd */
    check(!prime_base(c, r, k) && same(r, g, c->n) && !same(r, g, 2 * c->n), "[n - 1]G = -G");
    check(!prime_mul(c, r, k, q) && same(r, q, c->n) && !same(r, q, 2 * c->n), "[n - 1]q = -q");
    check(prime_on_curve(c, r), "-q is on the curve");
    check(prime_add(c, r, r, q) && is_zero(r, 2 * c->n), "-q + q");
    check(prime_mul_double(c, r, k, unit, g) && is_zero(r, 2 * c->n), "[n - 1]G + G");
    check(prime_scalar_valid(c, k) && prime_scalar_valid(c, unit) && !prime_scalar_valid(c, zero) &&
              !prime_scalar_valid(c, c->order.m),
          "the range of scalars");
    k[0] += 2;
    k[1] += k[0] < 2; /* no order ends in a word of ones before another of ones */
    check(!prime_base(c, r, k) && same(r, g, 2 * c->n), "[n + 1]G");
    memset(k, 0xff, sizeof(k));
    point s;
    check(!prime_mul(c, r, k, g), "all ones");
    prime_scalar_reduce(c, k, k);
    check(!prime_mul(c, s, k, g) && same(r, s, 2 * c->n), "all ones, reduced");
    check(!prime_base(c, s, k) && same(r, s, 2 * c->n), "all ones, reduced, G");
}

/* [u]G + [v]q by its own algorithm, and by the others. */
static void both(const struct prime_curve *c, const uint64_t *u, const uint64_t *v,
                 const uint64_t *q)
{
    point r, s, t;
    uint64_t none = prime_mul_double(c, r, u, v, q);
    if (prime_mul(c, t, v, q)) {
        check(none == prime_base(c, s, u) && same(r, s, 2 * c->n), "[u]G + 0");
    } else if (prime_base(c, s, u)) {
        check(!none && same(r, t, 2 * c->n), "0 + [v]q");
    } else {
        check(none == prime_add(c, s, s, t) && same(r, s, 2 * c->n), "[u]G + [v]q");
    }
}

static void laws(const struct prime_curve *c, const uint64_t *q)
{
    struct gen gen = {c->p.bits};
    prime_number a, b, t, unit = {1};
    point r, s;
    for (unsigned i = 0; i < 8; i += gen_step(5)) {
        gen_fill(&gen, i, (uint8_t *)a, sizeof(a));
        gen_fill(&gen, i / 2, (uint8_t *)b, sizeof(b));
        if (!(prime_mul(c, r, a, q) | prime_mul(c, s, b, q)))
            check(prime_add(c, r, r, s) || prime_on_curve(c, r), "sums are on the curve");
        both(c, a, b, q);
        prime_base(c, r, unit);
        both(c, a, b, r);
        both(c, a, a, r);
        prime_scalar_reduce(c, a, a);
        prime_scalar_reduce(c, b, b);
        prime_scalar_mul(c, t, a, b);
        prime_scalar_inverse(c, a, a);
        prime_scalar_mul(c, t, t, a); /* b, or 0 where a is 0 */
        if (prime_scalar_valid(c, a))
            check(same(t, b, c->n), "a b / a = b");
        else
            check(is_zero(t, c->n), "0 has no inverse");
    }
    prime_add(c, r, q, q);
    unit[0] = 2;
    prime_mul(c, s, unit, q);
    check(same(r, s, 2 * c->n), "q + q = [2]q");
    memcpy(r, q, 2 * c->n * sizeof(*r));
    r[0] ^= 1;
    check(!prime_on_curve(c, r), "another x");
    r[0] ^= 1;
    r[2 * c->n - 1] =
        ~UINT64_C(0); /* p may be all ones at the top, but not so that this is below */
    r[c->n] = ~UINT64_C(0);
    check(!prime_on_curve(c, r), "another y");
}

static void one(const struct vector *v, void *arg)
{
    struct prime_curve c;
    (void)arg;
    if (!load(&c, (int)vector_int(v, "nid", 0)))
        return;
    prime_number a, b;
    point q, r;
    number(v, "u", a, c.n);
    number(v, "v", b, c.n);
    check(!prime_base(&c, q, a), "[u]G");
    check_point(&c, v, "uG", q);
    check(!prime_mul(&c, r, b, q), "[v][u]G");
    check_point(&c, v, "vuG", r);
    check(!prime_mul_double(&c, r, b, a, q), "[v]G + [u][u]G");
    check_point(&c, v, "vG_u_uG", r);
    check(prime_on_curve(&c, q) && prime_on_curve(&c, r), "on the curve");
    decompression(&c, q);
    edges(&c, q);
    laws(&c, q);
}

void test_ec_prime(void)
{
    size_t n = vectors_each("vectors/ec.txt", one, NULL);
    check(n == 39, "%zu curves", n);
}

/* secp112r2, secp128r2: 4 n points. [n]q of any q on the curve has an order that divides 4; sums of
 * such points, and of them with others, are what the chord's law is for. */
static void small_order(const struct prime_curve *c)
{
    prime_number x = {0}, four = {4}, two = {2}, three = {3};
    point q = {0}, t, t2, r, s;
    unsigned orders[5] = {0};
    for (x[0] = 1; x[0] < 64; x[0]++) {
        memcpy(q, x, c->n * sizeof(*q));
        if (!prime_decompress(c, q + c->n, x, 0))
            continue;
        if (prime_mul(c, t, c->order.m, q)) { /* in the generator's group */
            orders[1]++;
            continue;
        }
        check(prime_on_curve(c, t), "[n]q is on the curve");
        check(prime_mul(c, r, four, t), "[4][n]q");
        uint64_t is_two = prime_mul(c, t2, two, t);
        orders[is_two ? 2 : 4]++;
        check(!prime_add(c, r, q, t) && prime_on_curve(c, r), "q + t");
        check(!prime_add(c, s, t, q) && same(r, s, 2 * c->n), "t + q");
        check(!prime_mul(c, r, three, t) && same(r, t, c->n), "[3]t = +-t");
        if (is_two)
            check(is_zero(t + c->n, c->n) && same(r, t, 2 * c->n), "a point of order two");
        else
            check(!prime_add(c, r, r, t2) && same(r, t, 2 * c->n), "[3]t + [2]t = t");
        /* q and q + t2 differ by a point of order two. */
        const uint64_t *order_two = is_two ? t : t2;
        check(!prime_add(c, r, q, order_two) && !prime_add(c, r, r, q) && prime_on_curve(c, r),
              "q + (q + t)");
        prime_mul(c, s, two, q);
        check(!prime_add(c, s, s, order_two) && same(r, s, 2 * c->n), "[2]q + t");
        /* [n + 1]q = q + [n]q */
        prime_number k;
        memcpy(k, c->order.m, sizeof(k));
        k[0]++;
        check(!prime_mul(c, r, k, q) && !prime_add(c, s, q, t) && same(r, s, 2 * c->n),
              "[n + 1]q = q + [n]q");
        both(c, three, k, q);
        both(c, three, three, t);
        both(c, three, k, order_two);
    }
    check(orders[1] > 0 && orders[2] + orders[4] > 10, "%u, %u, %u points", orders[1], orders[2],
          orders[4]);
}

void test_ec_prime_even(void)
{
    struct prime_curve c;
    unsigned n = 0;
    for (const struct ec_curve *e = ec_curves; e->nid != 0; e++)
        if (e->cofactor != 1 && load(&c, e->nid)) {
            small_order(&c);
            n++;
        }
    check(n == 2, "%u curves with a cofactor", n);
}
