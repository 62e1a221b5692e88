/* The zetas of ML-KEM for the kernels of opt/: Montgomery form, x 2^16 mod q between -q/2 and q/2.
 */
#ifndef ASSAY_OPT_MLKEM_ZETAS_H
#define ASSAY_OPT_MLKEM_ZETAS_H

#include <stdint.h>

#define MLKEM_Q_INV   (-3327) /* q^-1 mod 2^16 */
#define MLKEM_MONT_1  (-1044) /* 2^16 mod q */
#define MLKEM_MONT_R  (1353)  /* 2^32 mod q: what takes a number into Montgomery form */
#define MLKEM_MONT_RN (1441)  /* 2^32 / 128 mod q: the same, with the factor of the inverse NTT */

/* FIPS 203, appendix A: zeta^BitRev7(i). */
static const int16_t zetas_mont[128] = {
    -1044, -758,  -359,  -1517, 1493,  1422,  287,   202,   -171,  622,   1577,  182,   962,
    -1202, -1474, 1468,  573,   -1325, 264,   383,   -829,  1458,  -1602, -130,  -681,  1017,
    732,   608,   -1542, 411,   -205,  -1571, 1223,  652,   -552,  1015,  -1293, 1491,  -282,
    -1544, 516,   -8,    -320,  -666,  -1618, -1162, 126,   1469,  -853,  -90,   -271,  830,
    107,   -1421, -247,  -951,  -398,  961,   -1508, -725,  448,   -1065, 677,   -1275, -1103,
    430,   555,   843,   -1251, 871,   1550,  105,   422,   587,   177,   -235,  -291,  -460,
    1574,  1653,  -246,  778,   1159,  -147,  -777,  1483,  -602,  1119,  -1590, 644,   -872,
    349,   418,   329,   -156,  -75,   817,   1097,  603,   610,   1322,  -1285, -1465, 384,
    -1215, -136,  1218,  -1335, -874,  220,   -1187, -1659, -1185, -1530, -1278, 794,   -1510,
    -854,  -870,  478,   -108,  -308,  996,   991,   958,   -1460, 1522,  1628,
};

#endif
