/* Ciphers given what they must refuse. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/evperr.h>
#include <openssl/params.h>
#include <openssl/proverr.h>
#include <string.h>

#include "tests/check.h"
#include "tests/evp/bad.h"
#include "tests/suite.h"

static const unsigned char key[64] =
    "keys that differ in their halves: here is one and there another";
static unsigned char iv[256], text[64], out[128];

/* Set up before each case, free after: one context serves a case. */
static EVP_CIPHER_CTX *ctx(const EVP_CIPHER *t, int enc)
{
    static EVP_CIPHER_CTX *c;
    EVP_CIPHER_CTX_free(c);
    c = EVP_CIPHER_CTX_new();
    if (t != NULL) {
        EVP_CIPHER_CTX_set_flags(c, EVP_CIPHER_CTX_FLAG_WRAP_ALLOW);
        if (!EVP_CipherInit_ex(c, t, NULL, key, iv, enc))
            return NULL;
    }
    return c;
}

static int update(EVP_CIPHER_CTX *c, int len)
{
    int n;
    return EVP_CipherUpdate(c, out, &n, text, len);
}

static int final(EVP_CIPHER_CTX *c)
{
    int n;
    return EVP_CipherFinal_ex(c, out, &n);
}

/* ---- Contexts not set up ---- */

static int init_nothing(void)
{
    return EVP_EncryptInit_ex(ctx(NULL, 1), NULL, NULL, NULL, NULL);
}

static int init_key_without_cipher(void)
{
    return EVP_EncryptInit_ex(ctx(NULL, 1), NULL, NULL, key, iv);
}

static int update_without_cipher(void)
{
    return update(ctx(NULL, 1), 16);
}

static int final_without_cipher(void)
{
    return final(ctx(NULL, 1));
}

static int encrypt_on_decrypting(void)
{
    int n;
    return EVP_EncryptUpdate(ctx(EVP_aes_128_cbc(), 0), out, &n, text, 16);
}

static int decrypt_on_encrypting(void)
{
    int n;
    return EVP_DecryptUpdate(ctx(EVP_aes_128_cbc(), 1), out, &n, text, 16);
}

static int encrypt_final_on_decrypting(void)
{
    int n;
    return EVP_EncryptFinal_ex(ctx(EVP_aes_128_cbc(), 0), out, &n);
}

static int decrypt_final_on_encrypting(void)
{
    int n;
    return EVP_DecryptFinal_ex(ctx(EVP_aes_128_cbc(), 1), out, &n);
}

static int update_without_key(void)
{
    EVP_CIPHER_CTX *c = ctx(NULL, 1);
    return EVP_EncryptInit_ex(c, EVP_aes_128_cbc(), NULL, NULL, NULL) ? update(c, 16) : BROKEN;
}

static int copy_of_nothing(void)
{
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
    int r = EVP_CIPHER_CTX_copy(c, ctx(NULL, 1));
    EVP_CIPHER_CTX_free(c);
    return r;
}

static int copy_of_null(void)
{
    return EVP_CIPHER_CTX_copy(ctx(NULL, 1), NULL);
}

static int ctrl_without_cipher(void)
{
    return EVP_CIPHER_CTX_ctrl(ctx(NULL, 1), EVP_CTRL_AEAD_SET_IVLEN, 12, NULL);
}

static int ctrl_unknown(void)
{
    return EVP_CIPHER_CTX_ctrl(ctx(EVP_aes_128_cbc(), 1), 0x7777, 0, NULL);
}

static int fetch_unknown(void)
{
    return EVP_CIPHER_fetch(NULL, "AES-1024-CBC", NULL) != NULL;
}

static int fetch_of_no_property(void)
{
    return EVP_CIPHER_fetch(NULL, "AES-128-CBC", "provider=nowhere") != NULL;
}

static int null_lengths(void)
{
    return EVP_EncryptUpdate(ctx(EVP_aes_128_cbc(), 1), out, NULL, text, 16);
}

static int negative_length(void)
{
    return update(ctx(EVP_aes_128_cbc(), 1), -1);
}

static int free_null(void)
{
    EVP_CIPHER_CTX_free(NULL);
    EVP_CIPHER_free(NULL);
    return EVP_CIPHER_CTX_reset(NULL);
}

static int gets_of_null(void)
{
    return EVP_CIPHER_CTX_get0_cipher(NULL) == NULL;
}

/* ---- Lengths ---- */

static int key_length_of_fixed(void)
{
    return EVP_CIPHER_CTX_set_key_length(ctx(EVP_aes_128_cbc(), 1), 24);
}

static int key_length_the_same(void)
{
    return EVP_CIPHER_CTX_set_key_length(ctx(EVP_aes_128_cbc(), 1), 16);
}

static int cbc_partial(void)
{
    EVP_CIPHER_CTX *c = ctx(EVP_aes_128_cbc(), 1);
    EVP_CIPHER_CTX_set_padding(c, 0);
    return update(c, 17) ? final(c) : BROKEN;
}

static int cbc_partial_decrypt(void)
{
    EVP_CIPHER_CTX *c = ctx(EVP_aes_128_cbc(), 0);
    return update(c, 17) ? final(c) : BROKEN;
}

static int cbc_partial_decrypt_unpadded(void)
{
    EVP_CIPHER_CTX *c = ctx(EVP_aes_128_cbc(), 0);
    EVP_CIPHER_CTX_set_padding(c, 0);
    return update(c, 17) ? final(c) : BROKEN;
}

static int cbc_empty_decrypt(void)
{
    return final(ctx(EVP_aes_128_cbc(), 0));
}

static int cbc_bad_padding(void)
{
    EVP_CIPHER_CTX *c = ctx(EVP_aes_128_cbc(), 0);
    return update(c, 32) ? final(c) : BROKEN;
}

static int cts_short(void)
{
    EVP_CIPHER *t = EVP_CIPHER_fetch(NULL, "AES-128-CBC-CTS", NULL);
    int r = t != NULL ? update(ctx(t, 1), 15) : BROKEN;
    EVP_CIPHER_free(t);
    return r;
}

static int cts_twice(void)
{
    EVP_CIPHER *t = EVP_CIPHER_fetch(NULL, "AES-128-CBC-CTS", NULL);
    EVP_CIPHER_CTX *c = ctx(t, 1);
    int r = t != NULL && update(c, 20) ? update(c, 20) : BROKEN;
    EVP_CIPHER_free(t);
    return r;
}

/* ---- XTS ---- */

static int xts_equal_halves(void)
{
    static const unsigned char same[32];
    return EVP_EncryptInit_ex(ctx(NULL, 1), EVP_aes_128_xts(), NULL, same, iv);
}

static int xts_equal_halves_256(void)
{
    static const unsigned char same[64];
    return EVP_EncryptInit_ex(ctx(NULL, 1), EVP_aes_256_xts(), NULL, same, iv);
}

static int xts_equal_halves_decrypting(void)
{
    static const unsigned char same[32];
    return EVP_DecryptInit_ex(ctx(NULL, 1), EVP_aes_128_xts(), NULL, same, iv);
}

static int xts_short(void)
{
    return update(ctx(EVP_aes_128_xts(), 1), 15);
}

static int xts_too_long(void)
{
    static unsigned char data[(1 << 24) + 16];
    int n;
    return EVP_EncryptUpdate(ctx(EVP_aes_128_xts(), 1), data, &n, data, sizeof(data));
}

static int xts_longest(void)
{
    static unsigned char data[1 << 24];
    int n;
    return EVP_EncryptUpdate(ctx(EVP_aes_128_xts(), 1), data, &n, data, sizeof(data));
}

/* ---- GCM, OCB, ChaCha20-Poly1305 ---- */

static int ivlen(const EVP_CIPHER *t, int len)
{
    EVP_CIPHER_CTX *c = ctx(NULL, 1);
    return EVP_EncryptInit_ex(c, t, NULL, NULL, NULL)
               ? EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_IVLEN, len, NULL)
               : BROKEN;
}

static int taglen(const EVP_CIPHER *t, int len, int enc, void *tag)
{
    EVP_CIPHER_CTX *c = ctx(NULL, 1);
    return EVP_CipherInit_ex(c, t, NULL, NULL, NULL, enc)
               ? EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_TAG, len, tag)
               : BROKEN;
}

static int gettag(const EVP_CIPHER *t, int len, int finish)
{
    EVP_CIPHER_CTX *c = ctx(t, 1);
    if (c == NULL || !update(c, 16) || (finish && !final(c)))
        return BROKEN;
    return EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_GET_TAG, len, out);
}

static int wrong_tag(const EVP_CIPHER *t, int len)
{
    EVP_CIPHER_CTX *c = ctx(t, 0);
    if (c == NULL || !EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_TAG, len, text) || !update(c, 32))
        return BROKEN;
    return final(c);
}

static int gcm_ivlen_zero(void)
{
    return ivlen(EVP_aes_128_gcm(), 0);
}

static int gcm_ivlen_longest(void)
{
    return ivlen(EVP_aes_128_gcm(), 128);
}

static int gcm_ivlen_long(void)
{
    return ivlen(EVP_aes_128_gcm(), 129);
}

static int gcm_ivlen_negative(void)
{
    return ivlen(EVP_aes_128_gcm(), -1);
}

static int gcm_taglen_long(void)
{
    return taglen(EVP_aes_128_gcm(), 17, 0, text);
}

static int gcm_taglen_zero(void)
{
    return taglen(EVP_aes_128_gcm(), 0, 0, text);
}

static int gcm_tag_when_encrypting(void)
{
    return taglen(EVP_aes_128_gcm(), 16, 1, text);
}

static int gcm_get_tag_early(void)
{
    return gettag(EVP_aes_128_gcm(), 16, 0);
}

static int gcm_get_tag_long(void)
{
    return gettag(EVP_aes_128_gcm(), 17, 1);
}

static int gcm_get_tag_decrypting(void)
{
    EVP_CIPHER_CTX *c = ctx(EVP_aes_128_gcm(), 0);
    return EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_GET_TAG, 16, out);
}

static int gcm_final_without_tag(void)
{
    EVP_CIPHER_CTX *c = ctx(EVP_aes_128_gcm(), 0);
    return update(c, 32) ? final(c) : BROKEN;
}

static int gcm_wrong_tag(void)
{
    return wrong_tag(EVP_aes_128_gcm(), 16);
}

static int gcm_wrong_short_tag(void)
{
    return wrong_tag(EVP_aes_128_gcm(), 4);
}

static int gcm_update_after_final(void)
{
    EVP_CIPHER_CTX *c = ctx(EVP_aes_128_gcm(), 1);
    return update(c, 16) && final(c) ? update(c, 16) : BROKEN;
}

static int gcm_final_twice(void)
{
    EVP_CIPHER_CTX *c = ctx(EVP_aes_128_gcm(), 1);
    return update(c, 16) && final(c) ? final(c) : BROKEN;
}

static int gcm_without_iv(void)
{
    EVP_CIPHER_CTX *c = ctx(NULL, 1);
    return EVP_EncryptInit_ex(c, EVP_aes_128_gcm(), NULL, key, NULL) ? update(c, 16) : BROKEN;
}

static int gcm_without_key(void)
{
    EVP_CIPHER_CTX *c = ctx(NULL, 1);
    return EVP_EncryptInit_ex(c, EVP_aes_128_gcm(), NULL, NULL, iv) ? update(c, 16) : BROKEN;
}

static int gcm_aad_after_text(void)
{
    EVP_CIPHER_CTX *c = ctx(EVP_aes_128_gcm(), 1);
    int n;
    return update(c, 16) ? EVP_EncryptUpdate(c, NULL, &n, text, 16) : BROKEN;
}

static int gcm_fixed_iv_short(void)
{
    return EVP_CIPHER_CTX_ctrl(ctx(EVP_aes_128_gcm(), 1), EVP_CTRL_GCM_SET_IV_FIXED, 3, iv);
}

static int gcm_iv_gen_without_fixed(void)
{
    return EVP_CIPHER_CTX_ctrl(ctx(EVP_aes_128_gcm(), 1), EVP_CTRL_GCM_IV_GEN, 8, out);
}

static int gcm_tls_aad_short(void)
{
    return EVP_CIPHER_CTX_ctrl(ctx(EVP_aes_128_gcm(), 1), EVP_CTRL_AEAD_TLS1_AAD, 12, text);
}

static int chapoly_ivlen_long(void)
{
    return ivlen(EVP_chacha20_poly1305(), 13);
}

static int chapoly_ivlen_zero(void)
{
    return ivlen(EVP_chacha20_poly1305(), 0);
}

static int chapoly_taglen_long(void)
{
    return taglen(EVP_chacha20_poly1305(), 17, 0, text);
}

static int chapoly_taglen_zero(void)
{
    return taglen(EVP_chacha20_poly1305(), 0, 0, text);
}

static int chapoly_wrong_tag(void)
{
    return wrong_tag(EVP_chacha20_poly1305(), 16);
}

static int chapoly_get_tag_long(void)
{
    return gettag(EVP_chacha20_poly1305(), 17, 1);
}

static int ocb_ivlen_zero(void)
{
    return ivlen(EVP_aes_128_ocb(), 0);
}

static int ocb_ivlen_long(void)
{
    return ivlen(EVP_aes_128_ocb(), 16);
}

static int ocb_taglen_long(void)
{
    return taglen(EVP_aes_128_ocb(), 17, 0, text);
}

static int ocb_wrong_tag(void)
{
    return wrong_tag(EVP_aes_128_ocb(), 16);
}

static int ocb_get_tag_other_length(void)
{
    return gettag(EVP_aes_128_ocb(), 12, 1);
}

/* ---- CCM ---- */

static int ccm_ivlen_short(void)
{
    return ivlen(EVP_aes_128_ccm(), 6);
}

static int ccm_ivlen_long(void)
{
    return ivlen(EVP_aes_128_ccm(), 14);
}

static int ccm_taglen_odd(void)
{
    return taglen(EVP_aes_128_ccm(), 5, 0, text);
}

static int ccm_taglen_short(void)
{
    return taglen(EVP_aes_128_ccm(), 2, 0, text);
}

static int ccm_taglen_long(void)
{
    return taglen(EVP_aes_128_ccm(), 18, 0, text);
}

static int ccm_tag_when_encrypting(void)
{
    return taglen(EVP_aes_128_ccm(), 16, 1, text);
}

static int ccm_l_small(void)
{
    EVP_CIPHER_CTX *c = ctx(EVP_aes_128_ccm(), 1);
    return EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_CCM_SET_L, 1, NULL);
}

static int ccm_l_large(void)
{
    EVP_CIPHER_CTX *c = ctx(EVP_aes_128_ccm(), 1);
    return EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_CCM_SET_L, 9, NULL);
}

static EVP_CIPHER_CTX *ccm(int enc, void *tag, int tag_len, int nonce_len)
{
    EVP_CIPHER_CTX *c = ctx(NULL, 1);
    return EVP_CipherInit_ex(c, EVP_aes_128_ccm(), NULL, NULL, NULL, enc) &&
                   EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_IVLEN, nonce_len, NULL) &&
                   EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_TAG, tag_len, tag) &&
                   EVP_CipherInit_ex(c, NULL, NULL, key, iv, enc)
               ? c
               : NULL;
}

static int ccm_wrong_tag(void)
{
    return update(ccm(0, text, 16, 12), 32);
}

static int ccm_decrypt_without_tag(void)
{
    return update(ctx(EVP_aes_128_ccm(), 0), 32);
}

static int ccm_aad_without_length(void)
{
    int n;
    return EVP_CipherUpdate(ccm(1, NULL, 16, 12), NULL, &n, text, 16);
}

static int ccm_other_length(void)
{
    EVP_CIPHER_CTX *c = ccm(1, NULL, 16, 12);
    int n;
    return EVP_CipherUpdate(c, NULL, &n, NULL, 32) ? update(c, 16) : BROKEN;
}

static int ccm_too_long(void) /* 13 bytes of nonce leave two for the length */
{
    EVP_CIPHER_CTX *c = ccm(1, NULL, 16, 13);
    int n;
    static unsigned char data[65536];
    return EVP_CipherUpdate(c, data, &n, data, sizeof(data));
}

static int ccm_get_tag_early(void)
{
    return EVP_CIPHER_CTX_ctrl(ccm(1, NULL, 16, 12), EVP_CTRL_AEAD_GET_TAG, 16, out);
}

/* ---- Key wrap ---- */

static int wrap_not_allowed(void)
{
    return EVP_EncryptInit_ex(ctx(NULL, 1), EVP_aes_128_wrap(), NULL, key, NULL);
}

static int wrap_odd(void)
{
    return update(ctx(EVP_aes_128_wrap(), 1), 17);
}

static int wrap_short(void)
{
    return update(ctx(EVP_aes_128_wrap(), 1), 8);
}

static int wrap_nothing(void)
{
    return update(ctx(EVP_aes_128_wrap(), 1), 0);
}

static int unwrap_bad(void)
{
    return update(ctx(EVP_aes_128_wrap(), 0), 32);
}

static int unwrap_short(void)
{
    return update(ctx(EVP_aes_128_wrap(), 0), 16);
}

static int unwrap_odd(void)
{
    return update(ctx(EVP_aes_128_wrap(), 0), 31);
}

static int unwrap_pad_bad(void)
{
    return update(ctx(EVP_aes_128_wrap_pad(), 0), 32);
}

static int unwrap_pad_one_block_bad(void)
{
    return update(ctx(EVP_aes_128_wrap_pad(), 0), 16);
}

static int unwrap_pad_short(void)
{
    return update(ctx(EVP_aes_128_wrap_pad(), 0), 8);
}

/* ---- Parameters ---- */

static int set_param(const EVP_CIPHER *t, const char *name, size_t value)
{
    OSSL_PARAM p[] = {OSSL_PARAM_size_t(name, &value), OSSL_PARAM_END};
    return EVP_CIPHER_CTX_set_params(ctx(t, 1), p);
}

static int param_keylen(void)
{
    return set_param(EVP_aes_128_cbc(), OSSL_CIPHER_PARAM_KEYLEN, 17);
}

static int param_ivlen(void)
{
    return set_param(EVP_aes_128_gcm(), OSSL_CIPHER_PARAM_AEAD_IVLEN, 0);
}

static int param_padding_of_wrong_type(void)
{
    OSSL_PARAM p[] = {OSSL_PARAM_utf8_string(OSSL_CIPHER_PARAM_PADDING, (char *)out, 4),
                      OSSL_PARAM_END};
    return EVP_CIPHER_CTX_set_params(ctx(EVP_aes_128_cbc(), 1), p);
}

static int param_cts_mode(void)
{
    OSSL_PARAM p[] = {OSSL_PARAM_utf8_string(OSSL_CIPHER_PARAM_CTS_MODE, (char *)"CS9", 3),
                      OSSL_PARAM_END};
    EVP_CIPHER *t = EVP_CIPHER_fetch(NULL, "AES-128-CBC-CTS", NULL);
    int r = EVP_CIPHER_CTX_set_params(ctx(t, 1), p);
    EVP_CIPHER_free(t);
    return r;
}

static int param_unknown(void)
{
    return set_param(EVP_aes_128_cbc(), "nonsense", 1);
}

static int bytes_to_key_without_data(void)
{
    return EVP_BytesToKey(EVP_aes_128_cbc(), EVP_sha256(), key, NULL, 0, 1, out, out + 32);
}

/* ---- Base64 ---- */

static int decode_block(const char *s)
{
    return EVP_DecodeBlock(out, (const unsigned char *)s, (int)strlen(s));
}

static int decode_block_length(void)
{
    return decode_block("QUJ");
}

static int decode_block_character(void)
{
    return decode_block("QU!D");
}

static int decode_block_empty(void)
{
    return decode_block("");
}

static int decode_update(const char *s)
{
    EVP_ENCODE_CTX *c = EVP_ENCODE_CTX_new();
    int n;
    EVP_DecodeInit(c);
    int r = EVP_DecodeUpdate(c, out, &n, (const unsigned char *)s, (int)strlen(s));
    EVP_ENCODE_CTX_free(c);
    return r;
}

static int decode_character(void)
{
    return decode_update("QUJD\n!UJD");
}

static int decode_after_padding(void)
{
    return decode_update("QUI=QUJD");
}

static int decode_lone_padding(void)
{
    return decode_update("=");
}

static int decode_unfinished(void)
{
    EVP_ENCODE_CTX *c = EVP_ENCODE_CTX_new();
    int n;
    EVP_DecodeInit(c);
    EVP_DecodeUpdate(c, out, &n, (const unsigned char *)"QUJDR", 5);
    int r = EVP_DecodeFinal(c, out, &n);
    EVP_ENCODE_CTX_free(c);
    return r;
}

static const struct bad_case cases[] = {
    {"init nothing", init_nothing, 0, ERR_LIB_EVP, EVP_R_NO_CIPHER_SET},
    {"init key without cipher", init_key_without_cipher, 0, ERR_LIB_EVP, EVP_R_NO_CIPHER_SET},
    {"update without cipher", update_without_cipher, 0, ERR_LIB_EVP, EVP_R_NO_CIPHER_SET},
    {"final without cipher", final_without_cipher, 0, ERR_LIB_EVP, EVP_R_NO_CIPHER_SET},
    {"encrypt on decrypting", encrypt_on_decrypting, 0, ERR_LIB_EVP, EVP_R_INVALID_OPERATION},
    {"decrypt on encrypting", decrypt_on_encrypting, 0, ERR_LIB_EVP, EVP_R_INVALID_OPERATION},
    {"encrypt final on decrypting", encrypt_final_on_decrypting, 0, ERR_LIB_EVP,
     EVP_R_INVALID_OPERATION},
    {"decrypt final on encrypting", decrypt_final_on_encrypting, 0, ERR_LIB_EVP,
     EVP_R_INVALID_OPERATION},
    {"update without key", update_without_key, 0, ERR_LIB_PROV, PROV_R_NO_KEY_SET},
    {"copy of nothing", copy_of_nothing, 0, ERR_LIB_EVP, EVP_R_INPUT_NOT_INITIALIZED},
    {"copy of null", copy_of_null, 0, ERR_LIB_EVP, EVP_R_INPUT_NOT_INITIALIZED},
    {"ctrl without cipher", ctrl_without_cipher, 0, ERR_LIB_EVP, EVP_R_NO_CIPHER_SET},
    {"ctrl unknown", ctrl_unknown, 0, ERR_LIB_EVP, EVP_R_CTRL_OPERATION_NOT_IMPLEMENTED},
    {"fetch unknown", fetch_unknown, 0, ERR_LIB_EVP, ERR_R_UNSUPPORTED},
    {"fetch of no property", fetch_of_no_property, 0, ERR_LIB_EVP, ERR_R_UNSUPPORTED},
    {"null lengths", null_lengths, 0, ERR_LIB_EVP, ERR_R_PASSED_NULL_PARAMETER},
    {"negative length", negative_length, 0, ERR_LIB_EVP, EVP_R_INVALID_LENGTH},
    {"free null", free_null, 1, 0, 0},
    {"gets of null", gets_of_null, 1, 0, 0},
    {"key length of fixed", key_length_of_fixed, 0, ERR_LIB_EVP, EVP_R_INVALID_KEY_LENGTH},
    {"key length the same", key_length_the_same, 1, 0, 0},
    {"cbc partial", cbc_partial, 0, ERR_LIB_PROV, PROV_R_WRONG_FINAL_BLOCK_LENGTH},
    {"cbc partial decrypt", cbc_partial_decrypt, 0, ERR_LIB_PROV, PROV_R_WRONG_FINAL_BLOCK_LENGTH},
    {"cbc partial decrypt unpadded", cbc_partial_decrypt_unpadded, 0, ERR_LIB_PROV,
     PROV_R_WRONG_FINAL_BLOCK_LENGTH},
    {"cbc empty decrypt", cbc_empty_decrypt, 0, ERR_LIB_PROV, PROV_R_WRONG_FINAL_BLOCK_LENGTH},
    {"cbc bad padding", cbc_bad_padding, 0, ERR_LIB_PROV, PROV_R_BAD_DECRYPT},
    {"cts short", cts_short, 0, 0, 0},
    {"cts twice", cts_twice, 0, 0, 0},
    {"xts equal halves", xts_equal_halves, 0, ERR_LIB_PROV, PROV_R_XTS_DUPLICATED_KEYS},
    {"xts equal halves 256", xts_equal_halves_256, 0, ERR_LIB_PROV, PROV_R_XTS_DUPLICATED_KEYS},
    {"xts equal halves decrypting", xts_equal_halves_decrypting, 1, 0, 0},
    {"xts short", xts_short, 0, ERR_LIB_PROV, PROV_R_CIPHER_OPERATION_FAILED},
    {"xts too long", xts_too_long, 0, ERR_LIB_PROV, PROV_R_CIPHER_OPERATION_FAILED},
    {"xts longest", xts_longest, 1, 0, 0},
    {"gcm ivlen zero", gcm_ivlen_zero, 0, ERR_LIB_PROV, PROV_R_INVALID_IV_LENGTH},
    {"gcm ivlen longest", gcm_ivlen_longest, 1, 0, 0},
    {"gcm ivlen long", gcm_ivlen_long, 0, ERR_LIB_PROV, PROV_R_INVALID_IV_LENGTH},
    {"gcm ivlen negative", gcm_ivlen_negative, 0, 0, 0},
    {"gcm taglen long", gcm_taglen_long, 0, ERR_LIB_PROV, PROV_R_FAILED_TO_GET_PARAMETER},
    {"gcm taglen zero", gcm_taglen_zero, 0, ERR_LIB_PROV, PROV_R_INVALID_TAG},
    {"gcm tag when encrypting", gcm_tag_when_encrypting, 0, ERR_LIB_PROV, PROV_R_INVALID_TAG},
    {"gcm get tag early", gcm_get_tag_early, 0, ERR_LIB_PROV, PROV_R_INVALID_TAG},
    {"gcm get tag long", gcm_get_tag_long, 0, ERR_LIB_PROV, PROV_R_INVALID_TAG},
    {"gcm get tag decrypting", gcm_get_tag_decrypting, 0, ERR_LIB_PROV, PROV_R_INVALID_TAG},
    {"gcm final without tag", gcm_final_without_tag, 0, 0, 0},
    {"gcm wrong tag", gcm_wrong_tag, 0, 0, 0},
    {"gcm wrong short tag", gcm_wrong_short_tag, 0, 0, 0},
    {"gcm update after final", gcm_update_after_final, 0, ERR_LIB_PROV,
     PROV_R_CIPHER_OPERATION_FAILED},
    {"gcm final twice", gcm_final_twice, 0, 0, 0},
    {"gcm without iv", gcm_without_iv, 1, 0, 0},
    {"gcm without key", gcm_without_key, 0, ERR_LIB_PROV, PROV_R_CIPHER_OPERATION_FAILED},
    {"gcm aad after text", gcm_aad_after_text, 0, ERR_LIB_PROV, PROV_R_CIPHER_OPERATION_FAILED},
    {"gcm fixed iv short", gcm_fixed_iv_short, 0, ERR_LIB_PROV, PROV_R_FAILED_TO_GET_PARAMETER},
    {"gcm iv gen without fixed", gcm_iv_gen_without_fixed, 0, 0, 0},
    {"gcm tls aad short", gcm_tls_aad_short, 0, ERR_LIB_PROV, PROV_R_INVALID_AAD},
    {"chapoly ivlen long", chapoly_ivlen_long, 0, ERR_LIB_PROV, PROV_R_INVALID_IV_LENGTH},
    {"chapoly ivlen zero", chapoly_ivlen_zero, 0, ERR_LIB_PROV, PROV_R_INVALID_IV_LENGTH},
    {"chapoly taglen long", chapoly_taglen_long, 0, ERR_LIB_PROV, PROV_R_INVALID_TAG_LENGTH},
    {"chapoly taglen zero", chapoly_taglen_zero, 0, ERR_LIB_PROV, PROV_R_INVALID_TAG_LENGTH},
    {"chapoly wrong tag", chapoly_wrong_tag, 0, 0, 0},
    {"chapoly get tag long", chapoly_get_tag_long, 0, ERR_LIB_PROV, PROV_R_INVALID_TAG_LENGTH},
    {"ocb ivlen zero", ocb_ivlen_zero, 0, 0, 0},
    {"ocb ivlen long", ocb_ivlen_long, 0, 0, 0},
    {"ocb taglen long", ocb_taglen_long, 0, ERR_LIB_PROV, PROV_R_INVALID_TAG_LENGTH},
    {"ocb wrong tag", ocb_wrong_tag, 0, 0, 0},
    {"ocb get tag other length", ocb_get_tag_other_length, 0, ERR_LIB_PROV,
     PROV_R_INVALID_TAG_LENGTH},
    {"ccm ivlen short", ccm_ivlen_short, 0, ERR_LIB_PROV, PROV_R_INVALID_IV_LENGTH},
    {"ccm ivlen long", ccm_ivlen_long, 0, ERR_LIB_PROV, PROV_R_INVALID_IV_LENGTH},
    {"ccm taglen odd", ccm_taglen_odd, 0, ERR_LIB_PROV, PROV_R_INVALID_TAG_LENGTH},
    {"ccm taglen short", ccm_taglen_short, 0, ERR_LIB_PROV, PROV_R_INVALID_TAG_LENGTH},
    {"ccm taglen long", ccm_taglen_long, 0, ERR_LIB_PROV, PROV_R_INVALID_TAG_LENGTH},
    {"ccm tag when encrypting", ccm_tag_when_encrypting, 0, ERR_LIB_PROV, PROV_R_TAG_NOT_NEEDED},
    {"ccm l small", ccm_l_small, 0, 0, 0},
    {"ccm l large", ccm_l_large, 0, 0, 0},
    {"ccm wrong tag", ccm_wrong_tag, 0, ERR_LIB_PROV, PROV_R_CIPHER_OPERATION_FAILED},
    {"ccm decrypt without tag", ccm_decrypt_without_tag, 0, ERR_LIB_PROV,
     PROV_R_CIPHER_OPERATION_FAILED},
    {"ccm aad without length", ccm_aad_without_length, 0, ERR_LIB_PROV,
     PROV_R_CIPHER_OPERATION_FAILED},
    {"ccm other length", ccm_other_length, 0, ERR_LIB_PROV, PROV_R_CIPHER_OPERATION_FAILED},
    {"ccm too long", ccm_too_long, 0, ERR_LIB_PROV, PROV_R_CIPHER_OPERATION_FAILED},
    {"ccm get tag early", ccm_get_tag_early, 0, ERR_LIB_PROV, PROV_R_TAG_NOT_SET},
    {"wrap not allowed", wrap_not_allowed, 1, 0, 0},
    {"wrap odd", wrap_odd, 0, ERR_LIB_EVP, EVP_R_UPDATE_ERROR},
    {"wrap short", wrap_short, 0, ERR_LIB_EVP, EVP_R_UPDATE_ERROR},
    {"wrap nothing", wrap_nothing, 1, 0, 0},
    {"unwrap bad", unwrap_bad, 0, ERR_LIB_EVP, EVP_R_UPDATE_ERROR},
    {"unwrap short", unwrap_short, 0, ERR_LIB_EVP, EVP_R_UPDATE_ERROR},
    {"unwrap odd", unwrap_odd, 0, ERR_LIB_EVP, EVP_R_UPDATE_ERROR},
    {"unwrap pad bad", unwrap_pad_bad, 0, ERR_LIB_EVP, EVP_R_UPDATE_ERROR},
    {"unwrap pad one block bad", unwrap_pad_one_block_bad, 0, ERR_LIB_EVP, EVP_R_UPDATE_ERROR},
    {"unwrap pad short", unwrap_pad_short, 0, ERR_LIB_EVP, EVP_R_UPDATE_ERROR},
    {"param keylen", param_keylen, 1, 0, 0},
    {"param ivlen", param_ivlen, 0, ERR_LIB_PROV, PROV_R_INVALID_IV_LENGTH},
    {"param padding of wrong type", param_padding_of_wrong_type, 0, ERR_LIB_PROV,
     PROV_R_FAILED_TO_GET_PARAMETER},
    {"param cts mode", param_cts_mode, 0, ERR_LIB_PROV, PROV_R_FAILED_TO_SET_PARAMETER},
    {"param unknown", param_unknown, 1, 0, 0},
    {"bytes to key without data", bytes_to_key_without_data, 16, 0, 0},
    {"decode block length", decode_block_length, -1, 0, 0},
    {"decode block character", decode_block_character, -1, 0, 0},
    {"decode block empty", decode_block_empty, 0, 0, 0},
    {"decode character", decode_character, -1, 0, 0},
    {"decode after padding", decode_after_padding, -1, 0, 0},
    {"decode lone padding", decode_lone_padding, 1, 0, 0},
    {"decode unfinished", decode_unfinished, -1, 0, 0},
    {NULL, NULL, 0, 0, 0},
};

void test_bad_cipher(void)
{
    bad_run(cases);
    ctx(NULL, 1);
}
