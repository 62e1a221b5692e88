/* Ciphers: AEADs, CBC with padding, XTS, key wrap. */
#include <openssl/evp.h>
#include <stdlib.h>
#include <string.h>

#include "tests/check.h"
#include "tests/wycheproof/wycheproof.h"

static void aead_case(const struct wp_case *c, bool is_ccm)
{
    struct bytes key = wp_bytes(c, "key"), iv = wp_bytes(c, "iv"), aad = wp_bytes(c, "aad"),
                 msg = wp_bytes(c, "msg"), ct = wp_bytes(c, "ct"), tag = wp_bytes(c, "tag");
    uint8_t *out = malloc(msg.len + ct.len + KAT_ROOM), got_tag[64] = {0};
    EVP_CIPHER *cipher = EVP_CIPHER_fetch(NULL, wp_name(c, key.len), NULL);
    if (check(out != NULL && cipher != NULL, "no %s", wp_name(c, key.len))) {
        struct kat_aead seal = {cipher, key, iv, aad, msg, out, got_tag, tag.len, 1, is_ccm};
        bool ok = kat_aead(&seal);
        bool same = ok && msg.len == ct.len && memcmp(out, ct.p, ct.len) == 0 &&
                    memcmp(got_tag, tag.p, tag.len) == 0;
        wp_check(c, same, "seal");
        struct kat_aead open = {cipher, key, iv, aad, ct, out, tag.p, tag.len, 0, is_ccm};
        ok = kat_aead(&open);
        wp_check(c, ok && memcmp(out, msg.p, msg.len) == 0, "open");
        if (!ok && is_ccm && msg.len >= 16)
            check(memcmp(out, msg.p, msg.len) != 0, "the text is there without a tag");
    }
    EVP_CIPHER_free(cipher);
    free(out);
    free(key.p), free(iv.p), free(aad.p), free(msg.p), free(ct.p), free(tag.p);
}

void wp_aead(const struct wp_case *c)
{
    aead_case(c, false);
}

void wp_ccm(const struct wp_case *c)
{
    aead_case(c, true);
}

/* RFC 5297, section 3: the nonce is the last component of the associated data. */
void wp_siv(const struct wp_case *c)
{
    struct bytes key = wp_bytes(c, "key"), iv = wp_bytes(c, "iv"), aad = wp_bytes(c, "aad"),
                 msg = wp_bytes(c, "msg"), ct = wp_bytes(c, "ct"), tag = wp_bytes(c, "tag");
    uint8_t *out = malloc(msg.len + ct.len + KAT_ROOM);
    EVP_CIPHER *cipher = EVP_CIPHER_fetch(NULL, wp_name(c, key.len / 2), NULL);
    /* EVP takes an update of no bytes as nothing to do: an empty component can't be given. */
    if (aad.len > 0 && ct.len > 0 &&
        check(out != NULL && cipher != NULL, "no %s", wp_name(c, key.len / 2))) {
        EVP_CIPHER_CTX *x = EVP_CIPHER_CTX_new();
        int n, m;
        bool ok = EVP_DecryptInit_ex(x, cipher, NULL, key.p, NULL) &&
                  EVP_CIPHER_CTX_ctrl(x, EVP_CTRL_AEAD_SET_TAG, (int)tag.len, tag.p) > 0 &&
                  EVP_DecryptUpdate(x, NULL, &n, aad.p, (int)aad.len) &&
                  EVP_DecryptUpdate(x, NULL, &n, iv.p, (int)iv.len) &&
                  EVP_DecryptUpdate(x, out, &n, ct.p, (int)ct.len) &&
                  EVP_DecryptFinal_ex(x, out + n, &m);
        wp_check(c, ok && memcmp(out, msg.p, msg.len) == 0, "open");
        EVP_CIPHER_CTX_free(x);
    }
    EVP_CIPHER_free(cipher);
    free(out);
    free(key.p), free(iv.p), free(aad.p), free(msg.p), free(ct.p), free(tag.p);
}

static void plain_case(const struct wp_case *c, size_t key_halves)
{
    struct bytes key = wp_bytes(c, "key"), iv = wp_bytes(c, "iv"), msg = wp_bytes(c, "msg"),
                 ct = wp_bytes(c, "ct");
    uint8_t *out = malloc(msg.len + ct.len + KAT_ROOM), full_iv[16] = {0};
    memcpy(full_iv, iv.p, iv.len < 16 ? iv.len : 16);
    const uint8_t *used_iv = iv.len > 0 ? full_iv : NULL;
    EVP_CIPHER *cipher = EVP_CIPHER_fetch(NULL, wp_name(c, key.len / key_halves), NULL);
    if (check(out != NULL && cipher != NULL, "no %s", wp_name(c, key.len / key_halves))) {
        long n = kat_plain(cipher, key, used_iv, msg, out, 1);
        wp_check(c, n == (long)ct.len && memcmp(out, ct.p, ct.len) == 0, "encrypt");
        n = kat_plain(cipher, key, used_iv, ct, out, 0);
        wp_check(c, n == (long)msg.len && memcmp(out, msg.p, msg.len) == 0, "decrypt");
    }
    EVP_CIPHER_free(cipher);
    free(out);
    free(key.p), free(iv.p), free(msg.p), free(ct.p);
}

void wp_cbc(const struct wp_case *c)
{
    plain_case(c, 1);
}

void wp_xts(const struct wp_case *c)
{
    plain_case(c, 2);
}

/* EVP takes an update of no bytes as nothing to do; a key of no bytes is invalid all the same. */
void wp_keywrap(const struct wp_case *c)
{
    if (json_string_length(json_object_get(c->test, "msg")) > 0)
        plain_case(c, 1);
    else
        check(c->verdict == INVALID, "case %zu wraps nothing", wp_int(c, "tcId"));
}
