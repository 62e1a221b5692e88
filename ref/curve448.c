/* X448, written next to RFC 7748 (January 2016), section 5, whose names these are. Constant time.
 * X25519 is not here. */
#include "ref/curve448.h"

#include <string.h>

#include "ref/fe448.h"

/* (A - 2) / 4 for the curve's A = 156326: section 4.2 and 5. */
static const fe448 a24 = {{39081}};

/* decodeScalar448: a multiple of 4 from 2^447 on. */
static void decode_scalar(uint8_t k[56], const uint8_t in[56])
{
    memcpy(k, in, 56);
    k[0] &= 252;
    k[55] |= 128;
}

/* The body of section 5's loop: from P, P + x_1 to 2P, 2P + x_1. */
static void ladder_step(const fe448 *x_1, fe448 *x_2, fe448 *z_2, fe448 *x_3, fe448 *z_3)
{
    fe448 A, AA, B, BB, E, C, D, DA, CB, t;
    fe448_add(&A, x_2, z_2);
    fe448_square(&AA, &A);
    fe448_sub(&B, x_2, z_2);
    fe448_square(&BB, &B);
    fe448_sub(&E, &AA, &BB);
    fe448_add(&C, x_3, z_3);
    fe448_sub(&D, x_3, z_3);
    fe448_mul(&DA, &D, &A);
    fe448_mul(&CB, &C, &B);

    fe448_add(&t, &DA, &CB);
    fe448_square(x_3, &t);
    fe448_sub(&t, &DA, &CB);
    fe448_square(&t, &t);
    fe448_mul(z_3, x_1, &t);
    fe448_mul(x_2, &AA, &BB);
    fe448_mul(&t, &a24, &E);
    fe448_add(&t, &AA, &t);
    fe448_mul(z_2, &E, &t);
}

uint64_t x448_ref(uint8_t out[56], const uint8_t scalar[56], const uint8_t u[56])
{
    uint8_t k[56];
    decode_scalar(k, scalar);

    fe448 x_1, x_2 = fe448_one, z_2 = fe448_zero, x_3, z_3 = fe448_one;
    fe448_decode(&x_1, u);
    x_3 = x_1;
    uint64_t swap = 0;
    for (int t = 447; t >= 0; t--) {
        uint64_t k_t = k[t / 8] >> (t % 8) & 1;
        swap ^= k_t;
        fe448_swap(0 - swap, &x_2, &x_3);
        fe448_swap(0 - swap, &z_2, &z_3);
        swap = k_t;
        ladder_step(&x_1, &x_2, &z_2, &x_3, &z_3);
    }
    fe448_swap(0 - swap, &x_2, &x_3);
    fe448_swap(0 - swap, &z_2, &z_3);

    fe448_invert(&z_2, &z_2);
    fe448_mul(&x_2, &x_2, &z_2);
    fe448_encode(out, &x_2);
    return fe448_is_zero(&x_2);
}

void x448_base_ref(uint8_t out[56], const uint8_t k[56])
{
    static const uint8_t five[56] = {5};
    (void)x448_ref(out, k, five);
}
