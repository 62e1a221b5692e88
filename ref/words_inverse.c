/* Inverses modulo an odd number by division steps: D. J. Bernstein, B.-Y. Yang, "Fast constant-time
 * gcd computation and modular inversion", TCHES 2019(3). Constant time in all but n.
 *
 * divstep(delta, f, g) = (1 - delta, g, (g - f)/2)               if delta > 0 and g is odd,
 *                        (1 + delta, f, (g + (g mod 2) f)/2)      otherwise.
 *
 * From f = m odd and g = a it ends in f = +-gcd(a, m), g = 0. Thirty steps depend on thirty low
 * bits of f and g alone, and are a matrix of small numbers over 2^30 (section 5): it is computed
 * from those bits and then applied to f and g, and modulo m to d and e, where d a = f and e a = g.
 *
 * Numbers here are signed, in limbs of 30 bits, the top one with the sign. */
#include <string.h>

#include "ref/ct.h"
#include "ref/words.h"

#define STEPS 30
#define MASK  ((1 << STEPS) - 1)

/* 2^30 times the matrix of thirty division steps: f' = u f + v g, g' = q f + r g. */
struct matrix {
    int64_t u, v, q, r;
};

static size_t limbs(size_t n)
{
    return (64 * n + STEPS - 1) / STEPS + 1;
}

size_t words_inverse_scratch(size_t n)
{
    return 5 * limbs(n);
}

/* Theorem 11.2 for d = 64 n bits: then g = 0. */
static size_t division_steps(size_t n)
{
    size_t d = 64 * n;
    return (49 * d + 57) / 17;
}

static int64_t as_signed(uint64_t v)
{
    return (int64_t)v;
}

/* The mask chooses (b, -a) in place of (a, b). */
static void swap_negating(uint64_t mask, uint64_t *a, uint64_t *b)
{
    uint64_t old = *a;
    *a = ct_select(mask, *b, old);
    *b = ct_select(mask, 0 - old, *b);
}

static uint64_t thirty_steps(struct matrix *t, uint64_t delta, uint64_t f, uint64_t g)
{
    uint64_t u = 1, v = 0, q = 0, r = 1;
    for (int i = 0; i < STEPS; i++) {
        uint64_t odd = 0 - ct_barrier(g & 1), swap = odd & ct_msb(0 - delta);
        swap_negating(swap, &f, &g);
        swap_negating(swap, &u, &q);
        swap_negating(swap, &v, &r);
        delta = (delta ^ swap) - swap + 1;
        g = (g + (f & odd)) >> 1; /* the bits above are of no use */
        q += u & odd;
        r += v & odd;
        u <<= 1;
        v <<= 1;
    }
    *t = (struct matrix){as_signed(u), as_signed(v), as_signed(q), as_signed(r)};
    return delta;
}

/* v >> 30, rounding down, for any compiler. */
static int64_t shift30(int64_t v)
{
    uint64_t sign = ct_msb((uint64_t)v);
    return as_signed(((uint64_t)v ^ sign) >> STEPS ^ sign);
}

/* (f, g) = t (f, g) / 2^30, exact. */
static void apply(int64_t *f, int64_t *g, const struct matrix *t, size_t len)
{
    int64_t cf = shift30(t->u * f[0] + t->v * g[0]), cg = shift30(t->q * f[0] + t->r * g[0]);
    for (size_t i = 1; i < len; i++) {
        int64_t fi = f[i], gi = g[i];
        cf += t->u * fi + t->v * gi;
        cg += t->q * fi + t->r * gi;
        f[i - 1] = cf & MASK;
        g[i - 1] = cg & MASK;
        cf = shift30(cf);
        cg = shift30(cg);
    }
    f[len - 1] = cf;
    g[len - 1] = cg;
}

/* d += m if d < 0. */
static void add_if_negative(int64_t *d, const int64_t *m, size_t len)
{
    int64_t mask = as_signed(ct_msb((uint64_t)d[len - 1])), carry = 0;
    for (size_t i = 0; i < len; i++) {
        carry += d[i] + (m[i] & mask);
        d[i] = i + 1 < len ? carry & MASK : carry;
        carry = shift30(carry);
    }
}

/* (d, e) = t (d, e) / 2^30 modulo m: a multiple k m of -2^30 < k <= 0 is added to each that makes
 * it exact. As |u| + |v| <= 2^30, what was in (-m, m) is then in (-2m, m). */
static void apply_mod(int64_t *d, int64_t *e, const struct matrix *t, const int64_t *m,
                      int64_t m_inverse, size_t len)
{
    int64_t cd = t->u * d[0] + t->v * e[0], ce = t->q * d[0] + t->r * e[0];
    int64_t kd = -((cd & MASK) * m_inverse & MASK), ke = -((ce & MASK) * m_inverse & MASK);
    cd = shift30(cd + kd * m[0]);
    ce = shift30(ce + ke * m[0]);
    for (size_t i = 1; i < len; i++) {
        int64_t di = d[i], ei = e[i];
        cd += t->u * di + t->v * ei + kd * m[i];
        ce += t->q * di + t->r * ei + ke * m[i];
        d[i - 1] = cd & MASK;
        e[i - 1] = ce & MASK;
        cd = shift30(cd);
        ce = shift30(ce);
    }
    d[len - 1] = cd;
    e[len - 1] = ce;
}

static void from_words(int64_t *x, const uint64_t *w, size_t n, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        size_t bit = STEPS * i, j = bit / 64, s = bit % 64;
        uint64_t v = j < n ? w[j] >> s : 0;
        if (s > 64 - STEPS && j + 1 < n)
            v |= w[j + 1] << (64 - s);
        x[i] = (int64_t)(v & MASK);
    }
}

static void to_words(uint64_t *w, size_t n, const int64_t *x, size_t len)
{
    memset(w, 0, n * sizeof(*w));
    for (size_t i = 0; i < len; i++) {
        size_t bit = STEPS * i, j = bit / 64, s = bit % 64;
        if (j < n)
            w[j] |= (uint64_t)x[i] << s;
        if (s > 64 - STEPS && j + 1 < n)
            w[j + 1] |= (uint64_t)x[i] >> (64 - s);
    }
}

/* x = -x if the mask is set. */
static void negate_if(uint64_t mask, int64_t *x, size_t len)
{
    int64_t m = as_signed(ct_barrier(mask)), carry = 0;
    for (size_t i = 0; i < len; i++) {
        carry += (x[i] ^ m) - m;
        x[i] = i + 1 < len ? carry & MASK : carry;
        carry = shift30(carry);
    }
}

/* All ones if x = 1. */
static uint64_t is_one(const int64_t *x, size_t len)
{
    uint64_t other = (uint64_t)x[0] ^ 1;
    for (size_t i = 1; i < len; i++)
        other |= (uint64_t)x[i];
    return ct_is_zero(other);
}

uint64_t words_inverse(uint64_t *r, const uint64_t *a, const uint64_t *m_words, size_t n,
                       uint64_t *scratch)
{
    const size_t len = limbs(n), steps = division_steps(n);
    int64_t *f = (int64_t *)scratch, *g = f + len, *d = g + len, *e = d + len, *m = e + len;
    const int64_t m_inverse = as_signed((0 - mont_m0(m_words[0])) & MASK);
    uint64_t delta = 1;

    from_words(m, m_words, n, len);
    from_words(g, a, n, len);
    memcpy(f, m, len * sizeof(*f));
    memset(d, 0, 2 * len * sizeof(*d));
    e[0] = 1;
    for (size_t done = 0; done < steps; done += STEPS) {
        struct matrix t;
        delta = thirty_steps(&t, delta, (uint64_t)f[0], (uint64_t)g[0]);
        apply(f, g, &t, len);
        add_if_negative(d, m, len);
        add_if_negative(e, m, len);
        apply_mod(d, e, &t, m, m_inverse, len);
    }
    uint64_t sign = ct_msb((uint64_t)f[len - 1]);
    negate_if(sign, f, len);
    add_if_negative(d, m, len);
    negate_if(sign, d, len);
    add_if_negative(d, m, len);
    to_words(r, n, d, len);
    return is_one(f, len);
}
