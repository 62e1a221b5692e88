/* X25519 and Ed25519 in words of 64 bits, on the products of opt/asm/x86_64/fe25519_adx.S. */
#include "opt/fe25519_adx.h"

#include "opt/curve25519_kernels.h"

void x25519_base_adx(uint8_t out[32], const uint8_t k[32])
{
    x25519_base(out, k);
}

void ed25519_base_adx(uint8_t out[32], const uint8_t s[32])
{
    ed25519_base(out, s);
}

int ed25519_double_adx(uint8_t out[32], const uint8_t S[32], const uint8_t k[32],
                       const uint8_t A[32])
{
    return ed25519_double(out, S, k, A);
}

uint64_t fe25519_divide_adx(uint8_t out[32], const uint64_t x[4], const uint64_t z[4])
{
    fe a, b;
    fe_from_words(&a, x);
    fe_from_words(&b, z);
    fe_invert(&b, &b);
    fe_mul(&a, &a, &b);
    return ct_is_zero(fe_encode(out, &a));
}
