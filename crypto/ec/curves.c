/* The named curves, and the numbers of those over prime fields, y^2 = x^3 + a x + b: SEC 2
 * (versions 1 and 2), X9.62, RFC 5639, SP 800-186, WAP-261-WTLS, GB/T 32918.5. All public. */
#include <openssl/objects.h>
#include <stddef.h>

#include "crypto/ec/curve.h"
#include "crypto/ec/curves.h"
#include "crypto/ec/curves_binary.h"

/* clang-format off: a number a line */
/* secp112r1 (SEC 2) */
static const uint64_t secp112r1[6][2] = {
    {0x5e668076bead208b, 0x0000db7c2abf62e3}, /* p */
    {0x5e668076bead2088, 0x0000db7c2abf62e3}, /* a */
    {0x16eede8911702b22, 0x0000659ef8ba0439}, /* b */
    {0x5ee76b55f9c2f098, 0x000009487239995a}, /* x of G */
    {0xc0a23e0e0ff77500, 0x0000a89ce5af8724}, /* y of G */
    {0x5e7628dfac6561c5, 0x0000db7c2abf62e3}, /* n */
};

static const uint8_t seed_secp112r1[] = {0x00, 0xf5, 0x0b, 0x02, 0x8e, 0x4d, 0x69,
                                         0x6e, 0x67, 0x68, 0x75, 0x61, 0x51, 0x75,
                                         0x29, 0x04, 0x72, 0x78, 0x3f, 0xb1};

/* secp112r2 (SEC 2) */
static const uint64_t secp112r2[6][2] = {
    {0x5e668076bead208b, 0x0000db7c2abf62e3}, /* p */
    {0x8a0aaaf65c0ef02c, 0x00006127c24c05f3}, /* a */
    {0xed74fcc34c85d709, 0x000051def1815db5}, /* b */
    {0xb4e1649dd0928643, 0x00004ba30ab5e892}, /* x of G */
    {0x3747def36e956e97, 0x0000adcd46f5882e}, /* y of G */
    {0xd7597ca10520d04b, 0x000036df0aafd8b8}, /* n */
};

static const uint8_t seed_secp112r2[] = {0x00, 0x27, 0x57, 0xa1, 0x11, 0x4d, 0x69,
                                         0x6e, 0x67, 0x68, 0x75, 0x61, 0x51, 0x75,
                                         0x53, 0x16, 0xc0, 0x5e, 0x0b, 0xd4};

/* secp128r1 (SEC 2) */
static const uint64_t secp128r1[6][2] = {
    {0xffffffffffffffff, 0xfffffffdffffffff}, /* p */
    {0xfffffffffffffffc, 0xfffffffdffffffff}, /* a */
    {0xd824993c2cee5ed3, 0xe87579c11079f43d}, /* b */
    {0x0c28607ca52c5b86, 0x161ff7528b899b2d}, /* x of G */
    {0xc02da292dded7a83, 0xcf5ac8395bafeb13}, /* y of G */
    {0x75a30d1b9038a115, 0xfffffffe00000000}, /* n */
};

static const uint8_t seed_secp128r1[] = {0x00, 0x0e, 0x0d, 0x4d, 0x69, 0x6e, 0x67,
                                         0x68, 0x75, 0x61, 0x51, 0x75, 0x0c, 0xc0,
                                         0x3a, 0x44, 0x73, 0xd0, 0x36, 0x79};

/* secp128r2 (SEC 2) */
static const uint64_t secp128r2[6][2] = {
    {0xffffffffffffffff, 0xfffffffdffffffff}, /* p */
    {0xbf59cc9bbff9aee1, 0xd6031998d1b3bbfe}, /* a */
    {0xdc2c6558bb6d8a5d, 0x5eeefca380d02919}, /* b */
    {0xe6fb32a7cdebc140, 0x7b6aa5d85e572983}, /* x of G */
    {0x7106fe805fc34b44, 0x27b6916a894d3aee}, /* y of G */
    {0xbe0024720613b5a3, 0x3fffffff7fffffff}, /* n */
};

static const uint8_t seed_secp128r2[] = {0x00, 0x4d, 0x69, 0x6e, 0x67, 0x68, 0x75,
                                         0x61, 0x51, 0x75, 0x12, 0xd8, 0xf0, 0x34,
                                         0x31, 0xfc, 0xe6, 0x3b, 0x88, 0xf4};

/* secp160k1 (SEC 2) */
static const uint64_t secp160k1[6][3] = {
    {0xfffffffeffffac73, 0xffffffffffffffff, 0x00000000ffffffff}, /* p */
    {0x0000000000000000, 0x0000000000000000, 0x0000000000000000}, /* a */
    {0x0000000000000007, 0x0000000000000000, 0x0000000000000000}, /* b */
    {0x3036f4f5dd4d7ebb, 0xe37aa192a4019e76, 0x000000003b4c382c}, /* x of G */
    {0x531733c3f03c4fee, 0x318fdced6bc28286, 0x00000000938cf935}, /* y of G */
    {0x16dfab9aca16b6b3, 0x000000000001b8fa, 0x0000000100000000}, /* n */
};

/* secp160r1 (SEC 2) */
static const uint64_t secp160r1[6][3] = {
    {0xffffffff7fffffff, 0xffffffffffffffff, 0x00000000ffffffff}, /* p */
    {0xffffffff7ffffffc, 0xffffffffffffffff, 0x00000000ffffffff}, /* a */
    {0x81d4d4adc565fa45, 0x54bd7a8b65acf89f, 0x000000001c97befc}, /* b */
    {0x68c38bb913cbfc82, 0x8ef5732846646989, 0x000000004a96b568}, /* x of G */
    {0x042351377ac5fb32, 0x3168947d59dcc912, 0x0000000023a62855}, /* y of G */
    {0xf927aed3ca752257, 0x000000000001f4c8, 0x0000000100000000}, /* n */
};

static const uint8_t seed_secp160r1[] = {0x10, 0x53, 0xcd, 0xe4, 0x2c, 0x14, 0xd6,
                                         0x96, 0xe6, 0x76, 0x87, 0x56, 0x15, 0x17,
                                         0x53, 0x3b, 0xf3, 0xf8, 0x33, 0x45};

/* secp160r2 (SEC 2) */
static const uint64_t secp160r2[6][3] = {
    {0xfffffffeffffac73, 0xffffffffffffffff, 0x00000000ffffffff}, /* p */
    {0xfffffffeffffac70, 0xffffffffffffffff, 0x00000000ffffffff}, /* a */
    {0x04664d5af50388ba, 0xfb59eb8bab572749, 0x00000000b4e134d3}, /* b */
    {0x30f7199d3144ce6d, 0x293a117e1f4ff11b, 0x0000000052dcb034}, /* x of G */
    {0xf9982cfea7d43f2e, 0xe331f296e071fa0d, 0x00000000feaffef2}, /* y of G */
    {0xe786a818f3a1a16b, 0x000000000000351e, 0x0000000100000000}, /* n */
};

static const uint8_t seed_secp160r2[] = {0xb9, 0x9b, 0x99, 0xb0, 0x99, 0xb3, 0x23,
                                         0xe0, 0x27, 0x09, 0xa4, 0xd6, 0x96, 0xe6,
                                         0x76, 0x87, 0x56, 0x15, 0x17, 0x51};

/* secp192k1 (SEC 2) */
static const uint64_t secp192k1[6][3] = {
    {0xfffffffeffffee37, 0xffffffffffffffff, 0xffffffffffffffff}, /* p */
    {0x0000000000000000, 0x0000000000000000, 0x0000000000000000}, /* a */
    {0x0000000000000003, 0x0000000000000000, 0x0000000000000000}, /* b */
    {0x1da5d1b1eae06c7d, 0x26b07d0280b7f434, 0xdb4ff10ec057e9ae}, /* x of G */
    {0x4082aa88d95e2f9d, 0x844163d015be8634, 0x9b2f2f6d9c5628a7}, /* y of G */
    {0x0f69466a74defd8d, 0xfffffffe26f2fc17, 0xffffffffffffffff}, /* n */
};

/* secp224k1 (SEC 2) */
static const uint64_t secp224k1[6][4] = {
    {0xfffffffeffffe56d, 0xffffffffffffffff, 0xffffffffffffffff, 0x00000000ffffffff}, /* p */
    {0x0000000000000000, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000}, /* a */
    {0x0000000000000005, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000}, /* b */
    {0x0f7e650eb6b7a45c, 0x69a467e9e47075a9, 0x4df099df30fc28a1, 0x00000000a1455b33}, /* x of G */
    {0xe2ca4bdb556d61a5, 0xf7e319f7c0b0bd59, 0x7fba344282cafbd6, 0x000000007e089fed}, /* y of G */
    {0xcaf0a971769fb1f7, 0x0001dce8d2ec6184, 0x0000000000000000, 0x0000000100000000}, /* n */
};

/* secp224r1 (SEC 2; SP 800-186) */
static const uint64_t secp224r1[6][4] = {
    {0x0000000000000001, 0xffffffff00000000, 0xffffffffffffffff, 0x00000000ffffffff}, /* p */
    {0xfffffffffffffffe, 0xfffffffeffffffff, 0xffffffffffffffff, 0x00000000ffffffff}, /* a */
    {0x270b39432355ffb4, 0x5044b0b7d7bfd8ba, 0x0c04b3abf5413256, 0x00000000b4050a85}, /* b */
    {0x343280d6115c1d21, 0x4a03c1d356c21122, 0x6bb4bf7f321390b9, 0x00000000b70e0cbd}, /* x of G */
    {0x44d5819985007e34, 0xcd4375a05a074764, 0xb5f723fb4c22dfe6, 0x00000000bd376388}, /* y of G */
    {0x13dd29455c5c2a3d, 0xffff16a2e0b8f03e, 0xffffffffffffffff, 0x00000000ffffffff}, /* n */
};

static const uint8_t seed_secp224r1[] = {0xbd, 0x71, 0x34, 0x47, 0x99, 0xd5, 0xc7,
                                         0xfc, 0xdc, 0x45, 0xb5, 0x9f, 0xa3, 0xb9,
                                         0xab, 0x8f, 0x6a, 0x94, 0x8b, 0xc5};

/* secp256k1 (SEC 2) */
static const uint64_t secp256k1[6][4] = {
    {0xfffffffefffffc2f, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff}, /* p */
    {0x0000000000000000, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000}, /* a */
    {0x0000000000000007, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000}, /* b */
    {0x59f2815b16f81798, 0x029bfcdb2dce28d9, 0x55a06295ce870b07, 0x79be667ef9dcbbac}, /* x of G */
    {0x9c47d08ffb10d4b8, 0xfd17b448a6855419, 0x5da4fbfc0e1108a8, 0x483ada7726a3c465}, /* y of G */
    {0xbfd25e8cd0364141, 0xbaaedce6af48a03b, 0xfffffffffffffffe, 0xffffffffffffffff}, /* n */
};

/* secp384r1 (SEC 2; SP 800-186) */
static const uint64_t secp384r1[6][6] = {
    {0x00000000ffffffff, 0xffffffff00000000, 0xfffffffffffffffe, 0xffffffffffffffff,
     0xffffffffffffffff, 0xffffffffffffffff}, /* p */
    {0x00000000fffffffc, 0xffffffff00000000, 0xfffffffffffffffe, 0xffffffffffffffff,
     0xffffffffffffffff, 0xffffffffffffffff}, /* a */
    {0x2a85c8edd3ec2aef, 0xc656398d8a2ed19d, 0x0314088f5013875a, 0x181d9c6efe814112,
     0x988e056be3f82d19, 0xb3312fa7e23ee7e4}, /* b */
    {0x3a545e3872760ab7, 0x5502f25dbf55296c, 0x59f741e082542a38, 0x6e1d3b628ba79b98,
     0x8eb1c71ef320ad74, 0xaa87ca22be8b0537}, /* x of G */
    {0x7a431d7c90ea0e5f, 0x0a60b1ce1d7e819d, 0xe9da3113b5f0b8c0, 0xf8f41dbd289a147c,
     0x5d9e98bf9292dc29, 0x3617de4a96262c6f}, /* y of G */
    {0xecec196accc52973, 0x581a0db248b0a77a, 0xc7634d81f4372ddf, 0xffffffffffffffff,
     0xffffffffffffffff, 0xffffffffffffffff}, /* n */
};

static const uint8_t seed_secp384r1[] = {0xa3, 0x35, 0x92, 0x6a, 0xa3, 0x19, 0xa2,
                                         0x7a, 0x1d, 0x00, 0x89, 0x6a, 0x67, 0x73,
                                         0xa4, 0x82, 0x7a, 0xcd, 0xac, 0x73};

/* secp521r1 (SEC 2; SP 800-186) */
static const uint64_t secp521r1[6][9] = {
    {0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff,
     0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff,
     0x00000000000001ff}, /* p */
    {0xfffffffffffffffc, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff,
     0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff,
     0x00000000000001ff}, /* a */
    {0xef451fd46b503f00, 0x3573df883d2c34f1, 0x1652c0bd3bb1bf07, 0x56193951ec7e937b,
     0xb8b489918ef109e1, 0xa2da725b99b315f3, 0x929a21a0b68540ee, 0x953eb9618e1c9a1f,
     0x0000000000000051}, /* b */
    {0xf97e7e31c2e5bd66, 0x3348b3c1856a429b, 0xfe1dc127a2ffa8de, 0xa14b5e77efe75928,
     0xf828af606b4d3dba, 0x9c648139053fb521, 0x9e3ecb662395b442, 0x858e06b70404e9cd,
     0x00000000000000c6}, /* x of G */
    {0x88be94769fd16650, 0x353c7086a272c240, 0xc550b9013fad0761, 0x97ee72995ef42640,
     0x17afbd17273e662c, 0x98f54449579b4468, 0x5c8a5fb42c7d1bd9, 0x39296a789a3bc004,
     0x0000000000000118}, /* y of G */
    {0xbb6fb71e91386409, 0x3bb5c9b8899c47ae, 0x7fcc0148f709a5d0, 0x51868783bf2f966b,
     0xfffffffffffffffa, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff,
     0x00000000000001ff}, /* n */
};

static const uint8_t seed_secp521r1[] = {0xd0, 0x9e, 0x88, 0x00, 0x29, 0x1c, 0xb8,
                                         0x53, 0x96, 0xcc, 0x67, 0x17, 0x39, 0x32,
                                         0x84, 0xaa, 0xa0, 0xda, 0x64, 0xba};

/* prime192v1 (SEC 2; SP 800-186 (P-192: FIPS 186-4)) */
static const uint64_t prime192v1[6][3] = {
    {0xffffffffffffffff, 0xfffffffffffffffe, 0xffffffffffffffff}, /* p */
    {0xfffffffffffffffc, 0xfffffffffffffffe, 0xffffffffffffffff}, /* a */
    {0xfeb8deecc146b9b1, 0x0fa7e9ab72243049, 0x64210519e59c80e7}, /* b */
    {0xf4ff0afd82ff1012, 0x7cbf20eb43a18800, 0x188da80eb03090f6}, /* x of G */
    {0x73f977a11e794811, 0x631011ed6b24cdd5, 0x07192b95ffc8da78}, /* y of G */
    {0x146bc9b1b4d22831, 0xffffffff99def836, 0xffffffffffffffff}, /* n */
};

static const uint8_t seed_prime192v1[] = {0x30, 0x45, 0xae, 0x6f, 0xc8, 0x42, 0x2f,
                                          0x64, 0xed, 0x57, 0x95, 0x28, 0xd3, 0x81,
                                          0x20, 0xea, 0xe1, 0x21, 0x96, 0xd5};

/* prime192v2 (X9.62) */
static const uint64_t prime192v2[6][3] = {
    {0xffffffffffffffff, 0xfffffffffffffffe, 0xffffffffffffffff}, /* p */
    {0xfffffffffffffffc, 0xfffffffffffffffe, 0xffffffffffffffff}, /* a */
    {0x0c393aa21668d953, 0xe49c0d6364a4e598, 0xcc22d6dfb95c6b25}, /* b */
    {0xc072ad696f48034a, 0xf2de7769cfe9c989, 0xeea2bae7e1497842}, /* x of G */
    {0xb0847de970b2de15, 0x672bb82a083df2f2, 0x6574d11d69b6ec7a}, /* y of G */
    {0xdc80418648d8dd31, 0xfffffffe5fb1a724, 0xffffffffffffffff}, /* n */
};

static const uint8_t seed_prime192v2[] = {0x31, 0xa9, 0x2e, 0xe2, 0x02, 0x9f, 0xd1,
                                          0x0d, 0x90, 0x1b, 0x11, 0x3e, 0x99, 0x07,
                                          0x10, 0xf0, 0xd2, 0x1a, 0xc6, 0xb6};

/* prime192v3 (X9.62) */
static const uint64_t prime192v3[6][3] = {
    {0xffffffffffffffff, 0xfffffffffffffffe, 0xffffffffffffffff}, /* p */
    {0xfffffffffffffffc, 0xfffffffffffffffe, 0xffffffffffffffff}, /* a */
    {0xa7d462256bd56916, 0xa7423daeccc94760, 0x22123dc2395a05ca}, /* b */
    {0x8b4aee8e228f1896, 0xa1783716588dce2b, 0x7d29778100c65a1d}, /* x of G */
    {0x978aca7648a943b0, 0x4b49dcb66a6dc8f9, 0x38a90f2263733733}, /* y of G */
    {0xc83f4294f640ec13, 0xffffffff7a62d031, 0xffffffffffffffff}, /* n */
};

static const uint8_t seed_prime192v3[] = {0xc4, 0x69, 0x68, 0x44, 0x35, 0xde, 0xb3,
                                          0x78, 0xc4, 0xb6, 0x5c, 0xa9, 0x59, 0x1e,
                                          0x2a, 0x57, 0x63, 0x05, 0x9a, 0x2e};

/* prime239v1 (X9.62) */
static const uint64_t prime239v1[6][4] = {
    {0x00007fffffffffff, 0xffffffff80000000, 0xffffffffffff7fff, 0x00007fffffffffff}, /* p */
    {0x00007ffffffffffc, 0xffffffff80000000, 0xffffffffffff7fff, 0x00007fffffffffff}, /* a */
    {0x37796185c2942c0a, 0xca71a9db2fb27d1d, 0x8941d0d654921475, 0x00006b016c3bdcf1}, /* b */
    {0x27fbbd3b3cb9aaaf, 0xf905c3d358573d3f, 0x816ccc33b8642bed, 0x00000ffa963cdca8}, /* x of G */
    {0x6b39fccb7b02f1ae, 0xa04654b36818ce22, 0x5dae6e4054ca530b, 0x00007debe8e4e90a}, /* y of G */
    {0xfbd1522688909d0b, 0xff9e5e9a9f5d9071, 0xffffffffffff7fff, 0x00007fffffffffff}, /* n */
};

static const uint8_t seed_prime239v1[] = {0xe4, 0x3b, 0xb4, 0x60, 0xf0, 0xb8, 0x0c,
                                          0xc0, 0xc0, 0xb0, 0x75, 0x79, 0x8e, 0x94,
                                          0x80, 0x60, 0xf8, 0x32, 0x1b, 0x7d};

/* prime239v2 (X9.62) */
static const uint64_t prime239v2[6][4] = {
    {0x00007fffffffffff, 0xffffffff80000000, 0xffffffffffff7fff, 0x00007fffffffffff}, /* p */
    {0x00007ffffffffffc, 0xffffffff80000000, 0xffffffffffff7fff, 0x00007fffffffffff}, /* a */
    {0x8c7ae84c8c832f2c, 0x9c3fee58b94ba003, 0x6cbbfed50d99f024, 0x0000617fab683257}, /* b */
    {0x57a0eafd87b830e7, 0x26296a3cdcf2f357, 0x705120c921bb5e9e, 0x000038af09d98727}, /* x of G */
    {0xf460237dff8be4ba, 0xb081329fb555de6e, 0x0ec7206da0fc01d9, 0x00005b0125e4dbea}, /* y of G */
    {0x14c03821bc582063, 0x00cfa7e8594377d4, 0xffffffffffff8000, 0x00007fffffffffff}, /* n */
};

static const uint8_t seed_prime239v2[] = {0xe8, 0xb4, 0x01, 0x16, 0x04, 0x09, 0x53,
                                          0x03, 0xca, 0x3b, 0x80, 0x99, 0x98, 0x2b,
                                          0xe0, 0x9f, 0xcb, 0x9a, 0xe6, 0x16};

/* prime239v3 (X9.62) */
static const uint64_t prime239v3[6][4] = {
    {0x00007fffffffffff, 0xffffffff80000000, 0xffffffffffff7fff, 0x00007fffffffffff}, /* p */
    {0x00007ffffffffffc, 0xffffffff80000000, 0xffffffffffff7fff, 0x00007fffffffffff}, /* a */
    {0x8717d9ba15ab6d3e, 0x50a30c250102d498, 0x6654b1f4cb03d6a7, 0x0000255705fa2a30}, /* b */
    {0xf854b1c9505fe95a, 0xc6d94853d0e660bb, 0x92cfcf005c949aa2, 0x00006768ae8e18bb}, /* x of G */
    {0x8499af18e3ed6cf3, 0x6f3b6fcfe48b6e81, 0x0c06bc1d552bad22, 0x00001607e6898f39}, /* y of G */
    {0x7c3c432146526551, 0xff975deb41b3a605, 0xffffffffffff7fff, 0x00007fffffffffff}, /* n */
};

static const uint8_t seed_prime239v3[] = {0x7d, 0x73, 0x74, 0x16, 0x8f, 0xfe, 0x34,
                                          0x71, 0xb6, 0x0a, 0x85, 0x76, 0x86, 0xa1,
                                          0x94, 0x75, 0xd3, 0xbf, 0xa2, 0xff};

/* prime256v1 (SEC 2; SP 800-186) */
static const uint64_t prime256v1[6][4] = {
    {0xffffffffffffffff, 0x00000000ffffffff, 0x0000000000000000, 0xffffffff00000001}, /* p */
    {0xfffffffffffffffc, 0x00000000ffffffff, 0x0000000000000000, 0xffffffff00000001}, /* a */
    {0x3bce3c3e27d2604b, 0x651d06b0cc53b0f6, 0xb3ebbd55769886bc, 0x5ac635d8aa3a93e7}, /* b */
    {0xf4a13945d898c296, 0x77037d812deb33a0, 0xf8bce6e563a440f2, 0x6b17d1f2e12c4247}, /* x of G */
    {0xcbb6406837bf51f5, 0x2bce33576b315ece, 0x8ee7eb4a7c0f9e16, 0x4fe342e2fe1a7f9b}, /* y of G */
    {0xf3b9cac2fc632551, 0xbce6faada7179e84, 0xffffffffffffffff, 0xffffffff00000000}, /* n */
};

static const uint8_t seed_prime256v1[] = {0xc4, 0x9d, 0x36, 0x08, 0x86, 0xe7, 0x04,
                                          0x93, 0x6a, 0x66, 0x78, 0xe1, 0x13, 0x9d,
                                          0x26, 0xb7, 0x81, 0x9f, 0x7e, 0x90};

static const uint8_t seed_wap_wsg_idm_ecid_wtls6[] = {0x00, 0xf5, 0x0b, 0x02, 0x8e, 0x4d, 0x69,
                                                      0x6e, 0x67, 0x68, 0x75, 0x61, 0x51, 0x75,
                                                      0x29, 0x04, 0x72, 0x78, 0x3f, 0xb1};

static const uint8_t seed_wap_wsg_idm_ecid_wtls7[] = {0xb9, 0x9b, 0x99, 0xb0, 0x99, 0xb3, 0x23,
                                                      0xe0, 0x27, 0x09, 0xa4, 0xd6, 0x96, 0xe6,
                                                      0x76, 0x87, 0x56, 0x15, 0x17, 0x51};

/* wap-wsg-idm-ecid-wtls8 (WAP-261-WTLS) */
static const uint64_t wap_wsg_idm_ecid_wtls8[6][2] = {
    {0xfffffffffffffde7, 0x0000ffffffffffff}, /* p */
    {0x0000000000000000, 0x0000000000000000}, /* a */
    {0x0000000000000003, 0x0000000000000000}, /* b */
    {0x0000000000000001, 0x0000000000000000}, /* x of G */
    {0x0000000000000002, 0x0000000000000000}, /* y of G */
    {0x01ecea551ad837e9, 0x0001000000000000}, /* n */
};

/* wap-wsg-idm-ecid-wtls9 (WAP-261-WTLS) */
static const uint64_t wap_wsg_idm_ecid_wtls9[6][3] = {
    {0xfffffffffffc808f, 0xffffffffffffffff, 0x00000000ffffffff}, /* p */
    {0x0000000000000000, 0x0000000000000000, 0x0000000000000000}, /* a */
    {0x0000000000000003, 0x0000000000000000, 0x0000000000000000}, /* b */
    {0x0000000000000001, 0x0000000000000000, 0x0000000000000000}, /* x of G */
    {0x0000000000000002, 0x0000000000000000, 0x0000000000000000}, /* y of G */
    {0x8ae0e2de574abf33, 0x000000000001cdc9, 0x0000000100000000}, /* n */
};

/* brainpoolP160r1 (RFC 5639) */
static const uint64_t brainpoolP160r1[6][3] = {
    {0x95b3d8139515620f, 0x737059dc60dfc7ad, 0x00000000e95e4a5f}, /* p */
    {0xda745d97e8f7c300, 0xa280eb74e2be61ba, 0x00000000340e7be2}, /* a */
    {0xbdec95c8d8675e58, 0x95423412134faa2d, 0x000000001e589a85}, /* b */
    {0x31eb5af7bdbcdbc3, 0xea3f6a4f62938c46, 0x00000000bed5af16}, /* x of G */
    {0x669c976316da6321, 0x7a1a8ec338f94741, 0x000000001667cb47}, /* y of G */
    {0xd45029409e60fc09, 0x737059dc60df5991, 0x00000000e95e4a5f}, /* n */
};

/* brainpoolP160t1 (RFC 5639) */
static const uint64_t brainpoolP160t1[6][3] = {
    {0x95b3d8139515620f, 0x737059dc60dfc7ad, 0x00000000e95e4a5f}, /* p */
    {0x95b3d8139515620c, 0x737059dc60dfc7ad, 0x00000000e95e4a5f}, /* a */
    {0x7daa7a0b5c55f380, 0xae535b7b51ed2c4d, 0x000000007a556b6d}, /* b */
    {0xeb05acc265ff2378, 0x9b34efc1397e64ba, 0x00000000b199b13b}, /* x of G */
    {0x2443772152c9e0ad, 0x7c7c1961f0991b84, 0x00000000add6718b}, /* y of G */
    {0xd45029409e60fc09, 0x737059dc60df5991, 0x00000000e95e4a5f}, /* n */
};

/* brainpoolP192r1 (RFC 5639) */
static const uint64_t brainpoolP192r1[6][3] = {
    {0x8fce476de1a86297, 0xa7a3463093d18db7, 0xc302f41d932a36cd}, /* p */
    {0xcae040e5c69a28ef, 0x9c39c031fe8685c1, 0x6a91174076b1e0e1}, /* a */
    {0xca7ef4146fbf25c9, 0xdc721d044f4496bc, 0x469a28ef7c28cca3}, /* b */
    {0x0a2f5c4853375fd6, 0x53b033c56cb0f090, 0xc0a0647eaab6a487}, /* x of G */
    {0xe6773fa2fa299b8f, 0x8b5f4828c1490002, 0x14b690866abd5bb8}, /* y of G */
    {0x5be8f1029ac4acc1, 0xa7a3462f9e9e916b, 0xc302f41d932a36cd}, /* n */
};

/* brainpoolP192t1 (RFC 5639) */
static const uint64_t brainpoolP192t1[6][3] = {
    {0x8fce476de1a86297, 0xa7a3463093d18db7, 0xc302f41d932a36cd}, /* p */
    {0x8fce476de1a86294, 0xa7a3463093d18db7, 0xc302f41d932a36cd}, /* a */
    {0xfb68542e27897b79, 0x68f9deb43b35bec2, 0x13d56ffaec78681e}, /* b */
    {0x2c446af6f4618129, 0x282e1fe7bbf43fa7, 0x3ae9e58c82f63c30}, /* x of G */
    {0xb7e5b3de7ccc01c9, 0x902ab5ca449d0084, 0x097e2c5667c2223a}, /* y of G */
    {0x5be8f1029ac4acc1, 0xa7a3462f9e9e916b, 0xc302f41d932a36cd}, /* n */
};

/* brainpoolP224r1 (RFC 5639) */
static const uint64_t brainpoolP224r1[6][4] = {
    {0x97da89f57ec8c0ff, 0x75d1d787b09f0757, 0x264366862a183025, 0x00000000d7c134aa}, /* p */
    {0xb0042a59cad29f43, 0xc1530b514e182ad8, 0xa9ce6c1c299803a6, 0x0000000068a5e62c}, /* a */
    {0x66dbb372386c400b, 0xa92369e33e2135d2, 0xcfe44138870713b1, 0x000000002580f63c}, /* b */
    {0x4c1e6efdee12c07d, 0xa87dc68c9e4ce317, 0x2c7e5cf4340823b2, 0x000000000d9029ad}, /* x of G */
    {0xcaa3f6d3761402cd, 0x4ecdac24354b9e99, 0x72c0726f24c6b89e, 0x0000000058aa56f7}, /* y of G */
    {0x6ddebca3a5a7939f, 0x75d0fb98d116bc4b, 0x264366862a183025, 0x00000000d7c134aa}, /* n */
};

/* brainpoolP224t1 (RFC 5639) */
static const uint64_t brainpoolP224t1[6][4] = {
    {0x97da89f57ec8c0ff, 0x75d1d787b09f0757, 0x264366862a183025, 0x00000000d7c134aa}, /* p */
    {0x97da89f57ec8c0fc, 0x75d1d787b09f0757, 0x264366862a183025, 0x00000000d7c134aa}, /* a */
    {0xb3bb64f18a60888d, 0x0ced1ed20da14c08, 0x4104cd7bef271bf6, 0x000000004b337d93}, /* b */
    {0x8ac0c76029b4d580, 0xfe14762ecb49f892, 0xce25ff3896424e7f, 0x000000006ab1e344}, /* x of G */
    {0x1c6abd5f1a46db4c, 0x7c0d4b1e41c8cc0d, 0x143e568cd23f3f4d, 0x000000000374e9f5}, /* y of G */
    {0x6ddebca3a5a7939f, 0x75d0fb98d116bc4b, 0x264366862a183025, 0x00000000d7c134aa}, /* n */
};

/* brainpoolP256r1 (RFC 5639) */
static const uint64_t brainpoolP256r1[6][4] = {
    {0x2013481d1f6e5377, 0x6e3bf623d5262028, 0x3e660a909d838d72, 0xa9fb57dba1eea9bc}, /* p */
    {0xe94a4b44f330b5d9, 0xfb8055c126dc5c6c, 0xeef67530417affe7, 0x7d5a0975fc2c3057}, /* a */
    {0x6bccdc18ff8c07b6, 0x958416295cf7e1ce, 0xf330b5d9bbd77cbf, 0x26dc5c6ce94a4b44}, /* b */
    {0x3a4453bd9ace3262, 0xb9de27e1e3bd23c2, 0x2c4b482ffc81b7af, 0x8bd2aeb9cb7e57cb}, /* x of G */
    {0x5c1d54c72f046997, 0xc27745132ded8e54, 0x97f8461a14611dc9, 0x547ef835c3dac4fd}, /* y of G */
    {0x901e0e82974856a7, 0x8c397aa3b561a6f7, 0x3e660a909d838d71, 0xa9fb57dba1eea9bc}, /* n */
};

/* brainpoolP256t1 (RFC 5639) */
static const uint64_t brainpoolP256t1[6][4] = {
    {0x2013481d1f6e5377, 0x6e3bf623d5262028, 0x3e660a909d838d72, 0xa9fb57dba1eea9bc}, /* p */
    {0x2013481d1f6e5374, 0x6e3bf623d5262028, 0x3e660a909d838d72, 0xa9fb57dba1eea9bc}, /* a */
    {0x6ae58101fee92b04, 0xbf93ebc4af2f4925, 0xfe66a7733d0b76b7, 0x662c61c430d84ea4}, /* b */
    {0x79a191562e1305f4, 0xafa142c47aafbc2b, 0x732213b23a656149, 0xa3e8eb3cc1cfe7b7}, /* x of G */
    {0x1dabe8f35b25c9be, 0x69bcb6de39d02700, 0x7f7b22e14644417e, 0x2d996c823439c56d}, /* y of G */
    {0x901e0e82974856a7, 0x8c397aa3b561a6f7, 0x3e660a909d838d71, 0xa9fb57dba1eea9bc}, /* n */
};

/* brainpoolP320r1 (RFC 5639) */
static const uint64_t brainpoolP320r1[6][5] = {
    {0xfcd412b1f1b32e27, 0x4f92b9ec7893ec28, 0xf98fcfa6f6f40def, 0xe13c785ed201e065,
     0xd35e472036bc4fb7}, /* p */
    {0x92f375a97d860eb4, 0x66190eb085ffa9f4, 0xa2a73513f5eb79da, 0x83ccebd46d3f3bb8,
     0x3ee30b568fbab0f8}, /* a */
    {0x6f5eb4ac8fb1f1a6, 0xcc31dccd88453981, 0xe13f41349554b49a, 0xd3ad198640688a6f,
     0x520883949dfdbc42}, /* b */
    {0x10af8d0d39e20611, 0xe7871e2a10a599c7, 0xf20137d10a087eb6, 0x5289bcc48ee5bfe6,
     0x43bd7e9afb53d8b8}, /* x of G */
    {0xd35245d1692e8ee1, 0xa9c77877aaac6ac7, 0x0743ffed117182ea, 0xab4093247f77275e,
     0x14fdd05545ec1cc8}, /* y of G */
    {0x8691555b44c59311, 0x2d482ec7ee8658e9, 0xf98fcfa5b68f12a3, 0xe13c785ed201e065,
     0xd35e472036bc4fb7}, /* n */
};

/* brainpoolP320t1 (RFC 5639) */
static const uint64_t brainpoolP320t1[6][5] = {
    {0xfcd412b1f1b32e27, 0x4f92b9ec7893ec28, 0xf98fcfa6f6f40def, 0xe13c785ed201e065,
     0xd35e472036bc4fb7}, /* p */
    {0xfcd412b1f1b32e24, 0x4f92b9ec7893ec28, 0xf98fcfa6f6f40def, 0xe13c785ed201e065,
     0xd35e472036bc4fb7}, /* a */
    {0xb5b4fef422340353, 0x80aaf77fb8a547ce, 0x064c19f27ed27c67, 0x60b3d147db782013,
     0xa7f561e038eb1ed5}, /* b */
    {0x3357f624a21bed52, 0x7ee07868cc136fff, 0x3408ab106c4f09cb, 0x4d3e7d4990010f81,
     0x925be9fb01afc6fb}, /* x of G */
    {0x1b9bc0455fb0d2c3, 0x42a5a0989d1ee71b, 0xee084e58a0b077ad, 0x6671dbef7abb30eb,
     0x63ba3a7a27483ebf}, /* y of G */
    {0x8691555b44c59311, 0x2d482ec7ee8658e9, 0xf98fcfa5b68f12a3, 0xe13c785ed201e065,
     0xd35e472036bc4fb7}, /* n */
};

/* brainpoolP384r1 (RFC 5639) */
static const uint64_t brainpoolP384r1[6][6] = {
    {0x874700133107ec53, 0xacd3a729901d1a71, 0x12b1da197fb71123, 0x152f7109ed5456b4,
     0x0f5d6f7e50e641df, 0x8cb91e82a3386d28}, /* p */
    {0x04a8c7dd22ce2826, 0x8aa5814a503ad4eb, 0x139165efba91f90f, 0xc2bea28e4fb22787,
     0x3c72080ace05afa0, 0x7bc382c63d8c150c}, /* a */
    {0x3ab78696fa504c11, 0x7cb4390295dbc994, 0x2e880ea53eeb62d5, 0x2fb77de107dcd2a6,
     0x8b39b55416f0447c, 0x04a8c7dd22ce2826}, /* b */
    {0xef87b2e247d4af1e, 0xe826e03436d646aa, 0xdb7fcafe0cbd10e8, 0x8847a3e77ef14fe3,
     0xa2a63a81b7c13f6b, 0x1d1c64f068cf45ff}, /* x of G */
    {0x42820341263c5315, 0x0e46462177918111, 0xe19c054ff9912928, 0x62b70b29feec5864,
     0x5cb1eb8e95cfd552, 0x8abe1d7520f9c2a4}, /* y of G */
    {0x3b883202e9046565, 0xcf3ab6af6b7fc310, 0x1f166e6cac0425a7, 0x152f7109ed5456b3,
     0x0f5d6f7e50e641df, 0x8cb91e82a3386d28}, /* n */
};

/* brainpoolP384t1 (RFC 5639) */
static const uint64_t brainpoolP384t1[6][6] = {
    {0x874700133107ec53, 0xacd3a729901d1a71, 0x12b1da197fb71123, 0x152f7109ed5456b4,
     0x0f5d6f7e50e641df, 0x8cb91e82a3386d28}, /* p */
    {0x874700133107ec50, 0xacd3a729901d1a71, 0x12b1da197fb71123, 0x152f7109ed5456b4,
     0x0f5d6f7e50e641df, 0x8cb91e82a3386d28}, /* a */
    {0xed70355a33b471ee, 0x2074aa263b88805c, 0x4b1abd11756dce1d, 0x4b9346ed8ccdc64e,
     0xd826dba647910f8c, 0x7f519eada7bda81b}, /* b */
    {0xd8d0aa2f418808cc, 0xc4ff191b946a5f54, 0x2476fecd462aabff, 0x9b80ab12ebd65317,
     0xf2afcd7235f72a81, 0x18de98b02db9a306}, /* x of G */
    {0x2675bf5b9e582928, 0x469408584dc2b291, 0x3b88f2b6a208ccfe, 0x747f93475b7a1fca,
     0xa114afd2755ad336, 0x25ab056962d30651}, /* y of G */
    {0x3b883202e9046565, 0xcf3ab6af6b7fc310, 0x1f166e6cac0425a7, 0x152f7109ed5456b3,
     0x0f5d6f7e50e641df, 0x8cb91e82a3386d28}, /* n */
};

/* brainpoolP512r1 (RFC 5639) */
static const uint64_t brainpoolP512r1[6][8] = {
    {0x28aa6056583a48f3, 0x2881ff2f2d82c685, 0xaecda12ae6a380e6, 0x7d4d9b009bc66842,
     0xd6639cca70330871, 0xcb308db3b3c9d20e, 0x3fd4e6ae33c9fc07, 0xaadd9db8dbe9c48b}, /* p */
    {0xe7c1ac4d77fc94ca, 0x7f1117a72bf2c7b9, 0x0a2ef1c98b9ac8b5, 0x2ded5d5aa8253aa1,
     0xa83441caea9863bc, 0x94cbdd8d3df91610, 0xe2327145ac234cc5, 0x7830a3318b603b89}, /* a */
    {0x2809bd638016f723, 0x984050b75ebae5dd, 0x77fc94cadc083e67, 0x2bf2c7b9e7c1ac4d,
     0x8b9ac8b57f1117a7, 0xa8253aa10a2ef1c9, 0xea9863bc2ded5d5a, 0x3df91610a83441ca}, /* b */
    {0x8b352209bcb9f822, 0x7c6d5047406a5e68, 0x50d1687b93b97d5f, 0xff3b1f78e2d0d48d,
     0xb43b62eef4d0098e, 0x85ed9f70b5d916c1, 0x5a21322e9c4c6a93, 0x81aee4bdd82ed964}, /* x of G */
    {0x78cd1e0f3ad80892, 0xd1ca2b2fa8f05406, 0x5bca4bd88a2763ae, 0xb2dcde494a5f485e,
     0xa000c55b881f8111, 0xf209f70024a57b1a, 0xc0eabfa9cf7822fd, 0x7dde385d566332ec}, /* y of G */
    {0xb58796829ca90069, 0x1db1d381085ddadd, 0x418661197fac1047, 0x553e5c414ca92619,
     0xd6639cca70330870, 0xcb308db3b3c9d20e, 0x3fd4e6ae33c9fc07, 0xaadd9db8dbe9c48b}, /* n */
};

/* brainpoolP512t1 (RFC 5639) */
static const uint64_t brainpoolP512t1[6][8] = {
    {0x28aa6056583a48f3, 0x2881ff2f2d82c685, 0xaecda12ae6a380e6, 0x7d4d9b009bc66842,
     0xd6639cca70330871, 0xcb308db3b3c9d20e, 0x3fd4e6ae33c9fc07, 0xaadd9db8dbe9c48b}, /* p */
    {0x28aa6056583a48f0, 0x2881ff2f2d82c685, 0xaecda12ae6a380e6, 0x7d4d9b009bc66842,
     0xd6639cca70330871, 0xcb308db3b3c9d20e, 0x3fd4e6ae33c9fc07, 0xaadd9db8dbe9c48b}, /* a */
    {0x180ea2571867423e, 0xc22553b465763689, 0xf6450085f2dae145, 0x2bcdfa2304976540,
     0x7897504bec3e36a6, 0x21f70c0bcb498152, 0x6e1890e46884eae3, 0x7cbbbcf9441cfab7}, /* b */
    {0x1baa2696fa9035da, 0xf7a3f25fe26f06b5, 0x99aa77a7d6943a64, 0x82ba51735cdb3ea4,
     0x9db1758d39c0313d, 0xba85842458c56dde, 0xb9c1ba06cbc2a6fe, 0x640ece5c12788717}, /* x of G */
    {0xe198b61e00f8b332, 0x306ecff96dbb8bac, 0xd71df2dadf86a627, 0xd9932184beef216b,
     0x1131159cae03cee9, 0xbb4e3019b71634c0, 0xa2c892376c84ace1, 0x5b534bd595f5af0f}, /* y of G */
    {0xb58796829ca90069, 0x1db1d381085ddadd, 0x418661197fac1047, 0x553e5c414ca92619,
     0xd6639cca70330870, 0xcb308db3b3c9d20e, 0x3fd4e6ae33c9fc07, 0xaadd9db8dbe9c48b}, /* n */
};

/* SM2 (GB/T 32918.5) */
static const uint64_t sm2[6][4] = {
    {0xffffffffffffffff, 0xffffffff00000000, 0xffffffffffffffff, 0xfffffffeffffffff}, /* p */
    {0xfffffffffffffffc, 0xffffffff00000000, 0xffffffffffffffff, 0xfffffffeffffffff}, /* a */
    {0xddbcbd414d940e93, 0xf39789f515ab8f92, 0x4d5a9e4bcf6509a7, 0x28e9fa9e9d9f5e34}, /* b */
    {0x715a4589334c74c7, 0x8fe30bbff2660be1, 0x5f9904466a39c994, 0x32c4ae2c1f198119}, /* x of G */
    {0x02df32e52139f0a0, 0xd0a9877cc62a4740, 0x59bdcee36b692153, 0xbc3736a2f4f6779c}, /* y of G */
    {0x53bbf40939d54123, 0x7203df6b21c6052b, 0xffffffffffffffff, 0xfffffffeffffffff}, /* n */
};

#define PRIME  &ec_prime_method
#define BINARY &ec_binary_method

/* In the order in which EC_get_builtin_curves(3) tells them. */
const struct ec_curve ec_curves[] = {
    {NID_secp112r1, PRIME, "SECG/WTLS curve over a 112 bit prime field", secp112r1[0], 2, 112, 112,
     1, seed_secp112r1, 20},
    {NID_secp112r2, PRIME, "SECG curve over a 112 bit prime field", secp112r2[0], 2, 112, 110, 4,
     seed_secp112r2, 20},
    {NID_secp128r1, PRIME, "SECG curve over a 128 bit prime field", secp128r1[0], 2, 128, 128, 1,
     seed_secp128r1, 20},
    {NID_secp128r2, PRIME, "SECG curve over a 128 bit prime field", secp128r2[0], 2, 128, 126, 4,
     seed_secp128r2, 20},
    {NID_secp160k1, PRIME, "SECG curve over a 160 bit prime field", secp160k1[0], 3, 160, 161, 1,
     NULL, 0},
    {NID_secp160r1, PRIME, "SECG curve over a 160 bit prime field", secp160r1[0], 3, 160, 161, 1,
     seed_secp160r1, 20},
    {NID_secp160r2, PRIME, "SECG/WTLS curve over a 160 bit prime field", secp160r2[0], 3, 160, 161,
     1, seed_secp160r2, 20},
    {NID_secp192k1, PRIME, "SECG curve over a 192 bit prime field", secp192k1[0], 3, 192, 192, 1,
     NULL, 0},
    {NID_secp224k1, PRIME, "SECG curve over a 224 bit prime field", secp224k1[0], 4, 224, 225, 1,
     NULL, 0},
    {NID_secp224r1, PRIME, "NIST/SECG curve over a 224 bit prime field", secp224r1[0], 4, 224, 224,
     1, seed_secp224r1, 20},
    {NID_secp256k1, PRIME, "SECG curve over a 256 bit prime field", secp256k1[0], 4, 256, 256, 1,
     NULL, 0},
    {NID_secp384r1, PRIME, "NIST/SECG curve over a 384 bit prime field", secp384r1[0], 6, 384, 384,
     1, seed_secp384r1, 20},
    {NID_secp521r1, PRIME, "NIST/SECG curve over a 521 bit prime field", secp521r1[0], 9, 521, 521,
     1, seed_secp521r1, 20},
    {NID_X9_62_prime192v1, PRIME, "NIST/X9.62/SECG curve over a 192 bit prime field", prime192v1[0],
     3, 192, 192, 1, seed_prime192v1, 20},
    {NID_X9_62_prime192v2, PRIME, "X9.62 curve over a 192 bit prime field", prime192v2[0], 3, 192,
     192, 1, seed_prime192v2, 20},
    {NID_X9_62_prime192v3, PRIME, "X9.62 curve over a 192 bit prime field", prime192v3[0], 3, 192,
     192, 1, seed_prime192v3, 20},
    {NID_X9_62_prime239v1, PRIME, "X9.62 curve over a 239 bit prime field", prime239v1[0], 4, 239,
     239, 1, seed_prime239v1, 20},
    {NID_X9_62_prime239v2, PRIME, "X9.62 curve over a 239 bit prime field", prime239v2[0], 4, 239,
     239, 1, seed_prime239v2, 20},
    {NID_X9_62_prime239v3, PRIME, "X9.62 curve over a 239 bit prime field", prime239v3[0], 4, 239,
     239, 1, seed_prime239v3, 20},
    {NID_X9_62_prime256v1, PRIME, "X9.62/SECG curve over a 256 bit prime field", prime256v1[0], 4,
     256, 256, 1, seed_prime256v1, 20},
    {NID_sect113r1, BINARY, "SECG curve over a 113 bit binary field", curve_sect113r1[0], 2, 113,
     113, 2, curve_seed_sect113r1, 20},
    {NID_sect113r2, BINARY, "SECG curve over a 113 bit binary field", curve_sect113r2[0], 2, 113,
     113, 2, curve_seed_sect113r2, 20},
    {NID_sect131r1, BINARY, "SECG/WTLS curve over a 131 bit binary field", curve_sect131r1[0], 3,
     131, 131, 2, curve_seed_sect131r1, 20},
    {NID_sect131r2, BINARY, "SECG curve over a 131 bit binary field", curve_sect131r2[0], 3, 131,
     131, 2, curve_seed_sect131r2, 20},
    {NID_sect163k1, BINARY, "NIST/SECG/WTLS curve over a 163 bit binary field", curve_sect163k1[0],
     3, 163, 163, 2, NULL, 0},
    {NID_sect163r1, BINARY, "SECG curve over a 163 bit binary field", curve_sect163r1[0], 3, 163,
     162, 2, NULL, 0},
    {NID_sect163r2, BINARY, "NIST/SECG curve over a 163 bit binary field", curve_sect163r2[0], 3,
     163, 163, 2, NULL, 0},
    {NID_sect193r1, BINARY, "SECG curve over a 193 bit binary field", curve_sect193r1[0], 4, 193,
     193, 2, curve_seed_sect193r1, 20},
    {NID_sect193r2, BINARY, "SECG curve over a 193 bit binary field", curve_sect193r2[0], 4, 193,
     193, 2, curve_seed_sect193r2, 20},
    {NID_sect233k1, BINARY, "NIST/SECG/WTLS curve over a 233 bit binary field", curve_sect233k1[0],
     4, 233, 232, 4, NULL, 0},
    {NID_sect233r1, BINARY, "NIST/SECG/WTLS curve over a 233 bit binary field", curve_sect233r1[0],
     4, 233, 233, 2, curve_seed_sect233r1, 20},
    {NID_sect239k1, BINARY, "SECG curve over a 239 bit binary field", curve_sect239k1[0], 4, 239,
     238, 4, NULL, 0},
    {NID_sect283k1, BINARY, "NIST/SECG curve over a 283 bit binary field", curve_sect283k1[0], 5,
     283, 281, 4, NULL, 0},
    {NID_sect283r1, BINARY, "NIST/SECG curve over a 283 bit binary field", curve_sect283r1[0], 5,
     283, 282, 2, curve_seed_sect283r1, 20},
    {NID_sect409k1, BINARY, "NIST/SECG curve over a 409 bit binary field", curve_sect409k1[0], 7,
     409, 407, 4, NULL, 0},
    {NID_sect409r1, BINARY, "NIST/SECG curve over a 409 bit binary field", curve_sect409r1[0], 7,
     409, 409, 2, curve_seed_sect409r1, 20},
    {NID_sect571k1, BINARY, "NIST/SECG curve over a 571 bit binary field", curve_sect571k1[0], 9,
     571, 570, 4, NULL, 0},
    {NID_sect571r1, BINARY, "NIST/SECG curve over a 571 bit binary field", curve_sect571r1[0], 9,
     571, 570, 2, curve_seed_sect571r1, 20},
    {NID_X9_62_c2pnb163v1, BINARY, "X9.62 curve over a 163 bit binary field", curve_c2pnb163v1[0],
     3, 163, 163, 2, curve_seed_c2pnb163v1, 20},
    {NID_X9_62_c2pnb163v2, BINARY, "X9.62 curve over a 163 bit binary field", curve_c2pnb163v2[0],
     3, 163, 162, 2, curve_seed_c2pnb163v2, 20},
    {NID_X9_62_c2pnb163v3, BINARY, "X9.62 curve over a 163 bit binary field", curve_c2pnb163v3[0],
     3, 163, 162, 2, curve_seed_c2pnb163v3, 20},
    {NID_X9_62_c2pnb176v1, BINARY, "X9.62 curve over a 176 bit binary field", curve_c2pnb176v1[0],
     3, 176, 161, 65390, NULL, 0},
    {NID_X9_62_c2tnb191v1, BINARY, "X9.62 curve over a 191 bit binary field", curve_c2tnb191v1[0],
     3, 191, 191, 2, curve_seed_c2tnb191v1, 20},
    {NID_X9_62_c2tnb191v2, BINARY, "X9.62 curve over a 191 bit binary field", curve_c2tnb191v2[0],
     3, 191, 190, 4, curve_seed_c2tnb191v2, 20},
    {NID_X9_62_c2tnb191v3, BINARY, "X9.62 curve over a 191 bit binary field", curve_c2tnb191v3[0],
     3, 191, 189, 6, curve_seed_c2tnb191v3, 20},
    {NID_X9_62_c2pnb208w1, BINARY, "X9.62 curve over a 208 bit binary field", curve_c2pnb208w1[0],
     4, 208, 193, 65096, NULL, 0},
    {NID_X9_62_c2tnb239v1, BINARY, "X9.62 curve over a 239 bit binary field", curve_c2tnb239v1[0],
     4, 239, 238, 4, curve_seed_c2tnb239v1, 20},
    {NID_X9_62_c2tnb239v2, BINARY, "X9.62 curve over a 239 bit binary field", curve_c2tnb239v2[0],
     4, 239, 237, 6, curve_seed_c2tnb239v2, 20},
    {NID_X9_62_c2tnb239v3, BINARY, "X9.62 curve over a 239 bit binary field", curve_c2tnb239v3[0],
     4, 239, 236, 10, curve_seed_c2tnb239v3, 20},
    {NID_X9_62_c2pnb272w1, BINARY, "X9.62 curve over a 272 bit binary field", curve_c2pnb272w1[0],
     5, 272, 257, 65286, NULL, 0},
    {NID_X9_62_c2pnb304w1, BINARY, "X9.62 curve over a 304 bit binary field", curve_c2pnb304w1[0],
     5, 304, 289, 65070, NULL, 0},
    {NID_X9_62_c2tnb359v1, BINARY, "X9.62 curve over a 359 bit binary field", curve_c2tnb359v1[0],
     6, 359, 353, 76, curve_seed_c2tnb359v1, 20},
    {NID_X9_62_c2pnb368w1, BINARY, "X9.62 curve over a 368 bit binary field", curve_c2pnb368w1[0],
     6, 368, 353, 65392, NULL, 0},
    {NID_X9_62_c2tnb431r1, BINARY, "X9.62 curve over a 431 bit binary field", curve_c2tnb431r1[0],
     7, 431, 418, 10080, NULL, 0},
    {NID_wap_wsg_idm_ecid_wtls1, BINARY, "WTLS curve over a 113 bit binary field",
     curve_wap_wsg_idm_ecid_wtls1[0], 2, 113, 112, 2, NULL, 0},
    {NID_wap_wsg_idm_ecid_wtls3, BINARY, "NIST/SECG/WTLS curve over a 163 bit binary field",
     curve_sect163k1[0], 3, 163, 163, 2, NULL, 0},
    {NID_wap_wsg_idm_ecid_wtls4, BINARY, "SECG curve over a 113 bit binary field",
     curve_sect113r1[0], 2, 113, 113, 2, curve_seed_wap_wsg_idm_ecid_wtls4, 20},
    {NID_wap_wsg_idm_ecid_wtls5, BINARY, "X9.62 curve over a 163 bit binary field",
     curve_c2pnb163v1[0], 3, 163, 163, 2, curve_seed_wap_wsg_idm_ecid_wtls5, 20},
    {NID_wap_wsg_idm_ecid_wtls6, PRIME, "SECG/WTLS curve over a 112 bit prime field", secp112r1[0],
     2, 112, 112, 1, seed_wap_wsg_idm_ecid_wtls6, 20},
    {NID_wap_wsg_idm_ecid_wtls7, PRIME, "SECG/WTLS curve over a 160 bit prime field", secp160r2[0],
     3, 160, 161, 1, seed_wap_wsg_idm_ecid_wtls7, 20},
    {NID_wap_wsg_idm_ecid_wtls8, PRIME, "WTLS curve over a 112 bit prime field",
     wap_wsg_idm_ecid_wtls8[0], 2, 112, 113, 1, NULL, 0},
    {NID_wap_wsg_idm_ecid_wtls9, PRIME, "WTLS curve over a 160 bit prime field",
     wap_wsg_idm_ecid_wtls9[0], 3, 160, 161, 1, NULL, 0},
    {NID_wap_wsg_idm_ecid_wtls10, BINARY, "NIST/SECG/WTLS curve over a 233 bit binary field",
     curve_sect233k1[0], 4, 233, 232, 4, NULL, 0},
    {NID_wap_wsg_idm_ecid_wtls11, BINARY, "NIST/SECG/WTLS curve over a 233 bit binary field",
     curve_sect233r1[0], 4, 233, 233, 2, curve_seed_wap_wsg_idm_ecid_wtls11, 20},
    {NID_wap_wsg_idm_ecid_wtls12, PRIME, "WTLS curve over a 224 bit prime field", secp224r1[0], 4,
     224, 224, 1, NULL, 0},
    {NID_ipsec3, BINARY,
     "\n\tIPSec/IKE/Oakley curve #3 over a 155 bit binary field.\n\tNot suitable for "
     "ECDSA.\n\tQuestionable extension field!",
     curve_oakley_ec2n_3[0], 3, 155, 154, 3, NULL, 0},
    {NID_ipsec4, BINARY,
     "\n\tIPSec/IKE/Oakley curve #4 over a 185 bit binary field.\n\tNot suitable for "
     "ECDSA.\n\tQuestionable extension field!",
     curve_oakley_ec2n_4[0], 3, 185, 184, 2, NULL, 0},
    {NID_brainpoolP160r1, PRIME, "RFC 5639 curve over a 160 bit prime field", brainpoolP160r1[0], 3,
     160, 160, 1, NULL, 0},
    {NID_brainpoolP160t1, PRIME, "RFC 5639 curve over a 160 bit prime field", brainpoolP160t1[0], 3,
     160, 160, 1, NULL, 0},
    {NID_brainpoolP192r1, PRIME, "RFC 5639 curve over a 192 bit prime field", brainpoolP192r1[0], 3,
     192, 192, 1, NULL, 0},
    {NID_brainpoolP192t1, PRIME, "RFC 5639 curve over a 192 bit prime field", brainpoolP192t1[0], 3,
     192, 192, 1, NULL, 0},
    {NID_brainpoolP224r1, PRIME, "RFC 5639 curve over a 224 bit prime field", brainpoolP224r1[0], 4,
     224, 224, 1, NULL, 0},
    {NID_brainpoolP224t1, PRIME, "RFC 5639 curve over a 224 bit prime field", brainpoolP224t1[0], 4,
     224, 224, 1, NULL, 0},
    {NID_brainpoolP256r1, PRIME, "RFC 5639 curve over a 256 bit prime field", brainpoolP256r1[0], 4,
     256, 256, 1, NULL, 0},
    {NID_brainpoolP256t1, PRIME, "RFC 5639 curve over a 256 bit prime field", brainpoolP256t1[0], 4,
     256, 256, 1, NULL, 0},
    {NID_brainpoolP320r1, PRIME, "RFC 5639 curve over a 320 bit prime field", brainpoolP320r1[0], 5,
     320, 320, 1, NULL, 0},
    {NID_brainpoolP320t1, PRIME, "RFC 5639 curve over a 320 bit prime field", brainpoolP320t1[0], 5,
     320, 320, 1, NULL, 0},
    {NID_brainpoolP384r1, PRIME, "RFC 5639 curve over a 384 bit prime field", brainpoolP384r1[0], 6,
     384, 384, 1, NULL, 0},
    {NID_brainpoolP384t1, PRIME, "RFC 5639 curve over a 384 bit prime field", brainpoolP384t1[0], 6,
     384, 384, 1, NULL, 0},
    {NID_brainpoolP512r1, PRIME, "RFC 5639 curve over a 512 bit prime field", brainpoolP512r1[0], 8,
     512, 512, 1, NULL, 0},
    {NID_brainpoolP512t1, PRIME, "RFC 5639 curve over a 512 bit prime field", brainpoolP512t1[0], 8,
     512, 512, 1, NULL, 0},
    {NID_sm2, PRIME, "SM2 curve over a 256 bit prime field", sm2[0], 4, 256, 256, 1, NULL, 0},
    {0},
};
