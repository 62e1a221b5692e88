/* The algorithms of the tests' own provider at work. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/provider.h>
#include <openssl/rand.h>
#include <string.h>

#include "tests/check.h"
#include "tests/provider/foreign.h"
#include "tests/suite.h"

static OSSL_LIB_CTX *ctx;
static OSSL_PROVIDER *prov, *other;

static void begin(void)
{
    ctx = OSSL_LIB_CTX_new();
    OSSL_PROVIDER_add_builtin(ctx, "foreign", foreign_init);
    prov = OSSL_PROVIDER_load(ctx, "foreign");
    other = OSSL_PROVIDER_load(ctx, "default");
}

static void end(void)
{
    OSSL_PROVIDER_unload(prov);
    OSSL_PROVIDER_unload(other);
    OSSL_LIB_CTX_free(ctx);
    ERR_clear_error();
}

/* The last error is the provider's, of that reason. */
static void its_error(int reason)
{
    unsigned long e = ERR_peek_last_error();
    check(ERR_GET_REASON(e) == reason && ERR_GET_LIB(e) >= ERR_LIB_USER &&
              strcmp(ERR_lib_error_string(e), "foreign") == 0,
          "its error: %lx", e);
    ERR_clear_error();
}

static int counted;

static void count(const char *name, void *arg)
{
    (void)name, (void)arg;
    counted++;
}

/* ---- Digests ---- */

static void count_md(EVP_MD *md, void *arg)
{
    (void)arg;
    counted += EVP_MD_get0_provider(md) == prov;
}

static void digest_object(EVP_MD *md)
{
    size_t size = 0;
    OSSL_PARAM params[] = {OSSL_PARAM_construct_size_t(OSSL_DIGEST_PARAM_SIZE, &size),
                           OSSL_PARAM_END};
    check(strcmp(EVP_MD_get0_name(md), "FOREIGN-SUM") == 0, "name");
    check(strcmp(EVP_MD_get0_description(md), "A sum") == 0, "description");
    check(EVP_MD_is_a(md, "foreignsum") == 1 && EVP_MD_is_a(md, "SHA256") == 0, "is");
    check(EVP_MD_get_type(md) == 0 && EVP_MD_get_pkey_type(md) == 0, "no number");
    check(EVP_MD_get_size(md) == 4 && EVP_MD_get_block_size(md) == 16, "sizes");
    check(EVP_MD_get_flags(md) == EVP_MD_FLAG_XOF, "flags");
    check(EVP_MD_get_params(md, params) == 1 && size == 4, "parameters");
    check(OSSL_PARAM_locate_const(EVP_MD_gettable_params(md), OSSL_DIGEST_PARAM_XOF) != NULL &&
              OSSL_PARAM_locate_const(EVP_MD_settable_ctx_params(md), OSSL_DIGEST_PARAM_XOFLEN) !=
                  NULL &&
              OSSL_PARAM_locate_const(EVP_MD_gettable_ctx_params(md), "sum") != NULL,
          "described");
    counted = 0;
    EVP_MD_names_do_all(md, count, NULL);
    check(counted == 3, "%d names", counted);
    counted = 0;
    EVP_MD_do_all_provided(ctx, count_md, NULL);
    check(counted == 2, "%d of them", counted);
}

static void digest_context(EVP_MD_CTX *c, EVP_MD *md)
{
    unsigned char out[EVP_MAX_MD_SIZE];
    unsigned len = 0;
    uint64_t sum = 0;
    size_t three = 3, nine = 9;
    OSSL_PARAM get[] = {OSSL_PARAM_construct_uint64("sum", &sum), OSSL_PARAM_END};
    const OSSL_PARAM good[] = {OSSL_PARAM_construct_size_t(OSSL_DIGEST_PARAM_XOFLEN, &three),
                               OSSL_PARAM_END};
    const OSSL_PARAM bad[] = {OSSL_PARAM_construct_size_t(OSSL_DIGEST_PARAM_XOFLEN, &nine),
                              OSSL_PARAM_END};
    check(EVP_DigestInit_ex2(c, md, NULL) == 1 && EVP_DigestUpdate(c, "abc", 3) == 1, "begun");
    check(EVP_MD_CTX_get_params(c, get) == 1 && sum == 294, "so far");
    EVP_MD_CTX *copy = EVP_MD_CTX_new();
    check(EVP_MD_CTX_copy_ex(copy, c) == 1 && EVP_DigestUpdate(copy, "\1", 1) == 1, "copied");
    check(EVP_DigestFinal_ex(copy, out, &len) == 1 && len == 4 && memcmp(out, "\x27\1\0\0", 4) == 0,
          "the copy's");
    EVP_MD_CTX_free(copy);
    check(EVP_DigestFinal_ex(c, out, &len) == 1 && len == 4 && memcmp(out, "\x26\1\0\0", 4) == 0,
          "the sum");
    check(EVP_MD_CTX_get0_md(c) == md && EVP_MD_CTX_get_size(c) == 4, "its digest");
    check(EVP_DigestInit_ex2(c, NULL, good) == 1 && EVP_DigestUpdate(c, "abc", 3) == 1 &&
              EVP_DigestFinal_ex(c, out, &len) == 1 && len == 3,
          "shorter: %u", len);
    check(EVP_DigestInit_ex2(c, NULL, NULL) == 1 && EVP_DigestUpdate(c, "abc", 3) == 1 &&
              EVP_DigestFinalXOF(c, out, 8) == 1 && memcmp(out, "\x26\1\0\0\0\0\0\0", 8) == 0,
          "longer");
    check(EVP_DigestInit_ex2(c, md, bad) == 0, "too long");
    its_error(FOREIGN_BAD_LENGTH);
    check(EVP_DigestInit_ex2(c, EVP_sha256(), NULL) == 1 && EVP_DigestUpdate(c, "abc", 3) == 1 &&
              EVP_DigestFinal_ex(c, out, &len) == 1 && len == 32 && out[0] == 0xba,
          "another digest");
    check(EVP_DigestInit_ex(c, md, NULL) == 1 && EVP_DigestUpdate(c, "abc", 3) == 1 &&
              EVP_DigestFinal(c, out, &len) == 1 && memcmp(out, "\x26\1\0\0", 4) == 0,
          "and back");
}

/* The provider's digest of the message, to be signed by the library's key. */
static void sign(void)
{
    size_t len = 0;
    EVP_PKEY *pkey = EVP_PKEY_Q_keygen(ctx, NULL, "EC", "P-256");
    EVP_MD *md = EVP_MD_fetch(ctx, "SHA256", "provider=foreign");
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    check(EVP_MD_get0_provider(md) == prov, "the provider's");
    check(EVP_DigestSignInit(c, NULL, md, NULL, pkey) == 1 &&
              EVP_DigestSignUpdate(c, "abc", 3) == 1,
          "begun");
    check(EVP_DigestSignFinal(c, NULL, &len) == 1 && len > 64, "how much");
    EVP_MD_CTX_free(c);
    EVP_MD_free(md);
    EVP_PKEY_free(pkey);
}

void test_provider_digest(void)
{
    unsigned char out[EVP_MAX_MD_SIZE];
    size_t len = 0;
    begin();
    EVP_MD *md = EVP_MD_fetch(ctx, "FOREIGN-SUM", NULL);
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    digest_object(md);
    digest_context(c, md);
    sign();
    check(EVP_Q_digest(ctx, "FOREIGN-SUM", NULL, "abc", 3, out, &len) == 1 && len == 4 &&
              memcmp(out, "\x26\1\0\0", 4) == 0,
          "at once");
    check(EVP_DigestInit_ex(c, md, NULL) == 1, "begun");
    EVP_MD_free(md);
    check(EVP_DigestUpdate(c, "abc", 3) == 1 && EVP_DigestFinal_ex(c, out, NULL) == 1,
          "the context holds it");
    EVP_MD_CTX_free(c);
    end();
}

/* ---- Ciphers ---- */

static const unsigned char key[] = "\1\2\3\4\5\6\7\10", iv[] = "\0\1";

static void cipher_object(EVP_CIPHER *cipher)
{
    check(strcmp(EVP_CIPHER_get0_name(cipher), "FOREIGN-MIX") == 0 &&
              strcmp(EVP_CIPHER_get0_description(cipher), "A mixer") == 0 &&
              EVP_CIPHER_get0_provider(cipher) == prov && EVP_CIPHER_is_a(cipher, "foreignmix"),
          "names");
    check(EVP_CIPHER_get_block_size(cipher) == 4 && EVP_CIPHER_get_key_length(cipher) == 8 &&
              EVP_CIPHER_get_iv_length(cipher) == 2 &&
              EVP_CIPHER_get_mode(cipher) == EVP_CIPH_CBC_MODE &&
              (EVP_CIPHER_get_flags(cipher) & EVP_CIPH_FLAG_AEAD_CIPHER) != 0,
          "facts");
    check(OSSL_PARAM_locate_const(EVP_CIPHER_settable_ctx_params(cipher),
                                  OSSL_CIPHER_PARAM_PADDING) != NULL,
          "described");
}

static void cipher_context(EVP_CIPHER_CTX *c)
{
    unsigned char out[32], back[32], tag = 0x5a;
    int n = 0, more = 0;
    check(EVP_EncryptUpdate(c, out, &n, (const unsigned char *)"sixteen", 7) == 1 && n == 4,
          "a block: %d", n);
    EVP_CIPHER_CTX *copy = EVP_CIPHER_CTX_new();
    check(EVP_CIPHER_CTX_copy(copy, c) == 1, "copied");
    check(EVP_EncryptFinal_ex(c, out + 4, &more) == 1 && more == 3, "the rest: %d", more);
    check(EVP_EncryptFinal_ex(copy, back + 4, &more) == 1 && more == 3 &&
              memcmp(out + 4, back + 4, 3) == 0,
          "the copy's");
    EVP_CIPHER_CTX_free(copy);
    check(EVP_DecryptInit_ex2(c, NULL, NULL, iv, NULL) == 1 &&
              EVP_DecryptUpdate(c, back, &n, out, 7) == 1 &&
              EVP_DecryptFinal_ex(c, back + n, &more) == 1 && n + more == 7 &&
              memcmp(back, "sixteen", 7) == 0,
          "and back");
    check(EVP_CIPHER_CTX_set_padding(c, 0) == 1 && EVP_EncryptInit_ex2(c, NULL, key, iv, NULL) == 1,
          "begun without padding");
    check(EVP_EncryptUpdate(c, out, &n, key, 5) == 1 && EVP_EncryptFinal_ex(c, out, &n) == 0,
          "not whole blocks");
    its_error(FOREIGN_NOT_NOW);
    check(EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_TAG, 1, &tag) == 1, "a tag");
    tag = 0;
    check(EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_GET_TAG, 1, &tag) == 1 && tag == 0x5a, "it is");
    check(EVP_CIPHER_CTX_set_key_length(c, 4) == 1 && EVP_CIPHER_CTX_get_key_length(c) == 4,
          "a shorter key");
    check(EVP_CIPHER_CTX_set_key_length(c, 9) <= 0, "a longer one");
    its_error(FOREIGN_BAD_LENGTH);
}

void test_provider_cipher(void)
{
    begin();
    EVP_CIPHER *cipher = EVP_CIPHER_fetch(ctx, "FOREIGNMIX", "provider=foreign");
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
    cipher_object(cipher);
    check(EVP_EncryptInit_ex2(c, cipher, key, iv, NULL) == 1, "begun");
    EVP_CIPHER_free(cipher);
    cipher_context(c);
    EVP_CIPHER_CTX_free(c);
    check(EVP_CIPHER_fetch(ctx, "FOREIGN-LESS", NULL) == NULL, "without its functions");
    cipher = EVP_CIPHER_fetch(ctx, "AES-128-CBC", NULL);
    check(cipher != NULL &&
              strcmp(OSSL_PROVIDER_get0_name(EVP_CIPHER_get0_provider(cipher)), "default") == 0,
          "another's");
    EVP_CIPHER_free(cipher);
    end();
}

/* ---- MACs ---- */

void test_provider_mac(void)
{
    unsigned char out[4];
    size_t len = 0;
    begin();
    EVP_MAC *mac = EVP_MAC_fetch(ctx, "foreignmac", NULL);
    check(EVP_MAC_get0_provider(mac) == prov && EVP_MAC_is_a(mac, "FOREIGN-MAC") &&
              strcmp(EVP_MAC_get0_description(mac), "A MAC") == 0,
          "fetched");
    EVP_MAC_CTX *c = EVP_MAC_CTX_new(mac);
    EVP_MAC_free(mac);
    check(EVP_MAC_CTX_get_mac_size(c) == 1, "its size");
    check(EVP_MAC_init(c, (const unsigned char *)"\1", 1, NULL) == 1 &&
              EVP_MAC_update(c, (const unsigned char *)"\2\3", 2) == 1,
          "begun");
    EVP_MAC_CTX *copy = EVP_MAC_CTX_dup(c);
    check(EVP_MAC_final(c, NULL, &len, 0) == 1 && len == 1, "how much");
    check(EVP_MAC_final(c, out, &len, 0) == 0, "no room");
    check(EVP_MAC_final(c, out, &len, sizeof(out)) == 1 && len == 1 && out[0] == 6, "the sum");
    check(EVP_MAC_update(copy, (const unsigned char *)"\4", 1) == 1 &&
              EVP_MAC_final(copy, out, &len, 1) == 1 && out[0] == 10,
          "the copy's");
    EVP_MAC_CTX_free(copy);
    OSSL_PARAM bad[] = {OSSL_PARAM_construct_octet_string(OSSL_MAC_PARAM_KEY, out, 2),
                        OSSL_PARAM_END};
    check(EVP_MAC_CTX_set_params(c, bad) == 0, "a bad key");
    its_error(FOREIGN_BAD_LENGTH);
    EVP_MAC_CTX_free(c);
    check(EVP_Q_mac(ctx, "FOREIGN-MAC", NULL, NULL, NULL, "\1", 1, (const unsigned char *)"\2", 1,
                    out, sizeof(out), &len) == out &&
              len == 1 && out[0] == 3,
          "at once");
    check(EVP_MAC_fetch(ctx, "FOREIGN-LESS", NULL) == NULL, "without its functions");
    end();
}

/* ---- Key derivation ---- */

void test_provider_kdf(void)
{
    unsigned char out[4], secret = 5;
    begin();
    OSSL_PARAM params[] = {OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, &secret, 1),
                           OSSL_PARAM_END};
    EVP_KDF *kdf = EVP_KDF_fetch(ctx, "FOREIGN-KDF", NULL);
    check(EVP_KDF_get0_provider(kdf) == prov && EVP_KDF_is_a(kdf, "foreignkdf"), "fetched");
    EVP_KDF_CTX *c = EVP_KDF_CTX_new(kdf);
    EVP_KDF_free(kdf);
    check(EVP_KDF_CTX_get_kdf_size(c) == 1, "its size");
    check(EVP_KDF_derive(c, out, 4, params) == 1 && memcmp(out, "\5\6\7\10", 4) == 0, "derived");
    EVP_KDF_CTX *copy = EVP_KDF_CTX_dup(c);
    EVP_KDF_CTX_reset(c);
    check(EVP_KDF_derive(c, out, 2, NULL) == 1 && memcmp(out, "\0\1", 2) == 0, "anew");
    check(EVP_KDF_derive(copy, out, 2, NULL) == 1 && memcmp(out, "\5\6", 2) == 0, "the copy's");
    check(EVP_KDF_CTX_set_params(c, params) == 1 && EVP_KDF_derive(c, out, 1, NULL) == 1 &&
              out[0] == 5,
          "set");
    EVP_KDF_CTX_free(copy);
    EVP_KDF_CTX_free(c);
    check(EVP_KDF_fetch(ctx, "FOREIGN-LESS", NULL) == NULL, "without its functions");
    end();
}

/* ---- Generators ---- */

static void generator(EVP_RAND_CTX *c)
{
    unsigned char out[12];
    check(EVP_RAND_get_state(c) == EVP_RAND_STATE_UNINITIALISED, "not begun");
    check(EVP_RAND_instantiate(c, 0, 0, (const unsigned char *)"\7", 1, NULL) == 1 &&
              EVP_RAND_get_state(c) == EVP_RAND_STATE_READY && EVP_RAND_get_strength(c) == 64,
          "begun");
    check(EVP_RAND_generate(c, out, 12, 0, 0, NULL, 0) == 1 && out[0] == 7 && out[11] == 18,
          "more than it gives at once");
    check(EVP_RAND_generate(c, out, 12, 65, 0, NULL, 0) == 0, "too strong");
    ERR_clear_error();
    check(EVP_RAND_reseed(c, 0, (const unsigned char *)"\1", 1, NULL, 0) == 1 &&
              EVP_RAND_generate(c, out, 1, 0, 0, NULL, 0) == 1 && out[0] == 1,
          "seeded");
    check(EVP_RAND_enable_locking(c) == 1, "locks");
    check(EVP_RAND_verify_zeroization(c) == 0, "not zero");
    check(EVP_RAND_uninstantiate(c) == 1 && EVP_RAND_verify_zeroization(c) == 1, "ended");
}

/* The library's generator seeds the provider's, or is seeded by it. */
static void parents(void)
{
    unsigned char out[4];
    EVP_RAND *theirs = EVP_RAND_fetch(ctx, "foreignrand", NULL);
    EVP_RAND *ours = EVP_RAND_fetch(ctx, "CTR-DRBG", NULL);
    EVP_RAND_CTX *parent = EVP_RAND_CTX_new(theirs, NULL);
    OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_DRBG_PARAM_CIPHER, (char[]){"AES-128-CTR"}, 0),
        OSSL_PARAM_END};
    EVP_RAND_CTX *child = EVP_RAND_CTX_new(ours, NULL);
    check(EVP_RAND_instantiate(child, 0, 0, NULL, 0, params) == 1, "the library's");
    EVP_RAND_CTX *grandchild = EVP_RAND_CTX_new(theirs, child);
    check(EVP_RAND_instantiate(grandchild, 0, 0, NULL, 0, NULL) == 1 &&
              EVP_RAND_generate(grandchild, out, 4, 0, 0, NULL, 0) == 1 &&
              (unsigned char)(out[0] + 3) == out[3],
          "the provider's over it");
    EVP_RAND_CTX *twin = EVP_RAND_CTX_new(theirs, parent);
    check(EVP_RAND_instantiate(parent, 0, 0, (const unsigned char *)"\x21", 1, NULL) == 1 &&
              EVP_RAND_instantiate(twin, 0, 0, NULL, 0, NULL) == 1 &&
              EVP_RAND_generate(twin, out, 1, 0, 0, NULL, 0) == 1 && out[0] == 0x21,
          "one over another");
    EVP_RAND_CTX_free(twin);
    EVP_RAND_CTX_free(grandchild);
    EVP_RAND_CTX_free(child);
    EVP_RAND_CTX_free(parent);
    EVP_RAND_free(theirs);
    EVP_RAND_free(ours);
}

void test_provider_rand(void)
{
    unsigned char out[3];
    begin();
    EVP_RAND *rand = EVP_RAND_fetch(ctx, "FOREIGN-RAND", NULL);
    check(EVP_RAND_get0_provider(rand) == prov && EVP_RAND_is_a(rand, "foreignrand"), "fetched");
    EVP_RAND_CTX *c = EVP_RAND_CTX_new(rand, NULL);
    EVP_RAND_free(rand);
    generator(c);
    EVP_RAND_CTX_free(c);
    parents();
    check(EVP_RAND_fetch(ctx, "FOREIGN-LESS", NULL) == NULL, "without its functions");
    ERR_clear_error();
    check(RAND_set_DRBG_type(ctx, "FOREIGN-RAND", NULL, NULL, NULL) == 1 &&
              RAND_bytes_ex(ctx, out, 3, 0) == 1 && (unsigned char)(out[0] + 1) == out[1],
          "RAND_bytes");
    end();
}
