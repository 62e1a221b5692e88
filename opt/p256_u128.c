/* P-256 in words of 64 bits with products of 128 bits; nothing in it where the compiler has none.
 */
#if defined(__SIZEOF_INT128__)
#include "opt/fe256_u128.h"

#include "opt/p256_formulas.h"

#include "opt/p256_group.h"

#include "opt/p256_public.h"
#include "opt/p256_secret.h"

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
    fe x, y;
    fe_from_words(&x, q);
    fe_from_words(&y, q + 4);
    right_side(&x, &x);
    fe_square(&y, &y);
    fe_sub(&x, &x, &y);
    return fe_is_zero(&x) & p256_is_reduced(q) & p256_is_reduced(q + 4);
}

uint64_t p256_decompress_u128(uint64_t *y, const uint64_t *x, unsigned odd)
{
    return decompress(y, x, odd);
}
#else
typedef int p256_u128_is_not_here;
#endif
