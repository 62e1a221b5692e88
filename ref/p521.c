/* P-521, SP 800-186 (February 2023), 3.2.1.5: p = 2^521 - 1.
 * The group and its constant time are in ref/nistp_curve.c. */
#include "ref/nistp_curve.h"

static const struct nistp_curve p521 = {
    .p = {.m = {0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff,
                0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff,
                0x00000000000001ff},
          .rr = {0x0000000000000000, 0x0000400000000000, 0x0000000000000000, 0x0000000000000000,
                 0x0000000000000000, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000,
                 0x0000000000000000},
          .m0 = 0x1,
          .words = 9},
    .n = {.m = {0xbb6fb71e91386409, 0x3bb5c9b8899c47ae, 0x7fcc0148f709a5d0, 0x51868783bf2f966b,
                0xfffffffffffffffa, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff,
                0x00000000000001ff},
          .rr = {0x137cd04dcf15dd04, 0xf707badce5547ea3, 0x12a78d38794573ff, 0xd3721ef557f75e06,
                 0xdd6e23d82e49c7db, 0xcff3d142b7756e3e, 0x5bcc6d61a8e567bc, 0x2d8e03d1492d0d45,
                 0x000000000000003d},
          .m0 = 0x79a995c7,
          .words = 9},
    .b = {0xef451fd46b503f00, 0x3573df883d2c34f1, 0x1652c0bd3bb1bf07, 0x56193951ec7e937b,
          0xb8b489918ef109e1, 0xa2da725b99b315f3, 0x929a21a0b68540ee, 0x953eb9618e1c9a1f,
          0x0000000000000051},
    .g = {0xf97e7e31c2e5bd66, 0x3348b3c1856a429b, 0xfe1dc127a2ffa8de, 0xa14b5e77efe75928,
          0xf828af606b4d3dba, 0x9c648139053fb521, 0x9e3ecb662395b442, 0x858e06b70404e9cd,
          0x00000000000000c6, 0x88be94769fd16650, 0x353c7086a272c240, 0xc550b9013fad0761,
          0x97ee72995ef42640, 0x17afbd17273e662c, 0x98f54449579b4468, 0x5c8a5fb42c7d1bd9,
          0x39296a789a3bc004, 0x0000000000000118},
};

NISTP_KERNELS_REF(p521)
