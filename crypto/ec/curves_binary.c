/* The numbers of the named curves over binary fields, y^2 + x y = x^3 + a x^2 + b: SEC 2 (versions
 * 1 and 2), X9.62, WAP-261-WTLS, RFC 2409. All public. p is the polynomial, bit i the coefficient
 * of x^i. */
#include "crypto/ec/curves_binary.h"

/* clang-format off: a number a line */
/* sect113r1 (SEC 2) */
const uint64_t curve_sect113r1[6][2] = {
    {0x0000000000000201, 0x0002000000000000}, /* p */
    {0xc7fe649ce85820f7, 0x00003088250ca6e7}, /* a */
    {0x0744188be0e9c723, 0x0000e8bee4d3e226}, /* b */
    {0xab1407d73562c10f, 0x00009d73616f35f4}, /* x of G */
    {0xee84d1315ed31886, 0x0000a52830277958}, /* y of G */
    {0x00d9ccec8a39e56f, 0x0001000000000000}, /* n */
};

/* clang-format on */
const uint8_t curve_seed_sect113r1[20] = {0x10, 0xe7, 0x23, 0xab, 0x14, 0xd6, 0x96,
                                          0xe6, 0x76, 0x87, 0x56, 0x15, 0x17, 0x56,
                                          0xfe, 0xbf, 0x8f, 0xcb, 0x49, 0xa9};
/* clang-format off */

/* sect113r2 (SEC 2) */
const uint64_t curve_sect113r2[6][2] = {
    {0x0000000000000201, 0x0002000000000000}, /* p */
    {0x5a0dd6dfc0aa55c7, 0x0000689918dbec7e}, /* a */
    {0x7bd4bf36e059184f, 0x000095e9a9ec9b29}, /* b */
    {0x5ef52fcdb8164797, 0x0001a57a6a7b26ca}, /* x of G */
    {0x674c06e695baba1d, 0x0000b3adc94ed1fe}, /* y of G */
    {0x0108789b2496af93, 0x0001000000000000}, /* n */
};

/* clang-format on */
const uint8_t curve_seed_sect113r2[20] = {0x10, 0xc0, 0xfb, 0x15, 0x76, 0x08, 0x60,
                                          0xde, 0xf1, 0xee, 0xf4, 0xd6, 0x96, 0xe6,
                                          0x76, 0x87, 0x56, 0x15, 0x17, 0x5d};
/* clang-format off */

/* sect131r1 (SEC 2) */
const uint64_t curve_sect131r1[6][3] = {
    {0x000000000000010d, 0x0000000000000000, 0x0000000000000008}, /* p */
    {0x418ff3ff8c2570b8, 0xa11b09a76b562144, 0x0000000000000007}, /* a */
    {0xc6c7291678f9d341, 0x17c05610884b63b9, 0x0000000000000002}, /* b */
    {0x0f9c181343638399, 0x81baf91fdf9833c4, 0x0000000000000000}, /* x of G */
    {0xc8134b1b4ef9e150, 0x8c6e7ea38c001f73, 0x0000000000000007}, /* y of G */
    {0x3123953a9464b54d, 0x0000000000000002, 0x0000000000000004}, /* n */
};

/* clang-format on */
const uint8_t curve_seed_sect131r1[20] = {0x4d, 0x69, 0x6e, 0x67, 0x68, 0x75, 0x61,
                                          0x51, 0x75, 0x98, 0x5b, 0xd3, 0xad, 0xba,
                                          0xda, 0x21, 0xb4, 0x3a, 0x97, 0xe2};
/* clang-format off */

/* sect131r2 (SEC 2) */
const uint64_t curve_sect131r2[6][3] = {
    {0x000000000000010d, 0x0000000000000000, 0x0000000000000008}, /* p */
    {0x415f07c2176573b2, 0xe5a88919d7cafcbf, 0x0000000000000003}, /* a */
    {0x734ce38f018f2192, 0xb8266a46c55657ac, 0x0000000000000004}, /* b */
    {0x652d23951bb366a8, 0x56dcd8f2f95031ad, 0x0000000000000003}, /* x of G */
    {0x6d9e265de9eb240f, 0x48f06d867940a536, 0x0000000000000006}, /* y of G */
    {0x6954a233049ba98f, 0x0000000000000001, 0x0000000000000004}, /* n */
};

/* clang-format on */
const uint8_t curve_seed_sect131r2[20] = {0x98, 0x5b, 0xd3, 0xad, 0xba, 0xd4, 0xd6,
                                          0x96, 0xe6, 0x76, 0x87, 0x56, 0x15, 0x17,
                                          0x5a, 0x21, 0xb4, 0x3a, 0x97, 0xe3};
/* clang-format off */

/* sect163k1 (SEC 2) */
const uint64_t curve_sect163k1[6][3] = {
    {0x00000000000000c9, 0x0000000000000000, 0x0000000800000000}, /* p */
    {0x0000000000000001, 0x0000000000000000, 0x0000000000000000}, /* a */
    {0x0000000000000001, 0x0000000000000000, 0x0000000000000000}, /* b */
    {0xde4e6d5e5c94eee8, 0x7bbc11acaa07d793, 0x00000002fe13c053}, /* x of G */
    {0x0536d538ccdaa3d9, 0x5d38ff58321f2e80, 0x0000000289070fb0}, /* y of G */
    {0xa2e0cc0d99f8a5ef, 0x0000000000020108, 0x0000000400000000}, /* n */
};

/* sect163r1 (SEC 2) */
const uint64_t curve_sect163r1[6][3] = {
    {0x00000000000000c9, 0x0000000000000000, 0x0000000800000000}, /* p */
    {0xbd88e246d2782ae2, 0xefa84f9554ff8428, 0x00000007b6882caa}, /* a */
    {0xca91f73af958afd9, 0xdcb40aab946bda29, 0x0000000713612dcd}, /* b */
    {0x567f787a7876a654, 0xab43897789566789, 0x0000000369979697}, /* x of G */
    {0xe3c80988f41ff883, 0xefafb2989d51fefc, 0x00000000435edb42}, /* y of G */
    {0xb689c29ca710279b, 0xffffffffffff48aa, 0x00000003ffffffff}, /* n */
};

/* sect163r2 (SEC 2) */
const uint64_t curve_sect163r2[6][3] = {
    {0x00000000000000c9, 0x0000000000000000, 0x0000000800000000}, /* p */
    {0x0000000000000001, 0x0000000000000000, 0x0000000000000000}, /* a */
    {0x512f78744a3205fd, 0xb8c953ca1481eb10, 0x000000020a601907}, /* b */
    {0xd4994637e8343e36, 0x86a2d57ea0991168, 0x00000003f0eba162}, /* x of G */
    {0xb11c5c0c797324f1, 0x71a0094fa2cdd545, 0x00000000d51fbc6c}, /* y of G */
    {0x77e70c12a4234c33, 0x00000000000292fe, 0x0000000400000000}, /* n */
};

/* sect193r1 (SEC 2) */
const uint64_t curve_sect193r1[6][4] = {
    {0x0000000000008001, 0x0000000000000000, 0x0000000000000000, 0x0000000000000002}, /* p */
    {0x098ac8a911df7b01, 0x69e171f77b4087de, 0x17858feb7a989751, 0x0000000000000000}, /* a */
    {0xc1c2e5d831478814, 0xacadaa7a1e5bbc7c, 0xfdfb49bfe6c3a89f, 0x0000000000000000}, /* b */
    {0x79625372d8c0c5e1, 0xad6cdf6fdef4bf61, 0xf481bc5f0ff84a74, 0x0000000000000001}, /* x of G */
    {0xb3201b6af7ce1b05, 0xf3ea9e3a1ad17fb0, 0x25e399f2903712cc, 0x0000000000000000}, /* y of G */
    {0x8f443acc920eba49, 0x00000000c7f34a77, 0x0000000000000000, 0x0000000000000001}, /* n */
};

/* clang-format on */
const uint8_t curve_seed_sect193r1[20] = {0x10, 0x3f, 0xae, 0xc7, 0x4d, 0x69, 0x6e,
                                          0x67, 0x68, 0x75, 0x61, 0x51, 0x75, 0x77,
                                          0x7f, 0xc5, 0xb1, 0x91, 0xef, 0x30};
/* clang-format off */

/* sect193r2 (SEC 2) */
const uint64_t curve_sect193r2[6][4] = {
    {0x0000000000008001, 0x0000000000000000, 0x0000000000000000, 0x0000000000000002}, /* p */
    {0x3ecd69977702709b, 0xa6ed8667190b0bc4, 0x63f35a5137c2ce3e, 0x0000000000000001}, /* a */
    {0xe3efb7f61d4316ae, 0x377e2ab2856a5b16, 0xc9bb9e8927d4d64c, 0x0000000000000000}, /* b */
    {0xa651350aae617e8f, 0x03f39e1a7e82ca14, 0xd9b67d192e0367c8, 0x0000000000000000}, /* x of G */
    {0x96f927224cdecf6c, 0x29e7defbd9ca01f5, 0xce94335607c304ac, 0x0000000000000001}, /* y of G */
    {0x005413ccd4ee99d5, 0x000000015aab561b, 0x0000000000000000, 0x0000000000000001}, /* n */
};

/* clang-format on */
const uint8_t curve_seed_sect193r2[20] = {0x10, 0xb7, 0xb4, 0xd6, 0x96, 0xe6, 0x76,
                                          0x87, 0x56, 0x15, 0x17, 0x51, 0x37, 0xc8,
                                          0xa1, 0x6f, 0xd0, 0xda, 0x22, 0x11};
/* clang-format off */

/* sect233k1 (SEC 2) */
const uint64_t curve_sect233k1[6][4] = {
    {0x0000000000000001, 0x0000000000000400, 0x0000000000000000, 0x0000020000000000}, /* p */
    {0x0000000000000000, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000}, /* a */
    {0x0000000000000001, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000}, /* b */
    {0x0a4c9d6eefad6126, 0x149563a419c26bf5, 0x7e731af129f22ff4, 0x0000017232ba853a}, /* x of G */
    {0x56e0c11056fae6a3, 0x27a8cd9bf18aeb9b, 0x19b7f70f555a67c4, 0x000001db537dece8}, /* y of G */
    {0x6efb1ad5f173abdf, 0x00069d5bb915bcd4, 0x0000000000000000, 0x0000008000000000}, /* n */
};

/* sect233r1 (SEC 2) */
const uint64_t curve_sect233r1[6][4] = {
    {0x0000000000000001, 0x0000000000000400, 0x0000000000000000, 0x0000020000000000}, /* p */
    {0x0000000000000001, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000}, /* a */
    {0x81fe115f7d8f90ad, 0x213b333b20e9ce42, 0x332c7f8c0923bb58, 0x00000066647ede6c}, /* b */
    {0xf8f8eb7371fd558b, 0x5fef65bc391f8b36, 0x8313bb2139f1bb75, 0x000000fac9dfcbac}, /* x of G */
    {0x36716f7e01f81052, 0xbf8a0beff867a7ca, 0x03350678e58528be, 0x000001006a08a419}, /* y of G */
    {0x22031d2603cfe0d7, 0x0013e974e72f8a69, 0x0000000000000000, 0x0000010000000000}, /* n */
};

/* clang-format on */
const uint8_t curve_seed_sect233r1[20] = {0x74, 0xd5, 0x9f, 0xf0, 0x7f, 0x6b, 0x41,
                                          0x3d, 0x0e, 0xa1, 0x4b, 0x34, 0x4b, 0x20,
                                          0xa2, 0xdb, 0x04, 0x9b, 0x50, 0xc3};
/* clang-format off */

/* sect239k1 (SEC 2) */
const uint64_t curve_sect239k1[6][4] = {
    {0x0000000000000001, 0x0000000000000000, 0x0000000040000000, 0x0000800000000000}, /* p */
    {0x0000000000000000, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000}, /* a */
    {0x0000000000000001, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000}, /* b */
    {0x7b2a6555193035dc, 0xa8b2d126c44cc2cc, 0x83e9730988a68727, 0x000029a0b6a887a9}, /* x of G */
    {0x2a5dc6b76553f0ca, 0xe73510acb275fc31, 0x549bdb011c103089, 0x000076310804f12e}, /* y of G */
    {0x1f1c1da800e478a5, 0x005a79fec67cb6e9, 0x0000000000000000, 0x0000200000000000}, /* n */
};

/* sect283k1 (SEC 2) */
const uint64_t curve_sect283k1[6][5] = {
    {0x00000000000010a1, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000,
     0x0000000008000000}, /* p */
    {0x0000000000000000, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000,
     0x0000000000000000}, /* a */
    {0x0000000000000001, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000,
     0x0000000000000000}, /* b */
    {0xb0c2ac2458492836, 0x23c1567a16876913, 0x62f188e553cd265f, 0x78ca44883f1a3b81,
     0x000000000503213f}, /* x of G */
    {0x4e34116177dd2259, 0xe8184698e4596236, 0x07e5426fe87e45c0, 0x0f1c9e318d90f95d,
     0x0000000001ccda38}, /* y of G */
    {0x94451e061e163c61, 0x2ed07577265dff7f, 0xffffffffffffe9ae, 0xffffffffffffffff,
     0x0000000001ffffff}, /* n */
};

/* sect283r1 (SEC 2) */
const uint64_t curve_sect283r1[6][5] = {
    {0x00000000000010a1, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000,
     0x0000000008000000}, /* p */
    {0x0000000000000001, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000,
     0x0000000000000000}, /* a */
    {0xf6263e313b79a2f5, 0x45309fa2a581485a, 0x19a0303fca97fd76, 0xc8b8596da5a4af8a,
     0x00000000027b680a}, /* b */
    {0xf8cdbecd86b12053, 0x557eac9c80e2e198, 0x70b0dfec2eed25b8, 0x8db7dd90e1934f8c,
     0x0000000005f93925}, /* x of G */
    {0x13f0df45be8112f4, 0x350eddb0826779c8, 0xb20d02b4516ff702, 0xfe24141cb98fe6d4,
     0x0000000003676854}, /* y of G */
    {0x5b042a7cefadb307, 0x399660fc938a9016, 0xffffffffffffef90, 0xffffffffffffffff,
     0x0000000003ffffff}, /* n */
};

/* clang-format on */
const uint8_t curve_seed_sect283r1[20] = {0x77, 0xe2, 0xb0, 0x73, 0x70, 0xeb, 0x0f,
                                          0x83, 0x2a, 0x6d, 0xd5, 0xb6, 0x2d, 0xfc,
                                          0x88, 0xcd, 0x06, 0xbb, 0x84, 0xbe};
/* clang-format off */

/* sect409k1 (SEC 2) */
const uint64_t curve_sect409k1[6][7] = {
    {0x0000000000000001, 0x0000000000800000, 0x0000000000000000, 0x0000000000000000,
     0x0000000000000000, 0x0000000000000000, 0x0000000002000000}, /* p */
    {0x0000000000000000, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000,
     0x0000000000000000, 0x0000000000000000, 0x0000000000000000}, /* a */
    {0x0000000000000001, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000,
     0x0000000000000000, 0x0000000000000000, 0x0000000000000000}, /* b */
    {0xb35540cfe9023746, 0xb5aaaa62ee222eb1, 0xf9f67cc2c460189e, 0xe307c84c27accfb8,
     0x0f7184210efd0987, 0x658f49c1ad3ab189, 0x000000000060f05f}, /* x of G */
    {0x5863ec48d8e0286b, 0xe9c55215aa9ca27a, 0xe9ea10e3da5f6c42, 0x918ea427e6325165,
     0xbf04299c3460782f, 0x0b7c4e42acba1dac, 0x0000000001e36905}, /* y of G */
    {0x4b5c83b8e01e5fcf, 0x557d5ed3e3e7ca5b, 0x83b2d4ea20400ec4, 0xfffffffffffffe5f,
     0xffffffffffffffff, 0xffffffffffffffff, 0x00000000007fffff}, /* n */
};

/* sect409r1 (SEC 2) */
const uint64_t curve_sect409r1[6][7] = {
    {0x0000000000000001, 0x0000000000800000, 0x0000000000000000, 0x0000000000000000,
     0x0000000000000000, 0x0000000000000000, 0x0000000002000000}, /* p */
    {0x0000000000000001, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000,
     0x0000000000000000, 0x0000000000000000, 0x0000000000000000}, /* a */
    {0x4f50ae317b13545f, 0x72822f6cd57a55aa, 0xd6ac27c8a9a197b2, 0xf1f3dd674761fa99,
     0x3b7b476b7fd6422e, 0xc8ee9feb5c4b9a75, 0x000000000021a5c2}, /* b */
    {0x60794e54bb7996a7, 0x8a1180515603aeab, 0x34e59703dc255a86, 0xf1771d4db01ffe5b,
     0x64756260441cde4a, 0xd088ddb3496b0c60, 0x00000000015d4860}, /* x of G */
    {0x81c364ba0273c706, 0xdf4b4f40d2181b36, 0x5488d08f38514f1f, 0xa7bd198d0158aa4f,
     0x24ed106a7636b9c5, 0xab6be5f32bbfa783, 0x000000000061b1cf}, /* y of G */
    {0x8164cd37d9a21173, 0x5fa47c3c9e052f83, 0xaad6a612f33307be, 0x00000000000001e2,
     0x0000000000000000, 0x0000000000000000, 0x0000000001000000}, /* n */
};

/* clang-format on */
const uint8_t curve_seed_sect409r1[20] = {0x40, 0x99, 0xb5, 0xa4, 0x57, 0xf9, 0xd6,
                                          0x9f, 0x79, 0x21, 0x3d, 0x09, 0x4c, 0x4b,
                                          0xcd, 0x4d, 0x42, 0x62, 0x21, 0x0b};
/* clang-format off */

/* sect571k1 (SEC 2) */
const uint64_t curve_sect571k1[6][9] = {
    {0x0000000000000425, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000,
     0x0000000000000000, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000,
     0x0800000000000000}, /* p */
    {0x0000000000000000, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000,
     0x0000000000000000, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000,
     0x0000000000000000}, /* a */
    {0x0000000000000001, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000,
     0x0000000000000000, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000,
     0x0000000000000000}, /* b */
    {0xe2945283a01c8972, 0x988b47174dca88c7, 0xbbd1ba39494776fb, 0x47da304db4ceb08c,
     0x4370958493b205e6, 0x6024804801841ca4, 0xac9ca2970012d5d4, 0x82189631f8103fe4,
     0x026eb7a859923fbc}, /* x of G */
    {0x01cd4c143ef1c7a3, 0x320430c8591984f6, 0xb620b01a7ba7af1b, 0x4fbebbb9f772aedc,
     0x9d4979c0ac44aea7, 0xffc61efc006d8a2c, 0x4dd58cec9f307a54, 0x4f4aeade3bca9531,
     0x0349dc807f4fbf37}, /* y of G */
    {0x5cfe778f637c1001, 0xe5d639381e91deb4, 0x917f4138b630d84b, 0xf19a63e4b391a8db,
     0x00000000131850e1, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000,
     0x0200000000000000}, /* n */
};

/* sect571r1 (SEC 2) */
const uint64_t curve_sect571r1[6][9] = {
    {0x0000000000000425, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000,
     0x0000000000000000, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000,
     0x0800000000000000}, /* p */
    {0x0000000000000001, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000,
     0x0000000000000000, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000,
     0x0000000000000000}, /* a */
    {0x7ffeff7f2955727a, 0x520e4de739baca0c, 0x4afd185a78ff12aa, 0x2be7ad6756a66e29,
     0x84ffabbd8efa5933, 0xcd6ba8ce4a9a18ad, 0x5c6a97ffcb8ceff1, 0xde297117b7f3d62f,
     0x02f40e7e2221f295}, /* b */
    {0xe1e7769c8eec2d19, 0x4abfa3b4c850d927, 0x99ae60038614f139, 0xcdd711a35b67fb14,
     0xbde53950f4c0d293, 0xa5f40fc8db7b2abd, 0x0a93d1d2955fa80a, 0x6c16c0d40d3cd775,
     0x0303001d34b85629}, /* x of G */
    {0x1a4827af1b8ac15b, 0x16e2f1516e23dd3c, 0xb3531d2f0485c19b, 0x6291af8f461bb2a8,
     0x84423e43bab08a57, 0x1980f8533921e8a6, 0x8c6c27a6009cbbca, 0x6dccfffeb73d69d7,
     0x037bf27342da639b}, /* y of G */
    {0x8382e9bb2fe84e47, 0x161de93d5174d66e, 0x6823851ec7dd9ca1, 0xff55987308059b18,
     0xffffffffe661ce18, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff,
     0x03ffffffffffffff}, /* n */
};

/* clang-format on */
const uint8_t curve_seed_sect571r1[20] = {0x2a, 0xa0, 0x58, 0xf7, 0x3a, 0x0e, 0x33,
                                          0xab, 0x48, 0x6b, 0x0f, 0x61, 0x04, 0x10,
                                          0xc5, 0x3a, 0x7f, 0x13, 0x23, 0x10};
/* clang-format off */

/* c2pnb163v1 (X9.62) */
const uint64_t curve_c2pnb163v1[6][3] = {
    {0x0000000000000107, 0x0000000000000000, 0x0000000800000000}, /* p */
    {0xf432c89435de5242, 0x5234a422e0789675, 0x000000072546b543}, /* a */
    {0x20b6cd4d6f9dd4d9, 0xd5240d3cff38c74b, 0x00000000c9517d06}, /* b */
    {0x74880f33bbe803cb, 0x46103d79329fcc3d, 0x00000007af699895}, /* x of G */
    {0xea5848aef0b7ca9f, 0x5966adea1d3f87f7, 0x00000001ec23211b}, /* y of G */
    {0xc8821cc74daeafc1, 0x000000000001e60f, 0x0000000400000000}, /* n */
};

/* clang-format on */
const uint8_t curve_seed_c2pnb163v1[20] = {0xd2, 0xc0, 0xfb, 0x15, 0x76, 0x08, 0x60,
                                           0xde, 0xf1, 0xee, 0xf4, 0xd6, 0x96, 0xe6,
                                           0x76, 0x87, 0x56, 0x15, 0x17, 0x54};
/* clang-format off */

/* c2pnb163v2 (X9.62) */
const uint64_t curve_c2pnb163v2[6][3] = {
    {0x0000000000000107, 0x0000000000000000, 0x0000000800000000}, /* p */
    {0x890e117c511cf072, 0xc4b108bed981ed0e, 0x0000000108b39e77}, /* a */
    {0xae4f1c811638df20, 0xaf4e488c407433ff, 0x0000000667aceb38}, /* b */
    {0x860e2671db9b6cc5, 0xb5106d0a964d92c4, 0x0000000024266e4e}, /* x of G */
    {0x021b2386dfd19fc5, 0x6684c5cd258b3890, 0x000000079f684ddf}, /* y of G */
    {0xe1151adbb78f10a7, 0xfffffffffffdf64d, 0x00000003ffffffff}, /* n */
};

/* clang-format on */
const uint8_t curve_seed_c2pnb163v2[20] = {0x53, 0x81, 0x4c, 0x05, 0x0d, 0x44, 0xd6,
                                           0x96, 0xe6, 0x76, 0x87, 0x56, 0x15, 0x17,
                                           0x58, 0x0c, 0xa4, 0xe2, 0x9f, 0xfd};
/* clang-format off */

/* c2pnb163v3 (X9.62) */
const uint64_t curve_c2pnb163v3[6][3] = {
    {0x0000000000000107, 0x0000000000000000, 0x0000000800000000}, /* p */
    {0x5447e32ae456b50e, 0x3e25a256a007699f, 0x00000007a526c63d}, /* a */
    {0x5b48feeb4854252b, 0xeb99e238fd6f1bf9, 0x00000003f7061798}, /* b */
    {0x524775f98cdebdcb, 0x574d0bdecf8a22e6, 0x00000002f9f87b7c}, /* x of G */
    {0x718b893df59a05d0, 0x155e17ea48eb3ff3, 0x00000005b935590c}, /* y of G */
    {0x140f110aff961309, 0xfffffffffffe1aee, 0x00000003ffffffff}, /* n */
};

/* clang-format on */
const uint8_t curve_seed_c2pnb163v3[20] = {0x50, 0xcb, 0xf1, 0xd9, 0x5c, 0xa9, 0x4d,
                                           0x69, 0x6e, 0x67, 0x68, 0x75, 0x61, 0x51,
                                           0x75, 0xf1, 0x6a, 0x36, 0xa3, 0xb8};
/* clang-format off */

/* c2pnb176v1 (X9.62) */
const uint64_t curve_c2pnb176v1[6][3] = {
    {0x0000080000000007, 0x0000000000000000, 0x0001000000000000}, /* p */
    {0x7b96704ba8e9c90b, 0x5c407d9d39b8d096, 0x0000e4e6db299506}, /* a */
    {0xbbd7fcec0ae0fff2, 0x14de8ec133ae28e9, 0x00005dda470abe64}, /* b */
    {0x60f3298ce04a5798, 0xb600f9f08bb4a8e8, 0x00008d16c2866798}, /* x of G */
    {0x36e1d92bb16a562c, 0xddd6bab5167d61b4, 0x00006fa4539c2dad}, /* y of G */
    {0x2b0a19ce06fe26ad, 0x97eca4f6145799d6, 0x0000000100925373}, /* n */
};

/* c2tnb191v1 (X9.62) */
const uint64_t curve_c2tnb191v1[6][3] = {
    {0x0000000000000201, 0x0000000000000000, 0x8000000000000000}, /* p */
    {0x276b649ef7526267, 0x6a68f56554e12640, 0x2866537b67675263}, /* a */
    {0x5462f5de0aa185ec, 0x67b0081b9495a3d9, 0x2e45ef571f00786f}, /* b */
    {0x9137f2c84ae1aa0d, 0xc4f299d7b21a9c36, 0x36b3daf8a23206f9}, /* x of G */
    {0x2418ea0ef98018fb, 0x332932e70ea245ca, 0x765be73433b3f95e}, /* y of G */
    {0xc39067c893bbb9a5, 0x0000000004a20e90, 0x4000000000000000}, /* n */
};

/* clang-format on */
const uint8_t curve_seed_c2tnb191v1[20] = {0x4e, 0x13, 0xca, 0x54, 0x27, 0x44, 0xd6,
                                           0x96, 0xe6, 0x76, 0x87, 0x56, 0x15, 0x17,
                                           0x55, 0x2f, 0x27, 0x9a, 0x8c, 0x84};
/* clang-format off */

/* c2tnb191v2 (X9.62) */
const uint64_t curve_c2tnb191v2[6][3] = {
    {0x0000000000000201, 0x0000000000000000, 0x8000000000000000}, /* p */
    {0x71274f89ff01e718, 0xb7666d1366ea4320, 0x401028774d7777c7}, /* a */
    {0xd19700c362c46a01, 0xb6249c99182b7c8c, 0x0620048d28bcbd03}, /* b */
    {0x789e81e2c9e3bf10, 0x5a87926aad83fd28, 0x3809b2b7cc1b28cc}, /* x of G */
    {0x1cf37aec437d668a, 0xdbf01760d9213a3e, 0x17434386626d14f3}, /* y of G */
    {0x9f652824e06b8173, 0x0000000050508cb8, 0x2000000000000000}, /* n */
};

/* clang-format on */
const uint8_t curve_seed_c2tnb191v2[20] = {0x08, 0x71, 0xef, 0x2f, 0xef, 0x24, 0xd6,
                                           0x96, 0xe6, 0x76, 0x87, 0x56, 0x15, 0x17,
                                           0x58, 0xbe, 0xe0, 0xd9, 0x5c, 0x15};
/* clang-format off */

/* c2tnb191v3 (X9.62) */
const uint64_t curve_c2tnb191v3[6][3] = {
    {0x0000000000000201, 0x0000000000000000, 0x8000000000000000}, /* p */
    {0x77a777e7e7e77fcb, 0x221056911c77d77e, 0x6c01074756099122}, /* a */
    {0x94d90f32ad3f15e8, 0x89efef8db459f663, 0x71fe1af926cf8479}, /* b */
    {0x5009e66e38a926dd, 0x89de8746e7178601, 0x375d4ce24fde4344}, /* x of G */
    {0xe0a77cd7127b06be, 0x985999366e6ad34c, 0x545a39176196575d}, /* y of G */
    {0x6812bfb6288a3ea3, 0x55555555610c0b19, 0x1555555555555555}, /* n */
};

/* clang-format on */
const uint8_t curve_seed_c2tnb191v3[20] = {0xe0, 0x53, 0x51, 0x2d, 0xc6, 0x84, 0xd6,
                                           0x96, 0xe6, 0x76, 0x87, 0x56, 0x15, 0x17,
                                           0x50, 0x67, 0xae, 0x78, 0x6d, 0x1f};
/* clang-format off */

/* c2pnb208w1 (X9.62) */
const uint64_t curve_c2pnb208w1[6][4] = {
    {0x0000000000000007, 0x0000000000080000, 0x0000000000000000, 0x0000000000010000}, /* p */
    {0x0000000000000000, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000}, /* a */
    {0xfafc2a3fd1638f9e, 0x60349e2bfa844439, 0x9ed45a62e6212e11, 0x000000000000c861}, /* b */
    {0x2784eb8c1ed1a57a, 0xecf07ac0ce78554e, 0xfbe4abe193df9559, 0x00000000000089fd}, /* x of G */
    {0xbeb1a6bb08617de3, 0x035ff520d8b01781, 0xb51a06e78e9ac38a, 0x0000000000000f55}, /* y of G */
    {0x88bdd5717e212f9d, 0x6c21da2eff2d5ed5, 0x01baf95c9723c57b, 0x0000000000000001}, /* n */
};

/* c2tnb239v1 (X9.62) */
const uint64_t curve_c2tnb239v1[6][4] = {
    {0x0000001000000001, 0x0000000000000000, 0x0000000000000000, 0x0000800000000000}, /* p */
    {0x877578125778ac76, 0x6756f543423e8d27, 0x5431123a46b80890, 0x000032010857077c}, /* a */
    {0x1fc383c422aa8c16, 0x2f30f4327c0ca3f3, 0xf392b012edefb339, 0x0000790408f2eeda}, /* b */
    {0x7e7c86038552e91d, 0x6ef7e5f5c156e16b, 0x2e7c0a96d3fd5b70, 0x000057927098fa93}, /* x of G */
    {0x71649fc7a9616305, 0xe469c3c7744ea9a9, 0x3fecf6f1a16b268d, 0x000061d8ee5077c3}, /* y of G */
    {0x4993f1cad666e447, 0x000f4d42ffe1492a, 0x0000000000000000, 0x0000200000000000}, /* n */
};

/* clang-format on */
const uint8_t curve_seed_c2tnb239v1[20] = {0xd3, 0x4b, 0x9a, 0x4d, 0x69, 0x6e, 0x67,
                                           0x68, 0x75, 0x61, 0x51, 0x75, 0xca, 0x71,
                                           0xb9, 0x20, 0xbf, 0xef, 0xb0, 0x5d};
/* clang-format off */

/* c2tnb239v2 (X9.62) */
const uint64_t curve_c2tnb239v2[6][4] = {
    {0x0000001000000001, 0x0000000000000000, 0x0000000000000000, 0x0000800000000000}, /* p */
    {0x266479b75654e65f, 0x6325d45313af0766, 0x67fae42398569b74, 0x00004230017757a7}, /* a */
    {0x45722f03eacdb74b, 0xcf2e3ff8775285b5, 0xcff0cd82b2c14a2f, 0x00005037ea654196}, /* b */
    {0xf5709f200c4ca205, 0x76d2b900b7d7ef31, 0x69c8dc47a08534fe, 0x000028f9d04e9000}, /* x of G */
    {0x53f7fa6e227ec833, 0x2c71a99362567d54, 0xf3b5a03bad9dd75e, 0x00005667334c45af}, /* y of G */
    {0xe3fcdf154624522d, 0x553c6f2885259c31, 0x5555555555555555, 0x0000155555555555}, /* n */
};

/* clang-format on */
const uint8_t curve_seed_c2tnb239v2[20] = {0x2a, 0xa6, 0x98, 0x2f, 0xdf, 0xa4, 0xd6,
                                           0x96, 0xe6, 0x76, 0x87, 0x56, 0x15, 0x17,
                                           0x5d, 0x26, 0x67, 0x27, 0x27, 0x7d};
/* clang-format off */

/* c2tnb239v3 (X9.62) */
const uint64_t curve_c2tnb239v3[6][4] = {
    {0x0000001000000001, 0x0000000000000000, 0x0000000000000000, 0x0000800000000000}, /* p */
    {0x87666d8766c66a9f, 0x76b66999176666e6, 0x67766d6676f778e6, 0x000001238774666a}, /* a */
    {0x41b8e44111de1d40, 0x7ed587f519c5ecb5, 0x6a435199acfc5106, 0x00006a941977ba9f}, /* b */
    {0xd539bf1bde4e9c92, 0xfde903977d42b146, 0x9c4e89913ce3530b, 0x000070f6e9d04d28}, /* x of G */
    {0x37c816d80b79f461, 0xd7fe59a35608f338, 0x1305b9004dce5c0e, 0x00002e5a0eaf6e5e}, /* y of G */
    {0x3ef9888b8a0e4cff, 0xccac4912d2d9df90, 0xcccccccccccccccc, 0x00000ccccccccccc}, /* n */
};

/* clang-format on */
const uint8_t curve_seed_c2tnb239v3[20] = {0x9e, 0x07, 0x6f, 0x4d, 0x69, 0x6e, 0x67,
                                           0x68, 0x75, 0x61, 0x51, 0x75, 0xe1, 0x1e,
                                           0x9f, 0xdd, 0x77, 0xf9, 0x20, 0x41};
/* clang-format off */

/* c2pnb272w1 (X9.62) */
const uint64_t curve_c2pnb272w1[6][5] = {
    {0x010000000000000b, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000,
     0x0000000000010000}, /* p */
    {0x094dbacdb586fb20, 0x712d42be752b2c40, 0xf49c4edd220fb028, 0x91f03b5fba4ab2cc,
     0x00000000000091a0}, /* a */
    {0x99f6cc8482e540f7, 0x03d7c73a6faf003f, 0xaaff34e12a9c5570, 0xefc92bb2e3ce7c8a,
     0x0000000000007167}, /* b */
    {0x13ef0d10d171dd8d, 0x7723a289e08a07ae, 0x8a056cbe0cfe622d, 0xbabb2ceebcf78705,
     0x0000000000006108}, /* x of G */
    {0xb05e02005dde9d23, 0xb830ff5efcacecca, 0xf6872e6142fbd241, 0x695716851eef6ba7,
     0x00000000000010c7}, /* y of G */
    {0x8a167b8f1e629521, 0x161603fa45aa7b99, 0x4892df6e319c72c8, 0x00faf51354e0e39e,
     0x0000000000000001}, /* n */
};

/* c2pnb304w1 (X9.62) */
const uint64_t curve_c2pnb304w1[6][5] = {
    {0x0000000000000807, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000,
     0x0001000000000000}, /* p */
    {0x78365a0396c8e681, 0x0b44160074c12880, 0x85377e5f882d1b51, 0x18f651e6dce68020,
     0x0000fd0d693149a1}, /* a */
    {0x39601e55827340be, 0x4efcf57166b8c140, 0xa5daa6788f1ea279, 0x0a908e43b01c798e,
     0x0000bddb97e555a5}, /* b */
    {0x285a644f740a2614, 0xc35c7fd67f26ddf6, 0x2cffbd7a3eb8b6fe, 0xe2d96adb0f5f3c7f,
     0x0000197b07845e9b}, /* x of G */
    {0x0b549fdc1b92c03b, 0x7a9b416a105e8026, 0x289bf01410328852, 0xa171517ecf401b50,
     0x0000e19fbeb76e0d}, /* y of G */
    {0xda6899164443051d, 0x5c91dd173f8fb561, 0x572aabac8001022d, 0x2aabac800101d556,
     0x0000000101d55657}, /* n */
};

/* c2tnb359v1 (X9.62) */
const uint64_t curve_c2tnb359v1[6][6] = {
    {0x0000000000000001, 0x0000000000000010, 0x0000000000000000, 0x0000000000000000,
     0x0000000000000000, 0x0000008000000000}, /* p */
    {0x549016a96656a557, 0x67d223a5e05656fb, 0x56f19556a04616b5, 0x17d946567c466755,
     0x4b20754f356ea920, 0x0000005667676a65}, /* a */
    {0x6329e70680231988, 0x345626089687742b, 0x5d8ca445805d39bc, 0xdb075d52b6947d13,
     0x7c49363f1fe7f5b6, 0x0000002472e2d019}, /* b */
    {0x07c07a2239b1b097, 0xdf9c6bdcde98e8e7, 0x2e163aced4ed2401, 0x79daee3841366a13,
     0x7767e7ede0f1fdaa, 0x0000003c258ef304}, /* x of G */
    {0xe211305a407104bd, 0xdc7868fe57e4ae2d, 0x4fae7bf44ea82365, 0x791dd804963948f3,
     0x547048121e9c95f3, 0x00000053d7e08529}, /* y of G */
    {0x719e74f490758d3b, 0x892c20a7eb964fe7, 0x6bc9fb8f6b85c556, 0xca1af286bca1af28,
     0x1af286bca1af286b, 0x00000001af286bca}, /* n */
};

/* clang-format on */
const uint8_t curve_seed_c2tnb359v1[20] = {0x2b, 0x35, 0x49, 0x20, 0xb7, 0x24, 0xd6,
                                           0x96, 0xe6, 0x76, 0x87, 0x56, 0x15, 0x17,
                                           0x58, 0x5b, 0xa1, 0x33, 0x2d, 0xc6};
/* clang-format off */

/* c2pnb368w1 (X9.62) */
const uint64_t curve_c2pnb368w1[6][6] = {
    {0x0000000000000007, 0x0000000000200000, 0x0000000000000000, 0x0000000000000000,
     0x0000000000000000, 0x0001000000000000}, /* p */
    {0x9ccd2a1a906ae30d, 0x78c576d62f0ab751, 0x970d8d0d865bd947, 0x1f256e79a0e2b455,
     0x06f5e2a4f9ed229f, 0x0000e0d2ee250952}, /* a */
    {0xf444f8f74786046a, 0x17e1c2112d84d164, 0x3837a34ed50cb549, 0x30c8dd069b3c3445,
     0x90452c760a58edcd, 0x0000fc1217d4320a}, /* b */
    {0x216f02e1fb136a5f, 0x6b22e7e789e927be, 0xb34a394cbcfa8bc1, 0xc2f0c0c2825646c5,
     0xdccce3c1557afa10, 0x00001085e2755381}, /* x of G */
    {0x2a0750b80fda2310, 0xf87cd1855adaa81e, 0x623a45ff3843cee8, 0x97fc73822c59059c,
     0x62d5d8b2059b5257, 0x00007b3eb1bddcba}, /* y of G */
    {0xf131e9cfce5bd967, 0x79bd87e909ae40a6, 0xce03e2d10f3b7ac5, 0x5dd4c7b0532eca51,
     0xa9af72b08349d98a, 0x000000010090512d}, /* n */
};

/* c2tnb431r1 (X9.62) */
const uint64_t curve_c2tnb431r1[6][7] = {
    {0x0000000000000001, 0x0100000000000000, 0x0000000000000000, 0x0000000000000000,
     0x0000000000000000, 0x0000000000000000, 0x0000800000000000}, /* p */
    {0x68df104de296cd8f, 0x957f6c6feacd6154, 0xddf620b0eb9906d0, 0xad2cf32a0cadbdc9,
     0x5d8a85395b236cc4, 0xfc0e234caf046c6a, 0x00001a827ef00dd6}, /* a */
    {0x381fb5d807bf2618, 0xa8dd731b107a9962, 0x9a5a919b626d4e50, 0x37ddc9deda982a67,
     0x7f5485b04ceb8682, 0x7d8b154359abfb1b, 0x000010d9b4a3d904}, /* b */
    {0xc247b0dbd70ce6b7, 0xe965361f6c2999c0, 0xa658ef8c21e7c5ef, 0x4758714e8a87bbf2,
     0x22feca701be4f50f, 0xa99de161d2f40926, 0x0000120fc05d3c67}, /* x of G */
    {0x9b625d6a598b3760, 0xbc4c2f947a7de1a8, 0x591f3e8f6addcbb0, 0xb7e485e7bce41f6b,
     0x3c451b302c9346d9, 0x6f8d5fa2c255745d, 0x000020d0af8903a9}, /* y of G */
    {0x161cc149c1ad4a91, 0x5ec68d3587fec60d, 0xc313fab50589703b, 0x0340340340340323,
     0x4034034034034034, 0x3403403403403403, 0x0000000340340340}, /* n */
};

/* wap-wsg-idm-ecid-wtls1 (WAP-261-WTLS) */
const uint64_t curve_wap_wsg_idm_ecid_wtls1[6][2] = {
    {0x0000000000000201, 0x0002000000000000}, /* p */
    {0x0000000000000001, 0x0000000000000000}, /* a */
    {0x0000000000000001, 0x0000000000000000}, /* b */
    {0x97e5d5c270780617, 0x0001667979a40ba4}, /* x of G */
    {0x630e08785cebcc15, 0x0000f44b4af1ecc2}, /* y of G */
    {0xfffdbf91af6dea73, 0x0000ffffffffffff}, /* n */
};

/* clang-format on */
const uint8_t curve_seed_wap_wsg_idm_ecid_wtls4[20] = {0x10, 0xe7, 0x23, 0xab, 0x14, 0xd6, 0x96,
                                                       0xe6, 0x76, 0x87, 0x56, 0x15, 0x17, 0x56,
                                                       0xfe, 0xbf, 0x8f, 0xcb, 0x49, 0xa9};
/* clang-format off */

/* clang-format on */
const uint8_t curve_seed_wap_wsg_idm_ecid_wtls5[20] = {0xd2, 0xc0, 0xfb, 0x15, 0x76, 0x08, 0x60,
                                                       0xde, 0xf1, 0xee, 0xf4, 0xd6, 0x96, 0xe6,
                                                       0x76, 0x87, 0x56, 0x15, 0x17, 0x54};
/* clang-format off */

/* clang-format on */
const uint8_t curve_seed_wap_wsg_idm_ecid_wtls11[20] = {0x74, 0xd5, 0x9f, 0xf0, 0x7f, 0x6b, 0x41,
                                                        0x3d, 0x0e, 0xa1, 0x4b, 0x34, 0x4b, 0x20,
                                                        0xa2, 0xdb, 0x04, 0x9b, 0x50, 0xc3};
/* clang-format off */

/* Oakley-EC2N-3 (RFC 2409) */
const uint64_t curve_oakley_ec2n_3[6][3] = {
    {0x4000000000000001, 0x0000000000000000, 0x0000000008000000}, /* p */
    {0x0000000000000000, 0x0000000000000000, 0x0000000000000000}, /* a */
    {0x000000000007338f, 0x0000000000000000, 0x0000000000000000}, /* b */
    {0x000000000000007b, 0x0000000000000000, 0x0000000000000000}, /* x of G */
    {0x00000000000001c8, 0x0000000000000000, 0x0000000000000000}, /* y of G */
    {0xc7881bd0868fa86c, 0xaaaaaaaaaaaac7f3, 0x0000000002aaaaaa}, /* n */
};

/* Oakley-EC2N-4 (RFC 2409) */
const uint64_t curve_oakley_ec2n_4[6][3] = {
    {0x0000000000000001, 0x0000000000000020, 0x0200000000000000}, /* p */
    {0x0000000000000000, 0x0000000000000000, 0x0000000000000000}, /* a */
    {0x0000000000001ee9, 0x0000000000000000, 0x0000000000000000}, /* b */
    {0x0000000000000018, 0x0000000000000000, 0x0000000000000000}, /* x of G */
    {0x000000000000000d, 0x0000000000000000, 0x0000000000000000}, /* y of G */
    {0xdb9f2420bafca75e, 0xffffffffedf97c44, 0x00ffffffffffffff}, /* n */
};
/* clang-format on */
