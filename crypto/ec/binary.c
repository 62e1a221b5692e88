/* Curves over binary fields, y^2 + x y = x^3 + a x^2 + b, of polynomials with three or five terms
 * and a degree of at most 661. */
#include "crypto/ec/binary.h"

#include <openssl/crypto.h>
#include <openssl/obj_mac.h>

#include "crypto/base/raise.h"
#include "crypto/ec/binary_ladder.h"
#include "crypto/ec/prime_field.h"

/* The exponents of p, three or five of them, down to 0. */
static bool read_terms(struct curve *c, const uint64_t *p)
{
    int *e = c->binary.exponents;
    unsigned count = 0;
    for (int i = (int)(64 * c->n) - 1; i >= 0; i--) {
        if ((p[i / 64] >> (i % 64) & 1) == 0)
            continue;
        if (count == 5)
            return false;
        e[count++] = i;
    }
    e[count] = -1;
    return (count == 3 || count == 5) && e[count - 1] == 0;
}

static bool init(struct curve *c, const uint64_t *number, bool odd)
{
    (void)odd;
    size_t n = c->n, size = n * sizeof(*number);
    struct binary_curve *b = &c->binary;
    struct binary_field w;
    if (!read_terms(c, number) || (size_t)b->exponents[0] / 64 + 1 != n)
        return false;
    c->field_bits = (unsigned)b->exponents[0];
    for (size_t i = 1; i <= 4; i++)
        if (!bf_is_element(c, number + i * n))
            return false;
    pf_set(&c->order, number + 5 * n, n);
    memcpy(b->a, number + n, size);
    memcpy(b->b, number + 2 * n, size);
    memcpy(b->gx, number + 3 * n, size);
    memcpy(b->gy, number + 4 * n, size);
    bf_open(&w, c);
    bf_root(&w, b->root_b, b->b);
    return c->order.bits > 1;
}

static uint64_t base(const struct curve *c, uint64_t *r, const uint64_t *k)
{
    uint64_t g[2 * EC_WORDS_MAX];
    memcpy(g, c->binary.gx, c->n * sizeof(*g));
    memcpy(g + c->n, c->binary.gy, c->n * sizeof(*g));
    return binary_ladder(c, r, k, g);
}

/* With l = (y1 + y2) / (x1 + x2), or of a point and itself l = x1 + y1 / x1:
 * x3 = l^2 + l + x1 + x2 + a,  y3 = l (x1 + x3) + x3 + y1 (IEEE 1363, A.10.2). */
static uint64_t add(const struct curve *c, uint64_t *r, const uint64_t *q, const uint64_t *s)
{
    struct binary_field w;
    ec_number dx, dy, l, t, x;
    const uint64_t *x1 = q, *y1 = q + c->n;
    bf_open(&w, c);
    bf_add(&w, dx, x1, s);
    bf_add(&w, dy, y1, s + c->n);
    uint64_t same_x = bf_is_zero(&w, dx);
    uint64_t infinite = same_x & (~bf_is_zero(&w, dy) | bf_is_zero(&w, x1));
    bf_sqr(&w, l, x1);
    bf_add(&w, l, l, y1);
    bf_select(&w, dy, same_x, l);
    bf_copy(&w, t, dx);
    bf_select(&w, t, same_x, x1);
    bf_inverse(&w, t, t);
    bf_mul(&w, l, dy, t);
    bf_sqr(&w, x, l);
    bf_add(&w, x, x, l);
    bf_add(&w, x, x, dx);
    bf_add(&w, x, x, c->binary.a);
    bf_add(&w, t, x1, x);
    bf_mul(&w, t, t, l);
    bf_add(&w, t, t, x);
    bf_add(&w, t, t, y1);
    for (size_t i = 0; i < c->n; i++) {
        r[i] = x[i] & ~infinite;
        r[i + c->n] = t[i] & ~infinite;
    }
    bf_close(&w);
    return infinite;
}

static uint64_t mul_double(const struct curve *c, uint64_t *r, const uint64_t *u, const uint64_t *v,
                           const uint64_t *q)
{
    uint64_t first[2 * EC_WORDS_MAX], second[2 * EC_WORDS_MAX];
    bool no_second = binary_ladder(c, second, v, q) != 0;
    if (base(c, first, u)) {
        memcpy(r, second, 2 * c->n * sizeof(*r));
        return 0 - (uint64_t)no_second;
    }
    if (!no_second)
        return add(c, r, first, second);
    memcpy(r, first, 2 * c->n * sizeof(*r));
    return 0;
}

/* -(x, y) = (x, x + y) */
static void negate(const struct curve *c, uint64_t *q)
{
    for (size_t i = 0; i < c->n; i++)
        q[i + c->n] ^= q[i];
}

/* y^2 + x y = x^2 (x + a) + b */
static uint64_t on_curve(const struct curve *c, const uint64_t *q)
{
    struct binary_field w;
    ec_number left, right;
    const uint64_t *x = q, *y = q + c->n;
    uint64_t elements = bf_is_element(c, x) & bf_is_element(c, y);
    bf_open(&w, c);
    bf_add(&w, left, x, y);
    bf_mul(&w, left, left, y);
    bf_add(&w, right, x, c->binary.a);
    bf_mul(&w, right, right, x);
    bf_mul(&w, right, right, x);
    bf_add(&w, right, right, c->binary.b);
    bf_add(&w, left, left, right);
    uint64_t same = bf_is_zero(&w, left);
    bf_close(&w);
    return same & elements;
}

static uint64_t singular(const struct curve *c)
{
    uint64_t any = 0;
    for (size_t i = 0; i < c->n; i++)
        any |= c->binary.b[i];
    return ct_is_zero(any);
}

/* y = x z, where z^2 + z = x + a + b / x^2; of the two such z, the bit is their constant term. At
 * x = 0 there is one point alone, and the bit says nothing. */
static uint64_t decompress(const struct curve *c, uint64_t *y, const uint64_t *x, unsigned bit)
{
    struct binary_field w;
    if (!bf_is_element(c, x))
        return 0;
    bf_open(&w, c);
    if (bf_is_zero(&w, x)) {
        bf_copy(&w, y, c->binary.root_b);
        return ~UINT64_C(0);
    }
    ec_number t;
    bf_inverse(&w, t, x);
    bf_mul(&w, t, t, c->binary.root_b);
    bf_sqr(&w, t, t);
    bf_add(&w, t, t, x);
    bf_add(&w, w.a, t, c->binary.a);
    if (!gf2m_quadratic(&w.f))
        return 0;
    w.r[0] ^= (w.r[0] & 1) ^ bit;
    uint64_t point[2 * EC_WORDS_MAX];
    memcpy(point, x, c->n * sizeof(*x));
    bf_mul(&w, point + c->n, w.r, x);
    memcpy(y, point + c->n, c->n * sizeof(*y));
    return on_curve(c, point); /* unless the polynomial can be factored */
}

static unsigned y_bit(const struct curve *c, const uint64_t *q)
{
    struct binary_field w;
    ec_number z;
    bf_open(&w, c);
    if (bf_is_zero(&w, q))
        return 0;
    bf_inverse(&w, z, q);
    bf_mul(&w, z, z, q + c->n);
    return z[0] & 1;
}

/* ---- The field in BIGNUMs ---- */

static bool good_field(const BIGNUM *p)
{
    int e[7], count = BN_GF2m_poly2arr(p, e, 7);
    return ((count == 4 || count == 6) && e[0] <= EC_FIELD_BITS_MAX) ||
           FAIL(ERR_LIB_EC, EC_R_UNSUPPORTED_FIELD);
}

static int reduce(BIGNUM *r, const BIGNUM *a, const BIGNUM *p)
{
    return BN_GF2m_mod(r, a, p);
}

static bool field_size(BIGNUM *r, const BIGNUM *p)
{
    BN_zero(r);
    return BN_set_bit(r, BN_num_bits(p) - 1);
}

const EC_METHOD ec_binary_method = {
    .field_type = NID_X9_62_characteristic_two_field,
    .good_field = good_field,
    .reduce = reduce,
    .field_size = field_size,
    .init = init,
    .base = base,
    .mul = binary_ladder,
    .mul_double = mul_double,
    .add = add,
    .negate = negate,
    .on_curve = on_curve,
    .singular = singular,
    .decompress = decompress,
    .y_bit = y_bit,
};
