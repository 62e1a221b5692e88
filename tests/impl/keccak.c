#include "crypto/impl/keccak.h"

#include <string.h>

#include "crypto/digest/digest.h"
#include "crypto/digest/sha3.h"
#include "ref/bytes.h"
#include "tests/impl/prim.h"

#define RATES 5
static const size_t rates[RATES] = {72, 104, 136, 144, 168};

#define BLOCKS_MAX 9

static void permutation(const struct vector *v)
{
    size_t len;
    const uint8_t *in = vector_bytes(v, "state", &len), *want = vector_bytes(v, "permuted", &len);
    uint64_t state[KECCAK_LANES];
    uint8_t got[200];
    for (size_t i = 0; i < KECCAK_LANES; i++)
        state[i] = load64_le(in + 8 * i);
    IMPL(keccak)->permute(state);
    for (size_t i = 0; i < KECCAK_LANES; i++)
        store64_le(got + 8 * i, state[i]);
    check_bytes(vector_name(v), got, want, sizeof(got));
}

static const struct evp_md_st *digest_by_alg(const char *alg)
{
    static const struct {
        const char *alg;
        const struct evp_md_st *md;
    } all[] = {
        {"SHA3-224", &digest_sha3_224}, {"SHA3-256", &digest_sha3_256},
        {"SHA3-384", &digest_sha3_384}, {"SHA3-512", &digest_sha3_512},
        {"SHAKE128", &digest_shake128}, {"SHAKE256", &digest_shake256},
    };
    for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
        if (strcmp(all[i].alg, alg) == 0)
            return all[i].md;
    return NULL;
}

static void known(const struct vector *v, const char *file)
{
    (void)file;
    if (vector_has(v, "state")) {
        permutation(v);
        return;
    }
    const struct evp_md_st *md = digest_by_alg(vector_text(v, "alg"));
    size_t msg_len, want_len;
    const uint8_t *msg = vector_bytes(v, "msg", &msg_len);
    const uint8_t *want = vector_bytes(v, "digest", &want_len);
    uint64_t state[DIGEST_STATE_MAX / 8];
    uint8_t got[1024];
    if (!check(md != NULL && want_len <= sizeof(got), "%s: its alg or digest", vector_name(v)))
        return;
    md->init(state);
    for (uint64_t i = vector_int(v, "repeat", 1); i > 0; i--)
        md->update(state, msg, msg_len);
    md->final(state, got, want_len);
    check_bytes(vector_name(v), got, want, want_len);
}

/* FIPS 202, algorithm 5: rc(t), to recompute the constants of iota (algorithm 6). */
static unsigned rc(unsigned t)
{
    unsigned R = 1; /* R[0] is the bit of weight 1 */
    for (; t > 0; t--) {
        R <<= 1;
        if (R & 0x100)
            R ^= 0x171;
    }
    return R & 1;
}

/* The tables of ref/keccak.c from their definitions: section 3.2.5, and algorithm 2. */
static void tables(void)
{
    for (unsigned round = 0; round < KECCAK_ROUNDS; round++) {
        uint64_t RC = 0;
        for (unsigned j = 0; j <= 6; j++)
            RC |= (uint64_t)rc(j + 7 * round) << ((1u << j) - 1);
        check(RC == keccak_rc[round], "RC of round %u", round);
    }
    check(keccak_rho[0] == 0, "rho of lane 0");
    for (unsigned t = 0, x = 1, y = 0; t < 24; t++) {
        check(keccak_rho[x + 5 * y] == (t + 1) * (t + 2) / 2 % 64, "rho of lane %u, %u", x, y);
        unsigned next = (2 * x + 3 * y) % 5;
        x = y;
        y = next;
    }
}

static void cross_permute(const struct keccak_impl *r, const struct keccak_impl *reference)
{
    struct gen g = {1600};
    uint64_t got[KECCAK_LANES], want[KECCAK_LANES];
    for (unsigned pattern = 0; pattern < 8 * GEN_PATTERNS; pattern++) {
        gen_fill(&g, pattern, (uint8_t *)want, sizeof(want));
        memcpy(got, want, sizeof(got));
        r->permute(got);
        reference->permute(want);
        check_bytes("permute", got, want, sizeof(want));
    }
}

/* The four states at each alignment that the type allows. */
static void cross_permute_x4(const struct keccak_impl *r, const struct keccak_impl *reference)
{
    struct gen g = {6400};
    uint64_t got[4 * KECCAK_LANES + 8], want[KECCAK_LANES][4];
    for (unsigned pattern = 0; pattern < 8 * GEN_PATTERNS; pattern++) {
        uint64_t(*at)[4] = (uint64_t(*)[4])(void *)(got + pattern / GEN_PATTERNS);
        gen_fill(&g, pattern, (uint8_t *)want, sizeof(want));
        memcpy(at, want, sizeof(want));
        r->permute_x4(at);
        reference->permute_x4(want);
        check_bytes("permute_x4", at, want, sizeof(want));
    }
}

static void cross_blocks(const struct keccak_impl *r, const struct keccak_impl *reference,
                         size_t rate)
{
    static uint8_t in[BLOCKS_MAX * KECCAK_RATE_MAX + 64], out[sizeof(in)], expected[sizeof(in)];
    struct gen g = {rate};
    unsigned pattern = 0;
    for (size_t n = 0; n < BLOCKS_MAX; n++)
        for (size_t align = 0; align < 16; align++) {
            uint64_t got[KECCAK_LANES], want[KECCAK_LANES];
            gen_fill(&g, pattern++, (uint8_t *)want, sizeof(want));
            gen_fill(&g, pattern, in + align, n * rate);
            memcpy(got, want, sizeof(got));
            r->absorb(got, in + align, n, rate);
            reference->absorb(want, in + align, n, rate);
            check_bytes("absorb", got, want, sizeof(want));

            /* One byte more on either side: nothing else is written. */
            memset(out, 0xa5, sizeof(out));
            memset(expected, 0xa5, sizeof(expected));
            r->squeeze(got, out + align + 1, n, rate);
            reference->squeeze(want, expected + align + 1, n, rate);
            check_bytes("squeeze: state", got, want, sizeof(want));
            check_bytes("squeeze: out", out, expected, n * rate + align + 2);
        }
}

/* The sponge of crypto/digest/sha3.c over the row, in two calls of each kind, against keccak_ref.
 */
static void cross_sponge(size_t rate)
{
    static uint8_t msg[3 * KECCAK_RATE_MAX + 2], got[sizeof(msg)], want[sizeof(msg)];
    struct gen g = {rate + 1};
    for (size_t len = 0; len < 3 * rate + 2; len += len < rate ? 1 : 1 + gen_below(&g, 9)) {
        size_t cut = gen_below(&g, len + 1), out_len = gen_below(&g, 3 * rate) + 1;
        size_t out_cut = gen_below(&g, out_len + 1);
        uint8_t pad = len % 2 ? KECCAK_PAD_SHA3 : KECCAK_PAD_SHAKE;
        gen_fill(&g, (unsigned)len, msg, len);
        struct sponge s;
        sponge_init(&s, rate, pad);
        sponge_absorb(&s, msg, cut);
        sponge_absorb(&s, msg + cut, len - cut);
        sponge_squeeze(&s, got, out_cut);
        sponge_squeeze(&s, got + out_cut, out_len - out_cut);
        keccak_ref(want, out_len, msg, len, rate, pad);
        check_bytes("sponge", got, want, out_len);
    }
}

/* bytepad: a block begun is filled with zeros, none is begun for it. */
static void cross_fill_block(void)
{
    static const uint8_t zeros[KECCAK_RATE_MAX];
    for (size_t len = 0; len <= KECCAK_RATE_MAX; len++) {
        struct sponge a, b;
        uint8_t got[32], want[32];
        sponge_init(&a, KECCAK_RATE_MAX, KECCAK_PAD_CSHAKE);
        sponge_init(&b, KECCAK_RATE_MAX, KECCAK_PAD_CSHAKE);
        sponge_absorb(&a, (const uint8_t *)"x", 1);
        sponge_absorb(&a, zeros, len);
        sponge_fill_block(&a);
        sponge_fill_block(&a);
        sponge_squeeze(&a, got, sizeof(got));
        sponge_absorb(&b, (const uint8_t *)"x", 1);
        sponge_absorb(&b, zeros, KECCAK_RATE_MAX - 1);
        if (len == KECCAK_RATE_MAX)
            sponge_absorb(&b, zeros, KECCAK_RATE_MAX);
        sponge_squeeze(&b, want, sizeof(want));
        check_bytes("fill_block", got, want, sizeof(want));
    }
}

static void cross(const void *row, const void *ref)
{
    const struct keccak_impl *r = row, *reference = ref;
    tables();
    cross_permute(r, reference);
    cross_permute_x4(r, reference);
    for (size_t i = 0; i < RATES; i++) {
        cross_blocks(r, reference, rates[i]);
        cross_sponge(rates[i]);
    }
    cross_fill_block();
}

static void ct(const void *row)
{
    const struct keccak_impl *r = row;
    uint64_t state[KECCAK_LANES], states[KECCAK_LANES][4];
    uint8_t data[3 * KECCAK_RATE_MAX];
    struct gen g = {1};
    gen_fill(&g, 4, data, sizeof(data));
    gen_fill(&g, 4, (uint8_t *)state, sizeof(state));
    gen_fill(&g, 4, (uint8_t *)states, sizeof(states));
    secret(data, sizeof(data));
    secret(state, sizeof(state));
    secret(states, sizeof(states));
    r->permute(state);
    r->absorb(state, data, 3, KECCAK_RATE_MAX);
    r->squeeze(state, data, 3, KECCAK_RATE_MAX);
    r->permute_x4(states);
}

const struct prim prim_keccak = {.name = "keccak", .known = known, .cross = cross, .ct = ct};
