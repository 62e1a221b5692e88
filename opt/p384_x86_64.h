/* The field of P-384 and its points over opt/asm/x86_64/p384_avx2.S. Constant time. */
#ifndef ASSAY_OPT_P384_X86_64_H
#define ASSAY_OPT_P384_X86_64_H

#include "opt/fe384.h"

void fe384_mul_avx2(uint64_t r[6], const uint64_t a[6], const uint64_t b[6]);
void fe384_square_avx2(uint64_t r[6], const uint64_t a[6], uint64_t n);

static inline void fe_mul(fe *r, const fe *a, const fe *b)
{
    fe384_mul_avx2(r->v, a->v, b->v);
}

static inline void fe_square(fe *r, const fe *a)
{
    fe384_square_avx2(r->v, a->v, 1);
}

static inline void fe_square_times(fe *r, const fe *a, int n)
{
    fe384_square_avx2(r->v, a->v, (uint64_t)n);
}

#define point_double_asm     p384_double_avx2
#define point_add_asm        p384_add_avx2
#define point_add_affine_asm p384_add_affine_avx2
#include "opt/nistp_x86_64.h"

#endif
