/* P-256, SP 800-186 (February 2023), 3.2.1.3: p = 2^256 - 2^224 + 2^192 + 2^96 - 1.
 * The group and its constant time are in ref/nistp_curve.c. */
#include "ref/nistp_curve.h"

static const struct nistp_curve p256 = {
    .p = {.m = {0xffffffffffffffff, 0x00000000ffffffff, 0x0000000000000000, 0xffffffff00000001},
          .rr = {0x0000000000000003, 0xfffffffbffffffff, 0xfffffffffffffffe, 0x00000004fffffffd},
          .m0 = 0x1,
          .words = 4},
    .n = {.m = {0xf3b9cac2fc632551, 0xbce6faada7179e84, 0xffffffffffffffff, 0xffffffff00000000},
          .rr = {0x83244c95be79eea2, 0x4699799c49bd6fa6, 0x2845b2392b6bec59, 0x66e12d94f3d95620},
          .m0 = 0xee00bc4f,
          .words = 4},
    .b = {0x3bce3c3e27d2604b, 0x651d06b0cc53b0f6, 0xb3ebbd55769886bc, 0x5ac635d8aa3a93e7},
    .g = {0xf4a13945d898c296, 0x77037d812deb33a0, 0xf8bce6e563a440f2, 0x6b17d1f2e12c4247,
          0xcbb6406837bf51f5, 0x2bce33576b315ece, 0x8ee7eb4a7c0f9e16, 0x4fe342e2fe1a7f9b},
};

NISTP_KERNELS_REF(p256)
