#include <openssl/crypto.h>

#include "crypto/ec/binary.h"

void bf_open(struct binary_field *w, const struct curve *c)
{
    const int *p = c->binary.exponents;
    w->f = (struct gf2m){.p = p,
                         .m = p[0],
                         .n = c->n,
                         .a = w->a,
                         .r = w->r,
                         .product = w->product,
                         .reversed = w->reversed};
    for (size_t i = 0; i < GF2M_SPARE; i++)
        w->f.spare[i] = w->spare[i];
}

void bf_close(struct binary_field *w)
{
    OPENSSL_cleanse(w, sizeof(*w));
}

/* That there is none would show: so the inverse of 1 is asked for in place of that of 0. */
void bf_inverse(struct binary_field *w, uint64_t *r, const uint64_t *a)
{
    uint64_t zero = bf_is_zero(w, a);
    bf_copy(w, w->a, a);
    w->a[0] |= zero & 1;
    gf2m_inverse(&w->f, r);
}

void bf_root(struct binary_field *w, uint64_t *r, const uint64_t *a)
{
    bf_copy(w, r, a);
    for (int i = 1; i < w->f.m; i++)
        bf_sqr(w, r, r);
}

uint64_t bf_is_element(const struct curve *c, const uint64_t *a)
{
    return ct_is_zero(a[c->n - 1] >> c->field_bits % 64);
}
