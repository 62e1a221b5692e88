/* The ciphers older than AES, or of its time, that aren't AES: rows as in rows.c. Those of the
 * legacy provider can be fetched once it is loaded. */
#include "crypto/cipher/rows_older.h"

#include <openssl/obj_mac.h>

#include "crypto/provider/provider.h"

/* A mode over a block cipher of `len` bytes, with further flags. */
#define MODE(prim, flags_, mode_, block_, iv, functions, variant_)             \
    .flags = EVP_CIPH_##mode_##_MODE | EVP_CIPH_FLAG_CUSTOM_CIPHER | (flags_), \
    .block_size = (block_), .iv_len = (iv), .mode = &cipher_mode_##functions,  \
    .variant = CIPHER_##variant_, .block = &cipher_block_##prim
#define ECB(prim, len, flags_)  MODE(prim, flags_, ECB, len, 0, block, ECB)
#define CBC(prim, len, flags_)  MODE(prim, flags_, CBC, len, len, block, CBC)
#define CTR(prim, len, flags_)  MODE(prim, flags_, CTR, 1, len, stream, CTR)
#define OFB(prim, len, flags_)  MODE(prim, flags_, OFB, 1, len, stream, OFB)
#define CFB(prim, len, flags_)  MODE(prim, flags_, CFB, 1, len, stream, CFB)
#define CFB8(prim, len, flags_) MODE(prim, flags_, CFB, 1, len, stream, CFB8)
#define CFB1(prim, len, flags_) MODE(prim, flags_, CFB, 1, len, stream, CFB1)
#define WRAP                                                                                       \
    .flags =                                                                                       \
        EVP_CIPH_WRAP_MODE | EVP_CIPH_CUSTOM_IV | EVP_CIPH_FLAG_CUSTOM_CIPHER | EVP_CIPH_RAND_KEY, \
    .block_size = 8, .mode = &cipher_mode_des_wrap
#define RC4 .flags = EVP_CIPH_FLAG_CUSTOM_CIPHER, .block_size = 1, .mode = &cipher_mode_rc4

/* A row: its NID, the NID of its type, whose it is, key length, name, further names, description.
 */
#define ROW(id, type_, provider_, key, name_, aliases_, description_, ...) \
    const EVP_CIPHER cipher_##id = {.name = name_,                         \
                                    .aliases = aliases_,                   \
                                    .description = description_,           \
                                    .nid = NID_##id,                       \
                                    .type = NID_##type_,                   \
                                    .key_len = (key),                      \
                                    .provider = PROVIDER_##provider_,      \
                                    __VA_ARGS__}

ROW(des_ecb, des_ecb, LEGACY, 8, "DES-ECB", "1.3.14.3.2.6\0", "des-ecb",
    ECB(des, 8, EVP_CIPH_RAND_KEY));
ROW(des_ede_ecb, des_ede_ecb, DEFAULT, 16, "DES-EDE-ECB",
    "DES-EDE\0"
    "1.3.14.3.2.17\0",
    "des-ede", ECB(des, 8, EVP_CIPH_RAND_KEY));
ROW(des_ede3_ecb, undef, DEFAULT, 24, "DES-EDE3-ECB", "DES-EDE3\0", "des-ede3",
    ECB(des, 8, EVP_CIPH_RAND_KEY));
ROW(des_cbc, des_cbc, LEGACY, 8, "DES-CBC",
    "DES\0"
    "1.3.14.3.2.7\0",
    "des-cbc", CBC(des, 8, EVP_CIPH_RAND_KEY));
ROW(des_ede_cbc, undef, DEFAULT, 16, "DES-EDE-CBC", NULL, "des-ede-cbc",
    CBC(des, 8, EVP_CIPH_RAND_KEY));
ROW(des_ede3_cbc, des_ede3_cbc, DEFAULT, 24, "DES-EDE3-CBC",
    "DES3\0"
    "1.2.840.113549.3.7\0",
    "des-ede3-cbc", CBC(des, 8, EVP_CIPH_RAND_KEY));
ROW(desx_cbc, undef, LEGACY, 24, "DESX-CBC", "DESX\0", "desx-cbc", CBC(desx, 8, EVP_CIPH_RAND_KEY));
ROW(des_ofb64, des_ofb64, LEGACY, 8, "DES-OFB", "1.3.14.3.2.8\0", "des-ofb",
    OFB(des, 8, EVP_CIPH_RAND_KEY));
ROW(des_ede_ofb64, undef, DEFAULT, 16, "DES-EDE-OFB", NULL, "des-ede-ofb",
    OFB(des, 8, EVP_CIPH_RAND_KEY));
ROW(des_ede3_ofb64, undef, DEFAULT, 24, "DES-EDE3-OFB", NULL, "des-ede3-ofb",
    OFB(des, 8, EVP_CIPH_RAND_KEY));
ROW(des_cfb64, des_cfb64, LEGACY, 8, "DES-CFB", "1.3.14.3.2.9\0", "des-cfb",
    CFB(des, 8, EVP_CIPH_RAND_KEY));
ROW(des_ede_cfb64, undef, DEFAULT, 16, "DES-EDE-CFB", NULL, "des-ede-cfb",
    CFB(des, 8, EVP_CIPH_RAND_KEY));
ROW(des_ede3_cfb64, des_ede3_cfb64, DEFAULT, 24, "DES-EDE3-CFB", NULL, "des-ede3-cfb",
    CFB(des, 8, EVP_CIPH_RAND_KEY));
ROW(des_cfb8, des_cfb64, LEGACY, 8, "DES-CFB8", NULL, "des-cfb8", CFB8(des, 8, EVP_CIPH_RAND_KEY));
ROW(des_ede3_cfb8, des_ede3_cfb64, DEFAULT, 24, "DES-EDE3-CFB8", NULL, "des-ede3-cfb8",
    CFB8(des, 8, EVP_CIPH_RAND_KEY));
ROW(des_cfb1, des_cfb64, LEGACY, 8, "DES-CFB1", NULL, "des-cfb1", CFB1(des, 8, EVP_CIPH_RAND_KEY));
ROW(des_ede3_cfb1, des_ede3_cfb64, DEFAULT, 24, "DES-EDE3-CFB1", NULL, "des-ede3-cfb1",
    CFB1(des, 8, EVP_CIPH_RAND_KEY));
ROW(id_smime_alg_CMS3DESwrap, id_smime_alg_CMS3DESwrap, DEFAULT, 24, "DES3-WRAP",
    "id-smime-alg-CMS3DESwrap\0"
    "1.2.840.113549.1.9.16.3.6\0",
    "id-smime-alg-CMS3DESwrap", WRAP);
ROW(rc2_ecb, undef, LEGACY, 16, "RC2-ECB", NULL, "rc2-ecb", ECB(rc2, 8, EVP_CIPH_FLAG_CUSTOM_ASN1),
    .max_key = 128);
ROW(rc2_40_cbc, rc2_cbc, LEGACY, 5, "RC2-40-CBC", "RC2-40\0", "rc2-40-cbc",
    CBC(rc2, 8, EVP_CIPH_FLAG_CUSTOM_ASN1), .max_key = 128);
ROW(rc2_64_cbc, rc2_cbc, LEGACY, 8, "RC2-64-CBC", "RC2-64\0", "rc2-64-cbc",
    CBC(rc2, 8, EVP_CIPH_FLAG_CUSTOM_ASN1), .max_key = 128);
ROW(rc2_cbc, rc2_cbc, LEGACY, 16, "RC2-CBC",
    "RC2\0"
    "RC2-128\0"
    "1.2.840.113549.3.2\0",
    "rc2-cbc", CBC(rc2, 8, EVP_CIPH_FLAG_CUSTOM_ASN1), .max_key = 128);
ROW(rc2_ofb64, undef, LEGACY, 16, "RC2-OFB", NULL, "rc2-ofb",
    OFB(rc2, 8, EVP_CIPH_FLAG_CUSTOM_ASN1), .max_key = 128);
ROW(rc2_cfb64, undef, LEGACY, 16, "RC2-CFB", NULL, "rc2-cfb",
    CFB(rc2, 8, EVP_CIPH_FLAG_CUSTOM_ASN1), .max_key = 128);
ROW(rc4_40, rc4, LEGACY, 5, "RC4-40", NULL, "rc4-40", RC4, .max_key = 256);
ROW(rc4, rc4, LEGACY, 16, "RC4", "1.2.840.113549.3.4\0", "rc4", RC4, .max_key = 256);

/* What the functions of <openssl/evp.h> give, as in rows.c. */
#define LEGACY(function, row_, name_, flags_)                     \
    const EVP_CIPHER cipher_legacy_##function = {                 \
        .name = name_, .flags = (flags_), .row = &cipher_##row_}; \
    const EVP_CIPHER *EVP_##function(void)                        \
    {                                                             \
        return &cipher_legacy_##function;                         \
    }

LEGACY(des_ecb, des_ecb, "DES-ECB", EVP_CIPH_ECB_MODE | EVP_CIPH_RAND_KEY)
LEGACY(des_ede_ecb, des_ede_ecb, "DES-EDE", EVP_CIPH_ECB_MODE | EVP_CIPH_RAND_KEY)
LEGACY(des_ede3_ecb, des_ede3_ecb, "DES-EDE3", EVP_CIPH_ECB_MODE | EVP_CIPH_RAND_KEY)
LEGACY(des_cbc, des_cbc, "DES-CBC", EVP_CIPH_CBC_MODE | EVP_CIPH_RAND_KEY)
LEGACY(des_ede_cbc, des_ede_cbc, "DES-EDE-CBC", EVP_CIPH_CBC_MODE | EVP_CIPH_RAND_KEY)
LEGACY(des_ede3_cbc, des_ede3_cbc, "DES-EDE3-CBC", EVP_CIPH_CBC_MODE | EVP_CIPH_RAND_KEY)
LEGACY(desx_cbc, desx_cbc, "DESX-CBC", EVP_CIPH_CBC_MODE)
LEGACY(des_ofb, des_ofb64, "DES-OFB", EVP_CIPH_OFB_MODE | EVP_CIPH_RAND_KEY)
LEGACY(des_ede_ofb, des_ede_ofb64, "DES-EDE-OFB", EVP_CIPH_OFB_MODE | EVP_CIPH_RAND_KEY)
LEGACY(des_ede3_ofb, des_ede3_ofb64, "DES-EDE3-OFB", EVP_CIPH_OFB_MODE | EVP_CIPH_RAND_KEY)
LEGACY(des_cfb64, des_cfb64, "DES-CFB", EVP_CIPH_CFB_MODE | EVP_CIPH_RAND_KEY)
LEGACY(des_ede_cfb64, des_ede_cfb64, "DES-EDE-CFB", EVP_CIPH_CFB_MODE | EVP_CIPH_RAND_KEY)
LEGACY(des_ede3_cfb64, des_ede3_cfb64, "DES-EDE3-CFB", EVP_CIPH_CFB_MODE | EVP_CIPH_RAND_KEY)
LEGACY(des_cfb8, des_cfb8, "DES-CFB8", EVP_CIPH_CFB_MODE | EVP_CIPH_RAND_KEY)
LEGACY(des_ede3_cfb8, des_ede3_cfb8, "DES-EDE3-CFB8", EVP_CIPH_CFB_MODE | EVP_CIPH_RAND_KEY)
LEGACY(des_cfb1, des_cfb1, "DES-CFB1", EVP_CIPH_CFB_MODE | EVP_CIPH_RAND_KEY)
LEGACY(des_ede3_cfb1, des_ede3_cfb1, "DES-EDE3-CFB1", EVP_CIPH_CFB_MODE | EVP_CIPH_RAND_KEY)
LEGACY(des_ede3_wrap, id_smime_alg_CMS3DESwrap, "id-smime-alg-CMS3DESwrap",
       EVP_CIPH_WRAP_MODE | EVP_CIPH_CUSTOM_IV | EVP_CIPH_FLAG_CUSTOM_CIPHER)
LEGACY(rc2_ecb, rc2_ecb, "RC2-ECB",
       EVP_CIPH_ECB_MODE | EVP_CIPH_VARIABLE_LENGTH | EVP_CIPH_CTRL_INIT)
LEGACY(rc2_40_cbc, rc2_40_cbc, "RC2-40-CBC",
       EVP_CIPH_CBC_MODE | EVP_CIPH_VARIABLE_LENGTH | EVP_CIPH_CTRL_INIT)
LEGACY(rc2_64_cbc, rc2_64_cbc, "RC2-64-CBC",
       EVP_CIPH_CBC_MODE | EVP_CIPH_VARIABLE_LENGTH | EVP_CIPH_CTRL_INIT)
LEGACY(rc2_cbc, rc2_cbc, "RC2-CBC",
       EVP_CIPH_CBC_MODE | EVP_CIPH_VARIABLE_LENGTH | EVP_CIPH_CTRL_INIT)
LEGACY(rc2_ofb, rc2_ofb64, "RC2-OFB",
       EVP_CIPH_OFB_MODE | EVP_CIPH_VARIABLE_LENGTH | EVP_CIPH_CTRL_INIT)
LEGACY(rc2_cfb64, rc2_cfb64, "RC2-CFB",
       EVP_CIPH_CFB_MODE | EVP_CIPH_VARIABLE_LENGTH | EVP_CIPH_CTRL_INIT)
LEGACY(rc4_40, rc4_40, "RC4-40", EVP_CIPH_STREAM_CIPHER | EVP_CIPH_VARIABLE_LENGTH)
LEGACY(rc4, rc4, "RC4", EVP_CIPH_STREAM_CIPHER | EVP_CIPH_VARIABLE_LENGTH)

/* Further names of the same objects. */
const EVP_CIPHER *EVP_des_ede(void)
{
    return &cipher_legacy_des_ede_ecb;
}

const EVP_CIPHER *EVP_des_ede3(void)
{
    return &cipher_legacy_des_ede3_ecb;
}
