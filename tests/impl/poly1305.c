#include "crypto/impl/poly1305.h"

#include <string.h>

#include "crypto/cipher/chapoly.h"
#include "ref/bytes.h"
#include "tests/impl/chapoly.h"
#include "tests/impl/prim.h"

#define LEN_MAX 2049
#define BLOCKS  (LEN_MAX / 16)

/* "tag" authenticates "msg" under "key": in one update, byte by byte, and by the reference. */
static void known(const struct vector *v, const char *file)
{
    if (strcmp(file, "chapoly") == 0) {
        chapoly_known(v);
        return;
    }
    size_t len, n;
    const uint8_t *key = vector_bytes(v, "key", &n), *msg = vector_bytes(v, "msg", &len);
    const uint8_t *want = vector_bytes(v, "tag", &n);
    struct poly1305_ctx c;
    uint8_t got[16];
    poly1305_init(&c, key);
    poly1305_update(&c, msg, len);
    poly1305_final(&c, got);
    check_bytes(vector_name(v), got, want, sizeof(got));
    poly1305_init(&c, key);
    for (size_t i = 0; i < len; i++)
        poly1305_update(&c, msg + i, 1);
    poly1305_final(&c, got);
    check_bytes(vector_name(v), got, want, sizeof(got));
    poly1305_ref(got, key, msg, len);
    check_bytes(vector_name(v), got, want, sizeof(got));
}

/* The MAC of n blocks by the kernels of a row: in one call, or in random ones if g isn't NULL. */
static void mac_blocks(const struct poly1305_impl *row, uint8_t mac[16], const uint8_t key[32],
                       const uint8_t *in, size_t n, uint32_t hibit, struct gen *g)
{
    static _Alignas(POLY1305_STATE_ALIGN) uint8_t state[POLY1305_STATE_LEN + 64];
    memset(state, 0xee, sizeof(state));
    row->init(state, key);
    while (n > 0) {
        size_t now = n;
        if (g != NULL) {
            size_t max = gen_below(g, 3) > 0 ? 12 : 60;
            now = gen_below(g, max);
            now = now < n ? now : n;
        }
        row->blocks(state, in, now, hibit);
        in += 16 * now;
        n -= now;
    }
    row->finish(state, mac);
    for (size_t i = 0; i < 64; i++)
        if (!check(state[POLY1305_STATE_LEN + i] == 0xee, "wrote beyond the state"))
            break;
}

static void compare(const struct poly1305_impl *row, const struct poly1305_impl *ref,
                    const uint8_t key[32], const uint8_t *in, size_t n, uint32_t hibit,
                    struct gen *g)
{
    uint8_t got[16], want[16];
    mac_blocks(ref, want, key, in, n, hibit, NULL);
    mac_blocks(row, got, key, in, n, hibit, NULL);
    check_bytes("one call", got, want, sizeof(want));
    mac_blocks(row, got, key, in, n, hibit, g);
    check_bytes("several calls", got, want, sizeof(want));
}

/* With r = 1 the accumulator is the sum of the blocks. n = 4 m + 3 of them with their high bits
 * count 3 * 2^128 + 5 m; what is missing to p = 2^130 - 5, give or take a few, is 2^128 - 5 - 5 m +
 * d. */
static void next_to_p(const struct poly1305_impl *row, const struct poly1305_impl *ref,
                      struct gen *g)
{
    static uint8_t in[16 * BLOCKS];
    const uint8_t ones[16] = {0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
                              0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff};
    for (size_t n = 3; n <= BLOCKS; n += 4)
        for (int d = -8; d <= 8; d++) {
            uint8_t key[32] = {1}, *a = in + 16 * gen_below(g, n - 1);
            gen_fill(g, (unsigned)d & 1, key + 16, 16);
            memset(in, 0, 16 * n);
            memcpy(a, ones, 16); /* 2^128 - 1024 in one block, the rest in the last */
            a[0] = 0;
            a[1] = 0xfc;
            store32_le(in + 16 * (n - 1), (uint32_t)(1024 - 5 - 5 * (int)(n / 4) + d));
            compare(row, ref, key, in, n, 1, g);
            if (d >= 0 && (d & 1) == 0) { /* s is 0 */
                uint8_t mac[16], want[16] = {(uint8_t)d};
                mac_blocks(row, mac, key, in, n, 1, g);
                check_bytes("p + d", mac, want, sizeof(want));
            }
        }
}

static void cross(const void *row, const void *ref)
{
    static uint8_t in[LEN_MAX + 64];
    struct gen g = {1305};
    uint8_t key[32];
    unsigned pattern = 0;
    for (size_t n = 0; n <= BLOCKS; n++)
        for (unsigned i = 0; i < 16; i++, pattern++) {
            gen_fill(&g, pattern, key, sizeof(key));
            gen_fill(&g, i / 2, in, sizeof(in));
            compare(row, ref, key, in + pattern % 64, n, 1, &g);
            compare(row, ref, key, in + pattern % 64, n, 0, &g);
        }
    /* r and s all ones, blocks all ones: the largest limbs that there can be. */
    memset(key, 0xff, sizeof(key));
    memset(in, 0xff, sizeof(in));
    for (size_t n = 0; n <= BLOCKS; n++)
        compare(row, ref, key, in, n, 1, &g);
    next_to_p(row, ref, &g);

    for (size_t len = 0; len <= LEN_MAX; len++) {
        struct poly1305_ctx c;
        uint8_t got[16], want[16];
        gen_fill(&g, pattern++, key, sizeof(key));
        gen_fill(&g, pattern, in, sizeof(in));
        poly1305_ref(want, key, in + len % 64, len);
        poly1305_init(&c, key);
        poly1305_update(&c, in + len % 64, len / 3);
        poly1305_update(&c, in + len % 64 + len / 3, len - len / 3);
        poly1305_final(&c, got);
        check_bytes("mac", got, want, sizeof(want));
    }
    chapoly_cross();
}

static void ct(const void *row)
{
    const struct poly1305_impl *r = row;
    static _Alignas(POLY1305_STATE_ALIGN) uint8_t state[POLY1305_STATE_LEN];
    uint8_t key[32], mac[16], data[600];
    struct gen g = {1};
    gen_fill(&g, 4, key, sizeof(key));
    gen_fill(&g, 4, data, sizeof(data));
    secret(key, sizeof(key));
    secret(data, sizeof(data));
    r->init(state, key);
    r->blocks(state, data, 600 / 16, 1);
    r->blocks(state, data, 1, 0);
    r->blocks(state, data, 8, 1);
    r->finish(state, mac);
}

const struct prim prim_poly1305 = {
    .name = "poly1305", .more_vectors = "chapoly", .known = known, .cross = cross, .ct = ct};
