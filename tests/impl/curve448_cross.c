#include <string.h>

#include "crypto/ec/ed448.h"
#include "crypto/impl/curve448.h"
#include "tests/impl/curve448.h"

/* L below its bits of all ones: 28 bytes of them, and 0x3f. */
#define L_WITH(low)                                                                              \
    {                                                                                            \
        low, 0x44, 0x58, 0xab, 0x92, 0xc2, 0x78, 0x23, 0x55, 0x8f, 0xc5, 0x8d, 0x72, 0xc2, 0x6c, \
            0x21, 0x90, 0x36, 0xd6, 0xae, 0x49, 0xdb, 0x4e, 0xc4, 0xe9, 0x23, 0xca, 0x7c,        \
            [28 ... 54] = 0xff, [55] = 0x3f                                                      \
    }

/* Scalars and coordinates next to where something changes. */
static const uint8_t numbers[][56] = {
    {0},
    {1},
    {2},
    {5},
    {16},
    {0xf0, 0xff, 0x0f},
    /* all ones; with the top bit clear; 2^447; 2^224 and less; 8 in every digit of 4 bits */
    {[0 ... 55] = 0xff},
    {[0 ... 54] = 0xff, [55] = 0x7f},
    {[55] = 0x80},
    {[28] = 1},
    {[0 ... 27] = 0xff},
    {[0 ... 55] = 0x88},
    /* L - 1, L, L + 1 */
    L_WITH(0xf2),
    L_WITH(0xf3),
    L_WITH(0xf4),
    /* p - 1, p, p + 1, p + 2, 2^448 - 2^224 */
    {0xfe, [1 ... 27] = 0xff, [28] = 0xfe, [29 ... 55] = 0xff},
    {[0 ... 27] = 0xff, [28] = 0xfe, [29 ... 55] = 0xff},
    {[28 ... 55] = 0xff},
    {1, [28 ... 55] = 0xff},
    {[28 ... 55] = 0xff},
};
#define NUMBERS (sizeof(numbers) / sizeof(numbers[0]))

/* The i'th pair of a series: each number with six, then patterns. */
#define NUMBER_PAIRS (NUMBERS * 6)
#define PAIRS        (NUMBER_PAIRS + 48)
static void pair(struct gen *g, size_t i, uint8_t a[56], uint8_t b[56])
{
    if (i < NUMBER_PAIRS) {
        memcpy(a, numbers[i % NUMBERS], 56);
        memcpy(b, numbers[(i * 3 + i / NUMBERS) % NUMBERS], 56);
    } else {
        gen_fill(g, (unsigned)i, a, 56);
        gen_fill(g, (unsigned)(i / GEN_PATTERNS), b, 56);
    }
}

static void cross_x448(const struct curve448_impl *r, const struct curve448_impl *ref)
{
    struct gen g = {7};
    for (size_t i = 0; i < PAIRS; i += gen_step(5)) {
        uint8_t k[56], u[56], got[56], want[56], any = 0;
        pair(&g, i, k, u);
        uint64_t want_zero = ref->x448(want, k, u);
        check(r->x448(got, k, u) == want_zero, "x448 %zu: zero", i);
        check_bytes("x448", got, want, 56);
        for (size_t j = 0; j < 56; j++)
            any |= got[j];
        check(want_zero == (any == 0 ? UINT64_MAX : 0), "x448 %zu: mask", i);
        if (i < NUMBERS) {
            (void)r->x448(u, k, u);
            check_bytes("x448 over its point", u, want, 56);
            pair(&g, i, k, u);
            (void)r->x448(k, k, u);
            check_bytes("x448 over its scalar", k, want, 56);
        }
    }
}

static void cross_base(const struct curve448_impl *r, const struct curve448_impl *ref)
{
    struct gen g = {8};
    uint8_t k[57], unused[56], got[57], want[57];
    for (size_t i = 0; i < NUMBERS + 40; i += gen_step(5)) {
        pair(&g, i < NUMBERS ? i : PAIRS + i, k, unused);
        ref->ed448_base(want, k);
        r->ed448_base(got, k);
        check_bytes("ed448_base", got, want, 57);
        ref->x448_base(want, k);
        r->x448_base(got, k);
        check_bytes("x448_base", got, want, 56);
        r->x448_base(k, k);
        check_bytes("x448_base over its scalar", k, want, 56);
    }
    /* Every multiple of B that a comb of 5 bits could hold. */
    for (unsigned bit = 0; bit < 448; bit += 5 * gen_step(8))
        for (unsigned v = 1; v <= 16; v++) {
            uint8_t s[57] = {0};
            s[bit / 8] = (uint8_t)(v << bit % 8);
            s[bit / 8 + 1] = (uint8_t)(v << bit % 8 >> 8);
            ref->ed448_base(want, s);
            r->ed448_base(got, s);
            check_bytes("ed448_base, one digit", got, want, 57);
        }
}

/* S = r + k a modulo L makes the equation true with R = [r]B and A = [a]B, and another S false. */
static void check_once(const struct curve448_impl *row, const uint8_t r[56], const uint8_t a[56],
                       const uint8_t k[56])
{
    uint8_t R[57], A[57], S[56];
    row->ed448_base(R, r);
    row->ed448_base(A, a);
    row->muladd(S, k, a, r);
    check(row->ed448_check(R, S, k, A) == 1, "ed448_check: true");
    S[9] ^= 4;
    check(row->ed448_check(R, S, k, A) == 0, "ed448_check: another S");
    S[9] ^= 4;
    R[56] ^= 0x80;
    check(row->ed448_check(R, S, k, A) == 0, "ed448_check: -R");
}

/* [S]B alone, for S of one window of seven bits, n, and of two, 128 - n. */
static void cross_windows(const struct curve448_impl *row, const uint8_t A[57])
{
    const uint8_t zero[56] = {0};
    for (unsigned n = 1; n < 64; n += 2)
        for (int minus = 0; minus < 2; minus++) {
            uint8_t R[57], S[56] = {(uint8_t)(minus ? 128 - n : n)};
            row->ed448_base(R, S);
            check(row->ed448_check(R, S, zero, A) == 1, "[%u]B", S[0]);
        }
}

static void cross_check(const struct curve448_impl *row, const struct curve448_impl *ref)
{
    struct gen g = {9};
    uint8_t r[56], a[56], k[56], A[57] = {0};
    for (size_t i = 0; i < 40; i += gen_step(5)) {
        gen_fill(&g, 4, r, 56);
        gen_fill(&g, 4, a, 56);
        gen_fill(&g, (unsigned)i, k, 56);
        if (i < NUMBERS)
            memcpy(k, numbers[i], 56);
        check_once(row, r, a, k);
    }
    check_once(row, r, r, numbers[1]); /* R = A */
    row->ed448_base(A, a);
    cross_windows(row, A);
    /* Most of these aren't on the curve; with S = [k] = 0, R = -A has no right answer but one. */
    for (size_t i = 0; i < PAIRS; i += gen_step(5)) {
        pair(&g, i, A, k);
        A[56] = (uint8_t)(gen_u64(&g) << 7);
        check(row->ed448_check(A, numbers[0], numbers[0], A) ==
                  ref->ed448_check(A, numbers[0], numbers[0], A),
              "ed448_check %zu: on the curve", i);
        check(row->ed448_check(A, k, k, A) == ref->ed448_check(A, k, k, A), "ed448_check %zu", i);
    }
}

static void cross_scalars(const struct curve448_impl *r, const struct curve448_impl *ref)
{
    struct gen g = {10};
    for (size_t i = 0; i < PAIRS + 500; i += gen_step(5)) {
        uint8_t x[114], c[56], got[56], want[56];
        pair(&g, i, x, x + 56);
        gen_fill(&g, (unsigned)i, x + 112, 2);
        ref->reduce(want, x);
        r->reduce(got, x);
        check_bytes("reduce", got, want, 56);
        gen_fill(&g, (unsigned)i / 64, c, 56);
        ref->muladd(want, x, x + 56, c);
        r->muladd(got, x, x + 56, c);
        check_bytes("muladd", got, want, 56);
        r->muladd(c, x, x + 56, c);
        check_bytes("muladd over its sum", c, want, 56);
    }
}

/* What OpenSSL 3.0 takes and refuses as the public key and as R: a point of order 4 with either
 * sign is right with S = 0 and R of small order too; the neutral element and the point of order 2
 * aren't taken, nor y from p on, nor other bits of the last byte; S below L only. */
static void strictness(void)
{
    static const struct {
        uint8_t encoding[57];
        int taken;
    } points[] = {
        {{0}, 1},
        {{[56] = 0x80}, 1},
        {{1}, 0},
        {{1, [56] = 0x80}, 0},
        {{0xfe, [1 ... 27] = 0xff, [28] = 0xfe, [29 ... 55] = 0xff}, 0},
        {{0xfe, [1 ... 27] = 0xff, [28] = 0xfe, [29 ... 55] = 0xff, [56] = 0x80}, 0},
        {{[0 ... 27] = 0xff, [28] = 0xfe, [29 ... 55] = 0xff}, 0},
        {{[28 ... 55] = 0xff}, 0},
        {{[56] = 1}, 0},
        {{[56] = 0x40}, 0},
    };
    static const uint8_t L[56] = L_WITH(0xf3);
    for (size_t i = 0; i < sizeof(points) / sizeof(points[0]); i++) {
        uint8_t signature[114] = {0};
        check(ed448_verify(signature, NULL, 0, points[i].encoding, NULL) == points[i].taken,
              "key %zu", i);
        memcpy(signature, points[i].encoding, 57);
        check(ed448_verify(signature, NULL, 0, points[0].encoding, NULL) == points[i].taken,
              "R %zu", i);
    }
    uint8_t signature[114] = {0};
    memcpy(signature + 57, L, 56);
    check(ed448_verify(signature, NULL, 0, points[0].encoding, NULL) == 0, "S = L");
    signature[57]--;
    signature[113] = 1;
    check(ed448_verify(signature, NULL, 0, points[0].encoding, NULL) == 0, "S's last byte");
}

void curve448_cross(const void *row, const void *ref)
{
    cross_x448(row, ref);
    cross_base(row, ref);
    cross_check(row, ref);
    cross_scalars(row, ref);
    strictness();
}
