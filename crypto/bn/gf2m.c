/* Polynomials over GF(2) in BIGNUMs: their sums, their remainders by sparse polynomials, and the
 * two ways of writing a modulus. A sign means nothing. */
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/bn/gf2m.h"

int BN_GF2m_add(BIGNUM *r, const BIGNUM *a, const BIGNUM *b)
{
    const BIGNUM *longer = a->top < b->top ? b : a, *shorter = longer == a ? b : a;
    int n = longer->top, common = shorter->top;
    if (!bn_expand(r, n))
        return 0;
    for (int i = 0; i < n; i++)
        r->d[i] = longer->d[i] ^ (i < common ? shorter->d[i] : 0);
    bn_finish(r, (size_t)n, 0);
    return 1;
}

int BN_GF2m_poly2arr(const BIGNUM *a, int p[], int max)
{
    int k = 0;
    if (!BN_is_odd(a))
        return 0;
    for (int i = BN_num_bits(a) - 1; i >= 0; i--) {
        if (!BN_is_bit_set(a, i))
            continue;
        if (k < max)
            p[k] = i;
        k++;
    }
    if (k < max)
        p[k] = -1;
    return k + 1;
}

int BN_GF2m_arr2poly(const int p[], BIGNUM *a)
{
    BN_zero_ex(a);
    for (size_t i = 0; p[i] != -1; i++)
        if (!BN_set_bit(a, p[i]))
            return 0;
    return 1;
}

int *gf2m_exponents(const BIGNUM *p)
{
    int k = BN_GF2m_poly2arr(p, NULL, 0);
    if (k == 0) {
        ERR_raise(ERR_LIB_BN, BN_R_INVALID_LENGTH);
        return NULL;
    }
    int *exponents = OPENSSL_malloc((size_t)k * sizeof(*exponents));
    if (exponents == NULL)
        ERR_raise(ERR_LIB_BN, ERR_R_MALLOC_FAILURE);
    else
        BN_GF2m_poly2arr(p, exponents, k);
    return exponents;
}

/* Words of all that struct gf2m points to. */
static size_t room(size_t n)
{
    return (3 + GF2M_SPARE) * n + (2 * n + 1) + 2 * n;
}

bool gf2m_open(struct gf2m *f, const int p[])
{
    bool down = p[0] >= 0;
    for (size_t i = 0; down && p[i] != -1; i++)
        down = p[i] > p[i + 1] && p[i + 1] >= -1;
    if (!down)
        return FAIL(ERR_LIB_BN, BN_R_INVALID_LENGTH);
    size_t n = (size_t)p[0] / 64 + 1;
    uint64_t *w = bn_scratch(room(n));
    if (w == NULL)
        return false;
    *f = (struct gf2m){.p = p, .m = p[0], .n = n, .a = w, .b = w + n, .r = w + 2 * n, .all = w};
    w += 3 * n;
    for (size_t i = 0; i < GF2M_SPARE; i++, w += n)
        f->spare[i] = w;
    f->product = w;
    f->reversed = w + 2 * n + 1;
    return true;
}

void gf2m_close(struct gf2m *f)
{
    bn_scratch_free(f->all, room(f->n));
}

/* z += w x^at */
static void add_at(uint64_t *z, size_t at, uint64_t w)
{
    size_t i = at / 64, s = at % 64;
    z[i] ^= w << s;
    z[i + 1] ^= s == 0 ? 0 : w >> (64 - s);
}

static uint64_t word_at(const uint64_t *z, size_t at)
{
    size_t i = at / 64, s = at % 64;
    return z[i] >> s | (s == 0 ? 0 : z[i + 1] << (64 - s));
}

/* How often 64 coefficients are to be replaced until they stay zero: each time the terms after the
 * first bring them down by the distance to the second. */
static size_t passes(const struct gf2m *f)
{
    size_t gap = (size_t)(f->m - f->p[1]);
    return f->p[1] < 0 ? 1 : (63 + gap) / gap;
}

/* From the top, 64 coefficients at a time: w x^at = w x^(at-m) (x^m - p), and x^m is one of p's
 * terms, so that it goes as the others come. */
void gf2m_reduce(const struct gf2m *f, uint64_t *z, size_t words)
{
    size_t m = (size_t)f->m, times = passes(f), above = 64 * words;
    for (size_t k = above > m ? (above - m + 63) / 64 : 0; k-- > 0;)
        for (size_t pass = 0; pass < times; pass++) {
            uint64_t w = word_at(z, m + 64 * k);
            for (const int *e = f->p; *e >= 0; e++)
                add_at(z, 64 * k + (size_t)*e, w);
        }
}

bool gf2m_load(struct gf2m *f, uint64_t *e, const BIGNUM *a)
{
    size_t top = (size_t)a->top, words = top > f->n ? top : f->n;
    uint64_t *z = bn_scratch(words + 1);
    if (z == NULL)
        return false;
    bn_get_words(z, words, a);
    gf2m_reduce(f, z, words);
    memcpy(e, z, f->n * sizeof(*e));
    f->secret |= bn_secret(a, a);
    bn_scratch_free(z, words + 1);
    return true;
}

int gf2m_store(const struct gf2m *f, BIGNUM *r)
{
    if (!bn_set_words(r, f->r, f->n))
        return 0;
    if (!f->secret)
        bn_trim(r);
    return 1;
}

int gf2m_arr(gf2m_op *op, BIGNUM *r, const BIGNUM *a, const BIGNUM *b, const int p[])
{
    struct gf2m f;
    if (!gf2m_open(&f, p))
        return 0;
    int ok = gf2m_load(&f, f.a, a) && (b == NULL || gf2m_load(&f, f.b, b)) && op(&f) &&
             gf2m_store(&f, r);
    gf2m_close(&f);
    return ok;
}

int gf2m_poly(gf2m_op *op, BIGNUM *r, const BIGNUM *a, const BIGNUM *b, const BIGNUM *p)
{
    int *exponents = gf2m_exponents(p);
    int ok = exponents != NULL && gf2m_arr(op, r, a, b, exponents);
    OPENSSL_free(exponents);
    return ok;
}

/* Elements are remainders already. */
static bool remainder_op(struct gf2m *f)
{
    memcpy(f->r, f->a, f->n * sizeof(*f->r));
    return true;
}

int BN_GF2m_mod_arr(BIGNUM *r, const BIGNUM *a, const int p[])
{
    return gf2m_arr(remainder_op, r, a, NULL, p);
}

int BN_GF2m_mod(BIGNUM *r, const BIGNUM *a, const BIGNUM *p)
{
    return gf2m_poly(remainder_op, r, a, NULL, p);
}
