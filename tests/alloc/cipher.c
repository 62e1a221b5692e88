/* Ciphers and Base64 without memory. */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <string.h>

#include "tests/alloc/alloc.h"

static const unsigned char key[64] =
    "keys that differ in their halves: here is one and there another";
static unsigned char iv[16], text[48], out[80];

static bool one_cipher(const EVP_CIPHER *t)
{
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new(), *copy = NULL;
    int n = 0;
    if (c != NULL)
        EVP_CIPHER_CTX_set_flags(c, EVP_CIPHER_CTX_FLAG_WRAP_ALLOW);
    bool ok = c != NULL && EVP_EncryptInit_ex2(c, t, key, iv, NULL) &&
              (copy = EVP_CIPHER_CTX_new()) != NULL && EVP_CIPHER_CTX_copy(copy, c) &&
              EVP_EncryptUpdate(copy, out, &n, text, 48) &&
              EVP_EncryptUpdate(c, out, &n, text, 48) && EVP_CIPHER_CTX_reset(c) &&
              EVP_DecryptInit_ex(c, EVP_aes_128_cbc(), NULL, key, iv);
    EVP_CIPHER_CTX_free(copy);
    EVP_CIPHER_CTX_free(c);
    return ok;
}

static bool ciphers(void)
{
    return one_cipher(EVP_aes_256_cbc()) && one_cipher(EVP_aes_128_gcm()) &&
           one_cipher(EVP_aes_256_ctr()) && one_cipher(EVP_aes_256_xts()) &&
           one_cipher(EVP_aes_128_ocb()) && one_cipher(EVP_aes_192_wrap()) &&
           one_cipher(EVP_chacha20_poly1305()) && one_cipher(EVP_enc_null());
}

static bool fetched(void)
{
    EVP_CIPHER *t = EVP_CIPHER_fetch(NULL, "AES-256-CBC-CTS", NULL);
    bool ok = t != NULL && one_cipher(t);
    EVP_CIPHER_free(t);
    return ok;
}

/* A cipher of the program's own: each byte plus the one in its data. */
static int add_init(EVP_CIPHER_CTX *c, const unsigned char *k, const unsigned char *v, int enc)
{
    (void)v;
    (void)enc;
    if (k != NULL)
        *(unsigned char *)EVP_CIPHER_CTX_get_cipher_data(c) = k[0];
    return 1;
}

static int add_do(EVP_CIPHER_CTX *c, unsigned char *to, const unsigned char *from, size_t len)
{
    for (size_t i = 0; i < len; i++)
        to[i] = (unsigned char)(from[i] + *(unsigned char *)EVP_CIPHER_CTX_get_cipher_data(c));
    return 1;
}

static bool method(void)
{
    EVP_CIPHER *t = EVP_CIPHER_meth_new(NID_undef, 1, 1), *twin = NULL;
    EVP_CIPHER_CTX *c = NULL, *copy = NULL;
    int n = 0;
    bool ok = t != NULL && EVP_CIPHER_meth_set_iv_length(t, 0) &&
              EVP_CIPHER_meth_set_flags(t, EVP_CIPH_STREAM_CIPHER) &&
              EVP_CIPHER_meth_set_impl_ctx_size(t, 1) && EVP_CIPHER_meth_set_init(t, add_init) &&
              EVP_CIPHER_meth_set_do_cipher(t, add_do);
    ok = ok && (twin = EVP_CIPHER_meth_dup(t)) != NULL && (c = EVP_CIPHER_CTX_new()) != NULL &&
         (copy = EVP_CIPHER_CTX_new()) != NULL &&
         EVP_EncryptInit_ex(c, twin, NULL, (const unsigned char *)"\3", NULL) &&
         EVP_CIPHER_CTX_copy(copy, c) &&
         EVP_EncryptUpdate(copy, out, &n, (const unsigned char *)"\4", 1) && out[0] == 7;
    EVP_CIPHER_CTX_free(copy);
    EVP_CIPHER_CTX_free(c);
    EVP_CIPHER_meth_free(twin);
    EVP_CIPHER_meth_free(t);
    return ok;
}

static bool bytes_to_key(void)
{
    unsigned char k[32], v[16];
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
    bool ok = c != NULL && EVP_BytesToKey(EVP_aes_256_cbc(), EVP_sha256(), key, text, 9, 3, k, v) &&
              EVP_EncryptInit_ex(c, EVP_aes_256_cbc(), NULL, k, v);
    EVP_CIPHER_CTX_free(c);
    return ok;
}

static bool encode(void)
{
    EVP_ENCODE_CTX *c = EVP_ENCODE_CTX_new(), *copy = EVP_ENCODE_CTX_new();
    int n = 0;
    bool ok = c != NULL && copy != NULL;
    if (ok) {
        EVP_EncodeInit(c);
        ok = EVP_EncodeUpdate(c, out, &n, text, 10) && EVP_ENCODE_CTX_copy(copy, c);
        EVP_EncodeFinal(copy, out, &n);
    }
    EVP_ENCODE_CTX_free(copy);
    EVP_ENCODE_CTX_free(c);
    return ok;
}

/* What is added stays, so each run adds a cipher of its own; the last one is the one found. */
static EVP_CIPHER *added[64];
static size_t n_added;

static void free_added(void)
{
    while (n_added > 0)
        EVP_CIPHER_meth_free(added[--n_added]);
}

static bool add_names(void)
{
    if (n_added == 0 && !OPENSSL_atexit(free_added))
        return false;
    EVP_CIPHER *t = EVP_CIPHER_meth_new(NID_aes_128_cfb1, 1, 1);
    if (t == NULL)
        return false;
    added[n_added++] = t;
    return EVP_add_cipher(t) && EVP_get_cipherbyname("AES-128-CFB1") != NULL;
}

const struct scenario scenarios_cipher[] = {
    {"EVP_CIPHER_CTX", ciphers, 0},
    {"EVP_CIPHER_fetch", fetched, 0},
    {"EVP_CIPHER_meth_new", method, 0},
    {"EVP_BytesToKey", bytes_to_key, 0},
    {"EVP_ENCODE_CTX", encode, 0},
    {"EVP_add_cipher", add_names, KEEPS},
    {NULL, NULL, 0},
};
