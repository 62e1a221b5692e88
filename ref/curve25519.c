/* X25519, written next to RFC 7748 (January 2016), section 5, whose names these are. Constant time.
 * X448 is not here. */
#include "ref/curve25519.h"

#include <string.h>

#include "ref/fe25519.h"

/* (A - 2) / 4 for the curve's A = 486662: section 4.1 and 5. */
static const fe25519 a24 = {{121665 & 0xffff, 121665 >> 16}};

/* decodeScalar25519: a multiple of 8 between 2^254 and 2^255. */
static void decode_scalar(uint8_t k[32], const uint8_t in[32])
{
    memcpy(k, in, 32);
    k[0] &= 248;
    k[31] &= 127;
    k[31] |= 64;
}

/* The body of section 5's loop: from P, P + x_1 to 2P, 2P + x_1. */
static void ladder_step(const fe25519 *x_1, fe25519 *x_2, fe25519 *z_2, fe25519 *x_3, fe25519 *z_3)
{
    fe25519 A, AA, B, BB, E, C, D, DA, CB, t;
    fe25519_add(&A, x_2, z_2);
    fe25519_square(&AA, &A);
    fe25519_sub(&B, x_2, z_2);
    fe25519_square(&BB, &B);
    fe25519_sub(&E, &AA, &BB);
    fe25519_add(&C, x_3, z_3);
    fe25519_sub(&D, x_3, z_3);
    fe25519_mul(&DA, &D, &A);
    fe25519_mul(&CB, &C, &B);

    fe25519_add(&t, &DA, &CB);
    fe25519_square(x_3, &t);
    fe25519_sub(&t, &DA, &CB);
    fe25519_square(&t, &t);
    fe25519_mul(z_3, x_1, &t);
    fe25519_mul(x_2, &AA, &BB);
    fe25519_mul(&t, &a24, &E);
    fe25519_add(&t, &AA, &t);
    fe25519_mul(z_2, &E, &t);
}

uint64_t x25519_ref(uint8_t out[32], const uint8_t scalar[32], const uint8_t u[32])
{
    uint8_t k[32];
    decode_scalar(k, scalar);

    fe25519 x_1, x_2 = fe25519_one, z_2 = fe25519_zero, x_3, z_3 = fe25519_one;
    fe25519_decode(&x_1, u);
    x_3 = x_1;
    uint64_t swap = 0;
    for (int t = 254; t >= 0; t--) {
        uint64_t k_t = k[t / 8] >> (t % 8) & 1;
        swap ^= k_t;
        fe25519_swap(0 - swap, &x_2, &x_3);
        fe25519_swap(0 - swap, &z_2, &z_3);
        swap = k_t;
        ladder_step(&x_1, &x_2, &z_2, &x_3, &z_3);
    }
    fe25519_swap(0 - swap, &x_2, &x_3);
    fe25519_swap(0 - swap, &z_2, &z_3);

    fe25519_invert(&z_2, &z_2);
    fe25519_mul(&x_2, &x_2, &z_2);
    fe25519_encode(out, &x_2);
    return fe25519_is_zero(&x_2);
}

void x25519_base_ref(uint8_t out[32], const uint8_t k[32])
{
    static const uint8_t nine[32] = {9};
    (void)x25519_ref(out, k, nine);
}
