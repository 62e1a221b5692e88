#include "crypto/impl/mlkem.h"

#include <string.h>

#include "tests/impl/prim.h"

#define SETS 3
static const struct mlkem_params *const sets[SETS] = {&mlkem_512, &mlkem_768, &mlkem_1024};

static const struct mlkem_params *set_by_alg(const char *alg)
{
    static const char *const names[SETS] = {"ML-KEM-512", "ML-KEM-768", "ML-KEM-1024"};
    for (size_t i = 0; i < SETS; i++)
        if (alg != NULL && strcmp(names[i], alg) == 0)
            return sets[i];
    return NULL;
}

static const uint8_t *field(const struct vector *v, const char *name, size_t want_len)
{
    size_t len;
    const uint8_t *bytes = vector_bytes(v, name, &len);
    check(len == want_len, "%s: %s has %zu bytes", vector_name(v), name, len);
    return bytes;
}

static void known_keygen(const struct vector *v, const struct mlkem_params *p, const uint8_t *ek,
                         const uint8_t *dk)
{
    const uint8_t *want = field(v, "dk", p->dk_len);
    check_bytes(vector_name(v), dk, want, p->dk_len);
    check_bytes(vector_name(v), ek, want + MLKEM_POLY_LEN * p->k, p->ek_len);
}

static void known_encaps(const struct vector *v, const struct mlkem_params *p, const uint8_t *ek)
{
    uint8_t c[MLKEM_C_MAX], K[MLKEM_SEED];
    IMPL(mlkem)->encaps(p, c, K, ek, field(v, "m", MLKEM_SEED));
    check_bytes(vector_name(v), c, field(v, "c", p->c_len), p->c_len);
    check_bytes(vector_name(v), K, field(v, "K", MLKEM_SEED), MLKEM_SEED);
}

static void known_decaps(const struct vector *v, const struct mlkem_params *p, const uint8_t *dk,
                         const char *ciphertext)
{
    uint8_t K[MLKEM_SEED];
    IMPL(mlkem)->decaps(p, K, dk, field(v, ciphertext, p->c_len));
    check_bytes(vector_name(v), K, field(v, "K", MLKEM_SEED), MLKEM_SEED);
}

static void known(const struct vector *v, const char *file)
{
    (void)file;
    const struct mlkem_params *p = set_by_alg(vector_text(v, "alg"));
    uint8_t ek[MLKEM_EK_MAX], dk[MLKEM_DK_MAX];
    if (!check(p != NULL, "%s: its alg", vector_name(v)))
        return;
    if (!vector_has(v, "seed")) {
        known_decaps(v, p, field(v, "dk", p->dk_len), "c");
        return;
    }
    const uint8_t *seed = field(v, "seed", 2 * MLKEM_SEED);
    IMPL(mlkem)->keygen(p, ek, dk, seed, seed + MLKEM_SEED);
    check(IMPL(mlkem)->check_ek(p, ek) && IMPL(mlkem)->check_dk(p, dk), "%s: keys", vector_name(v));
    if (vector_has(v, "dk"))
        known_keygen(v, p, ek, dk);
    if (vector_has(v, "m"))
        known_encaps(v, p, ek);
    if (vector_has(v, "m") || vector_has(v, "reject"))
        known_decaps(v, p, dk, vector_has(v, "m") ? "c" : "reject");
}

/* What ref/mlkem.[ch] takes for granted, from definitions. */

static unsigned power(unsigned base, unsigned exponent)
{
    unsigned result = 1;
    for (; exponent > 0; exponent--)
        result = result * base % MLKEM_Q;
    return result;
}

static unsigned bit_rev7(unsigned i)
{
    unsigned r = 0;
    for (unsigned b = 0; b < 7; b++)
        r |= (i >> b & 1) << (6 - b);
    return r;
}

/* mlkem_div_q never falls as a grows, so that its steps say all: it is the floor for each a. */
static void division(void)
{
    bool ok = true;
    for (uint32_t k = 0; k <= (1u << 28) / MLKEM_Q; k++) {
        ok &= mlkem_div_q(MLKEM_Q * k) == k;
        if (k > 0)
            ok &= mlkem_div_q(MLKEM_Q * k - 1) == k - 1;
    }
    ok &= mlkem_div_q((1u << 28) - 1) == ((1u << 28) - 1) / MLKEM_Q;
    check(ok, "mlkem_div_q below 2^28");
}

/* (4.7) and (4.8) with the division and the rounding as they are written: round(a/b) is
 * floor((2a + b) / 2b). */
static void compression(void)
{
    static const unsigned ds[] = {1, 4, 5, 10, 11};
    for (size_t i = 0; i < sizeof(ds) / sizeof(ds[0]); i++) {
        unsigned d = ds[i], two_d = 1u << d;
        for (unsigned x = 0; x < MLKEM_Q; x++)
            check(mlkem_compress_ref((uint16_t)x, d) ==
                      (2 * two_d * x + MLKEM_Q) / (2 * MLKEM_Q) % two_d,
                  "Compress_%u(%u)", d, x);
        for (unsigned y = 0; y < two_d; y++)
            check(mlkem_decompress_ref((uint16_t)y, d) == (2 * MLKEM_Q * y + two_d) / (2 * two_d),
                  "Decompress_%u(%u)", d, y);
    }
}

/* NTT^-1(NTT(f) NTT(g)) is f g modulo X^256 + 1, by the schoolbook. */
static void multiplication(void)
{
    struct gen g = {203};
    for (unsigned turn = 0; turn < 8; turn++) {
        uint16_t a[MLKEM_N], b[MLKEM_N], ab[MLKEM_N], back[MLKEM_N];
        unsigned want[2 * MLKEM_N] = {0};
        for (unsigned i = 0; i < MLKEM_N; i++) {
            a[i] = turn < 2 ? MLKEM_Q - 1 : (uint16_t)gen_below(&g, MLKEM_Q);
            b[i] = turn < 1 ? MLKEM_Q - 1 : (uint16_t)gen_below(&g, MLKEM_Q);
        }
        for (unsigned i = 0; i < MLKEM_N; i++)
            for (unsigned j = 0; j < MLKEM_N; j++)
                want[i + j] = (want[i + j] + (unsigned)a[i] * b[j]) % MLKEM_Q;
        memcpy(back, a, sizeof(back));
        mlkem_ntt_ref(a);
        mlkem_ntt_ref(b);
        mlkem_multiply_ntts_ref(ab, a, b);
        mlkem_inverse_ntt_ref(ab);
        mlkem_inverse_ntt_ref(a);
        check_bytes("NTT and back", a, back, sizeof(back));
        for (unsigned i = 0; i < MLKEM_N; i++)
            check(ab[i] == (want[i] + MLKEM_Q - want[i + MLKEM_N]) % MLKEM_Q, "product: X^%u", i);
    }
}

static void definitions(void)
{
    for (unsigned i = 0; i < 128; i++)
        check(mlkem_zetas[i] == power(17, bit_rev7(i)), "zeta %u", i);
    division();
    compression();
    multiplication();
}

/* A key with what was made from it, to be given to both. */
struct made {
    const struct mlkem_params *p;
    uint8_t ek[MLKEM_EK_MAX + 16], dk[MLKEM_DK_MAX + 16], c[MLKEM_C_MAX + 16], K[MLKEM_SEED + 16];
};

static void compare(const struct made *got, const struct made *want)
{
    const struct mlkem_params *p = want->p;
    check_bytes("ek", got->ek, want->ek, p->ek_len + 1);
    check_bytes("dk", got->dk, want->dk, p->dk_len + 1);
    check_bytes("c", got->c, want->c, p->c_len + 1);
    check_bytes("K", got->K, want->K, MLKEM_SEED + 1);
}

static void make(struct made *k, const struct mlkem_impl *r, const struct mlkem_params *p,
                 const uint8_t seed[96])
{
    memset(k, 0xa5, sizeof(*k)); /* to see that nothing else is written */
    k->p = p;
    r->keygen(p, k->ek, k->dk, seed, seed + 32);
    r->encaps(p, k->c, k->K, k->ek, seed + 64);
}

/* Both decapsulate; returns whether they agree that it gives K. */
static bool decapsulates(const struct mlkem_impl *r, const struct mlkem_impl *ref,
                         const struct made *k, const uint8_t *dk, const uint8_t *c)
{
    uint8_t got[MLKEM_SEED], want[MLKEM_SEED];
    r->decaps(k->p, got, dk, c);
    ref->decaps(k->p, want, dk, c);
    check_bytes("decaps", got, want, sizeof(want));
    return memcmp(want, k->K, sizeof(want)) == 0;
}

/* Ciphertexts that encapsulation didn't make: a bit flipped, patterns, one of another message. */
static void corrupted(const struct mlkem_impl *r, const struct mlkem_impl *ref,
                      const struct made *k, struct gen *g)
{
    uint8_t c[MLKEM_C_MAX];
    size_t len = k->p->c_len;
    for (unsigned i = 0; i < 24; i++) {
        memcpy(c, k->c, len);
        size_t at = i == 0 ? 0 : i == 1 ? len - 1 : gen_below(g, len);
        c[at] ^= (uint8_t)(1u << (i == 1 ? 7 : gen_below(g, 8)));
        check(!decapsulates(r, ref, k, k->dk, c), "byte %zu changed and K is the same", at);
    }
    for (unsigned pattern = 0; pattern < GEN_PATTERNS; pattern++) {
        gen_fill(g, pattern, c, len);
        check(!decapsulates(r, ref, k, k->dk, c), "K from pattern %u", pattern);
    }
}

/* Keys that no keygen made: the kernels must agree on coefficients up to 4095 as well. */
static void strange_keys(const struct mlkem_impl *r, const struct mlkem_impl *ref,
                         const struct made *k, struct gen *g)
{
    const struct mlkem_params *p = k->p;
    uint8_t ek[MLKEM_EK_MAX], dk[MLKEM_DK_MAX], m[MLKEM_SEED], K[2][MLKEM_SEED];
    uint8_t c[2][MLKEM_C_MAX];
    for (unsigned pattern = 0; pattern < GEN_PATTERNS; pattern++) {
        gen_fill(g, pattern, ek, p->ek_len);
        gen_fill(g, pattern / 2, m, sizeof(m));
        check(r->check_ek(p, ek) == ref->check_ek(p, ek), "check_ek, pattern %u", pattern);
        r->encaps(p, c[0], K[0], ek, m);
        ref->encaps(p, c[1], K[1], ek, m);
        check_bytes("encaps to a strange ek: c", c[0], c[1], p->c_len);
        check_bytes("encaps to a strange ek: K", K[0], K[1], MLKEM_SEED);
        gen_fill(g, pattern, dk, p->dk_len);
        decapsulates(r, ref, k, dk, k->c);
        check(!r->check_dk(p, dk), "check_dk, pattern %u", pattern);
    }
}

/* Coefficient i of ek becomes `value`. */
static void set_coefficient(uint8_t *ek, unsigned i, unsigned value)
{
    uint8_t *at = ek + i / 2 * 3;
    if (i % 2 == 0) {
        at[0] = (uint8_t)value;
        at[1] = (uint8_t)((at[1] & 0xf0) | value >> 8);
    } else {
        at[1] = (uint8_t)((at[1] & 0x0f) | value << 4);
        at[2] = (uint8_t)(value >> 4);
    }
}

/* The modulus check sees each coefficient and knows q - 1 from q; the hash check sees each byte. */
static void key_checks(const struct mlkem_impl *r, const struct made *k)
{
    static const unsigned values[] = {0, MLKEM_Q - 1, MLKEM_Q, MLKEM_Q + 1, 4095};
    const struct mlkem_params *p = k->p;
    uint8_t ek[MLKEM_EK_MAX], dk[MLKEM_DK_MAX];
    for (unsigned i = 0; i < p->k * MLKEM_N; i++)
        for (size_t j = 0; j < sizeof(values) / sizeof(values[0]); j++) {
            memcpy(ek, k->ek, p->ek_len);
            set_coefficient(ek, i, values[j]);
            check(r->check_ek(p, ek) == (values[j] < MLKEM_Q), "check_ek: coefficient %u is %u", i,
                  values[j]);
        }
    memcpy(dk, k->dk, p->dk_len);
    size_t hashed = MLKEM_POLY_LEN * p->k, end = p->dk_len - MLKEM_SEED;
    for (size_t i = 0; i < p->dk_len; i += 7) {
        dk[i] ^= 0x10;
        check(r->check_dk(p, dk) == (i < hashed || i >= end), "check_dk: byte %zu", i);
        dk[i] ^= 0x10;
    }
}

static void cross(const void *row, const void *reference)
{
    const struct mlkem_impl *r = row, *ref = reference;
    static struct made got, want;
    struct gen g = {768};
    definitions();
    for (size_t s = 0; s < SETS; s++)
        for (unsigned turn = 0; turn < 40; turn++) {
            uint8_t seed[96];
            gen_fill(&g, turn, seed, sizeof(seed));
            make(&got, r, sets[s], seed);
            make(&want, ref, sets[s], seed);
            compare(&got, &want);
            check(decapsulates(r, ref, &want, want.dk, want.c), "K isn't what encaps gave");
            check(r->check_ek(sets[s], want.ek) && r->check_dk(sets[s], want.dk), "good keys");
            if (turn % 8 == 0)
                corrupted(r, ref, &want, &g);
            if (turn % 20 == 0) {
                strange_keys(r, ref, &want, &g);
                key_checks(r, &want);
            }
        }
}

static void ct(const void *row)
{
    const struct mlkem_impl *r = row;
    for (size_t s = 0; s < SETS; s++) {
        const struct mlkem_params *p = sets[s];
        uint8_t ek[MLKEM_EK_MAX], dk[MLKEM_DK_MAX], c[MLKEM_C_MAX], K[MLKEM_SEED], seed[96];
        struct gen g = {s};
        gen_fill(&g, 4, seed, sizeof(seed));
        secret(seed, sizeof(seed));
        r->keygen(p, ek, dk, seed, seed + 32);
        not_secret(ek, p->ek_len);
        not_secret(dk + MLKEM_POLY_LEN * p->k, p->ek_len + 32); /* ek and its hash */
        check(r->check_ek(p, ek) && r->check_dk(p, dk), "keys");
        r->encaps(p, c, K, ek, seed + 64);
        not_secret(c, p->c_len);
        r->decaps(p, K, dk, c);
        c[0] ^= 1;
        r->decaps(p, K, dk, c);
    }
}

const struct prim prim_mlkem = {.name = "mlkem", .known = known, .cross = cross, .ct = ct};
