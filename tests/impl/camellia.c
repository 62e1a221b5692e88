#include "ref/camellia.h"

#include "tests/impl/block.h"

static const struct block_assay assay = {
    CAMELLIA_BLOCK_LEN, sizeof(struct camellia_key), {16, 24, 32}, 0};

static void known(const struct vector *v, const char *file)
{
    (void)file;
    block_known(v);
}

static void cross(const void *row, const void *ref)
{
    block_cross(&assay, row, ref);
}

static void ct(const void *row)
{
    block_ct(&assay, row);
}

const struct prim prim_camellia = {.name = "camellia", .known = known, .cross = cross, .ct = ct};
