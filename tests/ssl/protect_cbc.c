/* CBC records that are made here, by HMAC() and EVP alone: every length of padding, right and
 * wrong. */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <string.h>

#include "ssl/cipher/suites.h"
#include "ssl/record/protect.h"
#include "tests/check.h"
#include "tests/gen.h"
#include "tests/suite.h"

struct kind {
    uint16_t suite;
    const EVP_MD *(*md)(void);
    size_t mac_len;
};
static const struct kind kinds[] = {
    {0x002f, EVP_sha1, 20}, {0x003c, EVP_sha256, 32}, {0xc027, EVP_sha256, 32}};
/* SHA-384 comes with AES-256. */
static const struct kind kind384 = {0xc028, EVP_sha384, 48};

static const uint8_t key[48] = "the key of the cipher and, further on, the MAC's";
enum { ROOM = 2048 };

/* The content of a record: len bytes, MAC, padding to `padding` + 1 bytes. Gives its length. */
static size_t content(const struct kind *k, size_t len, size_t padding, uint8_t *out)
{
    uint8_t m[13 + ROOM] = {0, 0, 0, 0, 0, 0, 0, 0, 23, 3, 3, (uint8_t)(len >> 8), (uint8_t)len};
    for (size_t i = 0; i < len; i++)
        out[i] = (uint8_t)(i * 7 + len);
    memcpy(m + 13, out, len);
    HMAC(k->md(), key, (int)k->mac_len, m, 13 + len, out + len, NULL);
    memset(out + len + k->mac_len, (int)padding, padding + 1);
    return len + k->mac_len + padding + 1;
}

/* The record of a content, encrypted behind an IV. Gives its length without the header. */
static size_t encrypt(const struct kind *k, const uint8_t *in, size_t len, uint8_t *record)
{
    static const uint8_t iv[16] = "sixteen bytes IV";
    const EVP_CIPHER *cipher = k->mac_len == 48 ? EVP_aes_256_cbc() : EVP_aes_128_cbc();
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
    int n = 0;
    const uint8_t header[5] = {23, 3, 3, (uint8_t)((16 + len) >> 8), (uint8_t)(16 + len)};
    memcpy(record, header, 5);
    memcpy(record + 5, iv, 16);
    EVP_EncryptInit_ex(ctx, cipher, NULL, key, iv);
    EVP_EncryptUpdate(ctx, record + 21, &n, in, (int)len);
    EVP_CIPHER_CTX_free(ctx);
    check((size_t)n == len, "whole blocks");
    return 16 + len;
}

static enum open_result opened(const struct kind *k, const uint8_t *in, size_t len,
                               struct slice *plain, uint8_t *record)
{
    uint8_t type;
    const SSL_CIPHER *chosen = cipher_by_protocol_id(k->suite);
    struct protect *p =
        protect_tls12(chosen, TLS1_2_VERSION, false, slice_of(key, k->mac_len),
                      slice_of(key, k->mac_len == 48 ? 32 : 16), slice_of(NULL, 0), false);
    size_t n = encrypt(k, in, len, record);
    enum open_result r = protect_open(p, record, n, RECORD_MAX_PLAIN, &type, plain);
    protect_free(p);
    return r;
}

/* All paddings that go with a length of text; of each, one byte wrong, and a wrong MAC. */
static void paddings(const struct kind *k, size_t len)
{
    uint8_t bytes[ROOM], record[ROOM];
    struct slice plain;
    for (size_t padding = (15 - (len + k->mac_len) % 16) % 16; padding < 256; padding += 16) {
        size_t n = content(k, len, padding, bytes);
        if (check(opened(k, bytes, n, &plain, record) == OPEN_OK && plain.len == len,
                  "%zu bytes, %zu of padding", len, padding) &&
            len > 0)
            check_bytes("text", plain.ptr, bytes, len);
        size_t at = len + k->mac_len + (len + padding) % (padding + 1);
        bytes[at] ^= 0x10;
        check(opened(k, bytes, n, &plain, record) == OPEN_BAD, "%zu: padding of %zu wrong at %zu",
              len, padding, at);
        bytes[at] ^= 0x10;
        at = len + padding % k->mac_len;
        bytes[at] ^= 1;
        check(opened(k, bytes, n, &plain, record) == OPEN_BAD, "%zu: MAC wrong at %zu", len, at);
    }
}

/* The text, all of it padding by its looks, and padding that begins before the record. */
static void overlong(const struct kind *k)
{
    uint8_t bytes[ROOM], record[ROOM];
    struct slice plain;
    for (size_t n = 32; n <= 320; n += 16)
        for (size_t padding = n > 256 ? 240 : n - 32; padding < 256; padding++) {
            memset(bytes, (int)padding, n);
            check(opened(k, bytes, n, &plain, record) == OPEN_BAD, "%zu of %zu", padding, n);
        }
}

void test_ssl_protect_cbc(void)
{
    const struct kind *all[] = {&kinds[0], &kinds[1], &kinds[2], &kind384};
    for (size_t i = 0; i < 4; i++) {
        check_context("ssl/protect_cbc %04x", all[i]->suite);
        for (size_t len = 0; len < 400; len += gen_step(17))
            paddings(all[i], len);
        overlong(all[i]);
    }
    ERR_clear_error();
}
