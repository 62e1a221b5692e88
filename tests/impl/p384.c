#include "opt/p384_table.h"
#include "tests/impl/nistp.h"

static const struct nistp_test curve = {
    .words = 6,
    .rounds = 12,
    .p = {0x00000000ffffffff, 0xffffffff00000000, 0xfffffffffffffffe, 0xffffffffffffffff,
          0xffffffffffffffff, 0xffffffffffffffff},
    .n = {0xecec196accc52973, 0x581a0db248b0a77a, 0xc7634d81f4372ddf, 0xffffffffffffffff,
          0xffffffffffffffff, 0xffffffffffffffff},
    /* The last sum of the comb is a doubling; 38: that of the windows of 5 bits, whose 32 m = N -
     * 19
     */
    .extra = {{0x0cebd9654cda294d, 0x661a71b2b0b15779, 0xc4834a41fbb732df, 0xffc1ff83ff07fe0f,
               0x0ffc1ff83ff07fe0, 0xe0ffc1ff83ff07fe},
              {0xe00040057feb0026, 0xf1ff9bff97ff5001, 0x02e0033ff87ffaff, 0x003e007c00f801f0,
               0xf003e007c00f801f, 0x1f003e007c00f801},
              {38},
              {0xecec196accc5294d, 0x581a0db248b0a77a, 0xc7634d81f4372ddf, 0xffffffffffffffff,
               0xffffffffffffffff, 0xffffffffffffffff}},
    .g = {0x3a545e3872760ab7, 0x5502f25dbf55296c, 0x59f741e082542a38, 0x6e1d3b628ba79b98,
          0x8eb1c71ef320ad74, 0xaa87ca22be8b0537, 0x7a431d7c90ea0e5f, 0x0a60b1ce1d7e819d,
          0xe9da3113b5f0b8c0, 0xf8f41dbd289a147c, 0x5d9e98bf9292dc29, 0x3617de4a96262c6f},
};

static void known(const struct vector *v, const char *file)
{
    (void)file;
    nistp_known(&curve, IMPL(p384), v);
}

static void entry(uint64_t *q, unsigned g, unsigned j, const struct nistp_modulus *p)
{
    nistp_from_montgomery(q, p384_comb[g][j], p);
    nistp_from_montgomery(q + 6, p384_comb[g][j] + 6, p);
}

static const struct nistp_table table = {P384_COMB_GROUPS, P384_COMB_ENTRIES,
                                         P384_COMB_BITS *P384_COMB_STRIDE, entry};

static void cross(const void *row, const void *ref)
{
    const struct nistp_impl *reference = ref;
    if (row == ref) /* the same code as P-256's, and slow: not against itself */
        nistp_table(&curve, &reference->k, &table);
    else
        nistp_cross(&curve, row, reference);
}

static void ct(const void *row)
{
    nistp_ct(&curve, row);
}

static void regs(const void *row)
{
    nistp_regs(&curve, row);
}

const struct prim prim_p384 = {
    .name = "p384", .known = known, .cross = cross, .ct = ct, .regs = regs};
