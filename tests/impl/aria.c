#include "ref/aria.h"

#include <string.h>

#include "crypto/cipher/gcm.h"
#include "tests/check.h"
#include "tests/impl/block.h"

static const struct block_assay assay = {ARIA_BLOCK_LEN, sizeof(struct aria_key), {16, 24, 32}, 0};

static void known(const struct vector *v, const char *file)
{
    (void)file;
    block_known(v);
}

/* GCM over block_ctr, which counts in 128 bits where GCM counts in 32: across the end of these, at
 * once against block by block. */
static void gcm_wraps(void)
{
    static const uint8_t key[16] = {1}, iv[12] = {2}, text[16 * 40] = {3};
    uint8_t once[sizeof(text)], single[sizeof(text)], tags[2][16];
    struct gcm_ctx c;
    gcm_set_key_of(&c, &block_aria, key, sizeof(key));
    for (int i = 0; i < 2; i++) {
        gcm_set_iv(&c, iv, sizeof(iv));
        memset(c.ctr + 12, 0xff, 4);
        c.ctr[15] = 0xf0;
        for (size_t at = 0, n = i ? 16 : sizeof(text); at < sizeof(text); at += n)
            check(gcm_encrypt(&c, (i ? single : once) + at, text + at, n), "text");
        gcm_tag(&c, tags[i]);
    }
    check_bytes("over the counter's end", once, single, sizeof(once));
    check_bytes("tag", tags[0], tags[1], 16);
}

static void cross(const void *row, const void *ref)
{
    block_cross(&assay, row, ref);
    gcm_wraps();
}

static void ct(const void *row)
{
    block_ct(&assay, row);
}

const struct prim prim_aria = {.name = "aria", .known = known, .cross = cross, .ct = ct};
