/* Prime curves of at most 661 bits: scalar multiplication by windows of four bits, and what is
 * checked of a point. Tables with secret indices are read whole. A curve that has kernels of its
 * own (ref/nistp.h) is computed by those. */
#include "crypto/ec/prime.h"

#include <openssl/crypto.h>
#include <openssl/obj_mac.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/bn/bignum.h"
#include "crypto/ec/prime_point.h"

struct window {
    struct prime_point of[16]; /* [i]q */
};

static bool init(struct curve *c, const uint64_t *number, bool odd)
{
    size_t n = c->n;
    const struct prime_modulus *p = &c->prime.p;
    if (!pf_init(&c->prime.p, number, n) || !pf_init(&c->order, number + 5 * n, n))
        return false;
    for (size_t i = 1; i <= 4; i++)
        if (!pf_below(p, number + i * n))
            return false;
    c->field_bits = p->bits;
    c->prime.maybe_even = !odd;
    pf_enter(p, c->prime.a, number + n);
    pf_enter(p, c->prime.b, number + 2 * n);
    pf_add(p, c->prime.b3, c->prime.b, c->prime.b);
    pf_add(p, c->prime.b3, c->prime.b3, c->prime.b);
    pf_enter(p, c->prime.gx, number + 3 * n);
    pf_enter(p, c->prime.gy, number + 4 * n);
    return true;
}

static void make_window(const struct curve *c, struct window *w, const struct prime_point *q)
{
    pp_infinity(c, &w->of[0]);
    w->of[1] = *q;
    for (unsigned i = 2; i < 16; i += 2) {
        pp_double(c, &w->of[i], &w->of[i / 2]);
        pp_add(c, &w->of[i + 1], &w->of[i], q);
    }
}

static unsigned digit(const uint64_t *k, size_t i)
{
    return (unsigned)(k[i / 16] >> i % 16 * 4) & 15;
}

static uint64_t multiply(const struct curve *c, uint64_t *r, const uint64_t *k,
                         const struct prime_point *q)
{
    struct window w;
    struct prime_point sum, term;
    make_window(c, &w, q);
    pp_infinity(c, &sum);
    for (size_t i = 16 * c->n; i-- > 0;) {
        for (unsigned j = 0; j < 4; j++)
            pp_double(c, &sum, &sum);
        term = w.of[0];
        for (unsigned j = 1; j < 16; j++)
            pp_select(c, &term, ct_eq(digit(k, i), j), &w.of[j]);
        pp_add(c, &sum, &sum, &term);
    }
    uint64_t infinite = pp_store(c, r, &sum);
    OPENSSL_cleanse(&sum, sizeof(sum));
    OPENSSL_cleanse(&term, sizeof(term));
    OPENSSL_cleanse(&w, sizeof(w)); /* of q, which may be a secret too */
    return infinite;
}

static uint64_t prime_base(const struct curve *c, uint64_t *r, const uint64_t *k)
{
    if (c->kernels != NULL)
        return c->kernels->base(r, k);
    struct prime_point g;
    pp_base(c, &g);
    return multiply(c, r, k, &g);
}

static uint64_t prime_mul(const struct curve *c, uint64_t *r, const uint64_t *k, const uint64_t *q)
{
    if (c->kernels != NULL)
        return c->kernels->mul(r, k, q);
    struct prime_point point;
    pp_load(c, &point, q);
    return multiply(c, r, k, &point);
}

static uint64_t prime_add(const struct curve *c, uint64_t *r, const uint64_t *q, const uint64_t *s)
{
    struct prime_point first, second;
    pp_load(c, &first, q);
    pp_load(c, &second, s);
    pp_add(c, &first, &first, &second);
    return pp_store(c, r, &first);
}

/* r = x^3 + a x + b, in Montgomery form, of x in it. */
static void right_side(const struct curve *c, uint64_t *r, const uint64_t *x)
{
    ec_number t;
    pf_sqr(&c->prime.p, t, x);
    pf_add(&c->prime.p, t, t, c->prime.a);
    pf_mul(&c->prime.p, t, t, x);
    pf_add(&c->prime.p, r, t, c->prime.b);
}

static uint64_t prime_on_curve(const struct curve *c, const uint64_t *q)
{
    if (c->kernels != NULL)
        return c->kernels->on_curve(q);
    ec_number x, y;
    pf_enter(&c->prime.p, x, q);
    pf_enter(&c->prime.p, y, q + c->n);
    right_side(c, x, x);
    pf_sqr(&c->prime.p, y, y);
    return pf_same(&c->prime.p, x, y) & pf_below(&c->prime.p, q) & pf_below(&c->prime.p, q + c->n);
}

static uint64_t prime_decompress(const struct curve *c, uint64_t *y, const uint64_t *x,
                                 unsigned odd)
{
    if (c->kernels != NULL)
        return c->kernels->decompress(y, x, odd);
    ec_number t;
    if (!pf_below(&c->prime.p, x))
        return 0;
    pf_enter(&c->prime.p, t, x);
    right_side(c, t, t);
    if (!pf_root(&c->prime.p, t, t))
        return 0;
    pf_leave(&c->prime.p, t, t);
    if ((t[0] & 1) != odd && !pf_is_zero(&c->prime.p, t)) {
        static const ec_number zero;
        pf_sub(&c->prime.p, t, zero, t);
    }
    pf_copy(&c->prime.p, y, t);
    return ct_eq(t[0] & 1, odd); /* 0 has no odd root */
}

/* y = p - y, unless y is 0. */
static void negate(const struct curve *c, uint64_t *q)
{
    static const ec_number zero;
    pf_sub(&c->prime.p, q + c->n, zero, q + c->n);
}

static unsigned y_bit(const struct curve *c, const uint64_t *q)
{
    return q[c->n] & 1;
}

/* 4 a^3 + 27 b^2 is zero. */
static uint64_t singular(const struct curve *c)
{
    const struct prime_modulus *p = &c->prime.p;
    ec_number t, u;
    pf_sqr(p, t, c->prime.a);
    pf_mul(p, t, t, c->prime.a);
    pf_add(p, t, t, t);
    pf_add(p, t, t, t);
    pf_sqr(p, u, c->prime.b3); /* 9 b^2 */
    pf_add(p, t, t, u);
    pf_add(p, t, t, u);
    pf_add(p, t, t, u);
    return pf_is_zero(p, t);
}

/* ---- The field in BIGNUMs ---- */

static bool good_field(const BIGNUM *p)
{
    if (BN_num_bits(p) > EC_FIELD_BITS_MAX)
        return FAIL(ERR_LIB_EC, EC_R_FIELD_TOO_LARGE);
    return (BN_num_bits(p) > 2 && BN_is_odd(p) && !BN_is_negative(p)) ||
           FAIL(ERR_LIB_EC, EC_R_INVALID_FIELD);
}

static int reduce(BIGNUM *r, const BIGNUM *a, const BIGNUM *p)
{
    return BN_nnmod(r, a, p, NULL);
}

static bool field_size(BIGNUM *r, const BIGNUM *p)
{
    return BN_copy(r, p) != NULL;
}

const EC_METHOD ec_prime_method = {
    .field_type = NID_X9_62_prime_field,
    .good_field = good_field,
    .reduce = reduce,
    .field_size = field_size,
    .init = init,
    .base = prime_base,
    .mul = prime_mul,
    .mul_double = prime_mul_double,
    .add = prime_add,
    .negate = negate,
    .on_curve = prime_on_curve,
    .singular = singular,
    .decompress = prime_decompress,
    .y_bit = y_bit,
};
