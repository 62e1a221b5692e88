/* What of P-256 works on public points and scalars alone; after opt/p256_group.h. Not constant
 * time.
 */
#ifndef ASSAY_OPT_P256_PUBLIC_H
#define ASSAY_OPT_P256_PUBLIC_H

/* k = sum of d[i] 2^i, each d[i] zero or odd and below 2^(w-1) in magnitude, with w - 1 zeros
 * behind it at least. */
static inline void windows_vartime(int8_t d[257], const uint64_t k[4], unsigned w)
{
    const uint64_t words[6] = {k[0], k[1], k[2], k[3]};
    unsigned carry = 0;
    memset(d, 0, 257);
    for (unsigned i = 0; i < 257;) {
        unsigned v = (unsigned)(words[i / 64] >> i % 64 & 0xff);
        if (i % 64 > 56)
            v |= (unsigned)(words[i / 64 + 1] << (64 - i % 64) & 0xff);
        if (((v ^ carry) & 1) == 0) {
            i++;
            continue;
        }
        v = (v & ((1u << w) - 1)) + carry;
        carry = v >> (w - 1);
        d[i] = (int8_t)((int)v - (int)(carry << w));
        i += w;
    }
}

/* p + q or p - q, whatever they are; Z2 is 1 if `affine`. */
static inline void add_vartime(struct point *p, const struct point *q, int minus, int affine)
{
    struct point t = *q;
    if (minus)
        fe_sub(&t.Y, &fe_zero, &t.Y);
    if (fe_is_zero(&p->Z)) {
        *p = t;
        return;
    }
    if (fe_is_zero(&t.Z))
        return;
    const struct point a = *p;
    if (affine)
        point_add_affine(p, &a, &(const struct affine){t.X, t.Y});
    else
        point_add(p, &a, &t);
    if (fe_is_zero(&p->Z)) /* the same x: equal or opposite */
        point_add_any(p, &a, &t);
}

static inline void comb_entry(struct point *q, unsigned j)
{
    for (int w = 0; w < 4; w++) {
        q->X.v[w] = p256_comb[0][j][w][0];
        q->Y.v[w] = p256_comb[0][j][w + 4][0];
    }
    q->Z = fe_one;
}

/* [u]G + [v]q: windows of both over one chain of doublings. */
static inline uint64_t multiply_double(uint64_t r[8], const uint64_t u[4], const uint64_t v[4],
                                       const uint64_t q[8])
{
    enum { OF_G = P256_COMB_BITS + 1, OF_Q = 5, ODD = 1 << (OF_Q - 2) };
    int8_t of_g[257], of_q[257];
    struct point odd[ODD], t, p = {fe_one, fe_one, fe_zero};
    windows_vartime(of_g, u, OF_G);
    windows_vartime(of_q, v, OF_Q);
    point_from_words(&t, q);
    odd_multiples(odd, &t, ODD);

    int i = 256, doublings = 0;
    while (i >= 0 && of_g[i] == 0 && of_q[i] == 0)
        i--;
    for (; i >= 0; i--) {
        doublings++;
        if (of_q[i] == 0 && of_g[i] == 0 && i > 0)
            continue;
        point_double(&p, doublings);
        doublings = 0;
        if (of_q[i] != 0)
            add_vartime(&p, &odd[(of_q[i] < 0 ? -of_q[i] : of_q[i]) / 2], of_q[i] < 0, 0);
        if (of_g[i] != 0) {
            comb_entry(&t, (unsigned)((of_g[i] < 0 ? -of_g[i] : of_g[i]) / 2));
            add_vartime(&p, &t, of_g[i] < 0, 1);
        }
    }
    return point_to_words(r, &p);
}

/* a^((p+1)/4), (p + 1) / 4 = 2^94 ((2^32 - 1) 2^128 + 2^96 + 1). */
static inline void fe_root(fe *r, const fe *a)
{
    fe x, t = *a;
    for (int n = 1; n < 32; n *= 2) { /* a^(2^n - 1) */
        fe_square_times(&x, &t, n);
        fe_mul(&t, &x, &t);
    }
    fe_square_times(&t, &t, 32);
    fe_mul(&t, &t, a);
    fe_square_times(&t, &t, 96);
    fe_mul(&t, &t, a);
    fe_square_times(r, &t, 94);
}

static inline uint64_t decompress(uint64_t y[4], const uint64_t x[4], unsigned odd)
{
    fe a, t, root;
    uint64_t reduced = p256_is_reduced(x);
    fe_from_words(&a, x);
    right_side(&t, &a);
    fe_root(&root, &t);
    fe_square(&a, &root);
    fe_sub(&a, &a, &t);
    fe_to_words(y, &root);
    if ((y[0] & 1) != (odd & 1)) {
        fe_sub(&root, &fe_zero, &root);
        fe_to_words(y, &root);
    }
    return fe_is_zero(&a) & reduced;
}

#endif
