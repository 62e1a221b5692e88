#include "ref/blowfish.h"

#include "tests/impl/block.h"

static const struct block_assay assay = {
    BLOWFISH_BLOCK_LEN, sizeof(struct blowfish_key), {1, 4, 16, 56, 72}, 0};

static void known(const struct vector *v, const char *file)
{
    (void)file;
    block_known(v);
}

static void cross(const void *row, const void *ref)
{
    block_cross(&assay, row, ref);
}

const struct prim prim_blowfish = {.name = "blowfish", .known = known, .cross = cross};
