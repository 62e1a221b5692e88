/* Prime curves: scalar multiplication by windows of four bits, what is checked of a point, and
 * scalars. Tables with secret indices are read whole. */
#include "crypto/ec/prime.h"

#include <openssl/crypto.h>
#include <string.h>

#include "crypto/ec/prime_point.h"

struct window {
    struct prime_point of[16]; /* [i]q */
};

bool prime_curve_init(struct prime_curve *c, const uint64_t *number, size_t words, bool odd)
{
    memset(c, 0, sizeof(*c));
    if (words == 0 || words > PRIME_WORDS_MAX || !pf_init(&c->p, number, words) ||
        !pf_init(&c->order, number + 5 * words, words))
        return false;
    for (size_t i = 1; i <= 4; i++)
        if (!pf_below(&c->p, number + i * words))
            return false;
    c->n = words;
    c->maybe_even = !odd;
    pf_enter(&c->p, c->a, number + words);
    pf_enter(&c->p, c->b, number + 2 * words);
    pf_add(&c->p, c->b3, c->b, c->b);
    pf_add(&c->p, c->b3, c->b3, c->b);
    pf_enter(&c->p, c->gx, number + 3 * words);
    pf_enter(&c->p, c->gy, number + 4 * words);
    return true;
}

static void make_window(const struct prime_curve *c, struct window *w, const struct prime_point *q)
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

static uint64_t multiply(const struct prime_curve *c, uint64_t *r, const uint64_t *k,
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

uint64_t prime_base(const struct prime_curve *c, uint64_t *r, const uint64_t *k)
{
    if (c->kernels != NULL)
        return c->kernels->base(r, k);
    struct prime_point g;
    pp_base(c, &g);
    return multiply(c, r, k, &g);
}

uint64_t prime_mul(const struct prime_curve *c, uint64_t *r, const uint64_t *k, const uint64_t *q)
{
    if (c->kernels != NULL)
        return c->kernels->mul(r, k, q);
    struct prime_point point;
    pp_load(c, &point, q);
    return multiply(c, r, k, &point);
}

uint64_t prime_add(const struct prime_curve *c, uint64_t *r, const uint64_t *q, const uint64_t *s)
{
    struct prime_point first, second;
    pp_load(c, &first, q);
    pp_load(c, &second, s);
    pp_add(c, &first, &first, &second);
    return pp_store(c, r, &first);
}

/* r = x^3 + a x + b, in Montgomery form, of x in it. */
static void right_side(const struct prime_curve *c, uint64_t *r, const uint64_t *x)
{
    prime_number t;
    pf_sqr(&c->p, t, x);
    pf_add(&c->p, t, t, c->a);
    pf_mul(&c->p, t, t, x);
    pf_add(&c->p, r, t, c->b);
}

uint64_t prime_on_curve(const struct prime_curve *c, const uint64_t *q)
{
    if (c->kernels != NULL)
        return c->kernels->on_curve(q);
    prime_number x, y;
    pf_enter(&c->p, x, q);
    pf_enter(&c->p, y, q + c->n);
    right_side(c, x, x);
    pf_sqr(&c->p, y, y);
    return pf_same(&c->p, x, y) & pf_below(&c->p, q) & pf_below(&c->p, q + c->n);
}

uint64_t prime_decompress(const struct prime_curve *c, uint64_t *y, const uint64_t *x, unsigned odd)
{
    if (c->kernels != NULL)
        return c->kernels->decompress(y, x, odd);
    prime_number t;
    if (!pf_below(&c->p, x))
        return 0;
    pf_enter(&c->p, t, x);
    right_side(c, t, t);
    if (!pf_root(&c->p, t, t))
        return 0;
    pf_leave(&c->p, t, t);
    if ((t[0] & 1) != odd && !pf_is_zero(&c->p, t)) {
        static const prime_number zero;
        pf_sub(&c->p, t, zero, t);
    }
    pf_copy(&c->p, y, t);
    return ct_eq(t[0] & 1, odd); /* 0 has no odd root */
}

void prime_scalar_mul(const struct prime_curve *c, uint64_t *r, const uint64_t *a,
                      const uint64_t *b)
{
    if (c->kernels != NULL) {
        c->kernels->scalar_mul(r, a, b);
        return;
    }
    prime_number t;
    pf_enter(&c->order, t, a);
    pf_mul(&c->order, r, t, b);
    OPENSSL_cleanse(t, sizeof(t));
}

void prime_scalar_add(const struct prime_curve *c, uint64_t *r, const uint64_t *a,
                      const uint64_t *b)
{
    pf_add(&c->order, r, a, b);
}

void prime_scalar_inverse(const struct prime_curve *c, uint64_t *r, const uint64_t *a)
{
    if (c->kernels != NULL) {
        c->kernels->scalar_inverse(r, a);
        return;
    }
    prime_number t;
    pf_enter(&c->order, t, a);
    pf_inverse(&c->order, t, t);
    pf_leave(&c->order, r, t);
    OPENSSL_cleanse(t, sizeof(t));
}

void prime_scalar_reduce(const struct prime_curve *c, uint64_t *r, const uint64_t *a)
{
    if (c->kernels != NULL) {
        c->kernels->scalar_reduce(r, a);
        return;
    }
    pf_enter(&c->order, r, a);
    pf_leave(&c->order, r, r);
}

uint64_t prime_scalar_valid(const struct prime_curve *c, const uint64_t *a)
{
    return pf_below(&c->order, a) & ~pf_is_zero(&c->order, a);
}

bool prime_from_bytes(uint64_t *r, size_t n, const uint8_t *bytes, size_t len)
{
    uint64_t lost = 0;
    memset(r, 0, n * sizeof(*r));
    for (size_t i = 0; i < len; i++) {
        uint64_t byte = bytes[len - 1 - i];
        if (i < 8 * n)
            r[i / 8] |= byte << i % 8 * 8;
        else
            lost |= byte;
    }
    return lost == 0;
}

void prime_to_bytes(uint8_t *bytes, size_t len, const uint64_t *a, size_t n)
{
    for (size_t i = 0; i < len; i++) {
        uint64_t byte = i < 8 * n ? a[i / 8] >> i % 8 * 8 : 0;
        bytes[len - 1 - i] = (uint8_t)byte;
    }
}
