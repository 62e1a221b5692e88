/* P-256 in words of 64 bits, on the products of opt/asm/x86_64/fe256_adx.S: what takes secrets. */
#include "opt/fe256_adx.h"

#include "opt/p256_group.h"

#define P256_LOOKUP_TARGET __attribute__((target("avx2")))
#include "opt/p256_secret.h"

uint64_t p256_base_adx(uint64_t *r, const uint64_t *k)
{
    return base_multiply(r, k);
}

uint64_t p256_mul_adx(uint64_t *r, const uint64_t *k, const uint64_t *q)
{
    return point_multiply(r, k, q);
}
