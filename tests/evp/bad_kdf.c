/* Key derivation and random generators given what they must refuse. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/evperr.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/proverr.h>
#include <openssl/rand.h>
#include <openssl/randerr.h>
#include <string.h>

#include "tests/check.h"
#include "tests/evp/bad.h"
#include "tests/suite.h"

static unsigned char in[64], out[70000];

#define TEXT(name, value)     OSSL_PARAM_utf8_string(name, (char *)(value), sizeof(value) - 1)
#define BYTES(name, len)      OSSL_PARAM_octet_string(name, in, len)
#define DERIVE(kdf, len, ...) derive(kdf, len, (const OSSL_PARAM[]){__VA_ARGS__, OSSL_PARAM_END})

static int derive(const char *name, size_t len, const OSSL_PARAM *p)
{
    EVP_KDF *kdf = EVP_KDF_fetch(NULL, name, NULL);
    EVP_KDF_CTX *c = EVP_KDF_CTX_new(kdf);
    EVP_KDF_free(kdf);
    int r = c != NULL ? EVP_KDF_derive(c, out, len, p) : BROKEN;
    EVP_KDF_CTX_free(c);
    return r;
}

static int kdf_fetch_unknown(void)
{
    return EVP_KDF_fetch(NULL, "ARGON3", NULL) != NULL;
}

static int kdf_new_of_null(void)
{
    return EVP_KDF_CTX_new(NULL) != NULL;
}

static int kdf_frees_null(void)
{
    EVP_KDF_CTX_free(NULL);
    EVP_KDF_free(NULL);
    EVP_KDF_CTX_reset(NULL);
    return 1;
}

/* ---- HKDF ---- */

static int hkdf_without_digest(void)
{
    return DERIVE("HKDF", 32, BYTES("key", 16));
}

static int hkdf_without_key(void)
{
    return DERIVE("HKDF", 32, TEXT("digest", "SHA2-256"));
}

static int hkdf_unknown_digest(void)
{
    return DERIVE("HKDF", 32, TEXT("digest", "SHA-0"), BYTES("key", 16));
}

static int hkdf_xof(void)
{
    return DERIVE("HKDF", 32, TEXT("digest", "SHAKE128"), BYTES("key", 16));
}

static int hkdf_no_output(void)
{
    return DERIVE("HKDF", 0, TEXT("digest", "SHA2-256"), BYTES("key", 16));
}

static int hkdf_too_long(void)
{
    return DERIVE("HKDF", 255 * 32 + 1, TEXT("digest", "SHA2-256"), BYTES("key", 16));
}

static int hkdf_longest(void)
{
    return DERIVE("HKDF", 255 * 32, TEXT("digest", "SHA2-256"), BYTES("key", 16));
}

static int hkdf_extract_size(void)
{
    return DERIVE("HKDF", 31, TEXT("digest", "SHA2-256"), TEXT("mode", "EXTRACT_ONLY"),
                  BYTES("key", 16));
}

static int hkdf_bad_mode(void)
{
    return DERIVE("HKDF", 32, TEXT("digest", "SHA2-256"), TEXT("mode", "BOTH"), BYTES("key", 16));
}

static int hkdf_key_of_wrong_type(void)
{
    return DERIVE("HKDF", 32, TEXT("digest", "SHA2-256"), TEXT("key", "text"));
}

/* ---- The TLS ones ---- */

static int tls1_prf_without_secret(void)
{
    return DERIVE("TLS1-PRF", 32, TEXT("digest", "SHA2-256"), BYTES("seed", 8));
}

static int tls1_prf_without_seed(void)
{
    return DERIVE("TLS1-PRF", 32, TEXT("digest", "SHA2-256"), BYTES("secret", 8));
}

static int tls1_prf_without_digest(void)
{
    return DERIVE("TLS1-PRF", 32, BYTES("secret", 8), BYTES("seed", 8));
}

static int tls1_prf_no_output(void)
{
    return DERIVE("TLS1-PRF", 0, TEXT("digest", "SHA2-256"), BYTES("secret", 8), BYTES("seed", 8));
}

/* ---- Passwords ---- */

static int pbkdf2_without_password(void)
{
    return DERIVE("PBKDF2", 32, BYTES("salt", 16));
}

static int pbkdf2_without_salt(void)
{
    return DERIVE("PBKDF2", 32, BYTES("pass", 8));
}

static int pbkdf2_short_salt(void)
{
    int pkcs5 = 0;
    return DERIVE("PBKDF2", 32, OSSL_PARAM_int("pkcs5", &pkcs5), BYTES("pass", 8),
                  BYTES("salt", 15));
}

static int pbkdf2_few_iterations(void)
{
    int pkcs5 = 0;
    unsigned n = 999;
    return DERIVE("PBKDF2", 32, OSSL_PARAM_int("pkcs5", &pkcs5), OSSL_PARAM_uint("iter", &n),
                  BYTES("pass", 8), BYTES("salt", 16));
}

static int pbkdf2_short_key(void)
{
    int pkcs5 = 0;
    return DERIVE("PBKDF2", 13, OSSL_PARAM_int("pkcs5", &pkcs5), BYTES("pass", 8),
                  BYTES("salt", 16));
}

static int pbkdf2_no_iterations(void)
{
    unsigned n = 0;
    return DERIVE("PBKDF2", 32, OSSL_PARAM_uint("iter", &n), BYTES("pass", 8), BYTES("salt", 16));
}

static int pbkdf2_no_output(void)
{
    return DERIVE("PBKDF2", 0, BYTES("pass", 8), BYTES("salt", 16));
}

static int pbkdf2_function_no_iterations(void)
{
    return PKCS5_PBKDF2_HMAC("password", 8, in, 16, 0, EVP_sha256(), 32, out);
}

static int pbkdf2_function_no_password(void)
{
    return PKCS5_PBKDF2_HMAC(NULL, 0, in, 16, 1, EVP_sha256(), 32, out);
}

static int pbkdf2_function_no_salt(void)
{
    return PKCS5_PBKDF2_HMAC("password", -1, NULL, 0, 1, EVP_sha256(), 32, out);
}

static int scrypt_with(uint64_t n, uint32_t r, uint32_t p)
{
    return DERIVE("SCRYPT", 32, BYTES("pass", 8), BYTES("salt", 8), OSSL_PARAM_uint64("n", &n),
                  OSSL_PARAM_uint32("r", &r), OSSL_PARAM_uint32("p", &p));
}

static int scrypt_n_one(void)
{
    return scrypt_with(1, 1, 1);
}

static int scrypt_n_odd(void)
{
    return scrypt_with(17, 1, 1);
}

static int scrypt_r_zero(void)
{
    return scrypt_with(16, 0, 1);
}

static int scrypt_p_zero(void)
{
    return scrypt_with(16, 1, 0);
}

static int scrypt_p_large(void)
{
    return scrypt_with(16, 1, 1u << 30);
}

static int scrypt_r_large(void)
{
    return scrypt_with(16, UINT32_MAX, 1);
}

static int scrypt_n_large(void)
{
    return scrypt_with((uint64_t)1 << 63, 8, 1);
}

static int scrypt_n_large_for_r(void)
{
    return scrypt_with((uint64_t)1 << 16, 1, 1);
}

/* 128 r (N + 2) bytes for the table, 128 r p for the blocks (scrypt's B). */
static int scrypt_memory(void)
{
    uint64_t n = 1024, limit = 128 * 8 * (1024 + 2) + 128 * 8;
    return DERIVE("SCRYPT", 32, BYTES("pass", 8), BYTES("salt", 8), OSSL_PARAM_uint64("n", &n),
                  OSSL_PARAM_uint64("maxmem_bytes", &limit));
}

static int scrypt_without_password(void)
{
    return DERIVE("SCRYPT", 32, BYTES("salt", 8));
}

static int scrypt_without_salt(void)
{
    return DERIVE("SCRYPT", 32, BYTES("pass", 8));
}

static int scrypt_function_n_odd(void)
{
    return EVP_PBE_scrypt("password", 8, in, 8, 17, 1, 1, 0, out, 32);
}

static int scrypt_function_memory(void)
{
    return EVP_PBE_scrypt("password", 8, in, 8, 1024, 8, 1, 1000, out, 32);
}

static int scrypt_function_check(void)
{
    return EVP_PBE_scrypt("password", 8, in, 8, 1024, 8, 1, 0, NULL, 0);
}

/* ---- The others ---- */

static int sskdf_without_secret(void)
{
    return DERIVE("SSKDF", 32, TEXT("digest", "SHA2-256"));
}

static int sskdf_without_digest(void)
{
    return DERIVE("SSKDF", 32, BYTES("key", 16));
}

static int sskdf_of_cmac(void)
{
    return DERIVE("SSKDF", 32, TEXT("mac", "CMAC"), BYTES("key", 16));
}

static int x963kdf_without_secret(void)
{
    return DERIVE("X963KDF", 32, TEXT("digest", "SHA2-256"));
}

static int x963kdf_of_mac(void)
{
    return DERIVE("X963KDF", 32, TEXT("mac", "HMAC"), TEXT("digest", "SHA2-256"), BYTES("key", 16));
}

static int sshkdf_without_type(void)
{
    return DERIVE("SSHKDF", 32, TEXT("digest", "SHA2-256"), BYTES("key", 16), BYTES("xcghash", 16),
                  BYTES("session_id", 16));
}

static int sshkdf_bad_type(void)
{
    return DERIVE("SSHKDF", 32, TEXT("digest", "SHA2-256"), BYTES("key", 16), BYTES("xcghash", 16),
                  BYTES("session_id", 16), TEXT("type", "G"));
}

static int sshkdf_without_hash(void)
{
    return DERIVE("SSHKDF", 32, TEXT("digest", "SHA2-256"), BYTES("key", 16),
                  BYTES("session_id", 16), TEXT("type", "A"));
}

static int sshkdf_without_session(void)
{
    return DERIVE("SSHKDF", 32, TEXT("digest", "SHA2-256"), BYTES("key", 16), BYTES("xcghash", 16),
                  TEXT("type", "A"));
}

static int sshkdf_without_digest(void)
{
    return DERIVE("SSHKDF", 32, BYTES("key", 16), BYTES("xcghash", 16), BYTES("session_id", 16),
                  TEXT("type", "A"));
}

static int kbkdf_without_mac(void)
{
    return DERIVE("KBKDF", 32, TEXT("digest", "SHA2-256"), BYTES("key", 16), BYTES("salt", 4));
}

static int kbkdf_without_key(void)
{
    return DERIVE("KBKDF", 32, TEXT("mac", "HMAC"), TEXT("digest", "SHA2-256"), BYTES("salt", 4));
}

static int kbkdf_no_output(void)
{
    return DERIVE("KBKDF", 0, TEXT("mac", "HMAC"), TEXT("digest", "SHA2-256"), BYTES("key", 16),
                  BYTES("salt", 4));
}

static int kbkdf_bad_mac(void)
{
    return DERIVE("KBKDF", 32, TEXT("mac", "SIPHASH"), BYTES("key", 16), BYTES("salt", 4));
}

static int kbkdf_bad_mode(void)
{
    return DERIVE("KBKDF", 32, TEXT("mac", "HMAC"), TEXT("digest", "SHA2-256"),
                  TEXT("mode", "sideways"), BYTES("key", 16), BYTES("salt", 4));
}

static int pkcs12kdf_without_password(void)
{
    return DERIVE("PKCS12KDF", 32, TEXT("digest", "SHA2-256"), BYTES("salt", 8));
}

static int pkcs12kdf_without_salt(void)
{
    return DERIVE("PKCS12KDF", 32, TEXT("digest", "SHA2-256"), BYTES("pass", 8));
}

static int pkcs12kdf_without_digest(void)
{
    return DERIVE("PKCS12KDF", 32, BYTES("pass", 8), BYTES("salt", 8));
}

/* ---- EVP_RAND ---- */

static EVP_RAND_CTX *rng(const char *name, int instantiate)
{
    static EVP_RAND_CTX *c;
    EVP_RAND_CTX_free(c);
    EVP_RAND *r = EVP_RAND_fetch(NULL, name, NULL);
    c = EVP_RAND_CTX_new(r, NULL);
    EVP_RAND_free(r);
    OSSL_PARAM p[] = {TEXT("cipher", "AES-256-CTR"), OSSL_PARAM_END};
    if (!EVP_RAND_CTX_set_params(c, p))
        return NULL;
    if (instantiate && !EVP_RAND_instantiate(c, 0, 0, NULL, 0, NULL))
        return NULL;
    return c;
}

static int rand_fetch_unknown(void)
{
    return EVP_RAND_fetch(NULL, "DUAL-EC-DRBG", NULL) != NULL;
}

static int rand_new_of_null(void)
{
    return EVP_RAND_CTX_new(NULL, NULL) != NULL;
}

static int rand_generate_before_instantiate(void)
{
    return EVP_RAND_generate(rng("CTR-DRBG", 0), out, 16, 0, 0, NULL, 0);
}

static int rand_reseed_before_instantiate(void)
{
    return EVP_RAND_reseed(rng("CTR-DRBG", 0), 0, NULL, 0, NULL, 0);
}

static int rand_instantiate_twice(void)
{
    return EVP_RAND_instantiate(rng("CTR-DRBG", 1), 0, 0, NULL, 0, NULL);
}

static int rand_instantiate_strength(void)
{
    return EVP_RAND_instantiate(rng("CTR-DRBG", 0), 512, 0, NULL, 0, NULL);
}

static int rand_generate_strength(void)
{
    return EVP_RAND_generate(rng("CTR-DRBG", 1), out, 16, 512, 0, NULL, 0);
}

static int rand_generate_much(void) /* in requests of at most max_request bytes */
{
    return EVP_RAND_generate(rng("CTR-DRBG", 1), out, 65537, 0, 0, NULL, 0);
}

static int rand_generate_after_uninstantiate(void)
{
    EVP_RAND_CTX *c = rng("CTR-DRBG", 1);
    return EVP_RAND_uninstantiate(c) ? EVP_RAND_generate(c, out, 16, 0, 0, NULL, 0) : BROKEN;
}

static int rand_state_before_instantiate(void)
{
    return EVP_RAND_get_state(rng("CTR-DRBG", 0)) == EVP_RAND_STATE_UNINITIALISED;
}

static int rand_ctr_of_cbc(void)
{
    OSSL_PARAM p[] = {TEXT("cipher", "AES-256-CBC"), OSSL_PARAM_END};
    return EVP_RAND_CTX_set_params(rng("CTR-DRBG", 0), p);
}

static int rand_ctr_unknown_cipher(void)
{
    OSSL_PARAM p[] = {TEXT("cipher", "AES-1024-CTR"), OSSL_PARAM_END};
    return EVP_RAND_CTX_set_params(rng("CTR-DRBG", 0), p);
}

static int drbg_with(const char *name, const OSSL_PARAM *p)
{
    EVP_RAND *r = EVP_RAND_fetch(NULL, name, NULL);
    EVP_RAND_CTX *c = EVP_RAND_CTX_new(r, NULL);
    EVP_RAND_free(r);
    int ret = EVP_RAND_CTX_set_params(c, p);
    EVP_RAND_CTX_free(c);
    return ret;
}

static int rand_hash_of_xof(void)
{
    const OSSL_PARAM p[] = {TEXT("digest", "SHAKE128"), OSSL_PARAM_END};
    return drbg_with("HASH-DRBG", p);
}

static int rand_hash_unknown_digest(void)
{
    const OSSL_PARAM p[] = {TEXT("digest", "SHA-0"), OSSL_PARAM_END};
    return drbg_with("HASH-DRBG", p);
}

static int rand_hmac_of_cmac(void)
{
    const OSSL_PARAM p[] = {TEXT("mac", "CMAC"), TEXT("digest", "SHA2-256"), OSSL_PARAM_END};
    return drbg_with("HMAC-DRBG", p);
}

static int rand_bytes_none(void)
{
    return RAND_bytes(out, 0);
}

static int rand_bytes_negative(void)
{
    return RAND_bytes(out, -1);
}

static int rand_priv_bytes_negative(void)
{
    return RAND_priv_bytes(out, -1);
}

static int rand_bytes_strength(void)
{
    return RAND_bytes_ex(NULL, out, 16, 512);
}

static int rand_load_no_file(void)
{
    return RAND_load_file("/nonexistent/file", 16);
}

static int rand_write_no_folder(void)
{
    return RAND_write_file("/nonexistent/file");
}

static int rand_load_negative(void)
{
    return RAND_load_file("/dev/zero", -2);
}

static int rand_set_drbg_late(void)
{
    return RAND_bytes(out, 1) == 1 ? RAND_set_DRBG_type(NULL, "HASH-DRBG", NULL, NULL, "SHA2-256")
                                   : BROKEN;
}

static const struct bad_case cases[] = {
    {"kdf fetch unknown", kdf_fetch_unknown, 0, ERR_LIB_EVP, ERR_R_UNSUPPORTED},
    {"kdf new of null", kdf_new_of_null, 0, 0, 0},
    {"kdf frees null", kdf_frees_null, 1, 0, 0},
    {"hkdf without digest", hkdf_without_digest, 0, ERR_LIB_PROV, PROV_R_MISSING_MESSAGE_DIGEST},
    {"hkdf without key", hkdf_without_key, 0, ERR_LIB_PROV, PROV_R_MISSING_KEY},
    {"hkdf unknown digest", hkdf_unknown_digest, 0, ERR_LIB_EVP, ERR_R_UNSUPPORTED},
    {"hkdf xof", hkdf_xof, 0, 0, 0},
    {"hkdf no output", hkdf_no_output, 0, ERR_LIB_PROV, PROV_R_INVALID_KEY_LENGTH},
    {"hkdf too long", hkdf_too_long, 0, 0, 0},
    {"hkdf longest", hkdf_longest, 1, 0, 0},
    {"hkdf extract size", hkdf_extract_size, 0, ERR_LIB_PROV, PROV_R_WRONG_OUTPUT_BUFFER_SIZE},
    {"hkdf bad mode", hkdf_bad_mode, 0, ERR_LIB_PROV, PROV_R_INVALID_MODE},
    {"hkdf key of wrong type", hkdf_key_of_wrong_type, 0, 0, 0},
    {"tls1 prf without secret", tls1_prf_without_secret, 0, ERR_LIB_PROV, PROV_R_MISSING_SECRET},
    {"tls1 prf without seed", tls1_prf_without_seed, 0, ERR_LIB_PROV, PROV_R_MISSING_SEED},
    {"tls1 prf without digest", tls1_prf_without_digest, 0, ERR_LIB_PROV,
     PROV_R_MISSING_MESSAGE_DIGEST},
    {"tls1 prf no output", tls1_prf_no_output, 0, ERR_LIB_PROV, PROV_R_INVALID_KEY_LENGTH},
    {"pbkdf2 without password", pbkdf2_without_password, 0, ERR_LIB_PROV, PROV_R_MISSING_PASS},
    {"pbkdf2 without salt", pbkdf2_without_salt, 0, ERR_LIB_PROV, PROV_R_MISSING_SALT},
    {"pbkdf2 short salt", pbkdf2_short_salt, 0, ERR_LIB_PROV, PROV_R_INVALID_SALT_LENGTH},
    {"pbkdf2 few iterations", pbkdf2_few_iterations, 0, ERR_LIB_PROV,
     PROV_R_INVALID_ITERATION_COUNT},
    {"pbkdf2 short key", pbkdf2_short_key, 0, ERR_LIB_PROV, PROV_R_KEY_SIZE_TOO_SMALL},
    {"pbkdf2 no iterations", pbkdf2_no_iterations, 0, ERR_LIB_PROV, PROV_R_INVALID_ITERATION_COUNT},
    {"pbkdf2 no output", pbkdf2_no_output, 1, 0, 0},
    {"pbkdf2 function no iterations", pbkdf2_function_no_iterations, 0, ERR_LIB_PROV,
     PROV_R_INVALID_ITERATION_COUNT},
    {"pbkdf2 function no password", pbkdf2_function_no_password, 1, 0, 0},
    {"pbkdf2 function no salt", pbkdf2_function_no_salt, 1, 0, 0},
    {"scrypt n one", scrypt_n_one, 0, 0, 0},
    {"scrypt n odd", scrypt_n_odd, 0, 0, 0},
    {"scrypt r zero", scrypt_r_zero, 0, 0, 0},
    {"scrypt p zero", scrypt_p_zero, 0, 0, 0},
    {"scrypt p large", scrypt_p_large, 0, ERR_LIB_EVP, EVP_R_MEMORY_LIMIT_EXCEEDED},
    {"scrypt r large", scrypt_r_large, 0, ERR_LIB_EVP, EVP_R_MEMORY_LIMIT_EXCEEDED},
    {"scrypt n large", scrypt_n_large, 0, ERR_LIB_EVP, EVP_R_MEMORY_LIMIT_EXCEEDED},
    {"scrypt n large for r", scrypt_n_large_for_r, 0, ERR_LIB_EVP, EVP_R_MEMORY_LIMIT_EXCEEDED},
    {"scrypt memory", scrypt_memory, 1, 0, 0},
    {"scrypt without password", scrypt_without_password, 0, ERR_LIB_PROV, PROV_R_MISSING_PASS},
    {"scrypt without salt", scrypt_without_salt, 0, ERR_LIB_PROV, PROV_R_MISSING_SALT},
    {"scrypt function n odd", scrypt_function_n_odd, 0, 0, 0},
    {"scrypt function memory", scrypt_function_memory, 0, ERR_LIB_EVP, EVP_R_MEMORY_LIMIT_EXCEEDED},
    {"scrypt function check", scrypt_function_check, 1, 0, 0},
    {"sskdf without secret", sskdf_without_secret, 0, ERR_LIB_PROV, PROV_R_MISSING_SECRET},
    {"sskdf without digest", sskdf_without_digest, 0, ERR_LIB_PROV, PROV_R_MISSING_MESSAGE_DIGEST},
    {"sskdf of cmac", sskdf_of_cmac, 0, ERR_LIB_PROV, PROV_R_UNSUPPORTED_MAC_TYPE},
    {"x963kdf without secret", x963kdf_without_secret, 0, ERR_LIB_PROV, PROV_R_MISSING_SECRET},
    {"x963kdf of mac", x963kdf_of_mac, 0, ERR_LIB_PROV, PROV_R_NOT_SUPPORTED},
    {"sshkdf without type", sshkdf_without_type, 0, ERR_LIB_PROV, PROV_R_MISSING_TYPE},
    {"sshkdf bad type", sshkdf_bad_type, 0, ERR_LIB_PROV, PROV_R_VALUE_ERROR},
    {"sshkdf without hash", sshkdf_without_hash, 0, ERR_LIB_PROV, PROV_R_MISSING_XCGHASH},
    {"sshkdf without session", sshkdf_without_session, 0, ERR_LIB_PROV, PROV_R_MISSING_SESSION_ID},
    {"sshkdf without digest", sshkdf_without_digest, 0, ERR_LIB_PROV,
     PROV_R_MISSING_MESSAGE_DIGEST},
    {"kbkdf without mac", kbkdf_without_mac, 0, ERR_LIB_PROV, PROV_R_MISSING_MAC},
    {"kbkdf without key", kbkdf_without_key, 0, ERR_LIB_EVP, EVP_R_MESSAGE_DIGEST_IS_NULL},
    {"kbkdf no output", kbkdf_no_output, 0, ERR_LIB_PROV, PROV_R_INVALID_KEY_LENGTH},
    {"kbkdf bad mac", kbkdf_bad_mac, 0, ERR_LIB_PROV, PROV_R_INVALID_MAC},
    {"kbkdf bad mode", kbkdf_bad_mode, 0, ERR_LIB_PROV, PROV_R_INVALID_MODE},
    {"pkcs12kdf without password", pkcs12kdf_without_password, 0, ERR_LIB_PROV,
     PROV_R_MISSING_PASS},
    {"pkcs12kdf without salt", pkcs12kdf_without_salt, 0, ERR_LIB_PROV, PROV_R_MISSING_SALT},
    {"pkcs12kdf without digest", pkcs12kdf_without_digest, 0, ERR_LIB_PROV,
     PROV_R_INVALID_DIGEST_SIZE},
    {"rand fetch unknown", rand_fetch_unknown, 0, ERR_LIB_EVP, ERR_R_UNSUPPORTED},
    {"rand new of null", rand_new_of_null, 0, ERR_LIB_EVP, EVP_R_INVALID_NULL_ALGORITHM},
    {"rand generate before instantiate", rand_generate_before_instantiate, 1, 0, 0},
    {"rand reseed before instantiate", rand_reseed_before_instantiate, 1, 0, 0},
    {"rand instantiate twice", rand_instantiate_twice, 1, ERR_LIB_PROV,
     PROV_R_ALREADY_INSTANTIATED},
    {"rand instantiate strength", rand_instantiate_strength, 0, ERR_LIB_PROV,
     PROV_R_INSUFFICIENT_DRBG_STRENGTH},
    {"rand generate strength", rand_generate_strength, 0, ERR_LIB_EVP, EVP_R_GENERATE_ERROR},
    {"rand generate much", rand_generate_much, 1, 0, 0},
    {"rand generate after uninstantiate", rand_generate_after_uninstantiate, 1, 0, 0},
    {"rand state before instantiate", rand_state_before_instantiate, 1, 0, 0},
    {"rand ctr of cbc", rand_ctr_of_cbc, 0, ERR_LIB_PROV, PROV_R_REQUIRE_CTR_MODE_CIPHER},
    {"rand ctr unknown cipher", rand_ctr_unknown_cipher, 0, ERR_LIB_PROV,
     PROV_R_UNABLE_TO_FIND_CIPHERS},
    {"rand hash of xof", rand_hash_of_xof, 0, ERR_LIB_PROV, PROV_R_XOF_DIGESTS_NOT_ALLOWED},
    {"rand hash unknown digest", rand_hash_unknown_digest, 0, ERR_LIB_EVP, ERR_R_UNSUPPORTED},
    {"rand hmac of cmac", rand_hmac_of_cmac, 1, 0, 0},
    {"rand bytes none", rand_bytes_none, 1, 0, 0},
    {"rand bytes negative", rand_bytes_negative, 0, 0, 0},
    {"rand priv bytes negative", rand_priv_bytes_negative, 0, 0, 0},
    {"rand bytes strength", rand_bytes_strength, 0, ERR_LIB_EVP, EVP_R_GENERATE_ERROR},
    {"rand load no file", rand_load_no_file, -1, ERR_LIB_RAND, RAND_R_CANNOT_OPEN_FILE},
    {"rand write no folder", rand_write_no_folder, -1, ERR_LIB_RAND, RAND_R_CANNOT_OPEN_FILE},
    {"rand load negative", rand_load_negative, 256, 0, 0},
    {"rand set drbg late", rand_set_drbg_late, 0, ERR_LIB_RAND, RAND_R_ALREADY_INSTANTIATED},
    {NULL, NULL, 0, 0, 0},
};

void test_bad_kdf(void)
{
    bad_run(cases);
    rng("CTR-DRBG", 0);
}
