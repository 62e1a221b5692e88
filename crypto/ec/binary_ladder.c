/* [k]q over a binary field by Montgomery's ladder: Lopez and Dahab, "Fast multiplication on
 * elliptic curves over GF(2^m) without precomputation" (CHES 1999), algorithm 2P.
 *
 * Points are (X : Z) for x = X / Z, and (X : 0) is the one at infinity. The formulas hold for every
 * two points whose difference is q, so that the ladder starts at infinity, takes all bits of k, and
 * has no special case. */
#include "crypto/ec/binary_ladder.h"

#include <openssl/crypto.h>

#include "crypto/ec/binary.h"

struct ladder {
    struct binary_field w;
    const struct curve *c;
    ec_number x, y;           /* of q */
    ec_number x1, z1, x2, z2; /* [j]q and [j + 1]q for the bits j of k so far */
};

static void swap(struct ladder *l, uint64_t mask)
{
    for (size_t i = 0; i < l->c->n; i++) {
        uint64_t t = (l->x1[i] ^ l->x2[i]) & mask, u = (l->z1[i] ^ l->z2[i]) & mask;
        l->x1[i] ^= t;
        l->x2[i] ^= t;
        l->z1[i] ^= u;
        l->z2[i] ^= u;
    }
}

/* The second becomes the sum: with s = X1 Z2 and t = X2 Z1, Z = (s + t)^2 and X = x Z + s t. The
 * first is doubled: Z = X1^2 Z1^2 and X = X1^4 + b Z1^4 = (X1^2 + sqrt(b) Z1^2)^2. */
static void step(struct ladder *l)
{
    struct binary_field *w = &l->w;
    ec_number s, t;
    bf_mul(w, s, l->x1, l->z2);
    bf_mul(w, t, l->x2, l->z1);
    bf_add(w, l->z2, s, t);
    bf_sqr(w, l->z2, l->z2);
    bf_mul(w, s, s, t);
    bf_mul(w, l->x2, l->x, l->z2);
    bf_add(w, l->x2, l->x2, s);
    bf_sqr(w, s, l->x1);
    bf_sqr(w, t, l->z1);
    bf_mul(w, l->z1, s, t);
    bf_mul(w, t, t, l->c->binary.root_b);
    bf_add(w, s, s, t);
    bf_sqr(w, l->x1, s);
}

/* x1 = X1 / Z1 and y1 = y + (x + x1) ((X1 + x Z1) (X2 + x Z2) + (x^2 + y) Z1 Z2) / (x Z1 Z2).
 * Where that is nothing: [k + 1]q is at infinity if Z2 = 0, and the result is -q. If x = 0, q is
 * the point of order two, and so is the result, as it comes out, unless it is at infinity. */
static uint64_t recover(struct ladder *l, uint64_t *r)
{
    struct binary_field *w = &l->w;
    ec_number xz2, inverse, t, u, v;
    size_t n = l->c->n;
    bf_mul(w, xz2, l->x, l->z2);
    bf_mul(w, t, xz2, l->z1);
    bf_inverse(w, inverse, t);
    bf_mul(w, t, l->x, l->z1);
    bf_add(w, t, t, l->x1);
    bf_add(w, u, xz2, l->x2);
    bf_mul(w, t, t, u);
    bf_sqr(w, u, l->x);
    bf_add(w, u, u, l->y);
    bf_mul(w, v, l->z1, l->z2);
    bf_mul(w, u, u, v);
    bf_add(w, t, t, u);
    bf_mul(w, t, t, inverse);
    bf_mul(w, u, l->x1, xz2);
    bf_mul(w, u, u, inverse); /* x1 */
    bf_add(w, v, l->x, u);
    bf_mul(w, t, t, v);
    bf_add(w, t, t, l->y); /* y1 */
    uint64_t infinite = bf_is_zero(w, l->z1);
    bf_add(w, v, l->x, l->y);
    uint64_t opposite = bf_is_zero(w, l->z2);
    bf_select(w, u, opposite, l->x);
    bf_select(w, t, opposite, v);
    for (size_t i = 0; i < n; i++) {
        r[i] = u[i] & ~infinite;
        r[i + n] = t[i] & ~infinite;
    }
    return infinite;
}

uint64_t binary_ladder(const struct curve *c, uint64_t *r, const uint64_t *k, const uint64_t *q)
{
    struct ladder l = {.c = c, .x1 = {1}, .z2 = {1}};
    uint64_t before = 0;
    bf_open(&l.w, c);
    bf_copy(&l.w, l.x, q);
    bf_copy(&l.w, l.y, q + c->n);
    bf_copy(&l.w, l.x2, q);
    for (size_t i = 64 * c->n; i-- > 0;) {
        uint64_t bit = k[i / 64] >> i % 64 & 1;
        swap(&l, 0 - ct_barrier(bit ^ before));
        before = bit;
        step(&l);
    }
    swap(&l, 0 - ct_barrier(before));
    uint64_t infinite = recover(&l, r);
    OPENSSL_cleanse(&l, sizeof(l));
    return infinite;
}
