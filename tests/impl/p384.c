#include "tests/impl/nistp.h"

static const struct nistp_test curve = {
    .words = 6,
    .rounds = 12,
    .p = {0x00000000ffffffff, 0xffffffff00000000, 0xfffffffffffffffe, 0xffffffffffffffff,
          0xffffffffffffffff, 0xffffffffffffffff},
    .n = {0xecec196accc52973, 0x581a0db248b0a77a, 0xc7634d81f4372ddf, 0xffffffffffffffff,
          0xffffffffffffffff, 0xffffffffffffffff},
    .g = {0x3a545e3872760ab7, 0x5502f25dbf55296c, 0x59f741e082542a38, 0x6e1d3b628ba79b98,
          0x8eb1c71ef320ad74, 0xaa87ca22be8b0537, 0x7a431d7c90ea0e5f, 0x0a60b1ce1d7e819d,
          0xe9da3113b5f0b8c0, 0xf8f41dbd289a147c, 0x5d9e98bf9292dc29, 0x3617de4a96262c6f},
};

static void known(const struct vector *v, const char *file)
{
    (void)file;
    nistp_known(&curve, IMPL(p384), v);
}

static void cross(const void *row, const void *ref)
{
    nistp_cross(&curve, row, ref);
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
