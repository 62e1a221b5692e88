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
#define GCM(prim)               AEAD(prim, GCM, gcm)
#define CCM(prim)               AEAD(prim, CCM, ccm)
#define AEAD(prim, mode_, functions)                                                    \
    .flags = EVP_CIPH_##mode_##_MODE | EVP_CIPH_FLAG_AEAD_CIPHER | EVP_CIPH_CUSTOM_IV | \
             EVP_CIPH_FLAG_CUSTOM_CIPHER,                                               \
    .block_size = 1, .iv_len = 12, .mode = &cipher_mode_##functions, .variant = CIPHER_##prim
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
ROW(bf_ecb, undef, LEGACY, 16, "BF-ECB", NULL, "bf-ecb", ECB(blowfish, 8, 0), .max_key = 72);
ROW(bf_cbc, bf_cbc, LEGACY, 16, "BF-CBC",
    "BF\0"
    "BLOWFISH\0"
    "1.3.6.1.4.1.3029.1.2\0",
    "bf-cbc", CBC(blowfish, 8, 0), .max_key = 72);
ROW(bf_ofb64, undef, LEGACY, 16, "BF-OFB", NULL, "bf-ofb", OFB(blowfish, 8, 0), .max_key = 72);
ROW(bf_cfb64, undef, LEGACY, 16, "BF-CFB", NULL, "bf-cfb", CFB(blowfish, 8, 0), .max_key = 72);
ROW(cast5_ecb, undef, LEGACY, 16, "CAST5-ECB", NULL, "cast5-ecb", ECB(cast5, 8, 0), .max_key = 16);
ROW(cast5_cbc, cast5_cbc, LEGACY, 16, "CAST5-CBC",
    "CAST\0"
    "CAST-CBC\0"
    "1.2.840.113533.7.66.10\0",
    "cast5-cbc", CBC(cast5, 8, 0), .max_key = 16);
ROW(cast5_ofb64, undef, LEGACY, 16, "CAST5-OFB", NULL, "cast5-ofb", OFB(cast5, 8, 0),
    .max_key = 16);
ROW(cast5_cfb64, undef, LEGACY, 16, "CAST5-CFB", NULL, "cast5-cfb", CFB(cast5, 8, 0),
    .max_key = 16);
ROW(seed_ecb, seed_ecb, LEGACY, 16, "SEED-ECB", "1.2.410.200004.1.3\0", "seed-ecb",
    ECB(seed, 16, 0));
ROW(seed_cbc, seed_cbc, LEGACY, 16, "SEED-CBC",
    "SEED\0"
    "1.2.410.200004.1.4\0",
    "seed-cbc", CBC(seed, 16, 0));
ROW(seed_ofb128, seed_ofb128, LEGACY, 16, "SEED-OFB",
    "SEED-OFB128\0"
    "1.2.410.200004.1.6\0",
    "seed-ofb", OFB(seed, 16, 0));
ROW(seed_cfb128, seed_cfb128, LEGACY, 16, "SEED-CFB",
    "SEED-CFB128\0"
    "1.2.410.200004.1.5\0",
    "seed-cfb", CFB(seed, 16, 0));
ROW(camellia_128_ecb, camellia_128_ecb, DEFAULT, 16, "CAMELLIA-128-ECB", "0.3.4401.5.3.1.9.1\0",
    "camellia-128-ecb", ECB(camellia, 16, 0));
ROW(camellia_192_ecb, camellia_192_ecb, DEFAULT, 24, "CAMELLIA-192-ECB", "0.3.4401.5.3.1.9.21\0",
    "camellia-192-ecb", ECB(camellia, 16, 0));
ROW(camellia_256_ecb, camellia_256_ecb, DEFAULT, 32, "CAMELLIA-256-ECB", "0.3.4401.5.3.1.9.41\0",
    "camellia-256-ecb", ECB(camellia, 16, 0));
ROW(camellia_128_cbc, camellia_128_cbc, DEFAULT, 16, "CAMELLIA-128-CBC",
    "CAMELLIA128\0"
    "1.2.392.200011.61.1.1.1.2\0",
    "camellia-128-cbc", CBC(camellia, 16, 0));
ROW(camellia_192_cbc, camellia_192_cbc, DEFAULT, 24, "CAMELLIA-192-CBC",
    "CAMELLIA192\0"
    "1.2.392.200011.61.1.1.1.3\0",
    "camellia-192-cbc", CBC(camellia, 16, 0));
ROW(camellia_256_cbc, camellia_256_cbc, DEFAULT, 32, "CAMELLIA-256-CBC",
    "CAMELLIA256\0"
    "1.2.392.200011.61.1.1.1.4\0",
    "camellia-256-cbc", CBC(camellia, 16, 0));
ROW(camellia_128_ctr, camellia_128_ctr, DEFAULT, 16, "CAMELLIA-128-CTR", "0.3.4401.5.3.1.9.9\0",
    "camellia-128-ctr", CTR(camellia, 16, 0));
ROW(camellia_192_ctr, camellia_192_ctr, DEFAULT, 24, "CAMELLIA-192-CTR", "0.3.4401.5.3.1.9.29\0",
    "camellia-192-ctr", CTR(camellia, 16, 0));
ROW(camellia_256_ctr, camellia_256_ctr, DEFAULT, 32, "CAMELLIA-256-CTR", "0.3.4401.5.3.1.9.49\0",
    "camellia-256-ctr", CTR(camellia, 16, 0));
ROW(camellia_128_ofb128, camellia_128_ofb128, DEFAULT, 16, "CAMELLIA-128-OFB",
    "0.3.4401.5.3.1.9.3\0", "camellia-128-ofb", OFB(camellia, 16, 0));
ROW(camellia_192_ofb128, camellia_192_ofb128, DEFAULT, 24, "CAMELLIA-192-OFB",
    "0.3.4401.5.3.1.9.23\0", "camellia-192-ofb", OFB(camellia, 16, 0));
ROW(camellia_256_ofb128, camellia_256_ofb128, DEFAULT, 32, "CAMELLIA-256-OFB",
    "0.3.4401.5.3.1.9.43\0", "camellia-256-ofb", OFB(camellia, 16, 0));
ROW(camellia_128_cfb128, camellia_128_cfb128, DEFAULT, 16, "CAMELLIA-128-CFB",
    "0.3.4401.5.3.1.9.4\0", "camellia-128-cfb", CFB(camellia, 16, 0));
ROW(camellia_192_cfb128, camellia_192_cfb128, DEFAULT, 24, "CAMELLIA-192-CFB",
    "0.3.4401.5.3.1.9.24\0", "camellia-192-cfb", CFB(camellia, 16, 0));
ROW(camellia_256_cfb128, camellia_256_cfb128, DEFAULT, 32, "CAMELLIA-256-CFB",
    "0.3.4401.5.3.1.9.44\0", "camellia-256-cfb", CFB(camellia, 16, 0));
ROW(camellia_128_cfb8, undef, DEFAULT, 16, "CAMELLIA-128-CFB8", NULL, "camellia-128-cfb8",
    CFB8(camellia, 16, 0));
ROW(camellia_192_cfb8, undef, DEFAULT, 24, "CAMELLIA-192-CFB8", NULL, "camellia-192-cfb8",
    CFB8(camellia, 16, 0));
ROW(camellia_256_cfb8, undef, DEFAULT, 32, "CAMELLIA-256-CFB8", NULL, "camellia-256-cfb8",
    CFB8(camellia, 16, 0));
ROW(camellia_128_cfb1, undef, DEFAULT, 16, "CAMELLIA-128-CFB1", NULL, "camellia-128-cfb1",
    CFB1(camellia, 16, 0));
ROW(camellia_192_cfb1, undef, DEFAULT, 24, "CAMELLIA-192-CFB1", NULL, "camellia-192-cfb1",
    CFB1(camellia, 16, 0));
ROW(camellia_256_cfb1, undef, DEFAULT, 32, "CAMELLIA-256-CFB1", NULL, "camellia-256-cfb1",
    CFB1(camellia, 16, 0));
ROW(aria_128_ecb, aria_128_ecb, DEFAULT, 16, "ARIA-128-ECB", "1.2.410.200046.1.1.1\0",
    "aria-128-ecb", ECB(aria, 16, 0));
ROW(aria_192_ecb, aria_192_ecb, DEFAULT, 24, "ARIA-192-ECB", "1.2.410.200046.1.1.6\0",
    "aria-192-ecb", ECB(aria, 16, 0));
ROW(aria_256_ecb, aria_256_ecb, DEFAULT, 32, "ARIA-256-ECB", "1.2.410.200046.1.1.11\0",
    "aria-256-ecb", ECB(aria, 16, 0));
ROW(aria_128_cbc, aria_128_cbc, DEFAULT, 16, "ARIA-128-CBC",
    "ARIA128\0"
    "1.2.410.200046.1.1.2\0",
    "aria-128-cbc", CBC(aria, 16, 0));
ROW(aria_192_cbc, aria_192_cbc, DEFAULT, 24, "ARIA-192-CBC",
    "ARIA192\0"
    "1.2.410.200046.1.1.7\0",
    "aria-192-cbc", CBC(aria, 16, 0));
ROW(aria_256_cbc, aria_256_cbc, DEFAULT, 32, "ARIA-256-CBC",
    "ARIA256\0"
    "1.2.410.200046.1.1.12\0",
    "aria-256-cbc", CBC(aria, 16, 0));
ROW(aria_128_ctr, aria_128_ctr, DEFAULT, 16, "ARIA-128-CTR", "1.2.410.200046.1.1.5\0",
    "aria-128-ctr", CTR(aria, 16, 0));
ROW(aria_192_ctr, aria_192_ctr, DEFAULT, 24, "ARIA-192-CTR", "1.2.410.200046.1.1.10\0",
    "aria-192-ctr", CTR(aria, 16, 0));
ROW(aria_256_ctr, aria_256_ctr, DEFAULT, 32, "ARIA-256-CTR", "1.2.410.200046.1.1.15\0",
    "aria-256-ctr", CTR(aria, 16, 0));
ROW(aria_128_ofb128, aria_128_ofb128, DEFAULT, 16, "ARIA-128-OFB", "1.2.410.200046.1.1.4\0",
    "aria-128-ofb", OFB(aria, 16, 0));
ROW(aria_192_ofb128, aria_192_ofb128, DEFAULT, 24, "ARIA-192-OFB", "1.2.410.200046.1.1.9\0",
    "aria-192-ofb", OFB(aria, 16, 0));
ROW(aria_256_ofb128, aria_256_ofb128, DEFAULT, 32, "ARIA-256-OFB", "1.2.410.200046.1.1.14\0",
    "aria-256-ofb", OFB(aria, 16, 0));
ROW(aria_128_cfb128, aria_128_cfb128, DEFAULT, 16, "ARIA-128-CFB", "1.2.410.200046.1.1.3\0",
    "aria-128-cfb", CFB(aria, 16, 0));
ROW(aria_192_cfb128, aria_192_cfb128, DEFAULT, 24, "ARIA-192-CFB", "1.2.410.200046.1.1.8\0",
    "aria-192-cfb", CFB(aria, 16, 0));
ROW(aria_256_cfb128, aria_256_cfb128, DEFAULT, 32, "ARIA-256-CFB", "1.2.410.200046.1.1.13\0",
    "aria-256-cfb", CFB(aria, 16, 0));
ROW(aria_128_cfb8, undef, DEFAULT, 16, "ARIA-128-CFB8", NULL, "aria-128-cfb8", CFB8(aria, 16, 0));
ROW(aria_192_cfb8, undef, DEFAULT, 24, "ARIA-192-CFB8", NULL, "aria-192-cfb8", CFB8(aria, 16, 0));
ROW(aria_256_cfb8, undef, DEFAULT, 32, "ARIA-256-CFB8", NULL, "aria-256-cfb8", CFB8(aria, 16, 0));
ROW(aria_128_cfb1, undef, DEFAULT, 16, "ARIA-128-CFB1", NULL, "aria-128-cfb1", CFB1(aria, 16, 0));
ROW(aria_192_cfb1, undef, DEFAULT, 24, "ARIA-192-CFB1", NULL, "aria-192-cfb1", CFB1(aria, 16, 0));
ROW(aria_256_cfb1, undef, DEFAULT, 32, "ARIA-256-CFB1", NULL, "aria-256-cfb1", CFB1(aria, 16, 0));
ROW(aria_128_gcm, aria_128_gcm, DEFAULT, 16, "ARIA-128-GCM", "1.2.410.200046.1.1.34\0",
    "aria-128-gcm", GCM(ARIA));
ROW(aria_192_gcm, aria_192_gcm, DEFAULT, 24, "ARIA-192-GCM", "1.2.410.200046.1.1.35\0",
    "aria-192-gcm", GCM(ARIA));
ROW(aria_256_gcm, aria_256_gcm, DEFAULT, 32, "ARIA-256-GCM", "1.2.410.200046.1.1.36\0",
    "aria-256-gcm", GCM(ARIA));
ROW(aria_128_ccm, aria_128_ccm, DEFAULT, 16, "ARIA-128-CCM", "1.2.410.200046.1.1.37\0",
    "aria-128-ccm", CCM(ARIA));
ROW(aria_192_ccm, aria_192_ccm, DEFAULT, 24, "ARIA-192-CCM", "1.2.410.200046.1.1.38\0",
    "aria-192-ccm", CCM(ARIA));
ROW(aria_256_ccm, aria_256_ccm, DEFAULT, 32, "ARIA-256-CCM", "1.2.410.200046.1.1.39\0",
    "aria-256-ccm", CCM(ARIA));
ROW(sm4_ecb, sm4_ecb, DEFAULT, 16, "SM4-ECB", "1.2.156.10197.1.104.1\0", "sm4-ecb",
    ECB(sm4, 16, 0));
ROW(sm4_cbc, sm4_cbc, DEFAULT, 16, "SM4-CBC",
    "SM4\0"
    "1.2.156.10197.1.104.2\0",
    "sm4-cbc", CBC(sm4, 16, 0));
ROW(sm4_ctr, sm4_ctr, DEFAULT, 16, "SM4-CTR", "1.2.156.10197.1.104.7\0", "sm4-ctr",
    CTR(sm4, 16, 0));
ROW(sm4_ofb128, sm4_ofb128, DEFAULT, 16, "SM4-OFB",
    "SM4-OFB128\0"
    "1.2.156.10197.1.104.3\0",
    "sm4-ofb", OFB(sm4, 16, 0));
ROW(sm4_cfb128, sm4_cfb128, DEFAULT, 16, "SM4-CFB",
    "SM4-CFB128\0"
    "1.2.156.10197.1.104.4\0",
    "sm4-cfb", CFB(sm4, 16, 0));

/* What the functions of <openssl/evp.h> give, as in rows.c. */
#define LEGACY(function, row_, name_, flags_)                       \
    const EVP_CIPHER cipher_legacy_##function = {                   \
        .name = (name_), .flags = (flags_), .row = &cipher_##row_}; \
    const EVP_CIPHER *EVP_##function(void)                          \
    {                                                               \
        return &cipher_legacy_##function;                           \
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
LEGACY(bf_ecb, bf_ecb, "BF-ECB", EVP_CIPH_ECB_MODE | EVP_CIPH_VARIABLE_LENGTH)
LEGACY(bf_cbc, bf_cbc, "BF-CBC", EVP_CIPH_CBC_MODE | EVP_CIPH_VARIABLE_LENGTH)
LEGACY(bf_ofb, bf_ofb64, "BF-OFB", EVP_CIPH_OFB_MODE | EVP_CIPH_VARIABLE_LENGTH)
LEGACY(bf_cfb64, bf_cfb64, "BF-CFB", EVP_CIPH_CFB_MODE | EVP_CIPH_VARIABLE_LENGTH)
LEGACY(cast5_ecb, cast5_ecb, "CAST5-ECB", EVP_CIPH_ECB_MODE | EVP_CIPH_VARIABLE_LENGTH)
LEGACY(cast5_cbc, cast5_cbc, "CAST5-CBC", EVP_CIPH_CBC_MODE | EVP_CIPH_VARIABLE_LENGTH)
LEGACY(cast5_ofb, cast5_ofb64, "CAST5-OFB", EVP_CIPH_OFB_MODE | EVP_CIPH_VARIABLE_LENGTH)
LEGACY(cast5_cfb64, cast5_cfb64, "CAST5-CFB", EVP_CIPH_CFB_MODE | EVP_CIPH_VARIABLE_LENGTH)
LEGACY(seed_ecb, seed_ecb, "SEED-ECB", EVP_CIPH_ECB_MODE)
LEGACY(seed_cbc, seed_cbc, "SEED-CBC", EVP_CIPH_CBC_MODE)
LEGACY(seed_ofb, seed_ofb128, "SEED-OFB", EVP_CIPH_OFB_MODE)
LEGACY(seed_cfb128, seed_cfb128, "SEED-CFB", EVP_CIPH_CFB_MODE)
LEGACY(camellia_128_ecb, camellia_128_ecb, "CAMELLIA-128-ECB", EVP_CIPH_ECB_MODE)
LEGACY(camellia_192_ecb, camellia_192_ecb, "CAMELLIA-192-ECB", EVP_CIPH_ECB_MODE)
LEGACY(camellia_256_ecb, camellia_256_ecb, "CAMELLIA-256-ECB", EVP_CIPH_ECB_MODE)
LEGACY(camellia_128_cbc, camellia_128_cbc, "CAMELLIA-128-CBC", EVP_CIPH_CBC_MODE)
LEGACY(camellia_192_cbc, camellia_192_cbc, "CAMELLIA-192-CBC", EVP_CIPH_CBC_MODE)
LEGACY(camellia_256_cbc, camellia_256_cbc, "CAMELLIA-256-CBC", EVP_CIPH_CBC_MODE)
LEGACY(camellia_128_ctr, camellia_128_ctr, "CAMELLIA-128-CTR", EVP_CIPH_CTR_MODE)
LEGACY(camellia_192_ctr, camellia_192_ctr, "CAMELLIA-192-CTR", EVP_CIPH_CTR_MODE)
LEGACY(camellia_256_ctr, camellia_256_ctr, "CAMELLIA-256-CTR", EVP_CIPH_CTR_MODE)
LEGACY(camellia_128_ofb, camellia_128_ofb128, "CAMELLIA-128-OFB", EVP_CIPH_OFB_MODE)
LEGACY(camellia_192_ofb, camellia_192_ofb128, "CAMELLIA-192-OFB", EVP_CIPH_OFB_MODE)
LEGACY(camellia_256_ofb, camellia_256_ofb128, "CAMELLIA-256-OFB", EVP_CIPH_OFB_MODE)
LEGACY(camellia_128_cfb128, camellia_128_cfb128, "CAMELLIA-128-CFB", EVP_CIPH_CFB_MODE)
LEGACY(camellia_192_cfb128, camellia_192_cfb128, "CAMELLIA-192-CFB", EVP_CIPH_CFB_MODE)
LEGACY(camellia_256_cfb128, camellia_256_cfb128, "CAMELLIA-256-CFB", EVP_CIPH_CFB_MODE)
LEGACY(camellia_128_cfb8, camellia_128_cfb8, "CAMELLIA-128-CFB8", EVP_CIPH_CFB_MODE)
LEGACY(camellia_192_cfb8, camellia_192_cfb8, "CAMELLIA-192-CFB8", EVP_CIPH_CFB_MODE)
LEGACY(camellia_256_cfb8, camellia_256_cfb8, "CAMELLIA-256-CFB8", EVP_CIPH_CFB_MODE)
LEGACY(camellia_128_cfb1, camellia_128_cfb1, "CAMELLIA-128-CFB1", EVP_CIPH_CFB_MODE)
LEGACY(camellia_192_cfb1, camellia_192_cfb1, "CAMELLIA-192-CFB1", EVP_CIPH_CFB_MODE)
LEGACY(camellia_256_cfb1, camellia_256_cfb1, "CAMELLIA-256-CFB1", EVP_CIPH_CFB_MODE)
LEGACY(aria_128_ecb, aria_128_ecb, "ARIA-128-ECB", EVP_CIPH_ECB_MODE)
LEGACY(aria_192_ecb, aria_192_ecb, "ARIA-192-ECB", EVP_CIPH_ECB_MODE)
LEGACY(aria_256_ecb, aria_256_ecb, "ARIA-256-ECB", EVP_CIPH_ECB_MODE)
LEGACY(aria_128_cbc, aria_128_cbc, "ARIA-128-CBC", EVP_CIPH_CBC_MODE)
LEGACY(aria_192_cbc, aria_192_cbc, "ARIA-192-CBC", EVP_CIPH_CBC_MODE)
LEGACY(aria_256_cbc, aria_256_cbc, "ARIA-256-CBC", EVP_CIPH_CBC_MODE)
LEGACY(aria_128_ctr, aria_128_ctr, "ARIA-128-CTR", EVP_CIPH_CTR_MODE)
LEGACY(aria_192_ctr, aria_192_ctr, "ARIA-192-CTR", EVP_CIPH_CTR_MODE)
LEGACY(aria_256_ctr, aria_256_ctr, "ARIA-256-CTR", EVP_CIPH_CTR_MODE)
LEGACY(aria_128_ofb, aria_128_ofb128, "ARIA-128-OFB", EVP_CIPH_OFB_MODE)
LEGACY(aria_192_ofb, aria_192_ofb128, "ARIA-192-OFB", EVP_CIPH_OFB_MODE)
LEGACY(aria_256_ofb, aria_256_ofb128, "ARIA-256-OFB", EVP_CIPH_OFB_MODE)
LEGACY(aria_128_cfb128, aria_128_cfb128, "ARIA-128-CFB", EVP_CIPH_CFB_MODE)
LEGACY(aria_192_cfb128, aria_192_cfb128, "ARIA-192-CFB", EVP_CIPH_CFB_MODE)
LEGACY(aria_256_cfb128, aria_256_cfb128, "ARIA-256-CFB", EVP_CIPH_CFB_MODE)
LEGACY(aria_128_cfb8, aria_128_cfb8, "ARIA-128-CFB8", EVP_CIPH_CFB_MODE)
LEGACY(aria_192_cfb8, aria_192_cfb8, "ARIA-192-CFB8", EVP_CIPH_CFB_MODE)
LEGACY(aria_256_cfb8, aria_256_cfb8, "ARIA-256-CFB8", EVP_CIPH_CFB_MODE)
LEGACY(aria_128_cfb1, aria_128_cfb1, "ARIA-128-CFB1", EVP_CIPH_CFB_MODE)
LEGACY(aria_192_cfb1, aria_192_cfb1, "ARIA-192-CFB1", EVP_CIPH_CFB_MODE)
LEGACY(aria_256_cfb1, aria_256_cfb1, "ARIA-256-CFB1", EVP_CIPH_CFB_MODE)
LEGACY(aria_128_gcm, aria_128_gcm, "ARIA-128-GCM", EVP_CIPH_GCM_MODE | LEGACY_AEAD)
LEGACY(aria_192_gcm, aria_192_gcm, "ARIA-192-GCM", EVP_CIPH_GCM_MODE | LEGACY_AEAD)
LEGACY(aria_256_gcm, aria_256_gcm, "ARIA-256-GCM", EVP_CIPH_GCM_MODE | LEGACY_AEAD)
LEGACY(aria_128_ccm, aria_128_ccm, "ARIA-128-CCM", EVP_CIPH_CCM_MODE | LEGACY_AEAD)
LEGACY(aria_192_ccm, aria_192_ccm, "ARIA-192-CCM", EVP_CIPH_CCM_MODE | LEGACY_AEAD)
LEGACY(aria_256_ccm, aria_256_ccm, "ARIA-256-CCM", EVP_CIPH_CCM_MODE | LEGACY_AEAD)
LEGACY(sm4_ecb, sm4_ecb, "SM4-ECB", EVP_CIPH_ECB_MODE)
LEGACY(sm4_cbc, sm4_cbc, "SM4-CBC", EVP_CIPH_CBC_MODE)
LEGACY(sm4_ctr, sm4_ctr, "SM4-CTR", EVP_CIPH_CTR_MODE)
LEGACY(sm4_ofb, sm4_ofb128, "SM4-OFB", EVP_CIPH_OFB_MODE)
LEGACY(sm4_cfb128, sm4_cfb128, "SM4-CFB", EVP_CIPH_CFB_MODE)

/* Further names of the same objects. */
const EVP_CIPHER *EVP_des_ede(void)
{
    return &cipher_legacy_des_ede_ecb;
}

const EVP_CIPHER *EVP_des_ede3(void)
{
    return &cipher_legacy_des_ede3_ecb;
}
