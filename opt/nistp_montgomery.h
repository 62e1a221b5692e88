/* Numbers of a field in Montgomery form from plain ones and back; after the header of a curve.
 * Constant time. */
#ifndef ASSAY_OPT_NISTP_MONTGOMERY_H
#define ASSAY_OPT_NISTP_MONTGOMERY_H

static inline void fe_from_words(fe *r, const uint64_t w[WORDS])
{
    memcpy(r->v, w, sizeof(r->v));
    fe_mul(r, r, &fe_rr);
}

static inline void fe_to_words(uint64_t w[WORDS], const fe *a)
{
    static const fe one = {{1}};
    fe t;
    fe_mul(&t, a, &one);
    memcpy(w, t.v, sizeof(t.v));
}

/* Always below p. */
static inline uint64_t fe_is_zero(const fe *a)
{
    uint64_t any = 0;
    for (int i = 0; i < WORDS; i++)
        any |= a->v[i];
    return ct_is_zero(any);
}

#endif
