/* P-384 in words of 64 bits, on the products of opt/asm/x86_64/p384_avx2.S: what takes secrets. */
#include "opt/p384_x86_64.h"

#include "opt/p384_curve.h"

#include "opt/nistp_montgomery.h"

#include "opt/nistp_group.h"

#include "opt/nistp_secret.h"

#include "opt/nistp_base.h"

uint64_t p384_base_avx2(uint64_t *r, const uint64_t *k)
{
    return base_multiply(r, k);
}

uint64_t p384_mul_avx2(uint64_t *r, const uint64_t *k, const uint64_t *q)
{
    return point_multiply(r, k, q);
}
