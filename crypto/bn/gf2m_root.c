/* Square roots and quadratic equations over GF(2)[x] modulo an irreducible polynomial. In constant
 * time, but that an equation has no solution shows. */
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/bn/gf2m.h"
#include "ref/ct.h"

/* a^(2^m) = a, and so a^(2^(m-1)) is the root. */
static bool root_op(struct gf2m *f)
{
    memcpy(f->r, f->a, f->n * sizeof(*f->r));
    for (int i = 1; i < f->m; i++)
        gf2m_sqr(f, f->r, f->r);
    return true;
}

/* m odd: r = the half-trace of a, the sum of a^(4^i), i <= (m - 1) / 2. */
static void half_trace(struct gf2m *f)
{
    memcpy(f->r, f->a, f->n * sizeof(*f->r));
    for (int i = 1; i < f->m; i += 2) {
        gf2m_sqr(f, f->r, f->r);
        gf2m_sqr(f, f->r, f->r);
        gf2m_xor(f, f->r, f->a);
    }
}

/* m even (IEEE 1363-2000, A.4.7): with any t of trace 1, r = the sum of (t^(2^(i+1)) + ... +
 * t^(2^(m-1))) a^(2^i). Such a t needn't be sought: by Newton's identities, the first power of x
 * whose trace isn't 0 is x^(m-e), where e is the greatest odd exponent in p. */
static void solve_even(struct gf2m *f)
{
    uint64_t *t = f->spare[0], *w = f->spare[1], *u = f->spare[2];
    int power = 0; /* p has no odd exponent: it is a square, and whether r solves it is chance */
    for (const int *e = f->p; *e >= 0 && power == 0; e++)
        power = *e % 2 != 0 ? f->m - *e : 0;
    memset(t, 0, f->n * sizeof(*t));
    memset(f->r, 0, f->n * sizeof(*f->r));
    t[power / 64] = UINT64_C(1) << (power % 64);
    memcpy(w, t, f->n * sizeof(*w));
    for (int i = 1; i < f->m; i++) {
        gf2m_sqr(f, w, w);
        gf2m_mul(f, u, w, f->a);
        gf2m_sqr(f, f->r, f->r);
        gf2m_xor(f, f->r, u);
        gf2m_xor(f, w, t);
    }
}

bool gf2m_quadratic(struct gf2m *f)
{
    uint64_t *t = f->spare[0], wrong = 0;
    (f->m % 2 != 0 ? half_trace : solve_even)(f);
    gf2m_sqr(f, t, f->r);
    for (size_t i = 0; i < f->n; i++)
        wrong |= t[i] ^ f->r[i] ^ f->a[i];
    wrong = ~ct_is_zero(wrong);
    ct_public(&wrong, sizeof(wrong));
    return wrong == 0;
}

static bool quadratic_op(struct gf2m *f)
{
    return gf2m_quadratic(f) || FAIL(ERR_LIB_BN, BN_R_NO_SOLUTION);
}

int BN_GF2m_mod_sqrt_arr(BIGNUM *r, const BIGNUM *a, const int p[], BN_CTX *ctx)
{
    (void)ctx;
    return gf2m_arr(root_op, r, a, NULL, p);
}

int BN_GF2m_mod_sqrt(BIGNUM *r, const BIGNUM *a, const BIGNUM *p, BN_CTX *ctx)
{
    (void)ctx;
    return gf2m_poly(root_op, r, a, NULL, p);
}

int BN_GF2m_mod_solve_quad_arr(BIGNUM *r, const BIGNUM *a, const int p[], BN_CTX *ctx)
{
    (void)ctx;
    return gf2m_arr(quadratic_op, r, a, NULL, p);
}

int BN_GF2m_mod_solve_quad(BIGNUM *r, const BIGNUM *a, const BIGNUM *p, BN_CTX *ctx)
{
    (void)ctx;
    return gf2m_poly(quadratic_op, r, a, NULL, p);
}
