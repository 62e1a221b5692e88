/* Multiples of the base point by secret scalars; after opt/nistp_secret.h, and the curve's `comb`
 * with its comb_point, COMB_BITS, COMB_WINDOWS, COMB_STRIDE, COMB_GROUPS, COMB_ENTRIES: comb[g][j]
 * is the point (2 j + 1) 2^(COMB_BITS COMB_STRIDE g) G, x and then y. Constant time.
 *
 * Of the windows of k, whose digits are odd (opt/nistp_secret.h), every COMB_STRIDE'th has a row:
 * those that are s above them are summed up, for each s from the highest down, between doublings. A
 * term is larger than the sum of those below it and both come to less than N, so that such a sum
 * meets no exception. */
#ifndef ASSAY_OPT_NISTP_BASE_H
#define ASSAY_OPT_NISTP_BASE_H

static inline void comb_sum(struct point *r, const uint64_t odd[WORDS + 1], unsigned s)
{
    struct affine q;
    uint64_t entry[2 * WORDS];
    for (unsigned g = 0; COMB_STRIDE * g + s < COMB_WINDOWS; g++) {
        unsigned i = COMB_STRIDE * g + s;
        struct digit d = odd_digit(odd, i, COMB_BITS, i + 1 == COMB_WINDOWS);
        table_lookup(entry, comb[g][0], COMB_ENTRIES, 2 * WORDS, d.entry);
        comb_point(&q, entry);
        fe_negate_if(&q.y, d.minus);
        if (g == 0)
            *r = (struct point){q.x, q.y, fe_one};
        else
            point_add_affine(r, r, &q);
    }
}

static inline uint64_t base_multiply(uint64_t r[2 * WORDS], const uint64_t k[WORDS])
{
    uint64_t odd[WORDS + 1];
    uint64_t even = odd_scalar(odd, k);
    struct point p, t;
    comb_sum(&p, odd, COMB_STRIDE - 1);
    for (unsigned s = COMB_STRIDE - 1; s-- > 0;) {
        point_double(&p, COMB_BITS);
        comb_sum(&t, odd, s);
        point_add_any(&p, &p, &t);
    }
    fe_negate_if(&p.Y, even);
    return point_to_words(r, &p);
}

#endif
