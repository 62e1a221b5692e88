/* Inverses and quotients of polynomials over GF(2) modulo another, in constant time (3.0's take a
 * time that depends on the numbers, and are blinded): Bernstein and Yang, "Fast constant-time gcd
 * computation and modular inversion" (2019), section 6. That there is no inverse shows. */
#include <string.h>

#include "crypto/bn/gf2m.h"
#include "ref/ct.h"

/* One division step on (f, g) and on the cofactors (v, r), which are all held with coefficients
 * reversed: bit m is the paper's coefficient 0, where f has always a one. g is divided by x; v is
 * multiplied by x instead of r being divided. */
static void step(const struct gf2m *f, int64_t *delta)
{
    uint64_t *const *s = f->spare;
    uint64_t add = 0 - (s[1][f->m / 64] >> (f->m % 64) & 1);
    uint64_t swap = add & ct_msb((uint64_t) - *delta), carry = 0; /* if delta > 0 */
    *delta = 1 + (int64_t)ct_select(swap, (uint64_t) - *delta, (uint64_t)*delta);
    for (size_t i = 0; i < f->n; i++) {
        uint64_t x = s[0][i] ^ s[1][i], g = s[1][i] ^ (s[0][i] & add);
        s[0][i] ^= x & swap;
        s[1][i] = g << 1 | carry;
        carry = g >> 63;
        uint64_t v = s[2][i] >> 1 | (i + 1 < f->n ? s[2][i + 1] << 63 : 0);
        x = v ^ s[3][i];
        s[3][i] ^= v & add;
        s[2][i] = v ^ (x & swap);
    }
}

/* f = p, g = a x (which has m coefficients, reversed), and 2 m - 1 steps: delta is 0 then if and
 * only if the greatest common divisor is 1, and v is the inverse (theorem 6.2). */
bool gf2m_inverse(struct gf2m *f, uint64_t *r)
{
    size_t n = f->n, top = (size_t)f->m / 64;
    uint64_t *const *s = f->spare;
    for (size_t k = 0; k < GF2M_SPARE; k++)
        memset(s[k], 0, n * sizeof(*s[k]));
    for (const int *e = f->p; *e >= 0; e++)
        s[0][*e / 64] |= UINT64_C(1) << (*e % 64);
    for (size_t i = 0; i < n; i++)
        s[1][i] = f->a[i] << 1 | (i > 0 ? f->a[i - 1] >> 63 : 0);
    s[3][top] = UINT64_C(1) << (f->m % 64);
    int64_t delta = 1;
    for (int64_t i = 1; i < 2 * (int64_t)f->m; i++)
        step(f, &delta);
    for (size_t i = 0; i < n; i++)
        r[i] = s[2][i] >> 1 | (i + 1 < n ? s[2][i + 1] << 63 : 0);
    uint64_t one = ct_is_zero((uint64_t)delta);
    ct_public(&one, sizeof(one));
    return one != 0;
}

static bool inverse_op(struct gf2m *f)
{
    return gf2m_inverse(f, f->r);
}

/* The inverse is of what f->a is. */
static bool quotient_op(struct gf2m *f)
{
    uint64_t *a = f->a;
    f->a = f->b;
    bool ok = gf2m_inverse(f, f->r);
    f->a = a;
    gf2m_mul(f, f->r, f->r, a);
    return ok;
}

int BN_GF2m_mod_inv_arr(BIGNUM *r, const BIGNUM *b, const int p[], BN_CTX *ctx)
{
    (void)ctx;
    return gf2m_arr(inverse_op, r, b, NULL, p);
}

int BN_GF2m_mod_inv(BIGNUM *r, const BIGNUM *b, const BIGNUM *p, BN_CTX *ctx)
{
    (void)ctx;
    return gf2m_poly(inverse_op, r, b, NULL, p);
}

int BN_GF2m_mod_div_arr(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, const int p[], BN_CTX *ctx)
{
    (void)ctx;
    return gf2m_arr(quotient_op, r, a, b, p);
}

int BN_GF2m_mod_div(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, const BIGNUM *p, BN_CTX *ctx)
{
    (void)ctx;
    return gf2m_poly(quotient_op, r, a, b, p);
}
