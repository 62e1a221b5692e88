#include "tests/impl/block.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <stdio.h>
#include <string.h>

#include "crypto/cipher/rows.h"
#include "crypto/evp/name.h"

/* ---- Known answers ---- */

static const EVP_CIPHER *row_named(const struct vector *v)
{
    char name[64];
    snprintf(name, sizeof(name), "%s", vector_text(v, "cipher"));
    const struct cipher_name *n = cipher_name_find(name);
    check(n != NULL, "there is a cipher %s", name);
    return n != NULL ? n->row : NULL;
}

/* The `aad` of an AEAD mode, and its `tag` to check or to be compared. */
static void begin_aead(EVP_CIPHER_CTX *c, const struct vector *v, int enc)
{
    size_t aad_len, tag_len;
    const uint8_t *aad = vector_bytes(v, "aad", &aad_len), *tag = vector_bytes(v, "tag", &tag_len);
    uint8_t given[16];
    int n = 0;
    if (!enc && check(tag_len == sizeof(given), "a tag of 16 bytes")) {
        memcpy(given, tag, tag_len);
        check(EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_TAG, 16, given) == 1, "tag");
    }
    check(EVP_CipherUpdate(c, NULL, &n, aad, (int)aad_len) == 1, "aad");
}

static void compare_tag(EVP_CIPHER_CTX *c, const struct vector *v)
{
    size_t len;
    const uint8_t *want = vector_bytes(v, "tag", &len);
    uint8_t tag[16];
    check(EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_GET_TAG, 16, tag) == 1, "tag");
    check_bytes("tag", tag, want, len);
}

/* The message in steps of `step` bytes. */
static void crypt(const struct vector *v, const EVP_CIPHER *row, int enc, const uint8_t *in,
                  const uint8_t *want, size_t len, size_t step)
{
    uint8_t out[1200];
    size_t key_len, iv_len = 0;
    const uint8_t *key = vector_bytes(v, "key", &key_len);
    const uint8_t *iv = vector_has(v, "iv") ? vector_bytes(v, "iv", &iv_len) : NULL;
    unsigned bits = (unsigned)vector_int(v, "key_bits", 0);
    const OSSL_PARAM params[2] = {OSSL_PARAM_uint(OSSL_CIPHER_PARAM_RC2_KEYBITS, &bits),
                                  OSSL_PARAM_END};
    int n = 0, total = 0;
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
    check(EVP_CipherInit_ex(c, row, NULL, NULL, NULL, enc) == 1, "init");
    check(EVP_CIPHER_CTX_set_key_length(c, (int)key_len) == 1, "key length");
    check(bits == 0 || EVP_CIPHER_CTX_set_params(c, params) == 1, "key bits");
    check(EVP_CipherInit_ex(c, NULL, NULL, key, iv, enc) == 1, "key and IV");
    EVP_CIPHER_CTX_set_padding(c, 0);
    if (vector_has(v, "tag"))
        begin_aead(c, v, enc);
    for (size_t at = 0; at < len; at += step, total += n) {
        size_t part = len - at < step ? len - at : step;
        check(EVP_CipherUpdate(c, out + total, &n, in + at, (int)part) == 1, "update");
    }
    check(EVP_CipherFinal_ex(c, out + total, &n) == 1 && (size_t)total + (size_t)n == len, "final");
    check_bytes(enc ? "ciphertext" : "plaintext", out, want, len);
    if (enc && vector_has(v, "tag"))
        compare_tag(c, v);
    EVP_CIPHER_CTX_free(c);
}

void block_known(const struct vector *v)
{
    size_t len, ct_len;
    const uint8_t *pt = vector_bytes(v, "plaintext", &len);
    const uint8_t *ct = vector_bytes(v, "ciphertext", &ct_len);
    const EVP_CIPHER *row = row_named(v);
    if (row == NULL || !check(len == ct_len && len <= 1024, "length"))
        return;
    for (size_t step = len > 0 ? len : 1; step > 0; step /= 9) {
        crypt(v, row, 1, pt, ct, len, step);
        crypt(v, row, 0, ct, pt, len, step);
    }
}

/* ---- The rows against the reference ---- */

#define MOST   1100 /* blocks */
#define STATES 4352 /* the largest key structure */

static _Alignas(64) uint8_t key_row[STATES], key_ref[STATES];
static uint8_t in[MOST * BLOCK_LEN_MAX + 64], out[MOST * BLOCK_LEN_MAX + 64],
    want[MOST * BLOCK_LEN_MAX + 64];

/* One kernel over n blocks, apart and in place. */
static void ecb(const struct block_assay *a, const char *what, block_ecb_fn *row, block_ecb_fn *ref,
                size_t n, size_t align)
{
    const size_t len = n * a->block;
    ref(key_ref, want, in + align, n);
    memset(out, 0xcc, sizeof(out));
    row(key_row, out + align, in + align, n);
    check_bytes(what, out + align, want, len);
    check(out[align + len] == 0xcc && (align == 0 || out[align - 1] == 0xcc), "%s: the edges",
          what);
    memcpy(out + align, in + align, len);
    row(key_row, out + align, out + align, n);
    check_bytes(what, out + align, want, len);
}

static void cbc(const struct block_assay *a, const struct block_impl *row,
                const struct block_impl *ref, struct gen *g, size_t n, size_t align)
{
    uint8_t iv[BLOCK_LEN_MAX], iv_row[BLOCK_LEN_MAX], iv_ref[BLOCK_LEN_MAX];
    gen_fill(g, (unsigned)n, iv, sizeof(iv));
    memcpy(iv_row, iv, sizeof(iv));
    memcpy(iv_ref, iv, sizeof(iv));
    ref->cbc_encrypt(key_ref, iv_ref, want, in + align, n);
    row->cbc_encrypt(key_row, iv_row, out + align, in + align, n);
    check_bytes("CBC", out + align, want, n * a->block);
    check_bytes("CBC's IV", iv_row, iv_ref, a->block);
    memcpy(out + align, in + align, n * a->block);
    memcpy(iv_row, iv, sizeof(iv));
    row->cbc_encrypt(key_row, iv_row, out + align, out + align, n);
    check_bytes("CBC in place", out + align, want, n * a->block);
}

/* With a new key for each number of blocks: those that rows may do at a time, and round them. */
void block_cross(const struct block_assay *a, const struct block_impl *row,
                 const struct block_impl *ref)
{
    static const size_t counts[] = {0,  1,  2,  3,  4,  5,  7,  8,  9,  12, 15,
                                    16, 17, 24, 31, 32, 33, 48, 63, 64, 65, 129};
    struct gen g = {7};
    unsigned pattern = 0;
    check(a->key_state <= STATES, "the key structure fits");
    for (size_t k = 0; a->key_lens[k] != 0; k++)
        for (size_t i = 0; i < sizeof(counts) / sizeof(counts[0]); i += gen_step(5)) {
            uint8_t user[128];
            size_t n = counts[i], align = pattern % 19;
            gen_fill(&g, pattern++, user, sizeof(user));
            row->expand(key_row, user, a->key_lens[k], a->bits);
            ref->expand(key_ref, user, a->key_lens[k], a->bits);
            gen_fill(&g, pattern, in, n * a->block + align);
            ecb(a, "encrypt", row->encrypt, ref->encrypt, n, align);
            ecb(a, "decrypt", row->decrypt, ref->decrypt, n, align);
            cbc(a, row, ref, &g, n < 20 ? n : 20, align);
            row->encrypt(key_row, out, in, n);
            row->decrypt(key_row, out, out, n);
            check_bytes("there and back", out, in, n * a->block);
        }
    if (row == ref)
        return;
    /* More than any row does at a time: against itself, by ones. */
    gen_fill(&g, 4, in, MOST * a->block);
    row->encrypt(key_row, want, in, MOST);
    for (size_t i = 0; i < MOST; i++)
        row->encrypt(key_row, out + i * a->block, in + i * a->block, 1);
    check_bytes("many at once", want, out, MOST * a->block);
    row->decrypt(key_row, out, want, MOST);
    check_bytes("many at once, back", out, in, MOST * a->block);
}

void block_ct(const struct block_assay *a, const struct block_impl *row)
{
    const size_t n = 70;
    uint8_t user[64], iv[BLOCK_LEN_MAX];
    struct gen g = {11};
    gen_fill(&g, 4, user, sizeof(user));
    gen_fill(&g, 4, in, n * a->block);
    gen_fill(&g, 4, iv, sizeof(iv));
    secret(user, sizeof(user));
    secret(in, n * a->block);
    secret(iv, sizeof(iv));
    for (size_t k = 0; a->key_lens[k] != 0; k++) {
        row->expand(key_row, user, a->key_lens[k], a->bits);
        row->encrypt(key_row, out, in, n);
        row->encrypt(key_row, out, in, 1);
        row->decrypt(key_row, out, in, n);
        row->cbc_encrypt(key_row, iv, out, in, 2);
    }
    not_secret(in, sizeof(in));
    not_secret(out, sizeof(out));
    not_secret(key_row, sizeof(key_row));
}
