/* The field of P-256 and its points over opt/asm/x86_64/p256_avx2.S: products there, sums here, on
 * the carry flag. Constant time. */
#ifndef ASSAY_OPT_P256_X86_64_H
#define ASSAY_OPT_P256_X86_64_H

#include <string.h>

#include "ref/ct.h"

typedef struct {
    uint64_t v[4];
} fe;

void fe256_mul_avx2(uint64_t r[4], const uint64_t a[4], const uint64_t b[4]);
void fe256_square_avx2(uint64_t r[4], const uint64_t a[4], uint64_t n);

#define P256_P1 0x00000000ffffffffull /* p = {~0, P1, 0, P3} */
#define P256_P3 0xffffffff00000001ull

static inline void fe_add(fe *r, const fe *a, const fe *b)
{
    uint64_t r0 = a->v[0], r1 = a->v[1], r2 = a->v[2], r3 = a->v[3], t0, t1, t2, t3, over;
    __asm__("xor %k8, %k8\n\tadd %9, %0\n\tadc %10, %1\n\tadc %11, %2\n\tadc %12, %3\n\t"
            "adc $0, %k8\n\tmov %0, %4\n\tmov %1, %5\n\tmov %2, %6\n\tmov %3, %7\n\t"
            "sub $-1, %4\n\tsbb %13, %5\n\tsbb $0, %6\n\tsbb %14, %7\n\tsbb $0, %8\n\t"
            "cmovnc %4, %0\n\tcmovnc %5, %1\n\tcmovnc %6, %2\n\tcmovnc %7, %3"
            : "+&r"(r0), "+&r"(r1), "+&r"(r2), "+&r"(r3), "=&r"(t0), "=&r"(t1), "=&r"(t2),
              "=&r"(t3), "=&r"(over)
            : "m"(b->v[0]), "m"(b->v[1]), "m"(b->v[2]), "m"(b->v[3]), "r"(P256_P1), "r"(P256_P3)
            : "cc");
    *r = (fe){{r0, r1, r2, r3}};
}

static inline void fe_sub(fe *r, const fe *a, const fe *b)
{
    uint64_t r0 = a->v[0], r1 = a->v[1], r2 = a->v[2], r3 = a->v[3], m0, m1 = P256_P1, m3 = P256_P3;
    __asm__("sub %7, %0\n\tsbb %8, %1\n\tsbb %9, %2\n\tsbb %10, %3\n\tsbb %4, %4\n\t"
            "and %4, %5\n\tand %4, %6\n\tadd %4, %0\n\tadc %5, %1\n\tadc $0, %2\n\tadc %6, %3"
            : "+&r"(r0), "+&r"(r1), "+&r"(r2), "+&r"(r3), "=&r"(m0), "+&r"(m1), "+&r"(m3)
            : "m"(b->v[0]), "m"(b->v[1]), "m"(b->v[2]), "m"(b->v[3])
            : "cc");
    *r = (fe){{r0, r1, r2, r3}};
}

static inline void fe_mul(fe *r, const fe *a, const fe *b)
{
    fe256_mul_avx2(r->v, a->v, b->v);
}

static inline void fe_square(fe *r, const fe *a)
{
    fe256_square_avx2(r->v, a->v, 1);
}

static inline void fe_square_times(fe *r, const fe *a, int n)
{
    fe256_square_avx2(r->v, a->v, (uint64_t)n);
}

#define point_double_asm     p256_double_avx2
#define point_add_asm        p256_add_avx2
#define point_add_affine_asm p256_add_affine_avx2
#include "opt/nistp_x86_64.h"

#endif
