/* P-256 in words of 64 bits with products of 128 bits; nothing in it where the compiler has none.
 */
#if defined(__SIZEOF_INT128__)
#include "opt/fe256_u128.h"

#include "opt/nistp_formulas.h"

#include "opt/p256_curve.h"

#include "opt/nistp_montgomery.h"

#include "opt/nistp_group.h"

#include "opt/nistp_public.h"
#include "opt/nistp_secret.h"

#include "opt/p256_base.h"

uint64_t p256_base_u128(uint64_t *r, const uint64_t *k)
{
    return base_multiply(r, k);
}

uint64_t p256_mul_u128(uint64_t *r, const uint64_t *k, const uint64_t *q)
{
    return point_multiply(r, k, q);
}

uint64_t p256_mul_double_u128(uint64_t *r, const uint64_t *u, const uint64_t *v, const uint64_t *q)
{
    return multiply_double(r, u, v, q);
}

uint64_t p256_on_curve_u128(const uint64_t *q)
{
    return on_curve(q);
}

uint64_t p256_decompress_u128(uint64_t *y, const uint64_t *x, unsigned odd)
{
    return decompress(y, x, odd);
}
#else
typedef int p256_u128_is_not_here;
#endif
