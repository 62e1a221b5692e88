/* What must hold of the arithmetic of any curve: scalars at the edges; laws that relate the
 * operations. */
#include "tests/ec/arith.h"

#include <string.h>

#include "crypto/ec/curves.h"
#include "tests/check.h"
#include "tests/gen.h"

bool arith_load(struct curve *c, int nid)
{
    const struct ec_curve *named = ec_curves;
    while (named->nid != 0 && named->nid != nid)
        named++;
    check_context("curve %d", nid);
    return check(named->nid != 0 && curve_init(c, named->method, named->number, named->words,
                                               named->cofactor == 1),
                 "no such curve");
}

void arith_decompression(const struct curve *c, const uint64_t *q)
{
    ec_number y, x;
    unsigned odd = curve_y_bit(c, q);
    check(curve_decompress(c, y, q, odd) && same(y, q + c->n, c->n), "decompress");
    arith_point r;
    memcpy(r, q, c->n * sizeof(*r));
    check(curve_decompress(c, r + c->n, q, !odd) && curve_on_curve(c, r) &&
              !same(r + c->n, q + c->n, c->n),
          "the other root");
    memset(x, 0xff, sizeof(x));
    check(!curve_decompress(c, y, x, 0), "x is no element");
    unsigned roots = 0;
    memcpy(x, q, sizeof(x));
    for (unsigned i = 0; i < 32; i++) { /* about half of all x are those of a point */
        x[0]++;
        memcpy(r, x, c->n * sizeof(*r));
        if (curve_decompress(c, r + c->n, x, i & 1)) {
            check(curve_on_curve(c, r) && curve_y_bit(c, r) == (i & 1), "decompressed");
            roots++;
        }
    }
    check(roots > 4 && roots < 28, "%u of 32 have roots", roots);
}

/* [0], [1], [n - 1], [n], [n + 1] of G and q, and all ones. */
void arith_edges(const struct curve *c, const uint64_t *q)
{
    ec_number k = {0}, zero = {0}, unit = {1};
    arith_point r, g;
    check(curve_base(c, r, k) && is_zero(r, 2 * c->n), "[0]G");
    check(curve_mul(c, r, k, q) && is_zero(r, 2 * c->n), "[0]q");
    check(curve_mul_double(c, r, k, k, q) && is_zero(r, 2 * c->n), "[0]G + [0]q");
    check(!curve_base(c, g, unit) && curve_on_curve(c, g), "[1]G");
    check(!curve_mul(c, r, unit, q) && same(r, q, 2 * c->n), "[1]q");
    memcpy(k, c->order.m, sizeof(k));
    check(curve_base(c, r, k) && is_zero(r, 2 * c->n), "[n]G");
    check(curve_mul(c, r, k, q) && is_zero(r, 2 * c->n), "[n]q");
    check(curve_mul_double(c, r, k, k, q), "[n]G + [n]q");
    k[0]--; /* n is odd */
    check(!curve_base(c, r, k) && same(r, g, c->n) && !same(r, g, 2 * c->n), "[n - 1]G = -G");
    check(!curve_mul(c, r, k, q) && same(r, q, c->n) && !same(r, q, 2 * c->n), "[n - 1]q = -q");
    check(curve_on_curve(c, r), "-q is on the curve");
    check(curve_add(c, r, r, q) && is_zero(r, 2 * c->n), "-q + q");
    check(curve_mul_double(c, r, k, unit, g) && is_zero(r, 2 * c->n), "[n - 1]G + G");
    check(curve_scalar_valid(c, k) && curve_scalar_valid(c, unit) && !curve_scalar_valid(c, zero) &&
              !curve_scalar_valid(c, c->order.m),
          "the range of scalars");
    k[0] += 2;
    k[1] += k[0] < 2; /* no order ends in a word of ones before another of ones */
    check(!curve_base(c, r, k) && same(r, g, 2 * c->n), "[n + 1]G");
    memset(k, 0xff, sizeof(k));
    arith_point s;
    check(!curve_mul(c, r, k, g), "all ones");
    if (!curve_has_scalars(c))
        return;
    curve_scalar_reduce(c, k, k);
    check(!curve_mul(c, s, k, g) && same(r, s, 2 * c->n), "all ones, reduced");
    check(!curve_base(c, s, k) && same(r, s, 2 * c->n), "all ones, reduced, G");
}

/* [u]G + [v]q by its own algorithm, and by the others. */
void arith_both(const struct curve *c, const uint64_t *u, const uint64_t *v, const uint64_t *q)
{
    arith_point r, s, t;
    uint64_t none = curve_mul_double(c, r, u, v, q);
    if (curve_mul(c, t, v, q)) {
        check(none == curve_base(c, s, u) && same(r, s, 2 * c->n), "[u]G + 0");
    } else if (curve_base(c, s, u)) {
        check(!none && same(r, t, 2 * c->n), "0 + [v]q");
    } else {
        check(none == curve_add(c, s, s, t) && same(r, s, 2 * c->n), "[u]G + [v]q");
    }
}

static void scalars(const struct curve *c, uint64_t *a, uint64_t *b)
{
    ec_number t;
    curve_scalar_reduce(c, a, a);
    curve_scalar_reduce(c, b, b);
    curve_scalar_mul(c, t, a, b);
    curve_scalar_inverse(c, a, a);
    curve_scalar_mul(c, t, t, a); /* b, or 0 where a is 0 */
    if (curve_scalar_valid(c, a))
        check(same(t, b, c->n), "a b / a = b");
    else
        check(is_zero(t, c->n), "0 has no inverse");
}

void arith_laws(const struct curve *c, const uint64_t *q)
{
    struct gen gen = {c->field_bits};
    ec_number a, b, unit = {1};
    arith_point r, s;
    for (unsigned i = 0; i < 8; i += gen_step(5)) {
        gen_fill(&gen, i, (uint8_t *)a, sizeof(a));
        gen_fill(&gen, i / 2, (uint8_t *)b, sizeof(b));
        if (!(curve_mul(c, r, a, q) | curve_mul(c, s, b, q)))
            check(curve_add(c, r, r, s) || curve_on_curve(c, r), "sums are on the curve");
        arith_both(c, a, b, q);
        curve_base(c, r, unit);
        arith_both(c, a, b, r);
        arith_both(c, a, a, r);
        if (curve_has_scalars(c))
            scalars(c, a, b);
    }
    curve_add(c, r, q, q);
    unit[0] = 2;
    curve_mul(c, s, unit, q);
    check(same(r, s, 2 * c->n), "q + q = [2]q");
    memcpy(r, q, 2 * c->n * sizeof(*r));
    r[0] ^= 1;
    check(!curve_on_curve(c, r), "another x");
    r[0] ^= 1;
    r[2 * c->n - 1] =
        ~UINT64_C(0); /* p may be all ones at the top, but not so that this is below */
    r[c->n] = ~UINT64_C(0);
    check(!curve_on_curve(c, r), "another y");
}
