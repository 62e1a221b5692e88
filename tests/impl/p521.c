#include "tests/impl/nistp.h"

static const struct nistp_test curve = {
    .words = 9,
    .rounds = 4,
    .p = {0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff,
          0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff,
          0x00000000000001ff},
    .n = {0xbb6fb71e91386409, 0x3bb5c9b8899c47ae, 0x7fcc0148f709a5d0, 0x51868783bf2f966b,
          0xfffffffffffffffa, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff,
          0x00000000000001ff},
    .g = {0xf97e7e31c2e5bd66, 0x3348b3c1856a429b, 0xfe1dc127a2ffa8de, 0xa14b5e77efe75928,
          0xf828af606b4d3dba, 0x9c648139053fb521, 0x9e3ecb662395b442, 0x858e06b70404e9cd,
          0x00000000000000c6, 0x88be94769fd16650, 0x353c7086a272c240, 0xc550b9013fad0761,
          0x97ee72995ef42640, 0x17afbd17273e662c, 0x98f54449579b4468, 0x5c8a5fb42c7d1bd9,
          0x39296a789a3bc004, 0x0000000000000118},
};

static void known(const struct vector *v, const char *file)
{
    (void)file;
    nistp_known(&curve, IMPL(p521), v);
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

const struct prim prim_p521 = {
    .name = "p521", .known = known, .cross = cross, .ct = ct, .regs = regs};
