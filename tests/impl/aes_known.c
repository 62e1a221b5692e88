/* The records of vectors/aes.txt, through the modes of crypto/cipher/ down to the row. Modes that
 * take a text in pieces are given it whole and in pieces of each length; in place, too. */
#include <stdio.h>
#include <string.h>

#include "crypto/cipher/ccm.h"
#include "crypto/cipher/gcm.h"
#include "crypto/cipher/stream.h"
#include "crypto/cipher/wrap.h"
#include "crypto/cipher/xts.h"
#include "crypto/impl/aes.h"
#include "tests/impl/aes.h"
#include "tests/impl/prim.h"

static unsigned key_bits(const struct text *t)
{
    return (unsigned)(8 * t->key_len);
}

void aes_compare(const struct text *t, const char *what, const uint8_t *got, const uint8_t *want,
                 size_t len)
{
    char text[160];
    snprintf(text, sizeof(text), "%s: %s", vector_name(t->v), what);
    check_bytes(text, got, want, len);
}

static void known_ecb(const struct text *t)
{
    uint8_t out[TEXT_MAX];
    IMPL(aes)->ecb_encrypt(&t->enc, out, t->plain, t->len / 16);
    aes_compare(t, "encrypt", out, t->cipher, t->len);
    IMPL(aes)->ecb_decrypt(&t->dec, out, t->cipher, t->len / 16);
    aes_compare(t, "decrypt", out, t->plain, t->len);
}

static void known_cbc(const struct text *t)
{
    uint8_t out[TEXT_MAX], iv[16];
    memcpy(iv, t->iv, 16);
    IMPL(aes)->cbc_encrypt(&t->enc, iv, out, t->plain, t->len / 16);
    aes_compare(t, "encrypt", out, t->cipher, t->len);
    memcpy(iv, t->iv, 16);
    IMPL(aes)->cbc_decrypt(&t->dec, iv, out, t->cipher, t->len / 16);
    aes_compare(t, "decrypt", out, t->plain, t->len);
}

/* The stream modes, in one shape. */
struct stream {
    uint8_t iv[16], block[16];
    unsigned num;
};
typedef void stream_fn(const struct aes_key *key, struct stream *s, uint8_t *out, const uint8_t *in,
                       size_t len);

static void ctr(const struct aes_key *key, struct stream *s, uint8_t *out, const uint8_t *in,
                size_t len)
{
    stream_ctr(key, s->iv, s->block, &s->num, out, in, len);
}

static void ofb(const struct aes_key *key, struct stream *s, uint8_t *out, const uint8_t *in,
                size_t len)
{
    stream_ofb(key, s->iv, &s->num, out, in, len);
}

static void cfb_encrypt(const struct aes_key *key, struct stream *s, uint8_t *out,
                        const uint8_t *in, size_t len)
{
    stream_cfb_encrypt(key, s->iv, &s->num, out, in, len);
}

static void cfb_decrypt(const struct aes_key *key, struct stream *s, uint8_t *out,
                        const uint8_t *in, size_t len)
{
    stream_cfb_decrypt(key, s->iv, &s->num, out, in, len);
}

static void cfb8_encrypt(const struct aes_key *key, struct stream *s, uint8_t *out,
                         const uint8_t *in, size_t len)
{
    stream_cfb8(key, s->iv, out, in, len, 1);
}

static void cfb8_decrypt(const struct aes_key *key, struct stream *s, uint8_t *out,
                         const uint8_t *in, size_t len)
{
    stream_cfb8(key, s->iv, out, in, len, 0);
}

static void cfb1_encrypt(const struct aes_key *key, struct stream *s, uint8_t *out,
                         const uint8_t *in, size_t len)
{
    stream_cfb1(key, s->iv, out, in, 8 * len, 1);
}

static void cfb1_decrypt(const struct aes_key *key, struct stream *s, uint8_t *out,
                         const uint8_t *in, size_t len)
{
    stream_cfb1(key, s->iv, out, in, 8 * len, 0);
}

static void one_stream(const struct text *t, const char *what, stream_fn *f, const uint8_t *in,
                       const uint8_t *want)
{
    for (size_t piece = 1; piece <= t->len; piece++) {
        struct stream s = {.num = 0};
        uint8_t buf[TEXT_MAX];
        memcpy(s.iv, t->iv, 16);
        memcpy(buf, in, t->len);
        for (size_t i = 0; i < t->len; i += piece) {
            size_t n = t->len - i < piece ? t->len - i : piece;
            f(&t->enc, &s, buf + i, piece % 2 ? buf + i : in + i, n);
        }
        aes_compare(t, what, buf, want, t->len);
    }
}

static void known_stream(const struct text *t, stream_fn *encrypt, stream_fn *decrypt)
{
    one_stream(t, "encrypt", encrypt, t->plain, t->cipher);
    one_stream(t, "decrypt", decrypt, t->cipher, t->plain);
}

static void known_ctr(const struct text *t)
{
    known_stream(t, ctr, ctr);
}

static void known_ofb(const struct text *t)
{
    known_stream(t, ofb, ofb);
}

static void known_cfb128(const struct text *t)
{
    known_stream(t, cfb_encrypt, cfb_decrypt);
}

static void known_cfb8(const struct text *t)
{
    known_stream(t, cfb8_encrypt, cfb8_decrypt);
}

static void known_cfb1(const struct text *t)
{
    known_stream(t, cfb1_encrypt, cfb1_decrypt);
}

typedef bool gcm_fn(struct gcm_ctx *c, uint8_t *out, const uint8_t *in, size_t len);

/* AAD and text in pieces of `piece` bytes; twice, since a context serves many messages. */
static void one_gcm(const struct text *t, gcm_fn *f, size_t piece, const uint8_t *in,
                    const uint8_t *want)
{
    struct gcm_ctx c;
    uint8_t buf[TEXT_MAX], tag[16];
    gcm_set_key(&c, t->key, key_bits(t));
    for (int twice = 0; twice < 2; twice++) {
        gcm_set_iv(&c, t->iv, t->iv_len);
        for (size_t i = 0; i < t->aad_len; i += piece)
            check(gcm_aad(&c, t->aad + i, t->aad_len - i < piece ? t->aad_len - i : piece), "aad");
        memcpy(buf, in, t->len);
        for (size_t i = 0; i < t->len; i += piece)
            check(f(&c, buf + i, twice ? buf + i : in + i, t->len - i < piece ? t->len - i : piece),
                  "text");
        check(t->len == 0 || !gcm_aad(&c, buf, 1), "AAD after text was taken");
        gcm_tag(&c, tag);
        aes_compare(t, "text", buf, want, t->len);
        aes_compare(t, "tag", tag, t->tag, 16);
    }
}

static void known_gcm(const struct text *t)
{
    for (size_t piece = 1; piece <= 65; piece++) {
        one_gcm(t, gcm_encrypt, piece, t->plain, t->cipher);
        one_gcm(t, gcm_decrypt, piece, t->cipher, t->plain);
    }
}

static void known_ccm(const struct text *t)
{
    static uint8_t aad[256 * 256];
    struct ccm_ctx c = {.l = 15 - (unsigned)t->iv_len, .m = (unsigned)t->tag_len};
    uint8_t out[TEXT_MAX], tag[16];
    size_t aad_len = t->aad_len * t->aad_repeat;
    for (size_t i = 0; i < t->aad_repeat; i++)
        memcpy(aad + i * t->aad_len, t->aad, t->aad_len);
    memcpy(c.nonce, t->iv, t->iv_len);
    ccm_set_key(&c, t->key, key_bits(t));
    check(ccm_seal(&c, out, t->plain, t->len, aad, aad_len, tag), "%s: seal", vector_name(t->v));
    aes_compare(t, "text", out, t->cipher, t->len);
    aes_compare(t, "tag", tag, t->tag, t->tag_len);
    check(ccm_open(&c, out, t->cipher, t->len, aad, aad_len, tag), "%s: open", vector_name(t->v));
    aes_compare(t, "opened", out, t->plain, t->len);
    tag[t->tag_len - 1] ^= 1;
    static const uint8_t zeros[TEXT_MAX];
    check(!ccm_open(&c, out, t->cipher, t->len, aad, aad_len, tag), "a wrong tag was taken");
    aes_compare(t, "after a wrong tag", out, zeros, t->len);
}

static void known_xts(const struct text *t)
{
    struct xts_ctx c;
    uint8_t out[TEXT_MAX];
    unsigned bits = key_bits(t) / 2;
    check(xts_set_key(&c, t->key, bits, 1), "%s: key", vector_name(t->v));
    check(xts_crypt(&c, t->iv, out, t->plain, t->len, 1), "%s: encrypt", vector_name(t->v));
    aes_compare(t, "encrypt", out, t->cipher, t->len);
    memcpy(out, t->plain, t->len);
    xts_crypt(&c, t->iv, out, out, t->len, 1);
    aes_compare(t, "encrypt in place", out, t->cipher, t->len);
    check(!xts_crypt(&c, t->iv, out, out, 15, 1), "15 bytes were taken");
    check(xts_set_key(&c, t->key, bits, 0), "%s: key", vector_name(t->v));
    check(xts_crypt(&c, t->iv, out, t->cipher, t->len, 0), "%s: decrypt", vector_name(t->v));
    aes_compare(t, "decrypt", out, t->plain, t->len);
    memcpy(out, t->cipher, t->len);
    xts_crypt(&c, t->iv, out, out, t->len, 0);
    aes_compare(t, "decrypt in place", out, t->plain, t->len);
}

typedef size_t wrap_fn(const struct aes_key *key, const uint8_t *iv, uint8_t *out,
                       const uint8_t *in, size_t len, int inverse);

static void known_wrap(const struct text *t, wrap_fn *wrap, wrap_fn *unwrap)
{
    static const uint8_t zeros[TEXT_MAX];
    uint8_t out[TEXT_MAX], bad[TEXT_MAX];
    check(wrap(&t->enc, t->iv, out, t->plain, t->len, 0) == t->cipher_len, "wrapped length");
    aes_compare(t, "wrap", out, t->cipher, t->cipher_len);
    check(unwrap(&t->dec, t->iv, out, out, t->cipher_len, 0) == t->len, "unwrapped length");
    aes_compare(t, "unwrap", out, t->plain, t->len);
    /* The ciphers' inverse use: what was wrapped with decryption unwraps with encryption. */
    size_t n = wrap(&t->dec, t->iv, out, t->plain, t->len, 1);
    check(n == t->cipher_len && unwrap(&t->enc, t->iv, out, out, n, 1) == t->len, "inverse");
    aes_compare(t, "inverse", out, t->plain, t->len);
    for (size_t i = 0; i < t->cipher_len; i++) {
        memcpy(bad, t->cipher, t->cipher_len);
        bad[i] ^= 0x10;
        check(unwrap(&t->dec, t->iv, out, bad, t->cipher_len, 0) == 0, "wrong byte %zu taken", i);
        aes_compare(t, "after a wrong byte", out, zeros, t->cipher_len - 8);
    }
}

static void known_kw(const struct text *t)
{
    known_wrap(t, wrap_kw, unwrap_kw);
}

static void known_kwp(const struct text *t)
{
    known_wrap(t, wrap_kwp, unwrap_kwp);
}

static const struct {
    const char *mode;
    void (*known)(const struct text *t);
} modes[] = {
    {"ECB", known_ecb},   {"CBC", known_cbc},       {"CTR", known_ctr},
    {"OFB", known_ofb},   {"CFB128", known_cfb128}, {"CFB8", known_cfb8},
    {"CFB1", known_cfb1}, {"GCM", known_gcm},       {"CCM", known_ccm},
    {"XTS", known_xts},   {"KW", known_kw},         {"KWP", known_kwp},
    {"OCB", NULL},
};

#define MODES (sizeof(modes) / sizeof(modes[0]))

static const uint8_t *optional(const struct vector *v, const char *field, size_t *len)
{
    *len = 0;
    return vector_has(v, field) ? vector_bytes(v, field, len) : NULL;
}

void aes_known(const struct vector *v, const char *file)
{
    (void)file;
    struct text t = {.v = v, .aad_repeat = (size_t)vector_int(v, "aad_repeat", 1)};
    t.key = vector_bytes(v, "key", &t.key_len);
    t.plain = vector_bytes(v, "plaintext", &t.len);
    t.cipher = vector_bytes(v, "ciphertext", &t.cipher_len);
    t.iv = optional(v, "iv", &t.iv_len);
    t.aad = optional(v, "aad", &t.aad_len);
    t.tag = optional(v, "tag", &t.tag_len);
    const char *mode = vector_text(v, "mode");
    size_t i = 0;
    while (i < MODES && strcmp(modes[i].mode, mode) != 0)
        i++;
    if (!check(i < MODES && t.len <= TEXT_MAX, "%s: mode %s", vector_name(v), mode))
        return;
    if (t.key_len <= 32) { /* else XTS's two keys */
        IMPL(aes)->expand_encrypt(&t.enc, t.key, key_bits(&t));
        IMPL(aes)->expand_decrypt(&t.dec, t.key, key_bits(&t));
    }
    if (modes[i].known != NULL)
        modes[i].known(&t);
    aes_known_modes128(&t, mode);
}
