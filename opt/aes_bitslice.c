/* AES bit-sliced, for CPUs without AES instructions: portable, constant time, eight blocks at a
 * time.
 *
 * Plane i holds bit i of every byte of the states, in two 64-bit lanes of four blocks each: bit
 * 16 * row + 4 * column + block of a lane. Then ShiftRows rotates 16-bit fields by nibbles,
 * MixColumns rotates lanes by 16 bits, and the S-box is a circuit: Boyar and Peralta, "A new
 * combinational logic minimization technique with applications to cryptology" (SEA 2010), 115
 * gates. The compiler makes of the vectors what the CPU has, SSE2 or NEON, or plain words.
 *
 * A round key is kept as its planes too; as they are the same for all blocks, four planes share one
 * word, plane i being bit i % 4 of every nibble. */
#include "opt/aes.h"

#include "ref/bytes.h"

typedef uint64_t vec __attribute__((vector_size(16)));

#define NIBBLES 0x1111111111111111u /* the lowest bit of each */

/* Lane rotations, by 0 < n < 64. */
#define ROTR(v, n) ((v) >> (n) | (v) << (64 - (n)))

/* FIPS 197, 5.1.1, on planes: x0 and s0 of the paper are the highest bits. The names, and the
 * order, are the paper's: a top linear layer, the inversion with its multiplications, a bottom one.
 */
static void sub_bytes(vec q[8])
{
    vec x0 = q[7], x1 = q[6], x2 = q[5], x3 = q[4], x4 = q[3], x5 = q[2], x6 = q[1], x7 = q[0];

    vec y14 = x3 ^ x5, y13 = x0 ^ x6, y9 = x0 ^ x3, y8 = x0 ^ x5, t0 = x1 ^ x2, y1 = t0 ^ x7,
        y4 = y1 ^ x3, y12 = y13 ^ y14, y2 = y1 ^ x0, y5 = y1 ^ x6, y3 = y5 ^ y8, t1 = x4 ^ y12,
        y15 = t1 ^ x5, y20 = t1 ^ x1, y6 = y15 ^ x7, y10 = y15 ^ t0, y11 = y20 ^ y9, y7 = x7 ^ y11,
        y17 = y10 ^ y11, y19 = y10 ^ y8, y16 = t0 ^ y11, y21 = y13 ^ y16, y18 = x0 ^ y16;

    vec t2 = y12 & y15, t3 = y3 & y6, t4 = t3 ^ t2, t5 = y4 & x7, t6 = t5 ^ t2, t7 = y13 & y16,
        t8 = y5 & y1, t9 = t8 ^ t7, t10 = y2 & y7, t11 = t10 ^ t7, t12 = y9 & y11, t13 = y14 & y17,
        t14 = t13 ^ t12, t15 = y8 & y10, t16 = t15 ^ t12, t17 = t4 ^ t14, t18 = t6 ^ t16,
        t19 = t9 ^ t14, t20 = t11 ^ t16, t21 = t17 ^ y20, t22 = t18 ^ y19, t23 = t19 ^ y21,
        t24 = t20 ^ y18;
    vec t25 = t21 ^ t22, t26 = t21 & t23, t27 = t24 ^ t26, t28 = t25 & t27, t29 = t28 ^ t22,
        t30 = t23 ^ t24, t31 = t22 ^ t26, t32 = t31 & t30, t33 = t32 ^ t24, t34 = t23 ^ t33,
        t35 = t27 ^ t33, t36 = t24 & t35, t37 = t36 ^ t34, t38 = t27 ^ t36, t39 = t29 & t38,
        t40 = t25 ^ t39, t41 = t40 ^ t37, t42 = t29 ^ t33, t43 = t29 ^ t40, t44 = t33 ^ t37,
        t45 = t42 ^ t41;
    vec z0 = t44 & y15, z1 = t37 & y6, z2 = t33 & x7, z3 = t43 & y16, z4 = t40 & y1, z5 = t29 & y7,
        z6 = t42 & y11, z7 = t45 & y17, z8 = t41 & y10, z9 = t44 & y12, z10 = t37 & y3,
        z11 = t33 & y4, z12 = t43 & y13, z13 = t40 & y5, z14 = t29 & y2, z15 = t42 & y9,
        z16 = t45 & y14, z17 = t41 & y8;

    vec t46 = z15 ^ z16, t47 = z10 ^ z11, t48 = z5 ^ z13, t49 = z9 ^ z10, t50 = z2 ^ z12,
        t51 = z2 ^ z5, t52 = z7 ^ z8, t53 = z0 ^ z3, t54 = z6 ^ z7, t55 = z16 ^ z17,
        t56 = z12 ^ t48, t57 = t50 ^ t53, t58 = z4 ^ t46, t59 = z3 ^ t54, t60 = t46 ^ t57,
        t61 = z14 ^ t57, t62 = t52 ^ t58, t63 = t49 ^ t58, t64 = z4 ^ t59, t65 = t61 ^ t62,
        t66 = z1 ^ t63, t67 = t64 ^ t65, s3 = t53 ^ t66;
    q[7] = t59 ^ t63;
    q[6] = ~(t64 ^ s3);
    q[5] = ~(t55 ^ t67);
    q[4] = s3;
    q[3] = t51 ^ t66;
    q[2] = t47 ^ t65;
    q[1] = ~(t56 ^ t62);
    q[0] = ~(t48 ^ t60);
}

/* 5.3.2: the inverse of the affine transformation, b'(i) = b(i+2) ^ b(i+5) ^ b(i+7) ^ d(i). */
static void inv_affine(vec q[8])
{
    vec b[8];
    memcpy(b, q, sizeof(b));
#pragma GCC unroll 8
    for (unsigned i = 0; i < 8; i++)
        q[i] = b[(i + 2) % 8] ^ b[(i + 5) % 8] ^ b[(i + 7) % 8];
    q[0] = ~q[0];
    q[2] = ~q[2];
}

/* S is the affine transformation A of the inverse I, so S^-1 = I A^-1 = A^-1 S A^-1. */
static void inv_sub_bytes(vec q[8])
{
    inv_affine(q);
    sub_bytes(q);
    inv_affine(q);
}

/* 5.1.2: row r, a field of 16 bits, goes r columns, nibbles, to the right. */
static void shift_rows(vec q[8])
{
#pragma GCC unroll 8
    for (int i = 0; i < 8; i++) {
        vec x = q[i];
        q[i] = (x & 0x000000000000ffffu) | (x >> 4 & 0x000000000fff0000u) |
               (x << 12 & 0x00000000f0000000u) | (x >> 8 & 0x000000ff00000000u) |
               (x << 8 & 0x0000ff0000000000u) | (x >> 12 & 0x000f000000000000u) |
               (x << 4 & 0xfff0000000000000u);
    }
}

static void inv_shift_rows(vec q[8])
{
#pragma GCC unroll 8
    for (int i = 0; i < 8; i++) {
        vec x = q[i];
        q[i] = (x & 0x000000000000ffffu) | (x << 4 & 0x00000000fff00000u) |
               (x >> 12 & 0x00000000000f0000u) | (x >> 8 & 0x000000ff00000000u) |
               (x << 8 & 0x0000ff0000000000u) | (x << 12 & 0xf000000000000000u) |
               (x >> 4 & 0x0fff000000000000u);
    }
}

/* 4.2: each byte times x: planes move up by one, and the highest comes back where m(x) has a one.
 */
static void times_x(vec q[8])
{
    vec carry = q[7];
#pragma GCC unroll 8
    for (int i = 7; i > 0; i--)
        q[i] = q[i - 1];
    q[0] = carry;
    q[1] ^= carry;
    q[3] ^= carry;
    q[4] ^= carry;
}

/* 5.1.3: 02 s[r] + 03 s[r+1] + s[r+2] + s[r+3] is 02 y[r] + s[r+1] + y[r+2], y[r] = s[r] + s[r+1].
 */
static void mix_columns(vec q[8])
{
    vec y[8];
#pragma GCC unroll 8
    for (int i = 0; i < 8; i++) {
        vec next = ROTR(q[i], 16);
        y[i] = q[i] ^ next;
        q[i] = next ^ ROTR(y[i], 32);
    }
    times_x(y);
#pragma GCC unroll 8
    for (int i = 0; i < 8; i++)
        q[i] ^= y[i];
}

/* 5.3.3: the inverse matrix is the matrix itself after s[r] += 04 (s[r] + s[r+2]) (Daemen and
 * Rijmen, The Design of Rijndael, 4.1.3). */
static void inv_mix_columns(vec q[8])
{
    vec z[8];
#pragma GCC unroll 8
    for (int i = 0; i < 8; i++)
        z[i] = q[i] ^ ROTR(q[i], 32);
    times_x(z);
    times_x(z);
#pragma GCC unroll 8
    for (int i = 0; i < 8; i++)
        q[i] ^= z[i];
    mix_columns(q);
}

/* Round keys: two words each in rd_key. */
static void add_round_key(vec q[8], const struct aes_key *key, int round)
{
    uint64_t packed[2];
    memcpy(packed, key->rd_key + 4 * round, 16);
#pragma GCC unroll 8
    for (int i = 0; i < 8; i++) {
        vec bit = (vec){packed[i / 4], packed[i / 4]} >> i % 4 & NIBBLES;
        q[i] ^= (bit << 4) - bit; /* 0 or 1 to 0 or 15 */
    }
}

/* Bits i of words j change places with bits j of words i, of each byte: the planes of eight words.
 */
static void transpose(vec q[8])
{
    static const uint64_t mask[3] = {0x5555555555555555, 0x3333333333333333, 0x0f0f0f0f0f0f0f0f};
    for (int step = 0; step < 3; step++) {
        int d = 1 << step;
        for (int i = 0; i < 8; i++) {
            if ((i & d) != 0)
                continue;
            vec t = (q[i] >> d ^ q[i + d]) & mask[step];
            q[i + d] ^= t;
            q[i] ^= t << d;
        }
    }
}

/* Bytes 0, 1, 2, 3 of each lane to 0, 2, 4, 6; and back. */
#define SPREAD(v) \
    ((v) = ((v) | (v) << 16) & 0x0000ffff0000ffffu, (v) = ((v) | (v) << 8) & 0x00ff00ff00ff00ffu)
#define GATHER(v)                                                              \
    ((v) &= 0x00ff00ff00ff00ffu, (v) = ((v) | (v) >> 8) & 0x0000ffff0000ffffu, \
     (v) = ((v) | (v) >> 16) & 0x00000000ffffffffu)

/* Eight blocks to planes. Before the transposition, word 4 * (column % 2) + block has row r of that
 * column in byte 2r, and of the second next column in byte 2r + 1. */
static void to_planes(vec q[8], const uint8_t in[128])
{
#pragma GCC unroll 8
    for (int i = 0; i < 8; i++) {
        const uint8_t *a = in + 16 * (i % 4) + 4 * (i / 4), *b = a + 64;
        vec even = {load32_le(a), load32_le(b)}, odd = {load32_le(a + 8), load32_le(b + 8)};
        SPREAD(even);
        SPREAD(odd);
        q[i] = even | odd << 8;
    }
    transpose(q);
}

static void from_planes(uint8_t out[128], vec q[8])
{
    transpose(q);
#pragma GCC unroll 8
    for (int i = 0; i < 8; i++) {
        uint8_t *a = out + 16 * (i % 4) + 4 * (i / 4), *b = a + 64;
        vec even = q[i], odd = q[i] >> 8;
        GATHER(even);
        GATHER(odd);
        store32_le(a, (uint32_t)even[0]);
        store32_le(b, (uint32_t)even[1]);
        store32_le(a + 8, (uint32_t)odd[0]);
        store32_le(b + 8, (uint32_t)odd[1]);
    }
}

static void encrypt8(const struct aes_key *key, uint8_t out[128], const uint8_t in[128])
{
    vec q[8];
    to_planes(q, in);
    add_round_key(q, key, 0);
    for (int round = 1; round < key->rounds; round++) {
        sub_bytes(q);
        shift_rows(q);
        mix_columns(q);
        add_round_key(q, key, round);
    }
    sub_bytes(q);
    shift_rows(q);
    add_round_key(q, key, key->rounds);
    from_planes(out, q);
}

static void decrypt8(const struct aes_key *key, uint8_t out[128], const uint8_t in[128])
{
    vec q[8];
    to_planes(q, in);
    add_round_key(q, key, key->rounds);
    for (int round = key->rounds - 1; round > 0; round--) {
        inv_shift_rows(q);
        inv_sub_bytes(q);
        add_round_key(q, key, round);
        inv_mix_columns(q);
    }
    inv_shift_rows(q);
    inv_sub_bytes(q);
    add_round_key(q, key, 0);
    from_planes(out, q);
}

/* Whole groups of eight; the rest through a buffer. */
static void ecb(const struct aes_key *key, uint8_t *out, const uint8_t *in, size_t n_blocks,
                void (*crypt8)(const struct aes_key *key, uint8_t out[128], const uint8_t in[128]))
{
    for (; n_blocks >= 8; n_blocks -= 8, in += 128, out += 128)
        crypt8(key, out, in);
    if (n_blocks > 0) {
        uint8_t buf[128] = {0};
        memcpy(buf, in, 16 * n_blocks);
        crypt8(key, buf, buf);
        memcpy(out, buf, 16 * n_blocks);
    }
}

void aes_ecb_encrypt_bitslice(const struct aes_key *key, uint8_t *out, const uint8_t *in,
                              size_t n_blocks)
{
    ecb(key, out, in, n_blocks, encrypt8);
}

void aes_ecb_decrypt_bitslice(const struct aes_key *key, uint8_t *out, const uint8_t *in,
                              size_t n_blocks)
{
    ecb(key, out, in, n_blocks, decrypt8);
}

/* 5.2: SubWord() of a word whose first byte is lowest. */
static uint32_t sub_word(uint32_t w)
{
    uint8_t buf[128] = {0};
    vec q[8];
    store32_le(buf, w);
    to_planes(q, buf);
    sub_bytes(q);
    from_planes(buf, q);
    return load32_le(buf);
}

/* A round key of four words to its two packed words of planes. */
static void pack(uint32_t w[4])
{
    uint8_t buf[128];
    vec q[8];
    uint64_t packed[2] = {0, 0};
    for (int i = 0; i < 32; i++)
        store32_le(buf + 4 * i, w[i % 4]);
    to_planes(q, buf);
#pragma GCC unroll 8
    for (int i = 0; i < 8; i++)
        packed[i / 4] |= (q[i][0] & NIBBLES) << i % 4;
    memcpy(w, packed, 16);
}

/* 5.2, KEYEXPANSION(), then the packing. */
void aes_expand_encrypt_bitslice(struct aes_key *key, const uint8_t *user_key, unsigned bits)
{
    unsigned nk = bits / 32, words = 4 * (nk + 7);
    uint32_t *w = key->rd_key, rcon = 1;
    key->rounds = (int)nk + 6;
    for (unsigned i = 0; i < nk; i++)
        w[i] = load32_le(user_key + 4 * i);
    for (unsigned i = nk; i < words; i++) {
        uint32_t t = w[i - 1];
        if (i % nk == 0) {
            t = sub_word(rotr32(t, 8)) ^ rcon;
            rcon = rcon << 1 ^ (rcon >> 7) * 0x11b; /* public */
        } else if (nk > 6 && i % nk == 4) {
            t = sub_word(t);
        }
        w[i] = w[i - nk] ^ t;
    }
    for (unsigned i = 0; i < words; i += 4)
        pack(w + i);
}

void aes_expand_decrypt_bitslice(struct aes_key *key, const uint8_t *user_key, unsigned bits)
{
    aes_expand_encrypt_bitslice(key, user_key, bits);
}

#define ROW(kernel) kernel##_bitslice
#include "opt/aes_by_ecb.h"
