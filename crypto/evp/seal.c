/* EVP_SealInit(3), EVP_OpenInit(3): a message under a random key, which goes to public keys. */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <stdbool.h>

#include "crypto/base/raise.h"

/* Encrypts to a public key, with the padding that it has of itself. */
static bool encrypt_to(EVP_PKEY *pubk, unsigned char *ek, int *ekl, const unsigned char *key,
                       size_t key_len)
{
    size_t len = (size_t)EVP_PKEY_get_size(pubk);
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_pkey(NULL, pubk, NULL);
    bool ok = ctx != NULL && EVP_PKEY_encrypt_init(ctx) > 0 &&
              EVP_PKEY_encrypt(ctx, ek, &len, key, key_len) > 0;
    EVP_PKEY_CTX_free(ctx);
    *ekl = ok ? (int)len : 0;
    return ok;
}

/* The context has its cipher: a random key and iv, encrypted and begun with. */
static bool seal(EVP_CIPHER_CTX *ctx, unsigned char **ek, int *ekl, unsigned char *iv,
                 EVP_PKEY **pubk, int npubk)
{
    unsigned char key[EVP_MAX_KEY_LENGTH];
    int key_len = EVP_CIPHER_CTX_get_key_length(ctx), iv_len = EVP_CIPHER_CTX_get_iv_length(ctx);
    bool ok = EVP_CIPHER_CTX_rand_key(ctx, key) > 0 &&
              (iv_len <= 0 || RAND_bytes(iv, iv_len) > 0) &&
              EVP_EncryptInit_ex(ctx, NULL, NULL, key, iv) > 0;
    for (int i = 0; ok && i < npubk; i++)
        ok = encrypt_to(pubk[i], ek[i], &ekl[i], key, (size_t)key_len);
    OPENSSL_cleanse(key, sizeof(key));
    return ok;
}

int EVP_SealInit(EVP_CIPHER_CTX *ctx, const EVP_CIPHER *type, unsigned char **ek, int *ekl,
                 unsigned char *iv, EVP_PKEY **pubk, int npubk)
{
    if (type != NULL &&
        (!EVP_CIPHER_CTX_reset(ctx) || !EVP_EncryptInit_ex(ctx, type, NULL, NULL, NULL)))
        return 0;
    if (npubk <= 0 || pubk == NULL)
        return 1;
    return seal(ctx, ek, ekl, iv, pubk, npubk) ? npubk : 0;
}

int EVP_SealFinal(EVP_CIPHER_CTX *ctx, unsigned char *out, int *outl)
{
    return EVP_EncryptFinal_ex(ctx, out, outl) > 0 &&
           EVP_EncryptInit_ex(ctx, NULL, NULL, NULL, NULL) > 0;
}

/* The key that is in ek, which OPENSSL_clear_free frees; NULL on failure. */
static unsigned char *decrypt(EVP_PKEY *priv, const unsigned char *ek, size_t ekl, size_t *key_len)
{
    unsigned char *key = NULL;
    size_t room = 0;
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_pkey(NULL, priv, NULL);
    bool ok = ctx != NULL && EVP_PKEY_decrypt_init(ctx) > 0 &&
              EVP_PKEY_decrypt(ctx, NULL, &room, ek, ekl) > 0 &&
              (key = OPENSSL_malloc(room)) != NULL;
    *key_len = room;
    if (ok && EVP_PKEY_decrypt(ctx, key, key_len, ek, ekl) <= 0) {
        OPENSSL_clear_free(key, room);
        key = NULL;
    }
    EVP_PKEY_CTX_free(ctx);
    return key;
}

int EVP_OpenInit(EVP_CIPHER_CTX *ctx, const EVP_CIPHER *type, const unsigned char *ek, int ekl,
                 const unsigned char *iv, EVP_PKEY *priv)
{
    if (type != NULL &&
        (!EVP_CIPHER_CTX_reset(ctx) || !EVP_DecryptInit_ex(ctx, type, NULL, NULL, NULL)))
        return 0;
    if (priv == NULL)
        return 1;
    if (ekl < 0)
        return 0;
    size_t len = 0;
    unsigned char *key = decrypt(priv, ek, (size_t)ekl, &len);
    if (key == NULL)
        return 0;
    int ok = len <= EVP_MAX_KEY_LENGTH && EVP_CIPHER_CTX_set_key_length(ctx, (int)len) > 0 &&
             EVP_DecryptInit_ex(ctx, NULL, NULL, key, iv) > 0;
    OPENSSL_clear_free(key, len);
    return ok;
}

int EVP_OpenFinal(EVP_CIPHER_CTX *ctx, unsigned char *out, int *outl)
{
    return EVP_DecryptFinal_ex(ctx, out, outl) > 0 &&
           EVP_DecryptInit_ex(ctx, NULL, NULL, NULL, NULL) > 0;
}

/* ---- As before 1.0 ---- */

static bool is_rsa(const EVP_PKEY *pkey)
{
    return EVP_PKEY_is_a(pkey, "RSA") || FAIL(ERR_LIB_EVP, EVP_R_PUBLIC_KEY_NOT_RSA);
}

int EVP_PKEY_encrypt_old(unsigned char *enc_key, const unsigned char *key, int key_len,
                         EVP_PKEY *pub_key)
{
    int len = 0;
    return key_len >= 0 && is_rsa(pub_key) &&
                   encrypt_to(pub_key, enc_key, &len, key, (size_t)key_len)
               ? len
               : -1;
}

int EVP_PKEY_decrypt_old(unsigned char *dec_key, const unsigned char *enc_key, int enc_key_len,
                         EVP_PKEY *private_key)
{
    if (enc_key_len < 0 || !is_rsa(private_key))
        return -1;
    size_t len = (size_t)EVP_PKEY_get_size(private_key);
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_pkey(NULL, private_key, NULL);
    bool ok = ctx != NULL && EVP_PKEY_decrypt_init(ctx) > 0 &&
              EVP_PKEY_decrypt(ctx, dec_key, &len, enc_key, (size_t)enc_key_len) > 0;
    EVP_PKEY_CTX_free(ctx);
    return ok ? (int)len : -1;
}
