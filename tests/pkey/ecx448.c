/* X448 and Ed448 through EVP: the RFCs' vectors, and the text of keys. */
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <string.h>

#include "crypto/pkey/pkey.h"
#include "tests/check.h"
#include "tests/suite.h"

/* RFC 7748, section 6.2. */
#define ALICE                                                                                  \
    "9a8f4925d1519f5775cf46b04b5800d4ee9ee8bae8bc5565d498c28dd9c9baf574a9419744897391006382a6" \
    "f127ab1d9ac2d8c0a598726b"
#define ALICE_PUBLIC                                                                           \
    "9b08f7cc31b7e3e67d22d5aea121074a273bd2b83de09c63faa73d2c22c5d9bbc836647241d953d40c5b12da" \
    "88120d53177f80e532c41fa0"
#define BOB_PUBLIC                                                                             \
    "3eb7a829b0cd20f5bcfc0b599b6feccf6da4627107bdb0d4f345b43027d8b972fc3e34fb4232a13ca706dcb5" \
    "7aec3dae07bdc1c67bf33609"
#define SHARED                                                                                 \
    "07fff4181ac6cc95ec1c16a94a0f74d12da232ce40a77552281d282bb60c0b56fd2464c335543936521c2440" \
    "3085d59a449a5037514a879d"

/* RFC 8032, section 7.4, "1 octet". */
#define ED_PRIVATE                                                                             \
    "c4eab05d357007c632f3dbb48489924d552b08fe0c353a0d4a1f00acda2c463afbea67c5e8d2877c5e3bc397" \
    "a659949ef8021e954e0a12274e"
#define ED_PUBLIC                                                                              \
    "43ba28f430cdff456ae531545f7ecd0ac834a55d9358c0372bfa0c6c6798c0866aea01eb00742802b8438ea4" \
    "cb82169c235160627b4c3a9480"
#define ED_SIGNATURE                                                                           \
    "26b8f91727bd62897af15e41eb43c377efb9c610d48f2335cb0bd0087810f4352541b143c4b981b7e18f62de" \
    "8ccdf633fc1bf037ab7cd779805e0dbcc0aae1cbcee1afb2e027df36bc04dcecbf154336c19f0af7e0a64729" \
    "05e799f1953d2a0ff3348ab21aa4adafd1d234441cf807c03a00"

static size_t hex(uint8_t *out, size_t room, const char *text)
{
    size_t len = 0;
    check(OPENSSL_hexstr2buf_ex(out, room, &len, text, '\0') == 1, "hexadecimal");
    return len;
}

static EVP_PKEY *private_key(int type, const char *text)
{
    uint8_t raw[57];
    return EVP_PKEY_new_raw_private_key(type, NULL, raw, hex(raw, sizeof(raw), text));
}

static void x448(void)
{
    uint8_t raw[57], want[57], out[57];
    size_t len = sizeof(out);
    EVP_PKEY *alice = private_key(EVP_PKEY_X448, ALICE);
    EVP_PKEY *bob =
        EVP_PKEY_new_raw_public_key(EVP_PKEY_X448, NULL, raw, hex(raw, sizeof(raw), BOB_PUBLIC));
    check(EVP_PKEY_get_bits(alice) == 448 && EVP_PKEY_get_security_bits(alice) == 224 &&
              EVP_PKEY_get_size(alice) == 56 && EVP_PKEY_is_a(alice, "1.3.101.111"),
          "numbers");
    check(EVP_PKEY_get_raw_public_key(alice, out, &len) == 1 && len == 56, "public key");
    hex(want, sizeof(want), ALICE_PUBLIC);
    check_bytes("public key", out, want, 56);
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(alice, NULL);
    check(EVP_PKEY_derive_init(ctx) == 1 && EVP_PKEY_derive_set_peer(ctx, bob) == 1 &&
              EVP_PKEY_derive(ctx, out, &len) == 1 && len == 56,
          "derive");
    hex(want, sizeof(want), SHARED);
    check_bytes("secret", out, want, 56);
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_free(alice);
    EVP_PKEY_free(bob);
}

static void ed448(void)
{
    uint8_t sig[114], want[114], raw[57];
    size_t len = sizeof(sig);
    EVP_PKEY *key = private_key(EVP_PKEY_ED448, ED_PRIVATE);
    EVP_PKEY *public =
        EVP_PKEY_new_raw_public_key(EVP_PKEY_ED448, NULL, raw, hex(raw, sizeof(raw), ED_PUBLIC));
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    check(EVP_PKEY_eq(key, public) == 1, "the same public key");
    check(EVP_DigestSignInit(ctx, NULL, NULL, NULL, key) == 1 &&
              EVP_DigestSign(ctx, sig, &len, (const uint8_t *)"\3", 1) == 1 && len == 114,
          "sign");
    hex(want, sizeof(want), ED_SIGNATURE);
    check_bytes("signature", sig, want, 114);
    uint8_t id[16];
    OSSL_PARAM get[] = {OSSL_PARAM_construct_octet_string("algorithm-id", id, sizeof(id)),
                        OSSL_PARAM_END};
    check(EVP_PKEY_CTX_get_params(EVP_MD_CTX_get_pkey_ctx(ctx), get) == 1 &&
              get[0].return_size == 7 && memcmp(id, "\x30\5\6\3\x2b\x65\x71", 7) == 0,
          "algorithm-id");
    EVP_MD_CTX_reset(ctx);
    check(EVP_DigestVerifyInit(ctx, NULL, NULL, NULL, public) == 1 &&
              EVP_DigestVerify(ctx, sig, len, (const uint8_t *)"\3", 1) == 1 &&
              EVP_DigestVerify(ctx, sig, len, (const uint8_t *)"\4", 1) == 0 &&
              EVP_DigestVerify(ctx, sig, len - 1, (const uint8_t *)"\3", 1) == 0,
          "verify");
    EVP_MD_CTX_free(ctx);
    EVP_PKEY_free(key);
    EVP_PKEY_free(public);
}

/* As `openssl pkey -text` gives it. */
static void printed(void)
{
    static const char *const want = "  X448 Private-Key:\n"
                                    "  priv:\n"
                                    "      9a:8f:49:25:d1:51:9f:57:75:cf:46:b0:4b:58:00:\n"
                                    "      d4:ee:9e:e8:ba:e8:bc:55:65:d4:98:c2:8d:d9:c9:\n"
                                    "      ba:f5:74:a9:41:97:44:89:73:91:00:63:82:a6:f1:\n"
                                    "      27:ab:1d:9a:c2:d8:c0:a5:98:72:6b\n"
                                    "  pub:\n";
    EVP_PKEY *key = private_key(EVP_PKEY_X448, ALICE);
    BIO *out = BIO_new(BIO_s_mem());
    char *text = NULL;
    check(key->row->coding->print(out, key->key, OSSL_KEYMGMT_SELECT_KEYPAIR, 2), "private");
    long len = BIO_get_mem_data(out, &text);
    check(len > 400 && strncmp(text, want, strlen(want)) == 0, "its text");
    BIO_free(out);
    out = BIO_new(BIO_s_mem());
    check(key->row->coding->print(out, key->key, OSSL_KEYMGMT_SELECT_PUBLIC_KEY, 0), "public");
    len = BIO_get_mem_data(out, &text);
    check(len > 100 && strncmp(text, "X448 Public-Key:\npub:\n    9b:08:", 31) == 0, "its text");
    BIO_free(out);
    EVP_PKEY_free(key);
}

void test_pkey_ecx448(void)
{
    check_context("pkey x448, ed448");
    x448();
    ed448();
    printed();
}
