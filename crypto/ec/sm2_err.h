/* The reasons of ERR_LIB_SM2: numbers that programs print, without names in a public header. */
#ifndef ASSAY_EC_SM2_ERR_H
#define ASSAY_EC_SM2_ERR_H

/* clang-format off: a number a line */
#define SM2_R_ASN1_ERROR          100
#define SM2_R_BAD_SIGNATURE       101
#define SM2_R_INVALID_DIGEST      102
#define SM2_R_INVALID_DIGEST_TYPE 103
#define SM2_R_INVALID_ENCODING    104
#define SM2_R_INVALID_FIELD       105
#define SM2_R_USER_ID_TOO_LARGE   106
#define SM2_R_BUFFER_TOO_SMALL    107
#define SM2_R_INVALID_CURVE       108
#define SM2_R_NO_PARAMETERS_SET   109
#define SM2_R_DIST_ID_TOO_LARGE   110
#define SM2_R_ID_TOO_LARGE        111
#define SM2_R_ID_NOT_SET          112
#define SM2_R_INVALID_PRIVATE_KEY 113
/* clang-format on */

#endif
