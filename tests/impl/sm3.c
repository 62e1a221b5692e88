#include "crypto/impl/sm3.h"

#include <string.h>

#include "tests/impl/md.h"

static void known(const struct vector *v, const char *file)
{
    (void)file;
    md_known(v, &digest_sm3);
}

static void cross(const void *row, const void *ref)
{
    const struct sm3_impl *r = row, *reference = ref;
    static uint8_t buf[32 * SM3_BLOCK_LEN + 64];
    struct gen g = {5};
    unsigned pattern = 0;
    for (size_t n = 0; n <= 32; n += n < 9 ? 1 : 5)
        for (size_t align = 0; align < 64; align += n < 4 ? 1 : 13) {
            uint32_t got[8], want[8];
            gen_fill(&g, pattern++, (uint8_t *)want, sizeof(want));
            memcpy(got, want, sizeof(got));
            gen_fill(&g, pattern, buf + align, n * SM3_BLOCK_LEN);
            r->blocks(got, buf + align, n);
            reference->blocks(want, buf + align, n);
            check_bytes("state", got, want, sizeof(want));
        }
    md_pieces(&digest_sm3, sm3_ref);
}

static void ct(const void *row)
{
    const struct sm3_impl *r = row;
    uint8_t data[4 * SM3_BLOCK_LEN];
    uint32_t state[8] = {0};
    struct gen g = {1};
    gen_fill(&g, 4, data, sizeof(data));
    secret(data, sizeof(data));
    secret(state, sizeof(state));
    r->blocks(state, data, 4);
}

const struct prim prim_sm3 = {.name = "sm3", .known = known, .cross = cross, .ct = ct};
