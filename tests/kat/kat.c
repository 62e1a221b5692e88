#include "tests/kat/kat.h"

#include <openssl/core_names.h>
#include <openssl/kdf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned digit(char c)
{
    return c <= '9' ? (unsigned)(c - '0') : (unsigned)((c | 0x20) - 'a' + 10);
}

struct bytes kat_hex(const char *hex)
{
    struct bytes b = {NULL, hex == NULL ? 0 : strlen(hex) / 2};
    b.p = malloc(b.len + 1);
    if (b.p == NULL)
        abort();
    for (size_t i = 0; i < b.len; i++)
        b.p[i] = (uint8_t)(digit(hex[2 * i]) << 4 | digit(hex[2 * i + 1]));
    return b;
}

const char *kat_name(const char *pattern, size_t key_len)
{
    static char name[64];
    const char *hole = strstr(pattern, "%u");
    if (hole == NULL)
        return pattern;
    snprintf(name, sizeof(name), "%.*s%zu%s", (int)(hole - pattern), pattern, 8 * key_len,
             hole + 2);
    return name;
}

static bool aead_start(EVP_CIPHER_CTX *x, const struct kat_aead *a)
{
    if (!EVP_CipherInit_ex(x, a->cipher, NULL, NULL, NULL, a->encrypt) ||
        EVP_CIPHER_CTX_ctrl(x, EVP_CTRL_AEAD_SET_IVLEN, (int)a->iv.len, NULL) <= 0)
        return false;
    if ((a->is_ccm || !a->encrypt) && EVP_CIPHER_CTX_ctrl(x, EVP_CTRL_AEAD_SET_TAG, (int)a->tag_len,
                                                          a->encrypt ? NULL : a->tag) <= 0)
        return false;
    return EVP_CipherInit_ex(x, NULL, NULL, a->key.p, a->iv.p, a->encrypt) > 0;
}

static bool aead_run(EVP_CIPHER_CTX *x, const struct kat_aead *a)
{
    int n = 0, m = 0;
    if (!aead_start(x, a))
        return false;
    if (a->is_ccm && !EVP_CipherUpdate(x, NULL, &n, NULL, (int)a->in.len))
        return false;
    if (a->aad.len > 0 && !EVP_CipherUpdate(x, NULL, &n, a->aad.p, (int)a->aad.len))
        return false;
    if (!EVP_CipherUpdate(x, a->out, &n, a->in.p, (int)a->in.len))
        return false;
    if (!(a->is_ccm && !a->encrypt) && !EVP_CipherFinal_ex(x, a->out + n, &m))
        return false;
    return !a->encrypt ||
           EVP_CIPHER_CTX_ctrl(x, EVP_CTRL_AEAD_GET_TAG, (int)a->tag_len, a->tag) > 0;
}

bool kat_aead(const struct kat_aead *a)
{
    EVP_CIPHER_CTX *x = EVP_CIPHER_CTX_new();
    bool ok = x != NULL && aead_run(x, a);
    EVP_CIPHER_CTX_free(x);
    return ok;
}

long kat_plain(const EVP_CIPHER *cipher, struct bytes key, const uint8_t *iv, struct bytes in,
               uint8_t *out, int encrypt)
{
    EVP_CIPHER_CTX *x = EVP_CIPHER_CTX_new();
    int n = 0, m = 0;
    EVP_CIPHER_CTX_set_flags(x, EVP_CIPHER_CTX_FLAG_WRAP_ALLOW);
    bool ok = EVP_CIPHER_get_key_length(cipher) == (int)key.len &&
              EVP_CipherInit_ex(x, cipher, NULL, key.p, iv, encrypt) > 0 &&
              EVP_CipherUpdate(x, out, &n, in.p, (int)in.len) > 0 &&
              EVP_CipherFinal_ex(x, out + n, &m) > 0;
    EVP_CIPHER_CTX_free(x);
    return ok ? n + m : -1;
}

size_t kat_mac(const char *name, struct bytes key, struct bytes msg, const OSSL_PARAM *params,
               uint8_t *out, size_t room)
{
    size_t len = 0, half = msg.len / 2;
    EVP_MAC *mac = EVP_MAC_fetch(NULL, name, NULL);
    EVP_MAC_CTX *x = mac == NULL ? NULL : EVP_MAC_CTX_new(mac);
    bool ok = x != NULL && EVP_MAC_init(x, key.p, key.len, params) &&
              EVP_MAC_update(x, msg.p, half) && EVP_MAC_update(x, msg.p + half, msg.len - half) &&
              EVP_MAC_final(x, out, &len, room);
    EVP_MAC_CTX_free(x);
    EVP_MAC_free(mac);
    return ok ? len : 0;
}

bool kat_derive(const char *name, const OSSL_PARAM *params, uint8_t *out, size_t len)
{
    EVP_KDF *kdf = EVP_KDF_fetch(NULL, name, NULL);
    EVP_KDF_CTX *x = kdf == NULL ? NULL : EVP_KDF_CTX_new(kdf);
    bool ok = x != NULL && EVP_KDF_derive(x, out, len, params) > 0;
    EVP_KDF_CTX_free(x);
    EVP_KDF_free(kdf);
    return ok;
}

OSSL_PARAM kat_text(const char *name, const char *value)
{
    return OSSL_PARAM_construct_utf8_string(name, (char *)(uintptr_t)value, 0);
}

OSSL_PARAM kat_octets(const char *name, struct bytes value)
{
    return OSSL_PARAM_construct_octet_string(name, value.p, value.len);
}
