/* Numbers modulo N, the order of P-256, in words of 64 bits; nothing in it where the compiler has
 * no products of 128 bits. Constant time. */
#if defined(__SIZEOF_INT128__)
#include <string.h>

#include "opt/nistp_inverse.h"
#include "opt/p256.h"

__extension__ typedef unsigned __int128 u128;

static const uint64_t N[4] = {0xf3b9cac2fc632551, 0xbce6faada7179e84, 0xffffffffffffffff,
                              0xffffffff00000000};
#define N_M0 0xccd1c8aaee00bc4f /* -1/N modulo 2^64 */

/* a + 2^256 carry, less N if that isn't negative. */
static void subtract_n(uint64_t r[4], const uint64_t a[4], uint64_t carry)
{
    uint64_t t[4], borrow = 0;
    for (int i = 0; i < 4; i++) {
        u128 d = (u128)a[i] - N[i] - borrow;
        t[i] = (uint64_t)d;
        borrow = (uint64_t)(d >> 64) & 1;
    }
    uint64_t less = (carry - borrow) & (0 - borrow);
    for (int i = 0; i < 4; i++)
        r[i] = ct_select(less, a[i], t[i]);
}

/* a b / 2^256 modulo N: below N if a or b is, else below 2^256. */
static void montgomery_mul(uint64_t r[4], const uint64_t a[4], const uint64_t b[4])
{
    uint64_t t[5] = {0};
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++) {
        u128 c = (u128)a[i] * b[0] + t[0], d;
        uint64_t q = (uint64_t)c * N_M0;
        d = (u128)q * N[0] + (uint64_t)c;
#pragma GCC unroll 3
        for (int j = 1; j < 4; j++) {
            c = (u128)a[i] * b[j] + t[j] + (uint64_t)(c >> 64);
            d = (u128)q * N[j] + (uint64_t)c + (uint64_t)(d >> 64);
            t[j - 1] = (uint64_t)d;
        }
        c = (u128)t[4] + (uint64_t)(c >> 64) + (uint64_t)(d >> 64);
        t[3] = (uint64_t)c;
        t[4] = (uint64_t)(c >> 64);
    }
    subtract_n(r, t, t[4]);
}

/* R^2 modulo N, R = 2^256. */
static const uint64_t rr[4] = {0x83244c95be79eea2, 0x4699799c49bd6fa6, 0x2845b2392b6bec59,
                               0x66e12d94f3d95620};

void p256_scalar_mul_u128(uint64_t *r, const uint64_t *a, const uint64_t *b)
{
    uint64_t t[4];
    montgomery_mul(t, a, b);
    montgomery_mul(r, t, rr);
}

void p256_scalar_reduce_u128(uint64_t *r, const uint64_t *a)
{
    subtract_n(r, a, 0);
}

void p256_scalar_inverse_u128(uint64_t *r, const uint64_t *a)
{
    static const struct nistp_inverse inverse = {
        .m = N, .m0 = N_M0 & NISTP_LIMB_MASK, .words = 4, .limbs = 5, .rounds = 10};
    static const uint64_t one[4] = {1};
    uint64_t t[4];
    subtract_n(t, a, 0);
    nistp_divide(r, one, t, &inverse);
}
#else
typedef int p256_scalar_is_not_here;
#endif
