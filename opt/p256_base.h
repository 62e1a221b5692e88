/* Multiples of P-256's base point by secret scalars; after opt/nistp_secret.h. Constant time. */
#ifndef ASSAY_OPT_P256_BASE_H
#define ASSAY_OPT_P256_BASE_H

/* The entries of a group's four windows. */
static void comb_lookup(struct affine q[4], const uint64_t table[][8][4], const uint64_t entries[4])
{
    lanes want, sum[8] = {{0}}, entry = {0};
    memcpy(&want, entries, sizeof(want));
    for (int j = 0; j < P256_COMB_ENTRIES; j++) {
        const lanes mask = (lanes)(want == entry);
#pragma GCC unroll 8
        for (int w = 0; w < 8; w++)
            sum[w] |= mask & *(const lanes *)table[j][w];
        entry += 1;
    }
    for (int lane = 0; lane < 4; lane++)
        for (int w = 0; w < 4; w++) {
            q[lane].x.v[w] = sum[w][lane];
            q[lane].y.v[w] = sum[w + 4][lane];
        }
}

static inline uint64_t base_multiply(uint64_t r[8], const uint64_t k[4])
{
    uint64_t odd[5], entries[4] = {0};
    uint64_t even = odd_scalar(odd, k);
    struct digit d[4];
    struct affine q[4];
    struct point p, last;
    for (unsigned i = 0; i < P256_COMB_WINDOWS; i++) {
        const unsigned lane = i % 4;
        for (unsigned j = i; lane == 0 && j < i + 4 && j < P256_COMB_WINDOWS; j++) {
            d[j - i] = odd_digit(odd, j, P256_COMB_BITS, j + 1 == P256_COMB_WINDOWS);
            entries[j - i] = d[j - i].entry;
        }
        if (lane == 0)
            comb_lookup(q, p256_comb[i / 4], entries);
        fe_negate_if(&q[lane].y, d[lane].minus);
        if (i == 0)
            p = (struct point){q[0].x, q[0].y, fe_one};
        else if (i < P256_COMB_WINDOWS - 1)
            point_add_affine(&p, &p, &q[lane]);
    }
    last = (struct point){q[2].x, q[2].y, fe_one};
    point_add_any(&p, &p, &last);
    fe_negate_if(&p.Y, even);
    return point_to_words(r, &p);
}

#endif
