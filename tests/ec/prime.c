/* Arithmetic of prime curves: the points of vectors/ec.txt; what holds of any curve; points outside
 * the generator's group where the cofactor isn't 1. */
#include <string.h>

#include "crypto/ec/curves.h"
#include "tests/check.h"
#include "tests/ec/arith.h"
#include "tests/suite.h"
#include "tests/vector.h"

static void number(const struct vector *v, const char *field, uint64_t *r, size_t n)
{
    size_t len;
    const uint8_t *bytes = vector_bytes(v, field, &len);
    check(ec_number_from_bytes(r, n, bytes, len), "%s fits", field);
}

static void check_point(const struct curve *c, const struct vector *v, const char *field,
                        const uint64_t *got)
{
    size_t len, half = curve_field_len(c);
    const uint8_t *want = vector_bytes(v, field, &len);
    uint8_t bytes[1 + 2 * EC_BYTES_MAX] = {4};
    ec_number_to_bytes(bytes + 1, half, got, c->n);
    ec_number_to_bytes(bytes + 1 + half, half, got + c->n, c->n);
    if (check(len == 1 + 2 * half, "%s: length", field))
        check_bytes(field, bytes, want, len);
}

static void one(const struct vector *v, void *arg)
{
    struct curve c;
    (void)arg;
    if (!arith_load(&c, (int)vector_int(v, "nid", 0)))
        return;
    ec_number a, b;
    arith_point q, r;
    number(v, "u", a, c.n);
    number(v, "v", b, c.n);
    check(!curve_base(&c, q, a), "[u]G");
    check_point(&c, v, "uG", q);
    check(!curve_mul(&c, r, b, q), "[v][u]G");
    check_point(&c, v, "vuG", r);
    check(!curve_mul_double(&c, r, b, a, q), "[v]G + [u][u]G");
    check_point(&c, v, "vG_u_uG", r);
    check(curve_on_curve(&c, q) && curve_on_curve(&c, r), "on the curve");
    arith_decompression(&c, q);
    arith_edges(&c, q);
    arith_laws(&c, q);
}

void test_ec_prime(void)
{
    size_t n = vectors_each("vectors/ec.txt", one, NULL);
    check(n == 39, "%zu curves", n);
}

/* secp112r2, secp128r2: 4 n points. [n]q of any q on the curve has an order that divides 4; sums of
 * such points, and of them with others, are what the chord's law is for. */
static void small_order(const struct curve *c)
{
    ec_number x = {0}, four = {4}, two = {2}, three = {3};
    arith_point q = {0}, t, t2, r, s;
    unsigned orders[5] = {0};
    for (x[0] = 1; x[0] < 64; x[0]++) {
        memcpy(q, x, c->n * sizeof(*q));
        if (!curve_decompress(c, q + c->n, x, 0))
            continue;
        if (curve_mul(c, t, c->order.m, q)) { /* in the generator's group */
            orders[1]++;
            continue;
        }
        check(curve_on_curve(c, t), "[n]q is on the curve");
        check(curve_mul(c, r, four, t), "[4][n]q");
        uint64_t is_two = curve_mul(c, t2, two, t);
        orders[is_two ? 2 : 4]++;
        check(!curve_add(c, r, q, t) && curve_on_curve(c, r), "q + t");
        check(!curve_add(c, s, t, q) && same(r, s, 2 * c->n), "t + q");
        check(!curve_mul(c, r, three, t) && same(r, t, c->n), "[3]t = +-t");
        if (is_two)
            check(is_zero(t + c->n, c->n) && same(r, t, 2 * c->n), "a point of order two");
        else
            check(!curve_add(c, r, r, t2) && same(r, t, 2 * c->n), "[3]t + [2]t = t");
        /* q and q + t2 differ by a point of order two. */
        const uint64_t *order_two = is_two ? t : t2;
        check(!curve_add(c, r, q, order_two) && !curve_add(c, r, r, q) && curve_on_curve(c, r),
              "q + (q + t)");
        curve_mul(c, s, two, q);
        check(!curve_add(c, s, s, order_two) && same(r, s, 2 * c->n), "[2]q + t");
        /* [n + 1]q = q + [n]q */
        ec_number k;
        memcpy(k, c->order.m, sizeof(k));
        k[0]++;
        check(!curve_mul(c, r, k, q) && !curve_add(c, s, q, t) && same(r, s, 2 * c->n),
              "[n + 1]q = q + [n]q");
        arith_both(c, three, k, q);
        arith_both(c, three, three, t);
        arith_both(c, three, k, order_two);
    }
    check(orders[1] > 0 && orders[2] + orders[4] > 10, "%u, %u, %u points", orders[1], orders[2],
          orders[4]);
}

void test_ec_prime_even(void)
{
    struct curve c;
    unsigned n = 0;
    for (const struct ec_curve *e = ec_curves; e->nid != 0; e++)
        if (e->cofactor != 1 && e->method == &ec_prime_method && arith_load(&c, e->nid)) {
            small_order(&c);
            n++;
        }
    check(n == 2, "%u curves with a cofactor", n);
}
