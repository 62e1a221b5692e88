/* Numbers modulo N, the order of P-521, in words of 64 bits; nothing in it where the compiler has
 * no products of 128 bits. Constant time. */
#if defined(__SIZEOF_INT128__)
#include "opt/p521.h"

#define WORDS 9
#define N_M0  0x1d2f5ccd79a995c7 /* -1/N modulo 2^64 */

/* rr is R^2 modulo N, R = 2^576. */
static const uint64_t N[9] = {0xbb6fb71e91386409, 0x3bb5c9b8899c47ae, 0x7fcc0148f709a5d0,
                              0x51868783bf2f966b, 0xfffffffffffffffa, 0xffffffffffffffff,
                              0xffffffffffffffff, 0xffffffffffffffff, 0x00000000000001ff},
                      rr[9] = {0x137cd04dcf15dd04, 0xf707badce5547ea3, 0x12a78d38794573ff,
                               0xd3721ef557f75e06, 0xdd6e23d82e49c7db, 0xcff3d142b7756e3e,
                               0x5bcc6d61a8e567bc, 0x2d8e03d1492d0d45, 0x000000000000003d};

#include "opt/nistp_scalar.h"

void p521_scalar_mul_u128(uint64_t *r, const uint64_t *a, const uint64_t *b)
{
    scalar_mul(r, a, b);
}

void p521_scalar_reduce_u128(uint64_t *r, const uint64_t *a)
{
    scalar_reduce(r, a);
}

void p521_scalar_inverse_u128(uint64_t *r, const uint64_t *a)
{
    static const struct nistp_inverse inverse = {
        .m = N, .m0 = N_M0 & NISTP_LIMB_MASK, .words = 9, .limbs = 9, .rounds = 21};
    scalar_inverse(r, a, &inverse);
}
#else
typedef int p521_scalar_is_not_here;
#endif
