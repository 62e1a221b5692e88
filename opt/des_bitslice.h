/* DES bit-sliced (Biham, "A fast new DES implementation in software", FSE 1997), constant time:
 * plane i holds bit i + 1 of 64 blocks in each 64-bit lane of a vector, and permutations are a
 * matter of which plane is named. An S-box is four functions of six bits: the 16 functions of the
 * last two bits are made once, and each output chooses among them by the other four.
 *
 * The file that includes this has `vec`, a vector of LANES words, and `CHOOSE(s, a, b)`: b where s
 * is set, else a. */
#include "opt/des.h"
#include "ref/bytes.h"

#define INLINE static inline __attribute__((always_inline))
#define BATCH  (64 * LANES) /* blocks */

/* Bit i of truth[j][o]: bit 1 + o, from the left, of what S(j+1) gives for entry i, its rows in a
 * row. */
static const uint64_t truth[8][4] = {
    {0x9a27279c9d522ae5, 0xc9934b35265e9c27, 0x5e8939e44b368771, 0x87e15d9278c6b16c},
    {0xc927965a69d2992d, 0x6e618d66919e5a99, 0x47b4e81e58b98679, 0xa539b1cce41b4b63},
    {0x966669397a89964d, 0xa794d8275c632ed8, 0x5e92e56269d25879, 0x3aa59369e41b1be4},
    {0x99d249b5e827b4c6, 0xb64a99d24b39e827, 0xe81b2d6366b492ad, 0x2d6317e492ad994b},
    {0x1aa787b86c4bd962, 0x63ac9d6185795a96, 0x9369b15a9c274cf1, 0xca992b6c35e29e58},
    {0xc3d86867ac63929d, 0x9a69a54e0db67a49, 0x1bc6c996691bb46c, 0x8d72718d66d2e61a},
    {0x994e4b9c69a526da, 0x9aa526daad195a99, 0x78c387e4b38c691e, 0x4b96626d266d9d92},
    {0x87e49c72691e4b65, 0x639c5a6527c6d839, 0xd12d36c3ac728d72, 0xb58a781b4a6796e1},
};

/* Where bit i + 1 of what the S-boxes give goes: P backwards. */
static const uint8_t p_inverse[32] = {8, 16, 22, 30, 12, 27, 1,  17, 23, 15, 29, 5, 25, 19, 9,  0,
                                      7, 13, 24, 2,  3,  28, 10, 18, 31, 11, 21, 6, 4,  26, 14, 20};

/* Rows become columns, the highest bit first (Hacker's Delight, 2nd ed., 7-3). */
static void transpose(vec a[64])
{
    uint64_t mask = 0x00000000ffffffff;
    for (unsigned j = 32; j != 0; j >>= 1, mask ^= mask << j)
        for (unsigned k = 0; k < 64; k = ((k | j) + 1) & ~j) {
            vec t = (a[k] ^ a[k | j] >> j) & mask;
            a[k] ^= t;
            a[k | j] ^= t << j;
        }
}

/* out ^= S(j+1), at the places of P. x0 and x5 choose the row. Group j of E begins a bit before bit
 * 4 j of R. */
INLINE void s_box(vec *l, const vec *r, uint8_t key, unsigned j)
{
    vec x[6], f[16] = {0};
    for (unsigned i = 0; i < 6; i++)
        x[i] = r[(4 * j + i + 31) % 32] ^ (0 - (uint64_t)(key >> (5 - i) & 1));
    const vec last[4] = {~(x[3] | x[4]), ~x[3] & x[4], x[3] & ~x[4], x[3] & x[4]};
#pragma GCC unroll 16
    for (unsigned i = 1; i < 16; i++)
        f[i] = f[i & (i - 1)] | last[__builtin_ctz(i)];
#pragma GCC unroll 4
    for (unsigned o = 0; o < 4; o++) {
        vec t[8];
#pragma GCC unroll 8
        for (unsigned i = 0; i < 8; i++)
            t[i] = CHOOSE(x[2], f[truth[j][o] >> (8 * i) & 15], f[truth[j][o] >> (8 * i + 4) & 15]);
#pragma GCC unroll 4
        for (unsigned i = 0; i < 4; i++)
            t[i] = CHOOSE(x[1], t[2 * i], t[2 * i + 1]);
        t[0] = CHOOSE(x[5], t[0], t[1]);
        t[2] = CHOOSE(x[5], t[2], t[3]);
        l[p_inverse[4 * j + o]] ^= CHOOSE(x[0], t[0], t[2]);
    }
}

static void f_round(vec *l, const vec *r, const uint8_t key[8])
{
#pragma GCC unroll 8
    for (unsigned j = 0; j < 8; j++)
        s_box(l, r, key[j], j);
}

/* Where bit i + 1 of IP's output comes from: columns of the block's bits become rows, the second,
 * fourth, sixth and eighth first, and from their lower ends. */
INLINE unsigned ip(unsigned i)
{
    unsigned column = i < 32 ? 2 * (i / 8) + 1 : 2 * (i / 8 - 4);
    return 8 * (7 - i % 8) + column;
}

/* BATCH blocks or less in a batch's time. */
static void des_batch(const struct des_key *key, uint8_t *out, const uint8_t *in, size_t n,
                      int decrypt)
{
    vec a[64] = {0}, half[2][32];
    for (size_t i = 0; i < n; i++)
        a[i % 64][i / 64] = load64_be(in + 8 * i);
    transpose(a);
    for (unsigned i = 0; i < 64; i++)
        half[i / 32][i % 32] = a[ip(i)];

    unsigned l = 0; /* which of the halves is L */
    for (unsigned s = 0; s < key->stages; s++) {
        unsigned stage = decrypt ? key->stages - 1 - s : s;
        int backwards = (stage == 1) != decrypt;
        for (unsigned i = 0; i < 16; i++, l ^= 1)
            f_round(half[l], half[l ^ 1], key->k[stage][backwards ? 15 - i : i]);
        l ^= 1; /* the preoutput is R(16) L(16) */
    }
    for (unsigned i = 0; i < 64; i++)
        a[ip(i)] = half[(i / 32) ^ l][i % 32];
    transpose(a);
    for (size_t i = 0; i < n; i++)
        store64_be(out + 8 * i, a[i % 64][i / 64]);
}

static void batches(const struct des_key *key, uint8_t *out, const uint8_t *in, size_t n,
                    int decrypt)
{
    for (size_t now; n > 0; n -= now, in += 8 * now, out += 8 * now) {
        now = n < BATCH ? n : BATCH;
        des_batch(key, out, in, now, decrypt);
    }
}
