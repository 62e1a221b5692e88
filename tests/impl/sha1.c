#include "crypto/impl/sha1.h"

#include <openssl/sha.h>
#include <string.h>

#include "tests/impl/md.h"

/* The low-level interface, in pieces and in one. */
static void low_level(const uint8_t *msg, size_t len, uint64_t repeat, const uint8_t *want)
{
    static const SHA_CTX wiped;
    uint8_t got[SHA_DIGEST_LENGTH];
    SHA_CTX c;
    bool ok = true;
    check(SHA1_Init(&c) == 1, "SHA1_Init");
    for (uint64_t i = repeat; i > 0; i--)
        ok = ok && SHA1_Update(&c, msg, len) == 1;
    check(ok, "SHA1_Update");
    check(SHA1_Final(got, &c) == 1, "SHA1_Final");
    check_bytes("SHA1_Final", got, want, sizeof(got));
    check_bytes("context after SHA1_Final", &c, &wiped, sizeof(c));
    if (repeat > 1)
        return;
    check(SHA1(msg, len, got) == got, "SHA1 returns md");
    check_bytes("SHA1", got, want, sizeof(got));
    check_bytes("SHA1 to its own buffer", SHA1(msg, len, NULL), want, sizeof(got));
}

static void known(const struct vector *v, const char *file)
{
    (void)file;
    md_known(v, &digest_sha1);
    size_t msg_len, want_len;
    const uint8_t *msg = vector_bytes(v, "msg", &msg_len);
    const uint8_t *want = vector_bytes(v, "digest", &want_len);
    low_level(msg, msg_len, vector_int(v, "repeat", 1), want);
}

static void transform(void)
{
    SHA_CTX c;
    uint8_t block[SHA_CBLOCK];
    uint32_t want[5];
    memset(block, 0x5c, sizeof(block));
    memcpy(want, sha1_iv, sizeof(want));
    SHA1_Init(&c);
    SHA1_Transform(&c, block);
    sha1_blocks_ref(want, block, 1);
    check_bytes("SHA1_Transform", &c, want, sizeof(want));
}

static void constants(void)
{
    static const unsigned n[4] = {2, 3, 5, 10};
    for (int i = 0; i < 4; i++) {
        unsigned whole;
        uint64_t fraction = root_fraction(n[i], 2, &whole);
        check(sha1_k[i] == (whole << 30 | (uint32_t)(fraction >> 34)), "K %d", i);
    }
}

static void cross(const void *row, const void *ref)
{
    const struct sha1_impl *r = row, *reference = ref;
    static uint8_t buf[32 * SHA1_BLOCK_LEN + 64];
    struct gen g = {1};
    unsigned pattern = 0;
    for (size_t n = 0; n <= 32; n++)
        for (size_t align = 0; align < 64; align += n < 4 ? 1 : 13) {
            uint32_t got[5], want[5];
            gen_fill(&g, pattern++, (uint8_t *)want, sizeof(want));
            memcpy(got, want, sizeof(got));
            gen_fill(&g, pattern, buf + align, n * SHA1_BLOCK_LEN);
            r->blocks(got, buf + align, n);
            reference->blocks(want, buf + align, n);
            check_bytes("state", got, want, sizeof(want));
        }
    md_pieces(&digest_sha1, sha1_ref);
    transform();
    if (row == ref)
        constants();
}

static void ct(const void *row)
{
    const struct sha1_impl *r = row;
    uint8_t data[4 * SHA1_BLOCK_LEN];
    uint32_t state[5];
    struct gen g = {1};
    gen_fill(&g, 4, data, sizeof(data));
    memcpy(state, sha1_iv, sizeof(state));
    secret(data, sizeof(data));
    secret(state, sizeof(state));
    r->blocks(state, data, 4);
}

const struct prim prim_sha1 = {.name = "sha1", .known = known, .cross = cross, .ct = ct};
