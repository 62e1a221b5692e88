/* The ciphers: a row each, as EVP_CIPHER_fetch(3) gives them, and the objects that
 * EVP_aes_128_cbc() and EVP_get_cipherbyname give, which differ in their name and their flags
 * (EVP_aes_128_gcm(3)). */
#include "crypto/cipher/rows.h"

#include <openssl/obj_mac.h>

#include "crypto/cipher/rows_older.h"

#define AES_OID "2.16.840.1.101.3.4.1."

/* What the ciphers of a mode have in common. */
#define MODE(mode_, flags_, block, iv, functions)                                \
    .flags = EVP_CIPH_##mode_ | (flags_), .block_size = (block), .iv_len = (iv), \
    .mode = &cipher_mode_##functions
#define CUSTOM EVP_CIPH_FLAG_CUSTOM_CIPHER
#define AEAD   (EVP_CIPH_FLAG_AEAD_CIPHER | EVP_CIPH_FLAG_CUSTOM_CIPHER | EVP_CIPH_CUSTOM_IV)

#define ECB MODE(ECB_MODE, CUSTOM, 16, 0, block), .variant = CIPHER_ECB, .block = &cipher_block_aes
#define CBC MODE(CBC_MODE, CUSTOM, 16, 16, block), .variant = CIPHER_CBC, .block = &cipher_block_aes
#define CTS MODE(CBC_MODE, CUSTOM | EVP_CIPH_FLAG_CTS, 16, 16, cts)
#define CTR MODE(CTR_MODE, CUSTOM, 1, 16, stream), .variant = CIPHER_CTR, .block = &cipher_block_aes
#define OFB MODE(OFB_MODE, CUSTOM, 1, 16, stream), .variant = CIPHER_OFB, .block = &cipher_block_aes
#define CFB MODE(CFB_MODE, CUSTOM, 1, 16, stream), .variant = CIPHER_CFB, .block = &cipher_block_aes
#define CFB8 \
    MODE(CFB_MODE, CUSTOM, 1, 16, stream), .variant = CIPHER_CFB8, .block = &cipher_block_aes
#define CFB1 \
    MODE(CFB_MODE, CUSTOM, 1, 16, stream), .variant = CIPHER_CFB1, .block = &cipher_block_aes
#define XTS      MODE(XTS_MODE, CUSTOM | EVP_CIPH_CUSTOM_IV, 1, 16, xts)
#define GCM      MODE(GCM_MODE, AEAD, 1, 12, gcm)
#define SIV      MODE(SIV_MODE, AEAD, 1, 0, siv)
#define OCB      MODE(OCB_MODE, AEAD, 16, 12, ocb)
#define CCM      MODE(CCM_MODE, AEAD, 1, 12, ccm)
#define WRAP(iv) MODE(WRAP_MODE, EVP_CIPH_CUSTOM_IV, 8, iv, wrap)
#define KW       WRAP(8)
#define KWP      WRAP(4), .variant = CIPHER_WRAP_PAD
#define KW_INV   WRAP(8), .variant = CIPHER_WRAP_INVERSE
#define KWP_INV  WRAP(4), .variant = CIPHER_WRAP_PAD | CIPHER_WRAP_INVERSE

/* A row: its identifier, NID and the NID of its type, key length, name, further names, description.
 */
#define ROW(id, nid_, type_, key, name_, aliases_, description_, ...) \
    static const EVP_CIPHER id = {.name = name_,                      \
                                  .aliases = aliases_,                \
                                  .description = description_,        \
                                  .nid = nid_,                        \
                                  .type = type_,                      \
                                  .key_len = (key),                   \
                                  __VA_ARGS__}

/* One with an object identifier, one with a NID alone, and one without. */
#define KNOWN(id, key, ...)          ROW(id, NID_##id, NID_##id, key, __VA_ARGS__)
#define NUMBERED(id, type, key, ...) ROW(id, NID_##id, type, key, __VA_ARGS__)
#define NAMED(id, key, name, aliases, ...) \
    ROW(id, NID_undef, NID_undef, key, name, aliases, "undefined", __VA_ARGS__)

KNOWN(aes_128_ecb, 16, "AES-128-ECB", AES_OID "1\0", "aes-128-ecb", ECB);
KNOWN(aes_192_ecb, 24, "AES-192-ECB", AES_OID "21\0", "aes-192-ecb", ECB);
KNOWN(aes_256_ecb, 32, "AES-256-ECB", AES_OID "41\0", "aes-256-ecb", ECB);

KNOWN(aes_128_cbc, 16, "AES-128-CBC", "AES128\0" AES_OID "2\0", "aes-128-cbc", CBC);
KNOWN(aes_192_cbc, 24, "AES-192-CBC", "AES192\0" AES_OID "22\0", "aes-192-cbc", CBC);
KNOWN(aes_256_cbc, 32, "AES-256-CBC", "AES256\0" AES_OID "42\0", "aes-256-cbc", CBC);

NAMED(aes_128_cbc_cts, 16, "AES-128-CBC-CTS", NULL, CTS);
NAMED(aes_192_cbc_cts, 24, "AES-192-CBC-CTS", NULL, CTS);
NAMED(aes_256_cbc_cts, 32, "AES-256-CBC-CTS", NULL, CTS);

NUMBERED(aes_128_ctr, NID_undef, 16, "AES-128-CTR", NULL, "aes-128-ctr", CTR);
NUMBERED(aes_192_ctr, NID_undef, 24, "AES-192-CTR", NULL, "aes-192-ctr", CTR);
NUMBERED(aes_256_ctr, NID_undef, 32, "AES-256-CTR", NULL, "aes-256-ctr", CTR);

KNOWN(aes_128_ofb128, 16, "AES-128-OFB", AES_OID "3\0", "aes-128-ofb", OFB);
KNOWN(aes_192_ofb128, 24, "AES-192-OFB", AES_OID "23\0", "aes-192-ofb", OFB);
KNOWN(aes_256_ofb128, 32, "AES-256-OFB", AES_OID "43\0", "aes-256-ofb", OFB);

KNOWN(aes_128_cfb128, 16, "AES-128-CFB", AES_OID "4\0", "aes-128-cfb", CFB);
KNOWN(aes_192_cfb128, 24, "AES-192-CFB", AES_OID "24\0", "aes-192-cfb", CFB);
KNOWN(aes_256_cfb128, 32, "AES-256-CFB", AES_OID "44\0", "aes-256-cfb", CFB);

NUMBERED(aes_128_cfb8, NID_aes_128_cfb128, 16, "AES-128-CFB8", NULL, "aes-128-cfb8", CFB8);
NUMBERED(aes_192_cfb8, NID_aes_192_cfb128, 24, "AES-192-CFB8", NULL, "aes-192-cfb8", CFB8);
NUMBERED(aes_256_cfb8, NID_aes_256_cfb128, 32, "AES-256-CFB8", NULL, "aes-256-cfb8", CFB8);

NUMBERED(aes_128_cfb1, NID_aes_128_cfb128, 16, "AES-128-CFB1", NULL, "aes-128-cfb1", CFB1);
NUMBERED(aes_192_cfb1, NID_aes_192_cfb128, 24, "AES-192-CFB1", NULL, "aes-192-cfb1", CFB1);
NUMBERED(aes_256_cfb1, NID_aes_256_cfb128, 32, "AES-256-CFB1", NULL, "aes-256-cfb1", CFB1);

KNOWN(aes_128_xts, 32, "AES-128-XTS", "1.3.111.2.1619.0.1.1\0", "aes-128-xts", XTS);
KNOWN(aes_256_xts, 64, "AES-256-XTS", "1.3.111.2.1619.0.1.2\0", "aes-256-xts", XTS);

KNOWN(aes_128_gcm, 16, "AES-128-GCM", "id-aes128-GCM\0" AES_OID "6\0", "aes-128-gcm", GCM);
KNOWN(aes_192_gcm, 24, "AES-192-GCM", "id-aes192-GCM\0" AES_OID "26\0", "aes-192-gcm", GCM);
KNOWN(aes_256_gcm, 32, "AES-256-GCM", "id-aes256-GCM\0" AES_OID "46\0", "aes-256-gcm", GCM);

KNOWN(aes_128_ccm, 16, "AES-128-CCM", "id-aes128-CCM\0" AES_OID "7\0", "aes-128-ccm", CCM);
KNOWN(aes_192_ccm, 24, "AES-192-CCM", "id-aes192-CCM\0" AES_OID "27\0", "aes-192-ccm", CCM);
KNOWN(aes_256_ccm, 32, "AES-256-CCM", "id-aes256-CCM\0" AES_OID "47\0", "aes-256-ccm", CCM);

NUMBERED(aes_128_ocb, NID_undef, 16, "AES-128-OCB", NULL, "aes-128-ocb", OCB);
NUMBERED(aes_192_ocb, NID_undef, 24, "AES-192-OCB", NULL, "aes-192-ocb", OCB);
NUMBERED(aes_256_ocb, NID_undef, 32, "AES-256-OCB", NULL, "aes-256-ocb", OCB);

NAMED(aes_128_siv, 32, "AES-128-SIV", NULL, SIV);
NAMED(aes_192_siv, 48, "AES-192-SIV", NULL, SIV);
NAMED(aes_256_siv, 64, "AES-256-SIV", NULL, SIV);

KNOWN(id_aes128_wrap, 16, "AES-128-WRAP", "id-aes128-wrap\0AES128-WRAP\0" AES_OID "5\0",
      "id-aes128-wrap", KW);
KNOWN(id_aes192_wrap, 24, "AES-192-WRAP", "id-aes192-wrap\0AES192-WRAP\0" AES_OID "25\0",
      "id-aes192-wrap", KW);
KNOWN(id_aes256_wrap, 32, "AES-256-WRAP", "id-aes256-wrap\0AES256-WRAP\0" AES_OID "45\0",
      "id-aes256-wrap", KW);

KNOWN(id_aes128_wrap_pad, 16, "AES-128-WRAP-PAD",
      "id-aes128-wrap-pad\0AES128-WRAP-PAD\0" AES_OID "8\0", "id-aes128-wrap-pad", KWP);
KNOWN(id_aes192_wrap_pad, 24, "AES-192-WRAP-PAD",
      "id-aes192-wrap-pad\0AES192-WRAP-PAD\0" AES_OID "28\0", "id-aes192-wrap-pad", KWP);
KNOWN(id_aes256_wrap_pad, 32, "AES-256-WRAP-PAD",
      "id-aes256-wrap-pad\0AES256-WRAP-PAD\0" AES_OID "48\0", "id-aes256-wrap-pad", KWP);

NAMED(aes_128_wrap_inv, 16, "AES-128-WRAP-INV", "AES128-WRAP-INV\0", KW_INV);
NAMED(aes_192_wrap_inv, 24, "AES-192-WRAP-INV", "AES192-WRAP-INV\0", KW_INV);
NAMED(aes_256_wrap_inv, 32, "AES-256-WRAP-INV", "AES256-WRAP-INV\0", KW_INV);

NAMED(aes_128_wrap_pad_inv, 16, "AES-128-WRAP-PAD-INV", "AES128-WRAP-PAD-INV\0", KWP_INV);
NAMED(aes_192_wrap_pad_inv, 24, "AES-192-WRAP-PAD-INV", "AES192-WRAP-PAD-INV\0", KWP_INV);
NAMED(aes_256_wrap_pad_inv, 32, "AES-256-WRAP-PAD-INV", "AES256-WRAP-PAD-INV\0", KWP_INV);

NUMBERED(chacha20, NID_undef, 32, "ChaCha20", NULL, "chacha20",
         MODE(STREAM_CIPHER, CUSTOM | EVP_CIPH_CUSTOM_IV, 1, 16, chacha20));
NUMBERED(chacha20_poly1305, NID_undef, 32, "ChaCha20-Poly1305", NULL, "chacha20-poly1305",
         MODE(STREAM_CIPHER, AEAD, 1, 12, chapoly));
NAMED(null, 0, "NULL", NULL, MODE(STREAM_CIPHER, CUSTOM, 1, 0, null));

const EVP_CIPHER *const cipher_rows[] = {
    &aes_256_ccm,
    &aes_128_ofb128,
    &aes_128_ecb,
    &cipher_aria_256_cbc,
    &aes_256_gcm,
    &cipher_aria_128_gcm,
    &cipher_sm4_ecb,
    &aes_192_cfb128,
    &cipher_aria_256_ecb,
    &cipher_camellia_128_cbc,
    &id_aes128_wrap,
    &cipher_id_smime_alg_CMS3DESwrap,
    &cipher_camellia_128_ctr,
    &cipher_sm4_ofb128,
    &cipher_camellia_192_cfb128,
    &cipher_aria_256_ccm,
    &aes_128_xts,
    &cipher_aria_256_gcm,
    &aes_128_cfb128,
    &aes_128_gcm,
    &aes_256_cbc,
    &cipher_des_ede3_cbc,
    &cipher_camellia_256_cfb128,
    &cipher_camellia_128_cfb128,
    &cipher_camellia_192_ecb,
    &id_aes256_wrap,
    &aes_192_ccm,
    &cipher_aria_192_ecb,
    &aes_256_ofb128,
    &cipher_camellia_192_ctr,
    &aes_256_cfb128,
    &cipher_des_ede3_cfb64,
    &aes_128_ccm,
    &aes_192_gcm,
    &id_aes128_wrap_pad,
    &cipher_aria_128_ctr,
    &aes_256_ecb,
    &cipher_aria_128_ofb128,
    &cipher_aria_256_cfb128,
    &cipher_aria_192_gcm,
    &cipher_camellia_128_ecb,
    &cipher_camellia_192_cbc,
    &aes_192_cbc,
    &cipher_aria_192_cbc,
    &aes_192_ecb,
    &cipher_aria_128_cfb128,
    &cipher_aria_256_ctr,
    &cipher_sm4_cbc,
    &id_aes256_wrap_pad,
    &id_aes192_wrap,
    &cipher_sm4_ctr,
    &cipher_camellia_192_ofb128,
    &aes_128_cbc,
    &cipher_camellia_256_ofb128,
    &cipher_camellia_256_cbc,
    &cipher_sm4_cfb128,
    &cipher_aria_128_cbc,
    &cipher_camellia_128_ofb128,
    &cipher_aria_192_ccm,
    &cipher_aria_256_ofb128,
    &cipher_camellia_256_ctr,
    &cipher_des_ede_ecb,
    &aes_192_ofb128,
    &cipher_aria_192_ctr,
    &cipher_camellia_256_ecb,
    &cipher_aria_128_ecb,
    &cipher_aria_192_cfb128,
    &cipher_aria_192_ofb128,
    &cipher_aria_128_ccm,
    &aes_256_xts,
    &id_aes192_wrap_pad,
    &null,
    &aes_128_cbc_cts,
    &aes_192_cbc_cts,
    &aes_256_cbc_cts,
    &aes_256_cfb1,
    &aes_192_cfb1,
    &aes_128_cfb1,
    &aes_256_cfb8,
    &aes_192_cfb8,
    &aes_128_cfb8,
    &aes_256_ctr,
    &aes_192_ctr,
    &aes_128_ctr,
    &aes_256_ocb,
    &aes_192_ocb,
    &aes_128_ocb,
    &aes_128_siv,
    &aes_192_siv,
    &aes_256_siv,
    &aes_256_wrap_inv,
    &aes_192_wrap_inv,
    &aes_128_wrap_inv,
    &aes_256_wrap_pad_inv,
    &aes_192_wrap_pad_inv,
    &aes_128_wrap_pad_inv,
    &cipher_aria_256_cfb1,
    &cipher_aria_192_cfb1,
    &cipher_aria_128_cfb1,
    &cipher_aria_256_cfb8,
    &cipher_aria_192_cfb8,
    &cipher_aria_128_cfb8,
    &cipher_camellia_256_cfb1,
    &cipher_camellia_192_cfb1,
    &cipher_camellia_128_cfb1,
    &cipher_camellia_256_cfb8,
    &cipher_camellia_192_cfb8,
    &cipher_camellia_128_cfb8,
    &cipher_des_ede3_ecb,
    &cipher_des_ede3_ofb64,
    &cipher_des_ede3_cfb8,
    &cipher_des_ede3_cfb1,
    &cipher_des_ede_cbc,
    &cipher_des_ede_ofb64,
    &cipher_des_ede_cfb64,
    &chacha20,
    &chacha20_poly1305,
    &cipher_des_ecb,
    &cipher_rc2_cbc,
    &cipher_des_cbc,
    &cipher_bf_cbc,
    &cipher_cast5_cbc,
    &cipher_rc4,
    &cipher_seed_cfb128,
    &cipher_seed_cbc,
    &cipher_seed_ofb128,
    &cipher_des_ofb64,
    &cipher_des_cfb64,
    &cipher_seed_ecb,
    &cipher_cast5_ecb,
    &cipher_cast5_ofb64,
    &cipher_cast5_cfb64,
    &cipher_bf_ecb,
    &cipher_bf_ofb64,
    &cipher_bf_cfb64,
    &cipher_rc2_ecb,
    &cipher_rc2_40_cbc,
    &cipher_rc2_64_cbc,
    &cipher_rc2_cfb64,
    &cipher_rc2_ofb64,
    &cipher_rc4_40,
    &cipher_desx_cbc,
    &cipher_des_cfb1,
    &cipher_des_cfb8,
    NULL,
};

/* All names, in the order of name_compare. */
const struct cipher_name cipher_names[] = {
    {"0.3.4401.5.3.1.9.1", &cipher_camellia_128_ecb},
    {"0.3.4401.5.3.1.9.21", &cipher_camellia_192_ecb},
    {"0.3.4401.5.3.1.9.23", &cipher_camellia_192_ofb128},
    {"0.3.4401.5.3.1.9.24", &cipher_camellia_192_cfb128},
    {"0.3.4401.5.3.1.9.29", &cipher_camellia_192_ctr},
    {"0.3.4401.5.3.1.9.3", &cipher_camellia_128_ofb128},
    {"0.3.4401.5.3.1.9.4", &cipher_camellia_128_cfb128},
    {"0.3.4401.5.3.1.9.41", &cipher_camellia_256_ecb},
    {"0.3.4401.5.3.1.9.43", &cipher_camellia_256_ofb128},
    {"0.3.4401.5.3.1.9.44", &cipher_camellia_256_cfb128},
    {"0.3.4401.5.3.1.9.49", &cipher_camellia_256_ctr},
    {"0.3.4401.5.3.1.9.9", &cipher_camellia_128_ctr},
    {"1.2.156.10197.1.104.1", &cipher_sm4_ecb},
    {"1.2.156.10197.1.104.2", &cipher_sm4_cbc},
    {"1.2.156.10197.1.104.3", &cipher_sm4_ofb128},
    {"1.2.156.10197.1.104.4", &cipher_sm4_cfb128},
    {"1.2.156.10197.1.104.7", &cipher_sm4_ctr},
    {"1.2.392.200011.61.1.1.1.2", &cipher_camellia_128_cbc},
    {"1.2.392.200011.61.1.1.1.3", &cipher_camellia_192_cbc},
    {"1.2.392.200011.61.1.1.1.4", &cipher_camellia_256_cbc},
    {"1.2.410.200004.1.3", &cipher_seed_ecb},
    {"1.2.410.200004.1.4", &cipher_seed_cbc},
    {"1.2.410.200004.1.5", &cipher_seed_cfb128},
    {"1.2.410.200004.1.6", &cipher_seed_ofb128},
    {"1.2.410.200046.1.1.1", &cipher_aria_128_ecb},
    {"1.2.410.200046.1.1.10", &cipher_aria_192_ctr},
    {"1.2.410.200046.1.1.11", &cipher_aria_256_ecb},
    {"1.2.410.200046.1.1.12", &cipher_aria_256_cbc},
    {"1.2.410.200046.1.1.13", &cipher_aria_256_cfb128},
    {"1.2.410.200046.1.1.14", &cipher_aria_256_ofb128},
    {"1.2.410.200046.1.1.15", &cipher_aria_256_ctr},
    {"1.2.410.200046.1.1.2", &cipher_aria_128_cbc},
    {"1.2.410.200046.1.1.3", &cipher_aria_128_cfb128},
    {"1.2.410.200046.1.1.34", &cipher_aria_128_gcm},
    {"1.2.410.200046.1.1.35", &cipher_aria_192_gcm},
    {"1.2.410.200046.1.1.36", &cipher_aria_256_gcm},
    {"1.2.410.200046.1.1.37", &cipher_aria_128_ccm},
    {"1.2.410.200046.1.1.38", &cipher_aria_192_ccm},
    {"1.2.410.200046.1.1.39", &cipher_aria_256_ccm},
    {"1.2.410.200046.1.1.4", &cipher_aria_128_ofb128},
    {"1.2.410.200046.1.1.5", &cipher_aria_128_ctr},
    {"1.2.410.200046.1.1.6", &cipher_aria_192_ecb},
    {"1.2.410.200046.1.1.7", &cipher_aria_192_cbc},
    {"1.2.410.200046.1.1.8", &cipher_aria_192_cfb128},
    {"1.2.410.200046.1.1.9", &cipher_aria_192_ofb128},
    {"1.2.840.113533.7.66.10", &cipher_cast5_cbc},
    {"1.2.840.113549.1.9.16.3.6", &cipher_id_smime_alg_CMS3DESwrap},
    {"1.2.840.113549.3.2", &cipher_rc2_cbc},
    {"1.2.840.113549.3.4", &cipher_rc4},
    {"1.2.840.113549.3.7", &cipher_des_ede3_cbc},
    {"1.3.111.2.1619.0.1.1", &aes_128_xts},
    {"1.3.111.2.1619.0.1.2", &aes_256_xts},
    {"1.3.14.3.2.17", &cipher_des_ede_ecb},
    {"1.3.14.3.2.6", &cipher_des_ecb},
    {"1.3.14.3.2.7", &cipher_des_cbc},
    {"1.3.14.3.2.8", &cipher_des_ofb64},
    {"1.3.14.3.2.9", &cipher_des_cfb64},
    {"1.3.6.1.4.1.3029.1.2", &cipher_bf_cbc},
    {"2.16.840.1.101.3.4.1.1", &aes_128_ecb},
    {"2.16.840.1.101.3.4.1.2", &aes_128_cbc},
    {"2.16.840.1.101.3.4.1.21", &aes_192_ecb},
    {"2.16.840.1.101.3.4.1.22", &aes_192_cbc},
    {"2.16.840.1.101.3.4.1.23", &aes_192_ofb128},
    {"2.16.840.1.101.3.4.1.24", &aes_192_cfb128},
    {"2.16.840.1.101.3.4.1.25", &id_aes192_wrap},
    {"2.16.840.1.101.3.4.1.26", &aes_192_gcm},
    {"2.16.840.1.101.3.4.1.27", &aes_192_ccm},
    {"2.16.840.1.101.3.4.1.28", &id_aes192_wrap_pad},
    {"2.16.840.1.101.3.4.1.3", &aes_128_ofb128},
    {"2.16.840.1.101.3.4.1.4", &aes_128_cfb128},
    {"2.16.840.1.101.3.4.1.41", &aes_256_ecb},
    {"2.16.840.1.101.3.4.1.42", &aes_256_cbc},
    {"2.16.840.1.101.3.4.1.43", &aes_256_ofb128},
    {"2.16.840.1.101.3.4.1.44", &aes_256_cfb128},
    {"2.16.840.1.101.3.4.1.45", &id_aes256_wrap},
    {"2.16.840.1.101.3.4.1.46", &aes_256_gcm},
    {"2.16.840.1.101.3.4.1.47", &aes_256_ccm},
    {"2.16.840.1.101.3.4.1.48", &id_aes256_wrap_pad},
    {"2.16.840.1.101.3.4.1.5", &id_aes128_wrap},
    {"2.16.840.1.101.3.4.1.6", &aes_128_gcm},
    {"2.16.840.1.101.3.4.1.7", &aes_128_ccm},
    {"2.16.840.1.101.3.4.1.8", &id_aes128_wrap_pad},
    {"AES-128-CBC", &aes_128_cbc},
    {"AES-128-CBC-CTS", &aes_128_cbc_cts},
    {"AES-128-CCM", &aes_128_ccm},
    {"AES-128-CFB", &aes_128_cfb128},
    {"AES-128-CFB1", &aes_128_cfb1},
    {"AES-128-CFB8", &aes_128_cfb8},
    {"AES-128-CTR", &aes_128_ctr},
    {"AES-128-ECB", &aes_128_ecb},
    {"AES-128-GCM", &aes_128_gcm},
    {"AES-128-OCB", &aes_128_ocb},
    {"AES-128-OFB", &aes_128_ofb128},
    {"AES-128-SIV", &aes_128_siv},
    {"AES-128-WRAP", &id_aes128_wrap},
    {"AES-128-WRAP-INV", &aes_128_wrap_inv},
    {"AES-128-WRAP-PAD", &id_aes128_wrap_pad},
    {"AES-128-WRAP-PAD-INV", &aes_128_wrap_pad_inv},
    {"AES-128-XTS", &aes_128_xts},
    {"AES-192-CBC", &aes_192_cbc},
    {"AES-192-CBC-CTS", &aes_192_cbc_cts},
    {"AES-192-CCM", &aes_192_ccm},
    {"AES-192-CFB", &aes_192_cfb128},
    {"AES-192-CFB1", &aes_192_cfb1},
    {"AES-192-CFB8", &aes_192_cfb8},
    {"AES-192-CTR", &aes_192_ctr},
    {"AES-192-ECB", &aes_192_ecb},
    {"AES-192-GCM", &aes_192_gcm},
    {"AES-192-OCB", &aes_192_ocb},
    {"AES-192-OFB", &aes_192_ofb128},
    {"AES-192-SIV", &aes_192_siv},
    {"AES-192-WRAP", &id_aes192_wrap},
    {"AES-192-WRAP-INV", &aes_192_wrap_inv},
    {"AES-192-WRAP-PAD", &id_aes192_wrap_pad},
    {"AES-192-WRAP-PAD-INV", &aes_192_wrap_pad_inv},
    {"AES-256-CBC", &aes_256_cbc},
    {"AES-256-CBC-CTS", &aes_256_cbc_cts},
    {"AES-256-CCM", &aes_256_ccm},
    {"AES-256-CFB", &aes_256_cfb128},
    {"AES-256-CFB1", &aes_256_cfb1},
    {"AES-256-CFB8", &aes_256_cfb8},
    {"AES-256-CTR", &aes_256_ctr},
    {"AES-256-ECB", &aes_256_ecb},
    {"AES-256-GCM", &aes_256_gcm},
    {"AES-256-OCB", &aes_256_ocb},
    {"AES-256-OFB", &aes_256_ofb128},
    {"AES-256-SIV", &aes_256_siv},
    {"AES-256-WRAP", &id_aes256_wrap},
    {"AES-256-WRAP-INV", &aes_256_wrap_inv},
    {"AES-256-WRAP-PAD", &id_aes256_wrap_pad},
    {"AES-256-WRAP-PAD-INV", &aes_256_wrap_pad_inv},
    {"AES-256-XTS", &aes_256_xts},
    {"AES128", &aes_128_cbc},
    {"AES128-WRAP", &id_aes128_wrap},
    {"AES128-WRAP-INV", &aes_128_wrap_inv},
    {"AES128-WRAP-PAD", &id_aes128_wrap_pad},
    {"AES128-WRAP-PAD-INV", &aes_128_wrap_pad_inv},
    {"AES192", &aes_192_cbc},
    {"AES192-WRAP", &id_aes192_wrap},
    {"AES192-WRAP-INV", &aes_192_wrap_inv},
    {"AES192-WRAP-PAD", &id_aes192_wrap_pad},
    {"AES192-WRAP-PAD-INV", &aes_192_wrap_pad_inv},
    {"AES256", &aes_256_cbc},
    {"AES256-WRAP", &id_aes256_wrap},
    {"AES256-WRAP-INV", &aes_256_wrap_inv},
    {"AES256-WRAP-PAD", &id_aes256_wrap_pad},
    {"AES256-WRAP-PAD-INV", &aes_256_wrap_pad_inv},
    {"ARIA-128-CBC", &cipher_aria_128_cbc},
    {"ARIA-128-CCM", &cipher_aria_128_ccm},
    {"ARIA-128-CFB", &cipher_aria_128_cfb128},
    {"ARIA-128-CFB1", &cipher_aria_128_cfb1},
    {"ARIA-128-CFB8", &cipher_aria_128_cfb8},
    {"ARIA-128-CTR", &cipher_aria_128_ctr},
    {"ARIA-128-ECB", &cipher_aria_128_ecb},
    {"ARIA-128-GCM", &cipher_aria_128_gcm},
    {"ARIA-128-OFB", &cipher_aria_128_ofb128},
    {"ARIA-192-CBC", &cipher_aria_192_cbc},
    {"ARIA-192-CCM", &cipher_aria_192_ccm},
    {"ARIA-192-CFB", &cipher_aria_192_cfb128},
    {"ARIA-192-CFB1", &cipher_aria_192_cfb1},
    {"ARIA-192-CFB8", &cipher_aria_192_cfb8},
    {"ARIA-192-CTR", &cipher_aria_192_ctr},
    {"ARIA-192-ECB", &cipher_aria_192_ecb},
    {"ARIA-192-GCM", &cipher_aria_192_gcm},
    {"ARIA-192-OFB", &cipher_aria_192_ofb128},
    {"ARIA-256-CBC", &cipher_aria_256_cbc},
    {"ARIA-256-CCM", &cipher_aria_256_ccm},
    {"ARIA-256-CFB", &cipher_aria_256_cfb128},
    {"ARIA-256-CFB1", &cipher_aria_256_cfb1},
    {"ARIA-256-CFB8", &cipher_aria_256_cfb8},
    {"ARIA-256-CTR", &cipher_aria_256_ctr},
    {"ARIA-256-ECB", &cipher_aria_256_ecb},
    {"ARIA-256-GCM", &cipher_aria_256_gcm},
    {"ARIA-256-OFB", &cipher_aria_256_ofb128},
    {"ARIA128", &cipher_aria_128_cbc},
    {"ARIA192", &cipher_aria_192_cbc},
    {"ARIA256", &cipher_aria_256_cbc},
    {"BF", &cipher_bf_cbc},
    {"BF-CBC", &cipher_bf_cbc},
    {"BF-CFB", &cipher_bf_cfb64},
    {"BF-ECB", &cipher_bf_ecb},
    {"BF-OFB", &cipher_bf_ofb64},
    {"BLOWFISH", &cipher_bf_cbc},
    {"CAMELLIA-128-CBC", &cipher_camellia_128_cbc},
    {"CAMELLIA-128-CFB", &cipher_camellia_128_cfb128},
    {"CAMELLIA-128-CFB1", &cipher_camellia_128_cfb1},
    {"CAMELLIA-128-CFB8", &cipher_camellia_128_cfb8},
    {"CAMELLIA-128-CTR", &cipher_camellia_128_ctr},
    {"CAMELLIA-128-ECB", &cipher_camellia_128_ecb},
    {"CAMELLIA-128-OFB", &cipher_camellia_128_ofb128},
    {"CAMELLIA-192-CBC", &cipher_camellia_192_cbc},
    {"CAMELLIA-192-CFB", &cipher_camellia_192_cfb128},
    {"CAMELLIA-192-CFB1", &cipher_camellia_192_cfb1},
    {"CAMELLIA-192-CFB8", &cipher_camellia_192_cfb8},
    {"CAMELLIA-192-CTR", &cipher_camellia_192_ctr},
    {"CAMELLIA-192-ECB", &cipher_camellia_192_ecb},
    {"CAMELLIA-192-OFB", &cipher_camellia_192_ofb128},
    {"CAMELLIA-256-CBC", &cipher_camellia_256_cbc},
    {"CAMELLIA-256-CFB", &cipher_camellia_256_cfb128},
    {"CAMELLIA-256-CFB1", &cipher_camellia_256_cfb1},
    {"CAMELLIA-256-CFB8", &cipher_camellia_256_cfb8},
    {"CAMELLIA-256-CTR", &cipher_camellia_256_ctr},
    {"CAMELLIA-256-ECB", &cipher_camellia_256_ecb},
    {"CAMELLIA-256-OFB", &cipher_camellia_256_ofb128},
    {"CAMELLIA128", &cipher_camellia_128_cbc},
    {"CAMELLIA192", &cipher_camellia_192_cbc},
    {"CAMELLIA256", &cipher_camellia_256_cbc},
    {"CAST", &cipher_cast5_cbc},
    {"CAST-CBC", &cipher_cast5_cbc},
    {"CAST5-CBC", &cipher_cast5_cbc},
    {"CAST5-CFB", &cipher_cast5_cfb64},
    {"CAST5-ECB", &cipher_cast5_ecb},
    {"CAST5-OFB", &cipher_cast5_ofb64},
    {"ChaCha20", &chacha20},
    {"ChaCha20-Poly1305", &chacha20_poly1305},
    {"DES", &cipher_des_cbc},
    {"DES-CBC", &cipher_des_cbc},
    {"DES-CFB", &cipher_des_cfb64},
    {"DES-CFB1", &cipher_des_cfb1},
    {"DES-CFB8", &cipher_des_cfb8},
    {"DES-ECB", &cipher_des_ecb},
    {"DES-EDE", &cipher_des_ede_ecb},
    {"DES-EDE-CBC", &cipher_des_ede_cbc},
    {"DES-EDE-CFB", &cipher_des_ede_cfb64},
    {"DES-EDE-ECB", &cipher_des_ede_ecb},
    {"DES-EDE-OFB", &cipher_des_ede_ofb64},
    {"DES-EDE3", &cipher_des_ede3_ecb},
    {"DES-EDE3-CBC", &cipher_des_ede3_cbc},
    {"DES-EDE3-CFB", &cipher_des_ede3_cfb64},
    {"DES-EDE3-CFB1", &cipher_des_ede3_cfb1},
    {"DES-EDE3-CFB8", &cipher_des_ede3_cfb8},
    {"DES-EDE3-ECB", &cipher_des_ede3_ecb},
    {"DES-EDE3-OFB", &cipher_des_ede3_ofb64},
    {"DES-OFB", &cipher_des_ofb64},
    {"DES3", &cipher_des_ede3_cbc},
    {"DES3-WRAP", &cipher_id_smime_alg_CMS3DESwrap},
    {"DESX", &cipher_desx_cbc},
    {"DESX-CBC", &cipher_desx_cbc},
    {"id-aes128-CCM", &aes_128_ccm},
    {"id-aes128-GCM", &aes_128_gcm},
    {"id-aes128-wrap", &id_aes128_wrap},
    {"id-aes128-wrap-pad", &id_aes128_wrap_pad},
    {"id-aes192-CCM", &aes_192_ccm},
    {"id-aes192-GCM", &aes_192_gcm},
    {"id-aes192-wrap", &id_aes192_wrap},
    {"id-aes192-wrap-pad", &id_aes192_wrap_pad},
    {"id-aes256-CCM", &aes_256_ccm},
    {"id-aes256-GCM", &aes_256_gcm},
    {"id-aes256-wrap", &id_aes256_wrap},
    {"id-aes256-wrap-pad", &id_aes256_wrap_pad},
    {"id-smime-alg-CMS3DESwrap", &cipher_id_smime_alg_CMS3DESwrap},
    {"NULL", &null},
    {"RC2", &cipher_rc2_cbc},
    {"RC2-128", &cipher_rc2_cbc},
    {"RC2-40", &cipher_rc2_40_cbc},
    {"RC2-40-CBC", &cipher_rc2_40_cbc},
    {"RC2-64", &cipher_rc2_64_cbc},
    {"RC2-64-CBC", &cipher_rc2_64_cbc},
    {"RC2-CBC", &cipher_rc2_cbc},
    {"RC2-CFB", &cipher_rc2_cfb64},
    {"RC2-ECB", &cipher_rc2_ecb},
    {"RC2-OFB", &cipher_rc2_ofb64},
    {"RC4", &cipher_rc4},
    {"RC4-40", &cipher_rc4_40},
    {"SEED", &cipher_seed_cbc},
    {"SEED-CBC", &cipher_seed_cbc},
    {"SEED-CFB", &cipher_seed_cfb128},
    {"SEED-CFB128", &cipher_seed_cfb128},
    {"SEED-ECB", &cipher_seed_ecb},
    {"SEED-OFB", &cipher_seed_ofb128},
    {"SEED-OFB128", &cipher_seed_ofb128},
    {"SM4", &cipher_sm4_cbc},
    {"SM4-CBC", &cipher_sm4_cbc},
    {"SM4-CFB", &cipher_sm4_cfb128},
    {"SM4-CFB128", &cipher_sm4_cfb128},
    {"SM4-CTR", &cipher_sm4_ctr},
    {"SM4-ECB", &cipher_sm4_ecb},
    {"SM4-OFB", &cipher_sm4_ofb128},
    {"SM4-OFB128", &cipher_sm4_ofb128},
};
const size_t cipher_names_len = sizeof(cipher_names) / sizeof(cipher_names[0]);

/* What a function of <openssl/evp.h> gives: the row under the short name of its object, with the
 * flags that it had when ciphers weren't fetched. */
#define LEGACY(function, row_, name_, flags_)                                                     \
    static const EVP_CIPHER legacy_##function = {.name = name_, .flags = (flags_), .row = &row_}; \
    const EVP_CIPHER *EVP_##function(void)                                                        \
    {                                                                                             \
        return &legacy_##function;                                                                \
    }
#define LEGACY_XTS  (EVP_CIPH_XTS_MODE | LEGACY_INIT | EVP_CIPH_CTRL_INIT | EVP_CIPH_CUSTOM_COPY)
#define LEGACY_WRAP (EVP_CIPH_WRAP_MODE | LEGACY_INIT | EVP_CIPH_FLAG_CUSTOM_CIPHER)

LEGACY(aes_128_ecb, aes_128_ecb, "AES-128-ECB", EVP_CIPH_ECB_MODE)
LEGACY(aes_192_ecb, aes_192_ecb, "AES-192-ECB", EVP_CIPH_ECB_MODE)
LEGACY(aes_256_ecb, aes_256_ecb, "AES-256-ECB", EVP_CIPH_ECB_MODE)
LEGACY(aes_128_cbc, aes_128_cbc, "AES-128-CBC", EVP_CIPH_CBC_MODE)
LEGACY(aes_192_cbc, aes_192_cbc, "AES-192-CBC", EVP_CIPH_CBC_MODE)
LEGACY(aes_256_cbc, aes_256_cbc, "AES-256-CBC", EVP_CIPH_CBC_MODE)
LEGACY(aes_128_ctr, aes_128_ctr, "AES-128-CTR", EVP_CIPH_CTR_MODE)
LEGACY(aes_192_ctr, aes_192_ctr, "AES-192-CTR", EVP_CIPH_CTR_MODE)
LEGACY(aes_256_ctr, aes_256_ctr, "AES-256-CTR", EVP_CIPH_CTR_MODE)
LEGACY(aes_128_ofb, aes_128_ofb128, "AES-128-OFB", EVP_CIPH_OFB_MODE)
LEGACY(aes_192_ofb, aes_192_ofb128, "AES-192-OFB", EVP_CIPH_OFB_MODE)
LEGACY(aes_256_ofb, aes_256_ofb128, "AES-256-OFB", EVP_CIPH_OFB_MODE)
LEGACY(aes_128_cfb128, aes_128_cfb128, "AES-128-CFB", EVP_CIPH_CFB_MODE)
LEGACY(aes_192_cfb128, aes_192_cfb128, "AES-192-CFB", EVP_CIPH_CFB_MODE)
LEGACY(aes_256_cfb128, aes_256_cfb128, "AES-256-CFB", EVP_CIPH_CFB_MODE)
LEGACY(aes_128_cfb8, aes_128_cfb8, "AES-128-CFB8", EVP_CIPH_CFB_MODE)
LEGACY(aes_192_cfb8, aes_192_cfb8, "AES-192-CFB8", EVP_CIPH_CFB_MODE)
LEGACY(aes_256_cfb8, aes_256_cfb8, "AES-256-CFB8", EVP_CIPH_CFB_MODE)
LEGACY(aes_128_cfb1, aes_128_cfb1, "AES-128-CFB1", EVP_CIPH_CFB_MODE)
LEGACY(aes_192_cfb1, aes_192_cfb1, "AES-192-CFB1", EVP_CIPH_CFB_MODE)
LEGACY(aes_256_cfb1, aes_256_cfb1, "AES-256-CFB1", EVP_CIPH_CFB_MODE)
LEGACY(aes_128_xts, aes_128_xts, "AES-128-XTS", LEGACY_XTS)
LEGACY(aes_256_xts, aes_256_xts, "AES-256-XTS", LEGACY_XTS)
LEGACY(aes_128_gcm, aes_128_gcm, "id-aes128-GCM", EVP_CIPH_GCM_MODE | LEGACY_AEAD)
LEGACY(aes_192_gcm, aes_192_gcm, "id-aes192-GCM", EVP_CIPH_GCM_MODE | LEGACY_AEAD)
LEGACY(aes_256_gcm, aes_256_gcm, "id-aes256-GCM", EVP_CIPH_GCM_MODE | LEGACY_AEAD)
LEGACY(aes_128_ccm, aes_128_ccm, "id-aes128-CCM", EVP_CIPH_CCM_MODE | LEGACY_AEAD)
LEGACY(aes_192_ccm, aes_192_ccm, "id-aes192-CCM", EVP_CIPH_CCM_MODE | LEGACY_AEAD)
LEGACY(aes_256_ccm, aes_256_ccm, "id-aes256-CCM", EVP_CIPH_CCM_MODE | LEGACY_AEAD)
LEGACY(aes_128_ocb, aes_128_ocb, "AES-128-OCB", EVP_CIPH_OCB_MODE | LEGACY_AEAD)
LEGACY(aes_192_ocb, aes_192_ocb, "AES-192-OCB", EVP_CIPH_OCB_MODE | LEGACY_AEAD)
LEGACY(aes_256_ocb, aes_256_ocb, "AES-256-OCB", EVP_CIPH_OCB_MODE | LEGACY_AEAD)
LEGACY(aes_128_wrap, id_aes128_wrap, "id-aes128-wrap", LEGACY_WRAP)
LEGACY(aes_192_wrap, id_aes192_wrap, "id-aes192-wrap", LEGACY_WRAP)
LEGACY(aes_256_wrap, id_aes256_wrap, "id-aes256-wrap", LEGACY_WRAP)
LEGACY(aes_128_wrap_pad, id_aes128_wrap_pad, "id-aes128-wrap-pad", LEGACY_WRAP)
LEGACY(aes_192_wrap_pad, id_aes192_wrap_pad, "id-aes192-wrap-pad", LEGACY_WRAP)
LEGACY(aes_256_wrap_pad, id_aes256_wrap_pad, "id-aes256-wrap-pad", LEGACY_WRAP)
LEGACY(chacha20, chacha20, "ChaCha20", LEGACY_INIT)
LEGACY(chacha20_poly1305, chacha20_poly1305, "ChaCha20-Poly1305", LEGACY_AEAD)
LEGACY(enc_null, null, "UNDEF", 0)

/* Those that EVP_get_cipherbyname knows. */
const EVP_CIPHER *const cipher_legacy[] = {
    &legacy_aes_128_ecb,
    &legacy_aes_192_ecb,
    &legacy_aes_256_ecb,
    &legacy_aes_128_cbc,
    &legacy_aes_192_cbc,
    &legacy_aes_256_cbc,
    &legacy_aes_128_ctr,
    &legacy_aes_192_ctr,
    &legacy_aes_256_ctr,
    &legacy_aes_128_ofb,
    &legacy_aes_192_ofb,
    &legacy_aes_256_ofb,
    &legacy_aes_128_cfb128,
    &legacy_aes_192_cfb128,
    &legacy_aes_256_cfb128,
    &legacy_aes_128_cfb8,
    &legacy_aes_192_cfb8,
    &legacy_aes_256_cfb8,
    &legacy_aes_128_cfb1,
    &legacy_aes_192_cfb1,
    &legacy_aes_256_cfb1,
    &legacy_aes_128_xts,
    &legacy_aes_256_xts,
    &legacy_aes_128_gcm,
    &legacy_aes_192_gcm,
    &legacy_aes_256_gcm,
    &legacy_aes_128_ccm,
    &legacy_aes_192_ccm,
    &legacy_aes_256_ccm,
    &legacy_aes_128_ocb,
    &legacy_aes_192_ocb,
    &legacy_aes_256_ocb,
    &legacy_aes_128_wrap,
    &legacy_aes_192_wrap,
    &legacy_aes_256_wrap,
    &legacy_aes_128_wrap_pad,
    &legacy_aes_192_wrap_pad,
    &legacy_aes_256_wrap_pad,
    &legacy_chacha20,
    &legacy_chacha20_poly1305,
    &cipher_legacy_des_ecb,
    &cipher_legacy_des_ede_ecb,
    &cipher_legacy_des_ede3_ecb,
    &cipher_legacy_des_cbc,
    &cipher_legacy_des_ede_cbc,
    &cipher_legacy_des_ede3_cbc,
    &cipher_legacy_desx_cbc,
    &cipher_legacy_des_ofb,
    &cipher_legacy_des_ede_ofb,
    &cipher_legacy_des_ede3_ofb,
    &cipher_legacy_des_cfb64,
    &cipher_legacy_des_ede_cfb64,
    &cipher_legacy_des_ede3_cfb64,
    &cipher_legacy_des_cfb8,
    &cipher_legacy_des_ede3_cfb8,
    &cipher_legacy_des_cfb1,
    &cipher_legacy_des_ede3_cfb1,
    &cipher_legacy_des_ede3_wrap,
    &cipher_legacy_rc2_ecb,
    &cipher_legacy_rc2_40_cbc,
    &cipher_legacy_rc2_64_cbc,
    &cipher_legacy_rc2_cbc,
    &cipher_legacy_rc2_ofb,
    &cipher_legacy_rc2_cfb64,
    &cipher_legacy_rc4_40,
    &cipher_legacy_rc4,
    &cipher_legacy_bf_ecb,
    &cipher_legacy_bf_cbc,
    &cipher_legacy_bf_ofb,
    &cipher_legacy_bf_cfb64,
    &cipher_legacy_cast5_ecb,
    &cipher_legacy_cast5_cbc,
    &cipher_legacy_cast5_ofb,
    &cipher_legacy_cast5_cfb64,
    &cipher_legacy_seed_ecb,
    &cipher_legacy_seed_cbc,
    &cipher_legacy_seed_ofb,
    &cipher_legacy_seed_cfb128,
    &cipher_legacy_camellia_128_ecb,
    &cipher_legacy_camellia_192_ecb,
    &cipher_legacy_camellia_256_ecb,
    &cipher_legacy_camellia_128_cbc,
    &cipher_legacy_camellia_192_cbc,
    &cipher_legacy_camellia_256_cbc,
    &cipher_legacy_camellia_128_ctr,
    &cipher_legacy_camellia_192_ctr,
    &cipher_legacy_camellia_256_ctr,
    &cipher_legacy_camellia_128_ofb,
    &cipher_legacy_camellia_192_ofb,
    &cipher_legacy_camellia_256_ofb,
    &cipher_legacy_camellia_128_cfb128,
    &cipher_legacy_camellia_192_cfb128,
    &cipher_legacy_camellia_256_cfb128,
    &cipher_legacy_camellia_128_cfb8,
    &cipher_legacy_camellia_192_cfb8,
    &cipher_legacy_camellia_256_cfb8,
    &cipher_legacy_camellia_128_cfb1,
    &cipher_legacy_camellia_192_cfb1,
    &cipher_legacy_camellia_256_cfb1,
    &cipher_legacy_aria_128_ecb,
    &cipher_legacy_aria_192_ecb,
    &cipher_legacy_aria_256_ecb,
    &cipher_legacy_aria_128_cbc,
    &cipher_legacy_aria_192_cbc,
    &cipher_legacy_aria_256_cbc,
    &cipher_legacy_aria_128_ctr,
    &cipher_legacy_aria_192_ctr,
    &cipher_legacy_aria_256_ctr,
    &cipher_legacy_aria_128_ofb,
    &cipher_legacy_aria_192_ofb,
    &cipher_legacy_aria_256_ofb,
    &cipher_legacy_aria_128_cfb128,
    &cipher_legacy_aria_192_cfb128,
    &cipher_legacy_aria_256_cfb128,
    &cipher_legacy_aria_128_cfb8,
    &cipher_legacy_aria_192_cfb8,
    &cipher_legacy_aria_256_cfb8,
    &cipher_legacy_aria_128_cfb1,
    &cipher_legacy_aria_192_cfb1,
    &cipher_legacy_aria_256_cfb1,
    &cipher_legacy_aria_128_gcm,
    &cipher_legacy_aria_192_gcm,
    &cipher_legacy_aria_256_gcm,
    &cipher_legacy_aria_128_ccm,
    &cipher_legacy_aria_192_ccm,
    &cipher_legacy_aria_256_ccm,
    &cipher_legacy_sm4_ecb,
    &cipher_legacy_sm4_cbc,
    &cipher_legacy_sm4_ctr,
    &cipher_legacy_sm4_ofb,
    &cipher_legacy_sm4_cfb128,
    NULL,
};
