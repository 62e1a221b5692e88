/* Multiplication of points of a NIST curve by secret scalars; after opt/nistp_group.h. Constant
 * time.
 *
 * The scalar k < N is made odd, by taking N - k and -y of the result instead where it is even, so
 * that all its windows of w bits are odd digits between -2^w and 2^w (M. Joye, M. Tunstall,
 * "Exponent recoding and regular exponentiation algorithms", AFRICACRYPT 2009): none is zero, and
 * no partial sum is infinity. Partial sums can't meet the next term either, but for the last: at k
 * = N (from 0) they are opposite, which point_add does right, and some k take a doubling, so that
 * the last sum is made by point_add_any. */
#ifndef ASSAY_OPT_NISTP_SECRET_H
#define ASSAY_OPT_NISTP_SECRET_H

/* k = sum of digits d 2^(bits i), d = 2 j - 2^bits + 1: the i'th j is the bits above bit 1 of what
 * is left. k is reduced first; all ones if it was replaced by N - k. */
static inline uint64_t odd_scalar(uint64_t r[WORDS + 1], const uint64_t k[WORDS])
{
    scalar_reduce(r, k);
    uint64_t even = ct_barrier((r[0] & 1) - 1), borrow = 0;
    for (int i = 0; i < WORDS; i++) {
        uint64_t t;
        borrow = borrow_step(&t, curve_n[i], r[i], borrow);
        r[i] = ct_select(even, t, r[i]);
    }
    r[WORDS] = 0;
    return even;
}

/* The entry (0 for 1, 1 for 3, ...) of the digit's magnitude, and all ones if it is negative; the
 * top window has no digit above it to borrow from. */
struct digit {
    uint64_t entry, minus;
};

static inline struct digit odd_digit(const uint64_t k[WORDS + 1], unsigned i, unsigned bits,
                                     int top)
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

/* r = row `entry` of a table of n rows of so many words, up to 48. */
static inline void table_lookup(uint64_t *r, const uint64_t *table, int n, size_t words,
                                uint64_t entry)
{
    lanes sum[12] = {{0}}, want = {entry, entry, entry, entry}, at = {0};
    uint64_t rest[3] = {0};
    for (int j = 0; j < n; j++, table += words) {
        const lanes mask = (lanes)(want == at);
#pragma GCC unroll 12
        for (size_t i = 0; i < words / 4; i++)
            sum[i] |= mask & *(const lanes *)(table + 4 * i);
#pragma GCC unroll 3
        for (size_t i = 0; i < words % 4; i++)
            rest[i] |= mask[0] & table[words / 4 * 4 + i];
        at += 1;
    }
    memcpy(r, sum, words / 4 * sizeof(lanes));
    memcpy(r + words / 4 * 4, rest, words % 4 * sizeof(rest[0]));
}

#define MUL_BITS    5
#define MUL_WINDOWS (CURVE_BITS / MUL_BITS + 1)
#define MUL_ENTRIES 16

static inline void multiple(struct point *r, const struct point table[MUL_ENTRIES],
                            const struct digit *d)
{
    table_lookup((uint64_t *)r, (const uint64_t *)table, MUL_ENTRIES, sizeof(*r) / 8, d->entry);
    fe_negate_if(&r->Y, d->minus);
}

static inline uint64_t point_multiply(uint64_t r[2 * WORDS], const uint64_t k[WORDS],
                                      const uint64_t q[2 * WORDS])
{
    struct point table[MUL_ENTRIES], p, t;
    uint64_t odd[WORDS + 1];
    uint64_t even = odd_scalar(odd, k);
    point_from_words(&p, q);
    odd_multiples(table, &p, MUL_ENTRIES);
    struct digit d = odd_digit(odd, MUL_WINDOWS - 1, MUL_BITS, 1);
    multiple(&p, table, &d);
    for (unsigned i = MUL_WINDOWS - 1; i-- > 0;) {
        d = odd_digit(odd, i, MUL_BITS, 0);
        point_double(&p, MUL_BITS);
        multiple(&t, table, &d);
        if (i > 0)
            point_add(&p, &p, &t);
        else
            point_add_any(&p, &p, &t);
    }
    fe_negate_if(&p.Y, even);
    return point_to_words(r, &p);
}

#endif
