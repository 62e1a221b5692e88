/* ML-KEM through EVP_PKEY: the EVP layer gives what the reference gives. */
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/pkey/mlkem.h"
#include "ref/mlkem.h"
#include "tests/check.h"
#include "tests/suite.h"

static uint8_t ek[MLKEM_EK_MAX], dk[MLKEM_DK_MAX], c[MLKEM_C_MAX], got[MLKEM_DK_MAX];

static EVP_PKEY *from_seed(const char *name, uint8_t seed[64])
{
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(NULL, name, NULL);
    OSSL_PARAM params[] = {OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_ML_KEM_SEED, seed, 64),
                           OSSL_PARAM_END};
    check(ctx != NULL && EVP_PKEY_keygen_init(ctx) == 1 &&
              EVP_PKEY_CTX_set_params(ctx, params) == 1 && EVP_PKEY_generate(ctx, &key) == 1,
          "key from a seed");
    EVP_PKEY_CTX_free(ctx);
    return key;
}

static void encapsulate(EVP_PKEY *key, const struct mlkem_params *p, uint8_t m[32])
{
    uint8_t K[32], want[32];
    size_t c_len = 0, K_len = 0;
    OSSL_PARAM params[] = {OSSL_PARAM_construct_octet_string(OSSL_KEM_PARAM_IKME, m, 32),
                           OSSL_PARAM_END};
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(key, NULL);
    check(EVP_PKEY_encapsulate_init(ctx, params) == 1, "encapsulate_init");
    check(EVP_PKEY_encapsulate(ctx, NULL, &c_len, NULL, &K_len) == 1 && c_len == p->c_len &&
              K_len == 32,
          "lengths");
    c_len--;
    check(EVP_PKEY_encapsulate(ctx, c, &c_len, K, &K_len) == 0, "too little room");
    check(ERR_GET_REASON(ERR_peek_last_error()) == PROV_R_OUTPUT_BUFFER_TOO_SMALL, "its reason");
    ERR_clear_error();
    c_len = sizeof(c);
    check(EVP_PKEY_encapsulate(ctx, c, &c_len, K, &K_len) == 1 && c_len == p->c_len, "encapsulate");
    mlkem_encaps_ref(p, got, want, ek, m);
    check_bytes("ciphertext", c, got, p->c_len);
    check_bytes("secret", K, want, 32);

    check(EVP_PKEY_decapsulate_init(ctx, NULL) == 1, "decapsulate_init");
    memset(K, 0, 32);
    check(EVP_PKEY_decapsulate(ctx, K, &K_len, c, p->c_len) == 1, "decapsulate");
    check_bytes("decapsulated", K, want, 32);
    c[3] ^= 1;
    check(EVP_PKEY_decapsulate(ctx, K, &K_len, c, p->c_len) == 1 && memcmp(K, want, 32) != 0,
          "implicit rejection");
    mlkem_decaps_ref(p, want, dk, c);
    check_bytes("rejected", K, want, 32);
    check(EVP_PKEY_decapsulate(ctx, K, &K_len, c, p->c_len - 1) == 0, "short ciphertext");
    ERR_clear_error();
    check(EVP_PKEY_derive_init(ctx) == -2, "no exchange");
    ERR_clear_error();
    EVP_PKEY_CTX_free(ctx);
}

static void one(const char *name, const struct mlkem_params *p, int bits)
{
    uint8_t seed[64];
    check_context("pkey %s", name);
    for (size_t i = 0; i < sizeof(seed); i++)
        seed[i] = (uint8_t)(7 * i + 1);
    mlkem_keygen_ref(p, ek, dk, seed, seed + 32);
    EVP_PKEY *key = from_seed(name, seed);
    if (key == NULL)
        return;
    size_t len = sizeof(got);
    check(EVP_PKEY_get_raw_public_key(key, got, &len) == 1 && len == p->ek_len, "ek");
    check_bytes("ek", got, ek, len);
    len = sizeof(got);
    check(EVP_PKEY_get_raw_private_key(key, got, &len) == 1 && len == p->dk_len, "dk");
    check_bytes("dk", got, dk, len);
    check(EVP_PKEY_get_id(key) == EVP_PKEY_KEYMGMT && EVP_PKEY_get_bits(key) == bits &&
              EVP_PKEY_get_security_bits(key) == bits / 4 &&
              EVP_PKEY_get_size(key) == (int)p->c_len && EVP_PKEY_is_a(key, name),
          "what it is");
    encapsulate(key, p, seed);

    EVP_PKEY *private = EVP_PKEY_new_raw_private_key_ex(NULL, name, NULL, dk, p->dk_len);
    EVP_PKEY *public = EVP_PKEY_new_raw_public_key_ex(NULL, name, NULL, ek, p->ek_len);
    check(private != NULL && public != NULL && EVP_PKEY_eq(key, private) == 1 &&
              EVP_PKEY_eq(private, public) == 1,
          "raw keys");
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(public, NULL);
    len = 32;
    check(EVP_PKEY_decapsulate_init(ctx, NULL) == 1 &&
              EVP_PKEY_decapsulate(ctx, got, &len, c, p->c_len) == 0,
          "no dk");
    EVP_PKEY_CTX_free(ctx);
    dk[p->dk_len - 40] ^= 1; /* the hash of ek */
    check(EVP_PKEY_new_raw_private_key_ex(NULL, name, NULL, dk, p->dk_len) == NULL, "bad hash");
    memset(ek, 0xff, 3);
    check(EVP_PKEY_new_raw_public_key_ex(NULL, name, NULL, ek, p->ek_len) == NULL, "bad modulus");
    ERR_clear_error();
    EVP_PKEY_free(private);
    EVP_PKEY_free(public);
    EVP_PKEY_free(key);
}

void test_pkey_mlkem(void)
{
    one("ML-KEM-512", &mlkem_512, 512);
    one("ML-KEM-768", &mlkem_768, 768);
    one("ML-KEM-1024", &mlkem_1024, 1024);
}
