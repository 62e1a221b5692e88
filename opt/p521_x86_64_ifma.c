/* P-521 on AVX-512 IFMA: what takes secrets. */
#include "opt/fe521_ifma.h"

#include "opt/nistp_formulas.h"

#include "opt/p521_curve.h"

#include "opt/nistp_group.h"

#include "opt/nistp_secret.h"

#include "opt/nistp_base.h"

uint64_t p521_base_ifma(uint64_t *r, const uint64_t *k)
{
    return base_multiply(r, k);
}

uint64_t p521_mul_ifma(uint64_t *r, const uint64_t *k, const uint64_t *q)
{
    return point_multiply(r, k, q);
}
