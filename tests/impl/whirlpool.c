#include "crypto/impl/whirlpool.h"

#include <openssl/whrlpool.h>
#include <string.h>

#include "tests/impl/md.h"

static void known(const struct vector *v, const char *file)
{
    (void)file;
    md_known(v, &digest_whirlpool);
}

/* Bits in pieces are the bits at once; without the last ones of a byte the digest is another. */
static void bits(void)
{
    static const WHIRLPOOL_CTX wiped;
    uint8_t msg[200], want[64], got[64];
    struct gen g = {9};
    WHIRLPOOL_CTX c;
    gen_fill(&g, 4, msg, sizeof(msg));
    whirlpool_ref(want, msg, sizeof(msg));
    check_bytes("WHIRLPOOL", WHIRLPOOL(msg, sizeof(msg), NULL), want, 64);
    WHIRLPOOL_Init(&c);
    for (size_t i = 0; i < sizeof(msg); i++) {
        uint8_t first = msg[i] >> 5;
        WHIRLPOOL_BitUpdate(&c, &first, 3);
        WHIRLPOOL_BitUpdate(&c, msg + i, 5);
    }
    check(WHIRLPOOL_Final(got, &c) == 1, "Final");
    check_bytes("by three bits and five", got, want, 64);
    check_bytes("context after WHIRLPOOL_Final", &c, &wiped, sizeof(c));
    WHIRLPOOL_Init(&c);
    WHIRLPOOL_BitUpdate(&c, msg, 3);
    WHIRLPOOL_Update(&c, msg, 100);
    WHIRLPOOL_Final(want, &c);
    WHIRLPOOL_Init(&c);
    WHIRLPOOL_BitUpdate(&c, msg, 3);
    for (size_t i = 0; i < 100; i++)
        WHIRLPOOL_BitUpdate(&c, msg + i, 8);
    WHIRLPOOL_Final(got, &c);
    check_bytes("bytes after bits", got, want, 64);
}

static void cross(const void *row, const void *ref)
{
    const struct whirlpool_impl *r = row, *reference = ref;
    static uint8_t buf[32 * WHIRLPOOL_BLOCK_LEN + 64];
    struct gen g = {5};
    unsigned pattern = 0;
    for (size_t n = 0; n <= 32; n += n < 9 ? 1 : 5)
        for (size_t align = 0; align < 64; align += n < 4 ? 1 : 13) {
            uint8_t got[64], want[64];
            gen_fill(&g, pattern++, (uint8_t *)want, sizeof(want));
            memcpy(got, want, sizeof(got));
            gen_fill(&g, pattern, buf + align, n * WHIRLPOOL_BLOCK_LEN);
            r->blocks(got, buf + align, n);
            reference->blocks(want, buf + align, n);
            check_bytes("state", got, want, sizeof(want));
        }
    md_pieces(&digest_whirlpool, whirlpool_ref);
    bits();
}

static void ct(const void *row)
{
    const struct whirlpool_impl *r = row;
    uint8_t data[4 * WHIRLPOOL_BLOCK_LEN];
    uint8_t state[64] = {0};
    struct gen g = {1};
    gen_fill(&g, 4, data, sizeof(data));
    secret(data, sizeof(data));
    secret(state, sizeof(state));
    r->blocks(state, data, 4);
}

const struct prim prim_whirlpool = {.name = "whirlpool", .known = known, .cross = cross, .ct = ct};
