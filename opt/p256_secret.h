/* Multiplication of points of P-256 by secret scalars; after opt/p256_group.h. Constant time.
 *
 * The scalar k < N is made odd, by taking N - k and -y of the result instead where it is even, so
 * that all its windows of w bits are odd digits between -2^w and 2^w (M. Joye, M. Tunstall,
 * "Exponent recoding and regular exponentiation algorithms", AFRICACRYPT 2009): none is zero, and
 * no partial sum is infinity. Partial sums can't meet the next term either, but for the last: at k
 * = N (from 0) they are opposite, which point_add does right, and two k, one in each method, take a
 * doubling, so that the last sum is made by point_add_any. */
#ifndef ASSAY_OPT_P256_SECRET_H
#define ASSAY_OPT_P256_SECRET_H

/* k = sum of digits d 2^(bits i), d = 2 j - 2^bits + 1: the i'th j is the bits above bit 1 of what
 * is left. k is reduced first; all ones if it was replaced by N - k. */
static inline uint64_t odd_scalar(uint64_t r[5], const uint64_t k[4])
{
    p256_scalar_reduce_u128(r, k);
    uint64_t even = ct_barrier((r[0] & 1) - 1), borrow = 0;
    for (int i = 0; i < 4; i++) {
        uint64_t t;
        borrow = fe_borrow(&t, p256_n[i], r[i], borrow);
        r[i] = ct_select(even, t, r[i]);
    }
    r[4] = 0;
    return even;
}

/* The entry (0 for 1, 1 for 3, ...) of the digit's magnitude, and all ones if it is negative; the
 * top window has no digit above it to borrow from. */
struct digit {
    uint64_t entry, minus;
};

static inline struct digit odd_digit(const uint64_t k[5], unsigned i, unsigned bits, int top)
{
    unsigned at = bits * i + 1;
    uint64_t half = 1ull << (bits - 1), j = k[at / 64] >> at % 64;
    if (at % 64 + bits > 64)
        j |= k[at / 64 + 1] << (64 - at % 64);
    j &= 2 * half - 1;
    if (top)
        return (struct digit){j, 0};
    uint64_t minus = ct_lt(j, half);
    return (struct digit){(j ^ minus) & (half - 1), minus};
}

typedef uint64_t lanes __attribute__((vector_size(32), aligned(8), may_alias));

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

#define MUL_BITS    5
#define MUL_WINDOWS 52
#define MUL_ENTRIES 16

static void table_lookup(struct point *r, const struct point table[MUL_ENTRIES], uint64_t entry)
{
    lanes sum[3] = {{0}}, want = {entry, entry, entry, entry}, at = {0};
    for (int j = 0; j < MUL_ENTRIES; j++) {
        const lanes mask = (lanes)(want == at);
        sum[0] |= mask & *(const lanes *)table[j].X.v;
        sum[1] |= mask & *(const lanes *)table[j].Y.v;
        sum[2] |= mask & *(const lanes *)table[j].Z.v;
        at += 1;
    }
    memcpy(r->X.v, &sum[0], 32);
    memcpy(r->Y.v, &sum[1], 32);
    memcpy(r->Z.v, &sum[2], 32);
}

/* The top digit, of bit 255 alone, is 1. */
static inline uint64_t point_multiply(uint64_t r[8], const uint64_t k[4], const uint64_t q[8])
{
    struct point table[MUL_ENTRIES], p, t;
    uint64_t odd[5];
    uint64_t even = odd_scalar(odd, k);
    point_from_words(&p, q);
    odd_multiples(table, &p, MUL_ENTRIES);
    for (unsigned i = MUL_WINDOWS - 1; i-- > 0;) {
        struct digit d = odd_digit(odd, i, MUL_BITS, 0);
        point_double(&p, MUL_BITS);
        table_lookup(&t, table, d.entry);
        fe_negate_if(&t.Y, d.minus);
        if (i > 0)
            point_add(&p, &p, &t);
        else
            point_add_any(&p, &p, &t);
    }
    fe_negate_if(&p.Y, even);
    return point_to_words(r, &p);
}

#endif
