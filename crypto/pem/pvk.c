/* PVK files: a head, salt, and a PRIVATEKEYBLOB that may be encrypted behind its BLOBHEADER by RC4
 * under the first bytes of SHA-1 of salt and passphrase. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include "crypto/base/raise.h"
#include "crypto/pem/msblob.h"
#include "crypto/pkey/rows.h"

#define PVK_MAGIC 0xb0b5f11eu
enum { AT_KEYEXCHANGE = 1, AT_SIGNATURE = 2 };

enum { SALT_MOST = 10240, SALT_LEN = 16, CLEAR_LEN = 8, KEY_LEN = 16, WEAK_LEN = 5 };

/* ---- Encryption ---- */

static int ask(const struct pvk_asking *who, char pass[PEM_BUFSIZE], bool writing)
{
    int n = (who->cb != NULL ? who->cb : PEM_def_callback)(pass, PEM_BUFSIZE, writing, who->u);
    if (n < (writing ? 1 : 0) || n > PEM_BUFSIZE) {
        ERR_raise(ERR_LIB_PEM, PEM_R_BAD_PASSWORD_READ);
        return -1;
    }
    return n;
}

/* The hash of salt and passphrase. */
static bool find_key(const struct pvk_asking *who, struct slice salt, struct slice pass,
                     uint8_t hash[EVP_MAX_MD_SIZE])
{
    EVP_MD *md = EVP_MD_fetch(who->libctx, "SHA1", who->propq);
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    bool ok = md != NULL && ctx != NULL && EVP_DigestInit_ex2(ctx, md, NULL) == 1 &&
              EVP_DigestUpdate(ctx, salt.ptr, salt.len) == 1 &&
              EVP_DigestUpdate(ctx, pass.ptr, pass.len) == 1 &&
              EVP_DigestFinal_ex(ctx, hash, NULL) == 1;
    EVP_MD_CTX_free(ctx);
    EVP_MD_free(md);
    return ok;
}

/* RC4 over what follows the clear bytes; it is its own inverse. */
static bool crypt(const struct pvk_asking *who, const uint8_t hash[EVP_MAX_MD_SIZE], bool weak,
                  uint8_t *out, struct slice in)
{
    uint8_t key[KEY_LEN] = {0};
    int n = 0;
    memcpy(key, hash, weak ? WEAK_LEN : KEY_LEN);
    EVP_CIPHER *rc4 = EVP_CIPHER_fetch(who->libctx, "RC4", who->propq);
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
    bool ok = rc4 != NULL && ctx != NULL && EVP_EncryptInit_ex2(ctx, rc4, key, NULL, NULL) == 1 &&
              EVP_EncryptUpdate(ctx, out + CLEAR_LEN, &n, in.ptr + CLEAR_LEN,
                                (int)(in.len - CLEAR_LEN)) == 1;
    memcpy(out, in.ptr, CLEAR_LEN);
    EVP_CIPHER_CTX_free(ctx);
    EVP_CIPHER_free(rc4);
    OPENSSL_cleanse(key, sizeof(key));
    return ok;
}

/* ---- Reading ---- */

bool pvk_is(struct slice s)
{
    uint32_t magic;
    return read_u32_le(&s, &magic) && magic == PVK_MAGIC;
}

bool pvk_read_head(struct slice *s, struct pvk_head *head)
{
    struct slice rest;
    uint32_t magic, reserved, key_type, encrypted;
    if (!read_slice(s, PVK_HEAD_LEN, &rest) || !read_u32_le(&rest, &magic) ||
        !read_u32_le(&rest, &reserved) || !read_u32_le(&rest, &key_type) ||
        !read_u32_le(&rest, &encrypted) || !read_u32_le(&rest, &head->salt_len) ||
        !read_u32_le(&rest, &head->key_len))
        return FAIL(ERR_LIB_PEM, PEM_R_PVK_DATA_TOO_SHORT);
    if (magic != PVK_MAGIC)
        return FAIL(ERR_LIB_PEM, PEM_R_BAD_MAGIC_NUMBER);
    head->encrypted = encrypted != 0;
    if (head->encrypted && head->salt_len == 0)
        return FAIL(ERR_LIB_PEM, PEM_R_INCONSISTENT_HEADER);
    if (head->key_len > MSBLOB_MOST || head->salt_len > SALT_MOST)
        return FAIL(ERR_LIB_PEM, PEM_R_HEADER_TOO_LONG);
    return true;
}

/* Whether the passphrase was right is told by the letters of the head. */
static bool decrypt(const struct pvk_asking *who, struct slice salt, struct slice key, uint8_t *out)
{
    char pass[PEM_BUFSIZE];
    uint8_t hash[EVP_MAX_MD_SIZE];
    if (key.len < CLEAR_LEN)
        return FAIL(ERR_LIB_PEM, PEM_R_PVK_TOO_SHORT);
    int n = ask(who, pass, false);
    bool ok = n >= 0 && find_key(who, salt, slice_of(pass, (size_t)n), hash), right = false;
    for (int weak = 0; ok && !right && weak < 2; weak++) {
        ok = crypt(who, hash, weak != 0, out, key);
        right = ok && msblob_is(slice_of(out, key.len));
    }
    OPENSSL_cleanse(pass, sizeof(pass));
    OPENSSL_cleanse(hash, sizeof(hash));
    return ok && !right ? FAIL(ERR_LIB_PEM, PEM_R_BAD_DECRYPT) : ok;
}

EVP_PKEY *pvk_read_body(struct slice *s, const struct pvk_head *head, const struct pvk_asking *who)
{
    struct slice rest = *s, salt, sealed;
    if (!read_slice(&rest, head->salt_len, &salt) || !read_slice(&rest, head->key_len, &sealed)) {
        ERR_raise(ERR_LIB_PEM, PEM_R_PVK_DATA_TOO_SHORT);
        return NULL;
    }
    struct builder plain;
    build_init_secret(&plain);
    struct slice blob = sealed;
    uint8_t *room = head->encrypted ? build_room(&plain, sealed.len) : NULL;
    EVP_PKEY *key = NULL;
    if (room != NULL)
        blob = slice_of(room, sealed.len);
    if (!head->encrypted || (room != NULL && decrypt(who, salt, sealed, room)))
        key = msblob_get(&blob, PEM_PRIVATE, who->libctx);
    build_free(&plain);
    if (key != NULL)
        *s = rest;
    return key;
}

EVP_PKEY *pvk_get(struct slice *s, const struct pvk_asking *who)
{
    struct slice rest = *s;
    struct pvk_head head;
    EVP_PKEY *key = pvk_read_head(&rest, &head) ? pvk_read_body(&rest, &head, who) : NULL;
    if (key != NULL)
        *s = rest;
    return key;
}

/* ---- Writing ---- */

/* Salt, and the blob encrypted. */
static bool put_sealed(struct builder *b, struct slice blob, int level,
                       const struct pvk_asking *who)
{
    char pass[PEM_BUFSIZE];
    uint8_t hash[EVP_MAX_MD_SIZE], salt[SALT_LEN];
    int n = ask(who, pass, true);
    bool ok = n > 0 && RAND_bytes_ex(who->libctx, salt, sizeof(salt), 0) > 0 &&
              find_key(who, slice_of(salt, sizeof(salt)), slice_of(pass, (size_t)n), hash);
    if (ok)
        build_bytes(b, salt, sizeof(salt));
    uint8_t *at = ok ? build_room(b, blob.len) : NULL;
    ok = at != NULL && crypt(who, hash, level == PVK_WEAK_40_BITS, at, blob);
    OPENSSL_cleanse(pass, sizeof(pass));
    OPENSSL_cleanse(hash, sizeof(hash));
    return ok;
}

bool pvk_put(struct builder *b, const EVP_PKEY *key, int level, const struct pvk_asking *who)
{
    struct builder blob;
    build_init_secret(&blob);
    bool ok = msblob_put(&blob, key, false), sealed = level != PVK_PLAIN;
    if (ok) {
        build_u32_le(b, PVK_MAGIC);
        build_u32_le(b, 0);
        build_u32_le(b, key->row == &pkey_rsa ? AT_KEYEXCHANGE : AT_SIGNATURE);
        build_u32_le(b, sealed);
        build_u32_le(b, sealed ? SALT_LEN : 0);
        build_u32_le(b, (uint32_t)blob.len);
        struct slice bytes = slice_of(blob.ptr, blob.len);
        if (sealed)
            ok = put_sealed(b, bytes, level, who);
        else
            build_slice(b, bytes);
    }
    build_free(&blob);
    return ok && !b->failed;
}
