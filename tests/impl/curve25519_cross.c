#include <string.h>

#include "crypto/ec/ed25519.h"
#include "crypto/impl/curve25519.h"
#include "tests/impl/curve25519.h"

/* Scalars and coordinates next to where something changes. */
static const uint8_t numbers[][32] = {
    {0},
    {1},
    {2},
    {16},
    {0xf0, 0xff, 0x0f},
    /* all ones; with the top bit clear; 2^255; 8 in every digit of 4 bits; 16 in every one of 5 */
    {[0 ... 31] = 0xff},
    {[0 ... 30] = 0xff, [31] = 0x7f},
    {[31] = 0x80},
    {[0 ... 31] = 0x88},
    {0x10, 0x42, 0x08, 0x21, 0x84, 0x10, 0x42, 0x08, 0x21, 0x84, 0x10,
     0x42, 0x08, 0x21, 0x84, 0x10, 0x42, 0x08, 0x21, 0x84, 0x10, 0x42,
     0x08, 0x21, 0x84, 0x10, 0x42, 0x08, 0x21, 0x84, 0x10, 0x42},
    /* L - 1, L, L + 1, 8 L */
    {0xec, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde,
     0x14, [31] = 0x10},
    {0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde,
     0x14, [31] = 0x10},
    {0xee, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde,
     0x14, [31] = 0x10},
    {0x68, 0x9f, 0xae, 0xe7, 0xd2, 0x18, 0x93, 0xc0, 0xb2, 0xe6, 0xbc, 0x17, 0xf5, 0xce, 0xf7,
     0xa6, [31] = 0x80},
    /* p - 1, p, p + 1, 2p - 1 */
    {0xec, [1 ... 30] = 0xff, [31] = 0x7f},
    {0xed, [1 ... 30] = 0xff, [31] = 0x7f},
    {0xee, [1 ... 30] = 0xff, [31] = 0x7f},
    {0xd9, [1 ... 31] = 0xff},
    /* u of order 8 (RFC 7748, section 7; Wycheproof), y of order 8 with x even and odd */
    {0xe0, 0xeb, 0x7a, 0x7c, 0x3b, 0x41, 0xb8, 0xae, 0x16, 0x56, 0xe3,
     0xfa, 0xf1, 0x9f, 0xc4, 0x6a, 0xda, 0x09, 0x8d, 0xeb, 0x9c, 0x32,
     0xb1, 0xfd, 0x86, 0x62, 0x05, 0x16, 0x5f, 0x49, 0xb8, 0x00},
    {0x5f, 0x9c, 0x95, 0xbc, 0xa3, 0x50, 0x8c, 0x24, 0xb1, 0xd0, 0xb1,
     0x55, 0x9c, 0x83, 0xef, 0x5b, 0x04, 0x44, 0x5c, 0xc4, 0x58, 0x1c,
     0x8e, 0x86, 0xd8, 0x22, 0x4e, 0xdd, 0xd0, 0x9f, 0x11, 0x57},
    {0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4,
     0x89, 0xf2, 0xef, 0x98, 0xf0, 0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6,
     0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05},
    {0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b,
     0x76, 0x0d, 0x10, 0x67, 0x0f, 0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39,
     0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0xfa},
};
#define NUMBERS (sizeof(numbers) / sizeof(numbers[0]))

/* The i'th pair of a series: each number with six, then patterns. */
#define NUMBER_PAIRS (NUMBERS * 6)
#define PAIRS        (NUMBER_PAIRS + 64)
static void pair(struct gen *g, size_t i, uint8_t a[32], uint8_t b[32])
{
    if (i < NUMBER_PAIRS) {
        memcpy(a, numbers[i % NUMBERS], 32);
        memcpy(b, numbers[(i * 3 + i / NUMBERS) % NUMBERS], 32);
    } else {
        gen_fill(g, (unsigned)i, a, 32);
        gen_fill(g, (unsigned)(i / GEN_PATTERNS), b, 32);
    }
}

static void cross_x25519(const struct curve25519_impl *r, const struct curve25519_impl *ref)
{
    struct gen g = {7};
    for (size_t i = 0; i < PAIRS; i += gen_step(5)) {
        uint8_t k[32], u[32], got[32], want[32];
        pair(&g, i, k, u);
        uint64_t want_zero = ref->x25519(want, k, u);
        check(r->x25519(got, k, u) == want_zero, "x25519 %zu: zero", i);
        check_bytes("x25519", got, want, 32);
        uint8_t any = 0;
        for (size_t j = 0; j < 32; j++)
            any |= got[j];
        check(want_zero == (any == 0 ? UINT64_MAX : 0), "x25519 %zu: mask", i);
        (void)r->x25519(k, k, u);
        check_bytes("x25519 over its scalar", k, want, 32);
        pair(&g, i, k, u);
        if (i < NUMBERS) {
            (void)r->x25519(u, k, u);
            check_bytes("x25519 over its point", u, want, 32);
        }
    }
}

static void cross_base(const struct curve25519_impl *r, const struct curve25519_impl *ref)
{
    struct gen g = {8};
    uint8_t k[32], unused[32], got[32], want[32];
    for (size_t i = 0; i < NUMBERS + 100; i += gen_step(5)) {
        pair(&g, i < NUMBERS ? i : PAIRS + i, k, unused);
        ref->ed25519_base(want, k);
        r->ed25519_base(got, k);
        check_bytes("ed25519_base", got, want, 32);
        ref->x25519_base(want, k);
        r->x25519_base(got, k);
        check_bytes("x25519_base", got, want, 32);
        r->x25519_base(k, k);
        check_bytes("x25519_base over its scalar", k, want, 32);
    }
    /* Digits of every window of 5 bits, with carries. */
    for (unsigned bit = 0; bit < 256; bit += 5 * gen_step(5))
        for (unsigned v = 1; v < 64; v += 9) {
            memset(k, 0, sizeof(k));
            for (unsigned j = 0; j < 6 && bit + j < 256; j++)
                k[(bit + j) / 8] |= (uint8_t)((v >> j & 1) << (bit + j) % 8);
            ref->ed25519_base(want, k);
            r->ed25519_base(got, k);
            check_bytes("ed25519_base, one digit", got, want, 32);
        }
}

static void double_once(const struct curve25519_impl *r, const struct curve25519_impl *ref,
                        const uint8_t S[32], const uint8_t k[32], const uint8_t A[32])
{
    uint8_t got[32], want[32];
    int there = ref->ed25519_double(want, S, k, A);
    check(r->ed25519_double(got, S, k, A) == there, "ed25519_double: on the curve");
    if (there)
        check_bytes("ed25519_double", got, want, 32);
}

static void cross_double(const struct curve25519_impl *r, const struct curve25519_impl *ref)
{
    struct gen g = {9};
    uint8_t S[32], k[32], A[32];
    for (size_t i = 0; i < PAIRS; i += gen_step(5)) {
        pair(&g, i, k, A);
        memcpy(S, numbers[gen_below(&g, NUMBERS)], 32);
        double_once(r, ref, S, k, A); /* most A aren't on the curve */
        pair(&g, i, S, k);
        gen_fill(&g, 4, A, 32);
        r->ed25519_base(A, A);
        double_once(r, ref, S, k, A);
        if (i % 8 == 0) {
            ref->ed25519_base(A, i % 16 == 0 ? S : k); /* equal and opposite multiples of B */
            double_once(r, ref, S, k, A);
        }
    }
}

static void cross_scalars(const struct curve25519_impl *r, const struct curve25519_impl *ref)
{
    struct gen g = {10};
    for (size_t i = 0; i < PAIRS + 2000; i += gen_step(7)) {
        uint8_t x[64], c[32], got[32], want[32];
        pair(&g, i, x, x + 32);
        ref->reduce(want, x);
        r->reduce(got, x);
        check_bytes("reduce", got, want, 32);
        gen_fill(&g, (unsigned)i / 64, c, 32);
        ref->muladd(want, x, x + 32, c);
        r->muladd(got, x, x + 32, c);
        check_bytes("muladd", got, want, 32);
    }
}

/* What OpenSSL 3.0 takes and refuses: the neutral element in all its encodings as the public key, S
 * = 0; as R in its right encoding only; S below L only. */
static void strictness(void)
{
    static const uint8_t neutral[][32] = {
        {1}, {1, [31] = 0x80}, {0xee, [1 ... 30] = 0xff, [31] = 0x7f}, {0xee, [1 ... 31] = 0xff}};
    static const uint8_t L[32] = {0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58,       0xd6,
                                  0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, [31] = 0x10};
    for (int i = 0; i < 4; i++) {
        uint8_t signature[64] = {1};
        check(ed25519_verify(signature, NULL, 0, neutral[i], NULL) == 1, "lenient key %d", i);
        memcpy(signature, neutral[i], 32);
        check(ed25519_verify(signature, NULL, 0, neutral[0], NULL) == (i == 0), "strict R %d", i);
    }
    uint8_t signature[64] = {1};
    memcpy(signature + 32, L, 32);
    check(ed25519_verify(signature, NULL, 0, neutral[0], NULL) == 0, "S = L");
}

void curve25519_cross(const void *row, const void *ref)
{
    cross_x25519(row, ref);
    cross_base(row, ref);
    cross_double(row, ref);
    cross_scalars(row, ref);
    strictness();
    if (row == ref)
        curve25519_tables();
}
