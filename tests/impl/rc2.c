#include "ref/rc2.h"

#include "tests/impl/block.h"

static void known(const struct vector *v, const char *file)
{
    (void)file;
    block_known(v);
}

/* Keys of so many bytes that count as a whole, and cut down to 40 bits and to 63. */
static const struct block_assay assays[] = {
    {RC2_BLOCK_LEN, sizeof(struct rc2_key), {1, 5, 16, 33, 64}, 1024},
    {RC2_BLOCK_LEN, sizeof(struct rc2_key), {5, 16}, 40},
    {RC2_BLOCK_LEN, sizeof(struct rc2_key), {16}, 63},
};

static void cross(const void *row, const void *ref)
{
    for (size_t i = 0; i < sizeof(assays) / sizeof(assays[0]); i++)
        block_cross(&assays[i], row, ref);
}

static void ct(const void *row)
{
    for (size_t i = 0; i < sizeof(assays) / sizeof(assays[0]); i++)
        block_ct(&assays[i], row);
}

const struct prim prim_rc2 = {.name = "rc2", .known = known, .cross = cross, .ct = ct};
