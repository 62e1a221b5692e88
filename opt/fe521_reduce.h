/* Numbers modulo p = 2^521 - 1 in LIMBS limbs of LIMB bits, reduced; LIMB_MASK is one limb of ones.
 * Constant time. */
#ifndef ASSAY_OPT_FE521_REDUCE_H
#define ASSAY_OPT_FE521_REDUCE_H

#define TOP_LIMB (521 - LIMB * (LIMBS - 1))

static inline void fe_carry_all(uint64_t t[LIMBS])
{
    for (int i = 0; i < LIMBS - 1; i++) {
        t[i + 1] += t[i] >> LIMB;
        t[i] &= LIMB_MASK;
    }
}

/* What is above 2^521 goes round to limb 0. */
static inline void fe_round(uint64_t t[LIMBS])
{
    t[0] += t[LIMBS - 1] >> TOP_LIMB;
    t[LIMBS - 1] &= LIMB_MASK >> (LIMB - TOP_LIMB);
}

static inline void fe_reduce(uint64_t t[LIMBS], const fe *a)
{
    memcpy(t, a->v, 8 * LIMBS);
    for (int i = 0; i < 2; i++) {
        fe_carry_all(t);
        fe_round(t);
    }
    /* Below 2^521 now: where anything went round the second time, all but limb 0 was left 0. Of the
     * numbers up to p, t + 1 reaches 2^521 for p alone, which becomes 0 by going round with it. */
    uint64_t above = 1;
    for (int i = 0; i < LIMBS - 1; i++)
        above = (t[i] + above) >> LIMB;
    t[0] += (t[LIMBS - 1] + above) >> TOP_LIMB;
    fe_carry_all(t);
    t[LIMBS - 1] &= LIMB_MASK >> (LIMB - TOP_LIMB);
}

static inline uint64_t fe_is_zero(const fe *a)
{
    uint64_t t[LIMBS], any = 0;
    fe_reduce(t, a);
    for (int i = 0; i < LIMBS; i++)
        any |= t[i];
    return ct_is_zero(any);
}

#endif
