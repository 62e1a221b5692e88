/* As struct ec_curve's `number` and `seed` have them. */
#ifndef ASSAY_EC_CURVES_BINARY_H
#define ASSAY_EC_CURVES_BINARY_H

#include <stdint.h>

extern const uint64_t curve_sect113r1[6][2], curve_sect113r2[6][2], curve_sect131r1[6][3],
    curve_sect131r2[6][3], curve_sect163k1[6][3], curve_sect163r1[6][3], curve_sect163r2[6][3],
    curve_sect193r1[6][4], curve_sect193r2[6][4], curve_sect233k1[6][4], curve_sect233r1[6][4],
    curve_sect239k1[6][4], curve_sect283k1[6][5], curve_sect283r1[6][5], curve_sect409k1[6][7],
    curve_sect409r1[6][7], curve_sect571k1[6][9], curve_sect571r1[6][9], curve_c2pnb163v1[6][3],
    curve_c2pnb163v2[6][3], curve_c2pnb163v3[6][3], curve_c2pnb176v1[6][3], curve_c2tnb191v1[6][3],
    curve_c2tnb191v2[6][3], curve_c2tnb191v3[6][3], curve_c2pnb208w1[6][4], curve_c2tnb239v1[6][4],
    curve_c2tnb239v2[6][4], curve_c2tnb239v3[6][4], curve_c2pnb272w1[6][5], curve_c2pnb304w1[6][5],
    curve_c2tnb359v1[6][6], curve_c2pnb368w1[6][6], curve_c2tnb431r1[6][7],
    curve_wap_wsg_idm_ecid_wtls1[6][2], curve_oakley_ec2n_3[6][3], curve_oakley_ec2n_4[6][3];

extern const uint8_t curve_seed_sect113r1[20], curve_seed_sect113r2[20], curve_seed_sect131r1[20],
    curve_seed_sect131r2[20], curve_seed_sect193r1[20], curve_seed_sect193r2[20],
    curve_seed_sect233r1[20], curve_seed_sect283r1[20], curve_seed_sect409r1[20],
    curve_seed_sect571r1[20], curve_seed_c2pnb163v1[20], curve_seed_c2pnb163v2[20],
    curve_seed_c2pnb163v3[20], curve_seed_c2tnb191v1[20], curve_seed_c2tnb191v2[20],
    curve_seed_c2tnb191v3[20], curve_seed_c2tnb239v1[20], curve_seed_c2tnb239v2[20],
    curve_seed_c2tnb239v3[20], curve_seed_c2tnb359v1[20], curve_seed_wap_wsg_idm_ecid_wtls4[20],
    curve_seed_wap_wsg_idm_ecid_wtls5[20], curve_seed_wap_wsg_idm_ecid_wtls11[20];

#endif
