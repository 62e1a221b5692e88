/* P-256 in words of 64 bits, on the products of opt/asm/x86_64/p256_avx2.S: what takes secrets. */
#include "opt/p256_x86_64.h"

#include "opt/p256_curve.h"

#include "opt/nistp_montgomery.h"

#include "opt/nistp_group.h"

#include "opt/nistp_secret.h"

#include "opt/p256_base.h"

uint64_t p256_base_avx2(uint64_t *r, const uint64_t *k)
{
    return base_multiply(r, k);
}

uint64_t p256_mul_avx2(uint64_t *r, const uint64_t *k, const uint64_t *q)
{
    return point_multiply(r, k, q);
}
