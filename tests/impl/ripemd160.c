#include "crypto/impl/ripemd160.h"

#include <openssl/ripemd.h>
#include <string.h>

#include "tests/impl/md.h"

/* The low-level interface, in pieces and in one. */
static void low_level(const uint8_t *msg, size_t len, const uint8_t *want)
{
    static const RIPEMD160_CTX wiped;
    uint8_t got[RIPEMD160_DIGEST_LENGTH];
    RIPEMD160_CTX c;
    check(RIPEMD160_Init(&c) == 1, "RIPEMD160_Init");
    check(RIPEMD160_Update(&c, msg, len / 2) == 1, "RIPEMD160_Update");
    check(RIPEMD160_Update(&c, msg + len / 2, len - len / 2) == 1, "RIPEMD160_Update");
    check(RIPEMD160_Final(got, &c) == 1, "RIPEMD160_Final");
    check_bytes("RIPEMD160_Final", got, want, sizeof(got));
    check_bytes("context after RIPEMD160_Final", &c, &wiped, sizeof(c));
    check(RIPEMD160(msg, len, got) == got, "RIPEMD160 returns md");
    check_bytes("RIPEMD160", got, want, sizeof(got));
    check_bytes("RIPEMD160 to its own buffer", RIPEMD160(msg, len, NULL), want, sizeof(got));
}

static void known(const struct vector *v, const char *file)
{
    (void)file;
    md_known(v, &digest_ripemd160);
    if (vector_has(v, "repeat"))
        return;
    size_t msg_len, want_len;
    const uint8_t *msg = vector_bytes(v, "msg", &msg_len);
    low_level(msg, msg_len, vector_bytes(v, "digest", &want_len));
}

static void transform(void)
{
    RIPEMD160_CTX c;
    uint8_t block[RIPEMD160_CBLOCK];
    uint32_t want[5];
    memset(block, 0x5c, sizeof(block));
    memcpy(want, ripemd160_iv, sizeof(want));
    RIPEMD160_Init(&c);
    RIPEMD160_Transform(&c, block);
    ripemd160_blocks_ref(want, block, 1);
    check_bytes("RIPEMD160_Transform", &c, want, sizeof(want));
}

static void cross(const void *row, const void *ref)
{
    const struct ripemd160_impl *r = row, *reference = ref;
    static uint8_t buf[32 * RIPEMD160_BLOCK_LEN + 64];
    struct gen g = {5};
    unsigned pattern = 0;
    for (size_t n = 0; n <= 32; n++)
        for (size_t align = 0; align < 64; align += n < 4 ? 1 : 13) {
            uint32_t got[5], want[5];
            gen_fill(&g, pattern++, (uint8_t *)want, sizeof(want));
            memcpy(got, want, sizeof(got));
            gen_fill(&g, pattern, buf + align, n * RIPEMD160_BLOCK_LEN);
            r->blocks(got, buf + align, n);
            reference->blocks(want, buf + align, n);
            check_bytes("state", got, want, sizeof(want));
        }
    md_pieces(&digest_ripemd160, ripemd160_ref);
    transform();
}

static void ct(const void *row)
{
    const struct ripemd160_impl *r = row;
    uint8_t data[4 * RIPEMD160_BLOCK_LEN];
    uint32_t state[5];
    struct gen g = {1};
    gen_fill(&g, 4, data, sizeof(data));
    memcpy(state, ripemd160_iv, sizeof(state));
    secret(data, sizeof(data));
    secret(state, sizeof(state));
    r->blocks(state, data, 4);
}

const struct prim prim_ripemd160 = {.name = "ripemd160", .known = known, .cross = cross, .ct = ct};
