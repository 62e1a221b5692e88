/* Scalars modulo L = 2^446 - c in words of 64 bits: 2^448 is 4c modulo L, a number of 226 bits.
 * Constant time. Nothing in it where the compiler has no integer of 128 bits. */
#if defined(__SIZEOF_INT128__)
#include "opt/curve448.h"
#include "ref/bytes.h"
#include "ref/ct.h"

__extension__ typedef unsigned __int128 u128;

static const uint64_t L[7] = {0x2378c292ab5844f3, 0x216cc2728dc58f55, 0xc44edb49aed63690,
                              0xffffffff7cca23e9, 0xffffffffffffffff, 0xffffffffffffffff,
                              0x3fffffffffffffff};

/* 2^448 - 4 L. */
static const uint64_t c4[4] = {0x721cf5b5529eec34, 0x7a4cf635c8e9c2ab, 0xeec492d944a725bf,
                               0x000000020cd77058};

/* r += a b; r has the words for it, and is followed by nothing that could carry. */
static void add_product(uint64_t *r, const uint64_t *a, int a_len, const uint64_t *b, int b_len,
                        int r_len)
{
    for (int i = 0; i < a_len; i++) {
        u128 t = 0;
        for (int j = 0; j < b_len; j++) {
            t += (u128)a[i] * b[j] + r[i + j];
            r[i + j] = (uint64_t)t;
            t >>= 64;
        }
        for (int j = i + b_len; j < r_len; j++) {
            t += r[j];
            r[j] = (uint64_t)t;
            t >>= 64;
        }
    }
}

/* x of 15 words modulo L. */
static void reduce(uint8_t out[56], const uint64_t x[15])
{
    /* What lies above 2^448 comes down times 4c: 464 bits of it at first, then 243, 22 and one; the
     * number that had that last bit is small otherwise. */
    static const int high_words[4] = {8, 4, 1, 1};
    uint64_t w[15];
    memcpy(w, x, sizeof(w));
    for (int pass = 0; pass < 4; pass++) {
        uint64_t t[15] = {0};
        memcpy(t, w, 7 * sizeof(w[0]));
        add_product(t, w + 7, high_words[pass], c4, 4, 12);
        memcpy(w, t, sizeof(w));
    }
    /* Below 2^448 < 5 L. */
    for (int again = 0; again < 4; again++) {
        uint64_t t[7], borrow = 0;
        for (int i = 0; i < 7; i++) {
            u128 difference = (u128)w[i] - L[i] - borrow;
            t[i] = (uint64_t)difference;
            borrow = (uint64_t)(difference >> 64) & 1;
        }
        for (int i = 0; i < 7; i++)
            w[i] = ct_select(borrow - 1, t[i], w[i]);
    }
    for (int i = 0; i < 7; i++)
        store64_le(out + 8 * i, w[i]);
}

static void load(uint64_t *w, const uint8_t *in, int n)
{
    for (int i = 0; i < n; i++)
        w[i] = load64_le(in + 8 * i);
}

void ed448_reduce_u128(uint8_t out[56], const uint8_t x[114])
{
    uint64_t w[15];
    load(w, x, 14);
    w[14] = x[112] | (uint64_t)x[113] << 8;
    reduce(out, w);
}

void ed448_muladd_u128(uint8_t out[56], const uint8_t a[56], const uint8_t b[56],
                       const uint8_t c[56])
{
    uint64_t aw[7], bw[7], x[15] = {0};
    load(aw, a, 7);
    load(bw, b, 7);
    load(x, c, 7);
    add_product(x, aw, 7, bw, 7, 14);
    reduce(out, x);
}
#else
typedef int curve448_scalar_is_not_here;
#endif
