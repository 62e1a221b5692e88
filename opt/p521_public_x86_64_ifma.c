/* P-521 on AVX-512 IFMA: what is public. */
#include "opt/fe521_ifma.h"

#include "opt/nistp_formulas.h"

#include "opt/p521_curve.h"

#include "opt/nistp_group.h"

#include "opt/nistp_public.h"

uint64_t p521_mul_double_ifma(uint64_t *r, const uint64_t *u, const uint64_t *v, const uint64_t *q)
{
    return multiply_double(r, u, v, q);
}

uint64_t p521_decompress_ifma(uint64_t *y, const uint64_t *x, unsigned odd)
{
    return decompress(y, x, odd);
}
