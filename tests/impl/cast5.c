#include "ref/cast5.h"

#include "tests/impl/block.h"

static const struct block_assay assay = {
    CAST5_BLOCK_LEN, sizeof(struct cast5_key), {5, 10, 11, 16}, 0};

static void known(const struct vector *v, const char *file)
{
    (void)file;
    block_known(v);
}

static void cross(const void *row, const void *ref)
{
    block_cross(&assay, row, ref);
}

const struct prim prim_cast5 = {.name = "cast5", .known = known, .cross = cross};
