/* The field of P-521 and its points over opt/asm/x86_64/p521_avx2.S. Constant time. */
#ifndef ASSAY_OPT_P521_X86_64_H
#define ASSAY_OPT_P521_X86_64_H

#include "opt/fe521.h"

void fe521_mul_avx2(uint64_t r[9], const uint64_t a[9], const uint64_t b[9]);
void fe521_square_avx2(uint64_t r[9], const uint64_t a[9], uint64_t n);

static inline void fe_mul(fe *r, const fe *a, const fe *b)
{
    fe521_mul_avx2(r->v, a->v, b->v);
}

static inline void fe_square(fe *r, const fe *a)
{
    fe521_square_avx2(r->v, a->v, 1);
}

static inline void fe_square_times(fe *r, const fe *a, int n)
{
    fe521_square_avx2(r->v, a->v, (uint64_t)n);
}

#define point_double_asm     p521_double_avx2
#define point_add_asm        p521_add_avx2
#define point_add_affine_asm p521_add_affine_avx2
#include "opt/nistp_x86_64.h"

#endif
