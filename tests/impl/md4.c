#include "crypto/impl/md4.h"

#include <openssl/md4.h>
#include <string.h>

#include "ref/md5.h"
#include "tests/impl/md.h"

/* The low-level interface, in pieces and in one. */
static void low_level(const uint8_t *msg, size_t len, const uint8_t *want)
{
    static const MD4_CTX wiped;
    uint8_t got[MD4_DIGEST_LENGTH];
    MD4_CTX c;
    check(MD4_Init(&c) == 1, "MD4_Init");
    check(MD4_Update(&c, msg, len / 2) == 1, "MD4_Update");
    check(MD4_Update(&c, msg + len / 2, len - len / 2) == 1, "MD4_Update");
    check(MD4_Final(got, &c) == 1, "MD4_Final");
    check_bytes("MD4_Final", got, want, sizeof(got));
    check_bytes("context after MD4_Final", &c, &wiped, sizeof(c));
    check(MD4(msg, len, got) == got, "MD4 returns md");
    check_bytes("MD4", got, want, sizeof(got));
    check_bytes("MD4 to its own buffer", MD4(msg, len, NULL), want, sizeof(got));
}

static void known(const struct vector *v, const char *file)
{
    (void)file;
    md_known(v, &digest_md4);
    size_t msg_len, want_len;
    const uint8_t *msg = vector_bytes(v, "msg", &msg_len);
    low_level(msg, msg_len, vector_bytes(v, "digest", &want_len));
}

static void transform(void)
{
    MD4_CTX c;
    uint8_t block[MD4_CBLOCK];
    uint32_t want[4];
    memset(block, 0x5c, sizeof(block));
    memcpy(want, md5_iv, sizeof(want));
    MD4_Init(&c);
    MD4_Transform(&c, block);
    md4_blocks_ref(want, block, 1);
    check_bytes("MD4_Transform", &c, want, sizeof(want));
}

static void cross(const void *row, const void *ref)
{
    const struct md4_impl *r = row, *reference = ref;
    static uint8_t buf[32 * MD4_BLOCK_LEN + 64];
    struct gen g = {5};
    unsigned pattern = 0;
    for (size_t n = 0; n <= 32; n++)
        for (size_t align = 0; align < 64; align += n < 4 ? 1 : 13) {
            uint32_t got[4], want[4];
            gen_fill(&g, pattern++, (uint8_t *)want, sizeof(want));
            memcpy(got, want, sizeof(got));
            gen_fill(&g, pattern, buf + align, n * MD4_BLOCK_LEN);
            r->blocks(got, buf + align, n);
            reference->blocks(want, buf + align, n);
            check_bytes("state", got, want, sizeof(want));
        }
    md_pieces(&digest_md4, md4_ref);
    transform();
}

static void ct(const void *row)
{
    const struct md4_impl *r = row;
    uint8_t data[4 * MD4_BLOCK_LEN];
    uint32_t state[4];
    struct gen g = {1};
    gen_fill(&g, 4, data, sizeof(data));
    memcpy(state, md5_iv, sizeof(state));
    secret(data, sizeof(data));
    secret(state, sizeof(state));
    r->blocks(state, data, 4);
}

const struct prim prim_md4 = {.name = "md4", .known = known, .cross = cross, .ct = ct};
