/* Numbers modulo N, the order of P-384, in words of 64 bits; nothing in it where the compiler has
 * no products of 128 bits. Constant time. */
#if defined(__SIZEOF_INT128__)
#include "opt/p384.h"

#define WORDS 6
#define N_M0  0x6ed46089e88fdc45 /* -1/N modulo 2^64 */

/* rr is R^2 modulo N, R = 2^384. */
static const uint64_t N[6] = {0xecec196accc52973, 0x581a0db248b0a77a, 0xc7634d81f4372ddf,
                              0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff},
                      rr[6] = {0x2d319b2419b409a9, 0xff3d81e5df1aa419, 0xbc3e483afcb82947,
                               0xd40d49174aab1cc5, 0x3fb05b7a28266895, 0x0c84ee012b39bf21};

#include "opt/nistp_scalar.h"

void p384_scalar_mul_u128(uint64_t *r, const uint64_t *a, const uint64_t *b)
{
    scalar_mul(r, a, b);
}

void p384_scalar_reduce_u128(uint64_t *r, const uint64_t *a)
{
    scalar_reduce(r, a);
}

void p384_scalar_inverse_u128(uint64_t *r, const uint64_t *a)
{
    static const struct nistp_inverse inverse = {
        .m = N, .m0 = N_M0 & NISTP_LIMB_MASK, .words = 6, .limbs = 7, .rounds = 15};
    scalar_inverse(r, a, &inverse);
}
#else
typedef int p384_scalar_is_not_here;
#endif
