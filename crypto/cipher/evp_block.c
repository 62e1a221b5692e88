/* Block ciphers in the modes of whole blocks, ECB and CBC (SP 800-38A, 6.1 and 6.2), with padding
 * as in PKCS#7 (RFC 5652, 6.3). */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/proverr.h>
#include <string.h>

#include "crypto/cipher/cipher.h"

static void blocks(EVP_CIPHER_CTX *c, uint8_t *out, const uint8_t *in, size_t n)
{
    c->cipher->block->blocks(c, out, in, n);
}

static bool init(EVP_CIPHER_CTX *c, const uint8_t *key, const uint8_t *iv)
{
    c->num = 0;
    c->buf_len = 0;
    if (iv != NULL && c->iv_len > 0) {
        memcpy(c->iv_start, iv, c->iv_len);
        c->iv_set = true;
    }
    memcpy(c->iv, c->iv_start, sizeof(c->iv_start));
    if (key != NULL) {
        c->cipher->block->expand(c, key, c->encrypt);
        c->key_set = true;
    }
    return true;
}

static bool ready(const EVP_CIPHER_CTX *c)
{
    if (!c->key_set)
        ERR_raise(ERR_LIB_PROV, PROV_R_NO_KEY_SET);
    return c->key_set;
}

static bool overlap(const uint8_t *out, size_t out_len, const uint8_t *in, size_t len)
{
    uintptr_t o = (uintptr_t)out, i = (uintptr_t)in;
    return o - i < len || i - o < out_len;
}

/* The bytes held back from before come first, so the output runs ahead of the input: where the two
 * overlap, the text is moved to where its output goes and worked on there. */
static void crypt_joined(EVP_CIPHER_CTX *c, uint8_t *out, size_t out_len, const uint8_t *in)
{
    memmove(out + c->buf_len, in, out_len - c->buf_len);
    memcpy(out, c->buf, c->buf_len);
    blocks(c, out, out, out_len / c->cipher->block_size);
}

static void crypt_apart(EVP_CIPHER_CTX *c, uint8_t *out, size_t out_len, const uint8_t *in)
{
    if (c->buf_len > 0) {
        size_t fill = (size_t)c->cipher->block_size - c->buf_len;
        memcpy(c->buf + c->buf_len, in, fill);
        blocks(c, out, c->buf, 1);
        in += fill;
        out += c->cipher->block_size;
        out_len -= c->cipher->block_size;
    }
    blocks(c, out, in, out_len / c->cipher->block_size);
}

/* Whole blocks go through; the rest waits, and so does a last whole block that may turn out to be
 * padding. */
static bool update(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in, size_t len)
{
    if (!ready(c))
        return false;
    if (len == 0)
        return true;
    const size_t block = c->cipher->block_size; /* a power of two */
    size_t total = c->buf_len + len, keep = total & (block - 1);
    if (keep == 0 && !c->encrypt && c->padding)
        keep = block;
    size_t n = total - keep;
    if (n == 0) {
        memcpy(c->buf + c->buf_len, in, len);
        c->buf_len = (uint8_t)total;
        return true;
    }
    uint8_t rest[CIPHER_BLOCK_MAX];
    memcpy(rest, in + len - keep, keep);
    if (overlap(out, n, in, len) && (out != in || c->buf_len > 0))
        crypt_joined(c, out, n, in);
    else
        crypt_apart(c, out, n, in);
    memcpy(c->buf, rest, keep);
    c->buf_len = (uint8_t)keep;
    *out_len = n;
    return true;
}

static bool final_encrypt(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len)
{
    if (!c->padding) {
        if (c->buf_len != 0)
            ERR_raise(ERR_LIB_PROV, PROV_R_WRONG_FINAL_BLOCK_LENGTH);
        return c->buf_len == 0;
    }
    int pad = c->cipher->block_size - c->buf_len;
    memset(c->buf + c->buf_len, pad, (size_t)pad);
    blocks(c, out, c->buf, 1);
    c->buf_len = 0;
    *out_len = c->cipher->block_size;
    return true;
}

static bool final_decrypt(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len)
{
    const size_t block = c->cipher->block_size;
    if (c->buf_len != (c->padding ? block : 0)) {
        ERR_raise(ERR_LIB_PROV, PROV_R_WRONG_FINAL_BLOCK_LENGTH);
        return false;
    }
    if (!c->padding)
        return true;
    uint8_t last[CIPHER_BLOCK_MAX];
    blocks(c, last, c->buf, 1);
    size_t pad = cipher_padding(last, block);
    if (pad == 0) {
        ERR_raise(ERR_LIB_PROV, PROV_R_BAD_DECRYPT);
    } else {
        *out_len = block - pad;
        memcpy(out, last, *out_len);
        c->buf_len = 0;
    }
    OPENSSL_cleanse(last, sizeof(last));
    return pad != 0;
}

static bool final(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len)
{
    if (!ready(c))
        return false;
    return c->encrypt ? final_encrypt(c, out, out_len) : final_decrypt(c, out, out_len);
}

static bool cipher(EVP_CIPHER_CTX *c, uint8_t *out, size_t *out_len, const uint8_t *in, size_t len)
{
    if (!ready(c))
        return false;
    if (len % c->cipher->block_size != 0) {
        ERR_raise(ERR_LIB_PROV, PROV_R_WRONG_FINAL_BLOCK_LENGTH);
        return false;
    }
    if (len > 0)
        blocks(c, out, cipher_untangle(out, in, len), len / c->cipher->block_size);
    *out_len = len;
    return true;
}

const struct cipher_mode cipher_mode_block = {
    .setup = cipher_block_setup,
    .init = init,
    .update = update,
    .final = final,
    .cipher = cipher,
    .set_param = cipher_block_set_param,
    .get_param = cipher_block_get_param,
    .gettable = cipher_gettable_plain,
    .settable = cipher_settable_plain,
    .knows = CIPHER_KNOWS_IV | CIPHER_KNOWS_PADDING | CIPHER_CHAINS_IV,
};
