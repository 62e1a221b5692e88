#include "opt/p256_table.h"
#include "tests/impl/nistp.h"

static const struct nistp_test curve = {
    .words = 4,
    .rounds = 32,
    .p = {0xffffffffffffffff, 0x00000000ffffffff, 0x0000000000000000, 0xffffffff00000001},
    .n = {0xf3b9cac2fc632551, 0xbce6faada7179e84, 0xffffffffffffffff, 0xffffffff00000000},
    /* 30 2^252 - N: the last sum of the comb is a doubling. 34: that of windows of 5 bits would be,
     * whose 32 m = N - 17, if m were odd, as it is on P-384. */
    .extra = {{0x0c46353d039cdaaf, 0x4319055258e8617b, 0x0000000000000000, 0xe0000000ffffffff},
              {0xe7739585f8c64aa2, 0x79cdf55b4e2f3d09, 0xffffffffffffffff, 0x1ffffffe00000001},
              {34},
              {0xf3b9cac2fc63252f, 0xbce6faada7179e84, 0xffffffffffffffff, 0xffffffff00000000}},
    .g = {0xf4a13945d898c296, 0x77037d812deb33a0, 0xf8bce6e563a440f2, 0x6b17d1f2e12c4247,
          0xcbb6406837bf51f5, 0x2bce33576b315ece, 0x8ee7eb4a7c0f9e16, 0x4fe342e2fe1a7f9b},
};

static void known(const struct vector *v, const char *file)
{
    (void)file;
    nistp_known(&curve, IMPL(p256), v);
}

static void entry(uint64_t *q, unsigned g, unsigned j, const struct nistp_modulus *p)
{
    uint64_t xy[8];
    for (int w = 0; w < 8; w++)
        xy[w] = p256_comb[g / 4][j][w][g % 4];
    nistp_from_montgomery(q, xy, p);
    nistp_from_montgomery(q + 4, xy + 4, p);
}

static const struct nistp_table table = {P256_COMB_WINDOWS, P256_COMB_ENTRIES, P256_COMB_BITS,
                                         entry};

static void cross(const void *row, const void *ref)
{
    const struct nistp_impl *reference = ref;
    nistp_cross(&curve, row, reference);
    if (row == ref)
        nistp_table(&curve, &reference->k, &table);
}

static void ct(const void *row)
{
    nistp_ct(&curve, row);
}

static void regs(const void *row)
{
    nistp_regs(&curve, row);
}

const struct prim prim_p256 = {
    .name = "p256", .known = known, .cross = cross, .ct = ct, .regs = regs};
