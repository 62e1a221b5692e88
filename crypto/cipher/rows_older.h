/* The rows of rows_older.c, for the tables in rows.c. */
#ifndef ASSAY_CIPHER_ROWS_OLDER_H
#define ASSAY_CIPHER_ROWS_OLDER_H

#include "crypto/cipher/rows.h"

extern const EVP_CIPHER cipher_des_ecb, cipher_des_ede_ecb, cipher_des_ede3_ecb, cipher_des_cbc,
    cipher_des_ede_cbc, cipher_des_ede3_cbc, cipher_desx_cbc, cipher_des_ofb64,
    cipher_des_ede_ofb64, cipher_des_ede3_ofb64, cipher_des_cfb64, cipher_des_ede_cfb64,
    cipher_des_ede3_cfb64, cipher_des_cfb8, cipher_des_ede3_cfb8, cipher_des_cfb1,
    cipher_des_ede3_cfb1, cipher_id_smime_alg_CMS3DESwrap, cipher_rc2_ecb, cipher_rc2_40_cbc,
    cipher_rc2_64_cbc, cipher_rc2_cbc, cipher_rc2_ofb64, cipher_rc2_cfb64, cipher_rc4_40,
    cipher_rc4;

extern const EVP_CIPHER cipher_legacy_des_ecb, cipher_legacy_des_ede_ecb,
    cipher_legacy_des_ede3_ecb, cipher_legacy_des_cbc, cipher_legacy_des_ede_cbc,
    cipher_legacy_des_ede3_cbc, cipher_legacy_desx_cbc, cipher_legacy_des_ofb,
    cipher_legacy_des_ede_ofb, cipher_legacy_des_ede3_ofb, cipher_legacy_des_cfb64,
    cipher_legacy_des_ede_cfb64, cipher_legacy_des_ede3_cfb64, cipher_legacy_des_cfb8,
    cipher_legacy_des_ede3_cfb8, cipher_legacy_des_cfb1, cipher_legacy_des_ede3_cfb1,
    cipher_legacy_des_ede3_wrap, cipher_legacy_rc2_ecb, cipher_legacy_rc2_40_cbc,
    cipher_legacy_rc2_64_cbc, cipher_legacy_rc2_cbc, cipher_legacy_rc2_ofb, cipher_legacy_rc2_cfb64,
    cipher_legacy_rc4_40, cipher_legacy_rc4;

#endif
