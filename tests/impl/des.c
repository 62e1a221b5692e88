#include "ref/des.h"

#include "tests/impl/block.h"

static const struct block_assay des = {DES_BLOCK_LEN, sizeof(struct des_key), {8, 16, 24}, 0};

static void known(const struct vector *v, const char *file)
{
    (void)file;
    block_known(v);
}

/* E gives each S-box its four bits and the two neighbours; IP and P are permutations; the rows of
 * an S-box are permutations of 0 .. 15. */
static void constants(void)
{
    uint64_t ip = 0;
    uint32_t p = 0;
    for (unsigned i = 0; i < 64; i++)
        ip |= (uint64_t)1 << (des_ip[i] - 1);
    for (unsigned i = 0; i < 32; i++)
        p |= 1u << (des_p[i] - 1);
    check(ip == UINT64_MAX && p == UINT32_MAX, "IP and P are permutations");
    for (unsigned i = 0; i < 48; i++)
        check(des_e[i] == (i / 6 * 4 + i % 6 + 31) % 32 + 1, "E[%u]", i);
    for (unsigned j = 0; j < 32; j++) {
        unsigned row = 0;
        for (unsigned i = 0; i < 16; i++)
            row |= 1u << des_s[j / 4][16 * (j % 4) + i];
        check(row == 0xffff, "row %u of S%u", j % 4, j / 4 + 1);
    }
}

static void cross(const void *row, const void *ref)
{
    block_cross(&des, row, ref);
    if (row == ref)
        constants();
}

static void ct(const void *row)
{
    block_ct(&des, row);
}

const struct prim prim_des = {.name = "des", .known = known, .cross = cross, .ct = ct};
