/* P-521 in limbs of 58 bits, on the products of opt/asm/x86_64/p521_avx2.S: what takes secrets. */
#include "opt/p521_x86_64.h"

#include "opt/p521_curve.h"

#include "opt/nistp_group.h"

#include "opt/nistp_secret.h"

#include "opt/nistp_base.h"

uint64_t p521_base_avx2(uint64_t *r, const uint64_t *k)
{
    return base_multiply(r, k);
}

uint64_t p521_mul_avx2(uint64_t *r, const uint64_t *k, const uint64_t *q)
{
    return point_multiply(r, k, q);
}
