/* X25519 and Ed25519 in limbs of 51 bits; nothing in it where the compiler has no integer of 128
 * bits. */
#if defined(__SIZEOF_INT128__)
#include "opt/fe25519_u128.h"

#include "opt/curve25519_kernels.h"

uint64_t x25519_u128(uint8_t out[32], const uint8_t k[32], const uint8_t u[32])
{
    return x25519_ladder(out, k, u);
}

void x25519_base_u128(uint8_t out[32], const uint8_t k[32])
{
    x25519_base(out, k);
}

void ed25519_base_u128(uint8_t out[32], const uint8_t s[32])
{
    ed25519_base(out, s);
}

int ed25519_double_u128(uint8_t out[32], const uint8_t S[32], const uint8_t k[32],
                        const uint8_t A[32])
{
    return ed25519_double(out, S, k, A);
}
#else
typedef int curve25519_u128_is_not_here;
#endif
