/* AEADs: sealed, and opened with the tag that the file gives. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "tests/cavp/cavp.h"
#include "tests/check.h"

struct sealed {
    struct bytes key, iv, aad, pt, ct, tag;
    bool fails, is_ccm;
};

static struct sealed sealed_new(const struct cavp_case *c)
{
    const char *result = cavp_text(c, "result");
    return (struct sealed){cavp_bytes(c, "key"),
                           cavp_bytes(c, "iv"),
                           cavp_bytes(c, "aad"),
                           cavp_bytes(c, "pt"),
                           cavp_bytes(c, "ct"),
                           cavp_bytes(c, "tag"),
                           cavp_text(c, "fail") != NULL ||
                               (result != NULL && strncasecmp(result, "pass", 4) != 0),
                           false};
}

static void sealed_free(struct sealed *s)
{
    free(s->key.p), free(s->iv.p), free(s->aad.p), free(s->pt.p), free(s->ct.p), free(s->tag.p);
}

/* The last `len` bytes of the ciphertext are the tag. */
static void tag_off(struct sealed *s, size_t len)
{
    if (!check(s->ct.len >= len, "no tag in the ciphertext"))
        return;
    free(s->tag.p);
    s->ct.len -= len;
    s->tag = (struct bytes){malloc(len + 1), len};
    memcpy(s->tag.p, s->ct.p + s->ct.len, len);
}

static void seal_and_open(const struct cavp_case *c, const struct sealed *s)
{
    const char *name = kat_name(c->algorithm, s->key.len);
    EVP_CIPHER *cipher = EVP_CIPHER_fetch(NULL, name, NULL);
    uint8_t *out = malloc(s->ct.len + s->pt.len + KAT_ROOM), tag[16] = {0};
    if (check(cipher != NULL && out != NULL, "no %s", name)) {
        struct kat_aead open = {cipher, s->key,   s->iv,      s->aad, s->ct,
                                out,    s->tag.p, s->tag.len, 0,      s->is_ccm};
        bool ok = kat_aead(&open);
        if (s->fails) {
            check(!ok, "case %s opens, and shouldn't", cavp_text(c, "count"));
        } else {
            cavp_same(c, "open", ok, out, s->ct.len, s->pt);
            struct kat_aead seal = {cipher, s->key, s->iv,      s->aad, s->pt,
                                    out,    tag,    s->tag.len, 1,      s->is_ccm};
            ok = kat_aead(&seal);
            cavp_same(c, "seal", ok, out, s->pt.len, s->ct);
            cavp_same(c, "tag", ok, tag, s->tag.len, s->tag);
        }
    }
    free(out);
    EVP_CIPHER_free(cipher);
}

void cavp_gcm(const struct cavp_case *c)
{
    struct sealed s = sealed_new(c);
    seal_and_open(c, &s);
    sealed_free(&s);
}

void cavp_chapoly(const struct cavp_case *c)
{
    cavp_gcm(c);
}

/* CCM's files give lengths of their own: "00" stands for no bytes. */
void cavp_ccm(const struct cavp_case *c)
{
    struct sealed s = sealed_new(c);
    s.aad.len = cavp_int(c, "alen");
    s.pt.len = cavp_int(c, "plen");
    s.is_ccm = true;
    tag_off(&s, cavp_int(c, "tlen"));
    seal_and_open(c, &s);
    sealed_free(&s);
}

void cavp_ocb(const struct cavp_case *c)
{
    struct sealed s = sealed_new(c);
    tag_off(&s, 16);
    seal_and_open(c, &s);
    sealed_free(&s);
}

/* RFC 5297: each piece of associated data is an update of its own; there is no nonce. */
static bool siv(const EVP_CIPHER *cipher, const struct cavp_case *c, const struct sealed *s,
                uint8_t *tag, uint8_t *out, int encrypt)
{
    static const char *const pieces[] = {"aad", "aad2", "aad3", "aad4"};
    EVP_CIPHER_CTX *x = EVP_CIPHER_CTX_new();
    struct bytes in = encrypt ? s->pt : s->ct;
    int n, m;
    bool ok = x != NULL && EVP_CipherInit_ex(x, cipher, NULL, s->key.p, NULL, encrypt) &&
              (encrypt || EVP_CIPHER_CTX_ctrl(x, EVP_CTRL_AEAD_SET_TAG, 16, tag) > 0);
    for (unsigned i = 0; ok && i < sizeof(pieces) / sizeof(pieces[0]); i++) {
        struct bytes piece = cavp_bytes(c, pieces[i]);
        if (cavp_text(c, pieces[i]) != NULL)
            ok = EVP_CipherUpdate(x, NULL, &n, piece.p, (int)piece.len) > 0;
        free(piece.p);
    }
    ok = ok && EVP_CipherUpdate(x, out, &n, in.p, (int)in.len) > 0 &&
         EVP_CipherFinal_ex(x, out + n, &m) > 0 &&
         (!encrypt || EVP_CIPHER_CTX_ctrl(x, EVP_CTRL_AEAD_GET_TAG, 16, tag) > 0);
    EVP_CIPHER_CTX_free(x);
    return ok;
}

void cavp_siv(const struct cavp_case *c)
{
    struct sealed s = sealed_new(c);
    const char *name = kat_name(c->algorithm, s.key.len / 2);
    EVP_CIPHER *cipher = EVP_CIPHER_fetch(NULL, name, NULL);
    uint8_t *out = malloc(s.ct.len + KAT_ROOM), tag[16] = {0};
    if (check(cipher != NULL && out != NULL, "no %s", name)) {
        bool ok = siv(cipher, c, &s, tag, out, 1);
        cavp_same(c, "seal", ok, out, s.pt.len, s.ct);
        cavp_same(c, "tag", ok, tag, 16, s.tag);
        ok = siv(cipher, c, &s, s.tag.p, out, 0);
        cavp_same(c, "open", ok, out, s.ct.len, s.pt);
    }
    free(out);
    EVP_CIPHER_free(cipher);
    sealed_free(&s);
}
