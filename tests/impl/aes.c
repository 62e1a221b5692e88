#include "crypto/impl/aes.h"

#include <stdio.h>
#include <string.h>

#include "tests/impl/aes.h"
#include "tests/impl/prim.h"

#define TEXT_MAX 4096

/* A record of vectors/aes.txt: the mode says which of the fields there are. */
struct text {
    const struct vector *v;
    const uint8_t *key, *iv, *aad, *plain, *cipher, *tag;
    size_t key_len, iv_len, aad_len, len, cipher_len, tag_len;
};

static const uint8_t *optional(const struct vector *v, const char *field, size_t *len)
{
    *len = 0;
    return vector_has(v, field) ? vector_bytes(v, field, len) : NULL;
}

static unsigned key_bits(const struct text *t)
{
    return (unsigned)(8 * t->key_len);
}

static void compare(const struct text *t, const char *what, const uint8_t *got, const uint8_t *want,
                    size_t len)
{
    char text[160];
    snprintf(text, sizeof(text), "%s: %s", vector_name(t->v), what);
    check_bytes(text, got, want, len);
}

static void known_ecb(const struct text *t)
{
    struct aes_key key;
    uint8_t out[TEXT_MAX];
    IMPL(aes)->expand_encrypt(&key, t->key, key_bits(t));
    IMPL(aes)->ecb_encrypt(&key, out, t->plain, t->len / 16);
    compare(t, "encrypt", out, t->cipher, t->len);
    IMPL(aes)->expand_decrypt(&key, t->key, key_bits(t));
    IMPL(aes)->ecb_decrypt(&key, out, t->cipher, t->len / 16);
    compare(t, "decrypt", out, t->plain, t->len);
}

static void known_cbc(const struct text *t)
{
    struct aes_key key;
    uint8_t out[TEXT_MAX], iv[16];
    IMPL(aes)->expand_encrypt(&key, t->key, key_bits(t));
    memcpy(iv, t->iv, 16);
    IMPL(aes)->cbc_encrypt(&key, iv, out, t->plain, t->len / 16);
    compare(t, "encrypt", out, t->cipher, t->len);
    IMPL(aes)->expand_decrypt(&key, t->key, key_bits(t));
    memcpy(iv, t->iv, 16);
    IMPL(aes)->cbc_decrypt(&key, iv, out, t->cipher, t->len / 16);
    compare(t, "decrypt", out, t->plain, t->len);
}

static const struct {
    const char *mode;
    void (*known)(const struct text *t);
} modes[] = {
    {"ECB", known_ecb},
    {"CBC", known_cbc},
};

static void known(const struct vector *v, const char *file)
{
    (void)file;
    struct text t = {.v = v};
    t.key = vector_bytes(v, "key", &t.key_len);
    t.plain = vector_bytes(v, "plaintext", &t.len);
    t.cipher = vector_bytes(v, "ciphertext", &t.cipher_len);
    t.iv = optional(v, "iv", &t.iv_len);
    t.aad = optional(v, "aad", &t.aad_len);
    t.tag = optional(v, "tag", &t.tag_len);
    const char *mode = vector_text(v, "mode");
    size_t i = 0;
    while (i < sizeof(modes) / sizeof(modes[0]) && strcmp(modes[i].mode, mode) != 0)
        i++;
    if (check(i < sizeof(modes) / sizeof(modes[0]) && t.len <= TEXT_MAX, "%s: mode %s",
              vector_name(v), mode))
        modes[i].known(&t);
}

/* Each kernel once, over enough blocks for the widest loop and its tails. */
static void ct(const void *row)
{
    const struct aes_impl *r = row;
    enum { BLOCKS = 151, LEN = 16 * BLOCKS + 7 };
    static uint8_t text[LEN];
    static struct aes_gcm_key gcm;
    struct aes_key enc, dec;
    uint8_t user_key[32], state[16], mac[16], tag[16];
    struct gen g = {1};
    gen_fill(&g, 4, text, sizeof(text));
    gen_fill(&g, 4, user_key, sizeof(user_key));
    gen_fill(&g, 4, state, sizeof(state));
    gen_fill(&g, 4, mac, sizeof(mac));
    secret(text, sizeof(text));
    secret(user_key, sizeof(user_key));
    secret(state, sizeof(state));
    secret(mac, sizeof(mac));
    for (unsigned bits = 128; bits <= 256; bits += 64) {
        r->expand_encrypt(&enc, user_key, bits);
        r->expand_decrypt(&dec, user_key, bits);
        r->ecb_encrypt(&enc, text, text, BLOCKS);
        r->ecb_decrypt(&dec, text, text, BLOCKS);
        r->cbc_encrypt(&enc, state, text, text, BLOCKS);
        r->cbc_decrypt(&dec, state, text, text, BLOCKS);
        r->cbc_mac(&enc, mac, text, BLOCKS);
        r->ctr(&enc, state, text, text, BLOCKS);
        r->ccm_encrypt(&enc, state, mac, text, text, BLOCKS);
        r->ccm_decrypt(&enc, state, mac, text, text, BLOCKS);
        r->xts_encrypt(&enc, state, text, text, BLOCKS);
        r->xts_decrypt(&dec, state, text, text, BLOCKS);
        r->gcm_init(&gcm, mac);
        r->gcm_hash(&gcm, mac, text, LEN);
        r->gcm_encrypt(&enc, &gcm, state, mac, text, text, LEN);
        r->gcm_decrypt(&enc, &gcm, state, mac, text, text, LEN);
        r->gcm_tag(&enc, &gcm, state, mac, 20, LEN, tag);
    }
}

const struct prim prim_aes = {.name = "aes", .known = known, .cross = aes_cross, .ct = ct};
