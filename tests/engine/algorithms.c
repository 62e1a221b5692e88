/* Engines with digests and ciphers: one that is named, and the default one. */
#include <openssl/bio.h>
#include <openssl/engine.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/rsa.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

static int begun, ended;

static int my_init(ENGINE *e)
{
    (void)e;
    begun++;
    return 1;
}

static int my_finish(ENGINE *e)
{
    (void)e;
    ended++;
    return 1;
}

static ENGINE *make(void)
{
    ENGINE *e = ENGINE_new();
    check(e != NULL && ENGINE_set_id(e, "algorithms") == 1 && ENGINE_set_name(e, "a") == 1 &&
              ENGINE_set_init_function(e, my_init) == 1 &&
              ENGINE_set_finish_function(e, my_finish) == 1,
          "made");
    begun = ended = 0;
    return e;
}

static int first_reason(void)
{
    int r = ERR_GET_REASON(ERR_peek_error());
    ERR_clear_error();
    return r;
}

/* ---- Digests: what is hashed is how many bytes there were ---- */

static EVP_MD *digest;
static int digests_begun;

static int md_init(EVP_MD_CTX *ctx)
{
    digests_begun++;
    *(size_t *)EVP_MD_CTX_get0_md_data(ctx) = 0;
    return 1;
}

static int md_update(EVP_MD_CTX *ctx, const void *data, size_t len)
{
    (void)data;
    *(size_t *)EVP_MD_CTX_get0_md_data(ctx) += len;
    return 1;
}

static int md_final(EVP_MD_CTX *ctx, unsigned char *out)
{
    memset(out, (int)*(size_t *)EVP_MD_CTX_get0_md_data(ctx), 32);
    return 1;
}

static EVP_MD *make_digest(void)
{
    EVP_MD *md = EVP_MD_meth_new(NID_sha256, NID_sha256WithRSAEncryption);
    check(md != NULL && EVP_MD_meth_set_result_size(md, 32) == 1 &&
              EVP_MD_meth_set_input_blocksize(md, 64) == 1 &&
              EVP_MD_meth_set_app_datasize(md, sizeof(size_t)) == 1 &&
              EVP_MD_meth_set_init(md, md_init) == 1 &&
              EVP_MD_meth_set_update(md, md_update) == 1 &&
              EVP_MD_meth_set_final(md, md_final) == 1,
          "a digest");
    return md;
}

/* It names SHA-1 too, which it hasn't got. */
static int digests(ENGINE *e, const EVP_MD **md, const int **nids, int nid)
{
    static const int all[] = {NID_sha256, NID_sha1};
    (void)e;
    if (md == NULL) {
        *nids = all;
        return 2;
    }
    *md = nid == NID_sha256 ? digest : NULL;
    return *md != NULL;
}

/* Three bytes by it: what the hash begins with; -1 if it can't be had. */
static int hashed(EVP_MD_CTX *ctx, const EVP_MD *md, ENGINE *e)
{
    unsigned char out[EVP_MAX_MD_SIZE];
    unsigned len = 0;
    if (!EVP_DigestInit_ex(ctx, md, e) || !EVP_DigestUpdate(ctx, "abc", 3) ||
        !EVP_DigestFinal_ex(ctx, out, &len))
        return -1;
    check(md == NULL || len == (unsigned)EVP_MD_get_size(md), "its length");
    return out[0];
}

enum { SHA256_ABC = 0xba, SHA1_ABC = 0xa9, SHA512_ABC = 0xdd, MINE = 3 };

static void check_named_digest(ENGINE *e)
{
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    check(hashed(ctx, NULL, e) == -1 && first_reason() == EVP_R_NO_DIGEST_SET, "none");
    check(hashed(ctx, EVP_sha1(), e) == -1 && first_reason() == ENGINE_R_UNIMPLEMENTED_DIGEST,
          "one that it hasn't got");
    check(begun == ended, "and nothing held");
    check(hashed(ctx, EVP_sha256(), e) == MINE && EVP_MD_CTX_get0_md(ctx) == EVP_sha256() &&
              EVP_MD_CTX_get0_md_data(ctx) != NULL && begun == ended + 1,
          "the one that it has");
    check(hashed(ctx, NULL, NULL) == MINE && hashed(ctx, EVP_sha256(), NULL) == MINE,
          "which the context keeps");
    check(hashed(ctx, EVP_sha512(), NULL) == SHA512_ABC && begun == ended, "another one");
    check(hashed(ctx, EVP_sha256(), NULL) == SHA256_ABC, "the library's");
    check(hashed(ctx, digest, e) == MINE && begun == ended + 1, "by the engine's own object");
    EVP_MD_CTX *copy = EVP_MD_CTX_new();
    check(EVP_DigestInit_ex(ctx, EVP_sha256(), e) && EVP_DigestUpdate(ctx, "abcd", 4) &&
              EVP_MD_CTX_copy_ex(copy, ctx),
          "a copy");
    EVP_MD_CTX_free(ctx);
    unsigned char out[EVP_MAX_MD_SIZE] = {0};
    check(begun == ended + 1 && EVP_DigestUpdate(copy, "ef", 2) &&
              EVP_DigestFinal_ex(copy, out, NULL) && out[0] == 6 && out[31] == 6,
          "goes on alone");
    EVP_MD_CTX_free(copy);
    check(begun == ended, "ended with it");
    check(EVP_Digest("abc", 3, out, NULL, EVP_sha256(), e) == 1 && out[0] == MINE &&
              EVP_Digest("abc", 3, out, NULL, EVP_sha1(), e) == 0 && begun == ended,
          "in one go");
    ERR_clear_error();
}

/* Signed by the default one's digest, verified by it, and not by the library's. */
static void check_signature(ENGINE *e)
{
    unsigned char sig[256];
    size_t len = sizeof(sig);
    EVP_PKEY *key = EVP_RSA_gen(1024);
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    check(EVP_DigestSignInit(ctx, NULL, EVP_sha256(), NULL, key) == 1 &&
              EVP_DigestSign(ctx, sig, &len, (const unsigned char *)"abc", 3) == 1,
          "signed");
    EVP_MD_CTX_reset(ctx);
    check(EVP_DigestVerifyInit(ctx, NULL, EVP_sha256(), NULL, key) == 1 &&
              EVP_DigestVerify(ctx, sig, len, (const unsigned char *)"xyz", 3) == 1,
          "verified: the length alone counts");
    EVP_MD_CTX_reset(ctx);
    ENGINE_unregister_digests(e);
    check(EVP_DigestVerifyInit(ctx, NULL, EVP_sha256(), NULL, key) == 1 &&
              EVP_DigestVerify(ctx, sig, len, (const unsigned char *)"abc", 3) != 1,
          "not what SHA-256 signs");
    EVP_MD_CTX_free(ctx);
    EVP_PKEY_free(key);
    ERR_clear_error();
}

static void check_default_digest(ENGINE *e)
{
    unsigned char out[EVP_MAX_MD_SIZE];
    size_t len;
    EVP_MD *fetched = EVP_MD_fetch(NULL, "SHA256", NULL);
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    check(hashed(ctx, EVP_sha256(), NULL) == MINE && EVP_MD_CTX_get0_md(ctx) == EVP_sha256(),
          "by default");
    check(hashed(ctx, fetched, NULL) == MINE, "a fetched one");
    check(hashed(ctx, EVP_sha1(), NULL) == SHA1_ABC || first_reason() > 0, "SHA-1");
    check(hashed(ctx, EVP_sha512(), NULL) == SHA512_ABC, "others are the library's");
    check(EVP_DigestInit(ctx, EVP_sha256()) == 1 && EVP_DigestUpdate(ctx, "abc", 3) == 1 &&
              EVP_DigestFinal(ctx, out, NULL) == 1 && out[0] == MINE,
          "EVP_DigestInit");
    check(EVP_Digest("abc", 3, out, NULL, EVP_sha256(), NULL) == 1 && out[0] == MINE, "EVP_Digest");
    check(EVP_Q_digest(NULL, "SHA256", NULL, "abc", 3, out, &len) == 1 && out[0] == MINE,
          "EVP_Q_digest");
    EVP_MD_CTX_free(ctx);
    EVP_MD_free(fetched);
    BIO *b = BIO_new(BIO_f_md()), *null = BIO_new(BIO_s_null());
    check(BIO_set_md(b, EVP_sha256()) == 1 && BIO_push(b, null) == b &&
              BIO_write(b, "abc", 3) == 3 && BIO_gets(b, (char *)out, 32) == 32 && out[0] == MINE,
          "BIO_f_md");
    BIO_free_all(b);
    check_signature(e);
}

void test_engine_digests(void)
{
    check_context("engine/digests");
    ENGINE *e = make(), *told;
    digest = make_digest();
    check(ENGINE_set_digests(e, digests) == 1, "its digests");
    check_named_digest(e);
    check(ENGINE_register_digests(e) == 1 && begun == ended, "registered, not begun");
    told = ENGINE_get_digest_engine(NID_sha256);
    check(told == e && ENGINE_get_digest_engine(NID_sha512) == NULL, "told");
    ENGINE_finish(told);
    check_default_digest(e);
    check(begun == ended && ENGINE_get_digest_engine(NID_sha256) == NULL, "no longer");
    digests_begun = 0;
    check(ENGINE_set_default_string(e, "DIGESTS") == 1 && begun == ended + 1, "the default one");
    check_default_digest(e);
    check(begun == ended && digests_begun > 0, "no longer");
    check(ENGINE_set_default(e, ENGINE_METHOD_ALL) == 1, "of all that it has");
    told = ENGINE_get_digest_engine(NID_sha256);
    check(told == e, "its digests");
    ENGINE_finish(told);
    ENGINE_unregister_digests(e);
    ENGINE_free(e);
    check(begun == ended, "all ended");
    EVP_MD_meth_free(digest);
}

/* ---- Ciphers: each byte xored with another one ---- */

static EVP_CIPHER *cipher;

static int cipher_init(EVP_CIPHER_CTX *ctx, const unsigned char *key, const unsigned char *iv,
                       int enc)
{
    (void)iv, (void)enc;
    *(unsigned char *)EVP_CIPHER_CTX_get_cipher_data(ctx) = key[0];
    return 1;
}

static int cipher_run(EVP_CIPHER_CTX *ctx, unsigned char *out, const unsigned char *in, size_t len)
{
    for (size_t i = 0; i < len; i++)
        out[i] = in[i] ^ *(unsigned char *)EVP_CIPHER_CTX_get_cipher_data(ctx);
    return 1;
}

static EVP_CIPHER *make_cipher(void)
{
    EVP_CIPHER *c = EVP_CIPHER_meth_new(NID_aes_128_cbc, 16, 16);
    check(c != NULL && EVP_CIPHER_meth_set_iv_length(c, 16) == 1 &&
              EVP_CIPHER_meth_set_flags(c, EVP_CIPH_CBC_MODE) == 1 &&
              EVP_CIPHER_meth_set_init(c, cipher_init) == 1 &&
              EVP_CIPHER_meth_set_do_cipher(c, cipher_run) == 1 &&
              EVP_CIPHER_meth_set_impl_ctx_size(c, 1) == 1,
          "a cipher");
    return c;
}

static int ciphers(ENGINE *e, const EVP_CIPHER **c, const int **nids, int nid)
{
    static const int all[] = {NID_aes_128_cbc};
    (void)e;
    if (c == NULL) {
        *nids = all;
        return 1;
    }
    *c = nid == NID_aes_128_cbc ? cipher : NULL;
    return *c != NULL;
}

/* What the first of 16 zero bytes becomes; -1 if nothing. */
static int encrypted(EVP_CIPHER_CTX *ctx, const EVP_CIPHER *c, ENGINE *e)
{
    static const unsigned char key[32] = {0x42}, zeros[16];
    unsigned char out[48] = {0};
    int len = 0;
    if (!EVP_CipherInit_ex(ctx, c, e, key, zeros, 1) ||
        !EVP_CipherUpdate(ctx, out, &len, zeros, 16) || len != 16)
        return -1;
    return out[0];
}

enum { XORED = 0x42 };

static void check_named_cipher(ENGINE *e, int aes)
{
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
    check(encrypted(ctx, NULL, e) == -1 && first_reason() == EVP_R_NO_CIPHER_SET, "none");
    check(encrypted(ctx, EVP_aes_256_cbc(), e) == -1 &&
              first_reason() == ENGINE_R_UNIMPLEMENTED_CIPHER,
          "one that it hasn't got");
#ifndef ASSAY_TWIN /* 3.0 doesn't end an engine that contexts of ciphers began */
    check(begun == ended, "and nothing held");
#endif
    check(encrypted(ctx, EVP_aes_128_cbc(), e) == XORED &&
              EVP_CIPHER_CTX_get0_cipher(ctx) == cipher,
          "the one that it has");
    check(encrypted(ctx, NULL, NULL) == XORED && encrypted(ctx, EVP_aes_128_cbc(), NULL) == XORED,
          "which the context keeps");
    EVP_CIPHER_CTX *copy = EVP_CIPHER_CTX_new();
    check(EVP_CIPHER_CTX_copy(copy, ctx) == 1, "a copy");
    check(encrypted(ctx, EVP_aes_128_ctr(), NULL) >= 0 && EVP_CIPHER_CTX_get0_cipher(ctx) != cipher,
          "another one");
    check(encrypted(ctx, EVP_aes_128_cbc(), NULL) == aes, "the library's");
    EVP_CIPHER_CTX_free(ctx);
    check(encrypted(copy, NULL, NULL) == XORED, "goes on alone");
    EVP_CIPHER_CTX_free(copy);
#ifndef ASSAY_TWIN
    check(begun == ended, "ended with it");
#endif
}

static void check_default_cipher(int aes)
{
    EVP_CIPHER *fetched = EVP_CIPHER_fetch(NULL, "AES-128-CBC", NULL);
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
    static const unsigned char key[16] = {0x42};
    unsigned char out[16] = {0};
    int len;
    check(encrypted(ctx, EVP_aes_128_cbc(), NULL) == XORED, "by default");
    check(EVP_CIPHER_CTX_reset(ctx) == 1 && encrypted(ctx, fetched, NULL) == XORED,
          "a fetched one");
    check(encrypted(ctx, EVP_aes_128_ecb(), NULL) == aes, "others are the library's");
    check(EVP_EncryptInit(ctx, EVP_aes_128_cbc(), key, key) == 1 &&
              EVP_EncryptUpdate(ctx, out, &len, out, 16) == 1 && out[0] == XORED,
          "EVP_EncryptInit");
    EVP_CIPHER_CTX_free(ctx);
    EVP_CIPHER_free(fetched);
}

void test_engine_ciphers(void)
{
    check_context("engine/ciphers");
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
    int aes = encrypted(ctx, EVP_aes_128_cbc(), NULL);
    EVP_CIPHER_CTX_free(ctx);
    check(aes >= 0 && aes != XORED, "AES");
    ENGINE *e = make(), *told;
    cipher = make_cipher();
    check(ENGINE_set_ciphers(e, ciphers) == 1, "its ciphers");
    check_named_cipher(e, aes);
    check(ENGINE_register_ciphers(e) == 1, "registered");
    told = ENGINE_get_cipher_engine(NID_aes_128_cbc);
    check(told == e && ENGINE_get_cipher_engine(NID_aes_128_ecb) == NULL, "told");
    ENGINE_finish(told);
    check_default_cipher(aes);
    ENGINE_unregister_ciphers(e);
    check(ENGINE_get_cipher_engine(NID_aes_128_cbc) == NULL, "no longer");
    check(ENGINE_set_default_ciphers(e) == 1, "the default one");
    check_default_cipher(aes);
    ENGINE_unregister_ciphers(e);
#ifndef ASSAY_TWIN
    check(begun == ended, "all ended");
    ENGINE_free(e);
#endif
    EVP_CIPHER_meth_free(cipher);
}
