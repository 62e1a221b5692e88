/* Scalars modulo L = 2^252 + ... in words of 64 bits, by Barrett's reduction (Handbook of Applied
 * Cryptography, algorithm 14.42, b = 2^64, k = 4). Constant time. Nothing in it where the compiler
 * has no integer of 128 bits. */
#if defined(__SIZEOF_INT128__)
#include "opt/curve25519.h"
#include "ref/bytes.h"
#include "ref/ct.h"

__extension__ typedef unsigned __int128 u128;

static const uint64_t L[4] = {0x5812631a5cf5d3ed, 0x14def9dea2f79cd6, 0, 0x1000000000000000};

/* floor(2^512 / L). */
static const uint64_t mu[5] = {0xed9ce5a30a2c131b, 0x2106215d086329a7, 0xffffffffffffffeb,
                               0xffffffffffffffff, 0xf};

/* r += a b, from the lowest word up to the n'th of r; r has a_len + b_len words or n. */
static inline void add_product(uint64_t *r, int n, const uint64_t *a, int a_len, const uint64_t *b,
                               int b_len)
{
    for (int i = 0; i < a_len; i++) {
        u128 t = 0;
        for (int j = 0; j < b_len && i + j < n; j++) {
            t += (u128)a[i] * b[j] + r[i + j];
            r[i + j] = (uint64_t)t;
            t >>= 64;
        }
        if (i + b_len < n)
            r[i + b_len] = (uint64_t)t;
    }
}

/* r -= b in n words; returns the borrow. */
static inline uint64_t subtract(uint64_t *r, const uint64_t *a, const uint64_t *b, int n)
{
    uint64_t borrow = 0;
    for (int i = 0; i < n; i++) {
        u128 t = (u128)a[i] - b[i] - borrow;
        r[i] = (uint64_t)t;
        borrow = (uint64_t)(t >> 64) & 1;
    }
    return borrow;
}

static void reduce(uint8_t out[32], const uint64_t x[8])
{
    static const uint64_t L5[5] = {0x5812631a5cf5d3ed, 0x14def9dea2f79cd6, 0, 0x1000000000000000,
                                   0};
    /* q is floor(x / L), or one or two less. */
    uint64_t q[10] = {0}, qL[5] = {0}, r[5], t[5];
    add_product(q, 10, x + 3, 5, mu, 5);
    add_product(qL, 5, q + 5, 5, L, 4);
    (void)subtract(r, x, qL, 5);
    for (int again = 0; again < 2; again++) {
        uint64_t less = 0 - subtract(t, r, L5, 5);
        for (int i = 0; i < 5; i++)
            r[i] = ct_select(less, r[i], t[i]);
    }
    for (int i = 0; i < 4; i++)
        store64_le(out + 8 * i, r[i]);
}

static void load(uint64_t *w, const uint8_t *in, int n)
{
    for (int i = 0; i < n; i++)
        w[i] = load64_le(in + 8 * i);
}

void ed25519_reduce_u128(uint8_t out[32], const uint8_t x[64])
{
    uint64_t w[8];
    load(w, x, 8);
    reduce(out, w);
}

void ed25519_muladd_u128(uint8_t out[32], const uint8_t a[32], const uint8_t b[32],
                         const uint8_t c[32])
{
    uint64_t aw[4], bw[4], x[8] = {0};
    load(aw, a, 4);
    load(bw, b, 4);
    load(x, c, 4);
    add_product(x, 8, aw, 4, bw, 4);
    reduce(out, x);
}
#else
typedef int curve25519_scalar_is_not_here;
#endif
