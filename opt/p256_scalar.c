/* Numbers modulo N, the order of P-256, in words of 64 bits; nothing in it where the compiler has
 * no products of 128 bits. Constant time. */
#if defined(__SIZEOF_INT128__)
#include "opt/p256.h"

#define WORDS 4
#define N_M0  0xccd1c8aaee00bc4f /* -1/N modulo 2^64 */

/* rr is R^2 modulo N, R = 2^256. */
static const uint64_t N[4] = {0xf3b9cac2fc632551, 0xbce6faada7179e84, 0xffffffffffffffff,
                              0xffffffff00000000},
                      rr[4] = {0x83244c95be79eea2, 0x4699799c49bd6fa6, 0x2845b2392b6bec59,
                               0x66e12d94f3d95620};

#include "opt/nistp_scalar.h"

void p256_scalar_mul_u128(uint64_t *r, const uint64_t *a, const uint64_t *b)
{
    scalar_mul(r, a, b);
}

void p256_scalar_reduce_u128(uint64_t *r, const uint64_t *a)
{
    scalar_reduce(r, a);
}

void p256_scalar_inverse_u128(uint64_t *r, const uint64_t *a)
{
    static const struct nistp_inverse inverse = {
        .m = N, .m0 = N_M0 & NISTP_LIMB_MASK, .words = 4, .limbs = 5, .rounds = 10};
    scalar_inverse(r, a, &inverse);
}
#else
typedef int p256_scalar_is_not_here;
#endif
