/* P-521 in limbs of 58 bits, on the products of opt/asm/x86_64/p521_avx2.S: what is public. */
#include "opt/p521_x86_64.h"

#include "opt/p521_curve.h"

#include "opt/nistp_group.h"

#include "opt/nistp_public.h"

uint64_t p521_mul_double_avx2(uint64_t *r, const uint64_t *u, const uint64_t *v, const uint64_t *q)
{
    return multiply_double(r, u, v, q);
}

uint64_t p521_decompress_avx2(uint64_t *y, const uint64_t *x, unsigned odd)
{
    return decompress(y, x, odd);
}
