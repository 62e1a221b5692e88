/* Where a call checks a tag and gives out text at once, a wrong tag gives out nothing: after it the
 * buffer holds no byte of the text that the right tag would have given. */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <string.h>

#include "tests/check.h"
#include "tests/gen.h"
#include "tests/suite.h"

enum { TEXT = 96, FILL = 0xa5 };

static uint8_t key[32], iv[16], text[TEXT], sealed[TEXT + 24], tag[16];

/* No four bytes of the text stand anywhere in the buffer. */
static void check_nothing_of_text(const char *what, const uint8_t *buf, size_t len)
{
    bool found = false;
    for (size_t i = 0; i + 4 <= len; i++)
        for (size_t j = 0; j + 4 <= TEXT; j++)
            found = found || memcmp(buf + i, text + j, 4) == 0;
    check(!found, "%s: the buffer holds text", what);
}

static EVP_CIPHER_CTX *begin(const EVP_CIPHER *t, int enc, int nonce_len)
{
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
    EVP_CIPHER_CTX_set_flags(c, EVP_CIPHER_CTX_FLAG_WRAP_ALLOW);
    check(EVP_CipherInit_ex(c, t, NULL, NULL, NULL, enc), "init");
    if (nonce_len > 0)
        check(EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_IVLEN, nonce_len, NULL) &&
                  EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_TAG, 16, enc ? NULL : tag),
              "nonce and tag");
    check(EVP_CipherInit_ex(c, NULL, NULL, key, nonce_len > 0 ? iv : NULL, enc), "key");
    return c;
}

/* Opens what is sealed, changed at each of some places, into a buffer of its own and in place. */
static void one_call(const char *name, const EVP_CIPHER *t, int nonce_len)
{
    int n = 0, sealed_len;
    check_context("bad tag, %s", name);
    EVP_CIPHER_CTX *c = begin(t, 1, nonce_len);
    check(EVP_CipherUpdate(c, sealed, &sealed_len, text, TEXT), "seals");
    if (nonce_len > 0)
        check(EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_GET_TAG, 16, tag), "tag");
    EVP_CIPHER_CTX_free(c);
    for (int at = 0; at <= sealed_len; at += 8) {
        for (int in_place = 0; in_place < 2; in_place++) {
            uint8_t in[TEXT + 24], out[TEXT + 24];
            memcpy(in, sealed, sizeof(in));
            memset(out, FILL, sizeof(out));
            if (at < sealed_len)
                in[at] ^= 1;
            else if (nonce_len > 0)
                tag[15] ^= 1; /* the tag itself, which the wraps have in their text */
            else
                continue;
            c = begin(t, 0, nonce_len);
            uint8_t *to = in_place ? in : out;
            check(EVP_CipherUpdate(c, to, &n, in, sealed_len) <= 0, "refuses byte %d", at);
            check_nothing_of_text(in_place ? "in place" : "apart", to, sizeof(out));
            EVP_CIPHER_CTX_free(c);
            if (at == sealed_len)
                tag[15] ^= 1;
        }
    }
    c = begin(t, 0, nonce_len);
    uint8_t out[TEXT + 24];
    check(EVP_CipherUpdate(c, out, &n, sealed, sealed_len) > 0 && n == TEXT, "opens");
    check_bytes("text", out, text, TEXT);
    EVP_CIPHER_CTX_free(c);
}

/* TLS records: EVP_Cipher() opens and checks in one call. */
static void tls_record(const char *name, const EVP_CIPHER *t)
{
    uint8_t aad[13] = {0, 0, 0, 0, 0, 0, 0, 9, 23, 3, 3, 0, 8 + TEXT}, rec[8 + TEXT + 16];
    check_context("bad tag, TLS record, %s", name);
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
    EVP_EncryptInit_ex(c, t, NULL, key, NULL);
    EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_GCM_SET_IV_FIXED, -1, iv);
    check(EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_TLS1_AAD, 13, aad) == 16, "AAD");
    memset(rec, 0, sizeof(rec));
    memcpy(rec + 8, text, TEXT);
    check(EVP_Cipher(c, rec, rec, sizeof(rec)) == (int)sizeof(rec), "seals");
    aad[12] = 8 + TEXT + 16;
    rec[8 + TEXT] ^= 1;
    EVP_DecryptInit_ex(c, t, NULL, key, NULL);
    EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_GCM_SET_IV_FIXED, -1, iv);
    check(EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_TLS1_AAD, 13, aad) == 16, "AAD");
    check(EVP_Cipher(c, rec, rec, sizeof(rec)) == -1, "refuses");
    check_nothing_of_text("record", rec, sizeof(rec));
    EVP_CIPHER_CTX_free(c);
}

void test_bad_tag(void)
{
    struct gen g = {11};
    gen_fill(&g, 4, key, sizeof(key));
    gen_fill(&g, 4, iv, sizeof(iv));
    gen_fill(&g, 4, text, sizeof(text));
    one_call("AES-128-CCM", EVP_aes_128_ccm(), 12);
    one_call("AES-256-CCM", EVP_aes_256_ccm(), 7);
    one_call("AES-128 key wrap", EVP_aes_128_wrap(), 0);
    one_call("AES-256 key wrap with padding", EVP_aes_256_wrap_pad(), 0);
    tls_record("AES-128-GCM", EVP_aes_128_gcm());
    tls_record("AES-256-GCM", EVP_aes_256_gcm());
    ERR_clear_error();
}
