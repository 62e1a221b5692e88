#include "crypto/impl/chacha20.h"

#include <string.h>

#include "crypto/cipher/chapoly.h"
#include "ref/bytes.h"
#include "tests/impl/chapoly.h"
#include "tests/impl/prim.h"

#define LEN_MAX 2049

/* "ciphertext" is "plaintext" encrypted from block "counter" on: in one call and byte by byte. */
static void known(const struct vector *v, const char *file)
{
    if (strcmp(file, "chapoly") == 0) {
        chapoly_known(v);
        return;
    }
    size_t len, n;
    const uint8_t *key = vector_bytes(v, "key", &n), *nonce = vector_bytes(v, "nonce", &n);
    const uint8_t *plain = vector_bytes(v, "plaintext", &len);
    const uint8_t *want = vector_bytes(v, "ciphertext", &len);
    struct chacha20_ctx c;
    uint8_t iv[16], got[1024];
    store32_le(iv, (uint32_t)vector_int(v, "counter", 0));
    memcpy(iv + 4, nonce, 12);
    chacha20_set_key(&c, key);
    chacha20_set_iv(&c, iv);
    chacha20_crypt(&c, got, plain, len);
    check_bytes(vector_name(v), got, want, len);
    chacha20_set_iv(&c, iv);
    for (size_t i = 0; i < len; i++)
        chacha20_crypt(&c, got + i, plain + i, 1);
    check_bytes(vector_name(v), got, want, len);
}

struct state {
    uint32_t key[8], counter[4];
};

/* One call of the row against the reference: text, what it leaves in `last`, nothing beyond. */
static void compare(const struct chacha20_impl *row, const struct chacha20_impl *ref,
                    const struct state *s, const uint8_t *in, size_t len, size_t align,
                    int in_place)
{
    static uint8_t got[64 + LEN_MAX + 64], want[LEN_MAX];
    uint8_t last[64], want_last[64];
    memset(got, 0x5a, sizeof(got));
    memset(last, 0x5a, sizeof(last));
    memset(want_last, 0x5a, sizeof(want_last));
    if (in_place && len > 0)
        memcpy(got + align, in, len);
    ref->xor (want, in, len, s->key, s->counter, want_last);
    row->xor (got + align, in_place ? got + align : in, len, s->key, s->counter, last);
    check_bytes("text", got + align, want, len);
    check_bytes("last", last, want_last, sizeof(last));
    for (size_t i = 0; i < 64; i++)
        if (!check(got[align + len + i] == 0x5a && (i >= align || got[i] == 0x5a),
                   "wrote outside of %zu bytes", len))
            break;
}

static void any_state(struct gen *g, unsigned pattern, struct state *s)
{
    gen_fill(g, pattern, (uint8_t *)s->key, sizeof(s->key));
    gen_fill(g, pattern + 3, (uint8_t *)s->counter, sizeof(s->counter));
}

static void cross(const void *row, const void *ref)
{
    static uint8_t in[LEN_MAX + 64];
    struct gen g = {20};
    struct state s;
    unsigned pattern = 0;
    for (size_t len = 0; len <= LEN_MAX; len++) {
        any_state(&g, pattern++, &s);
        gen_fill(&g, pattern, in, sizeof(in));
        compare(row, ref, &s, in + len % 61, len, len * 7 % 64, len & 1);
    }
    for (size_t align = 0; align < 64; align++)
        for (size_t i = 100, len; (len = gen_length(i, 64)) != SIZE_MAX; i += 11) {
            any_state(&g, pattern++, &s);
            compare(row, ref, &s, in + align, len, 63 - align, 0);
            compare(row, ref, &s, in, len, align, 1);
        }
    /* The block counter passes 2^32 in every lane of every vector. */
    for (uint32_t before = 0; before <= 40; before++) {
        any_state(&g, pattern++, &s);
        s.counter[0] = 0 - before;
        s.counter[1] = before % 3 == 0 ? UINT32_MAX : s.counter[1];
        compare(row, ref, &s, in, LEN_MAX - before, 0, 0);
        compare(row, ref, &s, in, 500, 0, 0);
    }
    chapoly_cross();
}

static void ct(const void *row)
{
    const struct chacha20_impl *r = row;
    static uint8_t text[LEN_MAX], last[64];
    struct state s;
    struct gen g = {1};
    for (size_t len = 1; len <= LEN_MAX; len = 2 * len + 1) {
        any_state(&g, 4, &s);
        gen_fill(&g, 4, text, len);
        secret(&s, sizeof(s.key)); /* the counter and the nonce are public */
        secret(text, len);
        r->xor (text, text, len, s.key, s.counter, last);
    }
}

const struct prim prim_chacha20 = {
    .name = "chacha20", .more_vectors = "chapoly", .known = known, .cross = cross, .ct = ct};
