/* X25519 and Ed25519 in words of 64 bits, on the products of opt/asm/x86_64/fe25519_adx.S and the
 * ladder of x25519_adx.S. */
#include "opt/fe25519_adx.h"

#include "opt/curve25519_kernels.h"

uint64_t x25519_adx(uint8_t out[32], const uint8_t scalar[32], const uint8_t u[32])
{
    static const uint64_t one[4] = {1}, zero[4] = {0};
    uint8_t k[32];
    uint64_t swaps[4], above = 0;
    struct x25519_state s;
    curve25519_clamp(k, scalar);
    fe_decode(&s.x_1, u);
    fe_from_words(&s.x_2, one);
    fe_from_words(&s.z_2, zero);
    s.x_3 = s.x_1;
    s.z_3 = s.x_2;
    /* k_t, unless it is k_(t+1): then the points are in their places. */
    for (int i = 3; i >= 0; i--) {
        uint64_t w = load64_le(k + 8 * i);
        swaps[i] = w ^ (w >> 1 | above << 63);
        above = w;
    }
    x25519_steps_adx(&s, swaps);
    /* Bit 0 of a clamped scalar is clear: nothing to swap back. */
    fe_invert(&s.z_2, &s.z_2);
    fe_mul(&s.x_2, &s.x_2, &s.z_2);
    return ct_is_zero(fe_encode(out, &s.x_2));
}

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
