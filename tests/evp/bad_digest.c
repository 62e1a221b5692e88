/* Digests and MACs given what they must refuse. */
#include <openssl/cmac.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/evperr.h>
#include <openssl/hmac.h>
#include <openssl/params.h>
#include <openssl/proverr.h>
#include <string.h>

#include "tests/check.h"
#include "tests/evp/bad.h"
#include "tests/suite.h"

static unsigned char in[64], out[256];

/* ---- Digests ---- */

/* One context serves a case; the next call frees it. */
static EVP_MD_CTX *ctx(const EVP_MD *md)
{
    static EVP_MD_CTX *c;
    EVP_MD_CTX_free(c);
    c = EVP_MD_CTX_new();
    return md == NULL || EVP_DigestInit_ex(c, md, NULL) ? c : NULL;
}

static int init_nothing(void)
{
    return EVP_DigestInit_ex(ctx(NULL), NULL, NULL);
}

static int update_before_init(void)
{
    return EVP_DigestUpdate(ctx(NULL), in, 1);
}

static int update_of_nothing_before_init(void)
{
    return EVP_DigestUpdate(ctx(NULL), in, 0);
}

static int final_before_init(void)
{
    return EVP_DigestFinal_ex(ctx(NULL), out, NULL);
}

static int final_twice(void)
{
    EVP_MD_CTX *c = ctx(EVP_sha256());
    return EVP_DigestFinal_ex(c, out, NULL) ? EVP_DigestFinal_ex(c, out, NULL) : BROKEN;
}

static int update_after_final(void)
{
    EVP_MD_CTX *c = ctx(EVP_sha256());
    return EVP_DigestFinal_ex(c, out, NULL) ? EVP_DigestUpdate(c, in, 1) : BROKEN;
}

static int init_again_after_final(void)
{
    EVP_MD_CTX *c = ctx(EVP_sha256());
    return EVP_DigestFinal_ex(c, out, NULL) ? EVP_DigestInit_ex(c, NULL, NULL) : BROKEN;
}

static int xof_of_no_xof(void)
{
    return EVP_DigestFinalXOF(ctx(EVP_sha256()), out, 32);
}

static int xof_of_nothing(void)
{
    return EVP_DigestFinalXOF(ctx(EVP_shake128()), out, 0);
}

static int xof_before_init(void)
{
    return EVP_DigestFinalXOF(ctx(NULL), out, 32);
}

static int copy_of_uninitialised(void)
{
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    int r = EVP_MD_CTX_copy_ex(c, ctx(NULL));
    EVP_MD_CTX_free(c);
    return r;
}

static int copy_of_null(void)
{
    return EVP_MD_CTX_copy_ex(ctx(NULL), NULL);
}

static int ctrl_unknown(void)
{
    return EVP_MD_CTX_ctrl(ctx(EVP_sha256()), 0x7777, 0, NULL);
}

static int ctrl_null(void)
{
    return EVP_MD_CTX_ctrl(NULL, EVP_MD_CTRL_XOF_LEN, 1, NULL);
}

static int fetch_unknown(void)
{
    return EVP_MD_fetch(NULL, "SHA-0", NULL) != NULL;
}

static int fetch_of_no_property(void)
{
    return EVP_MD_fetch(NULL, "SHA2-256", "provider=nowhere") != NULL;
}

static int quick_unknown(void)
{
    return EVP_Q_digest(NULL, "SHA-0", NULL, in, 1, out, NULL);
}

static int reset_null(void)
{
    EVP_MD_CTX_free(NULL);
    EVP_MD_free(NULL);
    return EVP_MD_CTX_reset(NULL);
}

static int size_of_null(void)
{
    return EVP_MD_get_size(NULL);
}

static int block_size_of_null(void)
{
    return EVP_MD_get_block_size(NULL);
}

static int xoflen_of_wrong_type(void)
{
    OSSL_PARAM p[] = {OSSL_PARAM_utf8_string(OSSL_DIGEST_PARAM_XOFLEN, (char *)out, 4),
                      OSSL_PARAM_END};
    return EVP_MD_CTX_set_params(ctx(EVP_shake128()), p);
}

static int params_of_sha256(void)
{
    size_t n = 10;
    OSSL_PARAM p[] = {OSSL_PARAM_size_t(OSSL_DIGEST_PARAM_XOFLEN, &n), OSSL_PARAM_END};
    return EVP_MD_CTX_set_params(ctx(EVP_sha256()), p);
}

static int get_by_null_name(void)
{
    return EVP_get_digestbyname("no such digest") != NULL;
}

/* ---- EVP_MAC ---- */

static EVP_MAC_CTX *mac(const char *name)
{
    static EVP_MAC_CTX *c;
    EVP_MAC_CTX_free(c);
    EVP_MAC *m = EVP_MAC_fetch(NULL, name, NULL);
    c = EVP_MAC_CTX_new(m);
    EVP_MAC_free(m);
    return c;
}

/* A MAC whose digest or cipher is set, if it takes one. */
static int start(const char *name, const char *param, const char *value, size_t key_len)
{
    OSSL_PARAM p[] = {
        OSSL_PARAM_construct_utf8_string(param != NULL ? param : "none", (char *)(size_t)value, 0),
        OSSL_PARAM_END};
    return EVP_MAC_init(mac(name), in, key_len, param != NULL ? p : NULL);
}

static int mac_fetch_unknown(void)
{
    return EVP_MAC_fetch(NULL, "PMAC", NULL) != NULL;
}

static int mac_frees_null(void)
{
    EVP_MAC_CTX_free(NULL);
    EVP_MAC_free(NULL);
    return 1;
}

static int hmac_without_digest(void)
{
    return EVP_MAC_init(mac("HMAC"), in, 16, NULL);
}

static int hmac_unknown_digest(void)
{
    return start("HMAC", "digest", "SHA-0", 16);
}

static int hmac_of_xof(void)
{
    return start("HMAC", "digest", "SHAKE128", 16);
}

static int hmac_without_key(void)
{
    OSSL_PARAM p[] = {OSSL_PARAM_utf8_string("digest", (char *)"SHA2-256", 8), OSSL_PARAM_END};
    return EVP_MAC_init(mac("HMAC"), NULL, 0, p);
}

static EVP_MAC_CTX *started_hmac(void)
{
    EVP_MAC_CTX *c = mac("HMAC");
    OSSL_PARAM p[] = {OSSL_PARAM_utf8_string("digest", (char *)"SHA2-256", 8), OSSL_PARAM_END};
    return EVP_MAC_init(c, in, 16, p) ? c : NULL;
}

static int mac_final_short_buffer(void)
{
    size_t n;
    return EVP_MAC_final(started_hmac(), out, &n, 31);
}

static int mac_final_xof_of_hmac(void)
{
    return EVP_MAC_finalXOF(started_hmac(), out, 32);
}

static int mac_final_size_only(void)
{
    size_t n = 0;
    return EVP_MAC_final(started_hmac(), NULL, &n, 0) && n == 32;
}

static int mac_final_no_size(void)
{
    return EVP_MAC_final(started_hmac(), NULL, NULL, 0);
}

static int cmac_without_cipher(void)
{
    return EVP_MAC_init(mac("CMAC"), in, 16, NULL);
}

static int cmac_unknown_cipher(void)
{
    return start("CMAC", "cipher", "AES-1024-CBC", 16);
}

static int cmac_stream_cipher(void)
{
    return start("CMAC", "cipher", "AES-128-CTR", 16);
}

static int cmac_key_length(void)
{
    return start("CMAC", "cipher", "AES-128-CBC", 24);
}

static int gmac_of_cbc(void)
{
    return start("GMAC", "cipher", "AES-128-CBC", 16);
}

static int gmac_key_length(void)
{
    return start("GMAC", "cipher", "AES-128-GCM", 24);
}

static int kmac_key_short(void)
{
    return start("KMAC-128", NULL, NULL, 3);
}

static int kmac_key_long(void)
{
    static unsigned char key[513];
    return EVP_MAC_init(mac("KMAC-128"), key, sizeof(key), NULL);
}

static int kmac_without_key(void)
{
    return EVP_MAC_init(mac("KMAC-256"), NULL, 0, NULL);
}

static int kmac_custom_long(void)
{
    static unsigned char custom[513];
    OSSL_PARAM p[] = {OSSL_PARAM_octet_string("custom", custom, sizeof(custom)), OSSL_PARAM_END};
    return EVP_MAC_CTX_set_params(mac("KMAC-128"), p);
}

static int poly1305_key_length(void)
{
    return start("POLY1305", NULL, NULL, 31);
}

static int poly1305_without_key(void)
{
    return EVP_MAC_init(mac("POLY1305"), NULL, 0, NULL);
}

static int siphash_key_length(void)
{
    return start("SIPHASH", NULL, NULL, 15);
}

static int siphash_size(void)
{
    size_t n = 12;
    OSSL_PARAM p[] = {OSSL_PARAM_size_t("size", &n), OSSL_PARAM_END};
    return EVP_MAC_CTX_set_params(mac("SIPHASH"), p);
}

static int blake2bmac_key_long(void)
{
    static unsigned char key[65];
    return EVP_MAC_init(mac("BLAKE2BMAC"), key, sizeof(key), NULL);
}

static int blake2smac_size_long(void)
{
    size_t n = 33;
    OSSL_PARAM p[] = {OSSL_PARAM_size_t("size", &n), OSSL_PARAM_END};
    return EVP_MAC_CTX_set_params(mac("BLAKE2SMAC"), p);
}

static int blake2bmac_size_zero(void)
{
    size_t n = 0;
    OSSL_PARAM p[] = {OSSL_PARAM_size_t("size", &n), OSSL_PARAM_END};
    return EVP_MAC_CTX_set_params(mac("BLAKE2BMAC"), p);
}

static int blake2bmac_salt_long(void)
{
    OSSL_PARAM p[] = {OSSL_PARAM_octet_string("salt", in, 17), OSSL_PARAM_END};
    return EVP_MAC_CTX_set_params(mac("BLAKE2BMAC"), p);
}

static int quick_mac_unknown(void)
{
    size_t n;
    return EVP_Q_mac(NULL, "PMAC", NULL, NULL, NULL, in, 16, in, 16, out, sizeof(out), &n) != NULL;
}

static int quick_mac_short_buffer(void)
{
    size_t n;
    return EVP_Q_mac(NULL, "HMAC", NULL, "SHA2-256", NULL, in, 16, in, 16, out, 31, &n) != NULL;
}

static int quick_mac_without_digest(void)
{
    size_t n;
    return EVP_Q_mac(NULL, "HMAC", NULL, NULL, NULL, in, 16, in, 16, out, sizeof(out), &n) != NULL;
}

/* ---- HMAC and CMAC ---- */

static int hmac_init_nothing(void)
{
    HMAC_CTX *c = HMAC_CTX_new();
    int r = HMAC_Init_ex(c, NULL, 0, NULL, NULL);
    HMAC_CTX_free(c);
    return r;
}

static int hmac_init_digest_without_key(void)
{
    HMAC_CTX *c = HMAC_CTX_new();
    int r = HMAC_Init_ex(c, NULL, 0, EVP_sha256(), NULL);
    HMAC_CTX_free(c);
    return r;
}

static int hmac_init_other_digest_without_key(void)
{
    HMAC_CTX *c = HMAC_CTX_new();
    int r = HMAC_Init_ex(c, in, 16, EVP_sha256(), NULL)
                ? HMAC_Init_ex(c, NULL, 0, EVP_sha512(), NULL)
                : BROKEN;
    HMAC_CTX_free(c);
    return r;
}

static int hmac_init_negative_key(void)
{
    HMAC_CTX *c = HMAC_CTX_new();
    int r = HMAC_Init_ex(c, in, -1, EVP_sha256(), NULL);
    HMAC_CTX_free(c);
    return r;
}

static int hmac_init_xof(void)
{
    HMAC_CTX *c = HMAC_CTX_new();
    int r = HMAC_Init_ex(c, in, 16, EVP_shake128(), NULL);
    HMAC_CTX_free(c);
    return r;
}

static int hmac_update_before_init(void)
{
    HMAC_CTX *c = HMAC_CTX_new();
    int r = HMAC_Update(c, in, 1);
    HMAC_CTX_free(c);
    return r;
}

static int hmac_final_before_init(void)
{
    HMAC_CTX *c = HMAC_CTX_new();
    unsigned n;
    int r = HMAC_Final(c, out, &n);
    HMAC_CTX_free(c);
    return r;
}

static int hmac_copy_of_uninitialised(void)
{
    HMAC_CTX *a = HMAC_CTX_new(), *b = HMAC_CTX_new();
    int r = HMAC_CTX_copy(a, b);
    HMAC_CTX_free(a);
    HMAC_CTX_free(b);
    return r;
}

static int hmac_one_shot_empty_key(void)
{
    return HMAC(EVP_sha256(), NULL, 0, in, 16, out, NULL) == out;
}

static int cmac_final_before_init(void)
{
    CMAC_CTX *c = CMAC_CTX_new();
    size_t n;
    int r = CMAC_Final(c, out, &n);
    CMAC_CTX_free(c);
    return r;
}

static int cmac_update_before_init(void)
{
    CMAC_CTX *c = CMAC_CTX_new();
    int r = CMAC_Update(c, in, 5);
    CMAC_CTX_free(c);
    return r;
}

static int cmac_copy_of_uninitialised(void)
{
    CMAC_CTX *a = CMAC_CTX_new(), *b = CMAC_CTX_new();
    int r = CMAC_CTX_copy(a, b);
    CMAC_CTX_free(a);
    CMAC_CTX_free(b);
    return r;
}

static int cmac_init_restart_before_init(void)
{
    CMAC_CTX *c = CMAC_CTX_new();
    int r = CMAC_Init(c, NULL, 0, NULL, NULL);
    CMAC_CTX_free(c);
    return r;
}

static int cmac_init_key_length(void)
{
    CMAC_CTX *c = CMAC_CTX_new();
    int r = CMAC_Init(c, in, 24, EVP_aes_128_cbc(), NULL);
    CMAC_CTX_free(c);
    return r;
}

static int cmac_resume_before_init(void)
{
    CMAC_CTX *c = CMAC_CTX_new();
    int r = CMAC_resume(c);
    CMAC_CTX_free(c);
    return r;
}

static const struct bad_case cases[] = {
    {"init nothing", init_nothing, 0, ERR_LIB_EVP, EVP_R_NO_DIGEST_SET},
    {"update before init", update_before_init, 0, 0, 0},
    {"update of nothing before init", update_of_nothing_before_init, 1, 0, 0},
    {"final before init", final_before_init, 0, 0, 0},
    {"final twice", final_twice, 1, 0, 0},
    {"update after final", update_after_final, 1, 0, 0},
    {"init again after final", init_again_after_final, 1, 0, 0},
    {"xof of no xof", xof_of_no_xof, 0, 0, 0},
    {"xof of nothing", xof_of_nothing, 1, 0, 0},
    {"xof before init", xof_before_init, 0, ERR_LIB_EVP, EVP_R_INVALID_NULL_ALGORITHM},
    {"copy of uninitialised", copy_of_uninitialised, 1, 0, 0},
    {"copy of null", copy_of_null, 0, ERR_LIB_EVP, ERR_R_PASSED_NULL_PARAMETER},
    {"ctrl unknown", ctrl_unknown, 0, 0, 0},
    {"ctrl null", ctrl_null, 0, ERR_LIB_EVP, ERR_R_PASSED_NULL_PARAMETER},
    {"fetch unknown", fetch_unknown, 0, ERR_LIB_EVP, ERR_R_UNSUPPORTED},
    {"fetch of no property", fetch_of_no_property, 0, ERR_LIB_EVP, ERR_R_UNSUPPORTED},
    {"quick unknown", quick_unknown, 0, ERR_LIB_EVP, ERR_R_UNSUPPORTED},
    {"reset null", reset_null, 1, 0, 0},
    {"size of null", size_of_null, -1, ERR_LIB_EVP, EVP_R_MESSAGE_DIGEST_IS_NULL},
    {"block size of null", block_size_of_null, -1, ERR_LIB_EVP, EVP_R_MESSAGE_DIGEST_IS_NULL},
    {"xoflen of wrong type", xoflen_of_wrong_type, 0, ERR_LIB_PROV, PROV_R_FAILED_TO_GET_PARAMETER},
    {"params of sha256", params_of_sha256, 0, 0, 0},
    {"get by null name", get_by_null_name, 0, 0, 0},
    {"mac fetch unknown", mac_fetch_unknown, 0, ERR_LIB_EVP, ERR_R_UNSUPPORTED},
    {"mac frees null", mac_frees_null, 1, 0, 0},
    {"hmac without digest", hmac_without_digest, 0, 0, 0},
    {"hmac unknown digest", hmac_unknown_digest, 0, ERR_LIB_EVP, ERR_R_UNSUPPORTED},
    {"hmac of xof", hmac_of_xof, 0, 0, 0},
    {"hmac without key", hmac_without_key, 0, 0, 0},
    {"mac final short buffer", mac_final_short_buffer, 0, ERR_LIB_EVP, EVP_R_BUFFER_TOO_SMALL},
    {"mac final xof of hmac", mac_final_xof_of_hmac, 1, 0, 0},
    {"mac final size only", mac_final_size_only, 1, 0, 0},
    {"mac final no size", mac_final_no_size, 0, ERR_LIB_EVP, ERR_R_PASSED_NULL_PARAMETER},
    {"cmac without cipher", cmac_without_cipher, 0, 0, 0},
    {"cmac unknown cipher", cmac_unknown_cipher, 0, ERR_LIB_EVP, ERR_R_UNSUPPORTED},
    {"cmac stream cipher", cmac_stream_cipher, 1, 0, 0},
    {"cmac key length", cmac_key_length, 0, ERR_LIB_EVP, EVP_R_INVALID_KEY_LENGTH},
    {"gmac of cbc", gmac_of_cbc, 0, ERR_LIB_PROV, PROV_R_INVALID_MODE},
    {"gmac key length", gmac_key_length, 0, ERR_LIB_PROV, PROV_R_INVALID_KEY_LENGTH},
    {"kmac key short", kmac_key_short, 0, ERR_LIB_PROV, PROV_R_INVALID_KEY_LENGTH},
    {"kmac key long", kmac_key_long, 0, ERR_LIB_PROV, PROV_R_INVALID_KEY_LENGTH},
    {"kmac without key", kmac_without_key, 0, ERR_LIB_PROV, PROV_R_NO_KEY_SET},
    {"kmac custom long", kmac_custom_long, 0, ERR_LIB_PROV, PROV_R_INVALID_CUSTOM_LENGTH},
    {"poly1305 key length", poly1305_key_length, 0, ERR_LIB_PROV, PROV_R_INVALID_KEY_LENGTH},
    {"poly1305 without key", poly1305_without_key, 1, 0, 0},
    {"siphash key length", siphash_key_length, 0, 0, 0},
    {"siphash size", siphash_size, 0, 0, 0},
    {"blake2bmac key long", blake2bmac_key_long, 0, ERR_LIB_PROV, PROV_R_INVALID_KEY_LENGTH},
    {"blake2smac size long", blake2smac_size_long, 0, ERR_LIB_PROV,
     PROV_R_NOT_XOF_OR_INVALID_LENGTH},
    {"blake2bmac size zero", blake2bmac_size_zero, 0, ERR_LIB_PROV,
     PROV_R_NOT_XOF_OR_INVALID_LENGTH},
    {"blake2bmac salt long", blake2bmac_salt_long, 0, ERR_LIB_PROV, PROV_R_INVALID_SALT_LENGTH},
    {"quick mac unknown", quick_mac_unknown, 0, ERR_LIB_EVP, ERR_R_UNSUPPORTED},
    {"quick mac short buffer", quick_mac_short_buffer, 0, ERR_LIB_EVP, EVP_R_BUFFER_TOO_SMALL},
    {"quick mac without digest", quick_mac_without_digest, 0, 0, 0},
    {"hmac init nothing", hmac_init_nothing, 0, 0, 0},
    {"hmac init digest without key", hmac_init_digest_without_key, 0, 0, 0},
    {"hmac init other digest without key", hmac_init_other_digest_without_key, 0, 0, 0},
    {"hmac init negative key", hmac_init_negative_key, 0, 0, 0},
    {"hmac init xof", hmac_init_xof, 0, 0, 0},
    {"hmac update before init", hmac_update_before_init, 0, 0, 0},
    {"hmac final before init", hmac_final_before_init, 0, 0, 0},
    {"hmac copy of uninitialised", hmac_copy_of_uninitialised, 1, 0, 0},
    {"hmac one shot empty key", hmac_one_shot_empty_key, 1, 0, 0},
    {"cmac final before init", cmac_final_before_init, 0, 0, 0},
    {"cmac update before init", cmac_update_before_init, 0, 0, 0},
    {"cmac copy of uninitialised", cmac_copy_of_uninitialised, 0, 0, 0},
    {"cmac init restart before init", cmac_init_restart_before_init, 0, 0, 0},
    {"cmac init key length", cmac_init_key_length, 0, ERR_LIB_EVP, EVP_R_INVALID_KEY_LENGTH},
    {"cmac resume before init", cmac_resume_before_init, 0, 0, 0},
    {NULL, NULL, 0, 0, 0},
};

void test_bad_digest(void)
{
    bad_run(cases);
    ctx(NULL);
    EVP_MAC_CTX_free(NULL);
}
