/* EVP ciphers: round trips, the errors that EVP_EncryptInit(3) documents, names, and the corners
 * that no comparison with another library reaches. */
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/proverr.h>
#include <openssl/provider.h>
#include <string.h>

#include "crypto/cipher/rows.h"
#include "crypto/evp/name.h"
#include "tests/check.h"
#include "tests/gen.h"
#include "tests/secret.h"
#include "tests/suite.h"

static uint8_t key[64], iv[16], text[600];

static void fill(void)
{
    struct gen g = {7};
    gen_fill(&g, 4, key, sizeof(key));
    gen_fill(&g, 4, iv, sizeof(iv));
    gen_fill(&g, 4, text, sizeof(text));
}

/* The oldest error's reason, and the queue emptied. */
static int reason(void)
{
    int r = ERR_GET_REASON(ERR_get_error());
    ERR_clear_error();
    return r;
}

static bool is_aead(const EVP_CIPHER *t)
{
    return (EVP_CIPHER_get_flags(t) & EVP_CIPH_FLAG_AEAD_CIPHER) != 0;
}

/* Encrypts or decrypts len bytes in one update; the number of bytes, or -1. */
static int crypt(EVP_CIPHER_CTX *c, const EVP_CIPHER *t, uint8_t *out, const uint8_t *in, int len,
                 uint8_t *tag, int encrypt)
{
    int n = 0, last = 0;
    int mode = EVP_CIPHER_get_mode(t);
    if (!EVP_CipherInit_ex(c, t, NULL, NULL, NULL, encrypt))
        return -1;
    if (is_aead(t) && (!encrypt || mode == EVP_CIPH_CCM_MODE) &&
        !EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_TAG, 16, encrypt ? NULL : tag))
        return -1;
    if (!EVP_CipherInit_ex(c, NULL, NULL, key, iv, encrypt))
        return -1;
    if (mode == EVP_CIPH_CCM_MODE && !EVP_CipherUpdate(c, NULL, &n, NULL, len))
        return -1;
    if (is_aead(t) && !EVP_CipherUpdate(c, NULL, &n, key, 33))
        return -1;
    if (!EVP_CipherUpdate(c, out, &n, in, len) || !EVP_CipherFinal_ex(c, out + n, &last))
        return -1;
    if (is_aead(t) && encrypt && !EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_GET_TAG, 16, tag))
        return -1;
    return n + last;
}

static void round_trip(const EVP_CIPHER *t, int len)
{
    uint8_t sealed[700], opened[700], tag[16];
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
    int n = crypt(c, t, sealed, text, len, tag, 1);
    check(n >= len, "encrypts %d bytes", len);
    int m = crypt(c, t, opened, sealed, n, tag, 0);
    check(m == len, "decrypts to %d of %d bytes", m, len);
    check_bytes("text", opened, text, (size_t)len);
    if (is_aead(t)) {
        tag[15] ^= 1;
        check(crypt(c, t, opened, sealed, n, tag, 0) == -1, "a wrong tag is refused");
        if (EVP_CIPHER_get_mode(t) == EVP_CIPH_CCM_MODE)
            for (int i = 0; i < n; i++)
                check(opened[i] == 0, "nothing of the text remains");
    } else if (EVP_CIPHER_get_mode(t) == EVP_CIPH_WRAP_MODE) {
        sealed[n - 1] ^= 1;
        check(crypt(c, t, opened, sealed, n, tag, 0) == -1, "a wrong wrapping is refused");
    }
    EVP_CIPHER_CTX_free(c);
    ERR_clear_error();
}

/* "num" can't name a part of a block's key stream that was never made: text would pass in clear. */
static void num_of_streams(void)
{
    const EVP_CIPHER *const all[] = {EVP_aes_128_ctr(), EVP_aes_128_ofb(), EVP_aes_128_cfb128()};
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
    fill();
    for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
        check(EVP_EncryptInit_ex(c, all[i], NULL, key, iv), "init");
        check(!EVP_CIPHER_CTX_set_num(c, 5) && reason() == PROV_R_FAILED_TO_GET_PARAMETER,
              "a num of 5");
        check(EVP_CIPHER_CTX_set_num(c, 0) && EVP_CIPHER_CTX_get_num(c) == 0, "a num of 0");
    }
    EVP_CIPHER_CTX_free(c);
}

void test_cipher(void)
{
    num_of_streams();
    static const int lengths[] = {16, 24, 32, 64, 160, 592};
    fill();
    for (const EVP_CIPHER *const *t = cipher_rows; *t != NULL; t++)
        for (size_t i = 0; i < sizeof(lengths) / sizeof(lengths[0]); i++) {
            check_context("%s", EVP_CIPHER_get0_name(*t));
            round_trip(*t, lengths[i]);
        }
}

void test_cipher_errors(void)
{
    uint8_t out[64];
    int n = -7;
    fill();
    check_context("cipher errors");
    ERR_clear_error();
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
    check(!EVP_EncryptInit_ex(c, NULL, NULL, key, iv) && reason() == EVP_R_NO_CIPHER_SET,
          "no cipher set");
    check(!EVP_EncryptUpdate(c, out, &n, text, -1) && reason() == EVP_R_INVALID_LENGTH && n == -7,
          "invalid length");
    EVP_EncryptInit_ex(c, EVP_aes_128_cbc(), NULL, NULL, NULL);
    check(!EVP_EncryptUpdate(c, out, &n, text, 16) && reason() == PROV_R_NO_KEY_SET, "no key set");
    check(!EVP_DecryptUpdate(c, out, &n, text, 16) && reason() == EVP_R_INVALID_OPERATION,
          "invalid operation");
    check(!EVP_EncryptUpdate(c, out, NULL, text, 16) && reason() == ERR_R_PASSED_NULL_PARAMETER,
          "passed a null parameter");
    check(!EVP_CIPHER_CTX_set_key_length(c, 24) && reason() == EVP_R_INVALID_KEY_LENGTH,
          "invalid key length");
    EVP_DecryptInit_ex(c, NULL, NULL, key, iv);
    EVP_DecryptUpdate(c, out, &n, text, 32);
    check(!EVP_DecryptFinal_ex(c, out, &n) && ERR_get_error() == 0x1C800064, "bad decrypt");
    EVP_DecryptInit_ex(c, NULL, NULL, key, iv);
    EVP_DecryptUpdate(c, out, &n, text, 31);
    check(!EVP_DecryptFinal_ex(c, out, &n) && reason() == PROV_R_WRONG_FINAL_BLOCK_LENGTH,
          "wrong final block length");
    memcpy(key + 16, key, 16);
    check(!EVP_EncryptInit_ex(c, EVP_aes_128_xts(), NULL, key, iv) &&
              reason() == PROV_R_XTS_DUPLICATED_KEYS,
          "xts duplicated keys");
    check(EVP_DecryptInit_ex(c, EVP_aes_128_xts(), NULL, key, iv), "as keys to decrypt they pass");
    EVP_EncryptInit_ex(c, EVP_aes_128_gcm(), NULL, key, iv);
    check(!EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_IVLEN, 0, NULL) &&
              reason() == PROV_R_INVALID_IV_LENGTH,
          "invalid iv length");
    EVP_EncryptUpdate(c, out, &n, text, 16);
    EVP_EncryptFinal_ex(c, out, &n);
    check(!EVP_EncryptUpdate(c, out, &n, text, 16) && reason() == PROV_R_CIPHER_OPERATION_FAILED,
          "no text after the end");
    EVP_DecryptInit_ex(c, EVP_chacha20_poly1305(), NULL, key, iv);
    EVP_DecryptUpdate(c, out, &n, text, 16);
    check(!EVP_DecryptFinal_ex(c, out, &n), "no tag given is no right tag");
    EVP_CIPHER_CTX *d = EVP_CIPHER_CTX_new();
    EVP_CIPHER_CTX_reset(c);
    check(!EVP_CIPHER_CTX_copy(d, c) && reason() == EVP_R_INPUT_NOT_INITIALIZED, "nothing to copy");
    EVP_CIPHER_CTX_free(c);
    EVP_CIPHER_CTX_free(d);
    EVP_CIPHER_CTX_free(NULL);
}

static void count(EVP_CIPHER *cipher, void *arg)
{
    check(EVP_CIPHER_is_a(cipher, EVP_CIPHER_get0_name(cipher)), "is what it is called");
    ++*(size_t *)arg;
}

static void is_fetched_by(const char *name, void *arg)
{
    EVP_CIPHER *t = EVP_CIPHER_fetch(NULL, name, NULL);
    check(t == arg, "%s names it", name);
}

static void find_listed(const EVP_CIPHER *cipher, const char *from, const char *to, void *arg)
{
    const EVP_CIPHER *found = EVP_get_cipherbyname(from);
    check(found != NULL && (cipher == NULL ? to != NULL : found == cipher), "%s is listed", from);
    ++*(size_t *)arg;
}

void test_cipher_names(void)
{
    check_context("cipher names");
    for (size_t i = 1; i < cipher_names_len; i++) {
        const char *a = cipher_names[i - 1].name, *b = cipher_names[i].name;
        check(name_compare(a, strlen(a), b) < 0, "%s stands before %s", a, b);
    }
    size_t n = 0, listed = 0, names = 0;
    OSSL_PROVIDER *standard = OSSL_PROVIDER_load(NULL, "default");
    OSSL_PROVIDER *legacy_provider = OSSL_PROVIDER_load(NULL, "legacy");
    EVP_CIPHER_do_all_provided(NULL, count, &n);
    for (const EVP_CIPHER *const *t = cipher_rows; *t != NULL; t++, names++)
        EVP_CIPHER_names_do_all(*t, is_fetched_by, (void *)(uintptr_t)*t);
    check(n == names, "all are provided");
    check(EVP_CIPHER_fetch(NULL, "aEs-256-gCm", NULL) != NULL, "case is ignored");
    check(EVP_CIPHER_fetch(NULL, "AES-128-CBC", "fips=yes") == NULL, "properties can refuse");
    check(ERR_GET_REASON(ERR_peek_error()) == ERR_R_UNSUPPORTED, "with the reason");
    ERR_clear_error();
    OSSL_PROVIDER_unload(legacy_provider);
    OSSL_PROVIDER_unload(standard);
    EVP_CIPHER_do_all_sorted(find_listed, &listed);
    size_t legacy = 0;
    while (cipher_legacy[legacy] != NULL)
        legacy++;
    check(listed > legacy, "all with a NID are listed, and aliases");
    check(EVP_CIPHER_get0_provider(cipher_rows[0]) != NULL &&
              EVP_CIPHER_get0_provider(EVP_aes_128_gcm()) == NULL,
          "what is fetched has a provider");
    check(EVP_get_cipherbyname("AES-128-WRAP-INV") == NULL, "no NID, not known by name");
    check(strcmp(EVP_CIPHER_get0_name(EVP_aes_128_gcm()), "id-aes128-GCM") == 0, "the short name");
    check(EVP_get_cipherbyname("aes-128-gcm") == EVP_aes_128_gcm(), "is the function's object");
}

/* What the legacy provider has is known by name, but can't be fetched or used before it is loaded.
 */
void test_cipher_legacy(void)
{
    check_context("the legacy provider's ciphers");
    fill();
    const EVP_CIPHER *des = EVP_get_cipherbyname("des-cbc");
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
    ERR_clear_error();
    check(des == EVP_des_cbc() && EVP_CIPHER_get_key_length(des) == 8, "known by name");
    check(!EVP_EncryptInit_ex(c, des, NULL, key, iv) && reason() == ERR_R_UNSUPPORTED, "not used");
    check(!EVP_CIPHER_fetch(NULL, "DES-CBC", NULL) && reason() == ERR_R_UNSUPPORTED, "not fetched");
    OSSL_PROVIDER *standard = OSSL_PROVIDER_load(NULL, "default");
    OSSL_PROVIDER *legacy = OSSL_PROVIDER_load(NULL, "legacy");
    check(EVP_EncryptInit_ex(c, des, NULL, key, iv) == 1, "used");
    const EVP_CIPHER *t = EVP_CIPHER_fetch(NULL, "DES", "provider=legacy");
    check(t != NULL && EVP_CIPHER_get0_provider(t) == legacy, "fetched, and whose it is");
    check(!EVP_CIPHER_fetch(NULL, "DES", "provider=default"), "not the default provider's");
    check(EVP_CIPHER_fetch(NULL, "DES3", "provider=default") != NULL &&
              !EVP_CIPHER_fetch(NULL, "DES3", "provider=legacy"),
          "triple DES is");
    OSSL_PROVIDER_unload(legacy);
    OSSL_PROVIDER_unload(standard);
    check(!EVP_CIPHER_fetch(NULL, "DES-CBC", NULL), "gone again");
    ERR_clear_error();
    EVP_CIPHER_CTX_free(c);
}

/* RFC 3217, 4.1's example unwrapped; round trips, in place too; lengths; one bit wrong. */
void test_cipher_des_wrap(void)
{
    static const uint8_t kek[24] = {0x25, 0x5e, 0x0d, 0x1c, 0x07, 0xb6, 0x46, 0xdf,
                                    0xb3, 0x13, 0x4c, 0xc8, 0x43, 0xba, 0x8a, 0xa7,
                                    0x1f, 0x02, 0x5b, 0x7c, 0x08, 0x38, 0x25, 0x1f};
    static const uint8_t cek[24] = {0x29, 0x23, 0xbf, 0x85, 0xe0, 0x6d, 0xd6, 0xae,
                                    0x52, 0x91, 0x49, 0xf1, 0xf1, 0xba, 0xe9, 0xea,
                                    0xb3, 0xa7, 0xda, 0x3d, 0x86, 0x0d, 0x3e, 0x98};
    static const uint8_t wrapped[40] = {0x69, 0x01, 0x07, 0x61, 0x8e, 0xf0, 0x92, 0xb3, 0xb4, 0x8c,
                                        0xa1, 0x79, 0x6b, 0x23, 0x4a, 0xe9, 0xfa, 0x33, 0xeb, 0xb4,
                                        0x15, 0x96, 0x04, 0x03, 0x7d, 0xb5, 0xd6, 0xa8, 0x4e, 0xb3,
                                        0xaa, 0xc2, 0x76, 0x8c, 0x63, 0x27, 0x75, 0xa4, 0x67, 0xd4};
    static const uint8_t zeros[24];
    uint8_t out[80], back[80];
    int n;
    check_context("DES3-WRAP");
    ERR_clear_error();
    EVP_CIPHER_CTX *e = EVP_CIPHER_CTX_new(), *d = EVP_CIPHER_CTX_new();
    check(EVP_DecryptInit_ex(d, EVP_des_ede3_wrap(), NULL, kek, NULL) == 1, "init");
    check(EVP_DecryptUpdate(d, out, &n, wrapped, 40) == 1 && n == 24, "unwrap");
    check_bytes("the key", out, cek, 24);
    check(EVP_DecryptUpdate(d, NULL, &n, wrapped, 40) == 1 && n == 24, "how much it will be");
    check(EVP_EncryptInit_ex(e, EVP_des_ede3_wrap(), NULL, kek, NULL) == 1, "init");
    for (int len = 8; len <= 48; len += 8) {
        memcpy(out, text, (size_t)len);
        check(EVP_EncryptUpdate(e, out, &n, out, len) == 1 && n == len + 16, "wrap %d", len);
        check(EVP_DecryptUpdate(d, back, &n, out, len + 16) == 1 && n == len, "unwrap %d", len);
        check_bytes("there and back", back, text, (size_t)len);
        check(EVP_DecryptUpdate(d, out, &n, out, len + 16) == 1, "unwrap in place");
        check_bytes("there and back in place", out, text, (size_t)len);
    }
    memcpy(out, wrapped, 40);
    out[17] ^= 4;
    memset(back, 1, sizeof(back));
    check(!EVP_DecryptUpdate(d, back, &n, out, 40) && reason() == PROV_R_CIPHER_OPERATION_FAILED,
          "a bit that is wrong");
    check_bytes("nothing comes out", back, zeros, 24);
    check(!EVP_EncryptUpdate(e, out, &n, text, 23) && reason() == PROV_R_CIPHER_OPERATION_FAILED,
          "part of a block");
    check(!EVP_DecryptUpdate(d, out, &n, text, 16), "too short");
    ERR_clear_error();
    EVP_CIPHER_CTX_free(e);
    EVP_CIPHER_CTX_free(d);
}

/* Keys of DES have odd parity. */
void test_cipher_random_key(void)
{
    uint8_t k[EVP_MAX_KEY_LENGTH];
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
    check_context("random keys");
    check(EVP_EncryptInit_ex(c, EVP_des_ede3_cbc(), NULL, NULL, NULL) == 1, "init");
    for (int how = 0; how < 2; how++) {
        check(how ? EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_RAND_KEY, 0, k) > 0
                  : EVP_CIPHER_CTX_rand_key(c, k) > 0,
              "a key");
        for (int i = 0; i < 24; i++)
            check(__builtin_parity(k[i]) == 1, "byte %d has odd parity", i);
    }
    EVP_CIPHER_CTX_free(c);
}

/* Text that overlaps its result anyhow, and text in place behind bytes held back: the result is
 * that of separate buffers. */
void test_cipher_overlap(void)
{
    static const int shifts[] = {-17, -16, -1, 0, 1, 15, 16, 33};
    fill();
    for (const EVP_CIPHER *const *t = cipher_rows; *t != NULL; t++) {
        if (EVP_CIPHER_get_mode(*t) == EVP_CIPH_WRAP_MODE ||
            EVP_CIPHER_get_mode(*t) == EVP_CIPH_CCM_MODE)
            continue;
        for (size_t i = 0; i < sizeof(shifts) / sizeof(shifts[0]); i++)
            for (int held = 0; held < 20; held += 5) {
                uint8_t apart[300], buf[400];
                int n, m;
                EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new(), *d = EVP_CIPHER_CTX_new();
                check_context("%s, shift %d, %d held", EVP_CIPHER_get0_name(*t), shifts[i], held);
                if (EVP_CIPHER_get_mode(*t) == EVP_CIPH_XTS_MODE && held > 0)
                    held = 20;
                EVP_DecryptInit_ex(c, *t, NULL, key, iv);
                if (held > 0 && held < 20)
                    EVP_DecryptUpdate(c, apart, &n, text, held);
                EVP_CIPHER_CTX_copy(d, c);
                EVP_DecryptUpdate(c, apart, &n, text + 20, 200);
                memcpy(buf + 50, text + 20, 200);
                EVP_DecryptUpdate(d, buf + 50 + shifts[i], &m, buf + 50, 200);
                check(n == m, "as many bytes");
                check_bytes("text", buf + 50 + shifts[i], apart, (size_t)n);
                EVP_CIPHER_CTX_free(c);
                EVP_CIPHER_CTX_free(d);
            }
    }
    ERR_clear_error();
}

/* A record sealed with the TLS controls opens with them, and is what the parts by hand give. */
static void tls_gcm(void)
{
    uint8_t rec[64], want[64], aad[13] = {0, 0, 0, 0, 0, 0, 0, 9, 23, 3, 3, 0, 8 + 20};
    uint8_t nonce[12];
    int n;
    check_context("TLS record, AES-128-GCM");
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
    EVP_EncryptInit_ex(c, EVP_aes_128_gcm(), NULL, key, NULL);
    check(EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_GCM_SET_IV_FIXED, -1, iv), "nonce");
    check(EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_TLS1_AAD, 13, aad) == 16, "grows by the tag");
    memcpy(rec + 8, text, 20);
    check(EVP_Cipher(c, rec, rec, 8 + 20 + 16) == 44, "seals");
    memcpy(nonce, iv, 12);
    check_bytes("explicit nonce", rec, nonce + 4, 8);
    EVP_EncryptInit_ex(c, EVP_aes_128_gcm(), NULL, key, nonce);
    aad[12] = 20;
    EVP_EncryptUpdate(c, NULL, &n, aad, 13);
    EVP_EncryptUpdate(c, want, &n, text, 20);
    EVP_EncryptFinal_ex(c, want + 20, &n);
    EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_GCM_GET_TAG, 16, want + 20);
    check_bytes("record", rec + 8, want, 36);
    aad[12] = 44;
    for (int forged = 0; forged < 2; forged++) {
        uint8_t copy[64];
        memcpy(copy, rec, sizeof(copy));
        copy[43] ^= (uint8_t)forged;
        EVP_DecryptInit_ex(c, EVP_aes_128_gcm(), NULL, key, NULL);
        EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_GCM_SET_IV_FIXED, 4, iv);
        EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_TLS1_AAD, 13, aad);
        n = EVP_Cipher(c, copy, copy, 44);
        check(forged ? n == -1 : n == 44 && memcmp(copy + 8, text, 20) == 0, "opens unless forged");
    }
    EVP_CIPHER_CTX_free(c);
}

static void tls_chapoly(void)
{
    uint8_t rec[64], aad[13] = {0, 0, 0, 0, 0, 0, 0, 9, 23, 3, 3, 0, 20};
    check_context("TLS record, ChaCha20-Poly1305");
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
    EVP_EncryptInit_ex(c, EVP_chacha20_poly1305(), NULL, key, NULL);
    EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_IV_FIXED, 12, iv);
    check(EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_TLS1_AAD, 13, aad) == 16, "grows by the tag");
    memcpy(rec, text, 20);
    check(EVP_Cipher(c, rec, rec, 36) == 36, "seals");
    aad[12] = 36;
    EVP_DecryptInit_ex(c, NULL, NULL, key, NULL);
    EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_IV_FIXED, 12, iv);
    EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_TLS1_AAD, 13, aad);
    check(EVP_Cipher(c, rec, rec, 36) == 20 && memcmp(rec, text, 20) == 0, "opens");
    EVP_CIPHER_CTX_free(c);
}

static void tls_ccm(void)
{
    uint8_t rec[64], aad[13] = {0, 0, 0, 0, 0, 0, 0, 9, 23, 3, 3, 0, 28};
    check_context("TLS record, AES-256-CCM-8");
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
    for (int encrypt = 1; encrypt >= 0; encrypt--) {
        EVP_CipherInit_ex(c, EVP_aes_256_ccm(), NULL, NULL, NULL, encrypt);
        EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_IVLEN, 12, NULL);
        EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_TAG, 8, NULL);
        EVP_CipherInit_ex(c, NULL, NULL, key, NULL, -1);
        EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_CCM_SET_IV_FIXED, 4, iv);
        if (encrypt)
            memcpy(rec + 8, text, 20);
        else
            aad[12] = 36;
        check(EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_TLS1_AAD, 13, aad) == 8, "grows by the tag");
        check(EVP_Cipher(c, rec, rec, 36) == 36, "passes");
        check(memcmp(rec, aad, 8) == 0, "the nonce is the number");
        check((memcmp(rec + 8, text, 20) == 0) == !encrypt, "the text");
    }
    EVP_CIPHER_CTX_free(c);
}

void test_cipher_tls(void)
{
    fill();
    tls_gcm();
    tls_chapoly();
    tls_ccm();
    ERR_clear_error();
}

/* ---- A cipher of one's own: XOR with the key ---- */

static int xor_cleaned;

static int xor_init(EVP_CIPHER_CTX *c, const unsigned char *k, const unsigned char *v, int enc)
{
    (void)v;
    (void)enc;
    memcpy(EVP_CIPHER_CTX_get_cipher_data(c), k, 8);
    return 1;
}

static int xor_run(EVP_CIPHER_CTX *c, unsigned char *out, const unsigned char *in, size_t len)
{
    const unsigned char *k = EVP_CIPHER_CTX_get_cipher_data(c);
    for (size_t i = 0; i < len; i++)
        out[i] = in[i] ^ k[i % 8];
    return 1;
}

static int xor_cleanup(EVP_CIPHER_CTX *c)
{
    (void)c;
    xor_cleaned++;
    return 1;
}

void test_cipher_methods(void)
{
    uint8_t out[64], back[64];
    int n, last;
    fill();
    check_context("cipher of EVP_CIPHER_meth_new");
    EVP_CIPHER *t = EVP_CIPHER_meth_new(NID_undef, 8, 8);
    check(EVP_CIPHER_meth_set_impl_ctx_size(t, 8) && EVP_CIPHER_meth_set_init(t, xor_init) &&
              EVP_CIPHER_meth_set_do_cipher(t, xor_run) &&
              EVP_CIPHER_meth_set_cleanup(t, xor_cleanup) &&
              EVP_CIPHER_meth_set_flags(t, EVP_CIPH_ECB_MODE),
          "is made");
    check(!EVP_CIPHER_meth_set_init(t, xor_init), "what is set stays set");
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new(), *d = EVP_CIPHER_CTX_new();
    check(EVP_EncryptInit_ex(c, t, NULL, key, NULL), "init");
    check(EVP_EncryptUpdate(c, out, &n, text, 13) && n == 8, "a whole block");
    check(EVP_CIPHER_CTX_copy(d, c), "copies");
    check(EVP_EncryptFinal_ex(d, out + n, &last) && last == 8, "padding");
    for (int i = 0; i < 16; i++)
        check(out[i] == ((i < 13 ? text[i] : 3) ^ key[i % 8]), "byte %d", i);
    check(EVP_DecryptInit_ex(c, t, NULL, key, NULL) && EVP_DecryptUpdate(c, back, &n, out, 16) &&
              n == 8 && EVP_DecryptFinal_ex(c, back + 8, &last) && last == 5,
          "and back");
    check_bytes("text", back, text, 13);
    check(EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_GET_TAG, 16, out) == 0, "no controls");
    EVP_CIPHER_CTX_free(c);
    EVP_CIPHER_CTX_free(d);
    check(xor_cleaned == 2, "cleaned up");
    EVP_CIPHER_meth_free(t);
    ERR_clear_error();
}

/* RFC 4648, section 10. */
void test_cipher_encode(void)
{
    static const char *const pairs[][2] = {
        {"", ""},
        {"f", "Zg=="},
        {"fo", "Zm8="},
        {"foo", "Zm9v"},
        {"foob", "Zm9vYg=="},
        {"fooba", "Zm9vYmE="},
        {"foobar", "Zm9vYmFy"},
    };
    check_context("Base64");
    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
        uint8_t out[16];
        int len = (int)strlen(pairs[i][0]), chars = (int)strlen(pairs[i][1]), n = -1;
        check(EVP_EncodeBlock(out, (const uint8_t *)pairs[i][0], len) == chars, "length");
        check_bytes("encoded", out, pairs[i][1], (size_t)chars + 1);
        EVP_ENCODE_CTX *c = EVP_ENCODE_CTX_new();
        EVP_DecodeInit(c);
        EVP_DecodeUpdate(c, out, &n, (const uint8_t *)pairs[i][1], chars);
        check(n == len, "decoded length %d", n);
        check_bytes("decoded", out, pairs[i][0], (size_t)len);
        EVP_ENCODE_CTX_free(c);
    }
}

/* Padding and encoding decide nothing on the bytes; a build for Valgrind sees to it. */
void test_cipher_secrets(void)
{
    uint8_t block[16], chars[32];
    struct gen g = {3};
    check_context("secrets");
    for (unsigned pad = 0; pad < 20; pad++) {
        gen_fill(&g, 4, block, sizeof(block));
        for (unsigned i = 0; i < pad && i < 16; i++)
            block[15 - i] = (uint8_t)pad;
        bool good = pad >= 1 && pad <= 16;
        secret(block, sizeof(block));
        size_t found = cipher_padding(block, sizeof(block));
        not_secret(&found, sizeof(found));
        not_secret(block, sizeof(block));
        check(!good || found == pad, "padding of %u is %zu", pad, found);
        check(good || pad == 0 || found == 0, "padding of %u is none", pad);
    }
    secret(block, sizeof(block));
    int n = EVP_EncodeBlock(chars, block, sizeof(block));
    not_secret(chars, sizeof(chars));
    check(n == 24, "encoded");
}
