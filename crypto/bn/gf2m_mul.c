/* Products, squares and powers of polynomials over GF(2) modulo another, in constant time; in a
 * power the exponent's width alone shows. */
#include <string.h>

#include "crypto/bn/gf2m.h"
#include "ref/clmul.h"
#include "ref/ct.h"

/* By columns; the high halves of a column's products are summed reversed. */
void gf2m_mul(const struct gf2m *f, uint64_t *r, const uint64_t *a, const uint64_t *b)
{
    size_t n = f->n;
    uint64_t *z = f->product, *ar = f->reversed, *br = ar + n;
    for (size_t i = 0; i < n; i++) {
        ar[i] = clmul_reverse(a[i]);
        br[i] = clmul_reverse(b[i]);
    }
    memset(z, 0, (2 * n + 1) * sizeof(*z));
    for (size_t k = 0; k < 2 * n - 1; k++) {
        uint64_t low = 0, high = 0;
        for (size_t i = k < n ? 0 : k - n + 1; i < n && i <= k; i++) {
            low ^= clmul_low(a[i], b[k - i]);
            high ^= clmul_low(ar[i], br[k - i]);
        }
        z[k] ^= low;
        z[k + 1] = clmul_reverse(high) >> 1;
    }
    gf2m_reduce(f, z, 2 * n);
    memcpy(r, z, n * sizeof(*r));
}

/* The 32 bits of w with a zero above each. */
static uint64_t spread(uint32_t w)
{
    uint64_t x = w;
    x = (x | x << 16) & UINT64_C(0x0000ffff0000ffff);
    x = (x | x << 8) & UINT64_C(0x00ff00ff00ff00ff);
    x = (x | x << 4) & UINT64_C(0x0f0f0f0f0f0f0f0f);
    x = (x | x << 2) & UINT64_C(0x3333333333333333);
    return (x | x << 1) & UINT64_C(0x5555555555555555);
}

/* A square has no mixed terms: each meets its like. */
void gf2m_sqr(const struct gf2m *f, uint64_t *r, const uint64_t *a)
{
    size_t n = f->n;
    uint64_t *z = f->product;
    for (size_t i = 0; i < n; i++) {
        z[2 * i] = spread((uint32_t)a[i]);
        z[2 * i + 1] = spread((uint32_t)(a[i] >> 32));
    }
    z[2 * n] = 0;
    gf2m_reduce(f, z, 2 * n);
    memcpy(r, z, n * sizeof(*r));
}

/* r = a^e, multiplied at each bit and kept where it is set. */
static void power(struct gf2m *f, const BIGNUM *e)
{
    uint64_t *t = f->spare[0];
    memset(f->product, 0, (2 * f->n + 1) * sizeof(*f->product));
    f->product[0] = 1;
    gf2m_reduce(f, f->product, f->n);
    memcpy(f->r, f->product, f->n * sizeof(*f->r));
    for (int i = 64 * e->top; i-- > 0;) {
        uint64_t mask = 0 - (e->d[i / 64] >> (i % 64) & 1);
        gf2m_sqr(f, f->r, f->r);
        gf2m_mul(f, t, f->r, f->a);
        for (size_t j = 0; j < f->n; j++)
            f->r[j] = ct_select(mask, t[j], f->r[j]);
    }
}

static bool product_op(struct gf2m *f)
{
    gf2m_mul(f, f->r, f->a, f->b);
    return true;
}

static bool square_op(struct gf2m *f)
{
    gf2m_sqr(f, f->r, f->a);
    return true;
}

int BN_GF2m_mod_mul_arr(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, const int p[], BN_CTX *ctx)
{
    (void)ctx;
    return gf2m_arr(product_op, r, a, b, p);
}

int BN_GF2m_mod_mul(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, const BIGNUM *p, BN_CTX *ctx)
{
    (void)ctx;
    return gf2m_poly(product_op, r, a, b, p);
}

int BN_GF2m_mod_sqr_arr(BIGNUM *r, const BIGNUM *a, const int p[], BN_CTX *ctx)
{
    (void)ctx;
    return gf2m_arr(square_op, r, a, NULL, p);
}

int BN_GF2m_mod_sqr(BIGNUM *r, const BIGNUM *a, const BIGNUM *p, BN_CTX *ctx)
{
    (void)ctx;
    return gf2m_poly(square_op, r, a, NULL, p);
}

int BN_GF2m_mod_exp_arr(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, const int p[], BN_CTX *ctx)
{
    (void)ctx;
    struct gf2m f;
    if (!gf2m_open(&f, p))
        return 0;
    int ok = gf2m_load(&f, f.a, a);
    if (ok) {
        f.secret |= bn_secret(b, b);
        power(&f, b);
        ok = gf2m_store(&f, r);
    }
    gf2m_close(&f);
    return ok;
}

int BN_GF2m_mod_exp(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, const BIGNUM *p, BN_CTX *ctx)
{
    int *exponents = gf2m_exponents(p);
    int ok = exponents != NULL && BN_GF2m_mod_exp_arr(r, a, b, exponents, ctx);
    OPENSSL_free(exponents);
    return ok;
}
