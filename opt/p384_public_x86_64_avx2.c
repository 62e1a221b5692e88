/* P-384 in words of 64 bits, on the products of opt/asm/x86_64/p384_avx2.S: what is public. */
#include "opt/p384_x86_64.h"

#include "opt/p384_curve.h"

#include "opt/nistp_montgomery.h"

#include "opt/nistp_group.h"

#include "opt/nistp_public.h"

uint64_t p384_mul_double_avx2(uint64_t *r, const uint64_t *u, const uint64_t *v, const uint64_t *q)
{
    return multiply_double(r, u, v, q);
}

uint64_t p384_decompress_avx2(uint64_t *y, const uint64_t *x, unsigned odd)
{
    return decompress(y, x, odd);
}
