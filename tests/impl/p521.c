#include <string.h>

#include "opt/p521_table.h"
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
    /* The last sum of the comb is a doubling. */
    .extra = {{0xa49076e16d279bc9, 0xfa4a35a7765db852, 0x83d3fe8908f5ba2f, 0xae47787fa0d05794,
               0x0003e0003e0003e5, 0xe0003e0003e0003e, 0x3e0003e0003e0003, 0x03e0003e0003e000,
               0x0000000000000000},
              {0x16df403d2410c840, 0x416b9411133e8f5c, 0xfbf802bfee13eba0, 0xa33f0f041e5f3ed6,
               0xfffc1fffc1fffc14, 0x1fffc1fffc1fffc1, 0xc1fffc1fffc1fffc, 0xfc1fffc1fffc1fff,
               0x00000000000001ff}},
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

/* Limbs of 58 bits. */
static void entry(uint64_t *q, unsigned g, unsigned j, const struct nistp_modulus *p)
{
    (void)p;
    memset(q, 0, 8 * 18);
    for (unsigned i = 0; i < 18; i++) {
        unsigned at = 64 * 9 * (i / 9) + 58 * (i % 9);
        uint64_t limb = p521_comb[g][j][i];
        check(limb >> 58 == 0, "a limb of more than 58 bits");
        q[at / 64] |= limb << at % 64;
        if (at % 64 > 6)
            q[at / 64 + 1] |= limb >> (64 - at % 64);
    }
}

static const struct nistp_table table = {P521_COMB_GROUPS, P521_COMB_ENTRIES,
                                         P521_COMB_BITS *P521_COMB_STRIDE, entry};

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

const struct prim prim_p521 = {
    .name = "p521", .known = known, .cross = cross, .ct = ct, .regs = regs};
