/* The same records through <openssl/modes.h>, over AES as a function of one block. */
#include <openssl/modes.h>

#include <stdlib.h>
#include <string.h>

#include "crypto/cipher/aes_block.h"
#include "tests/impl/aes.h"
#include "tests/impl/prim.h"

static void *key_of(const struct aes_key *key)
{
    return (void *)(uintptr_t)key;
}

static void gcm(const struct text *t)
{
    GCM128_CONTEXT *c = CRYPTO_gcm128_new(key_of(&t->enc), aes_encrypt_block);
    uint8_t out[TEXT_MAX], tag[16];
    CRYPTO_gcm128_setiv(c, t->iv, t->iv_len);
    check(CRYPTO_gcm128_aad(c, t->aad, t->aad_len) == 0, "gcm128 aad");
    check(CRYPTO_gcm128_encrypt(c, t->plain, out, t->len) == 0, "gcm128 encrypt");
    aes_compare(t, "gcm128", out, t->cipher, t->len);
    CRYPTO_gcm128_tag(c, tag, 16);
    aes_compare(t, "gcm128 tag", tag, t->tag, 16);
    CRYPTO_gcm128_setiv(c, t->iv, t->iv_len);
    CRYPTO_gcm128_aad(c, t->aad, t->aad_len);
    check(CRYPTO_gcm128_decrypt(c, out, out, t->len) == 0, "gcm128 decrypt");
    aes_compare(t, "gcm128 decrypted", out, t->plain, t->len);
    check(CRYPTO_gcm128_finish(c, t->tag, 16) == 0, "gcm128: the right tag");
    tag[0] ^= 1;
    check(CRYPTO_gcm128_finish(c, tag, 16) != 0, "gcm128: a wrong tag");
    CRYPTO_gcm128_release(c);
}

static void ccm(const struct text *t)
{
    uint64_t memory[7]; /* 56 bytes, as modes.h says */
    CCM128_CONTEXT *c = (CCM128_CONTEXT *)(void *)memory;
    uint8_t out[TEXT_MAX], tag[16];
    if (t->aad_repeat != 1)
        return;
    CRYPTO_ccm128_init(c, (unsigned)t->tag_len, 15 - (unsigned)t->iv_len, key_of(&t->enc),
                       aes_encrypt_block);
    check(CRYPTO_ccm128_setiv(c, t->iv, t->iv_len, t->len) == 0, "ccm128 setiv");
    CRYPTO_ccm128_aad(c, t->aad, t->aad_len);
    check(CRYPTO_ccm128_encrypt(c, t->plain, out, t->len) == 0, "ccm128 encrypt");
    aes_compare(t, "ccm128", out, t->cipher, t->len);
    check(CRYPTO_ccm128_tag(c, tag, t->tag_len) == t->tag_len, "ccm128 tag");
    aes_compare(t, "ccm128 tag", tag, t->tag, t->tag_len);
}

static void ocb(const struct text *t)
{
    OCB128_CONTEXT *c = CRYPTO_ocb128_new(key_of(&t->enc), key_of(&t->dec), aes_encrypt_block,
                                          aes_decrypt_block, NULL);
    uint8_t out[TEXT_MAX], tag[16];
    check(CRYPTO_ocb128_setiv(c, t->iv, t->iv_len, t->tag_len) == 1, "ocb128 setiv");
    CRYPTO_ocb128_aad(c, t->aad, t->aad_len);
    CRYPTO_ocb128_encrypt(c, t->plain, out, t->len);
    aes_compare(t, "ocb128", out, t->cipher, t->len);
    CRYPTO_ocb128_tag(c, tag, t->tag_len);
    aes_compare(t, "ocb128 tag", tag, t->tag, t->tag_len);
    CRYPTO_ocb128_setiv(c, t->iv, t->iv_len, t->tag_len);
    CRYPTO_ocb128_aad(c, t->aad, t->aad_len);
    CRYPTO_ocb128_decrypt(c, out, out, t->len);
    aes_compare(t, "ocb128 decrypted", out, t->plain, t->len);
    check(CRYPTO_ocb128_finish(c, t->tag, t->tag_len) == 0, "ocb128: the right tag");
    tag[0] ^= 1;
    check(CRYPTO_ocb128_finish(c, tag, t->tag_len) != 0, "ocb128: a wrong tag");
    CRYPTO_ocb128_cleanup(c);
    free(c);
}

static void ctr(const struct text *t)
{
    uint8_t iv[16], stream[16], out[TEXT_MAX];
    unsigned num = 0;
    memcpy(iv, t->iv, 16);
    CRYPTO_ctr128_encrypt(t->plain, out, t->len, &t->enc, iv, stream, &num, aes_encrypt_block);
    aes_compare(t, "ctr128", out, t->cipher, t->len);
}

static void cbc(const struct text *t)
{
    uint8_t iv[16], out[TEXT_MAX];
    memcpy(iv, t->iv, 16);
    CRYPTO_cbc128_encrypt(t->plain, out, t->len, &t->enc, iv, aes_encrypt_block);
    aes_compare(t, "cbc128", out, t->cipher, t->len);
    memcpy(iv, t->iv, 16);
    CRYPTO_cbc128_decrypt(out, out, t->len, &t->dec, iv, aes_decrypt_block);
    aes_compare(t, "cbc128 decrypted", out, t->plain, t->len);
}

static const struct {
    const char *mode;
    void (*known)(const struct text *t);
} modes[] = {{"GCM", gcm}, {"CCM", ccm}, {"OCB", ocb}, {"CTR", ctr}, {"CBC", cbc}};

void aes_known_modes128(const struct text *t, const char *mode)
{
    for (size_t i = 0; i < sizeof(modes) / sizeof(modes[0]); i++)
        if (strcmp(modes[i].mode, mode) == 0)
            modes[i].known(t);
}
