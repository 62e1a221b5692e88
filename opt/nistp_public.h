/* What of a NIST curve works on public points and scalars alone; after opt/nistp_group.h. Not
 * constant time. */
#ifndef ASSAY_OPT_NISTP_PUBLIC_H
#define ASSAY_OPT_NISTP_PUBLIC_H

#define DIGITS (64 * WORDS + 1)

/* k = sum of d[i] 2^i, each d[i] zero or odd and below 2^(w-1) in magnitude, with w - 1 zeros
 * behind it at least. */
static inline void windows_vartime(int8_t d[DIGITS], const uint64_t k[WORDS], unsigned w)
{
    uint64_t words[WORDS + 2] = {0};
    unsigned carry = 0;
    memcpy(words, k, 8 * WORDS);
    memset(d, 0, DIGITS);
    for (unsigned i = 0; i < DIGITS;) {
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

/* [u]G + [v]q: windows of both over one chain of doublings. */
static inline uint64_t multiply_double(uint64_t r[2 * WORDS], const uint64_t u[WORDS],
                                       const uint64_t v[WORDS], const uint64_t q[2 * WORDS])
{
    enum { OF_G = COMB_BITS + 1, OF_Q = 5, ODD = 1 << (OF_Q - 2) };
    int8_t of_g[DIGITS], of_q[DIGITS];
    struct point odd[ODD], t, p = {fe_one, fe_one, fe_zero};
    struct affine g;
    windows_vartime(of_g, u, OF_G);
    windows_vartime(of_q, v, OF_Q);
    point_from_words(&t, q);
    odd_multiples(odd, &t, ODD);

    int i = DIGITS - 1, doublings = 0;
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
            comb_point(&g, comb[0][(of_g[i] < 0 ? -of_g[i] : of_g[i]) / 2]);
            t = (struct point){g.x, g.y, fe_one};
            add_vartime(&p, &t, of_g[i] < 0, 1);
        }
    }
    return point_to_words(r, &p);
}

static inline uint64_t decompress(uint64_t y[WORDS], const uint64_t x[WORDS], unsigned odd)
{
    fe a, t, root;
    uint64_t reduced = is_reduced(x);
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
